"""Skeletons of case sentences become what they state or ask."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve

from licet.clauses.case import QuestionKind, Stance, Truth
from licet.clauses.phrase import Connective, Filler, Predication, Role, Thing, Things, Words
from licet.grammar.skeleton import Adjunct, Clause, Link, Modal, Piece, Readings, Sentence, SentenceKind
from licet.grammar.statements import read_question, read_statement

ACME = Thing("", name="Acme")
SEED = Thing("", name="Project Seed")


@define
class Fixed:
    """A language that reads every sentence as the same skeletons."""

    readings: tuple[Sentence, ...]
    code: str = "en"

    def parse(self, pieces: Sequence[Piece], *, licence: bool = True) -> Readings:
        assert not licence
        return self.readings

    def lemmas(self, text: str, *, acts: bool = False) -> tuple[str, ...]:
        return tuple(text.lower().split())

    def amounts(self, text: str) -> tuple[str, ...]:
        return ()

    def predication_words(self, predication: Predication) -> str:
        return predication.verb

    def thing_words(self, thing: Thing | Things | Words) -> str:
        return ""

    def formula_words(self, formula: object) -> str:
        return ""

    def phrase(self, key: str, **parts: str) -> str:
        return key


def act(verb: str, obj: Filler | None = None) -> Predication:
    return Predication(verb) if obj is None else Predication(verb).adding(Role.OBJECT, obj)


def by(agent: Filler, said: Predication) -> Predication:
    return evolve(said, roles=(*Predication("x").adding(Role.AGENT, agent).roles, *said.roles))


def says(*clauses: Clause) -> Sentence:
    return Sentence(SentenceKind.CLAUSES, clauses)


class TestStatements:
    def test_subject_becomes_agent(self) -> None:
        """
        The subject is the agent of every act of the sentence.
        """
        clause = Clause(ACME, Modal.NONE, (act("train", SEED), act("sell", SEED)))

        assert ((by(ACME, act("train", SEED)), by(ACME, act("sell", SEED))),) == read_statement(
            "Acme trains and sells it.", Fixed((says(clause),))
        ).readings

    def test_negation_goes_inside(self) -> None:
        """
        "Acme neither trains nor sells it" denies each.
        """
        clause = Clause(ACME, Modal.NONE, (act("train", SEED), act("sell", SEED)), True, Connective.OR)
        read = read_statement("…", Fixed((says(clause),)))

        assert not read.alternatives
        assert [True, True] == [said.negated for said in read.readings[0]]

    def test_or(self) -> None:
        """
        "Acme trains or sells it" states alternatives.
        """
        clause = Clause(ACME, Modal.NONE, (act("train"), act("sell")), connective=Connective.OR)

        assert read_statement("…", Fixed((says(clause),))).alternatives

    def test_or_inside(self) -> None:
        """
        "Acme uses code or data" states one of the two; a denial denies both.
        """
        code, data = Thing("code"), Thing("data")
        either = act("use", Things(Connective.OR, (code, data)))

        said = read_statement("…", Fixed((says(Clause(ACME, Modal.NONE, (either,))),)))
        denied = read_statement("…", Fixed((says(Clause(ACME, Modal.NONE, (either,), True)),)))

        assert said.alternatives
        assert ((by(ACME, act("use", code)), by(ACME, act("use", data))),) == said.readings
        assert not denied.alternatives

    def test_relative_clause_is_a_conjunct(self) -> None:
        """
        "Acme, which sells software, trains it" states both.
        """
        inner = Clause(ACME, Modal.NONE, (act("sell", Thing("software")),))
        clause = Clause(ACME, Modal.NONE, (act("train", SEED),), relatives=(inner,))

        assert ["train", "sell"] == [said.verb for said in read_statement("…", Fixed((says(clause),))).readings[0]]

    def test_attribution_truth_stance(self) -> None:
        """
        Account, truth and stance travel with the statement.
        """
        one = evolve(says(Clause(ACME, Modal.NONE, (act("train"),))), attribution="The Verge", truth=Truth.UNKNOWN)
        two = evolve(says(Clause(act("evaluate"), Modal.NONE, (act("develop"),))), stance=Stance.OPEN)

        first, second = read_statement("…", Fixed((one,))), read_statement("…", Fixed((two,)))

        assert ("The Verge", Truth.UNKNOWN) == (first.account, first.truth)
        assert (Stance.OPEN, ((by(act("evaluate"), act("develop")),),)) == (second.stance, second.readings)

    def test_readings_that_say_the_same_are_one(self) -> None:
        """
        Two skeletons with one meaning are one reading; two meanings are two.
        """
        one = says(Clause(ACME, Modal.NONE, (act("train"),)))
        other = says(Clause(ACME, Modal.NONE, (act("sell"),)))

        assert 1 == len(read_statement("…", Fixed((one, evolve(one, score=3)))).readings)
        assert 2 == len(read_statement("…", Fixed((one, other))).readings)

    def test_what_cannot_be_said_is_not_understood(self) -> None:
        """
        A condition in a fact, or no reading at all, leaves the statement without readings.
        """
        condition = Adjunct(Link.IF, (Clause(ACME, Modal.NONE, (act("pay"),)),))

        assert (
            ()
            == read_statement(
                "…", Fixed((says(Clause(ACME, Modal.NONE, (act("train"),), adjuncts=(condition,))),))
            ).readings
        )
        assert () == read_statement("…", Fixed(())).readings

    def test_without_an_act(self) -> None:
        """
        "Acme published it without labelling it" denies the labelling.
        """
        without = Adjunct(Link.WITHOUT, (Clause(None, Modal.BARE, (act("label", SEED),)),))
        clause = Clause(ACME, Modal.NONE, (act("publish", SEED),), adjuncts=(without,))

        said = read_statement("…", Fixed((says(clause),))).readings[0]

        assert [("publish", False), ("label", True)] == [(one.verb, one.negated) for one in said]


class TestQuestions:
    def asking(self, *clauses: Clause, kind: QuestionKind = QuestionKind.MAY, as_described: bool = False) -> Fixed:
        return Fixed((Sentence(SentenceKind.QUESTION, clauses, question=kind, as_described=as_described),))

    def test_may(self) -> None:
        """
        "May Acme train and sell it?" asks about each act of Acme.
        """
        asked = read_question("May …?", self.asking(Clause(ACME, Modal.MAY, (act("train"), act("sell")))))

        assert asked is not None
        assert (QuestionKind.MAY, ACME, (act("train"), act("sell"))) == (asked.kind, asked.subject, asked.acts)

    def test_as_it_did(self) -> None:
        """
        "… to do as it did" asks about the acts described.
        """
        asked = read_question("…", self.asking(Clause(ACME, Modal.MAY, (act("do"),)), as_described=True))

        assert asked is not None
        assert asked.as_described
        assert () == asked.acts

    def test_what_must(self) -> None:
        """
        "What must Acme do?" needs no act.
        """
        asked = read_question("…", self.asking(Clause(ACME, Modal.MUST, ()), kind=QuestionKind.WHAT_MUST))

        assert asked is not None
        assert ACME == asked.subject

    def test_not_a_question(self) -> None:
        """
        A statement is no question.
        """
        assert read_question("…", Fixed((says(Clause(ACME, Modal.NONE, (act("train"),))),))) is None
