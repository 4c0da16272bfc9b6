"""
The polarity rule: a sentence that denies something is read only where its clauses deny something too.

A denial lost in reading turns a ban into a duty or a grant, the worst that a reader can do; so it is looked for by
the words alone, whatever grammar read the sentence.
"""

from __future__ import annotations

import re
from typing import Any

import attrs

from ..clauses.norm import LOST_DENIAL, ONLY_ALLOWS, Modality, Proviso
from ..clauses.phrase import LICENSEE, Determiner, NotSo, Predication, Role, Thing, Things, Words
from .drafts import Draft, Outcome
from .marks import Marks, plain
from .skeleton import Adjunct, Clause, Link, Modal, Readings

_LIFTING = frozenset((Link.UNLESS, Link.EXCEPT, Link.WITHOUT))

_IN_BRACKETS = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_QUOTED = re.compile(r"\"[^\"]{12,}\"")
"""The words of a notice, which the text only hands on."""


def loses_denial(words: str, readings: Readings, outcomes: tuple[Outcome, ...], table: Marks) -> bool:
    """Whether `words` deny something, and a reading of them, or what a reading came to, rules but denies nothing."""
    norms = [draft for one in outcomes for draft in one.norms]
    said = _QUOTED.sub(" ", plain(words))
    if all(draft.modality is Modality.COUNTS_AS for draft in norms):
        said = _IN_BRACKETS.sub(" ", said)
    if norms and all(draft.only for draft in norms):
        for pattern in table.none_else:
            said = pattern.sub(" ", said)
    if not norms or not denies(said, table):
        return False
    if any(draft.modality is Modality.PERMIT and _of_none(draft) for draft in norms):
        return True  # "you may remove no names or the other signs": of which of them it is denied was lost
    if any(one.clauses and not _carried((one.clauses, one.opaque), table) for one in readings):
        return True
    # What rules nothing, or frees an object or lifts another clause, says its denial in that.
    bare = (one for one in outcomes if one.norms and not (one.silent or one.failed or one.freed or one.lifted))
    return any(not _carried(one, table) for one in bare)


def _of_none(draft: Draft) -> bool:
    """Whether what is done is done to none of something."""
    fillers = [one.filler for act in draft.acts for one in act.roles if one.role is Role.OBJECT]
    things = [one for top in fillers for one in (top.members if isinstance(top, Things) else (top,))]
    return any(isinstance(one, Thing) and one.determiner is Determiner.NO for one in things)


def powers_alone(outcomes: tuple[Outcome, ...]) -> tuple[str, ...]:
    """
    What is done by the powers that a sentence gives, where it gives nothing else and asks nothing of users.

    "We may close your account if what you told is not correct": whatever was lost of it, it bears on the closing alone.
    """
    norms = [draft for one in outcomes for draft in one.norms]
    if not norms or any(draft.modality is not Modality.EMPOWER for draft in norms):
        return ()
    asked = (act for draft in norms for proviso in draft.conditions for act in _acts_in(proviso.formula))
    if any(isinstance(who, Thing) and who.head == LICENSEE for act in asked for who in act.get(Role.AGENT)):
        return ()
    return tuple(dict.fromkeys(act.verb for draft in norms for act in draft.acts))


def _acts_in(formula: object) -> list[Predication]:
    if isinstance(formula, Predication):
        return [formula]
    parts = getattr(formula, "parts", ())
    return [act for part in parts for act in _acts_in(part)]


def forgets_denial(words: str, told: object, table: Marks) -> bool:
    """Whether `words`, which say what a term means, deny something, and what was `told` of its meaning does not."""
    return denies(_IN_BRACKETS.sub(" ", _QUOTED.sub(" ", plain(words))), table) and not _carried(told, table)


def loses_exception(words: str, readings: Readings, outcomes: tuple[Outcome, ...], table: Marks) -> bool:
    """Whether `words` leave something out, and what allows something does not: "everything but selling it is fine"."""
    allows = any(draft.modality is Modality.PERMIT for one in outcomes for draft in one.norms)
    said = _IN_BRACKETS.sub(" ", plain(words))
    if not allows or not any(pattern.search(said) for pattern in table.leaves_out):
        return False
    return any(one.clauses and not _carried((*filter(_limits, one.clauses), one.opaque), table) for one in readings)


def _limits(clause: Clause) -> bool:
    """Whether a clause is none that only says that something is not forbidden."""
    return not (clause.negated and clause.modal is Modal.FORBIDDEN)


IN_BRACKETS = "what stands in brackets may limit what it allows"
"""Why a sentence is not read that allows something, with a bound in brackets."""


def bounds_in_brackets(words: str, readings: Readings, outcomes: tuple[Outcome, ...], table: Marks) -> str:
    """Why `words` are not read that allow something and bound it in brackets: "you may print it (in schools only)"."""
    leave = (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS)
    if len(words.split()) > _PLAIN:
        return ""  # long sentences of terms hold asides on single words: "irrevocable (except for breach)"
    asides = [match[1].strip() for match in _ASIDE.finditer(plain(words))]
    bound = any(pattern.search(one) for one in asides for pattern in table.bounds_aside)
    allows = any(draft.modality is Modality.PERMIT for one in outcomes for draft in one.norms)
    told = (one for each in readings for one in each.clauses)
    lets = allows or any(one.modal in leave and not one.negated for one in told)
    return IN_BRACKETS if bound and lets else ""


_PLAIN = 20
"""Words of a sentence in which what stands in brackets is said of all of it."""
_ASIDE = re.compile(r"\(([^()]{3,60})\)")


def denies(words: str, table: Marks) -> bool:
    """Whether plain words hold one that denies."""
    words = without_idle(words, table)
    return any(pattern.search(words) for pattern in table.denial)


def unread_denial(words: str, table: Marks) -> str:
    """Why plain words are unread that lost what they deny; it tells things apart where they only allow."""
    told = words if any(pattern.search(words) for pattern in table.allows_alone) else ""
    for pattern in table.told_apart:
        told = pattern.sub(" ", told)
    takes = (*table.takes, *table.leaves_out)
    return f"{LOST_DENIAL}; {ONLY_ALLOWS}" if told and not any(one.search(told) for one in takes) else LOST_DENIAL


def tells_denial(words: str, told: object, table: Marks) -> bool:
    """Whether what was made of `words`, a sentence of a case, denies something if they do."""
    return not denies(_QUOTED.sub(" ", plain(words)), table) or _carried(told, table)


def without_idle(words: str, table: Marks) -> str:
    """Plain words without the phrases that only look like a denial: "no later than", "does not limit your rights"."""
    for pattern in table.no_denial:
        words = pattern.sub(" ", words)
    return words


def _carried(found: object, table: Marks) -> bool:
    """Whether anything in what was read denies: a ban, a thing that is not so, "no", an exception, words as written."""
    match found:
        case Draft(modality=Modality.FORBID) | Clause(modal=Modal.FORBIDDEN) | NotSo() | Proviso(unless=True):
            return True
        case Clause(negated=True) | Predication(negated=True) | Thing(determiner=Determiner.NO):
            return True
        case Adjunct(link=link) if link in _LIFTING:
            return True
        case Words(text=text):
            said = plain(text)
            return denies(said, table) or any(pattern.search(said) for pattern in table.leaves_out)
        case str():
            return denies(found, table)
        case tuple():
            return any(_carried(one, table) for one in found)
    kind: Any = type(found)
    return attrs.has(kind) and any(_carried(getattr(found, one.name), table) for one in attrs.fields(kind))
