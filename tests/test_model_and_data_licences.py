"""
Cases under licences of models and data: what no use turns on is left aside, and what an act belongs to is seen.
"""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.norm import Modality, Status
from licet.clauses.printer import print_norm
from licet.engine.covered import is_named

MODEL = """Wren Model Licence

1. The Licensor grants You a worldwide, non-exclusive, licence to use, reproduce and distribute the Model.

2. You may distribute the Model, provided that You meet the following conditions:
a. You must give all recipients a copy of this Licence, and You shall give notice to later users You Distribute to, that
the Model is subject to section 3. This provision does not apply to the use of the Handbook;
b. You may add Your own statement to Your changes.

3. You agree not to use the Model for military use in any way.

4. Nothing in this Licence permits You to make use of the Licensor's trademarks, trade names, logos or to otherwise
suggest endorsement; and any rights not expressly granted herein are reserved by the Licensor.

5. If You start a lawsuit against anybody who received the Model, other than one for breach of this Licence, then any
rights granted to You to receive, use and distribute the Model under this Licence end on that day.
"""

DATA = """Wren Data Terms

"Results" means what You obtain by analysing the Data.

1. The Provider grants You the right to use and publish the Data, if You name the Provider.

2. These Terms impose no restrictions on the use or publication of Results.
"""

ABOUT = """Wren Notice

By using one of our licences, a licensor grants everyone permission to use the material under the terms of that licence.

The Licensor grants You the right to copy the Material for non-commercial purposes.
"""


def answer(text: str, *sentences: str) -> str:
    """The kind of the verdict on `sentences`, the question last."""
    return str(licet.check(licet.case("\n".join(sentences), lenient=True), [licet.read(text, language="en")]).kind)


@pytest.mark.parametrize(
    ("sentences", "kind"),
    [
        (("An army uses the Model.", "May the army use the Model?"), "prohibited"),
        (("A firm uses the Model in a missile.", "May the firm use the Model in the missile?"), "prohibited"),
        (("The firm uses the Model to draft a letter.", "May the firm use the Model to draft a letter?"), "permitted"),
        (("An author writes a novel with the help of the Model.", "May the author sell the novel?"), "permitted"),
        (("May Acme use the Model?",), "permitted"),
        (("May Acme use the logos of the Licensor?",), "prohibited"),
        (("May Acme distribute the Model?",), "conditional"),
    ],
)
def test_model(sentences: tuple[str, ...], kind: str) -> None:
    """
    A military act is one by its parties and things; conditions of a grant do not reach what the model wrote.
    """
    assert kind == answer(MODEL, *sentences)


def test_what_an_item_allows_is_no_condition() -> None:
    """
    "You may add your own statement" among the conditions of a grant is a permission, not one of them.
    """
    grants = [one for one in licet.read(MODEL).norms if one.modality is Modality.PERMIT and one.id == "2"]

    assert [()] == [one.conditions for one in grants]


def test_a_lawsuit_ends_rights_and_rules_no_use() -> None:
    """
    What ends the rights of whoever goes to court over the work says nothing of its use.
    """
    last = licet.read(MODEL).ledger[-1]

    assert (Status.INERT, "litigation") == (last.status, last.why)


@pytest.mark.parametrize(
    ("sentences", "kind"),
    [
        (("The firm trains a model on the Data.", "May the firm publish the model?"), "permitted"),
        (("The firm trains a model on the Data.", "The model contains no more than a tiny portion of the Data."
          , "May the firm publish the model?"), "permitted"),
        (("May the firm publish the Data?",), "conditional"),
    ],
)  # fmt: skip
def test_data(sentences: tuple[str, ...], kind: str) -> None:
    """
    A model that was trained on data is a result of its analysis, and what holds hardly any of it does not pass it on.
    """
    assert kind == answer(DATA, *sentences)


def test_what_any_licensor_does_grants_nothing() -> None:
    """
    "A licensor grants" says how such licences work; the grant is the licensor's own.
    """
    assert "prohibited" == answer(ABOUT, "Acme sells copies of the Material.", "May Acme sell copies of the Material?")


