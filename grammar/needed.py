"""
What an act needs: "you need a paid plan to use it", "our consent is required for resale", "you'll need a licence before
you sell it".

What is needed is no duty to get it: the act is banned to whoever does without. Where leave is not needed, the act is
free.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
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
from .concepts import DEALS, ENTITLEMENTS, NEEDS, SERVICES
from .consents import is_consent
from .nominal_acts import acts_of, is_somebody
from .parties import Side
from .parties import is_somebody as is_of_a_kind
from .skeleton import Adjunct, Clause, Link, Modal

WHAT_FOR = "what it is needed for was not found"
"""Why a sentence is not read that says what somebody needs."""

EVERY_GRANT = "it may be a condition of all that is granted"

APART = "what a licence can be had for apart may not be allowed here"
"""Why a sentence is not read that says where to get a licence for something."""

_COMES_BY = frozenset(
    {"have", "get", "obtain", "hold", "request", "seek", "buy", "purchase", "acquire", "secure", "possess"}
)
_NEEDED = frozenset({"necessary", "needed", "required", "mandatory", "compulsory", "obligatory"})
_PLAIN = frozenset({Modal.NONE, Modal.WILL, Modal.SHALL, Modal.MUST})
_OWED = frozenset({Modal.SHALL, Modal.MUST, Modal.REQUIRED, Modal.AGREES})
_ASKS = frozenset({"contact", "ask", "write", "email", "call", "reach", "see", "speak", "talk", "request", "turn"})
_LEAVE = frozenset({"permission", "consent", "approval", "authorization", "authorisation"})
_PURPOSES = frozenset({Role.PURPOSE, Role.TOPIC, Role.BEFORE})


def needed(clause: Clause, side: Side) -> Clause | str | None:
    """
    The ban, or the leave, that a sentence on what is needed comes to; why it was not found; None for other sentences.
    """
    if side is Side.LICENSOR or len(clause.acts) != 1:
        return None
    if (owed := _to_have(clause) or _by_some(clause, side)) is not None:
        return owed
    if _sold_apart(clause):
        return APART
    told = _told(clause)
    if told is None:
        return None
    who, thing, acts, adjuncts = told
    if not acts and _is_made(who):
        who, acts = None, _with_what_is_made(told[0])
    negated = clause.negated is not clause.acts[0].negated or _none(thing)
    if not acts and thing.head in _ACCESS and not negated:
        acts = (Predication("use", span=clause.span),)  # "each user needs an account"
    asks = clause.acts[0].verb in NEEDS or must_hold(clause, clause.acts[0])
    if not acts and side is not Side.LICENSEE and who is not None and asks and not negated:
        if not (is_somebody(who) or is_of_a_kind(who)) or adjuncts:
            return EVERY_GRANT
        acts = (Predication("use", span=clause.acts[0].span),)  # "companies need a paid plan": for whatever they do
    if not acts:
        return WHAT_FOR if clause.acts[0].verb in NEEDS and not negated else None
    subject = who if who is not None else Thing(LICENSEE, determiner=Determiner.PRONOUN)
    rule = evolve(
        clause,
        subject=subject,
        modal=Modal.MAY,
        acts=acts,
        passive=False,
        connective=Connective.OR,
        adjuncts=adjuncts,
        negated=not negated,
    )
    if negated:
        # "Not everyone needs it", "you do not always need it": nobody in particular is let do anything.
        plain = thing.head in _LEAVE and not thing.modifiers and not clause.acts[0].manner
        free = plain and (who is None or side is Side.LICENSEE)
        return evolve(rule, connective=Connective.AND) if free else None
    bare = evolve(thing, restrictions=tuple(one for one in thing.restrictions if not _is_purpose(one)))
    if "own" in bare.modifiers:  # "affiliates need their own licence", "a licence of their own"
        whose = tuple(word for word in bare.modifiers if word != "own" or bare.head not in _ACCESS)
        bare = evolve(bare, modifiers=whose, restrictions=())
    # "drivers must hold a licence": theirs, and no leave of ours
    held = must_hold(clause, clause.acts[0]) and bare.head == "license" and not bare.restrictions
    return evolve(rule, adjuncts=(*adjuncts, _lacking(bare) if held else without(bare)))


def held_apart(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """`clauses` with what has to be had told apart from what has to be done: "must have an account and pay a fee"."""
    found: list[Clause] = []
    for clause in clauses:
        several = len(clause.acts) > 1 and clause.connective is not Connective.OR
        held = several and any(must_hold(clause, one) for one in clause.acts)
        found += (evolve(clause, acts=(one,)) for one in clause.acts) if held else (clause,)
    return tuple(found)


def leave_asked_for(before: Sequence[Clause], clause: Clause) -> bool:
    """ "You must own the photo or have permission to use it": that leave is asked for is no leave."""
    if clause.modal is not Modal.PERMITTED or clause.negated or not before:
        return False
    first = before[-1]
    owed = first.modal in (Modal.MUST, Modal.SHALL, Modal.REQUIRED) and not first.negated
    one, other = getattr(first.subject, "span", None), getattr(clause.subject, "span", None)
    return owed and first.subject == clause.subject and one == other


def must_hold(clause: Clause, act: Predication) -> bool:
    """ "Traders must have a shop account": what those of a kind must have to do whatever they do."""
    subject = clause.subject
    owed = clause.modal in _OWED and not clause.negated and not act.negated and not clause.passive
    those = isinstance(subject, Thing) and subject.head != LICENSEE and not subject.term and not subject.name
    kind = those and (is_somebody(subject) or is_of_a_kind(subject))
    return owed and kind and act.verb in _HOLDS and _entitlement(act.get(Role.OBJECT)) is not None


_HOLDS = frozenset({"have", "hold", "own", "possess"})
_MARKS = frozenset(
    ("line", "credit", "notice", "attribution", "label", "watermark", "logo", "source", "link", "caption", "byline")
)
"""What a work bears."""


def _to_have(clause: Clause) -> Clause | None:
    """ "Every photo needs a credit line": what a work must have."""
    (act,) = clause.acts
    subject, things = clause.subject, act.get(Role.OBJECT)
    if act.verb != "need" or clause.modal not in _PLAIN or clause.passive or clause.negated or act.negated:
        return None
    if not isinstance(subject, Thing | Things) or _names_act(subject) or len(things) != 1 or len(act.roles) > 1:
        return None
    (thing,) = things
    if not isinstance(thing, Thing) or is_consent(thing) or _none(thing) or any(_purposes(thing)) or clause.adjuncts:
        return None
    if is_somebody(subject) or thing.head not in _MARKS:
        return None
    return evolve(clause, modal=Modal.MUST, acts=(evolve(act, verb="have"),))


_ENTERS = frozenset(
    {
        "pay",
        "register",
        "subscribe",
        "enrol",
        "enroll",
        "apply",
        "contact",
        "ask",
        "sign up",
        "sign",
        "tell",
        "inform",
        "notify",
    }
)


def _by_some(clause: Clause, side: Side) -> Clause | None:
    """ "If you are a bank, you must pay a fee", "banks must register": who belongs to them does so to use it."""
    (act,) = clause.acts
    if clause.modal not in _OWED or clause.passive or clause.negated or act.negated:
        return None
    if act.verb not in _ENTERS:
        return None
    subject = clause.subject
    somebody = isinstance(subject, Thing | Things) and (is_somebody(subject) or is_of_a_kind(subject))
    some = side is not Side.LICENSEE and somebody and _of_a_sort(subject)
    if not all(map(_says_who, clause.adjuncts)) or not (clause.adjuncts or some):
        return None
    if any(one.role not in (Role.OBJECT, Role.RECIPIENT, Role.COUNTERPART, Role.PURPOSE) for one in act.roles):
        return None
    reader = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    told = [Predication("use", span=act.span)]
    if some and isinstance(subject, Thing | Things):
        told.insert(0, Predication("be", (Filled(Role.COMPLEMENT, subject),), span=act.span))
    whens = (
        Adjunct(Link.IF, (Clause(reader, Modal.NONE, (one,), span=clause.span),), leading=True, last_only=False)
        for one in told
    )
    return evolve(clause, subject=reader, adjuncts=(*clause.adjuncts, *whens))


def _of_a_sort(subject: object) -> bool:
    """Whether it names those of a sort, "banks", "a firm with 50 employees", and not "the claimant"."""
    members = subject.members if isinstance(subject, Things) else (subject,)
    return all(
        isinstance(one, Thing)
        and one.determiner is not Determiner.THE
        and one.head not in _IN_A_CASE
        and not any(isinstance(part, Predication) and part.verb not in _STATES for part in one.restrictions)
        for one in members
    )


_IN_A_CASE = frozenset({"party", "claimant", "plaintiff", "respondent", "defendant"})


def may_ask(clause: Clause) -> bool:
    """ "Sale may require a licence", "fees may apply to sales": what an act may need is no mere possibility."""
    if clause.modal is not Modal.MAY or clause.negated:
        return False
    told = [filled.filler for act in clause.acts for filled in act.roles if filled.role is not Role.AGENT]
    names_act = clause.subject is None or _names_act(clause.subject)
    asked = [one for one in told if is_entitlement(one) or (isinstance(one, Thing) and one.head in _PRICES)]
    if asked and names_act:
        return any(act.verb in (*NEEDS, "be") for act in clause.acts)
    price = isinstance(clause.subject, Thing) and clause.subject.head in _PRICES
    return price and any(act.verb == "apply" for act in clause.acts) and any(map(_names_act, told))


_PRICES = frozenset(("fee", "charge", "royalty", "payment", "price"))


def without(thing: Thing) -> Adjunct:
    """
    That it is lacking, as what brings the ban.

    An account is what everybody has who uses a service: it is no exception that somebody has to raise.
    """
    if thing.head not in _ACCESS:
        return Adjunct(Link.WITHOUT, (thing,), leading=False, last_only=False, span=thing.span)
    return _lacking(thing)


def _lacking(thing: Thing) -> Adjunct:
    """That the reader has no such thing."""
    reader = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    has = Predication("have", (Filled(Role.OBJECT, evolve(thing, restrictions=())),), span=thing.span)
    lacks = Clause(reader, Modal.NONE, (has,), negated=True, span=thing.span)
    return Adjunct(Link.IF, (lacks,), leading=False, last_only=False, span=thing.span)


_ACCESS = frozenset({"account", "registration", "login"})


_Told = tuple[Thing | Things | None, Thing, tuple[Predication, ...], tuple[Adjunct, ...]]


def _told(clause: Clause) -> _Told | None:
    """Who needs what for which acts, and what else the sentence says of it."""
    (act,) = clause.acts
    subject = clause.subject
    if act.verb in NEEDS and clause.modal in _PLAIN:
        thing = _entitlement(act.get(Role.OBJECT))
        who = subject if isinstance(subject, Thing | Things) else None
        if thing is None or any(one.role not in (Role.OBJECT, *_PURPOSES) for one in act.roles):
            return None
        whole = _acts(act, thing, clause)
        if not whole[0] and who is not None and clause.adjuncts and _is_ours(thing) and _of_some(clause, who):
            return who, thing, (Predication("use", span=act.span),), clause.adjuncts
        calls_for = act.verb == "require" and not is_somebody(subject)
        if not clause.passive and (calls_for or subject is None or _names_act(subject)):
            return None  # "publication requires our consent"
        return who, thing, *whole
    if isinstance(subject, Thing) and clause.modal is Modal.REQUIRED and not clause.passive:
        thing = _entitlement((subject,))  # "a licence from us is required to sell it"
        return None if thing is None else (None, thing, clause.acts, clause.adjuncts)
    if isinstance(subject, Thing) and act.verb == "be" and clause.modal in _PLAIN and _said_needed(act):
        thing = _entitlement((subject,))
        return None if thing is None else (None, thing, *_acts(act, thing, clause))
    if act.verb in (*_COMES_BY, *_ASKS_FOR) and clause.modal in _OWED and isinstance(subject, Thing | Things):
        asked = [one.filler for one in act.roles if one.role is not Role.RECIPIENT]
        told = act.verb in _COMES_BY and len(act.roles) > 1
        if act.verb in _ASKS_FOR:
            asked = [one for one in asked if not (isinstance(one, Thing) and one.head == LICENSOR)]
        thing = _entitlement(tuple(asked))
        if thing is None or told or clause.negated:
            return None
        acts, adjuncts = _acts(act, thing, clause)
        holds = must_hold(clause, act)
        if not acts and not holds and _is_ours(thing) and _of_some(clause, subject):
            acts = (Predication("use", span=act.span),)  # "firms that earn more must obtain a commercial licence"
        return (subject, thing, acts, adjuncts) if acts or holds else None
    return None


def _is_ours(thing: Thing) -> bool:
    """Whether it is leave that the licensor gives: "a commercial licence", "our consent", and no consents of others."""
    if thing.plural or set(thing.modifiers) & _OF_WHOEVER or thing.determiner not in (Determiner.A, Determiner.NONE):
        return False
    from_us = [
        one.thing
        for one in thing.restrictions
        if isinstance(one, Linked) and one.role in (Role.SOURCE, Role.OF) and isinstance(one.thing, Thing)
    ]
    if any(one.head != LICENSOR and not one.name for one in from_us) or len(from_us) < len(thing.restrictions):
        return False
    return bool(from_us) or thing.head in _BOUGHT or (is_consent(thing) and set(thing.modifiers) <= _SAID_OF_LEAVE)


def _of_some(clause: Clause, subject: Thing | Things) -> bool:
    """Whether it is asked of some of those who read the text: "banks must …", "if you are a bank, you must …"."""
    told = bool(clause.adjuncts) and all(map(_says_who, clause.adjuncts))
    reader = isinstance(subject, Thing) and subject.head == LICENSEE
    return told or (not clause.adjuncts and not reader and (is_somebody(subject) or is_of_a_kind(subject)))


_OF_WHOEVER = frozenset({"necessary", "required", "applicable", "appropriate", "relevant", "valid", "proper", "needed"})
_SAID_OF_LEAVE = frozenset({"prior", "written", "express", "explicit", "special", "separate"})
_ASKS_FOR = frozenset({"ask", "apply"})
_BOUGHT = frozenset({"license", "licence", "plan", "subscription", "membership"})
_STATES = frozenset({"be", "have", "exceed", "earn", "employ", "generate", "own", "belong", "work", "reach", "make"})


def _says_who(adjunct: Adjunct) -> bool:
    """Whether it says of whom something is asked, and nothing of what they do: "if you are a bank"."""
    parts = [part for part in adjunct.content if isinstance(part, Clause)]
    told = [act for part in parts for act in part.acts]
    plain = adjunct.link is Link.IF and len(parts) == len(adjunct.content)
    return plain and bool(told) and all(act.verb in _STATES for act in told) and all(map(_of_reader, parts))


def _of_reader(part: Clause) -> bool:
    """Whether it says something of the reader, or of what is the reader's: "your annual revenue exceeds …"."""
    if not isinstance(part.subject, Thing):
        return False
    whose = [one.thing for one in part.subject.restrictions if isinstance(one, Linked)]
    return any(isinstance(one, Thing) and one.head in (LICENSEE, "you") for one in (part.subject, *whose))


