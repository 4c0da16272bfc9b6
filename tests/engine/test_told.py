"""What a case tells besides the act, which a sentence beside a grant of everything speaks of."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

ALL = "You may use, copy, change, publish, share, distribute and sell the Maps for any purpose.\n"

SPOKEN_OF = [
    # whoever does it is of those of whom a sentence speaks that lifts, or says what nobody found
    ("None of this applies to banks.", "Bolt is a bank. Bolt uses the Maps. May Bolt use the Maps?"),
    ("Strictly for members.", "Ana is not a member. Ana uses the Maps. May Ana use the Maps?"),
    ("Each user needs an account of their own.", "Ana has no account. Ana uses the Maps. May Ana use the Maps?"),
    # what he does otherwise
    (
        "Those who resell tickets are not welcome here.",
        "Bolt resells tickets. Bolt uses the Maps. May Bolt use the Maps?",
    ),
    # what was left undone, or is not so, with what the act is done to or with whom
    ("Copies must be numbered.", "Ana sells copies of the Maps. The copies are not numbered. May Ana sell the copies?"),
    (
        "Prints must be framed.",
        "Ana publishes prints of the Maps. The prints are not framed. May Ana publish the prints?",
    ),
    ("Each copy has a number.", "Ana sells copies of the Maps. The copies have no number. May Ana sell the copies?"),
    ("Those who use the Maps must be trained.", "Ana uses the Maps. Ana is not trained. May Ana use the Maps?"),
    ("A second warning ends this licence.", "Ana got a second warning. Ana uses the Maps. May Ana use the Maps?"),
    ("Hands off our Maps if you sell weapons.", "Bolt sells weapons. Bolt uses the Maps. May Bolt use the Maps?"),
    ("In this licence, selling means selling to schools.", "Ana sells the Maps to a bank. May Ana sell the Maps?"),
    ("No drones.", "Ana uses the Maps with a drone. May Ana use the Maps with the drone?"),
    ("This does not apply to drones.", "Ana uses the Maps with a drone. May Ana use the Maps with the drone?"),
    ("The minimum age is 16.", "Ben is twelve years old. Ben uses the Maps. May Ben use the Maps?"),
    ("Your right of use ends on 1 June 2026.", "Ana uses the Maps on 5 July 2026. May Ana use the Maps?"),
    # more of something than a sentence names that bounds nothing in so many words
    ("The cutoff is 500 copies.", "Ana prints 800 copies of the Maps. May Ana print 800 copies of the Maps?"),
    ("We draw the line at 500 copies.", "Ana shares 800 copies of the Maps. May Ana share 800 copies of the Maps?"),
    ("The number of seats is five.", "Bolt has nine seats. Bolt uses the Maps. May Bolt use the Maps?"),
    ("The price is capped at 20 euros.", "Ana sells the Maps for 45 euros. May Ana sell the Maps for 45 euros?"),
    # leave that is narrowed by what is denied
    (
        "You may use the Maps on devices that have passed our test.",
        "Ana uses the Maps on a phone. The phone has not passed the test of Acme. May Ana use the Maps on the phone?",
    ),
    ("Pupils who have signed may use the Maps.", "Ana is a pupil. Ana has not signed. May Ana use the Maps?"),
    ("You may sell Maps that you drew.", "Ana did not draw the Maps. Ana sells the Maps. May Ana sell the Maps?"),
    # what befalls the place of an act, and what a thing lacks
    (
        "Websites that show ads are a different case.",
        "Ana publishes the Maps on a website. The website shows ads. May Ana publish the Maps on the website?",
    ),
    (
        "Copies lacking our seal are unlicensed.",
        "Ana sells copies. The copies lack the seal of Acme. May Ana sell them?",
    ),
    # more than something is owed for, and what sets such persons apart
    ("More than three copies have to be bought.", "Ana makes nine copies of the Maps. May Ana make nine copies?"),
    ("With hotels it is different.", "Bolt is a hotel. Bolt uses the Maps. May Bolt use the Maps?"),
    ("For hotels, see our price list.", "Bolt is a hotel. Bolt uses the Maps. May Bolt use the Maps?"),
    ("The deal ends with your course.", "Ana used the Maps after her course. May Ana use the Maps after her course?"),
    (
        "You may use the Maps on devices that we have checked.",
        "Ana uses the Maps on a phone. Acme has not checked the phone. May Ana use the Maps on the phone?",
    ),
    # what is not to be done, skipped or forgotten
    ("If you are not a member, skip the sale.", "Ana is not a member. Ana sells the Maps. May Ana sell the Maps?"),
    ("Forget about the sale.", "Ana sells the Maps. May Ana sell the Maps?"),
    # an "only" behind an adjective or an adverb
    ("Print the Maps in grey only.", "Ana prints the Maps in red. May Ana print the Maps in red?"),
    ("Please print the Maps in grey only.", "Ana prints the Maps in red. May Ana print the Maps in red?"),
    ("We do not serve hotels.", "Bolt is a hotel. Bolt uses the Maps. May Bolt use the Maps?"),
    # what was changed or made as a text forbids, or for no more than it allows
    (
        "You must not change the figures in the Maps.",
        "Ana changed the figures in the Maps. Ana publishes the changed Maps. May Ana publish the changed Maps?",
    ),
    ("You must not crop the Maps.", "Ana cropped the Maps. Ana sells the cropped Maps. May Ana sell the cropped Maps?"),
    ("You must not remove the legend.", "Ana removed the legend. Ana sells the Maps. May Ana sell the Maps?"),
    ("Translations are not permitted.", "Ana translated the Maps. Ana sells the translation. May Ana sell it?"),
    (
        "You may modify the Maps solely for your own use.",
        "Ana modified the Maps. Ana sells the modified Maps. May Ana sell the modified Maps?",
    ),
    # a duty that is denied in other words, and what is to be given back
    (
        "Publications shall be notified to us four weeks in advance.",
        "Ana publishes the Maps. Ana does not notify Acme. May Ana publish the Maps?",
    ),
    (
        "You shall supply us with two copies of each book.",
        "Ana prints the Maps in a book. Ana does not supply Acme with copies. May Ana print the Maps in a book?",
    ),
    (
        "You shall return or destroy the Maps at the end of the course.",
        "The course has ended. Ana uses the Maps. May Ana use the Maps?",
    ),
    # duties, bans and plain denials that speak of such persons, aims and places
    ("Firms must look elsewhere.", "Bolt is a firm. Bolt uses the Maps. May Bolt use the Maps?"),
    ("Firms cannot be served.", "Bolt is a firm. Bolt uses the Maps. May Bolt use the Maps?"),
    ("We have nothing to offer to firms.", "Bolt is a firm. Bolt uses the Maps. May Bolt use the Maps?"),
    ("We do not support gambling.", "Ana uses the Maps for gambling. May Ana use the Maps for gambling?"),
    ("All this holds everywhere except in Chile.", "Ana uses the Maps in Chile. May Ana use the Maps in Chile?"),
    ("Buyers must be adults.", "Ana sells the Maps to Ben. Ben is not an adult. May Ana sell the Maps to Ben?"),
]


@pytest.mark.parametrize(("limit", "case"), SPOKEN_OF)
def test_what_the_case_tells_and_a_sentence_speaks_of_is_not_let_pass(limit: str, case: str) -> None:
    """A sentence that speaks of what the case tells besides the act may limit it."""
    assert kind_of(judged(ALL + limit, case)) in ("prohibited", "undetermined")


@pytest.mark.parametrize(
    ("limit", "case"),
    [
        ("Copies must be numbered.", "Ana sells copies of the Maps. The copies are numbered. May Ana sell the copies?"),
        ("The number of seats is five.", "Bolt has three seats. Bolt uses the Maps. May Bolt use the Maps?"),
        ("We draw the line at 500 copies.", "Ana shares 80 copies of the Maps. May Ana share 80 copies of the Maps?"),
        ("Pupils who have signed may use the Maps.", "Ana is a pupil. Ana has signed. May Ana use the Maps?"),
        ("More than three copies have to be bought.", "Ana makes two copies of the Maps. May Ana make two copies?"),
        ("You may modify the Maps solely for your own use.", "Ana sells the Maps. May Ana sell the Maps?"),
        ("You must not crop the Maps.", "Ana translated the Maps. Ana sells the Maps. May Ana sell the Maps?"),
        ("We do not serve hotels.", "Bolt is a bakery. Bolt uses the Maps. May Bolt use the Maps?"),
        ("Print the Maps in grey only.", "Ana copies the Maps. May Ana copy the Maps?"),
        ("Firms must name us.", "Bolt is a firm. Bolt names Acme. Bolt uses the Maps. May Bolt use the Maps?"),
        ("Firms must look elsewhere.", "Ana is a teacher. Ana uses the Maps. May Ana use the Maps?"),
        ("We do not support gambling.", "Ana uses the Maps for teaching. May Ana use the Maps for teaching?"),
        ("A second warning ends this licence.", "Ana got no warning. Ana uses the Maps. May Ana use the Maps?"),
        (
            "Firms with over fifty people may not use the Maps.",
            "Bolt is a firm with twenty people. Bolt uses the Maps. May Bolt use the Maps?",
        ),
        ("None of this applies to banks.", "Bolt is a bakery. Bolt uses the Maps. May Bolt use the Maps?"),
        ("Buyers must be adults.", "Ana copies the Maps. Ben is not an adult. May Ana copy the Maps?"),
    ],
)
def test_what_the_case_tells_otherwise_limits_nothing(limit: str, case: str) -> None:
    """Nor does a sentence on others, or on what was done."""
    assert kind_of(judged(ALL + limit, case)) == "permitted"


DEALERS = "Dealers may sell the Maps only under a contract with us."


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        (
            "Bolt is a dealer. Bolt has no contract with Acme. Bolt sells the Maps. May Bolt sell the Maps?",
            "prohibited",
        ),
        ("Bolt is not a dealer. Bolt sells the Maps. May Bolt sell the Maps?", "permitted"),
        ("Bolt is a bakery. Bolt sells the Maps. May Bolt sell the Maps?", "permitted"),
    ],
)
def test_what_some_may_only_do_under_a_contract_takes_nothing_from_others(case: str, verdict: str) -> None:
    """ "Dealers may sell it only under a contract": dealers are bound, and the contract is another text."""
    assert kind_of(judged(f"Acme Maps Licence\n\n{ALL}{DEALERS}", case)) == verdict


SOME = [
    ("You are permitted to use the Maps only for teaching.", "for teaching", "permitted"),
    ("You are permitted to use the Maps only for teaching.", "for advertising", "prohibited"),
    ("You have the right to use the Maps only for teaching.", "for advertising", "prohibited"),
    ("We let you use the Maps only for teaching.", "for advertising", "prohibited"),
    ("Schools are allowed to use the Maps for teaching only.", "for advertising", "permitted"),
    ("Permission to use the Maps is granted to schools only.", "for teaching", "prohibited"),
    ("We grant only schools permission to use the Maps.", "for teaching", "prohibited"),
    ("We allow only schools to use the Maps.", "for teaching", "prohibited"),
]


@pytest.mark.parametrize(("limit", "aim", "verdict"), SOME)
def test_only_narrows_what_or_whom_it_stands_with(limit: str, aim: str, verdict: str) -> None:
    """A bank may do what schools may only do for teaching, and not what only schools may do."""
    case = f"Bolt is a bank. Bolt uses the Maps {aim}. May Bolt use the Maps {aim}?"
    assert kind_of(judged(f"Acme Maps Licence\n\n{ALL}{limit}", case)) == verdict


MOST = [
    ("At most four people may use the Maps at once.", "Nine people of Bolt use the Maps at once.", "prohibited"),
    ("At most four people may use the Maps at once.", "Three people of Bolt use the Maps at once.", "permitted"),
    ("At most four people may have the Maps open at once.", "Nine people of Bolt have the Maps open.", "prohibited"),
    ("At most four devices may be used.", "Bolt uses the Maps on nine devices.", "prohibited"),
    ("Your use must not exceed 100 requests.", "Bolt sends 300 requests.", "prohibited"),
    ("Your use must not exceed 100 requests.", "Bolt sends 30 requests.", "permitted"),
    ("Use ends on 1 June 2026.", "Bolt uses the Maps on 5 July 2026.", "prohibited"),
    ("Your right to use the Maps ends on 1 June 2026.", "Bolt uses the Maps on 5 July 2026.", "prohibited"),
    ("All use has to stop by 1 June 2026.", "Bolt uses the Maps on 5 July 2026.", "prohibited"),
    ("You must stop using the Maps on 1 June 2026.", "Bolt uses the Maps on 5 July 2026.", "prohibited"),
    ("Banks cannot use this licence.", "Bolt is a bank.", "prohibited"),
    ("Banks cannot use this licence.", "Bolt is a bakery.", "permitted"),
    ("Membership is a must.", "Bolt is not a member.", "prohibited"),
    ("A helmet is compulsory.", "Bolt wears no helmet.", "prohibited"),
    ("Each user needs an account of their own.", "Bolt has no account.", "prohibited"),
    ("Each user needs an account of their own.", "Bolt has an account.", "permitted"),
]


@pytest.mark.parametrize(("limit", "fact", "verdict"), MOST)
def test_what_bounds_all_use_bears_where_the_case_tells_of_it(limit: str, fact: str, verdict: str) -> None:
    """How many may use it, until when and with what: beyond that, nothing is let pass."""
    found = kind_of(judged(f"Acme Maps Licence\n\n{ALL}{limit}", f"{fact} Bolt uses the Maps. May Bolt use the Maps?"))
    assert found in ((verdict,) if verdict == "permitted" else ("prohibited", "undetermined"))


def test_what_is_denied_of_the_text_itself_speaks_of_no_sentence() -> None:
    """That somebody has not asked for another licence is no reason why what was not read of this one may ban it."""
    terms = f"{ALL}Strictly speaking, the licence is blorfed for all."
    case = "Ana has not requested another licence. Ana uses the Maps. May Ana use the Maps?"
    assert kind_of(judged(terms, case)) == "permitted"
