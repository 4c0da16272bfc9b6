"""What stands under a heading, or behind a label, that rules it: "Prohibited uses", "You may", "Not allowed: …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from attrs import evolve, frozen

from ..clauses.phrase import AllOf, AnyOf, Filler, Predication, Role, Thing, Things, Words
from .document import Document, Unit
from .marks import Marks, plain
from .readings import bans
from .skeleton import Clause, Modal, Piece, Readings, Sentence

Parse = Callable[[tuple[Piece, ...]], Readings]
Joins = Callable[[str], str]
"""Says of a word whether it joins the items of a list, and how."""
Conditions = Callable[[str], bool]
"""Says of a lead-in whether it announces conditions."""


@frozen
class Head:
    """What a heading says of the items below it."""

    modal: Modal
    """Whether they are forbidden, permitted or asked for (`MUST`)."""
    leads: tuple[str, ...]
    """The words for which it stands, before an item that names an act."""
    things: tuple[str, ...] = ()
    """The same before an item that names a thing: what something is used for, what is to be given."""
    announces: bool = False
    """It is a sentence of its own, and its items are rules by themselves: "You must follow these rules:"."""


_ASKED = (Modal.NONE, Modal.BARE)


def head_of(words: str, table: Marks) -> Head | None:
    """What the words of a heading, or of a label before a colon, say; None where they rule nothing."""
    said = plain(words)
    uses = any(pattern.search(said) for pattern in table.use_headings)
    if any(pattern.search(said) for pattern in table.ban_headings):
        return Head(Modal.FORBIDDEN, table.ban_leads, table.ban_uses if uses else ())
    if any(pattern.search(said) for pattern in table.leave_headings):
        return Head(Modal.PERMITTED, table.leave_leads, table.leave_uses if uses else ())
    return asking(table) if any(pattern.search(said) for pattern in table.duty_headings) else None


def asking(table: Marks) -> Head:
    """What "under the following conditions:" says of its items."""
    return Head(Modal.MUST, table.duty_leads, table.duty_given)


def head_above(document: Document, unit: Unit, nearest: str, table: Marks, conditions: Conditions) -> Head | None:
    """The heading, or the lead-in that announces conditions, that rules an item."""
    lead = (
        document.units[unit.lead_units[-1] if unit.lead_units else unit.under].words if unit.under is not None else ""
    )
    if any(pattern.search(plain(lead)) for pattern in table.rules_follow):
        return evolve(asking(table), announces=True)
    if unit.under is not None and not unit.lead_units:
        met = any(pattern.search(plain(lead)) for pattern in table.conditions_met)  # its items say what is so
        return asking(table) if conditions(lead) and not met else None
    words = nearest if not unit.lead_units else document.units[unit.lead_units[-1]].words
    return head_of(words.rpartition(" › ")[2], table)


def labelled(pieces: tuple[Piece, ...], table: Marks) -> tuple[Head, tuple[Piece, ...]] | None:
    """A sentence behind a label that rules it, without the label: "Not allowed: resale, rental."."""
    first = pieces[0] if pieces else None
    if first is None or first.role == "lead-in":
        return None
    label, colon, rest = first.text.partition(":")
    head = head_of(label, table) if colon and rest.strip() else None
    if head is None:
        return None
    gap = len(label) + 1 + len(rest) - len(rest.lstrip())
    return head, (evolve(first, text=first.text[gap:], start=first.start + gap), *pieces[1:])


def under(
    head: Head, pieces: tuple[Piece, ...], plainly: Readings, parse: Parse, table: Marks, joins: Joins
) -> Readings:
    """
    What stands under a heading, as what the heading says of it; a sentence with a rule of its own as it stands.

    The words for which the heading stands are no words of the text: their places are those right before the item.
    """
    own = tuple(piece for piece in pieces if piece.role != "lead-in")
    if (
        not head.announces
        and len(own) < len(pieces)
        and plainly
        and all(_rules(one) and not _kept_before(one, own[0].start) for one in plainly)
    ):
        return plainly  # the lead-in is a sentence: "You may not:"
    alone = parse(_ended(own)) if len(own) < len(pieces) or not own[-1].text.endswith(_ENDS) else plainly
    if any(_rules(one) for one in alone):
        return alone
    if head.modal is Modal.PERMITTED and any(pattern.search(plain(own[0].text)) for pattern in table.leave_owed):
        head = asking(table)
    asks = head.modal is Modal.MUST
    if asks and alone and all(_says_what_is_done(one) for one in alone):
        return tuple(map(asked, alone))
    found: Readings = ()
    told = plain(own[0].text)
    items = [] if any(one.search(told) for one in table.examples_within) else _listed(own, joins)
    for words in head.leads:
        readings = _behind(words, own, parse)
        if readings and all(rules_act(one, own[0].start, head.modal) for one in readings):
            if not any(one.opaque or _deeds(one) < len(items) for one in readings):
                return readings
            found = found or readings
    each = [under(head, (item,), (), parse, table, joins) for item in items]
    each = [] if each and _shares(each) else each
    banned = head.modal is not Modal.FORBIDDEN or all(len(one) == 1 and bans(one[0]) for one in each)
    if each and banned and all(len(one) == 1 and not one[0].opaque for one in each):
        clauses = [clause for one in each for clause in one[0].clauses]
        whose = next((clause.subject for clause in clauses if clause.subject is not None), None)
        return (evolve(each[0][0], clauses=tuple(_banned(clause, whose) for clause in clauses)),)
    if asks and any(pattern.search(plain(own[0].text)) for pattern in table.limits_use):
        return _limited(own, parse, table)
    given = not asks or any(pattern.search(plain(own[0].text)) for pattern in table.duty_things)
    for words in head.things if given and not found else ():
        readings = _behind(words, own, parse)
        if readings and not any(one.opaque or _strays(one) for one in readings):
            return readings
    return found or (alone if head.modal is Modal.FORBIDDEN else ())


def _banned(clause: Clause, whose: Thing | Things | Predication | Words | None) -> Clause:
    """A clause of a row as one that can stand behind others: an order not to do it as a ban on doing it."""
    orders = whose is not None and clause.modal is Modal.IMPERATIVE and clause.negated
    return evolve(clause, modal=Modal.FORBIDDEN, negated=False, subject=whose) if orders else clause


def _strays(reading: Sentence) -> bool:
    """Whether words of an item were taken to say to whom it is used: "submission to portals" uses nothing to them."""
    acts = [act for clause in reading.clauses for act in clause.acts]
    return any(act.verb == "use" and act.get(Role.PURPOSE) and act.get(Role.RECIPIENT) for act in acts)


def _shares(each: Sequence[Readings]) -> bool:
    """Whether acts without an object stand before one that has it, for all of them: "making, selling any copies"."""
    acts = [act for one in each for reading in one for act in reading.clauses[0].acts]
    return any(not one.roles for one in acts[:-1]) and any(one.get(Role.OBJECT) for one in acts)


def _deeds(reading: Sentence) -> int:
    """How much a ban names: its acts, what they are for ("to harass or stalk people") and what they are done to."""
    return sum(max([1, *(len(members_of(one.filler)) for one in act.roles)]) for act in reading.clauses[0].acts)


def members_of(filler: Filler) -> Sequence[object]:
    """What is joined in a phrase; of one that joins nothing, nothing."""
    if isinstance(filler, AllOf | AnyOf):
        return filler.parts
    return filler.members if isinstance(filler, Things) else ()


_ENDS = (".", ";", "!", "?")


def _ended(own: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The words of an item as a sentence that ends: "no resale" as "no resale."."""
    last = own[-1]
    return own if last.text.endswith(_ENDS) else (*own, Piece(".", last.start + len(last.text), last.role))


