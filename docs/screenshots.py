"""
The pictures of `docs/app.md`: drives the application over the library and writes each screen as SVG.

    python docs/screenshots.py [FOLDER]

The same licet gives the same pictures: times are left out.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from licet.supply import library_cases
from licet.tui.app import LicetApp
from licet.tui.state.solving import Solver

SIZE = (110, 32)
FOUNDING = next(str(path) for path in library_cases() if path.name == "01-the-verge-account.case")
BOTH = next(str(path) for path in library_cases() if path.name == "05-both-accounts.case")
CLASSIFIER = next(str(path) for path in library_cases() if path.name == "08-classifier-distributed.case")

Story = Callable[["Pilot[Any]", LicetApp], Awaitable[None]]


async def _idle(pilot: Pilot[Any], app: LicetApp) -> None:
    await pilot.pause()
    while app.jobs.running:
        await asyncio.sleep(0.01)
    await pilot.pause()
    await pilot.pause()


def _keys(*keys: str) -> Story:
    async def press(pilot: Pilot[Any], app: LicetApp) -> None:
        for key in keys:
            await pilot.press(key)
            await _idle(pilot, app)

    return press


PICTURES: dict[str, tuple[tuple[str, ...], Story]] = {
    "library": ((), _keys(*["down"] * 3)),
    "text": (("openai-business-terms-2023-11-14",), _keys("right_square_bracket", *["down"] * 25)),
    "case": ((BOTH,), _keys()),
    "undetermined": ((FOUNDING,), _keys("down", "down", "space", "space", "right_square_bracket")),
    "proof": ((FOUNDING,), _keys("p", "j", "j", "j")),
    "whatif": ((CLASSIFIER,), _keys("f")),
}
"""Name of the picture → files that are opened, and keys that are pressed."""


async def picture(files: tuple[str, ...], story: Story, solver: Solver) -> str:
    """One screen as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LICET_STATE_DIR"] = folder
        app = LicetApp(files, here=Path(folder), offer_tour=False)
        app.solver = solver
        async with app.run_test(size=SIZE) as pilot:
            await _idle(pilot, app)
            await story(pilot, app)
            return app.export_screenshot(title="licet tui")


def main(folder: Path) -> None:
    """Write all pictures into a folder."""
    solver = Solver(clock=lambda: 0.0)
    for name, (files, story) in PICTURES.items():
        svg = asyncio.run(picture(files, story, solver))
        (folder / f"{name}.svg").write_text(svg, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "screens")
