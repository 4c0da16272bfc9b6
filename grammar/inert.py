"""
Sentences that rule no conduct: found by a positive pattern of the language's table, and named by their kind.

A pattern never makes a sentence inert that rules an act foreign to its kind: "You are liable for all damages and must
not resell the Services" stays normative.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..clauses.phrase import LICENSEE, LICENSOR, AllOf, AnyOf, Filler, Linked, Predication, Role, Thing, Things
from .binding import Passage
from .concepts import ENDS, LETS, SCOPED, STATIVE, is_right
from .marks import InertKind, Marks, plain, without_open_lists
from .passages import quote_of
from .skeleton import Clause, Link, Modal, Sentence, SentenceKind

FOREWORD = "preamble"
"""Name of the kind of sentences that come before the terms and say why they were written."""

_EXCLUDES = ("liability", "warranty")
"""Kinds that one sentence often is at once."""
_RULING = frozenset(
    {
        Modal.MAY,
        Modal.CAN,
        Modal.MUST,
        Modal.SHALL,
        Modal.SHOULD,
        Modal.WILL,
        Modal.PERMITTED,
        Modal.FORBIDDEN,
        Modal.REQUIRED,
        Modal.AGREES,
        Modal.GRANTS,
        Modal.RESERVES,
        Modal.IMPERATIVE,
    }
)


_BANNING = (Modal.MAY, Modal.CAN, Modal.MUST, Modal.SHALL, Modal.PERMITTED, Modal.WILL)
_CONDITIONS = (Link.IF, Link.ONLY_IF, Link.PROVIDED, Link.UNLESS, Link.BEFORE)


def statement_kind(text: str, table: Marks) -> str:
    """The kind of a sentence that came to no rule and stands by itself, or "" if no pattern says that it rules none."""
    words = without_open_lists(plain(text), table)
    if any(pattern.search(words) for pattern in table.eligible):
        return ""
    for kind in table.inert:
        said = kind.last and any(pattern.search(words) for pattern in kind.text)
        if said and not any(pattern.search(words) for pattern in kind.unless):
            return kind.name
    return ""


def inert_kind(text: str, heading: str, readings: Sequence[Sentence], table: Marks, *, item: bool = False) -> str:
    """
    The kind of inert sentence that `text` is, or "" if no pattern says that it is one.

    `readings` are its skeletons, `heading` the headings above it, `item` whether a lead-in starts it; with several
    readings each must be inert.
    """
    words = without_open_lists(plain(text), table)
    above = plain(heading)
    if any(pattern.search(words) for pattern in table.eligible):
        return ""  # "we provide it as is, and you must be at least 16"
    for kind in table.inert:
        if kind.last or not any(pattern.search(words) for pattern in kind.text):
            continue
        if any(pattern.search(words) for pattern in kind.unless):
            continue
        if kind.alone:
            if kind.anywhere or not item:
                return kind.name
            continue
        if not _rules_other(words, readings, kind, table):
            gives = _ends_plainly(readings) if kind.ends else _gives_or_ends(readings)
            rules = _brought_by_an_act(readings) or gives or (kind.bans and _bans(readings))
            return "" if rules else _with_its_fellow(kind, words, table)
    for kind in table.inert:
        if (
            kind.heading
            and any(pattern.search(above) for pattern in kind.heading)
            and not any(pattern.search(words) for pattern in kind.unless)
            and (_rules_nobody(words, readings, table) if kind.unruled else _weakly_inert(words, readings, kind, table))
        ):
            return kind.name
    return ""


def by_heading_alone(passage: Passage, kind: str, table: Marks) -> bool:
    """
    Whether a passage is of an inert kind only by the heading above it.

    Headings reach far, and what stands below them is not always of their matter: "the maps stay at school" limits the
    use under "Warranty" too. A preamble rules nothing, whatever it speaks of.
    """
    if (
        not passage.heading
        or not table.boilerplate
        or kind == FOREWORD
        or all(one.name != kind for one in table.inert if one.heading)
    ):
        return False
    return not inert_kind(quote_of(passage.pieces), "", passage.readings, table)


def strays(passage: Passage, kind: str, table: Marks) -> bool:
    """Whether a passage that is of an inert kind by its heading alone speaks of another matter, or of the leave."""
    words = plain(quote_of(passage.pieces))
    of_it = any(one.search(words) for one in table.boilerplate) and not any(
        one.search(words) for one in table.bounds_leave
    )
    return not of_it and by_heading_alone(passage, kind, table)


def _with_its_fellow(kind: InertKind, words: str, table: Marks) -> str:
    """The name of the kind; a sentence that excludes warranties and liability alike has both names."""
    if kind.name not in _EXCLUDES:
        return kind.name
    both = sorted({one.name for one in table.inert if one.name in _EXCLUDES})
    said = [name for name in both if name == kind.name or _says(name, words, table)]
    return ", ".join(said)


def _says(name: str, words: str, table: Marks) -> bool:
    return any(pattern.search(words) for kind in table.inert if kind.name == name for pattern in kind.text)


def foreword(passages: Sequence[Passage], table: Marks) -> frozenset[int]:
    """The passages of a preamble that closes by saying that the terms come after it: it rules nothing itself."""
    headed: dict[str, list[Passage]] = {}
    patterns = [pattern for kind in table.inert if kind.name == FOREWORD for pattern in kind.heading]
    for passage in passages:
        if passage.heading and any(pattern.search(plain(passage.heading)) for pattern in patterns):
            headed.setdefault(passage.heading, []).append(passage)
    return frozenset(
        one.number
        for group in headed.values()
        if any(pattern.search(plain(quote_of(group[-1].pieces))) for pattern in table.terms_follow)
        for one in group
    )


def _gives_or_ends(readings: Sequence[Sentence]) -> bool:
    """Whether it gives or takes rights on a condition: "you may use it only if you pay", "it ends if you do not"."""
    for reading in readings:
        for clause in reading.clauses:
            mine = isinstance(clause.subject, Thing) and clause.subject.head == LICENSEE
            allowed = clause.modal in (Modal.MAY, Modal.CAN, Modal.PERMITTED)
            ends = bool(clause.acts) and all(act.verb in ENDS for act in clause.acts)
            right = isinstance(clause.subject, Thing) and is_right(clause.subject.head) and not clause.negated
            scope = bool(clause.acts) and all(act.verb == "cover" for act in clause.acts)
            if (
                right
                and not scope
                and any(one.link in (Link.ONLY_IF, Link.PROVIDED, Link.UNLESS) for one in clause.adjuncts)
            ):
                return True
            acts = any(act.verb not in STATIVE for act in clause.acts)
            # "commercial use is permitted if a fee is paid": leave, and no mere talk of fees
            let = acts and clause.modal is Modal.PERMITTED and not clause.negated
            if let and any(one.link in _CONDITIONS for one in clause.adjuncts):
                return True
            bans = acts and _banned(clause)  # "if you do not pay, you must not use it"
            lifted = (Link.EXCEPT,) if bans and clause.modal is not Modal.NONE else ()  # "except where you pay the fee"
            if ((mine and allowed) or bans or ends) and any(
                one.link in (*_CONDITIONS, *lifted) for one in clause.adjuncts
            ):
                return True
    return False


def _ends_plainly(readings: Sequence[Sentence]) -> bool:
    """Whether all that is said is that rights end if something is done, and all of it was read."""
    clauses = [clause for reading in readings for clause in reading.clauses]
    return (
        bool(clauses)
        and not any(reading.opaque for reading in readings)
        and all(
            bool(clause.acts)
            and all(act.verb in ENDS and not act.roles for act in clause.acts)
            and bool(clause.adjuncts)
            and all(
                adjunct.link is Link.IF
                and all(isinstance(part, Clause) and part.acts and not part.adjuncts for part in adjunct.content)
                for adjunct in clause.adjuncts
            )
            for clause in clauses
        )
    )


def _bans(readings: Sequence[Sentence]) -> bool:
    """Whether every reading bans something, and not on the licensor."""
    return bool(readings) and all(any(map(_banned, reading.clauses)) for reading in readings)


def _banned(clause: Clause) -> bool:
    """Whether a clause bans something, and not on the licensor."""
    return (
        isinstance(clause.subject, Thing | Things | None)
        # "our liability will not exceed what you paid before the claim arose" bans nothing
        and not (isinstance(clause.subject, Thing) and clause.subject.head in (LICENSOR, *SCOPED))
        and (clause.modal is Modal.FORBIDDEN or (clause.negated and clause.modal in _BANNING))
    )


def _brought_by_an_act(readings: Sequence[Sentence]) -> bool:
    """Whether it is a duty that an act of the reader brings: "if you use the Model, you must pay the fee"."""
    for reading in readings:
        for clause in reading.clauses:
            mine = isinstance(clause.subject, Thing) and clause.subject.head == LICENSEE
            if not mine or clause.modal is not Modal.MUST or clause.negated:
                continue
            contents = [part for one in clause.adjuncts if one.link is Link.IF for part in one.content]
            for part in contents:
                if not isinstance(part, Clause) or not isinstance(part.subject, Thing):
                    continue
                if part.subject.head == LICENSEE and any(act.verb not in STATIVE for act in part.acts):
                    return True
    return False


def _rules_other(words: str, readings: Sequence[Sentence], kind: InertKind, table: Marks) -> bool:
    """Whether the sentence rules an act that does not belong to `kind`, by its words or by a reading of them."""
    if any(_foreign(verb, kind) for verb in conduct(words, table)):
        return True
    return any(_foreign(act.verb, kind) for reading in readings for act in ruled_acts(_whole(reading.clauses)))


def _whole(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses without imperatives that were torn from the clause before them; the words were looked at anyway."""
    for at, clause in enumerate(clauses):
        if clause.modal is not Modal.IMPERATIVE or all(one.modal is Modal.IMPERATIVE for one in clauses[:at]):
            yield clause


