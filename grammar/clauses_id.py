"""Indonesian clauses: a subject, a verb with its helpers, and what follows it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from ..clauses.phrase import (
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Linked,
    Period,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .chunk_cursor import Cursor
from .chunking import Chunk
from .lexicon_id import indonesian, relational
from .nominal_acts import acts_of, as_filler
from .references import reference_of
from .skeleton import Adjunct, Clause, Link, Modal, Reference
from .things_id import noun_group
from .wordbook import REFERENCE, Word, manner_word, noun_role, role_of, table

_SELF = Thing(SELF)
_LINKS = {
    "if": Link.IF, "unless": Link.UNLESS, "provided": Link.PROVIDED, "only-if": Link.ONLY_IF, "extent": Link.IF, "because": Link.BECAUSE, "whether-or-not": Link.WHETHER_OR_NOT, "until": Link.UNLESS, "whether": Link.IF, "that": Link.IF,
}  # fmt: skip
_PREPOSITION_LINKS = {"in case of": Link.IF, "except for": Link.EXCEPT, "notwithstanding": Link.NOTWITHSTANDING}
_AUXILIARIES = {
    "dapat": Modal.CAN,
    "bisa": Modal.CAN,
    "boleh": Modal.MAY,
    "harus": Modal.MUST,
    "wajib": Modal.MUST,
    "mesti": Modal.MUST,
    "perlu": Modal.MUST,
    "akan": Modal.WILL,
    "hendaknya": Modal.SHOULD,
    "sebaiknya": Modal.SHOULD,
}
_RULES = {"permitted": Modal.PERMITTED, "forbidden": Modal.FORBIDDEN, "required": Modal.REQUIRED}
_TERMS = frozenset(("term", "condition", "agreement", "contract", "policy", "license"))
_RIGHTS = frozenset(("right", "license", "permission", "sublicense"))
_TAKES_ACT = frozenset(("attempt", "want", "begin", "intend", "plan", "agree", "undertake", "stop"))


@frozen
class Helpers:
    """The words around a verb: its force and negation."""

    modal: Modal = Modal.NONE
    negated: bool = False
    pending: bool = False
    imperative: bool = False
    verb: Word | None = None


def helpers(chunk: Chunk) -> Helpers:
    """A verb group taken apart."""
    modal, negated, pending, imperative = Modal.NONE, False, False, False
    verb: Word | None = None
    for word in chunk.words:
        if word.tag == "NEG":
            negated = True
            pending = word.concept == "belum"
            imperative = word.concept == "jangan"
        elif word.tag == "AUX":
            modal = _AUXILIARIES.get(word.concept, modal)
        elif word.tag == "VERB":
            verb = word
    return Helpers(modal, negated, pending, imperative, verb)


@frozen
class Acts:
    """What a run of verbs says."""

    acts: tuple[Predication, ...]
    connective: Connective = Connective.AND
    voices: tuple[str, ...] = ()
    agent: Thing | Things | None = None


class Clauses(Cursor):
    """Reads clauses, and the noun phrases and infinitives in them."""

    def __init__(self, chunks: Sequence[Chunk], *, licence: bool) -> None:
        super().__init__(chunks, licence=licence)
        self.extra_clauses: list[Clause] = []
        self.aside: list[Adjunct] = []
        """Adjuncts that were met inside phrases and belong to the clause."""
        self.connectors: list[str] = []
        self.only = False
        self.slips = 0
        self.in_list = False
        """A list of verbs is under way, so that a comma behind one of them goes on that list."""

    # -- noun phrases --------------------------------------------------------------------------------------------

    def phrase(self, verb: str = "", *, subject: bool = False) -> Thing | Things | Words:
        """The noun phrase that begins here, with coordination."""
        start = self.at
        members: list[Thing | Words] = [self.single(verb, subject=subject)]
        connective: Connective | None = None
        while True:
            step = 1 if self.kind() == "COMMA" else 0
            if self.kind(step) == "AND":
                if self.kind(step + 1) != "NG" or self._clause_follows(step + 1):
                    break
                connective = Connective.OR if self.word(step).concept == "or" else Connective.AND
                self.at += step + 1
            elif step and self.kind(1) == "NG" and self._list_ahead():
                self.at += 1
            else:
                break
            members.append(self.single(verb, subject=subject))
        if len(members) == 1:
            return members[0]
        return Things(connective or Connective.AND, self._share(tuple(members)), self.span(start))

    def _share(self, members: tuple[Thing | Words, ...]) -> tuple[Thing | Words, ...]:
        """What the last member has for all: "produk dan layanan kami"; and the first one's quantity."""
        first, last = members[0], members[-1]
        if not isinstance(first, Thing) or not isinstance(last, Thing):
            return members
        trailing = tuple(one for one in last.restrictions if isinstance(one, Linked | Predication))
        names = tuple(one for one in last.modifiers if one[:1].isupper())
        found: list[Thing | Words] = []
        for at, member in enumerate(members):
            if isinstance(member, Thing) and not member.name:
                if at < len(members) - 1 and not member.restrictions and member.head:
                    member = member.with_(*trailing)
                    if names and not any(one[:1].isupper() for one in member.modifiers):
                        member = evolve(member, modifiers=(*names, *member.modifiers))
                if at and first.determiner in (Determiner.ANY, Determiner.ALL) and member.determiner is Determiner.NONE:
                    member = evolve(member, determiner=first.determiner)
                if (
                    at < len(members) - 1
                    and last.determiner in (Determiner.ANY, Determiner.THIS)
                    and member.determiner is Determiner.NONE
                ):
                    member = evolve(member, determiner=last.determiner)
            found.append(member)
        return tuple(found)

    def _list_ahead(self) -> bool:
        """Whether the comma here separates members of a list that ends in a connective and a noun group."""
        at = self.at + 1
        while at < self.stop:
            kind = self.chunks[at].kind
            if kind == "AND":
                after = self.chunks[at + 1].kind if at + 1 < self.stop else ""
                return after == "NG"
            if kind not in ("NG", "COMMA", "PREP", "QUOTE"):
                return False
            at += 1
        return all(chunk.kind in ("NG", "COMMA") for chunk in self.chunks[self.at : self.stop])

    def _clause_follows(self, ahead: int) -> bool:
        """Whether the noun group there is the subject of a clause of its own."""
        if not any(chunk.kind in ("VG", "COPULA", "RULE") for chunk in self.chunks[: self.at]):
            return False
        return self.kind(ahead + 1) in ("VG", "COPULA", "RULE") and not self._inside_relative()

    def _inside_relative(self) -> bool:
        return False

    def single(self, verb: str = "", *, subject: bool = False) -> Thing | Words:
        """One noun phrase: its group and what hangs on it."""
        start = self.at
        thing = noun_group(self.take(), licence=self.licence)
        while True:
            kind = self.kind()
            if kind == "YANG":
                found = self._relative(thing)
            elif kind == "PREP":
                found = self._prepositional(thing, verb, subject=subject)
            elif kind == "OPEN":
                self._bracket()
                found = thing
            elif kind == "QUOTE":
                found = self._quoted(thing)
            elif kind == "COMMA" and self.kind(1) == "YANG":
                self.at += 1
                found = self._relative(thing)
            elif kind == "COMMA" and self.kind(1) == "NG" and self._apposition(thing):
                found = self._apposed(thing)
            elif kind == "NG" and self.chunks[self.at].word.tag in ("POST", "OWNER"):
                found = self._more(thing)
            else:
                found = None
            if found is None:
                break
            thing = found
        return evolve(thing, span=self.span(start))

    def _more(self, thing: Thing) -> Thing:
        """A demonstrative or owner behind what hangs on the noun."""
        extra = noun_group(self.take(), licence=self.licence)
        if extra.determiner is not Determiner.NONE and thing.determiner is Determiner.NONE and not extra.head:
            thing = evolve(thing, determiner=extra.determiner)
        return thing.with_(*extra.restrictions)

    def _quoted(self, thing: Thing) -> Thing | None:
        if self.kind(1) != "NG" or self.kind(2) != "QUOTE" or thing.name:
            return None
        name = self.chunks[self.at + 1].text
        self.at += 3
        if thing.head and thing.modifiers[:1] == ("tier",):
            return evolve(thing, modifiers=thing.modifiers[1:]).with_(Linked(Role.OF, Thing("tier", (name,))))
        return evolve(thing, name=name)

    def _apposition(self, thing: Thing) -> bool:
        """Whether the noun group behind the comma says what the name before it is."""
        if not thing.name:
            return False
        first = self.chunks[self.at + 1].word
        return first.tag == "QUANT" and self.kind(2) in ("", "END", "COMMA") and not self._list_ahead()

    def _apposed(self, thing: Thing) -> Thing:
        self.at += 1
        what = noun_group(self.take(), licence=self.licence)
        self.extra_clauses.append(
            Clause(evolve(thing, span=None), Modal.NONE, (Predication("be", (Filled(Role.COMPLEMENT, what),)),))
        )
        return thing

    def _prepositional(self, thing: Thing, verb: str, *, subject: bool) -> Thing | None:
        """A prepositional phrase that hangs on the noun."""
        word = self.word()
        native = word.lower
        step = 1
        if self.kind(1) == "AND" and self.kind(2) == "PREP":
            step = 3
        if self.kind(step) != "NG" or "manner" in word.features:
            return None
        concept = word.concept or str(indonesian()["prepositions"].get(native, native))
        if thing.determiner is Determiner.PRONOUN and thing.head in ("", "you", "we"):
            return None
        role = noun_role(thing.head, concept)
        if native == "dari":
            frame = table(REFERENCE)["frames"].get(verb, {})
            if "from" in frame and role is None and not subject:
                return None
            role = role or Role.OF
        elif native == "atas" or step == 3:
            role = Role.OF
        elif native == "kepada" and verb:
            return None
        elif native in ("tentang", "mengenai"):
            role = Role.TOPIC
        elif role is None and native == "dengan" and thing.head == "contract":
            role = Role.COUNTERPART
        elif native in ("tanpa", "kecuali") or concept in _PREPOSITION_LINKS or concept == "according to":
            return None
        elif role is None and native == "untuk" and verb in ("give", "grant") and thing.head in _RIGHTS:
            role = Role.OF
        elif role is None and subject:
            role = Role(str(table(REFERENCE)["roles"].get(concept, "topic")))
        elif (
            role is None
            and thing.head.split()[-1:]
            and thing.head.split()[-1] in relational()
            and native == "untuk"
            and not verb
        ):
            role = Role.PURPOSE
        if role is None:
            return None
        self.at += step
        inner = self.phrase(verb)
        if concept == "for" and role is Role.PURPOSE and thing.head in _RIGHTS:
            role = Role.OF
        return thing.with_(Linked(role, inner))

    def _bracket(self) -> None:
        """What stands in brackets: illustrations, a short form, or words kept as written."""
        start = self.at
        end, depth = start + 1, 1
        while end < self.stop and depth:
            depth += {"OPEN": 1, "CLOSE": -1}.get(self.chunks[end].kind, 0)
            end += 1
        inside = self.chunks[start + 1 : end - 1]
        old, self.stop = self.stop, end - 1
        self.at = start + 1
        kept = True
        if inside and inside[0].kind == "INCL":
            self.at += 1
            self.skip("COMMA", "QUOTE")
            if self.kind() == "NG":
                examples = self.phrase()
                self.skip("QUOTE")
                if self.at >= self.stop and isinstance(examples, Thing | Things):
                    self.aside.append(Adjunct(Link.INCLUDING, (examples,), span=self.span(start)))
                    kept = False
        elif (
            inside
            and any(chunk.kind == "QUOTE" for chunk in inside)
            and all(chunk.kind in ("QUOTE", "NG") for chunk in inside)
        ) or not inside:
            kept = False
        elif all(chunk.kind in ("NG", "COMMA", "AND") for chunk in inside):
            examples = self.phrase()
            if self.at >= self.stop and isinstance(examples, Thing | Things):
                self.aside.append(Adjunct(Link.INCLUDING, (examples,), span=self.span(start)))
                kept = False
        self.stop = old
        if kept:
            self.keep(start + 1, max(end - 1, start + 1))
        self.at = end

    # -- relative clauses ----------------------------------------------------------------------------------------

    def _relative(self, thing: Thing) -> Thing | None:
        """What "yang" hangs on the noun."""
        start = self.at
        self.take()
        manner: list[str] = []
        while self.kind() in ("ADV", "EMPTY", "ONLY", "QUOTE"):
            chunk = self.take()
            if chunk.kind == "ADV":
                manner.append(_adverb(chunk.word))
            elif chunk.kind == "ONLY":
                manner.append("only")
        found: list[Restriction] = []
        if self.kind() == "PREDICATE" or (self.kind() == "NG" and self.word().tag == "ADJECTIVE"):
            return self._adjectives(thing, start)
        if self.kind() == "VG":
            said = helpers(self.chunks[self.at])
            if said.verb is None:
                if self.kind(1) in ("PREP", "PREDICATE", "NG"):
                    self.at += 1
                    if self.kind() == "PREDICATE":
                        word = self.take().word
                        complement = Words(word.text, tuple(word.concept.split()), Span(word.start, word.end))
                        return thing.with_(
                            Predication(
                                "be",
                                (Filled(Role.AGENT, _SELF), Filled(Role.COMPLEMENT, complement)),
                                negated=said.negated,
                            )
                        )
                    if self.kind() == "PREP" and self.kind(1) == "NG":
                        word = self.take().word
                        role = role_of(
                            "be", word.concept or str(indonesian()["prepositions"].get(word.lower, word.lower))
                        )
                        return thing.with_(
                            Predication(
                                "be", (Filled(Role.AGENT, _SELF), Filled(role, self.phrase())), negated=said.negated
                            )
                        )
                return thing.with_(self.keep(start, max(self.at, start + 1)))
            acts = self.acts(joins=False)
            placed = [_placed(act, voice, _SELF, acts.agent) for act, voice in zip(acts.acts, acts.voices, strict=True)]
            if said.negated:
                placed = [act.denied() for act in placed]
            if said.modal in (Modal.MAY, Modal.CAN, Modal.MUST):
                verb = "require" if said.modal is Modal.MUST else "permit"
                placed = [
                    Predication(verb, (Filled(Role.OBJECT, evolve(act, negated=False)),), act.negated) for act in placed
                ]
            placed = [evolve(act, manner=(*act.manner, *manner)) for act in placed]
            if acts.connective is Connective.OR and len(placed) > 1:
                found.append(Predication("either", tuple(Filled(Role.COMPLEMENT, act) for act in placed)))
            else:
                found.extend(placed)
            return thing.with_(*found)
        if self.kind() == "NG" and self.kind(1) == "VG":
            subject = noun_group(self.take(), licence=self.licence)
            acts = self.acts(joins=False)
            for act in acts.acts:
                act = evolve(act, roles=(Filled(Role.AGENT, subject), *act.roles))
                found.append(act if act.get(Role.OBJECT) else act.adding(Role.OBJECT, _SELF))
            return thing.with_(*found)
        return thing.with_(self.keep(start, max(self.at, start + 1)))

    def _adjectives(self, thing: Thing, start: int) -> Thing:
        """ "yang ilegal atau dikontrol": adjectives narrow the noun."""
        words: list[Word] = []
        connective = Connective.AND
        while True:
            if self.kind() == "PREDICATE":
                words.append(self.take().word)
            elif self.kind() == "NG" and self.word().tag == "ADJECTIVE":
                words.extend(self.take().words)
            else:
                break
            if self.kind() == "AND" and self.kind(1) == "PREDICATE":
                connective = Connective.OR if self.word().concept == "or" else connective
                self.take()
                continue
            break
        if len(words) == 1 and self.kind() != "PREP":
            return evolve(thing, modifiers=(*words[0].concept.split(), *thing.modifiers))
        acts = [
            Predication(
                "be",
                (
                    Filled(Role.AGENT, _SELF),
                    Filled(Role.COMPLEMENT, Words(word.text, tuple(word.concept.split()), Span(word.start, word.end))),
                ),
            )
            for word in words
            if word.tag in ("PREDICATE", "ADJECTIVE")
        ]
        if self.kind() == "PREP" and self.kind(1) == "NG" and len(acts) == 1:
            word = self.take().word
            acts = [
                acts[0].adding(
                    role_of("be", word.concept or str(indonesian()["prepositions"].get(word.lower, word.lower))),
                    self.phrase(),
                )
            ]
        if connective is Connective.OR and len(acts) > 1:
            return thing.with_(Predication("either", tuple(Filled(Role.COMPLEMENT, act) for act in acts)))
        return thing.with_(*acts) if acts else thing.with_(self.keep(start, self.at))

    # -- verbs -----------------------------------------------------------------------------------------------------

    def acts(self, *, joins: bool = True) -> Acts:
        """
        The acts that begin with the verb group here: verbs joined by commas and connectives, each with what follows it.

        Without `joins` only a bare connective joins, and only verbs of one voice: so it is inside a relative clause.
        """
        found: list[Predication] = []
        voices: list[str] = []
        connective: Connective | None = None
        agent: Thing | Things | None = None
        while True:
            outer, self.in_list = self.in_list, self.in_list or (bool(found) and connective is None)
            act, voice, who = self._act()
            self.in_list = outer
            found.append(act)
            voices.append(voice)
            agent = who or agent
            step = 0
            while self.kind(step) in ("COMMA", "SEMI", "BREAK"):
                step += 1
            if step and self.in_list:
                # The comma and connective go on the list in which this one stands.
                break
            slip = step and "slip" in self.word().features
            if not joins and (step or (self.kind() == "AND" and self.kind(1) == "VG" and self._voice(1) != voice)):
                break
            if self.kind(step) == "AND":
                joint = Connective.OR if self.word(step).concept == "or" else Connective.AND
                after = step + 1
                while self.kind(after) in ("EMPTY", "QUOTE"):
                    after += 1
                if (self.kind(after) == "VG" and self._plain_verb(after)) or (
                    self.kind(after) == "PREDICATE" and found
                ):
                    self.slips += bool(slip)
                    connective = joint if connective is None or joint is Connective.OR else connective
                    self.at += after
                    if self.kind() == "PREDICATE":
                        found.append(self._adjective_act())
                        voices.append("adjective")
                        break
                    continue
            elif step and self.kind(step) == "VG" and self._plain_verb(step) and self._verbs_ahead(step):
                self.at += step
                continue
            break
        return Acts(self._shared(found, voices), connective or Connective.AND, tuple(voices), agent)

    def _voice(self, ahead: int) -> str:
        word = helpers(self.chunks[self.at + ahead]).verb
        return "passive" if word is not None and "passive" in word.features else "active"

    def _plain_verb(self, ahead: int) -> bool:
        """Whether the verb group there has no modal of its own."""
        said = helpers(self.chunks[self.at + ahead])
        return said.verb is not None and said.modal is Modal.NONE and not said.imperative

    def _verbs_ahead(self, ahead: int) -> bool:
        """Whether the list of verbs goes on to a connective."""
        at = self.at + ahead
        while at < self.stop:
            kind = self.chunks[at].kind
            if kind == "AND":
                if at + 1 < self.stop and self.chunks[at + 1].kind == "VG":
                    return True
            elif kind in ("END", "SUB", "CLOSE", "COLON"):
                return False
            at += 1
        return False

    def _shared(self, acts: list[Predication], voices: list[str]) -> tuple[Predication, ...]:
        """Objects that stand once behind the last verb for all."""
        found = list(acts)
        for at in range(len(found) - 2, -1, -1):
            act, after = found[at], found[at + 1]
            objects = _shared_object(after)
            if (
                voices[at] == "active"
                and voices[at + 1] == "active"
                and not act.get(Role.OBJECT)
                and objects
                and len(act.roles) == 0
                and act.verb not in ("compete", "work", "engage", "phish", "pay")
            ):
                found[at] = self._sense(evolve(act, roles=objects))
            elif voices[at] == "passive" and voices[at + 1] in ("passive", "adjective") and not act.roles:
                shared = tuple(role for role in after.roles if role.role is Role.RECIPIENT)
                found[at] = evolve(act, roles=shared)
        return tuple(found)

    def _adjective_act(self) -> Predication:
        """ "tersedia secara komersial kepada …" as a state."""
        word = self.take().word
        complement = Words(word.text, tuple(word.concept.split()) or (word.lower,), Span(word.start, word.end))
        act = Predication("be", (Filled(Role.COMPLEMENT, complement),))
        return self._complements(act, "active")[0]

    def _act(self) -> tuple[Predication, str, Thing | Things | None]:
        start = self.at
        chunk = self.take()
        said = helpers(chunk)
        word = said.verb
        if word is None:
            return Predication("do", (Filled(Role.OBJECT, self.keep(start, self.at)),)), "active", None
        voice = "passive" if "passive" in word.features else "active"
        manner = tuple(_adverb(one) for one in chunk.words if one.tag == "ADVERB_INSIDE" and one.concept)
        act = Predication(word.concept, (), manner=manner, pending=said.pending)
        if "nya" in word.features:
            act = act.adding(Role.OBJECT, Thing("", determiner=Determiner.PRONOUN))
        act, agent = self._complements(act, voice)
        act = self._sense(act)
        negated = said.negated and start > 0 and False
        return (act.denied() if negated else act), voice, agent

    def _sense(self, act: Predication) -> Predication:
        """The sense that the object gives the verb."""
        for sense, heads in indonesian()["senses"].get(act.verb, {}).items():
            objects = act.get(Role.OBJECT)
            if objects and isinstance(objects[0], Thing) and objects[0].head in heads.split():
                return evolve(act, verb=sense)
        return act

    def _complements(self, act: Predication, voice: str) -> tuple[Predication, Thing | Things | None]:
        """What follows a verb."""
        agent: Thing | Things | None = None
        verb = act.verb
        while self.at < self.stop:
            kind = self.kind()
            match kind:
                case "QUOTE" | "LABEL" | "BREAK" if kind != "BREAK" or self.kind(1) == "NG":
                    self.at += 1
                case "NG":
                    if self.word().tag == "DATE":
                        value = self.take().word.value
                        act = act.adding(Role.TIME, value) if isinstance(value, Period) else act
                        continue
                    if self._clause_follows(0) and act.roles:
                        break
                    thing = self.phrase(verb)
                    if isinstance(thing, Thing) and thing.determiner is Determiner.NO:
                        act = evolve(act, negated=True)
                    if voice == "passive" and agent is None and not act.get(Role.RECIPIENT):
                        agent = thing if isinstance(thing, Thing | Things) else None
                        if agent is None:
                            act = act.adding(Role.OBJECT, thing)
                    elif act.get(Role.OBJECT) and verb in ("give", "grant", "offer", "sell", "send", "lend"):
                        first = act.get(Role.OBJECT)[0]
                        act = evolve(
                            act,
                            roles=(
                                *(one for one in act.roles if one.role is not Role.OBJECT),
                                Filled(Role.OBJECT, thing),
                                Filled(Role.RECIPIENT, first),
                            ),
                        )
                    else:
                        act = act.adding(Role.OBJECT if not act.get(Role.OBJECT) else Role.TOPIC, thing)
                case "ADV":
                    act = evolve(act, manner=(*act.manner, _adverb(self.take().word)))
                case "ONLY":
                    self.take()
                    self.only = True
                case "EMPTY":
                    self._connector(self.take().word)
                case "PREDICATE":
                    word = self.take().word
                    act = act.adding(
                        Role.COMPLEMENT, Words(word.text, tuple(word.concept.split()), Span(word.start, word.end))
                    )
                    while self.kind() == "AND" and self.kind(1) == "PREDICATE":
                        joint = self.word().concept
                        self.take()
                        word = self.take().word
                        other = evolve(
                            act,
                            roles=(
                                *(one for one in act.roles if one.role is not Role.COMPLEMENT),
                                Filled(
                                    Role.COMPLEMENT,
                                    Words(word.text, tuple(word.concept.split()), Span(word.start, word.end)),
                                ),
                            ),
                        )
                        if joint == "or":
                            act = Predication("either", (Filled(Role.COMPLEMENT, act), Filled(Role.COMPLEMENT, other)))
                        else:
                            act = act.adding(Role.COMPLEMENT, other.get(Role.COMPLEMENT)[0])
                case "VG" if verb in ("consider", "know", "declare") and voice == "passive":
                    inner = self.acts(joins=False)
                    act = act.adding(Role.COMPLEMENT, as_filler(inner.acts, inner.connective))
                case "VG" if verb in _TAKES_ACT and not act.get(Role.OBJECT):
                    inner = self.acts()
                    act = act.adding(Role.OBJECT, as_filler(inner.acts, inner.connective))
                case "PREP":
                    if self.word().lower == "oleh":
                        self.take()
                        if self.kind() == "NG":
                            who = self.phrase()
                            if isinstance(who, Thing | Things):
                                agent = who
                        continue
                    done = self._phrase_of(act, voice)
                    if done is None:
                        break
                    act = done
                case "INCL":
                    self._including()
                case "OPEN":
                    self._bracket()
                case "SUB":
                    if self.word().concept == "that" and verb not in ("be",):
                        self.take()
                        inner_clauses = self.clause_list()
                        acts = tuple(_with_agent(one, clause) for clause in inner_clauses for one in clause.acts)
                        act = act.adding(Role.OBJECT, as_filler(acts, Connective.AND)) if acts else act
                        self.reported = inner_clauses
                    else:
                        self.aside.append(self._subordinate())
                case "COMMA":
                    after = self.kind(1)
                    if after == "SUB" or (after == "ONLY" and self.kind(2) == "SUB"):
                        self.at += 1
                        self.skip("ONLY")
                        self.aside.append(self._subordinate())
                    elif (
                        after in ("INCL", "ADV", "EMPTY") and not (after == "EMPTY" and self.kind(2) in ("NG", "VG"))
                    ) or (
                        (
                            after == "PREP"
                            and self.word(1).lower in ("tanpa", "kecuali", "dengan", "melalui", "selain", "untuk")
                        )
                        or (after == "PREP" and self.word(1).concept in _PREPOSITION_LINKS)
                    ):
                        self.at += 1
                    else:
                        break
                case "OTHER":
                    start = self.at
                    self.take()
                    act = act.adding(Role.MANNER, self.keep(start, self.at))
                case _:
                    break
        return act, agent

    reported: list[Clause] | None = None

    def _connector(self, word: Word) -> None:
        said = indonesian()["connectors"].get(word.lower)
        if said and said not in self.connectors:
            self.connectors.append(said)

    def _including(self) -> None:
        start = self.at
        self.take()
        self.skip("COMMA", "QUOTE", "COLON")
        if self.kind() == "NG":
            examples = self.phrase()
            if isinstance(examples, Thing | Things):
                self.aside.append(Adjunct(Link.INCLUDING, (examples,), span=self.span(start)))
                return
        elif self.kind() == "PREP" and self.kind(1) == "VG":
            self.take()
            # An example of a means: it bans nothing by itself.
            self.acts()
            self.aside.append(Adjunct(Link.INCLUDING, (self.keep(start, self.at),), span=self.span(start)))
            return
        self.keep(start, self.at)

    def _phrase_of(self, act: Predication, voice: str) -> Predication | None:
        """A prepositional phrase or infinitive behind a verb, hung on `act`; None if it cannot be read."""
        start = self.at
        word = self.take().word
        native = word.lower
        concept = word.concept or str(indonesian()["prepositions"].get(native, native))
        self.skip("QUOTE", "BREAK", "LABEL", "COLON", "ONLY")
        if "manner" in word.features and self.kind() == "YANG":
            way = self._relative(Thing("way", determiner=Determiner.A))
            return act.adding(Role.MANNER, way if way is not None else self.keep(start, self.at))
        if self.kind() == "VG":
            said = helpers(self.chunks[self.at])
            if said.verb is None and self.kind(1) in ("", "COMMA", "END"):
                self.at = start
                return None
            inner = self.acts()
            filler: Filler = as_filler(
                tuple(act_.denied() for act_ in inner.acts) if said.negated else inner.acts, inner.connective
            )
            if native == "tanpa":
                self.aside.append(
                    Adjunct(
                        Link.WITHOUT,
                        (Clause(None, Modal.BARE, inner.acts, connective=inner.connective),),
                        span=self.span(start),
                    )
                )
                return act
            if native in ("untuk", "guna", "demi"):
                if act.verb in _TAKES_ACT and not act.get(Role.OBJECT) and voice == "active":
                    return act.adding(Role.OBJECT, filler)
                return act.adding(Role.PURPOSE, filler)
            return act.adding(role_of(act.verb, concept, indonesian()["frames"].get(act.verb), native), filler)
        if self.kind() == "NG":
            if self.word().tag == "DATE":
                value = self.take().word.value
                return act.adding(Role.TIME, value)
            thing = self.phrase(act.verb)
            link = _PREPOSITION_LINKS.get(concept)
            if native == "tanpa" or concept == "without":
                self.aside.append(Adjunct(Link.WITHOUT, (thing,), span=self.span(start)))
                return act
            if link is not None:
                self.aside.append(Adjunct(link, (_referred(thing),), span=self.span(start)))
                return act
            if concept == "according to" and not isinstance(thing, Words) and _about_terms(thing):
                self.aside.append(Adjunct(Link.BECAUSE, (thing,), span=self.span(start)))
                return act
            role = role_of(act.verb, concept, indonesian()["frames"].get(act.verb), native)
            if native == "bagi":
                role = Role.RECIPIENT
            if (
                native == "untuk"
                and act.verb in ("provide", "give", "offer", "sell")
                and isinstance(thing, Thing)
                and thing.head in ("person", "third party", "end user", "party", "customer", "user")
            ):
                role = Role.RECIPIENT
            filler = thing
            if role is Role.PURPOSE:
                named = acts_of(thing, {})
                if named is not None:
                    filler = as_filler(*named)
            return act.adding(role, filler)
        if self.kind() in ("ADV", "PREDICATE", "OTHER", "RULE", "YANG"):
            self.take()
            return act.adding(Role.MANNER, self.keep(start, self.at))
        if self.kind() in ("", "END", "COMMA", "AND", "CLOSE"):
            self.keep(start, self.at)
            return act
        self.at = start
        return None

    # -- clauses ---------------------------------------------------------------------------------------------------

    def _subordinate(self) -> Adjunct:
        """A clause behind a subordinator."""
        start = self.at
        word = self.take().word
        link = _LINKS.get(word.concept, Link.IF)
        if self.kind() == "SUB" and self.word().concept in ("that", "if"):
            self.at += 1
        held, self.aside = self.aside, []
        held_only, self.only = self.only, False
        clauses = self.clause_list()
        inner, self.aside = self.aside, held
        self.only = held_only
        if inner and clauses:
            clauses = [evolve(clauses[0], adjuncts=(*clauses[0].adjuncts, *inner)), *clauses[1:]]
        if not clauses:
            return Adjunct(link, (self.keep(start, self.at),), span=self.span(start))
        return Adjunct(link, tuple(clauses), span=self.span(start))

    def clause_list(self) -> list[Clause]:
        """The clause that begins here, and those joined to it with the same subject."""
        clauses = self.clause(None)
        return clauses

    def clause(self, subject_before: Thing | Things | Words | None) -> list[Clause]:
        """A subject and its predicate; empty where none begins here."""
        start = self.at
        self.skip("QUOTE", "EMPTY")
        subject: Thing | Things | Words | None = subject_before
        own = False
        if self.kind() == "NG":
            subject = self.phrase(subject=True)
            own = True
        while self.kind() in ("EMPTY", "ADV", "QUOTE", "COMMA") and self._predicate_near():
            if self.kind() == "EMPTY":
                self._connector(self.word())
            if self.kind() == "ADV":
                self.leading_manner = (*self.leading_manner, _adverb(self.word()))
            self.at += 1
        only = self.kind() == "ONLY"
        if only:
            self.at += 1
            self.only = True
        found = self._predicate(subject, start, own=own)
        return found

    leading_manner: tuple[str, ...] = ()

    def _predicate_near(self) -> bool:
        step = 1
        while self.kind(step) in ("EMPTY", "ADV", "QUOTE", "COMMA", "ONLY"):
            step += 1
        return self.kind(step) in ("VG", "RULE", "COPULA", "PREDICATE")

    def _predicate(
        self, subject: Thing | Things | Words | None, start: int, *, own: bool, act_subject: bool = False
    ) -> list[Clause]:
        negated = pending = False
        modal = Modal.NONE
        if self.kind() == "VG":
            said = helpers(self.chunks[self.at])
            if said.verb is None:
                negated, pending, modal = said.negated, said.pending, said.modal
                self.at += 1
                while self.kind() in ("EMPTY", "ADV", "ONLY") and self.kind(1) in ("VG", "RULE", "PREDICATE", "NG"):
                    if self.kind() == "ONLY":
                        self.only = True
                    if self.kind() == "ADV":
                        self.leading_manner = (*self.leading_manner, _adverb(self.word()))
                    self.at += 1
            else:
                return self._verbal(subject, start, own=own, act_subject=act_subject)
        match self.kind():
            case "VG":
                return self._verbal(subject, start, own=own, negated=negated, modal=modal)
            case "RULE":
                return self._ruled(subject, start, negated=negated)
            case "COPULA":
                self.take()
                return self._copula(subject, start, negated=negated)
            case "NG" if negated or modal is not Modal.NONE or own:
                return self._copula(subject, start, negated=negated)
            case "PREDICATE":
                act = self._adjective_act()
                act = evolve(act, manner=(*act.manner, *self.leading_manner))
                self.leading_manner = ()
                return [self._made(subject, modal, (act,), start, negated=negated)]
            case "PREP" if negated or own:
                act, _ = self._complements(Predication("be"), "active")
                if act.roles:
                    return [self._made(subject, modal, (act,), start, negated=negated)]
        del pending
        return []

    def _copula(self, subject: Thing | Things | Words | None, start: int, *, negated: bool) -> list[Clause]:
        self.skip("QUOTE", "EMPTY")
        if self.kind() != "NG":
            if self.kind() == "PREP":
                act, _ = self._complements(Predication("be"), "active")
                return [self._made(subject, Modal.NONE, (act,), start, negated=negated)]
            return []
        what = self.phrase("be")
        act = Predication("be", (Filled(Role.COMPLEMENT, what),))
        act, _ = self._complements(act, "active")
        return [self._made(subject, Modal.NONE, (act,), start, negated=negated)]

    def _ruled(self, subject: Thing | Things | Words | None, start: int, *, negated: bool) -> list[Clause]:
        """ "tidak diizinkan untuk …", "dilarang …", "berhak …"."""
        word = self.take().word
        modal = _RULES[word.concept]
        if (
            word.lower in ("berhak", "berwenang")
            and isinstance(subject, Thing)
            and (subject.name or subject.head == LICENSOR)
            and self.licence
        ):
            modal = Modal.RESERVES
        while self.kind() in ("QUOTE", "EMPTY", "ADV", "ONLY", "BREAK", "LABEL", "COLON") or (
            self.kind() == "PREP" and self.word().lower == "untuk" and self.kind(1) in ("VG", "QUOTE", "BREAK", "EMPTY")
        ):
            self.at += 1
        if self.kind() == "VG":
            inner = helpers(self.chunks[self.at])
            acts = self.acts()
            done = tuple(act.denied() for act in acts.acts) if inner.negated else acts.acts
            return [self._made(subject, modal, done, start, negated=negated, connective=acts.connective)]
        if isinstance(subject, Thing | Things):
            named = acts_of(subject, {})
            if named is not None:
                return [self._made(None, modal, named[0], start, negated=negated, connective=named[1])]
        if self.kind() == "PREP" or self.kind() == "NG":
            act, _ = self._complements(Predication("do"), "active")
            if act.roles:
                return [self._made(subject, modal, (act,), start, negated=negated)]
        if subject is not None:
            return [
                self._made(None, modal, (Predication("do", (Filled(Role.OBJECT, subject),)),), start, negated=negated)
            ]
        return []

    def _verbal(
        self,
        subject: Thing | Things | Words | None,
        start: int,
        *,
        own: bool,
        negated: bool = False,
        modal: Modal = Modal.NONE,
        act_subject: bool = False,
    ) -> list[Clause]:
        said = helpers(self.chunks[self.at])
        modal = said.modal if said.modal is not Modal.NONE else modal
        negated = negated or said.negated
        word = said.verb
        assert word is not None
        if word.concept == "agree" and self.kind(1) == "PREP" and self.word(1).lower == "untuk":
            return self._agrees(subject, start)
        acts = self.acts()
        done = acts.acts
        if self.leading_manner and done:
            done = (evolve(done[0], manner=(*self.leading_manner, *done[0].manner)), *done[1:])
            self.leading_manner = ()
        nobody = _existential(done, negated=negated)
        if nobody is not None and subject is None:
            who, inner = nobody
            return [self._made(who, Modal.NONE, inner, start, negated=True)]
        if said.imperative or (not own and subject is None and "bare" in word.features):
            return [self._made(None, Modal.IMPERATIVE, done, start, negated=negated, connective=acts.connective)]
        denied = subject is None and self.kind() == "VG" and self.kind(1) == "RULE"
        denied = denied and helpers(self.chunks[self.at]).verb is None and helpers(self.chunks[self.at]).negated
        if denied:
            self.at += 1
        if subject is None and modal is Modal.NONE and self.kind() == "VG" and len(done) == 1 and not negated:
            # "Mengevaluasi model mengembangkannya": the act is the subject.
            return [evolve(one, subject=done[0]) for one in self._predicate(None, start, own=True, act_subject=True)]
        if subject is None and modal is Modal.NONE and self.kind() == "RULE":
            # "Menjual layanan dilarang": the acts are the subject of the rule.
            rule = _RULES[self.take().word.concept]
            negated = negated or denied
            return [self._made(None, rule, done, start, negated=negated, connective=acts.connective)]
        if subject is None and modal is Modal.NONE and not act_subject:
            return [self._made(None, Modal.BARE, done, start, negated=negated, connective=acts.connective)]
        given = self._granted(subject, done, acts, negated=negated, start=start)
        if given is not None:
            return given
        return self._voiced(subject, done, acts, modal, start, negated=negated)

    def _voiced(
        self,
        subject: Thing | Things | Words | None,
        done: tuple[Predication, ...],
        acts: Acts,
        modal: Modal,
        start: int,
        *,
        negated: bool,
    ) -> list[Clause]:
        if "passive" not in acts.voices:
            return [self._made(subject, modal, done, start, negated=negated, connective=acts.connective)]
        if all(voice == "passive" for voice in acts.voices):
            filled = tuple(
                evolve(act, roles=(Filled(Role.OBJECT, subject), *act.roles))
                if subject is not None and not act.get(Role.OBJECT)
                else act
                for act in done
            )
            return [
                self._made(acts.agent, modal, filled, start, negated=negated, connective=acts.connective, passive=True)
            ]
        mixed: list[Predication] = []
        for act, voice in zip(done, acts.voices, strict=True):
            if subject is None:
                mixed.append(act)
            elif voice == "passive":
                mixed.append(evolve(act, roles=(Filled(Role.OBJECT, subject), *act.roles)))
            else:
                mixed.append(evolve(act, roles=(Filled(Role.AGENT, subject), *act.roles)))
        return [self._made(None, modal, tuple(mixed), start, negated=negated, connective=acts.connective, passive=True)]

    def _granted(
        self,
        subject: Thing | Things | Words | None,
        done: tuple[Predication, ...],
        acts: Acts,
        *,
        negated: bool,
        start: int,
    ) -> list[Clause] | None:
        """ "memberikan Anda lisensi … untuk menggunakan …"."""
        if not self.licence or len(done) != 1 or done[0].verb not in ("give", "grant", "receive", "obtain"):
            return None
        act = done[0]
        objects = act.get(Role.OBJECT)
        thing = objects[0] if objects else None
        first = thing.members[0] if isinstance(thing, Things) else thing
        if not isinstance(first, Thing) or first.head not in _RIGHTS or not isinstance(thing, Thing | Things):
            return None
        purposes = tuple(one for one in act.get(Role.PURPOSE))
        granted: list[Predication] = []
        for one in purposes:
            granted.extend(
                [one]
                if isinstance(one, Predication)
                else [part for part in one.parts if isinstance(part, Predication)]
                if isinstance(one, AllOf | AnyOf)
                else []
            )
        recipients = act.get(Role.RECIPIENT)
        recipient = recipients[0] if recipients and isinstance(recipients[0], Thing | Things) else None
        if act.verb in ("receive", "obtain"):
            recipient = subject if isinstance(subject, Thing | Things) else None
            subject = None
        del acts
        clause = self._made(subject, Modal.GRANTS, tuple(granted), start, negated=negated)
        return [evolve(clause, recipient=recipient, granted=thing)]

    def _agrees(self, subject: Thing | Things | Words | None, start: int) -> list[Clause]:
        """ "setuju untuk (tidak) …", also "setuju untuk tidak, dan tidak akan mengizinkan pihak ketiga untuk …"."""
        self.at += 2
        self.skip("QUOTE", "BREAK", "LABEL", "COLON", "EMPTY")
        if self.kind() != "VG":
            return [
                self._made(
                    subject,
                    Modal.AGREES,
                    (Predication("do", (Filled(Role.OBJECT, self.keep(start, self.at)),)),),
                    start,
                )
            ]
        said = helpers(self.chunks[self.at])
        if said.verb is not None:
            acts = self.acts()
            return [
                self._made(subject, Modal.AGREES, acts.acts, start, negated=said.negated, connective=acts.connective)
            ]
        self.at += 1
        self.skip("COMMA", "AND", "EMPTY", "BREAK", "LABEL", "COLON", "QUOTE")
        if self.kind() != "VG":
            return []
        second = helpers(self.chunks[self.at])
        acts = self.acts()
        if second.negated and len(acts.acts) == 1 and acts.acts[0].verb in ("permit", "allow"):
            inner = acts.acts[0].get(Role.PURPOSE)
            content = tuple(
                one
                for filler in inner
                for one in (
                    (filler,)
                    if isinstance(filler, Predication)
                    else filler.parts
                    if isinstance(filler, AllOf | AnyOf)
                    else ()
                )
                if isinstance(one, Predication)
            )
            connective = Connective.OR if any(isinstance(filler, AnyOf) for filler in inner) else Connective.AND
            if content:
                aside, self.aside = tuple(self.aside), []
                first = self._made(subject, Modal.AGREES, content, start, negated=True, connective=connective)
                first = evolve(first, adjuncts=(*first.adjuncts, *aside))
                also = self._made(subject, Modal.WILL, acts.acts, start, negated=True)
                return [first, evolve(also, adjuncts=(*also.adjuncts, *aside))]
        return [self._made(subject, Modal.AGREES, acts.acts, start, negated=said.negated, connective=acts.connective)]

    def _made(
        self, subject: Thing | Things | Words | None, modal: Modal, acts: tuple[Predication, ...], start: int, *, negated: bool = False,
        connective: Connective = Connective.AND, passive: bool = False,
    ) -> Clause:  # fmt: skip
        only, self.only = self.only, False
        if only:
            self.aside = [
                evolve(one, link=Link.ONLY_IF) if one.link in (Link.IF, Link.PROVIDED) else one for one in self.aside
            ]
        if not negated and any(act.negated for act in acts) and len(acts) == 1:
            pass
        return Clause(subject, modal, acts, negated, connective, only, passive, span=self.span(start))


