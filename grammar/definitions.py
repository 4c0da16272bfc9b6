"""
Defined terms: which a text defines, with what meaning, and what the definition's own sentence adds to it.

"X means Y, provided that it …" is a Y of which that holds. A proviso that cannot be put into the meaning leaves the
meaning as words, so that nothing is taken for the term without doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from ..clauses.norm import Definition
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
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
from ..clauses.span import Span
from .binding import Passage
from .document import Document
from .marks import Marks
from .parameters import parameters_of
from .passages import quote_of
from .polarity import forgets_denial
from .possessives import whose
from .skeleton import Adjunct, Clause, Language, Link, Modal, Sentence, SentenceKind

_GAP = Thing(SELF)
_NARROWS = frozenset({Link.PROVIDED, Link.ONLY_IF, Link.UNLESS, Link.IF})
_HOW = frozenset({Link.WITHOUT, Link.BEFORE})
_PLAIN = frozenset({Modal.NONE, Modal.WILL, Modal.SHALL})
_MEANS = frozenset({"include", "exclude", "mean", "be", "have", "refer", "constitute", "apply"})
_RULES = frozenset({Modal.MUST, Modal.SHALL, Modal.FORBIDDEN, Modal.AGREES, Modal.REQUIRED})


def definitions_of(
    document: Document, passages: Sequence[Passage], language: Language, table: Marks
) -> tuple[Definition, ...]:
    """Every defined term, in the order of the text; one entry for each place where a term is defined."""
    found: list[Definition] = []
    seen: set[tuple[str, int]] = set()
    for passage in passages:
        for reading in passage.readings[:1]:
            if reading.kind is not SentenceKind.DEFINITION or not reading.term:
                continue
            others = tuple(
                term.term
                for term in document.terms
                if term.unit == passage.number and term.kind != "inline" and term.term != reading.term
            )
            told = _and_what_goes_along(reading.meaning, quote_of(passage.pieces))
            meaning, includes = _meaning(told, reading.includes)
            within, excludes = _hung(reading.clauses)
            meaning = _narrowed(meaning, reading, quote_of(passage.pieces), language)
            if not excludes and forgets_denial(quote_of(passage.pieces), (meaning, includes, reading.clauses), table):
                # What is left of it would take in what the text leaves out.
                meaning = _as_words(meaning, language) if isinstance(meaning, Thing | Things) else meaning
                includes = ()
            name = bare_term(reading.term)
            found.append(
                Definition(
                    name,
                    meaning,
                    tuple(
                        dict.fromkeys(
                            (*(one for one in (reading.term,) if one != name), *_aliases(passage, reading.term, others))
                        )
                    ),
                    (*includes, *within),
                    excludes,
                    passage.path,
                    quote_of(passage.pieces),
                    passage.span,
                )
            )
            seen.update((term, passage.number) for term in (reading.term, *others))
    for passage in passages:
        for name, named in _called(passage):
            if (name, passage.number) not in seen:
                seen.add((name, passage.number))
                found.append(Definition(name, named, (), (), (), passage.path, quote_of(passage.pieces), passage.span))
    known = {one.term.casefold() for one in found}
    for passage in passages:
        for clause in passage.readings[0].clauses if passage.readings else ():
            # "Confidential Information does not include …", where no sentence says what it is
            subject = clause.subject
            name = subject.term if isinstance(subject, Thing) else ""
            if name and name.casefold() not in known and extends(clause, (name,)):
                known.add(name.casefold())
                found.append(Definition(name, None, (), (), (), passage.path, quote_of(passage.pieces), passage.span))
    found = [_extended(one, passages, language) for one in found]
    listed = _listed(found, passages)
    for term in document.terms:
        if (term.term, term.unit) in seen:
            continue
        seen.add((term.term, term.unit))
        passage = passages[term.unit]
        words = " ".join(term.denotes.of(document.text).split())
        called = (
            listed.get((term.term, term.unit))
            or _with_others(passage, term.term, term.plural)
            or _named_thing(passage, term.term)
            or _ending_at(passage, term.term, term.denotes.end, term.plural)
        )
        if called is not None and _is_other(called.members[0] if isinstance(called, Things) else called):
            called = None  # than what they are other was not read: the list has more on it
        meaning = called or Words(words, language.lemmas(words), term.denotes)
        found.append(Definition(term.term, meaning, (), (), (), passage.path, quote_of(passage.pieces), passage.span))
    known = {one.term.casefold() for one in found}
    for parameter in parameters_of(document):
        if parameter.term.casefold() not in known:
            named, quote = Thing("", name=parameter.name), f"{parameter.term}: {parameter.name}"
            found.append(Definition(parameter.term, named, (), (), (), "", quote, parameter.span))
    return tuple(sorted(found, key=lambda one: one.span or Span(0, 0)))


def _listed(found: Sequence[Definition], passages: Sequence[Passage]) -> dict[tuple[str, int], Things]:
    """What a term means of which a list says it, by the term and its lead-in: all that its items name together."""
    items: dict[int, list[int]] = {}
    for passage in passages:
        if passage.lead_in is not None:
            items.setdefault(passage.lead_in, []).append(passage.number)
    numbers = {passage.span: passage.number for passage in passages}
    meant = {(one.term, numbers[one.span]): one for one in found if one.span in numbers}
    listed: dict[tuple[str, int], Things] = {}
    for lead_in, places in items.items():
        for term in {term for term, at in meant if at == places[0]}:
            each = [meant.get((term, at)) for at in places]
            things = [thing for one in each if one is not None and _is_plain(one) for thing in _members([one.meaning])]
            if len(things) == len(each):
                listed[term, lead_in] = Things(Connective.OR, tuple(things), passages[lead_in].span)
    return listed


def _is_plain(definition: Definition) -> bool:
    """Whether a definition says what its term means by one thing, and nothing besides."""
    return isinstance(definition.meaning, Thing) and not definition.includes and not definition.excludes


def bare_term(term: str) -> str:
    """A term as the rest of the text uses it: what is defined as "the Program" is the Program."""
    first, _, rest = term.partition(" ")
    return rest if first.lower() == "the" and rest else term


def extends(clause: Clause, terms: Iterable[str]) -> bool:
    """Whether a clause says what one of these terms includes or excludes."""
    subject = clause.subject
    if not isinstance(subject, Thing) or clause.modal is not Modal.NONE or not clause.acts:
        return False
    words = {subject.term.casefold(), " ".join((*subject.modifiers, subject.head)).casefold()}
    return any(term.casefold() in words for term in terms) and all(
        act.verb in ("include", "exclude") for act in clause.acts
    )


def _extended(definition: Definition, passages: Sequence[Passage], language: Language) -> Definition:
    """The definition with what other sentences say of it: "Content includes videos", "Content excludes code"."""
    includes, excludes = list(definition.includes), list(definition.excludes)
    for passage in passages:
        for clause in passage.readings[0].clauses if passage.readings else ():
            if not extends(clause, (definition.term,)):
                continue
            for act in clause.acts:
                within = (act.verb == "include") is not (clause.negated is not act.negated)
                hung = _as_said(clause.adjuncts, passage, language)
                (includes if within else excludes).extend(one.with_(*hung) for one in _members(act.get(Role.OBJECT)))
    return evolve(definition, includes=tuple(dict.fromkeys(includes)), excludes=tuple(dict.fromkeys(excludes)))


def _as_said(adjuncts: Iterable[Adjunct], passage: Passage, language: Language) -> Iterable[Words]:
    """What bounds that a term includes something, in the words of the text: "… that you made without using it"."""
    for adjunct in adjuncts:
        said = " ".join(
            piece.text[max(0, adjunct.span.start - piece.start) : adjunct.span.end - piece.start].strip()
            for piece in passage.pieces
            if adjunct.span is not None and adjunct.span.start < piece.start + len(piece.text)
            if adjunct.span.end > piece.start
        )
        yield Words(said, language.lemmas(said), adjunct.span)


def _called(passage: Passage) -> Iterable[tuple[str, Thing | Things]]:
    """A name in quotation marks for things: Input and Output are collectively "Content"."""
    words = quote_of(passage.pieces)
    for reading in passage.readings[:1]:
        for clause in reading.clauses:
            for act in clause.acts if clause.modal is Modal.NONE and not clause.negated else ():
                if act.verb not in ("be", "call", "name", "define"):
                    continue
                agents: tuple[object, ...] = (clause.subject,) if act.verb == "be" else act.get(Role.OBJECT)
                for filler in (*act.get(Role.COMPLEMENT), *act.get(Role.MANNER)):
                    name = filler.name.strip(" .,;") if isinstance(filler, Thing) else ""
                    if name and re.search(rf"[\"“„«]{re.escape(name)}", words):
                        yield from ((name, agent) for agent in agents if isinstance(agent, Thing | Things))


def _aliases(passage: Passage, term: str, others: tuple[str, ...]) -> tuple[str, ...]:
    """Further quoted terms before the verb: "Licensee" or "you"."""
    words = quote_of(passage.pieces)
    quoted = re.findall(r"[\"“„]([^\"“”„]{1,60})[\"”“]", words[:200])
    opening = re.match(r"\W*[\"“„][^\"“”„]{1,60}[\"”“](?:[\s,(]+(?:\w+\s+)?[\"“„][^\"“”„]{1,60}[\"”“]\)?)*", words)
    head = opening.group() if opening else ""
    return tuple(dict.fromkeys(one for one in (*others, *quoted) if one != term and one in head))


def _and_what_goes_along(meaning: Thing | Things | Words | None, quote: str) -> Thing | Things | Words | None:
    """ "The model along with its documentation" is the model and its documentation, not the model that has some."""
    last = meaning.restrictions[-1] if isinstance(meaning, Thing) and meaning.restrictions else None
    along = isinstance(last, Linked) and last.role is Role.COUNTERPART and any(word in quote for word in _ALONG)
    if not isinstance(meaning, Thing) or not isinstance(last, Linked) or not along:
        return meaning
    first = evolve(meaning, restrictions=meaning.restrictions[:-1])
    match last.thing:
        case Things(members=members):
            return Things(Connective.AND, (first, *members))
        case Thing() as beside:
            return Things(Connective.AND, (first, beside))
    return meaning


_ALONG = (" along with ", " together with ")


def _meaning(
    meaning: Thing | Things | Words | None, includes: bool
) -> tuple[Thing | Things | Words | None, tuple[Thing, ...]]:
    if includes:
        members = meaning.members if isinstance(meaning, Things) else (meaning,)
        return None, tuple(one for one in members if isinstance(one, Thing))
    if isinstance(meaning, Things) and isinstance(meaning.members[0], Thing):
        # "the program and its documentation": whose it is stands before
        first = evolve(meaning.members[0], restrictions=())
        members = tuple(_owned_by(one, first) if isinstance(one, Thing) else one for one in meaning.members)
        meaning = evolve(meaning, members=members)
    return meaning, ()


def _hung(clauses: Sequence[Clause]) -> tuple[tuple[Thing, ...], tuple[Thing, ...]]:
    """What a definition's own sentence takes in and leaves out: "…, and excludes drafts", "…, other than drafts"."""
    within: list[Thing] = []
    without: list[Thing] = []
    for clause in clauses:
        for act in clause.acts:
            if act.verb in ("include", "exclude"):
                kept_in = (act.verb == "include") is not (clause.negated is not act.negated)
                (within if kept_in else without).extend(_members(act.get(Role.OBJECT)))
        for adjunct in clause.adjuncts:
            if adjunct.link is Link.EXCEPT:
                without.extend(_members(adjunct.content))
    return tuple(within), tuple(without)