def _limited(own: tuple[Piece, ...], parse: Parse, table: Marks) -> Readings:
    """ "For research only" among conditions as what use is limited to."""
    bare = table.limit_words.sub(lambda found: " " * len(found.group()), own[0].text)
    what = bare.strip()
    if not what or len(own) > 1:
        return ()
    told = (evolve(own[0], text=what, start=own[0].start + bare.index(what)),)
    for words in table.leave_uses:
        readings = _behind(words, told, parse)
        if readings and not any(one.opaque for one in readings):
            return readings
    return ()


def _says_what_is_done(reading: Sentence) -> bool:
    """Whether a sentence tells, or orders, what somebody does: "you name the author", "keep this notice"."""
    return (
        bool(reading.clauses)
        and not reading.opaque
        and all(
            one.acts and (one.modal is Modal.IMPERATIVE or (one.modal in _ASKED and one.subject is not None))
            for one in reading.clauses
        )
    )


def asked(reading: Sentence) -> Sentence:
    """What an item says to be so, as what must be so: "(a) the source is named"."""
    clauses = (evolve(one, modal=Modal.MUST) if one.modal is Modal.NONE else one for one in reading.clauses)
    return evolve(reading, clauses=tuple(clauses))


def _listed(own: tuple[Piece, ...], joins: Joins) -> list[Piece]:
    """The parts of a row of short phrases: "resale, rental or public display"; none where it is no such row."""
    if len(own) != 1 or not re.search(r"[,;]", own[0].text):
        return []
    found: list[Piece] = []
    for part in re.finditer(r"[^,;]+", own[0].text):
        words = list(re.finditer(r"\S+", part.group()))
        if words and joins(words[0].group()):
            words = words[1:]
        if not 0 < len(words) <= _LONGEST:
            return []
        first = part.start() + words[0].start()
        found.append(evolve(own[0], text=own[0].text[first : part.end()].rstrip(), start=own[0].start + first))
    last = list(re.finditer(r"\S+", found[-1].text)) if found else []
    for at in [one for one in last if joins(one.group())][:1]:
        whole = found.pop()
        for first, end in ((0, at.start()), (at.end() + 1, len(whole.text))):
            found.append(evolve(whole, text=whole.text[first:end].rstrip(), start=whole.start + first))
    return found if len(found) > 1 and all(one.text for one in found) else []


