"""Writes decimal.tsv: cases of rounding and order as Python's decimal module decides them.

    python3 decimal-cases.py > decimal.tsv
"""
import decimal
import random
from decimal import Decimal

decimal.getcontext().prec = 100
RULES = {
    "half-up": decimal.ROUND_HALF_UP, "half-down": decimal.ROUND_HALF_DOWN, "half-even": decimal.ROUND_HALF_EVEN,
    "down": decimal.ROUND_DOWN, "up": decimal.ROUND_UP, "floor": decimal.ROUND_FLOOR, "ceiling": decimal.ROUND_CEILING,
}
source = random.Random(20241116)


def number():
    digits = str(source.randrange(10 ** source.randrange(1, 30)))
    places = source.randrange(0, 12)
    digits = digits.rjust(places + 1, "0")
    text = digits[:len(digits) - places] + ("." + digits[len(digits) - places:] if places else "")
    return ("-" if source.random() < 0.4 and text.strip("0.") else "") + text


print("# round\tvalue\tplaces\trule\tresult")
print("# order\tleft\tright\trelation")
halves = ["0.5", "1.5", "2.5", "-0.5", "-1.5", "-2.5", "2.345", "2.355", "-2.345", "0.05", "0.15", "999.995", "9.5"]
cases = [(h, p) for h in halves for p in (0, 1, 2)] + [(number(), source.randrange(0, 6)) for _ in range(20)]
for text, places in cases:
    for name in RULES if text in halves else source.sample(sorted(RULES), 3):
        value = Decimal(text)
        if -value.as_tuple().exponent <= places:
            result = text
        else:
            result = format(value.quantize(Decimal(1).scaleb(-places), RULES[name]), "f")
            if not result.strip("-0."):
                result = result.lstrip("-")
        print("round", text, places, name, result, sep="\t")
for _ in range(60):
    left, right = number(), number()
    if source.random() < 0.3:
        right = left + ("0" if "." in left else ".00")
    a, b = Decimal(left), Decimal(right)
    print("order", left, right, "<" if a < b else "=" if a == b else ">", sep="\t")
