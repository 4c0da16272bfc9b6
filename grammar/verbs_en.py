"""English verbs and their complements, by the frames of the table."""

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
from .act_lists_en import Act, ActLists
from .cursor_en import is_finite
from .draft_en import Draft, bounded_period
from .groups_en import noun_group, verb_group
from .lexicon_en import TABLE
from .nominal_en import nominal_acts
from .nouns_en import joined_acts, preposition_role

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
        "respectively",
    ]
)


_TAKES_INFINITIVE = frozenset(
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
    ]
)


_GRANTS = frozenset(("grant", "give", "convey", "assign"))


_KEPT_AS_ROLE = frozenset(("pursuant to", "excluding", "in the event of", "in case of"))


class Verbs(ActLists):
    """Reads one verb with everything that hangs on it."""

    def act(self, *, gap: bool = False) -> tuple[Act, ...]:
        """One verb with its complements; several where a labelled list multiplies it."""
        while self.kind() == "ADVERB":
            self.at += 1
        group = verb_group(self.take())
        verb = group.lemma or "do"
        self.depth += 1
        self.granting += verb in _GRANTS
        draft = Draft(group, self._particle(verb))
        self._complements(draft, gap=gap)
        self.depth -= 1
        self.granting -= verb in _GRANTS
        if draft.only:
            self.only_seen = True
        act = Predication(draft.verb, tuple(draft.roles), draft.negated, tuple(draft.manner), draft.pending, group.span)
        results: list[Act] = [(act, ())]
        for role, inner in draft.inner:
            if any(adjuncts for _, adjuncts in inner):
                results = [
                    (one.adding(role, purpose), (*own, *adjuncts))
                    for one, own in results
                    for purpose, adjuncts in inner
                ]
            else:
                acts = tuple(purpose for purpose, _ in inner)
                joined = acts[0] if len(acts) == 1 else None
                filler: Filler = joined if joined is not None else (AnyOf(acts) if self._inner_or else AllOf(acts))
                results = [(one.adding(role, filler), own) for one, own in results]
        return tuple(results)

    _inner_or = False

    def _particle(self, verb: str) -> str:
        particles = TABLE.data["particles"].get(verb, "").split()
        if not particles:
            return verb
        if self.lower() in particles and self.kind() in ("ADVERB", "PREPOSITION", "ADJ"):
            return f"{verb} {self.take().lower}"
        if self.kind() == "ADJ" and self.chunk().words[-1].lower in particles:
            chunk = self.take()
            self._held = tuple(word.lemma for word in chunk.words[:-1])
            return f"{verb} {chunk.words[-1].lower}"
        return verb

    _held: tuple[str, ...] = ()

    def _complements(self, draft: Draft, *, gap: bool) -> None:
        """Everything that hangs on the verb, in text order."""
        draft.manner.extend(self._held)
        self._held = ()
        passive = draft.group.passive
        expects_object = not passive and not gap
        while True:
            kind = self.kind()
            if kind == "NG":
                if not self._noun_complement(draft, expects_object=expects_object, passive=passive):
                    return
            elif kind == "ADJ":
                self._adjective(draft)
            elif kind == "PREPOSITION":
                if not self._preposition(draft):
                    return
            elif kind == "VG":
                if not self._verb_complement(draft):
                    return
            elif kind == "ADVERB":
                self._adverb(draft)
            elif kind == "QUOTE":
                if draft.has(Role.OBJECT) or draft.has(Role.COMPLEMENT):
                    draft.add(Role.MANNER, self.quotation())
                else:
                    draft.add(Role.COMPLEMENT if draft.verb == "be" else Role.OBJECT, self.quotation())
            elif (kind in ("IF", "WHICH") and self._content_clause(draft)) or (kind == "WHICH" and self._asked(draft)):
                pass
            elif kind in ("WHICH", "IF") and (inner := self.verb(1)) is not None and inner.form == "to" and inner.lemma:
                self.at += 1
                acts, connective = self.acts_with()
                self._fill_inner(draft, Role.TOPIC if draft.has(Role.OBJECT) else Role.OBJECT, acts, connective)
            elif kind == "COMMA" and self._continues(draft):
                self.at += 1
            elif kind == "OPEN":
                self.bracket(None)
            elif kind in ("INCLUDING", "EXCLUDING", "THAT_IS"):
                self.listing()
            elif kind == "COMMA" and self.kind(1) in ("INCLUDING", "EXCLUDING", "THAT_IS"):
                self.at += 1
            elif kind in ("LABEL", "COLON", "BREAK") and not draft.has(Role.OBJECT) and not passive and kind == "LABEL":
                self._labelled_objects(draft)
            elif kind == "OTHER" or kind == "DASH":
                self.at += 1
            elif (
                kind == "AND" and self.lower() == "or otherwise" and self.kind(1) in ("COMMA", "END", "", "CLOSE", "IF")
            ):
                self.passed.add(self.at)
                self.at += 1
            elif kind == "AND" and self._joined_phrase(draft):
                pass
            else:
                return

    def _main_clause_behind(self, ahead: int) -> bool:
        """
        Whether a comma and a clause follow the phrase there: "…, and in connection with X, neither A nor B may …".
        """
        at = self.at + ahead
        while at < self.stop and self.chunks[at].kind in ("NG", "PREPOSITION", "ADJ"):
            at += 1
        if at + 1 >= self.stop or self.chunks[at].kind != "COMMA" or self.chunks[at + 1].kind not in ("NG", "ADVERB"):
            return False
        return any(is_finite(chunk) for chunk in self.chunks[at : min(self.stop, at + 10)])

    def _continues(self, draft: Draft) -> bool:
        """Whether a further complement stands behind the comma here."""
        kind = self.kind(1)
        if kind == "PREPOSITION" and self.lower(1) not in ("in addition to",):
            return self.leading_depth == 0 or self._closes(1)
        if kind == "ADJ":
            return (
                draft.verb in TABLE.words["verbs.object_complement"]
                and draft.has(Role.OBJECT)
                and self.lower(1).split()[-1] in ("available", "public", "accessible", "secret", "confidential")
            )
        if kind == "AND":
            return (
                self.kind(2) == "PREPOSITION"
                and bool(draft.roles)
                and self.kind(3) in ("NG", "VG")
                and not self._main_clause_behind(3)
            )
        if kind == "VG" and self.verb(1) is not None and self.verb(1).form != "gerund":  # type: ignore[union-attr]
            following = self.verb(1)
            return following is not None and following.form == "to" and self.leading_depth == 0 and self.depth <= 1
        if kind == "VG" and (behind := self.verb(1)) is not None and behind.form == "gerund" and self.depth <= 1:
            return self.leading_depth == 0 and not behind.auxiliary and bool(draft.roles)
        if kind == "ADVERB":
            return self.kind(2) in ("PREPOSITION", "COMMA", "END", "", "SEMICOLON") and self.lower(1) not in (
                "however",
                "then",
            )
        return False

    def _closes(self, ahead: int) -> bool:
        """Whether another comma follows before the next finite verb."""
        at = self.at + ahead
        while at < self.stop:
            if self.chunks[at].kind == "COMMA":
                return True
            if self.chunks[at].kind == "VG":
                return False
            at += 1
        return False

    def _joined_phrase(self, draft: Draft) -> bool:
        """ "in a product and on servers", "to X or for Y": a second prepositional phrase; "and not a classifier"."""
        if self.kind(1) == "PREPOSITION" and draft.roles and self.kind(2) in ("NG", "VG"):
            self.at += 1
            return True
        if (
            self.lower() in ("and not", "but not")
            and self.kind(1) == "NG"
            and draft.verb == "be"
            and not self.clause_follows(1)
        ):
            return False
        return False

    def _noun_complement(self, draft: Draft, *, expects_object: bool, passive: bool) -> bool:
        parts = self.chunk().parts
        if len(parts) == 1 and parts[0][0] == "DATE" and isinstance(parts[0][1].value, Period):
            self.at += 1
            self.day(draft.roles, parts[0][1].value)
            return True
        if draft.verb in TABLE.words["verbs.copula"] and not draft.has(Role.COMPLEMENT):
            draft.add(Role.COMPLEMENT, self._age(draft) or self.noun_phrase("be"))
            return True
        if draft.verb in ("be",):
            return False
        double = draft.verb in TABLE.words["verbs.double"]
        bare = draft.verb in TABLE.words["verbs.bare"]
        if expects_object and not draft.has(Role.OBJECT):
            phrase = self.noun_phrase(draft.verb)
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
                draft.add(Role.OBJECT, phrase)
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

    def _age(self, draft: Draft) -> Filler | None:
        """ "30 years old": an adjective with a measure."""
        if self.kind(1) == "ADJ":
            group = noun_group(self.chunk(), licence=self.licence).thing
            if group.count is not None and group.head in ("year", "month", "day", "metre", "meter", "percent"):
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
    ) -> None:
        """ "permit End Users to use …": the act permitted, with its agent."""
        inner = tuple(evolve(act, roles=(Filled(Role.AGENT, phrase), *act.roles)) for act in acts)
        if negated:
            inner = tuple(act.denied() for act in inner)
        draft.add(Role.OBJECT, joined_acts(inner, connective))

    def _verb_complement(self, draft: Draft) -> bool:
        group = verb_group(self.chunk())
        if group.form == "to":
            labelled = not group.lemma and (
                self.kind(1) in ("LABEL", "COLON", "BREAK", "QUOTE")
                or (self.kind(1) == "COMMA" and (behind := self.verb(2)) is not None and behind.form == "base")
            )
            if (not group.lemma and not labelled) or self._leaves_infinitive(draft):
                return False
            role = self._inner_role(draft)
            if labelled:
                self.at += 1
            acts, connective = self.labelled_acts() if labelled else self.acts_with()
            if role is Role.OBJECT and draft.has(Role.OBJECT):
                taken = next(filled for filled in draft.roles if filled.role is Role.OBJECT)
                if acts and any(own for _, own in acts) and len(acts) > 1:
                    draft.roles.remove(taken)
                    agent = Filled(Role.AGENT, taken.filler)
                    draft.inner.append((role, tuple((evolve(a, roles=(agent, *a.roles)), own) for a, own in acts)))
                    return True
                if acts:
                    draft.roles.remove(taken)
                    for _, own in acts:
                        self.pending_adjuncts.extend(own)
                    caused = tuple(act for act, _ in acts)
                    self._causative(draft, taken.filler, caused, connective, negated=group.negated)
                return True
            if group.negated:
                acts = tuple((act.denied(), own) for act, own in acts)
            self._fill_inner(draft, role, acts, connective)
            return True
        if group.form == "gerund" and not group.auxiliary:
            if draft.verb in TABLE.words["verbs.act"] and not draft.has(Role.OBJECT):
                acts, connective = self.acts_with()
                self._fill_inner(draft, Role.OBJECT, acts, connective)
                return True
            if draft.verb in TABLE.words["verbs.copula"] and not draft.has(Role.COMPLEMENT):
                acts, connective = self.acts_with()
                self._fill_inner(draft, Role.COMPLEMENT, acts, connective)
                return True
            if not draft.has(Role.OBJECT) and not draft.group.passive and not draft.roles:
                acts, connective = self.acts_with()
                self._fill_inner(draft, Role.OBJECT, acts, connective)
                return True
            acts, connective = self.acts_with()
            self._fill_inner(draft, Role.MANNER, acts, connective)
            return True
        if group.form == "participle" and draft.has(Role.OBJECT) and draft.verb in ("have", "get", "see", "keep"):
            taken = next(filled for filled in draft.roles if filled.role is Role.OBJECT)
            draft.roles.remove(taken)
            caused, joint = self.acts_from()
            done = tuple(evolve(act, roles=(taken, *act.roles)) for act in caused)
            draft.add(Role.OBJECT, joined_acts(done, joint))
            return True
        return False

    def _leaves_infinitive(self, draft: Draft) -> bool:
        """
        Whether the infinitive here belongs to an outer noun or verb: "a license under rights owned by X to use …".
        """
        verb = draft.verb.split(" ", 1)[0]
        if self.depth < 2 or draft.group.form not in ("participle", "gerund") or verb in _TAKES_INFINITIVE:
            return False
        return self.granting > 0 or any(thing.head in TABLE.words["infinitive_nouns"] for thing, _ in self.outer)

    def _fill_inner(self, draft: Draft, role: Role, acts: tuple[Act, ...], connective: Connective) -> None:
        if any(own for _, own in acts) and len(acts) > 1:
            draft.inner.append((role, acts))
            return
        for _, own in acts:
            self.pending_adjuncts.extend(own)
        draft.add(role, joined_acts(tuple(act for act, _ in acts), connective))

    def _inner_role(self, draft: Draft) -> Role:
        verb = draft.verb.split(" ", 1)[0]
        words = TABLE.words
        if draft.has(Role.OBJECT) and verb in words["verbs.causative"] and not draft.group.passive:
            return Role.OBJECT
        if not draft.has(Role.OBJECT) and verb in words["verbs.act"] and not draft.group.passive:
            return Role.OBJECT
        if (
            draft.group.passive
            and verb in words["verbs.causative"]
            and verb
            not in ("make", "have", "get", "license", "let", "help", "want", "order", "ask", "enable", "assist")
        ):
            return Role.OBJECT
        if verb == "be" and not draft.has(Role.COMPLEMENT):
            return Role.COMPLEMENT
        return Role.PURPOSE

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
        elif lower in ("not", "never", "neither"):
            draft.negated = not draft.negated
        elif f"{draft.verb} {lower}" and lower in TABLE.data["particles"].get(draft.verb, "").split():
            draft.verb = f"{draft.verb} {lower}"
        elif lower not in _NO_MANNER:
            draft.manner.append(lower)

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
        if self.licence and preposition not in _KEPT_AS_ROLE and self.adjunct_phrase(draft):
            return True
        if preposition in ("such as",):
            self.listing()
            return True
        if following == "IF" and self.lower(1) not in ("whether", "that", "how", "when", "where"):
            return False
        role = self._role(draft, preposition)
        self.at += 1
        if self.kind() in ("COMMA", "AND") and (
            self.kind(1) in ("AND", "VG", "PREPOSITION") or (self.open_before and self.kind(1) == "NG")
        ):
            self.stranded = True
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
        draft.add(role, self._act_of(role, filler))
        return True

    def _act_of(self, role: Role, filler: Filler) -> Filler:
        """ "for development of competing products" as the purpose to develop them."""
        if role is not Role.PURPOSE or not isinstance(filler, Thing | Things):
            return filler
        members = filler.members if isinstance(filler, Things) else (filler,)
        for member in members:
            if not isinstance(member, Thing) or member.determiner not in (
                Determiner.NONE,
                Determiner.THE,
                Determiner.ANY,
            ):
                return filler
            owned = any(isinstance(r, Linked) and r.role is Role.OF for r in member.restrictions)
            if member.name or member.term or (member.determiner is not Determiner.NONE and not owned):
                return filler
        acts = nominal_acts(filler)
        if not acts:
            return filler
        return joined_acts(acts, filler.connective if isinstance(filler, Things) else Connective.AND)

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
            "after",
            "before",
            "upon",
            "over",
            "prior to",
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

    def _content_clause(self, draft: Draft) -> bool:
        """ "that …", "whether …" as what is said, decided or known."""
        word = self.lower()
        if word not in ("that", "whether", "the fact that", "how", "if", "until", "so that") or (
            word == "if" and draft.verb not in ("ask", "know", "determine")
        ):
            return False
        if word in ("until", "so that"):
            return False
        if (
            word == "that"
            and draft.verb not in TABLE.words["verbs.say"]
            and draft.verb != "be"
            and not draft.has(Role.COMPLEMENT)
        ):
            return False
        if (
            draft.has(Role.OBJECT)
            and draft.verb not in TABLE.words["verbs.double"]
            and draft.verb not in TABLE.words["verbs.say"]
        ):
            return False
        self.at += 1
        role = (
            Role.COMPLEMENT
            if draft.verb == "be" and not draft.has(Role.COMPLEMENT)
            else Role.OBJECT
            if not draft.has(Role.OBJECT)
            else Role.TOPIC
        )
        content = self.embedded_clause()
        if word == "whether" and isinstance(content, Predication | AllOf | AnyOf):
            role = Role.TOPIC
        draft.add(role, content)
        return True

    def _asked(self, draft: Draft) -> bool:
        """ "decide what to do", "in which …": kept for the clause unless the verb takes a question."""
        word = self.lower()
        if word in ("what", "how", "which", "who") and draft.verb in (
            *TABLE.words["verbs.say"],
            "decide",
            "choose",
            "control",
            "describe",
            "explain",
            "affect",
            "see",
            "learn",
        ):
            start = self.at
            self.at += 1
            if (self.kind() == "NG" and self.clause_follows(0)) or self.finite():
                content = self.embedded_clause()
                draft.add(Role.TOPIC, content)
                return True
            self.at = start
        return False

    def day(self, roles: list[Filled], period: Period, preposition: str = "on") -> None:
        """A day or period: that of the main clause goes to the sentence, any other stays in its act."""
        bounded = bounded_period(preposition, period)
        if self.depth <= 1 and not self.licence and self.inside_noun == 0:
            self.days.append(bounded)
        else:
            roles.append(Filled(Role.TIME, bounded))

    @abstractmethod
    def bracket(self, thing: Thing | None) -> Thing | None:
        """Read what stands in brackets."""

    @abstractmethod
    def listing(self) -> None:
        """Read "including …", "such as …", "excluding …"."""

    @abstractmethod
    def adjunct_phrase(self, draft: Draft) -> bool:
        """Read "subject to …", "without …" as an adjunct of the clause."""
