"""What a person marks, and what nobody answers."""

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.moodle_xml.written.page import Page

USUAL_LINES = 15
SORTS = {"document": "document", "picture": "image", "sound": "audio", "video": "video"}


def essay(document: Document, page: Page) -> None:
    """Write an essay."""
    page.setting("responseformat", "editor")
    page.setting("responserequired", 1)
    page.setting("responsefieldlines", document.get("lines", USUAL_LINES))
    page.setting("minwordlimit", document.get("least", ""))
    page.setting("maxwordlimit", document.get("most", ""))
    page.setting("attachments", 0)
    page.markdown("graderinfo", document.get("notes", ""))
    page.markdown("responsetemplate", document.get("start", ""))


def handed_in(document: Document, page: Page) -> None:
    """Write a question that is answered with files."""
    page.setting("responseformat", "noinline")
    page.setting("responserequired", 0)
    page.setting("attachments", document.get("most", 1))
    page.setting("attachmentsrequired", 1)
    page.setting("filetypeslist", ",".join(SORTS[sort] for sort in document.get("accepts", ())))
    page.markdown("graderinfo", document.get("notes", ""))


def nothing(_document: Document, _page: Page) -> None:
    """Write no answer: there is none."""
