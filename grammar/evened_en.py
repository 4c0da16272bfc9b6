"""
English wordings in the middle of a sentence that say the same as a plainer one, put that way before it is read.

Each is a construction that the grammar reads in other words; none adds, drops or weighs anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .prepared import compiled
from .shared_en import shared, words_of
from .tokens import Shape, Token
from .works_en import WORDINGS

_WORD = r"[^ ,;:.()\0]+"
_DOING = (
    r"(?:receiving|obtaining|using|distributing|redistributing|acquiring|accessing|downloading|possessing|having"
    r"|wishing|seeking|exercising|making|copying|conveying|modifying)"
)
"""What persons do of whom no more is said: "those receiving a copy"; words that narrow nouns are not among them."""
_NOT_SO = r"(?:not|unmodified|unaltered|unchanged|otherwise)"
_HOLDS = (
    r"(?:is|are|be|been|was|were|has|have|does|do|must|shall|remains?|appears?|contains?|includes?|retains?|agrees?"
    r"|keeps?)"
)
_AUXILIARIES = [
    "is",
    "are",
    "be",
    "been",
    "being",
    "was",
    "were",
    "has",
    "have",
    "had",
    "as",
    "if",
    "we",
    "you",
    "they",
    "not",
    "hereby",
    "expressly",
    "specifically",
    "otherwise",
    "unless",
]
_SUM = (
    r"(?:more than|less than|over|under|above|below|at least|at most|up to|no more than|not more than) "
    r"(?:(?:[$€£]|usd|eur) )?[0-9][0-9,.]*(?: (?:million|billion|thousand))?(?: (?:euros?|dollars?|usd|eur|pounds?))?"
)
"""An amount of money with how it compares."""
_UNTIED = r"(?<=[^ ] )" + "".join(rf"(?<! {word} )" for word in _AUXILIARIES)
"""No auxiliary and no subject before it: "provided" is no verb then."""
_SAID_OF = r"(?:the|this|these|such|all|each|both|no|any|a|an|your|their|its|it|they)"
_LETS = "permit|authorize|authorise|allow|enable|assist|encourage|attempt|cause|help|let|induce|instruct|direct"
"""Verbs in a bracket that shares the modal before it: "must not use (or permit others to use) it"."""
_NOT_USED = "must not be used"
_INSIDE = r"(?:incorporated|contained|included) in (?:the )?"
_LEAVE = (
    ("without prior written authorization", " "),
    ("without prior written permission", " "),
    ("without prior written consent", " "),
    ("without specific , written prior permission", " "),
    ("without specific prior written permission", " "),
    ("", r"[.;]"),
)
"""How a ban on promotion ends that leave lifts, and one that it does not."""
_AS_IT_IS = r"(?:original|modified|unmodified|altered|unaltered)"
_EITHER_WAY = rf", (?:whether )?(?:modified|altered|changed) or {_NOT_SO} ,"
_SOON = rf"(?: {_WORD}| ,){{1,12}} "
_FOR_ONESELF = (
    r"you may (?:act|do so) only on your own behalf(?: and (?:on|at) your (?:sole|own) responsibility)? ,(?: and)? "
    r"not on behalf of "
)
_NOT_FOR_OTHERS = "you must not act on behalf of <>"
_MODAL = "may|must|shall|can|will|should"
_FEW = rf"(?:(?:the|this|these|it|them|its|any|all)(?: {_WORD}){{0,3}}?)"
_ONLY = r"(?:solely|only|exclusively)"
_PLACED = r"(?:at|on|in|within|inside|for|through|via|by means of|in accordance with|under)"
_NOT_DENIED = r"(?:(?! (?:not|no|never|cannot|nor) ).)*?"
_COUNTED = r"(?:[0-9][0-9,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)"
_NO_LIKENESS = "".join(rf"(?<!{word} )" for word in ("looks", "works", "acts", "feels", "sounds", "seems"))
_EXAMPLE = r"(?!to |it |this |that |these |those |ours |yours |theirs )[a-z]"
_DEALING = r"(?:copying|use|redistribution|distribution|reproduction|installation|display|publication|modification)"
_PLAIN: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (compiled(rf"(?<= ){wording}(?= )"), tuple(said.split()))
    for wording, said in (
        *WORDINGS,
        # "it is not okay to sell it", "it's never acceptable for users to sell it"
        (
            (
                r"(?:it is (?:not|never)|it 's (?:not|never)|it's (?:not|never)|it isn't)(?: at all)? "
                r"(?:ok|okay|acceptable|fine|alright|all right|appropriate)(?: for (?:you|users|customers|anyone))? to"
            ),
            "you must not",
        ),
        # "… provided the notice is kept"
        (rf"{_UNTIED}provided(?= {_SAID_OF}(?: {_WORD}){{0,11}}? {_HOLDS} )", "provided that"),
        (rf"{_UNTIED}provided(?= (?:you|they) [a-z]+ )", "provided that"),
        (r", all subject to", ", subject to"),
        (
            (
                r"(?:subject to|within|under) (?:what follows|the following|the (?:limits|rules|terms|conditions|"
                r"restrictions)(?: (?:that are |which are )?(?:set out|stated|given|listed))?(?: below| here| herein))"
                r"(?= [.;,])"
            ),
            "subject to the rules below",
        ),
        (r"(?:with|on|upon|under) (?:the|a) proviso that", "provided that"),
        (r"(?:up)?on the (?:sole|only|express) condition that", "provided that"),
        (r"does not grant (?:and|or) (?:does not )?purport to grant", "does not grant"),
        # whom a ban on letting others binds is said again: "shall not (and shall not let others to) copy it"
        (
            (
                rf"not (?:, directly or indirectly )?(?:\( and|, and) (?P<kept>(?:{_MODAL}) not (?:{_LETS}) "
                rf"{_WORD}(?: {_WORD}){{0,4}}? to) (?:\)|,)"
            ),
            "not , and <> ,",
        ),
        (r", and (?:the )?[a-z]+ (?:hereby )?accepts? ,(?= an? )", ""),
        (r"(?<= or )(?:stop|cease) using", "discontinue the use of"),
        # "in your programs, free or sold": whatever they are
        (r", (?:free|gratis|for free|commercial) or (?:sold|paid|not|for money|for a fee)(?= [.,;])", ""),
        # whoever it is: no condition
        (
            (
                r"\( by an? (?:individual|entity|person|company|organi[sz]ation)"
                r"(?: (?:or|and) (?:an? )?(?:individual|entity|person|company|organi[sz]ation))+ \)"
            ),
            "",
        ),
        # whatever else is so: no condition
        (
            r"even (?:when|whenever|where|while|though|once|in (?:case|cases where|cases in which|the event that))",
            "even if",
        ),
        # what loosens that leave cannot be handed on says nothing of what it gives
        (
            (
                r"(?P<kept>(?:non-?)(?:sublicense?able|transferable|assignable)) \( except (?:as )?(?:expressly )?"
                r"(?:provided|set forth|stated|specified|permitted|described) (?:in|under|by)(?: [^ ]+){1,5}? \)"
            ),
            "<>",
        ),
        # "any U.S. or non-U.S. list": of whatever country
        (r"(?P<land>u\.s\.|us|u\.k\.|uk|eu|e\.u\.|eea|american|european) (?:or|and|and/or) non-(?P=land)", ""),
        # "The Photos, modified or not, may be …": what holds either way narrows nothing
        (rf"{_EITHER_WAY}(?= (?:{_MODAL}) )", ""),
        (rf"{_AS_IT_IS} (?:and|or) {_AS_IT_IS}(?= (?:copies|versions) of )", ""),
        # "shall not be used in advertising or otherwise to promote the sale, use or other dealings in it without leave"
        *(
            (
                (
                    r"(?<=not be used )in advertising or otherwise to promote the sale , use or other dealings? in "
                    rf"(?P<kept>(?:this|the|these) {_WORD}(?: {_WORD})??)(?= {without}{end})"
                ),
                (
                    f"in advertising {without} and {_NOT_USED} to promote <> {without} and {_NOT_USED} to promote the "
                    "sale or use of <>"
                ),
            )
            for without, end in _LEAVE
        ),
        # "the notice of copyright, i.e., "…", is kept": what it says stands apart
        (r', (?:i\.e\.|that is|namely) (?:, )?" [^"\0]{3,400}? "(?: ,)?(?= (?:is|are|must|shall) )', ""),
        # "to copy it, and to copy it as incorporated in Collections", "including as incorporated in Collections"
        (rf"(?:, )?including as {_INSIDE}{_WORD}(?: works)?(?= (?:[,.;]|$))", ""),
        (
            (
                rf"(?P<kept>to (?P<same>[a-z]+) the {_WORD} , (?:[^.;:\0]{{3,80}} ,)?) and to (?P=same) the {_WORD} as "
                rf"{_INSIDE}{_WORD}(?: works)?(?= (?:[,.;]|$))"
            ),
            "<>",
        ),
        # "does not authorize the use by either party of the mark": its use, whoever uses it
        (r"(?<=authorize )the use by (?:either|any) party of", "the use of"),
        # "if you choose to share it, you must name us": if you share it
        (r"(?<=if you )(?:choose|decide|elect|opt) to(?= (?!not )[a-z])", ""),
        # "your use must be in compliance with the law": it must comply with it
        (r"(?<=(?:must|hall) )be in (?:full |strict )?compliance with", "comply with"),
        # "notices reasonably calculated to inform recipients that …": notices that say so
        (r"(?:reasonably )?(?:calculated|designed) to inform(?= recipients that )", "that informs"),
        # "and/or if the author designates others for attribution in his notice, the name of such parties": of those
        (
            (
                r"if supplied , (?:and / )?or if the [^,;\0]{3,60}? designates? another (?:party|person) or "
                r"(?:parties|persons)(?: \( [^()\0]{0,120}\))? for attribution [^;\0]{0,160}?, the name of such "
                r"(?:party|person) or (?:parties|persons)"
            ),
            "and of any designated party if supplied",
        ),
        # "any such version, including any translation in any medium, takes steps": what is included stands apart
        (r"(?<= such )(?P<kept>adaptation|version|work) , including any translation in any medium ,(?= takes )", "<>"),
        # "it must be used for Good, not Evil": and must not be used for that
        (
            (
                r"(?P<kept>(?:must|shall|may) (?:only )?be used (?:only |solely )?for(?: [a-z]+){1,4}) , (?:and )?not"
                r"(?: for)?(?= [a-z]+(?: [a-z]+){0,3} [.;])"
            ),
            "<> and must not be used for",
        ),
        (rf"{_EITHER_WAY}(?={_SOON}(?:{_MODAL}) )", ","),
        (_EITHER_WAY, ", with or without modification ,"),
        (rf"those(?= {_DOING} )", "anyone"),
        # all that the law keeps for the owner of the right
        (
            (
                rf"do (?:everything|anything)(?: {_WORD})? with (?P<kept>{_FEW}) "
                r"that (?:would|might|could) (?:otherwise )?infringe"
            ),
            "deal in <> under",
        ),
        # "if you do not do so, your licence ends"
        (
            r"if you (?:do not|don't|fail to) do (?:so|this)(?= ,(?: then)? (?:your|this|the|all) )",
            "if you do not comply with this license",
        ),
        # "gets the text along with the source": both
        (r"(?P<kept>also gets (?:the|a) [^,;.]{3,60}?) (?:along|together) with(?= (?:the|a|all) )", "<> and"),
        # what needs leave is what a licence is for
        (
            (
                r"in (?:a|any) (?:manner|way) (?:that|which) (?:requires|needs|would require) (?:the|a|this) "
                r"(?:license|licence|permission)(?: granted| given)?(?: above| below| herein| hereunder)?"
            ),
            "",
        ),
        # whose copyright it is says in what it is
        (r"(?P<kept>copyrights?) in (?:it|them)", "<>"),
        (
            rf"\( (?P<kept>(?:or|and) (?:{_LETS})(?: {_WORD}){{1,8}}?) \)",
            ", <> ,",
        ),
        # "nothing else (but this licence) grants you permission": another text does not
        (
            (
                r"nothing else(?: (?:but|than|except)(?: for)? (?:this|the) (?:license|licence|agreement)"
                rf"(?: \( (?:{_WORD} ){{1,12}}\))?)?(?= (?:grants|gives|permits|allows|authorizes) )"
            ),
            "no other document",
        ),
        # "must arrange to give it", "must arrange, in a reasonable way, to give it": must give it
        (
            (
                r"(?:(?<=must )|(?<=shall )|(?<=will )|(?<=either )|(?<=\0 ))"
                rf"arrange(?: , in (?:{_WORD} ){{1,10}},)? to"
            ),
            "",
        ),
        # "the rights granted cover, for example: …": they are rights to do that
        (
            (
                r"(?:(?<=^ )|(?<=[.;] ))the rights granted"
                r"(?: (?:under|by|in) (?:this|the) (?:license|licence|agreement))? "
                r"(?:cover|include|comprise)(?: ,)?(?: for example)?(?: ,)?(?= (?:[:\0]|$))"
            ),
            "permission is granted for the following",
        ),
        # an aside between commas about what a thing is for is no part of what comes next
        (r", free of charge and under the terms of this (?:license|licence) ,", "free of charge"),
        # "if you share it, knowingly relying on a patent, and the source is kept back, then": three things must hold
        (rf", (?:knowingly )?relying (?P<kept>(?:on|upon)(?: {_WORD}){{1,6}}?)(?= , and )", "and if you rely <>"),
        (
            (
                rf"(?<=^ )(?P<kept>(?:if|where|when) [^.;:\0]{{3,200}}?) , and"
                rf"(?= (?:the|any|no|your|its)(?: {_WORD}){{1,8}} (?:is|are|was|were|has|have|does|do) "
                r"[^.;:\0]{3,260} , then )"
            ),
            "<> and if",
        ),
        # "redistribution and use, with or without modification, are permitted": so is modification
        (
            (
                rf"(?:(?<=^ )|(?<=[.;:\0] ))(?P<kept>{_DEALING}(?: (?:and|or|,) {_DEALING})*(?: {_WORD}){{0,12}}?) "
                r", with or without modifications? ,(?= (?:are|is) (?:hereby )?(?:permitted|allowed) )"
            ),
            "modification and <>",
        ),
        (
            (
                rf"(?:(?<=^ )|(?<=[.;:\0] ))(?P<kept>{_DEALING}(?: (?:and|or|,) {_DEALING})*(?: {_WORD}){{0,12}}?) "
                r", with or without modifications? ,(?= in (?:source|object|binary)[a-z ]{0,30} forms? , (?:are|is) "
                r"(?:hereby )?(?:permitted|allowed) )"
            ),
            "modification and <> ,",
        ),
        # "in accepting such duties, you may act only on your own behalf, and only if you agree to …": what one may not
        # do for others, and what one has to do, where one accepts them
        (
            rf"(?:(?<=however , )|(?<=^ ))in accepting (?P<kept>(?:such|these|any)(?: {_WORD}){{1,5}}?)(?= , you )",
            "if you accept <>",
        ),
        (
            rf"{_FOR_ONESELF}(?P<kept>{_WORD}(?: {_WORD}){{0,7}}?) , and only if you agree to",
            _NOT_FOR_OTHERS + " , and you must",
        ),
        (rf"{_FOR_ONESELF}(?P<kept>{_WORD}(?: {_WORD}){{0,7}}?)(?= [.;])", _NOT_FOR_OTHERS),
        # "provided that the name of A, B or any C not be used": that it is not used
        (
            r"(?<=that the )(?P<kept>names? [^.;:\0]{1,120}?) not be used(?= (?:in|to|for|by|without|as) )",
            "<> is not used",
        ),
        # "it must be published; and if published on paper, must …": what is published is what was spoken of
        *(
            (
                rf"; (?:and )?if (?P<kept>(?:made available|[a-z]{{3,}}(?:ed|wn))(?: {_WORD}){{1,12}}?) , {modal}",
                f"; and if it is <> , it {modal}",
            )
            for modal in ("must", "shall")
        ),
        # "accompany it with the source": the source is what must be given
        (
            rf"accompany (?:it|them|(?:the|each|any|such) {_WORD}) with(?= (?:the|a|an|all|any|its|their) )",
            "provide with it",
        ),
        # "thus forming a work based on it, and distribute such modifications or work": that work
        (
            (
                r", thus (?:forming|creating|making) a (?:derivative )?work based on (?P<kept>the [a-z]+) , and "
                r"copy and distribute such modifications or work"
            ),
            ", and copy and distribute any work based on <>",
        ),
        # "a work based on it, or the modifications to produce that from it, in source form": both may be passed on
        (
            (
                r"(?P<kept>an? (?:derivative )?work based (?:up)?on (?P<of>the [a-z]+)) , or (?:the|your) "
                r"(?:modifications|changes) (?:(?:needed|required|necessary) )?to (?:produce|make|create) "
                r"(?:it|that|this) from (?P=of)(?: ,)?"
            ),
            "modifications or <>",
        ),
        # "to adapt the work, thereby creating derivative works based upon it": what comes of it is no further act
        (
            (
                r", thereby (?:creating|forming|making|producing) (?:an? )?derivative works?"
                rf"(?: \( (?:{_WORD} ){{1,6}}\))? based (?:up)?on (?:the|this)(?: {_WORD}){{1,3}}?(?= (?:[,;.)]|\0|$))"
            ),
            "",
        ),
        # "patent claims infringed by making it": which claims they are narrows nothing that is done
        (
            (
                r"(?P<kept>patents? claims) (?:(?:that|which) are )?infringed by the making , using(?: ,)? (?:or|and) "
                rf"selling of(?: the| its)?(?: {_WORD}){{1,3}}?(?= ,)"
            ),
            "<>",
        ),
        # "must keep the notice and not remove it": both are ruled by the one "must"
        (
            (
                r"(?P<kept>(?P<modal>must|shall) (?!not )[^.;:\0]{3,160}? and) not(?= (?:remove|alter|delete|obscure"
                r"|change|modify|use|sell|hide|disable|disclose|publish|misrepresent) )"
            ),
            "<> must not",
        ),
        (r"(?<=must )(?:itself|themselves)(?= be )", ""),
        (
            r"(?<= rules )(?:twice|repeatedly|(?:two|three|four|five) times)(?= (?:loses?|may|will) )",
            "",
        ),
        (rf"(?P<kept>copies of (?:the )?(?:{_WORD} ){{1,3}}?or)(?= derivative works )", "<> of"),
        # "when distributing copies of it": a gerund, whatever stands behind it
        (
            (
                r"(?<=when )(?P<kept>[a-z]+ing(?: (?:or|and|and/or) [a-z]+ing)?)"
                r"(?= (?:copies|portions|parts|excerpts|versions) of )"
            ),
            "<> any",
        ),
        # "running it is not restricted": the act of running it
        (rf"(?<=^ )(?P<kept>[a-z]+ing(?: {_WORD}){{1,4}}?)(?= is not restricted )", "the act of <>"),
        # "alone or in any derivative version": that version as well
        (r"alone or in any (?P<kept>(?:derivative|derived|modified) version)", "or any <>"),
        # "any use is permitted without restrictions or conditions"
        (r"without (?:any )?(?:restrictions? or conditions?|conditions? or restrictions?)", "without restriction"),
        # "the source must be in a format that …": it must be provided so
        (
            r"(?P<kept>must|shall) be(?= in (?:a|the) (?:[a-z-]+ ){0,2}(?:format|form) (?:that|which) )",
            "<> be provided",
        ),
        # "verbatim copies of it as you receive it": what is verbatim is so anyway
        (
            (
                rf"(?P<kept>(?:verbatim|exact|unmodified|unaltered) copies of(?: {_WORD}){{1,6}}?) "
                r"(?:exactly )?as you (?:have )?(?:receive|received|get|got) (?:it|them)(?= [,.;])"
            ),
            "<>",
        ),
        # "publish on each copy a copyright notice": a notice is put there
        (
            (
                r"publish(?= (?:on|in|with) (?:each|every|all|any|such|the) cop(?:y|ies) (?:of the [a-z]+ )?"
                r"(?:an?|the) (?:[a-z]+ ){0,3}?(?:notice|notices|disclaimer|disclaimers) )"
            ),
            "include",
        ),
        # "when you distribute it as part of a whole, the distribution of the whole must be on these terms"
        (
            (
                r"(?<=, )the distribution of the (?P<kept>whole|combination|collection) must be (?:on|under)"
                r"(?= the terms of this (?:license|licence) )"
            ),
            "you must distribute the <> under",
        ),
        # "all distribution of the Work must be under this licence": it must be distributed so
        *(
            (
                (
                    rf"(?:(?<=^ )|(?<=[.;:\0] ))(?:(?:all|any|every|each|the) )?{noun} of "
                    rf"(?P<kept>[^.;:\0]{{3,160}}?) {force} be (?:made |done )?under"
                ),
                f"<> {force} be {done} under",
            )
            for noun, done in (("distribution", "distributed"), ("redistribution", "redistributed"))
            for force in ("must", "shall")
        ),
        # "if you distribute it, this distribution will be done under this licence": you must distribute it so
        (
            (
                r"(?<=, )(?:this|such) distribution(?: or communication)? (?:will|must|shall) be (?:done|made) under"
                r"(?= (?:the terms of )?this (?:license|licence) )"
            ),
            "you must distribute them under",
        ),
        # "a Licensee whose licence is terminated shall no longer …": once it is terminated
        (
            (
                r"an? (?P<who>licensee|user|customer|recipient) whose (?P<kept>agreement|license|licence|account) "
                r"(?:is|was|has been) terminated(?= (?:shall|must|may|will|can) )"
            ),
            "if the <> is terminated , the licensee",
        ),
        # what must stay available while the work is passed on
        (
            (
                rf"(?<=available )for as long as (?:you|{_WORD} {_WORD}) continues? to "
                rf"{_WORD}(?: (?:or|and) {_WORD})? (?:it|them|(?:the|this|any) {_WORD})"
            ),
            "",
        ),
        # what somebody contributes to, he makes better
        (r"(?P<kept>(?:that|which) you (?:create|make|develop)) or to which you contribute", "<> or improve"),
        (r"or at a minimum(?= (?:a|an|the) )", "or"),
        (r"in part or in whole", "in whole or in part"),
        # "grants you a licence to use it without permission from or attributing us": neither is needed
        (
            (
                rf"(?<=^ )(?P<kept>{_NOT_DENIED} grants? {_NOT_DENIED}"
                r" without) (?:any |prior |our |the )?(?:permission|consent|approval) (?:from|of) or"
                r"(?= (?:attributing|crediting|naming|asking|paying|notifying) )"
            ),
            "<>",
        ),
        # "the tracks you record belong to you", "your content remains yours"
        (
            (
                r"(?<=^ )(?P<kept>(?:the|all|any|your|everything|whatever|(?!this |always |thus )[a-z]{3,}s)"
                r"(?: (?!not |no |never |only |if |unless |may |must )[a-z'&-]+){0,12}?) "
                r"(?:(?:will |shall )?(?:belongs? to|remains? with) you|(?:is|are|remains?|stays?) "
                r"(?:yours|your (?:own )?property))(?= [.;]? ?$)"
            ),
            "you own <>",
        ),
        # "anywhere but at sea", "bar publishers", "short of selling it"
        (r"(?:anywhere|everywhere) but(?= (?:in|on|at|onto|into|aboard|to|for) )", "everywhere except"),
        (r"(?<=, )(?:bar(?:ring)?|save)(?= (?:the )?[a-z]+s [.;,])", "except"),
        (r"(?<=^ )bar(?:ring)?(?= (?:the )?(?:[a-z]+ )?[a-z]+s , )", "except"),
        (r"short of(?= [a-z]+ing )", "apart from"),
        # "on paper alone", "for teaching alone"
        (r"(?P<kept>(?:on|in|for|at|to|by) (?:the )?[a-z]+) alone(?= [.;,])", "only <>"),
        (r"(?<=only )look at(?= (?:the|our|these|any|all) )", "view"),
        (r"(?<=^ )(?P<kept>[a-z]+ing(?: [a-z]+){0,3}?) aside(?= ,)", "apart from <>"),
        # "firms above 30 staff"
        (rf"(?<=s )(?P<kept>(?:above|over|below|under) {_COUNTED} (?:staff|employees|people|workers))", "with <>"),
        # "more than 10 million euros in annual revenue"
        *(
            (rf"(?P<kept>{_SUM}) in (?:annual|yearly|gross annual) {income}", f"an annual {income} of <>")
            for income in ("revenue", "turnover", "income", "sales", "profit", "funding")
        ),
        # "for 90 days at most"
        (rf"(?P<kept>{_COUNTED}(?: {_WORD})? [a-z]+s?) at (?:the )?most", "at most <>"),
        # "tools such as crawlers", "services like open proxies": some of them are named
        (r"(?<=[a-z] )such as(?= [a-z])", ", such as"),
        (
            rf"(?<=[a-rt-z]s )(?<!looks )(?<!works )(?<!acts )(?<!feels )(?<!sounds )(?<!seems )like(?= {_EXAMPLE})",
            ", such as",
        ),
        # "Except and solely to the extent such a restriction is impermissible, you may not …"
        (r"except(?: ,)? (?:and|but)(?: then)? (?:solely|only)(?: ,)? to the extent", "except to the extent"),
        # what a list closes with holds for each item anyway
        (r"in (?:each|every|all) cases?(?: ,)?(?= (?:solely|only|exclusively) )", ""),
        # "solely on your servers and solely for research": one "only" is about both, which are limits in two respects
        (
            (
                rf"(?P<kept>{_ONLY} (?P<first>{_PLACED})(?: {_WORD}){{1,8}}?(?: ,)?(?: and)?) "
                rf"{_ONLY}(?= (?!(?P=first) ){_PLACED} )"
            ),
            "<>",
        ),
        (r"by (?:itself|themselves)", "alone"),
        (r"(?<=that )both(?= (?:that|those|the|this|these|such) )", ""),
        (
            (
                rf"(?<=nothing in this )(?P<kept>{_WORD}) (?:shall|will|should|may) be "
                r"(?:deemed|construed|interpreted) (?:to grant|as granting)"
            ),
            "<> grants",
        ),
    )
)
_KEPT = "<>"
"""In a plain wording: the words of the group `kept`."""
_BEHIND = re.compile(
    r"(?<= )(?P<aside>, in (?:whole|part) or in (?:whole|part)) ,"
    rf"(?P<further> and (?:all|any|each)(?: {_WORD}){{1,8}}?)(?= [,.;])"
)
"""An aside between two members of a list, which may stand behind both: "in all copies, in whole or in part, and …"."""


_EXCEEDS = re.compile(
    r" (?:you|customers?|users?|developers?|licensees?|subscribers?) [^.;]*?(?<= )(?P<word>exceed)(?= "
    r"(?:\d[\d,.]*|[a-z]+ty|ten) "
    r"(?:[a-z]+ )?(?:hours|minutes|calls|requests|characters|words|tokens|images|pages|users|seats|devices|queries"
    r"|messages|credits|documents|recordings|searches|translations|downloads) )"
)
"""Somebody who must not exceed an amount of what is used."""


def _exceeding(tokens: list[Token]) -> list[Token]:
    """ "You may not exceed 60 hours a month" as "you may not use more than 60 hours a month"."""
    line = _line(tokens)
    match = _EXCEEDS.search(line)
    if match is None:
        return tokens
    at = line[: match.start("word")].count(" ") - 1
    put = (evolve(tokens[at], text=word, shape=Shape.WORD) for word in ("use", "more", "than"))
    return [*tokens[:at], *put, *tokens[at + 1 :]]


def evened(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with each wording of this module in its plain form; the new words keep the places of the old ones."""
    found = _exceeding(list(tokens))
    line = _line(found)
    for pattern, said in _PLAIN:
        at = 0
        while (match := pattern.search(line, at)) is not None:
            first = line[: match.start()].count(" ") - 1
            size = match.group().count(" ") + 1
            found[first : first + size] = _put(found[first : first + size], said, match)
            at = match.start() + 1
            line = _line(found)
    return shared(_behind(found))


