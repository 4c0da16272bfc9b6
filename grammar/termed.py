"""
Phrases of clauses that denote a defined term without its capitals: "output from the Services" is Output.

DESIGN, section 2: a phrase whose head is a defined term's head denotes that term, unless a modifier points elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from ..clauses.norm import Definition, Norm, Proviso, Reserved
from ..clauses.phrase import (
    LICENSOR,
    Determiner,
    Filled,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
)


def with_terms(
    norms: tuple[Norm, ...], definitions: Iterable[Definition], lemmas: Callable[[str], tuple[str, ...]]
) -> tuple[Norm, ...]:
    """
    The norms, with the terms that their acts' own phrases denote by their heads, or by all words of a longer term.

    `lemmas` says which concept a word of the text stands for ("Dienst" is a service).
    """
    named = [one for one in definitions if one.term[:1].isupper()]
    plain = _without_capitals(definitions)
    terms = {one.term.lower(): one for one in named if " " not in one.term}
    terms |= {one.term.lower(): one for one in definitions if " " in one.term}
    for one in named:
        concepts = lemmas(one.term)
        if len(concepts) == 1:
            terms.setdefault(concepts[0], one)
    if not terms and not plain:
        return norms
    return tuple(
        evolve(
            norm,
            acts=tuple(_pointed(_act(act, terms), plain) for act in norm.acts),
            conditions=tuple(_condition(one, terms | plain) for one in norm.conditions),
        )
        for norm in norms
    )


def _condition(proviso: Proviso, terms: Mapping[str, Definition]) -> Proviso:
    """ "If you distribute this software", where the text defines "Software"."""
    formula = proviso.formula
    return evolve(proviso, formula=_pointed(formula, terms)) if isinstance(formula, Predication) else proviso


def kept_of_terms(reserved: tuple[Reserved, ...], definitions: Iterable[Definition]) -> tuple[Reserved, ...]:
    """What is kept back by silence, "this software" being the term that the text defines as "software"."""
    terms = _without_capitals(definitions)
    return tuple(evolve(one, object=_meant(one.object, terms)) for one in reserved) if terms else reserved


def _without_capitals(definitions: Iterable[Definition]) -> dict[str, Definition]:
    return {one.term: one for one in definitions if one.term.islower() and " " not in one.term and one.meaning}


def _pointed(act: Predication, terms: Mapping[str, Definition]) -> Predication:
    """An act upon "this software", which is the term that the text defines, with or without its capital."""
    roles = tuple(
        Filled(one.role, _meant(one.filler, terms))
        if one.role is Role.OBJECT and isinstance(one.filler, Thing)
        else one
        for one in act.roles
    )
    return evolve(act, roles=roles) if roles != act.roles else act


def _meant(thing: Thing, terms: Mapping[str, Definition]) -> Thing:
    elsewhere = thing.determiner is not Determiner.THIS or thing.name or thing.modifiers or thing.restrictions
    return thing if thing.term or elsewhere or thing.head not in terms else evolve(thing, term=terms[thing.head].term)


def _act(act: Predication, terms: Mapping[str, Definition]) -> Predication:
    roles = [Filled(one.role, _filler(one.filler, terms) if one.role in _NAMING else one.filler) for one in act.roles]
    objects = [at for at, one in enumerate(roles) if one.role is Role.OBJECT]
    changed = [at for at in objects if roles[at].filler != act.roles[at].filler]
    sources = [one for one in roles if one.role is Role.SOURCE and isinstance(one.filler, Thing) and one.filler.term]
    if act.verb == "use" and len(changed) == 1 and len(sources) == 1 and isinstance(roles[changed[0]].filler, Thing):
        # Nothing is used from something: it is the thing that comes from there.
        thing, source = roles[changed[0]].filler, sources[0]
        if isinstance(thing, Thing) and isinstance(source.filler, Thing):
            definition = terms.get(thing.head)
            if definition is None or source.filler.term not in definition.quote:
                # What the definition says already is not said twice.
                roles[changed[0]] = Filled(Role.OBJECT, thing.with_(Linked(Role.SOURCE, source.filler)))
            roles.remove(source)
    return evolve(act, roles=tuple(roles))


_NAMING = (Role.OBJECT, Role.PLACE)
"""Roles whose fillers are what the text speaks of: used, and used in."""


def _filler(filler: Filler, terms: Mapping[str, Definition]) -> Filler:
    if isinstance(filler, Things):
        members = tuple(_thing(one, terms) if isinstance(one, Thing) else one for one in filler.members)
        return evolve(filler, members=members)
    return _thing(filler, terms) if isinstance(filler, Thing) else filler


def _thing(thing: Thing, terms: Mapping[str, Definition]) -> Thing:
    whole = " ".join((*thing.modifiers, thing.head)).lower()
    if thing.modifiers and whole in terms and not thing.term and not thing.name:
        return evolve(thing, term=terms[whole].term)  # "a covered work", where the text defines "covered work"
    term = terms[thing.head].term if thing.head in terms else ""
    elsewhere = thing.modifiers or thing.name or thing.determiner in (Determiner.OTHER, Determiner.PRONOUN)
    if not term or thing.term or elsewhere or any(_points_elsewhere(one) for one in thing.restrictions):
        return thing
    return thing if _from_elsewhere(thing, terms[thing.head]) else evolve(thing, term=term)


def _from_elsewhere(thing: Thing, definition: Definition) -> bool:
    """Whether it comes from another than the term does: "data from the service", where Data is collected from you."""
    meaning = definition.meaning
    if not isinstance(meaning, Thing):
        return False
    told = [one for one in meaning.restrictions if isinstance(one, Predication)]
    origins = [one for act in told for filler in act.get(Role.SOURCE) for one in _heads(filler)]
    here = [one for part in thing.restrictions if isinstance(part, Linked) and part.role is Role.SOURCE
            for one in _heads(part.thing)]  # fmt: skip
    return bool(origins) and bool(here) and not set(origins) & set(here)


def _heads(filler: object) -> list[str]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    return [one.head for one in members if isinstance(one, Thing)]


def _points_elsewhere(restriction: object) -> bool:
    """Whether a genitive names another owner than the licensor ("other users' output")."""
    if not isinstance(restriction, Linked) or restriction.role is not Role.OF:
        return False
    return not (isinstance(restriction.thing, Thing) and restriction.thing.head == LICENSOR)
