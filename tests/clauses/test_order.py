"""The order of defeat among norms: circles are found and named."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from licet.clauses.norm import Modality, Norm
from licet.clauses.order import defeat_cycle


def norm(name: str, *defeats: str, after: tuple[str, ...] = (), before: tuple[str, ...] = ()) -> Norm:
    return Norm(name, Modality.PERMIT, (), defeats=defeats, subject_to=after, overrides=before)


def test_no_circle() -> None:
    """
    An exception to an exception is no circle, and names of sections and of everything take no part.
    """
    assert () == defeat_cycle([norm("1"), norm("2", "1"), norm("3", "2", before=("*", "Section 9"))])


def test_a_circle_names_its_path() -> None:
    """
    The path starts and ends at the same norm, whatever declares each step.
    """
    assert ("1", "2", "3", "1") == defeat_cycle([norm("1", "2"), norm("2", before=("3",)), norm("3", "1")])
    assert ("1", "1") == defeat_cycle([norm("1", after=("1",))])


def test_a_long_way_costs_no_stack() -> None:
    """
    Ten thousand exceptions in a row are no circle; with the first behind the last they are.
    """
    row = [norm(str(i), str(i + 1)) for i in range(10_000)]

    assert () == defeat_cycle(row)
    assert 10_001 == len(defeat_cycle([*row[:-1], norm("9999", "0")]))


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14))
def test_a_circle_is_found_where_there_is_one(edges: list[tuple[int, int]]) -> None:
    """
    What is found is a circle of declared steps, and nothing is found only where no circle is.
    """
    norms = [norm(str(i), *(str(b) for a, b in edges if a == i)) for i in range(7)]
    found = defeat_cycle(norms)

    reach = {(str(a), str(b)) for a, b in edges}
    for _ in range(7):
        reach |= {(a, d) for a, b in reach for c, d in reach if b == c}
    assert bool(found) == any(a == b for a, b in reach)
    assert all((int(a), int(b)) in edges for a, b in pairwise(found))
