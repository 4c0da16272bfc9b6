"""Rules that stand inside another: in what it includes, between its commas, behind what may be done."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.norm import Modality, Status

HEAD = 'Fern Ltd ("we") runs the Service. You may use, copy and publish the Maps. '


def kind(terms: str, facts: str, question: str) -> str:
    return kind_of(judged(HEAD + terms, f"{facts} {question}"))


def modalities(terms: str) -> set[Modality]:
    return {norm.modality for norm in licet.read(terms).norms}


def is_read(sentence: str) -> bool:
    statuses = {entry.status for entry in licet.read(sentence).ledger}
    return not statuses & {Status.UNREAD, Status.PARTIAL}


@pytest.mark.parametrize(
    "duty",
    [
        "You must respect the rights of the players, including not selling the Maps.",
        "You must respect the rights of the players, including by not selling or renting the Maps.",
        "Your use of the Maps must respect the players, including but not limited to, not selling the Maps.",
    ],
)
def test_a_ban_in_what_a_duty_includes(duty: str) -> None:
    """It was unread, and whatever was done stayed open."""
    assert kind(duty, "Rita sells the Maps.", "May Rita sell the Maps?") == "prohibited"
    assert kind(duty, "Rita copies the Maps.", "May Rita copy the Maps?") == "permitted"


@pytest.mark.parametrize(
    "way", ["in ways not allowed by law", "in any manner that is not permitted under applicable law"]
)
def test_ways_that_no_law_allows(way: str) -> None:
    ban = f"You shall not, for military purposes or {way}, (a) use or copy the Maps, or (b) publish the Maps."
    assert is_read(ban)
    assert kind(ban, "Rita copies the Maps for a recipe.", "May Rita copy the Maps?") == "permitted"
    assert kind(ban, "Rita copies the Maps for military purposes.", "May Rita copy the Maps?") == "prohibited"


def test_a_use_included_in_a_use() -> None:
    """ "(including using the prints)" was a ban on using the prints."""
    ban = "Your use of the Maps (including using the prints of the Maps) must not infringe the rights of others."
    assert kind(ban, "Rita uses the prints of the Maps.", "May Rita use the Maps?") == "permitted"


@pytest.mark.parametrize("fine", ["It's fine", "It is OK", "it is all right"])
def test_what_it_is_fine_to_do(fine: str) -> None:
    """ "It's fine to print them, but do not sell them" passed for a description."""
    for sale in ("but do not sell them", "but it's not OK to sell them"):
        terms = f"{fine[0].upper()}{fine[1:]} to print the Maps, {sale}."
        assert modalities(terms) >= {Modality.PERMIT, Modality.FORBID}
        sold = judged(terms, "Rita sells the Maps. May Rita sell the Maps?")
        assert kind_of(sold) == "prohibited"
    assert kind_of(
        judged(f"{fine.capitalize()} to print the Maps.", "Rita prints the Maps. May Rita print the Maps?")
    ) == ("permitted")


def test_who_must_be_able_to_do_something_is_let_do_nothing() -> None:
    """It was a permission."""
    terms = "If you publish the Maps, you must be able to delete the Maps."
    assert Modality.OBLIGE in modalities(terms)
    assert Modality.PERMIT not in {norm.modality for norm in licet.read(terms).norms if norm.acts[0].verb == "delete"}


@pytest.mark.parametrize("aside", ["subject to these terms", "under its copyrights", "for as long as you are a member"])
def test_what_stands_between_whom_and_what_is_granted(aside: str) -> None:
    """ "We grant you, subject to these terms, a licence to …": no act was found in it."""
    terms = f"Fern grants you, {aside}, a non-exclusive licence to use and copy the Maps."
    assert is_read(terms)
    permits = [norm for norm in licet.read(terms).norms if norm.modality is Modality.PERMIT]
    assert {act.verb for norm in permits for act in norm.acts} == {"use", "copy"}


@pytest.mark.parametrize(
    "terms",
    [
        "Fern hereby grants Customer, and Customer hereby accepts, a licence to use the Maps.",
        "You grant whoever opens your map, a licence to use it.",
        "You shall procure that no user copies the Maps.",
        "During the trial, the reports of Fern or you must not be published.",
        "You may not send or otherwise provide to Fern data or information that is secret.",
        "You shall not, directly or indirectly, and shall not authorize any third party to, copy the Maps.",
    ],
)
def test_commas_and_names_that_part_nothing(terms: str) -> None:
    assert is_read(terms)


def test_a_ban_on_oneself_and_on_letting_others() -> None:
    """ "(and will not allow anyone else to)" forbade to allow others anything."""
    for ban in (
        "You will not (and will not allow anyone else to) sell the Maps.",
        "You shall not, directly or indirectly, and shall not authorize anyone else to, sell the Maps.",
    ):
        assert kind(ban, "Rita sells the Maps.", "May Rita sell the Maps?") == "prohibited"
        assert kind(ban, "Rita lets Bob copy the Maps.", "May Rita copy the Maps?") == "permitted"


@pytest.mark.parametrize("when", ["Upon expiry of the trial period", "Upon termination", "After the trial"])
def test_one_of_two_duties_at_an_occasion(when: str) -> None:
    """ "Upon expiry, you must buy a licence or delete it" asked for both."""
    duties = [one for one in licet.read(f"{when}, you must buy a licence or delete the Maps.").norms if one.acts]
    assert [one.modality for one in duties] == [Modality.OBLIGE]
    assert any(one.unless for one in duties[0].conditions)


def test_what_is_published_goes_to_others_and_not_to_the_licensor() -> None:
    """Whether publishing discloses or provides was open."""
    results = "You may not disclose the results of tests to third parties."
    published = "Rita publishes the results of the tests. May Rita publish the results of the tests?"
    assert kind_of(judged(f"{HEAD}{results}", published)) == "prohibited"
    assert (
        kind("You may not send us secret Maps.", "Rita publishes the Maps.", "May Rita publish the Maps?")
        == "permitted"
    )


SAYS_NOTHING = [
    "Although we will try to give you advance notice, there may be situations in which notice is not feasible.",
    "Beta Services are intended for evaluation and not for production, and may be subject to terms presented to you.",
    "You agree that any notices that we send to you electronically will satisfy any legal communication requirements.",
    "Please be aware that if you knowingly misrepresent that content was removed by mistake, you may be held liable.",
    "Account termination may result in destruction of any content associated with your account.",
    "Any violations of these rules may lead to bans from our services.",
    "Your use of the Maps signifies that you have read and agreed to be bound by these terms.",
    "Your continued use of the Maps after any change means you agree to such change.",
    "The Maps are offered to you subject to your acceptance, without modification, of all of the terms below.",
    "If there is a dispute between users, you agree that Fern is under no obligation to become involved.",
    "Title to the Maps remains with Fern.",
    "The obligations under this Section will apply only if you: (a) give prompt notice; and (b) let Fern defend you.",
    "The exact nature of the features differs between plans and will be shown before purchase.",
]


@pytest.mark.parametrize("sentence", SAYS_NOTHING)
def test_sentences_that_take_nothing(sentence: str) -> None:
    assert kind(sentence, "Rita copies the Maps.", "May Rita copy the Maps?") == "permitted"


LIMITS = [
    "Any violations of these rules by selling the Maps may lead to bans.",
    "Title to the Maps remains with Fern until you pay the fee, and you may not sell the Maps before.",
    "Your use of the Maps means that you agree not to sell the Maps.",
    "The Maps are protected by copyright laws and must not be sold.",
    "The obligations under this licence will apply only if you: (a) sell the Maps.",
]


@pytest.mark.parametrize("sentence", LIMITS)
def test_sentences_that_may_take_something(sentence: str) -> None:
    text = "You may do anything with the Maps. " + sentence
    assert kind_of(judged(text, "Rita sells the Maps. May Rita sell the Maps?")) != "permitted"


@pytest.mark.parametrize(
    ("said", "asked", "free"),
    [
        ("The Service is not a medical device and is not intended to be used for any clinical use.", "clinical", True),
        ("Third-party software is subject to its own terms.", "third-party", True),
    ],
)
def test_what_speaks_of_one_matter(said: str, asked: str, free: bool) -> None:
    recipes = kind(said, "Rita copies the Maps for recipes.", "May Rita copy the Maps?")
    assert (recipes == "permitted") is free, asked


@pytest.mark.parametrize("act", ["Selling the Maps", "Sale of the Maps", "Printing the Maps for others"])
def test_what_is_no_part_of_the_offer(act: str) -> None:
    """Only "this offer" was spoken of: **permitted** beside a broad grant."""
    assert Modality.FORBID in modalities(f"{act} is not part of this offer.")
