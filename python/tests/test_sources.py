"""Bytes, pages, feeds, known headlines, other languages, damaged texts."""

import copy
import pickle

import demec
import pytest

TEXT = 'Vali Kerem Aydın, "Yağmur durdu, yol akşama açılacak" dedi.'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1254", "iso-8859-9"])
def test_bytes_are_decoded(encoding: str) -> None:
    article = demec.parse_bytes(TEXT.encode(encoding), id="a")
    assert (article.text, article.id) == (TEXT, "a")
    assert article.quotations[0].text == "Yağmur durdu, yol akşama açılacak"


def test_an_encoding_that_is_given_is_the_one() -> None:
    assert demec.parse_bytes("şöyle".encode("cp1254"), encoding="windows-1252").text == "þöyle"
    with pytest.raises(demec.TextError, match="byte 0xFE at offset 0 is no UTF-8"):
        demec.parse_bytes("şöyle".encode("cp1254"), encoding="utf-8")
    with pytest.raises(LookupError, match="no encoding `klingon`"):
        demec.parse_bytes(b"", encoding="klingon")


def test_what_is_known_is_not_guessed() -> None:
    article = demec.parse(TEXT, headline="Yağmur durdu.", published="2026-03-14T09:30", outlet="Kıyı Postası")
    assert article.headline == "Yağmur durdu."
    assert article.text == f"Yağmur durdu.\n\n{TEXT}"
    dateline = article.dateline
    assert dateline is not None
    assert (str(dateline.date), str(dateline.time), dateline.source) == ("2026-03-14", "09:30:00", "Kıyı Postası")
    inside = demec.parse(f"YAĞMUR DURDU\n{TEXT}", headline="Yağmur durdu")
    assert (inside.headline, inside.text) == ("YAĞMUR DURDU", f"YAĞMUR DURDU\n{TEXT}")


def test_a_page_tells_its_headline_day_outlet_and_encoding() -> None:
    known = '{"@type": "NewsArticle", "headline": "Yağmur durdu", "datePublished": "2026-03-14T09:30:00+03:00"}'
    page = f"""<html lang="tr"><head><meta charset="windows-1254"><title>Yağmur durdu - Kıyı Postası</title>
        <meta property="og:site_name" content="Kıyı Postası"><script type="application/ld+json">{known}</script></head>
        <body><nav><a href="/">Ana sayfa</a></nav><article><h1>Yağmur durdu</h1><p>{TEXT}</p></article></body></html>"""
    article = demec.parse_html(page.encode("windows-1254"), id="a")
    assert (article.id, article.headline) == ("a", "Yağmur durdu")
    assert "Ana sayfa" not in article.text
    (quotation,) = article.quotations
    assert article.text[quotation.start : quotation.end] == "Yağmur durdu, yol akşama açılacak"
    dateline = article.dateline
    assert dateline is not None
    assert (str(dateline.date), str(dateline.time), dateline.source) == ("2026-03-14", "09:30:00", "Kıyı Postası")


def test_every_item_of_a_feed_is_an_article() -> None:
    items = "".join(f"<item><guid>k{n}</guid><title>Yol açık</title><description>{TEXT}</description></item>" for n in (1, 2))
    feed = f'<rss version="2.0"><channel><title>Kıyı Postası</title>{items}</channel></rss>'
    articles = demec.parse_feed(feed.encode())
    assert [(it.id, it.headline, len(it.quotations)) for it in articles] == [("k1", "Yol açık", 1), ("k2", "Yol açık", 1)]


def test_what_is_no_page_and_no_feed_is_told() -> None:
    with pytest.raises(demec.TextError, match="the page has no text"):
        demec.parse_html(b"<html></html>")
    with pytest.raises(demec.TextError, match="no feed"):
        demec.parse_feed(b"Vali geldi.")


def test_other_languages_get_their_marks_alone() -> None:
    text = (
        "The governor told reporters on Monday that the road would be open again by the evening. "
        "“We will open the bridge in summer”, she said, and thanked the people for their patience."
    )
    article = demec.parse(text)
    assert (article.language, article.diagnostics[0].kind) == ("en", "unsupported_language")
    assert [(it.text, it.speaker) for it in article.quotations] == [("We will open the bridge in summer", None)]
    assert demec.parse(text, language="tr").language == "tr"
    detected = demec.detect_language(text)
    assert detected is not None
    assert detected[0] == "en"
    assert demec.detect_language("…") is None
    with pytest.raises(demec.TextError, match="surrogate"):
        demec.detect_language("\ud800")


def test_a_repair_leads_both_ways() -> None:
    damaged = "k&ouml;p\u00adrü"
    repair = demec.repair(damaged)
    assert repair.text == "köprü"
    assert repair.to_original(1, 2) == (1, 7)
    assert repair.to_repaired(1, 7) == (1, 2)
    assert [kind for kind, _, _ in repair.edits] == ["html_entity", "invisible_character"]
    for start, end in [(2, 9), (-1, 3), (3, 2), (0, 2**40)]:
        with pytest.raises(IndexError, match=f"^{start}:{end} is no stretch of the text$"):
            repair.to_original(start, end)
    for start, end in [(2, 12), (-1, 3), (3, 2)]:
        with pytest.raises(IndexError, match=f"^{start}:{end} is no stretch of the text$"):
            repair.to_repaired(start, end)


def test_a_repair_is_a_value() -> None:
    repair = demec.repair("k&ouml;prü")
    assert repair == demec.repair("k&ouml;prü")
    assert repair != demec.repair("köprü")
    assert len({repair, demec.repair("k&ouml;prü")}) == 1
    for other in [pickle.loads(pickle.dumps(repair)), copy.copy(repair), copy.deepcopy(repair)]:
        assert (other, other.edits) == (repair, repair.edits)
