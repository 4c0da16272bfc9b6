"""
English wordings that leave out a comma or a word by which others are told apart, put in the fuller way.

"Until 31 March you may …" opens with a time, "you may not sell it, nor lend it" is two bans, and "in shops, up to 25
shops" says how many shops.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Shape, Token

_OPENS = frozenset(("until", "till", "before", "from", "since", "after"))
_MONTHS = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december"),
    )
)
_MODALS = frozenset(("may", "must", "shall", "can", "will", "should"))


def set_apart(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such wordings put in the fuller way."""
    found = list(tokens)
    for step in (_whose_agreement, _time_first, _nor_do, _so_many, _only_once):
        found = step(found)
    return found


def _whose_agreement(tokens: list[Token]) -> list[Token]:
    """ "between Fern Ltd ("Fern") and the customer" as "this agreement is between Fern Ltd …"."""
    words = [token.text.lower() for token in tokens]
    start = 2 if words[:2] == ["by", "and"] else 0
    named = words[start : start + 1] == ["between"] and "and" in words[start:] and '"' in words
    if not named or _MODALS & {*words} or {"conflict", "contradiction"} & {*words}:
        return tokens
    place = tokens[0].start
    said = (evolve(tokens[0], text=word, start=place, end=place) for word in ("this", "agreement", "is"))
    return [*said, *tokens[start:]]


def _only_once(tokens: list[Token]) -> list[Token]:
    """ "Only under these terms and only with their source" as "only under these terms and with their source"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 2):
        again = words[at : at + 2] == ["and", "only"] and words[at + 2] in _PLACED
        if again and any(words[k] == "only" and words[k + 1] in _PLACED for k in range(at - 1)):
            return _only_once([*tokens[: at + 1], *tokens[at + 2 :]])
    return tokens


_PLACED = frozenset(("under", "with", "in", "on", "to", "for", "within", "by", "through", "from", "at"))


def _time_first(tokens: list[Token]) -> list[Token]:
    """ "Until 31 December 2024 you may …" as "until 31 December 2024, you may …"."""
    words = [token.text.lower() for token in tokens[:6]]
    start = next((at for at, token in enumerate(tokens[:2]) if token.shape is not Shape.LABEL), 0)
    if words[start : start + 1] == [] or words[start] not in _OPENS:
        return tokens
    dated = tokens[start + 1 : start + 4]
    said = [token.text.lower() for token in dated]
    if len(dated) < 3 or not (said[0].isdigit() and said[1] in _MONTHS and said[2].isdigit() and len(said[2]) == 4):
        return tokens
    behind = tokens[start + 4 :]
    if not behind or behind[0].shape is not Shape.WORD or behind[0].text.lower() in ("and", "or", "to", "until", "on"):
        return tokens
    if not any(token.text.lower() in _MODALS for token in behind[:12]):
        return tokens
    comma = evolve(dated[-1], text=",", shape=Shape.MARK, start=dated[-1].end, end=dated[-1].end)
    return [*tokens[: start + 4], comma, *behind]


def _nor_do(tokens: list[Token]) -> list[Token]:
    """ "You may not sell it, nor lend or rent it" as "you may not sell it; you may not lend or rent it"."""
    words = [token.text.lower() for token in tokens]
    for at in range(5, len(words) - 2):
        if words[at] != "nor" or words[at - 1] != "," or words[at + 1] in _MODALS | _NO_ACT:
            continue
        whom = next((k for k in range(at - 3) if words[k] in _WHOM and words[k + 1] in _MODALS), None)
        if whom is None or words[whom + 2] != "not" or tokens[at + 1].shape is not Shape.WORD:
            return tokens
        if any(token.shape in (Shape.BREAK, Shape.LABEL) or token.text in ";:" for token in tokens[whom:at]):
            return tokens
        if _LIFTS & {*words[at:]}:
            return tokens  # what lifts the second ban may lift the first
        nor, place = tokens[at], tokens[at].start
        parted = evolve(tokens[at - 1], text=";")
        again = [evolve(nor, text=word, start=place, end=place) for word in words[whom : whom + 2]]
        return [*tokens[: at - 1], parted, *again, evolve(nor, text="not"), *tokens[at + 1 :]]
    return tokens


_LIFTS = frozenset(("unless", "except", "without", "if", "provided", "only", "other", "save", "where", "when"))
_WHOM = frozenset(("you", "licensee", "licensees", "customer", "customers", "user", "users", "they"))
_NO_ACT = frozenset(
    (
        *("allow", "permit", "let", "cause", "authorize", "authorise", "enable", "encourage", "assist", "help"),
        *("the", "a", "an", "any", "is", "are", "does", "do", "for", "in", "to", "on", "by", "with", "at"),
    )
)


def _so_many(tokens: list[Token]) -> list[Token]:
    """ "In shops that you build, up to 25 shops" as "in up to 25 shops that you build"."""
    words = [token.text.lower() for token in tokens]
    end = len(words) - (words[-1:] == ["."])
    for bound in _BOUNDS:
        at = end - len(bound) - 3
        if at < 4 or words[at] != "," or tuple(words[at + 1 : at + 1 + len(bound)]) != bound:
            continue
        count, noun = end - 2, words[end - 1]
        named = [k for k in range(1, at) if words[k] == noun]
        if not (words[count].isdigit() and noun.endswith("s") and len(named) == 1 and words[named[0] - 1] in _BARE):
            continue
        place = tokens[named[0]]
        said = [evolve(one, start=place.start, end=place.start) for one in tokens[at + 1 : end - 1]]
        return [*tokens[: named[0]], *said, *tokens[named[0] : at], *tokens[end:]]
    return tokens


_BOUNDS = (("up", "to"), ("at", "most"), ("no", "more", "than"), ("not", "more", "than"))
_BARE = frozenset(("in", "on", "for", "to", "with", "by", "at"))


__all__ = ["set_apart"]
