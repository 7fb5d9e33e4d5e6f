//! The files of a pack that name people, bodies and places, as they stand on disk.

use serde::Deserialize;

/// `titles.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TitleFile {
    pub(crate) honorifics: Vec<String>,
    pub(crate) degrees: Vec<String>,
    pub(crate) epithet_adjectives: Vec<String>,
    pub(crate) kin_nouns: Vec<String>,
    pub(crate) occupations: Vec<String>,
    pub(crate) occupations_possessed: Vec<String>,
    pub(crate) modifier: Vec<Modifier>,
    pub(crate) post_honorific: Vec<PostHonorific>,
    pub(crate) title: Vec<TitleEntry>,
    pub(crate) leaders: Vec<String>,
    pub(crate) protagonists: Vec<String>,
    pub(crate) kindred: Vec<Vec<String>>,
    pub(crate) homographs: Vec<String>,
}

/// A word before a title that says how its bearer holds it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Modifier {
    pub(crate) word: String,
    pub(crate) effect: Effect,
    #[expect(dead_code, reason = "for the pack's readers and its tests")]
    #[serde(default)]
    pub(crate) examples: Vec<String>,
}

impl Modifier {
    /// *eski Bakan* is a role; *dönemin Bakanı*, *tutuklu Bakan* say something of the time and the person.
    pub(crate) fn belongs_to_title(&self) -> bool {
        matches!(
            self.effect,
            Effect::Former
                | Effect::Rank
                | Effect::Acting
                | Effect::Designate
                | Effect::Founding
                | Effect::Honorary
        )
    }
}

/// What a modifier does to a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Effect {
    Rank,
    Former,
    Acting,
    Current,
    Designate,
    Detained,
    Exiled,
    Founding,
    Honorary,
    Late,
    New,
    SoCalled,
    /// *dönemin*: of that time.
    Then,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PostHonorific {
    pub(crate) word: String,
    pub(crate) role: bool,
    /// *Cevdet Paşa* is the name.
    #[serde(default)]
    pub(crate) part_of_name: bool,
    #[expect(dead_code, reason = "for the pack's readers and its tests")]
    #[serde(default)]
    pub(crate) examples: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TitleEntry {
    pub(crate) head: String,
    pub(crate) possessed: String,
    pub(crate) plural: Option<String>,
    pub(crate) category: String,
    #[serde(default)]
    pub(crate) lower_case: bool,
    #[serde(default)]
    pub(crate) stands_alone: bool,
    #[expect(dead_code, reason = "for the pack's readers and its tests")]
    #[serde(default)]
    pub(crate) examples: Vec<String>,
}

/// `organisations.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct OrganisationFile {
    /// For the pack's readers and its tests.
    pub(crate) examples: Vec<String>,
    pub(crate) heads: Vec<String>,
    pub(crate) media_heads: Vec<String>,
    pub(crate) thing_heads: Vec<String>,
    pub(crate) bare_institutions: Vec<String>,
    pub(crate) alike_institutions: Vec<Vec<String>>,
    pub(crate) bare_media: Vec<String>,
    pub(crate) common_noun_bodies: Vec<String>,
    pub(crate) appositions: Vec<String>,
    pub(crate) not_organisations: Vec<String>,
    pub(crate) organisation: Vec<OrganisationEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrganisationEntry {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    #[expect(dead_code, reason = "the entry explains itself to its readers")]
    pub(crate) category: String,
    pub(crate) country: Option<String>,
    #[expect(dead_code, reason = "the entry explains itself to its readers")]
    #[serde(default)]
    pub(crate) seat: bool,
    pub(crate) parent: Option<String>,
    #[expect(dead_code, reason = "for the pack's readers and its tests")]
    #[serde(default)]
    pub(crate) examples: Vec<String>,
}

/// `media.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct MediaFile {
    /// For the pack's readers and its tests.
    pub(crate) examples: Vec<String>,
    pub(crate) outlet: Vec<OutletEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OutletEntry {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    #[expect(dead_code, reason = "the entry explains itself to its readers")]
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) country: Option<String>,
    #[serde(default)]
    pub(crate) ambiguous: bool,
    #[expect(dead_code, reason = "for the pack's readers and its tests")]
    #[serde(default)]
    pub(crate) examples: Vec<String>,
}

/// `countries.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct CountryFile {
    /// For the pack's readers and its tests.
    pub(crate) examples: Vec<String>,
    pub(crate) country: Vec<CountryEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CountryEntry {
    pub(crate) iso: String,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    #[serde(default)]
    pub(crate) demonyms: Vec<String>,
    #[serde(default)]
    pub(crate) residents: Vec<String>,
    pub(crate) capital: Option<String>,
    #[serde(default)]
    pub(crate) capital_aliases: Vec<String>,
    #[serde(default)]
    pub(crate) seats: Vec<String>,
}

