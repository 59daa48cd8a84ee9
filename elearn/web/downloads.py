"""Files that a browser saves under a name in any script."""

import re
from urllib.parse import quote

from flask import Response

NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|]+')


def download(content: bytes, kind: str, name: str, plain: str) -> Response:
    """Return a file to save as `name`; `plain` is for browsers that know only ASCII."""
    # RFC 6266: the starred form is UTF-8, percent by percent, so nothing can end it early.
    starred = quote(NOT_IN_NAMES.sub(" ", name), safe="")
    ascii_only = NOT_IN_NAMES.sub(" ", plain).encode("ascii", "ignore").decode()
    response = Response(content, mimetype=kind)
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"{ascii_only}\"; filename*=UTF-8''{starred}"
    )
    return response
