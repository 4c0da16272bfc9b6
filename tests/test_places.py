"""Where something is done: inside or outside a country or the European Union."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

OUT = "1. You may host the Site.\n2. You must not host the Site outside the European Union."
IN = "1. You may host the Site in the European Union."
BAN = "1. You may use the App.\n2. You must not use the App in Norway."
ACCESS = "1. You may use the Portal service.\n2. You must not access the Portal service from Norway."
BOTS = "1. You may use the Portal service.\n2. You must not access the Portal service with a bot."
EXPORT = "1. You may copy and export the Data.\n2. You must not export the Data outside Norway."

SERVERS = "1. You may run the Tool on servers in Norway."
COUNTED = "1. You may use the Tool on up to four screens in your office."
EITHER = "1. You may sell the Maps on websites and in printed books."
NEITHER = "1. You may sell, show and print the Maps.\n2. You may not show the Maps on websites, in apps."

CASES = [
    (SERVERS, "Bob runs the Tool on a server in Brazil. May Bob run the Tool on the server?", "prohibited"),
    (SERVERS, "Bob runs the Tool on a server in Norway. May Bob run the Tool on the server?", "permitted"),
    (COUNTED, "Bob uses the Tool on nine screens in his office. May Bob use the Tool on nine screens?", "prohibited"),
    (EITHER, "Bob sells the Maps on a website. May Bob sell the Maps on the website?", "permitted"),
    (EITHER, "Bob sells the Maps in a printed book. May Bob sell the Maps in the book?", "permitted"),
    (NEITHER, "Bob shows the Maps in an app. May Bob show the Maps in the app?", "prohibited"),
    (OUT, "May Bob host the Site in Brazil?", "prohibited"),
    (OUT, "May Bob host the Site in France?", "permitted"),
    (OUT, "May Bob host the Site outside the European Union?", "prohibited"),
    (OUT, "May Bob host the Site in Freedonia?", "undetermined"),
    (OUT, "Freedonia is outside the European Union. May Bob host the Site in Freedonia?", "prohibited"),
    (OUT, "Freedonia is in the European Union. May Bob host the Site in Freedonia?", "permitted"),
    (OUT, "Sylvania is in France. May Bob host the Site in Sylvania?", "permitted"),
    (IN, "May Bob host the Site in Brazil?", "prohibited"),
    (IN, "May Bob host the Site in Germany?", "permitted"),
    (BAN, "May Bob use the App in Oslo?", "undetermined"),
    (BAN, "Oslo is in Norway. May Bob use the App in Oslo?", "prohibited"),
    (BAN, "May Bob use the App in Brazil?", "permitted"),
    (ACCESS, "Bob uses the Portal service from Norway. May Bob use the Portal service?", "prohibited"),
    (BOTS, "Bob uses the Portal service with a bot. May Bob use the Portal service?", "prohibited"),
    (ACCESS, "Bob uses the Portal service from Sweden. May Bob use the Portal service?", "permitted"),
    (EXPORT, "May Bob export the Data to Sweden?", "prohibited"),
    (EXPORT, "May Bob export the Data to Norway?", "permitted"),
]

WORLD = """Map Terms

"Territory" means the worldwide territory, excluding the territory of the European Union and South Korea.

You may sell and lend the Maps.

You must not sell Fern Atlas or the Maps outside the Territory.
"""
SOME = """Map Terms

"Area" means the European Union and Norway.

You may copy the Maps only in the Area.
"""
REGIONS = [
    (WORLD, "Rau sells the Maps in Canada. May Rau sell the Maps?", "permitted"),
    (WORLD, "Rau sells Fern Atlas in Germany. May Rau sell Fern Atlas?", "prohibited"),
    (WORLD, "Rau sells the Maps in South Korea. May Rau sell the Maps?", "prohibited"),
    (WORLD, "Rau sells the Maps in Freedonia. May Rau sell the Maps?", "undetermined"),
    (WORLD, "May Rau sell the Maps?", "undetermined"),
    (WORLD, "Rau sells the Maps outside the Territory. May Rau sell the Maps?", "prohibited"),
    (WORLD, "Rau is in Germany. May Rau sell the Maps?", "prohibited"),
    (WORLD, "Rau is in Canada. May Rau sell the Maps?", "permitted"),
    (WORLD, "Rau lives in Canada. May Rau sell the Maps?", "undetermined"),
    (SOME, "Rau copies the Maps in Germany. May Rau copy the Maps?", "permitted"),
    (SOME, "Rau copies the Maps in Canada. May Rau copy the Maps?", "prohibited"),
    (BAN, "Bob is in Norway. May Bob use the App?", "prohibited"),
    (BAN, "Bob is in Brazil. May Bob use the App?", "permitted"),
    (BAN, "Bob lives in Norway. May Bob use the App?", "undetermined"),
    (BAN, "Bob lives in Norway. Bob uses the App in Brazil. May Bob use the App in Brazil?", "permitted"),
]


@pytest.mark.parametrize(("terms", "case", "verdict"), REGIONS)
def test_regions_and_those_who_are_there(terms: str, case: str, verdict: str) -> None:
    """
    A term for a place means the countries that its definition names, and what is done is done where the doer is.
    """
    assert verdict == kind_of(judged(terms, case))


@pytest.mark.parametrize(("terms", "case", "verdict"), CASES)
def test_where_it_is_done(terms: str, case: str, verdict: str) -> None:
    """
    Two countries are apart; of other places only the case can tell.
    """
    assert verdict == kind_of(judged(terms, case))


def test_in_a_country() -> None:
    """
    What is done in a country is told so, whatever the verb mostly stands with.
    """
    assert "in Brazil" in judged(BAN, "Bob hosts the App in Brazil. May Bob host the App in Brazil?").to_text()
