"""
Tags for the words of an Indonesian sentence: the table first, then affixes and neighbours; a tag is a terminal of
`indonesian.lark`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve

from .ages_id import with_ages
from .amounts import amount, day, number, reference, run
from .countries_named import country
from .lexicon_id import adjectives, adverbs, indonesian, looks_like_noun, noun, verb, verbs
from .number_words import indonesian_figures
from .rephrased_id import rephrased
from .reworded_id import priced, reworded, sums
from .stretches import leads_of, stretch
from .tokens import Shape, Token
from .wordbook import Word

RIGHTS = frozenset(("right", "license", "permission", "sublicense"))
"""Heads of what a licence gives."""

_MARKS = {
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
    "(": "OPEN",
    "[": "OPEN",
    ")": "CLOSE",
    "]": "CLOSE",
    '"': "QUOTE",
    "'": "QUOTE",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "--": "DASH",
    "!": "END",
    ".": "END",
    "?": "END",
    "/": "AND",
    "&": "AND",
}
_ONE: frozenset[str] = frozenset()
_SUBORDINATE = {
    "jika": "if",
    "apabila": "if",
    "bila": "if",
    "kalau": "if",
    "bilamana": "if",
    "seandainya": "if",
    "kecuali": "unless",
    "selama": "provided",
    "asalkan": "provided",
    "sepanjang": "provided",
    "sejauh": "extent",
    "bahwa": "that",
    "apakah": "whether",
    "meskipun": "although",
    "walaupun": "although",
    "karena": "because",
    "sehingga": "because",
    "agar": "because",
    "supaya": "because",
    "sebelum": "before",
    "setelah": "if",
    "sesudah": "if",
    "ketika": "if",
    "saat": "if",
    "sampai": "until",
    "hingga": "until",
    "sementara": "although",
    "sedangkan": "although",
    "sebab": "because",
}
_PRONOUNS = {
    "saya": "I",
    "aku": "I",
    "kami": "we",
    "kita": "we",
    "anda": "you",
    "kamu": "you",
    "kalian": "you",
    "ia": "it",
    "dia": "it",
    "beliau": "it",
    "mereka": "they",
    "orang-orang": "they",
}


@cache
def _closed() -> dict[str, frozenset[str]]:
    tags: dict[str, set[str]] = {}
    for tag, words in indonesian()["closed"].items():
        for word in words.split():
            tags.setdefault(word.replace("_", " "), set()).add(tag)
    return {word: frozenset(found) for word, found in tags.items()}


@cache
def _units() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    units: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for unit, said in indonesian()["units"].items():
        tag, _, concept = said.partition(" ")
        words = tuple(unit.split())
        units.setdefault(words[0], []).append((words, tag, concept))
    for found in units.values():
        found.sort(key=lambda one: -len(one[0]))
    return units


@cache
def _rules() -> dict[str, str]:
    return {word.replace("_", " "): kind for kind, words in indonesian()["modal"].items() for word in words.split()}


@cache
def _leads() -> dict[tuple[str, ...], str]:
    return leads_of(indonesian()["stretches"])


@cache
def _list(section: str, key: str) -> frozenset[str]:
    return frozenset(indonesian()[section][key].split())


def _plain_plan(token: Token, before: Token | None) -> Token:
    """ "Paket Gratis": a plan is called by what it costs, with a capital or without."""
    named = before is not None and before.text.lower() in ("paket", "tarif", "langganan", "versi")
    return evolve(token, text="gratis") if named and token.text == "Gratis" else token


def tag(tokens: Sequence[Token], *, licence: bool = True) -> tuple[Word, ...]:
    """The tagged words of one sentence; every token is in one of them."""
    words: list[Word] = []
    at = 0
    table = indonesian()
    tokens = _names_in_capitals(indonesian_figures(sums(tokens)))
    tokens = with_ages(priced(reworded(rephrased(tokens)) if licence else tokens))
    tokens = [_plain_plan(token, tokens[at - 1] if at else None) for at, token in enumerate(tokens)]
    while at < len(tokens):
        timed = stretch(tokens, at, _leads(), table["stretches"]["years"].split(), table["months"])
        if timed is not None:
            lead, word, at = timed
            words.extend(_word((evolve(lead, text="pada"),), 0, words, licence=licence))
            words.append(word)
            continue
        found = (
            _unit(tokens, at)
            or country(tokens, at, "indonesian")
            or day(tokens, at, table["months"])
            or amount(tokens, at, table, _ONE)
            or reference(tokens, at, table["references"])
        )
        if found is not None:
            word, at = found
            words.append(evolve(word, first=not _has_words(words), cap=word.text[:1].isupper()))
            continue
        words.extend(_word(tokens, at, words, licence=licence))
        at += 1
    return tuple(_settle(words))


def _names_in_capitals(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Aplikasi BUKU PINTAR MAKER": words in capitals of which one is no Indonesian word are one name."""
    if not any(token.text.islower() for token in tokens):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and _in_capitals(tokens[end]):
            end += 1
        run_ = tokens[at:end]
        if len(run_) > 1 and not all(_is_word(token.text.lower()) for token in run_):
            text = " ".join(token.text for token in run_)
            found.append(evolve(run_[0], text=text, end=run_[-1].end, shape=Shape.ADDRESS))
            at = end
            continue
        found += tokens[at : max(end, at + 1)]
        at = max(end, at + 1)
    return found


