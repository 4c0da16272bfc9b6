"""English relative clauses: what restricts a noun, and what says something of it beside."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial

from attrs import evolve

from ..clauses.countries import is_country
from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Linked,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from .cursor_en import is_finite
from .groups_en import VerbGroup, denied, verb_group
from .lexicon_en import TABLE
from .nouns_en import GAP, Nouns, alternatives, preposition_role
from .skeleton import Clause, Modal

_WHEN_OR_HOW = ("date", "time", "moment", "way", "manner", "extent", "place", "purpose", "reason", "case", "event")
"""What a clause without a preposition may be said of though it fills no role of its verb: "the way you use it"."""
_RIGHTS = ("copyright", "right", "patent", "copyright law", "trademark", "law")


def _last_thing(act: Predication) -> Thing | Things | None:
    """What stands last among what an act says, where that is a thing: "is likely to be used by minors"."""
    for filled in reversed(act.roles):
        filler = filled.filler
        if isinstance(filler, Thing | Things) and filler != GAP:
            return filler
        if isinstance(filler, Predication):
            return _last_thing(filler)
    return None


_EXAMPLES = frozenset(("including", "such as", "like", "except", "except for", "other than", "as well as"))
"""Prepositions behind a comma that go on with the noun before it."""
_STEM = 5
"""So many letters of a noun begin the name that a bracket behind it gives it."""


class Relatives(Nouns):
    """Reads relative clauses."""

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
        if word in ("who", "whom") and is_country(thing.name or thing.term):
            return None  # "persons located in Norway who are of age": the persons are
        nxt = 1
        while self.kind(nxt) == "ADVERB" or (self.kind(nxt) == "COMMA"):
            nxt += 1
        if self.kind(nxt) == "VG":
            if not thing.plural and self._of_several(nxt):
                return None  # "decisions about credit that are based on scores": the decisions are
            if self.subjected and self.subjected[-1] and thing.head in _RIGHTS:
                return None  # "material subject to copyright that is derived from …": the material is
            with self.until(self.set_off(self.at)):
                self.at += 1
                while self.kind() in ("COMMA",):
                    self.at += 1
                return self._relative_subject(thing)
        if self.kind(1) == "COMMA" and self.kind(2) in ("IF", "PREPOSITION") and self._verb_behind_insertion(2):
            self.at += 2
            self.insertion()
            return self._relative_subject(thing)
        if self.kind(nxt) in ("NG", "IF"):
            with self.until(self.set_off(self.at)):
                self.at += 1
                return self._relative_clause(thing, object_gap=True)
        return None

    def _and_further(self, told: Thing | None, before: int) -> Thing | None:
        """
        With the relative clauses that follow the first: "devices that you own, that you rent or that others lend".

        `before` is how many restrictions the noun had before its first one.
        """
        joined: set[str] = set()
        while told is not None and (step := self._further_relative()):
            start = self.at
            joint = self.lower(step - 1)
            self.at += step
            further = self._relative(evolve(told, restrictions=()))
            parts = further.restrictions if further is not None else ()
            if not parts or not all(map(_has_gap, parts)):
                self.at = start
                break
            joined.add(joint)
            told = told.with_(*parts)
        parts = told.restrictions[before:] if told is not None else ()
        each = tuple(one for one in parts if isinstance(one, Predication))
        if told is None or not any(one.startswith("or") for one in joined) or len(each) < len(parts):
            return told
        return evolve(told, restrictions=(*told.restrictions[:before], alternatives(each)))

    def _further_relative(self) -> int:
        """How many chunks lead to another relative clause of the noun, one without its object; 0 if none follows."""
        step = 1 if self.kind() in ("COMMA", "AND") else 0
        if self.kind() == "COMMA" and self.kind(1) == "AND":
            step = 2
        opens = self.kind(step) == "WHICH" or (self.kind(step) == "IF" and self.lower(step) == "that")
        if not step or self.content or not opens or self.lower(step) not in ("that", "which", "who", "whom"):
            return 0
        if self.kind() == "COMMA" and step == 1 and not self._relative_joined(2):
            return 0  # ", which you may sell": a clause of its own, unless a list of such clauses goes on
        goes_on = step < 2 or self.lower(1).startswith("or")  # ", and that is all" says nothing of the noun
        told = (goes_on and self.kind(step + 1) == "VG") or (
            self.kind(step + 1) == "NG" and self.clause_follows(step + 1)
        )
        return step if told else 0

    def another_relative(self) -> bool:
        """Whether a comma leads to one more relative clause of a row: "that harm us, that harm others or that lie"."""
        if self.kind() != "COMMA" or self.kind(1) != "WHICH" or self.kind(2) != "VG":
            return False
        return self.lower(1) == "that" or (self.lower(1) in ("which", "who") and bool(self._relative_joined(2)))

    def _relative_joined(self, ahead: int) -> str:
        """What joins "or that", "and which", where that follows before the sentence goes elsewhere."""
        for at in range(self.at + ahead, self.stop - 1):
            if self.chunks[at].kind in ("SEMICOLON", "COLON", "END", "BREAK"):
                break
            if self.chunks[at].kind == "AND" and self.chunks[at + 1].kind in ("WHICH", "IF", "NG"):
                behind = self.chunks[at + 1].words[0].lower
                return self.chunks[at].lower if behind in ("that", "which", "who", "whom") else ""
        return ""

    def set_off(self, at: int) -> int:
        """
        Where what is said of a noun ends that two commas set off: "use it, or any model derived from it, for games".

        How the act is done stands behind the second comma: it is said of all that the act is done to.
        """
        before = [one.kind for one in self.chunks[max(at - 3, 0) : at]]
        for end in range(at + 1, self.stop - 1) if before == ["COMMA", "AND", "NG"] else ():
            if self.chunks[end].kind == "COMMA":
                after = self.chunks[end + 1]
                says_how = after.kind == "PREPOSITION" or (after.kind == "VG" and verb_group(after).form == "to")
                return end if says_how else self.stop
        return self.stop

    def _of_several(self, ahead: int) -> bool:
        """Whether the verb there has a plural subject, and what the noun here hangs on is one."""
        verb = self.chunk(ahead).words[0].lower
        return verb in ("are", "were", "have") and bool(self.outer) and self.outer[-1][0].plural

    def _verb_behind_insertion(self, ahead: int) -> bool:
        """Whether what begins there ends in a comma before a verb: "that, to the extent possible, approximates …"."""
        at = self.at + ahead
        while at < self.stop and self.chunks[at].kind not in ("COMMA", "SEMICOLON", "END"):
            at += 1
        at += 1
        while at < self.stop and self.chunks[at].kind == "ADVERB":
            at += 1
        return at < self.stop and is_finite(self.chunks[at])

    @abstractmethod
    def insertion(self) -> None:
        """Read what stands between commas up to the verb behind it; its condition belongs to the clause around."""

    def _relative_subject(self, thing: Thing) -> Thing:
        """ "models that compete …": the gap is the subject."""
        with self.until(self._bare_verb(thing)):
            self.told_of += 1
            try:
                return self._done_by(thing)
            finally:
                self.told_of -= 1

    def _bare_verb(self, thing: Thing) -> int:
        """
        Where a verb in its bare form goes on what stands before a relative clause on one thing, else its end.

        "To build a product that competes with us or engage in spying": a product would "engage" in no English.
        """
        said = [word.tag for word in self.chunk().words]
        lets = verb_group(self.chunk()).lemma in ("help", "let", "make", "have")  # "that helps people copy or sell it"
        if thing.plural or lets or not self.licence or "MD" in said or not {"VBZ", "BEF"} & {*said}:
            return self.stop
        for at in range(self.at + 1, self.stop - 1):
            kind = self.chunks[at].kind
            if kind in ("END", "SEMICOLON", "COLON", "WHICH", "VG", "BREAK", "IF"):
                break
            if kind == "AND" and self.chunks[at + 1].kind == "VG":
                if at + 2 >= self.stop or self.chunks[at + 2].kind not in ("NG", "PREPOSITION"):
                    return self.stop  # "for release or export"
                behind = [word.tag for word in self.chunks[at + 1].words if word.tag != "RB"]
                return at if behind[:1] in (["VB"], ["VBP"]) else self.stop
        return self.stop

    def _done_by(self, thing: Thing) -> Thing:
        """A relative clause whose subject is the thing, up to where it ends."""
        manner: list[str] = []
        while self.kind() == "ADVERB":
            manner.append(self.take().lower)
        restrictions: list[Restriction] = []
        by_or = False
        while True:
            group = verb_group(self.chunk())
            acts, connective = self._alone(self.acts_from)
            placed = tuple(evolve(in_place(act, group, GAP), manner=(*act.manner, *manner)) for act in acts)
            while (series := self.predicate_series()) and not group.modal:
                # "that controls X, is controlled by X, or …"
                self.at += series
                other = verb_group(self.chunk())
                more, _ = self.acts_from()
                placed = (*placed, *(in_place(act, other, GAP) for act in more))
            if self.kind() == "COMMA" and self.kind(1) == "AND" and len(placed) > 1 and self.finite(2):
                self.at += 1
            while self.kind() == "AND" and self.lower() in ("and", "or") and self.finite(1):
                # "that contains or is derived from the Program"
                connective = Connective.OR if self.lower() == "or" else Connective.AND
                waits = self.open_role if self._open_behind() else None
                self.at += 1
                other = verb_group(self.chunk())
                more, _ = self.acts_from()
                if waits is not None and (whom := _last_thing(more[-1])) is not None:
                    # "that is directed at or is likely to be used by minors"
                    behind = (in_place(act, other, GAP) for act in more)
                    placed = (*placed[:-1], placed[-1].adding(waits, whom), *behind)
                    continue
                shared = next((f for f in more[-1].roles if f.role in (Role.OBJECT, Role.SOURCE)), None)
                if shared is not None:
                    common = Filled(Role.OBJECT, shared.filler)
                    placed = tuple(
                        one if one.verb == "be" or one.get(Role.OBJECT) else evolve(one, roles=(*one.roles, common))
                        for one in placed
                    )
                placed = (*placed, *(in_place(act, other, GAP) for act in more))
            while (
                group.lemma == "be"
                and self.kind() == "AND"
                and self.lower() in ("and", "or", "or otherwise", "and otherwise")
                and (further := self.verb(1)) is not None
                and further.form == "participle"
            ):
                # "that is unlawful or otherwise prohibited by the policy"
                connective = Connective.OR if self.lower().startswith("or") else connective
                self.at += 1
                more, _ = self.acts_from()
                placed = (*placed, *(in_place(act, further, GAP) for act in more))
            if connective is Connective.OR and len(placed) > 1:
                restrictions.append(alternatives(placed))
            else:
                restrictions.extend(placed)
            step = 1 if self.kind() == "AND" else 2 if self.kind() == "COMMA" and self.kind(1) == "AND" else 0
            if self.another_relative():
                step = 1  # "that is illegal, that harms minors or that infringes copyright"
                by_or = by_or or self._relative_joined(2).startswith("or")
            if (
                step
                and self.kind(step) == "WHICH"
                and self.lower(step) in ("that", "which", "who")
                and self.kind(step + 1) == "VG"
            ):
                by_or = by_or or self.lower(step - 1).startswith("or")
                self.at += step + 1
                continue
            break
        each = tuple(one for one in restrictions if isinstance(one, Predication))
        if by_or and len(each) == len(restrictions):
            return thing.with_(alternatives(each))  # "that is illegal, or that harms minors"
        return thing.with_(*restrictions)

    def _relative_clause(self, thing: Thing, *, object_gap: bool, adverbial: Role | None = None) -> Thing:
        """ "models that we provide": the gap is the object, or the place."""
        with self.until(self._called(thing)):
            return self._told_of(thing, object_gap=object_gap, adverbial=adverbial)

    def _called(self, thing: Thing) -> int:
        """Where the bracket opens that gives the noun its name: "images it makes ("Images") in any film"."""
        for at in range(self.at + 1, self.stop - 2):
            if self.chunks[at].kind == "OPEN" and self.chunks[at + 1].kind == "QUOTE":
                named = self.chunks[at + 2].lower
                return at if thing.head and named.startswith(thing.head[:_STEM].casefold()) else self.stop
            if self.chunks[at].kind in ("END", "SEMICOLON", "COLON"):
                break
        return self.stop

    def _told_of(self, thing: Thing, *, object_gap: bool, adverbial: Role | None = None) -> Thing:
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
        particle = self.lower(1) in TABLE.data["particles"].get(group.lemma, "").split()  # "copies that you pass on"
        if object_gap and self._preposition_left(1) and not particle:
            # "users you distribute to, …": the gap is what the preposition asks for
            adverbial = preposition_role(self.lower(1))
            stop, self.stop = self.stop, self.at + 1
            acts, connective = self.acts_from()
            self.stop = stop
            self.at += 1
        elif object_gap and self._not_its_object(thing, 1):
            # "in all copies that you distribute the following notice": the notice is for the verb before
            stop, self.stop = self.stop, self.at + 1
            acts, connective = self.acts_from(gap=True)
            self.stop = stop
        else:
            acts, connective = self._alone(partial(self.acts_from, gap=object_gap))
        if object_gap and len(acts) == 1 and group.lemma in TABLE.words["verbs.zero_that"] and self.finite():
            # "the work that you claim has been infringed": the gap is the subject of what is claimed
            inner = verb_group(self.chunk())
            said, connective = self.acts_from()
            told = tuple(in_place(one, inner, GAP) for one in said)
            content = told[0] if len(told) == 1 else AnyOf(told) if connective is Connective.OR else AllOf(told)
            return thing.with_(in_place(acts[0], group, subject).adding(Role.OBJECT, content))
        found: list[Restriction] = []
        for act in acts:
            act = in_place(act, group, subject)
            if adverbial is not None:
                act = act.adding(adverbial, GAP)
            elif object_gap:
                act = act.adding(self._gap_role(act, thing), GAP)
            found.append(act)
        return thing.with_(*([alternatives(tuple(found))] if connective is Connective.OR and len(found) > 1 else found))  # type: ignore[arg-type]

    def _open_behind(self) -> bool:
        """Whether a preposition without its noun phrase stands right before the connective here."""
        return self.at > 0 and self.chunks[self.at - 1].kind == "PREPOSITION"

    def _alone(
        self, acts: Callable[[], tuple[tuple[Predication, ...], Connective]]
    ) -> tuple[tuple[Predication, ...], Connective]:
        """What a relative clause says, with the "only" in it: "a model that you use exclusively within your firm"."""
        outer, self.only_seen = self.only_seen, False
        found, connective = acts()
        if self.only_seen and self.licence:
            found = tuple(evolve(act, manner=(*act.manner, "only")) for act in found)
        self.only_seen = outer
        return found, connective

    def _not_its_object(self, thing: Thing, ahead: int) -> bool:
        """Whether a noun phrase behind the verb of a clause whose gap is its object belongs to the verb before."""
        if self.kind(ahead) != "NG":
            return False
        words = self.chunks[self.at + ahead].text.lower().split()
        adverbial = thing.head in TABLE.words["units_of_time"] or thing.head in _WHEN_OR_HOW
        double = verb_group(self.chunk()).lemma in TABLE.words["verbs.double"]
        return "following" in words or (not adverbial and not double and words[0] in ("all", "any", "each", "every"))

    def _preposition_left(self, ahead: int) -> bool:
        """Whether a preposition without a noun behind it stands `ahead` chunks from here."""
        to = self.kind(ahead) == "VG" and self.lower(ahead) == "to"
        following = self.kind(ahead + 1)
        that = following == "WHICH" and self.lower(ahead + 1) == "that" and self.clause_follows(ahead + 2)
        ends = that or following in ("COMMA", "IF", "END", "SEMICOLON", "")
        return ends and (to or self.kind(ahead) == "PREPOSITION")

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
        return thing.with_(*(part.adding(role, GAP) for part in parts if isinstance(part, Predication)))

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
        start, closing = self.at, self._closing_comma()
        with self.until(closing):
            told = self._told_aside(thing, word)
        if told is not None and self.at == closing < self.stop:
            self.at += 1  # "the data, which we collected, for research": what is done with it is for research
        if told is None:
            self.at = start
        return told

    def _closing_comma(self) -> int:
        """
        Where the comma stands that closes the clause behind this one and leads back to a phrase of the clause around.

        "Made by us, by others or by both" goes on: a phrase with the same preposition is the next of a row.
        """
        used: set[str] = set()
        for at in range(self.at + 2, self.stop - 1):
            chunk = self.chunks[at]
            if chunk.kind in ("SEMICOLON", "COLON", "END", "BREAK", "OPEN", "IF"):
                break
            if chunk.kind == "PREPOSITION":
                used.add(chunk.lower)
            if chunk.kind != "COMMA":
                continue
            behind = next((one for one in self.chunks[at + 1 : self.stop] if one.kind != "ADVERB"), None)
            if behind is None:
                break
            if behind.kind == "PREPOSITION" and behind.lower not in used and behind.lower not in _EXAMPLES:
                return at
            if behind.kind == "IF" or (behind.kind == "VG" and verb_group(behind).form == "to"):
                return at
        return self.stop

    def _told_aside(self, thing: Thing, word: str) -> Thing | None:
        start = self.at
        self.at += 2
        if self.kind() == "ADVERB":
            self.at += 1
        bare = evolve(thing, span=None)
        if not self.licence and thing.determiner is Determiner.A:
            bare = evolve(bare, determiner=Determiner.THE)  # a fact of the one just named, and not of another
        if self.kind() == "VG" and self.finite():
            group = verb_group(self.chunk())
            acts, connective = self.acts_from()
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

    def _aside_which(self, thing: Thing) -> Thing | None:
        """ ", whose source is excluded, …", ", which licence will govern it": said of what the noun owns, or of it."""
        start = self.at
        owns = self.lower(1).startswith("whose")
        self.at += 1
        subject = self.noun_phrase(subject=True)
        if self.kind() != "VG" or not self.finite():
            self.at = start
            return None
        bare = evolve(thing, span=None, restrictions=())
        if not owns and isinstance(subject, Thing) and subject.head != thing.head:
            # "a copy of this licence, which licence will govern it": the noun said again is the one that is meant
            inner = (one.thing for one in thing.restrictions if isinstance(one, Linked))
            again = (one for one in inner if isinstance(one, Thing) and one.head == subject.head)
            bare = next(again, bare)
        group = verb_group(self.chunk())
        acts, connective = self.acts_from()
        if owns and isinstance(subject, Thing):
            self._state(subject.with_(Linked(Role.OF, bare)), group, acts, connective)
        else:
            self._state(bare, group, acts, connective)
        if self.kind() == "COMMA" and self.finite(1):
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


def _has_gap(part: Restriction) -> bool:
    """Whether a clause leaves out what it is said of: "that you rent", and not "that you are of age"."""
    if not isinstance(part, Predication):
        return False
    if GAP in part.get(Role.AGENT) or part.verb in ("be", "have"):
        return GAP in part.get(Role.AGENT)  # "that are secret"
    return GAP in (*part.get(Role.OBJECT), *part.get(Role.RECIPIENT))


def in_place(act: Predication, group: VerbGroup, subject: Filler) -> Predication:
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
