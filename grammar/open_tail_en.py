"""English rows that end oddly: "worms, trojans, etc.", "Acme, its successors and assigns", "spam, or to hack it"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_ETC = frozenset(("etc", "etc.", "etcetera"))
_ELSE = "etceteras"
"""A noun of which nobody knows what it covers: whether a thing is one stays open."""
_JOINS = frozenset(("and", "or"))


def open_tail(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "X, Y, etc." put as "X, Y and etceteras"; the comma behind it closes the row and nothing more."""
    found = list(tokens)
    for at in range(len(found) - 1, 0, -1):
        if found[at].text.lower() not in _ETC:
            continue
        behind = at + 1
        if behind < len(found) and found[behind].text == "." and behind + 1 < len(found):
            del found[behind]  # the full stop of the short form, within a sentence
        if behind < len(found) and found[behind].text == ",":
            after = found[behind + 1].text.lower() if behind + 1 < len(found) else ""
            if after not in _JOINS:
                del found[behind]
        found[at] = evolve(found[at], text=_ELSE)
        if found[at - 1].text == ",":
            found[at - 1] = evolve(found[at - 1], text="and", shape=found[at].shape)
        elif found[at - 1].text.lower() not in _JOINS:
            found.insert(at, evolve(found[at], text="and", end=found[at].start))
    return found


def successors(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "Acme, its successors, and assigns" put as "Acme and its successors", who are the same people."""
    found = list(tokens)
    words = [token.text.lower() for token in found]
    for at in range(len(found) - 1, 1, -1):
        if words[at] != "assigns":
            continue
        join = at - 2 if words[at - 1] in ("permitted", "lawful") else at - 1
        head = join - 2 if words[join - 1] == "," else join - 1
        if words[join] not in _JOINS or head < 1 or words[head] not in ("successor", "successors"):
            continue
        del found[head + 1 : at + 1]
        first = head - 1 if words[head - 1] in _WHOSE else head
        if first > 0 and words[first - 1] == ",":
            found[first - 1] = evolve(found[first - 1], text="and", shape=found[head].shape)
    return found


_WHOSE = frozenset(("its", "their", "our", "your", "his", "her", "the", "any"))


def closed_row(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "to make spam, fakes, malware, or to attack it" as "to make spam, fakes, or malware, or to …"."""
    found = list(tokens)
    words = [token.text.lower() for token in found]
    for at in range(len(found) - 3, 3, -1):
        if words[at] != "," or words[at + 1] not in _JOINS or words[at + 2] != "to":
            continue
        begin = next((k for k in range(at - 1, max(at - _LONGEST - 2, 0), -1) if words[k] == ","), 0)
        last = words[begin + 1 : at]
        first = next((k for k in range(begin - 1, -1, -1) if words[k] in (",", ";", "to", ":")), 0)
        row = words[first + 1 : begin]
        if not begin or not last or not row or not _NO_ROW.isdisjoint((*last, *row)):
            continue
        if any(token.shape not in (Shape.WORD, Shape.NUMBER) for token in found[begin + 1 : at]):
            continue
        found.insert(begin + 1, evolve(found[begin + 1], text=words[at + 1], end=found[begin + 1].start))
        words.insert(begin + 1, words[at + 1])
    return found


_LONGEST = 4
"""Words of the last member of such a row."""
_NO_ROW = frozenset(
    (
        *("to", "that", "which", "who", "and", "or", "nor", "if", "unless", "except", "not", "no", "for", "in", "on"),
        *("by", "with", "when", "where", "you", "we", "it", "they", "including", "such", "as", "may", "must", "shall"),
        *("is", "are", "be", "can", "will", "has", "have", "do", "does", "than", "but", "only", "without", "directly"),
        *("indirectly", "knowingly", "thereby", "whether", "like", "also"),
    )
)
