"""Questions as an examiner puts them to small texts in prose and in clauses, point by point."""

from __future__ import annotations

import pytest
from plain_words import TITLE, judged, kind_of

import licet

LANTERN = (
    "1. You may use the Hall.\n2. You must not enter the Hall at night, except for research.\n"
    "3. The exception in section 2 does not apply to students."
)
LENT = (
    "1. You must not lend the Kit, unless you pay a deposit.\n2. The exemption under section 1 applies only to schools."
)
UNPAID = (
    "1. You may use the App.\n2. You must pay the monthly fee.\n"
    "3. If you do not pay the monthly fee within 14 days after the invoice, you must not use the App."
)
INVOICED = "Bob received the invoice on 1 May 2024."
ENGINE = "1. You may use and sublicense the Engine.\n2. You must not sublicense the Engine to a competitor of Globex."
SENT = "You may not export the Data unless the recipient is a public authority."
GIVEN = "Bob sublicenses the Engine to Carl. May Bob sublicense the Engine to Carl?"


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        # what takes an exception back leaves the rule as it is, and lifts nothing
        (LANTERN, "Bob enters the Hall at night for research. Bob is a student. May Bob enter the Hall?", "prohibited"),
        (LANTERN, "Bob enters the Hall at night. Bob is a student. May Bob enter the Hall at night?", "prohibited"),
        (LENT, "Bob is a bank. Bob is not a school. Bob pays a deposit. May Bob lend the Kit?", "prohibited"),
        (LENT, "Bob is a school. Bob pays a deposit. May Bob lend the Kit?", "permitted"),
        # a ban on a condition about money is a ban
        (UNPAID, f"{INVOICED} Bob did not pay the monthly fee. May Bob use the App?", "prohibited"),
        (UNPAID, f"{INVOICED} Bob paid the monthly fee on 10 May 2024. May Bob use the App?", "permitted"),
        (
            "You must not use the App if the invoice is unpaid.",
            "The invoice is unpaid. May Bob use the App?",
            "prohibited",
        ),
        (
            "You must not use the App if the fee is overdue.",
            "The fee is not overdue. May Bob use the App?",
            "permitted",
        ),
        ("You must not use the App if the fee is overdue.", "May Bob use the App?", "undetermined"),
        ("You must not use the App while a check is open.", "A check is open. May Bob use the App?", "prohibited"),
        # "the recipient" is whoever gets it in this act
        (SENT, "Carl is a public authority. May Bob export the Data to Carl?", "permitted"),
        (SENT, "The recipient is a public authority. May Bob export the Data to Carl?", "permitted"),
        (SENT, "Carl is not a public authority. May Bob export the Data to Carl?", "prohibited"),
        # what is denied as a whole is denied
        (ENGINE, f"Carl is not a competitor of Globex. {GIVEN}", "permitted"),
        (ENGINE, f"Carl is a competitor of Globex. {GIVEN}", "prohibited"),
        (ENGINE, f"Carl is not a competitor of Initech. {GIVEN}", "undetermined"),
    ],
)
def test_what_lifts_and_what_holds(terms: str, case: str, verdict: str) -> None:
    """
    Exceptions that are taken back, conditions about payment, and phrases that are denied as a whole.
    """
    assert verdict == kind_of(judged(terms, case))


