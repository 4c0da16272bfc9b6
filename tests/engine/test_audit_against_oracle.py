"""
Small instruments without a case: what is said to collide, never to decide, or to mean the same agrees with trying all.

The brute force judges every act of the instrument's words under every truth value of the facts that its clauses ask
for, each as a case of its own with everything stated.
"""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from semantics import WORDS, instrument, judge

from licet.clauses.norm import Instrument, Modality
from licet.clauses.verdict import Kind, Reason
from licet.differing import compare
from licet.engine.audit import Audit

ACTS = ("publish", "sell", "distribute")
FACTS = ("output does contain data", "output does compete with a product")

Answers = dict[tuple[str, tuple[bool, ...]], tuple[Kind | None, Reason | None]]


def random_text(rng: Random, name: str) -> str:
    """Up to four norms on Output: permissions and bans, with a condition, an exception, or neither."""
    lines = [f"instrument {name}", '    title "T"', 'party we "Acme"', rng.choice(("free Output", "reserve Output"))]
    made: list[tuple[str, str]] = []
    for number in range(1, rng.randint(2, 4) + 1):
        modality = rng.choice(("permit", "forbid"))
        act = rng.choice(ACTS)
        says = "may" if modality == "permit" else "must not"
        lines += [f'{modality} {number} "clause {number}"', f"    you {says} {act} Output"]
        if rng.random() < 0.5:
            fact = rng.choice(FACTS)
            lines.append(f"    when {fact.replace(' does ', ' does not ') if rng.random() < 0.4 else fact}")
        against = [other for other, theirs in made if theirs != modality]
        if against and rng.random() < 0.35:
            lines.append(f"    exception to {rng.choice(against)}")
        made.append((str(number), modality))
    return "\n".join(lines) + "\n"


def acts_of(*given: Instrument) -> list[str]:
    return sorted({act.verb for one in given for norm in one.norms for act in norm.acts})


def every_answer(text: str, acts: list[str]) -> Answers:
    """Verdict and reason of each act under each truth value of the facts."""
    found: Answers = {}
    for act in acts:
        for values in product((True, False), repeat=len(FACTS)):
            told = [
                fact if value else fact.replace(" does ", " does not ")
                for fact, value in zip(FACTS, values, strict=True)
            ]
            verdict = judge(
                [f'"Bob" does {act} the Output', *(f"the {one}" for one in told)], f"{act} the Output", text
            )
            found[act, values] = (verdict.kind, verdict.reason)
    return found


def without(text: str, number: str) -> str:
    """The text without one norm, and without what is said to be an exception to it."""
    blocks = text.replace("permit ", "\x00permit ").replace("forbid ", "\x00forbid ").split("\x00")
    kept = [block for block in blocks if not block.startswith((f"permit {number} ", f"forbid {number} "))]
    return "".join(block.replace(f"    exception to {number}\n", "") for block in kept)


@pytest.mark.parametrize("seed", range(8))
def test_collisions_and_idle_norms_are_what_trying_everything_finds(seed: int) -> None:
    """
    A collision is found if and only if some case is a conflict; a norm is idle if and only if no case turns on it.

    A norm that another is an exception to is left aside: without it the text of the other would have to change.
    """
    text = random_text(Random(seed), "one")
    one = instrument(text)
    audit = Audit(one, WORDS)
    audit.look()
    answers = every_answer(text, acts_of(one))

    assert any(kind is Kind.CONFLICT for kind, _ in answers.values()) is bool(list(audit.collisions()))
    idle = {found.norm.id for found in audit.idle_norms()}
    assert not audit.unproved
    targets = {target for norm in one.norms for target in norm.defeats}
    for norm in one.norms:
        if norm.id not in targets:
            less = without(text, norm.id)
            decides = not instrument(less).norms or every_answer(less, acts_of(one)) != answers
            assert decides is not (norm.id in idle)


@pytest.mark.parametrize("seed", range(6))
def test_equivalence_of_instruments_is_what_trying_everything_finds(seed: int) -> None:
    """Two instruments are equivalent if and only if no act under any facts gets different verdicts."""
    rng = Random(50 + seed)
    first = random_text(rng, "one")
    numbers = [norm.id for norm in instrument(first).norms]
    second = rng.choice((without(first, rng.choice(numbers)), first, random_text(rng, "two")))
    one, two = instrument(first), instrument(second.replace("instrument one", "instrument two"))
    acts = acts_of(one, two)
    theirs = (every_answer(first, acts), every_answer(second, acts))
    same = [kind for kind, _ in theirs[0].values()] == [kind for kind, _ in theirs[1].values()]

    found = compare(one, two, WORDS)

    assert same is (found.equivalent is True)
    if not same:
        assert found.equivalent is False


def test_the_random_instruments_hold_what_they_are_to_test() -> None:
    """Among the seeds there are collisions, idle norms, permissions and bans."""
    kinds = set()
    for seed in range(8):
        one = instrument(random_text(Random(seed), "one"))
        audit = Audit(one, WORDS)
        audit.look()
        kinds |= {"collision" for _ in audit.collisions()} | {"idle" for _ in audit.idle_norms()}
        kinds |= {norm.modality for norm in one.norms}

    assert {"collision", "idle", Modality.PERMIT, Modality.FORBID} <= kinds
