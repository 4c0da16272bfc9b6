"""What a text says about itself: parties, dates, acceptance and other documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from attrs import frozen

from ..clauses.countries import is_country
from ..clauses.norm import Definition, Modality, Norm, Party
from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Determiner,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .binding import Passage
from .concepts import DEALS, ENDS, POWERS, PRESENTS, SERVICES, STATIVE, TEXTS, WORKS
from .document import Document
from .fillers import things_in
from .marks import Marks, plain
from .parties import Parties, Side
from .passages import quote_of
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
    in_brackets = {(term.term, term.unit): term.denotes for term in document.terms if term.kind == "inline"}
    spans = {unit.start: unit.index for unit in document.units}
    for definition in definitions:
        number = spans.get(definition.span.start, -1) if definition.span is not None else -1
        place = in_brackets.get((definition.term, number))
        # '("you" or "Company")': whatever stands in one bracket names the same
        beside = (
            name for (name, unit), one in in_brackets.items() if place is not None and (unit, one) == (number, place)
        )
        names = tuple(dict.fromkeys((definition.term, *definition.aliases, *beside)))
        named = lower = {name.lower() for name in names}
        if (definition.term, number) in in_brackets:
            # What stands before the bracket tells: "the other party (the "Recipient")" is neither side.
            lower = lower & (_OURS | _YOURS)
        words = plain(definition.meaning.text) if isinstance(definition.meaning, Words) else ""
        denoted = in_brackets.get((definition.term, number))
        before = plain(denoted.of(document.text)) if denoted is not None else words
        if (
            lower & _YOURS
            or lower & set(table.licensee)
            or (_is_role(definition.term, table) and _ends(words, table.address))
            or (denoted is not None and _ends(before, table.address))
            # "by which you (the "Recipient") may use it"; "what we make for you (the "Works")" names no reader
            or (
                denoted is not None
                and before.split()[-1:]
                and before.split()[-1] in _YOURS
                and named & {*table.licensee, *table.persons}
            )
            or (named & set(table.licensee) and any(one.search(before) for one in table.reader_named))
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
                told = denoted.of(document.text) if denoted is not None else ""
                ours.update(dict.fromkeys(_named_last(told, table)))
    # two blanks stand for the end of a paragraph: no name goes on over it
    head = "  ".join(" ".join(one.split()) for one in re.split(r"\n\s*\n", document.text[:6000]))
    defined = {name.lower() for one in definitions for name in (one.term, *one.aliases)}
    for pattern in table.licensor_names:
        for found in pattern.finditer(head):
            for name in (name for part in found.group("name").split(" / ") for name in _names(part)):
                if _names_somebody(name, table) and (name.lower() not in defined or _of_a_firm(name, definitions)):
                    ours.setdefault(name)
            alias = found.groupdict().get("alias") or _short_name(found, head)
            if alias and _names_somebody(alias, table):
                ours.setdefault(alias)  # "offered by Acme Tools Ltd ("Acme")"
    not_names = _OURS | _YOURS
    theirs_named = tuple(name for name in theirs if name.lower() not in not_names)
    return (
        Party(LICENSEE, theirs_named),
        Party(LICENSOR, tuple(name for name in ours if name.lower() not in not_names and name not in theirs_named)),
    )


_ALIAS = re.compile(r"[^()“„\"]{0,20}\([^()“„\"]{0,40}[“„\"](?P<alias>[A-ZÄÖÜ][\w&-]*(?: [A-Z][\w&-]*){0,2})[”“\"]")


def _short_name(found: re.Match[str], head: str) -> str:
    """The short name in brackets behind a company's name that it is a part of; "" if there is none."""
    behind = _ALIAS.match(head, found.end("name"))
    return behind["alias"] if behind is not None and found["name"].startswith(behind["alias"]) else ""


def _of_a_firm(name: str, definitions: Sequence[Definition]) -> bool:
    """Whether a defined term is the short name of a firm, by what stands before it: "Acme Tools Ltd ("Acme")"."""
    said = [one.meaning for one in definitions if one.term == name]
    words = [one.text if isinstance(one, Words) else getattr(one, "name", "") for one in said]
    return any(re.search(rf"\b{re.escape(name)}\b", each) is not None for each in words)


