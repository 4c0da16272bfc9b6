"""Wordings that the grammar reads as a plainer one that says the same, and what they must not lose on the way."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality, Status
from licet.clauses.verdict import Kind
from licet.grammar.reader import read

from .plainly import plainly


def told(sentence: str) -> list[str]:
    """The clauses of one sentence: modality, acts and what they hang on."""
    found = []
    for norm in read(f"Fern Map Notice\n\n{sentence}\n", language="en").norms:
        acts = "; ".join(map(plainly, norm.acts))
        tied = "".join(f" {'unless' if one.unless else 'if'} {plainly(one.formula)}" for one in norm.conditions)
        found.append(f"{norm.modality.value} {acts}{tied}")
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "You may sell the Maps, whether in printed or digital form, provided that you name the author.",
        "You may sell the Maps, although they are old, provided that you name the author.",
        "You may sell the Maps provided you name the author.",
        "You may sell the Maps with the proviso that you name the author.",
    ],
)
def test_a_proviso_is_never_lost(sentence: str) -> None:
    """
    Whatever stands between a grant and its proviso, and however the proviso is introduced, the grant is tied by it.
    """
    assert ["permit sell(object: map) if name(agent: you; object: author)"] == told(sentence)


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        (
            "You must include the text of, or a link to, this notice.",
            ["oblige include(object: text [of this notice] or link [of this notice])"],
        ),
        (
            "Each author licenses you to copy the Maps.",
            ["permit copy(object: map)"],
        ),
        (
            "Neither the Maps nor any of their parts, in old or new versions, may be sold by themselves.",
            ["forbid sell alone(object: map or any part [of map]; place: old version or new version)"],
        ),
        (
            "Permission is hereby granted to any person obtaining a copy covered by this license to sell the Maps.",
            ["permit sell(object: map)"],
        ),
        (
            "The Maps, changed or not, must be sold with this notice.",
            ["oblige sell(means: this notice; object: map)"],
        ),
    ],
)
def test_a_wording_says_what_its_plain_form_says(sentence: str, meaning: list[str]) -> None:
    """
    What two phrases share is each one's, and what holds either way narrows nothing.
    """
    assert meaning == told(sentence)


def test_everything_that_the_right_reserves_may_be_done() -> None:
    """
    "Everything with it that would otherwise infringe" the right is every use of it, and is no duty to use it.
    """
    terms = licet.read(
        "Fern Map Notice\n\nEach author licenses you to do everything with these maps that would otherwise infringe "
        "that author's copyright in them.\n"
    )
    verdict = licet.check(licet.case("Dana is a licensee.\nMay Dana sell the maps?"), [terms])
    assert Kind.PERMITTED == verdict.kind


def test_those_who_share_the_maps_are_not_banned_by_a_disclaimer() -> None:
    """
    "In no event shall anyone sharing it be liable" forbids nobody to share it.
    """
    found = read(
        "Fern Map Notice\n\nIN NO EVENT SHALL THE AUTHORS OR ANYONE SHARING THE MAPS BE LIABLE FOR ANY DAMAGES, "
        "ARISING FROM, OUT OF OR IN CONNECTION WITH THE MAPS.\n",
        language="en",
    )
    assert () == found.norms
    assert [Status.INERT] == [one.status for one in found.ledger if one.why == "liability"]


def test_a_restriction_within_an_item_is_the_item_s() -> None:
    """
    "This restriction applies only to …" inside an item lifts the rule of that item, and of no other.
    """
    found = read(
        "Fern Map Notice\n\nYou may copy the maps, subject to the following conditions:\n\n"
        "1) You must name the author.\n\n"
        "2) You must not use the name Fern. This restriction only applies to the title page.\n\n"
        "3) You must not sell the maps.\n",
        language="en",
    )
    bans = [norm for norm in found.norms if norm.modality is Modality.FORBID]
    assert [1, 0] == [len(norm.conditions) for norm in bans]


def test_a_list_of_predicates_has_one_subject() -> None:
    """
    "That harms people, violates the law, or misleads others": each of them is a way in which the maps must not be used.
    """
    said = told("You must not use the Maps in a way that harms people, violates the law, or misleads others.")
    assert 1 == len(said)
    assert all(verb in said[0] for verb in ("harm(", "violate(", "mislead("))


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        (
            "You must not upload, submit, input, or share data.",
            ["forbid " + "; ".join(f"{one}(object: data)" for one in ("upload", "submit", "input", "share"))],
        ),
        (
            "You must not promote the harassment, threatening, or bullying of minors.",
            [
                "forbid promote(object: harassment [of minor] or threatening [of minor] or bullying [of minor])",
            ],
        ),
    ],
)
def test_members_of_a_list_are_of_one_kind(sentence: str, meaning: list[str]) -> None:
    """
    A noun between verbs is a verb, and a word in "-ing" between nouns is a noun.
    """
    assert meaning == told(sentence)


def test_whom_a_bracket_lets_do_it_is_not_let() -> None:
    """
    "Must not use (or allow others to use)" is a ban on both; it was a permission for the others.
    """
    found = read("Fern Map Notice\n\nYou must not use (or allow others to use) the Maps for spying.\n", language="en")
    assert {Modality.FORBID} == {norm.modality for norm in found.norms}


def test_what_is_shared_is_looked_for_within_bounds() -> None:
    """
    Many phrases that wait for one noun take no more work than their number.
    """
    waiting = ", ".join(["a link to", "a copy of"] * 40)
    read(f"Fern Map Notice\n\nYou must include {waiting}, or the text of, this notice of the Maps.\n", language="en")


def test_what_a_reason_holds_ends_before_the_next_rule() -> None:
    """
    "You must rename it so that it is not mistaken, and must say so": the second rule is no part of the reason.
    """
    said = told("You must rename the Maps so that they are not confused with others, and must name the author.")
    assert 2 == len(said)
    assert "oblige name(object: author)" == said[1]


def test_what_something_does_not_count_as_is_denied() -> None:
    """
    "A print is not an adaptation" is no statement that it is one.
    """
    norm = read("Fern Map Notice\n\nA print of the Maps is not a Derivative Map.\n", language="en").norms[0]
    assert (Modality.COUNTS_AS, True) == (norm.modality, norm.acts[0].negated)


def test_to_perform_a_derivative_work_is_not_to_make_one() -> None:
    """
    A work is performed on a stage; only who makes, creates, prepares or produces a derivative work adapts.
    """
    assert ["permit perform(object: derivative work)"] == told("You may perform derivative works.")


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        ("You must not sell the Maps even where you have changed them.", ["forbid sell(object: map)"]),
        ("You must not sell the Maps, even when a friend asks.", ["forbid sell(object: map)"]),
        ("You must not sell the Maps, including for charity.", ["forbid sell(object: map)"]),
        (
            "You must not use the Maps for risky activities, including for hiring decisions.",
            ["forbid use(object: map; purpose: risky activity); use(object: map; purpose: hiring decision)"],
        ),
        (
            "You must not sell the Maps if you are: (a) listed on a list of Fern.",
            ["forbid sell(object: map) if list(object: you; place: list [of fern])"],
        ),
    ],
)
def test_what_holds_anyhow_narrows_nothing(sentence: str, meaning: list[str]) -> None:
    """
    "Even where", "including for": whatever else is so, or one way of it; and a list goes on behind a copula.
    """
    assert meaning == told(sentence)


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        (
            "You may sell the Maps; provided that if you sell ten copies, you must keep this notice.",
            ["permit sell(object: map)", "oblige keep(object: this notice) if sell(agent: you; object: copy = 10)"],
        ),
        (
            "You may sell the Maps, provided that, if you change them, you mark the changes.",
            ["permit sell(object: map)", "oblige mark(object: change) if change(agent: you; object: it)"],
        ),
        (
            "You may sell the Maps; however, if you change them, you must mark the changes.",
            ["permit sell(object: map)", "oblige mark(object: change) if change(agent: you; object: it)"],
        ),
        (
            "You may sell the Maps, and if you change them, you must mark the changes.",
            ["permit sell(object: map)", "oblige mark(object: change) if change(agent: you; object: it)"],
        ),
    ],
)
def test_a_condition_hangs_on_the_rule_behind_it(sentence: str, meaning: list[str]) -> None:
    """
    "Provided that if", "however, if", "and if": the condition of the duty that follows narrows no grant before it.
    """
    assert meaning == told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "This licence gives everyone as many rights as possible, while protecting the authors.",
        "It is not recommended that you use this licence.",
        "We believe you should have the freedom to use our maps as you see fit.",
        "Fern tries to make its maps friendly, but they are made by machines.",
        "You are accountable for your conduct and content when using the Maps.",
        "Fern does not warrant that it has any rights in the Maps.",
        "Misuse of the Maps may result in termination of your account.",
        "If you do not agree, you may not use the Maps.",
        "Except as stated in this notice, no other rights or licences, express or implied, are granted by Fern herein.",
    ],
)
def test_what_rules_nothing(sentence: str) -> None:
    """
    Aims, beliefs, what may come of a breach, who answers for what: no use turns on them.
    """
    (entry,) = [one for one in read(f"Fern Map Notice\n\n{sentence}\n", language="en").ledger if one.why != "heading"]
    assert entry.status is Status.INERT


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        (
            "If the plan is free, new users must not publish the Maps.",
            ["forbid publish(object: map) if be(agent: plan; complement: «free»)"],
        ),
        (
            "If the Maps are public, commercial use is prohibited.",
            ["forbid use commercially if be(agent: map; complement: «public»)"],
        ),
        (
            "The Maps must only be used by doctors.",
            ["forbid use(object: map) unless be(agent: you; complement: doctor)"],
        ),
    ],
)
def test_a_subject_behind_a_predicate_is_none_of_it(sentence: str, meaning: list[str]) -> None:
    """
    A comma behind "if the plan is free" ends the condition; what follows it is who, or what, the rule is about.
    """
    assert told(sentence) == meaning


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        ("Bots that trade money or crypto are banned.", "bot [trade(agent: self; object: money or crypto)]"),
        ("Apps that track people are forbidden.", "app [track(agent: self; object: people)]"),
        ("Tools that copy the Maps are prohibited.", "tool [copy(agent: self; object: map)]"),
    ],
)
def test_that_behind_a_plural_tells_which(sentence: str, meaning: str) -> None:
    """
    No singular "that copy" stands behind a plural noun: what follows is a verb, and the ban is one of such things.
    """
    assert any(meaning in one and one.startswith("forbid") for one in told(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Maps may be sold to schools and to nobody else.",
        "You may use the Maps for teaching and for nothing else.",
        "You may copy the Maps, and nothing more.",
        "You may print the Maps but nothing else.",
    ],
)
def test_and_nobody_else_is_only(sentence: str) -> None:
    """
    "And to nobody else" limits a grant as "only" does, and is no talk of what nobody has to do.
    """
    norms = read(f"Fern Map Notice\n\n{sentence}\n", language="en").norms
    assert [(one.modality, one.only) for one in norms] == [(Modality.PERMIT, True)]


def test_a_noun_with_a_ban_is_no_fragment() -> None:
    """
    Words that came to no verb and hold a word of a ban are never passed over.
    """
    entries = read("Fern Map Notice\n\nFlumps glorp wibble banned.\n", language="en").ledger
    assert all(one.status is not Status.INERT or one.why == "heading" for one in entries)
