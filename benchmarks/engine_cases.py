"""
Rows on real terms: the founding case, many cases on one instrument, memory, and the command line from a cold start.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from statistics import median

from attrs import evolve

import licet
from benchmarks.engine import Row, timed, within
from benchmarks.material import folder
from licet.clauses import library
from licet.clauses.case import Case, Statement
from licet.engine.namesakes import MET

TERMS = "openai-business-terms-2023-11-14"

VERSIONS = ("openai-tou-2023-03-14", "openai-tou-2023-11-14-eff-2023-12-14")
LONG = ("agpl-3.0", "gpl-3.0")
"""Texts of the material that `benchmarks.reading` measures on; left out where it is not there."""

NAMES = ("Aster", "Borage", "Clover", "Dahlia", "Erica", "Fennel", "Ginger", "Hazel")

SAID = (
    ("{0} is a language model of Acme.", "{0} is a foundation language model of Acme.", "{0} is a classifier of Acme."),
    (
        "{0} competes with the products of OpenAI.",
        "{0} does not compete with any product of OpenAI.",
        "It is unknown whether {0} competes with a product of OpenAI.",
    ),
    ("{0} is not primarily intended to classify data.", "{0} is primarily intended to classify data.", ""),
    ("Acme distributes {0} to third parties.", "Acme does not distribute {0}.", ""),
    (
        "Acme used Output to train {0}.",
        "Acme used Output to evaluate {0}.",
        "Acme used Output to fine-tune {0}.",
        "Acme used Output to develop {0}.",
    ),
)


def rows(samples: int) -> Iterator[Row]:
    """All of them."""
    yield from founding(samples)
    yield from many_cases(samples)
    yield reading()
    yield from comparing(1 if samples < FULL else 3)
    yield from cold()


def founding(samples: int) -> Iterator[Row]:
    """The founding case, warm: verdict, accounts, proof and checker; judged anew, and met before."""
    for start, what in (("01", "one account taken as true"), ("05", "both accounts and every mixture")):
        path = next(path for path in library.cases() if path.name.startswith(start))
        case = licet.case(path.read_text("utf-8"), source=str(path))
        session = licet.Session(licet.load(name) for name in case.instruments)

        def anew(session: licet.Session = session, case: Case = case) -> licet.Verdict:
            MET.forget()
            return session.check(case)

        def again(session: licet.Session = session, case: Case = case) -> licet.Verdict:
            return session.check(case)

        for how, check in (("judged anew", anew), ("met before", again)):
            for _ in range(3):
                check()
            verdict, took = timed(check, samples)
            assert verdict.checked
            yield within(f"founding case, warm, {how}: {what}", took, 0.005, f"{verdict.kind.value}, checked")


@cache
def _sentence(text: str) -> Statement:
    return licet.case(f"{text}\n").statements[0]


def cases(count: int, seed: int = 11) -> tuple[Case, ...]:
    """Different cases on the same terms, from a pool of sentences that are read once each."""
    rng = random.Random(seed)
    asked = {name: licet.case(f"May Acme use Output to develop {name}?").question for name in NAMES}
    found = []
    for number in range(count):
        name = rng.choice(NAMES)
        texts = ["Acme is a customer of OpenAI.", *(rng.choice(options).format(name) for options in SAID)]
        statements = tuple(_sentence(text) for text in texts if text)
        found.append(Case(title=str(number), statements=statements, question=asked[name]))
    return tuple(found)


def many_cases(samples: int) -> Iterator[Row]:
    """Two thousand cases on one instrument, one after the other; and the memory that ten thousand checks hold."""
    asked = cases(2000)
    session = licet.Session([licet.load(TERMS)])
    session.check(asked[0])
    each: list[float] = []
    kinds = set()
    for case in asked:
        verdict, took = timed(lambda: session.check(case))
        kinds.add(verdict.kind)
        each += took
    distinct = len({evolve(case, title="") for case in asked})
    note = f"{sum(each):.1f} s together, {distinct} of them different, {len(kinds)} verdicts"
    yield Row("2,000 cases on one instrument, each", each, "5 s together", sum(each) <= 5, note=note)
    for case in asked:
        session.check(case)  # by now all that is remembered of them is there
    held, start = [held_now()], time.process_time()
    for _ in range(4 if samples >= FULL else 1):
        for case in asked:
            session.check(case)
        held.append(held_now())
    note = ", ".join(f"{size / 1e6:.1f} MB" for size in held) + f" after each 2,000 of {2000 * len(held):,}"
    yield Row("memory over many checks", [time.process_time() - start], "flat", held[-1] < 1.02 * held[0], note=note)


FULL = 100
"""So many samples make a full run."""


def held_now() -> int:
    """The memory that this process holds, in bytes; where the system does not tell, the most that it held so far."""
    with suppress(OSError):
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size if sys.platform == "darwin" else size * 1024


def reading() -> Row:
    """A long text beside a short one: the time for a word stays the same."""
    quotes = dict.fromkeys(norm.quote for norm in licet.load(TERMS).norms if norm.quote)
    text = "\n\n".join(quotes) + "\n\n"
    per_word: list[float] = []
    for words in (10_000, 100_000):
        long = text * (words // len(text.split()) + 1)
        _, took = timed(lambda: licet.read(long))
        per_word.append(took[0] / len(long.split()))
    short, large = per_word
    note = f"{large / short:.2f} times as long for a word as in 10,000 words"
    return Row("reading 100,000 words, for a word", [large], "flat", large <= 1.3 * short, "10,000:", [short], note)


def comparing(samples: int) -> Iterator[Row]:
    """Two versions of terms, and two long licences, compared by meaning."""
    paths = [folder(None) / "licences" / "texts" / f"{name}.txt" for name in LONG]
    both = [("two versions of terms", [licet.load(name) for name in VERSIONS])]
    if all(path.is_file() for path in paths):
        both.append((" and ".join(LONG), [licet.read(path.read_text("utf-8"), id=path.stem) for path in paths]))
    for what, (first, second) in both:
        found, took = timed(lambda: licet.diff(first, second), samples)
        proved = sum(one.relation.value == "equal" for one in found.norms)
        open_ = sum(one.why == "too-large" for one in found.norms)
        note = f"{len(found.norms)} pairs of norms, {proved} proved equal, {open_} too large to tell"
        yield Row(f"licet diff, {what}", took, "", None, note=note)


def cold() -> Iterator[Row]:
    """The command line from a cold start: a case in other words each time, and nothing changed since the last run."""
    with tempfile.TemporaryDirectory() as place:
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("LICET_", "PYTHON"))}
        environment |= {"LICET_CACHE_DIR": f"{place}/cache", "PYTHONPYCACHEPREFIX": f"{place}/pyc"}

        def run(*command: str) -> float:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, *command], env=environment, capture_output=True, check=False)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

        path = Path(place, "use.case")
        texts = ["Acme is a customer of OpenAI.", *(options[0] for options in SAID)]

        def check(name: str) -> float:
            said = [text.format(name) for text in texts]
            lines = [f"licence {TERMS}", "", *said, "", f"May Acme use Output to develop {name}?"]
            path.write_text("\n".join(lines) + "\n", "utf-8")
            return run("-m", "licet", "check", str(path))

        check("Zinnia")  # the library's instruments and tables are read once
        run("-c", "import z3")
        fresh = [check(name) for name in NAMES]
        again = [run("-m", "licet", "check", str(path)) for _ in NAMES]
        z3 = [run("-c", "import z3") for _ in NAMES]
        bare = [run("-c", "pass") for _ in NAMES]
    yield _at_most("licet check, cold, new sentences (CPU)", fresh, "import z3", z3, 3)
    yield _at_most("licet check, nothing changed (CPU)", again, "bare Python", bare, 3)


def _at_most(what: str, ours: list[float], peer: str, theirs: list[float], times: float) -> Row:
    took = median(ours) / median(theirs)
    return Row(what, ours, f"under {times:g} x", took < times, peer, theirs, f"{took:.1f} times as long")
