"""
English conditions that the law bars the very use which a ban is about: "if the laws of your country prohibit you from
using it, you may not use it".

Whoever uses it although the law bars it uses it unlawfully; put so, the condition is one that every use has to meet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_WHENS = frozenset(("if", "where", "when", "whenever"))
_LAWS = r"(?:laws?|regulations?|legislation)"
_LAW = rf"(?:(?:\w+ ){{0,6}}?{_LAWS}(?: .*)?)"
_BARRED = r"(?:prohibited|barred|precluded|forbidden|banned|restricted|disqualified|prevented|excluded)"
_BARS = r"(?:prohibits?|forbids?|bars?|bans?|precludes?|restricts?|prevents?|disallows?)"
_USE = r"(?:using|accessing|use|access)(?: (?:or|and) (?:using|accessing|use|access))?"
_THING = r"(?:of )?(?P<thing>(?:the|our|this|these|any|it|them)\b(?: \w+){0,4}?)"
_BY = r"(?:by|under|pursuant to)"
_YOU_ARE = r"you (?:are|['’]re) (?:\w+ )?"
_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YOU_ARE}{_BARRED} from {_USE} {_THING} {_BY} {_LAW}",
        rf"{_YOU_ARE}{_BARRED} {_BY} {_LAW} from {_USE} {_THING}",
        rf"(?:\w+ ){{0,3}}{_LAWS} (?:of (?:[\w']+ ){{1,6}}?)?{_BARS} (?:you from|your) {_USE} {_THING}",
        rf"(?:your|the|any|such) {_USE} {_THING} (?:is|are|would be|becomes?) (?:\w+ )?{_BARRED} {_BY} {_LAW}",
    )
)
_LIFTED = re.compile(r"\b(?:not|unless|except|never|cannot)\b|n['’]t\b")
_BANS = re.compile(r"\b(?:not|cannot|never|stop|no right|no permission|prohibited|refrain|cease)\b|n['’]t\b")


def barred(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such a condition as "if you use it unlawfully"."""
    found = list(tokens)
    for at, token in enumerate(found):
        if token.text.lower() not in _WHENS:
            continue
        for end in _ends(found, at):
            said = " ".join(one.text.lower() for one in found[at + 1 : end])
            rest = " ".join(one.text.lower() for one in (*found[:at], *found[end:]))
            if _LIFTED.search(said) or not _BANS.search(rest) or not re.search(rf"\b{_USE}\b", rest):
                continue
            if (thing := _thing(said)) is not None:
                start, length = thing
                own = found[at + 1 + start : at + 1 + start + length]
                before = [evolve(token, text=word, shape=Shape.WORD) for word in ("you", "use")]
                behind = [evolve(token, text=word, shape=Shape.WORD) for word in ("unlawfully",)]
                return [*found[: at + 1], *before, *own, *behind, *found[end:]]
    return found


def _thing(said: str) -> tuple[int, int] | None:
    """Where the words for what is used begin in such a condition, and how many they are."""
    for pattern in _SAID:
        if (match := pattern.fullmatch(said)) is not None:
            return said[: match.start("thing")].count(" "), match["thing"].count(" ") + 1
    return None


def _ends(tokens: Sequence[Token], at: int) -> list[int]:
    """Where the condition that begins at `at` may end: at a comma, before "then", at the end of the sentence."""
    marks = [place for place in range(at + 4, len(tokens)) if tokens[place].text.lower() in (",", "then", ".", ";")]
    return [*marks, len(tokens)]
