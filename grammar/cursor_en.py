"""A place in the chunks of one English sentence, with the look-ahead that attachment needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ..clauses.phrase import Filled, Period, Role, Thing, Words
from ..clauses.span import Span
from .chunks_en import Chunk
from .groups_en import VerbGroup, opaque, verb_group
from .lexicon_en import TABLE
from .skeleton import Adjunct, Clause, Link

_FINITE = frozenset(("VBP", "VBZ", "VBD", "MD", "BEF", "HAVEF", "DOF"))
_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "and",
        "or",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "as",
        "that",
        "this",
        "these",
        "those",
        "is",
        "are",
        "be",
        "been",
        "was",
        "were",
        "it",
        "its",
    ]
)


class WorkBound(Exception):  # noqa: N818  # it is no error of the reader, only the end of its work
    """The sentence takes more steps than the bound allows."""


class Cursor:
    """
    The chunks, where reading stands, and where it must stop.
    """

    def __init__(self, chunks: Sequence[Chunk], *, licence: bool) -> None:
        self.chunks = tuple(chunks)
        self.at = 0
        self.stop = len(self.chunks)
        self.licence = licence
        self.kept: list[Words] = []
        """Everything that was kept as written."""
        self.passed: set[int] = set()
        """Chunks left out on purpose: they say nothing of their own (defined names in brackets, "as defined below")."""
        self.anew: set[int] = set()
        """Where the verbs begin that "and" joins in a row in which "or" joins others."""
        self.work = 0
        self.extra_clauses: list[Clause] = []
        """Relatives and appositions that state something of their own."""
        self.pending_adjuncts: list[Adjunct] = []
        """Adjuncts met inside a phrase, for the clause around it."""
        self.connectors: list[str] = []
        self.subject_at = self.subject_end = 0
        """Where the subject of the clause begins and ends."""
        self.governing: Link | None = None
        """The connective whose clauses are being read."""
        self.days: list[Period] = []
        """Days met as complements of the main clause."""
        self.only_seen = False
        """An "only" that narrows the clause was met."""
        self.outer: list[tuple[Thing, bool]] = []
        self.lent: list[bool] = []
        """For each phrase that is being read behind a preposition, whether its words are lent by a later phrase."""
        self.subjected: list[bool] = []
        """For each phrase that is being read behind a preposition, whether that is "subject to"."""
        self.told_of = 0
        """How many relative clauses around the place the reading is in."""
        """
        The noun phrases whose complements are being read, and whether each stands in a list that waits for its last
        member.
        """
        self.awaited: list[str] = []
        """Connectives that an outer construction waits for: "nor" after "neither"."""
        self.in_list = False
        self.stranded = False
        """
        The last act ended in a preposition whose noun phrase stands behind a later verb: "prepare derivative works
        of, …".
        """
        self.open_role: Role | None = None
        """The role that this preposition gives."""
        self.open_before = False
        """An act before this one in its list ended so."""
        self.denied_roles: list[Filled] = []
        """What "and not for …" takes out of the act read last."""
        self.asked = False
        """The subject of an inverted question is being read: the participle behind it belongs to the question."""
        self.content = 0
        """How many clauses behind "that" are being read: a predicate behind their comma is the outer subject's."""
        self.free_will = False
        """The verb read last says that somebody does as they want."""
        self.alternative = False
        """The predicates of the subject read last are joined by "or": one of them is enough."""
        self.depth = 0
        """How deep acts are nested."""
        self.inside_noun = 0
        """How deep subordinate clauses are nested."""
        self.leading_depth = 0
        """Whether what is read stands before its main clause."""
        self.granting = 0
        """How many verbs of granting wait for what they grant."""
        self.in_subject = 0
        """How many subjects are being read: the finite verb behind them is theirs, and no noun's inside them."""
        self.causing = 0
        """How many verbs such as "cause" and "permit" wait for what is to be done, behind their object."""

    def kind(self, ahead: int = 0) -> str:
        """The kind of the chunk `ahead` of the place, "" at the end."""
        at = self.at + ahead
        return self.chunks[at].kind if 0 <= at < self.stop else ""

    def lower(self, ahead: int = 0) -> str:
        """The words of that chunk in lower case."""
        at = self.at + ahead
        return self.chunks[at].lower if 0 <= at < self.stop else ""

    def chunk(self, ahead: int = 0) -> Chunk:
        """That chunk."""
        return self.chunks[self.at + ahead]

    def take(self) -> Chunk:
        """The chunk here; the place moves on."""
        self.work += 1
        if self.work > 4000:
            raise WorkBound
        chunk = self.chunks[self.at]
        self.at += 1
        return chunk

    def verb(self, ahead: int = 0) -> VerbGroup | None:
        """The verb group there, if one is."""
        return verb_group(self.chunk(ahead)) if self.kind(ahead) == "VG" else None

    def finite(self, ahead: int = 0) -> bool:
        """Whether a finite verb group stands there."""
        at = self.at + ahead
        return 0 <= at < self.stop and is_finite(self.chunks[at])

    def ended(self) -> bool:
        """Whether nothing is left but the end mark."""
        return self.kind() in ("", "END")

    @contextmanager
    def until(self, stop: int) -> Iterator[None]:
        """Read no further than `stop`."""
        old = self.stop
        self.stop = min(stop, old)
        try:
            yield
        finally:
            self.stop = old

    def keep(self, start: int, end: int) -> Words:
        """The chunks from `start` to `end` as opaque words."""
        words = opaque(self.chunks[start:end], content_lemmas(self.chunks[start:end]))
        self.kept.append(words)
        return words

    def span(self, start: int) -> Span | None:
        """From chunk `start` to the place."""
        if start >= self.at:
            return None
        run = self.chunks[start : self.at]
        return Span(min(chunk.start for chunk in run), max(chunk.end for chunk in run))

    def match_close(self, opening: int) -> int:
        """The number of the chunk that closes the bracket at chunk `opening`, or the stop."""
        depth = 0
        for at in range(opening, self.stop):
            if self.chunks[at].kind == "OPEN":
                depth += 1
            elif self.chunks[at].kind == "CLOSE":
                depth -= 1
                if depth == 0:
                    return at
        return self.stop

    def clause_follows(self, ahead: int) -> bool:
        """
        Whether a subject with its own finite verb begins there: noun groups and what hangs on them, then a finite
        verb.
        """
        at = self.at + ahead
        if at >= self.stop or self.chunks[at].kind not in ("NG", "THERE"):
            return False
        if self.chunks[at].lower in ("us", "them", "me", "him"):
            return False  # "the data you give us are …"
        limit = min(self.stop, at + 18)
        k = at + 1
        inside = joined = apart = False
        summed = False
        while k < limit:
            kind = self.chunks[k].kind
            if kind == "VG":
                if is_finite(self.chunks[k]):
                    if not inside:
                        if summed and (_of_one(self.chunks[k]) or self._is_another(at)):
                            return False
                        # "a copy or a patch, you must": what stands before a comma that no "and" follows is no subject
                        return not apart
                    inside = False
                elif (
                    verb_group(self.chunks[k]).form in ("to", "base")
                    and self.chunks[k - 1].words[-1].lemma not in TABLE.words["infinitive_nouns"]
                ):
                    return False
            elif kind == "WHICH":
                inside = True
            elif kind == "ADVERB" and self.chunks[k].lower in ("so", "then") and self._subject_of_its_own(k + 1):
                return False  # "show them the terms so they know them"
            elif kind in ("PREPOSITION", "NG", "ADVERB"):
                if (
                    kind == "NG"
                    and self.chunks[k - 1].kind == "NG"
                    and self.chunks[k].parts[0][0] in ("PRONOUN", "DETERMINER")
                ):
                    inside = True
            elif (
                kind == "COMMA"
                and self.chunks[k + 1 : k + 2]
                and self.chunks[k + 1].words[0].lower in ("which", "whose")
            ):
                return False
            elif kind == "COMMA" and (closing := self._closed_aside(k)):
                k = closing  # "everyone who gets it, with or without changes, gets …"
                limit = min(self.stop, limit + 4)
            elif kind in ("AND", "COMMA") and self.chunks[k + 1 : k + 2] and self.chunks[k + 1].kind in ("NG", "AND"):
                if kind == "COMMA" and self.chunks[k + 1].kind == "AND" and not joined:
                    return False
                own = kind == "AND" and self._subject_of_its_own(k + 1) and not self._of_whom(k)
                if own and not self._subject_of_its_own(at, alone=True):
                    return False  # "an error, and you believe": the pronoun begins a clause of its own
                joined = True
                apart = kind == "COMMA"
                # "a product or service of Acme and the number of users is": one and another have no verb for one
                summed = self.chunks[k].lower == "and" and self.chunks[at - 1].lower == "or" and at > 0
            else:
                return False
            k += 1
        return False

    def _closed_aside(self, at: int) -> int:
        """The chunk of the comma that closes an aside of one phrase before a finite verb; 0 if there is none."""
        if self.chunks[at + 1 : at + 2] == () or self.chunks[at + 1].kind != "PREPOSITION":
            return 0
        closing = at + 1
        while closing < self.stop and self.chunks[closing].kind in ("PREPOSITION", "NG", "ADVERB", "AND"):
            closing += 1
        verb = closing + 1
        while verb < self.stop and self.chunks[verb].kind == "ADVERB":
            verb += 1
        closed = closing < self.stop and self.chunks[closing].kind == "COMMA"
        return closing if closed and verb < self.stop and is_finite(self.chunks[verb]) else 0

    def predicate_series(self) -> int:
        """
        How many chunks lead past a comma to a finite verb that is one of a list: "controls X, is held by X, or …".

        The list must go on to a last member behind "and" or "or" that is of the same kind; 0 if it does not.
        """
        step = 1
        while self.kind(step) == "ADVERB":
            step += 1
        if self.kind() != "COMMA" or not self.finite(step) or verb_group(self.chunk(step)).modal:
            return 0
        for at in range(self.at + step + 1, min(self.stop, self.at + 30)):
            chunk = self.chunks[at]
            if chunk.kind in ("SEMICOLON", "END", "IF", "COLON"):
                return 0
            if chunk.kind == "AND" and chunk.lower in ("and", "or"):
                behind = at + 1
                while behind < self.stop and self.chunks[behind].kind == "ADVERB":
                    behind += 1
                last = behind < self.stop and is_finite(self.chunks[behind])
                if last and not verb_group(self.chunks[behind]).modal:
                    return step
        return 0

    def _subject_of_its_own(self, at: int, *, alone: bool = False) -> bool:
        """Whether a pronoun that can only be a subject stands there, before a finite verb unless it may stand alone."""
        if at >= self.stop:
            return False
        pronoun = self.chunks[at].lower in ("you", "we", "they", "he", "she", "i")
        return pronoun and (alone or (at + 1 < self.stop and is_finite(self.chunks[at + 1])))

    def _is_another(self, at: int) -> bool:
        """Whether what stands there is called something as what stands before it is: "a tool or a service"."""
        said = [chunk.words[0].lower for chunk in (self.chunks[at - 2], self.chunks[at])]
        return all(one in ("a", "an") for one in said)

    def _of_whom(self, at: int) -> bool:
        """Whether a pronoun ends a phrase that tells whose a thing is: "reports of Acme or you must not be told"."""
        whose = at >= 2 and self.chunks[at - 2].kind == "PREPOSITION" and self.chunks[at - 2].lower in ("of", "by")
        return whose and at + 2 < self.stop and verb_group(self.chunks[at + 2]).passive


def is_finite(chunk: Chunk) -> bool:
    """Whether the chunk is a finite verb group."""
    return chunk.kind == "VG" and any(word.tag in _FINITE for _, word in chunk.parts)


def _of_one(chunk: Chunk) -> bool:
    """Whether a finite verb group goes with one subject alone: "is", "exceeds"."""
    first = chunk.words[0]
    return first.tag == "VBZ" or first.lower in ("is", "was", "has", "does")


def content_lemmas(chunks: Sequence[Chunk]) -> tuple[str, ...]:
    """The lemmas of the content words, in order."""
    found: list[str] = []
    for chunk in chunks:
        for word in chunk.words:
            if (
                word.tag in ("NN", "NNS", "JJ", "JJR", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "RB", "REF", "FW")
                and word.lemma not in _STOP
            ):
                found.extend(
                    TABLE.data["expand"][word.lemma].split() if word.lemma in TABLE.data["expand"] else [word.lemma]
                )
            elif word.tag in ("NNP", "NUM", "MONEY", "DATE", "ADDRESS"):
                found.append(word.text)
    return tuple(found)
