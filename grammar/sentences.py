"""The words of a paragraph → where its sentences end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .document_table import DocumentTable

_OPENERS = {"(": ")", "[": "]"}
_CLOSERS = {")": "(", "]": "["}
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”“’'»›)\]*]*+(?=\s|$)|[。！？]++[」』”）]*+")
_QUOTES = "\"”“’'»›)]*"
_TOKEN = re.compile(r"[^\s(\[\"“„‘«]*$")
_QUOTATION = re.compile(r":\s{1,3}(\"(?=[A-Z])[^\"]{1,600}\"|“(?=[A-Z])[^“”]{1,600}”)")
"""A quotation behind a colon is one piece, as a bracket is; one that goes on a sentence in lower case is not."""

_MAX_BRACKET = 2_000
"""A bracket longer than this is taken as never closed: a stray `(` must not glue a whole text together."""


def matched_brackets(text: str) -> list[tuple[int, int]]:
    """
    Round and square brackets that close again within a reasonable distance, as (open, close), in order of `open`.
    """
    stack: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"[()\[\]]", text):
        char, at = match.group(), match.start()
        if char in _OPENERS:
            stack.append((char, at))
        elif stack and stack[-1][0] == _CLOSERS[char]:
            opened = stack.pop()[1]
            if at - opened <= _MAX_BRACKET:
                found.append((opened, at))
        elif len(stack) > 1 and stack[-2][0] == _CLOSERS[char]:
            stack.pop()
            opened = stack.pop()[1]
            if at - opened <= _MAX_BRACKET:
                found.append((opened, at))
    return sorted(found)


class Brackets:
    """
    Tells, for places asked in rising order, whether they stand inside a bracket.
    """

    def __init__(self, pairs: Sequence[tuple[int, int]]) -> None:
        self._pairs = pairs
        self._next = 0
        self._open: list[tuple[int, int]] = []

    def outermost(self, at: int) -> tuple[int, int] | None:
        """The outermost bracket around `at`, its signs left out; None outside of all."""
        while self._next < len(self._pairs) and self._pairs[self._next][0] < at:
            self._open.append(self._pairs[self._next])
            self._next += 1
        while self._open and self._open[-1][1] <= at:
            self._open.pop()
        # a closed bracket may lie under an open one only if it closed before: drop those
        self._open = [pair for pair in self._open if pair[1] > at] if len(self._open) > 1 else self._open
        return self._open[0] if self._open else None


def sentence_ends(text: str, table: DocumentTable) -> list[int]:
    """
    The places at which a sentence of `text` ends, in order, the end of the text last.
    """
    ends: list[int] = []
    brackets = Brackets(sorted(matched_brackets(text) + [m.span(1) for m in _QUOTATION.finditer(text)]))
    start = 0
    length = len(text)
    for found in _END.finditer(text):
        end = found.end()
        if end >= length:
            break
        around = brackets.outermost(found.start())
        if around is not None and text[start : around[0]].strip(_QUOTES + " "):
            # a bracket inside a sentence never ends it, unless it closes right here
            if not around[1] < end or found.start() < around[0]:
                continue
            end_of_bracket = around[1] + 1
            if text[around[1] + 1 : end].strip(_QUOTES):
                end = end_of_bracket
        if _is_end(text, start, found.start(), end, table):
            ends.append(end)
            start = end
    ends.append(length)
    return ends


def _is_end(text: str, start: int, mark: int, end: int, table: DocumentTable) -> bool:
    following = text[end : end + 40].lstrip()
    if not following:
        return True
    if text[mark] in "。！？":
        return True
    head = following.lstrip("\"“„‘'«‹([*")
    if not head:
        return False
    # a sentence that goes on in lower case has not ended
    if head[0].islower() and not following.startswith(("(a)", "(i)")):
        return False
    if text[mark] in "!?":
        return True
    if text[mark : mark + 3] == "..." or text[mark] == "…":
        return head[0].isupper() or (head[0].isdigit() and False)
    if head[0] in ",;:)-–—":
        return False
    found = _TOKEN.search(text, max(start, mark - 40), mark)
    token = (found.group() if found else "").lower().strip("’'*_")
    if not token:
        return True
    sets = table.sets
    if token in sets["abbreviations"]:
        # `No.` is a number only before one; `no.` may well end a sentence
        return (
            token in ("no", "al", "art", "v", "p", "s")
            and not head[0].isdigit()
            and not text[mark - len(token)].isupper()
            and head[0].isupper()
        )
    spaced = " ".join(text[max(start, mark - 12) : mark].lower().split()[-3:])
    if any(f"{spaced}".endswith(name) and " " in name for name in table.abbreviations):
        return False
    if token in sets["closing_abbreviations"]:
        goes_on = re.split(r"\W", head, maxsplit=1)[0].lower() in table.never_first
        return head[0].isupper() and following[0] != "(" and not goes_on
    bare = token.rstrip(")")
    if len(bare) == 1 and bare.isalpha():
        before = text[max(start, mark - 30) : mark - len(token)].split()
        return (
            bool(before)
            and (before[-1].lower().strip("(.,") in sets["reference_words"] or before[-1][0].islower())
            and text[mark - 1].isupper()
        )
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", token):
        return False
    if token.isdigit() and table.ordinal_dot:
        return _ends_after_number(text, start, mark, token, head, table)
    return True


def _ends_after_number(text: str, start: int, mark: int, token: str, head: str, table: DocumentTable) -> bool:
    """In a language that writes ordinals with a dot, whether `24.` ends the sentence."""
    word = re.split(r"\W", head, maxsplit=1)[0].lower()
    if word in table.sets["months"] or word in table.sets["short_months"] or head[0].isdigit():
        return False
    if len(token) > 2:
        return True
    before = text[max(start, mark - 30) : mark - len(token)].split()
    return bool(before) and before[-1].lower().strip("(.,§") in table.sets["reference_words"]
