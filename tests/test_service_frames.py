"""Frames of service terms: "when using the Services", "with no exceptions", terms of terms, and aims in front."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.norm import Modality, Status
from licet.clauses.phrase_printer import print_act


def acts(text: str, modality: Modality) -> list[str]:
    """The acts of the rules of one modality, in the clause language."""
    norms = [norm for norm in licet.read(text, language="en").norms if norm.modality is modality]
    return [print_act(one) for norm in norms for one in norm.acts]


_SEARCH = """Fern search terms

The following words have the following meanings:

- "Services" means the (i) search made available through the shop, including all elements of it and (ii) its manual.
- "Content" means any results that we make available through the Services.

We grant you a licence to use the Services and the Content in your app.

If you do not agree to the changed terms, you must stop using the Services.

When using the Services, you may not:

- copy or store Content;
- smoke.
"""


def test_who_does_it_to_what_the_text_names_is_a_user() -> None:
    """ "When using the Services" bounds a ban on the Content to nothing (it was left open); on other acts it does."""
    stored = "A shop stores Content in its database. May the shop store the Content?"
    assert kind_of(judged(_SEARCH, stored)) == "prohibited"
    assert kind_of(judged(_SEARCH, "Ada smokes at home. May Ada smoke?")) != "prohibited"


def test_what_is_agreed_to_is_presumed_where_changes_are_not_refused() -> None:
    """Nobody is asked whether he agrees to changed terms; parts of a meaning are no rules."""
    assert (
        kind_of(judged(_SEARCH, "A shop uses the Services in its app. May the shop use the Services?")) == "permitted"
    )
    entries = [one for one in licet.read(_SEARCH, language="en").ledger if one.status is not Status.INERT]
    assert not [one for one in entries if one.status in (Status.UNREAD, Status.PARTIAL)]


@pytest.mark.parametrize(
    "said",
    [
        "Selling keys is strictly prohibited, with no exceptions.",
        "Selling keys is prohibited without exception.",
        "Selling keys is, in general, prohibited.",
        "Selling keys, either on purpose or by mistake, is prohibited.",
    ],
)
def test_what_only_underlines_a_ban_bounds_it_to_nothing(said: str) -> None:
    """ "With no exceptions" was an exception."""
    assert kind_of(judged(said, "Ada sells keys. May Ada sell keys?")) == "prohibited"


def test_what_is_allowed_in_general_is_not_always_allowed() -> None:
    """Only of a ban do these words say nothing."""
    assert kind_of(judged("Selling maps is, in general, allowed.", "Ada sells maps. May Ada sell maps?")) != "permitted"


def test_an_aim_in_front_needs_no_comma() -> None:
    """ "In order to … you must …" with "the Site you must" in the middle."""
    text = "In order to see some parts of the Site and to post photos on the Site you must register."
    assert [one.split()[0] for one in acts(text, Modality.OBLIGE)] == ["register"]


def test_who_is_never_allowed_is_banned() -> None:
    """A sentence that begins with "under no circumstances is …"."""
    found = acts("Under no circumstances is a pupil allowed to sell the maps.", Modality.FORBID)
    assert [one for one in found if one.startswith("sell the map")]


def test_a_verb_spelt_like_a_noun_goes_on_the_row() -> None:
    """ "… or look around in offices": the ban on breaking locks was one on breaking a look."""
    found = acts("Don't try to break locks or look around in offices.", Modality.FORBID)
    assert {"break lock(s)"} <= {*found}


def test_notices_that_stand_in_or_beside_the_work() -> None:
    """ "Incorporated in or accompanying the Maps" was kept as words."""
    text = "You will not remove any notices incorporated in or accompanying the Maps."
    assert kind_of(judged(text, "Ada removes a notice of the maps. May Ada remove the notice?")) == "prohibited"


@pytest.mark.parametrize(("told", "wanted"), [("notifies Fern", "permitted"), ("does not notify Fern", "prohibited")])
def test_notification_that_is_made_before(told: str, wanted: str) -> None:
    """ "Unless prior notification to Fern is made": unless Fern is notified."""
    text = "Port scanning is prohibited unless prior notification to Fern is made."
    assert kind_of(judged(text, f"Ada scans ports. Ada {told}. May Ada scan ports?")) == wanted


@pytest.mark.parametrize(
    "said",
    [
        "Keep your API keys private.",
        "Keep control of your own API keys and do not share them with others.",
        "Protect the access codes.",
        "Rotate your API keys monthly.",
        "Show the user posts.",
    ],
)
def test_a_plural_behind_a_command_is_no_verb(said: str) -> None:
    """ "Your API keys": the keys were a verb of which the API was the subject, and the rest was kept as words."""
    ledger = licet.read(said, language="en").ledger
    assert [entry.status for entry in ledger if entry.status is not Status.INERT] == [Status.READ]


def test_a_clause_keeps_its_verb() -> None:
    """ "If the model posts ads": no command stands before it."""
    text = "If the model posts ads, you must stop the model."
    case = "The model posts ads. Ada does not stop the model. May Ada use the model?"
    assert kind_of(judged(f"You may use the model. {text}", case)) != "permitted"


def test_a_power_bears_on_what_it_does_alone() -> None:
    """Whatever was not read of "if what you told is not current", it is no bound of what users do."""
    power = "Fern reserves the right to suspend your Account if any information proves to be inaccurate, not current."
    text = f"You may print the Maps. You must not sell the Maps. {power}"
    assert kind_of(judged(text, "Ada prints the maps. May Ada print the maps?")) == "permitted"
    assert kind_of(judged(text, "Ada sells the maps. May Ada sell the maps?")) == "prohibited"


def test_a_row_of_aims_under_a_heading_that_bans() -> None:
    """ "Using it to make, spread, or sell stolen books" is one ban (each comma parted it: "spread" was banned)."""
    text = "Fern rules\n\nProhibited Conduct\n\n- Using the Atlas to make, spread, or sell stolen books."
    found = acts(text, Modality.FORBID)
    assert found
    assert all(one.startswith("use") for one in found)
    case = "Ada uses the Atlas to spread stolen books. May Ada use the Atlas this way?"
    assert kind_of(judged(text, case)) == "prohibited"


@pytest.mark.parametrize(
    "said",
    [
        "Our API provides text services, including but not limited to letters and poems.",
        "Material changes will be communicated through the usual channels.",
        "Excessive usage may result in temporary suspension.",
        "Our Service, including but not limited to its manual, remains our property.",
    ],
)
def test_what_is_told_of_a_service_bounds_no_use(said: str) -> None:
    """ "Not limited to" is no limit."""
    text = f"You may use our API to write poems. {said}"
    assert kind_of(judged(text, "Ada uses the API to write poems. May Ada use the API this way?")) == "permitted"


def test_what_belongs_to_the_user_once_it_is_made() -> None:
    """What is not made belongs to nobody."""
    text = "You may use our API. All content made through our API belongs to you once generated."
    case = "Ada makes content through the API. Ada sells the content. May Ada sell the content?"
    assert kind_of(judged(text, case)) == "permitted"
