"""English grants that leave out words which the list around them holds, with these words put in."""

from __future__ import annotations

from attrs import evolve

from .lexicon_en import gerund_of, options
from .tokens import Shape, Token


def in_full(tokens: list[Token]) -> list[Token]:
    """The tokens with what the grants of this module leave out."""
    for step in (_derived_from, _covering, _between_both, _alone_or_together, _leave_before, _no_leave, _whose_sum):
        tokens = step(tokens)
    return tokens


_JOINS = frozenset((",", "and", "or", "and/or"))
_DERIVES = frozenset(("create", "prepare", "make", "creating", "preparing", "making"))


def _derived_from(tokens: list[Token]) -> list[Token]:
    """ "Copy, create derivative works, and display the Work" as "copy, create derivative works of, and display …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 5):
        if words[at] not in _DERIVES or words[at + 1 : at + 3] not in (["derivative", "works"], ["derivatives", ","]):
            continue
        end = at + 3 if words[at + 1] == "derivative" else at + 2
        if words[end] != "," or words[at - 1] not in _JOINS:
            continue
        before = at - 3 if words[at - 2] == "," else at - 2
        listed = _is_base(words[before]) and words[before - 1] in (*_JOINS, "to", "may", "can")
        goes_on = end + 2 if words[end + 1] in _JOINS else end + 1
        while words[goes_on : goes_on + 1] and words[goes_on].endswith("ly"):
            goes_on += 1
        if listed and words[goes_on : goes_on + 1] and _is_base(words[goes_on]):
            of = Token("of", tokens[end].start, tokens[end].start, Shape.WORD, True, tokens[end].role)
            return [*tokens[:end], of, *tokens[end:]]
    return tokens


def _is_base(word: str) -> bool:
    return word.isalpha() and any(option.tag == "VB" for option in options(word))


_RIGHT = frozenset(("license", "licence", "licenses", "licences", "right", "rights", "permission"))
_COVERS = frozenset(("covers", "cover", "includes", "include"))


def _covering(tokens: list[Token]) -> list[Token]:
    """ "Your license to distribute covers distributing changes" as "you may distribute changes"."""
    words = [token.text.lower() for token in tokens]
    if words[0:1] != ["your"] or words[1:2] == [] or words[1] not in _RIGHT:
        return tokens
    at = 4 if words[2:3] == ["to"] and _is_base(words[3]) else 2
    gerund = gerund_of(words[at + 1]) if words[at : at + 1] and words[at] in _COVERS and len(words) > at + 2 else None
    if gerund is None:
        return tokens
    you, may = evolve(tokens[0], text="You"), evolve(tokens[1], text="may")
    return [you, may, evolve(tokens[at + 1], text=gerund.lemma), *tokens[at + 2 :]]


def _between_both(tokens: list[Token]) -> list[Token]:
    """ "You and each Provider agree that …" as "You agree that …": what both agree on, the reader agrees on."""
    words = [token.text.lower() for token in tokens]
    if words[:2] != ["you", "and"]:
        return tokens
    agree = next((at for at in range(3, min(9, len(words) - 2)) if words[at] == "agree"), 0)
    if not agree or words[agree + 1] != "that" or {",", "may", "must", "that", "who"} & set(words[2:agree]):
        return tokens
    return [tokens[0], *tokens[agree:]]


_ALONE = (
    ["individually", "or", "in", "aggregate"],
    ["individually", "or", "in", "the", "aggregate"],
    ["individually", "or", "collectively"],
    ["individually", "or", "together"],
    ["alone", "or", "together"],
    ["jointly", "or", "severally"],
)


def _alone_or_together(tokens: list[Token]) -> list[Token]:
    """ "You or your affiliates, either individually or in aggregate, have …" as "you or your affiliates have …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 4):
        if words[at] != ",":
            continue
        start = at + 2 if words[at + 1] == "either" else at + 1
        for said in _ALONE:
            end = start + len(said)
            if words[start:end] == said and words[end : end + 1] == [","]:
                return [*tokens[:at], *tokens[end + 1 :]]
    return tokens


_LEAVE = frozenset(("license", "licence", "permission", "consent", "permit"))
_THEY = frozenset(("they", "it", "you", "he", "she", "he/she"))


def _leave_before(tokens: list[Token]) -> list[Token]:
    """ "Need a separate license from us before they use it" as "need a separate license from us to use it"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 3):
        if words[at] != "before" or words[at + 1] not in _THEY or not _is_base(words[at + 2]):
            continue
        need = next((k for k in range(at - 2, max(-1, at - 14), -1) if words[k] in ("need", "needs")), None)
        if need is not None and _LEAVE & set(words[need + 1 : at]) and "to" not in words[need + 1 : at]:
            return [*tokens[:at], evolve(tokens[at], text="to"), *tokens[at + 2 :]]
    return tokens


def _no_leave(tokens: list[Token]) -> list[Token]:
    """ "You need no licence (from us) to copy it", "do not need a license to" as "do not need our permission to"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 4):
        if words[at : at + 1] != ["need"] or words[at + 1] not in ("no", "a", "any") or words[at + 2] not in _LEAVE:
            continue
        denied = words[at - 2 : at] == ["do", "not"]
        if denied is (words[at + 1] == "no"):
            continue
        end = at + 5 if words[at + 3 : at + 5] == ["from", "us"] else at + 3
        if words[end : end + 1] != ["to"]:
            continue
        need, leave = tokens[at], tokens[at + 2]
        said = [need] if denied else [evolve(need, text=text, end=need.start) for text in ("do", "not")] + [need]
        return [
            *tokens[:at],
            *said,
            evolve(tokens[at + 1], text="our"),
            evolve(leave, text="permission"),
            *tokens[end:],
        ]
    return tokens


_SUMS = frozenset(("revenue", "revenues", "turnover", "income", "sales"))
_COMPARES = {"more": "more", "greater": "more", "higher": "more", "less": "less", "lower": "less", "fewer": "less"}


def _whose_sum(tokens: list[Token]) -> list[Token]:
    """ "Companies whose annual revenue exceeds 5 million euros" as "companies with annual revenue of more than …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 4):
        if words[at] != "whose":
            continue
        sum_ = next((k for k in range(at + 1, min(at + 6, len(words) - 2)) if words[k] in _SUMS), 0)
        verb = sum_ + 1
        if not sum_ or words[verb] not in ("is", "are", "was", "were", "exceeds", "exceed", "exceeded"):
            continue
        exceeds = words[verb].startswith("exceed")
        compared = words[verb + 1] in _COMPARES and words[verb + 2] == "than"
        number = verb + 1 + (2 if compared else 0)
        near = tokens[number : number + 3]
        if not any(token.shape is Shape.NUMBER for token in near):
            continue
        of = [evolve(tokens[verb], text="of")]
        bound = "more" if exceeds else _COMPARES[words[verb + 1]] if compared else ""
        of += [evolve(tokens[verb], text=text, start=tokens[verb].end) for text in ((bound, "than") if bound else ())]
        return [*tokens[:at], evolve(tokens[at], text="with"), *tokens[at + 1 : verb], *of, *tokens[number:]]
    return tokens
