//! Organisations and media: by the nouns their names end in, by the packs, by an acronym or a word beside them.

use super::{candidate::Candidate, marks::NameHit, reader::Reader};
use crate::{
    language::{Classes, Form, names::NameKind},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::Case,
};

/// Letters of an acronym.
const ACRONYM: std::ops::RangeInclusive<u16> = 2..=8;
/// Digits of the number of a court or a commission.
const MOST_DIGITS: u16 = 2;
/// Words between a name and the noun beside it that says it is a company's.
const LONGEST_TRADE: u32 = 2;
/// Words of the part before *ve* in an organisation's name, and in that of one named after a person.
const LONGEST_NAMED_PART: u32 = 5;
const LONGEST_FIRST_PART: u32 = 3;

impl Reader<'_, '_> {
    /// `bodies = things | organisation | geography | name of the packs`, each with the parts around it.
    pub(super) fn bodies(&mut self, a: usize, b: usize) -> bool {
        self.things(a, b) || self.organisation(a, b) || self.geography(a, b) || self.named(a, b)
    }

    /// A name of the packs that begins in the run and ends in a later one, since it has small words: *İzmir Devlet
    /// Opera ve Balesi*. The town before it belongs to it.
    pub(super) fn beyond_run(&mut self, a: usize, b: usize) -> bool {
        let end = self.at(b - 1) + 1;
        let found = (a..b).find_map(|w| {
            let hit = self.name_hit(self.at(w)).filter(|h| h.first == self.at(w) && h.end > end)?;
            let name = self.name(&hit).filter(|n| n.kind == NameKind::Organisation)?;
            Some((w, hit, *name))
        });
        let Some((word, hit, name)) = found else { return false };
        let town = word.checked_sub(1).filter(|&w| {
            w >= a
                && matches!(self.name_kind(self.at(w)), Some(NameKind::Town | NameKind::Capital))
                && !self.word(w).is_some_and(|t| t.has(Flags::SUFFIXED))
        });
        let start = town.unwrap_or(word);
        if start > a {
            self.parts(a, start);
        }
        let entity = if town.is_some() { 0 } else { name.entity };
        let first = self.at(start);
        let form = hit.cut.unwrap_or_else(|| super::forms::form_of(&self.s, hit.end - 1));
        if !form.has(Form::adjective) && !self.in_title(hit.end) && !self.is_modifier(hit.end, form) {
            let mut candidate = Candidate::new(first, hit.end, MentionKind::Name, ActorKind::Organisation);
            candidate.entity = entity;
            candidate.country = name.country;
            self.push(candidate.in_case(form.case()));
        }
        true
    }

    /// `site = capital "." domain { "." domain } ;` — *Haber7.com, Meteoroloji.gov.tr*
    pub(super) fn site(&mut self, a: usize, b: usize) -> bool {
        let first = self.at(b - 1);
        let domain = |reader: &Self, stop: u32| {
            let joined = |i: u32| reader.token(i).filter(|t| !t.has(Flags::SPACE));
            joined(stop).is_some_and(|t| t.kind == Kind::Stop)
                && joined(stop + 1).is_some_and(|t| {
                    t.is_word() && !t.has(Flags::CAPITAL) && reader.s.language.names.context.domains.begin(t)
                })
        };
        let mut end = first + 1;
        while domain(self, end) {
            end += 2;
        }
        if end == first + 1 {
            return false;
        }
        self.parts(a, b - 1);
        let mut candidate = Candidate::new(first, end, MentionKind::Name, ActorKind::Media);
        candidate.case = super::case_of(&self.s, end - 1);
        self.push(candidate);
        true
    }

    /// A run up to the head of a thing's name is no actor, whatever it holds: *Avrupa Kupası*.
    fn things(&mut self, a: usize, b: usize) -> bool {
        let head = (a..b).rev().find(|&w| {
            self.word_is(w, Classes::THING_HEAD)
                && (w > a || b - a == 1)
                && !self.in_name(w, &[NameKind::Organisation, NameKind::Media])
        });
        let Some(head) = head.filter(|&h| h > a) else { return false };
        self.parts(head + 1, b);
        true
    }

    /// Whether a word lies in a name of the packs of one of these kinds.
    fn in_name(&self, word: usize, kinds: &[NameKind]) -> bool {
        self.name_kind(self.at(word)).is_some_and(|kind| kinds.contains(&kind))
    }

