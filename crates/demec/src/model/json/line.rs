//! A line of JSON, written straight into a string: the same bytes as `serde_json` makes, which looks at each key anew.

use std::fmt::Write;

/// What can be written into a line of JSON.
pub(in crate::model) trait ToJson {
    /// Writes it behind what `json` holds.
    fn push_to(&self, json: &mut String);
}

/// Declares an object of the format by its keys, for serde and for [`ToJson`] alike. A key with an attribute is left out
/// where its value is `None`.
macro_rules! object {
    (
        struct $Object:ident $(<$($parameter:tt),+>)? {
            $first:ident: $First:ty,
            $($(#[$left_out:meta])? $key:ident: $Value:ty,)+
        }
    ) => {
        #[derive(serde::Serialize)]
        struct $Object $(<$($parameter),+>)? {
            $first: $First,
            $($(#[$left_out])? $key: $Value,)+
        }

        impl $(<$($parameter),+>)? ToJson for $Object $(<$($parameter),+>)?
        where
            $First: ToJson,
            $($Value: ToJson,)+
        {
            fn push_to(&self, json: &mut String) {
                json.push_str(concat!("{\"", stringify!($first), "\":"));
                self.$first.push_to(json);
                $(object!(@push self json $(#[$left_out])? $key);)+
                json.push('}');
            }
        }
    };
    (@push $self:ident $json:ident $key:ident) => {
        $json.push_str(concat!(",\"", stringify!($key), "\":"));
        $self.$key.push_to($json);
    };
    (@push $self:ident $json:ident #[$left_out:meta] $key:ident) => {
        if $self.$key.is_some() {
            object!(@push $self $json $key);
        }
    };
}

pub(super) use object;

impl<T: ToJson> ToJson for Option<T> {
    fn push_to(&self, json: &mut String) {
        match self {
            Some(value) => value.push_to(json),
            None => json.push_str("null"),
        }
    }
}

impl ToJson for [u32; 2] {
    fn push_to(&self, json: &mut String) {
        push_array(self, json);
    }
}

impl<T: ToJson + ?Sized> ToJson for &T {
    fn push_to(&self, json: &mut String) {
        (*self).push_to(json);
    }
}

/// Writes `items` as an array.
pub(super) fn push_array(items: impl IntoIterator<Item: ToJson>, json: &mut String) {
    json.push('[');
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        item.push_to(json);
    }
    json.push(']');
}

impl ToJson for u32 {
    fn push_to(&self, json: &mut String) {
        push_number(*self as usize, json);
    }
}

impl ToJson for usize {
    fn push_to(&self, json: &mut String) {
        push_number(*self, json);
    }
}

/// Two digits at once: one at a time takes twice as long.
fn push_number(number: usize, json: &mut String) {
    match number {
        0..10 => json.push(digit(number)),
        10..100 => push_pair(number, json),
        100..1000 => {
            json.push(digit(number / 100));
            push_pair(number, json);
        }
        1000..10_000 => {
            push_pair(number / 100, json);
            push_pair(number, json);
        }
        10_000.. => {
            push_number(number / 10_000, json);
            push_pair(number / 100, json);
            push_pair(number, json);
        }
    }
}

/// The last digit of a number.
pub(super) fn digit(number: usize) -> char {
    char::from(b'0' + (number % 10) as u8)
}

/// The last two digits of a number.
fn push_pair(number: usize, json: &mut String) {
    const PAIRS: &str = "\
        00010203040506070809101112131415161718192021222324252627282930313233343536373839\
        40414243444546474849505152535455565758596061626364656667686970717273747576777879\
        8081828384858687888990919293949596979899";
    let at = 2 * (number % 100);
    json.push_str(PAIRS.get(at..at + 2).unwrap_or_default());
}

impl ToJson for str {
    fn push_to(&self, json: &mut String) {
        json.push('"');
        let mut rest = self;
        while let Some((plain, byte, behind)) = split_at_special(rest) {
            json.push_str(plain);
            push_escape(byte, json);
            rest = behind;
        }
        json.push_str(rest);
        json.push('"');
    }
}

/// What stands before the first byte that JSON wants escaped, that byte, and what stands behind it.
fn split_at_special(string: &str) -> Option<(&str, u8, &str)> {
    let at = first_special(string.as_bytes())?;
    Some((string.get(..at)?, *string.as_bytes().get(at)?, string.get(at + 1..)?))
}

/// Where the first quotation mark, backslash or control character stands; looked for in eight bytes at once.
fn first_special(bytes: &[u8]) -> Option<usize> {
    let (words, rest) = bytes.as_chunks();
    let mut found = words.iter().map(|&word| specials(word)).enumerate();
    if let Some((index, specials)) = found.find(|&(_, specials)| specials != 0) {
        return Some(8 * index + first_byte(specials));
    }
    match bytes.last_chunk().map(|&last| specials(last)) {
        // What the last eight bytes have beside the rest was looked at.
        Some(0) => None,
        Some(specials) => Some(bytes.len() - 8 + first_byte(specials)),
        None => rest.iter().position(|&byte| matches!(byte, ..0x20 | b'"' | b'\\')),
    }
}

/// Eight bytes with the highest bit left of those that are special: up to the first, the others may be wrong.
fn specials(bytes: [u8; 8]) -> u64 {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    let word = u64::from_le_bytes(bytes);
    // With one bit turned, the quotation mark stands behind the control characters, and the space does not.
    let controls_and_quotes = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslashes = (word ^ (ONES * 0x5C)).wrapping_sub(ONES);
    (controls_and_quotes | backslashes) & !word & (ONES * 0x80)
}

/// The index of the first byte that is not 0.
fn first_byte(word: u64) -> usize {
    word.trailing_zeros() as usize / 8
}

fn push_escape(byte: u8, json: &mut String) {
    json.push_str(match byte {
        b'"' => "\\\"",
        b'\\' => "\\\\",
        b'\n' => "\\n",
        b'\r' => "\\r",
        b'\t' => "\\t",
        0x08 => "\\b",
        0x0C => "\\f",
        _ => {
            let _ = write!(json, "\\u{byte:04x}");
            return;
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written<T: ToJson + ?Sized>(value: &T) -> String {
        let mut json = String::new();
        value.push_to(&mut json);
        json
    }

    #[test]
    fn strings_are_escaped_as_serde_json_does() {
        let special = ('\0'..=' ').chain(['"', '\\', '!', '#', '[', ']', '\u{7F}', '\u{80}', 'ı', '”', '😀']);
        for character in special {
            for (before, after) in (0..20).flat_map(|before| (0..12).map(move |after| (before, after))) {
                let string = format!("{}{character}{}", "ş".repeat(before), "a".repeat(after));
                assert_eq!(written(string.as_str()), serde_json::to_string(&string).unwrap());
            }
        }
        let all: String = ('\0'..='\u{FF}').chain('\0'..='\u{FF}').collect();
        assert_eq!(written(all.as_str()), serde_json::to_string(&all).unwrap());
    }

    #[test]
    fn numbers_are_written_in_full() {
        for number in (0..=1_010).chain([9_999, 10_000, 100_000, 1_000_001, u32::MAX]) {
            assert_eq!(written(&number), number.to_string());
        }
    }

    #[test]
    fn what_is_missing_is_null() {
        assert_eq!(written(&None::<u32>), "null");
        assert_eq!(written(&Some([3, 14])), "[3,14]");
    }
}