SHARE = """Creative Commons Attribution-NonCommercial-ShareAlike 4.0 (CC BY-NC-SA)

"Adapted Material" means material that is derived from the Licensed Material.

1. The Licensor grants You a licence to reproduce and share the Licensed Material, and to produce and reproduce Adapted
Material, for non-commercial purposes only.

2. Nothing in this Licence constitutes or may be construed as permission to imply that You are, or that Your use is,
endorsed by the Licensor.

3. If You share Adapted Material, the licence You apply must be one with the same elements, this version or later, or a
BY-NC-SA Compatible Licence.
"""

KEPT = """Wren Licence

1. The Licensor grants You a licence to produce and reproduce, but not publish, Adapted Material.

2. You may redistribute the Data, so long as:

2.1. You include the notices; and

2.2. You bind each recipient to the terms of this Licence.

3. If You distribute the Data, You will include "Made with Wren" in the documentation.
"""

RIGHTS = """Wren Terms

"Use" – As a verb, means doing any act that is restricted by copyright or database rights.

You are granted a licence under the intellectual property or other rights owned by us embodied in the Database to Use
the Database.
"""


@pytest.mark.parametrize(
    ("name", "same"),
    [("CC BY 4.0", False), ("CC BY-SA 4.0", False), ("CC BY-NC-SA 4.0", True), ("CC BY-NC-SA 3.0", False)],
)
def test_a_licence_of_the_family_is_not_the_text(name: str, same: bool) -> None:
    """
    CC BY is not CC BY-NC-SA: what must be passed on under this licence is not passed on under that one.
    """
    assert same is is_named(name, licet.read(SHARE))


def test_what_is_no_permission_to_imply_something_bears_on_that_alone() -> None:
    """
    A sentence on endorsement that was not read leaves copying alone, and bears on who claims to be endorsed.
    """
    fact = "The copying has no commercial purpose."

    assert "permitted" == answer(SHARE, fact, "May Acme reproduce the Licensed Material?")
    assert "permitted" != answer(SHARE, "May Acme claim that the Licensor endorses it?")


def test_lists_and_duties_of_data_licences() -> None:
    """
    What a grant withholds is not granted; items of a decimal count go on their lead-in; "you will include" is a duty.
    """
    norms = {one.id: one for one in licet.read(KEPT).norms}

    assert ["produce", "reproduce"] == [act.verb for act in norms["1"].acts]
    assert 2 == len(norms["2.1"].conditions)
    assert (Modality.OBLIGE, "include") == (norms["3"].modality, norms["3"].acts[0].verb)


def test_a_verb_may_stand_for_all_that_copyright_keeps_back() -> None:
    """
    Where "Use" means every act restricted by copyright, who may Use a thing may sell it.
    """
    assert "permitted" == answer(RIGHTS, "May Acme sell copies of the Database?")


def test_products_that_the_work_goes_into_are_whose_who_puts_it_there() -> None:
    """
    The users of the app that an operator puts the model into are users of a product of the operator.
    """
    text = (
        "Wren Terms\n\nYou may use the Model.\n\n"
        "If your product has more than 5 million monthly active users, you must not use the Model.\n"
    )
    facts = ("A firm uses the Model in a messaging app.", "The messaging app has 6 million monthly active users.")

    assert "prohibited" == answer(text, *facts, "May the firm use the Model in the messaging app?")


def test_the_same_word_takes_up_the_same_thing() -> None:
    """
    "The texts" are the texts spoken of, though a book was spoken of later, which is a text too.
    """
    sentences = ("A publisher generates texts with the Model.", "The publisher sells the texts in a book.")

    assert "permitted" == answer(MODEL, *sentences, "May the publisher sell the texts?")


CREDITED = """Wren Picture Licence

"Picture" means the artistic or literary work to which the Licensor applied this Licence.

1. You may reproduce, share and print the Picture for non-commercial purposes.

2. If You share the Picture, You must retain the identification of the creator, if it is supplied by the Licensor.

3. You may distribute the Picture if You include the use restrictions referenced in section 4 as an enforceable
provision in any agreement governing the use of the Picture.

4. Use of the Picture for spam, for fraud or for surveillance is not allowed.
"""

RESEARCH = """Wren Research Terms

Under this Agreement the Institute provides the software described in Annex A, attached hereto and incorporated herein,
to You subject to the following conditions:

1. Upon execution of this Agreement by You below, the Institute grants, and You accept, a royalty-free licence:

A. To use the Software in research.
"""


