"""What denies an act never passes for its grant: adverbs, exceptions, capitals, headings, numbered lists."""

from __future__ import annotations

import pytest

import licet

GRANT = "You may use, copy, modify, publish, sell and distribute the Maps for any purpose."
BANS = [
    "You promise never to sell the Maps.",
    "You agree never to sell the Maps.",
    "You must on no account sell the Maps.",
    "The Maps may be sold by us only.",
    "The Maps may only be sold by Fern.",
    "The Maps may only be sold with our consent.",
    "Copies of the Maps may only be sold with the prior written permission of Fern.",
    "We cannot allow you to sell the Maps.",
    "We can't let you sell the Maps.",
    "Nobody but us may sell the Maps.",
    "We keep the right to sell the Maps to ourselves.",
    "We retain the exclusive right to sell the Maps.",
    "The sale of the Maps counts as misuse.",
    "The sale of the Maps is theft.",
    "Selling the Maps goes too far.",
    "No selling of the Maps.",
    "We object to selling the Maps.",
    "The Maps are not meant for selling.",
    "This does not mean that you may sell the Maps.",
    "This does not extend to selling the Maps.",
    "Anyone who dares to sell the Maps will hear from our lawyers.",
    "YOU AGREE NOT TO sell the Maps.",
    "YOU MAY NOT SELL THE MAPS",
    "DO NOT SELL THE MAPS",
    "NO RESALE",
    "Do Not Sell the Maps",
    "Resale of the Maps Is Prohibited",
    "Resale of the Maps: forbidden",
    "No licence is granted to sell the Maps.",
    "Nothing in this licence permits you to sell the Maps.",
    "Nothing in this licence gives you the right to sell the Maps.",
    "Under no circumstances shall Licensee sell the Maps.",
    "Restrictions: selling the Maps is not permitted.",
    "Fern alone has the right to sell the Maps.",
    "Fern has the sole right to sell the Maps.",
    "Sale of the Maps is strictly prohibited absent prior written consent.",
    "The sale of the Maps shall require a commercial licence.",
    "You must obtain a separate licence in order to sell the Maps.",
    "Permission to sell the Maps must be sought from Fern.",
    "Permission to sell the Maps may be granted on request.",
    "Permission to sell the Maps is granted to schools only.",
    "Avoid selling copies of the Maps.",
    "It violates these terms to sell the Maps.",
    "You breach this licence when you sell the Maps.",
    "If you sell the Maps, your licence ends.",
    "We will sue you if you sell the Maps.",
]


@pytest.mark.parametrize("ban", BANS)
def test_no_sale_is_permitted(ban: str) -> None:
    """Beside a grant of the act, whatever the ban looks like."""
    terms = licet.read(f"Map Licence\n\n{GRANT}\n\n{ban}\n\nThese terms are governed by the laws of Ohio.\n")

    assert licet.Session([terms]).check(licet.case("May Acme sell the Maps?")).kind not in ("permitted", "conditional")


@pytest.mark.parametrize(
    ("terms", "sale", "change"),
    [
        ("You may do anything with the Maps except sell them.", "prohibited", "permitted"),
        ("You may do anything with the Maps other than selling them.", "prohibited", "permitted"),
        ("You may use and modify the Maps for any purpose except to sell them.", "prohibited", "permitted"),
        ("Everything but selling the Maps is allowed.", "undetermined", "undetermined"),
        ("All uses except selling the Maps are allowed.", "undetermined", "undetermined"),
        ("You may do anything with the Maps.", "permitted", "permitted"),
    ],
)
def test_what_is_left_out_of_a_grant(terms: str, sale: str, change: str) -> None:
    """The exception bars its own act and no other."""
    session = licet.Session([licet.read(f"Map Licence\n\n{terms}\n")])

    answers = [str(session.check(licet.case(f"May Acme {act} the Maps?")).kind) for act in ("sell", "modify")]

    assert answers[0] == sale
    assert answers[1] == change or change == "undetermined"


