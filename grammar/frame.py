"""What a text says about itself: terms, parties, acceptance, documents, and what silence means for each object."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from ..clauses.norm import Definition, Modality, Norm, Party, Reserved, Silence
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Linked,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .binding import Passage
from .concepts import DEALS, DEALS_IN, DERIVED, DERIVED_WORKS, ENDS, POWERS, SERVICES, WORKS
from .conditions import things_in
from .document import Document
from .drafts import Freed, Outcome
from .marks import Marks, plain
from .objects import objects_of
from .parties import Parties, Side
from .passages import one_line, quote_of
from .skeleton import Clause, Language, Modal, Piece

_SUFFIX = re.compile(
    r",?\s+(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|AG|B\.?V|S\.?A|PBC|Pte|Co|Company|PLC|LP|Platforms|SAS|SE|Holdings?|Ireland)\b\.?",
)
"""Forms of companies, which a name may leave out; names of forms are the same in every language."""
_OURS = frozenset({"we", "us", "our"})
_YOURS = frozenset({"you", "your"})


def parties_of(
    document: Document, definitions: Sequence[Definition], table: Marks, licensor: str = ""
) -> tuple[Party, ...]:
    """Who is addressed and who speaks, with the names and role words that the text gives them."""
    theirs: dict[str, None] = {}
    ours: dict[str, None] = dict.fromkeys(one for one in (licensor,) if one)
    in_brackets = {(term.term, term.unit) for term in document.terms if term.kind == "inline"}
    spans = {unit.start: unit.index for unit in document.units}
    for definition in definitions:
        names = (definition.term, *definition.aliases)
        lower = {name.lower() for name in names}
        number = spans.get(definition.span.start, -1) if definition.span is not None else -1
        if (definition.term, number) in in_brackets:
            # What stands before the bracket tells: "the other party (the "Recipient")" is neither side.
            lower &= _OURS | _YOURS
        words = plain(definition.meaning.text) if isinstance(definition.meaning, Words) else ""
        if (
            lower & _YOURS
            or lower & set(table.licensee)
            or (_is_role(definition.term, table) and _ends(words, table.address))
        ):
            theirs.update(dict.fromkeys(names))
        elif (
            lower & _OURS
            or lower & set(table.licensor)
            or (_is_role(definition.term, table) and _ends(words, table.speaker))
        ):
            ours.update(dict.fromkeys(names))
            if lower & _OURS:
                ours.update(dict.fromkeys(_company_names(definition.quote, table)))
    head = one_line(document.text[:6000])
    defined = {name.lower() for one in definitions for name in (one.term, *one.aliases)}
    for pattern in table.licensor_names:
        for found in pattern.finditer(head):
            for name in _names(found.group("name")):
                if _names_somebody(name, table) and name.lower() not in defined:
                    ours.setdefault(name)
    not_names = _OURS | _YOURS
    theirs_named = tuple(name for name in theirs if name.lower() not in not_names)
    return (
        Party(LICENSEE, theirs_named),
        Party(LICENSOR, tuple(name for name in ours if name.lower() not in not_names and name not in theirs_named)),
    )


def _ends(words: str, endings: tuple[str, ...]) -> bool:
    """Whether a phrase ends in one of the endings, or is no more than the last word of one."""
    return words.endswith(endings) or words in {ending.rsplit(" ", 1)[-1] for ending in endings}


def _is_role(term: str, table: Marks) -> bool:
    """Whether a defined term may be the role of a party, and not that of a text or a thing."""
    lower = term.lower()
    return lower in table.licensee or lower in table.licensor or lower not in table.not_names


def with_speaker(
    parties: tuple[Party, ...],
    passages: Sequence[Passage],
    known: Parties,
    title: str,
    definitions: Sequence[Definition],
) -> tuple[Party, ...]:
    """
    The parties with the one who speaks, where the text only calls him by name.

    That is who most often may or will do something; once is enough for who grants, may end or suspend what the reader
    has, or whose name the title begins with.
    """
    theirs = {name.lower() for one in parties if one.role == LICENSEE for name in one.names}
    if any(one.role == LICENSOR and one.names for one in parties):
        return parties
    counts: Counter[str] = Counter()
    defined = {name.lower() for one in definitions for name in (one.term, *one.aliases)}

    def begins(name: str) -> bool:
        return bool(name) and f"{title.lower()} ".startswith(f"{name.lower()} ")

    for passage in passages:
        for reading in passage.readings[:1]:
            inner = [one for clause in reading.clauses for each in clause.adjuncts for one in each.content]
            for one in inner:
                name = (
                    one.subject.term or one.subject.name
                    if isinstance(one, Clause) and isinstance(one.subject, Thing)
                    else ""
                )
                counts[name] += 1 if name and begins(name) else 0
            for clause in reading.clauses:
                subject = clause.subject
                if not isinstance(subject, Thing) or subject.restrictions or subject.modifiers:
                    continue
                name = subject.name or subject.term
                if not name or name.isdigit() or name.lower() in defined or subject.plural:
                    continue
                if clause.modal in (Modal.MAY, Modal.WILL, Modal.MUST, Modal.RESERVES, Modal.GRANTS):
                    counts[name] += 1 if subject.name or begins(name) else 0
                    powers = {act.verb for act in clause.acts} & (POWERS | ENDS)
                    if clause.modal in (Modal.RESERVES, Modal.GRANTS) or (clause.modal is Modal.MAY and powers):
                        counts[name] += 3
    for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if (
            (count >= 3 or begins(name))
            and name.lower() not in theirs
            and known.side(Thing("", name=name)) is not Side.LICENSEE
        ):
            return tuple(Party(one.role, (name,)) if one.role == LICENSOR else one for one in parties)
    return parties


def _company_names(quote: str, table: Marks) -> Iterable[str]:
    """Names of companies in the meaning of "we"."""
    for found in table.company.finditer(quote):
        yield from (name for name in _names(found.group("name")) if _names_somebody(name, table))


def _names(words: str) -> Iterable[str]:
    """A name, and the same without its form of company."""
    name = " ".join(words.split()).strip(" ,.")
    if name:
        yield name
        short = _SUFFIX.split(name)[0].strip(" ,.")
        if short and short != name:
            yield short


def _names_somebody(name: str, table: Marks) -> bool:
    words = name.lower().replace(",", " ").split()
    return (
        words[0] not in table.not_names and words[-1] not in table.document_words and name.lower() not in table.licensee
    )


@frozen
class Dates:
    """
    When the text says that it is valid.
    """

    version: date | None
    in_force: Period


def dates_of(document: Document) -> Dates:
    """The date of the version and the day from which it is in force; without such a day, the version's own date."""
    by_role: dict[str, date] = {}
    for one in document.dates:
        by_role.setdefault(one.role, one.date)
    version = by_role.get("version", by_role.get("published", by_role.get("effective")))
    return Dates(version, Period(by_role.get("effective", version)))


