"""
Acts that a text defines: "Share means to provide material to the public": what may be shared may be provided so.

A norm on a defined act is one on what the definition says that it is; examples in a definition are not taken up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from re import Pattern

from attrs import evolve

from ..clauses.norm import Definition, Modality, Norm, Proviso
from ..clauses.phrase import AllOf, AnyOf, Determiner, Filled, Filler, Formula, NotSo, Predication, Role, Thing, Things
from .binding import Passage
from .concepts import DEALS_IN, LIGHT_MAKERS
from .marks import plain
from .skeleton import Modal, SentenceKind

_PASSES_ON = frozenset(("provide", "make available", "distribute", "publish", "supply", "deliver", "give"))
"""What a definition of an act is taken up by: acts by which others get a work, whatever else it means."""
_USE = "use"
"""The verb for all that may be done, of which a definition says what that is."""


def defined_acts(passages: Sequence[Passage]) -> dict[str, tuple[Predication, ...]]:
    """The verbs that a text defines as acts, each with these acts."""
    found: dict[str, tuple[Predication, ...]] = {}
    for passage in passages:
        for reading in passage.readings[:1]:
            if reading.kind is not SentenceKind.DEFINITION or reading.meaning is not None or " " in reading.term:
                continue
            verb = reading.term.lower()
            acts = tuple(
                act
                for clause in reading.clauses
                if clause.modal is Modal.BARE and not clause.negated
                for act in clause.acts
                if (act.verb in _PASSES_ON or verb == _USE) and act.verb != verb and not act.negated
            )
            if acts and reading.term[:1].isupper():
                found[verb] = acts
    return found


def defined_dealing(
    definitions: Sequence[Definition], patterns: Sequence[Pattern[str]]
) -> dict[str, tuple[Predication, ...]]:
    """The verbs that a text defines as doing whatever copyright keeps back."""
    return {
        one.term.lower(): (Predication(DEALS_IN),)
        for one in definitions
        if " " not in one.term and any(pattern.search(plain(one.quote)) for pattern in patterns)
    }


def with_adapting(norms: tuple[Norm, ...], definitions: Sequence[Definition]) -> tuple[Norm, ...]:
    """
    The norms; to make what a term means as derived from something is to modify that.

    "You may produce Changed Material", where this is "material derived from the Work": you may modify the Work.
    """
    sources = {one.term.casefold(): found for one in definitions if (found := _sources(one.meaning))}
    return tuple(_adapting(norm, sources) for norm in norms) if sources else norms


def _sources(meaning: Filler | None) -> tuple[Thing, ...]:
    """The defined terms that a meaning says its thing is derived from or based on."""
    found: list[Thing] = []
    for thing in meaning.members if isinstance(meaning, Things) else (meaning,):
        for part in thing.restrictions if isinstance(thing, Thing) else ():
            if isinstance(part, Predication) and part.verb in ("derive", "base") and not part.negated:
                tops = (*part.get(Role.SOURCE), *part.get(Role.BASIS))
                named = (one for top in tops for one in (top.members if isinstance(top, Things) else (top,)))
                found += [one for one in named if isinstance(one, Thing) and one.term]
            elif isinstance(thing, Thing) and thing.term and _is_changed(part):
                found.append(evolve(thing, restrictions=()))  # "the Work, if it has been changed"
    return tuple(dict.fromkeys(found))


def _is_changed(part: object) -> bool:
    """Whether a relative clause says of its thing that somebody changed it, and nothing more."""
    changed = isinstance(part, Predication) and part.verb in ("change", "modify", "alter", "adapt")
    return changed and isinstance(part, Predication) and not part.negated and len(part.roles) <= 1


def _adapting(norm: Norm, sources: Mapping[str, tuple[Thing, ...]]) -> Norm:
    if norm.modality not in (Modality.PERMIT, Modality.FORBID):
        return norm
    acts = list(norm.acts)
    for act in norm.acts:
        objects = act.get(Role.OBJECT)
        if act.verb not in LIGHT_MAKERS or act.negated or len(objects) != 1 or not isinstance(objects[0], Thing):
            continue
        term = objects[0].term.casefold()
        for source in (sources.get(term) or sources.get(term.removesuffix("s")) or ()) if term else ():
            roles = tuple(Filled(Role.OBJECT, source) if one.role is Role.OBJECT else one for one in act.roles)
            acts.append(evolve(act, verb="modify", roles=roles))
    return evolve(norm, acts=tuple(dict.fromkeys(acts)))


def with_defined_acts(norms: tuple[Norm, ...], acts: Mapping[str, tuple[Predication, ...]]) -> tuple[Norm, ...]:
    """The norms, with what a text's own verbs mean beside these verbs."""
    return tuple(_norm(norm, acts) for norm in norms) if acts else norms


