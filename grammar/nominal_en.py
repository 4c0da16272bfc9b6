"""
Nouns that name acts: "redistribution and use in source form", "any commercial use", "development of competing
products".
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Connective, Determiner, Filled, Filler, Linked, Predication, Role, Thing, Things, Words
from .concepts import ENDS
from .deverbal_en import verb_behind
from .lexicon_en import TABLE, gerund_of
from .made_for_en import is_made_for
from .nominal_acts import as_filler, by_oneself, in_activity, is_noun_before, object_before

__all__ = ["bare_gerund", "done_acts", "gerundive", "nominal_acts", "occasion"]


def occasion(thing: object) -> Predication | None:
    """ "Termination of the agreement", "receipt of notice": what happens, after which something is due."""
    verb = TABLE.data["occasion"].get(thing.head) if isinstance(thing, Thing) and not thing.name else None
    if verb is None:
        return None
    assert isinstance(thing, Thing)
    acts = nominal_acts(thing, verb=verb)
    if len(acts) == 1 and verb in ENDS - {"terminate"}:  # what expires does so by itself
        own = tuple(evolve(one, role=Role.AGENT) if one.role is Role.OBJECT else one for one in acts[0].roles)
        return evolve(acts[0], roles=own)
    return acts[0] if len(acts) == 1 else None


def nominal_acts(
    thing: Thing | Things | Predication | Words | None, *, verb: str | None = None, aim: bool = False
) -> tuple[Predication, ...]:
    """
    A noun phrase whose head is a nominalised act as the acts that it names; `verb` is what the head names, where known.

    "any commercial use of X"; "redistribution and use in source form". What something is for, or what a list bans, is
    an `aim`: there any noun that is derived from a verb names what is done to what it is of ("supervision of pupils").
    """
    if isinstance(thing, Predication):
        return (thing,)
    if isinstance(thing, Things):
        members = [nominal_acts(member, aim=aim) for member in thing.members]
        if not all(members):
            return ()
        acts = [act for member in members for act in member]
        # "copying and distribution of the data": what stands once, behind the last noun, holds for all.
        behind = tuple(one for one in acts[-1].roles if getattr(one.filler, "span", None) != acts[-1].span)
        return tuple(evolve(act, roles=behind) if not act.roles else act for act in acts)
    if not isinstance(thing, Thing):
        return ()
    verb = verb or TABLE.data["nominal"].get(thing.head) or (_derived(thing) if aim else None)
    if verb is None or (thing.modifiers and thing.modifiers[0] in _PASSED_ON and thing.determiner is Determiner.NONE):
        return ()
    roles: list[Filled] = []
    for restriction in thing.restrictions:
        if isinstance(restriction, Linked):
            if restriction.role is Role.OF and by_oneself(thing, restriction.thing):
                continue  # of whoever does what it is for
            owner = (
                restriction.role is Role.OF
                and isinstance(restriction.thing, Thing)
                and restriction.thing.determiner is Determiner.PRONOUN
                and any(
                    isinstance(other, Linked) and other.role is Role.OF and other is not restriction
                    for other in thing.restrictions
                )
            )
            if (restriction.role is Role.OF and owner) or (restriction.role is Role.OF and _speaks(restriction.thing)):
                roles.append(Filled(Role.AGENT, restriction.thing))
            elif restriction.role is Role.OF:
                whole, placed = in_activity(restriction.thing)
                roles.append(Filled(Role.OBJECT, whole))
                roles.extend(placed)
            else:
                aim_of = as_aim(restriction.thing) if restriction.role is Role.PURPOSE else restriction.thing
                roles.append(Filled(restriction.role, aim_of))
        elif isinstance(restriction, Words):
            roles.append(Filled(Role.MANNER, restriction))
        else:
            roles.append(Filled(Role.MANNER, restriction))
    modifiers = thing.modifiers
    if object_before(modifiers, verb) and not any(one.role is Role.OBJECT for one in roles):
        # "data collection": what the noun before it names is what it is done to
        roles.insert(0, Filled(Role.OBJECT, Thing(modifiers[-1], modifiers[:-1], span=thing.span)))
        modifiers = ()
    manner = tuple(_as_manner(word) for word in modifiers if word != "other")
    act = Predication(verb, tuple(roles), manner=manner, span=thing.span)
    return (act,)


def as_aim(filler: Filler) -> Filler:
    """What something is for, as the acts that its nouns name: "for development of competing products"."""
    members = filler.members if isinstance(filler, Things) else (filler,)
    if all(isinstance(one, Thing) and _is_bare_use(one) for one in members):
        aims = tuple(evolve(one, head="purpose", plural=True) for one in members if isinstance(one, Thing))
        return evolve(filler, members=aims) if isinstance(filler, Things) else aims[0]
    for member in members:
        if not isinstance(member, Thing) or member.determiner not in _UNSPECIFIC:
            return filler
        owned = any(isinstance(one, Linked) and one.role is Role.OF for one in member.restrictions)
        if member.name or member.term or (member.determiner is not Determiner.NONE and not owned):
            return filler
    assert isinstance(filler, Thing | Things)
    acts = nominal_acts(filler, aim=True)
    if not acts:
        return filler
    return as_filler(acts, filler.connective if isinstance(filler, Things) else Connective.AND)


def _is_bare_use(thing: Thing) -> bool:
    """ "For personal use", as what use is for: "for personal purposes"."""
    whose = all(isinstance(one, Linked) and one.role is Role.OF and _speaks(one.thing) for one in thing.restrictions)
    plain = bool(thing.modifiers) and not thing.name and not thing.term
    return thing.head in ("use", "usage") and plain and whose and thing.determiner is not Determiner.NO


_UNSPECIFIC = (Determiner.NONE, Determiner.THE, Determiner.ANY)


def _derived(thing: Thing) -> str | None:
    """ "The supervision of pupils": what is done to what the noun is of; of nobody's doing it speaks otherwise."""
    of = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    if (
        thing.plural
        or thing.name
        or thing.term
        or len(of) != 1
        or _speaks(of[0])
        or not isinstance(of[0], Thing | Things)
    ):
        return None
    gerund = gerund_of(thing.head) if thing.head.endswith("ing") else None  # "planning of attacks"
    return verb_behind(thing.head) or (gerund.lemma if gerund is not None else None)


