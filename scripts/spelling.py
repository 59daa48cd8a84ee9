"""Arabic spelling: `python -m scripts.spelling`.

Reads the Arabic catalogue and the courses, asks hunspell's Arabic dictionary, and prints
each word that neither the dictionary nor `courses/words.txt` knows, with its place.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
KNOWN = ROOT / "courses/words.txt"
SOURCES = ("translations/ar/**/*.po", "courses/**/*.md", "courses/**/*.yaml")
WORD = re.compile(r"[\u0621-\u063a\u0641-\u0652\u0670\u0671\u0640]+")
PREFIXES = re.compile("[وف]?[بلك]?")  # and, so; with, for, like: written in one with a word
MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")  # vowel signs and the stretching stroke
LEFT_OUT = "Spelling was not checked: hunspell and its Arabic dictionary are not installed."

Place = tuple[str, Path, int]


def main() -> int:
    """Print what is misspelt; return 1 when something is."""
    if not is_possible():
        print(LEFT_OUT)
        return 0
    places = [place for file in sources() for place in words(file)]
    ours = allowed()
    wrong = {word for word in unknown({each[0] for each in places}) if is_strange(word, ours)}
    for word, file, line in places:
        if word in wrong:
            print(f"{word}  {file.relative_to(ROOT)}:{line}")
    return int(bool(wrong))


def is_possible() -> bool:
    """Whether this machine has the dictionary."""
    if not shutil.which("hunspell"):
        return False
    listing = subprocess.run(
        ["hunspell", "-D"], capture_output=True, text=True, check=False, input=""
    )
    return bool(re.search(r"/ar(\.dic)?$", listing.stderr + listing.stdout, re.MULTILINE))


def sources() -> Iterator[Path]:
    """Yield every file with Arabic sentences of ours."""
    for pattern in SOURCES:
        yield from sorted(ROOT.glob(pattern))


def words(file: Path) -> Iterator[Place]:
    """Yield the Arabic words of a file, without marks."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        for match in WORD.finditer(line):
            word = MARKS.sub("", match[0])
            if len(word) > 1:
                yield word, file, number


def unknown(asked: Iterable[str]) -> set[str]:
    """Return the words that the dictionary does not know."""
    command = ["hunspell", "-d", "ar", "-i", "utf-8", "-l"]
    answer = subprocess.run(
        command, input="\n".join(asked), capture_output=True, text=True, check=True
    )
    return set(answer.stdout.split())


def is_strange(word: str, known: set[str]) -> bool:
    """Whether a word stands in no list of ours, neither as it is nor without its prefix."""
    start = PREFIXES.match(word)
    rest = word[start.end() :] if start else word
    return not {word, word[1:], rest} & known


def allowed() -> set[str]:
    """Return the words that we know better, one a line, `#` before a remark."""
    if not KNOWN.exists():
        return set()
    lines = (line.partition("#")[0].strip() for line in KNOWN.read_text("utf-8").splitlines())
    return {MARKS.sub("", line) for line in lines if line}


if __name__ == "__main__":
    sys.exit(main())
