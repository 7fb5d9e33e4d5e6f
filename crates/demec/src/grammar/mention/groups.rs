//! Groups: nouns for several people, judged by how the whole article uses them.

use super::{
    candidate::{Candidate, Range, STRONG},
    group_score::HALF,
    reader::Reader,
};
use crate::{
    language::{
        Classes, Form,
        lexicon::Traits,
        names::{GroupNoun, NameKind},
    },
    lexer::{
        letters::key_of,
        token::{Flags, Kind, Token},
    },
    model::{ActorKind, MentionKind},
    morphology::form::Case,
};

/// So often an article names a kind of people before a singular stands for all of them.
const GENERIC_FROM: u16 = 3;
/// What the plural of a title of several words is worth at least: *il başkanları*.
const LEAST_OF_OFFICES: i8 = 4;
/// Groups named by a place bear its entity's number, behind the numbers of the nouns.
const RESIDENTS: u16 = 1 << 15;
/// Words before the noun that belong to it.
const LONGEST_MODIFIER: u32 = 3;
/// The same where some of them are words of names.
const LONGEST_NAMED: u32 = 8;

/// A noun for people as it stands in the text.
#[derive(Clone, Copy)]
struct Noun {
    /// Its first token and its head.
    first: u32,
    head: u32,
    group: u16,
    noun: GroupNoun,
    form: Form,
}

/// Whether a word may name those who live in a place: *İzmirlilerin*.
pub(super) fn may_be_residents(token: &Token) -> bool {
    (token.has(Flags::CAPITAL) & token.form.has(Form::plural)) & !token.is(Classes::COMMON_WORD)
}

impl Reader<'_, '_> {
    /// A noun for people in the plural, or a collective: *göstericiler, iki lider, ailesi, güvenlik güçleri*. Says
    /// where it ends.
    pub(super) fn group(&mut self, at: u32) -> Option<u32> {
        let found = self.group_noun(at).filter(|found| !found.form.has(Form::adjective))?;
        let counted = self.is_counted(found.first);
        let plural = found.form.has(Form::plural) || counted && !found.noun.demonym;
        let generic = !plural && found.noun.generic && self.stands_for_its_kind(&found);
        let many = plural || generic || found.noun.collective;
        if !many || self.is_no_subject(&found) || self.is_part_of_title(&found) {
            return None;
        }
        let (first, end) = match self.counted_out(&found) {
            Some(range) => range,
            None => (self.group_start(&found), found.head + 1),
        };
        let mut score = found.noun.base + self.case_score(end - 1, found.form);
        // İzmirlilerin, Çıra ailesi: whose it is makes them somebody.
        let owned = found.noun.collective && first < found.head && self.is_owner(found.head - 1);
        let people = |at: u32| self.is(at, Classes::DEMONYM) || self.members_of(at + 1).is_some();
        if owned || (first..found.head).any(people) {
            score += 2 * HALF;
        }
        // 34 sanık beraat etti, bazı sanatçılar: such numbers count, they do not tell who.
        let vague = self.before(found.first).is_some_and(|t| {
            t.kind == Kind::Number && t.len > 1 || t.is_word() && self.has(t, Traits::VAGUE)
        });
        if counted {
            score += if vague { 0 } else { HALF };
        } else if end > found.head + 1 {
            score += 2 * HALF;
        }
        let mut candidate = Candidate::new(first, end, MentionKind::Group, ActorKind::Group);
        let last = self.token(end - 1).filter(|_| end > found.head + 1);
        candidate.case = last.map_or(found.form, |t| t.form).case();
        candidate.group = found.group;
        candidate.weight = score;
        candidate.generic = generic;
        self.x.groups.note(found.group, found.noun, score);
        self.push(candidate);
        Some(end)
    }

