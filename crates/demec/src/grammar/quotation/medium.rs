//! The medium that words came through: *Kuzey Ekseni'ne konuşan*, *AA muhabirine yaptığı açıklamada*.

use super::{Range, reader::Reader};
use crate::{
    language::{Classes, Form},
    lexer::token::{Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Nominal, Shape},
};

/// Words between a medium and the word that shows somebody speaking to it.
const REACH: u32 = 12;

/// A medium, and how words come through it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Through {
    /// Its mention.
    pub(crate) medium: u32,
    /// Index of the sentence that names it.
    pub(crate) sentence: u32,
    pub(crate) way: Way,
}

/// How words come through a medium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Its own report is told: *X'in haberinde*.
    Report,
    /// Somebody has talked with it at length: *X'e verdiği röportajda, X'in yayınında*.
    Interview,
    /// Somebody has said something to it: *X'e konuşan*; or it vouches for a sentence: *X'in haberine göre*.
    Statement,
}

impl Reader<'_, '_> {
    /// `medium = media-mention ( dative | locative | genitive ) { word } ( saying-noun | speaking-participle ) ;`
    ///
    /// The medium is kept for what later sentences say.
    pub(super) fn medium(&mut self, range: Range) -> Option<u32> {
        let (medium, way) = self.medium_in(range)?;
        if self.at.parent.is_none() {
            self.out.media.push(Through { medium, sentence: self.at.sentence, way });
        }
        Some(medium)
    }

    fn medium_in(&self, range: Range) -> Option<(u32, Way)> {
        if !self.names_outlet(range) {
            return None;
        }
        let mut at = range.first;
        while at < range.end {
            let Some(mention) = self.mention_starting_at(at) else {
                at += 1;
                continue;
            };
            let candidate = self.mentions.get(mention as usize)?;
            let (case, end) = self.case_of(candidate);
            if candidate.actor == ActorKind::Media
                && let Some(way) = self.passes_on(end, case, range.end)
            {
                return Some((mention, way));
            }
            at = end.max(at + 1);
        }
        None
    }

    /// How something came through a medium, if the words behind it show that.
    fn passes_on(&self, from: u32, case: Case, end: u32) -> Option<Way> {
        let account = self.behind_account(from);
        let mut index = account.unwrap_or(from);
        let mut published = false;
        let mut reporter = self
            .s
            .token(from)
            .is_some_and(|t| t.form.case() == Case::Dative || t.form.case() == Case::Genitive);
        for _ in 0..REACH {
            if index >= end {
                break;
            }
            // *X'in 'Yol bitiyor' başlıklı haberinde*
            if let Some(pair) = self.pair_at(index) {
                index = pair.outer_end.max(index + 1);
                continue;
            }
            reporter |= case == Case::Ablative && self.is_addressed(index);
            // *X'te A. B. Us imzalı haberde*
            if let Some(end) = self.behind_name_at(index) {
                index = end;
                continue;
            }
            let token = self.s.token(index)?;
            // *X'te yayımlanan karara ilişkin*: a text that has been published there is spoken about.
            published |= token.is(Classes::ISSUING);
            let about = published && token.is(Classes::SEGMENT_END);
            if about || matches!(token.kind, Kind::Comma | Kind::Colon | Kind::Stop) {
                return None;
            }
            let noun = token.is(Classes::SAYING_NOUN);
            // *X ile söyleşisinde*
            let with =
                index > from && self.s.token(from).is_some_and(|t| t.is_word() && t.is(Classes::CONJUNCTION));
            let participle = token.form.shape() == Shape::Participle && !token.form.has(Form::passive);
            let speaking = token.is(Classes::LIGHT_VERB) && participle;
            let told = token.is(Classes::CUE_VERB) && token.form.is_finite();
            if noun || speaking || told {
                // A nominative speaks itself, unless its reporter is named between (*AA muhabirine*, *X'ten Aydın'a*), or its
                // programme behind it (*NTV canlı yayınında*).
                let programme = noun && self.is_programme(index);
                // *X'in yayınına katılması hakkında*: as much.
                let told_of = programme && self.s.token(index + 1).is_some_and(is_told_of);
                if told_of || published && noun && token.form.case() != Case::Locative && !programme {
                    return None;
                }
                let through = account.is_some()
                    || matches!(case, Case::Dative | Case::Locative | Case::Genitive)
                    || (reporter && index > from)
                    || (with && noun && token.form.has(Form::possessed) && index <= from + 2)
                    || (programme && self.is_on_air(index, from));
                return through.then(|| self.way_of(index));
            }
            index += 1;
        }
        None
    }

