"""Several threads read at once."""

import threading
from concurrent.futures import ThreadPoolExecutor

import demec
from conftest import MARKED, TEXT, example_texts


def test_threads_read_the_same_as_one() -> None:
    texts = example_texts() * 8
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(demec.parse, texts)) == [demec.parse(text) for text in texts]


def test_threads_share_one_article() -> None:
    article = demec.parse(TEXT * 20)
    with ThreadPoolExecutor(4) as pool:
        spans = set(pool.map(lambda _: tuple((it.start, it.end) for it in article.quotations), range(40)))
    assert len(spans) == 1


def test_other_threads_run_while_a_long_text_is_read() -> None:
    done = threading.Event()
    turns = 0

    def read() -> None:
        demec.parse(str(MARKED["text"]) * 4000)
        done.set()

    reader = threading.Thread(target=read)
    reader.start()
    while not done.wait(0.001):
        turns += 1
    reader.join()
    assert turns > 5
