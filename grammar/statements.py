"""The skeleton of a case sentence → what it states or asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from ..clauses.case import Question, QuestionKind, Statement, Truth
from ..clauses.phrase import (
    SELF,
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
from .accounts import Told, frame, is_pronoun, told
from .aims import offered, rivalling
from .concepts import GROUNDS, INVERSES
from .conditions import formula, with_subject
from .done_outside import done_outside
from .given_credit import given_credit
from .happened import happened
from .leave import leave_had, leave_told
from .made_acts import made_act, of_the_same, omitted_act, with_purposes
from .marks import marks
from .polarity import tells_denial
from .renamed import renamed
from .skeleton import Adjunct, Clause, Language, Link, Modal, Piece, Sentence, SentenceKind
from .told_prices import told_prices
from .undone import undone

_SIMPLE = frozenset({Modal.NONE, Modal.WILL, Modal.SHALL, Modal.CAN, Modal.BARE, Modal.IMPERATIVE})
_BACKGROUND = frozenset(
    (
        *(Link.BECAUSE, Link.ALTHOUGH, Link.WHETHER_OR_NOT, Link.NOTWITHSTANDING),
        *(Link.INCLUDING, Link.SUBJECT_TO, Link.EXTENT),
    )
)
"""What these tie to a case sentence adds no fact of its own."""
_NARROWING = frozenset({Link.IF, Link.UNLESS, Link.PROVIDED, Link.ONLY_IF, Link.EXCEPT})
"""What these tie to a question changes what is asked."""


def read_statement(
    text: str, language: Language, *, span: Span | None = None, before: Sequence[Statement] = ()
) -> Statement:
    """
    What `text`, one sentence of a case, states; `readings` is empty where it was not understood.

    `before` are the sentences before it, which it may take up ("Acme denies this").
    """
    code = getattr(language, "code", "")
    fits = tuple(told(text.strip(), code))
    for one in fits:
        statement = _told(one, text, language, span, before)
        if statement is not None:
            return statement
    if fits and not all(one.spoken for one in fits):
        # Somebody says it, and what is not known: it is no fact.
        return Statement(" ".join(text.split()), span=span)
    return _stated(text, _parsed(text, language, span), span, code)


def _told(one: Told, text: str, language: Language, span: Span | None, before: Sequence[Statement]) -> Statement | None:
    """The statement that somebody's word is that one's account; None where what is told was not understood."""
    words = " ".join(text.split())
    code, who = getattr(language, "code", ""), one.who
    if who and is_pronoun(who, code):
        who = next((each.account for each in reversed(before) if each.account), "")
        if not who:
            return None
    if one.prior:
        last = next((each for each in reversed(before) if each.readings and each.account != who), None)
        told_before = last.readings[0] if last is not None and len(last.readings) == 1 else ()
        if len(told_before) != 1:
            return None
        return Statement(words, who, readings=((told_before[0].denied(),),), span=span)
    start = (span.start if span else 0) + len(text) - len(text.lstrip()) + one.start
    sentences = language.parse((Piece(one.words, max(start, 0)),), licence=False)
    subject = _subject_of(one.about, language) if one.about else None
    kept: list[Sentence] = []
    for sentence in sentences:
        clauses = tuple(_by(clause, subject, denied=one.denied) for clause in sentence.clauses)
        if sentence.kind is SentenceKind.QUESTION or (sentence.attribution and one.who):
            return None
        if one.spoken and any(clause.subject is None and not clause.passive for clause in sentence.clauses):
            return None  # "reports the publication to us": what is told is an act by its noun, and no clause
        truth = Truth.UNKNOWN if one.unknown else Truth.TRUE
        kept.append(evolve(sentence, clauses=clauses, attribution=who or sentence.attribution, truth=truth))
    if not kept or any(clause.subject is None and not clause.passive for clause in kept[0].clauses):
        return None
    statement = _stated(text, kept, span, code)
    return statement if statement.readings else None


def _by(clause: Clause, subject: Thing | Things | None, *, denied: bool) -> Clause:
    """The clause with its subject put in where it names none, or only takes the speaker up, and denied."""
    same = isinstance(clause.subject, Thing) and clause.subject.determiner is Determiner.PRONOUN
    taken_up = same and isinstance(clause.subject, Thing) and clause.subject.head == ""
    bare = (clause.subject is None or taken_up) and not clause.passive and subject is not None
    modal = Modal.NONE if bare and clause.modal in (Modal.BARE, Modal.IMPERATIVE) else clause.modal
    clause = evolve(clause, subject=subject, modal=modal) if bare else clause
    return evolve(clause, negated=not clause.negated) if denied else clause


def _subject_of(who: str, language: Language) -> Thing | Things | None:
    """Who is meant by a name."""
    for sentence in language.parse((Piece(frame(who, language.code), 0),), licence=False):
        for clause in sentence.clauses:
            if isinstance(clause.subject, Thing | Things):
                return evolve(clause.subject, span=None) if isinstance(clause.subject, Thing) else clause.subject
    return None


def _elsewhere(said: Predication) -> Predication:
    """ "Brazil is outside the European Union": it is not in it."""
    places = said.get(Role.PLACE) if said.verb == "be" and not said.negated else ()
    inner = places[0].restrictions if len(places) == 1 and isinstance(places[0], Thing) else ()
    if len(inner) != 1 or not isinstance(inner[0], Predication) or not inner[0].negated or inner[0].verb != "be":
        return said
    where = tuple(Filled(Role.PLACE, one) for one in inner[0].get(Role.PLACE))
    kept = tuple(one for one in said.roles if one.role is not Role.PLACE)
    return evolve(said, roles=(*kept, *where), negated=True) if where else said


def _stated(text: str, sentences: Sequence[Sentence], span: Span | None, code: str) -> Statement:
    """
    What the readings of one sentence state; nothing where it denies something and a reading does not.
    """
    words = " ".join(text.split())
    sentences = tuple(one for one in sentences if one.kind is not SentenceKind.QUESTION)
    first = sentences[0] if sentences else None
    if first is None:
        return Statement(words, span=span)
    kept = tuple(
        one
        for one in sentences
        if (one.attribution, one.truth, one.stance) == (first.attribution, first.truth, first.stance)
    )
    readings: dict[tuple[Predication, ...], bool] = {}
    for sentence in kept:
        read = _reading(sentence)
        if read is None:
            # Where another reading can be said as predications, to choose it is not ours.
            return Statement(words, span=span)
        conjuncts, alternatives = read
        conjuncts = tuple(done_outside(_elsewhere(one)) for one in conjuncts)
        readings.setdefault(conjuncts, alternatives)
    if len(set(readings.values())) > 1:
        return Statement(words, span=span)
    told_so = first.attribution or first.stance is not None or first.truth is not Truth.TRUE
    if code and not told_so and not all(tells_denial(words, one, marks(code)) for one in readings):
        return Statement(words, span=span)
    return Statement(
        words,
        first.attribution,
        first.truth,
        first.stance,
        tuple(readings),
        alternatives=any(readings.values()),
        when=first.when,
        span=span,
    )


def read_question(text: str, language: Language, *, span: Span | None = None) -> Question | None:
    """What `text` asks; None where it was not understood as a question."""
    for sentence in _parsed(text, language, span):
        if sentence.kind is not SentenceKind.QUESTION or sentence.question is None:
            continue
        clauses = sentence.clauses
        if any(adjunct.link in _NARROWING for clause in clauses for adjunct in clause.adjuncts):
            continue  # what the question is about stands in words that no act keeps
        subject = next((one.subject for one in clauses if isinstance(one.subject, Thing | Things)), None)
        if sentence.opaque and not clauses:
            continue
        acts = tuple(act for clause in clauses for act in _asked(clause))
        if not acts and not sentence.as_described and sentence.question is not QuestionKind.WHAT_MUST:
            continue
        words = " ".join(text.split())
        described = sentence.as_described or any(map(_takes_up, acts))
        if described and _only_refers(acts):
            acts = ()
        given = _given(clauses, acts, sentence)
        if given is None:
            continue
        if given and isinstance(subject, Thing) and subject.determiner is Determiner.A:
            subject = evolve(subject, determiner=Determiner.THE)  # the one of whom that is told
        return Question(
            words, sentence.question, subject, acts, described, given, sentence.when if given else None, span
        )
    return None


def _given(
    clauses: Sequence[Clause], asked: Sequence[Predication], sentence: Sentence
) -> tuple[Predication, ...] | None:
    """
    What a question tells besides what it asks about, with the act first: "May Kiro, a hospital, use it if it pays?".

    None where that cannot be told as facts.
    """
    given: list[Predication] = []
    beside_acts = sentence.when is not None
    for clause in clauses:
        told = _clause(evolve(clause, modal=Modal.NONE, relatives=())) if asked else ((), False)
        beside = [_clause(one) for one in clause.relatives]
        if any(one is None or one[1] for one in beside):
            return None
        if told is None or told[1]:
            if clause.adjuncts or beside:
                return None
            told = ((), False)  # "may it sell or rent it?"
        facts = [said for one in beside if one is not None for said in one[0]]
        facts += _of_whom(clause.subject)
        deeds = told[0] if sentence.question is QuestionKind.MAY else ()
        left_out = (one for act in clause.acts for one in act.get(Role.WITHOUT) if isinstance(one, Predication))
        undone_acts = tuple(with_subject(one, clause.subject).denied() for one in left_out) if deeds else ()
        taken_up = isinstance(clause.subject, Thing) and clause.subject.determiner is Determiner.PRONOUN
        deeds += undone_acts
        beside_acts = beside_acts or bool(facts) or bool(undone_acts) or (bool(clause.adjuncts) and len(deeds) > 1)
        beside_acts = beside_acts or any(map(_prices, clause.acts)) or any(map(undone, clause.acts))
        given.extend((*facts, *deeds) if taken_up else (*deeds, *facts))  # a pronoun stands behind its name
    return tuple(given) if beside_acts else ()


def _of_whom(subject: object) -> list[Predication]:
    """ "May Dian, who is 15, copy it?": what is said of whom the question names."""
    if not isinstance(subject, Thing) or not subject.name:
        return []
    return [_of_the_one(one, subject) for one in subject.restrictions if isinstance(one, Predication)]


def _parsed(text: str, language: Language, span: Span | None) -> Sequence[Sentence]:
    return language.parse((Piece(text, span.start if span else 0),), licence=False)


def _only_refers(acts: Sequence[Predication]) -> bool:
    """Whether all that is asked about is "do so" or "do this"."""
    return all(_takes_up(act) or (act.verb in ("do", "act") and not act.roles) for act in acts)


def _takes_up(act: Predication) -> bool:
    """ "Do this", "do so": an act that only takes up what was told before."""
    if act.verb == "do so":
        return not act.roles
    taken = act.roles[0].filler if len(act.roles) == 1 and act.roles[0].role is Role.OBJECT else None
    determiners = (Determiner.THIS, Determiner.PRONOUN)
    return (
        act.verb == "do"
        and isinstance(taken, Thing)
        and not (taken.head or taken.name or taken.term or taken.modifiers or taken.restrictions)
        and taken.determiner in determiners
    )


def _asked(clause: Clause) -> tuple[Predication, ...]:
    """The acts that a question is about, each for itself; the subject is kept apart."""
    negated = clause.negated
    told = (of_the_same(with_purposes(made_act(_as_made(done_outside(one))))) for one in clause.acts)
    acts = tuple(act.denied() if negated else act for act in told)
    extra = tuple(
        act for adjunct in clause.adjuncts if adjunct.link is Link.WITHOUT for act in _without(adjunct.content)
    )
    if not acts:
        return extra
    return tuple(_with_adjuncts(_without_each(act, extra), clause) for act in acts)


def _as_made(act: Predication) -> Predication:
    """ "May she create the derivative?": what is asked is whether she may make one, as she is said to."""
    objects = act.get(Role.OBJECT)
    (thing,) = objects if len(objects) == 1 else (None,)
    if act.verb not in _MAKES or not isinstance(thing, Thing) or thing.determiner is not Determiner.THE:
        return act
    new = evolve(thing, determiner=Determiner.A)
    made = made_act(
        evolve(act, roles=tuple(evolve(one, filler=new) if one.filler is thing else one for one in act.roles))
    )
    return made if made.verb != act.verb else act


_MAKES = frozenset(("make", "create", "prepare", "produce"))


def _without_each(act: Predication, left_out: tuple[Predication, ...]) -> Predication:
    """ "May X do Y without doing Z?": Z is left out with the act."""
    for other in left_out:
        act = act.adding(Role.WITHOUT, other)
    return act


def _without(content: Iterable[object]) -> tuple[Predication, ...]:
    return tuple(act for part in content if isinstance(part, Clause) for act in part.acts)


def _reading(sentence: Sentence) -> tuple[tuple[Predication, ...], bool] | None:
    """The predications of one reading, and whether "or" joins them; None where they cannot be said so."""
    if sentence.opaque and not sentence.clauses:
        return None
    conjuncts: list[Predication] = []
    alternatives = False
    for clause in sentence.clauses:
        said = _clause(clause)
        if said is None:
            return None
        parts, by_or = said
        if by_or:
            if conjuncts or alternatives or len(sentence.clauses) > 1:
                # "A, and B or C" is no plain conjunction or disjunction.
                return None
            alternatives = True
        conjuncts.extend(parts)
    if any(_names_nothing(filler) for said in conjuncts for filler in said.get(Role.OBJECT)):
        return None  # of "the" alone, what it stands before was kept as something else
    if not alternatives and any(_choices(said) for said in conjuncts):
        # "uses it to train or to test" states one of the two, never both.
        if len(conjuncts) > 1:
            return None
        conjuncts, alternatives = _choices(conjuncts[0]), True
    return (tuple(dict.fromkeys(conjuncts)), alternatives) if conjuncts else None


def _names_nothing(filler: Filler) -> bool:
    """Whether an article is all that is left of a thing."""
    return isinstance(filler, Thing) and evolve(filler, span=None) == Thing("", determiner=Determiner.THE)


def _choices(said: Predication) -> list[Predication]:
    """What an "or" inside a positive predication leaves open, said one by one; empty where there is none."""
    if said.negated:
        return []
    for at, filled in enumerate(said.roles):
        filler = filled.filler
        members: tuple[Filler, ...] = ()
        if isinstance(filler, Things) and filler.connective is Connective.OR:
            members = filler.members
        elif isinstance(filler, AnyOf) and all(isinstance(part, Predication) for part in filler.parts):
            members = tuple(part for part in filler.parts if isinstance(part, Predication))
        if members:
            each = [
                evolve(said, roles=(*said.roles[:at], Filled(filled.role, one), *said.roles[at + 1 :]))
                for one in members
            ]
            return [choice for one in each for choice in (_choices(one) or [one])]
    return []


def _clause(clause: Clause) -> tuple[tuple[Predication, ...], bool] | None:
    if not clause.acts:
        return None
    if clause.modal not in _SIMPLE:
        modal = formula(clause, _wording)
        parts: tuple[Predication, ...] = (modal, *told_prices(modal)) if isinstance(modal, Predication) else ()
        return (parts, False) if parts else None
    told = [one for act in map(omitted_act, clause.acts) for one in (act, made_act(act), *_had(act, clause))]
    said = tuple(dict.fromkeys(of_the_same(with_purposes(one)) for one in told))
    acts = tuple(rivalling(offered(with_subject(act, clause.subject))) for act in said)
    acts += tuple(one for act in acts for one in (leave_told(act), leave_had(act)) if one is not None)
    acts += () if clause.negated else tuple(one for act in acts for one in happened(act))
    by_or = clause.connective is Connective.OR and len(clause.acts) > 1
    if clause.negated:
        # "neither uses nor sells": each is denied, whatever joins them
        acts = tuple(act.denied() for act in acts)
        by_or = False
    acts = tuple(_with_adjuncts(act, clause) for act in acts)
    beside = (
        ()
        if by_or
        else tuple(one for act in acts for one in (*undone(act), *given_credit(act), *_prices(act), *renamed(act)))
    )
    beside += (
        ()
        if by_or
        else tuple(one for act in acts for one in (*_along(act), *_inverse(act), *_of_each(act), *_by_tool(act)))
    )
    before = tuple(adjunct for adjunct in clause.adjuncts if adjunct.link is Link.BEFORE)
    acts = tuple(_dated(act, before) for act in acts)
    extra: list[Predication] = list(beside)
    for adjunct in clause.adjuncts:
        if adjunct.link in (Link.IF, Link.UNLESS, Link.PROVIDED, Link.ONLY_IF):
            return None
        if adjunct.link is Link.BEFORE and any(act.negated for act in acts):
            return None  # not before then, and perhaps later
        if adjunct.link is Link.WITHOUT:
            left_out = _without(adjunct.content)
            extra.extend(with_subject(act, clause.subject).denied() for act in left_out)
        elif adjunct.link in _BACKGROUND:
            for part in adjunct.content:
                if adjunct.link in (Link.BECAUSE, Link.ALTHOUGH) and isinstance(part, Clause):
                    inner = _clause(part)
                    if inner is not None and not inner[1]:
                        extra.extend(inner[0])
    for relative in sorted(clause.relatives, key=_is_of_one_named):
        inner = _clause(_of_the_same_one(relative))
        if inner is None or inner[1]:
            return None
        extra.extend(inner[0])
    if by_or and extra:
        return None
    return (*acts, *extra), by_or


def _of_the_same_one(relative: Clause) -> Clause:
    """ "His teacher, who has agreed": the teacher that was just told of, and no other one of his."""
    who = relative.subject
    owned = isinstance(who, Thing) and who.head and who.determiner is Determiner.NONE and not who.plural
    if not owned or not isinstance(who, Thing) or not who.restrictions or who.name or who.term:
        return relative
    return evolve(relative, subject=evolve(who, determiner=Determiner.THE, restrictions=()))


def _is_of_one_named(relative: Clause) -> bool:
    """Whether it is told of "the customer": behind what says who that is."""
    return isinstance(relative.subject, Thing) and relative.subject.determiner is Determiner.THE


def _prices(act: Predication) -> tuple[Predication, ...]:
    """What is told of prices, also of what a phrase speaks of: "an app that costs 3 euros"."""
    things = [one.filler for one in act.roles if isinstance(one.filler, Thing)]
    within = [
        said
        for thing in things
        for one in thing.restrictions
        if isinstance(one, Predication)
        for said in told_prices(_of_the_one(one, thing))
    ]
    return (*told_prices(act), *within)


def _of_the_one(said: Predication, thing: Thing) -> Predication:
    """What a phrase says of what it names, as a sentence of its own."""
    taken_up = evolve(thing, determiner=Determiner.THE, restrictions=(), count=None, span=None)
    same = (
        evolve(one, filler=taken_up) if isinstance(one.filler, Thing) and one.filler.head == SELF else one
        for one in said.roles
    )
    return evolve(said, roles=tuple(same))


def _inverse(act: Predication) -> tuple[Predication, ...]:
    """ "Grove is the employer of Ana", "Grove employs Ana": Ana is an employee of Grove."""
    agents = act.get(Role.AGENT)
    if act.negated or act.pending or len(agents) != 1 or not isinstance(agents[0], Thing):
        return ()
    told: list[tuple[Filler, str]] = []
    if act.verb == "be":
        for one in act.get(Role.COMPLEMENT):
            whose = [of.thing for of in one.restrictions if isinstance(of, Linked)] if isinstance(one, Thing) else []
            if isinstance(one, Thing) and one.head in INVERSES and len(whose) == 1:
                told.append((whose[0], INVERSES[one.head]))
    elif act.verb == "employ":
        told += [(one, INVERSES["employer"]) for one in act.get(Role.OBJECT)]
    return tuple(
        Predication("be", (Filled(Role.AGENT, who), Filled(Role.COMPLEMENT, _one_of(kind, agents[0]))))
        for who, kind in told
        if isinstance(who, Thing) and who.name
    )


def _one_of(kind: str, owner: Thing) -> Thing:
    return Thing(kind, determiner=Determiner.A, restrictions=(Linked(Role.OF, owner),))


def _of_each(act: Predication) -> tuple[Predication, ...]:
    """ "Each copy bears the name": so do the copies that were spoken of."""
    agents = act.get(Role.AGENT)
    each = agents[0] if len(agents) == 1 else None
    if act.negated or not isinstance(each, Thing) or each.determiner is not Determiner.ALL or each.plural:
        return ()
    if not each.head or each.name or any(isinstance(one, Predication) for one in each.restrictions):
        return ()
    all_of_them = evolve(each, determiner=Determiner.THE, plural=True)
    roles = tuple(evolve(one, filler=all_of_them) if one.role is Role.AGENT else one for one in act.roles)
    return (evolve(act, roles=roles, span=None),)


def _along(act: Predication) -> tuple[Predication, ...]:
    """ "Publishes the photos, crediting Fern": credits Fern."""
    agents = act.get(Role.AGENT)
    told = [one for one in act.get(Role.MANNER) if isinstance(one, Predication) and not one.get(Role.AGENT)]
    if act.negated or act.pending or len(agents) != 1 or not isinstance(agents[0], Thing | Things):
        return ()
    return tuple(with_subject(one, agents[0]) for one in told)


_TOOLS = frozenset(("crawler", "scraper", "spider", "script", "bot", "robot", "program", "tool", "macro", "agent"))
_RUNS = frozenset(("run", "use", "operate", "start", "launch", "execute", "deploy", "let"))


def _by_tool(act: Predication) -> tuple[Predication, ...]:
    """ "Runs a crawler that collects the pictures": collects them with it."""
    agents, tools = act.get(Role.AGENT), act.get(Role.OBJECT)
    plain = act.verb in _RUNS and not act.negated and not act.pending and len(agents) == 1 and len(tools) == 1
    tool = tools[0] if plain else None
    if not isinstance(tool, Thing) or tool.head not in _TOOLS or not isinstance(agents[0], Thing | Things):
        return ()
    means = Filled(Role.MEANS, evolve(tool, restrictions=()))
    return tuple(
        with_subject(
            evolve(one, roles=(*(role for role in one.roles if role.role is not Role.AGENT), means)), agents[0]
        )
        for one in tool.restrictions
        if isinstance(one, Predication) and one.get(Role.AGENT) == (_GAP,)
    )


_GAP = Thing(SELF)


def _had(act: Predication, clause: Clause) -> tuple[Predication, ...]:
    """ "There is no legal basis (for it)": nobody has one."""
    thing = clause.subject if not act.get(Role.OBJECT) else next(iter(act.get(Role.OBJECT)))
    if act.verb != "exist" or not isinstance(thing, Thing) or thing.head not in GROUNDS:
        return ()
    named = evolve(thing, restrictions=())
    return (evolve(act, verb="have", roles=(Filled(Role.AGENT, _ANYBODY), Filled(Role.OBJECT, named)), manner=()),)


_ANYBODY = Thing("person", determiner=Determiner.ANY)


def _dated(act: Predication, before: Sequence[Adjunct]) -> Predication:
    """What an act is done before stays with the act: "a doctor checks it before it is released"."""
    for adjunct in before:
        for part in adjunct.content:
            inner = _clause(part) if isinstance(part, Clause) else None
            for done in inner[0] if inner is not None else ():
                act = act.adding(Role.BEFORE, done)
    return act


def _with_adjuncts(act: Predication, clause: Clause) -> Predication:
    """What is left out without being an act ("without a notice") stays with the act."""
    for adjunct in clause.adjuncts:
        if adjunct.link is not Link.WITHOUT:
            continue
        for part in adjunct.content:
            if isinstance(part, Thing | Things | Words):
                act = act.adding(Role.WITHOUT, part)
    return act


def _wording(span: Span | None, words: str) -> Words:
    return Words(words, (), span)


def flat(said: Formula) -> tuple[Predication, ...] | None:
    """The conjuncts of a formula, or None if it is no plain conjunction of predications."""
    match said:
        case Predication():
            return (said,)
        case AllOf(parts):
            found: list[Predication] = []
            for part in parts:
                inner = flat(part)
                if inner is None:
                    return None
                found.extend(inner)
            return tuple(found)
        case NotSo(Predication() as part):
            return (evolve(part, negated=not part.negated),)
        case AnyOf() | NotSo() | Words():
            return None


__all__ = ["flat", "read_question", "read_statement"]
