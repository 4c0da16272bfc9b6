"""
Whether what is passed on is the work that is under a text, as it came, or something made of it.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

TERMS = """Fern Verbatim Licence

1. The Licensor grants You a licence to:

   a. reproduce and Share the Licensed Material; and

   b. produce and reproduce, but not Share, Adapted Material.

2. If You Share the Licensed Material, You must name its author.

“Adapted Material” means material that is derived from or based upon the Licensed Material.

“Licensed Material” means the work to which the Licensor applied this Licence.
"""
UNDER = "The photo is licensed under the Fern Verbatim Licence. "


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Rau shares the photo.", Kind.CONDITIONAL),
        ("Rau shares the photo with its customers.", Kind.CONDITIONAL),
        ("Rau shares the photo on its website.", Kind.CONDITIONAL),
        ("Rau crops the photo. Rau shares the photo.", Kind.PROHIBITED),
        ("Rau adds a slogan to the photo. Rau shares the photo.", Kind.UNDETERMINED),
        ("Rau shares the photo in black and white.", Kind.UNDETERMINED),
        ("Rau shares the photo with a new background.", Kind.UNDETERMINED),
    ],
)
def test_what_is_under_the_text_is_passed_on_as_it_came(said: str, kind: Kind) -> None:
    """Where nothing is told that may have changed it, and the act itself is told of no form of its own."""
    case = licet.case(f"{UNDER}{said} May Rau share the photo?")
    assert licet.check(case, [licet.read(TERMS)]).kind is kind


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Rau shares its version of the photo.", "version"),
        ("Rau turns it into a poster. Rau shares the poster.", "poster"),
    ],
)
def test_what_is_made_of_it_may_be_changed(said: str, what: str) -> None:
    """The presumption is one of the work itself, and not of another thing."""
    case = licet.case(f"{UNDER}{said} May Rau share the {what}?")
    assert licet.check(case, [licet.read(TERMS)]).kind in (Kind.UNDETERMINED, Kind.PROHIBITED)


def test_a_name_with_a_point_and_a_number_is_one_word() -> None:
    """ "MOSS.1 [dev] Model" is one name, and no sentence ends within it."""
    terms = licet.read(
        "Fern Licence\n\nYou may use the MOSS.1 [dev] Model. You must not sell the MOSS.1 [dev] Model.\n"
    )
    assert [norm.modality.value for norm in terms.norms] == ["permit", "forbid"]
    assert not any(norm.opaque or norm.conditions for norm in terms.norms)
