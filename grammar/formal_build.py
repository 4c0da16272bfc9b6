"""
The parse tree of a `.licet` file to clauses.

Each method is named after the rule of `formal.lark` that it builds; nothing in here recurses, so depth costs no stack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from typing import Any, cast

from attrs import frozen
from lark import Token, Tree

from ..clauses.errors import InputError, ReadError
from ..clauses.formal_words import (
    COMPARE_READ,
    COMPARE_WORDS,
    DETERMINER_OF_WORD,
    MONTHS,
    PRONOUN_WORDS,
    ROLE_OF_WORD,
    term_parts,
    unquoted,
)
from ..clauses.phrase import (
    SELF,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Formula,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Quantity,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.phrase_printer import check_depth
from ..clauses.span import Span

_PRONOUNS = [[word] for word in PRONOUN_WORDS]
_COMPARE = {words: compare for compare, words in COMPARE_WORDS.items()} | COMPARE_READ


@frozen
class Part:
    """A built node that is no value of the clause model by itself: which rule, what it holds, and where it stands."""

    rule: str
    value: Any
    span: Span


@frozen
class _Called:
    term: str


@frozen
class _Name:
    name: str


class PhraseBuilder:
    """Builds things, predications and formulas."""

    def __init__(self, text: str, source: str | None) -> None:
        self.given = text
        self.origin = source

    def build(self, tree: Tree[Token]) -> Any:
        """The value of `tree`."""
        values: dict[int, Any] = {}
        for node in tree.iter_subtrees():
            children = [values[id(child)] if isinstance(child, Tree) else child for child in node.children]
            rule: Callable[[Span, list[Any]], Any] | None = getattr(self, node.data, None)
            span = Span(0, 0) if node.meta.empty else Span(node.meta.start_pos, node.meta.end_pos)
            values[id(node)] = rule(span, children) if rule is not None else Part(node.data, children, span)
        return values[id(tree)]

    def fail(self, span: Span, message: str, hint: str | None = None) -> ReadError:
        """The error that underlines `span`."""
        return ReadError.at(self.given, span, message, source=self.origin, hint=hint)

    def shallow(self, span: Span, *phrases: object) -> None:
        """Refuse phrases nested so deeply that no reader could follow them."""
        try:
            check_depth(*phrases)
        except InputError as error:
            raise self.fail(span, error.message, error.diagnostics[0].hint) from None

    # ── tokens

    def literal(self, token: Token) -> str:
        """The text of a quoted token, or the token itself."""
        if token[:1] not in {'"', "'"}:
            return str(token)
        try:
            return unquoted(token)
        except ValueError as error:
            raise self.fail(
                token_span(token),
                f"`{error}` is not an escape",
                'a backslash is written `\\\\`, a quotation mark `\\"`',
            ) from None

    def date(self, token: Token) -> date:
        """A date token."""
        try:
            if "-" in token:
                return date.fromisoformat(token)
            number, month, year = token.split()
            return date(int(year), MONTHS.index(month) + 1, int(number))
        except ValueError:
            raise self.fail(
                token_span(token), f"`{token}` is not a date", "a date reads `14 November 2023` or `2023-11-14`"
            ) from None

    def joined(self, tokens: Iterable[Token]) -> str:
        """Adjacent strings as one."""
        return "".join(self.literal(token) for token in tokens)

    def label(self, _: Span, children: list[Token]) -> str:
        return self.literal(children[0])

    # ── formulas

    def group_word(self, _: Span, children: list[Token]) -> type[AllOf] | type[AnyOf]:
        return AllOf if children[0] == "all" else AnyOf

    def group(self, _: Span, children: list[Any]) -> AllOf | AnyOf:
        return children[0](tuple(children[1:]))  # type: ignore[no-any-return]  # one of the two classes

    def not_so(self, _: Span, children: list[Any]) -> NotSo:
        return NotSo(children[-1])

    def polarity(self, _: Span, children: list[Token]) -> Part:
        kinds = {token.type for token in children}
        return Part("polarity", ("NOT" in kinds, "YET" in kinds), Span(0, 0))

    def verb(self, _: Span, children: list[Token]) -> Part:
        return Part("verb", self.literal(children[0]), token_span(children[0]))

    def adverbs(self, _: Span, children: list[Token]) -> Part:
        return Part("adverbs", tuple(self.literal(token) for token in children), token_span(children[0]))

    def object(self, span: Span, children: list[Any]) -> Part:
        return Part("object", children[0], span)

    def infinitive(self, _: Span, children: list[Any]) -> Predication:
        return self._predication((), children)

    def does(self, _: Span, children: list[Any]) -> Predication:
        return self._predication(self._subject(children[0]), children[1:])

    def is_(self, _: Span, children: list[Any]) -> Predication:
        return self._predication(self._subject(children[0]), children[1:], verb="be")

    def that_does(self, _: Span, children: list[Any]) -> Predication:
        return self._predication((Filled(Role.AGENT, Thing(SELF)),), children)

    def that_is(self, _: Span, children: list[Any]) -> Predication:
        return self._predication((Filled(Role.AGENT, Thing(SELF)),), children, verb="be")

    def which(self, _: Span, children: list[Any]) -> Predication:
        return self._predication(self._subject(children[0]), children[1:]).adding(Role.OBJECT, Thing(SELF))

    def such_that(self, _: Span, children: list[Any]) -> Predication:
        return cast(Predication, children[-1])

    def _subject(self, child: Any) -> tuple[Filled, ...]:
        return () if isinstance(child, Token) else (Filled(Role.AGENT, child),)

    def _predication(self, before: tuple[Filled, ...], children: list[Any], verb: str = "") -> Predication:
        manner: tuple[str, ...] = ()
        negated = pending = False
        roles = list(before)
        for child in children:
            match child:
                case Part(rule="polarity", value=(negated, pending)):
                    pass
                case Part(rule="verb", value=verb):
                    pass
                case Part(rule="adverbs", value=manner):
                    pass
                case Part(rule="object", value=filler):
                    roles.append(Filled(Role.COMPLEMENT if verb == "be" else Role.OBJECT, filler))
                case Filled():
                    roles.append(child)
        return Predication(verb, tuple(roles), negated=negated, manner=manner, pending=pending)

    def role(self, _: Span, children: list[Any]) -> Filled:
        return Filled(ROLE_OF_WORD[str(children[0])], children[1])

    def purpose(self, _: Span, children: list[Any]) -> Filled:
        return Filled(Role.PURPOSE, children[0])

    def recipient(self, _: Span, children: list[Any]) -> Filled:
        return Filled(Role.RECIPIENT, children[0])

    # ── things

    def things_and(self, _: Span, children: list[Any]) -> Things:
        return Things(Connective.AND, tuple(children))

    def things_or(self, _: Span, children: list[Any]) -> Things:
        return Things(Connective.OR, tuple(children))

    def determiner(self, _: Span, children: list[Token]) -> Determiner:
        return DETERMINER_OF_WORD[str(children[0])]

    def name(self, _: Span, children: list[Token]) -> _Name:
        return _Name(self.literal(children[0]))

    def called(self, _: Span, children: list[Token]) -> _Called:
        return _Called(self.literal(children[0]))

    def thing(self, _: Span, children: list[Any]) -> Thing:
        determiner, plural, name, called = Determiner.NONE, False, "", ""
        count: Limit | None = None
        nominal: list[Token] = []
        restrictions: list[Restriction] = []
        for child in children:
            match child:
                case Token(type="IT"):
                    determiner = Determiner.PRONOUN
                case Token(type="PLURAL"):
                    plural = True
                case Token():
                    nominal.append(child)
                case Determiner():
                    determiner = child
                case Limit():
                    count = child
                case _Name(name):
                    pass
                case _Called(called):
                    pass
                case _:
                    restrictions.append(child)
        if [str(token) for token in nominal] in _PRONOUNS and not (plural or name or called or count):
            head, many = PRONOUN_WORDS[str(nominal[0])]
            return Thing(head, (), Determiner.PRONOUN, plural=many, restrictions=tuple(restrictions))
        modifiers, head, term, many = self._head(nominal, plural or bool(called))
        return Thing(
            head,
            modifiers,
            determiner,
            name,
            called or term,
            plural or many,
            count,
            tuple(restrictions),
        )

    def _head(self, nominal: list[Token], explicit: bool) -> tuple[tuple[str, ...], str, str, bool]:
        """
        Modifiers, head, defined term and number of a run of words: the capitalised words at its end are a defined term.
        """
        words = [self.literal(token) for token in nominal]
        first = len(nominal)
        while first and nominal[first - 1].type == "CAPITAL":
            first -= 1
        if first < len(nominal):
            term = " ".join(words[first:])
            parts = term_parts(term)
            if parts is not None and not explicit:
                return (*words[:first], *parts[0]), parts[1], term, parts[2]
        return tuple(words[:-1]), words[-1] if words else "", "", False

    def restriction(self, _: Span, children: list[Any]) -> Restriction:
        child = children[0]
        return Linked(child.role, child.filler) if isinstance(child, Filled) else cast(Restriction, child)

    def of_(self, _: Span, children: list[Any]) -> Linked:
        return Linked(Role.OF, children[0])

    def that(self, _: Span, children: list[Any]) -> Predication:
        return cast(Predication, children[0])

    def words(self, _: Span, children: list[Any]) -> Words:
        return Words(self.literal(children[0]), children[1] if len(children) > 1 else ())

    def lemmas(self, _: Span, children: list[Token]) -> tuple[str, ...]:
        return tuple(self.literal(token) for token in children)

    def unit(self, _: Span, children: list[Token]) -> str:
        return self.literal(children[0])

    def limit(self, _: Span, children: list[Any]) -> Limit:
        number = cast(Token, children[1])
        try:
            amount = Fraction(str(number))
        except (ValueError, ZeroDivisionError):
            raise self.fail(token_span(number), f"`{number[:20]}` is not a number") from None
        return Limit(
            _COMPARE[" ".join(children[0].split())], Quantity(amount, children[2] if len(children) > 2 else "")
        )

    def period(self, _: Span, children: list[Any]) -> Period:
        return cast(Period, children[0])

    def on(self, _: Span, children: list[Token]) -> Period:
        return Period(self.date(children[0]), self.date(children[0]))

    def from_(self, _: Span, children: list[Token]) -> Period:
        return Period(self.date(children[0]), self.date(children[1]) if len(children) > 1 else None)

    def until(self, _: Span, children: list[Token]) -> Period:
        return Period(None, self.date(children[0]))

    def any_day(self, _: Span, _children: list[Token]) -> Period:
        return Period()

    def alone(self, span: Span, children: list[Any]) -> Formula | Filler:
        value = children[-1]
        self.shallow(span, value)
        return cast("Formula | Filler", value)


def token_span(token: Token) -> Span:
    """Where a token stands."""
    return Span(token.start_pos or 0, token.end_pos or 0)
