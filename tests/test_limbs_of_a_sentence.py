"""A limb of a sentence that only tells something, beside one that allows: what it asks is never passed over."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.norm import Modality

_CASE = "Ada publishes and sells the maps. May Ada sell the maps?"


@pytest.mark.parametrize(
    "limb",
    [
        "The Maps are free to sell, but whoever publishes one cites the Fern paper.",
        "You may sell the Maps, and whoever publishes one cites the Fern paper.",
        "You may sell the Maps; publishers name Fern.",
        "The Maps may be sold, but every seller pays Fern.",
        "Everybody may sell the Maps and sellers register with Fern.",
        "You may sell the Maps, whereas sellers pay Fern.",
        "You may sell the Maps, though our consent is needed.",
        "Feel free to sell the Maps; we ask for 10 euros per map.",
        "You are free to sell the Maps, and every copy carries the notice.",
    ],
)
def test_what_a_limb_asks_is_not_passed_over(limb: str) -> None:
    """The rule of one limb says nothing of another one (all of these were **permitted**)."""
    assert "undetermined" == kind_of(judged(f"You may use, publish and sell the Maps. {limb}", _CASE))


@pytest.mark.parametrize(
    "limb",
    [
        "You may sell the Maps, and Fern is happy to hear from you.",
        "You may sell the Maps, although Fern sells maps itself.",
        "The Maps are free to use, and Fern updates them.",
    ],
)
def test_a_limb_that_asks_nothing_changes_nothing(limb: str) -> None:
    assert "permitted" == kind_of(judged(f"You may use, publish and sell the Maps. {limb}", _CASE))


@pytest.mark.parametrize(
    ("terms", "facts", "expected"),
    [
        (
            "You may lend and publish the Maps, though publishers must name Fern.",
            "Ada publishes the maps. Ada does not name Fern. May Ada publish the maps?",
            "prohibited",
        ),
        (
            "Although you may change the Maps, you must not sell them.",
            "Ada changes the maps. May Ada change the maps?",
            "permitted",
        ),
        (
            "Although you may change the Maps, you must not sell them.",
            "Ada sells the maps. May Ada sell the maps?",
            "prohibited",
        ),
        (
            "You may change the Maps, although you must not sell them.",
            "Ada sells the maps. May Ada sell the maps?",
            "prohibited",
        ),
        (
            "Though sale is not allowed, you may lend the Maps.",
            "Ada lends the maps to Ben. May Ada lend the maps to Ben?",
            "permitted",
        ),
        (
            "Though sale is not allowed, you may lend the Maps.",
            "Ada sells the maps. May Ada sell the maps?",
            "prohibited",
        ),
        (
            "You may lend the Maps, while selling them is forbidden.",
            "Ada lends the maps to Ben. May Ada lend the maps to Ben?",
            "permitted",
        ),
        (
            "You may lend the Maps, while selling them is forbidden.",
            "Ada sells the maps. May Ada sell the maps?",
            "prohibited",
        ),
        (
            "Schools need a school licence, whereas teachers may use Quill freely. Everybody may use Quill.",
            "A school uses Quill. The school has no school licence. May the school use Quill?",
            "prohibited",
        ),
        (
            "Everybody may use Quill. Quill is popular, although schools need a school licence.",
            "A school uses Quill. The school has no school licence. May the school use Quill?",
            "prohibited",
        ),
        (
            "Everybody may use the data. While commercial users may build products on it, they must pay the fee.",
            "Kelp is a commercial user and builds a product on the data. Kelp does not pay the fee. May it do so?",
            "prohibited",
        ),
    ],
)
def test_a_rule_against_what_one_would_expect_is_a_rule(terms: str, facts: str, expected: str) -> None:
    """ "Though publishers must name Fern" was taken for a reason and dropped."""
    assert expected == kind_of(judged(terms, facts))


@pytest.mark.parametrize(
    ("code", "terms"),
    [
        ("de", "Sie dürfen die Karten nutzen, wobei ein Verkauf nicht erlaubt ist."),
        ("de", "Obwohl Sie die Karten ändern dürfen, dürfen Sie sie nicht verkaufen."),
        ("id", "Meskipun Anda boleh mengubah peta, Anda tidak boleh menjualnya."),
        ("id", "Anda boleh menggunakan peta, sedangkan penjualan dilarang."),
    ],
)
def test_so_in_german_and_indonesian(code: str, terms: str) -> None:
    """Both limbs are rules."""
    found = licet.read(f"Acme\n\n{terms}", language=code).norms
    assert [Modality.PERMIT, Modality.FORBID] == [one.modality for one in found]
