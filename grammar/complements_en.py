"""What hangs on an English verb, one complement at a time."""

from __future__ import annotations

from abc import abstractmethod

from attrs import evolve

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Linked,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .act_lists_en import ActLists
from .concepts import AGREES
from .draft_en import Draft, at_most, bounded_period
from .groups_en import noun_group
from .lexicon_en import TABLE
from .made_for_en import is_made_for
from .nominal_en import as_aim, nominal_acts, occasion
from .nouns_en import joined_acts, preposition_role

_MEASURED = frozenset(("year", "month", "week", "day", "hour", "metre", "meter", "percent"))
"""Units by which an adjective is measured: "three weeks late"."""
_ONLY = frozenset(("only", "solely", "exclusively"))
_NO_MANNER = frozenset(
    [
        "too",
        "also",
        "then",
        "still",
        "already",
        "either",
        "so",
        "thus",
        "hereby",
        "therefore",
        "again",
        "well",
        "as well",
        "respectively",
    ]
)
_KEPT_AS_ROLE = frozenset(("pursuant to", "excluding", "in the event of", "in case of"))
TAKES_INFINITIVE = frozenset(
    [
        "intend",
        "use",
        "design",
        "need",
        "require",
        "allow",
        "permit",
        "authorize",
        "attempt",
        "want",
        "seek",
        "try",
        "entitle",
        "enable",
        "make",
        "agree",
        "expect",
        "train",
        "request",
        "configure",
        "wish",
        "adapt",
        "license",
        "have",
    ]
)
"""Verbs that say by an infinitive what they are for, or what is to be done."""


_NEAR = 6
"""So many chunks before a preposition its relative clause begins."""


