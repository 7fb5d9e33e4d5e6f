//! Noun phrases that may be subjects: mentions in the nominative, and nouns for people that only speaking makes
//! actors.

use super::{Range, reader::Reader};
use crate::{
    grammar::mention::{Candidate, is_inflected},
    language::{Classes, Form},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Shape},
};

/// Words of a lower-case noun phrase before its head that are still read as part of it.
const LONGEST_PHRASE: u32 = 8;

/// A lower-case noun for somebody: *sözcü, uzmanlar, yetkili*.
pub(super) const PERSON_NOUN: Classes = Classes::TITLE.or(Classes::OCCUPATION).or(Classes::GROUP_NOUN);

/// Ends a noun phrase, whatever stands before it.
const ENDS: Classes = Classes::CONJUNCTION.or(Classes::CONNECTIVE).or(Classes::CLITIC).or(Classes::TIME);

/// Words between a noun for somebody and the name behind it.
const BEFORE_NAME: u32 = 4;

/// Capitalised words that stand alone without being a surname.
const NO_SURNAME: Classes = PERSON_NOUN
    .or(Classes::FUNCTION_WORD)
    .or(Classes::PLACE)
    .or(Classes::COUNTRY)
    .or(Classes::DEMONYM)
    .or(Classes::GEOGRAPHIC_HEAD)
    .or(Classes::ORGANISATION_HEAD)
    .or(Classes::MEDIA_HEAD)
    .or(Classes::DOCUMENT)
    .or(Classes::SAYING_NOUN)
    .or(Classes::MONTH)
    .or(Classes::WEEKDAY);

impl Reader<'_, '_> {
    /// The mention in the nominative that ends the range, clitics and brackets aside.
    pub(super) fn nominative_at_end(&mut self, range: Range) -> Option<u32> {
        let end = self.strip_clitics(range);
        self.nominative_ending_at(range.first, end)
    }

    /// The range's end without *de, da, ise* and a closing bracket's content.
    pub(super) fn strip_clitics(&self, range: Range) -> u32 {
        let mut end = range.end;
        while end > range.first {
            let Some(last) = self.s.token(end - 1) else { break };
            if last.is(Classes::SUBJECT_CLITIC) && last.kind == Kind::Word && end > range.first + 1 {
                end -= 1;
            } else if last.kind == Kind::Closing {
                match (range.first..end)
                    .rev()
                    .find(|&i| self.s.token(i).is_some_and(|t| t.kind == Kind::Opening))
                {
                    Some(opening) if opening > range.first => end = opening,
                    _ => break,
                }
            } else {
                break;
            }
        }
        end
    }

    pub(super) fn nominative_ending_at(&mut self, floor: u32, end: u32) -> Option<u32> {
        if end <= floor {
            return None;
        }
        if let Some(mention) = self.mention_ending_at(end) {
            let candidate = self.mentions.get(mention as usize)?;
            return (candidate.first >= floor && candidate.case == Case::Nominative).then_some(mention);
        }
        if let Some(mention) = self.body_before_head(floor, end) {
            return Some(mention);
        }
        let head = self.s.token(end - 1)?;
        if end == floor + 1 && head.is(Classes::PRONOUN_SUBJECT) {
            return Some(self.spoken_only(end - 1, end, MentionKind::Pronoun, ActorKind::Person));
        }
        if noun_head(head) {
            return Some(self.noun_phrase(floor, end));
        }
        if self.is_headless(floor, end) || self.is_some_of(floor, end) || self.is_many(floor, end) {
            return Some(self.spoken_only(end - 1, end, MentionKind::Group, ActorKind::Group));
        }
        if let Some(whole) = self.share_of(floor, end) {
            return Some(self.spoken_only(whole, end - 1, MentionKind::Group, ActorKind::Group));
        }
        let one = end == floor + 1 && is_inflected(&self.s, head);
        let bare = self.is_bare_name(floor, end) && !one;
        let first = if bare { Some(floor) } else { self.name_before(floor, end) };
        first.map(|first| {
            let (kind, actor) = if end == first + 1 { kinds_of(head) } else { BY_NAME };
            self.spoken_only(first, end, kind, actor)
        })
    }

    /// `name head` — *Ada gazetesi,*: a body with the noun that says what it is.
    fn body_before_head(&self, floor: u32, end: u32) -> Option<u32> {
        let mention =
            self.mention_ending_at(end - 1).or_else(|| self.mention_ending_at(end.checked_sub(2)?))?;
        let candidate = self.mentions.get(mention as usize)?;
        let whole = self.with_head(candidate);
        let stands = whole.end == end && whole.end > candidate.end && whole.case == Case::Nominative;
        (candidate.first >= floor && stands).then_some(mention)
    }

