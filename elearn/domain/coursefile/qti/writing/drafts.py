"""An item while it is written: what it declares, shows, rules and tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.qti.writing.declaring import (
    RESPONSE,
    SCORE,
    matched,
    outcome_of,
    title_of,
)
from elearn.domain.coursefile.qti.writing.elements import (
    LANGUAGE,
    Node,
    Version,
    base_value,
    node,
    setting,
    variable,
)
from elearn.domain.coursefile.qti.writing.markup import blocks

MOST = "MAXSCORE"
GENERAL, VERDICT, CHOSEN = "FEEDBACK_GENERAL", "FEEDBACK_VERDICT", "FEEDBACK"
MATCH, MAP = "match_correct", "map_response"
TOOL = "elearn"


@dataclass
class Draft:
    """The parts of an item before they are put together."""

    document: Document
    files: Mapping[str, bytes]
    declared: list[Node] = field(default_factory=list)
    body: list[Node] = field(default_factory=list)
    outcomes: list[Node] = field(default_factory=list)
    scoring: list[Node] = field(default_factory=list)
    telling: list[Node] = field(default_factory=list)
    feedback: list[Node] = field(default_factory=list)
    template: str = ""
    by_hand: bool = False
    body_class: str | None = None

    @property
    def points(self) -> Fraction:
        """Return what a full answer earns."""
        return Fraction(self.document.get("points", 1))

    def prompt(self) -> list[Node]:
        """Return what is asked, in blocks."""
        return blocks(self.document["prompt"])

    def tell(self, outcome: str, name: str, text: str) -> None:
        """Tell a text when an outcome has a name for a value; nothing for an empty text."""
        if text:
            told = node(
                "modalFeedback", outcomeIdentifier=outcome, identifier=name, showHide="show"
            )
            told.extend(blocks(text))
            self.feedback.append(told)

    def tell_chosen(
        self,
        told: Mapping[str, str],
        response: str = RESPONSE,
        outcome: str = CHOSEN,
        cardinality: str = "single",
    ) -> None:
        """Tell every option its text when it is picked."""
        if any(told.values()):
            self.outcomes.append(outcome_of(outcome, "identifier", cardinality))
            self.telling.append(setting(outcome, variable(response)))
            for name, text in told.items():
                self.tell(outcome, name, text)

    def tell_verdict(self) -> None:
        """Tell the right and the wrong answer what they are told."""
        right = self.document.get("feedback_right", "")
        wrong = self.document.get("feedback_wrong", "")
        if not right and not wrong:
            return
        self.outcomes.append(outcome_of(VERDICT, "identifier"))
        test = node("gte", variable(SCORE), base_value("float", self.points))
        self.telling.append(
            node(
                "responseCondition",
                node("responseIf", test, setting(VERDICT, base_value("identifier", "correct"))),
                node("responseElse", setting(VERDICT, base_value("identifier", "incorrect"))),
            )
        )
        self.tell(VERDICT, "correct", right)
        self.tell(VERDICT, "incorrect", wrong)

    def tell_all(self) -> None:
        """Tell everybody the general feedback."""
        text = self.document.get("feedback", "")
        if text:
            self.outcomes.append(outcome_of(GENERAL, "identifier"))
            self.telling.append(setting(GENERAL, base_value("identifier", "general")))
            self.tell(GENERAL, "general", text)

    def finished(self, version: Version, language: str | None) -> Node:
        """Return the whole item."""
        self.tell_all()
        root = node(
            "assessmentItem",
            identifier=f"q-{self.document['id']}",
            title=title_of(self.document),
            adaptive=False,
            timeDependent=False,
            toolName=TOOL,
        )
        if language:
            root.set(LANGUAGE, language)
        root.extend(self.declared)
        root.extend([*self.own_outcomes(version), *self.outcomes])
        body = node("itemBody", class_=self.body_class)
        body.extend(self.body)
        if language and version.is_third:
            body.set("dir", "rtl" if language == "ar" else "ltr")
        root.append(body)
        root.extend(self.rules(version))
        root.extend(self.feedback)
        return root

    def own_outcomes(self, version: Version) -> list[Node]:
        """Return the outcomes that say what is earned."""
        if self.document["kind"] in {"description", "scale"}:
            return []
        scored = "human" if self.by_hand and version.is_third else None
        score = node(
            "outcomeDeclaration",
            node("defaultValue", node("value", "0")),
            identifier=SCORE,
            cardinality="single",
            baseType="float",
            normalMaximum=self.points,
            externalScored=scored,
        )
        most = outcome_of(MOST, "float")
        most.append(node("defaultValue", node("value", str(self.points))))
        return [score, most]

    def rules(self, version: Version) -> list[Node]:
        """Return the response processing: a template where it says all, else rules."""
        if self.template and not self.telling:
            return [node("responseProcessing", template=version.templates.format(self.template))]
        made = node("responseProcessing")
        made.extend([*self.rules_of_template(), *self.scoring, *self.telling])
        return [made] if len(made) else []

    def rules_of_template(self) -> list[Node]:
        """Return the rules that a template stands for."""
        if self.template == MATCH:
            return [matched(RESPONSE, self.points)]
        return [setting(SCORE, node("mapResponse", identifier=RESPONSE))] if self.template else []
