"""
The items of a `.licet` file to an instrument or a vocabulary.

Methods are named after the rules of `formal.lark`. What the grammar cannot say is checked here: every field once,
labels that exist, clauses that do not defeat each other in a circle.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, cast

from attrs import evolve
from lark import Token

from ..clauses.errors import CycleError
from ..clauses.formal_words import MODAL
from ..clauses.norm import (
    Definition,
    Entry,
    Instrument,
    Modality,
    Norm,
    Party,
    Proviso,
    Reserved,
    Review,
    Silence,
    Standing,
    Status,
)
from ..clauses.order import defeat_cycle
from ..clauses.phrase import Period, Predication, Thing, Things, Words
from ..clauses.span import Span
from ..clauses.vocabulary import (
    ActProperty,
    Apart,
    Below,
    Kept,
    MeaningRule,
    Near,
    Neighbours,
    Property,
    Same,
    Sort,
    Vocabulary,
)
from .formal_build import Part, PhraseBuilder, token_span
from .topics import topics

_PROPERTY = {
    "needs a recipient": ActProperty.NEEDS_RECIPIENT,
    "is a to-do": ActProperty.TO_DO,
    "is light": ActProperty.LIGHT,
    "is a power": ActProperty.POWER,
    "is a state": ActProperty.STATE,
    "is consent": ActProperty.CONSENT,
    "adapts": ActProperty.ADAPTS,
    "takes up an act": ActProperty.TAKES_UP,
    "makes something new": ActProperty.CHANGES,
}

_REPEATABLE = frozenset({"when", "unless", "includes", "excludes", "prefers"})


class FileBuilder(PhraseBuilder):
    """Builds the items of a file, and the file."""

    # ── small parts

    def text(self, span: Span, children: list[Token]) -> Part:
        return Part("text", self.joined(children), span)

    def labels(self, span: Span, children: list[str]) -> Part:
        return Part("labels", tuple(children), span)

    def _fields(self, parts: Sequence[Any]) -> dict[str, Part]:
        """The parts of an item by rule; refuses what is given twice."""
        fields: dict[str, Part] = {}
        for part in parts:
            if part.rule in fields and part.rule not in _REPEATABLE:
                raise self.fail(part.span, "this is given twice in one item", "keep one of the two lines")
            fields[part.rule] = part
        return fields

    def _one(self, fields: dict[str, Part], rule: str, default: Any = "") -> Any:
        """The one value of a part; a text or label loses its wrapping."""
        part = fields.get(rule)
        if part is None:
            return default
        value = part.value[0] if part.value else default
        return value.value if isinstance(value, Part) else value

    def _texts(self, fields: dict[str, Part], rule: str) -> tuple[str, ...]:
        part = fields.get(rule)
        return () if part is None else tuple(child.value for child in part.value)

    def _spans(self, tokens: Sequence[Token]) -> tuple[Span, ...]:
        spans = []
        for token in tokens:
            try:
                start, end = (int(number) for number in token.split("-"))
                spans.append(Span(start, end))
            except ValueError:
                raise self.fail(
                    token_span(token), f"`{token[:40]}` is not a stretch of text", "write `start-end`, as in `120-340`"
                ) from None
        return tuple(spans)

    def _number(self, fields: dict[str, Part], rule: str) -> int:
        if rule not in fields:
            return 0
        token = fields[rule].value[0]
        try:
            return int(token)
        except ValueError:
            raise self.fail(token_span(token), f"`{token[:20]}` is not a number") from None

    def _at(self, fields: dict[str, Part]) -> Span | None:
        part = fields.get("at")
        return self._spans(part.value)[0] if part is not None else None

    def _enum(self, kind: Any, fields: dict[str, Part], rule: str, default: Any) -> Any:
        value = self._one(fields, rule, None)
        if value is None:
            return default
        try:
            return kind(value)
        except ValueError:
            choice = ", ".join(f"`{one}`" for one in kind)
            raise self.fail(fields[rule].span, f"`{value}` is no {rule} of a text", f"choose one of {choice}") from None

    # ── items

    def party(self, span: Span, children: list[Any]) -> Part:
        return Part("party", Party(children[0], tuple(child.value for child in children[1:])), span)

    def accepted(self, span: Span, children: list[Any]) -> Part:
        self.shallow(span, *children)
        return Part("accepted", children[0], span)

    def define(self, span: Span, children: list[Any]) -> Part:
        fields = self._fields(children[1:])
        lists: dict[str, tuple[Thing, ...]] = {
            rule: tuple(part.value[0] for part in children[1:] if part.rule == rule)
            for rule in ("includes", "excludes")
        }
        meaning = self._one(fields, "means", None)
        self._expect_thing(fields.get("means"), Thing | Things | Words | None, meaning)
        for part in children[1:]:
            if part.rule in lists:
                self._expect_thing(part, Thing, part.value[0])
        definition = Definition(
            children[0].value,
            meaning,
            self._texts(fields, "also"),
            lists["includes"],
            lists["excludes"],
            self._one(fields, "clause"),
            self._one(fields, "quote"),
            self._at(fields),
        )
        self.shallow(span, meaning, *lists["includes"], *lists["excludes"])
        return Part("define", definition, span)

    def _expect_thing(self, part: Part | None, kinds: Any, value: object) -> None:
        if part is not None and not isinstance(value, kinds):
            raise self.fail(part.span, "a thing is wanted here", "write a noun phrase, as in `any model that does …`")

    def reserved(self, span: Span, children: list[Any]) -> Part:
        fields = self._fields(children[2:])
        self._expect_thing(Part("", None, span), Thing, children[1])
        self.shallow(span, children[1])
        silence = Silence.RESERVED if children[0] == "reserve" else Silence.FREE
        reserved = Reserved(
            children[1], silence, self._one(fields, "clause"), self._one(fields, "quote"), self._at(fields)
        )
        return Part("reserved", reserved, span)

    def bearer(self, span: Span, children: list[Any]) -> Part:
        return Part("bearer", None if isinstance(children[0], Token) else children[0], span)

    def norm(self, span: Span, children: list[Any]) -> Part:
        modality = Modality(str(children[0]))
        rest = children[2:]
        quote = ""
        if rest and rest[0].rule == "text":
            quote = rest.pop(0).value
        fields = self._fields(rest)
        bearer: Thing | Things | None = None
        acts: tuple[Predication, ...] = ()
        if "acts" in fields:
            who, modal, *doing = fields["acts"].value
            self._expect_thing(who, Thing | Things | None, who.value)
            bearer, acts = who.value, tuple(doing)
            said = " ".join(modal.split())
            if modality is Modality.OBLIGE and said == "must not" and acts and not acts[0].negated:
                acts = (acts[0].denied(), *acts[1:])  # a duty not to do something: the `not` is that of its first act
            elif said != MODAL[modality]:
                raise self.fail(
                    token_span(modal),
                    f"`{said}` does not say what `{modality}` says",
                    f"in a clause that starts with `{modality}` write `{MODAL[modality]}`",
                )
        conditions = tuple(
            Proviso(part.value[0], unless=part.rule == "unless") for part in rest if part.rule in {"when", "unless"}
        )
        self.shallow(span, bearer, *acts, *(condition.formula for condition in conditions))
        norm = Norm(
            id=children[1],
            modality=modality,
            acts=acts,
            bearer=bearer,
            conditions=conditions,
            defeats=self._one(fields, "exception_to", ()),
            rank=self._number(fields, "rank"),
            subject_to=self._one(fields, "subject_to", ()),
            overrides=self._one(fields, "notwithstanding", ()),
            only="only" in fields,
            condition_of_grant="condition_of_grant" in fields,
            efforts="efforts" in fields,
            quote=quote,
            spans=self._spans(fields["spans"].value) if "spans" in fields else (),
            reading=self._one(fields, "reading"),
            opaque=tuple(fields["kept"].value) if "kept" in fields else (),
        )
        named = {rule: fields[rule].value[0] for rule in ("exception_to", "excepted") if rule in fields}
        return Part("norm", (norm, named), span)

    def review(self, span: Span, children: list[Any]) -> Part:
        fields = self._fields(children[3:])
        at = self._at(fields)
        if at is None:
            raise self.fail(span, "a review must say which stretch of the text it covers", "add a line `at 120-340`")
        review = Review(
            children[0].value,
            children[1].value,
            self.date(children[2]),
            at,
            self._one(fields, "sha256"),
            self._one(fields, "decided"),
            self._one(fields, "why"),
        )
        return Part("review", review, span)

    def entry(self, _: Span, children: list[Any]) -> Entry:
        fields = self._fields(children[2:])
        return Entry(
            self._spans(children[:1])[0],
            Status(str(children[1])),
            self._one(fields, "entry_in"),
            self._one(fields, "entry_clauses", ()),
            tuple(fields["kept"].value) if "kept" in fields else (),
            self._one(fields, "why"),
            self._one(fields, "entry_lemmas", ()),
            self._one(fields, "entry_after"),
        )

    def entry_after(self, span: Span, children: list[Any]) -> Part:
        return Part("entry_after", (children[-1],), span)

    def ledger(self, span: Span, children: list[Any]) -> Part:
        return Part("ledger", tuple(children), span)

    def whole_text(self, span: Span, children: list[Any]) -> Part:
        return Part("whole_text", children[0].value, span)

    def instrument(self, span: Span, children: list[Any]) -> Part:
        return Part("instrument", (children[0], children[1:]), span)

    # ── vocabulary

    def concept(self, _: Span, children: list[Token]) -> Part:
        return Part("concept", " ".join(self.literal(token) for token in children), token_span(children[0]))

    def _line(self, children: list[Any]) -> tuple[Sort, list[str]]:
        concepts = [child.value for child in children if isinstance(child, Part)]
        if any(isinstance(child, Token) and child.type == "A" for child in children):
            return Sort.KIND, concepts
        return (Sort.QUALITY if any(isinstance(child, Token) for child in children) else Sort.ACT), concepts

    def below(self, _: Span, children: list[Any]) -> Below:
        sort, (lower, upper) = self._line(children)
        return Below(sort, lower, upper)

    def same(self, _: Span, children: list[Any]) -> Same:
        sort, (word, concept) = self._line(children)
        return Same(sort, word, concept)

    def near(self, _: Span, children: list[Any]) -> Near:
        sort, (lower, upper) = self._line(children)
        return Near(sort, lower, upper)

    def neighbours(self, _: Span, children: list[Any]) -> Neighbours:
        sort, concepts = self._line(children)
        return Neighbours(sort, tuple(concepts))

    def apart(self, _: Span, children: list[Any]) -> Apart:
        sort, (first, second) = self._line(children)
        return Apart(sort, first, second)

    def property(self, _: Span, children: list[Any]) -> Property:
        return Property(children[0].value, _PROPERTY[" ".join(children[1].split())])

    def rule(self, span: Span, children: list[Any]) -> MeaningRule:
        why = ""
        if isinstance(children[-1], Part):
            why = children.pop().value
        self.shallow(span, *children)
        return MeaningRule(tuple(children[:-1]), children[-1], why)

    def kept_about(self, _: Span, children: list[Any]) -> Kept:
        return Kept(children[0].value)

    def vocabulary(self, span: Span, children: list[Any]) -> Part:
        return Part("vocabulary", children[0], span)

    # ── the file

    def start(self, _: Span, children: list[Any]) -> Instrument | Vocabulary:
        first, *items = children
        if first.rule == "vocabulary":
            return Vocabulary(tuple(items), first.value, topics())
        return self._instrument(first, items)

    def _instrument(self, first: Part, items: list[Part]) -> Instrument:
        identifier, header = first.value
        fields = self._fields(header)
        version = fields.get("version")
        norms = self._norms([item for item in items if item.rule == "norm"])
        for rule, what in (("ledger", "ledger"), ("whole_text", "text")):
            for item in [item for item in items if item.rule == rule][1:]:
                raise self.fail(item.span, f"a file has one {what} only")
        made = {rule: tuple(item.value for item in items if item.rule == rule) for rule in _ITEMS}
        return Instrument(
            identifier,
            self._one(fields, "title"),
            norms,
            cast("tuple[Definition, ...]", made["define"]),
            made["party"],
            self.date(version.value[0]) if version is not None else None,
            self._one(fields, "in_force", Period()),
            "public" in fields,
            made["accepted"],
            made["reserved"],
            self._texts(fields, "incorporates"),
            self._texts(fields, "flows_down"),
            tuple((part.value[0].value, part.value[1].value) for part in header if part.rule == "prefers"),
            made["ledger"][0] if made["ledger"] else (),
            made["review"],
            self._enum(Standing, fields, "standing", Standing.DRAFTED),
            self._one(fields, "language", "en"),
            self._one(fields, "source"),
            self._one(fields, "sha256"),
            made["whole_text"][0] if made["whole_text"] else "",
        )

    def _norms(self, items: list[Part]) -> tuple[Norm, ...]:
        norms: dict[str, Norm] = {}
        for item in items:
            norm, _ = item.value
            if norm.id in norms:
                raise self.fail(item.span, f"there are two clauses `{norm.id}`", f"call the second `{norm.id}#2`")
            norms[norm.id] = norm
        for item in items:
            norm, named = item.value
            for labels in named.values():
                for label in labels.value:
                    self._known(labels.span, label, norms)
            for label in named["excepted"].value if "excepted" in named else ():
                target = norms[label]
                if norm.id not in target.defeats:
                    norms[label] = evolve(target, defeats=(*target.defeats, norm.id))
        made = tuple(norms.values())
        if cycle := defeat_cycle(made):
            item = next(item for item in items if item.value[0].id == cycle[0])
            raise CycleError.at(
                self.given,
                item.span,
                f"clauses defeat each other in a circle: {' → '.join(f'`{one}`' for one in cycle)}",
                source=self.origin,
                hint="each arrow reads `comes before`; take one of the lines `exception to`, `except`, `subject to`, "
                "`notwithstanding` out",
            )
        return made

    def _known(self, span: Span, label: str, norms: dict[str, Norm]) -> None:
        if label in norms:
            return
        close = get_close_matches(label, norms, 1)
        hint = f"did you mean `{close[0]}`?" if close else "name a clause by the label behind `permit`, `forbid` …"
        raise self.fail(span, f"there is no clause `{label}` in this file", hint)


_ITEMS = ("party", "accepted", "define", "reserved", "review", "ledger", "whole_text")
