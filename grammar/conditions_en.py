"""English conditions: what "if", "unless" and "provided that" govern, and where that ends."""

from __future__ import annotations

from abc import abstractmethod

from attrs import evolve

from ..clauses.phrase import (
    Connective,
    Filled,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .chunks_en import is_vg
from .cross_references_en import reference_of
from .cursor_en import is_finite
from .draft_en import Draft
from .groups_en import NO_GROUP, verb_group
from .links_en import CLAUSE_LINKS, rules, takes
from .modals_en import Modals
from .nouns_en import preposition_role
from .skeleton import Adjunct, Clause, Link, Modal, Reference

_SO_FAR = frozenset(("possible", "practicable", "feasible", "permissible", "applicable", "necessary", "reasonable"))
"""Adjectives that stand alone behind "to the extent", "where" and "if"."""

_INDIFFERENT = frozenset((Link.WHETHER_OR_NOT, Link.BECAUSE, Link.ALTHOUGH, Link.NOTWITHSTANDING))
"""Connectives whose clauses tie nothing."""
_PROVISOS = frozenset((Link.PROVIDED, Link.UNLESS, Link.EXCEPT, Link.ONLY_IF, Link.IF, Link.EXTENT, Link.SUBJECT_TO))


_CONDITIONS = frozenset((Link.IF, Link.ONLY_IF))
"""Connectives whose clauses are conditions, as "if" and "when" are."""


class Conditions(Modals):
    """Reads the clauses under a connective."""

    @abstractmethod
    def clause(self) -> list[Clause]:
        """One subject with its predicates, and the adjuncts around them."""

    @abstractmethod
    def _gerund_subject(self) -> bool:
        """Whether a gerund here is the subject of a finite verb behind it."""

    def adjunct_clause(self) -> Adjunct:
        """ "if …", "unless …", "provided that …" with the clauses that it governs."""
        start = self.at
        word = self.take().lower
        link = CLAUSE_LINKS.get(word, Link.IF)
        if word.startswith(
            (
                "provided",
                "providing",
                "on condition",
                "on the condition",
                "upon the condition",
                "under the condition",
                "with the condition",
                "with the proviso",
                "under the proviso",
                "so long as",
                "as long as",
                "for so long",
                "for as long",
            )
        ):
            link = Link.PROVIDED
        if self.kind() == "ADVERB" and self.lower() == "otherwise":
            self.at += 1
        if self.kind() == "COMMA" and self.kind(1) in ("PREPOSITION", "ADVERB"):
            self.at += 1
        connective = Connective.AND
        contents: list[Clause | Thing | Things | Reference | Words] = []
        saved = (self.extra_clauses, self.pending_adjuncts, self.depth, self.only_seen, self.connectors)
        self.extra_clauses, self.pending_adjuncts, self.connectors = [], [], []
        before, self.governing = self.governing, link
        outside = self.alternative
        self.depth += 1
        self.inside_noun += 1
        # "so that it is not confused, and must say so": behind the comma goes on the clause that is explained
        self.content += link in (Link.BECAUSE, Link.ALTHOUGH)
        if self.kind() in ("COLON", "COMMA", "BREAK") and self.kind(1) == "LABEL":
            self.at += 1
        besides: list[Adjunct] = []
        if self.kind() == "LABEL":
            connective = self._listed(contents)
        else:
            stop = self._consequence()
            if word == "as" and not self.leading_depth and self.kind() == "NG":
                # "copies as you receive them, in any medium": the phrase behind the comma is the main clause's
                stop = min(stop, self._boundary())
            self.alternative = listed = False
            with self.until(stop):
                contents.extend(self._governed())
            if len(contents) > 1 and self.alternative:
                connective = Connective.OR
            while self._another_governed():
                if (beside := self._beside(link, contents, connective)) is not None:
                    besides.append(beside)
                    break
                if "or" in (self.lower(), self.lower(1) if self.kind() == "COMMA" else ""):
                    if len(contents) > 1 and connective is Connective.AND and not self.alternative and not listed:
                        contents.append(self.keep(self.at, self._boundary_behind()))  # "if A and B, or if C"
                        break
                    connective = Connective.OR
                listed = self.kind() == "COMMA"
                self.at += 2 if self.kind() == "COMMA" and self.kind(1) == "AND" else 1
                if self.kind() == "IF":
                    self.at += 1
                more = self._governed()
                if not more:
                    break
                contents.extend(more)
            contents.extend(self._series(contents))
        self.governing, self.alternative = before, outside
        self.inside_noun -= 1
        self.content -= link in (Link.BECAUSE, Link.ALTHOUGH)
        extra = tuple(self.extra_clauses)
        inner = tuple(self.pending_adjuncts)
        self.extra_clauses, self.pending_adjuncts, self.depth, self.only_seen, self.connectors = saved
        self.pending_adjuncts.extend(one for one in besides if one.content)
        if not contents or not isinstance(contents[-1], Clause):
            self.pending_adjuncts.extend(inner)
            self.extra_clauses.extend(extra)
        elif isinstance(contents[-1], Clause) and (extra or inner):
            contents[-1] = evolve(
                contents[-1], relatives=(*contents[-1].relatives, *extra), adjuncts=(*contents[-1].adjuncts, *inner)
            )
        if not contents:
            end = self.at
            while end < self.stop and self.chunks[end].kind not in ("COMMA", "SEMICOLON", "END", "CLOSE"):
                end += 1
            if end > start:
                contents.append(self.keep(start, end))
                self.at = end
        if link in _INDIFFERENT and contents and isinstance(contents[-1], Clause):
            outer = tuple(one for one in contents[-1].adjuncts if self._of_main_clause(one))
            contents[-1] = evolve(
                contents[-1], adjuncts=tuple(one for one in contents[-1].adjuncts if one not in outer)
            )
            self.pending_adjuncts.extend(evolve(one, leading=False) for one in outer)
        if word == "while" and contents and all(map(takes if start else rules, contents)):
            link = Link.ALTHOUGH  # "while selling is forbidden" sets a rule against another; it tells no time
        return Adjunct(link, tuple(contents), connective, span=self.span(start))

    def _listed(self, contents: list[Clause | Thing | Things | Reference | Words]) -> Connective:
        """Read labelled conditions, and say how they are joined: "if (a) …, or (b) …"."""
        connective = Connective.AND
        items = self.labelled()
        if self.leading_depth:
            begin, end, joint = items[-1]
            items[-1] = (begin, self.main_clause(begin, end), joint)
        for begin, end, joint in items:
            connective = joint or connective
            self.at = begin
            with self.until(end):
                contents.extend(self._governed() or ())
                self._rest_kept(end, contents)
            self.at = end
        return connective

    def _beside(
        self, link: Link, contents: list[Clause | Thing | Things | Reference | Words], connective: Connective
    ) -> Adjunct | None:
        """
        A condition that has to hold besides: "if A or B, and C", "if A, and if (i) B or (ii) C"; None where none is.

        What follows "unless" is one condition for all, since another one would lift by itself; it is kept as written.
        """
        step = 1 if self.kind() == "COMMA" else 0
        either = len(contents) > 1 and connective is Connective.OR
        listed = self.kind(step + 1) == "IF" and self.kind(step + 2) == "LABEL"
        if self.lower(step) != "and" or not (either or listed):
            return None
        start = self.at
        if not step or link not in (Link.IF, Link.PROVIDED):
            self.at += step + 1
            contents.append(self.keep(self.at, self._boundary_behind()))
            return Adjunct(link, (), span=self.span(start))  # none besides: what was kept stands among the others
        self.at += step + 1 + (self.kind(step + 1) == "IF")
        more: list[Clause | Thing | Things | Reference | Words] = []
        joint = self._listed(more) if self.kind() == "LABEL" else Connective.AND
        if not more:
            more.extend(self._governed() or [self.keep(self.at, self._boundary_behind())])
        return Adjunct(link, tuple(more), joint, span=self.span(start))

    def _of_main_clause(self, adjunct: Adjunct) -> bool:
        """
        Whether a proviso behind a comma ties the main clause: "whether in source or binary form, provided that …".

        What makes no difference, or only says why, has no proviso of its own.
        """
        if adjunct.link not in _PROVISOS or adjunct.span is None:
            return False
        start = adjunct.span.start
        at = next((at for at, chunk in enumerate(self.chunks) if chunk.start == start), 0)
        return at > 0 and self.chunks[at - 1].kind in ("COMMA", "DASH", "SEMICOLON")

    def main_clause(self, begin: int, end: int) -> int:
        """Where the main clause begins behind the last item of a leading labelled condition."""
        depth = 0
        for at in range(begin, end):
            kind = self.chunks[at].kind
            depth += (kind == "OPEN") - (kind == "CLOSE")
            if kind == "COMMA" and depth <= 0 and at + 1 < end:
                following = self.chunks[at + 1]
                if following.kind == "ADVERB" and following.lower == "then":
                    return at
                keep, self.at = self.at, at + 1
                follows = self.clause_follows(0)
                self.at = keep
                if follows:
                    return at
        return end

    def _consequence_ahead(self, ahead: int) -> bool:
        """Whether "then" with a clause follows: "…, or if it is combined with others, then it may be …"."""
        for at in range(self.at + ahead, self.stop - 1):
            chunk = self.chunks[at]
            if chunk.kind == "END":
                return False
            if chunk.kind == "ADVERB" and chunk.lower == "then" and self.chunks[at + 1].kind == "NG":
                return True
        return False

    def _series(self, before: list[Clause | Thing | Things | Reference | Words]) -> list[Clause]:
        """ "provided that you publish X; keep Y; and give Z": what follows a semicolon shares the subject."""
        last = before[-1] if before else None
        if self.leading_depth or not isinstance(last, Clause) or not isinstance(last.subject, Thing | Things):
            return []
        found: list[Clause] = []
        while self.kind() == "SEMICOLON":
            step = 2 if self.kind(1) == "AND" else 1
            while self.kind(step) == "ADVERB":
                step += 1
            verb = self.verb(step)
            plain = verb is not None and not verb.auxiliary and bool(verb.lemma) and not verb.passive
            if verb is None or not plain or verb.form not in ("base", "finite") or last.passive:
                break
            if self.chunk(step).words[-1].tag not in ("VB", "VBP"):
                break
            start = self.at
            self.at += 2 if self.kind(1) == "AND" else 1
            while self.kind() == "ADVERB":
                self.at += 1
            acts, connective = self.acts_from()
            found.append(Clause(last.subject, last.modal, acts, last.negated, connective, span=self.span(start)))
        return found

    def _consequence(self) -> int:
        """Where "then" opens the main clause behind a leading condition; the stop where none does."""
        if not self.leading_depth:
            return self.stop
        for at in range(self.at, self.stop - 1):
            chunk = self.chunks[at]
            if chunk.kind in ("SEMICOLON", "END"):
                break
            if chunk.kind == "ADVERB" and chunk.lower == "then" and self.chunks[at + 1].kind in ("NG", "VG", "THERE"):
                return at - 1 if self.chunks[at - 1].kind == "COMMA" else at
        return self.stop

    def _rest_kept(self, end: int, contents: list[Clause | Thing | Things | Reference | Words]) -> None:
        while self.at < end and self.kind() in ("COMMA", "AND", "SEMICOLON", "END"):
            self.at += 1
        if self.at < end:
            contents.append(self.keep(self.at, end))
            self.at = end

    def _next_condition(self) -> bool:
        """
        Whether a further condition of the kind that is being read follows: "if A, if B, or where C".

        A comma alone joins two of them only where "or" or "and" joins the last.
        """
        comma = 1 if self.kind() == "COMMA" else 0
        if self.kind(comma) == "AND":
            return self.lower(comma) in ("and", "or") and self._of_same_kind(self.at + comma + 1)
        if not comma or not self._of_same_kind(self.at + 1):
            return False
        for at in range(self.at + 2, self.stop - 1):
            if self.chunks[at].kind in ("SEMICOLON", "END"):
                return False
            if self.chunks[at].kind == "AND" and self._of_same_kind(at + 1):
                return self.chunks[at].lower in ("and", "or")
        return False

    def _of_same_kind(self, at: int) -> bool:
        """Whether what opens there is a condition where one is being read, an exception where one is."""
        if self.governing is None or at >= self.stop or self.chunks[at].kind not in ("IF", "WHICH"):
            return False
        link = CLAUSE_LINKS.get(self.chunks[at].lower)
        if self.governing is Link.UNLESS:
            return link is Link.UNLESS
        return self.governing in _CONDITIONS and link in _CONDITIONS and self.chunks[at].lower != "that"

    def _another_governed(self) -> bool:
        """Whether a further clause under the same connective follows: "if A and B, …", "unless A or if B"."""
        if self._next_condition():
            return True
        step = 1 if self.kind() == "COMMA" and self.kind(1) == "AND" else 0
        if self.kind(step) != "AND" or self.lower(step) not in ("and", "or"):
            return False
        if self.kind(step + 1) == "IF":
            return self.lower(step + 1) in ("if", "that", "when", "where", "as", "to the extent")
        if self.leading_depth == 0 and step:
            return False
        return self.clause_follows(step + 1)

    def _governed(self) -> list[Clause | Thing | Things | Reference | Words]:
        """What an "if" or "unless" governs: a clause, a participle ("if required by law"), or a phrase."""
        start = self.at
        if self.kind() == "VG" and not self._gerund_subject():
            group = verb_group(self.chunk())
            if (group.form in ("participle", "gerund") and not group.auxiliary) or group.form == "to":
                acts, connective = self.acts_from()
                who: Thing | Things | Words | None = None
                agents = [filled.filler for act in acts for filled in act.roles if filled.role is Role.AGENT]
                if agents and isinstance(agents[-1], Thing | Things):
                    who = agents[-1]
                acts = tuple(evolve(act, roles=tuple(f for f in act.roles if f.role is not Role.AGENT)) for act in acts)
                return [
                    Clause(
                        who, Modal.BARE, acts, group.negated, connective, passive=group.passive, span=self.span(start)
                    )
                ]
        if self.kind() == "ADJ" or (self.kind() == "NG" and self.lower() in _SO_FAR):
            act = Predication("be", (Filled(Role.COMPLEMENT, self.adjectives()),))
            if self.kind() == "VG" and (inner := self.verb()) is not None and inner.form == "to":
                acts, connective = self.acts_from()
                act = act.adding(Role.PURPOSE, acts[0])
            elif self.kind() == "PREPOSITION" and self.kind(1) in ("NG", "VG"):
                role = preposition_role(self.lower())
                self.at += 1
                act = act.adding(role, self.complement(""))
            return [Clause(None, Modal.BARE, (act,), span=self.span(start))]
        if self.kind() == "PREPOSITION" and not self._clause_behind():
            draft = Draft(NO_GROUP, "")
            self._preposition(draft)
            if draft.roles:
                return [Clause(None, Modal.BARE, (Predication("do", tuple(draft.roles)),), span=self.span(start))]
        if self.kind() in ("NG", "THERE", "ADVERB", "PREPOSITION", "VG", "QUOTE", "IF"):
            if (
                self.kind() == "NG"
                and not self.clause_follows(0)
                and not any(is_vg(chunk) for chunk in self.chunks[self.at : self._boundary()])
                and not self._predicate_listed()
            ):
                phrase = self.noun_phrase()
                reference = reference_of(phrase)
                return [reference if reference is not None else phrase]
            found = self.clause()
            return list(found)
        return []

    def _predicate_listed(self) -> bool:
        """ "provided that its licence: | excludes all liability": whether the item is the predicate."""
        at = self._boundary()
        while at < self.stop and self.chunks[at].kind in ("COLON", "BREAK"):
            at += 1
        return at < self.stop and at > self._boundary() and is_finite(self.chunks[at])

    def _boundary_behind(self) -> int:
        """Where what stands behind the mark here ends."""
        at = self.at + 1
        while at < self.stop and self.chunks[at].kind not in ("COMMA", "SEMICOLON", "END", "CLOSE", "COLON"):
            at += 1
        return at

    def _boundary(self) -> int:
        at = self.at
        while at < self.stop and self.chunks[at].kind not in ("COMMA", "SEMICOLON", "END", "CLOSE", "COLON"):
            at += 1
        return at

    def _clause_behind(self) -> bool:
        at = self.at
        while at < self.stop and self.chunks[at].kind not in ("SEMICOLON", "END"):
            if self.chunks[at].kind == "VG" and verb_group(self.chunks[at]).form == "finite":
                return True
            at += 1
        return False