def is_public(text: str, table: Marks) -> bool:
    """Whether the text addresses whoever receives the work, and not those who sign up."""
    words = plain(text)
    if not any(pattern.search(words) for pattern in table.public):
        return False
    return not any(pattern.search(words) for pattern in table.not_public)


def acceptance_of(passages: Sequence[Passage], language: Language, table: Marks) -> tuple[Predication, ...]:
    """The acts that the text calls acceptance ("by using the Services, you agree …")."""
    found: dict[Predication, None] = {}
    for passage in passages:
        if passage.kind in ("heading", "title", "toc"):
            continue
        words = quote_of(passage.pieces)
        for pattern in table.acceptance:
            match = pattern.search(plain(words))
            if match is None:
                continue
            start, end = match.span("act")
            at = start
            for gap in (*table.acceptance_joins.finditer(words, start, end), None):
                stop = gap.start() if gap is not None else end
                found.update(dict.fromkeys(_acts(words[at:stop], language)))
                at = gap.end() if gap is not None else end
            break
    return tuple(found)


def _acts(words: str, language: Language) -> Iterable[Predication]:
    readings = language.parse((Piece(words, 0),))
    for reading in readings[:1]:
        for clause in reading.clauses:
            if clause.modal in (Modal.BARE, Modal.IMPERATIVE, Modal.NONE) and not clause.negated:
                yield from (act for act in clause.acts if act.verb != "do")