def _existential(acts: tuple[Predication, ...], *, negated: bool) -> tuple[Thing, tuple[Predication, ...]] | None:
    """ "Tidak ada pengguna yang menjual …": no user sells …; the subject and what it does not do."""
    if not negated or len(acts) != 1 or acts[0].verb != "exist":
        return None
    objects = acts[0].get(Role.OBJECT)
    if not objects or not isinstance(objects[0], Thing) or not objects[0].restrictions:
        return None
    thing = objects[0]
    last = thing.restrictions[-1]
    if not isinstance(last, Predication) or last.get(Role.AGENT) != (_SELF,):
        return None
    inner = evolve(last, roles=tuple(role for role in last.roles if role.role is not Role.AGENT))
    return evolve(thing, determiner=Determiner.ANY, restrictions=thing.restrictions[:-1]), (inner,)


def _shared_object(act: Predication) -> tuple[Filled, ...]:
    """What stands once for the verbs before `act`: its object, but not one that it brings about, and not an act."""
    source = tuple(role.filler for role in act.roles if role.role is Role.SOURCE)
    objects = act.get(Role.OBJECT)
    if act.verb in ("create", "make") and source:
        return (Filled(Role.OBJECT, source[0]),)
    if objects and isinstance(objects[0], Thing) and objects[0].head == "access":
        of_access = next((one.thing for one in objects[0].restrictions if isinstance(one, Linked)), None)
        return (Filled(Role.OBJECT, of_access),) if of_access is not None else ()
    if objects and isinstance(objects[0], Predication):
        inner = objects[0].get(Role.OBJECT)
        if inner and isinstance(inner[0], Thing):
            of = next(
                (
                    one.thing
                    for one in inner[0].restrictions
                    if isinstance(one, Linked) and one.role in (Role.OF, Role.SOURCE)
                ),
                None,
            )
            return (Filled(Role.OBJECT, of if of is not None else inner[0]),)
        return ()
    return tuple(role for role in act.roles if role.role in (Role.OBJECT, Role.RECIPIENT)) if objects else ()


