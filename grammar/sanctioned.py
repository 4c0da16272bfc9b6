"""
What costs somebody the account: "users who share their password will be banned".

Whoever does what those words tell loses what the text gives, so the text does not want it done: it is banned.
"""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import LICENSEE, SELF, Connective, Determiner, Filled, Filler, Linked, Predication, Role, Thing
from .concepts import STATIVE
from .possessives import whose
from .skeleton import Adjunct, Clause, Link, Modal

COSTS = "what costs somebody the account may be a rule"
"""Why a sentence is not read that says what an account is closed for."""

_CLOSES = frozenset(
    [
        *("close", "suspend", "terminate", "block", "ban", "disable", "delete", "remove", "cancel", "deactivate"),
        *("revoke", "expel", "exclude", "lock", "blacklist", "disconnect"),
    ]
)
_THEIRS = frozenset({"account", "key", "membership", "subscription"})
_PEOPLE = frozenset(
    {"user", "person", "anyone", "customer", "member", "client", "developer", "subscriber", "people", ""}
)
_LOST = frozenset({"account", "access", "license", "licence", "key", "membership", "right", "privilege"})
_WHENEVER = frozenset({Modal.NONE, Modal.WILL, Modal.SHALL, Modal.MAY, Modal.CAN, Modal.MUST})
_NO_DEEDS = frozenset(
    {"fail", "remain", "stop", "cease", "cancel", "close", "delete", "request", "ask", "lapse", "expire"}
)


def sanctioned(clause: Clause) -> Clause | str | None:
    """The ban that a sentence on who loses the account comes to; why it is not read; None for other sentences."""
    if clause.negated or len(clause.acts) != 1 or clause.acts[0].negated:
        return None
    (act,) = clause.acts
    whose = _who_loses(clause, act)
    if whose is None:
        return None
    if not any(isinstance(one, Predication) for one in whose.restrictions):
        return COSTS if clause.modal is Modal.FORBIDDEN else None  # "users on a free plan that … will be banned"
    told = [one for one in whose.restrictions if isinstance(one, Predication)]
    deeds = [_deed(one, whose) for one in told]
    if all(one.verb in STATIVE or one.negated or one.verb in _NO_DEEDS for one in told):
        return None  # "accounts that have been inactive for a year will be closed"
    if len(told) < len(whose.restrictions) or any(_narrows(one) for one in clause.adjuncts) or None in deeds:
        return COSTS
    acts = tuple(one for one in deeds if one is not None)
    you = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    return evolve(
        clause,
        subject=you,
        modal=Modal.MAY,
        acts=acts,
        negated=True,
        passive=False,
        connective=Connective.OR,
        adjuncts=(),
    )


def _who_loses(clause: Clause, act: Predication) -> Thing | None:
    """Whose account it is that is closed, or the account itself, with what is told of it."""
    objects = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing)]
    if len(objects) != 1 or clause.only:
        return None
    (thing,) = objects
    if clause.modal is Modal.FORBIDDEN and act.verb == "do":
        return thing if thing.head in _PEOPLE else None  # "users who share it will be banned"
    if clause.modal not in _WHENEVER:
        return None
    if clause.passive and clause.subject is None and act.verb in _CLOSES:
        return thing if thing.head in _THEIRS | _PEOPLE else None
    subject = clause.subject
    if act.verb in ("lose", "forfeit") and thing.head in _LOST and isinstance(subject, Thing):
        return subject if subject.head in _PEOPLE else None
    return None


def _deed(told: Predication, whose: Thing) -> Predication | None:
    """What those did who lose it: "used for spam" is that the account is used for spam."""
    bare = evolve(whose, restrictions=(), determiner=Determiner.NONE)
    roles: list[Filled] = []
    for one in told.roles:
        itself = isinstance(one.filler, Thing) and one.filler.head == SELF
        if not itself:
            roles.append(evolve(one, filler=_yours(one.filler)) if whose.head in _PEOPLE else one)
        elif one.role is not Role.AGENT:
            if whose.head in _PEOPLE:
                return None  # "users reported for spam": what others did
            roles.append(evolve(one, filler=bare))
    return evolve(told, roles=tuple(roles)) if not told.negated else None


def _yours(filler: Filler) -> Filler:
    """ "Their password", said of whoever is banned, is the reader's."""
    if not isinstance(filler, Thing):
        return filler
    owned = tuple(
        evolve(one, thing=Thing(LICENSEE, determiner=Determiner.PRONOUN))
        if isinstance(one, Linked) and (of := whose(one)) is not None and not of.head
        else one
        for one in filler.restrictions
    )
    return evolve(filler, restrictions=owned)


def _narrows(adjunct: Adjunct) -> bool:
    """Whether an adjunct says when the account is closed, and not only how."""
    return adjunct.link not in (Link.WITHOUT, Link.WHETHER_OR_NOT, Link.BECAUSE, Link.ALTHOUGH)
