"""The headings of columns in Arabic, English and French, and the words for kinds."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

MARKS = re.compile(r"[\u064b-\u0652\u0640:*]+")
NUMBERED = re.compile(r"(?P<name>.*?)\s*(?P<number>\d{1,2}|[a-jأبجدهوزحطي])?")
LETTERS = "abcdefghij", "أبجدهوزحطي"
NAMES: Mapping[str, str] = {
    "prompt": "السؤال|نص السؤال|سؤال|question|prompt|question text|énoncé|texte",
    "kind": "النوع|نوع السؤال|kind|type|question type|type de question",
    "option": "الخيار|خيار|البديل|option|choice|answer choice|choix|proposition",
    "answer": "الإجابة|الإجابة الصحيحة|الجواب|الجواب الصحيح|answer|correct|correct answer"
    "|right answer|key|réponse|bonne réponse|réponse correcte",
    "points": "الدرجة|الدرجات|العلامة|points|marks|score|barème|note",
    "feedback": "التعليق|الشرح|التغذية الراجعة|ملاحظة|feedback|explanation|commentaire|explication",
    "tolerance": "التفاوت|الهامش|tolerance|margin|tolérance|marge",
    "unit": "الوحدة|unit|unité",
    "category": "التصنيف|الفئة|category|catégorie",
    "tags": "الوسوم|وسوم|tags|étiquettes|mots clés",
    "hint": "تلميح|التلميح|hint|indice",
}
KINDS: Mapping[str, str] = {
    "single_choice": "اختيار واحد|اختيار من متعدد|single choice|multiple choice|choix unique"
    "|qcm|mcq|mc|sc",
    "multiple_choice": "اختيارات متعددة|عدة اختيارات|multiple answers|multiple response"
    "|multi select|choix multiple|choix multiples|ma|mr",
    "true_false": "صواب وخطأ|صواب أو خطأ|صح وخطأ|صح أو خطأ|true false|true or false"
    "|vrai faux|vrai ou faux|tf|t f",
    "short_answer": "إجابة قصيرة|جواب قصير|short answer|réponse courte|sa",
    "numeric": "عدد|رقم|عددي|number|numeric|numerical|nombre|numérique",
    "matching": "مزاوجة|توصيل|مطابقة|matching|appariement",
    "ordering": "ترتيب|ordering|order|ordre|classement",
    "gap_fill": "ملء الفراغ|ملء الفراغات|فراغات|gap fill|fill in the blank|fill in the blanks"
    "|texte à trous|fib",
    "essay": "مقال|مقالي|essay|long answer|rédaction",
    "file": "ملف|file|fichier",
    "description": "وصف|نص|description|text only",
}


def plain(text: str) -> str:
    """Return a heading or a word without marks, hamza and capitals, with Western digits."""
    bare = MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()
    for letter in "أإآ":
        bare = bare.replace(letter, "ا")
    bare = bare.replace("ة", "ه").replace("_", " ").replace("-", " ").replace("/", " ")
    digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in bare)
    return " ".join(digits.split())


BY_NAME = {plain(name): key for key, names in NAMES.items() for name in names.split("|")}
BY_KIND = {plain(name): kind for kind, names in KINDS.items() for name in (*names.split("|"), kind)}


@dataclass
class Columns:
    """Which column holds what."""

    single: dict[str, int] = field(default_factory=dict)
    options: list[int] = field(default_factory=list)
    option_feedback: dict[int, int] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    @property
    def is_header(self) -> bool:
        """Whether a row is one of headings: the question, and something else."""
        return "prompt" in self.single and (len(self.single) > 1 or bool(self.options))


def columns(row: list[str]) -> Columns:
    """Return what the cells of a row mean as headings."""
    found = Columns()
    for place, cell in enumerate(row):
        if plain(cell):
            put(found, place, cell)
    return found


def put(found: Columns, place: int, cell: str) -> None:
    """Note what one heading means; a number behind it makes an answer an option."""
    name = plain(cell)
    whole, base = BY_NAME.get(name, ""), BY_NAME.get(base_of(name), "")
    if whole == "option" or base in {"option", "answer"} or is_letter(name):
        found.options.append(place)
    elif base == "feedback" and found.options:
        found.option_feedback[len(found.options) - 1] = place
    elif whole and whole not in found.single:
        found.single[whole] = place
    else:
        found.unknown.append(cell.strip())


def is_letter(name: str) -> bool:
    """Whether a heading is the letter of an option."""
    return len(name) == 1 and any(name in letters for letters in LETTERS_PLAIN)


LETTERS_PLAIN = [plain(letters) for letters in LETTERS]


def base_of(name: str) -> str:
    """Return a heading without the number or letter behind it."""
    base = re.sub(r"\s*(?:\(?\d{1,2}\)?|\s[a-jابجدهوزحطي])$", "", name)
    return base if base != name else ""
