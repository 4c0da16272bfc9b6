"""The JSON Schemas of licet's outputs, as package data; a breaking change of one is a breaking change of licet."""

from __future__ import annotations

from importlib.resources import files

from ..clauses.errors import UnknownIdError
from ..sources import nearest


def names() -> tuple[str, ...]:
    """The names of the schemas, in alphabetical order."""
    entries = (entry.name for entry in files(__package__).iterdir() if entry.name.endswith(".json"))
    return tuple(sorted(name.removesuffix(".json") for name in entries))


def schema_text(name: str) -> str:
    """The schema `name` as JSON; raises UnknownIdError."""
    if name not in names():
        near = nearest(name, names())
        hint = f"did you mean `{near}`?" if near else f"there are {', '.join(f'`{each}`' for each in names())}"
        raise UnknownIdError(f"there is no schema `{name}`", hint=hint)
    return files(__package__).joinpath(f"{name}.json").read_text("utf-8")