def _in_capitals(token: Token) -> bool:
    return token.shape is Shape.WORD and len(token.text) > 1 and token.text.isalpha() and token.text.isupper()


def _is_word(word: str) -> bool:
    known = noun(word) or verb(word) or word in adjectives() or word in adverbs() or word in _closed()
    return bool(known) or any(word in words for row in _units().values() for words, _, _ in row)


def _has_words(words: Sequence[Word]) -> bool:
    return any(word.tag not in ("BREAK", "QUOTE", "LABEL", "OPEN", "DASH", "COLON") for word in words)


def _unit(tokens: Sequence[Token], at: int) -> tuple[Word, int] | None:
    first = tokens[at].text.lower()
    for words, tag_, concept in _units().get(first, ()):
        size = len(words)
        if len(tokens) - at < size or any(tokens[at + k].text.lower() != word for k, word in enumerate(words[:-1])):
            continue
        last = tokens[at + size - 1].text.lower()
        clitic = last == words[-1] + "nya" and tag_ == "NOUN"
        if last != words[-1] and not clitic:
            continue
        word, end = run(tokens, at, at + size, tag_, concept)
        if tag_.startswith("VERB"):
            word = evolve(word, tag="VERB", features=frozenset(("passive" if tag_ == "VERB-di" else "active",)))
        elif tag_ == "PREP-manner":
            word = evolve(word, tag="PREP", concept="in", features=frozenset(("manner",)))
        elif clitic:
            word = evolve(word, features=frozenset(("nya",)))
        return word, end
    return None


def _word(tokens: Sequence[Token], at: int, before: Sequence[Word], *, licence: bool) -> list[Word]:
    token = tokens[at]
    word = Word(
        token.text,
        token.start,
        token.end,
        "OTHER",
        lemma=token.text,
        spaced=token.spaced,
        role=token.role,
        cap=token.text[:1].isupper(),
        first=not _has_words(before),
    )
    match token.shape:
        case Shape.BREAK:
            return [evolve(word, tag="BREAK")]
        case Shape.LABEL:
            return [evolve(word, tag="LABEL")]
        case Shape.MARK:
            tag_ = _MARKS.get(token.text, "OTHER")
            return [evolve(word, tag=tag_, concept="or" if token.text == "/" else "and" if token.text == "&" else "")]
        case Shape.ADDRESS:
            return [evolve(word, tag="NAME", concept=token.text)]
        case Shape.NUMBER:
            value = number(token.text)
            return [evolve(word, tag="NUMBER" if value is not None else "NAME", concept=token.text)]
    return [_open(word, tokens, at, licence=licence)]


_NAMED_BEHIND = frozenset(("label", "nama", "tanda", "judul", "tulisan", "istilah", "sebutan"))
"""Words behind which a quoted word is a name, whatever it means."""


