"""
Licences of models: what goes with a copy that is passed on, what a model writes, and sentences that rule no use.
"""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Status

MODEL = """Kestrel Licence Agreement

1. The Licensor grants You a worldwide licence to use, reproduce and distribute the Model.

2. When You share the Model, You agree to:
a. Give any recipients a copy of this Licence Agreement; and
b. Include the following notice within a "Notice" text file with such copies: "Made by Kestrel".
"""

MATERIALS = """Kestrel Open Terms

As used in these terms, "Model Materials" means the materials provided to you under these terms, consisting of one or
more machine learning models.

Permission is hereby granted to deal in the Model Materials without restriction.

If you distribute any portion of the Model Materials, you shall retain in your distribution a copy of these terms.
"""

DATA = """Kestrel Data Agreement

This Kestrel Data Agreement (the "Agreement") is a legal agreement between you, whether an individual or an entity,
("you" or "Company") and Kestrel Labs Inc. ("Kestrel") and governs the use of the Datasets.

1. Company may analyze the Datasets for research.

2. Company may not sell the Datasets.
"""


def answer(text: str, *sentences: str) -> str:
    """The kind of the verdict on `sentences`, the question last."""
    return str(licet.check(licet.case("\n".join(sentences), lenient=True), [licet.read(text, language="en")]).kind)


@pytest.mark.parametrize(
    "left_undone",
    [
        "The firm does not give the partner a copy of the Licence Agreement.",
        "The partner does not receive a copy of the licence.",
        "The partner gets no copy of the licence.",
        "The download contains no copy of the licence.",
        'The copies contain no "Notice" text file.',
    ],
)
def test_what_whoever_gets_the_model_does_not_get(left_undone: str) -> None:
    """
    That the one with whom the model is shared gets no copy of the licence, or no notice file, is a duty left undone.
    """
    question = "May the firm share the Model with the partner?"

    assert "prohibited" == answer(MODEL, "The firm shares the Model with a partner.", left_undone, question)


@pytest.mark.parametrize(
    "beside",
    [
        "The firm does not give its employees a copy of the licence.",
        "A journalist gets no copy of the licence.",
        "The newsletter of the firm contains no copy of the licence.",
    ],
)
def test_who_does_not_get_the_model_is_owed_no_copy(beside: str) -> None:
    """
    Staff and strangers are no recipients: that they get no copy leaves the duty outstanding, and not undone.
    """
    question = "May the firm share the Model with the partner?"

    assert "conditional" == answer(MODEL, "The firm shares the Model with a partner.", beside, question)


@pytest.mark.parametrize(
    ("made", "question", "kind"),
    [
        ("The writer generates stories with the Model Materials.", "May the writer sell the stories?", "permitted"),
        ("The writer writes code with the Model Materials.", "May the writer sell the code?", "permitted"),
        ("The writer makes copies of the Model Materials.", "May the writer sell the copies?", "conditional"),
    ],
)
def test_what_is_written_with_the_model_is_no_part_of_it(made: str, question: str, kind: str) -> None:
    """
    Stories and code that somebody writes with the licensed model are passed on without its notices; a copy is not.
    """
    assert kind == answer(MATERIALS, made, question)


@pytest.mark.parametrize(
    ("act", "kind"),
    [("analyze the Datasets for research", "permitted"), ("sell the Datasets", "prohibited")],
)
def test_two_names_in_one_bracket_are_one_party(act: str, kind: str) -> None:
    """
    ("you" or "Company"): what Company may and may not do is for the reader.
    """
    assert kind == answer(DATA, f"May Acme {act}?")


BESIDE = (
    (
        "The term of this Licence will commence upon your acceptance of it (including acceptance by your use or "
        "distribution of the Model) and will continue until terminated."
    ),
    "Use may include creating any content with, training and evaluating the Model.",
    (
        "Please note that the licence granted to you to use the Model does not imply that you have obtained the rights "
        "of others in the training data."
    ),
    "Any new version will apply only to uses occurring after the date of its release.",
    "Your use of the Model is done at your own discretion; Kestrel does not provide any service in relation to it.",
    "If you do not do so, your licence ends immediately.",
    "Grant of Patent Licence.",
)
RULES = (
    "Use may include distribution of the Model only for research.",
    "Your use of the Model is done only at your own desk.",
    "Personal Use Only.",
    "Attribution Required.",
    "Please note that the licence does not imply that you may sell the Model.",
)


