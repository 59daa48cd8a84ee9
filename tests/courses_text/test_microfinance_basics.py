"""The course on the basics of microfinance: its numbers worked again, its text measured."""

import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

COURSE = Path(__file__).parents[2] / "courses" / "microfinance-basics"
LESSONS = {path.stem.split("-", 1)[1]: path for path in sorted(COURSE.glob("*/*.md"))}
QUIZZES = sorted(COURSE.glob("*/*.quiz.yaml"))
TEXTS = [*LESSONS.values(), *sorted(COURSE.rglob("*.yaml"))]
DRAWINGS = sorted((COURSE / "media").iterdir())

# Signs that look like others are called by their names.
MINUS, TIMES, DECIMAL = "\N{MINUS SIGN}", "\N{MULTIPLICATION SIGN}", "\u066b"
NUMBER = rf"{MINUS}?[٠-٩][٠-٩٬]*(?:{DECIMAL}[٠-٩]+)?٪?"
SUM = re.compile(rf"{NUMBER}(?:\s[+÷{MINUS}{TIMES}]\s{NUMBER})+\s=\s{NUMBER}")
LETTER = re.compile(r"[\u0621-\u064a]")
PLAIN = str.maketrans(f"٠١٢٣٤٥٦٧٨٩{DECIMAL}{MINUS}", "0123456789.-", "٬٪")


def number(text):
    """A number of the text; per cent are hundredths."""
    value = Fraction(Decimal(text.strip().translate(PLAIN)))
    return value / 100 if text.endswith("٪") else value


def numbers(text):
    return [number(found) for found in re.findall(NUMBER, text)]


def shown_as(value, text):
    """Whether a value is what the text shows, rounded to the places that it shows."""
    places = len(text.partition(DECIMAL)[2].rstrip("٪"))
    unit = Fraction(1, 10**places) / (100 if text.endswith("٪") else 1)
    return abs(value - number(text)) <= unit / 2


def worked(sum_):
    """The value of a sum as written, and the text of its result."""
    left, result = sum_.rsplit("=", 1)
    first, *rest = left.split()
    value, terms = number(first), Fraction(0)
    for sign, operand in zip(rest[::2], rest[1::2], strict=True):
        if sign == TIMES:
            value *= number(operand)
        elif sign == "÷":
            value /= number(operand)
        else:
            terms += value
            value = number(operand) * (-1 if sign == MINUS else 1)
    return terms + value, result.strip()


@cache
def lesson(slug):
    """The front matter and the body of a lesson."""
    _, front, body = LESSONS[slug].read_text().split("---\n", 2)
    return yaml.safe_load(front), body


def tables(slug):
    """The tables of a lesson as {name of the row: its numbers}, words left out."""
    found, rows = [], []
    for line in [*lesson(slug)[1].split("\n"), ""]:
        if line.startswith("|"):
            rows.append([cell.strip().strip("*") for cell in line.strip("|").split("|")])
        elif rows:
            found.append({row[0]: cells(row[1:]) for row in rows[2:]})
            rows = []
    return found


def cells(row):
    return [number(cell) for cell in row if re.fullmatch(NUMBER, cell)]


def columns(table, *names):
    """The named rows, column by column."""
    return list(zip(*(table[name] for name in names), strict=True))


@cache
def questions(path):
    return yaml.safe_load(path.read_text())["questions"]


ALL_QUESTIONS = [question for path in QUIZZES for question in questions(path)]
BY_ID = {question["id"]: question for question in ALL_QUESTIONS}
NUMERIC = [question for question in ALL_QUESTIONS if question["kind"] == "numeric"]
SINGLE = [question for question in ALL_QUESTIONS if question["kind"] == "single_choice"]


def ids(path):
    return str(path.relative_to(COURSE))


# --- Numbers: sums in a line, formulas, tables, questions ---


@pytest.mark.parametrize("path", TEXTS, ids=ids)
def test_every_sum_in_the_text_comes_out(path):
    sums = SUM.findall(path.read_text())

    wrong = [sum_ for sum_ in sums if not shown_as(*worked(sum_))]

    assert not wrong