def _open(word: Word, tokens: Sequence[Token], at: int, *, licence: bool) -> Word:
    lower = word.lower
    shouted = word.text.isupper() and len(word.text) > 1
    opens = word.first or (
        at > 0 and (tokens[at - 1].text in (":", '"', "(", ".") or tokens[at - 1].shape in (Shape.BREAK, Shape.LABEL))
    )
    if lower in ("bolehkah", "dapatkah", "bisakah", "haruskah", "wajibkah", "akankah"):
        return evolve(
            word,
            tag="AUX",
            lemma=lower.removesuffix("kah"),
            concept=lower.removesuffix("kah"),
            features=frozenset(("question",)),
        )
    before = tokens[at - 2].text.lower() if at > 1 and tokens[at - 1].text == '"' else ""
    if any(char.isdigit() for char in lower) or (word.cap and before in _NAMED_BEHIND):
        return evolve(word, tag="NAME", concept=word.text)
    if lower in ("hanyalah",):
        return evolve(word, tag="COPULA", lemma=lower)
    if lower in _list("adverbs", "only"):
        return evolve(word, tag="ONLY", lemma=lower, concept="only")
    known = _closed().get(lower)
    if known:
        return evolve(word, tag="CLOSED", features=known, lemma=lower)
    rule = _rules().get(lower) or _rules().get(lower.removesuffix("lah"))
    if lower == "bebas":
        # "bebas menggunakan" rules, "perangkat lunak bebas" does not
        following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
        acts = verbs().get(following) or verb(following)
        rule = rule if following == "untuk" or (acts is not None and acts.voice == "active") else ""
    if rule:
        found = verb(lower)
        return evolve(word, tag="RULE", concept=rule, lemma=lower, value=found)
    if lower == "secara":
        return evolve(word, tag="SECARA", lemma=lower)
    if (
        lower in ("sangat", "keras", "mutlak")
        or lower in indonesian()["connectors"]
        or lower in _list("adverbs", "empty")
    ):
        return evolve(word, tag="EMPTY", lemma=lower)
    if not word.cap or opens or shouted or licence:
        content = _content(word, lower)
        if content is not None and not (
            word.cap and not opens and not shouted and content.tag not in ("NOUN", "VERB", "ADJECTIVE")
        ):
            return content
    if word.cap:
        content = _content(word, lower)
        if content is not None and content.tag == "NOUN" and "-" not in word.text:
            return content
        return evolve(word, tag="NAME", concept=word.text)
    content = _content(word, lower)
    if content is not None:
        return content
    if looks_like_noun(lower):
        return evolve(word, tag="NOUN", concept="id:" + lower)
    return evolve(word, tag="UNKNOWN", concept="id:" + lower)


def _content(word: Word, lower: str) -> Word | None:
    for clitic in ("", "nya", "lah", "kah"):
        if clitic and not lower.endswith(clitic):
            continue
        stem = lower.removesuffix(clitic)
        features = frozenset((clitic,)) if clitic == "nya" else frozenset()
        found_noun = noun(stem)
        if found_noun is not None:
            concept, doubled = found_noun
            return evolve(
                word, tag="NOUN", concept=concept, lemma=stem, features=features | ({"pl"} if doubled else set())
            )
        if stem in adjectives():
            return evolve(word, tag="ADJECTIVE", concept=adjectives()[stem], lemma=stem)
        if stem in adverbs():
            return evolve(word, tag="ADV", concept=adverbs()[stem], lemma=stem)
        found = verbs().get(stem)
        if found is not None:
            return evolve(word, tag="VERB", concept=found.concept, lemma=found.base, features=features | {found.voice})
    unknown = verb(lower)
    if unknown is not None:
        return evolve(
            word, tag="VERB", concept=unknown.concept, lemma=unknown.base, features=frozenset((unknown.voice,))
        )
    return None


# -- neighbours ------------------------------------------------------------------------------------------------------


def _settle(words: list[Word]) -> list[Word]:
    for at in range(len(words)):
        words[at] = _settled(words, at)
    found: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        after = words[at + 1] if at + 1 < len(words) else None
        if word.tag == "SECARA" and after is not None and after.tag not in ("COMMA", "END", "AND"):
            # "secara komersial": one adverb.
            found.append(
                evolve(
                    word,
                    text=f"{word.text} {after.text}",
                    end=after.end,
                    tag="ADV",
                    concept=(after.concept or after.lower),
                    features=frozenset(("adjective",)),
                )
            )
            at += 2
            continue
        if (
            word.tag == "COMMA"
            and after is not None
            and after.tag == "ADJECTIVE"
            and found
            and found[-1].tag == "ADJECTIVE"
        ):
            found.append(evolve(after, text=f"{word.text} {after.text}", start=word.start, spaced=False))
            at += 2
            continue
        if word.tag == "QUANT" and word.lower == "para":
            word = evolve(word, features=word.features | {"pl"})
        if word.tag == "END" and after is not None and after.tag == "AND" and word.text == ".":
            # A print's slip: a full stop inside a list.
            word = evolve(word, tag="COMMA", features=frozenset(("slip",)))
        found.append(
            evolve(word, tag={"SECARA": "OTHER", "UNKNOWN": "OTHER", "CLOSED": "OTHER"}.get(word.tag, word.tag))
        )
        at += 1
    found = _each_described(_described_rights(_with_which(_given_apart(found))))
    for at, word in enumerate(found):
        if (
            word.tag in ("ADV", "EMPTY")
            and at
            and found[at - 1].tag in ("NEG", "AUX")
            and at + 1 < len(found)
            and found[at + 1].tag in ("VERB", "AUX", "NEG")
        ):
            found[at] = evolve(word, tag="ADVERB_INSIDE")
        elif word.tag == "ADJECTIVE" and not (at and found[at - 1].tag in ("NOUN", "NAME", "ADJECTIVE", "REFERENCE")):
            found[at] = evolve(word, tag="PREDICATE")
    return found


