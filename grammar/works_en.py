"""
English wordings of the licences of works, each with the plainer one that says the same.

They are put that way before a sentence is read (`evened_en`); none adds, drops or weighs anything.
"""

from __future__ import annotations

_WORD = r"[^ ,;:.()\0]+"
_START = r"(?:(?<=^ )|(?<=[.;:\0] ))"
_CHANGED = "(?:modified|altered|changed|adapted)"
_DEAL = (
    r"(?:use|using|copying|redistribution|distribution|reproduction|modification|preparation|creation|publication|sale"
    r"|display|performance|installation)"
)
_DEALINGS = rf"{_DEAL}(?: (?:and|or|,) {_DEAL})*"
_LET = r"(?:permitted|allowed|prohibited|forbidden|granted)"
_CREDIT = r"(?:acknowledge?ment|attribution|credit|notice|citation|copyright notice|credit line)"
_SOMEBODY = r"(?:you|we|it|they|he|she|(?:the|a|an|any|your|our|its|their)(?: [^ ,;:.()\0]+){1,4}?|[a-z][a-z-]+)"
_SUGGEST = ("suggest", "suggests", "imply", "implies", "state", "states", "claim", "claims", "pretend", "represent")

WORDINGS: tuple[tuple[str, str], ...] = (
    # "under the Fern Licence as published by Fern": where its words come from
    (rf"(?<=licen[cs]e )as published by(?: {_WORD}){{1,5}}(?= [.;,] )", ""),
    # "under the terms of that licence; either version 2, or (at your option) any later version": whichever of them
    (
        (
            r"(?:;|,) (?:either )?version [0-9][0-9.]*(?: of (?:the|that) licen[cs]e)?(?: ,)?"
            r" or (?:\( )?at your option(?: \))?(?: ,)? any later version(?= [.,;] )"
        ),
        "",
    ),
    (
        r"(?:subject to|under|on) the below(?= (?:conditions|terms|restrictions|rules|requirements) )",
        "subject to the following",
    ),
    # "the copies, whether in their original form or modified, must …": whichever they are
    (
        (
            r", (?:whether )?in (?:its|their) (?:original|first|own|unmodified) form or "
            rf"(?:in )?(?:an? )?{_CHANGED}(?: form)? ,"
        ),
        ", modified or not ,",
    ),
    # "must include both the notice and the text": each of them
    (
        (
            rf"(?P<kept>(?:must|shall|that)(?: (?!not |never ){_WORD})?) both"
            rf"(?= (?:the|this|these|an?|its|your|our)(?: {_WORD}){{1,8}} and (?:the|this|these|an?|its|your|our) )"
        ),
        "<>",
    ),
    # "use of the work and preparation of translations are permitted": each is
    *(
        (
            (
                rf"{_START}(?P<kept>{_DEALINGS} of(?: {_WORD}){{1,6}}?) and"
                rf"(?= {_DEALINGS} of [^.;:\0]{{3,80}}? {are} {let} )"
            ),
            f"<> {are} {let} and",
        )
        for are in ("is", "are")
        for let in ("permitted", "allowed", "prohibited", "forbidden")
    ),
    # "it is possible only if we agree": it is allowed only then
    (r"(?P<kept>is|are) (?:only possible|possible only)(?= (?:if|when|where|with|after) )", "<> permitted only"),
    # "leave to change it is granted, but not the right to pass it on"
    (r"(?<=granted ), but not the (?:right|permission|leave) to(?= )", ", but you must not"),
    # "a credit in the manual is required": it must be there
    (
        rf"(?P<kept>an? {_CREDIT}(?: \( see (?:{_WORD} ){{1,4}}\))? in(?: {_WORD}){{1,6}}?) is required(?= [.;,])",
        "you must include <>",
    ),
    # "provided that the notice is kept and that neither of us is deemed to have warranted anything": nobody's duty
    (
        (
            rf"(?:,)? and that neither(?: {_WORD}){{1,14}}? (?:is|are) (?:deemed|held|considered|taken) "
            r"(?=[^.;\0]{0,120}\b(?:representations?|warrant|responsible|liable))[^.;\0]*(?= [.;])"
        ),
        "",
    ),
    # "to distribute copies or phonorecords of, display publicly, and perform publicly the work"
    (r"distribute copies or phonorecords of ,", "distribute ,"),
    (r"perform publicly , and perform publicly by means of a digital audio transmission", "and publicly perform"),
    (r"(?P<kept>display|perform) publicly", "publicly <>"),
    # "give credit, reasonable to the medium or means you are using": how it is given
    (r"(?:, )?reasonable to the medium or means you are (?:utilizing|using)(?: ,)?", ""),
    # "in any manner that is primarily intended for or directed toward commercial advantage": for commercial purposes
    (
        (
            rf"exercise (?P<kept>any of the rights granted to you(?: {_WORD}){{0,6}}?) in any (?:manner|way) that is "
            r"(?:primarily )?intended for or directed towards? commercial advantage"
            r"(?: or private monetary compensation)?"
        ),
        "exercise , for commercial purposes , <>",
    ),
    # "upon notice from any licensor you must, to the extent practicable, remove it, as requested": if asked to
    (
        r"if you create an? [^.,;:\0]{3,60} , upon notice from any licensor you must , to the extent practicable ,",
        "if we request it , you must",
    ),
    (r"(?P<kept>remove from the [^.;:\0]{3,120}?) , as requested(?= [.;])", "<>"),
    # "under the conditions for verbatim copying": those that stand above
    (
        r"under the (?:above )?(?:conditions|terms) (?:for|of) (?:verbatim copying|modified versions)(?: above)?",
        "in accordance with the conditions above",
    ),
    # "under the terms of a permission notice identical to this one": under this licence
    (
        r"under (?:the terms of )?a permission notice identical to this (?:one|permission notice)",
        "under this license",
    ),
    # "Export may need a licence. Within that constraint, permission is granted": the law is kept in any case
    (rf"{_START}within that constraint ,(?= permission )", ""),
    # "permission for redistribution and use in source and binary forms, with or without modification, of the work"
    (
        (
            r"permission for redistribution and use in source and binary forms , with or without modifications? , of "
            rf"(?P<kept>(?:the|this)(?: {_WORD}){{1,5}}?)(?= (?:provided|subject|[.,;]))"
        ),
        "permission to redistribute , use and modify <> in source and binary form",
    ),
    # "provided that the notice appear, the name of X not be used in advertising, and notice be given in the manual"
    (
        (
            r", (?:and )?the (?P<kept>names? of(?: (?!(?:shall|must|may|will|should|can) )[^ .;:\0]+){1,20}?) "
            r"not be used(?= (?:in|to|for|by|without|as) )"
        ),
        ", and that the <> is not used",
    ),
    (r", and notice be given(?= in )", ", and that notice is given"),
    (r"that the name of neither (?P<kept>[^.;:\0]{3,120}?) be used(?= in )", "that the name of <> is not used"),
    # "notices are retained unchanged", "this notice is included verbatim": they are kept
    (
        (
            r"(?:(?<=is )|(?<=are )|(?<=be ))(?P<kept>retained|kept|reproduced|included|preserved|left) "
            r"(?:unchanged|intact|verbatim|unmodified|unaltered)"
        ),
        "<>",
    ),
    # "may be used only in accordance with the following terms": those are its conditions
    (
        (
            r"only (?:in accordance with|under|pursuant to|in compliance with) the following "
            r"(?:terms and conditions|terms|conditions)(?= [.;:])"
        ),
        "subject to the following conditions",
    ),
    # "is public domain software", "the author disclaims copyright to this source code": everybody's
    (
        (
            rf"{_START}(?P<kept>(?:the|this|these|all)(?: {_WORD}){{1,4}}?) (?:is|are) public domain"
            r"(?: software| code)?(?: ,? ?i\.e\. not copyrighted)?(?= [.;,])"
        ),
        "you may deal in <>",
    ),
    (r"is not subject to copyright(?: protection)? and is in the public domain", "is in the public domain"),
    (
        (
            rf"{_START}(?:the|this) (?:authors?|owners?|copyright holders?) (?:hereby )?"
            rf"(?:disclaims?|waives?|abandons?) (?:all |any )?copyrights? "
            rf"(?:to|in) (?P<kept>(?:this|the)(?: {_WORD}){{1,4}}?)(?= [.;,])"
        ),
        "you may deal in <>",
    ),
    (r"(?P<kept>is|are) permissible", "<> permitted"),
    (r", possibly (?:in exchange )?for a fee ,", ""),
    (r"source code for(?= (?:this|the) (?:software|program|library|package|work) )", "source code of"),
    # "a full and unrestricted, world-wide right and licence": of whatever reach
    (
        (
            r"(?<=granted )(?:, free of charge ,)? ?an? (?:(?:full|and|unrestricted|irrevocable|perpetual|world-wide|"
            r"worldwide|paid up|paid-up|fully|royalty-free|nonexclusive|non-exclusive|,) )+"
            r"(?:right and (?:license|licence)|license|licence|right)"
        ),
        "the right",
    ),
    (r"(?:,)? with the (?:only|sole) (?:requirement|condition) being that", "provided that"),
    # "not designed, licensed or intended for use in a reactor": not licensed for that
    (r"is not designed , (?:licensed|authorized) or intended for use in", "must not be used in"),
    # "licensed under the same terms as this software": under this licence
    (
        (
            r"under the same (?:terms|terms and conditions|conditions|license|licence) as (?:this|the) "
            r"(?:software|program|work|library|package|font|material|data|document)"
        ),
        "under this license",
    ),
    (r"uniform resource identifier \( uri \)", "uniform resource identifier"),
    # "as long as this notice remains intact": as long as it is kept
    (
        (
            rf"(?P<kept>(?:this|the|all|any|such|its)(?: {_WORD}){{0,4}}? notices?) remains?"
            r" (?:intact|unchanged|unaltered|in place|as is|as-is)"
        ),
        "<> is kept",
    ),
    # "to copy and distribute it, with or without changes": it may be changed for that as well
    (r"\( with or without (?:changes|modifications?|alterations?) \)", ", with or without modification ,"),
    (
        (
            r"to (?P<kept>[a-z]+(?: , [a-z]+)*(?: ,)? (?:and|or|and/or) [a-z]+ "
            rf"(?:it|them|(?:this|the|these)(?: {_WORD}){{1,4}}?)) , "
            r"with or without (?:modifications?|changes)(?= [,.;])"
        ),
        "to modify , <>",
    ),
    (
        (
            r"to (?P<kept>(?:distribute|redistribute|copy|share|use|publish) "
            rf"(?:it|them|(?:this|the|these)(?: {_WORD}){{1,4}}?)) , "
            r"with or without (?:modifications?|changes)(?= [,.;])"
        ),
        "to modify and <>",
    ),
    # "in a way that suggests any status or that we endorse you", "must not suggest that you are ours or that …"
    *(
        (
            rf"{before}{verb} (?P<kept>(?:that )?{_WORD} [^.;:\0]{{1,80}}?)(?: ,)? or that(?= {_SOMEBODY} {_WORD} )",
            f"{verb} <> {again} {verb} that",
        )
        for verb in _SUGGEST
        for before, again in (
            (r"(?<=that )", "or that"),
            (r"(?:(?<=must not )|(?<=shall not )|(?<=may not ))", ", and you must not"),
            (r"(?<=to )", "or to"),
        )
    ),
    # "this licence allows the fonts to be used, changed and sold": they may be
    (
        (
            rf"{_START}(?:this|the|our) (?:license|licence|agreement|permission) (?:allows|permits|lets) "
            rf"(?P<kept>(?:the|this|these|all|any|our)(?: {_WORD}){{1,6}}?) to be"
            r"(?= (?:freely )?[a-z]+(?:ed|en|wn|lt) )"
        ),
        "<> may be",
    ),
    # "the licence becomes null and void if any of the conditions above are not met"
    (
        (
            r"(?P<kept>(?:license|licence|agreement|permission|it|rights|grant)) "
            r"(?:become|becomes|is|shall be|will be|are) (?:automatically )?(?:null and void|void|invalid)(?= if )"
        ),
        "<> terminates",
    ),
    (
        (
            r"if any (?:one )?of the (?:above|foregoing|following|preceding) (?:conditions|terms|requirements) "
            r"(?:is|are) not (?:met|fulfilled|satisfied|observed|complied with)(?= [.;,])"
        ),
        "if you do not comply with this license",
    ),
    # "the work is (hereby placed) in the public domain": everybody may do what they like with it
    *(
        (
            (
                rf"{start}(?P<kept>(?:the|this|these|all)(?: {_WORD}){{1,4}}?) (?:is|are) (?:hereby |fully |entirely )*"
                r"(?:in|placed in|put in|placed into|released (?:in)?to|dedicated to|donated to) the public domain"
                r"(?= [.;,])"
            ),
            "you may deal in <>",
        )
        for start in (_START, r"(?<=, and )")
    ),
)
