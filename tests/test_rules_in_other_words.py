"""Rules told in other words than "may" and "must", beside a grant of everything: who breaks one is not let do it."""

from __future__ import annotations

import pytest

import licet

GRANT = (
    'Map Licence\n\nFern ("we", "us") lets you use, copy, modify, publish, sell, sublicense and distribute the Maps '
    "for any purpose.\n\n"
)

BROKEN = (
    # rights named by what they are a right to
    ("Resale rights are not included.", "Acme resells the Maps. May Acme resell the Maps?"),
    ("Selling rights are not granted.", "Acme sells the Maps. May Acme sell the Maps?"),
    ("Publication rights remain with Fern.", "Acme publishes the Maps. May Acme publish the Maps?"),
    ("The right to sell the Maps remains with Fern.", "Acme sells the Maps. May Acme sell the Maps?"),
    ("Sale is reserved.", "Acme sells the Maps. May Acme sell the Maps?"),
    # what is not put up with
    ("Selling copies of the Maps will not be tolerated.", "Acme sells copies of the Maps. May Acme sell the copies?"),
    ("Reselling the Maps cannot be accepted.", "Acme resells the Maps. May Acme resell the Maps?"),
    # for some alone
    ("Use is limited to members.", "Acme uses the Maps. Acme is not a member. May Acme use the Maps?"),
    ("Sale is reserved for members.", "Acme sells the Maps. Acme is not a member. May Acme sell the Maps?"),
    (
        "Only members get the right to sell the Maps.",
        "Acme sells the Maps. Acme is not a member. May Acme sell the Maps?",
    ),
    # whom the text gives nothing
    ("Companies are excluded.", "Acme is a company. Acme uses the Maps. May Acme use the Maps?"),
    ("This licence does not extend to companies.", "Acme is a company. Acme uses the Maps. May Acme use the Maps?"),
    ("This licence is not available to companies.", "Acme is a company. Acme uses the Maps. May Acme use the Maps?"),
    ("This offer is open to schools only.", "Acme is not a school. Acme uses the Maps. May Acme use the Maps?"),
    ("Selling is a breach of this licence.", "Acme sells the Maps. May Acme sell the Maps?"),
    ("Not a single copy of the Maps may be sold.", "Acme sells a copy of the Maps. May Acme sell the copy?"),
    ("You promise never to sell the Maps.", "Acme sells the Maps. May Acme sell the Maps?"),
    ("You ought not to sell the Maps.", "Acme sells the Maps. May Acme sell the Maps?"),
    ("The licence excludes the sale of the Maps.", "Acme sells the Maps. May Acme sell the Maps?"),
    (
        "You may not create malicious code, malware, computer viruses or do anything that harms a system.",
        "Acme uses the Maps to create a computer virus. May Acme use the Maps to create the computer virus?",
    ),
    # those who do it
    (
        "Publishers must notify us of every publication.",
        "Acme publishes the Maps. Acme does not notify Fern. May Acme publish the Maps?",
    ),
    # a ban beside the act
    (
        "If you share the Maps, you must not charge a fee.",
        "Acme shares the Maps. Acme charges a fee. May Acme share the Maps?",
    ),
    (
        "When publishing the Maps, you must not remove the logo.",
        "Acme publishes the Maps. Acme removes the logo. May Acme publish the Maps?",
    ),
)


@pytest.mark.parametrize(("rule", "case"), BROKEN)
def test_a_broken_rule_is_seen(rule: str, case: str) -> None:
    """Whoever breaks the rule is not let do it, whatever else is allowed."""
    verdict = licet.check(licet.case(case), [licet.read(f"{GRANT}{rule}\n", language="en")])

    assert verdict.kind == "prohibited"


KEPT = (
    ("Resale rights are not included.", "Acme publishes the Maps. May Acme publish the Maps?"),
    ("Use is limited to members.", "Acme is a member. Acme uses the Maps. May Acme use the Maps?"),
    ("Sale is reserved for members.", "Acme publishes the Maps. May Acme publish the Maps?"),
    (
        "If you share the Maps, you must not charge a fee.",
        "Acme shares the Maps. Acme does not charge a fee. May Acme share the Maps?",
    ),
    ("If you share the Maps, you must not charge a fee.", "Acme shares the Maps. May Acme share the Maps?"),
    (
        "When publishing the Maps, you must not remove the logo.",
        "Acme uses the Maps. Acme removes the logo. May Acme use the Maps?",
    ),
)


@pytest.mark.parametrize(("rule", "case"), KEPT)
def test_nobody_else_is_kept_out(rule: str, case: str) -> None:
    """Who keeps the rule, or does what it does not speak of, is let do it."""
    verdict = licet.check(licet.case(case), [licet.read(f"{GRANT}{rule}\n", language="en")])

    assert verdict.kind == "permitted"


