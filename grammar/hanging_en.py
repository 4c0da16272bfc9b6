"""What hangs on an English noun: prepositional phrases, relative clauses, participles, appositions."""

from __future__ import annotations

from abc import abstractmethod

from attrs import evolve

from ..clauses.phrase import (
    Determiner,
    Filled,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
)
from .by_means_en import tells_how
from .concepts import is_right
from .cursor_en import is_finite
from .groups_en import SELVES, VerbGroup, noun_group, verb_group
from .lexicon_en import TABLE, options
from .measures_en import amount_bound
from .nouns_en import GAP, alternatives, joined_acts, preposition_role
from .participles_en import Participles
from .possessives import is_owner
from .skeleton import Clause, Modal

_ENDS = frozenset(
    ("purpose", "research", "education", "teaching", "study", "science", "evaluation", "test", "trial", "work")
)
"""What a right is given for, beside acts: "a licence for research"."""
_UNDER = frozenset(
    ("sanction", "embargo", "investigation", "arrest", "guardianship", "supervision", "surveillance", "suspicion")
)
"""What persons and countries are under, and no act is done under."""
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


_TELLING = frozenset(("statement", "declaration", "certification", "confirmation", "affirmation", "attestation"))
"""Nouns for what somebody says, with "that" and what is said."""
_ANYTHING = (Determiner.ANY, Determiner.NO, Determiner.ALL)
_CONTENT_NOUNS = frozenset(
    [
        "fact",
        "notice",
        "claim",
        "statement",
        "condition",
        "allegation",
        "belief",
        "view",
        "assurance",
        "representation",
        "warranty",
        "requirement",
        "understanding",
        "evidence",
        "proof",
        "finding",
        "decision",
        "conclusion",
        "agreement",
        "acknowledgment",
        "possibility",
        "risk",
        "extent",
        "event",
        "way",
        "manner",
        "person",
    ]
)


_SAYING = frozenset(("term", "condition", "notice", "statement", "provision", "clause", "permission", "restriction"))
"""What items may spell out by gerunds: "terms: limiting liability"."""


