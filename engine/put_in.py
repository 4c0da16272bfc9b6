"""What can be put into or onto a thing before it is passed on: a link, an address, a price, a way out."""

from __future__ import annotations

from ..clauses.phrase import Determiner, Predication, Role, Thing, Things

_BEARS = frozenset(("contain", "have", "bear", "feature", "offer"))
"""What is said of a thing that something was put into, which says so of what nobody put there as well."""
_PUT_IN = frozenset(
    [
        *("link", "address", "name", "statement", "warning", "label", "date", "source", "button", "option", "logo"),
        *("description", "contact", "mark", "caption", "reference", "signature", "imprint", "number", "price", "title"),
        *("trial period", "trial", "summary", "disclaimer", "notice", "credit", "watermark", "explanation", "hint"),
    ]
)


def put_in(asked: Predication) -> bool:
    """Whether a thing is to have what can still be put into it: "each message must contain a link"."""
    tops = asked.get(Role.OBJECT)
    things = [one for top in tops for one in (top.members if isinstance(top, Things) else (top,))]
    carried = asked.verb in _BEARS and bool(things) and bool(asked.get(Role.AGENT))
    return carried and all(map(_can_be_put_in, things))


def _can_be_put_in(thing: object) -> bool:
    if not isinstance(thing, Thing) or thing.determiner in (Determiner.NO, Determiner.PRONOUN):
        return False
    return thing.head in _PUT_IN or " ".join((*thing.modifiers, thing.head)) in _PUT_IN


__all__ = ["put_in"]
