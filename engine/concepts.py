"""
The concepts that the semantics itself speaks of; a vocabulary places its words below them.

Everything else that the engine does is the same for every word.
"""

from __future__ import annotations

import re

GET = "get"
"""To come by a service or work: from whom, through whom."""
DEAL = "deal"
"""To do with a work what copyright keeps back."""
RECEIVE = "receive"
"""To be given something, whoever gives it."""
BUY = "buy"
"""To get for money."""
PROVIDE = "provide"
"""To let others have a service or work."""
ACCEPT = "accept"
"""To agree to terms."""
BIND = "bind"
"""What terms do to who agrees to them."""
COME = "come"
"""To go with something, of things: "the app comes with a manual"."""
CONTAIN = "contain"
"""To have as a part: works in works, clauses in terms."""
DERIVE = "derive"
"""To be made from something so that it is an adaptation of it."""
BASE = "base"
"""The same, as a text says of a work."""
UNALTERED = ("unmodified", "unaltered", "unchanged", "verbatim")
"""That a thing is as it was received."""
WHOLE = ("entire", "whole", "complete")
"""That nothing of a thing is left out."""
OWN = "own"
"""To have as one's own, also by having made it."""
USE = "use"
"""To do anything at all with a thing: a ban on using it reaches whatever is done with it."""
REACH = "access"
"""To reach a service, which whoever uses it does."""
RELY = "rely"
"""To use a power on a ground."""
EXERCISE = "exercise"
"""To make use of rights: who exercises the rights under a text does something that the text grants."""
SALE = ("sell", "rent", "lease", "auction", "monetize", "commercialize")
"""To let somebody have something for money."""
EARN = "earn"
"""To be paid."""
PAY = "pay"
AIM = "aim"
"""To be meant for something."""
SERVE = "serve"
PURSUE = "pursue"
"""To be for something."""
REFRAIN = "refrain"
"""Not to do something: a duty to refrain is a ban."""
MODIFY = "modify"
"""To change a work."""
ENGAGES = ("engage", "attempt", "try")
"""To do what a noun names: "engage in spam"."""
SAYS = ("state", "say", "indicate", "declare", "inform", "tell")
"""What a notice does."""
COMES_INTO = ("appear", "become", "exist")
"""What a thing does where somebody puts it somewhere, or makes something of it."""
BOUNDS = ("limit", "restrict", "confine")
"""What is done to an act of which there may be no more, or nowhere else."""
ABLE = "can"
"""How it is said that somebody is able to do something."""
PUBLIC = "public"
PUBLISH = "publish"
COPY = "copy"
MAKE = "make"
CREATE = "create"
RUN = "run"
"""To let a machine do what a program says."""
INSTALL = "install"
"""To put a program on a machine to be run there."""
RUN_ON = ("server", "computer", "place", "organization")
"""Where a program is run."""
DEVELOP = "develop"
"""To make copies."""
KEEP_WITH = (
    "include",
    "retain",
    "keep",
    "reproduce",
    "preserve",
    "maintain",
    "contain",
    "carry",
    "bear",
    "display",
    "show",
    "attach",
    "add",
    "append",
    "print",
    "leave",
    "put",
    "insert",
)
"""To have something in or with what is passed on."""
ACCOMPANY = "accompany"
"""To go with something."""
GIVE = (
    "give",
    "provide",
    "supply",
    "furnish",
    "deliver",
    "enclose",
    "accompany",
    "pass on",
    "ship",
    "bundle",
)
"""To let somebody have something along with a work."""
NAMED = ("name", "title")
"""Kinds of what something is called by."""
STARTS = ("begin", "start")
"""How a name says with which words it opens."""
ASK = ("request", "ask", "seek")
"""To go to somebody for leave."""
ATTRIBUTE = ("attribute", "credit", "cite", "acknowledge")
"""To say whose a work is."""
MENTION = ("name", "mention")
"""To say a name; where it is the licensor's, it says whose a work is."""
SOURCES = ("source", "author", "creator", "origin")
"""Kinds of what is named to say whose a work is."""
KEPT = (
    "keep",
    "retain",
    "preserve",
    "include",
    "reproduce",
    "show",
    "state",
    "give",
    "appear",
    "accompany",
    "bear",
    "stay",
    "carry",
    "display",
    "leave",
    "go",
)
"""What is done with notices and credits where they go with a work."""
LET_HAVE = "make available"
"""The same in itself; its kinds (publish, sell, host) are more than that."""
HANDING = (*GIVE, "make available", "distribute", "disclose", "publish", "offer", "share")
"""To let others have something."""
WITHHOLD = ("withhold", "refuse", "deny", "conceal", "hide")
"""Not to let others have something."""
TAKE_OUT = ("remove", "delete", "omit", "drop", "strip")
"""To see to it that something is no longer in what is passed on."""
LACK = ("lack", "miss")
"""Not to have in it, not to be in it."""
SPEAKS_WELL = ("advertise", "promote", "recommend", "praise")
"""To speak of something so that others take to it."""
SPEAKS_OF = frozenset(("describe", "concern", "portray", "depict", "characterize", "profile", "assess", "rate"))
"""Of a text or a picture: to be about somebody or something."""
MAKERS = frozenset(
    (
        *("author", "creator", "photographer", "artist", "writer", "composer", "painter", "illustrator", "designer"),
        *("musician", "translator", "maker", "originator"),
    )
)
"""Who made a work."""
APPEARS = frozenset(("appear", "stand"))
"""To stand in something, said of a notice."""
HAS = frozenset(("have", "feature", "state"))
"""To have in it, said of what carries a notice."""
END = "end"
"""To come or bring to an end: rights, agreements, suspensions."""
VOID = frozenset(("void", "invalid", "terminated", "cancelled", "revoked"))
"""What is said of rights that are at an end."""
CHOOSE = "choose"
"""To take one of several that are offered."""
PREVAIL = "prevail"
"""To come first where two texts contradict each other."""
EFFORT = "effort"
"""Kind of attempts: what a duty of reasonable efforts asks for."""
BREACH = "breach"
KEEPS = ("comply", "honor", "honour", "observe", "abide", "follow", "meet", "satisfy", "fulfil", "fulfill", "adhere")
RULES = ("restriction", "condition", "requirement", "limitation", "obligation", "provision", "rule")
"""What a text calls its own clauses: to keep to them is to keep to the text."""
TELLING = frozenset(("inform", "tell", "notify"))
"""Acts of which each is as good as the other, where somebody is to learn something."""
STATING = frozenset(("state", "say", "disclose", "mention", "indicate", "declare"))
"""Acts of which each is as good as the other, where it is to be said that something is so."""
SHOWING = frozenset(("show", "display"))
"""Acts of which each is as good as the other, where something is to be seen."""
SANCTION = "sanction"
"""Kind of measures of trade control; the name of the field of what they bar."""
SUES = ("sue", "litigate")
BRINGS = ("commence", "bring", "file", "initiate", "institute", "make", "assert", "begin", "start")
SUITS = ("action", "suit", "lawsuit", "litigation", "claim", "proceeding", "counterclaim", "cross-claim")
"""To do what a text forbids, or to leave undone what it demands."""
EXCEED = "exceed"
"""To be more than an amount."""
LICENSE = "license"
"""To put a work under a licence."""
THING = "thing"
"""Kind of everything that is no person: "anything", "something"."""
SELL_ON = ("reseller", "distributor")
"""Who sells on what it has from whose reseller or distributor it is."""
LICENSEE = "licensee"
"""Kind of those who have accepted a party's terms: its customers, users, account holders, buyers."""
GRANTOR = "licensor"
"""Kind of those who grant a licence, by what they are called: licensors, copyright holders."""
PROVIDERS = ("provider", "operator", "vendor", "supplier")
"""What the one who gives access is called, who has powers over the other party."""
AGREEMENT = "agreement"
"""Kind of terms, licences, contracts, policies and their clauses."""
CONTRACT = "contract"
"""Kind of agreements that two sides make, and no licence gives by itself."""
ACCOUNT = "account"
"""Kind of accounts, subscriptions and contracts by which somebody gets a service from a party."""
CONSENT = "consent"
"""Kind of leaves that one party gives another: consents, permissions, approvals."""
RIGHT = "right"
"""Kind of rights, permissions and licences as somebody has them."""
BESIDE_COPYRIGHT = ("patent", "trademark", "design")
"""Rights that a licence of a work does not give: a grant under them is kept apart."""
PART = "part"
"""Kind of parts of works: weights, portions, components, copies."""
PORTION = "portion"
"""Kind of parts that are said of no certain stretch: who passes on all of a work passes on every portion."""
FREE_BY_LAW = ("public domain", "exception")
"""Kinds of what needs no licence: what belongs to everybody, and what the law excepts from somebody's rights."""
PURPOSE = "purpose"
"""What something is done for; whatever fills that role is one."""
ACTIVITY = "activity"
"""Kind of what somebody is busy with: a use, a project, a publication, research."""
GAIN = "gain"
"""Kind of what is earned: profits, money, fees."""
COMMERCIAL = ("commercial", "commercially")
NON_COMMERCIAL = ("non-commercial", "noncommercial", "non-commercially", "noncommercially", "nonprofit")
"""Words that call a thing or the manner of an act commercial, or not."""
PERSONAL = frozenset(
    ("personal", "personally", "private", "privately", "hobby", "fun", "leisure", "holiday", "vacation")
)
PROFESSIONAL = frozenset(("professional", "professionally", "business", "occupational", "corporate", "job", "trade"))
"""Words that call a thing or the manner of an act personal, or not."""
FREE = frozenset(("for free", "free of charge", "at no cost", "at no charge", "gratis"))
"""Manners of handing something on for which nobody pays."""
CURRENCIES = frozenset(("usd", "eur", "gbp", "cny"))
"""Units of sums of money."""
RESTRICTION = "restriction"
"""Kind of what a grant is said to be free from: restrictions, limits, charges."""
PERMIT = "permit"
PERSON = "person"
"""Kind of everybody whom a text can address: natural persons and organisations."""
COMPETE = "compete"
"""To be offered in rivalry with something."""
COMPETING = "competing"
GIVES_ACCESS = ("service", "software", "application", "app", "platform", "website", "api", "tool", "program")
"""Kinds of things that bear the name of what they give access to: "the Fern app"."""
OFFERED = ("product", "service", "offering", "solution")
"""Kinds of what is offered on a market."""
ACCESS = frozenset(("credential", "password", "login", "passcode", "username", "token", "key", "access key", "account"))
"""What lets its holder into a service."""
ENTERED = frozenset(("account", "service", "platform", "website", "site", "api", "software", "application"))
"""What one gets into with it."""
GROUP = "group"
"""Kind of several persons under one word: a team, the staff."""
COMPANY = "company"
"""A firm, as which a name tells itself that ends with a legal form."""
NATURAL_PERSON = "natural person"
ORGANIZATION = "organization"
"""Kind of people, whom "it" never stands for."""
PARTY = "party"
WHOEVER = (PERSON, PARTY, "entity", "legal entity", "recipient", "distributor", "contributor")
"""Kinds that name whoever a text binds; a narrower one ("universities may …") has to be shown."""
HUMAN = ("human", "individual", NATURAL_PERSON)
"""Kinds of natural persons; an organisation acts through them."""
USER_ROLES = frozenset(("adult", "user", "customer", "subscriber", "member", "owner", "holder", "party", "resident"))
"""What whoever uses something mostly is: only who is said not to be it is not."""
CALLINGS = USER_ROLES | frozenset(
    ("user", "developer", "designer", "publisher", "producer", "manufacturer", "provider", "writer", "reader", "maker")
)
"""Who is named by what he does, and not for having done it: "for developers" speaks of nobody's developing."""
READERS = frozenset(("customer", "user", "end user", "subscriber", "licensee", "client"))
"""What terms call their reader: a duty laid on him is one of "you", and none of certain persons."""
RECIPIENT = "recipient"
"""Whoever gets a work from somebody."""
FINDING = frozenset(("find", "determine", "conclude", "establish", "ascertain"))
"""Acts of settling whether something is so: who finds the one does not find the contrary."""
THIRD_PARTY = "third party"
"""Everybody but the two sides of a text and those who act for them."""
STAFF = "staff"
EMPLOYEE = "employee"
CONTRACTOR = "contractor"
AFFILIATE = "affiliate"
SUBSIDIARY = "subsidiary"
INSIDERS = (STAFF, EMPLOYEE, CONTRACTOR, AFFILIATE, SUBSIDIARY)
"""Those who act for a side, or may: whether they are third parties is not settled by who they are."""
CONTENT = "content"
"""Kind of texts, images, sounds and the like."""
WORK = "work"
TECHNOLOGY = "technology"
"""Kind of software, models and systems."""
DATA = "data"
VAGUE = frozenset(("information", DATA))
"""What nearly anything that people write or know may be."""
NOTICES = ("notice", "disclaimer", "attribution", "credit", "acknowledgement")
"""Kinds of what tells whose a work is and under what terms: copyright notices, disclaimers, lists of conditions."""
BREAKS = ("infringe", "violate")
"""What a use does to the rights of others, or to a law, which is told as how it is and no act of its own."""
BRANDS = ("trademark", "watermark", "name")
"""Kinds of what shows whose something is without a word: a logo, a mark, a name."""
LIST = "list"
TEXT = "text"
"""Kind of written words, also as a file or a document."""
PAPERS = ("documentation", "document", "material")
"""Kinds of what goes with a product to be read; the last as clauses say it of papers."""
PRODUCT = "product"
OUTPUT = "output"
"""Kind of what a model or service puts out."""
MODEL = "model"
SERVICE = "service"
SOFTWARE = "software"
TOO_WIDE = (MODEL, SERVICE, SOFTWARE, PERSON)
"""Kinds that every licence speaks of: that two purposes are about one of them makes them no less different."""
FORMS = ("source form", "object form")
"""Kinds of the forms in which software is had: as people write it, and as machines run it."""
CONTRIBUTION = "contribution"
"""Kind of what one of several authors adds to a work; together they are the work."""
ANY_ACT = (
    PURPOSE,
    "activity",
    "action",
    "conduct",
    "practice",
    "use",
    "behavior",
    "way",
    "task",
    "project",
    "reason",
)
"""Kinds under which any act falls: what narrows them says which."""
NO_DOINGS = ("credential", "account", "device")
"""Kinds that nothing which is done falls under, nor what is made by it."""
UNLAWFUL = frozenset(("unlawful", "unlawfully", "illegal", "illegally", "illicit", "illicitly"))
"""Qualities of what breaks the law."""
DERIVATIVE = "derivative"
"""Kind of works that contain, adapt or derive from others."""

