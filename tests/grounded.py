"""
Small cases that reach every turn of grounding, each with its verdict and with what beside it must come out.

What each comes to is written by hand; the mutants of the module are told from it by all that the answer says.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache

from attrs import frozen

import licet
from licet.grammar.formal import parse_instrument

MAPS = """Map Terms

These terms are an agreement between Fern ("we") and you.
1. You may use the Maps. All rights in the Maps are reserved.
2. You may publish the Maps, provided that you name the source.
3. You must not sell the Maps.
4. Fern may suspend your account if you sell the Maps.
5. The Price List is incorporated into these terms by reference.
6. These terms also bind your resellers.
"""
NAMED = """Notice Terms

These terms are an agreement between Fern ("we") and you.
1. You may publish the Maps, provided that you name the source.
2. You must not name the source.
"""
OLD = """instrument old
    title "Old Terms"
    in force from 1 January 2023 to 30 June 2023
party we "Fern"
party you "Customer"
permit 1 "You may sell the Maps."
    You may sell Maps
"""
NEW = """instrument new
    title "New Terms"
    in force from 1 July 2023
party we "Fern"
party you "Customer"
forbid 1 "You must not sell the Maps."
    You must not sell Maps
"""
MASTER = "Master Terms\n\n1. You may use the Maps.\n2. You must not publish the Maps.\n3. {}"
FORM = "Order Form\n\n1. You may publish the Maps."
FORM_FIRST = "In case of conflict, the Order Form prevails over the Master Terms."
MASTER_FIRST = "In case of conflict, the Master Terms prevail over the Order Form."
BOTH_SAY = "Map Terms\n\n1. You may sell the Maps.\n2. You must not sell the Maps."
OPEN = (
    "Moss Public License\n\nPermission is hereby granted to any person obtaining a copy of the Software to use, copy "
    "and sell the Software, provided that the copyright notice is included in all copies."
)
CLOSED = "Larch License\n\n1. You may use the Library.\n2. You must not sell the Library."
FREE = "Moss License\n\nYou may use, copy and sell the Library."
READINGS = """instrument readings
    title "Reading Terms"
party we "Fern"
party you "Customer"
define "Output"
    means output
free Output
    clause 3
"""
ONE, OTHER, THIRD = (
    f'forbid 2#{name} "use Output to train models for sale"\n    you must not use Output to train {kind}\n'
    f'    reading "s2:{name}"\n'
    for name, kind in (("a", "model"), ("b", "classifier"), ("c", "'foundation model'"))
)
DUTIES = "1. You may use the Maps.\n2. If you sell the Maps, you must pay a fee.\n3. You must keep a log."
SCHOOLS = (
    "1. You may share the Maps.\n2. You must not share the Maps with schools.\n3. Section {} prevails over section {}."
)
GRANTED = (
    "1. You must not share the Maps.\n2. You may share the Maps with schools.\n3. Section {} prevails over section {}."
)
PUPILS = "1. You may sell the Maps if you are a school."
DATED = "1. You may sell the Maps.\n2. You must not sell the Maps before 1 June 2024."
PRICES = "Price List\n\n1. You must pay 5 euros for each map."
LAX = NAMED.replace('name the source.\n"', "").replace(
    "must not name the source.", "must not name the source, unless you are a school."
)
OTHERS = """Rival Terms

These terms are an agreement between Moss ("we") and you.
1. You may use the Charts.
2. You must not name the source.
"""
PARTS = """instrument parts
    title "Part Terms"
    incorporates "Price List"
party we "Fern"
party you "Customer"
permit 1 "You may use the Maps."
    You may use Maps
"""
UNTIL = """instrument until
    title "Early Terms"
    in force until 30 June 2023
party we "Fern"
party you "Customer"
permit 1 "You may sell the Maps."
    You may sell Maps
