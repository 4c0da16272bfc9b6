"""A question without a case file, and the conversation in which the facts that decide are asked one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from .clauses.case import Case, QuestionKind
from .clauses.errors import InputError
from .clauses.phrase import Determiner, Filled, Predication, Role, Thing, Things
from .clauses.values import evolve
from .clauses.vocabulary import Below, Near, Neighbours, Sort
from .judging import Judgement, judge_case
from .report.as_text import plain
from .report.paper import paper
from .report.walk import mapped
from .report.words import Phrasing, denial
from .sources import Text, digest, write_whole
from .supply import Supplied, vocabulary

if TYPE_CHECKING:
    from .clauses.verdict import Claim
    from .cli.terminal import Terminal


@frozen
class Inquiry:
    """
    One question under one licence, with the facts given so far.
    """

    licence: Supplied
    question: str
    facts: tuple[str, ...] = ()
    as_of: date | None = None
    strict: bool = False
    denied: tuple[str, ...] = ()
    account: str = ""

    def sentences(self) -> str:
        """Facts and question, one on a line."""
        return "".join(f"{line}\n" for line in (*map(_sentence, self.facts), "", _asked(self.question)) if line)

    def case_text(self) -> str:
        """The inquiry as a case file."""
        head = [f"licence {self.licence.name}"]
        if self.as_of is not None:
            from .clauses.formal_words import day

            head.append(f"judged as of {day(self.as_of)}")
        facts = [*map(_sentence, self.facts), ""] if self.facts else []
        return "\n".join([*head, "", *facts, _asked(self.question), ""])

    def judgement(self) -> Judgement:
        """Judge it."""
        from .grammar.case import parse_case

        text = self.sentences()
        given = Text(text, "<question>", digest(text))
        case = parse_case(text, given.name)
        return judge_case(
            case,
            given,
            None,
            supplied=(self.licence,),
            as_of=self.as_of,
            strict=self.strict,
            denied=self.denied,
            account=self.account,
        )


def _sentence(words: str) -> str:
    words = " ".join(words.split())
    return words if words.endswith((".", ":", "!")) or not words else f"{words}."


def _asked(words: str) -> str:
    words = " ".join(words.split())
    return words if words.endswith("?") else f"{words}?"


def interview(inquiry: Inquiry, judgement: Judgement, terminal: Terminal) -> tuple[Inquiry, Judgement]:
    """Ask for each fact that decides until none is left or the person stops, then offer to save the case."""
    say = judgement.say
    put: set[str] = set()
    while True:
        open_ = next((claim for claim in _open_claims(judgement) if say.question(claim) not in put), None)
        if open_ is None:
            break
        put.add(say.question(open_))
        answer = _answered(say, open_, terminal)
        if answer is None:
            break
        if answer == "u":
            continue
        facts = (*inquiry.facts, settled(say, open_, answer == "y"))
        further = evolve(inquiry, facts=facts, question=_of_the_same(judgement.answer.case, inquiry.question, say))
        try:
            judgement = further.judgement()
        except InputError as error:  # the answer contradicts another, or cannot be put as a sentence
            terminal.write(f"{error}\n")
            continue
        inquiry = further
        report = paper(judgement.answer)
        terminal.write("\n" + plain(evolve(report, sections=report.sections[:2]), terminal.width))
    if put:
        _offer_to_save(inquiry, say, terminal)
    return inquiry, judgement


def _of_the_same(case: Case, asked: str, say: Phrasing) -> str:
    """The question about "the model" where it was about "a model", once facts speak of that model."""
    question = case.question
    infinitive: Callable[[Predication], str] | None = getattr(say.language, "infinitive_words", None)
    if question is None or question.kind is not QuestionKind.MAY or len(question.acts) != 1 or infinitive is None:
        return asked
    if not isinstance(question.subject, Thing | Things):
        return asked
    act = mapped(question.acts[0], _definite)
    if act == question.acts[0]:
        return asked
    return say("new.may", actor=say.thing(question.subject), act=infinitive(act))


def _definite(thing: Thing) -> Thing:
    return evolve(thing, determiner=Determiner.THE) if thing.determiner is Determiner.A and not thing.name else thing


def _open_claims(judgement: Judgement) -> list[Claim]:
    return [claim for deciding in judgement.answer.deciding for claim, _ in deciding.facts]


def _answered(say: Phrasing, claim: Claim, terminal: Terminal) -> str | None:
    """`y`, `n` or `u`; None to stop."""
    question = say.question(claim)
    terminal.write("\n" + say("ask.help") + "\n")
    while True:
        line = terminal.ask(say("ask.prompt", question=question[:1].upper() + question[1:]))
        if line is None:
            return None
        word = line.casefold()
        if word in {say("yes")[:1], say("yes"), "y"}:
            return "y"
        if word in {say("no")[:1], say("no")}:
            return "n"
        if word in {"u", "?", say("unknown-word")}:
            return "u"
        if word in {"", "s", "q", say("stop-word")}:
            return None
        terminal.write(say("ask.again") + "\n")


def settled(say: Phrasing, claim: Claim, yes: bool) -> str:
    """The sentence of a case that says whether a claim holds; for a question of meaning, that it is assumed."""
    holds = yes is not claim.negated
    if claim.predication is not None:
        return say.sentence(claim.predication if holds else denial(claim.predication))
    meant = _counting(claim)
    return say("ask.assume", meant=say.act(meant if holds else meant.denied()))


def _counting(claim: Claim) -> Predication:
    """What a question of meaning asks as a statement: "evaluating a thing develops it", "a label is an attribution"."""
    acts: set[str] = set()
    for one in vocabulary().entries:
        if isinstance(one, Below | Near) and one.sort is Sort.ACT:
            acts.add(one.upper)
        elif isinstance(one, Neighbours) and one.sort is Sort.ACT:
            acts.update(one.concepts)
    if claim.upper in acts:
        lower = Predication(claim.lower, (Filled(Role.OBJECT, Thing("thing", determiner=Determiner.A)),))
        it = Thing("", determiner=Determiner.PRONOUN)
        return Predication(claim.upper, (Filled(Role.AGENT, lower), Filled(Role.OBJECT, it)))
    things = [Thing(word, determiner=Determiner.A) for word in (claim.lower, claim.upper)]
    return Predication("be", (Filled(Role.AGENT, things[0]), Filled(Role.COMPLEMENT, things[1])))


def _offer_to_save(inquiry: Inquiry, say: Phrasing, terminal: Terminal) -> None:
    name = terminal.ask("\n" + say("ask.save"))
    if name:
        name = name if name.endswith(".case") else f"{name}.case"
        write_whole(name, inquiry.case_text())
        terminal.write(say("ask.saved", name=name) + "\n")
