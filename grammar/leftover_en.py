"""
Nothing is dropped: the content words of a sentence that no part of its reading holds.

They are handed back as words kept as written, so that the sentence counts as partly read instead of wholly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import fields, has

from ..clauses.phrase import Limit, Period, Predication, Role, Thing, Words
from ..clauses.span import Span
from .by_means_en import USING
from .chunks_en import Chunk, join
from .deverbal_en import verb_behind
from .lexicon_en import TABLE, Word, gerund_of
from .skeleton import Clause, Modal, Reference, Sentence, SentenceKind

_CONTENT = frozenset(
    ("NN", "NNS", "NNP", "JJ", "JJR", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MONEY", "NUM", "DATE", "ADDRESS", "REF")
)
_HELD_ELSEWHERE = frozenset(["other", "same", "such", "whole", "further", "following"])
"""Held by determiners and references."""
_FORCE = {
    Modal.GRANTS: "grant give assign exercise license permission right authorize permit allow convey transfer let "
    "authorization receive get obtain acquire affirm confirm",
    Modal.PERMITTED: "permit allow authorize entitle right have permission free welcome eligible "
    "entitled able authority option privilege liberty freedom get receive obtain acquire enjoy possess",
    Modal.FORBIDDEN: "prohibit forbid bar preclude disallow ban",
    Modal.REQUIRED: "require oblige obligate bind responsible obligation duty have need "
    "remain become obliged obligated required bound assume bear responsibility",
    Modal.AGREES: "agree undertake promise commit covenant",
    Modal.RESERVES: "reserve right retain",
    Modal.MUST: "need have must require",
    Modal.CAN: "able unable",
}
_FORCES = {modal: frozenset(words.split()) for modal, words in _FORCE.items()}
_DEFINING = frozenset(["mean", "refer", "include", "define", "have", "meaning", "term", "be", "set", "forth", "give"])
_REFERRING = frozenset(
    [
        "term",
        "terms",
        "terms",
        "and",
        "conditions",
        "condition",
        "license",
        "agreement",
        "section",
        "above",
        "foregoing",
        "provision",
        "document",
        "paragraph",
        "clause",
        "policy",
        "use",
        "subsection",
        "article",
        "attachment",
        "exhibit",
        "aforementioned",
        "following",
        "part",
        "public",
        "general",
    ]
) | {"terms and conditions", "terms of use", "terms of service"}


def _gather(value: Any, found: set[str], modals: set[Modal], marks: set[str]) -> None:
    """The words that `value` holds, in lower case; iterative, since readings nest."""
    stack: list[Any] = [value]
    while stack:
        part = stack.pop()
        if part is None or isinstance(part, bool | int):
            continue
        if isinstance(part, str):
            found.update(part.lower().replace("-", " ").replace(",", " ").split())
            found.add(part.lower())
        elif isinstance(part, tuple):
            stack.extend(part)
        elif isinstance(part, Words):
            stack.append(part.text)
            found.update(part.lemmas)
        elif isinstance(part, Thing):
            stack.extend((part.head, part.modifiers, part.name, part.term, part.restrictions))
            if part.count is not None:
                marks.add("number")
        elif isinstance(part, Predication):
            stack.extend((part.verb, part.manner))
            if "can" in part.manner:
                found.add("able")
            if any(filled.role is Role.MEANS for filled in part.roles):
                found |= USING
            stack.extend(filled.filler for filled in part.roles)
        elif isinstance(part, Reference):
            marks.add("reference")
            stack.append(part.target)
        elif isinstance(part, Span):
            continue
        elif isinstance(part, Limit):
            marks.add("number")
            found.add(part.quantity.unit)
        elif isinstance(part, Period):
            marks.add("day")
        elif has(type(part)):
            if isinstance(part, Clause):
                modals.add(part.modal)
            stack.extend(
                getattr(part, item.name) for item in fields(type(part)) if item.name not in ("span", "role", "link")
            )


def leftover(row: Sequence[Chunk], passed: Iterable[int], sentence: Sentence) -> tuple[Words, ...]:
    """
    The runs of content words in `row` that `sentence` does not hold; chunks numbered in `passed` say nothing of their
    own.
    """
    found: set[str] = set()
    modals: set[Modal] = set()
    marks: set[str] = set()
    _gather(
        (sentence.clauses, sentence.meaning, sentence.term, sentence.attribution, sentence.connectors),
        found,
        modals,
        marks,
    )
    allowed = set(_HELD_ELSEWHERE)
    for modal in modals:
        allowed |= _FORCES.get(modal, frozenset())
    for verb, modal in (
        ("be permitted", Modal.PERMITTED),
        ("be required", Modal.REQUIRED),
        ("be prohibited", Modal.FORBIDDEN),
    ):
        if verb in found:
            allowed |= _FORCES[modal]
    if modals & {Modal.PERMITTED, Modal.FORBIDDEN}:
        allowed |= _REFERRING
    if sentence.kind is SentenceKind.DEFINITION:
        allowed |= _DEFINING
    if "reference" in marks:
        allowed |= _REFERRING
    if sentence.when is not None:
        marks.add("day")
    nominal = {**TABLE.data["occasion"], **TABLE.data["nominal"]}
    skip = frozenset(passed)
    runs: list[list[Word]] = []
    open_run = False
    for number, chunk in enumerate(row):
        for word in chunk.words:
            lost = number not in skip and word.tag in _CONTENT and not _held(word, found, allowed, marks, nominal)
            if lost and open_run:
                runs[-1].append(word)
            elif lost:
                runs.append([word])
            open_run = lost
    return tuple(
        Words(
            join(run),
            tuple(word.lemma for word in run),
            Span(min(word.start for word in run), max(word.end for word in run)),
        )
        for run in runs
    )


def _held(word: Word, found: set[str], allowed: set[str], marks: set[str], nominal: dict[str, str]) -> bool:
    lemma, lower = word.lemma.lower(), word.lower
    if lemma in found or lower in found or lemma in allowed:
        return True
    if word.tag in ("NUM", "MONEY"):
        return "number" in marks
    if word.tag == "DATE":
        return "day" in marks or "number" in marks
    if word.tag == "REF":
        return "reference" in marks or str(word.value).lower() in found
    if nominal.get(lemma, "\0") in found or (verb_behind(lemma) or "\0") in found:
        return True
    if (gerund := gerund_of(lemma)) is not None and gerund.lemma in found:
        return True
    if lemma in ("use", "usage") and "purpose" in found:
        return True  # "for personal use" is for personal purposes
    if all(part in found for part in TABLE.data["expand"].get(lemma, "\0").split()):
        return True
    parts = lemma.replace("-", " ").split()
    return all(part in found for part in parts) or f"{lemma}ly" in found


__all__ = ["leftover"]
