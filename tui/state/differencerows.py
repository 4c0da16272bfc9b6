"""A comparison by meaning as rows: norm by norm, and the smallest use on which two differ."""

from __future__ import annotations

from collections.abc import Iterator

from ...clauses.comparison import Compared, Comparison, Difference, Relation, Side
from ...report.words import Phrasing, shortened
from ..verdicts import sign, style
from .paperrows import heading
from .rows import Row

MARKS = {
    Relation.EQUAL: ("=", "dim", "the same: proved"),
    Relation.DIFFERENT: ("≠", "bad", "some use is decided otherwise"),
    Relation.ONLY_FIRST: ("−", "warn", "the second has no such norm"),
    Relation.ONLY_SECOND: ("+", "good", "the first has no such norm"),
    Relation.OPEN: ("?", "open", "neither shown to be the same nor to differ"),
    Relation.NOT_COMPARED: ("–", "dim", "not compared: the work was stopped"),
}
_WHY = {
    "unread": "words that were not read could matter",
    "no-use": "no use turns on it",
    "no-case": "the use cannot be said as a case",
}


def counts(found: Comparison) -> str:
    """How many norms stand how."""
    numbers = {relation: sum(one.relation is relation for one in found.norms) for relation in Relation}
    shown = [f"{MARKS[relation][0]} {number}" for relation, number in numbers.items() if number]
    return "   ".join(shown)


def pair_rows(found: Comparison, *, hide_equal: bool) -> tuple[Row, ...]:
    """Norm by norm."""
    rows: list[Row] = []
    hidden = 0
    for index, one in enumerate(found.norms):
        if hide_equal and one.relation is Relation.EQUAL:
            hidden += 1
            continue
        mark, mark_style, _ = MARKS[one.relation]
        labels = " ⟷ ".join(_label(side.citation.clause) for side in (one.first, one.second) if side is not None)
        clause = one.first or one.second
        words = shortened(clause.citation.quote, 160) if clause is not None else ""
        number = len(one.differences)
        right = f"{number} difference{'s' if number != 1 else ''}" if number else ""
        rows.append(
            Row(
                f"pair:{index}",
                f"{labels}  {words}",
                ((0, len(labels), "title"),),
                gutter=f"{mark} ",
                gutter_style=mark_style,
                style="dim" if one.relation is Relation.EQUAL else "",
                hang=2,
                right=right,
            )
        )
    if hidden:
        rows.append(
            Row("hidden", f"{hidden} that say the same are hidden: h shows them", style="dim", selectable=False)
        )
    if not rows:
        rows.append(Row("none", "there is nothing to compare", style="dim", selectable=False))
    return tuple(rows)


def _label(clause: str) -> str:
    return clause or "(no number)"


def meaning_rows(one: Compared, found: Comparison, names: tuple[str, str], say: Phrasing) -> tuple[Row, ...]:
    """What was found about one norm."""
    return tuple(_meaning_rows(one, found, names, say))


def _meaning_rows(one: Compared, found: Comparison, names: tuple[str, str], say: Phrasing) -> Iterator[Row]:
    mark, mark_style, words = MARKS[one.relation]
    yield Row("relation", words, gutter=f"{mark} ", gutter_style=mark_style, style="strong")
    if one.relation is Relation.EQUAL:
        uses = f"on all of {one.uses} shapes of use" if one.uses else "within the vocabulary"
        yield Row("uses", uses, indent=2, style="dim", selectable=False)
    if one.why:
        yield Row("why", _WHY.get(one.why, one.why), indent=2, style="dim", selectable=False)
    for name, clause in zip(names, (one.first, one.second), strict=True):
        yield from heading(name, f"side:{name}")
        if clause is None:
            yield Row(f"none:{name}", "no counterpart", indent=1, style="dim", selectable=False)
        else:
            label = _label(clause.citation.clause)
            text = f"{label}: “{clause.citation.quote}”"
            yield Row(f"quote:{name}", text, ((0, len(label), "title"),), indent=1, hang=1)
    for number, difference in enumerate(one.differences):
        yield from _difference(difference, number, names, say)
    for number, citation in enumerate(one.unread):
        if number == 0:
            yield from heading("not read, and could matter", "unread")
        yield Row(f"unread:{number}", f"▒ “{shortened(citation.quote, 200)}”", hang=2, style="unread", selectable=False)
    if found.status != "complete":
        yield Row(
            "stopped", "the comparison was stopped: what is marked – was not compared", style="warn", selectable=False
        )


def _difference(one: Difference, number: int, names: tuple[str, str], say: Phrasing) -> Iterator[Row]:
    yield from heading("a smallest use on which they differ" if number == 0 else "another", f"difference:{number}")
    for index, line in enumerate(one.text.splitlines()):
        if line.strip():
            yield Row(f"witness:{number}:{index}", line, indent=1, hang=2)
    for name, side in zip(names, (one.first, one.second), strict=True):
        yield _side(name, side, number, say)


def _side(name: str, side: Side, number: int, say: Phrasing) -> Row:
    cited = ", ".join(dict.fromkeys(say.clause(one.clause) for one in side.decisive if one.clause))
    return Row(
        f"verdict:{number}:{name}",
        f"{name}: {say.verdict(side.kind)}",
        gutter=f"{sign(side.kind.value)} ",
        gutter_style=style(side.kind.value),
        hang=2,
        right=cited,
        selectable=False,
    )