def _given_apart(words: Sequence[Word]) -> list[Word]:
    """ "memberikan kepada pelanggan lisensi …": who receives and what is given are two phrases."""
    found: list[Word] = []
    for at, word in enumerate(words):
        behind = [one.lower for one in words[max(0, at - 3) : at]]
        right = word.tag == "NOUN" and word.concept in RIGHTS
        given = at > 1 and words[at - 2].tag == "VERB" and words[at - 2].concept in ("give", "grant")
        given = given and words[at - 1].concept in _RECEIVERS
        if right and at and words[at - 1].tag in ("NOUN", "POST") and ("kepada" in behind or given):
            found.append(Word("", word.start, word.start, "BREAK", role=word.role, spaced=False))
        found.append(word)
    return found


def _each_described(words: Sequence[Word]) -> list[Word]:
    """ "Tujuan pribadi, sosial, maupun komersial" as "tujuan pribadi, tujuan sosial, maupun tujuan komersial"."""
    found: list[Word] = []
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else None
        comma = bool(found) and found[-1].tag == "COMMA"
        first = len(found) - comma
        while first and found[first - 1].tag == "ADJECTIVE":
            first -= 1
        row = found[first : len(found) - comma]
        which = first > 1 and found[first - 1].tag == "YANG" and found[first - 2].tag == "NOUN"
        found.append(word)
        if word.tag != "AND" or after is None or not row or not first or (comma and len(row) < _ROW):
            continue
        noun = found[first - 1 - which]
        beyond = words[at + 2].tag if at + 2 < len(words) else "END"
        ends = beyond not in ("VERB", "AUX", "NEG", "RULE", "COPULA", "AND", "COMMA")
        described = after.tag == "ADJECTIVE" or (after.tag in ("NOUN", "OTHER") and after.lower in adjectives())
        if noun.tag != "NOUN" or noun.concept in RIGHTS or not described or not ends:
            continue
        alone = [part for one in row for part in _apart(one, noun)]
        found[first - which : first + len(row)] = alone  # "konten yang ilegal atau palsu"
        found.append(_again(noun, after.start))
    return found


_ROW = 2
"""Adjectives before the comma and the joint of a row."""


def _apart(adjective: Word, noun: Word) -> tuple[Word, ...]:
    """A further adjective of a row as a comma, the noun again and the adjective."""
    text = adjective.text.lstrip(", ")
    if text == adjective.text:
        return (adjective,)
    comma = Word(",", adjective.start, adjective.start + 1, "COMMA", role=adjective.role, spaced=False)
    start = adjective.end - len(text)
    return comma, _again(noun, start), evolve(adjective, text=text, start=start)


def _again(noun: Word, start: int) -> Word:
    return evolve(noun, text="", start=start, end=start, spaced=False)


_RECEIVERS = frozenset(
    ("customer", "user", "licensee", "client", "recipient", "member", "buyer", "participant", "subscriber", "company")
)
"""Who is given a right, named without "kepada"."""


def _described_rights(words: Sequence[Word]) -> list[Word]:
    """ "Lisensi yang terbatas, dan tidak dapat dialihkan untuk …": what a right is like is told in one row."""
    found: list[Word] = []
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else None
        behind = next((one for one in reversed(found) if one.tag != "ADJECTIVE"), None)
        of_right = behind is not None and behind.tag == "NOUN" and behind.concept in RIGHTS
        described = after is not None and after.tag == "ADJECTIVE"
        if of_right and described and (word.tag in ("AND", "YANG", "COMMA") or word.lower == "bersifat"):
            continue
        if of_right and word.tag == "YANG" and after is not None and after.lower == "bersifat":
            continue
        if of_right and word.tag == "COMMA" and after is not None and after.tag == "AND":
            third = words[at + 2] if at + 2 < len(words) else None
            if third is not None and third.tag == "ADJECTIVE":
                continue
        found.append(word)
    return found


