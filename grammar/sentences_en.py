"""English sentences: questions, accounts and stances around the clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve

from ..clauses.case import QuestionKind, Stance, Truth
from ..clauses.phrase import (
    Connective,
    Filled,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .apart_en import apart, better_apart
from .asides_en import without_asides
from .asked_en import asked_plainly
from .bare_lists_en import joined
from .behind_relatives_en import lowered
from .beside import with_facts
from .chunks_en import Chunk, chunks
from .clauses_en import Clauses
from .competing_en import with_competing
from .cursor_en import WorkBound
from .disguised_en import undisguised
from .evened_en import evened
from .figures_en import figures
from .following_en import partner_first, spelt_following, ways_as_one, without_short_names
from .framed_en import framed
from .groups_en import verb_group
from .idle_en import and_or, straight
from .included_en import paid_to, with_included, within_name
from .initials_en import spelt_out
from .leftover_en import leftover
from .links_en import until_is_when
from .meanings_en import also_meant, definition
from .meant_for_en import meant_for
from .needs_en import needed
from .parted_en import parted
from .promised_en import and_nothing_else
from .publicly_or_en import said_each_way
from .respelt_en import respelt
from .seams_en import itemised, marked, seamless, unbracketed, unquoted, unspelt
from .skeleton import REMEMBERED, Clause, Modal, Piece, Sentence, SentenceKind
from .tagging_en import tag
from .tokens import Token, tokenise
from .told_en import entered, told_plainly
from .unbroken_en import unbroken
from .unwelcome_en import unwelcome
from .whole_en import whole_sentence

_LONGEST = 500
"""Words above which a sentence is not read: no licence sentence met is longer, and work stays bounded."""
_SAYS = frozenset(
    [
        "say",
        "state",
        "claim",
        "allege",
        "deny",
        "report",
        "believe",
        "think",
        "argue",
        "assert",
        "maintain",
        "contend",
        "declare",
        "add",
    ]
)
_UNKNOWN = frozenset(["unknown", "unclear", "uncertain"])


@lru_cache(maxsize=REMEMBERED)
def read(pieces: tuple[Piece, ...], *, licence: bool) -> tuple[Sentence, ...]:
    """The readings of one sentence."""
    tokens = tokenise(pieces)
    if not tokens or len(tokens) > _LONGEST:
        return ()
    try:
        if licence:
            found = _read(tokens, licence=True)
        else:
            found = _asked(tokens) if tokens[-1].text == "?" else _told(tokens)
    except WorkBound:
        return ()
    if not licence:
        found = tuple(until_is_when(one, pieces) for one in found)
    seam = next((piece.start for piece in pieces if piece.role == "own"), 0)
    if not seam or not any(piece.role == "lead-in" for piece in pieces):
        return found
    return tuple(evolve(one, clauses=tuple(_item_for_all(clause, seam) for clause in one.clauses)) for one in found)


def _item_for_all(clause: Clause, seam: int) -> Clause:
    """
    "We may suspend the account or end the contract: (i) to prevent harm": the item holds for each act of its lead-in.

    `seam` is where the item begins in the source.
    """
    if len(clause.acts) < 2:
        return clause
    shared = [
        filled
        for filled in clause.acts[-1].roles
        if (at := getattr(filled.filler, "span", None)) is not None and at.start >= seam
    ]
    if not shared:
        return clause
    acts = tuple(
        evolve(act, roles=(*act.roles, *(one for one in shared if one not in act.roles)))
        if act.span is not None and act.span.start < seam
        else act
        for act in clause.acts
    )
    return evolve(clause, acts=acts)


def _asked(tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """A question, put the plain way, with what it tells besides; as it stands where that is not understood."""
    asked, facts = asked_plainly(tokens)
    told: list[Clause] = []
    for fact in facts:
        read = _told(fact)
        if len(read) != 1 or read[0].opaque or not read[0].clauses or read[0].kind is not SentenceKind.CLAUSES:
            return _read(tokens, licence=False)
        told.extend(read[0].clauses)
    return tuple(with_facts(one, told) for one in _read(asked, licence=False))


_DEEPEST = 3
"""How often the parts of a sentence are taken apart again."""


def _told(tokens: Sequence[Token], depth: int = 0) -> tuple[Sentence, ...]:
    """A sentence of fact, as a whole or in parts that are read wholly."""
    found = _read(tokens, licence=False)
    if depth == _DEEPEST or (_is_whole(found) and not better_apart(tokens)):
        return found
    for parts in apart(tokens):
        told: list[Sentence] = []
        for part in parts:
            read = _told(part, depth + 1)
            if not _is_whole(read):
                break
            told.extend(read)
        if len(told) == len(parts) and all(one.when is None for one in told[1:]):
            return (evolve(told[0], clauses=tuple(clause for one in told for clause in one.clauses)),)
    return found


def _is_whole(read: tuple[Sentence, ...]) -> bool:
    """Whether a sentence was read in one way, every word of it, as plain facts."""
    if len(read) != 1 or read[0].kind is not SentenceKind.CLAUSES or read[0].opaque or read[0].attribution:
        return False
    plain = read[0].truth is Truth.TRUE and read[0].stance is None
    return plain and bool(read[0].clauses) and all(one.acts and one.modal is not Modal.BARE for one in read[0].clauses)


def _read(tokens: Sequence[Token], *, licence: bool) -> tuple[Sentence, ...]:
    tokens = said_each_way(joined(lowered(tokens)))
    tokens = paid_to(within_name(entered(with_competing(framed(unbroken(and_or(figures(tokens))))))))
    spelt = (
        spelt_following(ways_as_one(with_included(partner_first(spelt_out(without_short_names(tokens))))))
        if licence
        else tokens
    )
    plain = (
        marked(meant_for(evened(needed(undisguised(and_nothing_else(unwelcome(spelt)))))))
        if licence
        else told_plainly(tokens)
    )
    tokens = straight(unquoted(unspelt(plain)))
    tokens = respelt(itemised(without_asides(tokens) if licence else tokens))
    row = seamless(chunks(tag(tokens, licence=licence)))
    while row and row[0].kind in ("COMMA", "SEMICOLON", "DASH", "END"):
        row.pop(0)
    row = unbracketed(row)
    if not row:
        return ()
    colon = _last(row) == ":"
    question = _last(row) == "?"
    row, when_open = row, None
    del when_open
    attribution, row, refused = _attribution(row, licence=licence)
    truth, stance, row, denied = _stance(_explained(row))
    denied = denied != refused
    if question:
        found = _question(row, licence=licence)
        if found is not None:
            return (evolve(found, attribution=attribution),)
    meaning = (definition(row, licence=licence) or also_meant(row, licence=licence)) if licence else None
    if meaning is not None:
        return (meaning,)
    reader = Clauses(row, licence=licence)
    clauses = [part for clause in reader.clauses() for part in parted(clause, reader.anew)]
    as_described, clauses = _as_described(clauses)
    if denied:
        clauses = [evolve(clause, negated=not clause.negated) for clause in clauses]
    kind = SentenceKind.CLAUSES
    if colon and len(clauses) <= 2:
        kind = SentenceKind.LEAD_IN
    elif clauses and all(clause.modal is Modal.BARE and not clause.acts for clause in clauses):
        kind = SentenceKind.FRAGMENT
    when = _joined_days(reader.days)
    sentence = Sentence(
        kind,
        tuple(clauses),
        tuple(dict.fromkeys(reader.connectors)),
        attribution,
        truth,
        stance,
        as_described=as_described,
        when=when,
    )
    return (whole_sentence(row, reader, sentence),)


def _explained(row: list[Chunk]) -> list[Chunk]:
    """The chunks without "this means (that)" in front: what follows is what the text says, in its own words."""
    if len(row) < 4 or row[0].kind != "NG" or row[0].lower not in ("this", "that", "it") or row[1].kind != "VG":
        return row
    group = verb_group(row[1])
    if group.lemma != "mean" or group.modal or group.negated or row[2].kind not in ("NG", "IF"):
        return row
    return row[3:] if row[2].lower == "that" else row[2:]


def _last(row: Sequence[Chunk]) -> str:
    return row[-1].text if row else ""


def _joined_days(days: Sequence[Period]) -> Period | None:
    """One period out of the days of a sentence: "from A", "until B"."""
    if not days:
        return None
    first = next((day.first for day in days if day.first is not None), None)
    last = next((day.last for day in reversed(days) if day.last is not None), None)
    if len(days) == 1:
        return days[0]
    if first is not None and last is not None and first > last:
        return days[0]
    return Period(first, last)


# -- accounts and stances --------------------------------------------------------------------------------------------


def _attribution(row: list[Chunk], *, licence: bool) -> tuple[str, list[Chunk], bool]:
    """ "According to X, …", "X says that …", "X denies that …": who says it, the rest, and whether it is denied."""
    if licence or len(row) < 3:
        return "", row, False
    if row[0].lower == "according to":
        comma = next((k for k, chunk in enumerate(row) if chunk.kind in ("COMMA", "COLON")), 0)
        if comma > 1:
            name = " ".join(chunk.text for chunk in row[1:comma] if chunk.kind != "QUOTE").replace(" 's", "'s")
            return name, row[comma + 1 :], False
    if row[0].kind == "NG" and row[1].kind == "VG":
        group = verb_group(row[1])
        at = 2
        if (
            group.lemma in _SAYS
            and not group.negated
            and not group.passive
            and at < len(row)
            and row[at].lower == "that"
            and _speaker(row[0])
        ):
            rest = row[at + 1 :]
            return row[0].text, rest, group.lemma == "deny"
    return "", row, False


_PAPERS = frozenset(
    [
        "readme",
        "license",
        "agreement",
        "text",
        "term",
        "terms",
        "policy",
        "notice",
        "page",
        "document",
        "contract",
        "card",
        "clause",
        "section",
        "report",
    ]
)


_BEGINS_A_NOUN = frozenset(("a", "an", "any", "another", "its", "their", "his", "her"))


def _speaker(chunk: Chunk) -> bool:
    """
    Whether the noun group names somebody whose account a sentence can be: a name, or "the lab"; no document, nobody
    unnamed.
    """
    terminal, first = chunk.parts[0]
    if chunk.words[-1].lemma in _PAPERS or any(word.lower in _BEGINS_A_NOUN for word in chunk.words[1:]):
        return False  # "the company made a claim that …" holds a second noun phrase
    return (
        terminal in ("NAME", "QUOTE")
        or (terminal == "DETERMINER" and first.lower == "the")
        or chunk.words[-1].tag == "NNP"
    )


def _stance(row: list[Chunk]) -> tuple[Truth, Stance | None, list[Chunk], bool]:
    """ "It is unknown whether …", "It is open whether …", "Assume that … not"."""
    lower = [chunk.lower for chunk in row[:4]]
    if len(row) > 3 and lower[0] == "it" and row[1].kind == "VG":
        group = verb_group(row[1])
        at = 2
        open_word = ""
        if group.lemma == "be" and row[2].kind == "ADJ":
            open_word, at = row[2].words[-1].lower, 3
        elif (group.lemma == "know" and group.passive and group.negated) or (
            group.lemma == "dispute" and group.passive
        ):
            open_word, at = "unknown", 2
        while at < len(row) and row[at].kind == "ADVERB":
            at += 1
        if at < len(row) and row[at].lower in ("whether", "if", "that"):
            if open_word in _UNKNOWN or (open_word == "known" and group.negated):
                return Truth.UNKNOWN, None, row[at + 1 :], False
            if open_word == "open":
                return Truth.TRUE, Stance.OPEN, row[at + 1 :], False
            if open_word in ("true", "clear", "known", "certain") and not group.negated and row[at].lower == "that":
                return Truth.TRUE, None, row[at + 1 :], False
            if open_word in ("false", "untrue"):
                return Truth.TRUE, None, row[at + 1 :], True
    if row and row[0].kind == "VG" and row[0].lower in ("assume", "suppose") and len(row) > 2:
        at = 2 if row[1].lower == "that" else 1
        rest = row[at:]
        if rest and rest[0].lower == "not":
            return Truth.TRUE, Stance.DENIED, rest[1:], False
        last = rest[-2:] if rest else []
        if last and any(chunk.lower == "not" for chunk in last):
            return Truth.TRUE, Stance.DENIED, [chunk for chunk in rest if chunk.lower != "not"], False
        reader = Clauses(rest, licence=False)
        if any(clause.negated for clause in reader.clauses()):
            return Truth.TRUE, Stance.DENIED, rest, True
        return Truth.TRUE, Stance.ASSUMED, rest, False
    return Truth.TRUE, None, row, False


def _as_described(clauses: list[Clause]) -> tuple[bool, list[Clause]]:
    return False, clauses


# -- questions --------------------------------------------------------------------------------------------------------

_AS_DESCRIBED = (
    ("as", "it", "did"),
    ("as", "he", "did"),
    ("as", "she", "did"),
    ("as", "they", "did"),
    ("as", "described"),
    ("in", "this", "way"),
    ("this", "way"),
    ("like", "this"),
    ("as", "it", "does"),
    ("as", "stated"),
    ("as", "reported"),
)


def _question(row: list[Chunk], *, licence: bool) -> Sentence | None:
    """ "May X do Y?", "Was X allowed to …?", "Must X do Y?", "What must X do?"."""
    row = [chunk for chunk in row if chunk.kind != "END"]
    described = False
    words = [word.lower for chunk in row for word in chunk.words]
    for ending in _AS_DESCRIBED:
        if tuple(words[-len(ending) :]) == ending:
            described = True
            size = 0
            while row and size < len(ending):
                size += len(row[-1].words)
                row = row[:-1]
            break
    if not row:
        return None
    if _ASKED_OF_ALL.match(" ".join(words)):
        told = Clause(None, Modal.MAY, ())
        return Sentence(SentenceKind.QUESTION, (told,), question=QuestionKind.MAY, as_described=True)
    lead_days: list[Period] = []
    kept_lead: list[Chunk] = []
    while row and row[0].kind == "PREPOSITION" and len(row) > 2:
        comma = next((k for k, chunk in enumerate(row) if chunk.kind == "COMMA"), 0)
        if not comma:
            break
        kept_lead, row = row[:comma], row[comma + 1 :]
    what = row[0].kind == "WHICH" and row[0].lower in ("what", "which")
    if what:
        row = row[1:]
        if row and row[0].kind == "NG" and row[0].words[-1].lemma in ("duty", "obligation", "condition"):
            row = row[1:]
    if not row or row[0].kind != "VG":
        return None
    first = verb_group(row[0])
    reader = Clauses(row, licence=licence)
    reader.at = 1
    if first.lemma and not (first.lemma in ("be", "do", "have") or first.modal):
        return None
    if reader.kind() != "NG":
        return None
    if (what and first.modal in ("must", "shall", "should")) or (
        what
        and first.lemma in ("be", "do")
        and any(chunk.lower.startswith(("required", "obliged", "have to")) for chunk in row)
    ):
        duty = Clause(reader.noun_phrase(subject=True), Modal.MUST, ())
        return Sentence(
            SentenceKind.QUESTION,
            (duty,),
            question=QuestionKind.WHAT_MUST,
            as_described=described,
            opaque=tuple(reader.kept),
        )
    subject: Thing | Things | Words | None = _subject(reader)
    while reader.kind() == "ADVERB":
        reader.at += 1
    kind = QuestionKind.MUST if first.modal in ("must", "shall", "should") else QuestionKind.MAY
    acts: tuple[Predication, ...] = ()
    connective = Connective.AND
    passive = False
    negated = first.negated
    if reader.kind() in ("VG", "ADJ"):
        group = verb_group(reader.chunk()) if reader.kind() == "VG" else None
        lemma = group.lemma if group is not None else reader.chunk().words[-1].lemma
        if not first.modal and (
            (
                lemma
                in (
                    "allow",
                    "permit",
                    "authorize",
                    "entitle",
                    "free",
                    "require",
                    "oblige",
                    "forbid",
                    "prohibit",
                    "able",
                    "license",
                    "entitled",
                    "obliged",
                    "bound",
                )
                and first.lemma == "be"
            )
            or (lemma == "have" and first.lemma == "do")
            or lemma in ("be",)
        ):
            if lemma in ("require", "oblige", "have", "obliged", "bound"):
                kind = QuestionKind.MUST
            reader.at += 1
            if lemma == "have" and reader.kind() == "NG":
                kind = QuestionKind.MAY
                reader.at += 1
            while reader.kind() == "ADVERB":
                reader.at += 1
            if reader.kind() == "VG":
                inner = verb_group(reader.chunk())
                passive = inner.passive
                found, connective = reader.acts_with()
                acts = tuple(act for act, _ in found)
        elif group is not None:
            if not first.modal or group.negated:
                return None  # "may she not sell it?": whether she must, or whether she may leave it
            passive = group.passive
            found, connective = reader.acts_with()
            acts = tuple(act for act, _ in found)
    if passive and subject is not None:
        acts = tuple(
            evolve(act, roles=(Filled(Role.OBJECT, subject), *(f for f in act.roles if f.role is not Role.AGENT)))
            for act in acts
        )
        subject = None
    if kept_lead:
        lead = Clauses(kept_lead, licence=licence)
        roles = lead.leading_roles()
        lead_days = lead.days
        acts = tuple(evolve(act, roles=(*act.roles, *roles)) for act in acts)
    if reader.denied_roles:
        return None
    reader.read_trail()
    rest_from = reader.at
    while reader.at < reader.stop and reader.kind() in ("COMMA", "END"):
        reader.at += 1
    if reader.at < reader.stop:
        reader.keep(rest_from, reader.stop)
    if not acts and not described:
        return None
    clause = Clause(
        subject,
        Modal.MAY if kind is QuestionKind.MAY else Modal.MUST,
        acts,
        negated=negated,
        connective=connective,
        passive=passive,
        adjuncts=tuple(reader.pending_adjuncts),
        relatives=tuple(reader.extra_clauses),
        only=reader.only_seen,
    )
    sentence = Sentence(
        SentenceKind.QUESTION,
        (clause,),
        question=kind,
        as_described=described,
        when=_joined_days([*lead_days, *reader.days]),
    )
    kept = tuple(words for words in reader.kept if words.lemmas)
    lost = tuple(words for words in leftover(row[1:], (), sentence) if not set(words.lemmas) <= _ASKING)
    return evolve(sentence, opaque=(*kept, *lost))


_ASKED_OF_ALL = re.compile(
    r"(?:is|was|would|will) (?:this|that|it|(?:the|this|that) (?:use|conduct|practice)) (?:be )?"
    r"(?:allowed|permitted|fine|ok|okay|all right|alright|acceptable|in order)"
    r"(?: (?:by|under) (?:the|this|these|its|their) (?:licen[cs]e|terms|agreement))?$"
)
""" "Is this allowed?", "was the use permitted?": all that was told is asked about, whoever did it."""


_ASKING = frozenset(
    [
        "allow",
        "permit",
        "authorize",
        "entitle",
        "require",
        "oblige",
        "forbid",
        "prohibit",
        "license",
        "free",
        "able",
        "right",
    ]
)
"""Words of asking; what they say stands in the kind of question."""


def _subject(reader: Clauses) -> Thing | Things | Words:
    """The subject of an inverted question: a noun phrase that leaves the verb behind it alone."""
    reader.asked = True
    subject = reader.noun_phrase(subject=True)
    reader.asked = False
    return subject
