"""Leave as a thing: "the written consent of X", and licences of a certain kind that are leave or a thing to come by."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    Connective,
    Determiner,
    Filled,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
)
from .concepts import CONSENT, CREDITS, OBTAINS, TEXTS, WRITTEN
from .skeleton import Adjunct, Clause, Link, Modal

OF_LEAVE = frozenset({WRITTEN, "prior", "express", "explicit", "specific"})
"""What is said of leave of every kind."""
_TEXT_OR_LEAVE = frozenset({"license", "licence", "agreement"})
"""Heads that as a defined term stand for the text itself, and for nobody's leave."""

_AWARE = "knowledge"


_OF_THE_STATE = frozenset(
    ("driving", "driver", "pilot", "fishing", "hunting", "medical", "gambling", "gaming", "taxi", "liquor", "banking")
)
"""Licences that an authority gives to do a trade or to drive, and no licensor."""


def is_consent(thing: Thing | Things) -> bool:
    members = thing.members if isinstance(thing, Things) else (thing,)
    if any(isinstance(one, Thing) and one.head == _AWARE and one.restrictions for one in members):
        return True  # "without that person's knowledge": who does not know of it gave no leave
    if len(members) > 1 and is_rights(thing):
        return False  # "all necessary rights and consents": whoever may give them, and not the licensor alone
    return any(
        isinstance(member, Thing)
        and member.head in CONSENT
        and not (member.head in _TEXT_OR_LEAVE and (member.term or _OF_THE_STATE & {*member.modifiers}))
        for member in members
    )


def is_rights(thing: Thing | Things) -> bool:
    """Rights that one has to hold, with nobody named who gives them: "all necessary rights, consents or licences"."""
    members = thing.members if isinstance(thing, Things) else (thing,)
    plain = all(
        isinstance(one, Thing)
        and not OF_LEAVE & {*one.modifiers}
        and not any(isinstance(part, Linked) and part.role in _GIVEN_BY for part in one.restrictions)
        for one in members
    )
    return plain and any(isinstance(one, Thing) and one.head == "right" and one.plural for one in members)


_GIVEN_BY = frozenset((Role.OF, Role.SOURCE, Role.AGENT))
"""How it is told who gives leave."""


def under_leave(clause: Clause) -> Clause:
    """ "It may be sold (only) with our consent": what allows an act with leave allows it where leave was given."""
    if clause.negated or clause.modal not in (Modal.MAY, Modal.CAN, Modal.PERMITTED):
        return clause
    given = tuple(dict.fromkeys(one.filler for act in clause.acts for one in act.roles if _is_leave(one)))
    if not given:
        return _moved_behind(clause)
    acts = tuple(
        evolve(act, roles=tuple(one for one in act.roles if one.filler not in given or not _is_leave(one)))
        for act in clause.acts
    )
    told = tuple(one for one in given if isinstance(one, Thing | Things))
    adjunct = Adjunct(Link.PROVIDED, told, Connective.AND, span=told[0].span if isinstance(told[0], Thing) else None)
    return evolve(clause, acts=acts, adjuncts=(*clause.adjuncts, adjunct))


def _moved_behind(clause: Clause) -> Clause:
    """A clause with leave that already stands beside its acts, as the last of what is asked."""
    told = [one for one in clause.adjuncts if one.link is Link.ONLY_IF and _is_leave_alone(one)]
    if len(told) != 1:
        return clause
    others = tuple(one for one in clause.adjuncts if one is not told[0])
    return evolve(clause, only=True, adjuncts=(*others, evolve(told[0], link=Link.PROVIDED)))


def only_with_leave(clause: Clause) -> Clause | None:
    """The ban in "it may only be sold with our consent": without it, it may not be sold. None where there is none."""
    given = under_leave(clause)
    plain = all(not isinstance(one.filler, Predication) for act in given.acts for one in act.roles)
    if given is clause or not given.only or not plain:
        return None
    *others, told = given.adjuncts
    return evolve(
        given,
        modal=Modal.MAY,
        negated=True,
        only=False,
        connective=Connective.OR,
        adjuncts=(*others, evolve(told, link=Link.WITHOUT)),
    )


def _is_leave_alone(adjunct: Adjunct) -> bool:
    return len(adjunct.content) == 1 and isinstance(adjunct.content[0], Thing) and is_consent(adjunct.content[0])


def asked_before(clause: Clause) -> Clause:
    """ "Get the consent of the persons shown before publishing it": before that it is got, not shown."""
    return evolve(clause, acts=tuple(_before_it(act) for act in clause.acts))