def _line(tokens: Sequence[Token]) -> str:
    return f" {' '.join(words_of(tokens))} "


def _put(taken: Sequence[Token], said: Sequence[str], match: re.Match[str]) -> list[Token]:
    """The words `said` in the places of the tokens `taken`."""
    put: list[Token] = []
    behind = 0
    for step, word in enumerate(said):
        if word == _KEPT:
            begin = match.string[match.start() : match.start("kept")].count(" ")
            end = begin + match["kept"].count(" ") + 1
            put.extend(taken[begin:end])
            behind = len(taken) - end
        else:
            # more words than stood there share the first of the places
            last = max(step - len(said), -max(behind, 1))
            place = last if _KEPT in said[:step] else min(step, len(taken) - 1)
            put.append(evolve(taken[place], text=word, shape=Shape.WORD if word.isalpha() else Shape.MARK))
    return put


def _behind(tokens: list[Token]) -> list[Token]:
    """The tokens with the aside of `_BEHIND` behind the list."""
    match = _BEHIND.search(_line(tokens))
    if match is None:
        return tokens
    first = match.string[: match.start("aside")].count(" ") - 1
    aside = first + match["aside"].count(" ") + 1
    end = aside + 1 + match["further"].count(" ")
    return [*tokens[:first], *tokens[aside + 1 : end], *tokens[first:aside], *tokens[end:]]
