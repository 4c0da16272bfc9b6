"""Sentences without a modal: ownership, what does not apply, what the text itself permits, and descriptions."""

from __future__ import annotations

from attrs import evolve

from ..clauses.norm import ONLY_ALLOWS, Modality, Silence
from ..clauses.phrase import (
    LICENSEE,
    AllOf,
    AnyOf,
    Determiner,
    Filler,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .concepts import (
    BESIDE_COPYRIGHT,
    CONSTITUTES,
    DEALS,
    EFFECTS,
    ENDS,
    GIVES,
    GRANTS,
    LEAVES,
    LIMITS,
    LOSES,
    NAMES,
    PARTS,
    RECEIVES,
    REGULATES,
    REPRESENTS,
    RESTRICTIVE,
    RULE_NAMES,
    RULES,
    SCOPED,
    SPEAKS_FOR,
    STATES_OF_MIND,
    STATIVE,
    TEXTS,
    is_right,
)
from .conditions import Conditions, Wording, rights_to
from .confined import confined_to
from .consents import is_consent
from .drafts import Freed, Lifted, Outcome, drafts_of
from .fillers import things_in
from .grants import let_do
from .left_out import is_dealing, is_possible, left_out, right_to, said_of_dealing
from .making_possible import makes_possible
from .nominal_acts import dealt
from .objects import objects_of, objects_or_linked, owned, ownership, to_all, unclaimed_in
from .only_some import kept_from_others
from .parties import Parties, Side
from .parts_named import section_of
from .secrecy import kept_secret
from .skeleton import Clause, Modal, Reference
from .turned_away import taken_down
from .unrestricted import OF_ALL_GIVEN, done_by_others, named_acts, reaches_all, unrestricted, without_restriction

_BARS = frozenset(one for one, what in REGULATES.items() if what is Modality.FORBID) | {"limit", "restrict"}
"""Verbs whose denial takes nothing from anybody."""
_HOW = (Role.SOURCE, Role.CAPACITY, Role.MEANS, Role.CHANNEL)
"""Roles in which nothing applies to anything."""
_CONTENT = (Role.OBJECT, Role.TOPIC, Role.PURPOSE, Role.COMPLEMENT, Role.RECIPIENT)


_KEEPS = ("reserve", "retain", "keep")

MEANT = "what it is meant for alone may rule conduct"
"""Why a sentence is not read that says for what or whom alone something is."""


def declaration(
    clause: Clause, place: int, side: Side, found: Conditions, parties: Parties, wording: Wording
) -> Outcome:
    """A sentence without a modal: ownership, what does not apply, what the text itself permits, and descriptions."""
    plain = side is Side.LICENSOR and not (clause.passive or clause.negated)
    held = [one for act in clause.acts if act.verb in _KEEPS and plain for one in act.get(Role.OBJECT)]
    fields = [right_to(one) for one in held if not (isinstance(one, Thing) and one.restrictions)]
    named = fields if len(fields) == len(held) and all(fields) else []  # "we keep the film rights"
    sold = tuple(dict.fromkeys(done for one in (*map(dealt, held), *named) for done in one))
    if sold and len(clause.acts) == 1:
        # "we keep the sale to ourselves"
        return drafts_of(kept_from_others(clause, sold), place, Modality.FORBID, None, found, wording)
    freed = ownership(clause, side) or (owned(clause, parties) if found == Conditions() else ())
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
        return _not_imposed(clause, act, place, found, parties, wording)
    if negated and act.verb in ("license", "cover") and side is not Side.LICENSEE:
        # "Patent and trademark rights are not licensed": those rights stay with the licensor.
        held = tuple(
            thing
            for thing in objects_of(act)
            if thing.head in BESIDE_COPYRIGHT or (act.verb == "license" and thing.term and clause.passive)
        )
        if held:
            return Outcome(freed=tuple(Freed(thing, Silence.RESERVED) for thing in held), silent=("reservation",))
    freely_done = without_restriction(clause, act, negated)
    if freely_done:
        # "there are no restrictions on copying it, except that you must …"
        one = evolve(clause, subject=None, acts=freely_done, negated=False)
        return drafts_of(one, place, Modality.PERMIT, None, found, wording)
    scope = _of_scope(clause, act, place, negated, side, found, wording)
    if scope is not None:
        return scope
    if act.verb == "waive" and not negated and side in (Side.LICENSEE, Side.LICENSOR):
        return _waived(clause, act, place, found, wording)
    if act.verb in NAMES and clause.passive and not negated:
        one = evolve(clause, acts=(act,), negated=False, modal=Modal.NONE)
        return drafts_of(one, place, Modality.COUNTS_AS, None, found, wording, as_agent=True)
    if act.verb in ("claim", "assert") and side in (Side.LICENSOR, Side.OTHER):
        # "We claim no rights in Outputs": they are free, as far as the text goes.
        unclaimed = unclaimed_in(act, negated)
        if unclaimed:
            return Outcome(freed=tuple(Freed(thing, Silence.FREE) for thing in unclaimed), silent=("ownership",))
    if act.verb in LIMITS and negated and side is not Side.LICENSEE:
        named = [one for filler in act.get(Role.OBJECT) for one in named_acts(filler)]
        kept = (
            *(one for filler in act.get(Role.OBJECT) for one in rights_to(filler)),
            *(done_by_others(named, parties) or named),
        )
        if kept:
            one = evolve(clause, acts=kept, negated=False, passive=False)
            return drafts_of(one, place, Modality.PERMIT, Thing(LICENSEE), _over(found, clause), wording)
    licensed = clause.passive and (act.verb, negated) in (("license", False), ("sell", True))
    if licensed and {one.role for one in act.roles} == {Role.OBJECT}:
        return Outcome(silent=("description",))  # "licensed, not sold": for what, other sentences tell
    if act.verb == "be" and len(act.roles) > 1 and is_possible(clause, act):
        return Outcome(failed=("on what terms it is possible was not found",))
    kept_out = left_out(clause, act, place, negated, found, wording)
    if kept_out is not None:
        return kept_out
    confined = confined_to(clause, act, place, negated, wording)
    if confined is not None:
        return confined
    if act.verb in LEAVES and not negated and makes_possible(clause.subject) and _allows_an_act(act):
        return Outcome(silent=("description",))
    if negated and act.verb in _BARS and not clause.only and _is_of_text(clause.subject):
        said = _regulated(clause, act, place, negated, found, parties, wording) if act.verb in REGULATES else None
        return said or Outcome(failed=(f"what it does not {act.verb} was not found; {ONLY_ALLOWS}",))
    if act.verb in REGULATES and side is not Side.LICENSEE:
        said = _regulated(clause, act, place, negated, found, parties, wording)
        return (
            said
            if said is not None
            else Outcome(failed=(f"what the text {'does not ' * negated}{act.verb} was not found",))
        )
    if side in (Side.LICENSEE, Side.PERSON) and act.verb in RECEIVES and not negated and not clause.only:
        given = _rights_received(act)
        if given:
            # "each recipient receives a licence from the licensors to copy it": a grant, told from the other end
            bearer = clause.subject if isinstance(clause.subject, Thing | Things) else None
            one = evolve(clause, acts=given, negated=False)
            return drafts_of(one, place, Modality.PERMIT, bearer, found, wording)
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
            if _agreed_fact(act):
                return Outcome(silent=("acknowledgement",))
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
    hidden = kept_secret(clause.subject, act) if not negated else ()
    if hidden:
        # "The Maps are confidential": whoever has them must not tell them
        one = evolve(clause, subject=None, acts=hidden, modal=Modal.MAY, negated=True)
        return drafts_of(one, place, Modality.FORBID, None, found, wording)
    if act.verb == "be" and act.get(Role.PURPOSE) and (clause.only or negated):
        return Outcome(failed=(MEANT,))
    if negated and clause.passive and act.verb in _OFFERS and any(named_acts(one) for one in act.get(Role.OBJECT)):
        return Outcome(failed=("for what it is not meant may be a rule",))
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
    if side is Side.LICENSEE and act.verb == "consent" and not negated:
        return Outcome(silent=("consent of the reader",))
    if side is Side.LICENSEE and act.verb in ("assume", "bear") and _is_risk(act):
        return Outcome(silent=("risk",))
    if side is Side.LICENSEE:
        return _told(clause, act, place, negated, found, wording)
    if side is Side.LICENSOR and negated and not clause.only and (act.verb in DEALS or act.verb in _HANDLES):
        return Outcome(silent=(OF_THE_LICENSOR,))  # "the Provider does not use inputs for training"
    if act.verb in ("extend", "apply", "cover") and isinstance(clause.subject, Thing) and clause.subject.head in SCOPED:
        one = evolve(clause, acts=(evolve(act, negated=negated),), negated=False, modal=Modal.NONE)
        return drafts_of(one, place, Modality.COUNTS_AS, None, found, wording, as_agent=True)
    if act.verb in ("apply", "cover", "extend") and not negated and not clause.only and _speaks_for(clause.subject):
        return Outcome(silent=(OF_ALL_GIVEN if reaches_all(clause, act) else "scope",))
    if _meant_for(act) and (clause.only or negated):
        return Outcome(failed=(MEANT,))
    leave = any(isinstance(one, Thing | Things) and is_consent(one) for one in act.get(Role.OBJECT))
    if act.verb in RULES or (act.verb in _NEEDS and not negated and (leave or _for_an_act(act))):
        return Outcome(failed=(f"`{act.verb}` may rule conduct here",))
    if act.verb.startswith(("de:", "id:")):
        # What no table knows may be a rule word.
        return Outcome(failed=(f"`{act.verb[3:]}` may rule conduct here",))
    if clause.only and (act.verb in RECEIVES or act.verb in GIVES):
        return Outcome(failed=("who alone receives something may be a rule",))
    deals = is_dealing(act) and (clause.only or not act.get(Role.OBJECT))
    deals = deals or (side is Side.LICENSOR and not negated and taken_down(act))  # "we remove spam"
    if deals or said_of_dealing(clause.subject, *act.get(Role.OBJECT), *act.get(Role.AGENT)):
        return Outcome(failed=("what is said of an act may rule it",))
    return Outcome(silent=("description",))


OF_THE_LICENSOR = "what the licensor leaves undone"
TAKEN_IN = "what a use may be"
RULES_NOTHING = ((OF_THE_LICENSOR,), (OF_ALL_GIVEN,), (TAKEN_IN,))
_HANDLES = frozenset({"process", "collect", "retain", "save", "analyze", "disclose", "pass", "give", "track", "log"})
_OFFERS = frozenset({"provide", "intend", "offer", "support", "plan", "foresee", "cover", "include"})


def _for_an_act(act: Predication) -> bool:
    """Whether it is said what is needed for an act: "clubs need our support to sell it" may be a rule."""
    inner = [
        one.thing
        for thing in objects_of(act)
        for one in thing.restrictions
        if isinstance(one, Linked) and one.role in (Role.PURPOSE, Role.TOPIC)
    ]
    return any(isinstance(one, Predication | AllOf | AnyOf) for one in (*act.get(Role.PURPOSE), *inner))


def _not_imposed(
    clause: Clause, act: Predication, place: int, found: Conditions, parties: Parties, wording: Wording
) -> Outcome:
    """
    "This agreement imposes no restriction on the use of Results": the act is granted, and what it is done to is free.

    Something of which only a part is meant ("Data that is in the public domain") is granted, and not freed as a whole.
    """
    acts = unrestricted(act, parties)
    if not acts:
        free = tuple(Freed(thing, Silence.FREE) for thing in things_in(act) if thing.term and not is_right(thing.head))
        return Outcome(freed=free) if free else Outcome(silent=("waiver",))
    objects = dict.fromkeys(
        thing
        for one in acts
        for filler in one.get(Role.OBJECT)
        for thing in (filler.members if isinstance(filler, Things) else (filler,))
        if isinstance(thing, Thing)
    )
    given = drafts_of(
        evolve(clause, subject=None, acts=acts, negated=False, passive=False),
        place,
        Modality.PERMIT,
        Thing(LICENSEE),
        _over(found, clause),
        wording,
    )
    # Where only parts of something are meant ("the parts of it that are in the public domain"), it is not free itself.
    return evolve(given, freed=tuple(Freed(one, Silence.FREE) for one in objects if one.term or one.head not in PARTS))


def _rights_received(act: Predication) -> tuple[Predication, ...]:
    """The acts of "receives a licence, from X, to copy and use it"."""
    given = tuple(one for filler in act.get(Role.OBJECT) for one in rights_to(filler))
    offered = any(
        isinstance(one, Thing) and (is_right(one.head) or one.head == "offer") for one in act.get(Role.OBJECT)
    )
    if given or not offered:
        return given
    fillers = act.get(Role.PURPOSE)
    for filler in act.get(Role.OBJECT):
        if isinstance(filler, Thing):
            links = (one for one in filler.restrictions if isinstance(one, Linked))
            fillers = (*fillers, *(one.thing for one in links if one.role is Role.PURPOSE))
    parts = (part for one in fillers for part in (one.parts if isinstance(one, AllOf | AnyOf) else (one,)))
    return tuple(part for part in parts if isinstance(part, Predication))


def _is_risk(act: Predication) -> bool:
    """Whether what is assumed is a risk, which nobody has to do anything about."""
    named = act.get(Role.OBJECT)
    return bool(named) and all(isinstance(one, Thing) and one.head == "risk" for one in named)


_NEEDS = ("need", "require")
_TOLD = "it says what the reader does, without a rule word"


def _told(clause: Clause, act: Predication, place: int, negated: bool, found: Conditions, wording: Wording) -> Outcome:
    """ "The licensee keeps all notices": a duty, if it is a rule at all; that question stays open on it."""
    if negated and act.verb in LOSES:
        return Outcome(silent=("description",))
    if act.verb in STATIVE | EFFECTS or not act.roles or clause.subject is None:
        return Outcome(failed=(_TOLD,))
    one = evolve(clause, acts=(evolve(act, negated=False),), negated=False)
    bearer = clause.subject if isinstance(clause.subject, Thing | Things) else None
    modality = Modality.FORBID if negated else Modality.OBLIGE
    said = drafts_of(one, place, modality, bearer, found, wording)
    return evolve(said, failed=(_TOLD,))


def _of_scope(
    clause: Clause, act: Predication, place: int, negated: bool, side: Side, found: Conditions, wording: Wording
) -> Outcome | None:
    """What a text covers or not, what stays reserved, and what it leaves unrestricted."""
    if act.verb == "reserve" and clause.passive and not negated:
        for_some = confined_to(clause, act, place, negated, wording)
        if for_some is not None:
            return for_some
        kept = tuple(one for filler in act.get(Role.OBJECT) for one in named_acts(filler))
        if kept and any(one.role is not Role.OBJECT for one in act.roles):
            return Outcome(failed=("for whom the act is reserved was not found",))
        if kept:
            one = evolve(clause, subject=None, modal=Modal.MAY, acts=kept, negated=True, passive=False)
            return drafts_of(one, place, Modality.FORBID, None, found, wording)
        links = (one for filler in act.get(Role.OBJECT) if isinstance(filler, Thing) for one in filler.restrictions)
        about = (one.thing for one in links if isinstance(one, Linked) and one.role in (Role.OF, Role.PLACE))
        freed = tuple(Freed(thing, Silence.RESERVED) for thing in about if isinstance(thing, Thing))
        return Outcome(freed=freed, silent=("reservation",))
    if act.verb in ("restrict", "limit") and clause.passive and negated:
        free = tuple(one for filler in act.get(Role.OBJECT) for one in _acts_in(filler))
        if free:
            one = evolve(clause, subject=None, acts=free, negated=False, passive=False)
            return drafts_of(one, place, Modality.PERMIT, None, found, wording)
        return None
    first = clause.subject.members[0] if isinstance(clause.subject, Things) else clause.subject
    speaks = isinstance(first, Thing) and first.head in (*TEXTS, *RULE_NAMES, "right")
    if act.verb not in ("cover", "govern", "apply", "extend") or side is Side.LICENSEE or not speaks:
        return None
    if isinstance(clause.subject, Thing) and clause.subject.head in RESTRICTIVE and not negated and not to_all(act):
        return None  # "this restriction also applies to derivatives" may reach further than the restriction itself
    if negated:
        held = tuple(thing for thing in objects_of(act) if not is_right(thing.head))
        if act.verb == "cover" and held:
            back = Outcome(freed=tuple(Freed(thing, Silence.RESERVED) for thing in held), silent=("reservation",))
            if not any(one.modifiers and not (one.term or one.name) for one in held):
                return back
            # "it does not cover sea maps": nor do the maps that it gives leave for include them
            one = evolve(clause, acts=(evolve(act, negated=True),), negated=False, modal=Modal.NONE)
            return back.plus(drafts_of(one, place, Modality.COUNTS_AS, None, found, wording, as_agent=True))
        return None
    one = evolve(clause, acts=(act,), negated=False, modal=Modal.NONE)
    return drafts_of(one, place, Modality.COUNTS_AS, None, found, wording, as_agent=True)


def _allows_an_act(act: Predication) -> bool:
    """Whether one of the roles of an act is another act: "allows you to download it"."""
    return any(isinstance(one.filler, Predication | AllOf | AnyOf) for one in act.roles)


def _acts_in(filler: Filler) -> tuple[Predication, ...]:
    """The acts of "the act of running the program"."""
    if not isinstance(filler, Thing) or filler.head not in ("act", "activity"):
        return ()
    inner = [one.thing for one in filler.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    return tuple(one for one in inner if isinstance(one, Predication))


def _waived(clause: Clause, act: Predication, place: int, found: Conditions, wording: Wording) -> Outcome:
    """ "Licensor waives the right to collect royalties": it must not exercise the right."""
    bearer = clause.subject if isinstance(clause.subject, Thing | Things) else None
    acts = tuple(one for filler in act.get(Role.OBJECT) for one in rights_to(filler))
    rights = tuple(filled for filled in act.roles if filled.role is Role.OBJECT)
    if not acts and rights:
        acts = (Predication("assert", rights),)
    if not acts:
        return Outcome(failed=("what is waived was not found",))
    one = evolve(clause, acts=acts, negated=False)
    return drafts_of(one, place, Modality.FORBID, bearer, found, wording)


_LEAVE = frozenset(
    {"permit", "allow", "entitle", "entitled", "free", "able", "eligible", "authorize", "only", "solely"}
)
"""Words by which "is" would say what somebody may do, or for what something is alone."""


def _agreed_fact(act: Predication) -> bool:
    """Whether what is agreed is how something is ("that the information is accurate"), nothing that somebody does."""
    parts = [
        part
        for filler in act.get(Role.OBJECT)
        for part in (filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,))
    ]
    return bool(parts) and all(
        isinstance(part, Predication)
        and part.verb in STATIVE
        and not part.negated
        and not part.get(Role.PURPOSE)
        and not _LEAVE & _said(part)
        for part in parts
    )


def _said(act: Predication) -> set[str]:
    """The words of what is said in a complement, and of how."""
    found = set(act.manner)
    for one in act.get(Role.COMPLEMENT):
        found |= set(one.lemmas if isinstance(one, Words) else _words_of(one))
    return found


def _speaks_for(subject: object) -> bool:
    """Whether a subject is what the text gives, or the text itself; a restriction may reach further by applying."""
    members = subject.members if isinstance(subject, Things) else (subject,)
    heads = {one.head for one in members if isinstance(one, Thing)}
    return bool(heads & SPEAKS_FOR) and not heads & RESTRICTIVE


def _is_of_text(subject: object) -> bool:
    """Whether a subject is the text, a part of it, or a rule in it: "the previous sentence", "the foregoing"."""
    members = subject.members if isinstance(subject, Things) else (subject,)
    heads = {one.head for one in members if isinstance(one, Thing)}
    return bool(heads) and heads <= {*TEXTS, *RULE_NAMES}


def _meant_for(act: Predication) -> bool:
    """Whether the act says for what something is meant."""
    if act.verb in ("intend", "mean", "design"):
        return True
    words = {word for one in act.get(Role.COMPLEMENT) if isinstance(one, Words) for word in one.lemmas}
    if act.verb == "be" and act.get(Role.PURPOSE):  # "automated access is only for customers"
        return True
    return act.verb == "be" and bool(words & {"intend", "intended", "meant", "suitable", "available"})


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
            if part.verb == "be permitted":
                inner = [one for one in part.get(Role.OBJECT) if isinstance(one, Predication)]
                if not inner or len(inner) != len(part.get(Role.OBJECT)):
                    return ()
                found.extend(evolve(one, negated=not one.negated) for one in inner)
                continue
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
    needed = any(isinstance(one, Thing | Things) and one is not bearer for one in act.get(Role.OBJECT))
    if modality is Modality.OBLIGE and clause.passive and needed and act.get(Role.PURPOSE):
        return None  # "registration is required for publication": nobody has to publish
    if not inner:
        return None
    one = evolve(clause, acts=tuple(inner), negated=False, passive=False)
    if modality is Modality.PERMIT and not negated:
        return let_do(one, act, bearer, place, found, parties, wording)
    found = _over(found, clause) if modality is Modality.PERMIT else found
    return drafts_of(one, place, modality, bearer, found, wording)


def _over(found: Conditions, clause: Clause) -> Conditions:
    """ "Nothing in section 1 prevents …": what is left free comes before the clauses that the subject names."""
    if not isinstance(clause.subject, Thing):
        return found
    named = [section_of(thing) for thing in things_in(clause.subject)]
    references = tuple(Reference(target, clause.span) for target in named if target)
    return evolve(found, notwithstanding=(*found.notwithstanding, *references))


def lifted_by(clause: Clause, found: Conditions) -> tuple[Lifted, ...]:
    """ "The foregoing does not apply to …", "Section 2 will not apply if …", "Section 2 applies only to …"."""
    lifted: list[Lifted] = []
    for act in clause.acts:
        only = clause.only and clause.negated is act.negated
        denied = clause.negated is not act.negated
        reaches = act.verb == "apply" or (act.verb == "extend" and denied and _speaks_of_clauses(clause.subject))
        if not reaches or (clause.negated is act.negated and not only):
            continue
        target = clause.subject
        to: list[Filler] = []
        provisos = [*found.provisos, *found.open, *found.last]
        for filled in act.roles:
            filler = filled.filler
            last = provisos[-1].formula if provisos else None
            if filled.role in _HOW and isinstance(last, Predication) and not last.get(filled.role):
                # nothing applies "from somebody": the phrase goes with the condition before it
                provisos[-1] = evolve(provisos[-1], formula=_hung(last, filled.role, filler))
                continue
            if filled.role is Role.AGENT:
                if target is None and isinstance(filler, Thing | Things | Words):
                    target = filler
            elif not (isinstance(filler, Thing) and filler.head == LICENSEE):
                to.append(_as_thing(filler))
        lifted.append(Lifted(target, tuple(provisos), tuple(to), clause.span, only=only))
    return tuple(lifted)


def _speaks_of_clauses(subject: object) -> bool:
    """Whether a subject is a clause or grant of the text: "this permission", "the restriction of section 2"."""
    head = subject.head if isinstance(subject, Thing) else ""
    return head not in TEXTS and head in {*RULE_NAMES, *GRANTS}


def _hung(act: Predication, role: Role, filler: Filler) -> Predication:
    """The act with one more role; "from X as part of a product" says both from whom and as what."""
    if isinstance(filler, Thing):
        how = [part for part in filler.restrictions if isinstance(part, Linked) and part.role is Role.CAPACITY]
        filler = evolve(filler, restrictions=tuple(part for part in filler.restrictions if part not in how))
        for part in how:
            act = act.adding(Role.CAPACITY, part.thing)
    return act.adding(role, filler)


def _as_thing(filler: Filler) -> Filler:
    """ "Does not apply to research organisations": what follows is never an act to do, so its verb is a noun."""
    if isinstance(filler, Predication) and len(filler.roles) == 1 and not filler.negated and not filler.manner:
        inner = filler.roles[0].filler
        if isinstance(inner, Thing) and inner.determiner is Determiner.NONE and filler.roles[0].role is Role.OBJECT:
            return evolve(inner, modifiers=(filler.verb, *inner.modifiers))
    return filler