def incorporates_of(document: Document, passages: Sequence[Passage], table: Marks) -> tuple[str, ...]:
    """Documents that the text makes part of itself, by the names it gives them."""
    found: dict[str, None] = {}
    joins = "|".join(
        re.escape(one) if one in ",&" else rf"\b{re.escape(one)}\b"
        for one in sorted(table.name_joins, key=len, reverse=True)
    )
    for passage in passages:
        if passage.kind in ("heading", "title", "toc"):
            continue
        for pattern in table.incorporates:
            for match in pattern.finditer(quote_of(passage.pieces)):
                for part in re.split(rf"\s*(?:{joins})\s*", match.group("names")):
                    name = re.sub(r"^(?:our|the|any|these|its|Our|The)\s+", "", part.strip(' ,."“”'))
                    last = name.rsplit(" ", 1)[-1].lower()
                    if _is_name(name) and last in table.document_words and name != document.title and len(name) > 5:
                        found.setdefault(name)
    return tuple(found)


def _is_name(words: str) -> bool:
    """Whether a phrase is written as a name: every longer word has a capital."""
    return words[:1].isupper() and all(word[:1].isupper() or len(word) < 4 for word in words.split()[1:])


def precedence_of(passages: Sequence[Passage], table: Marks) -> tuple[tuple[str, str], ...]:
    """(first, second) for each "A prevails over B", by the names that the text gives to A and B."""
    found: dict[tuple[str, str], None] = {}
    for passage in passages:
        for pattern in table.precedence:
            for match in pattern.finditer(quote_of(passage.pieces)):
                first, second = (" ".join(match.group(name).split()).strip(" ,.") for name in ("first", "second"))
                if first and second and first.lower() != second.lower():
                    found.setdefault((first, second))
    return tuple(found)


def flows_down_of(norms: Iterable[Norm], parties: Parties, document: Document) -> tuple[str, ...]:
    """Whom the bound party must hold to the same clauses ("will not permit End Users to")."""
    found: dict[str, None] = {}
    for norm in norms:
        if norm.modality is not Modality.FORBID:
            continue
        for act in norm.acts:
            if act.verb not in ("permit", "allow", "let", "authorize", "enable"):
                continue
            if not any(isinstance(one.filler, Predication | AllOf | AnyOf) for one in act.roles):
                continue
            for role in (Role.OBJECT, Role.RECIPIENT):
                for filler in act.get(role):
                    things = filler.members if isinstance(filler, Things) else (filler,)
                    for thing in things:
                        if isinstance(thing, Thing) and parties.side(thing) in (Side.PERSON, Side.LICENSEE):
                            found.setdefault(_printed(thing, document))
    return tuple(found)


def _printed(thing: Thing, document: Document) -> str:
    """The thing's words as the text has them."""
    if thing.term or thing.name:
        return thing.term or thing.name
    if thing.span is not None:
        return " ".join(thing.span.of(document.text).split())
    return " ".join((*thing.modifiers, thing.head))


def licensed_work(norms: Iterable[Norm]) -> Thing | None:
    """What a public licence is about, by the first "this software" or defined work in its clauses."""
    for norm in norms:
        for act in norm.acts:
            for thing in things_in(act):
                if thing.head in WORKS and (thing.term or thing.determiner is Determiner.THIS):
                    return evolve(thing, restrictions=(), count=None)
    return None


def with_work(norms: tuple[Norm, ...], definitions: Sequence[Definition] = (), *, public: bool) -> tuple[Norm, ...]:
    """
    The norms with the licensed work where a public grant names no object ("Redistribution and use are permitted").

    A bare licence under the copyright is one to the work and to what is adapted from it.
    """
    work = licensed_work(norms)
    adapted = [one.term for one in definitions if one.term.split()[-1].lower().removesuffix("s") in DERIVED_WORKS]
    found: list[Norm] = []
    for norm in norms:
        if work is not None and any(act.verb == DEALS_IN and not act.roles for act in norm.acts):
            derived = tuple(Thing(DERIVED, term=term) for term in adapted[:1])
            whole = Things(Connective.AND, (work, *derived)) if derived else work
            norm = evolve(norm, acts=tuple(act.adding(Role.OBJECT, whole) for act in norm.acts))
        if work is None or not public:
            found.append(norm)
            continue
        if norm.modality is Modality.PERMIT and not norm.defeats and any(not act.get(Role.OBJECT) for act in norm.acts):
            acts = tuple(act if act.get(Role.OBJECT) else act.adding(Role.OBJECT, work) for act in norm.acts)
            norm = evolve(norm, acts=acts)
        found.append(norm)
    return tuple(found)


