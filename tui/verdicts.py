"""How a verdict is shown: a sign, a word, and a colour that only repeats them."""

from __future__ import annotations

from collections.abc import Mapping

SIGNS: Mapping[str, str] = {
    "permitted": "✔",
    "conditional": "◐",
    "prohibited": "✘",
    "undetermined": "?",
    "contested": "⚖",
    "conflict": "⇄",
    "interrupted": "–",
}
"""One sign for each verdict; all are one column wide."""

_STYLES: Mapping[str, str] = {
    "permitted": "good",
    "conditional": "warn",
    "prohibited": "bad",
    "undetermined": "open",
    "contested": "open",
    "conflict": "bad",
    "interrupted": "dim",
}


def sign(kind: str) -> str:
    """The sign of a verdict."""
    return SIGNS.get(kind, "–")


def style(kind: str) -> str:
    """The style of a verdict, as rows name it."""
    return _STYLES.get(kind, "")


def truth(holds: bool | None) -> tuple[str, str]:
    """Sign and style of a truth value."""
    if holds is None:
        return "?", "open"
    return ("✔", "good") if holds else ("✘", "bad")
