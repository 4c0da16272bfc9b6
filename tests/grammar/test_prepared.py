"""Parsers and tables that were kept work as those made anew."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import pytest

from licet.grammar import case, chunks_en, formal, prepared

SENTENCE = "licence mit"


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, ...], bytes]:
    """What was kept, as bytes; nothing that was made before in this process is used."""
    kept: dict[tuple[str, ...], bytes] = {}

    def keep(key: tuple[str, ...], make: Callable[[], Any]) -> Any:
        if key not in kept:
            kept[key] = pickle.dumps(make())
        return pickle.loads(kept[key])

    monkeypatch.setattr(prepared, "_keep", keep)
    return kept


def test_a_kept_parser_parses_as_one_made_anew(shelf: dict[tuple[str, ...], bytes]) -> None:
    """Contextual lexer, several starts with layout, and a lexer and transformer of our own: each parser comes back."""
    first, again = case._lines.__wrapped__(), case._lines.__wrapped__()
    assert first.parse(SENTENCE) == again.parse(SENTENCE)

    text = 'instrument x\n    title "X"\nreserve Software\n'
    one, other = formal._lark.__wrapped__(), formal._lark.__wrapped__()
    assert one.parse(text, start="start") == other.parse(text, start="start")

    made, loaded = chunks_en._parser.__wrapped__(), chunks_en._parser.__wrapped__()
    assert made is not loaded
    assert [rule.origin.name for rule in made.rules] == [rule.origin.name for rule in loaded.rules]
    assert len(shelf) == 3
    assert all(type(pickle.loads(one)) is dict for one in shelf.values())


def test_a_kept_table_is_the_table(shelf: dict[tuple[str, ...], bytes]) -> None:
    """A table that was kept says the same."""
    tables = [prepared.toml_table.__wrapped__("marks_en") for _ in range(2)]

    assert tables[0] == tables[1]
    assert list(shelf) == [("table", "marks_en")]