"""
ANYTHING = "1. You must not sell anything.\n2. You may give anything away, provided that you keep a record."
TOLD = (
    "1. You may publish the Maps.\n2. If you publish the Maps, you must name the source.\n"
    "3. You must not name the source."
)
LIFTED = f"{TOLD}\n4. Section 3 does not apply to schools."
PAID = "1. You may publish the Maps, provided that you name the source.\n2. You must not name the source unless you {}."
TAGGED = "1. You may publish the Maps, provided that you label the Maps.\n2. You must not {} the Maps."
TAGS = "Tag Terms\n\n1. You must not tag the Maps."
EXCEPTED = MASTER.replace("publish the Maps.", "share the Maps, except with schools.")
FORM_SHARES = "Order Form\n\n1. You may share the Maps."
FORM_BANS = "Order Form\n\n1. You must not publish the Maps."
FORM_USES = "Order Form\n\n1. You may use the Maps."
UNREAD = "1. You may use the Maps.\n2. Sale Maps never unless Thursday okay whatsoever bread."
GAMBLING = "1. You may use the Maps.\n2. You must not gamble."
FROBBED = "1. You may publish the Maps, provided that you name the source.\n2. You must not {} the source."
FROBS = "Frob Terms\n\n1. You must not frob the source."
CUSTOMER = "Bob is a customer of Fern."


@frozen
class Grounded:
    """
    A case, under which texts, and the kind of the answer.
    """

    terms: tuple[str, ...]
    said: str
    kind: str
    as_of: str = ""
    strict: bool = False


def _one(terms: str | tuple[str, ...], said: str, kind: str, as_of: str = "", *, strict: bool = False) -> Grounded:
    return Grounded((terms,) if isinstance(terms, str) else terms, said, kind, as_of, strict)


CASES = (
    # grants, bans, duties, silence, and who is bound
    _one(MAPS, f"{CUSTOMER} May Bob use the Maps?", "permitted"),
    _one(MAPS, f"{CUSTOMER} May Bob sell the Maps?", "prohibited"),
    _one(MAPS, f"{CUSTOMER} May Bob publish the Maps?", "conditional"),
    _one(MAPS, f"{CUSTOMER} Bob does not name the source. May Bob publish the Maps?", "prohibited"),
    _one(MAPS, f"{CUSTOMER} May Bob translate the Maps?", "prohibited"),
    _one(MAPS, f"{CUSTOMER} May Bob sell bread?", "undetermined"),
    _one(MAPS, "May Bob use the Maps?", "permitted"),
    _one(MAPS, "May Bob use the Maps?", "undetermined", strict=True),
    _one(MAPS, "Bob did not accept the Map Terms. May Bob use the Maps?", "undetermined"),
    _one(MAPS, "Bob bought the Maps from Carl. May Bob use the Maps?", "undetermined"),
    _one(MAPS, "Bob bought the Maps from a friend. May Bob use the Maps?", "undetermined"),
    _one(MAPS, "Rita is a customer of Fern. Bob is a reseller of Rita. May Bob sell the Maps?", "prohibited"),
    _one((MAPS, NAMED), f"{CUSTOMER} May Bob use the Maps?", "prohibited"),
    # what is done with what was made of the work, and powers of the other party
    _one(MAPS, f"{CUSTOMER} Bob translated the Maps. May Bob sell the translation of the Maps?", "prohibited"),
    _one(MAPS, f"{CUSTOMER} Bob has an account. May Fern suspend the account of Bob?", "undetermined"),
    _one(
        MAPS,
        f"{CUSTOMER} Bob has an account. Bob sells the Maps. May Fern suspend the account of Bob?",
        "permitted",
    ),
    _one(MAPS, f"{CUSTOMER} May Fern terminate the account of Bob?", "prohibited"),
    # the doing of a to-do is banned
    _one(NAMED, f"{CUSTOMER} May Bob publish the Maps?", "conflict"),
    _one(NAMED, f"{CUSTOMER} Bob names the source. May Bob publish the Maps?", "permitted"),
    _one(NAMED, f"{CUSTOMER} Bob does not name the source. May Bob publish the Maps?", "prohibited"),
    # what a denial keeps away
    _one(MAPS, f"{CUSTOMER} Bob does not sell the Maps. May Bob use the Maps?", "permitted"),
    _one(MAPS, f"{CUSTOMER} Carl does not sell the Maps. May Bob use the Maps?", "permitted"),
    _one(MAPS, f"{CUSTOMER} Bob does not sell bread. May Bob use the Maps?", "permitted"),
    # days
    _one((OLD, NEW), f"{CUSTOMER} May Bob sell the Maps?", "permitted", "2023-03-01"),
    _one((OLD, NEW), f"{CUSTOMER} May Bob sell the Maps?", "prohibited", "2023-08-01"),
    _one(OLD, f"{CUSTOMER} May Bob sell the Maps?", "undetermined", "2023-08-01"),
    _one(OLD, f"{CUSTOMER} May Bob sell the Maps?", "permitted", "2023-06-30"),
    _one(NEW, f"{CUSTOMER} May Bob sell the Maps?", "prohibited", "2023-07-01"),
    _one(
        (OLD, NEW), f"{CUSTOMER} Bob sold the Maps from 1 March 2023 to 31 August 2023. Was that allowed?", "prohibited"
    ),
    _one((OLD, NEW), f"{CUSTOMER} Bob sold the Maps from 1 March 2023 to 30 June 2023. Was that allowed?", "permitted"),
    _one((OLD, NEW), f"{CUSTOMER} Bob sold the Maps from 1 July 2023 to 9 July 2023. Was that allowed?", "prohibited"),
    _one((OLD, NEW), f"{CUSTOMER} Bob sold the Maps on 1 July 2023. Was that allowed?", "prohibited"),
    _one((OLD, NEW), f"{CUSTOMER} Bob sold the Maps on 30 June 2023. Was that allowed?", "permitted"),
    _one(OLD, f"{CUSTOMER} Bob sold the Maps from 1 March 2023 to 1 July 2023. Was that allowed?", "undetermined"),
    # several texts
    _one((MASTER.format(FORM_FIRST), FORM), "May Bob publish the Maps?", "permitted"),
    _one((MASTER.format(MASTER_FIRST), FORM), "May Bob publish the Maps?", "prohibited"),
    _one((MASTER.format("You must keep a log."), FORM), "May Bob publish the Maps?", "prohibited"),
    _one((MASTER.format(FORM_FIRST), FORM), "May Bob use the Maps?", "prohibited"),  # the first keeps it back
    _one(BOTH_SAY, "May Bob sell the Maps?", "conflict"),
    _one(f"{BOTH_SAY}\n3. Section 1 prevails over section 2.", "May Bob sell the Maps?", "permitted"),
    _one(f"{BOTH_SAY}\n3. Section 2 prevails over section 1.", "May Bob sell the Maps?", "prohibited"),
    _one(
        (FREE, CLOSED),
        "The Library is licensed under the Moss License. The Library is licensed under the Larch License. "
        "May Bob sell the Library?",
        "conflict",
    ),
    _one((FREE, CLOSED), "May Bob sell the Library?", "prohibited"),
    # public licences, and works under others
    _one(OPEN, "Bob got the Software from Carl. May Bob sell the Software?", "conditional"),
    _one(OPEN, "Oak is licensed under the Moss Public License. May Bob sell Oak?", "conditional"),
    _one(OPEN, "Oak is licensed under the Larch License. May Bob sell Oak?", "undetermined"),
    _one(
        OPEN,
        "Oak is licensed under the Moss Public License. Elm is licensed under the Larch License. May Bob sell Elm?",
        "undetermined",
    ),
    # readings of a sentence
    _one(READINGS + ONE + OTHER, f"{CUSTOMER} Bob uses Output to train a classifier. Is that allowed?", "prohibited"),
    _one(READINGS + ONE + THIRD, f"{CUSTOMER} Bob uses Output to train a classifier. Is that allowed?", "undetermined"),
    _one(
        READINGS + ONE + OTHER + THIRD,
        f"{CUSTOMER} Bob uses Output to train a classifier. Is that allowed?",
        "undetermined",
    ),
    _one(READINGS + THIRD, f"{CUSTOMER} Bob uses Output to train a classifier. Is that allowed?", "permitted"),
    # duties
    _one(DUTIES, "What must Bob do?", "conditional"),
    _one(DUTIES, "Bob sells the Maps. What must Bob do?", "undetermined"),
    _one(DUTIES, "Bob keeps a log. Must Bob pay a fee?", "permitted"),
    _one(DUTIES, "Bob bakes bread. Bob keeps a log. Must Bob pay a fee?", "permitted"),
    _one(DUTIES, "Bob does not keep a log. What must Bob do?", "prohibited"),
    # declared order against what would come first otherwise
    _one(SCHOOLS.format(1, 2), "Carl is a school. May Bob share the Maps with Carl?", "permitted"),
    _one(SCHOOLS.format(2, 1), "Carl is a school. May Bob share the Maps with Carl?", "prohibited"),
    _one(SCHOOLS.format(2, 1), "Carl is not a school. May Bob share the Maps with Carl?", "permitted"),
    _one(GRANTED.format(1, 2), "Carl is a school. May Bob share the Maps with Carl?", "prohibited"),
    _one(GRANTED.format(2, 1), "Carl is a school. May Bob share the Maps with Carl?", "permitted"),
    _one((MASTER.format(FORM_FIRST), FORM), "May Bob publish the Maps and sell bread?", "undetermined"),
    _one((MASTER.format(MASTER_FIRST), FORM), "May Bob use the Maps and publish the Maps?", "prohibited"),
    _one(
        (MASTER.format(FORM_FIRST), FORM), "Bob publishes the Maps. Bob uses the Maps. Is that allowed?", "prohibited"
    ),
    # states and clauses with days of their own
    _one(
        PUPILS,
        "Bob was a school from 1 January 2024 to 1 March 2024. Bob was not a school from 2 March 2024. "
        "Bob sold the Maps from 1 February 2024 to 1 May 2024. Was that allowed?",
        "prohibited",
    ),
    _one(
        PUPILS,
        "Bob was a school from 1 January 2024 to 1 March 2024. "
        "Bob sold the Maps from 1 February 2024 to 1 March 2024. Was that allowed?",
        "permitted",
    ),
    _one(DATED, "Bob sold the Maps from 1 May 2024 to 1 July 2024. Was that allowed?", "prohibited"),
    _one(DATED, "Bob sold the Maps from 1 June 2024 to 1 July 2024. Was that allowed?", "permitted"),
    _one(DATED, "Bob sold the Maps on 31 May 2024. Was that allowed?", "prohibited"),
    # more of who is bound, by which words, and what was not supplied
    _one((MAPS, PRICES), f"{CUSTOMER} May Bob use the Maps?", "permitted"),
    _one(
        MAPS, "Bob bought the Maps from an old friend. Bob accepted the Map Terms. May Bob use the Maps?", "permitted"
    ),
    _one(
        MAPS, "Bob bought the Maps from Carl. The terms of Carl contain section 3. May Bob sell the Maps?", "prohibited"
    ),
    _one(MAPS, "The terms of Carl contain section 3. May Bob sell the Maps?", "prohibited"),
    _one(MAPS, f"{CUSTOMER} Bob bought Elm from Carl. May Bob use the Maps?", "permitted"),
    _one((MAPS, OTHERS), "Bob is a customer of Fern. May Bob use the Maps?", "permitted"),
    _one((MAPS, OTHERS), "Bob is a customer of Moss. May Bob use the Charts?", "permitted"),
    _one((MAPS, OTHERS), f"{CUSTOMER} Bob is a customer of Moss. May Bob use the Charts?", "permitted"),
    _one((MAPS, OTHERS), f"{CUSTOMER} Bob is a customer of Moss. May Bob publish the Maps?", "conflict"),
    _one(MAPS, f"{CUSTOMER} May Bob use the Maps and sell bread?", "undetermined"),
    _one(MAPS, f"{CUSTOMER} Bob translated the Maps. Birch is the translation. May Bob sell Birch?", "prohibited"),
    _one(MAPS, f"{CUSTOMER} May Bob give bread to Fern?", "undetermined"),
    _one(MAPS, f"{CUSTOMER} Bob draws an atlas. May Bob sell the atlas?", "permitted"),
    _one(MAPS, f"{CUSTOMER} May Fern sell bread?", "permitted"),
    _one(LAX, f"{CUSTOMER} Bob is a school. May Bob publish the Maps?", "conditional"),
    _one(LAX, f"{CUSTOMER} Bob is not a school. May Bob publish the Maps?", "conflict"),
    _one(MAPS, f"{CUSTOMER} According to Ann, Bob does not sell the Maps. May Bob use the Maps?", "permitted"),
    _one(MAPS, f"{CUSTOMER} Bob does not sell anything. May Bob use the Maps?", "permitted"),
    _one(
        OPEN,
        "Oak is licensed under the Moss Public License. Elm is licensed under the Larch License. "
        "Bob sells Oak and Elm. Is that allowed?",
        "undetermined",
    ),
    _one(
        OPEN,
        "Oak is licensed under the Moss Public License. Bob modified Oak. May Bob sell the modified Oak?",
        "prohibited",
    ),
    _one(READINGS + ONE, f"{CUSTOMER} Bob uses Output to train a classifier. Is that allowed?", "undetermined"),
    # documents that a text makes part of itself
    _one(PARTS, f"{CUSTOMER} May Bob use the Maps?", "permitted"),
    _one((PARTS, PRICES), f"{CUSTOMER} May Bob use the Maps?", "permitted"),
    _one(PARTS, "Bob did not accept the Part Terms. May Bob use the Maps?", "undetermined"),
    _one(
        PARTS,
        "Bob bought the Maps from Carl. The terms of Carl contain section 1. May Bob use the Maps?",
        "permitted",
    ),
    # what a text speaks of by what it asks, and powers that it does not give
    _one(ANYTHING, "May Bob sell bread?", "prohibited"),
    _one(ANYTHING, "May Bob give bread away?", "conditional"),
    _one((ANYTHING, OTHERS), "May Bob give bread away?", "conditional"),
    _one(OTHERS, "Bob is a customer of Moss. May Moss suspend the account of Bob?", "prohibited"),
    _one(OTHERS, "Bob is a customer of Moss. May Bob suspend the account of Moss?", "undetermined"),
    _one(OTHERS, "Bob is a customer of Moss. Bob translated the Charts. May Bob sell the translation?", "prohibited"),
    _one(OTHERS, "Bob is a customer of Moss. May Bob sell Foo?", "undetermined"),
    _one(OTHERS, "Bob is a customer of Moss. May Bob sell bread to Moss?", "undetermined"),
    # works under other licences
    _one(OPEN, "Elm is software. Elm is licensed under the Larch License. May Bob sell Elm?", "undetermined"),
    _one(CLOSED, "The Library is licensed under the Moss License. May Bob sell the Library?", "prohibited"),
    _one(
        OPEN,
        "Oak is licensed under the Moss Public License. Elm is a modified version of Oak. "
        "Elm is licensed under the Larch License. May Bob sell Elm?",
        "prohibited",
    ),
    # to-dos that are duties, and bans on them with exceptions of their own
    _one(TOLD, "May Bob publish the Maps?", "conflict"),
    _one(LIFTED, "Bob is a school. May Bob publish the Maps?", "conditional"),
    _one(LIFTED, "Bob is not a school. May Bob publish the Maps?", "conflict"),
    _one(PAID.format("pay a fee"), "May Bob publish the Maps?", "undetermined"),
    _one(PAID.format("pay a fee"), "Bob does not pay a fee. May Bob publish the Maps?", "conflict"),
    _one(PAID.format("pay a fee and keep a record"), "Bob pays a fee. May Bob publish the Maps?", "undetermined"),
    _one(
        PAID.format("pay a fee or keep a record"), "Bob does not pay a fee. May Bob publish the Maps?", "undetermined"
    ),
    _one(TAGGED.format("tag"), "May Bob publish the Maps?", "conditional"),
    _one((TAGGED.format("sell"), TAGS), "May Bob publish the Maps?", "conditional"),
    # more days
    _one(UNTIL, f"{CUSTOMER} Bob sold the Maps from 1 June 2023 to 9 July 2023. Was that allowed?", "undetermined"),
    _one(UNTIL, f"{CUSTOMER} Bob sold the Maps from 1 June 2023 to 30 June 2023. Was that allowed?", "permitted"),
    _one(
        PUPILS,
        "Bob was a school from 1 March 2024. Bob sold the Maps from 1 February 2024 to 1 May 2024. Was that allowed?",
        "undetermined",
    ),
    _one(
        DATED,
        "Bob sold the Maps from 2 June 2024 to 1 July 2024. Bob used the Maps from 8 June 2024 to 9 June 2024. "
        "Was that allowed?",
        "prohibited",
    ),
    _one(DATED, "Bob sold the Maps since 1 May 2024. Was that allowed?", "prohibited", "2024-07-01"),
    # several texts once more: bans and grants of both, exceptions, and sentences that were not read
    _one(
        (EXCEPTED.format(MASTER_FIRST), FORM_SHARES), "Carl is a school. May Bob share the Maps with Carl?", "permitted"
    ),
    _one(
        (EXCEPTED.format(FORM_FIRST), FORM_SHARES), "Carl is a school. May Bob share the Maps with Carl?", "permitted"
    ),
    _one(
        (EXCEPTED.format(MASTER_FIRST), FORM_SHARES), "Carl is a bank. May Bob share the Maps with Carl?", "prohibited"
    ),
    _one((MASTER.format(FORM_FIRST), FORM_BANS), "May Bob publish the Maps?", "prohibited"),
    _one((MASTER.format(MASTER_FIRST), FORM_USES), "May Bob use the Maps?", "permitted"),
    _one(UNREAD, "May Bob sell the Maps?", "prohibited"),
    _one(UNREAD, "May Bob use the Maps?", "undetermined"),
    _one(UNREAD, "Bob sells bread. What must Bob do?", "undetermined"),
    _one(GAMBLING, "Bob does not gamble. May Bob use the Maps?", "permitted"),
    # a word that may be another for what is demanded: of the same text, and of another one
    _one(FROBBED.format("frob"), "May Bob publish the Maps?", "conditional"),
    _one((FROBBED.format("sell"), FROBS), "May Bob publish the Maps?", "undetermined"),
    _one(
        PAID.format("pay a fee and keep a record"),
        "Bob pays a fee. Bob does not keep a record. May Bob publish the Maps?",
        "conflict",
    ),
    # accounts
    _one(
        MAPS,
        f"{CUSTOMER} According to Ann, Bob sold the Maps. According to Cy, Bob used the Maps. Was that allowed?",
        "contested",
    ),
)
"""What is told, and what it comes to."""


@cache
def _read(text: str, number: int) -> licet.Instrument:
    if text.startswith("instrument"):
        return parse_instrument(text, "terms.licet")
    body = text if "\n\n" in text else f"Fern Terms\n\n{text}"
    return licet.read(body, id=f"terms-{number}")


@cache
def _said(text: str) -> licet.Case:
    return licet.case(text)


def answer(one: Grounded) -> licet.Verdict:
    """What licet says of a case."""
    texts = [_read(text, number) for number, text in enumerate(one.terms, 1)]
    day = date.fromisoformat(one.as_of) if one.as_of else None
    return licet.check(_said(one.said), texts, as_of=day, strict=one.strict)


def _told(one: Grounded) -> str:
    return json.dumps(answer(one).to_json(), sort_keys=True, default=str)


@cache
def _before() -> tuple[str, ...]:
    return tuple(map(_told, CASES))


def grounds_alike() -> None:
    """Every case is answered, word by word, as it was before."""
    known = _before()
    for one, said in zip(CASES, known, strict=True):
        assert _told(one) == said
