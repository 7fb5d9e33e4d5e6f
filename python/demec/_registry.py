"""Who is who across articles."""

from __future__ import annotations

from typing import Any

from demec._native import Article, _Registry
from demec._tables import Table


class Registry:
    """The actors of many articles as one table.

    Articles are added one by one, or by `extract`; registries are merged. Neither the order nor how the articles were shared
    out makes a difference. Actors that their article does not name ("yetkililer", "bakan") are left out.

    Actors of one `external_id` are one. Others are one if they agree in kind and name, unless countries or roles speak
    against it: a mayor and a violinist of one name are two.

    >>> import demec
    >>> registry = demec.Registry()
    >>> registry.add(demec.parse('Başkan Ayşe Yalın, "Köprü yazın açılacak" dedi.'))
    >>> registry.add(demec.parse('Başkan Ayşe Yalın, "Köprü hazır" dedi. Yalın sevinçliydi.'))
    >>> registry.add(demec.parse('Kemancı Ayşe Yalın, "Bu son konserim" dedi.'))
    >>> [(row["name"], row["roles"][0], row["articles"]) for row in registry.to_dicts()]
    [('Ayşe Yalın', 'Başkan', 2), ('Ayşe Yalın', 'Kemancı', 1)]
    """

    __slots__ = ("_native",)

    def __init__(self) -> None:
        self._native = _Registry()

    @classmethod
    def from_json(cls, text: str, /) -> Registry:
        """Reads a registry that `to_json` wrote; raises `RegistryError`, a `ValueError`, if it is none."""
        registry = cls()
        registry._native = _Registry.from_json(text)
        return registry

    def to_json(self) -> str:
        """What was counted, as one line of JSON that `from_json` reads."""
        return self._native.to_json()

    def add(self, article: Article, /) -> None:
        """Adds the actors of an article; one that is added twice counts twice."""
        self._native.add(article)

    def merge(self, other: Registry, /) -> None:
        """Adds all that another registry has counted."""
        self._native.merge(_Registry.from_json(other.to_json()) if other is self else other._native)

    @property
    def articles(self) -> int:
        """How many articles were added."""
        return self._native.articles

    @property
    def actors(self) -> Table:
        """A row an actor, those of the most articles first.

        Its columns: name, kind, external_id, country, roles and aliases, the most frequent first, and in how many articles
        it is named, of how many quotations it is the speaker, and how many mentions it has.
        """
        return Table(self._native.table())

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows of `actors` as dictionaries."""
        return self._native.to_dicts()

    def __eq__(self, other: object, /) -> bool:
        return self._native == other._native if isinstance(other, Registry) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Registry({self.articles:,} articles)"

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return Registry.from_json, (self.to_json(),)
