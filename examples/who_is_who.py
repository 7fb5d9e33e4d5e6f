"""Who speaks in a corpus, over all its articles, with ids for those whom a gazetteer knows.

python examples/who_is_who.py [CORPUS.jsonl [NAMES.tsv]]
"""

import json
import sys
from pathlib import Path

import demec

DATA = Path(__file__).parent / "data"


def main(corpus: Path, names: Path) -> None:
    records = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    registry = demec.Registry()
    demec.extract(
        [record["text"] for record in records],
        gazetteer=demec.Gazetteer.load(names),
        registry=registry,
        progress=False,
    )
    print("   quoted  articles  id         who")
    for row in registry.to_dicts():
        if row["quotations"]:
            who = ", ".join([row["name"], *row["roles"][:1]])
            print(f"{row['quotations']:9}  {row['articles']:8}  {row['external_id'] or '-':9}  {who}")


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    main(*given, *[DATA / "articles.jsonl", DATA / "names.tsv"][len(given) :])
