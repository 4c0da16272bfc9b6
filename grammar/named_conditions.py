"""What a thing says as a condition of an act: leave, a text to keep to, what is exempted, what goes with it or not."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AnyOf,
    Determiner,
    Filled,
    Filler,
    Formula,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .concepts import ENDS, GROUNDS, HELD
from .consents import OF_LEAVE, is_consent, is_rights, leave_manner, overseen
from .fillers import things_in
from .nominal_acts import acts_of
from .skeleton import Adjunct, Clause, Link, Modal

_COMPLIANCE = frozenset({"compliance", "accordance", "observance", "adherence", "acceptance"})
_TEXTS = frozenset({"license", "licence", "agreement", "term", "policy", "condition", "guideline", "documentation"})
"""What an act can keep to."""
KEPT_TO = frozenset({Link.IF, Link.PROVIDED, Link.ONLY_IF, Link.EXTENT, Link.SUBJECT_TO})
"""Links by which what is named has to hold for the act."""
_LICENCES = frozenset({"license", "licence"})
_FREES = frozenset({Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS, Modal.RESERVES})


def of_thing(adjunct: Adjunct, thing: Thing | Things, clause: Clause) -> Formula | None:
    """What a thing says as a condition: consent, an exempted kind, a purpose or a nominalised act."""
    if adjunct.link is Link.WITHOUT:
        if is_consent(thing):
            said = consent(thing, clause)
            # "without a commercial licence": the leave of the licensor, or that very licence
            return AnyOf((said, _had(thing))) if _of_a_kind(thing) else said
        return _left_out(thing, clause) if frees(clause) else _going_with(thing, clause)
    if adjunct.link is Link.EXCEPT and not is_consent(thing):
        text = what_is_followed(thing)
        if isinstance(text, Thing) and (text is not thing or text.head in _TEXTS):
            return complying(text, clause.subject if isinstance(clause.subject, Thing | Things) else None)
        return _exempted(thing, clause, adjunct.span)
    if adjunct.link in (*KEPT_TO, Link.UNLESS, Link.BEFORE, Link.EXCEPT) and is_consent(thing):
        return consent(thing, clause)
    return None


def complying(text: Thing | Things, bearer: Thing | Things | None) -> Predication:
    """That the bearer keeps to a text."""
    return Predication("comply", span=text.span).adding(Role.AGENT, bearer or Thing(LICENSEE)).adding(Role.BASIS, text)


def what_is_followed(thing: Thing | Things) -> Thing | Things:
    """The text itself in "(your) compliance with the policy"."""
    if isinstance(thing, Thing) and thing.head in _COMPLIANCE:
        for restriction in thing.restrictions:
            if not isinstance(restriction, Linked) or not isinstance(restriction.thing, Thing | Things):
                continue
            if not (isinstance(restriction.thing, Thing) and restriction.thing.head in (LICENSEE, LICENSOR)):
                return restriction.thing
    return thing


def consent(thing: Thing | Things, clause: Clause) -> Predication:
    """ "(with) the consent of X" as a predication: X permits the act."""
    who: Filler = Thing(LICENSOR)
    member = thing.members[0] if isinstance(thing, Things) else thing
    if isinstance(member, Thing):
        for restriction in member.restrictions:
            if isinstance(restriction, Linked) and restriction.role in (Role.OF, Role.SOURCE, Role.AGENT):
                if isinstance(restriction.thing, Thing | Things | Words):
                    who = restriction.thing
                break
    if isinstance(who, Thing) and who.determiner is Determiner.PRONOUN and who.head not in (LICENSEE, LICENSOR):
        who = _owner(clause) or who
    said = Predication("permit", manner=leave_manner(member), span=thing.span).adding(Role.AGENT, who)
    if len(clause.acts) == 1:
        return said.adding(Role.OBJECT, evolve(clause.acts[0], negated=False))
    if clause.acts:
        return said.adding(Role.OBJECT, AnyOf(tuple(evolve(act, negated=False) for act in clause.acts)))
    return said


def _owner(clause: Clause) -> Thing | None:
    """ "The name of the author may not be used without their consent": the author's, where nobody else owns a thing."""
    things = [one for act in clause.acts for top in act.get(Role.OBJECT) for one in things_in(top)]
    owners = {
        evolve(part.thing, span=None): part.thing
        for one in things
        for part in one.restrictions
        if isinstance(part, Linked) and part.role is Role.OF and isinstance(part.thing, Thing)
        if part.thing.determiner is not Determiner.PRONOUN and (part.thing.head or part.thing.name)
    }
    return next(iter(owners.values())) if len(owners) == 1 and len(things) <= 2 * len(clause.acts) else None


