"""The parts of one German clause while it is read, and the acts that they come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve

from ..clauses.phrase import (
    SELF,
    Compare,
    Connective,
    Determiner,
    Filled,
    Filler,
    Limit,
    Linked,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .ages import roles_of_age, years
from .amounts_said import amounting
from .cases_de import Nominal, role_for
from .causing_de import let_do
from .concepts import LEAVES
from .lexicon_de import states
from .nominal_acts import acts_of, as_filler, elsewhere, is_somebody, joined_purposes, stays
from .part_de import Part, Said
from .rulings_de import duties, entitled, granted, in_need_of_leave, only_they, presupposed, reserved, ruled
from .skeleton import Adjunct, Clause, Link, Modal
from .verbs_de import Complex, complex_of, personal_rules, rule_of, with_part
from .wordbook import Word, manner_word, table

_COPULA = frozenset(("be", "become", "remain"))
_GIVING = frozenset(("give", "grant", "offer", "send", "show", "make available", "provide", "permit", "prohibit"))
"""Acts that take whom before what."""
_PERSONS = frozenset(
    ("third party", "person", "customer", "user", "recipient", "employee", "friend", "affiliate", "company", "school")
)
_MARKS = frozenset(("name", "logo", "trademark", "mark"))
"""What is used wherever it appears."""
_MADE = frozenset(("carry out", "provide", "make", "run", "put", "submit"))
"""How requests are made."""
_TAKEN_UP = frozenset(
    ("contact", "kontakt", "connection", "verbindung", "loan", "kredit", "work", "activity", "member")
)
"""What is taken up without being recorded: "Kontakt aufnehmen"."""

_REPORTS = frozenset(("disclose", "report", "document", "label", "announce", "notify", "state", "inform", "log"))
"""What is to be done about an act once it is done."""
_FOR_PURPOSE = frozenset(("serve", "intend", "use"))
"""Acts whose infinitive is what they are for."""


def said(
    part: Part,
    shared: Complex | None,
    subject_before: Thing | Things | Words | Predication | None,
    *,
    licence: bool,
    infinitive: bool = False,
) -> Said:
    """
    What `part` says.

    `shared` is the verb complex whose finite verb it shares, `subject_before` the subject that it shares.
    """
    predicate = next((word.lower for word in part.predicates if rule_of(word.lower) is not Modal.NONE), "")
    lone = sum(not (one.pronoun in ("it", "self") and len(part.nominals) > 1) for one in part.nominals) <= 1
    verbs_ = complex_of(part.verbs, part.particle, predicate, lone=lone)
    if not part.particle:
        for word in (*part.predicates, *part.manner):
            joined = with_part(verbs_.lemma, word.lower)
            if joined:
                verbs_ = evolve(verbs_, lemma=joined[0], concept=joined[1])
                part.predicates = [one for one in part.predicates if one is not word]
                part.manner = [one for one in part.manner if one is not word]
                break
    if shared is not None and not part.own_finite:
        passive = verbs_.passive or (
            shared.passive and any(verb.form == "part" for word in part.verbs for verb in (word.value or ()))
        )
        verbs_ = evolve(verbs_, modal=shared.modal, passive=passive, finite=True, plural=shared.plural)
    wants = verbs_.predicate == "wollen"
    concept = verbs_.concept
    if concept == "contain" and verbs_.passive:
        # "muss in allen Kopien enthalten sein"
        concept = "include"
    subject, rest = _subject(
        part, verbs_, subject_before is not None and not _has_clear_subject(part), infinitive=infinitive
    )
    own = subject is not None
    if subject is None:
        subject_filler = subject_before
    else:
        subject_filler = subject.thing if isinstance(subject.thing, Thing | Things | Words) else None
        if isinstance(subject.thing, Limit) and verbs_.passive:
            # "sind 100 Euro zu zahlen": so much is what is paid
            subject_filler = Thing("", count=subject.thing)
    modal = verbs_.modal
    negated = part.negated
    if isinstance(subject_filler, Thing) and subject_filler.determiner is Determiner.NO and own:
        subject_filler, negated = evolve(subject_filler, determiner=Determiner.ANY), True
    roles: list[Filled] = []
    recipient: Thing | Things | None = None
    doubled = [one for one in rest if one.pronoun != "self" and isinstance(one.thing, Thing | Things)]
    given = _given(doubled) if concept in _GIVING and len(doubled) > 1 and not verbs_.passive else None
    for nominal in rest:
        thing = nominal.thing
        if given is nominal and isinstance(thing, Thing | Things):
            recipient = thing
            roles.append(Filled(Role.RECIPIENT, thing))
            continue
        if nominal.pronoun == "self":
            continue
        if isinstance(thing, Thing) and thing.determiner is Determiner.NO:
            thing, negated = evolve(thing, determiner=Determiner.ANY), True
        if isinstance(thing, Things) and _all_denied(thing):
            thing, negated = _any_of(thing), True
        if isinstance(thing, Period):
            roles.append(Filled(Role.TIME, thing))
        elif isinstance(thing, Limit):
            roles.append(Filled(Role.QUANTITY, thing))
        elif concept in _COPULA and (age := _age(thing, part)):
            roles.extend(age)
        elif concept in _COPULA and not nominal.cases <= {"d"}:
            roles.append(Filled(Role.COMPLEMENT, thing))
        elif verbs_.lemma == "bedürfen" and "g" in nominal.cases:
            roles.append(Filled(Role.OBJECT, thing))
        elif (
            concept in LEAVES
            and "d" in nominal.cases
            and nominal.pronoun == ""
            and (let := acts_of(thing, nominal.verbs)) is not None
        ):
            # "hat der Veröffentlichung zugestimmt"
            roles.append(Filled(Role.OBJECT, as_filler(*let)))
        elif (nominal.cases <= {"d", "g"} and not nominal.cases <= {"g"}) or (
            verbs_.passive and own and "d" in nominal.cases
        ):
            if isinstance(thing, Thing | Things):
                recipient = thing
            roles.append(Filled(Role.RECIPIENT, thing))
        elif not any(one.role is Role.OBJECT for one in roles):
            named = acts_of(thing, nominal.verbs) if concept in ("permit", "prohibit") else None
            roles.append(Filled(Role.OBJECT, as_filler(*named) if named is not None else thing))
        else:
            roles.append(Filled(Role.RECIPIENT if "d" in nominal.cases else Role.TOPIC, thing))
    agent: Thing | Things | None = None
    zu_phrases: list[Nominal] = []
    for phrase in part.phrases:
        if predicate in personal_rules() and not part.acts and phrase.preposition.lemma == "zu":
            zu_phrases.append(phrase.nominal)
            continue
        state = states().get(phrase.nominal.lemma, "") if concept in _COPULA else ""
        if state and phrase.preposition.lemma == "in":
            # "ist im Verzug"
            span = phrase.nominal.thing.span if isinstance(phrase.nominal.thing, Thing) else None
            roles.insert(0, Filled(Role.COMPLEMENT, Words(f"im {phrase.nominal.lemma}", (state,), span)))
            continue
        role = role_for(concept, phrase.preposition, passive=verbs_.passive)
        filler: Filler = phrase.nominal.thing
        if (
            isinstance(filler, Thing)
            and filler.head in ("way", "manner")
            and role in (Role.PLACE, Role.RECIPIENT, Role.TIME)
        ):
            role = Role.MANNER
        if role is Role.PURPOSE:
            filler = _aim(filler)
        if isinstance(filler, Thing) and filler.determiner is Determiner.NO:
            filler, negated = evolve(filler, determiner=Determiner.ANY), True
        if isinstance(filler, Things) and _all_denied(filler):
            filler, negated = _any_of(filler), True
        if phrase.preposition.lemma in ("außerhalb", "jenseits") and isinstance(filler, Thing | Things):
            role, filler = Role.PLACE, elsewhere(filler)
        if role is Role.AGENT and isinstance(filler, Thing | Things):
            agent = filler
            if phrase.only and verbs_.passive and licence and not negated and modal in (Modal.MAY, Modal.CAN):
                # "nur von Stiftungen benutzt werden": by them, and by nobody else
                agent, part.only = _nobody_else(filler), False
            continue
        if role is Role.PURPOSE or (concept == "violate" and role is Role.OBJECT):
            named = acts_of(filler, phrase.nominal.verbs) if role is Role.PURPOSE else None
            if named is not None:
                filler = as_filler(*named)
        roles.append(Filled(role, filler))
    if verbs_.passive and agent is None:
        agent, roles = _by_whom(roles)
    roles.extend(part.roles)
    modal_of_rule = rule_of(predicate) if predicate else Modal.NONE
    manner = tuple(dict.fromkeys(_adverb(word) for word in part.manner))
    complement_words = [word for word in part.predicates if not predicate or word.lower != predicate]
    if concept in _COPULA and complement_words and not modal_of_rule.value:
        word = complement_words[-1]
        manner += tuple(_adverb(one) for one in complement_words[:-1])
        complement = Words(word.text, tuple(word.concept.split()) or (word.lower,), Span(word.start, word.end))
        at = next((k for k, one in enumerate(roles) if one.role not in (Role.AGENT,)), 0)
        roles.insert(at, Filled(Role.COMPLEMENT, complement))
    else:
        manner += tuple(_adverb(one) for one in complement_words)
    entitles = modal_of_rule is Modal.PERMITTED and predicate in personal_rules() and not negated
    if part.alone(subject) and not verbs_.passive and (modal in (Modal.MAY, Modal.CAN) or entitles):
        subject_filler, part.only = only_they(subject_filler), False
    common: dict[str, Any] = {"negated": negated, "only": part.only, "own_subject": own, "own_finite": part.own_finite}
    if modal_of_rule is not Modal.NONE and (concept in ("be", "become", "remain") or not part.verbs):
        if predicate in personal_rules():
            return entitled(part, modal_of_rule, subject_filler, zu_phrases, roles, manner, negated)
        return ruled(
            part,
            modal_of_rule,
            subject,
            subject_filler,
            rest,
            tuple(one for one in roles if one.role not in (Role.OBJECT, Role.RECIPIENT, Role.COMPLEMENT)),
            agent,
            manner,
            negated,
        )
    agreed = any(word.concept == "agreed" for word in part.predicates) and (
        concept == "declare" or concept in _COPULA  # "erklären sich damit einverstanden, …"
    )
    promises = (
        concept == "undertake"
        or agreed
        or (verbs_.lemma == "verpflichten" and any(nominal.pronoun == "self" for nominal in rest))
    )
    if promises and part.acts and not verbs_.passive:
        return Said(
            None,
            part.acts,
            subject_filler,
            Modal.AGREES,
            negated != part.acts_negated,
            part.only,
            False,
            part.acts_connective,
            own,
            part.own_finite,
        )
    if (
        verbs_.lemma == "verpflichten"
        and not part.acts
        and (verbs_.passive or any(nominal.pronoun == "self" for nominal in rest))
    ):
        promised = tuple(
            act for phrase in part.phrases if phrase.preposition.lemma == "zu" for act in duties(phrase.nominal)
        )
        if promised:
            others = tuple(
                Filled(role_for(concept, phrase.preposition), phrase.nominal.thing)
                for phrase in part.phrases
                if phrase.preposition.lemma != "zu"
            )
            promised = tuple(evolve(act, roles=(*act.roles, *others)) for act in promised)
            return Said(
                None,
                promised,
                subject_filler,
                Modal.REQUIRED if verbs_.passive else Modal.AGREES,
                negated,
                part.only,
                False,
                Connective.AND,
                own,
                part.own_finite,
            )
    if verbs_.lemma == "verpflichten" and verbs_.passive and part.acts:
        return Said(
            None,
            part.acts,
            subject_filler,
            Modal.REQUIRED,
            negated,
            part.only,
            False,
            part.acts_connective,
            own,
            part.own_finite,
        )
    mark = subject_filler if isinstance(subject_filler, Thing) and subject_filler.head in _MARKS else None
    if concept == "appear" and mark is not None and modal is not Modal.NONE and not verbs_.passive:
        # "Der Name darf nicht in der Werbung erscheinen": it must not be used there
        shown = Predication("use", (Filled(Role.OBJECT, mark), *roles), manner=manner)
        return Said(shown, (), None, modal, passive=True, connective=Connective.AND, **common)
    if verbs_.lemma == "auf|nehmen" and not any(one.preposition.lemma == "in" for one in part.phrases):
        # "nimmt eine Stunde auf"; what is taken up into something is included in it
        taken = next((one.filler for one in roles if one.role is Role.OBJECT), subject_filler)
        concept = concept if isinstance(taken, Thing) and taken.head.lower() in _TAKEN_UP else "record"
    caused = let_do(concept, part.verbs, roles)
    if caused is not None:
        concept, roles = caused
    leave = in_need_of_leave(concept, part, roles, subject_filler, modal, negated=negated, licence=licence)
    if leave is not None:
        return leave
    asked = presupposed(concept, part, roles, subject, negated=negated) if licence and not verbs_.passive else None
    if asked is not None:
        return asked
    told = verbs_.passive and modal is Modal.MUST and not negated and licence and subject is not None
    done = acts_of(subject.thing, subject.verbs) if told and subject is not None and concept in _REPORTS else None
    if done is not None:
        # "Änderungen am Modell sind mitzuteilen": whoever changes it has to
        when = Clause(None, Modal.NONE, done[0], connective=done[1])
        part.adjuncts.append(Adjunct(Link.IF, (when,), leading=True))
    kept = reserved(concept, part, verbs_, subject, rest, negated=negated)
    if kept is not None:
        return kept
    if concept == "reserve" and part.acts:
        return Said(
            None,
            part.acts,
            subject_filler,
            Modal.RESERVES,
            negated,
            part.only,
            False,
            part.acts_connective,
            own,
            part.own_finite,
        )
    if concept in ("refrain", "waive") and licence:
        # "hat es zu unterlassen, …", "jede Vervielfältigung ist zu unterlassen", "verzichtet auf die Weitergabe"
        left, joint = part.acts, part.acts_connective
        named_by = (*rest, subject) if subject is not None and verbs_.passive else tuple(rest)
        if concept == "waive":
            named_by = tuple(phrase.nominal for phrase in part.phrases if phrase.preposition.lemma == "auf")
        for nominal in named_by if not left else ():
            names = acts_of(nominal.thing, nominal.verbs)
            if names is not None:
                left, joint = (*left, *names[0]), names[1]
        if left:
            who = agent if verbs_.passive else subject_filler
            modal = Modal.AGREES if concept == "waive" and modal is Modal.NONE else modal
            return Said(None, left, who, modal, not negated, part.only, False, joint, own, part.own_finite)
    if licence:
        grant = granted(concept, roles, subject_filler, part, verbs_, recipient, negated)
        if grant is not None:
            return grant
    if part.acts:
        filler = as_filler(part.acts, part.acts_connective)
        if part.acts_negated and isinstance(filler, Predication):
            filler = filler.denied()
        role = Role.PURPOSE if concept in _FOR_PURPOSE or any(one.role is Role.OBJECT for one in roles) else Role.OBJECT
        roles.append(Filled(role, filler))
    if not verbs_.passive:
        concept, roles = amounting(concept, roles)
    asked_of = [
        *(one.filler for one in roles if one.role is Role.OBJECT),
        *([subject_filler] if verbs_.passive else []),
    ]
    if concept in _MADE and any(isinstance(one, Thing) and one.head in ("request", "query") for one in asked_of):
        concept = "send"  # "Abfragen durchführen", "Anfragen stellen"
    if verbs_.passive:
        if (
            subject_filler is not None
            and not _is_gap(subject_filler)
            and (subject is not None or not any(one.role is Role.OBJECT for one in roles))
        ):
            roles.insert(0, Filled(Role.OBJECT, subject_filler))
        act = joined_purposes(Predication(concept, _ordered(roles), manner=manner, pending=part.pending))
        act = _at_a_rate(act)
        return Said(act, (), agent, modal, passive=True, connective=Connective.AND, **common)
    if agent is not None:
        roles.append(Filled(Role.MEANS, agent))
    act = stays(joined_purposes(Predication(concept, _ordered(roles), manner=manner, pending=part.pending)))
    act = _at_a_rate(act)
    if wants:
        act = Predication("want", (Filled(Role.OBJECT, act),))
    return Said(act, (), subject_filler, modal, passive=False, connective=Connective.AND, **common)


def _given(nominals: Sequence[Nominal]) -> Nominal | None:
    """Who is given something: a dative by its form, then whoever is a person, then what stands first."""
    able = [one for one in nominals if "d" in one.cases]
    plain = [one for one in able if one.cases == {"d"}]
    persons = [one for one in able if isinstance(one.thing, Thing) and one.thing.head in _PERSONS]
    first = [nominals[0]] if "d" in nominals[0].cases else []
    return next(iter((*plain, *persons, *first)), None)


def _aim(filler: Filler) -> Filler:
    """ "Für Zwecke der Gesichtserkennung": for that; "zu privaten und gewerblichen Zwecken": for either."""
    if isinstance(filler, Things) and all(isinstance(one, Thing) and one.head == "purpose" for one in filler.members):
        return evolve(filler, connective=Connective.OR)
    if not isinstance(filler, Thing) or filler.head != "purpose" or filler.modifiers or len(filler.restrictions) != 1:
        return filler
    of = filler.restrictions[0]
    return of.thing if isinstance(of, Linked) and of.role is Role.OF and isinstance(of.thing, Thing) else filler


def _nobody_else(who: Thing | Things) -> Thing | Things:
    alone = only_they(who)
    return alone if isinstance(alone, Thing | Things) else who


def _by_whom(roles: list[Filled]) -> tuple[Thing | Things | None, list[Filled]]:
    """ "Sind vor der Veröffentlichung von einem Menschen zu prüfen": a human checks; nobody publishes a human."""
    for at, one in enumerate(roles):
        thing = one.filler
        if one.role not in (Role.BEFORE, Role.AFTER) or not isinstance(thing, Thing) or not thing.restrictions:
            continue
        last = thing.restrictions[-1]
        who = last.thing if isinstance(last, Linked) and last.role is Role.OF else None
        if isinstance(who, Thing | Things) and (is_somebody(who) or (isinstance(who, Thing) and who.name)):
            roles[at] = evolve(one, filler=evolve(thing, restrictions=thing.restrictions[:-1]))
            return who, roles
    return None, roles


def _at_a_rate(act: Predication) -> Predication:
    """ "Pro Tag … mehr als 100 Anfragen": so many a day, as "100 Anfragen pro Tag" says."""
    rate = [one for one in act.roles if one.role is Role.MANNER and _is_unit_of_time(one.filler)]
    counted = [one for one in act.roles if one.role is Role.OBJECT and _is_counted(one.filler)]
    if len(rate) != 1 or len(counted) != 1 or not isinstance(counted[0].filler, Thing):
        return act
    rated = counted[0].filler.with_(Linked(Role.MANNER, rate[0].filler))
    return evolve(
        act,
        roles=tuple(evolve(one, filler=rated) if one is counted[0] else one for one in act.roles if one is not rate[0]),
    )


def _is_unit_of_time(filler: object) -> bool:
    units = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
    return isinstance(filler, Thing) and filler.head in units and not filler.restrictions


def _is_counted(filler: object) -> bool:
    return isinstance(filler, Thing) and filler.count is not None


def _is_gap(filler: Thing | Things | Words | Predication) -> bool:
    return isinstance(filler, Thing) and filler.head == SELF


def _all_denied(things: Things) -> bool:
    """ "Keine Namen und keine Logos", "keine Namen, Logos oder andere Zeichen"."""
    first = things.members[0] if things.members else None
    told = all(
        not isinstance(one, Thing) or one.determiner in (Determiner.NO, Determiner.OTHER) for one in things.members
    )
    return told and isinstance(first, Thing) and first.determiner is Determiner.NO


def _age(thing: object, part: Part) -> tuple[Filled, ...]:
    """ "Ist 14 Jahre alt", "ist älter als 18 Jahre"."""
    limit = years(thing)
    said = any(word.concept == "old" for word in part.predicates)
    if limit is None or (limit.compare is Compare.EQ and not said):
        return ()
    return roles_of_age(limit, None)[: 1 if said else 2]


def _any_of(things: Things) -> Things:
    members = tuple(
        evolve(one, determiner=Determiner.ANY) if isinstance(one, Thing) and one.determiner is Determiner.NO else one
        for one in things.members
    )
    return evolve(things, members=members)


def _ordered(roles: Iterable[Filled]) -> tuple[Filled, ...]:
    """Object first, then the rest as it stands."""
    roles = tuple(roles)
    first = tuple(one for one in roles if one.role in (Role.OBJECT, Role.COMPLEMENT))
    return (*first, *(one for one in roles if one.role not in (Role.OBJECT, Role.COMPLEMENT)))


def _adverb(word: Word) -> str:
    if word.tag == "PREDICATE" or word.tag == "OTHER":
        return manner_word(word.concept)
    return (
        manner_word(word.concept)
        if word.tag == "ADV" and " " not in word.concept and word.concept in table("english").get("adverbs", {})
        else word.concept
    )


def _has_clear_subject(part: Part) -> bool:
    return any(nominal.cases == {"n"} for nominal in part.nominals)


def _subject(part: Part, verbs: Complex, shared: bool, *, infinitive: bool) -> tuple[Nominal | None, list[Nominal]]:
    """The subject among the nominals, and the others."""
    rest = list(part.nominals)
    if infinitive or not verbs.finite or shared:
        return None, rest
    fitting = [one for one in rest if "n" in one.cases and one.pronoun != "self" and not isinstance(one.thing, Period)]
    if (
        len(fitting) > 1
        and fitting[0].pronoun == "it"
        and (verbs.passive or verbs.concept in ("apply", "exist", "lie", "result"))
    ):
        # "Es werden keine Rechte übertragen": the pronoun only holds the place.
        rest = [one for one in rest if one is not fitting[0]]
        fitting = fitting[1:]
    agreeing = [
        one for one in fitting if verbs.plural is None or one.number == "both" or (one.number == "pl") == verbs.plural
    ] or fitting
    if len(agreeing) > 1:
        # "hat nichts gezahlt": who has paid nothing
        agreeing = [one for one in agreeing if one.pronoun != "nothing"] or agreeing
    clear = [one for one in agreeing if one.cases == {"n"}]
    pronouns = [one for one in agreeing if one.pronoun and one.pronoun not in ("it",)]
    chosen = (
        agreeing[:1] if verbs.concept in _COPULA and not verbs.passive else clear[:1] or pronouns[:1] or agreeing[:1]
    )
    if not chosen:
        return None, rest
    rest = [one for one in rest if one is not chosen[0]]
    if chosen[0].number == "both" and verbs.plural is False and isinstance(chosen[0].thing, Thing):
        chosen[0].thing = evolve(chosen[0].thing, plural=False)
    return chosen[0], rest


def relative_acts(saids: Sequence[Said], gap: Role | None) -> list[Predication]:
    """The acts of a relative clause with its gap filled; `gap` None: the gap is the subject."""
    self_ = Thing(SELF)
    found: list[Predication] = []
    for one in saids:
        acts = (one.act,) if one.act is not None else one.acts
        for act in acts:
            if act is None:
                continue
            if gap is None:
                if one.passive:
                    act = evolve(act, roles=(*act.roles, Filled(Role.OBJECT, self_)))
                    if isinstance(one.subject, Thing | Things):
                        act = evolve(act, roles=(Filled(Role.AGENT, one.subject), *act.roles))
                else:
                    act = evolve(act, roles=(Filled(Role.AGENT, self_), *act.roles))
            else:
                if one.subject is not None and not one.passive and not isinstance(one.subject, Predication):
                    act = evolve(act, roles=(Filled(Role.AGENT, one.subject), *act.roles))
                act = evolve(act, roles=(*act.roles, Filled(gap, self_)))
            if one.modal is not Modal.NONE and one.modal in _LEAVE:
                act = Predication(_LEAVE[one.modal], (Filled(Role.OBJECT, act),), negated=one.negated)
            elif one.negated:
                act = act.denied()
            found.append(act)
    return found


_LEAVE = {
    Modal.MAY: "permit",
    Modal.MUST: "require",
    Modal.PERMITTED: "permit",
    Modal.FORBIDDEN: "prohibit",
    Modal.REQUIRED: "require",
}