HANGING = (
    ("We grant you a licence to the Maps for non-commercial purposes.", "May Acme use the Maps commercially?"),
    ("We grant you a licence for non-commercial purposes to use the Maps.", "May Acme use the Maps commercially?"),
    ("We grant you a licence to the Maps for teaching.", "May Acme use the Maps for advertising?"),
    ("We grant you a licence to the Maps in Norway.", "May Acme use the Maps in Chile?"),
    ("The Maps are licensed to you for research.", "May Acme use the Maps for advertising?"),
    ("We license the Maps to you for your private use.", "Acme is a company. May Acme sell the Maps?"),
)


@pytest.mark.parametrize(("grant", "case"), HANGING)
def test_what_hangs_on_the_licence_limits_it(grant: str, case: str) -> None:
    """What the licence is said to be for is not lost where it hangs on the word "licence"."""
    verdict = licet.check(licet.case(case), [licet.read(f"Fern Maps\n\n{grant}\n", language="en")])

    assert verdict.kind in ("prohibited", "undetermined")


DOUBTED = (
    (
        "You must pay us a royalty of 5 % of your revenue from the Maps.",
        "Acme publishes the Maps. Acme does not pay the royalty. May Acme publish the Maps?",
    ),
    (
        "You are obliged to inform users that the Maps come from us.",
        "Acme publishes the Maps. Acme does not inform its users that they come from Fern. May Acme publish the Maps?",
    ),
    ("Using the Maps is fine; selling them is not.", "Acme sells the Maps. May Acme sell the Maps?"),
    ("You may use the Maps for one year.", "Acme uses the Maps on 5 May 2031. May Acme use the Maps?"),
    ("The licence is granted for a period ending on 31 December 2024.", "May Acme sell the Maps on 5 May 2031?"),
    (
        "You must not sell the Maps to persons under sanctions.",
        "Acme sells the Maps to Bob. Bob is under sanctions. May Acme sell the Maps to Bob?",
    ),
    ("The Maps are meant for personal use only.", "Acme sells the Maps. May Acme sell the Maps?"),
    ("The Maps are for internal use only.", "Acme publishes the Maps. May Acme publish the Maps?"),
    ("For commercial use, contact us.", "Acme uses the Maps commercially. May Acme use the Maps commercially?"),
    ("Companies need a paid plan.", "Acme is a company. Acme uses the Maps. May Acme use the Maps?"),
    ("For schools only.", "Acme is a company. Acme uses the Maps. May Acme use the Maps?"),
    ("You can sell the Maps after paying us.", "Acme sells the Maps. May Acme sell the Maps?"),
    ("Sale is possible for a fee.", "Acme sells the Maps. Acme has not paid a fee. May Acme sell the Maps?"),
)


@pytest.mark.parametrize(("rule", "case"), DOUBTED)
def test_what_may_limit_is_not_passed_over(rule: str, case: str) -> None:
    """What may be meant as a limit keeps the answer from being a plain permission."""
    verdict = licet.check(licet.case(case), [licet.read(f"{GRANT}{rule}\n", language="en")])

    assert verdict.kind not in ("permitted",)


BUILT_IN = (
    "Map Licence\n\nYou may use, change and sell the Maps. If the Maps are used for any of your products or services "
    'that have more than 100 users, you must show "Fern Maps" in the product.\n'
)


@pytest.mark.parametrize(
    ("users", "wanted"), [("The app has 150 users.", ("conditional",)), ("The app has 20 users.", ("permitted",))]
)
def test_what_is_used_in_a_product_is_used_for_it(users: str, wanted: tuple[str, ...]) -> None:
    """Use "for a product" is use in it: the duty is not passed over where the case says "in an app"."""
    case = f"Acme uses the Maps in an app. The app is a product of Acme. {users} May Acme use the Maps in the app?"

    assert licet.check(licet.case(case), [licet.read(BUILT_IN, language="en")]).kind in wanted


def test_what_is_said_to_be_a_term_defines_it() -> None:
    """A "Derivative" is …: the definition was noted and its meaning lost, so that what it names was free."""
    terms = licet.read(
        'Wren Licence\n\n"Wren" means the model that Wren Labs publishes under this licence. A "Derivative" is any '
        "model that is fine-tuned from Wren.\n\nYou may use and distribute Wren and Derivatives. Whoever distributes "
        "Wren or a Derivative must pass on this licence.\n",
        language="en",
    )
    told = "The firm fine-tunes Wren. The firm distributes the fine-tuned model."
    case = f"{told} May the firm distribute the fine-tuned model?"

    assert [one.term for one in terms.definitions] == ["Wren", "Derivative"]
    assert licet.check(licet.case(case), [terms]).kind in ("conditional", "undetermined")
