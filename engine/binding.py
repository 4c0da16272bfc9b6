"""
Who is bound by which text, through which words, and which version is in force on the day of the act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ..clauses.case import Truth
from ..clauses.norm import Instrument, Modality, Party
from ..clauses.phrase import LICENSEE as YOU
from ..clauses.phrase import LICENSOR, Determiner, Linked, Period, Predication, Role, Thing, Things, Words
from ..clauses.span import Citation
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise, Source
from ..clauses.vocabulary import ActProperty, Sort
from .atoms import thing_key
from .concepts import (
    ACCEPT,
    ACCOUNT,
    AGREEMENT,
    CONSENT,
    CONTAIN,
    DEAL,
    GET,
    GRANTOR,
    LICENSEE,
    PERSON,
    PROVIDE,
    PROVIDERS,
    SELL_ON,
    USE,
)
from .core import FALSE, TRUE
from .events import Event, Ref
from .holding import Matcher
from .other_terms import told_apart
from .parts import Env, Fit, Part, as_roles, party_key, predications, whole
from .world import World


@frozen
class Binding:
    """
    One instrument as it bears on the subject: under whose name, whether it binds, and whether it is in force.
    """

    instrument: Instrument
    we: Ref | None
    parts: tuple[Part, ...]
    """Why the subject is bound."""
    through: str = ""
    """The party whose terms carry the clause; "" where the instrument itself was given."""


def licensor(instrument: Instrument, world: World, subject: Ref | None) -> tuple[Ref | None, Premise | None]:
    """
    The entity that speaks as "we", by the names that the text gives.

    Else the party whose customer the subject is, or whose name the title of the text begins with: presumption (e).
    """
    names = [name for party in instrument.parties if party.role == "we" for name in party.names]
    for ref in world.refs():
        label = world.labels[ref].name
        if label and any(party_key(label) == party_key(name) for name in names):
            return ref, None
    roles = _powerful(instrument)
    for ref in world.refs():
        called = world.labels[ref]
        if not called.name and called.head in roles and called.determiner is not Determiner.OTHER:
            return ref, None  # the case calls it by the word by which the text gives it powers
    if names:
        return world.refer(Thing("", name=names[0]), -2), None
    guesses = list(customer_of(world, subject)) if subject is not None else []
    title = f"{instrument.title.casefold()} "
    # Whoever asks may be the one who speaks where what it asks for is a power over the other.
    named = [
        (ref, world.labels[ref].name.casefold())
        for ref in world.refs()
        if ref != subject or _asks_power(world, instrument)
    ]
    works = _named_works(instrument, world)
    guesses += [ref for ref, name in named if len(name) > 1 and title.startswith(f"{name} ") and name not in works]
    guesses = guesses or _who_grants(world, subject, power=_asks_power(world, instrument))
    for party in guesses:
        claim = Claim(predication=Predication("be", as_roles(world.label(party), Thing(LICENSOR))))
        return party, Premise(claim, True, Source.PRESUMPTION, "e")
    return None, None


def _named_works(instrument: Instrument, world: World) -> set[str]:
    """Names, in lower case, by which a text calls what may be done with: "you may use Moss", of the Moss License."""
    lexicon = world.lexicon
    objects = [entry.object for entry in instrument.reserved]
    for norm in instrument.norms if not objects else ():
        for act in norm.acts if norm.modality is Modality.PERMIT else ():
            if act.verb == USE or lexicon.is_act(act.verb, DEAL):
                for filler in act.get(Role.OBJECT):
                    members = filler.members if isinstance(filler, Things) else (filler,)
                    objects += [one for one in members if isinstance(one, Thing)]
    return {(one.term or one.name).casefold() for one in objects} - {""}


def _asks_power(world: World, instrument: Instrument) -> bool:
    """Whether the question asks for a power over the other party: to suspend, what a text gives on grounds."""
    question = world.case.question
    acts = question.acts if question is not None else ()
    given = {
        world.lexicon.canonical(Sort.ACT, act.verb)
        for norm in instrument.norms
        if norm.modality is Modality.EMPOWER and norm.conditions
        for act in norm.acts
    }
    verbs = [world.lexicon.canonical(Sort.ACT, act.verb) for act in acts]
    return bool(verbs) and all(verb in given or world.lexicon.has(verb, ActProperty.POWER) for verb in verbs)


def _who_grants(world: World, subject: Ref | None, *, power: bool) -> list[Ref]:
    """The one that the case speaks of by the part that it has in a licence, and by no name: "the copyright holder"."""

    def is_one(ref: Ref, *kinds: str) -> bool:
        label = world.labels[ref]
        own = world.lexicon.kind(label)[0]
        called = label.determiner is Determiner.THE and not label.name
        return called and any(world.lexicon.is_kind(own, kind) for kind in kinds)

    found = [ref for ref in world.refs() if (ref != subject or power) and is_one(ref, GRANTOR)]
    if not found and power and subject is not None and is_one(subject, *PROVIDERS):
        return [subject]  # "may the provider suspend the account?"
    return found if len(found) == 1 else []


def _powerful(instrument: Instrument) -> frozenset[str]:
    """The words, as "the provider", by which a text calls the one whom it gives powers, if it uses one."""
    bearers = [norm.bearer for norm in instrument.norms if norm.modality is Modality.EMPOWER]
    heads = {one.head for one in bearers if isinstance(one, Thing) and one.head not in (YOU, LICENSOR, "")}
    return frozenset(heads) if len(heads) == 1 else frozenset()


def suppliers(world: World, subject: Ref) -> tuple[Ref, ...]:
    """From or through whom the subject got the service or work, in the order of the case; and whose customer it is."""
    found: dict[int, Ref] = {}
    lexicon = world.lexicon

    def add(arg: object) -> None:
        if isinstance(arg, Ref) and arg != subject and (world.labels[arg].name or _somebody(world, arg)):
            found.setdefault(arg.id, arg)

    for event in world.events:
        if event.negated or event.account or event.truth is not Truth.TRUE:
            continue
        if lexicon.is_act(event.verb, GET) and subject in event.args(Role.AGENT):
            for role in (Role.SOURCE, Role.CHANNEL):
                for arg in event.args(role):
                    add(arg)
                    if isinstance(arg, Ref) and not _is_person(world, arg):
                        _owners(world, arg, add)  # the shop of Acme; what a customer of Acme passes on is not Acme's
            for arg in event.args(Role.OBJECT):
                if isinstance(arg, Ref) and not lexicon.is_kind(lexicon.kind(world.labels[arg])[0], CONSENT):
                    _owners(world, arg, add)
        if lexicon.is_act(event.verb, PROVIDE) and subject in event.args(Role.RECIPIENT):
            for arg in event.args(Role.AGENT):
                add(arg)
        if event.verb == "have" and subject in event.args(Role.AGENT):
            for arg in event.args(Role.OBJECT):
                if isinstance(arg, Ref) and lexicon.is_kind(lexicon.kind(world.labels[arg])[0], ACCOUNT):
                    _owners(world, arg, add)
    for party in customer_of(world, subject):
        add(party)
    for said in world.describe(subject):
        sells_on = any(lexicon.is_kind(lexicon.kind(said.thing)[0], one) for one in SELL_ON)
        for role, arg in said.links if sells_on else ():
            if role is Role.OF and isinstance(arg, Ref) and world.labels[arg].determiner is not Determiner.THE:
                add(arg)  # "a reseller of Sam" has from Sam what it sells on; "of the Suite" says what
    return tuple(found.values())


def _dealt_on(world: World, subject: Ref) -> Iterator[Ref]:
    """What the subject bought something on or in, from whomever: "on Acme, from a trader"."""
    for event in world.events:
        told = not (event.negated or event.account) and event.truth is Truth.TRUE
        if told and subject in event.args(Role.AGENT) and world.lexicon.is_act(event.verb, GET):
            yield from (arg for arg in event.args(Role.PLACE) if isinstance(arg, Ref) and world.labels[arg].name)


def customer_of(world: World, subject: Ref) -> tuple[Ref, ...]:
    """The named parties whose customer, user or licensee the subject is, or with whom it has an account."""
    found: dict[Ref, None] = {}
    for description in world.describe(subject):
        kind, _ = world.lexicon.kind(description.thing)
        if world.lexicon.is_kind(kind, LICENSEE):
            for role, arg in description.links:
                if role is Role.OF and isinstance(arg, Ref) and world.labels[arg].name:
                    found.setdefault(arg)
    for event in world.events:
        if event.verb == "have" and not event.negated and subject in event.args(Role.AGENT):
            for arg in event.args(Role.OBJECT):
                if isinstance(arg, Ref) and world.lexicon.is_kind(world.lexicon.kind(world.labels[arg])[0], ACCOUNT):
                    _owners(world, arg, lambda one: found.setdefault(one) if isinstance(one, Ref) else None)
    return tuple(ref for ref in found if world.labels[ref].name)


def _is_person(world: World, ref: Ref) -> bool:
    """Whether the case says what sort of person or organisation somebody is: "a customer of Acme"."""
    kinds = (world.lexicon.kind(said.thing)[0] for said in world.describe(ref))
    return any(world.lexicon.is_kind(kind, PERSON) for kind in kinds)


def _somebody(world: World, ref: Ref) -> bool:
    """Whether an unnamed source is, or may be, a person or organisation ("a third party", "a friend")."""
    kinds = [world.lexicon.kind(said.thing)[0] for said in world.describe(ref)]
    known = world.lexicon.known[Sort.KIND]
    return all(kind not in known for kind in kinds) or any(world.lexicon.is_kind(kind, PERSON) for kind in kinds)


def _owners(world: World, ref: Ref, add: object) -> None:
    for description in world.describe(ref):
        for role, arg in description.links:
            if role in (Role.OF, Role.SOURCE, Role.COUNTERPART):
                add(arg)  # type: ignore[operator]


def bind(instrument: Instrument, subject: Ref | None, matcher: Matcher) -> tuple[Binding, ...]:
    """
    The instrument as given, and once more for each party whose terms are said to carry its clauses.
    """
    world = matcher.world
    we, guess = licensor(instrument, world, subject)
    parts = _bound(instrument, subject, we, matcher)
    if guess is not None:
        parts = (*parts, Part(TRUE, Fit.PRESUMED, guess))
    found = [Binding(instrument, we, parts)]
    if subject is not None:
        found += [
            binding
            for event in world.events
            if (binding := _carried(instrument, subject, event, we, matcher)) is not None
        ]
    return tuple(found)


def _claim(subject: Ref, world: World, instrument: Instrument, we: Ref | None) -> Claim:
    title = Linked(Role.OF, Thing("", name=instrument.title or instrument.id))
    terms = Thing("term", determiner=Determiner.THE, plural=True, restrictions=(title,))
    return Claim(
        predication=Predication("accept", ()).adding(Role.AGENT, world.label(subject)).adding(Role.OBJECT, terms),
        subject=world.label(we) if we is not None else None,
    )


def is_licensors(ref: Ref, instrument: Instrument, we: Ref | None, matcher: Matcher) -> bool:
    """
    Whether a named source is the licensor, or something that bears a name of the licensor's ("licensee of Llama 2").
    """
    if we is None:
        return False
    if ref == we or matcher.same(ref, we):
        return True
    if _is_person(matcher.world, ref):
        return False  # a customer or reseller of the licensor is somebody else
    name = matcher.world.labels[ref].name
    return bool(name) and matcher.of_licensor(name, Env(instrument, None, we))


def _bound(instrument: Instrument, subject: Ref | None, we: Ref | None, matcher: Matcher) -> tuple[Part, ...]:
    world = matcher.world
    if subject is None:
        claim = Claim(predication=Predication("bind", ()))
        return (Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "c")),)
    claim = _claim(subject, world, instrument, we)
    if we is not None and (subject == we or matcher.same(subject, we)):
        return (Part(TRUE, Fit.YES, Premise(claim, True, Source.CLAUSE)),)
    accepted = _acceptance(instrument, subject, we, matcher)
    if accepted is not None:
        return (accepted,)
    reached = _reached(instrument, subject, we, matcher, claim) if not instrument.public else None
    sources = suppliers(world, subject)
    ours = [ref for ref in (*sources, *_dealt_on(world, subject)) if is_licensors(ref, instrument, we, matcher)]
    if reached is not None and (whole(reached) is TRUE or not ours):
        return reached
    if not ours and instrument.public:
        citation = Citation(instrument.id, "", instrument.title)
        return (Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "c", citation=citation)),)
    if ours:
        for description in world.describe(subject):
            if any(arg in ours for _, arg in description.links) and description.source >= 0:
                return (Part(TRUE, Fit.YES, matcher.stated(claim, True, description.source), stated=True),)
        for event in world.events:
            if subject in event.args(Role.AGENT) and any(ref in _all_args(event) for ref in ours):
                return (Part(TRUE, Fit.YES, matcher.event_premise(event), stated=True),)
        return (Part(TRUE, Fit.YES, Premise(claim, True, Source.FACT), stated=True),)
    if not sources and "c" not in matcher.denied:
        return (Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "c")),)
    key = f"bound {matcher.atoms.arg_key(subject)} {instrument.id}"
    return (Part(matcher.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN)),)


def _reached(
    instrument: Instrument, subject: Ref, we: Ref | None, matcher: Matcher, claim: Claim, depth: int = 0
) -> tuple[Part, ...] | None:
    """
    Whether a text that flows down reaches somebody: "an end user of Rita", where Rita is bound by it.

    None where the case does not say that the subject is one of those to whom the text flows down. From hand to hand the
    chain must be told: each link is bound as far as the one before it is.
    """
    if not instrument.flows_down or depth > _LINKS:
        return None
    world = matcher.world
    ways: list[list[Part]] = []
    for said in world.describe(subject):
        if said.event is not None and said.event.account:
            continue
        word = " ".join((*said.thing.modifiers, said.thing.head))
        if not any(_names_role(name, word) for name in instrument.flows_down):
            continue
        for role, other in said.links:
            if role is not Role.OF or not isinstance(other, Ref) or other == subject:
                continue
            before = _bound_before(instrument, other, we, matcher, depth + 1)
            if whole(before) is not FALSE:
                part = Part(TRUE, Fit.YES, matcher.stated(claim, True, said.source), stated=True)
                citation = Citation(instrument.id, "", instrument.title)
                ways.append([evolve(part, premise=evolve(part.premise, citation=citation)), *before])
    return tuple(matcher.either(ways)) if ways else None


_LINKS = 6
"""So many hands a text is followed down through at most; a chain that goes round ends there."""


def _bound_before(instrument: Instrument, party: Ref, we: Ref | None, matcher: Matcher, depth: int) -> tuple[Part, ...]:
    """Whether a link of a chain is bound: as licensor, customer, by accepting the text, or through the link before."""
    claim = _claim(party, matcher.world, instrument, we)
    if we is not None and (party == we or matcher.same(party, we)):
        return (Part(TRUE, Fit.YES, Premise(claim, True, Source.CLAUSE)),)
    accepted = _acceptance(instrument, party, we, matcher)
    if accepted is not None:
        return (accepted,)
    for ref in (*suppliers(matcher.world, party), *_works_for(matcher.world, party)):
        if is_licensors(ref, instrument, we, matcher):
            return (Part(TRUE, Fit.YES, Premise(claim, True, Source.FACT), stated=True),)
    reached = _reached(instrument, party, we, matcher, claim, depth)
    if reached is not None:
        return reached
    key = f"bound {matcher.atoms.arg_key(party)} {instrument.id}"
    return (Part(matcher.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN)),)


def _works_for(world: World, party: Ref) -> Iterator[Ref]:
    """Whose reseller, distributor, affiliate or the like the case says that somebody is."""
    for said in world.describe(party):
        if said.event is None or not said.event.account:
            yield from (one for role, one in said.links if role is Role.OF and isinstance(one, Ref) and one != party)


def _names_role(name: str, word: str) -> bool:
    """
    Whether a word of the case is one by which a text flows down, in the singular or plural.

    >>> _names_role("End Users", "end user"), _names_role("third parties", "third party"), _names_role("user", "buyer")
    (True, True, False)
    """
    one, other = sorted((name.casefold(), word.casefold()), key=len)
    return bool(one) and other.startswith(one[:-1]) and len(other) - len(one) <= _PLURAL


_PLURAL = 2
"""So many letters a plural has more than its singular, at most."""


def _all_args(event: Event) -> list[object]:
    return [arg for _, arg in event.roles]


def _acceptance(instrument: Instrument, subject: Ref, we: Ref | None, matcher: Matcher) -> Part | None:
    """What the case says of the subject's accepting these terms; None where it says nothing."""
    world = matcher.world
    denial: Event | None = None
    for event in world.events:
        if not world.lexicon.is_act(event.verb, ACCEPT) or subject not in event.args(Role.AGENT):
            continue
        if event.negated and _asks_to(event.verb, instrument):
            continue  # who has not registered, as the terms demand, breaks them: he is no stranger to them
        objects = [arg for _, arg in event.roles if arg != subject]
        if not any(_is_these_terms(arg, instrument, we, matcher) for arg in objects):
            continue
        if event.negated:
            denial = denial or event
            continue
        formula = matcher.atoms.occurs(event)
        fit = Fit.YES if formula is TRUE else Fit.OPEN
        return Part(formula, fit, matcher.event_premise(event, True if formula is TRUE else None), stated=True)
    if denial is not None and not denial.account:
        return Part(FALSE, Fit.NO, matcher.event_premise(denial, False), stated=True)
    return None


