"""English rows that end in a set phrase: "worms, viruses, trojans, etc.", "Acme, its successors and assigns"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Token

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
