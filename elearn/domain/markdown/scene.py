"""What surrounds a text: where its files and lessons are found, and in which language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from elearn.domain.markdown.media import Medium
from elearn.domain.markdown.words import Words, words_of

Address = Callable[[str], str | None]


def nowhere(_name: str) -> None:
    """Find nothing: a short text on its own has no files and no lessons beside it."""


@dataclass
class Scene:
    """The surroundings of one text, and what the text turned out to use of them."""

    media_url: Address = nowhere
    lesson_url: Address = nowhere
    media: Mapping[str, Medium] = field(default_factory=dict)
    language: str = "ar"
    used: dict[str, None] = field(default_factory=dict)
    lessons: dict[str, None] = field(default_factory=dict)
    endings: list[str] = field(default_factory=list)
    tables: int = 0

    @property
    def words(self) -> Words:
        """The words that the page itself says."""
        return words_of(self.language)

    @property
    def base(self) -> str:
        """The way a block without letters runs."""
        return "rtl" if self.language == "ar" else "ltr"

    def medium(self, path: str) -> Medium:
        """Return what is known of a file; of an unknown one, that it weighs nothing."""
        return self.media.get(path, Medium(0))

    def media_address(self, path: str) -> str | None:
        """Return the address of a file and remember that the text shows it."""
        self.used[path] = None
        return self.media_url(path)

    def lesson_address(self, slug: str) -> str | None:
        """Return the address of a lesson and remember that the text leads to it."""
        self.lessons[slug] = None
        return self.lesson_url(slug)


def scene_of(env: Mapping[str, Any]) -> Scene:
    """Return the surroundings that travel with a text; a text alone has plain ones."""
    scene: Scene = env["scene"]
    return scene


def base_of(env: Mapping[str, Any]) -> str:
    """Return the way that blocks without letters run, Arabic's where nothing is known."""
    return scene_of(env).base if "scene" in env else "rtl"