@pytest.mark.parametrize("path", TEXTS, ids=ids)
def test_no_sign_of_equality_escapes_the_check(path):
    prose = re.sub(r"\$\$.*?\$\$", "", path.read_text())

    assert prose.count(" = ") == len(SUM.findall(prose))


def test_a_wrong_sum_would_be_noticed():
    assert not shown_as(*worked("٦ ÷ ٣ + ٤ = ٨"))
    assert shown_as(*worked("٦ ÷ ٣ + ٤ = ٦"))
    assert shown_as(*worked(f"٩ {MINUS} ٢ {TIMES} ٣ = ٣"))
    assert not shown_as(*worked("٢ ÷ ٣ = ٦٦٫٦٪"))


@pytest.mark.parametrize("slug", LESSONS)
def test_every_formula_with_numbers_comes_out(slug):
    for formula in re.findall(r"\$\$(.*?)\$\$", lesson(slug)[1]):
        parts = re.findall(r"\\text\{(.*?)\}", formula)
        if LETTER.search(formula):
            assert parts  # in words: worked beside it as a sum
        else:
            result, over, under = parts
            assert shown_as(sum(numbers(over)) / number(under), result), formula


def test_there_are_formulas():
    formulas = [lesson(slug)[1].count("$$") // 2 for slug in LESSONS]

    assert sum(formulas) >= 8


def test_what_remains_for_belqis():
    (table,) = tables("what-we-sell")

    sales, cloth, other, waiting, left = table.values()
    for sold, *costs, rest in zip(sales, cloth, other, waiting, left, strict=True):
        assert sold - sum(costs) == rest
    assert sales[0] == 60 * 9_000
    assert cloth[0] == 60 * 4_000
    assert other[0] == 60 * 1_000
    assert waiting[1] == 300_000 - cloth[1] == cloth[1] / 4
    assert waiting[2] == cloth[2] * Fraction(5, 100)
    assert left[2] - left[1] == 48_000 == 12 * (9_000 - 4_000 - 1_000)


def test_the_four_months_of_a_household():
    table = tables("who-our-clients-are")[0]

    work, wage, sent, income, house, extra, surplus = table.values()
    for month in range(4):
        assert work[month] + wage[month] + sent[month] == income[month]
        assert income[month] - house[month] - extra[month] == surplus[month]
    assert sum(surplus) / 4 == 35
    assert sum(income) / 4 == 305


def test_the_cost_of_a_file():
    table = tables("why-banks-stay-away")[0]

    for amount, (cost, per_hundred) in table.items():
        assert cost / number(amount) * 100 == per_hundred
    shares = [per_hundred for _, per_hundred in table.values()]
    assert shares[0] / shares[-1] == 20


def test_what_guarantors_can_bear():
    table = tables("individual-loan")[1]

    for salary, owed, left, third in columns(table, *table):
        assert salary - owed == left == third * 3


def test_the_group_pays_for_the_missing_one():
    absent, present, paid = tables("group-and-village")[0].values()

    for missing, each, whole in zip(absent, present, paid, strict=True):
        assert missing + 4 * each == whole == 4_500


def test_murabaha_price_and_instalment():
    bought, gain, sold, down, rest, instalment = (
        values[0] for values in tables("murabaha-and-qard-hasan")[0].values()
    )

    assert bought + gain == sold
    assert sold - down == rest
    assert rest / 10 == instalment


def test_the_ladder_of_loans():
    table = tables("loan-ladder")[0]

    for amount, cost, months, instalment, surplus, share in columns(table, *table):
        assert (amount + cost) / months == instalment
        assert abs(instalment / surplus - share) <= Fraction(1, 2000)


def test_the_funnel_narrows():
    people = [values[0] for values in tables("promotion-and-application")[0].values()]

    assert people == sorted(people, reverse=True)
    assert people == [80, 32, 24, 20, 15, 14]


def test_three_roads_to_one_number():
    told, book, bought = (row[0] for row in tables("field-visit")[0].values())

    assert told == 4 * 24 * 2_500
    assert book == (58_000 + 52_000 + 61_000) / Fraction(3) * 4
    assert bought == 90_000 / Fraction(40, 100)


def test_from_sales_to_surplus():
    budget = [row[0] for row in tables("repayment-capacity")[0].values()]
    sales, cloth, way, help_, profit, wage, income, *house, spent, surplus = budget

    assert sales == min(row[0] for row in tables("field-visit")[0].values())
    assert sales - cloth - way - help_ == profit
    assert profit + wage == income
    assert sum(house) == spent
    assert income - spent == surplus
    assert (sales * 4 / 5, cloth * 4 / 5) == (180_000, 72_000)


def test_three_offers_to_belqis():
    table = tables("repayment-capacity")[1]

    for amount, cost, count, instalment, old, share in columns(table, *table):
        assert (amount + cost) / count == instalment
        assert abs((instalment + old) / 60_000 - share) <= Fraction(1, 2000)


def test_portfolio_at_risk_counts_whole_balances():
    *loans, (balances, overdue) = tables("portfolio-at-risk")[0].values()

    assert sum(loan[0] for loan in loans) == balances
    assert sum(loan[1] for loan in loans) == overdue
    assert sum(loan[0] for loan in loans if loan[2] > 30) == 12_600
    assert sum(loan[0] for loan in loans if loan[2] > 0) == 17_100


def test_ageing_and_provision():
    *bands, (balance, provision) = tables("provision-and-write-off")[0].values()

    assert sum(band[0] for band in bands) == balance
    assert sum(band[2] for band in bands) == provision
    for owed, share, kept in bands:
        assert owed * share == kept
    assert sum(band[0] for band in bands[2:]) == 96_000
    assert bands[-1][0] < bands[1][0] / 4
    assert bands[-1][2] > bands[1][2] * 2


def test_income_and_costs_of_the_institution():
    accounts, adjustments = tables("self-sufficiency")
    interest, fees, income, *costs, total = (row[0] for row in accounts.values())

    assert interest + fees == income
    assert sum(costs) == total
    *parts, adjusted = (row[-1] for row in adjustments.values())
    assert sum(parts) == adjusted
    assert income / (total + adjusted) == Fraction(552, 540)


def test_instalments_against_the_surplus_of_awadia():
    *instalments, together, surplus = (row[0] for row in tables("over-indebtedness")[0].values())
    *_, months = tables("who-our-clients-are")[0].values()

    assert sum(instalments) == together
    assert surplus == sum(months) / 4


def test_the_clear_card():
    amount, file, insurance, received, instalment, paid, price = (
        row[0] for row in tables("four-rights")[0].values()
    )

    assert amount - file - insurance == received
    assert instalment * 10 == paid
    assert paid - received == price


def test_the_register_of_complaints():
    *rows, total = tables("four-rights")[2].values()

    assert [sum(column) for column in zip(*rows, strict=True)] == total


def test_the_hours_of_a_month():
    *rows, (total,) = tables("the-officers-day")[0].values()

    for count, each, hours in rows:
        assert count * each == hours
    assert sum(hours for *_, hours in rows) == total


ANSWERS = {
    "average-surplus": lambda a, b, c, d: (a + b - c + d) / 4,
    "cost-ratio-small": lambda cost, loan: cost / loan * 100,
    "guarantor-capacity": lambda salary, owed: (salary - owed) / 3,
    "share-of-missing": lambda each: each + each / 5,
    "murabaha-instalment": lambda buy, gain, down: (buy + buy * gain - down) / 10,
    "funnel-rate": lambda visits, granted: granted / visits * 100,
    "purchases-to-sales": lambda bought, share: bought / share,
    "surplus": lambda profit, other, house: profit + other - house,
    "highest-instalment": lambda surplus, old: surplus / 2 - old,
    "at-risk-share": lambda *n: n[1] / (n[1] + n[4] + n[7] + n[10]) * 100,
    "after-write-off": lambda all_, late, off: (late - off) / (all_ - off) * 100,
    "provision-amount": lambda a, share_a, b, share_b: a * share_a + b * share_b,
    "oss-value": lambda income, _, a, b, c: income / (a + b + c) * 100,
    "debt-ratio-all": lambda surplus, a, b, c: (a + b + c) / surplus * 100,
    "real-price": lambda amount, fee, each: each * 10 - (amount - fee),
    "hours-needed": lambda days, fixed: (days * 7 - fixed) / 4,
    "final-remaining-profit": lambda n, price, cost, paid: n * (price - cost) - paid,
    "final-cost-file": lambda cost, share: cost / share,
    "final-group-share": lambda each: each / 4 * 2,
    "final-ladder-instalment": lambda loan, cost, count: (loan + cost) / count,
    "final-cross-check": lambda high, _, low: (high - low) / high * 100,
    "final-max-instalment": lambda s, c, w, h, old: (s - c + w - h) / 2 - old,
    "final-par": lambda *n: (n[1] + n[3]) / n[0] * 100,
    "final-write-off-ratio": lambda off, a, b: off / ((a + b) / 2) * 100,
    "final-fss": lambda income, costs, more: income / (costs + more) * 100,
}
# What a learner reaches who makes the mistake that the feedback names.
MISTAKES = {
    "highest-instalment": [lambda surplus, old: (surplus - old) / 2],
    "at-risk-share": [
        lambda *n: n[2] / (n[1] + n[4] + n[7] + n[10]),
        lambda *n: (n[1] + n[7]) / (n[1] + n[4] + n[7] + n[10]),
    ],
    "after-write-off": [lambda all_, late, off: (late - off) / all_],
    "oss-value": [lambda income, grant, a, b, c: (income + grant) / (a + b + c)],
    "real-price": [lambda amount, _, each: each * 10 - amount],
    "final-ladder-instalment": [lambda loan, _, count: loan / count],
    "final-par": [lambda *n: (n[1] + n[3] + n[5]) / n[0]],
    "final-fss": [lambda income, costs, _: income / costs],
}


@pytest.mark.parametrize("question", NUMERIC, ids=lambda question: question["id"])
def test_the_key_of_a_question_follows_from_its_prompt(question):
    given = numbers(question["prompt"])
    tolerance = Fraction(question.get("tolerance", "0"))

    value = ANSWERS[question["id"]](*given)

    assert abs(value - Fraction(question["answer"])) <= tolerance
    assert re.fullmatch(r"\d+(\.\d+)?", question["answer"])


@pytest.mark.parametrize("question", NUMERIC, ids=lambda question: question["id"])
def test_the_feedback_of_a_number_works_it_out(question):
    for branch in ("feedback_right", "feedback_wrong"):
        sums = [worked(sum_)[1] for sum_ in SUM.findall(question[branch])]
        reached = {number(text) * (100 if "٪" in text else 1) for text in sums}

        assert Fraction(question["answer"]) in reached


def test_the_named_mistakes_lead_where_the_feedback_says():
    for question in NUMERIC:
        told = re.findall(rf"وصل إلى ({NUMBER})", question["feedback_wrong"])
        ways = MISTAKES.get(question["id"], [])

        assert len(told) == len(ways), question["id"]
        for text, way in zip(told, ways, strict=True):
            assert shown_as(way(*numbers(question["prompt"])), text), question["id"]


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.name)
def test_a_drawing_shows_only_numbers_of_its_lesson(path):
    body = next(lesson(slug)[1] for slug in LESSONS if path.name in lesson(slug)[1])
    told = set(numbers(body))
    told |= {value / 1000 for value in told} | {1, 2, 3, 4, Fraction(35, 2)}

    shown = numbers(" ".join(ElementTree.parse(path).getroot().itertext()))  # noqa: S314 - a drawing of ours

    assert set(shown) <= told


