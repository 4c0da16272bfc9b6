"""
English rows of words before one noun: "credit, legal, medical, or other decisions" are credit decisions and so on.

The noun is put behind each of them before the sentence is read. A row of nouns alone ("names, addresses, or other
data") is one of things; only an adjective in it shows that its members wait for the noun.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, options
from .tokens import Shape, Token

_OTHER = frozenset(("other", "similar"))
_NOTICES = frozenset(("notice", "notices", "legend", "legends", "marking", "markings", "information", "statements"))
"""What stands on a work; a row of nouns before it says of what: "copyright, trademark and patent notices"."""
_NOTICED = frozenset(("copyright", "trademark", "patent", "permission", "disclaimer", "warranty", "license", "licence"))
_NOTICED |= {"attribution", "legal", "proprietary", "authorship", "confidentiality", "origin"}
_MARKED = frozenset(("copyright", "trademark", "patent", "permission"))
"""What is claimed in a notice, and is itself nothing that a copy could hold: "the copyright and trademark notices"."""
_LAST_MAX = 4
_LEAST = 2


def with_shared_noun(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` with the noun behind each member of such a row; the new words keep the places of the members."""
    words = [token.text.lower() for token in tokens]
    for joint in range(3, len(words) - 2):
        if words[joint] not in ("or", "and") or words[joint + 1 : joint + 2] == []:
            continue
        first = _first(tokens, words, joint)
        end = _end(tokens, joint + 1)
        if first is None or not end:
            continue
        members = [at for at in range(first, joint) if words[at] != ","]
        other = words[joint + 1] in _OTHER
        notices = words[end] in _NOTICES and all(words[at] in _NOTICED for at in members)
        alone = notices and all(words[at] in _MARKED for at in members)
        if len(members) < (1 if alone else _LEAST if end > joint + 2 or notices else _LEAST + 1) or not (
            notices or any(map(_only_adjective, (words[at] for at in members)))
        ):
            continue
        if not other and all(_adjective(words[at]) for at in members):
            continue  # adjectives alone are read as such
        found: list[Token] = [*tokens[:first]]
        for at in range(first, joint):
            found.append(tokens[at])
            if at in members:
                found.append(evolve(tokens[at], text=tokens[end].text))
        return (*found, *with_shared_noun(tokens[joint:]))
    return tuple(tokens)


def _first(tokens: Sequence[Token], words: Sequence[str], joint: int) -> int | None:
    """Where the row of single words before "or" begins, each but the last one before a comma."""
    at = joint - 1 if words[joint - 1] == "," else joint
    at -= 1
    if at < 1 or not _waits(tokens[at]):
        return None
    while at > 2 and words[at - 1] == "," and _waits(tokens[at - 2]):
        at -= 2
    return at


def _end(tokens: Sequence[Token], start: int) -> int:
    """The place of the noun that ends the last member; 0 if it is no noun with a word before it."""
    last = 0
    for at in range(start, min(start + _LAST_MAX, len(tokens))):
        if tokens[at].shape is not Shape.WORD:
            break
        word = tokens[at].text.lower()
        if word in ("or", "and") and last and all(map(_describes, (one.text.lower() for one in tokens[start:at]))):
            return _end(tokens, at + 1)  # "or other sensitive personal or private information"
        tags = {one.tag for one in options(word)}
        if tags & {"NN", "NNS"}:
            last = at
        elif not tags & {"JJ", "VBN"}:
            break
    return last if last > start else 0


def _waits(token: Token) -> bool:
    """Whether a word may wait for a noun: an adjective, or a noun in the singular."""
    tags = {one.tag for one in options(token.text.lower())}
    return token.shape is Shape.WORD and bool(tags & {"JJ", "NN"}) and not tags & {"NNS", "IN", "DT", "CC", "MD"}


def _adjective(word: str) -> bool:
    return any(one.tag == "JJ" for one in options(word))


def _describes(word: str) -> bool:
    """Whether a word is rather an adjective where an adjective and a noun follow: "personal or private data"."""
    return _adjective(word) and word not in TABLE.words["noun_like"]


def _only_adjective(word: str) -> bool:
    return {one.tag for one in options(word)} == {"JJ"}
