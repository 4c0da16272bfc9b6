"""
Two instruments compared by meaning: each norm with its counterpart, and the smallest use that tells them apart.

Every use of the vocabulary is decided under both, for all facts at once. Where both come to the same, that is proved by
cases, and the proof is followed by the checker's own reading; where they do not, a case in sentences is judged under
each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import define, field, frozen

from .clauses.comparison import Clause, Compared, Comparison, Difference, Relation, Side
from .clauses.errors import InternalError
from .clauses.norm import Instrument, Norm
from .clauses.span import Citation
from .clauses.values import evolve
from .clauses.verdict import Claim, Verdict
from .clauses.vocabulary import Sort, Vocabulary
from .engine.ages import AGES
from .engine.budget import Budget, Cancel, Stopped
from .engine.check import grounded, lexicon_of
from .engine.circuit import FALSE
from .engine.core import Atom, AtomKind, Modality, atoms_of
from .engine.decision import Outcome
from .engine.grounding import Grounding
from .engine.joint import SETTLED, Joint, TooLarge, agree
from .engine.lexicon import Relation as Near
from .engine.pairs import pairs, same_clause
from .engine.splits import Counter, Tree
from .engine.table import Literals
from .engine.uses import Origin, Use, uses
from .report.words import Phrasing
from .witness import Told, definite, smallest, told

Progress = Callable[[int, int], None]
"""Called with how many of how many uses were looked at."""

TRIED = 6
"""So many candidate cases are judged at most for one pair of norms, the smallest first."""


def compare(
    first: Instrument,
    second: Instrument,
    vocabulary: Vocabulary,
    *,
    cancel: Cancel | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """
    The two instruments compared by meaning, within the uses that their own norms speak of.

    `cancel` stops it from another thread: the answer then says what was not compared.
    """
    return _Comparing(first, second, vocabulary, Budget(cancel=cancel), progress).run()


@frozen
class _Looked:
    """One use under both instruments."""

    use: Use
    groundings: tuple[Grounding, Grounding]
    joint: Joint
    equal: bool
    unproved: bool
    """Nothing was found that speaks against it, and no proof of reasonable size either."""
    unread: tuple[Citation, ...]
    """What was not read and could matter for it."""

    def effects(self, side: int, norm: Norm | None) -> tuple[int, int]:
        """The literals of: this norm hits the use, as a ban or duty; and it grants it. One norm may do both."""
        grounding, half = self.groundings[side], self.joint.halves[side]
        hits: list[int] = []
        grants: list[int] = []
        modality = {rule.id: rule.modality for rule in half.problem.rules}
        for rule, literal in half.effects.items():
            stands = grounding.rules.get(rule)
            if norm is not None and stands is not None and stands.norm is not None and stands.norm.id == norm.id:
                (grants if modality[rule] is Modality.PERMIT else hits).append(literal)
        return self.joint.circuit.disj(hits), self.joint.circuit.disj(grants)


@define
class _Comparing:
    first: Instrument
    second: Instrument
    vocabulary: Vocabulary
    budget: Budget
    progress: Progress | None
    looked: list[_Looked] = field(factory=list)
    proofs: list[dict[str, object]] = field(factory=list)
    _shown: dict[Told, Difference | None] = field(factory=dict)
    _explained: set[int] = field(factory=set)
    """Places of the uses for which a norm is named that decides them otherwise."""

    def run(self) -> Comparison:
        lexicon = lexicon_of(self.vocabulary)
        every = uses((self.first, self.second), lexicon)
        status = "complete"
        try:
            for number, use in enumerate(every):
                if self.progress is not None:
                    self.progress(number, len(every))
                self.budget.spend()
                self.looked.append(self.look(use))
        except Stopped:
            status = "interrupted"
        done = {one.use for one in self.looked}
        missing = {origin for use in every if use not in done for origin in use.origins}
        compared: list[Compared] = []
        for a, b in pairs(self.first, self.second, lexicon):
            own = {Origin(side, norm.id) for side, norm in enumerate((a, b)) if norm is not None}
            try:
                compared.append(self.plain(a, b, Relation.NOT_COMPARED) if own & missing else self.norms(a, b, own))
            except Stopped:
                status = "interrupted"
                compared.append(self.plain(a, b, Relation.NOT_COMPARED))
        if self.progress is not None:
            self.progress(len(every), len(every))
        accounted: list[Compared] = []
        for each in compared:
            try:
                accounted.append(self.accounted(each))
            except Stopped:
                status = "interrupted"
                accounted.append(evolve(each, relation=Relation.NOT_COMPARED))
        unread = dict.fromkeys(citation for one in self.looked for citation in one.unread)
        return Comparison(
            self.first.id,
            self.second.id,
            tuple(accounted),
            tuple(unread),
            len(self.looked),
            status,
            tuple(self.proofs),
        )

    # one use

    def look(self, use: Use) -> _Looked:
        one, two = (
            grounded(use.case, (instrument,), self.vocabulary, denied=frozenset(("b", AGES)))
            for instrument in (self.first, self.second)
        )
        joint = Joint((one.problem, two.problem), self.budget)
        open_ = joint.turns_on_unread()
        # Where words that were not read could matter nothing can be proved equal: it is only looked for differences.
        found = None if open_ else self.proved(joint)
        equal = not joint.fails(joint.same()) if open_ else isinstance(found, list)
        if isinstance(found, list):
            if not agree(one.problem, two.problem, found):
                raise InternalError("two problems are said to agree, and the checker does not follow")
            say = Phrasing("en")
            words = " ".join(say.sentence(told_) for told_ in (use.act, *use.kinds))
            self.proofs.append({"use": words, "tree": found})
        unread = tuple(dict.fromkeys(cited for each in (one, two) for cited in _cited(each, open_)))
        return _Looked(use, (one, two), joint, equal, found is None and not open_, unread)

    @staticmethod
    def proved(joint: Joint) -> Tree | Counter | None:
        """A proof that both come to the same, a completion where they do not; None where neither is found."""
        try:
            return joint.always(joint.same())
        except TooLarge:
            return None

    # one pair of norms

    def plain(self, a: Norm | None, b: Norm | None, relation: Relation) -> Compared:
        return Compared(relation, _clause(self.first, a), _clause(self.second, b))

    def norms(self, a: Norm | None, b: Norm | None, own: set[Origin]) -> Compared:
        """What holds of a norm and its counterpart, by the uses that either of them bears on."""
        mine = [one for one in self.looked if own & set(one.use.origins)]
        differing: list[tuple[_Looked, int]] = []
        for one in self.looked:
            if one.equal:
                continue
            effects = [one.effects(side, norm) for side, norm in enumerate((a, b))]
            otherwise = one.joint.circuit.conj(one.joint.equal(*pair) for pair in zip(*effects, strict=True)) ^ 1
            if otherwise == FALSE:
                if one in mine and all(effect == FALSE for each in effects for effect in each):
                    differing.append((one, one.joint.same() ^ 1))
                continue
            differing.append((one, otherwise))
        found, unshown = self.differences(differing, own)
        if found:
            explained = {id(one) for one, _ in differing}
            self._explained.update(number for number, one in enumerate(self.looked) if id(one) in explained)
        clauses = _clause(self.first, a), _clause(self.second, b)
        unread = tuple(dict.fromkeys(citation for one in mine for citation in one.unread))
        alone = Relation.ONLY_FIRST if b is None else Relation.ONLY_SECOND if a is None else None
        if found:
            return Compared(alone or Relation.DIFFERENT, *clauses, found, unread=unread, uses=len(mine))
        if alone is not None:
            why = "no-use" if not mine else "no-case" if unshown else "unread" if unread else ""
            return Compared(alone, *clauses, why=why, unread=unread, uses=len(mine))
        if unread:
            return Compared(Relation.OPEN, *clauses, why="unread", unread=unread, uses=len(mine))
        if not mine and a is not None and b is not None and same_clause(a, b):
            return Compared(Relation.EQUAL, *clauses, why="same-clause")
        if any(one.unproved for one in mine):
            return Compared(Relation.OPEN, *clauses, why="too-large", uses=len(mine))
        if not mine or unshown:
            return Compared(Relation.OPEN, *clauses, why="no-case" if mine else "no-use", uses=len(mine))
        return Compared(Relation.EQUAL, *clauses, uses=len(mine))

    def accounted(self, one: Compared) -> Compared:
        """
        The same, not called equal while a use of it is decided otherwise and no norm was shown to be why.

        What is not understood of a difference is said to be open, so that texts which differ never count as equivalent.
        """
        own = {Origin(side, clause.citation.clause) for side, clause in enumerate((one.first, one.second)) if clause}
        unexplained = [
            use
            for number, use in enumerate(self.looked)
            if not use.equal and number not in self._explained and own & set(use.use.origins)
        ]
        if not unexplained or one.differences or one.why not in ("", "no-case"):
            return one
        # Silence may be what differs: the one text keeps back what the other leaves free.
        found, _ = self.differences([(use, use.joint.same() ^ 1) for use in unexplained], own)
        if found:
            return evolve(one, relation=_apart(one.relation), differences=found, why="")
        return evolve(one, relation=Relation.OPEN if one.relation is Relation.EQUAL else one.relation, why="no-case")

    def differences(
        self, differing: list[tuple[_Looked, int]], own: set[Origin]
    ) -> tuple[tuple[Difference, ...], bool]:
        """The smallest case that tells the two apart, if one is found; and whether there may be one not found."""
        candidates: list[tuple[tuple[bool, int, bool, int, int], Told]] = []
        seen = False
        for number, (one, otherwise) in enumerate(differing):
            for rank, goal in enumerate(_otherwise(one.joint)):
                literal = one.joint.circuit.conj((goal, otherwise))
                if literal == FALSE:
                    continue
                if not (possible := self.possible(one.joint, literal)):
                    continue
                seen = seen or possible
                for facts in [each for each in one.joint.primes(literal) if not self.far_fetched(each)][:2]:
                    case = told(one.use, facts, Phrasing("en"))
                    if case is not None:
                        theirs = not own & set(one.use.origins)
                        meanings = sum(atom.kind is AtomKind.INTERPRETATION for atom, _ in facts)
                        order = (theirs, meanings, rank >= 6, len(case.others), number)
                        candidates.append((order, case))
            bare = told(one.use, (), Phrasing("en")) if seen else None
            if bare is not None:  # what no sentence says may be presumed, and decide
                candidates.append(((not own & set(one.use.origins), 0, True, 0, number), bare))
        for _, case in sorted(candidates, key=lambda pair: pair[0])[:TRIED]:
            found = self.shown(case)
            if found is not None:
                return (found,), True
        return (), seen

    @staticmethod
    def possible(joint: Joint, literal: int) -> bool:
        """Whether some completion satisfies a literal, as far as that is found out."""
        try:
            return joint.possible(literal)
        except TooLarge:
            return True

    def far_fetched(self, facts: Literals) -> bool:
        """Whether it is assumed that a word means another which the vocabulary does not even say is near to it."""
        for atom, value in facts:
            if atom.kind is AtomKind.INTERPRETATION and value and isinstance(atom.about, Claim):
                lexicon, about = lexicon_of(self.vocabulary), atom.about
                if not any(lexicon.relate(sort, about.lower, about.upper) is Near.NEAR for sort in Sort):
                    return True
        return False

    def shown(self, case: Told) -> Difference | None:
        """The case as a difference, made as small as it gets, if both verdicts are definite and differ."""
        if case not in self._shown:
            self.budget.spend()
            found = smallest(case, (self.first, self.second), self.vocabulary, _differ)
            self._shown[case] = None
            if found is not None:
                small, (one, two) = found
                self._shown[case] = Difference(
                    small.text, small.question, _side(self.first, one), _side(self.second, two)
                )
        return self._shown[case]


def _apart(relation: Relation) -> Relation:
    """The relation of two norms of which a difference was found after all."""
    return relation if relation in (Relation.ONLY_FIRST, Relation.ONLY_SECOND) else Relation.DIFFERENT


def _otherwise(joint: Joint) -> Iterator[int]:
    """The literals of: each pair of different outcomes; those where no instrument governs stand last."""
    order = [(x, y) for x in SETTLED for y in SETTLED if x is not y]
    order.sort(key=lambda pair: Outcome.UNGOVERNED in pair)
    for x, y in order:
        yield joint.circuit.conj((joint.halves[0].outcomes[x], joint.halves[1].outcomes[y]))


def _differ(verdicts: tuple[Verdict, ...]) -> bool:
    one, two = verdicts
    return definite(one) and definite(two) and one.kind is not two.kind


def _side(instrument: Instrument, verdict: Verdict) -> Side:
    assert verdict.kind is not None
    assert verdict.reason is not None
    return Side(instrument.id, verdict.kind, verdict.reason, verdict.decisive)


def _clause(instrument: Instrument, norm: Norm | None) -> Clause | None:
    if norm is None:
        return None
    span = norm.spans[-1] if norm.spans else None
    line = instrument.text.count("\n", 0, span.start) + 1 if span is not None and instrument.text else None
    return Clause(Citation(instrument.id, norm.id, norm.quote, span, line), norm.modality)


def _cited(grounding: Grounding, atoms: frozenset[Atom]) -> Iterator[Citation]:
    """The sentences that atoms about unread words stem from."""
    for rule in grounding.problem.rules:
        for element in rule.elements:
            if any(atom in atoms for atom in atoms_of(element.formula)):
                yield grounding.rules[rule.id].citation
