"""English wordings of cases put the plain way before a sentence is read: in which form, and what is kept to oneself."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .ages_en import AGED
from .lexicon_en import TABLE, options
from .stopping_en import one_order
from .tokens import Shape, Token
from .told_people_en import people_plainly


def told_plainly(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a sentence of a case, or of its question, with the wordings of this module put in the plain way."""
    found = people_plainly(tokens)
    steps = (
        _of_place,
        _untitled,
        _humans,
        _in_form,
        _kept_back,
        _noted,
        _placed,
        _neither,
        _put_on,
        _advertised,
        _by_people,
        _aged,
        _also_aged,
        _amounting,
        _in_breach,
        _meant_for,
        _for_gain,
        one_order,
    )
    for step in steps:
        found = step(found)
    return found


_BROKEN = frozenset(("breach", "violation", "contravention"))
_TEXTS = frozenset(("terms", "licence", "license", "agreement", "contract", "conditions", "policy", "rules"))
_IS_IN = {"is": "breaches", "are": "breach", "was": "breached", "were": "breached", "be": "breach"}


def _in_breach(tokens: list[Token]) -> list[Token]:
    """ "Is in breach of the licence" as "breaches the licence", "sells it in violation of it" as "sells it and …"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 3):
        if words[at] != "in" or words[at + 1] not in _BROKEN or words[at + 2] != "of":
            continue
        if not _TEXTS & {*words[at + 3 : at + 6]} or {"not", "never", "no", "n't"} & {*words[:at]}:
            continue
        said = [evolve(tokens[at + 1], text=_IS_IN.get(words[at - 1], "breaches"))]
        if words[at - 1] in _IS_IN:
            return [*tokens[: at - 1], *said, *tokens[at + 3 :]]
        if words[0] in ("may", "can", "must"):
            said[0] = evolve(said[0], text="breach")
        return [*tokens[:at], evolve(tokens[at], text="and"), *said, *tokens[at + 3 :]]
    return tokens


_AIMS = frozenset(("aim", "aims", "purpose", "purposes", "goal", "goals", "interest", "interests", "intent"))
_AIMS |= {"intention", "intentions", "motive", "motives", "end", "ends"}
_PURSUES = frozenset(("has", "have", "had", "pursues", "pursue", "pursued", "follows"))
_COMMERCIAL = frozenset(("commercial", "non-commercial", "noncommercial"))
_GAIN = frozenset(("money", "profit", "gain"))


def _for_gain(tokens: list[Token]) -> list[Token]:
    """ "She has no commercial aim", "the firm does this for commercial purposes": "the use is (not) commercial"."""
    words = [token.text.lower() for token in tokens]
    end = len(words) - (words[-1:] == ["."])
    said: tuple[str, ...] = ()
    for at in range(1, end - 2):
        if words[at] in _PURSUES and words[at + 1] == "no" and words[at + 2] == "commercial":
            act = words[at - 1] in TABLE.data["nominal"]  # "the publication has no commercial purpose" tells of that
            said = ("not", "commercial") if at + 4 == end and words[at + 3] in _AIMS and not act else ()
        elif words[at] in ("does", "do", "did", "is", "are", "was") and end - at in (3, 4, 5, 6):
            to_do = words[at] in ("does", "do", "did")
            if to_do and words[at + 1] not in ("this", "so", "that"):
                continue
            if not to_do and (words[at - 1] != "use" or at > 2):
                continue
            behind = words[at + 1 + to_do : end]
            if behind[:1] != ["for"]:
                continue
            what = behind[1:] if behind[1:2] not in (["a"], ["its"], ["their"]) else behind[2:]
            if len(what) == 2 and what[0] in _COMMERCIAL and what[1] in _AIMS | _GAIN:
                said = (what[0],)
            elif len(what) == 1 and what[0] in _GAIN:
                said = ("commercial",)
    if not said:
        return tokens
    first = tokens[0]
    told = [evolve(first, text=word) for word in ("The", "use", "is")]
    return [*told, *(evolve(tokens[end - 1], text=word) for word in said), *tokens[end:]]


def _meant_for(tokens: list[Token]) -> list[Token]:
    """ "Rau does this for research purposes", "the use serves research" as "the purpose of the use is research"."""
    words = [token.text.lower() for token in tokens]
    end = len(words) - (words[-1:] == ["."])
    found = _told_aim(words[:end])
    if found is None:
        return tokens
    act, begins = found
    what = words[begins:end]
    plural = what[-1] in _AIMS and what[-1].endswith("s")
    first, last = tokens[0], tokens[end - 1]
    told = [evolve(first, text=word) for word in ("The", "purpose", "of", "the", act, "is")]
    behind = list(tokens[begins:end])
    if what[-1] in _AIMS:
        behind = [*([evolve(first, text="a")] if what[0] not in _SOME else []), *behind]
        behind[-1] = evolve(last, text=what[-1].removesuffix("s") if plural else what[-1])
    return [*told, *behind, *tokens[end:]]


def _told_aim(words: list[str]) -> tuple[str, int] | None:
    """The act of which a sentence says nothing but what it is for, and where the words for that begin."""
    for at in range(1, min(len(words) - 1, 5)):
        does_this = words[at] in ("does", "do", "did") and words[at + 1 : at + 2] in (["this"], ["so"], ["that"])
        act, begins = "use", at + 2
        if not does_this:
            act, begins = words[at - 1], at + 1
            named = act == "use" or act in TABLE.data["nominal"] or (act.endswith("ing") and at == 2)
            if not named or words[0] not in _OF_THE_ONE or words[at] not in ("is", "was", "serves", "served"):
                continue
        serves = words[at] in ("serves", "served")
        if not serves and words[begins : begins + 1] != ["for"]:
            continue
        what = words[begins + (not serves) :]
        if 1 <= len(what) <= 6 and (what[-1] in _AIMS or what[-1] in _PURSUITS) and not {"and", "or", "no"} & {*what}:
            return act, begins + (not serves)
    return None


_OF_THE_ONE = frozenset(("the", "this", "its", "his", "her", "their", "such"))
_PURSUITS = frozenset(
    ("research", "education", "teaching", "study", "science", "testing", "evaluation", "journalism", "advertising")
) | {"marketing", "experimentation"}


_TYPES = {"type": "enter", "types": "enters", "typed": "entered", "typing": "entering"}
_DOING = frozenset(
    ("to", "not", "never", "must", "may", "can", "shall", "should", "you", "or", "and", "please", "they", "we")
)
"""What stands before the verb, where the noun would be a type of something: "the file type in the list"."""
_NAMED = frozenset(("the", "a", "an", "any", "your", "their", "his", "her", "its", "personal", "names", "data", "no"))


def entered(tokens: Sequence[Token]) -> list[Token]:
    """ "Types in the name of a pupil" as "enters the name of a pupil"."""
    words = [token.text.lower() for token in tokens]
    found = list(tokens)
    for at in range(len(words) - 3, -1, -1):
        ahead = tokens[at - 1] if at else None
        named = words[at] != "type" or words[0] in ("may", "must", "can")
        doing = ahead is None or ahead.text.lower() in _DOING or (named and ahead.text[:1].isupper())
        if words[at] in _TYPES and words[at + 1] in ("in", "into") and words[at + 2] in _NAMED and doing:
            into = words[at + 1] == "into"
            found[at : at + 2] = [evolve(found[at], text=_TYPES[words[at]]), *([found[at + 1]] if into else ())]
    return found


def _of_place(tokens: list[Token]) -> list[Token]:
    """ "The Open Data Licence – Leeds" as "the Leeds Open Data Licence": a name in two parts is one name."""
    for at in range(1, len(tokens) - 1):
        dashed = tokens[at].text in _DASHES and tokens[at].spaced and tokens[at + 1].spaced
        if not dashed or tokens[at - 1].text not in _LICENCES:
            continue
        start, end = at, at + 1
        while start and tokens[start - 1].text[:1].isupper():
            start -= 1
        while end < len(tokens) and tokens[end].text[:1].isupper():
            end += 1
        texts = [one.text for one in (*tokens[at + 1 : end], *tokens[start:at])]
        if texts[1:] and end > at + 1:
            named = [
                evolve(one, text=text, shape=Shape.WORD) for one, text in zip(tokens[start:end], texts, strict=False)
            ]
            named[-1] = evolve(named[-1], end=tokens[end - 1].end)
            return [*tokens[:start], *named, *tokens[end:]]
    return tokens


_DASHES = ("–", "—", "-", "--")
_LICENCES = frozenset(("Licence", "License", "Agreement", "Terms"))


def _untitled(tokens: list[Token]) -> list[Token]:
    """ "Ms Fry is a teacher", "Dr. Lee" as "Fry is a teacher", "Lee": who is named, without the form of address."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        title = tokens[at].text in _TITLES
        name = at + 1 + (title and tokens[at + 1 : at + 2] != [] and tokens[at + 1].text == ".")
        if title and name < len(tokens) and tokens[name].text[:1].isupper() and tokens[name].text[1:].islower():
            at = name
            continue
        found.append(tokens[at])
        at += 1
    return found


