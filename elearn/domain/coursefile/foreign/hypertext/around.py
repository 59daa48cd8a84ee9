"""What a text needs to know of where it stands: its question, the files with it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.refusal import Refused

NOTHING = re.compile(r"(?!)")
OF_THE_FILE = re.compile(r"^(?:@@PLUGINFILE@@|\$IMS-CC-FILEBASE\$|\.)/")


@dataclass(frozen=True)
class Around:
    """The question that is read, files by the address that the text uses, places to spare.

    What `keep` matches, such as `[[1]]`, passes without escapes.
    """

    item: Item
    files: Mapping[str, bytes] = field(default_factory=dict)
    keep: re.Pattern[str] = NOTHING

    def path_of(self, address: str) -> str | None:
        """Return where a file that came along is kept, or nothing after noting why not."""
        try:
            return self.kept(address)
        except Refused as why:
            self.item.changed(why.code, **why.values)
            return None

    def kept(self, address: str) -> str | None:
        """Return the path of a file that came along, or raise `Refused`."""
        if address.startswith("data:"):
            return self.item.pictures.keep_embedded(address)
        name = unquote(OF_THE_FILE.sub("", address.partition("?")[0]))
        for known in (address, name):
            if known in self.files:
                return self.item.pictures.keep(name, self.files[known])
        return None