@pytest.mark.parametrize("sentence", BESIDE)
def test_sentences_that_rule_no_use(sentence: str) -> None:
    """
    Terms, versions, risks, and headings whose number was lost take nothing from a grant.
    """
    text = f"Kestrel Licence\n\nYou may use and distribute the Model.\n\n{sentence}\n"

    assert Status.INERT is licet.read(text, language="en").ledger[-1].status
    assert "permitted" == answer(text, "May Acme use the Model?")
    assert "permitted" == answer(text, "May Acme distribute the Model?")


@pytest.mark.parametrize("sentence", RULES)
def test_sentences_that_may_rule_a_use(sentence: str) -> None:
    """
    The same openings with a word that limits are no boilerplate.
    """
    text = f"Kestrel Licence\n\nYou may use, sell and distribute the Model.\n\n{sentence}\n"
    entry = licet.read(text, language="en").ledger[-1]

    assert entry.status is not Status.INERT or entry.lemmas


def test_a_sentence_on_warranty_has_one_name() -> None:
    """
    A kind of sentence is named once, however many of its patterns a sentence meets, and names no act that is ruled.
    """
    text = (
        "Kestrel Licence\n\nYou may use and publish the Data.\n\n"
        "THE DATA IS PROVIDED AS IS, WITHOUT WARRANTIES OF ANY KIND, INCLUDING MERCHANTABILITY, FOR ITS USE.\n"
    )
    last = licet.read(text, language="en").ledger[-1]

    assert (Status.INERT, "warranty", ()) == (last.status, last.why, last.lemmas)


POLICY = """Kestrel Use Policy

You agree you will not use, or allow others to use, Kestrel to:

1. Intentionally deceive or mislead others, including use of Kestrel related to the following:
    1. Generating, promoting, or further distributing spam
    2. Guns and illegal weapons
2. Defame or harass others
"""


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        ("develop a weapon", "undetermined"),
        ("deceive people", "undetermined"),
        ("generate spam", "prohibited"),
        ("write spam", "prohibited"),
        ("spread spam", "undetermined"),
        ("answer questions of customers", "permitted"),
        ("plan a lesson", "permitted"),
    ],
)
def test_uses_related_to_what_an_item_names_are_banned(act: str, kind: str) -> None:
    """
    "Including use of it related to the following:" bans use for each item, beside the act before it.
    """
    assert kind == answer(POLICY, f"May Acme use Kestrel to {act}?")


@pytest.mark.parametrize(
    ("aim", "kind"),
    [
        ("its customers", "permitted"),
        ("posters", "permitted"),
        ("spam", "undetermined"),
        ("fake reviews", "undetermined"),
        ("weapons", "undetermined"),
    ],
)
def test_for_whom_a_thing_is_used_is_no_purpose_that_a_ban_names(aim: str, kind: str) -> None:
    """
    "For its customers" says nothing of what for, and "for posters" of no deceit; what names a wrong may be banned.
    """
    assert kind == answer(POLICY, f"Acme uses Kestrel for {aim}.", f"May Acme use Kestrel for {aim}?")


def test_who_does_to_them_what_is_banned_is_asked() -> None:
    """
    That they are persons settles nothing where the case tells what is done to them.
    """
    facts = ("Acme uses Kestrel for its customers.", "Acme harasses the customers.")

    assert "permitted" != answer(POLICY, *facts, "May Acme use Kestrel for its customers?")


RESEARCH = """Kestrel Research Licence

1. You may use and publish the Kestrel Data.

2. If you submit for publication the results of research you perform on, using, or otherwise in connection with the
Kestrel Data, you must acknowledge the use of the Kestrel Data in your publication as follows (or an equivalent
acknowledgement of your choosing): "Made with Kestrel Data".

3. By way of example and not limitation, "Analysis" includes the search for patterns in data.
"""

