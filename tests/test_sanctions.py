"""Trade sanctions: nobody is presumed to be under them, unless a word of the case hints at it (presumption a)."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

TEXT = """Wren Model Licence

You may use and modify the Model.

You will not, and will not permit any third party to, use the Model if you or they are: (a) located in a comprehensively
sanctioned jurisdiction, (b) currently listed on any U.S. or non-U.S. restricted parties list, or (c) will use the Model
for any purpose prohibited by Trade Control Laws.
"""


def asked(facts: str) -> Kind | None:
    case = licet.case(f"{facts} May Acme modify the model?", lenient=True)
    return licet.Session([licet.read(TEXT)]).check(case).kind


@pytest.mark.parametrize("facts", ["Acme uses the model.", "Acme sells bread in Oslo.", "Acme is a university."])
def test_nobody_is_presumed_to_be_under_sanctions(facts: str) -> None:
    assert asked(facts) is Kind.PERMITTED


@pytest.mark.parametrize(
    "facts",
    [
        "Acme is in Cuba.",
        "Acme is located in a sanctioned jurisdiction.",
        "Acme is on the list of denied parties.",
        "Acme modifies the model for a missile programme.",
        "Acme sells its products in Iran.",
        "Acme ships the model abroad.",
    ],
)
def test_a_word_that_hints_at_sanctions_leaves_it_open(facts: str) -> None:
    assert asked(facts) in (Kind.UNDETERMINED, Kind.PROHIBITED)


def test_the_presumption_can_be_denied() -> None:
    case = licet.case("Acme uses the model. May Acme modify the model?")
    verdict = licet.Session([licet.read(TEXT)]).check(case, denied=("a",))
    assert verdict.kind is Kind.UNDETERMINED
