"""What each English word of a sentence may be: merged tokens, names, closed classes, the lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .lexicon_en import TABLE, Option, Word, is_english_word, known, open_options, options
from .measures_en import amount_at, day_at, reference_at
from .tokens import Shape, Token

_MARKS = {
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
    "(": "LB",
    ")": "RB_",
    "[": "LB",
    "]": "RB_",
    '"': "QUOTE",
    "/": "CC",
    "&": "CC",
    "'s": "POS",
    "'S": "POS",
    "'": "POS",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "--": "DASH",
    "...": "DASH",
    ".": "END",
    "?": "END",
    "!": "END",
}


_SHORT = {
    "'re": ("BEF", "be"),
    "'m": ("BEF", "be"),
    "'ll": ("MD", "will"),
    "'ve": ("HAVEF", "have"),
    "'d": ("MD", "would"),
}
_OPENS_CLAUSE = frozenset(["that", "you", "we", "they", "it", "he", "she", "if", "the", "any", "no", "your", "our"])
_MANY = frozenset(["NNS", "PRP"])
_BEHIND_MANY = frozenset(["may", "must", "shall", "can", "cannot", "will", "who", "have", "need"])
_WHO_DO = ("ers", "ors", "ists", "ees", "ants")
_NONFINITE_AUX = frozenset(["be", "been", "being", "having", "doing", "done"])


def _marked(token: Token) -> Word:
    short = _SHORT.get(token.text.lower())
    if short is not None:
        return Word(
            short[1] if short[0] == "MD" else token.text,
            token.start,
            token.end,
            *short,
            spaced=token.spaced,
            role=token.role,
        )
    tag = _MARKS.get(token.text, "SYM")
    return Word(token.text, token.start, token.end, tag, token.text, spaced=token.spaced, role=token.role)


def merge(tokens: Sequence[Token], *, licence: bool) -> list[tuple[Word, tuple[Option, ...]]]:
    """Words with what each may be: dates, amounts, references and many-word units joined, names marked."""
    words: list[tuple[Word, tuple[Option, ...]]] = []
    letters = [token.text for token in tokens if token.shape is Shape.WORD and len(token.text) > 1]
    shouting = len(letters) > 3 and sum(text.isupper() for text in letters) > 0.6 * len(letters)
    units = TABLE.units
    at = 0
    first = True
    while at < len(tokens):
        token = tokens[at]
        merged = (
            day_at(tokens, at)
            or (None if _numbers_name(tokens, at, words) else amount_at(tokens, at))
            or reference_at(tokens, at)
        )
        if merged is not None:
            words.append((merged[0], (Option(merged[0].tag, merged[0].lemma),)))
            at = merged[1]
            first = False
            continue
        lower = token.text.lower()
        unit = _unit_at(tokens, at, units.get(lower))
        if unit is not None and lower == "accompanied" and not _behind_mark(words):
            unit = None
        if unit is not None and lower == "as" and unit[1] == 2 and tokens[at + 1].text.lower() == "necessary":
            # "as necessary to comply" says for what; alone it is an adverb
            unit = None if at + 2 < len(tokens) and tokens[at + 2].text.lower() == "to" else unit
        if unit is not None and lower == "without" and _without_more(tokens, at + unit[1]):
            unit = None
        if unit is not None and lower == "save" and not _saves_out(tokens, at + unit[1]):
            unit = None
        if unit is not None and lower in ("either", "both") and _distributed(tokens, at):
            unit = None
        if unit is None and _adverbs(tokens, at):
            run = tokens[at : at + 3]
            text = " ".join(part.text for part in run)
            word = Word(text, token.start, run[-1].end, "RB", text.lower(), first=first, role=token.role)
            words.append((word, (Option("RB", text.lower()),)))
            at += 3
            first = False
            continue
        if unit is not None:
            tag, size = unit
            run = tokens[at : at + size]
            text = " ".join(part.text for part in run).replace(" ,", ",")
            lemma = text.lower()
            if tag in ("VB", "VBZ", "VBG", "VBN"):
                lemma = TABLE.verb_units[lemma]
            if tag == "JJ":
                lemma = TABLE.data["spelling"].get(lemma, lemma)
            if tag == "NNS" and " of " not in lemma:
                lemma = (
                    lemma.removesuffix("ies") + "y"
                    if lemma.endswith("ies")
                    else lemma.removesuffix("s")
                    if lemma.endswith("s")
                    else lemma
                )
            cap = run[-1].text[:1].isupper() and not shouting
            words.append(
                (
                    Word(
                        text,
                        token.start,
                        run[-1].end,
                        tag,
                        lemma,
                        cap=cap,
                        first=first,
                        spaced=token.spaced,
                        role=token.role,
                    ),
                    _unit_options(tag, lemma),
                )
            )
            at += size
            first = False
            continue
        if token.shape is Shape.BREAK:
            words.append((Word("", token.start, token.end, "BREAK", "", role=token.role), (Option("BREAK", ""),)))
            if at + 1 < len(tokens) and tokens[at + 1].text.lower().endswith("ing"):
                first = True  # "you are prohibited from: | Using it": the capital is the item's, no name's
                at += 1
                continue
        elif token.shape is Shape.LABEL:
            words.append(
                (Word(token.text, token.start, token.end, "LABEL", lower, role=token.role), (Option("LABEL", lower),))
            )
        elif token.shape is Shape.BLANK:
            inside = token.text.strip("[]<>{}")
            words.append(
                (Word(inside, token.start, token.end, "NNP", inside, role=token.role), (Option("NNP", inside),))
            )
        elif token.shape is Shape.ADDRESS:
            words.append(
                (
                    Word(token.text, token.start, token.end, "ADDRESS", token.text, role=token.role),
                    (Option("ADDRESS", token.text),),
                )
            )
        elif token.shape is Shape.MARK:
            word = _marked(token)
            words.append((word, (Option(word.tag, word.lemma),)))
            if word.tag in ("QUOTE", "COLON", "END"):
                first = True
                at += 1
                continue
        else:
            words.append(_open(tokens, at, first=first, shouting=shouting, licence=licence, words=words))
        first = False
        at += 1
    return words


def _tells_which(tokens: Sequence[Token], at: int) -> bool:
    """Whether "that" stands behind a plural that is no verb: "apps that track people", "the tools that copy maps"."""
    if at + 2 >= len(tokens) or at < 1:
        return False
    plural = {option.tag for option in options(tokens[at - 1].text.lower())}
    does = {option.tag for option in options(tokens[at + 1].text.lower())}
    ahead = tokens[at - 2].text.lower() if at > 1 else ""
    return "NNS" in plural and bool({"VB", "VBP"} & does) and (at == 1 or ahead in _BEFORE_PLURAL)


def _says_of_one(tokens: Sequence[Token], at: int) -> bool:
    """ "State or imply that Fern endorses you": behind a verb of saying, before a name or a person."""
    if at < 1 or at + 2 >= len(tokens):
        return False
    before, ahead = tokens[at - 1].text.lower(), tokens[at + 1].text
    verbs = {option.tag for option in options(before)} <= {"VB", "VBP"} and before in TABLE.words["verbs.say"]
    return verbs and (ahead.lower() in ("you", "we", "they", "he", "she", "it") or ahead[:1].isupper())


def _followed(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is said of a plural follows soon behind a verb: "bots that trade crypto are banned"."""
    ahead = [token.text.lower() for token in tokens[at + 2 : at + 9]]
    return any(one in _SAYS for one in ahead[: next((k for k, one in enumerate(ahead) if one in ".;:"), len(ahead))])


