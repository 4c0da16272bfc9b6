"""Phrases of one English act in a row: "to minors or to an army", "for research, for teaching or in schools"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ..clauses.phrase import AllOf, AnyOf, Connective, Filled, Filler, Predication, Role, Thing, Things, Words


@frozen
class Phrase:
    """One prepositional phrase of an act, and what joins it to the one before."""

    filled: Filled
    preposition: str
    joint: Connective | None
    """`None` where nothing or a comma alone stands before it."""
    comma: bool


def in_series(
    roles: Sequence[Filled], phrases: Sequence[Phrase], *, clause: bool
) -> tuple[tuple[Filled, ...], tuple[tuple[Filled, ...], ...]]:
    """
    The roles of an act with what stands in one series joined, and the alternatives that no single role can hold.

    "To minors or to an army" is to one of them, not to both at once: phrases that "or" joins never hold together. What
    one role can say as one phrase is said so; "for surveillance or in schools" are two ways to do the act.

    Args:
        roles: what hangs on the verb, in text order.
        phrases: the phrases among them that were read from a preposition.
        clause: whether it is a clause, in which "and" joins purposes as "or" does; a case states each phrase as a fact.
    """
    found = list(roles)
    ways: list[tuple[Filled, ...]] = []
    for last, phrase in enumerate(phrases):
        if phrase.joint is None or (phrase.joint is Connective.AND and not clause) or not _among(phrase.filled, found):
            continue
        series = [phrase.filled]
        before = _before(phrase.filled, found)
        wanted, at = phrase.preposition, last
        while before is not None:
            earlier = next((one for one in phrases[:at] if one.filled is before), None)
            if earlier is None:
                if len(series) == 1 and before.role is phrase.filled.role and before.role is Role.PURPOSE:
                    series.insert(0, before)  # "to track persons or for gambling"
                break
            if len(series) > 1 and earlier.preposition != wanted and before.role is not phrase.filled.role:
                break
            if phrase.joint is Connective.AND and earlier.preposition != wanted:
                break
            series.insert(0, before)
            at = next(k for k, one in enumerate(phrases) if one is earlier)
            if not earlier.comma:
                break
            before = _before(before, found)
        if len(series) < 2:
            continue
        one = _joined(series, phrase.joint)
        place = next(k for k, filled in enumerate(found) if filled is series[0])
        if one is not None:
            found = [filled for filled in found if not _among(filled, series)]
            found.insert(place, one)
            ways = [tuple(one if filled is series[0] else filled for filled in way) for way in ways]
        elif phrase.joint is Connective.OR:
            found = [filled for filled in found if not _among(filled, series)]
            ways.append(tuple(series))
    return tuple(found), tuple(ways)


def _among(filled: Filled, some: Sequence[Filled]) -> bool:
    return any(filled is one for one in some)


def _before(filled: Filled, found: Sequence[Filled]) -> Filled | None:
    at = next(k for k, one in enumerate(found) if one is filled)
    return found[at - 1] if at else None


def _joined(series: Sequence[Filled], joint: Connective) -> Filled | None:
    """One filler for phrases of one role, if they are all things or all acts."""
    roles = {filled.role for filled in series}
    if len(roles) != 1:
        return None
    members: list[Filler] = []
    for filled in series:
        filler = filled.filler
        same = (isinstance(filler, AnyOf) and joint is Connective.OR) or (
            isinstance(filler, AllOf) and joint is Connective.AND
        )
        if isinstance(filler, Things):
            members.extend(filler.members)
        elif same:
            members.extend(filler.parts)  # type: ignore[union-attr, arg-type]
        else:
            members.append(filler)
    if all(isinstance(one, Thing | Words) for one in members):
        return Filled(series[0].role, Things(joint, tuple(members)))  # type: ignore[arg-type]
    if all(isinstance(one, Predication | AllOf | AnyOf) for one in members):
        acts = AnyOf(tuple(members)) if joint is Connective.OR else AllOf(tuple(members))  # type: ignore[arg-type]
        return Filled(series[0].role, acts)
    return None
