//! Compiles the packs of names into the lexicon's words and phrases.

use std::collections::BTreeMap;

use super::{
    Context, GroupNoun, Name, NameKind, Names, Spelling, Stems, Title,
    pack::{
        ContextFile, CountryFile, GroupEntry, GroupFile, MediaFile, NameFile, OrganisationFile, PlaceFile,
        TitleEntry, TitleFile, WordFile,
    },
};
use crate::{
    language::{
        Classes, Form,
        lexicon::{Builder, Traits},
    },
    lexer::letters::{Class, class_of, key_of},
    model::CountryCode,
    morphology::paradigm::{NounStem, Suffixes},
};

/// The files that name somebody or something.
#[derive(Clone, Debug, Default)]
pub(crate) struct Packs {
    pub(crate) titles: TitleFile,
    pub(crate) organisations: OrganisationFile,
    pub(crate) media: MediaFile,
    pub(crate) countries: CountryFile,
    pub(crate) places: PlaceFile,
    pub(crate) names: NameFile,
    pub(crate) groups: GroupFile,
    pub(crate) words: WordFile,
    pub(crate) contexts: ContextFile,
}

/// Compiles the packs, and adds their words and phrases to the lexicon.
///
/// Of two names spelt alike the first stays, so the order is from the surest to the vaguest.
pub(crate) fn compile(packs: &Packs, suffixes: &Suffixes, lexicon: &mut Builder) -> Names {
    let mut compiler = Compiler { names: Names::default(), suffixes, lexicon, entities: 0 };
    compiler.words(packs);
    compiler.countries(&packs.countries);
    compiler.organisations(&packs.organisations);
    compiler.media(&packs.media);
    compiler.seats(&packs.countries);
    compiler.places(&packs.places);
    compiler.formulas(&packs.names);
    compiler.titles(&packs.titles);
    compiler.heads(&packs.organisations);
    compiler.groups(&packs.groups, &packs.countries);
    compiler.names.context = context(&packs.contexts);
    compiler.names
}

fn context(file: &ContextFile) -> Context {
    let ContextFile { place, title, institution, group, thing } = file;
    Context {
        ground_after_genitive: Stems::new(&place.ground_after_genitive),
        acting_after_genitive: Stems::new(&place.acting_after_genitive),
        acting_after_dative: Stems::new(&place.acting_after_dative),
        ground_after_accusative: Stems::new(&place.ground_after_accusative),
        acting_after_name: Stems::new(&place.acting_after_name),
        ground_after_name: Stems::new(&place.ground_after_name),
        free_behind_subject: Stems::new(&place.free_behind_subject),
        owned_endings: Stems::new(&place.owned_endings),
        office: Stems::new(&title.office),
        inside_title: Stems::new(&title.inside),
        responsible: Stems::new(&title.responsible),
        being: Stems::new(&title.being),
        called: Stems::new(&title.called),
        uncertain: Stems::new(&title.uncertain),
        awarded: Stems::new(&title.awarded),
        age: Stems::new(&title.age),
        streets: Stems::new(&thing.streets),
        named_after: Stems::new(&thing.named_after),
        called_things: Stems::new(&thing.called),
        no_name_endings: Stems::new(&thing.endings),
        foreign_words: Stems::new(&thing.foreign_words),
        foreign_endings: Stems::new(&thing.foreign_endings),
        namings: Stems::new(&thing.namings),
        feasts: Stems::new(&thing.feasts),
        mere_letters: Stems::new(&thing.mere_letters),
        follower_endings: Stems::new(&thing.follower_endings),
        player_endings: Stems::new(&institution.player_endings),
        club_endings: Stems::new(&institution.club_endings),
        agent_endings: Stems::new(&title.agent_endings),
        definite: Stems::new(&institution.definite),
        not_definite: Stems::new(&institution.not_definite),
        not_acting: Stems::new(&institution.not_acting),
        venues: Stems::new(&institution.venues),
        governments: Stems::new(&institution.governments),
        led: Stems::new(&institution.led),
        domains: Stems::new(&institution.domains),
        grounds: Stems::new(&institution.grounds),
        with: Stems::new(&group.with),
        aside_before: Stems::new(&group.aside_before),
        reports: Stems::new(&institution.reports),
        gives: Stems::new(&institution.gives),
        interviews: Stems::new(&institution.interviews),
        accounts: Stems::new(&institution.accounts),
    }
}

