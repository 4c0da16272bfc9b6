"""The application: it holds the desk and the work that goes on, and turns from page to page; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import evolve
from textual import on
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from ..clauses.errors import LicetError
from .actions import ACTIONS, shown
from .jobs import Done, Job, Jobs
from .pages.page import Page
from .state.desk import Desk, Paper
from .state.settings import Settings, remembered, settings
from .state.solving import Outlook, Solver
from .verdicts import sign

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..clauses.case import Case
    from ..clauses.span import Citation, Span
    from ..supply import Supplied
    from .tour import Tour

_NOTHING = "no case is open: open one in the library (1), or start one there (u)"


class LicetApp(App[int]):
    """
    `licet tui`.
    """

    TITLE = "licet"
    CSS_PATH = "style.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[Binding]] = [  # type: ignore[assignment]
        Binding("ctrl+c", "act_now('quit')", "quit", show=False, priority=True, id="interrupt"),
        Binding("ctrl+q", "act_now('quit')", "quit", show=False, id="leave"),
    ]

    def __init__(self, files: tuple[str, ...] = (), *, here: Path | None = None, offer_tour: bool = True) -> None:
        super().__init__()
        self.here = here or Path.cwd()
        self.settings: Settings = settings(self.here)
        self.files = files
        self.offer_tour = offer_tour
        self.desk: Desk = Desk()
        self.solver = Solver()
        self.outlook: Outlook | None = None
        """What the engine last said of the case; of an older text while a newer one is judged."""
        self.instrument: Supplied | None = None
        """The text that the page of texts shows."""
        self.to_compare: tuple[str, ...] = ()
        """Texts marked for the page that compares."""
        self.jobs = Jobs(self)
        self.pages: dict[str, Page] = {}
        self.trail: list[str] = []
        self.reviewer = ("", "")
        """Who reviews, and in what capacity, as said last."""
        self.tour: Tour | None = None
        self._judging_again = False
        self._case: Case | None = None
        self._warm = False

    # ── start

    def on_mount(self) -> None:
        """The first page at once; what takes time comes after it is on the screen."""
        for theme in (self.settings.theme, str(remembered().get("theme", ""))):
            if theme in self.available_themes:
                self.theme = theme
                break
        changed = self.settings.keys.changed
        if changed:
            self.set_keymap({name: ",".join(keys) for name, keys in changed.items()})
        first = "case" if any(name.endswith(".case") for name in self.files) else "text" if self.files else "library"
        self.push_screen(self._page(first))
        self.trail = [first]
        self.set_interval(0.1, self._tick)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        for wrong in self.settings.wrong[:1]:
            self.page.say(f"{self.settings.source}: {wrong}")
        for name in self.files:
            self.open_path(name)
        if not self.files and self.offer_tour and self.settings.tour:
            from .tour import offer

            offer(self)

    # ── pages

    @property
    def page(self) -> Page:
        """The page that is shown, also under a window."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Page):
                return screen
        raise LookupError("no page is shown")

    def _page(self, name: str) -> Page:
        if name not in self.pages:
            from importlib import import_module

            module = import_module(f".pages.{name}", __package__)
            page: Page = module.PAGE()
            self.pages[name] = page
            self.install_screen(page, name)
        return self.pages[name]

    def turn_to(self, name: str, *, remember: bool = True) -> Page:
        """Show a page."""
        page = self._page(name)
        if self.page is not page:
            while isinstance(self.screen, Screen) and self.screen is not self.page:
                self.pop_screen()
            self.switch_screen(page)
            if remember:
                self.trail.append(name)
        return page

    def do_back(self) -> None:
        """The page before."""
        if len(self.trail) < 2:
            self.page.say("this is the first page: q leaves")
            return
        self.trail.pop()
        self.turn_to(self.trail[-1], remember=False)

    def why_not_page_text(self) -> str | None:
        """A text must be open."""
        if self.instrument is not None or "licence" in self.jobs.running:
            return None
        if self.outlook is not None and self.outlook.supplied:
            return None
        return "no text is open: open one in the library (1)"

    def why_not_page_case(self) -> str | None:
        """A case must be open."""
        return None if self.desk.case.text or self.desk.case.name else _NOTHING

    def why_not_page_proof(self) -> str | None:
        """There must be a verdict."""
        if (reason := self.why_not_page_case()) is not None:
            return reason
        if self.outlook is None:
            return "the case is still being judged"
        if not self.outlook.answered:
            return f"there is no verdict to walk: {self.outlook.problems[0].message}"
        return None

    why_not_page_whatif = why_not_page_proof

    def redraw(self) -> None:
        """Show the state on the page that is here; the others see it when they are turned to."""
        self.page.redraw()

    # ── work in the background

    def work(
        self,
        name: str,
        says: str,
        do: Callable[[], Any],
        then: Callable[[Any], None],
        *,
        failed: Callable[[LicetError], None] | None = None,
        stop: Callable[[], None] | None = None,
    ) -> None:
        """Do something in a thread, then go on with its result here."""
        job = Job(name, says, then, failed or self.tell, stop)
        self.jobs.start(job, do)

    @on(Done)
    def job_done(self, event: Done) -> None:
        """A job ended."""
        self.jobs.finish(event)
        self.page.update_bars()

    def tell(self, error: LicetError) -> None:
        """What went wrong, in the last line, or in a window where one line does not hold it."""
        diagnostic = error.diagnostics[0]
        if diagnostic.excerpt is None:
            self.page.say(f"{diagnostic.message}{f' ({diagnostic.hint})' if diagnostic.hint else ''}")
            return
        from .state.rows import Row
        from .widgets.dialogs import Show

        rows = tuple(Row(str(i), line) for i, line in enumerate(str(error).splitlines()))
        self.push_screen(Show("this went wrong", (("", rows),)))

    def going_on(self) -> str:
        """What is being done, and for how long, once it takes more than a moment."""
        job = self.jobs.longest
        if job is None or job.seconds < 0.1:
            return ""
        return f"{job.says} {job.seconds:.1f} s"

    def _tick(self) -> None:
        if self.jobs.running:
            self.page.update_bars()
        if self.tour is not None:
            self.tour.look()

    def why_not_cancel(self) -> str | None:
        """Something must be going on."""
        return None if self.jobs.running else "nothing is going on that could be stopped"

    def do_cancel(self) -> None:
        """End all work early; what it found so far is shown and says that it is not all."""
        self.jobs.ask_to_end()
        self._judging_again = False
        self.redraw()
        self.page.say("stopped; what is shown may not be all, and says so")

    # ── the case

    def change(self, desk: Desk, *, judge: bool = True) -> None:
        """Another desk; the case is judged again if what it asks changed."""
        asked = self.desk.asking()
        changed = (desk.case.text, desk.texts) != (self.desk.case.text, self.desk.texts)
        self.desk = desk
        if judge and desk.asking() != asked:
            self.judge()
        if changed:
            self._keep()  # at once: whatever goes wrong next, this edit is kept
        self.redraw()

    def judge(self) -> None:
        """Ask the engine; while it is at work, only the last question counts."""
        if "judge" in self.jobs.running:
            running = self.jobs.running["judge"]
            if running.stop is not None:
                running.stop()
            self._judging_again = True
            return
        asking = self.desk.asking()
        if not asking.text.strip():
            self.outlook = None
            return
        from ..engine.budget import Cancel

        cancel = Cancel()
        self.work(
            "judge",
            "judging",
            lambda: self.solver.answer(asking, cancel),
            self._judged,
            failed=self._not_judged,
            stop=cancel.cancel,
        )

    def _judged(self, outlook: Outlook) -> None:
        again, self._judging_again = self._judging_again, False
        if again or outlook.asking != self.desk.asking():
            self.judge()
            return
        self.outlook = outlook
        self.redraw()

    def _not_judged(self, error: LicetError) -> None:
        self._judging_again = False
        self.tell(error)

    @property
    def is_current(self) -> bool:
        """Whether the verdict is on the case as it stands."""
        return self.outlook is not None and self.outlook.asking == self.desk.asking()

    def verdict_state(self) -> tuple[str, str]:
        """The verdict as sign and word, and its kind."""
        if self.outlook is None:
            return "", ""
        judgement = self.outlook.judgement
        if judgement is None:
            return "– no verdict", ""
        kind = judgement.answer.kind.value if judgement.answer.kind is not None else "interrupted"
        words = judgement.say.verdict(judgement.answer.kind)
        time = f"{self.outlook.seconds * 1000:.0f} ms"
        stale = "" if self.is_current else "≠ "
        return f"{stale}{sign(kind)} {words} · {time}", kind

    def _keep(self) -> None:
        from .filing import draft_name
        from .state.autosave import forget, keep

        case = self.desk.case
        papers = [(case.name, case), *((draft_name(name), paper) for name, paper in self.desk.texts)]
        for name, paper in papers:
            if paper.unsaved:
                keep(name, paper.text, shipped=paper.shipped)
            elif paper.history.can_undo:
                forget(name, shipped=paper.shipped)

    # ── files, see `filing`

    def open_path(self, name: str) -> None:
        """Open a case, a clause file or a text."""
        from .filing import open_path

        open_path(self, name)

    def case_now(self) -> Case | None:
        """The case as it stands, understood; None until the first judgement loaded the words of its language."""
        if self.outlook is None or (self.outlook.case is None and not self._warm):
            return None
        self._warm = True
        text = self.desk.case.text
        if self._case is None or self._case.text != text:
            try:
                self._case = self.solver.understood(text, self.desk.asking().source)
            except LicetError:
                return None
        return self._case

    def citation(self, cited: Citation) -> str:
        """The words of a citation with where they stand, as the report has it."""
        from ..report.paper import Report

        assert self.outlook is not None
        assert self.outlook.judgement is not None
        where = Report(self.outlook.judgement.answer, self.outlook.judgement.say).where(cited)
        return f"“{cited.quote}” — {where}"

    def show_citation(self, cited: Citation) -> None:
        """Turn to the clause that is cited."""
        supplied = self.outlook.supplied if self.outlook is not None else ()
        found = next((one for one in supplied if one.instrument.id == cited.instrument), None)
        if found is None:
            self.page.say(f"the text of {cited.instrument} is not at hand")
        else:
            self.show_instrument(found, clause=cited.clause)

    def go_to_sentence(self, span: Span) -> None:
        """Turn to the case, and in it to the fact whose sentence stands at `span`."""
        from .pages.case import CasePage

        page = self.turn_to("case")
        assert isinstance(page, CasePage)
        page.go_to(span)

    def go_to_question(self, question: str) -> None:
        """Turn to the case, and in it to a question that the answer turns on."""
        from .pages.case import CasePage

        page = self.turn_to("case")
        assert isinstance(page, CasePage)
        page.go_to_question(question)

    def show_instrument(self, supplied: Supplied, *, clause: str = "") -> None:
        """Turn to a text, and in it to a clause."""
        from .pages.text import TextPage

        self.instrument = supplied
        page = self.turn_to("text")
        assert isinstance(page, TextPage)
        page.go_to_clause(clause)

    def do_open_file(self) -> None:
        """Ask for a file."""
        from .filing import ask_for_file

        ask_for_file(self)

    def why_not_export(self) -> str | None:
        """There must be a verdict on the case as it stands."""
        if (reason := self.why_not_page_proof()) is not None:
            return reason
        return None if self.is_current else "the case is still being judged"

    why_not_write_memo = why_not_write_page = why_not_write_json = why_not_export

    def do_export(self, ending: str = "md") -> None:
        """Write what the answer comes to."""
        from .filing import ask_to_export

        ask_to_export(self, ending)

    def do_write_memo(self) -> None:
        """As Markdown."""
        self.do_export("md")

    def do_write_page(self) -> None:
        """As a web page."""
        self.do_export("html")

    def do_write_json(self) -> None:
        """As JSON."""
        self.do_export("json")

    def copy(self, words: str) -> None:
        """Put words into the clipboard, and say so."""
        self.copy_to_clipboard(words)
        self.page.say(f"copied: {words}")

    # ── help

    def do_palette(self) -> None:
        """The palette."""
        self.action_command_palette()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:  # noqa: ARG002
        """Every action, those that work here first; the others say why they do not."""
        page = self.page
        here: list[SystemCommand] = []
        elsewhere: list[SystemCommand] = []
        for action in ACTIONS:
            title = action.does[:1].upper() + action.does[1:]
            keys = " ".join(shown(key) for key in self.settings.keys.keys(action))
            reason = page.why_not(action)
            words = f"{action.name}  {keys}" if reason is None else f"{action.name}  {keys}  not now: {reason}"
            command = SystemCommand(title, words, partial(self.page.act, action.name))
            (here if reason is None else elsewhere).append(command)
        yield from (*here, *elsewhere)

    def do_help(self) -> None:
        """What the focused pane shows, and its keys."""
        from .help import explain

        explain(self)

    def do_keys(self) -> None:
        """All keys of this page."""
        from .help import list_keys

        list_keys(self)

    def do_theme(self) -> None:
        """Choose the colours."""
        from .help import choose_theme

        choose_theme(self)

    def do_tour(self) -> None:
        """Begin the tour, or leave it."""
        from .tour import start

        if self.tour is not None:
            self.tour = None
            self.page.guide("")
        else:
            start(self)

    # ── leaving

    def action_act_now(self, name: str) -> None:
        """An action that works in every window."""
        if name == "quit":
            self.do_quit()

    def do_quit(self) -> None:
        """Leave; what is not saved is asked about."""
        from .filing import forget_all, save_all

        unsaved = self.desk.unsaved
        if not unsaved:
            self.leave()
            return
        from .widgets.dialogs import Confirm

        def answered(answer: str | None) -> None:
            if answer == "save":
                save_all(self, then=self.leave)
            elif answer == "discard":
                forget_all(self)
                self.leave()

        if isinstance(self.screen, Confirm):
            return
        self.push_screen(
            Confirm(
                "not saved",
                f"{' and '.join(unsaved)} {'was' if len(unsaved) == 1 else 'were'} changed and not saved.",
                (("s", "save", "save and leave"), ("d", "discard", "leave without saving")),
            ),
            answered,
        )

    def leave(self) -> None:
        """End; work that goes on is stopped."""
        self.jobs.stop_all()
        self.exit(0)

    async def action_quit(self) -> None:
        """Textual's own way out goes ours."""
        self.do_quit()

    def renamed(self, name: str) -> None:
        """The case has another file."""
        self.desk = evolve(self.desk, case=self.desk.case.saved_as(name))

    def taken(self, paper: Paper) -> None:
        """Another case is taken up and judged."""
        self.outlook = None
        self.change(self.desk.opened(paper), judge=False)
        self.judge()
        self.turn_to("case")
        self.redraw()