DEFINED = """Kestrel Data Licence

"Use" means using Data (including accessing, copying, studying, or analyzing it), either by machines or humans.

We grant You the right to Use the Data for research.
"""


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("The paper does not acknowledge the use of the Kestrel Data.", "prohibited"),
        ("The website of the group does not acknowledge the use of the Kestrel Data.", "conditional"),
    ],
)
def test_what_the_publication_does_not_acknowledge(said: str, kind: str) -> None:
    """
    What should stand in the publication is left undone where the paper does not say it; elsewhere it may be missing.
    """
    fact = "The group publishes the results of its research on the Kestrel Data."

    assert kind == answer(RESEARCH, fact, said, "May the group publish the results?")


def test_an_example_of_a_term_rules_nothing() -> None:
    """
    "By way of example …, "Analysis" includes …" keeps no use open.
    """
    assert "permitted" == answer(RESEARCH, "May Acme use the Kestrel Data?")


def test_acts_in_brackets_belong_to_what_use_means() -> None:
    """
    Who may Use data, where that means using it, including copying it, may copy it; sharing is not among it.
    """
    assert "permitted" == answer(DEFINED, "May Acme copy the Data for research?")
    assert "permitted" != answer(DEFINED, "May Acme share the Data for research?")


@pytest.mark.parametrize(
    ("sentence", "account"),
    [
        ("The paper does not acknowledge the use of the Data.", ""),
        ("The paper acknowledges the use of the Data.", ""),
        ("Acme acknowledges that it sold the Data.", "Acme"),
    ],
)
def test_to_acknowledge_a_use_is_no_account_of_it(sentence: str, account: str) -> None:
    """
    "Acknowledges the use of" credits; "acknowledges that" tells.
    """
    statement = licet.case(f"{sentence}\nMay Acme use the Data?", lenient=True).statements[0]

    assert account == statement.account


VERSIONS = """Kestrel Model Licence

"Model" means the machine learning model that comes with this Licence.

1. You may reproduce and distribute copies of the Model or {term} thereof, provided that You give each recipient a copy
of this Licence.
"""


@pytest.mark.parametrize("term", ["Derivatives of the Model", "Modifications of the Model"])
@pytest.mark.parametrize("version", ["fine-tuned version", "modified version"])
def test_a_changed_version_is_what_a_text_calls_its_derivatives(term: str, version: str) -> None:
    """
    "The Model or Derivatives of the Model thereof": a version of the Model that somebody changed is one of them.
    """
    facts = f"A firm distributes a {version} of the Model."

    assert "conditional" == answer(VERSIONS.format(term=term), facts, f"May the firm distribute the {version}?")


PROVIDED = """Kestrel Source Licence

Kestrel grants you a licence, under Kestrel's copyrights in this original software (the "Kestrel Software"), to use,
modify and redistribute the Kestrel Software; provided that if you redistribute the Kestrel Software, you must retain
this notice and the following disclaimers in it. If you do not agree, then you cannot use this software in any way.
"""


@pytest.mark.parametrize(
    ("fact", "act", "kind"),
    [
        ("Acme modifies the Kestrel Software.", "modify the Kestrel Software", "permitted"),
        ("Acme redistributes the Kestrel Software.", "redistribute the Kestrel Software", "conditional"),
        ("Acme does not agree to the licence.", "modify the Kestrel Software", "undetermined"),
    ],
)
def test_a_duty_inside_a_proviso_goes_with_its_own_act(fact: str, act: str, kind: str) -> None:
    """
    "Provided that if you pass it on, you must keep this notice": who changes it owes nothing; who uses it agreed.
    """
    assert kind == answer(PROVIDED, fact, f"May Acme {act}?")


