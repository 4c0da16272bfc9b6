"""English verbs and their complements, by the frames of the table."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .act_lists_en import Act
from .alternatives_en import leaves_open
from .by_means_en import means_of
from .complements_en import TAKES_INFINITIVE, Complements
from .cursor_en import content_lemmas, is_finite
from .draft_en import Draft
from .groups_en import opaque, verb_group
from .lexicon_en import TABLE
from .nouns_en import joined_acts
from .series_en import Phrase, in_series
from .skeleton import Adjunct, Clause, Link, Modal

_SHOWS = frozenset(("tell", "show", "explain", "describe", "indicate", "point out"))
"""Verbs behind which "where" asks for a place and states no condition."""
_ASKS = frozenset(("ask", "know", "determine", "indicate", "state", "specify", "disclose", "check", "say", "note"))
"""Verbs whose "if" asks and does not condition: "indicate if you changed it"."""
_HOWS = frozenset(("how", "where", "whether", "why", "when"))
_WHATEVER = frozenset(("what", "whatever", "anything", "everything"))
_WISHES = frozenset(("want", "like", "wish", "please", "choose", "desire", "see"))
"""What somebody may do at will: "whatever you like", "as you see fit"."""
_GRANTS = frozenset(("grant", "give", "convey", "assign"))


class Verbs(Complements):
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
        if verb == "do" and not gap and not group.negated:
            self._at_will(draft)
        self._complements(draft, gap=gap)
        self._contrasted(draft)
        self.depth -= 1
        self.granting -= verb in _GRANTS
        series, ways = in_series(draft.roles, draft.phrases, clause=self.licence)
        draft.roles[:] = series
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
        for one_of in ways:
            results = [(one.adding(way.role, way.filler), own) for one, own in results for way in one_of]
            self.several_ways = True
        return tuple(results)

    def _contrasted(self, draft: Draft) -> None:
        """ "You may, however, use it": the word joins the sentence to the one before it and is no way to use it."""
        joins = [word for word in draft.manner if TABLE.data["connectors"].get(word) == "however"]
        if joins and self.depth <= 1:
            self.connectors.append("however")
            draft.manner[:] = [word for word in draft.manner if word not in joins]

    def _at_will(self, draft: Draft) -> None:
        """ "do whatever you want with it", "do with it as you please": to deal in it, or in what the text is about."""
        what = self.kind() in ("NG", "WHICH") and self.chunk().words[0].lower.split()[0] in _WHATEVER
        with_it = self.kind() == "PREPOSITION" and self.lower() == "with" and self.kind(1) == "NG"
        step = 1
        if with_it and self.kind(2) in ("IF", "PREPOSITION") and self.lower(2) == "as":
            step = 3
        elif what and (self.lower(1) == "else" or (self.kind(1) == "WHICH" and self.lower(1) == "that")):
            step = 2
        elif not what:
            return
        bare_any = what and self.lower() in ("anything", "everything") and step == 1
        if bare_any and self.kind(1) == "PREPOSITION" and self.lower(1) in ("with", "to") and self.kind(2) == "NG":
            draft.verb = "deal"
            self.passed.update(range(self.at, self.at + 1))
            self.at += 2
            draft.add(Role.OBJECT, self.noun_phrase("deal"))
            self.free_will = True
            return
        if self.lower(step) not in ("you", "they") or self.kind(step + 1) == "":
            return
        wish = self.chunk(step + 1).words[-1].lemma.lower()
        if wish not in _WISHES or (wish == "see" and self.lower(step + 2) != "fit"):
            return
        step += 3 if wish == "see" else 2
        if (bare := self.verb(step)) is not None and bare.form == "to":
            if bare.lemma not in ("", "do"):
                return  # "what you want to sell" is a thing
            step += 1
        start = self.at
        draft.verb = "deal"
        thing: Thing | Things | Words = Thing("", determiner=Determiner.PRONOUN)
        if with_it:
            self.at += 1
            thing = self.noun_phrase("deal", single=True)
            self.at = max(self.at, start + step)
        else:
            self.at += step
            if self.kind() == "PREPOSITION" and self.lower() in ("with", "to") and self.kind(1) == "NG":
                self.at += 1
                thing = self.noun_phrase("deal")
        draft.add(Role.OBJECT, thing)
        self.passed.update(range(start, start + step))
        self.free_will = True

    _inner_or = False

    def _particle(self, verb: str) -> str:
        if self.kind() == "PREPOSITION" and self.lower() in TABLE.data["prepositional"].get(verb, "").split():
            self.at += 1  # "tamper with the filter": its object, as "disable the filter" has it
            return verb
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

    def _late_object(self, draft: Draft) -> bool:
        """Whether an item is the object of a verb whose phrases stand before it: "keep in every copy | the notice"."""
        if self.kind() not in ("COLON", "BREAK"):
            return False
        late = draft.verb in TABLE.words["verbs.late_object"] and bool(draft.roles) and not draft.has(Role.OBJECT)
        before = self.chunks[self.at - 1].text.lower().split()
        return late and self.kind(1) == "NG" and not self.clause_follows(1) and "following" not in before

    def _complements(self, draft: Draft, *, gap: bool) -> None:
        """Everything that hangs on the verb, in text order."""
        draft.manner.extend(self._held)
        self._held = ()
        passive = draft.group.passive
        expects_object = not passive and not gap
        joint: Connective | None = None
        comma = False
        while True:
            kind = self.kind()
            if kind == "NG":
                if not self._noun_complement(draft, expects_object=expects_object, passive=passive):
                    return
            elif kind == "ADJ":
                self._adjective(draft)
            elif kind == "PREPOSITION":
                known, preposition = len(draft.roles), self.lower()
                if not self._preposition_behind(draft):
                    return
                if len(draft.roles) == known + 1:
                    draft.phrases.append(Phrase(draft.roles[-1], preposition, joint, comma))
                joint, comma = None, False
                continue
            elif kind == "VG":
                if not self._verb_complement(draft):
                    return
            elif kind == "ADVERB" and self.lower() == "not" and self.kind(1) == "PREPOSITION" and draft.roles:
                self._denied_phrase(draft)
            elif kind == "ADVERB" and self._same_again(self.lower(), 1):
                # "in, or embodied in, a product": the first preposition stands before a comma like an adverb
                role = self._role(draft, self.lower())
                step = 1 + self._same_again(self.lower(), 1)
                self.passed.update(range(self.at + 1, self.at + step))
                preposition = self.lower()
                self.at += step
                draft.add(role, self.complement(preposition, draft.verb))
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
            elif (kind in ("COMMA", "AND") and self._more_content(draft)) or (
                kind == "COMMA" and (self._result(draft) or self._either_way())
            ):
                pass
            elif kind == "COMMA" and expects_object and not draft.roles and (close := self._insertion_before_object()):
                self.at += 1
                with self.until(close):
                    self._complements(draft, gap=True)
                    if self.at < close:
                        kept = self.keep(self.at, close)
                        self.pending_adjuncts.append(Adjunct(Link.IF, (kept,), span=kept.span))
                self.at = close + 1
            elif kind == "COMMA" and self._continues(draft):
                self.at += 1
                comma = True
                continue
            elif kind == "OPEN":
                self.bracket(None)
            elif kind in ("INCLUDING", "EXCLUDING", "THAT_IS"):
                self.listing()
            elif kind == "COMMA" and self.kind(1) in ("INCLUDING", "EXCLUDING", "THAT_IS"):
                self.at += 1
            elif kind in ("LABEL", "COLON", "BREAK") and not draft.has(Role.OBJECT) and not passive and kind == "LABEL":
                self._labelled_objects(draft)
            elif kind in ("OTHER", "DASH") or (expects_object and self._late_object(draft)):
                self.at += 1
            elif (
                kind == "AND" and self.lower() == "or otherwise" and self.kind(1) in ("COMMA", "END", "", "CLOSE", "IF")
            ):
                self.passed.add(self.at)
                self.at += 1
            elif kind == "AND":
                word = self.lower()
                if self.depth > 1 and draft.group.form == "to" and not draft.phrases and self.kind(1) == "PREPOSITION":
                    return  # "to track persons or for gambling": joined to the infinitive itself
                if not self._joined_phrase(draft):
                    return
                if self.kind() == "PREPOSITION":
                    joint = Connective.OR if word in ("or", "nor", "and/or", "or otherwise") else Connective.AND
                continue
            else:
                return
            joint, comma = None, False

    def _insertion_before_object(self) -> int:
        """Where the phrase of "retain, in the source of any work that you create, all notices" ends; 0 if none is."""
        if self.kind(1) != "PREPOSITION" or self.kind(2) not in ("NG", "ADVERB"):
            return 0
        for at in range(self.at + 2, self.stop - 1):
            chunk, after = self.chunks[at], self.chunks[at + 1]
            if chunk.kind in ("SEMICOLON", "END", "COLON"):
                return 0
            if chunk.kind == "COMMA":
                begins = after.kind == "NG" and after.parts[0][0] in ("DETERMINER", "OWNER")
                keep, self.at = self.at, at + 1
                clause = self.clause_follows(0)
                self.at = keep
                return at if begins and not clause else 0
        return 0

    def _result(self, draft: Draft) -> bool:
        """ "…, thus forming a derived work": what comes of it; it narrows nothing."""
        if self.kind(1) != "ADVERB" or self.lower(1) not in ("thus", "thereby", "therefore", "hence"):
            return False
        verb = self.verb(2)
        if verb is None or verb.form != "gerund" or verb.auxiliary or not draft.roles:
            return False
        start = self.at
        self.at += 2
        acts, connective = self.acts_from()
        clause = Clause(None, Modal.BARE, acts, connective=connective)
        self.pending_adjuncts.append(Adjunct(Link.BECAUSE, (clause,), span=self.span(start)))
        return True

    def _more_content(self, draft: Draft) -> bool:
        """ "Inform them that it is free, and how they can get it": a second thing said, asked or shown."""
        step = 1 if self.kind() == "COMMA" else 0
        if self.kind(step) != "AND" or self.lower(step) not in ("and", "or") or self.lower(step + 1) not in _HOWS:
            return False
        said = next((one for one in reversed(draft.roles) if isinstance(one.filler, Predication | AllOf)), None)
        if said is None or said.role not in (Role.OBJECT, Role.TOPIC) or not self._states(step + 2):
            return False
        self.at += step + 2
        if self.kind() == "NG":
            more = self.embedded_clause()
        else:
            acts, connective = self.acts_from()
            more = joined_acts(acts, connective)
        before = said.filler.parts if isinstance(said.filler, AllOf) else (said.filler,)
        draft.roles[draft.roles.index(said)] = Filled(said.role, AllOf((*before, more)))
        return True

    def _states(self, ahead: int) -> bool:
        """Whether a clause or an infinitive stands there."""
        verb = self.verb(ahead)
        return self.clause_follows(ahead) or (verb is not None and verb.form == "to" and bool(verb.lemma))

    def _either_way(self) -> bool:
        """ "…, either gratis or for a fee": two ways that leave nothing out, up to the next comma or connective."""
        end = self.at + 1
        while end < self.stop and self.chunks[end].kind in ("ADJ", "ADVERB", "PREPOSITION", "NG", "AND"):
            end += 1
        inside = self.chunks[self.at + 1 : end]
        if not leaves_open(inside) or (end < self.stop and self.chunks[end].kind == "VG"):
            return False
        words = opaque(inside, content_lemmas(inside))
        self.pending_adjuncts.append(Adjunct(Link.WHETHER_OR_NOT, (words,), span=words.span))
        self.at = end
        return True

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
            joined = self.kind(2) == "AND" and self.kind(3) in ("PREPOSITION", "ADVERB")
            return (joined or self.kind(2) in ("PREPOSITION", "COMMA", "END", "", "SEMICOLON")) and self.lower(
                1
            ) not in ("however", "then")
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

    def _denied_phrase(self, draft: Draft) -> bool:
        """ "for research and not for commercial purposes": the phrase belongs to a denial of its own."""
        self.at += 1
        kept, roles = len(draft.roles), list(draft.roles)
        negated = draft.negated
        read = self._preposition(draft)
        self.denied_roles.extend(draft.roles[kept:])
        draft.roles[:] = roles
        draft.negated = negated
        return read

    def _joined_phrase(self, draft: Draft) -> bool:
        """ "in a product and on servers", "to X or for Y": a second prepositional phrase; "and not a classifier"."""
        if self.kind(1) == "ADVERB" and draft.manner and self.lower() == "and" and self.kind(2) not in ("VG", "NG"):
            self.at += 1
            return True  # "promptly and in writing"
        otherwise = self.kind(2) == "ADVERB" and self.lower(2) == "otherwise" and self.kind(3) == "VG"
        if (
            self.kind(1) == "PREPOSITION"
            and (draft.roles or draft.manner)
            and (self.kind(2) in ("NG", "VG") or otherwise)
        ):
            if self.lower() in ("and not", "but not", "or not"):
                return self._denied_phrase(draft)
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

    def _verb_complement(self, draft: Draft) -> bool:
        group = verb_group(self.chunk())
        if group.form == "to":
            labelled = not group.lemma and (
                self.kind(1) in ("LABEL", "COLON", "BREAK", "QUOTE")
                or (self.kind(1) == "COMMA" and (behind := self.verb(2)) is not None and behind.form == "base")
                or self._adverbs_between()
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
                    done_to = Role.OBJECT if group.passive and not caused[0].get(Role.OBJECT) else Role.AGENT
                    self._causative(draft, taken.filler, caused, connective, negated=group.negated, role=done_to)
                return True
            if group.negated:
                acts = tuple((act.denied(), own) for act, own in acts)
            self._fill_inner(draft, role, acts, connective)
            return True
        if group.form == "gerund" and not group.auxiliary:
            if not draft.has(Role.OBJECT) and draft.verb in TABLE.words["verbs.act"]:
                role = Role.OBJECT
            elif not draft.has(Role.COMPLEMENT) and draft.verb in TABLE.words["verbs.copula"]:
                role = Role.COMPLEMENT
            else:
                role = Role.MANNER if draft.has(Role.OBJECT) or draft.group.passive or draft.roles else Role.OBJECT
            acts, connective = self.acts_with()
            if role is Role.MANNER and (means := means_of(acts, connective)):
                draft.roles += [Filled(Role.MEANS, one) for one in means]
            else:
                self._fill_inner(draft, role, acts, connective)
            return True
        if group.form == "participle" and draft.has(Role.OBJECT) and draft.verb in ("have", "get", "see", "keep"):
            taken = next(filled for filled in draft.roles if filled.role is Role.OBJECT)
            draft.roles.remove(taken)
            caused, joint = self.acts_from()
            done = tuple(evolve(act, roles=(taken, *act.roles)) for act in caused)
            draft.add(Role.OBJECT, joined_acts(done, joint))
            return True
        return False

    def _adverbs_between(self) -> bool:
        """ "to, directly or indirectly, build …": whether only adverbs between commas part "to" from its verb."""
        if [self.kind(1), self.kind(2), self.kind(3)] != ["COMMA", "ADVERB", "COMMA"]:
            return False
        behind = self.verb(4)
        return behind is not None and behind.form == "base" and bool(behind.lemma)

    def _leaves_infinitive(self, draft: Draft) -> bool:
        """
        Whether the infinitive here belongs to an outer noun or verb: "a license under rights owned by X to use …".
        """
        verb = draft.verb.split(" ", 1)[0]
        following = self.verb()
        if self.causing and following is not None and (following.passive or self._is_caused(verb)):
            return (
                True  # "cause the work that you publish to be licensed", "cause files that you add to carry a notice"
            )
        if self.depth < 2 or draft.group.form not in ("participle", "gerund") or verb in TAKES_INFINITIVE:
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

    def _content_clause(self, draft: Draft) -> bool:
        """ "that …", "whether …" as what is said, decided or known."""
        word = self.lower()
        shows = word == "where" and draft.verb in _SHOWS and self.clause_follows(1)
        if (not shows and word not in ("that", "whether", "the fact that", "how", "if", "until", "so that")) or (
            word == "if" and (draft.verb not in _ASKS or bool(draft.roles))
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
        self.content += 1
        content = self.embedded_clause()
        self.content -= 1
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
            *(() if self.licence else ("predict", "guess", "estimate", "forecast")),
        ):
            start = self.at
            self.at += 1
            if (self.kind() == "NG" and self.clause_follows(0)) or self.finite():
                content = self.embedded_clause()
                draft.add(Role.TOPIC, content)
                return True
            self.at = start
        return False
