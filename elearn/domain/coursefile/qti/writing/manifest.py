"""What holds a package together: the test that orders the items, the manifest of files."""

from collections.abc import Mapping

from elearn.domain.coursefile.qti.writing.elements import XSI, Node, Version, file_of, node

# A file that other programs pass over.
OTHER = "associatedcontent/learning-application-resource"


def test(title: str, categories: Mapping[str, str]) -> Node:
    """Return a test: the items in their order, in a section for each category."""
    part = node(
        "testPart", identifier="part-1", navigationMode="nonlinear", submissionMode="simultaneous"
    )
    for number, (category, paths) in enumerate(sections(categories), start=1):
        section = nested(part, f"section-{number}", category.split("/"))
        for path in paths:
            name = path.removesuffix(".xml")
            section.append(node("assessmentItemRef", identifier=name, href=path))
    return node("assessmentTest", part, identifier="assessment", title=title or "Questions")


def nested(parent: Node, name: str, titles: list[str]) -> Node:
    """Return the innermost of sections that stand in each other under these titles."""
    for depth, title in enumerate(titles):
        section = node("assessmentSection", identifier=f"{name}-{depth}", title=title, visible=True)
        parent.append(section)
        parent = section
    return parent


def sections(categories: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    """Return runs of items that stand in one category."""
    found: list[tuple[str, list[str]]] = []
    for path, category in categories.items():
        if not found or found[-1][0] != category:
            found.append((category, []))
        found[-1][1].append(path)
    return found


def manifest(
    version: Version, test_path: str, items: Mapping[str, list[str]], others: list[str]
) -> bytes:
    """Return the manifest of a package."""
    root = node("manifest", identifier="package")
    root.set("xmlns", version.manifest)
    root.set("xmlns:xsi", XSI)
    schema, number = version.package
    root.append(node("metadata", node("schema", schema), node("schemaversion", number)))
    root.append(node("organizations"))
    found = node("resources")
    depends = [node("dependency", identifierref=f"resource-{n}") for n in range(1, len(items) + 1)]
    found.append(resource("resource-test", version.test_type, [test_path], depends))
    for n, (path, shown) in enumerate(items.items(), start=1):
        paths = [path, *shown]
        found.append(resource(f"resource-{n}", version.item_type, paths, []))
    for n, path in enumerate(others, start=1):
        found.append(resource(f"resource-other-{n}", OTHER, [path], []))
    root.append(found)
    return file_of(root)


def resource(name: str, sort: str, paths: list[str], depends: list[Node]) -> Node:
    """Return a line of the manifest."""
    made = node("resource", identifier=name, type_=sort, href=paths[0])
    made.extend(node("file", href=path) for path in paths)
    made.extend(depends)
    return made
