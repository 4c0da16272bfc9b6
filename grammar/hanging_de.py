"""German clauses that hang on others: infinitives, subordinate clauses, relative clauses."""

from __future__ import annotations

from abc import abstractmethod

from attrs import evolve

from ..clauses.phrase import (
    SELF,
    Connective,
    Filled,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .amounts_said import having
from .building_de import Building
from .cases_de import Nominal, role_for
from .nominal_acts import acts_of, as_filler
from .part_de import Part, Said
from .parts_de import relative_acts, said
from .skeleton import Adjunct, Clause, Link
from .verbs_de import complex_of, may_be
from .wordbook import Word

_LINKS = {
    "if": Link.IF,
    "unless": Link.UNLESS,
    "provided": Link.PROVIDED,
    "only-if": Link.ONLY_IF,
    "extent": Link.IF,
    "because": Link.BECAUSE,
    "although": Link.ALTHOUGH,
    "whether-or-not": Link.WHETHER_OR_NOT,
    "until": Link.UNLESS,
    "before": Link.BEFORE,
    "so that": Link.BECAUSE,
    "by": Link.BECAUSE,
    "as": Link.EXTENT,
    "whether": Link.IF,
    "that": Link.IF,
}

_BESIDE = (Link.BECAUSE, Link.ALTHOUGH, Link.WHETHER_OR_NOT, Link.INCLUDING)
"""What hangs by these narrows nothing."""


class Hanging(Building):
    """Reads what hangs on a clause."""

    @abstractmethod
    def body(self, mode: str, before: Nominal | None = None) -> tuple[list[Part], Connective]:
        """
        The parts of a clause of `mode` `main`, `final` or `zu`; the place is left where the clause ends.

        `before` is a noun phrase that was read already and belongs to it.
        """

    def infinitive(self) -> tuple[tuple[Predication, ...], Connective, bool]:
        """The acts of an infinitive with "zu" that begins here, and whether they are denied as a whole."""
        start = self.at
        self.skip("COMMA", "BREAK", "QUOTE", "LABEL")
        parts, connective = self.body("zu")
        if not any(part.verbs for part in parts):
            return self._named_acts(parts, start)
        acts: list[Predication] = []
        first_object: tuple[Filled, ...] = ()
        every = [said(part, None, None, licence=False, infinitive=True) for part in parts]
        negated = every[0].negated
        # "nicht zu kopieren und die Daten geheim zu halten": what has its own object is not denied with the first.
        own = [bool(part.nominals) and not one.negated for part, one in zip(parts, every, strict=True)]
        if negated and connective is Connective.AND and any(own):
            negated = False
            every[1:] = [
                one if one.negated or mine else evolve(one, negated=True)
                for one, mine in zip(every[1:], own[1:], strict=True)
            ]
        for at, (part, one) in enumerate(zip(parts, every, strict=True)):
            if one.act is None:
                acts.extend(one.acts)
                continue
            act = one.act
            if at == 0:
                first_object = tuple(role for role in act.roles if role.role is Role.OBJECT)
            elif not act.get(Role.OBJECT) and first_object and not any(phrase for phrase in part.nominals):
                act = evolve(act, roles=(*first_object, *act.roles))
            if one.negated and not negated:
                act = act.denied()
            acts.append(act)
        self.pending_adjuncts = [adjunct for part in parts for adjunct in part.adjuncts]
        self.pending_only = any(part.only for part in parts)
        return tuple(acts), connective, negated

    def _named_acts(self, parts: list[Part], start: int) -> tuple[tuple[Predication, ...], Connective, bool]:
        """A noun phrase where an infinitive is due: "um … Feinabstimmung der Modelle"."""
        found: list[Predication] = []
        connective = Connective.AND
        for part in parts:
            for nominal in part.nominals:
                named = acts_of(nominal.thing, nominal.verbs)
                if named is not None:
                    found.extend(named[0])
                    connective = named[1]
        if not found and self.at > start:
            found = [Predication("do", (Filled(Role.OBJECT, self.keep(start, self.at)),))]
        return tuple(found), connective, False

    def _infinitive_of(self, part: Part) -> None:
        """The infinitive that hangs on a verb, predicate or noun of `part`."""
        self.pending_adjuncts = []
        acts, connective, negated = self.infinitive()
        part.acts = (*part.acts, *acts)
        part.acts_connective = connective
        part.acts_negated = negated
        part.adjuncts.extend(self.pending_adjuncts)
        part.only = part.only or self.pending_only
        self.pending_adjuncts, self.pending_only = [], False

    def _purpose(self, part: Part) -> None:
        """ "um … zu": what the act is for."""
        self.take()
        self.pending_adjuncts = []
        acts, connective, negated = self.infinitive()
        if acts:
            filler = as_filler(acts, connective)
            part.roles.append(
                Filled(Role.PURPOSE, filler.denied() if negated and isinstance(filler, Predication) else filler)
            )
        part.adjuncts.extend(self.pending_adjuncts)
        self.pending_adjuncts = []

    def _subordinate(self, part: Part, link: Link | None = None) -> None:
        """A clause behind a subordinator, as an adjunct of `part`."""
        start = self.at
        word = self.take().word
        self.skip("COMMA")
        concept = word.concept
        if concept in ("that", "whether") and link is None and part.verbs:
            verbs_ = complex_of(part.verbs, part.particle)
            clauses = self.final_clauses()
            if verbs_.concept in ("claim", "say", "declare", "state", "report", "confirm") or verbs_.concept.startswith(
                "de:"
            ):
                self.said_that = clauses
                return
            acts = tuple(_with_agent(act, clause) for clause in clauses for act in clause.acts)
            if acts:
                part.roles.append(Filled(Role.OBJECT, as_filler(acts, Connective.AND)))
                return
            part.roles.append(Filled(Role.OBJECT, self.keep(start, self.at)))
            return
        kind = link if link is not None else _LINKS.get(concept, Link.IF)
        if concept in ("until", "before") and not self.licence:
            # "bis der Kunde zahlt": in a case it says when something ends, and neither that it is so nor a condition.
            kind = Link.WHETHER_OR_NOT
        verb_second = concept == "unless" or word.lower in ("außer", "vorausgesetzt")
        if verb_second and self._main_order():
            parts, connective = self.body("main")
            clauses = self.build(parts, connective)
        else:
            if self.kind() == "SUB" and self.word().concept == "that":
                self.at += 1
            clauses = self.final_clauses()
        leading = not part.verbs
        if not clauses:
            part.adjuncts.append(Adjunct(kind, (self.keep(start, self.at),), leading=leading, span=self.span(start)))
            return
        part.adjuncts.append(Adjunct(kind, tuple(clauses), leading=leading, span=self.span(start)))

    def _main_order(self) -> bool:
        """Whether the clause here has its verb second: "es sei denn, sie wurden bestätigt"."""
        return (
            self.kind(1) == "VERB"
            and may_be(self.word(1), "fin", "past")
            and self.kind() == "NG"
            and self.kind(2) not in ("", "END", "COMMA")
        )

    def final_clauses(self) -> list[Clause]:
        """The clauses of a verb-final body that begins here."""
        start = self.at
        parts, connective = self.body("final")
        if not any(part.verbs for part in parts):
            predicate = any(part.predicates for part in parts)
            if not predicate and self.at > start:
                # "sofern nicht anders vereinbart": a participle without its auxiliary
                return []
        return self.build(parts, connective, final=True)

    def relative(self, of: Nominal) -> bool:
        """The relative clause that begins here, hung on `of`."""
        start = self.at
        found: list[Predication | Words] = []
        connective = Connective.AND
        while True:
            preposition: Word | None = None
            if self.kind() == "PREP" and self.kind(1) == "REL":
                preposition = self.take().word
            if self.kind() != "REL":
                self.at = start
                return False
            word = self.take().word
            self.inside_relative += 1
            parts, connective = self.body("final")
            self.inside_relative -= 1
            if not any(part.verbs or part.predicates for part in parts):
                of.narrow(self.keep(start, max(self.at, start + 1)))
                return True
            number = complex_of(parts[-1].verbs, parts[-1].particle).plural
            found.extend(self._relative_acts(parts, word, preposition, antecedent_plural=of.number == "pl"))
            for part in parts:
                for adjunct in part.adjuncts:
                    for content in adjunct.content:
                        if isinstance(content, Words):
                            found.append(content)
                        elif isinstance(content, Clause) and adjunct.span is not None:
                            inside = [
                                k
                                for k in range(start, self.at)
                                if adjunct.span.start <= self.chunks[k].start < adjunct.span.end
                            ]
                            if inside and adjunct.link not in _BESIDE:
                                found.append(self.keep(inside[0], inside[-1] + 1))
                        elif isinstance(content, Thing | Things) and adjunct.link is Link.WITHOUT:
                            found = [
                                one.adding(Role.WITHOUT, content) if isinstance(one, Predication) else one
                                for one in found
                            ]
            if self.kind() == "AND" and (self.kind(1) == "REL" or (self.kind(1) == "PREP" and self.kind(2) == "REL")):
                self.at += 1
                continue
            break
        acts = [one for one in found if isinstance(one, Predication)]
        agrees = (
            number
            if preposition is None
            and word.lower in ("die", "der", "das", "welche", "welcher", "welches")
            and any(act.roles and act.roles[0].filler == Thing("self") for act in acts)
            else None
        )
        if connective is Connective.OR and len(acts) > 1:
            of.narrow(
                Predication("either", tuple(Filled(Role.COMPLEMENT, act) for act in acts)),
                *(one for one in found if isinstance(one, Words)),
                plural=agrees,
            )
        else:
            of.narrow(*found, plural=agrees)
        return True

    def _relative_acts(
        self, parts: list[Part], word: Word, preposition: Word | None, *, antecedent_plural: bool
    ) -> list[Predication]:
        form = word.lower
        first = parts[0]
        gap: Role | None = None
        clear = [one for one in first.nominals if one.cases == {"n"}]
        if preposition is not None:
            verbs_ = complex_of(parts[-1].verbs, parts[-1].particle)
            gap = role_for(verbs_.concept, preposition, passive=verbs_.passive)
        elif form in ("den", "welchen"):
            gap = Role.OBJECT
        elif form in ("dem", "denen", "welchem"):
            gap = Role.RECIPIENT
        elif clear and form in ("die", "das", "welche", "welches"):
            gap = Role.OBJECT
        elif form in ("die", "das", "welche", "welches"):
            plural = complex_of(parts[-1].verbs).plural
            candidates = [one for one in first.nominals if "n" in one.cases and one.pronoun in ("", "you", "we")]
            if (candidates and any(one.pronoun for one in candidates)) or (
                plural is False
                and any("n" in one.cases and one.number == "sg" for one in candidates)
                and form == "die"
                and antecedent_plural
            ):
                gap = Role.OBJECT
        if form in ("deren", "dessen") and preposition is None:
            return _of_whom(self._saids(parts, None, final=True))
        saids = self._saids(parts, None, final=True, relative=gap is None)
        return relative_acts(saids, gap)

    def _loose_bracket(self) -> None:
        """A bracket that hangs on no noun."""
        self.bracket()


def _of_whom(saids: list[Said]) -> list[Predication]:
    """ "Deren Jahresumsatz X nicht übersteigt": what is said of something that they have."""
    found: list[Predication] = []
    for one in saids:
        for act in (one.act,) if one.act is not None else one.acts:
            act = act.denied() if one.negated else act
            subject = one.subject if isinstance(one.subject, Thing | Things) and not one.passive else None
            measured = having(subject, act) if isinstance(subject, Thing) else None
            who = (Filled(Role.AGENT, subject),) if subject is not None else ()
            found.append(measured or evolve(act, roles=(*who, *act.roles, Filled(Role.TOPIC, Thing(SELF)))))
    return found


def _with_agent(act: Predication, clause: Clause) -> Predication:
    if clause.subject is not None and not clause.passive and not act.get(Role.AGENT):
        act = evolve(act, roles=(Filled(Role.AGENT, clause.subject), *act.roles))
    return act.denied() if clause.negated else act
