"""An article with something of everything, marked by hand, and the articles of the examples."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import demec
import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
SPARK = {"SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_HOSTNAME": "localhost", "PYSPARK_PYTHON": sys.executable}
"""What Spark wants to know of the machine, and which Python its workers are to be."""

TEXT = (
    "Işık: Köprü açılıyor\n\n"
    "12.03.2026 09:05 Çanakkale, Deniz Postası\n\n"
    "Belediye Başkanı İpek Işık 🌉, \"Mühendis Deniz Er bana 'Köprü hazır' dedi\" diye konuştu. "
    "Işık, geçişin “bir hafta boyunca” ücretsiz olacağını bildirdi. Ankara ise sessiz kaldı. “Bekliyoruz…"
)


def span(words: str, within: str = "", text: str = TEXT) -> dict[str, int]:
    """Where `words` stand in the text, the first time after the beginning of `within`."""
    start = text.index(words, text.index(within))
    return {"start": start, "end": start + len(words)}


def pair(words: str, within: str = "") -> list[int]:
    return list(span(words, within).values())


MARKED: dict[str, Any] = {
    "id": "köprü",
    "language": "tr",
    "text": TEXT,
    "blocks": [
        {"kind": "headline", **span("Işık: Köprü açılıyor")},
        {"kind": "dateline", **span("12.03.2026 09:05 Çanakkale, Deniz Postası")},
        {"kind": "paragraph", **span(TEXT[TEXT.index("Belediye") :])},
    ],
    "sentences": [pair("Ankara ise sessiz kaldı.")],
    "dateline": {"date": "2026-03-12", "time": "09:05", "place": "Çanakkale", "source": "Deniz Postası"},
    "actors": [
        {
            "id": "a1",
            "name": "İpek Işık",
            "kind": "person",
            "roles": ["Belediye Başkanı"],
            "external_id": "kişi:7",
            "mentions": [
                {"kind": "name", **span("Işık")},
                {"kind": "name", **span("İpek Işık")},
                {"kind": "name", **span("Işık", "Işık, geçişin")},
            ],
        },
        {
            "id": "a2",
            "name": "Deniz Er",
            "kind": "person",
            "roles": ["Mühendis"],
            "mentions": [{"kind": "name", **span("Deniz Er")}],
        },
        {
            "id": "a3",
            "name": "Türkiye",
            "kind": "place",
            "country": "TR",
            "mentions": [{"kind": "metonym", **span("Ankara")}],
        },
    ],
    "quotations": [
        {
            "id": "q1",
            "kind": "indirect",
            **span("Köprü açılıyor"),
            "speaker": "a1",
            "speaker_span": pair("Işık"),
            "cue": pair(":"),
            "rule": "headline_colon",
            "confidence": 0.85,
            "block": 0,
        },
        {
            "id": "q2",
            "kind": "direct",
            **span("Mühendis Deniz Er bana 'Köprü hazır' dedi"),
            "speaker": "a1",
            "speaker_span": pair("İpek Işık"),
            "cue": pair("diye konuştu"),
            "cue_lemma": "konuşmak",
            "source": "a3",
            "block": 2,
        },
        {
            "id": "q3",
            "kind": "direct",
            **span("Köprü hazır"),
            "speaker": "a2",
            "speaker_span": pair("Deniz Er"),
            "cue": pair("dedi"),
            "cue_lemma": "demek",
            "parent": "q2",
            "block": 2,
        },
        {
            "id": "q4",
            "kind": "mixed",
            **span("geçişin “bir hafta boyunca” ücretsiz olacağını"),
            "direct_parts": [pair("bir hafta boyunca")],
            "speaker": "a1",
            "cue": pair("bildirdi"),
            "cue_lemma": "bildirmek",
            "stance": "promise",
            "block": 2,
        },
    ],
    "diagnostics": [{"kind": "unclosed_quotation", **span("“", "“Bekliyoruz")}],
}


@pytest.fixture
def article() -> demec.Article:
    return demec.Article.from_json(json.dumps(MARKED))


def example_texts() -> list[str]:
    return [path.read_text() for path in sorted((EXAMPLES / "data").glob("*.txt"))]


@pytest.fixture(scope="session")
def program() -> Path:
    if shutil.which("cargo") is None:
        pytest.skip("the program is built by cargo")
    subprocess.run(["cargo", "build", "--quiet", "-p", "demec-cli"], cwd=ROOT, check=True)
    return Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"), "debug/demec")
