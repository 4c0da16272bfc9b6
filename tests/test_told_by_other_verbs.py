"""Bans beside a broad grant, and cases that tell what they are about by another verb and another object."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of


@pytest.mark.parametrize(
    ("ban", "reached", "beside"),
    [
        (
            "You may not use the Maps to monitor employees.",
            "use the Maps to read the mails of employees",
            "use the Maps",
        ),
        ("You may not use the Maps to decide on loans.", "use the Maps to reject loan applications", "use the Maps"),
        ("You may not present the Maps as your own.", "sell the Maps as her own work", "sell the Maps"),
        ("Passing the Maps off as your own is forbidden.", "sell the Maps as her own work", "sell the Maps"),
        ("You may not put the Maps on goods.", "use the Maps on T-shirts", "use the Maps in a book"),
        ("You may not put the Maps on goods.", "print the Maps on cups", "print the Maps in a book"),
        ("Stickers require a different licence.", "use the Maps on stickers", "use the Maps in a book"),
    ],
)
def test_a_ban_told_otherwise(ban: str, reached: str, beside: str) -> None:
    """What it may be about was **permitted**; what stands beside it stays so."""
    terms = f"You may use, print, copy and sell the Maps. {ban}"
    assert kind_of(judged(terms, f"May Ann {reached}?")) in ("undetermined", "prohibited")
    assert kind_of(judged(terms, f"May Ann {beside}?")) == "permitted"


def test_more_users_than_seats() -> None:
    terms = "Customers may use the Service. The number of users must not exceed the number of seats bought."
    case = "Bob is a customer. Bob bought 5 seats. Bob has {} users. May Bob use the Service?"
    assert kind_of(judged(terms, case.format(9))) == "undetermined"
    assert kind_of(judged(terms, case.format(4))) == "permitted"
