"""English words: what each may be, and its lemma; the table first, then lemminflect's lexicon, then the ending."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import Any

from attrs import field, frozen

from .prepared import kept, toml_table
from .tokens import Shape, Token


@frozen
class Option:
    """One thing that a word may be: a tag, its lemma, and how unlikely it is beside the other options."""

    tag: str
    lemma: str
    cost: float = 0.0


@frozen
class Word:
    """
    A tagged word, or several words that stand for one.
    """

    text: str
    start: int
    end: int
    tag: str
    lemma: str
    cap: bool = False
    """It begins with a capital where that says something."""
    first: bool = False
    """It opens the sentence."""
    spaced: bool = True
    role: str = "own"
    value: Any = field(default=None, eq=False)
    """The number, period or reference that a merged token stands for."""

    @property
    def lower(self) -> str:
        """The words in lower case."""
        return self.text.lower()


def _split(value: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(words.split()) for key, words in value.items()}


class Lexicon:
    """
    Lines `form,kind,lemma/lemma`, split when a word is asked for.

    >>> lexicon = Lexicon(*in_blocks("used,verb,use\\nused,adj,used"))
    >>> lexicon.get("used"), "use" in lexicon
    ((('adj', 'used'), ('verb', 'use')), False)
    """

    def __init__(self, lines: bytes = b"", starts: Sequence[str] = (), places: Sequence[int] = (0,)) -> None:
        """The lines in blocks, how the forms of each block start, and where it stands, as `in_blocks` gives them."""
        self._lines = lines
        self._block = {start: number for number, start in enumerate(starts)}
        self._places = places

    def get(self, form: str) -> tuple[tuple[str, str], ...]:
        """What the list says of `form`."""
        pairs = (entry.split(",", 1) for entry in self._entries(form))
        return tuple((kind, lemmas.split("/")[0]) for kind, lemmas in pairs)

    def _entries(self, form: str) -> Iterator[str]:
        block = self._block.get(form[:3])
        if block is None:
            return
        lines, line, last = self._lines, f"\n{form},".encode("utf-8", "surrogatepass"), self._places[block + 1]
        at = lines.find(line, self._places[block], last)
        while at >= 0:
            end = lines.index(b"\n", at + 1)
            yield lines[at + len(line) : end].decode()
            at = end if lines.startswith(line, end, last) else -1

    def __contains__(self, form: str) -> bool:
        return next(self._entries(form), None) is not None


def in_blocks(text: str) -> tuple[bytes, list[str], list[int]]:
    """
    Lines in the order of their letters, by the first three of them: most are never looked up, and so never split.

    Every line of a block stands between two line ends. With the lines, those letters for each block, and where each
    begins, and in the end where the last one ends.
    """
    blocks: dict[str, list[str]] = {}
    for line in sorted(text.splitlines()):
        blocks.setdefault(line.partition(",")[0][:3], []).append(line)
    written = ["\n".join(("", *lines, "")).encode() for lines in blocks.values()]
    return b"".join(written), [*blocks], [0, *accumulate(map(len, written))]


def _read(path: Path) -> str:
    import gzip

    return gzip.decompress(path.read_bytes()).decode("utf-8")


class EnglishTable:
    """
    `tables/english.toml`, and the lexicon behind it; both are read when first asked for.
    """

    @cached_property
    def data(self) -> dict[str, Any]:
        """The table as it stands in the file."""
        return toml_table("english")

    @cached_property
    def closed(self) -> dict[str, tuple[str, ...]]:
        """Closed-class word to its tags."""
        tags: dict[str, tuple[str, ...]] = {}
        for tag, words in self.data["closed"].items():
            for word in words.split():
                tags[word] = (*tags.get(word, ()), tag)
        return tags

    @cached_property
    def only(self) -> dict[str, tuple[str, ...]]:
        """Words that the table itself describes."""
        return _split(self.data["only"])

    @cached_property
    def units(self) -> dict[str, dict[tuple[str, ...], str]]:
        """Many-word units by their first word."""
        units: dict[str, dict[tuple[str, ...], str]] = {}
        for tag, entry in self.data["units"].items():
            for unit in entry["words"]:
                words = tuple(unit.split())
                units.setdefault(words[0], {}).setdefault(words, tag)
        return units

    @cached_property
    def lexicon(self) -> Lexicon:
        """Form to (part of speech, lemma), from lemminflect's list; the slow package itself is not loaded."""
        spec = find_spec("lemminflect")
        if spec is None or not spec.submodule_search_locations:
            return Lexicon()
        path = Path(next(iter(spec.submodule_search_locations))) / "resources" / "lemma_lu.csv.gz"
        if not path.exists():
            return Lexicon()
        status = path.stat()
        key = "lexicon", f"{path} {status.st_size} {status.st_mtime_ns}"
        return Lexicon(*kept(key, lambda: in_blocks(_read(path))))

    @cached_property
    def irregular(self) -> dict[str, tuple[str, str]]:
        """Verb to its past and past participle."""
        return {verb: (forms.split()[0], forms.split()[1]) for verb, forms in self.data["irregular"].items()}

    @cached_property
    def irregular_forms(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Irregular form to (tag, verb)."""
        forms: dict[str, tuple[tuple[str, str], ...]] = {}
        for verb, (past, participle) in self.irregular.items():
            forms[past] = (*forms.get(past, ()), ("VBD", verb))
            forms[participle] = (*forms.get(participle, ()), ("VBN", verb))
        return forms

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """The plain word lists of the table, by section."""
        lists = {name: section["words"] for name, section in self.data.items() if isinstance(section.get("words"), str)}
        lists |= {f"verbs.{name}": words for name, words in self.data["verbs"].items()}
        return {name: frozenset(words.split()) for name, words in lists.items()}

    @cached_property
    def verb_units(self) -> dict[str, str]:
        """Many-word verb forms to their lemma."""
        units = {}
        for tag, ending in (("VB", ""), ("VBG", "ing"), ("VBN", "ed")):
            for unit in self.data["units"].get(tag, {}).get("words", ()):
                first, last = unit.rsplit(" ", 1)
                base = last if not ending else verb_lemma(last)
                units[unit] = self.spell(f"{first} {base}")
        units |= self.data["verb_unit_lemmas"]
        return units

    def spell(self, lemma: str) -> str:
        """The lemma in the one spelling used."""
        lemma = self.data["spelling"].get(lemma, lemma)
        keep = self.words["spelling_keep"]
        if lemma in keep or len(lemma) < 7:
            return lemma
        for ending, other in self.data["spelling_suffix"].items():
            if lemma.endswith(ending):
                if lemma[: -len(ending)] + "ise" in keep:
                    return lemma  # "advertising" is made of "advertise"
                return str(lemma[: -len(ending)] + other)
        return lemma


TABLE = EnglishTable()

_CLOSED_LEMMA = {"BE": "be", "HAVE": "have", "DO": "do"}


def verb_lemma(form: str) -> str:
    """The base of a regular verb form by its ending, where no list knows it."""
    lexicon = TABLE.lexicon
    if "-" in form and not form.startswith("-"):
        prefix, last = form.rsplit("-", 1)
        return f"{prefix}-{_lemma(last, 'VBN' if last.endswith('d') else 'VBG' if last.endswith('ing') else 'VBZ')}"
    stems: list[str] = []
    if form.endswith(("ies", "ied")):
        stems = [form[:-3] + "y"]
    elif form.endswith("es"):
        stems = [form[:-1], form[:-2]]
    elif form.endswith("s"):
        stems = [form[:-1]]
    elif form.endswith(("ing", "ed")):
        stem = form[: -3 if form.endswith("ing") else -2]
        stems = [stem + "e", stem]
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "ls":
            stems.append(stem[:-1])
        if stem.endswith(("at", "iz", "is", "ys", "v", "c", "us", "as", "rg", "dg")):
            pass
        else:
            stems.reverse()
    for stem in stems:
        if any(kind == "verb" for kind, _ in lexicon.get(stem)):
            return stem
    return stems[0] if stems else form


def _is_noun(form: str) -> bool:
    """Whether the list of words has it as the ground form of a noun."""
    return any(kind == "noun" and lemma == form for kind, lemma in TABLE.lexicon.get(form))


def noun_lemma(form: str) -> str:
    """
    The singular of a plural by its ending; a word that only looks like one stays.

    >>> [noun_lemma(form) for form in ("cameras", "licenses", "copies", "atlas", "lens", "terms")]
    ['camera', 'license', 'copy', 'atlas', 'lens', 'term']
    """
    for singular, plural in TABLE.data["plurals"].items():
        if form == plural:
            return str(singular)
    if form.endswith("s") and _is_noun(form) and not _is_noun(form[:-1]):
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "xes", "sses", "zes")):
        return form[:-2]
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return form[:-1]
    return form


def _verb_tags(form: str, lemma: str) -> tuple[str, ...]:
    if form == lemma:
        irregular = TABLE.irregular.get(lemma)
        return ("VB", "VBP", *(("VBD", "VBN") if irregular and irregular[1] == form else ()))
    if form.endswith("ing"):
        return ("VBG",)
    irregular = TABLE.irregular.get(lemma)
    if irregular and form in irregular:
        return tuple(tag for tag, known in zip(("VBD", "VBN"), irregular, strict=True) if known == form)
    if form.endswith("s"):
        return ("VBZ",)
    return ("VBN", "VBD")


_COST = {
    "VB": 0.3,
    "VBP": 0.4,
    "VBZ": 0.2,
    "VBD": 0.2,
    "JJ": 0.1,
    "NN": 0.0,
    "NNS": 0.0,
    "RB": 0.2,
    "VBG": 0.2,
    "VBN": 0.1,
}


@cache
def options(form: str) -> tuple[Option, ...]:
    """What the lower-case word `form` may be, closed class and table first."""
    table = TABLE
    if form in table.closed and form not in table.only:
        return tuple(Option(tag, _CLOSED_LEMMA.get(tag, form)) for tag in table.closed[form])
    if form in table.only:
        return tuple(Option(tag, _lemma(form, tag), 0.35 * rank) for rank, tag in enumerate(table.only[form]))
    return open_options(form)


def _lemma(form: str, tag: str) -> str:
    if tag in ("VBZ", "VBG", "VBD", "VBN"):
        for irregular_tag, verb in TABLE.irregular_forms.get(form, ()):
            if irregular_tag == tag:
                return TABLE.spell(verb)
        return TABLE.spell(
            next((lemma for kind, lemma in TABLE.lexicon.get(form) if kind == "verb"), "") or verb_lemma(form)
        )
    if tag == "NNS":
        return TABLE.spell(noun_lemma(form))
    return TABLE.spell(form)


def open_options(form: str) -> tuple[Option, ...]:
    """What a word may be by the lexicon, or by its ending."""
    found: list[Option] = []
    for tag, verb in TABLE.irregular_forms.get(form, ()):
        found.append(Option(tag, verb, _COST[tag]))
    for kind, lemma in sorted(TABLE.lexicon.get(form), key=lambda entry: entry[0] != "verb"):
        if kind == "noun":
            tag = (
                "NNS"
                if (form != lemma and form.endswith(("s", "a", "i"))) or form in TABLE.data["plurals"].values()
                else "NN"
            )
            rare = 0.8 if tag == "NN" and form.endswith(("able", "ible", "ous", "ful", "less")) else 0.0
            found.append(Option(tag, TABLE.spell(lemma), _COST[tag] + rare))
        elif kind == "verb":
            known = {option.tag for option in found}
            if form == lemma or known.isdisjoint(("VBD", "VBN")):  # "may broadcast", "was broadcast"
                forms = (tag for tag in _verb_tags(form, lemma) if tag not in known)
                found.extend(Option(tag, TABLE.spell(lemma), _COST[tag]) for tag in forms)
        elif kind == "adj":
            if not form.endswith(("ed", "ing")) or not any(option.tag in ("VBN", "VBG") for option in found):
                found.append(Option("JJ", TABLE.spell(form), _COST["JJ"]))
        elif kind == "adv":
            found.append(Option("RB", form, _COST["RB"]))
    if found:
        tags = {option.tag for option in found}
        if tags == {"NN"} and form.endswith(("able", "ible", "ous", "ful", "less", "ive", "ical", "ary")):
            found.append(Option("JJ", TABLE.spell(form), 0.1))
        if "VBG" in tags and "NN" not in tags:
            found.append(Option("NN", form, 0.5 if form in TABLE.data["nominal"] else 1.3))
        if "VBN" in tags:
            lemma = next(option.lemma for option in found if option.tag == "VBN")
            found.append(Option("JJ", form if lemma == form else TABLE.spell(form), 0.8))
        elif "VBG" in tags:
            found.append(Option("JJ", form, 1.4))
        return tuple(found)
    return tuple(_by_ending(form))


_SOLID = ("de", "re", "un", "pre", "over", "under", "mis", "dis", "inter")
"""Prefixes that make a verb of a verb without a hyphen: "decompiling" is of "decompile"."""


def _by_ending(form: str) -> list[Option]:
    if "-" in form:
        last = form.rsplit("-", 1)[1]
        prefix = form.split("-", 1)[0]
        inner = options(last) if last and last != form else ()
        if prefix in (
            "re",
            "pre",
            "co",
            "sub",
            "over",
            "under",
            "mis",
            "un",
            "self",
            "fine",
            "cross",
            "post",
            "de",
            "dis",
        ) and any(option.tag.startswith("V") for option in inner):
            head = form[: -len(last)]
            return [Option(option.tag, head + option.lemma, option.cost) for option in inner]
        if any(option.tag in ("NN", "NNS") for option in inner) and not any(
            option.tag in ("VBN", "VBG", "JJ") for option in inner
        ):
            noun = next(option for option in inner if option.tag in ("NN", "NNS"))
            lemma = form[: -len(last)] + noun.lemma
            if prefix == "non" and last.endswith(("ment", "ance", "ence", "tion", "sion", "ity", "ness", "ure")):
                # "title and non-infringement": the want of something is a thing
                return [Option(noun.tag, TABLE.spell(lemma), 0.0), Option("JJ", TABLE.spell(form), 0.4)]
            return [
                Option("JJ", TABLE.spell(form), 0.2),
                Option(noun.tag, TABLE.spell(lemma), 0.1 if noun.tag == "NNS" else 0.4),
            ]
        return [Option("JJ", TABLE.spell(form), 0.0), Option("NN", TABLE.spell(form), 0.6)]
    for solid in _SOLID:
        entries = TABLE.lexicon.get(form[len(solid) :]) if form.startswith(solid) and len(form) > len(solid) + 4 else ()
        verb = next((lemma for kind, lemma in entries if kind == "verb"), "")
        if verb and form.endswith(("ing", "ed", "es", "s")):
            lemma = TABLE.spell(solid + verb)
            tags = _verb_tags(form, lemma)
            return [*(Option(tag, lemma, _COST[tag]) for tag in tags), *([Option("NN", form, 0.5)] * ("VBG" in tags))]
    if form.endswith("ly"):
        return [Option("RB", form)]
    if form.endswith("ing") and len(form) > 5:
        return [Option("VBG", TABLE.spell(verb_lemma(form)), 0.2), Option("NN", form, 0.3)]
    if form.endswith("ed") and len(form) > 4:
        lemma = TABLE.spell(verb_lemma(form))
        return [Option("VBN", lemma, 0.1), Option("VBD", lemma, 0.2), Option("JJ", form, 0.6)]
    if form.endswith(("ive", "able", "ible", "ous", "ful", "less", "ish", "ary", "ical", "ic", "al")):
        return [Option("JJ", TABLE.spell(form)), Option("NN", TABLE.spell(form), 1.0)]
    if form.endswith(("ize", "ise", "ify", "yse")):
        lemma = TABLE.spell(form)
        return [Option("VB", lemma), Option("VBP", lemma, 0.3)]
    if form.endswith(("izes", "ises", "ifies")):
        return [Option("VBZ", TABLE.spell(verb_lemma(form)))]
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return [Option("NNS", TABLE.spell(noun_lemma(form))), Option("VBZ", TABLE.spell(verb_lemma(form)), 1.2)]
    return [Option("NN", TABLE.spell(form)), Option("VB", TABLE.spell(form), 1.6), Option("JJ", TABLE.spell(form), 1.2)]


def known(form: str) -> bool:
    """Whether a list knows the lower-case word."""
    return form in TABLE.only or form in TABLE.closed or form in TABLE.lexicon


def is_english(form: str) -> bool:
    """Whether a list knows the word, or its ending or parts make it an English one."""
    return known(form) or "-" in form or form.endswith(_ENDINGS) or len(form) < 4


def is_english_word(form: str) -> bool:
    """Whether a list knows the lower-case word as a common one."""
    return form in TABLE.only or (form in TABLE.lexicon and form not in TABLE.closed)


_ENDINGS = (
    "er",
    "or",
    "ing",
    "ed",
    "ion",
    "ment",
    "ness",
    "ity",
    "ship",
    "ware",
    "s",
    "ism",
    "ance",
    "ence",
    "able",
    "al",
    "ive",
    "ous",
    "ly",
    "bot",
)


def is_word(token: Token) -> bool:
    """Whether the token is a word with letters."""
    return token.shape is Shape.WORD


def gerund_of(form: str) -> Option | None:
    """The reading of a word as a gerund ("posting": to post), if it has one."""
    return next((one for one in options(form) if one.tag == "VBG"), None)
