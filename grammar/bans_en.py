"""English predicates that ban or allow what their subject names, without a word for leave or ban.

"Resale is off limits", "is not covered by this licence", "would breach these terms", "requires our consent".
"""

from __future__ import annotations

import re

from attrs import evolve

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Connective,
    Determiner,
    Linked,
    Predication,
    Thing,
    Things,
    Words,
)
from .act_lists_en import Act
from .draft_en import Draft
from .groups_en import VerbGroup
from .lexicon_en import gerund_of
from .nominal_en import gerundive, nominal_acts
from .predicate_en import MODALS, Predicate
from .prepared import compiled
from .skeleton import Modal
from .verbs_en import Verbs

_TEXT = (
    r"(?:(?:this|these|the|our|your|its|such|any|said) )?(?:[\w-]+ ){0,3}?"
    r"(?:licen[cs]es?|agreements?|terms?|conditions?|polic(?:y|ies)|contracts?|eula|permissions?|grants?|provisions?"
    r"|rules?|guidelines?)(?: of (?:service|use))?"
)
_RIGHTS = (
    r"(?:(?:this|these|the|our|its|their|such|any) )?(?:[\w-]+ ){0,3}?(?:copyrights?|rights?|trade ?marks?|patents?)"
)
_OF = rf"(?: (?:of|under|to|with|from|for|by) (?:{_TEXT}|{_RIGHTS}))?"
_SEEN = r"(?:(?:strictly|expressly|absolutely|generally|also|hereby|therefore|always|simply) )*"
_BREACH = rf"(?:an? )?(?:[\w-]+ )?(?:breach|violation|infringement|contravention|misuse|abuse){_OF}"
_BAD = compiled(
    rf"{_SEEN}(?:"
    rf"off[ -]limits|out of bounds|out of the question|unacceptable|impermissible|illegal|unlawful|taboo"
    rf"|(?:out of|outside(?: of)?|beyond) (?:(?:the )?(?:scope|terms|bounds|limits)(?: of {_TEXT})?|{_TEXT})"
    rf"|(?:against|contrary to|in conflict with|incompatible with|in (?:breach|violation|contravention) of) {_TEXT}"
    rf"|(?:a |the )?(?:subject )?to be (?:considered |regarded as |deemed |treated as )?{_BREACH}"
    rf"|(?:(?:consider|deem|regard|treat|see|view|count)(?:ed)? (?:as |to be )?)?{_BREACH}"
    rf"|exclude(?: from {_TEXT})?"
    rf")(?= |$)"
)
"""What is said of an act that may not be done."""
_ENDING = (
    r"(?:(?:the|an?|your|our|its|their|any) )?(?:(?:immediate|immediately|permanent|automatic|temporary|possible|prompt"
    r"|summary|outright|lifetime|account) (?:or )?){0,3}"
    r"(?:closure|terminations?|suspensions?|deletion|removal|revocation|cancellation|loss|blocking|bans?|disconnection"
    r"|deactivation|expulsion|exclusion|disablement)"
)
_WHAT_ENDS = (
    r"(?: (?:of|from|to) (?:(?:the|your|their|his|her|its|any|all|such|our|that) )?(?:[\w-]+ ){0,2}?"
    r"(?:accounts?|access|keys?|tokens?|licen[cs]es?|service|services|memberships?|subscriptions?|rights?|permissions?"
    r"|agreement|contract|platform|api|use))?"
)
_SANCTIONS = {
    "lead": compiled(rf"to {_ENDING}{_WHAT_ENDS}(?= |$)"),
    "result": compiled(rf"in {_ENDING}{_WHAT_ENDS}(?= |$)"),
    "cause": compiled(rf"{_ENDING}{_WHAT_ENDS}(?= |$)"),
    "trigger": compiled(rf"{_ENDING}{_WHAT_ENDS}(?= |$)"),
    "be": compiled(rf"(?:(?:a|sufficient|valid) )*(?:grounds?|reasons?|cause) for {_ENDING}{_WHAT_ENDS}(?= |$)"),
}
"""What is said, after its verb, to come of an act that is not to be done: "will lead to closure of the account"."""
_GOOD = compiled(
    rf"{_SEEN}(?:okay|ok|all right|alright|fine|acceptable|permissible|allowable|tolerate|accept|condone"
    rf"|countenance|welcome"
    rf"|(?:cover|include|license)(?: (?:by|in|under) {_TEXT})?"
    rf"|(?:part of|within(?: the scope of)?|inside|in(?: the)? scope of|included in|covered by) {_TEXT}"
    rf"|something (?:that )?(?:you|one|anyone|the licensee|licensee|users?|customers?) (?:may|can) do"
    rf")(?= |$)"
)
"""What is said of an act that may be done; denied, it may not."""
_DUTY = compiled(rf"{_SEEN}(?:mandatory|compulsory|obligatory|required|a must|a requirement|an obligation)")
"""What is said of an act that must be done."""
_BREACHES = frozenset(("breach", "violate", "infringe", "contravene"))
_COVERS = frozenset(("cover", "include", "license"))
"""What is said of rights and costs too: "selling rights are not included"."""
_PUTS_UP_WITH = frozenset(("tolerate", "accept", "condone", "countenance"))
_NO_ACTS = frozenset(("fail", "omit", "breach", "violate", "infringe", "contravene", "terminate", "end", "expire"))
"""What is no act to be banned: its breach is a ground, not a rule."""
_DENIED = frozenset(("deny", "withhold", "refuse", "reserve", "exclude"))
"""What becomes of a right that is not given."""
_GIVEN = frozenset(
    ("grant", "give", "include", "convey", "cover", "transfer", "license", "extend", "confer", "provide")
)
"""What is done to a right that somebody has then."""
_IN_TEXT = compiled(rf"(?:in|under|by|with|through|(?:as )?part of) {_TEXT}(?= |$)")
_NAMED_ALIKE = frozenset(("broadcast", "rebroadcast", "film", "remake", "resell"))
"""Verbs that rights are named by as they are: "broadcast rights"."""
_STAYS = frozenset(("remain", "stay", "rest", "lie", "belong"))
"""What a right does that is kept: "the right to sell it remains with Fern"."""
_STATES = frozenset(("be", "remain", "constitute", "be regarded", "amount"))


