"""Indonesian noun phrases: what hangs on a noun, with its relative clauses; and verb groups taken apart."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from functools import cache

from attrs import evolve, frozen

from ..clauses.phrase import (
    SELF,
    Connective,
    Determiner,
    Filled,
    Linked,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .chunk_cursor import Cursor
from .chunking import Chunk, only_names
from .consents import is_oversight
from .lexicon_id import indonesian, relational
from .nominal_acts import PLACES, acts_of, elsewhere, is_somebody
from .possessives import whose
from .skeleton import Adjunct, Clause, Link, Modal
from .tagging_id import RIGHTS
from .things_id import noun_group
from .wordbook import REFERENCE, Word, manner_word, noun_role, role_of, table

GAP = Thing(SELF)
_NAMING = ["QUOTE", "NG", "QUOTE", "CLOSE"]
"""A bracket with a term."""
_GIVEN = frozenset(("software", "program", "service", "platform", "application", "portal", "site", "api"))
"""Heads of what a text gives access to."""
_WORKS = frozenset(
    ("model", "data", "data set", "database", "font", "library", "source code", "photo", "image", "map", "icon", "song")
)
"""Heads of what a text licenses."""
_DEALS = frozenset(("use", "copy", "modify", "distribute", "redistribute", "adapt", "share", "reproduce", "process"))
"""Acts whose bare object is what the text licenses: "menggunakan data"."""
_WHOLES = _GIVEN | _WORKS
"""Heads of what has an output, documentation or parts."""
_MAKING = frozenset(("develop", "create", "build", "make", "produce", "generate", "offer", "sell", "own", "have"))
"""Acts whose bare object is any of its kind."""
PREPOSITION_LINKS = {
    "in case of": Link.IF,
    "except for": Link.EXCEPT,
    "notwithstanding": Link.NOTWITHSTANDING,
    "subject to": Link.SUBJECT_TO,
}
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


class Phrases(Cursor):
    """Reads noun phrases."""

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

    @abstractmethod
    def acts(self, *, joins: bool = True) -> Acts:
        """The acts that begin with the verb group here."""

    def phrase(self, verb: str = "", *, subject: bool = False) -> Thing | Things | Words:
        """The noun phrase that begins here, with coordination."""
        start = self.at
        members: list[Thing | Words] = [self.single(verb, subject=subject)]
        connective: Connective | None = None
        while True:
            step = 1 if self.kind() == "COMMA" else 0
            if self.kind(step) == "AND":
                perhaps = self.kind(step + 1) == "ADV" and self.word(step + 1).lower == "mungkin"
                if perhaps and self.kind(step + 2) == "NG" and not self._clause_follows(step + 2):
                    connective = Connective.OR if self.word(step).concept == "or" else Connective.AND
                    self.at += step + 2
                    members.append(self.single(verb, subject=subject))
                    continue
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
        if len(members) == 2 and not first.restrictions and first.head in _WHOLES and any(map(_is_its, trailing)):
            # "Model dan keluarannya": the output of the model
            whole = Linked(Role.OF, evolve(first, span=None))
            own = tuple(whole if _is_its(one) else one for one in last.restrictions)
            return (first, evolve(last, restrictions=own))
        names = tuple(one for one in last.modifiers if one[:1].isupper())
        found: list[Thing | Words] = []
        for at, member in enumerate(members):
            if isinstance(member, Thing) and not member.name:
                if at < len(members) - 1 and not member.restrictions and member.head not in ("", "purpose"):
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
        return self.kind(ahead + 1) in ("VG", "COPULA", "RULE")

    def single(self, verb: str = "", *, subject: bool = False) -> Thing | Words:
        """One noun phrase: its group and what hangs on it."""
        start = self.at
        thing = noun_group(self.take(), licence=self.licence)
        if self.chunks[start].word.concept == "whoever":
            # What follows is what anybody does whom the rule is about.
            self.at = start
            said = self._relative(thing)
            self.at = max(self.at, start + 1)
            thing = said if said is not None else thing
        while True:
            kind = self.kind()
            if kind == "YANG":
                found = self._relative(thing)
            elif kind == "PREP":
                found = self._prepositional(thing, verb, subject=subject)
            elif kind == "OPEN":
                found = thing
                if self.licence and [chunk.kind for chunk in self.chunks[self.at + 1 : self.at + 5]] == _NAMING:
                    # "layanan penerjemah (“Layanan”)": what the text calls it
                    found = evolve(thing, term=self.chunks[self.at + 2].text)
                self._bracket()
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
        if self.licence and named_alone(thing, verb):
            thing = evolve(thing, determiner=Determiner.THE)
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
        if native == "per" and thing.count is not None:
            # "1.000 permintaan per jam"
            self.at += step
            return thing.with_(Linked(Role.MANNER, self.phrase(verb)))
        if native == "oleh":
            # "pemeriksaan oleh penerjemah": who does what the noun names
            if thing.head.split()[-1:] == [] or (acts_of(thing, {}) is None and not is_oversight(thing)):
                return None
            self.at += step
            return thing.with_(Linked(Role.AGENT, self.phrase(verb)))
        if native == "dengan" and step == 1 and is_somebody(thing):
            group = noun_group(self.chunks[self.at + 1], licence=self.licence)
            if group.count is not None and group.head:
                # "perusahaan dengan kurang dari 50 karyawan": which has so many
                self.at += 1
                inner = self.phrase(verb)
                if isinstance(inner, Thing | Things):
                    return thing.with_(Predication("have", (Filled(Role.AGENT, GAP), Filled(Role.OBJECT, inner))))
        if native == "dengan" and role is not Role.COUNTERPART and verb:
            # Behind a verb "dengan" belongs to the verb.
            return None
        if native == "dari":
            frame = table(REFERENCE)["frames"].get(verb, {})
            if "from" in frame and role is None and not subject:
                return None
            role = role or Role.OF
        elif native == "atas" and step == 1 and verb and is_somebody(thing):
            return None  # "memberikan akses kepada pihak ketiga atas akun": access to the account
        elif native == "atas" or step == 3:
            role = Role.OF
        elif native == "kepada" and verb:
            return None
        elif concept == "outside":
            if thing.head not in PLACES:
                return None
            role = Role.PLACE
        elif native in ("tentang", "mengenai"):
            role = Role.TOPIC
        elif role is None and native == "dengan" and thing.head == "contract":
            role = Role.COUNTERPART
        elif native in ("tanpa", "kecuali") or concept in PREPOSITION_LINKS or concept == "according to":
            return None
        elif role is None and native == "untuk" and verb in ("give", "grant") and thing.head in RIGHTS:
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
        if concept == "for" and role is Role.PURPOSE and thing.head in RIGHTS:
            role = Role.OF
        if concept == "outside" and isinstance(inner, Thing | Things):
            inner = elsewhere(inner)
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
                elif not any(chunk.kind in ("RULE", "NEG", "SUB") for chunk in inside):
                    # Examples say what is meant, and rule nothing, whether or not all of them were read.
                    kept = False
        elif (
            inside
            and inside[0].text.lower() == "baik"
            and all(chunk.kind in ("EMPTY", "NG", "COMMA", "AND") for chunk in inside)
        ):
            kept = False  # "(baik perorangan maupun badan)": whichever it is
        elif not inside or only_names(inside, _naming()):
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
                manner.append(adverb(chunk.word))
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
                                (Filled(Role.AGENT, GAP), Filled(Role.COMPLEMENT, complement)),
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
                                "be", (Filled(Role.AGENT, GAP), Filled(role, self.phrase())), negated=said.negated
                            )
                        )
                return thing.with_(self.keep(start, max(self.at, start + 1)))
            acts = self.acts(joins=False)
            placed = [_placed(act, voice, GAP, acts.agent) for act, voice in zip(acts.acts, acts.voices, strict=True)]
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
                found.append(act if act.get(Role.OBJECT) else act.adding(Role.OBJECT, GAP))
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
                    Filled(Role.AGENT, GAP),
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


def _is_its(restriction: Restriction) -> bool:
    """Whether it is "-nya": of what was just named."""
    of = whose(restriction)
    return of is not None and not of.head


@cache
def _naming() -> frozenset[str]:
    """The words that stand beside a name in brackets: "selanjutnya disebut “Penyedia”"."""
    return frozenset(str(indonesian()["brackets"]["naming"]).split())


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


def adverb(word: Word) -> str:
    return manner_word(word.concept) if "adjective" in word.features else word.concept


def named_alone(thing: Thing, verb: str) -> bool:
    """Without articles, what the text gives access to is named alone: "memasang perangkat lunak"."""
    given = (thing.head in _GIVEN and verb not in _MAKING) or (thing.head in _WORKS and verb in _DEALS)
    return given and _is_bare(thing)


def _is_bare(thing: Thing) -> bool:
    told = thing.modifiers or thing.restrictions or thing.count or thing.name or thing.plural
    return thing.determiner is Determiner.NONE and not told


def done_to(thing: Thing | Things | Words, act: Predication) -> Thing | Things | Words:
    """The subject of a passive as what the act is done to: "model boleh dipakai" speaks of the model of the text."""
    if isinstance(thing, Thing) and thing.head in _WHOLES and _is_bare(thing) and act.verb not in _MADE:
        return evolve(thing, determiner=Determiner.THE)
    return thing


_MADE = _MAKING - {"offer", "sell"}
