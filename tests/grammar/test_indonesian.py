"""Indonesian: affixes, the head first, "yang", promises and bans, and what must never be lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from licet.grammar.indonesian import INDONESIAN
from licet.grammar.lexicon_id import active
from licet.grammar.reader import coverage, read
from licet.grammar.skeleton import Piece
from licet.grammar.statements import read_statement

from .plainly import norms_of, plainly, statement_of

RULES = [
    # objects that stand once behind the last verb
    (
        "Anda tidak boleh menjual, menyewakan, atau meminjamkan perangkat lunak.",
        ["forbid you: sell(object: software), rent(object: software), lend(object: software)"],
    ),
    ("Huruf pada peta harus dibiarkan tanpa perubahan.", ["forbid all: modify(object: font [place map])"]),
    (
        "Peta yang diubah wajib dibagikan dengan lisensi yang sama.",
        ["oblige all: share(basis: same license; object: map [modify(object: self)])"],
    ),
    # acts as subjects
    ("Menjual kembali layanan dilarang.", ["forbid all: resell(object: service)"]),
    ("Menjual layanan tidak diizinkan.", ["forbid all: sell(object: service)"]),
    (
        "Penggunaan perangkat lunak untuk tujuan komersial dilarang.",
        ["forbid all: use(object: software; purpose: commercial purpose)"],
    ),
    # a promise not to do it, nor to let others
    (
        "Anda setuju untuk tidak, dan tidak akan mengizinkan pihak ketiga untuk menjual perangkat lunak.",
        [
            "forbid you: sell(object: software)",
            "forbid you: permit(object: third party; purpose: sell(object: software))",
        ],
    ),
    (
        "Pengguna berjanji untuk tidak menjual peta dan untuk menjaga kunci.",
        ["forbid user: sell(object: map)", "oblige user: keep(object: key)"],
    ),
    # whoever, and nobody
    (
        "Barang siapa mengubah peta wajib menandainya.",
        ["oblige any person [modify(agent: self; object: map)]: label(object: map)"],
    ),
    ("Tidak seorang pun boleh menjual peta.", ["forbid any person: sell(object: map)"]),
    # what is given behind the one who receives it, and in the passive
    ("Kami memberikan kepada pelanggan lisensi untuk menyalin peta.", ["permit customer: copy(object: map)"]),
    ("Dengan ini diberikan izin kepada siapa pun untuk menyalin peta.", ["permit any person: copy(object: map)"]),
    # what follows is what is ruled
    (
        "Hal-hal berikut dilarang:\n- menjual peta;\n- pengubahan peta.",
        ["forbid all: sell(object: map)", "forbid all: modify(object: map)"],
    ),
    # leave that a use needs, and what it is confined to
    (
        "Penggunaan peta memerlukan izin kami.",
        ["forbid all: use(object: map) unless permit(agent: we; object: use(object: map))"],
    ),
    ("Penggunaan peta terbatas pada tujuan pribadi.", ["permit only all: use(object: map; purpose: personal purpose)"]),
    ("Pengguna bebas menyalin peta.", ["permit user: copy(object: map)"]),
    # what a prohibition does not apply to
    (
        "Pengguna dilarang menjual peta. Larangan ini tidak berlaku bagi sekolah.",
        [
            (
                "forbid user: sell(object: map)"
                " unless be(agent: this map; complement: school) or be(agent: user; complement: school)"
            )
        ],
    ),
    # the exception behind a rule about an act
    (
        "Penyematan peta tidak diizinkan, kecuali jika Anda membayar.",
        ["forbid all: embed(object: map) unless pay(agent: you)"],
    ),
    (
        "Anda boleh menyalin peta, kecuali untuk tujuan komersial.",
        ["permit you: copy(object: map) unless copy(object: map; purpose: commercial purpose)"],
    ),
    # ages
    (
        "Orang di bawah usia 16 tahun tidak boleh menyalin peta.",
        ["forbid person [be(agent: self; complement: «old»; quantity: < 16 year)]: copy(object: map)"],
    ),
    (
        "Anda harus berusia minimal 18 tahun untuk menyalin peta.",
        ["oblige you: be(complement: «old»; quantity: >= 18 year) if copy(agent: you; object: map)"],
    ),
    # conditions
    (
        "Anda hanya boleh menggunakan model jika Anda menyertakan teks lisensi.",
        ["permit only you: use(object: model) if include(agent: you; object: license text)"],
    ),
    (
        "Anda dapat menggunakan data, asalkan Anda mencantumkan sumbernya.",
        ["permit you: use(object: data) if include(agent: you; object: source [of it])"],
    ),
    # "yang" with an active verb, a passive one, an adjective, and a subject of its own
    (
        "Anda tidak boleh mengubah model yang disediakan oleh kami.",
        ["forbid you: modify(object: model [provide(agent: we; object: self)])"],
    ),
    ("Anda tidak boleh mengubah komponen yang terkunci.", ["forbid you: modify(object: locked component)"]),
    (
        "Anda boleh menggunakan lisensi yang Anda miliki.",
        ["permit you: use(object: license [own(agent: you; object: self)])"],
    ),
    # the other party's leave is a condition, not a means
    (
        "Anda boleh menjual model dengan izin tertulis dari Acme.",
        ["permit you: sell(object: model) if permit in writing(agent: Acme; object: sell(object: model))"],
    ),
    ("Dalam keadaan apa pun Anda tidak boleh menjual data.", ["forbid you: sell(object: data)"]),
    # outside is not inside
    (
        "Anda tidak boleh menggunakan layanan di luar Indonesia.",
        ["forbid you: use(object: service; place: place [not be(agent: self; place: Indonesia)])"],
    ),
    # an exception before the subject
    (
        "Kecuali untuk penelitian, Anda tidak boleh menggunakan model.",
        ["forbid you: use(object: model) unless «research»"],
    ),
    # they alone, where, and what is done to it
    (
        "Hanya sekolah yang boleh menjual peta.",
        [
            "forbid you: sell(object: map) if not (be(agent: you; complement: any school))",
            "permit any school: sell(object: map)",
        ],
    ),
    (
        "Penggunaan peta di luar wilayah Indonesia dilarang.",
        ["forbid all: use(object: map; place: place [not be(agent: self; place: Indonesia)])"],
    ),
    (
        "Penjualan peta di sekolah tidak diperkenankan.",
        ["forbid all: sell(object: map; place: school)"],
    ),
    (
        "Peta dilarang dijual kepada sekolah.",
        ["forbid all: sell(object: map; recipient: school)"],
    ),
    (
        "Anda sepakat tidak akan menjual peta.",
        ["forbid you: sell(object: map)"],
    ),
    (
        "Penjualan peta menjadi hak eksklusif Penyedia.",
        ["forbid all: sell(object: map)"],
    ),
    (
        "Anda boleh menyalin aplikasi beserta dokumentasinya.",
        ["permit you: copy(object: application and documentation [of application])"],
    ),
    (
        'Setiap peta harus diberi label "Uji".',
        ["oblige all: label(capacity: uji; object: all map)"],
    ),
    # leave that somebody needs, whose it is done to, and lists without a last connective
    (
        "Pengguna komersial wajib membeli lisensi tersendiri.",
        ["forbid commercial user: use unless permit(agent: we; object: use)"],
    ),
    (
        "Peta hanya dapat dipublikasikan setelah diperiksa.",
        ["permit only all: publish(object: map) if check(object: map)"],
    ),
    (
        "Pemberi Lisensi tidak mengizinkan penggunaan peta untuk senjata.",
        ["forbid all: use(object: map; purpose: weapon)"],
    ),
    (
        "Dilarang: menjual, menyewakan, meminjamkan.",
        ["forbid all: sell, rent, lend"],
    ),
    (
        "Peta boleh Anda bagikan kepada sekolah.",
        ["permit you: share(object: map; recipient: school)"],
    ),
    (
        "Sekolah boleh mengubah peta; perusahaan tidak.",
        ["permit school: modify(object: map)", "forbid company: modify(object: map)"],
    ),
    (
        "Anda tidak boleh memberikan akses kepada pihak ketiga atas akun Anda.",
        ["forbid you: give(object: access [of account [of you]]; recipient: third party)"],
    ),
    (
        "Penjualan peta hanya dimungkinkan dengan izin tertulis Penyedia.",
        [
            "permit all: sell(object: map) if permit in writing(agent: provider; object: sell(object: map))",
            "forbid all: sell(object: map) unless permit in writing(agent: provider; object: sell(object: map))",
        ],
    ),
    # either purpose, and a name in quotes
    (
        "Anda boleh menggunakan peta, baik untuk keperluan komersial maupun nonkomersial.",
        ["permit you: use(object: map; purpose: any purpose)"],
    ),
    (
        'Setiap peta harus diberi label "Dibuat oleh AI".',
        ["oblige all: label(capacity: dibuat oleh ai; object: all map)"],
    ),
    # who is given a right may do it, and whoever is given none may not
    ("Anda diberikan lisensi untuk menyalin peta.", ["permit you: copy(object: map)"]),
    ("Lisensi untuk menyalin peta diberikan kepada Anda.", ["permit you: copy(object: map)"]),
    ("Hak untuk menjual peta tidak diberikan.", ["forbid all: sell(object: map)"]),
    ("Anda tidak diberikan hak untuk menjual peta.", ["forbid all: sell(object: map)"]),
    # leave for what a thing is used for
    (
        "Penggunaan modul untuk melatih model memerlukan izin.",
        [
            (
                "forbid all: use(object: module; purpose: train(object: model)) unless "
                "permit(agent: we; object: do(object: use [of module]; purpose: train(object: model)))"
            )
        ],
    ),
    ("Kalian boleh menyalin peta.", ["permit you: copy(object: map)"]),
    ("Silakan gunakan peta ini.", ["permit you: use(object: this map)"]),
    ("Penjualan hanya diperbolehkan bagi anggota.", ["forbid you: sell unless be(agent: you; complement: member)"]),
    ("Tidak diperbolehkan: penyewaan, penjualan.", ["forbid all: rent, sell"]),
    (
        "Mereka yang menjual peta wajib menyebut kami.",
        ["oblige person [sell(agent: self; object: map)]: name(object: we)"],
    ),
    ("Urusan penjualan serahkan kepada kami.", ["forbid all: sell"]),
    ("Peta baru boleh dijual setelah satu tahun.", ["permit only all: sell(after: year = 1; object: map)"]),
    (
        "Peta boleh disalin, tetapi tidak untuk dijual.",
        ["permit all: copy(object: map)", "forbid all: sell(object: map)"],
    ),
]


@pytest.mark.parametrize(("text", "norms"), RULES)
def test_rules(text: str, norms: list[str]) -> None:
    """
    Indonesian sentences come to the norms that their words say.
    """
    assert norms == norms_of(text, "id")


def test_active_forms() -> None:
    """
    me- changes the first sound of a verb as the language does; loanwords may keep it.
    """
    table = {
        "gunakan": "menggunakan",
        "pakai": "memakai",
        "tulis": "menulis",
        "kembangkan": "mengembangkan",
        "sewakan": "menyewakan",
        "latih": "melatih",
        "ubah": "mengubah",
        "jual": "menjual",
        "distribusikan": "mendistribusikan",
        "klasifikasikan": "mengklasifikasikan",
    }

    assert table == {base: active(base)[0] for base in table}


def test_a_word_no_table_knows_keeps_its_form() -> None:
    """
    An unknown noun becomes a concept of its own language, and stays in its place.
    """
    assert "use(agent: user; object: id:gurindam)" == statement_of("Pengguna itu menggunakan gurindam.", "id")


def test_no_content_word_is_lost() -> None:
    """
    Every content word of a licence sentence is in what was read or in what was kept as written.
    """
    text = "Anda tidak boleh menggunakan layanan dengan gurindam, kecuali kami setuju."
    sentence = INDONESIAN.parse((Piece(text, 0),))[0]
    said = " ".join(plainly(act) for clause in sentence.clauses for act in clause.acts)

    assert "gurindam" in said or any("gurindam" in words.text for words in sentence.opaque)


def test_a_full_stop_inside_a_list_is_told() -> None:
    """
    A full stop that a print put inside a list does not end the list, and the reading says so.
    """
    text = "Anda boleh menggunakan data untuk mengkategorikan, mengklasifikasikan. Atau mengatur data."
    sentence = INDONESIAN.parse((Piece(text, 0),))[0]

    assert "full stop" in sentence.note
    assert ("categorize", "classify", "organize") == tuple(
        word.split("(")[0] for word in plainly(sentence.clauses[0].acts[0]).split("purpose: ")[1].split(" or ")
    )


def test_press_clause(shared: Path) -> None:
    """
    The Indonesian print of the clause: a ban, and two permissions that lift it, the first with its proviso.
    """
    text = (shared / "ai-terms" / "press-openai-clause-id.txt").read_text(encoding="utf-8")
    ban, classifiers, tuning = read(text).norms

    assert ["forbid", "permit", "permit"] == [one.modality.value for one in (ban, classifiers, tuning)]
    assert (ban.id,) == classifiers.defeats == tuning.defeats
    assert "end user" in plainly(ban.bearer)
    assert "compete" in plainly(ban.acts[0])
    assert "fine-tune" in plainly(tuning.acts[0])
    proviso = plainly(classifiers.conditions[0].formula)
    assert "not distribute" in proviso
    assert "available" in proviso
    assert 1.0 == _share_read(text)


def _share_read(text: str) -> float:
    found = coverage(read(text))
    return found.read / max(found.read + found.partial + found.unread, 1)


def test_typical_texts(shared: Path) -> None:
    """
    Of the sentences that rule something in the Indonesian texts, most are read in full.
    """
    for name, least in (("flowork-eula-id", 0.5), ("mozilla-acceptable-use-policy-id", 0.65)):
        assert _share_read((shared / "ai-terms" / f"{name}.txt").read_text(encoding="utf-8")) >= least, name


def test_what_is_written_reads_back(shared: Path) -> None:
    """
    A predication written out in Indonesian reads back as the same predication.
    """
    for line in (shared / "scenarios-dev.jsonl").read_text(encoding="utf-8").splitlines():
        scenario = json.loads(line)
        if scenario["language"] != "id":
            continue
        for sentence in scenario["sentences"]:
            for said in (reading[0] for reading in read_statement(sentence, INDONESIAN).readings[:1]):
                read = statement_of(INDONESIAN.predication_words(said), "id")
                assert plainly(said) == read.split(" & ")[0], sentence  # what it implies is said behind it