CURE = (
    "1. The Customer may use the Console.\n2. The Customer must not share the key with third parties.\n"
    "3. If the Customer fails to remedy the breach within 10 days after receipt of notice from Globex, Globex may "
    "terminate this agreement.\n4. Upon termination, the Customer must delete all copies of the Console."
)
NOTICED = (
    "Bob is a customer of Globex. Bob shared the key with third parties. Bob received notice from Globex on 1 May 2024."
)
ENDS = "May Globex terminate the agreement?"
TRIAL = "1. You may use the Trial for 30 days after registration."
OFFER = (
    "1. You may convey the Binary.\n2. If you convey the Binary, you must either include the source code or give the "
    "recipient a written offer."
)
CONVEYED = "Bob conveys the Binary to Carl. {} May Bob convey the Binary to Carl?"


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        (CURE, f"{NOTICED} Bob remedied the breach on 11 May 2024. {ENDS}", "prohibited"),
        (CURE, f"{NOTICED} Bob remedied the breach on 12 May 2024. {ENDS}", "permitted"),
        (CURE, f"{NOTICED} {ENDS}", "undetermined"),
        (
            TRIAL,
            "Bob registered on 1 April 2024. Bob used the Trial on 1 May 2024. May Bob use the Trial?",
            "permitted",
        ),
        (
            TRIAL,
            "Bob registered on 1 April 2024. Bob used the Trial on 2 May 2024. May Bob use the Trial?",
            "prohibited",
        ),
        # "the recipient" of a duty is whoever gets it
        (OFFER, CONVEYED.format("Bob gives Carl a written offer."), "permitted"),
        (OFFER, CONVEYED.format("Bob gives Dora a written offer."), "conditional"),
    ],
)
def test_days_counted_from_what_a_noun_names(terms: str, case: str, verdict: str) -> None:
    """
    "After receipt of notice", "after registration": what happened on a day of the case.
    """
    assert verdict == kind_of(judged(terms, case))


@pytest.mark.parametrize(
    ("told", "duties"),
    [
        ("Globex terminated the agreement.", ["delete"]),
        ("Globex has not terminated the agreement.", []),
        ("", []),
    ],
)
def test_what_is_due_once_something_has_happened(told: str, duties: list[str]) -> None:
    """
    "Upon termination, you must delete": due now only if the agreement was terminated, and never by who terminates it.
    """
    answer = judged(CURE, f"Bob is a customer of Globex. {told} What must Bob do?")

    assert duties == [duty.act.verb for duty in answer.duties]


MASTER = "Master Agreement\n\n1. You may use the Portal.\n2. You must not use the Portal for gambling."
ORDER = "Order Form\n\n1. You may use the Portal for gambling."


@pytest.mark.parametrize(
    ("clause", "verdict"),
    [
        ("If the Master Agreement and an Order Form conflict, the Order Form takes precedence.", "permitted"),
        (
            "In case of any inconsistency between the Order Form and this Agreement, the Order Form will govern.",
            "permitted",
        ),
        (
            "In case of any inconsistency between the Order Form and this Agreement, this Agreement will govern.",
            "prohibited",
        ),
        ("Where this Agreement conflicts with the Order Form, the Order Form controls.", "permitted"),
        ("The Order Form takes precedence in case of conflict.", "permitted"),
        ("The Order Form supersedes the Master Agreement.", "permitted"),
        ("", "prohibited"),
    ],
)
def test_an_order_of_precedence_in_whatever_words(clause: str, verdict: str) -> None:
    """
    Which of two texts comes first is said in many ways; without a word of it, restrictions add up.
    """
    master = f"{MASTER}\n3. {clause}" if clause else MASTER

    for texts in ((master, ORDER), (ORDER, master)):
        assert verdict == kind_of(judged(texts, "May Bob use the Portal for gambling?"))


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "de",
            "Bei Widersprüchen zwischen dem Rahmenvertrag und dem Bestellschein geht der Bestellschein vor.",
            ("Bestellschein", "Rahmenvertrag"),
        ),
        ("de", "Der Bestellschein hat Vorrang vor dem Rahmenvertrag.", ("Bestellschein", "Rahmenvertrag")),
        ("id", "Formulir Pesanan mengesampingkan Perjanjian Induk.", ("Formulir Pesanan", "Perjanjian Induk")),
        ("en", "If there is a conflict between sections 1 and 2, section 2 prevails.", ("section 2", "section 1")),
    ],
)
def test_an_order_of_precedence_is_read(language: str, text: str, wanted: tuple[str, str]) -> None:
    """
    The names without their articles, the one that prevails first.
    """
    assert (wanted,) == licet.read(f"{TITLE}1. {text}", language=language).precedence


