"""Which faults leave a course importable."""

WARNINGS = frozenset(
    {
        "bidi_control",
        "broken_formula",
        "empty_lesson",
        "empty_module",
        "html_in_text",
        "many_faults",
        "no_captions",
        "no_modules",
        "no_transcript",
        "same_number",
        "stray_file",
        "unused_media",
    }
)
