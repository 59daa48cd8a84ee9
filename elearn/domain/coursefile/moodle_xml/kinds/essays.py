"""What a person marks, and what nobody answers."""

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.moodle_xml.entry import Entry

USUAL_LINES = 15
SORTS = {
    "document": {
        "document",
        ".pdf",
        ".doc",
        ".docx",
        ".odt",
        ".txt",
        "presentation",
        "spreadsheet",
    },
    "picture": {"image", "web_image", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"},
    "sound": {"audio", "web_audio", "html_audio", ".mp3", ".ogg", ".opus", ".wav", ".m4a"},
    "video": {"video", "web_video", "html_video", ".mp4", ".webm"},
}


def essay(entry: Entry) -> Document:
    """Return an essay, or a file to hand in where nothing can be typed."""
    notes = entry.said("graderinfo")
    kept = {"notes": notes} if notes else {}
    files = entry.whole("attachments") or 0
    if entry.element.said("responseformat") == "noinline" and files:
        return {"kind": "file"} | handed_in(entry, files) | kept
    if files:
        entry.item.changed("part_left_out", part="attachments")
    sizes = {
        "least": entry.whole("minwordlimit"),
        "most": entry.whole("maxwordlimit"),
        "lines": entry.whole("responsefieldlines"),
    }
    found: Document = {"kind": "essay"} | {key: size for key, size in sizes.items() if size}
    if found.get("lines") == USUAL_LINES:
        del found["lines"]
    start = entry.said("responsetemplate")
    return found | ({"start": start} if start else {}) | kept


def handed_in(entry: Entry, files: int) -> Document:
    """Return which files may be handed in, and how many."""
    written = entry.element.said("filetypeslist").lower().replace(";", ",").replace(" ", ",")
    named = {name for name in written.split(",") if name}
    accepts = [sort for sort, names in SORTS.items() if names & named]
    known = set().union(*(SORTS[sort] for sort in accepts))
    if named - known:
        entry.item.changed("part_left_out", part=", ".join(sorted(named - known)))
    most = files if files > 0 else 10
    found: Document = {"accepts": accepts} if accepts else {}
    return found | ({"most": most} if most > 1 else {})


def description(_entry: Entry) -> Document:
    """Return a text that asks nothing."""
    return {"kind": "description"}
