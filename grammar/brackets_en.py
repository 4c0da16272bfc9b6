"""English brackets: defined names, asides, lists and exceptions between marks."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import SELF, Connective, Determiner, Filled, Linked, Predication, Role, Thing, Things
from ..clauses.span import Span
from .adjuncts_en import Adjuncts
from .alternatives_en import leaves_open
from .cursor_en import content_lemmas
from .draft_en import Draft
from .groups_en import NO_GROUP, opaque
from .lexicon_en import TABLE
from .links_en import PHRASE_LINKS
from .nouns_en import names_kind, none_of
from .relatives_en import in_place
from .skeleton import Adjunct, Link, Reference

_INERT = frozenset(
    (
        "as defined below",
        "as defined above",
        "as defined herein",
        "defined below",
        "defined above",
        "if any",
        "as applicable",
        "if applicable",
        "as amended",
        "each",
        "as such term is defined below",
        "see below",
        "as defined",
        "as described below",
    )
)

_TEXTS = frozenset(("license", "licence", "agreement", "statement", "notice", "document", "text", "terms"))
"""Nouns by which a text speaks of itself."""


class Brackets(Adjuncts):
    """Reads what stands in brackets."""

    def _bracket(self, thing: Thing) -> Thing | None:
        return self.bracket(thing)

    def bracket(self, thing: Thing | None) -> Thing | None:
        """
        What stands in brackets: a defined term, an aside that says nothing, a list, an exception, or words kept as
        written.
        """
        opening = self.at
        closing = self.match_close(opening)
        inside = self.chunks[opening + 1 : closing]
        lower = " ".join(chunk.lower for chunk in inside)
        after = min(closing + 1, self.stop)
        quotes = [k for k, chunk in enumerate(inside) if chunk.kind == "QUOTE"]
        if len(quotes) >= 2 and all(
            chunk.kind
            in ("QUOTE", "NG", "ADJ", "VG", "COMMA", "AND", "ADVERB", "PREPOSITION", "END", "OTHER", "POSSESSIVE")
            for chunk in inside
        ):
            name = " ".join(chunk.text for chunk in inside[quotes[0] + 1 : quotes[1]])
            of_text = thing is not None and thing.determiner is Determiner.THIS and thing.head in _TEXTS
            if of_text and self.depth and not _TEXTS & set(name.lower().split()):
                return None  # "the photos covered by this license (the “Photos”)": the photos are called so
            self.at = after
            self.passed.update(range(opening, after))
            return evolve(thing, term=thing.term or name) if thing is not None else None
        if (
            lower in _INERT
            or not inside
            or (
                len(inside) == 1
                and (thing is not None and inside[0].kind == "NG" and inside[0].words[0].text.isupper())
            )
        ):
            self.at = after
            self.passed.update(range(opening, after))
            return thing
        if any(word.tag == "REF" for chunk in inside for word in chunk.words) or lower.startswith("see "):
            target = " ".join(chunk.text for chunk in inside)
            place = Span(inside[0].start, inside[-1].end)
            self.pending_adjuncts.append(Adjunct(Link.INCLUDING, (Reference(target, place),), span=place))
            self.at = after
            return thing
        if leaves_open(inside):
            # "(gratis or for a fee)": either way; what it narrows nothing for a permission is kept for anything else
            self.at = after
            words = opaque(inside, content_lemmas(inside))
            self.pending_adjuncts.append(Adjunct(Link.WHETHER_OR_NOT, (words,), span=words.span))
            return thing
        self.at = opening + 1
        with self.until(closing):
            kind = self.kind()
            before = len(self.pending_adjuncts)
            if kind in ("INCLUDING", "EXCLUDING", "THAT_IS") or (kind == "PREPOSITION" and self.lower() == "such as"):
                self.listing()
                self._trail()
                # An illustration never narrows: what conditions it stays inside it.
                shown = [one for one in self.pending_adjuncts[before:] if one.link in (Link.INCLUDING, Link.EXCEPT)]
                self.pending_adjuncts[before:] = shown or [Adjunct(Link.INCLUDING, (), span=None)]
            elif kind == "IF":
                self.pending_adjuncts.append(self.adjunct_clause())
            elif self.lower() == "other than" and self.kind(1) == "NG" and thing is not None and names_kind(thing):
                # "rights (other than trademarks)": what the rights are not, and no exception to what is ruled
                self.at += 1
                others = self.noun_phrase()
                thing = thing.with_(*none_of(others)) if isinstance(others, Thing | Things) else thing
            elif kind == "PREPOSITION" and self.lower() in PHRASE_LINKS:
                self.adjunct_phrase(None)
            elif self._bracketed(thing, opening + 1):
                thing = self._restricted
            else:
                self.pending_adjuncts.append(Adjunct(Link.INCLUDING, (self.keep(opening + 1, closing),), span=None))
                self.at = closing
            if len(self.pending_adjuncts) == before or self.at < closing:
                self._trail()
                if self.at < closing:
                    self.keep(self.at, closing)
                    words = self.kept[-1]
                    self.pending_adjuncts.append(Adjunct(Link.INCLUDING, (words,), span=words.span))
        self.at = after
        return thing

    _restricted: Thing | None = None

    def _bracketed(self, thing: Thing | None, start: int) -> bool:
        """An aside that is a participle, a phrase or a clause; the thing with what it says stands in `_restricted`."""
        self._restricted = thing
        while self.kind() == "ADVERB" and self.kind(1) != "VG":
            word = self.take().lower
            self.connectors.append(TABLE.data["connectors"].get(word, word))
            if self.kind() == "COMMA":
                self.at += 1
        joined = self.kind() == "AND"
        if joined:
            self.at += 1
        if self.kind() == "PREPOSITION" and self.connectors[-1:] == ["not"] and thing is not None:
            draft = Draft(NO_GROUP, "")
            if self._preposition(draft) and draft.roles:
                # "a version published (not as a draft)"
                self.connectors.pop()
                act = Predication("be", (Filled(Role.AGENT, Thing(SELF)), *draft.roles), negated=True)
                self._restricted = thing.with_(act)
                return True
        group = self.verb()
        if group is not None and thing is not None and group.form in ("participle", "gerund") and not group.auxiliary:
            acts, _ = self.acts_from()
            self._restricted = thing.with_(*(in_place(act, group, Thing(SELF)) for act in acts))
            return True
        if self.kind() == "NG" and not self.clause_follows(0):
            phrase = self.noun_phrase()
            self.pending_adjuncts.append(Adjunct(Link.INCLUDING, (phrase,), Connective.OR, span=self.span(start)))
            return True
        if self.kind() == "ADJ" and thing is not None:
            words = self.adjectives()
            act = Predication("be", (Filled(Role.AGENT, Thing(SELF)), Filled(Role.COMPLEMENT, words)))
            self._restricted = thing.with_(act)
            return True
        if self.kind() in ("NG", "THERE", "VG"):
            saved, self.pending_adjuncts = self.pending_adjuncts, []
            extra, self.extra_clauses = self.extra_clauses, []
            found = self.clause()
            self.pending_adjuncts = saved
            self.extra_clauses = [*extra, *found]
            return bool(found)
        if self.kind() == "PREPOSITION":
            draft = Draft(NO_GROUP, "")
            if self._preposition(draft) and draft.roles and thing is not None:
                self._restricted = thing.with_(*(Linked(filled.role, filled.filler) for filled in draft.roles))
                return True
        if joined:
            self.at -= 1
        return False
