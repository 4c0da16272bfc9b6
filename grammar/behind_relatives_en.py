"""Items that go on with a relative clause: "content that: | Infringes rights", "| Exploits, harms or mocks pupils"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import Word, options
from .tokens import Shape, Token

_RELATIVES = frozenset(("that", "which", "who"))
_JOINS = frozenset(("COMMA", "CC"))


def lowered(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with the verb that opens such an item in small letters: its capital makes no name of it."""
    found = list(tokens)
    for at in range(2, len(found)):
        if found[at - 1].shape is not Shape.BREAK or not found[at].text[:1].isupper():
            continue
        before = at - 3 if found[at - 2].text == ":" else at - 2
        small = found[at].text.lower()
        if before >= 0 and found[before].text.lower() in _RELATIVES and _is_finite(small):
            found[at] = evolve(found[at], text=small)
    return tuple(found)


_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD", "BEF", "HVF", "DOF"))
_ENDS = frozenset(("END", "COMMA", "SEMICOLON", "CC", "SUB", "WDT"))
_WHOM = frozenset(("NNS", "NNP", "DT", "POSS", "PRP"))


def _of_plurals(words: list[Word]) -> None:
    """ "Pictures that harm pupils", "that abuse the mayor": behind a plural, what may be a verb is one."""
    for at in range(1, len(words) - 2):
        that, verb = words[at], words[at + 1]
        if that.lower != "that" or words[at - 1].tag != "NNS" or verb.tag != "NN" or words[at + 2].tag not in _WHOM:
            continue
        base = next((one for one in options(verb.lower) if one.tag in ("VBP", "VB")), None)
        until = next((k for k in range(at + 2, len(words)) if words[k].tag in _ENDS), len(words))
        if base is not None and not any(one.tag in _FINITE for one in words[at + 2 : until]):
            words[at] = evolve(that, tag="WDT", lemma="that")
            words[at + 1] = evolve(verb, tag="VBP", lemma=base.lemma)


def as_verbs(words: list[Word]) -> list[Word]:
    """`words` with the first of a row of verbs in such an item as one: "that | exploits, harms, or attempts to"."""
    _of_plurals(words)
    for at in range(2, len(words) - 1):
        relative = next((words[k].lower for k in range(at - 1, -1, -1) if words[k].tag not in ("BREAK", "COLON")), "")
        if words[at - 1].tag != "BREAK" or relative not in _RELATIVES or words[at].tag not in ("NNS", "NNP"):
            continue
        verb = next((one for one in options(words[at].lower) if one.tag == "VBZ"), None)
        if verb is not None and words[at + 1].tag in _JOINS:
            words[at] = evolve(words[at], tag="VBZ", lemma=verb.lemma)
    return words


def _is_finite(word: str) -> bool:
    return any(one.tag == "VBZ" for one in options(word))
