"""Adjectives before one noun, joined by "or": each makes a thing of its own, whatever says how one of them is so."""

from __future__ import annotations

import pytest
from plain_words import judged, kind_of

from licet.grammar.reader import read

from .plainly import plainly


@pytest.mark.parametrize(
    ("code", "sentence", "meant"),
    [
        ("en", "You must not create violent or sexually explicit images.", "violent image|sexually explicit image"),
        ("en", "You must not create sexually explicit or violent images.", "sexually explicit image|violent image"),
        ("en", "You must not create violent, hateful, or sexually explicit images.", "violent|hateful|sexually"),
        ("en", "You must not publish abusive or otherwise objectionable content.", "abusive|objectionable"),
        ("en", "You must not publish illegal, highly dangerous or offensive content.", "illegal|highly|offensive"),
        ("en", "You must not publish harmful sexual or violent content.", "harmful sexual|harmful violent"),
        ("en", "You must not collect health, or other sensitive personal or private data.", "health|personal|private"),
        ("en", "You must not publish harmful material or illegal content.", "harmful material|illegal content"),
        ("de", "Sie dürfen keine illegalen oder gefährlichen Inhalte veröffentlichen.", "illegal|dangerous"),
        ("de", "Sie dürfen keine illegalen, falschen oder gefährlichen Inhalte zeigen.", "illegal|false|dangerous"),
        ("de", "Sie dürfen keine gewalttätigen oder sexuell eindeutigen Bilder zeigen.", "violent|sexual clear"),
        ("de", "Sie dürfen keine sexuell eindeutigen oder gewalttätigen Bilder zeigen.", "sexual clear|violent"),
        ("de", "Die Veröffentlichung illegaler oder gefährlicher Inhalte ist verboten.", "illegal|dangerous"),
        ("id", "Anda dilarang membuat konten ilegal, berbahaya, atau palsu.", "illegal|harmful|false"),
        ("id", "Anda dilarang membuat konten yang ilegal atau palsu.", "illegal|false"),
        ("id", "Anda dilarang membuat konten yang ilegal, palsu, atau berbahaya.", "illegal|false|harmful"),
    ],
)
def test_each_adjective_makes_a_thing_of_its_own(code: str, sentence: str, meant: str) -> None:
    """All of them were asked of one thing together, so that a ban reached only what is all of it."""
    (norm,) = read(f"Acme\n\n{sentence}\n", language=code).norms
    (act,) = map(plainly, norm.acts)
    things = act.split("object: ")[1].split(" or ")
    assert len(meant.split("|")) == len(things)
    assert all(word in thing for word, thing in zip(meant.split("|"), things, strict=True))


@pytest.mark.parametrize(("made", "expected"), [("violent", "prohibited"), ("pretty", "permitted")])
def test_a_ban_on_one_of_them(made: str, expected: str) -> None:
    """A violent image need not be sexually explicit (it was **permitted**)."""
    terms = "You may use Pictor to create images. You must not create violent or sexually explicit images."
    assert expected == kind_of(judged(terms, f"Ada creates a {made} image with Pictor. May Ada create the image?"))