/// `places.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct PlaceFile {
    /// For the pack's readers and its tests.
    pub(crate) examples: Vec<String>,
    pub(crate) provinces: Vec<String>,
    pub(crate) districts: Vec<String>,
    pub(crate) cities: Vec<String>,
    pub(crate) ambiguous: Vec<String>,
    pub(crate) regions: Vec<String>,
    pub(crate) geo_heads: Vec<String>,
}

/// `contexts.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ContextFile {
    pub(crate) place: PlaceContext,
    pub(crate) title: TitleContext,
    pub(crate) institution: InstitutionContext,
    pub(crate) group: GroupContext,
    pub(crate) thing: ThingContext,
}

/// Words beside a country that show whether it acts or is ground.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct PlaceContext {
    pub(crate) ground_after_genitive: Vec<String>,
    pub(crate) acting_after_genitive: Vec<String>,
    pub(crate) acting_after_dative: Vec<String>,
    pub(crate) ground_after_accusative: Vec<String>,
    pub(crate) acting_after_name: Vec<String>,
    pub(crate) ground_after_name: Vec<String>,
    pub(crate) free_behind_subject: Vec<String>,
    pub(crate) owned_endings: Vec<String>,
}

/// Words beside a title.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TitleContext {
    pub(crate) office: Vec<String>,
    pub(crate) age: Vec<String>,
    pub(crate) inside: Vec<String>,
    pub(crate) responsible: Vec<String>,
    pub(crate) being: Vec<String>,
    pub(crate) called: Vec<String>,
    pub(crate) uncertain: Vec<String>,
    pub(crate) awarded: Vec<String>,
    pub(crate) agent_endings: Vec<String>,
}

/// Words behind several people in the nominative.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct GroupContext {
    pub(crate) with: Vec<String>,
    pub(crate) aside_before: Vec<String>,
}

/// What tells that a capital is nobody's.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ThingContext {
    pub(crate) named_after: Vec<String>,
    pub(crate) streets: Vec<String>,
    pub(crate) called: Vec<String>,
    pub(crate) endings: Vec<String>,
    pub(crate) foreign_words: Vec<String>,
    pub(crate) foreign_endings: Vec<String>,
    pub(crate) mere_letters: Vec<String>,
    pub(crate) feasts: Vec<String>,
    pub(crate) namings: Vec<String>,
    pub(crate) follower_endings: Vec<String>,
}

/// What tells of a body without a name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct InstitutionContext {
    pub(crate) definite: Vec<String>,
    pub(crate) not_definite: Vec<String>,
    pub(crate) not_acting: Vec<String>,
    pub(crate) venues: Vec<String>,
    pub(crate) governments: Vec<String>,
    pub(crate) led: Vec<String>,
    pub(crate) domains: Vec<String>,
    pub(crate) club_endings: Vec<String>,
    pub(crate) player_endings: Vec<String>,
    pub(crate) grounds: Vec<String>,
    pub(crate) reports: Vec<String>,
    pub(crate) gives: Vec<String>,
    pub(crate) interviews: Vec<String>,
    pub(crate) accounts: Vec<String>,
}

/// `names.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct NameFile {
    /// For the pack's readers and its tests.
    pub(crate) examples: Vec<String>,
    pub(crate) given: Vec<String>,
    pub(crate) given_foreign: Vec<String>,
    pub(crate) surnames_common: Vec<String>,
    pub(crate) particles: Vec<String>,
    pub(crate) not_names: Vec<String>,
}

/// `groups.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct GroupFile {
    /// For the pack's readers and its tests.
    pub(crate) examples: Vec<String>,
    pub(crate) demonym_plural_base: f32,
    pub(crate) numerals: Vec<String>,
    pub(crate) vague: Vec<String>,
    #[serde(rename = "abstract")]
    pub(crate) abstract_nouns: Vec<String>,
    pub(crate) group: Vec<GroupEntry>,
    pub(crate) collective: Vec<GroupEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupEntry {
    pub(crate) noun: String,
    pub(crate) base: f32,
    #[serde(default)]
    pub(crate) generic: bool,
    #[serde(default)]
    pub(crate) collective: bool,
    #[serde(default)]
    pub(crate) partitive: bool,
}

/// `words.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct WordFile {
    pub(crate) function_words: Vec<String>,
    pub(crate) common_words: Vec<String>,
    pub(crate) pronoun: PronounLists,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct PronounLists {
    pub(crate) person: Vec<String>,
    pub(crate) plural: Vec<String>,
    pub(crate) demonstrative: Vec<String>,
    pub(crate) reciprocal: Vec<String>,
    pub(crate) first: Vec<String>,
    pub(crate) second: Vec<String>,
    pub(crate) interrogative: Vec<String>,
    pub(crate) indefinite: Vec<String>,
}