    /// `organisation = capital { capital } head ;` — *Türk Dil Kurumu*, *Milliyet Gazetesi*
    fn organisation(&mut self, a: usize, b: usize) -> bool {
        let Some(head) = (a..b).rev().find(|&w| self.is_organisation_head(w)) else { return false };
        // A name of the packs that reaches beyond the head is that name.
        let (end, last) = match self.name_hit(self.at(head)) {
            Some(hit)
                if self
                    .name(&hit)
                    .is_some_and(|n| matches!(n.kind, NameKind::Organisation | NameKind::Media)) =>
            {
                (self.word_behind(hit.end, head, b), hit.end)
            }
            _ => (head + 1, self.at(head) + 1),
        };
        if head == a && self.name_hit(self.at(a)).is_none_or(|h| h.end - h.first == 1) {
            return self.lone_head(a, b);
        }
        let start = self.left_part(a, head);
        if start > a {
            self.parts(a, start);
        }
        let first = self.joined_start(self.at(start));
        let first = if first == self.at(start) { self.numbered_start(first) } else { first };
        let media =
            self.word_is(head, Classes::MEDIA_HEAD) && !self.word_is(head, Classes::ORGANISATION_HEAD);
        let kind = if media { ActorKind::Media } else { ActorKind::Organisation };
        let form = super::forms::form_of(&self.s, last - 1);
        if !form.has(Form::adjective) && !self.in_title(last) && !self.is_modifier(last, form) {
            let mut candidate = Candidate::new(first, last, MentionKind::Name, kind).in_case(form.case());
            self.identify(&mut candidate);
            if self.is_venue(last - 1, form) {
                candidate.weight = 0;
            }
            self.push(candidate);
            self.learn_organisation(first, last, false);
        } else {
            self.learn_organisation(first, last, true);
        }
        if end < b {
            self.parts(end, b);
        }
        true
    }

    fn is_organisation_head(&self, word: usize) -> bool {
        self.word_is(word, Classes::ORGANISATION_HEAD.or(Classes::MEDIA_HEAD))
            || self.name_hit(self.at(word)).is_some_and(|hit| {
                hit.end == self.at(word) + 1
                    && self
                        .name(&hit)
                        .is_some_and(|n| matches!(n.kind, NameKind::OrganisationHead | NameKind::MediaHead))
            })
    }

    fn word_behind(&self, token: u32, from: usize, b: usize) -> usize {
        (from..b).find(|&w| self.at(w) >= token).unwrap_or(b)
    }

    /// A head with nothing before it: *Bakanlığın*, *Başkonsolosluğa*; bare ones are handled with what stands in
    /// small letters.
    fn lone_head(&mut self, a: usize, b: usize) -> bool {
        let at = self.at(a);
        let joined = self.joined_start(at);
        let joined = if joined == at { self.numbered_start(at) } else { joined };
        let form = super::forms::form_of(&self.s, at);
        if joined < at {
            let candidate = Candidate::new(joined, at + 1, MentionKind::Name, ActorKind::Organisation);
            self.push(candidate.in_case(form.case()));
        }
        if a + 1 < b {
            self.parts(a + 1, b);
        }
        true
    }

    /// Where an organisation's name begins in the run: behind a person's name, a known surname, a title.
    fn left_part(&self, a: usize, head: usize) -> usize {
        let mut start = a;
        for word in a..head {
            let Some(token) = self.word(word) else { break };
            let seen = self.x.known.seen(token.key);
            let person =
                seen.surname > 0 && seen.organisation == 0 && word == a && !token.is(Classes::GIVEN_NAME);
            // Erdoğan AK Parti'nin oylarını açıkladı: the packs know the body by itself.
            let whole =
                word + 1 < head && self.name_hit(self.at(head)).is_some_and(|h| h.first == self.at(word + 1));
            let person = person || word == a && whole && (seen.named > 0 || token.is(Classes::SURNAME));
            let place = self
                .name_hit(self.at(word))
                .filter(|h| h.first == self.at(word))
                .and_then(|h| self.name(&h))
                .is_some_and(|n| matches!(n.kind, NameKind::Country | NameKind::Capital | NameKind::Town));
            let named_before = word > a + 1 && place && self.word_is(a, Classes::GIVEN_NAME) && word == a + 2;
            if named_before {
                start = word;
            } else if person && word + 1 < head {
                start = word + 1;
            }
        }
        start
    }

