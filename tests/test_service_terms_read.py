"""What service terms say of parts, of rivals, of one's own login, and sentences of theirs that rule nothing."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

HEAD = 'Fern Ltd ("we") runs the Service. You may use the Service. '
RECIPES = "The bakery uses the Service to translate recipes."


def kind(text: str, facts: str, question: str = "May the bakery use the Service?") -> Kind | None:
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(HEAD + text + "\n")]).kind


@pytest.mark.parametrize(
    "ban",
    [
        "You may not translate the Service or any component thereof.",
        "You may not translate the Service, the Manual or any part of it.",
        "You may not translate the Service or its parts.",
        "You may not copy, translate or make derivative works of the Service, the Manual, or any part thereof.",
    ],
)
def test_parts_are_parts_of_what_stands_before_them(ban: str) -> None:
    assert kind(ban, RECIPES) is Kind.PERMITTED
    translated = "May the bakery translate the Service?"
    assert kind(ban, "The bakery translates the Service.", translated) is Kind.PROHIBITED


def test_a_part_of_the_thing_is_hit() -> None:
    ban = "You may not translate the Service or any component thereof."
    facts = "The bakery translates a component of the Service."
    assert kind(ban, facts, "May the bakery translate the component?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    "ban",
    [
        "You may not use the Service to train a model that is competitive with the Service.",
        "You may not use the Service to train models that compete with Fern.",
        "You may not use the Service to train models that compete with us.",
    ],
)
def test_what_is_only_called_competing_competes_with_the_licensor(ban: str) -> None:
    question = "May the bakery use the Service to train the model?"
    assert kind(ban, "The bakery uses the Service to train a competing model.", question) is Kind.PROHIBITED
    elsewhere = "The bakery uses the Service to train a competing model.\nThe model competes with a model of Bob."
    assert kind(ban, elsewhere, question) is not Kind.PROHIBITED
    chess = "The bakery uses the Service to train a chess model."
    assert kind(ban, chess, question) is not Kind.PROHIBITED


def test_competing_with_what_a_term_names_is_no_rivalry_with_the_licensor() -> None:
    means = '"Guest Data" means data of other customers. '
    ban = means + "You may not use the Service to train models that compete with Guest Data."
    facts = "The bakery uses the Service to train a competing model."
    assert kind(ban, facts, "May the bakery use the Service to train the model?") is not Kind.PROHIBITED


def test_your_individual_login_is_your_login() -> None:
    ban = "You may not share your individual account credentials with anyone."
    facts = "The clerk shares her account credentials with a colleague."
    assert kind(ban, facts, "May the clerk share the credentials?") is Kind.PROHIBITED


def test_a_copyright_notice_is_a_proprietary_notice() -> None:
    ban = "You may not remove any proprietary notices from the Service."
    gone = "The plumber removes the {} notice from the Service."
    question = "May the plumber remove the notice?"
    assert kind(ban, gone.format("copyright"), question) is Kind.PROHIBITED
    assert kind(ban, gone.format("weather"), question) is not Kind.PROHIBITED


@pytest.mark.parametrize(
    "beside",
    [
        "All other trademarks and logos mentioned in the Service are the property of their respective owners.",
        "Data used to train models may be of poor quality or biased.",
        "These tools may not operate reliably 100% of the time, which may impact the way that the Service operates.",
        "These Terms constitute a legally binding agreement between you and Fern concerning your use of the Service.",
    ],
)
def test_what_rules_nothing_blocks_nothing(beside: str) -> None:
    assert kind(beside, RECIPES) is Kind.PERMITTED


@pytest.mark.parametrize(
    "beside",
    [
        "The Service may not operate for bakeries.",
        "All recipes are the property of their respective owners and may not be translated with the Service.",
    ],
)
def test_what_may_rule_does_not_fall_under_it(beside: str) -> None:
    assert kind(beside, RECIPES) is not Kind.PERMITTED


def test_a_heading_above_a_count_holds_it() -> None:
    text = (
        "1. Use\n\nYou may use the Service.\n\n2. Fees\n\nFees are due.\n\n3. Others\n\n1. None is ours.\n\n"
        "2. You may not:\n\n1. sell them;\n2. copy them.\n\n4. Refunds\n\nFees are not refunded.\n"
    )
    norms = licet.read(HEAD + "\n\n" + text).norms
    assert not any("Refunds" in norm.quote for norm in norms)
