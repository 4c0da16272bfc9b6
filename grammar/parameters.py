"""
Parameters in front of a text: "Licensed Work:  Acme Server 2.1", one a line.

A word in capitals before a colon that the rest of the text uses as its own ("the Licensed Work") stands for the name
behind the colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ..clauses.span import Span
from .document import Document

_LINE = re.compile(
    r"^[ \t>*-]{0,8}(?P<term>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})[ \t]*:(?:\*\*)?[ \t]+(?P<name>[^\n]{2,200})$",
    re.MULTILINE,
)
_NAME = re.compile(
    r"(?P<name>(?:[A-Z0-9][\w+#&-]*(?:\.[\w-]+)*)(?: (?:[A-Z0-9(][\w+#&)-]*(?:\.[\w-]+)*|of|for|and)){0,7})"
)
_TEXT = 400
"""How many characters of other text must follow what stands in front."""


@frozen
class Parameter:
    """A term and the name it stands for."""

    term: str
    name: str
    span: Span
    """The name."""


def parameters_of(document: Document) -> Iterator[Parameter]:
    """The parameters of a text, each term once; what is no bare name ("you may use it for …") is none."""
    text = document.text
    seen: set[str] = set()
    for found in _LINE.finditer(text):
        term = found["term"]
        name = _NAME.match(found["name"])
        if name is None or term in seen or len(text) - found.end() < _TEXT:
            continue
        ends = found["name"][name.end() :]
        if ends.strip() and not re.match(r"(?:,? \(|\.(?:\s|$)|,? (?:version|Version|v)\b)", ends):
            continue
        if not re.search(rf"\b(?:[Tt]he|[Tt]his|[Aa]ny) {re.escape(term)}\b", text[found.end() :]):
            continue
        seen.add(term)
        start = found.start("name")
        yield Parameter(term, name["name"].rstrip("."), Span(start, start + name.end()))
