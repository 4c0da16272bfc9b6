"""A ban never passes for a grant: denials in every place where English puts them."""

from __future__ import annotations

import pytest

from licet.grammar.english import ENGLISH
from licet.grammar.skeleton import Modal, Piece

GIVING = (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS)


@pytest.mark.parametrize(
    "text",
    [
        "You may no longer use the Widget.",
        "Neither the name of the Widget nor the names of its contributors may be used to promote products.",
        "Neither the names of Licensor, nor the names of contributors, nor any of their marks, may be used to promote.",
        "Under no circumstances may you rent the Widget.",
        "In no event may the Widget be sold.",
        "Nobody may modify the Widget.",
        "None of the files may be shared.",
        "No part of the Widget may be copied.",
        "You may never sell the Widget.",
        "Nothing in this License permits you to use the marks.",
    ],
)
def test_a_denied_permission_is_no_grant(text: str) -> None:
    """Either it is read as negated, or it is not read."""
    for reading in ENGLISH.parse([Piece(text, 0)]):
        assert not [clause for clause in reading.clauses if clause.modal in GIVING and not clause.negated]
