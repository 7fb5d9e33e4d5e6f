"""The examples in the documentation hold."""

import doctest
import inspect

import demec
import demec.spark
import pytest
from demec import _extract, _native, _record_batches, _tables

EXAMPLES = [
    test
    for module in (demec, demec.spark, _extract, _native, _record_batches, _tables)
    for test in doctest.DocTestFinder().find(module)
    if test.examples
]


def test_the_documentation_has_examples() -> None:
    assert {"demec", "demec.Article", "demec._native.parse", "demec._extract.extract"} <= {test.name for test in EXAMPLES}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda test: test.name)
def test_examples_hold(example: doctest.DocTest) -> None:
    assert doctest.DocTestRunner().run(example).failed == 0


def test_everything_public_is_documented() -> None:
    for name in demec.__all__:
        thing = getattr(demec, name)
        assert thing.__doc__, name
        if isinstance(thing, type):
            said = {key: value for key, value in vars(thing).items() if not inspect.ismemberdescriptor(value)}
            assert not [key for key, value in said.items() if key[0] != "_" and not value.__doc__], name
