"""Noun phrases that name acts, and acts as what fills a role; shared by the languages whose words carry concepts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeGuard

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Limit,
    Linked,
    Period,
    Predication,
    Quantity,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .concepts import DEALS, NAMING, SOMEBODIES
from .skeleton import Clause
from .wordbook import REFERENCE, acts_by_noun, manner_word, table

PLACES = frozenset(("market", "country", "area", "territory", "place", "region", "jurisdiction"))
"""Heads that "outside X" narrows by itself."""
_ACTING = (SOMEBODIES - {"union", "county", "community"}) | {
    *("company", "organization", "licensee", "customer", "user", "person", "institution", "provider", "school", "you"),
    *("entity", "individual", "party", "third party", "employee", "member", "researcher", "people", "kid", "student"),
    *("business", "competitor", "university", "public body", "legal entity", "natural person", "public authority"),
    *("end user", "affiliate", "contractor", "consumer", "government agency", "insurance company"),
}
"""Who does what a rule names by a noun ("any use of it by minors"); "the European Union" is a place first of all."""
CONSENT = frozenset(("consent", "permission", "approval", "authorization"))
"""Heads of the other party's leave: an act "with consent" is an act on that condition."""
_SAYS_LITTLE = frozenset(("purpose", "activity", "act", "action", "use", "content", "thing", "material", "conduct"))
"""Heads that say nothing without an adjective."""
_TOOLS = frozenset(("bot", "script", "crawler", "robot", "device", "weapon", "tool", "plugin", "program", "software"))
"""Things that are used, and neither made nor done, where a rule names them alone."""
_FORMS = frozenset(("form", "kind", "case"))


def as_filler(acts: Sequence[Predication], connective: Connective) -> Predication | AllOf | AnyOf:
    """Acts as what fills one role."""
    if len(acts) == 1:
        return acts[0]
    return AnyOf(tuple(acts)) if connective is Connective.OR else AllOf(tuple(acts))


def act_of(thing: Thing, verbs: Mapping[Span, str]) -> Predication | None:
    """
    The act that a nominalisation names: what it is of is the object, who does it the agent; `verbs` says which
    spans are acts.
    """
    if thing.head in _FORMS and len(thing.restrictions) == 1:
        inner = thing.restrictions[0]
        if isinstance(inner, Linked) and inner.role is Role.OF and isinstance(inner.thing, Thing):
            return act_of(inner.thing, verbs)
    verb = verbs.get(thing.span) if thing.span is not None else None
    verb = verb or acts_by_noun().get(thing.head)
    if not verb:
        return None
    roles: list[Filled] = []
    for restriction in thing.restrictions:
        if not isinstance(restriction, Linked):
            return None
        if restriction.role is Role.OF and by_oneself(thing, restriction.thing):
            continue
        if restriction.role is Role.OF and _by_party(restriction.thing):
            roles.append(Filled(Role.AGENT, restriction.thing))  # "your use of the Service"
        elif restriction.role is Role.OF:
            whole, placed = in_activity(restriction.thing)
            roles += [Filled(Role.OBJECT, whole), *placed]
        else:
            roles.append(Filled(restriction.role, restriction.thing))
    modifiers = tuple(word for word in thing.modifiers if word not in str(verb).split() and word != "mass")
    if object_before(modifiers, str(verb)) and not any(one.role is Role.OBJECT for one in roles):
        roles.insert(0, Filled(Role.OBJECT, Thing(modifiers[-1], modifiers[:-1], span=thing.span)))
        modifiers = ()  # "image generation", "medical results interpretation"
    return Predication(str(verb), tuple(roles), manner=tuple(map(manner_word, modifiers)), span=thing.span)


_ONES_OWN = frozenset(("own", "personal", "private", "internal"))
"""What the use of somebody is called who uses a thing, and never that of what is used: "for her personal use"."""


def by_oneself(act: Thing, whose: Filler) -> bool:
    """Whether a noun for an act is of who does it, whom a pronoun names: "her personal use"."""
    own = not _ONES_OWN.isdisjoint(act.modifiers)
    return (
        own
        and isinstance(whose, Thing)
        and whose.head not in (LICENSEE, LICENSOR)
        and whose.determiner is Determiner.PRONOUN
        and not whose.restrictions
    )


def _by_party(filler: Filler) -> bool:
    return (
        isinstance(filler, Thing)
        and filler.determiner is Determiner.PRONOUN
        and filler.head in (LICENSEE, LICENSOR)
        and not filler.restrictions
    )


def object_before(modifiers: Sequence[str], verb: str) -> bool:
    """Whether the word before a noun for an act is what it is done to: "data collection", "fake review generation"."""
    if not modifiers:
        return False
    word = modifiers[-1]
    return word in NAMING or (verb in _MAKES and is_noun_before(word))


