"""Parsers and tables that were kept work as those made anew."""

from __future__ import annotations

import pickle
import random
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import lark
import pytest

from licet.grammar import case, chunks_en, formal, prepared, rows

SENTENCE = "licence mit"
ROW = ("DETERMINER", "MODIFIER", "NOUN", "MODAL", "NOT", "VERB", "NAME", "NAME", "POSSESSIVE", "NOUN", "END")


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
    """Contextual lexer, several starts with layout, and a row of tags: each parser comes back."""
    first, again = case._lines.__wrapped__(), case._lines.__wrapped__()
    assert first.parse(SENTENCE) == again.parse(SENTENCE)

    text = 'instrument x\n    title "X"\nreserve Software\n'
    one, other = formal._lark.__wrapped__(), formal._lark.__wrapped__()
    assert one.parse(text, start="start") == other.parse(text, start="start")

    made, loaded = (rows.Rows("english", chunks_en._ROWS.build) for _ in range(2))
    assert made.parse(ROW) == loaded.parse(ROW)
    assert len(shelf) == 3
    assert all(type(pickle.loads(one)) is dict for one in shelf.values())


def test_a_kept_table_is_the_table(shelf: dict[tuple[str, ...], bytes]) -> None:
    """A table that was kept says the same."""
    tables = [prepared.toml_table.__wrapped__("marks_en") for _ in range(2)]

    assert tables[0] == tables[1]
    assert list(shelf) == [("table", "marks_en")]


def test_a_row_is_chunked_as_lark_itself_would(shelf: dict[tuple[str, ...], bytes]) -> None:
    """What follows the tables gives the tree that lark gives, splicing and single parts included."""
    assert shelf == {}
    for name in ("english", "german", "indonesian"):
        source = (Path(rows.__file__).parent / f"{name}.lark").read_text(encoding="utf-8")

        class Given(lark.lexer.Lexer):
            def __init__(self, _conf: Any) -> None: ...

            def lex(self, data: Any) -> Any:  # type: ignore[override]
                for tag in data:
                    yield lark.Token(tag, tag)

        whole = lark.Lark(source, parser="lalr", lexer=Given)
        rules = {rule.origin.name for rule in whole.rules if not rule.origin.name.startswith("_")}
        ours = rows.Rows(name, {rule: partial(_node, rule) for rule in rules})
        tags = sorted({one.name for rule in whole.rules for one in rule.expansion if one.is_term})
        chosen, read = random.Random(name), 0
        for _ in range(600):
            row = chosen.choices(tags, k=chosen.randrange(7))
            try:
                wanted: Any = _plain(whole.parse(row))
            except lark.exceptions.UnexpectedInput:
                with pytest.raises(rows.UnexpectedTagError):
                    ours.parse(row)
                continue
            read += 1
            assert ours.parse(row) == wanted
        assert read > 60


def _node(rule: str, parts: list[Any]) -> tuple[str, list[Any]]:
    return rule, [str(part.type) if isinstance(part, rows.Tagged) else part for part in parts]


def _plain(tree: Any) -> Any:
    return str(tree.type) if isinstance(tree, lark.Token) else (str(tree.data), [_plain(one) for one in tree.children])


def test_a_case_with_a_bare_licence_needs_no_lark() -> None:
    """The line that nearly every case has is read without it, and to the same end."""
    said = "licence mit\nlicense  bsd-3-clause \n"
    code = f"""
import sys
from licet.grammar.case import parse_case
print(parse_case({said!r}).instruments, 'lark' in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "('mit', 'bsd-3-clause') False\n"
    for line in said.splitlines():
        bare = case._LICENCE.fullmatch(line)
        assert bare is not None
        assert case._lines().parse(line).children == [bare[1]]
