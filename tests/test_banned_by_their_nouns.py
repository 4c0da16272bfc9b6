"""Policies that ban by a noun alone: "we prohibit hate speech", "we do not tolerate spam", "no tolerance for fraud"."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

from licet.grammar.reader import read

GRANT = "You may use Pictor. You may publish, send, and sell things with Pictor. "


@pytest.mark.parametrize(
    ("ban", "told", "expected"),
    [
        ("We prohibit hate speech.", "Ada publishes hate speech. May Ada publish the hate speech?", "prohibited"),
        ("We prohibit hate speech.", "Ada publishes a recipe. May Ada publish the recipe?", "permitted"),
        ("We do not allow spam.", "Ada sends spam. May Ada send the spam?", "prohibited"),
        ("We do not tolerate spam.", "Ada sends spam. May Ada send the spam?", "prohibited"),
        ("We have zero tolerance for fraud.", "Ada defrauds a shop. May Ada defraud the shop?", "prohibited"),
        ("We prohibit harassment, hate speech and spam.", "Ada harasses Ann. May Ada harass Ann?", "prohibited"),
        ("We prohibit harassment, hate speech and spam.", "Ada sends spam. May Ada send the spam?", "prohibited"),
        ("We prohibit harassment, hate speech and spam.", "Ada sells a map. May Ada sell the map?", "permitted"),
        ("We do not allow bots.", "Ada uses a bot. May Ada use the bot?", "prohibited"),
        ("We do not allow bots.", "Ada sells a map. May Ada sell the map?", "permitted"),
        (
            "We ban crimes. This includes using Pictor to facilitate:\n- the development or manufacturing of weapons.",
            "Ada uses Pictor to write recipes. May Ada use Pictor to write recipes?",
            "permitted",
        ),
        (
            "We ban crimes. This includes using Pictor to facilitate:\n- the development or manufacturing of weapons.",
            "Ada uses Pictor to manufacture guns. May Ada use Pictor to manufacture guns?",
            "prohibited",
        ),
    ],
)
def test_what_a_noun_bans(ban: str, told: str, expected: str) -> None:
    """ "We do not tolerate threats" was a description, and what a list bans beside an act was banned of nobody."""
    assert kind_of(judged(GRANT + ban, told)) == expected


@pytest.mark.parametrize("who", ["firms", "minors", "them"])
def test_persons_are_no_deeds(who: str) -> None:
    """ "We do not allow minors" says of minors that they may not, in words that are not read."""
    assert all("do" not in [act.verb for act in norm.acts] for norm in read(f"We do not allow {who}.").norms)


def test_what_is_done_to_something_else_serves_no_ban() -> None:
    """The development of charts is none of recipes; what it is done to may be called by a word that none knows."""
    ban = "You must not use Pictor to facilitate the development of charts."
    assert kind_of(judged(GRANT + ban, "Ada uses Pictor to write recipes. May Ada use Pictor to write recipes?")) == (
        "permitted"
    )
    blorf = "Ada uses Pictor to develop blorfs. May Ada use Pictor to develop blorfs?"
    assert kind_of(judged(GRANT + ban, blorf)) == "undetermined"


def test_gerunds_that_go_together() -> None:
    """ "Prohibited from using it to assist in copying or selling": the selling was another ban."""
    (norm,) = read("You are prohibited from using Pictor to facilitate creating or selling fakes.").norms
    assert {act.verb for act in norm.acts} == {"use"}


def _why(text: str) -> dict[str, str]:
    instrument = read(text)
    return {" ".join(one.span.of(instrument.text).split()): f"{one.status} {one.why}" for one in instrument.ledger}


def test_words_that_only_name_what_the_next_sentence_says_are_a_heading() -> None:
    """ "Commercial and business use. If you use it for commercial or business use, …" was a limit of all leave."""
    told = _why(
        "Map Terms\n\nPrivate and club use. If you use the maps for private or club use, they are free.\n\n"
        "Private use only. You may copy the maps.\n"
    )
    assert told["Private and club use."].startswith("inert")
    assert told["Private use only."].startswith("unread")


@pytest.mark.parametrize("aside", [", acting reasonably and objectively:", ", acting in good faith:", ":", " that:"])
def test_what_a_lead_in_says_that_somebody_finds(aside: str) -> None:
    """Each item is what the provider determines, and no duty of the reader."""
    text = (
        f"Acme Terms\n\nWe may close your account if we determine{aside}\n- You broke these Terms.\n"
        "- Your account has been inactive for over a year and you do not have a paid account.\n"
    )
    assert not [one for one in _why(text).values() if one.startswith(("unread", "partial"))]
    assert {norm.modality.value for norm in read(text).norms} == {"empower"}


@pytest.mark.parametrize(
    ("says", "told", "expected"),
    [
        ("We do not use your content to train models.", "Ada uses Pictor to train models", "permitted"),
        ("We do not share Pictor with banks.", "The bank uses Pictor to train models", "undetermined"),
    ],
)
def test_what_the_licensor_does_not_do_itself(says: str, told: str, expected: str) -> None:
    """It bars nobody else; whom it shares nothing with is another matter."""
    who = told.split(" uses")[0].replace("The", "the")
    found = judged(GRANT + says, f"{told}. May {who} use Pictor to train models?")
    assert kind_of(found) == expected


def test_what_the_company_must_do_binds_the_company() -> None:
    """ "The Company will maintain a security program" bore on whatever was done with the service."""
    terms = (
        'Acme Inc. (the "Company") grants you a right to use the Services. The Company will maintain a security '
        "program that is designed to ensure the security and integrity of the data."
    )
    assert kind_of(
        judged(terms, "Ada uses the Services to write recipes. May Ada use the Services to write recipes?")
    ) == ("permitted")


@pytest.mark.parametrize(
    "lead",
    [
        "To the extent of the following cases, we are not liable:",
        "We are not responsible for losses that arise because:",
        "Acme is not liable for damages in these cases:",
    ],
)
def test_cases_of_what_somebody_is_not_liable_for(lead: str) -> None:
    """Items that are no rules of their own say no more than that; those of a ban with such words in it stay rules."""
    told = _why(f"Acme Terms\n\n{lead}\n- If you give no address;\n- You sell the maps.\n")
    assert all(one.startswith("inert") for one in told.values())
    banned = _why("Acme Terms\n\nYou must not do the following, for which we are not liable:\n- Sell the maps.\n")
    assert not banned["- Sell the maps."].startswith("inert")


def test_on_what_we_go_is_for_us_to_say() -> None:
    """ "We, based on our rules, may close it" let everybody close it."""
    (norm,) = read("We, based on relevant rules, may close your account.").norms
    assert norm.modality.value == "empower"


@pytest.mark.parametrize(
    "says",
    [
        "We charge sellers a fee.",
        "We will charge anyone who sells the Maps a fee.",
        "We will always bill sellers a fee.",
    ],
)
def test_whom_we_charge_pays(says: str) -> None:
    """It was a description, or a promise of ours: a sale was **permitted**."""
    terms = "You may copy, send and sell the Maps. " + says
    assert kind_of(judged(terms, "Ada sells the Maps. May Ada sell the Maps?")) == "conditional"
    assert kind_of(judged(terms, "Ada copies the Maps. May Ada copy the Maps?")) == "permitted"


@pytest.mark.parametrize(
    ("says", "told"),
    [
        (
            "You must only upload files that you own.",
            "Ada uploads a film that belongs to Bob. May Ada upload the film?",
        ),
        ("Users shall only share maps that are correct.", "Ada shares a map that is wrong. May Ada share the map?"),
    ],
)
def test_must_only_is_may_only(says: str, told: str) -> None:
    """It was a duty to upload: whatever else was uploaded was **permitted**."""
    assert kind_of(judged("You may use Pictor. " + says, told)) != "permitted"


def test_what_is_the_members_is_that_of_who_is_one() -> None:
    """ "Members may sell their images" spoke of images of some members."""
    (norm,) = read("Members on the paid plan may sell their images.").norms
    assert "you" in str(norm.acts[0].roles)


def test_a_licence_that_cannot_be_sublicensed() -> None:
    """The word before "licence" bound nobody: a sublicence was **permitted**."""
    terms = "We grant you a non-exclusive, non-sublicensable, non-transferable license to use Pictor."
    told = "Ada sublicenses her right to use Pictor to a friend. May Ada sublicense the right to the friend?"
    assert kind_of(judged(terms, told)) == "prohibited"
    assert kind_of(judged(terms, "Ada uses Pictor. May Ada use Pictor?")) == "permitted"
    assert len(read("We grant you a non-sublicensable license to use our logos.").norms) == 1


@pytest.mark.parametrize(
    ("ban", "deed", "expected"),
    [
        ("We prohibit harassment, stalking and spying.", "stalks Ann. May Ada stalk Ann", "prohibited"),
        ("We prohibit spam, fraud, and posting secrets of others.", "defrauds a shop. May Ada do it", "prohibited"),
        ("Spam, fraud and posting secrets of others are banned.", "defrauds a shop. May Ada do it", "prohibited"),
        ("We ban hate, threats and cheating in exams.", "threatens Ann. May Ada threaten Ann", "prohibited"),
        ("We ban hate, threats and cheating in exams.", "cheats in an exam. May Ada cheat in the exam", "prohibited"),
        ("We ban hate, threats and cheating in exams.", "sells a map. May Ada sell the map", "permitted"),
        ("You may not use Pictor for hate, fraud, or spying on Ann.", "spies on Ann. May Ada do it", "undetermined"),
    ],
)
def test_nouns_and_gerunds_in_one_row(ban: str, deed: str, expected: str) -> None:
    """Each is banned by itself: who stalked was not found to harass by it, and who defrauds need not defraud others."""
    assert expected == kind_of(judged(f"{GRANT}{ban}", f"Ada {deed}?"))


def test_a_gerund_shares_what_it_is_done_to() -> None:
    """ "Copying, selling or lending the maps": the copying of the maps."""
    (norm,) = read("Fern\n\nWe prohibit copying, selling or lending the maps.\n").norms
    assert [act.verb for act in norm.acts if act.roles] == ["copy", "sell", "lend"]


@pytest.mark.parametrize(
    ("rule", "told", "expected"),
    [
        ("We do not allow images of war.", "publishes an image of war", "prohibited"),
        ("We ban messages about politics.", "sends a message about politics", "prohibited"),
        ("We reject ads.", "publishes an ad", "prohibited"),
        ("We reject ads for tobacco.", "publishes an ad for tobacco", "prohibited"),
        ("We remove hate speech.", "publishes hate speech", "undetermined"),
        ("We remove hate speech.", "sells a map", "permitted"),
        ("We delete prompts after 30 days.", "sends a prompt", "permitted"),
        ("We reject payments in cash.", "sells a map", "permitted"),
    ],
)
def test_what_a_policy_keeps_out(rule: str, told: str, expected: str) -> None:
    """An image is no deed, "ban" is a verb behind "we", and what is turned away or taken down said nothing."""
    done = told.replace("publishes", "publish").replace("sends", "send").replace("sells", "sell")
    assert expected == kind_of(judged(f"{GRANT}{rule}", f"Ada {told}. May Ada {done}?"))
