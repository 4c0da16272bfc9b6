"""
A problem compiled once, so that only the facts change between decisions: facts are bits, rules are masks over them.

Where the facts settle everything one pass over the masks answers. Where they do not, three-valued evaluation finds what
is still open, and a truth table over just those atoms decides exactly. With more open atoms than a table takes, nothing
is answered. What is answered has no certificate: `decide` makes one, and can have z3 asked as well.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from itertools import compress
from operator import itemgetter
from typing import Any

from attrs import frozen

from ..clauses.verdict import Kind
from .circuit import TRUE
from .core import Assignment, Atom, Problem
from .decision import CERTAIN, Ground, Outcome
from .masks import Masks, Rails, bits, row
from .outcome import lower
from .scales import Scale, scales
from .table import WIDEST, columns

MOST_MET = 10_000
"""So many combinations of comparisons that some numbers meet are remembered."""

Known = tuple[int, int]
"""The atoms known to be true and those known to be false, as bits."""


@frozen
class Settled:
    """
    What facts that leave nothing open come to.
    """

    outcome: Outcome | None
    """None where the facts contradict each other."""
    grounds: tuple[Ground, ...]
    """What bears on the acts."""


@frozen
class Rows:
    """
    What facts come to by completion: completion i has the value of bit j of i for column j.
    """

    columns: tuple[Atom, ...]
    """The open atoms that matter."""
    possible: int
    """The completions that satisfy the axioms and the order of numbers."""
    outcomes: Mapping[Outcome, int]
    """The completions that have each outcome, possible or not."""
    after: int
    """Those where the use is allowed, or allowed once every outstanding to-do is done."""
    found: frozenset[Outcome]
    """The outcomes that some possible completion has."""


class Compiled:
    """
    One problem, ready for any facts; its own facts and accounts are left aside. Safe to share between threads.
    """

    def __init__(self, problem: Problem) -> None:
        lowered = lower(problem)
        circuit, judged = lowered.circuit, lowered.raw
        self.atoms = lowered.atoms
        self.bit = {atom: 1 << place for place, atom in enumerate(self.atoms)}
        """The bit of each atom."""
        self._by_bit = {bit: atom for atom, bit in self.bit.items()}
        self._todos = sum(self.bit[atom] for atom in lowered.todos)
        self._circuit = circuit
        self._held = judged.not_allowed, judged.ungoverned, judged.collision, judged.allowed, lowered.sound_allowed
        self._axioms = [literal for literal in lowered.axioms if literal != TRUE]
        self._grounds = tuple(ground for ground, _ in judged.grounds)
        self._bearing = [literal for _, literal in judged.grounds]
        self._keys = tuple(atom.key for atom in self.bit if atom.bound is None)
        self._key_bits = tuple(bit for atom, bit in self.bit.items() if atom.bound is None)
        self._all_keys = sum(self._key_bits)
        # The first key stands there twice, so that a tuple comes also of a single one.
        self._values_of = itemgetter(*self._keys, *self._keys[:1]) if self._keys else _nothing
        self._scales = scales(self.bit)
        self._compared = sum(scale.every for scale in self._scales)
        self._met_before: set[int] = set()

    @cached_property
    def _whole(self) -> tuple[int, Callable[[int], Any]]:
        """All atoms that are mentioned, and the code for facts that leave none of them open."""
        masks = Masks(self._circuit, self.bit, [*self._held, *self._axioms, *self._bearing])
        (held, axioms, bearing) = _parted(masks.roots, len(self._held), len(self._axioms), len(self._bearing))
        return masks.mentioned, masks.two_valued(axioms, (held, bearing))

    @cached_property
    def _open(self) -> _Open:
        masks = Masks(self._circuit, self.bit, [*self._held, *self._axioms])
        held, axioms = _parted(masks.roots, len(self._held), len(self._axioms))
        return _Open(masks, held, axioms, masks.three_valued(masks.roots))

    # facts

    def known(self, facts: Assignment | Mapping[Atom, bool]) -> Known:
        """Facts by atom as bits; atoms that the problem does not have are left aside."""
        true = false = 0
        for atom, value in facts.items() if isinstance(facts, Mapping) else facts:
            bit = self.bit.get(atom, 0)
            if value:
                true |= bit
            else:
                false |= bit
        return true, false

    def stated(self, facts: Mapping[str, bool], numbers: Mapping[str, Fraction | int] | None = None) -> Known:
        """Facts by key and exact numbers by quantity as bits; what is not stated is open."""
        try:
            true = sum(compress(self._key_bits, self._values_of(facts)))
            false = self._all_keys ^ true
        except KeyError:  # not all of them are stated
            true = false = 0
            for key, bit in zip(self._keys, self._key_bits, strict=True):
                value = facts.get(key)
                if value:
                    true |= bit
                elif value is not None:
                    false |= bit
        if numbers:
            for scale in self._scales:
                number = numbers.get(scale.quantity)
                if number is not None:
                    points = scale.points
                    place = bisect_left(points, number)
                    holds = scale.met[2 * place + (place < len(points) and points[place] == number)]
                    true |= holds
                    false |= scale.every ^ holds
        return true, false

    # decisions

    def settled(self, known: Known) -> Settled | None:
        """The outcome with all that bears, where every atom is known; None where one is open."""
        true, false = known
        mentioned, two_valued = self._whole
        if mentioned & ~(true | false):
            return None
        possible, (not_allowed, ungoverned, collision, allowed, sound), bearing = two_valued(true)
        if not possible or not self._in_order(true):
            return Settled(None, ())
        if not_allowed:
            outcome = Outcome.NOT_ALLOWED
        elif ungoverned:
            outcome = Outcome.UNGOVERNED
        elif collision or (allowed and not sound):
            outcome = Outcome.COLLISION
        else:
            outcome = Outcome.ALLOWED
        return Settled(outcome, tuple(compress(self._grounds, bearing)))

    def _in_order(self, true: int) -> bool:
        """Whether, of each quantity, some number meets just those comparisons that are true."""
        compared = true & self._compared
        if compared in self._met_before:
            return True
        if any(true & scale.every not in scale.sensible for scale in self._scales):
            return False
        if len(self._met_before) > MOST_MET:
            self._met_before.clear()
        self._met_before.add(compared)
        return True

    def outcomes(self, known: Known) -> frozenset[Outcome] | None:
        """
        The outcomes that some completion of the facts has, none where the facts contradict each other; None where more
        atoms are open than a truth table takes.
        """
        rows = self.rows(known)
        return None if rows is None else rows.found

    def kind(self, known: Known) -> Kind | None:
        """The verdict, accounts aside; None where `outcomes` gives none, or where the facts contradict each other."""
        found = self.outcomes(known)
        return CERTAIN.get(found, Kind.UNDETERMINED) if found else None

    def rows(self, known: Known) -> Rows | None:
        """What the facts come to by completion; None where more atoms are open than a truth table takes."""
        true, false = known
        here = self._open
        undone = self._todos & here.masks.mentioned & ~(true | false)
        if self._compared & ~(true | false):
            open_scales = [scale for scale in self._scales if scale.every & ~(true | false)]
            if any(_clash(true, false, clash) for scale in self._scales for clash in scale.clashes):
                return IMPOSSIBLE
        else:
            open_scales = []
            if not self._in_order(true):
                return IMPOSSIBLE
        status, lines = here.three_valued(true | undone, false)
        status_now, lines_now = here.three_valued(true, false | undone) if undone else (status, lines)
        size = 2 * len(here.held)
        if any(status[size + 1 :: 2]):  # an axiom fails
            return IMPOSSIBLE
        if all(status[size::2]):
            settled = SETTLED.get((*status[:size], *status_now[size - 2 : size]))
            if settled is not None:
                return settled
        return self._by_table(known, undone, open_scales, lines, lines_now)

    def _by_table(self, known: Known, undone: int, open_scales: list[Scale], lines: Rails, now: Rails) -> Rows | None:
        true, false = known
        here, masks = self._open, self._open.masks
        first = [*here.held, *here.axioms]
        with_all = masks.rails(lines, true | undone, false, first)
        with_none = masks.rails(now, true, false | undone, here.held[-1:]) if undone else with_all
        reached, reached_now = masks.reached(with_all, first), masks.reached(with_none, here.held[-1:])
        settled = true | false | undone
        mentioned = masks.atoms((*reached, *reached_now)) & ~settled
        # The numbers of other quantities bear on nothing here; what is known of them was seen to be in order.
        clashes = [clash for scale in open_scales if scale.every & mentioned for clash in scale.clashes]
        open_ = mentioned
        for clash in clashes:
            open_ |= (clash[0] | clash[1]) & ~settled
        if open_.bit_count() > WIDEST:
            return None
        open_bits = list(bits(open_))
        full, of_column = columns(len(open_bits))
        of = dict(zip(open_bits, of_column, strict=True))
        values = masks.table(reached, of, full)
        held = [row(with_all, values, literal, full) for literal in here.held]
        allowed_now = held[-1]
        if undone:
            allowed_now = row(with_none, masks.table(reached_now, of, full), here.held[-1], full)
        possible = full
        for literal in here.axioms:
            possible &= row(with_all, values, literal, full)
        for clash in clashes:
            if not (clash[0] & false or clash[1] & true):
                met = full
                for bit in bits(clash[0] & open_):
                    met &= of[bit]
                for bit in bits(clash[1] & open_):
                    met &= of[bit] ^ full
                possible &= met ^ full
        return _rows(tuple(self._by_bit[bit] for bit in open_bits), possible, held, allowed_now)


def _clash(true: int, false: int, clash: tuple[int, int]) -> bool:
    return true & clash[0] == clash[0] and false & clash[1] == clash[1]


@frozen
class _Open:
    """The code for facts that leave something open."""

    masks: Masks
    held: list[int]
    axioms: list[int]
    three_valued: Callable[[int, int], Any]


def _rows(columns: tuple[Atom, ...], possible: int, held: list[int], now: int) -> Rows:
    not_allowed, ungoverned, collision, allowed, after = held
    outcomes = {
        Outcome.ALLOWED: now,
        Outcome.ONCE: after & ~now,
        Outcome.NOT_ALLOWED: not_allowed,
        Outcome.COLLISION: collision | (allowed & ~after),
        Outcome.UNGOVERNED: ungoverned,
    }
    found = frozenset(outcome for outcome, holds in outcomes.items() if holds & possible)
    return Rows(columns, possible, outcomes, after, found)


def _settled() -> Iterator[tuple[tuple[bool, ...], Rows]]:
    """What is known of all that is held, as true and false by turns and once more for `now`, to what it comes to."""
    for number in range(64):
        values = [number >> place & 1 for place in range(6)]
        known = tuple(side for value in values for side in (bool(value), not value))
        yield known, _rows((), 1, values[:5], values[5])


SETTLED = dict(_settled())
IMPOSSIBLE = Rows((), 0, dict.fromkeys(Outcome, 0), 0, frozenset())


def _parted(values: list[int], *sizes: int) -> list[list[int]]:
    parts, start = [], 0
    for size in sizes:
        parts.append(values[start : start + size])
        start += size
    return parts


def _nothing(_facts: Mapping[str, bool]) -> tuple[()]:
    return ()
