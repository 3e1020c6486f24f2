"""Writes decimal.tsv: cases of rounding, order and arithmetic as Python's decimal module decides them.

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
print("# operation\tleft\tright\trule\tresult\texact, rounded or a fault")
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

for _ in range(300):
    text, places, name = number(), source.randrange(-6, 9), source.choice(sorted(RULES))
    value = Decimal(text)
    result = value if -value.as_tuple().exponent <= places else value.quantize(Decimal(1).scaleb(-places), RULES[name])
    if places < 0 and not result:
        result = Decimal(0)
    shown = text if result is value else format(result, "f")
    print("round", text, places, name, shown if shown.strip("-0.") else shown.lstrip("-"), sep="\t")

# The numbers of 38 digits and exponents from -76 to 76, as a context of the specification.
LIMITS = decimal.Context(prec=38, Emin=-39, Emax=113, clamp=1, traps=[])
OPERATIONS = {"add": LIMITS.add, "subtract": LIMITS.subtract, "multiply": LIMITS.multiply, "divide": LIMITS.divide}


def operand():
    digits = source.randrange(10 ** source.choice([1, 2, 3, 6, 12, 19, 20, 30, 37, 38]))
    if source.random() < 0.1:
        digits = source.choice([0, 1, 5, 10 ** 37, 10 ** 38 - 1, 5 * 10 ** 37, 2 ** 64, 2 ** 126, 10 ** 19 - 1])
    exponent = source.choice([0, 0, -1, -2, 3, 6, 9, source.randrange(-12, 12), source.randrange(-45, 45), source.randrange(-76, 77)])
    return digits * source.choice([1, 1, -1]), exponent


def spelled(value):
    sign, digits, exponent = value.as_tuple()
    whole = int("".join(map(str, digits)))
    return f"{'-' if sign and whole else ''}{whole}e{exponent}"


for _ in range(4000):
    (left, power), (right, other_power) = operand(), operand()
    if source.random() < 0.1:
        right, other_power = -left + source.choice([-1, 0, 1, 7]), power
    name, rule = source.choice(sorted(OPERATIONS)), source.choice(sorted(RULES) + ["half-even"] * 7)
    LIMITS.rounding = RULES[rule]
    LIMITS.clear_flags()
    a, b = Decimal((left < 0, tuple(map(int, str(abs(left)))), power)), Decimal((right < 0, tuple(map(int, str(abs(right)))), other_power))
    if len(a.as_tuple().digits) > 38 or len(b.as_tuple().digits) > 38:
        continue
    result = OPERATIONS[name](a, b)
    flags = LIMITS.flags
    if name == "divide" and not b:
        outcome = "-", "divisionByZero"
    elif flags[decimal.Overflow] or (flags[decimal.Inexact] and not result):
        outcome = "-", "overflow"
    else:
        outcome = spelled(result), "rounded" if flags[decimal.Inexact] else "exact"
    print(name, f"{left}e{power}", f"{right}e{other_power}", rule, *outcome, sep="\t")
