"""What the outline is made of: nodes, and paragraphs placed in them."""

from __future__ import annotations

from attrs import define

from .flow import Flow
from .paragraphs import Paragraph


@define(eq=False)
class Node:
    """
    A section, an item of a list, or the whole text.
    """

    parent: Node | None
    kind: str
    """`root`, `section`, `annex`, `heading`, `runin` or `item`."""

    path: str
    trail: tuple[str, ...]
    shape: str = ""
    series: str = ""
    value: int = 0
    numbers: tuple[int, ...] = ()
    indent: int = 0
    body_indent: int = 0
    level: int = 0
    lead: int | None = None
    """The placed paragraph that the list of this item hangs on."""

    opened: int = 0
    """The paragraph that opens it."""

    titled: bool = False
    """Whether nothing of an item has been met yet but its title."""

    titles: bool = False
    """Whether the items of its list begin with titles."""

    cited_as_text: bool = False
    """Whether `path` is a name and no number."""

    last_child: Node | None = None
    last_text: int | None = None
    """The last placed paragraph that stands directly in this node."""

    last_lead: int | None = None
    """The lead-in of the list that was closed last in this node."""


@define(eq=False)
class Placed:
    """
    A paragraph and where it stands.
    """

    paragraph: Paragraph
    flow: Flow
    node: Node
    role: str
    """`text`, `heading`, `title`, `toc`, `table` or `date`."""

    head: int = 0
    """Characters of the flow that are a heading run into the paragraph."""

    opens: bool = False
    """Whether the paragraph is the first of its item or section."""

    after_list: int | None = None
    """The lead-in of the list that this paragraph stands right behind."""

    boilerplate: bool = False
    doubts: tuple[str, ...] = ()
