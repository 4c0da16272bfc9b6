"""
Whose age a clause asks for, and what is presumed of it where no sentence speaks of it (presumption a).

An organisation has no age: what must be of age does not concern it. Of whom the text addresses a minimum age is
presumed to be reached unless a sentence tells, doubts or suggests another; one that was not understood may do so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from ..clauses.case import Truth
from ..clauses.phrase import LICENSEE, Compare, Limit, Predication, Quantity, Role, Thing, Words
from ..clauses.values import evolve
from ..clauses.vocabulary import Sort
from .events import Class, Event, Ref
from .lexicon import Lexicon, Relation
from .parts import compare, lemmas_of

if TYPE_CHECKING:
    from .world import World

AGES = "age"
"""What is denied where this presumption is not made and the others of its letter are: two texts are compared by it."""
_OLD, _YEAR, _MINOR, _ORGANIZATION = "old", "year", "minor", "organization"
_AGES = frozenset((_OLD, "age", _MINOR, "adult", "child", "young", "birthday", "teenager", "majority"))
"""Concepts by which a sentence speaks of somebody's age."""
_OF_A_MINOR = frozenset(("parent", "guardian", "custodian"))
"""Whose consent or knowledge is spoken of where somebody may be a minor."""
_IN_BRACKETS = re.compile(r"\(\s*[1-9]?[0-9]\s*\)")
"""A number beside a name, as newspapers tell how old somebody is."""
_TELLS = frozenset(("be", "become", "have", "turn", "reach", "attain"))


def is_age(predication: Predication | None) -> bool:
    """Whether a condition is that somebody is so many years old."""
    if predication is None or predication.verb != "be":
        return False
    old = any(isinstance(one, Words) and one.lemmas == (_OLD,) for one in predication.get(Role.COMPLEMENT))
    return old and any(isinstance(one, Limit) and one.quantity.unit == _YEAR for one in predication.get(Role.QUANTITY))


def is_of_reader(predication: Predication) -> bool:
    """Whether a condition is only how old the reader is: "if you are under 18", "if you are a minor"."""
    who = predication.get(Role.AGENT)
    reader = len(who) == 1 and isinstance(who[0], Thing) and who[0].head == LICENSEE
    minor = any(isinstance(one, Thing) and one.head in (_MINOR, "child") for one in predication.get(Role.COMPLEMENT))
    return predication.verb == "be" and reader and (minor or is_age(predication))


_MAJORITY = Limit(Compare.GE, Quantity(Fraction(18), _YEAR))


def told_by_age(event: Event) -> Iterator[Event]:
    """Whether somebody is a minor, by how old a sentence says that they are."""
    if event.verb != "be" or event.negated or event.truth is not Truth.TRUE:
        return
    if not any(getattr(one, "lemmas", ()) == (_OLD,) for _, one in event.roles):
        return
    for known in event.args(Role.QUANTITY):
        of_age = compare(known, _MAJORITY) if isinstance(known, Limit) and known.quantity.unit == _YEAR else None
        for who in event.args(Role.AGENT) if of_age is not None else ():
            minor = (Role.AGENT, who), (Role.COMPLEMENT, Class(Thing(_MINOR), ()))
            why = "whoever is eighteen or older is no minor, and whoever is younger is one"
            yield evolve(event, roles=minor, negated=bool(of_age), derived=(event,), why=why, predication=None)


def reached(wanted: object) -> bool | None:
    """Whether somebody of age meets a limit; None where it bounds an age neither from below nor from above."""
    if not isinstance(wanted, Limit) or wanted.compare is Compare.EQ:
        return None
    return wanted.compare in (Compare.GE, Compare.GT)


def asks_for_minor(predication: Predication) -> bool:
    """Whether a condition is that somebody is a minor."""
    said = predication.get(Role.COMPLEMENT)
    minor = len(said) == 1 and isinstance(said[0], Thing) and said[0].head == _MINOR and not said[0].modifiers
    return predication.verb == "be" and minor and not predication.negated


def has_no_age(ref: Ref, world: World, lexicon: Lexicon) -> bool:
    """Whether `ref` is an organisation by what is said of it."""
    kinds = [lexicon.kind(one.thing)[0] for one in world.describe(ref) if one.thing.head]
    return any(lexicon.is_kind(kind, _ORGANIZATION) for kind in kinds)


def is_touched(ref: Ref, world: World, lexicon: Lexicon) -> bool:
    """Whether a sentence speaks of the age of `ref`, or may: it names an age, a parent, or what may be a minor."""
    for one in world.describe(ref):
        kind = lexicon.kind(one.thing)[0] if one.thing.head else ""
        young = bool(kind) and lexicon.relate(Sort.KIND, kind, _MINOR) in (Relation.BELOW, Relation.NEAR)
        if young or _AGES & {*one.thing.modifiers} or any(map(_counts_years, one.thing.restrictions)):
            return True
    for statement in world.case.statements:
        if _IN_BRACKETS.search(statement.text):
            return True
        open_to = statement.truth is Truth.UNKNOWN
        if (statement.readings and not open_to) or statement.stance is not None:
            continue
        words = {word.strip(".,;:'\"") for word in statement.text.casefold().split()}
        if (open_to and not statement.readings) or (_AGES | _OF_A_MINOR) & words:
            return True
        if not statement.readings and any(letter.isdigit() for letter in statement.text):
            return True  # what was not understood may be how old somebody is
    return any(_speaks_of_age(event, ref, world) for event in world.events)


def _counts_years(part: object) -> bool:
    """ "A boy of 15 years": years beside whoever is spoken of."""
    thing = getattr(part, "thing", None)
    return isinstance(thing, Thing) and thing.head == _YEAR and thing.count is not None


def _speaks_of_age(event: Event, ref: Ref, world: World) -> bool:
    said = {word for _, arg in event.roles for word in _said(arg, world)}
    if _OF_A_MINOR & said:
        return True
    return event.verb in _TELLS and ref in event.args(Role.AGENT) and bool(_AGES & said)


def _said(arg: object, world: World) -> set[str]:
    if isinstance(arg, Ref):
        return lemmas_of(world.labels[arg])
    if isinstance(arg, Words):
        return {*arg.lemmas}
    thing = getattr(arg, "thing", None)
    return lemmas_of(thing) if thing is not None else set()
