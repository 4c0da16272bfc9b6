"""
The few concepts (lemmas of the reference language, not words of a language) by which a sentence's modality is told.
"""

from __future__ import annotations

from ..clauses.norm import Modality


def _concepts(words: str) -> frozenset[str]:
    return frozenset(words.split())


POWERS = _concepts(
    """
    suspend terminate cancel revoke charge bill change modify update amend limit restrict disable discontinue remove
    delete block deactivate withdraw monitor refuse reject ban exclude expel lock
    """
)
"""Acts over the other party: what a passive "may" says of them is a power of the one who speaks in the text."""

STATIVE = _concepts(
    """
    be have become seem remain appear exist contain vary include differ result arise occur depend need know understand
    lose incur suffer experience encounter notice
    """
)
"""How something is: "may be inaccurate" is a possibility and no permission."""

SOMEBODIES = _concepts(
    """
    academic accountant activist actor administrator adolescent adult advertiser adviser advisor agency airline
    airport analyst apprentice archaeologist architect archive archivist army artist association athlete
    attendee auditor author authority baker bakery bank banker biologist blogger bookshop borrower breeder
    brewer brewery broadcaster broker builder buyer candidate carer caretaker cashier charity chemist child
    choir church cinema citizen cleaner clerk clinic club coach coder collector college commenter commission
    committee community composer concepts conductor congregation consortium consultant contestant contributor
    cook cooperative corporation council county couple courier court craftsman creator critic curator dancer
    dealer dentist department designer developer diplomat director distributor doctor donor driver economist
    editor educator electrician employer engineer engineering enterprise entrepreneur examiner exhibitor expert
    exporter family fan farm farmer federation filmmaker firefighter firm fisherman follower forester foundation
    franchisee freelancer friend gallery gamer gardener geologist government group grower guard guardian guest
    gym haulier historian hobbyist holder hospice hospital host hotel hotelier household human importer
    influencer inhabitant inmate inspector installer institute instructor insurer integrator intern interpreter
    investor jeweller journalist judge kindergarten laboratory landlord lawyer learner lecturer lender librarian
    library lifeguard linguist listener magazine maker manager manufacturer marina mechanic media mentor
    merchant midwife minister ministry minor modder moderator monastery municipality museum musician neighbor
    neighbour newspaper non-profit nonprofit notary novelist nurse nursery observatory officer official operator
    orchestra organizer owner painter parent parish participant passenger pastor patient patron pensioner
    performer pharmacist pharmacy photographer physician pilgrim pilot player plumber podcaster poet police
    politician porter press producer professor programmer prosecutor psychologist publisher pupil railway ranger
    reader referee refugee registrar renter repairer reporter representative reseller resident restaurant
    retailer retiree reviewer rider sailor salesman scholar schoolchild scientist scout sculptor seafarer
    secretary seller seminary senior shepherd shipper shop shopkeeper singer skipper society soldier solicitor
    specialist spectator sponsor start-up startup steward storyteller streamer studio subcontractor sublicensee
    subscriber subsidiary successor supervisor surgeon surveyor synagogue tailor teacher team technician
    teenager temple tenant tester theater theatre therapist tourist trader trainee trainer translator traveler
    traveller treasurer tribunal trustee tutor typesetter typographer undertaking union uploader vet
    veterinarian viewer visitor vlogger volunteer waiter warden weaver wholesaler winery winner worker workshop
    writer zoo
    """
)
"""Who can be let do something, as "a hospital may copy it": no mere possibility is told of them."""

EFFECTS = _concepts(
    """
    be have affect constitute exceed apply survive remain continue govern control prevail prejudice commence inure mean
    relieve supersede bind extend impair become result begin start end arise imply create cover accrue deem construe
    interpret
    """
) | {"take effect", "give rise"}
"""What a text or a thing does: "will not affect" is a rule on effect, not on conduct."""

PAYS = frozenset({"pay", "remunerate"})
"""What is owed: a duty to do it is a clause, though much of what is said of money rules no use."""

ENDS = frozenset({"terminate", "expire", "cease", "lapse", "end"})
"""How a grant ends by itself."""

CONSTITUTES = frozenset({"be", "deem", "constitute", "consider", "count", "include", "mean", "treat", "form"})
"""What makes one thing count as another."""

REGULATES = {
    **dict.fromkeys(
        ("permit", "allow", "authorize", "authorise", "entitle", "license", "grant", "let"), Modality.PERMIT
    ),
    **dict.fromkeys(("prohibit", "forbid", "ban", "bar", "prevent", "preclude"), Modality.FORBID),
    **dict.fromkeys(("require", "oblige", "obligate"), Modality.OBLIGE),
}
"""Plain verbs by which a text itself rules conduct ("this licence does not permit …")."""

