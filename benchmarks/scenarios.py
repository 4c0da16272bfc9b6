"""Worked use cases: their sentences and question against the raw text as read, with the settled verdict beside."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from attrs import field, frozen

from benchmarks.material import Crash, Library, error_line, json_lines, limited
from licet.clauses.case import Case, Statement
from licet.clauses.phrase_printer import print_act, print_formula, print_thing
from licet.clauses.verdict import Claim, Verdict
from licet.engine.check import check
from licet.grammar.statements import read_question, read_statement
from licet.supply import vocabulary

CASE_LIMIT = 20
"""Seconds for one case; what takes longer has no answer here and is listed."""


@frozen
class Outcome:
    """One scenario in one language of its sentences."""

    id: str
    text: str
    language: str
    expected: dict[str, Any] = field(repr=False)
    also: tuple[str, ...] = ()
    got: str = ""
    """The verdict, or `failed` where there is none."""
    reason: str = ""
    why: tuple[str, ...] = ()
    """What a person who wants to know the reason looks at first."""
    seconds: float = 0.0
    blockers: tuple[str, ...] = ()
    """Words of the text and pairs of words on which the answer turns, in every deciding set."""

    @property
    def wanted(self) -> str:
        """The settled verdict."""
        return str(self.expected["verdict"])

    @property
    def right(self) -> bool:
        """Whether it is the settled verdict."""
        return self.got == self.wanted

    @property
    def false_permitted(self) -> bool:
        """Permitted, outright or once duties are done, where the settled answer is neither."""
        fine = {"permitted", "conditional"}
        return self.got in fine and self.wanted not in fine and not fine & set(self.also)

    @property
    def duty_missed(self) -> bool:
        """Permitted outright where duties stand in the way."""
        return self.got == "permitted" and self.wanted == "conditional" and "permitted" not in self.also


def outcomes(library: Library, root: Path, *, english: bool = False, only: str = "") -> list[Outcome]:
    """Each scenario judged; with `english`, those in another language once more, by their English sentences."""
    found: list[Outcome] = []
    for row in json_lines(root / "scenarios-dev.jsonl"):
        if only and only not in (row["id"], row["text_id"]):
            continue
        if english and "sentences_en" not in row:
            continue
        found.append(_outcome(library, root, row, english=english))
    return found


def _outcome(library: Library, root: Path, row: dict[str, Any], *, english: bool) -> Outcome:
    code = "en" if english else str(row["language"])
    sentences = row["sentences_en"] if english else row["sentences"]
    question = row["question_sentence_en"] if english else row["question_sentence"]
    also = tuple(str(one) for one in row.get("also_defensible", ()))
    blank = Outcome(row["id"], row["text_id"], code, row["expected"], also, "failed")
    started = time.perf_counter()
    instrument = library.instrument(root / "ai-terms" / f"{row['text_id']}.txt", row["language"])
    if instrument is None:
        return _with(blank, why=("the text could not be read at all",))
    try:
        case = _case(library, row, sentences, question, code)
    except Exception as error:
        library.crashes.append(Crash(row["id"], error_line(error)))
        return _with(blank, why=(f"the sentences: {error_line(error)}",))
    deaf = tuple(f"not understood: {one.text}" for one in case.statements if not one.readings and one.stance is None)
    if case.question is None:
        return _with(blank, why=(f"question not understood: {question}", *deaf))
    started = time.perf_counter()
    try:
        with limited(CASE_LIMIT):
            verdict = check(case, (instrument,), vocabulary())
    except Exception as error:
        library.crashes.append(Crash(row["id"], error_line(error)))
        return _with(blank, why=(f"the engine: {error_line(error)}", *deaf), seconds=time.perf_counter() - started)
    return _with(
        blank,
        got=verdict.kind.value if verdict.kind else "interrupted",
        reason=verdict.reason.value if verdict.reason else "",
        why=(*deaf, *_why(verdict)),
        seconds=time.perf_counter() - started,
        blockers=tuple(dict.fromkeys(_blockers(verdict))),
    )


def _with(outcome: Outcome, **changes: Any) -> Outcome:
    from attrs import evolve

    return evolve(outcome, **changes)


def _case(library: Library, row: dict[str, Any], sentences: Sequence[str], question: str, code: str) -> Case:
    language = library.languages(code, row["id"])
    statements: list[Statement] = [read_statement(one, language) for one in sentences]
    return Case(
        title=row["id"],
        instruments=(row["text_id"],),
        as_of=date.fromisoformat(row["as_of"]) if row.get("as_of") else None,
        statements=tuple(statements),
        question=read_question(question, language),
        language=code,
    )


def _why(verdict: Verdict) -> Iterator[str]:
    for step in verdict.grounds[:8]:
        if step.citation is not None:
            yield f"ground: {step.rule} [{step.citation.clause}] {_short(step.citation.quote)}"
    for duty in verdict.duties:
        where = duty.citation.clause if duty.citation else ""
        yield f"duty ({duty.status}) [{where}]: {_act(duty.act)}"
    for name, one in verdict.accounts:
        yield f"account {name}: {one.kind} {one.reason}"
    for deciding in verdict.deciding[:5]:
        facts = "; ".join(f"{'' if holds else 'NOT '}{claim_words(claim)}" for claim, holds in deciding.facts)
        yield f"deciding -> {deciding.verdict.value}: {facts}"
    if len(verdict.deciding) > 5:
        yield f"deciding: {len(verdict.deciding) - 5} more sets"
    for sentence in verdict.unused:
        yield f"unused: {sentence}"


def _blockers(verdict: Verdict) -> Iterator[str]:
    for deciding in verdict.deciding:
        for claim, _ in deciding.facts:
            if claim.predication is None:
                yield (
                    f"does “{claim.lower}” count as “{claim.upper}”?"
                    if claim.upper
                    else f"“{_short(claim.lower, 220)}”"
                )


def blocker_lines(outcomes: Sequence[Outcome], most: int = 40) -> Iterator[str]:
    """What keeps most cases undetermined that should not be: words not read, pairs of words."""
    held: dict[str, list[str]] = {}
    for one in outcomes:
        if one.got == "undetermined" and not one.right:
            for words in one.blockers:
                held.setdefault(words, []).append(one.id)
    for words, cases in sorted(held.items(), key=lambda item: (-len(item[1]), item[0]))[:most]:
        yield f"  {len(cases)} ({', '.join(cases[:6])}{' …' if len(cases) > 6 else ''}): {words}"


def claim_words(claim: Claim) -> str:
    """A claim in the clause language."""
    if claim.predication is not None:
        return ("not: " if claim.negated else "") + _act(claim.predication)
    about = f" of {_thing(claim.subject)}" if claim.subject is not None else ""
    return f"“{_short(claim.lower)}”" + (f" counts as “{claim.upper}”" if claim.upper else " (kept as written)") + about


def _act(predication: Any) -> str:
    try:
        return print_formula(predication)
    except Exception:
        try:
            return print_act(predication)
        except Exception:
            return str(predication)[:200]


def _thing(thing: Any) -> str:
    try:
        return print_thing(thing)
    except Exception:
        return str(thing)[:100]


def _short(words: str, width: int = 160) -> str:
    words = " ".join(words.split())
    return words if len(words) <= width else words[: width - 1] + "…"


def macro_f1(outcomes: Sequence[Outcome]) -> float:
    """F1 over the verdicts that the settled answers use, each weighing the same."""
    kinds = sorted({one.wanted for one in outcomes})
    scores = []
    for kind in kinds:
        hits = sum(one.got == kind and one.wanted == kind for one in outcomes)
        said, meant = sum(one.got == kind for one in outcomes), sum(one.wanted == kind for one in outcomes)
        scores.append(2 * hits / (said + meant) if said + meant else 0.0)
    return sum(scores) / len(scores) if scores else 0.0


def confusion(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Settled verdict against the one given, as lines."""
    counts = Counter((one.wanted, one.got) for one in outcomes)
    for (wanted, got), number in sorted(counts.items()):
        yield f"    {wanted:<13} -> {got:<13} {number}"


def miss_lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Each scenario whose verdict is not the settled one, with what decides."""
    for one in outcomes:
        if one.right and one.reason.replace("-", " ") == one.expected["reason"]:
            continue
        mark = "right, other reason" if one.right else "FALSE PERMITTED" if one.false_permitted else "miss"
        if one.duty_missed:
            mark = "DUTY MISSED"
        expected = one.expected
        yield (
            f"{one.id} ({one.language}, {one.text}) {mark}: wanted {one.wanted}/{expected['reason']} by "
            f"{expected.get('deciding_section')}, got {one.got}/{one.reason}"
            + (f"; also defensible: {', '.join(one.also)}" if one.also else "")
        )
        for duty in expected.get("duties", ()):
            yield f"    wanted duty: {duty}"
        for line in one.why:
            yield f"    {line}"
