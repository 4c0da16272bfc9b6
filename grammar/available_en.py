"""
English ways to say who may use something, or what for, by saying for whom it is there.

"The beta is only available to invited users" is "only invited users may use the beta", "is not available to minors" is
"minors may not use it", and "the free plan is only for tests" is "you may not use the free plan except for tests".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE
from .tokens import Shape, Token

_ONLY = frozenset(("only", "solely", "exclusively", "strictly"))
_THERE = frozenset(("available", "open", "accessible", "offered", "provided", "licensed", "supplied"))
_KEPT = frozenset(("limited", "restricted", "reserved", "confined"))
"""What is said of something that is there for some alone, without an "only"."""
_ADVERBS = frozenset(("currently", "presently", "generally", "also", "therefore", "made", "being"))
_LEADS = (
    ("at", "this", "time", ","),
    ("currently", ","),
    ("for", "now", ","),
    ("please", "note", "that"),
    ("note", "that"),
)
_ACCESS = (("access", "to"), ("use", "of"), ("access", "to", "and", "use", "of"), ("the", "use", "of"))
_PERSONS = frozenset(
    re.findall(
        r"[\w-]+",
        "people persons individuals those anyone adults children minors residents citizens students organisations"
        " organizations companies firms businesses schools universities colleges charities nonprofits non-profits"
        " institutions entities agencies governments members clients libraries museums hospitals residents merchants"
        " start-ups startups enterprises teams households families professionals employees staff",
    )
)
_DOERS = re.compile(r"[a-z-]{2,}(?:ers|ors|ees|ists|iners)")
_NO_DOERS = frozenset(("others", "numbers", "matters", "orders", "papers", "letters", "errors", "servers", "computers"))
_JOINS = frozenset(
    ("and", "or", "who", "that", "in", "with", "on", "whom", "of", "working", "having", "from", ".", ",")
)
_ENDS = frozenset((".", ";"))
_NO_THINGS = frozenset(
    (
        "some",
        "certain",
        "many",
        "several",
        "most",
        "other",
        "you",
        "we",
        "it",
        "they",
        "he",
        "she",
        "this",
        "that",
        "there",
        "liability",
        "which",
        "if",
        "what",
        "nothing",
    )
)
_SORTS = frozenset(
    ("plan", "tier", "edition", "beta", "preview", "mode", "endpoint", "feature", "subscription", "account")
)
"""What is only for something beside what is for more; what is said of the whole bears on every grant."""
_ADJECTIVES_MAX = 5
_SUBJECT_MAX = 16
_FINITE = frozenset(
    ("may", "must", "shall", "can", "will", "is", "are", "was", "were", "has", "have", "if", "unless", "when", "not")
)


def available(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with "X is only available to Y" as "only Y may use X", where Y are persons."""
    words = [token.text.lower() for token in tokens]
    out = _does_not_reach(tokens, words)
    if out is not None:
        return out
    start = next((len(lead) for lead in _LEADS if tuple(words[: len(lead)]) == lead), 0)
    verb = next((at for at in range(start + 1, min(len(words), start + _SUBJECT_MAX)) if words[at] in ("is", "are")), 0)
    if not verb or words[start] in _NO_THINGS or _FINITE & set(words[start:verb]) or "," in words[start:verb]:
        return tuple(tokens)
    if words[verb + 1 : verb + 2] == ["excluded"] and _are_persons(words[start:verb]):
        return _kept_out(tokens, tokens[start:verb], verb + 2)
    said = _said(words, verb + 1)
    if said is None:
        return tuple(tokens)
    whom, only, denied, end = said
    if "can" in words[end:]:
        return tuple(tokens)  # "customers who can form a contract": who they are says nothing of what is theirs alone
    close = next((at for at in range(end, len(words)) if _closes(words, at)), len(words))
    for access in sorted(_ACCESS, key=len, reverse=True):
        if tuple(words[start : start + len(access)]) == access:
            start += len(access)
            break
    thing = tokens[start:verb]
    if _names_act(words[start:verb]):
        return tuple(tokens)  # "the sale is reserved for schools": who may do it, not who may use it
    stop = close
    if words[close - 1] in _ONLY:
        only, stop = True, close - 1
    behind: tuple[Token, ...] = ()
    joined = _joined(words, end, stop)
    if joined:
        # "… and are subject to further requirements" goes with the use as well
        behind, stop = tuple(tokens[joined + 2 : stop]), joined
    if not thing or only is denied:
        return tuple(tokens)
    here = tokens[verb]

    def put(*plain: str) -> tuple[Token, ...]:
        return tuple(evolve(here, text=word) for word in plain)

    if whom in ("to", "for") and _are_persons(words[end:stop]):
        lead = put("only") if only else ()
        modal = put("may", "use") if only else put("may", "not", "use")
        return (*lead, *tokens[end:stop], *modal, *thing, *behind, *tokens[close:])
    if whom == "for" and only and not _FINITE & set(words[end:stop]) and _SORTS & set(words[start:verb]):
        use = _without_second_for(tokens[end:stop])
        lead = put("you", "may", "not", "use")
        return (*lead, *thing, *put("except"), tokens[end - 1], *use, *behind, *tokens[close:])
    return tuple(tokens)