def _asks_to(verb: str, instrument: Instrument) -> bool:
    """Whether a rule demands an act that is a way to accept a text: "you must register with us"."""
    return any(
        act.verb == verb
        for norm in instrument.norms
        for told in (
            *(norm.acts if norm.modality is Modality.OBLIGE else ()),
            *(one.formula for one in norm.conditions),
        )
        for act in predications(told)
    )


def _is_these_terms(arg: object, instrument: Instrument, we: Ref | None, matcher: Matcher) -> bool:
    if isinstance(arg, Words):
        return any(
            party_key(name)[:1] and party_key(name)[0] in {lemma.casefold() for lemma in arg.lemmas}
            for party in instrument.parties
            for name in party.names
        )
    if not isinstance(arg, Ref):
        return False
    world = matcher.world
    if we is not None and (arg == we or matcher.same(arg, we)):
        return True
    for description in world.describe(arg):
        thing = description.thing
        bare = not thing.name and not thing.modifiers and not description.links
        if bare and world.lexicon.is_kind(world.lexicon.kind(thing)[0], AGREEMENT):
            return True  # "the agreement", "these terms"
        if description.thing.name and party_key(description.thing.name) == party_key(instrument.title):
            return True
        owners = [other for role, other in description.links if role is Role.OF]
        if we is not None and any(other == we or matcher.same(other, we) for other in owners):
            if not told_apart(thing, instrument.title):
                return True
            continue  # "the partner agreement of Acme" is another than the Acme Terms
        words = " ".join((*description.thing.modifiers, description.thing.head))
        if not owners and any(
            party_key(word) == party_key(name)
            for word in description.thing.modifiers
            for party in instrument.parties
            if party.role == "we"
            for name in party.names
        ):
            return True
        if not owners and words and words.casefold() in instrument.title.casefold() and description.thing.modifiers:
            return True
        title = set(re.findall(r"\w+", instrument.title.casefold()))
        named = [word for word in description.thing.modifiers if word[:1].isupper()]
        if named and all(set(re.findall(r"\w+", word.casefold())) <= title for word in named):
            return True
    return False


