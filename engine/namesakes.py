"""
Cases that differ in nothing but the names in them are judged once.

Who has the same question for two hundred models or customers asks it in the same sentences each time. What a case came
to is told again, with the other names, of each case that says the same with other names; the checker follows the
certificate against the problem of the very case that it is told of.

A name means nothing by its letters where nothing that is looked at begins like it: no word of the texts, of the
vocabulary, of the rules of this package or of the case. Any other name is told from another ("Model", "GPT-4", "Wartime
Games"), and cases with different names of that kind have nothing in common here.
"""

from __future__ import annotations

import re
import sys
import threading
from bisect import bisect
from collections import Counter, OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, TypeAlias

from attrs import define, fields, frozen, has

from ..clauses.case import Case, Question, Statement
from ..clauses.countries import is_country
from ..clauses.errors import InternalError
from ..clauses.norm import Instrument
from ..clauses.phrase import Thing
from ..clauses.span import Citation, Span
from ..clauses.topics import Topics
from ..clauses.values import evolve
from ..clauses.verdict import Kind, Verdict
from ..clauses.vocabulary import Vocabulary
from .canonical import digest
from .checker import check
from .core import Axiom, Element, Problem, atoms_of
from .kept import Kept

MOST = 600
"""So many cases are remembered; the one not met for longest goes first."""

LARGEST = 20_000
"""So many values at most are made anew for a case with other names."""


# what a case says, apart from its names


@frozen
class Written:
    """
    A sentence of a case as one text that says all of it, with the names that it gives and its places in the case file.
    """

    text: str
    names: frozenset[str]
    spans: tuple[Span, ...]
    """In the order in which they stand in the text, where each is but a mark."""


def _written(sentence: Statement | Question) -> Written:
    text: list[str] = []
    names: set[str] = set()
    spans: list[Span] = []
    pending: list[object] = [sentence]
    while pending:
        one = pending.pop()
        if isinstance(one, Span):
            spans.append(one)
            text.append("@")
        elif isinstance(one, tuple):
            text.append(f"({len(one)}")
            pending += reversed(one)
        elif has(one.__class__):
            if isinstance(one, Thing):
                names.add(one.name)
            text.append(one.__class__.__name__)
            pending += reversed(_values(one))
        else:
            text.append(one.name if isinstance(one, Enum) else repr(one))
    return Written("\n".join(text), frozenset(names), tuple(spans))


_WRITTEN: Kept[Written] = Kept(_written, 1_000)


def _values(value: object) -> tuple[Any, ...]:
    """All that an attrs value was made from."""
    of: Any = value.__class__
    values: tuple[Any, ...] = _reader(of)(value)
    return values


@cache
def _reader(of: Any) -> Callable[[object], tuple[Any, ...]]:
    names = [one.name for one in fields(of) if one.init and one.name != _PAYLOAD]
    return attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)


_PAYLOAD = "about"
"""What an atom carries along for rendering; the checker has no eye for it."""


@frozen
class Outline:
    """
    What a case says, with numbers for its names.
    """

    text: str
    names: tuple[str, ...]
    """As the case writes them, in the order in which it does."""
    spans: tuple[Span, ...]


def outline(case: Case) -> Outline:
    """What a case says, apart from the names in it that no other word of it looks like."""
    sentences = [_WRITTEN.of(one) for one in (*case.statements, *filter(None, (case.question,)))]
    head = repr((case.language, case.as_of, case.instruments))
    whole = "\n\n".join([head, *[one.text for one in sentences]])
    spans = tuple(span for each in sentences for span in each.spans)
    names = {name for each in sentences for name in each.names if _NAME.fullmatch(name)}
    while names:
        text, forms = _numbered(whole, names)
        alike = {name for name in names if _looks_like(name).search(text)}  # "Asters" beside "Aster"
        starts = Counter(name[:BEGINNING] for name in names)
        alike |= {name for name in names if starts[name[:BEGINNING]] > 1}
        if not alike:
            return Outline(text, forms, spans)
        names -= alike
    return Outline(whole, (), spans)