def reserved_of(
    passages: Sequence[Passage],
    outcomes: Sequence[Sequence[Outcome]],
    norms: Sequence[Norm],
    parties: Parties,
    definitions: Sequence[Definition] = (),
    *,
    public: bool,
) -> tuple[Reserved, ...]:
    """
    How silence is read for each object; what is freed by name is free whatever else covers it.

    A permission to use what is defined as things that are free ("Content" as input and output) reserves nothing.
    """
    said: dict[Thing, Reserved] = {}
    for passage, readings in zip(passages, outcomes, strict=True):
        for one in dict.fromkeys(freed for outcome in readings for freed in outcome.freed):
            if parties.side(one.object) not in (Side.OTHER, Side.NOBODY):
                continue
            _note(said, one, passage)
    by_path = {passage.path: passage for passage in passages}
    for norm in norms:
        if norm.modality is not Modality.PERMIT or norm.defeats:
            continue
        if norm.bearer is not None and parties.side(norm.bearer) not in (Side.LICENSEE, Side.BOTH, Side.PERSON):
            continue
        for act in norm.acts:
            if not (public or act.verb in DEALS):
                continue
            for thing in map(_whole, objects_of(act)):
                named = thing.term or _is_licensed(thing)
                if named and not _is_owned(thing) and not _of_free(thing, definitions, said):
                    where = by_path.get(norm.id.split("#")[0])
                    span = norm.spans[0] if norm.spans else None
                    passage = where or Passage(0, norm.id, span or Span(0, 0))
                    key = _key(thing)
                    if thing.term and any(_same_term(one, thing) for one in said.values()):
                        continue  # the first grant says what of it the text is about
                    said.setdefault(
                        key, Reserved(_bare(thing), Silence.RESERVED, norm.id, norm.quote, span or passage.span)
                    )
    return tuple(said.values())


def _same_term(said: Reserved, thing: Thing) -> bool:
    """Whether silence on a term is settled; that some of what it means is free ("Data in the public domain") is not."""
    some = said.silence is Silence.FREE and bool(said.object.restrictions)
    return said.object.term == thing.term and not some


def _of_free(thing: Thing, definitions: Sequence[Definition], said: Mapping[Thing, Reserved]) -> bool:
    """Whether a term stands for things of which one is free and none is reserved."""
    meaning = next((one.meaning for one in definitions if thing.term and one.term == thing.term), None)
    members = meaning.members if isinstance(meaning, Things) else ()
    silences = {
        entry.silence
        for member in members
        if isinstance(member, Thing)
        for entry in said.values()
        if entry.object.term and entry.object.term.casefold() == (member.term or member.head).casefold()
    }
    return silences == {Silence.FREE}


def _note(said: dict[Thing, Reserved], one: Freed, passage: Passage) -> None:
    key = _key(one.object)
    known = said.get(key)
    if known is not None and (known.silence is Silence.FREE or one.silence is Silence.RESERVED):
        return
    said[key] = Reserved(_bare(one.object), one.silence, passage.path, quote_of(passage.pieces), passage.span)


def _key(thing: Thing) -> Thing:
    """Two phrases with one key speak of the same object."""
    named = bool(thing.term or thing.name)
    return Thing(
        "" if named else thing.head,
        () if named else thing.modifiers,
        name=thing.name,
        term=thing.term,
        restrictions=thing.restrictions,
    )


def _bare(thing: Thing) -> Thing:
    """The object itself, without count and determiner."""
    return evolve(thing, count=None)


def _whole(thing: Thing) -> Thing:
    """The work in "three copies of the Software", "10 % of the Text"."""
    if thing.head in ("", "copy", "portion", "part", "excerpt") and not (thing.term or thing.name):
        for one in thing.restrictions:
            if isinstance(one, Linked) and one.role is Role.OF and isinstance(one.thing, Thing):
                return one.thing
    return thing


def _is_licensed(thing: Thing) -> bool:
    """Whether a phrase without a capital speaks of what the text is about: "the software", "our images"."""
    if thing.restrictions:
        owners = [one.thing for one in thing.restrictions if isinstance(one, Linked) and one.role is Role.OF]
        return len(owners) == len(thing.restrictions) and all(
            isinstance(owner, Thing) and owner.head == LICENSOR for owner in owners
        )
    definite = thing.determiner in (Determiner.THE, Determiner.THIS)
    return definite and not thing.name and thing.head in WORKS | SERVICES


def _is_owned(thing: Thing) -> bool:
    """Whether the phrase says that it is the reader's own ("your Content")."""
    return any(
        isinstance(one, Linked) and one.role is Role.OF and isinstance(one.thing, Thing) and one.thing.head == LICENSEE
        for one in thing.restrictions
    )
