"""Sentences of licences and terms as people find them: what each rules, and what rules nothing."""

from __future__ import annotations

import pytest

import licet
from licet.clauses.norm import Modality, Status
from licet.clauses.phrase import Predication, Role
from licet.grammar.reader import read

from .plainly import plainly

HEAD = 'These Terms are a contract between you and Acme Inc. ("Acme", "we").\n\n'


def ruled(text: str) -> tuple[str, list[str]]:
    """The status of the sentence (and the kind, if inert), and what it rules: `forbid use(object: Model)`."""
    instrument = read(HEAD + text + "\n", language="en")
    entry = next(one for one in instrument.ledger if one.span.end > len(HEAD))
    norms = [
        f"{norm.modality.value} {plainly(act)}"
        for norm in instrument.norms
        if norm.spans and norm.spans[-1].end > len(HEAD)
        for act in norm.acts
    ]
    status = entry.status.value if entry.status is not Status.INERT else f"inert: {entry.why}"
    return status, norms


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("Do not resell the Model.", ["forbid resell(object: Model)"]),
        ("Don't use our API to harm others.", ["forbid use(object: api [of we]; purpose: harm(object: other))"]),
        (
            "You must not try to copy the Model.",
            ["forbid copy(object: Model)", "forbid try(object: copy(object: Model))"],
        ),
        (
            "This means that you can use Output for any purpose.",
            ["permit use(object: output Output; purpose: any purpose)"],
        ),
        ("The Customer receives a right to use the Service.", ["permit use(object: service Service)"]),
        (
            "Decompiling, scraping, or copying the Service is prohibited.",
            [f"forbid {verb}(object: service Service)" for verb in ("decompile", "scrape", "copy")],
        ),
        ("You must not make copies of the Data.", ["forbid copy(object: data Data)"]),
        ("You may prepare derivative works based on the Data.", ["permit modify(object: data Data)"]),
        ("You may not interfere with or harm the API.", ["forbid interfere(object: api)", "forbid harm(object: api)"]),
        ("You agree that you are not allowed to sell the Data.", ["forbid sell(object: data Data)"]),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_what_a_sentence_rules(text: str, norms: list[str]) -> None:
    """Orders, promises, explanations, rights received and gerunds rule what they name."""
    status, found = ruled(text)

    assert "read" == status
    assert [one.split("(")[0] for one in norms] == [one.split("(")[0] for one in found]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Given the nature of AI, use of our API may in some situations result in wrong Output.", "possibility"),
        ("You consent to these transfers and their storage.", "consent of the reader"),
        ("The Model is licensed, not sold.", "title"),
        ("Use may include training the Model.", "what a use may be"),
        ("When it comes to openness, we took inspiration from permissive licenses.", "background"),
        ("Copyright and patent grants apply to the Model.", "to what the grant applies"),
    ],
)
def test_what_rules_nothing(text: str, kind: str) -> None:
    """What may happen, consents, facts and scope are inert, and the kind is named."""
    assert (f"inert: {kind}", []) == ruled(text)


def test_what_may_narrow_a_use_is_never_inert() -> None:
    """A sentence without a modal that may keep a use away bears until somebody looks at it."""
    assert ruled("This restriction also applies to derivatives of the Model.")[0] in ("unread", "partial")


def test_what_nobody_claims_is_free() -> None:
    """The licensor that claims no rights in an object frees it."""
    instrument = read(HEAD + "Acme claims no rights in Outputs that you generate using the Model.\n", language="en")

    assert ["free"] == [one.silence.value for one in instrument.reserved]


def test_an_item_holds_for_each_act_of_its_lead_in() -> None:
    """A power with grounds in a list has none of its acts without the ground."""
    lead_in = "We may suspend your account or terminate this Agreement:"
    text = f"{lead_in}\n\n(i) to prevent harm; or\n\n(ii) for repeated violations of the Policies.\n"
    instrument = read(HEAD + text, language="en")
    acts = [act for norm in instrument.norms for act in norm.acts if act.verb in ("suspend", "terminate")]

    assert 4 == len(acts)
    assert all(len(act.roles) == 2 for act in acts)


def test_a_lead_in_that_ends_with_for_is_read_with_what_follows() -> None:
    """
    "The Customer is responsible for" before a line of its own is no stumbling block for the grammar.
    """
    from licet.grammar.languages import language
    from licet.grammar.skeleton import Piece

    assert isinstance(language("en").parse((Piece("The Customer is responsible for", 0, "own"),)), tuple)