def _numbered(whole: str, names: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """A text with numbers for names, and the names as they stand there."""
    numbers: dict[str, int] = {}
    forms: dict[str, None] = {}

    def number(found: re.Match[str]) -> str:
        form = found[0]
        forms[form] = None
        return f"\0{numbers.setdefault(form.capitalize(), len(numbers))}{form[0].isupper():d}\0"

    # At the head of a sentence a name may be read as a noun, in small letters.
    text = _any_of([*names, *map(str.lower, names)]).sub(number, whole)
    return text, tuple(forms)


def _looks_like(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{name[:BEGINNING]}|{name}", re.IGNORECASE)


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


# names that mean nothing


BEGINNING = 4
"""So many letters at the beginning tell two words apart: words of one stem share more, and so do hints of a topic."""

_NAME = re.compile(r"[A-Z][a-z]{4,}")
_WORD = re.compile(r"[^\W\d_]+")


class Words:
    """
    What words begin with that may be looked for: those of the texts, of the vocabulary and of the rules.
    """

    def __init__(self, under: Under) -> None:
        self._among = [*map(_BEGINNINGS.of, (*under.instruments, under.vocabulary)), _of_the_rules()]
        self._hints = _HINTS.of(under.vocabulary.topics)

    def meaningless(self, name: str) -> bool:
        """Whether nothing can be told from the letters of a name."""
        start = name[:BEGINNING].casefold()
        plain = _NAME.fullmatch(name) is not None and all(start not in one for one in self._among)
        return plain and self._hints.match(name) is None and not is_country(name)


def _beginnings(value: object) -> frozenset[str]:
    return frozenset(word[:BEGINNING] for text in _strings(value) for word in _WORD.findall(text.casefold()))


_BEGINNINGS: Kept[frozenset[str]] = Kept(_beginnings, 64)


def _hints(topics: Topics) -> re.Pattern[str]:
    """How words begin that speak of a field of use or of a wrong, however short it is: "war"."""
    points = [one for _, each in topics.wrong_points for one in each]
    points += [hint for one in (*topics.matters, *topics.omissions) for hint in one.hints]
    for topic in topics.fields:
        points += [*topic.hints, *[one for _, each in topic.points for one in each]]
    return re.compile("|".join(points) or r"(?!)", re.IGNORECASE)


_HINTS: Kept[re.Pattern[str]] = Kept(_hints, 8)


def _strings(value: object) -> Iterator[str]:
    """All texts in a value."""
    seen: set[int] = set()
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, tuple | list | set | frozenset):
            pending += one
        elif isinstance(one, dict):
            pending += [*one, *one.values()]
        elif has(one.__class__) and id(one) not in seen:
            seen.add(id(one))
            pending += [getattr(one, each.name) for each in fields(one.__class__)]


@cache
def _of_the_rules() -> frozenset[str]:
    """The beginnings of the words that stand in the code of this package, as "gadget" in the list of plain names."""
    package = __name__.rpartition(".")[0]
    modules = [module for name, module in [*sys.modules.items()] if name.startswith(f"{package}.")]
    pending: list[object] = [value for module in modules for value in vars(module).values()]
    found: set[str] = set()
    seen: set[int] = set()
    while pending:
        one = pending.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, str):
            found |= {word[:BEGINNING] for word in _WORD.findall(one.casefold())} if len(one) < _PHRASE else set()
        elif isinstance(one, FunctionType):
            pending.append(one.__code__)
        elif isinstance(one, CodeType):
            pending += one.co_consts
        elif isinstance(one, tuple | list | set | frozenset):
            pending += one
        elif isinstance(one, dict):
            pending += [*one, *one.values()]
        elif isinstance(one, property):
            pending.append(one.fget)
        elif isinstance(one, type) and one.__module__.startswith(package):
            pending += vars(one).values()
        else:
            pending.append(getattr(one, "__func__", getattr(one, "func", getattr(one, "__wrapped__", ""))))
    return frozenset(found)


_PHRASE = 60
"""Letters of a text in the code that is no phrase to compare with any more."""


# what a case came to


Step: TypeAlias = tuple[Callable[[list[Any]], Any], tuple[Any, ...], tuple[int, ...], tuple[int, ...]]
"""How a value is made: of what, at which places that is told anew, and which of what was made before stands there."""


@frozen
class Recipe:
    """
    How the problem and the verdict of a case are made from its names and places.
    """

    steps: tuple[Step, ...]
    """What is the same for every case stands in them; the last one makes both."""
    shared: tuple[tuple[int, int], ...]
    """Which places of the case are one and the same."""
    in_keys: tuple[str, ...]
    """The names in the keys of atoms, which are sorted here and there."""
    beside: tuple[str, ...]
    """The other words in them, in order."""


