"""Indonesian cases put the plain way before they are read: ages that are not reached, and what a question tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

Facts = tuple[tuple[Token, ...], ...]


def told_plainly(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], Facts]:
    """The sentence or question in the plain way, and what it tells besides, each as a sentence of fact."""
    found = _not_yet(list(tokens))
    facts: Facts = ()
    if found and found[-1].text == "?":
        found = _framed(found)
        found, facts = _behind(found)
    return tuple(found), facts


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


_AGED = frozenset(("berusia", "berumur"))


def _not_yet(tokens: list[Token]) -> list[Token]:
    """ "Belum berusia 17 tahun" as "tidak berusia paling sedikit 17 tahun"; "masih 15 tahun" as "berusia 15 tahun"."""
    words = _lower(tokens)
    for at in range(1, len(words) - 2):
        if words[at] == "belum" and words[at + 1] in _AGED and tokens[at + 2].shape is Shape.NUMBER:
            least = [evolve(tokens[at + 1], text=text) for text in ("paling", "sedikit")]
            return [*tokens[:at], evolve(tokens[at], text="tidak"), tokens[at + 1], *least, *tokens[at + 2 :]]
        still = words[at] in ("masih", "baru") and words[at + 2] == "tahun"
        if still and tokens[at + 1].shape is Shape.NUMBER:
            return [*tokens[:at], evolve(tokens[at], text="berusia"), *tokens[at + 1 :]]
    return tokens


_BREACH = re.compile(
    r"apakah (?P<who>(?:[\w.-]+ ){1,4}?)melanggar (?:lisensi|ketentuan|perjanjian|aturan|syarat)(?: ini| itu)? "
    r"(?:jika|kalau|bila|apabila) (?:ia|dia|mereka) "
)
_NEEDS = re.compile(
    r"apakah (?P<who>(?:[\w.-]+ ){1,4}?)(?:memerlukan|membutuhkan|perlu) "
    r"(?P<what>(?:izin|persetujuan|lisensi)(?: tertulis)?(?: dari(?: [\w-]+){1,2}?)?) untuk "
)


def _framed(tokens: list[Token]) -> list[Token]:
    """ "Apakah ia memerlukan izin untuk menjual lagu?" as "bolehkah ia menjual lagu tanpa izin?"."""
    text = " ".join(_lower(tokens)) + " "
    breach = _BREACH.match(text)
    if breach:
        who = tokens[1 : 1 + len(breach["who"].split())]
        return [evolve(tokens[0], text="Bolehkah"), *who, *tokens[len(breach[0].split()) :]]
    needs = _NEEDS.match(text)
    if needs:
        size = len(needs["who"].split())
        what = tokens[2 + size : 2 + size + len(needs["what"].split())]
        without = evolve(tokens[1 + size], text="tanpa")
        deed = tokens[len(needs[0].split()) : -1]
        return [evolve(tokens[0], text="Bolehkah"), *tokens[1 : 1 + size], *deed, without, *what, tokens[-1]]
    return tokens


_IF = frozenset(("jika", "kalau", "bila", "apabila", "meskipun", "walaupun"))


def _behind(tokens: list[Token]) -> tuple[list[Token], Facts]:
    """ "Bolehkah Rani memakainya jika ia membayar?" as "bolehkah Rani memakainya?" and "Ia membayar."."""
    words = _lower(tokens)
    at = next((k for k in range(3, len(words) - 3) if words[k] in _IF), 0)
    if not at or {"atau", "hanya"} & {*words[at - 1 :]}:
        return tokens, ()
    rest = tokens[at + 1 : -1]
    stop = evolve(rest[-1], text=".", shape=Shape.MARK, start=rest[-1].end, spaced=False)
    fact = (evolve(rest[0], text=rest[0].text[:1].upper() + rest[0].text[1:]), *rest[1:], stop)
    end = at - 1 if words[at - 1] == "," else at
    return [*tokens[:end], tokens[-1]], (fact,)


__all__ = ["told_plainly"]
