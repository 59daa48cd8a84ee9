"""An item of QTI 1.2 becomes a question: by its metadata, else by its shape."""

from collections.abc import Callable

from elearn.domain.coursefile.foreign.gathering import Gathering, Item
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.carefully import carefully
from elearn.domain.coursefile.qti.old import (
    calculated,
    choices,
    gaps,
    pairs,
    places,
    running,
    written,
)
from elearn.domain.coursefile.qti.old.reading import OldReading
from elearn.domain.coursefile.qti.prose.pictures import Finder
from elearn.domain.coursefile.qti.prose.texts import Texts

Maker = Callable[[OldReading], Document]
# Names that programs give to questions without one.
NAMELESS = {"question", "item", "question text", "untitled"}
SINGLE, MULTIPLE, SHORT, ESSAY = "single", "multiple", "short", "essay"
KINDS: dict[str, Maker] = {
    "multiple_choice_question": choices.single,
    "true_false_question": choices.single,
    "multiple_answers_question": choices.multiple,
    "short_answer_question": written.short_answer,
    "fill_in_multiple_blanks_question": gaps.named_gaps,
    "multiple_dropdowns_question": gaps.named_gaps,
    "matching_question": pairs.matching,
    "numerical_question": written.numeric,
    "calculated_question": calculated.calculated,
    "essay_question": written.essay,
    "file_upload_question": written.upload,
    "text_only_question": written.text_only,
    "ordering_question": pairs.ordering,
    "categorization_question": pairs.sorting,
    "hot_spot_question": places.hotspot,
    "cc.multiple_choice.v0p1": choices.single,
    "cc.multiple_response.v0p1": choices.multiple,
    "cc.true_false.v0p1": choices.single,
    "cc.fib.v0p1": written.short_answer,
    "cc.pattern_match.v0p1": written.short_answer,
    "cc.essay.v0p1": written.essay,
}


def take_old_item(gathering: Gathering, root: Element, find: Finder, category: str) -> None:
    """Keep the question of an item, or note why not."""
    title = root.get("title").strip()

    def make(item: Item) -> Document:
        reading = OldReading(root, item, Texts(item, find))
        if reading.fields.get("parent_stimulus_item_ident"):
            item.changed("belongs_to_text")
        return maker(reading)(reading)

    def make_carefully(item: Item) -> Document:
        return carefully(make, item)

    gathering.take(
        "" if title.casefold() in NAMELESS else title, root.line, make_carefully, category
    )


def maker(reading: OldReading) -> Maker:
    """Return what reads an item of this kind, or raise `Refused`."""
    kind = reading.fields.get("question_type") or reading.fields.get("cc_profile", "")
    make = KINDS.get(kind)
    if make in {choices.single, choices.multiple} and len(reading.answers) > 1:
        make = None  # the metadata are those of another question
    if make is None or (not reading.answers and make in NEED_ANSWERS):
        make = by_shape(reading)
    if make is None:
        raise Refused("unknown_kind", kind=kind or "?")
    return make


def by_shape(reading: OldReading) -> Maker | None:
    """Return what reads an item that does not say what it is."""
    answers = reading.answers
    if not answers:
        has_files = "files_count" in reading.presentation.attributes
        return written.upload if has_files else written.text_only
    first = answers[0]
    if first.tag == "response_xy":
        return places.hotspot
    if first.tag == "response_lid":
        return of_labels(reading, first)
    if first.tag in {"response_str", "response_num"}:
        return of_fields(reading, first)
    return None


def of_labels(reading: OldReading, first: Element) -> Maker | None:
    """Return what reads an item whose answers are picked."""
    is_named = first.get("ident").startswith(gaps.PREFIX)
    if len(reading.answers) > 1 or (is_named and first.get("rcardinality") == ""):
        names = [answer.get("ident").removeprefix(gaps.PREFIX) for answer in reading.answers]
        text = reading.materials.words(reading.presentation)
        headings = [reading.materials.words(answer.find("material")) for answer in reading.answers]
        is_text = all(f"[{name}]" in text for name in names) or all(
            f"[{name}]" in text for name in headings
        )
        if len(reading.answers) == 1 and not is_text:
            return choices.single
        is_many = all(answer.get("rcardinality") == "Multiple" for answer in reading.answers)
        if is_text:
            return gaps.named_gaps
        return pairs.sorting if is_many else pairs.matching
    by_cardinality = {"Ordered": pairs.ordering, "Multiple": choices.multiple}
    return by_cardinality.get(first.get("rcardinality"), choices.single)


def of_fields(reading: OldReading, first: Element) -> Maker:
    """Return what reads an item whose answers are typed."""
    if len(reading.answers) > 1:
        return running.inline_fields
    if reading.root.find("itemproc_extension", "calculated"):
        return calculated.calculated
    sorts = {render.get("fibtype").lower() for render in first.walk() if render.tag == "render_fib"}
    if first.tag == "response_num" or sorts & {"decimal", "integer", "scientific"}:
        return written.numeric
    return written.short_answer if list(reading.scoring.earning()) else written.essay


NEED_ANSWERS = {
    choices.single, choices.multiple, written.short_answer, gaps.named_gaps, pairs.matching,
    written.numeric, pairs.ordering, pairs.sorting, places.hotspot,
}  # fmt: skip