def test_who_does_not_name_the_creator_leaves_the_identification_out() -> None:
    """
    That the creator is not named, though a name came with the picture, is a duty of attribution not done.
    """
    facts = ("The sharing has no commercial purpose.", "The creator supplied a name with the Picture.")

    assert "prohibited" == answer(CREDITED, *facts, "Acme does not name the creator.", "May Acme share the Picture?")


def test_a_place_named_by_a_participle_ends_it() -> None:
    """
    "Restrictions referenced in section 4 as a provision in any agreement": the provision is what they are included as.
    """
    duty = next(one for one in licet.read(CREDITED).norms if one.id == "3")

    assert "include" in str(duty.conditions) or "include" in {act.verb for act in duty.acts}
    assert "as an enforceable provision" in render_words(duty)


def render_words(norm: object) -> str:
    """The words of a clause in the clause language."""
    return " ".join(print_norm(norm).split())  # type: ignore[arg-type]


def test_each_purpose_of_a_repeated_for_is_banned() -> None:
    """
    "For A, for B or for C is not allowed" bans each of the three.
    """
    banned = next(one for one in licet.read(CREDITED).norms if one.id == "4")

    assert Modality.FORBID is banned.modality
    assert all(word in render_words(banned) for word in ("spam", "fraud", "surveil"))


def test_the_lead_in_does_not_make_an_item_boilerplate() -> None:
    """
    What is incorporated by the lead-in is no reason to pass over the items.
    """
    item = next(one for one in licet.read(RESEARCH).ledger if "To use the Software" in one.span.of(RESEARCH))

    assert Status.INERT is not item.status


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        (("Acme uses the Picture in an advertisement.",), "prohibited"),
        (("Acme analyzes the Picture.", "The use has no commercial purpose."), "permitted"),
    ],
)
def test_advertising_is_commercial_and_analysis_is_use(facts: tuple[str, ...], kind: str) -> None:
    """
    What is shown in an advertisement serves commerce; to analyze a thing is to use it.
    """
    text = "Wren Licence\n\nYou may use the Picture for non-commercial purposes.\n"
    act = facts[0].removeprefix("Acme ").rstrip(".").replace("uses", "use").replace("analyzes", "analyze")

    assert kind == answer(text, *facts, f"May Acme {act}?")


GIVEN_UP = """Wren Dedication

To the greatest extent permitted by, but not in contravention of, applicable law, the Affirmer hereby overtly, fully and
permanently waives and surrenders all of the Affirmer's copyright in the Work.

No trademark or patent rights held by the Affirmer are waived.
"""

PLACED = """Wren Data Terms

The Data may be used for scientific research and for teaching at universities.
"""


def test_copyright_that_is_given_up_keeps_nothing_back() -> None:
    """
    Who waives all copyright in a work lets everybody do with it what copyright keeps back, and no more than that.
    """
    assert "permitted" == answer(GIVEN_UP, "May Acme sell copies of the Work?")
    assert "permitted" == answer(GIVEN_UP, "May Acme modify the Work?")
    assert "permitted" != answer(GIVEN_UP, "May Acme use the trademark of the Affirmer?")


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        ("use the Data for teaching at a university", "permitted"),
        ("use the Data for scientific research", "undetermined"),
        ("use the Data for a thesis", "undetermined"),
        ("use the Data for advertising", "prohibited"),
    ],
)
def test_what_an_activity_is_for_says_nothing_of_where(act: str, kind: str) -> None:
    """
    That an act is for research does not say that it is done elsewhere; a thesis may be written in research.
    """
    assert kind == answer(PLACED, f"May Acme {act}?")


@pytest.mark.parametrize("changed", ["modified", "fine-tuned", "quantized", "translated", "pruned"])
@pytest.mark.parametrize(
    ("grant", "wanted"),
    [
        ("You may use, modify and distribute the Model.", "permitted"),
        ("You may use and distribute the Model.", "prohibited"),
        ("You may use and distribute the Model. You must not modify the Model.", "prohibited"),
    ],
)
def test_a_changed_version_is_as_free_as_the_work_only_where_one_may_change_it(
    changed: str, grant: str, wanted: str
) -> None:
    """A changed version is no mere part of what it was made from."""
    facts = f"Acme publishes a {changed} version of the model."
    for which in ("version", f"{changed} version"):
        case = licet.case(f"{facts} May Acme publish the {which}?")
        assert str(licet.Session([licet.read(f"Wren Licence\n\n{grant}\n")]).check(case).kind) == wanted


