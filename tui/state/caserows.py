"""The two panes of the page of the use case as rows: what is said, and what follows."""

from __future__ import annotations

from collections.abc import Iterator

from ...answer import Verdict as Answer
from ...clauses.case import Case, Stance
from ...report.headline import headline
from ...report.paper import Report
from ...report.words import Phrasing
from ...telling import Value
from ..verdicts import sign, style
from .facts import Fact, Kind, Turning, turning
from .paperrows import heading, problem_rows, section_rows
from .rows import Row
from .solving import Outlook

MARKS = {
    Value.TRUE: ("✔", "good"),
    Value.FALSE: ("✘", "bad"),
    Value.UNKNOWN: ("?", "open"),
    Stance.ASSUMED: ("✔", "good"),
    Stance.DENIED: ("✘", "bad"),
    Stance.OPEN: ("?", "open"),
    None: ("·", "dim"),
}
QUESTION = "question"
"""Key of the row that asks."""


def fact_rows(
    case: Case, facts: tuple[Fact, ...], account: str, *, only_relevant: bool, judged: bool
) -> tuple[Row, ...]:
    """What the case says, and below each sentence what was made of it."""
    return tuple(_fact_rows(case, facts, account, only_relevant, judged))


def _fact_rows(case: Case, facts: tuple[Fact, ...], account: str, only: bool, judged: bool) -> Iterator[Row]:
    yield from _head(case)
    stated = [fact for fact in facts if fact.kind is not Kind.MEANING]
    shown = [fact for fact in stated if not only or not fact.unused]
    left_out = len(stated) - len(shown)
    yield from heading("facts", "facts")
    if not stated:
        yield Row("none", "no fact yet: i adds one", style="dim", selectable=False)
    for fact in shown:
        yield from _one(fact, account, judged)
    if left_out:
        words = f"{left_out} more bore on nothing: r shows them"
        yield Row("left-out", words, style="dim", selectable=False)
    meanings = [fact for fact in facts if fact.kind is Kind.MEANING]
    if meanings:
        yield from heading("what words mean here", "meanings")
        for fact in meanings:
            yield from _one(fact, account, judged)


def _head(case: Case) -> Iterator[Row]:
    if case.title:
        yield Row("head:title", case.title, style="strong", selectable=False)
    for name in case.instruments:
        yield Row(f"licence:{name}", f"under {name}", style="accent")
    if not case.instruments:
        yield Row("licence:", "under no licence yet: l puts one over it", style="warn")
    day = case.as_of
    when = f"{day.day} {day:%B %Y}" if day is not None else "no day given: the text counts as in force (t)"
    yield Row("head:day", f"judged as of {when}", style="dim", selectable=False)
    if case.question is not None:
        yield Row(QUESTION, case.question.text, style="strong", hang=2)
    else:
        yield Row(QUESTION, "no question yet: g asks one", style="warn")


def _one(fact: Fact, account: str, judged: bool) -> Iterator[Row]:
    own = fact.by(account)
    mark, mark_style = MARKS[own.value if own is not None else None]
    if fact.kind is Kind.NOT_UNDERSTOOD:
        mark, mark_style = "!", "warn"
    others = [one for one in fact.said if one.account]
    yield Row(fact.key, fact.words, gutter=f"{mark} ", gutter_style=mark_style, hang=2)
    if others:
        told = "   ".join(f"{one.account} {MARKS[one.value][0]}" for one in others)
        words = f"{told}{'   ⚖ they differ' if fact.disputed else ''}"
        yield Row(f"{fact.key}:told", words, indent=2, style="open" if fact.disputed else "dim", selectable=False)
    if fact.kind is Kind.NOT_UNDERSTOOD:
        yield Row(f"{fact.key}:note", "not understood: it counts for nothing", indent=2, style="warn", selectable=False)
        return
    if fact.read_as:
        yield Row(f"{fact.key}:read", f"read as: {fact.read_as}", indent=2, hang=2, style="dim", selectable=False)
    if judged and fact.unused:
        yield Row(f"{fact.key}:unused", "bore on nothing", indent=2, style="dim", selectable=False)


