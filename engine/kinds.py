"""
Is this thing of the case of the kind, or what the defined term denotes, that a clause speaks of?
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import define, field

from ..clauses.norm import Definition
from ..clauses.phrase import LICENSOR, Filler, Limit, Linked, Predication, Thing, Things, Words
from ..clauses.span import Citation
from ..clauses.values import evolve
from ..clauses.verdict import Claim, Premise
from .answers import Answers
from .atoms import thing_key
from .concepts import (
    AGREEMENT,
    BASE,
    BRANDS,
    BREACH,
    CONTENT,
    DERIVATIVE,
    DERIVE,
    GET,
    GIVE,
    INSIDERS,
    KEEP_WITH,
    OUTPUT,
    PERSON,
    PURPOSE,
    RULES,
    SERVICE,
    TECHNOLOGY,
    THIRD_PARTY,
    UNLAWFUL,
)
from .core import FALSE, TRUE, conj, constant, disj, negation
from .events import DERIVED, Arg, Class, Event, Ref
from .lexicon import Lexicon, Relation
from .members import Determiner, Role, Sort, Source, Truth
from .nouns import NounMatcher
from .outright import called_so, names_a_doing, says_unlawful
from .parts import (
    EVERYTHING,
    Env,
    Fit,
    Part,
    as_roles,
    bare,
    circular,
    keeps_rules,
    lemmas_of,
    mentions_family,
    name_words,
    whole,
    wholly_read,
)
from .rivalry import rivalry
from .titled import apart_from
from .whereabouts import is_where
from .wrongs import innocent, is_wrong


@define
class KindMatcher(NounMatcher):
    """
    Kinds and defined terms against one world.
    """

    _kinds: Answers[Part] = field(factory=Answers, init=False, repr=False, eq=False)
    """Answers given before."""
    _innocent: dict[Event | None, bool] = field(factory=dict, init=False, repr=False, eq=False)
    _doubts: dict[Event, tuple[set[str], bool]] = field(factory=dict, init=False, repr=False, eq=False)
    """Of each event the words for what it denies, doubts or breaks, and whether it tells of a duty."""
    _fields_named: dict[int, bool] = field(factory=dict, init=False, repr=False, eq=False)
    """By the numbers of phrases: whether they name a field of use."""

    def either(self, options: list[list[Part]]) -> list[Part]:
        """At least one option holds: the sure one, else those that may; else the one that fails least."""
        if len(options) == 1:
            return options[0]
        wholes = [whole(parts) for parts in options]
        if TRUE in wholes:
            return options[wholes.index(TRUE)]
        live = [parts for parts, formula in zip(options, wholes, strict=True) if formula is not FALSE]
        if len(live) == 1:
            return live[0]
        if not live:
            return min(options, key=lambda parts: sum(part.fit in (Fit.NO, Fit.WORDS) for part in parts))
        firsts = [next(part for part in parts if part.formula is not TRUE) for parts in live]
        return [
            Part(
                disj(whole(parts) for parts in live),
                Fit.OPEN,
                firsts[0].premise,
                any(part.stated for parts in live for part in parts),
                all(part.todo for part in firsts),
                options=tuple(part for parts in live for part in parts),
            )
        ]

    def no_wrong(self, claim: Claim, env: Env) -> Part | None:
        """A wrong that a ban speaks of is presumed not to be done where no word points to one (presumption a)."""
        if env.grant or "a" in self.denied:
            return None
        known = self._innocent.get(env.act)
        if known is None:
            told = self.atoms.predication(env.act) if env.act is not None else None
            known = self._innocent[env.act] = innocent(self.world, env.act, told)
        return Part(FALSE, Fit.PRESUMED, Premise(claim, False, Source.PRESUMPTION, "a")) if known else None

    def presumed(self, key: str, claim: Claim, *, holds: bool) -> Part:
        """What every use must meet: kept unless a sentence touches it (presumption a)."""
        if "a" in self.denied or self._touched(claim):
            return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))
        return Part(constant(holds), Fit.PRESUMED, Premise(claim, holds, Source.PRESUMPTION, "a"))

    def _touched(self, claim: Claim) -> bool:
        """Whether a sentence denies, doubts or breaks what is spoken of: "Bob does not comply with the policy"."""
        lexicon = self.atoms.lexicon
        stated = claim.predication
        about = lemmas_of(stated) & lexicon.kept if stated is not None else set()
        if stated is not None and keeps_rules(stated):
            about |= {*RULES, AGREEMENT, "license", "term"}  # the text of which the rules are part
        if about & {"law", "regulation", *UNLAWFUL} and says_unlawful(self.world):
            return True
        for event in self.world.events if about else ():
            told = self._doubts.get(event)
            if told is None:
                told = self._doubts[event] = self._doubted(event)
            said, passing = told
            # "The licence is not passed on": a duty about its text, and no breach of another one.
            if said & about and not (passing and all(lexicon.is_kind(word, AGREEMENT) for word in said & about)):
                return True
        return False

    def _doubted(self, event: Event) -> tuple[set[str], bool]:
        """The words for what a sentence denies, doubts or breaks, none where it does not; and whether it is a duty."""
        lexicon = self.atoms.lexicon
        broken = lexicon.relate(Sort.ACT, event.verb, BREACH) in (Relation.BELOW, Relation.NEAR)
        if event.source == DERIVED or not (event.negated or event.truth is not Truth.TRUE or broken):
            return set(), False
        names = [self.world.labels[arg].name for _, arg in event.roles if isinstance(arg, Ref)]
        said = lemmas_of(self.atoms.predication(event)) | {word for name in names for word in name.casefold().split()}
        passing = any(lexicon.is_act(event.verb, one) for one in (*KEEP_WITH, *GIVE, GET))
        return said, passing or event.pending

    def kind(self, pattern: Thing, arg: Ref | Class, env: Env) -> Part:
        """`arg` is of the kind that the pattern's head names, or is what its defined term denotes."""
        if isinstance(arg, Class):
            return self._kind(pattern, arg, env)
        # A phrase is asked about the same few things under every description of the act.
        turns = env.terms.turns(pattern)
        gap = env.gap if pattern.term and turns.relative else None
        key = (
            turns.phrase,
            arg,
            env.you,
            env.we,
            env.grant,
            env.keeps,
            env.depth,
            gap,
            self.world.mentioned,
            self.now,
            env.when,
        )
        return self._kinds.of(key, env, lambda: self._kind(pattern, arg, env))

    def asked(self, pattern: Thing | Predication, env: Env) -> tuple[object, ...]:
        """What an answer on a phrase turns on beside what it is asked about, and the act where it looks at that."""
        turns = env.terms.turns(pattern)
        bound: tuple[tuple[int, Arg], ...] = ()
        if turns.back and env.bound:
            bound = tuple([(env.terms.turns(earlier).phrase, one) for earlier, one in env.bound])
        who = turns.phrase, env.you, env.we, env.grant, env.keeps, env.depth
        return *who, bound, self.world.mentioned, self.now, env.when

    def _kind(self, pattern: Thing, arg: Ref | Class, env: Env) -> Part:
        definition = env.definition(pattern.term) if pattern.term else None
        if definition is None and pattern.term and pattern.head:
            # a term in the plural, "Affiliates", is the one that the text defines
            definition = env.definition(" ".join((*pattern.modifiers, pattern.head)))
        lexicon = self.atoms.lexicon
        if definition is not None and isinstance(arg, Ref) and self._is_name_of(definition, arg):
            return self._no(arg, pattern)
        doing = definition is None and isinstance(arg, Ref) and not env.grant and names_a_doing(pattern, lexicon)
        if doing and isinstance(arg, Ref) and not self._is_person(arg) and called_so(pattern, arg, self.world):
            # "for an illegal lottery" is for an illegal activity
            claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
            return Part(TRUE, Fit.YES, Premise(claim, True, Source.FACT), stated=True)
        if isinstance(arg, Ref) and (self._bears_another(pattern, arg, env) or self._left_out_of(pattern, arg, env)):
            return self._no(arg, pattern)
        if definition is not None and isinstance(arg, Ref) and self._rivals_it(pattern, arg, env):
            return self._no(arg, pattern)
        part = self._as_defined(definition, pattern, arg, env)
        if definition is None or not isinstance(arg, Ref) or part.formula is FALSE or env.depth > 3:
            return part
        inner = evolve(env, depth=env.depth + 1, bound=[])
        for excluded in definition.excludes:
            # "Confidential Information does not include information that is public": of what the term means otherwise
            same = excluded.head == pattern.head
            if self.atoms.lexicon.kind(pattern)[0] == PURPOSE:
                # "Research Purposes exclude any use meant for profit": raised by a purpose of which these words speak
                if not self._touches(excluded, arg):
                    continue
                same = True
            kept_out = whole(self.narrowed(excluded, arg, inner) if same else self.thing(excluded, arg, inner))
            if kept_out is TRUE:
                return self._no(arg, pattern)
            if kept_out is not FALSE:
                part = evolve(part, formula=conj((part.formula, negation(kept_out))), fit=Fit.OPEN)
        return part

    def _rivals_it(self, pattern: Thing, arg: Ref, env: Env) -> bool:
        """Whether a thing is said to compete with the licensor, or with what is its: it is none of its Services."""
        lexicon = self.atoms.lexicon
        rival = rivalry(self.world, arg) if lexicon.is_kind(lexicon.kind(pattern)[0], SERVICE) else None
        others = [one for one in rival.args(Role.COUNTERPART) if isinstance(one, Ref)] if rival is not None else []
        return any(
            one == env.we or self._belongs(one, env) is True or self.of_licensor(self.world.labels[one].name, env)
            for one in others
        )

    def _is_name_of(self, definition: Definition, arg: Ref) -> bool:
        """Whether the case speaks of a name, and the term is no name: "the name Cedar" is not Cedar, the model."""
        label = self.world.labels[arg]
        return bool(label.head) and self._is_brand(label) and _is_thing_but(definition.meaning, self._is_brand)

    def _bears_another(self, pattern: Thing, arg: Ref, env: Env) -> bool:
        """Whether a clause speaks of a name, and the case of a thing that the text defines: "Cedar 2", the model."""
        name = self.world.labels[arg].name
        if not pattern.name or not self._is_brand(pattern) or self.world.labels[arg].head or name == pattern.name:
            return False
        definition = env.definition(name) if name else None
        return definition is not None and _is_thing_but(definition.meaning, self._is_brand)

    def _left_out_of(self, pattern: Thing, arg: Ref, env: Env) -> bool:
        """Whether a case calls a thing by a term of the text that leaves the pattern out: Data, "excluding Results"."""
        said = [one.thing for one in self.world.describe(arg)]
        told = [one for thing in said if thing.term and (one := env.definition(thing.term)) is not None]
        return bool(pattern.term) and any(
            (one.head, one.modifiers) == (pattern.head, pattern.modifiers) and not one.restrictions
            for own in told
            for one in own.excludes
            if all(thing.head != pattern.head for thing in said)
        )

    def _is_brand(self, thing: Thing) -> bool:
        return any(self.atoms.lexicon.is_kind(self.atoms.lexicon.kind(thing)[0], one) for one in BRANDS)

    def _touches(self, excluded: Thing, arg: Ref) -> bool:
        """Whether what is said of a purpose shares a word with what narrows a phrase."""
        narrowing = lemmas_of(excluded) - {excluded.head}
        return any(narrowing & lemmas_of(said.thing) for said in self.world.describe(arg))

    def _as_defined(self, definition: Definition | None, pattern: Thing, arg: Ref | Class, env: Env) -> Part:
        if definition is None and not pattern.head:
            if pattern.count is not None:
                return self._share(pattern, arg)
            named = self._name(pattern, arg)
            return self._foreign(pattern, arg, named, env) if named.formula is FALSE else named
        if isinstance(arg, Ref) and self._by_words(pattern, arg):
            claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
            return Part(TRUE, Fit.YES, Premise(claim, True, Source.CLAUSE))
        if isinstance(arg, Ref) and self.atoms.lexicon.kind(pattern)[0] == PURPOSE:
            if definition is not None:
                return self._purpose_meant(definition, pattern, arg, env)
            claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), bare(pattern))))
            return Part(TRUE, Fit.YES, Premise(claim, True, Source.VOCABULARY), light=True)
        by_kind = self._by_kind(pattern, arg)
        if by_kind.fit is Fit.OPEN and is_wrong(pattern.head, self.atoms.lexicon.topics):
            # "we ban crimes": that what has no more than a name is one is no question
            by_kind = self.no_wrong(by_kind.premise.statement, env) or by_kind
        if isinstance(arg, Ref) and by_kind.fit is Fit.OPEN and is_where(pattern, arg, self.world):
            claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), bare(pattern))))
            by_kind = Part(TRUE, Fit.YES, Premise(claim, True, Source.VOCABULARY), light=True)
        if isinstance(arg, Ref) and by_kind.fit is not Fit.YES and self._outsider(pattern, arg, env):
            claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), bare(pattern))))
            by_kind = Part(TRUE, Fit.YES, Premise(claim, True, Source.VOCABULARY), stated=True)
        ours = pattern.term or any(_is_ours(part) for part in pattern.restrictions)
        if ours and isinstance(arg, Ref) and by_kind.premise.source is Source.INTERPRETATION:
            by_kind = self._near_term(by_kind, pattern, arg, env)
        if definition is not None and isinstance(arg, Ref) and self._defined_otherwise(pattern, definition, arg, env):
            by_kind = self._no(arg, pattern)
        if definition is not None and isinstance(arg, Ref) and by_kind.fit is Fit.YES:
            by_kind = self._narrower(by_kind, pattern, arg, env, definition)
        if definition is None or isinstance(arg, Class):
            if by_kind.fit is Fit.YES and isinstance(arg, Ref) and (pattern.term or _is_definite(pattern)):
                return self._elsewhere(by_kind, pattern, arg, env)
            return by_kind
        short = self._falls_short(definition, arg, env) if by_kind.fit is not Fit.YES else None
        if short is not None:
            return evolve(self._no(arg, pattern), premise=short.premise, stated=True)
        options = [by_kind if by_kind.fit is not Fit.YES else self._elsewhere(by_kind, pattern, arg, env)]
        options.append(self._as_term(definition, pattern, arg, env))
        best = self.either([[option] for option in options if option.fit is not Fit.NO] or [options[:1]])
        return best[0]

    def _falls_short(self, definition: Definition, arg: Ref, env: Env) -> Part | None:
        """
        The element of a definition that the case says something lacks, though it is of the kind that the term means.

        A "Small Business" that is a company with fewer than 50 employees is no company with 60, however small.
        """
        meaning = definition.meaning
        if not isinstance(meaning, Thing) or definition.includes or not wholly_read(definition, env.instrument):
            return None
        if env.depth > 3 or circular(meaning, definition):
            return None
        kind, *elements = self.thing(meaning, arg, evolve(env, depth=env.depth + 1, bound=[]))
        if kind.fit is not Fit.YES and not (self._is_person(arg) and any(map(_is_counted, _linked_to(meaning)))):
            return None
        return next((part for part in elements if part.formula is FALSE and part.stated), None)

    def _purpose_meant(self, definition: Definition, pattern: Thing, arg: Ref, env: Env) -> Part:
        """
        Whether a purpose is one that a defined term names: so it is called, so it is defined, or it is open.

        "Purpose" itself says nothing of what is done: commercial purposes are no Research Purposes by the head alone.
        """
        claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
        for said in self.world.describe(arg):
            named = pattern.modifiers and {*pattern.modifiers} <= {*said.thing.modifiers}
            if named and said.thing.head == PURPOSE and said.event is None:
                return Part(TRUE, Fit.YES, Premise(claim, True, Source.VOCABULARY))
        meant = self._as_term(definition, pattern, arg, env)
        if meant.formula is not FALSE:
            return meant
        key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def _near_term(self, part: Part, pattern: Thing, arg: Ref, env: Env) -> Part:
        """
        What is only near to a defined term's head denotes the term where it is the licensor's, and not where it is
        another's.

        "The ACME chatbot" is the Service of Acme (presumption e); a chatbot that somebody else offers is not.
        """
        if not any(_is_ours(part) for part in pattern.restrictions) and self._same_kind(pattern, arg):
            return part
        ours = self._belongs(arg, env)
        if ours is None and self._of_another(arg, env):
            ours = False
        if ours is None:
            return part
        claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), bare(pattern))))
        if not ours:
            return Part(FALSE, Fit.NO, Premise(claim, False, Source.OPEN))
        if "e" in self.denied:
            return part
        return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))

    def _defined_otherwise(self, pattern: Thing, definition: Definition, arg: Ref, env: Env) -> bool:
        """Whether a term's head says nothing of a thing: a word for everything, or for works and not their output."""
        if not isinstance(definition.meaning, Thing | Things):
            return False
        lexicon = self.atoms.lexicon
        wide, _ = lexicon.kind(pattern)
        kinds = [lexicon.kind(said.thing)[0] for said in self.world.describe(arg) if said.thing.head]
        if wide in EVERYTHING and wide not in kinds and wholly_read(definition, env.instrument):
            return True  # "Complementary Material": whether a text is one is for the definition to say
        if wide in EVERYTHING and wide not in kinds and apart_from(definition, kinds, lexicon):
            return True  # however long it is, what it is of is said: source code and scripts are no model
        if wholly_read(definition, env.instrument) and counts_heads(definition, wide, lexicon):
            return True  # "Large Farm" as a farm with more than 200 cows: to be a farm is not enough
        made = any(lexicon.is_kind(kind, OUTPUT) for kind in kinds) and not lexicon.is_kind(wide, CONTENT)
        # a model that was trained on something is a result of it, and a model all the same
        return made and not any(lexicon.is_kind(kind, TECHNOLOGY) for kind in kinds)

    def _outsider(self, pattern: Thing, arg: Ref, env: Env) -> bool:
        """Whether somebody is a third party: neither of the two sides, nor one of those who act for the reader."""
        lexicon = self.atoms.lexicon
        if lexicon.kind(pattern) == (_OTHERS, ()) and env.you is not None:
            # "to others": whoever it is that is not the reader
            return self._is_person(arg) and not any(
                one is not None and self.same(arg, one) for one in (env.you, env.we)
            )
        sides = [side for side in (env.you, env.we) if side is not None]
        if lexicon.kind(pattern) != (THIRD_PARTY, ()) or pattern.restrictions or env.you is None:
            return False
        if not self._is_person(arg) or any(arg == side or self.same(arg, side) for side in sides):
            return False
        said = self.world.describe(arg)
        if env.we is None and not any(
            role is Role.OF and other == env.you for one in said for role, other in one.links
        ):
            return False  # who the licensor is no text says: whose customers they are does
        inside = any(lexicon.is_kind(lexicon.kind(one.thing)[0], kind) for one in said for kind in INSIDERS)
        return not inside

    def _narrower(self, part: Part, pattern: Thing, arg: Ref, env: Env, definition: Definition | None = None) -> Part:
        """A thing of a narrower kind than a defined term's head is what the term means only if it is the licensor's."""
        if self._same_kind(pattern, arg) and not self._by_head_alone(definition, arg, env):
            return part
        if self._belongs(arg, env) is True or self._derived_from_term(pattern, arg, env):
            return part
        names = [
            name for said in self.world.describe(arg) for name in (said.thing.name, *name_words(said.thing)) if name
        ]
        if names and all(self.of_licensor(name, env) for name in names):
            return part
        claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
        key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN), stated=part.stated)

    def _by_head_alone(self, definition: Definition | None, arg: Ref, env: Env) -> bool:
        """
        Whether only the last word of a narrow term is said of a thing: "a work" need not be a Free Work.

        "The data" of a case may be the Public Data of the text, where that has no other term for data; "some data" is
        data of whatever kind.
        """
        words = definition.term.casefold().split() if definition is not None else []
        if definition is None or len(words) < 2:
            return False
        meaning = definition.meaning
        if not (
            isinstance(meaning, Words) or (isinstance(meaning, Thing) and (meaning.restrictions or meaning.modifiers))
        ):
            return False
        rival = any(one.term.casefold() == words[-1] for one in env.instrument.definitions)
        for said in self.world.describe(arg):
            told = {
                word.casefold() for word in (*said.thing.modifiers, *said.thing.name.split(), *said.thing.term.split())
            }
            definite = said.thing.determiner in (Determiner.THE, Determiner.THIS, Determiner.PRONOUN)
            if {*words[:-1]} & told or (definite and not rival):
                return False
        return True

    def _derived_from_term(self, pattern: Thing, arg: Ref, env: Env) -> bool:
        """Whether a derivative is one of what the text itself defines: "a fine-tuned version of the Model"."""
        if env.depth > 2 or not self.atoms.lexicon.is_kind(self.atoms.lexicon.kind(pattern)[0], DERIVATIVE):
            return False
        sources = [
            other
            for said in self.world.describe(arg)
            for role, other in said.links
            if role in (Role.OF, Role.SOURCE) and isinstance(other, Ref) and other != arg
        ]
        sources += self.world.made_of(arg)
        inner = evolve(env, depth=env.depth + 1, bound=[])
        return any(
            self.kind(Thing(words[-1].casefold(), tuple(words[:-1]), term=one.term), source, inner).formula is TRUE
            for source in sources
            for one in env.instrument.definitions
            if (words := one.term.split()) and one.term != pattern.term
        )

    def _foreign(self, pattern: Thing, arg: Ref | Class, part: Part, env: Env) -> Part:
        """
        A word that no table knows, in a text of another language: it may be a noun, and the very thing of the case.

        There a noun without an article looks like a name; the names of parties, and what the case calls by a name, are
        none.
        """
        if env.grant or env.instrument.language == "en" or not isinstance(arg, Ref) or " " in pattern.name:
            return part
        label = self.world.labels[arg]
        parties = {name.casefold() for party in env.instrument.parties for name in party.names}
        title = env.instrument.title.casefold()
        if label.name or not label.head or pattern.name.casefold() in parties or pattern.name.casefold() in title:
            return part
        pair = (Sort.KIND, self.atoms.lexicon.kind(label)[0], f"{env.instrument.language}:{pattern.name.lower()}")
        return evolve(part, fit=Fit.WORDS, retry=pair, premise=evolve(part.premise, source=Source.OPEN))

    def _as_term(self, definition: Definition, pattern: Thing, arg: Ref, env: Env) -> Part:
        """The definition's own words, its inclusions and its names."""
        if env.depth > 3:
            return self._no(arg, pattern)
        inner = evolve(env, depth=env.depth + 1, bound=[])
        for name in self._names(arg):
            if mentions_family(definition.quote, name):
                claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
                citation = Citation(env.instrument.id, definition.clause, definition.quote, definition.span)
                return Part(TRUE, Fit.YES, Premise(claim, True, Source.CLAUSE, citation=citation))
        if self._is_the_one(definition, arg, env):
            claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
            return Part(TRUE, Fit.PRESUMED, Premise(claim, True, Source.PRESUMPTION, "e"))
        options: list[list[Part]] = []
        for included in definition.includes:
            options.append(self.thing(included, arg, inner))
        if isinstance(definition.meaning, Thing | Things) and not circular(definition.meaning, definition):
            options.append(self.thing(definition.meaning, arg, inner))
        live = [parts for parts in options if whole(parts) is not FALSE]
        if not live:
            return self._perhaps_term(definition, pattern, arg, env)
        parts = self.either(live)
        formula = whole(parts)
        fit = Fit.YES if formula is TRUE else Fit.OPEN
        found = Part(formula, fit, parts[0].premise, any(part.stated for part in parts))
        if fit is Fit.YES and isinstance(definition.meaning, Thing | Things):
            members = definition.meaning.members if isinstance(definition.meaning, Things) else (definition.meaning,)
            heads = [one for one in (*members, *definition.includes) if isinstance(one, Thing)]
            if any(self._same_kind(one, arg) or _as_derived(one) or self._whoever_does(one) for one in heads):
                return found
            return self._narrower(found, pattern, arg, env)
        return found

    def _whoever_does(self, meaning: Thing) -> bool:
        """Whether a term means whoever does or has something: "any person that sells it", "a firm with 9 cars"."""
        whoever = meaning.determiner in (Determiner.ANY, Determiner.ALL, Determiner.A, Determiner.NONE)
        does = any(isinstance(one, Predication) and one.verb != "be" for one in meaning.restrictions)
        does = does or any(map(_is_counted, _linked_to(meaning)))
        return whoever and does and self.atoms.lexicon.is_kind(self.atoms.lexicon.kind(meaning)[0], PERSON)

    def _is_the_one(self, definition: Definition, arg: Ref, env: Env) -> bool:
        """
        Whether "the chatbot" of a case is "the cloud-based Acme chatbot" that a text calls its Service: a phrase that
        adds nothing of its own, and nobody says that it is another's (presumption e).
        """
        meaning = definition.meaning
        if not isinstance(meaning, Thing) or meaning.determiner is not Determiner.THE or meaning.plural:
            return False
        if "e" in self.denied or self._of_another(arg, env) or self._belongs(arg, env) is False:
            return False
        said = [one for one in self.world.describe(arg) if one.event is None and one.thing.head]
        return bool(said) and all(
            one.thing.head == meaning.head
            and one.thing.determiner in (Determiner.THE, Determiner.THIS)
            and {*one.thing.modifiers} <= {*meaning.modifiers}
            and not one.links
            for one in said
        )

    def _perhaps_term(self, definition: Definition, pattern: Thing, arg: Ref, env: Env) -> Part:
        """What a definition that was not wholly read speaks of by its kind may be what the term denotes."""
        if wholly_read(definition, env.instrument) or self._of_another(arg, env) or self._belongs(arg, env) is False:
            return self._no(arg, pattern)
        lexicon = self.atoms.lexicon
        kinds = {lexicon.kind(said.thing)[0] for said in self.world.describe(arg) if said.thing.head}
        wider = {upper for kind in kinds for upper in lexicon.below[Sort.KIND].get(kind, (kind,))} - EVERYTHING
        if not any(re.search(rf"\b{re.escape(kind)}(s|es)?\b", definition.quote, re.IGNORECASE) for kind in wider):
            return self._no(arg, pattern)
        claim = Claim(predication=Predication("be", as_roles(self.world.label(arg), pattern)))
        key = f"{self.atoms.arg_key(arg)} is {thing_key(pattern)}"
        return Part(self.atoms.fact(key, claim), Fit.OPEN, Premise(claim, None, Source.OPEN))

    def thing(self, pattern: Filler, arg: Arg, env: Env) -> list[Part]:
        """`arg` falls under `pattern`."""
        raise NotImplementedError

    def narrowed(self, pattern: Thing, arg: Ref, env: Env) -> list[Part]:
        """What narrows the head of `pattern` holds of `arg`."""
        raise NotImplementedError


