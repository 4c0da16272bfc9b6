"""
"No bots, no scrapers.": that there is to be none of a thing, put as the ban that it is, "you must not use bots".

Where an act is named, it is not allowed: "no reselling of the API".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import Thing
from .lexicon_en import TABLE, options
from .nominal_acts import is_somebody
from .shared_en import words_of
from .tokens import Shape, Token

_RULED = frozenset(
    (
        *("if", "unless", "when", "where", "except", "provided", "and", "or", ","),
        *("may", "must", "shall", "can", "will", "should", "is", "are", "has", "have", "does", "do"),
        *("many", "some", "certain", "most", "several", "particular", "other", "such"),
    )
)
"""Words that show that more is said than that there is none."""
_NO_RULE = frozenset(
    re.findall(
        r"[\w-]+",
        "warranty warranties liability waiver waivers refund refunds assignment agency partnership guarantee guarantees"
        " obligation obligations support representation representations agreement agreements beneficiary beneficiaries"
        " class action actions endorsement endorsements right rights license licence licenses licences fee fees cost"
        " costs charge charges exception exceptions change changes limit limits restriction restrictions strings"
        " problem problems need way one longer interest interests consent employment venture reliance responsibility"
        " maintenance updates modification modifications amendment amendments delay commitment commitments title"
        " commerce trade business money credit card third-party derivatives additional further other",
    )
)
"""What "no …" does not ban: "no refunds", "no warranty", "no credit card", and names of licence terms."""
_FEW = 4


def with_none(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "No bots, no scrapers." as "you must not use bots or scrapers"; an act so denied is not allowed."""
    if not tokens or tokens[0].text.lower() != "no":
        return tokens
    words = words_of(tokens)
    end = next((at for at, word in enumerate(words) if word in (".", "!", ";", "\0")), len(words))
    if end != len(words) - 1 or words[end] == "\0":
        return tokens  # without a full stop it may be a heading, which the sentences below it spell out
    rows: list[list[Token]] = [[]]
    for token, word in zip(tokens[:end], words[:end], strict=True):
        if word in ("no", ",", "and", "or"):
            if rows[-1]:
                rows.append([])
        else:
            rows[-1].append(token)
    rows = [row for row in rows if row]
    said = [[token.text.lower() for token in row] for row in rows]
    flat = [word for row in said for word in row]
    if not rows or any(len(row) > _FEW for row in said) or _NO_RULE & set(flat) or _RULED & set(flat):
        return tokens
    if any(not word.replace("-", "").isalpha() or _only_verb(word) for word in flat):
        return tokens
    acts = [_is_act(_head(row)) for row in said]
    if any(acts) and not all(acts):
        return tokens
    here = tokens[0]

    def put(*plain: str) -> tuple[Token, ...]:
        return tuple(evolve(here, text=word, shape=Shape.MARK if word == "," else Shape.WORD) for word in plain)

    joined: list[Token] = [*rows[0]]
    for row in rows[1:]:
        joined += [*put("or"), *row]
    if acts[0]:
        return (*joined, *put("is", "not", "allowed"), *tokens[end:])
    if all(len(row) == 1 and is_somebody(Thing(_singular(row[0]))) for row in said):
        return (*joined, *put("must", "not", "use", "anything"), *tokens[end:])  # "no firms": they are let do nothing
    return (*put("you", "must", "not", "use"), *joined, *tokens[end:])


def _head(row: Sequence[str]) -> str:
    """The noun that a phrase is about: "advertising in comments", "resale of tickets", "bulk downloads"."""
    end = next((at for at, word in enumerate(row) if at and word in ("of", "in", "on", "for", "at", "by")), len(row))
    return row[end - 1]


def _singular(word: str) -> str:
    return next((one.lemma for one in options(word) if one.tag == "NNS"), word)


def _only_verb(word: str) -> bool:
    """Whether a word is a finite verb and nothing else."""
    tags = {one.tag for one in options(word)}
    return bool(tags) and tags <= {"VB", "VBP", "VBZ", "VBD", "MD"}


def _is_act(head: str) -> bool:
    """Whether a noun names an act: "use", "redistribution", "reselling"."""
    return head in TABLE.data["nominal"] or (head.endswith("ing") and any(one.tag == "VBG" for one in options(head)))


def with_none_of_each(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "No spamming, no bots.", deeds and things, as "spamming is not allowed; you must not use bots"."""
    found = with_none(tokens)
    if found is not tokens or not tokens or tokens[0].text.lower() != "no" or tokens[-1].text not in (".", "!"):
        return found
    rows: list[list[Token]] = [[]]
    for token in tokens[:-1]:
        if token.text.lower() in ("no", ",", "and", "or"):
            rows.append([])
        else:
            rows[-1].append(token)
    rows = [row for row in rows if row]
    said = [words_of(row) for row in rows]
    flat = {word for row in said for word in row}
    if any(len(row) > _FEW for row in said) or flat & (_NO_RULE | _RULED):
        return found
    if any(not word.replace("-", "").isalpha() or _only_verb(word) for word in flat):
        return found
    here = tokens[0]

    def put(*plain: str) -> tuple[Token, ...]:
        return tuple(evolve(here, text=word, shape=Shape.MARK if word == ";" else Shape.WORD) for word in plain)

    def joined(*, deeds: bool) -> tuple[Token, ...]:
        same = [row for row, words in zip(rows, said, strict=True) if _is_act(words[-1]) is deeds]
        return tuple(one for at, row in enumerate(same) for one in (*(put("or") if at else ()), *row))

    done, used = joined(deeds=True), joined(deeds=False)
    if not done or not used:
        return found
    banned = (*done, *put("is", "not", "allowed", ";", "you", "must", "not", "use"), *used)
    return (*banned, tokens[-1])
