"""
Bans whose last act carries what may limit it alone: "may not be changed or passed on to third parties".

The grammars give what stands behind several acts to each of them. In a grant that allows less; in a ban it would leave
free what is banned outright, so that both ways to take it are kept unless the acts before cannot be limited so at all.
"""

from __future__ import annotations

import sys
from typing import Protocol

from attrs import evolve

from ..clauses.phrase import Filled, Predication, Role, Thing, Things
from .skeleton import Adjunct, Clause, Link, Modal, Readings, Sentence


def ways_to_hang(readings: Readings) -> Readings:
    """The readings of a sentence, and those in which what stands behind the last act of a ban limits no other."""
    found = [way for reading in readings for way in _ways(reading)]
    found += [way for reading in tuple(found) if (way := _asked_of_each(reading)) is not None]
    return tuple(dict.fromkeys(found))


def _asked_of_each(reading: Sentence) -> Sentence | None:
    """
    "You may change it, and you may sell it, if you name us": read so that each is allowed on the condition at the end.

    That it stands behind the last clause alone is the other way to take it; None where no comma sets it off.
    """
    *before, last = reading.clauses or (None,)
    if last is None or not _lets(last):
        return None
    asked = tuple(one for one in last.adjuncts if one.link in _ASKS and not one.leading and _set_off(one, last))
    if not asked or not any(_lets(one) and not one.adjuncts for one in before if one is not None):
        return None
    each = (
        evolve(one, adjuncts=asked) if _lets(one) and not one.adjuncts else one for one in before if one is not None
    )
    return evolve(reading, clauses=(*each, last))


def _lets(clause: Clause) -> bool:
    """Whether a clause lets something be done."""
    return clause.modal in (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS) and not clause.negated


def _set_off(adjunct: Adjunct, clause: Clause) -> bool:
    """Whether there is more than a blank between a condition and the words before it: a comma."""
    ends = [_ends(one) for act in clause.acts for one in act.roles]
    ends += [act.span.end for act in clause.acts if act.span is not None]
    before = [end for end in ends if adjunct.span is not None and end <= adjunct.span.start]
    return adjunct.span is not None and bool(before) and adjunct.span.start - max(before) > 1


def _ends(role: Filled) -> int:
    span = getattr(role.filler, "span", None)
    return span.end if span is not None else -1


_ASKS = (Link.IF, Link.ONLY_IF, Link.PROVIDED)


def _ways(reading: Sentence) -> tuple[Sentence, ...]:
    sure = evolve(reading, clauses=tuple(_freed(one, _cannot_have) for one in reading.clauses))
    wide = evolve(sure, clauses=tuple(part for one in sure.clauses for part in _last_alone(one)))
    return (sure,) if wide == sure else (sure, wide)


def _last_alone(clause: Clause) -> tuple[Clause, ...]:
    clause = _freed(clause, _may_lack)
    doer, last = clause.subject, clause.acts[-1] if clause.acts else None
    if not (_bans(clause) and clause.passive and len(clause.acts) > 1 and last is not None):
        return (clause,)
    behind = isinstance(doer, Thing | Things) and doer.span and last.span and doer.span.start > last.span.start
    if not behind or any(act.verb in _ANY_USE for act in clause.acts[:-1]):
        return (clause,)
    # "may not be changed or used by children": by them is only used
    return (evolve(clause, acts=clause.acts[:-1], subject=None), evolve(clause, acts=(last,)))


def _freed(clause: Clause, lacks: _Lacks) -> Clause:
    """The ban with what stands behind its last act taken from those before that `lacks` says do not have it."""
    last = clause.acts[-1] if clause.acts else None
    if not _bans(clause) or last is None or len(clause.acts) < _SEVERAL:
        return clause
    start = last.span.start if last.span is not None else -1
    behind = {one for one in last.roles if one.role not in _CORE and _starts(one) > start}
    before = (
        evolve(act, roles=tuple(one for one in act.roles if one not in behind or not lacks(act, last, one)))
        for act in clause.acts[:-1]
    )
    return evolve(clause, acts=(*before, last))


class _Lacks(Protocol):
    def __call__(self, act: Predication, last: Predication, role: Filled, /) -> bool: ...


def _cannot_have(act: Predication, last: Predication, role: Filled) -> bool:
    """Whether an act cannot be limited so while the last can: nobody changes something to third parties."""
    if role.role in (Role.PLACE, Role.RECIPIENT) and last.verb in _PUTS and act.verb not in _PUTS:
        return True  # "may not be sold or put on websites": where it is put is what that verb asks for
    return act.verb != last.verb and role.role is Role.RECIPIENT and act.verb not in _REACHING


def _may_lack(act: Predication, last: Predication, role: Filled) -> bool:
    """Whether it is open that what is said of the last act is meant of this one too."""
    if role.role in (Role.SOURCE, Role.PLACE) and act.verb in _TAKING:
        return False  # where it is taken from
    if act.verb in _ANY_USE or isinstance(role.filler, Predication):
        return False  # no licence bans all use, and what acts are done for is said of each
    heads = {one.head for one in _members(role)}
    if role.role is Role.RECIPIENT and {act.verb, last.verb} <= _PASSING and heads <= _OTHERS:
        return False  # whatever is sold is sold to others
    if role.role is Role.MEANS and heads and heads <= _MEASURES:
        return False  # "may not be shown or shared with technological measures": whatever is passed on
    return not (role.role is Role.PURPOSE and heads and heads <= _PURPOSES)


def _members(role: Filled) -> tuple[Thing, ...]:
    filler = role.filler
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(one for one in members if isinstance(one, Thing))


def _bans(clause: Clause) -> bool:
    return clause.negated or clause.modal is Modal.FORBIDDEN


def _starts(role: Filled) -> int:
    span = getattr(role.filler, "span", None)
    return span.start if span is not None else sys.maxsize  # an amount, which stands behind its verb


_SEVERAL = 2
_PUTS = frozenset(("put", "place"))
_CORE = frozenset((Role.OBJECT, Role.AGENT))
_ANY_USE = frozenset(("use", "access", "exploit", "run", "visit"))
_PURPOSES = frozenset(("purpose", "use", "gain", "advantage", "benefit", "reason"))
"""What acts of any kind are done for."""
_MEASURES = frozenset(("measure", "protection", "drm"))
"""What keeps a work from those to whom it is passed on."""
_PASSING = frozenset(
    [
        *("make available", "provide", "offer", "sell", "give", "transfer", "distribute", "redistribute", "resell"),
        *("disclose", "share", "transmit", "rent", "lend", "lease", "sublicense", "pass on", "license", "assign"),
    ]
)
_REACHING = _PASSING | {"publish", "upload", "communicate", "show", "display", "copy", "export", "release", "send"}
"""Acts that reach somebody, or somewhere."""
_TAKING = frozenset(("remove", "delete", "strip", "erase", "extract", "detach", "obscure", "hide", "cover", "deface"))
_OTHERS = frozenset(("third party", "other", "person", "party", "public", "else", "anyone", ""))


__all__ = ["ways_to_hang"]
