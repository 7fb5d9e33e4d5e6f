"""Articles in the blocks of a Ray dataset: each is read by the worker that holds it.

python examples/engines/with_ray.py [ARTICLES.jsonl]
"""

import sys
from pathlib import Path

import demec
import pyarrow
import ray

ARTICLES = Path(__file__).parents[1] / "data" / "articles.jsonl"


def quotations(articles: pyarrow.Table) -> pyarrow.Table:
    """One block: a table of Arrow in, a table of Arrow out."""
    return pyarrow.Table.from_batches(demec.map_batches(articles.combine_chunks().to_batches()))


def main(path: Path) -> None:
    articles = ray.data.read_json(str(path)).repartition(3)
    found = articles.map_batches(quotations, batch_format="pyarrow")
    spoken = found.filter(lambda row: row["speaker"] is not None)
    for row in spoken.groupby("speaker").count().sort("count()", descending=True).take(5):
        print(f"{row['count()']:3}  {row['speaker']}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
