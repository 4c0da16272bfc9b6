"""
A sentence that names the act that is asked about is never passed over: it is a ban, or the answer is open.

Beside a grant that covers everything, each sentence speaks of one use in other words than "you may not"; what of it is
read decides, and what is not read keeps the answer open.
"""

from __future__ import annotations

import pytest

import licet

OPEN, BANNED = "undetermined", "prohibited"

USE = {
    "You understand that the Photos may not be used in advertising.": BANNED,
    "You acknowledge that using the Photos in advertising is prohibited.": BANNED,
    "You warrant and undertake that the Photos will not be used in advertising by you.": BANNED,
    "You are aware that you cannot use the Photos in advertising.": BANNED,
    "Please note that the Photos may not be used in advertising.": BANNED,
    "Keep in mind that the Photos must not be used in advertising.": BANNED,
    "We would like to stress that use of the Photos in advertising is prohibited.": BANNED,
    "It is understood and agreed that the Photos shall not be used in advertising.": BANNED,
    "To be clear, you may not use the Photos in advertising.": BANNED,
    "We ask that you do not use the Photos in advertising.": BANNED,
    "We do not want you to use the Photos in advertising.": BANNED,
    "Use of the Photos in advertising would breach this licence.": BANNED,
    "Use of the Photos in advertising will be treated as a violation of these terms.": BANNED,
    "Use of the Photos in advertising is off limits.": BANNED,
    "Use of the Photos in advertising is not acceptable.": BANNED,
    "Use of the Photos in advertising is not covered by this licence.": BANNED,
    "Use of the Photos in advertising is reserved to Fern.": BANNED,
    "Use of the Photos in advertising requires our prior written consent.": BANNED,
    "Use of the Photos in advertising requires a separate licence.": BANNED,
    "Using the Photos in advertising is not something you may do.": BANNED,
    "Permission to use the Photos in advertising is withheld.": BANNED,
    "Only Fern may use the Photos in advertising.": BANNED,
    "Fern alone may use the Photos in advertising.": BANNED,
    "This licence is void if you use the Photos in advertising.": BANNED,
    "Your licence ends when you use the Photos in advertising.": BANNED,
    "We will terminate your licence if you use the Photos in advertising.": OPEN,
    "Whoever uses the Photos in advertising infringes our copyright.": OPEN,
    "We consider use of the Photos in advertising an infringement.": OPEN,
    "If you want to use the Photos in advertising, contact us.": OPEN,
    "To use the Photos in advertising, please ask Fern for permission.": OPEN,
    "Please contact Fern before using the Photos in advertising.": OPEN,
    "You refrain from using the Photos in advertising.": OPEN,
    "No use of the Photos in advertising.": OPEN,
    "Fern insists that nobody uses the Photos in advertising.": OPEN,
    "You may do anything with the Photos other than use them in advertising.": OPEN,
    "Use of the Photos in advertising is discouraged.": OPEN,
}


@pytest.mark.parametrize("sentence", USE)
def test_a_use_that_a_sentence_names(sentence: str) -> None:
    """The use it speaks of is not permitted; any other still is, where the sentence was read."""
    text = f"Fern Image Licence\n\nYou may use the Photos for any purpose.\n\n{sentence}\n"
    session = licet.Session([licet.read(text)])

    assert USE[sentence] == session.check(licet.case("May Acme use the Photos in advertising?")).kind
    if USE[sentence] == BANNED:
        assert session.check(licet.case("May Acme use the Photos for research?")).kind == "permitted"


SERVICE = {
    "Training models with the Service is prohibited.": "May Acme train a model with the Service?",
    "Using bots is not allowed.": "May Acme use bots?",
    "Sharing accounts or passwords is not allowed.": "May Acme share passwords?",
    "Posting illegal, harmful or offensive content is prohibited.": "May Acme post harmful content?",
    "Sending spam is not tolerated.": "May Acme send spam?",
    "The posting of harmful content is prohibited.": "May Acme post harmful content?",
    "Copying and selling reports is prohibited.": "May Acme sell reports?",
    "Renting or lending copies is forbidden.": "May Acme lend copies?",
    "Reverse engineering of the Service is considered a violation of these Terms.": (
        "May Acme reverse engineer the Service?"
    ),
    "Scraping websites with the Service requires our prior consent.": "May Acme scrape websites with the Service?",
}


@pytest.mark.parametrize("sentence", SERVICE)
def test_what_is_done_as_the_subject_of_a_ban(sentence: str) -> None:
    """A gerund before a plural or a mass noun is what is done, not what kind of thing it is."""
    session = licet.Session([licet.read(f"Fern Service Terms\n\nYou may use the Service.\n\n{sentence}\n")])

    assert session.check(licet.case(SERVICE[sentence])).kind == "prohibited"


def test_leave_for_some_alone() -> None:
    """ "Only subscribers may …" bans it to everybody else."""
    text = "Fern Image Terms\n\nYou may use the Photos for any purpose.\n\nOnly subscribers may download the Photos.\n"
    session = licet.Session([licet.read(text)])

    question = "May Acme download the Photos?"
    assert session.check(licet.case(f"Acme is a subscriber.\n{question}")).kind == "permitted"
    assert session.check(licet.case(f"Acme is not a subscriber.\n{question}")).kind == "prohibited"


def test_a_use_that_is_limited_to_a_purpose() -> None:
    """ "Use is limited to …" allows that alone."""
    text = "Fern Image Terms\n\nUse of the Photos is limited to non-commercial research.\n"
    session = licet.Session([licet.read(text)])

    assert session.check(licet.case("May Acme use the Photos for non-commercial research?")).kind == "permitted"
    assert session.check(licet.case("May Acme sell the Photos?")).kind == "prohibited"