_TITLES = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof."))


def _put_on(tokens: list[Token]) -> list[Token]:
    """ "Publishes no copyright notice on the copy" as "includes no copyright notice": a notice is put there."""
    words = [token.text.lower() for token in tokens]
    found = list(tokens)
    for at, word in enumerate(words):
        end = next((step for step in range(at + 1, min(at + 6, len(words))) if words[step] in _NOTICES), 0)
        of_work = "copyright" in words[at:end] or {"copy", "copies"} & {*words[end + 1 : end + 4]}
        if word in _PUBLISHES and end and of_work and words[at + 1] in _SOME:
            found[at] = evolve(found[at], text=_PUBLISHES[word])
    return found


_PUBLISHES = {"publish": "include", "publishes": "includes", "published": "included", "publishing": "including"}
_NOTICES = frozenset(("notice", "notices", "disclaimer", "disclaimers"))
_SOME = frozenset(("a", "an", "the", "any", "no", "its", "all", "such"))


def _humans(tokens: list[Token]) -> list[Token]:
    """ "A human being", "human beings" as "a human", "humans"."""
    found: list[Token] = []
    for token in tokens:
        plain = token.text.lower()
        if plain in ("being", "beings") and found and found[-1].text.lower() == "human":
            found[-1] = evolve(found[-1], text=found[-1].text + plain.removeprefix("being"), end=token.end)
        else:
            found.append(token)
    return found