class Hanging(Participles):
    """Reads what hangs on a noun."""

    def _hanging(self, thing: Thing, verb: str, *, subject: bool) -> Thing | None:
        """`thing` with the next thing that hangs on it, or None."""
        kind = self.kind()
        if kind == "PREPOSITION" and self.kind(1) == "WHICH" and self.lower(1) in ("which", "whom", "whose"):
            return self._pied(thing)
        if kind == "ADVERB" and self.lower() in ("either", "both") and self.kind(1) == "PREPOSITION":
            # "the terms either of that version or of a later one"
            self.at += 1
            kind = "PREPOSITION"
        if kind == "NG" and self.chunk().lower in SELVES and (self.finite(1) or self.kind(1) in ("COMMA", "END", "")):
            # "the person himself": for emphasis
            self.passed.add(self.at)
            self.at += 1
            return thing
        if kind == "PREPOSITION" and self.lower() == "as" and self._as_it_came():
            return self._as_received(thing)
        if kind == "PREPOSITION" and self._shares_complement():
            # "access to, or use of, the Service": what both are of stands behind the second
            self.passed.add(self.at)
            self.at += 1
            return thing
        if kind == "PREPOSITION":
            role = self._noun_role(thing, verb, subject=subject)
            if role is None:
                return None
            return self._with_phrase(thing, role, verb, subject=subject)
        if kind == "WHICH" or (kind == "IF" and self.lower() == "that" and self._that_relative(thing)):
            if (
                self.lower() == "that"
                and verb in TABLE.words["verbs.say"]
                and thing.head != "information"
                and self.clause_follows(1)
                and not (thing.head not in _TELLING and self.lacks_object(thing))
            ):
                return None
            before = len(thing.restrictions)
            return self._or_to_which(self._and_further(self._relative(thing), before), before)
        if kind in ("ADJ", "NG") and self._able_by():
            # "rights licensable by such contributor": that it can do so with them
            start = self.at
            can = TABLE.data["able"][self.take().words[-1].lower]
            self.at += 1
            who = Filled(Role.AGENT, self.noun_phrase(verb))
            self.passed.update(range(start, self.at))
            return thing.with_(Predication(can, (who, Filled(Role.OBJECT, GAP)), span=self.span(start)))
        if self.told_of and self.another_relative():
            return None  # "images that show minors, that deceive voters or that …": the images deceive
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
            return self._reduced(thing, inner)
        if kind == "COMMA" and self.kind(1) == "WHICH" and self.lower(1) in ("which", "who", "whose", "whom", "where"):
            return self._aside(thing)
        if kind == "COMMA" and self.kind(1) == "NG" and self.chunk(1).words[0].lower in ("which", "whose"):
            return self._aside_which(thing)
        if kind == "COMMA" and self.kind(1) == "PREPOSITION" and self.kind(2) == "WHICH":
            return None
        if kind in ("COLON", "BREAK") and thing.head in _SAYING and (step := self._item_ahead()):
            # "supplement it with terms: | limiting liability"
            self.at += step
            return self._reduced(thing, verb_group(self.chunk()))
        if kind == "IF" and self.lower() == "that" and thing.head in _TELLING and self.clause_follows(1):
            self.at += 1
            return thing.with_(Linked(Role.TOPIC, self.embedded_clause()))  # "a statement that it is accurate"
        if kind == "VG":
            group = verb_group(self.chunk())
            if self.asked or tells_how(thing, group, verb, subject=subject):
                return None
            if group.form in ("participle", "gerund") and not group.modal:
                return self._reduced(thing, group, verb)
            if group.form == "to" and subject and not self._at_seam() and self._use_for(thing):
                acts, connective = self.acts_from()
                return thing.with_(Linked(Role.PURPOSE, joined_acts(acts, connective)))
            if (
                group.form == "to"
                and not self._at_seam()
                and thing.head in TABLE.words["infinitive_nouns"]
                and not (verb == "use" and thing.head == "thing")  # "use anything made with it to train a model"
                and not (self.granting and thing.determiner is Determiner.THIS)  # "granted to users of this license to"
                and not any(outer.head in TABLE.words["infinitive_nouns"] for outer, _ in self.outer)
            ):
                acts, connective = self.acts_from()
                return thing.with_(Linked(Role.PURPOSE, joined_acts(acts, connective)))
            return None
        if kind == "NG" and thing.head and (bound := amount_bound(self.chunk())) is not None:
            self.at += 1
            return thing.with_(Linked(Role.QUANTITY, bound))
        if kind == "NG" and self._zero_relative(thing, subject=subject):
            return self._and_further(self._relative_clause(thing, object_gap=True), len(thing.restrictions))
        if kind == "ADJ" and thing.head == "thing" and not thing.modifiers and thing.determiner in _ANYTHING:
            return self._adjective_after(thing)  # "anything illegal"
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
            "below",
            "above",
        ):
            word = self.take()
            if word.lower in ("above", "below") and thing.name:
                return thing  # "sections 1 and 2 above" are these sections
            if word.lower in ("else",):
                return evolve(thing, determiner=Determiner.OTHER)
            if word.lower == "thereof" and self.outer and thing.determiner is Determiner.THE:
                return thing  # "derivatives of the Model thereof" says twice of what
            if word.lower in ("thereof", "therein", "thereto", "therefrom"):
                role = Role.SOURCE if word.lower == "therefrom" else Role.OF
                return thing.with_(Linked(role, Thing("", determiner=Determiner.PRONOUN)))
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
        if kind == "COMMA" and self._version():
            self.at += 1
            return evolve(thing, name=f"{thing.name} {self.take().text}".strip())
        if kind == "COMMA" and thing.name and not thing.head and self._place_name():
            self.at += 1
            return evolve(thing, name=f"{thing.name}, {self.take().text}")
        if kind == "QUOTE":
            return self._quoted(thing)
        return None

    def _use_for(self, thing: Thing) -> bool:
        """Whether an infinitive says what a use is for that a predicate behind it judges: "use of it to spam is …"."""
        told = any(isinstance(one, Linked) and one.role in (Role.OF, Role.TOPIC) for one in thing.restrictions)
        if thing.head not in ("use", "usage") or not told:
            return False
        for step in range(1, self.stop - self.at):
            if self.kind(step) in ("IF", "WHICH", "SEMICOLON", "COLON", "END"):
                return False
            if self.finite(step):
                return True
        return False

    def _or_to_which(self, thing: Thing | None, before: int) -> Thing | None:
        """
        "That You create or to which You contribute": a second relative clause behind a preposition.

        `before` is how many restrictions the noun had before its first one.
        """
        joint = self.lower()
        if thing is None or self.kind() != "AND" or joint not in ("or", "and/or"):
            return thing
        if self.kind(1) != "PREPOSITION" or self.kind(2) != "WHICH" or self.lower(2) not in ("which", "whom"):
            return thing
        start = self.at
        self.at += 1
        further = self._pied(evolve(thing, restrictions=()))
        acts = (*thing.restrictions[before:], *(further.restrictions if further is not None else ()))
        told = tuple(one for one in acts if isinstance(one, Predication))
        if further is None or not further.restrictions or len(told) < len(acts):
            self.at = start
            return thing
        kept = thing.restrictions[:before]
        return evolve(thing, restrictions=(*kept, alternatives(told)))

    def _able_by(self) -> bool:
        """Whether an adjective of possibility with its agent follows: "licensable by such contributor"."""
        return self.chunk().words[-1].lower in TABLE.data["able"] and self.lower(1) == "by" and self.kind(2) == "NG"

    def _shares_complement(self) -> bool:
        """Whether the thing of the preposition stands behind a second noun: "access to, or use of the Service"."""
        step = 2 if self.kind(1) == "COMMA" else 1
        if self.kind(step) != "AND" or self.lower(step) not in ("and", "or", "and/or"):
            return False
        bare = self.kind(step + 1) == "NG" and self.chunk(step + 1).parts[0][0] in ("NOUN", "MODIFIER")
        if not bare or self.kind(step + 2) != "PREPOSITION" or self.lower(step + 2) not in ("of", "to", "in", "on"):
            return False
        return self.kind(step + 3) == "NG"

    def _as_it_came(self) -> bool:
        """Whether "as" opens a clause about the noun: "the Library as you received it"."""
        pronoun = self.kind(1) == "NG" and self.chunk(1).parts[0][0] == "PRONOUN"
        return pronoun and self.finite(2) and self.kind(3) == "NG" and self.chunk(3).lower in ("it", "them")

    def _as_received(self, thing: Thing) -> Thing:
        self.at += 1
        with self.until(self.at + 3):
            content = self.embedded_clause()
        if not isinstance(content, Predication):
            return thing
        roles = tuple(Filled(one.role, GAP) if one.role is Role.OBJECT else one for one in content.roles)
        return thing.with_(evolve(content, roles=roles))

    def _item_ahead(self) -> int:
        """How many chunks lead past a colon to the gerund of an item; 0 if none does."""
        step = 0
        while self.kind(step) in ("COLON", "BREAK", "LABEL"):
            step += 1
        verb = self.verb(step)
        return step if verb is not None and verb.form == "gerund" and not verb.auxiliary else 0

    def _noun_role(self, thing: Thing, verb: str, *, subject: bool) -> Role | None:
        """The role in which the preposition here hangs on the noun, or None if it hangs on the verb."""
        preposition = self.lower()
        if self.kind(1) == "IF" and self.lower(1) not in ("whether", "that", "how", "when", "where", "the fact that"):
            return None  # a condition hangs on no preposition
        frame = TABLE.data["noun_frames"].get(thing.head, {})
        following = self.kind(1)
        if preposition == "per" and thing.count is None and self.outer and self.outer[-1][0].count is not None:
            return None  # "90 copies of the maps per day"
        if following == "NG" and preposition in ("for", "with", "within", "in"):
            measured = noun_group(self.chunk(1), licence=self.licence).thing
            if measured.count is not None and measured.head in TABLE.words["units_of_time"]:
                return None
            if (
                measured.count is not None
                and preposition == "with"
                and measured.head
                and TABLE.data["frames"].get(verb, {}).get("with") != "recipient"  # "share it with up to three people"
                and thing.determiner is not Determiner.PRONOUN
            ):
                return Role.QUANTITY
        if (
            preposition in frame
            and preposition != "of"
            and any(
                isinstance(r, Linked) and r.role.value == frame[preposition] and not is_owner(r)
                for r in thing.restrictions
            )
        ):
            return None
        nominal = TABLE.data["nominal"].get(thing.head)
        claimed_here = TABLE.data["frames"].get(verb, {})
        if self.outer and preposition in claimed_here and preposition != "of" and not subject:
            return None
        if not subject and claimed_here.get(preposition) == Role.RECIPIENT.value and frame.get(preposition) != "of":
            return None  # "shares the model with a partner"
        if self.outer and following == "NG" and preposition not in frame and self._claimed_by_act(preposition):
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
            and (self.kind(2) == "VG" or (self.kind(2) in ("AND", "ADVERB") and self.kind(3) == "VG"))
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
        if claimed_here.get(preposition) == "means" and following == "NG" and self._is_material():
            return None  # "trains a model with the data"
        from_verb = claimed_here.get(preposition) == "source" and verb != "have" and frame.get(preposition) != "of"
        if preposition in frame and not from_verb:
            narrows = is_right(thing.head) and following == "NG" and frame[preposition] == Role.OF.value
            return (self._of_right(preposition) if narrows else None) or Role(frame[preposition])
        if preposition == "under" and following == "NG" and thing.determiner is not Determiner.PRONOUN:
            state = noun_group(self.chunk(1), licence=self.licence).thing
            if state.head in _UNDER and state.determiner is Determiner.NONE:
                return preposition_role(preposition)  # "persons under sanctions"
        if preposition in _OWN_PREPOSITIONS or preposition.startswith(("arising", "relating", "related")):
            return preposition_role(preposition)
        if preposition == "by" and thing.head in TABLE.data["nominal"] and (subject or not verb):
            return Role.AGENT
        if preposition == "by" and thing.head in _TELLING and following == "NG":
            return Role.AGENT
        if thing.determiner is Determiner.PRONOUN and thing.head in ("", "you", "we") and not subject:
            return None
        claimed = TABLE.data["frames"].get(verb, {})
        if subject or verb == "be":
            return preposition_role(preposition)
        if preposition in claimed or verb or (not verb and preposition in ("by",)):
            return None
        return preposition_role(preposition)

    def _of_right(self, preposition: str) -> Role | None:
        """What narrows a right, and is not what it is a right to: "a licence for research", "rights in Norway"."""
        thing = noun_group(self.chunk(1), licence=self.licence).thing
        if preposition == "in" and thing.name and not thing.head:
            return Role.PLACE
        if preposition != "for" or thing.term or thing.name or self.lower(2) == "of":
            return None
        return Role.PURPOSE if thing.head in _ENDS or thing.head in TABLE.data["nominal"] else None

    def _claimed_by_act(self, preposition: str) -> bool:
        """Whether the noun that this one hangs on names an act with that role: "the training of a model on it"."""
        act = TABLE.data["nominal"].get(self.outer[-1][0].head)
        return act is not None and preposition != "of" and preposition in TABLE.data["frames"].get(act, {})

    def _is_material(self) -> bool:
        """Whether the noun behind the preposition here is something to work with, not a quality: "with the data"."""
        thing = noun_group(self.chunk(1), licence=self.licence).thing
        named = bool(thing.name or thing.term) or thing.determiner in (Determiner.THE, Determiner.THIS)
        return named or thing.head in TABLE.words["materials"]

    def _at_seam(self) -> bool:
        """Whether an item begins here: it goes on the acts of its lead-in, not the last noun of it."""
        before = self.chunks[self.at - 1].words if self.at else ()
        return bool(before) and before[-1].role == "lead-in" and self.chunk().words[0].role == "own"

    def _quoted(self, thing: Thing) -> Thing | None:
        """A quoted name after a noun: the name "Aurora", a "Notice" text file."""
        if thing.name or self.kind(1) not in ("NG", "ADJ", "VG", "AND"):
            return None
        end = self.at + 1
        while end < self.stop and self.chunks[end].kind != "QUOTE":
            end += 1
        if end >= self.stop or end - self.at > 6:
            return None
        text = " ".join(chunk.text for chunk in self.chunks[self.at + 1 : end])
        self.at = end + 1
        return evolve(thing, name=text)

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
        verb = self.verb(1)
        if self.leading_depth and verb is not None and verb.modal in ("must", "shall", "should"):
            return False  # "if you share it under a new licence you must say so": the rule begins without a comma
        if self.leading_depth and parts[0][0] == "PRONOUN" and self._rule_begins(verb):
            return False  # "if you break these rules we can close your account"
        if parts[0][0] == "PRONOUN" and parts[0][1].lower in ("them", "us", "it", "me", "him"):
            return self.finite(1) and parts[0][1].lower == "it"
        return self.finite(1)

    def _rule_begins(self, verb: VerbGroup | None) -> bool:
        """Whether what might hang on the last noun of a condition is the rule, as no other clause follows."""
        if verb is None or verb.modal not in ("may", "can", "will"):
            return False
        begins = range(self.at + 2, self.stop - 1)
        if any(self.chunks[at].kind == "NG" and is_finite(self.chunks[at + 1]) for at in begins):
            return False
        return not any(self.chunks[at].kind == "COMMA" and self.clause_follows(at + 1 - self.at) for at in begins)

    def _qualified(self) -> bool:
        """
        Whether adjectives behind a comma qualify the noun: "warranties, express or implied", "rights, whether
        express, implied …".
        """
        step = 1
        if self.lower(step) in ("whether", "either") and self.kind(step) in ("IF", "ADVERB"):
            step += 1
        if self.kind(step) != "ADJ":
            return False
        after = step + 1
        return step == 2 or (self.kind(after) in ("AND", "COMMA") and self.kind(after + 1) in ("ADJ", "AND"))

    def _qualifying(self, thing: Thing) -> Thing:
        self.at += 2 if self.kind(1) in ("IF", "ADVERB") else 1
        words = self.adjectives()
        act = Predication("be", (Filled(Role.AGENT, GAP), Filled(Role.COMPLEMENT, words)))
        if self.kind() == "COMMA" and self.kind(1) in ("INCLUDING", "VG", "PREPOSITION"):
            # "no licence, express or implied, to the marks": what follows hangs on the noun as well
            self.at += self.kind(1) != "INCLUDING"
        return thing.with_(act)

    def _that_relative(self, thing: Thing) -> bool:
        """Whether "that" opens a relative clause here, not what is said or thought."""
        if thing.determiner is Determiner.PRONOUN or thing.head in _CONTENT_NOUNS:
            return False
        return self.kind(1) in ("NG", "VG")

    def _version(self) -> bool:
        """Whether a version stands behind the comma: "the Apache License, Version 2.0"."""
        if self.kind(1) != "NG":
            return False
        parts = self.chunk(1).parts
        return len(parts) == 1 and parts[0][0] == "REFERENCE" and parts[0][1].lemma == "version"

    def _place_name(self) -> bool:
        """Whether a second name behind the comma completes the first: "San Francisco, California"."""
        if self.kind(1) != "NG" or any(terminal != "NAME" for terminal, _ in self.chunk(1).parts):
            return False
        return self.kind(2) in ("", "END", "COMMA", "CLOSE", "SEMICOLON") and not self._list_ahead(1)

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
        if self.kind(1) == "VG" and self.finite(1):
            # "the copyright licensed includes …"
            word = self.chunk().words[-1].lower
            return len(self.chunk().words) == 1 and any(option.tag == "VBN" for option in options(word))
        return self.kind(1) in ("PREPOSITION", "VG")

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
