"""Tags for the words of an English sentence: the cheapest path through what each word may be.

Costs between neighbouring tags, and at most one finite verb between connectives, decide (Viterbi 1967). The tags are
those of the Penn Treebank, cut down, plus DATE, NUM, MONEY, REF and LABEL for merged tokens."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from .adjective_rows_en import adjective_rows
from .ages_en import with_ages
from .articled_en import articled
from .asking_en import asking
from .available_en import available
from .behind_adverbs_en import verbs_behind_adverbs, verbs_behind_stranded
from .behind_relatives_en import as_verbs
from .candidates_en import merge
from .contact_en import is_done_then, without_that
from .costs_en import AGAIN, CLOSED_AFTER, COLUMNS, FINITE, OPEN, STRONG, WEAK, group_of, held_tag, step_cost
from .denied_verbs_en import denied_verbs
from .free_relatives_en import spelt_out
from .item_verbs_en import item_verbs
from .last_verbs_en import WHOM, told_besides, verb_at_last, verb_of_all
from .lead_orders_en import only_so, ordering
from .lexicon_en import TABLE, Option, Word, gerund_of, open_options, options
from .listed_verbs_en import listed_verbs, says_next
from .made_for_en import narrowing
from .none_en import with_none_of_each
from .or_more_en import or_more
from .orders_en import governed, kept_from, ordered, stating
from .part_of_en import built_in
from .periods_en import per_stretch
from .plainly_en import leaving_out, neither, plainly, quieted
from .prepositions_en import each_place
from .ranges_en import ranged
from .selves_en import posing, unstressed
from .shared_noun_en import with_shared_noun
from .tokens import Token
from .told_ages_en import reached_ages, told_ages
from .turned_en import bracketed_letting, denied_together, ensured, exception_first, letting, made_available, turned
from .unknown_when_en import unknown_when


def tag(tokens: Sequence[Token], *, licence: bool = True) -> tuple[Word, ...]:
    """
    The tagged words of one sentence.
    """
    tokens = (
        leaving_out(neither(plainly(quieted(only_so(ordering(tokens))))))
        if licence
        else unknown_when(built_in(quieted(tokens)))
    )
    if licence:
        from .prefaced_en import prefaced  # only terms have prefaces, and their patterns are long

        tokens = with_shared_noun(available(with_none_of_each(prefaced(tokens))))
    else:
        tokens = reached_ages(tokens)
    tokens = denied_verbs(ensured(letting(turned(with_ages(or_more(ranged(spelt_out(per_stretch(tokens)))))))))
    tokens = tokens if licence else told_ages(tokens)
    tokens = denied_together(exception_first(bracketed_letting(made_available(tokens)))) if licence else tokens
    lattice = merge(each_place(unstressed(posing(tokens))), licence=licence)
    if not lattice:
        return ()
    # State: (tag, tag before the last comma or "and", finite verb seen: see AGAIN).
    back: list[dict[tuple[str, str, int], tuple[tuple[str, str, int], int]]] = []
    costs: dict[tuple[str, str, int], float] = {("BOS", "", 0): 0.0}
    inverted = tokens[-1].text == "?" and any(
        lattice[k][1][0].tag in ("MD", "DOF") and (k == 0 or lattice[k - 1][0].text == ",")
        for k in range(min(12, len(lattice)))
    )
    inverted = inverted or _should_ahead(lattice)
    promised = False
    for word, choices in lattice:
        step: dict[tuple[str, str, int], float] = {}
        came: dict[tuple[str, str, int], tuple[tuple[str, str, int], int]] = {}
        for state, cost in costs.items():
            before, held, finite = state
            for index, option in enumerate(choices):
                tagged = option.tag
                total = cost + option.cost + step_cost(before, tagged)
                if before in ("CC", "COMMA", "RB", "LABEL") and held and held not in ("TO", "HAVE"):
                    same = group_of(held) == group_of(tagged) and (
                        held == tagged or held not in ("VB", "VBP", "VBZ", "VBD", "VBG", "VBN")
                    )
                    doubtful = tagged == "NNS" and not licence and any(other.tag == "VBZ" for other in choices)
                    if doubtful and held in ("NN", "NNP"):
                        total += 2.5  # "has an account and talks to …"
                    elif same and not (option.cost >= 0.35 and tagged == "NN"):
                        total -= 2.6 if held in ("VBP", "VBZ") else 2.0 if held == "VB" else 1.3
                    elif before == "CC" and held in ("VBZ", "VBP", "VBD") and tagged in ("DOF", "BEF", "HAVEF", "MD"):
                        total -= 1.8  # "supplements and does not replace …"
                    elif held in ("VB",) and tagged in ("NN", "NNS", "VBP"):
                        total += 0.4
                if promised and tagged in ("NN", "NNS"):
                    total += 3.0  # "hereby" announces a verb
                seen = finite
                if inverted and finite in (1, 6) and tagged == "VB" and before in ("NN", "NNS", "NNP", "PRP"):
                    total += 0.6 - OPEN[before]["VB"]
                    seen = 4
                promises = held == "TO" and before in ("COLON", "BREAK", "LABEL", "RB", "NOT")
                if (promises or (held == "DO" and before == "NOT")) and tagged in COLUMNS:
                    total += min(OPEN["TO"][tagged], 5.0) - step_cost(before, tagged)
                if held == "PRP" and before == "RB" and tagged in COLUMNS:
                    total += min(OPEN["PRP"][tagged] + 0.3 - step_cost(before, tagged), 0.0)
                if held == "HAVE" and before in ("NOT", "RB", "HAVE", "HAVEF"):
                    total += (
                        (0.1 - step_cost(before, tagged))
                        if tagged == "VBN"
                        else 1.0
                        if tagged in ("JJ", "VBD")
                        else 0.0
                    )
                elif held == "BE" and before in ("RB", "NOT") and tagged == "VBN":
                    total -= 0.6  # "can be reasonably considered", "is not transferred"
                elif held == "HAVE" and before == "VBN" and tagged == "MD":
                    total -= 3.0  # "customers who have registered may …"
                elif held == "HAVE" and before == "VBN":
                    total += step_cost("VB", tagged) - step_cost("VBN", tagged)
                if finite in (3, 5) and tagged in ("COMMA", "CC", "RB_"):
                    total += 0.0 if tagged == "RB_" else 0.8
                    finite = seen = 2 if finite == 3 else 0
                if tagged in FINITE:
                    total += AGAIN[finite]
                    seen = 6 if finite == 5 else 1
                elif tagged in STRONG:
                    seen = 5 if finite in (0, 5, 6) else 3
                elif tagged in WEAK:
                    seen = {1: 2, 4: 2, 6: 0}.get(finite, seen)
                key = (tagged, held_tag(before, tagged, held), seen)
                if key not in step or total < step[key]:
                    step[key] = total
                    came[key] = (state, index)
        if len(step) > 24:
            best = sorted(step, key=lambda key: step[key])[:24]
            step = {key: step[key] for key in best}
        costs = step
        promised = word.lower == "hereby"
        back.append(came)
    final = min(
        costs,
        key=lambda state: (
            costs[state]
            + {0: 2.5, 3: 0.7, 5: 2.5, 6: 1.0}.get(state[2], 0.0)
            + CLOSED_AFTER.get(group_of(state[0]), {}).get("EOS", 1.0)
        ),
    )
    chosen: list[Word] = []
    for (word, choices), came in zip(reversed(lattice), reversed(back), strict=True):
        final, index = came[final]
        option = choices[index]
        chosen.append(_tagged(word, option))
    chosen.reverse()
    chosen = adjective_rows(item_verbs(listed_verbs(articled(chosen))))
    chosen = _after_modal(_capital_plurals(told_besides(verb_of_all(chosen))) if licence else verb_at_last(chosen))
    agreed = _agreeing(_doing(_gerunds(_participles(_given_to_you(chosen)))))
    placed = governed(
        _subordinate(verbs_behind_adverbs(_awaited(_shared_prepositions(_stranded(without_that(_plurals(agreed)))))))
    )
    placed = as_verbs(kept_from(placed))
    return tuple(narrowing(ordered(placed) if licence else stating(placed)))


def _should_ahead(lattice: Sequence[tuple[Word, tuple[Option, ...]]]) -> bool:
    """Whether "should" stands before its subject, as a condition: "should You convey a copy …"."""
    for (word, _), (following, choices) in pairwise(lattice):
        if word.lower == "should" and (following.cap or choices[0].tag in ("PRP", "DT", "POSS", "NNP", "EX")):
            return True
    return False


_NOUNS = frozenset(("NN", "NNS", "NNP", "PRP", "REF"))
_NARROWING = frozenset(TABLE.words["participial"])


_SOMETHING = frozenset(("anything", "something", "everything"))
_BEFORE_THING = frozenset(("CC", "IN", "VB", "VBP", "VBZ", "VBG", "COMMA"))


def _participles(words: list[Word]) -> list[Word]:
    """ "models primarily intended to …": a participle behind its noun is one, whatever it is before a noun."""
    for at, word in enumerate(words):
        before_name = at and (words[at - 1].tag == "NNP" or (words[at - 1].text.isupper() and words[at - 1].cap))
        if before_name and word.tag == "JJ" and word.cap and word.text[:1].isupper():
            words[at] = evolve(word, tag="NNP", lemma=word.text)
            continue
        after = words[at + 1].tag if at + 1 < len(words) else "END"
        if word.lower.endswith("ing") and word.tag in ("NN", "JJ") and at and words[at - 1].tag in ("NN", "NNS"):
            gerund = next((option for option in options(word.lower) if option.tag == "VBG"), None)
            if gerund is not None and after in ("WDT", "WH", "SUB", "DT", "POSS") and word.lower not in TABLE.only:
                words[at] = evolve(word, tag="VBG", lemma=gerund.lemma)  # "a notice indicating where to find it"
                continue
        behind_plural = word.lower.endswith("ing") and word.tag == "JJ" and at and words[at - 1].tag == "NNS"
        if behind_plural and after in ("NN", "NNS", "NNP") and word.lower not in TABLE.only:
            gerund = next((option for option in options(word.lower) if option.tag == "VBG"), None)
            if gerund is not None:
                words[at] = evolve(word, tag="VBG", lemma=gerund.lemma)  # "materials mentioning features"
                continue
        if after in _AMOUNTS and at and words[at - 1].tag in (*_NOUNS, "NUM", "DATE") and word.tag in ("VBN", "JJ"):
            finite = next((option for option in options(word.lower) if option.tag == "VBD"), None)
            if finite is not None and finite.lemma in _AMOUNTS_TO:
                words[at] = evolve(word, tag="VBD", lemma=finite.lemma)  # "or your revenue exceeded 5 million euros"
                continue
        if word.tag == "VBD" and at > 1 and words[at - 1].lower in _SOMETHING and words[at - 2].tag in _BEFORE_THING:
            passive = next((option for option in options(word.lower) if option.tag == "VBN"), None)
            if passive is not None and after == "IN" and any(one.tag in FINITE for one in words[: at - 1]):
                words[at] = evolve(word, tag="VBN", lemma=passive.lemma)  # "the Outputs or anything derived from them"
            continue
        if word.tag != "JJ" or not word.lower.endswith(("ed", "en", "wn", "de", "ght")):
            continue
        following = words[at + 1].tag if at + 1 < len(words) else "END"
        before = at - 1
        while before >= 0 and words[before].tag == "RB":
            before -= 1
        if before < 0 or words[before].tag not in _NOUNS or following in ("NN", "NNS", "NNP", "JJ", "VBZ", "BEF", "MD"):
            continue
        participle = next((option for option in options(word.lower) if option.tag == "VBN"), None)
        if participle is not None:
            words[at] = evolve(word, tag="VBN", lemma=participle.lemma)
    return words


_AMOUNTS = ("MONEY", "NUM")
_AMOUNTS_TO = frozenset(("exceed", "surpass", "reach", "total", "earn", "lose"))
"""Verbs of which an amount is the object, so that they are finite before one."""
_GOVERNING = frozenset(("from", "of", "for", "by", "in", "not"))
_BEFORE_GERUND = frozenset(("IN", "TO", "CC", "COMMA", "COLON", "BREAK", "LB", "VB", "VBP", "VBG"))


def _gerunds(words: list[Word]) -> list[Word]:
    """
    "for testing and evaluating the tool": a noun in -ing that is joined to a gerund is one as well.

    "stop offering or supporting it", "profiling, or inferring private traits"; no noun or article before it makes it a
    noun. Behind a preposition that ends a lead-in, "prohibited from: | Using Output", an item begins with a gerund.
    """
    for at in range(2, len(words) - 1):
        leading = words[at - 3] if at > 2 and words[at - 2].tag == "COLON" else words[at - 2]
        if words[at - 1].tag == "BREAK" and leading.lower in _GOVERNING and words[at].tag in ("NN", "JJ"):
            gerund = next((option for option in options(words[at].lower) if option.tag == "VBG"), None)
            if gerund is not None and words[at + 1].lower != "of" and words[at + 1].tag not in ("CC", "END"):
                words[at] = evolve(words[at], tag="VBG", lemma=gerund.lemma)
    for at in range(1, len(words) - 2):
        word = words[at]
        if not word.lower.endswith("ing") or word.tag not in ("NN", "JJ"):
            continue
        gerund = next((option for option in options(word.lower) if option.tag == "VBG"), None)
        if gerund is None:
            continue
        if is_done_then(words, at):
            words[at] = evolve(word, tag="VBG", lemma=gerund.lemma)  # "credit us when publishing images"
            continue
        if words[at + 1].lower == "copies" and words[at + 2].lower == "of" and words[at - 1].tag in ("IN", "TO", "VB"):
            words[at] = evolve(word, tag="VBG", lemma=gerund.lemma)  # "before selling copies of the maps"
            continue
        told = words[at - 1].lower == "by" and words[at - 2].tag in _NOUNS and words[at + 2].tag in ("VBN", "VBD")
        if told and words[at + 1].tag in ("NN", "NNS"):
            words[at] = evolve(word, tag="VBG", lemma=gerund.lemma)  # "deceive users by hiding texts made by a machine"
            continue
        if words[at - 1].tag not in _BEFORE_GERUND:
            continue
        after = at + 2 if words[at + 1].tag == "COMMA" else at + 1
        joined = word.tag == "NN" and words[after].tag == "CC" and after + 2 < len(words)
        before = at - 2 if at > 1 and words[at - 2].tag == "COMMA" else at - 1
        if (joined and words[after + 1].tag == "VBG" and words[after + 2].tag in ("DT", "POSS", "JJ", "NN", "NNS")) or (
            words[at - 1].tag == "CC"
            and before > 0
            and words[before - 1 if words[before].tag == "COMMA" else before].lower.endswith("ing")
            and words[at + 1].tag in ("DT", "POSS", "JJ")
        ):
            words[at] = evolve(word, tag="VBG", lemma=gerund.lemma)
    return words


def _capital_plurals(words: list[Word]) -> list[Word]:
    """ "Distribution of the Photos requires …": a defined plural is no name because a singular verb follows it."""
    for at in range(1, len(words) - 1):
        word, before = words[at], words[at - 1]
        alone = word.tag == "NNP" and before.tag in ("DT", "POSS") and words[at + 1].tag != "NNP"
        if alone and word.lower.endswith("s") and word.text[1:].islower():
            plural = next((one for one in options(word.lower) if one.tag == "NNS"), None)
            if plural is not None:
                words[at] = evolve(word, tag="NNS", lemma=plural.lemma)
    return words


def _after_modal(words: list[Word]) -> list[Word]:
    """ "You must not photograph the statue": behind its subject and a modal there is no noun."""
    for at in range(1, len(words) - 2):
        if words[at].tag != "MD" or words[at - 1].tag not in ("PRP", *_NOUNS):
            continue
        either = words[at + 1].lower == "either"
        then = at + 2 if either or words[at + 1].tag in ("NOT", "RB") else at + 1
        for other in range(then + 2, len(words) - 1) if either else ():
            if words[other - 1].lower == "or" and words[other].tag == "NN" and _takes_whom(words, other):
                option = next((one for one in open_options(words[other].lower) if one.tag == "VB"), None)
                if option is not None:  # "either pay Fern a royalty or credit Fern"
                    words[other] = evolve(words[other], tag="VB", lemma=option.lemma)
        named = then + 1 < len(words) and words[then].tag in ("NN", "NNS")
        if named and _takes_whom(words, then, named=either):
            option = next((one for one in open_options(words[then].lower) if one.tag == "VB"), None)
            if option is not None:
                words[then] = evolve(words[then], tag="VB", lemma=option.lemma)
    asking(words)
    for at in range(2, len(words)):
        agrees = words[at].lower == "consents" and words[at].tag == "NNS" and words[at - 1].tag in ("NN", "NNP")
        if agrees and words[at - 2].tag in ("POSS", "DT", "CC"):
            words[at] = evolve(words[at], tag="VBZ", lemma="consent")  # "you are a pupil and your parent consents"
    return words


def _takes_whom(words: Sequence[Word], at: int, *, named: bool = True) -> bool:
    """Whether what a verb is done to follows, also by its name."""
    behind = words[at + 1]
    return behind.tag in (*WHOM, "MONEY", "NUM") or (named and behind.tag == "NN" and behind.cap)


def _given_to_you(words: list[Word]) -> list[Word]:
    """ "Each author licenses you to copy it", "the owner grants you a right": before "you to" and "you a", a verb."""
    for at in range(1, len(words) - 2):
        word, whom, behind = words[at : at + 3]
        if word.tag == "NNS" and whom.lower in _GIVEN_TO and behind.tag in ("TO", "DT"):
            option = next((one for one in options(word.lower) if one.tag == "VBZ"), None)
            if option is not None and words[at - 1].tag in ("NN", "NNP", "NNS", "RB"):
                words[at] = evolve(word, tag="VBZ", lemma=option.lemma)
    return words


_GIVEN_TO = frozenset(("you", "anyone", "everyone", "anybody", "everybody"))
_OPENS = frozenset(("LABEL", "COMMA", "COLON", "BREAK", "SUB"))
_GROUP = frozenset(("JJ", "NN", "NNS", "NNP", "CC", "COMMA", "RB"))
_SINGULAR = frozenset(
    ("is", "was", "has", "does", "isn't", "constitutes", "requires", "violates", "breaches", "infringes")
)


def _agreeing(words: list[Word]) -> list[Word]:
    """
    "Training models with it is prohibited": a singular verb does not speak of the models, but of the training.

    A word in -ing that opens a clause before a plural, with a singular verb behind them, is a gerund.
    """
    for at in range(len(words) - 2):
        if at and words[at - 1].tag not in _OPENS and words[at - 1].lower != "that":
            continue
        chain = [at]
        while True:
            step = chain[-1] + 1
            while step < len(words) and words[step].tag in ("COMMA", "CC"):
                step += 1
            if step == chain[-1] + 1 or step >= len(words) or not words[step].lower.endswith("ing"):
                break
            chain.append(step)
        gerunds = [gerund_of(words[k].lower) for k in chain]
        end = chain[-1] + 1
        if end + 1 < len(words) and words[end].tag == "VBZ" and words[end + 1].tag in ("CC", "COMMA"):
            plural = next((one for one in options(words[end].lower) if one.tag == "NNS"), None)
            if plural is not None and any(one.lower in _SINGULAR for one in words[end + 2 :]) and all(gerunds):
                words[end] = evolve(words[end], tag="NNS", lemma=plural.lemma)  # "sharing accounts or passwords is …"
        while end < len(words) and words[end].tag in _GROUP:
            end += 1
        group = words[chain[-1] + 1 : end]
        verb = next((one for one in words[end:] if one.tag in FINITE), None)
        told = bool(group) and (
            group[-1].tag == "NNS" or (group[-1].tag == "NN" and any(one.tag == "JJ" for one in group))
        )
        if not told or verb is None or verb.lower not in _SINGULAR:
            continue
        if words[end - len(group)].tag == "NN" and len(group) > 1 and group[1].tag in ("COMMA", "CC"):
            adjective = next((one for one in options(group[0].lower) if one.tag == "JJ"), None)
            if adjective is not None:  # "posting illegal, harmful or offensive content"
                words[end - len(group)] = evolve(group[0], tag="JJ", lemma=adjective.lemma)
        for place, gerund in zip(chain, gerunds, strict=True):
            if words[place].tag in ("NN", "JJ", "VBG", "NNP", "NNS") and gerund is not None and all(gerunds):
                words[place] = evolve(words[place], tag="VBG", lemma=gerund.lemma)
    return words


_OF_ACTS = frozenset(("from", "by", "without"))
"""Prepositions before a bare word in -ing and its noun that speak of an act: "prohibited from selling weapons"."""
_TAKES_ACTS = frozenset(("prohibit", "forbid", "ban", "disallow", "include", "avoid", "involve", "facilitate"))
"""Verbs whose object, a bare word in -ing and its noun, is an act: "this includes using Acme Maps to …"."""
_USING = frozenset(("use", "utilize", "access", "deploy", "employ"))
_HEADS = frozenset(("NN", "NNS", "NNP"))
_NARROWED = frozenset(("JJ", "NN", "NNS"))
_NO_OBJECTS = frozenset(("purpose", "purposes", "reasons", "activity", "activities"))


def _run_of_acts(words: Sequence[Word], at: int) -> list[int]:
    """
    The places of a list of bare words in -ing that begins at `at` and whose last one has an object.

    "Evaluating, scoring or rating persons": all of them are acts, also those that narrow nouns elsewhere.
    """
    found = [at]
    while True:
        step = found[-1] + 1
        while step < len(words) and words[step].tag in ("COMMA", "CC"):
            step += 1
        if step == found[-1] + 1 or step >= len(words) or not words[step].lower.endswith("ing"):
            break
        if not any(option.tag == "VBG" for option in options(words[step].lower)):
            return []
        found.append(step)
    end = found[-1] + 1
    while end < len(words) and words[end].tag in ("JJ", "VBN", "DT", "POSS", "PRP", *_HEADS):
        end += 1
    whole = end > found[-1] + 1 and words[end - 1].lower not in _NO_OBJECTS
    return found if len(found) > 1 and whole else []


def _doing(words: list[Word]) -> list[Word]:
    """
    "barred from selling weapons", "not use it for detecting emotions": the word in -ing is an act, the noun its object.

    Behind "for" only where something is used, and never for words that mostly narrow nouns ("competing products").
    """
    for at in range(1, len(words) - 1):
        word = words[at]
        if word.tag == "VBG" and words[at + 1].tag == "VBN" and at + 2 < len(words) and words[at + 2].tag in _NARROWED:
            words[at + 1] = evolve(words[at + 1], tag="JJ", lemma=words[at + 1].lower)  # "offering tailored advice"
        if not word.lower.endswith("ing") or word.tag not in ("NN", "JJ", "NNP", "VBG"):
            continue
        gerund = next((option for option in options(word.lower) if option.tag == "VBG"), None)
        if gerund is None or not _speaks_of_acts(words, at):
            continue
        for place in _run_of_acts(words, at):
            lemma = next(option.lemma for option in options(words[place].lower) if option.tag == "VBG")
            words[place] = evolve(words[place], tag="VBG", lemma=lemma)
        if words[at].tag == "VBG" or word.lower in _NARROWING:
            continue
        if [one.tag for one in words[at + 1 : at + 4]] == ["IN", "CC", "VBG"] and words[at + 1].lower != "to":
            words[at] = evolve(word, tag="VBG", lemma=gerund.lemma)  # "interfering with or disrupting the Services"
            continue
        end = at + 1
        while end < len(words) and words[end].tag in ("JJ", "VBN", *_HEADS):
            end += 1
        heads = [one for one in words[at + 1 : end] if one.tag in _HEADS]
        if not heads or heads[-1] is not words[end - 1] or heads[-1].lower in _NO_OBJECTS:
            continue
        words[at] = evolve(word, tag="VBG", lemma=gerund.lemma)
        if words[at + 1].tag == "VBN":
            words[at + 1] = evolve(words[at + 1], tag="JJ", lemma=words[at + 1].lower)
    return words


def _speaks_of_acts(words: Sequence[Word], at: int) -> bool:
    """Whether what stands before the word at `at` makes it an act."""
    before = at - 1
    while before > 0 and words[before].tag in ("RB", "COLON", "BREAK", "LABEL"):
        before -= 1
    if words[before].lemma in _TAKES_ACTS and words[before].tag in ("VB", "VBP", "VBZ"):
        return True
    if words[before].tag != "IN":
        return False
    if words[before].lower == "for":
        return any(one.lemma in _USING for one in words[:before])
    return words[before].lower in _OF_ACTS


_LETS = frozenset(("license", "permit", "let"))
"""Verbs whose object may do something, and which are plurals of nouns as well."""


def _plurals(words: list[Word]) -> list[Word]:
    """ "and medical results interpretation": behind an adjective that has no noun before it stands no finite verb."""
    for at, word in enumerate(words[1:-1], 1):
        before = words[at - 1]
        told = before.tag == "PRP" and at > 1 and words[at - 2].lemma in TABLE.words["verbs.double"]
        if told and word.tag == "VBZ" and words[at - 2].tag in ("VB", "VBG") and words[at + 1].tag in ("IN", "CC"):
            # "send you emails about it": behind the one who gets it stands what is sent
            sent = next((option for option in options(word.lower) if option.tag == "NNS"), None)
            words[at] = evolve(word, tag="NNS", lemma=sent.lemma) if sent is not None else word
            continue
        if (
            word.lower == "states"
            and word.tag == "NNS"
            and before.tag in ("NN", "COLON", "BREAK", "LABEL")
            and before.lemma != "member"
            and words[at + 1].tag == "SUB"
            and words[at + 1].lower == "that"
        ):
            words[at] = evolve(word, tag="VBZ", lemma="state")  # "its licence states that the source is free"
            continue
        if says_next(words, at):
            words[at] = evolve(word, tag="VB")  # "you must not sell it or claim that you made it"
            continue
        needing = word.lower == "need" and word.tag == "NN" and before.tag in ("NN", "NNS", "NNP")
        if needing and words[at + 1].tag in ("DT", "POSS") and not any(one.tag in FINITE for one in words[:at]):
            words[at] = evolve(word, tag="VBP")  # "firms with more than 50 staff need a contract": nobody's need
            continue
        letting = word.tag == "NNS" and before.tag in ("NN", "NNP") and word.lemma in _LETS
        if letting and words[at + 1].tag == "PRP" and at + 2 < len(words) and words[at + 2].tag == "TO":
            words[at] = evolve(word, tag="VBZ")  # "each author licenses you to copy everything that …"
            continue
        adjective = before.tag == "JJ" or (before.tag == "NN" and any(o.tag == "JJ" for o in options(before.lower)))
        if word.tag != "VBZ" or not adjective or words[at + 1].tag not in ("NN", "NNS"):
            continue
        if not any(one.tag in FINITE for one in words if one is not word):
            continue  # "a human takes part": there is no other verb
        noun = next((option for option in options(word.lower) if option.tag == "NNS"), None)
        if noun is not None and (at < 2 or words[at - 2].tag not in _NOUNS):
            words[at] = evolve(word, tag="NNS", lemma=noun.lemma)
            if before.tag == "NN":
                words[at - 1] = evolve(before, tag="JJ", lemma=before.lower)
    return words


def _stranded(words: list[Word]) -> list[Word]:
    """
    "discriminate against or harm people": behind a preposition and "or" goes on a verb like the one before them.

    So does one of trying behind an act: "copy it, or try to copy it".
    """
    for at in range(1, len(words) - 2):
        attempt = words[at].lemma in ("try", "attempt", "seek") and words[at].tag == "NN" and words[at - 1].tag == "CC"
        if attempt and words[at + 1].tag == "TO" and any(one.tag in ("VB", "DO", "DOF", "MD") for one in words[:at]):
            words[at] = evolve(words[at], tag="VB")
    for at in range(1, len(words) - 3):
        place = at + 2
        if words[at].tag != "IN" or words[at + 1].tag != "CC" or words[place].tag not in ("NN", "NNS", "JJ", "VBP"):
            continue
        before = words[at - 1].tag
        if before not in ("VB", "VBG") or words[place + 1].tag in ("IN", "CC", "COMMA", "END", "VBZ", "BEF", "MD"):
            continue
        verb = next((option for option in options(words[place].lower) if option.tag == before), None)
        if verb is not None:
            words[place] = evolve(words[place], tag=before, lemma=verb.lemma)
    return verbs_behind_stranded(words)


def _shared_prepositions(words: list[Word]) -> list[Word]:
    """ "access to, or use of, the Service": before a comma and a noun with its preposition, "to" is a preposition."""
    for at in range(1, len(words) - 4):
        if words[at].tag != "TO" or words[at].lower != "to" or words[at - 1].tag not in ("NN", "NNS"):
            continue
        after = at + 2 if words[at + 1].tag == "COMMA" else at + 1
        if words[after].tag == "CC" and words[after + 1].tag in ("NN", "NNS") and words[after + 2].tag == "IN":
            words[at] = evolve(words[at], tag="IN")
    return words


_TIMES = frozenset(("before", "after", "until", "since"))
_FINITE = frozenset(("VBZ", "VBP", "MD", "BEF", "HAVEF", "DOF"))


def _subordinate(words: list[Word]) -> list[Word]:
    """ "Before a party files a claim, …": in front, "before" with a verb of its own opens a clause, not a phrase."""
    for at in range(1, len(words) - 2):
        if words[at].lower in _TIMES and words[at + 1].tag == "PRP" and words[at + 2].tag in _FINITE:
            words[at] = evolve(words[at], tag="SUB")  # "notify us before you publish it"
    if not words or words[0].tag != "IN" or words[0].lower not in _TIMES:
        return words
    for at in range(2, len(words)):
        if words[at].tag in ("COMMA", "END", "SUB", "WDT", "WH", "LB", "TO"):
            break
        if words[at].tag in _FINITE:
            relative = words[at - 1].tag == "PRP" and words[at - 2].tag in _NOUNS and words[at - 2].tag != "DT"
            if words[at - 1].tag in _NOUNS and not relative:
                words[0] = evolve(words[0], tag="SUB")
            break
    return words


_BETWEEN = frozenset(("IN", "DT", "JJ", "NN", "NNS", "COMMA", "RB", "POSS"))


def _awaited(words: list[Word]) -> list[Word]:
    """ "may in some situations result in errors": the verb that a modal waits for, where it was taken for a noun."""
    for at, word in enumerate(words):
        if word.tag != "MD" or at + 1 >= len(words) or words[at + 1].tag not in ("IN", "COMMA"):
            continue
        end = at + 1
        while end < len(words) and words[end].tag in _BETWEEN:
            end += 1
        if end < len(words) and words[end].tag == "VBP" and words[end - 1].tag in ("NN", "NNS", "COMMA"):
            words[end] = evolve(words[end], tag="VB")
            continue
        if end < len(words) and words[end].tag.startswith(("VB", "BE", "HAVE", "DO", "NOT", "TO")):
            continue
        for place in range(at + 4, end):
            verb = next((option for option in options(words[place].lower) if option.tag == "VB"), None)
            if verb is not None and words[place].tag == "NN" and words[place - 1].tag in ("NN", "NNS", "COMMA"):
                words[place] = evolve(words[place], tag="VB", lemma=verb.lemma)
                break
    return words


def _tagged(word: Word, option: Option) -> Word:
    return evolve(word, tag=option.tag, lemma=option.lemma)