# --- The shape of the course ---


def test_the_course_has_modules_and_lessons_enough():
    course = yaml.safe_load((COURSE / "course.yaml").read_text())
    modules = [path.parent for path in COURSE.glob("*/module.yaml")]

    assert (course["language"], course["topic"]) == ("ar", "basics")
    assert len(modules) >= 4
    assert len(LESSONS) >= 12
    assert all(list(module.glob("*.quiz.yaml")) for module in modules)


def words(text):
    return [word for word in text.split() if LETTER.search(word)]


@pytest.mark.parametrize("slug", LESSONS)
def test_a_lesson_has_500_to_900_words(slug):
    body = lesson(slug)[1]
    prose = "\n".join(line for line in body.split("\n") if not line.startswith(("|", "![")))

    assert len(words(prose)) >= 500
    assert len(body.split()) <= 900


@pytest.mark.parametrize("slug", LESSONS)
def test_a_lesson_says_what_it_must(slug):
    front, body = lesson(slug)

    assert {"title", "minutes", "completion", "colophon"} <= set(front)
    assert 1 <= len(front["colophon"]) <= 2
    assert not re.search(r"^# ", body, re.MULTILINE)


def test_every_module_ends_with_practice():
    for module in COURSE.glob("*/module.yaml"):
        last = sorted(module.parent.glob("*.md"))[-1]

        assert "::: practice" in last.read_text()


