"""Which characters are dropped and which stand for another when text is compared."""


def _span(first: int, last: int) -> range:
    return range(first, last + 1)


MARKS = (
    *_span(0x0300, 0x036F),  # accents of Latin letters, and hamza or madda set apart
    *_span(0x0610, 0x061A),
    *_span(0x064B, 0x065F),
    0x0670,
    *_span(0x06D6, 0x06ED),
    *_span(0x08D3, 0x08FF),
)
TATWEEL = 0x0640
HIGH_HAMZA = 0x0674
CONTROLS = (
    *_span(0x0000, 0x0008),
    *_span(0x000E, 0x001B),
    *_span(0x007F, 0x0084),
    *_span(0x0086, 0x009F),
    0x00AD,
    *_span(0x0600, 0x0605),
    0x061C,
    0x070F,
    0x180E,
    *_span(0x200B, 0x200F),
    *_span(0x202A, 0x202E),
    *_span(0x2060, 0x206F),
    0xFEFF,
    *_span(0xFFF9, 0xFFFB),
    *_span(0xE0001, 0xE007F),
)
# Characters that are letters by name and show nothing: a name of these looks empty.
BLANKS = "\u034f\u115f\u1160\u2800\u3164\uffa0"

HAMZA = "\u0621"
SEATS = {"\u0624": "\u0648", "\u0626": "\u064a", HAMZA: ""}

# What people of other keyboards type for an Arabic letter; the decomposed letters of
# the alef with hamza, madda or wasla come to the bare alef by losing their mark.
NEAREST = {
    "ا": "\u0671\u0672\u0673",
    "ب": "\u067e",
    "ج": "\u0686",
    "ز": "\u0698",
    "ف": "\u06a4\u06a5\u06a2",
    "ق": "\u06a8\u06a7",
    "ك": "\u06a9\u06aa\u06ad\u06af\u0763\u06ac",
    "ه": "\u0629\u06c1\u06be\u06d5\u06c3\u06c0",
    "و": "\u06c6\u06c7\u06cb\u06c8",
    "ي": "\u0649\u06cc\u06d0\u06d2\u06cd",
}
DIGITS = {zero + value: str(value) for zero in (0x0660, 0x06F0, 0xFF10) for value in range(10)}

FOLDED: dict[int, str | None] = {
    **dict.fromkeys((*MARKS, TATWEEL, HIGH_HAMZA, *CONTROLS, ord(HAMZA))),
    **{ord(other): letter for letter, others in NEAREST.items() for other in others},
    **DIGITS,
}

# Private characters keep the seats of hamza through a folding that would take them down.
SHELTERED = {ord(seat): chr(0xE000 + place) for place, seat in enumerate(SEATS)}
UNSHELTERED = {ord(private): chr(seat) for seat, private in SHELTERED.items()}