def _sold_apart(clause: Clause) -> bool:
    """ "A licence to sell it can be bought from us": what that licence is for, this one may not give."""
    (act,) = clause.acts
    if clause.modal is Modal.IMPERATIVE and act.verb in _ASKS and not act.negated:
        # "For commercial use, contact us"
        aims = [one for filler in act.get(Role.PURPOSE) if isinstance(filler, Thing | Things) for one in _named(filler)]
        return any(one.manner for one in aims)
    if clause.negated or act.negated or clause.modal not in (Modal.NONE, Modal.MAY, Modal.CAN):
        return False
    had = clause.passive and act.verb in (*_COMES_BY, "sell", "offer")
    if not had and not (
        act.verb == "be" and any(isinstance(one, Words) and _HAD & {*one.lemmas} for one in _said(act))
    ):
        return False
    subject = clause.subject if isinstance(clause.subject, Thing) else None
    things = (subject,) if subject is not None else act.get(Role.OBJECT)
    thing = _entitlement(things)
    if thing is None or thing.head not in ("license", "licence"):
        return False
    about = (one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role in (Role.OF, *_PURPOSES))
    return any(_named(one) for one in about)


_HAD = frozenset({"available", "obtainable"})


def _said(act: Predication) -> tuple[Filler, ...]:
    return act.get(Role.COMPLEMENT)


