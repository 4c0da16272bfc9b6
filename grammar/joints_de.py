"""German commas and connectives: what they lead to inside a clause, and where they end it."""

from __future__ import annotations

from abc import abstractmethod

from ..clauses.phrase import (
    Connective,
    Filled,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .cases_de import Nominal
from .chunking import span_of
from .hanging_de import Hanging
from .nominal_acts import as_filler
from .part_de import Part
from .skeleton import Link
from .verbs_de import complex_of, is_full, lemma_of, may_be

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


class Joints(Hanging):
    """Reads what joins the parts of a clause."""

    @abstractmethod
    def keep_one(self, part: Part) -> None:
        """Keep the next word as written, in `part`."""

    def _comma(self, parts: list[Part], mode: str) -> bool | None:
        """What a comma, colon or seam leads to; None where it ends the clause."""
        part = parts[-1]
        next_kind = self.kind(1)
        if next_kind == "QUOTE" and self.kind(2) in ("REL", "SUB", "UM", "NG", "VERB"):
            self.chunks = (*self.chunks[: self.at + 1], *self.chunks[self.at + 2 :])
            self.stop -= 1
            next_kind = self.kind(1)
        seam = self.kind() != "COMMA"
        whole = mode == "main" and bool(part.verbs) and any("n" in one.cases for one in part.nominals)
        if (
            self.kind() == "COLON"
            and next_kind != "BREAK"
            and whole
            and not any(chunk.kind == "VERB" for chunk in self.chunks[self.at : self.stop])
        ):
            if not self._announced(part):
                # "… sofern der folgende Vermerk angegeben wird: X": the words that are to be used
                start, self.at = self.at + 1, self.stop
                self.keep(start, self.stop)
            return True
        if seam and mode == "main" and part.verbs and self._announced(part):
            return True
        if next_kind == "LABEL":
            self.at += 1
            return True
        if next_kind == "REL" or (next_kind == "PREP" and self.kind(2) == "REL"):
            of = part.hang_on()
            self.at += 1
            if of is None or not self.relative(of):
                self.keep_one(part)
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
            listed = next_kind == "VERB" and may_be(self.word(1), "zu")
            if not seam and self.verb_ahead(1, "zu") and (listed or not self._takes_act(part)):
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
        if mode == "main" and not part.verbs and not part.predicates and self._attempted(part):
            return True
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
            and (self._list_of_clauses() or lemma_of(self.word(1)) in ("dürfen", "müssen", "können", "sollen"))
        ):
            self.at += 1
            parts.append(Part(self.at))
            return True
        self.at += 1
        if mode == "main" and not seam and any(is_full(word) for word in part.verbs) and self.infinitive_ahead(0):
            # "Hören Sie auf, sie zu verkaufen": what the verb says of the act is not known
            start = self.at
            self.infinitive()
            part.roles.append(Filled(Role.MANNER, self.keep(start, self.at)))
        return True

    def _attempted(self, part: Part) -> bool:
        """ "Versuche, X zu tun, sind verboten": the act whose attempt stands before the verb."""
        first = part.nominals[-1] if part.nominals else None
        if first is None or not isinstance(first.thing, Thing) or first.thing.head != "attempt":
            return False
        if not self.infinitive_ahead(1):
            return False
        self.at += 1
        acts, connective, _ = self.infinitive()
        tried = Predication("attempt", (Filled(Role.OBJECT, as_filler(acts, connective)),), span=self.span(first.at))
        part.nominals.remove(first)
        part.acts = (tried,)
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
        return (len(part.verbs) > 1 or (bool(part.verbs) and not part.own_finite)) and may_be(
            part.verbs[-1], "inf", "part"
        )

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
            or verbs_.concept == "undertake"
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
        anew = self.kind(1) == "VERB" and lemma_of(self.word(1)) in ("dürfen", "müssen", "können", "sollen")
        if not anew and self._nonfinite(part) and self.verb_ahead(1, "inf", "part", "zu"):
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


def _is_announced(thing: object) -> bool:
    return isinstance(thing, Thing) and "following" in thing.modifiers


__all__ = ["Joints"]
