"""Phrases back into English: sentences that read as what they were made from."""

from __future__ import annotations

from attrs import evolve

from ..clauses.countries import is_country
from ..clauses.phrase import (
    HUMAN,
    LICENSEE,
    LICENSOR,
    SELF,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Filler,
    Formula,
    Limit,
    Linked,
    NotSo,
    Period,
    Predication,
    Restriction,
    Role,
    Thing,
    Things,
    Words,
)
from .amounts_en import limit_words, listed, period_words
from .inflection_en import gerund, participle, plural, third_person
from .lexicon_en import TABLE
from .made_copies import as_made
from .possessives import whose

_PREPOSITIONS = {
    Role.PURPOSE: "for",
    Role.MEANS: "with",
    Role.RECIPIENT: "to",
    Role.SOURCE: "from",
    Role.CHANNEL: "through",
    Role.PLACE: "in",
    Role.TIME: "during",
    Role.BEFORE: "before",
    Role.AFTER: "after",
    Role.QUANTITY: "",
    Role.COUNTERPART: "with",
    Role.TOPIC: "about",
    Role.CAPACITY: "as",
    Role.MANNER: "in",
    Role.BASIS: "under",
    Role.WITHOUT: "without",
    Role.OF: "of",
    Role.AGENT: "by",
    Role.OBJECT: "of",
    Role.COMPLEMENT: "as",
}
_ORDER = (
    Role.RECIPIENT,
    Role.SOURCE,
    Role.CAPACITY,
    Role.COUNTERPART,
    Role.MEANS,
    Role.CHANNEL,
    Role.PLACE,
    Role.TOPIC,
    Role.MANNER,
    Role.QUANTITY,
    Role.BASIS,
    Role.WITHOUT,
    Role.OF,
    Role.TIME,
    Role.BEFORE,
    Role.AFTER,
    Role.PURPOSE,
)
_SUBJECTS = {LICENSEE: "you", LICENSOR: "we"}
_OBJECTS = {LICENSEE: "you", LICENSOR: "us"}
_OWNERS = {LICENSEE: "your", LICENSOR: "our"}


# -- sentences
# -----------------------------------------------------------------------------------------------------------


def sentence(predication: Predication) -> str:
    """
    The predication as a sentence.

    >>> from ..clauses.phrase import Filled
    >>> sentence(Predication("use", (Filled(Role.AGENT, Thing("", name="Acme")), Filled(Role.OBJECT, Thing("output")))))
    'Acme uses output.'
    """
    words = clause(predication)
    return words[:1].upper() + words[1:] + "."


def clause(predication: Predication) -> str:
    """The predication as a clause without capital and full stop."""
    predication = as_made(predication)
    agents = predication.get(Role.AGENT)
    objects = predication.get(Role.OBJECT)
    if predication.verb == "exist" and agents:
        several = _is_plural(agents[0])
        return f"there {_be(predication, several)} {_filler(agents[0])}{_rest(predication, {Role.AGENT})}"
    if agents:
        subject = _filler(agents[0], subject=True)
        return f"{subject} {_active(predication, _is_plural(agents[0]), _person(agents[0]))}"
    if objects and isinstance(objects[0], Thing | Things | Words):
        subject = _filler(objects[0], subject=True)
        return f"{subject} {_passive(predication, _is_plural(objects[0]))}"
    return f"{'it' if predication.verb == 'be' else 'someone'} {_active(predication, False)}"


def question(predication: Predication) -> str:
    """
    The question whether the predication holds.

    >>> from ..clauses.phrase import Filled
    >>> question(Predication("compete", (Filled(Role.AGENT, Thing("", name="Project Seed")),)))
    'Does Project Seed compete?'
    """
    agents, objects = predication.get(Role.AGENT), predication.get(Role.OBJECT)
    positive = evolve(predication, negated=False, pending=False)
    denied = "not " if predication.negated else ""
    if predication.verb == "exist" and agents:
        words = (
            f"{_be(positive, _is_plural(agents[0]))} there {denied}{_filler(agents[0])}{_rest(positive, {Role.AGENT})}"
        )
    elif agents:
        subject = _filler(agents[0], subject=True)
        several, person = _is_plural(agents[0]), _person(agents[0])
        if predication.verb == "be":
            said = f"{_manner_before(positive)}{_complements(positive)}"
            words = f"{_be(positive, several or person)} {subject} {denied}{said}"
        else:
            words = f"{'do' if several or person else 'does'} {subject} {denied}{_verb_phrase(positive, positive.verb)}"
    elif objects and isinstance(objects[0], Thing | Things | Words):
        verb = "are" if _is_plural(objects[0]) else "is"
        words = f"{verb} {_filler(objects[0], subject=True)} {denied}{_participle_phrase(positive)}"
    else:
        words = f"is it {denied}{_complements(positive)}" if predication.verb == "be" else ""
        words = words or f"does someone {denied}{_verb_phrase(positive, positive.verb)}"
    words = " ".join(words.split())
    return words[:1].upper() + words[1:] + "?"


