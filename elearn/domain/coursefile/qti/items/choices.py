"""Interactions in which one or several of some options are picked."""

from collections.abc import Mapping
from fractions import Fraction

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import Response
from elearn.domain.coursefile.qti.items.feedback import joined
from elearn.domain.coursefile.qti.items.reading import Reading, document, with_feedback
from elearn.domain.coursefile.qti.items.shares import several_shares, single_shares, values_of
from elearn.domain.coursefile.qti.truth import truth_of

TWO = 2


def choice(reading: Reading, interaction: Element) -> Document:
    """Return a question with options; without a right one it is a scale."""
    options = [element for element in interaction.walk() if element.tag == "simpleChoice"]
    prompt = reading.prompt(lambda element: "" if element.tag == "simpleChoice" else None)
    return of_options(reading, interaction, options, prompt)


def hottext(reading: Reading, interaction: Element) -> Document:
    """Return a question whose options stand within its text."""
    options = [element for element in interaction.walk() if element.tag == "hottext"]
    reading.item.changed("hottext_listed")
    return of_options(reading, interaction, options, reading.prompt(lambda _element: None))


def of_options(
    reading: Reading, interaction: Element, options: list[Element], prompt: str
) -> Document:
    """Return a question that has these options."""
    response = reading.response(interaction)
    keeps_order = interaction.get("shuffle", "false").lower() != "true"
    rights = right_ones(reading, response)
    if not rights:
        return scale(reading, response, options, prompt)
    if response.cardinality == "single":
        made = single(reading, response, options, prompt)
    else:
        made = multiple(reading, response, options, prompt)
    return made | ({"keep_order": True} if keeps_order and made["kind"] != "true_false" else {})


def right_ones(reading: Reading, response: Response) -> set[str]:
    """Return the right options: the declared ones, else those that earn most."""
    if response.correct:
        return {value for value in response.correct if value}
    together = reading.rules.together(response.name)
    if together:
        return together
    values = values_of(reading, response)
    best = max(values.values(), default=Fraction(0))
    is_many = response.cardinality != "single"
    return {key for key, value in values.items() if value > 0 and (is_many or value == best)}


def scale(reading: Reading, response: Response, options: list[Element], prompt: str) -> Document:
    """Return a scale: of its options none is right."""
    is_scored = any("SCORE" in rule.sets for rule in reading.rules.rules)
    if response.cardinality != "single" or is_scored or reading.rules.template:
        raise Refused("no_right_answer")
    if "likert" not in reading.body.get("class"):
        reading.item.changed("scale_now")
    labels = [reading.texts.words(option, "labels") for option in options]
    return with_feedback(document("scale", prompt, labels=labels), reading)


def single(reading: Reading, response: Response, options: list[Element], prompt: str) -> Document:
    """Return a question of which one option is right, or a statement."""
    rights = right_ones(reading, response)
    names = [name for option in options if (name := option.get("identifier")) in rights]
    if not names:
        raise Refused("no_right_answer")
    right = names[0]
    told = tell_options(reading, options, right)
    shares = (
        {} if reading.rules.template == "match_correct" else single_shares(reading, response, right)
    )
    parts = [
        part(reading.option(option), told[n], is_right=option.get("identifier") == right,
             share=shares.get(option.get("identifier"), ""))
        for n, option in enumerate(options)
    ]  # fmt: skip
    points = reading.points()
    truths = {truth_of(each["text"]): each for each in parts}
    if len(parts) == TWO and truths.keys() == {True, False} and not any(shares.values()):
        made = statement(prompt, points, truths)
    else:
        made = document("single_choice", prompt, points, options=parts)
    return with_feedback(made, reading)


def statement(prompt: str, points: int, truths: Mapping[bool | None, Document]) -> Document:
    """Return a statement that is true or false."""
    made = document("true_false", prompt, points)
    made["right"] = bool(truths[True].get("right"))
    for key, truth in (("feedback_true", True), ("feedback_false", False)):
        if "feedback" in truths[truth]:
            made[key] = truths[truth]["feedback"]
    return made


def tell_options(reading: Reading, options: list[Element], right: str) -> list[str]:
    """Return what each option is told, with what the right and the wrong are told."""
    found = []
    for option in options:
        name = option.get("identifier")
        of_all = reading.told.right if name == right else reading.told.wrong
        found.append(joined([reading.told.of(name), *of_all]))
    reading.told.right, reading.told.wrong = [], []
    return found


def multiple(reading: Reading, response: Response, options: list[Element], prompt: str) -> Document:
    """Return a question of which several options may be right."""
    rights = right_ones(reading, response)
    if reading.rules.is_all_or_nothing() and not response.mapping:
        reading.item.changed("all_or_nothing")
    names = [option.get("identifier") for option in options]
    shares = several_shares(reading, response, names, rights)
    parts = [
        part(
            reading.option(option),
            reading.told.of(name),
            is_right=name in rights,
            share=shares.get(name, ""),
        )
        for option, name in zip(options, names, strict=True)
    ]
    return with_feedback(
        document("multiple_choice", prompt, reading.points(), options=parts), reading
    )


def part(text: str, feedback: str, *, is_right: bool, share: str = "") -> Document:
    """Return one option."""
    made: Document = {"text": text}
    if is_right:
        made["right"] = True
    if feedback:
        made["feedback"] = feedback
    return made | ({"share": share} if share else {})
