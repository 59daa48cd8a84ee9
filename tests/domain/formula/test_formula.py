"""What formulas come to, what is refused, and that nothing takes long."""

from fractions import Fraction
from time import perf_counter

import pytest

from elearn.domain.formula import SENTENCES, FaultyFormula, evaluate, parse

VALUES = {"p": Fraction(10_000), "n": Fraction(12), "مبلغ": Fraction(500)}


def computed(text):
    return evaluate(parse(text, VALUES), VALUES)


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("10 - 3 - 2", 5),
        ("12 / 3 / 2", 2),
        ("-2^2", -4),
        ("2^-3", Fraction(1, 8)),
        ("2^3^2", 512),
        ("2**3", 8),
        ("(-8)^3", -512),
        ("0^0", 1),
        ("0.1 + 0.2", Fraction(3, 10)),
        ("p * 2%", 200),
        ("٣٦٬٠٠٠٫٥ × ٤ ÷ ٢ − ١", 72_000),  # noqa: RUF001 - as Arabic writes it
        ("مبلغ + ١", 501),
        ("max(1، 7؛ 3)", 7),
        ("min(4; 2)", 2),
        ("sum(1, 2, n)", 15),
        ("abs(-3) + floor(-1.5) + ceil(1.2)", 3),
        ("round(2.5)", 3),
        ("round(-2.5)", -3),
        ("round(2.345, 2)", Fraction(235, 100)),
        ("round(1250, -2)", 1300),
        ("round_to(1033.4, 50)", 1050),
        ("mod(17, 5)", 2),
        ("if(n >= 12 and not n > 20, 1, 1 / 0)", 1),
        ("if(n < 12 or p = 1, 1, 2)", 2),
        ("if(n ≠ 12, 1, if(n ≤ 12, 2, 3))", 2),
        ("flat_total(p, 2%, n)", 12_400),
        ("flat_payment(p, 2%, n) * n", 12_400),
        ("payment(p, 0, n) * n", 10_000),
        ("balance(p, 2%, n, 0)", 10_000),
        ("balance(p, 2%, n, n)", 0),
        ("balance(p, 0, n, 3)", 7_500),
        ("interest(p, 2%, n, 1)", 200),
        ("par(350, 10000) * 100", Fraction(7, 2)),
    ],
)
def test_a_formula_is_computed_exactly(text, result):
    found = computed(text)

    assert found == result


@pytest.mark.parametrize(
    ("text", "places", "result"),
    [
        ("2 ^ 0.5", 9, Fraction("1.414213562")),
        ("payment(p, 2%, n)", 4, Fraction("945.5960")),
        ("balance(p, 2%, n, 1) - (p * 1.02 - payment(p, 2%, n))", 20, 0),
        ("apr(p, payment(p, 2%, n), n, 12)", 12, Fraction("0.24")),
        ("effective(2%, 12)", 6, Fraction("0.268242")),
    ],
)
def test_what_has_no_exact_value_is_found_closely(text, places, result):
    found = computed(text)

    assert round(found, places) == result


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("", "empty", 1),
        ("10**10**10", "too_large", 3),
        ("9^9^9^9", "too_large", 4),
        ("0.5^10^9", "too_large", 4),
        ("(" * 60 + "1" + ")" * 60, "too_deep", 42),
        ("-" * 60 + "1", "too_deep", 42),
        ("1+" * 300 + "1", "too_long", 201),
        ("1" * 1001, "too_long", 1000),
        ("apr(apr(1, 2, 600, 1), 2, 600, 1) + apr(1, 2, 600, 1)", "too_long", 37),
        ("p.real", "unknown_sign", 2),
        ("p[0]", "unknown_sign", 2),
        ("'a'", "unknown_sign", 1),
        ("p + rate", "unknown_name", 5),
        ("__import__(1)", "unknown_function", 1),
        ("lambda", "unknown_name", 1),
        ("max(1", "unclosed", 4),
        ("(1, 2)", "unexpected", 3),
        ("max()", "unexpected", 5),
        ("2 3", "unexpected", 3),
        ("1 +", "unexpected", 4),
        ("1 < 2 < 3", "unexpected", 7),
        ("and 1", "unexpected", 1),
        ("payment(1, 2)", "wrong_count", 1),
        ("1 / (n - 12)", "division_by_zero", 3),
        ("0 ^ -1", "division_by_zero", 3),
        ("mod(1, 0)", "division_by_zero", 1),
        ("(-4) ^ 0.5", "no_real_root", 6),
        ("1 < 2", "not_a_number", 3),
        ("if(1, 2, 3)", "not_a_condition", 4),
        ("payment(1, 2%, 601)", "bad_value", 1),
        ("payment(1, -1, 6)", "bad_value", 1),
        ("par(2, 1)", "bad_value", 1),
        ("round(1, 0.5)", "bad_value", 1),
        ("apr(100, 1, 12, 12)", "no_rate", 1),
    ],
)
def test_what_cannot_be_computed_is_refused_with_its_place(text, code, column):
    began = perf_counter()
    with pytest.raises(FaultyFormula) as refused:
        computed(text)

    assert (refused.value.code, refused.value.column) == (code, column)
    assert perf_counter() - began < 0.1


def test_growth_without_end_stays_small():
    found = computed("(1 / 7) ^ 600 * 1.0123456789 ^ 600 * (1 / 3) ^ 600")

    assert found.denominator.bit_length() < 20_000


@pytest.mark.parametrize("language", SENTENCES)
def test_every_fault_is_a_sentence_in_every_language(language):
    sentences = SENTENCES[language]

    assert sentences.keys() == SENTENCES["en"].keys()
    for code in sentences:
        said = FaultyFormula(code, 7).sentence(language)
        assert said.endswith(".")
        assert ("{" in said, "{column}" in sentences[code]) == (False, "7" in said)
