"""
A ban is never passed over because a case says the same in another word, or hangs a phrase elsewhere.
"""

from __future__ import annotations

import pytest

import licet

TERMS = """Harbour Terms

1. You must not share your key with any third party.
2. You may not disclose Confidential Information to third parties.
3. You will not sell the Reports to the public.
4. You shall not use the Service to monitor employees.
5. You may not remove any copyright notice from the Reports.
6. You shall not attempt to identify any person in the Records.
7. You may not use the Reports to discriminate against individuals.
8. Any publication that uses the Records must cite Harbour.
"""

SESSION = licet.Session([licet.read(TERMS)])


def verdict(*sentences: str) -> str:
    return str(SESSION.check(licet.case("\n".join(sentences))).kind)


@pytest.mark.parametrize(
    "question",
    [
        "May Acme give its key to a contractor?",
        "May Acme email its key to a friend?",
        "May Acme share its key with another company?",
        "May Acme share its key with its customer?",
        "May Acme reveal Confidential Information to a journalist?",
        "May Acme sell the Reports to consumers?",
        "May Acme use the Service to watch its staff?",
        "May Acme use the Service to track its workers?",
        "May Acme hide the copyright notice of the Reports?",
        "May Acme publish a study that uses the Records?",
        "May Acme obscure the copyright notices in the Reports?",
        "May Acme discuss Confidential Information with a partner?",
        "May Acme use the Reports to reject loan applicants because of their religion?",
    ],
)
def test_another_word_leaves_a_ban_open(question: str) -> None:
    """
    Where a word lies close to that of a ban, the ban is not passed over.
    """
    assert verdict(question) in ("undetermined", "conditional", "prohibited")


@pytest.mark.parametrize(
    "question",
    [
        "May Acme delete the copyright notice from the Reports?",
        "May Acme strip the copyright notice from the Reports?",
        "May Acme identify a person in the Records?",
        "May Acme try to identify the patients in the Records?",
        "May Acme de-anonymize people in the Records?",
    ],
)
def test_a_kind_of_the_act_is_banned(question: str) -> None:
    """
    What is a kind of the banned act, or the act whose attempt is banned, is banned.
    """
    assert verdict(question) == "prohibited"


def test_a_duty_that_a_thing_carries_goes_with_passing_it_on() -> None:
    """
    "Any publication must cite us" is a duty of whoever publishes.
    """
    told = "Acme publishes an article that uses the Records."
    asked = "May Acme publish the article?"

    assert verdict(told, asked) == "conditional"
    assert verdict(told, "The article cites Harbour.", asked) == "permitted"
    assert verdict(told, "The article does not cite Harbour.", asked) == "prohibited"


def test_what_no_ban_speaks_of_stays_free() -> None:
    """
    Neighbours do not make everything open.
    """
    assert verdict("May Acme read the Reports?") == "permitted"
    assert verdict("May Acme use the Service to translate letters?") == "permitted"
    assert verdict("May Acme print the Records?") == "permitted"


def test_a_denial_of_each_alternative_denies_all_of_them() -> None:
    """
    "Not meant to sort or to rank letters" settles an exception for what is meant to sort or to rank letters.
    """
    terms = licet.read(
        "Quay Terms\n\n1. You may not use the Output to develop any AI model, except models that are primarily "
        "intended to sort or rank letters.\n"
    )
    case = licet.case(
        "Acme uses the Output to develop Widget. Widget is an AI model.\n"
        "Widget is not primarily intended to sort or rank letters.\n"
        "May Acme use the Output to develop Widget?"
    )
    verdict = licet.check(case, [terms])

    assert "prohibited" == verdict.kind
    assert not verdict.result.unused
    assert not [one for one in verdict.assumed if one.text == "b"]


WATCHED = """Model Licence

1. Fern grants you a licence to use the Model.

2. You may not use the Model for surveillance of employees.

3. You may not use the Model to identify natural persons.
"""


@pytest.mark.parametrize(
    "use", ["monitor its workers", "recognize faces", "find out who a person is", "track its staff"]
)
def test_who_is_watched_or_found_out_is_asked(use: str) -> None:
    session = licet.Session([licet.read(WATCHED)])
    assert str(session.check(licet.case(f"May Acme use the Model to {use}?", lenient=True)).kind) != "permitted"
    assert str(session.check(licet.case("May Acme use the Model to translate a text?")).kind) == "permitted"
