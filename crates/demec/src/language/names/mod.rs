//! What the packs know of names: titles, organisations, media, countries, places, nouns for people.

mod compile;
pub(crate) mod pack;
mod stems;

pub(crate) use compile::{Packs, compile};
use serde::{Deserialize, Serialize};
pub(crate) use stems::Stems;

use crate::{
    language::Form,
    lexer::{
        letters::{Class, class_of},
        token::Flags,
    },
    model::CountryCode,
};

/// What a name of the packs names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum NameKind {
    Country,
    Capital,
    Organisation,
    Media,
    /// A province, district or city: an actor only where something says so.
    Town,
    /// A region, a people's language, a feast: never an actor.
    Region,
    /// A capitalised word that looks like a name and is none.
    Formula,
    /// An adjective for a country and its people: *Rus, Fransız*.
    Demonym,
    /// A title of several words, or one that stands by a single name (`entity` is the title).
    Title,
    /// A head of organisations' names, of several words: *haber ajansı*.
    OrganisationHead,
    MediaHead,
    /// What follows a country: *dışişleri bakanlığı*.
    Body,
    /// What stands beside an unknown name and says it is an organisation's: *anket şirketi*.
    Apposition,
    /// A body without a name: *yönetim kurulu*.
    Institution,
    /// A noun of several words for people (`entity` is the noun): *güvenlik güçleri*.
    Group,
}

impl NameKind {
    /// Whether it is a noun that says what somebody is, which stands in small letters as well, and no name of one alone.
    pub(crate) const fn is_noun(self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::OrganisationHead
                | Self::MediaHead
                | Self::Body
                | Self::Apposition
                | Self::Institution
                | Self::Group
        )
    }
}

/// A name, or one form of it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Name {
    pub(crate) kind: NameKind,
    /// Names of one entity share it: the country and its capital, an acronym and the full name.
    pub(crate) entity: u32,
    pub(crate) country: Option<CountryCode>,
    /// Also an everyday word or somebody else's name.
    pub(crate) ambiguous: bool,
    pub(crate) spelling: Spelling,
    pub(crate) form: Form,
}

/// What the folded key of a name of one word does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Spelling {
    /// Written in capitals throughout: *ASKİ* is not *askı*.
    pub(crate) capitals: bool,
    /// Digits stand in it: *Tele1*.
    pub(crate) digits: bool,
    /// Its letters beyond ASCII: *YÖK* is not *YOK*.
    pub(crate) marked: u8,
}

impl Spelling {
    pub(crate) fn of(name: &str) -> Self {
        let small = |c| matches!(class_of(c), Class::Letter(_, false));
        let marked = name.chars().filter(|c| !c.is_ascii()).count();
        Self {
            capitals: name.chars().nth(1).is_some() && !name.contains(' ') && !name.chars().any(small),
            digits: name.chars().any(|c| c.is_ascii_digit()),
            marked: marked.min(usize::from(u8::MAX)) as u8,
        }
    }

    /// Whether a word that may stand for this name is spelt so; `everyday` says that it is a common word too.
    pub(crate) fn fits<'t>(self, text: impl FnOnce() -> &'t str, flags: Flags, everyday: bool) -> bool {
        let capitals = flags.has(Flags::ALL_CAPITALS.with(Flags::CAMEL));
        (!self.capitals || capitals)
            && self.digits == flags.has(Flags::DIGITS)
            && (!everyday || !self.capitals || self.marked == Self::of(text()).marked)
    }
}

/// A title, an office or an occupation.
#[expect(clippy::struct_excessive_bools, reason = "facts that hold or not, independent of each other")]
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Title {
    /// Letters of the last word.
    pub(crate) bare: u8,
    pub(crate) possessed: u8,
    pub(crate) bare_text: Box<str>,
    pub(crate) possessed_text: Box<str>,
    /// Also written in lower case.
    pub(crate) lower_case: bool,
    /// May be a mention without a name.
    pub(crate) stands_alone: bool,
    /// A title of honour that may be part of a name: *Kanuni Sultan Süleyman*.
    pub(crate) regal: bool,
    /// Who bears it leads a country or a body: *lider, devlet başkanı, genel başkan*.
    pub(crate) leads: bool,
    /// Alone it stands for whom the article is about: *sanatçı, futbolcu*.
    pub(crate) protagonist: bool,
    /// Titles of one trade have one number: *teknik direktör, hoca*; 0 for none.
    pub(crate) kindred: u8,
}

/// A noun for people whose plural, or which itself, may be an actor.
#[expect(clippy::struct_excessive_bools, reason = "facts that hold or not, independent of each other")]
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct GroupNoun {
    /// What the bare noun is worth, in quarters.
    pub(crate) base: i8,
    /// Names many in the singular: *muhalefet, ailesi*.
    pub(crate) collective: bool,
    /// A people: *Filistinliler*.
    pub(crate) demonym: bool,
    /// Its singular stands for all of its kind where an article keeps to it: *işçi, kiracı*.
    pub(crate) generic: bool,
    /// Counts out some of others: *bir grup öğrenci*.
    pub(crate) partitive: bool,
}

