"""Lists on one line that only semicolons or commas part, and the labels and lead-ins that rule their items."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Status
from licet.grammar.reader import read

from .plainly import plainly


def ruled(text: str) -> list[str]:
    """What a text of one sentence, or list, rules; every sentence of it is read whole."""
    instrument = read(f"Fern Terms\n\n{text}\n", language="en")
    assert {Status.READ, Status.INERT} >= {one.status for one in instrument.ledger}, instrument.ledger
    return [
        f"{norm.modality.value} {'only ' if norm.only else ''}{plainly(act)}"
        for norm in instrument.norms
        for act in norm.acts
    ]


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("You may not: sell the maps; rent the maps.", ["forbid sell(object: map)", "forbid rent(object: map)"]),
        ("Don't: sell the maps; rent the maps.", ["forbid sell(object: map)", "forbid rent(object: map)"]),
        ("You must: name Fern; keep the notice.", ["oblige name(object: fern)", "oblige keep(object: notice)"]),
        (
            "The following uses are prohibited: selling the maps; printing the maps.",
            ["forbid sell(object: map)", "forbid print(object: map)"],
        ),
        ("Prohibited uses: resale; rental.", ["forbid resell", "forbid rent"]),
        ("Not allowed: resale, rental or publication.", ["forbid resell", "forbid rent", "forbid publish"]),
        (
            "Not allowed: selling, renting or publishing the maps.",
            ["forbid sell(object: map)", "forbid rent(object: map)", "forbid publish(object: map)"],
        ),
        (
            "Prohibited uses: political campaigns, weapons.",
            ["forbid use(purpose: political campaign)", "forbid use(purpose: weapon)"],
        ),
        ("Allowed: copying the maps; printing the maps.", ["permit copy(object: map)", "permit print(object: map)"]),
        (
            "Permitted uses: teaching, research.",
            ["permit only use(purpose: teaching)", "permit only use(purpose: research)"],
        ),
        (
            "What you may do: copy the maps; print them.",
            ["permit copy(object: map)", "permit print(object: map)"],
        ),
        ("Restrictions: no resale; no rental.", ["forbid resell", "forbid rent"]),
        ("Requirements: a link to our site.", ["oblige provide(object: link [of site [of we]])"]),
    ],
)
def test_items_without_labels(text: str, norms: list[str]) -> None:
    """ "You may not: sell it; rent it" bans both; a label such as "Not allowed:" says what becomes of its items."""
    assert norms == ruled(text)


def test_items_among_conditions() -> None:
    """What stands under "under the following conditions:" is asked for, or limits what is allowed."""
    found = ruled(
        "You may use the Maps under the following conditions:\n\n- name Fern\n- no resale\n- you keep this notice\n"
        "- attribution\n- do not print them\n- non-commercial use\n- for research only"
    )

    assert [
        "permit use(object: map)",
        "oblige name(object: fern)",
        "forbid resell",
        "oblige keep(object: this notice)",
        "oblige provide(object: attribution)",
        "forbid print(object: map)",
    ] == [one for one in found if "only" not in one]


@pytest.mark.parametrize("purpose", ["commercial research", "non-commercial advertising"])
def test_limits_among_conditions_hold_together(purpose: str) -> None:
    """Commercial research is not for research *and* for non-commercial purposes."""
    text = "Fern Maps\n\nYou may use the Maps under these conditions: non-commercial purposes; for research only.\n"
    case = licet.case(f"A lab uses the Maps for {purpose}. May the lab use the Maps?")

    assert "permitted" != licet.check(case, [licet.read(text)]).kind


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        (
            "You must not use the maps for the management of schools.",
            ["forbid use(object: map; purpose: manage(object: school))"],
        ),
        (
            "Use of the maps for the supervision of employees is prohibited.",
            ["forbid use(object: map; purpose: supervise(object: employee))"],
        ),
        (
            "You may use the maps for the information of users.",
            ["permit use(object: map; purpose: information [of user])"],
        ),
        (
            "You may use the maps for research, teaching and printing.",
            ["permit use(object: map; purpose: research and teaching and printing)"],
        ),
    ],
)
def test_nouns_of_acts(text: str, norms: list[str]) -> None:
    """A noun that English derives from a verb names, as a purpose, what is done to what it is of."""
    assert norms == ruled(text)