    /// `part "ve" organisation` — *Türk Sanayicileri ve İşadamları Derneği*, *Gençlik ve Spor Bakanlığı*
    pub(super) fn joined_start(&self, first: u32) -> u32 {
        let joins = self.before(first).is_some_and(|t| {
            t.is_word() && t.is(Classes::CONJUNCTION) && !t.has(Flags::CAPITAL) && t.len == 2
        });
        if !joins || first < 2 {
            return first;
        }
        let last = first - 2;
        let Some(token) = self.token(last).filter(|t| t.is_capitalised() && !t.has(Flags::SUFFIXED)) else {
            return first;
        };
        let title = self.title_ending(last).is_some_and(|t| !t.form.has(Form::plural));
        if token.is(Classes::GIVEN_NAME.or(Classes::ORGANISATION_HEAD).or(Classes::MEDIA_HEAD))
            || title
            || token.has(Flags::ALL_CAPITALS)
        {
            return first;
        }
        let start = self.run_start(last);
        let named = (start..=last).any(|i| {
            self.name_kind(i).is_some_and(|k| {
                matches!(k, NameKind::Country | NameKind::Capital | NameKind::Organisation | NameKind::Media)
            }) && i > start
        });
        let whole = self.name_kind(last).is_some_and(|k| {
            matches!(
                k,
                NameKind::Country
                    | NameKind::Capital
                    | NameKind::Organisation
                    | NameKind::Media
                    | NameKind::Region
            )
        });
        // Mehmet Akif Ersoy Kalp ve Damar Hastalıkları Hastanesi
        let person = self.is(start, Classes::GIVEN_NAME);
        let longest = if person { LONGEST_NAMED_PART } else { LONGEST_FIRST_PART };
        if last - start >= longest || named || whole { first } else { self.comma_start(start) }
    }

    /// *Sivas 2.* Asliye Ceza Mahkemesi, *3 No'lu* Komisyon
    fn numbered_start(&self, first: u32) -> u32 {
        let stop = first.checked_sub(1).filter(|&i| {
            self.kind(i) == Some(Kind::Stop) && self.token(first).is_some_and(|t| t.has(Flags::SPACE))
        });
        let Some(number) = stop.and_then(|i| i.checked_sub(1)) else { return first };
        let ordinal = self.token(number).is_some_and(|t| t.kind == Kind::Number && t.len <= MOST_DIGITS);
        if !ordinal {
            return first;
        }
        // Sivas 2. Asliye Ceza Mahkemesi, Yargıtay 2. Hukuk Dairesi
        let owner = number.checked_sub(1).and_then(|i| self.name_hit(i)).filter(|h| {
            h.end == number
                && self.name(h).is_some_and(|n| {
                    matches!(
                        n.kind,
                        NameKind::Town | NameKind::Capital | NameKind::Country | NameKind::Organisation
                    )
                })
        });
        owner.map_or(number, |h| h.first)
    }

    /// *Çevre, Şehircilik ve* İklim Değişikliği Bakanlığı
    fn comma_start(&self, start: u32) -> u32 {
        let comma = self.before(start).is_some_and(|t| t.kind == Kind::Comma);
        let part = start.checked_sub(2).filter(|&last| {
            comma
                && self.token(last).is_some_and(|t| {
                    t.is_capitalised() && t.is(Classes::COMMON_WORD) && !t.has(Flags::SUFFIXED)
                })
        });
        part.unwrap_or(start)
    }

    /// A run up to the head of a place's name: *Gazze Şeridi*, *Atatürk Havalimanı*.
    fn geography(&mut self, a: usize, b: usize) -> bool {
        let head = (a + 1..b).rev().find(|&w| {
            self.word_is(w, Classes::GEOGRAPHIC_HEAD)
                || self.in_name(w, &[NameKind::Region])
                    && self.name_hit(self.at(w)).is_some_and(|h| h.first < self.at(w))
        });
        let Some(head) = head else { return false };
        self.parts(head + 1, b);
        true
    }

    /// A name of the packs somewhere in the run, longest first.
    fn named(&mut self, a: usize, b: usize) -> bool {
        let found = (a..b).find_map(|w| {
            let (hit, end) = self.hit_at(w, b)?;
            let name = self.name(&hit)?;
            let single = hit.end - hit.first == 1;
            let given = single && self.word_is(w, Classes::GIVEN_NAME.or(Classes::SURNAME)) && b - a > 1;
            let other = single && name.ambiguous && b - a > 1;
            let names_body = matches!(
                name.kind,
                NameKind::Title
                    | NameKind::OrganisationHead
                    | NameKind::MediaHead
                    | NameKind::Body
                    | NameKind::Apposition
                    | NameKind::Institution
                    | NameKind::Group
            );
            let word_of_name = single && matches!(name.kind, NameKind::Formula) && b - a > 1;
            let surname = w > a && self.is_surname_place(w - 1, w, &hit);
            (!given && !surname && !other && !names_body && !word_of_name).then_some((w, hit, end))
        });
        let Some((word, hit, end)) = found else { return false };
        if word > a {
            self.names(a, word);
        }
        self.name_of_packs(&hit, a, word, end, b);
        if end < b {
            self.parts(end, b);
        }
        true
    }

