"""Answers on phrases are kept for the acts that they are about, and for no other."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from itertools import permutations, product

import pytest

import licet
from licet.clauses import library
from licet.clauses.phrase import Role
from licet.clauses.values import evolve
from licet.clauses.vocabulary import Sort
from licet.engine.answers import Answers
from licet.engine.events import Event, Ref
from licet.engine.lexicon import Relation
from licet.engine.looks import akin, beside
from licet.engine.parts import Env
from licet.grammar.formal import parse_instrument

REPORTS = """instrument reports
    title "Reports"

party we "Fern"
party you "Customer"

reserve the report(s)
    quote "We keep all rights in the reports."

permit 1 "You may publish or sell reports for research."
    You may publish report(s) (for research); sell report(s) (for research)
"""

SAID = ("Acme publishes the reports for research.", "Acme sells the reports.")


@pytest.mark.parametrize("said", tuple(permutations(SAID)))
def test_the_purpose_of_one_act_is_not_that_of_another(said: tuple[str, ...]) -> None:
    """
    What the reports are published for says nothing of what they are sold for, whichever is told or judged first.
    """
    terms = parse_instrument(REPORTS, "reports.licet")

    def asked(question: str, *told: str) -> str:
        lines = ["Acme is a customer of Fern.", *told, "", question, ""]
        return str(licet.check(licet.case("\n".join(lines)), [terms]).kind)

    assert asked("May Acme publish the reports?", SAID[0]) == "permitted"
    assert asked("May Acme sell the reports?", *said) == "undetermined"
    assert asked("May Acme publish the reports and sell the reports?", *said) == "undetermined"


def test_an_answer_is_kept_for_what_it_asked() -> None:
    """
    One that asks nothing of the act is kept for every act, one that asks for its objects for acts on those, one that
    asks whether it is near to another verb for all that are not; one that looks at the act itself for that one.
    """
    terms = parse_instrument(REPORTS, "reports.licet")
    first, again, other = (
        Event("sell", ((Role.OBJECT, Ref(1)),)),
        Event("lend", ((Role.OBJECT, Ref(1)),)),
        Event("sell", ((Role.OBJECT, Ref(2)),)),
    )
    made: list[str] = []

    def ask(kept: Answers[str], key: str, act: Event) -> str:
        env = Env(terms, None, None, act)

        def make() -> str:
            made.append(key)
            match key:
                case "objects":
                    return repr(env.objects)
                case "act":
                    return env.act.verb if env.act is not None else ""
                case "nested":
                    return kept.of("act", env, lambda: "never made: it was asked before")
                case "sometimes" if Ref(1) in env.objects:
                    return env.act.verb if env.act is not None else ""
                case "akin":
                    near = env.look(akin, _relate, "give")
                    return near.verb if near is not None else "none"
                case "beside":
                    return repr(env.look(beside, Role.RECIPIENT, Ref(1)))
                case "of another":
                    inner = evolve(env, act=first)
                    return kept.of("the other", inner, lambda: inner.act.verb if inner.act is not None else "")
            return key

        return kept.of(key, env, make)

    def each(key: str) -> tuple[list[str], int]:
        kept: Answers[str] = Answers()
        if key == "nested":
            for act in (first, again, other):
                ask(kept, "act", act)
        made.clear()
        found = [ask(kept, key, act) for act in (first, again, other, first, other, again)]
        return found, len(made)

    sold = repr((Ref(1),)), repr((Ref(1),)), repr((Ref(2),))
    assert each("nothing") == (["nothing"] * 6, 1)
    assert each("objects") == ([*sold, sold[0], sold[2], sold[1]], 2)
    assert each("act") == (["sell", "lend", "sell", "sell", "sell", "lend"], 3)
    assert each("nested") == (["sell", "lend", "sell", "sell", "sell", "lend"], 3)
    assert each("sometimes") == (["sell", "lend", "sometimes", "sell", "sometimes", "lend"], 3)
    assert each("akin") == (["none", "lend", "none", "none", "none", "lend"], 2)
    assert each("beside") == (["()"] * 6, 1)
    assert each("of another") == (["sell"] * 6, 2)


def _relate(_sort: Sort, verb: str, other: str) -> Relation:
    return Relation.BELOW if (verb, other) == ("lend", "give") else Relation.NONE


def test_an_answer_of_another_act_is_not_given_for_this_one() -> None:
    """What is asked of an act that is looked at on the way says nothing of the act that is judged."""
    terms = parse_instrument(REPORTS, "reports.licet")
    kept: Answers[str] = Answers()
    first, other = (Event(verb, ((Role.OBJECT, Ref(1)),)) for verb in ("sell", "lend"))

    def verb(env: Env) -> str:
        return kept.of("verb", env, lambda: env.act.verb if env.act is not None else "")

    judged = Env(terms, None, None, first)
    assert verb(evolve(judged, act=other)) == "lend"
    assert verb(judged) == "sell"
    assert verb(evolve(judged, act=other)) == "lend"
    assert verb(Env(terms, None, None, other)) == "lend"


SAID_OF_MODELS = (
    ("Acme is a customer of OpenAI.", ""),
    ("Birch is a language model of Acme.", "Birch is a classifier of Acme."),
    ("Birch competes with the products of OpenAI.", "It is unknown whether Birch competes with a product of OpenAI."),
    ("Acme distributes Birch to third parties.", "Acme does not distribute Birch.", ""),
    ("Acme used Output to train Birch.", "Acme sold Output.", "Acme used Output to evaluate Birch."),
)
ASKED = ("May Acme use Output to develop Birch?", "May Acme sell Output and use Output to train Birch?")


def test_kept_answers_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is answered with kept answers is, byte by byte, what is answered where each is made anew."""
    asked = [
        licet.case("\n".join([*(one for one in said if one), "", question, ""]))
        for number, said in enumerate([*product(*SAID_OF_MODELS)][::5])
        for question in ASKED[number % 2 :: 2]
    ]
    asked += [licet.case(path.read_text("utf-8"), source=str(path)) for path in sorted(library.cases())[::2]]
    terms = licet.load("openai-business-terms-2023-11-14")

    def answers() -> list[str]:
        sessions = (licet.Session([terms] if not case.instruments else ()) for case in asked)
        told = (session.check(case).to_json() for session, case in zip(sessions, asked, strict=True))
        return [json.dumps(one, sort_keys=True, default=str) for one in told]

    kept = answers()
    monkeypatch.setattr(Answers, "of", lambda _self, _key, _env, make: make())
    assert answers() == kept


def test_answers_are_not_made_anew_for_each_description_of_an_act(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phrase that speaks of no wrong and of no field of use does not look at what the act is."""
    made: list[tuple[int, object]] = []
    given = Answers.of

    def watched(self: Answers[object], key: Hashable, env: Env, make: Callable[[], object]) -> object:
        def noted() -> object:
            made.append((id(self), key))
            return make()

        return given(self, key, env, noted)

    monkeypatch.setattr(Answers, "of", watched)
    session = licet.Session([licet.load("openai-business-terms-2023-11-14")])
    said = [texts[0] for texts in SAID_OF_MODELS]
    session.check(licet.case("\n".join([*said, "", ASKED[0]])))
    assert len(made) > 100
    assert len(made) < 1.1 * len(set(made))
