"""Adjuncts of a clause → conditions of a norm, and the references that order it among other norms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, frozen

from ..clauses.norm import Proviso
from ..clauses.phrase import (
    LICENSEE,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Formula,
    Linked,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .anaphora import DO_SO
from .concepts import (
    BURDENS,
    LEAVES,
    MODIFIES,
    OBTAINS,
    PAY,
    RULE_NAMES,
    SAYS,
    TEXTS,
    is_right,
)
from .consents import certain_licence, is_consent
from .done_first import goes_on_to, then
from .fillers import things_in
from .given_credit import as_credit
from .listings import Listing
from .named_conditions import KEPT_TO, consent, frees, is_that_right, of_thing, what_is_followed
from .nominal_acts import acts_of
from .parts_named import leaves_untouched, section_of
from .skeleton import Adjunct, Clause, Link, Modal, Reference

Wording = Callable[[Span | None, str], Words]
"""The words of a span kept as written; the second argument is what to say where there is no span."""

_PLAIN = frozenset({Modal.NONE, Modal.WILL, Modal.SHALL, Modal.SHOULD, Modal.CAN, Modal.IMPERATIVE, Modal.BARE})
"""Modals that a condition may carry without saying anything about permission or duty."""
_MEETS = frozenset({"meet", "satisfy", "be", "fulfil", "fulfill", "comply", "follow", "agree", "observe"})
"""Acts by which conditions are kept."""
_LETS = frozenset({"let", "allow", "permit", "enable", "authorize", "cause"})
_EITHER_WAY = ("with or without", "whether or not")
"""Words that open a pair of ways of which one always holds."""


@frozen
class Conditions:
    """
    What the adjuncts of one clause come to.
    """

    provisos: tuple[Proviso, ...] = ()
    last: tuple[Proviso, ...] = ()
    """Those that belong to the last act only."""
    open: tuple[Proviso, ...] = ()
    """Those that may belong to the last act or to all."""
    subject_to: tuple[Reference, ...] = ()
    notwithstanding: tuple[Reference, ...] = ()
    excepted: tuple[Reference, ...] = ()
    """ "except as permitted in section 4": what is said there comes first."""
    following: tuple[Thing | Things, ...] = ()
    """ "in accordance with the policy": what the act has to follow."""
    bare: tuple[Thing | Things, ...] = ()
    """What a duty is to be done without: "without a fee", "without undue delay"."""
    added: tuple[Predication, ...] = ()
    """Acts named in an "including to …"."""
    named: tuple[Listing, ...] = ()
    """Things named in an "including …"."""
    opaque: tuple[Words, ...] = ()
    ahead: bool = False
    """It points at conditions that follow ("subject to the following conditions"): they are clauses of their own."""


def conditions(clause: Clause, wording: Wording, *, told: bool = False) -> Conditions:
    """Sort the adjuncts of `clause` by what they do; of what is only `told` nothing is asked."""
    found = Conditions()
    for adjunct in clause.adjuncts:
        found = _with(found, adjunct, clause, wording, told)
    return found


def _with(found: Conditions, adjunct: Adjunct, clause: Clause, wording: Wording, told: bool) -> Conditions:
    adjunct = evolve(adjunct, content=tuple(_as_reference(part) for part in adjunct.content))
    references = tuple(part for part in adjunct.content if isinstance(part, Reference))
    if references:
        match adjunct.link:
            case Link.SUBJECT_TO | Link.EXTENT | Link.PROVIDED | Link.ONLY_IF | Link.IF:
                others = tuple(Thing("", name=one.target, span=one.span) for one in references if _is_document(one))
                within = tuple(one for one in references if not _is_document(one))
                found = evolve(found, subject_to=(*found.subject_to, *within), following=(*found.following, *others))
            case Link.NOTWITHSTANDING:
                found = evolve(found, notwithstanding=(*found.notwithstanding, *references))
            case Link.EXCEPT | Link.UNLESS | Link.BEFORE:
                found = evolve(found, excepted=(*found.excepted, *references))
            case _:
                pass
    rest = tuple(part for part in adjunct.content if not isinstance(part, Reference) and not ruled(adjunct, part))
    if adjunct.link is Link.PROVIDED:
        rest = tuple(_asked_for(part) for part in rest if not is_mere_wish(part))
    if not rest and not (adjunct.link is Link.WITHOUT and not references):
        return found
    match adjunct.link:
        case Link.WHETHER_OR_NOT:
            said = tuple(
                part for part in rest if isinstance(part, Words) and not part.text.lower().startswith(_EITHER_WAY)
            )
            if said and not frees(clause):
                # "(gratis or for a fee)" narrows no permission; what else it does to a duty or ban was not read
                return evolve(found, opaque=(*found.opaque, *said))
            return evolve(found, added=(*found.added, *_either_way(rest, clause)))
        case Link.BECAUSE | Link.ALTHOUGH:
            return found
        case Link.NOTWITHSTANDING:
            # What is set aside is no condition; where it is no reference, nothing in the text is named by it.
            return found
        case Link.INCLUDING:
            acts = tuple(act for part in rest for act in (part.acts if isinstance(part, Clause) else rights_to(part)))
            place = adjunct.span
            things = tuple(
                Listing(place, part, adjunct.examples) for part in rest if place and isinstance(part, Thing | Things)
            )
            return evolve(found, added=(*found.added, *acts), named=(*found.named, *things))
    if adjunct.link is Link.WITHOUT and frees(clause) and all(_is_burden(part, clause) for part in rest):
        # "may change it without notice": what need not be done narrows nothing.
        return found
    if adjunct.link is Link.WITHOUT and _is_duty(clause) and rest and not references:
        bare = tuple(part for part in rest if isinstance(part, Thing | Things) and not is_consent(part))
        if len(bare) == len(rest):
            # "you must pass it on without a fee": that is how it is to be done
            return evolve(found, bare=(*found.bare, *bare))
    if adjunct.link is Link.WITHOUT and rest and all(leaves_untouched(part, adjunct) for part in rest):
        return found
    if adjunct.link in KEPT_TO and any(_points_ahead(part) for part in rest):
        return evolve(found, ahead=True)
    if adjunct.link is Link.SUBJECT_TO:
        rest = tuple(_paid(part) or part for part in rest)
        texts = tuple(part for part in rest if isinstance(part, Thing | Things) and not is_consent(part))
        if texts:
            found = evolve(found, following=(*found.following, *map(what_is_followed, texts)))
            rest = tuple(part for part in rest if part not in texts)
            if not rest:
                return found
    formula = _formula_of(adjunct, rest, clause, wording)
    if formula is None:
        return found
    unless = adjunct.link in (Link.UNLESS, Link.EXCEPT, Link.WITHOUT)
    if adjunct.link is Link.BEFORE:
        unless = not _is_duty(clause) and not (told and goes_on_to(adjunct, clause))
    proviso = Proviso(formula, unless, adjunct.span)
    if len(clause.acts) < 2 or adjunct.leading or adjunct.last_only is False:
        return evolve(found, provisos=(*found.provisos, proviso))
    if adjunct.last_only is True:
        return evolve(found, last=(*found.last, proviso))
    return evolve(found, open=(*found.open, proviso))


def _asked_for(part: Thing | Things | Words | Clause) -> Thing | Things | Words | Clause:
    """ "Provided that you must give a copy": that somebody does it, and not that somebody requires it."""
    if not isinstance(part, Clause) or part.modal not in (Modal.MUST, Modal.REQUIRED):
        return part
    return evolve(part, modal=Modal.NONE)


def is_mere_wish(part: object) -> bool:
    """ "You are encouraged to publish a report": what nobody has to do is no condition."""
    if not isinstance(part, Clause) or part.negated or len(part.acts) != 1 or not part.passive:
        return False
    return part.acts[0].verb in _WISHED and not part.only


_WISHED = frozenset(("encourage", "invite"))


def _paid(part: object) -> Clause | None:
    """ "Subject to payment of the fee": if you pay it."""
    if not isinstance(part, Thing) or part.head != "payment" or part.term:
        return None
    of = [one.thing for one in part.restrictions if isinstance(one, Linked) and one.role is Role.OF]
    reader = Thing(LICENSEE, determiner=Determiner.PRONOUN)
    owed = [
        one for one in of if isinstance(one, Thing | Things) and not (isinstance(one, Thing) and one.head == LICENSEE)
    ]
    if len(owed) != 1:
        return None
    return Clause(reader, Modal.NONE, (Predication("pay", (Filled(Role.OBJECT, owed[0]),)),), span=part.span)


def _either_way(rest: Iterable[object], clause: Clause) -> Iterator[Predication]:
    """ "May be shared, with or without modification": it may be modified for that as well."""
    objects = tuple(one for act in clause.acts for one in act.roles if one.role is Role.OBJECT)[:1]
    if not frees(clause) or not objects:
        return
    for part in rest:
        named = acts_of(part, {}) if isinstance(part, Thing | Things) else None
        for act in named[0] if named is not None else ():
            if not act.roles and act.verb == MODIFIES:
                yield evolve(act, roles=objects)


def _is_duty(clause: Clause) -> bool:
    """Whether a clause says what is to be done, and not what is to be left."""
    duties = (Modal.MUST, Modal.SHALL, Modal.REQUIRED, Modal.AGREES, Modal.WILL, Modal.SHOULD, Modal.IMPERATIVE)
    return clause.modal in duties and not clause.negated and not any(act.negated for act in clause.acts)


def _is_burden(part: object, clause: Clause) -> bool:
    """Whether `part` is something owed that the act goes without: notice, liability, thanks; pay, owed to somebody."""
    if isinstance(part, Clause):
        told = part.subject is None and bool(part.acts) and not part.adjuncts
        return told and all(act.verb in _ASKED and not act.negated for act in part.acts)
    members = part.members if isinstance(part, Things) else (part,)
    who = clause.recipient if clause.modal is Modal.GRANTS else clause.subject
    mine = isinstance(who, Thing) and who.head == LICENSEE
    for member in members:
        if isinstance(member, Thing) and is_consent(member):
            # "may be used without our consent", "without written agreement and without fees": it is not needed
            if all(isinstance(one, Linked) and one.role in _GIVERS for one in member.restrictions):
                continue
            return False
        if not isinstance(member, Thing) or member.term or member.name:
            return False
        owed = any(isinstance(one, Linked) and one.role is Role.RECIPIENT for one in member.restrictions)
        agreed = member.head in ("agreement", "contract") and member.determiner in (Determiner.NONE, Determiner.A)
        if not agreed and member.head not in BURDENS and not (member.head in PAY and (owed or not mine)):
            return False
    return True


def ruled(adjunct: Adjunct, part: object) -> bool:
    """Whether a clause after "except that" rules by itself: "…, except that you must not share personal data"."""
    if adjunct.link is not Link.EXCEPT or not isinstance(part, Clause) or not part.acts:
        return False
    return part.modal in (Modal.MUST, Modal.SHALL, Modal.FORBIDDEN) or (part.modal is Modal.MAY and part.negated)


_ASKED = frozenset(
    {"ask", "attribute", "credit", "acknowledge", "notify", "inform", "pay", "mention", "name", "contact"}
)
"""What one does for the licensor beside an act: a grant "without crediting us" asks for none of it."""
_GIVERS = (Role.OF, Role.SOURCE, Role.AGENT)
_PLACES = frozenset({"foregoing", "this-section", "this-document", "herein", "list-above"})


def _is_document(reference: Reference) -> bool:
    """Whether a reference names another document and no part of this text."""
    return reference.target not in _PLACES and not any(char.isdigit() for char in reference.target)


def rights_to(filler: object) -> Iterator[Predication]:
    """The acts in "the right to use it and to make it available"."""
    members = filler.members if isinstance(filler, Things) else (filler,)
    for member in members:
        if not isinstance(member, Thing) or not is_right(member.head):
            continue
        for one in member.restrictions:
            if isinstance(one, Linked) and one.role in (Role.PURPOSE, Role.OF):
                if isinstance(one.thing, Predication):
                    yield one.thing
                elif isinstance(one.thing, AllOf | AnyOf):
                    yield from (part for part in one.thing.parts if isinstance(part, Predication))


def _as_reference(part: Clause | Thing | Things | Reference | Words) -> Clause | Thing | Things | Reference | Words:
    """ "as permitted in section 4", "section 4" as a phrase: a reference to that section."""
    if isinstance(part, Clause) and len(part.acts) == 1 and part.acts[0].verb in SAYS and part.subject is None:
        for filled in part.acts[0].roles:
            if isinstance(filled.filler, Thing) and (target := section_of(filled.filler)):
                return Reference(target, filled.filler.span)
    if isinstance(part, Thing) and (target := section_of(part)):
        return Reference(target, part.span)
    return part


def _points_ahead(part: Clause | Thing | Things | Words) -> bool:
    """Whether a condition says no more than that the conditions after it are met."""
    match part:
        case Clause():
            subject = (part.subject,) if isinstance(part.subject, Thing | Things) else ()
            things = [thing for top in subject for thing in things_in(top)]
            things += [thing for act in part.acts for thing in things_in(act)]
            return bool(part.acts) and all(act.verb in _MEETS for act in part.acts) and any(map(_is_ahead, things))
        case Thing() | Things():
            return any(map(_is_ahead, things_in(part)))
        case _:
            return False


def _is_ahead(thing: Thing) -> bool:
    these = thing.plural and thing.determiner in (Determiner.THIS, Determiner.ALL) and not thing.restrictions
    listed = these and thing.head in ("condition", "requirement", "restriction", "limitation")
    return thing.head in (*RULE_NAMES, "terms and conditions") and (
        listed or any(word in ("following", "below") for word in thing.modifiers)
    )


def _formula_of(
    adjunct: Adjunct, rest: tuple[Clause | Thing | Things | Reference | Words, ...], clause: Clause, wording: Wording
) -> Formula | None:
    parts: list[Formula] = []
    for part in rest:
        match part:
            case Clause():
                part = part if _of_before(adjunct, clause) else done_again(part, clause)
                if adjunct.link is Link.BEFORE and part.modal in (Modal.MAY, Modal.PERMITTED) and not part.negated:
                    part = evolve(part, modal=Modal.NONE)  # "before you may use it": before you do
                said = _consented(part, clause)
                if said is not None and certain_licence(part):
                    said = AnyOf((said, formula(part, wording)))  # "a commercial licence": leave, or that very licence
                told = adjunct.link is Link.IF and not frees(clause)
                said = said or _as_act(part, clause) or _as_aim(adjunct, part, clause)
                parts.append(said or formula(part, wording, told=told))
            case Words():
                parts.append(part)
            case Thing() | Things():
                said = of_thing(adjunct, part, clause)
                parts.append(said if said is not None else wording(adjunct.span or part.span, _plain(part)))
            case _:
                pass
    if not parts:
        return None
    if len(parts) == 1:
        return parts[0]
    # Several exceptions are each enough; several provisos are joined as the words join them.
    joined_by_or = adjunct.connective is Connective.OR or adjunct.link is Link.EXCEPT
    return AnyOf(tuple(parts)) if joined_by_or else AllOf(tuple(parts))


def _of_before(adjunct: Adjunct, clause: Clause) -> bool:
    """ "If you do so, you must name us": a duty that opens so takes up what was said before it."""
    return adjunct.leading and clause.modal in (Modal.MUST, Modal.SHALL, Modal.WILL, Modal.AGREES)


def done_again(part: Clause, clause: Clause) -> Clause:
    """ "Unless you do so in a sandbox", "as long as they do so here": to do so is to do what the rule says."""
    if all(act.verb != DO_SO for act in part.acts) or any(act.verb == DO_SO for act in clause.acts):
        return part
    if len(clause.acts) > 1 and (part.negated or len(part.acts) > 1):
        return part
    acts: list[Predication] = []
    for act in part.acts:
        if act.verb != DO_SO:
            acts.append(act)
            continue
        for one in map(_let if part.subject != clause.subject else _itself, clause.acts):
            named = {filled.role for filled in act.roles} | {Role.AGENT}
            roles = tuple(filled for filled in one.roles if filled.role not in named)
            acts.append(evolve(act, verb=one.verb, roles=(*roles, *act.roles), manner=(*one.manner, *act.manner)))
    return evolve(part, acts=tuple(acts), connective=Connective.OR if len(clause.acts) > 1 else part.connective)


def _done_in(act: Predication, roles: tuple[Filled, ...]) -> Predication:
    """The act in the way that an exception names; where somebody lets it be done, that is how it is done."""
    inner = act.get(Role.OBJECT)
    if act.verb in _LETS and len(inner) == 1 and isinstance(inner[0], Predication):
        others = tuple(one for one in act.roles if one.role is not Role.OBJECT)
        return evolve(act, roles=(*others, Filled(Role.OBJECT, _done_in(inner[0], roles))))
    named = {one.role for one in roles}
    return evolve(act, roles=(*(one for one in act.roles if one.role not in named), *roles))


def _itself(act: Predication) -> Predication:
    return act


def _let(act: Predication) -> Predication:
    """ "You must not let others use it unless they do so here": what others do is what they are let do."""
    inner = act.get(Role.OBJECT)
    return inner[0] if act.verb in _LETS and len(inner) == 1 and isinstance(inner[0], Predication) else act


def _consented(part: Clause, clause: Clause) -> Formula | None:
    """ "Unless Acme has given its consent", "if you have obtained the permission of Acme": X permits the act."""
    said: Predication | None = None
    given = part.granted if part.modal is Modal.GRANTS and not part.acts else None
    if given is not None and (is_consent(given) or is_that_right(given)):
        said = consent(given, clause)
        if isinstance(part.subject, Thing | Things):
            kept = tuple(one for one in said.roles if one.role is not Role.AGENT)
            said = evolve(said, roles=(Filled(Role.AGENT, part.subject), *kept))
    elif _accepts(part):
        # "if you do not agree, you may not use it": who uses it agrees to the text, and gives no leave
        text = Filled(Role.OBJECT, Thing("agreement", determiner=Determiner.THIS))
        said = evolve(part.acts[0], roles=(*(Filled(Role.AGENT, one) for one in _subjects(part)), text), negated=False)
    elif part.modal in _PLAIN and len(part.acts) == 1 and part.acts[0].verb in LEAVES and _speaks_of(part, clause):
        act = part.acts[0]
        said = evolve(consent(Thing("consent", span=part.span), clause), manner=act.manner)
        agents = tuple(
            Filled(Role.AGENT, one) for one in (*act.get(Role.AGENT), part.subject) if isinstance(one, Thing | Things)
        )
        said = evolve(said, roles=(*agents[:1], *(one for one in said.roles if one.role is not Role.AGENT)))
    elif part.modal in _PLAIN and len(part.acts) > 1 and any(map(_comes_by_leave, part.acts)) and not part.adjuncts:
        # "if you pay the fee and obtain our consent"
        each = [evolve(part, acts=(act,)) for act in part.acts]
        parts = tuple(_consented(one, clause) or formula(one, _unworded) for one in each)
        return AnyOf(parts) if part.connective is Connective.OR else AllOf(parts)
    elif part.modal in _PLAIN and len(part.acts) == 1 and _comes_by_leave(part.acts[0]):
        for filler in part.acts[0].get(Role.OBJECT):
            if isinstance(filler, Thing | Things) and is_consent(filler):
                said = consent(filler, clause)
    if said is None:
        return None
    return said.denied() if part.negated is not any(act.negated for act in part.acts) else said


def _accepts(part: Clause) -> bool:
    """Whether the reader is said to agree, and to nothing else than the text that says so."""
    if part.modal not in _PLAIN or len(part.acts) != 1 or part.acts[0].verb != "agree":
        return False
    (act,) = part.acts
    readers = [one for one in _subjects(part) if isinstance(one, Thing) and one.head == LICENSEE]
    texts = [one.filler for one in act.roles if one.role is not Role.AGENT]
    return bool(readers) and all(isinstance(one, Thing) and _is_bare_text(one) for one in texts)


def _is_bare_text(thing: Thing) -> bool:
    """Whether what is agreed to is the text, what stands in it, or how it is changed: "all of the following"."""
    this = thing.determiner in (Determiner.THIS, Determiner.THE)
    if thing.head in _IN_THE_TEXT and not (thing.restrictions or {*thing.modifiers} - _CHANGED):
        return True
    if not thing.head and not thing.name and (this or thing.determiner is Determiner.ANY):
        inner = [one.thing if isinstance(one, Linked) else None for one in thing.restrictions]
        return all(isinstance(one, Thing) and _is_bare_text(one) for one in inner)  # "any of those"
    return this and thing.head in TEXTS and not (thing.restrictions or {*thing.modifiers} - _CHANGED)


_CHANGED = frozenset({"new", "changed", "amended", "modified", "revised", "updated", "following", "foregoing"})
_IN_THE_TEXT = frozenset({"following", "foregoing", "change", "modification", "update", "amendment", "revision"})


def _subjects(part: Clause) -> tuple[Thing | Things, ...]:
    said = (part.subject, *(one for act in part.acts for one in act.get(Role.AGENT)))
    return tuple(one for one in said if isinstance(one, Thing | Things))[:1]


def _comes_by_leave(act: Predication) -> bool:
    things = [one for one in act.get(Role.OBJECT) if isinstance(one, Thing | Things)]
    return act.verb in OBTAINS and any(map(is_consent, things))


def _unworded(span: Span | None, words: str) -> Words:
    return Words(words, (), span)


def _speaks_of(part: Clause, clause: Clause) -> bool:
    """Whether what is consented to is the act of the clause: left out, "it", or that act as a noun."""
    readers = [one for one in _subjects(part) if isinstance(one, Thing) and one.head == LICENSEE]
    if readers and any(one.role not in (Role.AGENT, Role.OBJECT, Role.MANNER) for one in part.acts[0].roles):
        return False  # "if you do not consent to receive notices, you must stop using it"
    objects = part.acts[0].get(Role.OBJECT)
    verbs = {act.verb for act in clause.acts}
    for filler in objects:
        if isinstance(filler, Thing) and (filler.determiner is Determiner.PRONOUN or filler.head in ("act", "use")):
            continue
        acts = acts_of(filler, {}) if isinstance(filler, Thing | Things) else None
        named = acts[0] if acts is not None else (filler,) if isinstance(filler, Predication) else ()
        if not named or not {act.verb for act in named} <= verbs:
            return False
    return True


def _as_act(part: Clause, clause: Clause) -> Formula | None:
    """ "Except to affiliates", "except in Norway", "except with our consent": the act of the clause, done that way."""
    if part.subject is not None or len(part.acts) != 1 or part.acts[0].verb != "do" or not part.acts[0].roles:
        return None
    roles = part.acts[0].roles
    for one in roles:
        if isinstance(one.filler, Thing | Things) and is_consent(one.filler):
            return consent(one.filler, clause)
    acts = tuple(_done_in(evolve(act, negated=False), roles) for act in _deeds(clause) or clause.acts)
    if not acts:
        return None
    return acts[0] if len(acts) == 1 else AnyOf(acts)


def _deeds(clause: Clause) -> tuple[Predication, ...]:
    """ "All sales (other than through a shop) must be reported": what is done through a shop is the sale."""
    if clause.modal not in (Modal.MUST, Modal.SHALL, Modal.REQUIRED) or clause.negated:
        return ()
    when = [part for one in clause.adjuncts if one.leading and one.link is Link.IF for part in one.content]
    ruled_by = [part.acts for part in when if isinstance(part, Clause) and part.subject is None]
    objects = [one for act in clause.acts for one in act.get(Role.OBJECT)] if clause.passive else []
    named = [acts_of(one, {}) for one in objects if isinstance(one, Thing | Things)]
    done = [each[0] for each in named if each is not None]
    return next(iter((*ruled_by, *done)), ())


def _as_aim(adjunct: Adjunct, part: Clause, clause: Clause) -> Formula | None:
    """ "Except to name us", "except for showing prices": the act of the clause, done for that; no to-do beside it."""
    bare = part.subject is None and part.modal in (Modal.NONE, Modal.BARE) and not (part.negated or part.passive)
    if adjunct.link is not Link.EXCEPT or not bare or part.adjuncts or not part.acts or not clause.acts:
        return None
    verbs = {one.verb for one in clause.acts}
    if any(one.get(Role.AGENT) or one.negated or one.verb in verbs or one.verb == "be" for one in part.acts):
        return None
    aims = [(Filled(Role.PURPOSE, one),) for one in part.acts]
    acts = tuple(_done_in(evolve(act, negated=False), aim) for act in clause.acts for aim in aims)
    return acts[0] if len(acts) == 1 else AnyOf(acts)


def formula(clause: Clause, wording: Wording, *, told: bool = False) -> Formula:
    """What `clause` says as something that holds or does not; what is only `told` is not asked of anybody."""
    if clause.modal not in _PLAIN:
        return modal_formula(clause, wording)
    acts = tuple(as_credit(with_subject(act, clause.subject)) for act in clause.acts)
    if clause.only and not clause.negated:
        # "provided that you offer it only to schools": and to nobody else
        acts = tuple(act if act.negated else evolve(act, manner=(*act.manner, "only")) for act in acts)
    if told and len(acts) == 1 and not clause.negated:
        clause, acts = evolve(clause, connective=Connective.AND), then(acts[0])
    if not acts:
        return wording(clause.span, _plain(clause.subject))
    if clause.negated:
        # "are not distributed or made available": the negation covers what is joined after it.
        acts = tuple(act.denied() for act in acts)
        said: Formula = acts[0] if len(acts) == 1 else AllOf(acts)
    elif len(acts) == 1:
        said = acts[0]
    else:
        said = AnyOf(acts) if clause.connective is Connective.OR else AllOf(acts)
    inner = conditions(clause, wording, told=told)
    extra: list[Formula] = []
    for proviso in (*inner.provisos, *inner.last, *inner.open):
        extra.append(NotSo(proviso.formula) if proviso.unless else proviso.formula)
    return AllOf((said, *extra)) if extra else said


_VERB_OF = {
    Modal.MAY: "permit",
    Modal.PERMITTED: "permit",
    Modal.GRANTS: "permit",
    Modal.MUST: "require",
    Modal.REQUIRED: "require",
    Modal.AGREES: "agree",
    Modal.FORBIDDEN: "prohibit",
    Modal.RESERVES: "reserve",
}


def modal_formula(clause: Clause, wording: Wording) -> Formula:
    """A condition about leave or duty ("if you are required by law to …"): the leave or duty itself is what holds."""
    if not clause.acts:
        return wording(clause.span, _plain(clause.subject))
    acts = tuple(with_subject(act, clause.subject) for act in clause.acts)
    content: Filler = (
        acts[0] if len(acts) == 1 else (AnyOf(acts) if clause.connective is Connective.OR else AllOf(acts))
    )
    return Predication(_VERB_OF[clause.modal], negated=clause.negated, span=clause.span).adding(Role.OBJECT, content)


def with_subject(act: Predication, subject: Thing | Things | Predication | Words | None) -> Predication:
    """`act` with its subject as the first role, unless it has an agent already."""
    if subject is None or act.get(Role.AGENT):
        return act
    first = Predication(act.verb).adding(Role.AGENT, subject).roles
    return evolve(act, roles=(*first, *act.roles))


def _plain(thing: Thing | Things | Predication | Words | None) -> str:
    match thing:
        case Words(text=text):
            return text
        case Thing():
            return " ".join((*thing.modifiers, thing.name or thing.term or thing.head))
        case Things(_, members):
            return ", ".join(_plain(member) for member in members)
        case _:
            return ""


def joined(parts: Iterable[Formula]) -> Formula | None:
    """All of `parts`, or None if there is none."""
    kept = tuple(parts)
    if not kept:
        return None
    return kept[0] if len(kept) == 1 else AllOf(kept)
