"""Commands with "only", attempts that two commas set off, bans told of a use, and what a policy says of itself."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

import licet
from licet.clauses.norm import Modality, Status
from licet.clauses.phrase_printer import print_act


def acts(text: str, modality: Modality) -> list[str]:
    """The acts of the rules of one modality, in the clause language."""
    norms = [norm for norm in licet.read(text, language="en").norms if norm.modality is modality]
    return [print_act(one) for norm in norms for one in norm.acts]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Only share data with friends.", "share data"),
        ("Only use information from someone's account to help that person.", "use information"),
        ("Only contact users who opted in.", "contact user(s)"),
    ],
)
def test_a_command_with_only_is_the_one_leave(said: str, act: str) -> None:
    """A noun without an article stands behind the verb (the second was passed over as a description)."""
    norms = licet.read(f"You must follow these rules:\n\n- {said}\n- Be kind.", language="en").norms
    only = [norm for norm in norms if norm.modality is Modality.PERMIT and norm.only]
    assert [print_act(one).startswith(act) for norm in only for one in norm.acts] == [True]


@pytest.mark.parametrize("said", ["Only use by members is free.", "Only test accounts can be shared."])
def test_what_only_names_is_no_command(said: str) -> None:
    """A finite verb behind it makes the word a noun."""
    assert not any(one.startswith(("use member", "test account")) for one in acts(said, Modality.PERMIT))


@pytest.mark.parametrize(
    ("said", "banned"),
    [
        ("You must not harm, or attempt to harm, the harbour.", ["harm the harbour", "attempt (one does harm the"]),
        ("You must not gain, or try to gain, access to any account.", ["gain access", "try (one does gain access"]),
        ("You must not copy, or assist others in copying, the Maps.", ["copy the map", "assist 'other'(s) in (one"]),
        ("You must not probe, scan, or attempt to scan, the harbour.", ["probe the harbour", "scan the harbour"]),
    ],
)
def test_an_attempt_set_off_by_commas_is_at_the_same_thing(said: str, banned: list[str]) -> None:
    """What stands behind the second comma is what all of it is done to."""
    found = acts(said, Modality.FORBID)
    assert all(any(one.casefold().startswith(act) for one in found) for act in banned), found


@pytest.mark.parametrize(
    "said",
    [
        "Use of the Atlas to make or send content that praises, glorifies, or excuses war is not permitted.",
        "Using the Atlas to make or send content that praises, glorifies, or excuses war is strictly prohibited.",
    ],
)
def test_a_ban_on_a_use_for_something_goes_through_long_rows(said: str) -> None:
    """The first was a ban on all content of that kind, without the Atlas."""
    norms = licet.read(said, language="en").norms
    assert [norm.modality for norm in norms] == [Modality.FORBID]
    assert all(print_act(one).startswith("use the atlas") for norm in norms for one in norm.acts)


def test_an_attempt_named_beside_its_verb() -> None:
    """ "Any generation or attempt to generate" it."""
    found = acts("Any generation or attempt to generate malware with the Atlas is prohibited.", Modality.FORBID)
    assert any(one.startswith("generate malware") for one in found)
    assert any(one.startswith("attempt (one does generate malware") for one in found)


def test_an_item_of_what_a_ban_includes_is_never_passed_over() -> None:
    """What the ban includes and was not read may be banned (it was a description)."""
    text = "You shall not sell the Atlas. This includes:\n\n- Renting it\n- Encouragement of others to engage in sales"
    entry = licet.read(text, language="en").ledger[-1]
    assert entry.status in (Status.UNREAD, Status.PARTIAL)


_POLICY = """Fern usage policy

Our usage policy (the "Policy") applies to:

- All users of the Atlas, including schools, and
- All content generated, shared, or accessed through the Atlas.

This Policy does not apply to Atlas products deployed on the servers of a partner.

The following principles guide how we build it:

- Be neutral: we believe technology should be as neutral as possible.

You must not use the Atlas to {}.
"""


def test_what_a_policy_says_of_itself_rules_no_use() -> None:
    """Whom it is for, what its author believes, and what it leaves alone (each of them left the answer open)."""
    case = "Ada uses the Atlas to {}. May Ada use the Atlas this way?"
    assert kind_of(judged(_POLICY.format("sell drugs"), case.format("bake bread"))) == "permitted"
    assert kind_of(judged(_POLICY.format("sell drugs"), case.format("sell drugs"))) == "prohibited"


def test_what_leave_does_not_reach_is_not_passed_over() -> None:
    """Where the text gives leave, what it does not apply to may be outside of it."""
    text = "You may sell the Maps.\n\nThis Agreement does not apply to Maps made by the partners."
    assert kind_of(judged(text, "Ada sells the Maps made by the partners. May Ada sell the Maps?")) != "permitted"


@pytest.mark.parametrize(
    "said", ["Please keep your key safe, and do not share it.", "Please name us and do not sell it."]
)
def test_a_polite_row_of_commands_is_read_whole(said: str) -> None:
    """ "Please" stands before the first of them only."""
    ledger = licet.read(said, language="en").ledger
    assert [entry.status for entry in ledger if entry.status is not Status.INERT] == [Status.READ]


_RULES = """Fern rules

