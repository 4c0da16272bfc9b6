"""
The phrases in which verdicts, proofs and memos are written: one table for each language, as s(CASP) has them.

A proof in German is the same proof with another table; where a table lacks a phrase, that of the
reference language stands in.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from .prepared import table_file, toml_table

REFERENCE = "en"
"""The language whose table has every phrase."""


@cache
def table(code: str) -> dict[str, str]:
    """
    The phrases of the language `code` by dotted key; empty where it has no table.

    >>> table("en")["headline.permitted.granted"]
    'PERMITTED'
    """
    path = table_file(f"phrases_{code}")
    if not path.is_file():
        return {}
    return dict(_flat(toml_table(f"phrases_{code}")))


def phrase(code: str, key: str, **parts: str) -> str:
    """
    The phrase `key` in the language `code`, its parts filled in; raises KeyError for a key that no table has.

    >>> phrase("de", "because")
    'weil'
    """
    words = table(code).get(key)
    if words is None:
        words = table(REFERENCE)[key]
    for name, part in parts.items():
        words = words.replace("{" + name + "}", part)
    return words


def _flat(tree: dict[str, Any], before: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in tree.items():
        if isinstance(value, dict):
            pairs += _flat(value, f"{before}{name}.")
        else:
            pairs.append((before + name, str(value)))
    return pairs
