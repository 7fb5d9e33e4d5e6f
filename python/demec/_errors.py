"""The errors that the package raises of its own."""


class DemecError(Exception):
    """The base of the package's errors.

    >>> import demec
    >>> try:
    ...     demec.Article.from_json("{}")
    ... except demec.DemecError as error:
    ...     print(type(error).__name__, "is a ValueError too:", isinstance(error, ValueError))
    ArticleError is a ValueError too: True
    """

    __module__ = "demec"


class TextError(DemecError, ValueError):
    """A text that cannot be read, such as one with a lone surrogate."""

    __module__ = "demec"


class UnknownLanguageError(DemecError, ValueError):
    """A code that names no language on board."""

    __module__ = "demec"


class ArticleError(DemecError, ValueError):
    """A JSON text that is no article, or not a sound one."""

    __module__ = "demec"


class GazetteerError(DemecError, ValueError):
    """Entries of a gazetteer that cannot be; it says which, and why."""

    __module__ = "demec"


class RegistryError(DemecError, ValueError):
    """A JSON text that is no registry."""

    __module__ = "demec"
