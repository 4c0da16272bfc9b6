"""
Whom a norm addresses: the subject of the question or somebody else, by role words, kinds and what narrows them.
"""

from __future__ import annotations

from ..clauses.case import Case
from ..clauses.norm import Instrument, Modality, Norm
from ..clauses.phrase import LICENSEE, LICENSOR, AllOf, AnyOf, Limit, Linked, Predication, Thing, Things
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .answers import Answers
from .atoms import Atoms, filler_key
from .binding import Binding
from .breaches import BreachMatcher
from .concepts import LICENSEE as LICENSEE_KIND
from .concepts import PARTY, PERSON, WHOEVER
from .core import (
    FALSE,
    TRUE,
)
from .covered import gets_the_work
from .events import Event, Ref
from .grounding import Draft, Miss, Options
from .index import Index, index_of
from .lexicon import Lexicon
from .members import Determiner, Source
from .parts import Env, Fit, Part, Terms, as_roles, terms_of, whole, wholly_read
from .plans import subscribed
from .powers import counterparty
from .precedence import Precedence
from .said_again import meant_by_names
from .world import World

ALL_PRESUMPTIONS = frozenset("abcde")


class Addressing:
    """
    What every step of grounding one problem knows, and whom its norms speak to.
    """

    def __init__(self, case: Case, instruments: tuple[Instrument, ...], lexicon: Lexicon, options: Options) -> None:
        self.case = case
        self.instruments = instruments
        defined = (
            name.casefold() for one in instruments for term in one.definitions for name in (term.term, *term.aliases)
        )
        who = [party for one in instruments for party in one.parties if party.role == LICENSOR]
        speakers = (name.casefold() for party in who for name in party.names)
        meant = meant_by_names(instruments, lexicon)
        self.world = World(case, lexicon, options.loose, frozenset(defined), frozenset(speakers), meant)
        self.raised = options.raised
        self.atoms = Atoms(self.world)
        denied = ALL_PRESUMPTIONS if options.strict else options.denied
        self.matcher = BreachMatcher(self.atoms, denied=denied)
        self.denied = denied
        self.drafts: dict[str, Draft] = {}
        self._bearers: Answers[tuple[Thing | Things, list[Part]]] = Answers()
        self.misses: list[Miss] = []
        self.presumed: dict[str, Premise] = {}
        self.bindings: list[Binding] = []
        self.power = False
        self.subject: Ref | None = None
        self._others: dict[Ref, Ref | None] = {}
        self._indexes: dict[int, Index] = {}
        self._terms: dict[int, Terms] = {}
        self.precedence = Precedence()
        self.standing: Event | None = None
        """Being bound by the texts, where the question asks for all duties."""

    def _index(self, binding: Binding) -> Index:
        """The clauses of a binding's instrument by what they speak of."""
        found = self._indexes.get(id(binding.instrument))
        if found is None:
            found = self._indexes[id(binding.instrument)] = index_of(binding.instrument, self.world.lexicon)
        return found

    def _env(self, binding: Binding, act: Event, *, grant: bool) -> Env:
        terms = self._terms.get(id(binding.instrument))
        if terms is None:
            terms = self._terms[id(binding.instrument)] = terms_of(binding.instrument)
        return Env(binding.instrument, self._you(binding), binding.we, act, grant=grant, terms=terms)

    def _you(self, binding: Binding) -> Ref | None:
        """Whom a text addresses: the subject of the question, or the other side where that is the licensor."""
        if self.subject is None or self.subject != binding.we:
            return self.subject
        if binding.we not in self._others:
            self._others[binding.we] = counterparty(self.world, self.subject, binding.we)
        return self._others[binding.we]

    def _note(self, parts: list[Part] | tuple[Part, ...]) -> None:
        for part in parts:
            if part.premise.source is Source.PRESUMPTION:
                said = part.premise.statement
                body = filler_key(said.predication) if said.predication is not None else said.lower
                key = f"{part.premise.text}:{body}"
                self.presumed.setdefault(key, part.premise)

    def _bearer(self, norm: Norm, env: Env) -> list[Part]:
        """The subject is one of those whom the norm addresses."""
        if norm.bearer is None or self.subject is None:
            return []
        bearer = norm.bearer
        power = norm.modality is Modality.EMPOWER
        how = power, env.we, env.grant, env.keeps
        key = id(bearer), *how, id(env.instrument), self.world.mentioned, self.matcher.now, env.when
        return list(self._bearers.of(key, env, lambda: (bearer, self._borne(bearer, env, power=power)))[1])

    def _borne(self, bearer: Thing | Things, env: Env, *, power: bool = False) -> list[Part]:
        assert self.subject is not None
        members = bearer.members if isinstance(bearer, Things) else (bearer,)
        options: list[list[Part]] = []
        for member in members:
            if not isinstance(member, Thing):
                continue
            if env.we is not None and self.subject == env.we and self._other_party(member, env):
                claim = Claim(predication=Predication("be", as_roles(self.world.label(self.subject), member)))
                options.append([Part(FALSE, Fit.NO, Premise(claim, False, Source.FACT))])
                continue  # the one who speaks in the text is not the one whom it addresses
            if member.head in (LICENSEE, LICENSOR):
                options.append([self.matcher.party(member, self.subject, env)])
                continue
            if self._either_party(member):
                claim = Claim(predication=Predication("be", as_roles(self.world.label(self.subject), member)))
                ours = env.we is not None and self.subject == env.we
                premise = Premise(claim, True, Source.FACT) if ours else Premise(claim, True, Source.PRESUMPTION, "c")
                options.append([Part(TRUE, Fit.YES if ours else Fit.PRESUMED, premise)])
                continue
            if (meant := _by_number(member, env)) is not None:
                options.append(self._borne(meant, env))
                continue
            if env.we is not None and self.subject == env.we:
                parts = self.matcher.thing(member, self.subject, env)
                if not env.grant and whole(parts) not in (TRUE, FALSE) and not any(part.stated for part in parts):
                    # "Authorities need a contract" is told to those who use it, and not to whoever speaks
                    claim = Claim(predication=Predication("be", as_roles(self.world.label(self.subject), member)))
                    parts = [Part(FALSE, Fit.NO, Premise(claim, False, Source.FACT))]
                options.append(parts)
                continue
            before = len(env.bound)
            parts = self.matcher.thing(member, self.subject, env)
            if whole(parts) is not TRUE and (paying := subscribed(member, parts[0], env, self.subject, self.atoms)):
                options.append([paying])
                continue
            # Who is told not to be one of them is given nothing by a grant to them.
            denied = env.grant and any(part.fit is Fit.NO and part.stated for part in parts)
            # "You grant the authors …": what the other side may do, nobody else is presumed to.
            if whole(parts) is not TRUE and not (denied or power) and self._addressed(member, env):
                # Role words name whoever the text binds; what narrows them still has to hold.
                premise = Premise(parts[0].premise.statement, True, Source.PRESUMPTION, "c")
                told = env.bound[before:]
                del env.bound[before:]  # what "the Starter plan" may be is asked anew, and not taken as settled
                parts = [Part(TRUE, Fit.PRESUMED, premise), *self._narrowing(member, self.subject, env)]
                env.bound += [one for one in told if one not in env.bound]
            options.append(parts)
        if not options:
            return []
        parts = self.matcher.either(options)
        return [evolve(part, light=True) for part in parts]

    def _addressees(self, norm: Norm) -> list[tuple[Thing, Ref]]:
        """What the words for the bearer stand for in the rest of the norm: "a user may …, if the user …"."""
        bearers = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
        if self.subject is None:
            return []
        return [
            (one, self.subject)
            for one in bearers
            if isinstance(one, Thing) and one.head not in ("", LICENSEE, LICENSOR)
        ]

    def _addressed(self, member: Thing, env: Env) -> bool:
        names = {name.casefold() for party in env.instrument.parties if party.role != "we" for name in party.names}
        words = " ".join((*member.modifiers, member.head)).casefold()
        if member.term.casefold() in names or words in names:
            return True
        # Who receives or redistributes is whoever the text binds; who is a university or a competitor is a fact.
        kind, _ = self.world.lexicon.kind(member)
        return kind in WHOEVER or self.world.lexicon.is_kind(kind, LICENSEE_KIND)

    def _other_party(self, member: Thing, env: Env) -> bool:
        """Whether a word stands for whom the text addresses: "you", "the Customer"; never for the one who speaks."""
        if member.head == LICENSEE:
            return True
        names = {name.casefold() for party in env.instrument.parties if party.role == "you" for name in party.names}
        words = " ".join((*member.modifiers, member.head)).casefold()
        kind, _ = self.world.lexicon.kind(member)
        return member.term.casefold() in names or words in names or self.world.lexicon.is_kind(kind, LICENSEE_KIND)

    def _either_party(self, member: Thing) -> bool:
        """Whether a phrase is "either party", "each party": whoever the text binds, and the one who speaks in it."""
        plain = not (member.modifiers or member.restrictions or member.name)
        return member.head == PARTY and plain and member.determiner in (Determiner.ANY, Determiner.ALL)

    def _to_some(self, norm: Norm, env: Env) -> bool:
        """Whether a norm speaks to a kind of persons, and not to whoever the text binds."""
        members = norm.bearer.members if isinstance(norm.bearer, Things) else (norm.bearer,)
        kinds = [one for one in members if isinstance(one, Thing) and one.head]
        return bool(kinds) and not any(self._to_whoever(one, env) for one in kinds)

    def _to_whoever(self, member: Thing, env: Env) -> bool:
        if member.head in (LICENSEE, LICENSOR) or self.subject is None:
            return True
        return self._addressed(member, env) and not self._narrowing(member, self.subject, env)

    def _narrowing(self, member: Thing, subject: Ref, env: Env) -> list[Part]:
        """What a phrase says of somebody beside the role word: "non-commercial users in Europe"."""
        if member.term and member.count is None:
            return []  # a defined term names its role as a whole
        if member.term:
            member = evolve(member, term="", modifiers=(), restrictions=())
        _, modifiers = self.world.lexicon.kind(member)
        parts = self.matcher.thing(evolve(member, head=PERSON, modifiers=modifiers), subject, env)[1:]
        came = not modifiers and env.instrument.public and bool(member.restrictions)
        if came and all(gets_the_work(one, env.instrument, self.world.lexicon) for one in member.restrictions):
            # A public licence reaches whoever gets the work, and the question takes for granted that it is there.
            return [self._presumed_here(part) for part in parts]
        return parts

    def _presumed_here(self, part: Part) -> Part:
        """A part that no sentence speaks of, taken to hold for whom a public licence reaches (presumption c)."""
        if part.fit is not Fit.OPEN or part.stated or "c" in self.denied:
            return part
        premise = Premise(part.premise.statement, True, Source.PRESUMPTION, "c")
        return evolve(part, formula=TRUE, fit=Fit.PRESUMED, premise=premise)


def _by_number(member: Thing, env: Env) -> Thing | None:
    """Whom a defined term means that a number tells: "Large Users" are companies with more than a million users."""
    definition = env.definition(member.term) if member.term else None
    meaning = definition.meaning if definition is not None else None
    if definition is None or not isinstance(meaning, Thing) or meaning.term == member.term or member.restrictions:
        return None
    # What a bracket behind a phrase calls by a name is the phrase, however long the sentence around it is.
    bracketed = definition.quote.find(definition.term) > len(definition.term)
    read = wholly_read(evolve(definition, quote="") if bracketed else definition, env.instrument)
    alone = read and not (definition.includes or definition.excludes)
    return meaning if alone and any(map(_counts, meaning.restrictions)) else None


def _counts(said: object) -> bool:
    """Whether what narrows a phrase holds a number."""
    match said:
        case Limit():
            return True
        case Linked(thing=thing):
            return _counts(thing)
        case Thing():
            return said.count is not None or any(map(_counts, said.restrictions))
        case Things():
            return any(map(_counts, said.members))
        case Predication():
            return any(_counts(one.filler) for one in said.roles)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return any(map(_counts, parts))
    return False
