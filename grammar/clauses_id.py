"""Indonesian clauses: a subject, a verb with its helpers, and what follows it."""

from __future__ import annotations

from attrs import evolve

from ..clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Filled,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .acts_id import ActReader
from .consents import is_consent
from .lexicon_id import nominal
from .nominal_acts import acts_of, done_with, is_somebody
from .phrases_id import GAP, Acts, adverb, done_to, helpers
from .skeleton import Adjunct, Clause, Link, Modal
from .tagging_id import RIGHTS

_LINKS = {
    "if": Link.IF,
    "unless": Link.UNLESS,
    "provided": Link.PROVIDED,
    "only-if": Link.ONLY_IF,
    "extent": Link.IF,
    "because": Link.BECAUSE,
    "although": Link.ALTHOUGH,
    "whether-or-not": Link.WHETHER_OR_NOT,
    "until": Link.UNLESS,
    "before": Link.BEFORE,
    "whether": Link.IF,
    "that": Link.IF,
}
_SEAM = ("COLON", "BREAK", "LABEL", "QUOTE", "DASH")
"""What stands between a lead-in and its item."""
_NEEDS = frozenset(("require", "need"))
_COMES_BY = frozenset(("buy", "have", "obtain", "own", "acquire", "request"))
"""How somebody comes by leave."""
_RULES = {"permitted": Modal.PERMITTED, "forbidden": Modal.FORBIDDEN, "required": Modal.REQUIRED}


