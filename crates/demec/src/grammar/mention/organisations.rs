//! Organisations and media: by the nouns their names end in, by the packs, by an acronym or a word beside them.

use super::{
    candidate::Candidate,
    held::{BODY_HEADS, BODY_KINDS, Held, Kinds},
    inflected::is_everyday_in_case,
    reader::Reader,
};
use crate::{
    language::{Classes, Form, names::NameKind},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Nominal},
};

/// Digits of the number of a court or a commission.
const MOST_DIGITS: u16 = 2;
/// Words before the last one of a club's name.
const MOST_BEFORE_CLUB: usize = 3;
/// Words of the part before *ve* in an organisation's name, and in that of one named after a person.
const LONGEST_NAMED_PART: u32 = 5;
const LONGEST_FIRST_PART: u32 = 3;

impl Reader<'_, '_> {
    /// `bodies = things | organisation | geography | name of the packs`, each with the parts around it.
    pub(super) fn bodies(&mut self, a: usize, b: usize, held: Held) -> bool {
        held.heads() && self.headed(a, b, held) || self.club(a, b) || held.name() && self.named(a, b, held)
    }

    /// What ends in a head of its kind: `headed = things | organisation | geography`
    // Of its own, so that the way most runs take is short.
    #[inline(never)]
    fn headed(&mut self, a: usize, b: usize, held: Held) -> bool {
        let region = held.kinds.any(Kinds::of(NameKind::Region));
        held.classes.any(Classes::THING_HEAD) && self.things(a, b)
            || (held.classes.any(BODY_HEADS) || held.kinds.any(BODY_KINDS)) && self.organisation(a, b, held)
            || (held.classes.any(Classes::GEOGRAPHIC_HEAD) || region) && self.geography(a, b)
    }

    /// A run up to the head of a thing's name is no actor, whatever it holds: *Avrupa Kupası*.
    fn things(&mut self, a: usize, b: usize) -> bool {
        let head = (a..b).rev().find(|&w| {
            self.word_is(w, Classes::THING_HEAD)
                && (w > a || b - a == 1)
                && !self.in_name(w, &[NameKind::Organisation, NameKind::Media])
        });
        // Elazığ Klasik Türk Müziği Korosu: a body's head behind it makes it a body's name.
        let head = head.filter(|&h| h > a && !(h + 1..b).any(|w| self.is_unnamed_head(w)));
        let Some(head) = head else { return false };
        self.parts(head + 1, b);
        true
    }

    /// `club = { town | noun } word-in-spor ;` — *Çınarlı Büyükşehir Tepespor*: a club that no pack knows.
    pub(super) fn club(&mut self, a: usize, b: usize) -> bool {
        let ending = &self.s.language.names.context.club_endings;
        let named =
            |w: &usize| self.name_hit(self.at(*w)).is_none() && self.word(*w).is_some_and(|t| ending.end(t));
        let Some(word) = (a..b).find(named) else { return false };
        let start =
            word - (a..word).rev().take(MOST_BEFORE_CLUB).take_while(|&w| self.is_part_of_club(w)).count();
        self.parts(a, start);
        let (first, end) = (self.at(start), self.at(word) + 1);
        let form = super::forms::form_of(&self.s, end - 1);
        if !form.has(Form::adjective) && !self.in_title(end) && !self.is_modifier(end, form) {
            self.push(
                Candidate::new(first, end, MentionKind::Name, ActorKind::Organisation).in_case(form.case()),
            );
        }
        self.parts(word + 1, b);
        true
    }

    /// A town, or a noun that no person is named by.
    fn is_part_of_club(&self, word: usize) -> bool {
        let Some(token) = self.word(word).filter(|t| !self.is_initial(self.at(word)) || t.is(Classes::PLACE))
        else {
            return false;
        };
        let person = Classes::GIVEN_NAME.or(Classes::SURNAME).or(Classes::HONORIFIC).or(Classes::TITLE);
        let kind = self.name_kind(self.at(word));
        kind == Some(NameKind::Town)
            || kind == Some(NameKind::Capital)
            || kind.is_none()
                && !token.is(person)
                && self.seen(word).surname == 0
                && !self.word_is(word.saturating_sub(1), Classes::GIVEN_NAME)
    }

    /// A head that ends no name of the packs.
    fn is_unnamed_head(&self, word: usize) -> bool {
        self.word_is(word, Classes::ORGANISATION_HEAD)
            && self.name_hit(self.at(word)).is_none()
            && !self.is_lettered(word)
    }