def infinitive(predication: Predication) -> str:
    """The act without its agent, as it stands behind "to" or "may"."""
    act = as_made(predication)
    act = evolve(act, roles=tuple(filled for filled in act.roles if filled.role is not Role.AGENT))
    words = _verb_phrase(evolve(act, negated=False), act.verb)
    return f"not {words}" if predication.negated else words


def formula_clause(formula: Formula) -> str:
    """The formula as a clause."""
    if isinstance(formula, Words):
        return formula.text
    if isinstance(formula, Predication):
        return clause(formula)
    if isinstance(formula, NotSo):
        inner = formula.part
        return (
            clause(inner.denied()) if isinstance(inner, Predication) else f"it is not so that {formula_clause(inner)}"
        )
    return listed([formula_clause(part) for part in formula.parts], "or" if isinstance(formula, AnyOf) else "and")


_MODAL = ("may", "can", "must", "shall", "should", "could", "might", "would")


def _active(predication: Predication, several: bool, person: bool = False) -> str:
    verb = predication.verb
    modal = next((word for word in predication.manner if word in _MODAL), "")
    if modal:
        rest = evolve(predication, manner=tuple(word for word in predication.manner if word != modal))
        return f"{modal} {'not ' if predication.negated else ''}{_verb_phrase(rest, verb)}"
    if verb == "be":
        if predication.pending:
            said = f"{_manner_before(predication)}{_complements(predication)}"
            return f"{'have' if several or person else 'has'} not been {said} yet"
        return f"{_be(predication, several or person)} {_manner_before(predication)}{_complements(predication)}".strip()
    if predication.pending:
        words = _verb_phrase(predication, participle(verb))
        return f"{'have' if several or person else 'has'} not {words} yet"
    if predication.negated:
        return f"{'do' if several or person else 'does'} not {_verb_phrase(predication, verb)}"
    return _verb_phrase(predication, verb if several or person else third_person(verb))


def _passive(predication: Predication, several: bool) -> str:
    modal = next((word for word in predication.manner if word in _MODAL), "")
    if modal:
        rest = evolve(predication, manner=tuple(word for word in predication.manner if word != modal))
        return f"{modal} {'not ' if predication.negated else ''}be {_participle_phrase(rest)}"
    if predication.pending:
        return f"{'have' if several else 'has'} not been {_participle_phrase(predication)} yet"
    return f"{'are' if several else 'is'} {'not ' if predication.negated else ''}{_participle_phrase(predication)}"


def _participle_phrase(predication: Predication) -> str:
    rest = _rest(predication, {Role.OBJECT, Role.AGENT})
    return f"{_manner_before(predication)}{participle(predication.verb)}{_manner_after(predication)}{rest}"


def _be(predication: Predication, several: bool) -> str:
    return f"{'are' if several else 'is'}{' not' if predication.negated else ''}"


def _complements(predication: Predication) -> str:
    found = [
        f"to {infinitive(filler)}" if isinstance(filler, Predication) else _filler(filler)
        for filler in predication.get(Role.COMPLEMENT)
    ]
    limits = [filler for filler in predication.get(Role.QUANTITY) if isinstance(filler, Limit)]
    if limits and found:
        found.insert(0, limit_words(limits[0], measured=True))
        predication = evolve(predication, roles=tuple(f for f in predication.roles if f.filler is not limits[0]))
    return f"{' '.join(found)}{_rest(predication, {Role.COMPLEMENT, Role.AGENT, Role.OBJECT})}".strip()


