"""
What is allowed "under the terms of Section 1" is allowed in the form in which section 1 allows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import Filled, Filler, Linked, Predication, Restriction, Role, Thing, Things, Words
from .binding import own_section
from .concepts import RULE_NAMES

_FORMS = ("source code", "source", "object code", "executable code", "binary")
"""Forms of a work, as concepts."""
_SAYING = (Role.MANNER, Role.MEANS)


def on_terms_of(norms: Sequence[Norm]) -> tuple[Norm, ...]:
    """
    The norms; a grant under the terms of one other section, which allows the same act in one form of the work, and
    names no form itself, is a grant of that form.
    """
    return tuple(_on_terms_of(norm, norms) if norm.modality is Modality.PERMIT else norm for norm in norms)


def _on_terms_of(norm: Norm, norms: Sequence[Norm]) -> Norm:
    acts = [_lifted(act) for act in norm.acts]
    for at, act in enumerate(acts):
        labels = tuple(dict.fromkeys(_sections(act)))
        own = own_section(norm.id)
        if len(labels) != 1 or labels[0] == own:
            continue
        meant = [
            one
            for one in norms
            if one.modality is Modality.PERMIT and own_section(one.id) == labels[0] and _acts_alike(act, one)
        ]
        forms = {form for one in meant for other in one.acts if other.verb == act.verb for form in _forms(other)}
        if len(forms) == 1 and not any(_forms(act)):
            roles = (*act.roles, Filled(Role.MANNER, Thing("form", (forms.pop(),), span=act.span)))
            acts[at] = evolve(act, roles=roles)
    return evolve(norm, acts=tuple(acts)) if tuple(acts) != norm.acts else norm


def _lifted(act: Predication) -> Predication:
    """
    "Convey a work based on the Program in source form under section 4": how it is conveyed, not how it was based on it.
    """
    found: list[Filled] = []
    roles = tuple(
        evolve(filled, filler=_without_how(filled.filler, found)) if filled.role is Role.OBJECT else filled
        for filled in act.roles
    )
    new = [one for one in found if all(one.role is not other.role for other in act.roles)]
    return evolve(act, roles=(*roles, *new)) if len(new) == len(found) and found else act


def _without_how(filler: Filler, found: list[Filled]) -> Filler:
    """A phrase without the form and the section that were tied to what a work is based on; they are put in `found`."""
    if isinstance(filler, Things):
        members = (_without_how(one, found) for one in filler.members)
        return evolve(filler, members=tuple(one for one in members if isinstance(one, Thing | Words)))
    if not isinstance(filler, Thing):
        return filler
    kept: list[Restriction] = []
    for part in filler.restrictions:
        if isinstance(part, Predication) and part.verb in ("base", "derive"):
            how = [one for one in part.roles if _says_how(one)]
            found += how
            part = evolve(part, roles=tuple(one for one in part.roles if one not in how))
        kept.append(part)
    return evolve(filler, restrictions=tuple(kept))


def _says_how(filled: Filled) -> bool:
    if filled.role is Role.BASIS:
        return any(True for _ in _numbers(filled.filler))
    return filled.role in _SAYING and any(True for one in _things(filled.filler) for _ in _forms_in(one))


def _acts_alike(act: Predication, norm: Norm) -> bool:
    return any(one.verb == act.verb for one in norm.acts)


def _sections(act: Predication) -> Iterator[str]:
    """The numbers of the sections under whose terms an act is allowed."""
    for filled in act.roles:
        if filled.role is Role.BASIS:
            yield from _numbers(filled.filler)


def _numbers(filler: Filler) -> Iterator[str]:
    for thing in _things(filler):
        if thing.head in RULE_NAMES and not thing.restrictions:
            yield from re.findall(r"\d+(?:\.\d+)*", thing.name)


def _forms(act: Predication) -> Iterator[str]:
    """The forms of the work in which an act is done: "copies of the source code", "in object code form"."""
    for filled in act.roles:
        if filled.role is Role.OBJECT or filled.role in _SAYING:
            yield from (form for thing in _things(filled.filler) for form in _forms_in(thing))


def _forms_in(thing: Thing) -> Iterator[str]:
    yield from (word for word in (thing.head, *thing.modifiers) if word in _FORMS)
    for part in thing.restrictions:
        if isinstance(part, Linked) and part.role is Role.OF:
            yield from (form for inner in _things(part.thing) for form in _forms_in(inner))


def _things(filler: Filler) -> Iterator[Thing]:
    members = filler.members if isinstance(filler, Things) else (filler,)
    yield from (one for one in members if isinstance(one, Thing))


_SECTION = re.compile(
    r"^(?:sections?|clauses?|articles?|paragraphs?|§|ziffern?|abschnitte?|nummern?|pasal) ?(\d[\d.()\w]*)$"
)


def in_order(norms: Sequence[Norm], order: Sequence[tuple[str, str]]) -> tuple[Norm, ...]:
    """The norms, those of a section that prevails over another of the same text before those of the other."""
    ranked: dict[str, list[str]] = {}
    for first, second in order:
        found = [_SECTION.match(one.casefold().rstrip(".")) for one in (first, second)]
        if found[0] and found[1]:
            ranked.setdefault(found[0][1].rstrip("."), []).append(found[1][1].rstrip("."))
    return tuple(
        evolve(norm, overrides=(*norm.overrides, *over)) if (over := ranked.get(own_section(norm.id))) else norm
        for norm in norms
    )
