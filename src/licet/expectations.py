"""Whether an answer is what the `expect` lines of its case want."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from .answer import Verdict
from .clauses.case import Expectation
from .clauses.errors import InputError
from .clauses.span import Citation
from .clauses.verdict import Kind
from .report.words import Phrasing


@frozen
class Outcome:
    """
    Whether one expectation is met, and what was wanted and came.
    """

    met: bool
    expected: str
    got: str


def outcome(expectation: Expectation, answer: Verdict) -> Outcome:
    """Compare one expectation with an answer."""
    judge = _JUDGES.get(expectation.what)
    if judge is None:
        raise InputError(
            f"nothing is known to expect of `{expectation.what}`",
            hint=f"there are {', '.join(f'`{word}`' for word in _JUDGES)}",
        )
    before = f"according to {expectation.account}: " if expectation.account else ""
    about = answer.according_to(expectation.account) if expectation.account else answer
    met, got = judge(expectation.value, about)
    wanted = expectation.value if expectation.what == "verdict" else f"{expectation.what} {expectation.value}"
    return Outcome(met, f"{before}{wanted}", f"{before}{got}")


def _verdict(value: str, answer: Verdict) -> tuple[bool, str]:
    kind = answer.kind.value if answer.kind else "interrupted"
    return kind == value, f"{kind} ({answer.reason.value})" if answer.reason else kind


def _reason(value: str, answer: Verdict) -> tuple[bool, str]:
    reason = answer.reason.value if answer.reason else "none"
    return reason == value, f"reason {reason}"


def _by(value: str, answer: Verdict) -> tuple[bool, str]:
    labels = _labels(answer.decisive)
    return all(_names(label, answer.decisive) for label in _split(value)), f"by {', '.join(labels) or 'no clause'}"


def _not_by(value: str, answer: Verdict) -> tuple[bool, str]:
    labels = _labels(answer.decisive)
    return not any(_names(label, answer.decisive) for label in _split(value)), f"by {', '.join(labels) or 'no clause'}"


def _grounds(value: str, answer: Verdict) -> tuple[bool, str]:
    cited = [step.citation for step in answer.grounds if step.citation is not None]
    wanted = _split(value)
    each = all(_names(label, cited) for label in wanted)
    # Every ground is named: a further one is news to whoever wrote the case.
    all_named = all(any(_names(label, [citation]) for label in wanted) for citation in cited)
    return each and all_named, f"grounds {', '.join(_labels(cited)) or 'none'}"


def _limits(value: str, answer: Verdict) -> tuple[bool, str]:
    got = f"limits {', '.join(_labels(answer.limits)) or 'none'}"
    if all(_names(label, answer.limits) for label in _split(value)):
        return True, got
    return any(_says(limit.quote, value) for limit in answer.limits), got


def _duty(value: str, answer: Verdict) -> tuple[bool, str]:
    say = Phrasing.of(answer)
    lines = [(say.duty(duty), duty.citation) for duty in answer.duties]
    met = any(_says(words, value) or (cited is not None and _names(value, [cited])) for words, cited in lines)
    return met, f"duties {'; '.join(words for words, _ in lines) or 'none'}"


def _decided_by(value: str, answer: Verdict) -> tuple[bool, str]:
    say = Phrasing.of(answer)
    facts = [say.deciding(deciding) for deciding in answer.deciding]
    questions = [say.question(claim) for deciding in answer.deciding for claim, _ in deciding.facts]
    disputed = [say.claim(claim, holds) for claim, holds in answer.result.disputed]
    met = any(_says(words, value) for words in (*(fact for each in facts for fact in each), *questions, *disputed))
    listed = [" and ".join(each) for each in facts] + disputed
    return met, f"decided by {'; '.join(listed) or 'nothing'}"


def _assumed(value: str, answer: Verdict) -> tuple[bool, str]:
    say = Phrasing.of(answer)
    lines = [say.premise(premise) for premise in answer.assumed]
    return any(_says(words, value) for words in lines), f"assumed {'; '.join(lines) or 'nothing'}"


_JUDGES: dict[str, Callable[[str, Verdict], tuple[bool, str]]] = {
    "verdict": _verdict,
    "by": _by,
    "not by": _not_by,
    "duty": _duty,
    "decided by": _decided_by,
    "reason": _reason,
    "grounds": _grounds,
    "assumed": _assumed,
    "limits": _limits,
}

VERDICTS = tuple(kind.value for kind in Kind)


def _split(value: str) -> list[str]:
    """
    The labels of a list.

    >>> _split("2(e)(i), 4 and 5.1")
    ['2(e)(i)', '4', '5.1']
    """
    return [part.strip().strip("\"'") for part in re.split(r",|\band\b", value) if part.strip()]


def _names(label: str, cited: tuple[Citation, ...] | list[Citation]) -> bool:
    """Whether one of the citations is of this clause; `2(e)` also names `2(e)#2`, a second clause of that label."""
    return any(label in {citation.clause, citation.clause.partition("#")[0]} for citation in cited)


def _labels(cited: tuple[Citation, ...] | list[Citation]) -> list[str]:
    return list(dict.fromkeys(citation.clause for citation in cited))


def _says(words: str, part: str) -> bool:
    return _plain(part) in _plain(words)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
