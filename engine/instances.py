"""
Are all instances there? A second look at the grounding, apart from the code that made it.

The certificate is about the ground core; this module confirms that the core lost nothing: every norm that may reach an
act, under
any of its descriptions, stands among the rules or failed on an element that the vocabulary bears out.
"""

from __future__ import annotations

from ..clauses.case import QuestionKind
from ..clauses.errors import InternalError
from ..clauses.norm import Instrument, Modality, Norm, Status
from ..clauses.phrase import LICENSEE, LICENSOR, SELF, Filler, Predication, Role, Thing
from ..clauses.vocabulary import Sort
from .bearing import bears
from .concepts import USE
from .core import FALSE
from .events import DERIVED, Event, Ref
from .grounding import Grounding, Miss
from .kept import MANY, Kept
from .lexicon import Lexicon, Relation
from .parts import Fit
from .rank import grants_again


def confirm(grounding: Grounding) -> int:
    """
    How many instances were looked at; raises InternalError where one is missing or left out without a reason.
    """
    lexicon = grounding.world.lexicon
    have = {(stands.citation.clause, stands.act) for stands in grounding.rules.values() if stands.norm is not None}
    missed: dict[tuple[str, Event], list[Miss]] = {}
    for miss in grounding.misses:
        missed.setdefault((miss.norm.id, miss.act), []).append(miss)
    looked_at = 0
    for binding in grounding.bindings:
        if any(part.formula is FALSE for part in binding.parts):
            continue
        for facets in grounding.facets.values():
            for facet in facets:
                looked_at += sum(len(norm.acts) for norm in binding.instrument.norms)
                for norm, pattern in _FITTING.of(binding.instrument, lexicon)(facet.verb):
                    if (norm.id, facet) in have:
                        continue
                    grants = norm.modality is Modality.PERMIT and not norm.defeats
                    if grants and grants_again(binding.instrument, pattern, lexicon):
                        continue  # it grants no act of its own
                    if not may_reach(pattern, facet, grounding):
                        continue
                    reasons = missed.get((norm.id, facet), [])
                    if not any(_sound(miss, pattern, lexicon) for miss in reasons) and not _out_of_time(
                        grounding, binding.instrument, facet
                    ):
                        raise InternalError(f"clause `{norm.id}` may reach the act, and no rule stands for it")
    looked_at += _standing(grounding)
    _bearing(grounding)
    return looked_at


class _Fitting:
    """
    The acts of an instrument's norms that an act with some verb may be.
    """

    def __init__(self, instrument: Instrument, lexicon: Lexicon) -> None:
        self._acts = [
            (norm, act) for norm in instrument.norms if norm.modality is not Modality.COUNTS_AS for act in norm.acts
        ]
        self._lexicon = lexicon
        self._known: dict[str, list[tuple[Norm, Predication]]] = {}

    def __call__(self, verb: str) -> list[tuple[Norm, Predication]]:
        known = self._known.get(verb)
        if known is None:
            if len(self._known) > MANY:
                self._known.clear()
            event = Event(verb, ())
            known = self._known[verb] = [one for one in self._acts if _verb_fits(one[1], event, self._lexicon)]
        return known


_FITTING: Kept[_Fitting] = Kept(_Fitting, 64)


def _standing(grounding: Grounding) -> int:
    """Where all duties are asked for, each one stands among the rules or was left out with a reason."""
    case = grounding.world.case
    if case.question is None or case.question.kind is not QuestionKind.WHAT_MUST:
        return 0
    have = {(stands.citation.instrument, stands.citation.clause) for stands in grounding.rules.values()}
    missed = {(miss.instrument.id, miss.norm.id) for miss in grounding.misses}
    looked_at = 0
    for binding in grounding.bindings:
        instrument = binding.instrument
        if binding.through or any(part.formula is FALSE for part in binding.parts):
            continue
        day = Event("", ())
        for norm in instrument.norms if not _out_of_time(grounding, instrument, day) else ():
            looked_at += 1
            where = (instrument.id, norm.id)
            if norm.modality is Modality.OBLIGE and norm.acts and where not in have and where not in missed:
                raise InternalError(f"the duty of clause `{norm.id}` was asked for, and no rule stands for it")
    return looked_at


