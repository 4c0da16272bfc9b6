"""The words of one language for claims, premises, duties and dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ..clauses.phrase import LICENSEE, Determiner, Period, Predication, Role, Thing, Things, Words
from ..clauses.verdict import Claim, Deciding, Duty, Kind, Premise, Source
from ..grammar import phrases

if TYPE_CHECKING:
    from ..answer import Verdict as Answer
    from ..clauses.case import Case
    from ..clauses.norm import Instrument
    from ..grammar.skeleton import Language


_REACHED = frozenset(Role) - {Role.AGENT, Role.COMPLEMENT}
"""Roles that a negation reaches: "does not compete with any product", but "is not a product"."""

_AS_WRITTEN = frozenset({Source.FACT, Source.CLAUSE, Source.INTERPRETATION, Source.OPEN})
"""Where the text of a premise is a sentence as somebody wrote it; else it says why the premise is made."""


@frozen
class Phrasing:
    """
    How one language says things; `code` is its two-letter code.
    """

    code: str = phrases.REFERENCE
    readings: tuple[tuple[str, str], ...] = ()
    """What each reading of an ambiguous sentence comes to, by the key that claims name it by."""

    @classmethod
    def of(cls, answer: Answer) -> Phrasing:
        """The words of the case's language, and the readings that the answer may speak of."""
        plain = cls(answer.case.language)
        return cls(answer.case.language, (*_clause_readings(answer.instruments), *_case_readings(answer.case, plain)))

    def __call__(self, key: str, **parts: str) -> str:
        """The phrase `key` of this language's table, its parts filled in."""
        return phrases.phrase(self.code, key, **parts)

    def has(self, key: str) -> bool:
        """Whether there is a phrase `key`, in this language or in the reference language."""
        return key in phrases.table(self.code) or key in phrases.table(phrases.REFERENCE)

    @property
    def language(self) -> Language:
        """The grammar and table of this language."""
        from ..grammar.languages import language

        return language(self.code)

    def day(self, day: date) -> str:
        """
        A date as this language writes it.

        >>> Phrasing("en").day(date(2023, 12, 15))
        '15 December 2023'
        """
        return self("date", day=str(day.day), month=self(f"month.{day.month}"), year=str(day.year))

    def act(self, act: Predication) -> str:
        """An act or state as a clause, to stand inside a sentence."""
        return bare(self.language.formula_words(act))

    def sentence(self, act: Predication) -> str:
        """An act or state as a sentence, which reads back as the same."""
        return self.language.predication_words(act)

    def thing(self, thing: Thing | Things | Words) -> str:
        """A noun phrase."""
        return self.language.thing_words(thing)

    def claim(self, claim: Claim, holds: bool = True) -> str:
        """A ground statement as a clause that says it, or, if it does not hold, denies it."""
        true = holds is not claim.negated
        if claim.predication is not None:
            if words := self.of_the_text(claim.predication):
                return words if true is not claim.predication.negated else self("line.not-so", fact=words)
            if words := self.kept_words(claim.predication, true):
                return words
            return self.act(claim.predication if true else denial(claim.predication))
        if not claim.upper and claim.lower in (readings := dict(self.readings)):
            return self("line.reading-is" if true else "line.reading-is-not", words=self.quoted(readings[claim.lower]))
        if not claim.upper:
            words = self.quoted(shortened(claim.lower, 160))
            return self("line.words-matter" if true else "line.words-do-not-matter", words=words)
        key = "line.interpretation-yes" if true else "line.interpretation-no"
        words = self(key, lower=self.word(claim.lower), upper=self.word(claim.upper))
        if claim.subject is None:
            return words
        return self("line.interpretation-of", words=words, subject=self.thing(claim.subject))

    def of_the_text(self, being: Predication | None) -> str:
        """What is said of the text itself: the days on which it is in force, whom it calls "you"; else nothing."""
        if being is None or being.verb != "be":
            return ""
        if not being.get(Role.AGENT):
            days = [filler for filler in being.get(Role.TIME) if isinstance(filler, Period)]
            return self.in_force(days[0]) if days else ""
        (who, *_), called = being.get(Role.AGENT), being.get(Role.COMPLEMENT)
        if isinstance(who, Thing | Things) and any(isinstance(one, Thing) and one.head == LICENSEE for one in called):
            return self("line.addressed", who=self.thing(who))
        return ""

    def kept_words(self, being: Predication, true: bool) -> str:
        """That words of the text, kept as written, fit a thing; nothing where the claim is of another kind."""
        (who, *_), said = being.get(Role.AGENT) or (None,), being.get(Role.COMPLEMENT)
        if being.verb != "be" or not said or not isinstance(said[0], Words) or len(said[0].text.split()) < 3:
            return ""
        words = self.quoted(shortened(said[0].text, 160))
        if not isinstance(who, Thing | Things):
            return self("line.words-matter" if true is not being.negated else "line.words-do-not-matter", words=words)
        key = "line.words-fit" if true is not being.negated else "line.words-do-not-fit"
        return self(key, words=words, who=self.thing(who))

    def in_force(self, period: Period) -> str:
        """That a text is in force, and on which days."""
        first, last = period.first, period.last
        if first is not None and last is not None:
            return self("line.in-force-between", first=self.day(first), last=self.day(last))
        if first is not None:
            return self("line.in-force-since", first=self.day(first))
        return self("line.in-force-until", last=self.day(last)) if last is not None else self("line.in-force")

    def question(self, claim: Claim) -> str:
        """A ground statement as the question whether it is so."""
        if claim.predication is not None and (fit := self.kept_words(claim.predication, not claim.negated)):
            return self("line.fact-question", fact=fit)
        if claim.predication is not None:
            asked = getattr(self.language, "question_words", None)
            act = claim.predication.denied() if claim.negated else claim.predication
            if asked is not None:
                return str(asked(act)).rstrip("?") + "?"
            return self("line.fact-question", fact=self.act(act))
        if not claim.upper and claim.lower in (readings := dict(self.readings)):
            return self("line.reading-question", words=self.quoted(readings[claim.lower]))
        if not claim.upper:
            return self("line.words-question", words=self.quoted(shortened(claim.lower, 160)))
        parts = {"lower": self.word(claim.lower), "upper": self.word(claim.upper)}
        if claim.subject is None:
            return self("line.interpretation-question", **parts)
        return self("line.interpretation-question-of", **parts, subject=self.thing(claim.subject))

    def premise(self, premise: Premise) -> str:
        """What a step rests on, as a clause: as written where somebody wrote it, and whether it holds."""
        written = premise.text if premise.source in _AS_WRITTEN else ""
        words = explained(written) if written else self.claim(premise.statement)
        if premise.holds is None and not (written and premise.source is Source.FACT):
            return self("premise.open", fact=words, colon=self("colon"))
        if written or premise.holds:
            return words
        if premise.source is Source.OPEN:
            return self.of_another_act(premise) or self("premise.no", fact=words, colon=self("colon"))
        return self.claim(premise.statement, False)

    def of_another_act(self, premise: Premise) -> str:
        """That what is done is another kind of act than a clause speaks of; nothing where that is not the matter."""
        said, asked = premise.statement.predication, premise.statement.upper
        if said is None or not asked or premise.text:
            return ""
        return self("line.another-act", lower=self.word(said.verb), upper=self.word(asked))

    def whose(self, premise: Premise) -> str:
        """Whose word a premise is."""
        if premise.source is Source.FACT and premise.account:
            return self("premise.fact-account", account=premise.account)
        if premise.source is Source.FACT and premise.holds is None:
            return self("premise.fact-open")
        if premise.source is Source.INTERPRETATION and premise.holds is None:
            return self("premise.interpretation-open")
        if premise.source is Source.OPEN and premise.holds is False and self.of_another_act(premise):
            return self("premise.vocabulary")
        if premise.source is Source.OPEN:
            return self("premise.open-source" if premise.holds is None else "premise.no-match")
        if premise.source is Source.PRESUMPTION and premise.text:
            key = f"presumption.{premise.text}"
            why = self(key) if self.has(key) else premise.text
            return self("premise.presumption-why", letter=premise.text, why=why, colon=self("colon"))
        if premise.source is Source.VOCABULARY and premise.text:
            return self("premise.vocabulary-why", why=bare(premise.text), colon=self("colon"))
        if premise.source is Source.CLAUSE and premise.citation is not None:
            return self("premise.clause-at", clause=self.clause(premise.citation.clause))
        return self(f"premise.{premise.source.value}")

    def clause(self, label: str) -> str:
        """
        How a clause is called: its section as the text prints it; a second clause of one label is told by its words.

        >>> Phrasing("en").clause("2(e)#2")
        'section 2(e)'
        """
        printed, _, number = label.partition("#")
        if not printed:
            return self("line.unnumbered", number=number)
        return self("line.section", label=printed) if printed[:1].isdigit() else printed

    def quoted(self, words: str) -> str:
        """
        Words between the quotation marks of this language.

        >>> Phrasing("de").quoted("Lizenz")
        '„Lizenz“'
        """
        return self("quote", words=words)

    def word(self, word: str) -> str:
        """A word that is spoken of; in single marks, since a question may stand in quotation marks itself."""
        own = getattr(self.language, "concept_word", None)
        return self("quote-word", word=own(word) if own is not None else word)

    def deciding(self, deciding: Deciding) -> tuple[str, ...]:
        """The facts of a deciding set, each as a clause with the truth value that it takes."""
        return deciding.words or tuple(self.condition(claim, holds) for claim, holds in deciding.facts)

    def condition(self, claim: Claim, holds: bool) -> str:
        """A ground statement, or its denial, as it stands behind "if"."""
        behind_if = getattr(self.language, "subordinate_words", None)
        if behind_if is None or claim.predication is None or self.of_the_text(claim.predication):
            return self.claim(claim, holds)
        said = claim.predication if holds is not claim.negated else denial(claim.predication)
        return str(behind_if(said))

    def duty(self, duty: Duty) -> str:
        """What a duty asks for, alternatives included."""
        first = self.act(duty.act)
        if not duty.alternatives:
            return first
        others = f" {self('or')} ".join(self.act(act) for act in duty.alternatives)
        return self("line.todo-alternatives", first=first, others=others)

    def verdict(self, kind: Kind | None) -> str:
        """The verdict in words."""
        return self(f"verdict.{kind.value if kind else 'interrupted'}")


