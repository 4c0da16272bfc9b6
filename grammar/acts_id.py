"""Indonesian acts: verbs with their objects, phrases and infinitives, and what joins them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection

from attrs import evolve

from ..clauses.phrase import (
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
from ..clauses.span import Span
from .ages import roles_of_age, years
from .lexicon_id import indonesian
from .nominal_acts import acts_of, as_filler, elsewhere, is_consent, is_somebody, joined_purposes, stays
from .phrases_id import PREPOSITION_LINKS, Acts, Phrases, adverb, helpers, named_alone
from .references import reference_of
from .skeleton import Adjunct, Clause, Link, Modal, Reference
from .tagging_id import RIGHTS
from .wordbook import Word, role_of

_REPEATED = {
    "untuk": (Role.PURPOSE,),
    "dengan": (Role.COUNTERPART, Role.MEANS),
    "kepada": (Role.RECIPIENT,),
}
"""What a preposition behind a connective goes on."""
_AFTER_COMMA = frozenset(
    ("tanpa", "kecuali", "dengan", "melalui", "selain", "untuk", "sesuai dengan", "sejalan dengan", "berdasarkan")
)
"""Prepositions that go on with the verb behind a comma."""
_ANYBODY = ("person", "third party", "party")
_TERMS = frozenset(("term", "condition", "agreement", "contract", "policy", "license"))
_TAKES_ACT = frozenset(("attempt", "want", "begin", "intend", "plan", "agree", "undertake", "stop"))


def _of_the_text(act: Predication, works: Collection[Thing]) -> Predication:
    roles = (
        evolve(one, filler=evolve(one.filler, determiner=Determiner.THE))
        if one.role is Role.OBJECT and isinstance(one.filler, Thing) and one.filler in works
        else one
        for one in act.roles
    )
    return evolve(act, roles=tuple(roles)) if works else act


class ActReader(Phrases):
    """Reads acts."""

    @abstractmethod
    def _subordinate(self) -> Adjunct:
        """A clause behind a subordinator."""

    @abstractmethod
    def clause_list(self) -> list[Clause]:
        """The clause that begins here."""

    def acts(self, *, joins: bool = True) -> Acts:
        """
        The acts that begin with the verb group here: verbs joined by commas and connectives, each with what follows it.

        Without `joins` only a bare connective joins, and only verbs of one voice: so it is inside a relative clause.
        """
        found: list[Predication] = []
        voices: list[str] = []
        connective: Connective | None = None
        agent: Thing | Things | None = None
        first_negated = helpers(self.chunks[self.at]).negated
        while True:
            outer, self.in_list = self.in_list, self.in_list or (bool(found) and connective is None)
            negated = bool(found) and helpers(self.chunks[self.at]).negated and not first_negated
            act, voice, who = self._act()
            self.in_list = outer
            # What the first verb's negation covers, the caller says; a later verb may be denied by itself.
            found.append(act.denied() if negated else act)
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
                        voices.append("passive" if found[-1].verb == "make available" else "adjective")
                        break
                    continue
            elif step and self.kind(step) == "VG" and self._plain_verb(step) and self._verbs_ahead(step, joins=joins):
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

    def _verbs_ahead(self, ahead: int, *, joins: bool) -> bool:
        """Whether the list of verbs goes on to a connective, or is nothing but verbs to the end."""
        at = self.at + ahead
        rest = [chunk.kind for chunk in self.chunks[at : self.stop] if chunk.kind != "END"]
        bare = all(kind == ("VG", "COMMA")[k % 2] for k, kind in enumerate(rest)) and rest[-1:] == ["VG"]
        if joins and self.licence and bare:
            return True
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
        if not self.licence:
            return tuple(found)
        # "menyalin dan menjual gambar": what is copied is the work of the text, and so it is what is sold
        works = {
            one
            for act in found
            for one in act.get(Role.OBJECT)
            if isinstance(one, Thing) and named_alone(one, act.verb)
        }
        return tuple(_of_the_text(act, works) for act in found)

    def _adjective_act(self) -> Predication:
        """ "tersedia secara komersial kepada …" as a state."""
        word = self.take().word
        complement = Words(word.text, tuple(word.concept.split()) or (word.lower,), Span(word.start, word.end))
        act = Predication("be", (Filled(Role.COMPLEMENT, complement),))
        act = self._complements(act, "active")[0]
        if word.concept == "available" and act.get(Role.RECIPIENT):
            # "tersedia kepada pihak ketiga": made available to them
            return evolve(act, verb="make available", roles=tuple(one for one in act.roles if one.filler != complement))
        return act

    def _act(self) -> tuple[Predication, str, Thing | Things | None]:
        start = self.at
        chunk = self.take()
        said = helpers(chunk)
        word = said.verb
        if word is None:
            return Predication("do", (Filled(Role.OBJECT, self.keep(start, self.at)),)), "active", None
        voice = "passive" if "passive" in word.features else "active"
        manner = tuple(adverb(one) for one in chunk.words if one.tag == "ADVERB_INSIDE" and one.concept)
        act = Predication(word.concept, (), manner=manner, pending=said.pending)
        if "nya" in word.features:
            act = act.adding(Role.OBJECT, Thing("", determiner=Determiner.PRONOUN))
        act, agent = self._complements(act, voice)
        act = self._sense(act)
        return act, voice, agent

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
                case "QUOTE" | "LABEL" | "BREAK" if kind != "BREAK" or self.kind(1) in ("NG", "PREP"):
                    self.at += 1
                case "NG":
                    if self.word().tag == "DATE":
                        value = self.take().word.value
                        act = act.adding(Role.TIME, value) if isinstance(value, Period) else act
                        continue
                    if self._clause_follows(0) and act.roles:
                        break
                    quoted = self.chunks[self.at - 1].kind == "QUOTE"
                    thing = self.phrase(verb)
                    if verb == "label" and quoted and isinstance(thing, Thing):
                        # "diberi label “AI”": labelled as that
                        act = act.adding(Role.CAPACITY, Thing(thing.name.lower() or thing.head, span=thing.span))
                        continue
                    if isinstance(thing, Thing) and thing.determiner is Determiner.NO:
                        act = evolve(act, negated=True)
                    if not self.licence and voice == "active" and verb in _DEALS_WITH and isinstance(thing, Thing):
                        thing = _one_of_them(thing)
                    age = years(thing) if verb == "be old" else None
                    if age is not None:
                        act = evolve(act, verb="be", roles=(*act.roles, *roles_of_age(age, self.span(self.at - 1))))
                        continue
                    rules = self.licence and verb in ("permit", "prohibit") and voice == "active"
                    let = acts_of(thing, {}) if rules else None
                    if let is not None and not act.get(Role.OBJECT):
                        # "tidak mengizinkan penggunaan X untuk Y": what follows tells of the use
                        more, _ = self._complements(Predication("do"), "active")
                        ruled = tuple(evolve(one, roles=(*one.roles, *more.roles)) for one in let[0])
                        act = act.adding(Role.OBJECT, as_filler(ruled, let[1]))
                        continue
                    given = verb in ("give", "grant") and isinstance(thing, Thing) and thing.head in RIGHTS
                    if given and voice == "passive":
                        # "diberikan izin kepada …": what is given, not who gives it
                        act = act.adding(Role.OBJECT, thing)
                    elif verb == "limit" and voice == "passive":
                        act = act.adding(Role.TOPIC, thing)
                    elif voice == "passive" and agent is None and not act.get(Role.RECIPIENT):
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
                    act = evolve(act, manner=(*act.manner, adverb(self.take().word)))
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
                case "AND" if self.kind(1) == "PREP" and any(
                    act.get(role) for role in _REPEATED.get(self.word(1).lower, ())
                ):
                    # "untuk X dan untuk Y": both are joined to the verb.
                    self.take()
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
                        (after == "PREP" and self.word(1).lower in _AFTER_COMMA)
                        or (after == "PREP" and self.word(1).concept in PREPOSITION_LINKS)
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
        return stays(joined_purposes(act)), agent

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
        if self.kind() == "PREP" and concept == "except for" and self.word().lower == "untuk" and self.kind(1) == "VG":
            # "kecuali untuk melatih model": the act, done for that
            again = self.at
            self.take()
            inner = self.acts()
            if self.kind() in ("", "COMMA", "END", "SEMI"):
                aim = as_filler(inner.acts, inner.connective)
                used = Predication("do", (Filled(Role.PURPOSE, aim),))
                apart = Clause(None, Modal.NONE, (used,), span=self.span(start))
                self.aside.append(Adjunct(Link.EXCEPT, (apart,), span=self.span(start)))
                return act
            self.at = again
        if self.kind() == "PREP" and concept == "except for" and self.kind(1) == "NG":
            # "kecuali untuk penelitian": the act, done that way
            again = self.at
            how = self.take().word
            what = self.phrase(act.verb)
            if self.kind() in ("", "COMMA", "END", "SEMI") and isinstance(what, Thing | Things):
                role = role_of(
                    "do", how.concept or str(indonesian()["prepositions"].get(how.lower, how.lower)), None, how.lower
                )
                done = Clause(None, Modal.NONE, (Predication("do", (Filled(role, what),)),), span=self.span(start))
                self.aside.append(Adjunct(Link.EXCEPT, (done,), span=self.span(start)))
                return act
            self.at = again
        if self.kind() == "PREP" and concept in PREPOSITION_LINKS:
            # what is excepted is no role of the act, and is kept as written
            while self.at < self.stop and self.kind() not in ("COMMA", "END", "SEMI"):
                self.take()
            kept = self.keep(start, self.at)
            self.aside.append(Adjunct(PREPOSITION_LINKS[concept], (kept,), span=self.span(start)))
            return act
        if self.kind() == "NG":
            if self.word().tag == "DATE":
                value = self.take().word.value
                return act.adding(Role.TIME, value)
            thing = self.phrase(act.verb)
            link = PREPOSITION_LINKS.get(concept)
            if native == "tanpa" or concept == "without":
                self.aside.append(Adjunct(Link.WITHOUT, (thing,), span=self.span(start)))
                return act
            if native == "dengan" and is_consent(thing) and self.licence:
                self.aside.append(Adjunct(Link.PROVIDED, (thing,), span=self.span(start)))
                return act
            if link is not None:
                self.aside.append(Adjunct(link, (referred(thing),), span=self.span(start)))
                return act
            if concept == "according to" and not isinstance(thing, Words) and about_terms(thing):
                self.aside.append(Adjunct(Link.BECAUSE, (thing,), span=self.span(start)))
                return act
            if concept == "outside" and isinstance(thing, Thing):
                return act.adding(Role.PLACE, elsewhere(thing))
            objects = act.get(Role.OBJECT)
            if native == "atas" and len(objects) == 1 and isinstance(objects[0], Thing) and act.get(Role.RECIPIENT):
                whole = objects[0].with_(Linked(Role.OF, thing)) if isinstance(thing, Thing | Things) else objects[0]
                return evolve(
                    act,
                    roles=tuple(evolve(one, filler=whole) if one.filler is objects[0] else one for one in act.roles),
                )
            role = role_of(act.verb, concept, indonesian()["frames"].get(act.verb), native)
            if native == "bagi":
                given = act.verb in ("provide", "give", "offer", "grant", "make available", "send")
                anybody = not is_somebody(thing) or (isinstance(thing, Thing) and thing.head in _ANYBODY)
                role = Role.RECIPIENT if given or anybody else Role.PURPOSE
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


_DEALS_WITH = frozenset(
    ("publish", "distribute", "share", "sell", "print", "upload", "send", "display", "copy", "create", "make", "rent")
)
"""Acts of a case whose object is there: "memublikasikan keluaran" publishes one, which "keluaran itu" takes up."""
_MASSES = frozenset(
    ("data", "content", "information", "software", "music", "money", "access", "material", "code", "text", "service")
)


def _one_of_them(thing: Thing) -> Thing:
    bare = thing.determiner is Determiner.NONE and not (thing.name or thing.term or thing.plural or thing.count)
    own = any(isinstance(one, Linked) and one.role is Role.OF for one in thing.restrictions)
    return evolve(thing, determiner=Determiner.A) if bare and not own and thing.head not in _MASSES else thing


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


def _with_agent(act: Predication, clause: Clause) -> Predication:
    if clause.subject is not None and not clause.passive and not act.get(Role.AGENT):
        act = evolve(act, roles=(Filled(Role.AGENT, clause.subject), *act.roles))
    return act.denied() if clause.negated else act


def referred(thing: Thing | Things | Words) -> Thing | Things | Words | Reference:
    return thing if isinstance(thing, Words) else reference_of(thing) or thing


def about_terms(thing: Thing | Things) -> bool:
    members = thing.members if isinstance(thing, Things) else (thing,)
    return any(isinstance(one, Thing) and one.head in _TERMS for one in members)
