"""German sentences: statements, rules, questions, definitions, and what a sentence says about its own truth."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from attrs import evolve

from ..clauses.case import QuestionKind, Stance, Truth
from ..clauses.phrase import LICENSEE, Connective, Determiner, Period, Predication, Role, Thing, Things, Words
from .beside import told_beside
from .cases_de import Nominal
from .chunk_cursor import WorkBound, content_lemmas
from .chunking import Chunk, chunks
from .clauses_de import Clauses
from .nominal_acts import acts_of, as_filler, undated
from .shared_roles import in_common
from .skeleton import REMEMBERED, Adjunct, Clause, Link, Modal, Piece, Readings, Sentence, SentenceKind
from .tagging_de import tag
from .tokens import Token, tokenise
from .told_de import told_plainly
from .verbs_de import lemma_of, may_be
from .wordbook import Word

_LIMIT = 420
"""Words in one sentence beyond which it is not read."""
_NO_ORDERS = frozenset(("dürfen", "können", "müssen", "sollen", "wollen", "haben", "sein", "werden"))
"""Verbs that open no order."""
_UNKNOWN = frozenset(("known", "unknown", "clear", "open", "stated"))
_SAY = frozenset(("claim", "say", "declare", "state", "report", "confirm"))


@lru_cache(maxsize=REMEMBERED)
def words_of(text: str) -> tuple[Word, ...]:
    """The tagged words of `text`."""
    return tag(_with_short_words(tokenise([Piece(text, 0)])))


@lru_cache(maxsize=REMEMBERED)
def read(pieces: tuple[Piece, ...], *, licence: bool) -> Readings:
    """The readings of one sentence; empty where it is too long or holds no clause."""
    tokens: Sequence[Token] = tokenise(pieces)
    if licence or not tokens:
        return _read(tokens, licence=licence)
    plain, facts = told_plainly(_with_short_words(tokens))
    return told_beside(tokens, plain, facts, partial(_read, licence=False))


def _read(tokens: Sequence[Token], *, licence: bool) -> Readings:
    words = tag(_with_short_words(tokens))
    if not words or len(words) > _LIMIT:
        return ()
    row = chunks(words, "german")
    try:
        sentence = _Sentence(row, licence=licence).read()
    except WorkBound:
        return ()
    return (sentence,) if sentence is not None else ()


def _with_short_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "50 Mio. Euro": a full stop that shortens a number word ends no sentence."""
    return [
        token
        for at, token in enumerate(tokens)
        if token.text != "." or not 0 < at < len(tokens) - 1 or tokens[at - 1].text.lower() not in _SHORTENED
    ]


_SHORTENED = frozenset(("mio", "mrd", "tsd"))


def there_is(clause: Clause, chunks: Sequence[Chunk]) -> Clause:
    """ "Es gibt keine Rechtsgrundlage": nobody gives anything, and there is none."""
    subject = clause.subject
    bare = isinstance(subject, Thing) and subject.determiner is Determiner.PRONOUN and not subject.head
    objects = clause.acts[0].get(Role.OBJECT) if len(clause.acts) == 1 else ()
    words = {chunk.word.lower for chunk in chunks if chunk.kind in ("NG", "VERB")}
    if not bare or "es" not in words or not words & {"gibt", "gab"} or len(objects) != 1:
        return clause
    act, thing = clause.acts[0], objects[0]
    if act.verb != "give" or act.get(Role.RECIPIENT) or not isinstance(thing, Thing | Things):
        return clause
    others = tuple(one for one in act.roles if one.role not in (Role.OBJECT, Role.AGENT))
    return evolve(clause, subject=thing, acts=(evolve(act, verb="exist", roles=others),))


