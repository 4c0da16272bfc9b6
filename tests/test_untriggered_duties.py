"""
Duties to say whose a work is, in the many words that licences have for them, go with passing the work on.
"""

from __future__ import annotations

import pytest

import licet

DUTIES = (
    "You must credit Fern.",
    "Please credit Fern.",
    "Fern must be credited.",
    "Include a credit to Fern.",
    "A credit to Fern must appear next to each Photo.",
    "Attribution is required.",
    "Attribution to Fern is mandatory.",
    "Publishing the Photos requires attribution to Fern.",
    "Credit must be given to Fern.",
    "It is mandatory to credit Fern.",
    "It is required that you credit Fern.",
    "Make sure that Fern is credited.",
    "You shall see to it that Fern is credited.",
    "Do not forget to credit Fern.",
    "All we ask is that you credit Fern.",
    "The only condition is that you credit Fern.",
    "The source must be stated.",
    "This notice must be kept.",
    "A link to this licence must accompany the Photos.",
    "Include our logo.",
    "Don't forget to credit Fern.",
)
OPEN = (
    "This permission applies only if you credit Fern.",
    "This permission lapses unless you credit Fern.",
    "This permission is conditioned on credit to Fern.",
    "Attribution required.",
    "Our condition: credit Fern.",
    "Credit Fern.",
    "It is a condition of this licence that Fern is named.",
    "We expect to be credited.",
    "You are to name Fern.",
    "Publishing the Photos is subject to a fee.",
    "Publication costs ten euros.",
    "Registration is needed before publication.",
    "For anything that goes out to the public, please get in touch with us first.",
)


@pytest.mark.parametrize("sentence", DUTIES)
def test_a_duty_goes_with_passing_the_work_on(sentence: str) -> None:
    """Publishing brings the duty; looking at the work does not."""
    terms = licet.read(f"Fern Photo Terms\n\nYou may view and publish the Photos.\n\n{sentence}\n")
    session = licet.Session([terms])

    assert session.check(licet.case("May Acme publish the Photos?")).kind == "conditional"
    assert session.check(licet.case("May Acme view the Photos?")).kind == "permitted"


@pytest.mark.parametrize("sentence", OPEN)
def test_a_condition_of_the_grant_itself(sentence: str) -> None:
    """What is said of the permission as a whole bears on all that it allows."""
    terms = licet.read(f"Fern Photo Terms\n\nYou may publish the Photos.\n\n{sentence}\n")

    assert licet.check(licet.case("May Acme publish the Photos?"), [terms]).kind == "undetermined"


@pytest.mark.parametrize(
    "duty",
    [
        "Any copy of the Photos must include the above copyright notice of Fern, this page and the page after it.",
        "A copy of the Photos, whether in its first form or altered, must include both the copyright notice and a map.",
        "All copies of the Photos must keep this copyright notice as it appears in the album.",
        "Each copy must bear this copyright notice unless we agree otherwise.",
    ],
)
def test_what_stands_beside_a_duty_on_copies_does_not_take_it_away(duty: str) -> None:
    """A phrase that names no act brings no duty, and keeps none away: each of these was permitted without a word."""
    terms = licet.read(f"Photo licence\n\nYou may use, copy and share the Photos.\n\n{duty}\n")
    told = "A club shares a copy of the Photos with a school."
    question = "May the club share the copy of the Photos?"

    assert licet.check(licet.case(f"{told}\n{question}"), [terms]).kind == "conditional"
    left_out = licet.case(f"{told}\nThe copy contains no copyright notice.\n{question}")
    assert licet.check(left_out, [terms]).kind in ("prohibited", "undetermined")
