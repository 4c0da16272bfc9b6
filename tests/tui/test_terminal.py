"""The installed `licet tui` in a terminal, from outside, through the founding story."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyte", reason="the terminal emulator of the extra `test` is not installed")

from terminal import Terminal

LICET = str(Path(sys.executable).parent / "licet")


def test_founding_story(root: Path, tmp_path: Path) -> None:
    """
    Open the case, leave open whether the model competes, see on what that turns, set it back, walk the proof to the
    clause, write the memo, leave: all as a person does it, and the memo verifies.
    """
    case = tmp_path / "seed.case"
    case.write_text((root / "clauses" / "cases" / "01-the-verge-account.case").read_text("utf-8"), "utf-8")
    env = {
        "EDITOR": "sed -i s/tells/told/",
        "LICET_STATE_DIR": str(tmp_path / "state"),
        "LICET_CACHE_DIR": str(tmp_path / "cache"),
    }
    with Terminal([LICET, "tui", "seed.case", "--no-tour"], folder=tmp_path, env=env) as terminal:
        terminal.wait_for("✘ prohibited", "✔ Project Seed competes with the products of")
        terminal.press("down", "down", "space", "space")
        terminal.wait_for(
            "? undetermined", "? Project Seed competes", "the answer turns on", "Does Project Seed compete"
        )
        terminal.press("space")
        terminal.wait_for("✘ prohibited", "✔ Project Seed competes")
        terminal.press("\x05")
        terminal.wait_for("as The Verge told it")
        terminal.press("u")
        terminal.wait_for("as The Verge tells it")
        terminal.press("p")
        terminal.wait_for("■ PROHIBITED", "section 2(e) forbids it", "step 1 of")
        terminal.press("-")
        terminal.wait_for("depth 1 of 3")
        terminal.press("j", "j")
        terminal.wait_for("step 3 of", "§ 2 › (e)", "intelligence models that compete with our")
        terminal.press("enter")
        terminal.wait_for("text and clauses", "2(e)  forbids")
        terminal.press("escape")
        terminal.wait_for("step 3 of")
        terminal.press("E")
        terminal.wait_for("write the answer as")
        terminal.press("enter")
        terminal.wait_for("wrote", "seed.md")
        terminal.press("q")
        assert 0 == terminal.ended()
    memo = (tmp_path / "seed.md").read_text("utf-8")
    assert "**PROHIBITED**" in memo
    verified = subprocess.run([LICET, "verify", "seed.md"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (0, "identical") == (verified.returncode, verified.stdout.strip()), verified.stderr
    assert [] == list(tmp_path.glob(".*autosave*"))


def test_needs_a_terminal(tmp_path: Path) -> None:
    """Without a terminal it says so, and what to use instead."""
    run = subprocess.run(
        [LICET, "tui"], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert 2 == run.returncode
    assert "needs a terminal" in run.stderr
    assert "licet check" in run.stderr