def _members(phrases: Iterable[object]) -> list[Thing]:
    """The things of phrases, each member of a list by itself."""
    tops = [one for top in phrases for one in (top.members if isinstance(top, Things) else (top,))]
    return [one for one in tops if isinstance(one, Thing)]


def _owned_by(thing: Thing, owner: Thing) -> Thing:
    """The thing with `owner` where a pronoun says whose it is."""
    return evolve(
        thing,
        restrictions=tuple(
            evolve(part, thing=owner)
            if isinstance(part, Linked) and (of := whose(part)) is not None and of.head not in (LICENSEE, LICENSOR)
            else part
            for part in thing.restrictions
        ),
    )


def _with_others(passage: Passage, term: str, several: bool) -> Things | None:
    """ "Models, software, or other materials (the "Technology")": a list that is named as a whole."""
    for reading in passage.readings[:1]:
        for clause in _with_conditions(reading.clauses):
            fillers: list[object] = [clause.subject, clause.recipient, *clause.acts]
            while fillers:
                match fillers.pop(0):
                    case Things(members=members) as things:
                        last = members[-1]
                        whole = several or _is_other(last) or _stands_for_all(things, term)
                        if isinstance(last, Thing) and last.term == term and whole:
                            return evolve(things, members=(*members[:-1], evolve(last, term="", name="")))
                        fillers += members
                    case Thing() as thing:
                        fillers += [one.thing if isinstance(one, Linked) else one for one in thing.restrictions]
                    case Predication(roles=roles):
                        fillers += [one.filler for one in roles]
                    case AllOf(parts=parts) | AnyOf(parts=parts):
                        fillers += parts
    return None


