"""Answers made by hand, one for each row of the headline table: reports are tested without reading or solving."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from attrs import evolve

from licet.answer import Verdict as Answer
from licet.clauses.case import Case, Question, QuestionKind, Stance, Statement, Truth
from licet.clauses.norm import Instrument, Modality, Norm, Review, Standing
from licet.clauses.phrase import Filled, Predication, Role, Thing, Things, Words
from licet.clauses.span import Citation, Span
from licet.clauses.verdict import (
    Caveat,
    Claim,
    Deciding,
    Duty,
    Kind,
    Premise,
    Reason,
    Source,
    Step,
    Verdict,
)

TEXT = """Widget terms

1. You may use the Model.
2. You must not use Output to develop models that compete. However, you may develop classifiers.
3. You must label what you publish.
4. You must handle it sensibly and reasonably.
"""


class PlainLanguage:
    """
    Just enough of a language to put a predication into words.
    """

    code = "en"

    def predication_words(self, predication: Predication) -> str:
        """Subject, verb with its ending, the rest in order."""
        agent = predication.get(Role.AGENT)
        rest = [self.words(filled.filler) for filled in predication.roles if filled.role is not Role.AGENT]
        verb = f"does not {predication.verb}" if predication.negated else f"{predication.verb}s"
        return " ".join([*(self.words(one) for one in agent), verb, *rest]) + "."

    def infinitive_words(self, predication: Predication) -> str:
        """The act without who does it."""
        return " ".join([predication.verb, *(self.words(filled.filler) for filled in predication.roles)])

    def words(self, filler: object) -> str:
        """A name, else a head."""
        assert isinstance(filler, Thing)
        return filler.name or " ".join((*filler.modifiers, filler.head))

    def thing_words(self, thing: Thing | Things | Words) -> str:
        """The noun phrase."""
        return self.words(thing)

    def formula_words(self, formula: object) -> str:
        """A condition."""
        assert isinstance(formula, Predication)
        return self.predication_words(formula).rstrip(".")


def act(verb: str, agent: str = "", thing: str = "") -> Predication:
    """An act by its verb, who does it and to what."""
    roles = [Filled(Role.AGENT, Thing("", name=agent))] if agent else []
    return Predication(verb, (*roles, *([Filled(Role.OBJECT, Thing(thing))] if thing else [])))


def claim(verb: str, agent: str, thing: str = "") -> Claim:
    """The statement that `agent` does `verb`."""
    return Claim(act(verb, agent, thing))


def cited(clause: str, words: str, instrument: str = "widget-terms") -> Citation:
    """Words of the text above, where they stand in it."""
    start = TEXT.index(words)
    return Citation(instrument, clause, words, Span(start, start + len(words)), TEXT.count("\n", 0, start) + 1)


TERMS = Instrument(
    "widget-terms",
    "Widget terms",
    norms=(
        Norm("1", Modality.PERMIT, (act("use", thing="model"),), quote="You may use the Model."),
        Norm("2", Modality.FORBID, (act("develop", thing="competitor"),), quote="You must not use Output …"),
    ),
    version=date(2023, 11, 14),
    standing=Standing.DRAFTED,
    text_sha256="ab" * 32,
    text=TEXT,
)
GRANT = cited("1", "You may use the Model.")
BAN = cited("2", "You must not use Output to develop models that compete.")
EXCEPTION = cited("2#2", "However, you may develop classifiers.")
DUTY = cited("3", "You must label what you publish.")
VAGUE = cited("4", "You must handle it sensibly and reasonably.")

CASE = Case(
    "Seed",
    ("widget-terms",),
    date(2023, 12, 15),
    (
        Statement("Acme uses Output to train Seed.", readings=((act("train", "Acme", "Seed"),),), span=Span(0, 31)),
        Statement("Seed competes with Widget.", "The Gazette", readings=((act("compete", "Seed"),),)),
        Statement("It is unknown whether Seed sells.", truth=Truth.UNKNOWN, readings=((act("sell", "Seed"),),)),
        Statement("It is open whether evaluating is developing.", stance=Stance.OPEN),
    ),
    Question("May Acme use Output as it does?", QuestionKind.MAY, Thing("", name="Acme")),
    text="Acme uses Output to train Seed.\n",
    source="seed.case",
)

COMPETES = claim("compete", "Seed")
FACT = Premise(claim("train", "Acme", "Seed"), True, Source.FACT, "Acme uses Output to train Seed.", span=Span(0, 31))
TOLD = Premise(COMPETES, True, Source.FACT, "Seed competes with Widget.", "The Gazette")
DENIED = Premise(claim("classify", "Seed"), False, Source.FACT)
OPEN = Premise(COMPETES, None, Source.OPEN)
LAW = Premise(claim("obey", "Acme", "law"), True, Source.PRESUMPTION)
MEANT = Premise(claim("use", "Acme", "output"), True, Source.VOCABULARY)

BANNED = Step("ban", True, BAN, (FACT, TOLD, MEANT), (Step("exception", False, EXCEPTION, (FACT, DENIED)),))
GRANTED = Step("grant", True, GRANT, (FACT,))
DUE = Step("duty", True, DUTY, (FACT,))

PERMITTED = Verdict(
    Kind.PERMITTED,
    Reason.GRANTED,
    grounds=(GRANTED,),
    decisive=(GRANT,),
    assumed=(LAW,),
    checked=True,
    proof={"tree": []},
)
PROHIBITED = Verdict(
    Kind.PROHIBITED,
    Reason.FORBIDDEN,
    grounds=(BANNED,),
    steps=(Step("in-force", True, None), BANNED),
    decisive=(BAN,),
    unused=("It rained.",),
    caveats=(Caveat("unread", VAGUE.quote, VAGUE),),
    checked=True,
)
UNDETERMINED = Verdict(
    Kind.UNDETERMINED,
    Reason.MISSING_FACT,
    grounds=(Step("ban", None, BAN, (FACT, OPEN)),),
    decisive=(BAN,),
    deciding=(
        Deciding(((COMPETES, True),), Kind.PROHIBITED),
        Deciding(((COMPETES, False),), Kind.PERMITTED),
        Deciding(((Claim(lower="evaluate", upper="develop"), False), (claim("sell", "Seed"), False)), Kind.PERMITTED),
    ),
    not_supplied=("Usage Policies",),
    checked=True,
)

ROWS: dict[str, Verdict] = {
    "permitted-granted": PERMITTED,
    "permitted-silence": Verdict(
        Kind.PERMITTED, Reason.SILENCE, steps=(Step("silence", True, None, (FACT,)),), checked=True
    ),
    "permitted-limits": evolve(PERMITTED, limits=(BAN,)),
    "permitted-not-done": Verdict(Kind.PERMITTED, Reason.NOT_DONE, steps=(Step("silence", True, None),), checked=True),
    "prohibited-forbidden": PROHIBITED,
    "prohibited-not-granted": Verdict(
        Kind.PROHIBITED,
        Reason.NOT_GRANTED,
        grounds=(Step("reserved", True, GRANT, (FACT,)),),
        decisive=(GRANT,),
        checked=True,
    ),
    "conditional": Verdict(
        Kind.CONDITIONAL,
        Reason.GRANTED,
        grounds=(GRANTED, DUE),
        decisive=(GRANT, DUTY),
        duties=(
            Duty(act("label", "Acme", "output"), "outstanding", DUTY),
            Duty(act("inform", "Acme", "user"), "outstanding", DUTY, (act("warn", "Acme", "user"),)),
            Duty(act("keep", "Acme", "notice"), "done", DUTY),
        ),
        checked=True,
    ),
    "conditional-one": Verdict(
        Kind.CONDITIONAL,
        Reason.GRANTED,
        duties=(Duty(act("label", "Acme", "output"), "outstanding", DUTY),),
        checked=True,
    ),
    "undetermined-fact": UNDETERMINED,
    "undetermined-unread": Verdict(
        Kind.UNDETERMINED, Reason.UNREAD_TEXT, caveats=(Caveat("unread", VAGUE.quote, VAGUE),), checked=True
    ),
    "undetermined-other-text": Verdict(Kind.UNDETERMINED, Reason.OTHER_TEXT_GOVERNS, checked=True),
    "contested": Verdict(
        Kind.CONTESTED,
        Reason.ACCOUNTS_DIFFER,
        accounts=(("The Gazette", PROHIBITED), ("Acme", UNDETERMINED)),
        common=UNDETERMINED,
        disputed=((COMPETES, True),),
        checked=True,
    ),
    "conflict": Verdict(
        Kind.CONFLICT, Reason.RULES_COLLIDE, grounds=(GRANTED, BANNED), decisive=(GRANT, BAN), checked=True
    ),
    "power-yes": evolve(PERMITTED, power=True),
    "power-no": evolve(PROHIBITED, power=True),
    "interrupted": Verdict(None, None, status="interrupted"),
}


def answer(verdict: Verdict, **changes: Any) -> Answer:
    """The answer to the case above that has this verdict."""
    made = Answer(verdict, CASE, (TERMS,), CASE.as_of, vocabulary="base")
    return evolve(made, **changes)


def reviewed() -> Instrument:
    """The terms, reviewed by a person."""
    review = Review("A. Lawyer", "in-house counsel", date(2024, 1, 2), BAN.span or Span(0, 1), "cd" * 32, "agreed", "")
    return evolve(TERMS, standing=Standing.REVIEWED, reviews=(review,))


def stub_language(_: str) -> PlainLanguage:
    """In place of `licet.grammar.languages.language`."""
    return PlainLanguage()


Builder = Callable[..., Answer]
