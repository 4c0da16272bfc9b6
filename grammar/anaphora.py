"""
What "it" and "them" stand for where one sentence of a licence tells: the one object before them that agrees in number.

Two objects that fit leave the pronoun as it is; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeGuard, TypeVar

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AnyOf,
    Connective,
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
from .concepts import ATTEMPTS, EFFECTS, OMITS, TEXTS
from .fillers import things_in
from .nominal_acts import is_somebody
from .parallels import going_on
from .parties import Parties, Side
from .skeleton import Adjunct, Clause, Modal, Sentence

_T = TypeVar("_T")

_RULING = (Modal.MAY, Modal.CAN, Modal.MUST, Modal.SHALL)
DO_SO = "do so"
"""The concept of a verb that stands for what was just spoken of."""


def bound(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """`clauses` of one sentence with the pronouns among their objects replaced by what they stand for."""
    seen: list[Thing | Things] = []
    done: tuple[Predication, ...] = ()
    found: list[Clause] = []
    for clause in clauses:
        spoken_of: list[Thing | Things] = []
        for adjunct in clause.adjuncts:
            if adjunct.leading:
                for part in adjunct.content:
                    if isinstance(part, Clause):
                        _note(part.acts, seen)
                        spoken_of += _spoken_of(part)
                        done = part.acts
        bare = all(act.verb == "do" and not act.roles for act in clause.acts)
        if found and bare and clause.negated and clause.modal in _RULING and clause.subject is not None:
            # "Gold members may film classes, silver members may not": film them
            clause = evolve(clause, acts=found[-1].acts, passive=found[-1].passive, connective=Connective.OR)
        clause = _repeated(clause, done)
        done = clause.acts or done
        clause = _owned_by(clause, found[-1:], seen)
        if found and (found[-1].modal is not Modal.NONE or len(found) == 1):
            clause = going_on(clause, found[-1])
        for who in (clause.subject, clause.recipient):
            _note(_told_of(who), seen)  # "any person who has the fonts may use them"
        acts: list[Predication] = []
        for act in map(_with_parts, clause.acts):
            means = (one.filler for one in act.roles if one.role is Role.MEANS)
            _note([one for one in means if isinstance(one, Predication)], seen)  # "by using them you agree not to …"
            if clause.passive:
                # "if outputs show persons, they must not be published": outputs must not
                act = _bound(act, spoken_of)
            act = _bound(_agreed(act, seen), seen)
            _note((act,), seen)
            acts.append(act)
        subject = clause.subject
        described = (
            len(acts) == 1
            and acts[0].verb in ("be", "belong", "remain", "stay")
            and isinstance(subject, Thing)
            and not seen
        )
        if described and isinstance(subject, Thing) and not _is_pronoun(subject) and _names(subject):
            seen.append(subject)  # "your account is personal: you may not share it"
        clause = _in_parallel(_kept_to(clause), acts)
        clause = evolve(clause, adjuncts=tuple(_behind(one, acts) for one in clause.adjuncts))
        found.append(evolve(clause, acts=tuple(acts)) if acts else clause)
    return tuple(found)


def _owned_by(clause: Clause, before: Sequence[Clause], seen: Sequence[Thing | Things]) -> Clause:
    """ "The maps may be printed, but their legends must be kept": the maps', if nothing else before can own them."""
    if not before or any(isinstance(one, Things) for one in seen):
        return clause
    subject = before[0].subject
    owners = [*seen, *([subject] if isinstance(subject, Thing) and not _is_pronoun(subject) else [])]
    things = list(dict.fromkeys(evolve(one, span=None) for one in owners if isinstance(one, Thing) and _names(one)))
    if len(things) != 1 or _is_pronoun(things[0]):
        return clause
    acts = tuple(
        evolve(act, roles=tuple(evolve(one, filler=_of_owner(one.filler, things[0])) for one in act.roles))
        for act in clause.acts
    )
    told = _of_owner(clause.subject, things[0]) if isinstance(clause.subject, Thing) else clause.subject
    return evolve(clause, acts=acts, subject=told)  # type: ignore[arg-type]


