"""Which file of a folder is what, by its path alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from elearn.domain.coursefile.findings import Findings
from elearn.domain.coursefile.paths import Name, folded, is_junk, is_slug, name_of, unsafe

MOST_FILES, MOST_BYTES = 2_000, 200 * 1_048_576
COURSE, MODULE, GLOSSARY, MEDIA = "course.yaml", "module.yaml", "glossary.yaml", "media/"
LESSON, QUIZ = ".md", ".quiz.yaml"
# A file of text in a module was meant as something: it is not passed over in silence.
MEANT = (".md", ".markdown", ".yaml", ".yml")
LONGEST_SHOWN = 120


@dataclass(frozen=True)
class Place:
    """Where an activity stands and what its name says."""

    path: str
    name: Name
    is_quiz: bool


@dataclass
class Unit:
    """The folder of a module."""

    folder: str
    name: Name
    has_file: bool = False
    activities: list[Place] = field(default_factory=list)


@dataclass
class Layout:
    """A folder sorted by what its files are."""

    units: list[Unit] = field(default_factory=list)
    media: list[str] = field(default_factory=list)
    has_course: bool = False
    has_glossary: bool = False

    @property
    def activities(self) -> Iterator[Place]:
        """All lessons and quizzes, in order."""
        for unit in self.units:
            yield from unit.activities

    @property
    def slugs(self) -> frozenset[str]:
        """What a link to a lesson can name."""
        return frozenset(place.name.slug for place in self.activities)


def is_bearable(files: Mapping[str, bytes], findings: Findings) -> bool:
    """Whether a folder is of a size worth reading, after noting why not."""
    if len(files) > MOST_FILES:
        findings.add("", None, "too_many_files", count=len(files), most=MOST_FILES)
        return False
    size = sum(map(len, files.values()))
    if size > MOST_BYTES:
        megabytes = {"size": size // 1_048_576 + 1, "most": MOST_BYTES // 1_048_576}
        findings.add("", None, "course_too_large", **megabytes)
        return False
    return True


def arrange(files: Mapping[str, bytes], slug: str, findings: Findings) -> Layout:
    """Return what is what, after noting names that are unsafe, wrong or taken."""
    if not is_slug(slug):
        findings.add("", None, "bad_course_slug", slug=slug)
    layout, units = Layout(), dict[str, Unit]()
    for path in sorted(safe(files, findings)):
        sort_in(path, layout, units, findings)
    layout.units = sorted(units.values(), key=lambda unit: (unit.name.number, unit.name.slug))
    for unit in layout.units:
        unit.activities.sort(key=lambda place: (place.name.number, place.name.slug))
    check_names(layout, findings)
    return layout


def safe(files: Mapping[str, bytes], findings: Findings) -> Iterator[str]:
    """Yield the paths that every system can hold side by side."""
    taken: dict[str, str] = {}
    for path in files:
        if is_junk(path):
            continue
        code = unsafe(path)
        other = taken.setdefault(folded(path), path)
        if code:
            findings.add(shown(path), None, code)
        elif other != path:
            findings.add(path, None, "same_path", other=other)
        else:
            yield path


def shown(path: str) -> str:
    """Return a path that a page can print: short, and without signs that hide or turn."""
    signs = (sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in path)
    return "".join(signs)[:LONGEST_SHOWN]


def sort_in(path: str, layout: Layout, units: dict[str, Unit], findings: Findings) -> None:
    """Put a path where it belongs, or note that it belongs nowhere."""
    if path == COURSE:
        layout.has_course = True
    elif path == GLOSSARY:
        layout.has_glossary = True
    elif path.startswith(MEDIA):
        layout.media.append(path)
    elif path.count("/") == 1:
        sort_into_unit(path, units, findings)
    else:
        findings.add(path, None, "stray_file")


def sort_into_unit(path: str, units: dict[str, Unit], findings: Findings) -> None:
    """Put a path into its module, or note what is wrong with its names."""
    folder, _, file = path.partition("/")
    name = name_of(folder)
    ending = next((end for end in (QUIZ, LESSON) if file.endswith(end)), "")
    if name is None:
        code = "bad_folder" if file.endswith(MEANT) else "stray_file"
        findings.add(path, None, code, folder=folder)
        return
    unit = units.setdefault(folder, Unit(folder, name))
    activity = name_of(file.removesuffix(ending)) if ending else None
    if file == MODULE:
        unit.has_file = True
    elif activity:
        unit.activities.append(Place(path, activity, ending == QUIZ))
    else:
        findings.add(path, None, "bad_file" if file.endswith(MEANT) else "stray_file")


def check_names(layout: Layout, findings: Findings) -> None:
    """Note what is missing and which slugs and numbers stand twice."""
    if not layout.has_course:
        findings.add(COURSE, None, "no_course_file")
    if not layout.units:
        findings.add("", None, "no_modules")
    modules = [(unit.folder, unit.name) for unit in layout.units]
    twice(modules, "slug", "duplicate_module", findings)
    twice(modules, "number", "same_number", findings)
    places = [(place.path, place.name) for place in layout.activities]
    twice(places, "slug", "duplicate_slug", findings)
    for unit in layout.units:
        if not unit.has_file:
            findings.add(f"{unit.folder}/{MODULE}", None, "no_module_file")
        if not unit.activities:
            findings.add(unit.folder, None, "empty_module")
        inside = [(place.path, place.name) for place in unit.activities]
        twice(inside, "number", "same_number", findings)


def twice(named: list[tuple[str, Name]], part: str, code: str, findings: Findings) -> None:
    """Note the names whose slug or number another one has."""
    holders: dict[object, list[str]] = defaultdict(list)
    for path, name in named:
        holders[getattr(name, part)].append(path)
    for value, paths in holders.items():
        for path in paths[1:]:
            findings.add(path, None, code, value=value, other=paths[0])