_FORMS = (
    (("object", "code"), ("object", "code")),
    (("source", "code"), ("source", "code")),
    (("binary", "code"), ("binary",)),
    (("machine", "code"), ("object", "code")),
    (("executable", "code"), ("executable",)),
    (("executables",), ("executable",)),
    (("binaries",), ("binary",)),
    (("binary",), ("binary",)),
    (("source",), ("source", "code")),
)
_ENDS = frozenset(
    (".", ",", ";", "?", "only", "alone", "and", "but", "as", "with", "without", "to", "under", "on", "for")
)
_LEFT_OUT = frozenset(("only", "alone"))


def _in_form(tokens: list[Token]) -> list[Token]:
    """ "Ships it in object code only", "as a binary" as "ships it in object code form"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 1):
        as_one = words[at] == "as" and words[at + 1] in ("a", "an")
        if words[at] not in ("in", "as") or words[at - 1] in ("change", "changes", "bug", "error", "errors", "made"):
            continue
        start = at + 1 + as_one
        for written, plain in _FORMS:
            end = start + len(written)
            if tuple(words[start:end]) != written or end >= len(words) or words[end] not in _ENDS:
                continue
            said = [evolve(tokens[start + min(k, len(written) - 1)], text=word) for k, word in enumerate(plain)]
            form = evolve(tokens[end - 1], text="form")
            behind = end + (words[end] in _LEFT_OUT)
            return [*tokens[:at], evolve(tokens[at], text="in"), *said, form, *tokens[behind:]]
    return tokens


_KEEPS = {"keeps": "does", "keep": "do", "kept": "did"}
_SECRET = frozenset(("secret", "private", "confidential", "hidden", "closed"))
_ONESELF = frozenset(("itself", "himself", "herself", "themselves"))


def _kept_back(tokens: list[Token]) -> list[Token]:
    """ "Keeps the source code secret", "keeps it to itself" as "does not disclose the source code"."""
    words = [token.text.lower() for token in tokens]
    at = next((k for k in range(1, len(words) - 3) if words[k] in _KEEPS), 0)
    if not at or words[at - 1] in ("to", "must", "may", "not", "never", "has", "have", "had"):
        return tokens
    end = next((k for k in range(at + 2, len(words)) if words[k] in (".", ",", ";")), len(words))
    if words[end - 1] in _SECRET and end - at > 2:
        stop = end - 1
    elif words[end - 1] in _ONESELF and words[end - 2] == "to" and end - at > 3:
        stop = end - 2
    else:
        return tokens
    if {"and", "or", "but", "from"} & set(words[at:stop]):
        return tokens
    verb = tokens[at]
    said = [evolve(verb, text=_KEEPS[words[at]]), evolve(verb, text="not"), evolve(verb, text="disclose")]
    return [*tokens[:at], *said, *tokens[at + 1 : stop], *tokens[end:]]


_NOTES = frozenset(("notice", "notices", "note", "statement", "remark", "comment"))
_CHANGED = frozenset(("changed", "modified", "altered", "edited", "adapted"))


def _noted(tokens: list[Token]) -> list[Token]:
    """ "Carry no notice that the vendor changed them" as "carry no notice of the change"."""
    words = [token.text.lower() for token in tokens]
    for at in range(2, len(words) - 3):
        if words[at] != "that" or words[at - 1] not in _NOTES:
            continue
        end = next((k for k in range(at, len(words)) if words[k] in (".", ",", ";", "?")), len(words))
        if end - at > 9 or not _CHANGED & set(words[at:end]) or {"and", "or", "but", "not"} & set(words[at:end]):
            continue
        said = [evolve(tokens[at], text=word) for word in ("of", "the")]
        return [*tokens[:at], *said, evolve(tokens[end - 1], text="change"), *tokens[end:]]
    return tokens


_NAMES = {"names": "indicates", "name": "indicate", "named": "indicated"}
_SAYS = frozenset(("indicates", "indicate", "indicated", "gives", "give", "gave", "states", "state", "stated"))
_PLACES = frozenset(("repository", "place", "address", "location", "website", "url", "link", "server", "page"))
_FOUND = frozenset(("found", "obtained", "downloaded", "got", "had", "available", "accessible"))


def _placed(tokens: list[Token]) -> list[Token]:
    """ "Names no repository where it can be found" as "indicates no repository"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 2):
        place = next((k for k in range(at + 2, min(at + 5, len(words))) if words[k] in _PLACES), 0)
        told = words[at] in _NAMES or words[at] in _SAYS
        if not told or words[at + 1] not in ("no", "a", "the", "any") or not place:
            continue
        end = next((k for k in range(place, len(words)) if words[k] in (".", ",", ";", "?")), len(words))
        where = words[place + 1 : place + 2] == ["where"] and bool(_FOUND & set(words[place:end]))
        if where or (end == place + 1 and words[at] in _NAMES):
            return [
                *tokens[:at],
                evolve(tokens[at], text=_NAMES.get(words[at], words[at])),
                *tokens[at + 1 : place + 1],
                *tokens[end:],
            ]
    return tokens


