"""German clauses: the fields of main clauses, verb-final clauses and infinitives, and what hangs on them."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    Connective,
    Determiner,
    Filled,
    Linked,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .cases_de import Nominal, is_other, other_than, role_for
from .joints_de import Joints
from .lexicon_de import german, states
from .nominal_acts import acts_of, is_consent
from .part_de import Part, Phrase
from .references import reference_of
from .skeleton import Adjunct, Clause, Link, Modal, Reference
from .verbs_de import complex_of, lemma_of, may_be, rule_of
from .wordbook import Word

_PREPOSITION_LINKS = {
    "in case of": Link.IF,
    "subject to": Link.SUBJECT_TO,
    "except for": Link.EXCEPT,
    "including": Link.INCLUDING,
    "notwithstanding": Link.NOTWITHSTANDING,
    "without": Link.WITHOUT,
    "instead of": Link.WITHOUT,
}
_WITH_LEAVE = {"mit": Link.PROVIDED, "nach": Link.PROVIDED, "bis": Link.UNLESS, "vor": Link.UNLESS}
"""How leave that was or was not yet given narrows the act: "mit Zustimmung", "vor der Freigabe"."""
_OWN_TERMS = frozenset(("condition", "term", "agreement", "contract", "policy", "term of use", "provision", "license"))


_HOSTS = frozenset(
    (
        "company",
        "firm",
        "business",
        "customer",
        "client",
        "partner",
        "provider",
        "person",
        "user",
        "school",
        "university",
        "authority",
        "institution",
        "office",
        "organization",
        "association",
        "competitor",
        "licensor",
        "operator",
        "author",
        "owner",
        "supplier",
        "bank",
        "hospital",
        "clinic",
        "shop",
        "store",
        "agency",
        "publisher",
        "library",
        "court",
        "friend",
        "employer",
        "parent",
        "family",
        "team",
        "department",
        "branch",
        "subsidiary",
        "affiliate",
        "website",
        "site",
        "platform",
        "service",
        "server",
    )
)
"""With whom, or at whose place, "bei" says that something is done."""
_GENITIVE = frozenset(("innerhalb", "außerhalb", "während", "wegen", "trotz", "oberhalb", "unterhalb", "jenseits"))


class Clauses(Joints):
    """Reads clauses of every order."""

    def body(self, mode: str, before: Nominal | None = None) -> tuple[list[Part], Connective]:
        """
        The parts of a clause of `mode` `main`, `final` or `zu`; the place is left where the clause ends.

        `before` is a noun phrase that was read already and belongs to it.
        """
        parts = [Part(self.at)]
        if before is not None:
            parts[0].nominals.append(before)
            parts[0].start = before.at
        connective = Connective.AND
        negator = False
        while self.at < self.stop:
            part = parts[-1]
            self.part_verb = complex_of(part.verbs, part.particle).concept if part.verbs else ""
            kind = self.kind()
            match kind:
                case "END":
                    if self.lower(1) or self.kind(1) in ("", "QUOTE", "CLOSE"):
                        break
                    break
                case "QUOTE" | "LABEL" | "DASH":
                    self.at += 1
                case "NG":
                    self._nominal(part, mode)
                case "PREP":
                    self._prepositional_phrase(part, mode)
                case "VERB":
                    if (
                        mode == "zu"
                        and part.verbs
                        and may_be(part.verbs[-1], "zu")
                        and not may_be(self.word(), "zu", "inf")
                    ):
                        break
                    if mode == "final" and part.verbs and self._starts_main(part):
                        break
                    word = self.take().word
                    if mode == "main" and not part.verbs:
                        part.prefield = len(part.nominals)
                    part.verbs.append(word)
                case "NEG":
                    # A second negation never lifts the first: in doubt a ban stays a ban.
                    self.take()
                    part.negated = True
                    if negator:
                        part.pending = True
                case "EMPTY":
                    word = self.take().word
                    negator = word.lower == "noch"
                    self._connector(word)
                case "ADV" | "OTHER" | "PREDICATE":
                    self._adverbial(part, mode)
                case "ONLY":
                    self.take()
                    part.only = True
                    part.only_at = self.at
                case "PART":
                    word = self.take().word
                    part.particle = word.lower
                case "COMMA" | "BREAK" | "COLON":
                    step = self._comma(parts, mode)
                    if step is None:
                        break
                case "AND":
                    found = self._and(parts, mode)
                    if found is None:
                        break
                    connective = found
                case "SUB":
                    if mode != "main" and (part.verbs or (not part.nominals and not part.phrases and mode == "zu")):
                        break
                    self._subordinate(part)
                case "UM":
                    self._purpose(part)
                case "REL":
                    if part.last is None or not self.relative(part.last):
                        self.keep_one(part)
                case "INCL":
                    if not self.examples(part.last):
                        self.keep_one(part)
                case "OPEN":
                    self._loose_bracket()
                case "CLOSE" | "SEMI":
                    break
                case _:
                    self.keep_one(part)
            if kind not in ("EMPTY", "NEG"):
                negator = False
        return parts, connective

    def _starts_main(self, part: Part) -> bool:
        """Whether the verb here is no longer part of the verb-final cluster."""
        return not may_be(self.word(), "fin", "past") and not may_be(part.verbs[-1], "part", "inf")

    def _connector(self, word: Word) -> None:
        said_ = german()["connectors"].get(word.lower)
        if said_ is not None and str(said_) not in self.connectors:
            self.connectors.append(str(said_))

    def keep_one(self, part: Part) -> None:
        start = self.at
        self.take()
        part.roles.append(Filled(Role.MANNER, self.keep(start, self.at)))

    def _adverbial(self, part: Part, mode: str) -> None:
        chunk = self.take()
        word = chunk.word
        fronted = not part.verbs and self.kind() == "VERB" and lemma_of(self.word()) in ("sein", "werden", "bleiben")
        if word.tag == "PREDICATE" and mode == "main" and fronted and rule_of(word.lower) is not Modal.NONE:
            # "Nicht gestattet ist X": the predicate stands before its verb.
            part.predicates.append(word)
            return
        if (
            word.tag == "PREDICATE"
            and word.value
            and (
                (mode == "main" and not part.verbs)
                or (
                    mode == "final"
                    and not any(lemma_of(one) in ("sein", "werden") for one in part.verbs)
                    and (self.kind() != "VERB" or lemma_of(self.word()) == "haben")
                )
            )
        ) or (word.tag == "PREDICATE" and word.value and any(lemma_of(one) == "haben" for one in part.verbs)):
            part.verbs.append(evolve(word, tag="VERB", lemma=word.value[0].lemma, concept=word.value[0].concept))
            return
        if word.tag == "PREDICATE":
            part.predicates.append(word)
        elif word.tag == "OTHER":
            if any(char.isalpha() for char in word.text):
                part.roles.append(Filled(Role.MANNER, self.keep(self.at - 1, self.at)))
        else:
            part.manner.append(word)

    def _nominal(self, part: Part, mode: str) -> None:
        copula = (
            len(part.verbs) == 1
            and lemma_of(part.verbs[0]) == "sein"
            and bool(part.nominals)
            and not any(self.chunks[k].kind in ("VERB", "PREDICATE") for k in self._ahead())
        )
        found = self.nominal(subject=(mode == "main" and not part.verbs) or (copula and mode == "main"))
        part.nominals.append(found)
        part.last = found

    def _prepositional_phrase(self, part: Part, mode: str) -> None:
        start = self.at
        word = self.take().word
        native = word.lemma or word.lower
        opens = start == 0 or self.chunks[start - 1].kind in ("COMMA", "AND", "BREAK", "COLON")
        if native in ("ohne", "statt", "anstatt") and opens and self.infinitive_ahead():
            acts, connective, _ = self.infinitive()
            part.adjuncts.append(
                Adjunct(Link.WITHOUT, (Clause(None, Modal.BARE, acts, connective=connective),), span=self.span(start))
            )
            return
        if native == "ausgenommen" and self.kind() == "SUB":
            self._subordinate(part, Link.EXCEPT)
            return
        if native == "außer" and opens and self._main_order():
            self.at -= 1
            self._subordinate(part, Link.UNLESS)
            return
        if native == "als" and self.kind() == "NG" and part.last is not None and is_other(part.last.thing):
            # "zu keinem anderen Zweck als dem Unterricht"
            spared = self.nominal()
            if isinstance(part.last.thing, Thing) and isinstance(spared.thing, Thing | Things):
                part.last.thing = other_than(part.last.thing, spared.thing)
                return
        trailing = self.kind() in ("BREAK", "COLON")
        self.skip("BREAK", "LABEL", "COLON", "QUOTE", "ONLY", "EMPTY")
        concept = word.concept if " " in word.concept else str(german()["prepositions"].get(native, native))
        as_done = self.kind() == "VERB" and may_be(self.word(), "part") and self.kind(1) == "VERB"
        if native == "als" and ((self.kind() in ("ADV", "PREDICATE") and self.kind(1) != "NG") or as_done):
            # "als KI-generiert kennzeichnen"
            said_ = self.take().word
            quality = Thing(said_.concept.split()[-1], span=Span(said_.start, said_.end))
            part.roles.append(Filled(Role.CAPACITY, quality))
            return
        if self.kind() != "NG":
            if self.kind() in ("ADV", "PREDICATE", "OTHER") and self.kind(1) == "NG":
                part.manner.append(self.take().word)
            elif (
                concept in ("except for", "notwithstanding", "subject to")
                and self.kind() == "PREP"
                and self.kind(1) == "NG"
                and self.word().lower != "von"
            ):
                how = self.take().word
                what = self.nominal()
                self._told_behind(what)
                # "außer für Forschungszwecke": the act, done that way; what lifts in other words is kept as written
                done = concept == "except for" and isinstance(what.thing, Thing | Things) and self.kind() != "PREP"
                way = Predication("do", (Filled(role_for("do", how), what.thing),)) if done else None
                while not done and self.kind() == "PREP" and self.kind(1) == "NG":
                    # what narrows the exception must not narrow the rule
                    self.take()
                    self.nominal()
                part.adjuncts.append(
                    Adjunct(
                        _PREPOSITION_LINKS[concept],
                        (Clause(None, Modal.NONE, (way,)) if way is not None else self.keep(start, self.at),),
                        leading=not part.verbs,
                        span=self.span(start),
                    )
                )
                return
            elif concept in _PREPOSITION_LINKS and self.kind() == "PREP" and self.kind(1) == "NG":
                self.take()
            elif self.kind() == "PREP" and self.kind(1) == "NG":
                word = self.take().word
                concept = (
                    word.concept
                    if " " in word.concept
                    else str(german()["prepositions"].get(word.lemma or word.lower, word.lower))
                )
            else:
                part.particle = part.particle or native
                if not self._is_particle(part, native):
                    part.particle = ""
                    part.roles.append(Filled(Role.MANNER, self.keep(start, self.at)))
                return
        only = part.only
        found = self.nominal(subject=trailing or (mode == "main" and not part.verbs), behind=True)
        if concept in _PREPOSITION_LINKS:
            self._told_behind(found)
        if self.lower() == "hinaus" and native == "über":
            self.take()
            word = evolve(word, lemma="jenseits")
        part.last = found
        if native in _GENITIVE and isinstance(found.thing, Thing) and found.thing.name.endswith("s"):
            found.thing = evolve(found.thing, name=found.thing.name[:-1])
        thing = found.thing
        if isinstance(thing, Period):
            part.roles.append(Filled(Role.TIME, _bounded(thing, native)))
            return
        if (
            native in ("mit", "nach")
            and found.lemma in _ENDINGS
            and (over := _ended(thing, self.span(start))) is not None
        ):
            # "mit Ablauf der Testphase": once it is over
            part.adjuncts.append(Adjunct(Link.IF, (over,), leading=not part.verbs, span=self.span(start)))
            return
        traded = _in_return(found) if native == "gegen" and self.licence else None
        if traded is not None:
            # "nur gegen Zahlung einer Gebühr"
            part.adjuncts.append(Adjunct(Link.PROVIDED, (traded,), leading=False, span=self.span(start)))
            return
        if native in _WITH_LEAVE and is_consent(thing) and self.licence and isinstance(thing, Thing):
            link = _WITH_LEAVE[native]
            part.adjuncts.append(Adjunct(link, (thing,), leading=False, span=self.span(start)))
            return
        if concept in _PREPOSITION_LINKS:
            link = _PREPOSITION_LINKS[concept]
            leading = mode == "main" and not part.verbs
            content: tuple[Thing | Things | Reference | Clause, ...] = (
                (reference_of(thing) or thing,) if isinstance(thing, Thing | Things) else ()
            )
            if concept == "in case of" and _somebody(thing):
                # "bei einem anderen Unternehmen": where it is done
                part.phrases.append(Phrase(word, found))
                return
            if concept == "in case of" and isinstance(thing, Thing) and thing.name:
                part.phrases.append(Phrase(word, found))
                return
            if concept == "in case of" and found.lemma in states():
                content = (_stands(found.lemma, thing, self.span(start)),)
            named = acts_of(thing, found.verbs) if concept == "in case of" else None
            if named is not None:
                # "Bei der Verbreitung des Modells …": the act that brings the rule
                when = Clause(None, Modal.NONE, named[0], connective=named[1], span=self.span(start))
                content = (when,)
            part.adjuncts.append(Adjunct(link, content, leading=leading, span=self.span(start)))
            return
        if concept == "according to" and isinstance(thing, Thing | Things):
            if isinstance(thing, Thing) and thing.name and not self.licence and mode == "main" and not part.verbs:
                self.attribution = thing.name
                part.last = None
                return
            if _about_terms(thing):
                part.adjuncts.append(Adjunct(Link.BECAUSE, (thing,), leading=True, span=self.span(start)))
                return
        part.only = only
        part.phrases.append(Phrase(word, found, only and part.only_at == start))

    def _told_behind(self, found: Nominal) -> None:
        """ "Ausgenommen Karten, die der Forschung dienen": those alone, and not what stands before."""
        if self.kind() == "COMMA" and (self.kind(1) == "REL" or (self.kind(1) == "PREP" and self.kind(2) == "REL")):
            self.at += 1
            if not self.relative(found):
                self.at -= 1

    def _is_particle(self, part: Part, native: str) -> bool:
        from .verbs_de import with_part

        return any(with_part(lemma_of(word), native) for word in part.verbs)


def _bounded(period: Period, native: str) -> Period:
    """The stretch that a day opens or closes: "seit", "bis"."""
    if native in ("seit", "ab", "nach"):
        return Period(period.first, None)
    return Period(None, period.last) if native in ("bis", "vor") else period


def _stands(noun: str, thing: object, span: Span | None) -> Clause:
    """ "Bei Zahlungsverzug (des Kunden)": the other party, or who hangs on it, stands so."""
    hanging = thing.restrictions if isinstance(thing, Thing) else ()
    owners = [one.thing for one in hanging if isinstance(one, Linked) and one.role is Role.OF]
    who = owners[0] if owners and isinstance(owners[0], Thing) else Thing(LICENSEE, determiner=Determiner.PRONOUN)
    long: tuple[Filled, ...] = ()
    if who.count is not None:
        # "Zahlungsverzug von mehr als 14 Tagen"
        long, who = (Filled(Role.TIME, who),), Thing(LICENSEE, determiner=Determiner.PRONOUN)
    return Clause(
        who,
        Modal.NONE,
        (Predication("be", (Filled(Role.COMPLEMENT, Words(f"im {noun}", (states()[noun],), span)), *long)),),
        span=span,
    )


def _in_return(found: Nominal) -> Clause | None:
    """What has to be done in return: "gegen Zahlung von X", "gegen eine Gebühr"."""
    thing = found.thing
    if isinstance(thing, Thing) and thing.head in ("fee", "remuneration", "royalty", "money") and not thing.name:
        return Clause(None, Modal.BARE, (Predication("pay", (Filled(Role.OBJECT, thing),)),), span=thing.span)
    named = acts_of(thing, found.verbs)
    paid = named is not None and all(act.verb == "pay" for act in named[0])
    return Clause(None, Modal.BARE, named[0], connective=named[1]) if named is not None and paid else None


_ENDINGS = frozenset(("Ablauf", "Auslaufen", "Ende", "Beendigung"))


def _ended(thing: object, span: Span | None) -> Clause | None:
    """That what "Ablauf" is of has come to its end; None where it is a time that is counted."""
    if not isinstance(thing, Thing) or len(thing.restrictions) != 1:
        return None
    of = thing.restrictions[0]
    what = of.thing if isinstance(of, Linked) and of.role is Role.OF else None
    if not isinstance(what, Thing) or what.count is not None or what.head in _TIMES or what.name:
        return None
    return Clause(what, Modal.NONE, (Predication("expire"),), span=span)


_TIMES = frozenset(("day", "week", "month", "year", "hour", "minute", "deadline", "time", "quarter"))


def _somebody(thing: object) -> bool:
    """Whether somebody is named, with whom or at whose place something is done, and nothing that may happen."""
    return isinstance(thing, Thing) and thing.head.split()[-1:] != [] and thing.head.split()[-1] in _HOSTS


def _about_terms(thing: Thing | Things) -> bool:
    members = thing.members if isinstance(thing, Things) else (thing,)
    return any(
        isinstance(one, Thing) and (one.head in _OWN_TERMS or " ".join((*one.modifiers, one.head)) in _OWN_TERMS)
        for one in members
    )


__all__ = ["Clauses"]
