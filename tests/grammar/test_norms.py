"""Skeletons of licence sentences become the norms that the words say, whatever the language."""

from __future__ import annotations

from collections.abc import Sequence

from licet.clauses.norm import Modality, Norm, Proviso, Silence
from licet.clauses.phrase import (
    LICENSEE,
    LICENSOR,
    AllOf,
    Connective,
    Determiner,
    Filler,
    NotSo,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from licet.clauses.span import Span
from licet.grammar.binding import Bound, Passage, bind
from licet.grammar.circles import acyclic
from licet.grammar.drafts import Outcome
from licet.grammar.marks import marks
from licet.grammar.norms import outcome
from licet.grammar.parties import Parties
from licet.grammar.skeleton import Adjunct, Clause, Link, Modal, Piece, Reference, Sentence, SentenceKind

EN = marks("en")
PARTIES = Parties.of(EN.licensee, EN.licensor, EN.persons)
YOU, WE = Thing(LICENSEE), Thing(LICENSOR)
OUTPUT = Thing("output", term="Output")
SERVICES = Thing("service", plural=True, term="Services")


def act(verb: str, obj: Filler | None = None, **roles: Filler) -> Predication:
    """An act with its object and further roles by name."""
    said = Predication(verb)
    if obj is not None:
        said = said.adding(Role.OBJECT, obj)
    for role, filler in roles.items():
        said = said.adding(Role(role), filler)
    return said


def wording(span: Span | None, words: str) -> Words:
    return Words(words, tuple(words.split()), span)


def sentence(*clauses: Clause, connectors: tuple[str, ...] = (), opaque: tuple[Words, ...] = ()) -> Sentence:
    return Sentence(SentenceKind.CLAUSES, clauses, connectors, opaque=opaque)


def come_to(clause: Clause) -> Outcome:
    return outcome(sentence(clause), PARTIES, wording)


def modalities(clause: Clause) -> list[Modality]:
    return [norm.modality for norm in come_to(clause).norms]


def text_of(*rows: tuple[str, Sequence[Sentence]], leads: dict[int, int] | None = None) -> Bound:
    """Norms of sentences given as (path, readings), each following the one before in its item."""
    passages = []
    for number, (path, readings) in enumerate(rows):
        before = number - 1 if number and rows[number - 1][0] == path else None
        lead = (leads or {}).get(number)
        piece = Piece(f"sentence {number}", number * 20)
        passages.append(
            Passage(
                number,
                path,
                Span(number * 20, number * 20 + 19),
                (piece,),
                tuple(readings),
                lead_in=lead,
                follows=before,
            )
        )
    outcomes = [tuple(outcome(one, PARTIES, wording) for one in passage.readings) for passage in passages]
    return bind(passages, outcomes, ["" for _ in passages], lambda span, words: Words(words))


def norm(bound: Bound, norm_id: str) -> Norm:
    return next(one for one in bound.norms if one.id == norm_id)


class TestModality:
    def test_by_modal_negation_and_subject(self) -> None:
        """
        The modality follows from the modal, its negation, and on which side of the text the subject stands.
        """
        use = act("use", SERVICES)
        table: list[tuple[Thing | None, Modal, bool, Modality]] = [
            (YOU, Modal.MAY, False, Modality.PERMIT),
            (YOU, Modal.CAN, False, Modality.PERMIT),
            (YOU, Modal.MAY, True, Modality.FORBID),
            (YOU, Modal.PERMITTED, True, Modality.FORBID),
            (YOU, Modal.FORBIDDEN, False, Modality.FORBID),
            (YOU, Modal.MUST, False, Modality.OBLIGE),
            (YOU, Modal.WILL, True, Modality.FORBID),
            (YOU, Modal.AGREES, False, Modality.OBLIGE),
            (YOU, Modal.AGREES, True, Modality.FORBID),
            (YOU, Modal.REQUIRED, False, Modality.OBLIGE),
            (YOU, Modal.SHOULD, True, Modality.FORBID),
            (Thing("customer", term="Customer"), Modal.SHALL, False, Modality.OBLIGE),
            (Thing("end user", plural=True), Modal.MAY, True, Modality.FORBID),
            (WE, Modal.MAY, False, Modality.EMPOWER),
            (WE, Modal.RESERVES, False, Modality.EMPOWER),
            (WE, Modal.WILL, False, Modality.OBLIGE),
            (WE, Modal.WILL, True, Modality.FORBID),
            (None, Modal.IMPERATIVE, True, Modality.FORBID),
            (None, Modal.IMPERATIVE, False, Modality.OBLIGE),
            (None, Modal.MAY, True, Modality.FORBID),
            (None, Modal.MUST, False, Modality.OBLIGE),
        ]

        got = [modalities(Clause(who, modal, (use,), negated)) for who, modal, negated, _ in table]

        assert [[expected] for *_, expected in table] == got

    def test_possibility_is_no_permission(self) -> None:
        """
        "Output may be inaccurate" and "the Services may generate the same output" permit nothing.
        """
        be = Clause(OUTPUT, Modal.MAY, (act("be", complement=Words("inaccurate", ("inaccurate",))),))
        same = Clause(SERVICES, Modal.MAY, (act("generate", OUTPUT),))

        assert ((), ("possibility",)) == (come_to(be).norms, come_to(be).silent)
        assert () == come_to(same).norms

    def test_effect_is_no_ban(self) -> None:
        """
        "Termination will not affect your rights" forbids nothing.
        """
        clause = Clause(Thing("termination"), Modal.WILL, (act("affect", Thing("right")),), negated=True)

        assert ((), ("effect",)) == (come_to(clause).norms, come_to(clause).silent)

    def test_passive_power(self) -> None:
        """
        "Access may be suspended" is a power of the licensor, "the Model may be used" a permission for all.
        """
        suspend = come_to(Clause(None, Modal.MAY, (act("suspend", Thing("access")),), passive=True)).norms[0]
        use = come_to(Clause(None, Modal.MAY, (act("use", Thing("model", term="Model")),), passive=True)).norms[0]

        assert (Modality.EMPOWER, WE) == (suspend.modality, suspend.bearer)
        assert (Modality.PERMIT, None) == (use.modality, use.bearer)

    def test_negation_inside_an_item(self) -> None:
        """
        "You must: … not use Outputs to …" forbids; the negation is taken out of the act.
        """
        clause = Clause(YOU, Modal.MUST, (act("keep", Thing("notice")), act("use", OUTPUT).denied()))

        found = come_to(clause).norms

        assert [(Modality.OBLIGE, "keep"), (Modality.FORBID, "use")] == [
            (one.modality, one.acts[0].verb) for one in found
        ]
        assert not found[1].acts[0].negated

    def test_no_one_may(self) -> None:
        """
        "No user may copy it" forbids any user to copy it.
        """
        found = come_to(Clause(Thing("user", determiner=Determiner.NO), Modal.MAY, (act("copy", OUTPUT),))).norms[0]

        assert (Modality.FORBID, Thing("user", determiner=Determiner.ANY)) == (found.modality, found.bearer)

    def test_waiver(self) -> None:
        """
        "You are not required to …" demands nothing and forbids nothing.
        """
        found = come_to(Clause(YOU, Modal.REQUIRED, (act("pay", Thing("fee")),), negated=True))

        assert ((), ("waiver",)) == (found.norms, found.silent)

    def test_act_as_subject_is_the_trigger(self) -> None:
        """
        "Redistributions of source code must retain the notice" binds whoever redistributes source code.
        """
        trigger = act("redistribute", Thing("source code"))
        found = come_to(Clause(trigger, Modal.MUST, (act("retain", Thing("notice")),))).norms[0]

        assert (Modality.OBLIGE, None, (Proviso(trigger),)) == (found.modality, found.bearer, found.conditions)

    def test_alternative_duties(self) -> None:
        """
        "You must include the source or give an offer": either is enough.
        """
        include, offer = act("include", Thing("source")), act("give", Thing("offer"))
        found = come_to(Clause(YOU, Modal.MUST, (include, offer), connective=Connective.OR)).norms

        assert [((include,), (Proviso(offer, unless=True),))] == [(one.acts, one.conditions) for one in found]

    def test_text_that_permits(self) -> None:
        """
        "This licence does not permit you to sell the Services" forbids it.
        """
        inner = act("sell", SERVICES)
        said = act("permit", YOU, purpose=inner).denied()
        found = come_to(Clause(Thing("license", determiner=Determiner.THIS), Modal.NONE, (said,))).norms

        assert [(Modality.FORBID, (inner,), YOU)] == [(one.modality, one.acts, one.bearer) for one in found]


class TestConditions:
    def test_unless_and_provided(self) -> None:
        """
        "Unless" and "except where" must not hold, "if" and "provided that" must.
        """
        test = Clause(YOU, Modal.NONE, (act("pay", Thing("fee")),))
        formula = act("pay").adding(Role.AGENT, YOU).roles + act("pay", Thing("fee")).roles
        expected = Predication("pay", formula)
        for link, unless in [
            (Link.IF, False),
            (Link.PROVIDED, False),
            (Link.ONLY_IF, False),
            (Link.UNLESS, True),
            (Link.EXCEPT, True),
        ]:
            clause = Clause(YOU, Modal.MAY, (act("use", SERVICES),), adjuncts=(Adjunct(link, (test,)),))
            assert (Proviso(expected, unless),) == come_to(clause).norms[0].conditions

    def test_negation_covers_the_coordination(self) -> None:
        """
        "as long as they are not distributed or made available": neither may be done.
        """
        them = Thing("model", plural=True)
        test = Clause(
            None,
            Modal.NONE,
            (act("distribute", them), act("make available", them)),
            negated=True,
            connective=Connective.OR,
        )
        clause = Clause(YOU, Modal.CAN, (act("use", OUTPUT),), adjuncts=(Adjunct(Link.PROVIDED, (test,)),))

        said = AllOf((act("distribute", them).denied(), act("make available", them).denied()))
        assert (Proviso(said),) == come_to(clause).norms[0].conditions

    def test_without_consent(self) -> None:
        """
        "without our consent": the ban does not apply where the licensor permits the act.
        """
        sell = act("sell", Thing("key"))
        clause = Clause(YOU, Modal.MAY, (sell,), True, adjuncts=(Adjunct(Link.WITHOUT, (Thing("consent"),)),))

        permits = Predication("permit").adding(Role.AGENT, WE).adding(Role.OBJECT, sell)
        assert (Proviso(permits, unless=True),) == come_to(clause).norms[0].conditions

    def test_exempted_kind(self) -> None:
        """
        "any other model (excluding Llama 2)": the model spoken of is exempted if it is Llama 2.
        """
        model = Thing("model", determiner=Determiner.OTHER)
        clause = Clause(
            YOU,
            Modal.WILL,
            (act("improve", model),),
            True,
            adjuncts=(Adjunct(Link.EXCEPT, (Thing("", name="Llama 2"),)),),
        )

        said = come_to(clause).norms[0].conditions[0]

        assert said.unless
        assert isinstance(said.formula, Predication)
        assert (Thing("", name="Llama 2"),) == said.formula.get(Role.COMPLEMENT)

    def test_regardless_does_not_narrow(self) -> None:
        """
        "whether or not" and "because" add no condition.
        """
        inner = Clause(YOU, Modal.NONE, (act("pay", Thing("fee")),))
        for link in (Link.WHETHER_OR_NOT, Link.BECAUSE):
            clause = Clause(YOU, Modal.MAY, (act("use", SERVICES),), True, adjuncts=(Adjunct(link, (inner,)),))
            assert () == come_to(clause).norms[0].conditions

    def test_nested_condition(self) -> None:
        """
        A condition with an "unless" of its own holds only where that does not.
        """
        inner = Clause(
            YOU,
            Modal.NONE,
            (act("modify", SERVICES),),
            adjuncts=(Adjunct(Link.UNLESS, (Clause(WE, Modal.NONE, (act("agree"),)),)),),
        )
        clause = Clause(YOU, Modal.MUST, (act("tell", WE),), adjuncts=(Adjunct(Link.IF, (inner,)),))

        said = come_to(clause).norms[0].conditions[0].formula

        assert isinstance(said, AllOf)
        assert isinstance(said.parts[1], NotSo)

    def test_condition_on_the_last_act_only(self) -> None:
        """
        A proviso that belongs to the last act leaves the others alone.
        """
        test = Clause(YOU, Modal.NONE, (act("label", OUTPUT),))
        copy, publish = act("copy", OUTPUT), act("publish", OUTPUT)
        clause = Clause(YOU, Modal.MAY, (copy, publish), adjuncts=(Adjunct(Link.PROVIDED, (test,), last_only=True),))

        found = come_to(clause).norms

        assert [((copy,), 0), ((publish,), 1)] == [(one.acts, len(one.conditions)) for one in found]


class TestSilence:
    def test_ownership_and_assignment(self) -> None:
        """
        What the reader owns or is assigned is free, what the licensor owns is reserved.
        """
        rights = Thing("right")
        own = come_to(Clause(YOU, Modal.NONE, (act("own", OUTPUT),))).freed
        ours = come_to(Clause(WE, Modal.NONE, (act("own", Things(Connective.AND, (rights, SERVICES))),))).freed
        assigned = come_to(Clause(WE, Modal.GRANTS, (act("assign", OUTPUT),), recipient=YOU)).freed

        assert [(OUTPUT, Silence.FREE)] == [(one.object, one.silence) for one in own]
        assert (SERVICES, Silence.RESERVED) in [(one.object, one.silence) for one in ours]
        assert [(OUTPUT, Silence.FREE)] == [(one.object, one.silence) for one in assigned]

    def test_nothing_is_granted(self) -> None:
        """
        "No trademark licence is granted" reserves the trademarks and forbids nothing.
        """
        clause = Clause(None, Modal.GRANTS, (), True, granted=Thing("license", ("trademark",), Determiner.NO))
        found = come_to(clause)

        assert () == found.norms
        assert [("trademark", Silence.RESERVED)] == [(one.object.head, one.silence) for one in found.freed]

    def test_grant(self) -> None:
        """
        A grant permits its acts to the one who gets it and reserves what it covers.
        """
        found = come_to(Clause(WE, Modal.GRANTS, (act("access", SERVICES), act("use", SERVICES)), recipient=YOU))

        assert [(Modality.PERMIT, YOU, 2)] == [(one.modality, one.bearer, len(one.acts)) for one in found.norms]
        assert {Silence.RESERVED} == {one.silence for one in found.freed}


class TestBinding:
    BAN = Clause(YOU, Modal.WILL, (act("use", OUTPUT, purpose=act("develop", Thing("model"))),), True)
    GRANT = Clause(YOU, Modal.CAN, (act("use", OUTPUT, purpose=act("tune", Thing("model"))),))

    def test_however(self) -> None:
        """
        A permission with "however" lifts the bans of the sentence before it in its item.
        """
        bound = text_of(("2(e)", [sentence(self.BAN)]), ("2(e)", [sentence(self.GRANT, connectors=("however",))]))

        assert ("2(e)",) == norm(bound, "2(e)#2").defeats

    def test_bare_permission_lifts_nothing(self) -> None:
        """
        "However, you can use", torn from its object, lifts no ban, and is left open.
        """
        torn = sentence(Clause(YOU, Modal.CAN, (act("use"),)), connectors=("however",))
        bound = text_of(("2(e)", [sentence(self.BAN)]), ("2(e)", [torn]))

        assert () == norm(bound, "2(e)#2").defeats
        assert norm(bound, "2(e)#2").opaque

    def test_without_however(self) -> None:
        """
        A permission that merely follows a ban lifts nothing by its place.
        """
        bound = text_of(("2(e)", [sentence(self.BAN)]), ("2(e)", [sentence(self.GRANT)]))

        assert () == norm(bound, "2(e)#2").defeats

    def test_items_of_an_exception(self) -> None:
        """
        Each item of a list that "however" leads in lifts the ban before the list.
        """
        however = sentence(self.GRANT, connectors=("however",))
        bound = text_of(
            ("2(e)", [sentence(self.BAN)]),
            ("2(e)", []),
            ("2(e)(i)", [however]),
            ("2(e)(ii)", [however]),
            leads={2: 1, 3: 1},
        )

        assert [("2(e)",), ("2(e)",)] == [norm(bound, "2(e)(i)").defeats, norm(bound, "2(e)(ii)").defeats]

    def test_foregoing_does_not_apply(self) -> None:
        """
        "This restriction does not apply to end users" lifts the ban before it where its condition holds.
        """
        lifting = Clause(
            Thing("restriction", determiner=Determiner.THIS),
            Modal.NONE,
            (act("apply", recipient=Thing("end user")),),
            True,
        )
        bound = text_of(("4", [sentence(self.BAN)]), ("4", [sentence(lifting)]))

        said = norm(bound, "4").conditions

        assert [True] == [one.unless for one in said]
        assert ((),) == tuple(one.defeats for one in bound.norms)
        assert (("4",), ("4",)) == bound.of_passage

    def test_subject_to_a_section(self) -> None:
        """
        "Subject to section 3" puts the bans of section 3 before the grant.
        """
        grant = Clause(YOU, Modal.MAY, (act("use", SERVICES),), adjuncts=(Adjunct(Link.SUBJECT_TO, (Reference("3"),)),))
        bound = text_of(
            ("1", [sentence(grant)]),
            ("3", [sentence(self.BAN)]),
            ("3.1", [sentence(self.BAN)]),
            ("31", [sentence(self.BAN)]),
        )

        assert ("3", "3.1") == norm(bound, "1").subject_to

    def test_notwithstanding(self) -> None:
        """
        "Notwithstanding section 3" puts the clause before those of section 3; before everything, if the text is named.
        """
        over = [
            Clause(
                YOU, Modal.MAY, (act("use", SERVICES),), adjuncts=(Adjunct(Link.NOTWITHSTANDING, (Reference(target),)),)
            )
            for target in ("3", "this-document")
        ]
        bound = text_of(("1", [sentence(over[0])]), ("2", [sentence(over[1])]), ("3(a)", [sentence(self.BAN)]))

        assert (("3(a)",), ("*",)) == (norm(bound, "1").overrides, norm(bound, "2").overrides)

    def test_readings(self) -> None:
        """
        Readings of one sentence share its id and are told apart; what they have in common stands once.
        """
        wide = sentence(self.GRANT, self.BAN)
        narrow = sentence(self.GRANT, Clause(YOU, Modal.WILL, (act("sell", OUTPUT),), True))
        bound = text_of(("2", [wide, narrow]))

        assert [("2", ""), ("2#2", "s0:a"), ("2#2", "s0:b")] == [(one.id, one.reading) for one in bound.norms]

    def test_duty_in_a_list_under_a_grant(self) -> None:
        """
        A duty that a grant leads in is a condition of the grant.
        """
        bound = text_of(
            ("1", [sentence(self.GRANT)]), ("1(a)", [sentence(Clause(YOU, Modal.MUST, (act("keep"),)))]), leads={1: 0}
        )

        assert norm(bound, "1(a)").condition_of_grant

    def test_circle(self) -> None:
        """
        Clauses that lift each other are cut loose and reported.
        """
        first = Norm("1", Modality.PERMIT, (act("use"),), defeats=("2",))
        second = Norm("2", Modality.PERMIT, (act("use"),), defeats=("1",))
        third = Norm("3", Modality.PERMIT, (act("use"),), defeats=("1",))

        norms, circular = acyclic((first, second, third))

        assert {"1", "2"} == circular
        assert [(), (), ("1",)] == [one.defeats for one in norms]
