"""
No deciding set is missing: for each verdict, terms that cover it and are closed under consensus.

A deciding set that agrees with the axioms implies its verdict or contradicts them. Terms that imply so, that hold
wherever it is so, and of which each two that oppose each other in one literal have a third inside what is left of them,
contain every smallest such set: Blake's canonical form (A. Blake, Canonical expressions in Boolean algebra, 1937; W. V.
Quine, A way to simplify truth functions, 1955). So a list is complete if all its terms are listed sets, contradictions,
or, among those after which something is still to be done, such after which nothing is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..clauses.errors import InternalError
from ..clauses.verdict import Kind
from .budget import Stopped
from .certificate import Json, Writer
from .circuit import TRUE
from .core import Atom
from .deciding import Found
from .decision import Outcome
from .splits import Counter, Tree, prove
from .table import WIDEST, Literals, columns, primes

Term = tuple[int, int]
"""The columns that it takes as true and those that it takes as false, as bits."""

KINDS = {
    "allowed": Kind.PERMITTED,
    "after": Kind.CONDITIONAL,
    "not-allowed": Kind.PROHIBITED,
    "collision": Kind.CONFLICT,
    "ungoverned": Kind.UNDETERMINED,
}
"""What the completions of a deciding set have in common, by the verdict that it leads to."""


class Completeness:
    """
    The claims in the making.
    """

    def __init__(self, writer: Writer, found: Sequence[Found], plain: Sequence[Literals]) -> None:
        self.writer = writer
        self.situation = writer.situation
        self.columns = writer.space.columns
        self.place = {atom: place for place, atom in enumerate(self.columns)}
        self.found = found
        self.plain = plain
        """The smallest sets after which the use is allowed once to-dos are done, and of which none is outstanding."""

    def claims(self) -> list[Json]:
        """One claim for each verdict; see `certificate`."""
        impossible = list(self._impossible())
        outcomes = self.situation.outcomes
        literals = {name: outcomes[Outcome(name)] for name in KINDS if name != "after"}
        if self.situation.outstanding:
            literals["after"] = self.situation.after
        return [self._claim(name, literals[name], impossible) for name in KINDS if name in literals]

    def _claim(self, name: str, literal: int, impossible: list[Term]) -> Json:
        listed = {self._term(one.literals): i for i, one in enumerate(self.found) if one.to.kind is KINDS[name]}
        plain = [self._term(literals) for literals in self.plain] if name == "after" else []
        terms = self._closed([*listed, *plain, *impossible])
        tokens: list[list[Any]] = []
        for term in terms:
            chosen = self._chosen(term)
            said = [[atom.key, value] for atom, value in chosen.items()]
            if term in listed:
                tokens.append(["set", listed[term]])
            elif term in plain:
                trees = [self.writer.tree(one, chosen) for one in (literal, self.situation.outcomes[Outcome.ALLOWED])]
                tokens.append(["plain", said, *trees])
            elif self.writer.space.exists(TRUE, chosen) is None:
                tokens.append(["clash", said, self.writer.tree(TRUE ^ 1, chosen)])
            else:
                raise InternalError("a deciding set was overlooked")
        return {"of": name, "terms": tokens, "cover": self._cover(literal, terms)}

    def _cover(self, literal: int, terms: Iterable[Term]) -> Tree:
        """A split tree that wherever the literal holds or an axiom is broken, one of the terms does."""
        circuit = self.situation.circuit
        made = [
            circuit.conj(circuit.input(atom) ^ (not value) for atom, value in self._chosen(term).items())
            for term in terms
        ]
        apart = circuit.conj((literal ^ 1, *(each.literal for each in self.situation.constraints)))
        tree = prove(circuit, circuit.disj((*made, apart)), (), self.columns, {}, self.writer.budget)
        if isinstance(tree, Counter):
            raise InternalError("the deciding sets leave a case out")
        return tree

    def _impossible(self) -> Iterator[Term]:
        """What breaks one of the constraints, at the least."""
        for each in self.situation.constraints:
            atoms = self.situation.circuit.support(each.literal)
            if len(atoms) > WIDEST:
                raise Stopped("an axiom speaks of too many open facts")
            full, of = columns(len(atoms))
            values = dict(zip(atoms, of, strict=True))
            table = self.situation.circuit.table({**dict.fromkeys(self.situation.circuit.inputs(), 0), **values}, full)
            holds = table[each.literal >> 1] ^ (full if each.literal & 1 else 0)
            for literals in primes(atoms, holds ^ full, full, self.writer.budget):
                yield self._term(literals)

    def _closed(self, given: Iterable[Term]) -> list[Term]:
        """The terms with all that follow from two of them and lie inside no other."""
        terms: list[Term] = []
        pending = sorted(set(given), key=lambda term: (term[0] | term[1]).bit_count(), reverse=True)
        while pending:
            new = pending.pop()
            if inside(new, terms):
                continue
            self.writer.budget.spend()
            terms = [term for term in terms if not inside(term, (new,))]
            for term in terms:
                left = consensus(new, term)
                if left is not None and not inside(left, terms):
                    pending.append(left)
            terms.append(new)
        return terms

    def _term(self, literals: Literals) -> Term:
        true = sum(1 << self.place[atom] for atom, value in literals if value)
        return true, sum(1 << self.place[atom] for atom, value in literals if not value)

    def _chosen(self, term: Term) -> dict[Atom, bool]:
        return {
            atom: bool(term[0] >> place & 1)
            for place, atom in enumerate(self.columns)
            if (term[0] | term[1]) >> place & 1
        }


def consensus(one: Term, other: Term) -> Term | None:
    """What is left of two terms that oppose each other in just one literal; None where they do not."""
    opposed = one[0] & other[1] | one[1] & other[0]
    if opposed.bit_count() != 1:
        return None
    return (one[0] | other[0]) & ~opposed, (one[1] | other[1]) & ~opposed


def inside(term: Term, terms: Iterable[Term]) -> bool:
    """Whether one of `terms` says no more than `term`, so that it holds wherever `term` does."""
    true, false = term
    return any(not (one[0] & ~true or one[1] & ~false) for one in terms)
