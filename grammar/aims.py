"""What "serves to classify data" is intended to: one act, however a text says what something is for."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import AllOf, AnyOf, Filled, Filler, Linked, Predication, Restriction, Role, Thing, Things, Words
from .skeleton import Adjunct, Clause
from .wordbook import manner_word


def aimed(clause: Clause) -> Clause:
    """`clause` with "serves to …" told as "is intended to …", in what narrows its things and in its conditions."""
    subject = clause.subject
    if isinstance(subject, Thing | Things):
        subject = _phrase(subject)
    return evolve(
        clause,
        subject=subject,
        acts=tuple(_roles(act) for act in clause.acts),
        adjuncts=tuple(_adjunct(one) for one in clause.adjuncts),
    )


def _adjunct(adjunct: Adjunct) -> Adjunct:
    content = tuple(
        aimed(part) if isinstance(part, Clause) else _phrase(part) if isinstance(part, Thing | Things) else part
        for part in adjunct.content
    )
    return evolve(adjunct, content=content)


def _thing(thing: Thing) -> Thing:
    """A thing with its restrictions told so."""
    return evolve(thing, restrictions=tuple(_restriction(one) for one in thing.restrictions))


def _phrase(phrase: Thing | Things) -> Thing | Things:
    if isinstance(phrase, Thing):
        return _thing(phrase)
    return evolve(phrase, members=tuple(_thing(one) if isinstance(one, Thing) else one for one in phrase.members))


def _restriction(one: Restriction) -> Restriction:
    if isinstance(one, Linked):
        return evolve(one, thing=_phrase(one.thing)) if isinstance(one.thing, Thing | Things) else one
    return _act(one) if isinstance(one, Predication) else one


def _roles(act: Predication) -> Predication:
    return evolve(act, roles=tuple(Filled(one.role, _filler(one.filler)) for one in act.roles))


def _filler(filler: Filler) -> Filler:
    if isinstance(filler, Predication):
        return _act(filler)
    if isinstance(filler, AllOf | AnyOf):
        return evolve(filler, parts=tuple(_act(one) if isinstance(one, Predication) else one for one in filler.parts))
    return _phrase(filler) if isinstance(filler, Thing | Things) else filler


def _act(act: Predication) -> Predication:
    act = rivalling(_roles(act))
    purposes = act.get(Role.PURPOSE)
    aims = bool(purposes) and all(isinstance(one, Predication | AllOf | AnyOf) for one in purposes)
    if act.verb != "serve" or not aims or act.get(Role.OBJECT) or act.get(Role.RECIPIENT):
        return act
    roles = tuple(Filled(Role.OBJECT, one.filler) if one.role is Role.AGENT else one for one in act.roles)
    return evolve(act, verb="intend", roles=roles)


_RIVALS = {
    "substitute": "substitute",
    "alternative": "substitute",
    "replacement": "substitute",
}
"""What a thing that is called so does to what it is one for."""
_FOR_WHICH = (Role.PURPOSE, Role.OF, Role.COUNTERPART, Role.RECIPIENT)


def rivalling(act: Predication) -> Predication:
    """ "M is a substitute for X": that it substitutes for it."""
    complements = act.get(Role.COMPLEMENT)
    named = complements[0] if len(complements) == 1 else None
    if act.verb != "be" or not isinstance(named, Thing) or named.head not in _RIVALS or named.name or named.term:
        return act
    targets = [one.thing for one in named.restrictions if isinstance(one, Linked) and one.role in _FOR_WHICH]
    rest = tuple(one for one in act.roles if one.role is not Role.COMPLEMENT)
    if len(targets) != 1 or len(named.restrictions) != 1:
        return act
    how = tuple(manner_word(word) for word in named.modifiers)
    roles = (*rest, Filled(Role.COUNTERPART, targets[0]))
    return evolve(act, verb=_RIVALS[named.head], roles=roles, manner=(*act.manner, *how))


def offered(act: Predication) -> Predication:
    """ "X is available to them": it is made available to them, whoever does it."""
    complements = act.get(Role.COMPLEMENT)
    words = [one for one in complements if isinstance(one, Words) and one.lemmas[-1:] == ("available",)]
    if act.verb != "be" or len(words) != 1 or len(complements) > 1 or not act.get(Role.RECIPIENT):
        return act
    how = tuple(manner_word(word) for word in words[0].lemmas[:-1])
    roles = tuple(
        Filled(Role.OBJECT, one.filler) if one.role is Role.AGENT else one
        for one in act.roles
        if one.role is not Role.COMPLEMENT
    )
    return evolve(act, verb="make available", roles=roles, manner=(*act.manner, *how))
