"""
An item below a heading that bans, and its name: "Fraud — making false papers", "Nudity, including of drawn people".

What stands behind the name says what is banned. The name may say more than that, or less: it is kept as written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from attrs import evolve

from ..clauses.phrase import Role, Thing, Words
from ..clauses.span import Span
from .marks import Marks, plain
from .readings import bans
from .skeleton import Modal, Piece, Readings, Sentence
from .under_headings import Head, Joins, Parse, members_of, under

_Pieces = tuple[Piece, ...]

_DASH = re.compile(r"\s*(?:[–—]|(?<=\s)-(?=\s)|:(?=\s|$))\s*")
_LONGEST = 8
"""Words of a name; what is longer says something itself."""


def under_name(
    head: Head,
    pieces: _Pieces,
    parse: Parse,
    table: Marks,
    finite: Collection[str],
    joins: Joins,
    lemmas: Callable[[str], tuple[str, ...]],
) -> tuple[Readings, tuple[Words, ...]] | None:
    """
    What an item with a name bans, and its words beside that; None where it has no name.

    Nothing is read where what is behind the name is no ban, or a mere row of things: "Weapons — routes, guides" speaks
    of guides to weapons, and of no others.
    """
    parts = _parted(pieces, finite) if head.modal is Modal.FORBIDDEN else None
    if parts is None:
        return None
    name, rest = parts
    said = plain(" ".join(one.text for one in rest))
    if any(pattern.search(said) for pattern in table.goes_on):
        return None
    if any(pattern.search(said) for pattern in table.examples_follow):
        comma = evolve(rest[0], text=f", {rest[0].text}", start=rest[0].start - 2)
        return _banned(head, (*name, comma, *rest[1:]), parse, table, joins), ()
    ends = [part.strip() for part in re.split(r"[,;]", said) if part.strip()]
    if all(any(pattern.search(one) for pattern in table.acts_on_named) for one in ends):
        banned, kept = _banned(head, name, parse, table, joins), rest
    else:
        banned, kept = _banned(head, rest, parse, table, joins), name
    if all(map(_of_things, banned)):
        return (), ()
    return banned, tuple(
        Words(one.text.strip(), lemmas(one.text), Span(one.start, one.start + len(one.text))) for one in kept
    )


def _of_things(reading: Sentence) -> bool:
    """Whether a ban is only on using something for things that nothing more is said of."""
    acts = [act for clause in reading.clauses for act in clause.acts]
    aims = [one for act in acts for filler in act.get(Role.PURPOSE) for one in members_of(filler) or (filler,)]
    bare = all(isinstance(one, Thing) and bool(one.modifiers) and not one.restrictions for one in aims)
    return bool(aims) and bare and all(act.verb == "use" and not act.get(Role.OBJECT) for act in acts)


def _banned(head: Head, pieces: _Pieces, parse: Parse, table: Marks, joins: Joins) -> Readings:
    """What some words come to below a heading, where that is a ban and nothing else."""
    found = under(head, pieces, parse(pieces), parse, table, joins)
    return found if all(bans(one) and not one.opaque for one in found) else ()


def _parted(pieces: _Pieces, finite: Collection[str]) -> tuple[_Pieces, _Pieces] | None:
    """The name of an item, and what is behind its dash."""
    if any(one.role == "lead-in" for one in pieces):
        return None
    for at, piece in enumerate(pieces):
        found = _DASH.search(piece.text)
        if found is None:
            continue
        before = (evolve(piece, text=piece.text[: found.start()]),) if found.start() else ()
        after = (evolve(piece, text=piece.text[found.end() :], start=piece.start + found.end()),)
        name = (*pieces[:at], *before)
        rest = (*(after if after[0].text else ()), *pieces[at + 1 :])
        words = " ".join(one.text for one in name).lower().split()
        if not rest or not 0 < len(words) <= _LONGEST or any(one in finite for one in words):
            return None
        return name, rest
    return None
