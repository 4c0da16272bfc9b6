"""
Indonesian turns of phrase in the words that the grammar reads: "hanya sekolah yang boleh" is "hanya sekolah boleh".

Every function takes the tokens of one sentence and gives them back, said otherwise where it can; each new word keeps
the place of an old one, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_id import indonesian, noun
from .tokens import Shape, Token

_LEAVE = frozenset(
    ("boleh", "dapat", "bisa", "berhak", "diizinkan", "diperbolehkan", "diperkenankan", "dibolehkan", "berwenang")
)


def reworded(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with what is said in a roundabout way said plainly."""
    for reword in (_quoted, _either_way, _only_they, _not_included, _above, _but_they_not, _taboo):
        tokens = reword(tokens)
    return tokens


def _only_they(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Hanya sekolah yang boleh menyalinnya": only schools may copy it."""
    lower = _lower(tokens)
    if lower[:1] != ["hanya"]:
        return tokens
    for at, word in enumerate(lower[:-1]):
        if word in _LEAVE:
            return tokens
        if word == "yang" and lower[at + 1] in _LEAVE and at > 1:
            return (*tokens[:at], *tokens[at + 1 :])
    return tokens


def _quoted(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Keterangan “Dibuat oleh AI”": what stands in quotes behind a noun is one name."""
    marks = [at for at, token in enumerate(tokens) if token.text == '"']
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        if not first or not 2 < last - first <= 10 or noun(tokens[first - 1].text.lower()) is None:
            continue
        inside = tokens[first + 1 : last]
        text = "".join((" " if one.spaced and at else "") + one.text for at, one in enumerate(inside))
        name = evolve(inside[0], text=text, end=inside[-1].end, shape=Shape.ADDRESS)
        return _quoted((*tokens[: first + 1], name, *tokens[last:]))
    return tokens


def _either_way(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Baik untuk keperluan komersial maupun nonkomersial": for any purpose."""
    lower = _lower(tokens)
    if "baik" not in lower or "maupun" not in lower[lower.index("baik") :]:
        return tokens
    at = lower.index("baik")
    joint = lower.index("maupun", at)
    end = next((k for k in range(joint + 1, min(joint + 4, len(lower))) if lower[k] in _COMMERCIAL), 0)
    if not end or not _COMMERCIAL & {*lower[at:joint]} or lower[end] in lower[at:joint]:
        return tokens
    words = ("untuk", "tujuan", "apa", "pun")
    if end + 1 - at < len(words):
        return tokens
    said = [evolve(tokens[at + k], text=word) for k, word in enumerate(words)]
    said[-1] = evolve(said[-1], end=tokens[end].end)
    return (*tokens[:at], *said, *tokens[end + 1 :])


_COMMERCIAL = frozenset(("komersial", "nonkomersial", "non-komersial"))


def _not_included(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Izin ini tidak termasuk X": it does not cover X."""
    lower = _lower(tokens)
    for at in range(1, min(len(lower) - 1, 6)):
        speaks = lower[0] in ("izin", "hak", "lisensi", "persetujuan") and at <= 4
        if speaks and lower[at : at + 2] == ["tidak", "termasuk"]:
            return (*tokens[: at + 1], evolve(tokens[at + 1], text="mencakup"), *tokens[at + 2 :])
    return tokens


def _above(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Di atas sepuluh ribu permintaan": more than that."""
    lower = _lower(tokens)
    words = {"atas": ("lebih", "dari"), "bawah": ("kurang", "dari")}
    for at in range(len(lower) - 3):
        if lower[at] != "di" or lower[at + 1] not in words or lower[at + 3] == "tahun":
            continue
        if lower[at + 2][:1].isdigit() or lower[at + 2] in indonesian()["numbers"]:
            said = [evolve(tokens[at + k], text=word) for k, word in enumerate(words[lower[at + 1]])]
            return (*tokens[:at], *said, *tokens[at + 2 :])
    return tokens


def _but_they_not(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "A boleh melakukannya; B tidak": B must not do it."""
    lower = _lower(tokens)
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    modal = next((k for k, word in enumerate(lower) if word in ("boleh", "dapat", "bisa")), 0)
    comma = next((k for k in range(end - 1, modal, -1) if lower[k] in (",", ";")), 0)
    if not modal or not comma or lower[end - 1] != "tidak" or end - comma > 6 or "tidak" in lower[:comma]:
        return tokens
    who = [token for token in tokens[comma + 1 : end - 1] if token.text.lower() not in ("sedangkan", "namun", "tetapi")]
    if not who:
        return tokens
    place = tokens[end - 1]
    again = [evolve(token, start=place.start, end=place.end) for token in tokens[modal:comma]]
    return (*tokens[:comma], evolve(tokens[comma], text=";"), *who, place, *again, *tokens[end:])


def _taboo(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Tidak dibenarkan", "haram hukumnya", "pantang": it is forbidden."""
    lower = _lower(tokens)
    for at in range(len(lower) - 1):
        if lower[at : at + 2] in (["haram", "hukumnya"], ["tidak", "dibenarkan"]):
            return (*tokens[:at], evolve(tokens[at], text="dilarang", end=tokens[at + 1].end), *tokens[at + 2 :])
    return tokens


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


__all__ = ["reworded"]
