"""Rules of a site or a tool in everyday words: who is excepted, what nobody may send, how old one has to be."""

from __future__ import annotations

import pytest

import licet

RULES = """Heron Board Rules

Heron Board is run by Heron Coop ("we").

1. You may post messages and promote your own shop in the Market channel.

2. No unsolicited advertising, no chain letters.

3. You may not copy the Maps, except that schools may do so.

4. You may not lend the Maps, except that farmers and gardeners may do so in the garden.

5. The worksheets may not be sold or put on public websites.

6. Do not type in the name or address of a pupil.

7. The trial is for evaluation only and ends after 60 days.

8. To enter the Night channel you must be 18 years of age or the minimum age required in your location, whichever is \
higher.
"""


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("Ida sends unsolicited advertising to all members.", "May Ida send unsolicited advertising?", "prohibited"),
        ("Ida posts an unsolicited advertisement.", "May Ida post the advertisement?", "prohibited"),
        ("Ida posts a chain letter.", "May Ida post the chain letter?", "prohibited"),
        ("Elm is a school.\nElm copies the Maps.", "May Elm copy the Maps?", "permitted"),
        ("Ida is a teacher.\nIda copies the Maps.", "May Ida copy the Maps?", "prohibited"),
        ("Ida is a farmer.\nIda lends the Maps in the garden.", "May Ida lend the Maps?", "permitted"),
        ("Ida is a teacher.\nIda lends the Maps in the garden.", "May Ida lend the Maps?", "prohibited"),
        ("Mr Fry sells the worksheets.", "May Mr Fry sell the worksheets?", "prohibited"),
        ("Dr Fry puts a worksheet on a public website.", "May Dr Fry put the worksheet on the website?", "prohibited"),
        ("Ms Fry types in the name of a pupil.", "May Ms Fry type in the name of the pupil?", "prohibited"),
        ("Tim is 15 years old.\nTim enters the Night channel.", "May Tim enter the Night channel?", "prohibited"),
        ("Cove uses the trial commercially.", "May Cove use the trial?", "undetermined"),
    ],
)
def test_rules_in_everyday_words(facts: str, question: str, expected: str) -> None:
    """
    Each rule reaches who and what its plain words name, and no exception is lost or widened.
    """
    assert str(licet.check(licet.case(f"{facts}\n{question}"), [licet.read(RULES)]).kind) == expected


@pytest.mark.parametrize("rule", ["Advertising is not allowed.", "No advertising.", "You must not advertise."])
def test_who_posts_advertising_advertises(rule: str) -> None:
    """
    A ban on the deed reaches who sends or posts what is sent in doing it.
    """
    text = licet.read(f"Heron Board Rules\n\n1. You may post messages.\n\n2. {rule}\n")
    case = licet.case("Ida posts political advertising.\nMay Ida post the political advertising?")
    assert str(licet.check(case, [text]).kind) == "prohibited"


def test_what_is_free_of_charge_bans_no_charges() -> None:
    """
    "No charge, no registration" asks nothing of anybody, and bans nobody from charging.
    """
    text = licet.read("Heron Board Rules\n\n1. You may post messages.\n\n2. No charge, no registration.\n")
    assert str(licet.check(licet.case("May Ida charge a fee?"), [text]).kind) != "prohibited"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("Vale uses the services for gambling.", "prohibited"),
        ("Vale uses the services of Acme for gambling.", "undetermined"),
        ("Vale runs a service.\nVale uses the service for gambling.", "undetermined"),
        ("Vale uses the services to write letters.", "permitted"),
    ],
)
def test_the_services_are_those_of_who_speaks(facts: str, expected: str) -> None:
    """
    Where one text speaks of "our services", a case that says "the services" means them, and no other's.
    """
    text = licet.read("Heron Usage Policy\n\n1. You may use our services.\n\n2. Never use our services for gambling.\n")
    question = "May Vale use the service?" if "runs" in facts else "May Vale use the services?"
    kind = str(licet.check(licet.case(f"{facts}\n{question}"), [text]).kind)
    assert kind == expected


@pytest.mark.parametrize(
    ("facts", "question", "expected"),
    [
        ("Vale resells the Service.\nVale has no agreement with Heron.", "May Vale resell the Service?", "prohibited"),
        ("Vale publishes a transcript.", "May Vale publish the transcript?", "permitted"),
    ],
)
def test_what_resellers_need_is_asked_of_who_resells(facts: str, question: str, expected: str) -> None:
    """
    "Resellers need an agreement with us" asks it of those who resell, and of nobody for another act.
    """
    text = 'Heron Terms\n\nHeron Ltd ("we") offers the Service.\n\n1. You may use the Service and publish transcripts.'
    terms = licet.read(f"{text}\n\n2. Resellers need a reseller agreement with us.\n")
    assert str(licet.check(licet.case(f"{facts}\n{question}"), [terms]).kind) == expected