def _carried(instrument: Instrument, subject: Ref, event: Event, we: Ref | None, matcher: Matcher) -> Binding | None:
    """ "The terms of P contain section 2(e)": those norms once more, with P as the licensor."""
    world = matcher.world
    if event.negated or not (event.verb == "have" or world.lexicon.is_act(event.verb, CONTAIN)):
        return None
    owner = _terms_owner(event, world)
    if owner is None or owner == we or (we is not None and matcher.same(owner, we)):
        return None
    norms = [
        norm
        for norm in instrument.norms
        if any(_labels(arg, norm.id, matcher) for _, arg in event.roles if arg not in event.args(Role.AGENT))
    ]
    if not norms:
        return None
    formula = matcher.atoms.occurs(event)
    carried = Part(formula, Fit.YES if formula is TRUE else Fit.OPEN, matcher.event_premise(event), stated=True)
    sources = suppliers(world, subject)
    claim = _claim(subject, world, instrument, owner)
    if any(ref == owner or matcher.same(ref, owner) for ref in sources):
        bought = next(
            (
                Part(TRUE, Fit.YES, matcher.event_premise(one), stated=True)
                for one in world.events
                if subject in one.args(Role.AGENT) and owner in _all_args(one) and not one.negated
            ),
            Part(TRUE, Fit.YES, Premise(claim, True, Source.FACT)),
        )
    else:
        key = f"bound {matcher.atoms.arg_key(subject)} terms of {matcher.atoms.arg_key(owner)}"
        bought = Part(matcher.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
    name = world.labels[owner].name
    others = tuple(party for party in instrument.parties if party.role != "we")
    virtual = evolve(
        instrument,
        norms=tuple(norms),
        parties=(*others, Party("we", (name,))),
        in_force=Period(),
        version=None,
        ledger=(),
    )
    return Binding(virtual, owner, (bought, carried), through=name)


def _terms_owner(event: Event, world: World) -> Ref | None:
    for arg in event.args(Role.AGENT):
        if isinstance(arg, Ref):
            for description in world.describe(arg):
                kind, _ = world.lexicon.kind(description.thing)
                if world.lexicon.is_kind(kind, AGREEMENT):
                    for role, owner in description.links:
                        if role is Role.OF and isinstance(owner, Ref):
                            return owner
    return None


def _labels(arg: object, norm_id: str, matcher: Matcher) -> bool:
    """
    Whether a phrase names a clause or one above it: "section 2(e)" names 2(e) and 2(e)(i); "the same clause" names
    all.
    """
    if isinstance(arg, Words):
        text = arg.text
    elif isinstance(arg, Ref):
        descriptions = [said.thing for said in matcher.world.describe(arg)]
        if any(matcher.world.lexicon.is_kind(thing.head, AGREEMENT) and not thing.name for thing in descriptions):
            return any("same" in thing.modifiers for thing in descriptions)
        text = " ".join(thing_key(thing) for thing in descriptions)
    else:
        return False
    labels = re.findall(r"\d+(?:\.\w+)*(?:\(\w+\))*", text.replace(" ", ""))
    return any(norm_id == label or re.match(re.escape(label) + r"(?![\w])", norm_id) for label in labels)


def in_force(instrument: Instrument, day: Period | None) -> Part:
    """Whether the text counts on the day of the act (presumption d without a date)."""
    interval = instrument.in_force
    first = interval.first or instrument.version
    claim = Claim(predication=Predication("be", ()).adding(Role.TIME, Period(first, interval.last)))
    if day is None or (day.first is None and day.last is None):
        return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "d"))
    begins, ends = day.first or day.last, day.last or day.first
    assert begins is not None
    assert ends is not None
    early = first is not None and ends < first
    late = interval.last is not None and begins > interval.last
    holds = not (early or late)
    return Part(TRUE if holds else FALSE, Fit.YES if holds else Fit.NO, Premise(claim, holds, Source.CLAUSE))
