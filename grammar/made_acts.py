"""A light verb with a noun that names an act, as the act: "make copies of the data" is to copy the data."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from ..clauses.phrase import (
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
    Predication,
    Quantity,
    Role,
    Thing,
    Things,
    Words,
)
from .concepts import ATTEMPTS, GIVES, LIGHT_MAKERS, MADE, OMITS, PHOTOGRAPHS
from .nominal_acts import object_before
from .nominal_en import done_acts
from .wordbook import REFERENCE, manner_word, table

_NEW = (Determiner.NONE, Determiner.A, Determiner.ANY, Determiner.ALL, Determiner.NO)
"""What comes about by the act, not a thing that is there already."""
_SENT = frozenset({"request", "query", "message", "call"})
"""What is done by sending it."""


def _with_access(act: Predication) -> Predication:
    """ "Suspends the user's access to the Services": what is accessed stands with the access, not with the act."""
    objects = act.get(Role.OBJECT)
    to = [one for one in act.roles if one.role is Role.RECIPIENT]
    thing = objects[0] if len(objects) == 1 else None
    if not isinstance(thing, Thing) or thing.head != "access" or len(to) != 1 or not isinstance(to[0].filler, Thing):
        return act
    what = to[0].filler
    if not what.term and what.head not in _ACCESSED:
        return act
    told = evolve(thing, restrictions=(*thing.restrictions, Linked(Role.OF, what)))
    roles = (Filled(Role.OBJECT, told) if one.filler is thing else one for one in act.roles if one is not to[0])
    return evolve(act, roles=tuple(roles))


_ACCESSED = frozenset(
    ("service", "api", "platform", "website", "model", "data", "software", "system", "tool", "account")
)
"""What one has access to, unlike those to whom access is given."""


def made_act(act: Predication) -> Predication:
    """
    The act that a light verb and its object name together; `act` itself where they name none.

    "create derivative works of the model" is to modify the model, "make commercial use of it" to use it commercially.
    """
    act = _with_access(act)
    objects = act.get(Role.OBJECT)
    if act.verb == "do" and len(objects) == 1 and isinstance(objects[0], Thing) and objects[0].head in _SENT:
        # "more than 1,000 requests per hour are not allowed"
        return evolve(act, verb="send")
    if act.verb == "take" and len(objects) == 1 and isinstance(objects[0], Thing) and objects[0].head in PHOTOGRAPHS:
        return _photographed(act, objects[0])
    tried = objects[0] if act.verb in ("do", *LIGHT_MAKERS) and len(objects) == 1 else None
    if isinstance(tried, Thing) and tried.head in ATTEMPTS and len(tried.restrictions) == 1:
        # "any attempt to sell it is prohibited"
        (for_what,) = tried.restrictions
        if isinstance(for_what, Linked) and isinstance(for_what.thing, Predication):
            kept = [one for one in act.roles if one.role is not Role.OBJECT]
            return evolve(act, verb="attempt", roles=(Filled(Role.OBJECT, for_what.thing), *kept))
    if act.verb == "do" and len(objects) == 1:
        # an item of "the following are prohibited": the concepts are those of the reference language
        done = done_acts(objects[0])
        if len(done) == 1:
            kept = [filled for filled in act.roles if filled.role is not Role.OBJECT]
            return evolve(done[0], roles=(*done[0].roles, *kept), negated=act.negated)
    if act.verb in LIGHT_MAKERS | GIVES and len(objects) == 1 and _is_sublicense(objects[0]):
        return _sublicensed(act, objects[0])
    if act.verb not in LIGHT_MAKERS or len(objects) != 1:
        return act
    things = objects[0].members if isinstance(objects[0], Things) else objects
    named = [one for one in things if isinstance(one, Thing) and _verb(one)]
    verbs = {_verb(one) for one in named}
    new = (*_NEW, Determiner.OTHER) if act.verb == "do" else _NEW  # "other changes are not allowed"
    if len(named) != len(things) or len(verbs) != 1 or any(one.determiner not in new for one in named):
        return act
    last = named[-1]
    if last.head == "work" and act.verb not in ("make", "create", "prepare", "produce"):
        return act  # "perform a derivative work": on a stage
    if any(one.count is not None for one in named[:-1]):
        return act
    roles: list[Filled] = []
    for part in last.restrictions:
        if isinstance(part, Linked) and part.role in (Role.OF, Role.SOURCE):
            roles.append(Filled(Role.OBJECT, part.thing))
        elif isinstance(part, Linked):
            roles.append(Filled(part.role, part.thing))
        elif isinstance(part, Predication) and _verb(last) == "decide":
            roles.append(Filled(Role.MANNER, part))  # "that are based on scores": how it is decided
        elif isinstance(part, Predication) and part.verb in ("base", "derive") and part.get(Role.SOURCE):
            roles.extend(Filled(Role.OBJECT, one) for one in part.get(Role.SOURCE))
        else:
            return act
    if len([one for one in roles if one.role is Role.OBJECT]) > 1:
        return act
    others = [one for one in act.roles if one.role is not Role.OBJECT]
    if not any(one.role is Role.OBJECT for one in roles):
        # "make changes to the model": the phrase stands with the verb
        aim = next((one for one in others if one.role in (Role.RECIPIENT, Role.PURPOSE, Role.SOURCE)), None)
        if aim is not None and isinstance(aim.filler, Thing | Things) and aim.role is not Role.PURPOSE:
            others = [Filled(Role.OBJECT, aim.filler) if one is aim else one for one in others]
    if _verb(last) == "decide":
        # "a decision on the tenancy": what it is about
        others = [Filled(Role.TOPIC, one.filler) if one.role is Role.PLACE else one for one in others]
        roles = [Filled(Role.TOPIC, one.filler) if one.role in (Role.PLACE, Role.OBJECT) else one for one in roles]
    if last.count is not None:
        amount = Quantity(last.count.quantity.amount, last.head)
        roles.append(Filled(Role.QUANTITY, Limit(last.count.compare, amount)))  # "make three copies"
    if any("backup" in (one.head, *one.modifiers[-1:]) for one in named):
        roles.append(Filled(Role.PURPOSE, Thing("backup", span=last.span)))
    agents = [one for one in others if one.role is Role.AGENT]
    rest = [one for one in others if one.role is not Role.AGENT]
    manner = tuple(manner_word(word) for one in named for word in _left(one))
    if any(one.determiner is Determiner.OTHER for one in named):
        manner = (*manner, "otherwise")
    return evolve(
        act,
        verb=_verb(last),
        roles=(*agents, *roles, *rest),
        manner=tuple(dict.fromkeys((*act.manner, *manner))),
    )


def _photographed(act: Predication, photograph: Thing) -> Predication:
    """ "Takes photographs of the letters": photographs the letters."""
    of = [one.thing for one in photograph.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    if photograph.determiner not in _NEW or len(of) != len(photograph.restrictions) or len(of) > 1:
        return act
    kept = [one for one in act.roles if one.role is not Role.OBJECT]
    return evolve(act, verb="photograph", roles=(*(Filled(Role.OBJECT, one) for one in of), *kept))


def _is_sublicense(thing: Filler) -> bool:
    return isinstance(thing, Thing) and thing.head == "sublicense" and thing.determiner in _NEW and not thing.term


def _sublicensed(act: Predication, sublicense: Filler) -> Predication:
    """ "grant sublicenses of the software", "give a sublicense for it": what is sublicensed is the object."""
    assert isinstance(sublicense, Thing)
    about = (Role.OF, Role.PURPOSE, Role.TOPIC, Role.PLACE, Role.SOURCE)
    hanging = [one for one in sublicense.restrictions if isinstance(one, Linked)]
    beside = [one for one in act.roles if one.role is not Role.OBJECT]
    of = next((one.thing for one in hanging if one.role in about), None)
    if of is None:
        aim = next((one for one in beside if one.role in about and isinstance(one.filler, Thing | Things)), None)
        of = aim.filler if aim is not None else None
        beside = [one for one in beside if one is not aim]
    agents = [one for one in beside if one.role is Role.AGENT]
    others = [one for one in beside if one.role is not Role.AGENT]
    done = [Filled(Role.OBJECT, of)] if of is not None else []
    return evolve(act, verb="sublicense", roles=(*agents, *done, *others))


def omitted_act(act: Predication) -> Predication:
    """ "Fails to pay the fee" is not paying it."""
    inner = act.get(Role.OBJECT)
    if act.verb not in OMITS or len(inner) != 1 or not isinstance(inner[0], Predication):
        return act
    others = tuple(one for one in act.roles if one.role is not Role.OBJECT)
    named = {one.role for one in others}
    said = evolve(inner[0], roles=(*others, *(one for one in inner[0].roles if one.role not in named)))
    return said if act.negated else said.denied()


def with_purposes(act: Predication) -> Predication:
    """`act` with purposes that name acts by nouns as acts: "for data collection" is "to collect data"."""
    roles = tuple(_purpose(one) if one.role is Role.PURPOSE else one for one in act.roles)
    if act.verb in _PUTS and _ONLINE in act.manner:
        manner = tuple(one for one in act.manner if one != _ONLINE)
        return evolve(act, verb=f"put {_ONLINE}", roles=roles, manner=manner)
    return evolve(act, roles=roles)


_PUTS = frozenset({"put", "place", "post", "load"})
_ONLINE = "online"


def of_the_same(act: Predication) -> Predication:
    """ "Copies the Maps for personal use": it is the Maps that are used so."""
    things = tuple(one for one in act.roles if one.role is Role.OBJECT and isinstance(one.filler, Thing | Things))
    if not things:
        return act
    return evolve(act, roles=tuple(_of_same(one, things) for one in act.roles))


def _of_same(purpose: Filled, things: tuple[Filled, ...]) -> Filled:
    use = purpose.filler
    if purpose.role is not Role.PURPOSE or not isinstance(use, Predication) or use.verb != "use" or use.roles:
        return purpose
    return evolve(purpose, filler=evolve(use, roles=things))


def for_its_purpose(act: Predication) -> Predication:
    """ "Distribute the software, in whole or in part, for any commercial purposes": so it is distributed, not made."""
    roles: list[Filled] = []
    purposes: list[Filled] = []
    for one in act.roles:
        if one.role in (Role.OBJECT, Role.COMPLEMENT) and isinstance(one.filler, Predication):
            roles.append(evolve(one, filler=for_its_purpose(one.filler)))
        elif one.role in (Role.OBJECT, Role.COMPLEMENT) and isinstance(one.filler, AllOf | AnyOf):
            parts = (for_its_purpose(part) if isinstance(part, Predication) else part for part in one.filler.parts)
            roles.append(evolve(one, filler=evolve(one.filler, parts=tuple(parts))))
        elif one.role is Role.OBJECT and isinstance(one.filler, Thing):
            thing, purpose = _without_purpose(one.filler)
            roles.append(evolve(one, filler=thing))
            purposes += purpose
        else:
            roles.append(one)
    if any(one.role is Role.PURPOSE for one in act.roles) or len(purposes) > 1:
        return act
    return evolve(act, roles=(*roles, *purposes))


def _without_purpose(thing: Thing) -> tuple[Thing, list[Filled]]:
    """A phrase without the purposes at its end, and these."""
    last = thing.restrictions[-1] if thing.restrictions else None
    if not isinstance(last, Linked):
        return thing, []
    if last.role is Role.PURPOSE and isinstance(last.thing, Thing | Things):
        members = last.thing.members if isinstance(last.thing, Things) else (last.thing,)
        # What the text has its own term for is not told apart by what it is for.
        nominal = table(REFERENCE)["nominal"] if thing.term else {}
        if all(isinstance(one, Thing) and (one.head == "purpose" or one.head in nominal) for one in members):
            return evolve(thing, restrictions=thing.restrictions[:-1]), [Filled(Role.PURPOSE, last.thing)]
    if last.role is Role.OF and isinstance(last.thing, Thing):
        inner, purpose = _without_purpose(last.thing)
        return evolve(thing, restrictions=(*thing.restrictions[:-1], evolve(last, thing=inner))), purpose
    return thing, []


def each_purpose(act: Predication) -> tuple[Predication, ...]:
    """
    What a ban "for fraud, theft and the sale of drugs" forbids, purpose by purpose, where nouns and acts stand mixed.
    """
    joint = (Role.PURPOSE, Role.MEANS)  # "for fraud and theft", "by scraping and crawling": each is banned
    act = evolve(
        act,
        roles=tuple(
            Filled(one.role, AnyOf(one.filler.parts)) if one.role in joint and isinstance(one.filler, AllOf) else one
            for one in act.roles
        ),
    )
    for at, filled in enumerate(act.roles):
        things = filled.filler.members if isinstance(filled.filler, Things) else ()
        if filled.role is not Role.PURPOSE or len(things) < 2:
            continue
        named = [_named_act(one) if isinstance(one, Thing) else None for one in things]
        if not any(named) or all(named):
            continue
        fillers = [done or one for done, one in zip(named, things, strict=True)]
        return tuple(
            evolve(act, roles=(*act.roles[:at], Filled(Role.PURPOSE, one), *act.roles[at + 1 :])) for one in fillers
        )
    return (act,)


def in_condition(said: Formula) -> Formula:
    """The same inside a condition, so that it speaks of purposes as the acts do."""
    match said:
        case Predication():
            return with_purposes(omitted_act(said))
        case AllOf(parts):
            return AllOf(tuple(in_condition(part) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(in_condition(part) for part in parts))
        case NotSo(part):
            return NotSo(in_condition(part))
    return said


def _purpose(filled: Filled) -> Filled:
    filler = filled.filler
    if isinstance(filler, Predication):
        return Filled(filled.role, _decided(filler) or with_purposes(made_act(filler)))
    if isinstance(filler, AllOf | AnyOf):
        found_parts = [part for one in filler.parts for part in _attempted(one)]
        parts = tuple(with_purposes(made_act(one)) if isinstance(one, Predication) else one for one in found_parts)
        return Filled(filled.role, evolve(filler, parts=tuple(dict.fromkeys(parts))))
    things = filler.members if isinstance(filler, Things) else (filler,)
    acts = [_named_act(one) if isinstance(one, Thing) else None for one in things]
    found = tuple(one for one in acts if one is not None)
    if len(found) < len(things) or not found:
        return filled
    if len(found) == 1:
        return Filled(filled.role, found[0])
    return Filled(filled.role, AnyOf(found) if filler.connective is Connective.OR else AllOf(found))  # type: ignore[union-attr]


def _decided(act: Predication) -> Predication | AnyOf | None:
    """ "To conduct decision-making that harms a person": so to decide, in each way that is named."""
    objects = act.get(Role.OBJECT)
    if act.verb not in LIGHT_MAKERS or len(objects) != 1 or len(act.roles) != 1 or act.negated:
        return None
    things = objects[0].members if isinstance(objects[0], Things) else objects
    acts = [_named_act(one) if isinstance(one, Thing) else None for one in things]
    found = tuple(one for one in acts if one is not None and one.verb == "decide")
    if len(found) < len(things):
        return None
    return found[0] if len(found) == 1 else AnyOf(found)


def _attempted(part: object) -> list[Any]:
    """What is attempted, for the attempt: as a purpose the one is the other."""
    if not isinstance(part, Predication) or part.verb not in ATTEMPTS:
        return [part]
    fillers = part.get(Role.OBJECT)
    inner = [one for filler in fillers for one in (filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,))]
    return inner if inner and all(isinstance(one, Predication) for one in inner) else [part]


def _named_act(thing: Thing) -> Predication | None:
    """The act that a purpose names by its noun; None where it names none, or only use as such ("commercial use")."""
    deciding = thing.head == "making" and thing.modifiers[-1:] == ("decision",)
    verb = "decide" if deciding else str(table(REFERENCE)["nominal"].get(thing.head, ""))
    if not verb and any(isinstance(one, Linked) and one.role is Role.OF for one in thing.restrictions):
        verb = _DONE_TO.get(thing.head, "")
    if not verb or verb in _TOO_PLAIN or thing.determiner not in (*_NEW, Determiner.THE) or thing.term or thing.name:
        return None
    roles: list[Filled] = []
    for part in thing.restrictions:
        if isinstance(part, Predication | Words):
            roles.append(Filled(Role.MANNER, part))  # "that harms people": how it is done
        elif isinstance(part, Linked):
            roles.append(Filled(Role.OBJECT if part.role is Role.OF else part.role, part.thing))
        else:
            return None
    objects = [one for one in roles if one.role is Role.OBJECT]
    manner = thing.modifiers[: len(thing.modifiers) - deciding]
    if not objects and object_before(manner, verb):
        # "data collection", "medical results interpretation"
        roles.insert(0, Filled(Role.OBJECT, Thing(manner[-1], manner[:-1], span=thing.span)))
        manner = ()
    return Predication(verb, tuple(roles), manner=tuple(manner_word(word) for word in manner), span=thing.span)


_DONE_TO = {"design": "design", "manufacture": "manufacture", "trade": "trade", "supply": "supply", "purchase": "buy"}
_DONE_TO |= {"acquisition": "acquire", "procurement": "procure", "cultivation": "cultivate", "possession": "possess"}
"""Nouns that name an act only with what it is done to: "for the design of weapons"."""
_TOO_PLAIN = frozenset(("use", "access", "operate", "exercise", "perform", "provide", "display"))


def made_acts(act: Predication) -> tuple[Predication, ...]:
    """
    The act as `made_act` has it, and what several objects name beside it.

    "prepare the Model and Derivatives of the Model" is to modify the Model, among other things.
    """
    whole = made_act(act)
    if (trained := _as_training(act)) is not None:
        return (act, trained)
    if whole is not act or act.verb not in LIGHT_MAKERS:
        return (whole,)
    things = [one for filler in act.get(Role.OBJECT) for one in (filler.members if isinstance(filler, Things) else ())]
    others = tuple(one for one in act.roles if one.role is not Role.OBJECT)
    single = [made_act(evolve(act, roles=(Filled(Role.OBJECT, one), *others))) for one in things]
    return (act, *(one for one in single if one.verb != act.verb and one.get(Role.OBJECT)))


_FED = frozenset({"data", "material", "set", "corpus", "input", "data set", "example", "dataset"})


def _as_training(act: Predication) -> Predication | None:
    """ "Use it as training data for other models": to use it to train them; of which models may not be said."""
    capacity = [one for one in act.get(Role.CAPACITY) if isinstance(one, Thing)]
    if act.verb != "use" or len(capacity) != 1 or not act.get(Role.OBJECT):
        return None
    (fed,) = capacity
    if fed.head not in _FED or "training" not in fed.modifiers:
        return None
    models = [one for one in act.get(Role.PURPOSE) if isinstance(one, Thing | Things)]
    for_what = [one for one in act.get(Role.PURPOSE) if one not in models]
    model = models[0] if models else Thing("model", determiner=Determiner.ANY, span=fed.span)
    if for_what or len(models) > 1:
        return None
    train = Predication("train", (Filled(Role.OBJECT, model),), span=fed.span)
    kept = tuple(one for one in act.roles if one.role not in (Role.CAPACITY, Role.PURPOSE))
    return evolve(act, roles=(*kept, Filled(Role.PURPOSE, train)))


def _verb(thing: Thing) -> str:
    phrase = " ".join((*thing.modifiers[-1:], thing.head))
    return MADE.get(phrase) or MADE.get(thing.head, "")


def _left(thing: Thing) -> tuple[str, ...]:
    """The modifiers that are no part of the noun's name."""
    phrase = " ".join((*thing.modifiers[-1:], thing.head))
    return thing.modifiers[:-1] if phrase in MADE else thing.modifiers
