"""English ways to say that somebody is impersonated: "pretends to be somebody else", "poses as the mayor"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Token

_PLAIN = ("impersonate", "impersonates", "impersonated", "impersonating")
_PRETEND = dict(zip(("pretend", "pretends", "pretended", "pretending"), _PLAIN, strict=True))
_POSE = dict(zip(("pose", "poses", "posed", "posing"), _PLAIN, strict=True))
_OPEN_NAMES = frozenset(
    ("someone", "somebody", "anyone", "anybody", "another", "other", "others", "any", "a", "an", "the")
)
_OWNERS = frozenset(("his", "her", "their", "your", "our", "my", "its", "us", "him", "them"))


def posing(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """
    `tokens` with "pretend to be" and "pose as" before somebody as "impersonate"; "pretend to be ill" is no such thing.
    """
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        word = tokens[at].text.lower()
        behind = [token.text.lower() for token in tokens[at + 1 : at + 3]]
        step = 3 if word in _PRETEND and behind == ["to", "be"] else 2 if word in _POSE and behind[:1] == ["as"] else 0
        if step and at + step < len(tokens) and _is_somebody(tokens[at + step].text):
            plain = _PRETEND.get(word) or _POSE[word]
            found.append(evolve(tokens[at], text=plain, end=tokens[at + step - 1].end))
        else:
            step = 1
            found.append(tokens[at])
        at += step
    return tuple(found)


def _is_somebody(word: str) -> bool:
    return word.lower() in _OPEN_NAMES | _OWNERS or word[:1].isupper()
