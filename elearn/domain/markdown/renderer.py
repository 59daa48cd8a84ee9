"""From tokens to HTML: a method for each token that CommonMark's own writer cannot know."""

from collections.abc import Sequence
from html import escape

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from elearn.domain.markdown import figures
from elearn.domain.markdown.callouts import CLASSES
from elearn.domain.markdown.formulas import mathml
from elearn.domain.markdown.headings import bare
from elearn.domain.markdown.isolates import isolated, own_way
from elearn.domain.markdown.links import Sort, target, written
from elearn.domain.markdown.scene import Scene, scene_of
from elearn.domain.markdown.words import number

Tokens = Sequence[Token]


class Page(RendererHTML):
    """Writes the tokens of a text; its surroundings stand in its `env`."""

    def isolate(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return a text that runs from right to left."""
        return isolated(tokens[idx].content)

    def code_inline(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return a number, a code or Latin in a line."""
        return own_way(tokens[idx].content, scene_of(env).language)

    def fence(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return a listing; it scrolls, so the keyboard must reach it."""
        way = tokens[idx].meta.get("dir", "ltr")
        label = escape(scene_of(env).words["code"])
        return (
            f'<pre dir="{way}" tabindex="0" role="group" aria-label="{label}">'
            f"<code>{escape(tokens[idx].content)}</code></pre>\n"
        )

    code_block = fence

    def callout_open(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return the beginning of a call-out, named by its title or else by its kind."""
        kind, title = tokens[idx].meta["kind"], tokens[idx].meta["title"]
        words = scene_of(env).words
        name = words.get(kind, words["note"])
        label = bare(tokens[idx + 2].children or []) if title else name
        heading = "" if title else f'<p class="note-title" dir="auto">{escape(name)}</p>\n'
        # The role keeps a page with many call-outs from having as many landmarks.
        return (
            f'<aside class="{CLASSES.get(kind, "note")}" role="note"'
            f' dir="{tokens[idx].attrs["dir"]}" aria-label="{escape(label)}">\n{heading}'
        )

    def table_open(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return the beginning of a table in its box, numbered so that names differ."""
        scene = scene_of(env)
        scene.tables += 1
        name = f"{scene.words['table']} {number(scene.tables, scene.language)}"
        heading = tokens[idx].meta.get("heading")
        label = escape(f"{name}: {heading}" if heading else name)
        # The box begins where its table begins, in whatever language the page is.
        side = tokens[idx].attrs["dir"]
        box = f'<div class="scroll" dir="{side}" tabindex="0" role="region" aria-label="{label}">'
        return box + self.renderToken(tokens, idx, options, env)

    def table_close(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return the end of a table and its box."""
        return self.renderToken(tokens, idx, options, env) + "</div>\n"

    def math_inline(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return a formula in a line, its source where it cannot be read."""
        latex = tokens[idx].content
        return mathml(latex, "inline") or f'<code dir="ltr">{escape(latex)}</code>'

    def math_block(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return a formula alone; a long one scrolls."""
        latex = tokens[idx].content.strip()
        formula = mathml(latex, "block") or f'<code dir="ltr">{escape(latex)}</code>'
        label = escape(scene_of(env).words["formula"])
        box = '<div class="formula" dir="ltr" tabindex="0" role="group" aria-label='
        return f'{box}"{label}">{formula}</div>\n'

    def image(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return a picture in a line; of anything else, its description."""
        told, path = bare(tokens[idx].children or []), str(tokens[idx].attrs["src"])
        scene = scene_of(env)
        is_ours = target(path).sort is Sort.MEDIA
        address = scene.media_address(path) if is_ours else None
        if address is None:
            return figures.prose(told, scene)
        return figures.picture(address, path, told, scene)

    def figure(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return a picture, a sound or a film alone in its paragraph."""
        told, path = bare(tokens[idx].children or []), str(tokens[idx].attrs["src"])
        caption = str(tokens[idx].attrs.get("title", ""))
        scene = scene_of(env)
        if target(path).sort is not Sort.MEDIA:
            return f'<p dir="auto">{figures.prose(told or caption, scene)}</p>\n'
        return figures.figure(path, told, caption, scene) + "\n"

    def link_open(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return the beginning of a link; one that leads nowhere leaves its text."""
        scene = scene_of(env)
        begin, end = link(str(tokens[idx].attrs["href"]), scene)
        scene.endings.append(end)
        return begin

    def link_close(self, tokens: Tokens, idx: int, options: OptionsDict, env: EnvType) -> str:
        """Return the end of the link that was begun last."""
        return scene_of(env).endings.pop()


def link(address: str, scene: Scene) -> tuple[str, str]:
    """Return what stands before and after the text of a link."""
    place = target(address)
    match place.sort:
        case Sort.MEDIA:
            return figures.attachment(address, scene)
        case Sort.LESSON:
            found = scene.lesson_address(place.value)
            return (f'<a href="{escape(found)}">', "</a>") if found else ("", "")
        case Sort.OUTSIDE:
            href = escape(written(address))
            return f'<a href="{href}" rel="noopener nofollow">', "</a>"
        case Sort.MAIL:
            return f'<a href="{escape(address)}">', "</a>"
        case Sort.REFUSED:
            return "", ""


PAGE = Page()
