"""German grants told in a roundabout order: "An den Bildern räumen wir dem Nutzer ein Nutzungsrecht ein"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token


def granted(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with what a right is in right behind it, and without the words that say that nothing bounds it."""
    return _right_in(_unbounded(tokens))


def _unbounded(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Ein einfaches, zeitlich und räumlich unbeschränktes Recht": a non-exclusive one."""
    lower = [token.text.lower() for token in tokens]
    for at, word in enumerate(lower):
        if not word.startswith(("unbeschränkt", "unbegrenzt", "unbefristet")) or at + 1 >= len(lower):
            continue
        first = at
        while first and lower[first - 1] in (*_RESPECTS, "und", "sowie", ",") and lower[first - 1] != ",":
            first -= 1
        if first == at and word.startswith(("unbeschränkt", "unbegrenzt")):
            continue  # of what it is not bounded stands elsewhere
        if lower[first] in ("und", "sowie"):
            first += 1
        begins = first - 1 if first and lower[first - 1] == "," else first
        if lower[begins - 1] in _ARTICLES or begins < first:
            return _unbounded((*tokens[:begins], *tokens[at + 1 :]))
    return tokens


_RESPECTS = ("zeitlich", "räumlich", "örtlich", "inhaltlich", "sachlich", "mengenmäßig")
_ARTICLES = ("ein", "eine", "einen", "das", "die", "den")


def _right_in(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "An X räumen wir dem Nutzer ein Recht ein": we grant the user a right in X."""
    lower = [token.text.lower() for token in tokens]
    verb = next((at for at, word in enumerate(lower) if word in _GIVES), 0)
    if lower[:1] not in (["an"], ["am"]) or verb < 2 or {",", ";", ":"} & {*lower[:verb]}:
        return tokens
    end = verb + 2 if lower[verb + 1 : verb + 2] == ["wir"] else verb + 3
    subject = tokens[verb + 1 : end]
    named = len(subject) == 2 and lower[verb + 1] in ("der", "die", "das") and _is_noun(subject[1])
    right = next((at for at in range(len(tokens) - 1, end, -1) if _is_right(tokens[at])), 0)
    if not (lower[verb + 1] == "wir" or named) or not right:
        return tokens
    moved = (evolve(tokens[0], text=tokens[0].text.lower()), *tokens[1:verb])
    first = evolve(subject[0], text=subject[0].text[:1].upper() + subject[0].text[1:])
    said = [first, *subject[1:], tokens[verb], *tokens[end : right + 1], *moved]
    places = tokens[: right + 1]
    last = len(places) - 1
    placed = [evolve(one, start=places[min(k, last)].start, end=places[min(k, last)].end) for k, one in enumerate(said)]
    return (*placed, *tokens[right + 1 :])


_GIVES = ("räumen", "räumt", "gewähren", "gewährt", "erteilen", "erteilt", "erhält", "erhalten")


def _is_noun(token: Token) -> bool:
    return token.shape is Shape.WORD and token.text[:1].isupper()


def _is_right(token: Token) -> bool:
    return token.text[:1].isupper() and token.text.lower().endswith(("recht", "rechte", "lizenz", "nutzungsbefugnis"))