SUITE = """instrument suite-terms
    title "Suite Terms"
    flows down to "Resellers", "End Users"
party we "Acme"
party you "Customer"
reserve Suite
permit 1 "You may use the Suite."
    You may use Suite
forbid 2 "You must not decompile the Suite."
    You must not decompile Suite
"""
CLOSED = SUITE.replace('    flows down to "Resellers", "End Users"\n', "")
RITA = "Rita is a customer of Acme."
SAM = "Sam is a reseller of Rita. Bob is an end user of Sam. Bob bought the Suite from Sam."
BOB = "Bob is an end user of Rita. Bob bought the Suite from Rita."
PROSE = (
    "Suite Terms\n\n1. Customers may use the Suite.\n2. You must not decompile the Suite.\n"
    "3. You must pass these restrictions on to your end users."
)


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        (SUITE, f"{RITA} {BOB}", "prohibited"),
        (SUITE, f"{RITA} {SAM}", "prohibited"),
        (SUITE, BOB, "undetermined"),  # whether Rita is bound nobody says
        (SUITE, f"{RITA} {BOB} Bob did not accept the Suite Terms.", "undetermined"),
        (SUITE.replace('"Resellers", ', ""), f"{RITA} {SAM}", "undetermined"),  # the chain stops at the reseller
        (SUITE, f"{RITA} Sam is a reseller of Rita. Sam did not accept the Suite Terms. {SAM}", "undetermined"),
        (SUITE, f"{RITA} {BOB} Bob is an end user of Zoe.", "prohibited"),  # whether Zoe is bound or not
        (SUITE, f"{BOB} Bob is a customer of Acme.", "prohibited"),
        (CLOSED, "Bob is a reseller of Rita.", "undetermined"),
        (CLOSED, "Bob is a reseller of the Suite.", "prohibited"),
        # what a customer passes on, without flow-down and acceptance, binds nobody else
        (CLOSED, f"{RITA} {BOB}", "undetermined"),
        (CLOSED, f"{RITA} {BOB} Bob accepted the Suite Terms.", "prohibited"),
        (PROSE, f"{RITA} {BOB}", "prohibited"),
    ],
)
def test_terms_flow_down_from_hand_to_hand(terms: str, case: str, verdict: str) -> None:
    """
    Who is one of those to whom a text flows down is bound if whoever passed it on is; each link must be told.
    """
    answer = judged(terms, f"{case} Bob decompiles the Suite. May Bob decompile the Suite?")

    assert verdict == kind_of(answer)
    assert verdict != "undetermined" or str(answer.reason) == "other-text-governs"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "You must ensure that your end users do not decompile the Suite.", ("end users",)),
        ("en", "These terms also bind your affiliates and sublicensees.", ("affiliates", "sublicensees")),
        ("en", "You are responsible for your users' compliance with these terms.", ("users",)),
        ("en", "You must ensure that recipients receive a copy.", ()),
        ("de", "Diese Bedingungen gelten auch für Ihre Endnutzer.", ("Endnutzer",)),
        ("id", "Ketentuan ini juga mengikat pengguna akhir.", ("pengguna akhir",)),
    ],
)
def test_whom_a_text_flows_down_to(language: str, text: str, wanted: tuple[str, ...]) -> None:
    """
    Sentences that pass the text on name kinds of persons; others do not.
    """
    terms = {
        "en": "You may use the Suite.",
        "de": "Sie dürfen die Suite nutzen.",
        "id": "Anda boleh menggunakan Suite.",
    }

    assert wanted == licet.read(f"{TITLE}1. {terms[language]}\n2. {text}", language=language).flows_down


def test_documents_that_the_text_takes_in_are_named_in_the_answer() -> None:
    """
    What was not supplied is named; what was given as well is judged, and not named.
    """
    terms = "Cloud Terms\n\n1. You may use the Cloud.\n2. The Acceptable Use Policy forms part of these terms."
    policy = "Acceptable Use Policy\n\n1. You must not use the Cloud to mine coins."
    case = "Bob uses the Cloud to mine coins. May Bob use the Cloud to mine coins?"

    alone = judged(terms, case)
    assert ["Acceptable Use Policy"] == alone.to_json()["not_supplied"]
    both = judged((terms, policy), case)
    assert ("prohibited", []) == (kind_of(both), both.to_json()["not_supplied"])


