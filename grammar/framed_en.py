"""English words around a rule that add nothing to it: "as described below, you may …", "our only wish is that …"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .tokens import Token

_TOLD = frozenset(("described", "explained", "noted", "stated", "discussed", "detailed", "outlined", "mentioned"))
_WHERE = frozenset(("below", "above", "herein", "further", "more", "fully", "already", "here", "in", "detail"))
_ADDS = frozenset(
    ("condition", "requirement", "restriction", "modification", "addition", "change", "part", "difference")
)
_RULES = frozenset(("must", "shall", "may", "cannot"))
_TEXTS = frozenset(("license", "licence", "agreement", "terms"))
_DEALINGS = frozenset(("use", "reproduction", "distribution", "modification", "performance", "display", "sharing"))


def framed(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without such words."""
    found = list(tokens)
    for step in _STEPS:
        found = step(found)
    return found


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


def _as_told(tokens: list[Token]) -> list[Token]:
    """ "As further described below, you may …" as "you may …"."""
    words = _words(tokens[:10])
    if words[:1] != ["as"] or "," not in words:
        return tokens
    inside = words[1 : words.index(",")]
    told = len(inside) > 1 and bool(_TOLD & {*inside}) and {*inside} <= _TOLD | _WHERE
    return tokens[words.index(",") + 1 :] if told else tokens


def _only_condition(tokens: list[Token]) -> list[Token]:
    """ "Our only condition is that you must …" as "you must …"."""
    words = _words(tokens)
    for at in range(2, min(len(words) - 2, 8)):
        if words[at : at + 2] != ["is", "that"] or words[0] not in ("our", "the", "its"):
            continue
        if words[1] not in ("only", "sole", "single", "additional") or not {*words[2:at]} <= _ADDS or at == 2:
            return tokens
        start = at + 2 + (words[at + 2] == ",")
        return tokens[start:] if _RULES & {*words[start:]} else tokens
    return tokens


def _under_terms(tokens: list[Token]) -> list[Token]:
    """ "Under the terms and conditions of this license, we grant …" as "subject to the terms …, we grant …"."""
    words = _words(tokens[:12])
    opens = words[:5] == ["under", "the", "terms", "and", "conditions"] or words[:3] == ["under", "the", "terms"]
    if not opens or "," not in words or not _TEXTS & {*words[3 : words.index(",")]}:
        return tokens
    first = tokens[0]
    return [evolve(first, text="subject"), evolve(first, text="to", start=first.end, end=first.end), *tokens[1:]]


def _either_way(tokens: list[Token]) -> list[Token]:
    """ "Anyone may copy it, for profit or not" as "anyone may copy it"."""
    words = _words(tokens)
    for at in range(1, len(words) - 3):
        step = 1 if words[at] == "whether" else 0
        said = words[at + step : at + step + 4]
        if said[:2] != ["for", "profit"] or said[2:3] != ["or"] or said[3:] not in (["not"], ["otherwise"]):
            continue
        comma = words[at - 1] == ","
        return [*tokens[: at - comma], *tokens[at + step + 4 :]]
    return tokens


def _remains(tokens: list[Token]) -> list[Token]:
    """ "Are and shall at all times remain our property" as "remain our property"."""
    words = _words(tokens)
    for at in range(1, len(words) - 4):
        if words[at] not in ("is", "are") or words[at + 1] != "and" or words[at + 2] not in ("shall", "will"):
            continue
        end = at + 3 + (3 if words[at + 3 : at + 6] == ["at", "all", "times"] else 0)
        if words[end : end + 1] == ["remain"]:
            verb = "remains" if words[at] == "is" else "remain"
            return [*tokens[:at], evolve(tokens[end], text=verb), *tokens[end + 1 :]]
    return tokens


def _kept_to(tokens: list[Token]) -> list[Token]:
    """
    "…, provided your use of the work otherwise complies with the conditions stated in this License" is left out.

    That every use must keep to the text itself goes without saying.
    """
    words = _words(tokens)
    start = next((at for at, word in enumerate(words) if at and word == "provided" and words[at - 1] == ","), 0)
    said = words[start + 1 :]
    if not start or "otherwise" not in said or not said[-1:] or said[-1] not in (".", *_TEXTS):
        return tokens
    if said[:1] == ["that"]:
        said = said[1:]
    verb = said.index("otherwise")
    own = said[:1] in (["your"], ["the"]) and bool(_DEALINGS & {*said[:verb]})
    behind = said[verb + 1 :]
    complies = behind[:2] in (["complies", "with"], ["comply", "with"]) and "," not in behind and ";" not in behind
    of_this = "this" in behind and bool(_TEXTS & {*behind[behind.index("this") :]})
    if not (own and complies and of_this) or {"section", "paragraph", "attachment"} & {*behind}:
        return tokens
    return [*tokens[: start - 1], *tokens[len(tokens) - (words[-1] == ".") :]]


_DASHES = frozenset(("-", "–", "—"))
_LONGEST_ASIDE = 8


def _aside(tokens: list[Token]) -> list[Token]:
    """ "Different terms - respecting paragraph 4 - for use" as "different terms for use": it says so itself."""
    words = _words(tokens)
    for at in range(1, len(words) - 3):
        if words[at] in _DASHES and words[at + 1] in ("respecting", "observing"):
            end = next((k for k in range(at + 2, min(at + _LONGEST_ASIDE, len(words))) if words[k] in _DASHES), 0)
            if end and {"paragraph", "section", "clause", "article"} & {*words[at:end]}:
                return [*tokens[:at], *tokens[end + 1 :]]
    return tokens


def _no_right(tokens: list[Token]) -> list[Token]:
    """ "You will not (and have no right to) decompile it" as "you will not decompile it"."""
    words = _words(tokens)
    for at in range(1, len(words) - 7):
        if words[at : at + 6] == ["(", "and", "have", "no", "right", "to"] and words[at + 6 : at + 7] == [")"]:
            return [*tokens[:at], *tokens[at + 7 :]]
    return tokens


_NOUNS_AHEAD = frozenset(("any", "a", "an", "the", "its", "their", "all", "part", "parts", "portions", "other"))


def _or_of_it(tokens: list[Token]) -> list[Token]:
    """ "If the work (or any part thereof) is sold" as "if the work or any part is sold"."""
    words = _words(tokens)
    for at in range(1, len(words) - 4):
        if words[at] != "(" or words[at + 1] != "or" or words[at + 2] not in _NOUNS_AHEAD:
            continue
        end = next((k for k in range(at + 3, min(at + _LONGEST_ASIDE + 2, len(words))) if words[k] == ")"), 0)
        inside = tokens[at + 1 : end] if end else []
        if not inside or any(word in ("(", ",", ";", ":", '"') for word in words[at + 1 : end]):
            continue
        if words[end - 1] == "thereof":
            inside = inside[:-1]  # "of it" would take what is joined behind the bracket to itself
        return _or_of_it([*tokens[:at], *inside, *tokens[end + 1 :]])
    return tokens


_STEPS = (_as_told, _only_condition, _under_terms, _either_way, _remains, _kept_to, _aside, _no_right, _or_of_it)
