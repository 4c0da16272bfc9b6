"""German: field order, separable verbs, compounds, nominalised acts, and what must never be lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from licet.grammar.german import GERMAN
from licet.grammar.lexicon_de import noun
from licet.grammar.reader import coverage, read
from licet.grammar.skeleton import Piece
from licet.grammar.statements import read_statement

from .plainly import norms_of, plainly, statement_of

RULES = [
    # verb-final order and shared objects
    (
        "Der Nutzer verpflichtet sich, die Daten nicht zu kopieren, zu verkaufen oder zu vermieten.",
        ["forbid user: copy(object: data), sell(object: data), rent(object: data)"],
    ),
    # separable verbs, in one piece and in two
    ("Der Kunde gibt die Daten nicht weiter.", ["forbid customer: distribute(object: data)"]),
    ("Der Kunde darf die Daten nicht weitergeben.", ["forbid customer: distribute(object: data)"]),
    ("Die Hinweise sind beizubehalten.", ["oblige all: retain(object: notice)"]),
    ("Der Nutzer hat den Hinweis beizubehalten.", ["oblige user: retain(object: notice)"]),
    # nominalised acts
    (
        "Jede Form von Dekompilierung oder Kopie des Dienstes ist untersagt.",
        ["forbid all: decompile(object: service), copy(object: service)"],
    ),
    (
        "Die Nutzung der Software zu kommerziellen Zwecken ist verboten.",
        ["forbid all: use(object: software; purpose: commercial purpose)"],
    ),
    # a modal said again begins a sentence of its own, with its own negation
    (
        "Der Kunde darf die Karte kopieren und darf die Karte nicht verkaufen.",
        ["permit customer: copy(object: map)", "forbid customer: sell(object: map)"],
    ),
    # the negation far from the modal, and in the object
    ("Kein Nutzer darf die Software vermieten.", ["forbid any user: rent(object: software)"]),
    (
        "Der Kunde darf Dritten keinen Zugang zum Dienst gewähren.",
        ["forbid customer: grant(object: any access [of service]; recipient: third party)"],
    ),
    (
        "Der Kunde darf unter keinen Umständen die Daten verkaufen.",
        ["forbid customer: sell(object: data)"],
    ),
    # the other party's leave is a condition, not a means
    (
        "Sie dürfen das Modell mit schriftlicher Genehmigung von Acme verkaufen.",
        ["permit you: sell(object: model) if permit in writing(agent: Acme; object: sell(object: model))"],
    ),
    # outside is not inside
    (
        "Der Kunde darf den Dienst außerhalb der EU nicht nutzen.",
        ["forbid customer: use(object: service; place: place [not be(agent: self; place: EU)])"],
    ),
    # the provider's power
    (
        "Der Anbieter behält sich das Recht vor, den Zugang zu sperren.",
        ["empower provider: suspend(object: access)"],
    ),
    # whoever does it, and anybody at all
    (
        "Wer die Karte ändert, muss sie kennzeichnen.",
        ["oblige any person [modify(agent: self; object: map)]: label(object: it)"],
    ),
    (
        "Jeder darf die Karte kopieren, ändern und verkaufen, sofern er zahlt.",
        ["permit all person: copy(object: map), modify(object: map), sell(object: map) if pay(agent: you)"],
    ),
    (
        "Jeder, der Fotos veröffentlicht, hat die Quelle anzugeben.",
        ["oblige all person [publish(agent: self; object: photo)]: state(object: source)"],
    ),
    ("Es ist niemandem erlaubt, Fotos hochzuladen.", ["forbid any person: upload(object: photo)"]),
    # entitled to an act that a noun names
    ("Zum Verkauf der Fotos ist der Nutzer nicht berechtigt.", ["forbid user: sell(object: photo)"]),
    # the predicate first
    ("Nicht gestattet ist der Weiterverkauf der Fotos.", ["forbid all: resell(object: photo)"]),
    # a promise with the negation in its object, and with two objects
    ("Der Kunde verpflichtet sich, keine Kopien anzufertigen.", ["forbid customer: copy"]),
    (
        "Der Kunde sichert zu, die Fotos nicht zu verkaufen und die Hinweise beizubehalten.",
        ["forbid customer: sell(object: photo)", "oblige customer: retain(object: notice)"],
    ),
    # leave that a use needs, and what it is confined to
    (
        "Die Nutzung der Fotos bedarf unserer Zustimmung.",
        ["forbid all: use(object: photo) unless permit(agent: we; object: use(object: photo))"],
    ),
    (
        "Die Nutzung der Fotos ist auf private Zwecke beschränkt.",
        ["permit only all: use(object: photo; purpose: private purpose)"],
    ),
    # an exception in main order, and one purpose alone
    (
        "Der Kunde darf die Fotos nicht verkaufen, außer der Urheber hat zugestimmt.",
        ["forbid customer: sell(object: photo) unless permit(agent: author; object: sell(object: photo))"],
    ),
    (
        "Die Fotos dürfen zu keinem anderen Zweck als der Werbung verwendet werden.",
        ["forbid all: use(object: photo; purpose: any purpose [without advertising])"],
    ),
    # the act that brings the duty
    (
        "Bei der Verbreitung der Fotos ist der Urheber zu nennen.",
        ["oblige all: name(object: author) if distribute(object: photo)"],
    ),
    # attempts
    (
        "Versuche, den Filter zu umgehen, sind verboten.",
        ["forbid all: circumvent(object: filter), attempt(object: circumvent(object: filter))"],
    ),
    # one closing verb for all items
    (
        "Der Kunde darf die Fotos nicht\na) zum Spaß,\nb) zu politischen Zwecken\nverwenden.",
        [
            "forbid customer: use(object: photo; purpose: de:Spaß)",
            "forbid customer: use(object: photo; purpose: political purpose)",
        ],
    ),
    # "he" is the party of the sentence before
    (
        "Der Nutzer kann die Fotos kopieren. Er darf sie jedoch nicht verkaufen.",
        ["permit user: copy(object: photo)", "forbid user: sell(object: photo)"],
    ),
    # a thing that is banned: it is used, or it is done
    ("Bots sind verboten.", ["forbid all: use(object: bot)"]),
    (
        "Automatisierte Berichte sind verboten.",
        ["forbid all: do(object: automated report), use(object: automated report)"],
    ),
    # what is to be left undone
    ("Der Nutzer hat es zu unterlassen, Filter zu umgehen.", ["forbid user: circumvent(object: filter)"]),
    ("Jede Vervielfältigung der Karte ist zu unterlassen.", ["forbid all: reproduce(object: map)"]),
    # participles that share their auxiliary, and what is given
    (
        "Die bereitgestellten Karten dürfen kopiert, verändert und verkauft werden.",
        ["permit all: copy(object: map), modify(object: map), sell(object: map)"],
    ),
    # a right that is passed on is not granted
    (
        "Der Nutzer darf seine Rechte nicht auf Dritte übertragen.",
        ["forbid user: transfer(object: right [of user]; recipient: third party)"],
    ),
    # an inflected participle, and an infinitive that no list knows
    (
        "Die Nutzung der Karte ist ausschließlich registrierten Nutzern gestattet.",
        [
            "forbid you: use(object: map) if not (be(agent: you; complement: user [register(object: self)]))",
            "permit user [register(object: self)]: use(object: map)",
        ],
    ),
    ("Nutzern ist es nicht gestattet, die Karte aufzuhübschen.", ["forbid user: de:aufhübschen(object: map)"]),
    # no less forbidden, and taken out
    ("Der Verkauf der Karte ist ebenso wenig erlaubt.", ["forbid all: sell(object: map)"]),
    (
        "Nutzer dürfen die Karte verkaufen. Hiervon ausgenommen sind Schulen.",
        [
            (
                "permit user: sell(object: map)"
                " unless be(agent: this map; complement: school) or be(agent: user; complement: school)"
            )
        ],
    ),
    # the words that are to be used stand behind a colon
    (
        "Jede Nutzung ist zulässig, sofern der folgende Vermerk angegeben wird: Acme, 2024.",
        ["permit all: use if state(object: following notice)"],
    ),
    # a grant's example has its conditions
    (
        "Sie dürfen die Karte nutzen, sofern Sie zahlen. Sie dürfen sie insbesondere drucken.",
        ["permit you: use(object: map) if pay(agent: you)", "permit you: print(object: it) if pay(agent: you)"],
    ),
    # a paragraph that steps back
    (
        "§ 1 Der Verkauf der Karte ist verboten.\n§ 2 Abweichend von § 1 dürfen Schulen die Karte verkaufen.",
        ["forbid all: sell(object: map)", "permit school: sell(object: map)"],
    ),
    # who has so many
    (
        "Firmen mit mehr als 50 Beschäftigten dürfen die Karte nicht kopieren.",
        ["forbid firm [have(agent: self; object: employee > 50)]: copy(object: map)"],
    ),
    # ages
    (
        "Personen unter 16 Jahren dürfen die Karte nicht kopieren.",
        ["forbid person [be(agent: self; complement: «old»; quantity: < 16 year)]: copy(object: map)"],
    ),
    (
        "Nur Nutzer ab 18 Jahren dürfen die Karte kopieren.",
        [
            (
                "forbid you: copy(object: map) if not (be(agent: you;"
                " complement: user [be(agent: self; complement: «old»; quantity: >= 18 year)]))"
            ),
            "permit user [be(agent: self; complement: «old»; quantity: >= 18 year)]: copy(object: map)",
        ],
    ),
    (
        "Wer jünger als 16 Jahre ist, darf die Karte nicht kopieren.",
        ["forbid any person [be(agent: self; complement: «old»; quantity: < 16 year)]: copy(object: map)"],
    ),
    # "this" is the sentence before, whatever it gives
    (
        "Nutzer dürfen die Fotos verkaufen. Dies gilt nicht für Schulen.",
        [
            (
                "permit user: sell(object: photo)"
                " unless be(agent: this photo; complement: school) or be(agent: user; complement: school)"
            )
        ],
    ),
    # a participle with its complements before the noun
    (
        "Sie dürfen die im Rahmen unserer Dienste bereitgestellten Modelle anpassen.",
        ["permit you: adapt(object: model [provide(capacity: service [of we]; object: self)])"],
    ),
    # roundabout bans, and limits that go on a use
    (
        "Ein Weiterverkauf der Karten kommt nicht in Betracht.",
        ["forbid all: resell(object: map)"],
    ),
    (
        "Eine Nutzung der Karten zu Werbezwecken scheidet aus.",
        ["forbid all: use(object: map; purpose: advertising purpose)"],
    ),
    (
        "Tabu ist jeder Verkauf der Karten.",
        ["forbid all: sell(object: map)"],
    ),
    (
        "Jede Nutzung der Karten, die über den Unterricht hinausgeht, ist untersagt.",
        ["forbid all: use(object: map; without: teaching)"],
    ),
    (
        "Jede über den Unterricht hinausgehende Nutzung der Karten ist untersagt.",
        ["forbid all: use(object: map; without: teaching)"],
    ),
    (
        "Abweichend von Satz 1 darf die Karte nicht verkauft werden.",
        ["forbid all: sell(object: map)"],
    ),
    (
        "Die Karte darf längstens bis zum 1. Mai 2026 gedruckt werden.",
        ["permit only all: print(object: map; time: None..2026-05-01)"],
    ),
    (
        "Die Karte ist nicht für die Nutzung in Schulbüchern zugelassen.",
        ["forbid all: use(object: map; place: school book)"],
    ),
    (
        "Vom Verkauf der Karten ausgeschlossen sind Händler.",
        ["forbid dealer: sell(agent: dealer; object: map)"],
    ),
    (
        "Der Verkauf der Karten bleibt dem Lizenzgeber vorbehalten.",
        ["forbid all: sell(object: map)"],
    ),
    (
        "Der Nutzer verzichtet auf den Verkauf der Karten.",
        ["forbid user: sell(object: map)"],
    ),
    (
        "Zum Zweck der Werbung darf die Karte nur von Vereinen benutzt werden.",
        ["forbid you: use(object: map; purpose: advertising) unless be(agent: you; complement: club)"],
    ),
    (
        "Eine Veröffentlichung der Karte darf frühestens im Jahr 2030 erfolgen.",
        ["forbid all: publish(object: map; time: None..2029-12-31)"],
    ),
    (
        "Verboten sind das Kopieren der Wetterdaten und deren Nutzung in Büchern.",
        ["forbid all: copy(object: weather data), use(object: weather data; place: book)"],
    ),
    ("Die Stunden dürfen nicht aufgenommen werden.", ["forbid all: record(object: hour)"]),
    # verbs of leaving undone, with what is left undone behind them
    ("Sehen Sie davon ab, die Karten zu verkaufen.", ["forbid you: sell(object: map)"]),
    ("Verzichten Sie darauf, die Karten zu verkaufen.", ["forbid you: sell(object: map)"]),
    ("Hüten Sie sich davor, die Karten zu verkaufen.", ["forbid you: sell(object: map)"]),
    ("Nehmen Sie Abstand davon, die Karten weiterzuverkaufen.", ["forbid you: resell(object: map)"]),
    ("Sehen Sie vom Verkauf der Karten ab.", ["forbid you: sell(object: map)"]),
    (
        "Der Nutzer verpflichtet sich, davon abzusehen, die Karten zu verkaufen.",
        ["forbid user: sell(object: map)"],
    ),
    ("Wir bitten Sie, die Karten nicht zu verkaufen.", ["forbid you: sell(object: map)"]),
    (
        "In der Schweiz darf die Karte nicht verkauft werden.",
        ["forbid all: sell(object: map; place: Switzerland)"],
    ),
    (
        "Mit Ablauf der Testphase darf der Nutzer die Karte nicht mehr kopieren.",
        ["forbid user: copy(object: map) if expire(agent: trial period)"],
    ),
    # who checks, how much is paid, how many a day, who has how much
    (
        "Karten sind vor der Veröffentlichung von einem Menschen zu prüfen.",
        ["oblige all: check(agent: human; object: map) if publish(agent: you)"],
    ),
    (
        "Für jeden Abdruck der Karten sind 20 Euro an den Verlag zu zahlen.",
        ["oblige all: pay(object:  = 20; purpose: reprint(object: map); recipient: publisher)"],
    ),
    (
        "Pro Tag dürfen nicht mehr als 10 Karten gedruckt werden.",
        ["forbid all: print(object: map > 10 [manner day])"],
    ),
    (
        "Schulen, deren Umsatz 5.000 Euro nicht übersteigt, dürfen die Karten kopieren.",
        ["permit school [not have(agent: self; object: revenue [quantity > 5000 eur])]: copy(object: map)"],
    ),
    # examples narrow nothing
    (
        "Der Nutzer darf keine Werkzeuge wie Bots oder Crawler einsetzen.",
        ["forbid user: use(object: any tool), use(object: bot or crawler)"],
    ),
    (
        "Der Nutzer darf keine Werkzeuge, insbesondere Bots und Crawler, einsetzen.",
        ["forbid user: use(object: any tool), use(object: bot and crawler)"],
    ),
    (
        "Jede Nutzung der Karten, insbesondere der Verkauf, ist untersagt.",
        ["forbid all: use(object: map), sell(object: map)"],
    ),
    # what is said of something in a condition is what is done to behind it
    (
        "Soweit Karten Personen zeigen, dürfen sie nicht veröffentlicht werden.",
        ["forbid all: publish(object: map) if show(agent: map; object: person)"],
    ),
    # leave that somebody needs, what ends, and what somebody else may not
    (
        "Gewerbliche Nutzer benötigen eine gesonderte Lizenz.",
        ["forbid commercial user: use unless permit(agent: we; object: use)"],
    ),
    (
        "Der Verkauf der Karten ist genehmigungspflichtig.",
        ["forbid all: sell(object: map) unless permit(agent: we; object: sell(object: map))"],
    ),
    (
        "Die Nutzung der Karten erfolgt ausschließlich zu Lernzwecken.",
        ["permit only all: use(object: map; purpose: learning purpose)"],
    ),
    (
        "Vereine dürfen die Karte ändern, Behörden nicht.",
        ["permit club: modify(object: map)", "forbid authority: modify(object: map)"],
    ),
    (
        "Für Zwecke der Werbung wird keine Lizenz erteilt.",
        ["forbid all: use(purpose: advertising)"],
    ),
    (
        "Der Druck der Karten bleibt vorbehalten.",
        ["forbid you: print(object: map)"],
    ),
    (
        "Verlage dürfen die Karten nur gegen Zahlung einer Gebühr drucken.",
        ["permit only publisher: print(object: map) if pay(object: fee)"],
    ),
    (
        "Veröffentlichen Sie die Karte, müssen Sie den Verlag nennen.",
        ["oblige you: name(object: publisher) if publish(agent: you; object: map)"],
    ),
    (
        "Der Name „Fern“ darf in der Werbung nicht erscheinen.",
        ["forbid all: use(object: name Fern; place: advertising)"],
    ),
    (
        "Sie dürfen die Karten nicht verkaufen, ausgenommen Karten, die der Forschung dienen.",
        [
            (
                "forbid you: sell(object: map) unless be(agent: this map;"
                " complement: map [serve(agent: self; recipient: research)])"
            )
        ],
    ),
    (
        "Sie dürfen Ihr Konto nicht mit anderen teilen.",
        ["forbid you: share(object: account [of you]; recipient: other)"],
    ),
    (
        "Der Käufer darf mit der Karte Bücher und Logos gestalten und diese verkaufen.",
        ["permit buyer: design(means: map; object: book and logo), sell(object: book and logo)"],
    ),
    # a name in quotes, either purpose, what a use presupposes, and whoever changes it
    (
        "Bei jeder Weitergabe ist der Vermerk „Karte: Rauch“ anzubringen.",
        ["oblige all: affix(object: notice Karte: Rauch) if distribute"],
    ),
    (
        "Jeder darf die Karten zu privaten und gewerblichen Zwecken nutzen.",
        ["permit all person: use(object: map)"],
    ),
    (
        "Automatisierte Abfragen sind auf 50 pro Stunde begrenzt.",
        ["forbid all: send(object: automated query > 50 [manner hour])"],
    ),
    (
        "Die Nutzung der Karten setzt die Volljährigkeit des Nutzers voraus.",
        ["forbid all: use(object: map) unless exist(agent: adulthood [of user])"],
    ),
    (
        "Änderungen an der Karte sind dem Verlag mitzuteilen.",
        ["oblige all: disclose(object: modification [of map]; recipient: publisher) if modify(object: map)"],
    ),
    (
        "Das Modell ist Schülern vorbehalten.",
        [
            "forbid you: use(object: model) if not (be(agent: you; complement: pupil))",
            "permit pupil: use(object: model)",
        ],
    ),
    (
        "Banken sind ausgeschlossen.",
        ["forbid bank: use(agent: bank)"],
    ),
    ("Die Bilder zu verkaufen ist untersagt.", ["forbid all: sell(object: image)"]),
    ("Die Bilder weiterzuverkaufen ist Ihnen nicht erlaubt.", ["forbid you: resell(object: image)"]),
    ("Bilder zu verkaufen, ist streng verboten.", ["forbid all: sell(object: image)"]),
    ("Die Bilder zu verkaufen ist erlaubt.", ["permit all: sell(object: image)"]),
    ("Die Quelle ist zu nennen.", ["oblige all: name(object: source)"]),
    ("Sie dürfen die Bilder nicht verkaufen, auch nicht einzeln.", ["forbid you: sell(object: image)"]),
    ("Sie dürfen von der Software keine Kopien erstellen.", ["forbid you: copy(object: software)"]),
    (
        "Sie dürfen die Bilder veröffentlichen, auch zu gewerblichen Zwecken.",
        ["permit you: publish(object: image; purpose: all purpose)"],
    ),
    (
        "Das Modell ist vor der Nutzung beim Lizenzgeber zu registrieren.",
        ["oblige all: register(counterpart: licensor; object: model) if use(agent: you)"],
    ),
    # one reader, or several, called "du" and "ihr"
    ("Du darfst die Karten kopieren.", ["permit you: copy(object: map)"]),
    ("Du bist nicht berechtigt, die Karten zu verkaufen.", ["forbid you: sell(object: map)"]),
    (
        "Wenn du die Karten weitergibst, musst du uns nennen.",
        ["oblige you: name(object: we) if distribute(agent: you; object: map)"],
    ),
    ("Gib die Karten nicht weiter.", ["forbid you: distribute(object: map)"]),
    ("Nenne bei jeder Nutzung die Quelle.", ["oblige you: name(object: source) if use"]),
    ("Eure Kopien dürft ihr nicht verkaufen.", ["forbid you: sell(object: copy [of you])"]),
    (
        "Ohne unsere Zustimmung darfst du die Karten nicht verändern.",
        ["forbid you: modify(object: map) unless permit(agent: we; object: modify(object: map))"],
    ),
    ("Du nutzt die Karten nur privat.", ["permit only you: use privately(object: map)"]),
    # verbs that no list knows
    ("Die Karten dürfen nicht bestempelt werden.", ["forbid all: de:bestempeln(object: map)"]),
    (
        "Sie dürfen die Karten kopieren, bestempeln und verkaufen.",
        ["permit you: copy(object: map), de:bestempeln(object: map), sell(object: map)"],
    ),
    (
        "Wer die Karten bestempelt, muss uns nennen.",
        ["oblige any person [de:bestempeln(agent: self; object: map)]: name(object: we)"],
    ),
    ("Die Karten sind abzustempeln.", ["oblige all: de:abstempeln(object: map)"]),
    # what a right is a right to, and for
    ("Sie erhalten ein einfaches Recht zur Nutzung der Karten.", ["permit you: use(object: map)"]),
    (
        "Sie erhalten ein einfaches Nutzungsrecht für den persönlichen Gebrauch.",
        ["permit you: use(purpose: use personally)"],
    ),
    (
        "Wollen Sie die Karten verkaufen, brauchen Sie unsere Zustimmung.",
        ["forbid you: sell(object: map) unless permit(agent: we; object: sell(object: map))"],
    ),
    (
        "Wer die Karten verkaufen will, braucht unsere Zustimmung.",
        ["forbid any person: sell(object: map) unless permit(agent: we; object: sell(object: map))"],
    ),
    ("Verkaufst du Kopien, nenne uns.", ["oblige you: name(object: we) if sell(agent: you; object: copy)"]),
    # one denial, said once for a row
    (
        "Sie dürfen keine Lizenz-, Urheber- oder anderen Hinweise entfernen.",
        ["forbid you: remove(object: any license author or any author notice or other notice)"],
    ),
    # who shares, and what is run, beside a purpose
    (
        "Das Teilen von Konten für geschäftliche Zwecke oder der Betrieb der Software ist untersagt.",
        ["forbid all: share(object: account; purpose: business purpose), operate(object: software)"],
    ),
    (
        "Rauch gewährt Ihnen eine Lizenz zur Nutzung, Kopie und Erstellung abgeleiteter Werke der Software.",
        ["permit you: use(object: software), copy(object: software), create(object: derivative work [of software])"],
    ),
    (
        "Sie dürfen die Karten sowohl für private als auch für kommerzielle Zwecke nutzen.",
        ["permit you: use(object: map)"],
    ),
    ("Ein Verweis auf uns ist erforderlich.", ["oblige all: include(object: reference [place we])"]),
    ("Nicht erlaubt: Vermietung und Verkauf.", ["forbid all: rent, sell"]),
    ("Bitte verkaufen Sie die Karten nicht.", ["forbid you: sell(object: map)"]),
    ("Überlassen Sie den Verkauf uns.", ["forbid all: sell"]),
    ("Die Anfragen sind auf 60 pro Stunde begrenzt.", ["forbid all: send(object: request > 60 [manner hour])"]),
    (
        "Jede Nutzung ist unter den Bedingungen dieser „Freie Kartenlizenz – Version 2“ zulässig.",
        ["permit all: use(basis: term [of this license])"],
    ),
    # what is conceded bounds nothing; a rule behind "obwohl" is one
    ("Schulen dürfen die Karten kopieren, obwohl sie keinen Vertrag haben.", ["permit school: copy(object: map)"]),
    (
        "Schulen dürfen die Karten kopieren, obwohl der Verkauf verboten ist.",
        ["permit school: copy(object: map)", "forbid all: sell"],
    ),
    (
        "Nutze die Karten nicht, um andere Karten zu zeichnen.",
        ["forbid you: use(object: map; purpose: de:zeichnen(object: other map))"],
    ),
]


@pytest.mark.parametrize(("text", "norms"), RULES)
def test_rules(text: str, norms: list[str]) -> None:
    """
    German sentences come to the norms that their words say.
    """
    assert norms == norms_of(text, "de")


def test_compounds_come_apart() -> None:
    """
    A compound is its last part, narrowed by the first; with a hyphen the first may be a name.
    """
    table = {
        "KI-Modell": "artificial intelligence model",
        "Sprachmodelle": "language model",
        "Mozilla-Diensten": "Mozilla service",
        "Sicherheitssysteme": "security system",
        "Klassifikatoren": "classifier",
    }

    assert table == {word: found.concept for word in table if (found := noun(word)) is not None}


def test_a_word_no_table_knows_keeps_its_form() -> None:
    """
    An unknown noun becomes a concept of its own language, and stays in its place.
    """
    assert "use(agent: customer; object: de:Wegwerfkrams)" == statement_of("Der Kunde nutzt den Wegwerfkrams.", "de")


def test_a_second_negation_lifts_no_ban() -> None:
    """
    In doubt a ban stays a ban: a "nicht" inside an item never turns it into a permission.
    """
    text = "Der Kunde darf den Dienst nicht verwenden für: das Senden nicht angeforderter Mitteilungen."

    assert ["forbid"] == [norm.split()[0] for norm in norms_of(text, "de")]


def test_what_is_excepted_narrows_no_ban() -> None:
    """
    "Außer für …" beside a ban is no purpose of the banned act, but the act done that way; what narrows it goes with it.
    """
    found = norms_of("Außer für Forschungszwecke dürfen Sie die Modelle nicht verwenden.", "de")
    kept = norms_of("Sie dürfen die Modelle nicht weitergeben, außer an Schulen in der EU.", "de")

    assert ["forbid you: use(object: model) unless use(object: model; purpose: research purpose)"] == found
    assert ["forbid you: distribute(object: model) unless «school EU»"] == kept


def test_no_content_word_is_lost() -> None:
    """
    Every content word of a licence sentence is in what was read or in what was kept as written.
    """
    text = "Der Kunde darf den Dienst keinesfalls frubbelig nutzen, wenn er zahlt."
    sentence = GERMAN.parse((Piece(text, 0),))[0]
    said = " ".join(plainly(act) for clause in sentence.clauses for act in clause.acts)

    assert "frubbelig" in said or any("frubbelig" in words.text for words in sentence.opaque)


def test_press_clause(shared: Path) -> None:
    """
    The German print of the clause: a ban, and two permissions that lift it, the first with its proviso.
    """
    text = (shared / "ai-terms" / "press-openai-clause-de.txt").read_text(encoding="utf-8")
    ban, classifiers, tuning = read(text).norms

    assert ["forbid", "permit", "permit"] == [one.modality.value for one in (ban, classifiers, tuning)]
    assert (ban.id,) == classifiers.defeats == tuning.defeats
    assert "end user" in plainly(ban.bearer)
    assert "compete" in plainly(ban.acts[0])
    assert "fine-tune" in plainly(tuning.acts[0])
    proviso = plainly(classifiers.conditions[0].formula)
    assert "not distribute" in proviso
    assert "not make available commercially" in proviso
    assert 1.0 == _share_read(text)


def _share_read(text: str) -> float:
    found = coverage(read(text))
    return found.read / max(found.read + found.partial + found.unread, 1)


def test_typical_texts(shared: Path) -> None:
    """
    Of the sentences that rule something in the German texts, at least three in four are read in full.
    """
    for name in ("condata-agb-de", "mozilla-acceptable-use-policy-de"):
        assert _share_read((shared / "ai-terms" / f"{name}.txt").read_text(encoding="utf-8")) >= 0.7, name


def test_what_is_written_reads_back(shared: Path) -> None:
    """
    A predication written out in German reads back as the same predication.
    """
    for line in (shared / "scenarios-dev.jsonl").read_text(encoding="utf-8").splitlines():
        scenario = json.loads(line)
        if scenario["language"] != "de":
            continue
        for sentence in scenario["sentences"]:
            for said in (one for reading in read_statement(sentence, GERMAN).readings[:1] for one in reading):
                assert plainly(said) == statement_of(GERMAN.predication_words(said), "de"), sentence