def explained(sentence: str) -> str:
    """
    A sentence without its full stop, and the reason that stands in brackets behind it as an aside.

    >>> explained("Acme trains Seed. [training is developing]")
    'Acme trains Seed – training is developing'
    """
    words, bracket, why = sentence.strip().removesuffix("]").rpartition(" [")
    return f"{bare(words)} – {why}" if bracket and sentence.strip().endswith("]") else bare(sentence)


def bare(sentence: str) -> str:
    """
    A sentence without its full stop, to stand inside another.

    >>> bare("Acme uses it. ")
    'Acme uses it'
    """
    sentence = sentence.strip()
    return sentence[:-1] if sentence.endswith(".") and not sentence.endswith("..") else sentence


def _clause_readings(instruments: tuple[Instrument, ...]) -> Iterator[tuple[str, str]]:
    """The clauses of each reading, in the clause language, without head and places."""
    from .formal import formal_norm

    found: dict[tuple[str, str], list[str]] = {}
    for instrument in instruments:
        for norm in instrument.norms:
            if norm.reading:
                lines = [
                    line.strip() for line in formal_norm(evolve(norm, quote="", spans=(), reading="")).splitlines()
                ]
                found.setdefault((instrument.id, norm.reading), []).append(" ".join(lines))
    for (identity, reading), clauses in found.items():
        words = "; ".join(clauses)
        yield reading, words
        yield f"reading:{identity}:{reading}", words


def _case_readings(case: Case, say: Phrasing) -> Iterator[tuple[str, str]]:
    for index, statement in enumerate(case.statements):
        if len(statement.readings) > 1:
            for number, reading in enumerate(statement.readings):
                yield f"reading:case:{index}:{number}", "; ".join(say.act(predication) for predication in reading)


def denial(predication: Predication) -> Predication:
    """The statement that a predication is not so: not of any such thing, where it is said of one that nobody named."""
    if predication.negated:
        return predication.denied()
    roles = tuple(
        evolve(filled, filler=evolve(filled.filler, determiner=Determiner.ANY))
        if isinstance(filled.filler, Thing) and filled.filler.determiner is Determiner.A and filled.role in _REACHED
        else filled
        for filled in predication.roles
    )
    return evolve(predication, roles=roles).denied()


def shortened(words: str, longest: int = 90) -> str:
    """
    Words on one line, cut at a word's end with an ellipsis if they are longer than `longest`.

    >>> shortened("to develop any models that compete", 20)
    'to develop any …'
    """
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:") + " …"
