"""Predications and things → Indonesian: plain declarative sentences that read back as what they say."""

from __future__ import annotations

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
from .lexicon_id import active, indonesian
from .possessives import whose
from .wordbook import manner_word, pairs

_PREPOSITIONS = {
    Role.MEANS: "dengan",
    Role.RECIPIENT: "kepada",
    Role.SOURCE: "dari",
    Role.CHANNEL: "melalui",
    Role.PLACE: "di",
    Role.COUNTERPART: "dengan",
    Role.TOPIC: "tentang",
    Role.CAPACITY: "sebagai",
    Role.MANNER: "dalam",
    Role.BASIS: "di bawah",
    Role.WITHOUT: "tanpa",
    Role.PURPOSE: "untuk",
    Role.OF: "dari",
    Role.AGENT: "oleh",
    Role.TIME: "selama",
    Role.BEFORE: "sebelum",
    Role.AFTER: "setelah",
}
_COMPARE = {
    Compare.GT: "lebih dari ",
    Compare.LT: "kurang dari ",
    Compare.GE: "setidaknya ",
    Compare.LE: "paling banyak ",
    Compare.EQ: "",
}
_UNITS = {"eur": " euro", "usd": " dolar", "percent": " persen"}
_WRAPPED = frozenset(
    (
        "user",
        "end user",
        "customer",
        "company",
        "product",
        "provider",
        "party",
        "employee",
        "owner",
        "parent company",
        "competitor",
    )
)


@cache
def _nouns() -> dict[str, str]:
    found: dict[str, str] = {}
    for word, concept in pairs(indonesian()["nouns"]["words"]):
        found.setdefault(concept, word.replace("_", " "))
    for unit, said in indonesian()["units"].items():
        tag, _, concept = said.partition(" ")
        if tag == "NOUN":
            found.setdefault(concept, unit)
    return found


@cache
def _verbs() -> dict[str, tuple[str, str]]:
    """Concept to its active and passive form."""
    found: dict[str, tuple[str, str]] = {}
    units = indonesian()["units"]
    for unit, said in units.items():
        tag, _, concept = said.partition(" ")
        if tag == "VERB" and concept not in found:
            passive = next((other for other, what in units.items() if what == f"VERB-di {concept}"), unit)
            found[concept] = (unit, passive)
    for base, concept in pairs(indonesian()["verbs"]["words"]):
        found.setdefault(concept, (active(base)[0], "di" + base))
    for form, concept in pairs(indonesian()["verbs"]["plain"]):
        if concept not in found or concept in ("have", "exist"):
            found[concept] = (form, form)
    return found


def concept_word(concept: str) -> str:
    """The Indonesian word for a kind of act or thing, where the table has one."""
    return _verbs()[concept][0] if concept in _verbs() else _nouns().get(concept, concept)


@cache
def _adjectives() -> dict[str, str]:
    found: dict[str, str] = {}
    for word, concept in pairs(indonesian()["adjectives"]["words"]):
        found.setdefault(concept, word.replace("_", " "))
    return found


@cache
def _adverbs() -> dict[str, str]:
    found: dict[str, str] = {"in writing": "secara tertulis"}
    for word, concept in pairs(indonesian()["adverbs"]["words"]):
        found.setdefault(concept, word.replace("_", " "))
    for word, concept in pairs(indonesian()["adjectives"]["words"]):
        found.setdefault(manner_word(concept), f"secara {word.replace('_', ' ')}")
    return found


# -- things ------------------------------------------------------------------------------------------------------------


def noun_phrase(thing: Thing | Things | Words) -> str:
    """The noun phrase for `thing`."""
    if isinstance(thing, Words):
        return thing.text
    if isinstance(thing, Things):
        parts = [noun_phrase(member) for member in thing.members]
        joint = " atau " if thing.connective is Connective.OR else " dan "
        return joint.join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)
    return _thing(thing)


