"""Articles in a DataFrame of Spark: read on the executors, counted on the cluster.

spark-submit examples/engines/with_spark.py [ARTICLES.jsonl]
"""

import sys
from pathlib import Path

import demec.spark
from pyspark.sql import SparkSession, functions

ARTICLES = Path(__file__).parents[1] / "data" / "articles.jsonl"


def main(path: Path) -> None:
    spark = SparkSession.builder.appName("quotations").getOrCreate()
    articles = spark.read.json(str(path)).repartition(3)
    quotations = demec.spark.extract(articles, text="text", id="id")
    spoken = quotations.dropna(subset="speaker").groupBy("speaker")
    counted = spoken.agg(functions.count("*").alias("quoted"), functions.countDistinct("article").alias("articles"))
    counted.orderBy(functions.desc("quoted"), "speaker").show(5)
    spark.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