class Clauses(ActReader):
    """Reads clauses."""

    def _subordinate(self) -> Adjunct:
        """A clause behind a subordinator."""
        start = self.at
        word = self.take().word
        link = _LINKS.get(word.concept, Link.IF)
        if word.concept in ("until", "before") and not self.licence:
            # In a case it says when something ends, and neither that it is so nor a condition.
            link = Link.WHETHER_OR_NOT
        if self.kind() == "SUB" and self.word().concept in ("that", "if"):
            self.at += 1
        self.skip("BREAK", "LABEL")  # "provided that: (a) …"
        held, self.aside = self.aside, []
        held_only, self.only = self.only, False
        clauses = self.clause_list()
        inner, self.aside = self.aside, held
        self.only = held_only
        if inner and clauses:
            clauses = [evolve(clauses[0], adjuncts=(*clauses[0].adjuncts, *inner)), *clauses[1:]]
        if not clauses:
            return Adjunct(link, (self.keep(start, self.at),), span=self.span(start))
        clauses = [self._of_the_topic(one) for one in clauses]
        return Adjunct(link, tuple(clauses), span=self.span(start))

    topic: Thing | Things | None = None
    """The subject of the clause under way."""

    def _of_the_topic(self, clause: Clause) -> Clause:
        """ "Keluaran boleh dipublikasikan setelah diperiksa": after it was checked."""
        topic = self.topic
        if topic is None or is_somebody(topic) or not self.licence or not clause.acts:
            return clause
        if clause.subject is not None or any(one.role in (Role.OBJECT, Role.AGENT) for one in clause.acts[0].roles):
            return clause
        if clause.modal is not Modal.BARE and not clause.passive:
            return clause
        first = clause.acts[0]
        done = evolve(first, roles=(Filled(Role.OBJECT, evolve(topic, span=None)), *first.roles))
        return evolve(clause, acts=(done, *clause.acts[1:]))

    def clause_list(self) -> list[Clause]:
        """The clause that begins here, and those joined to it with the same subject."""
        return self.clause(None)

    def clause(self, subject_before: Thing | Things | Words | None) -> list[Clause]:
        """A subject and its predicate; empty where none begins here."""
        start = self.at
        self.skip("QUOTE", "EMPTY")
        subject: Thing | Things | Words | None = subject_before
        own = alone = False
        if self.kind() == "ONLY" and self.kind(1) == "NG":
            # "Hanya sekolah boleh menyalinnya"
            self.at += 1
            alone = True
        if self.kind() == "NG":
            subject = self.phrase(subject=True)
            own = True
            self.topic = subject if isinstance(subject, Thing | Things) else None
        if alone and isinstance(subject, Thing | Things):
            return self._theirs_alone(subject, start)
        placed = self._ruled_where(subject, start) if own else None
        if placed is not None:
            return placed
        while self.kind() in ("EMPTY", "ADV", "QUOTE", "COMMA") and self._predicate_near():
            if self.kind() == "EMPTY":
                self._connector(self.word())
            if self.kind() == "ADV":
                self.leading_manner = (*self.leading_manner, adverb(self.word()))
            self.at += 1
        only = self.kind() == "ONLY"
        if only:
            self.at += 1
            self.only = True
        return self._predicate(subject, start, own=own)

    def _theirs_alone(self, subject: Thing | Things, start: int) -> list[Clause]:
        """ "Hanya sekolah boleh menyalinnya": they may, and nobody else; what is done to them alone is only that."""
        made = self._predicate(subject, start, own=True)
        ruling = (Modal.MAY, Modal.CAN, Modal.PERMITTED)
        if made and made[0].subject == subject and made[0].modal in ruling and not made[0].negated:
            return [evolve(made[0], subject=_only(subject)), *made[1:]]
        return [evolve(one, only=True) for one in made]

    def _ruled_where(self, subject: Thing | Things | Words | None, start: int) -> list[Clause] | None:
        """ "Penggunaan di luar Indonesia dilarang": the act that the subject names, and where or for what."""
        if self.kind() != "PREP" or not isinstance(subject, Thing | Things) or not self._rule_ahead():
            return None
        named = acts_of(subject, _acts_named(subject))
        if named is None:
            return None
        again, aside = self.at, list(self.aside)
        more, _ = self._complements(Predication("do"), "active")
        self.skip("COMMA", "EMPTY")
        negated = False
        if self.kind() == "VG" and helpers(self.chunks[self.at]).verb is None:
            negated = helpers(self.chunks[self.at]).negated
            self.at += 1
        self.only = self.only or self.kind() == "ONLY"
        self.skip("ONLY", "EMPTY", "ADV")
        if self.kind() != "RULE":
            self.at, self.aside = again, aside
            return None
        modal = _RULES[self.take().word.concept]
        behind, _ = self._complements(Predication("do"), "active")
        roles = (*more.roles, *behind.roles)
        acts = tuple(evolve(one, roles=(*one.roles, *roles), manner=(*one.manner, *more.manner)) for one in named[0])
        return [self._made(None, modal, acts, start, negated=negated, connective=named[1])]

    def _rule_ahead(self) -> bool:
        """Whether a rule word follows, with nothing but phrases between."""
        for at in range(self.at, self.stop):
            kind = self.chunks[at].kind
            if kind == "RULE":
                return True
            bare = kind == "VG" and helpers(self.chunks[at]).verb is None
            if kind not in ("PREP", "NG", "AND", "COMMA", "EMPTY", "ADV", "ONLY", "QUOTE") and not bare:
                return False
        return False

    leading_manner: tuple[str, ...] = ()

    def _predicate_near(self) -> bool:
        step = 1
        while self.kind(step) in ("EMPTY", "ADV", "QUOTE", "COMMA", "ONLY"):
            step += 1
        return self.kind(step) in ("VG", "RULE", "COPULA", "PREDICATE")

    def _predicate(
        self, subject: Thing | Things | Words | None, start: int, *, own: bool, act_subject: bool = False
    ) -> list[Clause]:
        negated = False
        modal = Modal.NONE
        theirs = self._by_them(subject, start) if self.kind() == "VG" else None
        if theirs is not None:
            return theirs
        if self.kind() == "VG":
            said = helpers(self.chunks[self.at])
            if said.verb is None:
                negated, modal = said.negated, said.modal
                self.at += 1
                ahead = 0
                while self.kind(ahead) in _SEAM:
                    ahead += 1
                if ahead and self.kind(ahead) == "VG" and (negated or modal is not Modal.NONE):
                    self.at += ahead  # "Pengguna tidak boleh: menjual akses"
                while self.kind() in ("EMPTY", "ADV", "ONLY") and self.kind(1) in ("VG", "RULE", "PREDICATE", "NG"):
                    if self.kind() == "ONLY":
                        self.only = True
                    if self.kind() == "ADV":
                        self.leading_manner = (*self.leading_manner, adverb(self.word()))
                    self.at += 1
            else:
                return self._verbal(subject, start, own=own, act_subject=act_subject)
        match self.kind():
            case "VG":
                return self._verbal(subject, start, own=own, negated=negated, modal=modal)
            case "RULE":
                return self._ruled(subject, start, negated=negated)
            case "COPULA":
                self.take()
                return self._copula(subject, start, negated=negated)
            case "NG" if negated or modal is not Modal.NONE or own:
                return self._copula(subject, start, negated=negated)
            case "PREDICATE":
                act = self._adjective_act()
                act = evolve(act, manner=(*act.manner, *self.leading_manner))
                self.leading_manner = ()
                if act.verb == "make available" and subject is not None:
                    act = evolve(act, roles=(Filled(Role.OBJECT, subject), *act.roles))
                    return [self._made(None, modal, (act,), start, negated=negated, passive=True)]
                return [self._made(subject, modal, (act,), start, negated=negated)]
            case "PREP" if negated or own:
                act, _ = self._complements(Predication("be"), "active")
                if act.roles:
                    return [self._made(subject, modal, (act,), start, negated=negated)]
        return []

    def _copula(self, subject: Thing | Things | Words | None, start: int, *, negated: bool) -> list[Clause]:
        self.skip("QUOTE", "EMPTY")
        if self.kind() != "NG":
            if self.kind() == "PREP":
                act, _ = self._complements(Predication("be"), "active")
                return [self._made(subject, Modal.NONE, (act,), start, negated=negated)]
            return []
        what = self.phrase("be")
        act = Predication("be", (Filled(Role.COMPLEMENT, what),))
        act, _ = self._complements(act, "active")
        return [self._made(subject, Modal.NONE, (act,), start, negated=negated)]

    def _ruled(self, subject: Thing | Things | Words | None, start: int, *, negated: bool) -> list[Clause]:
        """ "tidak diizinkan untuk …", "dilarang …", "berhak …"."""
        word = self.take().word
        modal = _RULES[word.concept]
        if (
            word.lower in ("berhak", "berwenang")
            and isinstance(subject, Thing)
            and (subject.name or subject.head == LICENSOR)
            and self.licence
        ):
            modal = Modal.RESERVES
        while self.kind() in ("QUOTE", "EMPTY", "ADV", "ONLY", "BREAK", "LABEL", "COLON") or (
            self.kind() == "PREP" and self.word().lower == "untuk" and self.kind(1) in ("VG", "QUOTE", "BREAK", "EMPTY")
        ):
            self.at += 1
        if _announces(subject):
            # "Hal-hal berikut dilarang: …": what follows is what is ruled.
            if self.kind() == "NG":
                thing = self.phrase()
                named = acts_of(thing, {})
                what = named or ((Predication("do", (Filled(Role.OBJECT, thing),)),), Connective.AND)
                return [self._made(None, modal, what[0], start, negated=negated, connective=what[1])]
            subject = None
        if self.kind() == "VG":
            inner = helpers(self.chunks[self.at])
            acts = self.acts()
            done = tuple(act.denied() for act in acts.acts) if inner.negated else acts.acts
            needs = modal is Modal.REQUIRED
            leave = self._in_need_of_leave(subject, done, Modal.MUST, start, negated=negated) if needs else None
            if leave is not None:
                return leave
            passive = bool(acts.voices) and all(voice == "passive" for voice in acts.voices)
            if passive and isinstance(subject, Thing | Things) and not any(act.get(Role.OBJECT) for act in done):
                # "Model dilarang dijalankan": what is done to it
                done = tuple(evolve(act, roles=(Filled(Role.OBJECT, subject), *act.roles)) for act in done)
                joint = acts.connective
                return [self._made(acts.agent, modal, done, start, negated=negated, connective=joint, passive=True)]
            return [self._made(subject, modal, done, start, negated=negated, connective=acts.connective)]
        if isinstance(subject, Thing | Things):
            named = acts_of(subject, _acts_named(subject))
            exception = self.kind() == "COMMA" and (self.kind(1) == "SUB" or self.word(1).lower == "kecuali")
            if named is not None and (exception or self.kind() in ("PREP", "ADV", "SUB", "INCL")):
                more, _ = self._complements(Predication("do"), "active")
                acts_ = tuple(
                    evolve(one, roles=(*one.roles, *more.roles), manner=(*one.manner, *more.manner)) for one in named[0]
                )
                return [self._made(None, modal, acts_, start, negated=negated, connective=named[1])]
            if named is not None:
                return [self._made(None, modal, named[0], start, negated=negated, connective=named[1])]
        if self.kind() == "PREP" or self.kind() == "NG":
            act, _ = self._complements(Predication("do"), "active")
            if act.roles:
                return [self._made(subject, modal, (act,), start, negated=negated)]
        if subject is not None:
            return [
                self._made(None, modal, (done_with(subject),), start, negated=negated)
                if isinstance(subject, Thing | Things)
                else self._made(
                    None, modal, (Predication("do", (Filled(Role.OBJECT, subject),)),), start, negated=negated
                )
            ]
        return []

    def _by_them(self, subject: Thing | Things | Words | None, start: int) -> list[Clause] | None:
        """ "Laporan boleh Anda bagikan kepada X": you may share it."""
        said = helpers(self.chunks[self.at])
        ahead = 1
        if said.verb is not None or self.kind(ahead) != "NG" or self.word(ahead).tag != "PRON":
            return None
        if self.kind(ahead + 1) != "VG" or not isinstance(subject, Thing | Things):
            return None
        verb = helpers(self.chunks[self.at + ahead + 1]).verb
        if verb is None or "bare" not in verb.features:
            return None
        self.at += 1
        who = self.phrase(subject=True)
        acts = self.acts()
        done = tuple(evolve(act, roles=(Filled(Role.OBJECT, subject), *act.roles)) for act in acts.acts)
        agent = who if isinstance(who, Thing | Things) else None
        return [self._made(agent, said.modal, done, start, negated=said.negated, connective=acts.connective)]

    def _verbal(
        self,
        subject: Thing | Things | Words | None,
        start: int,
        *,
        own: bool,
        negated: bool = False,
        modal: Modal = Modal.NONE,
        act_subject: bool = False,
    ) -> list[Clause]:
        said = helpers(self.chunks[self.at])
        modal = said.modal if said.modal is not Modal.NONE else modal
        negated = negated or said.negated
        word = said.verb
        assert word is not None
        if word.concept in ("agree", "undertake") and self.kind(1) == "PREP" and self.word(1).lower == "untuk":
            return self._agrees(subject, start)
        if word.concept in ("agree", "undertake") and self.kind(1) == "VG" and self.licence:
            # "sepakat tidak akan menjualnya"
            self.at -= 1
            return self._agrees(subject, start)
        acts = self.acts()
        done = acts.acts
        if self.leading_manner and done:
            done = (evolve(done[0], manner=(*self.leading_manner, *done[0].manner)), *done[1:])
            self.leading_manner = ()
        nobody = _existential(done, negated=negated)
        if nobody is not None and subject is None:
            who, inner = nobody
            return [self._made(who, Modal.NONE, inner, start, negated=True)]
        if said.imperative or (not own and subject is None and "bare" in word.features):
            return [self._made(None, Modal.IMPERATIVE, done, start, negated=negated, connective=acts.connective)]
        denied = subject is None and self.kind() == "VG" and self.kind(1) == "RULE"
        denied = denied and helpers(self.chunks[self.at]).verb is None and helpers(self.chunks[self.at]).negated
        if denied:
            self.at += 1
        if subject is None and modal is Modal.NONE and self.kind() == "VG" and len(done) == 1 and not negated:
            # "Mengevaluasi model mengembangkannya": the act is the subject.
            return [evolve(one, subject=done[0]) for one in self._predicate(None, start, own=True, act_subject=True)]
        if subject is None and modal is Modal.NONE and self.kind() == "RULE":
            # "Menjual layanan dilarang": the acts are the subject of the rule.
            rule = _RULES[self.take().word.concept]
            negated = negated or denied
            return [self._made(None, rule, done, start, negated=negated, connective=acts.connective)]
        given = self._granted(subject, done, negated=negated, start=start) if "passive" in acts.voices else None
        if given is not None:
            return given
        if subject is None and modal is Modal.NONE and not act_subject:
            return [self._made(None, Modal.BARE, done, start, negated=negated, connective=acts.connective)]
        owed = modal in (Modal.MUST, Modal.SHOULD, Modal.REQUIRED)  # who has to get leave is given none
        given = None if owed else self._granted(subject, done, negated=negated, start=start)
        if given is not None:
            return given
        leave = self._in_need_of_leave(subject, done, modal, start, negated=negated)
        if leave is not None:
            return leave
        return self._voiced(subject, done, acts, modal, start, negated=negated)

    def _in_need_of_leave(
        self,
        subject: Thing | Things | Words | None,
        done: tuple[Predication, ...],
        modal: Modal,
        start: int,
        *,
        negated: bool,
    ) -> list[Clause] | None:
        """ "Pengguna komersial wajib membeli lisensi tersendiri": without it they must not use it."""
        must = modal in (Modal.MUST, Modal.NONE) if done[:1] and done[0].verb in _NEEDS else modal is Modal.MUST
        if not self.licence or negated or len(done) != 1 or not must or done[0].verb not in (*_NEEDS, *_COMES_BY):
            return None
        told = any(one.link in (Link.BEFORE, Link.IF) for one in self.aside)
        if told or any(chunk.kind == "SUB" for chunk in self.chunks[:start]):
            return None  # "sebelum menjualnya": for that it is needed
        needed = done[0].get(Role.OBJECT)
        leave = needed[0] if len(needed) == 1 and isinstance(needed[0], Thing | Things) else None
        reader = isinstance(subject, Thing) and (is_somebody(subject) or subject.head in (LICENSEE, "user", "customer"))
        if leave is None or not reader or not is_consent(leave):
            return None
        aims = [one for one in done[0].get(Role.PURPOSE) if isinstance(one, Predication)]
        named = tuple(aims) or (Predication("use"),)
        if len(aims) != len(done[0].get(Role.PURPOSE)):
            return None
        self.aside.append(Adjunct(Link.UNLESS, (leave,), span=self.span(start)))
        return [self._made(subject, Modal.FORBIDDEN, named, start, connective=Connective.OR)]

    def _voiced(
        self,
        subject: Thing | Things | Words | None,
        done: tuple[Predication, ...],
        acts: Acts,
        modal: Modal,
        start: int,
        *,
        negated: bool,
    ) -> list[Clause]:
        if "passive" not in acts.voices:
            return [self._made(subject, modal, done, start, negated=negated, connective=acts.connective)]
        if all(voice == "passive" for voice in acts.voices):
            filled = tuple(
                evolve(act, roles=(Filled(Role.OBJECT, done_to(subject, act) if self.licence else subject), *act.roles))
                if subject is not None and not act.get(Role.OBJECT)
                else act
                for act in done
            )
            return [
                self._made(acts.agent, modal, filled, start, negated=negated, connective=acts.connective, passive=True)
            ]
        mixed: list[Predication] = []
        for act, voice in zip(done, acts.voices, strict=True):
            if subject is None:
                mixed.append(act)
            elif voice == "passive":
                mixed.append(evolve(act, roles=(Filled(Role.OBJECT, subject), *act.roles)))
            else:
                mixed.append(evolve(act, roles=(Filled(Role.AGENT, subject), *act.roles)))
        return [self._made(None, modal, tuple(mixed), start, negated=negated, connective=acts.connective, passive=True)]

    def _granted(
        self,
        subject: Thing | Things | Words | None,
        done: tuple[Predication, ...],
        *,
        negated: bool,
        start: int,
    ) -> list[Clause] | None:
        """ "memberikan Anda lisensi … untuk menggunakan …"."""
        if not self.licence or len(done) != 1 or done[0].verb not in ("give", "grant", "receive", "obtain"):
            return None
        act = done[0]
        objects = act.get(Role.OBJECT)
        thing = objects[0] if objects else None
        first = thing.members[0] if isinstance(thing, Things) else thing
        if not isinstance(first, Thing) or first.head not in RIGHTS or not isinstance(thing, Thing | Things):
            return None
        purposes = tuple(one for one in act.get(Role.PURPOSE))
        granted: list[Predication] = []
        for one in purposes:
            granted.extend(
                [one]
                if isinstance(one, Predication)
                else [part for part in one.parts if isinstance(part, Predication)]
                if isinstance(one, AllOf | AnyOf)
                else []
            )
        recipients = act.get(Role.RECIPIENT)
        recipient = recipients[0] if recipients and isinstance(recipients[0], Thing | Things) else None
        if act.verb in ("receive", "obtain"):
            recipient = subject if isinstance(subject, Thing | Things) else None
            subject = None
        clause = self._made(subject, Modal.GRANTS, tuple(granted), start, negated=negated)
        return [evolve(clause, recipient=recipient, granted=thing)]

    def _agrees(self, subject: Thing | Things | Words | None, start: int) -> list[Clause]:
        """ "setuju untuk (tidak) …", also "setuju untuk tidak, dan tidak akan mengizinkan pihak ketiga untuk …"."""
        self.at += 2
        self.skip("QUOTE", "BREAK", "LABEL", "COLON", "EMPTY")
        if self.kind() != "VG":
            return [
                self._made(
                    subject,
                    Modal.AGREES,
                    (Predication("do", (Filled(Role.OBJECT, self.keep(start, self.at)),)),),
                    start,
                )
            ]
        said = helpers(self.chunks[self.at])
        if said.verb is not None:
            acts = self.acts()
            made = [
                self._made(subject, Modal.AGREES, acts.acts, start, negated=said.negated, connective=acts.connective)
            ]
            while self.kind() == "AND" and self.kind(1) == "PREP" and self.kind(2) == "VG":
                # "untuk tidak menyalinnya dan untuk menjaganya": each is promised by itself
                self.at += 2
                again = helpers(self.chunks[self.at])
                more = self.acts()
                made.append(
                    self._made(
                        subject, Modal.AGREES, more.acts, start, negated=again.negated, connective=more.connective
                    )
                )
            return made
        self.at += 1
        self.skip("COMMA", "AND", "EMPTY", "BREAK", "LABEL", "COLON", "QUOTE")
        if self.kind() != "VG":
            return []
        second = helpers(self.chunks[self.at])
        acts = self.acts()
        if second.negated and len(acts.acts) == 1 and acts.acts[0].verb in ("permit", "allow"):
            inner = acts.acts[0].get(Role.PURPOSE)
            content = tuple(
                one
                for filler in inner
                for one in (
                    (filler,)
                    if isinstance(filler, Predication)
                    else filler.parts
                    if isinstance(filler, AllOf | AnyOf)
                    else ()
                )
                if isinstance(one, Predication)
            )
            connective = Connective.OR if any(isinstance(filler, AnyOf) for filler in inner) else Connective.AND
            if content:
                aside, self.aside = tuple(self.aside), []
                first = self._made(subject, Modal.AGREES, content, start, negated=True, connective=connective)
                first = evolve(first, adjuncts=(*first.adjuncts, *aside))
                also = self._made(subject, Modal.WILL, acts.acts, start, negated=True)
                return [first, evolve(also, adjuncts=(*also.adjuncts, *aside))]
        return [self._made(subject, Modal.AGREES, acts.acts, start, negated=said.negated, connective=acts.connective)]

    def _made(
        self,
        subject: Thing | Things | Words | None,
        modal: Modal,
        acts: tuple[Predication, ...],
        start: int,
        *,
        negated: bool = False,
        connective: Connective = Connective.AND,
        passive: bool = False,
    ) -> Clause:
        only, self.only = self.only, False
        if only:
            self.aside = [
                evolve(one, link=Link.ONLY_IF) if one.link in (Link.IF, Link.PROVIDED) else one for one in self.aside
            ]
        return Clause(subject, modal, acts, negated, connective, only, passive, span=self.span(start))


