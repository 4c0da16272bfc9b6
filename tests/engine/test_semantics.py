"""The semantics of DESIGN section 2 on small instruments, rule by rule; no prose is read here."""

from __future__ import annotations

import pytest
from semantics import TERMS, judge, say

from licet.clauses.case import Statement
from licet.clauses.errors import InputError
from licet.clauses.phrase import Determiner, Filled, Predication, Role, Thing
from licet.clauses.verdict import Kind, Reason, Verdict
from licet.grammar.formal import parse_vocabulary

CUSTOMER = '"Bob" is a customer of "Acme"'
MODEL = '"Seed" is a "foundation model"'.replace('"foundation model"', "'foundation model'")
COMPETES = '"Seed" does compete with the product(s) of "Acme"'
TRAINS = '"Bob" does use output to train "Seed"'
EVALUATES = '"Bob" does use output to evaluate "Seed"'
CLASSIFIER = '"Bob" does train a classifier using output'
INTENDED = "one does intend <primarily> the classifier to classify data"
RIVAL = 'the classifier does compete with the product(s) of "Acme"'


def decided_by(verdict: Verdict) -> list[str]:
    return [citation.clause for citation in verdict.decisive]


def test_a_ban_met_word_for_word() -> None:
    """A ban whose every element is stated prohibits, and names itself."""
    verdict = judge([CUSTOMER, MODEL, COMPETES, TRAINS], "use output")

    assert (Kind.PROHIBITED, Reason.FORBIDDEN) == (verdict.kind, verdict.reason)
    assert ["2(e)"] == decided_by(verdict)
    assert verdict.checked


def test_the_exceptions_looked_at_are_in_the_proof() -> None:
    """The ground lists each exception with the element on which it fails."""
    ban = judge([CUSTOMER, MODEL, COMPETES, TRAINS], "use output").grounds[0]

    looked_at = {child.citation.clause: child.applies for child in ban.children if child.citation}
    assert {"2(e)(i)": False, "2(e)(ii)": False} == looked_at


def test_an_open_texture_question_decides() -> None:
    """Whether evaluating develops is an interpretation: undetermined, both answers listed."""
    verdict = judge([CUSTOMER, MODEL, COMPETES, EVALUATES], "use output")

    assert (Kind.UNDETERMINED, Reason.UNDEFINED_TERM) == (verdict.kind, verdict.reason)
    answers = {(one.facts[0][0].lower, one.facts[0][0].upper, one.facts[0][1]): one.verdict for one in verdict.deciding}
    assert {
        ("evaluate", "develop", True): Kind.PROHIBITED,
        ("evaluate", "develop", False): Kind.PERMITTED,
    } == answers


def test_accounts_are_judged_each_for_itself() -> None:
    """Two accounts of the same facts: contested, with each verdict and the common ground's."""
    verdict = judge(
        [
            CUSTOMER,
            MODEL,
            COMPETES,
            EVALUATES,
            say(TRAINS, account="The Verge"),
            say(TRAINS.replace("does use", "does not use"), account="Bob Inc"),
        ],
        "use output",
    )

    assert (Kind.CONTESTED, Reason.ACCOUNTS_DIFFER) == (verdict.kind, verdict.reason)
    assert {"The Verge": Kind.PROHIBITED, "Bob Inc": Kind.UNDETERMINED} == {n: v.kind for n, v in verdict.accounts}
    assert verdict.common is not None
    assert verdict.common.kind is Kind.UNDETERMINED
    assert verdict.disputed


def test_a_lone_account_is_a_claim() -> None:
    """The overall verdict is the common ground's; the account's own stands beside it."""
    verdict = judge([CUSTOMER, MODEL, COMPETES, say(TRAINS, account="The Verge")], "use output")

    assert Kind.UNDETERMINED is verdict.kind
    assert {"The Verge": Kind.PROHIBITED} == {name: each.kind for name, each in verdict.accounts}