def test_a_list_numbered_in_decimals_hangs_on_its_lead_in() -> None:
    """Each item of "You may not: 2.1 … 2.2 …" is banned, the second as the first, in small letters and capitals."""
    items = "- 2.1 copy the Maps;\n\n- 2.2 sell the Maps;"

    terms = licet.read(f"Map Licence\n\n2. Limits. YOU AGREE NOT TO:\n\n{items}\n\n3. Law. Ohio law applies.\n")

    assert [(norm.modality.value, norm.acts[0].verb) for norm in terms.norms] == [
        ("forbid", "copy"),
        ("forbid", "sell"),
    ]


def test_a_heading_among_numbers_heads_its_own_section() -> None:
    """ "2.2 Uses" behind items that hang on a lead-in is a section, and what stands in it is cited so."""
    items = "2.1 copy the Maps;\n2.2 sell the Maps."

    terms = licet.read(f"Map Licence\n\n2. You may not:\n{items}\n\n2.3 Permitted Uses\n\nYou may print the Maps.\n")

    assert [norm.id for norm in terms.norms] == ["2.1", "2.2", "2.3"]


def test_what_is_not_so_is_read_as_not_so() -> None:
    """ "Outputs are not deemed Derivatives" never counts them among these."""
    terms = licet.read("Map Licence\n\nOutputs are not deemed Derivatives.\n")

    assert all(act.negated for norm in terms.norms for act in norm.acts)


@pytest.mark.parametrize(
    "sentence",
    ["This licence grants you no trademark rights.", "You shall neither modify nor sell the Maps."],
)
def test_a_denial_that_was_not_read_leaves_nothing_read(sentence: str) -> None:
    """Never a grant or a duty: the sentence stays open, and says so."""
    terms = licet.read(f"Map Licence\n\n{sentence}\n")

    assert not [norm for norm in terms.norms if norm.modality.value in ("permit", "oblige")]


def test_a_heading_that_its_section_spells_out_is_no_ban_of_its_own() -> None:
    """ "No Resale" above the rule on resale and its exception adds nothing to the rule."""
    terms = licet.read(
        "Map Licence\n\n1. Use\n\nYou may use and sell the Maps.\n\n2. No Sale of the Maps\n\n"
        "You may not sell the Maps to minors, and no sale of other goods is ruled here.\n"
    )

    assert licet.Session([terms]).check(licet.case("May Acme sell the Maps to adults?")).kind != "undetermined"


def test_the_licence_ends_under_every_description_of_the_act() -> None:
    """Publishing on a website makes available as well: what ends with the one is not left by the other."""
    terms = licet.read(
        "Map Licence\n\nYou may publish the Maps. Your licence ends if you publish the Maps on a website.\n"
    )

    assert licet.Session([terms]).check(licet.case("May Acme publish the Maps on a website?")).kind == "prohibited"


@pytest.mark.parametrize(
    "sentence",
    [
        "This licence does not grant you rights to use any contributors' name, logo, or trademarks.",
        "NO EXPRESS OR IMPLIED LICENSES TO ANY PARTY'S PATENT RIGHTS ARE GRANTED BY THIS LICENSE.",
    ],
)
def test_rights_that_nobody_is_given_are_kept_back(sentence: str) -> None:
    """In small letters and in capitals: what the rights are to is reserved, and no use of the work is banned."""
    terms = licet.read(f"Map Licence\n\nYou may use the Maps.\n\n{sentence}\n")

    assert {one.object.head for one in terms.reserved} & {"trademark", "patent"}
    assert [norm.modality.value for norm in terms.norms] == ["permit"]


def test_a_duty_told_as_what_whoever_does_does() -> None:
    """ "Whoever publishes Results cites us" names the act by a defined term in the plural: no plain permission."""
    terms = licet.read("Map Licence\n\nResults may be published.\n\nWhoever publishes Results cites the Maps.\n")

    assert licet.Session([terms]).check(licet.case("May Acme publish Results?")).kind == "undetermined"
