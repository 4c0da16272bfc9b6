"""What a sentence names as included in the ban right before it: "We prohibit deceit. This includes using it to …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from ..clauses.norm import Modality
from ..clauses.phrase import AllOf, AnyOf, Connective, Filled, Filler, Predication, Role, Thing, Things
from ..clauses.span import Span
from .concepts import REGULATES
from .marks import Marks
from .skeleton import Modal, Piece, Readings, Sentence


def bans(readings: Readings, table: Marks) -> bool:
    """Whether a sentence bans something that somebody else than the speaker does."""
    return any(_bans(one, table) for one in readings)


def _bans(reading: Sentence, table: Marks) -> bool:
    for clause in reading.clauses:
        rules = {REGULATES.get(act.verb) for act in clause.acts}
        banned = {Modality.PERMIT} if clause.negated else {Modality.FORBID}
        if clause.modal is Modal.NONE and rules == banned:
            return True  # "we prohibit breaches of law"
        said = clause.modal not in (Modal.NONE, Modal.BARE, Modal.CAN)
        subject = clause.subject
        speaks = isinstance(subject, Thing) and (subject.head or subject.name).casefold() in table.licensor
        if (
            said
            and (clause.negated is not (clause.modal is Modal.FORBIDDEN))
            and (not speaks or clause.modal in (Modal.FORBIDDEN, Modal.PERMITTED))
        ):
            return True
    return False


def _opening(piece: Piece, table: Marks) -> re.Match[str] | None:
    return next((found for one in table.ban_includes if (found := one.match(piece.text))), None)


def names_ban(pieces: Sequence[Piece], table: Marks) -> bool:
    """Whether a sentence that says what is included says itself in what: "this prohibition includes …"."""
    found = _opening(pieces[0], table) if pieces else None
    return found is not None and bool(found.groupdict().get("ban"))


def as_banned(pieces: Sequence[Piece], table: Marks) -> tuple[tuple[Piece, ...], ...]:
    """
    The pieces of a sentence that says what a ban includes, each way in which its own words may go on a ban; none else.

    The words of the ban are no words of the text: their places are those right before what is included.
    """
    first = pieces[0] if pieces else None
    found = _opening(first, table) if first else None
    if first is None or found is None:
        return ()
    rest = first.text[found.end() :]
    start = first.start + found.end()
    if not rest.strip(" :,") and len(pieces) > 1:
        behind, start = tuple(pieces[1:]), pieces[1].start
    elif rest.strip():
        behind = (evolve(first, text=rest, start=start), *pieces[1:])
    else:
        return ()
    spelt = tuple(one for one in behind if one.role != "lead-in" or not _gives_example(one, table))
    wordings = (spelt, behind) if 0 < len(spelt) < len(behind) else (behind,)
    return tuple(
        (Piece(one, each[0].start - len(one) - 1, "lead-in"), *each)
        for each in wordings
        for one in table.ban_example_leads
        if each[0].start > len(one)
    )


def _gives_example(piece: Piece, table: Marks) -> bool:
    """ "Breaches of law, such as by: - sharing …": the item is banned as well as what it is an example of."""
    return any(one.search(piece.text) for one in table.ban_examples)


def with_included(before: Sentence, told: Sentence, table: Marks) -> Sentence | None:
    """
    A ban with what a sentence behind it includes in its last thing: "… collect personal data. This includes addresses".

    `told` names the things, as what is banned by their nouns alone. None where they cannot be what the ban ends on.
    """
    act = told.clauses[0].acts[0] if len(told.clauses) == 1 and len(told.clauses[0].acts) > 0 else None
    objects = act.get(Role.OBJECT) if act is not None else ()
    banning = [clause for clause in before.clauses if _bans(evolve(before, clauses=(clause,)), table)]
    if len(objects) != 1 or told.opaque or len(banning) != 1 or not isinstance(objects[0], Thing | Things):
        return None
    things = evolve(objects[0], connective=Connective.OR) if isinstance(objects[0], Things) else objects[0]
    spans = [span for one in banning[0].acts for span in _spans(one)]
    last = max(spans, key=lambda one: (one.end, -one.start), default=None)
    if last is None or any(
        _persons(one, table) is not _persons(objects[0], table) for one in _at(banning[0].acts, last)
    ):
        return None
    acts = tuple(_with(one, last, things) for one in banning[0].acts)
    return evolve(
        before, clauses=(evolve(banning[0], acts=tuple(one for one in acts if isinstance(one, Predication))),)
    )


def _persons(filler: Filler, table: Marks) -> bool:
    things = filler.members if isinstance(filler, Things) else (filler,)
    return any(isinstance(one, Thing) and one.head in (*table.persons, *table.licensee) for one in things)


def _parts(filler: Filler) -> tuple[Filler, ...]:
    if isinstance(filler, Predication):
        return tuple(one.filler for one in filler.roles)
    if isinstance(filler, AllOf | AnyOf):
        return tuple(filler.parts)  # type: ignore[arg-type]
    return ()


def _spans(filler: Filler) -> list[Span]:
    """The places of all things in an act."""
    if isinstance(filler, Thing | Things):
        return [filler.span] if filler.span is not None else []
    return [span for part in _parts(filler) for span in _spans(part)]


def _at(fillers: Sequence[Filler], span: Span) -> list[Filler]:
    return [
        found
        for one in fillers
        for found in ([one] if isinstance(one, Thing | Things) and one.span == span else _at(_parts(one), span))
    ]


def _with(filler: Filler, span: Span, other: Thing | Things) -> Filler:
    """`filler` with another thing in one place."""
    if isinstance(filler, Thing | Things):
        return other if filler.span == span else filler
    if isinstance(filler, Predication):
        return evolve(filler, roles=tuple(Filled(one.role, _with(one.filler, span, other)) for one in filler.roles))
    if isinstance(filler, AllOf | AnyOf):
        return evolve(filler, parts=tuple(_with(one, span, other) for one in filler.parts))  # type: ignore[misc, arg-type]
    return filler