LIMITS = frozenset({"restrict", "limit", "affect", "impair", "prejudice"})
"""Plain verbs of what cuts into a right: "nothing here restricts your right to …" leaves that right whole."""

RULES = frozenset(
    {*REGULATES, "restrict", "limit", "exclude", "reserve", "extend", "apply", "cover", "waive", "impose"}
)
"""Plain verbs that may rule conduct: a sentence with one is never a mere description."""

PRESENTS = frozenset(
    ("make", "publish", "produce", "offer", "provide", "run", "operate", "collect", "compile", "develop", "release")
) | frozenset(("maintain", "train", "create", "record", "gather", "host", "distribute", "build", "write", "draw"))
PRESENTS |= frozenset(
    ("measure", "monitor", "observe", "photograph", "film", "scan", "digitize", "translate", "compose")
)
PRESENTS |= frozenset(("design", "paint", "survey", "edit", "annotate", "label", "map", "assemble"))
"""What somebody does with a work or service who then says what others may do with it."""

STAYS = frozenset({"be", "remain", "stay"})
"""Verbs by which a thing is somebody's and goes on to be: "it remains the property of X", "all rights stay with X"."""
OWNS = frozenset({"own", "retain", "maintain", "hold", "keep", "reserve", "possess", "belong"})
ASSIGNS = frozenset({"assign", "transfer", "convey", "vest"})
STATES_OF_MIND = frozenset(
    {"acknowledge", "understand", "know", "recognize", "recognise", "confirm", "accept", "agree"}
)
BINDS = frozenset({"bind", "agree", "accept"})
"""How a text says that somebody is bound by it."""
REPRESENTS = frozenset({"represent", "warrant", "certify", "declare", "affirm"})
LETS = frozenset({"permit", "allow", "let", "enable", "cause", "require", "assist", "help", "encourage", "authorize"})
"""Acts that make or let somebody else do something."""

SAYS = _concepts(
    """
    permit allow authorize state provide describe specify grant require agree stipulate contain define
    """
) | {"set forth", "set out", "give"}
"""What a text does in "as permitted in section 4"."""

CONSENT = frozenset(
    {"consent", "permission", "approval", "authorization", "authorisation", "agreement", "license", "licence"}
)
"""The other party's leave, as a thing."""

RIGHTS = _concepts(
    """
    right title interest license licence ownership restriction obligation claim permission part
    """
)
"""Heads that stand before the object that they are about: "all rights in the Services"."""

GRANTS = _concepts("permission right grant authorization authorisation privilege leave freedom")
"""Heads by which a text calls what it lets somebody do."""

OWNING = frozenset(
    {"ownership", "intellectual", "property", "proprietary", "exclusive", "other", "legal", "such", "own"}
)
"""Words before "right" that name no object."""

SERVICES = _concepts("service api platform site website app application tool system product interface network")
"""Heads by which terms speak of what they give access to."""

MACHINES = frozenset({"ai", "artificial intelligence", "artificial intelligence system", "software"})
"""What does things of itself, and is nobody who is let do them: "AIs may use content of others"."""

WORKS = _concepts(
    """
    software program work library model data file package material font code content dataset weight document
    image photo picture video audio recording music song text book article icon template design artwork corpus
    database embedding checkpoint plugin sdk binary map sound voice
    """
) | {"data set", "source code", "object code"}
"""Heads by which a public licence speaks of what it licenses ("this software")."""

NAMES = frozenset({"call", "term", "name", "define", "designate"})
"""How a text gives a thing its name: "such a work is called an aggregate"."""

RECEIVES = frozenset({"receive", "obtain", "get", "acquire"})
GIVES = frozenset({"give", "grant", "provide", "offer", "make available"})
LOSES = frozenset({"lose", "forfeit", "waive", "surrender"})
"""What somebody does to rights that he has; denied, nothing changes."""

TEXTS = frozenset({"license", "licence", "agreement", "document", "text", "policy", "contract", "grant", "term"})
"""Heads by which a text speaks of itself."""

SCOPED = frozenset({"assignment", "warranty", "indemnity", "liability", "responsibility", "protection", "disclaimer"})
"""What a text may extend to a thing or not without permitting or forbidding an act."""

