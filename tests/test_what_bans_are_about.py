"""
Bans whose matter a case tells in words of every day: whether they reach the act is asked, and they are not passed over.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality
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


BANS += [
    (
        "Lumo is not to be used for debt collection.",
        "A firm uses Lumo to remind people of unpaid bills. May the firm use Lumo to remind people of unpaid bills?",
        "A school uses Lumo to remind pupils of the trip. May the school use Lumo to remind pupils of the trip?",
    ),
    (
        "Applications that endanger wildlife are excluded.",
        "A hunter uses Lumo to find rhinos. May the hunter use Lumo to find rhinos?",
        "A hiker uses Lumo to find paths. May the hiker use Lumo to find paths?",
    ),
    (
        "You may not generate content that glorifies Nazism.",
        "Ida uses Lumo to write a hymn to Hitler. May Ida use Lumo to write the hymn?",
        "Ida uses Lumo to write a hymn to the sea. May Ida use Lumo to write the hymn?",
    ),
    (
        "No outputs of Lumo may appear in school textbooks.",
        "A publisher prints outputs in a maths book for pupils. May the publisher print the outputs in the maths book?",
        "Ida reads an output. May Ida read the output?",
    ),
    (
        "The sample images are for preview and must not appear in finished work.",
        "Ida prints a sample image in her finished book. May Ida print the sample image in her finished book?",
        "Ida reads a poem. May Ida read the poem?",
    ),
    (
        "Competitors of Lumo Labs may not open an account.",
        "Rival Ltd competes with Lumo Labs. Rival Ltd opens an account. May Rival Ltd open the account?",
        "Ida is a painter. Ida opens an account. May Ida open the account?",
    ),
    (
        "Parental permission is required for users under 16.",
        "Ida is 14. Her parents know nothing. Ida uses Lumo. May Ida use Lumo?",
        "Ida is 40. Ida uses Lumo. May Ida use Lumo?",
    ),
    (
        "Non-members pay double.",
        "Ida is not a member. Ida pays the normal price. Ida uses Lumo. May Ida use Lumo?",
        "Ida is a member. Ida uses Lumo. May Ida use Lumo?",
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


# the duty, what tells that it was left undone, and a case that has nothing to do with it
DUTIES = [
    (
        "You must inform your users that they are interacting with an AI system.",
        "An inn runs a chatbot with Lumo. The guests believe that they write to a person. May the inn run the chatbot?",
        "Ida uses Lumo to paint a cat. May Ida use Lumo to paint the cat?",
    ),
    (
        "Users shall disclose that content is AI-generated whenever they publish it.",
        "Ida publishes a picture made with Lumo and does not say that a machine made it. May Ida publish the picture?",
        "Ida keeps a picture made with Lumo on her computer. May Ida keep the picture on her computer?",
    ),
    (
        "Publications that rely on Lumo shall cite the paper by Holm.",
        "Ida publishes an article that relies on Lumo. The article does not mention Holm. May Ida publish the article?",
        "Ida reads an article. May Ida read the article?",
    ),
    (
        "Downloads must be deleted after 30 days.",
        "Ida keeps her downloads for a year. May Ida keep her downloads for a year?",
        "Ida uses Lumo at home. May Ida use Lumo at home?",
    ),
    (
        "Works based on Lumo must be released under the same terms.",
        "Ida makes a tool from Lumo and releases it under a closed licence. May Ida release the tool?",
        "Ida uses Lumo at home. May Ida use Lumo at home?",
    ),
    (
        "Scientific use is free; any other use costs 20 euros a month.",
        "A shop uses Lumo for its window and pays nothing. May the shop use Lumo for its window?",
        "A lab uses Lumo for scientific research. May the lab use Lumo for scientific research?",
    ),
]


@pytest.mark.parametrize(("rule", "broken", "kept"), DUTIES)
def test_a_duty_told_of_as_left_undone_is_asked_about(rule: str, broken: str, kept: str) -> None:
    session = licet.Session([licet.read(f"{GRANT}{rule}\n")])
    assert session.check(licet.case(broken)).kind in (Kind.PROHIBITED, Kind.UNDETERMINED)
    assert session.check(licet.case(kept)).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("The licence ends if you resell Lumo to a bank.", "Ida resold a copy to a bank."),
        ("This licence terminates if you sue us.", "Ida has sued Lumo Labs."),
        ("We may end this licence at any time.", "Lumo Labs ended the licence."),
    ],
)
def test_leave_that_ended_frees_nothing(rule: str, told: str) -> None:
    """What a text gives leave for was free by its silence once the leave had ended (it was permitted)."""
    session = licet.Session([licet.read(f"{GRANT}{rule}\n")])
    assert session.check(licet.case(f"{told} Ida uses Lumo. May Ida use Lumo?")).kind is not Kind.PERMITTED
    assert session.check(licet.case("Ida uses Lumo. May Ida use Lumo?")).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    ("rule", "broken", "kept"),
    [
        (
            "Customers in Russia and Belarus cannot be supplied.",
            "A shop in Russia buys Lumo and uses it. May the shop in Russia use Lumo?",
            "A shop in Spain uses Lumo. May the shop in Spain use Lumo?",
        ),
        (
            "Requests must not exceed 100 per hour.",
            "Ida calls Lumo 900 times an hour. May Ida call Lumo 900 times an hour?",
            "Ida calls Lumo 20 times an hour. May Ida call Lumo 20 times an hour?",
        ),
        (
            "All rights not expressly granted, including the right to broadcast, are reserved.",
            "A TV station shows Lumo pictures. May the TV station show the pictures?",
            "Ida uses Lumo at home. May Ida use Lumo at home?",
        ),
    ],
)
def test_other_limits_told_in_other_words(rule: str, broken: str, kept: str) -> None:
    session = licet.Session([licet.read(f"{GRANT}{rule}\n")])
    assert session.check(licet.case(broken)).kind in (Kind.PROHIBITED, Kind.UNDETERMINED)
    assert session.check(licet.case(kept)).kind is Kind.PERMITTED


def test_what_the_licensor_will_not_do_asks_nothing() -> None:
    """A ban on the licensor is no ban on the reader, whatever its words point to."""
    session = licet.Session([licet.read(f"{GRANT}We will not publicly display your name or your logo.\n")])
    told = "Ida prints a brand on a shop sign with Lumo. May Ida use Lumo to print the brand?"
    assert session.check(licet.case(told)).kind is Kind.PERMITTED


@pytest.mark.parametrize(
    "rule",
    [
        "No image may appear in a calendar.",
        "None of the images may appear on packaging.",
        "No image may become a logo.",
    ],
)
def test_what_may_appear_nowhere_is_a_ban(rule: str) -> None:
    """It was taken for a possibility, "errors may appear", and for no rule."""
    assert [norm.modality for norm in licet.read(f"Lumo Terms\n\n{rule}\n").norms] == [Modality.FORBID]
    assert not licet.read("Lumo Terms\n\nErrors may appear in outputs.\n").norms


def test_what_a_duty_for_another_act_asks_is_not_asked_of_this_one() -> None:
    """A notice that comes with copies was asked about for a use, and no change was found that makes it permitted."""
    rule = "If you distribute Lumo, you must include a notice."
    session = licet.Session([licet.read(f"{GRANT}{rule}\n")])
    told = "Ida does not label Lumo. Ida distributes Lumo to shops. Ida uses Lumo to write letters. "
    assert session.check(licet.case(told + "May Ida use Lumo to write letters?")).kind is Kind.PERMITTED
