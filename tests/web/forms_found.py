"""The forms that a page holds, as a browser would send them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TYPED = {"input", "textarea", "select", "button"}


@dataclass
class FoundForm:
    """Where a form goes, and what it says when nothing was typed."""

    action: str
    method: str
    values: dict[str, str] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)


class Finder(HTMLParser):
    """Collects the forms of one page."""

    def __init__(self, address):
        super().__init__()
        self.address, self.forms, self.by_id = address, [], {}
        self.form, self.text, self.select = None, None, None

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        if tag == "form":
            self.form = FoundForm(
                attributes.get("action") or self.address,
                attributes.get("method", "get").upper(),
            )
            self.forms.append(self.form)
            self.by_id[attributes.get("id")] = self.form
        elif tag == "option" and self.select:
            form, name = self.select
            if "selected" in attributes or not form.values[name]:
                form.values[name] = attributes.get("value", "")
        elif tag in TYPED and attributes.get("name"):
            self.note(tag, attributes)

    def note(self, tag, attributes):
        """Keep one control with the value that it has."""
        form = self.by_id.get(attributes.get("form"), self.form)
        if form is None:
            return
        name, kind = attributes["name"], attributes.get("type", "")
        if kind == "file":
            form.files.add(name)
        elif kind not in ("radio", "checkbox") or "checked" in attributes:
            form.values[name] = attributes.get("value") or ""
        else:
            form.values.setdefault(name, attributes.get("value") or "")
        self.text = (form, name) if tag == "textarea" else self.text
        self.select = (form, name) if tag == "select" else self.select

    def handle_data(self, data):
        if self.text:
            form, name = self.text
            form.values[name] += data

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "textarea":
            self.text = None
        elif tag == "select":
            self.select = None


def forms_of(address, page):
    """Return the forms of a page."""
    finder = Finder(address)
    finder.feed(page)
    return finder.forms
