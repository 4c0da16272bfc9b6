"""What stands in front of an English clause: conditions, days, circumstances and the manner of its acts."""

from __future__ import annotations

from abc import abstractmethod

from attrs import evolve

from ..clauses.phrase import Filled, Period, Role, Words
from .agreements_en import Agreements
from .draft_en import Draft
from .groups_en import NO_GROUP, noun_group, verb_group
from .lexicon_en import TABLE
from .links_en import PHRASE_LINKS
from .nouns_en import preposition_role
from .skeleton import Adjunct, Clause, Link, Modal


class Leading(Agreements):
    """Reads what stands before the subject of a clause."""

    @abstractmethod
    def _inverted(self, start: int, adjuncts: list[Adjunct], roles: list[Filled], manner: list[str]) -> list[Clause]:
        """The clause whose subject stands behind its auxiliary."""

    def leading_roles(self) -> list[Filled]:
        """The roles that phrases in front of a clause fill."""
        return self._leading()[1]

    def _said_before(self) -> bool:
        """Whether "that" opens no condition: "or claim | that you made it", "our consent or | that of the author"."""
        return self.kind(1) == "PREPOSITION" or (self.at > 0 and self.chunks[self.at - 1].kind in ("NG", "VG", "ADJ"))

    def _leading(self) -> tuple[list[Adjunct], list[Filled], list[str]]:
        adjuncts: list[Adjunct] = []
        roles: list[Filled] = []
        manner: list[str] = []
        while True:
            before = self.at
            kind = self.kind()
            if kind == "NG" and self.kind(1) == "COLON" and before == 0 and self.clause_follows(2):
                # A heading in the line of its sentence.
                self.passed.add(self.at)
                self.at += 2
            elif kind in ("COMMA", "COLON", "LABEL", "DASH", "BREAK"):
                self.at += 1
            elif kind == "AND":
                word = TABLE.data["connectors"].get(self.lower())
                if word == "however":
                    self.connectors.append(word)
                self.at += 1
            elif kind == "ADVERB":
                if self.lower() in ("neither", "either") and self.kind(1) == "NG":
                    break
                if self.kind(1) == "VG" and not self.finite(1):
                    break
                word = self.take().lower
                connector = TABLE.data["connectors"].get(word)
                if connector is not None:
                    self.connectors.append(connector)
                elif word not in ("then", "so", "now"):
                    manner.append(word)
            elif kind == "PREPOSITION" and (
                self.kind(1) in ("NG", "VG", "ADVERB", "WHICH", "IF", "LABEL")
                or (self.kind(1) == "PREPOSITION" and self.lower() in PHRASE_LINKS)
            ):
                self._leading_phrase(roles, adjuncts)
            elif kind == "IF" and not (self.lower() == "that" and (before == 0 or self._said_before())):
                self.leading_depth += 1
                adjuncts.append(evolve(self.adjunct_clause(), leading=True))
                self.leading_depth -= 1
            elif kind == "VG" and self.lower() == "should" and self.kind(1) == "NG" and not adjuncts and not roles:
                self.leading_depth += 1
                saved, self.pending_adjuncts = self.pending_adjuncts, []
                contents = self._inverted(self.at, [], [], [])
                self.leading_depth -= 1
                self.pending_adjuncts = saved
                if not contents:
                    break
                plain = tuple(evolve(clause, modal=Modal.NONE) for clause in contents)
                adjuncts.append(Adjunct(Link.IF, plain, leading=True, span=self.span(before)))
            elif kind == "VG" and self._purpose_first():
                self.leading_depth += 1
                acts, _connective = self.acts_from()
                self.leading_depth -= 1
                for act in acts:
                    roles.append(Filled(Role.PURPOSE, act))
            elif kind == "ADJ" and self.kind(1) == "COMMA":
                break
            if self.at == before:
                break
        return adjuncts, roles, manner

    def _purpose_first(self) -> bool:
        group = verb_group(self.chunk())
        if group.form != "to":
            return False
        for at in range(self.at + 1, min(self.stop, self.at + 25)):
            if self.chunks[at].kind in ("END", "SEMICOLON"):
                return False
            if self.chunks[at].kind == "COMMA":
                keep, self.at = self.at, at + 1
                follows = self.clause_follows(0)
                self.at = keep
                if follows:
                    return True
        return False

    def _leading_phrase(self, roles: list[Filled], adjuncts: list[Adjunct]) -> None:
        """A prepositional phrase in front: a day, an adjunct, or a role of the acts."""
        preposition = self.lower()
        link = PHRASE_LINKS.get(preposition)
        connector = TABLE.data["connectors"].get(f"{preposition} {self.lower(1)}")
        start = self.at
        self.at += 1
        if connector is not None and self.kind() == "NG":
            self.at += 1
            self.connectors.append(connector)
            if self.kind() == "ADVERB":
                self.at += 1
            if self.kind() == "PREPOSITION" and self.lower() == "of":
                self.at += 1
                self.noun_phrase()
            return
        if link is Link.EXCEPT and self.kind() == "VG" and verb_group(self.chunk()).form == "participle":
            self.at = start  # "Except as set out in section 2, …"
            self.leading_depth += 1
            adjuncts.append(evolve(self.adjunct_clause(), link=link, leading=True))
            self.leading_depth -= 1
            return
        done = self._done_so(link, preposition, start, leading=True) if link is not None else None
        if done is not None:
            adjuncts.append(done)
            return
        self.leading_depth += 1
        with self.until(self._end_of_day()):
            filler = self.complement(preposition, subject=True)
        self.leading_depth -= 1
        if isinstance(filler, Period):
            self.day_of(roles, filler, preposition)
            return
        if link is not None:
            adjuncts.append(self._phrase_adjunct(link, filler, start, leading=True))
            return
        draft = Draft(verb_group(self.chunk(0)) if self.kind() == "VG" else NO_GROUP, "")
        role = self.upon(self._by_head(preposition_role(preposition), preposition, filler), preposition, filler)
        if role in (Role.BEFORE, Role.AFTER):
            filler = self._act_of(role, filler)
        del draft
        if not (isinstance(filler, Words) and not filler.text):
            roles.append(Filled(role, filler))

    def _end_of_day(self) -> int:
        """A day in front ends at its comma: what follows is no second day ("On the release date, the users are …")."""
        if self.kind() == "NG":
            head = noun_group(self.chunk(), licence=self.licence).thing.head
            if head in TABLE.words["units_of_time"] or head in ("date", "time"):
                for at in range(self.at, self.stop):
                    if self.chunks[at].kind == "COMMA":
                        return at
        return self.stop

    def day_of(self, roles: list[Filled], period: Period, preposition: str) -> None:
        """A day in front of the clause."""
        keep, self.depth = self.depth, self.depth + 1
        self.day(roles, period, preposition)
        self.depth = keep
