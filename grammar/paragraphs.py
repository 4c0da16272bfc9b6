"""Lines → paragraphs: hard-wrapped lines go together, labels and headings begin anew."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from attrs import define, frozen

from .document_table import DocumentTable
from .labels import Label
from .lines import BOLD_SUBJECT, Line, split_lines

_LABELLED = re.compile(r"[a-z]{1,4}[.)]\s")
_TERMINAL = ".:;!?。：；！？"
_CLOSING = "\"”“’'»›)]*_"


_TITLE = 8
"""Words of a line that may be a title."""


@define
class Paragraph:
    """
    A paragraph as the layout shows it, not yet placed in the outline.
    """

    lines: list[tuple[int, int]]
    """For each line, where its words begin and end; the first begins after the labels."""

    labels: tuple[Label, ...]
    indent: int
    """Column of the first character, the label included."""

    body_indent: int
    """Column of the second line, or of the words after the label."""

    level: int
    """Depth that the markup gives to a heading; 0 where it gives none."""

    kind: str
    """`text`, `table` or `ornament`."""

    blank_before: bool
    underlined: bool = False
    centred: bool = False

    @property
    def start(self) -> int:
        """First character, the label included."""
        return self.labels[0].start if self.labels else self.lines[0][0]


_NARROWEST = 30
"""No text is set in narrower lines: shorter ones are terms above what they mean, or items of a list."""


@frozen
class Wrapping:
    """How the lines of a text were broken."""

    width: int
    """Columns that a full line has; 0 where each line is a paragraph of its own."""


class ParagraphReader:
    """
    Puts the lines of one text together.
    """

    def __init__(self, text: str, table: DocumentTable) -> None:
        self._text = text
        self._table = table
        self._lines = split_lines(text)
        self._wrapping = self._measure()
        self._run_width = self._measure_runs()
        self._expected: set[tuple[str, str, int]] = set()
        self._number_seen: set[tuple[int, ...]] = set()

    def read(self) -> list[Paragraph]:
        """The paragraphs of the text in order."""
        found: list[Paragraph] = []
        blank = True
        open_line: Line | None = None
        pending: Paragraph | None = None
        for number, line in enumerate(self._lines):
            if line.kind == "blank":
                blank, open_line = True, None
                continue
            if line.kind == "ornament":
                if pending is not None and not blank and len(pending.lines) == 1 and self._is_rule(line):
                    pending.underlined = True
                pending, open_line, blank = None, None, True
                continue
            if line.kind == "table":
                found.append(Paragraph([(line.body, line.stop)], (), line.indent, line.indent, 0, "table", blank))
                pending, open_line, blank = None, None, False
                continue
            begins = open_line is None or pending is None or line.level > 0 or line.bullet or pending.level > 0
            labels = self._labels(number, line, open_line, begins or self._ends_early(open_line, line), pending)
            if not begins and not labels and not self._breaks(open_line, line, pending):
                assert pending is not None
                if len(pending.lines) == 1:
                    pending.body_indent = line.indent
                pending.lines.append((line.body, line.stop))
                open_line, blank = line, False
                continue
            pending = self._start(line, labels, blank)
            found.append(pending)
            open_line, blank = line, False
        return found

    def _start(self, line: Line, labels: tuple[Label, ...], blank: bool) -> Paragraph:
        body = line.body
        if line.bullet and not labels:
            labels = (Label("•", body, body, "-"),)
        if labels:
            body = max(body, labels[-1].end)
            while body < line.stop and self._text[body] in " \t\u00a0":
                body += 1
            for label in labels:
                self._note(label)
        body = self._skip_markup(body, line.stop)
        indent = line.indent
        width, length = self._wrapping.width, line.stop - line.body
        centred = (
            not labels
            and bool(width)
            and indent >= 8
            and length * 10 <= width * 7
            and abs(2 * indent + length - width) <= 14
        )
        return Paragraph(
            [(body, line.stop)], labels, indent, indent + body - line.body, line.level, "text", blank, centred=centred
        )

    def _skip_markup(self, body: int, stop: int) -> int:
        while body < stop - 1 and self._text[body : body + 2] in ("**", "__"):
            if BOLD_SUBJECT.match(self._text, body, stop):
                break
            body += 2
        return body

    def _note(self, label: Label) -> None:
        """Remember which labels may come next."""
        if label.numbers:
            self._number_seen.add(label.numbers)
        for series, value in label.readings:
            self._expected.add((label.shape, series, value + 1))

    def _may_come(self, label: Label) -> bool:
        """Whether `label` opens a list or goes on with one that was seen."""
        if label.shape == "-" or label.annex:
            return True
        if label.numbers:
            *head, last = label.numbers
            before = (*head, last - 1)
            return last <= 1 or before in self._number_seen or (bool(head) and tuple(head) in self._number_seen)
        return any(value <= 1 or (label.shape, series, value) in self._expected for series, value in label.readings)

    def _labels(
        self, number: int, line: Line, before: Line | None, begins: bool, pending: Paragraph | None
    ) -> tuple[Label, ...]:
        labels = self._table.label_reader.read(self._text, line.body, line.stop, opens=begins)
        if not labels:
            return ()
        first = labels[0]
        if first.shape == "*" and not self._bare_number(first, line):
            return ()
        if first.end >= line.stop and first.shape == "-":
            return ()
        if before is None or pending is None or line.level:
            return labels
        if self._under_title(first, before, pending):
            return labels
        last_word = self._last_word(before)
        ended = self._text[before.stop - 1] in _TERMINAL + _CLOSING + ",…" or last_word in self._joiners
        if first.shape == "-":
            in_list = bool(pending.labels) and pending.labels[0].shape == "-"
            return labels if begins or ended or in_list else ()
        if (
            last_word in self._table.sets["reference_words"]
            and self._text[before.stop - 1] not in ":;!?"
            and not (self._text[before.stop - 1] == "." and last_word not in self._table.sets["abbreviations"])
        ):
            return ()
        follows = self._follows(pending, first)
        if not (begins or ended or follows or line.indent != before.indent) or not self._may_come(first):
            return ()
        unsure = not begins or (first.shape in ("(*)", "*)") and self._wrapping.width)
        level = line.indent == before.indent or (len(pending.lines) == 1 and line.indent <= before.indent)
        if unsure and level and not pending.labels and not self._goes_on(number, first):
            # a list inside a sentence whose first label happens to open a line
            return ()
        return labels

    @staticmethod
    def _follows(pending: Paragraph, label: Label) -> bool:
        """Whether a label is the next one after that of the paragraph it would else be part of."""
        return bool(pending.labels) and any(
            pending.labels[0].shape == label.shape and (series, value - 1) in pending.labels[0].readings
            for series, value in label.readings
        )

    def _under_title(self, label: Label, before: Line, pending: Paragraph) -> bool:
        """ "3. Conditions" and, on the very next line, "3.1 You must …": a title, and the first label under it."""
        words = self._text[before.body : before.stop].split()
        if len(label.numbers) < 2 or len(pending.lines) > 1 or len(words) > _TITLE or words[-1][-1] in ",;:":
            return False
        return words[0].strip(".)") == ".".join(map(str, label.numbers[:-1])) and label.numbers[-1] == 1

    def _goes_on(self, number: int, label: Label) -> bool:
        """Whether the label after `label` opens one of the next lines too."""
        for line in self._lines[number + 1 : number + 40]:
            if line.kind != "text":
                continue
            for other in self._table.label_reader.read(self._text, line.body, line.stop, opens=False)[:1]:
                if other.shape == label.shape and any(
                    (series, value + 1) in other.readings for series, value in label.readings
                ):
                    return True
        return False

    @property
    def _joiners(self) -> frozenset[str]:
        sets = self._table.sets
        return sets["and_words"] | sets["or_words"] | sets["both_words"]

    def _bare_number(self, label: Label, line: Line) -> bool:
        """A number with nothing around it is a label before a short heading that goes on with the count."""
        words = self._text[label.end : line.stop].split()
        return self._may_come(label) and 0 < len(words) <= 9 and self._text[line.stop - 1] not in ".;,:"

    def _last_word(self, line: Line) -> str:
        tail = self._text[max(line.body, line.stop - 40) : line.stop].split()
        return tail[-1].lower().strip('(."“') if tail else ""

    def _is_notice(self, line: Line) -> bool:
        """Whether a line is a copyright notice, which ends with its line."""
        head = self._text[line.body : min(line.stop, line.body + 40)].lower()
        return head.startswith(self._table.notice_words) and any(map(str.isdigit, head))

    def _is_rule(self, line: Line) -> bool:
        return line.stop - line.body >= 3 and self._text[line.body] in "=-~^*_"

    def _ends_early(self, before: Line | None, line: Line) -> bool:
        """Whether the first word of `line` would have stood in the line before, had the paragraph gone on."""
        if before is None:
            return True
        width = self._wrapping.width
        if not width or before.width > width * 1.5:
            return True
        # a paragraph set narrower than the rest has its own width
        if (local := self._run_width.get(before.start, 0)) * 10 >= width * 6:
            width = min(width, local)
        first = self._first_word_length(line)
        slack = max(8, width * 15 // 100)
        return before.width + 1 + first <= width - slack

    def _first_word_length(self, line: Line) -> int:
        at = line.body
        while at < line.stop and at - line.body < 60 and not self._text[at].isspace():
            at += 1
        return at - line.body

    def _breaks(self, before: Line | None, line: Line, pending: Paragraph | None) -> bool:
        """Whether `line`, without label, begins a paragraph though no blank line stands before it."""
        assert before is not None
        assert pending is not None
        head = self._text[line.body : line.body + 3].lstrip("\"“„‘'«([*_")
        if pending.centred and line.indent != before.indent:
            return True
        if (self._is_notice(before) and head[:1].isupper()) or self._text.startswith(
            ("http://", "https://", "www."), line.body
        ):
            return self._is_notice(before) or self._ends_early(before, line)
        last = self._text[before.body : before.stop].rstrip(_CLOSING)[-1:]
        if head[:1].islower() and last not in (".", "!", "?"):
            return self._ends_item(before) and self._ends_early(before, line)
        if self._last_word(before) in self._table.never_last:
            return False  # "the terms of this" ends no paragraph
        width = self._wrapping.width
        if not width:
            return True
        early = self._ends_early(before, line)
        if early:
            # a short line inside an evenly set paragraph is ragged, not the end, unless it ends a sentence
            capitals = before.stop - before.body > 40 and self._text[before.body : line.stop].isupper()
            ragged = (
                (len(pending.lines) > 1 or capitals)
                and last not in _TERMINAL
                and before.width > width * 6 // 10
                and line.indent == before.indent
            )
            if (
                not ragged
                and pending.labels
                and last not in _TERMINAL
                and line.indent >= pending.body_indent > pending.indent
            ):
                ragged = len(pending.lines) > 1
            return not ragged
        # first-line indents without blank lines
        return last in _TERMINAL and line.indent >= before.indent + 2 and len(pending.lines) > 1

    def _ends_item(self, line: Line) -> bool:
        """Whether a line ends as an item of a list without labels does: "third party rights; and"."""
        words = self._text[line.body : line.stop].rstrip(_CLOSING)
        if self._last_word(line) in self._joiners:
            words = words[: -len(self._last_word(line))].rstrip()
        return words.endswith(";")

    def _measure(self) -> Wrapping:
        """Find the width at which the lines were broken, if they were."""
        pairs, widths = 0, []
        for before, line in self._neighbours():
            pairs += 1
            head = self._text[line.body : line.body + 1]
            shouting = before.stop - before.body > 40 and self._text[before.body : line.stop].isupper()
            if (
                (head.islower() or shouting)
                and self._text[before.stop - 1] not in _TERMINAL
                and not _LABELLED.match(self._text, line.body)
            ):
                widths.append(before.width)
        if not widths or (pairs >= 10 and len(widths) < max(3, pairs // 5)):
            return Wrapping(0)
        widths.sort()
        width = widths[len(widths) * 95 // 100]
        return Wrapping(width if _NARROWEST <= width <= 200 else 0)

    def _measure_runs(self) -> dict[int, int]:
        """For each line of a run of three or more, the width of the widest."""
        widths: dict[int, int] = {}
        run: list[Line] = []
        for line in (*self._lines, None):
            if line is not None and line.kind == "text":
                run.append(line)
                continue
            if len(run) > 2:
                widest = max(one.width for one in run)
                widths.update((one.start, widest) for one in run)
            run = []
        return widths

    def _neighbours(self) -> Iterator[tuple[Line, Line]]:
        lines: Sequence[Line] = self._lines
        for before, line in itertools.pairwise(lines):
            if before.kind == line.kind == "text":
                yield before, line
