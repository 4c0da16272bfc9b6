"""The second look at the grounding: an instance that is lost is found out."""

from __future__ import annotations

from pathlib import Path

import pytest

import licet
from licet.clauses import library
from licet.clauses.errors import InternalError
from licet.engine.check import grounded
from licet.engine.grounding import Grounding
from licet.engine.instances import confirm
from licet.supply import instruments_of, vocabulary

CASES = [path for path in library.cases() if path.name[:2] in ("01", "06", "08", "13")]


def grounding_of(path: Path) -> Grounding:
    """A case of the library, grounded."""
    case = licet.case(path.read_text(encoding="utf-8"), source=str(path))
    return grounded(case, tuple(given.instrument for given in instruments_of(case, path.parent)), vocabulary())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_nothing_is_missing(path: Path) -> None:
    """Every norm of the library's instruments was looked at for every description of the act."""
    assert confirm(grounding_of(path)) > 0


def test_a_lost_norm_is_found_out() -> None:
    """A norm that may reach the act and stands neither among the rules nor among the misses is an internal error."""
    grounding = grounding_of(CASES[-1])
    for rule in [rule for rule, stands in grounding.rules.items() if stands.norm and stands.norm.id == "1.1"]:
        del grounding.rules[rule]

    with pytest.raises(InternalError, match=r"1\.1"):
        confirm(grounding)


def test_a_miss_without_a_reason_is_found_out() -> None:
    """A norm left out although none of its elements fails is an internal error."""
    grounding = grounding_of(CASES[-1])
    stands = [one for one in grounding.rules.values() if one.norm is not None and one.norm.id == "1.1"]
    for rule in [rule for rule, one in grounding.rules.items() if one in stands]:
        del grounding.rules[rule]
    grounding.misses = tuple(miss for miss in grounding.misses if miss.norm.id != "1.1")

    with pytest.raises(InternalError):
        confirm(grounding)
