"""Text to tokens: words, numbers, labels and marks with their places in the source; shared by all languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from attrs import frozen

from .prepared import compiled
from .skeleton import Piece


class Shape(StrEnum):
    """What a token looks like, before any dictionary is asked."""

    WORD = "word"
    NUMBER = "number"
    LABEL = "label"
    """A list label inside a sentence: "(i)", "(a)"."""
    ADDRESS = "address"
    """A web or mail address, or a file name."""
    BLANK = "blank"
    """A place to fill in: "[year]"."""
    MARK = "mark"
    BREAK = "break"
    """Where one piece ends and the next begins."""


@frozen
class Token:
    """
    One token and where it stands in the source.
    """

    text: str
    """As written, quotes and apostrophes straightened."""
    start: int
    end: int
    shape: Shape
    spaced: bool = True
    """White space stands before it."""
    role: str = "own"
    """The role of the piece it comes from."""


_APOSTROPHE = str.maketrans(
    {"\u00ad": None, "\u200b": None, "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‐": "-", "‑": "-"}
)
_WIDE = _APOSTROPHE | str.maketrans("，；：（）", ",;:()")
"""With full-width marks as ordinary ones: for a text that was typed so, and not for words of another script."""
_IDEOGRAPH = compiled("[\u4e00-\u9fff]")

_TOKEN = compiled(
    r"""
    (?P<address>(?:https?://|www\.)[^\s<>"”)]*[^\s<>"”).,;:]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|ai|net|io|txt|html|pdf|(?:app|dev|cloud|gov|edu|info)\b)(?:/[^\s<>"”),;]*[^\s<>"”),;.])?|\b[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:/[^\s<>"”),;/]+)+(?<![.]))
  | (?P<blank>\[[^\]\[\n]{1,40}\]|<[^>\n<]{1,60}>|\{[^{}\n]{1,40}\})
  | (?P<label>\((?:[a-zA-Z]|[ivxIVX]{1,5}|\d{1,2})\)(?=\s))
  | (?P<number>\d+(?:\.\d+)+-\d+(?:\.\d+)+(?!\w)
      |\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w])|\d+(?:\.\d+)*(?:\([a-zA-Z0-9]{1,4}\))*(?!\w)(?!-\w))
  | (?P<word>(?:e\.g\.|i\.e\.|etc\.|(?:non-)?[A-Z]\.(?:[A-Z]\.)+
      |(?:Inc|Ltd|Corp|Co|No|Art|Nr|Abs|vs|Mr|Ms|Mrs|Dr|St)\.(?=[\s,)])
      |[^\W_](?:[^\W_]|[\u00ad\u200b]|_+(?=[^\W_])|[-‐‑·+][\w]|(?<=\d)\.(?=\d)|(?<=[A-Z][A-Z])\.(?=\d)|['’](?!s\b|S\b|re\b|ll\b|ve\b|m\b|d\b)(?=[^\W\d]))*(?:\((?:s|es|ies|en)\))?))
  | (?P<mark>&(?:\#\d{1,6}|[a-zA-Z]{2,10});|\.\.\.|--+|``|''|['’](?:s|S|re|ll|ve|m|d)\b|[^\w\s])
    """,
    re.VERBOSE,
)


def tokenise(pieces: Sequence[Piece]) -> tuple[Token, ...]:
    """
    The tokens of a sentence that is composed of `pieces`, with a BREAK where the role changes.

    >>> [token.text for token in tokenise([Piece("You may use gpt-3.5-turbo (see 2(e)(i)).", 0)])]
    ['You', 'may', 'use', 'gpt-3.5-turbo', '(', 'see', '2(e)(i)', ')', '.']
    """
    tokens: list[Token] = []
    role = ""
    single = False
    for piece in pieces:
        if role and (piece.role != role or piece.role == "trailer"):
            tokens.append(Token("", piece.start, piece.start, Shape.BREAK, True, piece.role))
        role = piece.role
        after = 0
        plain = _APOSTROPHE if _IDEOGRAPH.search(piece.text) else _WIDE
        for match in _TOKEN.finditer(piece.text):
            kind = match.lastgroup or "mark"
            start, end = match.span()
            text = match.group().translate(plain)
            text = '"' if text in ("``", "''") else text
            if text[0] == "&" and text[-1] == ";":
                from html import unescape

                text = unescape(text).translate(plain).strip()
                if not text:
                    continue
            if text == "'":
                # A single quotation mark: it opens behind a blank and before a letter, and closes what it opened.
                if not single and (start == 0 or piece.text[start - 1] in " (") and piece.text[end : end + 1].isalpha():
                    single, text = True, '"'
                elif single:
                    single, text = False, '"'
            tokens.append(
                Token(
                    text,
                    piece.start + start,
                    piece.start + end,
                    Shape(kind),
                    start > after or start == 0,
                    piece.role,
                )
            )
            after = end
    return tuple(tokens)