_PASSED_ON = frozenset(
    [
        *("selling", "reselling", "renting", "leasing", "lending", "sharing", "transferring", "trading", "buying"),
        *("purchasing", "providing", "offering", "giving", "granting", "sublicensing", "gaining", "obtaining"),
    ]
)
"""What is done to access, to use: "reselling access" names a sale, and no access."""


def _speaks(thing: object) -> bool:
    return isinstance(thing, Thing) and thing.head in ("you", "we")


def _as_manner(modifier: str) -> str:
    return (
        f"{modifier}ly"
        if modifier
        in ("commercial", "non-commercial", "public", "partial", "internal", "external", "personal", "professional")
        else modifier
    )


_DEEDS = {"attribution": "attribute", "acknowledgement": "acknowledge", "registration": "register"}
"""Things that are also what is done to have them, where a sentence says that they must be or may not."""


_TRIES = frozenset(("attempt", "attack", "scheme", "activity", "practice", "campaign", "operation", "effort"))
"""Nouns that say no more of what is done than that somebody does it."""


def gerundive(subject: Filler | None, *, item: bool = False) -> tuple[Predication, ...]:
    """ "Posting spam", "the posting of spam" under a ban or leave: what is done to what; an `item` may be plural."""
    if isinstance(subject, Things):
        return _each_done(subject, item=item)
    if not isinstance(subject, Thing) or (subject.plural and not item) or subject.name:
        return ()
    if subject.head in _DEEDS and not subject.modifiers:
        of = [one for one in subject.restrictions if isinstance(one, Linked) and one.role in (Role.OF, Role.RECIPIENT)]
        if len(of) < len(subject.restrictions):
            return ()
        act = Predication(_DEEDS[subject.head], span=subject.span)
        return (evolve(act, roles=tuple(Filled(Role.OBJECT, one.thing) for one in of)),)
    if subject.term and subject.term.casefold() != subject.head:
        return ()
    verb = verb_behind(subject.head) if item and not subject.plural else ""
    if verb and not subject.restrictions and subject.determiner is Determiner.NONE:
        return nominal_acts(subject, verb=verb)  # "recruitment", "bulk account creation"
    if subject.modifiers and subject.determiner is Determiner.NONE and subject.modifiers[0].endswith("ing"):
        gerund = gerund_of(subject.modifiers[0])
        narrowed = is_made_for(subject.modifiers[0], subject.head) and subject.head not in _TRIES
        if gerund is None or narrowed:
            return ()  # "phishing kits" are no kits that somebody phishes
        found = Predication(gerund.lemma, span=subject.span)
        links = tuple(one for one in subject.restrictions if isinstance(one, Linked) and one.role is not Role.OF)
        kept = tuple(one for one in subject.restrictions if one not in links)
        if subject.head not in _TRIES or subject.modifiers[1:] or kept:  # "phishing attempts": to phish
            found = found.adding(Role.OBJECT, evolve(subject, modifiers=subject.modifiers[1:], restrictions=kept))
    elif subject.head in TABLE.data["units"]["VB"]["words"]:
        links = tuple(one for one in subject.restrictions if isinstance(one, Linked))
        found = Predication(subject.head, span=subject.span, manner=subject.modifiers)
    elif _is_compound(subject):
        # "password cracking": what stands before it is what it is done to
        gerund = gerund_of(subject.head)
        links = ()
        what = Thing(subject.modifiers[-1], subject.modifiers[:-1], span=subject.span)
        found = Predication(gerund.lemma if gerund else subject.head, span=subject.span).adding(Role.OBJECT, what)
    else:
        gerund = gerund_of(subject.head) if subject.head.endswith("ing") else None
        links = tuple(one for one in subject.restrictions if isinstance(one, Linked))
        bare = bool(links) and subject.determiner is Determiner.NONE and not subject.modifiers
        told = bare or any(one.role is Role.OF for one in links)  # "publishing without credit", "the posting of spam"
        if gerund is None or not told or len(links) < len(subject.restrictions):
            return ()
        found = Predication(gerund.lemma, span=subject.span, manner=subject.modifiers)
    roles = ((Role.OBJECT if one.role is Role.OF else one.role, one.thing) for one in links)
    return (evolve(found, roles=(*found.roles, *(Filled(role, thing) for role, thing in roles))),)


