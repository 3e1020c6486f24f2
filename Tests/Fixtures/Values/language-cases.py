"""Writes languages.tsv: how Unicode CLDR (by Babel) and num2words write what the languages are declared with.

    pip install babel==2.18.0 num2words==0.5.14
    python3 language-cases.py > languages.tsv

Columns: what, language, input, text. NO-BREAK SPACE is `_`, NARROW NO-BREAK SPACE is `'`.
"""
import datetime
from decimal import Decimal

from babel import dates, numbers, units
from num2words import num2words

LANGUAGES = {"en-US": "en_US", "en-GB": "en_GB", "de": "de_DE", "fr": "fr_FR", "uk": "uk_UA", "ja": "ja_JP"}
COUNTS = ["1", "2", "5", "11", "21", "22", "1.5"]
CODES = ["USD", "EUR", "GBP", "JPY", "UAH", "CHF", "CNY", "PLN"]
UNITS = {
    "km": "length-kilometer", "m": "length-meter", "kg": "mass-kilogram", "t": "mass-tonne", "ha": "area-hectare",
    "kWh": "energy-kilowatt-hour", "MW": "power-megawatt", "day": "duration-day", "week": "duration-week",
    "month": "duration-month", "year": "duration-year", "hour": "duration-hour",
}
WORDS = [*range(0, 102), 111, 121, 180, 181, 200, 203, 300, 555, 999, 1000, 1001, 1021, 1100, 1538, 2000, 2001, 5000,
         11000, 21000, 22222, 80000, 99999, 100000, 200000, 380000, 999999]


def row(*fields):
    text = "\t".join(str(field) for field in fields)
    print(text.replace("\u00a0", "_").replace("\u202f", "'").replace("'", "’") if fields[0] == "words"
          else text.replace("\u00a0", "_").replace("\u202f", "'"))


print("# what\tlanguage\tinput\ttext")
for language, locale in LANGUAGES.items():
    for text in ["0.42", "123.4", "1234.5", "12345.67", "999999.5"]:
        row("decimal", language, text, numbers.format_decimal(Decimal(text), locale=locale, decimal_quantization=False))
    for text in ["12.5", "1234.5"]:
        share = Decimal(text) / 100
        row("percent", language, text, numbers.format_percent(share, locale=locale, decimal_quantization=False))
    for month in range(1, 13):
        for day in [1, 16]:
            date = datetime.date(2024, month, day)
            row("long", language, date, dates.format_date(date, "long", locale=locale))
            row("short", language, date, dates.format_skeleton("yMMMd", date, locale=locale))
        row("month", language, f"2024-{month:02}", dates.format_skeleton("yMMMM", datetime.date(2024, month, 1), locale=locale))
    for count in COUNTS:
        for code in CODES:
            row("currency", language, f"{count} {code}", numbers.get_currency_name(code, Decimal(count), locale=locale))
        for symbol, name in UNITS.items():
            row("unit", language, f"{count} {symbol}", units.format_unit(Decimal(count), name, "long", locale=locale))
    for value in WORDS if language != "ja" else []:
        row("words", language, value, num2words(value, lang=language[:2]))
