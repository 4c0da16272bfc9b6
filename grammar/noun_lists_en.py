"""Whether an English noun phrase goes on with a further noun: what joins the members of a list, and where it ends."""

from __future__ import annotations

from itertools import pairwise

from ..clauses.phrase import Connective, Determiner, Thing, Things, Words
from .cursor_en import Cursor, is_finite
from .groups_en import verb_group


class NounLists(Cursor):
    """Looks ahead for the next member of a list of nouns."""

    def _shares_head(self, first: Thing) -> Connective | None:
        """What joins a bare noun to the adjectives of a list behind its comma: "class, civil, or criminal action"."""
        if self.kind() != "COMMA" or self.kind(1) != "NG" or first.restrictions or first.term or first.name:
            return None
        if not first.head or first.determiner is Determiner.PRONOUN:
            return None
        names = [(terminal, word.lower) for terminal, word in self.chunk(1).parts]
        for (before, comma), (behind, joint) in pairwise(names):
            if before == behind == "BETWEEN_MODIFIERS" and comma == "," and joint in ("or", "and", "and/or"):
                return Connective.AND if joint == "and" else Connective.OR
        return None

    def _aside_of(self, step: int = 0) -> bool:
        """
        Whether an alternative between commas stands right before the verb: "the Licensee, or its affiliates, is".

        `step` chunks of comma and connective lead there, or led there.
        """
        at = self.at if step and self.kind() == "NG" else self.at + 2
        before = self.chunks[at - 1].kind if at and at - 1 < self.stop else ""
        return (
            before == "AND"
            and at + 2 < self.stop
            and [self.chunks[at].kind, self.chunks[at + 1].kind] == ["NG", "COMMA"]
            and is_finite(self.chunks[at + 2])
        )

    def _belongs_outside(self, first: Thing | Things | Words, step: int) -> bool:
        """
        Whether the next member joins an outer noun phrase.

        "the name of X nor the names of Y"; "the parent of X and an end user of Y"; "this notice, this list of
        conditions and the following disclaimer".
        """
        if not self.outer:
            return False
        joint = self.lower(step - 1)
        if joint in self.awaited:
            return True
        outer, listed = self.outer[-1]
        next_parts = self.chunk(step).parts
        determined = next_parts[0][0] in ("DETERMINER", "OWNER")
        bare = isinstance(first, Thing) and first.determiner is Determiner.NONE and not first.restrictions
        quantified = determined and next_parts[0][1].text.lower() in ("all", "any", "each", "every")
        this = isinstance(first, Thing) and first.determiner in (Determiner.THIS, Determiner.THE)
        if determined and next_parts[0][1].text.lower() == "no" and outer.determiner is Determiner.NO:
            return True  # "no copy of this licence and no link": each of the two is denied
        if quantified and this and outer.head == "copy":
            return True  # "a copy of this licence and all notices": the notices themselves
        if not (determined and bare):
            return False
        return outer.determiner is not Determiner.NONE and (listed or (isinstance(first, Thing) and bool(first.name)))

    def _joined(self, *, subject: bool, listed: bool) -> tuple[int, Connective | None]:
        """How many chunks of comma and connective lead to the next member of this list; 0 if the list ends here."""
        step = 0
        comma = False
        if self.lent and self.lent[-1] and self.at < self.stop and self.chunks[self.at - 1].start > self.chunk().start:
            return 0, None  # "the text of [this notice], or a link to this notice": what was lent ends its phrase
        if self.kind() == "COMMA":
            step, comma = 1, True
        if self.kind(step) == "AND" and self.lower(step) in (
            "and",
            "or",
            "nor",
            "and/or",
            "and / or",
            "as well as",
            "and also",
            "or otherwise",
            "and not",
            "but not",
            "&",
            "/",
            "but also",
        ):
            connective = (
                Connective.OR
                if self.lower(step) in ("or", "nor", "and/or", "and / or", "or otherwise", "/")
                else Connective.AND
            )
            if self.lower(step) in ("and not", "but not"):
                return 0, None
            step += 1
            if self.kind(step) == "ADVERB" and self.lower(step) in ("also", "even", "any"):
                step += 1
            awaited = self.lower(step - 1) in self.awaited
            inside = self.in_subject and (not comma or (listed and connective is Connective.OR))
            if self.kind(step) == "NG" and (
                subject or inside or not self.clause_follows(step) or (comma and self._aside_of())
            ):
                apart = subject and comma and self.clause_follows(step) and not listed
                if apart and not awaited and not self._aside_of():
                    return 0, None
                return step + 0, connective
            return 0, None
        if comma and self.kind(1) == "NG" and self.leading_depth and self.clause_follows(1):
            return 0, None
        if comma and self.kind(1) == "NG" and self._list_ahead(1, subject=subject):
            return 1, None
        return 0, None

    def _list_ahead(self, ahead: int, *, subject: bool = False) -> bool:
        """
        Whether the noun group there is a middle member of a list that ends in "and" or "or" and a last noun group.
        """
        at = self.at + ahead + 1
        depth = 0
        while at < self.stop:
            kind = self.chunks[at].kind
            if kind == "OPEN":
                depth += 1
            elif kind == "CLOSE":
                depth -= 1
            elif depth > 0:
                pass
            elif kind == "AND":
                after = self.chunks[at + 1].kind if at + 1 < self.stop else ""
                if after == "NG" and self.chunks[at].lower not in ("but", "and not", "but not"):
                    keep = self.at
                    self.at = at + 1
                    follows = self.clause_follows(0)
                    self.at = keep
                    # "photos that show dogs, cats or birds are banned": what the photos show
                    return subject or not follows or (self.in_subject > 0 and self.chunks[at].lower == "or")
                # "create code, malware, viruses or do anything else": the verb that follows ends the list
                if after != "VG" or subject or self.leading_depth:
                    return False
                verb = verb_group(self.chunks[at + 1])
                return self.chunks[at + 1].lower == "do" or (verb.form == "base" and not verb.auxiliary)
            elif kind not in ("NG", "PREPOSITION", "COMMA", "ADVERB") and not (
                kind == "VG"
                and verb_group(self.chunks[at]).form in ("participle", "gerund")
                and self.chunks[at - 1].kind == "NG"
            ):
                return False
            at += 1
        return False