def bare_gerund(thing: Thing | Things) -> tuple[Predication, ...]:
    """ "We ban cheating in exams": what is done, where the noun in "-ing" is no thing of its own."""
    bare = isinstance(thing, Thing) and thing.determiner is Determiner.NONE and thing.head.endswith("ing")
    if not bare or not isinstance(thing, Thing) or thing.plural or thing.name or thing.term or thing.head in _THINGS:
        return ()
    gerund = gerund_of(thing.head) if not thing.restrictions else None
    return (Predication(gerund.lemma, span=thing.span),) if gerund is not None else ()


def done_acts(item: Filler) -> tuple[Predication, ...]:
    """What an item of "the following are prohibited" names as done: "password cracking", "the sale of weapons"."""
    if isinstance(item, Thing) and item.head not in ("use", "access"):
        return nominal_acts(item, aim=True) or gerundive(item, item=True)
    return gerundive(item, item=True)


def _each_done(things: Things, *, item: bool) -> tuple[Predication, ...]:
    """ "Port scanning or password cracking", "use or transmission of malware": what is done, where each member says."""
    whole = nominal_acts(things, aim=item)
    if whole:
        return whole
    acts = [
        nominal_acts(one, aim=item) or gerundive(one, item=item) for one in things.members if isinstance(one, Thing)
    ]
    if len(acts) < len(things.members) or not all(acts):
        return ()
    return tuple(act for each in acts for act in each)


def _is_compound(thing: Thing) -> bool:
    """Whether a noun is what is done and the noun before it to what: "port scanning", "ticket scalping"."""
    if not thing.head.endswith("ing") or not thing.modifiers or thing.restrictions or thing.plural or thing.term:
        return False
    known = thing.head in TABLE.data["nominal"] or thing.head in _THINGS
    return thing.determiner is Determiner.NONE and not known and is_noun_before(thing.modifiers[-1])


_THINGS = frozenset(
    [
        *("thing", "building", "setting", "meeting", "string", "ring", "king", "marketing", "advertising", "pricing"),
        *("listing", "rating", "ranking", "warning", "feeling", "meaning", "finding", "offering", "engineering"),
        *("learning", "clothing", "housing", "computing", "networking", "branding", "packaging", "banking", "gaming"),
        *("messaging", "lettering", "drawing", "painting", "recording", "spelling", "heading", "opening", "wedding"),
    ]
)
"""Nouns in "-ing" that are things, or fields of work, and nothing done to what stands before them."""
