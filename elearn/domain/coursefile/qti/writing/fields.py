"""Questions answered by typing: words, numbers, gaps in a text."""

import re
from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import share_of
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.qti.writing.choices import WHOLE
from elearn.domain.coursefile.qti.writing.declaring import (
    RESPONSE,
    SCORE,
    declaration,
    outcome_of,
    plain_choice,
)
from elearn.domain.coursefile.qti.writing.drafts import MAP, Draft
from elearn.domain.coursefile.qti.writing.elements import (
    Node,
    base_value,
    node,
    setting,
    variable,
)
from elearn.domain.coursefile.qti.writing.markup import with_marks

GAP = re.compile(r"\[\[([0-9٠-٩]{1,3})\]\]")
OTHERS = "FEEDBACK_OTHER"


def short_answer(draft: Draft) -> None:
    """Write a question answered with a word or a few."""
    draft.declared.append(words(RESPONSE, draft.document, draft.points))
    draft.template = MAP
    entry = node("textEntryInteraction", responseIdentifier=RESPONSE)
    draft.body = [*draft.prompt(), node("p", entry)]
    draft.tell_verdict()
    tell_others(
        draft,
        [(other["text"], other.get("feedback", "")) for other in draft.document.get("others", ())],
        "string",
    )


def tell_others(draft: Draft, told: list[tuple[str, str]], sort: str) -> None:
    """Tell some answers that are not the right one what they are told."""
    told = [(answer, text) for answer, text in told if text]
    if not told:
        return
    draft.outcomes.append(outcome_of(OTHERS, "identifier"))
    for number, (answer, text) in enumerate(told, start=1):
        name = f"other-{number}"
        exact = {"toleranceMode": "exact"} if sort == "float" else {}
        tag = "equal" if exact else "match"
        test = node(tag, variable(RESPONSE), base_value(sort, answer), **exact)
        rule = node("responseIf", test, setting(OTHERS, base_value("identifier", name)))
        draft.telling.append(node("responseCondition", rule))
        draft.tell(OTHERS, name, text)


def words(name: str, field: Document, points: Fraction) -> Node:
    """Return the declaration of an answer in words."""
    accepted = list(dict.fromkeys(field["accepted"]))
    values = dict.fromkeys(accepted, points)
    for other in field.get("others", ()):
        share = share_of(other.get("share", "0%"))
        values.setdefault(other["text"], points * share / WHOLE)
    made = declaration(name, "string", accepted[:1], values)
    cased = field.get("level") == 0
    for entry in made.iter("mapEntry"):
        entry.set("caseSensitive", str(cased).lower())
    return made


def numeric(draft: Draft) -> None:
    """Write a question answered with a number."""
    document = draft.document
    draft.declared.append(declaration(RESPONSE, "float", [document["answer"]]))
    entry = node("textEntryInteraction", responseIdentifier=RESPONSE)
    unit = node("span", document["unit"], class_="unit") if document.get("unit") else None
    draft.body = [*draft.prompt(), node("p", entry, unit)]
    rule = node("responseCondition", number_rule("responseIf", RESPONSE, document, draft.points))
    for other in document.get("others", ()):
        earned = draft.points * share_of(other.get("share", "0%")) / WHOLE
        rule.append(number_rule("responseElseIf", RESPONSE, other, earned, is_other=True))
    rule.append(node("responseElse", setting(SCORE, base_value("float", 0))))
    draft.scoring.append(rule)
    draft.tell_verdict()
    tell_others(
        draft,
        [(other["answer"], other.get("feedback", "")) for other in document.get("others", ())],
        "float",
    )


def number_rule(  # noqa: PLR0913 - what a branch is made of
    tag: str,
    name: str,
    number: Document,
    points: Fraction,
    *,
    is_other: bool = False,
    adds: bool = False,
) -> Node:
    """Return the branch that is taken for a number."""
    wanted = base_value("float", number["answer"]) if is_other else node("correct", identifier=name)
    earned = base_value("float", points)
    value = node("sum", variable(SCORE), earned) if adds else earned
    return node(tag, compared(number, variable(name), wanted), setting(SCORE, value))


def compared(number: Document, given: Node, wanted: Node) -> Node:
    """Return the test that a number is near enough."""
    tolerance = number.get("tolerance", "")
    if "significant" in number:
        return node(
            "equalRounded",
            given,
            wanted,
            roundingMode="significantFigures",
            figures=number["significant"],
        )
    if not tolerance:
        return node("equal", given, wanted, toleranceMode="exact")
    mode = "relative" if tolerance.endswith("%") else "absolute"
    bound = tolerance.removesuffix("%")
    return node("equal", given, wanted, toleranceMode=mode, tolerance=f"{bound} {bound}")


def gap_fill(draft: Draft) -> None:
    """Write a text with gaps."""
    gaps = draft.document["gaps"]
    whole = sum(gap.get("weight", 1) for gap in gaps)
    entries: dict[str, Node] = {}
    for number, gap in enumerate(gaps, start=1):
        worth = draft.points * gap.get("weight", 1) / whole
        entries[str(number)] = one_gap(draft, gap, f"{RESPONSE}_{number}", worth)
    draft.body = with_marks(draft.prompt(), lambda mark: entries.pop(str(int(mark)), None), GAP)
    if entries:
        draft.body.append(node("p", *entries.values()))


def one_gap(draft: Draft, gap: Document, name: str, worth: Fraction) -> Node:
    """Return what stands in a gap, after declaring what is right in it."""
    if "options" in gap:
        return list_gap(draft, gap, name, worth)
    if "answer" in gap:
        draft.declared.append(declaration(name, "float", [gap["answer"]]))
        rule = number_rule("responseIf", name, gap, worth, adds=True)
        draft.scoring.append(node("responseCondition", rule))
    else:
        draft.declared.append(words(name, gap, worth))
        draft.scoring.append(added(name))
    return node("textEntryInteraction", responseIdentifier=name)


def added(name: str) -> Node:
    """Return the rule that adds what a gap earns."""
    return setting(SCORE, node("sum", variable(SCORE), node("mapResponse", identifier=name)))


def list_gap(draft: Draft, gap: Document, name: str, worth: Fraction) -> Node:
    """Return a list to choose from."""
    prefix = name.lower().replace("_", "-")
    options = {f"{prefix}-{n}": option for n, option in enumerate(gap["options"], start=1)}
    rights = [key for key, option in options.items() if option.get("right")]
    values = dict.fromkeys(rights, worth) | {
        key: worth * share_of(option["share"]) / WHOLE
        for key, option in options.items()
        if "share" in option and key not in rights
    }
    draft.declared.append(declaration(name, "identifier", rights[:1], values))
    draft.scoring.append(added(name))
    told = {key: option.get("feedback", "") for key, option in options.items()}
    draft.tell_chosen(told, name, f"FEEDBACK_{name}")
    made = node("inlineChoiceInteraction", responseIdentifier=name, shuffle=False)
    made.extend(
        plain_choice("inlineChoice", key, option["text"]) for key, option in options.items()
    )
    return made
