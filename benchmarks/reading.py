"""
The table of how well licet reads and decides: `python -m benchmarks.reading [--short] [--misses]`.

Every figure is measured on material beside the repository (`--data`, `LICET_DATA`); what is absent is
skipped with the reason.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import coverage, labels, obligations, scenarios
from benchmarks.material import Library, folder, per_cent
from licet.clauses.norm import Status


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: list[str] | None = None) -> int:
    """Print the table; with `--misses`, everything that is not as it should be below it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="the folder of the material")
    parser.add_argument("--short", action="store_true", help="the table alone, no list of misses")
    parser.add_argument(
        "--misses", action="store_true", help="every miss of every measure, sentences not read included"
    )
    parser.add_argument(
        "--only", default="", help="one part (licences, terms, labels, osadl, scenarios), or one scenario"
    )
    given = parser.parse_args(arguments)
    root = folder(given.data)
    if not root.is_dir():
        _say(f"skipped: there is no material in {root}")
        return 0
    started = time.perf_counter()
    library = Library(root)
    for name, part in PARTS.items():
        if given.only in PARTS and given.only != name:
            continue
        if given.only and given.only not in PARTS and name != "scenarios":
            continue
        for line in part(library, root, given):
            _say(line)
    for line in _crashes(library, given):
        _say(line)
    speed = f"{library.words / library.seconds:,.0f} words read a second" if library.seconds else "nothing read"
    _say(f"{speed}; {time.perf_counter() - started:.0f} s in all")
    return 0


def _licences(library: Library, root: Path, given: argparse.Namespace) -> Iterator[str]:
    yield from _shares(library, root / "licences" / "texts", "open-source licences", given)


def _terms(library: Library, root: Path, given: argparse.Namespace) -> Iterator[str]:
    yield from _shares(library, root / "ai-terms", "AI terms", given)
    named = [root / "ai-terms" / f"{name}.txt" for name in coverage.NAMED]
    yield from coverage.text_lines(library, [path for path in named if path.is_file()])


def _shares(library: Library, texts: Path, what: str, given: argparse.Namespace) -> Iterator[str]:
    if not texts.is_dir():
        yield f"{what}: skipped, there is no {texts}"
        return
    instruments = coverage.texts_of(library, texts)
    refused = sum(path.stem in library.refused for path in texts.glob("*.txt"))
    counts = coverage.together(instruments, refused=refused)
    yield f"{what}: normative sentences read or partial {counts.reached}; of these without opaque parts {counts.whole}"
    yield f"  {counts.line()}"
    if given.short:
        return
    yield from coverage.text_lines(library, sorted(texts.glob("*.txt")))
    if given.misses:
        for instrument in instruments:
            if instrument is not None:
                yield f"  {instrument.id}:"
                yield from coverage.unread_lines(instrument, (Status.UNREAD, Status.PARTIAL))


def _labels(library: Library, root: Path, given: argparse.Namespace) -> Iterator[str]:
    path = root / "licences" / "labels.json"
    if not path.is_file():
        yield f"labels: skipped, there is no {path}"
        return
    every = labels.licences(library, root)
    found = [one for one in every if not one.language]
    exact = sum(one.exact for one in found)
    yield (
        f"choosealicense labels: macro-F1 {labels.macro_f1(found):.3f} over {len(labels.varying(found))} that vary; "
        f"whole licence right {exact} of {len(found)} ({per_cent(exact, len(found))})"
    )
    if len(found) < len(every):
        foreign = ", ".join(f"{one.id} ({one.language})" for one in every if one.language)
        yield (
            f"  refused for their language: {foreign}; with every label of theirs counted as missed "
            f"macro-F1 {labels.macro_f1(every):.3f}, whole licence right {exact} of {len(every)}"
        )
    if not given.short:
        yield from labels.lines(found)


def _osadl(library: Library, root: Path, given: argparse.Namespace) -> Iterator[str]:
    path = root / "osadl" / "obligations.jsonl"
    if not path.is_file():
        yield f"OSADL checklists: skipped, there is no {path}"
        return
    found = obligations.scores(library, root)
    number = len(found)
    yield (
        f"OSADL statements matched: words and modality {per_cent(sum(one.words for one in found), number)}; "
        f"with action {per_cent(sum(one.action for one in found), number)}; "
        f"with use case and conditions {per_cent(sum(one.conditions for one in found), number)} of {number}"
    )
    if not given.short:
        yield from obligations.lines(found)


def _scenarios(library: Library, root: Path, given: argparse.Namespace) -> Iterator[str]:
    path = root / "scenarios-dev.jsonl"
    if not path.is_file():
        yield f"scenarios: skipped, there is no {path}"
        return
    only = given.only if given.only not in PARTS else ""
    native = scenarios.outcomes(library, root, only=only)
    foreign = scenarios.outcomes(library, root, english=True, only=only)
    yield from _verdicts("scenarios, each in the language of its text", native, given)
    yield from _verdicts("German and Indonesian scenarios by their English sentences", foreign, given)


def _verdicts(title: str, found: list[scenarios.Outcome], given: argparse.Namespace) -> Iterator[str]:
    number = len(found)
    if not number:
        return
    right = sum(one.right for one in found)
    fine = sum(one.right or one.got in one.also for one in found)
    open_ = sum(one.got == "undetermined" and not one.right for one in found)
    failed = sum(one.got == "failed" for one in found)
    false = [one for one in found if one.false_permitted]
    missed = [one for one in found if one.duty_missed]
    yield (
        f"{title}: right {right} of {number} ({per_cent(right, number)}; {fine} with other defensible answers), "
        f"undetermined instead {open_}, wrong {number - right - open_ - failed}, no answer {failed}, "
        f"macro-F1 {scenarios.macro_f1(found):.3f}"
    )
    yield f"  FALSE PERMITTED {len(false)}{': ' if false else ''}{', '.join(f'{one.id} ({one.got})' for one in false)}"
    yield f"  permitted with a duty missed {len(missed)}{': ' if missed else ''}{', '.join(one.id for one in missed)}"
    slow = sorted(found, key=lambda one: -one.seconds)[:5]
    yield f"  slowest cases: {', '.join(f'{one.id} {one.seconds:.1f} s' for one in slow)}"
    yield from scenarios.confusion(found)
    if not given.short:
        yield "  what keeps most of them undetermined:"
        yield from scenarios.blocker_lines(found)
        yield from scenarios.miss_lines(found)


def _crashes(library: Library, given: argparse.Namespace) -> Iterator[str]:
    if not library.crashes:
        return
    unique = list(dict.fromkeys(library.crashes))
    yield f"CRASHES {len(unique)} (each is a bug):"
    for crash in unique[:10] if given.short else unique:
        yield f"  {crash.where}: {crash.error} {crash.words}"


Part = Callable[[Library, Path, argparse.Namespace], Iterator[str]]
PARTS: dict[str, Part] = {
    "licences": _licences,
    "labels": _labels,
    "osadl": _osadl,
    "terms": _terms,
    "scenarios": _scenarios,
}

if __name__ == "__main__":
    sys.exit(main())
