"""Numbers and kinds that only accounts tell: each account answers for itself, and what one denies it does not say."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

from licet.clauses.phrase import Role

REEDS = "1. You may sell the Reeds.\n2. You must not sell the Reeds to anyone under 18."
PLUMS = "1. You may sell the Plums.\n2. You must not sell the Plums to minors."
PEARS = "1. You may sell the Pears only to minors."
BIKES = (
    "1. You may lend the Bikes.\n2. You must not lend the Bikes to anyone under 14.\n"
    "3. If you lend the Bikes to anyone under 18, you must keep a record."
)


def told(*by: str) -> str:
    """What each of some people says of Ann."""
    return "\n".join(f'According to "{name}":\n    {said}' for name, said in zip(("Eve", "Dora"), by, strict=False))


@pytest.mark.parametrize(
    ("terms", "said", "verdict"),
    [
        (REEDS, ("Ann is 19 years old.", "Ann is 16 years old."), "contested"),
        (REEDS, ("Ann is 19 years old.", "Ann is 20 years old."), "permitted"),
        (REEDS, ("Ann is 15 years old.", "Ann is 16 years old."), "prohibited"),
        (REEDS, ("Ann is at least 18 years old.", "Ann is under 16."), "contested"),
        (REEDS, ("Ann is at least 16 years old.", "Ann is under 21."), "undetermined"),
        (REEDS, ("Ann is 19 years old.",), "undetermined"),
        # of whom it is denied that she is a minor she is none
        (PLUMS, ("Ann is 19 years old.", "Ann is 16 years old."), "contested"),
        (PLUMS, ("Ann is 19 years old.", "Ann is 20 years old."), "permitted"),
        (PLUMS, ("Ann is 15 years old.", "Ann is 16 years old."), "prohibited"),
        (PEARS, ("Ann is 19 years old.", "Ann is 20 years old."), "prohibited"),
        (PEARS, ("Ann is 19 years old.", "Ann is 15 years old."), "contested"),
        (PEARS, ("Ann is a minor.", "Ann is 30 years old."), "contested"),
        # two limits of one age
        (BIKES, ("Ann is 12 years old.", "Ann is 16 years old."), "contested"),
        (BIKES, ("Ann is 15 years old.", "Ann is 16 years old."), "conditional"),
    ],
)
def test_ages_that_accounts_tell(terms: str, said: tuple[str, ...], verdict: str) -> None:
    """As a careful reader takes each side by its word."""
    thing = terms.partition("the ")[2].partition(".")[0].split()[0]
    verb = terms.split()[3]
    act = f"Bob {verb}s the {thing} to Ann."
    assert verdict == kind_of(judged(terms, f"{act}\n{told(*said)}\nMay Bob {verb} the {thing} to Ann?"))


def test_no_account_is_told_that_it_says_what_it_denies() -> None:
    """By the account of who says that Ann is twenty nothing is sold to a minor."""
    answer = judged(
        PEARS, f"Bob sells the Pears to Ann.\n{told('Ann is 20 years old.')}\nMay Bob sell the Pears to Ann?"
    )
    assert [str(each.kind) for _, each in answer.result.accounts] == ["prohibited"]


def test_two_limits_of_one_age_are_one_number() -> None:
    """Whoever is under fourteen is under eighteen: no answer supposes otherwise."""
    answer = judged(BIKES, "Bob lends the Bikes to Ann. Bob keeps no record. May Bob lend the Bikes to Ann?")
    assert kind_of(answer) == "undetermined"
    ages = [
        sum(bool(claim.predication and claim.predication.get(Role.QUANTITY)) for claim, _ in each.facts)
        for each in answer.result.deciding
    ]
    assert max(ages) == 1