def _ends(words: str, endings: tuple[str, ...]) -> bool:
    """Whether a phrase ends in one of the endings, or is no more than the last word of one."""
    return f" {words}".endswith(endings) or words in {ending.rsplit(" ", 1)[-1] for ending in endings}


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
    table: Marks,
) -> tuple[Party, ...]:
    """
    The parties with the one who speaks, where the text only calls him by name.

    That is who most often may or will do something; once is enough for who grants, may end or suspend what the reader
    has, answers for nothing, hands something over under this text or opens it with what he made, or whose name the
    title begins with.
    """
    theirs = {name.lower() for one in parties if one.role == LICENSEE for name in one.names}
    if any(one.role == LICENSOR and one.names for one in parties):
        return parties
    counts: Counter[str] = Counter()
    defined = {name.lower() for one in definitions for name in (one.term, *one.aliases)}

    def begins(name: str) -> bool:
        return bool(name) and f"{title.lower()} ".startswith(f"{name.lower()} ")

    first = next((one.number for one in passages if one.readings and one.kind == "sentence"), -1)
    presented: list[str] = []
    ruled: set[str] = set()
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
                if not isinstance(subject, Thing) or subject.restrictions:
                    continue
                name = subject.name or subject.term
                if (subject.plural and not subject.modifiers) or len(name.split()) <= len(subject.modifiers):
                    continue  # more than a name
                if not name or name.isdigit() or name.lower() in defined:
                    continue
                plainly = known.side(Thing(subject.head)) if subject.head else Side.OTHER
                if plainly is Side.OTHER and any(_speaks(clause, act) for act in clause.acts):
                    counts[name] += 3
                if plainly is Side.OTHER and passage.number <= first and _presents(clause):
                    presented.append(name)
                if clause.modal in (Modal.MAY, Modal.MUST) and {act.verb for act in clause.acts} & DEALS:
                    ruled.add(name)  # "Bolt may use the maps": who is let or bound does not speak
                if clause.modal is Modal.CAN and {act.verb for act in clause.acts} & POWERS:
                    counts[name] += 3 if plainly is Side.OTHER else 0
                if clause.modal in (Modal.MAY, Modal.WILL, Modal.MUST, Modal.RESERVES, Modal.GRANTS):
                    counts[name] += 1 if subject.name or begins(name) else 0
                    powers = {act.verb for act in clause.acts} & (POWERS | ENDS)
                    if clause.modal in (Modal.RESERVES, Modal.GRANTS) or (clause.modal is Modal.MAY and powers):
                        counts[name] += 3
    counts.update({name: 3 for name in presented if name not in ruled})
    for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if (
            (count >= 3 or begins(name))
            and name.lower() not in theirs
            and known.side(Thing("", name=name)) is not Side.LICENSEE
        ):
            names = (name, *_short_names(name, definitions))
            return _spoken_by(parties, names)
    maker = _maker_of_services(passages, defined | theirs, title, table) or _named_by_title(passages, title)
    taken = maker.lower() in defined | theirs or known.side(Thing("", name=maker)) is Side.LICENSEE
    return _spoken_by(parties, (maker,)) if maker and not taken else parties


def _presents(clause: Clause) -> bool:
    """Whether a text that opens so says who made what it is about: "The Fern Network collects measurements"."""
    plain = clause.modal is Modal.NONE and not (clause.negated or clause.passive or clause.only)
    return plain and all(act.verb in PRESENTS and not act.negated and act.get(Role.OBJECT) for act in clause.acts)


_ANSWERS = frozenset(("liable", "responsible"))
_VOUCHES = frozenset(("warranty", "guarantee", "representation", "liability", "responsibility"))


def _speaks(clause: Clause, act: Predication) -> bool:
    """Whether only who speaks says so of himself: "Acme gives no warranty", "Acme offers it under this licence"."""
    if clause.modal is not Modal.NONE or clause.passive:
        return False
    if clause.negated is not act.negated:
        told = act.get(Role.COMPLEMENT) if act.verb == "be" else ()
        vouched = act.get(Role.OBJECT) if act.verb in ("give", "make", "accept", "assume", "provide") else ()
        return any(isinstance(one, Words) and _ANSWERS & {*one.lemmas} for one in told) or any(
            isinstance(one, Thing) and one.head in _VOUCHES for one in vouched
        )
    under = (*act.get(Role.BASIS), *act.get(Role.MEANS))
    handed = act.verb in ("offer", "provide", "make available", "release", "publish", "distribute", "license")
    return handed and any(
        isinstance(one, Thing) and one.head in TEXTS and one.determiner is Determiner.THIS for one in under
    )