def _verb_phrase(predication: Predication, form: str) -> str:
    """The verb in `form` with everything that hangs on it."""
    verb = predication.verb
    before = _manner_before(predication)
    if verb == "be":
        return f"{before}{form} {_complements(predication)}".strip()
    objects = [_object(verb, filler) for filler in predication.get(Role.OBJECT)]
    frame = TABLE.data["frames"].get(verb, {})
    preposition = next((word for word, role in frame.items() if role == "object" and verb not in ("supply",)), "")
    if preposition:
        objects = [f"{preposition} {words}" for words in objects]
    tail = _manner_after(predication) + _rest(predication, {Role.OBJECT, Role.AGENT})
    if " " in verb and objects and verb.split(" ")[1] in ("available", "apart", "off", "on", "up", "out", "down"):
        first, particle = form.split(" ", 1)
        degree = _adverbs_of_particle(predication)
        return f"{'' if degree else before}{first} {' '.join(objects)} {degree}{particle}{tail}"
    return f"{before}{' '.join([form, *objects])}{tail}"


def _adverbs_of_particle(predication: Predication) -> str:
    if predication.verb != "make available":
        return ""
    return "".join(f"{word} " for word in predication.manner if _stands_before(word))


def _stands_before(word: str) -> bool:
    return " " not in word and word.endswith("ly")


def _manner_before(predication: Predication) -> str:
    return "".join(f"{word} " for word in predication.manner if _stands_before(word))


def _manner_after(predication: Predication) -> str:
    return "".join(f" {word}" for word in predication.manner if not _stands_before(word))


def _object(verb: str, filler: Filler) -> str:
    if isinstance(filler, Predication | AllOf | AnyOf):
        parts = (
            [filler]
            if isinstance(filler, Predication)
            else [part for part in filler.parts if isinstance(part, Predication)]
        )
        joint = "or" if isinstance(filler, AnyOf) else "and"
        agents = parts[0].get(Role.AGENT) if parts else ()
        base = verb.split(" ", 1)[0]
        if agents and base in TABLE.words["verbs.causative"]:
            to = "" if base in TABLE.words["verbs.bare"] else "to "
            return f"{_filler(agents[0])} {listed([f'{to}{infinitive(part)}' for part in parts], joint)}"
        if agents:
            return f"that {listed([clause(part) for part in parts], joint)}"
        if base in TABLE.words["verbs.act"]:
            return listed([f"to {infinitive(part)}" for part in parts], joint)
        return listed([_gerund_phrase(part) for part in parts], joint)
    return _filler(filler)


def _gerund_phrase(predication: Predication) -> str:
    words = _verb_phrase(
        evolve(predication, roles=tuple(f for f in predication.roles if f.role is not Role.AGENT)),
        gerund(predication.verb),
    )
    return f"not {words}" if predication.negated else words


def _rest(predication: Predication, but: set[Role]) -> str:
    """Everything but the roles in `but`, in a fixed order."""
    found: list[str] = []
    complement = next(iter(predication.get(Role.COMPLEMENT)), None)
    adjective = complement.lemmas[-1] if isinstance(complement, Words) and complement.lemmas else ""
    for role in _ORDER:
        if role in but:
            continue
        for filled in predication.roles:
            if filled.role is role:
                found.append(_phrase(predication.verb, filled, adjective))
    return "".join(f" {words}" for words in found if words)


_ADJECTIVES = {"similar": "to", "identical": "to", "equal": "to", "related": "to", "subject": "to", "different": "from"}