def spoken_of(norm: Norm) -> frozenset[str]:
    """The verbs of the acts that a norm permits, forbids, demands or turns on."""
    formulas = (*norm.acts, *(one.formula for one in norm.conditions))
    return frozenset(verb for one in formulas for verb in _verbs(one))


def _verbs(formula: Formula) -> tuple[str, ...]:
    match formula:
        case Predication():
            return (formula.verb,)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return tuple(verb for part in parts for verb in _verbs(part))
        case NotSo(part=part):
            return _verbs(part)
    return ()


def _norm(norm: Norm, acts: Mapping[str, tuple[Predication, ...]]) -> Norm:
    conditions = tuple(_proviso(one, acts) for one in norm.conditions)
    if norm.modality not in (Modality.PERMIT, Modality.FORBID):
        return evolve(norm, conditions=conditions) if conditions != norm.conditions else norm
    own = tuple(dict.fromkeys(one for act in norm.acts for one in (act, *_meant(act, acts))))
    return evolve(norm, acts=own, conditions=conditions)


def _proviso(proviso: Proviso, acts: Mapping[str, tuple[Predication, ...]]) -> Proviso:
    formula = _formula(proviso.formula, acts)
    return evolve(proviso, formula=formula) if formula != proviso.formula else proviso


def _formula(formula: Formula, acts: Mapping[str, tuple[Predication, ...]]) -> Formula:
    match formula:
        case Predication():
            meant = _meant(formula, acts)
            return AnyOf((formula, *meant)) if meant else formula
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return evolve(formula, parts=tuple(_formula(part, acts) for part in parts))
        case NotSo(part=part):
            return evolve(formula, part=_formula(part, acts))
    return formula


def _meant(act: Predication, acts: Mapping[str, tuple[Predication, ...]]) -> tuple[Predication, ...]:
    """What a defined act is, done to what the act is done to."""
    if act.negated:
        return ()
    return tuple(_in_place_of(act, one) for one in acts.get(act.verb, ()))


def _in_place_of(act: Predication, meant: Predication) -> Predication:
    own = {one.role for one in act.roles}
    made = [one for one in meant.roles if one.role is Role.OBJECT and isinstance(one.filler, Thing) and one.filler.term]
    if made and act.verb == _USE and meant.verb in LIGHT_MAKERS and made[0].filler not in act.get(Role.OBJECT):
        # "Use" as creating Derivative Works: that is what is made
        return evolve(act, verb=meant.verb, roles=(*(one for one in act.roles if one.role is not Role.OBJECT), *made))
    roles = tuple(
        one for one in meant.roles if one.role not in own and one.role is not Role.OBJECT and not _whatever(one.filler)
    )
    return evolve(act, verb=meant.verb, roles=(*act.roles, *roles))


def _whatever(filler: Filler) -> bool:
    """ "By any means": it narrows nothing."""
    members = filler.members if isinstance(filler, Things) else (filler,)
    return all(isinstance(one, Thing) and one.determiner in (Determiner.ANY, Determiner.ALL) for one in members)