    /// `account = [ suffix ] account-noun [ "," ] ;` behind a medium — *X hesabından, X'teki sayfasında*: where words stand or come
    /// from that somebody writes in it himself. Returns what is behind.
    fn behind_account(&self, from: u32) -> Option<u32> {
        let at = self.behind_suffix(from);
        let noun =
            self.s.token(at).filter(|t| t.is_word() && self.s.language.names.context.accounts.begin(t))?;
        let comma = self.s.token(at + 1).is_some_and(|t| t.kind == Kind::Comma);
        matches!(noun.form.case(), Case::Locative | Case::Ablative).then_some(at + 1 + u32::from(comma))
    }

    /// Behind a person's name that begins with the token.
    fn behind_name_at(&self, token: u32) -> Option<u32> {
        let person = self.mentions.get(self.mention_starting_at(token)? as usize)?;
        let name = person.actor == ActorKind::Person && person.kind == MentionKind::Name;
        (name && person.first == token && person.end > token + 1).then_some(person.end)
    }

    /// How words come in what the noun or verb names: *haberinde* tells what stands in it; *haberine göre* vouches for
    /// its own sentence; *yayında yaptığı açıklamada* is about the statement.
    fn way_of(&self, word: u32) -> Way {
        let token = self.s.token(word).filter(|t| t.is(Classes::SAYING_NOUN));
        let made = |t: &Token| t.is_word() && t.form.nominal() == Nominal::Fact;
        let noun = token.and_then(|t| self.s.language.saying_noun(t));
        match noun {
            Some(noun) if noun.interview && !self.s.token(word + 1).is_some_and(made) => Way::Interview,
            Some(noun) if noun.relay && token.is_some_and(|t| t.form.case() == Case::Locative) => Way::Report,
            _ => Way::Statement,
        }
    }

    /// *program, yayın*: a noun that things are said in and that is no saying.
    fn is_programme(&self, noun: u32) -> bool {
        let container = self.s.token(noun).filter(|t| t.is(Classes::CONTAINER));
        container.and_then(|t| self.s.language.saying_noun(t)).is_some_and(|n| n.light.is_empty())
    }

    /// *X (canlı) yayınında, X canlı yayında*: a programme right behind a medium's name is the medium's.
    fn is_on_air(&self, programme: u32, from: u32) -> bool {
        let near = programme <= from + 1;
        let described = programme == from + 1 && self.s.token(from).is_some_and(Token::is_word);
        near && self
            .s
            .token(programme)
            .is_some_and(|t| t.form.has(Form::possessed) || described && t.form.case() == Case::Locative)
    }

    /// A person whom somebody speaks to, or whose questions somebody answers: *(X gazetesinden) Ece Demir'in sorularını*.
    fn is_addressed(&self, token: u32) -> bool {
        let person = self.mention_starting_at(token).and_then(|m| self.mentions.get(m as usize));
        person
            .is_some_and(|p| p.actor == ActorKind::Person && matches!(p.case, Case::Dative | Case::Genitive))
    }

    /// Whether the noun is one of a report: *haber, yazı*.
    pub(super) fn is_report(&self, noun: u32) -> bool {
        self.s.token(noun).and_then(|t| self.s.language.saying_noun(t)).is_some_and(|n| n.relay)
    }
}

/// *katılması, gönderdiğini*: a clause about something, not the verb of a relative clause (*yaptığı açıklamada*).
fn is_told_of(token: &Token) -> bool {
    let relative = token.form.case() == Case::Nominative && token.form.nominal() == Nominal::Fact;
    token.is_word() && token.form.is_clause() && !relative
}
