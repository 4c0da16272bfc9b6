"""What a sentence that counts something as something says of acts: "modification of the maps is theft"."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.norm import Modality, Norm
from ..clauses.phrase import Linked, Predication, Role, Thing
from .concepts import TEXTS
from .left_out import said_of_dealing
from .wordbook import REFERENCE, table


def counted(norms: Sequence[Norm]) -> tuple[str, ...]:
    """What is done to what in "modification of the maps is theft": acts of which something was said that is no rule."""
    nominal = table(REFERENCE)["nominal"]
    said = [act for norm in norms if norm.modality is Modality.COUNTS_AS for act in norm.acts if not _under_a_text(act)]
    agents = [one for act in said for one in act.get(Role.AGENT) if isinstance(one, Thing) and one.head in nominal]
    named = [(one.head, nominal[one.head], *_objects(one)) for one in agents]
    return tuple(dict.fromkeys(word for words in named for word in words if word))


def _objects(act: Thing) -> tuple[str, ...]:
    """What the act of a noun is done to; "the sale" alone is the sale of whatever the text is about."""
    return tuple(thing.head for thing in _of(act)) or (("all",) if said_of_dealing(act) else ())


def _under_a_text(act: Predication) -> bool:
    """ "The distribution is under this licence" says which text rules it, and no more."""
    return any(isinstance(one, Thing) and one.head in TEXTS for one in act.get(Role.BASIS))


def _of(thing: Thing) -> list[Thing]:
    parts = (one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF)
    return [one for part in parts for one in ((part, *_of(part)) if isinstance(part, Thing) else ())]