def test_what_nobody_stated_is_open() -> None:
    """Whether the model competes is not said: undetermined, and the fact is named."""
    verdict = judge([CUSTOMER, MODEL, TRAINS], "use output")

    assert (Kind.UNDETERMINED, Reason.MISSING_FACT) == (verdict.kind, verdict.reason)
    deciding = {one.facts[0][0].predication.verb for one in verdict.deciding if one.facts[0][0].predication}
    assert {"compete"} == deciding


def test_an_exception_with_its_proviso_met_permits() -> None:
    """All elements of the exception are stated, the proviso included."""
    verdict = judge([CUSTOMER, CLASSIFIER, INTENDED, RIVAL, "one does not distribute the classifier"], "use output")

    assert (Kind.PERMITTED, Reason.GRANTED) == (verdict.kind, verdict.reason)
    assert ["2(e)(i)"] == decided_by(verdict)


def test_a_raised_exception_leaves_its_proviso_open() -> None:
    """Distribution is not stated: undetermined, distribution decides."""
    verdict = judge([CUSTOMER, CLASSIFIER, INTENDED, RIVAL], "use output")

    assert Kind.UNDETERMINED is verdict.kind
    assert {Kind.PROHIBITED, Kind.PERMITTED} == {one.verdict for one in verdict.deciding}


def test_a_proviso_that_fails_revives_the_ban() -> None:
    """Distributed to third parties: the exception does not apply."""
    verdict = judge(
        [CUSTOMER, CLASSIFIER, INTENDED, RIVAL, "one does distribute the classifier unto third party(s)"], "use output"
    )

    assert (Kind.PROHIBITED, Reason.FORBIDDEN) == (verdict.kind, verdict.reason)


def test_a_proviso_that_fails_makes_no_ban_of_its_own() -> None:
    """A classifier that is distributed and competes with nothing."""
    verdict = judge(
        [
            CUSTOMER,
            CLASSIFIER,
            INTENDED,
            'the classifier does not compete with any product of "Acme"',
            "one does distribute the classifier unto third party(s)",
        ],
        "use output",
    )

    assert Kind.PERMITTED is verdict.kind


def test_an_exception_fits_the_act_under_any_of_its_descriptions() -> None:
    """Fine-tuning is a way to train and to develop; the exception for fine-tuning lifts the ban on developing."""
    verdict = judge(
        [
            CUSTOMER,
            '"Bob" does use output to fine-tune "Acme Base"',
            '"Acme Base" is a model',
            '"Acme" does provide "Acme Base"',
        ],
        "use output",
    )

    assert Kind.PERMITTED is verdict.kind


def test_an_exception_that_fits_one_purpose_does_not_excuse_another() -> None:
    """Two purposes are two acts: one is excepted, the other is not."""
    verdict = judge(
        [
            CUSTOMER,
            '"Bob" does use output to all of (fine-tune "Acme Base"; train "Seed")',
            '"Acme Base" is a model',
            '"Acme" does provide "Acme Base"',
            MODEL,
            COMPETES,
        ],
        "use output",
    )

    assert Kind.PROHIBITED is verdict.kind


def test_a_text_that_is_not_in_force_governs_nothing() -> None:
    """Judged before the first day of the text: another text governs."""
    verdict = judge([CUSTOMER, MODEL, COMPETES, TRAINS], "use output", as_of="2023-01-01")

    assert (Kind.UNDETERMINED, Reason.OTHER_TEXT_GOVERNS) == (verdict.kind, verdict.reason)


def test_a_text_that_may_not_bind_leaves_it_open() -> None:
    """Bought from somebody else, nothing said about whose terms bind."""
    verdict = judge(['"Bob" does buy access from "Resale"', MODEL, COMPETES, TRAINS], "use output")

    assert (Kind.UNDETERMINED, Reason.OTHER_TEXT_GOVERNS) == (verdict.kind, verdict.reason)
    assert ("Resale",) == verdict.not_supplied


