"""The two panes of the library as rows, and what is read of an entry to tell about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import frozen

from ...clauses.norm import Modality
from ..verdicts import sign, style
from .catalogue import Entry, Kind
from .paperrows import heading
from .rows import Row
from .running import Standing
from .sheet import sheet

_BAR = 20
_MODALITIES = (
    (Modality.PERMIT, "permits"),
    (Modality.FORBID, "forbids"),
    (Modality.OBLIGE, "requires"),
    (Modality.EMPOWER, "empowers"),
    (Modality.COUNTS_AS, "says what counts"),
)


@frozen
class About:
    """
    What is known of an entry.
    """

    identity: str
    """Id of the licence, or title of the case."""
    lines: tuple[tuple[str, str], ...]
    """Name and value."""
    share: float | None = None
    """The share of a text that was read."""
    unread: int = 0
    reviews: tuple[str, ...] = ()


def about(entry: Entry) -> About:
    """Read an entry, and say what it is."""
    return _about_case(entry) if entry.kind is Kind.CASE else _about_licence(entry)


def _about_licence(entry: Entry) -> About:
    from ...supply import supply

    name = entry.name if entry.path is None else str(entry.path)
    one = supply(name)
    instrument = one.instrument
    paper = sheet(instrument)
    counts = Counter(norm.modality for norm in instrument.norms)
    reviewed = {"drafted": "drafted; no lawyer has reviewed it", "read": "read by licet; nobody has reviewed it"}
    lines = [
        ("title", instrument.title),
        ("language", instrument.language),
        ("version", instrument.version.isoformat() if instrument.version else "not given"),
        ("standing", reviewed.get(instrument.standing.value, instrument.standing.value)),
        ("clauses", ", ".join(f"{counts[kind]} {words}" for kind, words in _MODALITIES if counts[kind]) or "none"),
        ("terms", ", ".join(f"“{term.term}”" for term in instrument.definitions[:12]) or "none defined"),
    ]
    if instrument.incorporates:
        lines.append(("refers to", ", ".join(instrument.incorporates)))
    reviews = tuple(f"{one.who} ({one.capacity}), {one.day.isoformat()}: {one.decided}" for one in instrument.reviews)
    return About(instrument.id, tuple(lines), paper.share(), len(paper.unread()), reviews)


def _about_case(entry: Entry) -> About:
    from ...grammar.case import parse_case
    from ...sources import open_text

    assert entry.path is not None
    case = parse_case(open_text(entry.path).text, str(entry.path), lenient=True)
    accounts = tuple(dict.fromkeys(one.account for one in case.statements if one.account))
    lines = [
        ("title", case.title or entry.label),
        ("under", ", ".join(case.instruments) or "no licence named"),
        ("as of", case.as_of.isoformat() if case.as_of else "no day given"),
        ("facts", str(len(case.statements))),
        ("accounts", ", ".join(accounts) or "none: all is common ground"),
        ("asks", case.question.text if case.question else "nothing"),
    ]
    return About(case.title or entry.label, tuple(lines))


def about_rows(entry: Entry, known: About, standings: tuple[Standing, ...]) -> Iterator[Row]:
    """What is known, as rows."""
    yield Row("label", entry.label, style="strong", selectable=False)
    for name, value in known.lines:
        words = f"{name:<10}{value}"
        yield Row(f"about:{name}", words, ((0, len(name), "dim"),), hang=10, selectable=False)
    if entry.kind is Kind.LICENCE:
        yield from heading("how much was read", "read")
        if known.share is None:
            yield Row("share", "clauses only: the text is not at hand", style="dim", selectable=False)
        else:
            full = round(known.share * _BAR)
            bar = "█" * full + "░" * (_BAR - full)
            words = f"{bar} {known.share:.0%}   ▒ {known.unread} not read whole"
            yield Row("share", words, ((0, full, "good"), (_BAR, len(words), "")), selectable=False)
        for number, review in enumerate(known.reviews):
            yield Row(f"review:{number}", f"reviewed: {review}", hang=2, selectable=False)
    yield from heading("cases" if entry.kind is Kind.LICENCE else "verdict", "cases")
    if not standings:
        yield Row("not-run", "not judged yet: r judges all cases", style="dim", selectable=False)
        return
    if entry.kind is Kind.LICENCE:
        counts = Counter(one.verdict for one in standings)
        words = "  ".join(f"{sign(kind)} {count} {kind or 'no verdict'}" for kind, count in sorted(counts.items()))
        yield Row("counts", words, selectable=False)
    for one in standings:
        yield _standing(one)


def _standing(one: Standing) -> Row:
    if one.problem:
        return Row(f"case:{one.key}", f"{one.label}: {one.problem}", gutter="– ", style="warn", selectable=False)
    right = (
        "as expected" if one.sound and one.expected else f"{one.met} of {one.expected} expected" if one.expected else ""
    )
    return Row(
        f"case:{one.key}",
        f"{one.label}: {one.verdict}",
        gutter=f"{sign(one.verdict)} ",
        gutter_style=style(one.verdict),
        right=right,
        right_style="dim" if one.sound else "bad",
        selectable=False,
    )


def entry_rows(
    entries: tuple[Entry, ...], standings: Mapping[str, Standing], marked: tuple[str, ...]
) -> tuple[Row, ...]:
    """The list, by what an entry is and where it is from."""
    rows: list[Row] = []
    before = ""
    for entry in entries:
        group = f"{'cases' if entry.kind is Kind.CASE else 'licences'} · {entry.group}"
        if group != before:
            rows += heading(group, group, blank=bool(rows))
            before = group
        standing = standings.get(entry.key)
        gutter, gutter_style, right = "  ", "", ""
        if standing is not None:
            gutter, gutter_style = f"{sign(standing.verdict)} ", style(standing.verdict)
            right = "" if standing.sound else "not as expected"
        if (entry.name if entry.path is None else str(entry.path)) in marked:
            gutter, gutter_style = "● ", "accent"
        rows.append(
            Row(
                entry.key,
                entry.label,
                gutter=gutter,
                gutter_style=gutter_style,
                right=right or (entry.path.suffix if entry.path is not None and entry.kind is Kind.LICENCE else ""),
                right_style="bad" if right else "dim",
            )
        )
    return tuple(rows)