    /// *… bekleyenler,*: people by what they do.
    fn is_headless(&self, floor: u32, end: u32) -> bool {
        let last = self.s.token(end - 1).filter(|_| end > floor + 1);
        last.is_some_and(|t| {
            t.is_word()
                && t.form.shape() == Shape::Participle
                && t.form.has(Form::plural)
                && !t.form.has(Form::passive)
                && ends_in_plural(t)
        })
    }

    /// *Jandarmalar,*: one word in the plural that has a capital because a sentence begins.
    fn is_many(&self, floor: u32, end: u32) -> bool {
        let form =
            |t: &Token| t.form.has(Form::plural) && t.form.case() == Case::Nominative && ends_in_plural(t);
        end == floor + 1
            && self.is_bare_name(floor, end)
            && self.s.token(floor).is_some_and(|t| form(t) && is_inflected(&self.s, t))
    }

    /// *köylülerin çoğu,*, *işçilerden biri,*, *masada oturan biri,*: some of them.
    fn is_some_of(&self, floor: u32, end: u32) -> bool {
        let some = self.s.token(end - 1).is_some_and(|t| t.is(Classes::SOME_PRONOUN));
        let before = (end - 1).checked_sub(1).filter(|&i| i >= floor).and_then(|i| self.s.token(i));
        some && before.is_none_or(|t| {
            t.form.case() == Case::Genitive
                || (t.form.case() == Case::Ablative && t.is(PERSON_NOUN))
                || t.form.shape() == Shape::Participle
                || t.is(Classes::ARTICLE)
        })
    }

    /// `whole [ "yüzde" ] number ending` — *katılımcıların yüzde 83'ü,*, *şüphelilerden 2'si,*: where the whole stands.
    fn share_of(&self, floor: u32, end: u32) -> Option<u32> {
        let ending = self.s.token(end - 1).filter(|t| t.kind == Kind::Suffix)?;
        let number = end.checked_sub(2).filter(|&i| i > floor)?;
        let share = self.s.token(number).is_some_and(|t| t.kind == Kind::Number)
            && matches!(ending.form.case(), Case::Nominative | Case::Accusative);
        let several = |i: &u32| {
            self.s.token(*i).is_some_and(|t| {
                let whole = matches!(t.form.case(), Case::Genitive | Case::Ablative);
                t.is_word() && whole && t.form.has(Form::plural)
            })
        };
        (floor.max(number.saturating_sub(2))..number).rev().find(several).filter(|_| share)
    }

    /// Where capitals at the end of a longer stretch begin, if nobody knows them and they are no more than a name:
    /// *Krasnoyarsk kentinden gelen Galina Voronova*.
    fn name_before(&self, floor: u32, end: u32) -> Option<u32> {
        let words = self.s.tokens_in(floor, end);
        let capitals = words.iter().rev().take_while(|t| t.is_word() && t.is_capitalised()).count() as u32;
        let first = end - capitals;
        let free = (first..end).all(|i| self.mention_starting_at(i).is_none());
        let modified = first > floor
            && self.s.token(first - 1).is_some_and(|t| {
                t.form.shape() == Shape::Participle || t.is(PERSON_NOUN) || t.form.has(Form::adjective)
            });
        (capitals >= 2 && free && modified && self.is_bare_name(first, end)).then_some(first)
    }

    /// A stretch that is nothing but capitalised words which the language has no other use for.
    fn is_bare_name(&self, first: u32, end: u32) -> bool {
        const OTHERWISE: Classes = Classes::FUNCTION_WORD
            .or(Classes::COMMON_WORD)
            .or(Classes::CONNECTIVE)
            .or(Classes::TIME)
            .or(Classes::MONTH)
            .or(Classes::WEEKDAY)
            .or(Classes::THING_HEAD)
            .or(Classes::GEOGRAPHIC_HEAD)
            .or(Classes::PLACE)
            .or(Classes::SAYING_NOUN);
        let words = self.s.tokens_in(first, end);
        words.len() <= 3
            && words.iter().all(|t| {
                t.is_capitalised() && !t.has(Flags::SUFFIXED) && !t.is(OTHERWISE) && !t.form.is_converb()
            })
    }

