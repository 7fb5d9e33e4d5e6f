//! Turkish, as `build.rs` compiled and wrote it down. To compile its pack takes as long as to read some hundred articles,
//! and a program that starts should not have to.

use std::{borrow::Cow, sync::OnceLock};

use crate::language::{
    Language,
    lexicon::{Lexicon, Slot},
};

/// A file that `build.rs` wrote.
macro_rules! written {
    ($file:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/tr.", $file))
    };
}

/// The slots of a table; they are read where they lie.
macro_rules! slots {
    ($file:literal) => {{
        static SLOTS: [Slot; written!($file).len() / size_of::<Slot>()] = Slot::from_bytes(written!($file));
        &SLOTS
    }};
}

impl Language {
    /// Turkish, from the pack that comes with the crate. It is made ready at the first call and shared.
    ///
    /// # Panics
    ///
    /// Never: the tests load the pack.
    #[must_use]
    pub fn turkish() -> &'static Self {
        static TURKISH: OnceLock<Language> = OnceLock::new();
        TURKISH.get_or_init(|| {
            let rest = postcard::from_bytes(written!("rest")).expect("what was written down can be read");
            let (lexicon, cues, names, suffixes, dates, letters) = rest;
            let lexicon = Lexicon::with_slots(lexicon, slots!("words"), slots!("steps"));
            Self { code: Cow::Borrowed("tr"), lexicon, cues, names, suffixes, dates, letters }
        })
    }
}
