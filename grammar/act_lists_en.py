"""Lists of English acts: verbs that share their object, labelled items, "to X and to Y"."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import TypeAlias

from attrs import evolve

from ..clauses.phrase import (
    AllOf,
    AnyOf,
    Connective,
    Filled,
    Filler,
    Predication,
    Role,
    Thing,
    Things,
)
from .groups_en import VerbGroup, verb_group
from .hanging_en import Hanging
from .nominal_en import gerundive
from .parted_en import joined_anew
from .shared_objects_en import filled_gap, sharing
from .skeleton import Adjunct

Act: TypeAlias = tuple[Predication, tuple[Adjunct, ...]]
"""An act with the adjuncts that belong to it alone (of a labelled item)."""


class ActLists(Hanging):
    """Reads acts that stand in a row."""

    def acts_from(self, *, gap: bool = False) -> tuple[tuple[Predication, ...], Connective]:
        """The acts that begin here; adjuncts of single items become adjuncts of the clause."""
        acts, connective = self.acts_with(gap=gap)
        for _, adjuncts in acts:
            self.pending_adjuncts.extend(adjuncts)
        return tuple(act for act, _ in acts), connective

    def acts_with(self, *, gap: bool = False) -> tuple[tuple[Act, ...], Connective]:
        """The acts of the verb group here and of those joined to it."""
        group = verb_group(self.chunk())
        if not group.lemma and self.kind(1) in ("LABEL", "BREAK", "COLON"):
            self.at += 1
            return self.labelled_acts()
        self.stranded = False
        self.several_ways = False
        row = self._row
        found: list[Act] = list(self._member(gap=gap, row="open" if row else "whole"))
        connective = Connective.OR if self.several_ways else Connective.AND
        ways = {0: len(found)} if self.several_ways else {}
        self.several_ways = False
        open_acts: set[int] = {0} if self.stranded else set()
        joints: list[tuple[Connective | None, Act]] = []
        while True:
            step, joint = self._verb_joined(group)
            comma = self.kind() == "COMMA" and self.kind(1) == "AND"
            ended = any(one is not None for one, _ in joints)  # "to train, test, or tune models, or publish it"
            outer = comma and (len(found) == 1 or ended)
            if not step or (outer and ((self.content and not ended) or self._outer_goes_on(row, step, ended))):
                break
            self.at += step
            if joint is not None:
                connective = joint
            self.open_before = bool(open_acts) or any(not act.roles for act, _ in found)
            self.stranded = False
            more = self._member(gap=gap, row="whole" if joint is not None else "open")
            if self.stranded:
                open_acts.add(len(found))
            if self.several_ways:
                ways[len(found)] = len(more)
            self.several_ways = False
            joints += [(joint, one) for one in more[:1]]
            found.extend(more)
        for place in joined_anew([joint for joint, _ in joints]):
            span = joints[place][1][0].span
            self.anew |= {span.start} if span is not None else set()
        if open_acts and self.stranded and self.kind() == "COMMA" and self.kind(1) == "NG":
            self.at += 1
            common = self.noun_phrase()
            found = [
                (filled_gap(act, common), own) if k in open_acts or not act.roles else (act, own)
                for k, (act, own) in enumerate(found)
            ]
            open_acts = set()
        self.stranded = self.open_before = False
        each = ways if connective is Connective.OR else {}
        return tuple(self._share_objects(found, open_acts, each)), connective

    _row = ""
    """Whether the acts that are read are those inside a member of a row, and whether that row still lacks its "or"."""

    def _member(self, *, gap: bool, row: str) -> tuple[Act, ...]:
        """One act of a row, which knows of the row that it stands in."""
        around, self._row = self._row, row
        try:
            return self.act(gap=gap)
        finally:
            self._row = around

    def _outer_goes_on(self, row: str, step: int, ended: bool) -> bool:
        """
        Whether the comma and "or" here go on the outer row: "not sell it, use it to train a model, or publish it".

        A row that has had commas alone needs them; of two acts it is so where the second is done to the thing as well.
        """
        verb = self.verb(step)
        if not row or verb is None or verb.form == "to":
            return False
        return row == "open" or ended or (self.kind(step + 1) == "NG" and self.lower(step + 1) in ("it", "them"))

    several_ways = False
    """Whether the act that was just read stands for several ways to do it, of which one is enough."""

    @abstractmethod
    def act(self, *, gap: bool = False) -> tuple[Act, ...]:
        """One verb with its complements; several where a labelled list multiplies it."""

    @abstractmethod
    def trailing(self, end: int) -> None:
        """Read adjuncts up to `end`; what cannot be read is kept as written."""

    def _share_objects(self, acts: list[Act], open_acts: set[int], ways: Mapping[int, int]) -> list[Act]:
        """
        The object that stands once holds for all before it.

        "use, reproduce and distribute the Software"; "prepare derivative works of, display and distribute the Work".
        What stands for several `ways` of the last act stands for as many of those before it: "not use or sell it for
        war or in schools".
        """
        if len(acts) == 1 or not acts[-1][0].roles:
            return acts
        shared: list[Act] = []
        for at, (act, adjuncts) in enumerate(acts):
            if at < len(acts) - 1 and (not act.roles or at in open_acts):
                source = next(
                    (k for k in range(at + 1, len(acts)) if acts[k][0].roles and k not in open_acts), len(acts) - 1
                )
                last = source + ways.get(source, 1)
                givers = dict.fromkeys(one for one, _ in acts[source:last])
                verbs = {one.verb for one, _ in acts}
                shared.extend((sharing(act, one, at in open_acts, bool(open_acts), verbs), adjuncts) for one in givers)
                continue
            shared.append((act, adjuncts))
        return shared

    def _verb_joined(self, group: VerbGroup) -> tuple[int, Connective | None]:
        """How many chunks lead to the next verb of this list; 0 if none follows."""
        if self.kind() == "SEMICOLON":
            return self._behind_semicolon(group)
        step = 0
        comma = self.kind() == "COMMA"
        if comma:
            step = 1
        connective: Connective | None = None
        if self.kind(step) == "AND" and self.lower(step) not in ("but", "but not", "nor"):
            connective = (
                Connective.AND
                if self.lower(step) in ("and", "and also", "as well as", "and then", "&")
                else Connective.OR
            )
            step += 1
        if step == 0:
            return 0, None
        extra = 0
        if self.kind(step) == "ADVERB" and self.kind(step + 1) == "VG":
            extra = 1
        following = self.verb(step + extra)
        if following is None or not following.lemma:
            return 0, None
        joined = connective is not None or (following.form == "to" and self._infinitive_ahead(step + extra))
        if not _parallel(group, following, joined):
            return 0, None
        if connective is None and not self._verb_list_ahead(step + extra):
            return 0, None
        return step + extra, connective

    def _behind_semicolon(self, group: VerbGroup) -> tuple[int, Connective | None]:
        """ "to harass others; send spam; or spy on users": semicolons part the acts where the last has a connective."""
        step, connective = 1, None
        if group.form == "finite" and not group.modal:
            return 0, None
        if self.kind(1) == "AND" and self.lower(1) in _JOINS:
            step, connective = 2, _JOINS[self.lower(1)]
        following = self.verb(step)
        if following is None or not following.lemma or not _parallel(group, following, True):
            return 0, None
        if connective is None and not any(
            self.chunks[at].kind == "SEMICOLON"
            and self.chunks[at + 1].kind == "AND"
            and self.chunks[at + 1].lower in _JOINS
            and self.chunks[at + 2].kind == "VG"
            for at in range(self.at + step, self.stop - 2)
        ):
            return 0, None
        return step, connective

    def _infinitive_ahead(self, ahead: int) -> bool:
        """ "To write malware, to harass people or to …": whether a last infinitive with its "to" ends the row."""
        for at in range(self.at + ahead + 1, min(self.stop - 1, self.at + 40)):
            chunk = self.chunks[at]
            if chunk.kind in ("IF", "SEMICOLON", "END", "COLON"):
                return False
            if chunk.kind == "AND" and self.chunks[at + 1].kind == "VG":
                return verb_group(self.chunks[at + 1]).form == "to"
        return False

    def _verb_list_ahead(self, ahead: int) -> bool:
        """Whether a list of verbs goes on behind the one there up to "and" or "or"."""
        at = self.at + ahead + 1
        while at < min(self.stop, self.at + 40):
            kind = self.chunks[at].kind
            if kind == "AND" and at + 1 < self.stop:
                return True
            if kind in ("IF", "SEMICOLON", "END", "COLON"):
                return False
            at += 1
        return False

    def labelled_acts(self) -> tuple[tuple[Act, ...], Connective]:
        """ "to (i) develop … and (ii) fine-tune …", or what stands behind a colon: items with adjuncts of their own."""
        connective = Connective.OR
        step = self._second_infinitive()
        if step:
            self.at += step
            second, _ = self.acts_with()
            caused = [taken for act, _ in second if (taken := caused_by(act)) is not None]
            allowed: list[Act] = [(act, ()) for _, parts, _ in caused for act in parts]
            return (*allowed, *second), Connective.OR
        while self.kind() in ("COLON", "BREAK", "COMMA"):
            self.at += 1
        found: list[Act] = []
        if self.kind() != "LABEL":
            if self.kind() in ("VG", "ADVERB"):
                manner: list[str] = []
                while self.kind() == "ADVERB":
                    manner.append(self.take().lower)
                if manner and self.kind() == "COMMA" and self.kind(1) == "VG":
                    self.at += 1
                if self.kind() == "VG":
                    ahead, connective = self._item_acts()
                    return tuple((evolve(act, manner=(*act.manner, *manner)), own) for act, own in ahead), connective
            start = self.at
            while not self.ended() and self.kind() not in ("COMMA", "SEMICOLON"):
                self.at += 1
            if self.at > start:
                found.extend(_of_thing(self.keep(start, self.at)))
            return tuple(found), connective
        for begin, end, joined in self.labelled():
            connective = joined or connective
            self.at = begin
            with self.until(end):
                before = len(self.pending_adjuncts)
                while self.kind() == "ADVERB":
                    self.at += 1
                acts: tuple[Act, ...]
                if self.kind() == "VG":
                    acts, _ = self._item_acts()
                elif self.kind() == "NG":
                    acts = _of_thing(self.noun_phrase())
                elif begin < end:
                    acts = _of_thing(self.keep(begin, end))
                    self.at = end
                else:
                    continue
                self.trailing(end)
                adjuncts = tuple(self.pending_adjuncts[before:])
                del self.pending_adjuncts[before:]
                found.extend((act, (*own, *adjuncts)) for act, own in acts)
            self.at = end
        return tuple(found), connective

    def _item_acts(self) -> tuple[tuple[Act, ...], Connective]:
        """The acts of an item, with a "not" of its own: "you agree to: | not share your key"."""
        group = verb_group(self.chunk())
        acts, connective = self.acts_with()
        if not group.negated or group.form != "base":
            return acts, connective
        return tuple((act.denied(), own) for act, own in acts), connective

    def _second_infinitive(self) -> int:
        """ "agree not to, and not to allow others to, copy …": how many chunks lead to the second infinitive."""
        step = 1 if self.kind() == "COMMA" else 0
        if (
            self.kind(step) == "AND"
            and (second := self.verb(step + 1)) is not None
            and second.form == "to"
            and second.lemma
        ):
            return step + 1
        return 0

    def labelled(self) -> list[tuple[int, int, Connective | None]]:
        """The items of the labelled list here: where each begins and ends, and the connective after it."""
        items: list[tuple[int, int, Connective | None]] = []
        label = self.lower()
        at = self.at
        begin = at + 1
        expected = _next_label(label)
        k = begin
        depth = 0
        while k <= self.stop:
            kind = self.chunks[k].kind if k < self.stop else ""
            if kind == "OPEN":
                depth += 1
            elif kind == "CLOSE":
                depth -= 1
            if k == self.stop or (kind == "LABEL" and depth <= 0 and self.chunks[k].lower == expected):
                end = k
                joint: Connective | None = None
                while end > begin and self.chunks[end - 1].kind in ("AND", "COMMA", "SEMICOLON", "END", "BREAK"):
                    if self.chunks[end - 1].kind == "END" and k == self.stop:
                        end -= 1
                        continue
                    if self.chunks[end - 1].kind == "AND":
                        joint = Connective.AND if self.chunks[end - 1].lower == "and" else Connective.OR
                    end -= 1
                items.append((begin, end, joint))
                begin = k + 1
                if k < self.stop:
                    expected = _next_label(self.chunks[k].lower)
            k += 1
        return items


_JOINS = {"or": Connective.OR, "and": Connective.AND, "and/or": Connective.OR}


def caused_by(act: Predication) -> tuple[Thing | Things | None, tuple[Predication, ...], Connective] | None:
    """The act that "permit X to do" lets X do: agent, acts without it, and what joins them."""
    for filled in act.roles:
        if filled.role is Role.OBJECT and isinstance(filled.filler, Predication | AllOf | AnyOf):
            whole = filled.filler
            parts = (
                [whole] if isinstance(whole, Predication) else [p for p in whole.parts if isinstance(p, Predication)]
            )
            if parts and parts[0].roles and parts[0].roles[0].role is Role.AGENT:
                agent = parts[0].roles[0].filler
                rest = tuple(f for f in act.roles if f is not filled)
                acts = tuple(evolve(part, roles=(*part.roles[1:], *rest)) for part in parts)
                joint = Connective.OR if isinstance(whole, AnyOf) else Connective.AND
                return agent if isinstance(agent, Thing | Things) else None, acts, joint
    return None


def _of_thing(filler: Filler) -> tuple[Act, ...]:
    """An item without a verb of its own; "scraping websites" has one."""
    done = gerundive(filler, item=True) or (Predication("do", (Filled(Role.OBJECT, filler),)),)
    return tuple((one, ()) for one in done)


def _parallel(first: VerbGroup, other: VerbGroup, joined: bool) -> bool:
    """Whether `other` can stand in one list with `first`, sharing its auxiliaries."""
    if other.modal or (other.negated and other.auxiliary):
        return False
    if first.form == "to":
        return (other.form == "base" and not other.auxiliary) or (other.form == "to" and joined)
    if first.form in ("finite", "base") and first.passive:
        return other.form == "participle"
    if first.modal or first.form == "base" or (first.auxiliary and first.negated and not first.passive):
        return other.form == "base" or (other.form == "participle" and first.passive)
    if first.form == "gerund" or first.progressive:
        return other.form == "gerund"
    if first.form == "participle":
        return other.form == "participle" and not other.auxiliary
    if first.form == "finite" and not first.auxiliary:
        if other.auxiliary or other.passive:
            return False
        return other.form in ("finite", "base")
    if first.form == "finite" and first.auxiliary:
        return other.form == "participle" and not other.auxiliary
    return False


def _next_label(label: str) -> str:
    """The label that follows: "(ii)" after "(i)", "(b)" after "(a)"."""
    inside = label.strip("()").lower()
    romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]
    if inside.isdigit():
        return f"({int(inside) + 1})"
    if (inside in romans and inside != "i") or inside == "i":
        at = romans.index(inside)
        return f"({romans[at + 1]})" if at + 1 < len(romans) else ""
    if len(inside) == 1 and inside < "z":
        return f"({chr(ord(inside) + 1)})"
    return ""