@define
class Met:
    """
    A case that was judged, and what it came to.
    """

    about: Outline
    under: Under
    """Held, so that no other text takes over the identity of one of these."""
    kind: Kind
    found: tuple[Problem, Verdict] | Recipe | None
    """From the first case on that asks for it, how it is told; None where it is not to be."""

    def of(self, about: Outline) -> Verdict | None:
        """What it came to, told of a case with this outline and followed by the checker; None where it cannot be."""
        names = dict(zip(self.about.names, about.names, strict=True))
        changed = [name.capitalize() for pair in names.items() if pair[0] != pair[1] for name in pair]
        if changed and not all(map(Words(self.under).meaningless, changed)):
            return None
        if isinstance(self.found, tuple):
            self.found = _recipe(self.about, *self.found)
        recipe = self.found
        if not isinstance(recipe, Recipe):
            return None
        if _order([names[one] for one in recipe.in_keys], recipe.beside) != _order(recipe.in_keys, recipe.beside):
            return None
        if any(about.spans[one] != about.spans[other] for one, other in recipe.shared):
            return None
        made: list[Any] = [*about.names, *about.spans]
        for make, known, places, others in recipe.steps:
            values = [*known]
            for place, which in zip(places, others, strict=True):
                values[place] = made[which]
            made.append(make(values))
        problem, verdict = made[-1]
        certificate = {**verdict.proof, "problem": digest(problem)}
        proved = check(problem, certificate)
        if proved is not self.kind:
            raise InternalError(f"a case with other names is `{self.kind}`, and the checker says `{proved}`")
        told: Verdict = evolve(verdict, proof=certificate)
        return told