struct Compiler<'a> {
    names: Names,
    suffixes: &'a Suffixes,
    lexicon: &'a mut Builder,
    entities: u32,
}

/// What all names of an entity have in common.
#[derive(Clone, Copy)]
struct Entity {
    kind: NameKind,
    entity: u32,
    country: Option<CountryCode>,
    ambiguous: bool,
}

/// The ISO code of a pack; regions of a country (`IQ-KR`) bear its code.
fn country_code(iso: &str) -> Option<CountryCode> {
    CountryCode::new(iso.split('-').next().unwrap_or(iso))
}

/// The base of collectives that act by what they are.
const ACTING_BASE: f32 = 1.5;
/// Heads of organisations' names of so few letters take no endings but behind an apostrophe.
const SHORTEST_NATIVE_HEAD: usize = 4;

fn letters(word: &str) -> u8 {
    word.chars().filter(|c| matches!(class_of(*c), Class::Letter(..))).count().min(usize::from(u8::MAX)) as u8
}

fn last_word(phrase: &str) -> (&str, &str) {
    phrase.rsplit_once(' ').unwrap_or(("", phrase))
}

/// A possessive of the third person ends in a high vowel; heads given in the packs are possessed or bare.
fn possessed_form(word: &str) -> Form {
    if word.ends_with(['ı', 'i', 'u', 'ü']) { Form::possessed } else { Form::NONE }
}

