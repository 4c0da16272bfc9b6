"""The formal clause language: what is printed is read back, and what is wrong is pointed at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import strategies
from attrs import evolve
from attrs import fields as attrs_fields
from hypothesis import given, settings
from hypothesis import strategies as st

from licet.clauses import formal_words, library
from licet.clauses.errors import CycleError, LicetError, ReadError
from licet.clauses.norm import Definition, Entry, Instrument, Modality, Norm, Party, Proviso, Reserved, Review
from licet.clauses.phrase import (
    SELF,
    Connective,
    Determiner,
    Filled,
    Formula,
    Linked,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from licet.clauses.phrase_printer import MAX_DEPTH, print_act, print_formula, print_thing
from licet.clauses.printer import _UNBROKEN, PROPERTY_WORDS, print_instrument, print_norm, print_vocabulary
from licet.clauses.vocabulary import Vocabulary
from licet.grammar import formal
from licet.grammar.formal import parse, parse_act, parse_formula, parse_instrument, parse_thing, parse_vocabulary
from licet.grammar.formal_comments import _COMMENT, fmt


@settings(deadline=None)
@given(strategies.noun_phrases)
def test_a_thing_reads_back(thing: Thing | Things | Words) -> None:
    """
    A printed noun phrase is read as the same noun phrase.
    """
    assert thing == parse_thing(print_thing(thing))


@settings(deadline=None)
@given(strategies.acts)
def test_an_act_reads_back(act: Predication) -> None:
    """
    A printed act is read as the same act, whatever fills its roles and in whatever order.
    """
    assert act == parse_act(print_act(act))


@settings(deadline=None)
@given(strategies.formulas)
def test_a_formula_reads_back(formula: Formula) -> None:
    """
    A printed condition is read as the same condition.
    """
    assert formula == parse_formula(print_formula(formula))


@settings(max_examples=40, deadline=None)
@given(strategies.instruments())
def test_an_instrument_reads_back(instrument: Instrument) -> None:
    """
    A printed instrument is read as the same instrument, and prints the same again.
    """
    printed = print_instrument(instrument)

    assert instrument == parse_instrument(printed)
    assert printed == print_instrument(parse_instrument(printed))


@settings(max_examples=40, deadline=None)
@given(strategies.instruments())
def test_marks_and_missing_text_change_nothing_else(instrument: Instrument) -> None:
    """
    Marks for the person who goes over a draft are comments, and the text can be left out.
    """
    printed = print_instrument(instrument, marks=True, with_text=False)

    assert evolve(instrument, text="") == parse_instrument(printed)


@settings(deadline=None)
@given(strategies.vocabularies)
def test_a_vocabulary_reads_back(vocabulary: Vocabulary) -> None:
    """
    A printed vocabulary is read as the same vocabulary.
    """
    assert vocabulary == parse_vocabulary(print_vocabulary(vocabulary))


# ── By hand ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_words_of_a_clause() -> None:
    """
    A ban as a lawyer reads it aloud.
    """
    we = Thing("we", determiner=Determiner.PRONOUN, plural=True)
    ours = (Linked(Role.OF, we),)
    competing = Predication(
        "compete",
        (
            Filled(Role.AGENT, Thing(SELF)),
            Filled(
                Role.COUNTERPART,
                Things(Connective.AND, (Thing("product", restrictions=ours), Thing("service", restrictions=ours))),
            ),
        ),
    )
    model = Thing("model", ("artificial", "intelligence"), Determiner.ANY, restrictions=(competing,))
    act = Predication(
        "use",
        (
            Filled(Role.OBJECT, Thing("output", term="Output")),
            Filled(Role.PURPOSE, Predication("develop", (Filled(Role.OBJECT, model),))),
        ),
    )
    norm = Norm("2(e)", Modality.FORBID, (act,), Thing("you", determiner=Determiner.PRONOUN), quote="use Output …")

    assert (
        'forbid 2(e) "use Output …"\n'
        "    You must not use Output to develop any artificial intelligence model that does compete with product (of\n"
        "        We) and service of We"
    ) == print_norm(norm)


@pytest.mark.parametrize(
    ("words", "formula"),
    [
        ("M is a classifier", parse_formula("M is a classifier")),
        (
            "one does not yet label M",
            Predication("label", (Filled(Role.OBJECT, Thing("", name="M")),), negated=True, pending=True),
        ),
        ("M competes with we", None),
    ],
)  # fmt: skip
def test_conditions_are_sentences(words: str, formula: Formula | None) -> None:
    """
    A condition has a subject, or `one` where nobody is named; what is no sentence of the formal language is refused.
    """
    if formula is None:
        with pytest.raises(ReadError):
            parse_formula(words)
    else:
        assert formula == parse_formula(words)
        assert words == print_formula(formula)


def test_an_exception_can_be_named_at_its_target() -> None:
    """
    `except 2(e)(i)` at the ban says what `exception to 2(e)` says at the exception, and is printed there.
    """
    text = (
        "instrument x\n"
        "forbid 2(e)\n    one must not use Output\n    except 2(e)(i)\n"
        "permit 2(e)(i)\n    one may use Output\n"
    )
    instrument = parse_instrument(text)

    assert ("2(e)",) == instrument.norm("2(e)(i)").defeats
    assert "exception to 2(e)" in print_instrument(instrument)


def test_a_duty_not_to_do_something() -> None:
    """
    `must not` in a duty is a duty to refrain, not a misprint for a ban.
    """
    norm = parse_instrument("instrument x\noblige 3\n    You must not disclose the data\n").norms[0]

    assert norm.acts[0].negated


# ── What is wrong ───────────────────────────────────────────────────────────────────────────────────────────────────

HEAD = "instrument x\n"


@pytest.mark.parametrize(
    ("text", "underlined", "message", "help_"),
    [
        ("", "", "the file ends too early", "starts with `instrument"),
        ("licence x\n", "licence", "`licence` cannot stand here", "starts with `instrument"),
        (HEAD + "    version 31 February 2023\n", "31 February 2023", "is not a date", "`14 November 2023`"),
        (HEAD + '    title "Foo\n', '"', "this quotation mark is not closed on its line", "close it"),
        (HEAD + '    title "A"\n    title "B"\n', 'title "B"', "given twice", "keep one"),
        (HEAD + "    standing sound\n", "standing sound", "`sound` is no standing", "`drafted`"),
        (HEAD + "forbid 1\n    You may use Output\n", "may", "does not say what `forbid` says", "write `must not`"),
        (HEAD + "forbid 1\n    You use Output\n", "", "something is missing at the end", "say who and what"),
        (
            HEAD + "forbid 1\n    when M competes\n",
            "competes",
            "`competes` cannot stand here",
            "a condition is a sentence",
        ),
        (HEAD + "forbid 2(e)\nforbid 2(e)\n", "forbid 2(e)", "there are two clauses `2(e)`", "`2(e)#2`"),
        (HEAD + "forbid 2(e)\n    exception to 2(f)\n", "2(f)", "there is no clause `2(f)`", "did you mean `2(e)`"),
        (HEAD + 'party we "a\\q"\n', '"a\\q"', "is not an escape", "a backslash is written"),
        (HEAD + "forbid 1\n    one must not use data numbering [1/0 file]\n", "1/0", "", None),
        (HEAD + "forbid 1\n    at 9-2\n", "9-2", "is not a stretch of text", "`120-340`"),
        ("vocabulary x\nto train are to develop.\n", ".", "`.` cannot stand here", "to X is to Y"),
    ],
)
def test_what_is_wrong_is_underlined(text: str, underlined: str, message: str, help_: str | None) -> None:
    """
    A mistake gives one message, underlines the words, and says what would have been read.
    """
    with pytest.raises(LicetError) as caught:
        parse(text, "a.licet")
    diagnostic = caught.value.diagnostics[0]

    assert message in diagnostic.message
    assert "a.licet" == diagnostic.source
    assert diagnostic.excerpt is not None
    assert diagnostic.column is not None
    at = diagnostic.column - 1
    assert not underlined or underlined == diagnostic.excerpt[at : at + diagnostic.width]
    assert help_ is None or help_ in (diagnostic.hint or "")


def test_a_circle_of_defeat_is_named() -> None:
    """
    Clauses that defeat each other in a circle are an error that names the path.
    """
    text = (
        "instrument x\n"
        "forbid 1\n    one must not use Output\n    subject to 3\n"
        "permit 2\n    one may use Output\n    exception to 1\n"
        "permit 3\n    one may use Output\n"
        "forbid 4\n    one must not use Output\n    notwithstanding 3\n    subject to 1\n"
    )
    with pytest.raises(CycleError, match=r"`3` → `1` → `4` → `3`|`1` → `4` → `3` → `1`"):
        parse(text)


def _hostile() -> Iterator[str]:
    act = HEAD + "forbid 1\n    one must not "
    yield act + "use (one does " * 5000
    yield act + "do to " * 5000 + "do\n"
    yield act + "use a thing " + "of a thing " * 5000 + "\n"
    yield act + "use a thing " + "that does use a thing " * 3000 + "\n"
    yield HEAD + "forbid 1\n    when " + "not (" * 5000 + '~"x"' + ")" * 5000 + "\n"
    yield HEAD + "forbid 1\n    when " + "any of (" * 5000 + ")" * 5000 + "\n"
    yield act + "use Output numbering [more than " + "9" * 5000 + " file]\n"
    yield "\x00" * 50
    yield "instrument " + '"' * 1001
    yield HEAD + "\ufeff\u202e permit"


@pytest.mark.parametrize("text", list(_hostile()), ids=range(10))
def test_hostile_input_gives_one_message(text: str) -> None:
    """
    Deep nesting, endless numbers and control characters give one message, never a traceback.
    """
    with pytest.raises(LicetError) as caught:
        parse(text)

    assert 1 == len(caught.value.diagnostics)


def test_deep_values_are_refused_by_the_printer() -> None:
    """
    A phrase that is nested deeper than a file may nest it is refused, without exhausting the stack.
    """
    thing = Thing("thing")
    for _ in range(5000):
        thing = Thing("thing", restrictions=(Linked(Role.OF, thing),))

    with pytest.raises(LicetError, match=f"more than {MAX_DEPTH} deep"):
        print_thing(thing)


def test_conditions_that_cannot_be_told_apart_are_printed_apart() -> None:
    """
    `exception` and `proviso` keep their sense in print.
    """
    condition = parse_formula("M is a classifier")
    assert isinstance(condition, Predication)
    norm = Norm("1", Modality.PERMIT, (), conditions=(Proviso(condition), Proviso(condition, unless=True)))

    assert "permit 1\n    when M is a classifier\n    unless M is a classifier" == print_norm(norm)


# ── Comments and layout ─────────────────────────────────────────────────────────────────────────────────────────────


def test_fmt_keeps_comments() -> None:
    """
    Comments stay where they were; the canonical layout is found around them.
    """
    text = (
        "# On top\n\n"
        "instrument x   # the id\n"
        "    # why this date\n"
        "    version 2023-11-14\n"
        "forbid 2(e)   # the ban\n"
        "   one must not use\n"
        "           Output  # words\n"
        "   # last of the item\n"
        "   only\n"
        "# at the end\n"
    )
    expected = (
        "# On top\n\n"
        "instrument x  # the id\n"
        "    # why this date\n"
        "    version 14 November 2023\n"
        "    standing drafted\n\n"
        "forbid 2(e)  # the ban\n"
        "    one must not use Output  # words\n"
        "    # last of the item\n"
        "    only\n\n"
        "# at the end\n"
    )

    assert expected == fmt(text)
    assert expected == fmt(expected)


_comments = st.sampled_from(["", "# a comment", "#", '# "quoted', "# it's"])


@settings(max_examples=30, deadline=None)
@given(
    strategies.instruments(),
    st.lists(_comments, min_size=60, max_size=60),
    st.lists(st.booleans(), min_size=60, max_size=60),
)
def test_fmt_is_idempotent_and_drops_no_comment(instrument: Instrument, notes: list[str], beside: list[bool]) -> None:
    """
    Formatting twice is formatting once, the value stays, and so does every comment.
    """
    lines: list[str] = []
    for i, line in enumerate(print_instrument(instrument).split("\n")):
        note = notes[i % 60]
        if note and not beside[i % 60]:
            lines.append("    " + note)
        lines.append(f"{line}  {note}" if note and beside[i % 60] and line.strip() else line)
    text = "\n".join(lines)
    formatted = fmt(text)

    assert instrument == parse_instrument(text) == parse_instrument(formatted)
    assert formatted == fmt(formatted)
    assert sorted(_found_comments(text)) == sorted(_found_comments(formatted))


def _found_comments(text: str) -> list[str]:
    return [match[1].rstrip() for line in text.split("\n") for match in _COMMENT.finditer(line) if match[1]]


@pytest.mark.parametrize("path", [*library.root().rglob("*.licet")], ids=lambda path: path.stem)
def test_the_library_is_in_its_canonical_layout(path: Path) -> None:
    """
    Every file of the library reads, and is laid out as `licet fmt` lays it out.
    """
    text = path.read_text(encoding="utf-8")

    assert text == fmt(text, path.name)


# ── One table, two places ───────────────────────────────────────────────────────────────────────────────────────────


def test_the_grammar_has_the_words_of_the_printer() -> None:
    """
    Every fixed word that the printer knows is a keyword of the grammar, and the other way round, synonyms aside.
    """
    grammar = (Path(formal.__file__).parent / "formal.lark").read_text(encoding="utf-8")
    for name, words in (
        ("ROLE", set(formal_words.ROLE_OF_WORD) - {"after"}),  # a ledger has that word too
        ("AFTER", {"after"}),
        ("COMPARE", {*formal_words.COMPARE_WORDS.values(), *formal_words.COMPARE_READ}),
        ("MODAL", set(formal_words.MODAL.values())),
        ("PARTY", set(formal_words.PARTY_WORDS)),
        ("PROPERTY", set(PROPERTY_WORDS.values())),
    ):
        line = next(line for line in grammar.splitlines() if line.startswith((f"{name}.", f"{name}:")))
        listed = line.partition("/")[2].replace("(?:", "").replace(r"\s+", " ").split("(?!")[0].strip("/)")
        assert words == set(listed.split("|")), name


NORM_FIELDS = (
    "id modality acts bearer conditions defeats rank subject_to overrides only condition_of_grant efforts quote spans "
    "reading opaque"
)
INSTRUMENT_FIELDS = (
    "id title norms definitions parties version in_force public acceptance reserved incorporates flows_down precedence "
    "ledger reviews standing language source text_sha256 text"
)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Norm, NORM_FIELDS),
        (Definition, "term meaning aliases includes excludes clause quote span"),
        (Entry, "span status label clauses opaque why lemmas after"),
        (Reserved, "object silence clause quote span"),
        (Party, "role names"),
        (Review, "who capacity day span text_sha256 decided why"),
        (Instrument, INSTRUMENT_FIELDS),
        (Predication, "verb roles negated manner pending span"),
        (Thing, "head modifiers determiner name term plural count restrictions span"),
    ],
)  # fmt: skip
def test_no_field_is_forgotten(kind: type, fields: str) -> None:
    """
    The printer says every field there is; a new field must come into the language, the printer and this list.
    """
    assert fields.split() == [one.name for one in attrs_fields(kind)]


def test_a_count_in_brackets_stays_whole() -> None:
    """
    No line break divides "fewer than", whatever bracket opens before it.
    """
    assert ["(not", "([fewer than", "0]", "does"] == _UNBROKEN.findall("(not ([fewer than 0] does")
