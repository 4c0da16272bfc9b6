"""
The skeleton of a licence sentence → norms: modal, negation and who the subject is give the modality.

This module looks at one sentence. What one clause does to another (exceptions, references) is `binding.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ..clauses.norm import NO_RULE_WORD, Modality, Proviso, Silence
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    Linked,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .aims import aimed
from .anaphora import bound
from .concepts import (
    ASSIGNS,
    BESIDE_COPYRIGHT,
    BINDS,
    CHOOSES,
    CONTRIBUTES,
    DEALS_IN,
    DEPENDS,
    EFFECTS,
    ENDS,
    FOR_WHICH,
    GOVERNED,
    HOLDS,
    LIMITS,
    OWNS,
    POWERS,
    REGULATES,
    STATIVE,
    TOPIC_SETTERS,
    is_right,
)
from .conditions import (
    Conditions,
    Wording,
    conditions,
    opaque_in,
    things_in,
)
from .consents import only_with_leave, under_leave
from .declarations import declaration, lifted_by
from .drafts import Draft, Freed, Outcome, drafts_of
from .given_up import dealings
from .handed_on import carrying, done_by_a_work, handed_on
from .intended import as_meant
from .kept_back import kept_back
from .made_acts import made_acts, with_purposes
from .objects import beside_copyright, is_title, objects_of, ownership, past_rights, rights_in, things_of
from .only_some import EXCLUSIVE, carved_out, for_those, kept_from_others, kept_right, not_let, only_some
from .parties import Parties, Side, any_of, any_of_a_kind, is_guardian, is_none_of, is_somebody
from .plain_force import breach_of, gives_leave, said_plainly
from .reference import referred
from .ruled_acts import ruled_act
from .shared_roles import with_shared_roles
from .skeleton import Clause, Link, Modal, Sentence
from .unrestricted import everything_done

EVERY_GRANT = "it may be a condition of all that is granted"
"""Why a sentence about the grant itself is not read: it bears on every act that the text allows."""
LEFT_OVER = "a phrase of it was left over"
"""Why a noun phrase that hangs on nothing came to nothing."""
_Decision = tuple[Modality, Thing | Things | None, bool]


def outcome(reading: Sentence, parties: Parties, wording: Wording) -> Outcome:
    """What `reading` comes to in a text with these `parties`."""
    found = Outcome(opaque=reading.opaque, connectors=reading.connectors)
    clauses = tuple(
        kept_back(ruled_act(referred(aimed(one), parties)), parties)
        for one in bound(_mended(tuple(_all_clauses(reading.clauses))))
    )
    lost: list[Words] = []
    for place, clause in enumerate(clauses):
        if len(clauses) > 1 and _sets_topic(clause):
            continue
        late = clause.modal is Modal.IMPERATIVE and _behind_unread(clause, reading.opaque)
        if late or (
            clause.modal is Modal.IMPERATIVE and any(one.modal is not Modal.IMPERATIVE for one in clauses[:place])
        ):
            # No imperative follows a clause with a subject: its verb was torn from the clause before it.
            one = Outcome(failed=("its verbs were not told apart",))
        else:
            one = _of_clause(_governed(clause), place, parties, wording)
        if one.failed:
            lost.append(wording(clause.span, ""))
        norms = tuple(_hanging(norm, clause, clauses, reading.opaque) for norm in one.norms)
        found = found.plus(evolve(one, norms=norms))
    if lost and found.norms:
        # What became of no clause may narrow the clauses beside it: it hangs on them, open.
        norms = tuple(evolve(norm, opaque=tuple(dict.fromkeys((*norm.opaque, *lost)))) for norm in found.norms)
        found = evolve(found, norms=norms, opaque=tuple(dict.fromkeys((*found.opaque, *lost))))
    return found


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


def _governed(clause: Clause) -> Clause:
    """ "This licence shall govern that file": the file is to be licensed under it."""
    who = clause.subject
    if clause.modal not in (Modal.WILL, Modal.SHALL, Modal.MUST) or clause.negated or len(clause.acts) != 1:
        return clause
    act = clause.acts[0]
    objects = act.get(Role.OBJECT)
    this_text = isinstance(who, Thing) and who.determiner is Determiner.THIS and who.head in ("license", "agreement")
    work = len(objects) == 1 and isinstance(objects[0], Thing) and objects[0].head in GOVERNED
    if act.verb != "govern" or act.negated or not this_text or not work or not isinstance(who, Thing):
        return clause
    licensed = evolve(act, verb="license", roles=(*act.roles, Filled(Role.BASIS, who)))
    return evolve(clause, subject=None, modal=Modal.MUST, acts=(licensed,), passive=True)


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
    if (carved := carved_out(clause)) is not None:
        return _of_clause(carved[0], place, parties, wording).plus(_of_clause(carved[1], place, parties, wording))
    if (banned := only_with_leave(clause)) is not None:
        given = _of_clause(evolve(under_leave(clause), only=False), place, parties, wording)
        return given.plus(_of_clause(banned, place, parties, wording))
    clause = as_meant(said_plainly(not_let(under_leave(clause), parties), parties))
    side = parties.side(clause.subject)
    found = conditions(clause, wording)
    told = [made for act in with_shared_roles(clause.acts) for one in _chosen(act) for made in made_acts(one)]
    chosen = tuple(dict.fromkeys(with_purposes(one) for one in told))
    clause = evolve(clause, acts=tuple(act for act in chosen if act.verb != "do" or act.roles))
    if clause.modal in (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS) and not clause.negated:
        clause = evolve(clause, acts=tuple(map(everything_done, clause.acts)))
    if clause.modal in (Modal.MAY, Modal.CAN) and not clause.negated and {one.verb for one in clause.acts} == {"act"}:
        return Outcome(failed=("it says how somebody may act, not what is allowed",))
    if conditions_every_grant(clause):
        return Outcome(failed=(EVERY_GRANT,))
    if not clause.acts and clause.granted is None:
        left_over = clause.modal is Modal.BARE and not clause.adjuncts
        return Outcome(failed=(LEFT_OVER if left_over else "no act was found in it",))
    if clause.modal is Modal.NONE and clause.subject is None and not clause.passive:
        return Outcome(failed=("it has no subject",))
    broken = breach_of(clause, side, found)
    if broken is not None:
        return _of_clause(broken, place, parties, wording)
    if clause.modal in (Modal.MAY, Modal.CAN) and clause.passive and any(map(gives_leave, clause.acts)):
        return Outcome(failed=("what may be granted was not granted yet",))
    kept = [done for act in clause.acts for done in kept_right(act, parties)] if side is not Side.LICENSEE else []
    if kept and clause.modal is Modal.NONE and not clause.negated:
        kept_ban = kept_from_others(clause, tuple(kept))
        return drafts_of(kept_ban, place, Modality.FORBID, Thing(LICENSEE), found, wording)
    match clause.modal:
        case Modal.NONE if side is not Side.LICENSEE and (freely := dealings(clause)):
            return drafts_of(evolve(clause, acts=freely), place, Modality.PERMIT, None, found, wording)
        case Modal.NONE:
            return declaration(clause, place, side, found, parties, wording)
        case Modal.BARE:
            return Outcome(failed=(NO_RULE_WORD,))
        case Modal.GRANTS:
            return _grant(clause, place, side, found, parties, wording)
        case Modal.RESERVES:
            return _reserve(clause, place, found, wording)
        case Modal.REQUIRED if clause.negated:
            return Outcome(silent=("waiver",))
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
    if isinstance(decided, str):
        return _silent(decided, clause, place, side, found, wording)
    modality, bearer, as_agent = decided
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
    return drafts_of(clause, place, modality, bearer, found, wording, as_agent=as_agent)


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
        return Link.UNLESS in links
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
            keeps = "include" in verbs or (bool(verbs & {"keep", "hold"}) and not ownership(clause, side))
            states = verbs <= STATIVE | OWNS and not clause.negated and not keeps
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
        return "effect"
    if clause.negated and verbs == {"include"} and isinstance(subject, Thing) and subject.term:
        return "definition"
    return modality, None, side is Side.OTHER


def _some_other(subject: Thing | Things | None) -> bool:
    """Whether somebody of a certain sort is meant, and not whoever it may be."""
    described = isinstance(subject, Thing) and bool(
        subject.modifiers or subject.restrictions or subject.head != "person"
    )
    return described and isinstance(subject, Thing) and subject.determiner in (Determiner.A, Determiner.NONE)


def _may(clause: Clause, side: Side, subject: Thing | Things | None, verbs: set[str]) -> _Decision | str:
    placed = not clause.negated and side in (Side.OTHER, Side.NOBODY) and verbs <= {"be", "remain"}
    if placed and any(adjunct.link in (Link.PROVIDED, Link.ONLY_IF) for adjunct in clause.adjuncts):
        # "the source may be on another server, provided you maintain directions": what has a proviso is allowed
        return Modality.PERMIT, None, side is Side.OTHER
    if side is Side.LICENSOR and not clause.negated and not verbs & POWERS and _whoever_contributes(subject):
        return Modality.PERMIT, subject, False
    if side is Side.LICENSOR:
        return (Modality.FORBID if clause.negated else Modality.EMPOWER), subject, False
    if side is Side.NOBODY:
        if verbs <= STATIVE and not clause.negated:
            return "possibility"
        kept = clause.only or clause.adjuncts  # "the Maps may be changed only with our consent": for those who use them
        if not clause.negated and verbs <= POWERS and not kept:
            return Modality.EMPOWER, Thing(LICENSOR), False
        return (Modality.FORBID if clause.negated else Modality.PERMIT), None, False
    if side is Side.OTHER:
        if clause.negated and not verbs <= STATIVE - {"contain", "include"}:
            return Modality.FORBID, None, True
        if not verbs <= STATIVE and (clause.only or any(one.link is Link.ONLY_IF for one in clause.adjuncts)):
            # "pupils may use it only if their parents agree": somebody is ruled, whoever that is
            return Modality.PERMIT, subject, False
        if not clause.negated and not verbs <= STATIVE | EFFECTS and is_somebody(subject):
            return Modality.PERMIT, subject, False
        return "possibility"
    if not clause.negated and verbs <= STATIVE - {"have", "include", "contain"}:
        return "possibility"
    return (Modality.FORBID if clause.negated else Modality.PERMIT), subject, False


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


def _grant(clause: Clause, place: int, side: Side, found: Conditions, parties: Parties, wording: Wording) -> Outcome:
    objects = tuple(thing for act in clause.acts for thing in objects_of(act))
    if clause.negated:
        said = _withheld(clause, place, objects, found, parties, wording)
        return said.plus(_all_the_same(clause, place))
    clause = evolve(clause, acts=tuple(map(_while_it_lasts, clause.acts)))
    bearer = clause.recipient
    if bearer is None and side is Side.LICENSEE:
        bearer = Thing(LICENSOR)
    to_licensor = parties.side(bearer) is Side.LICENSOR
    if (not clause.acts or all(act.verb in ASSIGNS for act in clause.acts)) and not to_licensor:
        given = objects or (tuple(rights_in(clause.granted)) if clause.granted is not None else ())
        if given and (clause.acts or is_title(clause.granted)):
            return Outcome(freed=tuple(Freed(thing, Silence.FREE) for thing in given), silent=("assignment of rights",))
    itself = isinstance(clause.granted, Thing) and clause.granted.determiner is Determiner.THIS
    if not clause.acts and itself and isinstance(clause.granted, Thing) and not clause.granted.restrictions:
        # "this licence is granted to you by the licensor": its acts stand elsewhere
        return Outcome(silent=("description",))
    if not clause.acts and to_licensor:
        # Whatever it is, it is the licensor who may do it.
        return Outcome(silent=("licence to the licensor",))
    if not clause.acts and _whole_copyright(clause.granted):
        # "a royalty-free copyright licence": to all that copyright keeps back; the work is found in the text
        clause = evolve(clause, acts=(Predication(DEALS_IN, span=clause.span),))
        objects = ()
    if not clause.acts:
        # "usage rights to any patents": the right to something is the right to use it.
        held = tuple(rights_in(clause.granted)) if clause.granted is not None else ()
        clause = evolve(clause, acts=tuple(Predication("use", (Filled(Role.OBJECT, thing),)) for thing in held))
    elif beside_copyright(clause.granted) and clause.granted is not None:
        under = clause.granted
        clause = evolve(clause, acts=tuple(act.adding(Role.BASIS, under) for act in clause.acts))
    if not clause.acts:
        return Outcome(failed=("which acts it grants was not found",))
    if not to_licensor:
        clause = evolve(clause, acts=tuple(_under_such(act, clause.granted) for act in clause.acts))
    said = drafts_of(clause, place, Modality.EMPOWER if to_licensor else Modality.PERMIT, bearer, found, wording)
    if to_licensor:
        return said
    return evolve(said, freed=tuple(Freed(thing, Silence.RESERVED) for thing in objects))


def _all_the_same(clause: Clause, place: int) -> Outcome:
    """ "No right to use the name, except to say where the work comes from": what the act may be done for is granted."""
    aims: list[Predication] = []
    for adjunct in clause.adjuncts:
        for part in adjunct.content if adjunct.link is Link.EXCEPT else ():
            if not isinstance(part, Clause) or part.subject is not None or part.modal is not Modal.BARE or part.negated:
                return Outcome()
            if any(act.verb not in _TELLS for act in part.acts):
                return Outcome()  # "except as required for customary use": what that comes to is not said here
            aims.extend(part.acts)
    acts = tuple(act.adding(Role.PURPOSE, aim) for act in clause.acts for aim in aims)
    norms = tuple(Draft(Modality.PERMIT, (act,), clause.recipient, place=place, span=clause.span) for act in acts)
    return Outcome(norms=norms)


_TELLS = frozenset(("say", "state", "describe", "tell", "identify", "indicate", "name", "show", "reproduce", "refer"))


def _while_it_lasts(act: Predication) -> Predication:
    """A right given for as long as the copyright or the patents last is given for all the time that it is needed."""
    return evolve(act, roles=tuple(one for one in act.roles if not _its_own_term(one.filler)))


def _its_own_term(filler: object) -> bool:
    return (
        isinstance(filler, Thing)
        and filler.head in ("duration", "term", "life", "lifetime")
        and any(
            isinstance(part, Linked)
            and part.role is Role.OF
            and any(word in _PROTECTED for one in things_in(part.thing) for word in (one.head, *one.modifiers))
            for part in filler.restrictions
        )
    )


_PROTECTED = ("copyright", "patent", "protection", "right", "database")


def _under_such(act: Predication, granted: Thing | Things | Words | None) -> Predication:
    """ "A non-commercial licence to use it": what the right is said to be for is what the act may be done for."""
    members = granted.members if isinstance(granted, Things) else (granted,)
    said = [word for one in members if isinstance(one, Thing) for word in one.modifiers if word in FOR_WHICH]
    for word in dict.fromkeys(said):
        act = act.adding(Role.PURPOSE, Thing("purpose", (word,), span=act.span))
    return act


def _whole_copyright(granted: Thing | Things | Words | None) -> bool:
    """
    Whether all that is granted is a licence under the copyright, and no act or work is named.

    Adjectives before "and" are read as things of their own ("a revocable, and royalty-free copyright licence").
    """
    members = granted.members if isinstance(granted, Things) else (granted,)
    rights = [one for one in members if isinstance(one, Thing) and is_right(one.head)]
    others = [one for one in members if one not in rights]
    plain = all(isinstance(one, Thing) and not one.restrictions and not one.term and not one.name for one in others)
    return len(rights) == 1 and plain and rights[0].modifiers[-1:] == ("copyright",) and not rights[0].restrictions


def _withheld(
    clause: Clause, place: int, objects: tuple[Thing, ...], found: Conditions, parties: Parties, wording: Wording
) -> Outcome:
    """ "No licence is granted to the marks of X", "nothing here permits you to modify this text"."""
    if _by_another(clause.subject) and not objects:
        return Outcome(silent=("reservation",))  # "no other text lets you do it": what this one lets is said elsewhere
    if not objects and clause.granted is not None:
        # "no express or implied licence to the patents": the patents, for each of the licences
        objects = tuple(dict.fromkeys(rights_in(clause.granted)))
    if not objects and clause.recipient is not None and parties.side(clause.recipient) is Side.OTHER:
        objects = tuple(
            thing
            for one in things_of(clause.recipient)
            for thing in (past_rights(one) if is_right(one.head) else (one,))
        )
    if objects:
        freed = Outcome(freed=tuple(Freed(thing, Silence.RESERVED) for thing in objects))
        bare = all(act.verb == "use" and {one.role for one in act.roles} <= {Role.OBJECT} for act in clause.acts)
        beside = bare or all(one.head in BESIDE_COPYRIGHT for one in objects)
        if _by_another(clause.subject):
            return freed  # "nothing other than this licence lets you modify it": this licence may
        if not clause.acts or clause.adjuncts or beside or {act.verb for act in clause.acts} <= OWNS:
            return freed
        # a right to do something that nobody is given is a ban on doing it, whatever else is granted
        return freed.plus(drafts_of(clause, place, Modality.FORBID, clause.recipient, found, wording))
    if clause.acts:
        return drafts_of(clause, place, Modality.FORBID, clause.recipient, found, wording)
    plain = isinstance(clause.granted, Thing) and not clause.granted.restrictions
    several = isinstance(clause.granted, Things) and all(
        isinstance(one, Thing) and not one.restrictions for one in clause.granted.members
    )
    if plain or several:
        return Outcome(silent=("reservation",))
    return Outcome(failed=("what is not granted was not found",))


def _by_another(subject: Thing | Things | Predication | Words | None) -> bool:
    """Whether it is something other than what the text names that gives nothing."""
    if isinstance(subject, Thing) and subject.determiner is Determiner.OTHER:
        return True
    parts = subject.restrictions if isinstance(subject, Thing) else ()
    without = any(isinstance(one, Linked) and one.role is Role.WITHOUT for one in parts)
    return without or any(isinstance(one, Predication) and one.negated for one in parts)


def _reserve(clause: Clause, place: int, found: Conditions, wording: Wording) -> Outcome:
    objects = tuple(
        Freed(thing, Silence.RESERVED) for act in clause.acts if act.verb in OWNS for thing in objects_of(act)
    )
    if objects:
        return Outcome(freed=objects, silent=("reservation",))
    if isinstance(clause.granted, Thing) and EXCLUSIVE & {*clause.granted.modifiers}:
        return drafts_of(kept_from_others(clause, clause.acts), place, Modality.FORBID, None, found, wording)
    bearer = clause.subject if isinstance(clause.subject, Thing | Things) else Thing(LICENSOR)
    return drafts_of(clause, place, Modality.EMPOWER, bearer, found, wording)