You must follow these rules:

- Only share the data with friends.
- Never print the data.
- No resale.
- Name Fern.
"""


@pytest.mark.parametrize(
    ("told", "asked", "wanted"),
    [
        ("Ada shares the data with a bank. The bank is not a friend.", "share the data with the bank", "prohibited"),
        ("Ada prints the data.", "print the data", "prohibited"),
        ("Ada resells the data.", "resell the data", "prohibited"),
    ],
)
def test_items_under_rules_to_follow_are_the_rules(told: str, asked: str, wanted: str) -> None:
    """The lead-in is a sentence of its own (the items hung on its last word, and none was read)."""
    assert kind_of(judged(_RULES, f"{told} May Ada {asked}?")) == wanted


_UNACCEPTABLE = """Fern rules

You may use the Atlas.

Unacceptable uses of the Atlas include:

- Phishing attempts.
- Apps meant for toddlers are not permitted.
- Do not sell keys.
"""


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("uses the Atlas for phishing", "prohibited"),
        ("uses the Atlas to send phishing emails", "prohibited"),
        ("uses the Atlas to write phishing mails", "prohibited"),
        ("uses the Atlas to report phishing emails", "permitted"),
        ("uses the Atlas to bake bread", "permitted"),
    ],
)
def test_what_unacceptable_uses_include_is_banned(told: str, wanted: str) -> None:
    """An item that ends like a sentence was lost, and who sends phishing emails phishes (both were **permitted**)."""
    assert kind_of(judged(_UNACCEPTABLE, f"Ada {told}. May Ada use the Atlas this way?")) == wanted


def test_an_item_that_bans_by_itself_is_a_sentence() -> None:
    """ "… include: - Do not sell keys" bans selling them, and nothing else."""
    assert {"sell key(s)", "phish"} <= {*acts(_UNACCEPTABLE, Modality.FORBID)}


_KEYS = "Do not use someone else's API keys, and do not let anyone else use yours."


@pytest.mark.parametrize(
    "told",
    [
        "A firm lets a friend use its API keys",
        "A firm gives its API keys to a friend",
        "A firm uses the API keys of a friend",
    ],
)
def test_yours_is_what_was_named_of_another(told: str) -> None:
    """What the pronoun stands for is the thing named before it; who hands on a key lets it be used."""
    assert kind_of(judged(_KEYS, f"{told}. May the firm do this?")) == "prohibited"


def test_a_key_is_nothing_that_is_done() -> None:
    """ "Lets users save maps" is no use of somebody's keys."""
    case = "A firm lets users save maps with the Atlas. May the firm do this?"
    assert kind_of(judged(f"You may use the Atlas. {_KEYS}", case)) != "prohibited"


@pytest.mark.parametrize(
    ("lead", "answers"),
    [
        ("You have the following rights:", ("permitted",)),
        ("You also have the following rights:", ("permitted",)),
        ("If you pay us 5 euros, you have the following rights:", ("conditional",)),
        ("You do not have the following rights:", ("prohibited",)),
        ("Nobody has the following rights:", ("prohibited", "undetermined")),
        ("We alone have the following rights:", ("prohibited", "undetermined")),
        ("We still have the following rights:", ("prohibited", "undetermined")),
        ("You have the following rights, for research only:", ("prohibited", "undetermined")),
    ],
)
def test_each_item_below_the_following_rights_is_such_a_right(lead: str, answers: tuple[str, ...]) -> None:
    rows = "- to copy the Maps;\n\n- to sell the Maps.\n"
    terms = licet.read(f"Fern terms\n\nYou may use the Maps.\n\n{lead}\n\n{rows}", language="en")
    found = licet.check(licet.case("Ana sells the Maps.\n\nMay Ana sell the Maps?\n"), [terms]).kind
    assert found is not None
    assert found.value in answers


@pytest.mark.parametrize(
    "rule", ["You will maintain reasonable security measures.", "You will maintain a backup of your data."]
)
def test_what_the_reader_will_maintain_is_a_duty(rule: str) -> None:
    """To maintain what is nobody's right is something to do; "you will maintain all rights" rules nothing."""
    terms = licet.read(f"Fern terms\n\nYou may use the Maps.\n\n{rule}\n", language="en")
    assert any(norm.modality is Modality.OBLIGE for norm in terms.norms)
    owning = licet.read("Fern terms\n\nYou will maintain all rights in your drawings.\n", language="en")
    assert not any(norm.modality is Modality.OBLIGE for norm in owning.norms)
