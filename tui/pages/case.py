"""The use case: facts with three truth values and who says so, and the verdict as it changes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve
from textual import on

from ...clauses.case import Case, Stance
from ...clauses.span import Span
from ...report.words import Phrasing
from ...telling import Value, core, reading, stance_told, told
from ..state import caseedit
from ..state.caserows import QUESTION, fact_rows, verdict_rows
from ..state.facts import Fact, Kind, Said, Turning, facts, turning, why_asked
from ..state.rows import Row
from ..widgets.pane import Pane
from .editing import CaseEdits
from .page import bindings

if TYPE_CHECKING:
    from textual.binding import Binding

_NEXT = {Value.TRUE: Value.FALSE, Value.FALSE: Value.UNKNOWN, Value.UNKNOWN: Value.TRUE}
_NEXT_STANCE = {Stance.ASSUMED: Stance.DENIED, Stance.DENIED: Stance.OPEN, Stance.OPEN: Stance.ASSUMED}
_NOT_YET = "the sentences are still being read"


class CasePage(CaseEdits):
    """
    The page of the use case.
    """

    PAGE = "case"
    BINDINGS: ClassVar[list[Binding]] = bindings("case")  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.only_relevant = False
        self.facts: tuple[Fact, ...] = ()
        self._said: dict[str, dict[str, None]] = {}
        """By key of a fact, the sentences that were used for it, so that a value set back gives the words back."""
        self._facts = Pane("facts", id="facts")
        self._verdict = Pane("verdict", id="verdict")

    def columns(self) -> tuple[tuple[Pane, ...], ...]:
        """Facts on the left, what follows on the right."""
        return ((self._facts,), (self._verdict,))

    # ── content

    def case(self) -> Case | None:
        """The case as it stands, understood; None while the words of its language are still loaded."""
        return self.licet.case_now()

    def update(self) -> None:
        """Both panes."""
        app = self.licet
        case = self.case()
        outlook = app.outlook
        if case is None:
            self._facts.show(tuple(_raw(app.desk.case.text)))
        else:
            unused = outlook.judgement.answer.result.unused if outlook is not None and outlook.judgement else ()
            self.facts = facts(case, Phrasing(case.language), unused)
            for fact in self.facts:
                used = self._said.setdefault(fact.key, {})
                for one in fact.said:
                    used.pop(one.statement.text, None)
                    used[one.statement.text] = None
            judged = outlook is not None and outlook.answered and app.is_current
            rows = fact_rows(case, self.facts, app.desk.account, only_relevant=self.only_relevant, judged=judged)
            self._facts.show(rows, at=_first_fact(rows) if self._facts.current is None else None)
        account = app.desk.account or "common ground"
        self._facts.heading = f"facts, as {account} has them" if app.desk.account else "facts"
        self._verdict.show(verdict_rows(outlook, current=app.is_current))

    def where(self) -> tuple[str, ...]:
        """The licence and the case."""
        app, case = self.licet, self.case()
        paper = app.desk.case
        title = case.title if case is not None and case.title else ""
        name = title or (paper.name.rpartition("/")[2] if paper.name else "new case")
        under = case.instruments[0] if case is not None and case.instruments else ""
        star = " *" if paper.unsaved else ""
        return tuple(part for part in ("licet", under, f"{name}{star}") if part)

    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        row = self._facts.current
        return next((one for one in self.facts if row is not None and one.key == row.key), None)

    def open_question(self) -> Turning | None:
        """The question under the cursor."""
        row, outlook = self._verdict.current, self.licet.outlook
        if row is None or outlook is None or outlook.judgement is None:
            return None
        judgement = outlook.judgement
        return next(
            (one for one in turning(judgement.answer.result, judgement.say) if f"ask:{one.question}" == row.key), None
        )

    def go_to(self, span: Span) -> None:
        """Put the cursor on the fact whose sentence stands at `span`."""
        self.update()
        for fact in self.facts:
            if any(one.statement.span is not None and one.statement.span.overlaps(span) for one in fact.said):
                self._facts.go(fact.key)
                self.go_pane(self._facts)
                return

    def go_to_question(self, question: str) -> None:
        """Put the cursor on a question that the answer turns on."""
        self.update()
        if self._verdict.go(f"ask:{question}"):
            self.go_pane(self._verdict)

    @property
    def in_verdict(self) -> bool:
        """Whether the pane with the verdict is worked in."""
        return self.pane is self._verdict

    # ── true, false, unknown

    def why_not_cycle(self) -> str | None:
        """A fact, or a presumption, must be under the cursor."""
        if self.case() is None:
            return _NOT_YET
        if self.in_verdict:
            row = self._verdict.current
            return (
                None if row is not None and row.key.startswith("presume:") else "space works on facts and presumptions"
            )
        fact = self.fact()
        if fact is None:
            return "put the cursor on a fact: space says true, false or unknown of it"
        if fact.kind is Kind.NOT_UNDERSTOOD:
            return "this sentence was not understood: e edits it"
        return None

    def do_cycle(self) -> None:
        """The next truth value, or the presumption made or not."""
        if self.in_verdict:
            self._presumption()
            return
        fact, case = self.fact(), self.case()
        assert fact is not None
        assert case is not None
        account = self.licet.desk.account
        own = fact.by(account)
        if own is None:
            first = next(iter(fact.said)).statement
            sentence = told(first, Value.TRUE, Phrasing(case.language), tuple(reversed(self._said[fact.key])))
            self._take(caseedit.with_sentence(case, sentence or first.text, account), fact)
            return
        sentence = self._next_sentence(fact, own, case)
        if sentence is None:
            self.say("no other sentence was found that reads as this fact: e edits its words")
            return
        span = own.statement.span
        assert span is not None
        self._take(caseedit.replaced(case.text, span, sentence), fact)

    def _next_sentence(self, fact: Fact, own: Said, case: Case) -> str | None:
        say = Phrasing(case.language)
        statement = own.statement
        if isinstance(own.value, Stance):
            stance = _NEXT_STANCE[own.value]
            return stance_told(statement, stance, say)
        wanted = _NEXT[own.value or Value.TRUE]
        for _ in range(2):
            sentence = told(statement, wanted, say, tuple(reversed(self._said.get(fact.key, {}))))
            if sentence is not None and sentence != statement.text:
                return sentence
            wanted = _NEXT[wanted]
        return None

    def _take(self, text: str, fact: Fact | None = None) -> None:
        self.licet.change(self.licet.desk.with_case(text))
        if fact is not None:
            self._facts.go(fact.key)

    def _presumption(self) -> None:
        row = self._verdict.current
        assert row is not None
        letter = row.key.split(":")[1]
        desk = self.licet.desk
        denied = tuple(sorted(set(desk.denied) ^ {letter}))
        self.licet.change(evolve(desk, denied=denied))

    @on(Pane.Marked)
    def marked(self, event: Pane.Marked) -> None:
        """The mark before a fact was clicked."""
        if event.pane is self._facts or event.row.key.startswith("presume:"):
            self.act("cycle")

    @on(Pane.Chosen)
    def chosen(self, _: Pane.Chosen) -> None:
        """A row was clicked twice."""
        self.act("answer")

    # ── sentences

    def why_not_answer(self) -> str | None:
        """Something that can be answered or edited must be under the cursor."""
        if self.case() is None:
            return _NOT_YET
        if self.in_verdict and self.open_question() is None:
            row = self._verdict.current
            if row is not None and (row.key.startswith("decides:") or row.key == "verdict"):
                return None
            return "put the cursor on a question that the answer turns on"
        return None

    def do_answer(self) -> None:
        """Answer the question, edit the sentence, or go to the words that decide."""
        row = self.pane.current if self.pane is not None else None
        if self.in_verdict:
            if self.open_question() is not None:
                self._answer()
            elif row is not None and row.key == "verdict":
                self.act("to-proof")
            else:
                self._to_deciding_words()
        elif row is not None and row.key == QUESTION:
            self.act("question")
        elif row is not None and row.key.startswith("licence:"):
            self._open_licence(row.key.removeprefix("licence:"))
        else:
            self.act("edit-fact")

    def _to_deciding_words(self) -> None:
        outlook, row = self.licet.outlook, self._verdict.current
        if outlook is None or outlook.judgement is None or row is None:
            return
        quotes = list(dict.fromkeys(outlook.judgement.answer.decisive))
        index = int(row.key.split(":")[2]) if row.key.count(":") >= 2 else 0
        if index < len(quotes):
            self.licet.show_citation(quotes[index])

    def _open_licence(self, name: str) -> None:
        outlook = self.licet.outlook
        supplied = outlook.supplied if outlook is not None else ()
        found = next((one for one in supplied if one.name == name), None)
        if found is None:
            self.act("add-licence")
        else:
            self.licet.show_instrument(found)

    def _answer(self) -> None:
        from ..widgets.dialogs import Confirm

        question = self.open_question()
        assert question is not None
        answers = (("y", "yes", "yes"), ("n", "no", "no"), ("u", "unknown", "unknown, and say so"))

        def answered(answer: str | None) -> None:
            if answer is not None:
                self._settle(question, answer)

        self.app.push_screen(Confirm("the answer turns on", question.question, answers), answered)

    def _settle(self, question: Turning, answer: str) -> None:
        from ...asking import settled

        case = self.case()
        if case is None:
            return
        say = Phrasing(case.language)
        sentence = settled(say, question.claim, answer != "no")
        statement = reading(sentence, case.language)
        if statement is None or not statement.readings:
            self.say("this is no question of fact: read the words (2) and record a review there")
            return
        about = core(statement, say)
        if answer == "unknown":
            unknown = (
                stance_told(statement, Stance.OPEN, say)
                if statement.stance is not None
                else told(statement, Value.UNKNOWN, say)
            )
            sentence = unknown or sentence
        account = self.licet.desk.account
        key = f"{Kind.FACT.value}:{about.key}" if about is not None else None
        for fact in self.facts:
            own = fact.by(account)
            same = fact.key == key or (
                statement.stance is not None
                and fact.kind is Kind.MEANING
                and own is not None
                and own.statement.readings == statement.readings
            )
            if same and own is not None and own.statement.span is not None:
                self._take(caseedit.replaced(case.text, own.statement.span, sentence))
                return
        self._take(caseedit.with_sentence(case, sentence, account))

    def why_not_add_fact(self) -> str | None:
        """The sentences must have been read."""
        return _NOT_YET if self.case() is None else None

    why_not_question = why_not_date = why_not_add_licence = why_not_account = why_not_add_fact

    def do_add_fact(self) -> None:
        """Type a sentence, with completion from the texts that it is judged under."""
        from .typing import ask_for_fact

        ask_for_fact(self)

    def why_not_edit_fact(self) -> str | None:
        """A fact must be under the cursor."""
        if self.case() is None:
            return _NOT_YET
        return None if self.fact() is not None else "put the cursor on a fact to edit its words"

    def why_not_remove_fact(self) -> str | None:
        """A fact that this account speaks of must be under the cursor."""
        if (reason := self.why_not_edit_fact()) is not None:
            return reason
        fact = self.fact()
        assert fact is not None
        if fact.by(self.licet.desk.account) is None:
            names = " and ".join(dict.fromkeys(one.account or "common ground" for one in fact.said))
            return f"{names} says this: a chooses the account that is edited"
        return None

    def do_edit_fact(self) -> None:
        """Edit the sentence of the account that is edited, else the first there is."""
        from .typing import ask_for_edit

        fact = self.fact()
        assert fact is not None
        own = fact.by(self.licet.desk.account) or fact.said[0]
        ask_for_edit(self, own.statement)

    def do_remove_fact(self) -> None:
        """Take the sentence out."""
        fact, case = self.fact(), self.case()
        assert fact is not None
        assert case is not None
        own = fact.by(self.licet.desk.account)
        assert own is not None
        self._take(caseedit.without(case, own.statement))

    def do_question(self) -> None:
        """Edit the question."""
        from .typing import ask_for_question

        ask_for_question(self)

    def do_date(self) -> None:
        """Another day."""
        from .typing import ask_for_day

        ask_for_day(self)

    def do_add_licence(self) -> None:
        """Another licence over the case, or one away."""
        from .typing import ask_for_licence

        ask_for_licence(self)

    def do_account(self) -> None:
        """Whose account is edited."""
        from .typing import ask_for_account

        ask_for_account(self)

    # ── looking

    def why_not_why_asked(self) -> str | None:
        """A question must be under the cursor."""
        if self.in_verdict and self.open_question() is not None:
            return None
        return "put the cursor on a question that the answer turns on, in the pane with the verdict"

    def do_why_asked(self) -> None:
        """The clauses in which the question stands."""
        from ...report.paper import Report
        from ..widgets.dialogs import Show

        question, outlook = self.open_question(), self.licet.outlook
        assert question is not None
        assert outlook is not None
        assert outlook.judgement is not None
        answer, say = outlook.judgement.answer, outlook.judgement.say
        report = Report(answer, say)
        rows = [Row("question", question.question, style="strong"), Row("blank", "", selectable=False)]
        for number, one in enumerate(why_asked(question.claim, answer.result)):
            rows.append(Row(f"{number}:rule", report.rule(one.step), style="title"))
            if one.step.citation is not None and one.step.citation.quote:
                rows.append(Row(f"{number}:quote", f"“{one.step.citation.quote}”", indent=2, hang=1, style="quote"))
        for number, line in enumerate(question.leads):
            rows.append(Row(f"lead:{number}", line, style="dim"))
        self.app.push_screen(Show("why this is asked", (("", tuple(rows)),)))

    def do_only_relevant(self) -> None:
        """Facts that bore on nothing are left out, or shown again."""
        self.only_relevant = not self.only_relevant
        self.redraw()

    def do_presume(self) -> None:
        """Strict, or with the presumptions that are usual."""
        desk = self.licet.desk
        self.licet.change(evolve(desk, strict=not desk.strict))
        self.say("no presumption is made" if self.licet.desk.strict else "the usual presumptions are made")

    def why_not_to_proof(self) -> str | None:
        """There must be a verdict."""
        return self.licet.why_not_page_proof()

    why_not_to_whatif = why_not_to_proof

    def do_to_proof(self) -> None:
        """To the proof."""
        self.licet.turn_to("proof")

    def do_to_whatif(self) -> None:
        """To the smallest changes."""
        self.licet.turn_to("whatif")

    def why_not_cite(self) -> str | None:
        """There must be words that decide."""
        outlook = self.licet.outlook
        if outlook is None or outlook.judgement is None or not outlook.judgement.answer.decisive:
            return "there are no words that decide"
        return None

    def do_cite(self) -> None:
        """The words that decide, with where they stand."""
        outlook = self.licet.outlook
        assert outlook is not None
        assert outlook.judgement is not None
        answer = outlook.judgement.answer
        self.licet.copy(self.licet.citation(answer.decisive[0]))

    # ── undo, save, editor

    def do_editor(self) -> None:
        """The whole case in an editor of one's own."""
        from ..filing import in_editor

        text = in_editor(self.licet, self.licet.desk.case.text, ".case")
        if text is not None:
            self._take(text)


def _raw(text: str) -> list[Row]:
    """The case as written, until its words can be read."""
    return [
        Row(f"raw:{i}", line, style="dim", hang=2, selectable=False)
        for i, line in enumerate(text.splitlines())
        if line.strip()
    ]


def _first_fact(rows: tuple[Row, ...]) -> str | None:
    return next((row.key for row in rows if row.key.startswith("fact:")), None)


PAGE = CasePage
