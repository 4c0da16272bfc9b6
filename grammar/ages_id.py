"""Indonesian ages as amounts of years: "di bawah 16 tahun", "18 tahun ke atas"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_AGE = frozenset(("usia", "umur"))
_BELOW = {"di bawah": ("kurang", "dari"), "di atas": ("lebih", "dari")}


def with_ages(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Di bawah (usia) 16 tahun", "18 tahun ke atas" as amounts; each new word keeps the place of the old one."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        lower = [token.text.lower() for token in tokens[at : at + 5]]
        words = _BELOW.get(" ".join(lower[:2]))
        step = 3 if lower[2:3] and lower[2] in _AGE else 2
        if words and len(lower) > step + 1 and lower[step].isdigit() and lower[step + 1] == "tahun":
            if found and found[-1].text.lower() not in ("berusia", "berumur", "usia", "umur"):
                found += [evolve(tokens[at], text=word) for word in ("yang", "berusia")]
            found += [evolve(token, text=word) for token, word in zip(tokens[at : at + 2], words, strict=True)]
            at += step
            continue
        if lower[:1] and lower[0].isdigit() and lower[1:][:3] == ["tahun", "ke", "atas"]:
            found += [evolve(tokens[at], text="minimal", shape=Shape.WORD), tokens[at], tokens[at + 1]]
            at += 4
            continue
        found.append(tokens[at])
        at += 1
    return found
