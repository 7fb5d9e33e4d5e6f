"""Whose voices a newspaper carries: over many articles, who is quoted how often, and in words of their own.

python examples/count_voices.py [ARTICLES.jsonl]
"""

import json
import sys
from collections import Counter
from pathlib import Path

import demec

DATA = Path(__file__).parent / "data"


def main(path: Path) -> None:
    quoted: Counter[str] = Counter()
    verbatim: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for quotation in demec.parse(record["text"], id=record["id"]).quotations:
            name = quotation.speaker.name if quotation.speaker else "(nobody named)"
            quoted[name] += 1
            verbatim[name] += bool(quotation.direct_parts)
    print("quoted  in own words  who")
    for name, count in quoted.most_common(15):
        print(f"{count:6}  {verbatim[name]:12}  {name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "articles.jsonl")
