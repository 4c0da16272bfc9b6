"""
Mixtures of accounts: what can be taken from whom, as pure bookkeeping shared by the deciding side and the checker.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from attrs import frozen

from .core import Assignment, Atom, AtomKind, Formula, Problem, Var, conj, disj, negation


@frozen
class Option:
    """
    One way to take a disputed statement: what the account says of its atoms, which may be nothing.
    """

    account: str
    """The first account that says just this."""
    facts: Assignment


@frozen
class Group:
    """
    One disputed statement, and the different things that accounts say of it, in the order of the accounts.
    """

    statement: str
    options: tuple[Option, ...]

    def holds(self) -> Formula:
        """Some account is right about it."""
        return disj(
            conj(Var(atom) if value else negation(Var(atom)) for atom, value in option.facts) for option in self.options
        )

    def to_dos(self) -> bool:
        """Whether it says anything of a to-do, which no completion settles."""
        return any(atom.kind is AtomKind.TODO for option in self.options for atom, _ in option.facts)


Choice = tuple[tuple[Group, Option], ...]


def common_ground(problem: Problem) -> Assignment:
    """The common facts and what all of several accounts say alike."""
    common = dict(problem.facts)
    if len(problem.accounts) > 1:
        said = [dict(account.facts) for account in problem.accounts]
        for atom, value in problem.accounts[0].facts:
            if all(facts.get(atom) is value for facts in said):
                common[atom] = value
    return tuple(common.items())


def own(problem: Problem, account: str) -> Assignment:
    """The common ground and what the account adds to it."""
    common = dict(common_ground(problem))
    (facts,) = [dict(each.facts) for each in problem.accounts if each.name == account]
    return tuple((common | facts).items())


def groups(problem: Problem) -> tuple[Group, ...]:
    """The disputed statements: as grouped by the problem, else atom by atom, in the order in which they are said."""
    common = dict(common_ground(problem))
    disputed: dict[Atom, None] = {}
    for account in problem.accounts:
        disputed.update((atom, None) for atom, _ in account.facts if atom not in common)
    named = [(each.id, tuple(atom for atom in each.atoms if atom in disputed)) for each in problem.statements]
    grouped = {atom for _, atoms in named for atom in atoms}
    named += [(atom.key, (atom,)) for atom in disputed if atom not in grouped]
    return tuple(_group(problem, id_, atoms) for id_, atoms in named if atoms)


def _group(problem: Problem, id_: str, atoms: tuple[Atom, ...]) -> Group:
    options: dict[Assignment, str] = {}
    for account in problem.accounts:
        facts = dict(account.facts)
        options.setdefault(tuple((atom, facts[atom]) for atom in atoms if atom in facts), account.name)
    return Group(id_, tuple(Option(name, facts) for facts, name in options.items()))


def choices(of: tuple[Group, ...]) -> Iterator[Choice]:
    """Every way to take each of these statements from one account."""
    for options in product(*(group.options for group in of)):
        yield tuple(zip(of, options, strict=True))


def taken(choice: Choice) -> Assignment:
    """What a choice says altogether."""
    return tuple(fact for _, option in choice for fact in option.facts)
