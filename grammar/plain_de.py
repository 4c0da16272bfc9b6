"""
German phrases that add nothing, or say a plain thing in more words: "gleich welcher Art", "sowohl … als auch".

Every function takes the tokens of one sentence and gives them back, said otherwise where it can; each new word keeps
the place of an old one, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Token


def plain(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with such phrases said plainly."""
    for reword in (_please, _whatever_kind, _all_right, _as_well_as, _in_each_case, _named_below, _would_like):
        tokens = reword(tokens)
    return tokens


def _please(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Bitte nennen Sie uns": asked so, it is asked all the same."""
    lower = _lower(tokens)
    if "bitte" not in lower or {"ich", "um"} & {*lower}:
        return tokens
    at = lower.index("bitte")
    rest = tokens[at + 1 :]
    if not at and rest:
        rest = (evolve(rest[0], start=tokens[0].start, text=rest[0].text[:1].upper() + rest[0].text[1:]), *rest[1:])
    return _please((*tokens[:at], *rest)) if rest else tokens


def _whatever_kind(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Ein Verkauf, gleich welcher Art,": however it is done, which bounds nothing."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 2):
        for words in _WHATEVER:
            end = at + len(words)
            if tuple(lower[at:end]) == words:
                commas = lower[at - 1] == "," and lower[end : end + 1] == [","]
                return (*tokens[: at - commas], *tokens[end + commas :])
    return tokens


_WHATEVER = (
    *((word, "welcher", kind) for word in ("gleich", "egal") for kind in ("art", "form")),
    *(("welcher", kind, "auch", "immer") for kind in ("art", "form")),
    *(("jedweder", kind) for kind in ("art", "form")),
)


def _as_well_as(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Sowohl für private als auch für kommerzielle Zwecke": for both."""
    lower = _lower(tokens)
    at = lower.index("sowohl") if "sowohl" in lower else -1
    joint = next(
        (k for k in range(at + 2, len(lower) - 1) if lower[k : k + 2] in (["als", "auch"], ["wie", "auch"])), 0
    )
    if at < 0 or not joint:
        return tokens
    first = tokens[at + 1]
    opened = evolve(first, start=tokens[at].start, text=first.text.capitalize() if not at else first.text)
    both = evolve(tokens[joint], text="und", end=tokens[joint + 1].end)
    behind = joint + 2 + (lower[joint + 2] == lower[at + 1] == "für")
    return (*tokens[:at], opened, *tokens[at + 2 : joint], both, *tokens[behind:])


def _in_each_case(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "…, in jedem Fall vorbehaltlich X", "jeweils vorbehaltlich X": subject to X."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 2):
        for words in (["in", "jedem", "fall"], ["jeweils"]):
            end = at + len(words)
            if lower[at - 1] == "," and lower[at:end] == words and lower[end : end + 1] == ["vorbehaltlich"]:
                return (*tokens[:at], *tokens[end:])
    return tokens


def _named_below(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Der unten genannten Einschränkungen": where they stand in the text says nothing of them."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 2):
        if lower[at] in _WHERE and lower[at + 1].startswith(_SET_OUT) and tokens[at + 2].text[:1].isupper():
            return _named_below((*tokens[:at], *tokens[at + 2 :]))
    return tokens


_WHERE = ("oben", "unten", "vorstehend", "nachstehend", "nachfolgend", "hier")
_SET_OUT = ("genannte", "aufgeführte", "beschriebene", "aufgelistete", "stehende", "dargelegte", "angeführte")


def _would_like(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Möchten Sie sie verkaufen": if you want to."""
    said = {"möchten": "wollen", "möchte": "will"}
    return [
        evolve(one, text=said[word].capitalize() if one.text[:1].isupper() else said[word]) if word in said else one
        for one, word in zip(tokens, _lower(tokens), strict=True)
    ]


def _all_right(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Alles außer dem Verkauf ist in Ordnung": it is allowed."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 1):
        if lower[at : at + 2] == ["in", "ordnung"]:
            return (*tokens[:at], evolve(tokens[at], text="erlaubt", end=tokens[at + 1].end), *tokens[at + 2 :])
    return tokens


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


__all__ = ["plain"]