DURATIONS = ("day", "week", "month", "quarter", "year")
"""Stretches of time over which something is counted; qualities such as `annual` stand below them."""

PRECEDING = "preceding"
"""Quality of the stretch of time right before another."""
DATE = "date"
"""Kind of days on which something happens: "the release date"."""
VERSION = "version"
"""Kind of the editions of a text; the date of its version is a date that a text bears itself."""
RUNNERS = ("operator", "owner", "provider", "maker", "publisher", "developer", "vendor", "seller")
"""Kinds of those whose a product or service is: the operator of an app, the maker of a toy."""
TOGETHER = frozenset(("combined", "total", "aggregate", "joint", "consolidated", "overall"))
"""Qualities of a quantity that several have together."""

LASTING = {
    "suspend": ("suspension",),
    "block": ("block", "blocking"),
    "deactivate": ("deactivation",),
    "freeze": ("freeze",),
    "pause": ("pause",),
}
"""Acts whose result is a state that holds until it is undone, and the kinds of that state."""
OVER = ("end", "expire", "terminate", "lapse", "cease", "cancel", "run out")
"""How what lasts for a time is over."""
LIFT = ("lift", "cancel", "revoke", "withdraw", "expire", "cease", "terminate")
"""What ends such a state, said of the state."""
UNDO = ("reinstate", "restore", "reactivate", "unblock", "resume", "unsuspend")
"""What ends such a state, said of the thing that is in it."""

