//! A line of JSON as an id and a text.

use std::{borrow::Cow, fmt};

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor},
};
use serde_json::Value;

use super::batch::{Columns, RawId};

/// The id, if there is one, and the text of a JSON object; a `null` is an empty text.
pub(crate) fn of_json<'b>(
    json: &'b str,
    columns: &Columns,
) -> Result<(Option<RawId<'b>>, Cow<'b, str>), String> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let read = deserializer.deserialize_map(Object { columns }).and_then(|read| {
        deserializer.end()?;
        Ok(read)
    });
    read.map_err(|error| {
        let shown = error.to_string();
        let reason = shown.rfind(" at line ").and_then(|end| shown.get(..end)).unwrap_or(&shown);
        match error.column() {
            0 => reason.to_owned(),
            column => format!("{reason} at column {column}"),
        }
    })
}

struct Object<'c> {
    columns: &'c Columns,
}

impl<'de> Visitor<'de> for Object<'_> {
    type Value = (Option<RawId<'de>>, Cow<'de, str>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut id, mut text) = (None, None);
        while let Some(key) = map.next_key_seed(Key { columns: self.columns })? {
            match key {
                KeyOf::Text => text = Some(map.next_value_seed(Text)?),
                KeyOf::Id => id = raw_id(map.next_value()?),
                KeyOf::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let missing = |name| A::Error::custom(format_args!("there is no `{name}`"));
        if id.is_none() && self.columns.id_is_named {
            return Err(missing(&self.columns.id));
        }
        let text = text.ok_or_else(|| missing(&self.columns.text))?;
        Ok((id, text))
    }
}

/// Whatever an id is, it is given back: a number as one, all else as JSON writes it.
fn raw_id(value: Value) -> Option<RawId<'static>> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(RawId::Text(Cow::Owned(text))),
        other => Some(match other.as_i64() {
            Some(number) => RawId::Number(number),
            None => RawId::Text(Cow::Owned(other.to_string())),
        }),
    }
}

enum KeyOf {
    Text,
    Id,
    Other,
}

struct Key<'c> {
    columns: &'c Columns,
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = KeyOf;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<KeyOf, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = KeyOf;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<KeyOf, E> {
        Ok(match key {
            _ if key == self.columns.text => KeyOf::Text,
            _ if key == self.columns.id => KeyOf::Id,
            _ => KeyOf::Other,
        })
    }
}

/// A string, borrowed where it holds no escapes; `null` is an empty one.
struct Text;

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(""))
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{Columns, RawId, of_json};

    fn columns(id_is_named: bool) -> Columns {
        Columns { text: "body".to_owned(), id: "url".to_owned(), id_is_named }
    }

    #[test]
    fn keys_are_those_that_the_user_names() {
        let read =
            of_json(r#"{"x": [1, {"body": 2}], "url": 7, "body": "Yol.", "text": "a"}"#, &columns(true));
        assert_eq!(read, Ok((Some(RawId::Number(7)), Cow::Borrowed("Yol."))));
        let read = of_json(r#"{"\u0062ody": "Y\u00f6n\n", "url": 1.5}"#, &columns(true));
        assert_eq!(read, Ok((Some(RawId::Text("1.5".into())), "Yön\n".into())));
        assert_eq!(of_json(r#"{"body": null, "url": null}"#, &columns(false)), Ok((None, "".into())));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (json, reason) in [
            ("[]", "invalid type: sequence, expected a JSON object"),
            (r#"{"url": 1}"#, "there is no `body` at column 10"),
            (r#"{"body": ""}"#, "there is no `url` at column 12"),
            (r#"{"body": 5, "url": 1}"#, "invalid type: integer `5`, expected a text at column 10"),
            (r#"{"body": "a", "url": 1} x"#, "trailing characters at column 25"),
        ] {
            assert_eq!(of_json(json, &columns(true)), Err(reason.to_owned()), "{json}");
        }
    }
}
