"""
Leave that somebody gave, however it is told: "Acme has Birch's approval to sell it", "Birch gave Acme permission".

All of it says that the one permits an act; for which act it was given, and to whom, is kept, so that leave for one
thing is no leave for another.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import AllOf, AnyOf, Determiner, Filled, Filler, Linked, Predication, Role, Thing, Things
from .concepts import AGREES, CONSENT, GIVES, LEAVES, OBTAINS, WITHHOLDS
from .conditions import with_subject
from .consents import leave_manner
from .fillers import things_in
from .nominal_acts import acts_of, is_somebody

_LICENSES = frozenset({"license", "licence", "agreement"})
"""Leave that may as well be the text itself."""
_GIVER = (Role.OF, Role.SOURCE, Role.AGENT)
_SOMEBODY = Thing("person", determiner=Determiner.A)


def leave_told(act: Predication) -> Predication | None:
    """The permission that `act` says is or is not given; None where it speaks of none."""
    if act.verb in LEAVES or act.verb == "license":
        return _approved(act)
    if act.verb not in OBTAINS | GIVES | WITHHOLDS:
        return None
    objects = act.get(Role.OBJECT)
    if len(objects) != 1:
        return None
    thing = objects[0]
    inner: list[Predication] = []
    if isinstance(thing, Predication):
        # "Acme has [Birch's approval] to sell it": the noun stands as who does it
        agents = [one for one in thing.get(Role.AGENT) if isinstance(one, Thing)]
        if len(agents) != 1 or agents[0].head not in CONSENT:
            return None
        inner = [evolve(thing, roles=tuple(one for one in thing.roles if one.role is not Role.AGENT))]
        thing = agents[0]
    if not isinstance(thing, Thing) or thing.head not in CONSENT or thing.name or thing.term:
        return None
    giver, receiver = _parties(act, thing)
    inner += _for_what(act, thing)
    if thing.head in _LICENSES and not inner:
        return None  # which licence it is, and for what, is not told
    negated = act.negated ^ (act.verb in WITHHOLDS) ^ (thing.determiner is Determiner.NO)
    said = Predication("permit", negated=negated, manner=leave_manner(thing), span=act.span)
    said = said.adding(Role.AGENT, giver) if giver is not None else said
    said = said.adding(Role.RECIPIENT, receiver) if receiver is not None else said
    if inner:
        acts = tuple(one if receiver is None else with_subject(one, receiver) for one in inner)
        said = said.adding(Role.OBJECT, acts[0] if len(acts) == 1 else AllOf(acts))
    return said


def leave_had(act: Predication) -> Predication | None:
    """
    "Acme sells it with the prior written approval of Birch": Birch permits the act; None where none is told so.

    Behind a relative clause it is said of the whole as well: "makes a photo that shows Birch with her consent".
    """
    if act.negated:
        return None
    inside = (
        part
        for one in act.get(Role.OBJECT)
        for part in (one.restrictions if isinstance(one, Thing) else ())
        if isinstance(part, Predication) and not part.negated
    )
    for told in (act, *inside):
        if (found := _consent(told)) is None:
            continue
        role, giver, manner = found
        kept = tuple(one for one in act.roles if one is not role)
        said = Predication("permit", manner=manner, span=act.span)
        return said.adding(Role.AGENT, giver).adding(Role.OBJECT, evolve(act, roles=kept))
    return None


def _consent(act: Predication) -> tuple[Filled, Thing | Things, tuple[str, ...]] | None:
    """The role of an act that says with whose leave it is done, with who that is and how it was given."""
    for one in act.roles:
        if one.role not in (Role.MEANS, Role.COUNTERPART) or not isinstance(one.filler, Thing):
            continue
        thing = one.filler
        if thing.head not in CONSENT - _LICENSES or thing.name or thing.term or thing.determiner is Determiner.NO:
            continue
        givers = [part.thing for part in thing.restrictions if isinstance(part, Linked) and part.role in _GIVER]
        whose = [who for who in givers if isinstance(who, Thing | Things) and acts_of(who, {}) is None]
        if len(whose) == 1 and not _for_what(Predication("have"), thing):
            return one, _meant(whose[0], act), leave_manner(thing)
        # whose leave it is, or for what else, is another matter
    return None


def _meant(giver: Thing | Things, act: Predication) -> Thing | Things:
    """ "A photo of the mayor with her consent": hers to whom it is done, and not of who does it."""
    if not isinstance(giver, Thing) or giver.determiner is not Determiner.PRONOUN or giver.head:
        return giver
    told = [one for filler in act.get(Role.OBJECT) for one in things_in(filler)]
    persons = [one for one in told if (is_somebody(one) or one.name) and one.determiner is not Determiner.PRONOUN]
    if len(persons) != 1 or persons[0].plural is not giver.plural:
        return giver
    (person,) = persons
    return person if person.name else evolve(person, determiner=Determiner.THE, restrictions=(), span=None)


def _approved(act: Predication) -> Predication | None:
    """ "Birch approved the sale", "Birch has licensed Acme to sell it", "Birch agreed to this"."""
    objects = act.get(Role.OBJECT)
    if act.verb in AGREES and {one.role for one in act.roles} == {Role.AGENT}:
        return evolve(act, verb="permit")  # "Birch agreed", "did not agree": to what was told before
    if len(objects) == 1 and act.verb in LEAVES and _is_this(objects[0], pronoun=True):
        kept = tuple(one for one in act.roles if one.role is not Role.OBJECT)
        return evolve(act, verb="permit", roles=(*kept, Filled(Role.OBJECT, done_so(objects[0]))))
    if act.verb == "permit" or (act.verb in LEAVES and objects and all(isinstance(one, Thing) for one in objects)):
        named = [acts_of(one, {}) for one in objects if isinstance(one, Thing | Things)]
        done = [one for each in named if each is not None for one in each[0]]
        if len(named) != len(objects) or len(done) != len(named) or not done:
            return None
        # "permitted the sale in writing"
        kept = tuple(one for one in act.roles if one.role is not Role.OBJECT)
        permitted = done[0] if len(done) == 1 else AllOf(tuple(done))
        return evolve(act, verb="permit", roles=kept).adding(Role.OBJECT, permitted)
    if not objects or not all(isinstance(one, Predication | AllOf) for one in objects):
        return None
    return evolve(act, verb="permit")


def _parties(act: Predication, thing: Thing) -> tuple[Thing | Things | None, Thing | Things | None]:
    """Who gives leave, and to whom."""
    told = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role in _GIVER]
    persons = [one for one in told if isinstance(one, Thing | Things) and acts_of(one, {}) is None]
    agents = act.get(Role.AGENT)
    if act.verb in OBTAINS:
        return _who((*persons, *act.get(Role.SOURCE))) or _SOMEBODY, _who(agents)
    return _who(agents), _who(act.get(Role.RECIPIENT))


def _who(fillers: Sequence[Filler]) -> Thing | Things | None:
    return next((one for one in fillers if isinstance(one, Thing | Things)), None)


def _for_what(act: Predication, thing: Thing) -> list[Predication]:
    fillers: list[Filler] = [one for role in (Role.PURPOSE, Role.TOPIC) for one in act.get(role)]
    for one in thing.restrictions:
        if not isinstance(one, Linked):
            continue
        for_it = one.role is Role.OF and (acts_of(one.thing, {}) is not None or _is_this(one.thing))
        if one.role in (Role.PURPOSE, Role.TOPIC) or for_it:
            fillers.append(one.thing)
    found: list[Predication] = []
    for filler in fillers:
        if isinstance(filler, Predication):
            found.append(filler)
        elif _is_this(filler):
            found.append(done_so(filler))
        elif isinstance(filler, AllOf | AnyOf):
            found += [one for one in filler.parts if isinstance(one, Predication)]
        elif isinstance(filler, Thing | Things):
            named = acts_of(filler, {})
            # Leave for something that is no act told here is leave for that alone.
            found += list(named[0]) if named is not None else [Predication("do").adding(Role.OBJECT, filler)]
    return found


def done_so(this: Filler) -> Predication:
    """What "this" speaks of where leave is given for it: the act that was told last."""
    return Predication("do").adding(Role.OBJECT, this)


def _is_this(filler: object, *, pronoun: bool = False) -> bool:
    """Whether a phrase only takes up what was told before: "this", "that", where `pronoun` also "it"."""
    wanted = (Determiner.THIS, Determiner.PRONOUN) if pronoun else (Determiner.THIS,)
    bare = isinstance(filler, Thing) and filler.determiner in wanted
    return bare and isinstance(filler, Thing) and not (filler.head or filler.name or filler.term or filler.restrictions)