@pytest.mark.parametrize("slug", LESSONS)
def test_links_lead_to_lessons_and_blocks_are_closed(slug):
    body = lesson(slug)[1]

    assert set(re.findall(r"\(lesson:([a-z0-9-]+)\)", body)) <= set(LESSONS)
    marks = re.findall(r"^:::(.*)$", body, re.MULTILINE)
    assert all(bool(mark.strip()) == (place % 2 == 0) for place, mark in enumerate(marks))
    assert len(marks) % 2 == 0


def test_slugs_are_unique():
    slugs = [*LESSONS, *(path.name.split("-", 1)[1] for path in QUIZZES)]

    assert len(slugs) == len(set(slugs))
    assert len(BY_ID) == len(ALL_QUESTIONS)


@pytest.mark.parametrize("path", QUIZZES, ids=ids)
def test_a_quiz_has_questions_enough(path):
    quiz = yaml.safe_load(path.read_text())

    least, most = (18, 40) if quiz.get("final") else (5, 8)
    assert least <= len(quiz["questions"]) <= most
    assert [band["from"] for band in quiz["bands"]] == [0, 70, 90]
    assert len({question["kind"] for question in quiz["questions"]}) >= 4


def test_one_quiz_is_final_and_closes_the_course():
    finals = [path for path in QUIZZES if yaml.safe_load(path.read_text()).get("final")]

    assert finals == [max(QUIZZES)]


