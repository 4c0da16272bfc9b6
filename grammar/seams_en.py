"""English sentences before they are read: quotation marks, seams between pieces and brackets that say nothing."""

from __future__ import annotations

from collections.abc import Sequence

from .chunks_en import Chunk
from .groups_en import verb_group
from .tokens import Shape, Token

_QUOTED_WORDS = 9
"""A longer quotation is a text that speaks for itself, not a name: its marks are left out."""


def unquoted(tokens: Sequence[Token]) -> list[Token]:
    """
    The tokens without the marks of long quotations and of those that go on with an act ("not permitted to “use …”").
    """
    marks = [at for at, token in enumerate(tokens) if token.text == '"']
    dropped: set[int] = set()
    for first, second in zip(marks[::2], marks[1::2], strict=False):
        before = tokens[first - 1].text.lower() if first else ""
        if second - first - 1 > _QUOTED_WORDS or before == "to":
            dropped |= {first, second}
    if len(marks) % 2:
        dropped.add(marks[-1])
    return [token for at, token in enumerate(tokens) if at not in dropped]


_TERM_WORDS = 6
"""Words of a term at most: a longer run of capitals is a heading that a sentence follows."""


def marked(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a term that a sentence defines without quotation marks in them: `Covered Work means …`."""
    words = list(tokens)
    at = 0
    while at < len(words) and words[at].shape is not Shape.BREAK and _of_term(words, at):
        at += 1
    if not 0 < at <= 2 * _TERM_WORDS or at == len(words) or words[at].text.lower() not in ("means", "mean"):
        return words
    named = [one for one in words[:at] if one.text[:1].isupper()]
    if not words[0].text[:1].isupper() or not 0 < len(named) <= _TERM_WORDS or words[0].text in _POINTING:
        return words
    opening = Token('"', words[0].start, words[0].start, Shape.MARK, True, words[0].role)
    closing = Token('"', words[at - 1].end, words[at - 1].end, Shape.MARK, False, words[0].role)
    return [opening, *words[:at], closing, *words[at:]]


_POINTING = frozenset(("This", "That", "Which", "What", "It", "The", "These", "Those", "A", "An", "All", "Any"))


def _of_term(words: Sequence[Token], at: int) -> bool:
    """Whether a token may stand in a term: a word in capitals, its `'s`, or a small word between two of them."""
    text = words[at].text
    small = text in ("and", "of", "or", "for", "'s") and at > 0
    return small or (words[at].shape is Shape.WORD and text[:1].isupper())


def unspelt(tokens: Sequence[Token]) -> list[Token]:
    """
    The tokens without the wording that a "following notice: “…”" spells out: it is what the notice says, no rule.

    A quotation that stays open ends with the sentence.
    """
    for at in range(1, len(tokens) - 1):
        if tokens[at].text != ":" or tokens[at + 1].text != '"':
            continue
        before = [token.text.lower() for token in tokens[:at]]
        if "following" not in before or not _WORDINGS & set(before[before.index("following") :]):
            continue
        closing = [place for place in range(at + 2, len(tokens)) if tokens[place].text == '"']
        end = closing[0] + 1 if closing else len(tokens)
        return [*tokens[:at], *tokens[end:]]
    return list(tokens)


_WORDINGS = frozenset(
    [
        "notice",
        "notices",
        "statement",
        "statements",
        "legend",
        "text",
        "attribution",
        "wording",
        "words",
        "sentence",
        "disclaimer",
        "message",
        "credit",
        "label",
        "acknowledgement",
        "acknowledgment",
        "citation",
        "phrase",
        "notification",
    ]
)
"""Nouns for something whose words a text prescribes."""
_BEFORE_ITEM = frozenset(("in", "for", "by", "to", "through", "with", "as", "against", "without", "on", "under"))
"""Words by which an item says itself how it hangs on its lead-in: "In any way that …", "To harm others"."""
_ITEM_NOUNS = frozenset(
    (
        "way",
        "ways",
        "manner",
        "manners",
        "purpose",
        "purposes",
        "use",
        "uses",
        "means",
        "methods",
        "cases",
        "activities",
    )
)


_LISTED = frozenset(("information", "items", "documents", "materials", "elements", "things", "details", "data"))
_DETERMINING = frozenset(("a", "an", "the", "your", "our", "their", "its", "any", "all", "each"))
"""Words that open an item which is a thing."""


def itemised(tokens: Sequence[Token]) -> list[Token]:
    """
    The tokens without "for any of the following purposes:" before an item that says it all: "… | To harm others".

    Before an item in "-ing" the preposition stays: "use it for the following: | Tracking persons".
    """
    seam = next((at for at, token in enumerate(tokens) if token.shape is Shape.BREAK), 0)
    if seam < 4 or seam + 2 > len(tokens) or tokens[seam + 1].role != "own":
        return list(tokens)
    words = [token.text.lower() for token in tokens[:seam]]
    end = seam - (words[-1] == ":")
    listed = words[end - 1] in _LISTED and words[end - 3 : end - 1] == ["the", "following"]
    if listed and tokens[seam + 1].text.lower() in _DETERMINING:
        # "include the following information: | A description of it": the item is what is included
        return [*tokens[: end - 3], *tokens[seam:]]
    start = end - (words[end - 1] in _ITEM_NOUNS)
    if words[start - 1] != "following" or words[start - 2] != "the":
        return list(tokens)
    start -= 2
    if words[start - 1] == "of" and words[start - 2] in ("any", "one", "either", "all"):
        start -= 2
    if start < 2 or words[start - 1] not in ("for", "in", "by"):
        return list(tokens)
    item = tokens[seam + 1].text.lower()
    if item in _BEFORE_ITEM:
        return [*tokens[: start - 1], *tokens[seam:]]
    if item.endswith("ing") and words[start - 1] == "for":
        return [*tokens[:start], *tokens[seam:]]
    return list(tokens)


_SPELT_OUT = frozenset(("way", "manner", "method", "following"))
"""Nouns that the item behind them spells out: "in one of these ways | Convey it …"."""


def seamless(row: Sequence[Chunk]) -> list[Chunk]:
    """The chunks without the seams between pieces, but for those behind a waiting verb and between noun groups."""
    kept: list[Chunk] = []
    for at, chunk in enumerate(row):
        waiting = bool(kept) and kept[-1].kind == "VG" and not verb_group(kept[-1]).lemma
        nominal = (
            bool(kept) and kept[-1].kind in ("NG", "CLOSE", "ADJ") and row[at + 1 : at + 2] and row[at + 1].kind == "NG"
        )
        following = row[at + 1].kind if row[at + 1 : at + 2] else ""
        spelt = bool(kept) and kept[-1].words[-1].lemma in _SPELT_OUT and following == "VG"
        if chunk.kind != "BREAK" or waiting or nominal or spelt:
            kept.append(chunk)
    return kept


def unbracketed(row: list[Chunk]) -> list[Chunk]:
    """The chunks without a bracket that holds the whole sentence, or that opens it and closes in a later one."""
    if len(row) < 2 or row[0].kind != "OPEN":
        return row
    depth = 0
    for at, chunk in enumerate(row):
        depth += (chunk.kind == "OPEN") - (chunk.kind == "CLOSE")
        if depth == 0:
            rest = [*row[1:at], *row[at + 1 :]]
            return rest if all(one.kind == "END" for one in row[at + 1 :]) else row
    return row[1:]
