"""English wordings that say the same as a shorter one, put that way before a sentence is read."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Token

_GIVES = {"give": "notify", "gives": "notifies", "gave": "notified", "given": "notified", "giving": "notifying"} | {
    "provide": "notify",
    "provides": "notifies",
    "provided": "notified",
    "providing": "notifying",
}
_SAID = frozenset(("referenced", "defined", "described", "specified", "listed", "stated", "contained", "identified"))
_OUT = frozenset(("set", "laid", "spelled", "spelt", "referred"))
_PLACED = frozenset(("in", "under", "by", "at"))
_MODALS = frozenset(("must", "shall", "may", "will", "can", "should", "is", "are", "has", "have", "does", "do"))
_JOINS = frozenset((",", "and", "or", "except", "only", "unless", "but", "than", "such", "if", "when", "where"))
_LONGEST_PLACE = 4
"""Words of the place in "as set forth in Annex A of this Policy"."""


def respelt(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the wordings of this module put in the plain way."""
    return _notified(_restricted(_made_use_of(_unparted(_listed(_aided(list(tokens)))))))


_AIDS = frozenset(("help", "aid", "assistance"))


def _aided(tokens: list[Token]) -> list[Token]:
    """ "With the help of the model" as "with the model"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 3):
        if words[at : at + 2] == ["with", "the"] and words[at + 2] in _AIDS and words[at + 3] == "of":
            return [*tokens[: at + 1], *tokens[at + 4 :]]
    return tokens


_MAKING = {"make": "use", "makes": "uses", "making": "using", "made": "used"}


def _made_use_of(tokens: list[Token]) -> list[Token]:
    """ "To make use of its names" as "to use its names"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 3, -1, -1):
        if words[at] in _MAKING and words[at + 1 : at + 3] == ["use", "of"]:
            plain = evolve(tokens[at], text=_MAKING[words[at]], end=tokens[at + 2].end)
            tokens = [*tokens[:at], plain, *tokens[at + 3 :]]
    return tokens


_OF_GRANTS = frozenset(
    ("worldwide", "royalty-free", "non-exclusive", "nonexclusive", "perpetual", "irrevocable", "free")
) | {
    "non-transferable",
    "nontransferable",
    "non-sublicensable",
    "nonsublicensable",
    "sublicensable",
    "revocable",
    "limited",
    "personal",
}
_GRANTED = frozenset(("licence", "license", "right", "permission"))


def _unparted(tokens: list[Token]) -> list[Token]:
    """ "A worldwide, non-exclusive, licence to …" as "a worldwide, non-exclusive licence to …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 1):
        if words[at] == "," and words[at - 1] in _OF_GRANTS and words[at + 1] in _GRANTED:
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


_SIGNS = frozenset(("trademarks", "marks", "names", "logos", "brands", "insignia", "symbols"))
"""Names and signs of a maker, which texts list without an "or" before the last."""


def _listed(tokens: list[Token]) -> list[Token]:
    """ "Its trademarks, names, logos or to suggest …" as "its trademarks or names or logos or to suggest …"."""
    words = [token.text.lower() for token in tokens]
    found = list(tokens)
    for at in range(2, len(words)):
        if words[at] not in _SIGNS or words[at - 1] != "," or words[at - 2] not in _SIGNS:
            continue
        if words[at + 1 : at + 3] == ["or", "to"] or words[at + 1 : at + 2] in ([], ["."], [";"]):
            for place in range(at - 1, 0, -1):
                if words[place] == "," and words[place - 1] in _SIGNS:
                    found[place] = evolve(found[place], text="or", shape=found[at].shape)
    return found


def _restricted(tokens: list[Token]) -> list[Token]:
    """ "The limits as referenced in section 5 must be …" as "the limits referenced in section 5 must be …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 3):
        if words[at] != "as" or words[at - 1] in _JOINS or _MODALS & set(words[:at]):
            continue
        behind = at + 1 + (1 if words[at + 1] in _SAID else 2 if words[at + 1] in _OUT else -at)
        if behind <= at or behind >= len(words) or words[behind] not in _PLACED:
            continue
        ahead = words[behind + 1 : behind + 2 + _LONGEST_PLACE]
        if _MODALS & set(ahead) and not {",", "and", "or", "you", "we"} & set(_until_modal(ahead)):
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


def _until_modal(words: Sequence[str]) -> Sequence[str]:
    return words[: next((at for at, word in enumerate(words) if word in _MODALS), len(words))]


def _notified(tokens: list[Token]) -> list[Token]:
    """ "Give notice to later users, that …" as "notify later users that …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 4):
        if words[at] not in _GIVES or words[at + 1 : at + 3] != ["notice", "to"]:
            continue
        that = words.index("that", at + 3) if "that" in words[at + 3 :] else -1
        if that < 0 or {";", ":"} & set(words[at:that]):
            continue
        end = that - (words[that - 1] == ",")
        notify = evolve(tokens[at], text=_GIVES[words[at]], end=tokens[at + 2].end)
        return [*tokens[:at], notify, *tokens[at + 3 : end], *tokens[that:]]
    return tokens