    /// Whether a word lies in a name of the packs of one of these kinds.
    fn in_name(&self, word: usize, kinds: &[NameKind]) -> bool {
        self.name_kind(self.at(word)).is_some_and(|kind| kinds.contains(&kind))
    }

    /// `organisation = capital { capital } head ;` — *Türk Dil Kurumu*, *Milliyet Gazetesi*
    fn organisation(&mut self, a: usize, b: usize, held: Held) -> bool {
        let head = (a..b).rev().find(|&w| self.is_organisation_head(w) && !self.is_estate(a, w));
        let Some(head) = head else { return false };
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
            return if self.is_named_head(a) { self.named(a, b, held) } else { self.lone_head(a, b) };
        }
        let start = self.left_part(a, head);
        if start > a {
            self.parts(a, start);
        }
        let first = self.joined_start(self.at(start));
        let first = if first == self.at(start) { self.numbered_start(first) } else { first };
        let media = self.word_is(head, Classes::MEDIA_HEAD)
            && !self.word_is(head, Classes::ORGANISATION_HEAD)
            && !self.in_name(head, &[NameKind::OrganisationHead]);
        let kind = if media { ActorKind::Media } else { ActorKind::Organisation };
        let form = super::forms::form_of(&self.s, last - 1);
        if !form.has(Form::adjective) && !self.in_title(last) && !self.is_modifier(last, form) {
            let mut candidate = Candidate::new(first, last, MentionKind::Name, kind).in_case(form.case());
            self.identify(&mut candidate);
            if self.is_venue(last - 1, form) {
                candidate.weight = 0;
            }
            self.push(self.with_government(candidate));
            self.learn_organisation(first, last, false);
        } else {
            self.learn_organisation(first, last, true);
        }
        if end < b {
            self.parts(end, b);
        }
        true
    }

    /// A head that the packs know as a name, and that no noun behind it makes its own: *Cumhurbaşkanlığı*, but not
    /// *Cumhurbaşkanlığı Köşkü, Cumhurbaşkanlığı seçimleri*.
    fn is_named_head(&self, word: usize) -> bool {
        let at = self.at(word);
        let bare = super::forms::form_of(&self.s, at).case() == Case::Nominative;
        let owned = |t: &Token| {
            t.is_word()
                && (t.form.has(Form::possessed) || t.is(Classes::THING_HEAD.or(Classes::GEOGRAPHIC_HEAD)))
        };
        self.in_name(word, &[NameKind::Organisation, NameKind::Media])
            && !(bare && self.token(at + 1).is_some_and(owned))
    }

    /// *Şampiyonlar Ligi A Grubu*: the letter tells which of several, and no name of the packs has it.
    fn is_lettered(&self, word: usize) -> bool {
        let letter =
            word.checked_sub(1).filter(|&w| self.at(w) + 1 == self.at(word)).and_then(|w| self.word(w));
        letter.is_some_and(|t| t.key < 32) && self.name_hit(self.at(word)).is_none()
    }

    fn is_organisation_head(&self, word: usize) -> bool {
        self.word_is(word, Classes::ORGANISATION_HEAD.or(Classes::MEDIA_HEAD)) && !self.is_lettered(word)
            || self.name_hit(self.at(word)).is_some_and(|hit| {
                hit.end == self.at(word) + 1
                    && self
                        .name(&hit)
                        .is_some_and(|n| matches!(n.kind, NameKind::OrganisationHead | NameKind::MediaHead))
            })
    }

    /// *Kerevit Sitesi*: buildings; a medium only behind another's name (*TRT Çocuk Kanalı*).
    fn is_estate(&self, a: usize, head: usize) -> bool {
        self.word_is(head, Classes::MEDIA_HEAD)
            && self.word_is(head, Classes::GEOGRAPHIC_HEAD)
            && self.name_hit(self.at(head)).is_none()
            && !(a..head).any(|w| self.in_name(w, &[NameKind::Media]))
    }

    pub(super) fn word_behind(&self, token: u32, from: usize, b: usize) -> usize {
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
        // Sayın Kaya Muğla Belediyesi'ni gezdi
        let honoured = self.word_is(a, Classes::HONORIFIC) && !self.word_is(a, Classes::TITLE);
        let a = a + usize::from(honoured);
        for word in a..head {
            let Some(token) = self.word(word) else { break };
            let seen = self.seen(word);
            // Terbiye Kuruluna Milli Eğitim Bakanlığı
            let case = token.sure_form().case();
            if token.is(Classes::ORGANISATION_HEAD) && !matches!(case, Case::Nominative | Case::Genitive) {
                start = word + 1;
                continue;
            }
            let person =
                seen.surname > 0 && seen.organisation == 0 && word == a && !token.is(Classes::GIVEN_NAME);
            // Aydın AK Parti'nin oylarını açıkladı: the packs know the body by itself.
            let whole = word == a
                && self.in_name(head, &[NameKind::Organisation, NameKind::Media])
                && self.name_hit(self.at(head)).is_some_and(|h| h.first == self.at(word + 1));
            let person = person || whole && (seen.named > 0 || token.is(Classes::SURNAME));
            // Karar Cumhurbaşkanlığı'ndan geldi
            let common = token.is(Classes::COMMON_WORD) && self.name_hit(self.at(word)).is_none();
            let opener = (whole && common || word == a && word + 1 < head && self.is_inflected_opener(token))
                && self.is_initial(self.at(word));
            let place = self
                .name_hit(self.at(word))
                .filter(|h| h.first == self.at(word))
                .and_then(|h| self.name(&h))
                .is_some_and(|n| matches!(n.kind, NameKind::Country | NameKind::Capital | NameKind::Town));
            let named_before = word > a + 1 && place && self.word_is(a, Classes::GIVEN_NAME) && word == a + 2;
            if named_before {
                start = word;
            } else if person && word + 1 < head || opener {
                start = word + 1;
            }
        }
        start
    }

    /// *Kentteki* Sarmaşık Vakfı, *Onayladığı* Büyükşehir Belediyesi: what an ending shows to be no part of a name.
    fn is_inflected_opener(&self, token: &Token) -> bool {
        let relative = token.form.nominal() == Nominal::Fact && token.form.has(Form::possessed);
        relative || is_everyday_in_case(&self.s, token)
    }

    /// *ve* in small letters.
    pub(super) fn is_small_and(&self, at: u32) -> bool {
        self.token(at).is_some_and(|t| {
            t.is_word() && t.is(Classes::CONJUNCTION) && !t.has(Flags::CAPITAL) && t.len == 2
        })
    }

    /// `part "ve" organisation` — *Türk Sanayicileri ve İşadamları Derneği*, *Gençlik ve Spor Bakanlığı*
    pub(super) fn joined_start(&self, first: u32) -> u32 {
        if first < 2 || !self.is_small_and(first - 1) {
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
        // Komisyon Üyeleri Yol ve Köprü Komisyonu, but Başkan Ayla Er ve Yönetim Kurulu
        let behind_title = (start..last).rev().find(|&i| self.title_ending(i).is_some()).map(|i| i + 1);
        if behind_title.is_some_and(|first| first < last || !token.is(Classes::COMMON_WORD)) {
            return first;
        }
        let start = behind_title.unwrap_or(start);
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
        self.owner_of_number(number)
    }

    /// *Sivas* 2. Asliye Ceza Mahkemesi, *Yargıtay* 2. Hukuk Dairesi: where the body's or place's name before an ordinal
    /// begins, or the ordinal itself.
    pub(super) fn owner_of_number(&self, number: u32) -> u32 {
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
    pub(super) fn comma_start(&self, start: u32) -> u32 {
        let comma = self.before(start).is_some_and(|t| t.kind == Kind::Comma);
        let part = start.checked_sub(2).filter(|&last| {
            comma
                && self.token(last).is_some_and(|t| {
                    // Uygulamada, Kredi ve Kefalet Kooperatifleri
                    let bare = t.sure_form().case() == Case::Nominative && !is_everyday_in_case(&self.s, t);
                    bare && t.is_capitalised() && t.is(Classes::COMMON_WORD) && !t.has(Flags::SUFFIXED)
                })
        });
        part.unwrap_or(start)
    }

    /// A run up to the head of a place's name: *Gazze Şeridi*, *Atatürk Havalimanı*.
    fn geography(&mut self, a: usize, b: usize) -> bool {
        let head = (a + 1..b).rev().find(|&w| {
            let named = self.in_name(w, &[NameKind::Organisation, NameKind::Media]);
            self.word_is(w, Classes::GEOGRAPHIC_HEAD) && !named
                || self.in_name(w, &[NameKind::Region])
                    && self.name_hit(self.at(w)).is_some_and(|h| h.first < self.at(w))
        });
        let Some(head) = head else { return false };
        self.parts(head + 1, b);
        true
    }

    /// The first words and the rare word of an organisation's name may stand for it later.
    ///
    /// Of one inside a title only words that no pack knows.
    pub(super) fn learn_organisation(&mut self, first: u32, last: u32, in_title: bool) {
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