@pytest.mark.parametrize("question", ALL_QUESTIONS, ids=lambda question: question["id"])
def test_every_branch_of_a_question_teaches(question):
    match question["kind"]:
        case "single_choice" | "multiple_choice":
            told = [option["feedback"] for option in question["options"]]
            right = sum(option.get("right", False) for option in question["options"])
            assert right == 1 or (question["kind"] == "multiple_choice" and right > 1)
            assert right < len(told)
        case "true_false":
            told = [question["feedback_true"], question["feedback_false"]]
            assert isinstance(question["right"], bool)
        case "short_answer" | "numeric":
            told = [question["feedback_right"], question["feedback_wrong"]]

    assert all(len(words(text)) >= 4 or SUM.search(text) for text in told)
    assert len(set(told)) == len(told)


def test_the_right_option_is_not_to_be_guessed():
    places, longest = Counter(), 0
    for question in SINGLE:
        lengths = [len(option["text"]) for option in question["options"]]
        place = [bool(option.get("right")) for option in question["options"]].index(True)
        places[place] += 1
        longest += lengths[place] == max(lengths)

    claims = [question["right"] for question in ALL_QUESTIONS if "right" in question]

    assert 0.4 <= sum(claims) / len(claims) <= 0.6
    assert longest <= len(SINGLE) * 0.3
    assert len(places) == 4
    assert max(places.values()) <= len(SINGLE) * 0.4


# --- Pictures, size, spelling ---


def pictures():
    return [
        (slug, *found)
        for slug in LESSONS
        for found in re.findall(r'!\[(.*?)\]\((\S+) "(.*?)"\)', lesson(slug)[1])
    ]


