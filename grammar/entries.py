"""What stands in the ledger for a passage: read, partial, unread or inert, with its clauses and the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from ..clauses.norm import (
    DEED,
    DENIED,
    LEAVES_OUT,
    NO_RULE_WORD,
    NOT_REPRESENTED,
    ONE_MATTER,
    ONLY_ALLOWS,
    ONLY_NARROWS,
    OTHER_ACTS,
    Definition,
    Entry,
    Modality,
    Norm,
    Status,
)
from ..clauses.phrase import Determiner, Role, Thing, Words
from ..clauses.span import Span
from ..clauses.values import evolve
from .binding import Bound, Passage
from .concepts import TEXTS
from .counted import counted
from .declarations import OF_THE_LICENSOR
from .drafts import Outcome
from .fillers import opaque_in
from .foreign import told_in_another
from .inert import rules_conduct
from .inert_kinds import PASSED_OVER
from .marks import Marks, plain
from .named_purposes import counts_as_purpose
from .needed import EVERY_GRANT
from .passages import quote_of
from .polarity import denies, without_idle
from .skeleton import Language, Modal

KEPT = "it holds words kept as written"
"""Why a sentence is partial of which everything else was read."""
_ITEM = frozenset((KEPT, NO_RULE_WORD, "it has no subject"))
"""Why a sentence is partial that would be an item of a list with its lead-in left off."""
_SHORT = 9
"""Words of a sentence that speaks of little but what it names."""
_ADVICE = Modal.SHOULD


@frozen
class Understood:
    """What one passage came to, before it stands in the ledger."""

    inert: str = ""
    outcomes: tuple[Outcome, ...] = ()
    why: str = ""
    """Why it is unread; "" if it is not."""
    definition: bool = False
    weak: bool = False
    """That it rules nothing is only that no rule was found in it."""
    about: tuple[str, ...] = ()
    """Lemmas of what alone it bears on though it is unread: what a power of the licensor does; () for all its words."""


_SAID_OF_ONESELF = ("representation", "acknowledgement")
"""Kinds of sentences in which the reader says what he is or is not."""


class Entries:
    """Makes the entries of the ledger of a text in `language`, whose marks are `table`."""

    def __init__(self, language: Language, table: Marks) -> None:
        self._language = language
        self._table = table
        self._grants = True
        """Whether a clause of the text allows something by itself."""

    def of(
        self,
        passages: Sequence[Passage],
        understood: Sequence[Understood],
        bound: Bound,
        norms: Sequence[Norm],
        definitions: Sequence[Definition],
        circular: frozenset[str],
    ) -> list[Entry]:
        """The entries of `passages`, in their order; `circular` are ids of clauses that lift each other."""
        by_id: dict[str, list[Norm]] = {}
        for norm in norms:
            by_id.setdefault(norm.id, []).append(norm)
        terms: dict[int, list[str]] = {}
        starts = {passage.span.start: passage.number for passage in passages}
        for definition in definitions:
            if definition.span is not None and definition.span.start in starts:
                terms.setdefault(starts[definition.span.start], []).append(definition.term)
        self._grants = any(
            norm.modality is Modality.PERMIT and not norm.defeats and any(act.verb != "report" for act in norm.acts)
            for norm in norms
        )
        entries: list[Entry] = []
        last = ""
        before: tuple[str, ...] = ()
        for passage, one in zip(passages, understood, strict=True):
            ids = bound.of_passage[passage.number]
            if ids:
                last = ids[-1]
            entries.append(self._entry(passage, one, ids, by_id, terms, bound, circular, last, before))
            if not one.inert:
                before = self._language.lemmas(quote_of(passage.pieces))
        found = self._with_lead_ins(_with_freed(entries, by_id), passages)
        found = told_in_another(found, passages, self._language.code)
        return [part for entry, passage in zip(found, passages, strict=True) for part in self._parted(entry, passage)]

    def _parted(self, entry: Entry, passage: Passage) -> list[Entry]:
        """The entry of an item, and that of its name: it may say more than the ban behind it, and was not read."""
        spans = [words.span for words in passage.beside if words.span is not None]
        if not spans or not entry.clauses:
            return [entry]
        name = Span(spans[0].start, spans[-1].end)
        rest = Span(name.end, entry.span.end) if name.start <= passage.pieces[0].start else None
        lemmas = tuple(dict.fromkeys(lemma for words in passage.beside for lemma in self._lemmas(words.text)))
        named = Entry(name, Status.UNREAD, entry.label, why="what it names was not read", lemmas=lemmas)
        if rest is not None:
            return [evolve(named, span=Span(entry.span.start, name.end)), evolve(entry, span=rest)]
        return [evolve(entry, span=Span(entry.span.start, name.start)), named]

    def _entry(
        self,
        passage: Passage,
        one: Understood,
        ids: tuple[str, ...],
        by_id: dict[str, list[Norm]],
        terms: dict[int, list[str]],
        bound: Bound,
        circular: frozenset[str],
        last: str,
        before: tuple[str, ...],
    ) -> Entry:
        span, label = passage.span, passage.path
        left = acts_left(quote_of(passage.pieces), self._table)
        if left is not None:
            why = OTHER_ACTS if left else EVERY_GRANT
            return Entry(span, Status.UNREAD, label, why=why, lemmas=self._lemmas(left) or ("all",), after=last)
        if one.inert and _uses_itself(passage, self._table):
            return Entry(span, Status.INERT, label, why=one.inert)
        if one.inert:
            words = quote_of(passage.pieces)
            said = (of_one_matter(words, self._table) or self._lemmas(words)) if one.weak else ()
            bare = self._speaks_of_all(words) if passage.kind == "heading" else self._charges(passage)
            if said and (one.inert in PASSED_OVER or one.inert == "effect"):
                said = (*said, *self._deeds(words))
            if said and bare:
                said = (*said, "all")
            # "You certify that you are not a bank", "we do not sell to banks": what they are not, who may use it
            tells = one.inert in (*_SAID_OF_ONESELF, OF_THE_LICENSOR) or (said and one.inert in PASSED_OVER)
            denied = tells and denies(plain(words), self._table)
            said = (*(said or self._lemmas(words)), DENIED) if denied else said
            why = NOT_REPRESENTED if denied and one.inert in _SAID_OF_ONESELF else one.inert
            return Entry(span, Status.INERT, label, why=why, lemmas=said)
        if one.definition:
            opaque = tuple(dict.fromkeys(words for reading in passage.readings for words in reading.opaque))
            said = self._left_out_of(quote_of(passage.pieces))
            return Entry(span, Status.DEFINITION, label, tuple(terms.get(passage.number, ())), opaque, lemmas=said)
        matter = of_one_matter(quote_of(passage.pieces), self._table)
        lemmas = matter or one.about or self._about(quote_of(passage.pieces))
        if not (matter or bound.lifted[passage.number]) and any(
            _points_back(part.target) for o in one.outcomes for part in o.lifted
        ):
            # What it lifts was not found: it bears on whatever the sentence before it bears on.
            lemmas = tuple(dict.fromkeys((*lemmas, *before)))
        if EVERY_GRANT in one.why:
            lemmas = ("all",)  # it bears on whatever the text allows
        if one.why:
            why = f"{one.why}; {ONE_MATTER}" if matter and EVERY_GRANT not in one.why else one.why
            return Entry(span, Status.UNREAD, label, why=why, lemmas=lemmas, after=last)
        if ids and not any(one_id in by_id for one_id in ids):
            return Entry(span, Status.DEFINITION, label)  # which act counts as which: its rules say so
        ids = tuple(one_id for one_id in ids if one_id in by_id)
        mine = [norm for one_id in ids for norm in by_id[one_id] if any(at.overlaps(span) for at in norm.spans)]
        opaque = tuple(
            dict.fromkeys((*(w for o in one.outcomes for w in o.opaque), *(w for n in mine for w in _opaque(n))))
        )
        reasons = list(dict.fromkeys(why for o in one.outcomes for why in o.failed))
        only_lifts = not any(o.norms or o.freed for o in one.outcomes) and bound.lifted[passage.number]
        if opaque and not only_lifts:
            reasons.append(KEPT)
        if not bound.lifted[passage.number]:
            reasons.append("the clause that it lifts was not found")
            lifted = [part.target for o in one.outcomes for part in o.lifted]
            if not self._grants and lifted and not opaque and all(map(_is_text, lifted)):
                reasons.append(ONLY_ALLOWS)  # "this policy does not apply to our open products": it only bans
        if any(norm_id in circular for norm_id in ids):
            reasons.append("it and another clause lift each other")
        if any(norm.modality in (Modality.OBLIGE, Modality.FORBID) for norm in mine) and _advises(passage):
            reasons.append("whether it binds or only advises is open")
        clauses = (*ids, *terms.get(passage.number, ()))
        if KEPT in reasons and self._leaves_out(opaque):
            reasons.append(LEAVES_OUT)
        elif reasons == [KEPT] and self._asks(mine, opaque):
            reasons.append(ONLY_NARROWS)
        elif reasons == [KEPT] and self._allows(mine, opaque):
            reasons.append(ONLY_ALLOWS)
        elif (
            KEPT in reasons and {*reasons} <= _ITEM and (self._narrows(mine, opaque) or self._completes(passage, mine))
        ):
            reasons.append(ONLY_NARROWS)
        if EVERY_GRANT in reasons:
            lemmas = ("all",)
        if reasons:
            return Entry(span, Status.PARTIAL, label, clauses, opaque, "; ".join(reasons), lemmas, last)
        acts = counted(mine)
        if any(norm.modality is Modality.COUNTS_AS for norm in mine):
            acts = (*acts, *self._language.amounts(quote_of(passage.pieces)))
        if acts and self._charges(passage):
            acts = (*acts, "all")
        return Entry(span, Status.READ, label, clauses, lemmas=acts)

    def _with_lead_ins(self, entries: list[Entry], passages: Sequence[Passage]) -> list[Entry]:
        """A lead-in is read as part of its items; where it has none, it is a sentence of its own that was not read."""
        found: list[Entry] = []
        items_of: dict[int | None, list[Entry]] = {}
        for entry, passage in zip(entries, passages, strict=True):
            if passage.lead_in is not None:
                items_of.setdefault(passage.lead_in, []).append(entry)
        for entry, passage in zip(entries, passages, strict=True):
            if not passage.completed:
                found.append(_behind_its_list(entry, passage, items_of.get(passage.after_list, [])))
                continue
            items = items_of.get(passage.number, [])
            clauses = tuple(dict.fromkeys(clause for item in items for clause in item.clauses))
            if clauses:
                found.append(Entry(entry.span, Status.READ, entry.label, clauses))
            elif items:
                found.append(entry)
            else:
                lemmas = self._language.lemmas(quote_of(passage.pieces))
                found.append(
                    Entry(entry.span, Status.UNREAD, entry.label, why="what it leads in was not found", lemmas=lemmas)
                )
        return found

    def _allows(self, norms: Sequence[Norm], opaque: Iterable[Words]) -> bool:
        """Whether a sentence only gives, and no word of it that was not read takes or narrows anything."""
        if norms and all(map(counts_as_purpose, norms)):
            return True  # what else counts as a permitted purpose is not less permitted for it
        table = self._table
        narrowing = (*table.takes, *table.leaves_out, *table.bans, *table.denial, *table.demands, *table.charges)
        return (
            bool(norms)
            and all(norm.modality is Modality.PERMIT and not norm.only for norm in norms)
            and not any(pattern.search(plain(words.text)) for words in opaque for pattern in narrowing)
        )

    def _left_out_of(self, words: str) -> tuple[str, ...]:
        """The words by which a definition says what its term does not mean: of such the case may tell."""
        said = without_idle(plain(words), self._table)
        marks = (*self._table.denial, *self._table.leaves_out)
        ends = [found.end() for one in marks if (found := one.search(said)) is not None]
        return self._lemmas(said[min(ends) :]) if ends else ()

    def _leaves_out(self, opaque: Iterable[Words]) -> bool:
        """Whether words that were kept say whom or what a sentence does not speak of: "publishers excepted"."""
        said = [plain(words.text) for words in opaque]
        return any(denies(one, self._table) or any(p.search(one) for p in self._table.leaves_out) for one in said)

    def _narrows(self, norms: Sequence[Norm], opaque: Sequence[Words]) -> bool:
        """Whether what was kept only says when a ban or permission holds, and rules nothing by its own words."""
        ruling = (Modality.FORBID, Modality.PERMIT)
        if not norms or not all(norm.modality in ruling for norm in norms):
            return False
        elsewhere = {words for norm in norms for words in (*norm.opaque, *(w for a in norm.acts for w in opaque_in(a)))}
        asks = (*self._table.demands, *self._table.charges, *self._table.limits_use, *self._table.leaves_out)
        said = [plain(words.text) for words in opaque if words not in elsewhere]
        return len(said) == len(opaque) and not any(
            rules_conduct(words, self._table) or any(pattern.search(words) for pattern in asks) for words in said
        )

    def _asks(self, norms: Sequence[Norm], opaque: Sequence[Words]) -> bool:
        """Whether what was kept only says when or how a duty is done that some act brings, and rules nothing itself."""
        if not norms or not all(norm.modality is Modality.OBLIGE and (norm.conditions or _is(norm)) for norm in norms):
            return False
        elsewhere = {words for norm in norms for words in norm.opaque if f"({words.text}" not in norm.quote}
        table = self._table
        asks = (*table.takes, *table.leaves_out, *table.bans, *table.denial, *table.demands, *table.charges)
        return not any(
            words in elsewhere or rules_conduct(said := plain(words.text), table) or any(p.search(said) for p in asks)
            for words in opaque
        )

    def _completes(self, passage: Passage, norms: Sequence[Norm]) -> bool:
        """Whether an item that completes a permission rules nothing by its own words: "(2) access to the source"."""
        own = next((plain(piece.text) for piece in passage.pieces if piece.role == "own"), "")
        if passage.lead_in is None or not own or not norms:
            return False
        table = self._table
        narrowing = (
            *table.leaves_out,
            *table.bans,
            *table.demands,
            *table.charges,
            *table.limits_use,
            *table.not_meant,
        )
        return (
            all(norm.modality is Modality.PERMIT and not norm.only for norm in norms)
            and not rules_conduct(own, table)
            and not any(pattern.search(own) for pattern in narrowing)
            and not denies(own, table)
        )

    def _charges(self, passage: Passage) -> bool:
        """Whether the act that a short sentence names has a price or needs something: "publication costs a fee"."""
        words = plain(quote_of(passage.pieces))
        if any(pattern.search(words) for pattern in self._table.charges_each):
            return True
        return len(words.split()) <= _SHORT and any(pattern.search(words) for pattern in self._table.charges)

    def _speaks_of_all(self, words: str) -> bool:
        """ "No resale", "Resale prohibited": one word beside the ban, so it is an act, whatever it is done to."""
        force = (*self._table.bans, *self._table.denial, *self._table.rule_words)
        return len([one for one in self._language.lemmas(words) if not any(each.search(one) for each in force)]) == 1

    def _about(self, words: str) -> tuple[str, ...]:
        """What a sentence is about; a short one is about the acts that its nouns name ("publication requires …")."""
        lemmas = self._language.lemmas(words)
        return self._lemmas(words) if len(lemmas) < _SHORT else (*lemmas, *self._language.amounts(words))

    def _deeds(self, words: str) -> tuple[str, ...]:
        """The acts that nouns alone name: "resale" in "we frown upon resale"."""
        plainly = {*self._language.lemmas(words)}
        return tuple(f"{DEED}{one}" for one in self._language.lemmas(words, acts=True) if one not in plainly)

    def _lemmas(self, words: str) -> tuple[str, ...]:
        """The content lemmas of a sentence, the acts that its nouns name, and its amounts."""
        return (*self._language.lemmas(words, acts=True), *self._language.amounts(words))


def of_one_matter(words: str, table: Marks) -> tuple[str, ...]:
    """The words that an act must have to do with, where a sentence is about one matter alone."""
    said = plain(words)
    return next((one.lemmas for one in table.matters if any(p.search(said) for p in one.text)), ())


def acts_left(words: str, table: Marks) -> str | None:
    """
    The acts that a sentence leaves in where it leaves out all others: "acts other than copying are not covered".

    They are "" where it narrows them ("other than private copying"); None where it leaves out none.
    """
    said = plain(words)
    return next((match["acts"] or "" for one in table.other_acts if (match := one.search(said)) is not None), None)


def _with_freed(entries: Sequence[Entry], norms: Mapping[str, Sequence[Norm]]) -> list[Entry]:
    """What a sentence that leaves out all other acts does not leave out, as the next one says that it is allowed."""
    found = list(entries)
    for at, entry in enumerate(entries[:-1]):
        if entry.why == OTHER_ACTS:
            freed = [
                act.verb
                for norm_id in entries[at + 1].clauses
                for norm in norms.get(norm_id, ())
                if norm.modality is Modality.PERMIT and not norm.only and not norm.conditions
                for act in norm.acts
            ]
            found[at] = evolve(entry, lemmas=tuple(dict.fromkeys((*entry.lemmas, *freed))))
    return found


def _behind_its_list(entry: Entry, passage: Passage, items: Sequence[Entry]) -> Entry:
    """Words behind a list that say nothing by themselves are read as part of its items: "in each case, at home"."""
    clauses = tuple(dict.fromkeys(clause for item in items for clause in item.clauses))
    if passage.kind != "trailer" or entry.status is not Status.UNREAD or NO_RULE_WORD not in entry.why or not clauses:
        return entry
    return Entry(entry.span, Status.READ, entry.label, clauses)


def _is_text(target: object) -> bool:
    """Whether the whole text is lifted: "this policy does not apply to …"."""
    return isinstance(target, Thing) and target.head in TEXTS and target.determiner is not Determiner.A


def _points_back(target: object) -> bool:
    """Whether "this", "it" or "these rules" is what a sentence lifts."""
    return isinstance(target, Thing) and target.determiner in (Determiner.THIS, Determiner.PRONOUN)


def _opaque(norm: Norm) -> tuple[Words, ...]:
    fillers = (*norm.acts, *(proviso.formula for proviso in norm.conditions))
    return (*norm.opaque, *(words for filler in fillers for words in opaque_in(filler)))


def _is(norm: Norm) -> bool:
    """Whether a duty says how a thing must be, and nothing is done to it."""
    return all(act.verb == "be" and not act.get(Role.OBJECT) for act in norm.acts)


def _advises(passage: Passage) -> bool:
    return any(clause.modal is _ADVICE for reading in passage.readings for clause in reading.clauses)


def _uses_itself(passage: Passage, table: Marks) -> bool:
    """Whether the licensor says what it does not do with what it gets: "we do not use your content to train"."""
    clauses = [clause for reading in passage.readings for clause in reading.clauses]
    return bool(clauses) and all(
        isinstance(one.subject, Thing)
        and one.subject.head in table.licensor
        and {act.verb for act in one.acts} <= _WITH_IT
        for one in clauses
    )


_WITH_IT = frozenset(("use", "store", "retain", "keep", "train", "access", "review", "collect", "process"))
"""What the licensor may do with what its users give it; whom it does not sell to or serve says who may use it."""