class _Sentence(Clauses):
    """Reads one whole sentence."""

    def __init__(self, row: Sequence[Chunk], *, licence: bool) -> None:
        super().__init__(row, licence=licence)
        self.truth = Truth.TRUE
        self.stance: Stance | None = None

    def read(self) -> Sentence | None:
        """The sentence, or None where nothing in it was read."""
        question = any(chunk.kind == "END" and chunk.text == "?" for chunk in self.chunks)
        definition = self._definition() if self.licence else None
        if definition is not None:
            return definition
        self._openers()
        if question:
            return self._question()
        clauses = self._attitude()
        if clauses is None:
            clauses = self._clauses()
        if self.said_that is not None:
            clauses = self._reported(clauses)
        leftover = self._leftover()
        clauses = [*clauses, *leftover]
        clauses = self._with_asides(clauses)
        if not clauses:
            return self._fragment()
        kind = SentenceKind.CLAUSES
        when = self._when(clauses)
        if not self.licence:
            clauses = [there_is(undated(clause), self.chunks) for clause in clauses]
        else:
            clauses = [in_common(clause, behind=False) for clause in clauses]
        clauses[0] = evolve(clauses[0], relatives=(*clauses[0].relatives, *self.extra_clauses))
        return Sentence(
            kind,
            tuple(clauses),
            tuple(self.connectors),
            self.attribution,
            self.truth,
            self.stance,
            when=when,
            opaque=tuple(self.kept),
        )

    def _openers(self) -> None:
        """Connectives and marks before the first clause."""
        while self.kind() in ("EMPTY", "BREAK", "LABEL", "QUOTE", "COMMA", "DASH", "AND", "COLON"):
            word = self.word()
            if self.kind() == "EMPTY":
                self._connector(word)
            elif self.kind() == "AND":
                self.connectors.append("furthermore")
            self.at += 1

    # -- clauses -------------------------------------------------------------------------------------------------

    def _clauses(self) -> list[Clause]:
        found: list[Clause] = []
        leading: list[Adjunct] = []
        subject: Thing | Things | Words | Predication | None = None
        while self.at < self.stop:
            self.skip("QUOTE", "LABEL", "DASH")
            if self.kind() in ("END", "CLOSE"):
                if self.kind() == "CLOSE" or any(
                    chunk.kind in ("NG", "VERB") for chunk in self.chunks[self.at + 1 : self.stop]
                ):
                    self.at += 1
                    continue
                break
            if self.kind() in ("SEMI", "AND", "COMMA", "BREAK", "COLON"):
                self.at += 1
                continue
            if self.at >= self.stop:
                break
            start = self.at
            made = self._one(leading, subject)
            leading = []
            found.extend(made)
            if made and isinstance(made[-1].subject, Thing | Things):
                subject = made[-1].subject
            if self.at == start:
                self.keep(self.at, self.at + 1)
                self.at += 1
        return found

    def _one(self, leading: list[Adjunct], subject: Thing | Things | Words | Predication | None) -> list[Clause]:
        start = self.at
        conditional = self._verb_first()
        imperative = conditional is None and self._imperative()
        if conditional is not None:
            leading = [*leading, conditional]
        if self.kind() in ("NG", "PREP", "ADV") and self._infinitive_only():
            return self._bare(start)
        parts, connective = self.body("main", self._whoever())
        parts[0].adjuncts[:0] = leading
        if not any(part.verbs for part in parts):
            return self._without_verb(parts, start)
        if imperative:
            clauses = self.build(parts, connective)
            return [evolve(clause, subject=None, modal=Modal.IMPERATIVE) for clause in clauses]
        if all(not may_be(word, "fin", "past") for part in parts for word in part.verbs) or self._is_bare_infinitive(
            parts
        ):
            made: list[Clause] = []
            for clause in self.build(parts, connective, subject=None):
                made.append(evolve(clause, modal=Modal.BARE if clause.modal is Modal.NONE else clause.modal))
            return made
        return self.build(parts, connective, subject=subject)

    def _is_bare_infinitive(self, parts: list) -> bool:  # type: ignore[type-arg]
        """ "Output verwenden": an infinitive at the end of an item, its form like a plural."""
        words = [word for part in parts for word in part.verbs]
        return (
            len(words) == 1
            and may_be(words[0], "inf")
            and words[0].end == max(chunk.end for chunk in self.chunks[: self.at] if chunk.kind not in ("END", "QUOTE"))
            and not any("n" in one.cases and one.cases == {"n"} for one in parts[0].nominals)
            and parts[0].prefield > 0
            and all(one.pronoun == "" for one in parts[0].nominals)
        )

    def _condition_ahead(self) -> bool:
        """ "Veröffentlichen Sie X, müssen Sie …": a comma, and behind it a verb that no order opens with."""
        ahead = next((k for k in range(1, self.stop - self.at) if self.kind(k) == "COMMA"), 0)
        behind = self.word(ahead + 1) if ahead and self.kind(ahead + 1) == "VERB" else None
        if behind is None:
            return ahead > 0 and self.lower(ahead + 1) in ("so", "dann")
        return may_be(behind, "fin", "past") and (lemma_of(behind) in _NO_ORDERS or not may_be(behind, "inf"))

    def _imperative(self) -> bool:
        """ "Verwenden Sie …": the verb first, then "Sie"."""
        return (
            self.licence
            and self.kind() == "VERB"
            and self.kind(1) == "NG"
            and self.word(1).lower == "sie"
            and may_be(self.word(), "inf")
            and lemma_of(self.word()) not in _NO_ORDERS
        )

    def _verb_first(self) -> Adjunct | None:
        """ "Sollte X …, so …": a condition with its verb first."""
        if (
            self.kind() != "VERB"
            or not self.word().first
            or not may_be(self.word(), "fin", "past")
            or (self._imperative() and not self._condition_ahead())
        ):
            return None
        ahead = 1
        while self.at + ahead < self.stop and not (
            self.kind(ahead) == "COMMA"
            and (
                (
                    self.kind(ahead + 1) == "VERB"
                    and may_be(self.word(ahead + 1), "fin", "past")
                    and not may_be(self.word(ahead + 1), "zu")
                )
                or self.lower(ahead + 1) in ("so", "dann")
            )
        ):
            ahead += 1
        if self.at + ahead >= self.stop:
            return None
        start, stop = self.at, self.at + ahead
        old, self.stop = self.stop, stop
        verb = self.word()
        parts, connective = self.body("main")
        clauses = self.build(parts, connective)
        self.at, self.stop = stop + 1, old
        self.skip("EMPTY")
        if lemma_of(verb) == "sollen":
            clauses = [evolve(clause, modal=Modal.NONE) for clause in clauses]
        return Adjunct(Link.IF, tuple(clauses), leading=True, span=self.span(start))

    def _whoever(self) -> Nominal | None:
        """ "Wer X tut, muss …": a relative clause without a noun before it is anybody of whom it is true."""
        if self.kind() != "REL" or self.lower() not in ("wer", "wem", "wen"):
            return None
        start = self.at
        word = self.word()
        who = Nominal(
            Thing("person", determiner=Determiner.ANY), frozenset("n" if word.lower == "wer" else "da"), at=start
        )
        if not self.relative(who):
            self.at = start
            return None
        self.skip("COMMA")
        if isinstance(who.thing, Thing):
            who.thing = evolve(who.thing, span=self.span(start))
        if self.kind() == "NG" and self.lower() == "der" and self.kind(1) == "VERB":
            self.at += 1
        return who

    def _infinitive_only(self) -> bool:
        """Whether what begins here is only an infinitive with "zu", as list items are."""
        return self.infinitive_ahead() and not any(
            self.chunks[k].kind == "VERB" and not may_be(self.chunks[k].word, "zu", "inf", "part")
            for k in range(self.at, self.stop)
        )

    def _bare(self, start: int) -> list[Clause]:
        acts, connective, negated = self.infinitive()
        adjuncts = tuple(self.pending_adjuncts)
        self.pending_adjuncts = []
        return [Clause(None, Modal.BARE, acts, negated, connective, adjuncts=adjuncts, span=self.span(start))]

    def _without_verb(self, parts: list, start: int) -> list[Clause]:  # type: ignore[type-arg]
        """Noun phrases without a verb: nominalised acts are acts."""
        found: list[Predication] = []
        connective = Connective.AND
        for part in parts:
            for nominal in part.nominals:
                named = acts_of(nominal.thing, nominal.verbs)
                if named is None:
                    self.keep(start, self.at)
                    return []
                found.extend(named[0])
                connective = named[1]
        if not found:
            if self.at > start:
                self.keep(start, self.at)
            return []
        adjuncts = tuple(adjunct for part in parts for adjunct in part.adjuncts)
        return [
            Clause(
                None,
                Modal.BARE,
                tuple(found),
                any(part.negated for part in parts),
                connective,
                adjuncts=adjuncts,
                span=self.span(start),
            )
        ]

    def _leftover(self) -> list[Clause]:
        if self.at < self.stop and any(
            chunk.kind in ("NG", "VERB", "ADV", "OTHER", "PREDICATE") for chunk in self.chunks[self.at : self.stop]
        ):
            self.keep(self.at, self.stop)
        return []

    def _with_asides(self, clauses: list[Clause]) -> list[Clause]:
        if not self.aside or not clauses:
            return clauses
        return [evolve(clauses[0], adjuncts=(*self.aside, *clauses[0].adjuncts)), *clauses[1:]]

    def _fragment(self) -> Sentence | None:
        if not any(any(char.isalpha() for char in chunk.text) for chunk in self.chunks):
            return None
        if not self.kept:
            self.keep(0, len(self.chunks))
        return Sentence(SentenceKind.FRAGMENT, (), tuple(self.connectors), opaque=tuple(self.kept))

    def _when(self, clauses: list[Clause]) -> Period | None:
        for clause in clauses:
            for act in clause.acts:
                for filler in act.get(Role.TIME):
                    if isinstance(filler, Period):
                        return filler
        return None

    # -- what a sentence says of its truth -------------------------------------------------------------------------

    def _attitude(self) -> list[Clause] | None:
        """ "Es ist (nicht) bekannt, ob …", "Es ist offen, ob …", "Angenommen, dass …"."""
        start = self.at
        at = next((k for k in range(self.at, self.stop) if self.chunks[k].kind == "SUB"), None)
        if at is None or self.chunks[at].word.concept not in ("whether", "that"):
            return None
        head = self.chunks[start:at]
        lowers = [word.lower for chunk in head for word in chunk.words]
        concepts = [word.concept for chunk in head for word in chunk.words]
        whether = self.chunks[at].word.concept == "whether"
        if whether and lowers[:1] == ["es"] and ("be" in concepts or "remain" in concepts or "steht" in lowers):
            if "offen" in lowers:
                self.stance = Stance.OPEN
            elif any(concept in _UNKNOWN for concept in concepts) or any(
                lower in ("fest", "ungewiss", "strittig", "bekannt", "unbekannt", "unklar", "angegeben")
                for lower in lowers
            ):
                self.truth = Truth.UNKNOWN
            else:
                return None
        elif not whether and any(lower in ("angenommen", "annahme", "unterstellt") for lower in lowers):
            self.stance = Stance.ASSUMED
        else:
            return None
        self.at = at + 1
        clauses = self.final_clauses()
        if self.stance is Stance.OPEN:
            clauses = [self._act_subject(clause) for clause in clauses]
            if not any(isinstance(clause.subject, Predication) for clause in clauses):
                # Only an act as the subject makes it a question of meaning; else it is a fact that is open.
                self.stance, self.truth = None, Truth.UNKNOWN
        elif self.stance is Stance.ASSUMED:
            clauses = [self._act_subject(clause) for clause in clauses]
            if any(clause.negated for clause in clauses):
                self.stance = Stance.DENIED
                clauses = [evolve(clause, negated=False) for clause in clauses]
        return clauses

    def _act_subject(self, clause: Clause) -> Clause:
        if isinstance(clause.subject, Thing):
            named = acts_of(clause.subject, self.acts_at)
            if named is not None:
                filler = as_filler(*named)
                if isinstance(filler, Predication):
                    return evolve(clause, subject=filler)
        return clause

    def _reported(self, clauses: list[Clause]) -> list[Clause]:
        """ "X sagt, dass …": what X says is X's account."""
        outer = clauses[0] if clauses else None
        if outer is not None and isinstance(outer.subject, Thing) and outer.subject.name and self.said_that:
            self.attribution = outer.subject.name
            return self.said_that
        return [*clauses, *(self.said_that or [])]

    # -- questions -----------------------------------------------------------------------------------------------

    def _question(self) -> Sentence | None:
        self.skip("QUOTE")
        what = self.lower() == "was"
        described = self._cut_described() or any(chunk.kind == "EMPTY" and chunk.text == "so" for chunk in self.chunks)
        if what:
            self.at += 1
        clauses = self._question_clauses()
        if not clauses:
            return self._fragment()
        modal = clauses[0].modal
        kind = (
            QuestionKind.WHAT_MUST
            if what and modal is Modal.MUST
            else QuestionKind.MUST
            if modal in (Modal.MUST, Modal.REQUIRED)
            else QuestionKind.MAY
        )
        self._leftover()
        clauses = self._with_asides([self._plain_modal(clause) for clause in clauses])
        if kind is QuestionKind.WHAT_MUST:
            clauses = [
                evolve(clause, acts=tuple(act for act in clause.acts if act.verb not in ("do", "")))
                for clause in clauses
            ]
        return Sentence(
            SentenceKind.QUESTION,
            tuple(clauses),
            tuple(self.connectors),
            question=kind,
            as_described=described,
            when=self._when(clauses),
            opaque=tuple(self.kept),
        )

    def _plain_modal(self, clause: Clause) -> Clause:
        return (
            evolve(clause, modal=Modal.MAY)
            if clause.modal in (Modal.PERMITTED, Modal.CAN) and not clause.negated
            else clause
        )

    def _question_clauses(self) -> list[Clause]:
        parts, connective = self.body("main")
        return self.build(parts, connective)

    def _cut_described(self) -> bool:
        """ "…, wie es geschehen ist": about the acts as described; the words are cut off."""
        for at in range(self.at, self.stop):
            chunk = self.chunks[at]
            rest = " ".join(one.text.lower() for one in self.chunks[at : self.stop])
            if chunk.text.lower() == "wie" and any(
                word in rest for word in ("geschehen", "getan", "beschrieben", "geschah", "tat")
            ):
                end = at - 1 if at and self.chunks[at - 1].kind == "COMMA" else at
                self.chunks = (*self.chunks[:end], *(one for one in self.chunks[at : self.stop] if one.kind == "END"))
                self.stop = len(self.chunks)
                return True
        return False

    # -- definitions -----------------------------------------------------------------------------------------------

    def _definition(self) -> Sentence | None:
        """ "„X“ bezeichnet Y": a term in quotes or capitals and what it means."""
        at = next(
            (
                k
                for k in range(self.at, min(self.stop, self.at + 6))
                if self.chunks[k].kind == "VERB" and self.chunks[k].word.concept == "mean"
            ),
            None,
        )
        if at is None or at == 0 or any(chunk.kind in ("SUB", "COMMA") for chunk in self.chunks[:at]):
            return None
        words = [chunk for chunk in self.chunks[:at] if chunk.kind == "NG"]
        if len(words) != 1:
            return None
        term = words[0].text
        start = self.at = at + 1
        if self.kind() != "NG":
            return None
        meaning = self.nominal()
        if self.kind() not in ("END", ""):
            self.skip("QUOTE")
            if self.kind() == "COMMA" and self.kind(1) == "REL":
                self.at += 1
                self.relative(meaning)
        if self.kind() not in ("END", "", "QUOTE"):
            said: Thing | Things | Words = self.keep(start, self.stop)
        else:
            said = meaning.thing if isinstance(meaning.thing, Thing | Things | Words) else self.keep(start, self.stop)
        return Sentence(SentenceKind.DEFINITION, (), term=term, meaning=said, opaque=tuple(self.kept))


__all__ = ["LICENSEE", "Determiner", "content_lemmas", "read", "words_of"]
