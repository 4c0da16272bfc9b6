"""Sentences without a modal: ownership, what does not apply, what the text itself permits, and descriptions."""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import Modality, Silence
from ..clauses.phrase import (
    LICENSEE,
    AllOf,
    AnyOf,
    Filler,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .concepts import (
    BESIDE_COPYRIGHT,
    CONSTITUTES,
    ENDS,
    REGULATES,
    REPRESENTS,
    RULES,
    SCOPED,
    STATES_OF_MIND,
    is_right,
)
from .conditions import (
    Conditions,
    Wording,
    rights_to,
    things_in,
)
from .drafts import Freed, Lifted, Outcome, drafts_of
from .objects import objects_of, objects_or_linked, ownership
from .parties import Parties, Side
from .skeleton import Clause, Modal

_CONTENT = (Role.OBJECT, Role.TOPIC, Role.PURPOSE, Role.COMPLEMENT, Role.RECIPIENT)


def declaration(
    clause: Clause, place: int, side: Side, found: Conditions, parties: Parties, wording: Wording
) -> Outcome:
    """A sentence without a modal: ownership, what does not apply, what the text itself permits, and descriptions."""
    freed = ownership(clause, side)
    if freed:
        return Outcome(freed=freed, silent=("ownership",))
    lifted = lifted_by(clause, found)
    if lifted:
        return Outcome(lifted=lifted)
    total = Outcome()
    for act in clause.acts:
        total = total.plus(_plain_act(clause, act, place, side, found, parties, wording))
    return total


def _plain_act(
    clause: Clause, act: Predication, place: int, side: Side, found: Conditions, parties: Parties, wording: Wording
) -> Outcome:
    negated = clause.negated is not act.negated
    if act.verb == "impose" and negated:
        free = tuple(Freed(thing, Silence.FREE) for thing in things_in(act) if thing.term and not is_right(thing.head))
        return Outcome(freed=free) if free else Outcome(failed=("what is freed was not found",))
    if negated and act.verb in ("license", "cover") and side is not Side.LICENSEE:
        # "Patent and trademark rights are not licensed": those rights stay with the licensor.
        held = tuple(thing for thing in objects_of(act) if thing.head in BESIDE_COPYRIGHT)
        if held:
            return Outcome(freed=tuple(Freed(thing, Silence.RESERVED) for thing in held), silent=("reservation",))
    if act.verb in REGULATES and side is not Side.LICENSEE:
        said = _regulated(clause, act, place, negated, found, parties, wording)
        return (
            said
            if said is not None
            else Outcome(failed=(f"what the text {'does not ' * negated}{act.verb} was not found",))
        )
    if side is Side.LICENSEE and act.verb == "receive" and (clause.only or negated):
        freed = tuple(Freed(thing, Silence.RESERVED) for thing in objects_or_linked(act))
        return Outcome(freed=freed) if freed else Outcome(failed=("what is kept back was not found",))
    if side in (Side.LICENSEE, Side.BOTH):
        if act.verb in ("agree", "accept"):
            promised = _promised(act, parties)
            if promised:
                one = evolve(clause, acts=promised, negated=False)
                who = clause.subject if isinstance(clause.subject, Thing | Things) else Thing(LICENSEE)
                return drafts_of(one, place, Modality.OBLIGE, who, found, wording)
            # What is agreed to is a text; a promise would have come with its acts.
            texts = all(isinstance(one.filler, Thing | Things) or one.role not in _CONTENT for one in act.roles)
            return Outcome(silent=("acceptance",)) if texts else Outcome(failed=("what is agreed to was not read",))
        if act.verb in STATES_OF_MIND:
            return Outcome(silent=("acknowledgement",))
        if act.verb in REPRESENTS:
            return Outcome(silent=("representation",))
    charged = _charged(act)
    if charged and side in (Side.LICENSEE, Side.BOTH, Side.LICENSOR) and not negated:
        bearer = clause.subject if isinstance(clause.subject, Thing | Things) else None
        return drafts_of(evolve(clause, acts=charged), place, Modality.OBLIGE, bearer, found, wording)
    if act.verb == "include" and not negated:
        inner = tuple(one for filler in act.get(Role.OBJECT) for one in rights_to(filler))
        if inner:
            # "This includes the right to …" goes on the grant before it.
            one = evolve(clause, acts=inner, negated=False)
            return drafts_of(one, place, Modality.PERMIT, Thing(LICENSEE), found, wording)
    if act.verb in CONSTITUTES or (act.verb in ENDS and side is not Side.LICENSEE):
        one = evolve(clause, acts=(act,), modal=Modal.NONE)
        return drafts_of(
            evolve(one, acts=(evolve(act, negated=negated),), negated=False),
            place,
            Modality.COUNTS_AS,
            None,
            found,
            wording,
            as_agent=True,
        )
    if side is Side.LICENSEE:
        return Outcome(failed=("it says what the reader does, without a rule word",))
    if act.verb in ("extend", "apply", "cover") and isinstance(clause.subject, Thing) and clause.subject.head in SCOPED:
        one = evolve(clause, acts=(evolve(act, negated=negated),), negated=False, modal=Modal.NONE)
        return drafts_of(one, place, Modality.COUNTS_AS, None, found, wording, as_agent=True)
    if act.verb in RULES:
        return Outcome(failed=(f"`{act.verb}` may rule conduct here",))
    return Outcome(silent=("description",))


def _promised(act: Predication, parties: Parties) -> tuple[Predication, ...]:
    """The acts in "you agree that you will not …": denied ones only, since the modal of others is not known here."""
    found: list[Predication] = []
    for filler in act.get(Role.OBJECT):
        parts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
        for part in parts:
            agents = part.get(Role.AGENT) if isinstance(part, Predication) else ()
            ours = all(isinstance(one, Thing | Things) and parties.side(one) is Side.LICENSEE for one in agents)
            if not isinstance(part, Predication) or not agents or not ours or not part.negated or part.verb == "permit":
                return ()
            found.append(evolve(part, roles=tuple(one for one in part.roles if one.role is not Role.AGENT)))
    return tuple(found)


def _charged(act: Predication) -> tuple[Predication, ...]:
    """The acts in "you are responsible for obtaining consent"."""
    if act.verb != "be":
        return ()
    said = {
        word for one in act.get(Role.COMPLEMENT) for word in (one.lemmas if isinstance(one, Words) else _words_of(one))
    }
    if not said & {"responsible", "liable"}:
        return ()
    found: list[Predication] = []
    for filler in act.get(Role.PURPOSE):
        parts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
        found.extend(part for part in parts if isinstance(part, Predication))
    return tuple(found)


def _words_of(filler: object) -> tuple[str, ...]:
    return (*filler.modifiers, filler.head) if isinstance(filler, Thing) else ()


def _regulated(
    clause: Clause, act: Predication, place: int, negated: bool, found: Conditions, parties: Parties, wording: Wording
) -> Outcome | None:
    """ "This licence does not permit you to sell it": the act inside is what is ruled."""
    modality = REGULATES[act.verb]
    if negated:
        if modality is Modality.OBLIGE:
            return Outcome(silent=("waiver",))
        modality = Modality.FORBID if modality is Modality.PERMIT else Modality.PERMIT
    inner: list[Predication] = []
    bearer: Thing | Things | None = None
    for filled in act.roles:
        match filled.filler:
            case Predication():
                inner.append(filled.filler)
            case AllOf(parts) | AnyOf(parts) if filled.role in (Role.OBJECT, Role.PURPOSE, Role.COMPLEMENT):
                inner.extend(part for part in parts if isinstance(part, Predication))
            case Thing() | Things() if filled.role in (Role.OBJECT, Role.RECIPIENT) and bearer is None:
                if parties.side(filled.filler) in (Side.LICENSEE, Side.PERSON, Side.BOTH):
                    bearer = filled.filler
            case _:
                pass
    if not inner:
        return None
    one = evolve(clause, acts=tuple(inner), negated=False, passive=False)
    return drafts_of(one, place, modality, bearer, found, wording)


def lifted_by(clause: Clause, found: Conditions) -> tuple[Lifted, ...]:
    """ "The foregoing does not apply to …", "Section 2 will not apply if …"."""
    lifted: list[Lifted] = []
    for act in clause.acts:
        if act.verb != "apply" or clause.negated is act.negated:
            continue
        target = clause.subject
        to: list[Filler] = []
        for filled in act.roles:
            filler = filled.filler
            if filled.role is Role.AGENT:
                if target is None and isinstance(filler, Thing | Things | Words):
                    target = filler
            elif not (isinstance(filler, Thing) and filler.head == LICENSEE):
                to.append(filler)
        lifted.append(Lifted(target, (*found.provisos, *found.open, *found.last), tuple(to), clause.span))
    return tuple(lifted)
