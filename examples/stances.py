"""How what people say is reported: stances by speaker, over a column of articles, with polars.

python examples/stances.py [ARTICLES.jsonl]
"""

import sys
from pathlib import Path

import demec
import polars as pl

DATA = Path(__file__).parent / "data"


def main(path: Path) -> None:
    articles = pl.read_ndjson(path)
    tables = demec.extract(articles["text"], ids=articles["id"])
    spoken = tables.quotations.to_polars().drop_nulls("speaker")
    stances = (
        spoken.group_by("article", "speaker")
        .agg(pl.len().alias("quotations"), pl.col("stance").unique().sort().str.join(", "))
        .sort("quotations", "article", "speaker", descending=[True, False, False])
    )
    for row in stances.head(12).iter_rows(named=True):
        print(f"{row['quotations']:3}  {row['speaker']} ({row['article']}): {row['stance']}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "articles.jsonl")