    /// *heyette, Sultanahmet tarafında*: where something is; *yönetim* kurulu: the first half of a body.
    fn is_no_subject(&self, found: &Noun) -> bool {
        let of_body = || found.form == Form::NONE && self.is(found.head + 1, Classes::ORGANISATION_HEAD);
        found.noun.collective && (found.form.case() == Case::Locative || of_body())
    }

    /// *iki* lider, *4 eski* bakan, *40 tutuklu* sanık
    pub(super) fn is_counted(&self, first: u32) -> bool {
        const BEFORE: Classes =
            Classes::NUMBER_WORD.or(Classes::EPITHET).or(Classes::TITLE_MODIFIER).or(Classes::GROUP_NOUN);
        // Before most stands another word.
        if !self.before(first).is_some_and(|t| (t.kind == Kind::Number) | t.is(BEFORE)) {
            return false;
        }
        let between = |t: &Token| {
            t.is_word()
                && !t.has(Flags::CAPITAL)
                && (t.is(Classes::EPITHET) || self.is_former(t) || self.modifies_counted(t))
                && !t.is(Classes::NUMBER_WORD)
        };
        let first = if self.before(first).is_some_and(between) { first - 1 } else { first };
        self.before(first).is_some_and(|t| {
            t.kind == Kind::Number || (t.is_word() && t.is(Classes::NUMBER_WORD) && !t.is(Classes::ARTICLE))
        })
    }

    /// A noun for people before another one: 20 *uzman* hekim, but not 20 *kişi* esir düştü.
    fn modifies_counted(&self, token: &Token) -> bool {
        token.is(Classes::GROUP_NOUN) && token.sure_form() == Form::NONE && {
            let group = self.s.language.lexicon.entry(token.entry).group;
            self.s.language.names.group(group).is_some_and(|noun| noun.base > 0)
        }
    }

    /// A capital that is more than a sentence's first.
    fn is_owner(&self, at: u32) -> bool {
        self.token(at)
            .is_some_and(|t| t.is_capitalised() && (!self.is_initial(at) || !t.is(Classes::FUNCTION_WORD)))
    }

    /// *İzmirlilerin, Fenerbahçeliler*: those who live in a place, or hold to a body, of the packs.
    fn residents(&self, at: u32) -> Option<Noun> {
        let token = self.token(at)?;
        if !may_be_residents(token) {
            return None;
        }
        let noun = self.s.language.names.residents?;
        let found = self.s.language.names.find(&self.s, at)?;
        let form = found.cut.filter(|cut| cut.has(Form::adjective) && cut.has(Form::plural))?;
        let name = self.s.language.names.of_found(&found)?;
        let place = matches!(
            name.kind,
            NameKind::Town
                | NameKind::Capital
                | NameKind::Country
                | NameKind::Region
                | NameKind::Demonym
                | NameKind::Organisation
        );
        let group = RESIDENTS | name.entity as u16;
        let form = Form::plural.with(Form::of_case(form.case()));
        place.then_some(Noun { first: at, head: at, group, noun, form })
    }

    fn group_noun(&self, at: u32) -> Option<Noun> {
        let names = &self.s.language.names;
        let phrase = self.name_hit(at).filter(|h| h.first == at).and_then(|hit| {
            let name = self.name(&hit).filter(|n| n.kind == NameKind::Group)?;
            Some((hit.end - 1, name.entity as u16, name.form))
        });
        let title = self.title_hit(at).filter(|t| t.first == at);
        let title = title.filter(|t| t.form.has(Form::plural) || self.is_counted(at));
        let head = title.map_or(at, |t| t.end - 1);
        let token = self.token(head)?;
        let group = || self.s.language.lexicon.entry(token.entry).group;
        let alone = || (head, if token.is(Classes::GROUP_NOUN) { group() } else { 0 }, token.sure_form());
        let (head, group, form) = phrase.unwrap_or_else(alone);
        if group == 0 {
            return self.residents(at);
        }
        // Behind tarafından stands who did it; it is nobody itself.
        if self.is(head, Classes::AGENT) {
            return None;
        }
        let mut noun = *names.group(group)?;
        if phrase.is_none() && head > at {
            noun.base = noun.base.max(LEAST_OF_OFFICES);
        }
        let form = super::forms::suffix_of(&self.s, head).map_or(form, |suffix| suffix.with(form));
        Some(Noun { first: at, head, group, noun, form })
    }

