"""Units and gaps tile every text, and no word is ever lost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licet.grammar.document import Document, compose, parse_document, plain

LICENCES = Path("/usr/share/common-licenses")

_FRAGMENTS = st.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "  ",
            "\t",
            " ",
            "\r\n",
            "\u2028",
            "\u00a0",
            "# ",
            "**",
            "* ",
            "- ",
            "• ",
            "// ",
            "> ",
            "| ",
            "<br>",
            "<li>",
        ),
        *(
            "&amp;",
            "(a) ",
            "(b) ",
            "(i) ",
            "(ii) ",
            "(ii )",
            "1. ",
            "1.1 ",
            "2.",
            "a) ",
            "A. ",
            "iv. ",
            "§ 1 ",
            "Section 2 ",
        ),
        *(
            "Article IV: ",
            "Attachment A",
            "(",
            ")",
            "[",
            "“",
            "”",
            '"',
            "'",
            ".",
            ";",
            ":",
            "…",
            "...",
            "---",
            "====",
            "_",
            "`",
        ),
        *(
            "You may not ",
            "use the Services",
            "; or",
            ", and ",
            "However, ",
            "e.g.",
            "Inc. ",
            "provided that:",
            "Title Case",
            "THE END",
        ),
        *(
            "(the “Services”)",
            '"X" means ',
            "Updated May 1, 2023",
            "https://a.b/c",
            "a@b.c",
            "你好。",
            "ä",
            "1.5",
            "§",
            "<!-- ",
            " -->",
        ),
        *("[a](http://x)", "Table of Contents", "..... 3", "How to apply", "/*", " */", "\x0c", "\ufeff", "x" * 90),
    ]
)
TEXTS = st.one_of(st.lists(_FRAGMENTS, max_size=60).map("".join), st.text(max_size=200))


def assert_tiles(document: Document) -> None:
    """Every character lies in exactly one unit or gap, in order; gaps of white space and signs hold no word."""
    text = document.text
    spans = [(span.start, span.end) for unit in document.units for span in unit.spans]
    assert spans == sorted(spans)
    pieces = sorted([*spans, *((gap.span.start, gap.span.end) for gap in document.gaps)])
    at = 0
    for start, end in pieces:
        assert start == at
        assert end > start
        at = end
    assert at == len(text)
    for gap in document.gaps:
        assert gap.kind in ("label", "markup") or not any(map(str.isalnum, gap.span.of(text)))


def assert_composes(document: Document) -> None:
    """What the grammar reads stands in the text, and its offsets are right."""
    text = document.text
    for place, unit in enumerate(document.units):
        read = plain(document, compose(document, unit))
        assert len(read.text) == len(read.starts) == len(read.ends)
        for number, char in enumerate(read.text):
            if not char.isspace() and read.ends[number] - read.starts[number] == 1:
                assert char == text[read.starts[number]]
        assert place == unit.index


@settings(deadline=None, max_examples=150)
@given(TEXTS, st.sampled_from(["en", "de", "id"]))
def test_units_and_gaps_tile_any_text(text: str, language: str) -> None:
    """
    Whatever the text, nothing is dropped and nothing is read twice.
    """
    document = parse_document(text, language)

    assert_tiles(document)
    assert_composes(document)


def _language(path: Path) -> str:
    return path.stem[-2:] if path.stem[-3:] in ("-de", "-id") else "en"


def test_real_texts_tile(shared: Path) -> None:
    """
    The texts that we have tile too, and markup never hides a sentence.
    """
    for path in sorted(shared.rglob("*.txt")):
        document = parse_document(path.read_text(encoding="utf-8"), _language(path))
        assert_tiles(document)
        assert not [gap for gap in document.gaps if gap.kind == "markup" and gap.span.end - gap.span.start > 80]


@pytest.mark.skipif(not LICENCES.is_dir(), reason="this system keeps no licences there")
def test_licences_of_the_system_tile() -> None:
    """
    Licences as an operating system ships them tile.
    """
    for path in sorted(LICENCES.iterdir()):
        assert_tiles(parse_document(path.read_text(encoding="utf-8", errors="replace")))


HOSTILE = {
    "one letter": "a" * 200_000,
    "line breaks": "\n" * 40_000,
    "full stops": "." * 200_000,
    "open brackets": "(" * 100_000,
    "nested brackets": "(" * 10_000 + ")" * 10_000,
    "quotation marks": '"' * 100_000,
    "dashes": "-" * 200_000,
    "stars": "*a* " * 20_000,
    "ellipses": "… " * 50_000,
    "open tags": "<p" * 50_000,
    "links": "[a](b " * 20_000,
    "labels in a row": "(a) (i) (ii) " * 5_000,
    "alternating labels": "(a) x\n1. y\n- z\ni. w\n" * 700,
    "deep lists": "".join(" " * depth + "- a:\n" for depth in range(800)),
    "definitions": '(the "A") ' * 2_500,
    "references": "Section 1(a), 2(b) and " * 3_000,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text_costs_no_more_than_its_length(name: str) -> None:
    """
    No text makes the reader slow: these take well under a second each, a quadratic step would take minutes.
    """
    before = time.process_time()
    document = parse_document(HOSTILE[name])

    assert time.process_time() - before < 10
    assert_tiles(document)


def test_time_per_word_is_flat() -> None:
    """
    Thirty thousand words take a second; the time per word does not grow with the text.
    """
    section = "1. Use. You may not use the Services to (a) copy the Data, or (b) sell it, without our consent.\n\n"
    text = section * 1_500
    before = time.process_time()
    document = parse_document(text)

    assert time.process_time() - before < 6
    assert 6_000 == len(document.units)
