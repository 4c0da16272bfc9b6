"""
Families of sets as diagrams: many sets in few nodes, told one by one, the smallest first.

After S. Minato, Zero-suppressed BDDs for set manipulation in combinatorial problems, 1993: a node says of one member
which sets lack it and which have it; equal families are one node.
"""

from __future__ import annotations

from collections.abc import Iterator

from .budget import Budget

NONE, EMPTY = 0, 1
"""No set at all, and the empty set alone."""


class Families:
    """
    Families of sets of numbers, the highest number first.
    """

    def __init__(self) -> None:
        self._nodes: list[tuple[int, int, int]] = [(-1, NONE, NONE), (-1, NONE, NONE)]
        """The member decided on, the sets without it, and what is beside it in those with it."""
        self._unique: dict[tuple[int, int, int], int] = {}
        self._minus: dict[tuple[int, int], int] = {}
        self._sizes: dict[int, int] = {NONE: 0, EMPTY: 1}

    def node(self, member: int, without: int, beside: int) -> int:
        """The sets of `without`, and those of `beside` with `member`, which is above all of theirs."""
        if beside == NONE:
            return without
        key = member, without, beside
        found = self._unique.get(key)
        if found is None:
            found = self._unique[key] = len(self._nodes)
            self._nodes.append(key)
            self._sizes[found] = self._sizes[without] | self._sizes[beside] << 1
        return found

    def minus(self, one: int, other: int, budget: Budget) -> int:
        """The sets of one that are not in the other."""
        if one == NONE or other == NONE:
            return one
        if one == other:
            return NONE
        key = one, other
        found = self._minus.get(key)
        if found is None:
            budget.spend()
            member, without, beside = self._nodes[one]
            member_too, without_too, beside_too = self._nodes[other]
            if member < member_too:
                found = self.minus(one, without_too, budget)
            elif member > member_too:
                found = self.node(member, self.minus(without, other, budget), beside)
            else:
                without, beside = self.minus(without, without_too, budget), self.minus(beside, beside_too, budget)
                found = self.node(member, without, beside)
            self._minus[key] = found
        return found

    def sets(self, family: int) -> Iterator[tuple[int, ...]]:
        """All its sets, the smallest first, each with its lowest member first."""
        sizes = self._sizes[family]
        for size in range(sizes.bit_length()):
            pending: list[tuple[int, int, tuple[int, ...]]] = [(family, size, ())]
            while pending:
                one, left, chosen = pending.pop()
                if not self._sizes[one] >> left & 1:
                    continue
                if one == EMPTY:
                    yield chosen
                    continue
                member, without, beside = self._nodes[one]
                if left:
                    pending.append((beside, left - 1, (member, *chosen)))
                pending.append((without, left, chosen))