    fn name_of_packs(&mut self, hit: &NameHit, a: usize, word: usize, end: usize, b: usize) {
        let Some(name) = self.name(hit).copied() else { return };
        match name.kind {
            NameKind::Country | NameKind::Capital | NameKind::Town => self.place(hit, end < b),
            NameKind::Organisation | NameKind::Media => {
                if name.ambiguous && !self.outlet_shows(hit) {
                    if b - a == 1 {
                        self.x.pending.push((word, end));
                    }
                } else {
                    self.organisation_of_packs(hit, &name);
                }
            }
            NameKind::Demonym => {
                // Resul Özbek … Özbek
                if !self.people(hit) && b - a == 1 {
                    self.wait(hit.first);
                }
            }
            _ => {}
        }
    }

    fn organisation_of_packs(&mut self, hit: &NameHit, name: &crate::language::names::Name) {
        let form = hit.cut.unwrap_or_else(|| super::forms::form_of(&self.s, hit.end - 1));
        if form.has(Form::adjective)
            || self.in_title(hit.end)
            || self.is_modifier(hit.end, form)
            || self.is_ground(hit, form)
        {
            return;
        }
        let actor = if name.kind == NameKind::Media { ActorKind::Media } else { ActorKind::Organisation };
        let mut candidate = Candidate::new(hit.first, hit.end, MentionKind::Name, actor).in_case(form.case());
        candidate.entity = name.entity;
        candidate.country = name.country;
        self.push(candidate);
    }

    /// *İmralı'daki görüşme*: the place that gives those who act their name.
    fn is_ground(&self, hit: &NameHit, form: Form) -> bool {
        let place = matches!(form.case(), Case::Locative | Case::Dative | Case::Ablative);
        place && self.token(hit.first).is_some_and(|t| self.s.language.names.context.grounds.name(t))
    }

    /// *… Kültür Merkezi'ndeki konser*: a house, not a body.
    fn is_venue(&self, last: u32, form: Form) -> bool {
        let place = matches!(form.case(), Case::Locative | Case::Dative | Case::Ablative);
        place && self.token(last).is_some_and(|t| self.s.language.names.context.venues.begin(t))
    }

    /// *Meclis Başkanlığı seçimi, PTT 1. Lig*: not the body acts.
    fn is_modifier(&self, end: u32, form: Form) -> bool {
        let numbered = self.kind(end) == Some(Kind::Number)
            && self.kind(end + 1) == Some(Kind::Stop)
            && self.is(end + 2, Classes::THING_HEAD);
        form.case() == Case::Nominative
            && (numbered
                || self
                    .token(end)
                    .is_some_and(|t| t.is_word() && self.s.language.names.context.not_acting.begin(t)))
    }

    /// What shows that an everyday word is an outlet here: *Sabah gazetesi*, *Akşam'a konuşan*.
    fn outlet_shows(&self, hit: &NameHit) -> bool {
        let behind = self.behind(hit.end);
        if self.is(behind, Classes::MEDIA_HEAD) || self.name_kind(behind) == Some(NameKind::MediaHead) {
            return true;
        }
        let form = super::forms::suffix_of(&self.s, hit.end - 1);
        let speaks = (behind..behind + 3)
            .any(|i| self.is(i, Classes::CUE_VERB.or(Classes::DOCUMENT).or(Classes::SAYING_NOUN)));
        form.is_some_and(|f| matches!(f.case(), Case::Genitive | Case::Dative)) && speaks
    }

    /// Fills in what the packs know of a name that ends in a head.
    fn identify(&self, candidate: &mut Candidate) {
        let Some(hit) = self.name_hit(candidate.first) else { return };
        let Some(name) = self.name(&hit) else { return };
        candidate.country = name.country;
        if hit.end == candidate.end && matches!(name.kind, NameKind::Organisation | NameKind::Media) {
            candidate.entity = name.entity;
            if name.kind == NameKind::Media {
                candidate.actor = ActorKind::Media;
            }
        }
    }

    /// Whether a name stands in brackets directly behind an organisation's, and abbreviates or repeats it.
    fn is_alias(&self, first: u32) -> bool {
        let Some(opening) = first.checked_sub(1).filter(|&i| self.kind(i) == Some(Kind::Opening)) else {
            return false;
        };
        let closed = (first..first + 8).any(|i| self.kind(i) == Some(Kind::Closing));
        self.out.last().is_some_and(|last| {
            let body = matches!(last.actor, ActorKind::Organisation | ActorKind::Media);
            closed && body && self.behind(last.end) == opening
        })
    }

