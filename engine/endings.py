"""
The end of what a text grants: "your rights end if you breach section 2", "this licence terminates if you sue us".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.case import Truth
from ..clauses.norm import Instrument, Modality, Norm
from ..clauses.phrase import AllOf, AnyOf, Formula, NotSo, Predication, Role, Thing, Things, Words
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import Sort
from .concepts import AGREEMENT, BREACH, EFFORT, END, RIGHT, VOID
from .core import FALSE, TRUE, constant
from .events import Event, Ref
from .holding import Matcher
from .lexicon import Lexicon, Relation
from .parts import Env, Fit, Part, lemmas_of, whole


def ended(instrument: Instrument, matcher: Matcher, env: Env) -> Iterator[tuple[Norm, list[Part]]]:
    """
    The clauses that end the grants of a text, each with its conditions, where a sentence of the case touches them.

    What every use must keep to is presumed kept unless a sentence touches it (presumption a).
    """
    for norm in instrument.norms:
        if norm.modality is not Modality.COUNTS_AS or not norm.conditions:
            continue
        lexicon = matcher.atoms.lexicon
        if not any(_ends(one, lexicon) and _of_rights(one, lexicon) for one in norm.acts):
            continue
        conditions = [one.formula for one in norm.conditions if not one.unless]
        parts = [part for one in conditions for part in matcher.condition(one, env, closed=True)]
        # What is asked about brings the end by itself; what is only presumed does not.
        itself = whole(parts) is TRUE and any(part.fit is Fit.YES for part in parts)
        itself = itself and not any(part.fit in (Fit.PRESUMED, Fit.MISSING) for part in parts)
        if itself or (any(part.stated for part in parts) and whole(parts) is not FALSE):
            yield norm, parts
            continue
        lapse = _lapse(matcher, env) if any(_keeps_terms(one, lexicon) for one in conditions) else None
        if lapse is not None:
            # Whether that broke the text, and whether it was put right in time, nobody says.
            claim = Claim(predication=next(one for one in norm.acts))
            atom = matcher.atoms.fact(f"ended {instrument.id} {norm.id}", claim)
            yield norm, [Part(atom, Fit.OPEN, Premise(claim, None, Source.OPEN), stated=True)]


def _keeps_terms(formula: Formula, lexicon: Lexicon) -> bool:
    """Whether a condition is that the text was not complied with, or was breached."""
    if isinstance(formula, AllOf | AnyOf):
        return any(_keeps_terms(one, lexicon) for one in formula.parts)
    if isinstance(formula, NotSo):
        return _keeps_terms(formula.part, lexicon)
    if not isinstance(formula, Predication):
        return False
    breach = lexicon.relate(Sort.ACT, formula.verb, BREACH) in (Relation.BELOW, Relation.NEAR)
    texts = {word for one in formula.roles for word in lemmas_of(one.filler)}
    return breach or (formula.negated and any(lexicon.is_kind(word, AGREEMENT) for word in texts))


def _lapse(matcher: Matcher, env: Env) -> Event | None:
    """Something that the case says the reader did without what may be due, beside the act in question."""
    for event in matcher.world.events:
        mine = env.you in event.args(Role.AGENT)
        if not mine or event.source < 0 or event.negated or event == env.act:
            continue
        if event.args(Role.WITHOUT):
            return event
    return None


FACTS = frozenset(("be", "have", "comply", "ensure", "remain", "use", "access"))
"""Duties whose content is how things are, and no act beside the one in question."""


def tried(matcher: Matcher, env: Env) -> Part | None:
    """
    What the case says of efforts: a duty of efforts is done where some are told, and fails only where none were made.
    """
    for event in matcher.world.events:
        named = [
            arg
            for arg in event.args(Role.OBJECT)
            if isinstance(arg, Ref) and matcher.atoms.lexicon.is_kind(matcher.world.labels[arg].head, EFFORT)
        ]
        if not named or event.account or event.truth is not Truth.TRUE or env.you not in event.args(Role.AGENT):
            continue
        value = not event.negated
        premise = matcher.event_premise(event, value)
        return Part(constant(value), Fit.YES if value else Fit.NO, premise, stated=True, todo=True)
    return None


def _ends(act: Predication, lexicon: Lexicon) -> bool:
    """Whether an act is an end: "terminates", "becomes void"."""
    said = {word for one in act.get(Role.COMPLEMENT) if isinstance(one, Words) for word in one.lemmas}
    return lexicon.is_act(act.verb, END) or bool(said & VOID)


def _of_rights(act: Predication, lexicon: Lexicon) -> bool:
    """Whether what ends is what the reader was granted: rights, a licence, the agreement."""
    fillers = (*act.get(Role.AGENT), *act.get(Role.OBJECT))
    things = [one for top in fillers for one in (top.members if isinstance(top, Things) else (top,))]
    return any(
        isinstance(one, Thing) and (lexicon.is_kind(one.head, RIGHT) or lexicon.is_kind(one.head, AGREEMENT))
        for one in things
    )