def _is_thing_but(meaning: object, told: Callable[[Thing], bool]) -> bool:
    """Whether what a term means is a thing of which something is not so."""
    return isinstance(meaning, Thing) and not told(meaning)


def _as_derived(thing: Thing) -> bool:
    """Whether a definition says what it is derived from: what meets that is one, whatever kind of work it is."""
    return any(isinstance(part, Predication) and part.verb in (DERIVE, BASE) for part in thing.restrictions)


def _is_definite(pattern: Thing) -> bool:
    """Whether a phrase speaks of the one thing that the text is about: "the software"; "such works" look back."""
    return pattern.determiner is Determiner.THE and not pattern.restrictions


def _is_ours(part: object) -> bool:
    """Whether a restriction says that a thing is the licensor's ("our products")."""
    return isinstance(part, Linked) and isinstance(part.thing, Thing) and part.thing.head == LICENSOR


_OTHERS = "other"
"""The head of "others"."""


def counts_heads(definition: Definition, head: str, lexicon: Lexicon) -> bool:
    """Whether a definition says how many of something make what its term's own head names: "a farm with 200 cows"."""
    meaning = definition.meaning
    if not isinstance(meaning, Thing) or not lexicon.is_kind(head, lexicon.kind(meaning)[0]):
        return False
    return any(map(_is_counted, _linked_to(meaning)))


def _linked_to(thing: Thing) -> list[Filler]:
    linked = [part.thing for part in thing.restrictions if isinstance(part, Linked)]
    return [one for each in linked for one in (each.members if isinstance(each, Things) else (each,))]


def _is_counted(filler: Filler) -> bool:
    """ "200 cows", "a revenue of less than 1,000,000 dollars"."""
    if not isinstance(filler, Thing):
        return isinstance(filler, Limit)
    return filler.count is not None or any(isinstance(one, Limit) for one in _linked_to(filler))