def _with_which(words: Sequence[Word]) -> list[Word]:
    """ "Pengguna terdaftar boleh …": a relative clause behind a noun, its "yang" left out."""
    found: list[Word] = []
    for at, word in enumerate(words):
        state = word.tag == "VERB" and "passive" in word.features and word.lower.startswith("ter")
        after = words[at + 1].tag if at + 1 < len(words) else "END"
        if state and at and words[at - 1].tag == "NOUN":
            placed = at > 1 and words[at - 2].tag in ("VERB", "PREP", "COPULA", "RULE")
            if after in ("AUX", "NEG", "VERB", "RULE") or (placed and after not in ("PREP", "NOUN", "NAME")):
                found.append(Word("", word.start, word.start, "YANG", role=word.role, spaced=False))
        found.append(word)
    return found


def _settled(words: list[Word], at: int) -> Word:
    word = words[at]
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if word.tag == "VERB" and "bare" in word.features:
        object_voice = before is not None and (
            before.tag in ("PRON",) or (before.tag == "NAME" and at > 1 and words[at - 2].tag == "YANG")
        )
        if not object_voice and not word.first and before is not None and before.tag in ("NOUN", "NAME", "ADJECTIVE"):
            return evolve(word, tag="NOUN", features=frozenset())
        return word
    if word.lower == "berlaku" and before is not None and before.tag in ("NEG", "AUX", "POST", "ONLY", "ADV", "EMPTY"):
        return evolve(word, tag="VERB", concept="apply", lemma="berlaku", features=frozenset(("active",)))
    if word.tag == "UNKNOWN":
        if (
            before is not None
            and before.tag in ("NOUN", "NAME", "QUANT", "NUMBER", "PREP", "AND", "COMMA", "VERB", "ADJECTIVE")
        ) or (after is not None and after.tag in ("POST",)):
            return evolve(word, tag="NOUN")
        return evolve(word, tag="OTHER")
    if word.tag == "CLOSED":
        return _closed_word(words, at)
    return word


def _clause_ahead(words: Sequence[Word], at: int) -> bool:
    """Whether a verb follows before the next mark, so that a word of time opens a clause."""
    for word in words[at + 1 : at + 14]:
        if word.tag in ("COMMA", "END", "SEMI", "BREAK", "CLOSE"):
            return False
        if word.tag in ("VERB", "RULE", "PREDICATE") or word.lower in (
            "tidak",
            "dapat",
            "boleh",
            "harus",
            "adalah",
            "bukan",
            "belum",
        ):
            return True
    return False


def _closed_word(words: list[Word], at: int) -> Word:
    word = words[at]
    tags = word.features
    lower = word.lower
    before = words[at - 1] if at else None

    def as_(tag_: str, concept: str = "") -> Word:
        return evolve(word, tag=tag_, concept=concept, features=frozenset())

    if "NEG" in tags:
        return as_("NEG", lower)
    if "AND" in tags:
        return as_("AND", "or" if lower in ("atau", "maupun") else "and")
    if "PRON" in tags:
        possessive = (
            before is not None
            and before.tag in ("NOUN", "NAME", "ADJECTIVE", "REFERENCE")
            and not _verb_after(words, at)
        )
        return as_("OWNER" if possessive else "PRON", _PRONOUNS.get(lower, "it"))
    if "SUB" in tags and "PREP" in tags:
        return as_("SUB", _SUBORDINATE[lower]) if _clause_ahead(words, at) else as_("PREP", "")
    if "SUB" in tags:
        to_prep = at + 1 < len(words) and words[at + 1].lower in ("untuk", "di", "kepada", "dengan", "dalam", "pada")
        if lower == "kecuali" and (to_prep or not _clause_ahead(words, at)):
            return as_("PREP", "except for")
        return as_("SUB", _SUBORDINATE[lower])
    if "AUX" in tags:
        return as_("AUX", lower)
    for tag_ in ("COPULA", "YANG", "QUANT", "POST", "PREP"):
        if tag_ in tags:
            return as_(tag_, "")
    return as_("OTHER")


def _verb_after(words: Sequence[Word], at: int) -> bool:
    """Whether a verb follows the pronoun, which is its subject: "yang Anda miliki", "kami dapat memperbarui"."""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None:
        return False
    opened = at >= 1 and words[at - 1].tag in ("YANG", "COMMA", "AND", "BREAK")
    verbal = after.tag == "VERB" or (
        after.tag == "CLOSED" and after.lower in ("dapat", "boleh", "harus", "akan", "tidak", "wajib")
    )
    return verbal and opened


__all__ = ["tag"]
