"""Write the JSON Schemas of course folders into `docs/course-schema/`.

Editors that know YAML read them and help while writing. Run it after a change of
`elearn/domain/coursefile/schema*.py`; a test says when that was forgotten.
"""

import json
from pathlib import Path

from elearn.domain.coursefile.schema import DOCUMENTS, published

FOLDER = Path(__file__).parent.parent / "docs" / "course-schema"


def main() -> None:
    """Write one file for each sort of document."""
    FOLDER.mkdir(exist_ok=True)
    for name in DOCUMENTS:
        text = json.dumps(published(name), ensure_ascii=False, indent=2)
        (FOLDER / f"{name}.schema.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