def _acts_named(thing: Thing | Things) -> dict[Span, str]:
    """Where in a subject a noun of the table names an act."""
    members = thing.members if isinstance(thing, Things) else (thing,)
    return {
        one.span: nominal()[one.head]
        for one in members
        if isinstance(one, Thing) and one.span is not None and one.head in nominal()
    }


def _only(who: Thing | Things) -> Thing | Things:
    if isinstance(who, Things):
        first = who.members[0]
        if not isinstance(first, Thing):
            return who
        return evolve(who, members=(evolve(first, modifiers=("only", *first.modifiers)), *who.members[1:]))
    # Without articles a bare noun stands for its kind: "hanya sekolah" is any school.
    kind = Determiner.ANY if who.determiner is Determiner.NONE and not who.name else who.determiner
    return evolve(who, determiner=kind, modifiers=("only", *who.modifiers))


def _announces(subject: object) -> bool:
    return isinstance(subject, Thing) and "following" in subject.modifiers


def _existential(acts: tuple[Predication, ...], *, negated: bool) -> tuple[Thing, tuple[Predication, ...]] | None:
    """ "Tidak ada pengguna yang menjual …": no user sells …; the subject and what it does not do."""
    if not negated or len(acts) != 1 or acts[0].verb != "exist":
        return None
    objects = acts[0].get(Role.OBJECT)
    if not objects or not isinstance(objects[0], Thing) or not objects[0].restrictions:
        return None
    thing = objects[0]
    last = thing.restrictions[-1]
    if not isinstance(last, Predication) or last.get(Role.AGENT) != (GAP,):
        return None
    inner = evolve(last, roles=tuple(role for role in last.roles if role.role is not Role.AGENT))
    return evolve(thing, determiner=Determiner.ANY, restrictions=thing.restrictions[:-1]), (inner,)


__all__ = ["Clauses"]
