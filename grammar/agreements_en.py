"""English "agree that": what is agreed, read as the rule that it is."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from attrs import evolve

from ..clauses.phrase import Determiner, Predication, Thing, Things, Words
from .predicates_en import Predicates
from .skeleton import Adjunct, Clause, Modal

_FORCES = frozenset(
    (
        Modal.MAY,
        Modal.MUST,
        Modal.SHALL,
        Modal.WILL,
        Modal.PERMITTED,
        Modal.FORBIDDEN,
        Modal.REQUIRED,
        Modal.GRANTS,
        Modal.RESERVES,
    )
)
"""Forces of a clause that rules by itself."""
_AGREEING = frozenset(("agree", "acknowledge", "understand", "accept", "confirm", "recognize"))
"""Verbs of which one stands before what is agreed, beside "agree"."""
_KNOWING = frozenset(("represent", "warrant", "undertake", "covenant", "promise", "certify", "guarantee", "know"))
"""Further verbs before a ban or duty: what is known or promised to be one is one."""
_WHO = frozenset(("you", "they", "it", "we"))
"""Who agrees, named again in what is agreed."""
_DUTIES = frozenset((Modal.MUST, Modal.SHALL, Modal.REQUIRED, Modal.FORBIDDEN))


class Agreements(Predicates):
    """Reads what somebody agrees to as a clause of the text."""

    @abstractmethod
    def clause(self) -> list[Clause]:
        """One subject with its predicates, and the adjuncts around them."""

    def agrees_that(self) -> int:
        """How many chunks lead past "agree that", "acknowledge and agree that" to the clause agreed; 0 if none do."""
        if not self.licence or self.inside_noun or self.leading_depth:
            return 0
        step = 0
        while (group := self.verb(step)) is not None:
            plain = group.form == "finite" and not (group.modal or group.negated or group.passive or group.auxiliary)
            if not plain or group.lemma not in _AGREEING | _KNOWING:
                return 0
            step += 1
            if self.kind(step) == "AND" and self.lower(step) == "and" and self.kind(step + 1) == "VG":
                step += 1
        if step and self.kind(step) == "ADVERB":
            step += 1
        if step and self._promises_plainly(step):
            return step
        that = self.kind(step) == "IF" and self.lower(step) == "that"
        behind = self.verb(step + 1)
        gerund = behind is not None and behind.form == "gerund"
        if not step or not that:
            return 0
        if not (gerund or self.clause_follows(step + 1) or self.kind(step + 1) == "PREPOSITION"):
            return 0
        return step + 1

    def _promises_plainly(self, step: int) -> bool:
        """Whether what is agreed follows without "that": "you agree you will not use it"."""
        agreeing, behind = self.verb(step - 1), self.verb(step + 1)
        told = agreeing is not None and agreeing.lemma == "agree" and behind is not None and bool(behind.modal)
        return told and self.kind(step) == "NG" and self.lower(step) in _WHO

    def agreed(self, who: Thing | Things | Predication | Words, step: int, adjuncts: list[Adjunct]) -> list[Clause]:
        """
        What is agreed is a term of the text: "you agree that you will keep the notices" as "you will keep them".

        Where it is no rule but how something is, nothing is read and the place stays.
        """
        before = self.at
        agreed = any(group is not None and group.lemma == "agree" for group in map(self.verb, range(step)))
        marks = (len(self.kept), len(self.pending_adjuncts), len(self.extra_clauses), len(self.connectors))
        found: list[Clause] = []
        self.at += step
        while True:
            for one in self.clause():
                again = isinstance(one.subject, Thing) and _means(one.subject, who)
                found.append(evolve(one, subject=who) if again else one)
            comma = 1 if self.kind() == "COMMA" else 0
            if self.kind(comma) != "AND" or self.kind(comma + 1) != "IF" or self.lower(comma + 1) != "that":
                break
            self.at += comma + 2
        rules = all(one.modal in _FORCES and one.acts and (agreed or _restricts(one)) for one in found)
        if not found or not rules:
            self.at = before
            rows: tuple[list[Any], ...] = (
                self.kept,
                self.pending_adjuncts,
                self.extra_clauses,
                self.connectors,
            )
            for row, size in zip(rows, marks, strict=True):
                del row[size:]
            return []
        self.passed.update(range(before, before + step))
        return [evolve(clause, adjuncts=(*adjuncts, *clause.adjuncts)) for clause in found]


def _restricts(clause: Clause) -> bool:
    """Whether a clause bans or demands something; what is only known to be allowed grants nothing."""
    return clause.modal in _DUTIES or clause.negated


def _means(subject: Thing, who: Thing | Things | Predication | Words) -> bool:
    """Whether "it" or "they" before what is agreed stands for those who agree."""
    if subject.determiner is not Determiner.PRONOUN or subject.head:
        return False
    if not subject.plural:
        return isinstance(who, Thing) and who.determiner is not Determiner.PRONOUN and not who.plural
    return isinstance(who, Things) or (isinstance(who, Thing) and who.determiner is not Determiner.PRONOUN)