    /// A mention that only speaking makes one.
    fn spoken_only(&mut self, first: u32, end: u32, kind: MentionKind, actor: ActorKind) -> u32 {
        self.add_mention(Candidate { weight: 0, ..Candidate::new(first, end, kind, actor) })
    }

    /// A new mention for the noun phrase with its head before `end`.
    pub(super) fn noun_phrase(&mut self, floor: u32, end: u32) -> u32 {
        let mut first = end - 1;
        while first > floor && end - first < LONGEST_PHRASE {
            let Some(before) = self.s.token(first - 1) else { break };
            let modifies = modifies(before);
            if !modifies {
                break;
            }
            first -= 1;
        }
        // A noun's owner stays outside with its suffix: Güneyspor'un hocası.
        while first + 1 < end && self.s.token(first).is_some_and(|t| t.kind == Kind::Suffix) {
            first += 1;
        }
        let plural = self.s.token(end - 1).is_some_and(|t| t.form.has(Form::plural));
        let (kind, actor) = if plural {
            (MentionKind::Group, ActorKind::Group)
        } else {
            (MentionKind::Role, ActorKind::Person)
        };
        self.add_mention(Candidate { weight: 0, ..Candidate::new(first, end, kind, actor) })
    }

    /// The phrase from `from` that is nominative and ends before a comma, a colon, an opening mark or the end:
    /// the subject behind a participle (`… diyen S,`).
    pub(super) fn subject_after(&mut self, from: u32, end: u32) -> Option<(u32, u32)> {
        // *"…" başlığını taşıyan yazısında*: the participle speaks of a text.
        let text =
            |t: &Token| t.is(Classes::DOCUMENT.or(Classes::CONTAINER)) && t.form.case() != Case::Nominative;
        if self.s.token(from).is_some_and(|t| t.is(Classes::CONJUNCTION) || text(t)) {
            return None;
        }
        let stop = (from..end)
            .find(|&i| {
                self.s.token(i).is_some_and(|t| {
                    matches!(
                        t.kind,
                        Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Double | Kind::Single
                    ) || t.ends_sentence()
                })
            })
            .unwrap_or(end);
        if let Some(end) = self.unknown_name(from, stop) {
            return Some((self.spoken_only(from, end, MentionKind::Name, ActorKind::Person), end));
        }
        let limit = end;
        let whole = Range::new(from, stop);
        // The first nominative mention behind the participle, whatever follows it up to the comma.
        let mut at = from;
        let mut spoken_of = None;
        while at < stop && at < from + 14 {
            if let Some(mention) = self.mention_starting_at(at) {
                let candidate = *self.mentions.get(mention as usize)?;
                if candidate.case == Case::Nominative && !self.modifies_next(candidate.end, stop) {
                    let unnamed = candidate.kind == MentionKind::Role;
                    let named = if unnamed { self.named_behind(candidate.end, limit) } else { None };
                    return named.or(Some((mention, candidate.end)));
                }
                // Right behind the participle it is whom the participle speaks of, whatever its case; but a genitive
                // may only say whose he is: *Ada'nın valisi Kerem Aydın*.
                if at == from && candidate.phrase >= from {
                    let own = candidate.case == Case::Genitive && self.nominative_at_end(whole).is_some();
                    spoken_of = Some((mention, candidate.end));
                    if !own {
                        return spoken_of;
                    }
                }
                at = candidate.end.max(at + 1);
            } else {
                let head = *self.s.token(at)?;
                // *… hatırlatan bir gazetecinin (sorusu)*
                let near = at == from
                    || (at == from + 1 && self.s.token(from).is_some_and(|t| t.is(Classes::ARTICLE)));
                let genitive = head.is_word() && head.form.case() == Case::Genitive && head.is(PERSON_NOUN);
                if near && genitive && spoken_of.is_none() {
                    spoken_of = Some((self.noun_phrase(from, at + 1), at + 1));
                }
                if noun_head(&head) && !self.s.token(at + 1).is_some_and(noun_head) {
                    let floor = whole.first;
                    if let Some(named) = self.named_behind(at + 1, limit) {
                        return Some(named);
                    }
                    if self.mention_starting_at(at + 1).is_none() {
                        return Some((self.noun_phrase(floor, at + 1), at + 1));
                    }
                }
                at += 1;
            }
        }
        spoken_of
    }