class Bans(Verbs):
    """Reads predicates that judge the act that is their subject."""

    gerunds: tuple[Predication, ...] = ()
    """Several gerunds that are one subject, until a predicate takes them up."""

    def acts_of(
        self, subject: Thing | Things | Predication | Words | None, *, item: bool = False
    ) -> tuple[Predication, ...]:
        """The acts that a subject names; `item`: what it names done may be plural, "sharing keys"."""
        if self.gerunds and subject is self.gerunds[0]:
            nominal, self.gerunds = self.gerunds, ()
            return nominal
        nominal = nominal_acts(subject)
        if not nominal and (nominal := gerundive(subject, item=item) or _bare_gerund(subject)):
            self.passed.update(range(self.subject_at, self.subject_end))
        return nominal

    def rest_of(self, act: Predication) -> Predication:
        """What hangs on "is permitted" (its place, purpose, basis) belongs to the act permitted."""
        draft = Draft(VerbGroup(act.verb, passive=True), act.verb)
        self.depth += 1
        self._complements(draft, gap=False)
        self.depth -= 1
        self.only_seen = self.only_seen or draft.only
        return evolve(act, roles=(*act.roles, *draft.roles), manner=(*act.manner, *draft.manner))

    def judged(self, group: VerbGroup, subject: Thing | Things | Predication | Words | None) -> Predicate | None:
        """The ban or leave that a predicate of an act comes to; None where it says anything else."""
        modal = MODALS.get(group.modal, Modal.NONE)
        if not self.licence or subject is None or self.inside_noun:
            return None
        sanction = self._sanction(group)
        refused = modal is Modal.CAN and group.negated and group.passive and group.lemma in _PUTS_UP_WITH
        if not (sanction or refused) and modal not in (Modal.NONE, Modal.WILL, Modal.SHALL):
            return None
        kept = self._withheld(group)
        if kept and (denied := _rights_to(subject)):
            self.passed.update((*range(self.subject_at, self.subject_end), *range(self.at, self.at + kept)))
            self.at += kept
            given: tuple[Act, ...] = tuple((act, ()) for act in denied)
            negated = group.negated and group.lemma in _DENIED
            return Predicate(Modal.FORBIDDEN, given, Connective.OR, negated, subject_used=True)
        gerunds = self.gerunds if self.gerunds and subject is self.gerunds[0] else ()
        item = bool(sanction) or (group.lemma not in _COVERS and self._counts_one())
        named = gerunds or nominal_acts(subject) or gerundive(subject, item=item) or _bare_gerund(subject)
        if not named or any(act.verb in _NO_ACTS for act in named):
            return None
        needed = self._needed(group)
        if needed:
            self.passed.update(range(self.at, self.at + needed))
            self.at += needed
            owed: tuple[Act, ...] = tuple((self.rest_of(act), ()) for act in self.acts_of(subject, item=item))
            joint = subject.connective if isinstance(subject, Things) else Connective.AND
            modal = Modal.REQUIRED if group.negated else Modal.MUST
            return Predicate(modal, owed, joint, group.negated, subject_used=True)
        taken, good = (sanction, False) if sanction else (self._reserved(group), False)
        if not taken:
            taken, good = self._verdict(group)
        if not taken:
            return None
        self.passed.update(range(self.at, self.at + taken))
        self.at += taken
        acts = [self.rest_of(act) for act in self.acts_of(subject, item=item)]
        connective = subject.connective if isinstance(subject, Things) else Connective.AND
        negated = group.negated != good
        if isinstance(subject, Thing) and subject.determiner is Determiner.NO:
            negated = not negated
        done: tuple[Act, ...] = tuple((act, ()) for act in acts)
        return Predicate(Modal.FORBIDDEN, done, connective, negated, subject_used=True)

    def _sanction(self, group: VerbGroup) -> int:
        """How many chunks say that an act costs its doer the account or the licence; 0 if none do."""
        pattern = _SANCTIONS.get(group.lemma)
        if pattern is None or group.negated or group.passive:
            return 0
        width = self._width(pattern, 1, "")
        if not width or self.lower(width) == "of" or self.lower(width - 1).endswith("loss"):
            return 0  # "the loss of features" costs nobody the account
        return width

    def _withheld(self, group: VerbGroup) -> int:
        """How many chunks say that a right is not given: "is not granted", "remains with Fern"; 0 if none do."""
        if group.passive and (group.lemma in _DENIED or (group.negated and group.lemma in _GIVEN)):
            return max(1, self._width(_IN_TEXT, 1, ""))
        if group.lemma in _STAYS and not group.negated and self.lower(1) in ("with", "to") and self.kind(2) == "NG":
            return 0 if self.lower(2) in ("you", "licensee", "the licensee", "the user", "users") else 3
        return 0

    def _counts_one(self) -> bool:
        """Whether the predicate does not speak of several: "selling copies is", "will not be", and not "are"."""
        words = self.lower().split()
        return self.kind() == "VG" and not {"are", "were", "have"} & {*words}

    def _reserved(self, group: VerbGroup) -> int:
        """How many chunks say that an act is kept to the licensor or to one who is named; 0 if none do."""
        if not group.passive or group.lemma != "reserve" or group.negated:
            return 0
        step = 2 if self.kind(1) == "ADVERB" else 1
        whom = self.chunk(step + 1) if self.lower(step) in ("to", "for") and self.kind(step + 1) == "NG" else None
        if whom is None:
            return 0
        ours = whom.lower in ("us", "ourselves", "the licensor", "the author", "the authors", "the copyright holder")
        return step + 2 if ours or whom.words[-1].tag == "NNP" or whom.words[-1].cap else 0

    def _needed(self, group: VerbGroup) -> int:
        """How many chunks say that an act is a duty: "is mandatory", "is required"; 0 if none do."""
        if group.passive:
            following = self.kind(1) in ("", "END", "COMMA", "SEMICOLON", "IF", "AND")
            return 1 if group.lemma == "require" and following else 0
        if group.lemma not in _STATES or self.kind(1) not in ("ADJ", "NG"):
            return 0
        return 2 if _DUTY.fullmatch(self.lower(1)) else 0

    def _verdict(self, group: VerbGroup) -> tuple[int, bool]:
        """How many chunks say that an act is banned or allowed, and whether it is allowed; 0 if none say either."""
        if group.lemma in _BREACHES and not group.passive:
            if group.negated and group.modal:
                return 0, False  # "your use will not violate these terms" is promised, not allowed
            found = re.compile(rf"(?:{_TEXT}|{_RIGHTS})(?= |$)")
            width = self._width(found, 1, "")
            return width, False
        judges = group.lemma in _STATES and not group.passive
        if not judges and not group.passive:
            return 0, False
        said = "" if judges else group.lemma
        for pattern, good in ((_BAD, False), (_GOOD, True)):
            width = self._width(pattern, 1, said)
            if width:
                return width, good
        return 0, False

    def _width(self, pattern: re.Pattern[str], start: int, said: str) -> int:
        """How many chunks the longest match of `pattern` takes, counted from the verb; whole chunks only."""
        width = 1 if said and pattern.fullmatch(said) else 0
        words, step = said, start
        while self.kind(step) not in ("", "END", "COMMA", "LABEL", "OPEN", "COLON") and step < start + 8:
            words = f"{words} {self.lower(step)}".strip()
            step += 1
            if pattern.fullmatch(words):
                width = step
        return width


