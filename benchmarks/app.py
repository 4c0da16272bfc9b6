"""
How quickly the application answers: first paint, repaint after a key on a long text, verdict after a fact is changed.

    python -m benchmarks.app [TEXT]

TEXT is the text whose repaint is measured; without one, a text of 100,000 words is made up. All times are wall clock in
milliseconds, measured from outside in a pseudo-terminal, but for the verdict, which is measured inside the application.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from pathlib import Path

LICET = [sys.executable, "-m", "licet"]
ROUNDS = 5
KEYS = 60
TOGGLES = 60


class Program:
    """
    A program in a pseudo-terminal of 100 by 30.
    """

    def __init__(self, arguments: Sequence[str], folder: Path) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        env = os.environ | {"TERM": "xterm-256color", "LICET_STATE_DIR": str(folder / "state")}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            arguments, cwd=folder, env=env, stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)
        self.seen = b""

    def read(self, seconds: float) -> bytes:
        """What it writes within some time; nothing if it is silent."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        data = os.read(self.master, 1 << 20) if ready else b""
        self.seen += data
        return data

    def until(self, words: bytes, seconds: float = 120) -> float:
        """Milliseconds from the start until it wrote some words."""
        while words not in self.seen:
            if time.perf_counter() - self.started > seconds:
                raise TimeoutError(words)
            self.read(0.05)
        return (time.perf_counter() - self.started) * 1000

    def quiet(self, seconds: float) -> None:
        """Read until it is silent for some time."""
        while self.read(seconds):
            pass

    def key(self, key: bytes) -> float:
        """Milliseconds from a key until the screen was painted anew, the last of it within 4 ms."""
        start = time.perf_counter()
        os.write(self.master, key)
        last = start
        if not self.read(2):
            return float("nan")
        last = time.perf_counter()
        while self.read(0.004):
            last = time.perf_counter()
        return (last - start) * 1000

    def cpu(self) -> float:
        """Milliseconds of processor time that it took so far, where the system tells; else not a number."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        except OSError:
            return float("nan")
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """End it."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.master)


def first_paint(folder: Path) -> tuple[list[float], list[float]]:
    """From the command until the library is on the screen: wall clock, and processor time."""
    found, cpu = [], []
    for _ in range(ROUNDS + 1):
        program = Program([*LICET, "tui", "--no-tour"], folder)
        found.append(program.until("licences · library".encode()))
        cpu.append(program.cpu())
        program.end()
    return found[1:], cpu[1:]  # the first fills the caches of the system


def repaint(text: Path, folder: Path) -> list[float]:
    """From a key to the painted screen, going down a text by lines and pages."""
    program = Program([*LICET, "tui", "--no-tour", str(text)], folder)
    program.until(b"not read", 600)
    program.quiet(1.5)
    times = [program.key(b"\x1b[B" if number % 3 else b"\x1b[6~") for number in range(KEYS)]
    program.end()
    return [one for one in times if one == one]


async def verdicts(folder: Path) -> list[float]:
    """From space on a fact of the founding case until the verdict on it is there."""
    os.environ["LICET_STATE_DIR"] = str(folder / "state")
    from licet.supply import library_cases
    from licet.tui.app import LicetApp

    case = next(path for path in library_cases() if path.name == "01-the-verge-account.case")
    app = LicetApp((str(case),), here=folder, offer_tour=False)
    found = []
    async with app.run_test(size=(100, 30)) as pilot:
        while not app.is_current:
            await asyncio.sleep(0.01)
        await pilot.press("down", "down")
        for _ in range(TOGGLES + 3):
            start = time.perf_counter()
            app.page.act("cycle")
            while not app.is_current:
                await asyncio.sleep(0.0005)
            found.append((time.perf_counter() - start) * 1000)
    return found[3:]


def made_up(folder: Path) -> Path:
    """A text of 100,000 words."""
    path = folder / "long.txt"
    sentence = "You must not use the Output of section {n} to develop a model that competes with the Services."
    path.write_text("Long Terms\n\n" + "\n\n".join(f"{n}. {sentence.format(n=n)}" for n in range(1, 5400)), "utf-8")
    return path


def _row(name: str, times: list[float]) -> str:
    ordered = sorted(times)
    at = min(len(ordered) - 1, round(0.99 * (len(ordered) - 1)))
    return f"| {name} | {statistics.median(ordered):.0f} | {ordered[at]:.0f} | {len(ordered)} |"


def main() -> None:
    """Measure, and print one table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        given = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
        _tell("| what | median ms | p99 ms | of |\n|---|---|---|---|")
        wall, cpu = first_paint(folder)
        _tell(_row("first paint of `licet tui`", wall))
        _tell(_row("the same, processor time", cpu))
        _tell(_row("verdict after a fact is changed", asyncio.run(verdicts(folder))))
        what = given.name if given else "100,000 words"
        _tell(_row(f"key to repaint, {what}", repaint(given or made_up(folder), folder)))


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
