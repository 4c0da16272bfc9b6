"""
Driving the application without a terminal: open it, press keys, wait until nothing is going on, read the screen.

What a screen shows is compared with a file in `tests/tui/screens`. After a change that is meant, write the files anew
with `LICET_REWRITE_SCREENS=1 pytest tests/tui`, and read the difference as code.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from licet.tui.app import LicetApp
from licet.tui.pages.page import Page
from licet.tui.state.solving import Solver

HERE = Path(__file__).parent / "tui"
MATERIAL = HERE / "material"
SCREENS = HERE / "screens"
SIZES = ((100, 30), (80, 24), (60, 20))
WIDE = SIZES[0]

_THUMBS = str.maketrans(dict.fromkeys("▁▂▃▄▅▆▇", " "))

SOLVER = Solver(clock=lambda: 0.0)
"""Shared by the tests, so that each text is compiled once; its clock stands still, so that screens can be compared."""


@contextmanager
def desk(tmp_path: Path, *names: str) -> Iterator[Path]:
    """A folder of one's own with some of the material in it, and where the application remembers nothing."""
    folder = tmp_path / "desk"
    folder.mkdir(exist_ok=True)
    for name in names:
        shutil.copy(MATERIAL / name, folder / name)
    before = {key: os.environ.get(key) for key in ("LICET_STATE_DIR", "LICET_NO_CACHE")}
    where = Path.cwd()
    os.environ["LICET_STATE_DIR"] = str(tmp_path / "state")
    os.environ["LICET_NO_CACHE"] = "1"
    os.chdir(folder)
    try:
        yield folder
    finally:
        os.chdir(where)
        for key, value in before.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value


class Driver:
    """
    A person at the keys.
    """

    def __init__(self, app: LicetApp, pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each when nothing is going on any more."""
        for key in keys:
            self.app.simulate_key(key)
            await self.idle()

    async def fill(self, words: str, *, enter: bool = True) -> None:
        """Put words into the line that is asked for, in place of what stands there, and take it."""
        line = self.app.screen.query_one(Input)
        line.value = words
        line.cursor_position = len(words)
        await self.press(*(["enter"] if enter else []))

    async def type(self, words: str) -> None:
        """Type words, key by key."""
        for char in words:
            self.app.post_message(Key("space" if char == " " else char, char))
            await self.pilot.pause(0)
        await self.idle()

    async def idle(self) -> None:
        """Wait until no work is going on and the screen is painted."""
        # A pause of no length waits until each widget has done what it was asked; without a length it would wait until
        # the processor is idle, which it never is where other things run beside the tests.
        for _ in range(3):
            await self.pilot.pause(0)
        for _ in range(6000):
            if not self.app.jobs.running:
                break
            await asyncio.sleep(0.005)
        assert not self.app.jobs.running, "work that does not end"
        for _ in range(3):
            await self.pilot.pause(0)

    async def resize(self, size: tuple[int, int]) -> None:
        """Another size of the terminal."""
        await self.pilot.resize_terminal(*size)
        await self.idle()

    @property
    def text(self) -> str:
        """What the screen shows, without colours."""
        return screen_text(self.app)

    def hues(self) -> tuple[str, ...]:
        """Colours that are no grey, as they are written to the terminal."""
        found: dict[str, None] = {}
        for strip in self.app.screen._compositor.render_strips():
            for line_filter in self.app._filters:
                strip = strip.apply_filter(line_filter, self.app.background_colors[0])
            for segment in strip:
                style = segment.style
                for color in (style.color, style.bgcolor) if style is not None else ():
                    triplet = color.triplet if color is not None else None
                    if triplet is not None and not triplet.red == triplet.green == triplet.blue:
                        found[triplet.hex] = None
        return tuple(found)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.app.page

    @property
    def message(self) -> str:
        """What the last line says in place of keys."""
        from licet.tui.widgets.bars import KeyBar

        return self.page.query_one(KeyBar).message

    @property
    def verdict(self) -> str:
        """The kind of the verdict on the case as it stands."""
        outlook = self.app.outlook
        if outlook is None or outlook.judgement is None or not self.app.is_current:
            return ""
        kind = outlook.judgement.answer.kind
        return kind.value if kind is not None else "interrupted"

    def matches(self, name: str) -> None:
        """Compare the screen with the file `name`, or write it where that is asked for."""
        path = SCREENS / f"{name}.txt"
        shown = f"{self.text}\n"
        if os.environ.get("LICET_REWRITE_SCREENS"):
            path.write_text(shown, "utf-8")
            return
        assert path.is_file(), f"there is no {path.name}; LICET_REWRITE_SCREENS=1 pytest tests/tui writes it"
        expected = path.read_text("utf-8")
        assert expected == shown, (
            f"the screen differs from {path.name}; if that is meant, LICET_REWRITE_SCREENS=1 pytest tests/tui"
        )


def screen_text(app: LicetApp) -> str:
    """
    The screen as lines of text; the one place that knows how Textual composes it.

    The thumbs of scroll bars are left out: how long they are tells of what is not on the screen.
    """
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.translate(_THUMBS).rstrip() for strip in strips)


@asynccontextmanager
async def _open(app: LicetApp, size: tuple[int, int]) -> Any:
    async with app.run_test(size=size) as pilot:
        driver = Driver(app, pilot)
        await driver.idle()
        yield driver


def drive(
    story: Callable[[Driver], Awaitable[None]],
    *files: str,
    size: tuple[int, int] = WIDE,
    offer_tour: bool = False,
    here: Path | None = None,
) -> None:
    """Open the application with `files` and live through a story."""

    async def run() -> None:
        app = LicetApp(files, here=here, offer_tour=offer_tour)
        app.solver = SOLVER
        async with _open(app, size) as driver:
            await story(driver)

    _run(run())


def _run(story: Coroutine[Any, Any, None]) -> None:
    with asyncio.Runner() as runner:
        runner.run(story)


__all__ = ["MATERIAL", "SIZES", "SOLVER", "WIDE", "Driver", "desk", "drive", "screen_text"]