FEED = (
    "1. You may use the Feed.\n2. You must not use the Feed to train a model.\n"
    "3. You must not use the Feed in the United States."
)


def test_what_two_accounts_say_in_the_same_words_is_common_ground() -> None:
    """
    "A model" in the one is "a model" in the other.
    """
    told = "According to Ann, Bob used the Feed to train a model. According to Ben, Bob used the Feed to train a model."

    assert "prohibited" == kind_of(judged(FEED, f"{told} Was Bob allowed to use the Feed to train a model?"))


def test_a_mixture_that_differs_is_shown() -> None:
    """
    Each account by itself is prohibited, and what speaks for Bob in both is not: undetermined, with that mixture.
    """
    answer = judged(
        FEED,
        "Bob used the Feed. "
        "According to Ann, Bob used the Feed to train a model. "
        "According to Ann, Bob did not use the Feed in the United States. "
        "According to Ben, Bob did not use the Feed to train a model. "
        "According to Ben, Bob used the Feed in the United States. "
        "Was Bob allowed to use the Feed as he did?",
    )

    assert "undetermined" == kind_of(answer)
    assert {"prohibited"} == {one.kind.value for _, one in answer.result.accounts if one.kind}
    assert answer.result.mixture is not None
    assert "permitted" == answer.result.mixture.verdict.value
    assert not any(holds for _, holds in answer.result.mixture.facts)
    assert "both in part: permitted" in answer.to_text()


def test_a_term_with_an_s_at_its_end_is_one_term_in_prose_and_clauses() -> None:
    """
    "The Atlas" of a case is the Atlas of the clauses; neither is a plural.
    """
    terms = """instrument pond-terms
    title "Pond Terms"
party we "Pond"
party you "Customer"
reserve Atlas
permit 1 "You may copy the Atlas."
    You may copy Atlas
forbid 2 "You must not sell the Atlas."
    You must not sell Atlas
"""
    assert "permitted" == kind_of(judged(terms, "May Bob copy the Atlas?"))
    assert "prohibited" == kind_of(judged(terms, "May Bob sell the Atlas?"))
    prose = f"{TITLE}1. You may copy the Atlas.\n2. You must not sell the Atlas."
    assert "prohibited" == kind_of(judged(prose, "May Bob sell the Atlas?"))


POLICIES = (
    "1. You may use the API.\n2. If we find that your use does not follow the policies, we may ask you to change your "
    "use or terminate your account."
)
BREACH = (
    "1. You may use the API.\n2. You must not resell the API.\n3. If Acme determines that the Customer breached "
    "section 2, Acme may suspend the account of the Customer."
)
FOUND = "May Acme terminate the account of Bob?"
SUSPEND = "Bob is a customer of Acme. {} May Acme suspend the account of Bob?"


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        (POLICIES, f"Acme found that the use of Bob does not follow the policies. {FOUND}", "permitted"),
        (POLICIES, f"Acme found that the use of Bob follows the policies. {FOUND}", "prohibited"),
        (POLICIES, f"Acme did not find that the use of Bob does not follow the policies. {FOUND}", "prohibited"),
        (POLICIES, FOUND, "undetermined"),
        (BREACH, SUSPEND.format("Acme determined that Bob breached section 2."), "permitted"),
        (BREACH, SUSPEND.format("Acme determined that Bob did not breach section 2."), "prohibited"),
        (BREACH, SUSPEND.format(""), "undetermined"),
    ],
)
def test_a_power_that_turns_on_what_was_found(terms: str, case: str, verdict: str) -> None:
    """
    What the licensor found is the ground of its power; to find the contrary is not to find it.
    """
    assert verdict == kind_of(judged(terms, case))


MEANINGS = (
    "a company with fewer than 50 employees and an annual revenue of less than USD 5,000,000",
    "a company that has fewer than 50 employees and an annual revenue of less than USD 5,000,000",
)