def test_who_gives_somebody_a_copy_distributes_it() -> None:
    """Also where everything is allowed that would infringe the copyright; and a work that is only called licensed."""
    for grant in (
        "You may copy and distribute this software.",
        "Each author licenses you to do everything with this software that would infringe an author's copyright in it.",
        "The licensor grants you the rights to do everything with the licensed elements that would infringe copyright.",
    ):
        case = licet.case("Acme gives Bob a copy of the software. May Acme give Bob the copy?")
        assert str(licet.Session([licet.read(f"Wren Licence\n\n{grant}\n")]).check(case).kind) == "permitted", grant


@pytest.mark.parametrize("who", ["the User", "the Recipient", "Recipient"])
def test_a_licence_to_one_side_solely_for_something(who: str) -> None:
    """ "Grants the User a licence … solely for research": "solely" says for what (all others were banned)."""
    terms = f"The Licensor grants {who} a licence to use and change the Weights solely for research."
    facts = "A student changes the Weights for a research project. May the student change the Weights?"

    assert kind_of(judged(terms, facts)) == "permitted"
    assert kind_of(judged(terms, "A bakery changes the Weights. May the bakery change the Weights?")) == "undetermined"


def test_leave_for_one_side_alone() -> None:
    """ "Grants only the Publisher leave": whoever is another may not."""
    terms = "Fern grants only the Publisher a right to sell the Weights."
    facts = "A bakery is not the Publisher. The bakery sells the Weights. May the bakery sell the Weights?"

    assert kind_of(judged(terms, facts)) == "prohibited"


def test_the_purpose_behind_what_works_are_based_on() -> None:
    """ "Services based on them for commercial purposes": the use has the purpose, and every use was banned."""
    terms = (
        "You may use the Weights. You must not use the Weights or any services based on them for commercial purposes."
    )
    facts = "A student uses the Weights for a non-commercial thesis. May the student use the Weights?"

    assert kind_of(judged(terms, facts)) == "permitted"


def test_you_by_which_a_text_addresses_its_user() -> None:
    """ "The conditions by which you (the "USER") may use it": the user is who is addressed."""
    terms = 'These terms tell by which rules you (the "USER") may use the Maps. The USER must not sell the Maps.'

    assert kind_of(judged(terms, "A bakery sells the Maps. May the bakery sell the Maps?")) == "prohibited"


BELOW = """Wren Research Terms

You have the below rights, if applicable, to use the Materials solely for non-commercial, non-revenue generating,
research purposes:

a) Source Code. If source code is included, you may use and modify the source code, but you may not distribute it.

b) Data. If data is included, you may use the data.
"""


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("A firm uses the source code in an app that it sells. May the firm use the source code?", "prohibited"),
        (
            "A lab uses the source code in a non-commercial research project. May the lab use the source code?",
            "permitted",
        ),
        ("A lab distributes the source code. May the lab distribute the source code?", "prohibited"),
        ("A school uses the data. May the school use the data?", "undetermined"),
    ],
)
def test_leave_in_the_items_under_a_leave_with_limits(facts: str, expected: str) -> None:
    """The lead-in bounds each item, and that code is included is no duty of the reader (*conditional*, for any use)."""
    assert kind_of(judged(BELOW, facts)) == expected


def test_what_has_to_be_included_stays_a_duty() -> None:
    """ "If the notice is included, you may share the code": the notice is asked for, the code is what is shared."""
    terms = "If the notice is included, you may share the code. You may not share the code otherwise."

    assert kind_of(judged(terms, "A lab shares the code. May the lab share the code?")) != "permitted"


@pytest.mark.parametrize("who", ["any individual", "individuals", "any person"])
@pytest.mark.parametrize("verb", ["identify", "re-identify"])
def test_persons_are_not_the_lab_that_identifies_them(who: str, verb: str) -> None:
    """ "A lab identifies the persons in the data": they are others than the lab (it was **permitted**)."""
    terms = f"You may use the Data. You must not {verb} {who} in the Data."
    third = verb.replace("identify", "identifies")
    facts = f"A lab {third} the persons in the Data. May the lab {verb} the persons?"
    told = facts.replace("persons", "patients")

    assert kind_of(judged(terms, facts)) == ("prohibited" if who == "any person" else "undetermined")
    assert kind_of(judged(terms, told)) == "prohibited"


