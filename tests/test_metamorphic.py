"""Metamorphic properties of the answer, on drawn instruments and cases: what must change nothing changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

import licet
from licet import strategies
from licet.clauses.case import Case, Question, Statement
from licet.clauses.errors import InputError
from licet.clauses.norm import Instrument, Modality, Norm, Reserved, Silence
from licet.clauses.phrase import LICENSEE, Filled, Predication, Role, Thing
from licet.report.walk import mapped

Property = Callable[..., None]
PROPERTIES: dict[str, tuple[Property, tuple[st.SearchStrategy[Any], ...]]] = {}


def holds_for(*drawn: st.SearchStrategy[Any]) -> Callable[[Property], Property]:
    """Register a property with what it is tried on."""

    def register(tried: Property) -> Property:
        PROPERTIES[tried.__name__] = tried, drawn
        return tried

    return register


def tried(name: str, times: int) -> None:
    """Try a property on so many examples, the same every time."""
    holds, drawn = PROPERTIES[name]
    checks = [HealthCheck.too_slow, HealthCheck.filter_too_much]
    phases = (Phase.explicit, Phase.generate)
    run = settings(
        max_examples=times, deadline=None, derandomize=True, database=None, phases=phases, suppress_health_check=checks
    )
    run(given(*drawn)(holds))()


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """Terms of up to four clauses: grants, bans and duties with conditions, exceptions, ranks and a declared order."""
    terms = draw(strategies.instruments(4))
    norms: list[Norm] = []
    for norm in terms.norms:
        bans = [one.id for one in norms if one.modality is Modality.FORBID]
        defeats = draw(st.sampled_from([(), *((ban,) for ban in bans)])) if norm.modality is Modality.PERMIT else ()
        before = draw(st.sampled_from([(), (), ("*",)]))
        norms.append(evolve(norm, defeats=defeats, overrides=before, rank=draw(st.sampled_from((0, 0, 1)))))
    reserved = draw(
        st.lists(
            st.builds(Reserved, st.builds(Thing, st.sampled_from(("software", "output"))), st.sampled_from(Silence)),
            max_size=1,
        )
    )
    return evolve(terms, norms=tuple(norms), reserved=tuple(reserved))


def judged(case: Case, terms: Instrument, **options: Any) -> licet.Verdict:
    """The answer; cases that contradict themselves are left out."""
    try:
        return licet.check(case, [terms], **options)
    except InputError:
        assume(False)
        raise


def essence(answer: licet.Verdict) -> dict[str, Any]:
    """What an answer comes to, whatever the order in which it is told."""
    say = [
        (deciding.verdict, sorted((repr(claim), holds) for claim, holds in deciding.facts))
        for deciding in answer.deciding
    ]
    return {
        "verdict": answer.kind,
        "reason": answer.reason,
        "grounds": sorted(
            (step.rule, step.citation.clause if step.citation else "", str(step.applies)) for step in answer.grounds
        ),
        "deciding": sorted(say, key=repr),
        "duties": sorted((repr(duty.act), duty.status) for duty in answer.duties),
        "assumed": sorted((repr(premise.statement), premise.text) for premise in answer.assumed),
    }


@holds_for(strategies.cases(), instruments(), st.sampled_from((Modality.PERMIT, Modality.FORBID, Modality.OBLIGE)))
def an_irrelevant_clause_changes_nothing(case: Case, terms: Instrument, modality: Modality) -> None:
    """
    A clause on something else, wherever it stands, changes nothing.
    """
    other = Norm(
        "99", modality, (Predication("pay", (Filled(Role.OBJECT, Thing("fee")),)),), Thing(LICENSEE), quote="clause 99"
    )
    wider = evolve(terms, norms=(other, *terms.norms))

    assert essence(judged(case, terms)) == essence(judged(case, wider))


@holds_for(strategies.cases(), instruments(), st.randoms(use_true_random=False))
def the_order_of_clauses_changes_nothing(case: Case, terms: Instrument, chance: Any) -> None:
    """
    Clauses told in another order come to the same.
    """
    norms = list(terms.norms)
    chance.shuffle(norms)

    assert essence(judged(case, terms)) == essence(judged(case, evolve(terms, norms=tuple(norms))))


@holds_for(strategies.cases(), instruments())
def names_change_nothing(case: Case, terms: Instrument) -> None:
    """
    With other names for actor, things and clauses the answer is the same, said with those names.
    """
    names = {"Acme": "Zenith", "Seed": "Quill", "Bloom": "Larch"}

    def other(thing: Thing) -> Thing:
        return evolve(thing, name=names.get(thing.name, thing.name))

    labels = {norm.id: f"§ {norm.id}7" for norm in terms.norms}
    renamed = evolve(
        mapped(terms, other),
        norms=tuple(
            evolve(mapped(norm, other), id=labels[norm.id], defeats=tuple(labels[one] for one in norm.defeats))
            for norm in terms.norms
        ),
    )
    before = repr(essence(judged(case, terms)))
    after = repr(essence(judged(renamed_case(case, other), renamed)))
    for old, new in (*names.items(), *labels.items()):
        after = after.replace(f"'{new}'", f"'{old}'")

    assert before == after


def renamed_case(case: Case, other: Any) -> Case:
    """A case with every thing in it renamed."""
    assert case.question is not None
    question: Question = evolve(
        case.question, subject=mapped(case.question.subject, other), acts=mapped(case.question.acts, other)
    )
    statements: Sequence[Statement] = [evolve(one, readings=mapped(one.readings, other)) for one in case.statements]
    return evolve(case, statements=tuple(statements), question=question)


@holds_for(strategies.cases(), instruments(), st.integers(0, 3))
def less_is_never_more(case: Case, terms: Instrument, place: int) -> None:
    """
    With presumptions off, a fact taken away never turns prohibited into permitted.
    """
    assume(place < len(case.statements))
    fewer = evolve(case, statements=(*case.statements[:place], *case.statements[place + 1 :]))
    known, unknown = judged(case, terms, strict=True), judged(fewer, terms, strict=True)

    assert (known.kind, unknown.kind) != ("prohibited", "permitted")


@holds_for(strategies.cases(), instruments())
def what_is_presumed_is_listed(case: Case, terms: Instrument) -> None:
    """
    Where the answer would be another one without presumptions, it lists what it presumes.
    """
    answer, strict = judged(case, terms), judged(case, terms, strict=True)

    assert answer.kind == strict.kind or answer.assumed


@holds_for(strategies.cases(), instruments())
def same_input_same_bytes(case: Case, terms: Instrument) -> None:
    """
    The same case gives the same answer to the byte, certificate included, from a fresh session or a used one.
    """
    session = licet.Session([terms])
    try:
        first = json.dumps(session.check(case).to_json())
    except InputError:
        assume(False)
        raise

    assert (
        first == json.dumps(session.check(case).to_json()) == json.dumps(licet.Session([terms]).check(case).to_json())
    )


@pytest.mark.parametrize("name", PROPERTIES)
def test_property(name: str) -> None:
    """
    Each property above holds for a few drawn instruments and cases.
    """
    tried(name, 6)


@pytest.mark.slow
@pytest.mark.parametrize("name", PROPERTIES)
def test_property_often(name: str) -> None:
    """
    The same for many more.
    """
    tried(name, 150)
