"""Articles that DuckDB holds, read batch by batch, and their quotations asked for in SQL.

python examples/engines/with_duckdb.py [ARTICLES.jsonl]
"""

import sys
from pathlib import Path

import demec
import duckdb
import pyarrow

ARTICLES = Path(__file__).parents[1] / "data" / "articles.jsonl"


def main(path: Path) -> None:
    database = duckdb.connect()
    # A cursor of its own: DuckDB goes on handing out articles while their quotations come in.
    articles = database.cursor().read_json(str(path)).select("id, text").to_arrow_reader(batch_size=2_000)
    quotations = pyarrow.RecordBatchReader.from_batches(demec.table_schema(), demec.map_batches(articles))
    database.sql("create table quotations as from quotations")
    database.sql(
        "select speaker, count(*) as quoted, count(distinct article) as articles from quotations"
        " where speaker is not null group by speaker order by quoted desc, speaker limit 5"
    ).show()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