def _of_owner(filler: Filler, owner: Thing) -> Filler:
    """A thing of a bare pronoun that agrees with the one thing that may own it, as a thing of that."""
    if not isinstance(filler, Thing):
        return filler
    whole = evolve(owner, determiner=Determiner.THE, restrictions=(), count=None)
    parts = tuple(
        evolve(one, thing=whole)
        if isinstance(one, Linked)
        and one.role is Role.OF
        and isinstance(one.thing, Thing)
        and _is_pronoun(one.thing)
        and one.thing.plural is owner.plural
        else one
        for one in filler.restrictions
    )
    return filler if parts == filler.restrictions else evolve(filler, restrictions=parts)


def _in_parallel(clause: Clause, acts: Sequence[Predication]) -> Clause:
    """ "Photos may be shown on websites if they are labelled": what is done to "them" there is done to the photos."""
    objects = [filler for act in acts for filler in act.get(Role.OBJECT)]
    thing = objects[0] if len(set(objects)) == 1 else None
    if not clause.passive or not isinstance(thing, Thing) or not _names(thing) or _is_pronoun(thing):
        return clause
    same = evolve(thing, determiner=Determiner.THE, restrictions=(), count=None)
    adjuncts = tuple(
        one if one.leading else evolve(one, content=tuple(_done_to(part, same) for part in one.content))
        for one in clause.adjuncts
    )
    return evolve(clause, adjuncts=adjuncts)


def _done_to(part: _T, thing: Thing) -> _T:
    """A passive clause of an adjunct whose subject is a pronoun, with the thing for it."""
    if not isinstance(part, Clause) or not part.passive:
        return part
    return evolve(part, acts=tuple(_bound(act, (thing,)) for act in part.acts))


def _with_parts(act: Predication) -> Predication:
    """ "The Service or any part of it", "the Service and its content": what is joined to a thing is of that thing."""
    roles = tuple(evolve(one, filler=_parts_bound(one.filler)) for one in act.roles)
    return act if roles == act.roles else evolve(act, roles=roles)


def _parts_bound(filler: Filler) -> Filler:
    if isinstance(filler, Thing):
        return _inside(filler)
    if not isinstance(filler, Things):
        return filler
    members: list[Thing | Words] = []
    for member in filler.members:
        if isinstance(member, Thing) and members:
            whole = members[0] if len(members) == 1 else evolve(filler, members=tuple(members))
            parts = tuple(
                evolve(one, thing=whole) if isinstance(one, Linked) and _is_of_it(one) else one
                for one in member.restrictions
            )
            member = evolve(member, restrictions=parts)
        members.append(_inside(member) if isinstance(member, Thing) else member)
    return evolve(filler, members=tuple(members))


def _inside(thing: Thing) -> Thing:
    inside = tuple(
        evolve(one, thing=_parts_bound(one.thing)) if isinstance(one, Linked) else one for one in thing.restrictions
    )
    return thing if inside == thing.restrictions else evolve(thing, restrictions=inside)


def _is_of_it(part: Linked) -> bool:
    return part.role is Role.OF and isinstance(part.thing, Thing) and _is_pronoun(part.thing)


def _kept_to(clause: Clause) -> Clause:
    """ "This licence ends if you do not comply with it": what a text says must be complied with is the text itself."""
    text = clause.subject
    if not isinstance(text, Thing) or text.head not in TEXTS or text.plural:
        return clause
    adjuncts = tuple(
        evolve(one, content=tuple(_with_text_in(part, text) for part in one.content)) for one in clause.adjuncts
    )
    return evolve(clause, adjuncts=adjuncts)


def _with_text_in(part: _T, text: Thing) -> _T:
    return evolve(part, acts=tuple(_with_text(act, text) for act in part.acts)) if isinstance(part, Clause) else part


