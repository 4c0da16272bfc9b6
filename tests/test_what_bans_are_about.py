"""
Bans whose matter a case tells in words of every day: whether they reach the act is asked, and they are not passed over.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

GRANT = "Lumo Terms\n\nYou may use, copy, modify, publish, share and sell Lumo. You own what you make with Lumo.\n"

# the rule, what breaks it, and what has nothing to do with it
BANS = [
    (
        "Do not use Lumo to insult any person.",
        "Ida uses Lumo to write a song in which she calls her cousin a moron. May Ida use Lumo to write the song?",
        "Ida uses Lumo to write a song about snow. May Ida use Lumo to write the song?",
    ),
    (
        "Do not enter confidential information into Lumo.",
        "Ida types the secret formula of her employer into Lumo. May Ida type the formula into Lumo?",
        "Ida types a riddle into Lumo. May Ida type the riddle into Lumo?",
    ),
    (
        "Outputs may not be relied upon as evidence in legal proceedings.",
        "Ida shows an output to a judge as proof. May Ida show the output to the judge?",
        "Ida shows an output to her aunt. May Ida show the output to her aunt?",
    ),
    (
        "Lumo must not be used in safety-critical systems.",
        "A firm runs Lumo in the brakes of a tram. May the firm run Lumo in the brakes?",
        "A firm runs Lumo in a tea shop. May the firm run Lumo in the tea shop?",
    ),
    (
        "Inferring the emotions of people at work is prohibited.",
        "A boss uses Lumo to see whether her staff is bored. May the boss use Lumo to see whether her staff is bored?",
        "A boss uses Lumo to plan the lunch. May the boss use Lumo to plan the lunch?",
    ),
    (
        "You may not produce deepfakes of real people.",
        "Ida makes a film with Lumo in which a famous singer swims. May Ida make the film?",
        "Ida makes a film with Lumo of a lake. May Ida make the film?",
    ),
    (
        "You shall not represent that outputs were created by a human.",
        "Ida sells a picture from Lumo as her own drawing. May Ida sell the picture as her own drawing?",
        "Ida sells a stool. May Ida sell the stool?",
    ),
    (
        "You must not use Lumo while driving.",
        "Ida types into Lumo on the motorway. May Ida type into Lumo on the motorway?",
        "Ida types into Lumo at her desk. May Ida type into Lumo at her desk?",
    ),
    (
        "You may not use the images as part of a logo.",
        "Ida builds an image into the emblem of her shop. May Ida build the image into the emblem?",
        "Ida prints an image in a book. May Ida print the image in the book?",
    ),
]


@pytest.mark.parametrize(("rule", "broken", "kept"), BANS)
def test_a_ban_told_of_in_other_words_is_asked_about(rule: str, broken: str, kept: str) -> None:
    session = licet.Session([licet.read(f"{GRANT}{rule}\n")])
    assert session.check(licet.case(broken)).kind in (Kind.PROHIBITED, Kind.UNDETERMINED)
    assert session.check(licet.case(kept)).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    "rule",
    [
        "Use is restricted to the territory of the European Union.",
        "Use is limited to the European Union.",
        "The use of Lumo is confined to Spain.",
    ],
)
def test_use_confined_to_a_place_is_allowed_nowhere_else(rule: str) -> None:
    session = licet.Session([licet.read(f"{GRANT}{rule}\n")])
    assert session.check(licet.case("Ida uses Lumo in Peru. May Ida use Lumo in Peru?")).kind is Kind.PROHIBITED
    assert session.check(licet.case("Ida uses Lumo in Spain. May Ida use Lumo in Spain?")).kind is Kind.PERMITTED


@pytest.mark.parametrize("rule", ["Usage is limited to 40 pages a day.", "Use is restricted to Alpine valleys."])
def test_a_bound_on_use_that_no_reading_fits_is_asked_about(rule: str) -> None:
    session = licet.Session([licet.read(f"{GRANT}{rule}\n")])
    assert session.check(licet.case("Ida uses Lumo. May Ida use Lumo?")).kind is Kind.UNDETERMINED