def conduct(words: str, table: Marks) -> Iterator[str]:
    """The verbs, as written, of what the words say that somebody may, must or must not do."""
    for pattern in table.conduct:
        for found in pattern.finditer(words):
            yield found.group("verb")


def rules_conduct(words: str, table: Marks) -> bool:
    """Whether the words rule what somebody does, whatever became of them in a grammar."""
    return any(verb not in STATIVE for verb in conduct(words, table))


def _foreign(verb: str, kind: InertKind) -> bool:
    return verb not in kind.acts and verb not in STATIVE


def _rules_nobody(words: str, readings: Sequence[Sentence], table: Marks) -> bool:
    """Whether neither the words nor a reading of them say what somebody must or must not do."""
    if rules_conduct(words, table):
        return False
    hard = (Modal.MUST, Modal.SHALL, Modal.FORBIDDEN, Modal.REQUIRED, Modal.AGREES, Modal.GRANTS, Modal.IMPERATIVE)
    for reading in readings:
        for clause in reading.clauses:
            denied = clause.negated and clause.modal in (Modal.MAY, Modal.CAN, Modal.PERMITTED)
            if denied or (clause.modal in hard and any(act.verb not in STATIVE for act in clause.acts)):
                return False
    return True


def _weakly_inert(words: str, readings: Sequence[Sentence], kind: InertKind, table: Marks) -> bool:
    if not any(pattern.search(words) for pattern in table.rule_words):
        return True
    if not readings or _rules_other(words, readings, kind, table):
        return False
    # Every clause must be one of the kind: what the grammar did not understand is no positive finding.
    return all(
        not reading.opaque and reading.clauses and all(_of_kind(clause, kind) for clause in reading.clauses)
        for reading in readings
    )


