//! Values that stand in JSON otherwise than in the model.

use std::fmt::{Display, Write as _};

use serde::{Serialize, Serializer};

use super::line::{ToJson, digit, push_array};
use crate::model::actor::ActorId;
use crate::model::dateline::{Date, Time};
use crate::model::quotation::QuotationId;

/// An array of what the iterators yield that the closure makes.
pub(super) struct Array<F>(pub(super) F);

impl<F: Fn() -> I, I: IntoIterator<Item: Serialize>> Serialize for Array<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

impl<F: Fn() -> I, I: IntoIterator<Item: ToJson>> ToJson for Array<F> {
    fn push_to(&self, json: &mut String) {
        push_array((self.0)(), json);
    }
}

/// Anything by the way it is shown, which has nothing in it to escape.
pub(super) struct Shown<T>(pub(super) T);

impl<T: Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl ToJson for Shown<Date> {
    fn push_to(&self, json: &mut String) {
        push_shown(&self.0, json);
    }
}

impl ToJson for Shown<Time> {
    fn push_to(&self, json: &mut String) {
        push_shown(&self.0, json);
    }
}

/// Ids are many: to have them shown would take a tenth of the time.
impl ToJson for Shown<ActorId> {
    fn push_to(&self, json: &mut String) {
        push_id("\"a", self.0.index(), json);
    }
}

impl ToJson for Shown<QuotationId> {
    fn push_to(&self, json: &mut String) {
        push_id("\"q", self.0.index(), json);
    }
}

fn push_shown(shown: &impl Display, json: &mut String) {
    // A string takes whatever is written to it.
    let _ = write!(json, "\"{shown}\"");
}

fn push_id(letter: &str, index: usize, json: &mut String) {
    json.push_str(letter);
    (index + 1).push_to(json);
    json.push('"');
}

/// A share in hundredths, up to one.
pub(super) struct Share(pub(super) u8);

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f32(f32::from(self.0) / 100.0)
    }
}

impl ToJson for Share {
    fn push_to(&self, json: &mut String) {
        json.push(digit((self.0 / 100).into()));
        json.push('.');
        json.push(digit((self.0 / 10).into()));
        if !self.0.is_multiple_of(10) {
            json.push(digit(self.0.into()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_written_as_serde_json_does() {
        for hundredths in 0..=100 {
            let mut json = String::new();
            Share(hundredths).push_to(&mut json);
            assert_eq!(json, serde_json::to_string(&Share(hundredths)).unwrap());
        }
    }
}
