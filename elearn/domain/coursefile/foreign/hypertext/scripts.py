"""What stands above or below the line: as signs of its own where there are such."""

UPPER = dict(zip("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", strict=True))
LOWER = dict(
    zip("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)
)
SIGNS = {"sup": (UPPER, "^"), "sub": (LOWER, "_")}


def raised(tag: str, text: str) -> str | None:
    """Return a text in raised or lowered signs, or nothing where some have none."""
    signs = SIGNS[tag][0]
    return "".join(signs[sign] for sign in text) if set(text) <= signs.keys() else None


def flattened(tag: str, text: str) -> str:
    """Return a text that people still read as raised or lowered."""
    return f"{SIGNS[tag][1]}({text})"
