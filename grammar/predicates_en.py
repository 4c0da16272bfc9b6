"""English predicates of one subject: what they share, and the clauses that they make."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    Connective,
    Determiner,
    Filled,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .act_lists_en import Act
from .brackets_en import Brackets
from .chunks_en import Chunk
from .draft_en import Draft
from .groups_en import VerbGroup, denied, verb_group
from .lexicon_en import TABLE
from .links_en import PHRASE_LINKS
from .modals_en import Predicate
from .nominal_en import nominal_acts
from .skeleton import Adjunct, Clause, Link, Modal


class Predicates(Brackets):
    """Reads the predicates of a subject."""

    def _predicates(
        self,
        start: int,
        subject: Thing | Things | Predication | Words | None,
        adjuncts: list[Adjunct],
        roles: list[Filled],
        manner: list[str],
        *,
        negative: bool = False,
    ) -> list[Clause]:
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
        self.subject_at, self.subject_end = start, self.at
        alternative = False
        while self.kind() == "VG":
            group = verb_group(self.chunk())
            self.only_seen = False
            self.depth = 0
            pending, self.pending_adjuncts = self.pending_adjuncts, []
            ordered = group.ordered or _asks_to(self.chunk())
            self.free_will = False
            predicate = self.predicate(subject)
            self._are = group.lemma == "be" and not group.modal and _are_several(subject)
            form = "base" if subject is None and ordered else group.form
            for one in (predicate, *predicate.extra):
                found.extend(self._clause_of(one, subject, form, start, negated_subject != negative))
            own, self.pending_adjuncts = self.pending_adjuncts, pending
            # "will not, and will not permit others to, sell it, except …": the words that follow hold for both
            self.sharing = len(predicate.extra)
            for place in range(len(found) - 1 - len(predicate.extra), len(found)):
                found[place] = evolve(found[place], adjuncts=(*found[place].adjuncts, *own))
            step = self._next_predicate()
            if not step:
                further = self._not_either(found[-1], start) or self._or_so(found[-1], subject, start)
                if further is None:
                    break
                found.append(further)
                step = self._next_predicate()
                if not step:
                    break
            joint = next((self.lower(at) for at in range(step) if self.kind(at) == "AND"), "")
            if joint == "but":
                self.connectors.append("however")
            alternative = alternative or joint.startswith("or")
            self.at += step
        self.alternative = alternative
        found = self._shared_object(found)
        if self.denied_roles and found and found[-1].acts:
            found.extend(self._denials(found[-1]))
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

    _are = False
    """The predicate read last is a plain "are", after which a bare verb has the same subject."""

    def _denials(self, clause: Clause) -> list[Clause]:
        """ "only for research and not for commercial purposes": the act with the second purpose, denied."""
        act = clause.acts[-1]
        taken, self.denied_roles = self.denied_roles, []
        return [
            evolve(
                clause,
                acts=(evolve(act, roles=(*(f for f in act.roles if f.role not in (filled.role, Role.TIME)), filled)),),
                negated=not clause.negated,
                only=False,
                adjuncts=(),
            )
            for filled in taken
        ]

    def _shared_object(self, found: list[Clause]) -> list[Clause]:
        """ "will not use, and will not let others use, the Services": the object behind the comma holds for all."""
        if self.kind() != "COMMA" or self.kind(1) != "NG" or self.clause_follows(1):
            return found
        if not found or not found[-1].acts or not _lacks_object(found[-1].acts[-1]):
            return found
        self.at += 1
        last = found[-1].acts[-1]
        inner = next((filled.filler for filled in last.roles if isinstance(filled.filler, Predication)), last)
        draft = Draft(NO_GROUP_ACTIVE, inner.verb)
        self.depth += 1
        self._complements(draft, gap=False)
        self.depth -= 1
        roles = tuple(draft.roles)
        return [evolve(clause, acts=tuple(_completed(act, roles) for act in clause.acts)) for clause in found]

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
        draft = Draft(VerbGroup("be"), "be")
        self.depth += 1
        self._complements(draft, gap=False)
        self.depth -= 1
        act = Predication("be", tuple(draft.roles), draft.negated, tuple(draft.manner))
        return evolve(clause, acts=(act,), negated=denied, adjuncts=(), relatives=(), span=self.span(start))

    def _or_so(self, clause: Clause, subject: Thing | Things | Predication | Words | None, start: int) -> Clause | None:
        """ "may not be included in or accessible through a product": behind the participle, what its subject is."""
        joined = self.kind() == "AND" and self.lower() in ("and", "or") and self.kind(1) == "ADJ"
        if not (joined and clause.passive and self.kind(2) == "PREPOSITION") or not isinstance(subject, Thing | Things):
            return None
        self.at += 1
        draft = Draft(VerbGroup("be"), "be")
        self.depth += 1
        self._complements(draft, gap=False)
        self.depth -= 1
        act = Predication("be", (Filled(Role.AGENT, subject), *draft.roles), draft.negated, tuple(draft.manner))
        return evolve(clause, acts=(act,), passive=False, adjuncts=(), relatives=(), span=self.span(start))

    def _next_predicate(self) -> int:
        """How many chunks lead to a further finite verb of the same subject."""
        step = 1 if self.kind() in ("COMMA", "SEMICOLON") and self.kind(1) == "AND" else 0
        if step and self.content:
            return 0  # "states that the source is available, and informs users": it is the outer subject that informs
        if self.kind(step) == "AND" and self.lower(step) in (
            "and",
            "or",
            "but",
            "and also",
            "but also",
            "and then",
            "or otherwise",
            "or else",
        ):
            step += 1
            while self.kind(step) == "ADVERB":
                step += 1
            if self.kind(step) == "LABEL" and self.finite(step + 1):
                step += 1
            if self.finite(step):
                return step
            verb = self.verb(step)
            if self._are and verb is not None and verb.form == "base" and not verb.auxiliary:
                return step  # "you are responsible for it and represent that …"
        if not self.content and (series := self.predicate_series()):
            return series  # "you accept the terms, agree to …, and promise …"
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
        if (
            self.free_will
            and modal in (Modal.NONE, Modal.IMPERATIVE)
            and not predicate.negated
            and not self.inside_noun
        ):
            modal = Modal.MAY  # "you just do what you want to"
        who: Thing | Things | Predication | Words | None
        who = (
            predicate.agent
            if predicate.agent is not None
            else None
            if predicate.subject_used or (modal is Modal.GRANTS and predicate.recipient is subject)
            else subject
        )
        torn = self.licence and subject is not None and form == "to" and modal is Modal.NONE and start > 0
        acts = [] if torn else list(predicate.acts)  # "…, try to copy it": no noun copies; the words are kept
        passive = predicate.passive
        connective = predicate.connective
        if passive and who is not None:
            done = nominal_acts(who) if isinstance(who, Thing | Things) else ()
            if done and all(act.verb in _DOES and not act.get(Role.OBJECT) for act, _ in acts):
                # "such distribution or display will be done under the terms of …": each of them
                acts = [
                    (evolve(act, verb=one.verb, roles=(*one.roles, *act.roles)), own)
                    for act, own in acts
                    for one in done
                ]
                connective = Connective.AND
            else:
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
            if (groups and not own and not groups[-1][-1][1]) or (groups and own and groups[-1][-1][1] == own):
                groups[-1].append((act, own))
            else:
                groups.append([(act, own)])
        whole = Clause(
            who,
            modal,
            (),
            predicate.negated != negated_subject,
            connective,
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

    def _itemised(self, found: list[Clause]) -> list[Clause]:
        """ "retain the following: | a copyright notice": the item stands for "the following"."""
        if self.kind() in ("BREAK", "COLON") and self.kind(1) == "VG":
            return self._in_such_ways(found) or self._proviso_as_follows(found) or self._done_as_follows(found)
        if self.kind() not in ("BREAK", "COLON") or self.kind(1) != "NG" or self.clause_follows(1) or not found:
            return found
        for number, clause in enumerate(found):
            for at, act in enumerate(clause.acts):
                for place, filled in enumerate(act.roles):
                    filler = filled.filler
                    if isinstance(filler, Thing) and (filler.head == "following" or "following" in filler.modifiers):
                        self.at += 1
                        item = Filled(filled.role, self.noun_phrase(act.verb))
                        roles = (*act.roles[:place], item, *act.roles[place + 1 :])
                        acts = (*clause.acts[:at], evolve(act, roles=roles), *clause.acts[at + 1 :])
                        return [*found[:number], evolve(clause, acts=acts), *found[number + 1 :]]
        return found

    def _in_such_ways(self, found: list[Clause]) -> list[Clause]:
        """ "… in one of these ways: | Convey it in a product": the item is what must be so for the rest to hold."""
        before = self.chunks[self.at - 1] if self.at else None
        manner = before is not None and before.kind == "NG" and before.words[-1].lemma in ("way", "manner", "method")
        if not manner or not found or verb_group(self.chunk(1)).form not in ("base", "finite"):
            return []
        last = found[-1]
        self.passed.add(self.at - 1)
        start = self.at + 1
        self.at += 1
        saved, self.pending_adjuncts = self.pending_adjuncts, []
        acts, connective = self.acts_from()
        self._trail()
        inner, self.pending_adjuncts = self.pending_adjuncts, saved
        way = Clause(last.subject, Modal.NONE, acts, connective=connective, adjuncts=tuple(inner))
        way = evolve(way, span=self.span(start))
        adjunct = Adjunct(Link.PROVIDED, (way,), span=self.span(start))
        before_it = tuple(
            evolve(one, content=tuple(_without_way(part) for part in one.content)) for one in last.adjuncts
        )
        return [*found[:-1], evolve(_without_way(last), adjuncts=(*before_it, adjunct))]

    def _phrase_behind(self, found: list[Clause]) -> list[Clause]:
        """ "…, as you receive it, in any medium": a phrase behind an adjunct hangs on the acts of the clause."""
        phrase = self.kind() == "COMMA" and self.kind(1) == "PREPOSITION" and self.kind(2) == "NG"
        if not phrase or self.lower(1) in PHRASE_LINKS or not found or not found[-1].acts or self.leading_depth:
            return []
        if self.clause_follows(2) or any(one.link is not Link.EXTENT for one in self.pending_adjuncts):
            return []
        last = found[-1]
        start = self.at
        self.at += 1
        draft = Draft(NO_GROUP_ACTIVE, last.acts[-1].verb)
        self.depth += 1
        read = self._preposition(draft)
        self.depth -= 1
        if not read or not draft.roles:
            self.at = start
            return []
        acts = tuple(evolve(act, roles=(*act.roles, *draft.roles)) for act in last.acts)
        return [*found[:-1], evolve(last, acts=acts)]

    def _proviso_as_follows(self, found: list[Clause]) -> list[Clause]:
        """ "provided that you do one of the following: | Accompany it with …": each item is enough by itself."""
        last = found[-1] if found else None
        frees = (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS)
        if last is None or last.modal not in frees or last.negated or not self.pending_adjuncts:
            return []
        adjunct = self.pending_adjuncts[-1]
        inner = adjunct.content[-1] if adjunct.content else None
        if adjunct.link not in (Link.PROVIDED, Link.IF) or not isinstance(inner, Clause) or len(inner.acts) != 1:
            return []
        objects = inner.acts[0].get(Role.OBJECT)
        one_of = inner.acts[0].verb == "do" and len(objects) == 1 and _following(objects[0], Modal.MAY)
        single = one_of and isinstance(objects[0], Thing) and objects[0].determiner is Determiner.A
        if not single or verb_group(self.chunk(1)).form not in ("base", "finite"):
            return []
        start = self.at + 1
        self.at += 1
        saved, self.pending_adjuncts = self.pending_adjuncts[:-1], []
        acts, connective = self.acts_from()
        self._trail()
        own, self.pending_adjuncts = tuple(self.pending_adjuncts), saved
        done = evolve(inner, acts=acts, connective=connective, adjuncts=(*inner.adjuncts, *own), span=self.span(start))
        self.pending_adjuncts.append(evolve(adjunct, content=(*adjunct.content[:-1], done)))
        return found

    def _done_as_follows(self, found: list[Clause]) -> list[Clause]:
        """ "a license to do the following: | to copy the Work": the item says what is done."""
        for number, clause in enumerate(found):
            for at, act in enumerate(clause.acts):
                objects = act.get(Role.OBJECT)
                listed = act.verb == "do" and len(objects) == 1 and _following(objects[0], clause.modal)
                if not listed or verb_group(self.chunk(1)).form not in ("to", "base", "gerund"):
                    continue
                step = 2 if self.kind(2) == "BREAK" else 1
                self.at += step
                done, connective = self.acts_from()
                rest = tuple(filled for filled in act.roles if filled.role is not Role.OBJECT)
                given = tuple(evolve(one, roles=(*one.roles, *rest)) for one in done)
                acts = (*clause.acts[:at], *given, *clause.acts[at + 1 :])
                joint = connective if len(clause.acts) == 1 else clause.connective
                changed = evolve(clause, acts=acts, connective=joint)
                return [*found[:number], changed, *found[number + 1 :]]
        return found

    def _closing(self, start: int, found: list[Clause]) -> list[Clause]:
        """The adjuncts behind the clause, and its relatives."""
        sharing, self.sharing = self.sharing, 0  # a clause inside what follows shares nothing of this one
        found = self._itemised(found)
        before = len(self.extra_clauses)
        self._trail()
        while self.pending_adjuncts and (more := self._phrase_behind(found)):
            found = more
            self._trail()
        found = self._itemised(found)
        trailing, self.pending_adjuncts = self.pending_adjuncts, []
        relatives = tuple(_held_to(one, trailing) if at < before else one for at, one in enumerate(self.extra_clauses))
        self.extra_clauses = []
        if not found:
            self.pending_adjuncts.extend(trailing)
            self.extra_clauses.extend(relatives)
            return found
        last = found[-1]
        for place in range(max(0, len(found) - 1 - sharing), len(found) - 1):
            found[place] = evolve(found[place], adjuncts=(*found[place].adjuncts, *trailing))
        self.shared = self.shared or bool(sharing)
        found[-1] = evolve(
            last, adjuncts=(*last.adjuncts, *trailing), relatives=(*last.relatives, *relatives), span=self.span(start)
        )
        return found

    sharing = 0
    """How many clauses before the last one share what stands behind it: both have their act there."""
    shared = False
    """Whether some clauses of the sentence did."""


_DOES = frozenset(("do", "carry out", "perform", "make", "undertake", "effect", "conduct"))
NO_GROUP_ACTIVE = VerbGroup("")


def _without_way(part: Any) -> Any:
    """A clause without "in one of these ways", which the item behind it spells out."""
    if not isinstance(part, Clause):
        return part
    acts = tuple(
        evolve(act, roles=tuple(filled for filled in act.roles if not _is_way(filled.filler))) for act in part.acts
    )
    return evolve(part, acts=acts)


def _is_way(filler: object) -> bool:
    pointing = isinstance(filler, Thing) and filler.determiner in (Determiner.THIS, Determiner.THE, Determiner.A)
    return pointing and isinstance(filler, Thing) and filler.head in ("way", "manner", "method")


def _following(filler: object, modal: Modal) -> bool:
    """Whether "the following" stands for each item of the list; of a duty to do one of them it does not."""
    if not isinstance(filler, Thing) or (filler.head != "following" and "following" not in filler.modifiers):
        return False
    each = filler.determiner in (Determiner.THE, Determiner.ALL, Determiner.THIS)
    frees = modal in (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS)
    return each or (frees and filler.determiner in (Determiner.ANY, Determiner.A))


def _asks_to(chunk: Chunk) -> bool:
    """ "please stop", "always check": without a subject a command, whatever its verb looks like."""
    opening, word = chunk.words[0].lower, chunk.words[-1]
    return opening in ("please", "kindly", "always", "never") and word.tag == "VBP" and word.lower == word.lemma


def _lacks_object(act: Predication) -> bool:
    """Whether the act, or the act that it allows, stands without anything."""
    inner = next((filled.filler for filled in act.roles if isinstance(filled.filler, Predication)), None)
    if inner is not None and inner.roles and inner.roles[0].role is Role.AGENT:
        return len(inner.roles) == 1
    return not act.roles


def _completed(act: Predication, roles: tuple[Filled, ...]) -> Predication:
    if not _lacks_object(act):
        return act
    if not act.roles:
        return evolve(act, roles=roles)
    return evolve(
        act,
        roles=tuple(
            Filled(filled.role, evolve(filled.filler, roles=(*filled.filler.roles, *roles)))
            if isinstance(filled.filler, Predication)
            else filled
            for filled in act.roles
        ),
    )


def _are_several(subject: object) -> bool:
    """Whether a subject goes with the bare form of a verb in the present: "you", "we", "the fees"."""
    if isinstance(subject, Things):
        return subject.connective is Connective.AND
    return isinstance(subject, Thing) and (subject.plural or subject.head in (LICENSEE, LICENSOR))


def _held_to(aside: Clause, behind: Sequence[Adjunct]) -> Clause:
    """A permission given aside, held to what limits the sentence behind it: "…, which anyone may copy, unless …"."""
    if aside.modal not in (Modal.MAY, Modal.CAN) or aside.negated:
        return aside
    limits = tuple(one for one in behind if one.link in _LIMITS)
    return evolve(aside, adjuncts=(*aside.adjuncts, *limits))


_LIMITS = frozenset((Link.UNLESS, Link.PROVIDED, Link.ONLY_IF, Link.IF, Link.EXCEPT, Link.BEFORE))
