"""
Tags for the words of an English sentence: the cheapest path through what each word may be.

Costs between neighbouring tags, and at most one finite verb between connectives, decide (Viterbi 1967). The tags are those of the Penn
Treebank, cut down, plus DATE, NUM, MONEY, REF and LABEL for merged tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .lexicon_en import TABLE, Option, Word, known, open_options, options
from .measures_en import amount_at, day_at, reference_at
from .tokens import Shape, Token

_COLUMNS = "NN NNS JJ VB VBP VBZ VBD VBN VBG RB".split()
_ROWS = """
BOS    2 1 2 2.5 6 6 5 3 2 1.5
DT     0 0 0 9 9 9 9 2 2.5 2
JJ     0 0 1 6 5 6 6 4 4 4
NN     1.5 1.5 4 7 5 1 1.5 2 3 2
NNS    4 5 4 7 1 5 1.5 2 2.5 2
NNP    1.5 1.5 4 7 3 1 1 2.5 3 2
PRP    8 8 6 7 1 1 1 4 4 1.5
RB     2.4 2.4 1 3.0 2 2 2 1.2 2 2
MD     6 6 8 0 9 9 9 9 9 1
NOT    3 3 1 1 7 7 7 1 2 1
V      1.5 1.5 2 9 8 8 8 5 3 2
VBN    2.5 2.5 2.2 9 8 8 8 5 4 2
BE     2.5 3 0.5 9 9 9 9 0.3 1 1
HAVE   1.5 1.5 2 9 9 9 9 0.5 5 1
DO     3 3 4 1 9 9 9 9 9 1
TO     9 9 9 0 9 9 9 9 9 2
IN     0.5 0.5 1 9 9 9 9 3 1 2
SUB    1 1 1.5 8 6 5 6 0.9 1.8 2
WDT    2.5 2.5 2.5 9 1 1 1 4 9 1
CC     1.5 1.5 1.5 1.5 2.5 2 2 2 2 2
CD     0.5 0 1 9 9 9 9 3 5 4
COMMA  2 2 2 2.5 4 3.5 4 2 2 1.5
PUNCT  1.5 1.5 2 1.5 5 5 5 3 2 2
LABEL  1.5 1.5 2 1 4 2.5 4 3 2 2
"""
_OPEN = {
    row.split()[0]: dict(zip(_COLUMNS, map(float, row.split()[1:]), strict=True)) for row in _ROWS.strip().splitlines()
}
# What follows an open-class word, for the closed classes where that tells.
_CLOSED_AFTER: dict[str, dict[str, float]] = {
    "NN": {
        "DT": 3,
        "PRP": 3,
        "TO": 1,
        "IN": 0.5,
        "CC": 0.5,
        "MD": 0.3,
        "BE": 0.3,
        "HAVE": 0.5,
        "DO": 0.5,
        "COMMA": 0.5,
        "NUM": 3,
        "CD": 3,
        "POSS": 3,
        "EOS": 0.2,
        "WDT": 0.6,
        "NNP": 2.5,
        "SUB": 1,
    },
    "NNS": {
        "DT": 3,
        "PRP": 2,
        "TO": 1,
        "IN": 0.5,
        "CC": 0.5,
        "MD": 0.3,
        "BE": 0.3,
        "HAVE": 0.5,
        "DO": 0.5,
        "COMMA": 0.5,
        "NUM": 4,
        "CD": 4,
        "POSS": 3,
        "EOS": 0.2,
        "WDT": 0.5,
        "NNP": 2.5,
        "SUB": 1,
    },
    "JJ": {
        "DT": 5,
        "PRP": 6,
        "TO": 0.7,
        "IN": 1.2,
        "CC": 1,
        "MD": 4,
        "BE": 4,
        "HAVE": 4,
        "COMMA": 1,
        "POSS": 6,
        "EOS": 1.5,
        "WDT": 3,
        "NNP": 1.5,
        "NUM": 3,
        "CD": 3,
        "SUB": 1.5,
    },
    "V": {
        "DT": 0.3,
        "PRP": 0.5,
        "TO": 0.8,
        "IN": 0.8,
        "CC": 1,
        "MD": 7,
        "BE": 7,
        "HAVE": 7,
        "COMMA": 1,
        "POSS": 0.3,
        "EOS": 1.2,
        "WDT": 1,
        "NNP": 0.6,
        "NUM": 0.8,
        "CD": 0.8,
        "SUB": 0.8,
    },
    "VBN": {
        "DT": 2,
        "PRP": 2,
        "TO": 0.5,
        "IN": 0.4,
        "CC": 0.8,
        "MD": 6,
        "BE": 6,
        "HAVE": 6,
        "COMMA": 0.8,
        "POSS": 3,
        "EOS": 0.8,
        "WDT": 2,
        "NNP": 2.5,
        "NUM": 2,
        "CD": 2,
        "SUB": 0.8,
    },
    "VBG": {
        "DT": 0.3,
        "PRP": 0.5,
        "TO": 1,
        "IN": 0.8,
        "CC": 1,
        "MD": 3,
        "BE": 3,
        "HAVE": 4,
        "COMMA": 1,
        "POSS": 0.3,
        "EOS": 1.2,
        "WDT": 1.5,
        "NNP": 0.6,
        "NUM": 1,
        "CD": 1,
        "SUB": 1,
    },
    "RB": {
        "DT": 1.5,
        "PRP": 2,
        "TO": 1.5,
        "IN": 1,
        "CC": 1.5,
        "MD": 1.5,
        "BE": 1.5,
        "HAVE": 2,
        "COMMA": 0.8,
        "POSS": 2,
        "EOS": 0.8,
        "NNP": 2,
        "SUB": 1.2,
    },
    "DT": {
        "CC": 6,
        "IN": 6,
        "COMMA": 5,
        "BE": 3,
        "MD": 3,
        "EOS": 5,
        "DT": 5,
        "TO": 6,
        "PRP": 6,
        "NNP": 0.3,
        "WDT": 3,
        "HAVE": 5,
    },
    "IN": {
        "DT": 0.1,
        "PRP": 0.2,
        "POSS": 0.1,
        "NNP": 0.2,
        "CC": 5,
        "COMMA": 5,
        "EOS": 4,
        "MD": 8,
        "BE": 6,
        "WDT": 0.8,
        "IN": 3,
        "NUM": 0.3,
        "CD": 0.3,
        "SUB": 2,
    },
    "SUB": {
        "DT": 0.1,
        "PRP": 0.1,
        "POSS": 0.1,
        "NNP": 0.1,
        "CC": 4,
        "COMMA": 3,
        "EOS": 5,
        "MD": 8,
        "BE": 6,
        "IN": 1,
        "SUB": 3,
        "EX": 0.2,
    },
    "WDT": {
        "MD": 0.2,
        "BE": 0.2,
        "HAVE": 0.2,
        "DO": 0.2,
        "DT": 0.8,
        "PRP": 0.5,
        "NNP": 0.8,
        "POSS": 0.8,
        "COMMA": 3,
        "EOS": 5,
    },
    "NNP": {"IN": 0.4, "NNP": 0.3, "BE": 0.2, "MD": 0.2, "HAVE": 0.2, "DO": 0.2, "CC": 0.4, "COMMA": 0.4, "EOS": 0.2},
    "TO": {
        "REF": 9,
        "NUM": 9,
        "MONEY": 9,
        "DATE": 9,
        "ADDRESS": 9,
        "POSS": 9,
        "WDT": 9,
        "SUB": 9,
        "IN": 9,
        "CD": 9,
        "DT": 9,
        "PRP": 9,
        "NNP": 9,
        "BE": 0.1,
        "HAVE": 0.2,
        "DO": 0.5,
        "CC": 6,
        "NOT": 1,
    },
}
_GROUP = {
    "VB": "V",
    "VBP": "V",
    "VBZ": "V",
    "VBD": "V",
    "POSS": "DT",
    "POS": "DT",
    "NUM": "CD",
    "MONEY": "NN",
    "DATE": "NN",
    "REF": "NN",
    "COLON": "PUNCT",
    "SEMI": "PUNCT",
    "LB": "PUNCT",
    "QUOTE": "PUNCT",
    "DASH": "PUNCT",
    "BREAK": "PUNCT",
    "INCL": "IN",
    "EXCL": "IN",
    "EG": "IN",
    "WH": "WDT",
    "EX": "NN",
    "FW": "JJ",
    "JJR": "JJ",
    "RB_": "PUNCT",
    "ADDRESS": "NN",
    "AMP": "CC",
}
_FINITE = frozenset(("VBP", "VBZ", "VBD", "MD", "BEF", "HAVEF", "DOF"))
_STRONG = frozenset(("SEMI", "COLON", "SUB", "WDT", "WH", "END"))
"""After these a finite verb of its own is expected."""
_WEAK = frozenset(("CC", "COMMA", "LB", "RB_", "DASH", "BREAK", "LABEL", "INCL", "QUOTE"))
"""After these one may come."""
_AGAIN = {0: 0.0, 1: 3.5, 2: 1.0, 3: 0.0, 4: 3.5}
"""What a further finite verb costs: none yet, one in this stretch, after a weak mark, after a strong one, after a question's verb."""
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
_NONFINITE_AUX = frozenset("be been being having doing done".split())


