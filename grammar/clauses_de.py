"""German clauses: the fields of main clauses, verb-final clauses and infinitives, and what hangs on them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import (
    Connective,
    Filled,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .cases_de import Nominal, role_for
from .chunking import Chunk, span_of
from .lexicon_de import german
from .nominal_acts import acts_of, as_filler
from .parts_de import Part, Phrase, Said, relative_acts, said
from .phrases_de import Phrases
from .references import reference_of
from .skeleton import Adjunct, Clause, Link, Modal
from .verbs_de import Complex, complex_of, lemma_of, may_be
from .wordbook import Word

_LINKS = {
    "if": Link.IF, "unless": Link.UNLESS, "provided": Link.PROVIDED, "only-if": Link.ONLY_IF, "extent": Link.IF, "because": Link.BECAUSE, "whether-or-not": Link.WHETHER_OR_NOT, "until": Link.UNLESS,
    "so that": Link.BECAUSE, "by": Link.BECAUSE, "as": Link.EXTENT, "whether": Link.IF, "that": Link.IF,
}  # fmt: skip
_EVENTS = frozenset(("in case of", "subject to", "except for", "including", "notwithstanding", "without", "instead of"))
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


class Clauses(Phrases):
    """Reads clauses of every order."""

    def __init__(self, chunks: Sequence[Chunk], *, licence: bool) -> None:
        super().__init__(chunks, licence=licence)
        self.extra_clauses: list[Clause] = []
        self.aside: list[Adjunct] = []
        self.acts_at: dict[Span, str] = {}
        self.connectors: list[str] = []
        self.attribution = ""
        self.said_that: list[Clause] | None = None
        self.inside_relative = 0
        self.pending_adjuncts: list[Adjunct] = []
        """What stood in an infinitive and belongs to the clause on which that hangs."""
        self.pending_only = False

    # -- one clause ----------------------------------------------------------------------------------------------

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
                    word = self.take().word
                    # A second negation never lifts the first: in doubt a ban stays a ban.
                    part.negated = True
                    del word
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
                    self._loose_bracket(part)
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
                excepted = self.nominal()
                del excepted
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
        found = self.nominal(subject=trailing or (mode == "main" and not part.verbs) or self._announces(concept))
        if self.lower() == "hinaus" and native == "über":
            self.take()
            word = evolve(word, lemma="jenseits")
        part.last = found
        thing = found.thing
        if isinstance(thing, Period):
            part.roles.append(Filled(Role.TIME, _bounded(thing, native)))
            return
        if concept in _PREPOSITION_LINKS and not (concept == "without" and False):
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

    def _announces(self, concept: str) -> bool:
        return False

    def _is_particle(self, part: Part, native: str) -> bool:
        from .verbs_de import with_part

        return any(with_part(lemma_of(word), native) for word in part.verbs)

    # -- joints --------------------------------------------------------------------------------------------------

    def _comma(self, parts: list[Part], mode: str) -> bool | None:
        """What a comma, colon or seam leads to; None where it ends the clause."""
        part = parts[-1]
        next_kind = self.kind(1)
        if next_kind == "QUOTE":
            if self.kind(2) in ("REL", "SUB", "UM", "NG", "VERB"):
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

    # -- clauses that hang on others -----------------------------------------------------------------------------

    def infinitive(self) -> tuple[tuple[Predication, ...], Connective, bool]:
        """The acts of an infinitive with "zu" that begins here, and whether they are denied as a whole."""
        start = self.at
        self.skip("COMMA", "BREAK", "QUOTE", "LABEL")
        parts, connective = self.body("zu")
        if not any(part.verbs for part in parts):
            return self._named_acts(parts, start)
        acts: list[Predication] = []
        first_object: tuple[Filled, ...] = ()
        negated = parts[0].negated
        for at, part in enumerate(parts):
            one = said(part, None, None, licence=False, infinitive=True)
            if one.act is None:
                acts.extend(one.acts)
                continue
            act = one.act
            if at == 0:
                first_object = tuple(role for role in act.roles if role.role is Role.OBJECT)
            elif not act.get(Role.OBJECT) and first_object and not any(phrase for phrase in part.nominals):
                act = evolve(act, roles=(*first_object, *act.roles))
            if at and one.negated and not negated:
                act = act.denied()
            acts.append(act)
        self.pending_adjuncts = [adjunct for part in parts for adjunct in part.adjuncts]
        self.pending_only = any(part.only for part in parts)
        return tuple(acts), connective, negated

    def _named_acts(self, parts: list[Part], start: int) -> tuple[tuple[Predication, ...], Connective, bool]:
        """A noun phrase where an infinitive is due: "um … Feinabstimmung der Modelle"."""
        found: list[Predication] = []
        connective = Connective.AND
        for part in parts:
            for nominal in part.nominals:
                named = acts_of(nominal.thing, nominal.verbs)
                if named is not None:
                    found.extend(named[0])
                    connective = named[1]
        if not found and self.at > start:
            found = [Predication("do", (Filled(Role.OBJECT, self.keep(start, self.at)),))]
        return tuple(found), connective, False

    def _infinitive_of(self, part: Part) -> None:
        """The infinitive that hangs on a verb, predicate or noun of `part`."""
        self.pending_adjuncts = []
        acts, connective, negated = self.infinitive()
        part.acts = (*part.acts, *acts)
        part.acts_connective = connective
        part.acts_negated = negated
        part.adjuncts.extend(self.pending_adjuncts)
        part.only = part.only or self.pending_only
        self.pending_adjuncts, self.pending_only = [], False

    def _purpose(self, part: Part) -> None:
        """ "um … zu": what the act is for."""
        self.take()
        self.pending_adjuncts = []
        acts, connective, negated = self.infinitive()
        if acts:
            filler = as_filler(acts, connective)
            part.roles.append(
                Filled(Role.PURPOSE, filler.denied() if negated and isinstance(filler, Predication) else filler)
            )
        part.adjuncts.extend(self.pending_adjuncts)
        self.pending_adjuncts = []

    def _subordinate(self, part: Part, link: Link | None = None) -> None:
        """A clause behind a subordinator, as an adjunct of `part`."""
        start = self.at
        word = self.take().word
        self.skip("COMMA")
        concept = word.concept
        if concept in ("that", "whether") and link is None and part.verbs:
            verbs_ = complex_of(part.verbs, part.particle)
            clauses = self.final_clauses()
            if verbs_.concept in ("claim", "say", "declare", "state", "report", "confirm") or verbs_.concept.startswith(
                "de:"
            ):
                self.said_that = clauses
                return
            acts = tuple(_with_agent(act, clause) for clause in clauses for act in clause.acts)
            if acts:
                part.roles.append(Filled(Role.OBJECT, as_filler(acts, Connective.AND)))
                return
            part.roles.append(Filled(Role.OBJECT, self.keep(start, self.at)))
            return
        kind = link if link is not None else _LINKS.get(concept, Link.IF)
        if concept == "unless" and self._main_order():
            parts, connective = self.body("main")
            clauses = self.build(parts, connective)
        else:
            if self.kind() == "SUB" and self.word().concept == "that":
                self.at += 1
            clauses = self.final_clauses()
        leading = not part.verbs
        if not clauses:
            part.adjuncts.append(Adjunct(kind, (self.keep(start, self.at),), leading=leading, span=self.span(start)))
            return
        part.adjuncts.append(Adjunct(kind, tuple(clauses), leading=leading, span=self.span(start)))

    def _main_order(self) -> bool:
        """Whether the clause here has its verb second: "es sei denn, sie wurden bestätigt"."""
        return (
            self.kind(1) == "VERB"
            and may_be(self.word(1), "fin", "past")
            and self.kind() == "NG"
            and self.kind(2) not in ("", "END", "COMMA")
        )

    def final_clauses(self) -> list[Clause]:
        """The clauses of a verb-final body that begins here."""
        start = self.at
        parts, connective = self.body("final")
        if not any(part.verbs for part in parts):
            predicate = any(part.predicates for part in parts)
            if not predicate and self.at > start:
                # "sofern nicht anders vereinbart": a participle without its auxiliary
                return []
        return self.build(parts, connective, final=True)

    def relative(self, of: Nominal) -> bool:
        """The relative clause that begins here, hung on `of`."""
        start = self.at
        found: list[Predication | Words] = []
        connective = Connective.AND
        while True:
            preposition: Word | None = None
            if self.kind() == "PREP" and self.kind(1) == "REL":
                preposition = self.take().word
            if self.kind() != "REL":
                self.at = start
                return False
            word = self.take().word
            self.inside_relative += 1
            parts, connective = self.body("final")
            self.inside_relative -= 1
            if not any(part.verbs or part.predicates for part in parts):
                of.narrow(self.keep(start, max(self.at, start + 1)))
                return True
            number = complex_of(parts[-1].verbs, parts[-1].particle).plural
            found.extend(self._relative_acts(parts, connective, word, preposition))
            for part in parts:
                for adjunct in part.adjuncts:
                    for content in adjunct.content:
                        if isinstance(content, Words):
                            found.append(content)
                        elif isinstance(content, Clause) and adjunct.span is not None:
                            inside = [
                                k
                                for k in range(start, self.at)
                                if adjunct.span.start <= self.chunks[k].start < adjunct.span.end
                            ]
                            if inside and adjunct.link not in (Link.BECAUSE, Link.WHETHER_OR_NOT, Link.INCLUDING):
                                found.append(self.keep(inside[0], inside[-1] + 1))
                        elif isinstance(content, Thing | Things) and adjunct.link is Link.WITHOUT:
                            found = [
                                one.adding(Role.WITHOUT, content) if isinstance(one, Predication) else one
                                for one in found
                            ]
            if self.kind() == "AND" and (self.kind(1) == "REL" or (self.kind(1) == "PREP" and self.kind(2) == "REL")):
                self.at += 1
                continue
            break
        acts = [one for one in found if isinstance(one, Predication)]
        agrees = (
            number
            if preposition is None
            and word.lower in ("die", "der", "das", "welche", "welcher", "welches")
            and any(act.roles and act.roles[0].filler == Thing("self") for act in acts)
            else None
        )
        if connective is Connective.OR and len(acts) > 1:
            of.narrow(
                Predication("either", tuple(Filled(Role.COMPLEMENT, act) for act in acts)),
                *(one for one in found if isinstance(one, Words)),
                plural=agrees,
            )
        else:
            of.narrow(*found, plural=agrees)
        return True

    def _relative_acts(
        self, parts: list[Part], connective: Connective, word: Word, preposition: Word | None
    ) -> list[Predication]:
        form = word.lower
        first = parts[0]
        gap: Role | None = None
        clear = [one for one in first.nominals if one.cases == {"n"}]
        if preposition is not None:
            verbs_ = complex_of(parts[-1].verbs, parts[-1].particle)
            gap = role_for(verbs_.concept, preposition, passive=verbs_.passive)
        elif form in ("den", "welchen"):
            gap = Role.OBJECT
        elif form in ("dem", "denen", "welchem"):
            gap = Role.RECIPIENT
        elif clear and form in ("die", "das", "welche", "welches"):
            gap = Role.OBJECT
        elif form in ("die", "das", "welche", "welches"):
            plural = complex_of(parts[-1].verbs).plural
            candidates = [one for one in first.nominals if "n" in one.cases and one.pronoun in ("", "you", "we")]
            if (candidates and any(one.pronoun for one in candidates)) or (
                plural is False
                and any("n" in one.cases and one.number == "sg" for one in candidates)
                and form == "die"
                and len(candidates) == 1
                and self._owner_is_plural(first)
            ):
                gap = Role.OBJECT
        saids = self._saids(parts, None, final=True, relative=gap is None)
        return relative_acts(saids, gap)

    def _owner_is_plural(self, part: Part) -> bool:
        return False

    def _loose_bracket(self, part: Part) -> None:
        """A bracket that hangs on no noun."""
        self._bracket(Nominal(Thing(""), frozenset()))

    # -- from parts to clauses -----------------------------------------------------------------------------------

    def _saids(
        self,
        parts: list[Part],
        subject: Thing | Things | Words | Predication | None,
        *,
        final: bool = False,
        relative: bool = False,
    ) -> list[Said]:
        """What each part says; a shared finite verb stands in the first part of a main clause, in the last of a final one."""
        order = list(range(len(parts)))
        complexes: list[Complex] = [complex_of(part.verbs, part.particle) for part in parts]
        shared: Complex | None = None
        if final:
            last = complexes[-1]
            for at in order:
                parts[at].own_finite = True
            for at in order[:-1]:
                needs_auxiliary = last.passive or last.modal is not Modal.NONE
                bare = len(parts[at].verbs) == 1 and may_be(parts[at].verbs[0], "part", "inf")
                if needs_auxiliary and bare:
                    parts[at].own_finite = False
            shared = last
        found: list[Said] = []
        current = subject
        for at in order:
            part = parts[at]
            base = shared
            if not final:
                base = next((complexes[k] for k in range(at - 1, -1, -1) if parts[k].own_finite), None)
            before = current if at or relative else None
            if relative and at == 0:
                before = Thing("self")
            one = said(part, base, before, licence=self.licence)
            if (
                at
                and (not part.own_finite or (final and not part.nominals and not part.phrases))
                and one.act is not None
                and not one.act.get(Role.OBJECT)
                and found
                and found[0].act is not None
                and not one.passive
                and not part.nominals
            ):
                objects = tuple(role for role in found[0].act.roles if role.role is Role.OBJECT)
                if (objects and not part.phrases) or (
                    objects and one.act.verb not in ("compete", "work", "participate")
                ):
                    one = evolve(one, act=evolve(one.act, roles=(*objects, *one.act.roles)))
            if (
                at
                and (not part.own_finite or not parts[0].own_finite)
                and one.act is not None
                and one.passive
                and found
                and found[0].act is not None
                and not one.act.get(Role.RECIPIENT)
            ):
                shared_roles = tuple(role for role in found[0].act.roles if role.role is Role.RECIPIENT)
                if one.act.verb in (
                    "make available",
                    "provide",
                    "offer",
                    "sell",
                    "give",
                    "transfer",
                    "distribute",
                    "redistribute",
                    "disclose",
                    "transmit",
                ):
                    one = evolve(one, act=evolve(one.act, roles=(*one.act.roles, *shared_roles)))
            if (
                at
                and one.passive
                and not one.own_subject
                and one.act is not None
                and not one.act.get(Role.OBJECT)
                and found
            ):
                first = found[0]
                if first.act is not None and first.passive:
                    one = evolve(
                        one,
                        act=evolve(
                            one.act,
                            roles=(*(role for role in first.act.roles if role.role is Role.OBJECT), *one.act.roles),
                        ),
                    )
            found.append(one)
            if one.subject is not None and not one.passive:
                current = one.subject
            elif one.passive and one.own_subject and one.act is not None:
                objects_ = one.act.get(Role.OBJECT)
                if objects_ and isinstance(objects_[0], Thing | Things):
                    current = objects_[0]
        return found

    def build(
        self,
        parts: list[Part],
        connective: Connective,
        *,
        final: bool = False,
        subject: Thing | Things | Words | Predication | None = None,
    ) -> list[Clause]:
        """The clauses that the parts come to: parts that share subject, modal and voice are one."""
        saids = self._saids(parts, subject, final=final)
        clauses: list[Clause] = []
        for at, (part, one) in enumerate(zip(parts, saids, strict=True)):
            acts = (one.act,) if one.act is not None else one.acts
            adjuncts = tuple(
                evolve(adjunct, link=Link.ONLY_IF)
                if part.only and adjunct.link in (Link.IF, Link.PROVIDED) and not adjunct.leading
                else adjunct
                for adjunct in part.adjuncts
            )
            first = clauses[-1] if clauses else None
            joins = (
                first is not None
                and not one.own_subject
                and one.act is not None
                and one.modal is first.modal
                and one.passive == first.passive
                and one.recipient is None
                and one.granted is None
                and (not part.own_finite or not ((first.acts and first.acts[0].verb == "be") or acts[0].verb == "be"))
                and (one.subject == first.subject or not part.own_finite)
            )
            if joins and first is not None:
                negated_here = one.negated and not first.negated
                more = tuple(act.denied() for act in acts) if negated_here else acts
                clauses[-1] = evolve(
                    first,
                    acts=(*first.acts, *more),
                    connective=connective,
                    adjuncts=(*first.adjuncts, *(evolve(adjunct, last_only=None) for adjunct in adjuncts)),
                    only=first.only or one.only,
                )
                continue
            who = one.subject if isinstance(one.subject, Thing | Things | Predication | Words) else None
            if isinstance(who, Thing) and who.head == "self" and who.span is None:
                who = None
            clauses.append(
                Clause(
                    who,
                    one.modal,
                    acts,
                    one.negated,
                    one.connective if one.act is None else connective,
                    one.only,
                    one.passive,
                    one.recipient,
                    one.granted,
                    adjuncts,
                    span=self.span(part.start),
                )
            )
            del at
        return clauses


def _bounded(period: Period, native: str) -> Period:
    """The stretch that a day opens or closes: "seit", "bis"."""
    if native in ("seit", "ab", "nach"):
        return Period(period.first, None)
    return Period(None, period.last) if native in ("bis", "vor") else period


def _is_announced(thing: object) -> bool:
    return isinstance(thing, Thing) and "following" in thing.modifiers


def _with_agent(act: Predication, clause: Clause) -> Predication:
    if clause.subject is not None and not clause.passive and not act.get(Role.AGENT):
        act = evolve(act, roles=(Filled(Role.AGENT, clause.subject), *act.roles))
    return act.denied() if clause.negated else act


def _about_terms(thing: Thing | Things) -> bool:
    members = thing.members if isinstance(thing, Things) else (thing,)
    return any(
        isinstance(one, Thing) and (one.head in _OWN_TERMS or " ".join((*one.modifiers, one.head)) in _OWN_TERMS)
        for one in members
    )


__all__ = ["Clauses"]
