"""
Fields of use that a ban names and a case does not speak of: war, gambling, migration, adult content (presumption a).

Policies list such fields by the dozen, and who translates recipes is not asked whether that is warfare. That an act
belongs to none of them is presumed only where not a word of the case points to the field, in however wide a sense.
"""

from __future__ import annotations

import re

from ..clauses.phrase import Predication, Thing
from .parts import lemmas_of
from .world import World
from .wrongs import names_wrong

_GENERIC = frozenset(
    (
        "activity",
        "act",
        "action",
        "app",
        "application",
        "behavior",
        "behaviour",
        "business",
        "chat",
        "conduct",
        "content",
        "image",
        "industry",
        "management",
        "material",
        "operation",
        "page",
        "practice",
        "product",
        "purpose",
        "service",
        "site",
        "text",
        "use",
        "website",
        "determination",
        "encouragement",
        "promotion",
    )
)
"""Heads that say which field only by what stands with them: "adult content", "operation of critical infrastructure"."""


def _field(names: str, points: str) -> tuple[frozenset[str], str]:
    """The words that name a field, and how words begin that point to it."""
    return frozenset(names.split()), "|".join(points.split())


_FIELDS = (
    _field(
        "warfare military weapon weaponry munition combat",
        "milit arm(?:y|ies|ed|s) navy soldier troop combat war weap missil drone ammun munit bomb explos gun "
        "defen battle nuclear tank fight kill target strike rocket rifle pistol grenad snip ambush rebel insurg guerr "
        "siege invas invad torped submar artill conflict enem intellig border drill troops front mine radar steal",
    ),
    _field(
        "infrastructure",
        "infra energ power grid electr water dam nuclear plant pipe rail traffic transp airport tele utilit "
        "reactor hospital network control safe scada emerg fuel gas oil bridge train flight tram valve pump sew "
        "drink bank dispatch signal satellit port harbo ship canal road",
    ),
    _field(
        "self-harm suicide",
        "self suicid cut eating anor bulim starv depress mental therap crisis diet weight fast harm pain "
        "blood psych counsel sad",
    ),
    _field(
        "child minor csam",
        "child minor teen kid school young youth pupil girl boy baby babies student famil parent under age$ "
        "aged$ toy game nurser juven adolesc",
    ),
    _field(
        "adult erotic pornography sexual dating escort arouse nudity",
        "adult erot porn sex nud nake dat(?:e|es|ing)$ escort intim roman lov fetish strip flirt compan arous "
        "massage underw swim bikini girl boy wom kiss",
    ),
    _field(
        "gambling betting casino lottery",
        "gambl bet(?:s|ting|tor|tors)?$ wager casino poker lott raffl sweep slot roulet odds book jackpot "
        "stake gam priz fantas win luck chance blackj bingo dice sport race rac card",
    ),
    _field(
        "payday",
        "payday lend loan credit borrow debt financ advance wage salar",
    ),
    _field(
        "multi-level",
        "mlm multi pyram recruit network market distribut referr downl affil sell sales",
    ),
    _field(
        "migration asylum immigration",
        "migra immig asyl refug border visa citiz resid deport passp foreign custom[s]$",
    ),
    _field(
        "justice policing enforcement",
        "crim court judg justi polic prison prosec sentenc bail parol offen detec enforc invest surv suspect "
        "law legal attorn guilt arrest convic convict evid police jail inmate fine crimin felon warrant tip patrol",
    ),
    _field(
        "pseudo-pharmaceutical pseudo-pharmaceuticals narcotic narcotics",
        "drug pharm pill medic remed cure suppl herb dose treat heal tablet vitamin potion cannab smok",
    ),
    _field(
        "biometric biometrics",
        "biom fac(?:e|es|ial) finger iris voice gait recog identif photo camera image pictur video person eye speak",
    ),
    _field(
        "malware virus damage disrupt unauthorized",
        "malw virus hack explo ransom trojan worm attack intru penetr phish disrup damag unauth vulner bypass "
        "crack passw secur keyl spy script bot code softw progr scan",
    ),
    _field(
        "physical",
        "weap danger chem biol explo machin medic vehic driv surg health patient drug poison gun robot drone "
        "aircr food allerg sport climb div nuclear toxic physic injur safe emerg fire construct electr child "
        "harm military train",
    ),
    _field(
        "economic",
        "loan lend credit gambl bet invest crypto coin trad stock debt payday mlm pyram employ hire hiring "
        "job hous rent tenan insur benefi welfar eligib scholar admiss econom wage salar mortg fund pension "
        "harm invest",
    ),
    _field(
        "astroturfing",
        "fake review rating rate grass astrot petit comment opin endors testim bot post social campaign "
        "messag promot account",
    ),
    _field(
        "eligibility",
        "eligib credit loan hire hiring employ job applic recruit admis admit school univers scholar benef "
        "welfar assis grant deci determ approv reject scor rank select candid tenan rent hous insur screen",
    ),
    _field(
        "political campaigning lobbying election",
        "polit campaign lobb elect vot part(?:y|ies) candid govern parlia senat minist activ petit refer "
        "mayor council presid congress democr republ public public state citiz civic debat slogan rall",
    ),
    _field(
        "terrorism extremism",
        "terror extrem jihad bomb attack radical militia viol recruit relig weap",
    ),
)


def is_far(pattern: Thing, act: Predication, world: World) -> bool | None:
    """
    Whether not a word of the case or of the act points to the fields that a ban names; None if it names none.

    Nor is it known of a case in another language than that of the words here: its sentences could point there unseen.
    """
    if world.case.language not in ("", "en"):
        return None
    head = (pattern.head or pattern.name).casefold()
    words = {word.casefold() for word in lemmas_of(pattern)}
    said = words if head in _GENERIC else {head, *(one.casefold() for one in pattern.modifiers)} & {head, *_COMPOUND}
    points = [re.compile(begins) for names, begins in _FIELDS if names & said]
    if not points:
        return None
    return not any(found.match(word) for word in _case_words(act, world) for found in points)


_COMPOUND = frozenset(("payday", "multi-level", "self-harm", "military"))
"""Words before a noun that make it the name of a field: "payday lending", "multi-level marketing"."""


def _case_words(act: Predication, world: World) -> set[str]:
    words = {word.casefold() for word in lemmas_of(act)}
    for statement in world.case.statements:
        words |= {word.strip(".,;:'\"()?!") for word in statement.text.casefold().split()}
        words |= {part for word in tuple(words) for part in word.split("-")}
    return words


def speaks_of_wrong(pattern: Thing) -> bool:
    """Whether a ban on content or conduct is one on wrongs, by what is said of it: "content that harms others"."""
    return pattern.head.casefold() in _GENERIC and names_wrong(lemmas_of(pattern))
