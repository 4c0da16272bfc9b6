"""
German turns of phrase said in the words that the grammar reads: "kommt nicht in Betracht" is "ist nicht gestattet".

Every function takes the tokens of one sentence and gives them back, said otherwise where it can; each new word keeps
the place of an old one, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token


def reworded(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with what is said in a roundabout way said plainly."""
    for reword in (_lifting, _out_of_question, _taboo, _departing, _at_most_until, _beyond, _going_beyond):
        tokens = reword(tokens)
    return tokens


def _lifting(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Hiervon ausgenommen sind X" is "dies gilt nicht für X"."""
    lower = _lower(tokens[:3])
    if lower[2:] in (["ist"], ["sind"]) and "ausgenommen" in lower and {*lower[:2]} & {"hiervon", "davon"}:
        return (*_said(("Dies", "gilt", "nicht", "für"), tokens[:3]), *tokens[3:])
    return tokens


def _out_of_question(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "X kommt nicht in Betracht", "X scheidet aus": it is not allowed."""
    lower = _lower(tokens)
    for at, word in enumerate(lower):
        if word not in ("kommt", "kommen", "scheidet", "scheiden"):
            continue
        copula = "ist" if word.endswith("t") else "sind"
        end = next((k for k in range(at + 1, len(lower)) if lower[k] in (".", ";", ",")), len(lower))
        if word.startswith("kommt") or word == "kommen":
            known = lower[end - 3 : end] in (["nicht", "in", "betracht"], ["nicht", "in", "frage"])
            known = known or lower[end - 2 : end] == ["nicht", "infrage"]
            if not known or end - 3 < at:
                continue
            told = next(k for k in range(end - 1, at, -1) if lower[k] == "nicht")
            said = _said(("nicht", "gestattet"), tokens[told:end])
        elif lower[end - 1] == "aus" and end - 1 > at:
            told, said = end - 1, _said(("untersagt",), tokens[end - 1 : end])
        else:
            continue
        return (*tokens[:at], evolve(tokens[at], text=copula), *tokens[at + 1 : told], *said, *tokens[end:])
    return tokens


def _taboo(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Tabu ist X", "X ist tabu": it is forbidden."""
    lower = _lower(tokens)
    copula = any(word in ("ist", "sind", "bleibt", "bleiben") for word in lower)
    if not copula or "tabu" not in lower:
        return tokens
    at = lower.index("tabu")
    word = "Untersagt" if tokens[at].text[:1].isupper() and not at else "untersagt"
    return (*tokens[:at], evolve(tokens[at], text=word), *tokens[at + 1 :])


def _departing(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Abweichend von Satz 1", "abweichend hiervon": what follows is said against the sentence before."""
    lower = _lower(tokens)
    if lower[:1] != ["abweichend"]:
        return tokens
    if lower[1:2] in (["hiervon"], ["davon"]):
        return (evolve(tokens[0], text="Jedoch"), *tokens[2:])
    if lower[1:3] in (["von", "satz"], ["von", "sätzen"]) and tokens[3:] and tokens[3].shape is Shape.NUMBER:
        end = 6 if lower[4:5] == ["und"] and tokens[5:] and tokens[5].shape is Shape.NUMBER else 4
        return (evolve(tokens[0], text="Jedoch"), *tokens[end:])
    return tokens


def _at_most_until(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Höchstens bis zum X": only until then."""
    lower = _lower(tokens)
    for at, word in enumerate(lower[:-1]):
        if word in ("höchstens", "längstens", "spätestens", "maximal") and lower[at + 1] == "bis" and at:
            return (*tokens[:at], evolve(tokens[at], text="nur"), *tokens[at + 1 :])
    return tokens


def _beyond(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Eine Nutzung, die über X hinausgeht": another use than X."""
    lower = _lower(tokens)
    for at in range(1, len(tokens) - 4):
        opens = lower[at] == "," and lower[at + 1] in ("die", "der", "das", "welche", "welcher", "welches")
        if not opens or lower[at + 2] != "über" or not _noun(tokens[at - 1]):
            continue
        end = next((k for k in range(at + 3, len(lower)) if lower[k] in ("hinausgeht", "hinausgehen")), 0)
        inside = lower[at + 3 : end]
        if not end or "," in inside or ";" in inside:
            continue
        after = end + 2 if lower[end + 1 : end + 2] == [","] else end + 1
        head = at - 1
        while head > 1 and lower[head - 1] in _OF and _noun(tokens[head - 2]):
            head -= 2  # "eine Nutzung der Karten, die …"
        # "andere" takes the place of the head noun, and each word after it that of the next
        said = _said((_other(lower, head), *(token.text for token in tokens[head:at]), "als"), tokens[head : at + 2])
        return (*tokens[:head], *said, *tokens[at + 3 : end], *tokens[after:])
    return tokens


def _going_beyond(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Jede über X hinausgehende Nutzung": every other use than X."""
    lower = _lower(tokens)
    for at, word in enumerate(lower):
        if word != "über":
            continue
        end = next((k for k in range(at + 2, len(lower)) if lower[k].startswith("hinausgehende")), 0)
        if not end or end + 1 >= len(tokens) or not _noun(tokens[end + 1]) or {",", ";"} & {*lower[at:end]}:
            continue
        close = end + 2
        while close + 1 < len(tokens) and lower[close] in _OF and _noun(tokens[close + 1]):
            close += 2
        inside = [token.text for token in tokens[at + 1 : end]]
        said = (_other(lower, at), *(token.text for token in tokens[end + 1 : close]), "als", *inside)
        return (*tokens[:at], *_said(said, tokens[at:close]), *tokens[close:])
    return tokens


_OF = frozenset(("der", "des", "dieser", "dieses", "von", "unserer", "ihrer", "seiner"))
"""Words between a noun and the genitive that hangs on it."""


def _other(lower: Sequence[str], at: int) -> str:
    """ "andere" as it follows the determiner before `at`."""
    before = lower[at - 1] if at else ""
    return "anderen" if before in ("zu", "einer", "der", "jeder", "den", "dem", "einem", "jeglicher") else "andere"


def _noun(token: Token) -> bool:
    return token.shape is Shape.WORD and token.text[:1].isupper()


def _said(words: Sequence[str], places: Sequence[Token]) -> tuple[Token, ...]:
    """`words` on `places`; the last place is that of all words beyond it, and reaches to the end."""
    last = len(places) - 1
    placed = [evolve(places[min(at, last)], text=text, shape=Shape.WORD) for at, text in enumerate(words)]
    if len(words) < len(places):
        placed[-1] = evolve(placed[-1], end=places[-1].end)
    return tuple(placed)


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


__all__ = ["reworded"]
