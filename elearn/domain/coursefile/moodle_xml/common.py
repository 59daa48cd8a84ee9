"""What every question of Moodle has: text, marks, feedback, hints, tags."""

from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import decimal_text, number_of
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.slugs import slug
from elearn.domain.coursefile.moodle_xml.entry import Entry

MOST_POINTS = 100
VERDICTS = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
# What Moodle fills in by itself; nobody wrote it for this question.
USUAL = {
    "your answer is correct.",
    "your answer is partially correct.",
    "your answer is incorrect.",
    "votre réponse est correcte.",
    "votre réponse est partiellement correcte.",
    "votre réponse est incorrecte.",
    "إجابتك صحيحة.",
    "إجابتك صحيحة جزئياً.",
    "إجابتك صحيحة جزئيًا.",
    "إجابتك خاطئة.",
    "إجابتك غير صحيحة.",
}
# Settings and the values that say no more than silence would.
SILENT = {
    "penalty": {"", "0"},
    "answernumbering": {"", "abc"},
    "layout": {"", "0"},
    "unitsleft": {"", "0"},
    "unitgradingtype": {"", "0"},
    "responseformat": {"", "editor", "plain", "noinline"},
    "maxbytes": {"", "0"},
    "synchronize": {"", "0"},
    "layouttype": {"", "VERTICAL", "0"},
    "numberingstyle": {"", "none", "abc"},
}
# What some kind reads, and what says nothing of a question itself.
READ = {
    *SILENT, *VERDICTS, "name", "questiontext", "generalfeedback", "defaultgrade", "hidden",
    "idnumber", "tags", "hint", "answer", "single", "shuffleanswers", "usecase", "units",
    "subquestion", "selectoption", "dragbox", "gradingtype", "selecttype", "selectcount",
    "attachments", "minwordlimit", "maxwordlimit", "responsefieldlines", "graderinfo",
    "responsetemplate", "filetypeslist", "dataset_definitions", "elearn", "shownumcorrect",
    "showstandardinstruction", "responserequired", "attachmentsrequired", "showunits",
    "unitpenalty", "showgrading", "import_process", "length", "stamp", "version",
}  # fmt: skip


def common(entry: Entry, own: Document) -> Document:
    """Return what a question shares with all others, or raise `Refused`."""
    element = entry.element
    found: Document = {}
    if slug(element.said("idnumber")):
        found["id"] = slug(element.said("idnumber"))
    if "points" not in own:
        found |= points(entry, own["kind"])
    if "prompt" not in own:
        found["prompt"] = entry.said("questiontext")
    parts = {
        "feedback": entry.said("generalfeedback"),
        "hints": [text for each in element.all("hint") if (text := entry.text(each))],
        "tags": tags(entry),
    }
    noted_verdicts(entry, own)
    if entry.flag("hidden", otherwise=False):
        entry.item.changed("was_hidden")
    return found | {key: value for key, value in parts.items() if value}


def points(entry: Entry, kind: str) -> Document:
    """Return what a full answer earns, in whole points."""
    written = entry.element.said("defaultgrade")
    if not written or kind in {"description", "scale"}:
        return {}
    was = number_of(written)
    now = max(1, min(MOST_POINTS, int(was + Fraction(1, 2))))
    if now != was:
        entry.item.changed("points_rounded", was=decimal_text(was), now=now)
    return {"points": now} if now > 1 else {}


def tags(entry: Entry) -> list[str]:
    """Return the tags of a question, each once."""
    found = entry.element.find("tags")
    names = [" ".join(tag.words().split()) for tag in found or ()]
    return list(dict.fromkeys(name for name in names if name))


def noted_verdicts(entry: Entry, own: Document) -> None:
    """Carry what right, half right and wrong answers are told to the options, else note it."""
    told = {name: entry.said(name) for name in VERDICTS}
    for name, text in told.items():
        if text.strip().lower() in USUAL:
            told[name] = ""
            entry.settings.add(name)
    if own["kind"] == "single_choice":
        for option in own["options"]:
            add_feedback(option, told[verdict(option)])
        return
    for name, text in told.items():
        if text:
            entry.item.changed("verdict_dropped", part=name, text=text)


def verdict(option: Document) -> str:
    """Return the name of what somebody is told who picks this option."""
    if option.get("right"):
        return VERDICTS[0]
    return (
        VERDICTS[1] if option.get("share", "-").strip("-") == option.get("share") else VERDICTS[2]
    )


def add_feedback(option: Document, text: str) -> None:
    """Tell whoever picks an option more."""
    if text:
        option["feedback"] = "\\\n".join(filter(None, [option.get("feedback"), text]))


def noted_settings(entry: Entry) -> None:
    """Remember the settings of a question that nothing here is like."""
    for name, silent in SILENT.items():
        written = entry.element.said(name)
        bare = decimal(written)
        if written not in silent and bare not in silent:
            entry.settings.add(name)
    for each in entry.element:
        if each.tag not in READ and each.words().strip():
            entry.settings.add(each.tag)
    if any(len(hint.children) > 1 for hint in entry.element.all("hint")):
        entry.settings.add("hint options")


def decimal(text: str) -> str:
    """Return `0` for a nothing that was written at length."""
    return "0" if text and not text.strip("0.") else text