@pytest.mark.parametrize("dress", ["_not_", "*not*", "__not__", "**not**"])
def test_a_denial_in_dress_denies(dress: str) -> None:
    """
    What is set off by marks of emphasis is the same word.
    """
    (norm,) = licet.read(f"Moor Licence\n\nThis licence does {dress} allow you to sell the Software.").norms

    assert Modality.FORBID is norm.modality


GIVEN = """Tarn Licence

Subject to the terms of this Licence, I grant You:

a) A worldwide, royalty-free copyright license, to reproduce and distribute My Work.

b) A worldwide, royalty-free patent license under my patents to make, have made, use and sell My Work.

This Licence does not grant any rights in My name, trademarks, or logos.
"""


def test_what_is_given_is_told_in_a_list() -> None:
    """
    "I grant you: (a) a licence to …" gives what its items name; what is not given is each of the things in the row.
    """
    text = licet.read(GIVEN)

    assert [["reproduce", "distribute"], ["make", "have made", "use", "sell"]] == [
        [act.verb for act in norm.acts] for norm in text.norms if norm.modality is Modality.PERMIT
    ]
    assert {"name", "trademark", "logo"} <= {one.object.head for one in text.reserved}


def test_a_clause_between_a_licence_and_its_list() -> None:
    """
    "A licence, subject to X: (a) under Y to use it" gives its use.
    """
    text = (
        "Tarn Licence\n\nThe Author hereby grants You a royalty-free, non-exclusive license, subject to third party "
        "claims:\n\na. under her copyrights to use and modify the Work; and\n\nb. under her patents to make the Work."
    )
    (first, second) = licet.read(text).norms

    assert ["use", "modify"] == [act.verb for act in first.acts]
    assert ["make"] == [act.verb for act in second.acts]


@pytest.mark.parametrize(
    "cause",
    [
        "cause all code to which You contribute to contain a notice",
        "cause every product in which you include the Work to contain a notice",
        "cause the source of any works that You create to contain a notice reasonably calculated to inform users",
    ],
)
def test_what_is_caused_is_no_part_of_what_tells_the_thing(cause: str) -> None:
    """
    The infinitive behind "the code to which you contribute" says what the code is caused to do.
    """
    (norm,) = licet.read(f"Moor Licence\n\nYou must {cause}.").norms
    inner = [filler for filler in norm.acts[0].get(Role.OBJECT) if isinstance(filler, Predication)]

    assert ["contain"] == [one.verb for one in inner]


NOTICES = """Pike Licence

You may use and share this software.

## Notices

Make sure everyone who gets a copy of any part of this software from you also gets the text of this license.

You must send notices to the address of the licensor.
"""


def test_a_licence_text_is_no_message_between_the_parties() -> None:
    """
    Under the heading "Notices" the duty to pass the text on stays a duty; where letters go is none.
    """
    duties = [norm for norm in licet.read(NOTICES).norms if norm.modality is Modality.OBLIGE]

    assert 1 == len(duties)


@pytest.mark.parametrize("both", ["he/she", "he or she", "that he or she"])
def test_whoever_it_is_is_one_person(both: str) -> None:
    """
    "He/she" is one word for one person, so that what belongs to it is read.
    """
    text = f"Moor Licence\n\nThe Licensee must include this Licence with every copy of the Work {both} distributes."

    assert [Status.READ] == [entry.status for entry in licet.read(text).ledger if "must" in entry.span.of(text)]


@pytest.mark.parametrize(
    ("sentence", "inert"),
    [
        ("Mere storage of the Work on a disk is not distribution.", True),
        ("Mere storage of the Work on a disk is not permitted.", False),
        ("You are encouraged to publish your changes.", True),
        ("You are encouraged to publish your changes, but you must name the author.", False),
        ("This License acknowledges your rights of fair use, as provided by copyright law.", True),
    ],
)
def test_what_leaves_an_act_free_rules_nothing(sentence: str, inert: bool) -> None:
    """
    What is no such act, and what one is invited to, takes nothing away; a rule beside it is not passed over.
    """
    text = f"Moor Licence\n\n{sentence}"

    assert inert is (licet.read(text).ledger[-1].status is Status.INERT)


EITHER = """Moor Licence

Use, display and redistribution of this software, with or without modification, in source and binary forms, are \
permitted, provided that either

(a) the above notice appears in all copies, or

(b) the above notice appears in the manual.
"""


