"""
The members of enumerations, as attributes of plain classes.

Python 3.11 looks up a member through the metaclass of its enumeration, which takes ten times as long as any other
attribute, and matching looks up some twenty thousand for a case.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..clauses.case import Truth as Truth
    from ..clauses.norm import Modality as Modality
    from ..clauses.phrase import Determiner as Determiner
    from ..clauses.phrase import Role as Role
    from ..clauses.verdict import Source as Source
    from ..clauses.vocabulary import ActProperty as ActProperty
    from ..clauses.vocabulary import Sort as Sort
else:
    from ..clauses import case, norm, phrase, verdict, vocabulary


def members(of: type[StrEnum]) -> Any:
    """A class with the members of an enumeration, and nothing else of it."""
    return type(of.__name__, (), {one.name: one for one in of})


if not TYPE_CHECKING:
    Truth = members(case.Truth)
    Modality = members(norm.Modality)
    Determiner, Role = members(phrase.Determiner), members(phrase.Role)
    Source = members(verdict.Source)
    ActProperty, Sort = members(vocabulary.ActProperty), members(vocabulary.Sort)
