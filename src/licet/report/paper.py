"""From an answer to a paper: which sections there are, in which order, and what each says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ..clauses.case import Statement
from ..clauses.norm import Instrument, Modality, Standing, Status
from ..clauses.span import Citation, Lines
from ..clauses.verdict import Kind, Premise, Step, Verdict
from .blocks import Item, Items, Paper, Para, Quote, Section, items, section
from .headline import headline
from .words import Phrasing, shortened

if TYPE_CHECKING:
    from ..answer import Verdict as Answer

MOST_SETS = 40
"""So many deciding sets at most are told one by one; the shortest come first."""

_EXCEPTIONS = frozenset({"exception", "proviso"})
_FRAME = frozenset({"binding", "in-force", "chain"})
_RULES = frozenset({"ban", "grant", "duty", "unread", "power", "counts-as"})


def paper(answer: Answer, *, notes: tuple[str, ...] = (), record: tuple[str, ...] = ()) -> Paper:
    """The report on `answer`; `notes` are lines for the reader, `record` those of the last section."""
    return Report(answer, Phrasing.of(answer)).paper(notes, record)


@frozen
class Report:
    """
    One answer in the words of one language, section by section.
    """

    answer: Answer
    say: Phrasing

    @property
    def result(self) -> Verdict:
        """The engine's verdict."""
        return self.answer.result

    def paper(self, notes: tuple[str, ...], record: tuple[str, ...]) -> Paper:
        """The report as `check` and `ask` show it."""
        return Paper(
            headline=headline(self.result, self.answer.instruments, self.say),
            kind=self.result.kind,
            lead=(*self.lead(), *notes),
            sections=(
                *self.words_that_decide(),
                *self.why(),
                *self.exceptions(),
                *self.beside(),
                *self.to_do(),
                *self.by_account(),
                *self.what_would_change(),
                *self.limits(),
                *self.assumed(),
                *self.rests_on(),
                *self.not_judged(),
                *self.record(record),
            ),
        )

    def page(self, notes: tuple[str, ...], record: tuple[str, ...]) -> Paper:
        """The same for a page that folds: the text is the spine, and the steps stand under their words."""
        from .spine import spines

        folded = (*self.limits(), *self.assumed(), *self.rests_on(), *self.not_judged(), *self.record(record))
        return Paper(
            headline=headline(self.result, self.answer.instruments, self.say),
            kind=self.result.kind,
            lead=(*self.lead(), *notes),
            sections=(
                *self.to_do(),
                *self.by_account(),
                *self.what_would_change(),
                *spines(self),
                *self.apart(),
                *(evolve(one, folded=True) for one in folded),
            ),
        )

    def apart(self) -> tuple[Section, ...]:
        """The steps that stand on no words of a clause: who is bound, silence, what is reserved."""
        lines = [
            self.step(step)
            for step in dict.fromkeys((*self.result.steps, *self.result.grounds))
            if step.citation is None or not (step.citation.clause or step.citation.span)
        ]
        return section(self.say("section.apart"), Items(tuple(lines)))

    def every_step(self) -> Iterator[tuple[Step, Step | None]]:
        """Every step of the derivation, each with the one above it."""
        for step in dict.fromkeys((*self.result.steps, *self.result.grounds)):
            yield step, None
            yield from _nested(step, None)

    def line_of(self, step: Step, above: Step | None) -> Item:
        """One step as a line that folds; open where it decides."""
        if step.rule in _EXCEPTIONS:
            item = self.exception(step, above, frozenset(self.premises_of([above] if above else [])))
            below = item.items[1:] if step.citation and step.citation.quote else item.items
            return evolve(item, items=below, decides=step.applies is True)
        if step.rule == "unread":
            return Item(self.rule(step), ())
        lifting = tuple(child for child in step.children if child.rule in _EXCEPTIONS)
        return evolve(self.step(evolve(step, children=lifting)), decides=step.applies is not False)

    def lead(self) -> tuple[str, ...]:
        """Question, date, and what the verdict amounts to."""
        say, answer = self.say, self.answer
        asked = answer.case.question.text if answer.case.question else say("line.no-question")
        lines = []
        if answer.as_of is not None:
            lines.append(say("line.question-on", question=asked, date=say.day(answer.as_of)))
        else:
            lines.append(say("line.question-undated", question=asked))
        if answer.case.title:
            lines.append(say("line.case", title=answer.case.title))
        if answer.reason is not None:
            lines.append(say("line.reason", reason=say(f"reason.{answer.reason.value}")))
        for instrument in answer.instruments:
            if (when := out_of_force(instrument, answer.as_of, say)) is not None:
                lines.append(f"{when}.")
        if answer.account:
            lines.append(say("line.only-account", account=answer.account))
        if answer.strict:
            lines.append(say("line.strict"))
        if answer.denied:
            lines.append(say("line.denied", letters=", ".join(f"({letter})" for letter in answer.denied)))
        if answer.status == "interrupted":
            lines.append(say("line.interrupted"))
        return tuple(lines)

    def words_that_decide(self) -> tuple[Section, ...]:
        """Each decisive clause, quoted, with title, version, section and line."""
        unread = {step.citation for step in self.result.grounds if step.rule == "unread"}
        # Sentences that were not read stand among the reasons, unless there is nothing else to go by.
        decisive = [one for one in self.result.decisive if one not in unread] or self.result.decisive
        quotes = [Quote(self.say.quoted(citation.quote), self.where(citation)) for citation in decisive]
        return section(self.say("section.decides"), *dict.fromkeys(quotes))

    def why(self) -> tuple[Section, ...]:
        """Each step of the derivation, what it rests on and whose word that is."""
        lines, frame, unread = [], frozenset[str](), []
        for step in self.steps():
            if step.rule == "unread" and step.citation is not None:
                unread.append(step.citation)
                continue
            lines.append(self.step(step, frame))
            # Who is bound, and since when, holds for every clause, and is said once.
            frame |= {
                self.premise(premise).text
                for premise in step.because
                if step.rule in _FRAME or self.say.of_the_text(premise.statement.predication)
            }
        if unread:
            lines.append(Item(self.say("line.unread-bear"), tuple(map(self.quoted_at, dict.fromkeys(unread)))))
        return section(self.say("section.why"), Items(tuple(lines)))

    def quoted_at(self, citation: Citation) -> Item:
        """A clause's label and its words."""
        words = self.say.quoted(shortened(citation.quote, 240))
        label = self.label(citation)
        return Item(words if label == citation.quote else f"{label}{self.say('colon')}{words}")

    def beside(self) -> tuple[Section, ...]:
        """The other clauses that could have reached the act, and what they lack."""
        lines = [self.step(step) for step in self.result.steps if self.is_beside(step)]
        return section(self.say("section.beside"), Items(tuple(lines)))

    def is_beside(self, step: Step) -> bool:
        """Whether a step was only looked at: it does not apply, and is no ground."""
        return step.applies is False and step.rule in _RULES and step not in self.result.grounds

    def steps(self) -> tuple[Step, ...]:
        """The derivation, every ground included, exceptions left to their own section."""
        steps = dict.fromkeys((*self.result.steps, *self.result.grounds))
        return tuple(step for step in steps if step.rule not in _EXCEPTIONS and not self.is_beside(step))

    def step(self, step: Step, said: frozenset[str] = frozenset()) -> Item:
        """One step as a line, with its premises but for those `said` before, and the steps below it."""
        below = [item for item in self.reasons(step) if item.text not in said]
        below += [self.step(child, said) for child in step.children if child.rule not in _EXCEPTIONS]
        return Item(self.rule(step), tuple(below))

    def reasons(self, step: Step, quote: tuple[Item, ...] = ()) -> list[Item]:
        """
        What a step rests on: all of it where it applies, what it lacks where it does not, what is open first where it
        turns on that; and the exceptions that lift it.
        """
        failing = [premise for premise in step.because if premise.holds is False]
        open_ = [premise for premise in step.because if premise.holds is None]
        holding = [premise for premise in step.because if premise.holds is True]
        lifts = [
            Item(self.say("line.lifted" if child.applies else "line.may-be-lifted", clause=self.label(child.citation)))
            for child in step.children
            if child.rule in _EXCEPTIONS and child.applies is not False and child.citation is not None
        ]
        if step.applies is False:
            # What is presumed not to be so is not open besides.
            settled = {evolve(premise.statement, negated=False) for premise in failing}
            rest = [one for one in open_ if evolve(one.statement, negated=False) not in settled]
            if failing or lifts or rest:
                return [*quote, *lifts, *self.premises((*failing, *rest))]
        if step.applies is True:
            return [*quote, *self.premises(step.because)]
        return [*quote, *self.premises((*failing, *open_)), *lifts, *self.premises(tuple(holding))]

    def premises(self, because: tuple[Premise, ...]) -> list[Item]:
        """Premises as lines, each once."""
        return [*dict.fromkeys(self.premise(premise) for premise in because)]

    def rule(self, step: Step, above: Step | None = None) -> str:
        """What a step does, would do or may do, in words; `above` is what an exception is one to."""
        say = self.say
        clause = self.label(step.citation) if step.citation else ""
        target = self.label(above.citation) if above is not None and above.citation else clause
        target = target if target != clause else say("line.the-ban")
        kind = {True: "step", False: "would", None: "may"}[step.applies]
        for key in (f"{kind}.{step.rule}", f"{kind}.{step.rule}-bare", f"{kind}.other"):
            if say.has(key) and (clause or "{clause}" not in say(key)):
                return say(key, clause=clause, target=target, rule=step.rule).strip()
        return say("step.other", rule=step.rule)

    def premise(self, premise: Premise) -> Item:
        """What a step rests on, and whose word it is."""
        words = self.say.premise(premise)
        return Item(f"{words} ({self.say.whose(premise)})")

    def exceptions(self) -> tuple[Section, ...]:
        """Each exception and proviso looked at, wherever it stands in the derivation, and where it fails."""
        frame = frozenset(self.premises_of([step for step in self.result.steps if step.rule in _FRAME]))
        lines: dict[tuple[object, ...], Item] = {}
        every = [pair for step in (*self.result.steps, *self.result.grounds) for pair in _nested(step, None)]
        # An act under several descriptions meets an exception once: best where it is seen what it would lift.
        for found, above in sorted(every, key=lambda pair: pair[1] is None):
            shown = frame | frozenset(self.premises_of([above] if above else []))
            lines.setdefault((found.rule, found.citation, found.applies), self.exception(found, above, shown))
        return section(self.say("section.exceptions"), Items(tuple(lines.values())))

    def premises_of(self, steps: Iterable[Step]) -> Iterator[str]:
        """The premises of some steps, as they are shown."""
        for step in steps:
            yield from (self.premise(premise).text for premise in step.because)

    def exception(self, step: Step, above: Step | None, said: frozenset[str]) -> Item:
        """One exception: its words, what it lacks or turns on, then the rest of what it adds to what it lifts."""
        quote = self.say.quoted(shortened(step.citation.quote, 240)) if step.citation and step.citation.quote else ""
        below = self.reasons(step, (Item(quote),) if quote else ())
        return Item(self.rule(step, above), tuple(one for one in below if one.text not in said))

    def to_do(self) -> tuple[Section, ...]:
        """The duties that the act brings, as a checklist."""
        lines = []
        for duty in self.result.duties:
            where = f" ({self.label(duty.citation)})" if duty.citation else ""
            status = self.say(f"duty.{duty.status}")
            lines.append(Item(f"{self.say.duty(duty)}{where}{self.say('colon')}{status}", (), duty.status == "done"))
        return section(self.say("section.duties"), Items(tuple(lines)))

    def by_account(self) -> tuple[Section, ...]:
        """The verdict on each account and on the common ground, and the disputed facts that decide."""
        say, lines = self.say, []
        named = [*self.result.accounts]
        if self.result.common is not None:
            named.append((say("line.common-ground"), self.result.common))
        for name, verdict in named:
            parts = {"account": name, "colon": say("colon"), "verdict": say.verdict(verdict.kind)}
            if verdict.reason is None:
                lines.append(Item(say("line.account", **parts)))
                continue
            words = say("line.account-reason", **parts, reason=say(f"reason.{verdict.reason.value}"))
            below = [
                Item(f"{self.label(citation)}{say('colon')}{say.quoted(shortened(citation.quote, 200))}")
                for citation in dict.fromkeys(verdict.decisive)
            ]
            shown, more = verdict.deciding[:MOST_SETS], len(verdict.deciding) - MOST_SETS
            below += [Item(self.set(deciding.verdict, say.deciding(deciding))) for deciding in shown]
            below += [Item(say("line.deciding-more", count=str(more)))] if more > 0 else []
            lines.append(Item(words, tuple(below)))
        for claim, holds in self.result.disputed:
            lines.append(Item(say("line.disputed", colon=say("colon"), fact=say.claim(claim, holds))))
        if self.result.mixture is not None:
            told = f" {say('and')} ".join(say.claim(claim, holds) for claim, holds in self.result.mixture.facts)
            parts = {"colon": say("colon"), "verdict": say.verdict(self.result.mixture.verdict), "facts": told}
            lines.append(Item(say("line.mixture", **parts)))
        return section(say("section.accounts"), Items(tuple(lines)))

    def set(self, kind: Kind, facts: tuple[str, ...]) -> str:
        """One deciding set as a line."""
        joined = f" {self.say('and')} ".join(facts)
        return self.say("line.deciding", verdict=self.say.verdict(kind), facts=joined)

    def what_would_change(self) -> tuple[Section, ...]:
        """The deciding sets, each with the verdict that it leads to; of very many the shortest, and how many more."""
        shown, more = self.result.deciding[:MOST_SETS], len(self.result.deciding) - MOST_SETS
        lines = [self.set(deciding.verdict, self.say.deciding(deciding)) for deciding in shown]
        notes = [Para(self.say("line.deciding-more", count=str(more)))] if more > 0 else []
        notes += [] if self.result.deciding_complete else [Para(self.say("line.deciding-incomplete"))]
        return section(self.say("section.changes"), items(*dict.fromkeys(lines)), *notes)

    def limits(self) -> tuple[Section, ...]:
        """The bans and duties that this act does not reach."""
        lines = [
            self.say(
                "line.limit",
                clause=self.label(limit),
                colon=self.say("colon"),
                quote=self.say.quoted(shortened(limit.quote, 240)),
            )
            for limit in self.result.limits
        ]
        return section(self.say("section.limits"), items(*dict.fromkeys(lines)))

    def assumed(self) -> tuple[Section, ...]:
        """The presumptions that the verdict leans on."""
        lines = [self.premise(premise).text for premise in self.result.assumed]
        return section(self.say("section.assumed"), items(*dict.fromkeys(lines)))

    def rests_on(self) -> tuple[Section, ...]:
        """Documents not supplied, drafts and reviews."""
        say = self.say
        lines = [Item(say("line.not-supplied", document=document)) for document in self.result.not_supplied]
        for instrument in self.answer.instruments:
            reviews = [
                Item(say("line.review", who=r.who, capacity=r.capacity, date=say.day(r.day), decided=r.decided))
                for r in instrument.reviews
            ]
            who = ", ".join(dict.fromkeys(review.who for review in instrument.reviews))
            # Without a review there is nobody to name, whatever the file says of itself.
            standing = instrument.standing if who else _unreviewed(instrument.standing)
            words = say(f"line.{standing.value}", title=self.cited(instrument), who=who)
            lines.append(Item(words, tuple(reviews)))
        if self.answer.vocabulary:
            lines.append(Item(say("line.vocabulary", name=self.answer.vocabulary)))
        return section(say("section.rests-on"), Items(tuple(lines)))

    def not_judged(self) -> tuple[Section, ...]:
        """Caveats, sentences of the case that were not used, and phrases kept as written."""
        say = self.say
        caveats = []
        for caveat in self.result.caveats:
            key = f"caveat.{caveat.what}"
            kind = say(key) if say.has(key) else say("caveat.other")
            where = f" ({self.label(caveat.citation)})" if caveat.citation else ""
            caveats.append(f"{kind}{where}{say('colon')}{say.quoted(shortened(caveat.text, 240))}")
        return (
            *section(say("section.not-judged"), items(*dict.fromkeys(caveats))),
            *section(say("section.unused"), items(*self.result.unused)),
            *section(say("section.opaque"), items(*self.kept_as_written())),
        )

    def kept_as_written(self) -> tuple[str, ...]:
        """Phrases of the decisive clauses and of the case that licet carries as written."""
        lines = []
        decisive = {(citation.instrument, citation.clause) for citation in self.result.decisive}
        for instrument in self.answer.instruments:
            for norm in instrument.norms:
                if (instrument.id, norm.id) in decisive:
                    lines += [
                        f"{self.say.clause(norm.id)}{self.say('colon')}{self.say.quoted(words.text)}"
                        for words in norm.opaque
                    ]
        for statement in self.answer.case.statements:
            lines += [self.say.quoted(words) for words in opaque_words(statement)]
        return tuple(dict.fromkeys(lines))

    def record(self, lines: tuple[str, ...]) -> tuple[Section, ...]:
        """Hashes and versions, and whether the certificate was checked."""
        checked = self.say("record.checked" if self.result.checked else "record.unchecked")
        return section(self.say("section.record"), items(*lines, checked))

    def label(self, citation: Citation) -> str:
        """A clause's label, with its instrument where several were given; an unnumbered one is told by its line."""
        words, line = self.say.clause(citation.clause), self.line(citation)
        if citation.clause[:1] in ("", "#") and line is not None:
            words = self.say("line.paragraph-at", line=str(line))
        elif not citation.clause:
            return citation.quote or citation.instrument
        return words if len(self.answer.instruments) < 2 else f"{words} ({citation.instrument})"

    def instrument(self, citation: Citation) -> Instrument | None:
        """The instrument that a citation is of."""
        return next((each for each in self.answer.instruments if each.id == citation.instrument), None)

    def line(self, citation: Citation) -> int | None:
        """The line of the text where the cited words stand, if the text is at hand."""
        instrument = self.instrument(citation)
        if citation.line is not None or citation.span is None or instrument is None or not instrument.text:
            return citation.line
        return Lines.of(instrument.text).place(citation.span.start)[0]

    def where(self, citation: Citation) -> str:
        """Title, version, section and line of a citation."""
        say = self.say
        instrument, line = self.instrument(citation), self.line(citation)
        parts = [self.cited(instrument) if instrument else citation.instrument]
        if citation.clause[:1] not in ("", "#") or line is None:
            parts.append(say.clause(citation.clause))
        parts.append(say("line.at-line", line=str(line)) if line is not None else say("line.no-span"))
        return ", ".join(parts)

    def cited(self, instrument: Instrument) -> str:
        """Title and version of an instrument."""
        title = instrument.title or instrument.id
        if instrument.version is None:
            return title
        return f"{title}, {self.say('line.version', date=self.say.day(instrument.version))}"


