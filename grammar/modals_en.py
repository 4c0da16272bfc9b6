"""English predicates: what force a verb group and its complement give a clause."""

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
from .act_lists_en import Act, caused_by
from .concepts import DEALS_IN, SOMEBODIES
from .draft_en import Draft
from .granting_en import Grantings
from .groups_en import VerbGroup, noun_group, verb_group
from .making_possible import makes_possible
from .nominal_acts import is_somebody
from .nominal_en import bare_gerund, gerundive, nominal_acts
from .predicate_en import MODALS, Predicate
from .skeleton import Adjunct, Clause, Modal

_PERMIT = frozenset(["permit", "allow", "authorize", "entitle"])
_LETS = _PERMIT | {"license", "let"}
"""Verbs whose object is let do what the infinitive behind it says: "we license you to copy it"."""
_COMES_BY = ("get", "receive", "obtain", "acquire", "enjoy", "possess")
_HAVE = ("reserve", "have", "retain", "assume", "bear", *_COMES_BY)
"""Verbs of which the object is a right to do something, or a duty."""
_OWED = frozenset(("must", "should", "ought"))
_LEAVE = frozenset(("right", "permission", "authority"))
_FORBID = frozenset(["prohibit", "forbid", "bar", "preclude", "disallow", "ban"])
_REQUIRE = frozenset(["require", "oblige", "obligate", "bind"])
_PROMISE = frozenset(["agree", "undertake", "promise", "commit", "covenant"])
_GIVING = (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS)
_BOUND = ("obliged", "bound", "obligated", "required")
_ASKS_FOR = ("must", "shall", "should")


