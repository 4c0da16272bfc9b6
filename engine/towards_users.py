"""
Duties towards those who use a work from afar: "your version must offer everyone who uses it over a network the source".

They are due whatever the act is by which the work comes to be used so, and where the case says that somebody uses it.
"""

from __future__ import annotations

from ..clauses.case import Truth
from ..clauses.norm import Norm
from ..clauses.phrase import LICENSEE, Determiner, Filled, Formula, Linked, Predication, Role, Thing, Things
from ..clauses.values import evolve
from ..clauses.verdict import Claim
from ..clauses.vocabulary import Sort
from .concepts import PERSON, USE
from .core import TRUE
from .events import Event, Ref
from .holding import Matcher
from .lexicon import Lexicon, Relation
from .parts import Fit, Part
from .world import World

_INTERACT = "interact"
_AFAR = (Role.PLACE, Role.CHANNEL)
_NETWORKS = frozenset(("internet", "network", "web", "website", "browser", "cloud", "api", "portal", "site", "online"))
"""Through what a work is used from afar."""
_STEM = 5
"""Letters that a verb and the noun for it share: "interact", "interaction"."""


def towards_users(norm: Norm, pattern: Predication, event: Event, matcher: Matcher) -> list[Part]:
    """That somebody uses what the act is done to as the duty says; empty where nobody is said to."""
    if not any(not one.unless for one in norm.conditions):
        return []
    lexicon, world = matcher.atoms.lexicon, matcher.world
    done_to = {arg for arg in event.args(Role.OBJECT) if isinstance(arg, Ref)}
    for doing in _doings(pattern, lexicon):
        for other in world.events:
            if other is event or other.negated or other.account or other.truth is not Truth.TRUE:
                continue
            same = lexicon.relate(Sort.ACT, other.verb, doing.verb) is Relation.BELOW
            # who uses it "over the internet" interacts with it from afar
            from_afar = other.verb in (USE, "access", "visit") and _from_afar(other, world)
            if not same and not (doing.verb == _INTERACT and from_afar):
                continue
            touched = {arg for role, arg in other.roles if role is not Role.AGENT and isinstance(arg, Ref)}
            if touched & done_to and not {*other.args(Role.AGENT)} & {*event.args(Role.AGENT)}:
                premise = evolve(matcher.event_premise(other), statement=Claim(predication=doing))
                return [Part(TRUE, Fit.YES, premise, stated=True)]
    return []


def _from_afar(event: Event, world: World) -> bool:
    """Whether something is used through a network, and not on a machine or in a place that whoever uses it is at."""
    places = [arg for role, arg in event.roles if role in _AFAR and isinstance(arg, Ref)]
    words = {word.casefold() for arg in places for said in world.describe(arg) for word in _named(said.thing)}
    return bool(words & _NETWORKS)


def _named(thing: Thing) -> tuple[str, ...]:
    return thing.head, *thing.modifiers, *thing.name.split()


def asks_reader(pattern: Predication, lexicon: Lexicon) -> Predication:
    """The same duty as one of the reader, towards those whom it names: a version of its own does nothing itself."""
    roles: list[Filled] = []
    for one in pattern.roles:
        if one.role is Role.AGENT and _is_readers(one.filler):
            one = Filled(Role.AGENT, Thing(LICENSEE))
        elif isinstance(one.filler, Thing) and any(True for _ in _doings_of(one.filler, lexicon)):
            one = evolve(one, filler=evolve(one.filler, restrictions=()))
        roles.append(one)
    return evolve(pattern, roles=tuple(roles))


def is_their_doing(formula: Formula, pattern: Predication, lexicon: Lexicon) -> bool:
    """ "If your version supports such interaction": where somebody does interact, it does."""
    if not isinstance(formula, Predication) or formula.negated or formula.verb not in ("support", "allow", "enable"):
        return False
    heads = [one.head for one in formula.get(Role.OBJECT) if isinstance(one, Thing)]
    such = all(isinstance(one, Thing) and one.determiner is Determiner.THIS for one in formula.get(Role.OBJECT))
    verbs = [doing.verb for doing in _doings(pattern, lexicon)]
    return bool(heads) and such and all(any(head[:_STEM] == verb[:_STEM] for verb in verbs) for head in heads)


def _doings(pattern: Predication, lexicon: Lexicon) -> list[Predication]:
    things = [
        one
        for filled in pattern.roles
        if filled.role in (Role.RECIPIENT, Role.OBJECT)
        for one in (filled.filler.members if isinstance(filled.filler, Things) else (filled.filler,))
        if isinstance(one, Thing)
    ]
    return [doing for one in things for doing in _doings_of(one, lexicon)]


def _doings_of(thing: Thing, lexicon: Lexicon) -> list[Predication]:
    """What those do whom a phrase for persons names: "users who interact with it"."""
    if not lexicon.is_kind(lexicon.kind(thing)[0], PERSON):
        return []
    return [
        one
        for one in thing.restrictions
        if isinstance(one, Predication)
        and not one.negated
        and any(
            isinstance(filled.filler, Thing) and filled.filler.determiner is Determiner.PRONOUN for filled in one.roles
        )
    ]


def _is_readers(filler: object) -> bool:
    """ "Your version": what belongs to the reader."""
    return isinstance(filler, Thing) and any(
        isinstance(one, Linked) and one.role is Role.OF and isinstance(one.thing, Thing) and one.thing.head == LICENSEE
        for one in filler.restrictions
    )
