"""German noun groups: the thing that a group denotes, and the cases that its article, endings and number leave open."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from attrs import define, evolve, field

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    Compare,
    Determiner,
    Filled,
    Filler,
    Limit,
    Linked,
    Period,
    Predication,
    Quantity,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .ages import aged
from .chunking import Chunk, join
from .lexicon_de import german, nominal
from .wordbook import Word, pairs, role_of, split_concept

_GIVEN = ("provide", "make available", "offer")
"""What a text says of the very thing that it gives."""
_AGE = re.compile(r"(\d+)-?jährige[nrsm]?$")
_GENDERED = {
    # ending of the article: gender and number → cases
    "e": {"f": "na", "pl": "na"},
    "en": {"m": "a", "pl": "d"},
    "em": {"m": "d", "n": "d"},
    "er": {"m": "n", "f": "dg", "pl": "g"},
    "es": {"n": "na", "m": "g"},
    "": {"m": "n", "n": "na"},
}
_PERSONS = {
    "nobody": ("person", Determiner.NO),
    "somebody": ("person", Determiner.A),
    "everybody": ("person", Determiner.ALL),
    "nothing": ("thing", Determiner.NO),
    "something": ("thing", Determiner.A),
    "everything": ("thing", Determiner.ALL),
    "one": ("person", Determiner.ANY),
}
_PRONOUN_CASES = {
    "ich": "n",
    "wir": "n",
    "er": "n",
    "man": "n",
    "du": "n",
    "dich": "a",
    "dir": "d",
    "mich": "a",
    "ihn": "a",
    "mir": "d",
    "ihm": "d",
    "ihnen": "d",
    "uns": "da",
    "es": "na",
    "sie": "na",
    "sich": "da",
    "niemand": "n",
    "niemanden": "a",
    "niemandem": "d",
    "jemand": "n",
    "jemanden": "a",
    "jemandem": "d",
}


@define
class Nominal:
    """
    A noun phrase while its clause is read; what hangs on it may still come.
    """

    thing: Thing | Things | Words | Period | Limit
    cases: frozenset[str]
    number: str = "sg"
    pronoun: str = ""
    """The concept of a personal pronoun (`you`, `they`, `self` …)."""
    at: int = 0
    """The chunk that it begins with."""
    lemma: str = ""
    """The word of its head as the table lists it."""
    verbs: dict[Span, str] = field(factory=dict)
    """Spans of things that are nominalised acts → the act."""

    def narrow(self, *restrictions: Restriction, plural: bool | None = None) -> None:
        """
        Hang `restrictions` on the nearest thing whose number fits, and on all where they stand once for all.
        """
        if isinstance(self.thing, Thing):
            self.thing = _narrowed(self.thing, restrictions, plural)
        elif isinstance(self.thing, Things):
            members = list(self.thing.members)
            last = members[-1]
            shared = isinstance(last, Thing) and last.determiner is Determiner.NONE and not last.name
            for k, member in enumerate(members):
                if isinstance(member, Thing) and ((shared and not member.name) or k == len(members) - 1):
                    members[k] = _narrowed(member, restrictions, plural)
            self.thing = evolve(self.thing, members=tuple(members))


def _narrowed(thing: Thing, restrictions: tuple[Restriction, ...], plural: bool | None) -> Thing:
    """`thing` with `restrictions` on it, or on what hangs last on it where that stands nearer and its number fits."""
    last = thing.restrictions[-1] if thing.restrictions else None
    if isinstance(last, Linked) and isinstance(last.thing, Thing | Things):
        near = last.thing.members[-1] if isinstance(last.thing, Things) else last.thing
        stands_after = isinstance(near, Thing) and near.span is not None and near.determiner is not Determiner.PRONOUN
        fits = isinstance(near, Thing) and (plural is None or near.plural == plural) and not near.name
        if stands_after and fits and isinstance(near, Thing):
            inner: Thing | Things = _narrowed(near, restrictions, plural)
            if isinstance(last.thing, Things):
                narrowed = _narrowed(near, restrictions, plural)
                inner = evolve(last.thing, members=(*last.thing.members[:-1], narrowed))
            return evolve(thing, restrictions=(*thing.restrictions[:-1], Linked(last.role, inner)))
    return thing.with_(*restrictions)


def is_other(thing: object) -> bool:
    """Whether something else than what was named is meant: "andere Zwecke"."""
    return isinstance(thing, Thing) and (thing.determiner is Determiner.OTHER or "other" in thing.modifiers)


def other_than(thing: Thing, spared: Thing | Things) -> Thing:
    """ "Jede andere Nutzung als X": any use without X."""
    words = tuple(word for word in thing.modifiers if word != "other")
    kind = Determiner.ANY if thing.determiner is Determiner.OTHER else thing.determiner
    return evolve(thing, modifiers=words, determiner=kind).with_(Linked(Role.WITHOUT, spared))


_OURS = frozenset(("model", "software", "program", "app", "application", "platform", "data set", "database", "library"))
"""Heads of the one thing that a text gives."""


def _of_us(restriction: Restriction) -> bool:
    of = restriction.thing if isinstance(restriction, Linked) and restriction.role is Role.OF else None
    return isinstance(of, Thing) and of.head == LICENSOR and of.determiner is Determiner.PRONOUN


@cache
def _determiners() -> dict[str, Determiner]:
    return {word: Determiner(name) for name, words in german()["determiners"].items() for word in str(words).split()}


def _genders(noun: Word | None) -> tuple[set[str], bool]:
    """The genders and numbers that the noun allows, `pl` among them; and whether its form is a genitive."""
    if noun is None or noun.tag == "NAME":
        return {"m", "f", "n", "pl"}, False
    features = noun.features
    gender = {one for one in features if one in ("m", "f", "n")} or {"m", "f", "n"}
    found: set[str] = set()
    if "pl" in features or "both" in features or "p" in features:
        found.add("pl")
    if "pl" not in features or "both" in features:
        found |= gender
    return found, "gen" in features


def _cases(article: str, noun: Word | None) -> tuple[frozenset[str], set[str]]:
    """The cases left open, and the genders or plural that fit."""
    allowed, genitive = _genders(noun)
    if genitive:
        return frozenset("g"), allowed - {"pl"}
    stem_end = (
        ""
        if article in ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer")
        else next((end for end in ("en", "em", "er", "es", "e") if article.endswith(end)), "")
    )
    if article == "das":
        stem_end = "es_"
    elif article == "die":
        stem_end = "e"
    elif article == "des":
        stem_end = "es"
    if stem_end == "es_":
        table = {"n": "na"}
    elif article in ("des", "eines", "keines", "meines", "deines", "seines", "ihres", "unseres"):
        table = {"m": "g", "n": "g"}
    elif (
        stem_end == "er"
        and article.startswith(("ein", "kein", "mein", "dein", "sein", "ihr", "unser"))
        and article not in ("ihr", "unser")
    ):
        table = {"f": "dg", "pl": "g"}
    else:
        table = _GENDERED[stem_end]
    fitting = {gender: cases for gender, cases in table.items() if gender in allowed} or table
    return frozenset("".join(fitting.values())), set(fitting)


def pronoun(word: Word) -> Nominal:
    """What a pronoun denotes."""
    span = Span(word.start, word.end)
    concept = word.concept
    if concept == "we" or concept == "I":
        thing = Thing(LICENSOR, determiner=Determiner.PRONOUN, plural=concept == "we", span=span)
    elif concept == "you":
        thing = Thing(LICENSEE, determiner=Determiner.PRONOUN, span=span)
    elif concept in _PERSONS:
        head, determiner = _PERSONS[concept]
        thing = Thing(head, determiner=determiner, span=span)
    elif word.lower in ("dies", "das", "dieses"):
        thing = Thing("", determiner=Determiner.THIS, span=span)
    else:
        thing = Thing("", determiner=Determiner.PRONOUN, plural=concept == "they", span=span)
    cases = _PRONOUN_CASES.get(word.lower, "na")
    number = "both" if word.lower == "sie" and concept == "they" else "pl" if concept in ("we", "they", "you") else "sg"
    return Nominal(thing, frozenset(cases), number, concept or "it")


def owner(word: Word) -> Thing:
    """Whose, for a possessive article."""
    if word.concept in ("we", "I"):
        return Thing(LICENSOR, determiner=Determiner.PRONOUN, plural=word.concept == "we")
    if word.concept == "you":
        return Thing(LICENSEE, determiner=Determiner.PRONOUN)
    return Thing("", determiner=Determiner.PRONOUN, plural=word.concept == "they")


def noun_group(chunk: Chunk) -> Nominal:
    """What a noun group denotes, and its cases."""
    words = [part for part in chunk.parts if isinstance(part, Word)]
    span = Span(chunk.start, chunk.end)
    if len(words) == 1 and not any(isinstance(part, Chunk) for part in chunk.parts):
        word = words[0]
        if word.tag == "PRON":
            return pronoun(word)
        if word.tag == "DATE":
            return Nominal(word.value, frozenset("ad"))
        if word.tag == "MONEY":
            return Nominal(word.value, frozenset("na"), "pl")
    determiner = Determiner.NONE
    modifiers: list[str] = []
    restrictions: list[Restriction] = []
    count: Limit | None = None
    article = kind = ""
    nouns: list[Word] = []
    adjective = ""
    for part in chunk.parts:
        if isinstance(part, Chunk):
            restrictions.append(_extended(part))
        elif part.tag == "DET":
            lower = part.lower or part.lemma
            found = _determiners().get(lower, Determiner.NONE)
            determiner = (
                found if determiner in (Determiner.NONE, Determiner.THE) or found is Determiner.THIS else determiner
            )
            if lower.startswith("weiter"):
                modifiers.append("further")
            article, kind = lower, "det"
        elif part.tag == "OWNER":
            restrictions.append(Linked(Role.OF, owner(part)))
            article, kind = part.lower, "owner"
        elif part.tag == "ADJECTIVE":
            adjective = part.lower
            if part.concept == "any":
                determiner = Determiner.ANY
            elif part.concept == "this":
                determiner = Determiner.THIS
            elif (age := _AGE.match(part.lower)) is not None:
                limit = Limit(Compare.EQ, Quantity(Fraction(age.group(1)), "year"))
                restrictions.append(aged(limit, Span(part.start, part.end)))
            else:
                modifiers.extend(part.concept.split())
        elif part.tag == "ATTRIBUTE":
            adjective = part.lower
            if part.concept not in _GIVEN or kind != "det" or "past" not in part.features:
                # "die bereitgestellten Daten" are the data
                restrictions.append(_participle(part))
        elif part.tag == "DEGREE":
            if part.concept and part.concept != "time":
                modifiers.append(part.concept)
        elif part.tag == "NUMBER":
            if isinstance(part.value, Limit):
                count = part.value
            else:
                modifiers.append(part.text)
        elif part.tag in ("NOUN", "HEAD", "NAME", "NAMED", "REFERENCE"):
            nouns.append(evolve(part, tag="NAME") if part.tag == "NAMED" else part)
    if "own" in modifiers and kind != "owner":
        # "der eigene Chatbot": whose, the sentence tells.
        restrictions.insert(0, Linked(Role.OF, Thing("", determiner=Determiner.PRONOUN)))
    if determiner in (Determiner.NONE, Determiner.A, Determiner.ALL, Determiner.ANY) and modifiers[:1] in (
        ["other"],
        ["further"],
    ):
        determiner, modifiers = Determiner.OTHER, modifiers[1:]
    last = nouns[-1] if nouns else None
    heads = [word for word in nouns if word.tag != "NAME"]
    head_noun = heads[-1] if heads else None
    thing = _named(nouns, head_noun, determiner, modifiers, restrictions, count, span)
    if kind == "det" and isinstance(thing, Thing) and _is_anybody(thing, article):
        # "Jeder darf …": who stands alone behind no noun is a person.
        thing = evolve(thing, head="person")
    if article:
        cases, genders = _cases(article, head_noun)
    elif adjective and head_noun is not None:
        cases, genders = _cases(adjective, head_noun)
    else:
        genders, genitive = _genders(head_noun)
        cases = frozenset("g") if genitive else frozenset("nad")
    number = "pl" if genders <= {"pl"} or (count is not None and count.quantity.amount != 1) else "sg"
    if "pl" in genders and not article and head_noun is not None:
        number = "pl"
    elif last is not None and head_noun is None:
        number = "sg"
    if kind == "owner" and isinstance(thing, Thing) and number != "pl" and thing.head in _OURS and not modifiers:
        # "unser Modell" is the one that the text gives
        ours = tuple(one for one in thing.restrictions if not _of_us(one))
        if len(ours) < len(thing.restrictions):
            thing = evolve(thing, determiner=Determiner.THE, restrictions=ours)
    if isinstance(thing, Thing) and number == "pl" and head_noun is not None:
        thing = evolve(thing, plural=True)
    nominalised: dict[Span, str] = {}
    if head_noun is not None:
        verb = nominal().get(head_noun.lemma) or (head_noun.concept if "act" in head_noun.features else "")
        if verb:
            nominalised[span] = verb
    return Nominal(thing, cases, number, lemma=head_noun.lemma if head_noun is not None else "", verbs=nominalised)


def _is_anybody(thing: Thing, article: str) -> bool:
    bare = not (thing.head or thing.name or thing.modifiers or thing.restrictions or thing.count)
    return bare and article.startswith(("jede", "keine")) and article not in ("jedes", "keines", "keine")


def _participle(word: Word, roles: tuple[Filled, ...] = ()) -> Predication:
    role = Role.AGENT if "present" in word.features else Role.OBJECT
    gap = Filled(role, Thing(SELF))
    span = Span(word.start, word.end)
    return Predication(
        word.concept, (gap, *roles) if role is Role.AGENT else (*roles, gap), "not" in word.features, span=span
    )


def _extended(chunk: Chunk) -> Predication:
    """ "im Rahmen unserer Dienste bereitgestellt": the participle with its complements."""
    word = chunk.parts[-1]
    assert isinstance(word, Word)
    roles: list[Filled] = []
    manner: list[str] = []
    preposition: Word | None = None
    for part in chunk.parts[:-1]:
        if isinstance(part, Word):
            if part.tag == "PREP_INSIDE":
                preposition = part
            elif part.tag == "ADVERB_INSIDE" and part.concept:
                manner.append(part.concept)
            continue
        found = noun_group(part)
        if preposition is None:
            if roles and isinstance(roles[-1].filler, Thing) and isinstance(found.thing, Thing):
                roles[-1] = Filled(roles[-1].role, roles[-1].filler.with_(Linked(Role.OF, found.thing)))
            continue
        roles.append(Filled(role_for(word.concept, preposition, passive="past" in word.features), _filler(found)))
        preposition = None
    return evolve(_participle(word, tuple(roles)), manner=tuple(manner), span=Span(chunk.start, chunk.end))


def _filler(nominal_: Nominal) -> Filler:
    return nominal_.thing


def role_for(verb: str, preposition: Word, *, passive: bool = False) -> Role:
    """The role that a German preposition gives beside the act `verb`."""
    native = preposition.lemma or preposition.lower
    if preposition.concept and " " in preposition.concept:
        return role_of(verb, preposition.concept)
    concept = str(german()["prepositions"].get(native, preposition.concept or native))
    if passive and native in ("von", "durch"):
        return Role.AGENT
    own = german()["frames"].get(verb)
    if native == "an" and verb not in german()["frames"]:
        concept = "to"
    if native == "bei" and not (isinstance(own, dict) and native in own):
        return Role.PLACE  # with whom, or at whose place; what happens there is a condition
    return role_of(verb, concept, own if isinstance(own, dict) else None, native)


def _named(
    nouns: list[Word],
    head_noun: Word | None,
    determiner: Determiner,
    modifiers: list[str],
    restrictions: list[Restriction],
    count: Limit | None,
    span: Span,
) -> Thing:
    name = ""
    if head_noun is None:
        if nouns:
            name = join(nouns)
            return Thing("", tuple(modifiers), determiner, name, "", False, count, tuple(restrictions), span)
        head = modifiers.pop() if modifiers else ""
        return Thing(head, tuple(modifiers), determiner, "", "", False, count, tuple(restrictions), span)
    cut = nouns.index(head_noun)
    tail = nouns[cut + 1 :]
    if tail:
        name = join(tail)
    run: list[Word] = []
    for word in nouns[:cut]:
        if word.tag == "NAME":
            run.append(word)
            continue
        if run:
            modifiers.append(join(run))
            run = []
        modifiers.extend(word.concept.split())
    if run:
        owner_name = join(run)
        if (
            owner_name.endswith("s")
            and len(owner_name) > 3
            and not owner_name.isupper()
            and determiner is Determiner.NONE
            and head_noun.text[:1].isupper()
            and owner_name[-2:] != "ss"
            and len(run) == 1
        ):
            restrictions.insert(0, Linked(Role.OF, Thing("", name=owner_name[:-1])))
        else:
            modifiers.append(owner_name)
    if head_noun.tag == "REFERENCE":
        return Thing(
            head_noun.concept,
            tuple(modifiers),
            determiner,
            str(head_noun.value),
            "",
            False,
            count,
            tuple(restrictions),
            span,
        )
    before, head = split_concept(head_noun.concept)
    first = head_noun.text.partition("-")[0]
    if head == "license" and before == (first,) and first[:1].isupper():
        return Thing("", tuple(modifiers), determiner, f"{first} License", "", False, count, tuple(restrictions), span)
    return Thing(head, (*modifiers, *before), determiner, name, "", False, count, tuple(restrictions), span)


@cache
def classifying() -> frozenset[str]:
    """Concepts that only classify the noun on which they hang as a genitive."""
    return frozenset(str(one) for one in german()["classifying"]["concepts"])


def with_genitive(thing: Thing, other: Thing | Things | Words) -> Thing:
    """`thing` with a genitive: its owner, or only its class ("Modelle künstlicher Intelligenz")."""
    if isinstance(other, Thing) and not other.restrictions and not other.name and other.count is None:
        words = " ".join((*other.modifiers, other.head))
        if words in classifying():
            return evolve(thing, modifiers=(*thing.modifiers, *words.split()))
    return thing.with_(Linked(Role.OF, other))


__all__ = ["Nominal", "noun_group", "owner", "pairs", "pronoun", "role_for", "with_genitive"]
