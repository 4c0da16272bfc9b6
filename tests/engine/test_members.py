"""What the engine looks members up in has the very members of the enumerations, and all of them."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module

import pytest

from licet.clauses import case, norm, phrase, verdict, vocabulary
from licet.engine import members

ENUMERATIONS = (
    case.Truth,
    norm.Modality,
    phrase.Determiner,
    phrase.Role,
    verdict.Source,
    vocabulary.ActProperty,
    vocabulary.Sort,
)


@pytest.mark.parametrize("of", ENUMERATIONS)
def test_the_same_members(of: type[StrEnum]) -> None:
    """By each name that the enumeration has one by."""
    plain = getattr(members, of.__name__)
    assert all(getattr(plain, one.name) is one for one in of)


@pytest.mark.parametrize(("module", "name"), [("parts", "Fit"), ("lexicon", "Relation")])
def test_those_of_the_engine(module: str, name: str) -> None:
    """They are of one enumeration, each by its own name."""
    plain = getattr(import_module(f"licet.engine.{module}"), name)
    found = {key: one for key, one in vars(plain).items() if isinstance(one, StrEnum)}
    assert found
    assert all(one.name == key for key, one in found.items())
    assert set(found.values()) == set(type(next(iter(found.values()))))
