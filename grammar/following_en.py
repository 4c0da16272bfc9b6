"""
English lead-ins that call what comes after them by a general word: "the following activities are prohibited: …".

The word says no more than the items do; without it, and with the item in its place, a lead-in and its item are one
plain sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .shared_en import words_of
from .tokens import Shape, Token

_GENERAL = (
    r"(?:activit(?:y|ies)|uses?|acts?|actions?|conduct|behaviou?rs?|practices?|things?|items?|goods|products?|materials?|"
    r"contents?|services?|listings?|files?|articles?|data|offerings?|goods and services|products and services)"
)
_KINDS = r"(?:(?:types?|kinds?|categor(?:y|ies)|forms?) of )?"
_FOLLOWING = (
    rf"(?:any of |all of )?the following {_KINDS}"
    r"(?:(?:prohibited|forbidden|restricted|unacceptable|illegal|unlawful|abusive|harmful|improper|inappropriate"
    r"|malicious|dangerous|unwanted|objectionable|disruptive|unauthori[sz]ed) )?"
)
_HOW = r"(?:(?:also|strictly|expressly|explicitly|specifically|absolutely|generally|hereby) )*"
_BANNED = (
    r"(?:prohibited|forbidden|banned|disallowed|unacceptable|impermissible|"
    r"not (?:(?:be )?(?:permitted|allowed|tolerated)|permissible|acceptable))"
)
_OURS = r"(?: (?:on|in|through|via|with|using|within) (?:our|the|this|any)(?: (?:[a-z'&-]+|,|/))*?)?"
_ENDS = r" :? ?\0 "
_SUBJECT = re.compile(
    rf"(?P<before>^ (?:[^\0]*[.;:] )?){_FOLLOWING}{_GENERAL}? ?(?P<be>is|are) (?P<how>{_HOW}){_BANNED}"
    rf"(?P<place>{_OURS}){_ENDS}"
)
_PASSIVE = re.compile(
    rf"(?P<before>^ (?:[^\0]*[.;:] )?){_FOLLOWING}{_GENERAL}? ?(?P<verb>(?:must|may|shall|can|should) not be "
    rf"(?:[a-z]+ly )?[a-z-]+(?: (?:or|and|,) [a-z-]+)*(?P<place>{_OURS})){_ENDS}"
)
_OBJECT = re.compile(rf"(?<= ){_FOLLOWING}(?P<word>{_GENERAL})(?={_ENDS})")
_ALLOWED = re.compile(
    rf"(?<= )the following {_KINDS}(?P<word>{_GENERAL}) (?=(?:is|are) {_HOW}(?:permitted|allowed){_ENDS})"
)
_RIGHTS = re.compile(
    r"(?<= )(?:have|has|retains?|keeps?|reserves?|grants? you) the "
    rf"(?P<what>following (?:rights?|powers?|permissions?)){_ENDS}(?=to )"
)
"""Rights of which each item names one: "you have the following rights: to copy it"."""
_JUDGED = r"(?:prohibited|forbidden|banned|disallowed|unacceptable|impermissible|abusive|inappropriate|improper)"
_INCLUDED = re.compile(
    r"(?P<before>^ (?:[^\0]*[.;] )?)"
    r"(?:(?:some|typical|common|the|such|our|all) )*(?:(?:non-exhaustive )?examples? of )?"
    rf"(?:(?:such|the|our) )?{_JUDGED}(?: (?:and|or|,|/) {_JUDGED})* {_GENERAL}"
    r"(?: (?:of|on|in|through|via|with|using|within) (?:our|the|this|any|your)(?: [a-z'&-]+){1,3}?)?"
    r" (?:includes?|are|is|comprises?|may include|shall include|consists? of)(?: ,)?"
    r"(?: (?:but (?:is |are )?not (?:be )?limited to|without limitation|among others?|among other things|for example"
    r"|for instance|in particular|but are not restricted to|inter alia|at least)(?: ,)?)?"
    rf"{_ENDS}"
)
"""A lead-in that calls what comes after it prohibited: "Prohibited uses include, without limitation: …"."""
_GIVEN = r"(?:include|retain|provide|display|reproduce|add|place|attach|keep|put|preserve|state|show|give)"
_PLACED = re.compile(
    rf" {_GIVEN} (?P<what>(?:all of )?the following(?: {_GENERAL}| notices?| information| statements?| text)?) "
    r"(?P<place>(?:,? ?(?:on|in|with|within|to|alongside|as part of) (?!the following)[^\0:;]*?))"
    r"(?: , including [^\0:;]*?)? :? ?\0 (?=\S)"
)
"""What is to be put somewhere, told behind the place: "include the following on all copies: the full text of …"."""
_SUPPLIED = re.compile(
    rf" {_GIVEN} (?P<what>the following) (?P<place>,? ?if (?:it is )?(?:supplied|provided|given) [^\0:;]*?) :? ?"
    r"\0 (?=[^\0(,:;]*[;.,]? (?:and |or )?$)"
)
"""What is to be kept where one got it, told behind that: "retain the following if supplied by us: a link to it"."""
_TAIL = re.compile(r" ,? ?(?:unless|except|provided|if|save|without|where|when) ")


_MADE = r"(?:models?|products?|services?|technolog(?:y|ies)|software|platforms?|tools?|websites?|apps?|apis?)"
_SHORT = re.compile(rf"(?<= )\( (?:the )?\" [a-z]+ \" \) (?={_MADE} )")
"""A short name in brackets between a maker's name and what it makes."""


