"""YAML as a tree that knows its lines.

Every scalar stays the text that its author wrote: the schema says what it means, so that
a title may be `2024`, `no` or `12:30`. Aliases and tags, which can explode or run, are
refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from elearn.domain.coursefile.findings import Report

DEEPEST, MOST_VALUES = 12, 50_000
NOTHING = {"", "~", "null", "Null", "NULL"}
# The parser in C when the wheel has it: twenty times as fast, the same events.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Scalar:
    """A text; `is_plain` where it stood without quotation marks."""

    line: int
    text: str
    is_plain: bool

    @property
    def is_nothing(self) -> bool:
        """Whether it says that there is no value."""
        return self.is_plain and self.text in NOTHING


@dataclass
class Items:
    """A list."""

    line: int
    nodes: list["Node"] = field(default_factory=list)


@dataclass
class Table:
    """Keys, the lines where they stand, and their values."""

    line: int
    rows: dict[str, tuple[int, "Node"]] = field(default_factory=dict)


Node = Scalar | Items | Table


class Unreadable(Exception):
    """The rest of the file makes no sense; the fault has been noted."""


def tree(text: str, report: Report, first_line: int = 1) -> Node | None:
    """Return the tree of a YAML text, or nothing after noting why not."""
    grower = Grower(report, first_line)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            grower.take(event)
    except Unreadable:
        return None
    except yaml.MarkedYAMLError as error:
        line, code = what_is_wrong(error, text)
        report.add(first_line + line, code)
        return None
    except yaml.YAMLError:
        report.add(first_line, "bad_yaml")
        return None
    if grower.root is None:
        report.add(first_line, "empty_file")
    return grower.root


def what_is_wrong(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """Return where the parser stumbled, counted from zero, and over what."""
    context, problem = str(error.context), str(error.problem)
    mark = error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    if "quoted scalar" in context and "end of stream" in problem:
        return error.context_mark.line if error.context_mark else line, "open_quote"
    written = text.split("\n")[line] if line <= text.count("\n") else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return line, "tab"
    if "mapping values" in problem:
        return line, "unquoted_colon"
    return line, "unquoted_sign" if "cannot start any token" in problem else "bad_yaml"


class Grower:
    """Grows the tree event by event, so that a hostile text is left at its first trick."""

    def __init__(self, report: Report, first_line: int) -> None:
        self.report = report
        self.first_line = first_line
        self.root: Node | None = None
        self.documents = 0
        self.values = 0
        self.branches: list[Items | Table] = []
        self.keys: list[Scalar | None] = []

    def take(self, event: Event) -> None:
        """Grow by one event."""
        line = self.first_line + (event.start_mark.line if event.start_mark else 0)
        if isinstance(event, NodeEvent):
            self.refuse_tricks(event, line)
        match event:
            case DocumentStartEvent():
                self.documents += 1
                self.stop_if(self.documents > 1, line, "many_documents")
            case ScalarEvent():
                is_plain = event.style is None or event.style == ""
                self.add(Scalar(line, event.value, is_plain), line)
            case CollectionStartEvent():
                is_table = isinstance(event, MappingStartEvent)
                self.open(Table(line) if is_table else Items(line), line)
            case CollectionEndEvent():
                self.branches.pop()
                self.keys.pop()

    def refuse_tricks(self, event: NodeEvent, line: int) -> None:
        """Stop at an alias, an anchor or a tag."""
        is_alias = isinstance(event, AliasEvent) or bool(event.anchor)
        self.stop_if(is_alias, line, "yaml_alias")
        tag = getattr(event, "tag", None)
        self.stop_if(bool(tag) and tag != "!", line, "yaml_tag")

    def stop_if(self, is_wrong: bool, line: int, code: str) -> None:
        """Note a fault after which nothing more is read."""
        if is_wrong:
            self.report.add(line, code)
            raise Unreadable

    def open(self, branch: Items | Table, line: int) -> None:
        """Begin a list or a table."""
        self.stop_if(len(self.branches) >= DEEPEST, line, "too_deep")
        self.add(branch, line)
        self.branches.append(branch)
        self.keys.append(None)

    def add(self, node: Node, line: int) -> None:
        """Put a node where it belongs."""
        self.values += 1
        self.stop_if(self.values > MOST_VALUES, line, "too_many_values")
        if not self.branches:
            self.root = node
            return
        branch = self.branches[-1]
        if isinstance(branch, Items):
            branch.nodes.append(node)
        elif self.keys[-1] is None:
            self.stop_if(not isinstance(node, Scalar), line, "bad_key")
            self.keys[-1] = node if isinstance(node, Scalar) else None
        else:
            self.fill(branch, self.keys[-1], node)
            self.keys[-1] = None

    def fill(self, table: Table, key: Scalar, node: Node) -> None:
        """Give a key its value; the first one counts."""
        if key.text in table.rows:
            first = table.rows[key.text][0]
            self.report.add(key.line, "duplicate_key", key=key.text, first=first)
        else:
            table.rows[key.text] = key.line, node


def lines_of(
    node: Node, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], int]]:
    """Yield where each value of a tree stands."""
    yield path, node.line
    if isinstance(node, Items):
        for place, item in enumerate(node.nodes):
            yield from lines_of(item, (*path, place))
    if isinstance(node, Table):
        for key, (line, value) in node.rows.items():
            yield from lines_of(value, (*path, key))
            yield (*path, key), line