def _of_kind(clause: Clause, kind: InertKind) -> bool:
    acts = tuple(ruled_acts((clause,)))
    return clause.modal in _RULING and bool(acts) and all(act.verb in kind.acts and act.verb != "do" for act in acts)


def ruled_acts(clauses: Iterable[Clause]) -> Iterator[Predication]:
    """The acts that `clauses` permit, forbid, demand or grant, those inside a permission or promise included."""
    for clause in clauses:
        if clause.modal in _RULING:
            for act in clause.acts:
                if act.verb == "do" and not act.roles:
                    continue
                yield act
                yield from _nested(act)
        yield from ruled_acts(clause.relatives)
        for adjunct in clause.adjuncts:
            if adjunct.link in (Link.EXCEPT, Link.INCLUDING):
                yield from ruled_acts(part for part in adjunct.content if isinstance(part, Clause))


def _nested(act: Predication) -> Iterator[Predication]:
    """What `act` lets or makes somebody do ("permit users to copy")."""
    if act.verb not in LETS:
        return
    fillers: list[Filler] = [filled.filler for filled in act.roles]
    while fillers:
        filler = fillers.pop(0)
        if isinstance(filler, Predication):
            yield filler
        elif isinstance(filler, AllOf | AnyOf):
            fillers.extend(part for part in filler.parts if isinstance(part, Predication))


def is_heading(readings: Sequence[Sentence]) -> bool:
    """Whether every reading is a noun phrase without a rule."""
    return bool(readings) and all(reading.kind is SentenceKind.FRAGMENT for reading in readings)


def excludes_liability(target: object, kind: str) -> bool:
    """Whether what does not apply is a limit of liability, or a law: no rule about what somebody does is lifted."""
    tops = target.members if isinstance(target, Things) else (target,)
    heads = [one.head for one in tops if isinstance(one, Thing)]
    linked = [
        link.thing.head
        for one in tops
        if isinstance(one, Thing)
        for link in one.restrictions
        if isinstance(link, Linked) and link.role is Role.OF and isinstance(link.thing, Thing)
    ]
    law = bool(heads) and all(head in ("law", "regulation", "statute", "convention") for head in heads)
    limits = heads in (["limitation"], ["exclusion"], ["disclaimer"])
    return law or (limits and (bool({*linked} & SCOPED) or kind.startswith(("liability", "warranty"))))
