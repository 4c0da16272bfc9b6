"""A paper as sections of paragraphs, lists and quotations, before it is text, Markdown or HTML."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from ..clauses.verdict import Kind


@frozen
class Para:
    """A paragraph."""

    text: str


@frozen
class Quote:
    """Words of a text, in their quotation marks, and where they stand."""

    words: str
    where: str


@frozen
class Item:
    """One line of a list, with what belongs under it."""

    text: str
    items: tuple[Item, ...] = ()
    done: bool | None = None
    """For a checklist: whether it is ticked; None for a plain list."""
    decides: bool = False
    """It stands open where lines fold."""


@frozen
class Items:
    """A list."""

    items: tuple[Item, ...]


@frozen
class Run:
    """Words of a text that come to the same: `decides`, `lifts`, `open`, `looked-at`, or nothing."""

    words: str
    role: str = ""


@frozen
class Passage:
    """A stretch of a text, and the lines that fold under it."""

    label: str
    runs: tuple[Run, ...]
    items: tuple[Item, ...] = ()


@frozen
class Fold:
    """Passages folded away under a title."""

    title: str
    passages: tuple[Passage, ...]


@frozen
class Spine:
    """The text of a licence, in its order."""

    parts: tuple[Passage | Fold, ...]


Block: TypeAlias = Para | Quote | Items | Spine


@frozen
class Section:
    """A heading and what stands under it."""

    title: str
    blocks: tuple[Block, ...]
    folded: bool = False
    """On a page that folds, it stands there folded."""


@frozen
class Paper:
    """A whole report."""

    headline: str
    kind: Kind | None
    """For the colour of the headline only."""
    lead: tuple[str, ...]
    """The lines right under the headline."""
    sections: tuple[Section, ...]
    title: str = ""
    """A title above the headline, for a paper that is handed on."""
    closing: str = ""
    """The last line."""


def section(title: str, *blocks: Block | None) -> tuple[Section, ...]:
    """The section if it has anything in it, as a tuple to be joined to others."""
    full = tuple(block for block in blocks if block is not None and not (isinstance(block, Items) and not block.items))
    return (Section(title, full),) if full else ()


def items(*texts: str) -> Items:
    """A plain list of `texts`."""
    return Items(tuple(Item(text) for text in texts))