def _marked(token: Token) -> Word:
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
        if unit is not None:
            tag, size = unit
            run = tokens[at : at + size]
            text = " ".join(part.text for part in run).replace(" ,", ",")
            lemma = text.lower()
            if tag in ("VB", "VBG", "VBN"):
                lemma = TABLE.verb_units[lemma]
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
        elif token.shape is Shape.LABEL:
            words.append(
                (Word(token.text, token.start, token.end, "LABEL", lower, role=token.role), (Option("LABEL", lower),))
            )
        elif token.shape is Shape.BLANK:
            inside = token.text.strip("[]<>")
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
            if word.tag in ("QUOTE", "COLON", "END", "LB"):
                first = True
                at += 1
                continue
        else:
            words.append(_open(tokens, at, first=first, shouting=shouting, licence=licence, words=words))
        first = False
        at += 1
    return words


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
        if tag is not None:
            return tag, size
    return None


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
        return word(False), (Option("MD" if lower in ("can't", "won't") else "DOF", "do"),)
    acronyms = TABLE.words["acronyms"]
    if text in acronyms or lower in ("ai", "llm", "llms") and text[:2].isupper():
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
    if lower == "provided" and (before is not None and before.text in (",", ")", "permitted", ";") or first):
        return word(False), (*_with_aux(lower), Option("SUB", lower, 0.3))
    if lower == "means" and before is not None and before.tag in ("QUOTE", "RB_"):
        return word(False), (Option("VBZ", "mean"),)
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
    is_known = known(lower) or lower in TABLE.only
    if text.isupper() and len(text) > 1 and not is_known:
        return word(True), name
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
        if not is_known:
            return word(True), (Option("NNP", text), *(Option(o.tag, o.lemma, o.cost + 1.5) for o in options(lower)))
        bonus = 1.0 if following[:1].isupper() or following[:1].isdigit() or following == "'s" else 3.0
        extra = -0.5 if not licence and _bare_noun(lower) else bonus
        return word(True), (*options(lower), Option("NNP", text, extra))
    if licence and is_known:
        return word(True), (
            *(
                Option(
                    o.tag,
                    o.lemma,
                    o.cost
                    + (
                        (2.0 if before is not None and before.cap and before.lower not in TABLE.closed else 0.8)
                        if o.tag.startswith("V")
                        else 0.0
                    ),
                )
                for o in options(lower)
            ),
            Option("NNP", text, 3.0),
        )
    return word(True), (
        Option("NNP", text),
        *(Option(o.tag, o.lemma, o.cost + 3.0) for o in options(lower) if is_known and o.tag in ("NN", "NNS", "JJ")),
    )


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
            found.extend((Option("IN", "to", 0.4), Option("TO", "to")))
        else:
            found.append(option)
    return tuple(found)


