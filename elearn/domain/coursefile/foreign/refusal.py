"""The one way in which a question, or a whole file, is turned down."""


class Refused(ValueError):
    """What was read cannot become a question; `code` and `values` say why."""

    def __init__(self, code: str, line: int | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.values = values
