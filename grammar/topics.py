"""The tables of wrongs and of fields of use, one for each language, as one value that goes with a vocabulary."""

from __future__ import annotations

from functools import cache
from typing import Any

from ..clauses.topics import FarField, Matter, Topics
from .prepared import toml_table

_REFERENCE = "en"
"""Whose words are the concepts."""
_LANGUAGES = (_REFERENCE, "de", "id")


@cache
def topics() -> Topics:
    """What the tables say."""
    tables = {code: toml_table(f"topics_{code}") for code in _LANGUAGES}
    main = tables[_REFERENCE]
    wrong, field = main["wrong"], main["field"]
    return Topics(
        frozenset(wrong["qualities"]),
        frozenset(wrong["acts"]),
        frozenset(wrong["nouns"]),
        tuple((code, tuple(one["wrong"]["points"])) for code, one in tables.items()),
        frozenset((act, word) for pair in wrong["called"] for act, word in (pair.split(),)),
        frozenset(field["generic"]),
        frozenset(field["compound"]),
        tuple(
            FarField(
                frozenset(one["names"]),
                (
                    (_REFERENCE, tuple(one["points"])),
                    *((code, found) for code in _LANGUAGES[1:] if (found := _own_points(tables[code], one["names"]))),
                ),
                tuple(one.get("hints", ())),
            )
            for one in main["fields"]
        ),
        _matters("matters"),
        _matters("omissions"),
        tuple(
            (word, verb, kind == "done")
            for kind in ("done", "undone")
            for pair in main["deeds"][kind]
            for verb, word in (pair.split(),)
        ),
    )


def _matters(kind: str) -> tuple[Matter, ...]:
    return tuple(
        Matter(tuple(tuple(name.split()) for name in one["names"]), tuple(one["hints"]))
        for one in toml_table(f"matters_{_REFERENCE}")[kind]
    )


def _own_points(table: dict[str, Any], names: list[str]) -> tuple[str, ...]:
    """What another language's table says of the field with these names: stems, wherever they stand in a word."""
    return tuple(f".*{stem}" for name in names for stem in table.get("field", {}).get(name, ()))
