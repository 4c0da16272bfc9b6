"""German predicates and verbs that rule: "ist gestattet", "ist berechtigt", "räumt das Recht ein"."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
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
from .cases_de import Nominal
from .concepts import CREDITS
from .consents import is_consent
from .nominal_acts import acts_of, done_with, is_somebody
from .part_de import Part, Said
from .skeleton import Adjunct, Clause, Link, Modal
from .verbs_de import Complex


def in_need_of_leave(
    concept: str,
    part: Part,
    roles: list[Filled],
    who: Thing | Things | Words | Predication | None,
    modal: Modal,
    *,
    negated: bool,
    licence: bool,
) -> Said | None:
    """ "Gewerbliche Nutzer benötigen eine Lizenz": without it they must not do it, or not use it."""
    needed = [one.filler for one in roles if one.role is Role.OBJECT]
    leave = needed[0] if len(needed) == 1 and isinstance(needed[0], Thing | Things) else None
    reader = isinstance(who, Thing) and (who.head == LICENSEE or is_somebody(who) or who.head in _USERS)
    some = isinstance(who, Thing) and bool(who.restrictions or who.modifiers)
    must = some and modal is Modal.MUST and concept in ("obtain", "acquire", "buy", "purchase")
    if not licence or negated or not (must or concept in ("need", "require")) or leave is None or not reader:
        return None
    if not is_consent(leave) or isinstance(who, Predication | Words):
        return None
    aims = [one.nominal for one in part.phrases if one.preposition.lemma in ("für", "zu", "bei", "vor")]
    named = acts_of(aims[0].thing, aims[0].verbs) if len(aims) == 1 else None
    if aims and named is None:
        return None
    if named is None and who is not None:
        who, named = _meant(part, who)
    acts, connective = named or ((Predication("use"),), Connective.AND)
    part.adjuncts.append(Adjunct(Link.UNLESS, (leave,), span=leave.span))
    return Said(None, acts, who, Modal.FORBIDDEN, False, False, False, connective, who is not None, part.own_finite)


_USERS = frozenset(("user", "customer", "end user", "licensee", "member", "publisher", "agency", "business"))


def _meant(part: Part, who: Thing | Things) -> tuple[Thing | Things, tuple[tuple[Predication, ...], Connective] | None]:
    """What leave is needed for: "wenn Sie die Karten verkaufen, brauchen Sie …", "wer sie verkauft, braucht …"."""
    for at, adjunct in enumerate(part.adjuncts):
        only = adjunct.content[0] if adjunct.link is Link.IF and len(adjunct.content) == 1 else None
        plain = isinstance(only, Clause) and not only.negated and not only.adjuncts and only.modal is Modal.NONE
        if plain and isinstance(only, Clause) and only.subject == evolve(who, span=getattr(only.subject, "span", None)):
            acts = tuple(map(_wanted, only.acts))
            if any(act.verb in ("be", "have") for act in acts):
                return who, None
            del part.adjuncts[at]
            return who, (acts, only.connective)
    told = who.restrictions[-1:] if isinstance(who, Thing) and who.determiner is Determiner.ANY else ()
    act = told[0] if told and isinstance(told[0], Predication) and not told[0].negated else None
    if act is None or not isinstance(who, Thing) or act.verb in ("be", "have"):
        return who, None
    act = _wanted(act)
    plain_act = evolve(act, roles=tuple(one for one in act.roles if one.role is not Role.AGENT))
    return evolve(who, restrictions=who.restrictions[:-1]), ((plain_act,), Connective.AND)


def _wanted(act: Predication) -> Predication:
    """ "Will X tun": what is wanted is to do X."""
    aim = act.get(Role.OBJECT)[:1] if act.verb == "want" else ()
    return aim[0] if aim and isinstance(aim[0], Predication) else act


def only_they(
    who: Thing | Things | Words | Predication | None,
) -> Thing | Things | Words | Predication | None:
    """ "Nur Schulen": they, and nobody else."""
    if isinstance(who, Things) and isinstance(who.members[0], Thing):
        first = evolve(who.members[0], modifiers=("only", *who.members[0].modifiers))
        return evolve(who, members=(first, *who.members[1:]))
    return evolve(who, modifiers=("only", *who.modifiers)) if isinstance(who, Thing) else who


def duties(nominal: Nominal) -> tuple[Predication, ...]:
    """What "verpflichtet zu X" demands: the act that X names, or to ensure X."""
    named = acts_of(nominal.thing, nominal.verbs)
    return named[0] if named is not None else (Predication("ensure", (Filled(Role.OBJECT, nominal.thing),)),)


def entitled(
    part: Part,
    modal: Modal,
    who: Thing | Things | Words | Predication | None,
    named: list[Nominal],
    roles: list[Filled],
    manner: tuple[str, ...],
    negated: bool,
) -> Said:
    """ "X ist (nicht) berechtigt, …", "zur Weitergabe ist X nicht befugt": X may or must do what hangs on it."""
    acts, connective = part.acts, part.acts_connective
    for nominal in named:
        found = acts_of(nominal.thing, nominal.verbs)
        if found is None:
            acts = ()
            break
        acts, connective = (*acts, *found[0]), found[1]
    if part.acts_negated:
        acts = tuple(act.denied() for act in acts)
    extra = tuple(one for one in roles if one.role not in (Role.OBJECT, Role.RECIPIENT, Role.COMPLEMENT))
    acts = tuple(evolve(act, roles=(*act.roles, *extra), manner=(*act.manner, *manner)) for act in acts)
    return Said(None, acts, who, modal, negated, part.only, False, connective, who is not None, part.own_finite)


def ruled(
    part: Part,
    modal: Modal,
    subject: Nominal | None,
    filler: Thing | Things | Words | Predication | None,
    rest: list[Nominal],
    roles: tuple[Filled, ...],
    agent: Thing | Things | None,
    manner: tuple[str, ...],
    negated: bool,
) -> Said:
    """ "ist gestattet", "ist untersagt", "ist berechtigt" with the acts that follow or that the subject names."""
    dative = next((one for one in rest if "d" in one.cases and "n" not in one.cases), None) or next(
        (one for one in rest if "d" in one.cases and one is not subject), None
    )
    bearer: Thing | Things | Words | Predication | None = filler
    acts, connective = part.acts, part.acts_connective
    expletive = (
        subject is not None
        and isinstance(filler, Thing)
        and filler.determiner is Determiner.PRONOUN
        and not filler.head
        and not filler.plural
    )
    if expletive or (acts and subject is None):
        bearer = dative.thing if dative is not None and isinstance(dative.thing, Thing | Things) else None
    if isinstance(bearer, Thing) and bearer.determiner is Determiner.NO:
        # "Es ist niemandem erlaubt": the negation was counted where the phrase was met.
        bearer, negated = evolve(bearer, determiner=Determiner.ANY), True
    if not acts and subject is not None and modal is Modal.REQUIRED and _needed_for(part, subject):
        modal, acts, connective = _needed(part, subject)
        bearer, roles = None, ()
    elif not acts and subject is not None and modal is Modal.REQUIRED and (aim := _leave_for(part, subject)):
        if not negated and isinstance(subject.thing, Thing | Things):
            part.adjuncts.append(Adjunct(Link.UNLESS, (subject.thing,), span=subject.thing.span))
        modal, negated = (Modal.PERMITTED, False) if negated else (Modal.FORBIDDEN, False)
        # "für Nähkurse ist eine Absprache nötig": to do what in them, it does not say
        roles, bearer = (), aim if is_somebody(aim) else None
        said = () if is_somebody(aim) else (Filled(Role.PURPOSE, _as_written(aim)),)
        acts = (Predication("use", said),)
    elif not acts and subject is not None and (barred := _barred_from(part, modal, subject)) is not None:
        # "Von der Nutzung ausgeschlossen sind Behörden": they may not use it
        acts, connective = barred
        roles = tuple(one for one in roles if not any(one.filler is phrase.nominal.thing for phrase in part.phrases))
    elif not acts and subject is not None:
        named = acts_of(subject.thing, subject.verbs)
        if named is not None:
            acts, connective = named
            bearer = dative.thing if dative is not None and isinstance(dative.thing, Thing | Things) else agent
            for one in rest:
                # "Unzulässig sind: der Verkauf der Fotos, ihre Vermietung"
                if one is dative or one.pronoun or "n" not in one.cases:
                    continue
                more = acts_of(one.thing, one.verbs)
                if more is None and isinstance(one.thing, Thing | Things):
                    more = (done_with(one.thing),), Connective.AND
                acts = (*acts, *(more[0] if more is not None else ()))
        elif modal is Modal.FORBIDDEN and not negated and is_somebody(subject.thing) and _excluded(part):
            # "Banken sind ausgeschlossen"
            acts, bearer = (Predication("use"),), subject.thing
        elif modal is not Modal.REQUIRED and isinstance(subject.thing, Thing | Things) and not expletive:
            aimed = _cleared_for(part, subject.thing)
            acts, connective = aimed or ((done_with(subject.thing),), connective)
            if aimed is not None:
                roles = tuple(one for one in roles if one.role is not Role.PURPOSE)
            bearer = dative.thing if dative is not None and isinstance(dative.thing, Thing | Things) else agent
    if not acts and modal is Modal.REQUIRED and subject is not None and _is_shown(subject):
        # "ein Verweis auf uns ist erforderlich, wenn …": it is to be there
        acts, bearer = (Predication("include", (Filled(Role.OBJECT, subject.thing),)),), None
    if not acts and modal is Modal.REQUIRED:
        for phrase in part.phrases:
            named = acts_of(phrase.nominal.thing, phrase.nominal.verbs)
            if named is not None:
                acts, connective = named
            elif phrase.preposition.lemma == "für":
                acts = (Predication("ensure", (Filled(Role.OBJECT, phrase.nominal.thing),)),)
        roles = ()
    extra = tuple(one for one in roles)
    acts = tuple(
        evolve(act, roles=(*act.roles, *extra), manner=(*act.manner, *(() if modal is Modal.FORBIDDEN else manner)))
        for act in acts
    )
    if part.acts_negated:
        acts = tuple(act.denied() for act in acts)
    if (
        dative is not None
        and bearer is dative.thing
        and part.alone(dative)
        and modal is Modal.PERMITTED
        and not negated
    ):
        bearer, part.only = only_they(bearer), False
    return Said(None, acts, bearer, modal, negated, part.only, False, connective, bearer is not None, part.own_finite)


def _is_shown(subject: Nominal) -> bool:
    """Whether it is a credit or a notice."""
    members = subject.thing.members if isinstance(subject.thing, Things) else (subject.thing,)
    return all(isinstance(one, Thing) and one.head in _SHOWN for one in members)


_SHOWN = CREDITS | {"reference", "link", "source notice", "copyright notice", "author notice"}


def _cleared_for(part: Part, thing: Thing | Things) -> tuple[tuple[Predication, ...], Connective] | None:
    """The acts for which something is allowed or not: "ist nicht für den Einsatz in Fahrzeugen freigegeben"."""
    aims = [one.nominal for one in part.phrases if one.preposition.lemma in ("für", "zu")]
    named = acts_of(aims[0].thing, aims[0].verbs) if len(aims) == 1 else None
    if named is None or len(named[0]) != 1:
        return None
    (act,) = named[0]
    if act.verb == "use" and not act.roles and not act.manner:
        return None
    whole = act if act.get(Role.OBJECT) else act.adding(Role.OBJECT, thing)
    return (whole,), named[1]


def _excluded(part: Part) -> bool:
    return any(word.lower == "ausgeschlossen" for word in part.predicates) and not part.phrases


def _barred_from(part: Part, modal: Modal, subject: Nominal) -> tuple[tuple[Predication, ...], Connective] | None:
    """The acts from which somebody is excluded: "sind von der Nutzung ausgeschlossen"."""
    if modal is not Modal.FORBIDDEN or acts_of(subject.thing, subject.verbs) is not None:
        return None
    if not any(word.lower == "ausgeschlossen" for word in part.predicates):
        return None
    named = [
        acts_of(phrase.nominal.thing, phrase.nominal.verbs)
        for phrase in part.phrases
        if phrase.preposition.lemma == "von"
    ]
    return named[0] if len(named) == 1 else None


def presupposed(
    concept: str, part: Part, roles: list[Filled], subject: Nominal | None, *, negated: bool
) -> Said | None:
    """ "Die Nutzung setzt die Volljährigkeit des Nutzers voraus": without it, it is not allowed."""
    named = acts_of(subject.thing, subject.verbs) if subject is not None and concept == "require" else None
    needed = [one.filler for one in roles if one.role is Role.OBJECT]
    thing = needed[0] if len(needed) == 1 and isinstance(needed[0], Thing) else None
    if named is None or thing is None or negated or part.acts or is_consent(thing) or acts_of(thing, {}) is not None:
        return None
    if thing.head in _EQUIPMENT:
        return None  # what every use takes
    there = Clause(thing, Modal.NONE, (Predication("exist"),), span=thing.span)
    part.adjuncts.append(Adjunct(Link.UNLESS, (there,), leading=True, span=thing.span))
    return Said(None, named[0], None, Modal.FORBIDDEN, False, False, False, named[1], False, part.own_finite)


_EQUIPMENT = frozenset(
    (
        "account",
        "registration",
        "internet",
        "access",
        "connection",
        "device",
        "browser",
        "computer",
        "software",
        "email",
        "password",
    )
)
"""Things without which nothing is used."""


def reserved(
    concept: str, part: Part, verbs: Complex, subject: Nominal | None, rest: list[Nominal], *, negated: bool
) -> Said | None:
    """ "Die kommerzielle Nutzung ist dem Lizenzgeber vorbehalten", "bleibt uns vorbehalten": nobody else may do it."""
    if concept != "reserve" or part.acts or subject is None or negated:
        return None
    left = verbs.passive or (not any(one.pronoun == "self" for one in rest) and verbs.lemma != "reservieren")
    holders = [one.thing for one in rest if "d" in one.cases]
    theirs = holders[0] if left and len(holders) == 1 and isinstance(holders[0], Thing | Things) else None
    work = subject.thing if isinstance(subject.thing, Thing | Things) else None
    if theirs is not None and work is not None and is_somebody(theirs) and acts_of(work, subject.verbs) is None:
        # "Das Modell ist Schülern vorbehalten": they alone may use it
        used = Predication("use", (Filled(Role.OBJECT, work),))
        return Said(
            None, (used,), only_they(theirs), Modal.MAY, False, False, False, Connective.AND, True, part.own_finite
        )
    named = acts_of(subject.thing, subject.verbs)
    ours = bool(holders) and all(isinstance(one, Thing) and (one.head in _HOLDERS or one.name) for one in holders)
    if not left or named is None or (holders and not ours):
        return None
    told = bool(named[0]) and all(act.get(Role.OBJECT) for act in named[0])
    if not holders and not told:
        return None  # "Änderungen bleiben vorbehalten"
    # "Das Training von Modellen bleibt vorbehalten": what the licensor itself may do is not said
    who = None if holders else Thing(LICENSEE)
    return Said(None, named[0], who, Modal.FORBIDDEN, False, False, False, named[1], False, part.own_finite)


_HOLDERS = frozenset((LICENSOR, "licensor", "provider", "author", "operator", "owner", "right holder", "manufacturer"))
"""For whom alone an act is kept where nobody is named."""


def _as_written(thing: Thing | Things) -> Words:
    """What is not told apart, by its words."""
    things = thing.members if isinstance(thing, Things) else (thing,)
    heads = [word for one in things if isinstance(one, Thing) for word in (*one.modifiers, one.head or one.name)]
    return Words(" ".join(heads), tuple(heads), thing.span)


def _leave_for(part: Part, subject: Nominal) -> Thing | Things | None:
    """That for which leave is needed, where it is no act: "für Firmen", "für Nähkurse"."""
    if not isinstance(subject.thing, Thing | Things) or not is_consent(subject.thing):
        return None
    aims = [one.nominal.thing for one in part.phrases if one.preposition.lemma == "für"]
    return aims[0] if len(aims) == 1 and isinstance(aims[0], Thing | Things) else None


def _needed_for(part: Part, subject: Nominal) -> tuple[tuple[Predication, ...], Connective] | None:
    """The acts for which leave, or another act, is needed: "für die Veröffentlichung ist X erforderlich"."""
    for phrase in part.phrases:
        named = acts_of(phrase.nominal.thing, phrase.nominal.verbs)
        if named is None or phrase.preposition.lemma not in ("für", "zu", "bei", "vor"):
            continue
        thing = subject.thing
        leave = isinstance(thing, Thing | Things) and is_consent(thing)
        return named if leave or acts_of(thing, subject.verbs) is not None else None
    return None


def _needed(part: Part, subject: Nominal) -> tuple[Modal, tuple[Predication, ...], Connective]:
    """A ban on what leave is needed for, or the duty to do first what is needed."""
    named = _needed_for(part, subject) or ((), Connective.AND)
    thing, span = subject.thing, subject.thing.span if isinstance(subject.thing, Thing | Things) else None
    if isinstance(thing, Thing | Things) and is_consent(thing):
        part.adjuncts.append(Adjunct(Link.UNLESS, (thing,), span=span))
        return Modal.FORBIDDEN, *named
    when = Clause(None, Modal.NONE, named[0], connective=named[1], span=span)
    part.adjuncts.append(Adjunct(Link.IF, (when,), leading=True, span=span))
    first = acts_of(thing, subject.verbs)
    return Modal.REQUIRED, *(first or named)


_RIGHTS = frozenset(("right", "license", "permission", "title", "interest", "ownership", "sublicense"))


_NARROW = (Role.PURPOSE, Role.PLACE, Role.TIME, Role.QUANTITY, Role.CAPACITY, Role.CHANNEL)
"""Roles beside "grants the right" that narrow what may be done under it."""


def _says(aim: Filled, acts: tuple[Predication, ...]) -> bool:
    """Whether a purpose is the acts themselves to which there is a right."""
    return aim.filler in acts or (isinstance(aim.filler, Linked) and aim.filler.thing in acts)


def granted(
    concept: str,
    roles: list[Filled],
    subject: Thing | Things | Words | Predication | None,
    part: Part,
    verbs: Complex,
    recipient: Thing | Things | None,
    negated: bool,
) -> Said | None:
    """ "räumt … das Recht ein, …", "erhält ein Nutzungsrecht an …", "es werden keine Rechte übertragen"."""
    if concept not in ("grant", "give", "transfer", "assign", "receive", "provide", "acquire", "obtain"):
        return None
    if verbs.modal in (Modal.MAY, Modal.MUST, Modal.SHALL):
        return None  # "darf seine Rechte nicht übertragen" gives nothing
    thing: Filler | None = next((one.filler for one in roles if one.role is Role.OBJECT), None)
    if verbs.passive and thing is None:
        thing = subject if not isinstance(subject, Predication) else None
    first = thing.members[0] if isinstance(thing, Things) else thing
    if not isinstance(first, Thing) or first.head not in _RIGHTS or not isinstance(thing, Thing | Things):
        return None
    if isinstance(first, Thing) and first.determiner is Determiner.NO:
        negated = True
        thing = evolve(thing, determiner=Determiner.ANY) if isinstance(thing, Thing) else thing
    narrowing = tuple(one for one in roles if one.role in _NARROW)
    acts = part.acts
    if not acts and not negated:
        # "ein Recht zur Nutzung der Bilder", "eine Lizenz für den Abdruck": to what acts it is a right
        before = ("zu",) if "use" in first.modifiers else ("zu", "für")
        to = [one.nominal for one in part.phrases if one.preposition.lemma in before]
        named = acts_of(to[0].thing, to[0].verbs) if len(to) == 1 else None
        if named is not None:
            acts, part.acts_connective = named
            narrowing = tuple(one for one in narrowing if one.role is not Role.PURPOSE or not _says(one, named[0]))
    if not acts:
        acts = tuple(
            Predication(word, (Filled(Role.OBJECT, restriction.thing),))
            for word in first.modifiers
            if word == "use"
            for restriction in first.restrictions
            if isinstance(restriction, Linked) and restriction.role is Role.OF
        )
    if not acts and not negated and (narrowing or "use" in first.modifiers) and not first.restrictions:
        acts = (Predication("use"),)  # "ein Nutzungsrecht für den persönlichen Gebrauch": in what the text is about
    if negated and not acts and any(one.role is Role.PURPOSE for one in narrowing):
        # "für Zwecke der Gesichtserkennung wird keine Lizenz erteilt"
        acts = (Predication("use"),)
    acts = tuple(evolve(act, roles=(*act.roles, *narrowing)) for act in acts)
    if concept in ("receive", "acquire", "obtain"):
        who = subject if isinstance(subject, Thing | Things) else None
        return Said(
            None,
            acts,
            None,
            Modal.GRANTS,
            negated,
            part.only,
            False,
            part.acts_connective,
            True,
            part.own_finite,
            who,
            thing,
        )
    giver = None if verbs.passive else subject
    return Said(
        None,
        acts,
        giver,
        Modal.GRANTS,
        negated,
        part.only,
        False,
        part.acts_connective,
        True,
        part.own_finite,
        recipient,
        thing,
    )
