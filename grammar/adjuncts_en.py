"""English exceptions, provisos and phrases that tie a clause, beside its conditions."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Connective,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .chunks_en import hangs_on, is_vg
from .conditions_en import Conditions
from .cross_references_en import reference_of
from .draft_en import Draft
from .groups_en import NO_GROUP, verb_group
from .lexicon_en import TABLE
from .links_en import PHRASE_LINKS
from .nominal_en import occasion
from .nouns_en import preposition_role
from .skeleton import Adjunct, Clause, Link, Modal, Reference


class Adjuncts(Conditions):
    """Reads adjuncts."""

    def _phrase_adjunct(self, link: Link, filler: object, start: int, *, leading: bool) -> Adjunct:
        if isinstance(filler, Predication):
            content: tuple[Clause | Thing | Things | Reference | Words, ...] = (Clause(None, Modal.BARE, (filler,)),)
        elif isinstance(filler, AllOf | AnyOf):
            acts = tuple(part for part in filler.parts if isinstance(part, Predication))
            content = (
                Clause(
                    None, Modal.BARE, acts, connective=Connective.OR if isinstance(filler, AnyOf) else Connective.AND
                ),
            )
        elif isinstance(filler, Thing | Things) and self.chunks[start].lower in ("in the event of", "in case of"):
            # "in the event of a dispute": if there is one; "in case of termination": once that has happened
            happens = occasion(filler)
            if happens is not None:
                content = (Clause(None, Modal.BARE, (happens,), span=self.span(start)),)
            else:
                content = (Clause(filler, Modal.NONE, (Predication("exist"),), span=self.span(start)),)
        elif isinstance(filler, Thing | Things | Words):
            reference = reference_of(filler)
            content = (reference,) if reference is not None else (filler,)
        else:
            content = ()
        return Adjunct(link, content, leading=leading, span=self.span(start))

    def read_trail(self) -> None:
        """Read the adjuncts behind a clause."""
        self._trail()

    def _trail(self) -> None:
        while True:
            before = self.at
            comma = 1 if self.kind() in ("COMMA", "SEMICOLON", "DASH") else 0
            if comma and self.kind(1) == "AND" and self.kind(2) == "IF":
                if self._consequence_ahead(2):
                    return
                comma = 2
            elif self.kind() == "AND" and self.kind(1) == "IF" and self.lower(1) != "that":
                comma = 1
            kind = self.kind(comma)
            if kind == "WHICH" and self.lower(comma) in ("when", "where"):
                kind = "IF"
            if kind == "IF" and self.lower(comma) == "that":
                return  # "agrees to X, and that Y": no condition begins with "that"
            if kind == "IF" and self._next_condition():
                return  # "if A, or if B": the one goes on the other, and is no condition of it
            if kind == "IF" and not self._starts_sentence(comma):
                self.at += comma
                self.pending_adjuncts.append(self.adjunct_clause())
            elif (
                kind == "PREPOSITION"
                and self.lower(comma) in PHRASE_LINKS
                and self.kind(comma + 1) in ("NG", "VG", "WHICH", "ADVERB", "LABEL", "PREPOSITION", "IF")
            ):
                self.at += comma
                self.adjunct_phrase(None)
            elif kind in ("INCLUDING", "EXCLUDING", "THAT_IS") or (
                kind == "PREPOSITION" and self.lower(comma) == "such as"
            ):
                self.at += comma
                self.listing()
            elif kind == "OPEN":
                self.at += comma
                self.bracket(None)
            elif comma and kind == "ADVERB" and self.kind(comma + 1) in ("", "END", "COMMA", "IF"):
                word = self.lower(comma)
                self.connectors.append(TABLE.data["connectors"].get(word, word))
                self.at += comma + 1
            if self.at == before:
                return

    def _starts_sentence(self, comma: int) -> bool:
        """Whether the connective opens a clause of its own with a main clause behind it (after a semicolon)."""
        if self.kind() != "SEMICOLON" or self.lower(comma).startswith(("provided", "except", "unless", "but only")):
            return False
        at = self.at + comma
        return any(
            self.chunks[k].kind == "COMMA" and k + 2 < self.stop and self.chunks[k + 1].kind == "NG"
            for k in range(at, self.stop)
        )

    def insertion(self) -> None:
        """Read what stands between commas up to the verb behind it; its condition belongs to the clause around."""
        end = self.at
        while end < self.stop and self.chunks[end].kind != "COMMA":
            end += 1
        start = self.at
        with self.until(end):
            if self.kind() == "IF":
                self.pending_adjuncts.append(self.adjunct_clause())
            elif self.lower() in PHRASE_LINKS:
                self.adjunct_phrase(None)
            if self.at < end:
                kept = self.keep(start if self.at == start else self.at, end)
                self.pending_adjuncts.append(Adjunct(Link.IF, (kept,), span=kept.span))
        self.at = min(end + 1, self.stop)

    def adjunct_phrase(self, draft: Draft | None) -> bool:
        """ "subject to …", "without …", "notwithstanding …" with a noun phrase or act."""
        start = self.at
        preposition = self.lower()
        link = PHRASE_LINKS.get(preposition)
        if link is None:
            return False
        if (
            draft is not None
            and draft.verb == "be"
            and not draft.has(Role.COMPLEMENT)
            and preposition in ("subject to", "in accordance with", "in compliance with", "without")
        ):
            return False
        self.at += 1
        if self.kind() == "IF":
            self.at = start + 1
            adjunct = self.adjunct_clause()
            self.pending_adjuncts.append(evolve(adjunct, link=link, span=self.span(start)))
            return True
        if self.kind() == "LABEL":
            contents: list[Clause | Thing | Things | Reference | Words] = []
            connective = Connective.AND
            for begin, end, joint in self.labelled():
                connective = joint or connective
                self.at = begin
                with self.until(end):
                    filler = self.complement(preposition)
                    contents.extend(self._phrase_adjunct(link, filler, begin, leading=False).content)
                    self._rest_kept(end, contents)
                self.at = end
            self.pending_adjuncts.append(Adjunct(link, tuple(contents), connective, span=self.span(start)))
            return True
        if (
            self.kind() in ("VG",)
            and preposition in ("except as", "except", "other than")
            and verb_group(self.chunk()).form in ("participle",)
        ):
            self.at = start
            adjunct = self.adjunct_clause()
            self.pending_adjuncts.append(evolve(adjunct, link=link))
            return True
        done = self._done_so(link, preposition, start)
        if done is not None:
            self.pending_adjuncts.append(done)
            return True
        filler = self.complement(preposition)
        if isinstance(filler, Words) and not filler.text:
            self.at = start
            return False
        self.pending_adjuncts.append(self._phrase_adjunct(link, filler, start, leading=False))
        return True

    def _done_so(self, link: Link, preposition: str, start: int, *, leading: bool = False) -> Adjunct | None:
        """ "Except to affiliates", "except as part of a demo", "except in Norway": the act, done in that way."""
        if link is not Link.EXCEPT:
            return None
        inner = {"except to": "to", "except as": "as"}.get(preposition, "")
        if self.kind() == "PREPOSITION" and self.kind(1) in ("NG", "VG"):
            inner = self.lower()
            if inner == "for":
                return None
            self.at += 1
        elif not inner or self.kind() != "NG":
            return None
        filler = self.complement(inner)
        if isinstance(filler, Period) or (isinstance(filler, Words) and not filler.text):
            self.at = start + 1
            return None
        draft = Draft(NO_GROUP, "")
        draft.add(self._by_head(self._role_before(start, inner), inner, filler), filler)
        content = Clause(None, Modal.BARE, (Predication("do", tuple(draft.roles)),), span=self.span(start))
        return Adjunct(link, (content,), leading=leading, span=self.span(start))

    def _role_before(self, at: int, preposition: str) -> Role:
        """What a preposition says of the act before it: "share it, except with schools" is about whom with."""
        groups = (verb_group(chunk) for chunk in reversed(self.chunks[:at]) if is_vg(chunk))
        frames = (TABLE.data["frames"].get(group.lemma, {}) for group in groups)
        return next((Role(one[preposition]) for one in frames if preposition in one), preposition_role(preposition))

    def listing(self) -> None:
        """ "including …", "such as …", "excluding …", "e.g. …"."""
        start = self.at
        chunk = self.take()
        link = Link.EXCEPT if chunk.kind == "EXCLUDING" else Link.INCLUDING
        while (
            self.kind() in ("COMMA", "ADVERB", "COLON")
            or (self.kind() == "AND" and self.lower() == "but not")
            or (self.kind() == "PREPOSITION" and self.lower() in ("but not limited to", "without limitation"))
        ):
            self.at += 1
        if self.kind() == "VG" and self.lower() in ("not limited", "but not limited"):
            self.at += 1
            if self.kind() == "PREPOSITION":
                self.at += 1
            while self.kind() in ("COMMA", "COLON"):
                self.at += 1
        if self.kind() == "PREPOSITION" and self.kind(1) in ("NG", "VG"):
            apart = link is Link.INCLUDING and not hangs_on(self.lower(), self.chunks[:start])
            self.at += 1
            if apart and isinstance(shown := self.complement(""), Thing | Things):
                self.pending_adjuncts.append(Adjunct(link, (shown,), span=None))  # one way to do it
                return
        contents: list[Clause | Thing | Things | Reference | Words] = []
        if self.kind() == "LABEL":
            for begin, end, _ in self.labelled():
                self.at = begin
                with self.until(end):
                    contents.extend(self._phrase_adjunct(link, self.complement(""), begin, leading=False).content)
                    self._rest_kept(end, contents)
                self.at = end
        elif self.kind() in ("NG", "VG", "QUOTE", "ADJ"):
            contents.extend(self._phrase_adjunct(link, self.complement(""), start, leading=False).content)
            while link is Link.INCLUDING and (step := self._example_ahead()):
                self.at += step
                contents.extend(self._phrase_adjunct(link, self.complement(""), start, leading=False).content)
        if contents:
            # What it names is part or an example of something, and its place says of what.
            examples = link is Link.INCLUDING and chunk.kind != "INCLUDING"
            listed = Adjunct(link, tuple(contents), Connective.OR, span=self.span(start), examples=examples)
            self.pending_adjuncts.append(listed)
        elif self.at == start + 1 and self.kind() not in ("COMMA", "CLOSE", "END", ""):
            self.pending_adjuncts.append(Adjunct(link, (self.keep(start, self.at),), span=self.span(start)))

    def _example_ahead(self) -> int:
        """How many chunks lead to the next example in brackets, which needs no "and": "(e.g. a poem, a song)"."""
        bracketed = self.stop < len(self.chunks) and self.chunks[self.stop].kind == "CLOSE"
        if not bracketed or self.kind() != "COMMA":
            return 0
        step = 2 if self.kind(1) == "AND" else 1
        gerund = (verb := self.verb(step)) is not None and verb.form == "gerund"
        named = self.kind(step) == "NG" and not self.clause_follows(step)
        return step if named or gerund else 0

    def trailing(self, end: int) -> None:
        """Adjuncts of one labelled item; the rest is kept as written."""
        self._trail()
        while self.at < end and self.kind() in ("COMMA", "AND", "SEMICOLON", "END", "BREAK"):
            self.at += 1
        if self.at < end:
            words = self.keep(self.at, end)
            self.pending_adjuncts.append(Adjunct(Link.IF, (words,), span=words.span))
            self.at = end
