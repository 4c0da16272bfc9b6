"""Clauses whose force stands in their words rather than in a modal: "you violate these terms if you sell it"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import LICENSEE, AnyOf, Connective, Determiner, Predication, Role, Thing
from .concepts import is_right
from .conditions import Conditions
from .parties import Parties, Side
from .skeleton import Clause, Modal


def said_plainly(clause: Clause, parties: Parties) -> Clause:
    """ "Licensee" without an article is the reader; what "shall require" a licence requires one."""
    subject = clause.subject
    if isinstance(subject, Thing) and subject.name and parties.side(subject) is Side.LICENSEE:
        clause = evolve(clause, subject=Thing(LICENSEE, determiner=Determiner.PRONOUN, span=subject.span))
    requires = {act.verb for act in clause.acts} <= {"require", "need"} and bool(clause.acts)
    requires = requires and parties.side(subject) is Side.OTHER
    if requires and clause.modal in (Modal.SHALL, Modal.WILL, Modal.MUST) and not clause.passive:
        return evolve(clause, modal=Modal.NONE)
    return clause


def accepted_by(clause: Clause) -> Clause:
    """ "By downloading it, you agree not to sell it": whoever is bound is bound in all they do, not in that alone."""
    binds = clause.modal in (Modal.AGREES, Modal.MUST, Modal.SHALL, Modal.WILL) or (
        clause.negated and clause.modal in (Modal.MAY, Modal.CAN)
    )
    first = clause.subject.span if isinstance(clause.subject, Thing) else None
    if not binds or first is None:
        return clause
    acts = tuple(
        evolve(
            act,
            roles=tuple(
                one
                for one in act.roles
                if not (
                    one.role is Role.MEANS
                    and isinstance(one.filler, Predication)
                    and one.filler.span is not None
                    and one.filler.span.start < first.start
                    and (clause.modal is Modal.AGREES or one.filler.verb in _ACCEPTS)
                )
            ),
        )
        for act in clause.acts
    )
    return evolve(clause, acts=acts)


_ACCEPTS = frozenset(
    {"accept", "use", "access", "download", "install", "copy", "register", "sign", "open", "visit", "buy", "order"}
    | {"purchase", "subscribe", "click", "submit", "obtain", "receive", "exercise", "browse", "continue", "enter"}
)
"""What somebody does to come under a text."""


def breach_of(clause: Clause, side: Side, found: Conditions) -> Clause | None:
    """ "You violate these terms if you sell it" as "you may not sell it"."""
    breaks = {act.verb for act in clause.acts} <= _BREAKS and bool(clause.acts)
    if side is not Side.LICENSEE or not breaks or clause.negated or clause.modal not in (Modal.NONE, Modal.WILL):
        return None
    if len(found.provisos) != 1 or found.provisos[0].unless or found.opaque:
        return None
    formula = found.provisos[0].formula
    parts = formula.parts if isinstance(formula, AnyOf) else (formula,)
    acts = tuple(one for one in parts if isinstance(one, Predication) and not one.negated)
    agents = [who for one in acts for who in one.get(Role.AGENT)]
    if len(acts) != len(parts) or not all(isinstance(who, Thing) and who.head == LICENSEE for who in agents):
        return None
    bare = tuple(evolve(one, roles=tuple(two for two in one.roles if two.role is not Role.AGENT)) for one in acts)
    return evolve(clause, modal=Modal.MAY, negated=True, acts=bare, connective=Connective.OR, adjuncts=())


def gives_leave(act: Predication) -> bool:
    """ "Permission to sell it may be granted": nobody has it yet."""
    things = (one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and is_right(one.head))
    return act.verb in ("grant", "give") and any(one.restrictions for one in things)


_BREAKS = frozenset({"violate", "breach", "infringe", "contravene", "break"})
