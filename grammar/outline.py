"""Paragraphs → outline: which section, item and list each paragraph stands in."""

from __future__ import annotations

from collections.abc import Sequence

from .contents import contents_entries
from .dates import is_date_line
from .document_table import DocumentTable
from .flow import Flow, flow_of
from .headings import is_heading, name_of_item, run_in_heading, title_of_item
from .labels import Label
from .numbering import Numbering
from .outline_model import Node, Placed
from .paragraphs import Paragraph

_MAX_DEPTH = 40
"""Lists nested deeper than this stay at this depth: no licence has more, and a hostile text must not cost more."""


class Outliner:
    """
    Places the paragraphs of one text.
    """

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], table: DocumentTable) -> None:
        self._text = text
        self._table = table
        self._paragraphs = paragraphs
        sets = table.sets
        keep = sets["and_words"] | sets["or_words"] | sets["both_words"]
        self._flows = [flow_of(text, paragraph.lines, keep, table.defines) for paragraph in paragraphs]
        self._root = Node(None, "root", "", ())
        self._stack: list[Node] = [self._root]
        self._placed: list[Placed] = []
        self._boilerplate = False
        self._numbering = Numbering(text, paragraphs, table)

    def place(self) -> list[Placed]:
        """All paragraphs in order, each with its node."""
        toc = contents_entries(
            [(p.labels, f.text) for p, f in zip(self._paragraphs, self._flows, strict=True)], self._table
        )
        titled = False
        for number, paragraph in enumerate(self._paragraphs):
            flow = self._flows[number]
            if number in toc:
                self._add(paragraph, flow, self._root, "toc")
                continue
            if paragraph.kind == "table":
                self._add(paragraph, flow, self._section(), "table")
                continue
            if paragraph.labels:
                self._labelled(number, paragraph, flow)
                titled = True
                continue
            if not titled:
                titled = not self._is_front_matter(flow.text)
                if titled and (self._is_heading(number, flow, labelled=False) or self._is_small_title(number, flow)):
                    self._add(paragraph, flow, self._root, "title")
                    continue
            if paragraph.kind == "text" and is_date_line(flow.text, self._table):
                self._add(paragraph, flow, self._section(), "date")
                continue
            self._unlabelled(number, paragraph, flow)
        return self._placed

    def _is_small_title(self, number: int, flow: Flow) -> bool:
        """Whether the first paragraph is a title that begins with a name in lower case: `xAI Terms`."""
        text = flow.text.strip()
        alone = number + 1 < len(self._paragraphs) and self._paragraphs[number + 1].blank_before
        return alone and text[:1].islower() and is_heading(text[:1].upper() + text[1:], self._table, labelled=False)

    def _is_front_matter(self, text: str) -> bool:
        """Whether a paragraph may stand above the title: a copyright notice or a date."""
        return (len(text) <= 160 and text.lower().startswith(self._table.notice_words)) or is_date_line(
            text, self._table
        )

    def _add(
        self, paragraph: Paragraph, flow: Flow, node: Node, role: str, head: int = 0, opens: bool = False
    ) -> Placed:
        placed = Placed(paragraph, flow, node, role, head, opens, boilerplate=self._boilerplate)
        if role in ("text", "table"):
            node.last_text = len(self._placed)
        self._placed.append(placed)
        return placed

    def _section(self) -> Node:
        """The innermost node that is no item of a list."""
        return next(
            node for node in reversed(self._stack) if node.kind != "item" or (node.lead is None and node.shape != "-")
        )

    def _is_heading(self, number: int, flow: Flow, *, labelled: bool) -> bool:
        paragraph = self._paragraphs[number]
        if paragraph.level or paragraph.underlined:
            return bool(flow.text.strip())
        lower = flow.text[:200].lower()
        if lower.startswith(self._table.notice_words) and any(map(str.isdigit, lower)):
            return False
        if not is_heading(flow.text, self._table, labelled=labelled):
            return False
        following = self._paragraphs[number + 1] if number + 1 < len(self._paragraphs) else None
        if following is None or following.kind != "text":
            return following is not None or bool(paragraph.centred) or flow.text == flow.text.upper()
        if following.labels:
            return True
        after = self._flows[number + 1].text.lstrip("\"“„‘'(")
        return not after[:1].islower()

    # -- labelled paragraphs -------------------------------------------------

    def _labelled(self, number: int, paragraph: Paragraph, flow: Flow) -> None:
        node = self._stack[-1]
        bulleted = len(paragraph.labels) > 1 and paragraph.labels[0].shape == "-"
        for label in paragraph.labels[bulleted:]:
            node = self._enter(number, label, paragraph.indent)
        node.body_indent = paragraph.body_indent
        if node.kind == "annex":
            self._boilerplate = False
        in_list = node.lead is not None or node.shape == "-"
        if node.kind == "annex" and not flow.text.strip().endswith((":", ";", ",")) and len(flow.text.split()) <= 12:
            self._boilerplate = self._is_appendix(flow.text)
            node.trail = (f"{node.trail[-1]} {flow.text.strip()}".strip(),)
            self._add(paragraph, flow, node, "heading", opens=True)
            return
        if node.lead is not None and node.titles and self._is_title(number, flow):
            node.titled = True
            self._add(paragraph, flow, node, "heading", opens=True)
            return
        heads = not in_list and bool(flow.text.strip()) and self._is_heading(number, flow, labelled=True)
        if heads and node.kind == "item" and self._next_is_sibling(number, node):
            heads = False
        if heads or (not flow.text.strip() and node.kind == "annex"):
            node.kind = "annex" if node.kind == "annex" else "section"
            node.trail = (*node.trail[:-1], f"{node.trail[-1]} {flow.text.strip()}".strip())
            self._boilerplate = self._boilerplate or self._is_appendix(flow.text)
            self._add(paragraph, flow, node, "heading", opens=True)
            return
        head = 0 if in_list else run_in_heading(flow.text, self._table, labelled=True)
        if node.lead is not None and self._table.forbids(self._placed[node.lead].flow.text):
            head = title_of_item(flow.text, self._table)
        if not head and in_list and node.shape != "-":
            head = self._strict_run_in(flow.text)
        if not head and in_list:
            head = name_of_item(flow.text, self._table)
        if head:
            node.trail = (*node.trail[:-1], f"{node.trail[-1]} {flow.text[:head].strip(' .:–—-')}".strip())
        self._add(paragraph, flow, node, "text", head, opens=True)

    def _is_open(self, lead: int) -> bool:
        """Whether a sentence breaks off, so that what follows must go on with it: "you may not use it to:"."""
        words = self._placed[lead].flow.text.rstrip(" *_").rsplit(maxsplit=1)
        return bool(words) and words[-1].lower() in self._table.sets["open_ends"]

    def _opens_titled(self, number: int, lead: int, label: Label) -> bool:
        """Whether a list begins here whose items are a title and a paragraph each."""
        if not self._is_open(lead) or not self._is_title(number, self._flows[number]) or number + 2 >= len(self._flows):
            return False
        second = self._paragraphs[number + 2].labels
        return bool(second) and second[0].shape == label.shape and self._is_title(number + 2, self._flows[number + 2])

    def _is_title(self, number: int, flow: Flow) -> bool:
        """Whether a labelled paragraph is but the title of the item whose words stand in the next one."""
        if not is_heading(flow.text, self._table, labelled=True) or number + 1 >= len(self._paragraphs):
            return False
        following = self._paragraphs[number + 1]
        first = self._flows[number + 1].text.split(maxsplit=1)[:1]
        # "We may change this" goes on with nothing: it stands in a section of its own
        told = bool(first) and first[0].lower() in self._table.sets["subject_words"]
        return following.kind == "text" and not following.labels and not following.level and not told

    def _strict_run_in(self, text: str) -> int:
        """In a list under a lead-in only a capitalised name with a full stop counts as a heading."""
        head = run_in_heading(text, self._table, labelled=False)
        return head if head and text[head - 1] == "." and len(text) > head + 20 else 0

    def _next_is_sibling(self, number: int, node: Node) -> bool:
        """Whether the next paragraph is the next item of the same list, so that this one holds nothing but itself."""
        if number + 1 >= len(self._paragraphs):
            return True
        following = self._paragraphs[number + 1].labels
        return (
            bool(following)
            and following[0].shape == node.shape
            and any(series == node.series and value == node.value + 1 for series, value in following[0].readings)
        )

    def _enter(self, number: int, label: Label, indent: int) -> Node:
        """The new node for `label`, on top of the stack."""
        if label.annex:
            del self._stack[1:]
            node = Node(self._root, "annex", label.text, (label.text,), label.shape, cited_as_text=True, indent=indent)
            self._stack.append(node)
            return node
        if label.shape == "-":
            return self._enter_bullet(number, label, indent)
        if label.numbers:
            return self._enter_decimal(number, label, indent)
        found = self._sibling(number, label, indent)
        if found is not None:
            depth, series, value = found
            sibling = self._stack[depth]
            del self._stack[depth:]
            return self._push(number, label, indent, series, value, sibling)
        series, value = self._numbering.first_reading(number, label)
        if not (value == 1 and self._is_under_heading(number, indent)):
            self._drop_outdented(label, indent, series)
        parent = self._stack[-1]
        if parent.kind == "runin" and series == "digits" and self._lead_in(parent) is None:
            # a paragraph with a name holds no numbered sections
            self._stack.pop()
            parent = self._stack[-1]
        last = parent.last_child
        if last is not None and last.shape == label.shape and last.series == series and last.value + 1 == value:
            return self._push(number, label, indent, series, value, last)
        return self._push(number, label, indent, series, value, None)

    def _is_under_heading(self, number: int, indent: int) -> bool:
        """Whether the paragraph before only names a section, of which a count that begins now is the content."""
        top = self._stack[-1]
        return (
            top.kind == "section"
            and top.opened == number - 1
            and indent >= top.indent
            and is_heading(self._flows[number - 1].text, self._table, labelled=True)
        )

    def _drop_outdented(self, label: Label, indent: int, series: str) -> None:
        """Leave the items that a label further left cannot stand in, and lists that nothing holds open."""
        while len(self._stack) > 1:
            top = self._stack[-1]
            if (
                (top.kind == "item" and indent < top.indent)
                or (top.kind == "item" and top.shape == "-" and indent <= top.indent and not self._holds_open(top))
                or (
                    top.shape == label.shape
                    and top.series == series
                    and indent <= top.indent
                    and not self._holds_open(top)
                )
            ):
                self._stack.pop()
            else:
                return

    def _holds_open(self, node: Node) -> bool:
        """Whether the last words of `node` want a list to follow."""
        if node.last_text is None or node.last_text != len(self._placed) - 1:
            return False
        return self._placed[node.last_text].flow.text.rstrip("*_ ").endswith((":", "—", "–"))

    def _sibling(self, number: int, label: Label, indent: int) -> tuple[int, str, int] | None:
        """The open list that `label` goes on: its depth in the stack, the series and the place there."""
        candidates: list[tuple[int, str, int]] = []
        floor = max((depth for depth, node in enumerate(self._stack) if node.kind == "annex"), default=0)
        for depth in range(len(self._stack) - 1, floor, -1):
            node = self._stack[depth]
            for series, value in label.readings:
                if node.shape == label.shape and node.series == series and node.value + 1 == value:
                    candidates.append((depth, series, value))
        if not candidates:
            return self._sibling_behind_gap(label, floor)
        if len(label.readings) > 1 and any(value == 1 for _, value in label.readings):
            # `(i)` after `(h)`: the letter, unless the next label of this shape is `(ii)` or it stands deeper
            following = self._numbering.next_of_shape(number, label.shape)
            node = self._stack[candidates[0][0]]
            if following is not None and any(
                reading[0].lower() == "roman" and reading[1] == 2 for reading in following.readings
            ):
                return None
            if indent > node.indent + 1 and following is None:
                return None
        best = [found for found in candidates if abs(self._stack[found[0]].indent - indent) <= 1]
        return (best or candidates)[0]

    def _sibling_behind_gap(self, label: Label, floor: int) -> tuple[int, str, int] | None:
        """The open list that `label` goes on with items left out between, as excerpts do."""
        if any(value <= 1 for _, value in label.readings):
            return None
        for depth in range(len(self._stack) - 1, floor, -1):
            node = self._stack[depth]
            for series, value in label.readings:
                if node.shape == label.shape and node.series == series and node.value < value:
                    return depth, series, value
        return None

    def _enter_decimal(self, number: int, label: Label, indent: int) -> Node:
        before: Node | None = None
        while len(self._stack) > 1:
            node = self._stack[-1]
            if node.lead is not None and (*node.numbers[:-1], node.value + 1) == label.numbers:
                before = node  # "11.2" goes on the list that "11.1" began under a lead-in
            prefix = node.numbers or ((node.value,) if node.series in ("digits",) else ())
            if node.kind == "annex" or (
                prefix and len(prefix) < len(label.numbers) and label.numbers[: len(prefix)] == prefix
            ):
                break
            if node.kind in ("heading", "runin") and not node.shape and not self._numbered_above(len(self._stack) - 1):
                break
            self._stack.pop()
        if before is not None and is_heading(self._flows[number].text, self._table, labelled=True):
            after = self._paragraphs[number + 1].labels if number + 1 < len(self._paragraphs) else ()
            if not any(one.numbers == (*label.numbers[:-1], label.numbers[-1] + 1) for one in after):
                before = None
        return self._push(number, label, indent, "multi", label.numbers[-1], before)

    def _numbered_above(self, depth: int) -> bool:
        return any(node.series in ("digits", "multi") for node in self._stack[:depth])

    def _enter_bullet(self, number: int, label: Label, indent: int) -> Node:
        for depth in range(len(self._stack) - 1, 0, -1):
            node = self._stack[depth]
            if node.kind != "item" or node.shape != "-":
                # an item of another kind further right than the bullet holds no part of its list
                if node.kind == "item" and indent < node.indent and any(n.shape == "-" for n in self._stack[1:depth]):
                    continue
                break
            if indent > node.indent + 1:
                break
            if abs(indent - node.indent) <= 1:
                if self._holds_open(node) and indent == node.indent:
                    break
                del self._stack[depth:]
                return self._push(number, label, indent, "bullet", node.value + 1, node)
            if depth == 1 or (indent < node.indent - 1 and self._stack[depth - 1].shape != "-"):
                del self._stack[depth:]
                return self._push(number, label, indent, "bullet", node.value + 1, node)
        while (
            len(self._stack) > 1
            and self._stack[-1].kind == "item"
            and indent < self._stack[-1].indent
            and self._stack[-1].shape != "-"
        ):
            self._stack.pop()
        return self._push(number, label, indent, "bullet", 1, None)

    def _push(self, number: int, label: Label, indent: int, series: str, value: int, sibling: Node | None) -> Node:
        if len(self._stack) > _MAX_DEPTH:
            del self._stack[_MAX_DEPTH:]
        parent = self._stack[-1]
        lead = sibling.lead if sibling is not None else self._lead_in(parent)
        titled = sibling.titles if sibling is not None else lead is not None and self._opens_titled(number, lead, label)
        if lead is not None and sibling is None and not titled and self._heads_section(number, label, series, value):
            lead = None
        path, named = self._numbering.path(number, parent, label, series, value, lead)
        kind = (
            "section"
            if parent.kind in ("root", "annex", "heading", "section")
            and lead is None
            and label.shape != "-"
            and (label.numbers or series == "digits" or label.shape[:1].isalpha() or label.shape == "§")
            else "item"
        )
        shown = label.text if label.shape != "-" else f"{self._table.bullet} {value}"
        node = Node(
            parent,
            kind,
            path,
            (*parent.trail, shown),
            label.shape,
            series,
            value,
            label.numbers,
            indent,
            indent,
            lead=lead,
            cited_as_text=named,
            opened=number,
            titles=titled,
        )
        parent.last_child = node
        self._stack.append(node)
        return node

    def _heads_section(self, number: int, label: Label, series: str, value: int) -> bool:
        """Whether a count that opens behind `… agree as follows:` numbers sections rather than items."""
        if label.shape == "-" or label is not self._paragraphs[number].labels[0]:
            return False
        if label.shape == "§" or label.shape.lower() in self._table.sets["section_words"]:
            return True  # "with the following terms. Article 1 …"
        text = self._flows[number].text
        if is_heading(text, self._table, labelled=True):
            following = self._paragraphs[number + 1].labels if number + 1 < len(self._paragraphs) else ()
            return not (
                following and following[0].shape == label.shape and (series, value + 1) in following[0].readings
            )
        head = run_in_heading(text, self._table, labelled=True)
        return bool(head) and text[head - 1] == "."

    def _lead_in(self, parent: Node) -> int | None:
        """The paragraph of `parent` that a list opening now hangs on."""
        if parent.last_text is None or parent.last_text != len(self._placed) - 1:
            return None
        placed = self._placed[parent.last_text]
        text = placed.flow.text[placed.head :].rstrip(" *_")
        if not text or placed.role != "text":
            return None
        if text[-1] in ".!?;" or text.endswith((".”", '."', ".)")):
            last = text[-200:].lower().split()
            announced = any(word.strip(".,:") in self._table.sets["announcers"] for word in last[-8:])
            return parent.last_text if announced and text[-1] == "." else None
        return parent.last_text

    # -- paragraphs without a label -----------------------------------------

    def _unlabelled(self, number: int, paragraph: Paragraph, flow: Flow) -> None:
        top = self._stack[-1]
        if top.titled:
            top.titled = False
            self._add(paragraph, flow, top, "text", opens=True)
            return
        after_list = self._leave_lists(paragraph)
        top = self._stack[-1]
        in_item = top.kind == "item" and (top.lead is not None or top.shape == "-")
        if not in_item and self._is_heading(number, flow, labelled=False):
            self._heading(number, paragraph, flow)
            return
        head = 0 if in_item or paragraph.kind != "text" else run_in_heading(flow.text, self._table, labelled=False)
        if head and flow.text[head - 1] not in ".:" and not flow.text[:head].isupper():
            head = 0
        node = self._stack[-1]
        if head and flow.text[head - 1] == "." and node.kind in ("root", "heading", "runin"):
            name = flow.text[:head].strip(" .:–—-")
            if node.kind == "runin":
                self._stack.pop()
                node = self._stack[-1]
            path, named = (node.path, node.cited_as_text) if node.path and not node.cited_as_text else (name, True)
            node = Node(node, "runin", path, (*node.trail, name), cited_as_text=named, indent=paragraph.indent)
            self._stack.append(node)
            after_list = None
        placed = self._add(paragraph, flow, node, "text", head)
        placed.after_list = after_list

    def _leave_lists(self, paragraph: Paragraph) -> int | None:
        """Close the items that an unlabelled paragraph does not stand in; the lead-in of the outermost list closed."""
        closed: int | None = None
        alone = paragraph.centred or paragraph.level > 0 or paragraph.underlined
        if alone and any(node.kind == "item" for node in self._stack):
            del self._stack[next(depth for depth, node in enumerate(self._stack) if node.kind == "item") :]
        while len(self._stack) > 1:
            top = self._stack[-1]
            if top.kind != "item":
                break
            indented = paragraph.indent > top.indent or (
                top.body_indent > top.indent and paragraph.indent >= top.body_indent
            )
            flat = top.lead is not None or top.shape == "-"
            if indented and (paragraph.indent >= top.body_indent - 1 or top.body_indent <= top.indent):
                break
            if not flat and paragraph.indent >= top.indent:
                break
            if top.lead is not None:
                closed = top.lead
            self._stack.pop()
        return closed

    def _heading(self, number: int, paragraph: Paragraph, flow: Flow) -> None:
        name = flow.text.strip().rstrip(".:")
        if self._is_appendix(name):
            self._boilerplate = True
        elif paragraph.level and paragraph.level <= min((n.level for n in self._stack if n.level), default=9):
            self._boilerplate = False
        self._close_for_heading(number, paragraph)
        parent = self._stack[-1]
        numbered = parent.path and not parent.cited_as_text
        path, named = (parent.path, False) if numbered else (name, True)
        if parent.kind == "annex":
            path, named = parent.path, True
        node = Node(
            parent,
            "heading",
            path,
            (*parent.trail, name),
            cited_as_text=named,
            indent=paragraph.indent,
            level=paragraph.level,
        )
        self._stack.append(node)
        self._add(paragraph, flow, node, "heading", opens=True)

    def _close_for_heading(self, number: int, paragraph: Paragraph) -> None:
        """Leave what a heading ends: a sub-heading stays in its numbered section, a heading over sections does not."""
        while len(self._stack) > 1 and self._stack[-1].kind in ("item", "runin"):
            self._stack.pop()
        if paragraph.level:
            while len(self._stack) > 1:
                top = self._stack[-1]
                if (top.kind == "annex" and not top.level) or (top.level and top.level < paragraph.level):
                    return
                if not top.level and self._numbering.goes_on(number, top) and top.kind == "section":
                    return
                self._stack.pop()
            return
        while len(self._stack) > 1:
            top = self._stack[-1]
            if top.kind == "heading" and not top.level:
                self._stack.pop()
            elif top.kind == "section":
                following = self._paragraphs[number + 1] if number + 1 < len(self._paragraphs) else None
                next_goes_on = (
                    following is not None
                    and following.labels
                    and any(
                        following.labels[0].shape == node.shape and (node.series, value - 1) == (series, node.value)
                        for node in self._stack[1:]
                        for series, value in following.labels[0].readings
                        if node.kind == "section"
                    )
                )
                if next_goes_on or (
                    not self._numbering.goes_on(number, top)
                    and not self._numbering.goes_on(number, self._numbering.outer_section(top))
                ):
                    self._stack.pop()
                else:
                    return
            else:
                return

    def _is_appendix(self, name: str) -> bool:
        lower = " ".join(name.lower().split())
        return any(title in lower for title in self._table.appendix_titles)
