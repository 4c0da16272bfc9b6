"""
Names of countries and of the European Union: what lies outside what, without any sentence that says so.
"""

from __future__ import annotations

_EU = """
    Austria Belgium Bulgaria Croatia Cyprus Czechia Denmark Estonia Finland France Germany Greece Hungary Ireland Italy
    Latvia Lithuania Luxembourg Malta Netherlands Poland Portugal Romania Slovakia Slovenia Spain Sweden
"""
_OTHERS = """
    Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Azerbaijan Bahamas Bahrain Bangladesh
    Barbados Belarus Belize Benin Bhutan Bolivia Botswana Brazil Brunei Burundi Cambodia Cameroon Canada Chile
    China Colombia Cuba Djibouti Ecuador Egypt Eritrea Eswatini Ethiopia Fiji Gabon Gambia Ghana Guatemala Guinea
    Guyana Haiti Honduras Iceland India Indonesia Iran Iraq Israel Jamaica Japan Kazakhstan Kenya Kuwait
    Kyrgyzstan Laos Lebanon Lesotho Liberia Libya Liechtenstein Madagascar Malawi Malaysia Maldives Mali Mauritania
    Mauritius Mexico Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Nicaragua Niger
    Nigeria Norway Oman Pakistan Panama Paraguay Peru Philippines Qatar Russia Rwanda Senegal Serbia Singapore
    Somalia Sudan Suriname Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tunisia Turkey Turkmenistan
    Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe
"""
_LONG = (
    "czech republic",
    "united kingdom",
    "united states",
    "united states of america",
    "south korea",
    "north korea",
    "new zealand",
    "saudi arabia",
    "south africa",
    "sri lanka",
    "costa rica",
    "el salvador",
    "united arab emirates",
)
MEMBERS = frozenset((*_EU.casefold().split(), "czech republic"))
"""The member states of the European Union."""
COUNTRIES = MEMBERS | frozenset(_OTHERS.casefold().split()) | frozenset(_LONG)
UNION = frozenset(("european union", "eu"))
_SAME = {"eu": "european union", "usa": "united states", "us": "united states", "uk": "united kingdom"} | {
    "united states of america": "united states",
    "america": "united states",
    "czech republic": "czechia",
}


def is_country(name: str) -> bool:
    """
    Whether a name is one of a country, or of the European Union.

    >>> is_country("the United Kingdom"), is_country("Oslo")
    (True, False)
    """
    short = plain_name(name)
    return short in COUNTRIES or short in UNION


def plain_name(called: str) -> str:
    """A name without its article, in lower case, and the one of several for the same country."""
    short = called.casefold().removeprefix("the ").replace(".", "")  # "U.S.", "the U.K."
    return _SAME.get(short, short)


def lies_in(country: str, other: str) -> bool | None:
    """
    Whether one country lies in another, or in the European Union; None where it is not known.

    >>> lies_in("france", "european union"), lies_in("france", "norway"), lies_in("oslo", "norway")
    (True, False, None)
    """
    country = country.rpartition(", ")[2] if is_country(country.rpartition(", ")[2]) else country  # "Oslo, Norway"
    if country in COUNTRIES and other in COUNTRIES:
        return country == other
    if country in COUNTRIES and other in UNION:
        return country in MEMBERS
    return None