    /// *Şampiyonlar Ligi*, *Şu Çılgın Türkler*: a word of a name.
    fn is_part_of_title(&self, found: &Noun) -> bool {
        let capital = |t: &Token| t.is_capitalised() && !t.has(Flags::ALL_CAPITALS);
        let bare = found.form.case() == Case::Nominative;
        // Grup Yorum
        let next_capital =
            self.token(found.head + 1).is_some_and(|t| t.is_capitalised() && t.has(Flags::SPACE));
        if found.noun.collective
            && found.form == Form::NONE
            && next_capital
            && self.token(found.head).is_some_and(capital)
            && !self.is_initial(found.head + 1)
        {
            return true;
        }
        let thing = self.is(found.head + 1, Classes::THING_HEAD.or(Classes::GEOGRAPHIC_HEAD));
        let inside = self.token(found.first).is_some_and(capital)
            && self.before(found.first).is_some_and(|t| {
                capital(t)
                    && !t.has(Flags::SUFFIXED)
                    && !t.is(Classes::DEMONYM.or(Classes::TITLE).or(Classes::FUNCTION_WORD))
                    && !t.is(Classes::ORGANISATION_HEAD.or(Classes::NUMBER_WORD).or(Classes::EPITHET))
            })
            && self.name_hit(found.first - 1).is_none();
        bare && thing || inside && found.noun.demonym || self.is_verbal_noun(found)
    }

    /// *kanuna muhalefet*: what is done, with a dative of its own.
    fn is_verbal_noun(&self, found: &Noun) -> bool {
        let bare = found.noun.collective && found.form == Form::NONE;
        bare && self.before(found.first).is_some_and(|t| {
            t.is_word()
                && !t.has(Flags::CAPITAL)
                && t.form.case() == Case::Dative
                && !t.is(Classes::SEGMENT_END.or(Classes::CONJUNCTION).or(Classes::CLITIC))
        })
    }

    /// A singular that is nobody certain: not *bir işçi*, *işçi Kaya*, *işçi sınıfı*.
    fn stands_for_its_kind(&self, found: &Noun) -> bool {
        let certain = self.before(found.first).is_some_and(|t| {
            t.is(Classes::ARTICLE.or(Classes::NUMBER_WORD).or(Classes::DEMONYM)) || t.kind == Kind::Number
        });
        let next = self.token(found.head + 1).filter(|t| t.is_word());
        let modifies = found.form.case() == Case::Nominative
            && next.is_some_and(|t| {
                t.is_capitalised()
                    || t.form.has(Form::possessed) && !self.breaks_phrase(t)
                    || t.is(Classes::GROUP_NOUN.or(Classes::TITLE))
            });
        !certain && !modifies
    }

    /// `[ resident ] "bir" "grup" noun [ "ve" noun ] ;` — *bir grup öğretmen ve öğrenci*
    fn counted_out(&self, found: &Noun) -> Option<Range> {
        let article = self.before(found.first).is_some_and(|t| t.is(Classes::ARTICLE) && t.is_word());
        let bare = found.noun.partitive && found.form == Form::NONE;
        let person = |i: u32| {
            self.token(i).is_some_and(|t| {
                t.is_word()
                    && !t.has(Flags::CAPITAL)
                    && !t.is(Classes::AGENT)
                    && t.is(Classes::GROUP_NOUN.or(Classes::TITLE))
            })
        };
        let mut end = found.head + 1;
        if !bare || !article || !person(end) {
            return None;
        }
        let inflected = |i: u32| {
            self.token(i).is_some_and(|t| t.form.case() != Case::Nominative && !t.form.has(Form::guessed))
        };
        while person(end) && (end == found.head + 1 || !inflected(end - 1)) {
            end += 1;
        }
        if self.is(end, Classes::CONJUNCTION) && person(end + 1) {
            end += 2;
        }
        let mut first = found.first - 1;
        if self.before(first).is_some_and(|t| t.is(Classes::DEMONYM)) {
            first -= 1;
        }
        Some((first, end))
    }

