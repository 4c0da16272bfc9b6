"""English conditions, exceptions and provisos: what a connective ties to a clause."""

from __future__ import annotations

from abc import abstractmethod

from attrs import evolve

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Connective,
    Filled,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .chunks_en import hangs_on, is_vg
from .cross_references_en import reference_of
from .cursor_en import is_finite
from .draft_en import Draft
from .groups_en import VerbGroup, verb_group
from .lexicon_en import TABLE
from .links_en import CLAUSE_LINKS, PHRASE_LINKS, rules, takes
from .modals_en import Modals
from .nominal_en import occasion
from .nouns_en import preposition_role
from .skeleton import Adjunct, Clause, Link, Modal, Reference

_SO_FAR = frozenset(("possible", "practicable", "feasible", "permissible", "applicable", "necessary", "reasonable"))
"""Adjectives that stand alone behind "to the extent", "where" and "if"."""

_INDIFFERENT = frozenset((Link.WHETHER_OR_NOT, Link.BECAUSE, Link.ALTHOUGH, Link.NOTWITHSTANDING))
"""Connectives whose clauses tie nothing."""
_PROVISOS = frozenset((Link.PROVIDED, Link.UNLESS, Link.EXCEPT, Link.ONLY_IF, Link.IF, Link.EXTENT, Link.SUBJECT_TO))


_CONDITIONS = frozenset((Link.IF, Link.ONLY_IF))
"""Connectives whose clauses are conditions, as "if" and "when" are."""


