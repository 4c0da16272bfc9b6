"""Small whole terms of services in ordinary words: what plain questions about them come to."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind


def kind(rules: str, facts: str, question: str) -> Kind | None:
    text = f"Plover Terms\n\nPlover offers the Service. {rules}\n"
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(text)]).kind


@pytest.mark.parametrize(
    ("rule", "act"),
    [
        ("You may not record lessons.", "record a lesson"),
        ("You may not screenshot or record lessons.", "record a lesson"),
        ("Do not record lessons or show them in public.", "record a lesson"),
        ("You must not pretend to be someone else.", "pretend to be his neighbour"),
        ("You must not pose as another person.", "pretend to be the mayor"),
        ("You may not insult anyone, pretend to be somebody else, or post addresses.", "post addresses"),
        ("You may not sell lessons, try to copy them, or publish them.", "publish the lessons"),
        ("You may not sell lessons, use them to train a model, or publish them.", "publish the lessons"),
        ("You may not use lessons to train, test, or tune models, or publish them.", "publish the lessons"),
        ("You may not sell lessons, help others to sell them, or publish them.", "publish the lessons"),
        ("You will not, and will not let others: (a) cache lessons; (b) sell them.", "cache lessons"),
        ("Copying lessons in bulk, whether by hand or by software, is not allowed.", "copy lessons in bulk"),
    ],
)
def test_a_ban_on_several_acts_reaches_each(rule: str, act: str) -> None:
    verb, rest = act.split(" ", 1)
    done = {"cache": "caches", "copy": "copies", "publish": "publishes"}.get(verb, f"{verb}s")
    facts = f"Boris uses the Service of Plover.\nBoris {done} {rest}."
    assert kind(f"You may use the Service and the lessons. {rule}", facts, f"May Boris {act}?") is Kind.PROHIBITED


def test_to_feign_a_state_is_to_pose_as_nobody() -> None:
    facts = "Boris uses the Service of Plover.\nBoris pretends to be ill."
    rule = "You may use the Service. You must not pretend to be someone else."
    assert kind(rule, facts, "May Boris pretend to be ill?") is not Kind.PROHIBITED


@pytest.mark.parametrize(
    ("rule", "who", "wanted"),
    [
        ("Companies need a paid plan.", "is a company and has no plan", Kind.PROHIBITED),
        ("Companies need a paid plan.", "is a company and has a paid plan", Kind.PERMITTED),
        ("Learners under 16 need the consent of a parent.", "is a learner. Leo is 13", Kind.PROHIBITED),
        ("Learners under 16 need the consent of a parent.", "is 13 and is a learner", Kind.PROHIBITED),
        ("Learners under 16 need the consent of a parent.", "is a learner. Leo is 19", Kind.PERMITTED),
        ("Players below 16 may not use the Service.", "is a player. Leo is 13", Kind.PROHIBITED),
    ],
)
def test_what_somebody_needs_is_needed_for_whatever_he_does(rule: str, who: str, wanted: Kind) -> None:
    facts = f"Leo {who}.\nLeo uses the Service of Plover."
    assert kind(f"You may use the Service. {rule}", facts, "May Leo use the Service?") is wanted


@pytest.mark.parametrize(
    ("plan", "wanted"),
    [("Starter", Kind.PROHIBITED), ("Business", Kind.PERMITTED)],
)
def test_what_plan_somebody_is_on_is_told_by_its_name(plan: str, wanted: Kind) -> None:
    rules = "Our customers may use the Service. Customers on the Starter plan may not run game servers."
    facts = f"A customer of Plover is on the {plan} plan.\nThe customer runs a game server."
    assert kind(rules, facts, "May the customer run a game server?") is wanted


@pytest.mark.parametrize(
    ("whose", "wanted"),
    [("his own servers", Kind.PERMITTED), ("the servers of another company", Kind.PROHIBITED)],
)
def test_what_is_ones_own_is_nobody_elses(whose: str, wanted: Kind) -> None:
    rules = "Our customers may use the Service. You may not scan the servers of others."
    facts = f"A customer of Plover scans {whose}."
    assert kind(rules, facts, f"May the customer scan {whose}?") is wanted


def test_the_photos_of_members_are_each_members_own() -> None:
    rules = "Members may delete their photos. Members may not delete anything else."
    facts = "Sia is a member of Plover.\nSia deletes her photos."
    assert kind(rules, facts, "May Sia delete her photos?") is Kind.PERMITTED
