"""Predications and things → German: plain declarative sentences that read back as what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Compare,
    Connective,
    Determiner,
    Filler,
    Formula,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from .lexicon_de import german, verb_forms
from .possessives import whose
from .wordbook import manner_word, pairs, role_of

_ARTICLES = {
    "n": {"m": "der", "f": "die", "n": "das", "pl": "die"},
    "a": {"m": "den", "f": "die", "n": "das", "pl": "die"},
    "d": {"m": "dem", "f": "der", "n": "dem", "pl": "den"},
}
_EIN = {
    "n": {"m": "", "f": "e", "n": "", "pl": "e"},
    "a": {"m": "en", "f": "e", "n": "", "pl": "e"},
    "d": {"m": "em", "f": "er", "n": "em", "pl": "en"},
}
_DER = {
    "n": {"m": "er", "f": "e", "n": "es", "pl": "e"},
    "a": {"m": "en", "f": "e", "n": "es", "pl": "e"},
    "d": {"m": "em", "f": "er", "n": "em", "pl": "en"},
}
_STEMS = {Determiner.THIS: "dies", Determiner.ALL: "all", Determiner.ANY: "jeglich"}
_PREPOSITIONS = {
    Role.MEANS: ("mit", "d"),
    Role.RECIPIENT: ("an", "a"),
    Role.SOURCE: ("von", "d"),
    Role.CHANNEL: ("durch", "a"),
    Role.PLACE: ("in", "d"),
    Role.COUNTERPART: ("mit", "d"),
    Role.TOPIC: ("über", "a"),
    Role.CAPACITY: ("als", "n"),
    Role.MANNER: ("in", "d"),
    Role.BASIS: ("unter", "d"),
    Role.WITHOUT: ("ohne", "a"),
    Role.PURPOSE: ("für", "a"),
    Role.OF: ("von", "d"),
    Role.AGENT: ("von", "d"),
    Role.TIME: ("während", "d"),
    Role.BEFORE: ("vor", "d"),
    Role.AFTER: ("nach", "d"),
}
_COMPARE = {
    Compare.GT: "mehr als ",
    Compare.LT: "weniger als ",
    Compare.GE: "mindestens ",
    Compare.LE: "höchstens ",
    Compare.EQ: "",
}
_UNITS = {"eur": " Euro", "usd": " Dollar", "percent": " %"}
_CONTRACTED = ((" von dem ", " vom "), (" in dem ", " im "), (" an dem ", " am "), (" zu dem ", " zum "))
_DATIVE = frozenset(("give", "grant", "offer", "send", "show", "make available", "provide"))


@cache
def _nouns() -> dict[str, tuple[str, str, str]]:
    """Concept to (singular, plural, gender); the first entry of the table wins."""
    found: dict[str, tuple[str, str, str]] = {}
    for gender in ("p", "m", "n", "f"):  # what has a plural only goes by it
        for spec, concept in pairs(german()["nouns"][gender]):
            singular, _, plural = spec.partition("/")
            if concept in ("third party",) and singular != "Dritte":
                continue
            found.setdefault(concept, (singular, plural or singular, gender))
    for word, concept in german()["compounds"].items():
        gender = "f" if word.endswith(("e", "ung", "keit", "heit")) else "m"
        found.setdefault(concept, (word, word + "n" if word.endswith("e") else word, gender))
    return found


@cache
def _verbs() -> dict[str, str]:
    found: dict[str, str] = {}
    for lemma, concept in pairs(german()["verbs"]["words"]):
        found.setdefault(concept, lemma)
    return found


@cache
def _adjectives() -> dict[str, str]:
    found: dict[str, str] = {}
    for lemma, concept in pairs(german()["adjectives"]["words"]):
        found.setdefault(concept, lemma)
    return found


@cache
def _adverbs() -> dict[str, str]:
    found: dict[str, str] = {}
    for lemma, concept in pairs(german()["adverbs"]["words"]):
        found.setdefault(concept, lemma)
    for lemma, concept in pairs(german()["adjectives"]["words"]):
        found.setdefault(manner_word(concept), lemma)
    found["primarily"] = "in erster Linie"
    return found


# -- things ------------------------------------------------------------------------------------------------------------


def noun_phrase(thing: Thing | Things | Words, case: str = "n") -> str:
    """The noun phrase for `thing` in `case` (`n`, `a`, `d`)."""
    if isinstance(thing, Words):
        return thing.text
    if isinstance(thing, Things):
        parts = [noun_phrase(member, case) for member in thing.members]
        joint = " oder " if thing.connective is Connective.OR else " und "
        return joint.join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)
    return _thing(thing, case)


def _pronoun(thing: Thing, case: str) -> str | None:
    if thing.restrictions or thing.name:
        return None
    if thing.head == LICENSEE:
        return "Ihnen" if case == "d" else "Sie"
    if thing.head == LICENSOR:
        return {"n": "wir", "a": "uns", "d": "uns"}[case]
    if thing.head == "person" and thing.determiner is Determiner.NO:
        return {"n": "niemand", "a": "niemanden", "d": "niemandem"}[case]
    if thing.determiner is Determiner.PRONOUN and not thing.head:
        return ("ihnen" if case == "d" else "sie") if thing.plural else {"n": "er", "a": "ihn", "d": "ihm"}[case]
    return None


def _thing(thing: Thing, case: str) -> str:
    pronoun = _pronoun(thing, case)
    if pronoun is not None:
        return pronoun
    word, rest, gender = _head(thing)
    if word == "Dritte":
        word = _third_party(thing, case)
    if case == "d" and thing.plural and word and not word.endswith(("n", "s")):
        word += "n"
    number = (
        "pl"
        if thing.plural or gender == "p" or (thing.count is not None and thing.count.quantity.amount != 1)
        else gender
    )
    owner = next((of for one in thing.restrictions if (of := whose(one)) is not None), None)
    article, weak = _article(thing, case, number, owner)
    adjectives = " ".join(_inflected(modifier, case, number, weak=weak) for modifier in rest)
    count = _limit(thing.count) if thing.count is not None else ""
    name = thing.name
    bits = [article, count, adjectives, word, name]
    text = " ".join(bit for bit in bits if bit)
    for restriction in thing.restrictions:
        if isinstance(restriction, Linked):
            if restriction.thing is owner and owner is not None:
                continue
            text += " " + _linked(restriction)
        elif isinstance(restriction, Words):
            text += " " + restriction.text
        else:
            text += ", " + relative(restriction, number)
    return text


def _third_party(thing: Thing, case: str) -> str:
    """ "Dritter" is an adjective in all but its capital."""
    if thing.plural:
        bare = thing.determiner not in (Determiner.THE, Determiner.THIS, Determiner.NO)
        return "Dritte" if bare and case != "d" else "Dritten"
    if case != "n":
        return "Dritten"
    return "Dritte" if thing.determiner in (Determiner.THE, Determiner.THIS, Determiner.ANY) else "Dritter"


def _head(thing: Thing) -> tuple[str, list[str], str]:
    """The noun in its number, the modifiers that stay adjectives, and its gender."""
    if not thing.head:
        return "", list(thing.modifiers), "n" if thing.modifiers else "m"
    nouns = _nouns()
    words = [*thing.modifiers, thing.head]
    for at in range(len(words)):
        concept = " ".join(words[at:])
        if concept in nouns:
            singular, plural, gender = nouns[concept]
            noun = plural if thing.plural or gender == "p" else singular
            return _compound(noun, words[:at], gender)
    head = thing.head.removeprefix("de:")
    noun = head[:1].upper() + head[1:]
    return _compound(noun, list(thing.modifiers), "n")


def _compound(noun: str, before: list[str], gender: str) -> tuple[str, list[str], str]:
    """Modifiers that are no adjectives become first parts of a compound: "GPT-Output", "KI-Modell"."""
    text = " ".join(before)
    first = ""
    if text.endswith("artificial intelligence"):
        before, first = before[:-2], "KI-"
    elif before and before[-1] not in _adjectives() and not before[-1].startswith("de:"):
        part = before[-1]
        before = before[:-1]
        known = _nouns().get(part)
        first = (known[0] if known else part) + "-"
    return first + noun, before, gender


def _article(thing: Thing, case: str, number: str, owner: Thing | None) -> tuple[str, bool]:
    """The article, and whether adjectives after it are weak."""
    if owner is not None:
        stem = (
            "unser"
            if owner.head == LICENSOR
            else "Ihr"
            if owner.head == LICENSEE
            else "ihr"
            if owner.plural
            else "sein"
        )
        return stem + _EIN[case][number], bool(_EIN[case][number]) or number == "pl"
    match thing.determiner:
        case Determiner.THE:
            return _ARTICLES[case][number], True
        case Determiner.A if number != "pl":
            return "ein" + _EIN[case][number], bool(_EIN[case][number])
        case Determiner.NO:
            return "kein" + _EIN[case][number], bool(_EIN[case][number])
        case Determiner.THIS | Determiner.ANY:
            return _STEMS[thing.determiner] + _DER[case][number], True
        case Determiner.ALL:
            return ("all" if number == "pl" else "jed") + _DER[case][number], True
        case Determiner.OTHER:
            return "ander" + _DER[case][number], False
    return "", False


def _inflected(concept: str, case: str, number: str, *, weak: bool) -> str:
    stem = _adjectives().get(concept, concept.removeprefix("de:"))
    if concept.startswith("de:") or stem[:1].isupper():
        return stem
    if weak:
        ending = "e" if (case == "n" and number != "pl") or (case == "a" and number in ("f", "n")) else "en"
    else:
        ending = _DER[case][number]
    return stem + ending


def _linked(linked: Linked) -> str:
    preposition, case = _PREPOSITIONS.get(linked.role, ("in Bezug auf", "a"))
    thing = linked.thing
    if isinstance(thing, Thing | Things | Words):
        return f"{preposition} {noun_phrase(thing, case)}"
    return _filler(linked.role, thing)


def _limit(limit: Limit) -> str:
    amount = limit.quantity.amount
    number = str(amount.numerator) if amount.denominator == 1 else f"{float(amount):g}".replace(".", ",")
    unit = limit.quantity.unit
    return _COMPARE[limit.compare] + number + _UNITS.get(unit, f" {unit}" if unit else "")


# -- acts ----------------------------------------------------------------------------------------------------


def _verb(concept: str) -> tuple[str, str]:
    """Separable part and base."""
    lemma = _verbs().get(concept, concept.removeprefix("de:"))
    part, _, base = lemma.rpartition("|")
    return part, base


def concept_word(concept: str) -> str:
    """The German word for a kind of act or thing, where the table has one."""
    if concept in _verbs():
        return _verbs()[concept].replace("|", "")
    return _nouns()[concept][0] if concept in _nouns() else concept.removeprefix("de:")


def _form(base: str, kind: str, number: str = "sg") -> str:
    for form, found, person in verb_forms(base):
        if (
            found == kind
            and (person in ("", number))
            and not (kind == "fin" and number == "sg" and form == base[:-1] and base != "sein")
        ):
            return form
    return base


def _third(base: str, *, plural: bool) -> str:
    forms = [form for form, kind, person in verb_forms(base) if kind == "fin" and person == ("pl" if plural else "sg")]
    if not forms:
        return base
    if plural:
        return "sind" if base == "sein" else base
    return next((form for form in forms if not form.endswith("e")), forms[-1]) if base != "werden" else "wird"


def _is_plural(filler: Filler | None) -> bool:
    if isinstance(filler, Things):
        return filler.connective is Connective.AND
    return isinstance(filler, Thing) and (
        filler.plural or (filler.head in (LICENSEE, LICENSOR) and filler.plural) or filler.head == LICENSEE
    )


def sentence(predication: Predication) -> str:
    """A main clause that says `predication`."""
    subject, (finite, rest), middle, tail = _fields(predication)
    text = _joined((subject, finite, *_denying(predication, middle), *rest), tail)
    agents = predication.get(Role.AGENT) or predication.get(Role.OBJECT)
    named = bool(agents) and isinstance(agents[0], Thing) and agents[0].name == subject
    return (text if named else _capital(text)) + "."


def question(predication: Predication) -> str:
    """The question whether it is so: "Konkurriert Seed mit Produkten von Acme?" """
    subject, (finite, rest), middle, tail = _fields(_with_no(predication))
    return _capital(_joined((finite, subject, *_denying(_with_no(predication), middle), *rest), tail)) + "?"


def subordinate(predication: Predication) -> str:
    """What stands behind "wenn" or "dass": the verb comes last."""
    predication = _with_no(predication)
    subject, (finite, rest), middle, tail = _fields(predication)
    part = _verb(predication.verb)[0]
    if rest == [part] and " " not in part and part not in _APART:
        finite, rest = part + finite, []
    return _joined((subject, *_denying(predication, middle), *rest, finite), tail)


_APART = ("verfügbar", "zugänglich", "geheim", "vertraulich")


def _joined(bits: Iterable[str], tail: Iterable[str]) -> str:
    text = " ".join(bit for bit in bits if bit) + "".join(tail)
    for long, short in _CONTRACTED:
        text = text.replace(long, short)
    return text


def _denying(predication: Predication, middle: Sequence[str]) -> list[str]:
    """The middle field with its denial, which stands before what has a preposition and behind the rest."""
    if not predication.negated or _denied(predication):
        return list(middle)
    prepositions = {preposition for preposition, _ in _PREPOSITIONS.values()} | {"in", "mit"}
    at = len(middle)
    while at and middle[at - 1].split(" ")[0] in prepositions:
        at -= 1
    return [*middle[:at], "noch nicht" if predication.pending else "nicht", *middle[at:]]


def _with_no(predication: Predication) -> Predication:
    """A denial of any such thing as one of none: "an keinen Dritten"."""
    if not predication.negated or _denied(predication):
        return predication
    for index, filled in enumerate(predication.roles):
        if isinstance(filled.filler, Thing) and filled.filler.determiner is Determiner.ANY:
            none = evolve(filled, filler=evolve(filled.filler, determiner=Determiner.NO))
            return evolve(predication, roles=(*predication.roles[:index], none, *predication.roles[index + 1 :]))
    return predication


def _denied(predication: Predication) -> bool:
    return any(
        isinstance(filled.filler, Thing) and filled.filler.determiner is Determiner.NO for filled in predication.roles
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _fields(
    predication: Predication, *, skip: Thing | None = None
) -> tuple[str, tuple[str, list[str]], list[str], list[str]]:
    """Subject, finite verb and the rest of the verb, middle field, and what follows behind a comma."""
    agents, objects = predication.get(Role.AGENT), predication.get(Role.OBJECT)
    passive = not agents and bool(objects) and predication.verb != "be"
    if skip is not None and objects and objects[0] == skip:
        passive = not any(agent != skip for agent in agents)
    who = (objects if passive else agents)[:1]
    subject = ""
    if who and who[0] != skip:
        first = who[0]
        subject = (
            noun_phrase(first, "n")
            if isinstance(first, Thing | Things | Words)
            else formula_clause(first)
            if isinstance(first, Predication)
            else ""
        )
    part, base = _verb(predication.verb)
    plural = _is_plural(who[0]) if who else False
    if passive:
        participle = next((form for form, kind, _ in verb_forms(base) if kind == "part"), base)
        joined = (
            part + participle
            if part and " " not in part and part not in ("verfügbar", "zugänglich")
            else f"{part} {participle}".strip()
        )
        finite, rest = _third("werden", plural=plural) if not plural else "werden", [joined]
    else:
        finite, rest = _third(base, plural=plural), [part] if part else []
    aimed = passive and predication.verb == "intend" and _aim(predication) is not None
    if aimed:
        finite, rest = _third("sein", plural=plural), ["dazu bestimmt"]
    middle: list[str] = []
    tail: list[str] = []
    used = {id(filled) for filled in predication.roles if who and filled.filler is who[0]}
    for filled in predication.roles:
        if id(filled) in used or filled.filler == skip:
            continue
        if isinstance(filled.filler, Predication | AllOf | AnyOf):
            tail.append(_purpose(Role.OBJECT if aimed else filled.role, filled.filler))
        elif filled.role is Role.OBJECT and isinstance(filled.filler, Thing | Things | Words):
            own = german()["frames"].get(predication.verb, {})
            native = next((word for word, role in own.items() if role == "object"), "")
            middle.append(f"{native} {noun_phrase(filled.filler, 'a')}".strip())
        elif filled.role is Role.COMPLEMENT and isinstance(filled.filler, Thing | Things):
            middle.append(noun_phrase(filled.filler, "n"))
        else:
            middle.append(_filler(filled.role, filled.filler, predication.verb))
    middle[:0] = [_adverbs().get(word, word) for word in predication.manner]
    return subject, (finite, rest), middle, tail


def _aim(act: Predication) -> Filler | None:
    """What something is intended to do."""
    return next((one for one in act.get(Role.PURPOSE) if isinstance(one, Predication | AllOf | AnyOf)), None)


def _filler(role: Role, filler: Filler, verb: str = "") -> str:
    """A role with its preposition."""
    if isinstance(filler, Words):
        return filler.text
    if isinstance(filler, Limit):
        return _limit(filler)
    if isinstance(filler, Period):
        return _period(filler)
    if isinstance(filler, Thing | Things):
        if role is Role.RECIPIENT and verb in _DATIVE:
            return noun_phrase(filler, "d")
        preposition, case = _preposition(role, verb)
        return f"{preposition} {noun_phrase(filler, case)}"
    return _purpose(role, filler)


def _preposition(role: Role, verb: str) -> tuple[str, str]:
    own = german()["frames"].get(verb, {})
    if role is Role.RECIPIENT and verb == "work":
        return "für", "a"
    preposition, case = _PREPOSITIONS.get(role, ("in Bezug auf", "a"))
    if preposition not in own and role_of(verb, str(german()["prepositions"].get(preposition, ""))) is not role:
        found = next((word for word, name in own.items() if name == role.value), None)
        if found is not None:
            return found, "a" if found in ("für", "über", "durch", "gegen", "ohne") else "d"
    return preposition, case


def _period(period: Period) -> str:
    months = {number: name.capitalize() for name, number in german()["months"].items()}
    first = period.first or period.last
    if first is None:
        return ""
    return f"am {first.day}. {months[first.month]} {first.year}"


def _purpose(role: Role, filler: Filler) -> str:
    acts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
    said = [_infinitive(act) for act in acts if isinstance(act, Predication)]
    joint = " oder " if isinstance(filler, AnyOf) else " und "
    lead = "um " if role is Role.PURPOSE else "ohne " if role is Role.WITHOUT else ""
    return f", {lead}{joint.join(said)}"


def _infinitive(act: Predication) -> str:
    """ "Daten zu klassifizieren"."""
    _, _, middle, tail = _fields(
        evolve(act, roles=tuple(one for one in act.roles if one.role is not Role.AGENT) or act.roles)
    )
    objects = act.get(Role.OBJECT)
    if objects and not act.get(Role.AGENT) and isinstance(objects[0], Thing | Things | Words):
        middle = [noun_phrase(objects[0], "a"), *middle]
    part, base = _verb(act.verb)
    verb = (
        f"{part}zu{base}"
        if part and " " not in part and part not in ("verfügbar", "zugänglich", "geheim", "vertraulich")
        else f"{part} zu {base}".strip()
    )
    negation = "nicht" if act.negated else ""
    return " ".join(bit for bit in (*middle, negation, verb) if bit) + "".join(tail)


def relative(act: Predication, number: str) -> str:
    """A relative clause whose gap is the thing that it hangs on."""
    gap = Thing(SELF)
    if act.verb == "either":
        return " oder ".join(
            relative(filler, number) for filler in act.get(Role.COMPLEMENT) if isinstance(filler, Predication)
        )
    subject, (finite, rest), middle, tail = _fields(act, skip=gap)
    plural = number == "pl"
    is_object = gap in act.get(Role.OBJECT) and bool(subject)
    pronoun = {"m": "den" if is_object else "der", "f": "die", "n": "das", "pl": "die"}[number]
    part, base = _verb(act.verb)
    if not is_object:
        passive = gap in act.get(Role.OBJECT)
        finite = ("werden" if plural else "wird") if passive else _third(base, plural=plural)
    if gap not in act.get(Role.OBJECT) or is_object:
        finite = f"{part}{finite}" if part and " " not in part else f"{part} {finite}".strip()
        rest = []
    negation = "nicht" if act.negated else ""
    return " ".join(bit for bit in (pronoun, subject, *middle, negation, *rest, finite) if bit) + "".join(tail)


def formula_clause(formula: Formula) -> str:
    """A clause that says `formula`."""
    match formula:
        case Words(text=text):
            return text
        case Predication():
            return sentence(_with_no(formula))[:-1]
        case NotSo(Predication() as part):
            return f"es trifft nicht zu, dass {subordinate(part)}"
        case NotSo(part):
            return f"es trifft nicht zu: {formula_clause(part)}"
        case AllOf(parts) | AnyOf(parts):
            joint = " oder " if isinstance(formula, AnyOf) else " und "
            return joint.join(formula_clause(part) for part in parts)
    return ""