NUMBER = "number"
"""Kind of counts: "the number of employees" is how many employees there are."""

ACTS = (
    GET,
    PROVIDE,
    ACCEPT,
    CONTAIN,
    DERIVE,
    OWN,
    USE,
    RELY,
    EXERCISE,
    REFRAIN,
    EARN,
    PAY,
    AIM,
    SERVE,
    MODIFY,
    COPY,
    LICENSE,
    EXCEED,
    BREACH,
    END,
    CHOOSE,
    PREVAIL,
)
KINDS = (
    LICENSEE,
    CONSENT,
    AGREEMENT,
    ACCOUNT,
    RIGHT,
    PART,
    PORTION,
    *FREE_BY_LAW,
    PURPOSE,
    RESTRICTION,
    ACTIVITY,
    GAIN,
    PERSON,
    DERIVATIVE,
    CONTENT,
    WORK,
    DATA,
    OUTPUT,
    *TOO_WIDE[:3],
    DATE,
    VERSION,
    EFFORT,
    NUMBER,
    RECIPIENT,
    THIRD_PARTY,
    *INSIDERS,
)

AT_MOST = frozenset(("no more than", "not more than", "at most", "less than", "fewer than"))
"""How much of a thing there is at the very most: "contains no more than a small portion" says not that it does."""

ADVERTISING = ("advertising", "marketing")
ADVERTISE = "advertise"
"""What is shown to sell something."""


REFERENCE = "en"
"""The language whose words are the concepts."""


def is_foreign(word: str) -> bool:
    """Whether `word` is one of another language that no table turns into a concept: it stands with its language."""
    return _FOREIGN.match(word) is not None


_FOREIGN = re.compile(r"[a-z]{2}:\w")

KIN = frozenset(("parent", "guardian"))
"""Persons who are somebody's: "a parent", of whoever the rule is about."""
LAWFUL = frozenset(("lawful", "legal", "legitimate"))
"""Qualities of what is no wrong."""