    /// The people, the body, the number and the bare nouns before the noun belong to it.
    fn group_start(&self, found: &Noun) -> u32 {
        let Noun { first: at, noun, form, .. } = *found;
        // Ukraynalıları is an accusative: nobody owns a people.
        let owned = form.has(Form::possessed) && !form.has(Form::first_person) && !noun.demonym;
        let compound = form.has(Form::plural) && owned;
        // 1 Türkmenlerin: no number counts them, but the point of a list stands there.
        let several = form.has(Form::plural) && !form.has(Form::possessed);
        let (mut first, mut named) = (at, at);
        while let Some(token) = self.before(first) {
            // CHP'li milletvekilleri, bazı AK Partili vekiller
            if at - first < LONGEST_NAMED
                && let Some(start) = self.members_of(first)
            {
                (first, named) = (start, start);
                continue;
            }
            let of_name = self.name_hit(first - 1).filter(|h| {
                h.end == first
                    && self.name(h).is_some_and(|n| {
                        matches!(n.kind, NameKind::Country | NameKind::Organisation | NameKind::Demonym)
                    })
            });
            let suffixed = token.has(Flags::SUFFIXED);
            if of_name.is_some() && !suffixed {
                return self.joined_people(self.owner_first(first - 1));
            }
            // Kıyıkent Spor taraftarları: a body that no pack knows.
            let body = self.settled_mention(first - 1).filter(|c| {
                c.actor == ActorKind::Organisation && c.end == first && form.has(Form::possessed) && !suffixed
            });
            if let Some(body) = body {
                return body.first;
            }
            // Kaya ailesi, Çek halkı: whose it is.
            if noun.collective && form.has(Form::possessed) && self.is_owner(first - 1) {
                return self.run_start(first - 1);
            }
            let counted = (self.is_former(token) || self.modifies_counted(token)) && self.is_counted(first);
            let belongs = counted
                || token.is_word()
                    && token.is(Classes::DEMONYM.or(Classes::NUMBER_WORD).or(Classes::EPITHET))
                || token.kind == Kind::Number && !(first == at && several)
                || compound && self.modifies_people(first - 1, token);
            if !belongs || named - first >= LONGEST_MODIFIER {
                break;
            }
            first -= 1;
            // yeşil-kırmızılı taraftarlar
            let hyphen = token.is(Classes::EPITHET)
                && self.before(first).is_some_and(|t| t.kind == Kind::Dash && !t.has(Flags::SPACE));
            let half = first.checked_sub(2).filter(|&i| hyphen && self.kind(i) == Some(Kind::Word));
            first = half.unwrap_or(first);
        }
        self.joined_people(first)
    }

    /// Where a name with -lI begins that ends before the token: *CHP'li*, *AK Partili*, *Karslı*.
    fn members_of(&self, end: u32) -> Option<u32> {
        // Filistinli is a people's; Bahçeli is somebody.
        const OTHERS: Classes =
            Classes::DEMONYM.or(Classes::COMMON_WORD).or(Classes::SURNAME).or(Classes::GIVEN_NAME);
        let last = end.checked_sub(1)?;
        let token = self.token(last)?;
        if token.kind == Kind::Suffix {
            let word = last.checked_sub(1).filter(|_| token.form.has(Form::adjective))?;
            let name = self.name_hit(word).filter(|h| h.end == last);
            return self.token(word)?.is_capitalised().then(|| name.map_or(word, |h| h.first));
        }
        if !token.is_capitalised() || token.is(OTHERS) {
            return None;
        }
        let names = &self.s.language.names;
        let members = |form: Form| form.has(Form::adjective) && !form.has(Form::plural);
        let begins = |&first: &u32| {
            let found =
                self.token(first).filter(|t| t.is_capitalised()).and_then(|_| names.find(&self.s, first));
            found.is_some_and(|found| found.end == end && found.cut.is_some_and(members))
        };
        (last.saturating_sub(1)..=last).find(begins).or_else(|| self.is_from_place(token).then_some(last))
    }

