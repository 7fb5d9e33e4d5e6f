"""The examples in the documentation hold."""

import doctest
import importlib
import inspect
import pkgutil

import demec
import pytest

MODULES = [demec, *(importlib.import_module(it.name) for it in pkgutil.iter_modules(demec.__path__, "demec."))]
EXAMPLES = {
    test.name: test for module in MODULES for test in doctest.DocTestFinder().find(module) if test.examples
}


def test_the_documentation_has_examples() -> None:
    public = [getattr(demec, name) for name in demec.__all__]
    functions = [thing for thing in public if inspect.isroutine(thing)]
    methods = [getattr(demec.Article, name) for name in dir(demec.Article) if name.startswith(("to_", "from_", "show"))]
    classes = [demec, demec.Article, demec.Gazetteer, demec.Registry, demec.Table, demec.Tables, demec.DemecError]
    shown = {" ".join((test.docstring or "").split()) for test in EXAMPLES.values()}
    for thing in [*functions, *methods, *classes]:
        assert " ".join((thing.__doc__ or "").split()) in shown, thing


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_examples_hold(example: doctest.DocTest) -> None:
    assert doctest.DocTestRunner().run(example).failed == 0


def test_everything_public_is_documented() -> None:
    for name in demec.__all__:
        thing = getattr(demec, name)
        assert thing.__doc__, name
        if isinstance(thing, type):
            said = {key: value for key, value in vars(thing).items() if not inspect.ismemberdescriptor(value)}
            assert not [key for key, value in said.items() if key[0] != "_" and not value.__doc__], name