    /// `acronym` that an organisation stands for: in brackets behind its name, or known from there.
    pub(super) fn acronym(&mut self, word: usize) -> bool {
        let at = self.at(word);
        let Some(token) = self.word(word).filter(|t| is_acronym(t)) else { return false };
        if token.is(Classes::NOT_ORGANISATION) {
            return true;
        }
        if !self.is_alias(at) && self.x.known.seen(token.key).organisation == 0 {
            self.x.pending.push((word, word + 1));
            return true;
        }
        self.x.known.learn_organisation(token.key);
        self.acronym_candidate(at);
        true
    }

    pub(super) fn acronym_candidate(&mut self, at: u32) {
        let form = super::forms::form_of(&self.s, at);
        if form.has(Form::adjective) || self.in_title(at + 1) {
            return;
        }
        let candidate = Candidate::new(at, at + 1, MentionKind::Name, ActorKind::Organisation);
        self.push(candidate.in_case(form.case()));
    }

    /// An acronym that nothing explains is an organisation where it speaks or acts.
    pub(super) fn acts(&self, at: u32) -> bool {
        (at + 1..at + 6).any(|i| self.is(i, Classes::CUE_VERB.or(Classes::SAYING_NOUN)))
    }

    /// `name apposition | apposition name` — *Kerevit firması*, *otomobil üreticisi Kerevit*
    pub(super) fn apposition(&mut self, a: usize, b: usize) -> bool {
        let (first, last) = (self.at(a), self.at(b - 1));
        let behind = self.behind(last + 1);
        let beside = |reader: &Self, i: u32| {
            let small = reader.token(i).is_some_and(|t| t.is_word() && !t.has(Flags::CAPITAL));
            let kind = reader.name_kind(i);
            let media = reader.is(i, Classes::MEDIA_HEAD) || kind == Some(NameKind::MediaHead);
            let body = reader.is(i, Classes::APPOSITION) || kind == Some(NameKind::Apposition);
            (small && (media || body)).then_some(media)
        };
        let suffixed = self.token(last).is_some_and(|t| t.has(Flags::SUFFIXED));
        // Kerevit oyun teknolojileri şirketi
        let named = self.word_is(a, Classes::GIVEN_NAME);
        let apart = || {
            let mut at = behind;
            while at < behind + LONGEST_TRADE && !named {
                let trade = self.token(at).filter(|t| t.is_word() && !t.has(Flags::CAPITAL));
                if !trade.is_some_and(|t| self.modifies(t) || t.form.has(Form::plural)) {
                    return None;
                }
                at += 1;
                if let Some(media) = beside(self, at) {
                    return Some(media);
                }
            }
            None
        };
        let found = beside(self, behind)
            .or_else(apart)
            .filter(|_| !suffixed)
            .or_else(|| first.checked_sub(1).and_then(|i| beside(self, i)).filter(|_| self.apposed(first)));
        // Terör örgütü, Kredi derecelendirme kuruluşu: a sentence's first word.
        let given = b - a == 1 && self.word_is(a, Classes::GIVEN_NAME);
        let Some(media) = found.filter(|_| !given && !self.is_everyday(a, b)) else { return false };
        let kind = if media { ActorKind::Media } else { ActorKind::Organisation };
        let case = super::case_of(&self.s, last);
        self.push(Candidate::new(first, last + 1, MentionKind::Name, kind).in_case(case));
        self.learn_organisation(first, last + 1, false);
        true
    }

    /// The noun before a name is in the nominative: *üreticisi Kerevit*, not *üreticisini Kerevit*.
    fn apposed(&self, first: u32) -> bool {
        self.before(first).is_some_and(|t| t.form.case() == Case::Nominative && !t.form.has(Form::plural))
    }

    /// The first words and the rare word of an organisation's name may stand for it later.
    ///
    /// Of one inside a title only words that no pack knows.
    fn learn_organisation(&mut self, first: u32, last: u32, in_title: bool) {
        for index in first..last {
            let Some(token) = self.token(index).filter(|t| t.is_capitalised()) else { continue };
            let rare = !token.is(Classes::COMMON_WORD
                .or(Classes::ORGANISATION_HEAD)
                .or(Classes::GIVEN_NAME)
                .or(Classes::DEMONYM));
            if rare && self.name_hit(index).is_none() && (!in_title || token.entry == 0) {
                self.x.known.learn_organisation(token.key);
            }
        }
    }
}

/// Two to eight capitals.
fn is_acronym(token: &Token) -> bool {
    token.has(Flags::ALL_CAPITALS) && ACRONYM.contains(&token.len)
}
