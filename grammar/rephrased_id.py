"""
Indonesian sentences that forbid, ask or bound something in a roundabout way: "penjualan dikenai biaya".

Every function takes the tokens of one sentence and gives them back, said otherwise where it can; each new word keeps
the place of an old one, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..clauses.phrase import Thing
from .concepts import DEALS
from .lexicon_id import active, noun, verb
from .nominal_acts import dealt
from .tokens import Shape, Token

_ENDS = frozenset((",", ";", ":"))
_DENIALS = frozenset(("tidak", "bukan", "belum", "jangan", "tanpa", "dilarang"))
_RULES = frozenset(("boleh", "dapat", "bisa", "harus", "wajib", "diizinkan", "diperbolehkan", "diperkenankan", "perlu"))


def rephrased(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with what forbids, asks or bounds in other words said plainly."""
    for rephrase in (
        _at_all,
        _what_is_done,
        _only_from_then,
        _never_yet,
        _those_of_an_age,
        _nobody,
        _done_specially,
        _all_but,
        _outside_of_this,
        _stays_ours,
        _costs,
        _pays,
        _barring,
        _first,
        _named_place,
        _deleted,
    ):
        tokens = rephrase(tokens)
    return tokens


def _at_all(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Jangan sekali-kali menjualnya": the word in between only adds weight."""
    kept = [token for token in tokens if token.text.lower() not in ("sekali-kali", "sama sekali")]
    return kept if len(kept) < len(tokens) else tokens


def _what_is_done(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Kegiatan jual beli gambar" as "penjualan gambar": a word for any doing before what is done."""
    lower = _lower(tokens)
    for at in range(len(lower) - 1):
        if lower[at : at + 2] == ["jual", "beli"]:
            first = at - 1 if at and lower[at - 1] in _DOINGS else at
            sale = evolve(tokens[at], text=_like(tokens[first], "penjualan"), end=tokens[at + 1].end)
            return _what_is_done((*tokens[:first], evolve(sale, start=tokens[first].start), *tokens[at + 2 :]))
        if lower[at] in _DOINGS and _names_act(lower[at + 1]):
            said = evolve(tokens[at + 1], text=_like(tokens[at], lower[at + 1]), start=tokens[at].start)
            return (*tokens[:at], said, *tokens[at + 2 :])
    return tokens


_DOINGS = frozenset(("kegiatan", "aktivitas", "tindakan", "perbuatan", "praktik", "praktek", "segala"))


def _only_from_then(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Gambar baru boleh dijual mulai tahun 2030": only from then on."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 2):
        if lower[at] == "baru" and lower[at + 1] in _RULES and _SINCE & {*lower[at + 2 :]}:
            said = [evolve(token, text="mulai") if lower[k] in _ON_DAY else token for k, token in enumerate(tokens)]
            return (*said[:at], evolve(tokens[at], text="hanya"), *said[at + 1 :])
    return tokens


_SINCE = frozenset(("mulai", "sejak", "per", "pada"))
_ON_DAY = frozenset(("pada",))


def _never_yet(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Belum boleh menjualnya": may not."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 1):
        if lower[at] == "belum" and lower[at + 1] in _RULES:
            return (*tokens[:at], evolve(tokens[at], text="tidak"), *tokens[at + 1 :])
    return tokens


def _those_of_an_age(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Yang berusia di bawah 17 tahun": persons of whom that is true."""
    lower = _lower(tokens)
    if lower[:1] != ["yang"] or lower[1:2] not in (["berusia"], ["berumur"], ["belum"], ["bukan"], ["tidak"]):
        return tokens
    if not _RULES & {*lower[2:]}:
        return tokens
    who = evolve(tokens[0], text="Orang", end=tokens[0].start)
    return (who, evolve(tokens[0], text="yang"), *tokens[1:])


def _nobody(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Tidak boleh ada yang menjualnya", "tidak ada yang boleh …": nobody may."""
    lower = _lower(tokens)
    for at in range(len(lower) - 4):
        if lower[at : at + 4] in (["tidak", "boleh", "ada", "yang"], ["tidak", "ada", "yang", "boleh"]):
            words = (_like(tokens[at], "tidak"), "seorang", "pun", "boleh")
            said = [evolve(tokens[at + k], text=word) for k, word in enumerate(words)]
            return (*tokens[:at], *said, *tokens[at + 4 :])
    return tokens


def _done_specially(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Gambar ini khusus dipakai di sekolah": it may be used there alone."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 1):
        done = verb(lower[at + 1]) if lower[at] == "khusus" else None
        if done is not None and done.voice == "passive" and done.concept in DEALS and not _RULES & {*lower}:
            only = evolve(tokens[at], text="hanya", end=tokens[at].start)
            return (*tokens[:at], only, evolve(tokens[at], text="boleh"), *tokens[at + 1 :])
    return tokens


def _all_but(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Segalanya boleh kecuali menjual gambar", "selain dijual, boleh dipakai apa saja": that is forbidden."""
    lower = _lower(tokens)
    end = _end(lower)
    if lower[:1] and lower[0] in ("segalanya", "semuanya", "semua", "apa") and "kecuali" in lower:
        at = lower.index("kecuali")
        let = {*lower[:at]} & {"boleh", "diizinkan", "diperbolehkan", "bebas"}
        rest = tokens[at + 1 : end]
        done = verb(rest[0].text.lower()) if rest else None
        acts = done is not None and done.voice == "active"
        if let and rest and not _ENDS & {*lower[at:end]} and (acts or _names_act(rest[0].text.lower())):
            return (evolve(tokens[0], text="Dilarang", end=tokens[at].end), *rest, *tokens[end:])
    comma = lower.index(",") if "," in lower else 0
    if lower[:1] == ["selain"] and comma and {"apa", "segala", "semua", "bebas"} & {*lower[comma:end]}:
        first = 2 if lower[1:2] == ["untuk"] else 1
        done = verb(lower[first])
        if done is None or done.voice != "passive" or comma != first + 1 or not _RULES & {*lower[comma:end]}:
            return tokens
        may = next(k for k in range(comma, end) if lower[k] in _RULES)
        subject = tokens[comma + 1 : may]
        if not subject:
            return tokens
        said = (
            evolve(subject[0], text=lower[comma + 1].capitalize()),
            *subject[1:],
            evolve(tokens[may], text="tidak"),
            evolve(tokens[may], text="boleh"),
            tokens[first],
        )
        return _placed(said, tokens, end)
    return tokens


def _outside_of_this(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Penyewaan tidak termasuk dalam izin ini" as "izin ini tidak termasuk penyewaan"."""
    lower = _lower(tokens)
    end = _end(lower)
    at = next((k for k in range(1, end - 2) if lower[k : k + 2] == ["tidak", "termasuk"]), 0)
    text = at + 3 if lower[at + 2 : at + 3] == ["dalam"] else at + 2
    leave = lower[text : text + 1] and lower[text] in ("izin", "lisensi", "hak", "perjanjian")
    if not at or not leave or _ENDS & {*lower[:end]} or lower[0] in ("izin", "lisensi", "hak"):
        return tokens
    first = evolve(tokens[text], text=lower[text].capitalize())
    said = (first, *tokens[text + 1 : end], *tokens[at : at + 2], evolve(tokens[0], text=lower[0]), *tokens[1:at])
    return _placed(said, tokens, end)


def _stays_ours(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Hak untuk menjual tetap ada pada kami", "berada di tangan kami": nobody else is given it."""
    lower = _lower(tokens)
    end = _end(lower)
    at = next((k for k in range(1, end - 1) if lower[k] in _STAYS), 0)
    inside = lower[at:end]
    if lower[:1] != ["hak"] or not at or inside[-1] != "kami" or not {*inside[:-1]} <= {*_STAYS, *_WITH}:
        return tokens
    named = lower[1] == "untuk" or _names_act(lower[1])
    if not named or _ENDS & {*lower[:end]}:
        return tokens
    given = evolve(tokens[end - 1], text="diberikan")
    return (*tokens[:at], evolve(tokens[at], text="tidak", end=tokens[end - 2].end), given, *tokens[end:])


_STAYS = ("tetap", "berada", "ada", "tinggal", "menjadi", "milik")
_WITH = ("pada", "di", "tangan", "milik", "kepada", "sepenuhnya")


def _costs(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Penjualan dikenai biaya sebesar Rp50.000": for it that is to be paid."""
    lower = _lower(tokens)
    end = _end(lower)
    at = next((k for k in range(1, end - 1) if lower[k] in _CHARGED), 0)
    if not at or _ENDS & {*lower[:end]} or _DENIALS & {*lower[:end]} or not _names_act(lower[0]):
        return tokens
    rest = [token for token in tokens[at + 1 : end] if token.text.lower() not in ("sebesar", "senilai")]
    if not rest or rest[0].text.lower() not in _FEES:
        return tokens
    said = (
        evolve(tokens[0], text="Untuk"),
        evolve(tokens[0], text=lower[0]),
        *tokens[1:at],
        *(evolve(tokens[at], text=word, shape=Shape.WORD) for word in ("Anda", "wajib", "membayar")),
        *(rest[1:] or rest),
    )
    return _placed(said, tokens, end)


_CHARGED = ("dikenai", "dikenakan", "terkena", "kena")
_FEES = frozenset(("biaya", "tarif", "bayaran", "royalti", "ongkos", "pungutan"))


def _pays(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Sekolah membayar Rp100.000 per tahun": they have to."""
    lower = _lower(tokens)
    end = _end(lower)
    at = next((k for k in range(1, end - 1) if lower[k] in ("membayar", "menyetor")), 0)
    if not at or at > _LONGEST_NAME or _RULES & {*lower[:end]} or _DENIALS & {*lower[:end]} or _ENDS & {*lower[:end]}:
        return tokens
    money = tokens[at + 1].text.lower().startswith(("rp", "idr", "usd")) or tokens[at + 1].shape is Shape.NUMBER
    if not money or noun(lower[0]) is None or {"yang", "kami"} & {*lower[:at]}:
        return tokens
    return (*tokens[:at], evolve(tokens[at], text="wajib", end=tokens[at].start), *tokens[at:])


_LONGEST_NAME = 4


def _barring(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Kami melarang siapa pun menyewakan gambar": nobody may."""
    lower = _lower(tokens)
    if lower[:2] != ["kami", "melarang"] or "untuk" in lower[:6]:
        return tokens
    at = next((k for k in range(2, min(7, len(lower))) if _acts(lower[k])), 0)
    if not at:
        return tokens
    who = tokens[2:at]
    first = evolve(tokens[0], text="Dilarang", end=tokens[1].end)
    anybody = not who or [one.text.lower() for one in who] in (
        ["siapa", "pun"],
        ["siapapun"],
        ["anda"],
        ["orang", "lain"],
    )
    return (first, *tokens[at:]) if anybody else tokens


def _first(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Untuk menjual gambar, hubungi kami dahulu": before selling it, you have to."""
    lower = _lower(tokens)
    end = _end(lower)
    comma = lower.index(",") if "," in lower else 0
    if lower[:1] != ["untuk"] or comma < 2 or not _acts(lower[1]) or comma + 2 > end:
        return tokens
    at = comma + 1 + (lower[comma + 1] in ("mohon", "silakan", "harap"))
    asked = verb(lower[at]) if at < end else None
    if asked is None or asked.voice != "bare":
        return tokens
    known = next((one for one in active(asked.base) if verb(one) is not None), "")
    order = evolve(tokens[at], text=known)
    owed = [evolve(tokens[at], text=word, end=tokens[at].start) for word in ("Anda", "harus")]
    rest = [token for token in tokens[at + 1 : end] if token.text.lower() not in _BEFOREHAND]
    return (evolve(tokens[0], text="Sebelum"), *tokens[1 : comma + 1], *owed, order, *rest, *tokens[end:])


_BEFOREHAND = frozenset(("terlebih", "dahulu", "dulu", "sebelumnya", "lebih"))


def _named_place(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Di wilayah Jawa": in Java."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 1):
        named = tokens[at + 1].text[:1].isupper() and tokens[at + 1].shape is Shape.WORD and noun(lower[at + 1]) is None
        if lower[at] in _AREAS and lower[at - 1] in ("di", "ke", "luar", "dari") and named:
            return (*tokens[:at], *tokens[at + 1 :])
    return tokens


_AREAS = frozenset(("wilayah", "daerah", "kawasan", "provinsi", "kota", "pulau"))


def _deleted(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Hapus gambar setelah 30 hari": an order to delete it."""
    lower = _lower(tokens)
    if lower[:1] != ["hapus"] or len(lower) < 2 or noun(lower[1]) is None:
        return tokens
    return (evolve(tokens[0], text="Hapuskan"), *tokens[1:])


def _names_act(word: str) -> bool:
    """Whether a word names something that is done with a work."""
    known = noun(word)
    return known is not None and bool(dealt(Thing(known[0])))


def _acts(word: str) -> bool:
    done = verb(word)
    return done is not None and done.voice == "active" and done.concept in DEALS


def _like(token: Token, word: str) -> str:
    return word.capitalize() if token.text[:1].isupper() else word


def _placed(said: Sequence[Token], tokens: Sequence[Token], end: int) -> tuple[Token, ...]:
    """`said` on the places of the tokens before `end`, in their order."""
    places = tokens[:end]
    last = len(places) - 1
    placed = [evolve(one, start=places[min(k, last)].start, end=places[min(k, last)].end) for k, one in enumerate(said)]
    if len(said) < len(places):
        placed[-1] = evolve(placed[-1], end=places[-1].end)
    return (*placed, *tokens[end:])


def _end(lower: Sequence[str]) -> int:
    return len(lower) - 1 if lower[-1:] in (["."], ["!"]) else len(lower)


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


__all__ = ["rephrased"]