def _out_of_time(grounding: Grounding, instrument: Instrument, facet: Event) -> bool:
    """The instrument is not in force on the day of the act."""
    day = facet.when
    first = instrument.in_force.first or instrument.version
    as_of = grounding.world.case.as_of
    end = day.last or day.first if day is not None and (day.first or day.last) else as_of
    begin = day.first or day.last if day is not None and (day.first or day.last) else as_of
    if end is None or begin is None:
        return False
    return (first is not None and end < first) or (
        instrument.in_force.last is not None and begin > instrument.in_force.last
    )


def may_reach(pattern: Predication, event: Event, grounding: Grounding) -> bool:
    """Whether a clause's act may be this act, by verb and by the plain kinds of what fills its roles."""
    if not _verb_fits(pattern, event, grounding.world.lexicon):
        return False
    for filled in pattern.roles:
        args = event.args(filled.role)
        if filled.role is Role.AGENT or not args:
            if filled.role not in (Role.AGENT, Role.OBJECT) and not args:
                return False
            continue
        if not any(_may_fill(filled.filler, arg, grounding) for arg in args):
            return False
    return True


def _verb_fits(pattern: Predication, event: Event, lexicon: Lexicon) -> bool:
    return lexicon.relate(Sort.ACT, event.verb, pattern.verb) in (Relation.BELOW, Relation.NEAR)


def _may_fill(filler: Filler, arg: object, grounding: Grounding) -> bool:
    lexicon = grounding.world.lexicon
    if isinstance(filler, Predication):
        return isinstance(arg, Event) and may_reach(filler, arg, grounding)
    if not isinstance(filler, Thing) or filler.head in (LICENSEE, LICENSOR, SELF, ""):
        return False  # parties, names and joined phrases are left to the checker of the rules themselves
    if not isinstance(arg, Ref):
        return False
    kind, modifiers = lexicon.kind(filler)
    if modifiers or filler.restrictions or filler.count is not None:
        return False
    return any(
        lexicon.is_kind(lexicon.kind(said.thing)[0], kind) for said in grounding.world.describe(arg) if not said.event
    )


def _sound(miss: Miss, pattern: Predication, lexicon: Lexicon) -> bool:
    """Whether a norm was left out for an element that fails."""
    if miss.pattern is not pattern:
        return False
    failing = [part for part in miss.parts if part.formula is FALSE]
    if not failing:
        return False
    verb = miss.parts and lexicon.relate(Sort.ACT, miss.act.verb, pattern.verb) in (Relation.BELOW, Relation.NEAR)
    return any(part.fit in (Fit.NO, Fit.MISSING, Fit.WORDS, Fit.PRESUMED) for part in failing) and bool(verb)


def _bearing(grounding: Grounding) -> None:
    """The bearing rule re-run: every sentence that was not read and bears on an act has its rule."""
    standing = {(stands.citation.instrument, stands.citation.span) for stands in grounding.rules.values()}
    for binding in grounding.bindings:
        instrument = binding.instrument
        ids = {norm.id for norm in instrument.norms if norm.modality is not Modality.COUNTS_AS or not norm.opaque}
        if any(part.formula is FALSE for part in binding.parts):
            continue
        for entry in instrument.ledger:
            if entry.status not in (Status.PARTIAL, Status.UNREAD) or set(entry.clauses) & ids:
                continue
            for facets in grounding.facets.values():
                own = [facet for facet in facets if not (facet.verb == USE and facet.source == DERIVED)]
                acts = [grounding.atoms.predication(facet) for facet in own or facets]
                if _out_of_time(grounding, instrument, facets[0]) or not bears(
                    entry, acts, grounding.world.lexicon, instrument
                ):
                    continue
                if (instrument.id, entry.span) not in standing:
                    raise InternalError(
                        f"a sentence of `{entry.label}` was not read, bears on the act, and has no rule"
                    )
