"""The text of a licence → an instrument: its clauses, what it says about itself, and a ledger that tiles it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from ..clauses.errors import ReadError
from ..clauses.hashing import sha256_hex
from ..clauses.norm import FORCE_OPEN, MAY_LIMIT, MAY_RULE, NO_RULE_WORD, ONLY_ALLOWS, Instrument, Modality, Standing
from ..clauses.phrase import Words
from ..clauses.span import Span
from . import frame, polarity
from .anaphora import taken_up
from .announced import idle_there
from .banned_below import bans_alone, items_below
from .bare_limits import bounds_barely
from .binding import Asked, Passage, bind
from .charged import with_sales
from .circles import acyclic
from .concepts import ENDS, PAYS
from .counted import with_counted_acts
from .declarations import MEANT, RULES_NOTHING
from .defined_acts import defined_acts, defined_dealing, with_adapting, with_defined_acts
from .definitions import defining_units, definitions_of, extends, rules_of
from .document import Document, parse_document
from .document_table import document_table
from .drafts import Outcome
from .each_told import with_each_told
from .entries import Entries, Understood, of_one_matter
from .fillers import opaque_in
from .headings import is_titled
from .hung_on_last import ways_to_hang
from .in_that_case import in_that_case
from .inert import (
    FOREWORD,
    by_heading_alone,
    excludes_liability,
    foreword,
    inert_kind,
    rules_conduct,
    statement_kind,
    strays,
)
from .inert_kinds import CERTAIN, NO_RULE_FOUND, OF_OWN_WORDS, PASSED_OVER, TEXT_ALONE, disclaims
from .joined_roles import with_joined_roles
from .kept_back import left_to_us
from .languages import LANGUAGES, detect, other_language
from .languages import language as language_of
from .ledger import Coverage, coverage, tiled
from .limbs import limbs_of
from .marks import Marks, marks, plain
from .named_purposes import with_named_purposes
from .needed import EVERY_GRANT
from .norms import LEFT_OVER, NOT_TOLD_APART, hung, outcome, stated
from .on_things import with_bans_on_things
from .own_name import by_own_name
from .own_things import with_own_things
from .parties import Parties
from .passages import SILENT_KINDS, citation_of, passages_of, quote_of
from .plain_limits import Reach, counted_reach, heading_reach, meaning_reach, reach_of, tells_of_service
from .readings import bans, lets, sets_rules, tied
from .reservations import reserved_of, with_work
from .running_out import ended_for, until_its_end
from .signing import as_signed
from .skeleton import Language, Modal, Readings, Sentence, SentenceKind
from .such_options import with_narrowed_options
from .surplus import not_idle
from .termed import kept_of_terms, with_terms
from .terms_of_sections import in_order, on_terms_of

__all__ = ["Coverage", "coverage", "read"]


def read(
    text: str,
    *,
    language: str | None = None,
    id: str = "",  # noqa: A002 - the word that the fields of an instrument have
    title: str = "",
    source: str = "",
    licensor: str = "",
) -> Instrument:
    """
    Read `text` into clauses.

    The language is detected where it is not named. `licensor` is the name of the one who speaks in the text, where the
    text itself does not give it. Raises `ReadError` for an empty text and for one in no language that licet reads.
    """
    if not text.strip():
        raise ReadError("the text is empty", hint="give a file with the words of a licence or of terms")
    code = language if language is not None else detect(text)
    if code is None:
        known = ", ".join(LANGUAGES)
        other = other_language(text)
        if other:
            raise ReadError(f"the text seems to be in {other}, which is not read", hint=f"these are read: {known}")
        raise ReadError("the language of the text was not recognised", hint=f"name it; these are read: {known}")
    return _Reader(text, language_of(code), marks(code)).read(id, title, source, licensor)


_TOLD = re.compile(r"\btells? [^.;]*\bthat\b(?![^;]*\b(?:must|shall|not|cannot)\b)[^;]*")
"""What a thing says to somebody, where it forbids and demands nothing."""


_ALLOWING = (Modal.MAY, Modal.CAN, Modal.PERMITTED, Modal.GRANTS)
_DUTY = re.compile(r"\b(then|,) you (must|shall)\b")
"""What a condition before it brings, in words that leave no doubt that it is a duty."""


class _Reader:
    def __init__(self, text: str, language: Language, table: Marks) -> None:
        self._text = text
        self._language = language
        self._table = table
        self._document: Document = parse_document(text, language.code)
        self._dates = frame.dates_of(self._document)
        self._parties = Parties.of(table.licensee, table.licensor, table.persons)
        self._defining = defining_units(self._document)
        self._terms: tuple[str, ...] = ()
        self._foreword: frozenset[int] = frozenset()
        self._said_to_define: set[int] = set()
        self._leads: tuple[Passage, ...] = ()
        self._idle: dict[int, str] = {}

    def read(self, instrument_id: str, title: str, source: str, licensor: str) -> Instrument:
        document, table = self._document, self._table
        passages = as_signed(passages_of(document, self._language), self._text, table)
        definitions = definitions_of(document, passages, self._language, table)
        self._idle = idle_there(passages, self._language, table, self._text)
        self._terms = tuple(one.term for one in definitions)
        parties = frame.parties_of(document, definitions, table, licensor)
        parties = frame.with_speaker(parties, passages, self._parties, document.title, definitions, table)
        self._parties = self._parties.knowing(parties, frame.products_of(self._text, table))
        passages = self._taking_up(passages)
        self._foreword = foreword(passages, table)
        self._leads = passages
        understood = tuple(self._as_told(passage, self._understood(passage)) for passage in passages)
        outcomes = tuple(one.outcomes for one in understood)
        idle = frozenset(one.number for one, told in zip(passages, understood, strict=True) if disclaims(told.inert))
        bound = bind(passages, outcomes, tuple(map(citation_of, passages)), self._wording, idle)
        norms, circular = acyclic(in_that_case(bound.norms, self._text))
        norms, definitions = by_own_name(with_named_purposes(with_own_things(norms)), definitions, document.title)
        norms = with_narrowed_options(with_joined_roles(norms, self._text, document_table(self._language.code)))
        public = frame.is_public(self._text, table)
        norms = with_terms(with_work(norms, definitions, public=public), definitions, self._language.lemmas)
        acts = {**defined_dealing(definitions, table.deals_in), **defined_acts(passages)}
        norms = on_terms_of(with_adapting(with_counted_acts(with_defined_acts(norms, acts)), definitions))
        norms = with_sales(with_bans_on_things(not_idle(until_its_end(ended_for(norms))), self._parties), self._parties)
        norms = with_each_told(norms)
        precedence = frame.precedence_of(passages, table)
        norms = in_order(norms, precedence)
        return Instrument(
            instrument_id,
            title or document.title,
            norms,
            definitions,
            parties,
            self._dates.version,
            self._dates.in_force,
            public,
            frame.acceptance_of(passages, self._language, table),
            kept_of_terms(
                reserved_of(passages, outcomes, norms, self._parties, definitions, public=public), definitions
            ),
            frame.incorporates_of(document, passages, table),
            frame.flows_down_of(norms, self._parties, document, passages, table),
            precedence,
            ledger=tiled(
                Entries(self._language, table).of(passages, understood, bound, norms, definitions, circular), self._text
            ),
            standing=Standing.READ,
            language=self._language.code,
            source=source,
            text_sha256=sha256_hex(self._text.encode()),
            text=self._text,
        )

    # -- sentences -------------------------------------------------------------

    def _taking_up(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        """
        The passages with the pronouns of each that take up the sentence right before it, or over its list.

        Where neither has one thing that fits, "it" in a ban is what the first leave of the text is for.
        """
        found: list[Passage] = []
        first: list[Passage] = []
        for passage in passages:
            before = found[-1:] if found and found[-1].lead_in == passage.lead_in else []
            over = [found[passage.lead_in]] if passage.lead_in is not None else []
            for one in (*before, *over, *(first if any(map(bans, passage.readings)) else ())):
                if len(one.readings) == 1:
                    readings = tuple(taken_up(one.readings[0], each, self._parties) for each in passage.readings)
                    passage = evolve(passage, readings=readings)
            if not first and len(passage.readings) == 1 and any(map(lets, passage.readings)):
                first = [passage]
            found.append(passage)
        return tuple(found)

    def _understood(self, passage: Passage) -> Understood:
        """What a sentence comes to, where each limb that only tells something is looked at as if it stood alone."""
        found = self._taken_alone(passage)
        if found.why or found.definition or (found.inert and found.inert not in NO_RULE_FOUND):
            return found
        limbs = [one for one in limbs_of(passage, self._text) if self._asks_of_all(one, barely=bool(found.inert))]
        if not limbs or found.inert:
            return Understood(why=EVERY_GRANT) if limbs else found
        lost = tuple(self._wording(one.span, "") for one in limbs)
        return evolve(found, outcomes=tuple(hung(one, lost, EVERY_GRANT) for one in found.outcomes))

    def _asks_of_all(self, limb: Passage, *, barely: bool) -> bool:
        """Whether a limb, taken alone, asks something for all that is allowed; `barely`: by its words alone."""
        if limb.readings and not barely:
            return self._taken_alone(limb).why == EVERY_GRANT
        return self._asks(quote_of(limb.pieces))

    def _taken_alone(self, passage: Passage) -> Understood:
        words = plain(quote_of(passage.pieces))
        if self._dates.in_force.last and any(pattern.search(words) for pattern in self._table.later_licence):
            return Understood(inert="later licence")  # the text is in force until that day
        if passage.asked is Asked.ANSWER or passage.number in self._idle:
            return Understood(inert=self._idle.get(passage.number, "fragment"))
        if passage.asked and not passage.readings:
            return Understood(why=EVERY_GRANT if passage.asked is Asked.DUTY else MAY_LIMIT)
        found = self._described(passage, self._understand(passage))
        if self._read_with_items(passage, found):
            return Understood(why=NO_RULE_WORD)
        if self._gives_anyway(passage, found):
            return Understood(why=f"{found.why or LEFT_OVER}; {ONLY_ALLOWS}")
        asks = self._demands(passage, found) or self._conditions_leave(passage, found)
        if self._limits_use(passage, found) or asks or bounds_barely(passage, found, self._table):
            return Understood(why=EVERY_GRANT)
        if polarity.loses_denial(quote_of(passage.pieces), passage.readings, found.outcomes, self._table):
            why = polarity.unread_denial(words if passage.lead_in is None else "", self._table)
            return Understood(why=why, about=polarity.powers_alone(found.outcomes))
        if polarity.loses_exception(quote_of(passage.pieces), passage.readings, found.outcomes, self._table):
            return Understood(why="what it leaves out was not read")
        alone = not passage.completed and passage.lead_in is None
        if alone and (why := polarity.bounds_in_brackets(words, passage.readings, found.outcomes, self._table)):
            return Understood(why=why)
        torn = [one for one in found.outcomes if NOT_TOLD_APART in one.failed]
        if polarity.denies(words, self._table) and torn and all(map(_only_allows, torn)):
            return Understood(why=polarity.unread_denial(words if passage.lead_in is None else "", self._table))
        limits = self._may_limit(passage, found)
        if limits is not Reach.NOTHING:
            return Understood(why=EVERY_GRANT if limits is Reach.ALL else MAY_LIMIT)
        if self._meant_as_rule(passage, found):
            return Understood(why=MAY_RULE)
        if found.definition:
            self._said_to_define.add(passage.number)
        norms = [draft for one in found.outcomes for draft in one.norms]
        matter = of_one_matter(quote_of(passage.pieces), self._table) if norms else ()
        counts = all(draft.modality is Modality.COUNTS_AS for draft in norms)
        if passage.in_ban and passage.lead_in is not None and counts and not found.why:
            return Understood(why="what the ban before it includes was not read")
        if any(one.freed for one in found.outcomes):
            return found
        if matter and not any(act.verb in matter for draft in norms for act in draft.acts):
            return Understood(why="no rule was found in it")  # what it is about is known; its skeleton says less
        return found

    def _as_told(self, passage: Passage, found: Understood) -> Understood:
        """A sentence of which all is known but its force, with what it says; its words bear on a case as before."""
        whole = [one for one in passage.readings if one.clauses and not one.opaque and tied(one, passage)]
        if found.why not in FORCE_OPEN or len(whole) != 1 or len(passage.readings) != 1:
            return found
        if of_one_matter(quote_of(passage.pieces), self._table):
            return found  # it bears on that matter alone
        told = stated(whole[0], self._wording)
        return Understood(outcomes=(evolve(told, failed=(found.why,)),)) if told.norms else found

    def _may_limit(self, passage: Passage, found: Understood) -> Reach:
        """What a sentence that stands by itself, and in which no rule was found, may limit all the same."""
        words = plain(quote_of(passage.pieces))
        if passage.kind == "heading":
            said = self._said_below(passage)
            return Reach.NOTHING if said else heading_reach(self._document, passage.number, self._table)
        if passage.kind in SILENT_KINDS or passage.lead_in is not None:
            return Reach.NOTHING
        norms = [draft for one in found.outcomes for draft in one.norms]
        banned = bool(norms) and all(draft.modality is Modality.FORBID for draft in norms)
        if not (found.definition or banned) and any(one.search(words) for one in self._table.denies_ahead):
            return Reach.ALL
        if found.definition and inert_kind(words, "", (), self._table) == "reach of the terms":
            return Reach.NOTHING  # "the terms supplement the others and apply to your use as a developer ("you")"
        if found.definition or (found.why and not norms and '"' in words):
            return meaning_reach(words, self._is_granted, self._table)
        settled = found.inert and found.inert not in PASSED_OVER and not strays(passage, found.inert, self._table)
        if not settled and all(draft.modality is Modality.COUNTS_AS for draft in norms):
            if not passage.completed and any(one.search(words) for one in self._table.narrows_leave):
                return Reach.ALL
            if norms:
                return counted_reach(words, found.outcomes, self._table)
        if norms and all(map(left_to_us, norms)):
            return Reach.NAMED
        if norms or settled:
            return Reach.NOTHING
        sentence = found.inert not in ("fragment", "statement")
        reach = reach_of(self._parties.as_speaker(words), self._table, sentence=sentence)
        return reach if found.inert or reach is Reach.ALL else Reach.NOTHING

    def _is_granted(self, word: str) -> bool:
        """Whether a word names an act that a sentence of the text allows."""
        allowed = {
            act.verb
            for passage in self._leads
            for reading in passage.readings
            for clause in reading.clauses
            if clause.modal in _ALLOWING and not clause.negated
            for act in clause.acts
        }
        return not allowed.isdisjoint(self._language.lemmas(word, acts=True))

    def _meant_as_rule(self, passage: Passage, found: Understood) -> bool:
        """Whether a sentence without a rule stands among rules, is about whom something is for, or under what text."""
        if passage.kind in SILENT_KINDS or found.inert == FOREWORD or found.inert in CERTAIN:
            return False
        told = polarity.without_idle(plain(quote_of(passage.pieces)), self._table)
        if not self._says_meaning(passage) and any(pattern.search(told) for pattern in self._table.not_meant):
            return not any(one.norms and not one.failed for one in found.outcomes)
        if found.definition:
            return False
        norms = [draft for one in found.outcomes for draft in one.norms]
        if any(draft.modality is not Modality.COUNTS_AS for draft in norms):
            return False
        if any(MEANT in why for one in found.outcomes for why in one.failed):
            return True
        words = plain(quote_of(passage.pieces))
        own = " ".join(plain(self._document.title).split()[:2])
        under = [match.group() for pattern in self._table.others_govern for match in pattern.finditer(words)]
        if any(not own or own not in text for text in under):
            return True
        ends = any(act.verb in ENDS for draft in norms for act in draft.acts)
        idle = found.weak if found.inert else bool(norms) and not ends and not found.why
        above = plain(passage.heading)
        return idle and any(pattern.search(above) for pattern in self._table.rule_headings)

    def _says_meaning(self, passage: Passage) -> bool:
        """Whether a sentence says what a quoted term means: "is not intended for gain" narrows that, and is no rule."""
        return any(term.unit == passage.number and term.kind == "means" for term in self._document.terms)

    def _gives_anyway(self, passage: Passage, found: Understood) -> bool:
        """Whether what came to no rule says only what is not limited, or stands under a lead-in that gives."""
        rules = any(draft.modality is not Modality.COUNTS_AS for one in found.outcomes for draft in one.norms)
        troubled = found.why or any(one.failed or one.opaque for one in found.outcomes)
        if rules or not troubled or passage.kind in SILENT_KINDS:
            return False
        if any(pattern.search(plain(quote_of(passage.pieces))) for pattern in self._table.lifts_only):
            return True
        lead = self._leads[passage.lead_in] if passage.lead_in is not None else None
        if lead is None:
            return False
        own = next((plain(piece.text) for piece in passage.pieces if piece.role == "own"), "")
        said = plain(quote_of(lead.pieces))
        return (
            bool(own)
            and any(pattern.search(said) for pattern in self._table.gives)
            and not any(pattern.search(own) for pattern in self._table.takes)
        )

    def _read_with_items(self, passage: Passage, found: Understood) -> bool:
        """Whether words behind a list that are no rule by themselves were read as the end of its items."""
        if passage.kind != "trailer" or passage.after_list is None:
            return False
        if any(draft.modality is not Modality.COUNTS_AS for one in found.outcomes for draft in one.norms):
            return False
        return any(
            one.lead_in == passage.after_list
            and any(piece.role == "trailer" and piece.start == passage.span.start for piece in one.pieces)
            and any(reading.clauses and not reading.opaque for reading in one.readings)
            for one in self._leads
        )

    def _limits_use(self, passage: Passage, found: Understood) -> bool:
        """Whether a sentence without a rule says what the whole is for, or is not: it bears on every use."""
        rules = any(draft.modality is not Modality.COUNTS_AS for one in found.outcomes for draft in one.norms)
        if passage.kind in SILENT_KINDS or passage.lead_in is not None or found.definition or rules:
            return False
        words = plain(quote_of(passage.pieces))
        return any(pattern.search(words) for pattern in self._table.limits_use)

    def _demands(self, passage: Passage, found: Understood) -> bool:
        """Whether a sentence without a rule asks something in return for what is allowed: "attribution required"."""
        rules = any(draft.modality is not Modality.COUNTS_AS for one in found.outcomes for draft in one.norms)
        if passage.kind in SILENT_KINDS or passage.lead_in is not None or found.definition or rules:
            return False
        if found.inert and found.inert not in NO_RULE_FOUND:
            return False
        return self._asks(quote_of(passage.pieces))

    def _asks(self, words: str) -> bool:
        """Whether words without a rule ask something for all that is allowed."""
        said = plain(words)
        return any(pattern.search(said) for pattern in self._table.demands)

    def _conditions_leave(self, passage: Passage, found: Understood) -> bool:
        """Whether something is said to be a condition of leave given elsewhere, and no rule was found in it."""
        rules = any(draft.modality is not Modality.COUNTS_AS for one in found.outcomes for draft in one.norms)
        leads = passage.kind == "lead-in" or passage.completed
        return passage.conditions_leave and not rules and not leads and passage.kind not in SILENT_KINDS

    def _described(self, passage: Passage, found: Understood) -> Understood:
        """What came to no rule and by its words says only how things are is inert."""
        rules = any(draft.modality is not Modality.COUNTS_AS for one in found.outcomes for draft in one.norms)
        troubled = found.why or any(one.failed or one.opaque for one in found.outcomes)
        lifts = any(one.freed or one.lifted for one in found.outcomes)
        if troubled and not rules and not lifts and passage.lead_in is None:
            kind = statement_kind(quote_of(passage.pieces), self._table)
            return Understood(inert=kind, weak=kind not in CERTAIN) if kind else found
        return found

    def _understand(self, passage: Passage) -> Understood:
        if passage.kind in SILENT_KINDS:
            return Understood(inert="heading" if passage.kind != "date" else "date", weak=self._bans(passage))
        if passage.completed:
            return Understood(inert="lead-in")
        if passage.kind == "boilerplate":
            return Understood(inert="boilerplate")
        words = quote_of(passage.pieces)
        if passage.kind == "lead-in" and any(one.search(plain(words)) for one in self._table.announces):
            return Understood(inert="lead-in")
        if not any(char.isalpha() for char in words):
            return Understood(inert="mark")
        readings = tuple(one for one in passage.readings if tied(one, passage))
        if readings and all(reading.kind is SentenceKind.DEFINITION for reading in readings):
            ruled = tuple(one for reading in readings for one in self._ruled(reading))
            return Understood(outcomes=ruled) if ruled else Understood(definition=True)
        if readings and all(
            reading.clauses and all(extends(one, self._terms) for one in reading.clauses) for reading in readings
        ):
            return Understood(definition=True)
        if passage.number in self._defining and not any(
            reading.clauses and sets_rules(reading) for reading in readings
        ):
            return Understood(definition=True)
        if passage.number in self._foreword:
            return Understood(inert=FOREWORD)
        if self._defines(passage, words, readings):
            return Understood(definition=True)
        ways = dict.fromkeys(outcome(one, self._parties, self._wording) for one in ways_to_hang(readings))
        outcomes = tuple(map(self._without_inert, ways))
        item = passage.lead_in is not None and any(piece.role == "lead-in" for piece in passage.pieces)
        kind = inert_kind(words, passage.heading, readings, self._table, item=item)
        kind = kind if not passage.asked else ""
        if kind in OF_OWN_WORDS and passage.lead_in is not None:
            # "… the software described in annex A and incorporated herein, for: A. use in research": not the lead-in
            own = next((piece.text for piece in passage.pieces if piece.role == "own"), words)
            kind = inert_kind(own, passage.heading, (), self._table) and kind
        lifted = any(not excludes_liability(part.target, kind) for one in outcomes for part in one.lifted)
        lifts = kind not in TEXT_ALONE and (lifted or any(one.freed for one in outcomes))
        if kind and not lifts and not _owed(outcomes):
            idle = kind in CERTAIN or (kind == FOREWORD and self._takes_nothing(words))
            return Understood(inert=kind, weak=not idle or by_heading_alone(passage, kind, self._table))
        if not readings:
            untied = "it was not tied to its lead-in" if passage.readings else "its words were not read"
            return Understood(why=untied)
        if not any(one.norms or one.freed or one.lifted for one in outcomes):
            understood = self._silent(passage, outcomes)
            whole = EVERY_GRANT in understood.why
            kept = tuple(stated(reading, self._wording) for reading in readings[:1] if understood.why and not whole)
            if any(one.norms for one in kept):
                # What it says is known, its force is not: the skeleton stands, its words stay with it.
                # A sentence that must be a rule of some act is none about the work alone.
                duty = understood.why.startswith(NO_RULE_WORD) and _DUTY.search(plain(words))
                why = "its rule was not read" if duty else understood.why
                return Understood(outcomes=tuple(evolve(one, failed=(why,)) for one in kept))
            return understood
        return Understood(outcomes=outcomes)

    def _bans(self, passage: Passage) -> bool:
        """Whether a heading says by itself that something is not allowed, and nothing below it says that again."""
        banned = passage.kind == "heading" and bans_alone(self._leads[passage.number :], self._language, self._table)
        return banned and not self._said_below(passage)

    def _said_below(self, passage: Passage) -> bool:
        """Whether each item of a heading that bans says so itself: none of them is passed over."""
        items = items_below(self._leads[passage.number :], self._table)
        found = map(self._understood, items)
        return bool(items) and not any(one.inert or one.definition for one in found)

    def _without_inert(self, found: Outcome) -> Outcome:
        """A clause beside a rule that rules nothing takes nothing from the rule: "…, and it is provided as is"."""
        several = (one for one in found.opaque if any(char.isspace() for char in one.text))
        idle = {one for one in several if inert_kind(one.text, "", (), self._table)}
        if not idle:
            return found
        norms = tuple(evolve(norm, opaque=tuple(one for one in norm.opaque if one not in idle)) for norm in found.norms)
        return evolve(found, norms=norms, opaque=tuple(one for one in found.opaque if one not in idle))

    def _defines(self, passage: Passage, words: str, readings: Readings) -> bool:
        """Whether a sentence says what a quoted term stands for, or goes on from one that does, and rules nothing."""
        said = plain(words)
        tails = (said, plain(quote_of(passage.pieces[1:])))  # "these have the following meanings: "Map" means: (a) …"
        told = any(pattern.search(one) for pattern in self._table.defines for one in tails)
        goes_on = passage.follows in self._said_to_define and any(
            pattern.search(said) for pattern in self._table.defines_on
        )
        # What a thing tells people is no rule of the text: "a feature that tells the user that you may copy it".
        ruling = _TOLD.sub("", said) if self._language.code == "en" else said
        if not (told or goes_on) or rules_conduct(ruling, self._table):
            return False
        return ruling != said or not any(map(sets_rules, readings))

    def _ruled(self, reading: Sentence) -> tuple[Outcome, ...]:
        """What a definition's sentence rules beside it: "…, provided that you must not use it for weapons"."""
        clauses = rules_of(reading)
        if not clauses:
            return ()
        rules = Sentence(SentenceKind.CLAUSES, clauses, opaque=reading.opaque)
        said = outcome(rules, self._parties, self._wording)
        return (said,) if said.norms else (stated(rules, self._wording),)

    def _silent(self, passage: Passage, outcomes: Sequence[Outcome]) -> Understood:
        """A sentence that came to no clause: inert if every part of it was found to rule nothing."""
        failed = tuple(dict.fromkeys(why for one in outcomes for why in one.failed))
        silent = tuple(dict.fromkeys(why for one in outcomes for why in one.silent))
        if failed == (LEFT_OVER,) and not silent and self._is_fragment(passage):
            return Understood(inert="fragment", weak=True)
        if passage.lead_in is None and self._is_bare_term(quote_of(passage.pieces)):
            return Understood(inert="fragment")  # what is left of a list: a term, and nothing said of it
        if "licence to the licensor" in silent and not set(failed) - {LEFT_OVER}:
            return Understood(inert="licence to the licensor", weak=True)
        if failed:
            return Understood(why="; ".join(failed))
        words = plain(quote_of(passage.pieces))
        if silent == ("waiver",) and not any(one.opaque for one in outcomes):
            return Understood(inert="waiver", weak=True)
        if set(silent) != {"reservation"} and silent and rules_conduct(words, self._table):
            return Understood(why="it may rule conduct, and no rule was found in it")
        if set(silent) == {"definition"}:
            return Understood(definition=True)
        if silent and not any(one.opaque for one in outcomes):
            told = tells_of_service(self._parties.as_speaker(words), self._table) and self._takes_nothing(words)
            return Understood(inert=silent[0], weak=silent not in RULES_NOTHING and not told)
        # Words that were not read could turn a description into a rule; only without a rule word is it safe.
        if silent and not any(pattern.search(words) for pattern in self._table.rule_words):
            return Understood(inert=silent[0], weak=True)
        return Understood(why="no rule was found in it")

    def _takes_nothing(self, quote: str) -> bool:
        """Whether no word of a sentence denies, limits or asks anything, or sets a condition."""
        words, table = plain(quote), self._table
        narrowing = (table.takes, table.bans, table.denial, table.demands, table.charges, table.limits_use)
        further = (table.leaves_out, table.not_meant)
        return not any(pattern.search(words) for patterns in (*narrowing, *further) for pattern in patterns)

    def _is_fragment(self, passage: Passage) -> bool:
        """Whether a phrase without a verb stands where nothing makes it a rule: a name, an address, an entry."""
        if passage.lead_in is not None:
            return False
        words, above = plain(quote_of(passage.pieces)), plain(passage.section + " " + passage.heading)
        if self._is_title(quote_of(passage.pieces), words):
            return True
        table = self._table
        ruling = (table.rule_words, table.bans, table.demands, table.charges, table.limits_use)
        ruled = any(pattern.search(words) for patterns in ruling for pattern in patterns)
        return not ruled and not any(pattern.search(above) for pattern in self._table.heading_rules)

    def _is_title(self, quote: str, words: str) -> bool:
        """Whether a phrase looks like a heading whose number was lost, and asks, takes and limits nothing."""
        if not is_titled(quote, document_table(self._language.code)):
            return False
        table = self._table
        ruling = (table.bans, table.denial, table.demands, table.charges, table.limits_use, table.leaves_out)
        return not any(pattern.search(words) for patterns in ruling for pattern in patterns)

    def _is_bare_term(self, words: str) -> bool:
        said = words.strip().rstrip(".;,").casefold()
        return any(said in (term.casefold(), f"{term.casefold()}s") for term in self._terms)

    def _wording(self, span: Span | None, words: str) -> Words:
        said = " ".join(span.of(self._text).split()) if span is not None else words
        return Words(said, self._language.lemmas(said), span)


def _owed(outcomes: Sequence[Outcome]) -> bool:
    """Whether a sentence, read whole, is somebody's duty to pay and nothing else."""
    return bool(outcomes) and all(
        one.norms
        and not one.failed
        and not one.opaque
        and not one.silent
        and all(
            draft.modality is Modality.OBLIGE
            and bool(draft.acts)
            and all(act.verb in PAYS and not act.negated for act in draft.acts)
            and not draft.opaque
            and not any(True for act in draft.acts for _ in opaque_in(act))
            and not any(True for one in draft.conditions for _ in opaque_in(one.formula))
            for draft in one.norms
        )
        for one in outcomes
    )


def _only_allows(one: Outcome) -> bool:
    return all(draft.modality is Modality.PERMIT for draft in one.norms)