def is_noun_before(word: str) -> bool:
    """Whether a word before a noun for an act looks like no adjective: "port scanning", not "automated scanning"."""
    return not _ADJECTIVE.search(word)


_MAKES = frozenset(
    [
        *("generate", "create", "produce", "collect", "extract", "harvest", "detect", "scrape"),
        *("mine", "track", "monitor", "profile", "launder", "traffic"),
    ]
)
_ADJECTIVE = re.compile(
    r"(?:ed|ing|ive|al|ic|ous|able|ible|ful|less|ary|ly|ant|ent)$"
    r"|^(?:new|mass|bulk|large|fake|high|low|fast|free|big|own|other|further|any|such|random|remote)$"
)


def in_activity(thing: Filler) -> tuple[Filler, tuple[Filled, ...]]:
    """ "Use of the photos in advertising": in what activity it is done tells of the use, not of the photos."""
    if not isinstance(thing, Thing) or not thing.restrictions:
        return thing, ()
    last = thing.restrictions[-1]
    if isinstance(last, Linked) and last.role is Role.MEANS and is_somebody(last.thing):
        # "use of the model by companies": it is they who use it
        rest, placed = in_activity(evolve(thing, restrictions=thing.restrictions[:-1]))
        return rest, (*placed, Filled(Role.AGENT, last.thing))
    if isinstance(last, Linked) and last.role is Role.PURPOSE:  # "use of the photos for teaching"
        return evolve(thing, restrictions=thing.restrictions[:-1]), (Filled(Role.PURPOSE, last.thing),)
    if not isinstance(last, Linked) or last.role is not Role.PLACE or not isinstance(last.thing, Thing):
        return thing, ()
    what = last.thing
    activity = what.head in table(REFERENCE)["nominal"] or what.head.endswith("ing")
    if what.determiner is not Determiner.NONE or what.plural or what.term or what.name or not activity:
        return thing, ()
    return evolve(thing, restrictions=thing.restrictions[:-1]), (Filled(Role.PLACE, what),)


def is_somebody(filler: object) -> TypeGuard[Thing | Things]:
    """Whether a phrase names somebody who does something, by the word for what he is."""
    members = filler.members if isinstance(filler, Things) else (filler,)
    return all(isinstance(one, Thing) and one.head in _ACTING for one in members)


def joined_purposes(act: Predication) -> Predication:
    """Several acts as purposes are one purpose of all: "to evaluate it and to test it"."""
    purposes = [filler for filler in act.get(Role.PURPOSE) if isinstance(filler, Predication)]
    if len(purposes) < 2 or len(purposes) != len(act.get(Role.PURPOSE)):
        return act
    first = next(at for at, role in enumerate(act.roles) if role.role is Role.PURPOSE)
    roles = [role for role in act.roles if role.role is not Role.PURPOSE]
    roles.insert(first, Filled(Role.PURPOSE, AllOf(tuple(purposes))))
    return evolve(act, roles=tuple(roles))


def described_alike(members: tuple[Thing | Words, ...]) -> tuple[Thing | Words, ...]:
    """
    "Unlawful content or purposes": the adjective before the first goes with what would say nothing without one.

    So it does in "a competing product or service", "a core business or product of yours": what is offered to people
    is called one or the other alike.
    """
    first = members[0]
    if not isinstance(first, Thing) or not first.modifiers or first.name or first.term:
        return members
    if first.determiner not in (Determiner.NONE, Determiner.A, Determiner.ANY):
        return members
    shares = _SAYS_LITTLE if first.determiner is Determiner.NONE else frozenset()
    shares |= _OFFERED if first.head in _OFFERED else frozenset()
    alike = first.determiner is Determiner.A and not first.restrictions
    return tuple(
        evolve(one, modifiers=first.modifiers)
        if isinstance(one, Thing)
        and one.head in shares
        and one.determiner is Determiner.NONE
        and not (one.modifiers or one.name or one.term or (one.restrictions and not alike))
        else one
        for one in members
    )


_OFFERED = frozenset(
    ("product", "service", "offering", "tool", "application", "app", "technology", "platform", "solution", "business")
)
"""What is offered to people, and the offering of it."""


def with_alternatives(
    members: Iterable[Thing | Words], said: Thing, choices: Thing | Things
) -> tuple[Thing | Words, ...]:
    """ "A similar or competing product or service": each member in each of the ways that stand before the first."""
    if not isinstance(choices, Things):
        return tuple(members)
    ways = [one.modifiers for one in choices.members if isinstance(one, Thing)]
    return tuple(
        made
        for one in members
        for made in (
            [evolve(one, modifiers=way) for way in ways]
            if isinstance(one, Thing) and one.modifiers == said.modifiers
            else [one]
        )
    )