    /// A bare noun before a possessed plural: *lise öğrencileri*.
    fn modifies_people(&self, at: u32, token: &Token) -> bool {
        let bare = token.is_word()
            && (!token.has(Flags::CAPITAL) || self.is_initial(at))
            && !token.is(Classes::TITLE_MODIFIER.or(Classes::TITLE).or(Classes::ARTICLE))
            && !token.is(Classes::SAYING_NOUN.or(Classes::CUE_VERB).or(Classes::COUNTRY));
        // Grup üyeleri: the group's members, not a kind of them.
        let group = self.s.language.lexicon.entry(token.entry).group;
        let body = self.s.language.names.group(group).is_some_and(|g| g.collective);
        bare && !body
            && !self.is_participle(token)
            && self.modifies(token)
            && token.form.case() == Case::Nominative
    }

    /// *gelen* sağlık ekipleri: -An behind what the packs have as a verb.
    fn is_participle(&self, token: &Token) -> bool {
        let lexicon = &self.s.language.lexicon;
        let ends = |ending: &str| token.key & 1023 == key_of(ending) && token.key >> 55 == 0;
        let verb = |ending: &str| {
            let shift = 5 * ending.len() as u32;
            lexicon.find(token.key >> 10 << shift | key_of(ending)) != 0
        };
        ends("an") && ["mak", "di", "ti"].into_iter().any(verb)
            || ends("en") && ["mek", "di", "ti"].into_iter().any(verb)
    }

    /// *ABD ve* İsrailli yetkililer, *Avrupalılar ve* Ukraynalılar
    fn joined_people(&self, first: u32) -> u32 {
        let joint = first.checked_sub(1).filter(|&i| {
            self.token(i).is_some_and(|t| t.is_word() && t.is(Classes::CONJUNCTION) && t.len == 2)
        });
        let demonym = self.is(first, Classes::DEMONYM)
            || self.token(first).is_some_and(|t| self.is_people(t) && t.form.has(Form::plural));
        let Some(last) = joint.and_then(|i| i.checked_sub(1)).filter(|_| demonym) else { return first };
        let plural = self.token(first).is_some_and(|t| self.is_people(t) && t.form.has(Form::plural));
        let other = self.token(last);
        if plural {
            let people = other.is_some_and(|t| {
                self.is_people(t) && t.form.has(Form::plural) && t.form.case() == Case::Nominative
            });
            return if people { last } else { first };
        }
        let named = self.name_hit(last).filter(|h| {
            h.end == last + 1
                && self.name(h).is_some_and(|n| matches!(n.kind, NameKind::Country | NameKind::Demonym))
                && !other.is_some_and(|t| t.has(Flags::SUFFIXED))
        });
        named.map_or(first, |h| h.first)
    }

    /// A noun for a people.
    fn is_people(&self, token: &Token) -> bool {
        let group = self.s.language.lexicon.entry(token.entry).group;
        self.s.language.names.group(group).is_some_and(|g| g.demonym)
    }

    /// Gives the groups the weight that the article as a whole gives their noun.
    pub(super) fn confirm_groups(&mut self) {
        for candidate in self.out.iter_mut().filter(|c| c.group != 0) {
            let rare = candidate.generic && self.x.groups.count(candidate.group) < GENERIC_FROM;
            let score = if rare { 0 } else { self.x.groups.of(candidate.group) };
            candidate.weight = score.clamp(0, STRONG);
        }
    }
}