def _order(names: Sequence[str], beside: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """How names stand among each other, and among others, where they are sorted."""
    among = sorted(names)
    return tuple((among.index(name), bisect(beside, name)) for name in names)


def _recipe(about: Outline, problem: Problem, verdict: Verdict) -> Recipe | None:
    """How a case with other names is told of; None where it is not to be."""
    plan = _Plan(about)
    try:
        plan.add((problem, verdict))
    except _NotToldError:
        return None
    words = {word for key in _keys(problem) for word in _WORD.findall(key)}
    in_keys = tuple(name for name in about.names if name in words)
    return Recipe(tuple(plan.steps), tuple(plan.shared), in_keys, tuple(sorted(words.difference(in_keys))))


def _without_payloads(problem: Problem) -> Problem:
    """A problem as the checker looks at it."""
    acts = [
        evolve(act, citation=None, reservations=tuple([evolve(one, citation=None) for one in act.reservations]))
        for act in problem.acts
    ]
    rules = [
        evolve(rule, citation=None, elements=tuple([Element(one.formula) for one in rule.elements]))
        for rule in problem.rules
    ]
    axioms = [Axiom(one.formula) for one in problem.axioms]
    return evolve(problem, acts=tuple(acts), rules=tuple(rules), axioms=tuple(axioms))


def _keys(problem: Problem) -> Iterator[str]:
    """The keys of the atoms of a problem."""
    for formula in (
        *[
            each
            for act in problem.acts
            for each in (act.covered, act.governed, *[one.holds for one in act.reservations])
        ],
        *[one.formula for rule in problem.rules for one in rule.elements],
        *[rule.content for rule in problem.rules],
        *[one.formula for one in problem.axioms],
    ):
        yield from (atom.key for atom in atoms_of(formula))
    for facts in (problem.facts, *[one.facts for one in problem.accounts]):
        yield from (atom.key for atom, _ in facts)


class _NotToldError(Exception):
    """More is to be made anew than is worth it, or a name comes in another form in what was found."""


class _Plan:
    """
    How values are made from the names and places of a case.
    """

    def __init__(self, about: Outline) -> None:
        self.steps: list[Step] = []
        self.shared: list[tuple[int, int]] = []
        self._names = {name: place for place, name in enumerate(about.names)}
        self._first = len(about.names) + len(about.spans)
        self._known: dict[int, int | None] = {}
        for place, span in enumerate(about.spans, len(about.names)):
            before = self._known.get(id(span))
            if before is None:
                self._known[id(span)] = place
            else:
                self.shared.append((before - len(about.names), place - len(about.names)))
        self._name = re.compile(rf"\b({'|'.join(about.names)})\b") if about.names else None
        self._hidden = re.compile("|".join(about.names), re.IGNORECASE) if about.names else None

    def add(self, value: Any) -> int:
        """Which of what is made is this value, that has names or places in it or is all there is."""
        made = self._part(value)
        if made is None:
            made = self._step(_first, [value], [])
        return made

    def _part(self, value: Any) -> int | None:
        """Which of what is made is this value; None where there is neither name nor place in it."""
        if id(value) in self._known:
            return self._known[id(value)]
        made: int | None = None
        if isinstance(value, str):
            made = self._text(value)
        elif isinstance(value, tuple | list):
            made = self._whole(value.__class__, value)
        elif isinstance(value, dict):
            made = self._whole(_pairs, [one for pair in value.items() for one in pair])
        elif has(value.__class__) and not isinstance(value, Span | Citation):
            made = self._whole(_maker(value.__class__), _values(value))
        self._known[id(value)] = made
        return made

    def _whole(self, make: Callable[[list[Any]], Any], parts: Sequence[Any]) -> int | None:
        others = [(place, made) for place, one in enumerate(parts) if (made := self._part(one)) is not None]
        return self._step(make, parts, others) if others else None

    def _text(self, text: str) -> int | None:
        if self._name is None or self._hidden is None or self._hidden.search(text) is None:
            return None
        pieces = self._name.split(text)  # every other one is a name
        if any(map(self._hidden.search, pieces[::2])):
            raise _NotToldError
        others = [(place, self._names[pieces[place]]) for place in range(1, len(pieces), 2)]
        return self._step("".join, pieces, others)

    def _step(self, make: Callable[[list[Any]], Any], parts: Sequence[Any], others: Sequence[tuple[int, int]]) -> int:
        """Note how a value is made, and say which it is."""
        anew = dict(others)
        known = tuple([None if place in anew else one for place, one in enumerate(parts)])
        self.steps.append((make, known, tuple(anew), tuple(anew.values())))
        if len(self.steps) > LARGEST:
            raise _NotToldError
        return self._first + len(self.steps) - 1


def _first(values: list[Any]) -> Any:
    return values[0]


def _pairs(values: list[Any]) -> dict[Any, Any]:
    return dict(zip(values[::2], values[1::2], strict=True))


@cache
def _maker(of: type) -> Callable[[list[Any]], Any]:
    return lambda values: of(*values)


# who asks


@frozen
class Under:
    """
    What cases are judged under.
    """

    instruments: tuple[Instrument, ...]
    vocabulary: Vocabulary
    as_of: date | None
    strict: bool
    denied: frozenset[str]

    def key(self) -> Hashable:
        """The same for the same texts; licences are told apart by which object they are."""
        return *map(id, self.instruments), id(self.vocabulary), self.as_of, self.strict, self.denied


class Namesakes:
    """
    The cases met last and what they came to; safe to ask from several threads.
    """

    def __init__(self) -> None:
        self._found: OrderedDict[Hashable, Met] = OrderedDict()
        self._lock = threading.Lock()

    def judged(self, case: Case, under: Under, judge: Callable[[], tuple[Problem, Verdict]]) -> Verdict:
        """What `judge` finds, or what it found of a case that differs in names only."""
        about = outline(case)
        key = under.key(), about.text
        with self._lock:
            known = self._found.get(key)
            if known is not None:
                self._found.move_to_end(key)
        told = known.of(about) if known is not None else None
        if told is not None:
            return told
        problem, verdict = judge()
        if verdict.kind is not None and verdict.checked and _complete(verdict):
            with self._lock:
                self._found[key] = Met(about, under, verdict.kind, (_without_payloads(problem), verdict))
                while len(self._found) > MOST:
                    self._found.popitem(last=False)
        return verdict

    def forget(self) -> None:
        """Every case is judged anew."""
        with self._lock:
            self._found.clear()


def _complete(verdict: Verdict) -> bool:
    """Whether nothing was cut short, for want of steps or because somebody stopped it."""
    parts = [one for _, one in verdict.accounts] + ([verdict.common] if verdict.common is not None else [])
    return verdict.status == "complete" and verdict.deciding_complete and all(map(_complete, parts))


MET = Namesakes()
"""The cases met last in this process."""
