"""
English acts in a list of banned ones that stand in another form than the verbs beside them, put the way those stand.

"Subject to" is a verb between verbs ("probe, subject to load tests, or scan the Services"), and what a ban gives an
example of is banned itself ("harm users, such as by sending viruses").
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import options
from .tokens import Shape, Token

_BANNING = (("not",), ("never",), ("cannot",), ("prohibited", "from"), ("refrain", "from"), ("n't",))
_STOPS = frozenset((",", ";", ".", ":", "(", ")", "!", "?"))
_BEHIND = _STOPS | {
    *("and", "or", "and/or", "without", "for", "in", "to", "on", "by", "with", "through", "from", "unless", "except"),
    *("if", "when", "where", "that", "which", "other", "using", "via", "at", "as"),
}
"""What ends the thing that a list of verbs is about."""
_FEW = 10
"""So many words at most name what something is subjected to."""
_OF_A_RULE = frozenset(
    (
        "the",
        "this",
        "these",
        "such",
        "our",
        "your",
        "its",
        "their",
        "section",
        "sections",
        "clause",
        "article",
        "paragraph",
        "applicable",
        "law",
        "laws",
        "terms",
        "conditions",
        "compliance",
        "consent",
        "approval",
        "permission",
        "limits",
        "restrictions",
        "limitations",
        "exceptions",
        "payment",
        "attribution",
    )
)
"""Words of what a rule is subject to, which is a condition and nothing done to a thing."""
_CLAUSES = frozenset(("if", "unless", "when", "where", "that", "which", "who", "whom", "whose", "because", "except"))
_JOINTS = frozenset(("and", "or", "and/or"))


def undisguised(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a sentence of a text with the acts of this module as verbs among the others."""
    return _exemplified(_subjected(list(tokens)))


def _subjected(tokens: list[Token]) -> list[Token]:
    """ "Probe, subject to tests, or scan the API" as "probe, or scan the API, or subject the API to tests"."""
    words = [token.text.lower() for token in tokens]
    at = next((k for k in range(2, len(words) - 4) if words[k : k + 2] == ["subject", "to"]), 0)
    if not at or words[at - 1] != "," or not _verb(words[at - 2]) or not _bans(words[:at]):
        return tokens
    end = next((k for k in range(at + 2, len(words)) if words[k] in _STOPS), 0)
    if words[end] != "," or not 0 < end - at - 2 <= _FEW or _OF_A_RULE & set(words[at + 2 : end]):
        return tokens
    last = _last_verb(words, end)
    if not last:
        return tokens
    more = [k for k in range(last, len(words) - 1) if words[k] == "or" and words[k + 1] in ("any", "the", "a", "all")]
    stop = next((k for k in range(last, len(words)) if words[k] in _BEHIND and k not in more), len(words))
    thing = tokens[last:stop]
    if not 0 < len(thing) <= _FEW:
        return tokens
    comma, verb, to = tokens[at - 1], tokens[at], tokens[at + 1]
    joined = [comma, evolve(comma, text="or", shape=Shape.WORD), verb, *thing, to, *tokens[at + 2 : end]]
    close = [comma] if words[stop : stop + 1] and words[stop] not in _STOPS else []
    return [*tokens[:at], *tokens[end + 1 : stop], *joined, *close, *tokens[stop:]]


def _last_verb(words: Sequence[str], end: int) -> int:
    """Where what it is done to begins behind the last verb of the list that goes on behind `end`; 0 without one."""
    at = end + 1
    while at < len(words):
        closing = words[at] in _JOINTS
        at += closing
        # "reverse engineer" is one verb of two words
        size = 2 if words[at : at + 2] == ["reverse", "engineer"] else 1
        if at + size >= len(words) or (size == 1 and not _verb(words[at])):
            return 0
        at += size
        if words[at] not in (",", *_JOINTS):
            return at if closing else 0
        at += words[at] == ","
    return 0


def _exemplified(tokens: list[Token]) -> list[Token]:
    """ "You may not harm users, such as by sending viruses" as "you may not harm users, or send viruses"."""
    words = [token.text.lower() for token in tokens]
    for at in range(3, len(words) - 3):
        size = _introduces(words, at)
        if not size or not _bans(words[:at]):
            continue
        comma = words[at - 1] == ","
        doing = at + size
        verb = next((one.lemma for one in options(words[doing]) if one.tag == "VBG"), "")
        if not verb or _CLAUSES & set(words[_from(words, at) : at]) or words[doing - 1] != "by":
            return tokens
        first = [] if comma else [evolve(tokens[at], text=",", shape=Shape.MARK)]
        said = [*first, evolve(tokens[at], text="or"), *_as_verb(tokens, doing, verb)]
        rest = tokens[doing + 1 :]
        return [*tokens[:at], *said, *_further(rest)]
    return tokens


def _as_verb(tokens: Sequence[Token], doing: int, verb: str) -> list[Token]:
    """The verb of a word in "-ing", with "any" before a bare noun: "mail threats" is no kind of threats."""
    tags = {one.tag for one in options(tokens[doing + 1].text.lower())} if doing + 1 < len(tokens) else set()
    bare = bool(tags & {"NN", "NNS", "JJ", "VBN"}) and not tags & {"DT", "IN", "TO", "PRP", "POSS", "RB"}
    spelt = evolve(tokens[doing], text=verb)
    return [spelt, evolve(tokens[doing], text="any")] if bare else [spelt]


def _further(tokens: list[Token]) -> list[Token]:
    """ "… or by disabling the lock": further examples behind the first."""
    words = [token.text.lower() for token in tokens]
    for at in range(len(words) - 2):
        verb = next((one.lemma for one in options(words[at + 2]) if one.tag == "VBG"), "")
        if words[at] in _JOINTS and words[at + 1] == "by" and verb:
            joint = evolve(tokens[at], text="or")
            return [*tokens[:at], joint, *_as_verb(tokens, at + 2, verb), *_further(tokens[at + 3 :])]
    return tokens


def _introduces(words: Sequence[str], at: int) -> int:
    """How many words at `at` say that an example of a way follows: "such as by", "including by"."""
    if list(words[at : at + 3]) == ["such", "as", "by"]:
        return 3
    return 2 if list(words[at : at + 2]) == ["including", "by"] else 0


def _from(words: Sequence[str], at: int) -> int:
    """Where the sentence's ban begins that stands before `at`."""
    starts = [k + 1 for k in range(at) if _bans(words[k : k + 2])]
    return starts[0] if starts else 0


def _bans(words: Sequence[str]) -> bool:
    return any(tuple(words[k : k + len(one)]) == one for one in _BANNING for k in range(len(words) - len(one) + 1))


def _verb(word: str) -> bool:
    return any(option.tag == "VB" for option in options(word))
