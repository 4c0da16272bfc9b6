"""Indonesian noun groups: the head first, then what narrows it, then whose it is and which."""

from __future__ import annotations

from attrs import evolve

from ..clauses.countries import is_country
from ..clauses.phrase import LICENSEE, LICENSOR, Determiner, Limit, Linked, Restriction, Role, Thing
from ..clauses.span import Span
from .chunking import Chunk, join
from .concepts import SERVICES, WORKS
from .lexicon_id import indonesian, nominal, relational
from .wordbook import Word, acts_by_noun, split_concept

_OWNED = frozenset(("model", "term", "policy", "api", "condition", "agreement", "program"))
"""Heads whose name behind them says whose they are."""
_NAMEABLE = frozenset(("model", "system", "program", "version"))
"""Heads that a name with a number stands beside: "model gpt-4"."""
_LANDS = frozenset(("territory", "country", "region", "area", "jurisdiction", "state"))
"""Heads that say of a country only that it is one."""
_PERSONS = frozenset(
    [
        "company",
        "user",
        "customer",
        "person",
        "party",
        "provider",
        "child",
        "owner",
        "author",
        "employee",
        "friend",
        "government",
        "developer",
        "client",
        "member",
    ]
)


def pronoun(word: Word) -> Thing:
    """What a pronoun denotes."""
    span = Span(word.start, word.end)
    match word.concept:
        case "we" | "I":
            return Thing(LICENSOR, determiner=Determiner.PRONOUN, plural=word.concept == "we", span=span)
        case "you":
            return Thing(LICENSEE, determiner=Determiner.PRONOUN, span=span)
        case "anyone" | "whoever":
            return Thing("person", determiner=Determiner.ANY, span=span)
        case "nobody":
            return Thing("person", determiner=Determiner.NO, span=span)
    return Thing("", determiner=Determiner.PRONOUN, plural=word.concept == "they", span=span)


def noun_group(chunk: Chunk, *, licence: bool) -> Thing:
    """What a noun group denotes."""
    words = list(chunk.words)
    span = Span(chunk.start, chunk.end)
    if len(words) == 1:
        word = words[0]
        if word.tag == "PRON":
            return pronoun(word)
        if word.tag == "MONEY":
            return Thing("", count=word.value, span=span)
    determiner = Determiner.NONE
    count: Limit | None = None
    nouns: list[Word] = []
    posts: list[Word] = []
    table = indonesian()["determiners"]
    plural = False
    for word in words:
        if word.tag == "QUANT":
            name = next((name for name, listed in table.items() if word.lower in listed.split()), "")
            determiner = Determiner(name) if name else determiner
            plural = plural or word.lower in ("para", "beberapa", "sejumlah", "banyak", "semua", "seluruh")
        elif word.tag == "NUMBER":
            count = word.value if isinstance(word.value, Limit) else None
        elif word.tag == "POST":
            posts.append(word)
        else:
            nouns.append(word)
    thing = _of(nouns, licence=licence) if nouns else Thing("")
    for word in posts:
        if word.concept == "any":
            determiner = Determiner.NO if determiner is Determiner.NO else Determiner.ANY
        elif word.lower == "itu":
            determiner = Determiner.THE
        else:
            determiner = Determiner.THIS
    modifiers = thing.modifiers
    if "other" in modifiers and determiner in (Determiner.NONE, Determiner.A):
        determiner, modifiers = Determiner.OTHER, tuple(one for one in modifiers if one != "other")
    if not thing.head and not thing.name:
        thing = evolve(thing, head="thing" if determiner is Determiner.ANY else "")
    if thing.determiner is not Determiner.NONE and determiner is Determiner.NONE:
        determiner = thing.determiner
    plural = plural or thing.plural or (count is not None and count.quantity.amount != 1)
    return evolve(thing, modifiers=modifiers, determiner=determiner, count=count, plural=plural, span=span)


def _is_name(head: Word) -> bool:
    """Whether a noun with a capital before a name is a part of it; what stands at the start of a sentence tells not."""
    return head.concept.split()[-1] not in SERVICES | WORKS