def _group(tag: str) -> str:
    return {"BEF": "BE", "HAVEF": "HAVE", "DOF": "DO"}.get(tag, _GROUP.get(tag, tag))


def _step(before: str, tag: str) -> float:
    """The cost of `tag` after `before`."""
    group = _group(before)
    row = _OPEN.get(group)
    if tag in _COLUMNS:
        cost = row[tag] if row is not None else 2.0
    elif tag == "JJR":
        cost = (row["JJ"] if row is not None else 2.0) + 0.3
    else:
        key = {"BEF": "BE", "HAVEF": "HAVE", "DOF": "DO"}.get(tag, tag)
        cost = _CLOSED_AFTER.get(group, {}).get(key, 1.0)
        if tag in ("BE", "HAVE", "DO"):
            cost = (
                0.1
                if before in ("MD", "TO", "RB", "NOT", "HAVEF", "HAVE", "BEF", "DOF", "BE")
                else 2.5
                if before in ("IN", "COMMA", "CC", "NN", "NNS")
                else 6.0
            )
        if tag in ("BEF", "HAVEF", "DOF") and before in ("MD", "TO"):
            cost = 9.0
    return cost


def tag(tokens: Sequence[Token], *, licence: bool = True) -> tuple[Word, ...]:
    """
    The tagged words of one sentence.
    """
    lattice = merge(tokens, licence=licence)
    if not lattice:
        return ()
    # State: (tag, tag before the last comma or "and", finite verb seen: see _AGAIN).
    back: list[dict[tuple[str, str, int], tuple[tuple[str, str, int], int]]] = []
    costs: dict[tuple[str, str, int], float] = {("BOS", "", 0): 0.0}
    inverted = tokens[-1].text == "?" and lattice[0][1][0].tag in ("MD", "DOF")
    for word, choices in lattice:
        step: dict[tuple[str, str, int], float] = {}
        came: dict[tuple[str, str, int], tuple[tuple[str, str, int], int]] = {}
        for state, cost in costs.items():
            before, held, finite = state
            for index, option in enumerate(choices):
                tagged = option.tag
                total = cost + option.cost + _step(before, tagged)
                if before in ("CC", "COMMA", "RB", "LABEL") and held and held not in ("TO", "HAVE"):
                    same = _group(held) == _group(tagged) and (
                        held == tagged or held not in ("VB", "VBP", "VBZ", "VBD", "VBG", "VBN")
                    )
                    if same:
                        verbal = tagged == "NNS" and any(other.tag == "VBZ" for other in choices)
                        total += (
                            2.2
                            if verbal and not licence and held in ("NN", "NNP")
                            else -2.6
                            if tagged == held and held in ("VBP", "VBZ")
                            else -2.0
                            if tagged == held == "VB"
                            else -1.3
                        )
                    elif held in ("VB",) and tagged in ("NN", "NNS", "VBP"):
                        total += 0.4
                seen = finite
                if inverted and finite == 1 and tagged == "VB" and before in ("NN", "NNS", "NNP", "PRP"):
                    total += 0.6 - _OPEN[before]["VB"]
                    seen = 4
                if held == "TO" and before in ("COLON", "BREAK", "LABEL", "RB") and tagged in _COLUMNS:
                    total += min(_OPEN["TO"][tagged], 5.0) - _step(before, tagged)
                if held == "HAVE" and before in ("NOT", "RB", "HAVE", "HAVEF"):
                    total += (
                        (0.1 - _step(before, tagged)) if tagged == "VBN" else 1.0 if tagged in ("JJ", "VBD") else 0.0
                    )
                elif held == "HAVE" and before == "VBN":
                    total += _step("VB", tagged) - _step("VBN", tagged)
                if finite == 3 and tagged in ("COMMA", "CC"):
                    total += 0.8
                if tagged in _FINITE:
                    total += _AGAIN[finite]
                    seen = 1
                elif tagged in _STRONG and finite:
                    seen = 3
                elif tagged in _WEAK and finite in (1, 4):
                    seen = 2
                key = (tagged, _held(before, tagged, held), seen)
                if key not in step or total < step[key]:
                    step[key] = total
                    came[key] = (state, index)
        if len(step) > 24:
            best = sorted(step, key=lambda key: step[key])[:24]
            step = {key: step[key] for key in best}
        costs = step
        back.append(came)
    final = min(
        costs,
        key=lambda state: (
            costs[state] + {0: 2.5, 3: 0.7}.get(state[2], 0.0) + _CLOSED_AFTER.get(_group(state[0]), {}).get("EOS", 1.0)
        ),
    )
    chosen: list[Word] = []
    for (word, choices), came in zip(reversed(lattice), reversed(back), strict=True):
        final, index = came[final]
        option = choices[index]
        chosen.append(_tagged(word, option))
    chosen.reverse()
    return tuple(_participles(chosen))


