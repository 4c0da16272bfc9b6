"""Pronouns of a clause beside the object of its act: "show advertising in it" does not speak of the advertising."""

from __future__ import annotations

from ..clauses.phrase import Filled, Predication, Thing
from ..clauses.verdict import Claim, Premise
from .atoms import Atoms, thing_key
from .events import Arg
from .members import Determiner, Role, Source
from .parts import Fit, Part, as_roles


def is_pronoun_beside(filled: Filled) -> bool:
    """Whether a role other than agent and object is filled by "it" or "them"."""
    one = filled.filler
    bare = isinstance(one, Thing) and one.determiner is Determiner.PRONOUN and not (one.head or one.name)
    return bare and filled.role not in (Role.AGENT, Role.OBJECT)


def open_reference(filled: Filled, arg: Arg, atoms: Atoms) -> Part:
    """That it was not found what a pronoun stands for: whether it is `arg` is open."""
    assert isinstance(filled.filler, Thing)
    claim = Claim(predication=Predication("be", as_roles(atoms.arg_thing(arg), filled.filler)))
    key = f"{atoms.arg_key(arg)} is {thing_key(filled.filler)}"
    return Part(atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