def _placed(act: Predication, voice: str, subject: Thing, agent: Thing | Things | None) -> Predication:
    """`act` with its subject in the role that the voice gives it."""
    if act.verb == "either":
        parts = tuple(
            Filled(role.role, _placed(role.filler, voice, subject, agent))
            for role in act.roles
            if isinstance(role.filler, Predication)
        )
        return evolve(act, roles=parts)
    if voice == "passive":
        act = act.adding(Role.OBJECT, subject)
        return evolve(act, roles=(Filled(Role.AGENT, agent), *act.roles)) if agent is not None else act
    return evolve(act, roles=(Filled(Role.AGENT, subject), *act.roles))


def _with_agent(act: Predication, clause: Clause) -> Predication:
    if clause.subject is not None and not clause.passive and not act.get(Role.AGENT):
        act = evolve(act, roles=(Filled(Role.AGENT, clause.subject), *act.roles))
    return act.denied() if clause.negated else act


def _adverb(word: Word) -> str:
    return manner_word(word.concept) if "adjective" in word.features else word.concept


def _referred(thing: Thing | Things | Words) -> Thing | Things | Words | Reference:
    return thing if isinstance(thing, Words) else reference_of(thing) or thing


def _about_terms(thing: Thing | Things) -> bool:
    members = thing.members if isinstance(thing, Things) else (thing,)
    return any(isinstance(one, Thing) and one.head in _TERMS for one in members)


__all__ = ["Clauses"]
