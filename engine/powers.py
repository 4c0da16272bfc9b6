"""
Powers over the other party: which of their grounds count.
"""

from __future__ import annotations

from ..clauses.norm import Instrument
from ..clauses.phrase import LICENSEE as YOU
from ..clauses.phrase import Thing
from ..clauses.values import evolve
from ..clauses.verdict import Premise
from .acts import is_act
from .atoms import Atoms, filler_key
from .concepts import ACCEPT, ACCOUNT, LICENSEE, RELY
from .core import FALSE, TRUE
from .events import Event, Ref
from .members import ActProperty, Modality, Role, Source
from .parts import Fit, Part
from .world import World


def is_power(event: Event, instrument: Instrument, world: World) -> bool:
    """
    Whether an act is a power over the other party: by its verb ("suspend", "charge"), or because the text gives it as
    one, on grounds ("if the rent is late, we may reclaim the key").
    """
    lexicon = world.lexicon
    if lexicon.has(event.verb, ActProperty.POWER):
        return True
    kinds = {
        lexicon.kind(said.thing)[0]
        for arg in event.args(Role.OBJECT)
        if isinstance(arg, Ref)
        for said in world.describe(arg)
    }
    return any(
        lexicon.is_act(event.verb, act.verb)
        and any(
            role.role is Role.OBJECT
            and isinstance(role.filler, Thing)
            and (lexicon.kind(role.filler)[0] in kinds or (role.filler.head == YOU and bool(kinds)))
            for role in act.roles
        )
        for norm in instrument.norms
        if norm.modality is Modality.EMPOWER and norm.conditions
        for act in norm.acts
    )


def names_ground(event: Event, world: World, subject: Ref | None) -> bool:
    """Whether the case or the question says on which ground the power is used."""
    return bool(event.args(Role.BASIS)) or any(
        one.verb == RELY and subject in one.args(Role.AGENT) for one in world.events
    )


def part_of_power(part: Part, atoms: Atoms, *, relied: bool) -> Part:
    """
    One element of a power, judged on the grounds relied on where `relied` says that some are named.

    Presumption (a) keeps what every use must meet; it never gives a power its ground ("if the law requires").
    """
    if part.fit is Fit.PRESUMED and part.premise.source is Source.PRESUMPTION and part.premise.text == "a":
        statement = part.premise.statement
        key = filler_key(statement.predication) if statement.predication is not None else statement.lower
        open_premise = Premise(statement, None, Source.OPEN)
        part = evolve(part, formula=atoms.fact(f"ground {key}", statement), fit=Fit.OPEN, premise=open_premise)
    if relied and part.formula not in (TRUE, FALSE) and not part.stated and not part.light:
        return evolve(part, formula=FALSE, fit=Fit.MISSING)  # no sentence speaks of it: it is no ground relied on
    return part


def counterparty(world: World, subject: Ref | None, we: Ref | None) -> Ref | None:
    """
    Whom a text addresses where the question is about its licensor: whose account or agreement it is, or who its
    customer is; else the only other party that the case tells an act of.
    """
    if subject is None or we is None or subject != we:
        return subject
    for ref in world.refs():
        for said in world.describe(ref):
            kind = world.lexicon.kind(said.thing)[0]
            if ref != we and world.lexicon.is_kind(kind, LICENSEE) and any(arg == we for _, arg in said.links):
                return ref
    for event in world.events:
        if event.verb == "have" or world.lexicon.is_act(event.verb, ACCEPT):
            for agent in event.args(Role.AGENT):
                if isinstance(agent, Ref) and agent != we:
                    return agent
    holders = {
        arg
        for ref in world.refs()
        for said in world.describe(ref)
        if world.lexicon.is_kind(world.lexicon.kind(said.thing)[0], ACCOUNT)
        for role, arg in said.links
        if role is Role.OF and isinstance(arg, Ref) and arg != we
    }
    if len(holders) == 1:
        return next(iter(holders))  # "the account of Bob"
    customers = [
        ref
        for ref in world.refs()
        if ref != we
        and any(world.lexicon.is_kind(world.lexicon.kind(said.thing)[0], LICENSEE) for said in world.describe(ref))
    ]
    if len(customers) == 1:
        return customers[0]  # "the customer" of a case is the provider's where it speaks of one alone
    acting: dict[Ref, None] = {}
    for event in world.events:
        for agent in event.args(Role.AGENT) if is_act(event, world) else ():
            if isinstance(agent, Ref) and agent != we:
                acting.setdefault(agent)
    return next(iter(acting)) if len(acting) == 1 else None