def _named_by_title(passages: Sequence[Passage], title: str) -> str:
    """
    The name that the title begins with, if the text speaks of whoever has it: "ask Saffron", "Attic stores it".

    A common noun is one only where the title goes on with what it is the name of, "Attic Cloud Storage Terms", or
    whoever has it does something. What may be copied or sold is a work that is called so, and who says "we" has it.
    """
    lower = re.sub(r"\s*[:,–—-]\s+", " ", f"{title.lower()} ")
    said: dict[str, None] = {}
    works: set[str] = set()
    speaks = False
    for passage in passages:
        for clause in (clause for reading in passage.readings[:1] for clause in reading.clauses):
            fillers = (clause.subject, clause.recipient, *(one.filler for act in clause.acts for one in act.roles))
            things = [thing for filler in fillers if filler is not None for thing in things_in(filler)]
            speaks = speaks or any(thing.head == LICENSOR for thing in things)
            dealt = (one for act in clause.acts if act.verb in DEALS - {"use"} for one in act.get(Role.OBJECT))
            works |= {one.name or one.term for one in dealt if isinstance(one, Thing)}
            for thing in things:
                name = thing.name or thing.term
                if name and lower.startswith(f"{name.lower()} ") and thing.determiner is Determiner.NONE:
                    further = [word.strip(".:,") for word in lower.removeprefix(name.lower()).split()]
                    does = (
                        thing == clause.subject and not clause.passive and {act.verb for act in clause.acts} - STATIVE
                    )
                    bare = not further or further[0] in TEXTS | {"terms"}
                    common = thing.head in SERVICES | WORKS | TEXTS or (bare and not does)
                    if not thing.plural and not (thing.head and common) and not is_country(name):
                        said[name] = None
    found = max((name for name in said if name not in works), key=len, default="")
    return found if speaks else ""


def _spoken_by(parties: tuple[Party, ...], names: tuple[str, ...]) -> tuple[Party, ...]:
    return tuple(Party(one.role, names) if one.role == LICENSOR else one for one in parties)


def _maker_of_services(passages: Sequence[Passage], taken: set[str], title: str, table: Marks) -> str:
    """Whose name stands most often before the services that a text is about, be it once where the title has it."""
    said = [
        found.group("name")
        for passage in passages
        for pattern in table.service_makers
        for found in pattern.finditer(quote_of(passage.pieces))
    ]
    counts = Counter(name for name in said if name.lower() not in taken and _names_somebody(name, table))
    best = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
    alone = len(best) < 2 or best[0][1] > best[1][1]
    enough = best and (best[0][1] > 1 or f"{title} ".startswith(f"{best[0][0]} "))
    return best[0][0] if enough and alone else ""


def products_of(text: str, table: Marks) -> tuple[str, ...]:
    """What a text calls its service by name: "Fernchat (the "Service")"."""
    return tuple(
        dict.fromkeys(found.group("name") for pattern in table.service_named for found in pattern.finditer(text))
    )


def _short_names(name: str, definitions: Sequence[Definition]) -> Iterator[str]:
    """ "Acme Inc. ("Acme") grants": what a text calls for short the one who speaks in it."""
    for definition in definitions:
        short = definition.term
        if name.startswith(f"{short} ") and f'{name.lower()} ("{short.lower()}")' in plain(definition.quote):
            yield short


def _company_names(quote: str, table: Marks) -> Iterable[str]:
    """Names of companies in the meaning of "we"."""
    for found in table.company.finditer(quote):
        yield from (name for name in _names(found.group("name")) if _names_somebody(name, table))


def _named_last(before: str, table: Marks) -> Iterable[str]:
    """The company whose name stands right before the bracket that calls it "we": "by Acme Corp ("we")"."""
    found = _LAST_NAME.search(before.rstrip(" ,"))
    if found is not None and _SUFFIX.search(f" {found.group()}"):
        yield from (name for name in _names(found.group()) if _names_somebody(name, table))