class Adjuncts(Modals):
    """Reads adjuncts."""

    @abstractmethod
    def clause(self) -> list[Clause]:
        """One subject with its predicates, and the adjuncts around them."""

    @abstractmethod
    def _gerund_subject(self) -> bool:
        """Whether a gerund here is the subject of a finite verb behind it."""

    def _phrase_adjunct(self, link: Link, filler: object, start: int, *, leading: bool) -> Adjunct:
        if isinstance(filler, Predication):
            content: tuple[Clause | Thing | Things | Reference | Words, ...] = (Clause(None, Modal.BARE, (filler,)),)
        elif isinstance(filler, AllOf | AnyOf):
            acts = tuple(part for part in filler.parts if isinstance(part, Predication))
            content = (
                Clause(
                    None, Modal.BARE, acts, connective=Connective.OR if isinstance(filler, AnyOf) else Connective.AND
                ),
            )
        elif isinstance(filler, Thing | Things) and self.chunks[start].lower in ("in the event of", "in case of"):
            # "in the event of a dispute": if there is one; "in case of termination": once that has happened
            happens = occasion(filler)
            if happens is not None:
                content = (Clause(None, Modal.BARE, (happens,), span=self.span(start)),)
            else:
                content = (Clause(filler, Modal.NONE, (Predication("exist"),), span=self.span(start)),)
        elif isinstance(filler, Thing | Things | Words):
            reference = reference_of(filler)
            content = (reference,) if reference is not None else (filler,)
        else:
            content = ()
        return Adjunct(link, content, leading=leading, span=self.span(start))

    def read_trail(self) -> None:
        """Read the adjuncts behind a clause."""
        self._trail()

    def _trail(self) -> None:
        while True:
            before = self.at
            comma = 1 if self.kind() in ("COMMA", "SEMICOLON", "DASH") else 0
            if comma and self.kind(1) == "AND" and self.kind(2) == "IF":
                if self._consequence_ahead(2):
                    return
                comma = 2
            elif self.kind() == "AND" and self.kind(1) == "IF" and self.lower(1) != "that":
                comma = 1
            kind = self.kind(comma)
            if kind == "WHICH" and self.lower(comma) in ("when", "where"):
                kind = "IF"
            if kind == "IF" and self.lower(comma) == "that":
                return  # "agrees to X, and that Y": no condition begins with "that"
            if kind == "IF" and self._next_condition():
                return  # "if A, or if B": the one goes on the other, and is no condition of it
            if kind == "IF" and not self._starts_sentence(comma):
                self.at += comma
                self.pending_adjuncts.append(self.adjunct_clause())
            elif (
                kind == "PREPOSITION"
                and self.lower(comma) in PHRASE_LINKS
                and self.kind(comma + 1) in ("NG", "VG", "WHICH", "ADVERB", "LABEL", "PREPOSITION", "IF")
            ):
                self.at += comma
                self.adjunct_phrase(None)
            elif kind in ("INCLUDING", "EXCLUDING", "THAT_IS") or (
                kind == "PREPOSITION" and self.lower(comma) == "such as"
            ):
                self.at += comma
                self.listing()
            elif kind == "OPEN":
                self.at += comma
                self.bracket(None)
            elif comma and kind == "ADVERB" and self.kind(comma + 1) in ("", "END", "COMMA", "IF"):
                word = self.lower(comma)
                self.connectors.append(TABLE.data["connectors"].get(word, word))
                self.at += comma + 1
            if self.at == before:
                return

    def _starts_sentence(self, comma: int) -> bool:
        """Whether the connective opens a clause of its own with a main clause behind it (after a semicolon)."""
        if self.kind() != "SEMICOLON" or self.lower(comma).startswith(("provided", "except", "unless", "but only")):
            return False
        at = self.at + comma
        return any(
            self.chunks[k].kind == "COMMA" and k + 2 < self.stop and self.chunks[k + 1].kind == "NG"
            for k in range(at, self.stop)
        )

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
        self.depth += 1
        self.inside_noun += 1
        # "so that it is not confused, and must say so": behind the comma goes on the clause that is explained
        self.content += link in (Link.BECAUSE, Link.ALTHOUGH)
        if self.kind() in ("COLON", "COMMA", "BREAK") and self.kind(1) == "LABEL":
            self.at += 1
        if self.kind() == "LABEL":
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
        self.governing = before
        self.inside_noun -= 1
        self.content -= link in (Link.BECAUSE, Link.ALTHOUGH)
        extra = tuple(self.extra_clauses)
        inner = tuple(self.pending_adjuncts)
        self.extra_clauses, self.pending_adjuncts, self.depth, self.only_seen, self.connectors = saved
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

    def insertion(self) -> None:
        """Read what stands between commas up to the verb behind it; its condition belongs to the clause around."""
        end = self.at
        while end < self.stop and self.chunks[end].kind != "COMMA":
            end += 1
        start = self.at
        with self.until(end):
            if self.kind() == "IF":
                self.pending_adjuncts.append(self.adjunct_clause())
            elif self.lower() in PHRASE_LINKS:
                self.adjunct_phrase(None)
            if self.at < end:
                kept = self.keep(start if self.at == start else self.at, end)
                self.pending_adjuncts.append(Adjunct(Link.IF, (kept,), span=kept.span))
        self.at = min(end + 1, self.stop)

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

    def adjunct_phrase(self, draft: Draft | None) -> bool:
        """ "subject to …", "without …", "notwithstanding …" with a noun phrase or act."""
        start = self.at
        preposition = self.lower()
        link = PHRASE_LINKS.get(preposition)
        if link is None:
            return False
        if (
            draft is not None
            and draft.verb == "be"
            and not draft.has(Role.COMPLEMENT)
            and preposition in ("subject to", "in accordance with", "in compliance with", "without")
        ):
            return False
        self.at += 1
        if self.kind() == "IF":
            self.at = start + 1
            adjunct = self.adjunct_clause()
            self.pending_adjuncts.append(evolve(adjunct, link=link, span=self.span(start)))
            return True
        if self.kind() == "LABEL":
            contents: list[Clause | Thing | Things | Reference | Words] = []
            connective = Connective.AND
            for begin, end, joint in self.labelled():
                connective = joint or connective
                self.at = begin
                with self.until(end):
                    filler = self.complement(preposition)
                    contents.extend(self._phrase_adjunct(link, filler, begin, leading=False).content)
                    self._rest_kept(end, contents)
                self.at = end
            self.pending_adjuncts.append(Adjunct(link, tuple(contents), connective, span=self.span(start)))
            return True
        if (
            self.kind() in ("VG",)
            and preposition in ("except as", "except", "other than")
            and verb_group(self.chunk()).form in ("participle",)
        ):
            self.at = start
            adjunct = self.adjunct_clause()
            self.pending_adjuncts.append(evolve(adjunct, link=link))
            return True
        done = self._done_so(link, preposition, start)
        if done is not None:
            self.pending_adjuncts.append(done)
            return True
        filler = self.complement(preposition)
        if isinstance(filler, Words) and not filler.text:
            self.at = start
            return False
        self.pending_adjuncts.append(self._phrase_adjunct(link, filler, start, leading=False))
        return True

    def _done_so(self, link: Link, preposition: str, start: int, *, leading: bool = False) -> Adjunct | None:
        """ "Except to affiliates", "except as part of a demo", "except in Norway": the act, done in that way."""
        if link is not Link.EXCEPT:
            return None
        inner = {"except to": "to", "except as": "as"}.get(preposition, "")
        if self.kind() == "PREPOSITION" and self.kind(1) in ("NG", "VG"):
            inner = self.lower()
            if inner == "for":
                return None
            self.at += 1
        elif not inner or self.kind() != "NG":
            return None
        filler = self.complement(inner)
        if isinstance(filler, Period) or (isinstance(filler, Words) and not filler.text):
            self.at = start + 1
            return None
        draft = Draft(NO_GROUP, "")
        draft.add(self._by_head(self._role_before(start, inner), inner, filler), filler)
        content = Clause(None, Modal.BARE, (Predication("do", tuple(draft.roles)),), span=self.span(start))
        return Adjunct(link, (content,), leading=leading, span=self.span(start))

    def _role_before(self, at: int, preposition: str) -> Role:
        """What a preposition says of the act before it: "share it, except with schools" is about whom with."""
        groups = (verb_group(chunk) for chunk in reversed(self.chunks[:at]) if is_vg(chunk))
        frames = (TABLE.data["frames"].get(group.lemma, {}) for group in groups)
        return next((Role(one[preposition]) for one in frames if preposition in one), preposition_role(preposition))

    def listing(self) -> None:
        """ "including …", "such as …", "excluding …", "e.g. …"."""
        start = self.at
        chunk = self.take()
        link = Link.EXCEPT if chunk.kind == "EXCLUDING" else Link.INCLUDING
        while (
            self.kind() in ("COMMA", "ADVERB", "COLON")
            or (self.kind() == "AND" and self.lower() == "but not")
            or (self.kind() == "PREPOSITION" and self.lower() in ("but not limited to", "without limitation"))
        ):
            self.at += 1
        if self.kind() == "VG" and self.lower() in ("not limited", "but not limited"):
            self.at += 1
            if self.kind() == "PREPOSITION":
                self.at += 1
            while self.kind() in ("COMMA", "COLON"):
                self.at += 1
        if self.kind() == "PREPOSITION" and self.kind(1) in ("NG", "VG"):
            apart = link is Link.INCLUDING and not hangs_on(self.lower(), self.chunks[:start])
            self.at += 1
            if apart and isinstance(shown := self.complement(""), Thing | Things):
                self.pending_adjuncts.append(Adjunct(link, (shown,), span=None))  # one way to do it
                return
        contents: list[Clause | Thing | Things | Reference | Words] = []
        if self.kind() == "LABEL":
            for begin, end, _ in self.labelled():
                self.at = begin
                with self.until(end):
                    contents.extend(self._phrase_adjunct(link, self.complement(""), begin, leading=False).content)
                    self._rest_kept(end, contents)
                self.at = end
        elif self.kind() in ("NG", "VG", "QUOTE", "ADJ"):
            contents.extend(self._phrase_adjunct(link, self.complement(""), start, leading=False).content)
            while link is Link.INCLUDING and (step := self._example_ahead()):
                self.at += step
                contents.extend(self._phrase_adjunct(link, self.complement(""), start, leading=False).content)
        if contents:
            # What it names is part or an example of something, and its place says of what.
            examples = link is Link.INCLUDING and chunk.kind != "INCLUDING"
            listed = Adjunct(link, tuple(contents), Connective.OR, span=self.span(start), examples=examples)
            self.pending_adjuncts.append(listed)
        elif self.at == start + 1 and self.kind() not in ("COMMA", "CLOSE", "END", ""):
            self.pending_adjuncts.append(Adjunct(link, (self.keep(start, self.at),), span=self.span(start)))

    def _example_ahead(self) -> int:
        """How many chunks lead to the next example in brackets, which needs no "and": "(e.g. a poem, a song)"."""
        bracketed = self.stop < len(self.chunks) and self.chunks[self.stop].kind == "CLOSE"
        if not bracketed or self.kind() != "COMMA":
            return 0
        step = 2 if self.kind(1) == "AND" else 1
        gerund = (verb := self.verb(step)) is not None and verb.form == "gerund"
        named = self.kind(step) == "NG" and not self.clause_follows(step)
        return step if named or gerund else 0

    def trailing(self, end: int) -> None:
        """Adjuncts of one labelled item; the rest is kept as written."""
        self._trail()
        while self.at < end and self.kind() in ("COMMA", "AND", "SEMICOLON", "END", "BREAK"):
            self.at += 1
        if self.at < end:
            words = self.keep(self.at, end)
            self.pending_adjuncts.append(Adjunct(Link.IF, (words,), span=words.span))
            self.at = end


NO_GROUP = VerbGroup("", passive=True)
