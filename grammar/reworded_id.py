"""
Indonesian turns of phrase in the words that the grammar reads: "hanya sekolah yang boleh" is "hanya sekolah boleh".

Every function takes the tokens of one sentence and gives them back, said otherwise where it can; each new word keeps
the place of an old one, in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .lexicon_id import indonesian, noun, verb
from .meant_for_id import meant_only_for
from .tokens import Shape, Token

_LEAVE = frozenset(
    ("boleh", "dapat", "bisa", "berhak", "diizinkan", "diperbolehkan", "diperkenankan", "dibolehkan", "berwenang")
)


def reworded(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens`, with what is said in a roundabout way said plainly."""
    for reword in (
        _quoted,
        _either_way,
        _welcome,
        _those_who,
        _left_to_us,
        _who_may_only,
        _only_then,
        _nor_meant,
        meant_only_for,
        _only_they,
        _not_included,
        _above,
        _but_they_not,
        _taboo,
        _left_as_is,
        _under_licence,
        _listed,
        _as_follows,
        _exempt,
        _not_otherwise,
        _competent,
        _made_into,
        _right_given,
        _given,
        _nor_is,
        _in_any_form,
        _not_over,
        _ruled_behind,
        _needing_leave,
        _let_do,
        _left_alone,
    ):
        tokens = reword(tokens)
    return tokens


_NEEDS = frozenset(("memerlukan", "membutuhkan", "mensyaratkan"))
_LEAVE_NOUNS = frozenset(("izin", "persetujuan"))