LISTED = {
    "You may not:\n\n- send spam\n- scrape websites": BANNED,
    "The following are prohibited:\n\n- sending spam\n- scraping websites": BANNED,
    "The following activities are not allowed:\n\n- sending spam\n- the scraping of websites": OPEN,
    "Users must refrain from:\n\n- sending spam\n- scraping websites": BANNED,
    "Prohibited uses include:\n\n- sending spam\n- scraping websites": OPEN,
    "Examples of prohibited conduct include:\n\n- sending spam\n- scraping websites": OPEN,
    "Unacceptable use includes, without limitation:\n\n- sending spam\n- scraping websites": OPEN,
    "What is not allowed\n\n- sending spam\n- scraping websites": OPEN,
    "We will suspend accounts that engage in:\n\n- sending spam\n- scraping websites": OPEN,
    "The Service is not for:\n\n- sending spam\n- scraping websites": OPEN,
}


@pytest.mark.parametrize("sentence", LISTED)
def test_what_a_list_names(sentence: str) -> None:
    """An item of a list of what is not wanted is never permitted, whatever leads it in."""
    terms = licet.read(f"Fern Service Terms\n\nYou may use the Service.\n\n{sentence}\n")
    verdict = licet.check(licet.case("May Acme use the Service to scrape websites?"), [terms])

    assert verdict.kind in (LISTED[sentence], BANNED)


def test_a_ban_with_a_condition_that_nobody_speaks_of_is_open() -> None:
    """Whether the reader does the other act is a fact that the case lacks, and no limit of the answer."""
    text = "Fern Image Licence\n\nYou may use the Photos.\n\nIf you sell prints, you must not use the Photos on mugs.\n"
    verdict = licet.check(licet.case("May Acme use the Photos on mugs?"), [licet.read(text)])

    assert verdict.kind == "undetermined"


@pytest.mark.parametrize(
    "sentence",
    [
        "For research use only.",
        "Not for commercial use.",
        "Not for advertising.",
        "Non-commercial use only.",
        "Not intended for commercial use.",
    ],
)
def test_what_the_whole_is_for_bears_on_every_use(sentence: str) -> None:
    """Words that limit the use as a whole without a rule keep every permission open."""
    terms = licet.read(f"Fern Photo Terms\n\nYou may use the Photos for any purpose.\n\n{sentence}\n")

    for question in ("May Acme use the Photos commercially?", "May Acme use the Photos for advertising?"):
        assert licet.check(licet.case(question), [terms]).kind == "undetermined"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Photos are not for commercial use.",
        "The Photos are provided for research purposes only.",
        "The Photos are made available solely for research.",
    ],
)
def test_what_the_whole_is_for_bans_other_uses(sentence: str) -> None:
    """Beside a grant for any purpose, a commercial use is kept back, and none is plainly allowed."""
    terms = licet.read(f"Fern Photo Terms\n\nYou may use the Photos for any purpose.\n\n{sentence}\n")

    assert licet.check(licet.case("May Acme use the Photos commercially?"), [terms]).kind in BANNED_OR_OPEN
    assert licet.check(licet.case("May Acme use the Photos for advertising?"), [terms]).kind in BANNED_OR_OPEN


BANNED_OR_OPEN = ("prohibited", "undetermined")
GERMAN = (
    "Fotobedingungen\n\nSie dürfen die Fotos für jeden Zweck nutzen.\n\n",
    "Darf Acme die Fotos gewerblich nutzen?",
)
INDONESIAN = (
    "Ketentuan Foto\n\nAnda boleh menggunakan Foto untuk tujuan apa pun.\n\n",
    "Bolehkah Acme menggunakan Foto secara komersial?",
)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (GERMAN, "Nur für Forschungszwecke."),
        (GERMAN, "Keine kommerzielle Nutzung."),
        (GERMAN, "Die Fotos sind nur für den privaten Gebrauch bestimmt."),
        (INDONESIAN, "Hanya untuk penelitian."),
        (INDONESIAN, "Bukan untuk penggunaan komersial."),
    ],
)
def test_what_the_whole_is_for_in_other_languages(text: tuple[str, str], sentence: str) -> None:
    """So it is in German and Indonesian; without the sentence the use is permitted."""
    grant, question = text

    assert licet.check(licet.case(question), [licet.read(f"{grant}{sentence}\n")]).kind in BANNED_OR_OPEN
    assert licet.check(licet.case(question), [licet.read(grant)]).kind == "permitted"


PLAIN = {
    "Do not let anyone else sign in with it.": "May Bob let Carol sign in with his account?",
    "House rules\n\n- Exam answers and graded coursework are a no-go.": "May Bob write graded coursework with Quill?",
    "Automated access is only for customers on the Enterprise plan.": "May Acme access Quill automatically?",
    "Minors can use Quill if a parent has agreed.": "Bob is a minor. No parent has agreed.\nMay Bob use Quill?",
    "Text made with Templates remains subject to the Template Licence.": "May Acme sell text made with Templates?",
    "We'd rather you didn't run Quill unattended.": "May Acme run Quill unattended?",
}


@pytest.mark.parametrize("sentence", PLAIN)
def test_rules_in_plain_talk(sentence: str) -> None:
    """Rules that are told as one talks are never passed over."""
    terms = licet.read(f"Quill Terms\n\nYour account is for you alone.\n\n{sentence}\n")

    assert licet.check(licet.case(PLAIN[sentence]), [terms]).kind in (OPEN, BANNED)
