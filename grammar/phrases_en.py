"""English noun phrases and prepositional phrases: what hangs on a noun, and what joins nouns."""

from __future__ import annotations

from abc import abstractmethod

from attrs import evolve

from ..clauses.phrase import (
    SELF,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Limit,
    Linked,
    Period,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from .cursor_en import Cursor, is_finite
from .groups_en import denied, VerbGroup, noun_group, verb_group
from .lexicon_en import TABLE
from .skeleton import Clause, Modal

_SELF = Thing(SELF)
_OWN_PREPOSITIONS = frozenset(
    (
        "of",
        "between",
        "among",
        "amongst",
        "regarding",
        "concerning",
        "such as",
        "outside",
        "other than",
        "in and to",
        "in or to",
        "as to",
        "than",
        "per",
        "unlike",
    )
)
_PERSON_HEADS = frozenset(
    ("", "you", "we", "person", "end user", "user", "customer", "party", "third party", "recipient", "licensee")
)


_CONTENT_NOUNS = frozenset(
    "fact notice claim statement condition allegation belief view assurance representation warranty requirement understanding evidence proof "
    "finding decision conclusion agreement acknowledgment possibility risk extent event way manner person".split()
)


def preposition_role(preposition: str) -> Role:
    """The role that a preposition gives when no frame says more; of several joined ones ("from, to or with") the first counts."""
    roles = TABLE.data["roles"]
    if preposition in roles:
        return Role(roles[preposition])
    return Role(roles.get(preposition.replace(",", " ").split()[0], "topic"))


class Phrases(Cursor):
    """Reads noun phrases and prepositional phrases."""

    extra_clauses: list[Clause]
    """Relatives and appositions that state something of their own."""

    @abstractmethod
    def acts_from(
        self, *, subject: Thing | Things | None = None, gap: bool = False
    ) -> tuple[tuple[Predication, ...], Connective]:
        """The acts that begin with the verb group here; `gap`: the object of a relative clause is missing."""

    @abstractmethod
    def embedded_clause(self) -> Predication | AllOf | AnyOf | Words:
        """A subordinate clause as a formula."""

    # -- noun phrases --------------------------------------------------------------------------------------------

    def noun_phrase(self, verb: str = "", *, subject: bool = False, single: bool = False) -> Thing | Things | Words:
        """
        The noun phrase that begins here, with coordination; `verb` is the verb that it hangs on, whose frame may claim prepositions.
        """
        start = self.at
        first = self.noun(verb, subject=subject)
        if single:
            return first
        members: list[Thing | Words] = []
        self._add(members, first)
        connective: Connective | None = None
        while True:
            step, found = self._joined(subject=subject, listed=len(members) > 1)
            if not step or self._belongs_outside(first, step, found):
                break
            joint = self.lower(step - 1)
            self.at += step
            if found is not None:
                connective = found
            waiting, self.in_list = self.in_list, found is None
            self._add(members, self.noun(verb, subject=subject))
            self.in_list = waiting
            if joint == "as well as":
                connective = connective or Connective.AND
        if len(members) == 1 or (
            connective is None and isinstance(first, Things) and len(members) == len(first.members)
        ):
            return first
        return Things(connective or Connective.AND, self._share(tuple(members)), self.span(start))

    def _belongs_outside(self, first: Thing | Things | Words, step: int, connective: Connective | None) -> bool:
        """
        Whether the next member joins an outer noun phrase: "the name of X nor the names of Y", "the parent of X and an end user of Y",
        "this notice, this list of conditions and the following disclaimer".
        """
        if not self.outer:
            return False
        joint = self.lower(step - 1)
        if joint in self.awaited:
            return True
        outer, listed = self.outer[-1]
        next_parts = self.chunk(step).parts
        determined = next_parts[0][0] in ("DETERMINER", "OWNER")
        bare = isinstance(first, Thing) and first.determiner is Determiner.NONE and not first.restrictions
        if not (determined and bare):
            return False
        return outer.determiner is not Determiner.NONE and (listed or isinstance(first, Thing) and bool(first.name))

    stranded: bool
    asked = False
    """The subject of an inverted question is being read: the participle behind it belongs to the question."""
    outer: list[tuple[Thing, bool]]
    """The noun phrases whose of-phrases are being read, and whether each stands in a list that waits for its last member."""
    awaited: list[str]
    """Connectives that an outer construction waits for: "nor" after "neither"."""

    in_list = False

    def _add(self, members: list[Thing | Words], member: Thing | Things | Words) -> None:
        """Another member; alternatives inside it stand as members of their own."""
        if isinstance(member, Things):
            members.extend(member.members)
        else:
            members.append(member)

    def _share(self, members: tuple[Thing | Words, ...]) -> tuple[Thing | Words, ...]:
        """Owner and of-phrases that stand once for all: "our products and services", "products and services of OpenAI"."""
        first, last = members[0], members[-1]
        if not isinstance(first, Thing) or not isinstance(last, Thing):
            return members
        owner = tuple(
            r
            for r in first.restrictions
            if isinstance(r, Linked)
            and r.role is Role.OF
            and isinstance(r.thing, Thing)
            and r.thing.determiner is Determiner.PRONOUN
        )
        shared: list[Thing | Words] = []
        trailing = (
            tuple(r for r in last.restrictions if not _is_owner(r))
            if last.determiner is Determiner.NONE and not last.name
            else ()
        )
        bare = len(members) - 1
        while bare and isinstance(members[bare], Thing) and members[bare].determiner is Determiner.NONE:  # type: ignore[union-attr]
            bare -= 1
        heads = {r.thing.head for r in trailing if isinstance(r, Linked) and isinstance(r.thing, Thing)}
        for at, member in enumerate(members):
            if isinstance(member, Thing):
                if (
                    at
                    and owner
                    and member.determiner is Determiner.NONE
                    and not member.restrictions
                    and not member.name
                ):
                    member = member.with_(*owner)
                elif (
                    at
                    and first.determiner in (Determiner.ANY, Determiner.NO, Determiner.ALL, Determiner.THIS)
                    and member.determiner is Determiner.NONE
                    and not member.name
                ):
                    member = evolve(member, determiner=first.determiner)
                if (
                    bare <= at < len(members) - 1
                    and trailing
                    and not any(not _is_owner(r) for r in member.restrictions)
                    and member.head
                    and not member.name
                    and member.head not in heads
                ):
                    member = member.with_(*trailing)
            shared.append(member)
        return tuple(shared)

    def _joined(self, *, subject: bool, listed: bool) -> tuple[int, Connective | None]:
        """How many chunks of comma and connective lead to the next member of this list; 0 if the list ends here."""
        step = 0
        comma = False
        if self.kind() == "COMMA":
            step, comma = 1, True
        if self.kind(step) == "AND" and self.lower(step) in (
            "and",
            "or",
            "nor",
            "and/or",
            "and / or",
            "as well as",
            "and also",
            "or otherwise",
            "and not",
            "but not",
            "&",
            "/",
            "but also",
        ):
            connective = (
                Connective.OR
                if self.lower(step) in ("or", "nor", "and/or", "and / or", "or otherwise", "/")
                else Connective.AND
            )
            if self.lower(step) in ("and not", "but not"):
                return 0, None
            step += 1
            if self.kind(step) == "ADVERB" and self.lower(step) in ("also", "even", "any"):
                step += 1
            if self.kind(step) == "NG" and (subject or not self.clause_follows(step)):
                if subject and comma and self.clause_follows(step) and not listed:
                    return 0, None
                return step + 0, connective
            return 0, None
        if comma and self.kind(1) == "NG" and self.leading_depth and self.clause_follows(1):
            return 0, None
        if comma and self.kind(1) == "NG" and self._list_ahead(1):
            return 1, None
        return 0, None

    def _list_ahead(self, ahead: int) -> bool:
        """Whether the noun group there is a middle member of a list that ends in "and" or "or" and a last noun group."""
        at = self.at + ahead + 1
        depth = 0
        while at < self.stop:
            kind = self.chunks[at].kind
            if kind == "OPEN":
                depth += 1
            elif kind == "CLOSE":
                depth -= 1
            elif depth > 0:
                pass
            elif kind == "AND":
                after = self.chunks[at + 1].kind if at + 1 < self.stop else ""
                if after == "NG" and self.chunks[at].lower not in ("but", "and not", "but not"):
                    keep = self.at
                    self.at = at + 1
                    follows = self.clause_follows(0)
                    self.at = keep
                    return not follows
                return False
            elif kind not in ("NG", "PREPOSITION", "COMMA", "ADVERB"):
                if not (
                    kind == "VG"
                    and verb_group(self.chunks[at]).form in ("participle", "gerund")
                    and self.chunks[at - 1].kind == "NG"
                ):
                    return False
            at += 1
        return False

    def noun(self, verb: str = "", *, subject: bool = False) -> Thing | Things | Words:
        """One noun phrase without coordination: its group and what hangs on it."""
        start = self.at
        if self.kind() != "NG":
            self.at += 1
            return self.keep(start, self.at)
        group = noun_group(self.take(), licence=self.licence)
        thing = group.thing
        if self.kind() == "QUOTE" and not thing.head and not thing.name:
            thing = self._quoted_modifier(thing)
        if group.limit is not None:
            return evolve(thing, count=group.limit)
        while True:
            found = self._hanging(thing, verb, subject=subject)
            if found is None:
                break
            thing = found
        return _spread(evolve(thing, span=self.span(start)))

    def _hanging(self, thing: Thing, verb: str, *, subject: bool) -> Thing | None:
        """`thing` with the next thing that hangs on it, or None."""
        kind = self.kind()
        if kind == "PREPOSITION" and self.kind(1) == "WHICH" and self.lower(1) in ("which", "whom", "whose"):
            return self._pied(thing)
        if kind == "PREPOSITION":
            role = self._noun_role(thing, verb, subject=subject)
            if role is None:
                return None
            return self._with_phrase(thing, role, verb, subject=subject)
        if kind == "WHICH" or kind == "IF" and self.lower() == "that" and self._that_relative(thing, verb):
            if (
                self.lower() == "that"
                and verb in TABLE.words["verbs.say"]
                and thing.head != "information"
                and self.clause_follows(1)
            ):
                return None
            return self._relative(thing)
        if kind == "COMMA" and self.kind(1) == "WHICH" and self.lower(1) == "that" and self.kind(2) == "VG":
            self.at += 1
            return self._relative(thing)
        if kind == "COMMA" and self._qualified():
            return self._qualifying(thing)
        if (
            kind == "ADVERB"
            and (inner := self.verb(1)) is not None
            and inner.form == "participle"
            and self.lower() in ("thus", "so")
        ):
            self.at += 1
            return self._reduced(thing, inner, subject=subject)
        if kind == "COMMA" and self.kind(1) == "WHICH" and self.lower(1) in ("which", "who", "whose", "whom", "where"):
            return self._aside(thing)
        if kind == "COMMA" and self.kind(1) == "PREPOSITION" and self.kind(2) == "WHICH":
            return None
        if kind == "VG":
            group = verb_group(self.chunk())
            if self.asked:
                return None
            if group.form in ("participle", "gerund") and not group.modal:
                return self._reduced(thing, group, subject=subject)
            if (
                group.form == "to"
                and thing.head in TABLE.words["infinitive_nouns"]
                and not any(outer.head in TABLE.words["infinitive_nouns"] for outer, _ in self.outer)
            ):
                acts, connective = self.acts_from()
                return thing.with_(Linked(Role.PURPOSE, _predication_or(acts, connective)))
            return None
        if kind == "NG" and self._zero_relative(thing, subject=subject):
            return self._relative_clause(thing, object_gap=True)
        if kind == "ADJ" and self._after_noun() and verb not in TABLE.words["verbs.object_complement"]:
            return self._adjective_after(thing)
        if kind == "ADVERB" and self.lower() in (
            "thereof",
            "therein",
            "thereto",
            "herein",
            "hereof",
            "therefrom",
            "else",
            "alone",
            "whatsoever",
            "hereunder",
            "thereunder",
            "elsewhere",
        ):
            word = self.take()
            if word.lower in ("else",):
                return evolve(thing, determiner=Determiner.OTHER)
            if word.lower in ("thereof", "therein", "thereto", "therefrom"):
                return thing.with_(
                    Linked(
                        Role.SOURCE if word.lower == "therefrom" else Role.OF, Thing("", determiner=Determiner.PRONOUN)
                    )
                )
            return evolve(thing, modifiers=(*thing.modifiers, word.lower))
        if kind == "OPEN":
            return self._bracket(thing)
        if (
            kind == "COMMA"
            and self.kind(1) == "NG"
            and (thing.name or self._closed_apposition())
            and self._apposition(subject=subject)
        ):
            return self._apposed(thing)
        if kind == "QUOTE":
            return self._quoted(thing)
        return None

    def _noun_role(self, thing: Thing, verb: str, *, subject: bool) -> Role | None:
        """The role in which the preposition here hangs on the noun, or None if it hangs on the verb."""
        preposition = self.lower()
        frame = TABLE.data["noun_frames"].get(thing.head, {})
        following = self.kind(1)
        if following == "NG" and preposition in ("for", "with", "within", "in"):
            measured = noun_group(self.chunk(1), licence=self.licence).thing
            if measured.count is not None and measured.head in TABLE.words["units_of_time"]:
                return None
            if (
                measured.count is not None
                and preposition == "with"
                and measured.head
                and thing.determiner is not Determiner.PRONOUN
            ):
                return Role.QUANTITY
        if (
            preposition in frame
            and preposition != "of"
            and any(
                isinstance(r, Linked) and r.role.value == frame[preposition] and not _is_owner(r)
                for r in thing.restrictions
            )
        ):
            return None
        nominal = TABLE.data["nominal"].get(thing.head)
        claimed_here = TABLE.data["frames"].get(verb, {})
        if self.outer and preposition in claimed_here and preposition != "of" and not subject:
            return None
        if (
            nominal
            and preposition in TABLE.data["frames"].get(nominal, {})
            and preposition not in claimed_here
            and following == "NG"
        ):
            return Role(TABLE.data["frames"][nominal][preposition])
        if (
            following in ("COMMA", "AND")
            and preposition in ("of", "to", "on")
            and (self.kind(2) == "VG" or self.kind(2) in ("AND", "ADVERB") and self.kind(3) == "VG")
        ):
            self.at += 1
            self.stranded = True
            return None
        if following == "VG" and not (preposition in frame or preposition == "of"):
            return None if not subject else Role.PURPOSE
        if following not in ("NG", "WHICH", "ADVERB", "VG", "LABEL", "ADJ", "IF", "QUOTE", "AND"):
            return None
        if following == "NG" and self.chunk(1).parts[0][0] == "DATE" and preposition != "of":
            return None
        if (
            preposition == "of"
            and verb
            and TABLE.data["frames"].get(verb, {}).get("of")
            and thing.determiner is Determiner.PRONOUN
        ):
            return None
        from_verb = claimed_here.get(preposition) == "source" and verb != "have" and frame.get(preposition) != "of"
        if preposition in frame and not from_verb:
            return Role(frame[preposition])
        if preposition in _OWN_PREPOSITIONS:
            return preposition_role(preposition)
        if preposition == "by" and thing.head in TABLE.data["nominal"] and (subject or not verb):
            return Role.AGENT
        if thing.determiner is Determiner.PRONOUN and thing.head in ("", "you", "we") and not subject:
            return None
        claimed = TABLE.data["frames"].get(verb, {})
        if subject or verb == "be":
            return preposition_role(preposition)
        if preposition in claimed or verb or not verb and preposition in ("by",):
            return None
        return preposition_role(preposition)

    def _with_phrase(self, thing: Thing, role: Role, verb: str, *, subject: bool) -> Thing:
        preposition = self.take()
        self.outer.append((thing, self.in_list))
        filler = self.complement(preposition.lower, verb, subject=subject)
        if (
            self.kind() == "AND"
            and self.kind(1) == "PREPOSITION"
            and self.lower(1) == preposition.lower
            and self.kind(2) == "NG"
            and isinstance(filler, Thing)
        ):
            connective = Connective.OR if self.lower() in ("or", "nor", "and/or") else Connective.AND
            self.at += 2
            further = self.noun_phrase(verb, subject=subject)
            if isinstance(further, Thing | Words):
                filler = Things(connective, (filler, further))
            else:
                filler = Things(connective, (filler, *further.members))
        self.outer.pop()
        if isinstance(filler, Limit) and role is Role.OF:
            role = Role.QUANTITY
        return thing.with_(Linked(role, filler))

    def complement(
        self, preposition: str, verb: str = "", *, subject: bool = False
    ) -> Thing | Things | Words | Predication | Limit | Period | AllOf | AnyOf:
        """What stands after a preposition: a noun phrase, an act, a clause."""
        start = self.at
        if self.kind() == "ADVERB" and self.kind(1) in ("NG", "VG"):
            adverb = self.take().lower
            if self.kind() == "NG" and self.chunk().parts[0][0] == "DATE":
                return self.complement(preposition, verb, subject=subject)
            if self.kind() == "NG":
                thing = self.noun_phrase(verb, subject=subject)
                if isinstance(thing, Thing) and adverb not in ("only", "solely", "also", "even"):
                    return evolve(thing, modifiers=(adverb, *thing.modifiers))
                return thing
        if self.kind() == "VG":
            group = verb_group(self.chunk())
            if group.form in ("gerund", "participle", "base", "to"):
                acts, connective = self.acts_from()
                return _predication_or(acts, connective)
        if self.kind() == "WHICH" and self.kind(1) in ("NG", "VG"):
            self.at += 1
            content = self.embedded_clause()
            return content if isinstance(content, Predication | AllOf | AnyOf | Words) else content
        if self.kind() == "IF" and self.lower() in ("whether", "that", "how", "the fact that", "when", "where"):
            self.at += 1
            return self.embedded_clause()
        if self.kind() == "NG":
            parts = self.chunk().parts
            if len(parts) == 1 and parts[0][0] == "DATE" and isinstance(parts[0][1].value, Period):
                self.at += 1
                return parts[0][1].value
            phrase = self.noun_phrase(verb, subject=subject)
            if preposition in ("outside", "outside of"):
                away = Predication("be", (Filled(Role.AGENT, _SELF), Filled(Role.PLACE, phrase)), negated=True)
                return Thing("place", determiner=Determiner.A, restrictions=(away,), span=self.span(start))
            if (
                isinstance(phrase, Thing)
                and not phrase.head
                and not phrase.name
                and phrase.count is not None
                and not phrase.restrictions
            ):
                return phrase.count
            return phrase
        if self.kind() == "PREPOSITION":
            inner = self.take().lower
            filler = self.complement(inner, verb, subject=subject)
            return filler
        if self.kind() == "QUOTE":
            return self.quotation()
        if self.kind() == "ADJ":
            chunk = self.take()
            return Thing(chunk.words[-1].lemma, tuple(word.lemma for word in chunk.words[:-1]), span=self.span(start))
        if self.at < self.stop and self.kind() not in ("COMMA", "END", "AND", "SEMICOLON", "COLON", "CLOSE"):
            self.at += 1
            return self.keep(start, self.at)
        return Words("", ())

    def quotation(self) -> Thing | Things | Words:
        """A quoted name or text: "Aurora", "simulated" or "parody"."""
        members: list[Thing | Words] = []
        connective = Connective.AND
        start = self.at
        while self.kind() == "QUOTE":
            end = self.at + 1
            while end < self.stop and self.chunks[end].kind != "QUOTE":
                end += 1
            inside = self.chunks[self.at + 1 : end]
            words = [word for chunk in inside for word in chunk.words]
            text = " ".join(chunk.text for chunk in inside)
            members.append(
                Thing("", name=text, span=self.span(start)) if len(words) <= 6 else self.keep(self.at + 1, end)
            )
            self.at = min(end + 1, self.stop)
            if self.kind() in ("AND", "COMMA") and (
                self.kind(1) == "QUOTE" or self.kind(1) == "AND" and self.kind(2) == "QUOTE"
            ):
                while self.kind() in ("AND", "COMMA"):
                    connective = Connective.OR if self.lower() in ("or", "and/or", "nor") else connective
                    self.at += 1
                continue
            break
        return members[0] if len(members) == 1 else Things(connective, tuple(members), self.span(start))

    def adjectives(self) -> Words | Things:
        """ "lawful", "invalid or unenforceable", "express, implied, statutory, or other"."""
        start = self.at
        members: list[Thing | Words] = []
        connective = Connective.AND
        while True:
            before = self.at
            chunk = self.take()
            words = [word for terminal, word in chunk.parts if terminal not in ("DEGREE", "BETWEEN_MODIFIERS")]
            members.append(
                Words(
                    " ".join(word.text for word in words) if members == [] else chunk.text,
                    tuple(word.lemma for word in words),
                    self.span(before),
                )
            )
            step = 1 if self.kind() == "COMMA" else 0
            if self.kind(step) == "AND" and self.lower(step) in ("and", "or", "nor", "and/or"):
                connective = Connective.AND if self.lower(step) == "and" else Connective.OR
                step += 1
            while step and self.kind(step) == "ADVERB" and self.kind(step + 1) == "ADJ":
                step += 1
            if not step or self.kind(step) != "ADJ":
                break
            self.at += step
        if len(members) == 1:
            return members[0]  # type: ignore[return-value]  # the only member is words
        return Things(connective, tuple(members), self.span(start))

    # -- what hangs on a noun ------------------------------------------------------------------------------------

    def _quoted_modifier(self, thing: Thing) -> Thing:
        """ "the "Free" tier", "a "Notice" text file": quoted words before the noun."""
        end = self.at + 1
        while end < self.stop and self.chunks[end].kind != "QUOTE":
            end += 1
        text = " ".join(chunk.text for chunk in self.chunks[self.at + 1 : end])
        if end >= self.stop or end - self.at > 6:
            return thing
        self.at = end + 1
        if self.kind() == "NG" and self.chunk().parts[0][0] in ("NOUN", "MODIFIER", "NAME"):
            noun = noun_group(self.take(), licence=self.licence).thing
            return evolve(
                noun,
                determiner=thing.determiner,
                modifiers=(*thing.modifiers, text, *noun.modifiers),
                restrictions=(*thing.restrictions, *noun.restrictions),
            )
        return evolve(thing, name=text)

    def _quoted(self, thing: Thing) -> Thing | None:
        """A quoted name after a noun: the name "Aurora", a "Notice" text file."""
        if thing.name or self.kind(1) not in ("NG", "ADJ", "VG"):
            return None
        end = self.at + 1
        while end < self.stop and self.chunks[end].kind != "QUOTE":
            end += 1
        if end >= self.stop or end - self.at > 6:
            return None
        text = " ".join(chunk.text for chunk in self.chunks[self.at + 1 : end])
        self.at = end + 1
        return evolve(thing, name=text)

    leading_depth: int

    def _finite_after(self, ahead: int) -> bool:
        """Whether a finite verb stands anywhere from there on."""
        return any(is_finite(chunk) for chunk in self.chunks[self.at + ahead : self.stop])

    def _zero_relative(self, thing: Thing, *, subject: bool = False) -> bool:
        """Whether a clause without relative pronoun hangs on the noun: "services we make available"."""
        if thing.determiner is Determiner.PRONOUN:
            return False
        parts = self.chunk().parts
        if parts[0][0] not in ("PRONOUN", "NAME", "DETERMINER", "NOUN", "OWNER"):
            return False
        if (self.leading_depth or subject) and not self._finite_after(2):
            return False
        if parts[0][0] == "PRONOUN" and parts[0][1].lower in ("them", "us", "it", "me", "him"):
            return self.finite(1) and parts[0][1].lower == "it"
        return self.finite(1)

    def _relative(self, thing: Thing) -> Thing | None:
        """A restrictive relative clause."""
        word = self.lower()
        if word in ("where", "wherein", "whereby", "when"):
            if self.kind(1) != "NG" or thing.head not in (
                "manner",
                "way",
                "case",
                "place",
                "country",
                "jurisdiction",
                "circumstance",
                "instance",
                "area",
                "time",
                "date",
            ):
                return None
            self.at += 1
            return self._relative_clause(thing, object_gap=False, adverbial=Role.PLACE)
        if word not in ("that", "which", "who", "whom"):
            return None
        nxt = 1
        while self.kind(nxt) == "ADVERB" or (self.kind(nxt) == "COMMA"):
            nxt += 1
        if self.kind(nxt) == "VG":
            self.at += 1
            while self.kind() in ("COMMA",):
                self.at += 1
            return self._relative_subject(thing)
        if self.kind(nxt) in ("NG", "IF"):
            self.at += 1
            return self._relative_clause(thing, object_gap=True)
        return None

    def _relative_subject(self, thing: Thing) -> Thing:
        """ "models that compete …": the gap is the subject."""
        manner: list[str] = []
        while self.kind() == "ADVERB":
            manner.append(self.take().lower)
        restrictions: list[Restriction] = []
        while True:
            group = verb_group(self.chunk())
            acts, connective = self.acts_from(subject=_SELF)
            placed = tuple(evolve(_placed(act, group, _SELF), manner=(*act.manner, *manner)) for act in acts)
            if connective is Connective.OR and len(placed) > 1:
                restrictions.append(_alternatives(placed))
            else:
                restrictions.extend(placed)
            step = 1 if self.kind() == "AND" else 2 if self.kind() == "COMMA" and self.kind(1) == "AND" else 0
            if (
                step
                and self.kind(step) == "WHICH"
                and self.lower(step) in ("that", "which", "who")
                and self.kind(step + 1) == "VG"
            ):
                self.at += step + 1
                continue
            break
        return thing.with_(*restrictions)

    def _relative_clause(self, thing: Thing, *, object_gap: bool, adverbial: Role | None = None) -> Thing:
        """ "models that we provide": the gap is the object, or the place."""
        start = self.at
        while self.kind() == "ADVERB":
            self.at += 1
        if self.kind() != "NG":
            content = self.embedded_clause()
            return thing.with_(*(content.parts if isinstance(content, AllOf) else (content,)))  # type: ignore[arg-type]
        subject = self.noun_phrase(subject=True)
        if self.kind() == "ADVERB":
            self.at += 1
        if self.kind() != "VG":
            return thing.with_(self.keep(start, max(self.at, start + 1)))
        group = verb_group(self.chunk())
        acts, connective = self.acts_from(gap=object_gap)
        found: list[Restriction] = []
        for act in acts:
            act = _placed(act, group, subject)
            if adverbial is not None:
                act = act.adding(adverbial, _SELF)
            elif object_gap:
                act = act.adding(self._gap_role(act, thing), _SELF)
            found.append(act)
        return thing.with_(
            *([_alternatives(tuple(found))] if connective is Connective.OR and len(found) > 1 else found)
        )  # type: ignore[arg-type]

    def _pied(self, thing: Thing) -> Thing | None:
        """ "persons to whom the Software is furnished", "the manner in which it is used"."""
        start = self.at
        role = preposition_role(self.lower())
        self.at += 2
        if self.kind() not in ("NG", "IF", "THERE") or not self.clause_follows(0):
            if self.kind() == "NG":
                self.at += 1
            while self.at < self.stop and self.kind() not in ("COMMA", "END", "SEMICOLON", "CLOSE"):
                self.at += 1
            return thing.with_(self.keep(start, self.at))
        content = self.embedded_clause()
        parts = content.parts if isinstance(content, AllOf | AnyOf) else (content,)
        return thing.with_(
            *(part.adding(role, _SELF) if isinstance(part, Predication) else part for part in parts)  # type: ignore[misc]
        )

    def _gap_role(self, act: Predication, thing: Thing) -> Role:
        """The role of a gap: the object, or what a preposition left over asks for."""
        if not act.get(Role.OBJECT):
            return Role.OBJECT
        if thing.head in TABLE.words["units_of_time"] or thing.head in ("date", "time", "moment"):
            return Role.TIME
        return Role.RECIPIENT if act.verb in TABLE.words["verbs.double"] else Role.TOPIC

    def _aside(self, thing: Thing) -> Thing | None:
        """A relative clause behind a comma: it states something of its own."""
        word = self.lower(1)
        if self.outer and thing.name and not thing.head and word == "which":
            return None
        if word == "where" or (word == "which" and self.kind(2) not in ("VG", "ADVERB", "NG")):
            return None
        start = self.at
        self.at += 2
        if self.kind() == "ADVERB":
            self.at += 1
        bare = evolve(thing, span=None)
        if self.kind() == "VG" and self.finite():
            group = verb_group(self.chunk())
            acts, connective = self.acts_from(subject=bare)
            self._state(bare, group, acts, connective)
        elif self.kind() == "NG" and word in ("which", "whom", "who"):
            subject = self.noun_phrase(subject=True)
            if self.kind() != "VG":
                return thing.with_(self.keep(start, self.at))
            group = verb_group(self.chunk())
            acts, connective = self.acts_from(gap=True)
            acts = tuple(act.adding(self._gap_role(act, thing), bare) for act in acts)
            self._state(subject if not isinstance(subject, Words) else None, group, acts, connective)
        else:
            self.at = start
            return None
        if self.kind() == "COMMA" and (self.kind(1) == "VG" or self.kind(1) == "AND") and self.finite(1):
            self.at += 1
        return thing

    def _state(
        self, subject: Thing | Things | None, group: VerbGroup, acts: tuple[Predication, ...], connective: Connective
    ) -> None:
        if group.passive:
            acts = tuple(
                act.adding(Role.OBJECT, subject) if subject is not None and not act.get(Role.OBJECT) else act
                for act in acts
            )
            subject = None
        modal = {"": Modal.NONE, "might": Modal.MAY, "could": Modal.CAN, "would": Modal.WILL}.get(group.modal)
        self.extra_clauses.append(
            Clause(
                subject,
                modal if modal is not None else Modal(group.modal),
                acts,
                negated=group.negated,
                connective=connective,
                passive=group.passive,
            )
        )

    def _reduced(self, thing: Thing, group: VerbGroup, *, subject: bool) -> Thing | None:
        """ "models provided as part of …", "code containing …"; "including …" is no restriction."""
        if thing.determiner is Determiner.PRONOUN and thing.head in ("you", "we", ""):
            return None
        if group.form == "gerund" and group.auxiliary:
            return None
        acts, connective = self.acts_from(subject=_SELF)
        placed = tuple(_placed(act, group, _SELF) for act in acts)
        if connective is Connective.OR and len(placed) > 1:
            return thing.with_(_alternatives(placed))
        return thing.with_(*placed)

    def _qualified(self) -> bool:
        """Whether adjectives behind a comma qualify the noun: "warranties, express or implied", "rights, whether express, implied …"."""
        step = 1
        if self.lower(step) in ("whether", "either") and self.kind(step) in ("IF", "ADVERB"):
            step += 1
        if self.kind(step) != "ADJ":
            return False
        after = step + 1
        return step == 2 or self.kind(after) in ("AND", "COMMA") and self.kind(after + 1) in ("ADJ", "AND")

    def _qualifying(self, thing: Thing) -> Thing:
        self.at += 2 if self.kind(1) in ("IF", "ADVERB") else 1
        words = self.adjectives()
        act = Predication("be", (Filled(Role.AGENT, _SELF), Filled(Role.COMPLEMENT, words)))
        if self.kind() == "COMMA" and self.kind(1) in ("INCLUDING", "VG", "PREPOSITION"):
            self.at += self.kind(1) == "VG"
        return thing.with_(act)

    def _that_relative(self, thing: Thing, verb: str) -> bool:
        """Whether "that" opens a relative clause here, not what is said or thought."""
        if thing.determiner is Determiner.PRONOUN or thing.head in _CONTENT_NOUNS:
            return False
        return self.kind(1) in ("NG", "VG")

    def _after_noun(self) -> bool:
        """Whether the adjective here stands behind its noun: "necessary to …", "available to …"."""
        if self.lower() in (
            "necessary",
            "available",
            "applicable",
            "subject",
            "due",
            "responsible",
            "owned",
            "licensable",
            "able",
            "similar",
            "identical",
            "capable",
            "different",
            "other",
            "greater",
            "whole",
            "possible",
            "reasonable",
            "independent",
            "contrary",
            "incidental",
            "concerned",
            "inconsistent",
            "consistent",
            "superior",
            "separate",
            "specific",
            "relevant",
            "equivalent",
        ):
            return True
        return self.kind(1) in ("PREPOSITION",) or (self.kind(1) == "VG" and not self.finite(1))

    def _adjective_after(self, thing: Thing) -> Thing:
        words = self.adjectives()
        act = Predication("be", (Filled(Role.AGENT, _SELF), Filled(Role.COMPLEMENT, words)))
        if self.kind() == "PREPOSITION" and self.kind(1) in ("NG", "VG"):
            role = preposition_role(self.lower())
            self.at += 1
            act = act.adding(role, self.complement(""))
        elif self.kind() == "VG" and verb_group(self.chunk()).form == "to":
            acts, connective = self.acts_from()
            act = act.adding(Role.PURPOSE, _predication_or(acts, connective))
        return thing.with_(act)

    def _closed_apposition(self) -> bool:
        """Whether ", a product of OpenAI," stands between commas or at the end."""
        return False

    def _apposition(self, *, subject: bool) -> bool:
        """Whether the noun group behind the comma says what the name before it is."""
        parts = self.chunk(1).parts
        if parts[0][0] != "DETERMINER" or parts[0][1].lower not in ("a", "an", "the", "one of"):
            return False
        at = self.at + 2
        while at < self.stop and self.chunks[at].kind in ("NG", "PREPOSITION", "WHICH", "VG"):
            if is_finite(self.chunks[at]) and self.chunks[at - 1].kind != "WHICH":
                break
            at += 1
        after = self.chunks[at].kind if at < self.stop else ""
        if after == "AND":
            return not subject and self.chunks[at].lower not in ("and", "or")
        if after == "COMMA":
            return not self._list_ahead(1)
        return after in ("", "END", "SEMICOLON", "IF", "CLOSE")

    def _apposed(self, thing: Thing) -> Thing:
        self.at += 1
        what = self.noun("be")
        if isinstance(what, Things):
            what = what.members[0]
        bare = evolve(thing, span=None)
        self.extra_clauses.append(Clause(bare, Modal.NONE, (Predication("be", (Filled(Role.COMPLEMENT, what),)),)))
        if self.kind() == "COMMA" and (self.kind(1) in ("VG",) or self.kind(1) not in ("NG", "AND")):
            self.at += 1
        return thing

    @abstractmethod
    def _bracket(self, thing: Thing) -> Thing | None:
        """What stands in brackets after a noun."""


def _is_owner(restriction: Restriction) -> bool:
    return (
        isinstance(restriction, Linked)
        and restriction.role is Role.OF
        and isinstance(restriction.thing, Thing)
        and restriction.thing.determiner is Determiner.PRONOUN
    )


def _spread(thing: Thing) -> Thing | Things:
    """ "models that compete or imitate" as "models that compete or models that imitate": restrictions hold together."""
    for at, restriction in enumerate(thing.restrictions):
        if isinstance(restriction, Predication) and restriction.verb == _EITHER:
            rest = (thing.restrictions[:at], thing.restrictions[at + 1 :])
            members = [
                _spread(evolve(thing, restrictions=(*rest[0], filled.filler, *rest[1])))
                for filled in restriction.roles
                if isinstance(filled.filler, Predication)
            ]
            flat = [one for member in members for one in (member.members if isinstance(member, Things) else (member,))]
            return Things(Connective.OR, tuple(flat), thing.span)
    return thing


_EITHER = "either … or"
"""Verb of the inner form of alternatives among restrictions, until `_spread` resolves them."""


def _predication_or(acts: tuple[Predication, ...], connective: Connective) -> Predication | AllOf | AnyOf:
    if len(acts) == 1:
        return acts[0]
    return AnyOf(acts) if connective is Connective.OR else AllOf(acts)


def _alternatives(acts: tuple[Predication, ...]) -> Predication:
    """Alternatives as one restriction, for the time until the noun phrase is complete."""
    return Predication(_EITHER, tuple(Filled(Role.COMPLEMENT, act) for act in acts))


def _placed(act: Predication, group: VerbGroup, subject: Filler) -> Predication:
    """`act` with its subject in the role that the voice gives it, and the group's negation."""
    negated = group.negated
    if isinstance(subject, Thing) and subject.determiner is Determiner.NO:
        subject, negated = denied(subject), not negated
    if group.passive and not act.get(Role.OBJECT):
        act = act.adding(Role.OBJECT, subject)
    elif group.passive and act.verb in TABLE.words["verbs.double"]:
        act = act.adding(Role.RECIPIENT, subject)
    else:
        act = evolve(act, roles=(Filled(Role.AGENT, subject), *act.roles))
    if group.modal and group.modal != "will":
        act = evolve(act, manner=(group.modal, *act.manner))
    return act.denied() if negated else act


__all__ = ["Phrases"]