RULE_NAMES = _concepts(
    """
    restriction limitation prohibition condition requirement obligation provision rule section clause paragraph article
    sentence foregoing license licence agreement term duty exception exemption exclusion carve-out subsection item
    """
)
"""Heads by which a text speaks of its own clauses."""

EXCEPTION_NAMES = _concepts("exception exemption exclusion carve-out")
"""Heads by which a text speaks of what one of its clauses leaves out."""


CHOOSES = frozenset({"choose", "elect", "opt", "decide"})
"""What somebody may do to an act without changing it: "may choose to offer support"."""

CONTRIBUTES = frozenset({"contributor", "author", "maintainer", "committer"})
"""Heads by which a text calls those who made a part of the work; a reader may be one of them."""

LIGHT_MAKERS = frozenset({"make", "create", "prepare", "produce", "do", "perform", "conduct", "carry out", "undertake"})
"""Verbs that say nothing but that an act is done, where their object names the act."""
MADE = {
    **dict.fromkeys(("copy", "reproduction", "duplicate", "backup", "backup copy"), "copy"),
    **dict.fromkeys(
        ("modification", "change", "alteration", "adaptation", "derivative", "derivative work", "derived work", "edit"),
        "modify",
    ),
    "improvement": "improve",
    "enhancement": "improve",
    "translation": "translate",
    "use": "use",
    "distribution": "distribute",
    "publication": "publish",
    "sale": "sell",
    "extraction": "extract",
    "decision": "decide",
    "recording": "record",
    "photocopy": "copy",
    "upload": "upload",
    "screenshot": "copy",
}
"""Nouns that name the act that brings them about."""

NAMING = frozenset(
    (
        "data", "content", "image", "picture", "text", "code", "information", "result", "model", "output", "software",
        "speech", "voice", "video", "audio", "emotion", "face", "person", "user", "customer", "document", "product",
        "weapon", "malware", "spam", "web", "password", "credential", "document", "language", "news", "record",
    )
)  # fmt: skip
"""Nouns that before a noun for an act say what it is done to."""

TOPIC_SETTERS = frozenset({"refer", "regard", "concern", "consider"})
"""What a gerund in front of a sentence says that it is about."""

ATTEMPTS = frozenset({"attempt", "try", "seek"})
"""What somebody does on the way to an act."""

OMITS = frozenset({"fail", "neglect", "omit"})
"""What somebody does by not doing an act."""

RESTRICTIVE = frozenset({"restriction", "limitation", "prohibition", "condition", "requirement", "obligation", "duty"})
"""Heads by which a text speaks of what narrows a use."""

SPEAKS_FOR = frozenset({"grant", "license", "licence", "right", "permission", "term", "agreement", "policy", "section"})
"""Heads by which a text speaks of what it gives or of itself; a plain "applies to" of them says what it is about."""

DEALS_IN = "deal"
"""To do with a work whatever its copyright keeps back."""
MODIFIES = "modify"
"""What a grant "with or without modification" gives beside its own act."""

DERIVED = "derivative"
DERIVED_WORKS = frozenset({"derivative", "derivative work", "adaptation", "modification", "derived work"})
"""Heads by which a text speaks of what is adapted from its work."""

HANDED = frozenset({"make available", "provide", "supply", "give", "offer", "deliver", "license"})
TAKEN = frozenset({"receive", "get", "obtain", "download"})
"""How the reader comes by what a text is about."""

PARTS = frozenset({"portion", "part", "piece", "excerpt", "subset", "element", "component"})
"""Heads that stand before what they are a part of."""

BESIDE_COPYRIGHT = frozenset({"patent", "trademark", "design"})
"""Rights that a licence of the copyright does not give: a grant under them is kept apart."""


def is_right(head: str) -> bool:
    """Whether a head stands for a right in something else, also as one of several ("right, title and interest")."""
    return head in RIGHTS or head.split(",", 1)[0] in RIGHTS


DEALS = _concepts(
    """
    access adapt alter annotate archive borrow breed broadcast browse build cache call compile convert copy crop
    decompile deploy digitize display distribute download drive edit embed evaluate exchange execute exercise exhibit
    exploit export extract film fine-tune fork frame grow hire host import index install integrate lease lend link
    manufacture mirror modify monetize moor occupy offer operate paint perform photograph plant play port post print
    query quote read record redistribute remix rent reproduce resell ride run scan scrape screen sell share show sing
    sketch store stream study sublicense supply tag test train transcribe translate transmit try upload use view visit
    publish change combine merge incorporate bundle rework rewrite reuse repurpose commercialize market give process
    analyze mine transfer trade customize enhance extend improve fix patch
    """
)
"""Acts on a work or service: who grants one of them keeps the others."""