def _phrase(verb: str, filled: Filled, adjective: str = "") -> str:
    role, filler = filled.role, filled.filler
    if isinstance(filler, Period):
        return period_words(filler)
    if isinstance(filler, Predication | AllOf | AnyOf):
        parts = [filler] if isinstance(filler, Predication) else [p for p in filler.parts if isinstance(p, Predication)]
        joint = "or" if isinstance(filler, AnyOf) else "and"
        if role is Role.PURPOSE:
            return listed([f"to {infinitive(part)}" for part in parts], joint)
        if role is Role.TOPIC:
            if all(part.get(Role.AGENT) for part in parts):
                return f"whether {listed([clause(part) for part in parts], joint)}"
            return f"how {listed([f'to {infinitive(part)}' for part in parts], joint)}"
        preposition = "by" if role is Role.MEANS else "before" if role is Role.TIME else _PREPOSITIONS[role]
        return f"{preposition} {listed([_gerund_phrase(part) for part in parts], joint)}"
    if isinstance(filler, Limit):
        return ("for " if role is Role.TIME else "") + limit_words(filler, measured=bool(filler.quantity.unit))
    if role is Role.PLACE and _outside(filler):
        return _outside(filler)
    preposition = _preposition(verb, role)
    if verb == "be" and role is Role.COUNTERPART:
        preposition = _ADJECTIVES.get(adjective, "of" if adjective else "with")
    if isinstance(filler, Thing):
        if role is Role.PLACE and is_country(filler.name or filler.term):
            preposition = "in"
        if role is Role.MANNER and not filler.head and filler.name:
            preposition = "under the name"
        elif role is Role.MANNER and filler.head in ("extent", "degree"):
            preposition = "to"
        elif role is Role.MANNER and filler.head in ("discretion", "expense", "cost", "risk"):
            preposition = "at"
        elif role is Role.TIME and filler.count is not None and not filler.restrictions:
            preposition = "for"  # "for 8 days", "for more than 3 months"
        elif role is Role.TIME and (filler.head in ("day", "date") or filler.head == "occasion"):
            preposition = "on"
        elif role is Role.TIME and filler.head in ("phase", "month", "year", "period"):
            preposition = "in"
        elif role is Role.TIME and filler.count is not None:
            preposition = "for"
        if role is Role.BASIS and verb == "be":
            preposition = "under"
    return f"{preposition} {_filler(filler)}".strip()


def _preposition(verb: str, role: Role) -> str:
    frame = TABLE.data["frames"].get(verb) or TABLE.data["frames"].get(verb.split(" ", 1)[0], {})
    return next((word for word, held in frame.items() if held == role.value), _PREPOSITIONS[role])


# -- noun phrases -----------------------------------------------------------------------------------------------------


def noun_phrase(thing: Thing | Things | Words) -> str:
    """
    The noun phrase.

    >>> noun_phrase(Thing("model", ("artificial", "intelligence"), Determiner.ANY, plural=True))
    'any artificial intelligence models'
    """
    return _filler(thing)


def _filler(filler: Filler, *, subject: bool = False) -> str:
    if isinstance(filler, Words):
        return filler.text
    if isinstance(filler, Thing):
        return _thing(filler, subject=subject)
    if isinstance(filler, Things):
        joint = "and" if filler.connective is Connective.AND else "or"
        shared = _shared_tail(filler)
        if shared:
            return listed([_filler(member, subject=subject) for member in shared[0]], joint) + shared[1]
        members = [_filler(member, subject=subject) for member in filler.members]
        if joint == "or" and all(isinstance(m, Thing) and m.determiner is Determiner.NO for m in filler.members):
            return f"neither {' nor '.join(_filler(m) for m in filler.members)}"
        return listed(members, joint)
    if isinstance(filler, Limit):
        return limit_words(filler, measured=True)
    if isinstance(filler, Period):
        return period_words(filler)
    if isinstance(filler, Predication):
        return _gerund_phrase(filler)
    return listed(
        [_filler(part) if isinstance(part, Predication) else formula_clause(part) for part in filler.parts],
        "or" if isinstance(filler, AnyOf) else "and",
    )


def _shared_tail(things: Things) -> tuple[tuple[Thing, ...], str] | None:
    """ "the products and services of OpenAI": restrictions that all members have, said once."""
    members = [member for member in things.members if isinstance(member, Thing)]
    if len(members) != len(things.members) or len(members) < 2:
        return None
    last = members[-1]
    rest = tuple(r for r in last.restrictions if not _is_owner(r))
    if not rest or any(member.determiner is not Determiner.NONE or member.name for member in members[1:]):
        return None
    if any(tuple(r for r in member.restrictions if not _is_owner(r)) != rest for member in members):
        return None
    bare = tuple(evolve(m, restrictions=tuple(r for r in m.restrictions if _is_owner(r))) for m in members)
    return bare, _hanging(last, rest)


