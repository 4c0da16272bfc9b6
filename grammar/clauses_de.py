"""German clauses: the fields of main clauses, verb-final clauses and infinitives, and what hangs on them."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    Connective,
    Filled,
    Period,
    Role,
    Thing,
    Things,
    Words,
)
from .cases_de import Nominal
from .chunking import span_of
from .hanging_de import Hanging
from .lexicon_de import german
from .nominal_acts import is_consent
from .parts_de import Part, Phrase
from .references import reference_of
from .skeleton import Adjunct, Clause, Link, Modal
from .verbs_de import complex_of, lemma_of, may_be
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
_OWN_TERMS = frozenset(("condition", "term", "agreement", "contract", "policy", "term of use", "provision", "license"))
_TAKES_ACT = frozenset(
    (
        "serve",
        "attempt",
        "intend",
        "plan",
        "reserve",
        "oblige",
        "agree",
        "begin",
        "need",
        "entitle",
        "commission",
        "refrain",
        "want",
        "have",
        "grant",
        "give",
        "receive",
        "permit",
        "prohibit",
        "allow",
        "request",
        "ask",
        "use",
        "be",
        "do",
        "take",
    )
)


_GENITIVE = frozenset(("innerhalb", "außerhalb", "während", "wegen", "trotz", "oberhalb", "unterhalb", "jenseits"))


class Clauses(Hanging):
    """Reads clauses of every order."""

    def body(self, mode: str) -> tuple[list[Part], Connective]:
        """The parts of a clause of `mode` `main`, `final` or `zu`; the place is left where the clause ends."""
        parts = [Part(self.at)]
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
                        self._keep_one(part)
                case "OPEN":
                    self._loose_bracket()
                case "CLOSE" | "SEMI":
                    break
                case _:
                    self._keep_one(part)
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

    def _keep_one(self, part: Part) -> None:
        start = self.at
        self.take()
        part.roles.append(Filled(Role.MANNER, self.keep(start, self.at)))

    def _adverbial(self, part: Part, mode: str) -> None:
        chunk = self.take()
        word = chunk.word
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
        trailing = self.kind() in ("BREAK", "COLON")
        self.skip("BREAK", "LABEL", "COLON", "QUOTE", "ONLY", "EMPTY")
        concept = word.concept if " " in word.concept else str(german()["prepositions"].get(native, native))
        if self.kind() != "NG":
            if self.kind() in ("ADV", "PREDICATE", "OTHER") and self.kind(1) == "NG":
                part.manner.append(self.take().word)
            elif (
                concept in ("except for", "notwithstanding", "subject to")
                and self.kind() == "PREP"
                and self.kind(1) == "NG"
                and self.word().lower != "von"
            ):
                # "außer für Forschungszwecke": what is excepted is no role of the act, and is kept as written.
                self.take()
                self.nominal()
                part.adjuncts.append(
                    Adjunct(
                        _PREPOSITION_LINKS[concept],
                        (self.keep(start, self.at),),
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
        found = self.nominal(subject=trailing or (mode == "main" and not part.verbs))
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
        if native == "mit" and is_consent(thing) and self.licence and isinstance(thing, Thing):
            part.adjuncts.append(Adjunct(Link.PROVIDED, (thing,), leading=False, span=self.span(start)))
            return
        if concept in _PREPOSITION_LINKS:
            link = _PREPOSITION_LINKS[concept]
            leading = mode == "main" and not part.verbs
            content = tuple(reference_of(one) or one for one in ((thing,) if isinstance(thing, Thing | Things) else ()))
            if concept == "in case of" and isinstance(thing, Thing) and thing.name:
                part.phrases.append(Phrase(word, found))
                return
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
        part.phrases.append(Phrase(word, found))

    def _is_particle(self, part: Part, native: str) -> bool:
        from .verbs_de import with_part

        return any(with_part(lemma_of(word), native) for word in part.verbs)

    # -- joints --------------------------------------------------------------------------------------------------

    def _comma(self, parts: list[Part], mode: str) -> bool | None:
        """What a comma, colon or seam leads to; None where it ends the clause."""
        part = parts[-1]
        next_kind = self.kind(1)
        if next_kind == "QUOTE" and self.kind(2) in ("REL", "SUB", "UM", "NG", "VERB"):
            self.chunks = (*self.chunks[: self.at + 1], *self.chunks[self.at + 2 :])
            self.stop -= 1
            next_kind = self.kind(1)
        seam = self.kind() != "COMMA"
        if seam and mode == "main" and part.verbs and self._announced(part):
            return True
        if next_kind == "LABEL":
            self.at += 1
            return True
        if next_kind == "REL" or (next_kind == "PREP" and self.kind(2) == "REL"):
            of = part.hang_on()
            self.at += 1
            if of is None or not self.relative(of):
                self._keep_one(part)
            return True
        if next_kind == "SUB" or (next_kind == "ONLY" and self.kind(2) == "SUB"):
            if (
                mode in ("final", "zu")
                and part.verbs
                and self.inside_relative
                and self.word(1).concept not in ("that", "whether")
            ):
                # A condition behind a relative clause belongs to what the relative clause stands in.
                return None
            self.at += 1
            if self.kind() == "ONLY":
                self.at += 1
                self._subordinate(part, Link.ONLY_IF)
            else:
                self._subordinate(part)
            return True
        if next_kind == "UM":
            self.at += 1
            self._purpose(part)
            return True
        if next_kind == "PREP" and self.word(1).lower in ("ohne", "statt", "anstatt") and self.infinitive_ahead(2):
            self.at += 1
            return True
        if mode == "zu" and part.verbs:
            if not seam and self.verb_ahead(1, "zu") and not self._takes_act(part):
                self.at += 1
                parts.append(Part(self.at, own_finite=False))
                return True
            if self._takes_act(part) and self.infinitive_ahead(1):
                self.at += 1
                self._infinitive_of(part)
                return True
            return None
        if mode == "final" and part.verbs:
            if self.infinitive_ahead(1) and self._takes_act(part):
                self.at += 1
                self._infinitive_of(part)
                return True
            if (
                not seam
                and next_kind in ("NG", "PREP", "ADV")
                and self._list_of_clauses()
                and self.verb_ahead(1, "fin", "past", "part")
            ):
                self.at += 1
                parts.append(Part(self.at, own_finite=False))
                return True
            return None
        if (
            mode == "main"
            and (part.verbs or part.predicates)
            and self.infinitive_ahead(1)
            and self._takes_act(part, seam=seam)
        ):
            self.at += 1
            self._infinitive_of(part)
            return True
        if (
            mode == "main"
            and not seam
            and self._nonfinite(part)
            and self._list_of_clauses()
            and self.verb_ahead(1, "inf", "part")
        ):
            self.at += 1
            parts.append(Part(self.at, own_finite=False))
            return True
        if (
            mode == "main"
            and not seam
            and part.verbs
            and next_kind == "VERB"
            and may_be(self.word(1), "fin", "past")
            and part.nominals
            and self._list_of_clauses()
        ):
            self.at += 1
            parts.append(Part(self.at))
            return True
        self.at += 1
        return True

    def _announced(self, part: Part) -> bool:
        """ "zu folgenden Zwecken … : X": the item stands where the lead-in announces it."""
        target = next((phrase for phrase in part.phrases if _is_announced(phrase.nominal.thing)), None)
        place = next((at for at, one in enumerate(part.nominals) if _is_announced(one.thing)), None)
        if (target is None and place is None) or (self.kind() == "COLON" and self.kind(1) == "BREAK"):
            return False
        self.at += 1
        self.skip("BREAK", "COLON", "LABEL", "QUOTE")
        if self.kind() != "NG":
            return True
        members: list[Nominal] = []
        connective = Connective.OR
        while self.at < self.stop and self.kind() not in ("END", "SEMI"):
            if self.kind() == "NG":
                members.append(self.nominal(subject=True))
            elif self.kind() in ("COMMA", "AND") and self.kind(1) == "NG":
                self.at += 1
            elif (
                members
                and self.kind() == "COMMA"
                and (self.kind(1) == "REL" or (self.kind(1) == "PREP" and self.kind(2) == "REL"))
            ):
                self.at += 1
                self.relative(members[-1])
            else:
                break
        things = tuple(
            one
            for member in members
            for one in (member.thing.members if isinstance(member.thing, Things) else (member.thing,))
            if isinstance(one, Thing | Words)
        )
        verbs_ = {span: verb for member in members for span, verb in member.verbs.items()}
        whole = (
            members[0]
            if len(members) == 1
            else Nominal(
                Things(connective, things, span_of(self.chunks[members[0].at : self.at])),
                frozenset("nad"),
                "pl",
                verbs=verbs_,
            )
        )
        if target is not None:
            target.nominal = whole
        elif place is not None:
            whole.cases = part.nominals[place].cases
            part.nominals[place] = whole
        part.last = members[-1]
        return True

    def _nonfinite(self, part: Part) -> bool:
        """Whether the part ends in an infinitive or participle that depends on its finite verb."""
        return len(part.verbs) > 1 and may_be(part.verbs[-1], "inf", "part")

    def _list_of_clauses(self) -> bool:
        """Whether a connective follows somewhere in the segment, so that a comma separates members of a list."""
        return any(self.chunks[at].kind == "AND" for at in self._ahead(1))

    def _takes_act(self, part: Part, *, seam: bool = False) -> bool:
        """Whether an infinitive may hang on the part."""
        if part.predicates or seam:
            return True
        verbs_ = complex_of(part.verbs, part.particle)
        return (
            verbs_.concept in _TAKES_ACT
            or verbs_.lemma in ("verpflichten", "berechtigen", "vorbehalten", "vor|behalten", "behalten")
            or any(
                isinstance(one.thing, Thing)
                and one.thing.head in ("right", "obligation", "permission", "license", "attempt")
                for one in part.nominals
            )
        )

    def _and(self, parts: list[Part], mode: str) -> Connective | None:
        """What a connective joins; None where it ends the clause."""
        part = parts[-1]
        connective = Connective.OR if self.word().concept == "or" else Connective.AND
        after = self.kind(1)
        if after in ("REL",) or (after == "PREP" and self.kind(2) == "REL"):
            return None
        if after == "SUB":
            self.at += 1
            return connective
        if mode == "zu":
            if part.verbs:
                if not self.verb_ahead(1, "zu"):
                    return None
                self.at += 1
                parts.append(Part(self.at, own_finite=False))
                return connective
            self.at += 1
            return connective
        if mode == "final":
            if part.verbs:
                if not self.verb_ahead(1, "fin", "past", "part", "inf"):
                    return None
                self.at += 1
                parts.append(Part(self.at, own_finite=False))
                return connective
            self.at += 1
            return connective
        if not part.verbs:
            self.at += 1
            return connective
        if self._nonfinite(part) and self.verb_ahead(1, "inf", "part", "zu"):
            self.at += 1
            parts.append(Part(self.at, own_finite=False))
            return connective
        skip = 1
        while self.kind(skip) in ("EMPTY", "ADV"):
            skip += 1
        if self.kind(skip) == "VERB" and may_be(self.word(skip), "fin", "past"):
            self.at += 1
            parts.append(Part(self.at))
            return connective
        if self.kind(skip) == "NG":
            return None
        self.at += 1
        return connective


def _bounded(period: Period, native: str) -> Period:
    """The stretch that a day opens or closes: "seit", "bis"."""
    if native in ("seit", "ab", "nach"):
        return Period(period.first, None)
    return Period(None, period.last) if native in ("bis", "vor") else period


def _is_announced(thing: object) -> bool:
    return isinstance(thing, Thing) and "following" in thing.modifiers


def _about_terms(thing: Thing | Things) -> bool:
    members = thing.members if isinstance(thing, Things) else (thing,)
    return any(
        isinstance(one, Thing) and (one.head in _OWN_TERMS or " ".join((*one.modifiers, one.head)) in _OWN_TERMS)
        for one in members
    )


__all__ = ["Clauses"]
