"""
Phrases of one role that a text joins: "on websites and in books" is one or the other, "on servers in Germany" is both.

A reading lists the phrases of an act one by one. Where the text has a joining word between two of the same role, they
are made one filler of several members; what merely follows on narrows the act once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from attrs import evolve, fields, has

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import Connective, Filled, Predication, Role, Thing, Things, Words
from .document_table import DocumentTable

USE = "use"
_EITHER = (Role.PLACE, Role.CHANNEL, Role.RECIPIENT)
"""Roles of which a clause may name several, each of them enough."""


def with_joined_roles(norms: Sequence[Norm], text: str, table: DocumentTable) -> tuple[Norm, ...]:
    """The norms, the joined phrases of each role of their acts and provisos in one."""
    return tuple(_joined(norm, text, table) for norm in norms)


def _joined(norm: Norm, text: str, table: DocumentTable) -> Norm:
    grants = norm.modality is Modality.PERMIT
    acts = _Joining(text, table, limits=not grants).within(norm.acts)
    conditions = tuple(_Joining(text, table, limits=grants is one.unless).within(one) for one in norm.conditions)
    return evolve(norm, acts=acts, conditions=conditions)


class _Joining:
    """With `limits`, whatever stands between two phrases beside a preposition joins them: a ban is not narrowed."""

    def __init__(self, text: str, table: DocumentTable, *, limits: bool) -> None:
        self._text = text
        self._table = table
        self._limits = limits

    def within(self, value: Any) -> Any:
        """The value, the predications in it mended from the inside."""
        if isinstance(value, tuple):
            new = tuple(map(self.within, value))
            return new if any(one is not other for one, other in zip(new, value, strict=True)) else value
        if not has(type(value)):
            return value
        held = {one.name: getattr(value, one.name) for one in fields(type(value)) if one.init}
        changed = {name: new for name, old in held.items() if (new := self.within(old)) is not old}
        mended = evolve(value, **changed) if changed else value
        return self._joined(mended) if isinstance(mended, Predication) else mended

    def _joined(self, act: Predication) -> Predication:
        roles = list(act.roles)
        for role in _EITHER:
            places = [at for at, one in enumerate(roles) if one.role is role]
            for before, after in reversed(tuple(pairwise(places))):
                one, other = roles[before].filler, roles[after].filler
                if not isinstance(one, Thing | Things) or not isinstance(other, Thing | Things):
                    continue
                connective = self._between(one, other)
                if connective is None:
                    continue
                roles[before] = Filled(role, Things(connective, (*_members(one), *_members(other))))
                del roles[after]
        if self._limits:
            self._use_for(roles)
        return evolve(act, roles=tuple(roles)) if len(roles) < len(act.roles) else act

    @staticmethod
    def _use_for(roles: list[Filled]) -> None:
        """ "For military, espionage, use for weapons": what the use in the row is for is one purpose more."""
        for at, (one, other) in enumerate(pairwise(roles)):
            if not one.role is other.role is Role.PURPOSE or not isinstance(one.filler, Things):
                continue
            *before, last = one.filler.members
            bare = isinstance(last, Thing) and last.head == USE and not last.modifiers and not last.restrictions
            if bare and before and isinstance(other.filler, Thing | Things):
                joined = (*before, *_members(other.filler))
                roles[at : at + 2] = [Filled(Role.PURPOSE, Things(Connective.OR, joined))]
                return

    def _between(self, one: Thing | Things, other: Thing | Things) -> Connective | None:
        """How the text joins two phrases; None where the second follows on the first."""
        first, second = _members(one)[-1], _members(other)[0]
        if first.span is None or second.span is None or not first.span.end <= second.span.start:
            return None
        between = self._text[first.span.end : second.span.start]
        joins = {found for word in between.split() if (found := self._table.joins(word.strip(",")))}
        if joins:
            return Connective.AND if joins == {"and"} else Connective.OR
        if isinstance(other, Things) and "," in between:
            return other.connective  # "on websites, in books and on posters"
        return Connective.OR if self._limits and ("," in between or len(between.split()) > 1) else None


def _members(filler: Thing | Things) -> tuple[Thing | Words, ...]:
    return filler.members if isinstance(filler, Things) else (filler,)
