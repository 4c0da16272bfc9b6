"""Bans lifted by having "the rights to do so": presumed to be had, until a case tells of others whose they may be."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

SERVICE = "Customers may use the Service. "
RULES = (
    "You may not upload any content unless you have the rights to do so.",
    "You may not upload content that you do not have the right to share.",
    "You may not upload content without having all necessary rights, licenses, consents or permissions to do so.",
    "You must have all rights in the content that you upload.",
)
FACTS = "The bakery is a customer. "
ASKED = " The bakery uploads the photos. May the bakery upload the photos?"


@pytest.mark.parametrize("rule", RULES)
def test_own_things_need_no_proof(rule: str) -> None:
    """Nobody said that he had rights in photos of his own bread: **prohibited**, or asked."""
    assert kind_of(judged(SERVICE + rule, FACTS + "The photos show the bread of the bakery." + ASKED)) == "permitted"


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    "told",
    [
        "The photos belong to a newspaper.",
        "The bakery has no rights in the photos.",
        "A photographer took the photos.",
        "The photos are photos of a rival.",
        "The bakery copied the photos from a website.",
        "The photos are protected by copyright.",
    ],
)
def test_what_others_may_own_is_asked(rule: str, told: str) -> None:
    """ "You must have all rights in it" was presumed to be kept, whoever the photos belonged to: **permitted**."""
    assert kind_of(judged(SERVICE + rule, FACTS + told + ASKED)) in ("prohibited", "undetermined")


def test_leave_for_the_work_itself_is_the_licensors() -> None:
    terms = "You may use and copy the Maps. You may not sell the Maps unless you have the rights to do so."
    assert kind_of(judged(terms, "The bakery sells the Maps. May the bakery sell the Maps?")) != "permitted"


def test_material_made_with_a_service_is_the_makers() -> None:
    terms = SERVICE + "You may not use the Service to create any material without having all necessary rights to do so."
    case = FACTS + "The bakery uses the Service to create menus. May the bakery use the Service to create menus?"
    assert kind_of(judged(terms, case)) == "permitted"


@pytest.mark.parametrize(
    "sentence",
    [
        "All rights in the maps not expressly granted herein are reserved.",
        "Any rights or licenses that are not granted are hereby reserved.",
        "This license is available for free for research and commercial use (by an entity or individual).",
    ],
)
def test_what_only_repeats_what_is_granted_bears_on_nothing(sentence: str) -> None:
    """Unread, beside a grant of the very act."""
    case = "The bakery sells the maps. May the bakery sell the maps?"
    assert kind_of(judged("You may use and sell the maps. " + sentence, case)) == "permitted"
