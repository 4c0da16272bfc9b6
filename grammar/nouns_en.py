"""English noun phrases: a noun with its complements, and what joins nouns."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from attrs import evolve

from ..clauses.phrase import (
    SELF,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
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
from .alternatives_en import either_modifier
from .groups_en import SOME, noun_group, verb_group
from .lexicon_en import TABLE
from .nominal_acts import described_alike, with_alternatives
from .noun_lists_en import NounLists
from .possessives import genitive, is_owner, with_owned

GAP = Thing(SELF)


def preposition_role(preposition: str) -> Role:
    """
    The role that a preposition gives when no frame says more; of several joined ones ("from, to or with") the first
    counts.
    """
    roles = TABLE.data["roles"]
    if preposition in roles:
        return Role(roles[preposition])
    return Role(roles.get(preposition.replace(",", " ").split()[0], "topic"))


class Nouns(NounLists):
    """Reads noun phrases and what stands behind prepositions."""

    @abstractmethod
    def acts_from(self, *, gap: bool = False) -> tuple[tuple[Predication, ...], Connective]:
        """The acts that begin with the verb group here; `gap`: the object of a relative clause is missing."""

    @abstractmethod
    def embedded_clause(self) -> Predication | AllOf | AnyOf | Words:
        """A subordinate clause as a formula."""

    @abstractmethod
    def _hanging(self, thing: Thing, verb: str, *, subject: bool) -> Thing | None:
        """`thing` with the next thing that hangs on it, or None."""

    def noun_phrase(self, verb: str = "", *, subject: bool = False, single: bool = False) -> Thing | Things | Words:
        """
        The noun phrase that begins here, with coordination.

        `verb` is the verb that it hangs on, whose frame may claim prepositions.
        """
        self.in_subject += subject
        try:
            return self._joined_nouns(verb, subject=subject, single=single)
        finally:
            self.in_subject -= subject

    def _joined_nouns(self, verb: str, *, subject: bool, single: bool) -> Thing | Things | Words:
        start = self.at
        chunk = self.chunk()
        first = self.noun(verb, subject=subject)
        if single:
            return first
        if isinstance(first, Thing) and (joined := self._shares_head(first)) is not None:
            # "any class, collective, or representative action"
            self.at += 1
            listed = self.chunk()
            last = self.noun(verb, subject=subject)
            if isinstance(last, Thing):
                first = evolve(first, head=last.head, modifiers=(*first.modifiers, first.head), plural=last.plural)
                behind = either_modifier(listed, last, joined)
                others = behind.members if isinstance(behind, Things) else (behind,)
                return Things(joined, self._share((first, *others)), self.span(start))
            return Things(joined, (first, *(last.members if isinstance(last, Things) else (last,))), self.span(start))
        if self.licence and isinstance(first, Thing) and not self._joined(subject=subject, listed=False)[0]:
            return either_modifier(chunk, first)
        members: list[Thing | Words] = []
        self._add(members, first)
        connective: Connective | None = None
        while True:
            step, found = self._joined(subject=subject, listed=len(members) > 1)
            if not step or self._belongs_outside(first, step):
                break
            joint = self.lower(step - 1)
            self.at += step
            if found is not None:
                connective = found
            waiting, self.in_list = self.in_list, found is None
            aside = self._aside_of(step)
            listed = self.chunk()
            further = self.noun(verb, subject=subject)
            if self.licence and isinstance(further, Thing) and listed is not None:
                further = either_modifier(listed, further)  # "maps, or printed or digital charts"
            self._add(members, further)
            if aside and self.kind() == "COMMA":
                self.at += 1
            self.in_list = waiting
            if joint == "as well as":
                connective = connective or Connective.AND
        if len(members) == 1 or (
            connective is None and isinstance(first, Things) and len(members) == len(first.members)
        ):
            return first
        begins = any(terminal == "POSSESSIVE" for terminal, _ in chunk.parts) if chunk is not None else False
        owner = genitive(first) if begins and isinstance(first, Thing) else ()
        owned = with_owned(members)
        shared = tuple(owned) if owned != members else self._share(tuple(members), owner)
        if self.licence and isinstance(first, Thing):
            shared = with_alternatives(shared, first, either_modifier(chunk, first))
        return Things(connective or Connective.AND, shared, self.span(start))

    def _add(self, members: list[Thing | Words], member: Thing | Things | Words) -> None:
        """Another member; alternatives inside it stand as members of their own."""
        if isinstance(member, Things):
            members.extend(member.members)
        else:
            members.append(member)

    def _share(
        self, members: tuple[Thing | Words, ...], whose: tuple[Restriction, ...] = ()
    ) -> tuple[Thing | Words, ...]:
        """
        Owner and of-phrases that stand once for all: "our products and services", "products and services of OpenAI".
        """
        first, last = members[0], members[-1]
        if not isinstance(first, Thing) or not isinstance(last, Thing):
            return members
        spread = [one for one in members if one is last or _is_spread(one, last)]
        plain = not any(_speaks_of_it(part) for one in spread if isinstance(one, Thing) for part in one.restrictions)
        if 1 < len(spread) < len(members) and plain:
            # "products or services that compete with it or copy it": either is said of the products, too
            each = [self._share((*(one for one in members if one not in spread), two)) for two in spread]
            return tuple(dict.fromkeys(one for shared in each for one in shared))
        owner = tuple(r for r in first.restrictions if is_owner(r)) or whose
        members = described_alike(_one_head(members))
        shared: list[Thing | Words] = []
        trailing = (
            tuple(r for r in last.restrictions if not is_owner(r))
            if last.determiner is Determiner.NONE and not last.name
            else tuple(r for r in last.restrictions if isinstance(r, Predication) and _is_right_to(r))
            if last.determiner is Determiner.OTHER and not last.name
            else ()
        )
        trailing = tuple(r for r in trailing if not _speaks_of_it(r))
        if not last.modifiers and any(isinstance(one, Thing) and one.head == last.head for one in members[:-1]):
            trailing = ()  # "chemical weapons, or weapons of mass destruction": what is behind tells the last apart
        if self._set_apart(members):
            # "fake reviews, or manipulative content designed to exploit people": each is described by itself
            trailing = tuple(r for r in trailing if not isinstance(r, Predication))
        bare = len(members) - 1
        bare -= bool(trailing) and last.determiner is Determiner.OTHER
        while bare and isinstance(members[bare], Thing) and members[bare].determiner is Determiner.NONE:  # type: ignore[union-attr]
            bare -= 1
        heads = {one.head for r in trailing if isinstance(r, Linked) for one in _each(r.thing)}
        for at, member in enumerate(members):
            if isinstance(member, Thing):
                if (
                    at
                    and owner
                    and member.determiner is Determiner.NONE
                    and not member.restrictions
                    and not member.name
                    and not (whose and member.modifiers)
                ):
                    member = member.with_(*owner)
                elif (
                    at
                    and first.determiner in (Determiner.ANY, Determiner.NO, Determiner.ALL, Determiner.THIS)
                    and member.determiner is Determiner.NONE
                    and not member.name
                ):
                    member = evolve(member, determiner=first.determiner)
                elif at and SOME in first.modifiers[:1] and member.determiner is Determiner.NONE and member.plural:
                    member = evolve(member, modifiers=(SOME, *member.modifiers))  # "certain features or parts"
                if (
                    bare <= at < len(members) - 1
                    and trailing
                    and not any(not is_owner(r) for r in member.restrictions)
                    and member.head
                    and not member.name
                    and member.head not in heads
                ):
                    member = member.with_(*trailing)
            shared.append(member)
        return tuple(shared)

    def _set_apart(self, members: tuple[Thing | Words, ...]) -> bool:
        """Whether a comma stands before the last of several things, and it has words of its own before it."""
        last = members[-1]
        if not isinstance(last, Thing) or not last.modifiers or last.span is None:
            return False
        before = [at for at in range(self.at) if self.chunks[at].end <= last.span.start]
        joint = before[-1] if before else 0
        return joint > 0 and self.chunks[joint].kind == "AND" and self.chunks[joint - 1].kind == "COMMA"

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
        if group.limit is not None and self.lower() != "of":
            return evolve(thing, count=group.limit)
        while True:
            found = self._hanging(thing, verb, subject=subject)
            if found is None:
                break
            thing = found
        thing = _owned(thing) if self.licence else thing
        return _spread(evolve(thing, span=self.span(start)))

    def _with_phrase(self, thing: Thing, role: Role, verb: str, *, subject: bool) -> Thing:
        preposition = self.take()
        self.outer.append((thing, self.in_list))
        self.subjected.append(preposition.lower == "subject to")
        self.lent.append(self._is_lent())
        filler = self.complement(preposition.lower, verb, subject=subject)
        self.lent.pop()
        self.subjected.pop()
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
        if preposition.lower == "other than" and names_kind(thing) and isinstance(filler, Thing | Things):
            return thing.with_(*none_of(filler))
        if (
            preposition.lower == "other than"
            and isinstance(filler, Thing)
            and filler.term
            and filler.head == thing.head
        ):
            # "any purpose other than a Research Purpose that is not for gain": the purpose is not, and not the term
            said = tuple(one for one in filler.restrictions if isinstance(one, Predication))
            rest = tuple(one for one in filler.restrictions if not isinstance(one, Predication))
            return thing.with_(Linked(role, evolve(filler, restrictions=rest)), *said)
        return thing.with_(Linked(role, filler))

    def _is_lent(self) -> bool:
        """Whether the words here stand for those that a later phrase shares with this one: they have their place."""
        if self.at >= self.stop:
            return False
        start = self.chunk().start
        return any(chunk.start == start for chunk in self.chunks[self.at + 1 : self.stop])

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
                return joined_acts(acts, connective)
        if self.kind() == "WHICH" and self.kind(1) in ("NG", "VG"):
            self.at += 1
            return self.embedded_clause()
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
                away = Predication("be", (Filled(Role.AGENT, GAP), Filled(Role.PLACE, phrase)), negated=True)
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
            return self.complement(inner, verb, subject=subject)
        if self.kind() == "QUOTE":
            return self.quotation()
        if self.kind() == "ADJ":
            chunk = self.take()
            if (
                chunk.parts[0][0] == "NUMBER"
                and self.kind() == "AND"
                and self.kind(1) == "NG"
                and not self.clause_follows(1)
            ):
                first = Thing("", name=chunk.text, span=self.span(start))
                connective = Connective.OR if self.lower() in ("or", "nor") else Connective.AND
                self.at += 1
                second = self.noun_phrase(verb, subject=subject)
                return Things(connective, (first, *(second.members if isinstance(second, Things) else (second,))))
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
                self.kind(1) == "QUOTE" or (self.kind(1) == "AND" and self.kind(2) == "QUOTE")
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
            if self.kind(step) == "AND" and self.lower(step) in _JOINS_ADJECTIVES:
                connective = (
                    Connective.OR if self.lower(step) in ("or", "nor", "and/or", "or otherwise") else connective
                )
                step += 1
            while step and self.kind(step) == "ADVERB" and self.kind(step + 1) == "ADJ":
                step += 1
            if not step or self.kind(step) != "ADJ":
                break
            self.at += step
        if len(members) == 1:
            return members[0]  # type: ignore[return-value]  # the only member is words
        return Things(connective, tuple(members), self.span(start))

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


_WAYS = frozenset(("purpose", "reason", "way", "manner", "means", "use", "form", "case", "basis", "thing"))


def names_kind(thing: Thing) -> bool:
    """Whether a noun says what somebody deals with, and not how or why: "any model", not "any purpose"."""
    return bool(thing.head) and thing.head not in _WAYS


def none_of(filler: Thing | Things) -> tuple[Predication, ...]:
    """ "(Models) other than A or B": it is not A, and it is not B."""
    members = filler.members if isinstance(filler, Things) else (filler,)
    return tuple(
        Predication("be", (Filled(Role.AGENT, GAP), Filled(Role.COMPLEMENT, one)), negated=True, span=filler.span)
        for one in members
    )


def _one_head(members: tuple[Thing | Words, ...]) -> tuple[Thing | Words, ...]:
    """ "Source or binary form", "text and image formats": the noun for a sort of things stands once for all."""
    last = members[-1]
    others = isinstance(last, Thing) and last.determiner is Determiner.OTHER and not last.modifiers
    if not isinstance(last, Thing) or not (last.modifiers or others) or last.term:
        return members
    said = TABLE.words["said_of_notices"]  # "any copyright or other notices"
    notices = last.head == "notice" and (others or last.modifiers[-1] in said)
    if not notices and last.head not in TABLE.words["shared_heads"]:
        return members
    return tuple(
        evolve(
            one,
            head=last.head,
            modifiers=(*one.modifiers, one.head),
            determiner=last.determiner if not notices else one.determiner,
            plural=last.plural,
            term="",
        )
        if isinstance(one, Thing)
        and (not notices or one.head in said)
        and one.head
        and one.head not in TABLE.words["shared_heads"]
        and not (one.name or one.plural or one.restrictions or one.count)
        and one.determiner in (Determiner.NONE, Determiner.ALL, Determiner.ANY)
        else one
        for one in members
    )


def _each(filler: object) -> Iterator[Thing]:
    """The things of a phrase, whether it joins several or names one."""
    for one in filler.members if isinstance(filler, Things) else (filler,):
        if isinstance(one, Thing):
            yield one


def _speaks_of_it(restriction: Restriction) -> bool:
    """
    Whether a role of what is said is a pronoun for things: "the Outputs or data derived from them".

    It stands for what comes before, so that it is not said of that as well.
    """
    return isinstance(restriction, Predication) and any(
        isinstance(filled.filler, Thing) and filled.filler.determiner is Determiner.PRONOUN and not filled.filler.head
        for filled in restriction.roles
    )


def _is_spread(one: Thing | Words, last: Thing) -> bool:
    """Whether two members are one phrase of the text, read once for each of the things that it says of it."""
    return (
        isinstance(one, Thing)
        and one.span == last.span
        and evolve(one, restrictions=()) == evolve(last, restrictions=())
    )


def _is_right_to(told: Predication) -> bool:
    """ "Texts, fonts and other material for which you hold the rights": all of them are such."""
    rights = ("right", "license", "permission", "consent", "licence")
    held = (one for filler in told.get(Role.OBJECT) for one in _each(filler))
    return told.verb in ("hold", "have", "own", "possess", "obtain") and any(
        isinstance(one, Thing) and one.head in rights for one in held
    )


def _owned(thing: Thing) -> Thing:
    """ "A model of your own" as "your own model"."""
    for at, part in enumerate(thing.restrictions):
        own = part.thing if isinstance(part, Linked) and part.role is Role.OF else None
        if not isinstance(own, Thing) or own.head != "own" or own.modifiers or len(own.restrictions) != 1:
            continue
        if is_owner(own.restrictions[0]):
            rest = (*thing.restrictions[:at], own.restrictions[0], *thing.restrictions[at + 1 :])
            return evolve(thing, modifiers=("own", *thing.modifiers), restrictions=rest)
    return thing


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


_JOINS_ADJECTIVES = frozenset(("and", "or", "nor", "and/or", "or otherwise", "and otherwise", "but"))
_EITHER = "either … or"
"""Verb of the inner form of alternatives among restrictions, until `_spread` resolves them."""


def joined_acts(acts: tuple[Predication, ...], connective: Connective) -> Predication | AllOf | AnyOf:
    if len(acts) == 1:
        return acts[0]
    return AnyOf(acts) if connective is Connective.OR else AllOf(acts)


def alternatives(acts: tuple[Predication, ...]) -> Predication:
    """Alternatives as one restriction, for the time until the noun phrase is complete."""
    return Predication(_EITHER, tuple(Filled(Role.COMPLEMENT, act) for act in acts))
