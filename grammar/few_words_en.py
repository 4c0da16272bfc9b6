"""English house rules in a few words: "one account per person - do not share it"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from attrs import evolve

from .prepared import compiled
from .shared_en import words_of
from .tokens import Shape, Token

_DASHES = frozenset(("-", "–", "—"))
_ORDERS = (["do", "not"], ["don't"], ["please", "do", "not"], ["never"])
_ONE_EACH = compiled(
    r"^ (?:only )?one account (?:per|for each|for every) (?:person|user|customer|individual|member|subscriber)"
    r"(?: [;,–—-] no (?:duplicate|multiple|second|additional|further) accounts?)?(?= [.;,–—-]| $)"
)
_NO_MORE = ("you", "must", "not", "have", "or", "open", "more", "than", "one", "account")


def in_few_words(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with an order behind a dash as a sentence of its own, and "one account each" as a ban on more."""
    found = _as_they_are(_said_behind([part for token in _without_addresses(tokens) for part in _apart(token)]))
    for at in range(len(found) - 2, 0, -1):
        words = [token.text.lower() for token in found[at + 1 : at + 4]]
        order = next((one for one in _ORDERS if words[: len(one)] == one), [])
        if found[at].text in _DASHES and order:
            spelt = [evolve(found[at + 1], text=word, shape=Shape.WORD) for word in ("you", "must", "not")]
            found[at : at + 1 + len(order)] = [evolve(found[at], text=";", shape=Shape.MARK), *spelt]
    match = _ONE_EACH.search(f" {' '.join(words_of(found))} ")
    if match is None:
        return found
    last = match.group().strip().count(" ")
    put = [
        evolve(found[min(k, last)], text=word, shape=Shape.MARK if word == "," else Shape.WORD)
        for k, word in enumerate(_NO_MORE)
    ]
    return [*put, *found[last + 1 :]]


_BANNED = (
    *(["prohibited"], ["forbidden"], ["banned"], ["excluded"], ["not", "allowed"], ["not", "permitted"]),
    *(["strictly", "prohibited"], ["strictly", "forbidden"], ["no"], ["never"]),
)
_NO_NAMES = frozenset(("is", "are", "may", "must", "shall", "can", "will", ":", ";", "following", "uses"))


def _said_behind(tokens: list[Token]) -> list[Token]:
    """ "Machine learning: prohibited" as "machine learning is prohibited"."""
    words = words_of(tokens)
    at = words.index(":") if ":" in words[1:] else 0
    tail = [word for word in words[at + 1 :] if word != "."]
    if not at or tail not in _BANNED or _NO_NAMES & {*words[:at]}:
        return tokens
    spelt = [evolve(tokens[at], text="is", shape=Shape.WORD)]
    if tail in (["no"], ["never"]):
        return [*tokens[:at], *spelt, evolve(tokens[at + 1], text="prohibited"), *tokens[at + 2 :]]
    return [*tokens[:at], *spelt, *tokens[at + 1 :]]


_USED = frozenset(("use", "used", "publish", "published", "copy", "copied", "sell", "sold", "share", "shared", "shown"))


def _as_they_are(tokens: list[Token]) -> list[Token]:
    """ "Are to be used as they are" as "… unchanged"."""
    words = words_of(tokens)
    for at in range(2, len(words) - 2):
        ends = at + 3 == len(words) or words[at + 3] in (".", ",", ";")
        if words[at : at + 3] in (["as", "they", "are"], ["as", "it", "is"]) and ends and _USED & {*words[at - 4 : at]}:
            return [*tokens[:at], evolve(tokens[at], text="unchanged"), *tokens[at + 3 :]]
    return tokens


def _apart(token: Token) -> tuple[Token, ...]:
    """ "Reverse-engineer" as the two words of the verb."""
    first, hyphen, last = token.text.partition("-")
    if not hyphen or first.lower() != "reverse" or not last.startswith(("engineer", "assembl", "compil")):
        return (token,)
    between = token.start + len(first)
    return evolve(token, text=first, end=between), evolve(token, text=last, start=between + 1)


def _without_addresses(tokens: Sequence[Token]) -> list[Token]:
    """ "In the fern.example domain" as "in the domain": the address says which."""
    after = [token.text.lower() for token in tokens[1:]]
    named = [token.shape is Shape.ADDRESS and word in _ADDRESSED for token, word in zip(tokens, after, strict=False)]
    return [
        token for token, idle in zip_longest(tokens, named, fillvalue=False) if isinstance(token, Token) and not idle
    ]


_ADDRESSED = frozenset(("domain", "domains", "subdomain", "subdomains"))
