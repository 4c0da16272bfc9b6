"""
Who is outside somebody's organisation, or somebody else: "with anyone outside your company", "the mail of others".

Another organisation is, a friend is, and whoever is said not to belong there; staff are not. Of others it is open.
"""

from __future__ import annotations

from ..clauses.phrase import LICENSEE, SELF, Determiner, Filler, Linked, Predication, Role, Thing
from ..clauses.verdict import Claim, Premise, Source
from .atoms import Atoms
from .concepts import INSIDERS, PERSON, THIRD_PARTY
from .core import constant
from .events import Arg, Event, Ref
from .parts import Env, Fit, Part, as_roles

_HOUSES = frozenset(("company", "business", "firm", "organization", "enterprise", "institution", "team", "group"))
_ORGANIZATION = "organization"
_OTHERS = "other"
_STRANGERS = frozenset(
    ("friend", "sister", "brother", "neighbor", "client", "customer", "supplier", "competitor", "partner", "reseller")
)
_KIN = frozenset(("affiliate", "subsidiary", "parent", "sister", "group", "daughter", "own", "holding", "branch"))
"""Words that tie one organisation to another, which may make it one of the same."""
_BELONGS = frozenset(("work", "belong", "be"))


def outside(role: Role, place: Filler, arg: Ref, env: Env, atoms: Atoms) -> Part | None:
    """
    Whether `arg` is outside the reader's organisation, or somebody else's; None where something else is asked, or
    nothing tells.
    """
    if role is Role.OF:
        return _of_another(role, place, arg, env, atoms)
    if role is not Role.PLACE or env.you is None or not _is_outside_of_reader(place):
        return None
    told = _told(arg, env.you, atoms)
    if told is None:
        return None
    label = atoms.world.label(arg)
    claim = Claim(predication=Predication("be", as_roles(label, Thing("", restrictions=(Linked(role, place),)))))
    return Part(constant(told), Fit.YES if told else Fit.NO, Premise(claim, told, Source.FACT), stated=True)


def _of_another(role: Role, whose: Filler, arg: Ref, env: Env, atoms: Atoms) -> Part | None:
    """ "The servers of others", "another person's mail": what is said to be the reader's alone is no such thing."""
    if role is not Role.OF or env.you is None or not isinstance(whose, Thing) or whose.restrictions:
        return None
    lexicon = atoms.lexicon
    others = whose.head == _OTHERS or (
        whose.determiner is Determiner.OTHER and lexicon.is_kind(lexicon.kind(whose)[0], PERSON)
    )
    owners = {other for said in atoms.world.describe(arg) for linked, other in said.links if linked is Role.OF}
    if not others or owners != {env.you}:
        return None
    label = atoms.world.label(arg)
    claim = Claim(predication=Predication("be", as_roles(label, Thing("", restrictions=(Linked(role, whose),)))))
    return Part(constant(False), Fit.NO, Premise(claim, False, Source.FACT), stated=True)


def _is_outside_of_reader(place: Filler) -> bool:
    if not isinstance(place, Thing) or place.head != "place" or len(place.restrictions) != 1:
        return False
    there = place.restrictions[0]
    if not isinstance(there, Predication) or not there.negated or there.verb != "be":
        return False
    houses = [one.filler for one in there.roles if one.role is Role.PLACE]
    whole = [one for one in houses if isinstance(one, Thing) and one.head in _HOUSES]
    owned = any(
        isinstance(part, Linked)
        and part.role is Role.OF
        and isinstance(part.thing, Thing)
        and (part.thing.head == LICENSEE or (part.thing.determiner is Determiner.PRONOUN and not part.thing.head))
        for one in whole
        for part in one.restrictions
    )
    return len(houses) == len(whole) == 1 and owned and there.get(Role.AGENT) == (Thing(SELF),)


def _told(arg: Ref, reader: Ref, atoms: Atoms) -> bool | None:
    world, lexicon = atoms.world, atoms.lexicon
    if arg == reader:
        return False
    for event in world.events:
        if event.verb in _BELONGS and arg in event.args(Role.AGENT) and not event.account and _ties(event, reader):
            return event.negated
    said = world.describe(arg)
    kinds = [lexicon.kind(one.thing)[0] for one in said if one.thing.head]
    tied = any(role is Role.OF and other == reader for one in said for role, other in one.links)
    if any(lexicon.is_kind(kind, one) for kind in kinds for one in INSIDERS):
        return False if tied else None
    words = {word for one in said for word in (one.thing.head, *one.thing.modifiers)}
    if words & _KIN - {"sister"} or (words & _KIN and any(lexicon.is_kind(kind, _ORGANIZATION) for kind in kinds)):
        return None
    stranger = bool(words & _STRANGERS) or any(
        lexicon.is_kind(kind, _ORGANIZATION) or lexicon.is_kind(kind, THIRD_PARTY) for kind in kinds
    )
    person = any(lexicon.is_kind(kind, PERSON) for kind in kinds)
    return True if stranger and (person or bool(words & _STRANGERS)) else None


def _ties(event: Event, reader: Ref) -> bool:
    """Whether an event tells whether somebody belongs to, works for or is part of the reader."""
    others: tuple[Arg, ...] = tuple(one for role, one in event.roles if role is not Role.AGENT)
    if event.verb != "be":
        return reader in others
    linked = (
        other
        for one in others
        for role, other in getattr(one, "links", ())
        if role in (Role.OF, Role.SOURCE, Role.PLACE)
    )
    return reader in others or reader in tuple(linked)