impl Compiler<'_> {
    fn fresh(&mut self, kind: NameKind, country: Option<&str>) -> Entity {
        self.entities += 1;
        Entity { kind, entity: self.entities, country: country.and_then(country_code), ambiguous: false }
    }

    fn add(&mut self, name: &str, entity: Entity, form: Form) {
        let Entity { kind, entity, country, ambiguous } = entity;
        // Only names of one word are everyday words as well.
        let ambiguous = ambiguous && !name.contains(' ');
        // The text's suffix behind an apostrophe is a token of its own: Moody's.
        let name = name.strip_suffix("'s").unwrap_or(name);
        let spelling = Spelling::of(name);
        self.names.names.push(Name { kind, entity, country, ambiguous, spelling, form });
        let id = self.names.names.len() as u32;
        self.lexicon.add_name(name, id, class_of_kind(kind), kind.is_noun());
    }

    fn words(&mut self, packs: &Packs) {
        let titles = &packs.titles;
        for modifier in titles.modifier.iter().filter(|m| !m.word.contains(' ')) {
            if modifier.belongs_to_title() {
                self.lexicon.add(&modifier.word, Classes::TITLE_MODIFIER);
            } else {
                self.lexicon.add_traits(key_of(&modifier.word), Traits::PAST);
            }
        }
        for (words, class) in [
            (&packs.words.function_words, Classes::FUNCTION_WORD),
            (&packs.words.common_words, Classes::COMMON_WORD),
            (&packs.words.pronoun.person, Classes::PERSON_PRONOUN),
            (&packs.words.pronoun.plural, Classes::PLURAL_PRONOUN),
            (&packs.names.given, Classes::GIVEN_NAME),
            (&packs.names.given_foreign, Classes::GIVEN_NAME),
            (&packs.names.surnames_common, Classes::SURNAME),
            (&packs.names.particles, Classes::NAME_PARTICLE),
            (&packs.groups.numerals, Classes::NUMBER_WORD),
            (&packs.organisations.not_organisations, Classes::NOT_ORGANISATION),
            (&titles.kin_nouns, Classes::KIN),
        ] {
            words.iter().filter(|w| !w.contains(' ')).for_each(|w| self.lexicon.add(w, class));
        }
        for number in &packs.groups.vague {
            self.lexicon.add(number, Classes::NUMBER_WORD);
            self.lexicon.add_traits(key_of(number), Traits::VAGUE);
        }
        for honorific in &titles.honorifics {
            self.lexicon.add(honorific.trim_end_matches('.'), Classes::HONORIFIC);
        }
        for noun in titles.kin_nouns.iter().filter(|n| !n.contains(' ')) {
            self.lexicon.add_traits(key_of(noun), Traits::KINSHIP);
        }
        for (opening, _) in titles.degrees.iter().filter_map(|d| d.split_once(' ')) {
            if !opening.ends_with('.') {
                self.lexicon.add_traits(key_of(opening), Traits::OPENS_DEGREE);
            }
        }
        // Of an epithet of several words the last one tells: sarı-kırmızılı.
        for epithet in &titles.epithet_adjectives {
            let last = epithet.rsplit([' ', '-']).next().unwrap_or(epithet);
            self.lexicon.add(last, Classes::EPITHET);
        }
        let abbreviations = titles.degrees.iter().flat_map(|d| d.split_inclusive(['.', ' ']));
        for degree in abbreviations.filter_map(|word| word.trim().strip_suffix('.')) {
            self.lexicon.add(degree, Classes::DEGREE.or(Classes::ABBREVIATION));
        }
    }

    /// A noun in all cases, plain and as ours: *hoca, hocaya, hocamız*.
    fn with_cases(&mut self, noun: &str, classes: Classes, traits: Traits) {
        let lexicon = &mut *self.lexicon;
        let mut add = |key, form| {
            lexicon.add_form(key, form, classes);
            lexicon.add_traits(key, traits);
        };
        self.suffixes.case_forms(noun, possessed_form_of_head(noun), &mut add);
        self.suffixes.case_forms(&self.suffixes.our(noun), Form::first_person, &mut add);
    }

    fn countries(&mut self, file: &CountryFile) {
        for country in &file.country {
            let entity = self.fresh(NameKind::Country, Some(&country.iso));
            for name in std::iter::once(&country.name).chain(&country.aliases) {
                self.add(name, entity, Form::NONE);
            }
            for adjective in country.demonyms.iter().chain(&country.residents) {
                self.lexicon.add(adjective, Classes::DEMONYM);
            }
            let demonym = Entity { kind: NameKind::Demonym, ..entity };
            for adjective in &country.demonyms {
                self.add(adjective, demonym, Form::NONE);
            }
            for adjective in &country.residents {
                self.add(adjective, demonym, Form::adjective);
            }
        }
        for (index, country) in (1..).zip(&file.country) {
            let code = country_code(&country.iso);
            let capital = Entity { kind: NameKind::Capital, entity: index, country: code, ambiguous: false };
            for name in country.capital.iter().chain(&country.capital_aliases) {
                self.add(name, capital, Form::NONE);
            }
        }
    }

    fn organisations(&mut self, file: &OrganisationFile) {
        let mut entities: BTreeMap<&str, Entity> = BTreeMap::new();
        let with_parents_last = file.organisation.iter().filter(|o| o.parent.is_none());
        for organisation in with_parents_last.chain(file.organisation.iter().filter(|o| o.parent.is_some())) {
            let parent = organisation.parent.as_deref().and_then(|p| entities.get(p).copied());
            let entity =
                parent.unwrap_or_else(|| self.fresh(NameKind::Organisation, organisation.country.as_deref()));
            entities.insert(&organisation.name, entity);
            for name in std::iter::once(&organisation.name).chain(&organisation.aliases) {
                self.add(name, entity, Form::NONE);
            }
        }
    }

    fn media(&mut self, file: &MediaFile) {
        for outlet in &file.outlet {
            let entity = self.fresh(NameKind::Media, outlet.country.as_deref());
            let entity = Entity { ambiguous: outlet.ambiguous, ..entity };
            for name in std::iter::once(&outlet.name).chain(&outlet.aliases) {
                self.add(name, entity, Form::NONE);
            }
        }
    }

    fn seats(&mut self, file: &CountryFile) {
        for country in &file.country {
            for seat in &country.seats {
                let entity = self.fresh(NameKind::Organisation, Some(&country.iso));
                self.add(seat, entity, Form::NONE);
            }
        }
    }

    fn places(&mut self, file: &PlaceFile) {
        for (names, ambiguous) in [
            (&file.provinces, false),
            (&file.districts, false),
            (&file.cities, false),
            (&file.ambiguous, true),
        ] {
            for name in names {
                let ambiguous = ambiguous || file.ambiguous.contains(name);
                let entity = Entity { ambiguous, ..self.fresh(NameKind::Town, None) };
                self.add(name, entity, Form::NONE);
            }
        }
        for name in &file.regions {
            let entity = self.fresh(NameKind::Region, None);
            self.add(name, entity, Form::NONE);
        }
        self.phrase_heads(&file.geo_heads, Classes::GEOGRAPHIC_HEAD, Traits::default(), NameKind::Region);
    }

    fn formulas(&mut self, file: &NameFile) {
        for name in &file.not_names {
            let entity = self.fresh(NameKind::Formula, None);
            self.add(name, entity, Form::NONE);
        }
    }

    fn titles(&mut self, file: &TitleFile) {
        for entry in &file.title {
            self.title(entry, file);
        }
        for occupation in &file.occupations {
            self.occupation(occupation, Form::NONE);
        }
        for occupation in &file.occupations_possessed {
            self.occupation(occupation, Form::possessed);
        }
        for word in &file.homographs {
            self.lexicon.remove_title_form(key_of(word));
        }
        for honorific in &file.post_honorific {
            let small =
                honorific.word.chars().next().is_some_and(|c| matches!(class_of(c), Class::Letter(_, false)));
            let traits = if honorific.role { Traits::RANK_BEHIND } else { Traits::default() };
            let traits = if small { traits.with(Traits::SMALL_BEHIND) } else { traits };
            let traits = if honorific.part_of_name { traits.with(Traits::PART_OF_NAME) } else { traits };
            self.with_cases(&honorific.word, Classes::POST_HONORIFIC, traits);
        }
    }

    /// All forms of a title; one of several words is a phrase whose last word inflects.
    fn title(&mut self, entry: &TitleEntry, file: &TitleFile) {
        let kindred = file.kindred.iter().position(|heads| heads.contains(&entry.head));
        self.names.titles.push(Title {
            bare: letters(last_word(&entry.head).1),
            possessed: letters(last_word(&entry.possessed).1),
            bare_text: entry.head.as_str().into(),
            possessed_text: entry.possessed.as_str().into(),
            lower_case: entry.lower_case,
            stands_alone: entry.stands_alone,
            regal: entry.category == "royal"
                || entry.category == "religion"
                || entry.category == "head_of_state",
            leads: file.leaders.contains(&entry.head),
            protagonist: file.protagonists.contains(&entry.head),
            kindred: kindred.map_or(0, |at| at as u8 + 1),
        });
        let classes = if entry.lower_case { Classes::TITLE.or(Classes::OCCUPATION) } else { Classes::TITLE };
        let lexical = entry.head == entry.possessed;
        let ((before, bare), possessed) = (last_word(&entry.head), last_word(&entry.possessed).1);
        let mut forms = Vec::new();
        if lexical {
            self.suffixes.case_forms(possessed, Form::possessed, |key, form| forms.push((key, form)));
        } else {
            let soft = soft_stem(bare, possessed);
            let stem = NounStem { bare, possessed, before_vowel: soft.as_deref() };
            self.suffixes.noun_forms(&stem, |key, form| forms.push((key, form)));
        }
        if let Some(plural) = &entry.plural {
            let form = Form::plural.with(Form::possessed);
            self.suffixes.case_forms(last_word(plural).1, form, |key, form| forms.push((key, form)));
        }
        let ours = self.suffixes.our(bare);
        self.suffixes.case_forms(&ours, Form::first_person, |key, form| forms.push((key, form)));
        self.title_forms(before, &forms, classes);
    }

    fn occupation(&mut self, noun: &str, form: Form) {
        let (before, last) = last_word(noun);
        let possessed =
            if form.has(Form::possessed) { last.to_owned() } else { self.suffixes.possessed(last) };
        let possessed_text =
            if before.is_empty() { possessed.clone() } else { format!("{before} {possessed}") };
        self.names.titles.push(Title {
            bare: letters(last),
            possessed: letters(&possessed),
            bare_text: noun.into(),
            possessed_text: possessed_text.into(),
            lower_case: true,
            stands_alone: false,
            regal: false,
            leads: false,
            protagonist: false,
            kindred: 0,
        });
        let mut forms = Vec::new();
        if form.has(Form::possessed) {
            self.suffixes.case_forms(last, form, |key, form| forms.push((key, form)));
        } else {
            let soft = soft_stem(last, &possessed);
            let stem = NounStem { bare: last, possessed: &possessed, before_vowel: soft.as_deref() };
            self.suffixes.noun_forms(&stem, |key, form| forms.push((key, form)));
        }
        self.title_forms(before, &forms, Classes::OCCUPATION);
    }

    /// Adds forms of the title last pushed, behind the words before its last one.
    fn title_forms(&mut self, before: &str, forms: &[(u64, Form)], classes: Classes) {
        let title = self.names.titles.len() as u16;
        if before.is_empty() {
            for &(key, form) in forms {
                self.lexicon.add_title_form(key, title, form, classes);
            }
            return;
        }
        for &(key, form) in forms {
            let entity = u32::from(title);
            self.names.names.push(Name {
                kind: NameKind::Title,
                entity,
                country: None,
                ambiguous: false,
                spelling: Spelling::default(),
                form,
            });
            self.lexicon.add_name_form(before, key, self.names.names.len() as u32, true);
        }
    }

    fn heads(&mut self, file: &OrganisationFile) {
        let none = Traits::default();
        self.phrase_heads(&file.heads, Classes::ORGANISATION_HEAD, none, NameKind::OrganisationHead);
        self.phrase_heads(&file.media_heads, Classes::MEDIA_HEAD, none, NameKind::MediaHead);
        self.phrase_heads(&file.thing_heads, Classes::THING_HEAD, none, NameKind::Formula);
        self.phrase_heads(&file.common_noun_bodies, Classes::NONE, Traits::BODY, NameKind::Body);
        self.phrase_heads(&file.appositions, Classes::APPOSITION, none, NameKind::Apposition);
        self.phrase_heads(&file.bare_institutions, Classes::BARE_INSTITUTION, none, NameKind::Institution);
        let medium = Classes::BARE_INSTITUTION.or(Classes::MEDIA_HEAD);
        self.phrase_heads(&file.bare_media, medium, none, NameKind::Institution);
        let bare = file.bare_institutions.iter().chain(&file.bare_media);
        let single = bare.filter(|noun| !noun.contains(' ')).cloned();
        self.institutions(&single.collect::<Vec<_>>(), &file.alike_institutions);
    }

    /// *bakanlık* and *… Bakanlığı* have one head, and so have *meclis* and *parlamento*.
    fn institutions(&mut self, bare: &[String], alike: &[Vec<String>]) {
        for noun in bare {
            let first = alike.iter().find(|nouns| nouns.contains(noun)).and_then(|nouns| nouns.first());
            let first = first.unwrap_or(noun);
            let head = (1..).zip(bare).find(|(_, other)| *other == first).map_or(0, |(head, _)| head);
            for form in [noun.clone(), self.suffixes.possessed(noun)] {
                let lexicon = &mut *self.lexicon;
                let possessed = possessed_form_of_head(&form);
                self.suffixes.case_forms(&form, possessed, |key, _| lexicon.add_head(key, head));
            }
        }
    }

    /// Heads in all cases; those of several words as phrases.
    fn phrase_heads(&mut self, heads: &[String], classes: Classes, traits: Traits, kind: NameKind) {
        for head in heads {
            let (before, last) = last_word(head);
            let mut forms = Vec::new();
            forms.push((key_of(last), possessed_form_of_head(last)));
            // Short heads are foreign words: fund, bank.
            if last.chars().count() > SHORTEST_NATIVE_HEAD {
                let mut add = |key, form| forms.push((key, form));
                self.suffixes.case_forms(last, possessed_form_of_head(last), &mut add);
                self.suffixes.case_forms(&self.suffixes.our(last), Form::first_person, &mut add);
            }
            if before.is_empty() {
                for &(key, form) in &forms {
                    self.lexicon.add_form(key, form, classes);
                    self.lexicon.add_traits(key, traits);
                }
                continue;
            }
            let entity = self.fresh(kind, None);
            for (key, form) in forms {
                let name = Name {
                    kind,
                    entity: entity.entity,
                    country: None,
                    ambiguous: false,
                    spelling: Spelling::default(),
                    form,
                };
                self.names.names.push(name);
                self.lexicon.add_name_form(before, key, self.names.names.len() as u32, kind.is_noun());
            }
        }
    }

    fn groups(&mut self, file: &GroupFile, countries: &CountryFile) {
        for entry in &file.group {
            let GroupEntry { generic, collective, .. } = *entry;
            let demonym = entry.noun.chars().next().is_some_and(char::is_uppercase);
            let noun = GroupNoun { collective, demonym, generic, ..group_noun(entry.base) };
            self.group(&entry.noun, noun);
        }
        let people = GroupNoun { demonym: true, ..group_noun(file.demonym_plural_base) };
        self.names.residents = Some(people);
        for country in &countries.country {
            for noun in country.demonyms.iter().chain(&country.residents) {
                self.group(noun, people);
            }
        }
        for entry in &file.collective {
            let noun = GroupNoun { collective: true, partitive: entry.partitive, ..group_noun(entry.base) };
            self.names.groups.push(noun);
            let (before, last) = last_word(&entry.noun);
            let mut forms = Vec::new();
            let form = possessed_form(last);
            self.suffixes.case_forms(last, form, |key, form| forms.push((key, form)));
            // Suriye muhalefetine: of those that act by what they are.
            if form == Form::NONE && entry.base >= ACTING_BASE {
                let possessed = self.suffixes.possessed(last);
                self.suffixes.case_forms(&possessed, Form::possessed, |key, form| forms.push((key, form)));
            }
            self.group_forms(before, &forms);
        }
    }

    fn group(&mut self, noun: &str, group: GroupNoun) {
        self.names.groups.push(group);
        let (before, last) = last_word(noun);
        let forms_of = |word: &str, form| {
            let mut forms = Vec::new();
            self.suffixes.case_forms(word, form, |key, form| forms.push((key, form)));
            forms
        };
        let plural = self.suffixes.plural(last);
        let mut forms = forms_of(&self.suffixes.plural_possessed(last), Form::plural.with(Form::possessed));
        forms.extend(forms_of(last, Form::NONE));
        let mut plain = forms_of(&plural, Form::plural);
        if !before.is_empty() {
            // silahlı gruplar: an adjective's noun. What a compound's plural looks like too is the compound's.
            plain.retain(|(key, _)| forms.iter().all(|(other, _)| other != key));
        }
        forms.append(&mut plain);
        if before.is_empty() {
            forms.extend(forms_of(&self.suffixes.our(&plural), Form::plural.with(Form::first_person)));
        }
        if group.generic {
            forms.extend(forms_of(&self.suffixes.our(last), Form::first_person));
        }
        self.group_forms(before, &forms);
    }

    /// Adds forms of the group last pushed, behind the words before its last one.
    fn group_forms(&mut self, before: &str, forms: &[(u64, Form)]) {
        let group = self.names.groups.len() as u16;
        for &(key, form) in forms {
            if before.is_empty() {
                self.lexicon.add_group_form(key, group, form, Classes::GROUP_NOUN);
                continue;
            }
            self.names.names.push(Name {
                kind: NameKind::Group,
                entity: u32::from(group),
                country: None,
                ambiguous: false,
                spelling: Spelling::default(),
                form,
            });
            self.lexicon.add_name_form(before, key, self.names.names.len() as u32, true);
        }
    }
}

