"""What Spark adds: `demec.spark.extract` on one core, beside `demec.extract` in one thread, over the same articles in turns.

python benches/spark.py [--rounds N] CORPUS.jsonl[.gz] ...

It wants the package with its extra `spark`, and Java. Shares are medians over all rounds.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import demec
import demec.spark
import pyarrow
import pyarrow.parquet
from extract import lines_of
from pyspark.sql import SparkSession


def seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    texts = [json.loads(line)["text"] for corpus in arguments.corpora for line in lines_of(corpus)]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.log.level", "OFF").getOrCreate()
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "articles.parquet"))
        pyarrow.parquet.write_table(pyarrow.table({"id": range(len(texts)), "text": texts}), path)

        def on_spark() -> None:
            demec.spark.extract(spark.read.parquet(path)).write.format("noop").mode("overwrite").save()

        def alone() -> None:
            articles = pyarrow.parquet.read_table(path)
            demec.extract(articles["text"], articles["id"], threads=1, progress=False)

        on_spark()
        rounds = [(seconds(on_spark), seconds(alone)) for _ in range(arguments.rounds)]
    spark.stop()
    found = demec.extract(texts, progress=False)
    written = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(found.quotations.to_arrow(), written, compression="zstd")
    print(f"{len(texts):,} articles of {megabytes / len(texts) * 1e6:,.0f} bytes, {len(found.quotations):,} quotations")
    print(f"quotations as Parquet: {written.tell() / 1e6 / megabytes:.2f} of the texts")
    print(f"alone: {megabytes / min(it[1] for it in rounds):.1f} MB/s, best of {len(rounds)}")
    print(f"on Spark: {megabytes / min(it[0] for it in rounds):.1f} MB/s, best of {len(rounds)}")
    print(f"Spark by alone: {statistics.median(b / a for a, b in rounds):.2f}")


if __name__ == "__main__":
    main()