def is_entitlement(thing: Filler) -> bool:
    """Whether it is what somebody has to have to be let: leave, a licence, a plan."""
    had = (*ENTITLEMENTS, "license")  # "a driving licence" is had, and no leave of ours
    return isinstance(thing, Thing) and (is_consent(thing) or (thing.head in had and not thing.term))


def _entitlement(fillers: tuple[Filler, ...]) -> Thing | None:
    (one,) = fillers if len(fillers) == 1 else (None,)
    return one if isinstance(one, Thing) and is_entitlement(one) else None


def _acts(act: Predication, thing: Thing, clause: Clause) -> tuple[tuple[Predication, ...], tuple[Adjunct, ...]]:
    """The acts for which it is needed, and the adjuncts that say anything else."""
    found = [*_purposes(thing)]
    for filled in act.roles:
        if filled.role in _PURPOSES:
            found += _named(filled.filler)
    if found:
        return tuple(found), clause.adjuncts
    for adjunct in clause.adjuncts:
        done = _done_in(adjunct, clause.subject) if adjunct.link in (Link.BEFORE, Link.IF) else ()
        if done:
            return done, tuple(one for one in clause.adjuncts if one is not adjunct)
    return (), clause.adjuncts


def _done_in(adjunct: Adjunct, needs: object) -> tuple[Predication, ...]:
    """The acts of "before you sell it", "if you want to sell it"; none where anything else stands in it."""
    those = needs.members if isinstance(needs, Things) else (needs,)
    heads = [one.head for one in those if isinstance(one, Thing) and one.head]
    found: list[Predication] = []
    for part in adjunct.content:
        if isinstance(part, Thing | Things):
            named = acts_of(part, {})
            found += named[0] if named is not None else ()
            continue
        if not isinstance(part, Clause) or part.negated or part.adjuncts or part.modal not in (Modal.NONE, Modal.BARE):
            return ()
        told = part.subject.members if isinstance(part.subject, Things) else (part.subject,)
        mine = all(
            isinstance(one, Thing) and (one.head in (LICENSEE, "you", *heads) or one.determiner is Determiner.PRONOUN)
            for one in told
        )
        if not mine and not (part.subject is None and (part.passive or part.modal is Modal.BARE)):
            return ()
        found += part.acts
    # "If you work for a company, you need a licence": who somebody is, and no act that needs it.
    return tuple(found) if all(act.verb in DEALS for act in found) else ()