class Complements(ActLists):
    """Reads one complement of a verb."""

    def _noun_complement(self, draft: Draft, *, expects_object: bool, passive: bool) -> bool:
        parts = self.chunk().parts
        if len(parts) == 1 and parts[0][0] == "DATE" and isinstance(parts[0][1].value, Period):
            self.at += 1
            self.day(draft.roles, parts[0][1].value)
            return True
        if draft.verb in TABLE.words["verbs.copula"] and not draft.has(Role.COMPLEMENT):
            draft.add(Role.COMPLEMENT, self._age(draft) or self.noun_phrase("be"))
            return True
        if draft.verb == "be":
            said = noun_group(self.chunk(), licence=self.licence).thing
            if said.head in TABLE.words["units_of_time"] and not self.clause_follows(0):
                # "was USD 2 million last year"
                draft.add(Role.TIME, self.noun_phrase(draft.verb))
                return True
            return False
        double = draft.verb in TABLE.words["verbs.double"]
        bare = draft.verb in TABLE.words["verbs.bare"]
        if expects_object and not draft.roles and self._said_without_that(draft):
            draft.add(Role.OBJECT, self.embedded_clause())
            return True
        if expects_object and not draft.has(Role.OBJECT):
            causes = draft.verb in TABLE.words["verbs.causative"]
            outside, self.causing = self.causing, self.causing + causes if causes else 0
            phrase = self.noun_phrase(draft.verb)
            self.causing = outside
            if double and self.kind() == "NG" and not self.clause_follows(0):
                draft.add(Role.RECIPIENT, phrase)
                draft.add(Role.OBJECT, self.noun_phrase(draft.verb))
            elif (
                bare
                and (following := self.verb()) is not None
                and following.form in ("base", "finite")
                and not following.auxiliary
            ):
                inner, connective = self.acts_from()
                self._causative(draft, phrase, inner, connective)
            else:
                draft.add(Role.OBJECT, self._consented(draft, phrase))
            return True
        if passive and double and not draft.has(Role.OBJECT):
            draft.add(Role.OBJECT, self.noun_phrase(draft.verb))
            return True
        if draft.verb in TABLE.words["verbs.object_complement"] and not draft.has(Role.COMPLEMENT):
            draft.add(Role.COMPLEMENT, self.noun_phrase(draft.verb))
            return True
        if self.clause_follows(0):
            return False
        thing = noun_group(self.chunk(), licence=self.licence).thing
        if thing.head in TABLE.words["units_of_time"] or thing.head in ("time", "way", "basis"):
            draft.add(Role.TIME if thing.head != "way" else Role.MANNER, self.noun_phrase(draft.verb))
            return True
        if draft.has(Role.OBJECT) or passive:
            if self.depth > 1:
                return False
            start = self.at
            self.at += 1
            draft.add(Role.MANNER, self.keep(start, self.at))
            return True
        draft.add(Role.OBJECT, self.noun_phrase(draft.verb))
        return True

    def _said_without_that(self, draft: Draft) -> bool:
        """ "Ensure users comply", "we believe you are a minor": whether a clause without "that" is what is said."""
        return draft.verb in TABLE.words["verbs.zero_that"] and not self.causing and self.clause_follows(0)

    def _age(self, draft: Draft) -> Filler | None:
        """ "30 years old": an adjective with a measure."""
        if self.kind(1) == "ADJ":
            group = noun_group(self.chunk(), licence=self.licence).thing
            if group.count is not None and group.head in _MEASURED:
                self.at += 1
                chunk = self.take()
                limit = evolve(group.count, quantity=evolve(group.count.quantity, unit=group.head))
                draft.roles.append(Filled(Role.QUANTITY, limit))
                return Words(chunk.text, tuple(word.lemma for word in chunk.words), self.span(self.at - 1))
        return None

    def _causative(
        self,
        draft: Draft,
        phrase: Filler,
        acts: tuple[Predication, ...],
        connective: Connective,
        *,
        negated: bool = False,
        role: Role = Role.AGENT,
    ) -> None:
        """ "permit End Users to use …": the act permitted, with its agent; "cause the work to be licensed"."""
        inner = tuple(evolve(act, roles=(Filled(role, phrase), *act.roles)) for act in acts)
        if negated:
            inner = tuple(act.denied() for act in inner)
        draft.add(Role.OBJECT, joined_acts(inner, connective))

    def _adjective(self, draft: Draft) -> None:
        start = self.at
        chunk = self.take()
        words = chunk.words
        lemmas = tuple(word.lemma for word in words)
        head = words[-1].lemma
        verb = draft.verb
        if (verb == "make" and head == "available") or (verb == "keep" and head == "available"):
            draft.verb = f"{verb} {head}"
            draft.manner.extend(lemmas[:-1])
            return
        if verb in TABLE.words["verbs.copula"] and not draft.has(Role.COMPLEMENT):
            degree = tuple(word.lower for terminal, word in chunk.parts if terminal == "DEGREE")
            if len(degree) < len(words):
                draft.manner.extend(degree)
                self.at = start
                draft.add(Role.COMPLEMENT, self.adjectives())
            else:
                draft.manner.extend(lemmas)
            return
        if verb in TABLE.words["verbs.object_complement"] and not draft.has(Role.OBJECT) and self.kind() == "NG":
            draft.manner.extend(lemmas)  # "keep intact all notices"
            return
        if verb in TABLE.words["verbs.object_complement"] and not draft.has(Role.COMPLEMENT):
            self.at = start
            draft.add(Role.COMPLEMENT, self.adjectives())
            return
        if len(words) == 1 and chunk.parts[0][0] == "NUMBER" and words[0].value is not None:
            draft.add(Role.QUANTITY, words[0].value)
            return
        if draft.roles and isinstance(draft.roles[-1].filler, Words):
            draft.roles.append(Filled(Role.MANNER, Words(chunk.text, lemmas, self.span(start))))
            return
        draft.add(Role.MANNER, Words(chunk.text, lemmas, self.span(start)))

    def _adverb(self, draft: Draft) -> None:
        chunk = self.take()
        lower = chunk.lower
        if lower in _ONLY:
            draft.only = True
        elif lower == "yet":
            draft.pending = True
        elif lower == "so" and draft.verb == "do" and not draft.roles:
            draft.verb = "do so"
        elif lower in ("not", "never", "neither"):
            draft.negated = not draft.negated
        elif f"{draft.verb} {lower}" and lower in TABLE.data["particles"].get(draft.verb, "").split():
            draft.verb = f"{draft.verb} {lower}"
        elif lower not in _NO_MANNER:
            draft.manner.append(lower)

    def _preposition_behind(self, draft: Draft) -> bool:
        """A phrase of the act; where it stands before what is caused, its own verbs leave the infinitive to that."""
        waits = draft.verb in TABLE.words["verbs.causative"] and draft.has(Role.OBJECT) and not draft.group.passive
        self.causing += waits
        read = self._preposition(draft)
        self.causing -= waits
        return read

    def _is_caused(self, verb: str) -> bool:
        """Whether what the infinitive here says is caused outside, and not what the verb before it is done for."""
        ahead = range(1, self.stop - self.at)
        second = any(
            (later := self.verb(step)) is not None and later.form == "to" and self.kind(step - 1) == "NG"
            for step in ahead
        )
        return not second and verb not in TAKES_INFINITIVE

    def _preposition(self, draft: Draft) -> bool:
        preposition = self.lower()
        following = self.kind(1)
        if preposition in TABLE.data["particles"].get(draft.verb, "").split() and following not in (
            "NG",
            "VG",
            "WHICH",
        ):
            self.at += 1
            draft.verb = f"{draft.verb} {preposition}"
            return True
        clause = [chunk.kind for chunk in self.chunks[max(0, self.at - _NEAR) : self.at]]
        # "whoever sells it without change has to …"
        told_of_noun = preposition == "without" and self.in_subject and "WHICH" in clause and clause[-1] != "COMMA"
        if self.licence and preposition not in _KEPT_AS_ROLE and not told_of_noun and self.adjunct_phrase(draft):
            return True
        if preposition in ("such as",):
            self.listing()
            return True
        if following == "IF" and self.lower(1) not in ("whether", "that", "how", "when", "where"):
            return False
        role = self._role(draft, preposition)
        self.at += 1
        if step := self._same_again(preposition):
            self.passed.update(range(self.at, self.at + step))
            self.at += step
        if self.kind() in ("COMMA", "AND") and (
            self.kind(1) in ("AND", "VG", "PREPOSITION") or (self.open_before and self.kind(1) == "NG")
        ):
            self.stranded, self.open_role = True, role
            return True
        if self.kind() in ("END", "", "COMMA", "CLOSE", "SEMICOLON") or self.kind() == "AND":
            if self.kind() == "AND" and self.kind(1) == "PREPOSITION":
                self.at += 1
                return True
            return True
        if self.kind() == "LABEL":
            self._labelled_phrase(draft, role)
            return True
        if self.kind() == "WHICH" and self.kind(1) not in ("NG", "VG"):
            self.at += 1
            return True
        if preposition == "by" and draft.group.passive and self.kind() == "NG":
            draft.add(Role.AGENT, self.complement("by", draft.verb))
            return True
        filler = self.complement(preposition, draft.verb)
        if isinstance(filler, Period):
            self.day(draft.roles, filler, preposition)
            return True
        if role is Role.RECIPIENT and isinstance(filler, Predication | AllOf | AnyOf):
            role = Role.PURPOSE
        role = self._by_head(role, preposition, filler)
        role = self.upon(role, preposition, filler)
        if role is Role.MANNER:
            filler = self._or_as(filler)
        if preposition == "within" and role is Role.TIME and isinstance(filler, Thing):
            filler = at_most(filler)
            of = [one for one in filler.restrictions if isinstance(one, Linked) and one.role is Role.OF]
            if filler.count is not None and len(of) == 1 == len(filler.restrictions):
                # "within 30 days of the notice": counted from there
                draft.add(role, evolve(filler, restrictions=()))
                role, filler = Role.AFTER, of[0].thing
        draft.add(role, self._consented(draft, self._act_of(role, filler)))
        return True

    @staticmethod
    def upon(role: Role, preposition: str, filler: Filler) -> Role:
        """ "Upon termination", "on expiry": once that has happened."""
        return Role.AFTER if preposition in ("upon", "on") and occasion(filler) is not None else role

    def _or_as(self, filler: Filler) -> Filler:
        """ "In source form or as a binary": two ways of one act, whatever prepositions they take."""
        step = 1 if self.kind() == "COMMA" else 0
        if self.kind(step) != "AND" or self.lower(step + 1) != "as" or self.kind(step + 2) != "NG":
            return filler
        if not isinstance(filler, Thing) or filler.head not in TABLE.words["shared_heads"]:
            return filler
        connective = Connective.OR if self.lower(step) in ("or", "and/or") else Connective.AND
        self.at += step + 2
        second = self.noun_phrase()
        return Things(connective, (filler, *(second.members if isinstance(second, Things) else (second,))))

    def _same_again(self, preposition: str, ahead: int = 0) -> int:
        """ "in, or embodied in, a product": how many chunks lead past the second preposition, which is the first."""
        kinds = [self.kind(ahead + step) for step in range(6)]
        if kinds[:3] != ["COMMA", "AND", "VG"] or self.lower(ahead + 1) not in ("or", "and/or"):
            return 0
        again = kinds[3] in ("PREPOSITION", "ADVERB") and self.lower(ahead + 3) == preposition
        return 5 if again and kinds[4:] == ["COMMA", "NG"] else 0

    def _consented(self, draft: Draft, filler: Filler) -> Filler:
        """ "Consented to the publication": the act that the noun names is what is consented to."""
        if draft.verb not in AGREES or not isinstance(filler, Thing) or filler.name or filler.term:
            return filler
        acts = nominal_acts(filler)
        return acts[0] if len(acts) == 1 else filler

    def _act_of(self, role: Role, filler: Filler) -> Filler:
        """ "for development of competing products" as the purpose to develop them; "after termination"."""
        if role in (Role.BEFORE, Role.AFTER) and isinstance(filler, Thing) and not (filler.name or filler.term):
            happens = occasion(filler)
            if happens is not None:
                return happens
            acts = nominal_acts(filler)
            return acts[0] if len(acts) == 1 else filler
        if role is not Role.PURPOSE or not isinstance(filler, Thing | Things):
            return filler
        gerund = _gerund_of(filler)
        if gerund is not None:
            return gerund
        return as_aim(filler)

    def _by_head(self, role: Role, preposition: str, filler: Filler) -> Role:
        """
        The role that the noun settles: "in a limited way", "to a limited extent", "in good faith", "for three weeks".
        """
        if isinstance(filler, Things):
            filler = next((member for member in filler.members if isinstance(member, Thing)), Words(""))
        if not isinstance(filler, Thing):
            return role
        head = filler.head
        if head == "term" and filler.plural:
            return role
        if preposition in ("in", "to", "with", "on", "at") and head in (
            "way",
            "manner",
            "extent",
            "faith",
            "discretion",
            "capacity",
            "accordance",
            "care",
            "basis",
            "expense",
            "risk",
            "cost",
            "fashion",
            "degree",
            "help",
            "name",
        ):
            return Role.MANNER
        if preposition in (
            "in",
            "on",
            "at",
            "during",
            "within",
            "for",
            "upon",
            "over",
        ) and (
            head in TABLE.words["units_of_time"]
            or head in ("time", "date", "phase", "term", "period", "occasion", "moment", "termination", "expiration")
        ):
            return Role.TIME
        if preposition == "in" and head in ("writing", "form", "source", "binary"):
            return Role.MANNER
        if preposition == "in" and head in ("connection", "relation"):
            return Role.TOPIC
        return role

    def _role(self, draft: Draft, preposition: str) -> Role:
        frame = TABLE.data["frames"].get(draft.verb) or TABLE.data["frames"].get(draft.verb.split(" ", 1)[0], {})
        if preposition in frame:
            return Role(frame[preposition])
        if draft.verb == "be" and draft.has(Role.COMPLEMENT):
            if preposition == "to":
                complement = next(filled.filler for filled in draft.roles if filled.role is Role.COMPLEMENT)
                adjective = complement.lemmas[-1] if isinstance(complement, Words) and complement.lemmas else ""
                return (
                    Role.RECIPIENT
                    if adjective in ("available", "accessible", "visible", "known", "open", "owed", "due", "payable")
                    else Role.COUNTERPART
                )
            if preposition in ("of", "from", "with"):
                return Role.COUNTERPART
        if preposition == "of":
            return Role.OBJECT if not draft.has(Role.OBJECT) else Role.TOPIC
        return preposition_role(preposition)

    def _labelled_phrase(self, draft: Draft, role: Role) -> None:
        """ "to (a) any country or (b) any person": labelled complements of a preposition."""
        connective = Connective.OR
        for begin, end, joint in self.labelled():
            connective = joint or connective
            self.at = begin
            with self.until(end):
                if self.kind() == "NG":
                    draft.add(role, self.noun_phrase(draft.verb))
                elif begin < end:
                    filler = self.complement("", draft.verb)
                    if not isinstance(filler, Period):
                        draft.add(role, filler)
                self.trailing(end)
            self.at = end

    def _labelled_objects(self, draft: Draft) -> None:
        """ "(a) retain X and (b) own Y" stand at the verb; here the verb's object is a labelled list."""
        self._labelled_phrase(draft, Role.OBJECT if draft.verb != "be" else Role.COMPLEMENT)

    def day(self, roles: list[Filled], period: Period, preposition: str = "on") -> None:
        """A day or period: that of the main clause goes to the sentence, any other stays in its act."""
        bounded = bounded_period(preposition, period)
        if bounded.first is None and preposition in ("until", "till", "through", "up to", "to"):
            bounded = self._since(roles, bounded)
        if self.depth <= 1 and not self.licence and self.inside_noun == 0:
            self.days.append(bounded)
        else:
            roles.append(Filled(Role.TIME, bounded))

    def _since(self, roles: list[Filled], until: Period) -> Period:
        """ "From 1 May until 3 June": the first day, where it was said just before, belongs to the same stretch."""
        said: Filler | None = self.days[-1] if self.days else roles[-1].filler if roles else None
        if not isinstance(said, Period) or said.last is not None or said.first is None:
            return until
        if self.days:
            self.days.pop()
        else:
            roles.pop()
        return Period(said.first, until.last)

    @abstractmethod
    def bracket(self, thing: Thing | None) -> Thing | None:
        """Read what stands in brackets."""

    @abstractmethod
    def listing(self) -> None:
        """Read "including …", "such as …", "excluding …"."""

    @abstractmethod
    def adjunct_phrase(self, draft: Draft) -> bool:
        """Read "subject to …", "without …" as an adjunct of the clause."""


def _gerund_of(filler: Filler) -> Predication | None:
    """ "For training models" is to train models; "for training data" is for that data."""
    if not isinstance(filler, Thing) or not filler.plural or filler.determiner is not Determiner.NONE:
        return None
    first, rest = filler.modifiers[:1], filler.modifiers[1:]
    verb = TABLE.data["nominal"].get(first[0], "") if first and first[0].endswith("ing") else ""
    if not verb or filler.head in TABLE.words["training_nouns"] or is_made_for(first[0], filler.head):
        return None
    return Predication(verb, (Filled(Role.OBJECT, evolve(filler, modifiers=rest)),), span=filler.span)