def _with_text(act: Predication, text: Thing) -> Predication:
    roles = tuple(
        evolve(one, filler=evolve(text, span=one.filler.span))
        if one.role in (Role.BASIS, Role.OBJECT) and isinstance(one.filler, Thing) and _is_it(one.filler)
        else evolve(one, filler=_with_text(one.filler, text))
        if isinstance(one.filler, Predication)
        else one
        for one in act.roles
    )
    return evolve(act, roles=roles) if act.verb in _OF_TEXTS or act.verb in ATTEMPTS | OMITS else act


_OF_TEXTS = frozenset({"comply", "breach", "violate", "follow", "accept", "infringe", "observe", "respect", "break"})


def _agreed(act: Predication, seen: Sequence[Thing | Things]) -> Predication:
    """ "Include these terms and have the users agree to it": what somebody is to agree to is the text."""
    texts = [one for one in seen if isinstance(one, Thing) and (one.head in TEXTS or one.head == "terms of use")]
    if len(texts) != 1:
        return act
    roles = tuple(
        evolve(one, filler=evolve(one.filler, roles=tuple(_with_it(two, texts[0]) for two in one.filler.roles)))
        if isinstance(one.filler, Predication) and one.filler.verb in _OF_TEXTS | {"agree"}
        else one
        for one in act.roles
    )
    return evolve(act, roles=roles)


def _with_it(filled: Filled, text: Thing) -> Filled:
    taken = filled.role in (Role.OBJECT, Role.BASIS) and _is_pronoun(filled.filler)
    return evolve(filled, filler=evolve(text, span=None)) if taken else filled


def _is_it(filler: Thing) -> bool:
    return _is_pronoun(filler) and not filler.plural


def _spoken_of(clause: Clause) -> list[Thing | Things]:
    """The thing that a condition says something of, which what is done to "it" behind it takes up."""
    subject = clause.subject
    if not isinstance(subject, Thing | Things) or _is_pronoun(subject) or is_somebody(subject):
        return []
    return [subject] if _names(subject) else []


def taken_up(before: Sentence, sentence: Sentence, parties: Parties) -> Sentence:
    """
    `sentence` with what "he" and "them" take up of the sentence `before` it: "The user may copy it. He must not …".

    Only a party that `before` speaks of alone is taken up as the subject, and only one object that agrees in number.
    """
    clauses = list(sentence.clauses)
    if not clauses or not before.clauses:
        return sentence
    subject = clauses[0].subject
    acting = not {act.verb for act in clauses[0].acts} & (_STATES | EFFECTS)
    who = _only_party(before, parties) or (_only_persons(before, parties) if acting else None)
    who = who or _of_the_like(before, clauses[0])
    if {act.verb for act in clauses[0].acts} <= EFFECTS:
        return sentence  # "it does not apply to schools": what applies is a rule
    if isinstance(subject, Thing) and _is_pronoun(subject) and who is not None and subject.plural is who.plural:
        clauses = [evolve(one, subject=who) if one.subject == subject else one for one in clauses]
    done = before.clauses[-1].acts
    so = clauses[0].acts and clauses[0].acts[0].verb == DO_SO and not any(one.leading for one in clauses[0].adjuncts)
    if so and done and all(one.verb != DO_SO for one in done):
        clauses[0] = _repeated(clauses[0], done)  # "You may not sell it. Dealers may do so."
    first = clauses[0]
    seen: list[Thing | Things] = []
    for clause in before.clauses:
        _note(clause.acts, seen)
        alone = all(isinstance(one, Things) or one.plural for one in seen)
        if isinstance(clause.subject, Thing) and _is_named_thing(clause.subject, parties) and alone:
            seen.append(clause.subject)  # "This library helps pupils. You may use it …"
    seen = [sort] if (sort := _told_apart(before)) is not None else seen
    if any(adjunct.leading for adjunct in first.adjuncts):
        # "You may print the maps. If you print them, …": the condition in front takes up what was spoken of
        ahead = tuple(_ahead(one, seen) if one.leading else one for one in first.adjuncts)
        plain = all(_speaks_of_it(one, seen) for one in first.adjuncts if one.leading)
        acts = [_bound(act, seen) for act in first.acts] if plain else list(first.acts)
        clauses[0] = evolve(first, adjuncts=ahead, acts=tuple(acts))
    elif first.acts:
        acts = [_bound(first.acts[0], seen)]
        for act in first.acts[1:]:
            own: list[Thing | Things] = []
            _note(acts, own)
            acts.append(_bound(act, seen) if all(one in seen for one in own) else act)
        bare = not any(act.get(Role.OBJECT) for act in first.acts)
        adjuncts = tuple(_ahead(one, seen) for one in first.adjuncts) if bare else first.adjuncts
        clauses[0] = evolve(first, acts=tuple(acts), adjuncts=adjuncts)
    return evolve(sentence, clauses=tuple(clauses))


