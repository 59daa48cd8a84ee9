"""What a text shows and leads to, held against the rest of the course."""

from collections.abc import Callable
from dataclasses import dataclass

from elearn.domain.coursefile.findings import Report, nearest
from elearn.domain.coursefile.pieces import Passage
from elearn.domain.markdown.callouts import KINDS
from elearn.domain.markdown.links import Sort, target
from elearn.domain.markdown.media import Use, beside, use_of
from elearn.domain.markdown.parser import TooLong
from elearn.domain.markdown.survey import Seen, Sight, survey

TOP = 2


@dataclass(frozen=True)
class Surroundings:
    """What the texts of a course can show and lead to."""

    media: frozenset[str]
    slugs: frozenset[str]


class Reader:
    """Looks at the passages of one file and notes what the course does not bear out."""

    def __init__(self, surroundings: Surroundings, report: Report) -> None:
        self.surroundings = surroundings
        self.report = report
        self.used: set[str] = set()
        self.above = 1
        self.judges: dict[Sight, Callable[[int, Seen], None]] = {
            Sight.HEADING: self.heading,
            Sight.PICTURE: self.picture,
            Sight.LINK: self.link,
            Sight.CALLOUT: self.callout,
            Sight.OPEN_CALLOUT: self.open_callout,
            Sight.BROKEN_FORMULA: self.formula,
            Sight.TAG: self.tag,
        }

    def read(self, passage: Passage) -> None:
        """Look at one passage."""
        self.above = 1
        try:
            sights = survey(passage.text)
        except TooLong:
            self.report.add(passage.line, "too_much_text")
            return
        for seen in sights:
            # A text in YAML is known by its first line only: it may have been folded.
            line = passage.line + (seen.line - 1 if passage.is_lesson else 0)
            self.judges[seen.sight](line, seen)

    def heading(self, line: int, seen: Seen) -> None:
        """Judge a heading: the page has the only one of level one; no level is skipped."""
        level = int(seen.value)
        if level < TOP:
            self.report.add(line, "heading_one")
        elif level > self.above + 1:
            self.report.add(line, "heading_jump", level=level, above=self.above)
        self.above = max(level, TOP)

    def picture(self, line: int, seen: Seen) -> None:
        """Judge a picture, a sound or a film: there, described, with what goes with it."""
        if target(seen.value).sort is not Sort.MEDIA:
            self.report.add(line, "outside_picture", path=seen.value)
            return
        if not seen.told.strip():
            self.report.add(line, "no_description", path=seen.value)
        self.playable(line, seen.value)

    def companions(self, line: int, path: str) -> None:
        """Judge whether those who cannot hear or see are served."""
        companions = {Use.SOUND: ("no_transcript", "txt"), Use.FILM: ("no_captions", "vtt")}
        code, other = companions.get(use_of(path), ("", ""))  # type: ignore[arg-type]
        if code and beside(path, other) not in self.surroundings.media:
            self.report.add(line, code, path=path, wanted=beside(path, other))
        self.used |= {beside(path, other) for other in ("txt", "vtt")}

    def link(self, line: int, seen: Seen) -> None:
        """Judge where a link leads."""
        place = target(seen.value)
        match place.sort:
            case Sort.MEDIA:
                self.file(line, place.value)
            case Sort.LESSON if place.value not in self.surroundings.slugs:
                near = nearest(place.value, self.surroundings.slugs)
                self.report.add(line, "unknown_lesson", slug=place.value, near=near)
            case Sort.REFUSED:
                self.report.add(line, "unsafe_link", address=seen.value[:100])
            case _:
                pass

    def file(self, line: int, path: str) -> None:
        """Judge whether a file is there."""
        self.used.add(path)
        if path not in self.surroundings.media:
            near = nearest(path, self.surroundings.media)
            self.report.add(line, "missing_media", path=path, near=near)

    def playable(self, line: int, path: str) -> None:
        """Judge a file together with what goes with it."""
        self.file(line, path)
        if path in self.surroundings.media:
            self.companions(line, path)

    def callout(self, line: int, seen: Seen) -> None:
        """Judge the kind of a call-out."""
        if seen.value not in KINDS:
            near, known = nearest(seen.value, KINDS), KINDS
            self.report.add(line, "unknown_callout", kind=seen.value, near=near, known=known)

    def open_callout(self, line: int, seen: Seen) -> None:
        """Note a call-out that is not closed."""
        self.report.add(line, "open_callout", kind=seen.value)

    def formula(self, line: int, seen: Seen) -> None:
        """Note a formula that cannot be read."""
        self.report.add(line, "broken_formula", formula=seen.value[:60])

    def tag(self, line: int, seen: Seen) -> None:
        """Note mark-up that learners will see as text."""
        self.report.add(line, "html_in_text", tag=seen.value[:60])
