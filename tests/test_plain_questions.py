"""Plain questions on terms of services: who asks, where somebody is, and what a ban with an exception leaves."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind

HEAD = 'Fern Ltd ("we") runs the Services. You may access and use the Services. '
AMERICANS = HEAD + "Only persons located in the U.S. are authorized to access and use the Services.\n"
ADULTS = HEAD + "Only persons located in Norway age eighteen (18) and older may use the Services.\n"


def kind(text: str, facts: str, question: str = "May the bakery use the Services?") -> Kind | None:
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(text)]).kind


def services(rule: str, name: str = "Services") -> str:
    """Terms under which everybody may use a service, and one rule more."""
    return f"Fern Terms\n\nFern offers the {name}. You may use the {name}.\n\n{rule}\n"


def maps(rule: str, granted: str = "use, copy, publish and sell") -> str:
    """A licence that lets everybody do this with maps, and one rule more."""
    return f"Fern Licence\n\nYou may {granted} the Maps.\n\n{rule}\n"


@pytest.mark.parametrize("who", ["bakery", "quorble", "pharmacist", "orchestra", "nonprofit"])
def test_whoever_asks_is_a_person_whatever_the_trade_is_called(who: str) -> None:
    question = f"May the {who} use the Services?"
    assert kind(AMERICANS, f"The {who} uses the Services.", question) is Kind.UNDETERMINED
    in_france = f"The {who} uses the Services.\nThe {who} is located in France."
    assert kind(AMERICANS, in_france, question) is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        ("The bakery is located in the United States.", Kind.PERMITTED),
        ("The bakery is located in the USA.", Kind.PERMITTED),
        ("The bakery is based in France.", Kind.PROHIBITED),
        ("The bakery is headquartered in Canada.", Kind.PROHIBITED),
        ("The bakery is in Japan.", Kind.PROHIBITED),
        ("The bakery is located in Berlin, Germany.", Kind.PROHIBITED),
        ("The bakery is not located in Canada.", Kind.UNDETERMINED),
        ("According to Bob, the bakery is located in the United States.", Kind.UNDETERMINED),
        ("The bakery sells bread in the United States.", Kind.UNDETERMINED),
        ("The owner of the bakery lives in the United States.", Kind.UNDETERMINED),
    ],
)
def test_where_somebody_is_may_be_told_by_any_verb(where: str, wanted: Kind) -> None:
    assert kind(AMERICANS, f"The bakery uses the Services.\n{where}") is wanted


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ("Anna is 20 years old.\nAnna lives in Norway.", Kind.PERMITTED),
        ("Anna is 16 years old.\nAnna lives in Norway.", Kind.PROHIBITED),
        ("Anna is 20 years old.\nAnna lives in Sweden.", Kind.PROHIBITED),
        ("Anna lives in Norway.", Kind.PERMITTED),  # of age, as everybody is presumed to be
        ("Anna is 20 years old.", Kind.UNDETERMINED),
    ],
)
def test_an_age_behind_a_place_is_the_persons(facts: str, wanted: Kind) -> None:
    assert kind(ADULTS, f"Anna uses the Services.\n{facts}", "May Anna use the Services?") is wanted


@pytest.mark.parametrize(
    ("rule", "facts", "wanted"),
    [
        ("You may not use the Services except through the API.", "", Kind.UNDETERMINED),
        (
            "You may not use the Services except through the API.",
            "The bakery uses the Services through the API.",
            Kind.PERMITTED,
        ),
        ("You may not use the Services other than by an Authorized User.", "", Kind.UNDETERMINED),
        ("You may not bypass a filter or access or use the Services other than by a Member.", "", Kind.UNDETERMINED),
        ("You may not use the Services except as permitted by these Terms.", "", Kind.PERMITTED),
        ("You may only use the Services in compliance with export control and sanctions laws.", "", Kind.PERMITTED),
        # a ban on less than what is granted keeps its exception to whom it is raised for
        (
            "You may not use the Services to build a search engine except with our consent.",
            "The bakery uses the Services to build a search engine.",
            Kind.PROHIBITED,
        ),
    ],
)
def test_an_exception_to_a_ban_on_what_is_granted_is_asked_for(rule: str, facts: str, wanted: Kind) -> None:
    assert kind(f"{HEAD}{rule}\n", facts or "The bakery uses the Services.") is wanted


def test_a_company_whose_name_is_a_verb_is_told_to_do_nothing() -> None:
    found = licet.read("Cohere hereby grants you a licence to use the Services.\n")
    assert [norm.modality.value for norm in found.norms] == ["permit"]


def test_a_line_may_end_in_an_abbreviation_with_dots() -> None:
    facts = "The bakery uses the Services.\nThe bakery is located in the U.S."
    assert kind(AMERICANS, facts) is Kind.PERMITTED


BARRED = [
    "If applicable law prohibits you from using the Services, then you may not use them.",
    "If you are prohibited under applicable law from using the Services, then you may not use them.",
    "You may not use the Services if you are barred from using the Services under the laws of Norway.",
    "If your access or use of the Services is prohibited by applicable laws, you may not use the Services.",
]


@pytest.mark.parametrize("rule", BARRED)
def test_nobody_is_presumed_to_use_what_the_law_bars(rule: str) -> None:
    """And it is no ban on every use, which it once was: "if applicable" was taken for an aside."""
    assert kind(f"{HEAD}{rule}\n", "The bakery uses the Services.") is Kind.PERMITTED
    assert kind(f"{HEAD}{rule}\n", "The bakery uses the Services unlawfully.") is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("rule", "broken", "kept"),
    [
        ("If any user is a minor, you may not use the Services.", "The bakery is a minor.", ""),
        ("If any fee is overdue, you may not use the Services.", "The fee is overdue.", "The fee is not overdue."),
        ("You may not use the Services if any fee is overdue.", "The fee is overdue.", "The fee is not overdue."),
    ],
)
def test_a_condition_that_begins_with_any_is_a_condition(rule: str, broken: str, kept: str) -> None:
    assert kind(f"{HEAD}{rule}\n", f"The bakery uses the Services.\n{broken}") in (Kind.PROHIBITED, Kind.UNDETERMINED)
    assert kind(f"{HEAD}{rule}\n", f"The bakery uses the Services.\n{kept}") in (Kind.PERMITTED, Kind.UNDETERMINED)


@pytest.mark.parametrize(
    ("rule", "doubt"),
    [
        ("If you do not agree to all of the following, you may not use the Services.", "agree to the terms"),
        ("If you do not agree with any of those, please do not use the Services.", "agree to the terms"),
        ("If you don't consent to receive notices by e-mail, you must stop using the Services.", ""),
        ("If you are not eligible, you may not use the Services.", ""),
    ],
)
def test_who_uses_it_agrees_and_is_eligible(rule: str, doubt: str) -> None:
    text = f"{HEAD}{rule}\n"
    assert kind(text, "The bakery uses the Services.") is Kind.PERMITTED
    if doubt:
        facts = f"The bakery uses the Services.\nThe bakery does not {doubt}."
        assert kind(text, facts) is not Kind.PERMITTED


def test_who_is_said_not_to_be_eligible_may_not() -> None:
    text = f"{HEAD}If you are not eligible, you may not use the Services.\n"
    assert kind(text, "The bakery uses the Services.\nThe bakery is not eligible.") is Kind.PROHIBITED


def test_a_place_that_is_only_told_to_be_served_is_presumed() -> None:
    served = (
        'Fern Ltd ("we") runs the Services. You may use the Services only in regions currently supported by Fern.\n'
    )
    named = 'Fern Ltd ("we") runs the Services. You may use the Services only in Norway.\n'
    assert kind(served, "The bakery uses the Services.") is Kind.PERMITTED
    assert kind(named, "The bakery uses the Services.") is Kind.UNDETERMINED


def test_a_purpose_that_tells_how_it_is_used_is_no_other_purpose() -> None:
    text = 'Fern Ltd ("we") runs the Services. You may use the Services solely to submit texts to the Services.\n'
    question = "May the bakery use the Services to write recipes?"
    assert kind(text, "The bakery uses the Services to write recipes.", question) is Kind.UNDETERMINED
    aimed = 'Fern Ltd ("we") runs the Services. You may use the Services solely to sort photos.\n'
    assert kind(aimed, "The bakery uses the Services to write recipes.", question) is Kind.PROHIBITED


def test_machine_learning_is_nobodys_learning() -> None:
    rule = "Given the nature of machine learning, use of our Services may result in Output that is not accurate.\n"
    facts = "The bakery uses the Services to write recipes."
    assert kind(HEAD + rule, facts, "May the bakery use the Services to write recipes?") is Kind.PERMITTED


def test_the_text_itself_is_not_the_work() -> None:
    """ "Changing it is not allowed", of the licence document: that once forbade to change the work."""
    text = (
        "Fern Licence\n\nEveryone is permitted to copy and distribute verbatim copies of this license document, but "
        "changing it is not allowed.\n\nYou may copy and change the Program.\n"
    )
    facts = "Tern is a program licensed under the Fern Licence.\nThe bakery changes Tern."
    assert kind(text, facts, "May the bakery change Tern?") is Kind.PERMITTED


@pytest.mark.parametrize(
    ("grant", "wanted"),
    [
        ("You may change the Program for any purpose, commercial or non-commercial.", Kind.PERMITTED),
        ("You may change the Program for any private or public purpose.", Kind.PERMITTED),
        ("You may change the Program for any commercial purpose.", Kind.UNDETERMINED),
    ],
)
def test_purposes_of_either_kind_narrow_nothing(grant: str, wanted: Kind) -> None:
    facts = "Tern is a program licensed under the Fern Licence.\nThe bakery changes Tern for its own use."
    assert kind(f"Fern Licence\n\n{grant}\n", facts, "May the bakery change Tern?") is wanted


def test_contributions_are_a_matter_of_their_own() -> None:
    text = (
        "Fern Licence\n\nYou may copy and sell the Program.\n\nUnless you state otherwise, any Contribution submitted "
        "for inclusion in the Program shall be under the terms of this Licence.\n"
    )
    facts = "Tern is a program licensed under the Fern Licence.\nThe bakery sells a copy of Tern to a customer."
    assert kind(text, facts, "May the bakery sell the copy of Tern?") is Kind.PERMITTED


@pytest.mark.parametrize("verb", ["change", "combine", "rework", "process"])
def test_whoever_grants_one_act_keeps_the_others(verb: str) -> None:
    """A grant to change the work once reserved nothing, so that its sale was free."""
    facts = "Tern is a program licensed under the Fern Licence.\nThe bakery sells Tern."
    assert kind(f"Fern Licence\n\nYou may {verb} the Program.\n", facts, "May the bakery sell Tern?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    ("ban", "kinds"),
    [
        ("You may not use the Services except in accordance with the Documentation.", (Kind.PERMITTED,)),
        ("You may not use the Services other than as described in the Documentation.", (Kind.PERMITTED,)),
        ("Except in accordance with the manual, do not use the Services.", (Kind.UNDETERMINED, Kind.PERMITTED)),
        ("Except as set out in an Order Form, you may not use the Services.", (Kind.UNDETERMINED, Kind.PROHIBITED)),
        ("You may not use the Services except under another agreement with us.", (Kind.UNDETERMINED, Kind.PROHIBITED)),
    ],
)
def test_a_ban_but_for_a_way_that_everybody_keeps(ban: str, kinds: tuple[Kind, ...]) -> None:
    """Whoever is granted the use keeps to the documents (presumption a); an order form not everybody has."""
    text = f"Fern Terms\n\nYou may use the Services.\n\n{ban}\n"
    assert kind(text, "The bakery uses the Services to write recipes.", "May the bakery use the Services?") in kinds
    broken = "The bakery uses the Services.\nThe bakery does not comply with the Documentation."
    assert kind(text, broken, "May the bakery use the Services?") is not Kind.PERMITTED


def test_what_is_sold_in_accordance_with_a_manual_is_not_free() -> None:
    ban = "You may not sell the Services except as set out in an Order Form."
    text = f"Fern Terms\n\nYou may use the Services.\n\n{ban}\n"
    assert kind(text, "The bakery sells the Services.", "May the bakery sell the Services?") is not Kind.PERMITTED


@pytest.mark.parametrize(
    "limit",
    ["made without using the Model", "to the extent that you made it", "except when it is sold", "made before 2020"],
)
def test_what_limits_a_defined_term_is_not_lost(limit: str) -> None:
    text = (
        f'Fern Terms\n\n"Free Work" means a work {limit}.\n\nYou may sell Free Works. You may not sell other works.\n'
    )
    facts = "Tern is a work.\nThe bakery made Tern with the Model.\nThe bakery sells Tern."
    assert kind(text, facts, "May the bakery sell Tern?") is not Kind.PERMITTED


@pytest.mark.parametrize("heading", ["WARRANTY", "Limitation of liability", "Governing law", "Changes", "Contact"])
@pytest.mark.parametrize(
    "limit", ["The Maps stay at school.", "Selling the Maps needs our consent.", "Term: one year.", "They are secret."]
)
def test_what_stands_below_a_heading_need_not_be_of_its_matter(heading: str, limit: str) -> None:
    text = f"Fern Licence\n\nYou may use, copy and sell the Maps.\n\n{heading}\n\n{limit.replace('They', 'The Maps')}\n"
    assert kind(text, "Acme sells the Maps.", "May Acme sell the Maps?") is not Kind.PERMITTED


def test_what_stands_below_a_heading_and_is_of_its_matter_limits_nothing() -> None:
    text = (
        "Fern Licence\n\nYou may use, copy and sell the Maps.\n\nWARRANTY\n\nThe Maps have no warranty.\n\n"
        "Governing law\n\nThe courts of Norway settle claims.\n"
    )
    assert kind(text, "Acme sells the Maps.", "May Acme sell the Maps?") is Kind.PERMITTED


@pytest.mark.parametrize("verb", ["sell", "publish", "give away"])
def test_who_keeps_it_to_himself_hands_it_to_nobody(verb: str) -> None:
    text = "Fern Licence\n\nYou may use, copy, publish, give away and sell the Maps.\n\nKeep the Maps to yourself.\n"
    third = {"sell": "sells the Maps", "publish": "publishes the Maps", "give away": "gives the Maps away"}[verb]
    assert kind(text, f"Acme {third}.", f"May Acme {verb} the Maps?") is not Kind.PERMITTED
    assert kind(text, "Acme copies the Maps.", "May Acme copy the Maps?") is Kind.PERMITTED


@pytest.mark.parametrize(
    ("rule", "fact"),
    [
        ("You must be a school.", "Acme is a bank."),
        ("Users must be schools.", "Acme is a bank."),
        ("You must not be a bank.", "Acme is a bank."),
        ("Users may not be banks.", "Acme is a bank."),
        ("You cannot be a competitor of Fern.", "Acme is a competitor of Fern."),
        ("You must live in Norway.", "Acme lives in Sweden."),
        ("You must be located in Norway.", "Acme is located in Sweden."),
        ("You must not be located in Norway.", "Acme is located in Norway."),
        ("You must be a member of the Fern Club.", "Acme is not a member of the Fern Club."),
        ("You certify that you are not a company.", "Acme is a company."),
        ("By using the Maps you represent that you are not a bank.", "Acme is a bank."),
        ("You represent that you are a teacher.", "Acme is not a teacher."),
        ("You confirm that you are a school.", "Acme is a bank."),
    ],
)
def test_what_somebody_has_to_be_or_not_to_be(rule: str, fact: str) -> None:
    """Such a duty named no act, so that it kept nobody from any."""
    text = maps(rule, "use and sell")
    assert kind(text, f"{fact}\nAcme uses the Maps.", "May Acme use the Maps?") is not Kind.PERMITTED


@pytest.mark.parametrize(
    "rule",
    [
        "You must be a human to create an account.",
        "You represent that you are an authorised representative of your company.",
        "You must not be a bank.",
        "You certify that you are not a competitor of Fern.",
    ],
)
def test_what_a_bakery_is_keeps_it_from_nothing(rule: str) -> None:
    text = maps(rule, "use and sell")
    assert kind(text, "The bakery uses the Maps.", "May the bakery use the Maps?") is Kind.PERMITTED


def test_whom_one_may_not_allow_it_is_no_ban_of_everything() -> None:
    text = (
        "Fern Terms\n\nYou may use the APIs.\n\nWhen using the APIs, you may not (or allow those acting on your behalf "
        "to):\n\n1. Sell the APIs.\n\n2. Copy them.\n"
    )
    assert kind(text, "The bakery uses the APIs.", "May the bakery use the APIs?") is Kind.PERMITTED
    assert kind(text, "The bakery sells the APIs.", "May the bakery sell the APIs?") is Kind.PROHIBITED


@pytest.mark.parametrize(
    "rule",
    [
        "Selling the Maps may require a permit from us.",
        "Sale may require a separate licence.",
        "Fees may apply to sales of the Maps.",
        "For each sale, a fee of 10 euros is due.",
        "A fee of 10 euros is payable for each sale.",
        "Sale is only possible against payment.",
        "You owe us 5% of each sale.",
    ],
)
def test_what_an_act_may_need_is_no_mere_possibility(rule: str) -> None:
    text = maps(rule, "use, copy and sell")
    assert kind(text, "Acme sells the Maps.", "May Acme sell the Maps?") is not Kind.PERMITTED


@pytest.mark.parametrize(
    "told",
    [
        "We will use reasonable efforts not to publish the pictures that you make with the Services.",
        "Fern warrants that the Services will work as described and will not lose functions.",
        "These Terms, along with the Fern Policy, explain how you should use the Services.",
        "Depending on the features you use, additional terms may apply to your use of the Services.",
        "In order to access certain Services you may be required to provide certain information.",
        "Fern Voice does not store or retain recordings from sites that you name.",
        "Please read, print and save a copy of these Terms because we will not save one for you.",
        "Although it is filtered, it does not exclude the possibility that some information is wrong.",
        "Customer's use of the Services is at Customer's sole risk.",
    ],
)
def test_what_the_licensor_tells_or_promises_bars_no_use(told: str) -> None:
    text = services(told)
    assert kind(text, "The bakery uses the Services.", "May the bakery use the Services?") is Kind.PERMITTED


@pytest.mark.parametrize(
    ("rule", "fact"),
    [
        ("You may publish only the Maps of Norway.", "Acme publishes the Maps of Sweden."),
        ("You may publish only small Maps.", "Acme publishes large Maps."),
        ("Only the Maps of Norway may be published.", "Acme publishes the Maps of Sweden."),
        ("We reserve online publication for ourselves.", "Acme publishes the Maps online."),
        ("We do not consent to publication.", "Acme publishes the Maps."),
        ("School books are the only place where the Maps may be published.", "Acme publishes the Maps in a newspaper."),
        (
            "Publishing without a contract with Fern is theft.",
            "Acme has no contract with Fern.\nAcme publishes the Maps.",
        ),
    ],
)
def test_what_a_broad_grant_leaves_out(rule: str, fact: str) -> None:
    text = maps(rule)
    assert kind(text, fact, "May Acme publish the Maps?") is not Kind.PERMITTED


def test_what_the_only_grant_speaks_of_is_granted() -> None:
    text = "Fern Licence\n\nYou may use, copy, publish and sell the Maps.\n\nYou may publish only the Maps of Norway.\n"
    question = "May Acme publish the Maps of Norway?"
    assert kind(text, "Acme publishes the Maps of Norway.", question) is Kind.PERMITTED
    assert kind(text, "Acme sells the Maps.", "May Acme sell the Maps?") is Kind.PERMITTED


@pytest.mark.parametrize(
    ("rule", "fact"),
    [
        ("We do not serve banks.", "Acme is a bank."),
        ("Banks cannot become customers.", "Acme is a bank."),
        ("Banks may not be customers.", "Acme is a bank."),
        ("Access to the Service is by invitation only.", "Acme has no invitation."),
        ("Access to the Service requires an invitation.", "Acme has no invitation."),
    ],
)
def test_who_is_turned_away(rule: str, fact: str) -> None:
    text = services(rule, "Service")
    assert kind(text, f"{fact}\nAcme uses the Service.", "May Acme use the Service?") is not Kind.PERMITTED


PHOTOS = "Heron Licence\n\nHeron offers the Photos. You may share and publish the Photos.\n\n"


@pytest.mark.parametrize(
    "duty", ["If you publish a Photo, name Heron.", "Name the author and Heron next to each Photo."]
)
@pytest.mark.parametrize(
    "facts", ["Ana publishes a Photo.\nAna names nobody.", "Ana publishes a Photo and names nobody."]
)
def test_who_names_nobody_names_neither(duty: str, facts: str) -> None:
    """A name that is a term was nobody; "and names nobody" was read as names, and passed over."""
    assert kind(f"{PHOTOS}{duty}\n", facts, "May Ana publish the Photo?") is Kind.PROHIBITED


def test_what_several_things_somebody_does() -> None:
    facts = "Ana publishes a Photo and names the author."
    duty = "If you publish a Photo, name the author.\n"
    assert kind(PHOTOS + duty, facts, "May Ana publish the Photo?") is Kind.PERMITTED


@pytest.mark.parametrize(
    "told", ["Translations belong to you.", "Texts that you send us are deleted after 30 days.", "Output is yours."]
)
def test_what_is_the_readers_bars_nothing(told: str) -> None:
    text = f"Lark Terms\n\nLark offers the Service. You may use the Service to translate texts.\n\n{told}\n"
    facts = "Ines uses the Service to translate a letter."
    assert kind(text, facts, "May Ines use the Service?") is Kind.PERMITTED


def test_what_is_beyond_a_use_is_another_one() -> None:
    text = (
        "Fern Licence\n\nYou may use the Maps.\n\nCompanies need a licence from us for any use beyond internal "
        "presentations.\n"
    )
    facts = "Acme is a company.\nAcme has no licence from Fern.\nAcme uses the Maps in a product."
    assert kind(text, facts, "May Acme use the Maps in a product?") is not Kind.PERMITTED


INSTITUTE = (
    'Data Terms\n\nThe Delta Institute ("Institute") offers the Data.\n\nEverybody may download the Data and publish '
    "the results.\n\nWhoever publishes results must cite the Institute.\n"
)


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ("A student publishes results and cites the Institute.", Kind.PERMITTED),
        ("A student publishes results and does not cite the Institute.", Kind.PROHIBITED),
        ("A student publishes results.\nA student cites the Institute.", Kind.CONDITIONAL),
    ],
)
def test_somebody_who_does_two_things_is_one(facts: str, wanted: Kind) -> None:
    """ "A student does this and does that" was two students."""
    answer = kind(INSTITUTE, facts, "May the student publish the results?")
    assert answer is wanted or (wanted is Kind.CONDITIONAL and answer is not Kind.PROHIBITED)


def test_who_downloads_needs_no_citation_of_whoever_publishes() -> None:
    assert kind(INSTITUTE, "A student downloads the Data.", "May the student download the Data?") is Kind.PERMITTED


def test_who_may_train_on_it_may_use_it_for_that() -> None:
    text = "Data Terms\n\nYou may download the Data. You may train models on the Data.\n"
    assert kind(text, "A firm trains a model on the Data.", "May the firm train the model?") is Kind.PERMITTED
    assert kind(text, "A firm sells the Data.", "May the firm sell the Data?") is not Kind.PERMITTED


def test_on_how_many_it_may_be_done() -> None:
    text = "Fern Licence\n\nFern licenses the Fonts to you. You may install the Fonts on up to five computers.\n"
    many = "A studio installs the Fonts on nine computers."
    assert kind(text, many, "May the studio install the Fonts on nine computers?") is not Kind.PERMITTED
    few = "A studio installs the Fonts on three computers."
    assert kind(text, few, "May the studio install the Fonts?") is Kind.PERMITTED


def test_leave_for_a_fee_is_no_mere_talk_of_fees() -> None:
    text = "Data Terms\n\nYou may copy the Data. Sale of the Data is permitted if a fee of 200 euros is paid.\n"
    assert kind(text, "A firm sells the Data.", "May the firm sell the Data?") is Kind.CONDITIONAL
    paid = "A firm sells the Data.\nThe firm has paid the fee of 200 euros."
    assert kind(text, paid, "May the firm sell the Data?") is Kind.PERMITTED


@pytest.mark.parametrize("asked", ["You may sell the Data if you pay {}.", "If you sell the Data, you must pay {}."])
@pytest.mark.parametrize("fee", ["a fee", "a fee of 200 euros"])
@pytest.mark.parametrize("said", ["does not pay the fee", "has not paid the fee of 200 euros", "pays nothing"])
def test_the_fee_that_is_not_paid_is_the_one_asked_for(asked: str, fee: str, said: str) -> None:
    text = f"Data Terms\n\nYou may copy the Data. {asked.format(fee)}\n"
    if asked.startswith("If"):
        text = text.replace("copy the Data", "copy and sell the Data")
    assert kind(text, f"A firm sells the Data.\nThe firm {said}.", "May the firm sell the Data?") is Kind.PROHIBITED


@pytest.mark.parametrize("on", ["", " on these terms", " under these terms"])
def test_whose_the_licensed_things_are_narrows_nothing(on: str) -> None:
    text = f'Quill Licence\n\nQuill Foundry ("Quill") licenses its fonts (the "Fonts") to you{on}.\n'
    assert kind(text, "A studio uses the Fonts.", "May the studio use the Fonts?") is Kind.PERMITTED
    text += "\nYou may install the Fonts on up to five computers.\n"
    many = "A studio installs the Fonts on nine computers."
    assert kind(text, many, "May the studio install the Fonts on nine computers?") is not Kind.PERMITTED


@pytest.mark.parametrize(
    ("told", "wanted"),
    [("names Quill in the credits", Kind.PERMITTED), ("does not name Quill", Kind.PROHIBITED)],
)
def test_what_only_people_do_is_no_films(told: str, wanted: Kind) -> None:
    text = (
        "Quill Licence\n\nQuill offers the Fonts. You may use the Fonts.\n\nIf you use a Font in a film that is shown "
        "in cinemas, you must name Quill in the credits.\n"
    )
    facts = f"A studio uses a Font in a film that is shown in cinemas and {told}."
    assert kind(text, facts, "May the studio use the Font in the film?") is wanted


@pytest.mark.parametrize(
    "order",
    [
        "If we tell you to stop, you stop within one day.",
        "If we ask you to stop, you stop using the Service.",
        "You must stop using the Service when we ask you to.",
        "When we tell you to stop, stop.",
        "You must cease all use at our request.",
        "Upon our written request, you must cease all use of the Service.",
    ],
)
def test_who_was_told_to_stop_may_not_go_on(order: str) -> None:
    """Nobody is presumed to have been told so (presumption d)."""
    text = services(order, "Service")
    question = "May Acme use the Service?"
    told = "Fern told Acme to stop.\nAcme uses the Service."
    assert kind(text, told, question) in (Kind.PROHIBITED, Kind.UNDETERMINED)
    asked = "Fern asked Acme to stop two weeks ago.\nAcme uses the Service."
    assert kind(text, asked, question) is not Kind.PERMITTED
    assert kind(text, "Acme uses the Service.", question) is Kind.PERMITTED


@pytest.mark.parametrize(
    "act",
    [
        "decide which applicants get a flat",
        "decide who gets a flat",
        "predict when the apples are ripe",
        "decide where it plays",
        "predict why customers leave",
        "predict what customers buy",
        "find out how many customers pay",
        "decide if applicants are hired",
    ],
)
def test_what_is_found_out_may_be_asked(act: str) -> None:
    """ "May it use the Service to decide which applicants get a flat?" was not understood."""
    terms = "Larch Terms\n\nYou may use the Service. You may not use the Service to bake bread."
    assert (
        kind(terms, f"The club uses the Service to {act}.", f"May the club use the Service to {act}?") is Kind.PERMITTED
    )