def _is_other(thing: Filler) -> bool:
    return isinstance(thing, Thing) and (thing.determiner is Determiner.OTHER or "other" in thing.modifiers)


def _stands_for_all(things: Things, term: str) -> bool:
    """
    "In films, games and podcasts ("Productions")": kinds in the plural with no article between them are one list.

    The name is for the last alone where it has its head: "games and podcasts (the "Podcasts")".
    """
    members = [one for one in things.members if isinstance(one, Thing)]
    bare = all(one.plural and one.head and one.determiner is Determiner.NONE and not one.name for one in members)
    tail = term.split()[-1].casefold()
    own = {form for one in members[-1:] for form in (one.head, f"{one.head}s", f"{one.head[:-1]}ies", f"{one.head}es")}
    return bare and len(members) == len(things.members) and tail not in own


def _named_thing(passage: Passage, term: str) -> Thing | None:
    """The thing in whose phrase the bracket with the term stands, where the grammar tied them."""
    for reading in passage.readings[:1]:
        for clause in _with_conditions(reading.clauses):
            tops = (clause.subject, clause.recipient, *(filled.filler for act in clause.acts for filled in act.roles))
            for thing in (one for top in tops if isinstance(top, Thing | Things) for one in _nested(top)):
                named = thing.head not in ("", LICENSEE, LICENSOR) and thing.head.casefold() != term.casefold()
                if thing.term == term and named:
                    return evolve(thing, term="", span=None)
                called = _called_at_its_end(thing, term)
                if called is not None:
                    return evolve(called, span=None)
    return None