/// Words beside a name that show what it is there.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Context {
    pub(crate) ground_after_genitive: Stems,
    pub(crate) acting_after_genitive: Stems,
    pub(crate) acting_after_dative: Stems,
    pub(crate) ground_after_accusative: Stems,
    pub(crate) acting_after_name: Stems,
    pub(crate) ground_after_name: Stems,
    /// Behind a country that is the subject: no part of its phrase. *Norveç böyle …*
    pub(crate) free_behind_subject: Stems,
    /// What the oblique cases of a noun that is a country's end in: *Norveç topraklarına*.
    pub(crate) owned_endings: Stems,
    /// Behind a title: the office is meant.
    pub(crate) office: Stems,
    /// Behind a name: *caddesi, filminde*.
    pub(crate) named_after: Stems,
    /// The same of streets, bare: *sokak*.
    pub(crate) streets: Stems,
    /// Things behind *adlı*: *roman, kasırga*.
    pub(crate) called_things: Stems,
    /// Endings of verbs and nouns that no name without an apostrophe has: *-mIştIm, -lIğInI*.
    pub(crate) no_name_endings: Stems,
    /// Words of another language that no person's name has: *of, the*.
    pub(crate) foreign_words: Stems,
    /// Endings behind an apostrophe that are another language's: the *s* of English.
    pub(crate) foreign_endings: Stems,
    /// Behind marks: what a thing is called. *"…" adlı, ismini*
    pub(crate) namings: Stems,
    /// Behind the name of a month or a feast: *ayı, bayramı*.
    pub(crate) feasts: Stems,
    /// Letters behind a company's name: *A.Ş.*
    pub(crate) mere_letters: Stems,
    /// Endings of those who follow somebody or something: *Atatürkçü*.
    pub(crate) follower_endings: Stems,
    /// What the names of clubs end in: *Çankırıspor*.
    pub(crate) club_endings: Stems,
    /// Endings of those who play for a club: *Tepesporlu*.
    pub(crate) player_endings: Stems,
    /// Endings of nouns for those who do something: *yüklenici, toksikolog*.
    pub(crate) agent_endings: Stems,
    /// Words that a title may have inside: *önde gelen*.
    pub(crate) inside_title: Stems,
    /// Behind an ablative inside a title: *örgütlerden sorumlu*.
    pub(crate) responsible: Stems,
    /// Between a title and its bearer's name: *şoför olan* Kaya.
    pub(crate) being: Stems,
    /// Between a name and its bearer's title: Kaya *adlı* doktor.
    pub(crate) called: Stems,
    /// Before a title: nobody certain. *hiçbir, her*
    pub(crate) uncertain: Stems,
    /// Before or in a title: what is awarded. *En* İyi Yönetmen
    pub(crate) awarded: Stems,
    /// *yaşındaki*.
    pub(crate) age: Stems,
    /// Bodies that are actors wherever they are definite: *hükümet*.
    pub(crate) definite: Stems,
    /// Before a body: no certain one. *bir, yeni*
    pub(crate) not_definite: Stems,
    /// Behind a body in the nominative: it is not the body that acts. *kur-, seçimi*
    pub(crate) not_acting: Stems,
    /// Heads of bodies that are places where something happens: *merkezi, müzesi*.
    pub(crate) venues: Stems,
    /// Behind the name of a person or a body: those who lead. *hükümeti*
    pub(crate) governments: Stems,
    /// Of those what is no body, but what somebody does: *yönetiminde*.
    pub(crate) led: Stems,
    /// What the names of sites end in: *com*.
    pub(crate) domains: Stems,
    /// Behind several people in the nominative: they take part, or are no subject. *veliler ile, veliler gibi*
    pub(crate) with: Stems,
    pub(crate) aside_before: Stems,
    /// Places that give those who act there their name: *İmralı*.
    pub(crate) grounds: Stems,
    /// What an outlet's owns behind a genitive: *haberine*.
    pub(crate) reports: Stems,
    /// Between an outlet in the dative and an interview: *verdiği*.
    pub(crate) gives: Stems,
    pub(crate) interviews: Stems,
    pub(crate) accounts: Stems,
}

/// All names; ids count from 1.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Names {
    names: Vec<Name>,
    titles: Vec<Title>,
    groups: Vec<GroupNoun>,
    /// What the plural of a place's -lI word is worth: *İzmirliler*.
    pub(crate) residents: Option<GroupNoun>,
    pub(crate) context: Context,
}

impl Names {
    pub(crate) fn name(&self, id: u32) -> Option<&Name> {
        (id as usize).checked_sub(1).and_then(|index| self.names.get(index))
    }

    pub(crate) fn title(&self, id: u16) -> Option<&Title> {
        usize::from(id).checked_sub(1).and_then(|index| self.titles.get(index))
    }

    pub(crate) fn group(&self, id: u16) -> Option<&GroupNoun> {
        usize::from(id).checked_sub(1).and_then(|index| self.groups.get(index))
    }
}
