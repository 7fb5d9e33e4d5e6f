"""The laws of offsets, on every article at hand: the text at a span is what the program reports."""

from typing import Protocol

import demec
import pytest
from conftest import TEXT, example_texts

ODD = [
    "İ̇stanbul’da “ığüşöç” dedi Ayşe 👩‍👩‍👧.\r\n\r\n\tKerem: Evet­ hayır",
    "\ufeffBakan Kaya, \"Hazırız\" dedi. " * 30,
    "𝔅akan 'Evet' dedi.\u2028“Olur” dedi Vali.",
]


class Place(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@pytest.fixture(params=[*example_texts(), *ODD, TEXT])
def read(request: pytest.FixtureRequest) -> demec.Article:
    return demec.parse(request.param)


def test_the_text_at_a_span_is_what_is_reported(read: demec.Article) -> None:
    cues = [quotation.cue for quotation in read.quotations if quotation.cue]
    places: list[Place] = [*read.blocks, *read.quotations, *read.mentions, *read.diagnostics, *cues]
    for part in places:
        assert read.text[part.start : part.end] == part.text


def test_spans_lie_in_their_place(read: demec.Article) -> None:
    for quotation in read.quotations:
        for start, end in quotation.direct_parts:
            assert quotation.start <= start <= end <= quotation.end
        if quotation.parent:
            assert quotation.parent.start <= quotation.start <= quotation.end <= quotation.parent.end
        if quotation.block:
            assert quotation.block.start <= quotation.start < quotation.block.end
        if quotation.speaker and quotation.speaker_span:
            assert quotation.speaker_span in [(it.start, it.end) for it in quotation.speaker.mentions]


def test_reading_back_the_json_gives_the_article(read: demec.Article) -> None:
    assert demec.Article.from_json(read.to_json()) == read
    assert demec.parse(read.text) == read