def _ending_at(passage: Passage, term: str, end: int, several: bool) -> Thing | Things | None:
    """
    The phrase that ends before a bracket with a name: "the Software or Documentation (collectively, the "Products")".

    What has the name's own head, or, where the bracket names several, the list; no other phrase is sure to be meant.
    """
    tail = term.split()[-1].casefold()
    found: list[Thing | Things] = []
    for reading in passage.readings[:1]:
        for clause in _with_conditions(reading.clauses):
            fillers: list[object] = [clause.subject, clause.recipient, *clause.acts]
            while fillers:
                match fillers.pop(0):
                    case Things() as things:
                        found += [things] if several and _reaches(things, end) else []
                        fillers += things.members
                    case Thing() as thing:
                        heads = (thing.head, f"{thing.head}s", f"{thing.head[:-1]}ies", f"{thing.head}es")
                        found += [thing] if thing.head and tail in heads and _reaches(thing, end) else []
                        fillers += [one.thing if isinstance(one, Linked) else one for one in thing.restrictions]
                    case Predication(roles=roles):
                        fillers += [one.filler for one in roles]
                    case AllOf(parts=parts) | AnyOf(parts=parts):
                        fillers += parts
    own = (*term.casefold().split(),)
    first = next(
        (
            one
            for one in found
            if not (isinstance(one, Thing) and one.head in own and not (one.restrictions or one.modifiers))
        ),
        None,
    )
    return _without_span(first) if first is not None else None


