"""What a text says not to be part of what it gives, beside a grant of everything."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

MAPS = "You may use, copy, publish and sell the maps. "


@pytest.mark.parametrize(
    ("sentence", "reached", "beside"),
    [
        (
            "Stickers are not included in this licence.",
            "Ann uses the maps on stickers. May Ann use the maps on stickers?",
            "Ann uses the maps in a book. May Ann use the maps in a book?",
        ),
        (
            "Stickers are not included in this grant.",
            "Ann copies the maps to make stickers. May Ann copy the maps to make stickers?",
            "Ann copies the maps to make a book. May Ann copy the maps to make a book?",
        ),
        (
            "Cloud providers are not included in this grant.",
            "Gross is a cloud provider. May Gross use the maps?",
            "Ann is a student. May Ann use the maps?",
        ),
        (
            "This licence does not cover sea maps.",
            "Ann sells the sea maps. May Ann sell the sea maps?",
            "Ann sells the city maps. May Ann sell the city maps?",
        ),
        (
            "Book covers are not OK with us.",
            "Ann uses a map on a book cover. May Ann use the map on a book cover?",
            "Ann uses a map in a book. May Ann use the map in a book?",
        ),
        (
            "We keep the publication rights.",
            "Ann publishes the maps. May Ann publish the maps?",
            "Ann sells the maps. May Ann sell the maps?",
        ),
    ],
)
def test_what_is_not_part_of_it(sentence: str, reached: str, beside: str) -> None:
    """What it reaches was **permitted**."""
    assert kind_of(judged(MAPS + sentence, reached)) in ("undetermined", "prohibited")
    assert kind_of(judged(MAPS + sentence, beside)) == "permitted"


RIVALS = "You may use the Model for any purpose. You may not use the Model to train models that compete with Larch."


@pytest.mark.parametrize("what", ["a competitor of Larch", "a rival to Larch"])
def test_a_competitor_may_be_what_is_trained(what: str) -> None:
    """A competitor is a person, and was no model for that: **permitted**."""
    case = f"Ann uses the Model to train {what}. May Ann use the Model to train {what}?"
    assert kind_of(judged(RIVALS, case)) == "undetermined"
    assert kind_of(judged(RIVALS, "Ann uses the Model to train her staff. May Ann use it to train her staff?")) == (
        "permitted"
    )
