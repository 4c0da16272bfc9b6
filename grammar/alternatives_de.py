"""German adjectives before one noun: "illegale oder gefährliche Inhalte" are illegal ones or dangerous ones."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import Connective, Thing, Things
from .cases_de import noun_group
from .chunking import Chunk
from .wordbook import Word

_BEFORE_NOUN = ("ADJECTIVE", "ATTRIBUTE", "DEGREE")


def either_modifier(chunk: Chunk, thing: Thing) -> Thing | Things:
    """`thing`, which `chunk` denotes, as one thing for each of the adjectives that "oder" joins in it."""
    parts = chunk.parts
    joints = [at for at, part in enumerate(parts) if isinstance(part, Word) and part.tag == "BETWEEN_MODIFIERS"]
    joining = {parts[at].text.lower() for at in joints} - {","}
    if thing.name or thing.term or joining != {"oder"}:
        return thing
    first, end = joints[0], joints[-1] + 1
    while first and _is_modifier(parts[first - 1]):
        first -= 1
    while end < len(parts) and _is_modifier(parts[end]):
        end += 1
    runs = [parts[start + 1 : stop] for start, stop in zip((first - 1, *joints), (*joints, end), strict=True)]
    alone = [noun_group(evolve(chunk, parts=(*run, *parts[end:]))).thing for run in runs if run]
    bare = noun_group(evolve(chunk, parts=parts[end:])).thing
    if not isinstance(bare, Thing) or bare.modifiers or bare.restrictions:
        return thing
    told = [one for one in alone if isinstance(one, Thing)]
    flat = tuple(word for one in told for word in one.modifiers)
    said = [part for one in told for part in one.restrictions]
    kept = tuple(part for part in thing.restrictions if part not in said)
    for at in range(len(thing.modifiers) - len(flat) + 1):
        if len(told) == len(runs) and thing.modifiers[at : at + len(flat)] == flat:
            before, behind = thing.modifiers[:at], thing.modifiers[at + len(flat) :]
            return Things(
                Connective.OR,
                tuple(
                    evolve(thing, modifiers=(*before, *one.modifiers, *behind), restrictions=(*one.restrictions, *kept))
                    for one in told
                ),
                thing.span,
            )
    return thing


def _is_modifier(part: object) -> bool:
    return isinstance(part, Chunk) or (isinstance(part, Word) and part.tag in _BEFORE_NOUN)