def _ahead(adjunct: Adjunct, seen: Sequence[Thing | Things]) -> Adjunct:
    """A condition with what its pronouns take up."""
    parts = (
        evolve(part, acts=tuple(_bound(act, seen) for act in part.acts)) if isinstance(part, Clause) else part
        for part in adjunct.content
    )
    return evolve(adjunct, content=tuple(parts))


def _speaks_of_it(adjunct: Adjunct, seen: Sequence[Thing | Things]) -> bool:
    """Whether a condition speaks of nothing but what was spoken of: "if you sell it"."""
    acts = [act for part in adjunct.content if isinstance(part, Clause) for act in part.acts]
    own: list[Thing | Things] = []
    _note(acts, own)
    plain = all(isinstance(part, Clause) and not isinstance(part.subject, Things) for part in adjunct.content)
    return plain and bool(acts) and all(one in seen for one in own)


def _behind(adjunct: Adjunct, acts: Sequence[Predication]) -> Adjunct:
    """
    "Not present the answers as your own if you publish them": what a condition behind an act takes up.

    "It" is the one thing that the act is told of, and not the act, which "if we agree to it" speaks of.
    """
    clauses = [part for part in adjunct.content if isinstance(part, Clause)]
    if adjunct.leading or not clauses or _OF_ACTS & {act.verb for part in clauses for act in part.acts}:
        return adjunct
    seen: list[Thing | Things] = []
    _note(acts, seen)
    told = [one for act in acts for one in things_in(act) if not _is_pronoun(one) and _names(one)]
    alone = len(seen) == 1 and len(told) == 1  # "share files with friends if you trust them": either
    return _ahead(adjunct, seen) if alone and seen[0] == told[0] else adjunct


_OF_ACTS = frozenset(
    [
        *(
            "agree",
            "consent",
            "permit",
            "allow",
            "approve",
            "authorize",
            "object",
            "know",
            "want",
            "like",
            "order",
            "ask",
        ),
        *(
            "require",
            "demand",
            "request",
            "direct",
            "need",
            "mean",
            "cause",
            "justify",
            "say",
            "tell",
            "do",
            "prohibit",
        ),
        *("forbid", "refuse", "oppose", "confirm", "endorse", "accept", "decide", "notice", "learn", "regret"),
    ]
)
"""What somebody does about an act rather than to a thing: "when a court orders it"."""


def _is_named_thing(thing: Thing, parties: Parties) -> bool:
    """Whether a subject is a work or service that is pointed at, and nobody who acts."""
    named = bool(thing.name or thing.term) and not thing.plural
    named = named or any(
        isinstance(one, Linked) and one.role is Role.OF and isinstance(one.thing, Thing) and one.thing.head == LICENSOR
        for one in thing.restrictions
    )
    pointed = (thing.determiner in (Determiner.THIS, Determiner.THE) and bool(thing.head)) or named
    return pointed and parties.side(thing) in (Side.OTHER, Side.NOBODY)


def _only_party(sentence: Sentence, parties: Parties) -> Thing | None:
    """The subject of all clauses of `sentence`, if it is a party and the other party is not spoken of."""
    subjects = {clause.subject for clause in sentence.clauses}
    who = next(iter(subjects)) if len(subjects) == 1 else None
    sides = (Side.LICENSEE, Side.LICENSOR)
    if not isinstance(who, Thing) or parties.side(who) not in sides or _is_pronoun(who):
        return None
    fillers: list[Filler | None] = [clause.recipient for clause in sentence.clauses]
    fillers += [filled.filler for clause in sentence.clauses for act in clause.acts for filled in act.roles]
    others = {parties.side(one) for one in fillers if isinstance(one, Thing | Things)}
    return None if others & {*sides, Side.BOTH, Side.PERSON} else evolve(who, span=None)


