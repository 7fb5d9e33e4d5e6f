"""Articles in the partitions of a Dask data frame: each is read where it lies.

python examples/engines/with_dask.py [ARTICLES.jsonl]
"""

import sys
from pathlib import Path

import dask.dataframe as dd
import demec
import pandas as pd

ARTICLES = Path(__file__).parents[1] / "data" / "articles.jsonl"


def quotations(articles: pd.DataFrame) -> pd.DataFrame:
    """One partition: a data frame in, a data frame out."""
    found = demec.extract(articles["text"], ids=articles["id"], threads=1, progress=False)
    return found.quotations.to_pandas()


def main(path: Path) -> None:
    articles = dd.from_pandas(pd.read_json(path, lines=True), npartitions=3)
    nothing = quotations(pd.DataFrame({"id": [""], "text": [""]})).iloc[:0]
    found = articles.map_partitions(quotations, meta=nothing)
    print(found.groupby("speaker").size().compute(scheduler="processes").nlargest(5).to_string())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
