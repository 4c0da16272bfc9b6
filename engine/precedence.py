"""
Several instruments for one work: which is chosen, which comes first, and which stand side by side and collide.

Instruments that bind add up. Order between them is only what a text or the case declares, and so is a choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from ..clauses.case import Case, Truth
from ..clauses.norm import Instrument
from ..clauses.phrase import Role
from .concepts import CHOOSE, LICENSE, PREVAIL
from .events import Arg, Event, Ref
from .lexicon import Lexicon
from .rank import names_clause
from .world import World

_OWN = frozenset(("these terms", "this agreement", "this license", "this licence", "these conditions", "this policy"))
_NO_NAME = frozenset(("the", "a", "an", "any", "our", "such", "this", "these", "licence", "license"))
_LABEL = re.compile(r"^(?:sections?|clauses?|articles?|paragraphs?)\s+(?P<label>[\w.()]+)$", re.IGNORECASE)


@frozen
class Side:
    """
    What comes before or after: an instrument, or a clause of one.
    """

    instrument: str
    label: str = ""

    def holds(self, instrument: str, clause: str) -> bool:
        """Whether a clause of an instrument stands on this side."""
        if self.instrument != instrument:
            return False
        return not self.label or clause == self.label or re.match(re.escape(self.label) + r"(?!\w)", clause) is not None


@frozen
class Precedence:
    """
    The declared order between instruments and clauses, and which licences are stated for one work beside each other.
    """

    before: tuple[tuple[Side, Side], ...] = ()
    beside: frozenset[tuple[str, str]] = field(default=frozenset())
    """Pairs of instruments that are stated for the same work, neither a choice nor ranked."""

    def first(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Whether a clause (instrument, id) comes before another one, and not the other way round as well."""
        return self._declared(one, other) and not self._declared(other, one)

    def _declared(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        return any(first.holds(*one) and second.holds(*other) for first, second in self.before)

    def collide(self, one: str, other: str) -> bool:
        """Whether two licences are stated for the same work, and nothing says which of them counts."""
        return (one, other) in self.beside


def named(words: str, instruments: Sequence[Instrument]) -> Instrument | None:
    """The instrument that a name in a text or a case stands for."""
    wanted = _plain(words)
    if not wanted:
        return None
    for one in instruments:
        if wanted in (_plain(one.id), _plain(one.title)):
            return one
    found = [one for one in instruments if set(wanted) <= {*_plain(one.title)} or set(wanted) <= {*_plain(one.id)}]
    return found[0] if len(found) == 1 else None


def _plain(words: str) -> tuple[str, ...]:
    return tuple(word for word in re.findall(r"[\w.]+", words.casefold()) if word not in _NO_NAME)


def precedence(instruments: Sequence[Instrument], world: World) -> Precedence:
    """What the texts and the case declare."""
    before: list[tuple[Side, Side]] = []
    for instrument in instruments:
        for first, second in instrument.precedence:
            sides = (_side(first, instrument, instruments), _side(second, instrument, instruments))
            if sides[0] is not None and sides[1] is not None:
                before.append((sides[0], sides[1]))
    for event in _stated(world):
        if not world.lexicon.is_act(event.verb, PREVAIL):
            continue
        firsts = [one for arg in event.args(Role.AGENT) if (one := _of(arg, world, instruments)) is not None]
        rest = [arg for role, arg in event.roles if role is not Role.AGENT]
        seconds = [one for arg in rest if (one := _of(arg, world, instruments)) is not None]
        before += [(Side(one.id), Side(other.id)) for one in firsts for other in seconds]
    ranked = {(first.instrument, second.instrument) for first, second in before}
    beside: set[tuple[str, str]] = set()
    for licensed in _licensed(world, instruments).values():
        pairs = [(one, other) for one in licensed for other in licensed if one != other]
        beside |= {pair for pair in pairs if pair not in ranked and pair[::-1] not in ranked}
    return Precedence(tuple(before), frozenset(beside))


def _side(words: str, own: Instrument, instruments: Sequence[Instrument]) -> Side | None:
    label = _LABEL.match(words.strip())
    if label is not None:
        clause = label["label"].strip(".")
        return Side(own.id, clause) if any(names_clause((clause,), norm) for norm in own.norms) else None
    if words.strip().casefold() in _OWN:
        return Side(own.id)
    found = named(words, instruments)
    return Side(found.id) if found is not None else None


def _of(arg: Arg, world: World, instruments: Sequence[Instrument]) -> Instrument | None:
    if not isinstance(arg, Ref):
        return None
    label = world.labels[arg]
    return named(label.name or " ".join((*label.modifiers, label.head)), instruments)


def _stated(world: World) -> Iterator[Event]:
    return (one for one in world.events if not one.negated and one.truth is Truth.TRUE and not one.account)


def _licensed(world: World, instruments: Sequence[Instrument]) -> dict[Arg, list[str]]:
    """The instruments that the case says each work is licensed under."""
    found: dict[Arg, list[str]] = {}
    for event in _stated(world):
        if not world.lexicon.is_act(event.verb, LICENSE):
            continue
        for work in event.args(Role.OBJECT):
            for arg in event.args(Role.BASIS):
                instrument = _of(arg, world, instruments)
                if instrument is not None and instrument.id not in found.setdefault(work, []):
                    found[work].append(instrument.id)
    return found


def choices(instruments: tuple[Instrument, ...], case: Case, lexicon: Lexicon) -> tuple[tuple[Instrument, ...], ...]:
    """
    The sets of instruments to judge under, one for each way to choose; all of them together where there is no choice.

    "MIT or GPL-3.0, as Acme chooses" leaves it to the actor; "Acme chose MIT" settles it.
    """
    if len(instruments) < 2 or not any(statement.alternatives for statement in case.statements):
        return (instruments,)  # as nearly always
    world = World(case, lexicon)
    offered: dict[int, list[Instrument]] = {}
    for event in world.events:
        statement = world.case.statements[event.source] if event.source >= 0 else None
        if statement is None or not statement.alternatives or not world.lexicon.is_act(event.verb, LICENSE):
            continue
        for arg in event.args(Role.BASIS):
            instrument = _of(arg, world, instruments)
            if instrument is not None and instrument not in offered.setdefault(event.source, []):
                offered[event.source].append(instrument)
    options = next((found for found in offered.values() if len(found) > 1), [])
    if not options:
        return (instruments,)
    taken = [
        instrument
        for event in _stated(world)
        if world.lexicon.is_act(event.verb, CHOOSE)
        for arg in event.args(Role.OBJECT)
        if (instrument := _of(arg, world, instruments)) in options
    ]
    return tuple(
        tuple(one for one in instruments if one is chosen or one not in options) for chosen in (taken[:1] or options)
    )