    /// `noun-for-somebody [ "," ] { word } name` — *fırıncı 33 yaşındaki Ali Can*, *aile hekimi, doktor Ece Us,*: the name
    /// says who it is. Behind a comma another one must close it.
    fn named_behind(&self, from: u32, end: u32) -> Option<(u32, u32)> {
        let comma = self.s.token(from).is_some_and(|t| t.kind == Kind::Comma);
        let first = from + u32::from(comma);
        let (mention, candidate) = (first..end.min(first + BEFORE_NAME)).find_map(|at| {
            let mention = self.mention_starting_at(at)?;
            Some((mention, self.mentions.get(mention as usize)?))
        })?;
        let begin = candidate.phrase.min(candidate.first);
        let between = self.s.tokens_in(first, begin);
        let plain = |t: &Token| {
            t.kind == Kind::Number
                || (t.is_word() && !t.is_capitalised() && t.form.case() == Case::Nominative && !t.is(ENDS))
        };
        let named = candidate.actor == ActorKind::Person
            && candidate.kind == MentionKind::Name
            && candidate.case == Case::Nominative;
        let closed = !comma || self.s.token(candidate.end).is_some_and(|t| t.kind == Kind::Comma);
        (named && closed && between.iter().all(plain)).then_some((mention, candidate.end))
    }

    /// Behind a participle that reports, capitals up to the comma are a name, whatever else its words mean:
    /// *söyleyen Mutlu Doğru,*, *söyleyen Doğru,*
    fn unknown_name(&self, from: u32, stop: u32) -> Option<u32> {
        let words = self.s.tokens_in(from, stop);
        let clitics = words.iter().rev().take_while(|t| t.is(Classes::SUBJECT_CLITIC)).count() as u32;
        let end = stop - clitics;
        let name = self.s.tokens_in(from, end);
        let capitals = name.iter().all(|t| {
            t.is_word() && t.is_capitalised() && !t.has(Flags::SUFFIXED) && !t.is(Classes::THING_HEAD)
        });
        let free = (from..end).all(|i| self.mention_starting_at(i).is_none());
        let fits = match name {
            // Nothing else has a capital there, but what the packs know as no person's.
            [word] => !word.is(NO_SURNAME) && self.s.token(stop).is_some_and(|t| !t.ends_sentence()),
            words => (2..=4).contains(&words.len()),
        };
        (fits && capitals && free).then_some(end)
    }

    /// Whether what follows a mention shows that it is no subject: *ve*, *ile*, a possessed noun.
    fn modifies_next(&self, end: u32, stop: u32) -> bool {
        end < stop && self.s.token(end).is_some_and(|t| t.kind == Kind::Suffix || t.is(Classes::AGENT))
    }
}

const BY_NAME: (MentionKind, ActorKind) = (MentionKind::Name, ActorKind::Person);

/// What a word is that only speaking makes somebody: a person, unless the packs know it as something else.
fn kinds_of(word: &Token) -> (MentionKind, ActorKind) {
    if word.is(Classes::COUNTRY) {
        (MentionKind::Metonym, ActorKind::Place)
    } else if word.is(Classes::ORGANISATION) {
        (MentionKind::Name, ActorKind::Organisation)
    } else if word.is(Classes::MEDIA) {
        (MentionKind::Name, ActorKind::Media)
    } else {
        BY_NAME
    }
}

/// Whether a token may stand before a noun as part of its phrase: no clause's end, no case of its own but the genitive.
fn modifies(token: &Token) -> bool {
    match token.kind {
        Kind::Word => {
            let shape = token.form.shape();
            let reports = token.is(Classes::LIGHT_VERB) && shape == Shape::Participle;
            let ends = token.is(ENDS) || token.form.is_converb() || shape == Shape::Finite || reports;
            !ends && matches!(token.form.case(), Case::Nominative | Case::Accusative | Case::Genitive)
        }
        Kind::Suffix => token.form.case() == Case::Genitive || token.form.has(Form::adjective),
        Kind::Number => true,
        _ => false,
    }
}

/// The bare plural: *-lAr*.
fn ends_in_plural(token: &Token) -> bool {
    token.key & 31 == 18
}

/// Whether a word is a noun for people in the nominative. Its bare form is known, so what its ending looks like
/// (*kadın, anne*) says nothing.
pub(super) fn noun_head(head: &Token) -> bool {
    let bare = matches!(head.form.case(), Case::Nominative)
        && !matches!(head.form.shape(), Shape::Finite | Shape::Participle);
    head.is_word()
        && !head.has(Flags::SUFFIXED)
        && head.is(PERSON_NOUN)
        && (bare || head.form.has(Form::guessed))
}