def _pronoun(thing: Thing) -> str | None:
    if thing.name or thing.restrictions:
        return None
    if thing.head == LICENSEE:
        return "Anda"
    if thing.head == LICENSOR:
        return "kami"
    if thing.head == "person" and thing.determiner in (Determiner.ANY, Determiner.NO):
        return "siapa pun"
    if thing.head == "thing" and thing.determiner in (Determiner.ANY, Determiner.NO):
        return "apa pun"
    if thing.determiner is Determiner.PRONOUN and not thing.head:
        return "mereka" if thing.plural else "ia"
    return None


def _thing(thing: Thing) -> str:
    pronoun = _pronoun(thing)
    if pronoun is not None:
        return pronoun
    owner = next((of for one in thing.restrictions if (of := whose(one)) is not None), None)
    text = _head(thing)
    if owner is not None:
        text += {LICENSOR: " kami", LICENSEE: " Anda"}.get(owner.head, " mereka" if owner.plural else "nya")
    if thing.name and thing.head:
        text += f" {thing.name}"
    elif thing.name:
        text = thing.name
    linked: list[str] = []
    for restriction in thing.restrictions:
        if isinstance(restriction, Linked):
            if restriction.thing is not owner:
                linked.append(_linked(thing, restriction))
        elif isinstance(restriction, Words):
            linked.append(restriction.text)
        else:
            linked.append(relative(restriction))
    count = _limit(thing.count) if thing.count is not None else ""
    before = {Determiner.A: "sebuah", Determiner.ALL: "semua"}.get(thing.determiner, "")
    after = {
        Determiner.THE: "itu",
        Determiner.THIS: "tersebut",
        Determiner.ANY: "apa pun",
        Determiner.OTHER: "lain",
    }.get(thing.determiner, "")
    if thing.name and not thing.head:
        before = after = ""
    return " ".join(bit for bit in (before, count, text, *linked, after) if bit)


def _head(thing: Thing) -> str:
    """The noun and its modifiers, the head first."""
    if not thing.head:
        return " ".join(_modifier(one) for one in thing.modifiers)
    nouns = _nouns()
    words = [*thing.modifiers, thing.head]
    for at in range(len(words)):
        concept = " ".join(words[at:])
        if concept in nouns:
            rest = words[:at]
            break
    else:
        concept, rest = thing.head, list(thing.modifiers)
    text = nouns.get(concept, concept.removeprefix("id:"))
    while rest:
        for at in range(len(rest)):
            run = " ".join(rest[at:])
            if run in nouns or at == len(rest) - 1:
                text += " " + (nouns.get(run) if run in nouns and run not in _adjectives() else _modifier(run))  # type: ignore[operator]
                rest = rest[:at]
                break
    return text


def _modifier(concept: str) -> str:
    return _adjectives().get(concept) or _nouns().get(concept) or concept.removeprefix("id:")


def _linked(thing: Thing, linked: Linked) -> str:
    inner = linked.thing
    if isinstance(inner, Thing | Things | Words):
        text = noun_phrase(inner)
        if linked.role is Role.OF and thing.head.split()[-1:] and thing.head in _WRAPPED:
            return text
        if linked.role is Role.OF and thing.head in ("permission", "license", "consent"):
            return f"untuk {text}"
        return f"{_PREPOSITIONS.get(linked.role, 'tentang')} {text}"
    return _filler(linked.role, inner)


def _limit(limit: Limit) -> str:
    amount = limit.quantity.amount
    number = str(amount.numerator) if amount.denominator == 1 else f"{float(amount):g}".replace(".", ",")
    unit = limit.quantity.unit
    return _COMPARE[limit.compare] + number + _UNITS.get(unit, f" {unit}" if unit else "")


# -- acts ----------------------------------------------------------------------------------------------------


def sentence(predication: Predication) -> str:
    """A main clause that says `predication`."""
    text = _clause(predication)
    return text[:1].upper() + text[1:] + "."


