"""Words before German examples: "insbesondere Bots", "Werkzeuge wie Bots und Crawler"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .wordbook import Word

_LEADING = frozenset(("insbesondere", "namentlich", "beispielsweise", "etwa", "darunter", "vornehmlich"))
_NAMING = ("NOUN", "NAME", "ADJECTIVE", "ATTRIBUTE", "HEAD", "NAMED")


def illustrated(words: Sequence[Word]) -> list[Word]:
    """`words`, with those that lead in examples tagged `INCL`."""
    return [
        evolve(word, tag="INCL") if _leads_in(words, at) or _shows(words, at) else word for at, word in enumerate(words)
    ]


def _leads_in(words: Sequence[Word], at: int) -> bool:
    """ ", insbesondere Bots": behind a comma or bracket, before a noun."""
    if words[at].lower not in _LEADING or not at or words[at - 1].tag not in ("COMMA", "OPEN"):
        return False
    after = at + 1
    while after < len(words) and words[after].tag in ("DET", "DEGREE"):
        after += 1
    alone = words[after - 1].lower in ("solche", "solchen", "solcher")  # "insbesondere solche zum Schutz vor …"
    return after < len(words) and (words[after].tag in _NAMING or (alone and words[after].tag == "PREP"))


def _shows(words: Sequence[Word], at: int) -> bool:
    """ "Werkzeuge wie Bots": between a noun in the plural and another without an article."""
    if words[at].lower != "wie" or words[at].tag not in ("PREP", "SUB", "EMPTY") or not 0 < at < len(words) - 1:
        return False
    before = words[at - 1]
    several = before.tag in ("NOUN", "HEAD") and bool({"pl", "both", "p"} & before.features)
    return several and words[at + 1].tag in _NAMING