class Modals(Grantings):
    """Reads predicates."""

    def predicate(self, subject: Thing | Things | Predication | Words | None) -> Predicate:
        """The predicate that begins with the verb group here; "are free to use it only at home" narrows it."""
        self.only_seen = False
        found = self._predicate(subject)
        gives = found.modal in _GIVING and bool(found.acts) and not found.negated
        return evolve(found, only=True) if gives and self.only_seen else found

    def _predicate(self, subject: Thing | Things | Predication | Words | None) -> Predicate:
        group = verb_group(self.chunk())
        if not group.lemma or (group.lemma == "do" and self.chunk().words[-1].lower == "not"):
            return self._elided(group, subject)
        special = (
            self.judged(group, subject)
            or self._of_passive(group, subject)
            or self._of_active(group)
            or self._of_copula(group)
        )
        if special is not None:
            return special
        self.only_seen = False
        acts, connective = self.acts_with()
        modal = MODALS.get(group.modal, Modal.NONE)
        first = acts[0][0]
        given = self.gives(group, acts, connective, subject)
        if given is not None:
            return given
        if self.licence and first.verb in _LETS and not group.passive and not group.modal and not group.negated:
            taken = None if makes_possible(subject) else caused_by(first)
            if taken is not None:
                agent, inner, joint = taken
                return Predicate(
                    Modal.GRANTS, tuple((act, acts[0][1]) for act in inner), joint, recipient=agent, only=group.only
                )
        if self.licence and not group.passive and not group.modal and first.verb in _PERMIT | _FORBID:
            told = (
                any(isinstance(one, Predication | AllOf | AnyOf) for one in first.get(Role.OBJECT))
                and not group.negated
            )
            allowed = None if told and makes_possible(subject) else self._allows(first, acts[0][1], group)
            if allowed is not None:
                return allowed
        return Predicate(modal, acts, connective, group.negated, group.passive, only=self.only_seen or group.only)

    def _allows(self, act: Predication, own: tuple[Adjunct, ...], group: VerbGroup) -> Predicate | None:
        """ "we do not allow the use of …", "this license prohibits commercial use": the force is the text's own."""
        thing = next(iter(act.get(Role.OBJECT)), None)
        nominal = nominal_acts(thing) if isinstance(thing, Thing | Things) else _bare_acts(thing)
        if not nominal and thing is not None and _bans_thing(act, group, thing):
            # "harassment, hate speech and spam": each of them, be it an act or a thing
            each = thing.members if isinstance(thing, Things) else (thing,)
            nominal = tuple(
                made
                for one in each
                for made in (isinstance(one, Thing | Things) and (nominal_acts(one) or _done(one)))
                or (Predication("do", (Filled(Role.OBJECT, _unnamed(one)),), span=act.span),)
            )
        if not nominal:
            return None
        self.passed.update(range(self.subject_at, self.subject_end))
        rest = tuple(filled for filled in act.roles if filled.role is not Role.OBJECT)
        acts = tuple((evolve(one, roles=(*one.roles, *rest)), own) for one in nominal)
        modal = Modal.PERMITTED if act.verb in _PERMIT else Modal.FORBIDDEN
        joined = Connective.OR if isinstance(thing, AnyOf) else Connective.AND
        connective = thing.connective if isinstance(thing, Things) else joined
        return Predicate(modal, acts, connective, group.negated != act.negated, subject_used=True, only=group.only)

    # -- passives ------------------------------------------------------------------------------------------------

    def _of_passive(self, group: VerbGroup, subject: Thing | Things | Predication | Words | None) -> Predicate | None:
        if not group.passive or group.form == "participle":
            return None
        kind = (
            Modal.PERMITTED
            if group.lemma in _PERMIT
            else Modal.FORBIDDEN
            if group.lemma in _FORBID
            else Modal.REQUIRED
            if group.lemma in _REQUIRE
            else None
        )
        if kind is None:
            return None
        step = 1
        while self.kind(step) == "ADVERB":
            step += 1
        following = self.verb(step)
        if following is not None and following.form == "to":
            self.at += step
            acts, connective = self._infinitive()
            if (
                isinstance(subject, Thing)
                and subject.determiner is Determiner.PRONOUN
                and not subject.head
                and not following.passive
                and self._impersonal
            ):
                return Predicate(
                    kind, acts, connective, group.negated != following.negated, following.passive, subject_used=True
                )
            if "alone" in group.manner:  # "Fern alone is entitled to sell it"
                acts = tuple((evolve(act, manner=(*act.manner, "alone")), own) for act, own in acts)
            return Predicate(kind, acts, connective, group.negated, following.passive, only=group.only)
        inner = step + 1
        while self.kind(inner) in ("COLON", "BREAK"):
            inner += 1  # "you are prohibited from: | using it"
        if (
            kind is Modal.FORBIDDEN
            and self.kind(step) == "PREPOSITION"
            and self.lower(step) == "from"
            and self.kind(inner) in ("VG", "NG")
        ):
            self.at += inner
            if self.kind() == "VG":
                acts, connective = self.acts_with()
                return Predicate(kind, acts, connective, group.negated)
            thing = self.noun_phrase()
            told_of = nominal_acts(thing) or (Predication("do", (Filled(Role.OBJECT, thing),), span=thing.span),)
            return Predicate(kind, tuple((act, ()) for act in told_of), Connective.OR, group.negated)
        denied = group.lemma == "entitle" and group.negated and is_somebody(subject)
        if denied and self.kind(step) == "PREPOSITION" and self.lower(step) == "to" and self.kind(step + 1) == "NG":
            # "Guests are not entitled to the maps"
            self.at += step + 1
            thing = self.noun_phrase()
            used = nominal_acts(thing) or (Predication("use", (Filled(Role.OBJECT, thing),)),)
            return Predicate(kind, tuple((act, ()) for act in used), Connective.OR, group.negated)
        told = not group.modal or (group.modal in ("shall", "will") and group.lemma != "entitle")
        if not told or subject is None or kind is Modal.REQUIRED:
            return None
        nominal = self.acts_of(subject)
        if not nominal and not self.licence:
            return None
        self.at += 1
        bare = Predication("do", (Filled(Role.OBJECT, subject),))
        if not nominal and (kind is Modal.FORBIDDEN) is not group.negated:
            # "scraping websites are prohibited", of an item after "the following": the websites, or what is done
            nominal = (*gerundive(subject, item=True), bare)
        if kind is Modal.PERMITTED and not group.negated and _is_any_use(subject):
            nominal = tuple(evolve(act, verb=DEALS_IN) for act in nominal)  # to sell a work is a use of it as well
        acts = tuple((act, ()) for act in (nominal or (bare,)))
        negated = group.negated
        if isinstance(subject, Thing) and subject.determiner is Determiner.NO:
            negated = not negated
        self.only_seen = False
        acts = tuple((self.rest_of(act), own) for act, own in acts)
        connective = subject.connective if isinstance(subject, Things) else Connective.AND
        return Predicate(kind, acts, connective, negated, subject_used=True, only=group.only or self.only_seen)

    _impersonal = True

    def _infinitive(self) -> tuple[tuple[Act, ...], Connective]:
        group = verb_group(self.chunk())
        if not group.lemma:
            self.at += 1
            return self.labelled_acts()
        return self.acts_with()

    # -- active and copula -----------------------------------------------------------------------------------------

    def _of_active(self, group: VerbGroup) -> Predicate | None:
        if group.passive:
            return None
        step = 1
        while self.kind(step) == "ADVERB":
            step += 1
        following = self.verb(step)
        if group.lemma in _PROMISE and following is not None and following.form == "to" and self.licence:
            self.at += step
            acts, connective = self._infinitive()
            return Predicate(
                Modal.AGREES,
                acts,
                connective,
                group.negated != following.negated,
                following.passive,
                only=self.only_seen,
            )
        if group.lemma == "need" and following is not None and following.form == "to":
            self.at += step
            acts, connective = self._infinitive()
            modal = Modal.REQUIRED if group.negated else Modal.MUST  # "you do not need to name us" is no ban
            return Predicate(modal, acts, connective, group.negated, following.passive)
        if group.lemma in _HAVE and not (group.only and group.lemma in _COMES_BY) and self.kind(step) == "NG":
            return None if self._is_owed(group, step) else self._right_to(group, step)
        return None

    def _is_owed(self, group: VerbGroup, step: int) -> bool:
        """ "You must obtain our permission to sell it": that somebody has to have leave gives none."""
        leave = self.chunk(step).words[-1].lemma in _LEAVE
        return leave and (group.modal in _OWED or (group.modal == "shall" and group.lemma in _COMES_BY))

    def _right_to(self, group: VerbGroup, step: int) -> Predicate | None:
        """ "have the right to use", "reserve the right to terminate", "have no right to"."""
        chunk = self.chunk(step)
        charges = ("obligation", "duty", "responsibility")
        free = ("right", "permission", "authority", "option", "privilege", "liberty", "freedom")
        heads = charges if group.lemma in ("assume", "bear") else (*free, *charges)
        if chunk.words[-1].lemma not in heads:
            return None
        if self.kind(step + 1) == "PREPOSITION" and self.lower(step + 1) == "of" and self.licence:
            behind = self.verb(step + 2)
            if behind is not None and behind.form == "gerund" and chunk.words[-1].lemma in free:
                # "has the option of following the terms of …"
                none = chunk.parts[0][1].lower in ("no", "no other")
                self.at += step + 2
                acts, connective = self.acts_with()
                return Predicate(Modal.PERMITTED, acts, connective, group.negated != none)
        at = self.at + step + 1
        while at < self.stop and (
            self.chunks[at].kind in ("ADVERB", "COMMA")
            or (
                self.chunks[at].kind == "PREPOSITION"
                and self.chunks[at + 1 : at + 2]
                and self.chunks[at + 1].kind == "NG"
                and self.chunks[at].lower in ("in", "at", "under")
            )
        ):
            at += 2 if self.chunks[at].kind == "PREPOSITION" else 1
        if at >= self.stop or self.chunks[at].kind != "VG" or verb_group(self.chunks[at]).form != "to":
            return None
        if chunk.words[-1].tag == "NNS" and group.lemma == "have" and verb_group(self.chunks[at]).lemma == "do":
            return None  # "unless you have the rights to do so": those of whoever holds them, and no leave of this text
        between = self.chunks[self.at + step + 1 : at]
        if group.lemma == "reserve" or self.licence:
            none = chunk.parts[0][1].lower in ("no", "no other")
            head = chunk.words[-1].lemma
            modal = (
                Modal.RESERVES
                if group.lemma in ("reserve", "retain")
                else Modal.REQUIRED
                if head in charges
                else Modal.PERMITTED
            )
            self.at = at
            acts, connective = self._infinitive()
            manner = tuple(word.lemma for part in between for word in part.words if word.tag in ("NN", "JJ", "NNS"))
            acts = tuple((evolve(act, manner=(*act.manner, *manner)), own) for act, own in acts)
            right = noun_group(chunk, licence=self.licence).thing
            return Predicate(modal, acts, connective, group.negated != none, granted=right if right.modifiers else None)
        return None

    def _of_copula(self, group: VerbGroup) -> Predicate | None:
        """ "is responsible for", "is free to", "is able to"; "is to be used"."""
        if group.lemma not in ("be", "remain", "become") or group.passive:
            return None
        if (
            group.lemma == "be"
            and self.kind(1) == "VG"
            and (inner := self.verb(1)) is not None
            and inner.form == "to"
            and inner.passive
            and self.licence
        ):
            self.at += 1
            acts, connective = self._infinitive()
            return Predicate(Modal.MUST, acts, connective, group.negated != inner.negated, True)
        if self.kind(1) == "ADVERB" and self.lower(1) in ("solely", "fully", "only") and self.kind(2) == "ADJ":
            return self._responsible(group, 2) if self.licence else None
        if self.kind(1) != "ADJ":
            return None
        head = self.chunk(1).words[-1].lemma
        following = self.verb(2)
        if (
            following is not None
            and following.form == "to"
            and head in ("able", "free", "welcome", "entitled", "eligible", "unable", *_BOUND)
        ):
            modal = Modal.CAN if head in ("able", "unable") else Modal.REQUIRED if head in _BOUND else Modal.PERMITTED
            self.at += 2
            acts, connective = self._infinitive()
            if head == "able" and group.modal in _ASKS_FOR and not group.negated:
                # "must be able to show it" asks for what one can do, and lets nobody do it
                acts = tuple((evolve(act, manner=(*act.manner, "can")), adjuncts) for act, adjuncts in acts)
                modal = Modal.MUST
            negated = group.negated != (head == "unable")
            return Predicate(modal, acts, connective, negated, following.passive)
        return self._responsible(group, 1) if self.licence else None

    def _responsible(self, group: VerbGroup, step: int) -> Predicate | None:
        """ "is responsible for all use of X and for obtaining Y": to answer for the one, to do the other."""
        chunk = self.chunk(step)
        if chunk.words[-1].lemma != "responsible" or self.lower(step + 1) != "for":
            return None
        if self.kind(step + 2) in ("LABEL", "END", ""):
            return None  # what it is for stands in a list
        manner = tuple(word.lemma for word in chunk.words[:-1] if word.lemma not in ("only", "solely"))
        self.at += step + 2
        found: list[Act] = []
        while True:
            if self.kind() == "VG":
                acts, _ = self.acts_with()
                found.extend(acts)
            elif self.kind() == "NG":
                thing = self.noun_phrase("be")
                found.append((Predication("be responsible for", (Filled(Role.OBJECT, thing),)), ()))
            else:
                start = self.at
                self.at += 1
                found.append((Predication("be responsible for", (Filled(Role.OBJECT, self.keep(start, self.at)),)), ()))
            ahead = 1 if self.kind() == "COMMA" else 0
            if self.kind(ahead) != "AND" or self.lower(ahead) not in ("and", "or", "and/or"):
                break
            again = self.kind(ahead + 1) == "PREPOSITION" and self.lower(ahead + 1) == "for"
            behind = self.verb(ahead + 1)
            if not again and (behind is None or behind.form != "gerund" or behind.auxiliary):
                break
            self.at += ahead + (2 if again else 1)
        acts = tuple((evolve(act, manner=(*act.manner, *manner)), own) for act, own in found)
        return Predicate(Modal.REQUIRED, acts, Connective.AND, group.negated)

    def _passive_items(self) -> bool:
        """ "The data may: (a) be copied, (b) be sold": whether every item says what is done to the subject."""
        first = 0
        while self.kind(first) in ("COLON", "BREAK"):
            first += 1
        items = [begin for begin, _, _ in self.labelled()] if self.kind(first) == "LABEL" else [self.at + first]
        verbs = [self.verb(at - self.at) for at in items]
        return all(verb is not None and verb.passive and verb.form == "base" for verb in verbs)

    def _elided(self, group: VerbGroup, subject: Thing | Things | Predication | Words | None) -> Predicate:
        """ "will not, and will not permit End Users to, …": the act stands once, behind the second verb."""
        start = self.at
        self.at += 1
        modal = MODALS.get(group.modal, Modal.NONE)
        ahead = 0
        while self.kind(ahead) == "ADVERB":
            ahead += 1  # "will not directly or indirectly: (a) …"
        if self.kind(ahead) in ("LABEL", "BREAK", "COLON") and not self._second():
            manner = tuple(self.lower(step) for step in range(ahead))
            self.at += ahead
            passive = self._passive_items()
            acts, connective = self.labelled_acts()
            acts = tuple((evolve(act, manner=(*act.manner, *manner)), own) for act, own in acts)
            return Predicate(modal, acts, connective, group.negated, passive)
        behind = self.verb(ahead) if ahead else None
        if behind is not None and behind.form == "base" and behind.lemma:
            adverbs = tuple(self.lower(step) for step in range(ahead))
            self.at += ahead
            aside = self.predicate(subject)
            acts = tuple((evolve(act, manner=(*act.manner, *adverbs)), own) for act, own in aside.acts)
            return evolve(aside, acts=acts, modal=modal, negated=group.negated != aside.negated)
        step = self._second()
        if step:
            self.at += step
            second = self.predicate(subject)
            inner = [taken for act, _ in second.acts if (taken := caused_by(act)) is not None]
            acts = tuple(
                (act, own) for (_, own), (_, caused, _) in zip(second.acts, inner, strict=False) for act in caused
            )
            if acts:
                joint = inner[0][2]
                return Predicate(modal, acts, joint, group.negated, extra=(second,))
            if second.modal in (Modal.AGREES, *MODALS.values()) and second.acts:
                return Predicate(modal, second.acts, second.connective, group.negated, second.passive, extra=(second,))
            return evolve(second, extra=())
        if self.kind() == "OPEN":
            # "you may (if the authors agree) publish it"
            close = self.match_close(self.at) - self.at + 1
            behind = self.verb(close)
            if behind is not None and behind.form == "base":
                self.bracket(None)
                aside = self.predicate(subject)
                force = modal if aside.modal is Modal.NONE else aside.modal
                return evolve(aside, modal=force, negated=group.negated != aside.negated)
        if self.kind() == "VG":
            return self.predicate(subject)
        if self.kind() == "COMMA" and self.kind(1) in ("ADVERB", "PREPOSITION"):
            self.at += 1
            return self._interrupted(group, subject)
        if self.kind() == "PREPOSITION" and self._base_behind():
            return self._interrupted(group, subject)
        return (
            Predicate(modal, ((Predication("do", ()), ()),), negated=group.negated)
            if self.at > start
            else Predicate(modal, ())
        )

    def _base_behind(self) -> bool:
        """Whether the verb of an auxiliary stands behind one phrase."""
        at = self.at
        while at < self.stop and self.chunks[at].kind in ("PREPOSITION", "NG"):
            at += 1
        return at < self.stop and self.chunks[at].kind == "VG" and verb_group(self.chunks[at]).form == "base"

    def _second(self) -> int:
        step = 1 if self.kind() == "COMMA" else 0
        if self.kind(step) == "AND":
            step += 1
            if self.kind(step) == "ADVERB":
                step += 1
            if self.kind(step) == "VG":
                return step
        return 0

    def _interrupted(self, group: VerbGroup, subject: Thing | Things | Predication | Words | None) -> Predicate:
        """
        "may, at its option, terminate", "do not by this License give": what stands there hangs on the verb behind it.
        """
        draft = Draft(VerbGroup("", passive=True), "")
        while self.kind() in ("ADVERB", "PREPOSITION", "NG"):
            before = self.at
            if self.kind() == "PREPOSITION":
                self._preposition(draft)
            elif self.kind() == "ADVERB":
                self._adverb(draft)
            if self.at == before:
                break
        if self.kind() == "COMMA":
            self.at += 1
        self._contrasted(draft)
        if self.kind() != "VG":
            return Predicate(
                MODALS.get(group.modal, Modal.NONE),
                ((Predication("do", tuple(draft.roles)), ()),),
                negated=group.negated,
            )
        inner = self.predicate(subject)
        acts = tuple(
            (evolve(act, roles=(*act.roles, *draft.roles), manner=(*act.manner, *draft.manner)), own)
            for act, own in inner.acts
        )
        modal = MODALS.get(group.modal, Modal.NONE)
        passive = inner.passive
        return evolve(
            inner,
            modal=modal if inner.modal is Modal.NONE else inner.modal,
            acts=acts,
            negated=group.negated != inner.negated,
            passive=passive,
        )


