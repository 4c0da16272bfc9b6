"""
What terms tell in the present tense, without a word that rules: no limit among it is passed over, and no description
keeps an answer open.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

GRANT = (
    "Fern Licence\n\nYou may use, copy, change, publish, share, distribute and sell the Charts for any purpose and in "
    "any way.\n"
)

# what is said beside a grant of everything, and what somebody does against it
LIMITS = [
    ("Print runs end at 700 copies.", "Lenz prints 900 copies of the Charts. May Lenz print 900 copies of the Charts?"),
    (
        "The Charts themselves stay with whoever ordered them.",
        "Lenz shares the Charts with a neighbour. May Lenz share the Charts with the neighbour?",
    ),
    ("The Charts don't leave the island.", "Lenz distributes the Charts in Peru. May Lenz distribute the Charts?"),
    ("At most four people per boat use the Charts.", "Nine people use the Charts. May nine people use the Charts?"),
    ("Firms above 30 staff agree a price with us first.", "Rau Ltd uses the Charts. May Rau Ltd use the Charts?"),
    ("Rowing clubs: one copy per member.", "The club copies the Charts. May the club copy the Charts?"),
    ("Companies pay 40 euros.", "Rau Ltd uses the Charts. May Rau Ltd use the Charts?"),
    ("Territory: Norway.", "Lenz distributes the Charts in Peru. May Lenz distribute the Charts in Peru?"),
    ("Term: two years.", "Lenz uses the Charts. May Lenz use the Charts?"),
    ("Licensed users: 4.", "Nine users of Rau Ltd use the Charts. May nine users of Rau Ltd use the Charts?"),
    ("Charts for smugglers are not welcome.", "Lenz sells the Charts to smugglers. May Lenz sell the Charts?"),
    ("Results of surveys go to us before they go to anyone else.", "Lenz publishes results. May Lenz publish results?"),
    ("The Charts are secret.", "Lenz publishes the Charts. May Lenz publish the Charts?"),
    ("The Charts are for your eyes only.", "Lenz publishes the Charts. May Lenz publish the Charts?"),
    ("The Charts must not leave the boat.", "Lenz uses the Charts at home. May Lenz use the Charts at home?"),
    (
        "The Charts cannot go into schoolbooks.",
        "Lenz publishes the Charts in a schoolbook. May Lenz publish the Charts?",
    ),
    (
        "The price of the Charts must stay below 3 euros.",
        "Lenz sells the Charts for 9 euros. May Lenz sell the Charts?",
    ),
    ("The number of copies sold must not exceed 20.", "Lenz sells 90 copies. May Lenz sell 90 copies of the Charts?"),
    ("The resale price is 3 euros or less.", "Lenz sells the Charts for 9 euros. May Lenz sell the Charts?"),
    ("Trial charts are for trials.", "Lenz sells a trial chart of the Charts. May Lenz sell the trial chart?"),
    ("Twenty copies a day is the ceiling.", "Lenz makes 90 copies of the Charts a day. May Lenz copy the Charts?"),
    ("Visitors per month: 4,000.", "Lenz publishes the Charts on a busy site. May Lenz publish the Charts?"),
    ("If a ship can be recognised, campaigns are out.", "Lenz uses the Charts in a campaign. May Lenz use the Charts?"),
    ("Storm warnings come from the port alone.", "Lenz uses the Charts for a storm warning. May Lenz use the Charts?"),
    ("Who may not: firms with more than 30 ships.", "Rau Ltd uses the Charts. May Rau Ltd use the Charts?"),
    ("Club licence: one boat, three crew members.", "Lenz uses the Charts on six boats. May Lenz use the Charts?"),
    ("Keep old Charts away from beginners.", "Lenz shares old Charts with beginners. May Lenz share the old Charts?"),
    ("Not: own logo, resale.", "Lenz resells the Charts. May Lenz resell the Charts?"),
    ("Screensavers and the like are no use.", "Lenz uses the Charts in a screensaver. May Lenz use the Charts?"),
    ("The drawings are Nelli's.", "Lenz prints a drawing from the Charts. May Lenz print the drawing?"),
    ("Navigation is off the table.", "Lenz uses the Charts for navigation. May Lenz use the Charts for navigation?"),
    ("Private trips only, 20 views a day.", "Rau Ltd uses the Charts. May Rau Ltd use the Charts?"),
    ("Before printing, the pilot has ten days.", "Lenz prints the Charts. May Lenz print the Charts?"),
    (
        "The charts of Elba may be looked at, no more.",
        "Lenz sells the charts of Elba. May Lenz sell the charts of Elba?",
    ),
    ("The printing rights went to Prill.", "Lenz prints the Charts. May Lenz print the Charts?"),
    ('Credit: "Charts by Fern".', "Lenz publishes the Charts. May Lenz publish the Charts?"),
    ("Keep the Charts to yourself.", "Lenz publishes the Charts. May Lenz publish the Charts?"),
    ("Leave the selling to us.", "Lenz sells the Charts. May Lenz sell the Charts?"),
    ("Sale is our trade.", "Lenz sells the Charts. May Lenz sell the Charts?"),
    ("Everything apart from selling is fine.", "Lenz sells the Charts. May Lenz sell the Charts?"),
    ("Do as you like, but don't sell them.", "Lenz sells the Charts. May Lenz sell the Charts?"),
    ("The size of the prints must stay below A4.", "Lenz prints the Charts. May Lenz print the Charts?"),
    ("Copies must be passed on free of charge.", "Lenz sells copies. May Lenz sell copies of the Charts?"),
    ("The Charts must be given away.", "Lenz sells the Charts. May Lenz sell the Charts?"),
    ("You must share the Charts for free.", "Lenz shares the Charts for 3 euros. May Lenz share the Charts?"),
    ('"Sell" means selling at a fair.', "Lenz sells the Charts to a shop. May Lenz sell the Charts to the shop?"),
    ('"You" means anglers and divers.', "Rau Ltd sells the Charts. May Rau Ltd sell the Charts?"),
    ('By "any purpose" we mean any peaceful purpose.', "Lenz uses the Charts for war. May Lenz use them for war?"),
    ("You must use the Charts at sea.", "Lenz uses the Charts in the hills. May Lenz use the Charts in the hills?"),
    ("Selling the Charts is where it ends.", "Lenz sells the Charts. May Lenz sell the Charts?"),
]


@pytest.mark.parametrize(("limit", "told"), LIMITS, ids=[limit for limit, _ in LIMITS])
def test_no_limit_is_passed_over(limit: str, told: str) -> None:
    """What may be meant as a limit keeps the answer from being that the act is allowed."""
    assert licet.check(licet.case(told), [licet.read(f"{GRANT}{limit}\n")]).kind is not Kind.PERMITTED


BEYOND = [
    ("You may share the Charts with up to three people.", "share the Charts with eight people"),
    ("Share the Charts with up to three people.", "share the Charts with eight people"),
    ("You may make no more than 20 copies per day.", "make 90 copies of the Charts per day"),
]


@pytest.mark.parametrize(("bound", "beyond"), BEYOND, ids=[bound for bound, _ in BEYOND])
def test_what_goes_beyond_a_number_is_banned(bound: str, beyond: str) -> None:
    """Leave with a number beside leave without one bounds it."""
    verb, rest = beyond.split(" ", 1)
    case = licet.case(f"Lenz {verb}s {rest}. May Lenz {beyond}?")

    assert licet.check(case, [licet.read(f"{GRANT}{bound}\n")]).kind is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("bound", "told"),
    [
        ("You may share the Charts with up to three people.", "Lenz shares the Charts with two people."),
        ("You may make no more than 20 copies per day.", "Lenz makes 5 copies of the Charts per day."),
    ],
)
def test_what_stays_within_the_number_is_allowed(bound: str, told: str) -> None:
    """What the number allows is allowed."""
    asked = told.removeprefix("Lenz ").removesuffix(".").replace("shares", "share").replace("makes", "make")
    case = licet.case(f"{told} May Lenz {asked}?")

    assert licet.check(case, [licet.read(f"{GRANT}{bound}\n")]).kind is Kind.PERMITTED


IDLE = [
    "The Charts describe the coast between two lighthouses.",
    "The Charts were drawn by three sisters.",
    "The Charts are based on soundings of the port.",
    "The Charts come in twelve sheets.",
    "The Charts contain no soundings.",
    "We update the Charts each spring.",
    "There are other charts of this coast.",
    "The paper is made in a mill without chlorine.",
    "Charts need no registration.",
    "Many skippers use the paper on long journeys.",
    "Thank you for your interest in the Charts.",
]


@pytest.mark.parametrize("idle", IDLE)
def test_what_only_describes_is_idle(idle: str) -> None:
    """What tells how the work was made, what is in it or what the licensor does takes nothing from what is allowed."""
    case = licet.case("Lenz distributes the Charts. May Lenz distribute the Charts?")

    assert licet.check(case, [licet.read(f"{GRANT}{idle}\n")]).kind is Kind.PERMITTED


@pytest.mark.parametrize("heading", ["What is not allowed?", "What's off limits", "What you may not do"])
def test_a_heading_that_asks_what_is_not_allowed_bans_what_stands_below(heading: str) -> None:
    """Each item below it is banned."""
    terms = licet.read(
        f"{GRANT}\n{heading}\n\n- Selling the Charts to minors.\n- Building a rival atlas out of the Charts.\n"
    )
    case = licet.case("Lenz builds a rival atlas out of the Charts. May Lenz build the rival atlas out of the Charts?")

    assert licet.check(case, [terms]).kind is Kind.PROHIBITED
