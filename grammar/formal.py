"""
Formal text to clauses: reads `.licet` files, instruments and vocabularies, and says what is wrong with one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, ClassVar

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedInput, UnexpectedToken

from ..clauses.errors import ReadError
from ..clauses.norm import Instrument
from ..clauses.phrase import AllOf, AnyOf, Formula, NotSo, Predication, Thing, Things, Words
from ..clauses.span import Span
from ..clauses.vocabulary import Vocabulary
from .formal_items import FileBuilder
from .prepared import parser


def parse(text: str, source: str | None = None) -> Instrument | Vocabulary:
    """
    The instrument or vocabulary that a `.licet` file says.

    >>> parse("vocabulary small\\n\\nto train is to develop.\\n").entries
    (Below(sort=<Sort.ACT: 'act'>, lower='train', upper='develop'),)
    """
    value = FileBuilder(text, source).build(tree(text, source))
    assert isinstance(value, Instrument | Vocabulary)
    return value


def parse_instrument(text: str, source: str | None = None) -> Instrument:
    """The instrument that `text` says; a vocabulary is refused."""
    value = parse(text, source)
    if not isinstance(value, Instrument):
        raise ReadError.at(text, _first_word(text), "this is a vocabulary, and an instrument is wanted", source=source)
    return value


def parse_vocabulary(text: str, source: str | None = None) -> Vocabulary:
    """The vocabulary that `text` says; an instrument is refused."""
    value = parse(text, source)
    if not isinstance(value, Vocabulary):
        raise ReadError.at(text, _first_word(text), "this is an instrument, and a vocabulary is wanted", source=source)
    return value


def parse_formula(text: str) -> Formula:
    """
    One condition, as it stands behind `when`.

    >>> parse_formula("M does compete with we").verb
    'compete'
    """
    value = _alone("", text)
    assert isinstance(value, Predication | AllOf | AnyOf | NotSo | Words)
    return value


def parse_act(text: str) -> Predication:
    """One act, as it stands behind `you must not`."""
    value = _alone("<act> ", text)
    assert isinstance(value, Predication)
    return value


def parse_thing(text: str) -> Thing | Things | Words:
    """
    One noun phrase.

    >>> parse_thing("a language model").modifiers
    ('language',)
    """
    value = _alone("<thing> ", text)
    if not isinstance(value, Thing | Things | Words):
        raise ReadError("a noun phrase is wanted here", hint='write `a model`, `any product(s) of we` or `~"words"`')
    return value


def _alone(mark: str, text: str) -> Any:
    whole = mark + text
    return FileBuilder(whole, None).build(_parsed(whole, None, "alone"))


class _Layout:
    """
    Line breaks to item starts and part starts; a line indented by eight or more continues the one above.

    The items of a vocabulary have no parts, so there every indented line does.
    """

    always_accept: ClassVar[tuple[str, ...]] = ("_NL",)

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        deepest = 7
        for token in stream:
            if token.type != "_NL":
                if token.type == "VOCABULARY":
                    deepest = 0
                yield token
                continue
            indent = len(token.rpartition("\n")[2].expandtabs(4))
            if indent <= deepest:
                # It stands where the line starts that it opens, so that the line's own words are its span.
                yield Token(
                    "_PART" if indent else "_ITEM",
                    token,
                    token.end_pos,
                    token.end_line,
                    token.end_column,
                    token.end_line,
                    token.end_column,
                    token.end_pos,
                )


@cache
def _lark() -> Lark:
    return parser(
        "formal",
        lexer="contextual",
        start=["start", "alone"],
        postlex=_Layout(),
        propagate_positions=True,
        maybe_placeholders=False,
    )


def tree(text: str, source: str | None = None) -> Tree[Token]:
    """The parse tree of a file; raises ReadError where it cannot be read."""
    return _parsed(text, source, "start")


def _parsed(text: str, source: str | None, start: str) -> Tree[Token]:
    try:
        parsed: Tree[Token] = _lark().parse(text, start=start)
    except UnexpectedInput as error:
        raise _explained(error, text, source) from None
    return parsed


def _first_word(text: str) -> Span:
    start = next((i for i, char in enumerate(text) if not char.isspace()), 0)
    end = next((i for i in range(start, len(text)) if text[i].isspace()), len(text))
    return Span(start, end)


_HINTS = {
    "INSTRUMENT": "a file starts with `instrument ID` or `vocabulary NAME`",
    "TITLE": "the head of an instrument has `title`, `version`, `in force`, `language`, `standing`, `public`, "
    '`source`, `sha256`, `incorporates`, `flows down to`, `prefers "A" to "B"`',
    "MODAL": "say who and what: `You may use …`, `You must not use …`, `You must give …`, `We can suspend …`; "
    "`one` is everybody",
    "DOES": "a condition is a sentence: `M does compete with a product of We`, `M is a classifier`, "
    "`one does not distribute M to …`",
    "DATE": "a date reads `14 November 2023` or `2023-11-14`",
    "COMPARE": "a quantity reads `[more than 700 user]`, a period `[from 1 May 2023 to 31 May 2023]`",
    "SPAN": "a stretch of text reads `120-340`",
    "STATUS": 'a line of the ledger reads `120-340 unread why "…"`',
    "MODALITY": "an item starts with `party`, `accepted by`, `define`, `reserve`, `free`, `permit`, `forbid`, "
    "`oblige`, `empower`, `counts-as`, `review`, `ledger` or `text`",
    "PROPERTY": "say `to X is to Y`, `to X means to Y`, `to X may be to Y`, `to X needs a recipient`, `… is a to-do`, "
    "`… is a state` …",
    "NOTHING": "an entry reads `a X is a Y`, `to X is to Y`, `to X may be to Y`, `nothing is both a X and a Y`, "
    "`when … then …`, `always …`, `kept: X`",
    "WHEN": "a part reads `You may …`, `when …`, `unless …`, `only`, `exception to 2(e)`, `subject to 3`, "
    "`notwithstanding 2` …",
    "WORD": 'write a noun phrase (`any model(s) of "Acme"`); odd words stand in single quotes, words that were not '
    'read as `~"…"`',
    "STRING": "a text stands in double quotes",
    "LABEL": "name a clause as the text labels it, `2(e)(i)`; a label with blanks stands in double quotes",
}
"""What to propose where one of these was expected; the first that fits."""


def _explained(error: UnexpectedInput, text: str, source: str | None) -> ReadError:
    expected = _expected(error)
    hint = next((words for terminal, words in _HINTS.items() if terminal in expected), None)
    position = error.pos_in_stream
    if position is None or position < 0 or isinstance(error, UnexpectedEOF):
        position = len(text.rstrip())
    if isinstance(error, UnexpectedToken) and error.token.type == "$END":
        return ReadError.at(text, Span(len(text.rstrip()), len(text.rstrip())), _END, source=source, hint=hint)
    if isinstance(error, UnexpectedToken) and error.token.type in {"_ITEM", "_PART"}:
        before = text[:position].rstrip()
        return ReadError.at(
            text,
            Span(len(before), len(before)),
            "something is missing at the end of this line",
            source=source,
            hint=hint,
        )
    if isinstance(error, UnexpectedToken):
        word = str(error.token)
        return ReadError.at(
            text, Span(position, position + len(word)), f"`{_short(word)}` cannot stand here", source=source, hint=hint
        )
    char = text[position : position + 1]
    if char in {'"', "'"}:
        if isinstance(error, UnexpectedCharacters) and _closes(text, position):
            end = text.index(char, position + 1) + 1
            return ReadError.at(text, Span(position, end), "a quotation cannot stand here", source=source, hint=hint)
        return ReadError.at(
            text,
            Span(position, position + 1),
            "this quotation mark is not closed on its line",
            source=source,
            hint=f"close it with `{char}`; inside of a quotation it is written `\\{char}`",
        )
    word = text[position:].split(maxsplit=1)[0] if text[position:].strip() else char
    return ReadError.at(
        text,
        Span(position, position + max(1, len(word))),
        f"`{_short(word)}` cannot stand here",
        source=source,
        hint=hint,
    )


_END = "the file ends too early"


def _closes(text: str, position: int) -> bool:
    return text[position] in text[position + 1 :].partition("\n")[0]


def _short(word: str) -> str:
    word = word.replace("\n", " ").replace("`", "'")
    return word if len(word) <= 30 else word[:29] + "…"


def _expected(error: UnexpectedInput) -> set[str]:
    if isinstance(error, UnexpectedToken):
        return set(error.accepts or error.expected)
    if isinstance(error, UnexpectedCharacters):
        return set(error.allowed or ())
    return set()