__all__ = ["Clause", "Modals", "Predicate", "nominal_acts"]


def _unnamed(thing: Filler) -> Filler:
    """ "We Prohibit Hateful Content": capitals of a heading name nothing."""
    if isinstance(thing, Things):
        return evolve(
            thing, members=tuple(evolve(one, name="", term="") for one in thing.members if isinstance(one, Thing))
        )
    return evolve(thing, name="", term="") if isinstance(thing, Thing) else thing


def _bans_thing(act: Predication, group: VerbGroup, thing: Filler) -> bool:
    """ "We prohibit hateful content", "violence": to do it, or use it, is banned; of persons it says something else."""
    banned = (act.verb in _FORBID) is not (group.negated != act.negated)
    things = thing.members if isinstance(thing, Things) else (thing,)
    return banned and all(isinstance(one, Thing) and _is_deed(one) for one in things)


def _done(thing: Thing | Things) -> tuple[Predication, ...]:
    """ "Cheating (in exams)": what is done; not "gambling ads"."""
    return () if isinstance(thing, Thing) and thing.modifiers else gerundive(thing) or bare_gerund(thing)


def _is_deed(thing: Thing) -> bool:
    """Whether a phrase may name what somebody does: no person, no pronoun, and nothing told apart from its like."""
    whatever = thing.determiner in (Determiner.NONE, Determiner.ANY, Determiner.ALL, Determiner.A)
    return whatever and bool(thing.head) and thing.head not in SOMEBODIES and not is_somebody(thing)


def _bare_acts(filler: object) -> tuple[Predication, ...]:
    """The acts of a gerund of which nobody says who does them: "we prohibit using the Services to …"."""
    acts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
    found = tuple(act for act in acts if isinstance(act, Predication) and not act.get(Role.AGENT) and not act.negated)
    return found if len(found) == len(acts) else ()


def _is_any_use(subject: object) -> bool:
    """ "Any use is permitted": whatever is done with the work, and not the use of a thing that is named."""
    whole = isinstance(subject, Thing) and subject.determiner in (Determiner.ANY, Determiner.ALL)
    return whole and isinstance(subject, Thing) and subject.head == "use" and not subject.restrictions