def _clause(predication: Predication, *, skip: Thing | None = None) -> str:
    agents, objects = predication.get(Role.AGENT), predication.get(Role.OBJECT)
    if skip is not None:
        passive = skip in objects
    else:
        passive = not agents and bool(objects) and predication.verb != "be"
    who = (objects if passive else agents)[:1]
    subject = ""
    if who and who[0] != skip:
        first = who[0]
        subject = (
            noun_phrase(first)
            if isinstance(first, Thing | Things | Words)
            else _clause(first)
            if isinstance(first, Predication)
            else ""
        )
    negation = ("belum" if predication.pending else "tidak") if predication.negated else ""
    complement = predication.get(Role.COMPLEMENT)
    if predication.verb == "be":
        nominal = bool(complement) and isinstance(complement[0], Thing | Things)
        verb = ("bukan" if predication.negated else "adalah") if nominal else negation
    else:
        forms = _verbs().get(predication.verb)
        word = predication.verb.removeprefix("id:") if forms is None else forms[1] if passive else forms[0]
        verb = f"{negation} {word}".strip()
    bits: list[str] = [subject, verb]
    used = who[0] if who else None
    roles = sorted(predication.roles, key=lambda one: one.role is not Role.OBJECT)
    for filled in roles:
        if filled.filler is used or filled.filler == skip:
            continue
        if passive and filled.role is Role.AGENT and isinstance(filled.filler, Thing | Things):
            bits.append(f"oleh {noun_phrase(filled.filler)}")
        else:
            bits.append(_filler(filled.role, filled.filler, predication.verb))
    bits[2 if predication.verb != "be" else 3 : 2 if predication.verb != "be" else 3] = [
        _adverbs().get(word, word) for word in predication.manner
    ]
    return " ".join(bit for bit in bits if bit)


def _filler(role: Role, filler: Filler, verb: str = "") -> str:
    """A role with its preposition."""
    if isinstance(filler, Words):
        return filler.text
    if isinstance(filler, Limit):
        return _limit(filler)
    if isinstance(filler, Period):
        return _period(filler)
    if isinstance(filler, Thing | Things):
        text = noun_phrase(filler)
        if role in (Role.OBJECT, Role.COMPLEMENT):
            return text
        if role is Role.RECIPIENT and verb == "be":
            return f"bagi {text}"
        return f"{_PREPOSITIONS.get(role, 'tentang')} {text}"
    acts = filler.parts if isinstance(filler, AllOf | AnyOf) else (filler,)
    joint = " atau " if isinstance(filler, AnyOf) else " dan "
    lead = {Role.PURPOSE: "untuk ", Role.MEANS: "dengan ", Role.WITHOUT: "tanpa "}.get(role, "")
    return lead + joint.join(_infinitive(act) for act in acts if isinstance(act, Predication))


def _infinitive(act: Predication) -> str:
    objects = act.get(Role.OBJECT)
    roles = tuple(one for one in act.roles if one.role is not Role.AGENT)
    if not objects:
        return _clause(evolve(act, roles=roles))
    gap = Thing("")
    return _clause(evolve(act, roles=(*evolve(act, roles=()).adding(Role.AGENT, gap).roles, *roles)), skip=gap)


def _period(period: Period) -> str:
    months = {number: name.capitalize() for name, number in indonesian()["months"].items()}
    first = period.first or period.last
    return f"pada {first.day} {months[first.month]} {first.year}" if first is not None else ""


def relative(act: Predication) -> str:
    """A relative clause whose gap is the thing that it hangs on."""
    gap = Thing(SELF)
    if act.verb == "either":
        return " atau ".join(relative(filler) for filler in act.get(Role.COMPLEMENT) if isinstance(filler, Predication))
    return "yang " + _clause(act, skip=gap)


def formula_clause(formula: Formula) -> str:
    """A clause that says `formula`."""
    match formula:
        case Words(text=text):
            return text
        case Predication():
            return _clause(formula)
        case NotSo(part):
            return f"tidak benar bahwa {formula_clause(part)}"
        case AllOf(parts) | AnyOf(parts):
            joint = " atau " if isinstance(formula, AnyOf) else " dan "
            return joint.join(formula_clause(part) for part in parts)
    return ""