def _before_it(act: Predication) -> Predication:
    objects = act.get(Role.OBJECT)
    if act.verb not in OBTAINS or act.get(Role.BEFORE) or len(objects) != 1:
        return act
    (leave,) = objects
    if not isinstance(leave, Thing) or not is_consent(leave):
        return act
    moved: list[Filled] = []
    restrictions = []
    for one in leave.restrictions:
        if isinstance(one, Linked) and isinstance(one.thing, Thing):
            told = [each for each in one.thing.restrictions if isinstance(each, Predication)]
            moved += [role for each in told for role in each.roles if role.role is Role.BEFORE]
            bare = tuple(
                evolve(each, roles=tuple(role for role in each.roles if role.role is not Role.BEFORE))
                if isinstance(each, Predication)
                else each
                for each in one.thing.restrictions
            )
            one = evolve(one, thing=evolve(one.thing, restrictions=bare))
        restrictions.append(one)
    if len(moved) != 1:
        return act
    others = tuple(one for one in act.roles if one.role is not Role.OBJECT)
    return evolve(act, roles=(Filled(Role.OBJECT, evolve(leave, restrictions=tuple(restrictions))), *others, moved[0]))


def only_with_it(clause: Clause) -> Clause | None:
    """The ban in "it may only be sold together with this licence": without, it may not be sold. None where none is."""
    if not clause.only or clause.negated or clause.modal not in (Modal.MAY, Modal.CAN, Modal.PERMITTED):
        return None
    beside = {one.filler for act in clause.acts for one in act.roles if _goes_with(one)}
    if len(beside) != 1 or not all(any(_goes_with(one) for one in act.roles) for act in clause.acts):
        return None
    (thing,) = beside
    acts = tuple(evolve(act, roles=tuple(one for one in act.roles if not _goes_with(one))) for act in clause.acts)
    assert isinstance(thing, Thing)
    reader = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    # A contract is made, and not added to what is sold: "only with a contract".
    made = thing.head in ("contract", "agreement") and thing.determiner is not Determiner.THIS
    asked = Predication("have" if made else "include", (Filled(Role.OBJECT, thing),))
    included = Clause(reader, Modal.NONE, (asked,), span=thing.span)
    without = Adjunct(Link.UNLESS, (included,), Connective.AND, span=thing.span)
    return evolve(
        clause,
        modal=Modal.MAY,
        acts=acts,
        negated=True,
        only=False,
        connective=Connective.OR,
        adjuncts=(*clause.adjuncts, without),
    )


def _goes_with(one: Filled) -> bool:
    thing = one.filler
    return (
        one.role in (Role.MEANS, Role.COUNTERPART)
        and isinstance(thing, Thing)
        and (thing.head in {*CREDITS, *TEXTS, "notice", "copy", "disclaimer", "documentation", "file"})
    )


def _is_leave(one: Filled) -> bool:
    return one.role is Role.MEANS and isinstance(one.filler, Thing | Things) and is_consent(one.filler)


_BY_A_HUMAN = {
    "review": "review",
    "oversight": "oversee",
    "supervision": "supervise",
    "verification": "verify",
    "intervention": "intervene",
    "check": "check",
}


def overseen(thing: Thing | Things) -> Predication | None:
    """ "Without meaningful human review", "without review by a translator": what a human is to do."""
    if not isinstance(thing, Thing) or not is_oversight(thing):
        return None
    by = next((one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.AGENT), None)
    if by is None and "human" not in thing.modifiers:
        return None
    return Predication(_BY_A_HUMAN[thing.head], (Filled(Role.AGENT, by or Thing("human")),), span=thing.span)


def is_oversight(thing: Thing) -> bool:
    """Whether the noun stands for looking after what was done: "review", "supervision"."""
    return thing.head in _BY_A_HUMAN


def leave_manner(thing: Filler) -> tuple[str, ...]:
    """ "Written consent" is what is permitted in writing."""
    return ("in writing",) if isinstance(thing, Thing) and WRITTEN in thing.modifiers else ()


def certain_licence(part: Clause) -> bool:
    """Whether a licence of some certain kind was come by, which a case may tell in the same words."""
    if part.negated or len(part.acts) != 1 or part.acts[0].verb not in OBTAINS or part.acts[0].negated:
        return False
    return any(
        isinstance(one, Thing) and one.head in _TEXT_OR_LEAVE and bool({*one.modifiers} - OF_LEAVE)
        for one in part.acts[0].get(Role.OBJECT)
    )
