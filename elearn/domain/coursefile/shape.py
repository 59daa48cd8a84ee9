"""From a tree to values, by a schema: what is missing, unknown, of a wrong sort or size.

The schemas are those that `docs/course-schema/` publishes; they use no more of JSON Schema
than is read here. A scalar is a text until the schema says that it is a number or a switch.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from elearn.domain.coursefile.findings import Report, nearest
from elearn.domain.coursefile.scalars import READERS, Misread
from elearn.domain.coursefile.yamltree import Items, Node, Scalar, Table

Schema = Mapping[str, Any]
Path = tuple[str | int, ...]


class Absent:
    """There is no value, or none that could be read."""


ABSENT = Absent()


@dataclass
class Shaped:
    """The value of a file and the line of each of its parts."""

    value: Any
    lines: dict[Path, int]

    def line(self, *path: str | int) -> int:
        """Return the line of a part, or of the nearest whole that has one."""
        while path not in self.lines:
            path = path[:-1]
        return self.lines[path]


def shaped(node: Node, schema: Schema, report: Report) -> Shaped:
    """Return what of a tree fits its schema; the report says what does not."""
    shaper = Shaper(report)
    value = shaper.fit(node, schema, ())
    if isinstance(node, Scalar) and node.is_nothing:
        report.add(node.line, "empty_file")
    return Shaped({} if value is ABSENT else value, shaper.lines)


@dataclass
class Shaper:
    """Fits the nodes of one file into its schema."""

    report: Report
    lines: dict[Path, int] = field(default_factory=dict)

    def fit(self, node: Node, schema: Schema, path: Path) -> Any:  # noqa: ANN401 - JSON
        """Return the value of a node, or `ABSENT`."""
        self.lines[path] = node.line
        if isinstance(node, Scalar) and node.is_nothing:
            return ABSENT
        schema = branch(node, schema)
        read = {"object": self.table, "array": self.items}.get(schema["type"], self.scalar)
        return read(node, schema, path)

    def table(self, node: Node, schema: Schema, path: Path) -> Any:  # noqa: ANN401 - as YAML and JSON have it
        """Return a table as a dictionary."""
        if not isinstance(node, Table):
            return self.wrong(node, schema, path)
        if "x-kinds" in schema:
            schema = self.of_kind(node, schema)
        known = schema.get("properties", {})
        values: dict[str, Any] = {}
        for key, (line, inner) in node.rows.items():
            if key in known:
                value = self.fit(inner, known[key], (*path, key))
                self.lines[(*path, key)] = line
                values |= {} if value is ABSENT else {key: value}
            elif known:
                self.report.add(line, "unknown_key", key=key, near=nearest(key, known))
        self.miss(node, schema)
        return values

    def miss(self, node: Table, schema: Schema) -> None:
        """Note the keys that are missing; one whose value is at fault is not."""
        for key in schema.get("required", ()):
            _, inner = node.rows.get(key, (0, None))
            if inner is None or (isinstance(inner, Scalar) and inner.is_nothing):
                line = node.rows[key][0] if inner else node.line
                self.report.add(line, "missing_key", key=key)

    def of_kind(self, node: Table, schema: Schema) -> Schema:
        """Return the schema of the kind that a question says it is."""
        kinds: Mapping[str, Schema] = schema["x-kinds"]
        line, kind = node.rows.get("kind", (node.line, None))
        if kind is None:
            self.report.add(line, "missing_key", key="kind")
            return {}
        name = kind.text if isinstance(kind, Scalar) else ""
        if name not in kinds:
            near = nearest(name, kinds)
            known = tuple(kinds)
            self.report.add(line, "unknown_kind", kind=name, near=near, known=known)
        return kinds.get(name, {})

    def items(self, node: Node, schema: Schema, path: Path) -> Any:  # noqa: ANN401 - as YAML and JSON have it
        """Return a list."""
        if not isinstance(node, Items):
            return self.wrong(node, schema, path)
        least = schema.get("minItems", 0)
        if len(node.nodes) < least:
            self.report.add(node.line, schema["x-fault"], key=name_of(path), least=least)
        return [
            self.item(item, schema["items"], (*path, place))
            for place, item in enumerate(node.nodes)
        ]

    def item(self, node: Node, schema: Schema, path: Path) -> Any:  # noqa: ANN401 - as YAML and JSON have it
        """Return an item of a list; one at fault keeps its place, so that lines hold."""
        if isinstance(node, Scalar) and node.is_nothing:
            self.report.add(node.line, "empty_text", key=name_of(path))
        value = self.fit(node, schema, path)
        nothing: Any = {} if schema["type"] == "object" else ""
        return nothing if value is ABSENT else value

    def scalar(self, node: Node, schema: Schema, path: Path) -> Any:  # noqa: ANN401 - as YAML and JSON have it
        """Return a text, a number or a switch."""
        if not isinstance(node, Scalar):
            return self.wrong(node, schema, path)
        read = READERS[schema["type"]](node.text, schema)
        if not isinstance(read, Misread):
            return read
        self.report.add(node.line, read.code, key=name_of(path), **read.values)
        return ABSENT

    def wrong(self, node: Node, schema: Schema, path: Path) -> Absent:
        """Note that a value is of another sort than asked for."""
        code = {"object": "not_a_table", "array": "not_a_list"}.get(schema["type"], "not_a_text")
        self.report.add(node.line, code, key=name_of(path))
        return ABSENT


def branch(node: Node, schema: Schema) -> Schema:
    """Return the alternative that is of the node's sort, the first where none is."""
    sorts = {Items: "array", Table: "object"}
    sort = sorts.get(type(node), "string")
    choices: list[Schema] = schema.get("oneOf", [schema])
    return next((choice for choice in choices if choice["type"] == sort), choices[0])


def name_of(path: Path) -> str:
    """Return the key that a path ends in, for a sentence."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")