def _told_apart(before: Sentence) -> Thing | None:
    """ "Some sheets are old. They may not be sold": the sheets that are old."""
    if len(before.clauses) != 1 or len(before.clauses[0].acts) != 1 or before.opaque:
        return None
    clause = before.clauses[0]
    (act,) = clause.acts
    if clause.modal is not Modal.NONE or clause.negated or act.negated or clause.adjuncts:
        return None
    (who,) = act.get(Role.OBJECT) if clause.passive and len(act.get(Role.OBJECT)) == 1 else (clause.subject,)
    some = isinstance(who, Thing) and bool(who.head) and who.plural and not who.restrictions
    if not some or not isinstance(who, Thing) or not ("certain" in who.modifiers or who.determiner is Determiner.A):
        return None
    kept = (one for one in act.roles if one.role is not (Role.OBJECT if clause.passive else Role.AGENT))
    role = Role.OBJECT if clause.passive else Role.AGENT
    told = evolve(act, roles=(Filled(role, Thing(SELF)), *kept))
    words = tuple(word for word in who.modifiers if word != "certain")
    return evolve(who, modifiers=words, determiner=Determiner.NONE, restrictions=(told,), span=None)


def _of_the_like(before: Sentence, clause: Clause) -> Thing | None:
    """What "copies must carry the note" is about, where the next sentence goes on with the verb: "they must not …"."""
    who, verbs = before.clauses[0].subject, {act.verb for act in before.clauses[0].acts}
    same = bool(verbs) and {act.verb for act in clause.acts} <= verbs and not clause.passive
    named = isinstance(who, Thing) and not _is_pronoun(who) and _names(who)
    return evolve(who, span=None) if same and named and isinstance(who, Thing) else None


_STATES = frozenset(("contain", "include", "need", "seem", "appear", "differ", "vary", "exist"))
"""Verbs of which a thing is the subject as well as somebody."""


def _only_persons(sentence: Sentence, parties: Parties) -> Thing | None:
    """The persons of a kind that all clauses of `sentence` are about, if it names nobody else: "Pupils may copy it"."""
    subjects = {clause.subject for clause in sentence.clauses}
    who = next(iter(subjects)) if len(subjects) == 1 else None
    if not isinstance(who, Thing) or not (is_somebody(who) or parties.side(who) is Side.PERSON) or _is_pronoun(who):
        return None
    told = [filled.filler for clause in sentence.clauses for act in clause.acts for filled in act.roles]
    others = any(isinstance(one, Thing | Things) and is_somebody(one) for one in told)
    return None if others else evolve(who, span=None)


def _repeated(clause: Clause, done: tuple[Predication, ...]) -> Clause:
    """ "If you distribute it, you may do so under …": to do so is to do what was just spoken of."""
    acts: list[Predication] = []
    for act in clause.acts:
        if act.verb != DO_SO or not done:
            acts.append(_repeated_inside(act, tuple(acts) or done))
            continue
        for one in done:
            roles = tuple(filled for filled in one.roles if filled.role is not Role.AGENT)
            acts.append(evolve(one, roles=(*roles, *act.roles), manner=(*one.manner, *act.manner), negated=act.negated))
    return evolve(clause, acts=tuple(acts))


def _repeated_inside(act: Predication, done: tuple[Predication, ...]) -> Predication:
    """ "… sell it, or permit others to do so": what others are permitted is what was spoken of before."""
    roles: list[Filled] = []
    for filled in act.roles:
        inner = filled.filler
        if isinstance(inner, Predication) and inner.verb == DO_SO and done:
            who = inner.get(Role.AGENT)
            agents = tuple(Filled(Role.AGENT, one) for one in who)
            kept = tuple(
                evolve(one, roles=(*agents, *(r for r in one.roles if r.role is not Role.AGENT))) for one in done
            )
            filled = evolve(filled, filler=kept[0] if len(kept) == 1 else AnyOf(kept))
        roles.append(filled)
    return evolve(act, roles=tuple(roles))


