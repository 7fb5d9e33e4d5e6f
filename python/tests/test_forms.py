"""Articles in other forms, read back."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import demec
import pytest
from conftest import TEXT


class Words(HTMLParser):
    """The words of a page, and its elements as they are nested."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "sup", "ol", "title"} & set(self.open):
            self.words.append(data)


def words(page: str) -> str:
    parser = Words()
    parser.feed(page)
    assert parser.open == []
    return "".join("".join(parser.words).split())


def test_html_shows_the_text(article: demec.Article) -> None:
    assert words(article.to_html()) == "".join(TEXT.split())
    assert words(article._repr_html_()) == "".join(TEXT.split())
    assert "<title>Köprü &amp; yol</title>" in article.to_html("Köprü & yol")
    for name in ("İpek Işık", "Deniz Er"):
        assert f">{name}</mark>" in article.to_html()


def test_spacy_spans_stand_where_they_say(article: demec.Article) -> None:
    spans = article.to_spacy_spans()
    texts = {key: [TEXT[it["start_idx"] : it["end_idx"]] for it in found] for key, found in spans.items()}
    assert texts["quotations"] == [it.text for it in article.quotations]
    assert texts["cues"] == [it.cue.text for it in article.quotations if it.cue]
    assert texts["mentions"] == [it.text for it in article.mentions]
    assert spans["quotations"][0]["label"] == "INDIRECT"
    assert spans["mentions"][0] == {
        "start_idx": 0, "end_idx": 4, "label": "PERSON", "kb_id": "kişi:7", "span_id": "a1"
    }  # fmt: skip


def test_conll_words_stand_where_they_say(article: demec.Article) -> None:
    rows = [line.split("\t") for line in article.to_conll().splitlines() if line and not line.startswith("# ")]
    assert "".join(row[1] for row in rows) == "".join(TEXT.split())
    assert all(TEXT[int(row[2]) : int(row[3])] == row[1] for row in rows)
    assert sum(row[4].startswith("B-") for row in rows) == len(article.mentions)
    assert sum(row[5].startswith("B-") for row in rows) == len(article.quotations)


def test_brat_marks_what_it_repeats(article: demec.Article) -> None:
    marks = [line.split("\t") for line in article.to_brat().splitlines() if line.startswith("T")]
    for _, place, repeated in marks:
        _, start, end = place.split(" ")
        assert TEXT[int(start) : int(end)] == repeated
    assert sum(mark[1].startswith("Quotation ") for mark in marks) == len(article.quotations)


def test_web_annotations_select_the_words(article: demec.Article) -> None:
    page = article.to_web_annotation("https://example.org/köprü")
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    for item, quotation in zip(page["items"], article.quotations, strict=True):
        place, quote = item["target"]["selector"]
        assert (place["start"], place["end"], quote["exact"]) == (quotation.start, quotation.end, quotation.text)
        assert item["body"][0]["value"]["confidence"] == quotation.confidence


def test_a_page_can_be_written(article: demec.Article, tmp_path: Path) -> None:
    page = tmp_path / "article.html"
    page.write_text(article.to_html(), encoding="utf-8")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_show_prints_what_the_program_shows(article: demec.Article, capsys: pytest.CaptureFixture[str]) -> None:
    article.show()
    plain = capsys.readouterr().out
    assert "köprü" in plain and "❝" not in plain and "\x1b" not in plain
    assert all(speaker in plain for speaker in ("İpek Işık", "Deniz Er"))
    article.show(color=True)
    assert "\x1b[" in capsys.readouterr().out
    article.show(width=60)
    narrow = capsys.readouterr().out
    assert max(map(len, narrow.splitlines())) <= 60 < max(map(len, plain.splitlines()))
