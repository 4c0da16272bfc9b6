"""The start of a paragraph → its label: `1.`, `(e)`, `Section 2 --`, `§ 3`, a bullet, or several in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

BULLETS = "-•*·–—+▪◦‣●■□○➢⁃∙→✓✔✗×\uf0b7\u2022"

_BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}]|--)(?=[ \t\u00a0]+\S)")
_BULLET_TIGHT = re.compile(r"[•●▪■◦‣\uf0b7](?=\w)")
_MULTI = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,5})(?:(?:\.(?!\d)|\)|:)?(?=\s|$)|\.(?=[\"“„]))")
_PAREN = re.compile(r"\(\s?(\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,6}|([a-z])\2)\s?\)(?:\.(?=\s)|(?=\s|$|[A-Z\"“„‘'(]))")
_HALF = re.compile(r"(\d{1,3}|[a-zA-Z]|[ivxl]{1,6}|[IVXL]{1,6}|([a-z])\2)\)(?=\s|$|[A-Z\"“„])")
_MIXED = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?([a-z])(?:\.|\))(?=[ \t])")
_DOT = re.compile(r"(\d{1,3}|[a-zA-Z]|[ivxl]{1,6}|[IVXL]{1,6})\.(?=\s|$|[A-Z][a-z]|[\"“„(])")
_COLON = re.compile(r"(\d{1,2}):(?=\s)")
_BARE = re.compile(r"(\d{1,2})(?=[ \t]{1,6}[A-ZÄÖÜ])")
_PARAGRAPH_SIGN = re.compile(r"§{1,2}[ \t]?(\d{1,3})[a-z]?(?:\.|:|\))?(?=\s|$)")
_ROMAN = re.compile(r"(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})$")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


@frozen
class Label:
    """
    What stands before a paragraph to number it.
    """

    text: str
    """As printed, `(e)` or `Section 2`."""

    start: int
    end: int
    """Its place in the text; for a word label, the dash or colon after it included."""

    shape: str
    """What surrounds the counter: `(*)`, `*)`, `*.`, `*`, `§`, `-` for a bullet, or the label word."""

    readings: tuple[tuple[str, int], ...] = ()
    """What the counter may be: (`digits`, 2), (`lower`, 9), (`roman`, 1), …; empty for a bullet."""

    numbers: tuple[int, ...] = ()
    """The numbers of a decimal label, `1.1` as (1, 1)."""

    counter: str = ""
    """The counter without what surrounds it."""

    annex: bool = False
    """Whether its word opens a part of its own: Attachment A."""


def roman_value(word: str) -> int:
    """The number that `word` is in Roman numerals (to 89), 0 if it is none."""
    lower = word.lower()
    if not _ROMAN.match(lower):
        return 0
    total = 0
    for here, after in zip(lower, (*lower[1:], ""), strict=True):
        value = _VALUES[here]
        total += -value if after and _VALUES[after] > value else value
    return total


def readings_of(counter: str) -> tuple[tuple[str, int], ...]:
    """Every series that `counter` may belong to, with its place there."""
    if counter.isdigit():
        return (("digits", int(counter)),)
    lower = (counter.isupper() and "upper") or "lower"
    found: list[tuple[str, int]] = []
    if len(counter) == 1:
        found.append((lower, ord(counter.lower()) - 96))
    elif len(counter) == 2 and counter[0] == counter[1] and not roman_value(counter):
        found.append(("double", ord(counter[0].lower()) - 96))
    value = roman_value(counter)
    if value:
        found.append(("ROMAN" if counter.isupper() else "roman", value))
        if len(counter) == 2 and counter[0] == counter[1]:
            found.append(("double", ord(counter[0].lower()) - 96))
    return tuple(found)


class LabelReader:
    """
    Reads labels with the label words of one language.
    """

    def __init__(self, section_words: Sequence[str], annex_words: Sequence[str]) -> None:
        self._annex = frozenset(word.lower() for word in annex_words)
        words = sorted({*section_words, *annex_words}, key=lambda word: (-len(word), word))
        names = "|".join(re.escape(word) for word in words) or r"(?!)"
        self._word = re.compile(
            rf"({names})\s{{1,4}}(\d{{1,3}}(?:\.\d{{1,3}})*|[IVXL]{{1,6}}|[A-Z])(?:\.(?!\d)|:|\)|(?=\s|$)|(?=[-–—]))"
            rf"(?:[ \t]*(?:--+|[-–—:])(?=\s|$))?",
            re.IGNORECASE,
        )
        self._bare_annex = re.compile(
            rf"({'|'.join(re.escape(word) for word in annex_words) or '(?!)'})(?:[ \t]*(?::|--+|[-–—])(?=\s)|$)",
            re.IGNORECASE,
        )

    def read(self, text: str, start: int, stop: int, *, opens: bool) -> tuple[Label, ...]:
        """
        The labels at `start`, in a row; `opens` says that a paragraph surely begins here, so a bare `1` counts too.
        """
        found: list[Label] = []
        at = start
        while len(found) < 4:
            label = self._one(text, at, stop, opens=opens and not found)
            if label is None or (found and not _follows(found[-1], label)):
                break
            found.append(label)
            at = label.end
            while at < stop and text[at] in " \t\u00a0":
                at += 1
        return tuple(found)

    def _one(self, text: str, at: int, stop: int, *, opens: bool) -> Label | None:
        char = text[at : at + 1]
        if not char:
            return None
        if char in BULLETS:
            found = _BULLET.match(text, at, stop) or _BULLET_TIGHT.match(text, at, stop)
            return Label(found.group(), at, found.end(), "-") if found else None
        if char == "§":
            found = _PARAGRAPH_SIGN.match(text, at, stop)
            return _label(found, "§", found[1]) if found else None
        if char == "(":
            found = _PAREN.match(text, at, stop)
            # `(c) 2007` is a copyright sign
            if found and not (
                found[1].lower() == "c"
                and re.compile(r"\s*(?:\d{4}|copyright|by\b|\[|<)", re.I).match(text, found.end(), stop)
            ):
                return _label(found, "(*)", found[1])
            return None
        if char.isdigit():
            for pattern, shape in ((_MULTI, "."), (_DOT, "*."), (_HALF, "*)"), (_COLON, "*:")):
                found = pattern.match(text, at, stop)
                if found:
                    return _label(found, shape, found[1])
            found = _MIXED.match(text, at, stop)
            if found:
                # `1.c)` prints its section again: the letter is the label
                return _label(found, "*)" if found.group().endswith(")") else "*.", found[1])
            found = _BARE.match(text, at, stop) if opens else None
            return _label(found, "*", found[1]) if found else None
        if char.isalpha() and char.isascii():
            for pattern, shape in ((_DOT, "*."), (_HALF, "*)")):
                found = pattern.match(text, at, stop)
                if found and readings_of(found[1]):
                    return _label(found, shape, found[1])
            found = self._word.match(text, at, stop)
            if found:
                return self._with_word(text, found, stop)
            found = self._bare_annex.match(text, at, stop) if opens else None
            if found and char.isupper():
                return Label(found[1], at, found.end(), found[1].lower(), (), (), "", annex=True)
        return None

    def _with_word(self, text: str, found: re.Match[str], stop: int) -> Label | None:
        """`Section 2 -- Scope` is a label, `Section 2 does not apply` is not."""
        word, counter = found[1].lower(), found[2]
        rest = text[found.end() : stop].lstrip(" \t")
        closed = found.group()[-1] in ".:)-–—"
        if not text[found.start()].isupper() or (
            rest and not closed and not rest[0].isupper() and rest[0] not in "\"“„‘'("
        ):
            return None
        if len(counter) > 1 and counter.isalpha() and not counter.isupper():
            return None
        numbers = tuple(int(part) for part in counter.split(".")) if counter[0].isdigit() else ()
        text_shown = found.group().rstrip(" .:)-–—\t")
        return Label(
            text_shown,
            found.start(),
            found.end(),
            word,
            readings_of(counter) if len(numbers) < 2 else (("multi", numbers[-1]),),
            numbers if len(numbers) > 1 else (),
            counter,
            annex=word in self._annex,
        )


def _follows(first: Label, second: Label) -> bool:
    """Whether `second` may stand right after `first`: `1. (a)`, `(a) (i)`."""
    if second.shape == "-" or second.annex or not second.readings:
        return False
    if first.shape == "-":
        # `- a. Text`: the bullet is what a converter left of the list, the label is the text's own
        return second.shape in ("(*)", "*)", "*.", ".")
    return second.shape in ("(*)", "*)") and any(place == 1 for _, place in second.readings)


def _label(found: re.Match[str], shape: str, counter: str) -> Label:
    numbers = tuple(int(part) for part in counter.split(".")) if shape == "." else ()
    if len(numbers) == 2 and numbers[1] == 0:
        # `2.0 Licence` heads section 2
        return Label(found.group(), found.start(), found.end(), "*.0", (("digits", numbers[0]),), (), str(numbers[0]))
    readings = (("multi", numbers[-1]),) if numbers else readings_of(counter)
    return Label(found.group(), found.start(), found.end(), shape, readings, numbers, counter)
