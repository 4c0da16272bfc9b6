"""English words for oneself and for others: "pretends to be somebody else", "photos that they took themselves"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, options
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


_SELVES = {
    "you": ("yourself", "yourselves"),
    "they": ("themselves", "themself"),
    "he": ("himself",),
    "she": ("herself",),
    "we": ("ourselves",),
    "i": ("myself",),
    "it": ("itself",),
}
_HAVE = frozenset(("have", "has", "had", "'ve", "'s", "did"))
_BEHIND = frozenset((".", ",", ";", ")", "or", "and", "in", "for", "with", "on", "at", "to", "may", "must", "without"))


def unstressed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "Photos that they took themselves" as "photos that they took": it is the photos that are taken."""
    words = [token.text.lower() for token in tokens]
    dropped: set[int] = set()
    for at in range(1, len(words) - 2):
        selves = _SELVES.get(words[at], ())
        verb = at + 1 + (words[at + 1] in _HAVE)
        verb += words[verb] == "not"
        if not selves or verb + 1 >= len(words) or words[verb + 1] not in selves:
            continue
        behind = words[verb + 2] if verb + 2 < len(words) else "."
        told = words[at - 1] in ("that", "which") or _is_noun(words[at - 1])
        if told and behind in _BEHIND and _is_done(words[verb]):
            dropped.add(verb + 1)
    return tuple(token for at, token in enumerate(tokens) if at not in dropped)


def _is_noun(word: str) -> bool:
    return any(option.tag in ("NN", "NNS") for option in options(word)) and word not in TABLE.closed


def _is_done(word: str) -> bool:
    return any(option.tag in ("VBD", "VBN", "VBP", "VBZ") for option in options(word)) and word not in TABLE.closed
