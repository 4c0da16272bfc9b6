"""
Rules that name a thing and then list what may, or must not, be done to it; and rules that apply only in some cases.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
from licet.clauses.verdict import Kind

ITEMS = "1. be copied and sent to others;\n2. be merged with other data.\n"


@pytest.mark.parametrize(
    "lead",
    [
        "The data may:",
        "The data may",
        "The data provided may:",
        "The data and meta-data provided may, for commercial and non-commercial use, in particular",
        "The data may, for any purpose, in particular:",
    ],
)
def test_a_list_of_what_may_be_done(lead: str) -> None:
    """What is done to the subject is allowed to whoever does it, each for itself."""
    terms = licet.read(f"Fern Terms\n\n{lead}\n\n{ITEMS}")
    assert {norm.modality for norm in terms.norms} == {Modality.PERMIT}
    assert [act.verb for norm in terms.norms for act in norm.acts] == ["copy", "send", "merge"]
    assert not any(act.manner for norm in terms.norms for act in norm.acts)
    case = licet.case("Rau copies the data. May Rau copy the data?")
    assert licet.check(case, [terms]).kind is Kind.PERMITTED


def test_a_list_of_what_must_not_be_done() -> None:
    """The same list after a ban is a ban."""
    terms = licet.read(f"Fern Terms\n\nYou may use the data.\n\nThe data must not, without our consent:\n\n{ITEMS}")
    case = licet.case("Rau copies the data. Fern did not consent. May Rau copy the data?")
    assert licet.check(case, [terms]).kind is Kind.PROHIBITED


@pytest.mark.parametrize("rule", ["You may {}.", "You must not {}."])
def test_to_whom_goes_with_what_somebody_gets(rule: str) -> None:
    """ "Copy, change or send the data to others": the copying is for oneself."""
    (norm,) = licet.read("Fern Terms\n\n" + rule.format("copy, change or send the data to schools") + "\n").norms
    assert [bool(one.roles[1:]) for one in norm.acts] == [False, False, True]


WITH_A_SCHOOL = "Fern Terms\n\nYou may use the data.\n\nYou may sell the data. This applies only if you are a school.\n"
TO_SCHOOLS = (
    "Fern Terms\n\nYou may use and sell the data.\n\n"
    "You must not sell the data to schools. This applies only if you are a company.\n"
)
NAMED = (
    "Fern Terms\n\nYou may use and sell the data.\n\n"
    "If you sell the data, you must name the provider. This applies only if the provider supplies a name.\n"
)


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        (WITH_A_SCHOOL, "Rau sells the data.", Kind.UNDETERMINED),
        (WITH_A_SCHOOL, "Rau sells the data. Rau is a school.", Kind.PERMITTED),
        (WITH_A_SCHOOL, "Rau sells the data. Rau is not a school.", Kind.PROHIBITED),
        (TO_SCHOOLS, "Rau sells the data to a school.", Kind.UNDETERMINED),
        (TO_SCHOOLS, "Rau sells the data to a school. Rau is a company.", Kind.PROHIBITED),
        (TO_SCHOOLS, "Rau sells the data to a school. Rau is not a company.", Kind.PERMITTED),
        (NAMED, "Rau sells the data.", Kind.CONDITIONAL),
        (NAMED, "Rau sells the data. The provider supplies a name. Rau does not name the provider.", Kind.PROHIBITED),
    ],
)
def test_what_applies_only_in_a_case(text: str, said: str, kind: Kind) -> None:
    """The rule before it holds in that case, and whether the case is given is asked where nobody says."""
    case = licet.case(f"{said} May Rau sell the data?")
    assert licet.check(case, [licet.read(text)]).kind is kind


@pytest.mark.parametrize(
    ("duty", "said", "kind"),
    [
        ("The user must ensure that the note contains the author's name.", "The note does not contain", None),
        ("You must ensure that each copy contains the author's name.", "The copies do not contain", Kind.PROHIBITED),
        ("You must ensure that each copy contains the author's name.", "", Kind.CONDITIONAL),
    ],
)
def test_what_has_to_be_seen_to(duty: str, said: str, kind: Kind | None) -> None:
    """Who has to ensure something has failed where the case says that it is not so."""
    told = f" {said} the name of the author." if said else ""
    terms = licet.read(f"Fern Terms\n\nYou may copy the data.\n\n{duty}\n")
    case = licet.case(f"Rau copies the data.{told} May Rau copy the data?")
    assert licet.check(case, [terms]).kind is (kind or Kind.UNDETERMINED)
