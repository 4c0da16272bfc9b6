"""One meaning, every language, on one screen: the same norms, statements and questions from three languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .plainly import norms_of, question_of, statement_of

NORMS = [
    (
        "permit you: copy(object: data), distribute(object: data)",
        "You may copy and distribute the data.",
        "Sie dürfen die Daten kopieren und verbreiten.",
        "Anda boleh menyalin dan menyebarkan data.",
    ),
    (
        "forbid you: sell(object: service)",
        "You may not sell the service.",
        "Sie dürfen den Dienst nicht verkaufen.",
        "Anda tidak boleh menjual layanan.",
    ),
    (
        "oblige customer: inform(object: user)",
        "The customer must inform the users.",
        "Der Kunde muss die Nutzer informieren.",
        "Pelanggan harus memberi tahu pengguna.",
    ),
    (
        "forbid you: rent(object: software)",
        "You agree not to rent the software.",
        "Sie verpflichten sich, die Software nicht zu vermieten.",
        "Anda setuju untuk tidak menyewakan perangkat lunak.",
    ),
    (
        "forbid user: modify(object: model)",
        "The user is not permitted to modify the model.",
        "Dem Nutzer ist es nicht gestattet, das Modell zu ändern.",
        "Pengguna tidak diizinkan untuk mengubah model.",
    ),
    (
        "forbid all: resell(object: service)",
        "It is prohibited to resell the service.",
        "Es ist untersagt, den Dienst weiterzuverkaufen.",
        "Dilarang menjual kembali layanan.",
    ),
    (
        "forbid you: modify(object: model) unless permit(agent: provider; object: modify(object: model))",
        "You may not modify the model unless the provider permits it.",
        "Sie dürfen das Modell nicht ändern, es sei denn, der Anbieter erlaubt es.",
        "Anda tidak boleh mengubah model kecuali penyedia mengizinkannya.",
    ),
    (
        "oblige you: include(object: notice) if distribute(agent: you; object: model)",
        "If you distribute the model, you must include a notice.",
        "Wenn Sie das Modell verbreiten, müssen Sie einen Hinweis beifügen.",
        "Jika Anda menyebarkan model, Anda harus menyertakan pemberitahuan.",
    ),
    (
        "forbid you: sell(object: service) unless permit in writing(agent: Mozilla; object: sell(object: service))",
        "You may not sell the service without written permission from Mozilla.",
        "Sie dürfen den Dienst nicht ohne schriftliche Genehmigung von Mozilla verkaufen.",
        "Anda tidak boleh menjual layanan tanpa izin tertulis dari Mozilla.",
    ),
    (
        "empower provider: suspend(object: access) if not pay(agent: customer)",
        "The provider may suspend the access if the customer does not pay.",
        "Der Anbieter kann den Zugang sperren, wenn der Kunde nicht zahlt.",
        "Penyedia dapat menangguhkan akses jika pelanggan tidak membayar.",
    ),
    (
        "permit only you: use(object: model; purpose: research)",
        "You may use the model only for research.",
        "Sie dürfen das Modell nur für Forschung verwenden.",
        "Anda hanya boleh menggunakan model untuk penelitian.",
    ),
    (
        "permit you: use(object: software), copy(object: software)",
        "We grant you the right to use and copy the software.",
        "Wir räumen Ihnen das Recht ein, die Software zu nutzen und zu kopieren.",
        "Kami memberikan Anda hak untuk menggunakan dan menyalin perangkat lunak.",
    ),
    (
        (
            "forbid you: use(object: service; "
            "purpose: develop(object: model [compete(agent: self; counterpart: product [of we])]))"
        ),
        "You may not use the service to develop models that compete with our products.",
        "Sie dürfen den Dienst nicht verwenden, um Modelle zu entwickeln, die mit unseren Produkten konkurrieren.",
        "Anda tidak boleh menggunakan layanan untuk mengembangkan model yang bersaing dengan produk kami.",
    ),
    (
        "permit you: use(object: data) if label(agent: you; object: data)",
        "You can use the data as long as you label it.",
        "Sie können die Daten verwenden, solange Sie sie kennzeichnen.",
        "Anda dapat menggunakan data selama Anda melabelinya.",
    ),
]

STATEMENTS = [
    (
        "use(agent: ByteDance; object: output; purpose: train(object: Project Seed))",
        "ByteDance used Output to train Project Seed.",
        "ByteDance nutzte Output, um Project Seed zu trainieren.",
        "ByteDance menggunakan Output untuk melatih Project Seed.",
    ),
    (
        "unknown: compete(agent: model; counterpart: OpenAI)",
        "It is unknown whether the model competes with OpenAI.",
        "Es ist nicht bekannt, ob das Modell mit OpenAI konkurriert.",
        "Tidak diketahui apakah model itu bersaing dengan OpenAI.",
    ),
    (
        "open: develop(agent: evaluate(object: model); object: it)",
        "It is open whether evaluating a model develops it.",
        "Es ist offen, ob das Evaluieren eines Modells es entwickelt.",
        "Masih terbuka apakah mengevaluasi sebuah model mengembangkannya.",
    ),
    (
        "The Verge: sell(agent: ByteDance; object: model)",
        "According to The Verge, ByteDance sold the model.",
        "Laut The Verge verkaufte ByteDance das Modell.",
        "Menurut The Verge, ByteDance menjual model itu.",
    ),
    (
        "not distribute(object: model; recipient: third party)",
        "The model is not distributed to third parties.",
        "Das Modell wird nicht an Dritte verteilt.",
        "Model itu tidak didistribusikan kepada pihak ketiga.",
    ),
    (
        "have(agent: Acme; object: user > 700000000)",
        "Acme has more than 700 million users.",
        "Acme hat mehr als 700 Millionen Nutzer.",
        "Acme memiliki lebih dari 700 juta pengguna.",
    ),
    (
        "not sell(agent: any user; object: service)",
        "No user sells the service.",
        "Kein Nutzer verkauft den Dienst.",
        "Tidak ada pengguna yang menjual layanan itu.",
    ),
    (
        "not label(agent: Acme; object: text)",
        "Acme has not yet labelled the text.",
        "Acme hat den Text noch nicht gekennzeichnet.",
        "Acme belum melabeli teks itu.",
    ),
    (
        "buy(agent: ByteDance; object: access [of service]; source: Microsoft)",
        "ByteDance bought access to the Services from Microsoft.",
        "ByteDance kaufte den Zugang zu den Services von Microsoft.",
        "ByteDance membeli akses ke Layanan dari Microsoft.",
    ),
    (
        "use(agent: ByteDance; object: output; purpose: evaluate(object: Project Seed) and test(object: Project Seed))",
        "ByteDance uses Output to evaluate Project Seed and to test Project Seed.",
        "ByteDance verwendet Output, um Project Seed zu evaluieren und um Project Seed zu testen.",
        "ByteDance menggunakan Output untuk mengevaluasi Project Seed dan untuk menguji Project Seed.",
    ),
    (
        "compete(agent: Project Seed; counterpart: product [of Microsoft]; counterpart: product [of OpenAI])",
        "Project Seed competes with the products of OpenAI and with the products of Microsoft.",
        "Project Seed konkurriert mit den Produkten von OpenAI und mit den Produkten von Microsoft.",
        "Project Seed bersaing dengan produk OpenAI dan dengan produk Microsoft.",
    ),
    (
        "not make available commercially(object: classifier; recipient: third party)",
        "The classifier is not made commercially available to third parties.",
        "Der Klassifikator wird Dritten nicht kommerziell verfügbar gemacht.",
        "Pengklasifikasi itu tidak dibuat tersedia secara komersial kepada pihak ketiga.",
    ),
    (
        "provide(agent: OpenAI; capacity: service; object: model gpt-3.5-turbo)",
        "The model gpt-3.5-turbo is provided by OpenAI as part of the Services.",
        "Das Modell gpt-3.5-turbo wird von OpenAI im Rahmen der Services bereitgestellt.",
        "Model gpt-3.5-turbo disediakan oleh OpenAI sebagai bagian dari Layanan.",
    ),
    (
        "stay(agent: classifier; place: company)",
        "The classifier stays within the company.",
        "Der Klassifikator bleibt innerhalb des Unternehmens.",
        "Pengklasifikasi itu tetap di dalam perusahaan.",
    ),
    (
        "contain(agent: term [of Microsoft]; object: section 2(e))",
        "The terms of Microsoft contain section 2(e).",
        "Die Bedingungen von Microsoft enthalten Abschnitt 2(e).",
        "Ketentuan Microsoft memuat bagian 2(e).",
    ),
    (
        "license(basis: Apache License; object: code)",
        "The code is licensed under the Apache License.",
        "Der Code ist unter der Apache-Lizenz lizenziert.",
        "Kode itu dilisensikan di bawah Lisensi Apache.",
    ),
]

QUESTIONS = [
    (
        "may company: sell(object: model)",
        "May the company sell the model?",
        "Darf das Unternehmen das Modell verkaufen?",
        "Bolehkah perusahaan itu menjual model itu?",
    ),
    (
        "must Acme: label(object: text)",
        "Must Acme label the text?",
        "Muss Acme den Text kennzeichnen?",
        "Haruskah Acme melabeli teks itu?",
    ),
    ("what-must Acme: ", "What must Acme do?", "Was muss Acme tun?", "Apa yang harus dilakukan Acme?"),
]


def rows(table: list[tuple[str, str, str, str]]) -> list[object]:
    """One case for each language and meaning."""
    return [
        pytest.param(meaning, code, text, id=f"{code}: {meaning[:60]}")
        for meaning, *texts in table
        for code, text in zip(("en", "de", "id"), texts, strict=True)
    ]


@pytest.mark.parametrize(("meaning", "code", "text"), rows(NORMS))
def test_a_norm_is_the_same_in_every_language(meaning: str, code: str, text: str) -> None:
    """
    Rules that say the same in three languages are the same norm.
    """
    assert [meaning] == norms_of(text, code)


@pytest.mark.parametrize(("meaning", "code", "text"), rows(STATEMENTS))
def test_a_statement_is_the_same_in_every_language(meaning: str, code: str, text: str) -> None:
    """
    Case sentences that say the same in three languages state the same.
    """
    assert meaning == statement_of(text, code)


@pytest.mark.parametrize(("meaning", "code", "text"), rows(QUESTIONS))
def test_a_question_is_the_same_in_every_language(meaning: str, code: str, text: str) -> None:
    """
    Questions that say the same in three languages ask the same.
    """
    assert meaning == question_of(text, code)


def test_case_sentences_say_what_their_english_counterparts_say(shared: Path) -> None:
    """
    Most sentences of the German and Indonesian scenarios read as their English counterparts do; those that do not are
    translated freely ("his friend" for "a friend").
    """
    same = total = 0
    for line in (shared / "scenarios-dev.jsonl").read_text(encoding="utf-8").splitlines():
        scenario = json.loads(line)
        if scenario["language"] not in ("de", "id"):
            continue
        code = scenario["language"]
        for own, english in zip(scenario["sentences"], scenario["sentences_en"], strict=True):
            total += 1
            same += bool(statement_of(own, code)) and statement_of(own, code) == statement_of(english, "en")
        total += 1
        same += question_of(scenario["question_sentence"], code) == question_of(scenario["question_sentence_en"], "en")
    assert same >= 0.7 * total, f"{same} of {total}"