OBTAINS = frozenset({"obtain", "get", "receive", "have", "secure"})
"""How somebody comes by the other party's consent: that it was given is what counts."""

GIVES = frozenset({"give", "grant", "provide", "issue"})
"""How somebody gives leave, as a thing."""
ENTITLEMENTS = frozenset(
    {"plan", "subscription", "account", "membership", "seat", "registration", "contract", "permit", "entitlement"}
    | {
        "key",
        "credential",
        "password",
        "login",
        "ticket",
        "certificate",
        "token",
        "pass",
        "invitation",
        "voucher",
        "invite",
    }
)
"""What somebody has or has not, beside leave, to be let do something."""
KEEPS = frozenset({"keep", "hold", "maintain", "treat", "preserve"})
SECRET = frozenset({"secret", "confidential", "confidence", "private", "confidentially", "secrecy", "in confidence"})
"""How something is kept that is not to be told."""

GUARDS = frozenset({"protect", "safeguard", "guard", "secure"})
CREDENTIALS = frozenset({"credential", "access credential", "password", "login", "key", "api key", "token"})
"""What protects only as long as nobody is told."""
PASSES_ON = frozenset({"assign", "transfer", "delegate", "novate", "convey"})
"""How a contract, or what stands in it, goes to somebody else."""

WITHHOLDS = frozenset({"refuse", "deny", "withhold", "revoke", "withdraw", "lack"})
"""How somebody does not give it, or takes it back."""

WRITTEN = "written"
"""How leave may have to be given."""

AGREES = frozenset({"approve", "consent", "agree"})
"""Acts by which the other party agrees to an act of which a noun speaks."""
GOVERNED = _concepts(
    "file work software code modification derivative copy program library contribution database module"
)
"""What is licensed under a text that governs it."""

BURDENS = _concepts(
    """
    notice warning notification liability obligation duty reason cause explanation penalty recourse attribution
    acknowledgement acknowledgment credit limitation restriction condition accounting hesitation
    """
)
"""What an act may be done without, without being narrowed by it: "may change it without notice"."""

PAY = _concepts("remuneration compensation payment consideration royalty refund reimbursement fee charge cost")
"""What the one who acts need not pay to somebody; said of the reader alone it may be what the act must not cost."""

LEAVES = frozenset({"permit", "allow", "authorize", "authorise"}) | AGREES
"""Acts by which the other party gives its leave."""
ALONE = frozenset({"only", "alone", "solely", "exclusively"})
"""That nobody or nothing else is meant."""
AIMS = frozenset(
    {"purpose", "project", "activity", "study", "teaching", "education", "science", "research", "interest"}
)
"""What something is done for, beside acts."""
HOLDS = frozenset({"apply", "extend", "hold", "last", "continue", "exist", "grant", "give"})
"""What rights and licences do while they are there."""
DEPENDS = frozenset({"condition", "depend", "depend on", "hinge", "hinge on", "conditional", "contingent", "dependent"})
"""To be there only with something else."""
CREDITS = frozenset({"attribution", "credit", "acknowledgement", "acknowledgment", "notice", "citation", "label"})
"""What is put on a work where it is passed on."""
FOR_WHICH = frozenset(
    {"non-commercial", "noncommercial", "research", "academic", "educational", "evaluation", "trial", "editorial"}
)
"""What a right is said to be that is given for that alone."""
GROUNDS = frozenset({"basis", "ground", "reason", "justification", "cause", "entitlement"})
"""What an act must have to be well founded; it is there or not, and nobody includes it."""
HELD = ENTITLEMENTS | frozenset(
    [
        *("tier", "pass", "voucher", "certification", "accreditation", "addendum", "amendment", "insurance"),
        *("clearance", "invitation", "order", "purchase order"),
    ]
)
"""What one has from somebody, or has not, when one acts, and includes in nothing: plans, permits, memberships."""

MONEY = frozenset(("usd", "eur", "gbp", "cny"))
"""Units of amounts of money."""

INVERSES = {"employer": "employee", "teacher": "pupil", "parent": "child"}
"""Who somebody is to whom he is that: "Grove is the employer of Ana": Ana is an employee of Grove."""

PHOTOGRAPHS = frozenset(("photograph", "photo", "picture", "shot"))
"""What one takes of what one photographs."""
NEEDS = frozenset({"need", "require"})
"""What says that something is asked of who, or for what, is the subject."""
