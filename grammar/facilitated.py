"""What a ban on facilitating it reaches first: who does a thing, or makes it, facilitates it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ..clauses.phrase import AllOf, AnyOf, Filled, Filler, Predication, Role, Thing, Things
from .nominal_acts import acts_of

_FACILITATES = frozenset(("facilitate", "engage", "participate", "conduct", "perform", "undertake", "carry out"))
"""What is done with an act by doing it."""
_GIVES = frozenset(("provide", "offer", "deliver"))
_TELLS = frozenset(("interpret", "analyze", "assess", "evaluate", "diagnose", "predict", "explain"))
"""What comes to telling something: who does it with a model provides that, whomever it is told."""
_MADE = frozenset(("content", "material", "image", "text", "video", "audio", "code", "malware", "disinformation"))
"""What is facilitated by making it: "to facilitate pornographic content"."""


def with_facilitated(acts: Sequence[Predication]) -> tuple[Predication, ...]:
    """
    The acts of a ban, and beside each that facilitates something that thing itself.

    "Not use the Service to facilitate fraud" bans its use for fraud; "not facilitate the sale" bans the sale.
    """
    more = (one for act in acts for one in _direct(act))
    return tuple(dict.fromkeys((*acts, *more)))


def _direct(act: Predication) -> Iterator[Predication]:
    if act.verb in _GIVES:
        # "provide medical results interpretation": who interprets them gives that
        named = [one for top in act.get(Role.OBJECT) for one in (top.members if isinstance(top, Things) else (top,))]
        told = [one for one in named if isinstance(one, Thing) and one.modifiers and not one.restrictions]
        for done in (deed for one in told for deed in _acts(one)):
            if done.get(Role.OBJECT) and done.verb in _TELLS and not act.get(Role.RECIPIENT):
                yield evolve(done, roles=(*done.roles, *(one for one in act.roles if one.role is Role.AGENT)))
        return
    if act.verb in _FACILITATES:
        others = tuple(one for one in act.roles if one.role is not Role.OBJECT)
        for done in _done(act):
            yield evolve(done, roles=(*done.roles, *others), manner=(*done.manner, *act.manner))
        return
    for place, filled in enumerate(act.roles):
        aims = filled.filler.parts if isinstance(filled.filler, AnyOf) else (filled.filler,)
        for aim in aims if filled.role is Role.PURPOSE else ():
            if isinstance(aim, Predication) and aim.verb in _FACILITATES | _GIVES:
                aims_at: tuple[Filler, ...] = (*_direct(aim), *(_named(aim) if aim.verb in _FACILITATES else ()))
                for aimed_at in aims_at:
                    purpose = Filled(Role.PURPOSE, aimed_at)
                    yield evolve(act, roles=(*act.roles[:place], purpose, *act.roles[place + 1 :]))


_ANY_DOING = frozenset(("activity", "act", "action", "conduct", "practice", "behavior", "purpose", "thing", "use"))


def _named(act: Predication) -> Iterator[Thing]:
    """What is done in an act that a noun names and no verb: "to engage in academic dishonesty" is for that."""
    for filler in act.get(Role.OBJECT):
        for one in filler.members if isinstance(filler, Things) else (filler,):
            plain = isinstance(one, Thing) and not one.restrictions and not one.name and not one.term
            if plain and isinstance(one, Thing) and one.head not in _ANY_DOING | _MADE and acts_of(one, {}) is None:
                yield one


def _done(act: Predication) -> Iterator[Predication]:
    """What is done by doing what an act facilitates."""
    for filler in act.get(Role.OBJECT):
        yield from _acts(filler)


def _acts(filler: Filler) -> Iterator[Predication]:
    match filler:
        case Predication():
            if not filler.get(Role.AGENT) and not filler.negated:
                yield filler
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from _acts(part)  # type: ignore[arg-type]
        case Thing() | Things():
            named = acts_of(filler, {})
            if named is not None:
                yield from named[0]
                return
            members = filler.members if isinstance(filler, Things) else (filler,)
            for one in members:
                told = acts_of(one, {}) if isinstance(one, Thing) and isinstance(filler, Things) else None
                if told is not None:
                    yield from told[0]
                elif isinstance(one, Thing) and one.head in _MADE:
                    yield Predication("make", (Filled(Role.OBJECT, one),), span=one.span)