def verdict_rows(outlook: Outlook | None, *, current: bool) -> tuple[Row, ...]:
    """What follows: the verdict, by account, what it turns on, what it rests on."""
    return tuple(_verdict_rows(outlook, current))


def _verdict_rows(outlook: Outlook | None, current: bool) -> Iterator[Row]:
    if outlook is None:
        yield Row("waiting", "judging …", style="dim", selectable=False)
        return
    if outlook.judgement is None:
        yield Row("none", "– no verdict", style="strong", selectable=False)
        yield from problem_rows(outlook.problems, "problem")
        return
    answer, say = outlook.judgement.answer, outlook.judgement.say
    report = Report(answer, say)
    kind = answer.kind.value if answer.kind is not None else "interrupted"
    words = headline(answer.result, answer.instruments, say)
    if not current:
        yield Row("stale", "≠ of the case as it was; it is being judged again", style="dim", selectable=False)
    yield Row("verdict", words, gutter=f"{sign(kind)} ", gutter_style=style(kind), style=style(kind), hang=2)
    told = {say("line.case", title=answer.case.title)}  # the title stands in the first line of the screen
    for number, line in enumerate(one for one in report.lead()[1:] if one not in told):
        yield Row(f"lead:{number}", line, style="dim", selectable=False)
    yield from _accounts(answer, say)
    yield from _turning(answer, say)
    yield from section_rows(report.words_that_decide(), "decides")
    yield from section_rows(report.to_do(), "duties")
    yield from section_rows(report.limits(), "limits")
    yield from _assumed(report, answer)
    yield from section_rows(report.rests_on(), "rests")
    yield from section_rows(report.not_judged(), "not-judged")


def _accounts(answer: Answer, say: Phrasing) -> Iterator[Row]:
    named = [*answer.result.accounts]
    if not named:
        return
    if answer.result.common is not None:
        named.append((say("line.common-ground"), answer.result.common))
    yield from heading(say("section.accounts"), "accounts")
    for name, verdict in named:
        kind = verdict.kind.value if verdict.kind is not None else "interrupted"
        cited = ", ".join(dict.fromkeys(say.clause(one.clause) for one in verdict.decisive if one.clause))
        words = f"{name}: {say.verdict(verdict.kind)}"
        yield Row(
            f"account:{name}", words, gutter=f"{sign(kind)} ", gutter_style=style(kind), right=cited, selectable=False
        )


def _turning(answer: Answer, say: Phrasing) -> Iterator[Row]:
    open_: tuple[Turning, ...] = turning(answer.result, say)
    if not open_:
        return
    yield from heading("the answer turns on", "turning")
    for number, one in enumerate(open_, 1):
        right = "with others" if one.with_others else ""
        yield Row(f"ask:{one.question}", one.question, gutter=f"{number} ", gutter_style="open", hang=2, right=right)
        for place, line in enumerate(one.leads):
            yield Row(f"ask:{one.question}:{place}", line, indent=2, hang=2, style="dim", selectable=False)
    if not answer.result.deciding_complete:
        yield Row("ask-more", say("line.deciding-incomplete"), style="warn", selectable=False)


def _assumed(report: Report, answer: Answer) -> Iterator[Row]:
    if not answer.assumed and not answer.strict and not answer.denied:
        return
    yield from heading(report.say("section.assumed"), "assumed")
    if answer.strict:
        yield Row("strict", report.say("line.strict"), style="warn", selectable=False)
    seen: set[str] = set()
    for premise in answer.assumed:
        words = report.premise(premise).text
        if words not in seen:
            seen.add(words)
            yield Row(f"presume:{premise.text}:{words}", words, gutter="✔ ", gutter_style="dim", hang=2)
    for letter in answer.denied:
        key = f"presumption.{letter}"
        words = report.say(key) if report.say.has(key) else letter
        yield Row(f"presume:{letter}:", f"({letter}) {words}", gutter="✘ ", gutter_style="bad", hang=2)
