"""Outline → units: sentences with their lead-ins, trailers and connectives, and lists inside sentences split."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, evolve

from ..clauses.span import Span
from .dates import is_date_line
from .document_model import Attachment, Unit, UnitKind
from .document_table import DocumentTable
from .flow import Flow, flow_of
from .headings import claims_copyright, is_clause, is_open, wants_clause
from .inline import Group, Marker, inline_groups, unlabelled_list
from .inline_scope import has_consequence, is_fronted, is_inside_phrase, is_only_fronted, shared_tail
from .outline_model import Placed
from .sentences import sentence_ends


@define(eq=False)
class Context:
    """
    What holds for the sentences of one stretch of a paragraph.
    """

    path: str
    trail: tuple[str, ...]
    named: bool
    kind: UnitKind
    label: str = ""
    lead: int | None = None
    list_key: object = None
    after_list: int | None = None
    follows: int | None = None


@define(eq=False)
class _Stretch:
    """A paragraph under way: its words, sentence ends and inline lists."""

    flow: Flow
    ends: list[int]
    whole: tuple[int, int] | None = None
    outer_list: object = None
    """The list that the paragraph itself is an item of: what joins it to the next item stands at its very end."""


class UnitBuilder:
    """
    Makes the units of one text.
    """

    def __init__(self, text: str, placed: Sequence[Placed], table: DocumentTable) -> None:
        self._text = text
        self._placed = placed
        self._table = table
        self.units: list[Unit] = []
        self.labels: list[tuple[int, int]] = []
        self._last_of: dict[int, int] = {}
        self._last_in_node: dict[int, int] = {}
        self._lists: dict[object, list[int]] = {}
        self._found_connectives: dict[object, list[str]] = {}
        self._perhaps_under: set[int] = set()
        self._announcers: dict[int, int] = {}

    def build(self) -> list[Unit]:
        """All units in order."""
        for number, placed in enumerate(self._placed):
            self.labels.extend((label.start, label.end) for label in placed.paragraph.labels if label.end > label.start)
            self._paragraph(number, placed)
            if self.units:
                self._last_of[number] = len(self.units) - 1
        self._share_connectives()
        self._level_lists()
        return self.units

    # -- paragraphs ----------------------------------------------------------

    def _paragraph(self, number: int, placed: Placed) -> None:
        node, flow = placed.node, placed.flow
        label = placed.paragraph.labels[-1].text if placed.paragraph.labels and placed.opens else ""
        context = Context(node.path, node.trail, node.cited_as_text, "sentence", label)
        if placed.role in ("title", "heading", "toc"):
            kind: UnitKind = "title" if placed.role == "title" else "heading" if placed.role == "heading" else "toc"
            if kind == "title" and is_date_line(flow.text, self._table):
                kind = "date"
            self._whole(flow, 0, len(flow.text), kind, context)
            return
        if placed.role == "table":
            self._table_row(placed, context)
            return
        if placed.role == "date":
            self._whole(flow, 0, len(flow.text), "date", context)
            return
        if placed.head:
            self._whole(flow, 0, placed.head, "heading", context)
            context.label = ""
        self._body(number, placed, context)

    def _whole(self, flow: Flow, start: int, end: int, kind: UnitKind, context: Context) -> int | None:
        spans = flow.spans(start, end)
        if not spans:
            return None
        return self._add(
            Unit(
                len(self.units),
                kind,
                spans,
                spans,
                flow.text[start:end].strip(),
                context.label,
                context.path,
                context.trail,
            )
        )

    def _add(self, unit: Unit) -> int:
        self.units.append(unit)
        return unit.index

    def _table_row(self, placed: Placed, context: Context) -> None:
        start, end = placed.paragraph.lines[0]
        at = start
        while at < end:
            stop = self._text.find("|", at, end)
            tab = self._text.find("\t", at, end)
            stop = min(place for place in (stop, tab, end) if place >= 0)
            flow = flow_of(self._text, [(at, stop)], frozenset())
            before = 0
            for place in sentence_ends(flow.text, self._table):
                self._whole(flow, before, place, "table-row", context)
                before = place
            at = stop + 1

    def _body(self, number: int, placed: Placed, context: Context) -> None:
        node, flow = placed.node, placed.flow
        stretch = _Stretch(flow, sentence_ends(flow.text, self._table))
        groups = inline_groups(flow.text, stretch.ends, self._table)
        if placed.opens and (node.kind == "item" or node.lead is not None):
            context.kind = "item"
            context.list_key = (id(node.parent), node.lead, node.shape, node.series)
            stretch.outer_list = context.list_key
            if node.lead is not None:
                context.lead = self._last_of.get(node.lead)
        elif not placed.opens:
            context.follows = self._last_in_node.get(id(node))
            context.lead = self._announced(number, placed)
            if context.lead is not None:
                ends = (flow.text, self._placed[number - 1].flow.text)
                if any(self._goes_on(text) for text in ends):
                    context.kind = "item"
                    context.list_key = ("unlabelled", context.lead)
        if placed.after_list is not None:
            self._after_list(placed, context)
        if context.kind == "trailer":
            # what goes on the sentence of a list is read behind each item, and so it is not split again
            first = self._sentence_end(stretch, placed.head, len(flow.text))
            groups = [group for group in groups if group.markers[0].start >= first]
        if placed.boilerplate:
            context.kind, context.lead = "boilerplate", None
            groups = []
        self._range(stretch, placed.head, len(flow.text), groups, context)
        if self.units:
            self._last_in_node[id(node)] = len(self.units) - 1

    def _announced(self, number: int, placed: Placed) -> int | None:
        """The lead-in of a paragraph without a label: the one right before it, if that ends in a colon."""
        if not number or placed.head or placed.after_list is not None:
            return None
        before = self._placed[number - 1]
        if before.role != "text" or before.node is not placed.node:
            return None
        if before.flow.text.rstrip("*_ ").endswith(":") or self._breaks_off(before, placed):
            lead = self._last_of.get(number - 1)
        else:
            # a list without any labels: each paragraph but the last ends in a semicolon or a connective
            lead = self._announcers.get(number - 1)
            listed = lead is not None and (
                self._goes_on(before.flow.text)
                or self._names_more(lead, placed, before)
                or self._next_line(lead, placed, before)
            )
            lead = lead if listed else None
        if lead is not None:
            self._announcers[number] = lead
        return lead

    def _breaks_off(self, before: Placed, placed: Placed) -> bool:
        """Whether a paragraph stops in its sentence, and the next, set in from it, goes on as an item of it."""
        end, head = before.flow.text.rstrip("*_ ")[-1:], placed.flow.text[:1]
        within = placed.paragraph.indent > before.paragraph.indent
        return within and head.islower() and end.isalpha() and placed.flow.text.rstrip("*_ ").endswith(";")

    def _next_line(self, lead: int, placed: Placed, before: Placed) -> bool:
        """
        Whether a paragraph is the line right below an item, and goes on the lead-in as that does: "You may not:".

        No blank line parts it from the item, and it does not open as a sentence of its own does.
        """
        between = self._text[before.paragraph.lines[-1][1] : placed.paragraph.lines[0][0]]
        told = self.units[lead].words.rstrip(" :").rpartition(" ")[2].strip("()").casefold()
        opening = placed.flow.text.split(maxsplit=1)[:1]
        openers = self._table.sets["sentence_openers"]
        own = not opening or not openers or opening[0].strip('"“„(,').casefold() in openers
        return between.count("\n") == 1 and told in self._table.sets["open_words"] and not own

    def _names_more(self, lead: int, placed: Placed, before: Placed) -> bool:
        """Whether a paragraph is one more phrase of what "the following:" announced, as the one before it is."""
        told = self.units[lead].words.casefold()
        ruling = self._table.sets["modal_words"]
        return any(word in told for word in self._table.announcers) and all(
            ruling.isdisjoint(one.flow.text.casefold().split())
            and not one.flow.text.rstrip().endswith(":")
            and one.flow.text.count(". ") == 0
            and not self._table.joins(one.flow.text.split(maxsplit=1)[0])
            for one in (placed, before)
        )

    def _goes_on(self, text: str) -> bool:
        """Whether a paragraph ends as the item of a list does that another follows."""
        end = text.rstrip("*_ ")[-24:]
        return end.endswith((";", ",")) or bool(self._table.connective.search(end))

    def _after_list(self, placed: Placed, context: Context) -> None:
        """A paragraph behind a list goes on its sentence if it begins in lower case."""
        assert placed.after_list is not None
        lead = self._last_of.get(placed.after_list)
        context.after_list = lead
        head = placed.flow.text.lstrip("\"“„‘'(")
        if head[:1].islower() or head[:1] in ",;":
            context.kind = "trailer"

    # -- sentences -----------------------------------------------------------

    def _range(self, stretch: _Stretch, start: int, end: int, groups: Sequence[Group], context: Context) -> None:
        """The sentences between `start` and `end`, those with lists split."""
        at, number = start, 0
        first = True
        while at < end:
            stop = self._sentence_end(stretch, at, end)
            while number < len(groups) and groups[number].markers[0].start < at:
                number += 1
            group = groups[number] if number < len(groups) else None
            here = context if first else self._next_context(context)
            before = len(self.units)
            if (group is None or group.markers[0].start >= stop) and here.kind not in ("boilerplate", "trailer"):
                bare = self._unlabelled_list(stretch, at, stop, here)
                if bare is not None:
                    self._with_list(stretch, at, stop, bare, [bare], here)
                    at, first = stop, False
                    context.follows = len(self.units) - 1
                    continue
            if group is not None and group.markers[0].start < stop:
                stop = max(stop, self._sentence_end(stretch, group.markers[-1].end, end))
                taken = [other for other in groups[number:] if other.markers[0].start < stop]
                self._with_list(stretch, at, stop, group, taken, here)
                number += len(taken)
            else:
                self._sentence(stretch, at, stop, here)
            at = stop
            if len(self.units) > before:
                first = False
                context.follows = len(self.units) - 1

    def _unlabelled_list(self, stretch: _Stretch, start: int, end: int, context: Context) -> Group | None:
        """A list that only semicolons tell apart, behind a colon or behind the lead-in of the paragraph."""
        text = stretch.flow.text
        if ";" not in text[start:end]:
            return None
        governed = context.lead is not None and context.kind == "sentence"
        found = unlabelled_list(text, start, end, behind_colon=True, table=self._table)
        if found is None and governed:
            found = unlabelled_list(text, start, end, behind_colon=False, table=self._table)
        return found

    @staticmethod
    def _next_context(context: Context) -> Context:
        """A further sentence of the same item stands alone."""
        kind: UnitKind = "boilerplate" if context.kind == "boilerplate" else "sentence"
        return evolve(context, kind=kind, label="", lead=None, list_key=None, after_list=None)

    def _sentence_end(self, stretch: _Stretch, at: int, end: int) -> int:
        place = bisect_right(stretch.ends, at)
        return min(end, stretch.ends[place] if place < len(stretch.ends) else end)

    def _with_list(
        self, stretch: _Stretch, start: int, end: int, group: Group, taken: Sequence[Group], context: Context
    ) -> None:
        """A sentence that holds a list: its lead-in, then each item."""
        lead_text = stretch.flow.text[start : group.markers[0].start]
        rest = stretch.flow.text[group.markers[-1].end : end]
        fronted = (
            is_fronted(lead_text, self._table)
            or has_consequence(lead_text, rest, self._table)
            or is_inside_phrase(lead_text, rest, self._table)
        )
        if fronted and group.series[0] != ".":
            markers = [marker for one in taken for marker in one.markers]
            self._sentence(stretch, start, end, context, markers)
            return
        whole = stretch.whole
        stretch.whole = whole or (start, end)
        lead = context.lead
        if lead_text.strip(" \"“”„‘’'"):
            lead = self._sentence(
                stretch,
                start,
                group.markers[0].start,
                evolve(context, kind="lead-in" if context.kind != "trailer" else "trailer"),
            )
        key = object()
        doubts = self._without_slips(stretch, group)
        for number, marker in enumerate(group.markers):
            last = number + 1 == len(group.markers)
            stop = end if last else group.markers[number + 1].start
            self.labels.extend(self._label_spans(stretch.flow, marker))
            inside = [inner for inner in group.inner if marker.end <= inner.markers[0].start < stop]
            item = evolve(
                context,
                kind="item",
                label=marker.text,
                path=self._item_path(context, marker),
                trail=(*context.trail, marker.text) if marker.text else context.trail,
                lead=lead,
                list_key=key,
                after_list=None,
                follows=self.units[lead].index
                if lead is not None and self.units[lead].kind == "item"
                else context.follows,
            )
            before = len(self.units)
            self._range(stretch, marker.end, stop, inside, item)
            if before < len(self.units) and any(marker.end < place < stop for place in doubts):
                self.units[before] = evolve(self.units[before], doubts=(*self.units[before].doubts, "punctuation"))
            if last and len(self.units) > before:
                self._mark_tail(stretch, before, marker.end, stop)
        stretch.whole = whole

    def _without_slips(self, stretch: _Stretch, group: Group) -> list[int]:
        """
        Take back, and return, sentence ends before an `or` within a list: a full stop there is a slip of the print.
        """
        ends = stretch.ends
        low = bisect_right(ends, group.markers[0].end)
        high = bisect_right(ends, group.markers[-1].start)
        slips: list[int] = []
        for place in ends[low:high]:
            following = stretch.flow.text[place : place + 24].split()
            if following and self._table.joins(following[0]) in ("or", "and/or"):
                slips.append(place)
        if slips:
            ends[low:high] = [place for place in ends[low:high] if place not in slips]
        return slips

    @staticmethod
    def _label_spans(flow: Flow, marker: Marker) -> list[tuple[int, int]]:
        return [(span.start, span.end) for span in flow.spans(marker.start, marker.end)]

    @staticmethod
    def _item_path(context: Context, marker: Marker) -> str:
        if not marker.text:
            return context.path
        if marker.text.endswith("."):
            return (
                f"{context.path}.{marker.counter}"
                if context.path and not context.named
                else f"{context.path} {marker.counter}".strip()
            )
        return f"{context.path} ({marker.counter})".strip() if context.named else f"{context.path}({marker.counter})"

    def _mark_tail(self, stretch: _Stretch, unit: int, start: int, end: int) -> None:
        """Flag words at the end of the last item that may belong to every item."""
        place = shared_tail(stretch.flow.text, start, end, self._table)
        if place is None:
            return
        last = self.units[unit]
        spans = stretch.flow.spans(place, end)
        if spans and last.spans and spans[0].start > last.start and spans[-1].end <= last.end:
            self.units[unit] = evolve(last, shared_tail=spans, doubts=(*last.doubts, "trailer_ambiguous"))

    def _sentence(
        self, stretch: _Stretch, start: int, end: int, context: Context, markers: Sequence[Marker] = ()
    ) -> int | None:
        """One unit; the connective at its end is found, and its lead-ins are worked out."""
        flow = stretch.flow
        spans = flow.spans(start, end)
        if not spans:
            return None
        words = flow.text[start:end].strip()
        if not any(map(str.isalnum, words)) and self.units and context.kind in ("sentence", "item"):
            # a stray quotation mark or ellipsis is no sentence
            return None
        core, ahead, connective = self._core(flow, start, end, context, stretch.outer_list is not None)
        attachment, leads, under, elaborates = self._attach(words, context)
        whole = stretch.whole
        unit = Unit(
            len(self.units),
            context.kind,
            spans,
            core,
            words,
            context.label,
            context.path,
            context.trail,
            attachment,
            leads,
            tuple(span for number in leads for span in self.units[number].core),
            under,
            follows=context.follows,
            after_list=context.after_list,
            elaborates=elaborates,
            sentence=flow.spans(*whole) if whole else (),
            markers=tuple(span for marker in markers for span in flow.spans(marker.start, marker.end)),
        )
        self._add(unit)
        if context.list_key is not None and context.kind == "item":
            self._lists.setdefault(context.list_key, []).append(unit.index)
        if connective:
            # what stands at the very end of a paragraph joins the paragraph's own list, not a list inside it
            ends_all = stretch.outer_list is not None and end >= len(flow.text.rstrip())
            self._found_connectives.setdefault(stretch.outer_list if ends_all else context.list_key, []).append(
                connective
            )
        elif ahead:
            self._found_connectives.setdefault(context.list_key, []).append(ahead)
        if context.kind == "trailer" and context.after_list is not None:
            self._trail(context.after_list, spans)
        return unit.index

    def _core(
        self, flow: Flow, start: int, end: int, context: Context, in_list: bool
    ) -> tuple[tuple[Span, ...], str, str]:
        """The words of an item without what joins it to its neighbours, and the connectives before and behind them."""
        text = flow.text
        ahead = connective = ""
        whole = start, end
        if context.kind in ("item", "lead-in") or (in_list and context.kind == "sentence"):
            tail_start = max(start, end - 24)
            found = self._table.connective.search(text[tail_start:end].rstrip())
            if found and context.kind != "lead-in":
                connective = self._table.joins(found[1])
                end = tail_start + found.start()
            while end > start and text[end - 1] in " ;,":
                end -= 1
        if context.kind == "item":
            while start < end and text[start] in " ;,.":
                start += 1
            first = text[start : start + 12].split()
            joined = self._table.joins(first[0].rstrip(",")) if first and first[0].islower() else ""
            if joined:
                ahead = joined
                start += len(first[0])
        return flow.spans(start, end) or flow.spans(*whole), ahead, connective

    def _attach(self, words: str, context: Context) -> tuple[Attachment, tuple[int, ...], int | None, int | None]:
        """How a sentence hangs on the lead-in above it."""
        lead = context.lead
        if lead is None or self.units[lead].kind == "heading":
            lead = self._over_heading(context)
        if lead is None:
            return "none", (), None, None
        above = self.units[lead]
        lead_words = above.words
        if claims_copyright(lead_words):
            return "none", (), None, None
        parts = words.split(maxsplit=1)
        if len(parts) > 1 and self._table.joins(parts[0].rstrip(",")):
            words = parts[1]
        if self._table.condition_of_lead(lead_words) and is_clause(words, self._table):
            self._becomes_lead(lead)
            return "completes", (*above.lead_units, lead), lead, None
        if (
            above.kind == "item"
            and words[:1].isupper()
            and lead_words[-1:] not in ":—–"
            and not is_open(lead_words, self._table)
        ):
            # a nested list that spells out an item that stands by itself
            attachment: Attachment = (
                "under" if is_clause(words, self._table) or above.attachment != "completes" else "completes"
            )
            return attachment, above.lead_units if attachment == "completes" else (), above.under, lead
        self._becomes_lead(lead)
        if lead_words.endswith((".", ".”", '."', ".)")):
            return "under", (), lead, None
        colon = lead_words.rstrip('"”*_ ').endswith((":", "—", "–"))
        if colon and self._table.announces_conditions(lead_words):
            return "under", (), lead, None
        completes = (
            not colon
            or is_open(lead_words, self._table)
            or is_only_fronted(lead_words, self._table)
            or wants_clause(lead_words, self._table)
            or not is_clause(words, self._table)
        )
        if not completes:
            return "under", (), lead, None
        if colon and not is_open(lead_words, self._table) and words[:1].isupper() and words.endswith((".", ";")):
            self._perhaps_under.add(len(self.units))
        return "completes", (*above.lead_units, lead), lead, None

    def _over_heading(self, context: Context) -> int | None:
        """The lead-in that ends in a colon right before the headings under which its items stand, if there is one."""
        if context.kind != "item":
            return None
        for number in range(len(self.units) - 1, -1, -1):
            unit = self.units[number]
            if unit.kind == "heading" and context.trail[: len(unit.trail)] == unit.trail:
                outer = unit.trail[:-1]
                break
        else:
            return None
        for place in range(number - 1, -1, -1):
            unit = self.units[place]
            if unit.trail == outer:
                leads = unit.kind in ("lead-in", "item", "sentence") and unit.words.endswith(":")
                return place if leads and not self._table.opens_text(unit.words) else None
            if unit.trail[: len(outer)] != outer:
                return None
        return None

    def _becomes_lead(self, number: int) -> None:
        if self.units[number].kind in ("sentence", "item"):
            self.units[number] = evolve(self.units[number], kind="lead-in")

    def _trail(self, lead: int, spans: tuple[Span, ...]) -> None:
        """Give the words behind a list to each of its items."""
        for number in range(lead + 1, len(self.units) - 1):
            unit = self.units[number]
            if unit.lead_units and unit.lead_units[-1] == lead:
                self.units[number] = evolve(unit, trailer=(*unit.trailer, *spans))

    def _level_lists(self) -> None:
        """Where most items of a list are sentences of their own, an item that only may be one is one too."""
        for members in self._lists.values():
            under = sum(1 for number in members if self.units[number].attachment == "under")
            for number in members:
                if number in self._perhaps_under and 2 * under > len(members) - 1 and under:
                    unit = self.units[number]
                    self.units[number] = evolve(unit, attachment="under", lead_units=(), lead_in=(), trailer=())

    def _called_for(self, members: Sequence[int]) -> str:
        """What joins the items of a list by its lead-in: "one of the following" is enough."""
        leads = {number for member in members for number in self.units[member].lead_units[-1:]}
        leads |= {under for member in members if (under := self.units[member].under) is not None}
        chosen = bool(leads) and all(self._table.wants_one(self.units[number].words) for number in leads)
        return "or" if chosen else ""

    def _share_connectives(self) -> None:
        for key, members in self._lists.items():
            said = self._found_connectives.get(key, [])
            wanted = self._called_for(members)
            connective = said[-1] if said else wanted
            choice = connective == "or" and (bool(wanted) or set(said) == {"or"})
            if connective:
                for number in members:
                    self.units[number] = evolve(self.units[number], connective=connective, choice=choice)