def done_with(thing: Thing | Things | Words) -> Predication:
    """ "Bots are not allowed", "automated reports are prohibited": what is done with a thing that a rule names."""
    first = thing.members[0] if isinstance(thing, Things) else thing
    tool = isinstance(first, Thing) and first.head in _TOOLS
    return Predication("use" if tool else "do", (Filled(Role.OBJECT, thing),))


def is_consent(thing: object) -> bool:
    """Whether `thing` is the other party's leave."""
    return isinstance(thing, Thing) and thing.head in CONSENT


def elsewhere(thing: Thing | Things) -> Thing:
    """Somewhere that is not in `thing`: "outside China"."""
    there = Predication("be", (Filled(Role.AGENT, Thing(SELF)), Filled(Role.PLACE, thing)), negated=True)
    return Thing("place", restrictions=(there,), span=thing.span)


def stays(act: Predication) -> Predication:
    """To remain somewhere is to stay there."""
    return evolve(act, verb="stay") if act.verb == "remain" and act.get(Role.PLACE) else act


def undated(clause: Clause) -> Clause:
    """The clause without the day that its sentence as a whole bears."""
    acts = tuple(
        evolve(act, roles=tuple(role for role in act.roles if not isinstance(role.filler, Period)))
        for act in clause.acts
    )
    return evolve(clause, acts=acts)


def acts_of(thing: Filler, verbs: Mapping[Span, str]) -> tuple[tuple[Predication, ...], Connective] | None:
    """The acts that a noun phrase names, if all of it names acts; "every form of X, Y or Z" names X, Y and Z."""
    if isinstance(thing, Thing):
        if thing.head in _FORMS and len(thing.restrictions) == 1 and isinstance(thing.restrictions[0], Linked):
            return acts_of(thing.restrictions[0].thing, verbs)
        act = act_of(thing, verbs)
        return ((_so_often(act, thing),), Connective.AND) if act is not None else None
    if isinstance(thing, Things):
        found: list[Predication] = []
        for member in thing.members:
            act = act_of(member, verbs) if isinstance(member, Thing) else None
            if act is None or not isinstance(member, Thing):
                return None
            found.append(_so_often(act, member))
        return tuple(found), thing.connective
    return None


def _so_often(act: Predication, thing: Thing) -> Predication:
    """ "More than five copies": copying so many."""
    if thing.count is None or act.get(Role.QUANTITY):
        return act
    amount = Quantity(thing.count.quantity.amount, thing.count.quantity.unit or thing.head)
    return act.adding(Role.QUANTITY, Limit(thing.count.compare, amount))


def each_apart(clause: Clause) -> Clause:
    """
    "Sale, knurring and rental are prohibited": an unknown word among them takes nothing from the others.

    "Any form of sale is prohibited": a sale, whatever its form; nor does "in any form" take anything from a rule.
    """
    found: list[Predication] = []
    for act in clause.acts:
        things = act.get(Role.OBJECT)[:1] if act.verb == "do" and len(act.roles) == 1 else ()
        one_form = things and isinstance(things[0], Thing) and things[0].head in _FORMS and things[0].restrictions
        members = things[0].members if things and isinstance(things[0], Things) else things if one_form else ()
        told = [dealt(one) if isinstance(one, Thing) and not one.modifiers else () for one in members]
        if not any(told):
            found.append(evolve(act, roles=tuple(one for one in act.roles if not _whatever_way(one))))
            continue
        for one, acts in zip(members, told, strict=True):
            found.extend(acts or (evolve(act, roles=(Filled(Role.OBJECT, one),)),))
    return clause if tuple(found) == clause.acts else evolve(clause, acts=tuple(found))


def _whatever_way(said: Filled) -> bool:
    """ "In any form", "in any way or form", "in all kinds of sale": however it is done."""
    members = said.filler.members if isinstance(said.filler, Things) else (said.filler,)
    return said.role in _HOW and all(isinstance(one, Thing) and _any_form(one) for one in members)


_HOW = (Role.MANNER, Role.PLACE, Role.CHANNEL, Role.MEANS)


def _any_form(thing: Thing) -> bool:
    inner = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    if thing.head not in _WAYS or thing.modifiers or len(inner) != len(thing.restrictions):
        return False
    of = all(isinstance(one, Thing) and (one.head in _WAYS or bool(dealt(one))) for one in inner)
    return of and thing.determiner in (Determiner.ANY, Determiner.ALL)


_WAYS = frozenset(("form", "kind", "way", "manner"))


def dealt(thing: Filler) -> tuple[Predication, ...]:
    """The acts that a noun names, where they are such as a licence rules; none where it names anything else."""
    named = acts_of(thing, {}) if isinstance(thing, Thing | Things) else None
    acts = named[0] if named is not None else ()
    return acts if all(one.verb in DEALS for one in acts) else ()