def _of(words: list[Word], *, licence: bool) -> Thing:
    """The head and what follows it, up to the end of the group."""
    head_word = words[0]
    restrictions: list[Restriction] = []
    after: list[list[str]] = []
    name = ""
    term = ""
    kept_head = False
    plural = "pl" in head_word.features
    if head_word.tag == "NAME":
        run = [word for word in words if word.tag in ("NAME", "NUMBER")]
        rest = [word for word in words if word.tag not in ("NAME", "NUMBER", "OWNER")]
        owners = [word for word in words if word.tag == "OWNER"]
        thing = Thing("", tuple(part for word in rest for part in word.concept.split()), name=join(run))
        return thing.with_(*(Linked(Role.OF, pronoun(word)) for word in owners))
    before, head = split_concept(head_word.concept)
    if head_word.tag == "REFERENCE":
        return Thing(head_word.concept, name=str(head_word.value))
    if "nya" in head_word.features:
        restrictions.append(Linked(Role.OF, Thing("", determiner=Determiner.PRONOUN)))
    if (licence and head_word.cap and not head_word.first and head_word.text[:1].isupper()) or (
        licence and head_word.text.isupper() and len(head_word.text) > 3
    ):
        term = head_word.text
    at = 1
    while at < len(words):
        word = words[at]
        if word.tag == "OWNER":
            restrictions.append(Linked(Role.OF, pronoun(word)))
        elif word.tag == "NAME":
            end = at
            while end < len(words) and words[end].tag == "NAME":
                end += 1
            run_name = join(words[at:end])
            if head in _LANDS and is_country(run_name) and at == 1:
                return Thing("", name=run_name)  # "wilayah Indonesia"
            if head.split()[-1] in _NAMEABLE and any(char.isdigit() for char in run_name):
                name = run_name
                kept_head = True
            elif head.split()[-1] in relational() | _OWNED or head.split()[-1] in _PERSONS:
                restrictions.append(Linked(Role.OF, Thing("", name=run_name)))
            elif head_word.cap and head == "license":
                name = f"{run_name} License"
            elif head_word.cap and not head_word.text.isupper() and _is_name(head_word):
                # "Kamera Elang": a name that holds a common word stands as it is written
                name, kept_head = f"{head_word.text} {run_name}", True
            else:
                after.append([run_name])
            at = end - 1
        elif word.tag == "ADJECTIVE":
            after.append(word.concept.split())
            if "nya" in word.features:
                restrictions.append(Linked(Role.OF, Thing("", determiner=Determiner.PRONOUN)))
        elif (
            licence
            and word.tag == "NOUN"
            and word.text.isupper()
            and len(word.text) > 3
            and not head_word.text.isupper()
        ):
            # "komponen inti PERANGKAT LUNAK": of what the text calls so
            restrictions.append(Linked(Role.OF, _of(words[at:], licence=licence)))
            break
        elif word.tag == "NOUN" and (
            (
                (head.split()[-1] in relational() or head in acts_by_noun() or head in nominal())
                and at == 1
                and word.concept.split()[-1] not in ("end",)
            )
            or word.concept.split()[-1] in _PERSONS
        ):
            inner = _of(words[at:], licence=licence)
            if "other" in inner.modifiers and inner.determiner is Determiner.NONE:
                plain = tuple(one for one in inner.modifiers if one != "other")
                inner = evolve(inner, determiner=Determiner.OTHER, modifiers=plain)
            restrictions.append(Linked(Role.OF, inner))
            break
        else:
            after.append(word.concept.split())
            if "nya" in word.features:
                restrictions.append(Linked(Role.OF, Thing("", determiner=Determiner.PRONOUN)))
        at += 1
    if name and not kept_head:
        return Thing("", name=name, restrictions=tuple(restrictions))
    modifiers = tuple(part for parts in reversed(after) for part in parts)
    return Thing(
        head,
        (*modifiers, *before),
        name=name,
        term=term if len(words) == 1 or all(word.tag in ("OWNER",) for word in words[1:]) else "",
        plural=plural,
        restrictions=tuple(restrictions),
    )
