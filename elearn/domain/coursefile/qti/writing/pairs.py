"""Questions in which things are matched, sorted, put in order, moved into a text."""

from fractions import Fraction

from elearn.domain.coursefile.qti.writing.declaring import (
    RESPONSE,
    SCORE,
    choice,
    declaration,
    plain_choice,
)
from elearn.domain.coursefile.qti.writing.drafts import MAP, MATCH, Draft
from elearn.domain.coursefile.qti.writing.elements import Node, base_value, node, setting, variable
from elearn.domain.coursefile.qti.writing.fields import GAP
from elearn.domain.coursefile.qti.writing.markup import with_marks

TABULAR = "qti-match-tabular tabular"


def matching(draft: Draft) -> None:
    """Write rows with an answer each."""
    rows = draft.document["rows"]
    answers = list(dict.fromkeys([row["answer"] for row in rows] + draft.document.get("extra", [])))
    target = [answers.index(row["answer"]) for row in rows]
    match(draft, [row["text"] for row in rows], answers, target, "matching")


def sorting(draft: Draft) -> None:
    """Write groups and what belongs into each."""
    groups = draft.document["groups"]
    items = [(item, place) for place, group in enumerate(groups) for item in group["items"]]
    titles = [group["title"] for group in groups]
    match(draft, [text for text, _ in items], titles, [place for _, place in items], "sorting")


def matrix(draft: Draft) -> None:
    """Write a table with one choice in a row."""
    rows, columns = draft.document["rows"], draft.document["columns"]
    target = [row["right"] - 1 for row in rows]
    match(draft, [row["text"] for row in rows], columns, target, TABULAR)


def match(draft: Draft, left: list[str], right: list[str], target: list[int], form: str) -> None:
    """Write two sets and which of one goes with which of the other."""
    pairs = [f"row-{n} answer-{place + 1}" for n, place in enumerate(target, start=1)]
    each = draft.points / len(pairs)
    draft.declared.append(
        declaration(RESPONSE, "directedPair", pairs, dict.fromkeys(pairs, each), "multiple")
    )
    draft.template = MAP
    made = node(
        "matchInteraction",
        class_=form,
        responseIdentifier=RESPONSE,
        shuffle=not draft.document.get("keep_order", form == TABULAR),
        maxAssociations=len(left),
    )
    made.append(one_set("row", left, 1))
    made.append(one_set("answer", right, 0 if form != "matching" else len(left)))
    draft.body = [*draft.prompt(), made]


def one_set(prefix: str, texts: list[str], most: int) -> Node:
    """Return one side of a match."""
    made = node("simpleMatchSet")
    for number, text in enumerate(texts, start=1):
        made.append(choice("simpleAssociableChoice", f"{prefix}-{number}", text, matchMax=most))
    return made


def ordering(draft: Draft) -> None:
    """Write things to be put in order."""
    items = draft.document["items"]
    names = [f"item-{number}" for number in range(1, len(items) + 1)]
    draft.declared.append(declaration(RESPONSE, "identifier", names, cardinality="ordered"))
    if draft.document.get("credit", "places") == "places":
        draft.scoring = [
            at_its_place(n, draft.points / len(items)) for n in range(1, len(items) + 1)
        ]
    else:
        draft.template = MATCH if draft.points == 1 else ""
        draft.scoring = [] if draft.template else [all_in_order(draft.points)]
    made = node("orderInteraction", responseIdentifier=RESPONSE, shuffle=True)
    made.extend(choice("simpleChoice", name, text) for name, text in zip(names, items, strict=True))
    draft.body = [*draft.prompt(), made]


def at_its_place(number: int, worth: Fraction) -> Node:
    """Return the rule that what stands at its place earns its part."""
    given = node("index", variable(RESPONSE), n=number)
    right = node("index", node("correct", identifier=RESPONSE), n=number)
    earned = node("sum", variable(SCORE), base_value("float", worth))
    rule = node("responseIf", node("match", given, right), setting(SCORE, earned))
    return node("responseCondition", rule)


def all_in_order(points: Fraction) -> Node:
    """Return the rule that the whole order alone earns."""
    test = node("match", variable(RESPONSE), node("correct", identifier=RESPONSE))
    rule = node("responseIf", test, setting(SCORE, base_value("float", points)))
    return node("responseCondition", rule)


def gap_words(draft: Draft) -> None:
    """Write a text into which words are moved."""
    pairs: list[str] = []

    def gap(mark: str) -> Node | None:
        if not 1 <= int(mark) <= len(draft.document["words"]):
            return None
        pairs.append(f"word-{int(mark)} gap-{len(pairs) + 1}")
        return node("gap", identifier=f"gap-{len(pairs)}")

    text = with_marks(draft.prompt(), gap, GAP)
    values = dict.fromkeys(pairs, draft.points / max(1, len(pairs)))
    draft.declared.append(declaration(RESPONSE, "directedPair", pairs, values, "multiple"))
    draft.template = MAP
    made = node("gapMatchInteraction", responseIdentifier=RESPONSE, shuffle=True)
    for number, word in enumerate(draft.document["words"], start=1):
        often = 0 if word.get("often") else 1
        made.append(plain_choice("gapText", f"word-{number}", word["text"], matchMax=often))
    for part in text:
        seat_gaps(part)
    made.extend(text)
    draft.body = [made]


def seat_gaps(block: Node) -> None:
    """Give gaps that stand loose in a cell or an item of a list a paragraph, as QTI asks."""
    for element in [each for each in block.iter() if each.tag in {"li", "td", "th"}]:
        inner = list(element)
        if any(child.tag == "gap" for child in inner) and all(child.tag != "p" for child in inner):
            paragraph = node("p")
            paragraph.text, element.text = element.text, None
            for child in inner:
                element.remove(child)
                paragraph.append(child)
            element.append(paragraph)
