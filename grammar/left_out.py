"""What a text is said not to give: an act named as a right, or anything to some persons, or anything but on terms."""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Modality
from ..clauses.phrase import (
    SELF,
    Determiner,
    Filled,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .concepts import DEALS, DERIVED_WORKS
from .conditions import Conditions, Wording
from .drafts import Outcome, drafts_of
from .nominal_acts import is_somebody
from .skeleton import Clause, Modal
from .unrestricted import named_acts


def left_out(
    clause: Clause, act: Predication, place: int, negated: bool, found: Conditions, wording: Wording
) -> Outcome | None:
    """ "Resale rights are not included", "companies are excluded": an act, or those who get nothing of the text."""
    named = [one for one in (clause.subject, *act.get(Role.AGENT), *act.get(Role.OBJECT)) if one is not None]
    if negated and act.verb in ("include", "cover", "grant", "give", "contain") and len(named) == 1:
        acts = tuple(done for one in named for done in right_to(one) if done.verb != "use")
        if acts:
            one = evolve(clause, subject=None, modal=Modal.MAY, acts=acts, negated=True, passive=False)
            return drafts_of(one, place, Modality.FORBID, None, found, wording)
    told = {one.role for one in act.roles}
    if act.verb in _STAYS and told <= _SAYS_WHAT and any(map(right_to, named)):
        return Outcome(failed=("whose the right is was not found",))
    bare_right = any(isinstance(one, Thing) and one.head == "right" and not one.modifiers for one in named)
    if act.verb in _STAYS and act.verb != "be" and bare_right and told & _WITH_WHOM:
        return Outcome(failed=("whose the right is was not found",))
    bare = act.verb == "be" and {one.role for one in act.roles} <= {Role.AGENT}
    if bare and negated:
        return Outcome(failed=("what it is not was not found",))  # "using it is fine; selling it is not"
    if act.verb == "exclude" and not clause.passive and not negated and _is_leave(clause.subject):
        kept = tuple(done for filler in act.get(Role.OBJECT) for done in _acts_named(filler))
        if kept and len(act.get(Role.OBJECT)) == len(act.roles):
            one = evolve(clause, subject=None, modal=Modal.MAY, acts=kept, negated=True, passive=False)
            return drafts_of(one, place, Modality.FORBID, None, found, wording)
    if act.verb == "exclude" and clause.passive and not negated and len(named) == len(act.roles) == 1:
        whom = named[0]
        if is_somebody(whom):
            one = evolve(clause, subject=whom, modal=Modal.MAY, acts=(_RIGHTS_GIVEN,), negated=True, passive=False)
            return drafts_of(one, place, Modality.FORBID, whom, found, wording)
    return None


_STAYS = ("be", "remain", "stay", "belong")
_WITH_WHOM = {Role.PLACE, Role.RECIPIENT, Role.COUNTERPART}
_SAYS_WHAT = {Role.AGENT, Role.OBJECT, Role.PURPOSE}


def _acts_named(filler: object) -> tuple[Predication, ...]:
    return named_acts(filler) if isinstance(filler, Thing | Things) else ()


def _is_leave(subject: object) -> bool:
    """Whether it is leave that is spoken of: "the licence", "this permission"."""
    return isinstance(subject, Thing) and subject.head in (
        "license",
        "licence",
        "permission",
        "grant",
        "right",
        "leave",
    )


def right_to(filler: object) -> tuple[Predication, ...]:
    """The acts of "the right to sell it", "resale rights"."""
    if not isinstance(filler, Thing) or filler.head != "right":
        return ()
    links = (one for one in filler.restrictions if isinstance(one, Linked) and one.role in (Role.OF, Role.PURPOSE))
    told = tuple(done for one in links for done in _acts_in(one.thing))
    return told or tuple(done for word in filler.modifiers for done in named_acts(Thing(word, span=filler.span)))


_RIGHTS_GIVEN = Predication(
    "exercise",
    (
        Filled(
            Role.OBJECT,
            Thing(
                "right",
                determiner=Determiner.THE,
                plural=True,
                restrictions=(
                    Predication(
                        "grant",
                        (
                            Filled(Role.AGENT, Thing("license", determiner=Determiner.THIS)),
                            Filled(Role.OBJECT, Thing(SELF)),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
"""To exercise the rights that this licence grants."""


def is_possible(clause: Clause, act: Predication) -> bool:
    """ "Sale is possible for a fee": what is said to be possible is an act, and more is said of it."""
    said = any(isinstance(one, Words) and "possible" in one.lemmas for one in act.get(Role.COMPLEMENT))
    named = (clause.subject, *act.get(Role.AGENT))
    return said and any(isinstance(one, Thing | Things) and bool(named_acts(one)) for one in named)


def said_of_dealing(*named: object) -> bool:
    """ "Publications are made by us alone": what is said is said of an act with the work, and of nothing else."""
    return any(
        isinstance(one, Thing)
        and not one.restrictions
        and not one.term
        and one.head not in _THINGS_TOO
        and any(map(is_dealing, named_acts(one)))
        for one in named
    )


def is_dealing(act: Predication) -> bool:
    """Whether an act is one of those that a licence is about, and none that everybody does with a work."""
    return act.verb in DEALS - _LIGHT


_LIGHT = frozenset({"use", "access", "run", "execute", "install", "read", "download"})
"""What everybody does with a work: how it is used or reached is told for many reasons."""
_THINGS_TOO = DERIVED_WORKS | {"copy", "export", "query", "link", "import", "offer"}
"""Nouns for acts that name as often a thing."""


def _acts_in(filler: Filler) -> tuple[Predication, ...]:
    return (filler,) if isinstance(filler, Predication) else named_acts(filler)
