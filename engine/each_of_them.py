"""What is said of several things at once: "if printing or binding is a core business of yours"."""

from __future__ import annotations

from ..clauses.phrase import AnyOf, Connective, Determiner, Formula, Predication, Role, Thing, Things
from ..clauses.values import evolve


def each_of_them(formula: Formula) -> Formula:
    """A condition that one of several matters is, or is one of several, as a choice between plain ones."""
    if not isinstance(formula, Predication) or formula.verb != "be":
        return formula
    for place, filled in enumerate(formula.roles):
        things = filled.filler
        if filled.role not in (Role.AGENT, Role.COMPLEMENT) or not isinstance(things, Things):
            continue
        either = things.connective is Connective.OR and all(map(_is_matter, things.members))
        if not either or (filled.role is Role.COMPLEMENT and not all(map(_is_matter, formula.get(Role.AGENT)))):
            continue
        before, behind = formula.roles[:place], formula.roles[place + 1 :]
        told = [evolve(formula, roles=(*before, evolve(filled, filler=one), *behind)) for one in things.members]
        return AnyOf(tuple(map(each_of_them, told)))
    return formula


def _is_matter(one: object) -> bool:
    """Whether a thing stands without an article, as a trade or an activity does, or is said of one."""
    plain = isinstance(one, Thing) and bool(one.head) and not one.name
    return plain and isinstance(one, Thing) and one.determiner in (Determiner.NONE, Determiner.A)
