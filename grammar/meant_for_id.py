"""What is meant for something alone: "gambar ini khusus untuk sekolah", "penjualan hanya untuk anggota"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import Thing
from .lexicon_id import noun, verb
from .nominal_acts import is_somebody
from .tokens import Shape, Token
from .wordbook import acts_by_noun

_ONLY = ("hanya", "khusus", "semata-mata")
_MEANT = frozenset(("ditujukan", "dimaksudkan", "diperuntukkan", "disediakan", "tersedia", "dibuat"))
_FOR = ("untuk", "bagi")
_RULED = frozenset(
    [
        *(
            "boleh",
            "dapat",
            "bisa",
            "dilarang",
            "tidak",
            "bukan",
            "harus",
            "wajib",
            "diizinkan",
            "diperbolehkan",
            "berlaku",
        ),
        *(
            "diberikan",
            "jika",
            "apabila",
            "kecuali",
            "yang",
            "adalah",
            "merupakan",
            "menerima",
            "memberikan",
            ",",
            ";",
            ":",
        ),
    ]
)
"""Words with which a sentence has a rule or clause of its own."""


def meant_only_for(tokens: Sequence[Token]) -> Sequence[Token]:
    """
    `tokens`, with what is meant for something alone as what may be used for it alone, and an act as allowed so.

    Whom a thing is meant for alone may use it, and nobody else.
    """
    lower = [token.text.lower() for token in tokens]
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    to = next((k for k in range(1, end - 1) if lower[k] in _FOR), 0)
    at = to
    while at and (lower[at - 1] in _ONLY or lower[at - 1] in _MEANT):
        at -= 1
    only = {*lower[at:to]} & {*_ONLY}
    if not at or not only or not _RULED.isdisjoint(lower[:end]) or noun(lower[0]) is None:
        return tokens
    known = noun(lower[0])
    head = next((noun(word) for word in lower[to + 1 : end] if noun(word)), None)
    if known is None or head is None or verb(lower[to + 1]) is not None:
        return tokens
    place = tokens[at]
    subject, who = tokens[:at], tokens[to + 1 : end]
    if known[0] in acts_by_noun():
        said = [_on(place, word) for word in ("hanya", "diperbolehkan", "bagi" if _person(head[0]) else "untuk")]
        return (*subject, *said, *who, *tokens[end:])
    if not _person(head[0]):
        said = [_on(place, word) for word in ("hanya", "boleh", "digunakan", "untuk")]
        return (*subject, *said, *who, *tokens[end:])
    # "gambar ini hanya untuk sekolah": only schools may use them
    first = [_on(tokens[0], "Hanya")]
    used = [_on(tokens[0], word) for word in ("boleh", "menggunakan")]
    moved = [*first, *who, *used, evolve(subject[0], text=lower[0]), *subject[1:]]
    start, stop = tokens[0].start, tokens[end - 1].end
    placed = [evolve(one, start=start, end=start, spaced=True) for one in moved]
    return (*placed[:-1], evolve(placed[-1], end=stop), *tokens[end:])


def _person(concept: str) -> bool:
    return is_somebody(Thing(concept.split()[-1]))


def _on(place: Token, word: str) -> Token:
    return evolve(place, text=word, end=place.start, shape=Shape.WORD, spaced=True)


__all__ = ["meant_only_for"]
