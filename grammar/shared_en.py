"""
English phrases that wait for one and the same noun: "the text of, or a link to, this licence".

What is said once, behind the last of them, is put behind each before the sentence is read; its words keep their place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .tokens import Shape, Token

_WORD = r"(?:[^ ,;:.()\0]+)"
_PREPOSITION = r"(?:of|to|in|on|for|with|from|by|under|upon|into|through|against)"
_COMMON = re.compile(
    rf"(?<= )(?P<first>{_PREPOSITION}) , (?:and|or|and/or) "
    rf"(?P<second>{_WORD}(?: {_WORD}){{0,7}}? {_PREPOSITION}) , "
)
_CONTROL = re.compile(
    r"(?<= )(?P<one>controls|control|controlling) , (?:(?:is|are) )?(?P<two>controlled by) ,? ?or "
    r"(?:(?:is|are) )?under (?:direct or indirect )?common control with(?= )"
)
"""Three predicates of which only the last names whom they are about, as contracts define an affiliate."""
_DONE = re.compile(r"(?:\w+ly )?\w+ed \w+$")
_ENDS = frozenset(
    [
        "with",
        "in",
        "as",
        "by",
        "to",
        "for",
        "from",
        "on",
        "under",
        "upon",
        "and",
        "or",
        "but",
        "if",
        "unless",
        "when",
        "where",
        "who",
        "whom",
        "may",
        "must",
        "shall",
        "will",
        "can",
        "should",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "be",
        "except",
        "provided",
        "including",
        "without",
        "within",
        "at",
        "into",
        "before",
        "after",
        "not",
        "so",
        "than",
        "only",
        "through",
        "during",
    ]
)
_MARKS = frozenset([",", ";", ":", ".", "(", ")", '"', "'", "\x00"])
_RELATIVE = frozenset(("that", "which"))
_LONGEST = 14
"""Words of what is shared at most: a longer run is no noun phrase."""


def shared(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what several phrases share behind each of them."""
    found = list(tokens)
    start = 0
    while True:
        line = f" {' '.join(words_of(found))} "
        match = _COMMON.search(line, start) or _CONTROL.search(line, start)
        if match is None:
            return found
        start = match.start() + 1
        found = _affiliates(found, match) if match.re is _CONTROL else _pair(found, match)


def _affiliates(tokens: list[Token], match: re.Match[str]) -> list[Token]:
    common = _common(tokens, match.string[: match.end()].count(" "))
    one = match.string[: match.end("one")].count(" ")
    two = match.string[: match.end("two")].count(" ")
    return [*tokens[:one], *common, *tokens[one:two], *common, *tokens[two:]]


def _pair(tokens: list[Token], match: re.Match[str]) -> list[Token]:
    if _DONE.match(match["second"]):
        return tokens  # "in, or embodied in, a device": what is embodied is the same thing
    behind = match.string[: match.end("second")].count(" ")
    common = _common(tokens, behind + 1)
    first = match.string[: match.end("first")].count(" ")
    return [*tokens[:first], *common, *tokens[first:behind], *tokens[behind + 1 :]] if common else tokens


def _common(tokens: Sequence[Token], begin: int) -> list[Token]:
    """The noun phrase that begins there, with its "of …" and its relative clause; nothing where it is too long."""
    words = words_of(tokens)
    end = begin
    relative = False
    while end < len(words) and words[end] not in _MARKS and (relative or words[end] not in _ENDS):
        relative = relative or (words[end] in _RELATIVE and end > begin)
        end += 1
    return list(tokens[begin:end]) if end <= begin + _LONGEST else []


def words_of(tokens: Sequence[Token]) -> list[str]:
    """The words of the tokens in lower case, none with a space in it; where a piece ends stands a mark of its own."""
    return ["\0" if one.shape is Shape.BREAK else one.text.lower().replace(" ", "\xa0") for one in tokens]