def test_the_notice_taken_out_fails_a_duty_on_several_things() -> None:
    """
    Who has removed the notice does not retain "this notice and the following disclaimers".
    """
    facts = ("Acme redistributes the Kestrel Software.", "Acme has removed the notice from the Kestrel Software.")

    assert "prohibited" == answer(PROVIDED, *facts, "May Acme redistribute the Kestrel Software?")


def test_a_licence_that_things_must_be_passed_on_under_is_no_message() -> None:
    """
    Under the heading "Notices", what says under which licence the work must be provided is a duty.
    """
    text = (
        "Kestrel Licence\n\nYou may use and change this software.\n\nNotices\n"
        "This software and all modifications must be provided under this licence or another licence that allows "
        "everything this licence allows.\n"
    )

    assert Status.INERT is not licet.read(text, language="en").ledger[-1].status


def test_an_adapted_course_comes_of_the_course() -> None:
    """
    "An adapted picture" is made from the picture that was spoken of, and so no thing of which the text says nothing.
    """
    text = "Kestrel Licence\n\n1. You may use and copy the Work. You may not share Derivatives of the Work.\n"
    facts = ("The picture is licensed under the Kestrel Licence.", "Acme shares an adapted picture.")

    assert "prohibited" == answer(text, *facts, "May Acme share the adapted picture?")


SHARED = "Kestrel Licence 1.0\n\n1. You may use, copy and share the Work and Derivatives of the Work.\n\n"
UNDER = SHARED + "2. If You share Derivatives of the Work, You must license the Derivatives under {}.\n"


@pytest.mark.parametrize(
    ("licence", "said", "kind"),
    [
        ("this Licence", "Acme puts the adapted picture under CC BY 4.0.", "prohibited"),
        ("this Licence", "Acme licenses the adapted picture under the Kestrel Licence.", "permitted"),
        ("this Licence", "Acme is a school.", "conditional"),
        ("the Heron Licence", "Acme is a school.", "conditional"),
        ("the Heron Licence", "Acme licenses the adapted picture under the Heron Licence.", "permitted"),
        ("the Heron Licence", "Acme licenses the adapted picture under the MIT License.", "undetermined"),
        ("the Heron Licence 1.0 or a later version", "Acme is a school.", "conditional"),
    ],
)
def test_under_which_licence_what_was_made_is_passed_on(licence: str, said: str, kind: str) -> None:
    """
    A duty to license what was made under some licence is kept or broken by what the case puts it under.
    """
    facts = ("The picture is licensed under the Kestrel Licence.", "Acme shares an adapted picture.", said)

    assert kind == answer(UNDER.format(licence), *facts, "May Acme share the adapted picture?")


def test_what_was_adapted_is_a_derivative_whatever_its_noun() -> None:
    """
    "The adapted course", where somebody adapted the course, is one of the derivatives that may be shared.
    """
    facts = ("The course is licensed under the Kestrel Licence.", "Acme adapts the course.", "Acme shares it.")

    assert "conditional" == answer(UNDER.format("this Licence"), *facts, "May Acme share the adapted course?")


def test_what_is_kept_if_it_was_supplied_is_read() -> None:
    """
    "Retain the following if it is supplied by us with the Work: a link to the website" asks for the link.
    """
    text = (
        "Kestrel Licence\n\n1. If You share the Work, You must:\n\n"
        "   a. retain the following if it is supplied by the Licensor with the Work:\n\n"
        "      i. a copyright notice;\n\n"
        "      ii. a link or hyperlink to the Work to the extent reasonably practicable; and\n\n"
        "   b. indicate the Work is licensed under this Licence.\n"
    )

    assert [Status.READ] * 3 == [one.status for one in licet.read(text, language="en").ledger if one.clauses][-3:]


def test_a_heading_of_two_parts() -> None:
    """
    "Additional offer from the Licensor – Adapted Material." heads its paragraph and says nothing.
    """
    text = (
        "Kestrel Licence\n\n1. Grants.\n\n"
        "   A. Additional offer from the Licensor – Adapted Material. Every recipient may use Adapted Material.\n"
    )
    ledger = licet.read(text, language="en").ledger

    assert "fragment" not in [one.why for one in ledger]
