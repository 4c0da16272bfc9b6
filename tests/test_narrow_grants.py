"""
A grant gives what its words say and no more: to those it names, of what it names, for what it names.
"""

from __future__ import annotations

import pytest

import licet

NARROW = (
    ("Members may use the Photos.", "Acme is not a member.\nMay Acme use the Photos?"),
    ("German companies may use the Photos.", "Acme is a French company.\nMay Acme use the Photos?"),
    ("You may use the Photos in German schools.", "May Acme use the Photos in French schools?"),
    ("Students at German schools may use the Photos.", "Bob is a student at a French school.\nMay Bob use the Photos?"),
    ("You may use the free Photos.", "May Acme use the paid Photos?"),
    ("You may use the free Photos.", "May Acme use the Photos?"),
    ("You may share the Photos among your staff.", "May Acme share the Photos with Bob?"),
    ("Use of the Photos for teaching is allowed.", "May Acme use the Photos for advertising?"),
    ("We grant you a non-commercial licence to use the Photos.", "May Acme use the Photos commercially?"),
    ("We grant you a research licence to use the Photos.", "May Acme use the Photos in advertising?"),
    ("You may use the outputs only for internal purposes.", "May Acme publish the outputs?"),
    ("You may use our reports only for internal purposes.", "May Acme sell the reports?"),
    ("You may use the Photos as a school.", "Acme is a company.\nMay Acme use the Photos?"),
    ("You may use the Photos within your company.", "May Acme use the Photos in advertising?"),
    ("You may publish the Photos without changes.", "May Acme publish the Photos with changes?"),
    ("Everyone except competitors may use the Photos.", "Acme is a competitor of Fern.\nMay Acme use the Photos?"),
)


@pytest.mark.parametrize(("grant", "case"), NARROW)
def test_a_narrow_grant_gives_nothing_beside_it(grant: str, case: str) -> None:
    """What lies beside the words of the grant is not permitted."""
    verdict = licet.check(licet.case(case), [licet.read(f"Fern Photo Terms\n\n{grant}\n")])

    assert verdict.kind in ("prohibited", "undetermined")


def test_what_the_words_give_is_given() -> None:
    """What the grant names is permitted."""
    terms = licet.read("Fern Photo Terms\n\nMembers may use the Photos. You may print the free Photos.\n")
    session = licet.Session([terms])

    assert session.check(licet.case("Acme is a member.\nMay Acme use the Photos?")).kind == "permitted"
    assert session.check(licet.case("May Acme print the free Photos?")).kind == "permitted"