def without_short_names(tokens: Sequence[Token]) -> list[Token]:
    """ "Acme AI ("Acme") models" as "Acme AI models": the bracket says how the maker is called for short."""
    words = words_of(tokens)
    line = f" {' '.join(words)} "
    found = _SHORT.search(line)
    if found is None:
        return list(tokens)
    first = _at(line, found.start())
    last = first + found.group().strip().count(" ") + 1
    named = first > 0 and tokens[first - 1].text[:1].isupper()
    return [*tokens[:first], *without_short_names(tokens[last:])] if named else list(tokens)


_WITH_IT = frozenset(("interact", "communicate", "connect", "interfere", "tamper", "integrate"))
_IT = frozenset(("access", "use", "visit", "scrape", "crawl", "monitor", "copy", "test", "modify"))


def partner_first(tokens: Sequence[Token]) -> list[Token]:
    """ "To access or interact with the site" as "to interact with or access the site": each verb has its own object."""
    found = list(tokens)
    words = words_of(tokens)
    for at in range(len(words) - 4):
        joined = words[at + 1] in ("or", "and", "and/or") and words[at + 3] in ("with", "to")
        if words[at] in _IT and words[at + 2] in _WITH_IT and joined and words[at + 4] not in (",", "or", "and"):
            found[at : at + 4] = [found[at + 2], found[at + 3], found[at + 1], found[at]]
    return found


_ANY_WAY = (("in", "any", "manner"), ("in", "any", "way"), ("for", "any", "purpose"))


def ways_as_one(tokens: Sequence[Token]) -> list[Token]:
    """ "In any manner or for any purpose that infringes" as "for any purpose that infringes": not for every use."""
    words = words_of(tokens)
    for at in range(len(words) - 7):
        first, joint, second = tuple(words[at : at + 3]), words[at + 3], tuple(words[at + 4 : at + 7])
        both = first != second and first in _ANY_WAY and second in _ANY_WAY
        if both and joint in ("or", "and") and words[at + 7] in ("that", "which"):
            return [*tokens[:at], *tokens[at + 4 :]]
    return list(tokens)


def spelt_following(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a lead-in and its item with the item instead of "the following activities"."""
    line = f" {' '.join(words_of(tokens))} "
    if "\0" not in line:
        return list(tokens)
    included = _INCLUDED.search(line)
    if included is not None:
        return _banned(tokens, line, included)
    if " following " not in line:
        return list(tokens)
    banned = _SUBJECT.search(line)
    if banned is not None:
        return _banned(tokens, line, banned)
    passive = _PASSIVE.search(line)
    if passive is not None:
        return _passive(tokens, line, passive)
    placed = _PLACED.search(line) or _SUPPLIED.search(line)
    if placed is not None:
        return _placed(tokens, line, placed)
    rights = _RIGHTS.search(line)
    if rights is not None:
        what = _at(line, rights.start("what"))
        right = evolve(tokens[what], text="right", shape=Shape.WORD)
        return [*tokens[:what], right, *tokens[_at(line, rights.end() - 1) + 1 :]]
    named = _OBJECT.search(line) or _ALLOWED.search(line)
    if named is not None:
        place = _at(line, named.start("word"))
        return [*tokens[:place], *tokens[place + named["word"].count(" ") + 1 :]]
    return list(tokens)


def _at(line: str, place: int) -> int:
    """Which token begins at a place of the line."""
    return line[:place].count(" ") - 1


def _banned(tokens: Sequence[Token], line: str, found: re.Match[str]) -> list[Token]:
    """ "The following activities are NOT permitted on our servers: X" as "the following are prohibited: X"."""
    first = _at(line, found.end("before"))
    like = tokens[first]
    said = [evolve(like, text=word, shape=Shape.WORD) for word in ("the", "following", "is", "prohibited")]
    colon = evolve(tokens[_at(line, found.end() - 2)], text=":", shape=Shape.MARK)
    return [*tokens[:first], *said, colon, *tokens[_at(line, found.end() - 2) :]]


def _placed(tokens: Sequence[Token], line: str, found: re.Match[str]) -> list[Token]:
    """ "Include the following on all copies: X." as "include X on all copies."."""
    what, place = _at(line, found.start("what")), _at(line, found.start("place"))
    item = _at(line, found.end() - 1) + 1
    end = len(tokens)
    while end > item and tokens[end - 1].shape is Shape.MARK and tokens[end - 1].text in ".;,":
        end -= 1
    behind = tokens[place : place + found["place"].strip().count(" ") + 1]
    return [*tokens[:what], *tokens[item:end], *behind, *tokens[end:]] if end > item else list(tokens)


def _passive(tokens: Sequence[Token], line: str, found: re.Match[str]) -> list[Token]:
    """ "The following goods must not be sold: tobacco, unless …" as "tobacco must not be sold, unless …"."""
    first = _at(line, found.end("before"))
    verb = _at(line, found.start("verb"))
    item = _at(line, found.end() - 1) + 1
    behind = _TAIL.search(line, found.end() - 1)
    end = _at(line, behind.start()) + 1 if behind is not None else len(tokens)
    while end > item and tokens[end - 1].shape is Shape.MARK and tokens[end - 1].text in ".;,":
        end -= 1
    modal = tokens[verb : verb + found["verb"].strip().count(" ") + 1]
    if end <= item:
        return list(tokens)
    return [*tokens[:first], *tokens[item:end], *modal, *tokens[end:]]
