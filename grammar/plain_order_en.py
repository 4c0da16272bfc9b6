"""English sentences in which a comma is left out, or a word stands where the grammar does not look for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .tokens import Shape, Token

__all__ = ["in_plain_order"]

_MODALS = frozenset(("must", "may", "shall", "should", "can", "will", "need", "have"))
_BANNED = re.compile(r"(?:is|are) (?:\w+ly )?(?:prohibited|forbidden|banned|not (?:\w+ly )?(?:permitted|allowed))\b")
_ALLOWED = frozenset(("authorized", "authorised", "permitted", "allowed", "entitled", "licensed"))
_NEVER = (
    ["under", "no", "circumstances"],
    ["under", "no", "circumstance"],
    ["in", "no", "event"],
    ["at", "no", "time"],
)


def in_plain_order(tokens: Sequence[Token]) -> list[Token]:
    """The tokens as the grammar reads them; what is said stays."""
    found = list(tokens)
    for step in (
        _comma_behind_aim,
        _however_done,
        _never_allowed,
        _that_it_bears,
        _without_exception,
        _once_made,
        _notified_first,
        _never_at_all,
    ):
        found = step(found)
    return found


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


def _comma_behind_aim(tokens: list[Token]) -> list[Token]:
    """ "In order to post photos you must register" as "in order to post photos, you must register"."""
    words = _lower(tokens)
    start = 2 if words[:2] == ["in", "order"] else 0
    if words[start : start + 1] != ["to"] or not _is_verb(words[start + 1] if len(words) > start + 1 else ""):
        return tokens
    at = next((k for k in range(start + 3, len(words) - 1) if words[k] == "you" and words[k + 1] in _MODALS), 0)
    if not at or "," in words[:at] or {"that", "which", "who", "what"} & {*words[start:at]}:
        return tokens
    return [*tokens[:at], evolve(tokens[at], text=",", shape=Shape.MARK), *tokens[at:]]


def _however_done(tokens: list[Token]) -> list[Token]:
    """ "Giving access, either on purpose or by mistake, is prohibited": a ban on it, however it is done."""
    words = _lower(tokens)
    for at in range(1, len(words) - 4):
        if words[at] != "," or words[at + 1] not in ("either", "whether") or "or" not in words[at + 2 :]:
            continue
        end = next((k for k in range(at + 3, len(words) - 1) if words[k] == ","), 0)
        if end and "or" in words[at:end] and _BANNED.match(" ".join(words[end + 1 :])):
            return [*tokens[:at], *tokens[end + 1 :]]
    return tokens


def _never_at_all(tokens: list[Token]) -> list[Token]:
    """ "Will not under any circumstances sell it" as "will not sell it": a ban without an exception is one anyway."""
    words = _lower(tokens)
    for at in range(2, len(words) - 3):
        any_case = words[at : at + 2] == ["under", "any"] and words[at + 2] in ("circumstance", "circumstances")
        if any_case and words[at - 1] in ("not", "never", "cannot"):
            return [*tokens[:at], *tokens[at + 3 :]]
    return tokens


def _never_allowed(tokens: list[Token]) -> list[Token]:
    """ "Under no circumstances is a pupil allowed to sell it" as "a pupil is not allowed to sell it"."""
    words = _lower(tokens)
    if words[:3] not in _NEVER or words[3:4] not in (["is"], ["are"]):
        return tokens
    at = next((k for k in range(5, len(words) - 1) if words[k] in _ALLOWED and words[k + 1] == "to"), 0)
    if not at or "," in words[4:at]:
        return tokens
    denied = [tokens[3], evolve(tokens[at], text="not", shape=Shape.WORD)]
    return [*tokens[4:at], *denied, *tokens[at:]]


def _that_it_bears(tokens: list[Token]) -> list[Token]:
    """ "Notices contained in or accompanying the files" as "notices of the files"."""
    words = _lower(tokens)
    for at in range(3, len(words)):
        joined = words[at - 1] in ("or", "and") and words[at - 2] in ("in", "on", "within") and words[at - 3] in _BORNE
        if words[at] == "accompanying" and joined:
            return [*tokens[: at - 3], evolve(tokens[at], text="of"), *tokens[at + 1 :]]
    return tokens


_BORNE = frozenset(("incorporated", "contained", "included", "embedded", "appearing", "found", "placed"))


def _without_exception(tokens: list[Token]) -> list[Token]:
    """ "Strictly prohibited, with no exceptions:", "prohibited without exception": it is prohibited."""
    words = _lower(tokens)
    for at in range(1, len(words)):
        length = next((len(one) for one in _NO_EXCEPTIONS if words[at : at + len(one)] == one), 0)
        general = words[at : at + 2] == ["in", "general"]
        if general and not _BANNED.search(" ".join(words[: at - 1] + words[at + 3 :])):
            continue  # what is allowed in general is not always allowed
        if length and words[at + length : at + length + 1] in ([], [","], ["."], [":"], [";"]):
            start = at - (words[at - 1] == ",")
            end = at + length + (words[at - 1] == "," and words[at + length : at + length + 1] == [","])
            return [*tokens[:start], *tokens[end:]]
    return tokens


_NO_EXCEPTIONS = (
    *(["with", "no", "exceptions"], ["with", "no", "exception"], ["without", "exception"], ["without", "exceptions"]),
    *(["without", "any", "exceptions"], ["without", "any", "exception"], ["no", "exceptions"], ["in", "general"]),
)


def _once_made(tokens: list[Token]) -> list[Token]:
    """ "The content belongs to you once generated": what is not yet made belongs to nobody."""
    words = _lower(tokens)
    for at in range(4, len(words) - 1):
        ends = words[at + 2 : at + 3] in ([], ["."], [";"])
        if words[at] in ("once", "when") and words[at + 1] in _MADE and ends and {"belong", "belongs"} & {*words[:at]}:
            return [*tokens[:at], *tokens[at + 2 :]]
    return tokens


_MADE = frozenset(("generated", "created", "made", "produced"))


def _notified_first(tokens: list[Token]) -> list[Token]:
    """ "Unless prior notification to the owner is made" as "unless the owner is notified before"."""
    words = _lower(tokens)
    for at in range(1, len(words) - 4):
        early = words[at - 1] in ("prior", "advance", "previous")
        if words[at] not in ("notification", "notice") or words[at + 1] != "to":
            continue
        end = next((k for k in range(at + 3, min(at + 9, len(words) - 1)) if words[k] in ("is", "has", "was")), 0)
        done = end + 1 if end and words[end] in ("is", "was") else end + 2
        if not end or words[done : done + 1] not in (["made"], ["given"], ["sent"]):
            continue
        start = at - early
        told = [evolve(tokens[done], text="notified")] + [evolve(tokens[done], text="before", shape=Shape.WORD)] * early
        return [*tokens[:start], *tokens[at + 2 : done], *told, *tokens[done + 1 :]]
    return tokens


def _is_verb(word: str) -> bool:
    return any(one.tag == "VB" for one in options(word))