def test_every_picture_exists_is_described_and_used():
    shown = {path for _, _, path, _ in pictures()}

    assert shown == {f"media/{path.name}" for path in DRAWINGS}
    assert all(len(words(told)) >= 8 and words(under) for _, told, _, under in pictures())
    assert sum(lesson(slug)[1].count("![") for slug in LESSONS) == len(pictures())
    assert {slug for slug, *_ in pictures()} == set(LESSONS)


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.name)
def test_a_drawing_is_small_and_stands_on_its_own_ground(path):
    root = ElementTree.parse(path).getroot()  # noqa: S314 - a drawing of ours
    ground = root[0].attrib
    wide, high = root.attrib["viewBox"].split()[2:]

    assert path.stat().st_size < 6_000
    assert (ground["width"], ground["height"], ground["fill"]) == (wide, high, "#fffcf4")
    assert (root.attrib["direction"], root.attrib["text-anchor"]) == ("rtl", "middle")
    sizes = {float(part.attrib.get("font-size", 14)) for part in root.iter()}
    assert min(sizes) >= 13
    assert not re.search(r"[0-9]", "".join(root.itertext()))


def test_the_whole_course_is_light():
    files = [path for path in COURSE.rglob("*") if path.is_file()]

    assert sum(path.stat().st_size for path in files) < 900_000


NOT_ARABIC = {"sources", "id", "answer", "tolerance", "en", "fr", "licence"}


def arabic_strings(value):
    """What learners read in a file of keys and values; sources keep their own letters."""
    match value:
        case str():
            yield value
        case list():
            for part in value:
                yield from arabic_strings(part)
        case dict():
            for key, part in value.items():
                if key not in NOT_ARABIC:
                    yield from arabic_strings(part)


def prose_of(path):
    """What learners read of a file, without code, formulas and addresses."""
    text = path.read_text()
    if path.suffix == ".md":
        _, front, body = text.split("---\n", 2)
        text = "\n".join([*arabic_strings(yaml.safe_load(front)), body])
    else:
        text = "\n".join(arabic_strings(yaml.safe_load(text)))
    return re.sub(r"`[^`]*`|\$\$.*?\$\$|!(?=\[)|\]\(\S+", "§", text)


@pytest.mark.parametrize("path", TEXTS, ids=ids)
def test_the_arabic_is_written_with_its_own_digits_and_marks(path):
    lines = [line for line in prose_of(path).split("\n") if LETTER.search(line)]
    numbered = [re.sub(r"^\s*\d+\. ", "", line) for line in lines]

    assert not [line for line in numbered if re.search(r"[0-9\u06f0-\u06f9%!,;?]", line)]
    assert not [line for line in lines if re.search(r"ا\u064b|[\u0640\u200e-\u202e]", line)]
    assert not [line for line in lines if re.search(r"\s[،؛؟.](?!\S)|[^:]\s:", line)]
    assert not re.search(r"[\u2600-\u27bf\U0001f000-\U0001faff]", "".join(lines))


MONEY = {
    "ريال": ("ريال", "ريالات", "ريالًا"),
    "جنيه": ("جنيه", "جنيهات", "جنيهًا"),
    "درهم": ("درهم", "دراهم", "درهمًا"),
    "دينار": ("دينار", "دنانير", "دينارًا"),
}
FORMS = {form: forms for forms in MONEY.values() for form in forms}
COIN = "|".join(sorted(FORMS, key=len, reverse=True))


@pytest.mark.parametrize("path", TEXTS, ids=ids)
def test_money_agrees_with_its_number(path):
    for text, coin in re.findall(rf"({NUMBER})\s({COIN})(?!\w)", path.read_text()):
        value, (one, few, many) = number(text), FORMS[coin]
        rest = value % 100

        if value.denominator > 1 or rest < 3:
            assert coin == one, f"{text} {coin}"
        else:
            assert coin == (few if rest <= 10 else many), f"{text} {coin}"


def test_the_glossary_speaks_three_languages():
    terms = yaml.safe_load((COURSE / "glossary.yaml").read_text())

    assert len(terms) >= 25
    assert all(set(term) == {"ar", "en", "fr", "meaning"} for term in terms)
    assert all(len(words(term["meaning"])) >= 4 for term in terms)
    assert len({term["ar"] for term in terms}) == len(terms)
