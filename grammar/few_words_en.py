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
    found = [part for token in _without_addresses(tokens) for part in _apart(token)]
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
