"""English wordings that leave out who is meant or what is forbidden, put in the fuller way."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Token

_LETS = frozenset(("may", "can"))
_TO_DO = frozenset(
    [
        *(
            "delete",
            "remove",
            "name",
            "credit",
            "give",
            "mention",
            "tell",
            "inform",
            "keep",
            "label",
            "mark",
            "include",
        ),
        *("add", "cite", "pay", "send", "return", "stop", "wait", "ask", "show", "say", "leave", "respect", "notify"),
        *("link", "attribute", "report", "destroy", "state", "make", "ensure", "check"),
    ]
)
_OBJECTS = frozenset(
    [
        *("the", "a", "an", "it", "them", "us", "your", "all", "any", "every", "each", "their", "its", "this", "that"),
        *("these", "sure", "no", "him", "her", "our"),
    ]
)
_HOW = frozenset(("for", "to", "in", "on", "at", "as", "with", "without", "by", "from", "under", "outside", "during"))


def said_shorter(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such wordings put in the fuller way."""
    found = list(tokens)
    for step in (_but_do, _but_never, _each_other):
        found = step(found)
    return found


def _but_do(tokens: list[Token]) -> list[Token]:
    """ "You may keep them, but delete them when asked" as "…, but you must delete them when asked"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 2):
        told = words[at - 1 : at + 1] == [",", "but"] and words[at + 1] in _TO_DO and words[at + 2] in _OBJECTS
        if told and _LETS & {*words[:at]}:
            place = tokens[at + 1].start
            who = [evolve(tokens[at], text=word, start=place, end=place) for word in ("you", "must")]
            return [*tokens[: at + 1], *who, *tokens[at + 1 :]]
    return tokens


def _but_never(tokens: list[Token]) -> list[Token]:
    """ "May use it, but never for war" as "…, but not for war"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 2):
        if words[at - 1 : at + 1] == ["but", "never"] and words[at + 1] in _HOW and _LETS & {*words[:at]}:
            return [*tokens[:at], evolve(tokens[at], text="not"), *tokens[at + 1 :]]
    return tokens


def _each_other(tokens: list[Token]) -> list[Token]:
    """ "Members must not insult each other" as "… insult others": nobody insults himself."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 1):
        if words[at : at + 2] in (["each", "other"], ["one", "another"]) and words[at + 2 : at + 3] != ["'s"]:
            one = evolve(tokens[at], text="others", end=tokens[at + 1].end)
            return _each_other([*tokens[:at], one, *tokens[at + 2 :]])
    return tokens


__all__ = ["said_shorter"]