_HELPERS = {"VBZ": "does", "VBP": "do", "VBD": "did"}


def _neither(tokens: list[Token]) -> list[Token]:
    """ "Neither gives the source to them nor offers it" as "does not give the source to them and does not offer it"."""
    words = [token.text.lower() for token in tokens]
    at = words.index("neither") if words.count("neither") == 1 else 0
    nor = words.index("nor") if words.count("nor") == 1 else 0
    if not 0 < at < nor - 2 or nor > len(words) - 3 or words[at - 1] in ("and", "or", ",", "that", "which", "who"):
        return tokens
    first, second = (_finite(words[place + 1]) for place in (at, nor))
    if first is None or second is None or first[0] != second[0] or words[nor + 2] in (".", ","):
        return tokens
    said = [evolve(tokens[at], text=word) for word in (first[0], "not")]
    more = [evolve(tokens[nor], text=word) for word in ("and", first[0], "not")]
    one, other = evolve(tokens[at + 1], text=first[1]), evolve(tokens[nor + 1], text=second[1])
    return [*tokens[:at], *said, one, *tokens[at + 2 : nor], *more, other, *tokens[nor + 2 :]]


def _finite(word: str) -> tuple[str, str] | None:
    """The helper and the plain form of a finite verb."""
    for tag, helper in _HELPERS.items():
        found = next((one for one in options(word) if one.tag == tag), None)
        if found is not None:
            return helper, found.lemma
    return None


_MARKS = frozenset(("name", "names", "logo", "logos", "trademark", "trademarks", "brand"))
_ADVERTS = frozenset(("advertising", "advertisement", "advertisements", "ads", "marketing", "promotion"))


def _advertised(tokens: list[Token]) -> list[Token]:
    """ "Uses the name of the author in its advertising" with "to promote its products": that is what it is for."""
    words = [token.text.lower() for token in tokens]
    end = len(words) - 1 if words[-1:] and words[-1] in (".", "?") else len(words)
    if end < 6 or words[end - 1] not in _ADVERTS or words[end - 3] != "in" or "promote" in words:
        return tokens
    used = next((at for at in range(end - 4) if words[at] in ("use", "uses", "used", "using")), -1)
    if used < 0 or not _MARKS & set(words[used:end]) or words[end - 2] not in ("its", "their", "his", "her", "the"):
        return tokens
    whose = words[end - 2] if words[end - 2] != "the" else "its"
    said = [evolve(tokens[end - 1], text=word) for word in ("to", "promote", whose, "products")]
    return [*tokens[:end], *said, *tokens[end:]]


