"""
Chains against brute force: who is bound through whose hands, and how far along the works a clause travels.

The hands are tried in every combination, and the answer is what going through all that may be so comes to: nothing of
the engine is used for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

import pytest

import licet
from licet.grammar.formal import parse_instrument

FLOWS = ((), ("Resellers",), ("End Users",), ("Resellers", "End Users"))
ROLES = {"Resellers": "reseller", "End Users": "end user"}

RITA = (
    (),
    (("customer", "Fern"),),
    (("accepted", ""),),
    (("denied", ""),),
    (("reseller", "Fern"),),
    (("buyer", "Fern"),),
)
SAM = (
    (),
    (("accepted", ""),),
    (("denied", ""),),
    (("reseller", "Rita"),),
    (("end user", "Rita"),),
    (("buyer", "Rita"),),
    (("reseller", "Rita"), ("denied", "")),
    (("customer", "Fern"),),
)
BOB = (
    (),
    (("accepted", ""),),
    (("end user", "Sam"),),
    (("end user", "Sam"), ("denied", "")),
    (("end user", "Sam"), ("buyer", "Sam")),
    (("buyer", "Sam"), ("accepted", "")),
    (("reseller", "Sam"), ("buyer", "Sam")),
    (("buyer", "Sam"),),
    (("end user", "Rita"),),
    (("end user", "Sam"), ("end user", "Rita")),
    (("customer", "Fern"), ("buyer", "Sam")),
    (("end user", "Sam"), ("customer", "Fern")),
    (("reseller", "Sam"),),
)
Said = tuple[tuple[str, str], ...]

SENTENCES = {
    "customer": "{0} is a customer of {1}.",
    "accepted": "{0} accepted the Suite Terms.",
    "denied": "{0} did not accept the Suite Terms.",
    "reseller": "{0} is a reseller of {1}.",
    "end user": "{0} is an end user of {1}.",
    "buyer": "{0} bought the Suite from {1}.",
}


def suite(flows: tuple[str, ...]) -> licet.Instrument:
    """Terms with a grant and a ban that flow down to some."""
    down = f"    flows down to {', '.join(f'{chr(34)}{one}{chr(34)}' for one in flows)}\n" if flows else ""
    return parse_instrument(
        f"""instrument suite-terms
    title "Suite Terms"
{down}party we "Fern"
party you "Customer"
reserve Suite
permit 1 "You may use the Suite."
    You may use Suite
forbid 2 "You must not decompile the Suite."
    You must not decompile Suite
