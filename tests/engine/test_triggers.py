"""Duties that come with an act, however the words bring it."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
from licet.clauses.phrase import Predication, Role
from licet.clauses.verdict import Kind

LICENCE = """Fern Data Licence

1. Grant. Fern grants you a licence to use, copy, modify and distribute the Dataset.

2. {duty}
"""


@pytest.mark.parametrize(
    "duty",
    [
        "Anyone who distributes the Dataset must include this licence.",
        "Whoever distributes the Dataset must include this licence.",
        "Those who distribute the Dataset must include this licence.",
        "All who distribute the Dataset must include this licence.",
        "He who distributes the Dataset must include this licence.",
        "Any person distributing the Dataset must include this licence.",
        "Every person that distributes the Dataset shall include this licence.",
        "A recipient who distributes the Dataset must include this licence.",
        "You must include this licence before you distribute the Dataset.",
        "You must include this licence before you may distribute the Dataset.",
        "Before distributing the Dataset, you must include this licence.",
        "Prior to any distribution of the Dataset, you shall include this licence.",
    ],
)
def test_the_duty_goes_with_the_act(duty: str) -> None:
    session = licet.Session([licet.read(LICENCE.format(duty=duty))])
    ask = "May Acme distribute the Dataset?"
    assert session.check(licet.case(ask)).kind is Kind.CONDITIONAL
    undone = licet.case(f"Acme does not include this licence.\n{ask}")
    assert session.check(undone).kind is Kind.PROHIBITED
    assert session.check(licet.case("May Acme modify the Dataset?")).kind is Kind.PERMITTED


def test_a_ban_holds_until_what_comes_before_is_done() -> None:
    text = LICENCE.format(duty="You may not distribute the Dataset before you register with Fern.")
    session = licet.Session([licet.read(text)])
    ask = "May Acme distribute the Dataset?"
    assert session.check(licet.case(ask)).kind is Kind.PROHIBITED
    assert session.check(licet.case(f"Acme has registered with Fern.\n{ask}")).kind is Kind.PERMITTED


def test_who_ended_it_is_not_told_by_a_noun() -> None:
    norms = licet.read(LICENCE.format(duty="You must delete the Dataset after termination of this licence.")).norms
    duty = next(norm for norm in norms if norm.modality is Modality.OBLIGE)
    (proviso,) = duty.conditions
    assert isinstance(proviso.formula, Predication)
    assert ("terminate", ()) == (proviso.formula.verb, proviso.formula.get(Role.AGENT))
