//! What the packs know of a word, as one set of bits that productions test.

use serde::{Deserialize, Serialize};

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Classes(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)*
    };
}

impl Classes {
    pub(crate) const NONE: Self = Self(0);

    classes! {
        // --- verbs and what reports -----------------------------------------------------------
        /// A form of a verb that reports by itself.
        CUE_VERB = 0;
        /// A form of a verb that reports with a word before it: *ifade et-*.
        LIGHT_VERB = 1;
        /// A noun of saying: *açıklama, uyarı*.
        SAYING_NOUN = 2;
        /// A noun of saying in which things are said: *konuşmasında*.
        CONTAINER = 3;
        /// A text that speaks for itself: *rapor, haber*.
        DOCUMENT = 4;
        /// A word that labels a headline before its colon: *son dakika, video*.
        LABEL = 5;
        /// A verb of naming: *nitelendir-*, after *olarak*.
        NAMING_VERB = 6;
        /// *diye*.
        QUOTATIVE = 7;
        /// *şeklinde*.
        MANNER = 8;
        /// *göre*.
        ACCORDING_TO = 9;
        /// *tarafından*.
        AGENT = 10;
        /// *ve, ile*.
        CONJUNCTION = 11;
        /// *olarak*.
        AS_WORD = 12;
        /// *yönünde, konusunda*.
        CONTENT_OF = 13;
        /// *şöyle, şunları*.
        COLON_POINTER = 14;
        /// *de, da, ise*.
        CLITIC = 15;
        /// *de, da, ise* where a subject keeps them.
        SUBJECT_CLITIC = 16;
        NOT_AFTER_SUBJECT = 17;
        /// *ancak, ama*.
        CONTRAST = 18;
        /// *yapılan, yayımlanan*.
        ISSUING = 19;
        PRONOUN_SUBJECT = 20;
        /// *biri, çoğu*: some of several.
        SOME_PRONOUN = 21;
        /// *bir*.
        ARTICLE = 22;
        /// *Ayrıca, Öte yandan*.
        CONNECTIVE = 23;
        /// A short adverb that may stand between clause and cue.
        CUE_ADVERB = 24;
        /// *bugün, dün*.
        TIME = 25;
        /// *ilişkin, hakkında*: closes an adverbial segment.
        SEGMENT_END = 26;
        /// *yasa, kanun*: no speaker before *göre*.
        LEGAL_BASIS = 27;
        /// *yıl, ay*: a comparison before *göre*.
        COMPARISON = 28;
        /// *adlı, başlıklı*: what stands before it in marks is a name.
        NAMING = 29;
        /// *bir, bilinen* after *diye*: nothing is said.
        QUOTATIVE_REJECT = 30;
        /// *yazılı, pankart* after a mark.
        WRITTEN_THING = 31;

        // --- names and those who bear them ------------------------------------------------------
        /// A capitalised sentence opener that is no name.
        FUNCTION_WORD = 32;
        /// A frequent word of the language.
        COMMON_WORD = 33;
        GIVEN_NAME = 34;
        SURNAME = 35;
        /// The head of a title, bare or possessed.
        TITLE = 36;
        ORGANISATION_HEAD = 37;
        MEDIA_HEAD = 38;
        THING_HEAD = 39;
        GEOGRAPHIC_HEAD = 40;
        /// *van, bin, el-*.
        NAME_PARTICLE = 41;
        DEMONYM = 42;
        COUNTRY = 43;
        PLACE = 44;
        MONTH = 45;
        WEEKDAY = 46;
        NUMBER_WORD = 47;
        /// A noun for people whose plural is a group.
        GROUP_NOUN = 48;
        KIN = 49;
        HONORIFIC = 50;
        POST_HONORIFIC = 51;
        OCCUPATION = 52;
        /// *eski, dönemin*.
        TITLE_MODIFIER = 53;
        /// *ünlü, genç*.
        EPITHET = 54;
        /// Ends in a full stop without ending a sentence.
        ABBREVIATION = 55;
        PERSON_PRONOUN = 56;
        PLURAL_PRONOUN = 57;
        MEDIA = 58;
        ORGANISATION = 59;
        BARE_INSTITUTION = 60;
        APPOSITION = 61;
        NOT_ORGANISATION = 62;
        DEGREE = 63;
    }

    /// Whether any class of `other` is among these.
    #[inline]
    pub(crate) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Those classes that are among `other` too, as bits.
    #[inline]
    pub(crate) const fn among(self, other: Self) -> u64 {
        self.0 & other.0
    }

    #[inline]
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These classes but for those of `other`.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}
