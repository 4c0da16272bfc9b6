"""German noun phrases with what hangs on them: genitives, phrases of their own, appositions, brackets, lists."""

from __future__ import annotations

from abc import abstractmethod
from functools import cache

from attrs import evolve

from ..clauses.phrase import (
    SELF,
    Compare,
    Connective,
    Determiner,
    Filled,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .ages import aged, years
from .alternatives_de import either_modifier
from .cases_de import Nominal, is_other, noun_group, other_than, with_genitive
from .chunking import Chunk, only_names
from .consents import is_consent
from .cursor_de import Cursor
from .lexicon_de import MODALS, german
from .nominal_acts import PLACES, acts_of, described_alike, elsewhere, is_somebody
from .possessives import is_owner
from .skeleton import Adjunct, Clause, Link, Modal
from .verbs_de import lemma_of, may_be
from .wordbook import Word, noun_role, table

_NAMING = ["QUOTE", "NG", "QUOTE", "CLOSE"]
"""A bracket with a term."""
_SHARED = frozenset(
    ("account", "password", "access", "access credential", "data", "license key", "key", "subscription")
)
"""Heads of what is shared with somebody."""
_OF_SOMEBODY = frozenset(("service", "product", "output", "user", "end user", "customer", "model"))
"""Heads beside which "von X" says whose they are, in a passive clause as well."""
_AGED = frozenset(
    (
        "person",
        "user",
        "end user",
        "customer",
        "child",
        "pupil",
        "adolescent",
        "teenager",
        "minor",
        "member",
        "participant",
    )
)
"""Heads that an age narrows."""
_TERMS = frozenset(("output", "outputs", "input", "inputs", "service", "services", "content", "feedback"))
"""Foreign words that a German text uses only as another text's defined term."""


def _of_the_work(said: Linked) -> Linked:
    """ "Nutzung und Erstellung abgeleiteter Werke der Software": what is used is the software."""
    thing = said.thing
    if said.role is not Role.OF or not isinstance(thing, Thing) or "derivative" not in thing.modifiers:
        return said
    whole = next((one for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF), None)
    return whole or said


class Phrases(Cursor):
    """Reads noun phrases and prepositional phrases."""

    extra_clauses: list[Clause]
    """Relatives and appositions that state something of their own."""
    aside: list[Adjunct]
    """Illustrations in brackets."""
    acts_at: dict[Span, str]
    """Where a noun names an act, and which."""
    part_verb: str = ""
    """The verb of the clause under way, as far as it has been met."""
    inside_genitive: int = 0

    @abstractmethod
    def relative(self, of: Nominal) -> bool:
        """Read the relative clause that begins here and hang it on `of`; False if none begins here."""

    def nominal(self, *, subject: bool = False, behind: bool = False) -> Nominal:
        """The noun phrase that begins here, with coordination; `behind` a preposition."""
        start = self.at
        first = self.single(subject=subject)
        members = [first]
        connective: Connective | None = None
        while True:
            step, found = self._joined()
            if not step or (first.cases == {"g"} and self._is_no_genitive(step)):
                break
            if behind and self._is_nominative(step):
                break  # "für geschäftliche Zwecke oder der Betrieb": no preposition stands before what that joins
            self.at += step
            connective = found or connective
            members.append(self.single(subject=subject))
        if len(members) == 1:
            return first
        things: list[Thing | Words] = []
        for member in members:
            if isinstance(member.thing, Things):
                things.extend(member.thing.members)
            elif isinstance(member.thing, Thing | Words):
                things.append(member.thing)
        joined = Things(connective or Connective.AND, self._share(tuple(things)), self.span(start))
        cases = first.cases
        for member in members[1:]:
            cases = cases & member.cases or cases
        verbs = {span: verb for member in members for span, verb in member.verbs.items()}
        return Nominal(
            joined, cases, "pl" if joined.connective is Connective.AND else members[-1].number, at=start, verbs=verbs
        )

    def _is_nominative(self, step: int) -> bool:
        """Whether the noun group there has an article that no preposition takes: "der Betrieb"."""
        group = self.chunks[self.at + step]
        return group.word.tag == "DET" and noun_group(group).cases == {"n"}

    def _is_no_genitive(self, step: int) -> bool:
        """Whether the noun group there has an article that shows another case: it goes on what stands before."""
        group = self.chunks[self.at + step]
        return group.word.tag in ("DET", "OWNER") and "g" not in noun_group(group).cases

    def _share(self, members: tuple[Thing | Words, ...]) -> tuple[Thing | Words, ...]:
        """Owners, articles and genitives that stand once for all."""
        members = described_alike(members)
        first, last = members[0], members[-1]
        if not isinstance(first, Thing) or not isinstance(last, Thing):
            return members
        owner = tuple(one for one in first.restrictions if is_owner(one))
        trailing = (
            tuple(one for one in last.restrictions if isinstance(one, Linked) and not is_owner(one))
            if not last.name and (last.determiner is Determiner.NONE or _are_acts(members))
            else ()
        )
        trailing = tuple(_of_the_work(one) for one in trailing)
        shared: list[Thing | Words] = []
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
                    at < len(members) - 1
                    and trailing
                    and not owner
                    and not member.restrictions
                    and member.head
                    and not member.name
                ):
                    member = member.with_(*trailing)
            shared.append(member)
        return tuple(shared)

    def _joined(self) -> tuple[int, Connective | None]:
        """How many chunks lead to the next member of this list; 0 if the list ends here."""
        step = 1 if self.kind() == "COMMA" else 0
        if self.kind(step) == "AND":
            word = self.word(step)
            connective = Connective.OR if word.concept == "or" else Connective.AND
            after = step + 1
            while self.kind(after) in ("EMPTY", "ADV") and self.kind(after + 1) == "NG":
                after += 1
            if self.kind(after) == "NG" and not self._clause_starts(after) and not self._is_verb_first(after):
                return after, connective
            return 0, None
        if step and self.kind(1) == "NG" and self._list_ahead(1):
            return 1, None
        return 0, None

    def _is_verb_first(self, after: int) -> bool:
        """Whether a personal pronoun in the nominative follows: a new clause."""
        word = self.word(after)
        return word.tag == "PRON" and word.concept in ("you", "we", "it", "they") and self.kind(after + 1) == "VERB"

    def _clause_starts(self, ahead: int) -> bool:
        """
        Whether the noun group there is the subject of a clause of its own: a finite verb follows it, and the clause
        before has its verb.
        """
        before = any(chunk.kind == "VERB" and may_be(chunk.word, "fin", "past") for chunk in self.chunks[: self.at])
        if not before or any(self.chunks[k].kind in ("SUB", "REL", "UM") for k in range(self.at)):
            return False
        at = ahead + 1
        while self.kind(at) in ("NG", "PREP", "EMPTY"):
            at += 1
        verbs = [chunk.word for chunk in self.chunks[: self.at] if chunk.kind == "VERB"]
        if self.kind(at) == "VERB" and may_be(self.word(at), "inf") and lemma_of(verbs[-1]) in MODALS:
            return False  # "darf Drucksachen und Logos gestalten und …": the infinitive that the modal waits for
        return (
            self.kind(at) == "VERB"
            and may_be(self.word(at), "fin", "past")
            and self.kind(at + 1) != "VERB"
            and self.kind(at + 1) not in ("", "END", "COMMA", "CLOSE", "SEMI")
        )

    def _list_ahead(self, ahead: int) -> bool:
        """Whether the noun group there is a middle member of a list that ends in a connective and a last noun group."""
        at = self.at + ahead + 1
        while at < self.stop:
            kind = self.chunks[at].kind
            if kind == "AND":
                return (at + 1 < self.stop and self.chunks[at + 1].kind in ("NG",)) or (
                    at + 2 < self.stop
                    and self.chunks[at + 1].kind in ("EMPTY", "ADV")
                    and self.chunks[at + 2].kind == "NG"
                )
            if kind not in ("NG", "PREP", "COMMA", "ADV", "EMPTY"):
                return False
            at += 1
        # A bare list in an item or bracket: "OpenAI, Cloudflare, HubSpot".
        return (
            self.kind(ahead) == "NG" and all(self.chunks[k].kind in ("NG", "COMMA") for k in range(self.at, self.stop))
        ) or self._bracket_list(ahead)

    def _bracket_list(self, ahead: int) -> bool:
        at = self.at + ahead
        while at < self.stop and self.chunks[at].kind in ("NG", "COMMA"):
            at += 1
        return at < self.stop and self.chunks[at].kind == "CLOSE"

    def single(self, *, subject: bool = False) -> Nominal:
        """One noun phrase without coordination: its group and what hangs on it."""
        start = self.at
        chunk = self.take()
        found = noun_group(chunk)
        found.at = start
        own = next(iter(found.verbs.values()), "")
        before = found.thing.span if isinstance(found.thing, Thing) else None
        if isinstance(found.thing, Thing):
            found.thing = self._term(found.thing, chunk)
        while isinstance(found.thing, Thing) and self._hanging(found, subject=subject):
            pass
        if isinstance(found.thing, Thing):
            span = self.span(start)
            if own and span is not None and before is not None:
                found.verbs = {inner: verb for inner, verb in found.verbs.items() if inner != before} | {span: own}
            found.thing = either_modifier(chunk, evolve(found.thing, span=span))
        self.acts_at |= found.verbs
        return found

    def _term(self, thing: Thing, chunk: Chunk) -> Thing:
        if not self.licence or thing.name or thing.modifiers:
            return thing
        words = [word for word in chunk.words if word.tag == "NOUN"]
        if len(words) == 1 and words[0].lower in _TERMS:
            return evolve(thing, term=words[0].text)
        return thing

    def _hanging(self, found: Nominal, *, subject: bool) -> bool:
        """Hang the next thing on the noun; False if nothing hangs."""
        thing = found.thing
        assert isinstance(thing, Thing)
        kind = self.kind()
        if kind == "NG" or (kind in ("PREP", "PART") and self.lower() in ("ab", "unter", "über")):
            ahead = 0 if kind == "NG" else 1
            group = noun_group(self.chunks[self.at + ahead]).thing if self.kind(ahead) == "NG" else None
            limit = years(group)
            if limit is not None and thing.head in _AGED and not thing.restrictions:
                # "Personen unter 16 Jahren", "Nutzer ab 18 Jahren"
                start = self.at
                if ahead:
                    compare = {"ab": Compare.GE, "unter": Compare.LT, "über": Compare.GE}[self.lower()]
                    limit = evolve(limit, compare=compare)
                self.at += ahead + 1
                found.thing = thing.with_(aged(limit, self.span(start)))
                return True
        if kind == "NG" and self._is_genitive(found, thing):
            owner = self.nominal_genitive()
            found.verbs |= owner.verbs
            if isinstance(owner.thing, Thing | Things | Words):
                found.thing = (
                    with_genitive(thing, owner.thing) if not found.verbs else thing.with_(Linked(Role.OF, owner.thing))
                )
            return True
        if kind == "ADV" and self.lower() in ("davon", "hiervon"):
            self.take()
            found.thing = thing.with_(Linked(Role.OF, Thing("", determiner=Determiner.PRONOUN)))
            return True
        if kind == "PREP":
            return self._prepositional(found, thing, subject=subject)
        if kind == "OPEN":
            if self.licence and [chunk.kind for chunk in self.chunks[self.at + 1 : self.at + 5]] == _NAMING:
                # "des Übersetzers („Dienst“)": what the text calls it
                found.thing = evolve(thing, term=self.chunks[self.at + 2].text)
            return self.bracket()
        if kind == "QUOTE":
            return self._quoted(found)
        if "INCL" in (kind, self.kind(1)) and kind in ("INCL", "COMMA") and not self.inside_genitive:
            return self.examples(found)
        if kind == "COMMA" and self.kind(1) == "NG" and self._apposition(thing):
            self.at += 1
            what = self.single()
            bare = evolve(thing, span=None, restrictions=()) if thing.name else self._last_name(thing)
            if isinstance(what.thing, Thing) and bare is not None:
                self.extra_clauses.append(
                    Clause(bare, Modal.NONE, (Predication("be", (Filled(Role.COMPLEMENT, what.thing),)),))
                )
            if self.kind() == "COMMA":
                self.at += 1
            return False
        return False

    def examples(self, of: Nominal | None) -> bool:
        """ "…, insbesondere Bots und Crawler, …": what is meant by `of` too; False if nothing is named."""
        start = self.at
        ahead = 1 if self.kind() == "INCL" else 2
        if self.kind(ahead) != "NG":
            return False
        self.at += ahead
        examples = self.nominal()
        if not isinstance(examples.thing, Thing | Things):
            self.at = start
            return False
        whole = acts_of(of.thing, of.verbs) if of is not None else None
        named = acts_of(examples.thing, examples.verbs) if whole is not None else None
        if named is not None and whole is not None:
            # "jede Nutzung der Karten, insbesondere der Verkauf": of the maps
            objects = tuple(one for one in whole[0][0].roles if one.role is Role.OBJECT)
            done = (one if one.get(Role.OBJECT) else evolve(one, roles=(*objects, *one.roles)) for one in named[0])
            named = tuple(done), named[1]
        shown = examples.thing if named is None else Clause(None, Modal.BARE, named[0], connective=named[1])
        self.aside.append(Adjunct(Link.INCLUDING, (shown,), span=self.span(start)))
        if ahead == 2 and self.kind() == "COMMA" and self.kind(1) not in ("SUB", "REL", "UM", "NG", "INCL"):
            self.at += 1
        return True

    def _last_name(self, thing: Thing) -> Thing | None:
        """The name that hangs last on `thing`: "den Dienst von condata, dem Anbieter"."""
        for restriction in reversed(thing.restrictions):
            if isinstance(restriction, Linked) and isinstance(restriction.thing, Thing) and restriction.thing.name:
                return evolve(restriction.thing, span=None)
        return evolve(thing, span=None)

    def nominal_genitive(self) -> Nominal:
        """A genitive with its coordination; examples behind it show what it hangs on."""
        self.inside_genitive += 1
        found = self.nominal()
        self.inside_genitive -= 1
        return found

    def _is_genitive(self, found: Nominal, thing: Thing) -> bool:
        if found.pronoun or thing.determiner is Determiner.PRONOUN:
            return False
        following = noun_group(self.chunks[self.at])
        if (
            isinstance(following.thing, Thing)
            and not following.thing.head
            and not following.thing.name
            and following.thing.count is None
        ):
            return False
        if "g" in following.cases:
            return not (
                following.cases >= {"d", "g"} and "n" in found.cases and self.chunks[self.at - 1].kind == "VERB"
            )
        strong = (
            following.cases == {"d"} and found.verbs and self.chunks[self.at].word.tag in ("ADJECTIVE", "ATTRIBUTE")
        )
        if strong and self.chunks[self.at].words[-1].text.endswith("s"):
            return True  # "zur Übertragung schädlichen Codes"
        if isinstance(following.thing, Thing) and not following.cases - {"n", "a", "d"}:
            # "Dritter", "Verkauf Dritter": a genitive that its form hides.
            words = self.chunks[self.at].words
            return len(words) == 1 and words[0].lower in ("dritter", "einzelner", "anderer")
        return False

    def _prepositional(self, found: Nominal, thing: Thing, *, subject: bool) -> bool:
        """A prepositional phrase that hangs on the noun by itself."""
        word = self.word()
        native = word.lemma or word.lower
        if self.kind(1) not in ("NG",) or (native == "ohne" and not subject):
            return False
        if found.pronoun:
            return False
        concept = word.concept if " " in word.concept else str(german()["prepositions"].get(native, native))
        if native == "auf" and thing.head in ("right", "obligation", "license") and self._names_person(1):
            return False  # "seine Rechte auf Dritte übertragen"
        if native == "von" and self.kind(1) == "NG" and self.word(1).tag == "MONEY":
            # "einen Jahresumsatz von 4 Millionen Euro"
            self.at += 1
            found.thing = thing.with_(Linked(Role.QUANTITY, self.take().word.value))
            return True
        if native == "als" and is_other(thing):
            self.take()
            spared = self.nominal()
            if isinstance(spared.thing, Thing | Things):
                found.thing = other_than(thing, spared.thing)
            return True
        own = german()["noun_frames"].get(thing.head)
        role = noun_role(thing.head, concept, own if isinstance(own, dict) else None, native)
        if native == "mit" and self.kind(1) == "NG" and not found.pronoun and is_somebody(thing):
            group = noun_group(self.chunks[self.at + 1]).thing
            amount = self.kind(2) == "PREP" and self.lower(2) == "von" and self.word(3).tag == "MONEY"
            if isinstance(group, Thing) and (group.count is not None or amount):
                # "Unternehmen mit weniger als 50 Beschäftigten": which have so many
                self.take()
                inner = self.nominal()
                if isinstance(inner.thing, Thing | Things):
                    has = Predication("have", (Filled(Role.AGENT, Thing(SELF)), Filled(Role.OBJECT, inner.thing)))
                    found.thing = thing.with_(has)
                    return True
        if native == "mit" and not subject and thing.head in _SHARED and self._names_others(1):
            return False  # "Ihr Konto mit anderen teilen"
        if (
            native == "mit"
            and role is not Role.COUNTERPART
            and not subject
            and not (isinstance(own, dict) and native in own)
        ):
            # Between subject and verb "mit" belongs to the verb.
            role = None
        if native == "von" and role is None:
            claimed = german()["frames"].get(self.part_verb, {})
            if self._passive_agent(found) or ("von" in claimed and not subject and not found.verbs):
                return False
            role = Role.OF
        elif native == "von" and self._passive_agent(found):
            return False
        if native == "pro" and thing.count is not None:
            role = Role.MANNER  # "1.000 Anfragen pro Stunde"
        if native == "außerhalb":
            role = Role.PLACE if thing.head in PLACES else None
        if role is None and native == "durch" and found.verbs:
            role = Role.AGENT
        if native == "mit" and "share" in found.verbs.values():
            role = Role.RECIPIENT  # "das Teilen von Konten mit Dritten"
        if role is None and found.verbs and native == "an" and not subject:
            role = Role.RECIPIENT  # "vor der Weitergabe an Auftraggeber"
        if role is None and found.verbs and subject and native in ("an", "auf", "mit"):
            role = Role(str(table("english")["roles"].get(concept, "topic")))
        if role is None and subject:
            role = Role(str(table("english")["roles"].get(concept, "topic")))
        if role is None:
            return False
        self.take()
        inner = self.nominal(behind=True)
        found.verbs |= inner.verbs
        if self.lower() == "hinaus":
            self.take()
            role = Role.PLACE
        if native == "außerhalb" and isinstance(inner.thing, Thing | Things):
            if isinstance(inner.thing, Thing) and inner.thing.name.endswith("s"):
                inner.thing = evolve(inner.thing, name=inner.thing.name[:-1])
            inner.thing = elsewhere(inner.thing)
        if isinstance(inner.thing, Thing | Things | Words):
            found.thing = (
                with_genitive(thing, inner.thing)
                if role is Role.OF and not found.verbs
                else thing.with_(Linked(role, inner.thing))
            )
        return True

    def _names_others(self, ahead: int) -> bool:
        """Whether the noun group there is other persons: "anderen", "Dritten", "einer Freundin"."""
        group = noun_group(self.chunks[self.at + ahead]).thing
        others = isinstance(group, Thing) and not group.head and (group.determiner is Determiner.OTHER)
        return others or (isinstance(group, Thing) and (is_other(group) or is_somebody(group)))

    def _names_person(self, ahead: int) -> bool:
        """Whether the noun group there is somebody."""
        group = noun_group(self.chunks[self.at + ahead]).thing
        return isinstance(group, Thing) and (
            group.head in _AGED or group.head in ("third party", "company", "affiliate")
        )

    def _passive_agent(self, found: Nominal) -> bool:
        """
        Whether "von X" here names who does it: a participle closes the clause, and no noun of relation stands
        before.
        """
        if isinstance(found.thing, Thing) and (
            (found.verbs and not found.thing.restrictions)
            or found.thing.head in _OF_SOMEBODY
            or is_consent(found.thing)
        ):
            return False
        at = 1
        while self.kind(at) in ("NG", "PREP", "ADV", "EMPTY"):
            at += 1
        if self.kind(at) != "VERB":
            return False
        lemmas = {chunk.word.lemma for chunk in self.chunks if chunk.kind == "VERB"}
        if may_be(self.word(at), "zu"):
            return "sein" in lemmas  # "sind von einer fachkundigen Person zu prüfen"
        return may_be(self.word(at), "part") and "werden" in lemmas

    def bracket(self) -> bool:
        """What stands in brackets behind a noun: illustrations, a short form, or words kept as written."""
        start = self.at
        end = start + 1
        depth = 1
        while end < self.stop and depth:
            depth += {"OPEN": 1, "CLOSE": -1}.get(self.chunks[end].kind, 0)
            end += 1
        inside = self.chunks[start + 1 : end - 1]
        if not inside:
            self.at = end
            return True
        old, self.stop = self.stop, end - 1
        self.at = start + 1
        if self.kind() == "INCL":
            self.at += 1
            self.skip("QUOTE")
            if self.kind() == "NG":
                examples = self.nominal()
                if self.at >= self.stop and isinstance(examples.thing, Thing | Things):
                    self.aside.append(Adjunct(Link.INCLUDING, (examples.thing,), span=self.span(start)))
                    self.at, self.stop = end, old
                    return True
        elif only_names(inside, _naming()):
            self.at, self.stop = end, old
            return True
        elif all(
            chunk.kind in ("NG", "COMMA", "AND") and (chunk.kind != "NG" or chunk.word.tag in ("NAME", "NOUN"))
            for chunk in inside
        ):
            examples = self.nominal()
            if self.at >= self.stop and isinstance(examples.thing, Thing | Things):
                self.aside.append(Adjunct(Link.INCLUDING, (examples.thing,), span=self.span(start)))
                self.at, self.stop = end, old
                return True
        self.stop = old
        self.keep(start + 1, end - 1)
        self.at = end
        return True

    def _quoted(self, found: Nominal) -> bool:
        """A quoted name after a noun."""
        thing = found.thing
        if not isinstance(thing, Thing) or thing.name or self.kind(1) != "NG" or self.kind(2) != "QUOTE":
            return False
        found.thing = evolve(thing, name=self.chunks[self.at + 1].text)
        self.at += 3
        return True

    def _apposition(self, thing: Thing) -> bool:
        """Whether the noun group behind the comma says what the name before it is."""
        if not thing.name and not any(
            isinstance(one, Linked) and isinstance(one.thing, Thing) and one.thing.name for one in thing.restrictions
        ):
            return False
        words: tuple[Word, ...] = self.chunks[self.at + 1].words
        if words[0].tag != "DET" or self._list_ahead(1):
            return False
        after = 2
        while self.kind(after) in ("NG", "PREP"):
            after += 1
        return self.kind(after) in ("", "END", "COMMA", "VERB", "CLOSE")


@cache
def _naming() -> frozenset[str]:
    """The words that stand beside a name in brackets: "nachfolgend „Anbieter“"."""
    return frozenset(str(german()["brackets"]["naming"]).split())


def _are_acts(members: tuple[Thing | Words, ...]) -> bool:
    """ "Der Verkauf, die Vermietung und das Verleihen der Fotos": each of them is done to what hangs on the last."""
    return all(isinstance(one, Thing) and one.head in table("english")["nominal"] for one in members)
