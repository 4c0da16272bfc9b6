"""Small whole terms of services in ordinary words: what plain questions about them come to."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.verdict import Kind


def kind(rules: str, facts: str, question: str) -> Kind | None:
    text = f"Plover Terms\n\nPlover offers the Service. {rules}\n"
    return licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(text)]).kind


@pytest.mark.parametrize(
    ("rule", "act"),
    [
        ("You may not record lessons.", "record a lesson"),
        ("You may not screenshot or record lessons.", "record a lesson"),
        ("Do not record lessons or show them in public.", "record a lesson"),
        ("You must not pretend to be someone else.", "pretend to be his neighbour"),
        ("You must not pose as another person.", "pretend to be the mayor"),
        ("You may not insult anyone, pretend to be somebody else, or post addresses.", "post addresses"),
        ("You may not sell lessons, try to copy them, or publish them.", "publish the lessons"),
        ("You may not sell lessons, use them to train a model, or publish them.", "publish the lessons"),
        ("You may not use lessons to train, test, or tune models, or publish them.", "publish the lessons"),
        ("You may not sell lessons, help others to sell them, or publish them.", "publish the lessons"),
        ("You may not sell cookies, track users, or record the visitors.", "track users"),
        ("Lessons may not be shown in shops, restaurants or at fairs.", "show lessons in restaurants"),
        ("You will not, and will not let others: (a) cache lessons; (b) sell them.", "cache lessons"),
        ("Copying lessons in bulk, whether by hand or by software, is not allowed.", "copy lessons in bulk"),
    ],
)
def test_a_ban_on_several_acts_reaches_each(rule: str, act: str) -> None:
    verb, rest = act.split(" ", 1)
    done = {"cache": "caches", "copy": "copies", "publish": "publishes"}.get(verb, f"{verb}s")
    facts = f"Boris uses the Service of Plover.\nBoris {done} {rest}."
    assert kind(f"You may use the Service and the lessons. {rule}", facts, f"May Boris {act}?") is Kind.PROHIBITED


def test_to_feign_a_state_is_to_pose_as_nobody() -> None:
    facts = "Boris uses the Service of Plover.\nBoris pretends to be ill."
    rule = "You may use the Service. You must not pretend to be someone else."
    assert kind(rule, facts, "May Boris pretend to be ill?") is not Kind.PROHIBITED


@pytest.mark.parametrize(
    ("rule", "who", "wanted"),
    [
        ("Companies need a paid plan.", "is a company and has no plan", Kind.PROHIBITED),
        ("Companies need a paid plan.", "is a company and has a paid plan", Kind.PERMITTED),
        ("Learners under 16 need the consent of a parent.", "is a learner. Leo is 13", Kind.PROHIBITED),
        ("Learners under 16 need the consent of a parent.", "is 13 and is a learner", Kind.PROHIBITED),
        ("Anyone under 16 needs the consent of a parent to use the Service.", "is 13", Kind.PROHIBITED),
        ("Anyone under 16 needs the consent of a parent to use the Service.", "is 19", Kind.PERMITTED),
        ("Learners under 16 need the consent of a parent.", "is a learner. Leo is 19", Kind.PERMITTED),
        ("Players below 16 may not use the Service.", "is a player. Leo is 13", Kind.PROHIBITED),
    ],
)
def test_what_somebody_needs_is_needed_for_whatever_he_does(rule: str, who: str, wanted: Kind) -> None:
    facts = f"Leo {who}.\nLeo uses the Service of Plover."
    assert kind(f"You may use the Service. {rule}", facts, "May Leo use the Service?") is wanted


@pytest.mark.parametrize(
    ("plan", "wanted"),
    [("Starter", Kind.PROHIBITED), ("Business", Kind.PERMITTED)],
)
def test_what_plan_somebody_is_on_is_told_by_its_name(plan: str, wanted: Kind) -> None:
    rules = "Our customers may use the Service. Customers on the Starter plan may not run game servers."
    facts = f"A customer of Plover is on the {plan} plan.\nThe customer runs a game server."
    assert kind(rules, facts, "May the customer run a game server?") is wanted


@pytest.mark.parametrize(
    ("whose", "wanted"),
    [("his own servers", Kind.PERMITTED), ("the servers of another company", Kind.PROHIBITED)],
)
def test_what_is_ones_own_is_nobody_elses(whose: str, wanted: Kind) -> None:
    rules = "Our customers may use the Service. You may not scan the servers of others."
    facts = f"A customer of Plover scans {whose}."
    assert kind(rules, facts, f"May the customer scan {whose}?") is wanted


def test_the_photos_of_members_are_each_members_own() -> None:
    rules = "Members may delete their photos. Members may not delete anything else."
    facts = "Sia is a member of Plover.\nSia deletes her photos."
    assert kind(rules, facts, "May Sia delete her photos?") is Kind.PERMITTED


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Attic Cloud Storage Terms", ("Attic",)),
        ("Parley Terms", ("Parley",)),
        ("Software Licence", ()),
        ("Norway Data Terms", ()),
    ],
)
def test_whose_name_the_title_begins_with_is_who_speaks(title: str, names: tuple[str, ...]) -> None:
    name = title.split()[0]
    text = (
        f"{title}\n\nFiles are kept by us. Customers may store files. You may use {name} in Norway. We delete files.\n"
    )
    ours = [party.names for party in licet.read(text).parties if party.role == "we"]
    assert ours == [names]


@pytest.mark.parametrize(
    ("rule", "facts", "question", "wanted"),
    [
        (
            "Podcasters must not publish advertisements.",
            "Kira is a podcaster on Plover. Kira publishes advertisements.",
            "May Kira publish advertisements?",
            Kind.PROHIBITED,
        ),
        (
            "Logs of messages may be kept for a maximum of 12 months.",
            "Egon uses Plover. Egon keeps the logs of messages for three years.",
            "May Egon keep the logs for three years?",
            Kind.PROHIBITED,
        ),
        (
            "No advertising in comments!",
            "Jule uses Plover. Jule advertises her bakery in a comment.",
            "May Jule advertise her bakery in the comment?",
            Kind.PROHIBITED,
        ),
        (
            "Post only recipes that you have written yourself.",
            "Mika uses Plover. Mika posts a recipe that he has written himself.",
            "May Mika post the recipe?",
            Kind.PERMITTED,
        ),
        (
            "Post only recipes that you have written yourself.",
            "Mika uses Plover. Mika posts a recipe that he has not written himself.",
            "May Mika post the recipe?",
            Kind.PROHIBITED,
        ),
        (
            "Members may only upload photos that they took themselves.",
            "Uma is a member of Plover. Uma uploads a photo that she took herself.",
            "May Uma upload the photo?",
            Kind.PERMITTED,
        ),
        (
            "Members may only upload photos that they took themselves.",
            "Uma is a member of Plover. Uma uploads a photo. Uma did not take the photo.",
            "May Uma upload the photo?",
            Kind.PROHIBITED,
        ),
        (
            "Only members who are at least 21 years old and hold a licence may drive a car.",
            "Otto is a member of Plover. Otto is 40 years old and holds a licence. Otto drives a car.",
            "May Otto drive the car?",
            Kind.PERMITTED,
        ),
        (
            "Only members who are at least 21 years old and hold a licence may drive a car.",
            "Otto is a member of Plover. Otto is 40 years old. Otto does not hold a licence. Otto drives a car.",
            "May Otto drive the car?",
            Kind.PROHIBITED,
        ),
        (
            "No one under 13 may open an account.",
            "Nele is 11 years old. Nele opens an account at Plover.",
            "May Nele open an account?",
            Kind.PROHIBITED,
        ),
        (
            "You may install the app on as many of your own devices as you like.",
            "Cleo uses Plover. Cleo installs the app on four of her own devices.",
            "May Cleo install the app on her devices?",
            Kind.PERMITTED,
        ),
    ],
)
def test_who_what_and_whose_in_small_terms(rule: str, facts: str, question: str, wanted: Kind) -> None:
    assert kind(rule, facts.replace(". ", ".\n"), question) is wanted


@pytest.mark.parametrize(
    ("rule", "does", "question", "wanted"),
    [
        (
            "You may not use the Service if you are not of legal age to form a binding contract with us.",
            "uses the Service",
            "use the Service",
            Kind.PERMITTED,
        ),
        (
            "You may not use the Service if you are not of legal age to form a binding contract with us.",
            "is a minor and uses the Service",
            "use the Service",
            Kind.PROHIBITED,
        ),
        (
            "You may not reverse engineer or attempt to extract the source code from any part of the Service.",
            "reverse engineers the Service",
            "reverse engineer the Service",
            Kind.PROHIBITED,
        ),
        (
            "You may not transfer your account, in whole or in part, by operation of law or otherwise.",
            "transfers his account to a friend",
            "transfer his account",
            Kind.PROHIBITED,
        ),
        (
            "You may not use the Service to harass others.",
            "uses the Service to harass a woman",
            "use the Service to harass the woman",
            Kind.PROHIBITED,
        ),
    ],
)
def test_what_most_terms_of_services_say(rule: str, does: str, question: str, wanted: Kind) -> None:
    assert kind(f"You may use the Service. {rule}", f"Jan {does}.", f"May Jan {question}?") is wanted


@pytest.mark.parametrize(
    ("rule", "does", "question", "wanted"),
    [
        (
            "You may try the fonts for 14 days.",
            "tries the fonts for 10 days",
            "try the fonts for 10 days",
            Kind.PERMITTED,
        ),
        (
            "You may try the fonts for 14 days.",
            "tries the fonts for 20 days",
            "try the fonts for 20 days",
            Kind.PROHIBITED,
        ),
        (
            "You must not create more than one account.",
            "creates a second account",
            "create a second account",
            Kind.PROHIBITED,
        ),
        (
            "Anyone who insults other users can be excluded.",
            "insults another user",
            "insult the other user",
            Kind.PROHIBITED,
        ),
    ],
)
def test_how_long_how_many_and_who_is_excluded(rule: str, does: str, question: str, wanted: Kind) -> None:
    assert kind(rule, f"Jan uses the Service.\nJan {does}.", f"May Jan {question}?") is wanted


def test_what_is_done_on_a_named_site_uses_the_site() -> None:
    text = (
        "Attic Cloud Storage Terms\n\nAttic stores files. We delete old ones. Don't use Attic to host a public website."
    )
    facts = "Arne is a customer of Attic.\nArne hosts a public website on Attic."
    question = "May Arne host the website on Attic?"
    assert licet.check(licet.case(f"{facts}\n\n{question}\n", lenient=True), [licet.read(text)]).kind is Kind.PROHIBITED


def test_what_is_to_be_removed_is_what_its_removal_was_asked_for() -> None:
    """And not what the sentence before it speaks of."""
    text = (
        "Cookies are allowed only on servers.\nIf we ask you to remove content, you must remove it within 48 hours.\n"
    )
    assert "content" in str(
        [norm.acts for norm in licet.read(f"Plover Terms\n\n{text}").norms if norm.modality == "oblige"]
    )


@pytest.mark.parametrize(
    ("rule", "facts", "question", "wanted"),
    [
        (
            "It is prohibited to use the Service to write malware, to harass people or to produce weapons.",
            "Kai uses the Service to write malware.",
            "May Kai use the Service to write malware?",
            Kind.PROHIBITED,
        ),
        (
            "You must not change the answers if you publish them.",
            "Kai uses the Service. Kai changes the answers and publishes the answers.",
            "May Kai change the answers?",
            Kind.PROHIBITED,
        ),
        (
            "Pupils may use the answers for homework only if their teacher allows it.",
            "Kai is a pupil and uses the answers for homework. His teacher does not allow it.",
            "May Kai use the answers for homework?",
            Kind.PROHIBITED,
        ),
        (
            "Plug-ins may be sold, provided that they do not use our logo.",
            "Kai uses the Service. Kai sells a plug-in that uses the logo of Plover.",
            "May Kai sell the plug-in?",
            Kind.PROHIBITED,
        ),
    ],
)
def test_rows_of_purposes_and_what_conditions_take_up(rule: str, facts: str, question: str, wanted: Kind) -> None:
    assert kind(f"You may use the Service. {rule}", facts.replace(". ", ".\n"), question) in (wanted, Kind.UNDETERMINED)


def test_a_row_of_infinitives_with_their_to_is_one_row() -> None:
    rule = "You must not use the Service to write malware, to harass people or to produce weapons."
    (norm,) = licet.read(f"Plover Terms\n\n{rule}\n").norms
    (act,) = norm.acts
    assert len(act.roles[-1].filler.parts) == 3  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("", Kind.UNDETERMINED),
        ("Tessa holds a licence.", Kind.PERMITTED),
        ("Tessa does not hold a licence.", Kind.PROHIBITED),
    ],
)
def test_what_is_not_said_of_a_member_does_not_shut_him_out(told: str, wanted: Kind) -> None:
    facts = f"Tessa is a member of Plover.\nTessa drives a car.\n{told}"
    assert kind("Only members who hold a licence may drive a car.", facts, "May Tessa drive the car?") is wanted


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("You may show lessons, but next to each lesson you must name Plover.", "Boris does not name Plover."),
        ("You may show lessons, but below each lesson, you must name Plover.", "Boris does not name Plover."),
    ],
)
def test_what_is_asked_behind_a_place_is_asked(rule: str, facts: str) -> None:
    """A phrase before "you must" said how the first act is done, and the duty was gone (*permitted*)."""
    verdict = kind(rule, f"Boris shows a lesson.\n{facts}", "May Boris show the lesson?")
    assert verdict not in (None, Kind.PERMITTED)


def test_such_a_duty_is_listed() -> None:
    text = "Plover Terms\n\n1. You may show lessons, but next to each lesson you must name Plover.\n"
    assert ["permit", "oblige"] == [norm.modality.value for norm in licet.read(text).norms]
