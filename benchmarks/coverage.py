"""How much of the normative sentences of each text is read, in part or not at all, and at what speed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from benchmarks.material import Library, per_cent
from licet.clauses.norm import Instrument, Status
from licet.grammar.ledger import Coverage, coverage

NAMED = (
    "press-openai-clause-en",
    "press-openai-clause-de",
    "press-openai-clause-id",
    "openai-business-terms-2023-11-14",
    "openai-tou-2023-03-14",
    "openai-tou-2023-11-14-eff-2023-12-14",
    "openai-tou-2023-11-14-eff-2024-01-31",
    "microsoft-product-terms-ai-excerpts",
)
"""The texts of the founding case, whose shares are shown one by one."""


@frozen
class Shares:
    """The counts of several texts together; a text that could not be read at all is counted in `failed`."""

    read: int = 0
    partial: int = 0
    unread: int = 0
    inert: int = 0
    definitions: int = 0
    texts: int = 0
    failed: int = 0
    refused: int = 0
    """Texts in a language that is not read."""

    @property
    def normative(self) -> int:
        """Sentences that rule or may rule conduct."""
        return self.read + self.partial + self.unread

    @property
    def reached(self) -> str:
        """Read or partial."""
        return per_cent(self.read + self.partial, self.normative)

    @property
    def whole(self) -> str:
        """Of those, read without opaque parts."""
        return per_cent(self.read, self.read + self.partial)

    def line(self) -> str:
        """All three shares."""
        return (
            f"read {per_cent(self.read, self.normative)}, partial {per_cent(self.partial, self.normative)}, "
            f"unread {per_cent(self.unread, self.normative)} of {self.normative} normative sentences"
            f" ({self.inert} inert, {self.definitions} definitions, {self.texts} texts, "
            f"{self.refused} refused for their language, {self.failed} failed)"
        )


def together(instruments: Sequence[Instrument | None], *, refused: int = 0) -> Shares:
    """The counts over `instruments`, of which so many could not be read for their language."""
    counts: list[Coverage] = [coverage(one) for one in instruments if one is not None]
    return Shares(
        sum(one.read for one in counts),
        sum(one.partial for one in counts),
        sum(one.unread for one in counts),
        sum(one.inert for one in counts),
        sum(one.definitions for one in counts),
        len(instruments),
        len(instruments) - len(counts) - refused,
        refused,
    )


def texts_of(library: Library, folder: Path, language: str | None = None) -> list[Instrument | None]:
    """All texts of a folder, read."""
    return [library.instrument(path, language) for path in sorted(folder.glob("*.txt"))]


def text_lines(library: Library, paths: Sequence[Path]) -> Iterator[str]:
    """The shares of each text, one on a line."""
    for path in paths:
        instrument = library.instrument(path)
        name = path.stem
        if instrument is None:
            yield f"  {name:<45} {library.refused.get(name, 'failed')}"
            continue
        one = together([instrument])
        words, seconds = library.speed.get(name, (0, 0.0))
        speed = f"{words / seconds:,.0f} words/s" if seconds else ""
        yield (
            f"  {name:<45} read {per_cent(one.read, one.normative):>7}"
            f"  partial {per_cent(one.partial, one.normative):>7}"
            f"  unread {per_cent(one.unread, one.normative):>7}  of {one.normative:>4}  {speed}"
        )


def unread_lines(instrument: Instrument, statuses: Sequence[Status] = (Status.UNREAD, Status.PARTIAL)) -> Iterator[str]:
    """Each sentence that was not read whole, with the reason."""
    for entry in instrument.ledger:
        if entry.status in statuses:
            words = " ".join(entry.span.of(instrument.text).split())
            opaque = "".join(f" «{one.text}»" for one in entry.opaque)
            yield f"    {entry.status.value:<7} [{entry.label}] {words[:240]}\n            {entry.why}{opaque[:300]}"
