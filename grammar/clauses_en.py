"""English clauses: the subject, its predicates, and what stands between them."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .cursor_en import is_finite
from .draft_en import Draft
from .embedded_en import predications
from .groups_en import NEGATIVE, denied, verb_group
from .leading_en import Leading
from .lexicon_en import TABLE
from .nominal_en import nominal_acts
from .predicate_en import MODALS
from .skeleton import Adjunct, Clause, Link, Modal, Reference


class Clauses(Leading):
    """Reads clauses."""

    def clauses(self) -> list[Clause]:
        """All clauses up to the stop; what cannot be read is kept as written."""
        rows: list[tuple[list[Clause], int, int]] = []
        while not self._at_end():
            before = self.at
            last = rows[-1][0] if rows else []
            leading_from = last[-1] if last and self._continued else None
            times, self._times = self._times, ()
            more = self.clause()
            if leading_from is not None and times and not self._times:
                # "upon termination your rights end and you must stop": both are by then
                more = [evolve(clause, acts=tuple(_by_then(act, times) for act in clause.acts)) for clause in more]
                self._times = times
            if leading_from is not None:
                shared = tuple(adjunct for adjunct in leading_from.adjuncts if adjunct.leading)
                more = [
                    evolve(clause, adjuncts=(*shared, *clause.adjuncts))
                    if not any(adjunct.leading for adjunct in clause.adjuncts)
                    else clause
                    for clause in more
                ]
            self._continued = False
            if self.at == before:
                self._unreadable()
            rows.append((more, before, self.at))
            self._between()
        return self._settled(rows)

    def _settled(self, rows: list[tuple[list[Clause], int, int]]) -> list[Clause]:
        """The clauses; beside real ones, a bare phrase that no clause took up is kept as written."""
        real = any(_says_something(clause) for found, _, _ in rows for clause in found)
        found: list[Clause] = []
        waiting: list[Adjunct] = []
        for more, start, end in rows:
            if more and (not real or any(_says_something(clause) for clause in more)):
                first = evolve(more[0], adjuncts=(*waiting, *more[0].adjuncts))
                found.extend([first, *more[1:]])
                waiting = []
                continue
            loose = [adjunct for clause in more for adjunct in clause.adjuncts]
            if not more or any(clause.subject is not None or clause.acts for clause in more):
                words = self.keep(start, end)
                if words.lemmas:
                    loose.append(Adjunct(Link.IF, (words,), span=words.span))
                else:
                    self.kept.pop()
            if found:
                last = found[-1]
                behind = (evolve(adjunct, leading=False) for adjunct in loose)
                found[-1] = evolve(last, adjuncts=(*last.adjuncts, *behind))
            else:
                waiting.extend(loose)
        if waiting:
            found.append(Clause(None, Modal.BARE, (), adjuncts=tuple(waiting)))
        return found

    _times: tuple[Filled, ...] = ()
    """The times that stand in front of the clause read last."""

    _continued = False
    _denied_next = False
    """"nor" stands before the clause that begins here: "nor does it imply …"."""

    def _at_end(self) -> bool:
        while self.at < self.stop and self.kind() in ("END", "SEMICOLON", "CLOSE", "BREAK", "QUOTE", "OTHER", "DASH"):
            self.at += 1
        return self.at >= self.stop

    def _between(self) -> None:
        """Past the marks and words that join clauses."""
        while self.kind() in ("COMMA", "SEMICOLON", "AND", "DASH", "COLON", "END", "BREAK", "CLOSE"):
            if self.kind() == "AND":
                self._continued = self.lower() in ("and", "or")
                self._denied_next = self.lower() == "nor"
                if self.lower() == "but":
                    self.connectors.append("however")
            elif self.kind() in ("SEMICOLON", "END"):
                self._continued = False
            self.at += 1

    def _unreadable(self) -> None:
        """Past everything up to the next clause boundary."""
        self.at += 1
        while self.at < self.stop and self.kind() not in ("COMMA", "SEMICOLON", "END", "IF", "AND"):
            self.at += 1

    def clause(self) -> list[Clause]:
        """One subject with its predicates, and the adjuncts around them."""
        start = self.at
        adjuncts, roles, manner = self._leading()
        if not self.inside_noun:
            self._times = tuple(one for one in roles if one.role in (Role.AFTER, Role.BEFORE))
        begin = self.at
        subject: Thing | Things | Predication | Words | None = None
        nor, self._denied_next = self._denied_next, False
        if nor and self.kind() == "VG" and self.kind(1) == "NG":
            manner.append("in no way")
        if self.kind() == "VG" and self.kind(1) == "NG" and (NEGATIVE & set(manner) or self._aux_only()):
            inverted = self._inverted(start, adjuncts, roles, manner)
            if inverted:
                return inverted
        if self.kind() == "THERE" and self.finite(1):
            return self._existential(start, adjuncts)
        if self.kind() == "VG" and self._gerund_subject():
            # "training a model or a classifier is …": what is joined belongs to the act that is the subject
            self.in_subject += 1
            acts, _connective = self.acts_from()
            self.in_subject -= 1
            if self.kind() == "COMMA" and self.kind(1) in ("PREPOSITION", "INCLUDING"):
                self._trail()
            if self.kind() == "COMMA" and self.finite(1):
                self.at += 1
            subject = acts[0]
            if len(acts) > 1:
                self.gerunds = acts
            ruled = self._predicates(start, subject, adjuncts, roles, manner) if self.kind() == "VG" else []
            taken, self.gerunds = not self.gerunds, ()
            if not taken:
                others = tuple(Clause(None, Modal.BARE, (act,)) for act in acts[1:])
                ruled = [*ruled[:-1], evolve(ruled[-1], relatives=(*ruled[-1].relatives, *others))] if ruled else []
            if ruled:
                return ruled
            self.extra_clauses.extend(Clause(None, Modal.BARE, (act,)) for act in acts[1:])
        elif self.kind() == "WHICH" and self.lower() in ("neither",):
            self.at += 1
        if self.kind() == "ADVERB" and self.lower() in ("neither", "either") and self.kind(1) == "NG":
            negative = self.take().lower == "neither"
            self.awaited.append("nor" if negative else "or")
            subject = self.noun_phrase(subject=True)
            self.awaited.pop()
            if negative:
                if isinstance(subject, Things):
                    members = tuple(
                        denied(member) if isinstance(member, Thing) and member.determiner is Determiner.NO else member
                        for member in subject.members
                    )
                    subject = Things(Connective.OR, members, subject.span)
                elif isinstance(subject, Thing) and subject.determiner is Determiner.NO:
                    subject = denied(subject)
                while self.kind() == "COMMA" and self.kind(1) in ("ADVERB", "PREPOSITION"):
                    if not self._inserted(roles, manner, adjuncts):
                        break
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
                while self.kind() == "COMMA" and self.kind(1) in ("ADVERB", "PREPOSITION"):
                    if not self._inserted(roles, manner, adjuncts):
                        break
                return self._predicates(start, subject, adjuncts, roles, manner, negative=True)
        elif self.kind() == "QUOTE":
            subject = self.quotation()
        if subject is not None and self.kind() == "COMMA" and self.kind(1) in ("INCLUDING", "EXCLUDING", "THAT_IS"):
            self.at += 1
            self.listing()
            if self.kind() == "COMMA" and self.kind(1) in ("VG", "ADVERB"):
                self.at += 1
        if isinstance(subject, Things) and self.kind() == "COMMA" and self._verb_behind(1):
            # "this License, and its terms, do not apply"
            self.at += 1
        if (
            isinstance(subject, Thing)
            and self.kind() == "COMMA"
            and self._verb_behind(1)
            and any(chunk.kind == "COMMA" for chunk in self.chunks[begin : self.at])
        ):
            # "everyone who gets a copy, changed or not, also gets the text": the comma closes what the relative opened
            self.at += 1
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
        if subject is not None and self.kind() in ("COLON", "BREAK"):
            # "provided that its licence: | excludes all liability": the item is the predicate
            step = 2 if self.kind(1) == "BREAK" else 1
            self.at += step if self.finite(step) else 0
        if subject is not None and all(map(_by_doing, roles)) and (step := self.agrees_that()):
            agreed = self.agreed(subject, step, adjuncts)
            if agreed:
                if roles:
                    self.passed.update(range(start, self.subject_at))
                return agreed
        if self.kind() == "VG":
            return self._predicates(start, subject, adjuncts, roles, manner)
        if subject is not None and (self.kind() == "LABEL" or (self.kind() == "COLON" and self.kind(1) == "LABEL")):
            found = self._labelled_predicates(start, subject, adjuncts, roles, manner)
            if found:
                return found
        if subject is None and not adjuncts and not roles:
            return []
        return self._fragment(start, subject, adjuncts, roles, manner)

    def _verb_behind(self, ahead: int) -> bool:
        """Whether a finite verb stands there, adverbs aside."""
        while self.kind(ahead) == "ADVERB":
            ahead += 1
        return self.finite(ahead)

    def _aux_only(self) -> bool:
        """Whether a modal stands here without its verb and a subject follows: "shall Meta be liable"."""
        group = verb_group(self.chunk())
        return bool(group.modal) and not group.lemma and group.form == "finite"

    def _inverted(self, start: int, adjuncts: list[Adjunct], roles: list[Filled], manner: list[str]) -> list[Clause]:
        """ "in no event shall Meta be liable": subject behind the auxiliary."""
        auxiliary = verb_group(self.chunk())
        begin = self.at
        self.at += 1
        # a modal waits for a bare verb: a participle behind the subject is the subject's ("anyone using it be liable")
        self.asked = not auxiliary.modal
        subject = self.noun_phrase(subject=True)
        self.asked = False
        if self.kind() != "VG" or auxiliary.lemma not in ("", "be", "do"):
            self.at = begin
            return []
        denied = [one for one in roles if _is_none(one)]
        negative = bool(NEGATIVE & set(manner)) or bool(denied)
        rest = [word for word in manner if word not in NEGATIVE]
        if any(map(_in_no_way, roles)):
            self.passed.update(range(start, begin))
        roles = [_denied_of_any(one) if one in denied else one for one in roles if not _in_no_way(one)]
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
        items = self.labelled()
        if self.leading_depth and items:  # "if you (i) sell it or (ii) rent it, you must …"
            begin, end, joint = items[-1]
            items[-1] = (begin, self.main_clause(begin, end), joint)
        for begin, end, _ in items:
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
        self.alternative = any(joint is Connective.OR for _, _, joint in items)
        return found

    def _gerund_subject(self) -> bool:
        group = verb_group(self.chunk())
        if group.form not in ("gerund", "to") or group.auxiliary:
            return False
        at = self.at + 1
        inside = False
        while at < self.stop:
            kind = self.chunks[at].kind
            if kind == "VG" and verb_group(self.chunks[at]).form == "finite":
                if not inside:
                    return True
                inside = False
            elif kind == "WHICH":
                inside = True
            elif kind == "COMMA" and self.kind(at + 1 - self.at) in ("PREPOSITION", "INCLUDING"):
                # "linking it with a library, without changing the library, is …"
                close = at + 1
                while close < self.stop and self.chunks[close].kind in ("PREPOSITION", "INCLUDING", "NG", "VG", "AND"):
                    if is_finite(self.chunks[close]):
                        break
                    close += 1
                if close >= self.stop or self.chunks[close].kind not in ("COMMA", "VG"):
                    return False
                at = close if self.chunks[close].kind == "COMMA" else close - 1
                if not self.finite(at + 1 - self.at):
                    return False
            elif kind in ("SEMICOLON", "END", "COLON", "IF") or (kind == "COMMA" and not self._gerund_behind(at)):
                return False
            at += 1
        return False

    def _gerund_behind(self, at: int) -> bool:
        """Whether a further gerund of a list stands behind the comma: "copying, selling, or lending it is …"."""
        at += 1
        while at < self.stop and self.chunks[at].kind in ("AND", "ADVERB"):
            at += 1
        return at < self.stop and self.chunks[at].kind == "VG" and verb_group(self.chunks[at]).form == "gerund"

    def _existential(self, start: int, adjuncts: list[Adjunct]) -> list[Clause]:
        self.at += 1
        group = verb_group(self.take())
        subject = self.noun_phrase("be") if self.kind() == "NG" else None
        negated = group.negated
        if isinstance(subject, Thing) and subject.determiner is Determiner.NO:
            subject, negated = denied(subject), not negated
        draft = Draft(group, "exist")
        self.depth += 1
        self._complements(draft, gap=True)
        self.depth -= 1
        if self.licence and group.modal in ("must", "shall") and not negated and isinstance(subject, Thing | Things):
            # "there must be a doctor who reviews it": whoever does what this is asked for sees to it
            seen_to = Predication("include", (Filled(Role.OBJECT, subject), *draft.roles), manner=tuple(draft.manner))
            return self._closing(start, [Clause(None, Modal.MUST, (seen_to,), adjuncts=tuple(adjuncts))])
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

    def embedded_clause(self) -> Predication | AllOf | AnyOf | Words:
        """A content clause as a formula: subject as AGENT, negation on the predications."""
        start = self.at
        saved = (self.depth, self.only_seen)
        self.inside_noun += 1
        self.alternative = False
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
        # "does not copy or sell it": the negation covers both, so that each of them is denied
        one_of = self.alternative if len(found) > 1 else found[0].connective is Connective.OR and not found[0].negated
        return AnyOf(tuple(parts)) if one_of else AllOf(tuple(parts))


_COMES_UNDER = frozenset(
    ("use", "access", "download", "install", "accept", "register", "sign", "submit", "upload", "click")
)


def _by_doing(role: Filled) -> bool:
    """ "By using the Service, you agree that …": how one comes under the terms narrows nothing that is agreed."""
    done = role.filler.parts if isinstance(role.filler, AllOf | AnyOf) else (role.filler,)
    means = role.role in (Role.MEANS, Role.TIME)
    return means and all(isinstance(one, Predication) and one.verb in _COMES_UNDER and not one.negated for one in done)


def _is_none(role: Filled) -> bool:
    return isinstance(role.filler, Thing) and role.filler.determiner is Determiner.NO


def _in_no_way(role: Filled) -> bool:
    """ "On no account may you sell it": what is denied is the act, whatever the circumstances."""
    return _is_none(role) and isinstance(role.filler, Thing) and role.filler.head in TABLE.words["of_no"]


def _denied_of_any(role: Filled) -> Filled:
    """ "To no competitor may you sell it": you may not sell it to any."""
    assert isinstance(role.filler, Thing)
    return evolve(role, filler=evolve(role.filler, determiner=Determiner.ANY))


def _by_then(act: Predication, times: tuple[Filled, ...]) -> Predication:
    """The act at the time that stands in front of the clause before its own."""
    if any(one.role in (Role.AFTER, Role.BEFORE) for one in act.roles):
        return act
    return evolve(act, roles=(*act.roles, *times))


def _says_something(clause: Clause) -> bool:
    """Whether the clause has an act or force of its own, and is no phrase that stands alone."""
    if clause.modal is not Modal.BARE:
        return True
    return any(act.verb != "do" for act in clause.acts)