def _note(acts: Sequence[Predication], seen: list[Thing | Things]) -> None:
    for act in acts:
        for filler in act.get(Role.OBJECT):
            if isinstance(filler, Thing) and "alone" in filler.modifiers:
                # "sell the maps alone or print them": how they are sold is not said of the maps
                filler = evolve(filler, modifiers=tuple(word for word in filler.modifiers if word != "alone"))
            if isinstance(filler, Thing | Things) and not _is_pronoun(filler) and _names(filler) and filler not in seen:
                seen.append(filler)
            elif isinstance(filler, Predication) and act.verb in _LETS:
                _note((filler,), seen)  # "you may not let others use your account, and you may not sell it"


_STATES = frozenset(("be", "belong", "remain", "stay"))
"""What is told of a thing by them speaks of no other."""
_LETS = frozenset(("let", "allow", "permit", "ask", "request", "tell", "order", "instruct", "want", "require"))


def _told_of(who: object) -> list[Predication]:
    """What a noun phrase says that somebody does: "any person obtaining a copy of it"."""
    members = who.members if isinstance(who, Things) else (who,)
    return [one for each in members if isinstance(each, Thing) for one in each.restrictions if _is_done(one)]


def _is_done(restriction: object) -> TypeGuard[Predication]:
    return isinstance(restriction, Predication) and not restriction.negated


def _names(filler: Thing | Things) -> bool:
    """Whether it is a thing that can be taken up again, and no party and no gap."""
    if isinstance(filler, Things):
        return all(isinstance(member, Thing) for member in filler.members)
    named = bool(filler.name) and filler.determiner is not Determiner.PRONOUN and not filler.plural
    return (bool(filler.head) or named) and filler.head not in (LICENSEE, LICENSOR, SELF)


def _copied(thing: Thing | Things, *, plural: bool) -> Iterator[Thing]:
    """What copies, parts or versions are those of, where they and it differ in number."""
    for one in thing.members if isinstance(thing, Things) else (thing,):
        for part in one.restrictions if isinstance(one, Thing) and one.plural is not plural else ():
            whole = part.thing if isinstance(part, Linked) and part.role is Role.OF else None
            if isinstance(whole, Thing) and whole.plural is plural and _names(whole):
                yield whole


def _is_pronoun(filler: Filler) -> bool:
    """ "It", "them"; "those" and "these", alone, are no others."""
    if not isinstance(filler, Thing) or filler.head:
        return False
    these = filler.determiner is Determiner.THIS and filler.plural and not (filler.restrictions or filler.modifiers)
    return filler.determiner is Determiner.PRONOUN or (these and not filler.name and filler.count is None)


def _bound(act: Predication, seen: Sequence[Thing | Things]) -> Predication:
    if not any(_is_pronoun(one.filler) or isinstance(one.filler, Predication) for one in act.roles):
        return act
    roles: list[Filled] = []
    for filled in act.roles:
        filler = filled.filler
        if filled.role is Role.OBJECT and isinstance(filler, Thing) and _is_pronoun(filler):
            fitting = [one for one in seen if (isinstance(one, Things) or one.plural) is filler.plural]
            if not fitting:
                # "copies of this document may be passed on, but changing it …": the one thing that they are copies of
                wholes = (whole for thing in seen for whole in _copied(thing, plural=filler.plural))
                fitting = list(dict.fromkeys(wholes))
            if len(fitting) == 1:
                filled = evolve(filled, filler=fitting[0])
        elif filled.role is Role.PURPOSE and isinstance(filler, Predication):
            own = list(seen)
            _note((evolve(act, roles=tuple(roles)),), own)  # "download the photos to use them in a book"
            filled = evolve(filled, filler=_bound(filler, own))
        roles.append(filled)
    return evolve(act, roles=tuple(roles))
