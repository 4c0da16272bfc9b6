"""The labels of choosealicense.com as `licet summary` finds them, against those that people gave."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from benchmarks.material import Crash, Library, error_line, limited
from licet.summary import labels, summarise
from licet.supply import vocabulary

GROUPS = ("permissions", "conditions", "limitations")


@frozen
class Licence:
    """One licence: the labels given and found, each as `group:label`."""

    id: str
    wanted: frozenset[str]
    found: frozenset[str]
    failed: bool = False
    language: str = ""
    """The language it is in, if that is not read; it is refused and has no labels."""

    @property
    def exact(self) -> bool:
        """Whether the whole set is right."""
        return self.wanted == self.found


def licences(library: Library, root: Path) -> list[Licence]:
    """Every licence that has labels."""
    given = json.loads((root / "licences" / "labels.json").read_text("utf-8"))["licences"]
    found = []
    for name, row in sorted(given.items()):
        wanted = frozenset(f"{group}:{label}" for group in GROUPS for label in row[group])
        instrument = library.instrument(root / "licences" / "texts" / f"{name}.txt")
        if instrument is None:
            language = library.refused.get(name, "")
            found.append(Licence(name, wanted, frozenset(), failed=not language, language=language))
            continue
        try:
            with limited(60):
                summary = summarise(instrument, vocabulary())
        except Exception as error:
            library.crashes.append(Crash(name, f"summary: {error_line(error)}"))
            found.append(Licence(name, wanted, frozenset(), failed=True))
            continue
        got = frozenset(f"{group}:{label}" for group in GROUPS for label in labels(getattr(summary, group)))
        found.append(Licence(name, wanted, got if summary.labelled else frozenset()))
    return found


def varying(found: Sequence[Licence]) -> list[str]:
    """The labels that some licences have and some have not."""
    every = sorted({label for one in found for label in one.wanted})
    return [label for label in every if not all(label in one.wanted for one in found)]


def f1(found: Sequence[Licence], label: str) -> float:
    """F1 of one label."""
    hits = sum(label in one.wanted and label in one.found for one in found)
    total = sum(label in one.wanted for one in found) + sum(label in one.found for one in found)
    return 2 * hits / total if total else 0.0


def macro_f1(found: Sequence[Licence]) -> float:
    """F1 over the labels that vary, each weighing the same."""
    scores = [f1(found, label) for label in varying(found)]
    return sum(scores) / len(scores) if scores else 0.0


def lines(found: Sequence[Licence]) -> Iterator[str]:
    """F1 of each label, and what is missing or too much on each licence."""
    for label in sorted({label for one in found for label in (*one.wanted, *one.found)}):
        missing = [one.id for one in found if label in one.wanted - one.found]
        extra = [one.id for one in found if label in one.found - one.wanted]
        wrong = f"missing {', '.join(missing) or '-'}; extra {', '.join(extra) or '-'}"
        yield f"  {label:<42} F1 {f1(found, label):.2f}  {wrong}"
