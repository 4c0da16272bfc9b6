"""English phrases that say that something holds either way, and so narrow nothing.

"In all cases, you need our consent", "wilfully or otherwise", "alone or with other material".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_MINDS = frozenset(("wilfully", "willfully", "knowingly", "intentionally", "deliberately", "consciously", "purposely"))
_OR_NOT = frozenset(
    ("otherwise", "not", "unknowingly", "unintentionally", "unwittingly", "inadvertently", "negligently")
)
_BY_LAW = ["by", "operation", "of", "law", "or", "otherwise"]
_ALWAYS = (["in", "all", "cases"], ["in", "every", "case"], ["in", "any", "event"], ["in", "all", "events"])
_GOES_ON = frozenset(("where", "when", "in", "of", "that", "which", "if", "involving", "concerning", "covered"))
_BRACKETED = (
    ["directly", "or", "indirectly"],
    ["whether", "directly", "or", "indirectly"],
    ["in", "whole", "or", "in", "part"],
    ["in", "whole", "or", "part"],
)
_WITH = (
    ["with"],
    ["together", "with"],
    ["combined", "with"],
    ["in", "combination", "with"],
    ["in", "conjunction", "with"],
)
_DENIALS = frozenset(("not", "never", "cannot", "nobody", "no", "prohibited", "forbidden"))
_LONGEST_WHETHER = 14
"""Words of what a ban holds for either way: "whether for money or free of charge"."""
_LONG = 6
"""So many words at most name what something is used together with."""


def either_way(words: Sequence[str]) -> set[int]:
    """The places of words, in lower case, that only say that it makes no difference."""
    return {at for start in range(len(words)) for at in _from(words, start)}


def _from(words: Sequence[str], at: int) -> Iterator[int]:
    word = words[at]
    if word in _MINDS and words[at + 1 : at + 2] == ["or"] and words[at + 2 : at + 3] and words[at + 2] in _OR_NOT:
        yield from range(at, at + 3)
        if at and words[at - 1] == "," and words[at + 3 : at + 4] == [","]:
            yield from (at - 1, at + 3)
    for phrase in _ALWAYS:
        end = at + len(phrase)
        if words[at:end] == phrase and not (words[end : end + 1] and words[end] in _GOES_ON):
            yield from range(at, end + (words[end : end + 1] == [","] and (at == 0 or words[at - 1] == ",")))
    if word == "," and words[at + 1 : at + 2] == ["whether"] and _DENIALS & {*words[:at]}:
        end = next((k for k in range(at + 2, len(words)) if words[k] in (",", ".", ";", ":")), len(words))
        if end - at <= _LONGEST_WHETHER and "or" in words[at + 2 : end] and words[end : end + 1] in ([], ["."], [";"]):
            yield from range(at, end)  # "you may not sell it, whether for money or for other goods"
    if words[at : at + 6] == _BY_LAW:
        yield from range(at, at + 6)  # "not transfer it, by operation of law or otherwise, without our consent"
        if at and words[at - 1] in (",", "whether") and words[at + 6 : at + 7] == [","]:
            yield at - 1
            if words[at - 1] == "whether" and at > 1 and words[at - 2] == ",":
                yield at - 2
    if word == "(":
        for phrase in _BRACKETED:
            end = at + 1 + len(phrase)
            if words[at + 1 : end] == phrase and words[end : end + 1] == [")"]:
                yield from range(at, end + 1)
    if word == "," and words[at + 1 : at + 3] == ["alone", "or"]:
        for phrase in _WITH:
            end = at + 3 + len(phrase)
            if words[at + 3 : end] == phrase:
                closes = next((to for to in range(end, min(end + _LONG, len(words))) if words[to] == ","), None)
                if closes is not None:
                    yield from range(at, closes + 1)
    if words[at : at + 3] == [",", "whether", "by"] and "or" in words[at + 4 : at + 3 + _LONG]:
        other = words.index("or", at + 4)
        closes = next((to for to in range(other, min(other + _LONG, len(words))) if words[to] in (",", ".")), None)
        if words[other + 1 : other + 2] == ["by"] and closes is not None:
            yield from range(
                at, closes + (words[closes] == ",")
            )  # "downloading in bulk, whether by hand or by script,"
