"""
The skeleton of a licence sentence → norms: modal, negation and who the subject is give the modality.

This module looks at one sentence. What one clause does to another (exceptions, references) is `binding.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ..clauses.norm import HOW_TO_ACT, NO_RULE_WORD, ONLY_ALLOWS, Modality, Proviso
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .agents import must_do, whoever_does
from .aims import aimed
from .anaphora import bound
from .approvals import not_before
from .begun import begun
from .bounded_states import bounds_what_is, comes_into
from .concepts import (
    BINDS,
    CHOOSES,
    CONSTITUTES,
    CONTRIBUTES,
    DEALS,
    DEPENDS,
    EFFECTS,
    ENDS,
    HOLDS,
    LIMITS,
    MACHINES,
    OWNS,
    POWERS,
    REGULATES,
    STATIVE,
    TOPIC_SETTERS,
    is_right,
)
from .conditions import Conditions, Wording, conditions
from .consents import asked_before, only_with_it, only_with_leave, under_leave
from .declarations import TAKEN_IN, declaration, lifted_by
from .drafts import Draft, Outcome, drafts_of
from .fillers import opaque_in
from .given_credit import as_credit
from .given_up import dealings
from .grants import free_of_acceptance, grant, reserve
from .handed_on import carrying, done_by_a_work, handed_on
from .intended import as_meant
from .intentions import as_done
from .kept_back import kept_back
from .kept_no_longer import kept_no_longer
from .limbs import conceded
from .made_acts import made_acts, with_purposes
from .needed import EVERY_GRANT, held_apart, leave_asked_for, may_ask, needed
from .nominal_acts import dealt, each_apart
from .objects import ownership
from .occasions import occasion, once_done
from .only_some import carved_out, for_those, kept_from_others, kept_right, not_let, only_some, with_only
from .parties import Parties, Side, any_of, any_of_a_kind, is_guardian, is_none_of, is_somebody
from .plain_amounts import carried_on, has_most, is_most, plain_amounts
from .plain_force import (
    as_an_end,
    attempted,
    bound_anyhow,
    bounded,
    breach_of,
    ends_by_a_day,
    for_a_breach,
    gives_leave,
    goes_to_law,
    has_a_time,
    left_off,
    not_omitted,
    of_those_there,
    promised,
    refrained,
    said_plainly,
    taken_care,
)
from .reference import referred
from .ruled_acts import governed, ruled_act
from .sanctioned import sanctioned
from .shared_roles import reached_for, sold_anyhow, under_one_licence, with_shared_roles
from .skeleton import Clause, Link, Modal, Sentence
from .swallowed import apart
from .turned_away import turned_away
from .turned_on_itself import on_itself
from .unrestricted import everything_done, not_in_itself

NOT_TOLD_APART = "its verbs were not told apart"
"""Why a clause came to nothing that was torn from the one before it."""
LEFT_OVER = "a phrase of it was left over"
"""Why a noun phrase that hangs on nothing came to nothing."""
_Decision = tuple[Modality, Thing | Things | None, bool]


def outcome(reading: Sentence, parties: Parties, wording: Wording) -> Outcome:
    """What `reading` comes to in a text with these `parties`."""
    found = Outcome(opaque=reading.opaque, connectors=reading.connectors)
    clauses = tuple(
        kept_back(ruled_act(plain_amounts(referred(aimed(with_only(one)), parties))), parties)
        for one in bound(held_apart(carried_on(_mended(apart(tuple(_all_clauses(conceded(reading.clauses))))))))
    )
    lost: list[Words] = []
    for place, clause in enumerate(clauses):
        if len(clauses) > 1 and _sets_topic(clause):
            continue
        torn = clause.modal is Modal.IMPERATIVE and _behind_unread(clause, reading.opaque)
        if (
            torn
            or leave_asked_for(clauses[:place], clause)
            or (clause.modal is Modal.IMPERATIVE and any(one.modal is not Modal.IMPERATIVE for one in clauses[:place]))
        ):
            # No imperative follows a clause with a subject: its verb was torn from the clause before it.
            one = Outcome(failed=(NOT_TOLD_APART,))
        else:
            one = _of_clause(governed(clause), place, parties, wording)
        if one.failed:
            lost.append(wording(clause.span, ""))
        norms = tuple(_hanging(norm, clause, clauses, reading.opaque) for norm in one.norms)
        found = found.plus(evolve(one, norms=norms))
    return hung(found, lost) if lost and found.norms else found


def hung(found: Outcome, lost: Iterable[Words], why: str = "") -> Outcome:
    """`found` with `lost` on each of its norms, open: what became of no clause may narrow the clauses beside it."""
    norms = tuple(evolve(norm, opaque=tuple(dict.fromkeys((*norm.opaque, *lost)))) for norm in found.norms)
    opaque = tuple(dict.fromkeys((*found.opaque, *lost)))
    return evolve(found, norms=norms, opaque=opaque, failed=(*found.failed, why) if why else found.failed)


def stated(reading: Sentence, wording: Wording) -> Outcome:
    """
    The skeleton of a sentence whose force was not found: who does what, as statements that rule nothing by themselves.

    Their words hang on them, kept as written, so that they bear on a case as if nothing had been read.
    """
    norms: list[Draft] = []
    for place, clause in enumerate(_all_clauses(reading.clauses)):
        acts = tuple(act for act in clause.acts if act.verb != "do" and act.roles)
        if not acts or (clause.modal is Modal.BARE and clause.subject is None):
            continue
        who = clause.subject if isinstance(clause.subject, Thing | Things) else None
        agents = (Filled(Role.AGENT, who),) if who is not None else ()
        told = tuple(
            evolve(
                act,
                negated=act.negated is not clause.negated,
                roles=(*(() if act.get(Role.AGENT) else agents), *act.roles),
            )
            for act in acts
        )
        kept = (wording(clause.span, ""),) if clause.span is not None else reading.opaque
        norms.append(Draft(Modality.COUNTS_AS, told, None, opaque=kept, place=place, span=clause.span))
    if not norms or not any(norm.opaque for norm in norms):
        return Outcome(opaque=reading.opaque)
    return Outcome(norms=tuple(norms), opaque=(*reading.opaque, *(words for norm in norms for words in norm.opaque)))


def _behind_unread(clause: Clause, phrases: tuple[Words, ...]) -> bool:
    """Whether words that were not read stand before what looks like a command: its subject may be among them."""
    spans = [act.span for act in clause.acts if act.span is not None]
    return bool(spans) and any(words.span is not None and words.span.start < spans[0].start for words in phrases)


def _sets_topic(clause: Clause) -> bool:
    """ "Referring to the previous section, …": what the sentence is about, and no rule."""
    plain = clause.modal is Modal.BARE and clause.subject is None and not clause.adjuncts and not clause.negated
    return plain and bool(clause.acts) and all(act.verb in TOPIC_SETTERS for act in clause.acts)


def _mended(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """
    A subject without a verb and the verb right after it, torn apart ("…, you | own all Output"), made one again.
    """
    found: list[Clause] = []
    for clause in clauses:
        before = found[-1] if found else None
        given = before is not None and before.modal is Modal.GRANTS and not before.acts and before.granted is not None
        if given and before is not None and clause.modal is Modal.BARE and clause.subject is None and clause.acts:
            # "… grants you a license, under the patents that it owns, | to make and use the Work"
            span = before.span.join(clause.span) if before.span and clause.span else before.span
            adjuncts = (*before.adjuncts, *clause.adjuncts)
            found[-1] = evolve(before, acts=clause.acts, connective=clause.connective, adjuncts=adjuncts, span=span)
            continue
        torn = before is not None and before.modal is Modal.BARE and before.subject is not None and not before.acts
        if torn and before is not None and clause.modal is Modal.IMPERATIVE and clause.subject is None:
            span = before.span.join(clause.span) if before.span and clause.span else clause.span
            adjuncts = (*before.adjuncts, *clause.adjuncts)
            found[-1] = evolve(clause, subject=before.subject, modal=Modal.NONE, adjuncts=adjuncts, span=span)
        else:
            found.append(clause)
    return tuple(found)


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
    return evolve(norm, opaque=tuple(dict.fromkeys((*norm.opaque, *kept))))


def _identity(words: Words) -> tuple[int, int] | str:
    return (words.span.start, words.span.end) if words.span is not None else words.text


def _all_clauses(clauses: Iterable[Clause]) -> Iterator[Clause]:
    for clause in clauses:
        yield clause
        yield from _all_clauses(clause.relatives)


def _chosen(act: Predication) -> tuple[Predication, ...]:
    """ "may choose to distribute" is to distribute."""
    inner = act.get(Role.OBJECT)
    if act.verb not in CHOOSES or len(inner) != 1 or act.negated:
        return (act,)
    parts = inner[0].parts if isinstance(inner[0], AllOf | AnyOf) else inner
    others = tuple(filled for filled in act.roles if filled.role not in (Role.OBJECT, Role.AGENT))
    acts = tuple(evolve(one, roles=(*one.roles, *others)) for one in parts if isinstance(one, Predication))
    return acts if len(acts) == len(parts) else (act,)


def _of_clause(clause: Clause, place: int, parties: Parties, wording: Wording) -> Outcome:
    if is_none_of(clause.subject):
        clause = evolve(clause, subject=any_of(clause.subject), negated=not clause.negated)
    clause = turned_away(as_an_end(not_before(as_done(each_apart(_with_act_subject(begun(clause)))), parties)), parties)
    if parties.side(clause.subject) is Side.LICENSOR:
        clause = for_a_breach(clause)
    if (carved := carved_out(clause)) is not None:
        return _of_clause(carved[0], place, parties, wording).plus(_of_clause(carved[1], place, parties, wording))
    if (banned := only_with_leave(clause)) is not None:
        given = _of_clause(evolve(under_leave(clause), only=False), place, parties, wording)
        return given.plus(_of_clause(banned, place, parties, wording))
    if (beside := only_with_it(clause)) is not None:
        given = _of_clause(evolve(clause, only=False), place, parties, wording)
        return given.plus(_of_clause(beside, place, parties, wording))
    asked = needed(clause, parties.side(clause.subject))
    if asked is not None:
        if isinstance(asked, str):
            return Outcome(failed=(asked,))
        ruled_by = _of_clause(asked, place, parties, wording)
        return (
            ruled_by
            if asked.negated or asked.modal is Modal.MUST
            else evolve(ruled_by, silent=(*ruled_by.silent, "waiver"))
        )
    costs = sanctioned(clause)
    if costs is not None:
        if isinstance(costs, str):
            return Outcome(failed=(costs,))
        barred = _of_clause(costs, place, parties, wording)
        # Whoever is barred so has no account closed; that it can be closed is said besides.
        return (
            barred if clause.modal is Modal.FORBIDDEN else barred.plus(_unsanctioned(clause, place, parties, wording))
        )
    return _unsanctioned(clause, place, parties, wording)


def _with_act_subject(clause: Clause) -> Clause:
    """ "Not allowed are: sale, rental": what stands as whoever is not allowed to is one more act that is not."""
    subject = clause.subject
    if clause.modal not in (Modal.PERMITTED, Modal.FORBIDDEN) or not isinstance(subject, Thing | Things):
        return clause
    acts = () if is_somebody(subject) else dealt(subject)
    return evolve(clause, subject=None, acts=(*clause.acts, *acts)) if acts else clause


def _unsanctioned(clause: Clause, place: int, parties: Parties, wording: Wording) -> Outcome:
    """What a clause comes to that costs nobody an account, or beside that it does."""
    clause = taken_care(bound_anyhow(asked_before(must_do(clause))))
    clause = of_those_there(said_plainly(not_let(under_leave(clause), parties), parties))
    clause = as_meant(ends_by_a_day(not_omitted(attempted(refrained(clause)))))
    side = parties.side(clause.subject)
    if side is Side.LICENSOR and clause.only and clause.modal is Modal.PERMITTED and not clause.negated:
        # "the sale is allowed to us alone"
        kept_ban = evolve(kept_from_others(clause, clause.acts), only=False)
        return drafts_of(kept_ban, place, Modality.FORBID, Thing(LICENSEE), conditions(clause, wording), wording)
    clause = promised(clause, side)
    banning = clause.negated or clause.modal is Modal.FORBIDDEN
    clause = evolve(clause, acts=on_itself(clause.acts)) if banning else clause
    found = conditions(clause, wording)
    banned_acts = (
        on_itself(sold_anyhow(clause.acts)) if clause.negated or clause.modal is Modal.FORBIDDEN else clause.acts
    )
    if banning and side is Side.LICENSEE:
        banned_acts = reached_for(clause, banned_acts)
    told = [
        made for act in with_shared_roles(banned_acts) for one in _chosen(as_credit(act)) for made in made_acts(one)
    ]
    chosen = tuple(dict.fromkeys(with_purposes(one) for one in told))
    clause = evolve(clause, acts=tuple(act for act in chosen if act.verb != "do" or act.roles))
    if clause.modal in (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS) and not clause.negated:
        clause = evolve(clause, acts=under_one_licence([not_in_itself(everything_done(act)) for act in clause.acts]))
    if clause.modal in (Modal.MAY, Modal.CAN) and not clause.negated and {one.verb for one in clause.acts} == {"act"}:
        wide = side is Side.LICENSOR and not clause.only and not clause.adjuncts
        return Outcome(failed=(f"{HOW_TO_ACT}; {ONLY_ALLOWS}" if wide else HOW_TO_ACT,))
    if conditions_every_grant(clause):
        return Outcome(failed=(EVERY_GRANT,))
    if not clause.acts and clause.granted is None:
        left_over = clause.modal is Modal.BARE and not clause.adjuncts
        banned = clause.negated or clause.modal is Modal.FORBIDDEN  # "you may not:", and nothing behind it
        return Outcome(failed=(LEFT_OVER if left_over else EVERY_GRANT if banned else "no act was found in it",))
    if any(isinstance(one.filler, AllOf | AnyOf) and not one.filler.parts for act in clause.acts for one in act.roles):
        return Outcome(failed=(EVERY_GRANT,))  # "you may not use it to:", and nothing behind it
    if clause.modal is Modal.NONE and clause.subject is None and not clause.passive:
        return Outcome(failed=("it has no subject",))
    broken = breach_of(clause, side, found)
    if broken is not None:
        return _of_clause(broken, place, parties, wording)
    if clause.modal in (Modal.MAY, Modal.CAN) and clause.passive and any(map(gives_leave, clause.acts)):
        return Outcome(failed=("what may be granted was not granted yet",))
    if side is Side.LICENSOR and any(map(goes_to_law, clause.acts)):
        return Outcome(failed=("whoever is sued may be who must not",))
    kept = [done for act in clause.acts for done in kept_right(act, parties)] if side is not Side.LICENSEE else []
    if kept and clause.modal is Modal.NONE and not clause.negated:
        kept_ban = kept_from_others(clause, tuple(kept))
        return drafts_of(kept_ban, place, Modality.FORBID, Thing(LICENSEE), found, wording)
    done_by = whoever_does(clause, side)
    if done_by is not clause:
        clause, side = done_by, parties.side(done_by.subject)
    match clause.modal:
        case Modal.NONE if _torn(clause):
            return Outcome(failed=(NO_RULE_WORD,))
        case Modal.NONE if side is not Side.LICENSEE and (freely := dealings(clause)):
            return drafts_of(evolve(clause, acts=freely), place, Modality.PERMIT, None, found, wording)
        case Modal.NONE:
            return declaration(clause, place, side, found, parties, wording)
        case Modal.BARE:
            return Outcome(failed=(NO_RULE_WORD,))
        case Modal.GRANTS:
            return grant(clause, place, side, found, parties, wording)
        case Modal.RESERVES:
            return reserve(clause, place, found, wording)
        case Modal.REQUIRED if clause.negated:
            free = free_of_acceptance(clause) if side is Side.LICENSEE else ()
            freed = evolve(clause, acts=free, negated=False)
            return (
                drafts_of(freed, place, Modality.PERMIT, None, found, wording) if free else Outcome(silent=("waiver",))
            )
        case Modal.AGREES if all(act.verb in BINDS for act in clause.acts):
            return Outcome(silent=("acceptance",))
    ruling = {act.verb for act in clause.acts} <= {*REGULATES, *LIMITS}
    if clause.negated and clause.modal in (Modal.SHALL, Modal.WILL) and side in (Side.OTHER, Side.NOBODY) and ruling:
        # "Section 1 shall not prevent you from sharing it": said of a text, it rules what stands in it
        said = declaration(clause, place, side, found, parties, wording)
        if said.norms:
            return said
    if isinstance(clause.subject, Predication):
        # "Redistributions must retain the notice": the act that is the subject is when the rule holds.
        found = evolve(found, provisos=(Proviso(clause.subject, span=clause.subject.span), *found.provisos))
        clause = evolve(clause, subject=None)
        side = Side.NOBODY
    clause, first = once_done(clause)
    found = evolve(found, provisos=(*found.provisos, *first)) if first else found
    for_some = only_some(clause, parties)
    if for_some is not None and any(isinstance(one.formula, NotSo) for one in for_some[1]):
        others = _of_ban(for_some[0], place, for_some[1], found, wording)
        own = for_those(clause)
        whose = own.subject if isinstance(own.subject, Thing | Things) else None
        return others.plus(drafts_of(own, place, Modality.PERMIT, whose, found, wording))
    if for_some is not None:
        clause, side = for_some[0], Side.LICENSEE
        found = evolve(found, provisos=(*found.provisos, *for_some[1]))
    decided = _modality(clause, side)
    if decided == _SO_MUCH:
        return Outcome(failed=(_SO_MUCH,))
    if may_ask(clause):
        return Outcome(failed=("what it may ask for may be a rule",))
    if isinstance(decided, str):
        return _silent(decided, clause, place, side, found, wording)
    modality, bearer, as_agent = decided
    if modality is Modality.PERMIT and bounded(clause):
        clause = evolve(clause, only=True)
    as_agent = as_agent and not done_by_a_work(clause, modality)
    if modality is Modality.OBLIGE and is_guardian(clause.subject):
        # "If you are under 18, your parents must agree": without it, it is the reader who may not
        bearer, as_agent = Thing(LICENSEE), True
    if modality is Modality.OBLIGE and side is Side.LICENSEE:
        passed = handed_on(clause.acts)
        if passed is not None:
            clause = evolve(clause, acts=(passed[0],))
            found = evolve(found, provisos=(*found.provisos, passed[1]))
        clause = evolve(clause, acts=tuple(done for act in clause.acts for done in _seen_to(act)))
    left = left_off(clause.acts) if modality is Modality.OBLIGE and side in (Side.LICENSEE, Side.NOBODY) else ()
    if left and ((found.provisos and side is Side.LICENSEE) or has_a_time(left)):
        # "You must stop publishing it if we ask you to": from then on it must not be published
        clause, modality = evolve(clause, acts=left), Modality.FORBID
    if modality is Modality.OBLIGE and side in (Side.LICENSEE, Side.NOBODY) and not found.provisos:
        due = occasion(clause.acts)
        found = evolve(found, provisos=(due,)) if due is not None else found
    return kept_no_longer(drafts_of(clause, place, modality, bearer, found, wording, as_agent=as_agent))


def _of_ban(clause: Clause, place: int, provisos: tuple[Proviso, ...], found: Conditions, wording: Wording) -> Outcome:
    """The ban on all who are not among those to whom an act is left."""
    # What those few have to comply with besides is no condition of the ban on all others.
    found = evolve(found, following=(), provisos=(*found.provisos, *provisos))
    return drafts_of(clause, place, Modality.FORBID, Thing(LICENSEE), found, wording)


def conditions_every_grant(clause: Clause) -> bool:
    """ "This permission applies only if you credit us", "it lapses unless you pay": said of the grant itself."""
    subject = clause.subject
    if subject is None and clause.passive:
        subject = next((one for act in clause.acts for one in act.get(Role.OBJECT) if isinstance(one, Thing)), None)
    if not isinstance(subject, Thing) or not is_right(subject.head) or clause.modal is Modal.MAY or clause.negated:
        return False
    links = {adjunct.link for adjunct in clause.adjuncts}
    ends = bool(clause.acts) and all(act.verb in ENDS for act in clause.acts)
    depends = any(
        (
            act.verb in DEPENDS
            or any(isinstance(one, Words) and DEPENDS & {*one.lemmas} for one in act.get(Role.COMPLEMENT))
        )
        and not any(_is_compliance(filled.filler) for filled in act.roles if filled.filler is not subject)
        for act in clause.acts
    )
    holds = not clause.acts or all(act.verb in {*STATIVE, *HOLDS} for act in clause.acts)
    if ends:
        return Link.UNLESS in links and Link.IF not in links  # "if you break it, it ends until you mend it"
    return depends or (holds and bool(links & {Link.ONLY_IF, Link.PROVIDED}))


def _is_compliance(filler: object) -> bool:
    return isinstance(filler, Thing) and filler.head in {"compliance", "acceptance", "term", "agreement", "license"}


def _seen_to(act: Predication) -> tuple[Predication, ...]:
    """ "You must ensure that the author is named" asks for what nobody else is said to do."""
    inner = act.get(Role.OBJECT)
    if act.verb != "ensure" or act.negated or len(inner) != 1 or len(act.roles) != 1:
        return (act,)
    parts = inner[0].parts if isinstance(inner[0], AllOf) else inner
    carried = tuple(carrying(one) for one in parts if isinstance(one, Predication))
    if len(carried) == len(parts) and all(one is not None for one in carried):
        return tuple(one for one in carried if one is not None)
    done = tuple(one for one in parts if isinstance(one, Predication) and not one.negated)
    active = all(not one.get(Role.AGENT) and one.verb not in STATIVE and one.get(Role.OBJECT) for one in done)
    return done if active and len(done) == len(parts) else (act,)


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
            # "you will keep the notices": to keep what is nobody's right is something to do, and so is to include it
            keeps = bool(verbs & {"keep", "hold", "maintain", "retain"}) and not ownership(clause, side)
            states = verbs <= STATIVE | OWNS and not (clause.negated or keeps or "include" in verbs)
            return "effect" if states else (modality, subject, False)
        if side is Side.LICENSOR:
            return modality, subject, False
        if side is Side.NOBODY:
            if verbs <= EFFECTS:
                return "effect"
            if clause.negated or any(act.get(Role.BASIS) for act in clause.acts if act.verb not in STATIVE):
                # "the distribution will be done under this licence"
                return modality, None, False
            return (Modality.EMPOWER, Thing(LICENSOR), False) if verbs <= POWERS | ENDS else "effect"
        return "effect"
    if side is Side.PERSON and modality is Modality.OBLIGE and clause.passive and _some_other(subject):
        # "must be reviewed by a qualified person": so it must be done for whoever does what brings the duty
        return modality, None, True
    if ruled or side is Side.LICENSOR:
        return modality, subject, False
    if clause.modal is Modal.SHALL and verbs <= EFFECTS | ENDS:
        return (Modality.FORBID, None, True) if bounds_what_is(clause, subject) else "effect"
    if clause.negated and verbs == {"include"} and isinstance(subject, Thing) and subject.term:
        return "definition"
    return modality, None, side is Side.OTHER


def _torn(clause: Clause) -> bool:
    """Whether an item that only names what is done was read as a sentence: "sending spam" says nothing of sending."""
    subject = clause.subject
    bare = isinstance(subject, Predication) and not subject.roles and not clause.passive and not clause.adjuncts
    return bare and not {act.verb for act in clause.acts} & (CONSTITUTES | EFFECTS | STATIVE | _SAID_OF_ACTS)


_SAID_OF_ACTS = frozenset({"require", "need", "violate", "breach", "infringe", "result", "lead", "cause", "cost"})


def _some_other(subject: Thing | Things | None) -> bool:
    """Whether somebody of a certain sort is meant, and not whoever it may be."""
    described = isinstance(subject, Thing) and bool(
        subject.modifiers or subject.restrictions or subject.head != "person"
    )
    return described and isinstance(subject, Thing) and subject.determiner in (Determiner.A, Determiner.NONE)


def _may(clause: Clause, side: Side, subject: Thing | Things | None, verbs: set[str]) -> _Decision | str:
    if side in (Side.OTHER, Side.NOBODY) and verbs == {"include"} and _takes_in(clause, subject):
        return TAKEN_IN
    placed = not clause.negated and side in (Side.OTHER, Side.NOBODY) and verbs <= {"be", "remain"}
    if placed and any(adjunct.link in (Link.PROVIDED, Link.ONLY_IF) for adjunct in clause.adjuncts):
        # "the source may be on another server, provided you maintain directions": what has a proviso is allowed
        return Modality.PERMIT, None, side is Side.OTHER
    if side is Side.LICENSOR and not clause.negated and not verbs & POWERS and _whoever_contributes(subject):
        return Modality.PERMIT, subject, False
    if side is Side.LICENSOR:
        return (Modality.FORBID if clause.negated else Modality.EMPOWER), subject, False
    if side in (Side.OTHER, Side.NOBODY) and bounds_what_is(clause, subject):
        return Modality.FORBID, None, True
    if side is Side.NOBODY:
        if verbs <= STATIVE and not clause.negated:
            return "possibility"
        kept = clause.only or clause.adjuncts  # "the Maps may be changed only with our consent": for those who use them
        if not clause.negated and verbs <= POWERS and not kept:
            return Modality.EMPOWER, Thing(LICENSOR), False
        return (Modality.FORBID if clause.negated else Modality.PERMIT), None, False
    if side is Side.OTHER:
        if clause.negated and (not verbs <= STATIVE - {"contain", "include"} or comes_into(clause)):
            return Modality.FORBID, None, True
        if not verbs <= STATIVE and (clause.only or any(one.link is Link.ONLY_IF for one in clause.adjuncts)):
            # "pupils may use it only if their parents agree": somebody is ruled, whoever that is
            return Modality.PERMIT, subject, False
        deals = verbs <= DEALS and not clause.passive and isinstance(subject, Thing) and any_of_a_kind(subject)
        deals = deals and isinstance(subject, Thing) and subject.head.casefold() not in MACHINES
        if not clause.negated and not verbs <= STATIVE | EFFECTS and (is_somebody(subject) or deals):
            return Modality.PERMIT, subject, False  # who sells or publishes is somebody, whatever the word
        if not clause.negated and (any(map(has_most, clause.acts)) or is_most(subject)):
            return _SO_MUCH
        return "possibility"
    if not clause.negated and verbs <= STATIVE and is_most(subject):
        return _SO_MUCH  # "at most four people may have it open"
    if not clause.negated and verbs <= STATIVE - {"have", "include", "contain"}:
        return "possibility"
    return (Modality.FORBID if clause.negated else Modality.PERMIT), subject, False


def _takes_in(clause: Clause, subject: Thing | Things | None) -> bool:
    """ "Use may include training a model and running it": what one act may be takes nothing from what is allowed."""
    bare = isinstance(subject, Thing) and not (subject.modifiers or subject.restrictions or subject.count)
    fillers = [role.filler for act in clause.acts for role in act.roles if role.role is not Role.AGENT]
    told = [one for filler in fillers for one in (filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,))]
    plain = not (clause.negated or clause.only or clause.adjuncts or clause.relatives)
    done = bool(told) and all(isinstance(one, Predication) and not one.negated for one in told)
    return plain and bare and isinstance(subject, Thing) and subject.head == "use" and done


_SO_MUCH = "how much of it is allowed may be a rule"


def _whoever_contributes(subject: Thing | Things | None) -> bool:
    """ "Contributors may use the logo": whoever contributes, the reader too, is let do it; no power over others."""
    return isinstance(subject, Thing) and subject.head in CONTRIBUTES and any_of_a_kind(evolve(subject, term=""))


def _silent(kind: str, clause: Clause, place: int, side: Side, found: Conditions, wording: Wording) -> Outcome:
    """A clause with a modal that rules no conduct; it may still free an object or end a grant."""
    freed = ownership(clause, side)
    if freed:
        return Outcome(freed=freed, silent=("ownership",))
    ending = tuple(act for act in clause.acts if act.verb in ENDS)
    if ending and not clause.negated:
        return drafts_of(clause, place, Modality.COUNTS_AS, None, found, wording, as_agent=True)
    lifted = lifted_by(clause, found)
    if lifted:
        return Outcome(lifted=lifted)
    return Outcome(silent=(kind,))