def _purposes(thing: Thing) -> Iterator[Predication]:
    for one in thing.restrictions:
        if isinstance(one, Linked) and _is_purpose(one):
            yield from _named(one.thing)


def _is_purpose(one: object) -> bool:
    return isinstance(one, Linked) and one.role is Role.PURPOSE


def _named(filler: object) -> list[Predication]:
    match filler:
        case Predication():
            return [] if filler.negated else [filler]
        case AllOf() | AnyOf():
            return [part for part in filler.parts if isinstance(part, Predication) and not part.negated]
        case Thing() | Things():
            named = acts_of(filler, {})
            return list(named[0]) if named is not None else []
        case _:
            return []


def _names_act(subject: object) -> bool:
    return not _is_made(subject) and (not isinstance(subject, Thing | Things) or acts_of(subject, {}) is not None)


def _is_made(subject: object) -> bool:
    """Whether it is what people make with a work: "films with more than 10,000 viewers need a licence of their own"."""
    if isinstance(subject, Things):
        return all(_is_made(one) for one in subject.members)
    return isinstance(subject, Thing) and subject.plural and not subject.name and subject.head in _MADE_WITH


def _with_what_is_made(subject: Thing | Things | None) -> tuple[Predication, ...]:
    """To use something in it, and to bring it out."""
    if subject is None:
        return ()
    return (
        Predication("use", (Filled(Role.PLACE, subject),), span=subject.span),
        *(Predication(verb, (Filled(Role.OBJECT, subject),), span=subject.span) for verb in _BROUGHT_OUT),
    )


_BROUGHT_OUT = ("publish", "distribute", "sell", "make available")
_MADE_WITH = SERVICES | {
    *("film", "movie", "video", "game", "production", "project", "campaign", "podcast", "album", "broadcast", "show"),
    *("book", "magazine", "newspaper", "advertisement", "poster", "commercial", "packaging", "merchandise", "device"),
}


def _said_needed(act: Predication) -> bool:
    said = [one for one in _said(act) if isinstance(one, Words)]
    return any(_NEEDED & {*one.lemmas} for one in said)


def _none(thing: Thing) -> bool:
    return thing.determiner is Determiner.NO
