"""What somebody leaves undone, however a case says so: "refuses to credit Fern", "without any attribution"."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ..clauses.phrase import (
    AllOf,
    AnyOf,
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
from .concepts import CONSENT, GIVES, LEAVES, OMITS
from .consents import leave_manner
from .given_credit import MAKERS

_REFUSES = OMITS | frozenset({"forget", "refuse", "decline", "avoid", "stop", "cease", "skip"})
"""What somebody does by not doing an act."""
_LEAVES_OUT = frozenset({"omit", "leave out", "leave off", "drop", "skip", "lack", "withhold", "deny", "remove"})
_GONE = frozenset({"missing", "absent", "lost", "gone"})
_NAMING = ("credit", "attribute", "acknowledge", "cite", "name", "mention")
_CREDIT = frozenset({"credit", "attribution", "acknowledgement", "acknowledgment", "citation", "mention"})
"""Nouns of which one says that somebody is named; who gives none does none of the acts."""
_KEEPS = ("keep", "retain", "include")
_NOTICES = frozenset({"notice", "license", "licence", "disclaimer", "legend", "label", "watermark"})


def undone(act: Predication) -> tuple[Predication, ...]:
    """The acts, denied, that `act` says were not done; none where it says nothing of that."""
    agents = act.get(Role.AGENT)
    found: list[Predication] = []
    for filler in act.get(Role.WITHOUT):
        found += _not_done(filler, agents)
        found += _instead(filler, act)
        found += _no_leave(filler)
    objects = act.get(Role.OBJECT)
    if act.verb in _REFUSES and not act.negated:
        told = (*objects, *act.get(Role.PURPOSE))
        found += [one for filler in told if isinstance(filler, Predication) for one in _not_done(filler, agents)]
    given_none = act.verb in GIVES and act.negated
    if given_none or (act.verb in _LEAVES_OUT and not act.negated):
        who = agents if act.verb != "lack" else ()  # what lacks a credit is the work
        found += [one for filler in objects for one in _no_credit(filler, who, act.get(Role.RECIPIENT))]
    if (act.verb == "exist" and act.negated) or (_is_gone(act) and not act.negated):
        found += [one for filler in (*agents, *objects) for one in (*_no_credit(filler, (), ()), *_no_leave(filler))]
    if _is_gone(act) and not act.negated:
        found += [
            Predication(verb, (Filled(Role.OBJECT, thing),), negated=True)
            for thing in (*agents, *objects)
            if isinstance(thing, Thing) and thing.head in _NOTICES
            for verb in _KEEPS
        ]
    found += _nothing(act)
    found += _no_source(act)
    found += _uncredited(act)
    found += _unpaid(act)
    found += _unasked(act)
    found += _not_in_writing(act)
    found += _undisclosed(act)
    found += _not_received(act)
    found += _not_borne(act)
    if act.pending:  # "has not credited the author yet": what that leaves undone is not left undone for good
        found = [evolve(one, pending=True) for one in found]
    return tuple(dict.fromkeys(found))


def _no_leave(thing: Filler) -> list[Predication]:
    """ "Without the consent of Fern", "there is no written consent", "Fern's consent is missing"."""
    if not isinstance(thing, Thing) or thing.head not in CONSENT or thing.name or thing.term:
        return []
    if thing.head in _TEXTS:
        return []  # the text itself may be meant
    givers = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role in (Role.OF, Role.SOURCE)]
    whose = tuple(Filled(Role.AGENT, one) for one in givers if isinstance(one, Thing | Things))
    return [Predication("permit", whose[:1], negated=True, manner=leave_manner(thing), span=thing.span)]


def _nothing(act: Predication) -> list[Predication]:
    """ "Has paid nothing to Fern": has not paid Fern."""
    objects = act.get(Role.OBJECT)
    bare = len(objects) == 1 and isinstance(objects[0], Thing) and objects[0].head == "thing"
    if not act.negated or not bare or not isinstance(objects[0], Thing):
        return []
    if objects[0].modifiers or objects[0].restrictions or objects[0].determiner is not Determiner.ANY:
        return []
    return [evolve(act, roles=tuple(one for one in act.roles if one.role is not Role.OBJECT))]


def _no_source(act: Predication) -> list[Predication]:
    """ "Does not state the source": gives no attribution; "gives no source": credits nobody."""
    sources = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and one.head == "source"]
    if act.verb not in (*_NAMING, "state", "give", "indicate") or not act.negated or not sources:
        return []
    none = Thing("attribution", determiner=Determiner.ANY)
    by = _by(act.get(Role.AGENT))
    given = [Predication(verb, (*by, Filled(Role.OBJECT, none)), negated=True) for verb in ("include", "provide")]
    whatever = all(one.determiner in (Determiner.A, Determiner.ANY, Determiner.NO) for one in sources)
    # "does not give a source" says that nobody is credited; "the source" may be another than whom a text names
    return [*given, *(_no_credit(evolve(none, head="credit"), act.get(Role.AGENT), ()) if whatever else ())]


def _uncredited(act: Predication) -> list[Predication]:
    """ "Does not name Fern (as the author)", "does not mention Fern": does not credit Fern."""
    roles = act.get(Role.CAPACITY)
    as_maker = all(isinstance(one, Thing) and one.head in MAKERS for one in roles)
    if act.verb not in _NAMING or act.verb == "credit" or not act.negated or not as_maker:
        return []
    return [
        Predication("credit", (*_by(act.get(Role.AGENT)), Filled(Role.OBJECT, thing)), negated=True)
        for thing in act.get(Role.OBJECT)
        if isinstance(thing, Things) or (isinstance(thing, Thing) and thing.head not in MAKERS)
    ]


def _unasked(act: Predication) -> list[Predication]:
    """ "Did not ask Fern for consent", "without asking Fern"."""
    asked = [act, *(one for one in act.get(Role.WITHOUT) if isinstance(one, Predication))]
    for one in asked:
        whom = [who for who in (*one.get(Role.OBJECT), *one.get(Role.RECIPIENT)) if isinstance(who, Thing | Things)]
        aims = (*one.get(Role.PURPOSE), *one.get(Role.TOPIC))
        leave = all(isinstance(aim, Thing) and aim.head in CONSENT for aim in aims)
        if one.verb == "ask" and (one.negated or one is not act) and len(whom) == 1 and leave:
            return [Predication("permit", (Filled(Role.AGENT, whom[0]),), negated=True)]
    return []


def _unpaid(act: Predication) -> list[Predication]:
    """ "The fee is unpaid", "Acme owes the fee"."""
    if act.negated:
        return []
    if act.verb == "owe" and act.get(Role.OBJECT):
        return [evolve(act, verb="pay", negated=True)]
    said = [one for one in act.get(Role.COMPLEMENT) if isinstance(one, Words)]
    if act.verb in ("be", "remain", "stay") and any("unpaid" in one.lemmas for one in said):
        return [Predication("pay", (Filled(Role.OBJECT, one),), negated=True) for one in act.get(Role.AGENT)]
    return []


def _not_in_writing(act: Predication) -> list[Predication]:
    """ "Fern consented only orally", "Acme has only oral consent": there is none in writing."""
    if act.negated:
        return []
    agents = tuple(one for one in act.roles if one.role is Role.AGENT)
    things = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing) and one.head in CONSENT]
    if act.verb in LEAVES and {*act.manner} & _ORALLY:
        return [Predication("permit", agents, negated=True, manner=(_IN_WRITING,))]
    if any({*one.modifiers} & _ORAL for one in things):
        giver = agents if act.verb in GIVES else ()
        return [Predication("permit", giver, negated=True, manner=(_IN_WRITING,))]
    return []


def _undisclosed(act: Predication) -> list[Predication]:
    """ "Does not disclose the source code" to anybody: gives it to nobody."""
    objects = act.get(Role.OBJECT)
    named = any(isinstance(one, Thing) and one.head in _SOURCE_CODE for one in objects)
    if act.verb != "disclose" or not act.negated or act.get(Role.RECIPIENT) or not named:
        return []
    return [evolve(act, verb=verb) for verb in ("provide", "offer", "make available", "give", "publish")]


def _not_received(act: Predication) -> list[Predication]:
    """ "The buyers do not get the source code": it is not provided; "nobody got a copy of it": it is not passed on."""
    if act.verb not in ("receive", "get", "obtain") or not act.negated or act.get(Role.SOURCE):
        return []
    agents = [one for one in act.get(Role.AGENT) if isinstance(one, Thing)]
    objects = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing)]
    if len(agents) != 1 or len(objects) != 1 or any(one.role not in _PARTIES for one in act.roles):
        return []
    who, what = agents[0], objects[0]
    if who.head == "person" and who.determiner is Determiner.ANY and not who.modifiers:
        # anybody outside counts: what stays inside is not passed on
        works = [one.thing for one in what.restrictions if isinstance(one, Linked) and one.role is Role.OF]
        work = works[0] if what.head == "copy" and len(works) == 1 else what
        return [Predication("distribute", (Filled(Role.OBJECT, work),), negated=True, span=act.span)]
    if who.head in _RECIPIENTS and not who.restrictions and what.head in _GIVEN_ALONG:
        return [Predication("provide", (Filled(Role.OBJECT, what),), negated=True, span=act.span)]
    return []


def _not_borne(act: Predication) -> list[Predication]:
    """ "The copies do not bear the name": it is not included in them, whoever would have to."""
    agents = [one for one in act.get(Role.AGENT) if isinstance(one, Thing) and one.head in _COPIES]
    if act.verb not in _BEARS or not act.negated or not agents or not act.get(Role.OBJECT):
        return []
    objects = tuple(one for one in act.roles if one.role is Role.OBJECT)
    return [Predication("include", objects, negated=True, span=act.span)]


_COPIES = frozenset({"copy", "print", "edition", "reprint", "reproduction", "version", "image", "publication"})
_BEARS = frozenset({"bear", "carry", "show", "display", "contain", "have", "lack"})
_PARTIES = (Role.AGENT, Role.OBJECT)
_SOURCE_CODE = frozenset({"source code", "source", "corresponding source"})
_RECIPIENTS = frozenset({"buyer", "customer", "user", "recipient", "purchaser", "client", "subscriber", "end user"})
_GIVEN_ALONG = _SOURCE_CODE | _NOTICES | {"offer", "text", "copy of the license"}
"""What goes along with a work: who gets the work without it is not given it."""
_IN_WRITING = "in writing"
_ORAL = frozenset({"oral", "verbal", "spoken"})
_ORALLY = frozenset({"orally", "verbally"})
_TEXTS = frozenset({"license", "licence", "agreement"})


def _is_gone(act: Predication) -> bool:
    if act.verb in ("miss", "go", "lose") and not (act.get(Role.AGENT) and act.get(Role.OBJECT)):
        return True
    said = [one for one in act.get(Role.COMPLEMENT) if isinstance(one, Words)]
    return act.verb in ("be", "get", "go") and any({*one.lemmas} & _GONE for one in said)


def _not_done(filler: Filler, agents: tuple[Filler, ...]) -> list[Predication]:
    """ "Without crediting Fern", "without credit to Fern"."""
    if isinstance(filler, AllOf | AnyOf):
        parts = [one for one in filler.parts if isinstance(one, Predication)]
        return [done for one in parts for done in _not_done(one, agents)]
    if isinstance(filler, Predication):
        if filler.negated:
            return []
        own = filler if filler.get(Role.AGENT) else evolve(filler, roles=(*_by(agents), *filler.roles))
        if own.verb in ("name", "mention"):  # who does not name somebody credits nobody either
            plain = evolve(own, roles=tuple(one for one in own.roles if not _as_maker(one)))
            verbs = dict.fromkeys((own.verb, *_NAMING))
            return [evolve(own if verb == own.verb else plain, verb=verb).denied() for verb in verbs]
        return [own.denied()]
    return _no_credit(filler, agents, ())


def _as_maker(filled: Filled) -> bool:
    """ "As the source": who is not named as that is not credited."""
    thing = filled.filler
    return filled.role is Role.CAPACITY and isinstance(thing, Thing) and thing.head in MAKERS


def _no_credit(filler: Filler, agents: tuple[Filler, ...], whom: tuple[Filler, ...]) -> list[Predication]:
    if not isinstance(filler, Thing) or filler.head not in _CREDIT:
        return []
    named = whom or tuple(
        one.thing
        for one in filler.restrictions
        if isinstance(one, Linked) and one.role in (Role.RECIPIENT, Role.OF, Role.PURPOSE)
    )
    objects = tuple(Filled(Role.OBJECT, one) for one in named)
    return [Predication(verb, (*_by(agents), *objects), negated=True, span=filler.span) for verb in _NAMING]


def _instead(filler: Filler, act: Predication) -> list[Predication]:
    """ "Credits Birch instead of Fern": it does not credit Fern."""
    objects = act.get(Role.OBJECT)
    named = all(isinstance(one, Thing) and one.name for one in (filler, *objects))
    if act.negated or len(objects) != 1 or not named:
        return []
    return [Predication(act.verb, (*_by(act.get(Role.AGENT)), Filled(Role.OBJECT, filler)), negated=True)]


def _by(agents: Iterable[Filler]) -> tuple[Filled, ...]:
    return tuple(Filled(Role.AGENT, one) for one in agents)