def _possessor(thing: Thing) -> Linked | None:
    """Whose the thing is, where that stands before it: "the customer's conduct"."""
    if (
        thing.determiner is not Determiner.NONE
        or thing.name
        or not thing.head
        or (thing.plural and "own" not in thing.modifiers)
    ):
        return None
    for restriction in thing.restrictions:
        if (
            isinstance(restriction, Linked)
            and restriction.role is Role.OF
            and isinstance(restriction.thing, Thing)
            and restriction.thing.determiner in (Determiner.NONE, Determiner.THE, Determiner.A, Determiner.THIS)
            and not restriction.thing.restrictions
            and (restriction.thing.name or restriction.thing.determiner is not Determiner.NONE)
        ):
            return restriction
    return None


_BEFORE_DETERMINER = ("nearly", "almost", "substantially", "approximately")


def _thing(thing: Thing, *, subject: bool) -> str:
    if thing.determiner is Determiner.PRONOUN or thing.head == SELF or _is_speaker(thing):
        if thing.head in _SUBJECTS:
            return (_SUBJECTS if subject else _OBJECTS)[thing.head] + _hanging(thing, ())
        if HUMAN in thing.modifiers:
            return "he" if subject else "him"
        if not thing.modifiers:
            return ("they" if subject else "them") if thing.plural else "it"
    owner = next((r for r in thing.restrictions if _is_owner(r)), None)
    possessor = None if owner is not None else _possessor(thing)
    rest = tuple(r for r in thing.restrictions if r is not owner and r is not possessor)
    words: list[str] = []
    head = thing.head
    modifiers = tuple(word for word in thing.modifiers if word not in _BEFORE_DETERMINER)
    if modifiers != thing.modifiers:
        words.extend(word for word in thing.modifiers if word in _BEFORE_DETERMINER)
    if possessor is not None:
        words.append(f"{_filler(possessor.thing)}'s")
    if (
        thing.head == "person"
        and not thing.modifiers
        and not thing.plural
        and thing.determiner in (Determiner.ANY, Determiner.NO)
    ):
        words.append("anyone" if thing.determiner is Determiner.ANY else "nobody")
        head = ""
    elif thing.head == "thing" and not thing.modifiers and thing.determiner in (Determiner.ANY, Determiner.NO):
        words.append("anything" if thing.determiner is Determiner.ANY else "nothing")
        head = ""
    else:
        words.extend(_determiner(thing, owner))
    if thing.count is not None:
        words.append(limit_words(thing.count, measured=False))
    if thing.term and head:
        words.append(thing.term)
    else:
        words.extend(modifiers)
        if head:
            word = plural(head) if thing.plural else head
            words.append(word.capitalize() if len(thing.name) == 1 else word)
        elif thing.determiner is Determiner.OTHER and not thing.name:
            words.append("others" if thing.plural else "other")
    if thing.name:
        plain = any(char.isupper() or char.isdigit() for char in thing.name) or "." in thing.name
        words.append(thing.name if plain else f'"{thing.name}"')
    phrase = " ".join(word for word in words if word)
    if phrase.startswith(("a ", "A ")):
        following = phrase[2:3].lower()
        phrase = (
            "an " if following in "aeiou" and not phrase[2:].lower().startswith(("user", "use ", "uni", "eu")) else "a "
        ) + phrase[2:]
    return phrase + _hanging(thing, rest)


def _is_speaker(thing: Thing) -> bool:
    """ "May we use it?": whoever asks is spoken of as they speak of themselves, and is no "the we"."""
    return thing.head in _SUBJECTS and not (thing.name or thing.term or thing.modifiers or thing.count)


