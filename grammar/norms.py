"""
The skeleton of a licence sentence → norms: modal, negation and who the subject is give the modality.

This module looks at one sentence. What one clause does to another (exceptions, references) is `binding.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import evolve, frozen

from ..clauses.norm import Modality, Proviso, Silence
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Connective,
    Filler,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .concepts import (
    ASSIGNS,
    BINDS,
    CONSTITUTES,
    EFFECTS,
    ENDS,
    OWNING,
    OWNS,
    POWERS,
    REGULATES,
    REPRESENTS,
    RULES,
    STATES_OF_MIND,
    STATIVE,
    is_right,
)
from .conditions import Conditions, Wording, complying, conditions, opaque_in, rights_to, things_in, with_subject
from .parties import Parties, Side, Subject, any_of, is_none_of
from .skeleton import Clause, Link, Modal, Reference, Sentence

_CONTENT = (Role.OBJECT, Role.TOPIC, Role.PURPOSE, Role.COMPLEMENT, Role.RECIPIENT)


@frozen
class Draft:
    """
    A norm before it has an id and knows its neighbours.
    """

    modality: Modality
    acts: tuple[Predication, ...]
    bearer: Thing | Things | None
    conditions: tuple[Proviso, ...] = ()
    subject_to: tuple[Reference, ...] = ()
    notwithstanding: tuple[Reference, ...] = ()
    only: bool = False
    excepts: bool = False
    """It is an exception to the norms before it in its sentence."""
    efforts: bool = False
    modal: Modal = Modal.NONE
    opaque: tuple[Words, ...] = ()
    """Phrases of its clause kept as written that stand neither in its acts nor in its conditions."""
    place: int = 0
    """Which clause of its sentence it comes from."""
    span: Span | None = None


@frozen
class Freed:
    """
    What a sentence says about rights in an object, for silence.
    """

    object: Thing
    silence: Silence


@frozen
class Lifted:
    """
    "Section 2 does not apply to …": other clauses are lifted where the conditions hold.
    """

    target: Subject
    conditions: tuple[Proviso, ...]
    to: tuple[Filler, ...] = ()
    """To whom or what the other clauses do not apply; all of it must hold."""
    span: Span | None = None


@frozen
class Outcome:
    """
    What one reading of a sentence comes to.
    """

    norms: tuple[Draft, ...] = ()
    freed: tuple[Freed, ...] = ()
    lifted: tuple[Lifted, ...] = ()
    silent: tuple[str, ...] = ()
    """Kinds of clauses that rule nothing: `possibility`, `effect`, `description` …"""
    failed: tuple[str, ...] = ()
    """Why a clause came to nothing although it may rule something."""
    opaque: tuple[Words, ...] = ()
    connectors: tuple[str, ...] = ()
    """Of the sentence."""

    def plus(self, other: Outcome) -> Outcome:
        """Both together."""
        return Outcome(
            (*self.norms, *other.norms),
            (*self.freed, *other.freed),
            (*self.lifted, *other.lifted),
            (*self.silent, *other.silent),
            (*self.failed, *other.failed),
            (*self.opaque, *other.opaque),
            self.connectors,
        )


def outcome(reading: Sentence, parties: Parties, wording: Wording) -> Outcome:
    """What `reading` comes to in a text with these `parties`."""
    found = Outcome(opaque=reading.opaque, connectors=reading.connectors)
    clauses = tuple(_all_clauses(reading.clauses))
    lost: list[Words] = []
    for place, clause in enumerate(clauses):
        if clause.modal is Modal.IMPERATIVE and any(one.modal is not Modal.IMPERATIVE for one in clauses[:place]):
            # No imperative follows a clause with a subject: its verb was torn from the clause before it.
            one = Outcome(failed=("its verbs were not told apart",))
        else:
            one = _of_clause(clause, place, parties, wording)
        if one.failed:
            lost.append(wording(clause.span, ""))
        norms = tuple(_hanging(norm, clause, clauses, reading.opaque) for norm in one.norms)
        found = found.plus(evolve(one, norms=norms))
    if lost and found.norms:
        # What became of no clause may narrow the clauses beside it: it hangs on them, open.
        norms = tuple(evolve(norm, opaque=tuple(dict.fromkeys((*norm.opaque, *lost)))) for norm in found.norms)
        found = evolve(found, norms=norms, opaque=tuple(dict.fromkeys((*found.opaque, *lost))))
    return found


def _hanging(norm: Draft, clause: Clause, clauses: tuple[Clause, ...], phrases: tuple[Words, ...]) -> Draft:
    """The norm with the phrases of its clause that found no place in it."""
    bearer = (norm.bearer,) if norm.bearer is not None else ()
    fillers = (*norm.acts, *(proviso.formula for proviso in norm.conditions), *bearer)
    placed = {_identity(words) for filler in fillers for words in opaque_in(filler)}
    others = [one.span for one in clauses if one is not clause and one.span is not None]
    kept: list[Words] = []
    for words in phrases:
        elsewhere = words.span is not None and any(span.covers(words.span) for span in others)
        here = words.span is None or clause.span is None or clause.span.covers(words.span)
        if _identity(words) not in placed and (here or not elsewhere):
            kept.append(words)
    return evolve(norm, opaque=tuple(dict.fromkeys(kept)))


def _identity(words: Words) -> tuple[int, int] | str:
    return (words.span.start, words.span.end) if words.span is not None else words.text


def _all_clauses(clauses: Iterable[Clause]) -> Iterator[Clause]:
    for clause in clauses:
        yield clause
        yield from _all_clauses(clause.relatives)


def _of_clause(clause: Clause, place: int, parties: Parties, wording: Wording) -> Outcome:
    if is_none_of(clause.subject):
        clause = evolve(clause, subject=any_of(clause.subject), negated=not clause.negated)
    side = parties.side(clause.subject)
    found = conditions(clause, wording)
    clause = evolve(clause, acts=tuple(act for act in clause.acts if act.verb != "do" or act.roles))
    if not clause.acts and clause.granted is None:
        return Outcome(failed=("no act was found in it",))
    if clause.modal is Modal.NONE and clause.subject is None and not clause.passive:
        return Outcome(failed=("it has no subject",))
    match clause.modal:
        case Modal.NONE:
            return _plain(clause, place, side, found, parties, wording)
        case Modal.BARE:
            return Outcome(failed=("it has no rule word of its own",))
        case Modal.GRANTS:
            return _grant(clause, place, side, found, parties, wording)
        case Modal.RESERVES:
            return _reserve(clause, place, found, wording)
        case Modal.REQUIRED if clause.negated:
            return Outcome(silent=("waiver",))
        case Modal.AGREES if all(act.verb in BINDS for act in clause.acts):
            return Outcome(silent=("acceptance",))
    if isinstance(clause.subject, Predication):
        # "Redistributions must retain the notice": the act that is the subject is when the rule holds.
        found = evolve(found, provisos=(Proviso(clause.subject, span=clause.subject.span), *found.provisos))
        clause = evolve(clause, subject=None)
        side = Side.NOBODY
    decided = _modality(clause, side)
    if isinstance(decided, str):
        return _silent(decided, clause, place, side, found, wording)
    modality, bearer, as_agent = decided
    return _drafts(clause, place, modality, bearer, found, wording, as_agent=as_agent)


_Decision = tuple[Modality, Thing | Things | None, bool]


def _modality(clause: Clause, side: Side) -> _Decision | str:
    """The modality, the bearer and whether the subject stays in the act; or why the clause rules nothing."""
    subject = clause.subject if isinstance(clause.subject, Thing | Things) else None
    verbs = {act.verb for act in clause.acts}
    ruled = side in (Side.LICENSEE, Side.BOTH, Side.PERSON)
    match clause.modal:
        case Modal.IMPERATIVE:
            return (Modality.FORBID if clause.negated else Modality.OBLIGE), Thing(LICENSEE), False
        case Modal.AGREES | Modal.FORBIDDEN | Modal.PERMITTED:
            permits = clause.modal is Modal.PERMITTED
            if clause.modal is Modal.AGREES:
                modality = Modality.FORBID if clause.negated else Modality.OBLIGE
            else:
                modality = Modality.PERMIT if permits is not clause.negated else Modality.FORBID
            if side is Side.LICENSOR and modality is Modality.PERMIT:
                modality = Modality.EMPOWER
            return modality, subject, side is Side.OTHER and not permits
        case Modal.MAY | Modal.CAN:
            return _may(clause, side, subject, verbs)
    modality = Modality.FORBID if clause.negated else Modality.OBLIGE
    if clause.modal is Modal.WILL:
        if ruled:
            return "effect" if verbs <= STATIVE | OWNS and not clause.negated else (modality, subject, False)
        if side is Side.LICENSOR:
            return modality, subject, False
        if side is Side.NOBODY:
            if verbs <= EFFECTS:
                return "effect"
            if clause.negated:
                return modality, None, False
            return (Modality.EMPOWER, Thing(LICENSOR), False) if verbs <= POWERS | ENDS else "effect"
        return "effect"
    if ruled or side is Side.LICENSOR:
        return modality, subject, False
    if clause.modal is Modal.SHALL and verbs <= EFFECTS | ENDS:
        return "effect"
    if clause.negated and verbs == {"include"} and isinstance(subject, Thing) and subject.term:
        return "definition"
    return modality, None, side is Side.OTHER


def _may(clause: Clause, side: Side, subject: Thing | Things | None, verbs: set[str]) -> _Decision | str:
    if side is Side.LICENSOR:
        return (Modality.FORBID if clause.negated else Modality.EMPOWER), subject, False
    if side is Side.NOBODY:
        if verbs <= STATIVE and not clause.negated:
            return "possibility"
        if not clause.negated and verbs <= POWERS:
            return Modality.EMPOWER, Thing(LICENSOR), False
        return (Modality.FORBID if clause.negated else Modality.PERMIT), None, False
    if side is Side.OTHER:
        if clause.negated and not verbs <= STATIVE - {"contain", "include"}:
            return Modality.FORBID, None, True
        return "possibility"
    if not clause.negated and verbs <= STATIVE - {"have", "include", "contain"}:
        return "possibility"
    return (Modality.FORBID if clause.negated else Modality.PERMIT), subject, False


def _silent(kind: str, clause: Clause, place: int, side: Side, found: Conditions, wording: Wording) -> Outcome:
    """A clause with a modal that rules no conduct; it may still free an object or end a grant."""
    freed = _ownership(clause, side)
    if freed:
        return Outcome(freed=freed, silent=("ownership",))
    ending = tuple(act for act in clause.acts if act.verb in ENDS)
    if ending and not clause.negated:
        return _drafts(clause, place, Modality.COUNTS_AS, None, found, wording, as_agent=True)
    lifted = _lifted(clause, found)
    if lifted:
        return Outcome(lifted=lifted)
    return Outcome(silent=(kind,))


def _drafts(
    clause: Clause,
    place: int,
    modality: Modality,
    bearer: Thing | Things | None,
    found: Conditions,
    wording: Wording,
    *,
    as_agent: bool = False,
) -> Outcome:
    """One draft for each run of acts that share modality and conditions."""
    acts = [with_subject(act, clause.subject) if as_agent else act for act in clause.acts]
    if modality in (Modality.PERMIT, Modality.FORBID):
        acts.extend(evolve(act, negated=False) for act in found.added)
    provisos = (*found.provisos, *found.open)
    if modality in (Modality.OBLIGE, Modality.COUNTS_AS):
        acts = [_by_basis(act, found) for act in acts]
    else:
        provisos += tuple(Proviso(complying(text, bearer), span=text.span) for text in found.following)
    references = found.subject_to if modality is not Modality.PERMIT else _ordering(found.subject_to)
    base = Draft(
        modality,
        (),
        bearer,
        provisos,
        subject_to=(*references, *found.excepted),
        notwithstanding=found.notwithstanding,
        only=clause.only,
        modal=clause.modal,
        place=place,
        span=clause.span,
    )
    norms: list[Draft] = []
    for negated, run in groupby(acts, key=lambda act: act.negated):
        group = tuple(evolve(act, negated=False) for act in run)
        turned = _turned(modality) if negated else modality
        if turned is None:
            continue
        alternatives = turned is Modality.OBLIGE and clause.connective is Connective.OR and len(group) > 1
        if alternatives:
            others: tuple[Predication, ...] = group[1:]
            instead = Proviso(others[0] if len(others) == 1 else AnyOf(others), unless=True, span=clause.span)
            norms.append(evolve(base, modality=turned, acts=group[:1], conditions=(*provisos, instead)))
        else:
            norms.append(evolve(base, modality=turned, acts=group))
    if found.last and norms:
        norms = _with_last(norms, found.last)
    waived = () if norms else ("waiver",)
    exceptions = _except_clauses(clause, place, bearer, wording)
    return Outcome(norms=(*norms, *exceptions), silent=waived, opaque=found.opaque)


def _by_basis(act: Predication, found: Conditions) -> Predication:
    """A duty to do something "in accordance with the policy" is about how it is done."""
    for text in found.following:
        act = act.adding(Role.BASIS, text)
    return act


def _with_last(norms: list[Draft], provisos: tuple[Proviso, ...]) -> list[Draft]:
    """The last act alone takes `provisos`."""
    head, last = norms[:-1], norms[-1]
    if len(last.acts) > 1:
        head = [*head, evolve(last, acts=last.acts[:-1])]
    return [*head, evolve(last, acts=last.acts[-1:], conditions=(*last.conditions, *provisos))]


def _turned(modality: Modality) -> Modality | None:
    """The modality of leaving an act out ("must: … not use"); a permission to leave out rules nothing."""
    return {
        Modality.OBLIGE: Modality.FORBID,
        Modality.FORBID: Modality.OBLIGE,
        Modality.COUNTS_AS: Modality.COUNTS_AS,
    }.get(modality)


def _ordering(references: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """A grant "subject to this licence" says nothing new: bans cut into it and duties count anyway."""
    return tuple(one for one in references if one.target not in ("this-document", "herein"))


def _except_clauses(clause: Clause, place: int, bearer: Thing | Things | None, wording: Wording) -> tuple[Draft, ...]:
    """ "…, except that you may …": permissions that stand as exceptions inside the sentence."""
    found: list[Draft] = []
    for adjunct in clause.adjuncts:
        if adjunct.link is not Link.EXCEPT:
            continue
        for part in adjunct.content:
            if isinstance(part, Clause) and lifts(part):
                inner = conditions(part, wording)
                who = part.subject if isinstance(part.subject, Thing | Things) else bearer
                provisos = (*inner.provisos, *inner.open, *inner.last)
                found.append(
                    Draft(
                        Modality.PERMIT,
                        part.acts,
                        who,
                        provisos,
                        excepts=True,
                        modal=part.modal,
                        place=place,
                        span=part.span,
                    )
                )
    return tuple(found)


def lifts(clause: Clause) -> bool:
    """Whether a clause after "except" is a permission of its own and not a condition."""
    return clause.modal in (Modal.MAY, Modal.CAN, Modal.PERMITTED) and not clause.negated and bool(clause.acts)


def _grant(clause: Clause, place: int, side: Side, found: Conditions, parties: Parties, wording: Wording) -> Outcome:
    objects = tuple(thing for act in clause.acts for thing in objects_of(act))
    if clause.negated:
        objects = objects or (tuple(_past_rights(clause.granted)) if isinstance(clause.granted, Thing) else ())
        freed = tuple(Freed(thing, Silence.RESERVED) for thing in objects)
        return Outcome(freed=freed) if freed else Outcome(failed=("what is not granted was not found",))
    bearer = clause.recipient
    if bearer is None and side is Side.LICENSEE:
        bearer = Thing(LICENSOR)
    to_licensor = parties.side(bearer) is Side.LICENSOR
    if (not clause.acts or all(act.verb in ASSIGNS for act in clause.acts)) and not to_licensor:
        given = objects or (tuple(_rights_in(clause.granted)) if clause.granted is not None else ())
        if given and (clause.acts or _is_title(clause.granted)):
            return Outcome(freed=tuple(Freed(thing, Silence.FREE) for thing in given), silent=("assignment of rights",))
    if not clause.acts:
        return Outcome(failed=("which acts it grants was not found",))
    said = _drafts(clause, place, Modality.EMPOWER if to_licensor else Modality.PERMIT, bearer, found, wording)
    if to_licensor:
        return said
    return evolve(said, freed=tuple(Freed(thing, Silence.RESERVED) for thing in objects))


def _rights_in(granted: Thing | Things) -> Iterator[Thing]:
    members = granted.members if isinstance(granted, Things) else (granted,)
    for member in members:
        if isinstance(member, Thing):
            yield from _past_rights(member)


def _is_title(granted: Thing | Things | None) -> bool:
    """Whether what is given is ownership, and not a licence."""
    members = granted.members if isinstance(granted, Things) else (granted,)
    return any(isinstance(one, Thing) and one.head in ("title", "ownership") for one in members)


def _reserve(clause: Clause, place: int, found: Conditions, wording: Wording) -> Outcome:
    objects = tuple(
        Freed(thing, Silence.RESERVED) for act in clause.acts if act.verb in OWNS for thing in objects_of(act)
    )
    if objects:
        return Outcome(freed=objects, silent=("reservation",))
    bearer = clause.subject if isinstance(clause.subject, Thing | Things) else Thing(LICENSOR)
    return _drafts(clause, place, Modality.EMPOWER, bearer, found, wording)


def objects_of(act: Predication) -> tuple[Thing, ...]:
    """What an act is about, past words such as "all rights, title and interest in": named terms first."""
    objects: list[Thing] = []
    for role in (Role.OBJECT, Role.COMPLEMENT, Role.TOPIC):
        for filler in act.get(role):
            tops = filler.members if isinstance(filler, Things) else (filler,)
            for top in tops:
                if isinstance(top, Thing):
                    objects.extend(_past_rights(top))
    # "all right, title and interest in and to X" in a role of the act and not in the noun phrase
    if not objects:
        objects = [thing for thing in things_in(act) if thing.term and not is_right(thing.head)]
    return tuple(objects)


def _past_rights(thing: Thing) -> Iterator[Thing]:
    if not is_right(thing.head):
        yield thing
        return
    for inner in list(things_in(thing))[1:]:
        if inner.head and not is_right(inner.head) and inner.head not in (LICENSEE, LICENSOR):
            yield inner
            return
    if thing.modifiers and thing.modifiers[-1] not in OWNING:
        # "no trademark licence": it is the trademark that is kept back
        yield Thing(thing.modifiers[-1], span=thing.span)


def _ownership(clause: Clause, side: Side) -> tuple[Freed, ...]:
    """ "you own all Output": free; "we own the Services": reserved."""
    if clause.negated or side not in (Side.LICENSEE, Side.LICENSOR):
        return ()
    silence = Silence.FREE if side is Side.LICENSEE else Silence.RESERVED
    found: list[Freed] = []
    for act in clause.acts:
        if act.negated:
            continue
        if act.verb in OWNS:
            found.extend(Freed(thing, silence) for thing in _objects_or_linked(act))
        elif act.verb in ASSIGNS and side is Side.LICENSOR:
            found.extend(Freed(thing, Silence.FREE) for thing in _objects_or_linked(act))
        elif act.verb == "be":
            for filler in act.get(Role.COMPLEMENT):
                if isinstance(filler, Thing) and filler.head == "owner":
                    found.extend(Freed(thing, silence) for thing in list(things_in(filler))[1:2])
    return tuple(found)


def _objects_or_linked(act: Predication) -> tuple[Thing, ...]:
    found = objects_of(act)
    if found:
        return found
    return tuple(
        thing for thing in things_in(act) if not is_right(thing.head) and thing.head not in (LICENSEE, LICENSOR)
    )[:1]


def _plain(clause: Clause, place: int, side: Side, found: Conditions, parties: Parties, wording: Wording) -> Outcome:
    """A sentence without a modal: ownership, what does not apply, what the text itself permits, and descriptions."""
    freed = _ownership(clause, side)
    if freed:
        return Outcome(freed=freed, silent=("ownership",))
    lifted = _lifted(clause, found)
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
    if act.verb in REGULATES and side is not Side.LICENSEE:
        said = _regulated(clause, act, place, negated, found, parties, wording)
        return (
            said
            if said is not None
            else Outcome(failed=(f"what the text {'does not ' * negated}{act.verb} was not found",))
        )
    if side is Side.LICENSEE and act.verb == "receive" and (clause.only or negated):
        freed = tuple(Freed(thing, Silence.RESERVED) for thing in _objects_or_linked(act))
        return Outcome(freed=freed) if freed else Outcome(failed=("what is kept back was not found",))
    if side in (Side.LICENSEE, Side.BOTH):
        if act.verb in ("agree", "accept"):
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
        return _drafts(evolve(clause, acts=charged), place, Modality.OBLIGE, bearer, found, wording)
    if act.verb == "include" and not negated:
        inner = tuple(one for filler in act.get(Role.OBJECT) for one in rights_to(filler))
        if inner:
            # "This includes the right to …" goes on the grant before it.
            one = evolve(clause, acts=inner, negated=False)
            return _drafts(one, place, Modality.PERMIT, Thing(LICENSEE), found, wording)
    if act.verb in CONSTITUTES or (act.verb in ENDS and side is not Side.LICENSEE):
        one = evolve(clause, acts=(act,), modal=Modal.NONE)
        return _drafts(
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
    if act.verb in RULES:
        return Outcome(failed=(f"`{act.verb}` may rule conduct here",))
    return Outcome(silent=("description",))


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
    return _drafts(one, place, modality, bearer, found, wording)


def _lifted(clause: Clause, found: Conditions) -> tuple[Lifted, ...]:
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
