"""English clauses: subject, predicates, and the conditions, exceptions and provisos that hang on them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Linked,
    Period,
    Predication,
    SELF,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .chunks_en import Chunk
from .groups_en import NEGATIVE, VerbGroup, denied, verb_group
from .lexicon_en import TABLE
from .modals_en import MODALS, Modals, Predicate, nominal_acts
from .phrases_en import _placed, preposition_role
from .skeleton import Adjunct, Clause, Link, Modal, Reference
from .verbs_en import Act, _Draft

_LINKS = {
    "if": Link.IF, "when": Link.IF, "where": Link.IF, "whenever": Link.IF, "wherever": Link.IF, "once": Link.IF, "in the event that": Link.IF, "in the event": Link.IF,
    "in case": Link.IF, "as soon as": Link.IF, "even if": Link.WHETHER_OR_NOT, "unless": Link.UNLESS, "unless and until": Link.UNLESS, "unless or until": Link.UNLESS,
    "until": Link.UNLESS, "until such time as": Link.UNLESS, "unless otherwise": Link.UNLESS, "except that": Link.EXCEPT, "except where": Link.EXCEPT, "except when": Link.EXCEPT,
    "except if": Link.EXCEPT, "except to the extent that": Link.EXCEPT, "except to the extent": Link.EXCEPT, "except as": Link.EXCEPT, "except in case": Link.EXCEPT,
    "except as otherwise": Link.EXCEPT, "other than as": Link.EXCEPT, "other than to the extent": Link.EXCEPT,
    "only if": Link.ONLY_IF, "only when": Link.ONLY_IF, "only where": Link.ONLY_IF, "only to the extent that": Link.ONLY_IF, "only to the extent": Link.ONLY_IF,
    "if and only if": Link.ONLY_IF, "but only if": Link.ONLY_IF, "but only to the extent that": Link.ONLY_IF, "but only to the extent": Link.ONLY_IF, "but only where": Link.ONLY_IF,
    "but only when": Link.ONLY_IF,
    "to the extent that": Link.EXTENT, "to the extent": Link.EXTENT, "to the fullest extent that": Link.EXTENT, "to the maximum extent that": Link.EXTENT,
    "to the fullest extent": Link.EXTENT, "to the maximum extent": Link.EXTENT, "insofar as": Link.EXTENT, "in so far as": Link.EXTENT, "as": Link.EXTENT,
    "because": Link.BECAUSE, "although": Link.BECAUSE, "though": Link.BECAUSE, "even though": Link.BECAUSE, "since": Link.BECAUSE, "while": Link.BECAUSE, "whereas": Link.BECAUSE,
    "given that": Link.BECAUSE, "so that": Link.BECAUSE, "such that": Link.BECAUSE, "in order that": Link.BECAUSE, "so": Link.BECAUSE, "as if": Link.BECAUSE, "lest": Link.BECAUSE,
    "before": Link.BECAUSE, "after": Link.IF, "now that": Link.BECAUSE, "in that": Link.BECAUSE,
    "whether or not": Link.WHETHER_OR_NOT, "regardless of whether": Link.WHETHER_OR_NOT, "irrespective of whether": Link.WHETHER_OR_NOT, "regardless of how": Link.WHETHER_OR_NOT,
    "regardless of when": Link.WHETHER_OR_NOT, "regardless of where": Link.WHETHER_OR_NOT, "whether": Link.WHETHER_OR_NOT, "whether by": Link.WHETHER_OR_NOT,
    "notwithstanding that": Link.NOTWITHSTANDING, "that": Link.IF, "by the time": Link.IF, "in which case": Link.IF, "on the basis that": Link.BECAUSE,
}  # fmt: skip
_PHRASE_LINKS = {
    "subject to": Link.SUBJECT_TO, "in accordance with": Link.SUBJECT_TO, "in compliance with": Link.SUBJECT_TO, "pursuant to": Link.SUBJECT_TO,
    "notwithstanding": Link.NOTWITHSTANDING, "despite": Link.NOTWITHSTANDING, "in spite of": Link.NOTWITHSTANDING, "regardless of": Link.WHETHER_OR_NOT,
    "irrespective of": Link.WHETHER_OR_NOT, "without": Link.WITHOUT, "without regard to": Link.WHETHER_OR_NOT, "except for": Link.EXCEPT, "except": Link.EXCEPT, "except as": Link.EXCEPT,
    "except to": Link.EXCEPT, "other than": Link.EXCEPT, "with the exception of": Link.EXCEPT, "excluding": Link.EXCEPT, "with or without": Link.WHETHER_OR_NOT,
    "apart from": Link.EXCEPT, "as between": Link.BECAUSE, "aside from": Link.EXCEPT, "in the event of": Link.IF, "in case of": Link.IF,
}  # fmt: skip
_INERT = frozenset(
    (
        "as defined below",
        "as defined above",
        "as defined herein",
        "defined below",
        "defined above",
        "if any",
        "as applicable",
        "if applicable",
        "as amended",
        "each",
        "as such term is defined below",
        "see below",
        "as defined",
        "as described below",
    )
)


class Clauses(Modals):
    """Reads clauses."""

    def __init__(self, chunks: Sequence[Chunk], *, licence: bool) -> None:
        super().__init__(chunks, licence=licence)
        self.extra_clauses: list[Clause] = []
        self.pending_adjuncts: list[Adjunct] = []
        self.days: list[Period] = []
        self.only_seen = False
        self.depth = 0
        self.connectors: list[str] = []
        self.outer: list[tuple[Thing, bool]] = []
        self.awaited: list[str] = []

    # -- clauses -------------------------------------------------------------------------------------------------

    def clauses(self) -> list[Clause]:
        """All clauses up to the stop; what cannot be read is kept as written in a clause of its own."""
        found: list[Clause] = []
        while not self._at_end():
            before = self.at
            leading_from = found[-1] if found and self._continued else None
            more = self.clause()
            if leading_from is not None:
                shared = tuple(adjunct for adjunct in leading_from.adjuncts if adjunct.leading)
                more = [
                    evolve(clause, adjuncts=(*shared, *clause.adjuncts))
                    if not any(a.leading for a in clause.adjuncts)
                    else clause
                    for clause in more
                ]
            found.extend(more)
            self._continued = False
            if self.at == before:
                self._unreadable(found)
            self._between()
        return found

    _continued = False

    def _at_end(self) -> bool:
        while self.at < self.stop and self.kind() in ("END", "SEMICOLON", "CLOSE", "BREAK", "QUOTE", "OTHER", "DASH"):
            self.at += 1
        return self.at >= self.stop

    def _between(self) -> None:
        """Past the marks and words that join clauses."""
        while self.kind() in ("COMMA", "SEMICOLON", "AND", "DASH", "COLON", "END", "BREAK", "CLOSE"):
            if self.kind() == "AND":
                self._continued = self.lower() == "and"
                if self.lower() == "but":
                    self.connectors.append("however")
            elif self.kind() in ("SEMICOLON", "END"):
                self._continued = False
            self.at += 1

    def _unreadable(self, found: list[Clause]) -> None:
        """Keep everything up to the next clause boundary as words."""
        start = self.at
        self.at += 1
        while self.at < self.stop and self.kind() not in ("COMMA", "SEMICOLON", "END", "IF", "AND"):
            self.at += 1
        words = self.keep(start, self.at)
        if not words.lemmas:
            self.kept.pop()
            return
        if found:
            last = found[-1]
            found[-1] = evolve(last, adjuncts=(*last.adjuncts, Adjunct(Link.IF, (words,), span=words.span)))
        else:
            found.append(Clause(words, Modal.BARE, (), span=words.span))

    def clause(self) -> list[Clause]:
        """One subject with its predicates, and the adjuncts around them."""
        start = self.at
        adjuncts, roles, manner = self._leading()
        subject: Thing | Things | Predication | Words | None = None
        if self.kind() == "VG" and self.kind(1) == "NG" and (NEGATIVE & set(manner) or self._aux_only()):
            inverted = self._inverted(start, adjuncts, roles, manner)
            if inverted:
                return inverted
        if self.kind() == "THERE" and self.finite(1):
            return self._existential(start, adjuncts)
        if self.kind() == "VG" and self._gerund_subject():
            acts, connective = self.acts_from()
            subject = acts[0] if len(acts) == 1 else acts[0]
            for act in acts[1:]:
                self.extra_clauses.append(Clause(None, Modal.BARE, (act,)))
        elif self.kind() == "WHICH" and self.lower() in ("neither",):
            self.at += 1
        if self.kind() == "ADVERB" and self.lower() in ("neither", "either") and self.kind(1) == "NG":
            negative = self.take().lower == "neither"
            self.awaited.append("nor" if negative else "or")
            subject = self.noun_phrase(subject=True)
            self.awaited.pop()
            if negative and isinstance(subject, Things):
                members = tuple(
                    evolve(member, determiner=Determiner.NO) if isinstance(member, Thing) and False else member
                    for member in subject.members
                )
                subject = Things(Connective.OR, members, subject.span)
                return self._predicates(start, subject, adjuncts, roles, manner, negative=True)
        elif self.kind() == "NG" and subject is None:
            first = self.chunk().parts[0][1].lower
            if first == "neither":
                self.awaited.append("nor")
            subject = self.noun_phrase(subject=True)
            if first == "neither":
                self.awaited.pop()
            if first == "neither":
                if isinstance(subject, Things):
                    members = tuple(
                        denied(member) if isinstance(member, Thing) and member.determiner is Determiner.NO else member
                        for member in subject.members
                    )
                    subject = Things(Connective.OR, members, subject.span)
                elif isinstance(subject, Thing) and subject.determiner is Determiner.NO:
                    subject = denied(subject)
                return self._predicates(start, subject, adjuncts, roles, manner, negative=True)
        elif self.kind() == "QUOTE":
            subject = self.quotation()
        while self.kind() == "COMMA" and self.kind(1) in ("ADVERB", "PREPOSITION") and subject is not None:
            if not self._inserted(roles, manner, adjuncts):
                break
        if self.kind() == "OPEN":
            self.bracket(None)
        if self.kind() == "ADVERB" and self.kind(1) == "VG":
            word = self.take().lower
            if word in ("not", "never"):
                return self._predicates(start, subject, adjuncts, roles, manner, negative=True)
            manner.append(word)
        if self.kind() == "VG":
            return self._predicates(start, subject, adjuncts, roles, manner)
        if subject is not None and (self.kind() == "LABEL" or self.kind() == "COLON" and self.kind(1) == "LABEL"):
            found = self._labelled_predicates(start, subject, adjuncts, roles, manner)
            if found:
                return found
        if subject is None and not adjuncts and not roles:
            return []
        return self._fragment(start, subject, adjuncts, roles, manner)

    def _aux_only(self) -> bool:
        """Whether a modal stands here without its verb and a subject follows: "shall Meta be liable"."""
        group = verb_group(self.chunk())
        return bool(group.modal) and not group.lemma and group.form == "finite"

    def _inverted(self, start: int, adjuncts: list[Adjunct], roles: list[Filled], manner: list[str]) -> list[Clause]:
        """ "in no event shall Meta be liable": subject behind the auxiliary."""
        auxiliary = verb_group(self.chunk())
        begin = self.at
        self.at += 1
        self.asked = True
        subject = self.noun_phrase(subject=True)
        self.asked = False
        if self.kind() != "VG" or auxiliary.lemma not in ("", "be", "do"):
            self.at = begin
            return []
        negative = bool(NEGATIVE & set(manner))
        rest = [word for word in manner if word not in NEGATIVE]
        found = self._predicates(start, subject, adjuncts, roles, rest, negative=negative != auxiliary.negated)
        modal = MODALS.get(auxiliary.modal, Modal.NONE)
        return [
            evolve(clause, modal=modal) if clause.modal in (Modal.NONE, Modal.IMPERATIVE) else clause
            for clause in found
        ]

    def _labelled_predicates(
        self,
        start: int,
        subject: Thing | Things | Predication | Words,
        adjuncts: list[Adjunct],
        roles: list[Filled],
        manner: list[str],
    ) -> list[Clause]:
        """ "you (a) retain … and (b) own …": one subject, labelled predicates."""
        if self.kind() == "COLON":
            self.at += 1
        found: list[Clause] = []
        for begin, end, _ in self.labelled():
            self.at = begin
            with self.until(end):
                while self.kind() in ("ADVERB", "COMMA"):
                    self.at += 1
                if self.kind() == "VG":
                    found.extend(self._predicates(start, subject, adjuncts, roles, manner))
                elif begin < end:
                    found.extend(self.clause())
                if self.at < end:
                    rest: list[Clause | Thing | Things | Reference | Words] = []
                    self._rest_kept(end, rest)
                    if rest and found:
                        found[-1] = evolve(found[-1], adjuncts=(*found[-1].adjuncts, Adjunct(Link.IF, tuple(rest))))
            self.at = end
        return found

    def _gerund_subject(self) -> bool:
        group = verb_group(self.chunk())
        if group.form not in ("gerund", "to") or group.auxiliary:
            return False
        at = self.at + 1
        while at < self.stop:
            kind = self.chunks[at].kind
            if kind == "VG":
                inner = verb_group(self.chunks[at])
                if inner.form == "finite" and self.chunks[at - 1].kind not in ("WHICH",):
                    previous = [chunk.kind for chunk in self.chunks[self.at + 1 : at]]
                    return "WHICH" not in previous and "IF" not in previous
            elif kind in ("COMMA", "SEMICOLON", "END", "COLON", "IF"):
                return False
            at += 1
        return False

    def _existential(self, start: int, adjuncts: list[Adjunct]) -> list[Clause]:
        self.at += 1
        group = verb_group(self.take())
        subject = self.noun_phrase("be") if self.kind() == "NG" else None
        negated = group.negated
        if isinstance(subject, Thing) and subject.determiner is Determiner.NO:
            subject, negated = denied(subject), not negated
        draft = _Draft(group, "exist")
        self.depth += 1
        self._complements(draft, gap=True)
        self.depth -= 1
        clause = Clause(
            subject,
            Modal.NONE,
            (Predication("exist", tuple(draft.roles), manner=tuple(draft.manner)),),
            negated=negated,
            adjuncts=tuple(adjuncts),
        )
        return self._closing(start, [clause])

    def _fragment(
        self,
        start: int,
        subject: Thing | Things | Predication | Words | None,
        adjuncts: list[Adjunct],
        roles: list[Filled],
        manner: list[str],
    ) -> list[Clause]:
        """A noun phrase without verb: a nominalised act, or a heading."""
        acts = nominal_acts(subject)
        acts = tuple(evolve(act, roles=(*act.roles, *roles), manner=(*act.manner, *manner)) for act in acts)
        if acts:
            connective = subject.connective if isinstance(subject, Things) else Connective.AND
            clause = Clause(None, Modal.BARE, acts, connective=connective, adjuncts=tuple(adjuncts))
        else:
            act = (Predication("do", tuple(roles), manner=tuple(manner)),) if roles else ()
            clause = Clause(subject, Modal.BARE, act, adjuncts=tuple(adjuncts))
        return self._closing(start, [clause])

    def _inserted(self, roles: list[Filled], manner: list[str], adjuncts: list[Adjunct]) -> bool:
        """What stands between commas behind the subject."""
        if self.kind(1) == "ADVERB" and self.kind(2) == "PREPOSITION":
            keep = self.at
            manner.append(self.lower(1))
            self.at += 2
            self._leading_phrase(roles, adjuncts)
            if self.kind() == "COMMA":
                self.at += 1
                return True
            manner.pop()
            self.at = keep
            return False
        if self.kind(1) == "ADVERB" and self.kind(2) == "COMMA":
            word = self.lower(1)
            if word in TABLE.data["connectors"]:
                self.connectors.append(TABLE.data["connectors"][word])
            else:
                manner.append(word)
            self.at += 3
            return True
        if self.kind(1) == "PREPOSITION":
            keep = self.at
            self.at += 1
            self._leading_phrase(roles, adjuncts)
            if self.kind() == "COMMA":
                self.at += 1
                return True
            if self.kind() != "VG":
                self.at = keep
                return False
            return True
        return False

    # -- what stands before ----------------------------------------------------------------------------------------

    def _leading(self) -> tuple[list[Adjunct], list[Filled], list[str]]:
        adjuncts: list[Adjunct] = []
        roles: list[Filled] = []
        manner: list[str] = []
        while True:
            before = self.at
            kind = self.kind()
            if kind in ("COMMA", "COLON", "LABEL", "DASH", "BREAK"):
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
                or self.kind(1) == "PREPOSITION"
                and self.lower() in _PHRASE_LINKS
            ):
                self._leading_phrase(roles, adjuncts)
            elif kind == "IF" and not (self.lower() == "that" and before == 0):
                self.leading_depth += 1
                adjuncts.append(evolve(self.adjunct_clause(), leading=True))
                self.leading_depth -= 1
            elif kind == "VG" and self._purpose_first():
                self.leading_depth += 1
                acts, connective = self.acts_from()
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
        at = self.at + 1
        while at < self.stop and self.chunks[at].kind not in ("COMMA", "END", "SEMICOLON"):
            at += 1
        if at >= self.stop or self.chunks[at].kind != "COMMA":
            return False
        keep, self.at = self.at, at + 1
        follows = self.clause_follows(0)
        self.at = keep
        return follows

    def _leading_phrase(self, roles: list[Filled], adjuncts: list[Adjunct]) -> None:
        """A prepositional phrase in front: a day, an adjunct, or a role of the acts."""
        preposition = self.lower()
        link = _PHRASE_LINKS.get(preposition)
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
        self.leading_depth += 1
        filler = self.complement(preposition, subject=True)
        self.leading_depth -= 1
        if isinstance(filler, Period):
            self.day_of(roles, filler, preposition)
            return
        if link is not None:
            adjuncts.append(self._phrase_adjunct(link, filler, start, leading=True))
            return
        draft = _Draft(verb_group(self.chunk(0)) if self.kind() == "VG" else _NO_GROUP, "")
        role = self._by_head(preposition_role(preposition), preposition, filler)
        del draft
        if not (isinstance(filler, Words) and not filler.text):
            roles.append(Filled(role, filler))

    def day_of(self, roles: list[Filled], period: Period, preposition: str) -> None:
        """A day in front of the clause."""
        keep, self.depth = self.depth, self.depth + 1
        self.day(roles, period, preposition)
        self.depth = keep

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
        elif isinstance(filler, Thing | Things | Words):
            reference = reference_of(filler)
            content = (reference,) if reference is not None else (filler,)
        else:
            content = ()
        return Adjunct(link, content, leading=leading, span=self.span(start))

    # -- predicates ------------------------------------------------------------------------------------------------

    def _predicates(
        self, start: int, subject: Thing | Things | Predication | Words | None, adjuncts: list[Adjunct], roles: list[Filled], manner: list[str], *, negative: bool = False,
    ) -> list[Clause]:  # fmt: skip
        negated_subject = False
        if isinstance(subject, Thing) and subject.determiner is Determiner.NO:
            subject, negated_subject = denied(subject), True
        elif isinstance(subject, Things) and any(
            isinstance(member, Thing) and member.determiner is Determiner.NO for member in subject.members
        ):
            subject = Things(
                Connective.OR,
                tuple(
                    denied(m) if isinstance(m, Thing) and m.determiner is Determiner.NO else m for m in subject.members
                ),
                subject.span,
            )
            negated_subject = True
        found: list[Clause] = []
        while self.kind() == "VG":
            group = verb_group(self.chunk())
            self.only_seen = False
            self.depth = 0
            pending, self.pending_adjuncts = self.pending_adjuncts, []
            predicate = self.predicate(subject)
            for one in (predicate, *predicate.extra):
                found.extend(self._clause_of(one, subject, group.form, start, negated_subject != negative))
            own, self.pending_adjuncts = self.pending_adjuncts, pending
            found[-1] = evolve(found[-1], adjuncts=(*found[-1].adjuncts, *own))
            step = self._next_predicate()
            if not step:
                further = self._not_either(found[-1], start)
                if further is None:
                    break
                found.append(further)
                step = self._next_predicate()
                if not step:
                    break
            if self.lower(step - 1) == "but":
                self.connectors.append("however")
            self.at += step
        found = [
            evolve(
                clause,
                adjuncts=(*adjuncts, *clause.adjuncts),
                acts=tuple(
                    evolve(act, roles=(*act.roles, *roles), manner=(*act.manner, *manner)) if roles or manner else act
                    for act in clause.acts
                ),
            )
            for clause in found
        ]
        return self._closing(start, found)

    def _not_either(self, clause: Clause, start: int) -> Clause | None:
        """ "is a general assistant and not a classifier": the copula holds on, denied."""
        step = 1 if self.kind() == "COMMA" else 0
        denied = self.kind(step) == "AND" and self.lower(step) in ("and not", "but not")
        turned = self.kind(step) == "AND" and self.lower(step) == "but" and clause.negated
        if not (denied or turned) or self.kind(step + 1) not in ("NG", "ADJ"):
            return None
        if not clause.acts or clause.acts[-1].verb != "be" or self.clause_follows(step + 1):
            return None
        self.at += step + 1
        draft = _Draft(VerbGroup("be"), "be")
        self.depth += 1
        self._complements(draft, gap=False)
        self.depth -= 1
        act = Predication("be", tuple(draft.roles), draft.negated, tuple(draft.manner))
        return evolve(clause, acts=(act,), negated=denied, adjuncts=(), relatives=(), span=self.span(start))

    def _next_predicate(self) -> int:
        """How many chunks lead to a further finite verb of the same subject."""
        step = 1 if self.kind() in ("COMMA", "SEMICOLON") and self.kind(1) == "AND" else 0
        if self.kind(step) == "AND" and self.lower(step) in ("and", "or", "but", "and also", "but also", "and then"):
            step += 1
            while self.kind(step) == "ADVERB":
                step += 1
            if self.kind(step) == "LABEL" and self.finite(step + 1):
                step += 1
            if self.finite(step):
                return step
        if self.kind() == "AND" and self.lower() in ("and not", "but not") and self.kind(1) in ("NG", "ADJ"):
            return 0
        return 0

    def _clause_of(
        self,
        predicate: Predicate,
        subject: Thing | Things | Predication | Words | None,
        form: str,
        start: int,
        negated_subject: bool,
    ) -> list[Clause]:
        """The clause of one predicate; several where acts have adjuncts of their own."""
        modal = predicate.modal
        bare = {"base": Modal.IMPERATIVE, "to": Modal.BARE, "gerund": Modal.BARE, "participle": Modal.BARE}
        if subject is None and modal is Modal.NONE and form in bare:
            modal = bare[form]
        who: Thing | Things | Predication | Words | None
        who = (
            predicate.agent
            if predicate.agent is not None
            else None
            if predicate.subject_used or modal is Modal.GRANTS and predicate.recipient is subject
            else subject
        )
        acts = list(predicate.acts)
        passive = predicate.passive
        if passive and who is not None:
            acts = [(self._passive(act, who), own) for act, own in acts]
            who = None
        agents = (
            [filled.filler for act, _ in acts for filled in act.roles if filled.role is Role.AGENT] if passive else []
        )
        if agents:
            agent = agents[-1]
            acts = [
                (evolve(act, roles=tuple(filled for filled in act.roles if filled.role is not Role.AGENT)), own)
                for act, own in acts
            ]
            who = agent if isinstance(agent, Thing | Things | Words) else None
        groups: list[list[Act]] = []
        for act, own in acts:
            if groups and not own and not groups[-1][-1][1]:
                groups[-1].append((act, own))
            elif groups and own and groups[-1][-1][1] == own:
                groups[-1].append((act, own))
            else:
                groups.append([(act, own)])
        whole = Clause(
            who,
            modal,
            (),
            predicate.negated != negated_subject,
            predicate.connective,
            predicate.only,
            passive,
            predicate.recipient,
            predicate.granted,
            span=self.span(start),
        )
        return [
            evolve(whole, acts=tuple(act for act, _ in group), adjuncts=group[0][1] if group else ())
            for group in groups or [[]]
        ]

    def _passive(self, act: Predication, subject: Thing | Things | Predication | Words) -> Predication:
        if act.verb.split(" ", 1)[0] in TABLE.words["verbs.double"] and act.get(Role.OBJECT):
            return act.adding(Role.RECIPIENT, subject)
        if act.get(Role.OBJECT) and act.verb in TABLE.words["verbs.causative"]:
            inner = act.get(Role.OBJECT)[0]
            if isinstance(inner, Predication):
                kept = tuple(filled for filled in act.roles if filled.role is not Role.OBJECT)
                return evolve(
                    act,
                    roles=(
                        *kept,
                        Filled(Role.OBJECT, evolve(inner, roles=(Filled(Role.AGENT, subject), *inner.roles))),
                    ),
                )
        return evolve(act, roles=(Filled(Role.OBJECT, subject), *act.roles))

    # -- what stands after -----------------------------------------------------------------------------------------

    def _closing(self, start: int, found: list[Clause]) -> list[Clause]:
        """The adjuncts behind the clause, and its relatives."""
        self._trail()
        trailing, self.pending_adjuncts = self.pending_adjuncts, []
        relatives, self.extra_clauses = tuple(self.extra_clauses), []
        if not found:
            self.pending_adjuncts.extend(trailing)
            self.extra_clauses.extend(relatives)
            return found
        last = found[-1]
        found[-1] = evolve(
            last, adjuncts=(*last.adjuncts, *trailing), relatives=(*last.relatives, *relatives), span=self.span(start)
        )
        return found

    def _trail(self) -> None:
        while True:
            before = self.at
            comma = 1 if self.kind() in ("COMMA", "SEMICOLON", "DASH") else 0
            if comma and self.kind(1) == "AND" and self.kind(2) == "IF":
                comma = 2
            elif self.kind() == "AND" and self.kind(1) == "IF" and self.lower(1) != "that":
                comma = 1
            kind = self.kind(comma)
            if kind == "IF" and not self._starts_sentence(comma):
                self.at += comma
                self.pending_adjuncts.append(self.adjunct_clause())
            elif (
                kind == "PREPOSITION"
                and self.lower(comma) in _PHRASE_LINKS
                and self.kind(comma + 1) in ("NG", "VG", "WHICH", "ADVERB", "LABEL", "PREPOSITION", "IF")
            ):
                self.at += comma
                self.adjunct_phrase(None)
            elif (
                kind in ("INCLUDING", "EXCLUDING", "THAT_IS")
                or kind == "PREPOSITION"
                and self.lower(comma) == "such as"
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
        link = _LINKS.get(word, Link.IF)
        if word.startswith(
            (
                "provided",
                "providing",
                "on condition",
                "on the condition",
                "upon the condition",
                "under the condition",
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
        self.depth += 1
        self.inside_noun += 1
        if self.kind() in ("COLON", "COMMA", "BREAK") and self.kind(1) == "LABEL":
            self.at += 1
        if self.kind() == "LABEL":
            items = self.labelled()
            if self.leading_depth:
                begin, end, joint = items[-1]
                items[-1] = (begin, self._main_clause(begin, end), joint)
            for begin, end, joint in items:
                connective = joint or connective
                self.at = begin
                with self.until(end):
                    contents.extend(self._governed(link) or ())
                    self._rest_kept(end, contents)
                self.at = end
        else:
            contents.extend(self._governed(link))
            while self._another_governed():
                if self.lower() == "or" or self.kind() == "COMMA" and self.lower(1) == "or":
                    connective = Connective.OR
                self.at += 2 if self.kind() == "COMMA" else 1
                if self.kind() == "IF":
                    self.at += 1
                more = self._governed(link)
                if not more:
                    break
                contents.extend(more)
        self.inside_noun -= 1
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
        return Adjunct(link, tuple(contents), connective, span=self.span(start))

    def _main_clause(self, begin: int, end: int) -> int:
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

    def _rest_kept(self, end: int, contents: list[Clause | Thing | Things | Reference | Words]) -> None:
        while self.at < end and self.kind() in ("COMMA", "AND", "SEMICOLON", "END"):
            self.at += 1
        if self.at < end:
            contents.append(self.keep(self.at, end))
            self.at = end

    def _another_governed(self) -> bool:
        """Whether a further clause under the same connective follows: "if A and B, …", "unless A or if B"."""
        step = 1 if self.kind() == "COMMA" and self.kind(1) == "AND" else 0
        if self.kind(step) != "AND" or self.lower(step) not in ("and", "or"):
            return False
        if self.kind(step + 1) == "IF":
            return self.lower(step + 1) in ("if", "that", "when", "where")
        if self.leading_depth == 0 and step:
            return False
        return self.clause_follows(step + 1)

    def _governed(self, link: Link) -> list[Clause | Thing | Things | Reference | Words]:
        """What an "if" or "unless" governs: a clause, a participle ("if required by law"), or a phrase."""
        start = self.at
        if self.kind() == "VG" and not self._gerund_subject():
            group = verb_group(self.chunk())
            if group.form in ("participle", "gerund") and not group.auxiliary or group.form == "to":
                acts, connective = self.acts_from()
                who: Thing | Words | None = None
                agents = [filled.filler for act in acts for filled in act.roles if filled.role is Role.AGENT]
                if agents and isinstance(agents[-1], Thing):
                    who = agents[-1]
                acts = tuple(evolve(act, roles=tuple(f for f in act.roles if f.role is not Role.AGENT)) for act in acts)
                return [
                    Clause(
                        who, Modal.BARE, acts, group.negated, connective, passive=group.passive, span=self.span(start)
                    )
                ]
        if self.kind() == "ADJ":
            act = Predication("be", (Filled(Role.COMPLEMENT, self.adjectives()),))
            if self.kind() == "VG" and (inner := self.verb()) is not None and inner.form == "to":
                acts, connective = self.acts_from()
                act = act.adding(Role.PURPOSE, acts[0])
            elif self.kind() == "PREPOSITION" and self.kind(1) in ("NG", "VG"):
                role = preposition_role(self.lower())
                self.at += 1
                act = act.adding(role, self.complement(""))  # type: ignore[arg-type]
            return [Clause(None, Modal.BARE, (act,), span=self.span(start))]
        if self.kind() == "PREPOSITION" and not self._clause_behind():
            draft = _Draft(_NO_GROUP, "")
            self._preposition(draft)
            if draft.roles:
                return [Clause(None, Modal.BARE, (Predication("do", tuple(draft.roles)),), span=self.span(start))]
        if self.kind() in ("NG", "THERE", "ADVERB", "PREPOSITION", "VG", "QUOTE", "IF"):
            if (
                self.kind() == "NG"
                and not self.clause_follows(0)
                and not any(is_vg(chunk) for chunk in self.chunks[self.at : self._boundary()])
            ):
                phrase = self.noun_phrase()
                reference = reference_of(phrase)
                return [reference if reference is not None else phrase]
            found = self.clause()
            return list(found)
        return []

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

    def adjunct_phrase(self, draft: _Draft | None) -> bool:
        """ "subject to …", "without …", "notwithstanding …" with a noun phrase or act."""
        start = self.at
        preposition = self.lower()
        link = _PHRASE_LINKS.get(preposition)
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
        filler = self.complement(preposition)
        if isinstance(filler, Words) and not filler.text:
            self.at = start
            return False
        self.pending_adjuncts.append(self._phrase_adjunct(link, filler, start, leading=False))
        return True

    def listing(self) -> None:
        """ "including …", "such as …", "excluding …", "e.g. …"."""
        start = self.at
        chunk = self.take()
        link = Link.EXCEPT if chunk.kind == "EXCLUDING" else Link.INCLUDING
        while (
            self.kind() in ("COMMA", "ADVERB", "COLON")
            or self.kind() == "AND"
            and self.lower() == "but not"
            or self.kind() == "PREPOSITION"
            and self.lower() in ("but not limited to", "without limitation")
        ):
            self.at += 1
        if self.kind() == "VG" and self.lower() in ("not limited", "but not limited"):
            self.at += 1
            if self.kind() == "PREPOSITION":
                self.at += 1
            while self.kind() in ("COMMA", "COLON"):
                self.at += 1
        if self.kind() == "PREPOSITION" and self.kind(1) in ("NG", "VG"):
            self.at += 1
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
        if contents:
            self.pending_adjuncts.append(Adjunct(link, tuple(contents), Connective.OR, span=self.span(start)))
        elif self.at == start + 1 and self.kind() not in ("COMMA", "CLOSE", "END", ""):
            self.pending_adjuncts.append(Adjunct(link, (self.keep(start, self.at),), span=self.span(start)))

    def _bracket(self, thing: Thing) -> Thing | None:
        return self.bracket(thing)

    def bracket(self, thing: Thing | None) -> Thing | None:
        """What stands in brackets: a defined term, an aside that says nothing, a list, an exception, or words kept as written."""
        opening = self.at
        closing = self.match_close(opening)
        inside = self.chunks[opening + 1 : closing]
        lower = " ".join(chunk.lower for chunk in inside)
        after = min(closing + 1, self.stop)
        quotes = [k for k, chunk in enumerate(inside) if chunk.kind == "QUOTE"]
        if len(quotes) >= 2 and all(
            chunk.kind
            in ("QUOTE", "NG", "ADJ", "VG", "COMMA", "AND", "ADVERB", "PREPOSITION", "END", "OTHER", "POSSESSIVE")
            for chunk in inside
        ):
            name = " ".join(chunk.text for chunk in inside[quotes[0] + 1 : quotes[1]])
            self.at = after
            return evolve(thing, term=thing.term or name) if thing is not None else None
        if (
            lower in _INERT
            or not inside
            or len(inside) == 1
            and (thing is not None and inside[0].kind == "NG" and inside[0].words[0].text.isupper())
        ):
            self.at = after
            self.passed.update(range(opening, after))
            return thing
        if any(word.tag == "REF" for chunk in inside for word in chunk.words) or lower.startswith("see "):
            target = " ".join(chunk.text for chunk in inside)
            place = Span(inside[0].start, inside[-1].end)
            self.pending_adjuncts.append(Adjunct(Link.INCLUDING, (Reference(target, place),), span=place))
            self.at = after
            return thing
        self.at = opening + 1
        with self.until(closing):
            kind = self.kind()
            before = len(self.pending_adjuncts)
            if kind in ("INCLUDING", "EXCLUDING", "THAT_IS") or kind == "PREPOSITION" and self.lower() == "such as":
                self.listing()
            elif kind == "IF":
                self.pending_adjuncts.append(self.adjunct_clause())
            elif kind == "PREPOSITION" and self.lower() in _PHRASE_LINKS:
                self.adjunct_phrase(None)
            elif self._bracketed(thing, opening + 1):
                thing = self._restricted
            else:
                self.pending_adjuncts.append(Adjunct(Link.INCLUDING, (self.keep(opening + 1, closing),), span=None))
                self.at = closing
            if len(self.pending_adjuncts) == before or self.at < closing:
                self._trail()
                if self.at < closing:
                    self.keep(self.at, closing)
                    words = self.kept[-1]
                    self.pending_adjuncts.append(Adjunct(Link.INCLUDING, (words,), span=words.span))
        self.at = after
        return thing

    _restricted: Thing | None = None

    def _bracketed(self, thing: Thing | None, start: int) -> bool:
        """An aside that is a participle, a phrase or a clause; the thing with what it says stands in `_restricted`."""
        self._restricted = thing
        while self.kind() == "ADVERB" and self.kind(1) != "VG":
            word = self.take().lower
            self.connectors.append(TABLE.data["connectors"].get(word, word))
            if self.kind() == "COMMA":
                self.at += 1
        joined = self.kind() == "AND"
        if joined:
            self.at += 1
        group = self.verb()
        if group is not None and thing is not None and group.form in ("participle", "gerund") and not group.auxiliary:
            acts, _ = self.acts_from()
            self._restricted = thing.with_(*(_placed(act, group, Thing(SELF)) for act in acts))
            return True
        if self.kind() == "NG" and not self.clause_follows(0):
            phrase = self.noun_phrase()
            self.pending_adjuncts.append(Adjunct(Link.INCLUDING, (phrase,), Connective.OR, span=self.span(start)))
            return True
        if self.kind() == "ADJ" and thing is not None:
            words = self.adjectives()
            act = Predication("be", (Filled(Role.AGENT, Thing(SELF)), Filled(Role.COMPLEMENT, words)))
            self._restricted = thing.with_(act)
            return True
        if self.kind() in ("NG", "THERE", "VG"):
            saved, self.pending_adjuncts = self.pending_adjuncts, []
            extra, self.extra_clauses = self.extra_clauses, []
            found = self.clause()
            self.pending_adjuncts = saved
            self.extra_clauses = [*extra, *found]
            return bool(found)
        if self.kind() == "PREPOSITION":
            draft = _Draft(_NO_GROUP, "")
            if self._preposition(draft) and draft.roles and thing is not None:
                self._restricted = thing.with_(*(Linked(filled.role, filled.filler) for filled in draft.roles))
                return True
        if joined:
            self.at -= 1
        return False

    def trailing(self, end: int) -> None:
        """Adjuncts of one labelled item; the rest is kept as written."""
        self._trail()
        while self.at < end and self.kind() in ("COMMA", "AND", "SEMICOLON", "END", "BREAK"):
            self.at += 1
        if self.at < end:
            words = self.keep(self.at, end)
            self.pending_adjuncts.append(Adjunct(Link.IF, (words,), span=words.span))
            self.at = end

    def embedded_clause(self) -> Predication | AllOf | AnyOf | Words:
        """A content clause as a formula: subject as AGENT, negation on the predications."""
        start = self.at
        saved = (self.depth, self.only_seen)
        self.inside_noun += 1
        found = self.clause()
        self.inside_noun -= 1
        self.depth, self.only_seen = saved
        parts: list[Predication] = []
        for clause in found:
            parts.extend(predications(clause))
            self.pending_adjuncts.extend(clause.adjuncts)
            self.extra_clauses.extend(clause.relatives)
        if not parts:
            return self.keep(start, max(self.at, start + 1)) if self.at > start else Words("", ())
        if len(parts) == 1:
            return parts[0]
        joined = Connective.OR if len(found) == 1 and found[0].connective is Connective.OR else Connective.AND
        return AnyOf(tuple(parts)) if joined is Connective.OR else AllOf(tuple(parts))


_WRAPPED = {
    Modal.PERMITTED: "be permitted",
    Modal.FORBIDDEN: "be prohibited",
    Modal.REQUIRED: "be required",
    Modal.AGREES: "agree",
    Modal.RESERVES: "reserve",
    Modal.GRANTS: "grant",
}
"""Verb under which a clause with this force stands inside another."""


def predications(clause: Clause) -> list[Predication]:
    """
    The acts of a clause with their subject, as they stand inside another clause.

    "may", "must" and their like stay with the act as its manner; a permission, ban, duty or grant becomes a state with the act as its object.
    """
    wrapped = _WRAPPED.get(clause.modal)
    if wrapped is not None:
        inner: Predication | AllOf | AnyOf | None = None
        if clause.acts:
            joined = AnyOf if clause.connective is Connective.OR else AllOf
            inner = clause.acts[0] if len(clause.acts) == 1 else joined(clause.acts)
        roles = [Filled(Role.AGENT, clause.subject)] if clause.subject is not None else []
        if clause.granted is not None and clause.modal is Modal.GRANTS:
            roles.append(Filled(Role.OBJECT, clause.granted))
            roles.extend([Filled(Role.PURPOSE, inner)] if inner is not None else [])
        elif inner is not None:
            roles.append(Filled(Role.OBJECT, inner))
        if clause.recipient is not None:
            roles.append(Filled(Role.RECIPIENT, clause.recipient))
        return [Predication(wrapped, tuple(roles), clause.negated, span=clause.span)]
    found = []
    kept = clause.modal in (Modal.MAY, Modal.CAN, Modal.MUST, Modal.SHALL, Modal.SHOULD)
    for act in clause.acts:
        if clause.subject is not None:
            act = evolve(act, roles=(Filled(Role.AGENT, clause.subject), *act.roles))
        if kept:
            act = evolve(act, manner=(clause.modal.value, *act.manner))
        found.append(act.denied() if clause.negated else act)
    return found


def is_vg(chunk: Chunk) -> bool:
    """Whether the chunk is a verb group."""
    return chunk.kind == "VG"


def reference_of(phrase: Thing | Things | Predication | Words) -> Reference | None:
    """A cross-reference, if the phrase is nothing but one."""
    if not isinstance(phrase, Thing):
        return None
    if phrase.head in (
        "section",
        "clause",
        "paragraph",
        "article",
        "subsection",
        "attachment",
        "exhibit",
        "appendix",
        "annex",
        "schedule",
        "part",
        "item",
        "condition",
    ):
        if phrase.name and not phrase.restrictions:
            return Reference(phrase.name, phrase.span)
        if (
            phrase.determiner is Determiner.THIS
            and not phrase.restrictions
            and phrase.head not in ("condition", "part")
        ):
            return Reference("this-section", phrase.span)
    if phrase.head in ("foregoing", "above", "aforementioned"):
        return Reference("foregoing", phrase.span)
    terms = (
        "license",
        "agreement",
        "term",
        "terms and conditions",
        "document",
        "policy",
        "condition",
        "terms of use",
        "terms of service",
    )
    if phrase.determiner is Determiner.THIS and phrase.head in terms and not phrase.restrictions:
        return Reference("this-document", phrase.span)
    if (
        phrase.head in ("term", "terms and conditions", "condition", "provision", "terms")
        and len(phrase.restrictions) == 1
    ):
        inner = phrase.restrictions[0]
        if (
            isinstance(inner, Linked)
            and inner.role is Role.OF
            and isinstance(inner.thing, Thing)
            and not phrase.modifiers
        ):
            target = reference_of(inner.thing)
            return Reference(target.target, phrase.span) if target is not None else None
    return None


_NO_GROUP = VerbGroup("", passive=True)

__all__ = ["Clauses", "_placed", "predications"]