_SAYS = frozenset(("is", "are", "may", "must", "shall", "can", "cannot", "will", "should"))
_BEFORE_PLURAL = frozenset(("the", "any", "all", "no", "such", "your", "our", "their", "of", "for", "with", "in", "on"))


def _in_command(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word ends a noun phrase with an article or "your" inside a command: "Keep control of your API keys"."""
    said = [token.text.lower() for token in tokens[:at]]
    start = 1 if said[0] in ("please", "always") else 0
    verb = {option.tag for option in options(said[start])}
    if "VB" not in verb or len(said) < start + 3 or not (said[start + 1] in _WHOSE or verb <= {"VB", "VBP"}):
        return False
    if not {*said[max(start + 1, at - 3) : at - 1]} & _WHOSE or any(not word.isalpha() for word in said[start:]):
        return False
    nouns = {option.tag for option in options(said[-1])}
    return bool(nouns & {"NN", "JJ"}) and not any(
        {option.tag for option in options(word)} & {"MD", "BE", "HAVE", "DO"} for word in said[start:]
    )


def _capital_noun_before(before: Word | None) -> bool:
    """Whether a capitalised word that may be a noun stands right before, so that this one rather goes on its term."""
    if before is None or not before.cap or before.lower in TABLE.closed:
        return False
    return not before.lower.endswith("ly")  # "that You Publicly Use"


def _behind_mark(words: Sequence[tuple[Word, tuple[Option, ...]]]) -> bool:
    """Whether a comma or bracket stands right before: "a product, accompanied by its source"."""
    return bool(words) and words[-1][0].text in (",", "(", "and")


_AGREED = frozenset(
    ["permitted", "provided", "required", "set", "stated", "agreed", "specified", "allowed", "otherwise", "expressly"]
)


def _saves_out(tokens: Sequence[Token], after: int) -> bool:
    """Whether "save as" excepts, "save as permitted by law", and is no verb: "save as a file"."""
    if tokens[after - 1].text.lower() != "as":
        return True
    return after < len(tokens) and tokens[after].text.lower() in _AGREED


def _without_more(tokens: Sequence[Token], after: int) -> bool:
    """Whether "without restriction" goes on with another noun: "without restriction or compensation to you"."""
    joined = after + 2 < len(tokens) and tokens[after].text.lower() in ("or", "and")
    following = tokens[after + 1].text.lower() if joined else ""
    return joined and following not in TABLE.closed and any(o.tag in ("NN", "NNS") for o in options(following))


def _adverbs(tokens: Sequence[Token], at: int) -> bool:
    """Whether two adverbs are joined there: "clearly and legibly"."""
    run = [token.text.lower() for token in tokens[at : at + 3]]
    if len(run) < 3 or run[1] not in ("and", "or", "and/or"):
        return False
    return all(word.endswith("ly") and all(o.tag == "RB" for o in options(word)) for word in (run[0], run[2]))


def _distributed(tokens: Sequence[Token], at: int) -> bool:
    """Whether "either of" goes on with "or of": the preposition belongs to what stands before."""
    run = [token.text.lower() for token in tokens[at + 2 : at + 12]]
    return any(pair in (("or", "of"), ("and", "of")) for pair in pairwise(run))


def _numbers_name(tokens: Sequence[Token], at: int, words: Sequence[tuple[Word, tuple[Option, ...]]]) -> bool:
    """Whether the number at `at` belongs to the name before it: "Llama 2", "Apache License 2.0"."""
    if not words or tokens[at].shape is not Shape.NUMBER or "," in tokens[at].text:
        return False
    before = words[-1][0]
    following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return (
        before.text[:1].isupper()
        and before.tag == ""
        and (before.lower not in TABLE.closed or words[-1][1][0].tag == "NNP")
        and following not in TABLE.data["scales"]
    )


def _unit_at(tokens: Sequence[Token], at: int, units: dict[tuple[str, ...], str] | None) -> tuple[str, int] | None:
    if not units or tokens[at].shape not in (Shape.WORD,):
        return None
    lower = tuple(token.text.lower() for token in tokens[at : at + 6])
    for size in range(min(6, len(lower)), 1, -1):
        tag = units.get(lower[:size])
        if tag is not None and not (
            lower[:size] in _BY_THEMSELVES and lower[size : size + 1] and _goes_on(lower[size])
        ):
            return tag, size
    return None


_BY_THEMSELVES = frozenset((one, word) for one in ("if", "where", "when", "as") for word in ("any", "applicable"))
"""What narrows nothing by itself, and begins a clause where a noun follows: "if any user is under 16"."""
_BEHIND_IT = frozenset(("and", "or", "to", "in", "by", "for", "of", "with", "from", "on", "under", "at"))


def _goes_on(following: str) -> bool:
    """Whether a clause goes on with a word."""
    return (following[:1].isalpha() and following not in _BEHIND_IT) or (following == "of")


def _unit_options(tag: str, lemma: str) -> tuple[Option, ...]:
    if tag == "VB":
        return (Option("VB", lemma), Option("VBP", lemma, 0.4))
    if tag == "VBN":
        return (Option("VBN", lemma), Option("VBD", lemma, 0.2), Option("JJ", lemma, 0.6))
    if tag == "VBG":
        return (Option("VBG", lemma), Option("NN", lemma, 0.2))
    return (Option(tag, lemma),)


def _is_name_shape(text: str) -> bool:
    return any(char.isdigit() for char in text) or (
        len(text) > 1 and any(char.isupper() for char in text[1:]) and not text.isupper()
    )


_NAMES = frozenset(("name", "brand", "trademark"))
_WHOSE = frozenset(("the", "our", "your", "its", "their", "his", "her", "a", "any"))
"""Nouns, and words before them, behind which a capital begins a name; "you must name Fern" is none."""


def _open(
    tokens: Sequence[Token],
    at: int,
    *,
    first: bool,
    shouting: bool,
    licence: bool,
    words: Sequence[tuple[Word, tuple[Option, ...]]],
) -> tuple[Word, tuple[Option, ...]]:
    token = tokens[at]
    text = token.text.replace("(s)", "s").replace("(es)", "es").replace("(ies)", "ies")
    lower = text.lower()
    capital = text[:1].isupper() and not shouting
    before = words[-1][0] if words else None

    def word(cap: bool) -> Word:
        return Word(text, token.start, token.end, "", lower, cap=cap, first=first, spaced=token.spaced, role=token.role)

    name = (Option("NNP", text),)
    if token.shape is Shape.NUMBER:
        if _numbers_name(tokens, at, words):
            return word(True), name
        return Word(text, token.start, token.end, "NUM", lower, role=token.role), (Option("NUM", lower),)
    if lower.endswith("n't") and len(lower) > 3:
        base = lower[:-3]
        kind = "BEF" if base in ("is", "are", "was", "were") else "HAVEF" if base in ("has", "have", "had") else "MD"
        kind = "DOF" if base in ("do", "does", "did") else kind
        return word(False), (Option(kind, {"BEF": "be", "HAVEF": "have", "DOF": "do"}.get(kind, base)),)
    acronyms = TABLE.words["acronyms"]
    if text in acronyms or (lower in ("ai", "llm", "llms") and text[:2].isupper()):
        plural = text.endswith("s") and text[:-1].isupper()
        return word(capital), (Option("NNS" if plural else "NN", lower.removesuffix("s") if plural else lower),)
    closed = TABLE.closed
    neighbours = [tokens[k].text for k in (at - 1, at + 1) if 0 <= k < len(tokens)]
    if (
        not shouting
        and len(text) > 1
        and text.isupper()
        and lower in closed
        and any(near.isupper() and len(near) > 1 for near in neighbours)
    ):
        return word(True), name
    if (
        capital
        and not first
        and lower in closed
        and not licence
        and at + 1 < len(tokens)
        and tokens[at + 1].text[:1].isupper()
        and lower in ("the",)
    ):
        return word(True), (*options(lower), Option("NNP", text, -0.6))
    if lower == "provided" and ((before is not None and before.text in (",", ")", "permitted", ";")) or first):
        return word(False), (*_with_aux(lower), Option("SUB", lower, 0.3))
    after = tokens[at + 1].text.lower() if at + 1 < len(tokens) else "."
    if lower in ("above", "below") and (
        (before is not None and before.tag == "REF") or after in (",", ".", ";", ")", "provided", "if", "unless", "to")
    ):
        return word(False), (Option("RB", lower),)
    perfect = any(word.lower in ("have", "has", "had", "having", "'ve") for word, _ in words[-3:])
    if lower == "become" and not perfect:
        return word(False), (Option("VB", lower), Option("VBP", lower))
    if lower == "need" and at + 1 < len(tokens) and tokens[at + 1].text.lower() == "not":
        return word(False), (Option("MD", lower),)
    if lower == "including" and (
        before is None or before.lower == "by" or (len(words) == 1 and before.lower.endswith("ly"))
    ):
        return word(False), (Option("VBG", "include"),)
    if lower == "means" and before is not None and before.tag in ("QUOTE", "RB_"):
        return word(False), (Option("VBZ", "mean"),)
    following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    if lower == "means" and before is not None and before.lower in ("this", "that") and following in _OPENS_CLAUSE:
        return word(False), (Option("VBZ", "mean"),)
    if (
        lower in ("cost", "costs")
        and before is not None
        and before.lower not in _BEFORE_NOUN
        and _is_sum(tokens, at + 1)
    ):
        return word(False), (Option("VBZ" if lower == "costs" else "VBP", "cost"),)  # "tickets cost 12 euros"
    if (
        lower == "cost"
        and before is not None
        and before.lower in ("not", "to", "never", *_MODALS)
        and _is_sum(tokens, at + 1)
    ):
        return word(False), (Option("VB", "cost"),)
    if lower == "given" and first and following in ("the", "a", "an", "that", "our", "its", "their", "this", "these"):
        return word(False), (Option("IN", "given"),)
    if lower.endswith("s") and following == "no" and before is not None and before.lower not in TABLE.closed:
        finite = tuple(option for option in options(lower) if option.tag == "VBZ")
        if finite:
            return word(False), finite  # "claims no rights": a bare plural noun has no "no" behind it
    if lower.endswith("s") and at > 2 and _in_command(tokens, at):
        several = tuple(option for option in options(lower) if option.tag == "NNS")
        if several:
            return word(capital), several  # "protect your API keys": behind a command no other verb stands
    if at and tokens[at - 1].text.lower() == "that" and _tells_which(tokens, at - 1) and _followed(tokens, at):
        return word(False), tuple(Option("VBP", one.lemma) for one in options(lower) if one.tag in ("VB", "VBP"))[:1]
    if lower == "that" and (
        {option.tag for option in options(following)} <= _MANY or _tells_which(tokens, at) or _says_of_one(tokens, at)
    ):
        kept = tuple(option for option in options(lower) if option.tag != "DT")
        return word(capital), kept  # "or that others own": no singular "that" stands before a plural or behind one
    if lower in closed or (not capital and not _is_name_shape(text)):
        return word(capital), _with_aux(lower)
    if _is_name_shape(text) and not shouting and lower not in TABLE.only:
        if lower.endswith("s") and text[:-1].isupper():
            return word(True), (Option("NNS", text[:-1]), Option("NNP", text, 0.5))
        if (
            "-" in text
            and text[0].isupper()
            and not any(char.isdigit() for char in text)
            and known(lower.rsplit("-", 1)[-1])
            and licence
        ):
            return word(True), options(lower)
        return word(True), name
    if not capital:
        return word(False), _with_aux(lower)
    said = [tokens[k].text.lower() for k in (at - 2, at - 1) if k >= 0]
    if not first and text[1:].islower() and said[1:] and said[0] in _WHOSE and said[1] in _NAMES:
        return word(True), name  # "the name Juniper", whatever else a juniper is
    compound = licence and "-" in text and text[1:].islower() and known(lower.rsplit("-", 1)[-1])
    is_known = known(lower) or lower in TABLE.only or compound  # "Hate-related material" heads an item of a list
    if text.isupper() and len(text) > 1 and not is_known:
        return word(True), name
    if first and licence and not is_known and following in _BEHIND_MANY and lower.endswith(_WHO_DO):
        return word(True), (*options(lower), Option("NNP", text, 1.5))  # "Resellers may sell it", "Dealers who …"
    if first:
        following = tokens[at + 1].text if at + 1 < len(tokens) else ""
        if (
            not licence
            and following[:1].isupper()
            and following not in acronyms
            and following != "I"
            and not lower.endswith("s")
        ):
            return word(True), (*options(lower), Option("NNP", text, -1.0))
        if lower in TABLE.only or lower.endswith("ing"):
            return word(True), options(lower)
        if licence and "-" in text and text[1:].islower() and lower.endswith("s") and following not in TABLE.only:
            return word(True), (Option("NNS", lower.removesuffix("s")), Option("NNP", text, 1.5))  # "Plug-ins may …"
        if not is_known and licence and following in _OF_SEVERAL and _may_be_several(lower, following):
            return word(True), (*options(lower), Option("NNP", text, 1.5))  # "Drones are prohibited"
        if not is_known:
            return word(True), (Option("NNP", text), *(Option(o.tag, o.lemma, o.cost + 1.5) for o in options(lower)))
        bonus = 1.0 if following[:1].isupper() or following[:1].isdigit() or following == "'s" else 3.0
        extra = -0.5 if not licence and _bare_noun(lower) else bonus
        found = options(lower)
        if licence and lower.endswith("s") and not any(option.tag in ("NNS", "NN") for option in found):
            # "Logs of sent messages may be kept": no verb in -s opens a sentence
            single = lower.removesuffix("s")
            if following in _OF_SEVERAL or any(option.tag == "NN" for option in open_options(single)):
                found = (*found, Option("NNS", single, 0.3))
        return word(True), (*found, Option("NNP", text, extra))
    numbered = at + 1 < len(tokens) and tokens[at + 1].shape is Shape.NUMBER
    verbs = tuple(option for option in options(lower) if option.tag in ("VB", "VBP"))
    if licence and verbs and before is not None and before.lower in ("you", "we") and not text.isupper():
        return word(True), verbs  # "users You Distribute to": a defined term said as a verb
    if licence and is_known and not numbered:
        return word(True), (
            *(
                Option(
                    o.tag,
                    o.lemma,
                    o.cost + ((2.0 if _capital_noun_before(before) else 0.8) if o.tag.startswith("V") else 0.0),
                )
                for o in options(lower)
            ),
            Option("NNP", text, 3.0),
        )
    return word(True), (
        Option("NNP", text),
        *(Option(o.tag, o.lemma, o.cost + 3.0) for o in options(lower) if is_known and o.tag in ("NN", "NNS", "JJ")),
    )


_MODALS = ("must", "may", "can", "will", "shall", "should", "could", "would", "cannot")
_BEFORE_NOUN = frozenset(
    (
        *("the", "a", "an", "no", "any", "its", "their", "our", "your", "his", "her", "this", "that's", "these", "at"),
        *("of", "for", "and", "or", "all", "total", "additional", "extra", "low", "other", *_MODALS),
        *("not", "to", "never", "in", "by", "with", "without", "under", ","),
    )
)
"""What stands before a noun, or before the bare form of a verb."""


def _is_sum(tokens: Sequence[Token], at: int) -> bool:
    """Whether how much something costs stands at a place."""
    words = [token.text.lower() for token in tokens[at : at + 4]]
    if words[:1] in (["more"], ["less"], ["at"], ["up"], ["no"], ["exactly"], ["only"], ["about"]):
        return any(token.shape is Shape.NUMBER for token in tokens[at + 1 : at + 4]) or "than" in words
    number = bool(words) and (
        tokens[at].shape is Shape.NUMBER or words[0] in ("money", "nothing", "something", "extra")
    )
    return number or (bool(words) and (words[0] in TABLE.data["numbers"] or words[0] in ("€", "$", "£", "eur", "usd")))


_OF_SEVERAL = frozenset(
    ("are", "were", "may", "must", "shall", "can", "cannot", "will", "should", "have", "do", "who", "of", "that")
)


def _may_be_several(lower: str, following: str) -> bool:
    """Whether an unknown word that opens a sentence is rather a plural than a name: "Podcasters may …"."""
    if not lower.endswith("s") or lower.endswith(("ss", "us", "is")):
        return False
    if following in ("are", "were", "that"):
        return True
    return lower.endswith(("ers", "ors", "ees", "ists")) or is_english_word(lower.removesuffix("s"))


def _bare_noun(lower: str) -> bool:
    """Whether a bare singular with a capital is more likely a name: it is a noun that needs an article otherwise."""
    tags = {option.tag for option in open_options(lower)}
    if lower in TABLE.words["mass"] or lower.endswith(
        ("tion", "ment", "ance", "ence", "ing", "ity", "ness", "ware", "sion", "ship", "age")
    ):
        return False
    return ("NN" in tags or tags <= {"VB", "VBP"}) and "JJ" not in tags and "RB" not in tags


def _with_aux(lower: str) -> tuple[Option, ...]:
    found: list[Option] = []
    for option in options(lower):
        if option.tag in ("BE", "HAVE", "DO"):
            found.append(Option(option.tag if lower in _NONFINITE_AUX else option.tag + "F", option.lemma, option.cost))
            if lower in ("be", "have", "do"):
                found.append(Option(option.tag, option.lemma, option.cost))
        elif lower == "to":
            found.extend((Option("IN", "to", 0.7), Option("TO", "to")))
        else:
            found.append(option)
    return tuple(found)
