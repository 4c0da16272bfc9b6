"""Pictures of people: who is shown, who of a case is a real person, and whose leave was had."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

RULE = "You may use Loom to make images. You must not make images that depict real people without their permission."

CASES = [
    ("Tom makes an image that depicts his teacher. The teacher did not agree.", "prohibited"),
    ("Tom makes an image that shows his teacher. The teacher agreed.", "permitted"),
    ("Tom makes an image that shows his teacher. The teacher agreed to it.", "permitted"),
    ("Tom makes an image that depicts his teacher without her consent.", "prohibited"),
    ("Tom makes an image that depicts his teacher with her consent.", "permitted"),
    ("Tom makes an image of his teacher without asking her.", "prohibited"),
    ("Tom makes an image of his teacher, who has agreed.", "permitted"),
    ("Tom makes an image of his teacher, who does not know of it.", "prohibited"),
    ("Tom makes an image of a castle.", "permitted"),
    ("Tom makes an image that depicts a fictional teacher.", "undetermined"),
    ("Tom makes an image that depicts his teacher. The teacher agreed to the terms of a bank.", "prohibited"),
    ("Tom makes an image that depicts his teacher. The nurse agreed.", "prohibited"),
]


@pytest.mark.parametrize(("told", "expected"), CASES)
def test_pictures_of_people(told: str, expected: str) -> None:
    """Who acts or is somebody's is real; a picture of somebody shows him; who agreed, agreed to what was told."""
    assert kind_of(judged(RULE, f"{told} May Tom make the image?")) == expected
