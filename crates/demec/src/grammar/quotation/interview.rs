//! Interviews: questions on lines of their own, answers below them, neither in marks.

use super::{Found, Range, Speaker, reader::Reader};
use crate::{
    language::Form,
    layout::Section,
    lexer::token::{Kind, Token},
    model::{ActorKind, BlockKind, QuotationKind, Stance},
};

/// Questions that address somebody, from which on an article is an interview.
const QUESTIONS: usize = 2;
/// A question has this many words at least.
const WORDS: usize = 4;

/// Who asks and who answers, by mention.
#[derive(Clone, Copy)]
struct Roles {
    interviewee: Option<u32>,
    medium: Option<u32>,
}

impl Reader<'_, '_> {
    /// `interview = question answer { question answer } ;` where a question is a block that ends in a question mark
    /// and an answer the paragraphs up to the next one.
    pub(super) fn read_interview(&mut self) {
        let sections = self.s.sections;
        let asked = |s: &&Section| self.is_question(s) && self.addresses(s);
        if sections.iter().filter(asked).count() < QUESTIONS {
            return;
        }
        let Some(first) = sections.iter().position(|s| self.is_question(s)) else { return };
        let roles = self.interview_roles(sections.get(first).map_or(0, |s| s.first));
        let Some(last) = sections.iter().rposition(|s| self.is_question(s)) else { return };
        let mut index = first;
        while let Some(section) = sections.get(index).filter(|_| index <= last) {
            if !self.is_question(section) {
                index += 1;
                continue;
            }
            self.exchange(Range::new(section.first, section.end), roles.medium, roles, "interview_question");
            let answers = sections.iter().skip(index + 1).take_while(|s| self.is_answer(s)).count();
            // Behind the last answer the article goes on by itself.
            let answers = if index == last { answers.min(1) } else { answers };
            if let (Some(from), Some(to)) =
                (sections.get(index + 1), sections.get(index + answers).filter(|_| answers > 0))
            {
                self.exchange(Range::new(from.first, to.end), roles.interviewee, roles, "interview_answer");
            }
            index += answers + 1;
        }
    }

    fn is_question(&self, section: &Section) -> bool {
        if !matches!(section.block.kind, BlockKind::Paragraph | BlockKind::Subheading) {
            return false;
        }
        let tokens = self.s.tokens_in(section.first, section.end);
        tokens.last().is_some_and(|t| t.kind == Kind::Question)
            && tokens.iter().filter(|t| t.is_word()).count() >= WORDS
            && !tokens.iter().any(|t| t.kind == Kind::Double)
    }

    fn is_answer(&self, section: &Section) -> bool {
        section.block.kind == BlockKind::Paragraph && !self.is_question(section)
    }

    /// Whether a second person is spoken to.
    fn addresses(&self, section: &Section) -> bool {
        self.s.tokens_in(section.first, section.end).iter().any(|t: &Token| t.form.has(Form::second_person))
    }

    /// The person and the medium that the article names before its first question.
    fn interview_roles(&self, before: u32) -> Roles {
        let named = |kind: ActorKind| {
            let mentions =
                self.mentions.iter().enumerate().filter(move |(_, m)| m.end <= before && m.actor == kind);
            mentions.min_by_key(|(_, m)| (m.phrase == m.first, m.first)).map(|(index, _)| index as u32)
        };
        Roles { interviewee: named(ActorKind::Person), medium: named(ActorKind::Media) }
    }

    fn exchange(&mut self, whole: Range, speaker: Option<u32>, roles: Roles, rule: &'static str) {
        let answer = speaker == roles.interviewee;
        // Lists set a bullet or a dash before each.
        let first = (whole.first..whole.end)
            .find(|&i| self.s.token(i).is_some_and(|t| !matches!(t.kind, Kind::Bullet | Kind::Dash)))
            .unwrap_or(whole.first);
        let content = Range::new(first, whole.end);
        let sentence = self.s.sentences.partition_point(|s| s.end <= content.first) as u32;
        self.at.parent = None;
        self.at.sentence = sentence;
        let found = Found {
            stance: if answer { Stance::Answer } else { Stance::Question },
            speaker: speaker.map_or(Speaker::Unnamed, Speaker::Mention),
            source: roles.medium.filter(|_| answer),
            ..self.blank(QuotationKind::Direct, content, rule)
        };
        self.emit(found);
        self.out.exchanges.push(whole);
    }
}