def _needing_leave(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Penggunaan data untuk melatih model memerlukan izin" as "dilarang penggunaan … tanpa izin"."""
    lower = _lower(tokens)
    at = next((k for k in range(2, len(lower) - 1) if lower[k] in _NEEDS and lower[k + 1] in _LEAVE_NOUNS), 0)
    aims = [k for k in range(1, at - 1) if lower[k] == "untuk" and verb(lower[k + 1]) is not None]
    if not at or not aims or not _RULED_BEFORE.isdisjoint(lower[:at]) or "untuk" in lower[at:]:
        return tokens
    if verb(lower[0]) is not None or tokens[0].shape is not Shape.WORD:
        return tokens
    first = (evolve(tokens[0], text="Dilarang", end=tokens[0].start), evolve(tokens[0], text=lower[0]))
    return (*first, *tokens[1:at], evolve(tokens[at], text="tanpa"), *tokens[at + 1 :])


_SUM = re.compile(r"(rp|idr|usd)\.?(\d[\d.]*)", re.IGNORECASE)


def sums(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Rp20.000": the sign of the money, and how much it is."""
    found: list[Token] = []
    for token in tokens:
        match = _SUM.fullmatch(token.text)
        if match is None:
            found.append(token)
            continue
        cut = token.start + match.start(2)
        found.append(evolve(token, text=match[1], end=cut, shape=Shape.WORD))
        found.append(evolve(token, text=match[2], start=cut, shape=Shape.NUMBER, spaced=False))
    return found


_RULING = frozenset(("dilarang", "diizinkan", "diperbolehkan", "diperkenankan", "dibolehkan"))
_RULED_BEFORE = frozenset(("boleh", "dapat", "harus", "wajib", "hanya", "yang", "jika", "kecuali", ",", ";", *_RULING))


def _ruled_behind(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Penggunaan data untuk melatih model dilarang" as "dilarang penggunaan data untuk melatih model"."""
    lower = _lower(tokens)
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    at = end - 2 if lower[end - 2 : end - 1] == ["tidak"] else end - 1
    aims = [k for k in range(1, at - 1) if lower[k] == "untuk" and verb(lower[k + 1]) is not None]
    if at < 3 or lower[end - 1] not in _RULING or not aims or not _RULED_BEFORE.isdisjoint(lower[:at]):
        return tokens
    if verb(lower[0]) is not None or tokens[0].shape is not Shape.WORD:
        return tokens
    return _turned(tokens, end, at, tuple(lower[at:end]))


_AS_IT_WAS = (("seperti", "semula"), ("apa", "adanya"), ("tidak", "berubah"), ("utuh",), ("sama",))


def _left_alone(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Biarkan warnanya tetap seperti semula", "warnanya harus tetap sama" as "jangan mengubah warnanya"."""
    lower = _lower(tokens)
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    last = next((end - len(one) for one in _AS_IT_WAS if tuple(lower[end - len(one) : end]) == one), 0)
    if last and lower[last - 1] == "tetap":
        last -= 1
    changing = last if last and lower[last] == "tetap" else 0
    let = lower[:1] == ["biarkan"] and last > 1
    must = next((k for k in range(1, changing) if lower[k] in ("harus", "wajib") and k + 1 == changing), 0)
    if {",", ";", "yang"} & {*lower[:end]} or not (let or must):
        return tokens
    thing = tokens[1:last] if let else tokens[:must]
    rest = tokens[last:end] if let else tokens[must:end]
    said = ("Jangan", "mengubah")
    first = [evolve(thing[0], text=word, end=thing[0].start, start=tokens[0].start, spaced=True) for word in said]
    whole = [evolve(one, text=one.text.lower()) if not at else one for at, one in enumerate(thing)]
    return (*first, *whole[:-1], evolve(whole[-1], end=rest[-1].end), *tokens[end:])


_LETS = frozenset(("mengizinkan", "memperbolehkan", "membolehkan", "memperkenankan"))
_LONGEST_NAME = 4


def _left_to_us(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Urusan penjualan serahkan kepada kami" as "serahkan penjualan kepada kami"."""
    lower = _lower(tokens)
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    at = next((k for k in range(1, end - 2) if lower[k] in ("serahkan", "percayakan")), 0)
    if not at or lower[at + 1 : end] != ["kepada", "kami"] or {",", ";"} & {*lower[:end]}:
        return tokens
    first = 1 if lower[0] in ("urusan", "hal", "soal") else 0
    said = [tokens[at], *tokens[first:at], *tokens[at + 1 : end]]
    places = tokens[:end]
    placed = [
        evolve(one, text=one.text.lower(), start=places[k].start, end=places[k].end) for k, one in enumerate(said)
    ]
    return (*placed[:-1], evolve(placed[-1], end=places[-1].end), *tokens[end:])


def _those_who(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Mereka yang berusia di bawah 18 tahun": persons of whom that is true."""
    lower = _lower(tokens)
    for at in range(len(lower) - 1):
        if lower[at] == "mereka" and lower[at + 1] == "yang":
            return (*tokens[:at], evolve(tokens[at], text="Orang" if not at else "orang"), *tokens[at + 1 :])
    return tokens


def _who_may_only(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Yang boleh menjual gambar hanyalah anggota" as "hanya anggota boleh menjual gambar"."""
    lower = _lower(tokens)
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    at = next((k for k in range(3, end - 1) if lower[k] in ("hanyalah", "hanya")), 0)
    if lower[:1] != ["yang"] or lower[1:2] == [] or lower[1] not in _LEAVE or not at or {",", ";"} & {*lower[:end]}:
        return tokens
    said = [evolve(tokens[0], text="Hanya"), *tokens[at + 1 : end], *tokens[1:at]]
    places = tokens[:end]
    placed = [evolve(one, start=places[k].start, end=places[k].end) for k, one in enumerate(said)]
    return (*placed, *tokens[end:])


def _only_then(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Gambar baru boleh dijual setelah satu tahun": only then."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 2):
        then = {"setelah", "sesudah", "jika", "apabila", "kalau", "ketika", "saat"} & {*lower[at:]}
        if lower[at] == "baru" and lower[at + 1] in _LEAVE and then:
            return (*tokens[:at], evolve(tokens[at], text="hanya"), *tokens[at + 1 :])
    return tokens


def _nor_meant(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Gambar boleh disalin, tetapi tidak untuk disewakan" as "… tetapi tidak boleh disewakan"."""
    lower = _lower(tokens)
    for at in range(3, len(lower) - 2):
        but = lower[at - 1] in _BUT or lower[at - 1] == ","
        done = verb(lower[at + 2]) if lower[at : at + 2] == ["tidak", "untuk"] and but else None
        if done is not None and {*lower[:at]} & {"boleh", "dapat", "bisa"}:
            return (*tokens[: at + 1], evolve(tokens[at + 1], text="boleh"), *tokens[at + 2 :])
    return tokens


def _welcome(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Silakan gunakan gambar ini" as "Anda boleh gunakan gambar ini"."""
    lower = _lower(tokens)
    if (
        lower[:1] not in (["silakan"], ["silahkan"])
        or len(lower) < 3
        or verb(lower[1]) is None
        or "hubungi" in lower[1]
    ):
        return tokens
    may = evolve(tokens[0], text="boleh", start=tokens[0].end, spaced=True)
    return (evolve(tokens[0], text="Anda"), may, *tokens[1:])


def _let_do(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Kami mengizinkan siapa pun menyalinnya" as "kami mengizinkan siapa pun untuk menyalinnya"."""
    lower = _lower(tokens)
    for at, word in enumerate(lower):
        for then in range(at + 2, min(at + 2 + _LONGEST_NAME, len(lower))) if word in _LETS else ():
            if lower[then] == "untuk" or tokens[then - 1].shape is not Shape.WORD:
                break
            done = verb(lower[then])
            if done is not None and done.voice == "active":
                first = tokens[then]
                return (*tokens[:then], evolve(first, text="untuk", end=first.start), *tokens[then:])
    return tokens


def _not_over(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Tidak boleh lebih dari 20 dolar" as "tidak boleh melebihi 20 dolar"."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 2):
        over = lower[at : at + 2] == ["lebih", "dari"] and lower[at - 1] == "boleh"
        if over and (tokens[at + 2].shape is Shape.NUMBER or lower[at + 2] in _MONEY):
            return (*tokens[:at], evolve(tokens[at], text="melebihi", end=tokens[at + 1].end), *tokens[at + 2 :])
    return tokens


_MONEY = ("rp", "idr", "usd")
_PRICE = frozenset(("harga", "biaya", "tarif", "bayaran", "imbalan"))


def priced(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Seharga 45 dolar", "dengan biaya sebesar 45 dolar" as "untuk 45 dolar"."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 2):
        then = at + 1
        if lower[at] == "dengan" and lower[then] in _PRICE:
            then += 2 if lower[then + 1] == "sebesar" else 1
        elif lower[at] != "seharga":
            continue
        if then < len(tokens) and (tokens[then].shape is Shape.NUMBER or lower[then] in _MONEY):
            return (*tokens[:at], evolve(tokens[at], text="untuk", end=tokens[then - 1].end), *tokens[then:])
    return tokens


_LET = frozenset(("boleh", "bebas", "diizinkan", "diperbolehkan", "diperkenankan", "dibolehkan"))
_BUT = frozenset(("tetapi", "tapi", "namun", "sedangkan", "sementara"))
_LONGEST_THING = 6


def _nor_is(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Penyalinan diizinkan, penjualan tidak" as "penyalinan diizinkan; penjualan tidak diizinkan"."""
    lower = _lower(tokens)
    let = next((k for k in range(1, len(lower) - 2) if lower[k] in _LET and lower[k + 1] == ","), 0)
    end = next((k for k in range(let + 2, len(lower)) if lower[k] in (".", ";", ",")), len(lower))
    start = let + 2
    while start < end and lower[start] in _BUT:
        start += 1
    if not let or end - start > _LONGEST_THING or end - 1 <= start or lower[end - 1] != "tidak":
        return tokens
    if _LET & {*lower[start:end]} or {"tidak", "dilarang"} & {*lower[: let + 1]}:
        return tokens
    again = evolve(tokens[end - 1], text="boleh" if lower[let] == "boleh" else "diizinkan")
    return (*tokens[: let + 1], evolve(tokens[let + 1], text=";"), *tokens[start:end], again, *tokens[end:])


_PRINTED = frozenset(("cetak", "tercetak", "luring"))
_ONLINE = frozenset(("daring", "digital", "elektronik", "online"))
_NARROWS = frozenset(("hanya", "tidak", "kecuali", "tanpa", "jika", "selama", "dilarang", "bukan"))


def _in_any_form(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Anda boleh menerbitkannya, cetak maupun daring": in whatever form, which limits nothing."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 4):
        both = {lower[at + 1], lower[at + 3]}
        if lower[at] == "," and lower[at + 2] in ("maupun", "dan", "atau") and both & _PRINTED and both & _ONLINE:
            ends = lower[at + 4] in (".", ";")
            return (*tokens[:at], *tokens[at + 4 :]) if ends and not _NARROWS & {*lower[:at]} else tokens
    return tokens


def _only_they(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Hanya sekolah yang boleh menyalinnya": only schools may copy it."""
    lower = _lower(tokens)
    if lower[:1] != ["hanya"]:
        return tokens
    for at, word in enumerate(lower[:-1]):
        if word in _LEAVE:
            return tokens
        if word == "yang" and lower[at + 1] in _LEAVE and at > 1:
            return (*tokens[:at], *tokens[at + 1 :])
    return tokens


def _quoted(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Keterangan “Dibuat oleh AI”": what stands in quotes behind a noun is one name."""
    marks = [at for at, token in enumerate(tokens) if token.text == '"']
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        if not first or not 2 < last - first <= 10 or noun(tokens[first - 1].text.lower()) is None:
            continue
        inside = tokens[first + 1 : last]
        text = "".join((" " if one.spaced and at else "") + one.text for at, one in enumerate(inside))
        name = evolve(inside[0], text=text, end=inside[-1].end, shape=Shape.ADDRESS)
        return _quoted((*tokens[: first + 1], name, *tokens[last:]))
    return tokens


def _either_way(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Baik untuk keperluan komersial maupun nonkomersial": for any purpose."""
    lower = _lower(tokens)
    if "baik" not in lower or "maupun" not in lower[lower.index("baik") :]:
        return tokens
    at = lower.index("baik")
    joint = lower.index("maupun", at)
    end = next((k for k in range(joint + 1, min(joint + 4, len(lower))) if lower[k] in _COMMERCIAL), 0)
    if not end or not _COMMERCIAL & {*lower[at:joint]} or lower[end] in lower[at:joint]:
        return tokens
    words = ("untuk", "tujuan", "apa", "pun")
    if end + 1 - at < len(words):
        return tokens
    said = [evolve(tokens[at + k], text=word) for k, word in enumerate(words)]
    said[-1] = evolve(said[-1], end=tokens[end].end)
    return (*tokens[:at], *said, *tokens[end + 1 :])


_COMMERCIAL = frozenset(("komersial", "nonkomersial", "non-komersial"))


def _not_included(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Izin ini tidak termasuk X": it does not cover X."""
    lower = _lower(tokens)
    for at in range(1, min(len(lower) - 1, 6)):
        speaks = lower[0] in ("izin", "hak", "lisensi", "persetujuan") and at <= 4
        if speaks and lower[at : at + 2] == ["tidak", "termasuk"]:
            return (*tokens[: at + 1], evolve(tokens[at + 1], text="mencakup"), *tokens[at + 2 :])
    return tokens


def _above(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Di atas sepuluh ribu permintaan": more than that."""
    lower = _lower(tokens)
    words = {"atas": ("lebih", "dari"), "bawah": ("kurang", "dari")}
    for at in range(len(lower) - 3):
        if lower[at] != "di" or lower[at + 1] not in words or lower[at + 3] == "tahun":
            continue
        if lower[at + 2][:1].isdigit() or lower[at + 2] in indonesian()["numbers"]:
            said = [evolve(tokens[at + k], text=word) for k, word in enumerate(words[lower[at + 1]])]
            return (*tokens[:at], *said, *tokens[at + 2 :])
    return tokens


def _but_they_not(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "A boleh melakukannya; B tidak": B must not do it."""
    lower = _lower(tokens)
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    modal = next((k for k, word in enumerate(lower) if word in ("boleh", "dapat", "bisa")), 0)
    comma = next((k for k in range(end - 1, modal, -1) if lower[k] in (",", ";")), 0)
    if not modal or not comma or lower[end - 1] != "tidak" or end - comma > 6 or "tidak" in lower[:comma]:
        return tokens
    who = [token for token in tokens[comma + 1 : end - 1] if token.text.lower() not in ("sedangkan", "namun", "tetapi")]
    if not who:
        return tokens
    place = tokens[end - 1]
    again = [evolve(token, start=place.start, end=place.end) for token in tokens[modal:comma]]
    return (*tokens[:comma], evolve(tokens[comma], text=";"), *who, place, *again, *tokens[end:])


def _taboo(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Tidak dibenarkan", "haram hukumnya", "pantang": it is forbidden."""
    lower = _lower(tokens)
    for at in range(len(lower) - 1):
        if lower[at : at + 2] in (["haram", "hukumnya"], ["tidak", "dibenarkan"]):
            return (*tokens[:at], evolve(tokens[at], text="dilarang", end=tokens[at + 1].end), *tokens[at + 2 :])
    return tokens


def _left_as_is(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Harus dibiarkan tanpa perubahan": it may not be changed."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 3):
        as_is = lower[at + 2 : at + 4] in (["tanpa", "perubahan"], ["apa", "adanya"], ["seperti", "aslinya"])
        if lower[at] in ("harus", "wajib") and lower[at + 1] == "dibiarkan" and lower[at - 1] != "tidak" and as_is:
            said = zip(("tidak", "boleh", "diubah"), (tokens[at], tokens[at + 1], tokens[at + 2]), strict=True)
            words = [evolve(token, text=word) for word, token in said]
            words[-1] = evolve(words[-1], end=tokens[at + 3].end)
            return (*tokens[:at], *words, *tokens[at + 4 :])
    return tokens


def _under_licence(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Dibagikan dengan lisensi yang sama": under it."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 1):
        if lower[at : at + 2] == ["dengan", "lisensi"] and lower[at - 1] not in _JOINED_WITH:
            return (*tokens[:at], *_under(tokens[at]), *_under_licence(tokens[at + 1 :]))
    return tokens


def _under(token: Token) -> tuple[Token, Token]:
    return evolve(token, text="di"), evolve(token, text="bawah", start=token.end)


_JOINED_WITH = frozenset(("sesuai", "sejalan", "bersama", "terikat", "setuju", "beserta", "berbeda", "bertentangan"))
"""Words that "dengan" goes with, so that it says nothing of how something is done."""


def _listed(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Tidak diperbolehkan: penjualan, penyewaan" as "tidak diperbolehkan penjualan dan penyewaan"."""
    lower = _lower(tokens)
    at = next((k for k in (1, 2) if lower[k : k + 1] == [":"] and lower[k - 1] in _RULING), 0)
    if not at or lower[:at] not in (["dilarang"], ["tidak", lower[at - 1]]) or noun(lower[at + 1]) is None:
        return tokens
    rest = list(tokens[at + 1 :])
    commas = [k for k, token in enumerate(rest) if token.text == ","]
    if commas and not {"dan", "atau"} & {*lower[at:]}:
        rest[commas[-1]] = evolve(rest[commas[-1]], text="dan", shape=Shape.WORD, spaced=True)
    return (*tokens[:at], *rest)


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.text.lower() for token in tokens]


def _as_follows(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Dengan syarat sebagai berikut: menyebut sumbernya": on condition that it is so, whatever lays out the list."""
    lower = _lower(tokens)
    for colon in (at for at, word in enumerate(lower) if word == ":"):
        at = colon
        for words in _LAID_OUT:
            if tuple(lower[at - len(words) : at]) == words:
                at -= len(words)
                break
        if any(tuple(lower[at - len(words) : at]) == words for words in _ON_CONDITION):
            last = evolve(tokens[at - 1], text=tokens[at - 1].text.replace("syarat-syarat", "syarat"))
            return _as_follows((*tokens[: at - 1], last, *tokens[colon + 1 :]))
    return tokens


_LAID_OUT = (
    ("hal-hal", "sebagai", "berikut"),
    ("sebagai", "berikut"),
    ("hal-hal", "berikut"),
    ("berikut", "ini"),
    ("berikut",),
    ("bahwa",),
)
"""How a list is laid out before its colon."""
_ON_CONDITION = (
    ("apabila",),
    ("jika",),
    ("bila",),
    ("asalkan",),
    ("asal",),
    ("kecuali",),
    ("kecuali", "jika"),
    ("kecuali", "apabila"),
    ("sepanjang",),
    ("selama",),
    ("dengan", "syarat"),
    ("dengan", "syarat-syarat"),
    ("dengan", "ketentuan"),
)
"""Words behind which a clause is a condition or an exception."""


def _exempt(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "…; sekolah dikecualikan dari larangan ini": it does not apply to schools."""
    start = next((at + 1 for at in range(len(tokens) - 1, 0, -1) if tokens[at].text == ";"), 0)
    lower = _lower(tokens[start:])
    at = lower.index("dikecualikan") if "dikecualikan" in lower else -1
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    this = lower[at + 1 : at + 4] if at >= 0 else []
    if len(this) == 3 and (this[0] != "dari" or this[1] not in _RULES or this[2] not in ("ini", "itu", "tersebut")):
        return tokens
    if at > 0 and len(this) == 3 and at + 4 == end and not {",", "yang"} & {*lower[:at]}:
        words, who = (this[1], "ini", "tidak", "berlaku", "bagi"), tokens[start : start + at]
    elif at == 0 and lower[4:5] in (["adalah"], ["ialah"]) and len(this) == 3:
        words, who = (this[1], "ini", "tidak", "berlaku", "bagi"), tokens[start + 5 : start + end]
    else:
        return tokens
    places = tokens[start : start + end]
    first = [evolve(places[0], text=word, spaced=True) for word in words]
    last = len(places) - 1
    said = [*first, *who]
    placed = [evolve(one, start=places[min(k, last)].start, end=places[min(k, last)].end) for k, one in enumerate(said)]
    return (*tokens[:start], *placed, *tokens[start + end :])


_RULES = frozenset(("larangan", "ketentuan", "pembatasan", "batasan", "kewajiban", "aturan", "syarat", "izin"))
"""What a text calls its own rules."""


def _not_otherwise(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Kecuali ditentukan lain di bawah ini", "sepanjang tidak diatur lain": subject to what the text itself says."""
    lower = _lower(tokens)
    for at, word in enumerate(lower):
        end = next((k for k in range(at, len(lower)) if lower[k] in (",", ";", ".")), len(lower))
        inside = lower[at:end]
        opens = word == "kecuali" or (word in ("sepanjang", "selama", "jika", "apabila") and "tidak" in inside)
        told = {*inside} & _PROVIDED
        only = all(one in _PROVIDED | _HEREIN or one == word for one in inside)
        if not opens or not told or "lain" not in inside or not only or end - at < 3:
            continue
        if not told - _NOTED and not {"ini", "bawah"} & {*inside}:
            continue  # "kecuali disebutkan lain": it may be said elsewhere than in the text
        words = ("tunduk", "pada", "lisensi", "ini")
        said = (evolve(tokens[min(at + k, end - 1)], text=one, spaced=True) for k, one in enumerate(words))
        return (*tokens[:at], *said, *tokens[end:])
    return tokens


_NOTED = frozenset(("disebutkan", "dinyatakan", "dicantumkan"))
_PROVIDED = frozenset(("ditentukan", "diatur", "ditetapkan", *_NOTED))
_HEREIN = frozenset(
    [
        *("tidak", "secara", "tegas", "lain", "di", "dalam", "pada", "oleh", "bawah", "ini", "lisensi"),
        *("ketentuan", "perjanjian", "syarat", "dan", "dokumen", "pasal", "berikut", "bagian"),
        *("selanjutnya", "jika", "apabila"),
    ]
)
"""Words that say where something else may be provided: in this text."""


def _competent(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Instansi yang berwenang": the competent one, and no rule on what it may do."""
    lower = _lower(tokens)
    for at in range(1, len(lower) - 1):
        follows = lower[at + 2 : at + 3]
        ends = not follows or follows[0] in (".", ",", ";", ")", "dan", "atau", "boleh", "dapat", "wajib", "harus")
        if lower[at : at + 2] == ["yang", "berwenang"] and ends:
            return _competent((*tokens[:at], evolve(tokens[at + 1], text="kompeten", spaced=True), *tokens[at + 2 :]))
    return tokens


def _made_into(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Dijadikan dasar X": used as a basis for X; "diberi penjelasan": explained."""
    lower = _lower(tokens)
    for at in range(len(lower) - 1):
        if lower[at] == "dijadikan" and lower[at + 1] not in ("sebagai", "satu"):
            place = tokens[at]
            said = (evolve(place, text="digunakan"), evolve(place, text="sebagai", spaced=True))
            return (*tokens[:at], *said, *tokens[at + 1 :])
        if lower[at : at + 2] == ["diberi", "penjelasan"]:
            return (*tokens[:at], evolve(tokens[at], text="dijelaskan", end=tokens[at + 1].end), *tokens[at + 2 :])
    return tokens


_RIGHTS = frozenset(("lisensi", "izin", "hak", "kewenangan", "wewenang"))
_NOT_RECEIVING = frozenset(("tidak", "bukan", "belum", "yang", "kepada", "ini", "tersebut", "dan", "atau", "untuk"))


def _given(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Anda diberikan lisensi untuk menyalinnya": whoever is given a right receives it, and gives none."""
    lower = _lower(tokens)
    for at in range(1, min(5, len(lower) - 1)):
        given = lower[at] in ("diberi", "diberikan") and lower[at + 1] in _RIGHTS
        if given and not _NOT_RECEIVING & {*lower[:at]} and not _RIGHTS & {*lower[:at]}:
            return (*tokens[:at], evolve(tokens[at], text="menerima"), *tokens[at + 1 :])
    return tokens


def _right_given(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Hak untuk menjualnya tidak diberikan": nobody is given the right; "… diberikan kepada Anda": you receive it."""
    lower = _lower(tokens)
    end = len(lower) - 1 if lower[-1:] == ["."] else len(lower)
    if lower[:1] and lower[0] in _RIGHTS and lower[1:2] == ["untuk"] and "," not in lower:
        if lower[end - 2 : end] == ["tidak", "diberikan"]:
            return _turned(tokens, end, end - 2, ("tidak", "diberikan"))
        if lower[end - 3 : end] == ["diberikan", "kepada", "anda"] and "tidak" not in lower:
            return _turned(tokens, end, end - 3, ("Anda", "menerima"))
    return tokens


def _turned(tokens: Sequence[Token], end: int, at: int, words: tuple[str, ...]) -> Sequence[Token]:
    """What stands before `at` behind other words, each on the place of an old one."""
    first = tokens[0]
    said = [*words, first.text.lower(), *(one.text for one in tokens[1:at])]
    placed = [evolve(tokens[k], text=text, shape=Shape.WORD) for k, text in enumerate(said)]
    return (*placed[:-1], evolve(placed[-1], end=tokens[end - 1].end), *tokens[end:])
