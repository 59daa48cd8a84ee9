"""Questions whose options are picked."""

from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import share_of
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.qti.writing.declaring import RESPONSE, choice, declaration
from elearn.domain.coursefile.qti.writing.drafts import MAP, MATCH, Draft
from elearn.domain.coursefile.qti.writing.elements import Node, node
from elearn.domain.coursefile.qti.writing.languages import truth_words

WHOLE = 100


def single_choice(draft: Draft) -> None:
    """Write a question with one right option."""
    options = named(draft.document["options"])
    right = next(name for name, option in options.items() if option.get("right"))
    values = {right: draft.points} | {
        name: draft.points * share_of(option["share"]) / WHOLE
        for name, option in options.items()
        if "share" in option and name != right
    }
    draft.template = MATCH if draft.points == 1 and len(values) == 1 else MAP
    mapping = values if draft.template == MAP else None
    draft.declared.append(declaration(RESPONSE, "identifier", [right], mapping))
    draft.body = [*draft.prompt(), interaction(draft, options, most=1)]
    draft.tell_chosen({name: option.get("feedback", "") for name, option in options.items()})


def named(options: list[Document]) -> dict[str, Document]:
    """Return options by the names that they have in the item."""
    return {f"option-{number}": option for number, option in enumerate(options, start=1)}


def interaction(draft: Draft, options: dict[str, Document], most: int) -> Node:
    """Return the options of a question."""
    made = node(
        "choiceInteraction",
        responseIdentifier=RESPONSE,
        shuffle=not draft.document.get("keep_order", False),
        maxChoices=most,
    )
    made.extend(choice("simpleChoice", name, option["text"]) for name, option in options.items())
    return made


def multiple_choice(draft: Draft) -> None:
    """Write a question of which several options may be right."""
    options = named(draft.document["options"])
    rights = [name for name, option in options.items() if option.get("right")]
    made = declaration(RESPONSE, "identifier", rights, values_of(options, draft.points), "multiple")
    table = made.find("mapping")
    if table is not None:
        table.set("lowerBound", "0")
        table.set("upperBound", str(draft.points))
    draft.declared.append(made)
    draft.template = MAP
    draft.body = [*draft.prompt(), interaction(draft, options, most=0)]
    told = {name: option.get("feedback", "") for name, option in options.items()}
    draft.tell_chosen(told, cardinality="multiple")


def values_of(options: dict[str, Document], points: Fraction) -> dict[str, Fraction]:
    """Return what each pick earns or costs."""
    rights = [name for name, option in options.items() if option.get("right")]
    wrong = len(options) - len(rights)
    has_shares = any("share" in option for option in options.values())
    plain = [name for name in rights if "share" not in options[name]]
    values = {name: points / len(plain) for name in plain}
    for name, option in options.items():
        if "share" in option:
            values[name] = points * share_of(option["share"]) / WHOLE
        elif name not in rights and not has_shares:
            values[name] = -points / min(len(rights), wrong)
    return {name: values[name] for name in options if name in values}


def true_false(draft: Draft) -> None:
    """Write a statement that is true or false."""
    right = "true" if draft.document["right"] else "false"
    draft.template = MATCH if draft.points == 1 else MAP
    mapping = {right: draft.points} if draft.template == MAP else None
    draft.declared.append(declaration(RESPONSE, "identifier", [right], mapping))
    made = node("choiceInteraction", responseIdentifier=RESPONSE, shuffle=False, maxChoices=1)
    for name, word in zip(("true", "false"), truth_words(draft.document), strict=True):
        made.append(node("simpleChoice", word, identifier=name))
    draft.body = [*draft.prompt(), made]
    told = {name: draft.document.get(f"feedback_{name}", "") for name in ("true", "false")}
    draft.tell_chosen(told)


def scale(draft: Draft) -> None:
    """Write a scale: an inquiry without a right answer."""
    draft.declared.append(declaration(RESPONSE, "identifier", []))
    draft.body_class = "likert"
    made = node("choiceInteraction", responseIdentifier=RESPONSE, shuffle=False, maxChoices=1)
    for number, label in enumerate(draft.document["labels"], start=1):
        made.append(node("simpleChoice", label, identifier=f"label-{number}"))
    draft.body = [*draft.prompt(), made]
