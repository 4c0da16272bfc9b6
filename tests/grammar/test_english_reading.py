"""
English sentences and what they are read as; the pairs stand in the text files beside this module.

In `english_rules.txt` a "|" marks where an item's own words begin behind its lead-in.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .english_text import clauses

HERE = Path(__file__).parent


def pairs(name: str) -> list[tuple[str, list[str]]]:
    """The sentences of a file, each with the indented lines below it."""
    found: list[tuple[str, list[str]]] = []
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        elif line:
            found.append((line, []))
    return found


@pytest.mark.parametrize(("text", "meaning"), pairs("english_statements.txt"))
def test_statement_is_read_as(text: str, meaning: list[str]) -> None:
    """
    A statement of a case is read with every word in its place.
    """
    assert meaning == clauses(text)


@pytest.mark.parametrize(("text", "meaning"), pairs("english_rules.txt"))
def test_rule_is_read_as(text: str, meaning: list[str]) -> None:
    """
    A rule is read with its force, its acts, and what ties conditions and exceptions to them.
    """
    assert meaning == clauses(text, licence=True)


@pytest.mark.parametrize(("text", "meaning"), pairs("english_public_licences.txt"))
def test_rule_of_a_public_licence_is_read_as(text: str, meaning: list[str]) -> None:
    """
    Constructions that open-source and Creative Commons licences favour are read like any other rule.
    """
    assert meaning == clauses(text, licence=True)
