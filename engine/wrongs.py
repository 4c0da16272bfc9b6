"""
What no use is presumed to be: fraud, spam, harassment, content that deceives or harms (presumption a).

That a text or picture is none of this goes without saying in a case, and so nobody is asked for it. The presumption is
made only where not a word of the case points that way: a sentence that speaks of any wrong leaves all of them open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.case import Statement
from ..clauses.phrase import Predication
from .concepts import is_foreign
from .events import Event, Ref
from .parts import lemmas_of
from .world import World

_QUALITIES = frozenset(
    (
        "deceptive",
        "misleading",
        "fraudulent",
        "defamatory",
        "libelous",
        "hateful",
        "harmful",
        "abusive",
        "obscene",
        "harassing",
        "threatening",
        "malicious",
        "infringing",
        "offensive",
        "discriminatory",
        "objectionable",
        "vulgar",
        "manipulative",
        "exploitative",
        "dishonest",
        "unethical",
        "violent",
        "racist",
        "bigoted",
        "inflammatory",
        "unsolicited",
        "inauthentic",
    )
)
"""Words before a noun that call a thing or an act wrong."""
_ACTS = frozenset(
    (
        "harm",
        "abuse",
        "harass",
        "bully",
        "threaten",
        "intimidate",
        "insult",
        "defame",
        "disparage",
        "deceive",
        "mislead",
        "impersonate",
        "defraud",
        "infringe",
        "violate",
        "misappropriate",
        "exploit",
        "incite",
        "glorify",
        "discriminate",
        "demean",
        "degrade",
        "humiliate",
        "endanger",
        "plagiarize",
        "manipulate",
        "discourage",
    )
)
"""What a thing does that is wrong: "content that harms minors"."""
_NOUNS = frozenset(
    (
        "fraud",
        "spam",
        "scam",
        "dishonesty",
        "terrorism",
        "violence",
        "crime",
        "misconduct",
        "corruption",
        "bribery",
        "extremism",
        "hate",
        "abuse",
        "cruelty",
        "suffering",
        "humiliation",
        "trafficking",
        "phishing",
        "deception",
        "disinformation",
        "misinformation",
        "malware",
        "plagiarism",
        "harassment",
        "exploitation",
        "wrongdoing",
        "espionage",
        "sabotage",
    )
)
"""What a use for it is wrong."""
_POINTS = re.compile(
    "dece(?!mb)|misle|frau|defr|fake|fals|li(?:e|es|ed|ar|ars|ying)$|tric|haras|threat|bull(?:y|i)|insul|defam|libel|slander"
    "|hate|hatr|racis|sexi|sexu|viol|kill|murd|weap|gun|bomb|explos|porn|nud|nake|drug|illeg|unlaw|crim|steal|stol"
    "|thef|infrin|hack|malw|virus|spam|phish|unsol|manip|exploi|coerc|abus|harm|hurt|danger|suicid|terror|extrem"
    "|propag|disinf|misinf|misrep|imperson|pretend|preten|forge|counterf|stalk|surveil|spy|spie|covert|victim|vulner"
    "|addict|gambl|scam|cheat|plagia|discrim|discour|demean|degrad|humil|incit|glori|mock|satir|parod|minor|child"
    "|consent|bot$|bots$|bulk|rumou?r|hoax|conspir|prank|deepf|clon|swap|undress|disguis|conceal|hid(?:e|es|den)$"
    "|voice|face|celebr|famous|presid|politi|elect|vot(?:e|er|ers|ing)$|candid|campaign|immig|refug|race$|jew|muslim|gay$"
    "|untru|wrong|invent|anonym|strang|neighb|reveng|jealous|angr|wife|husband|girlf|boyf|classm|cloth|cure|vaccin"
    "|lotter|casino|debt|passw|passp|police|imitat|mimic|pose[sd]?$|likeness|rumor|secret|leak|scar|panic"
    "|unaware|know|belie|rival|enem|oppon|attack|fight|war$|e-?mail|mail|messag|newslet|advert|blood|corps|dead|death|religi|ethnic|gender|disab"
)
"""How words begin that may tell of a wrong, or of what makes one possible."""


def is_wrong(word: str) -> bool:
    """Whether a quality or a noun of a ban names a wrong."""
    return word in _QUALITIES or word in _NOUNS


def names_wrong(words: set[str]) -> bool:
    """Whether one of the words is a wrong, or what calls something one."""
    return not words.isdisjoint(_QUALITIES | _NOUNS | _ACTS)


def does_wrong(pattern: Predication) -> bool:
    """Whether what a restriction says of a thing is a wrong that it does."""
    return pattern.verb in _ACTS and not pattern.negated


def innocent(world: World, act: Event | None, predication: Predication | None) -> bool:
    """Whether not a word of the case, nor of the act judged, points to a wrong."""
    if act is not None and predication is not None and any(map(_suspect, lemmas_of(predication))):
        return False
    for statement in world.case.statements:
        if not statement.readings and statement.stance is None and world.case.language != "en":
            return False
        if any(_suspect(word.strip(".,;:'\"()")) for word in statement.text.casefold().split()):
            return False
        if any(map(_suspect, (word for said in _said(statement) for word in lemmas_of(said)))):
            return False
    for event in world.events:
        said = {event.verb, *event.manner}
        for _, arg in event.roles:
            if isinstance(arg, Ref):
                said |= lemmas_of(world.labels[arg])
        if any(map(_suspect, said)):
            return False
    return True


def _said(statement: Statement) -> Iterator[Predication]:
    return (said for reading in statement.readings for said in reading)


def _suspect(word: str) -> bool:
    """Whether a word may tell of a wrong, as any word of another language does that no table knows."""
    return _POINTS.match(word.casefold()) is not None or is_foreign(word)
