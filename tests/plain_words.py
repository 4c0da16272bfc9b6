"""Small terms and cases in plain English, judged through the public library: one line, one rule."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import licet
from licet.answer import Verdict

TITLE = "Acme Terms\n\n"


def judged(
    terms: str | tuple[str, ...],
    case: str,
    *,
    as_of: str = "",
    strict: bool = False,
    denied: Iterable[str] = (),
) -> Verdict:
    """The answer to a case in sentences under terms in sentences; terms that start with `instrument` are clauses."""
    texts = (terms,) if isinstance(terms, str) else terms
    instruments = []
    for number, text in enumerate(texts, 1):
        if text.startswith("instrument"):
            from licet.grammar.formal import parse_instrument

            instruments.append(parse_instrument(text))
        else:
            body = text if "\n\n" in text else TITLE + text
            instruments.append(licet.read(body, id=f"terms-{number}"))
    day = date.fromisoformat(as_of) if as_of else None
    return licet.check(licet.case(case), instruments, as_of=day, strict=strict, denied=denied)


def kind_of(answer: Verdict) -> str:
    """The verdict as a word."""
    assert answer.kind is not None
    return answer.kind.value