_NOUNS = frozenset(("NN", "NNS", "NNP", "PRP", "REF"))


def _participles(words: list[Word]) -> list[Word]:
    """ "models primarily intended to …": a participle behind its noun is one, whatever it is before a noun."""
    for at, word in enumerate(words):
        if at and word.tag == "JJ" and word.cap and words[at - 1].tag == "NNP" and word.text[:1].isupper():
            words[at] = evolve(word, tag="NNP", lemma=word.text)
            continue
        if word.tag != "JJ" or not word.lower.endswith(("ed", "en", "wn", "de", "ght")):
            continue
        following = words[at + 1].tag if at + 1 < len(words) else "END"
        before = at - 1
        while before >= 0 and words[before].tag == "RB":
            before -= 1
        if before < 0 or words[before].tag not in _NOUNS or following in ("NN", "NNS", "NNP", "JJ", "VBZ", "BEF", "MD"):
            continue
        participle = next((option for option in options(word.lower) if option.tag == "VBN"), None)
        if participle is not None:
            words[at] = evolve(word, tag="VBN", lemma=participle.lemma)
    return words


def _held(before: str, tagged: str, held: str) -> str:
    """The tag that stood before a comma, "and" or label, which the word after it is likely to repeat."""
    if tagged in ("CC", "COMMA"):
        return held if before in ("CC", "COMMA") else before
    if tagged in ("NOT", "RB", "VBN") and (before in ("HAVE", "HAVEF") or held == "HAVE" and before in ("NOT", "RB")):
        return "HAVE"
    if tagged in ("COLON", "BREAK", "LABEL") and (
        before in ("TO", "MD", "NOT") or held == "TO" and before in ("COLON", "BREAK", "LABEL")
    ):
        return "TO"
    if tagged == "RB" and (before in ("TO", "MD", "DOF", "DO") or held == "TO" and before == "RB"):
        return "TO"
    if tagged in ("RB", "LABEL") and before in ("CC", "COMMA", "RB", "LABEL"):
        return held
    return ""


def _tagged(word: Word, option: Option) -> Word:
    return evolve(word, tag=option.tag, lemma=option.lemma)
