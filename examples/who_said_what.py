"""Who said what in an article: every speaker, and under the name the words.

python examples/who_said_what.py [FILE]
"""

import sys
from pathlib import Path

import demec

DATA = Path(__file__).parent / "data"


def main(path: Path) -> None:
    article = demec.parse(path.read_text(encoding="utf-8"))
    print(article.headline)
    for actor in article.actors:
        quotations = [it for it in article.quotations if it.speaker == actor]
        if quotations:
            print(f"\n{', '.join([actor.name, *actor.roles])}")
        for it in quotations:
            words = it.text
            if it.kind == "direct":
                words = " … ".join(f"“{article.text[start:end]}”" for start, end in it.direct_parts)
            cue = f" <{it.cue.text}>" if it.cue else ""
            print(f"  {words}{cue}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "politics.txt")