def is_that_right(thing: Thing | Things) -> bool:
    """ "Such rights", "this right": the right to do what the clause speaks of."""
    return isinstance(thing, Thing) and thing.head == "right" and thing.determiner is Determiner.THIS


def _going_with(thing: Thing | Things, clause: Clause) -> Predication | None:
    """ "You must not copy it without the notice": the notice is something to include."""
    banned = clause.negated or clause.modal is Modal.FORBIDDEN
    if banned and (done := overseen(thing)) is not None:
        return done
    if not banned or acts_of(thing, {}) is not None:
        return None
    if is_rights(thing) or (isinstance(thing, Thing) and thing.head in (*GROUNDS, *HELD, *_LICENCES)):
        return _had(thing)  # "without a legal basis", "without the Team Plan": who has one
    return Predication("include", (Filled(Role.AGENT, Thing(LICENSEE)), Filled(Role.OBJECT, thing)), span=thing.span)


def _had(thing: Thing | Things) -> Predication:
    return Predication("have", (Filled(Role.AGENT, Thing(LICENSEE)), Filled(Role.OBJECT, thing)), span=thing.span)


def _of_a_kind(thing: Thing | Things) -> bool:
    """Whether a licence is told by its kind, which one may have: "a commercial licence"."""
    return isinstance(thing, Thing) and thing.head in _LICENCES and bool({*thing.modifiers} - OF_LEAVE)


def _left_out(thing: Thing | Things, clause: Clause) -> Formula | None:
    """ "May pass it on without the source", "without modification": what must not go with the act."""
    who: Filler = clause.subject if isinstance(clause.subject, Thing | Things) else Thing(LICENSEE)
    named = acts_of(thing, {})
    if named is None:
        plain = isinstance(thing, Thing) and thing.determiner in (Determiner.THE, Determiner.THIS, Determiner.PRONOUN)
        if not plain and not (isinstance(thing, Thing) and thing.term):
            return None
        return Predication("include", (Filled(Role.AGENT, who), Filled(Role.OBJECT, thing)), span=thing.span)
    objects = {act.get(Role.OBJECT) for act in clause.acts}
    what = next(iter(objects)) if len(objects) == 1 else ()
    acts = tuple(
        act.adding(Role.AGENT, who)
        if act.get(Role.OBJECT)
        else act.adding(Role.AGENT, who).adding(Role.OBJECT, what[0])
        for act in named[0]
        if act.get(Role.OBJECT) or len(what) == 1
    )
    if len(acts) < len(named[0]):
        return None
    return acts[0] if len(acts) == 1 else AnyOf(acts)


def _exempted(thing: Thing | Things, clause: Clause, span: Span | None) -> Formula | None:
    """ "any other model (excluding Llama 2)": the thing spoken of is the one exempted."""
    place = span or thing.span
    candidates = [one for act in clause.acts for one in things_in(act)]
    if place is not None:
        before = [one for one in candidates if one.span is not None and one.span.start < place.start]
        candidates = before or candidates
    if not candidates:
        return None
    members = thing.members if isinstance(thing, Things) else (thing,)
    heads = {one.head for one in members if isinstance(one, Thing)}
    # "any model that competes with X, other than a model that …": a model is exempted from the models
    same = [one for one in candidates if one.head in heads]
    # "any model that competes with the Services, except for classifiers": it is from all of a sort that some are taken
    of_all = [one for one in candidates if one.determiner in _OF_ALL]
    target = (same or of_all or candidates)[-1]
    said: tuple[Predication, ...] = tuple(
        Predication("be", span=place)
        .adding(
            Role.AGENT,
            Thing(target.head, determiner=Determiner.THIS, name=target.name, term=target.term, plural=target.plural),
        )
        .adding(Role.COMPLEMENT, member)
        for member in members
    )
    for member in members:
        named = isinstance(member, Thing) and (member.name or member.term or member.restrictions)
        if isinstance(member, Thing) and not named and member.head != target.head:
            # "except for evaluation" may as well exempt a purpose as a kind.
            said += tuple(_for_purpose(act, member) for act in clause.acts)
    return said[0] if len(said) == 1 else AnyOf(said)


_OF_ALL = (Determiner.ANY, Determiner.ALL, Determiner.NO, Determiner.OTHER)


def _for_purpose(act: Predication, purpose: Thing) -> Predication:
    kept = tuple(filled for filled in act.roles if filled.role is not Role.PURPOSE)
    return evolve(act, roles=kept, negated=False).adding(Role.PURPOSE, purpose)


def frees(clause: Clause) -> bool:
    """Whether `clause` lets somebody act, or tells of an end that comes by itself."""
    ends = clause.modal in (Modal.NONE, Modal.WILL, Modal.SHALL) and all(act.verb in ENDS for act in clause.acts)
    return bool(clause.acts) and not clause.negated and (clause.modal in _FREES or ends)
