"""English noun groups and verb groups: a chunk to what it denotes, before anything hangs on it."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

from ..clauses.phrase import (
    HUMAN,
    LICENSEE,
    LICENSOR,
    Compare,
    Determiner,
    Limit,
    Linked,
    Period,
    Quantity,
    Role,
    Thing,
    Words,
)
from ..clauses.span import Span
from .ages_en import aged
from .chunks_en import Chunk, join
from .lexicon_en import TABLE, Word, is_english, is_english_word, options

_DETERMINERS = {
    "the": Determiner.THE,
    "a": Determiner.A,
    "an": Determiner.A,
    "one of": Determiner.A,
    "some": Determiner.A,
    "certain": Determiner.A,
    "several": Determiner.A,
    "many": Determiner.A,
    "few": Determiner.A,
    "various": Determiner.A,
    "some of": Determiner.A,
    "many of": Determiner.A,
    "most of": Determiner.A,
    "several of": Determiner.A,
    "a number of": Determiner.A,
    "one or more of": Determiner.A,
    "a lot of": Determiner.A,
    "half": Determiner.A,
    "half of": Determiner.A,
    "a half of": Determiner.A,
    "one half of": Determiner.A,
    "the first half of": Determiner.A,
    "the second half of": Determiner.A,
    "the other half of": Determiner.A,
    "much": Determiner.A,
    "any": Determiner.ANY,
    "any of": Determiner.ANY,
    "either": Determiner.ANY,
    "either of": Determiner.ANY,
    "whichever": Determiner.ANY,
    "whatever": Determiner.ANY,
    "some or all": Determiner.ANY,
    "any or all": Determiner.ANY,
    "either or both": Determiner.ANY,
    "all": Determiner.ALL,
    "each": Determiner.ALL,
    "every": Determiner.ALL,
    "both": Determiner.ALL,
    "all of": Determiner.ALL,
    "each of": Determiner.ALL,
    "both of": Determiner.ALL,
    "any and all": Determiner.ALL,
    "each and every": Determiner.ALL,
    "all or any": Determiner.ALL,
    "no": Determiner.NO,
    "neither": Determiner.NO,
    "none of": Determiner.NO,
    "neither of": Determiner.NO,
    "this": Determiner.THIS,
    "that": Determiner.THIS,
    "these": Determiner.THIS,
    "those": Determiner.THIS,
    "such": Determiner.THIS,
    "any such": Determiner.THIS,
    "all such": Determiner.THIS,
    "each such": Determiner.THIS,
    "said": Determiner.THIS,
    "another": Determiner.OTHER,
    "any other": Determiner.OTHER,
    "all other": Determiner.OTHER,
    "every other": Determiner.OTHER,
}
_FIRST = frozenset(["we", "us", "our", "ours", "i", "me", "my", "mine", "ourselves"])
_SECOND = frozenset(["you", "your", "yours", "yourself", "yourselves"])
_PLURAL_PRONOUNS = frozenset(["they", "them", "their", "theirs", "themselves", "these", "those"])
_OF_ONE_PERSON = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
_PERSONS = {
    "anyone": ("person", Determiner.ANY),
    "anybody": ("person", Determiner.ANY),
    "everyone": ("person", Determiner.ALL),
    "everybody": ("person", Determiner.ALL),
    "someone": ("person", Determiner.A),
    "somebody": ("person", Determiner.A),
    "nobody": ("person", Determiner.NO),
    "no one": ("person", Determiner.NO),
    "any one": ("person", Determiner.ANY),
    "every one": ("person", Determiner.ALL),
    "nothing": ("thing", Determiner.NO),
    "anything": ("thing", Determiner.ANY),
    "something": ("thing", Determiner.A),
    "everything": ("thing", Determiner.ALL),
    "none": ("", Determiner.NO),
}
_ONE = Limit(Compare.EQ, Quantity(Fraction(1), ""))
SELVES = frozenset(["himself", "herself", "itself", "themselves", "oneself"])


def span_of(*chunks: Chunk) -> Span:
    """Where the chunks stand in the source."""
    return Span(min(chunk.start for chunk in chunks), max(chunk.end for chunk in chunks))


def pronoun(word: str, *, of_case: bool = False) -> Thing:
    """
    The thing that a personal pronoun or possessive denotes.

    In a case, `of_case`, "he" and "she" tell that it is a natural person; in a text whoever is meant may be a firm.
    """
    lower = word.lower()
    if lower in _FIRST:
        return Thing(LICENSOR, determiner=Determiner.PRONOUN, plural=lower not in ("i", "me", "my", "mine"))
    if lower in _SECOND:
        return Thing(LICENSEE, determiner=Determiner.PRONOUN)
    if lower in _PERSONS:
        head, determiner = _PERSONS[lower]
        return Thing(head, determiner=determiner)
    told = (HUMAN,) if of_case and lower in _OF_ONE_PERSON else ()
    return Thing("", told, determiner=Determiner.PRONOUN, plural=lower in _PLURAL_PRONOUNS)


@frozen
class Group:
    """A noun group: the thing, its day if it is one, and whether it is only a determiner or amount."""

    thing: Thing
    period: Period | None = None
    limit: Limit | None = None
    """A bare amount ("$5", "20 %")."""
    owner_relative: bool = False
    """It begins with "whose"."""


SOME = "certain"
_NOT_EACH = frozenset(("certain", "some", "some of"))
"""Words before a noun that mean some of the things and leave open which: "certain features need an account"."""


def noun_group(chunk: Chunk, *, licence: bool) -> Group:
    """What the noun group denotes."""
    parts = list(chunk.parts)
    span = Span(chunk.start, chunk.end)
    if len(parts) == 1:
        terminal, word = parts[0]
        if terminal == "DATE":
            return Group(Thing("", name=word.text, span=span), period=word.value)
        if terminal == "MONEY":
            return Group(Thing("", count=word.value, span=span), limit=word.value)
        if terminal == "PRONOUN":
            return Group(evolve(pronoun(word.text, of_case=not licence), span=span))
        if terminal == "ADDRESS":
            return Group(Thing("", name=word.text, span=span))
    if any(terminal == "POSSESSIVE" for terminal, _ in parts):
        at = max(k for k, (terminal, _) in enumerate(parts) if terminal == "POSSESSIVE")
        some = at > 1 and parts[0][0] == "DETERMINER" and parts[0][1].lower.endswith(" of")
        whose = parts[some:at]  # "any of Fern's maps" are any maps, and not maps of any Fern
        owner = _plain(whose, licence=licence) if whose else Thing("", determiner=Determiner.PRONOUN)
        owned = _plain(parts[at + 1 :], licence=licence)
        if some and owned.determiner is Determiner.NONE:
            owned = evolve(owned, determiner=_DETERMINERS.get(parts[0][1].lower, Determiner.A))
        return Group(evolve(owned, restrictions=(Linked(Role.OF, owner), *owned.restrictions), span=span))
    owner_relative = parts[0][1].lower == "whose"
    if owner_relative:
        parts = parts[1:]
    thing = aged(evolve(_plain(parts, licence=licence), span=span))
    return Group(thing, owner_relative=owner_relative)


def _plain(parts: list[tuple[str, Word]], *, licence: bool) -> Thing:
    if any(terminal == "POSSESSIVE" for terminal, _ in parts):
        at = max(k for k, (terminal, _) in enumerate(parts) if terminal == "POSSESSIVE")
        owner = _plain(parts[:at], licence=licence)
        return _plain(parts[at + 1 :], licence=licence).with_(Linked(Role.OF, owner))
    if [terminal for terminal, _ in parts] == ["DETERMINER"] * 2 and parts[0][1].lower.endswith(" of"):
        first, last = (_DETERMINERS.get(word.lower, Determiner.A) for _, word in parts)
        if last is Determiner.THIS:
            return _some_of(Thing("", determiner=last, plural=parts[1][1].lower in ("these", "those")), first)
    determiner = Determiner.NONE
    restrictions: list[Linked] = []
    modifiers: list[str] = []
    count: Limit | None = None
    nouns: list[tuple[str, Word]] = []
    some = False
    for terminal, word in parts:
        if terminal == "DETERMINER":
            if word.lower == "no other":
                determiner = Determiner.NO
                modifiers.append("other")
            elif word.lower == "no such":
                determiner = Determiner.NO
                modifiers.append("such")
            else:
                meant = _DETERMINERS.get(word.lower, Determiner.NONE)
                if licence or not some:  # "one of the copies" is not the copies
                    determiner = meant if determiner in (Determiner.NONE, Determiner.A, Determiner.THE) else determiner
                some = meant is Determiner.A and word.lower.endswith(" of")
                if meant is Determiner.NONE or (licence and word.lower in _NOT_EACH):
                    modifiers.append(SOME if word.lower in _NOT_EACH else word.lower)
        elif terminal == "OWNER":
            restrictions.append(Linked(Role.OF, pronoun(word.text, of_case=not licence)))
        elif terminal in ("MODIFIER", "DEGREE"):
            modifiers.extend(modifier_words(terminal, word))
        elif terminal == "NUMBER":
            if isinstance(word.value, Limit):
                count = word.value
            elif word.lower == "one" and not nouns:
                count = _ONE
            else:
                modifiers.append(word.lower)
        elif terminal == "PRONOUN":
            return _some_of(pronoun(word.text), determiner)
        elif terminal in ("NOUN", "NAME", "REFERENCE"):
            nouns.append((terminal, word))
        elif terminal in ("DATE", "ADDRESS", "MONEY"):
            nouns.append(("NAME", word))
    if determiner in (Determiner.NONE, Determiner.A) and "other" in modifiers and modifiers[0] == "other":
        determiner = Determiner.OTHER
        modifiers = modifiers[1:]
    elif determiner is Determiner.OTHER:
        pass
    if count is _ONE and not any(terminal == "NOUN" for terminal, _ in nouns):
        count, modifiers = None, [*modifiers, "one"]
    return _named(nouns, determiner, modifiers, restrictions, count, parts, licence=licence)


def _some_of(whole: Thing, determiner: Determiner) -> Thing:
    """ "Neither of you", "any of them", "some of it": part of what the pronoun denotes; "all of them" is they."""
    parties = whole.head and determiner is Determiner.ANY
    if parties or determiner in (Determiner.NONE, Determiner.ALL, Determiner.THE):
        return whole
    return Thing("", determiner=determiner, plural=whole.plural, restrictions=(Linked(Role.OF, whole),))


def modifier_words(terminal: str, word: Word) -> tuple[str, ...]:
    """The words of one modifier; an abbreviation stands for several."""
    return _expanded(word.lemma) if terminal == "MODIFIER" else (word.lower,)


def _expanded(lemma: str) -> tuple[str, ...]:
    """The words that an abbreviation stands for; any other lemma itself."""
    full = TABLE.data["expand"].get(lemma)
    return tuple(full.split()) if full else (lemma,)


def _named(
    nouns: list[tuple[str, Word]],
    determiner: Determiner,
    modifiers: list[str],
    restrictions: list[Linked],
    count: Limit | None,
    parts: list[tuple[str, Word]],
    *,
    licence: bool,
) -> Thing:
    name = ""
    head = ""
    term = ""
    plural = False
    if len(nouns) > 1 and nouns[-2][0] == "NAME" and nouns[-1][1].lemma == "ai" and len(nouns) == len(parts):
        nouns = [*nouns[:-1], ("NAME", nouns[-1][1])]
    last_word = nouns[-1][1] if nouns else None
    if (
        not licence
        and last_word is not None
        and len(nouns) == len(parts) == 1
        and last_word.tag == "NN"
        and last_word.text.islower()
        and " " not in last_word.text
        and not is_english(last_word.lower)
    ):
        nouns = [("NAME", last_word)]
    cut = len(nouns)
    while cut and nouns[cut - 1][0] == "NAME":
        cut -= 1
    tail = nouns[cut:]
    # "an AI Service", "the API Key": an abbreviation before the capitalised nouns of a term is part of it
    short = cut > 0 and nouns[cut - 1][1].text.isupper() and tail[-1:] and tail[-1][1].lower in _TERM_HEADS
    common = not licence and (not cut or bool(short)) and _common(tail, determiner, parts)
    if common:
        tail = []
    elif tail:
        name = join([word for _, word in tail])
    nouns = (
        [(kind if kind == "NOUN" else "NOUN", _common_word(word) if kind == "NAME" else word) for kind, word in nouns]
        if common
        else nouns[:cut]
    )
    if nouns:
        terminal, last = nouns[-1]
        head = last.lemma
        plural = last.tag == "NNS"
        if terminal == "REFERENCE":
            name = str(last.value) if not name else f"{last.value} {name}"
        expanded = _expanded(head)
        run: list[Word] = []
        for kind, word in nouns[:-1]:
            if kind == "NAME":
                run.append(word)
                continue
            if run:
                modifiers.append(join(run))
                run = []
            modifiers.extend(_expanded(word.lemma))
        if run:
            modifiers.append(join(run))
        modifiers.extend(expanded[:-1])
        head = expanded[-1]
        term = join([word for _, word in nouns]) if common else _term(parts, last, licence=licence)
    elif not name and modifiers:
        head = modifiers.pop()
        if head == "other" and not modifiers:
            head, determiner = "", Determiner.OTHER
    elif not name and determiner is Determiner.THE:
        head = ""
    if not head and not name and not modifiers and determiner is Determiner.THIS:
        plural = parts[0][1].lower in ("these", "those")
    if name and not head and determiner in (Determiner.NO, Determiner.ALL):
        determiner = Determiner.NONE
    return Thing(head, tuple(modifiers), determiner, name, term, plural, count, tuple(restrictions))


_TERM_HEADS = frozenset(TABLE.words["term_heads"])


def _common(nouns: list[tuple[str, Word]], determiner: Determiner, parts: list[tuple[str, Word]]) -> bool:
    """
    Whether capitalised words in a case are a defined term of the licence and no name: "the Services", "Output".

    A name stands without article ("Cursor", "Bard"); ordinary nouns that take one, plurals and mass nouns do not name.
    """
    if not nouns or any(kind != "NAME" or word.first or not is_english_word(word.lower) for kind, word in nouns):
        return False
    last = _common_word(nouns[-1][1])
    if last.tag not in ("NN", "NNS"):
        return False
    article = determiner is not Determiner.NONE and not parts[0][1].text[:1].isupper()
    works = last.tag == "NNS" and last.lemma in TABLE.words["works"]
    return article or works or (len(nouns) == 1 and (last.tag == "NNS" or last.lemma in TABLE.words["mass"]))


def _common_word(word: Word) -> Word:
    """The word as the common noun that it is in lower case."""
    option = next((o for o in options(word.lower) if o.tag in ("NN", "NNS")), None)
    if option is None:
        option = next((o for o in options(word.lower) if o.tag in ("JJ", "VBN", "VBG")), None)
    return evolve(word, tag=option.tag, lemma=option.lemma if option.tag != "VBN" else word.lower) if option else word


def _term(parts: list[tuple[str, Word]], last: Word, *, licence: bool) -> str:
    """The defined term that capitals mark: the capitalised run that ends in the head."""
    if not licence or not last.cap or not last.text[:1].isupper():
        return ""
    words = [
        word
        for terminal, word in parts
        if terminal not in ("DETERMINER", "OWNER", "POSSESSIVE", "DEGREE", "BETWEEN_MODIFIERS")
    ]
    run: list[Word] = []
    for word in reversed(words):
        if not (word.cap and word.text[:1].isupper()) or word.lower in _ONLY:
            break
        run.insert(0, word)
    if len(run) == 1 and run[0].first and (last.tag == "NNS" or last.lemma in TABLE.words["mass"] or len(words) > 1):
        return ""
    return join(run)


@frozen
class VerbGroup:
    """A verb group taken apart."""

    lemma: str
    """Lemma of the main verb; "" where only auxiliaries stand here."""
    modal: str = ""
    negated: bool = False
    passive: bool = False
    form: str = "finite"
    """`finite`, `to` (infinitive with to), `base`, `gerund`, `participle`."""
    manner: tuple[str, ...] = ()
    only: bool = False
    pending: bool = False
    progressive: bool = False
    auxiliary: bool = False
    """It has an auxiliary of its own."""
    ordered: bool = False
    """It begins with a plain "do": without a subject it is an order ("do not copy")."""
    span: Span | None = None


NO_GROUP = VerbGroup("", passive=True)
"""For what hangs on no verb."""

NEGATIVE = frozenset(
    ("no longer", "in no event", "under no circumstances", "at no time", "in no way", "in no case", "by no means")
)
"""Adverbs that deny the clause."""
_ONLY = frozenset(["only", "solely", "exclusively"])
_EMPTY_ADVERBS = frozenset(
    [
        "either",
        "both",
        "hereby",
        "then",
        "so",
        "already",
        "also",
        "even",
        "just",
        "still",
        "yet",
        "thus",
        "therefore",
        "again",
        "thereby",
        "to",
        "please",
        "kindly",
    ]
)


_CONTRACTED = {"cannot": "can", "can't": "can", "won't": "will", "shan't": "shall"}
"""Modal verbs that change before their "not"."""


def verb_group(chunk: Chunk) -> VerbGroup:
    """The verb group's force, negation, voice, form and lemma."""
    modal = ""
    negated = only = pending = passive = progressive = auxiliary = False
    manner: list[str] = []
    lemma = ""
    form = ""
    last_aux = ""
    perfect = ordered = False
    for terminal, word in chunk.parts:
        lower = word.lower
        if terminal == "TO":
            form = "to"
        elif terminal == "MODAL":
            denied = lower == "cannot" or lower.endswith("n't")
            modal = _CONTRACTED.get(lower, lower.removesuffix("n't"))
            negated = negated or denied
            form = form or "finite"
            auxiliary = True
        elif terminal == "NOT":
            negated = not negated
            pending = pending or False
        elif terminal in ("BE", "HAVE", "DO"):
            ordered = ordered or (terminal == "DO" and lower in ("do", "don't") and not (form or modal or last_aux))
            auxiliary = True
            if lower.endswith("n't"):
                negated = not negated
            if word.tag in ("BEF", "HAVEF", "DOF"):
                form = form or "finite"
            elif not form:
                form = {"ing": "gerund"}.get(lower[-3:], "participle" if lower in ("been", "done") else "base")
            last_aux = terminal
            perfect = perfect or terminal == "HAVE"
        elif terminal == "ADVERB_IN_VERB":
            if lower in _ONLY:
                only = True
            elif lower == "never" or lower in NEGATIVE:
                negated = not negated
            elif lower == "yet" or (lower == "still" and negated):
                pending = True
            elif lower == "to":
                modal = "need" if negated else "must"  # "you do not have to name us" is no ban
            elif lower not in _EMPTY_ADVERBS:
                manner.append(word.lemma)
        elif terminal == "VERB":
            lemma = word.lemma
            if word.tag == "VBN":
                passive = last_aux == "BE"
                if not form:
                    form = "participle"
                    passive = True
            elif word.tag == "VBG":
                progressive = last_aux == "BE"
                form = form or "gerund"
            elif word.tag == "VB":
                form = form or "base"
            elif word.tag in ("VBP", "VBZ", "VBD"):
                form = form or "finite"
            elif terminal == "VERB" and word.tag in ("HAVE", "HAVEF", "DO", "DOF"):
                passive = passive or (lower == "done" and last_aux == "BE")
                if word.tag in ("HAVEF", "DOF"):
                    form = form or "finite"
                elif lower.endswith("ing"):
                    form = form or "gerund"
                else:
                    form = form or "base"
    if (
        not lemma
        and last_aux
        and (chunk.parts[-1][0] in ("BE", "NOT", "ADVERB_IN_VERB"))
        and any(t == "BE" for t, _ in chunk.parts)
    ):
        lemma = "be"
    return VerbGroup(
        lemma,
        modal,
        negated,
        passive,
        form or "finite",
        tuple(manner),
        only,
        pending,
        progressive,
        auxiliary,
        ordered,
        Span(chunk.start, chunk.end),
    )


