"""
Roles that what fills them decides, and not the preposition alone.

"Distributes it in Japan" says where, "distributes it in binary form" in what form; "für 90 Tage" says how long,
"für Werbung" what for.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.countries import is_country
from ..clauses.phrase import AllOf, AnyOf, Filled, Filler, Predication, Role, Thing
from .skeleton import Adjunct, Clause, Readings


def with_adverbial_roles(readings: Readings) -> Readings:
    """The readings with a country as the place of acts, and so many days as their time."""
    return tuple(evolve(one, clauses=tuple(map(_placed, one.clauses))) for one in readings)


def _placed(clause: Clause) -> Clause:
    acts = tuple(map(_act, clause.acts))
    relatives = tuple(map(_placed, clause.relatives))
    adjuncts = tuple(map(_adjunct, clause.adjuncts))
    subject = _act(clause.subject) if isinstance(clause.subject, Predication) else clause.subject
    if (acts, relatives, adjuncts, subject) == (clause.acts, clause.relatives, clause.adjuncts, clause.subject):
        return clause
    return evolve(clause, acts=acts, relatives=relatives, adjuncts=adjuncts, subject=subject)


def _adjunct(adjunct: Adjunct) -> Adjunct:
    if not any(isinstance(part, Clause) for part in adjunct.content):
        return adjunct
    content = tuple(_placed(part) if isinstance(part, Clause) else part for part in adjunct.content)
    return evolve(adjunct, content=content)


def _act(act: Predication) -> Predication:
    roles = tuple(map(_role, act.roles))
    return act if roles == act.roles else evolve(act, roles=roles)


def _role(filled: Filled) -> Filled:
    filler = filled.filler
    if filled.role is Role.MANNER and isinstance(filler, Thing) and is_country(filler.name):
        return evolve(filled, role=Role.PLACE)
    span = isinstance(filler, Thing) and filler.head in _SPANS and filler.count is not None
    if span and filled.role in (Role.PURPOSE, Role.TOPIC, Role.RECIPIENT, Role.COUNTERPART):
        return evolve(filled, role=Role.TIME)
    inner = _filler(filler)
    return filled if inner is filler else evolve(filled, filler=inner)


def _filler(filler: Filler) -> Filler:
    if isinstance(filler, Predication):
        return _act(filler)
    if isinstance(filler, AllOf | AnyOf):
        parts = tuple(_act(one) if isinstance(one, Predication) else one for one in filler.parts)
        return filler if parts == filler.parts else evolve(filler, parts=parts)
    return filler


_SPANS = frozenset(("minute", "hour", "day", "week", "month", "year"))