def test_one_of_two_conditions_behind_either() -> None:
    """
    "Provided that either (a) A, or (b) B": each is a way of its own, and none of them is lost; so is modification.
    """
    grants = [norm for norm in licet.read(EITHER).norms if norm.modality is Modality.PERMIT]

    assert [1, 1] == [len(norm.conditions) for norm in grants]
    assert all({"modify", "use", "display", "redistribute"} == {act.verb for act in norm.acts} for norm in grants)


def test_what_one_does_on_ones_own_behalf() -> None:
    """
    "You may act only on your own behalf, not on behalf of others, and only if you agree to pay": a ban and a duty.
    """
    text = (
        "However, in accepting such duties, You may act only on Your own behalf and on Your sole responsibility, "
        "not on behalf of any other Author, and only if You agree to indemnify each Author."
    )

    assert [
        ("forbid", ["act"]),
        ("oblige", ["indemnify"]),
    ] == [(norm.modality.value, [act.verb for act in norm.acts]) for norm in licet.read(f"Moor\n\n{text}").norms]


NAMED = """Moor Licence

Use of this software is permitted, provided that these conditions are met:

1. Products derived from this software may not be called "Fern" nor may "Fern" appear in their name, without prior \
written permission of Moss.

2. The software may not be leased, nor may the software be lent.
"""


def test_nor_may_is_a_ban_of_its_own() -> None:
    """
    "Nor may X appear in their name" bans it from the name; what lifts it lifts the ban before it as well.
    """
    bans = [norm for norm in licet.read(NAMED).norms if norm.modality is Modality.FORBID]

    assert ["call", "contain", "lease", "lend"] == [norm.acts[0].verb for norm in bans]
    assert [True, True, False, False] == [any(one.unless for one in norm.conditions) for norm in bans]
    assert not any(norm.opaque for norm in bans)


def test_a_condition_on_what_was_published_is_none_of_publishing() -> None:
    """
    "It must be published; and if published over a network, must stay there": the first duty has no condition.
    """
    text = (
        "Any change must be published in source form; and if published via a network, must remain available for a year."
    )
    (first, second) = licet.read(f"Moor Licence\n\n{text}").norms

    assert not first.conditions
    assert second.conditions


def test_a_condition_in_a_bracket_before_a_list() -> None:
    """
    "You must (where you share it): name the author" asks for that of whoever shares it.
    """
    text = "You must (where you share the Work): name the author; keep this notice; and add a link to it.\n"
    duties = [norm for norm in licet.read(f"Moor Licence\n\n{text}").norms if norm.modality is Modality.OBLIGE]

    assert ["name", "keep", "add"] == [act.verb for norm in duties for act in norm.acts]
    assert all(norm.conditions for norm in duties)


def test_to_have_something_made_is_no_sentence() -> None:
    """
    "Under its patents to make, use, have made, and import X" completes "grants you a licence": no part of it is lost.
    """
    text = (
        "Tarn Licence\n\nEach Author hereby grants You a royalty-free license:\n\n(a) under her copyrights to use and "
        "modify the Work; and\n\n(b) under her patents to make, use, sell, have made, import, and transfer the Work.\n"
    )
    grants = [norm for norm in licet.read(text).norms if norm.modality is Modality.PERMIT]

    assert ["use", "modify"] == [act.verb for act in grants[0].acts]
    assert ["make", "use", "sell", "have made", "import", "transfer"] == [act.verb for act in grants[1].acts]


def test_names_that_are_not_to_be_used() -> None:
    """
    "Provided that the name of A, B or any C not be used in publicity" is a condition, and the grant is read.
    """
    text = (
        "Moor Licence\n\nPermission to use and copy this software is hereby granted, provided that the name of Wren "
        "Labs, Fern or any Moss entity not be used in publicity without permission."
    )
    (norm,) = licet.read(text).norms

    assert ["use", "copy"] == [act.verb for act in norm.acts]
    assert norm.conditions


def test_warranty_and_liability_in_one_breath() -> None:
    """
    Who disclaims all warranties, and is liable in no event, bans nothing.
    """
    text = (
        "Moor Licence\n\nFERN DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE, INCLUDING ALL IMPLIED WARRANTIES "
        "OF FITNESS, IN NO EVENT SHALL FERN BE LIABLE FOR ANY DAMAGES ARISING OUT OF THE USE OF THIS SOFTWARE."
    )

    assert not licet.read(text).norms