_OF_TEXT = frozenset(("licence", "license", "permission", "offer", "grant", "agreement"))


def _does_not_reach(tokens: Sequence[Token], words: Sequence[str]) -> tuple[Token, ...] | None:
    """
    "This licence does not extend to companies", "this offer is open to schools only": whom the text gives nothing.
    """
    if words[:1] not in (["this"], ["the"]) or words[1:2] == [] or words[1] not in _OF_TEXT:
        return None
    for said in (("does", "not", "extend", "to"), ("does", "not", "apply", "to"), ("is", "not", "available", "to")):
        end = 2 + len(said)
        close = next((at for at in range(end, len(words)) if _closes(words, at)), len(words))
        if tuple(words[2:end]) == said and _are_persons(words[end:close]) and close >= len(words) - 1:
            return _kept_out(tokens, tokens[end:close], close)
    if words[2:3] != ["is"]:
        return None
    only = False
    for at in range(3, min(len(words), 8)):
        if words[at] in ("to", "for"):
            close = next((k for k in range(at + 1, len(words)) if _closes(words, k)), len(words))
            stop = close - 1 if words[close - 1] in _ONLY else close
            only = only or stop < close
            if not only or not _are_persons(words[at + 1 : stop]) or close < len(words) - 1:
                return None
            return _kept_out(tokens, tokens[at + 1 : stop], close, alone=True)
        if words[at] in _ONLY or words[at] in _KEPT:
            only = True
        elif words[at] not in (*_THERE, "valid", "good", "there", "meant", "intended", "given", "granted"):
            return None
    return None


def _kept_out(tokens: Sequence[Token], whom: Sequence[Token], at: int, *, alone: bool = False) -> tuple[Token, ...]:
    """ "(Only) they may (not) exercise the rights granted by this licence"."""
    here = tokens[min(at, len(tokens)) - 1]

    def put(*plain: str) -> tuple[Token, ...]:
        return tuple(evolve(here, text=word, shape=Shape.WORD) for word in plain)

    rest = next((k for k in range(at, len(tokens)) if tokens[k].text in _ENDS), len(tokens))
    may = ("may",) if alone else ("may", "not")
    lead = put("only") if alone else ()
    return (*lead, *whom, *put(*may, "exercise", "the", "rights", "granted", "by", "this", "licence"), *tokens[rest:])


def _names_act(words: Sequence[str]) -> bool:
    """Whether the head of a phrase is a noun for an act: "the sale of the maps", "reselling"."""
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1] if words else ""
    return head in TABLE.data["nominal"] or head.endswith("ing")


def _closes(words: Sequence[str], at: int) -> bool:
    """Whether a clause ends: at a full stop, or where another begins behind ", and"."""
    return words[at] in _ENDS or (words[at] == "," and words[at + 1 : at + 2] in (["and"], ["but"]))


def _without_second_for(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "For tests and for personal projects" as "for tests and personal projects": each of them will do."""
    words = [token.text.lower() for token in tokens]
    return tuple(
        token for at, token in enumerate(tokens) if not (words[at] == "for" and at and words[at - 1] in ("and", "or"))
    )


def _said(words: Sequence[str], at: int) -> tuple[str, bool, bool, int] | None:
    """The word before those for whom a thing is there, whether they alone are meant or denied, and where they begin."""
    only = denied = there = kept = False
    for step in range(at, min(len(words), at + 6)):
        word = words[step]
        if word in _ONLY:
            only = True
        elif word == "not":
            denied = True
        elif word in _THERE:
            there = True
        elif word in _KEPT:
            kept = True
        elif word in ("to", "for") and (there or kept or (only and word == "for")) and step + 1 < len(words):
            if words[step + 1] in _ONLY:
                continue
            return word, only or (kept and not denied), denied, step + 1
        elif word not in _ADVERBS:
            return None
    return None


def _joined(words: Sequence[str], start: int, stop: int) -> int:
    """Where "and is subject to …" begins behind those for whom something is there; 0 if nothing of that kind does."""
    return next(
        (
            at
            for at in range(start, stop - 3)
            if words[at] == "and" and words[at + 1 : at + 4] in (["are", "subject", "to"], ["is", "subject", "to"])
        ),
        0,
    )


def _are_persons(words: Sequence[str]) -> bool:
    """Whether a phrase begins with persons: "registered charities", "customers whom we have approved"."""
    for at, word in enumerate(words[: _ADJECTIVES_MAX + 1]):
        persons = word in _PERSONS or (_DOERS.fullmatch(word) and word not in _NO_DOERS)
        if persons and (at + 1 == len(words) or words[at + 1] in _JOINS):
            return True
        if word in ("in", "on", "by", "with", "to", "of", "that"):
            return False
    return False
