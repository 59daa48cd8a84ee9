"""Templates, compiled once for each language with their constant sentences translated.

Looking `_("Sign in")` up costs 25 µs on every page, and a page has a hundred such sentences.
Here each language has a Jinja environment of its own, in which a constant sentence becomes
a constant string when the template is compiled.
"""

from collections.abc import Callable, MutableMapping
from typing import Any

from babel.support import NullTranslations, Translations
from flask import Flask, current_app
from flask.templating import Environment
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from elearn.web.assets import asset
from elearn.web.language import manner


class SpeakingFlask(Flask):
    """An application whose templates are compiled in the language of the request."""

    @property
    def jinja_env(self) -> Environment:
        """The environment to set up before the first request, then the one of its language."""
        plain, spoken = self.environments
        return spoken[manner().language] if self._got_first_request else plain

    @property
    def environments(self) -> tuple[Environment, dict[str, "Speaking"]]:
        """The plain environment, and one for each language that is made when asked for."""
        if "templates" not in self.extensions:
            plain = self.create_jinja_environment()
            self.extensions["templates"] = (plain, ByLanguage(plain, self.config))
        found: tuple[Environment, dict[str, Speaking]] = self.extensions["templates"]
        return found


class ByLanguage(dict[str, "Speaking"]):
    """Makes the environment of a language when it is first spoken."""

    def __init__(self, plain: Environment, config: Any) -> None:  # noqa: ANN401 - Flask's own
        super().__init__()
        self.plain, self.config = plain, config

    def __missing__(self, language: str) -> "Speaking":
        """Copy the plain environment and teach it the language."""
        spoken = Speaking.__new__(Speaking)
        spoken.__dict__.update(self.plain.__dict__)
        spoken.cache = {}
        spoken.catalogue = Translations.load(str(self.config["TRANSLATIONS"]), [language])
        plural = getattr(spoken.catalogue, "plural", lambda count: int(count != 1))
        spoken.globals = {**self.plain.globals, "filled": fill, "counted": by(plural)}
        return self.setdefault(language, spoken)


class Swift(CodeGenerator):
    """Writes templates that escape by `shown`."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's own
        """Write a template."""
        self.writeline(f"from {__name__} import shown")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("shown(")
        else:
            super()._output_child_pre(node, frame, finalize)


def shown(value: object) -> str:
    """Return a value as it may stand in a page.

    Most of what a page shows is markup already or a word without a sign to escape; then there
    is nothing to make, and making it twice over is a tenth of a page's cost.
    """
    if type(value) is Markup:
        return value
    if type(value) is str and not (
        # Written out, because a loop over five signs costs as much as escaping them.
        "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
    ):
        return value
    return escape(value)


class Speaking(Environment):
    """A Jinja environment that translates while it compiles."""

    code_generator_class = Swift
    catalogue: NullTranslations

    def make_globals(self, more: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template: a plain dictionary, which is quick to copy."""
        return {**self.globals, **more} if more else self.globals

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        translate(source, self.catalogue)
        return super()._generate(source, name, filename, defer_init)


def translate(node: nodes.Node, catalogue: NullTranslations) -> None:
    """Replace every constant `_` and `ngettext` below `node`."""
    for child in node.iter_child_nodes():
        translate(child, catalogue)
    for field, value in node.iter_fields():
        if isinstance(value, list):
            setattr(node, field, [translated(item, catalogue) for item in value])
        else:
            setattr(node, field, translated(value, catalogue))


def translated(item: Any, catalogue: NullTranslations) -> Any:  # noqa: ANN401 - any field
    """Return what stands for `item` in the language of the catalogue."""
    match item:
        case nodes.Call(node=nodes.Name(name="_"), args=[nodes.Const(value=text)]):
            sentence = nodes.Const(escape(catalogue.gettext(text)), lineno=item.lineno)
            return call("filled", [sentence], item) if item.kwargs else sentence
        case nodes.Call(
            node=nodes.Name(name="url_for"), args=[nodes.Const(value=page)], kwargs=[]
        ) if not page.startswith("."):
            return nodes.Const(escape(address(page)), lineno=item.lineno)
        case nodes.Call(node=nodes.Name(name="asset"), args=[nodes.Const(value=file)]):
            return nodes.Const(escape(asset(file)), lineno=item.lineno)
        case nodes.Call(
            node=nodes.Name(name="ngettext"),
            args=[nodes.Const(value=one), nodes.Const(value=many), count],
        ):
            forms = nodes.Const(plural_forms(catalogue, one, many), lineno=item.lineno)
            return call("counted", [forms, count], item)
        case _:
            return item


def address(page: str) -> str:
    """Return where a page without arguments is found."""
    return current_app.url_map.bind("").build(page)


def call(function: str, args: list[nodes.Expr], instead_of: nodes.Call) -> nodes.Call:
    """Return a call of one of our globals with the named values of the old one."""
    name = nodes.Name(function, "load", lineno=instead_of.lineno)
    return nodes.Call(name, args, instead_of.kwargs, None, None, lineno=instead_of.lineno)


def plural_forms(catalogue: NullTranslations, one: str, many: str) -> tuple[Markup, ...]:
    """Return a counted sentence in every form that the language has."""
    known: dict[Any, str] = getattr(catalogue, "_catalog", {})
    forms: list[Markup] = []
    while text := known.get((one, len(forms))):
        forms.append(escape(text))
    return tuple(forms) or (escape(one), escape(many))


def fill(sentence: Markup, /, **values: object) -> Markup:
    """Put values into a sentence; what is not markup is escaped."""
    return sentence % values


def by(plural: Callable[[int], int]) -> Callable[..., Markup]:
    """Return the function that picks and fills a counted sentence."""

    def counted(forms: tuple[Markup, ...], count: int, /, **values: object) -> Markup:
        return forms[min(plural(count), len(forms) - 1)] % {"num": count, **values}

    return counted
