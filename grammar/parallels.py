"""Who or what "they" and "it" are where a second rule of a sentence begins so: "members pay, and they must …"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import LICENSEE, LICENSOR, SELF, Determiner, Filler, Role, Thing
from .nominal_acts import is_somebody
from .skeleton import Clause, Modal

_SAID_OF_THINGS = frozenset(
    [
        *("contain", "include", "show", "carry", "bear", "display", "feature", "have", "cost", "be", "last", "exceed"),
        *("weigh", "depict", "describe", "mention", "infringe", "violate", "consist", "remain", "stay", "appear"),
    ]
)
"""What a photo or an app does or is as well as somebody."""


def going_on(clause: Clause, before: Clause) -> Clause:
    """
    `clause` with what its subject takes up of the clause before it, where only one thing agrees in number.

    Of somebody and what he acts on, it is he who goes on acting, and of the thing that it is said how it is.
    """
    subject = clause.subject
    if not isinstance(subject, Thing) or not _is_pronoun(subject) or clause.passive or clause.modal is Modal.NONE:
        return clause
    if not clause.acts:
        return clause
    who = before.subject if isinstance(before.subject, Thing) else None
    objects = [one for act in before.acts for one in act.get(Role.OBJECT)]
    things = [one for one in objects if isinstance(one, Thing) and _agrees(one, subject)]
    if len(things) < len(objects) and any(not isinstance(one, Thing) for one in objects):
        return clause  # "keep the maps and the photos, and they must …"
    fits = who is not None and _agrees(who, subject) and not before.passive
    of_things = all(act.verb in _SAID_OF_THINGS for act in clause.acts)
    taken: Thing | None = None
    if fits and not things:
        taken = who
    elif not fits and len(things) == 1 and of_things:
        (taken,) = things
    elif fits and who is not None and len(things) == 1:
        back = any(isinstance(one, Thing) and _is_pronoun(one) for act in clause.acts for one in act.get(Role.OBJECT))
        if not of_things:
            taken = who  # "a plugin must not collect data, and it must not send them": who acted goes on
        elif is_somebody(who) and not back:
            (taken,) = things
    if taken is None:
        return clause
    return evolve(clause, subject=evolve(taken, span=subject.span))


def _agrees(one: Filler, pronoun: Thing) -> bool:
    if not isinstance(one, Thing) or _is_pronoun(one) or one.head in (LICENSEE, LICENSOR, SELF):
        return False
    return one.plural is pronoun.plural and bool(one.head or one.name)


def _is_pronoun(thing: Thing) -> bool:
    return thing.determiner is Determiner.PRONOUN and not thing.head


__all__ = ["going_on"]
