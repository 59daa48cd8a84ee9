"""Options: which are right, and what each earns.

Without any share our rule holds: of r right and w wrong options each right pick earns
1/r and each wrong one costs 1/min(r, w). What another program counts in the same way comes
without shares; everything else brings the shares along.
"""

from collections.abc import Sequence
from fractions import Fraction

from elearn.domain.coursefile.foreign.answers.answer import FULL, Answer, without_nothing
from elearn.domain.coursefile.foreign.decimals import share_of, share_text
from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused

# Programs round shares to five places, people to whole percents.
ROUNDED, ROUGH = Fraction(1, 100), Fraction(1)


def choice(answers: Sequence[Answer], item: Item, is_single: bool) -> Document:
    """Return kind and options of a question, or raise `Refused`."""
    if not answers:
        raise Refused("few_options")
    if is_single:
        return {"kind": "single_choice", "options": single(answers, item)}
    return {"kind": "multiple_choice", "options": several(answers, item)}


def option(answer: Answer, right: bool, share: Fraction | None) -> Document:
    """Return an option."""
    written = share_text(share) if share is not None else ""
    shown = without_nothing({"right": right, "share": written, "feedback": answer.feedback})
    return {"text": answer.text} | shown


def single(answers: Sequence[Answer], item: Item) -> list[Document]:
    """Return options of which one is right: the first that earns most."""
    most = max(answer.share for answer in answers)
    if most <= 0:
        raise Refused("no_right_answer")
    if most < FULL:
        item.changed("best_made_right", share=share_text(most))
    best = next(place for place, answer in enumerate(answers) if answer.share == most)
    if sum(answer.share == most for answer in answers) > 1:
        item.changed("second_right")
    return [
        option(answer, place == best, answer.share if place != best and answer.share else None)
        for place, answer in enumerate(answers)
    ]


def several(answers: Sequence[Answer], item: Item) -> list[Document]:
    """Return options of which each earns its share."""
    right = [answer for answer in answers if answer.share > 0]
    if not right:
        raise Refused("no_right_answer")
    if is_our_rule(answers):
        return [option(answer, answer.share > 0, None) for answer in answers]
    is_even = near_even(right, ROUNDED)
    if not is_even and near_even(right, ROUGH):
        is_even = True
        item.changed("shares_evened", count=len(right))
    # A share of nothing is said where no other share would tell that ours is not the rule.
    says_nothing = is_even and all(answer.share >= 0 for answer in answers)
    return [
        option(answer, answer.share > 0, said_share(answer, is_even, says_nothing))
        for answer in answers
    ]


def said_share(answer: Answer, is_even: bool, says_nothing: bool) -> Fraction | None:
    """Return the share that an option names, if it names one."""
    if answer.share > 0:
        return None if is_even else answer.share
    return answer.share if answer.share or says_nothing else None


def near_even(right: Sequence[Answer], far: Fraction) -> bool:
    """Whether the right answers share what there is to earn, nearly enough."""
    return all(abs(answer.share - FULL / len(right)) <= far for answer in right)


def is_our_rule(answers: Sequence[Answer]) -> bool:
    """Whether right and wrong picks count as they do here without shares."""
    right = [answer for answer in answers if answer.share > 0]
    wrong = [answer for answer in answers if answer.share <= 0]
    if not near_even(right, ROUNDED):
        return False
    cost = FULL / min(len(right), len(wrong)) if wrong else FULL
    return all(abs(answer.share + cost) <= ROUNDED for answer in wrong)


def choice_answers(document: Document) -> list[Answer]:
    """Return the options of a document with what each earns."""
    options = document["options"]
    right = sum(bool(each.get("right")) for each in options)
    wrong = len(options) - right
    has_shares = any("share" in each for each in options)
    is_single = document["kind"] == "single_choice"
    gain = FULL if is_single else FULL / max(1, right)
    cost = Fraction(0) if is_single or has_shares else FULL / max(1, min(right, wrong))
    return [
        Answer(each["text"], earned(each, gain, cost), each.get("feedback", "")) for each in options
    ]


def earned(option: Document, gain: Fraction, cost: Fraction) -> Fraction:
    """Return what picking an option earns, in percents."""
    if "share" in option:
        return share_of(option["share"])
    return gain if option.get("right") else -cost