_LONGEST = 6
"""Words of an item of such a row; what is longer says more than what is done."""


def _behind(words: str, own: tuple[Piece, ...], parse: Parse) -> Readings:
    if own[0].start <= len(words):
        return ()
    return parse((Piece(words, own[0].start - len(words) - 1, "lead-in"), *own))


def _kept_before(reading: Sentence, start: int) -> bool:
    """Whether words of the lead-in were kept as written: it is no sentence that goes on in the item."""
    return any(words.span is not None and words.span.end <= start for words in reading.opaque)


def _rules(reading: Sentence) -> bool:
    """Whether a sentence says by itself what somebody may or must do, or must not."""
    return any(
        clause.modal not in (Modal.NONE, Modal.BARE, Modal.IMPERATIVE)
        or (clause.modal is Modal.IMPERATIVE and clause.negated)
        for clause in reading.clauses
    )


def rules_act(reading: Sentence, start: int, modal: Modal = Modal.FORBIDDEN) -> bool:
    """Whether a reading bans, allows or asks for an act whose verb is the item's first word."""
    first = reading.clauses[0] if reading.clauses else None
    if first is None or not first.acts or len(reading.clauses) > 1:
        return False
    forbids = first.negated is not (first.modal is Modal.FORBIDDEN)
    if forbids is not (modal is Modal.FORBIDDEN) or (not forbids and first.modal is not modal):
        return False
    return all(act.verb not in ("do", "") and (act.span is None or act.span.end > start) for act in first.acts)


__all__: Sequence[str] = ["Head", "asked", "head_above", "head_of", "labelled", "members_of", "rules_act", "under"]
