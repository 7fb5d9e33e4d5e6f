"""Names of one's own, and who is who across articles."""

import copy
import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import demec
import pytest

ENTRIES: list[dict[str, Any]] = [
    {
        "name": "Ayşe Yalın",
        "aliases": ["A. Yalın"],
        "kind": "person",
        "id": "Q1",
        "roles": ["Kıyıkent Belediye Başkanı"],
        "country": "TR",
    },
    {"name": "Liman İşçileri Sendikası", "kind": "organisation", "aliases": ["LİS"], "id": "Q2", "country": None},
]
TEXT = 'A. Yalın, "Köprü yazın açılacak" dedi. LİS\'e göre ücretler düştü.'
ROWS = "name\tkind\tid\nAyşe Yalın\tperson\tQ1\n"


def test_the_entries_names_ids_and_roles_come_out() -> None:
    article = demec.parse(TEXT, gazetteer=demec.Gazetteer(ENTRIES))
    assert [(it.name, it.external_id) for it in article.actors] == [
        ("Ayşe Yalın", "Q1"),
        ("Liman İşçileri Sendikası", "Q2"),
    ]
    assert article.actors[0].roles == ("Kıyıkent Belediye Başkanı",)
    assert article.quotations[1].speaker == article.actors[1]


def test_files_are_read_as_one(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "bodies.toml").write_text('[[entry]]\nname = "LİS"\nkind = "organisation"\n', encoding="utf-8")
    assert len(demec.Gazetteer.load(tmp_path / "people.tsv", str(tmp_path / "bodies.toml"))) == 2
    (tmp_path / "bodies.toml").write_text('[[entry]]\nname = "LİS"\nkind = "union"\n', encoding="utf-8")
    with pytest.raises(demec.GazetteerError, match=r"bodies\.toml:3: `union` is no kind of actor"):
        demec.Gazetteer.load(tmp_path / "bodies.toml")
    with pytest.raises(FileNotFoundError, match="none"):
        demec.Gazetteer.load(tmp_path / "none.tsv")


@pytest.mark.parametrize(
    ("entry", "error", "message"),
    [
        ({"name": "Ayşe Yalın"}, demec.GazetteerError, "entry 1: it needs a name and a kind"),
        ({"name": "Ayşe Yalın", "kind": "human"}, demec.GazetteerError, "entry 1: `human` is no kind of actor"),
        ({"name": "Ayşe Yalın", "kind": "person", "party": "X"}, demec.GazetteerError, "`party` is no key"),
        ({"name": "…", "kind": "person"}, demec.GazetteerError, "entry 1: `…` is no name: it has no letters"),
        ({"name": 7, "kind": "person"}, TypeError, "`name` of entry 1 is no str"),
        ({"name": "Ayşe", "kind": "person", "aliases": "A|B"}, TypeError, "`aliases` of entry 1 is no list of str"),
        ("Ayşe Yalın", TypeError, "entry 1 is no mapping"),
    ],
)
def test_what_cannot_be_an_entry_is_refused(entry: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        demec.Gazetteer([entry])


def test_missing_cells_of_a_data_frame_are_missing() -> None:
    row = {"name": "LİS", "kind": "organisation", "aliases": None, "id": float("nan"), "country": None}
    assert demec.Gazetteer([row]).to_dicts()[0]["id"] is None


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_a_gazetteer_can_be_copied_and_pickled(copied: Callable[[Any], Any]) -> None:
    gazetteer = demec.Gazetteer(ENTRIES)
    assert copied(gazetteer).to_dicts() == gazetteer.to_dicts()
    assert gazetteer.to_dicts()[0] == ENTRIES[0]


def test_extract_takes_a_gazetteer_and_fills_a_registry() -> None:
    texts = [TEXT, 'Başkan Ayşe Yalın, "Peki" dedi.', None] * 400
    registries = []
    for threads in (1, 3):
        registry = demec.Registry()
        tables = demec.extract(texts, gazetteer=demec.Gazetteer(ENTRIES), registry=registry, threads=threads)
        assert set(tables.actors.to_polars()["external_id"]) == {"Q1", "Q2"}
        registries.append(registry)
    assert registries[0] == registries[1]
    assert registries[0].articles == 1200
    mayor, union = registries[0].to_dicts()
    assert (mayor["name"], mayor["articles"], mayor["quotations"]) == ("Ayşe Yalın", 800, 800)
    assert mayor["roles"] == ["Kıyıkent Belediye Başkanı", "Başkan"]
    assert (union["name"], union["quotations"]) == ("Liman İşçileri Sendikası", 400)


def registry(*texts: str) -> demec.Registry:
    made = demec.Registry()
    for text in texts:
        made.add(demec.parse(text))
    return made


MAYOR, VIOLINIST = 'Başkan Ayşe Yalın, "Peki" dedi.', 'Kemancı Ayşe Yalın, "Son konserim" dedi.'


def test_registries_merge_to_the_same_in_any_order() -> None:
    whole, merged = registry(MAYOR, MAYOR, VIOLINIST), registry(VIOLINIST)
    merged.merge(registry(MAYOR))
    merged.merge(registry(MAYOR))
    assert merged == whole
    assert merged != registry(MAYOR)
    assert merged.to_json() == whole.to_json()
    assert [row["articles"] for row in whole.to_dicts()] == [2, 1]
    whole.merge(whole)
    assert whole.articles == 6


def test_a_registry_is_a_table() -> None:
    made = registry(MAYOR, VIOLINIST)
    table = made.actors
    assert len(table) == 2
    frame = table.to_polars()
    assert frame.columns == list(made.to_dicts()[0])
    assert frame.to_dicts() == made.to_dicts()


def test_a_registry_can_be_pickled_and_written() -> None:
    made = registry(MAYOR)
    assert pickle.loads(pickle.dumps(made)) == made
    assert json.loads(made.to_json())["articles"] == 1
    with pytest.raises(demec.RegistryError, match="not a registry"):
        demec.Registry.from_json("[]")