def _determiner(thing: Thing, owner: Restriction | None) -> list[str]:
    words: list[str] = []
    kind = thing.determiner
    if isinstance(owner, Linked) and isinstance(owner.thing, Thing):
        if kind is Determiner.ALL:
            words.append("all")
        if kind is Determiner.A and thing.plural:
            words.append("one of")
        others = "their" if owner.thing.plural else "his" if HUMAN in owner.thing.modifiers else "its"
        possessor = _OWNERS.get(owner.thing.head, others)
        return [*words, possessor]
    if thing.name and not thing.head and kind in (Determiner.NONE, Determiner.A):
        return []
    if kind is Determiner.A:
        return ["several"] if thing.plural else ["a"]
    if kind is Determiner.ALL:
        return ["all"] if thing.plural else ["every"]
    if kind is Determiner.THIS and not (thing.plural and thing.term):
        return ["these" if thing.plural else "this"]
    if kind is Determiner.OTHER:
        return ["other"] if thing.plural else (["another"] if thing.head else [])
    # "These Software": the number is that of the words behind the term, of which nothing shows.
    words_of = {Determiner.ANY: ["any"], Determiner.NO: ["no"], Determiner.THE: ["the"], Determiner.THIS: ["the"]}
    return words_of.get(kind, [])


def _is_owner(restriction: Restriction) -> bool:
    of = whose(restriction)
    return of is not None and not of.modifiers


def _hanging(thing: Thing, restrictions: tuple[Restriction, ...]) -> str:
    words = ""
    for restriction in restrictions:
        if isinstance(restriction, Words):
            words += f" {restriction.text}"
        elif isinstance(restriction, Predication):
            joint = " and" if " that " in words and restriction is not restrictions[0] else ""
            words += f"{joint} {_relative(restriction, several=thing.plural)}"
        else:
            words += f" {_linked(thing, restriction)}"
    return words


def _outside(filler: Filler) -> str:
    """ "outside China" for "a place that is not in China"; "" for anything else."""
    if isinstance(filler, Thing) and filler.head == "place" and len(filler.restrictions) == 1:
        away = filler.restrictions[0]
        if isinstance(away, Predication) and away.verb == "be" and away.negated and away.get(Role.PLACE):
            return f"outside {_filler(away.get(Role.PLACE)[0])}"
    return ""


def _linked(thing: Thing, restriction: Linked) -> str:
    filler = restriction.thing
    if restriction.role is Role.PLACE and _outside(filler):
        return _outside(filler)
    frame = TABLE.data["noun_frames"].get(thing.head, {})
    preposition = next(
        (word for word, role in frame.items() if role == restriction.role.value), _PREPOSITIONS[restriction.role]
    )
    if restriction.role is Role.OF and thing.head not in ("access", "right", "contribution", "modification"):
        preposition = "of"
    if restriction.role is Role.QUANTITY:
        return f"{'with' if isinstance(filler, Thing) else 'of'} {_filler(filler)}"
    if isinstance(filler, Predication | AllOf | AnyOf) and restriction.role is Role.PURPOSE:
        parts = [filler] if isinstance(filler, Predication) else [p for p in filler.parts if isinstance(p, Predication)]
        return listed([f"to {infinitive(part)}" for part in parts], "or" if isinstance(filler, AnyOf) else "and")
    return f"{preposition} {_filler(filler)}"


def _relative(predication: Predication, *, several: bool = False) -> str:
    """A restriction as a relative clause."""
    gap = next(
        (
            filled.role
            for filled in predication.roles
            if isinstance(filled.filler, Thing) and filled.filler.head == SELF
        ),
        None,
    )
    rest = tuple(
        filled for filled in predication.roles if not (isinstance(filled.filler, Thing) and filled.filler.head == SELF)
    )
    bare = evolve(predication, roles=rest)
    if gap is Role.AGENT or gap is None:
        return f"that {_active(bare, several)}"
    agents = bare.get(Role.AGENT)
    if gap is Role.OBJECT and not agents:
        return f"that {_passive(bare, several)}"
    if gap is Role.OBJECT:
        return f"that {_filler(agents[0], subject=True)} {_active(bare, _is_plural(agents[0]), _person(agents[0]))}"
    return f"{_preposition(predication.verb, gap)} which {clause(bare)}"


def _is_plural(filler: Filler) -> bool:
    if isinstance(filler, Things):
        return (filler.connective is Connective.AND and len(filler.members) > 1) or _is_plural(filler.members[-1])
    return isinstance(filler, Thing) and filler.plural and filler.head not in _SUBJECTS


def _person(filler: Filler) -> bool:
    """Whether the verb takes no ending: "you use", "we use"."""
    said = isinstance(filler, Thing) and filler.head in _SUBJECTS
    return said and isinstance(filler, Thing) and (filler.determiner is Determiner.PRONOUN or _is_speaker(filler))
