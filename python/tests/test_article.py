"""What an article and its parts say, and how they behave as Python values."""

import copy
import datetime
import json
import pickle
from collections.abc import Callable
from typing import Any

import demec
import pytest
from conftest import MARKED, TEXT


def test_an_article_says_what_was_marked(article: demec.Article) -> None:
    assert article.text == TEXT
    assert article.id == "köprü"
    assert article.language == "tr"
    assert article.headline == "Işık: Köprü açılıyor"
    assert [block.kind for block in article.blocks] == ["headline", "dateline", "paragraph"]
    assert [TEXT[start:end] for start, end in article.sentences] == ["Ankara ise sessiz kaldı."]
    assert [mention.text for mention in article.mentions] == ["Işık", "İpek Işık", "Deniz Er", "Işık", "Ankara"]


def test_a_dateline_has_python_dates(article: demec.Article) -> None:
    dateline = article.dateline
    assert dateline is not None
    assert dateline.date == datetime.date(2026, 3, 12)
    assert dateline.time == datetime.time(9, 5)
    assert (dateline.place, dateline.source) == ("Çanakkale", "Deniz Postası")


def test_a_quotation_knows_who_said_it_and_how(article: demec.Article) -> None:
    headline, outer, inner, mixed = article.quotations
    assert headline.speaker is not None and headline.speaker.name == "İpek Işık"
    assert headline.cue is not None and (headline.cue.text, headline.cue.lemma) == (":", None)
    assert (headline.rule, headline.confidence) == ("headline_colon", 0.85)
    assert outer.source is not None and outer.source.country == "TR"
    assert (outer.rule, outer.parent) == (None, None)
    assert inner.parent == outer
    assert inner.cue is not None and inner.cue.lemma == "demek"
    assert (mixed.kind, mixed.stance, mixed.speaker_span) == ("mixed", "promise", None)
    assert mixed.block == article.blocks[2]


def test_direct_parts_are_what_stands_between_marks(article: demec.Article) -> None:
    parts = [[TEXT[start:end] for start, end in quotation.direct_parts] for quotation in article.quotations]
    assert parts == [[], ["Mühendis Deniz Er bana 'Köprü hazır' dedi"], ["Köprü hazır"], ["bir hafta boyunca"]]


def test_an_actor_knows_its_mentions_and_they_know_it(article: demec.Article) -> None:
    mayor = article.actors[0]
    assert (mayor.id, mayor.kind, mayor.roles, mayor.external_id) == ("a1", "person", ("Belediye Başkanı",), "kişi:7")
    assert [mention.text for mention in mayor.mentions] == ["Işık", "İpek Işık", "Işık"]
    assert all(mention.actor == mayor for mention in mayor.mentions)
    assert article.mentions[-1].actor.country == "TR"


def test_a_diagnostic_says_what_is_doubtful_where(article: demec.Article) -> None:
    (diagnostic,) = article.diagnostics
    assert (diagnostic.kind, diagnostic.text) == ("unclosed_quotation", "“")
    assert diagnostic.message == "this quotation mark is never closed"


def test_reprs_help(article: demec.Article) -> None:
    assert repr(article) == "Article(köprü 'Işık: Köprü açılıyor': 4 quotations, 3 actors)"
    assert repr(article.quotations[2]) == "Quotation(q3 direct: 'Köprü hazır' — Deniz Er <dedi>)"
    assert repr(article.actors[0]) == "Actor(a1 person: 'İpek Işık, Belediye Başkanı')"
    assert repr(article.mentions[-1]).startswith("Mention(a3 metonym ")
    assert repr(article.blocks[0]) == "Block(headline: 'Işık: Köprü açılıyor')"
    assert repr(article.dateline) == "Dateline(2026-03-12, 09:05, 'Çanakkale', 'Deniz Postası')"


def test_to_dict_has_the_keys_of_the_json(article: demec.Article) -> None:
    assert article.to_dict() == json.loads(article.to_json())
    assert article.to_dict()["quotations"][3]["direct_parts"] == MARKED["quotations"][3]["direct_parts"]


@pytest.mark.parametrize(("unit", "cut"), [("codepoint", None), ("byte", "utf-8"), ("utf16", "utf-16-le")])
def test_json_counts_in_the_unit_asked_for(article: demec.Article, unit: Any, cut: str | None) -> None:
    written = json.loads(article.to_json(offset_unit=unit))
    assert written["offset_unit"] == unit
    width = 2 if unit == "utf16" else 1
    for quotation in written["quotations"]:
        start, end = quotation["start"] * width, quotation["end"] * width
        text = TEXT[start:end] if cut is None else TEXT.encode(cut)[start:end].decode(cut)
        assert text == quotation["text"]
    assert demec.Article.from_json(json.dumps(written)) == article


PARTS: list[Callable[[demec.Article], object]] = [
    lambda it: it,
    lambda it: it.quotations,
    lambda it: it.actors,
    lambda it: it.mentions,
    lambda it: it.blocks,
    lambda it: it.diagnostics,
    lambda it: it.dateline,
    lambda it: it.quotations[2].cue,
]


@pytest.mark.parametrize("part", PARTS)
def test_everything_can_be_pickled_copied_compared_and_hashed(
    article: demec.Article, part: Callable[[demec.Article], object]
) -> None:
    other = demec.Article.from_json(article.to_json())
    assert part(other) == part(article)
    assert hash(part(other)) == hash(part(article))
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(part(article), protocol)) == part(article)
    assert copy.copy(part(article)) == part(article)
    assert copy.deepcopy(part(article)) == part(article)


def test_the_parts_of_one_article_are_pickled_with_one_copy_of_it(article: demec.Article) -> None:
    assert len(pickle.dumps(article.quotations)) < 1.5 * len(pickle.dumps(article))


def test_parts_of_different_articles_differ(article: demec.Article) -> None:
    other = demec.Article.from_json(json.dumps(MARKED | {"id": "başka"}))
    assert other != article
    assert other.quotations[0] != article.quotations[0]
    assert article.quotations[0] != article.quotations[1]
    assert article.quotations[0] != article.actors[0]


def test_nothing_can_be_changed(article: demec.Article) -> None:
    with pytest.raises(AttributeError):
        article.id = "başka"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        article.quotations[0].colour = "red"  # type: ignore[attr-defined]


def test_parts_keep_their_article_alive() -> None:
    quotation = demec.Article.from_json(json.dumps(MARKED)).quotations[2]
    assert quotation.text == "Köprü hazır"


def test_an_article_can_be_referred_to_weakly(article: demec.Article) -> None:
    import weakref

    assert weakref.ref(article)() is article


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"text": None}, "does not have the form of an article"),
        ({"schema": 1000}, "schema 1000 is newer"),
        ({"blocks": [{"kind": "headline", "start": 0, "end": 10**6}]}, "block 0 has the span 0..1000000"),
        ({"actors": []}, "refers to `a1`"),
    ],
)
def test_json_that_is_no_sound_article_is_refused(change: dict[str, Any], words: str) -> None:
    with pytest.raises(demec.ArticleError, match=words):
        demec.Article.from_json(json.dumps(MARKED | change))


def test_an_unknown_unit_is_refused(article: demec.Article) -> None:
    with pytest.raises(ValueError, match="`glyph` is no unit of offsets; there are: byte, codepoint, utf16"):
        article.to_json(offset_unit="glyph")  # type: ignore[arg-type]
