"""Places that are works, and purposes that a text names: what a phrase beside an act points at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..clauses.case import Truth
from ..clauses.phrase import AllOf, AnyOf, Filled, Filler, Predication, Role, Thing, Things
from .concepts import BRANDS, NOTICES, SOFTWARE, TAKE_OUT, WORK
from .core import FALSE
from .events import Arg, Event, Ref
from .lexicon import Lexicon
from .parts import Part
from .places import named_place
from .regions import AREAS
from .residence import WHERE_ONE_IS
from .world import World

_WORKS = ("library", "program", "package", "software", "font", "file", "source code", "code", "version", "copy")
"""Words for works that stand for other things as well."""


def stands_in_work(filler: Filler, lexicon: Lexicon) -> bool:
    """Whether something stands in a work and not at a place on earth: "the notices in the software"."""
    if not isinstance(filler, Thing):
        return False
    kind = lexicon.kind(filler)[0]
    return kind in _WORKS or any(lexicon.is_kind(kind, one) for one in (WORK, SOFTWARE))


def in_the_thing(filled: Filled, pattern: Predication, event: Event, lexicon: Lexicon) -> bool:
    """
    Whether a ban says in or from what thing something stands that the act may well be done to in the same thing.

    "Remove the notices in the software", "delete the labels from the maps": from what somebody removes the label may be
    left unsaid.
    """
    if filled.role not in (Role.PLACE, Role.SOURCE) or not isinstance(filled.filler, Thing):
        return False
    if filled.role is Role.PLACE and stands_in_work(filled.filler, lexicon):
        return True
    if event.args(Role.PLACE) or event.args(Role.SOURCE):
        return False  # "removes the notice from her own book"
    kinds = [lexicon.kind(one)[0] for one in _things(pattern.get(Role.OBJECT))]
    marks = any(lexicon.is_kind(kind, one) for kind in kinds for one in (*NOTICES, *BRANDS))
    taken = any(lexicon.is_act(pattern.verb, one) for one in TAKE_OUT)
    return (marks or taken) and named_place(filled.filler) is None


_OR_SAID_AS = {
    Role.SOURCE: Role.PLACE,  # "removes it from the file", "hides it in the file"
    Role.PLACE: Role.SOURCE,  # "uses it in France", "uses it from France"
    Role.MEANS: Role.COUNTERPART,  # "uses it with a bot"
}


def said_otherwise(filled: Filled, event: Event, world: World, *, grant: bool) -> tuple[Arg, ...]:
    """What an act names under another role than a ban does, where the ban's own is not filled; or where its doer is."""
    if filled.role is Role.PLACE and not is_on_earth(filled.filler):
        return ()
    other = _OR_SAID_AS.get(filled.role)
    told = event.args(other) if other is not None and not grant else ()
    return told or (where_doer_is(event, world) if filled.role is Role.PLACE else ())


def is_on_earth(filler: Filler) -> bool:
    """Whether a phrase names a country or another place, a term for places among them, or what is outside of it."""
    if named_place(filler) is not None:
        return True
    return isinstance(filler, Thing) and (is_outside(filler) or (bool(filler.term) and filler.head in AREAS))


def is_outside(filler: Filler) -> bool:
    """Whether a phrase speaks of what is outside a place: "outside the Territory"."""
    if not isinstance(filler, Thing) or filler.head != "place" or len(filler.restrictions) != 1:
        return False
    away = filler.restrictions[0]
    return isinstance(away, Predication) and away.negated and away.verb == "be"


def where_doer_is(event: Event, world: World, *, seat: bool = False) -> tuple[Ref, ...]:
    """
    Where a case says that whoever does something is, the act's own place being untold: "Rau is in Norway".

    With `seat`, where he lives or a firm is based: there what he does is mostly done, and not always.
    """
    if event.args(Role.PLACE):
        return ()
    doers = event.args(Role.AGENT)
    places = [
        place
        for told in world.events
        if told.verb in WHERE_ONE_IS and (told.verb in _PRESENT) is not seat
        if told.truth is Truth.TRUE and not told.negated and not told.account
        if any(one in doers for one in (*told.args(Role.AGENT), *told.args(Role.OBJECT)))
        for place in told.args(Role.PLACE)
        if isinstance(place, Ref)
    ]
    return tuple(dict.fromkeys(places)) if len(set(places)) == 1 else ()


_PRESENT = frozenset(("be", "locate", "situate"))


def left_unsaid(
    filled: Filled,
    pattern: Predication,
    event: Event,
    world: World,
    lexicon: Lexicon,
    located: Callable[[Ref], Part | None],
) -> bool:
    """
    Whether a ban says where something is done, and that a case tells nothing of it leaves it open.

    Outside of a place much is done; and where somebody lives he mostly acts.
    """
    if in_the_thing(filled, pattern, event, lexicon):
        return True
    if filled.role is not Role.PLACE or event.args(Role.PLACE):
        return False
    if is_outside(filled.filler):
        return True
    told = [located(one) for one in where_doer_is(event, world, seat=True)]
    return any(one is not None and one.formula is not FALSE for one in told)


def is_where(pattern: Thing, arg: Ref, world: World) -> bool:
    """Whether what is asked for is a place, and something is done there: "hosts it in Brazil"."""
    if pattern.head != "place" or pattern.modifiers:
        return False
    return any(role is Role.PLACE and one == arg for event in world.events for role, one in event.roles)


def linked_works(args: Iterable[Arg], world: World) -> tuple[Arg, ...]:
    """What the places of an act are parts or changed forms of: "in my modifications of the software"."""
    return tuple(
        other
        for arg in args
        if isinstance(arg, Ref)
        for said in world.describe(arg)
        for linked, other in said.links
        if linked in (Role.OF, Role.SOURCE)
    )


def named_purpose(filled: Filled, parts: Sequence[Part]) -> bool:
    """Whether a purpose is one that the text defines: that it is told in other words does not deny it."""
    named = filled.role is Role.PURPOSE and isinstance(filled.filler, Thing) and bool(filled.filler.term)
    return named and not any(part.stated for part in parts)


def is_way_of_using(filled: Filled, pattern: Predication) -> bool:
    """
    Whether a purpose says how a thing is used and not what for: "use the Service to submit input to the Service".

    That somebody uses it to write a letter does not deny it.
    """
    if filled.role is not Role.PURPOSE:
        return False
    used = {one.term or one.head for one in _things(pattern.get(Role.OBJECT))}
    acts = filled.filler.parts if isinstance(filled.filler, AllOf | AnyOf) else (filled.filler,)
    return all(
        isinstance(act, Predication)
        and not act.negated
        and any(
            used & {one.term or one.head for one in _things(act.get(role))}
            for role in (Role.OBJECT, Role.RECIPIENT, Role.SOURCE, Role.COUNTERPART, Role.PLACE)
        )
        for act in acts
    )


def _things(fillers: Iterable[Filler]) -> list[Thing]:
    members = [one for top in fillers for one in (top.members if isinstance(top, Things) else (top,))]
    return [one for one in members if isinstance(one, Thing)]
