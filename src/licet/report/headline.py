"""The headline: one line, fixed by verdict and reason."""

from __future__ import annotations

from collections.abc import Callable

from ..clauses.norm import Instrument, Modality, Norm
from ..clauses.phrase import Predication
from ..clauses.span import Citation
from ..clauses.verdict import Kind, Reason, Step, Verdict
from .words import Phrasing, bare, shortened

_MOST = 2
"""How many forbidden acts a headline names; the report lists all of them."""
_LONGEST = 110
"""How many characters of an act a headline shows."""


def headline(verdict: Verdict, instruments: tuple[Instrument, ...], say: Phrasing) -> str:
    """The headline of `verdict` in the words of `say`."""
    match verdict.kind:
        case None:
            return say("headline.interrupted")
        case Kind.PERMITTED if verdict.power:
            return say("headline.power-yes")
        case Kind.PROHIBITED if verdict.power:
            return say("headline.power-no")
        case Kind.PERMITTED if verdict.limits and verdict.reason is not Reason.SILENCE:
            return _limits(verdict, instruments, say)
        case Kind.PERMITTED:
            return say(f"headline.permitted.{_reason(verdict, Reason.GRANTED)}")
        case Kind.PROHIBITED:
            return say(f"headline.prohibited.{_reason(verdict, Reason.FORBIDDEN)}")
        case Kind.CONDITIONAL:
            count = sum(duty.status != "done" for duty in verdict.duties)
            return say("headline.conditional-one" if count == 1 else "headline.conditional-many", count=str(count))
        case Kind.UNDETERMINED:
            return say("headline.undetermined", what=turning_point(verdict, say))
        case Kind.CONTESTED:
            return say("headline.contested")
        case Kind.CONFLICT:
            return _collision(verdict, say)


def turning_point(verdict: Verdict, say: Phrasing) -> str:
    """What an undetermined verdict turns on: the first deciding fact as a question, else what was not read."""
    if verdict.reason is Reason.UNREAD_TEXT:
        steps = (*verdict.grounds, *verdict.steps)
        quotes = [step.citation.quote for step in steps if step.rule == "unread" and step.citation is not None]
        quotes += [caveat.text for caveat in verdict.caveats if caveat.what in {"unread", "partial"}]
        if quotes:
            return say("turns-on.unread-text", words=say.quoted(shortened(quotes[0], 70)))
    for deciding in verdict.deciding:
        for claim, _ in deciding.facts:
            return say.quoted(say.question(claim))
    key = f"turns-on.{_reason(verdict, Reason.MISSING_FACT)}"
    return say(key if say.has(key) else "turns-on.missing-fact")


def _reason(verdict: Verdict, default: Reason) -> str:
    return (verdict.reason or default).value


def _limits(verdict: Verdict, instruments: tuple[Instrument, ...], say: Phrasing) -> str:
    """Permitted, but not to do what the bans beside it forbid; duties that other acts bring are no bans."""
    bans = [norm for limit in verdict.limits if (norm := _ban(limit, instruments)) is not None]
    # "not if you use it unlawfully" would be told as "not to use it": its words stand with the limits.
    bans = [norm for norm in bans if all(one.unless for one in norm.conditions)]
    if not bans:
        return say(f"headline.permitted.{_reason(verdict, Reason.GRANTED)}")
    infinitive: Callable[[Predication], str] | None = getattr(say.language, "infinitive_words", None)
    if infinitive is None:
        return say("headline.limits-clauses", clauses=_joined([say.clause(norm.id) for norm in bans], say))
    acts = list(dict.fromkeys(shortened(bare(infinitive(act)), _LONGEST) for norm in bans for act in norm.acts))
    if len(acts) <= _MOST:
        return say("headline.limits", acts=_joined(acts, say))
    rest = str(len(acts) - _MOST)
    return say("headline.limits-more", acts=", ".join(acts[:_MOST]), count=rest)


def _ban(limit: Citation, instruments: tuple[Instrument, ...]) -> Norm | None:
    for instrument in instruments:
        for norm in instrument.norms:
            if instrument.id == limit.instrument and norm.id == limit.clause and norm.modality is Modality.FORBID:
                return norm
    return None


def _collision(verdict: Verdict, say: Phrasing) -> str:
    cited = [step.citation for step in _leading(verdict.grounds) if step.citation is not None] or list(verdict.decisive)
    several = len({citation.instrument for citation in cited}) > 1
    labels = list(dict.fromkeys((citation.clause, citation.instrument) for citation in cited))
    names = [f"{_bare(clause, say)} ({instrument})" if several else _bare(clause, say) for clause, instrument in labels]
    if not names:
        return say("headline.conflict-none")
    words = names[0]
    for name in names[1:]:
        words = say("headline.against", first=words, second=name)
    return say("headline.conflict", clauses=words)


def _bare(clause: str, say: Phrasing) -> str:
    """A label as the text prints it, `2(a)`; for a clause without one, how it is called."""
    return clause.partition("#")[0] or say.clause(clause)


def _leading(grounds: tuple[Step, ...]) -> list[Step]:
    """The rules that collide, in order: the grounds, and what stands against each; exceptions collide with nothing."""
    steps = [each for step in grounds for each in (step, *step.children) if each.applies is not False]
    rules = [step for step in steps if step.rule in {"ban", "grant", "duty", "reserved"}]
    return rules or list(grounds)


def _joined(parts: list[str], say: Phrasing) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {say('or')} {parts[-1]}"
