"""
Tables and parsers as they are used, from the files that people write: the same from run to run, and slow to make.

Whoever runs licet may keep them (`keep_with`); the library by itself keeps nothing beyond the process.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from lark import Lark

T = TypeVar("T")

_HERE = Path(__file__).parent

Keep = Callable[[tuple[str, ...], Callable[[], Any]], Any]
"""Gives what was made before under a key, and makes it where nothing was."""

_compile: Callable[[str, int], re.Pattern[str]] = re.compile
_keep: Keep = lambda _key, make: make()  # noqa: E731 - what is replaced by `keep_with`


def keep_with(keep: Keep) -> None:
    """Have `keep` keep what is made from now on: plain dictionaries, lists, strings and numbers."""
    global _keep
    _keep = keep


def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern: of a language, never of a text or case, for it may be written down."""
    return _compile(text, flags)


def compile_with(compile_: Callable[[str, int], re.Pattern[str]]) -> None:
    """Have patterns compiled so from now on."""
    global _compile
    _compile = compile_


def kept(key: tuple[str, ...], make: Callable[[], T]) -> T:
    """What `make` gives, or gave before under the key, where somebody keeps it: plain values only."""
    found: T = _keep(key, make)
    return found


def table_file(name: str) -> Path:
    """Where the table of this name stands, if there is one."""
    return _HERE / "tables" / f"{name}.toml"


@cache
def toml_table(name: str) -> dict[str, Any]:
    """The table in `tables/<name>.toml`; it is shared, and never changed."""
    source = table_file(name)

    def made() -> dict[str, Any]:
        import tomllib

        return tomllib.loads(source.read_text(encoding="utf-8"))

    found: dict[str, Any] = _keep(("table", name), made)
    return found


def parser(name: str, **options: Any) -> Lark:
    """
    The LALR parser of `<name>.lark`.

    Kept are its tables, as `Lark.save` would write them, without the object that acts on tokens.
    """
    import lark

    source = _HERE / f"{name}.lark"
    acting = {key: options.get(key) for key in ("lexer", "postlex")}
    built: list[Lark] = []

    def made() -> dict[str, Any]:
        grammar = source.read_text(encoding="utf-8")
        built.append(lark.Lark(grammar, parser="lalr", **options))
        data, memo = built[0].memo_serialize([lark.lexer.TerminalDef, lark.grammar.Rule])
        data["options"] = {key: value for key, value in data["options"].items() if key not in acting}
        data["parser"]["lexer_conf"].pop("lexer_type")
        return {"data": data, "memo": memo}

    found = _keep(("parser", name, lark.__version__), made)
    if built:
        return built[0]
    data = found["data"]
    data["options"]["lexer"] = data["parser"]["lexer_conf"]["lexer_type"] = acting.pop("lexer")
    # What `Lark.load` does with an open file.
    loaded: Lark = lark.Lark._load_from_dict(data, found["memo"], **acting)  # type: ignore[no-untyped-call]
    return loaded
