"""Reading an article: what it gives, and what it refuses."""

import inspect
import pickle

import demec
import pytest

SAID = 'Vali Kerem Aydın, "Yol akşama açılacak" dedi.'


def test_parse_finds_words_and_their_speaker() -> None:
    (quotation,) = demec.parse(SAID).quotations
    assert (quotation.kind, quotation.text) == ("direct", "Yol akşama açılacak")
    assert quotation.cue is not None and quotation.cue.text == "dedi"
    assert quotation.speaker is not None and "Kerem Aydın" in quotation.speaker.name
    assert quotation.rule is not None
    assert 0 < quotation.confidence <= 1


def test_the_text_is_the_string_that_was_given() -> None:
    text = SAID + " Işık söndü."
    assert demec.parse(text).text is text


def test_an_id_is_kept() -> None:
    assert demec.parse(SAID, id="vali-1").id == "vali-1"
    assert demec.parse(SAID).id is None


@pytest.mark.parametrize("text", ["", "a", "\0", "\ufeffVali geldi.", "Vali\r\ngeldi.\r\n", '"' * 10_000, "🌉" * 999])
def test_any_string_gives_an_article(text: str) -> None:
    assert demec.parse(text).text == text


@pytest.mark.parametrize("value", [None, 3, b"Vali geldi.", ["Vali geldi."], float("nan")])
def test_what_is_no_string_is_a_type_error(value: object) -> None:
    with pytest.raises(TypeError, match="'str'"):
        demec.parse(value)  # type: ignore[arg-type]


def test_a_lone_surrogate_is_refused_with_its_index() -> None:
    with pytest.raises(demec.TextError, match="lone surrogate at index 6") as caught:
        demec.parse("Işık: \ud83c geldi")
    assert isinstance(caught.value.__cause__, UnicodeEncodeError)
    assert caught.value.__cause__.start == 6


def test_a_language_that_is_not_on_board_is_refused_with_those_that_are() -> None:
    with pytest.raises(demec.UnknownLanguageError, match="no language `tlh` is on board; there is: tr"):
        demec.parse(SAID, language="tlh")


@pytest.mark.parametrize("error", [demec.TextError, demec.UnknownLanguageError, demec.ArticleError])
def test_errors_are_one_family_and_value_errors(error: type[Exception]) -> None:
    assert issubclass(error, demec.DemecError)
    assert issubclass(error, ValueError)
    assert pickle.loads(pickle.dumps(error("so"))).args == ("so",)


def test_options_are_given_by_name() -> None:
    with pytest.raises(TypeError):
        demec.parse(SAID, "tr")  # type: ignore[call-arg]
    parameters = inspect.signature(demec.parse).parameters
    known = ["headline", "standfirst", "published", "outlet"]
    assert list(parameters) == ["text", "language", "id", "gazetteer", *known]
