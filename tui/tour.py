"""The tour: five steps on the founding case, each of which a person does; it can be left at any time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import define, frozen

from .state.settings import remember, remembered

if TYPE_CHECKING:
    from .app import LicetApp

_FOUNDING = "01-the-verge-account.case"


@frozen
class Step:
    """
    One step of the tour.
    """

    says: str
    """What to do, in one line."""
    done: Callable[[LicetApp], bool]
    """Whether it was done."""


def _verdict(app: LicetApp) -> str:
    outlook = app.outlook
    if outlook is None or outlook.judgement is None or not app.is_current or outlook.judgement.answer.kind is None:
        return ""
    return outlook.judgement.answer.kind.value


STEPS = (
    Step(
        "1/5  Nobody may know whether it competes: put the cursor (↓) on that fact and press space until it is ?",
        lambda app: _verdict(app) == "undetermined",
    ),
    Step(
        "2/5  The verdict follows, and says on what it turns. Press u (undo) until it says prohibited again",
        lambda app: _verdict(app) == "prohibited" and not app.desk.case.unsaved,
    ),
    Step("3/5  Why? Press p to walk the proof, j and k go from step to step", lambda app: app.page.PAGE == "proof"),
    Step(
        "4/5  Put the cursor on a clause and press enter: its words are lit in the text",
        lambda app: app.page.PAGE == "text",
    ),
    Step("5/5  Press ? for all keys of a page, or ^p to find anything by name", lambda app: len(app.screen_stack) > 2),
)


@define
class Tour:
    """
    A tour under way.
    """

    app: LicetApp
    at: int = 0

    def look(self) -> None:
        """Go on if the step was done, and say what is next."""
        while self.at < len(STEPS) and STEPS[self.at].done(self.app):
            self.at += 1
        if self.at >= len(STEPS):
            self.app.tour = None
            remember(tour_seen=True)
            self.app.page.guide("that was the tour: you can do it alone now, and ^p finds the rest")
            return
        self.app.page.guide(f"{STEPS[self.at].says}   (palette: leave the tour)")


def offer(app: LicetApp) -> None:
    """Offer the tour to whoever is here for the first time."""
    if remembered().get("tour_seen"):
        return
    from .widgets.dialogs import Confirm

    def answered(answer: str | None) -> None:
        remember(tour_seen=True)
        if answer == "take":
            start(app)

    app.push_screen(
        Confirm(
            "welcome to licet",
            "Read a licence, set the facts, see what it allows and why. Five short steps on a real case show how.",
            (("t", "take", "take the tour"), ("s", "skip", "skip it; the palette (^p) has it")),
        ),
        answered,
    )


def start(app: LicetApp) -> None:
    """Open the founding case, and begin."""
    from ..supply import library_cases
    from .filing import open_path

    case = next(path for path in library_cases() if path.name == _FOUNDING)
    app.tour = Tour(app)
    open_path(app, str(case))
    app.tour.look()