def _without_span(filler: Thing | Things) -> Thing | Things:
    return evolve(filler, span=None) if isinstance(filler, Thing) else filler


def _reaches(filler: Thing | Things, end: int) -> bool:
    """Whether a phrase goes up to a place."""
    last = filler.members[-1] if isinstance(filler, Things) else filler
    return last.span is not None and last.span.start < end <= last.span.end


def _with_conditions(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """The clauses, and those of their conditions and provisos."""
    for clause in clauses:
        yield clause
        for adjunct in clause.adjuncts:
            yield from _with_conditions(one for one in adjunct.content if isinstance(one, Clause))


def _called_at_its_end(thing: Thing, term: str) -> Thing | None:
    """ "Entities with revenues of a million (the "Large Entities")": the name is for the entities, as its head says."""
    last = thing.restrictions[-1] if thing.restrictions else None
    inner = last.thing if isinstance(last, Linked) else None
    tail = term.split()[-1].casefold()
    head = tail in (thing.head, f"{thing.head}s", f"{thing.head[:-1]}ies", f"{thing.head}es")
    if not head or not isinstance(last, Linked) or not isinstance(inner, Thing) or inner.term != term:
        return None
    return evolve(thing, restrictions=(*thing.restrictions[:-1], evolve(last, thing=evolve(inner, term=""))))


def _nested(thing: Thing | Things) -> Iterator[Thing]:
    """A phrase and the phrases that hang on it."""
    for one in thing.members if isinstance(thing, Things) else (thing,):
        if isinstance(one, Thing):
            yield one
            for part in one.restrictions:
                if isinstance(part, Linked) and isinstance(part.thing, Thing | Things):
                    yield from _nested(part.thing)


def _narrowed(
    meaning: Thing | Things | Words | None, reading: Sentence, quote: str, language: Language
) -> Thing | Things | Words | None:
    """The meaning with the provisos of its sentence; as words where they do not say what holds of the thing."""
    if not isinstance(meaning, Thing | Things):
        return meaning
    found: list[Predication] = []
    for clause in reading.clauses:
        if clause.subject is None and clause.modal is Modal.NONE and not {act.verb for act in clause.acts} & _MEANS:
            # "X means research, and in each case is not intended for gain": what is defined is not
            gap = Filled(Role.OBJECT if clause.passive else Role.AGENT, _GAP)
            said = tuple(evolve(act, roles=(gap, *act.roles)) for act in clause.acts if not act.get(gap.role))
            if len(said) < len(clause.acts) or (len(said) > 1 and clause.connective is Connective.OR):
                return _as_words(meaning, language)
            found.extend(one.denied() if clause.negated else one for one in said)
    for adjunct in (one for clause in reading.clauses for one in clause.adjuncts):
        clauses = [part for part in adjunct.content if isinstance(part, Clause)]
        so_far = adjunct.link is Link.EXTENT and any(one.subject and not one.passive for one in clauses)
        if adjunct.link in _HOW or so_far or (adjunct.link is Link.EXCEPT and clauses):
            # "A work made without using the Model", "except when it is sold": that is not said of the thing.
            return Words(quote, language.lemmas(quote), meaning.span)
        if adjunct.link not in _NARROWS or all(isinstance(part, Words) for part in adjunct.content):
            continue  # what was kept as written stands in the ledger
        hung = _said_of(adjunct, meaning, reading.term)
        if hung is None:
            return _as_words(meaning, language)
        found.extend(hung)
    if not found:
        return meaning
    if isinstance(meaning, Thing):
        return meaning.with_(*found)
    members = tuple(one.with_(*found) if isinstance(one, Thing) else one for one in meaning.members)
    return evolve(meaning, members=members)


def _said_of(adjunct: Adjunct, meaning: Thing | Things, term: str) -> tuple[Predication, ...] | None:
    """What an adjunct says of the thing that is defined; None where it says something else."""
    parts = tuple(part for part in adjunct.content if isinstance(part, Clause))
    several = len(parts) > 1 and adjunct.connective is Connective.OR
    if len(parts) < len(adjunct.content) or several:
        return None
    found: list[Predication] = []
    for clause in parts:
        if _ruling(clause):
            continue  # it rules by itself
        one_of = len(clause.acts) > 1 and (clause.connective is Connective.OR) is not clause.negated
        denied = clause.negated is not (adjunct.link is Link.UNLESS)
        if clause.modal not in _PLAIN or clause.adjuncts or not clause.acts or (one_of and not clause.negated):
            return None
        if len(clause.acts) > 1 and denied is not clause.negated:
            return None  # "unless A and B": not both
        for act in clause.acts:
            placed = _placed(act, clause, meaning, term)
            if placed is None:
                return None
            found.append(placed.denied() if denied else placed)
    return tuple(found)


def _placed(act: Predication, clause: Clause, meaning: Thing | Things, term: str) -> Predication | None:
    """The act with the thing that is defined where a pronoun or its own name stands for it."""
    subject = clause.subject
    roles = act.roles
    if subject is not None and not act.get(Role.AGENT):
        if not isinstance(subject, Thing | Things):
            return None
        roles = (Filled(Role.AGENT, subject), *roles)
    taken = tuple(evolve(one, filler=_GAP) if _is_it(one.filler, meaning, term) else one for one in roles)
    return evolve(act, roles=taken) if taken != roles else None


def _is_it(filler: Filler, meaning: Thing | Things, term: str) -> bool:
    if not isinstance(filler, Thing):
        return False
    if filler.determiner is Determiner.PRONOUN and not filler.head:
        return True
    heads = {one.head for one in (meaning.members if isinstance(meaning, Things) else (meaning,)) if one.head}  # type: ignore[union-attr]
    same = filler.head in heads and filler.determiner in (Determiner.THIS, Determiner.THE) and not filler.restrictions
    return same or (bool(term) and filler.term.casefold() == term.casefold())


def _as_words(meaning: Thing | Things, language: Language) -> Words:
    words = language.thing_words(meaning)
    return Words(words, language.lemmas(words), meaning.span)


def _ruling(clause: Clause) -> bool:
    """Whether a clause in a definition binds somebody: "…, provided that you must not use it for weapons"."""
    if not clause.acts or not isinstance(clause.subject, Thing | Things):
        return False
    if all(act.verb in _MEANS for act in clause.acts):
        return False  # "…, which shall include drafts" goes on defining
    return clause.modal in _RULES or (clause.modal in (Modal.MAY, Modal.CAN, Modal.WILL) and clause.negated)


def rules_of(reading: Sentence) -> tuple[Clause, ...]:
    """The clauses of a definition's sentence that bind somebody, those behind "provided that" among them."""
    return tuple(one for clause in reading.clauses for one in _ruling_in(clause))


def _ruling_in(clause: Clause) -> Iterable[Clause]:
    if _ruling(clause):
        yield clause
        return
    for adjunct in clause.adjuncts:
        for part in adjunct.content:
            if isinstance(part, Clause):
                yield from _ruling_in(part)
    for one in clause.relatives:
        yield from _ruling_in(one)


def defining_units(document: Document) -> frozenset[int]:
    """Units that layout shows to define a term: they begin with it in quotation marks and say what it means."""
    return frozenset(
        term.unit
        for term in document.terms
        if term.kind != "inline" and term.span.start - document.units[term.unit].start <= 2
    )