def out_of_force(instrument: Instrument, day: date | None, say: Phrasing) -> str | None:
    """From when, or until when, a text is in force, if it is not so on `day`; None if it is."""
    first, last = instrument.in_force.first, instrument.in_force.last
    title = instrument.title or instrument.id
    if day is not None and first is not None and day < first:
        return say("line.not-yet-in-force", title=title, first=say.day(first), date=say.day(day))
    if day is not None and last is not None and last < day:
        return say("line.no-longer-in-force", title=title, last=say.day(last), date=say.day(day))
    return None


def _unreviewed(standing: Standing) -> Standing:
    return Standing.DRAFTED if standing is Standing.REVIEWED else standing


def _nested(step: Step, above: Step | None) -> Iterator[tuple[Step, Step | None]]:
    """The exceptions below a step, each with the step that it is an exception to."""
    if step.rule in _EXCEPTIONS:
        yield step, above
    for child in step.children:
        yield from _nested(child, step)


def opaque_words(statement: Statement) -> tuple[str, ...]:
    """The phrases of a statement that are carried as written, in text order."""
    from ..clauses.phrase import words_in

    return tuple(dict.fromkeys(words.text for reading in statement.readings for words in words_in(reading)))


def modality_key(modality: Modality) -> str:
    """The key of the phrase for a modality."""
    return f"modality.{modality.value}"


def status_key(status: Status) -> str:
    """The key of the phrase for what became of a stretch of text."""
    return f"status.{status.value}"
