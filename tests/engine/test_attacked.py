"""Short texts in which an act was once let pass that they do not allow, told in the three languages."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

CASES = [
    # another licence is not this one
    (
        "You may distribute the map only under this license.",
        "Bob distributes the map under another license. May Bob distribute the map under another license?",
        "prohibited",
    ),
    # a thing that is banned is not made either
    ("Automated reports are prohibited.", "Bob makes automated reports. May Bob make automated reports?", "prohibited"),
    (
        "More than 100 requests per hour are not allowed.",
        "Bob sends 500 requests per hour. May Bob send 500 requests per hour?",
        "prohibited",
    ),
    # a power has its grounds, whoever is called the provider
    (
        "The provider may suspend the account if the customer sells the map.",
        "The customer does not sell the map. The provider suspends the account. May the provider suspend the account?",
        "prohibited",
    ),
    # "this" takes up what the sentence before gives
    (
        "Users may sell the images.\nThis does not apply to schools.",
        "The school is a user. The school sells the images. May the school sell the images?",
        "prohibited",
    ),
    # whoever may only do it on a condition
    (
        "Pupils may only copy the map if they pay.",
        "The pupil copies the map. The pupil does not pay. May the pupil copy the map?",
        "prohibited",
    ),
    (
        "Schüler dürfen die Karte nur kopieren, wenn sie zahlen.",
        "Der Schüler kopiert die Karte. Der Schüler zahlt nicht. Darf der Schüler die Karte kopieren?",
        "prohibited",
    ),
    (
        "Siswa hanya boleh menyalin peta jika mereka membayar.",
        "Siswa itu menyalin peta. Siswa itu tidak membayar. Bolehkah siswa itu menyalin peta?",
        "prohibited",
    ),
    # what competes with the licensor's is competing, also "of his own"
    (
        "These terms apply between the Customer and acme (“Provider”). The Customer must not build competing chatbots.",
        (
            "Bob is a customer of acme. Bob builds a chatbot of his own. The chatbot of his own competes with acme map."
            " May Bob build the chatbot?"
        ),
        "prohibited",
    ),
    # "the chatbot" is the one that the text calls its service, and is used within the business though on a site
    (
        (
            "Diese AGB regeln die Nutzung des Acme Chatbots („Dienst“) durch Unternehmen („Kunde“)."
            " Der Kunde darf den Dienst nicht verkaufen."
        ),
        "Bob ist Kunde von Acme. Bob verkauft den Chatbot. Darf Bob den Chatbot verkaufen?",
        "prohibited",
    ),
    # how somebody stands is the ground of a power
    (
        "Bei Zahlungsverzug kann der Anbieter das Konto sperren.",
        (
            "Der Kunde ist im Zahlungsverzug. Der Anbieter sperrt das Konto, bis der Kunde zahlt."
            " Darf der Anbieter das Konto sperren?"
        ),
        "permitted",
    ),
    # what was promised not to be done
    (
        "Der Kunde verpflichtet sich, keine Kopien zu verkaufen.",
        "Der Kunde verkauft Kopien. Darf der Kunde Kopien verkaufen?",
        "prohibited",
    ),
    (
        "Hal-hal berikut dilarang:\n- menjual kembali akses;\n- menyalin peta.",
        "Pengguna menyalin peta. Bolehkah pengguna menyalin peta?",
        "prohibited",
    ),
    (
        "Pengguna berjanji untuk tidak menggunakan peta:\na. untuk iklan; atau\nb. untuk keperluan militer.",
        "Pengguna menggunakan peta untuk iklan. Bolehkah pengguna menggunakan peta untuk iklan?",
        "prohibited",
    ),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), CASES)
def test_what_is_not_allowed_is_not_let_pass(terms: str, case: str, verdict: str) -> None:
    """
    The answer under a short text of ordinary words.
    """
    assert verdict == kind_of(judged(terms, case))