def _bare_gerund(subject: Thing | Things | Predication | Words | None) -> tuple[Predication, ...]:
    """ "Selling is a breach": an act that is all of the subject."""
    if not isinstance(subject, Thing) or subject.determiner is not Determiner.NONE or subject.plural:
        return ()
    word = subject.head or subject.name.casefold()
    if subject.modifiers or subject.restrictions or subject.count is not None or not word.endswith("ing"):
        return ()
    gerund = gerund_of(word)
    return (Predication(gerund.lemma, span=subject.span),) if gerund is not None else ()


def _rights_to(subject: Thing | Things | Predication | Words | None) -> tuple[Predication, ...]:
    """The acts of "permission to sell it", "the right of sale", "resale rights"."""
    if not isinstance(subject, Thing) or subject.head not in ("right", "permission", "licence", "license", "leave"):
        return ()
    fillers = [one.thing for one in subject.restrictions if isinstance(one, Linked)]
    parts = [part for one in fillers for part in (one.parts if isinstance(one, AllOf | AnyOf) else (one,))]
    acts = [part for part in parts if isinstance(part, Predication)]
    if acts or subject.head != "right":
        return tuple(acts)
    if subject.modifiers and not fillers:
        word = subject.modifiers[-1]
        gerund = gerund_of(word) if word.endswith("ing") else None
        verb = gerund.lemma if gerund else word if word in _NAMED_ALIKE else ""
        done = (Predication(verb, span=subject.span),) if verb else nominal_acts(Thing(word, span=subject.span))
        return tuple(act for act in done if act.verb != "use")
    named = [act for part in parts if isinstance(part, Thing | Things) for act in nominal_acts(part)]
    return tuple(act for act in named if act.verb != "use")
