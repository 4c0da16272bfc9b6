"""Whether two names are one: white space, case and the legal form of a body aside."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ..clauses.phrase import Thing

_FORMS = frozenset(
    [
        *("ag", "bv", "co", "corp", "corporation", "e.v", "gmbh", "inc", "kg", "limited", "llc", "llp", "ltd", "nv"),
        *("oy", "oü", "plc", "pt", "s.a", "s.r.l", "sa", "sarl", "sas", "se", "spa", "srl", "ug"),
    ]
)
"""Legal forms that stand behind a name, or before it."""


@lru_cache(maxsize=4_096)
def without_form(name: str) -> tuple[str, str]:
    """A name without its legal form, and the form: "Kiro GmbH" is Kiro."""
    words = name.casefold().replace(",", " ").split()
    last = words[-1].removesuffix(".") if words else ""
    if len(words) > 1 and last in _FORMS:
        return " ".join(words[:-1]), last
    if len(words) > 1 and words[0] == "pt":
        return " ".join(words[1:]), words[0]
    return " ".join(words), ""


def name_key(name: str) -> str:
    return " ".join(name.split()).casefold()


def same_name(first: str, second: str) -> bool:
    """Whether two names are the same, white space and case aside."""
    return name_key(first) == name_key(second)


def shortly_named(names: Mapping[str, int], name: str) -> int | None:
    """
    Whom a name means, or the name but for its legal form, by those told of before.

    "Kiro" is the Kiro GmbH of a case, and the other way round; Kiro Ltd and Kiro GmbH are two.
    """
    bare, form = without_form(name)
    alike: dict[int, set[str]] = {}
    for known, ref in names.items():
        other, of = without_form(known)
        if other == bare:
            alike.setdefault(ref, set()).add(of)
    if len(alike) != 1:
        return None
    ((ref, forms),) = alike.items()
    return ref if not form or forms <= {"", form} else None


def in_term(thing: Thing) -> bool:
    """Whether a phrase has no words but those of its term: "the Green Alliance"."""
    return {*thing.modifiers} <= {*thing.term.casefold().split()}
