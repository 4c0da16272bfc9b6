"""
Events and the entities in their roles: what a case tells, in the shape that norms are matched against.

Event semantics follows Davidson (1967): an act or state is a thing itself, with participants.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import field, frozen

from ..clauses.case import Truth
from ..clauses.phrase import Limit, Period, Predication, Role, Thing, Words
from ..clauses.values import evolve

HYPOTHETICAL = -1
"""Source of an event that only the question speaks of."""
DERIVED = -2
"""Source of an event that a meaning rule adds."""


class Ref(int):
    """An entity of the case, by number; a plain number, for nothing is compared and looked up as often."""

    __slots__ = ()

    @property
    def id(self) -> int:
        """The number."""
        return int(self)

    def __bool__(self) -> bool:
        return True  # the first one is 0, and there

    def __repr__(self) -> str:
        return f"Ref(id={int(self)})"


@frozen
class Class:
    """What something is said to be: a kind with the things that it is linked to."""

    thing: Thing
    links: tuple[tuple[Role, Arg], ...] = ()


@frozen(cache_hash=True)
class Event:
    """
    An act or state with its roles filled by entities; also a denial of one.
    """

    verb: str
    roles: tuple[tuple[Role, Arg], ...]
    negated: bool = False
    manner: tuple[str, ...] = ()
    pending: bool = False
    truth: Truth = Truth.TRUE
    account: str = ""
    source: int = HYPOTHETICAL
    """Index of the statement in the case, or HYPOTHETICAL or DERIVED."""
    when: Period | None = None
    reading: int = -1
    """Which reading of its statement; -1 if there is one only."""
    derived: tuple[Event, ...] = ()
    """The events that a meaning rule made it from."""
    why: str = ""
    """The meaning rule's own words."""
    predication: Predication | None = field(default=None, eq=False, repr=False)
    part: bool = field(default=False, eq=False)
    """It is one stretch of an act that goes on over several: its days are what sets it apart."""
    _by_role: dict[Role, tuple[Arg, ...]] = field(factory=dict, init=False, eq=False, repr=False)
    """What was asked of it before; nothing is asked as often."""

    def args(self, role: Role) -> tuple[Arg, ...]:
        """What fills `role`."""
        known = self._by_role.get(role)
        if known is None:
            known = self._by_role[role] = tuple([arg for filled, arg in self.roles if filled is role])
        return known

    def purposes(self) -> Iterator[Event]:
        """The acts that it is done for."""
        for arg in self.args(Role.PURPOSE):
            if isinstance(arg, Event):
                yield arg


Arg: TypeAlias = Ref | Event | Class | Limit | Period | Words


@frozen
class Description:
    """
    One way in which the case describes an entity.
    """

    thing: Thing
    links: tuple[tuple[Role, Arg], ...]
    source: int
    """Index of the statement; DERIVED for what a rule or the vocabulary says."""
    event: Event | None = None
    """The "X is a Y" that says so; None for the words of a mention itself."""


def split(event: Event) -> Iterator[Event]:
    """
    An act with several purposes or objects is several acts, each judged for itself.

    So an exception that fits one purpose never excuses another.
    """
    if event.verb == "be":
        yield event
        return
    choices: dict[Role, tuple[Arg, ...]] = {role: event.args(role) for role in (Role.OBJECT, Role.PURPOSE)}
    if all(len(args) < 2 for args in choices.values()):
        yield event
        return
    for one in choices[Role.OBJECT] or (None,):
        for purpose in choices[Role.PURPOSE] or (None,):
            kept = {Role.OBJECT: one, Role.PURPOSE: purpose}
            yield evolve(
                event, roles=tuple((role, arg) for role, arg in event.roles if role not in kept or kept[role] == arg)
            )


def one_deed(event: Event, act: Event | None) -> bool:
    """Whether two descriptions are of one thing done: who does what to what is the same, whatever it is done for."""
    if event is act or act is None:
        return event is act
    return event.verb == act.verb and all(event.args(role) == act.args(role) for role in (Role.AGENT, Role.OBJECT))


def undenied(event: Event) -> Event:
    """What a sentence says or denies, as a question: whoever denies it does not say it, and all are asked."""
    return evolve(event, negated=False, account="", truth=Truth.UNKNOWN) if event.negated else event
