"""English phrases that say nothing of their own, left out before a sentence is read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .eitherway_en import either_way
from .initials_en import short_forms
from .tokens import Shape, Token

_ROUNDABOUT = (
    ["any", "use", "that", "is", "intended", "to", "or", "which", "has", "the", "effect", "of"],
    ["any", "use", "intended", "to", "or", "which", "has", "the", "effect", "of"],
    ["any", "use", "intended", "to", "or", "that", "has", "the", "effect", "of"],
    ["any", "use", "which", "is", "intended", "to", "or", "has", "the", "effect", "of"],
    ["any", "use", "that", "has", "the", "effect", "of"],
    ["any", "use", "which", "has", "the", "effect", "of"],
    ["the", "intent", "or", "effect", "of"],
    ["the", "purpose", "or", "effect", "of"],
    ["the", "purpose", "or", "with", "the", "effect", "of"],
    ["the", "intention", "of"],
    ["the", "aim", "of"],
    ["the", "goal", "of"],
)
"""Words before a gerund that say no more than that it is what something is done for."""


_IDLE = (
    ["where", "and", "as", "applicable"],
    ["where", "applicable"],
    ["if", "applicable"],
    ["as", "applicable"],
    ["if", "and", "as", "applicable"],
    ["as", "the", "case", "may", "be"],
    ["if", "any"],
)
"""Phrases that narrow nothing: what does not apply is not ruled anyway."""


_EXERCISING = re.compile(
    r"(?<=\bto )exercise (?:\w+ ){1,6}?rights? (?:(?:in|to) the (?:\w+ ){1,4}?)?"
    r"(?:as stated below |as follows )?(?::? )?to "
)
"""What a licence to exercise rights "to copy" says before the acts that it names."""


def and_or(tokens: Sequence[Token]) -> list[Token]:
    """ "Selling and/or giving away" as "selling or giving away", which holds of both as well."""
    words = [token.text.lower() for token in tokens]
    joint = {at for at in range(len(words)) if words[at : at + 3] == ["and", "/", "or"]}
    return [token for at, token in enumerate(tokens) if not {at, at - 1} & joint]


def straight(tokens: Sequence[Token]) -> list[Token]:
    """ "For any use intended to or which has the effect of harming …" as "for harming …"."""
    tokens = _let_to(_set_off(tokens))
    words = [token.text.lower() for token in tokens]
    tokens = [evolve(token, text="per") if _each(words, at) else token for at, token in enumerate(tokens)]
    dropped: set[int] = _exercised(words) | _at_will(words) | either_way(words) | short_forms(words)
    for at, word in enumerate(words):
        if word == "else" and at and words[at - 1] in ("anyone", "anybody", "someone", "somebody"):
            tokens[at - 1] = evolve(tokens[at - 1], text="others")  # "let anyone else use it"
            dropped.add(at)
        nobody = (
            1 if words[max(at - 1, 0) : at] == ["nobody"] else 2 if words[max(at - 2, 0) : at] == ["no", "one"] else 0
        )
        if word == "else" and nobody and words[at - nobody - 1 : at - nobody] in (["to"], ["with"]):
            dropped.add(at)  # "gives it to nobody else"
        if word == "with" and words[at + 1 : at + 2] == ["no"]:
            tokens[at] = evolve(tokens[at], text="without")
            tokens[at + 1] = evolve(tokens[at + 1], text="any")
    tokens = [
        evolve(token, text=token.text.lower()) if _names_a_form(tokens, at) else token
        for at, token in enumerate(tokens)
    ]
    words = [token.text.lower() for token in tokens]
    dropped |= _as_said(words)
    dropped |= {at for at, word in enumerate(words) if at and word in ("being", "beings") and words[at - 1] == "human"}
    for at, word in enumerate(words):
        for phrase in _IDLE:
            end = at + len(phrase)
            if word == phrase[0] and words[at:end] == phrase and _stands_alone(words, at, end):
                dropped |= set(range(at - (at > 0 and words[at - 1] in ("and", ",")), end))
        if word == "the" and at and (words[at - 1] in ("for", "from") or words[at - 3 : at - 2] in (["for"], ["from"])):
            dropped |= _spelt_out(words, at)
        if word not in ("any", "the") or not at or words[at - 1] not in ("for", "with"):
            continue
        for phrase in _ROUNDABOUT:
            end = at + len(phrase)
            if words[at:end] == phrase and end < len(words) and words[end].endswith("ing"):
                dropped |= set(range(at, end))
                break
    kept = [token for at, token in enumerate(tokens) if at not in dropped]
    after = {at + 1 for at in dropped if at + 1 not in dropped and words[at] == ":"}
    after |= {at for at, token in enumerate(tokens) if token.shape is Shape.BREAK and _names_purpose(words, at)}
    return _items([(at, token) for at, token in enumerate(tokens) if at not in dropped], after) if after else kept


_FORMS = frozenset(("Executable", "Source", "Object", "Binary"))


def _stands_alone(words: Sequence[str], at: int, end: int) -> bool:
    """Whether nothing hangs on such a phrase: not "if applicable law forbids it", "if any user is a minor"."""
    follows = words[end] if end < len(words) else "."
    return follows in _CLOSES or (at > 0 and words[at - 1] in (",", "(") and follows in (*_CLOSES, "and", "or"))


_CLOSES = frozenset((",", ".", ";", ":", ")", "(", "]"))


def _names_a_form(tokens: Sequence[Token], at: int) -> bool:
    """ "In Executable form": the form, and no name."""
    return tokens[at].text in _FORMS and [one.text for one in tokens[at + 1 : at + 2]] in (["form"], ["forms"])


def _as_said(words: Sequence[str]) -> set[int]:
    """ "If you pass it on as provided herein, …": that the text rules how it may be done is no condition of a duty."""
    opens = words[:1] in (["if"], ["when"], ["where"]) or words[:3] == ["in", "the", "event"]
    for at in range(2, len(words) - 3) if opens else ():
        said = words[at] == "as" and words[at + 1] in ("provided", "permitted", "described", "allowed")
        if said and words[at + 2] in ("herein", "hereunder") and words[at + 3] == ",":
            return {at, at + 1, at + 2}
    return set()


def _names_purpose(words: Sequence[str], at: int) -> bool:
    """Whether an item that begins there stands behind "for": "not use it for: | Deception: fake reviews"."""
    before = at - 2 if words[at - 1 : at] == [":"] else at - 1
    return before > 0 and words[before] == "for"


def _items(tokens: Sequence[tuple[int, Token]], openings: set[int]) -> list[Token]:
    """
    The tokens with an item behind "for" as a phrase in the sentence: its first word is no name for its capital, and
    what a name and a colon open is an instance of it ("Deception: fake reviews" is deception, including fake reviews).
    """
    found: list[Token] = []
    opened, named = False, 0
    for at, token in tokens:
        if at in openings:
            opened, named = True, _NAME
        if opened and token.shape is Shape.WORD:
            if token.text[:1].isupper() and token.text[1:].islower():
                token = evolve(token, text=token.text[0].lower() + token.text[1:])
            opened = False
        elif named and token.shape is Shape.MARK:
            if token.text == ":":
                token = evolve(token, text="including", shape=Shape.WORD)
            named = 0
        named -= named > 0
        found.append(token)
    return found


_NAME = 6
"""How many words may name an item before its colon."""


_WHENS = frozenset(("after", "upon", "on", "following", "before", "during"))
_GOES_ON = frozenset(("of", "or", "and", "by", "for", "as", "in", "date", "under", "without", "with", "notice"))
_ENDS = frozenset(("termination", "expiration", "expiry", "cancellation"))


def _set_off(tokens: Sequence[Token]) -> list[Token]:
    """ "After termination Customer may …" with the comma that the print leaves out."""
    found = _aim_set_off(tokens)
    words = [token.text.lower() for token in found[:5]]
    at = 2 if words[1:2] == ["the"] else 1
    behind = words[at + 1 : at + 2]
    ends = len(words) > at and words[0] in _WHENS and words[at] in _ENDS
    if ends and behind and behind[0].isalpha() and behind[0] not in _GOES_ON:
        end = found[at].end
        found.insert(at + 1, Token(",", end, end, Shape.MARK, False, found[at].role))
    return found


def _aim_set_off(tokens: Sequence[Token]) -> list[Token]:
    """ "To use the API you need a key": the API is not what you need."""
    found = list(tokens)
    words = [token.text.lower() for token in found]
    opens = 2 if words[:3] == ["in", "order", "to"] else 0
    if words[opens : opens + 1] != ["to"] or "," in words[:_AIM]:
        return found
    at = next((k for k in range(opens + 2, min(len(words) - 2, _AIM)) if words[k] == "you"), 0)
    if at and (words[at + 1] in ("need", "must") or words[at + 1 : at + 3] in (["have", "to"], ["will", "need"])):
        end = found[at - 1].end
        found.insert(at, Token(",", end, end, Shape.MARK, False, found[at].role))
    return found


_AIM = 14
"""Within how many words what something is needed for is named."""


_LET = ("let", "lets", "letting")
_DONE = frozenset(
    (
        "use",
        "access",
        "see",
        "view",
        "read",
        "copy",
        "download",
        "share",
        "run",
        "sell",
        "test",
        "train",
        "have",
        "visit",
    )
)


def _let_to(tokens: Sequence[Token]) -> list[Token]:
    """ "lets his sister use it" as "lets his sister to use it": the bare verb behind a noun looks like a noun."""
    found: list[Token] = []
    let, left = -1, 0
    for token in tokens:
        lower = token.text.lower()
        if let >= 0 and lower in _DONE and left < _FAR - 1:
            found.append(Token("to", token.start, token.start, Shape.WORD, True, token.role))
            let = -1
        elif lower in _LET:
            let, left = len(found), _FAR
        elif token.shape is not Shape.WORD or not left or lower == "to":
            let = -1
        left -= left > 0
        found.append(token)
    return found


_FAR = 5
"""Within how many words behind "let" its verb is looked for."""


_STRETCHES = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year"))


def _each(words: Sequence[str], at: int) -> bool:
    """Whether an article stands for "per": "5,000 requests a day", "ten hours every week"."""
    if words[at] not in ("a", "an", "each", "every") or words[at + 1 : at + 2] == [] or words[at + 1] not in _STRETCHES:
        return False
    before = words[max(0, at - 4) : at]
    counted = any(word[:1].isdigit() or word in _NUMBERS for word in before[:-1])
    return counted and bool(before) and before[-1].isalpha() and before[-1].endswith("s")


_NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand"))


def _spelt_out(words: Sequence[str], at: int) -> set[int]:
    """ "not use it for the following: offering …": the item that says what is meant stands for "the following"."""
    if words[at : at + 2] != ["the", "following"]:
        return set()
    colon = next((place for place in range(at + 2, at + 5) if words[place : place + 1] == [":"]), 0)
    named = set(words[at + 2 : colon]) - _MEANT
    after = next((place for place in range(colon + 1, len(words)) if words[place]), None)
    if not colon or after is None or (named and (named - _SPELT_OUT or len(named) > 1)):
        return set()
    start = at - 2 if words[at - 2 : at] in _ANY_OF and at > 2 else at
    return set(range(start, colon + 1))


_MEANT = frozenset(("prohibited", "forbidden", "disallowed", "unacceptable", "restricted"))
_SPELT_OUT = frozenset(("purposes", "uses", "activities", "acts", "actions", "things", "reasons", "ends"))
_ANY_OF = (["any", "of"], ["all", "of"], ["either", "of"])


def _at_will(words: Sequence[str]) -> set[int]:
    """ "However you want", "as often as you like", "in as many films as you like": leave that nothing narrows."""
    found: set[int] = set()
    for at, word in enumerate(words):
        end = at + 2
        if words[at + 1 : end] not in (["you"], ["they"]) or {*_clause_before(words, at)} & _DENYING:
            continue
        wills = (
            1 if words[end : end + 1] and words[end] in _WANTS else 2 if words[end : end + 2] == ["see", "fit"] else 0
        )
        if not wills:
            continue
        if word in ("however", "wherever", "whenever"):
            found |= set(range(at, end + wills))
        elif word == "as":
            many = next((back for back in range(at - 1, max(-1, at - 7), -1) if words[back] == "as"), None)
            if many is None and "do" not in words[:at]:
                found |= set(range(at, end + wills))  # "as you like", and not "do with it as you like"
            elif many is None:
                continue
            elif words[many + 1] in ("often", "much", "long", "frequently", "freely", "widely") and many + 2 == at:
                found |= set(range(many, end + wills))
            elif words[many + 1] in ("many", "much"):
                of = words[many + 2 : many + 3] == ["of"]  # "on as many of your own devices as you like"
                found |= {many, many + 1, *range(at, end + wills), *([many + 2] if of else [])}
    return found


def _clause_before(words: Sequence[str], at: int) -> Sequence[str]:
    """The words of the clause up to a place: "X is no copy, and you may license it as you please" denies no leave."""
    starts = (back for back in range(at - 1, 0, -1) if words[back] in ("you", "they") and words[back - 1] in _JOINING)
    return words[next(starts, 0) : at]


_JOINING = frozenset(("and", "but", "so"))
_WANTS = frozenset(("want", "like", "wish", "please", "choose", "prefer"))
_DENYING = frozenset(("not", "never", "no", "cannot", "can't", "don't", "mustn't", "without"))


def _exercised(words: Sequence[str]) -> set[int]:
    """Where "exercise the rights in the work to" stands before the acts that are meant."""
    places = [at for at, word in enumerate(words) if word]  # a seam between pieces is no word
    said = " ".join(words[at] for at in places) + " "
    found = _EXERCISING.search(said)
    if found is None or "licen" not in said[: found.start()]:
        return set()
    first, last = said[: found.start()].count(" "), said[: found.end()].count(" ")
    return set(places[first:last])
