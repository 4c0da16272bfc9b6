"""
An instrument looked at without any case: what collides, never decides, changes nothing, is left out or leads nowhere.

What is said to collide, or to be left out, comes with a case that was judged; what never decides, with a proof.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from attrs import define, field

from .clauses.finding import Finding, Lint, Note
from .clauses.norm import Instrument, Norm, Status
from .clauses.phrase import LICENSOR, Role, Thing
from .clauses.span import Citation
from .clauses.verdict import Kind, Reason, Verdict
from .clauses.vocabulary import Vocabulary
from .engine.audit import Audit, Collision, Gap, Idle, Idleness
from .engine.budget import Budget, Cancel, Stopped
from .engine.check import lexicon_of
from .engine.rank import any_right, norm_covers
from .report.words import Phrasing, shortened
from .witness import smallest, told
from .wording import cited, wording

_NUMBERED = re.compile(r"§|\(|\d|[A-Z]([.(]|$)")

TRIED = 4
"""So many cases are tried at most to show one collision or gap."""


def lint(
    instrument: Instrument,
    vocabulary: Vocabulary,
    *,
    cancel: Cancel | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Lint:
    """Everything that can be found about `instrument` alone; `cancel` ends it with what was found so far."""
    return _Linting(instrument, vocabulary, Audit(instrument, vocabulary, Budget(cancel=cancel))).run(progress)


@define
class _Linting:
    instrument: Instrument
    vocabulary: Vocabulary
    audit: Audit
    findings: list[Finding] = field(factory=list)

    def run(self, progress: Callable[[int, int], None] | None) -> Lint:
        self.findings += wording(self.instrument, lexicon_of(self.vocabulary))
        skipped: tuple[str, ...] = ()
        if not any(one.code == "L006" for one in self.findings):  # what defeats what is not settled in a circle
            steps = (
                (("L001",), self.collisions),
                (("L002", "L003"), self.idle_norms),
                (("L003", "L004"), self.idle_conditions),
                (("L005",), self.gaps),
            )
            open_ = [code for codes, _ in steps for code in codes]
            try:
                self.audit.look(progress)
                for codes, step in steps:
                    for finding in step():
                        self.findings.append(finding)
                    open_ = open_[len(codes) :]
            except Stopped:
                skipped = tuple(dict.fromkeys(open_))
        order = {norm.id: place for place, norm in enumerate(self.instrument.norms)}

        def place(finding: Finding) -> tuple[int, int, str]:
            span = finding.citation.span
            return (
                span.start if span is not None and self.instrument.text else 0,
                order.get(finding.citation.clause, len(order)),
                finding.code,
            )

        return Lint(
            self.instrument.id,
            tuple(sorted(self.findings, key=place)),
            len(self.audit.looked),
            "interrupted" if skipped else "complete",
            skipped,
        )

    def words(self, norm: Norm) -> str:
        """A norm as the reader knows it: its label, else its words."""
        printed = norm.id.partition("#")[0]
        return f"`{printed}`" if printed else f"`{shortened(norm.quote, 60)}`"

    def place(self, norm: Norm) -> Citation:
        return cited(self.instrument, norm.spans[-1] if norm.spans else None, norm.id, norm.quote)

    # with a case

    def collisions(self) -> Iterator[Finding]:
        """Each pair of clauses once, with the smallest case that is judged a conflict because of the two."""
        tried: dict[frozenset[str], int] = {}
        shown: set[frozenset[str]] = set()
        for one in self.audit.collisions():
            if one.norms in shown or tried.get(one.norms, 0) >= TRIED:
                continue
            tried[one.norms] = tried.get(one.norms, 0) + 1
            finding = self.collision(one)
            if finding is not None:
                shown.add(one.norms)
                yield finding

    def collision(self, one: Collision) -> Finding | None:
        """The collision as a finding, if a case in sentences is judged so."""
        case = told(one.use, one.facts, Phrasing())
        if case is None:
            return None

        def shows(verdicts: tuple[Verdict, ...]) -> bool:
            clauses = {cited_.clause for cited_ in verdicts[0].decisive}
            return verdicts[0].kind is Kind.CONFLICT and one.norms <= clauses

        found = smallest(case, (self.instrument,), self.vocabulary, shows)
        if found is None:
            return None
        first, second = (norm for norm in self.instrument.norms if norm.id in one.norms)
        return Finding(
            "L001",
            f"{self.words(first)} and {self.words(second)} collide, and nothing ranks them",
            self.place(second),
            notes=(Note("against this", self.place(first)),),
            help="say which of the two comes first, as with “notwithstanding” or “subject to”, or narrow one of them",
            case=found[0].text,
        )

    def gaps(self) -> Iterator[Finding]:
        """Each group of clauses once, with a case that only silence decides."""
        shown: set[frozenset[str]] = set()
        for one in self.audit.gaps():
            if frozenset(one.norms) not in shown:
                finding = self.gap(one)
                if finding is not None:
                    shown.add(frozenset(one.norms))
                    yield finding

    def gap(self, one: Gap) -> Finding | None:
        """The gap as a finding, if a case in sentences is decided by silence."""
        case = told(one.use, one.facts, Phrasing())
        silent = (Reason.SILENCE, Reason.NOT_GRANTED)

        def shows(verdicts: tuple[Verdict, ...]) -> bool:
            return verdicts[0].reason in silent and verdicts[0].kind in (Kind.PERMITTED, Kind.PROHIBITED)

        found = smallest(case, (self.instrument,), self.vocabulary, shows) if case is not None else None
        if found is None:
            return None
        small, (verdict,) = found
        norms = [norm for norm in self.instrument.norms if norm.id in one.norms]
        names = ", ".join(self.words(norm) for norm in norms)
        fate = "free" if verdict.kind is Kind.PERMITTED else "reserved"
        return Finding(
            "L005",
            f"{names} leave a use between them to silence, which counts it as {fate}",
            self.place(norms[-1]),
            notes=tuple(Note("beside this", self.place(norm)) for norm in norms[:-1]),
            help="say what holds in between",
            case=small.text,
        )

    # with a proof

    def idle_norms(self) -> Iterator[Finding]:
        """Clauses and exceptions that never decide, as far as that is anything to mend."""
        for idle in self.audit.idle_norms():
            if not self.worth_telling(idle):
                continue
            others = [self.instrument.norm(one) for one in idle.by]
            names = ", ".join(self.words(one) for one in others)
            match idle.why:
                case Idleness.NEVER_MET:
                    why = "what it asks for can never be so all at once"
                case Idleness.LIFTED:
                    why = f"wherever it applies, {names or 'something else'} lifts it"
                case _:
                    why = f"wherever it applies, {names} says the same"
            what = "is an exception that never lifts anything" if idle.norm.defeats else "never decides"
            yield Finding(
                "L003" if idle.norm.defeats else "L002",
                f"{self.words(idle.norm)} {what}: {why}",
                self.place(idle.norm),
                notes=tuple(Note("this one", self.place(one)) for one in others),
                help="drop it, or say what it is to add",
                proof=self.proof(idle),
            )

    def worth_telling(self, idle: Idle) -> bool:
        """
        Not where a clause only spells out part of a broader one, as "including the right to …" does: that is no fault.

        What is told is a clause of which a condition, or a second mention word for word, is lost.
        """
        norm, lexicon = idle.norm, lexicon_of(self.vocabulary)
        others = [self.instrument.norm(one) for one in idle.by]
        general = [one for one in (norm, *others) if any(any_right(act, lexicon) for act in one.acts)]
        licensors = isinstance(norm.bearer, Thing) and norm.bearer.head == LICENSOR
        if norm.only or licensors or general or not all(self.is_read(one) for one in (norm, *others)):
            return False
        if idle.why is not Idleness.SAID_ELSEWHERE:
            return True
        if not others or not all(self.is_operative(one) and _apart(one, norm) for one in others):
            return False
        twice = any(norm_covers(one, norm, lexicon) and norm_covers(norm, one, lexicon) for one in others)
        first = min(self.instrument.norms.index(one) for one in (norm, *others))
        asks = any(not self.audit.is_presumed(norm, proviso) for proviso in norm.conditions)
        return asks or (twice and self.instrument.norms.index(norm) != first)

    def is_read(self, norm: Norm) -> bool:
        """Whether the sentence of a clause was read whole, so that it surely says no more than the clause."""
        entries = [one for one in self.instrument.ledger if norm.id in one.clauses]
        return not norm.opaque and all(one.status is Status.READ for one in entries)

    def is_operative(self, norm: Norm) -> bool:
        """Whether a clause stands in a numbered part, where the text has such: what a preamble says binds nobody."""
        numbered = [bool(_NUMBERED.match(one.id)) for one in self.instrument.norms]
        return 2 * sum(numbered) < len(numbered) or _NUMBERED.match(norm.id) is not None

    def idle_conditions(self) -> Iterator[Finding]:
        """Conditions and exceptions inside a clause that change nothing."""
        say = Phrasing(self.instrument.language)
        for idle in self.audit.idle_conditions():
            assert idle.proviso is not None
            proviso = idle.proviso
            words = (
                " ".join(proviso.span.of(self.instrument.text).split())
                if proviso.span is not None and self.instrument.text
                else ", ".join(say.act(leaf) for leaf in idle.leaves())
            )
            unless = proviso.unless
            yield Finding(
                "L003" if unless else "L004",
                f"`{shortened(words, 80)}` {'never lifts anything' if unless else 'changes nothing'}: "
                f"{self.words(idle.norm)} comes to the same without it",
                cited(self.instrument, proviso.span, idle.norm.id, words),
                notes=(Note("in this clause", self.place(idle.norm)),),
                help="drop it, or say what it is to add",
                proof=self.proof(idle),
            )

    def proof(self, idle: Idle) -> tuple[dict[str, object], ...]:
        """Each use in words, with the cases by which it comes to the same."""
        say = Phrasing()
        return tuple(
            {"use": " ".join(say.sentence(one) for one in (use.act, *use.kinds)), "tree": tree}
            for use, tree in idle.proofs
        )


def _apart(one: Norm, other: Norm) -> bool:
    """Whether a clause is a rule of its own: not out of the same sentence, and not under what other terms say."""
    same = any(a.overlaps(b) for a in one.spans for b in other.spans)
    under = one.subject_to or any(act.get(Role.BASIS) for act in one.acts)
    return not same and not under