def test_terms_that_carry_the_clause_bind_through_the_reseller() -> None:
    """The reseller's terms are said to contain the clause, and the model competes with the reseller's products too."""
    verdict = judge(
        [
            '"Bob" does buy access from "Resale"',
            'the term(s) of "Resale" does contain ~"section 2(e)"',
            MODEL,
            COMPETES,
            '"Seed" does compete with the product(s) of "Resale"',
            TRAINS,
        ],
        "use output",
    )

    assert Kind.PROHIBITED is verdict.kind
    assert any("Resale" in citation.instrument for citation in verdict.decisive)


def test_a_question_beside_the_described_act_is_judged_for_itself() -> None:
    """Using the Software is granted; selling it is not what is described, and is reserved."""
    verdict = judge([CUSTOMER, '"Bob" does use the Software'], "sell the Software")

    assert (Kind.PROHIBITED, Reason.NOT_GRANTED) == (verdict.kind, verdict.reason)


def test_a_grant_permits_with_its_limits() -> None:
    """Using the Software is granted; the ban on unlawful purposes stands in what is assumed or in the limits."""
    verdict = judge([CUSTOMER, '"Bob" does use the Software'], "use the Software")

    assert (Kind.PERMITTED, Reason.GRANTED) == (verdict.kind, verdict.reason)


SHARING = """instrument sharing
    title "Sharing Terms"
    public
party we "Acme"
reserve Data
permit 1 "you may share the Data so long as you give the text"
    you may share Data
    when you does give text
"""


def test_an_outstanding_to_do_makes_it_conditional() -> None:
    """A proviso that the actor can still do is a condition with a checklist."""
    verdict = judge(['"Bob" does share the Data'], "share the Data", SHARING)

    assert Kind.CONDITIONAL is verdict.kind
    assert ["give"] == [duty.act.verb for duty in verdict.duties]


def test_a_done_to_do_permits_and_a_failed_one_does_not() -> None:
    """Stated as done: permitted; stated as left out: outside the grant."""
    done = judge(['"Bob" does share the Data', '"Bob" does give the text'], "share the Data", SHARING)
    failed = judge(['"Bob" does share the Data', '"Bob" does not give text'], "share the Data", SHARING)

    assert Kind.PERMITTED is done.kind
    assert (Kind.PROHIBITED, Reason.NOT_GRANTED) == (failed.kind, failed.reason)


# Ways in which a "permitted" can slip in unseen


def test_an_exception_to_a_permission_is_judged_as_a_ban() -> None:
    """Its element is not stated: it stays open, and the permission with it."""
    text = """instrument t
    title "T"
party we "Acme"
reserve Software
permit 1 "you may use the Software"
    you may use Software
forbid 2 "except for commercial software"
    you must not use Software such that self is being ~"commercial" {commercial}
    exception to 1
"""
    verdict = judge([CUSTOMER, '"Bob" does use the Software'], "use the Software", text)

    assert Kind.UNDETERMINED is verdict.kind


def test_an_entailed_recipient_is_open() -> None:
    """A ban on distribution to third parties, no recipient stated."""
    text = """instrument t
    title "T"
party we "Acme"
free Output
forbid 1 "do not distribute Output to third parties"
    you must not distribute Output unto third party(s)
"""
    verdict = judge([CUSTOMER, '"Bob" does distribute the Output'], "distribute the Output", text)

    assert Kind.UNDETERMINED is verdict.kind


def test_of_two_things_required_one_done_is_not_enough() -> None:
    """ "Unless you (i) … and (ii) …" with one done."""
    text = """instrument t
    title "T"
party we "Acme"
free Output
forbid 1 "do not publish Output unless you label it and give notice"
    you must not publish Output
    unless all of (you does label Output; you does give notice)
"""
    told = [CUSTOMER, '"Bob" does publish the Output', '"Bob" does label the Output']
    verdict = judge(told, "publish the Output", text)

    assert Kind.CONDITIONAL is verdict.kind
    assert ["give"] == [duty.act.verb for duty in verdict.duties if duty.status == "outstanding"]