def pronoun_of(thing: Thing) -> Thing | None:
    """The pronoun in "any of them", "neither of you"; None if the phrase is another."""
    if thing.head or thing.name or len(thing.restrictions) != 1:
        return None
    only = thing.restrictions[0]
    inner = only.thing if isinstance(only, Linked) and only.role is Role.OF else None
    return inner if isinstance(inner, Thing) and inner.determiner is Determiner.PRONOUN else None


def denied(thing: Thing) -> Thing:
    """
    "no model" as "any model", "no other model" as "another model", "no such model" as "this model", where the
    negation moved to the verb.
    """
    if thing.determiner is not Determiner.NO:
        return thing
    if (whole := pronoun_of(thing)) is not None:
        return whole
    if thing.modifiers[:1] == ("other",):
        return evolve(thing, determiner=Determiner.OTHER, modifiers=thing.modifiers[1:])
    if thing.modifiers[:1] == ("such",):
        return evolve(thing, determiner=Determiner.THIS, modifiers=thing.modifiers[1:])
    return evolve(thing, determiner=Determiner.ANY)


def opaque(chunks: list[Chunk] | tuple[Chunk, ...], lemmas: tuple[str, ...]) -> Words:
    """The chunks kept as written."""
    words = [word for chunk in chunks for word in chunk.words]
    return Words(join(words), lemmas, span_of(*chunks))