def _by_people(tokens: list[Token]) -> list[Token]:
    """ "In a film that is shown in cinemas and names no author", with a comma before "and": people do that."""
    words = [token.text.lower() for token in tokens]
    start = next((at for at in range(len(words) - 3) if words[at] in ("that", "which") and words[at + 1] in _BEING), -1)
    if start < 1:
        return tokens
    for at in range(start + 3, len(words) - 2):
        denied = words[at + 1 : at + 3] in (["does", "not"], ["do", "not"], ["did", "not"])
        done = words[at + 3] if denied and at + 3 < len(words) else words[at + 1]
        if words[at] in ("and", "but") and words[at - 1] != "," and done.removesuffix("s") in _OF_PEOPLE:
            comma = evolve(tokens[at], text=",", shape=Shape.MARK, spaced=False)
            return [*tokens[:at], comma, *tokens[at:]]
    return tokens


def _aged(tokens: list[Token]) -> list[Token]:
    """ "Toma, a 14-year-old member, takes part" as "Toma, a member aged 14, takes part"."""
    for at in range(1, len(tokens) - 2):
        old = AGED.fullmatch(tokens[at].text)
        first = at == 1 or tokens[at - 2].text in (",", "by", "to", "for", "with", "is", "was")
        if not old or tokens[at - 1].text.lower() not in ("a", "an") or not first:
            continue
        noun = at + 1 if tokens[at + 1].text[:1].isalpha() and _is_noun(tokens[at + 1].text) else at
        person = tokens[noun] if noun > at else evolve(tokens[at], text="person")
        said = [evolve(tokens[at], text="aged"), evolve(tokens[at], text=old["number"], shape=Shape.NUMBER)]
        return [*tokens[:at], person, *said, *tokens[noun + 1 :]]
    return tokens


def _is_noun(word: str) -> bool:
    return any(one.tag == "NN" for one in options(word.lower())[:1])


def _also_aged(tokens: list[Token]) -> list[Token]:
    """ "Toma is a member and 14 years old" as "Toma is a member and is 14 years old"."""
    words = [token.text.lower() for token in tokens]
    be = next((at for at in range(1, len(words)) if words[at] in ("is", "was")), 0)
    for at in range(be + 2, len(words) - 3) if be else ():
        if words[at] == "and" and words[at + 2 : at + 4] == ["years", "old"]:
            return [*tokens[: at + 1], evolve(tokens[be], start=tokens[at].end, end=tokens[at].end), *tokens[at + 1 :]]
    return tokens


_AMOUNTING = {
    **dict.fromkeys((("amounts", "to"), ("comes", "to"), ("stands", "at"), ("totals",), ("equals",)), "is"),
    **dict.fromkeys((("amount", "to"), ("come", "to"), ("stand", "at"), ("total",), ("equal",)), "are"),
    **dict.fromkeys((("amounted", "to"), ("came", "to"), ("stood", "at"), ("totalled",), ("totaled",)), "was"),
}
_EARNINGS = frozenset(("revenue", "revenues", "turnover", "income", "profit", "sales", "price", "fee", "budget", "sum"))


def _amounting(tokens: list[Token]) -> list[Token]:
    """ "Its yearly revenue amounts to 3 million euros" as "its annual revenue is 3 million euros"."""
    words = [token.text.lower() for token in tokens]
    for at in range(1, len(words) - 2):
        for said, be in _AMOUNTING.items():
            if tuple(words[at : at + len(said)]) == said and words[at - 1] in _EARNINGS:
                tokens = [
                    *tokens[:at],
                    evolve(tokens[at], text=be, end=tokens[at + len(said) - 1].end),
                    *tokens[at + len(said) :],
                ]
                break
    earned = _EARNINGS & {*words}
    return [evolve(one, text="annual") if earned and one.text == "yearly" else one for one in tokens]


_BEING = frozenset(("is", "are", "was", "were"))
_OF_PEOPLE = frozenset(("name", "credit", "cite", "mention", "pay", "ask", "tell", "inform", "thank", "acknowledge"))
