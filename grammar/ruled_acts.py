"""Rules about an act that a noun names: to avoid it, to have leave for it, and what it has to carry with it."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
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
from .concepts import CREDITS, DEALS, GOVERNED, LEAVES, OBTAINS
from .consents import is_consent
from .nominal_acts import acts_of, dealt, is_somebody
from .skeleton import Adjunct, Clause, Link, Modal

_DUTIES = frozenset({Modal.MUST, Modal.SHALL, Modal.WILL, Modal.AGREES, Modal.REQUIRED, Modal.IMPERATIVE})
_AVOIDS = frozenset({"avoid", "refrain", "abstain", "desist", "skip", "forget", "forgo", "renounce"})
_CARRIES = frozenset({"include", "contain", "state", "bear", "carry", "show", "display", "mention", "name", "indicate"})
_HOLDS = frozenset({"contain", "bear", "carry"})
"""What an act as a noun does, and whoever does that act sees to."""
_CREDITS = frozenset({"credit", "cite", "attribute", "acknowledge"})
_SOURCES = CREDITS | {"source", "name", "reference", "link", "copyright notice", "license text", "source notice"}
_LEAVE = frozenset({Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS})
_WITH = (Role.MEANS, Role.COUNTERPART, Role.BASIS, Role.MANNER, Role.TOPIC)
_PRICES = frozenset({"fee", "payment", "remuneration", "royalty", "charge", "price"})
_GIVEN_OUT = {
    "published": "publish",
    "distributed": "distribute",
    "redistributed": "redistribute",
    "shared": "share",
    "posted": "post",
    "displayed": "display",
    "broadcast": "broadcast",
}
"""What is done with something that a duty names by it: "published outputs"."""
_LEFT = (Role.OBJECT, Role.SOURCE, Role.TOPIC)
_Named = tuple[tuple[Predication, ...], Connective]


def ruled_act(clause: Clause) -> Clause:
    """
    `clause` with the act that a noun of it names told as an act.

    "Avoid the sale of it" is a ban on selling it; "its sale must be approved by Fern" bans it without that leave; "its
    publication must state the source" is a duty for whoever publishes it.
    """
    if clause.negated or not clause.acts or any(act.negated for act in clause.acts):
        return clause
    if clause.modal in _LEAVE:
        return _with_credit(clause)
    if clause.modal not in _DUTIES:
        return clause
    told = (
        _avoided(clause)
        or _left_to_us(clause)
        or _with_leave(clause)
        or _carrying(clause)
        or _shown_with(clause)
        or clause
    )
    acts = tuple(evolve(_standing(act), roles=tuple(map(_done_by_you, act.roles))) for act in told.acts)
    return evolve(
        told, acts=acts, subject=_given_out(told.subject) if isinstance(told.subject, Thing) else told.subject
    )


def _standing(act: Predication) -> Predication:
    """ "The credit must stand below the photo": it must appear there."""
    return evolve(act, verb="appear") if act.verb == "stand" and act.get(Role.PLACE) else act


_ABOUT = (Role.OBJECT, Role.PLACE, Role.COUNTERPART, Role.MEANS, Role.AGENT)


def _done_by_you(filled: Filled) -> Filled:
    thing = filled.filler
    if filled.role not in _ABOUT or not isinstance(thing, Thing):
        return filled
    return Filled(filled.role, _given_out(thing))


def _given_out(thing: Thing) -> Thing:
    """ "Published outputs must be labelled": those that the reader publishes."""
    if thing.name or thing.term:
        return thing
    done = [_GIVEN_OUT[word] for word in thing.modifiers if word in _GIVEN_OUT]
    reader, self_ = Thing(LICENSEE, determiner=Determiner.PRONOUN), Thing(SELF)
    told = tuple(Predication(verb, (Filled(Role.AGENT, reader), Filled(Role.OBJECT, self_))) for verb in done)
    kept = tuple(
        one.adding(Role.AGENT, reader)
        if isinstance(one, Predication)
        and one.verb in _GIVEN_OUT.values()
        and one.get(Role.OBJECT) == (self_,)
        and not (one.negated or one.get(Role.AGENT))
        else one
        for one in thing.restrictions
    )
    modifiers = tuple(word for word in thing.modifiers if word not in _GIVEN_OUT)
    return evolve(thing, modifiers=modifiers, restrictions=(*kept, *told))


def _with_credit(clause: Clause) -> Clause:
    """ "May be published by stating the source", "with mention of Fern": provided that it is done."""
    credits_: list[Predication] = []
    acts: list[Predication] = []
    for act in clause.acts:
        beside = {one: told for one in act.roles if one.role in _WITH and (told := _credit(one.filler, one.role))}
        credits_ += [each for told in beside.values() for each in told]
        acts.append(evolve(act, roles=tuple(one for one in act.roles if one not in beside)))
    if not credits_:
        return clause
    reader = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    credit = Clause(reader, Modal.NONE, tuple(dict.fromkeys(credits_)), span=clause.span)
    provided = Adjunct(Link.PROVIDED, (credit,), span=clause.span)
    return evolve(clause, acts=tuple(acts), adjuncts=(*clause.adjuncts, provided))


def _credit(filler: Filler, role: Role) -> tuple[Predication, ...]:
    """The acts by which somebody is named, where `filler` is nothing else."""
    if isinstance(filler, Thing) and filler.head in _PRICES and role in (Role.COUNTERPART, Role.MEANS):
        # "sale is possible for a fee"
        return (Predication("pay", (Filled(Role.OBJECT, filler),)),)
    if isinstance(filler, Predication):
        acts: tuple[Predication, ...] = (filler,)
    elif isinstance(filler, AllOf):
        acts = tuple(one for one in filler.parts if isinstance(one, Predication))
    else:
        named = acts_of(filler, {}) if isinstance(filler, Thing | Things) else None
        acts = named[0] if named is not None else ()
        things = filler.members if isinstance(filler, Things) else (filler,)
        told = all(isinstance(one, Thing) and one.head in _SOURCES for one in things)
        if not acts and told and role in (Role.COUNTERPART, Role.MEANS):
            # "along with its source", "with attribution"
            return (Predication("include", (Filled(Role.OBJECT, filler),)),)
    return acts if acts and all(act.verb in _CARRIES | _CREDITS and not act.negated for act in acts) else ()


def _named(fillers: tuple[Filler, ...]) -> _Named | None:
    """The acts that the only one of `fillers` names, which says to what it is done."""
    named = acts_of(fillers[0], {}) if len(fillers) == 1 and isinstance(fillers[0], Thing | Things) else None
    return named if named is not None and all(act.get(Role.OBJECT) for act in named[0]) else None


_HANDED = frozenset(("leave", "provide", "deliver", "entrust", "hand over"))


def _left_to_us(clause: Clause) -> Clause | None:
    """ "Leave the selling to us": nobody else may do it."""
    if len(clause.acts) != 1 or clause.passive:
        return None
    (act,) = clause.acts
    to_us = [one for one in act.get(Role.RECIPIENT) if isinstance(one, Thing) and one.head == LICENSOR]
    objects = act.get(Role.OBJECT)
    named = dealt(objects[0]) or _by_its_verb(objects[0]) if len(objects) == 1 else ()
    if act.verb not in _HANDED or not to_us or not named:
        return None
    return evolve(clause, subject=None, modal=Modal.FORBIDDEN, acts=named, connective=Connective.OR)


def _by_its_verb(thing: Filler) -> tuple[Predication, ...]:
    """ "Das Vermieten der Bilder": an infinitive that is used as a noun."""
    if not isinstance(thing, Thing) or thing.head not in DEALS:
        return ()
    of = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    return (Predication(thing.head, tuple(Filled(Role.OBJECT, one) for one in of[:1]), span=thing.span),)


def _each(fillers: tuple[Filler, ...]) -> _Named | None:
    """ "Each publication", "each use in print": of what the text is about."""
    only = fillers[0] if len(fillers) == 1 else None
    if not isinstance(only, Thing) or only.determiner not in (Determiner.ALL, Determiner.ANY):
        return None
    acts = dealt(only) if all(isinstance(one, Linked) for one in only.restrictions) else ()
    if any(act.verb == "use" and not act.roles for act in acts):
        return None  # "each use must name us": whatever is done
    return (acts, Connective.AND) if acts else None


def _avoided(clause: Clause) -> Clause | None:
    found: list[Predication] = []
    connective = clause.connective
    for act in clause.acts:
        left = tuple(one.filler for one in act.roles if one.role in _LEFT)
        told = [one for one in left if isinstance(one, Predication)]
        named = (tuple(told), Connective.AND) if left and len(told) == len(left) else _named(left)
        if named is None and len(left) == 1 and (bare := dealt(left[0])):
            named = bare, Connective.OR  # "forget about the sale", of whatever the text is about
        if act.verb not in _AVOIDS or named is None:
            return None
        others = tuple(one for one in act.roles if one.role not in (*_LEFT, Role.AGENT))
        found += [evolve(one, roles=(*one.roles, *others), manner=(*one.manner, *act.manner)) for one in named[0]]
        connective = named[1] if len(named[0]) > 1 else connective
    return evolve(clause, acts=tuple(found), negated=True, passive=False, connective=connective)


def _with_leave(clause: Clause) -> Clause | None:
    """ "Its publication must be approved by Fern", "must have the consent of Fern"."""
    if len(clause.acts) != 1:
        return None
    act = clause.acts[0]
    leave: Thing | Things | None = None
    if act.verb in LEAVES | {"accept"} and clause.passive:
        named = _named(act.get(Role.OBJECT))
        who = (*act.get(Role.AGENT), *((clause.subject,) if clause.subject is not None else ()))
        giver = tuple(Linked(Role.OF, one) for one in who if isinstance(one, Thing | Things))
        leave = Thing("consent", restrictions=giver, span=act.span)
    elif act.verb in OBTAINS:
        subject = act.get(Role.AGENT) or ((clause.subject,) if clause.subject is not None else ())
        named = _named(subject)
        asked = act.get(Role.OBJECT)
        leave = asked[0] if len(asked) == 1 and isinstance(asked[0], Thing | Things) and is_consent(asked[0]) else None
    if leave is None or named is None:
        return None
    unless = Adjunct(Link.UNLESS, (leave,), span=clause.span)
    return Clause(
        None, Modal.FORBIDDEN, named[0], connective=named[1], adjuncts=(unless, *clause.adjuncts), span=clause.span
    )


def _carrying(clause: Clause) -> Clause | None:
    """ "Its publication must state the source": whoever publishes it."""
    inside = all(act.verb in _CARRIES for act in clause.acts) and not clause.passive
    agents = {act.get(Role.AGENT) for act in clause.acts}
    subject = (clause.subject,) if clause.subject is not None else next(iter(agents)) if len(agents) == 1 else ()
    named = _named(subject) or _each(subject) if inside else None
    if named is None:
        return None
    acts = tuple(
        evolve(act, verb="include" if act.verb in _HOLDS else act.verb, roles=tuple(_without(act, Role.AGENT)))
        for act in clause.acts
    )
    when = Adjunct(Link.IF, (Clause(None, Modal.NONE, named[0], connective=named[1], span=clause.span),), leading=True)
    return evolve(clause, subject=None, modal=Modal.MUST, acts=acts, adjuncts=(when, *clause.adjuncts), passive=True)


def _shown_with(clause: Clause) -> Clause | None:
    """ "It must be shown together with the words "…"": whoever shows it includes them."""
    if not clause.passive or len(clause.acts) != 1 or clause.adjuncts:
        return None
    (act,) = clause.acts
    beside = [one for one in act.roles if one.role in (Role.COUNTERPART, Role.MEANS) and _is_said(one.filler)]
    if act.verb not in {*_GIVEN_OUT.values(), "show", "use"} or len(beside) != 1 or not act.get(Role.OBJECT):
        return None
    done = evolve(act, roles=tuple(one for one in act.roles if one is not beside[0]))
    when = Adjunct(Link.IF, (Clause(None, Modal.NONE, (done,), span=clause.span),), leading=True)
    include = Predication("include", (Filled(Role.OBJECT, beside[0].filler),), span=act.span)
    return evolve(clause, subject=None, modal=Modal.MUST, acts=(include,), adjuncts=(when,))


def _is_said(thing: Filler) -> bool:
    return isinstance(thing, Thing) and thing.head in _SOURCES | {
        "word",
        "notice",
        "text",
        "logo",
        "statement",
        "phrase",
    }


def _without(act: Predication, role: Role) -> list[Filled]:
    return [one for one in act.roles if one.role is not role]


_UNCHANGED = frozenset(("unchanged", "unmodified", "unaltered", "untouched"))
_LEAVES = frozenset(("leave", "let", "keep", "remain", "stay"))


def _left_alone(clause: Clause) -> Clause:
    """
    "Leave the colours unchanged", "the colours must remain unchanged": nobody may change them.

    What notices say is to be there too: to keep one unchanged stays a duty.
    """
    if clause.modal not in (Modal.MUST, Modal.SHALL, Modal.IMPERATIVE) or clause.negated or len(clause.acts) != 1:
        return clause
    (act,) = clause.acts
    told = {word for one in act.get(Role.COMPLEMENT) if isinstance(one, Words) for word in one.lemmas} | {*act.manner}
    itself = act.verb in ("remain", "stay")
    things = (clause.subject,) if itself else act.get(Role.OBJECT)
    works = [one for one in things if isinstance(one, Thing) and one.head not in CREDITS and not is_somebody(one)]
    if act.verb not in _LEAVES or act.negated or not told & _UNCHANGED or len(works) != 1:
        return clause
    changed = Predication("modify", (Filled(Role.OBJECT, works[0]),), span=act.span)
    return evolve(clause, subject=None if itself else clause.subject, modal=Modal.FORBIDDEN, acts=(changed,))


_SERVED = frozenset(("third party", "client", "customer", "person", "party", "other"))
"""Those for whom something may be done by others."""


def _for_them(clause: Clause) -> Clause:
    """ "Selling is (only) allowed for members", "use is prohibited for minors": who may or must not do it."""
    if clause.modal not in (Modal.PERMITTED, Modal.FORBIDDEN) or clause.subject is not None or not clause.acts:
        return clause
    said = [
        {one.filler for one in act.roles if one.role is Role.PURPOSE and _apart(one.filler, act)} for act in clause.acts
    ]
    who = next(iter(said[0]), None)
    if any(one != said[0] for one in said) or len(said[0]) != 1 or not isinstance(who, Thing):
        return clause
    acts = tuple(evolve(act, roles=tuple(one for one in act.roles if one.filler != who)) for act in clause.acts)
    if clause.only and clause.modal is Modal.PERMITTED and not clause.negated:
        who = evolve(who, modifiers=("only", *who.modifiers))
        return evolve(clause, subject=who, acts=acts, only=False)
    return evolve(clause, subject=who, acts=acts)


def _apart(filler: Filler, act: Predication) -> bool:
    """Whether persons stand apart from the noun for an act: "copying for pupils is allowed" is no leave for pupils."""
    if not isinstance(filler, Thing) or filler.head in _SERVED or filler.name or filler.term:
        return False
    told = filler.determiner in (Determiner.NONE, Determiner.ANY, Determiner.ALL, Determiner.A)
    apart = act.span is not None and filler.span is not None
    between = filler.span.start - act.span.end if apart and filler.span and act.span else 0
    before = bool(apart and filler.span and act.span and filler.span.end <= act.span.start)
    return told and (before or between > _ROOM) and is_somebody(filler)


_ROOM = 7
"""How much there is between a noun and "for" with what hangs on it, where no verb stands between them."""


def governed(clause: Clause) -> Clause:
    """ "This licence shall govern that file": the file is to be licensed under it; "leave it as it is": no change."""
    clause = _for_them(_left_alone(clause))
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