def test_a_conditioned_grant_reserves_its_act() -> None:
    """ "You may publish it provided you label it" on an object that is otherwise free."""
    text = """instrument t
    title "T"
party we "Acme"
free Output
permit 1 "you may publish Output provided you label it"
    you may publish Output
    when you does label Output
"""
    verdict = judge(
        [CUSTOMER, '"Bob" does publish the Output', '"Bob" does not label the Output'], "publish the Output", text
    )

    assert (Kind.PROHIBITED, Reason.NOT_GRANTED) == (verdict.kind, verdict.reason)


def test_an_adapted_work_is_reserved_with_the_work() -> None:
    """What is adapted from a covered work needs a grant as well."""
    verdict = judge(
        [CUSTOMER, '"Bob" does modify the Software', 'one does derive "Fork" from the Software'], 'sell "Fork"'
    )

    assert Kind.PERMITTED is not verdict.kind


def test_another_makers_name_leaves_the_link_open() -> None:
    """A model of another maker under the licence of this one."""
    text = """instrument t
    title "Acme Model License"
    public
party we "Acme"
define "Model"
reserve Model
permit 1 "you may use the Model"
    you may use Model
"""
    verdict = judge(['"Bob" does use the Mistral model'], "use the Mistral model", text)

    assert Kind.UNDETERMINED is verdict.kind


def test_another_licensors_permission_does_not_lift_a_ban() -> None:
    """Restrictions add up across instruments of different licensors."""
    permissive = """instrument free
    title "Free"
    public
party we "Zeta"
permit 1 "anyone may use output"
    you may use output to train model
"""
    verdict = judge([CUSTOMER, MODEL, COMPETES, TRAINS], "use output", TERMS, permissive)

    assert Kind.PROHIBITED is verdict.kind


def test_a_purpose_that_only_one_account_states_is_open() -> None:
    """The common ground has the use without a purpose."""
    verdict = judge(
        [CUSTOMER, MODEL, COMPETES, '"Bob" does use output', say(TRAINS, account="A")],
        "use output",
    )

    assert Kind.PERMITTED is not verdict.kind


def test_a_duty_that_is_forbidden_elsewhere_collides() -> None:
    """Doing the to-do is itself banned: it cannot be relied on."""
    ban = """instrument ban
    title "Secrecy"
party we "Acme"
forbid 7 "you must not give the text"
    you must not give text
"""
    verdict = judge(['"Bob" does share the Data'], "share the Data", SHARING, ban)

    assert Kind.PERMITTED is not verdict.kind
    assert Kind.CONDITIONAL is not verdict.kind


def test_whether_a_to_do_may_be_done_can_turn_on_another_one() -> None:
    """The text that has to be given may only be given with a label: what nobody says of the label is open."""
    ban = """instrument t
    title "T"
    public
party we "Acme"
forbid 1 "you must not give text unless you label it"
    you must not give text
    unless you does label text
"""
    verdict = judge(['"Bob" does share the Data'], "share the Data", SHARING, ban)

    assert Kind.UNDETERMINED is verdict.kind


def test_equal_rank_collides() -> None:
    """A permission and a ban of the same act without any order."""
    text = """instrument t
    title "T"
party we "Acme"
free Output
permit 1 "you may publish Output"
    you may publish Output
forbid 2 "you must not publish Output"
    you must not publish Output
"""
    verdict = judge([CUSTOMER, '"Bob" does publish the Output'], "publish the Output", text)

    assert (Kind.CONFLICT, Reason.RULES_COLLIDE) == (verdict.kind, verdict.reason)


