//! Every example in a language pack holds.

#![expect(clippy::string_slice, reason = "marks and spans lie on character boundaries")]

mod names;
mod quotations;

/// Fails with all that does not hold.
fn report(faults: &[String], examples: usize) {
    assert!(examples > 0, "no example was read");
    assert!(faults.is_empty(), "{} of {examples} examples do not hold:\n{}", faults.len(), faults.join("\n"));
}
