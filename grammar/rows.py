"""
Rows of tags to chunks by an LALR grammar.

lark turns the grammar into tables; following them takes no more than what is below, so that lark, which takes as long
to load as a tenth of all that licet does for one case, is loaded only where the tables are made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from attrs import define

from .prepared import kept

_END = "$END"

_HERE = Path(__file__).parent


class Tagged(NamedTuple):
    """
    One terminal of a row.
    """

    type: str
    at: int
    """Its place in the row."""


class UnexpectedTagError(Exception):
    """No row of the grammar goes on like this."""


class _Rule(NamedTuple):
    """
    One expansion of a rule, as the tables know it.
    """

    origin: str
    size: int
    """So many symbols it has."""
    spliced: Sequence[int]
    """The places of those whose parts stand in for them: what lark makes of `+` and `*`."""
    alone: bool
    """A single part stands for the whole (`?chunk`)."""


@define(slots=False)
class Rows:
    """
    The grammar `<name>.lark`, all of whose terminals are declared; `build` has a function for each rule that is named.
    """

    name: str
    build: Mapping[str, Callable[[list[Any]], Any]]

    @cached_property
    def _tables(self) -> tuple[Sequence[Mapping[str, int]], Sequence[_Rule], int, int]:
        found = kept(("rows", self.name), lambda: _tables(self.name))
        return found["states"], [_Rule(*rule) for rule in found["rules"]], found["start"], found["end"]

    def parse(self, tags: Sequence[str]) -> Any:
        """What `build` makes of the row; raises UnexpectedTagError where the grammar has no such row."""
        states, rules, start, end = self._tables
        stack = [start]
        values: list[Any] = []
        build = self.build
        for at, tag in enumerate((*tags, _END)):
            while True:
                action = states[stack[-1]].get(tag)
                if action is None:
                    raise UnexpectedTagError(tag)
                if action >= 0:
                    stack.append(action)
                    values.append(Tagged(tag, at))
                    break
                origin, size, spliced, alone = rules[~action]
                parts = values[len(values) - size :]
                if size:
                    del stack[-size:], values[-size:]
                if spliced:
                    parts = _spliced(parts, spliced)
                stack.append(states[stack[-1]][origin])
                if origin in build and not (alone and len(parts) == 1):
                    values.append(build[origin](parts))
                else:
                    values.append(parts[0] if alone else parts)
                if tag == _END and stack[-1] == end:
                    return values[-1]
        raise AssertionError("a row ends with its last tag")


def _spliced(parts: list[Any], places: Sequence[int]) -> list[Any]:
    found: list[Any] = []
    for place, part in enumerate(parts):
        if place in places:
            found += part
        else:
            found.append(part)
    return found


def _tables(name: str) -> dict[str, Any]:
    """
    The tables of a grammar as plain values: for each state what follows each symbol, and the rules.

    What follows is the next state, or a rule that is complete: `~` its place.
    """
    import lark

    class Declared(lark.lexer.Lexer):
        """Stands for the tags, which come from outside."""

        def __init__(self, _conf: Any) -> None: ...

        def lex(self, *_: Any) -> Any:
            raise NotImplementedError

    grammar = (_HERE / f"{name}.lark").read_text(encoding="utf-8")
    made: Any = lark.Lark(grammar, parser="lalr", lexer=Declared)
    table = made.parser.parser._parse_table
    places = {state: at for at, state in enumerate(table.states)}
    rules: dict[Any, int] = {}
    states = [
        {
            str(symbol): places[to] if action.name == "Shift" else ~rules.setdefault(to, len(rules))
            for symbol, (action, to) in row.items()
        }
        for row in table.states.values()
    ]
    told = []
    for rule in rules:
        # INVARIANT: a grammar of rows keeps every symbol, has no alias and leaves no place for what is not there.
        assert not any(one.is_term and one.filter_out for one in rule.expansion)
        assert not rule.alias
        assert not rule.options.empty_indices
        spliced = [at for at, one in enumerate(rule.expansion) if not one.is_term and one.name.startswith("_")]
        told.append((str(rule.origin.name), len(rule.expansion), spliced, bool(rule.options.expand1)))
    start, end = places[table.start_states["start"]], places[table.end_states["start"]]
    return {"states": states, "rules": told, "start": start, "end": end}