@pytest.mark.parametrize(("order", "kind"), [("notwithstanding 1", Kind.PROHIBITED), ("subject to 1", Kind.PERMITTED)])
def test_a_declared_order_settles_it(order: str, kind: Kind) -> None:
    """ "Notwithstanding" and "subject to" come before anything else."""
    text = f"""instrument t
    title "T"
party we "Acme"
free Output
permit 1 "you may publish Output"
    you may publish Output
forbid 2 "you must not publish Output"
    you must not publish Output
    {order}
"""
    verdict = judge([CUSTOMER, '"Bob" does publish the Output'], "publish the Output", text)

    assert kind is verdict.kind


@pytest.mark.parametrize("condition", ["", "    when you does give text\n"])
def test_a_ban_cuts_into_a_broader_grant_whatever_the_grant_is_conditioned_on(condition: str) -> None:
    """A condition narrows when the grant holds, not what it speaks of: the narrower ban is no equal of it."""
    text = f"""instrument t
    title "T"
party we "Acme"
reserve Software
permit 1 "you may use the Software"
    you may use Software
{condition}forbid 2 "you must not use the Software in any weapon"
    you must not use Software in a weapon
"""
    told = [CUSTOMER, '"Bob" does use the Software in a weapon', '"Bob" does give text']

    verdict = judge(told, "use the Software in a weapon", text)

    assert (Kind.PROHIBITED, Reason.FORBIDDEN) == (verdict.kind, verdict.reason)


@pytest.mark.parametrize(
    ("topic", "so", "kind"),
    [
        (Thing("person", determiner=Determiner.A), True, Kind.PROHIBITED),
        (Thing("person", determiner=Determiner.ANY), False, Kind.PERMITTED),
        (Thing("customer", determiner=Determiner.A), False, Kind.UNDETERMINED),
    ],
)
def test_a_sentence_may_say_what_a_thing_is_about(topic: Thing, so: bool, kind: Kind) -> None:
    """A denial settles it if it is as wide as the clause; that it is about no customer leaves other persons."""
    text = """instrument t
    title "T"
party we "Acme"
free Output
forbid 1 "you must not sell Output about a person"
    you must not sell Output (about a person)
"""
    output = Filled(Role.AGENT, Thing("output", determiner=Determiner.THE))
    about = Statement("", readings=((Predication("be", (output, Filled(Role.TOPIC, topic)), negated=not so),),))
    verdict = judge([CUSTOMER, '"Bob" does sell the Output', about], "sell the Output", text)

    assert kind is verdict.kind


def test_strict_denies_the_presumptions() -> None:
    """Without presumptions what was presumed is open."""
    loose = judge([CUSTOMER, MODEL, COMPETES, TRAINS], "use output")
    strict = judge([CUSTOMER, MODEL, COMPETES, TRAINS], "use output", strict=True)

    assert loose.assumed
    assert Kind.PROHIBITED is loose.kind
    assert Kind.UNDETERMINED is strict.kind


def test_a_contradiction_is_an_error() -> None:
    """A case that says two things of the same is told which sentences clash."""
    with pytest.raises(InputError, match="contradicts itself"):
        judge([CUSTOMER, TRAINS, TRAINS.replace("does use", "does not use")], "use output")


def test_a_power_always_needs_a_grant() -> None:
    """The licensor may suspend only where the text says so."""
    verdict = judge([CUSTOMER], 'suspend "Bob"', subject="Acme")

    assert (Kind.PROHIBITED, Reason.NOT_GRANTED) == (verdict.kind, verdict.reason)
    assert verdict.power


def test_a_duty_to_refrain_is_a_ban() -> None:
    """ "You must refrain from selling the Output" forbids to sell it."""
    text = """instrument t
    title "T"
party we "Acme"
free Output
oblige 1 "you must refrain from selling Output"
    you must refrain (one does sell Output)
"""
    words = parse_vocabulary("vocabulary v\na output is a thing\nto sell is to distribute\nto refrain is to act\n", "v")
    verdict = judge([CUSTOMER, '"Bob" does sell the Output'], "sell the Output", text, vocabulary=words)

    assert (Kind.PROHIBITED, Reason.FORBIDDEN) == (verdict.kind, verdict.reason)