/// A noun for people; bases are given in quarters, from -1 to 3.
fn group_noun(base: f32) -> GroupNoun {
    #[expect(clippy::cast_possible_truncation, reason = "a few quarters")]
    let base = (base * 4.0).round().clamp(-100.0, 100.0) as i8;
    GroupNoun { base, collective: false, demonym: false, generic: false, partitive: false }
}

/// The class that a name's words bear for other stages.
fn class_of_kind(kind: NameKind) -> Classes {
    match kind {
        NameKind::Country => Classes::COUNTRY,
        NameKind::Capital | NameKind::Town => Classes::PLACE,
        NameKind::Organisation => Classes::ORGANISATION,
        NameKind::Media => Classes::MEDIA,
        _ => Classes::NONE,
    }
}

/// Heads that end in a high vowel are possessed, but for foreign ones and those of one syllable.
fn possessed_form_of_head(head: &str) -> Form {
    if head.chars().count() > SHORTEST_NATIVE_HEAD { possessed_form(head) } else { Form::NONE }
}

/// *psikolog, psikoloğu* → *psikoloğ*: the stem before a vowel, read off the possessed form.
fn soft_stem(bare: &str, possessed: &str) -> Option<String> {
    let stem = possessed.strip_suffix(['ı', 'i', 'u', 'ü'])?;
    (stem.chars().count() == bare.chars().count()).then(|| stem.to_owned())
}