@pytest.mark.parametrize("meaning", MEANINGS)
@pytest.mark.parametrize(
    ("employees", "revenue", "verdict"),
    [
        (49, "4,999,999.99", "permitted"),
        (50, "1,000,000", "prohibited"),
        (20, "5,000,000", "prohibited"),
        (60, "6,000,000", "prohibited"),
    ],
)
def test_a_term_that_is_defined_by_several_numbers(meaning: str, employees: int, revenue: str, verdict: str) -> None:
    """
    Both numbers have to be met, to the cent; whoever falls short of one is not what the term means.
    """
    terms = (
        f'Acme Terms\n\n"Small Business" means {meaning}.\n\n1. You may use the Loom only if you are a Small Business.'
    )
    case = f"Bob is a company. Bob has {employees} employees. The annual revenue of Bob is {revenue} dollars."

    assert verdict == kind_of(judged(terms, f"{case} May Bob use the Loom?"))
    one = f"Bob is a company. Bob has {employees} employees. May Bob use the Loom?"
    assert ("undetermined" if employees < 50 else "prohibited") == kind_of(judged(terms, one))


LOFT = "Loft Terms\n\n{}\n\n1. You may rent the Loft.\n2. You must not smoke in the Loft."
PERIODS = (
    "These terms apply from 1 April 2024 until 31 March 2025.",
    "These terms are in force from 1 April 2024 to 31 March 2025.",
    "Effective from 1 April 2024 through 31 March 2025.",
)


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("31 March 2024", "undetermined"),
        ("1 April 2024", "prohibited"),
        ("31 March 2025", "prohibited"),
        ("1 April 2025", "undetermined"),
    ],
)
def test_a_text_that_ends_binds_until_its_last_day(period: str, day: str, verdict: str) -> None:
    """
    Before its first day and after its last it governs nothing, and the answer says that another text would.
    """
    answer = judged(LOFT.format(period), f"Bob smoked in the Loft on {day}. Was Bob allowed to smoke in the Loft?")

    assert verdict == kind_of(answer)
    assert verdict != "undetermined" or str(answer.reason) == "other-text-governs"


SCANS = "You must not keep the Scans for more than 48 hours."
LEAK = "1. You may use the Pool.\n2. If you learn of a leak, you must notify Acme within 2 days."
LEARNED = "Bob is a customer of Acme. Bob learned of a leak on 1 May 2024. {} What must Bob do?"


@pytest.mark.parametrize(
    ("terms", "case", "verdict"),
    [
        (SCANS, "Bob keeps the Scans for 3 days. May Bob keep the Scans for 3 days?", "prohibited"),
        (SCANS, "Bob keeps the Scans for 2 days. May Bob keep the Scans for 2 days?", "permitted"),
        (SCANS, "Bob keeps the Scans for 1 week. May Bob keep the Scans for 1 week?", "prohibited"),
        # what is due within some days is due so many days after what brings it
        (LEAK, LEARNED.format("Bob notified Acme on 3 May 2024."), "permitted"),
        (LEAK, LEARNED.format("Bob notified Acme on 4 May 2024."), "prohibited"),
        (LEAK, LEARNED.format(""), "conditional"),
    ],
)
def test_stretches_of_time(terms: str, case: str, verdict: str) -> None:
    """
    Hours, days and weeks are compared exactly, and days are counted from what brings a duty.
    """
    assert verdict == kind_of(judged(terms, case))


@pytest.mark.parametrize(
    ("bound", "employees", "verdict"),
    [
        ("less than 100", 99, "permitted"),
        ("less than 100", 100, "prohibited"),
        ("up to 100", 100, "permitted"),
        ("no more than 100", 101, "prohibited"),
        ("no fewer than 100", 100, "permitted"),
    ],
)
def test_bounds_in_clauses_in_the_words_that_people_write(bound: str, employees: int, verdict: str) -> None:
    """
    "Less than" and "up to" are read as what is printed "fewer than" and "at most".
    """
    terms = f"""instrument quanta
    title "Quanta"
party we "Quanta"
party you "Customer"
reserve Reader
permit 1 "You may use the Reader."
    You may use Reader
    when You does have [{bound}] employee(s)
"""
    assert verdict == kind_of(judged(terms, f"Bob has {employees} employees. May Bob use the Reader?"))