""",
        "suite.licet",
    )


def bound(who: str, said: Mapping[str, Said], flows: tuple[str, ...], accepts: Mapping[str, bool]) -> bool:
    """Whether somebody is bound, where it is settled who accepted the terms."""
    if who == "Fern":
        return True
    if ("denied", "") in said[who]:
        return False
    if accepts[who]:
        return True
    for how, whom in said[who]:
        if whom == "Fern":
            return True  # a customer, buyer or reseller of the very party
        if how in {ROLES[one] for one in flows} and bound(whom, said, flows, accepts):
            return True
    return False


def by_brute_force(said: Mapping[str, Said], flows: tuple[str, ...]) -> bool:
    """Whether Bob is bound whoever of those of whom it is not told accepted the terms."""
    if not said["Bob"]:
        return True  # nobody says from whom he has it: presumption (c)
    open_ = [who for who in said if not {("accepted", ""), ("denied", "")} & {*said[who]}]
    fixed = {who: ("accepted", "") in said[who] for who in said}
    return all(
        bound("Bob", said, flows, {**fixed, **dict(zip(open_, chosen, strict=True))})
        for chosen in product((True, False), repeat=len(open_))
    )


def hands() -> Iterator[dict[str, Said]]:
    """Everything that may be said of the three."""
    for rita, sam, bob in product(RITA, SAM, BOB):
        yield {"Rita": rita, "Sam": sam, "Bob": bob}


def disagreeing(flows: tuple[str, ...], every: int) -> list[tuple[str, str, str]]:
    """The cases, each `every`th of them, that come out otherwise than by brute force."""
    session = licet.Session([suite(flows)])
    found = []
    for number, said in enumerate(hands()):
        if number % every:
            continue
        told = " ".join(SENTENCES[how].format(who, whom) for who, links in said.items() for how, whom in links)
        is_bound = by_brute_force(said, flows)
        for act, wanted in (("decompile", "prohibited"), ("use", "permitted")):
            case = licet.case(f"{told} Bob {act}s the Suite. May Bob {act} the Suite?".strip())
            answer = session.check(case)
            expected = wanted if is_bound else "undetermined"
            if answer.kind != expected:
                found.append((told, act, f"{answer.kind}, and not {expected}"))
    return found


@pytest.mark.parametrize("flows", FLOWS)
def test_who_is_bound_is_what_going_through_all_hands_finds(flows: tuple[str, ...]) -> None:
    """
    Three hands, each customer, buyer, reseller or end user of the one before, having accepted or not, or of whom
    nothing is said.
    """
    assert disagreeing(flows, 11) == []


@pytest.mark.slow
@pytest.mark.parametrize("flows", FLOWS)
def test_who_is_bound_whatever_is_said_of_the_three(flows: tuple[str, ...]) -> None:
    """The same, all of them."""
    assert disagreeing(flows, 1) == []


CLAUSES = {
    "the Data": ("data",),
    "any model trained on the Data": ("model", "train", "data"),
    "any output of a model trained on the Data": ("output", "generate", "model", "train", "data"),
    "any model trained on output of a model that was trained on the Data": (
        *("model", "train", "output", "generate", "model", "train", "data"),
    ),
    "derivatives of the Data": ("derivative", "derive", "data"),
    "any work based on the Data": ("work", "derive", "data"),
}
"""What may not be sold, and the chain that leads from it back to the Data."""

STEPS = {
    "data": ("train", "translate"),
    "model": ("generate", "fine-tune"),
    "output": ("train",),
    "translation": ("train",),
}
"""What is done with a work of each kind."""
MADE = {"train": "model", "generate": "output", "fine-tune": "model", "translate": "translation"}
TOLD = {
    "train": "Bob trained {0} on {1}. {0} is a model.",
    "generate": "Bob generated {0} with {1}. {0} is output of {1}.",
    "fine-tune": "Bob fine-tuned {0} from {1}. {0} is a model.",
    "translate": "Bob translated {1}. {0} is a translation of {1}.",
}
NAMES = ("Birch", "Cedar", "Dale")


def chains(longest: int) -> Iterator[tuple[str, ...]]:
    """The steps from the Data to each work that so many steps lead to at most."""
    found: list[tuple[str, ...]] = [()]
    while found:
        steps = found.pop(0)
        if steps:
            yield steps
        if len(steps) < longest:
            found += [(*steps, step) for step in STEPS[MADE[steps[-1]] if steps else "data"]]


def carried(pattern: tuple[str, ...], steps: tuple[str, ...]) -> bool | None:
    """
    Whether what is told of a work is what the clause names; None where that is a question of what deriving is, or where
    more may be so than is told.
    """
    kind = MADE[steps[-1]] if steps else "data"
    if len(pattern) == 1:
        return kind == pattern[0]
    if pattern[1] == "derive":
        if steps == ("translate",):
            return True
        return None if kind == "model" else False
    if kind != pattern[0]:
        return False
    step, rest = pattern[1], pattern[2:]
    if steps and steps[-1] == step and carried(rest, steps[:-1]) is True:
        return True
    return None  # it may have been made from the other as well


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_travels_with_the_works_as_far_as_it_says(clause: str) -> None:
    """
    Of every work that up to three steps lead to: what the clause names is banned, nothing else is, and nothing of which
    it is not settled may be sold.
    """
    terms = licet.read(
        f"Fern Data Terms\n\n1. You may use the Data.\n2. You must not sell {clause}.\n", id="data", licensor="Fern"
    )
    session = licet.Session([terms])
    for steps in chains(3):
        works = ("the Data", *NAMES)
        told = " ".join(TOLD[step].format(works[place + 1], works[place]) for place, step in enumerate(steps))
        sold = works[len(steps)]
        answer = session.check(licet.case(f"Bob is a customer of Fern. {told} Bob sells {sold}. May Bob sell {sold}?"))
        wanted = carried(CLAUSES[clause], steps)
        banned = str(answer.kind) == "prohibited" and str(answer.reason) == "forbidden"
        assert banned is (wanted is True), (clause, told, answer.kind, answer.reason)
        assert wanted is not None or str(answer.kind) != "permitted", (clause, told, answer.kind, answer.reason)