NAMED = """Quazel Model Licence

"Quazel" means the language models and software, including trained weights.

You are granted a licence to use and distribute Quazel.

Neither Fern nor Licensee may use any name or mark owned by the other, except as required for customary use.
"""


def test_what_a_name_is_defined_as_is_no_name_or_mark() -> None:
    """ "Quazel" means models: using them uses no name of anybody (it was open)."""
    assert kind_of(judged(NAMED, "A bakery uses Quazel. May the bakery use Quazel?")) == "permitted"
    facts = 'A bakery uses the name "Fern" for bread. May the bakery use the name?'
    assert kind_of(judged(NAMED, facts)) != "permitted"


@pytest.mark.parametrize("which", ["modified files", "any modified files that you distribute"])
def test_modified_files_that_have_to_carry_notices(which: str) -> None:
    """ "You must cause modified files to carry notices" is owed by whoever passes on changed ones (**permitted**)."""
    terms = (
        "You may use, change and distribute the Model. "
        f"You must cause {which} to carry prominent notices stating that you changed the files."
    )
    changed = (
        "A lab has changed the Model. The lab distributes the changed Model. May the lab distribute the changed Model?"
    )

    assert kind_of(judged(terms, changed)) == "conditional"
    assert kind_of(judged(terms, "A lab uses the Model. May the lab use the Model?")) == "permitted"


def test_what_one_chooses_to_do_is_done() -> None:
    """ "If you choose to share it, you must name us" is a duty of whoever shares it (it was **permitted**)."""
    terms = "You may share the Maps. If you choose to share the Maps, you must include a copy of this licence."
    facts = "A club shares the Maps. The recipients get no copy of the licence. May the club share the Maps?"

    assert kind_of(judged(terms, facts)) == "prohibited"


COMMUNITY = """Wren Community Licence

The authors hereby grant to You a licence to use and sell copies of the Software in {} ways, subject to the notes that
stand here.

You may redistribute copies or modified versions of the Software that You have received from others, provided that:

1. You retain this notice and all of the copyright notices in all copies that You
2. You name the authors in a clear way
3. Any modified versions are clearly marked as such

By sending us a change, You grant the authors a licence to use and publish Your changes under any terms.
"""


def test_numbered_lines_without_a_stop_are_items() -> None:
    """The next number opens the next item, however long the line before it is."""
    text = licet.read(COMMUNITY, language="en")
    units = [entry.span.of(text.text) for entry in text.ledger]

    assert any(one.strip().startswith("2. You name the authors") for one in units)
    assert not any("that You\n2." in one for one in units)


def test_what_the_authors_may_do_is_no_leave_of_the_reader() -> None:
    """A grant to the other side gives the reader nothing."""
    text = (
        "Wren Licence\n\nThe authors hereby grant to You a licence to use and sell the Software. By submitting a"
        " contribution, You grant the authors a licence to use and distribute Your contributions."
    )

    assert answer(text, "A bakery distributes the Software.", "May the bakery distribute the Software?") == "prohibited"


@pytest.mark.parametrize(
    "rule",
    [
        "Any report or other publication of results obtained with this Software will acknowledge the Software.",
        "Published works using the Software will credit Wren.",
    ],
)
def test_a_work_will_name_what_it_was_made_with(rule: str) -> None:
    """ "Reports will acknowledge it" asks it of whoever publishes one, and tells of no effect."""
    text = f"Wren Licence\n\nYou may use the Software and publish results obtained with it.\n\n{rule}\n"
    sentences = ("A lab publishes results obtained with the Software in a report.", "May the lab publish the results?")

    assert answer(text, *sentences) == "conditional"


def test_information_of_several_kinds() -> None:
    """ "Copyright, attribution, or licence information" is information of each kind."""
    text = (
        "Wren Licence\n\nYou may use the Files.\n\nYou must not remove any copyright, attribution, or licence"
        " information in the Files.\n"
    )
    question = "May the firm remove the copyright information from the Files?"

    assert answer(text, "A firm removes the copyright information from the Files.", question) == "prohibited"