_LAST_NAME = re.compile(r"[A-Z][\w&.-]*(?:,? [A-Z][\w&.-]*){1,5}$")


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


_HEADER = 500
"""Within how many characters of each other the dates of one text stand above it."""


def dates_of(document: Document) -> Dates:
    """
    The date of the version and the day from which it is in force; without such a day, the version's own date.

    What says far behind the first date when something was last changed, dates the policy or annex that it stands in.
    """
    by_role: dict[str, date] = {}
    for one in document.dates:
        beside = one.role != "version" or one.span.start - document.dates[0].span.start <= _HEADER
        if beside or not {"published", "effective"} & by_role.keys():
            by_role.setdefault(one.role, one.date)
    version = by_role.get("version", by_role.get("published", by_role.get("effective")))
    first, last = by_role.get("effective", version), by_role.get("ends")
    if last is not None and first is not None and last < first:
        last = None  # the end of something else
    return Dates(version, Period(first, last))


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


OWN = "these terms"
"""How an order of precedence speaks of the text that declares it."""


def precedence_of(passages: Sequence[Passage], table: Marks) -> tuple[tuple[str, str], ...]:
    """
    (first, second) for each "A prevails over B", by the names that the text gives to A and B.

    "If A and B conflict, B prevails" says which of the two it is by naming it again; "B prevails in case of conflict"
    has it prevail over the text itself.
    """
    found: dict[tuple[str, str], None] = {}
    for passage in passages:
        for pattern in table.precedence:
            for match in pattern.finditer(quote_of(passage.pieces)):
                said = {name: _side(words, table) for name, words in match.groupdict("").items()}
                first, second = said["first"], said.get("second", OWN)
                if "one" in said:
                    second = _other(first, said["one"], said["other"])
                if first and second and first.lower() != second.lower():
                    found.setdefault((first, second))
    return tuple(found)


def _side(words: str, table: Marks) -> str:
    """What prevails or yields, without the article before it; `OWN` for the text itself ("this Agreement")."""
    words = " ".join(words.split()).strip(" ,.")
    first, _, rest = words.partition(" ")
    if first.lower() in table.itself:
        return OWN
    return rest if rest and first.lower() in table.articles else words


def _other(first: str, one: str, other: str) -> str:
    """Of two that conflict the one that does not prevail; "" where the one that does is neither of them."""
    word, _, label = first.rpartition(" ")
    if one.endswith(f" {label}") and _is_label(other):
        return f"{word} {other}"  # "sections 1 and 2": the word stands once
    if _is_label(other) and other == label:
        return f"{word} {one.rpartition(' ')[2]}"
    pair = [one, other]
    same = [name for name in pair if name.lower() == first.lower()]
    return next((name for name in pair if name not in same), "") if same else ""


def _is_label(words: str) -> bool:
    return bool(re.fullmatch(r"[\dIVX]+(?:[.(]\w+\)?)*", words))


def flows_down_of(
    norms: Iterable[Norm], parties: Parties, document: Document, passages: Sequence[Passage], table: Marks
) -> tuple[str, ...]:
    """
    Whom the bound party must hold to the same clauses: "will not permit End Users to", "must pass these terms on to
    resellers", "these terms also bind your affiliates".
    """
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
    for passage in passages:
        for pattern in table.flows_down:
            for match in pattern.finditer(quote_of(passage.pieces)):
                found.update(dict.fromkeys(_roles_in(match.group("names"), table)))
    return tuple(found)


def _roles_in(words: str, table: Marks) -> Iterator[str]:
    """The words for kinds of persons in a list of them: "your employees, affiliates and end users"."""
    joins = "|".join(rf"\b{re.escape(one)}\b" for one in table.name_joins if one.isalpha())
    for part in re.split(rf"\s*(?:,|&|{joins})\s*", words):
        said = part.split()
        while said and said[0].lower() in (*table.articles, *table.itself, *table.whose):
            said.pop(0)
        if said and len(said) < 4 and said[-1].lower() in table.passed_on_to:
            yield " ".join(said)


def _printed(thing: Thing, document: Document) -> str:
    """The thing's words as the text has them."""
    if thing.term or thing.name:
        return thing.term or thing.name
    if thing.span is not None:
        return " ".join(thing.span.of(document.text).split())
    return " ".join((*thing.modifiers, thing.head))
