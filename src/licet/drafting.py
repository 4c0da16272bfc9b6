"""A case file to fill in: what each clause of a licence turns on, as sentences behind comment marks."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from .clauses.case import Case
from .clauses.errors import LicetError
from .clauses.norm import Instrument, Modality, Norm, Status
from .clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Determiner,
    Filled,
    Predication,
    Role,
    Thing,
    leaves,
)
from .clauses.values import evolve
from .engine.uses import stand_in
from .report.walk import mapped
from .report.words import Phrasing, bare, shortened
from .supply import Supplied

_KEYS = {
    Modality.FORBID: "new.bans",
    Modality.PERMIT: "new.grants",
    Modality.OBLIGE: "new.duties",
    Modality.EMPOWER: "new.powers",
}


def draft(licence: Supplied) -> str:
    """A commented case file under `licence`, which can be read as it is; it asks one question where one can be put."""
    return _Draft(licence, Phrasing(licence.instrument.language)).text()


@frozen
class _Draft:
    licence: Supplied
    say: Phrasing

    @property
    def instrument(self) -> Instrument:
        return self.licence.instrument

    @property
    def actor(self) -> str:
        """Who stands for whoever fills in the case."""
        return stand_in((self.instrument,))

    def text(self) -> str:
        title = self.instrument.title or self.instrument.id
        lines = [f"## {self.say('new.head', title=title, actor=self.actor)}", f"## {self.say('new.unknown-help')}", ""]
        lines += [f"licence {_named(self.licence.name)}", ""]
        said: set[str] = set()
        for norm in self.instrument.norms:
            lines += self.clause(norm, said)
        for entry in self.instrument.ledger:
            if entry.status is Status.UNREAD and self.instrument.text:
                quote = self.say.quoted(shortened(entry.span.of(self.instrument.text), 160))
                lines += [f"## {self.say('new.unread', clause=entry.label or '-', quote=quote)}", ""]
        lines += [f"## {self.say('new.question')}", self.question(), ""]
        return "\n".join(lines)

    def clause(self, norm: Norm, said: set[str]) -> list[str]:
        """What a clause says, and the sentences that it turns on which no clause before it did."""
        key = _KEYS.get(norm.modality)
        sentences = [each for each in self.elements(norm) if each not in said]
        if key is None or not sentences:
            return []
        said.update(sentences)
        head = self.say(key, clause=self.say.clause(norm.id), quote=self.say.quoted(shortened(norm.quote, 200)))
        return [f"## {head}", *(f"# {sentence}" for sentence in sentences), ""]

    def elements(self, norm: Norm) -> list[str]:
        """The facts on which a clause turns, as sentences that can be read back."""
        found = []
        for act in norm.acts:
            for part in leaves(act) if isinstance(act, AllOf | AnyOf) else (act,):
                if isinstance(part, Predication):
                    found += self.sentence(_with_agent(part))
        for proviso in norm.conditions:
            for part in leaves(proviso.formula):
                if isinstance(part, Predication):
                    found += self.sentence(part)
        return list(dict.fromkeys(found))

    def sentence(self, predication: Predication) -> list[str]:
        """A predication as one sentence of a case about the actor; none if it would not be read back."""
        about = mapped(evolve(predication, negated=False), self.person)
        sentence = self.say.sentence(about)
        return [sentence] if self.read_back(sentence) is not None else []

    def read_back(self, sentence: str) -> Case | None:
        from .grammar.case import parse_case

        try:
            case = parse_case(sentence + "\n", "<draft>")
        except LicetError:
            return None
        return case if case.question is not None or all(one.readings for one in case.statements) else None

    def person(self, thing: Thing) -> Thing:
        """The parties by name, and one thing where a clause speaks of any."""
        if thing.head == LICENSEE and not thing.name:
            return Thing("", name=self.actor)
        if thing.head == LICENSOR and not thing.name:
            return Thing("", name=self.licensor())
        if thing.determiner in {Determiner.ANY, Determiner.NO, Determiner.ALL} or (
            thing.plural and not thing.determiner and not thing.term
        ):
            return evolve(thing, determiner=Determiner.A, plural=False)
        return thing

    def licensor(self) -> str:
        for party in self.instrument.parties:
            if party.role == LICENSOR and party.names:
                return party.names[0]
        return self.say("new.licensor")

    def question(self) -> str:
        """A question about the first act that the text speaks of; a comment if none can be put."""
        infinitive: Callable[[Predication], str] | None = getattr(self.say.language, "infinitive_words", None)
        norms = sorted(self.instrument.norms, key=lambda norm: norm.modality is not Modality.FORBID)
        for norm in norms:
            for act in norm.acts if infinitive is not None else ():
                assert infinitive is not None
                asked = self.say("new.may", actor=self.actor, act=bare(infinitive(mapped(act, self.person))))
                read = self.read_back(asked)
                if read is not None and read.question is not None:
                    return asked
        return f"# {self.say('new.may', actor=self.actor, act='…')}"


def _with_agent(act: Predication) -> Predication:
    if act.get(Role.AGENT):
        return act
    return evolve(act, roles=(Filled(Role.AGENT, Thing(LICENSEE)), *act.roles))


def _named(name: str) -> str:
    from .clauses.formal_words import label

    return label(name)
