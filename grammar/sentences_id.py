"""Indonesian sentences: statements, rules, questions, and what a sentence says about its own truth."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from attrs import evolve

from ..clauses.case import QuestionKind, Stance, Truth
from ..clauses.phrase import Filler, Period, Predication, Role, Thing, Things, Words
from .acts_id import about_terms, referred
from .beside import told_beside
from .chunk_cursor import WorkBound, content_lemmas
from .chunking import chunks
from .clauses_id import Clauses
from .concepts import PAYS
from .lexicon_id import indonesian
from .nominal_acts import acts_of, as_filler, undated
from .phrases_id import PREPOSITION_LINKS, helpers
from .shared_roles import in_common
from .skeleton import REMEMBERED, Adjunct, Clause, Link, Modal, Piece, Readings, Sentence, SentenceKind
from .tagging_id import tag
from .tokens import Token, tokenise
from .told_id import told_plainly
from .wordbook import Word

_LIMIT = 420
"""Words in one sentence beyond which it is not read."""


@lru_cache(maxsize=REMEMBERED)
def words_of(text: str) -> tuple[Word, ...]:
    """The tagged words of `text`."""
    return tag(tokenise([Piece(text, 0)]), licence=True)


@lru_cache(maxsize=REMEMBERED)
def read(pieces: tuple[Piece, ...], *, licence: bool) -> Readings:
    """The readings of one sentence; empty where it is too long or holds no clause."""
    tokens = tokenise(pieces)
    if licence or not tokens:
        return _read(tokens, licence=licence)
    plain, facts = told_plainly(tokens)
    return told_beside(tokens, plain, facts, partial(_read, licence=False))


def _read(tokens: Sequence[Token], *, licence: bool) -> Readings:
    words = tag(tokens, licence=licence)
    if not words or len(words) > _LIMIT:
        return ()
    try:
        sentence = _Sentence(chunks(words, "indonesian"), licence=licence).read()
    except WorkBound:
        return ()
    return (sentence,) if sentence is not None else ()


class _Sentence(Clauses):
    """Reads one whole sentence."""

    truth = Truth.TRUE
    stance: Stance | None = None
    attribution = ""

    def read(self) -> Sentence | None:
        """The sentence, or None where nothing in it was read."""
        question = any(chunk.kind == "END" and chunk.text == "?" for chunk in self.chunks)
        definition = self._definition() if self.licence else None
        if definition is not None:
            return definition
        leading = self._leading()
        if question:
            return self._question()
        clauses = self._attitude()
        if clauses is None:
            clauses = self._clauses()
        clauses = self._reported(clauses)
        if self.at < self.stop and any(
            chunk.kind in ("NG", "VG", "ADV", "OTHER", "PREDICATE", "RULE")
            for chunk in self.chunks[self.at : self.stop]
        ):
            self.keep(self.at, self.stop)
        if not clauses:
            return self._fragment()
        last = len(clauses) - 1 if len(clauses) > 1 and not self._same_subject(clauses) else 0
        when = _when(clauses)
        if not self.licence:
            clauses = [undated(clause) for clause in clauses]
        else:
            clauses = [in_common(clause, behind=True) for clause in clauses]
        clauses[0] = evolve(
            clauses[0],
            adjuncts=(*leading, *clauses[0].adjuncts),
            relatives=(*clauses[0].relatives, *self.extra_clauses),
        )
        clauses[last] = evolve(clauses[last], adjuncts=(*clauses[last].adjuncts, *self.aside))
        note = "a full stop inside a list was read as a comma" if self.slips else ""
        return Sentence(
            SentenceKind.CLAUSES,
            tuple(clauses),
            tuple(self.connectors),
            self.attribution,
            self.truth,
            self.stance,
            when=when,
            opaque=tuple(self.kept),
            note=note,
        )

    def _definition(self) -> Sentence | None:
        """ "“X” berarti Y": a quoted term and what it means."""
        kinds = [chunk.kind for chunk in self.chunks[:5]]
        at = 3 if kinds[:3] == ["QUOTE", "NG", "QUOTE"] else 1 if kinds[:1] == ["NG"] else 0
        if not at or at >= len(self.chunks) or self.chunks[at].text.lower() not in ("berarti", "artinya", "adalah"):
            return None
        if at == 1 and self.chunks[at].text.lower() == "adalah":
            return None
        term = self.chunks[1 if at == 3 else 0].text
        start = self.at = at + 1
        meaning: Thing | Things | Words = self.phrase() if self.kind() == "NG" else Words("")
        if self.kind() not in ("", "END", "QUOTE"):
            meaning = self.keep(start, self.stop)
        return Sentence(SentenceKind.DEFINITION, (), term=term, meaning=meaning, opaque=tuple(self.kept))

    def _same_subject(self, clauses: list[Clause]) -> bool:
        return all(clause.subject == clauses[0].subject for clause in clauses)

    def _leading(self) -> list[Adjunct]:
        """Connectives, conditions and phrases before the subject."""
        found: list[Adjunct] = []
        while self.at < self.stop:
            kind = self.kind()
            if kind in ("BREAK", "LABEL", "QUOTE", "COMMA", "DASH", "COLON"):
                self.at += 1
            elif kind == "EMPTY":
                self._connector(self.take().word)
            elif kind == "AND":
                self.connectors.append("furthermore")
                self.at += 1
            elif kind == "SUB" and self.word().concept not in ("that", "whether"):
                adjunct = evolve(self._subordinate(), leading=True)
                found.append(adjunct)
            elif kind == "PREP" and not (self.kind(1) == "VG" and self.word().lower == "untuk"):
                adjunct_or_none = self._leading_phrase()
                if adjunct_or_none is None:
                    break
                found.extend(adjunct_or_none)
            else:
                break
        return found

    def _leading_phrase(self) -> list[Adjunct] | None:
        """A prepositional phrase before the subject; what it says of the act is kept for the first act."""
        start = self.at
        word = self.word()
        concept = word.concept or str(indonesian()["prepositions"].get(word.lower, word.lower))
        if self.kind(1) == "NG" and isinstance(self.word(1).value, Period):
            self.take()
            self.leading_roles.append((word, concept, self.take().word.value))  # "mulai tahun 2030, gambar boleh …"
            return []
        if self.kind(1) == "NG":
            self.take()
            thing = self.phrase(subject=True)
            if concept == "according to":
                if isinstance(thing, Thing) and thing.name and not self.licence:
                    self.attribution = thing.name
                    return []
                if not isinstance(thing, Words) and about_terms(thing):
                    return [Adjunct(Link.BECAUSE, (thing,), leading=True, span=self.span(start))]
            if concept == "in case of":
                return [Adjunct(Link.IF, (thing,), leading=True, span=self.span(start))]
            if word.lower == "tanpa":
                return [Adjunct(Link.WITHOUT, (thing,), leading=True, span=self.span(start))]
            if concept in PREPOSITION_LINKS:
                return [Adjunct(PREPOSITION_LINKS[concept], (referred(thing),), leading=True, span=self.span(start))]
            self.leading_roles.append((word, concept, thing))
            return []
        if self.kind(1) == "VG":
            self.take()
            inner = self.acts()
            self.leading_roles.append((word, concept, as_filler(inner.acts, inner.connective)))
            return []
        if self.kind(1) == "PREP" and concept in PREPOSITION_LINKS:
            # "kecuali untuk penelitian": what is excepted is no role of the act, and is kept as written.
            while self.at < self.stop and self.kind() not in ("COMMA", "END", "SEMI"):
                self.take()
            return [
                Adjunct(PREPOSITION_LINKS[concept], (self.keep(start, self.at),), leading=True, span=self.span(start))
            ]
        return None

    def __init__(self, row, *, licence: bool) -> None:  # type: ignore[no-untyped-def]
        super().__init__(row, licence=licence)
        self.leading_roles: list = []  # type: ignore[type-arg]

    def _clauses(self) -> list[Clause]:
        found: list[Clause] = []
        subject: Thing | Things | Words | None = None
        while self.at < self.stop:
            self.skip("QUOTE", "LABEL", "DASH")
            if self.at >= self.stop:
                break
            kind = self.kind()
            if kind in ("SEMI", "COMMA", "BREAK", "COLON", "AND", "EMPTY", "CLOSE", "END"):
                if kind == "EMPTY":
                    self._connector(self.word())
                self.at += 1
                continue
            start = self.at
            made = self._not_so(found[-1]) if found else []
            made = made or self.clause(subject)
            if made:
                if self.leading_roles and not found:
                    made[0] = self._with_leading(made[0])
                found.extend(made)
                first = made[0]
                done_to = first.acts[0].get(Role.OBJECT)[:1] if first.passive and first.acts else ()
                if done_to and isinstance(done_to[0], Thing | Things):
                    subject = done_to[0]  # "Hasil dimiliki oleh Pengguna dan boleh digunakan"
                elif isinstance(first.subject, Thing | Things):
                    subject = first.subject
                continue
            if self.at == start or not made:
                self.at = max(self.at, start + 1)
                words = any(char.isalpha() for chunk in self.chunks[start : self.at] for char in chunk.text)
                if words and (found or not self._nominal(start, found)):
                    self.keep(start, self.at)
        return found

    def _not_so(self, before: Clause) -> list[Clause]:
        """ "Boleh menggunakan Foto, tetapi tidak dalam iklan": the act before, done that way, is denied."""
        if self.kind() != "VG" or self.kind(1) not in ("PREP", "ADV", "ONLY") or not before.acts:
            return []
        said = helpers(self.chunks[self.at])
        if said.verb is not None or said.modal is not Modal.NONE or not said.negated or before.negated:
            return []
        start = self.at
        self.at += 1
        way, _ = self._complements(Predication(before.acts[-1].verb), "active")
        if not way.roles and not way.manner:
            self.at = start
            return []
        kinds = {one.role for one in way.roles}
        acts = tuple(
            evolve(
                act,
                roles=(*(one for one in act.roles if one.role not in kinds), *way.roles),
                manner=(*act.manner, *way.manner),
            )
            for act in before.acts
        )
        return [evolve(before, acts=acts, negated=True, only=False, adjuncts=(), relatives=(), span=self.span(start))]

    def _nominal(self, start: int, found: list[Clause]) -> bool:
        """A noun phrase that names acts is a bare rule."""
        if self.chunks[start].kind != "NG":
            return False
        at, self.at = self.at, start
        thing = self.phrase(subject=True)
        named = acts_of(thing, {})
        if named is None or self.kind() not in ("", "END"):
            self.at = max(at, self.at)
            return False
        found.append(Clause(None, Modal.BARE, named[0], connective=named[1], span=self.span(start)))
        return True

    def _with_leading(self, clause: Clause) -> Clause:
        acts = clause.acts
        for word, concept, filler in self.leading_roles:
            acts = tuple(self._led_by(act, word, concept, filler) for act in acts)
        self.leading_roles = []
        return evolve(clause, acts=acts)

    def _led_by(self, act: Predication, word: Word, concept: str, filler: Filler) -> Predication:
        from .wordbook import role_of

        if isinstance(filler, Period):
            return act.adding(Role.TIME, filler)
        role = role_of(act.verb, concept, indonesian()["frames"].get(act.verb), word.lower)
        done = acts_of(filler, {}) if role is Role.PURPOSE and act.verb in PAYS else None
        # "untuk penjualan, Anda wajib membayar …": whoever sells has to
        return act.adding(role, as_filler(*done) if done is not None else filler)

    def _fragment(self) -> Sentence | None:
        if not any(any(char.isalpha() for char in chunk.text) for chunk in self.chunks):
            return None
        if not self.kept:
            self.keep(0, len(self.chunks))
        return Sentence(SentenceKind.FRAGMENT, (), tuple(self.connectors), opaque=tuple(self.kept))

    # -- what a sentence says of its truth -------------------------------------------------------------------------

    def _attitude(self) -> list[Clause] | None:
        """ "Tidak diketahui apakah …", "Masih terbuka apakah …", "Anggaplah bahwa …"."""
        at = next((k for k in range(self.at, self.stop) if self.chunks[k].kind == "SUB"), None)
        if at is None or self.chunks[at].word.concept not in ("whether", "that") or at - self.at > 4:
            return None
        lowers = [word.lower for chunk in self.chunks[self.at : at] for word in chunk.words]
        whether = self.chunks[at].word.concept == "whether"
        if whether and "terbuka" in lowers:
            self.stance = Stance.OPEN
        elif whether and any(
            lower in ("diketahui", "jelas", "disebutkan", "dinyatakan", "pasti", "diungkapkan") for lower in lowers
        ):
            self.truth = Truth.UNKNOWN
        elif not whether and any(
            lower in ("anggap", "anggaplah", "asumsikan", "diasumsikan", "misalkan", "dianggap") for lower in lowers
        ):
            self.stance = Stance.ASSUMED
        else:
            return None
        self.at = at + 1
        clauses = self._clauses()
        if self.stance is None:
            return clauses
        clauses = [_act_subject(clause) for clause in clauses]
        if self.stance is Stance.OPEN and not any(isinstance(clause.subject, Predication) for clause in clauses):
            self.stance, self.truth = None, Truth.UNKNOWN
        elif self.stance is Stance.ASSUMED and any(clause.negated for clause in clauses):
            self.stance = Stance.DENIED
            clauses = [evolve(clause, negated=False) for clause in clauses]
        return clauses

    def _reported(self, clauses: list[Clause]) -> list[Clause]:
        """ "X menyatakan bahwa …": what X says is X's account."""
        first = clauses[0] if clauses else None
        if (
            first is not None
            and self.reported
            and not self.licence
            and isinstance(first.subject, Thing)
            and first.subject.name
            and first.acts
            and first.acts[0].verb in ("say", "state", "report", "claim")
        ):
            self.attribution = first.subject.name
            return self.reported
        return clauses

    # -- questions -----------------------------------------------------------------------------------------------

    def _question(self) -> Sentence | None:
        described = self._cut_described()
        modal = Modal.NONE
        what = self.lower() in ("apa", "apa yang") or self.word().lower == "apa"
        if what:
            while self.kind() in ("NG", "YANG", "OTHER") and self.kind() != "VG":
                self.at += 1
            clauses = self._clauses()
            who = next((clause.subject for clause in clauses if isinstance(clause.subject, Thing | Things)), None)
            return Sentence(
                SentenceKind.QUESTION,
                (Clause(who, Modal.MUST, ()),),
                question=QuestionKind.WHAT_MUST,
                opaque=tuple(self.kept),
            )
        if self.kind() == "SUB" and self.word().concept == "whether":
            self.at += 1
        if self.kind() == "VG" and helpers(self.chunks[self.at]).verb is None:
            modal = helpers(self.chunks[self.at]).modal
            self.at += 1
        clauses = self._clauses()
        if not clauses:
            return self._fragment()
        first = clauses[0]
        modal = modal if modal is not Modal.NONE else first.modal
        kind = QuestionKind.MUST if modal in (Modal.MUST, Modal.REQUIRED) else QuestionKind.MAY
        shown = Modal.MUST if kind is QuestionKind.MUST else Modal.MAY
        clauses = [evolve(clause, modal=shown) for clause in clauses]
        clauses[0] = evolve(
            clauses[0], adjuncts=(*clauses[0].adjuncts, *self.aside), relatives=tuple(self.extra_clauses)
        )
        return Sentence(
            SentenceKind.QUESTION,
            tuple(clauses),
            tuple(self.connectors),
            question=kind,
            as_described=described,
            when=_when(clauses),
            opaque=tuple(self.kept),
        )

    def _cut_described(self) -> bool:
        """ "seperti yang dilakukannya": about the acts as described; the words are cut off."""
        for at in range(self.at, self.stop):
            rest = " ".join(chunk.text.lower() for chunk in self.chunks[at : self.stop])
            if rest.startswith(
                (
                    "seperti yang dilakukan",
                    "sebagaimana dilakukan",
                    "sebagaimana yang dilakukan",
                    "seperti itu",
                    "seperti yang dijelaskan",
                )
            ):
                self.chunks = (*self.chunks[:at], *(one for one in self.chunks[at : self.stop] if one.kind == "END"))
                self.stop = len(self.chunks)
                return True
        return False


def _act_subject(clause: Clause) -> Clause:
    if isinstance(clause.subject, Thing):
        named = acts_of(clause.subject, {})
        filler = as_filler(*named) if named is not None else None
        if isinstance(filler, Predication):
            return evolve(clause, subject=filler)
    return clause


def _when(clauses: Sequence[Clause]) -> Period | None:
    for clause in clauses:
        for act in clause.acts:
            for filler in act.get(Role.TIME):
                if isinstance(filler, Period):
                    return filler
    return None


__all__ = ["content_lemmas", "read", "words_of"]
