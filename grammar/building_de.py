"""The parts of a German clause → clauses: parts that share subject, modal and voice are one."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import (
    Connective,
    Predication,
    Role,
    Thing,
    Things,
    Words,
)
from ..clauses.span import Span
from .chunking import Chunk
from .part_de import Part, Said
from .parts_de import said
from .phrases_de import Phrases
from .skeleton import Adjunct, Clause, Link, Modal
from .verbs_de import Complex, complex_of, lemma_of, may_be


def _share_auxiliary(parts: Sequence[Part]) -> None:
    """ "Dürfen kopiert, verändert und verkauft werden": the auxiliary at the end is that of each participle."""
    for at in range(len(parts) - 1, 0, -1):
        last = parts[at]
        auxiliary = next((word for word in last.verbs if lemma_of(word) == "werden" and may_be(word, "inf")), None)
        if auxiliary is None:
            continue
        for before in reversed(parts[:at]):
            verbs = before.verbs
            if not verbs or not may_be(verbs[-1], "part"):
                break
            if any(lemma_of(one) in ("werden", "haben", "sein") for one in verbs):
                break
            verbs.append(auxiliary)
            if before.own_finite:
                break


class Building(Phrases):
    """Makes clauses of parts."""

    def __init__(self, chunks: Sequence[Chunk], *, licence: bool) -> None:
        super().__init__(chunks, licence=licence)
        self.extra_clauses: list[Clause] = []
        self.aside: list[Adjunct] = []
        self.acts_at: dict[Span, str] = {}
        self.connectors: list[str] = []
        self.attribution = ""
        self.said_that: list[Clause] | None = None
        self.inside_relative = 0
        self.pending_adjuncts: list[Adjunct] = []
        """What stood in an infinitive and belongs to the clause on which that hangs."""
        self.pending_only = False

    def _saids(
        self,
        parts: list[Part],
        subject: Thing | Things | Words | Predication | None,
        *,
        final: bool = False,
        relative: bool = False,
    ) -> list[Said]:
        """
        What each part says; a shared finite verb stands in the first part of a main clause, in the last of a final
        one.
        """
        order = list(range(len(parts)))
        if not final:
            _share_auxiliary(parts)
        complexes: list[Complex] = [complex_of(part.verbs, part.particle) for part in parts]
        shared: Complex | None = None
        if final:
            last = complexes[-1]
            for at in order:
                parts[at].own_finite = True
            for at in order[:-1]:
                needs_auxiliary = last.passive or last.modal is not Modal.NONE
                bare = len(parts[at].verbs) == 1 and may_be(parts[at].verbs[0], "part", "inf")
                if needs_auxiliary and bare:
                    parts[at].own_finite = False
            shared = last
        found: list[Said] = []
        current = subject
        for at in order:
            part = parts[at]
            base = shared
            if not final:
                base = next((complexes[k] for k in range(at - 1, -1, -1) if parts[k].own_finite), None)
            before = current if at or relative else None
            if relative and at == 0:
                before = Thing("self")
            one = said(part, base, before, licence=self.licence)
            if (
                at
                and (not part.own_finite or (final and not part.nominals and not part.phrases))
                and one.act is not None
                and not one.act.get(Role.OBJECT)
                and found
                and found[0].act is not None
                and not one.passive
                and not part.nominals
            ):
                objects = tuple(role for role in found[0].act.roles if role.role is Role.OBJECT)
                if (objects and not part.phrases) or (
                    objects and one.act.verb not in ("compete", "work", "participate")
                ):
                    one = evolve(one, act=evolve(one.act, roles=(*objects, *one.act.roles)))
            if (
                at
                and (not part.own_finite or not parts[0].own_finite)
                and one.act is not None
                and one.passive
                and found
                and found[0].act is not None
                and not one.act.get(Role.RECIPIENT)
            ):
                shared_roles = tuple(role for role in found[0].act.roles if role.role is Role.RECIPIENT)
                if one.act.verb in (
                    "make available",
                    "provide",
                    "offer",
                    "sell",
                    "give",
                    "transfer",
                    "distribute",
                    "redistribute",
                    "disclose",
                    "transmit",
                ):
                    one = evolve(one, act=evolve(one.act, roles=(*one.act.roles, *shared_roles)))
            if (
                at
                and one.passive
                and not one.own_subject
                and one.act is not None
                and not one.act.get(Role.OBJECT)
                and found
            ):
                first = found[0]
                if first.act is not None and first.passive:
                    one = evolve(
                        one,
                        act=evolve(
                            one.act,
                            roles=(*(role for role in first.act.roles if role.role is Role.OBJECT), *one.act.roles),
                        ),
                    )
            found.append(one)
            if one.subject is not None and not one.passive:
                current = one.subject
            elif one.passive and one.own_subject and one.act is not None:
                objects_ = one.act.get(Role.OBJECT)
                if objects_ and isinstance(objects_[0], Thing | Things):
                    current = objects_[0]
        return found

    def build(
        self,
        parts: list[Part],
        connective: Connective,
        *,
        final: bool = False,
        subject: Thing | Things | Words | Predication | None = None,
    ) -> list[Clause]:
        """The clauses that the parts come to: parts that share subject, modal and voice are one."""
        saids = self._saids(parts, subject, final=final)
        clauses: list[Clause] = []
        for part, one in zip(parts, saids, strict=True):
            acts = (one.act,) if one.act is not None else one.acts
            adjuncts = tuple(
                evolve(adjunct, link=Link.ONLY_IF)
                if part.only and adjunct.link in (Link.IF, Link.PROVIDED) and not adjunct.leading
                else adjunct
                for adjunct in part.adjuncts
            )
            first = clauses[-1] if clauses else None
            joins = (
                first is not None
                and not one.own_subject
                and one.act is not None
                and one.modal is first.modal
                and one.passive == first.passive
                and one.recipient is None
                and one.granted is None
                and (not part.own_finite or not ((first.acts and first.acts[0].verb == "be") or acts[0].verb == "be"))
                and (one.subject == first.subject or not part.own_finite)
                and (final or one.negated == first.negated or not part.own_finite)
                # "darf sie kopieren und nicht verkaufen": what is not allowed is forbidden
                and not (one.negated and not first.negated and first.modal in (Modal.MAY, Modal.CAN))
            )
            if joins and first is not None:
                negated_here = one.negated and not first.negated
                more = tuple(act.denied() for act in acts) if negated_here else acts
                clauses[-1] = evolve(
                    first,
                    acts=(*first.acts, *more),
                    connective=connective,
                    adjuncts=(*first.adjuncts, *(evolve(adjunct, last_only=None) for adjunct in adjuncts)),
                    only=first.only or one.only,
                )
                continue
            who = one.subject if isinstance(one.subject, Thing | Things | Predication | Words) else None
            if isinstance(who, Thing) and who.head == "self" and who.span is None:
                who = None
            clauses.append(
                Clause(
                    who,
                    one.modal,
                    acts,
                    one.negated,
                    one.connective if one.act is None else connective,
                    one.only,
                    one.passive,
                    one.recipient,
                    one.granted,
                    adjuncts,
                    span=self.span(part.start),
                )
            )
        return clauses
