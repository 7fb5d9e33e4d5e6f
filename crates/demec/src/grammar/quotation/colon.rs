//! What stands behind a colon: `S şöyle konuştu: "…"`, `açıklaması şöyle: …`, `S: "…"`.

use super::{
    Found, Range, Speaker,
    reader::{Clause, Reader},
    tail::{Sort, tail},
};
use crate::{
    grammar::cue::{CueMatch, cue_at},
    language::{Classes, Form, pack::Medium},
    lexer::token::{Kind, Token},
    model::{ActorKind, BlockKind, MentionKind, QuotationKind, Stance},
    morphology::form::{Case, Shape},
};

/// What introduces the words behind a colon.
struct Introduction {
    cue: Range,
    verb: Option<CueMatch>,
    rule: &'static str,
}

/// Words of a pointer before the colon: *satır başları şöyle*.
const POINTER: u32 = 4;
/// Paragraphs without marks that are looked through behind a colon.
const PARAGRAPHS: usize = 64;
/// Words between marks inside such paragraphs that do not end them.
const A_FEW: u32 = 4;
/// First-person verbs that show paragraphs without marks to be somebody's words.
const PERSONAL: usize = 2;

impl Reader<'_, '_> {
    /// `S şunları söyledi "…"`: right before the marks stands what a colon should part from them.
    pub(super) fn lacks_colon(&self, marks: u32, clause: &Clause) -> bool {
        let introduction = self.introduction(marks, clause).filter(|i| i.rule == "colon_cue");
        introduction.is_some_and(|i| {
            self.s.tokens_in(i.cue.first, marks).iter().any(|t| t.is(Classes::COLON_POINTER))
        })
    }

    /// A colon at this level, or marks that lack one. Returns where to read on.
    pub(super) fn colon(&mut self, at: u32, clause: &mut Clause) -> u32 {
        let next = at + 1;
        let Some(introduction) = self.introduction(at, clause) else { return next };
        let before = Range::new(clause.edge, introduction.cue.first);
        let edge = self.left_edge(before, clause.subject, true);
        clause.subject = edge.subject.or(clause.subject);
        let passive = introduction.verb.is_some_and(|v| v.form.has(Form::passive));
        let owner = self.issuer(before).filter(|_| clause.subject.is_none());
        let (speaker, spoken) = match (clause.subject, owner) {
            (Some(subject), _) | (None, Some(subject)) => (Speaker::Mention(subject), true),
            _ if passive => {
                self.passive_edge(before, clause);
                clause.issuer.unwrap_or((Speaker::Unnamed, false))
            }
            _ => (Speaker::Dropped, false),
        };
        if clause.subject.is_none() {
            clause.subject = owner;
        }
        let Some((content, mut behind)) = self.behind_colon(at, &introduction) else { return next };
        let mut cue = introduction.cue;
        let mut lemma = introduction.verb.map(|v| v.lemma);
        let mut stance = introduction.verb.map_or(Stance::Neutral, |v| v.stance);
        // *S şöyle konuştu: "…" dedi*: the cue behind the marks is the nearer one.
        let closing = Some(behind).filter(|&b| b > content.end).and_then(|b| tail(&self.s, b, self.reach(b)));
        if let Some(tail) = closing.filter(|t| t.sort == Sort::Said && t.form.is_finite()) {
            (cue, lemma, stance, behind) = (tail.cue, tail.lemma, tail.stance, tail.cue.end);
        }
        let section = self.s.sentences.get(self.at.sentence as usize).map_or(0, |s| s.section);
        let heading = matches!(self.section_kind(section), BlockKind::Headline | BlockKind::Subheading);
        // A headline's colon without marks reports in the headline's own words.
        let kind =
            if heading && !self.is_marked(content) { QuotationKind::Indirect } else { QuotationKind::Direct };
        let found = Found {
            cue: Some(cue),
            lemma,
            stance,
            speaker,
            spoken,
            source: clause.source,
            ..self.blank(kind, content, introduction.rule)
        };
        self.emit(found);
        clause.edge = behind;
        behind
    }

    /// What before the colon announces words: a cue, a pointer, or the speaker alone.
    fn introduction(&self, at: u32, clause: &Clause) -> Option<Introduction> {
        let mut last = at.checked_sub(1).filter(|&i| i >= clause.edge)?;
        // *dedi ki: …*
        if last > clause.edge
            && self.s.token(last).is_some_and(|t| t.is(Classes::CLITIC) && !t.is(Classes::SUBJECT_CLITIC))
        {
            last -= 1;
        }
        let token = self.s.token(last)?;
        if let Some(verb) = cue_at(&self.s, last, clause.edge).filter(|c| !c.form.has(Form::negative))
            && verb.form.shape() == Shape::Finite
            && verb.medium == Medium::Speech
        {
            let first = self.pointers_before(verb.first, clause.edge);
            return Some(Introduction { cue: Range::new(first, at), verb: Some(verb), rule: "colon_cue" });
        }
        if token.is(Classes::COLON_POINTER.or(Classes::SAYING_NOUN)) {
            let first = self.pointers_before(last, clause.edge);
            let noun = (first..at).any(|i| self.s.token(i).is_some_and(|t| t.is(Classes::SAYING_NOUN)));
            let finite = (first..at).any(|i| self.s.token(i).is_some_and(|t| t.form.is_finite()));
            // *satır başları şöyle:* — no more than a pointer, but marks follow.
            let semicolon = self.s.token(at).is_some_and(|t| t.kind == Kind::Semicolon);
            let marked =
                self.s.token(last).is_some_and(|t| t.is(Classes::COLON_POINTER)) && self.marks_follow(at);
            return (finite || marked || (noun && !semicolon)).then_some(Introduction {
                cue: Range::new(first, at),
                verb: None,
                rule: "colon_noun",
            });
        }
        // *cevabı şöyle oldu:*
        let pointed = last.checked_sub(2).filter(|&noun| noun >= clause.edge && token.form.is_finite());
        if let Some(noun) = pointed
            && self.s.token(last - 1).is_some_and(|t| t.is(Classes::COLON_POINTER))
            && self.s.token(noun).is_some_and(|t| t.is(Classes::SAYING_NOUN) && t.form.has(Form::possessed))
        {
            return Some(Introduction { cue: Range::new(noun, at), verb: None, rule: "colon_noun" });
        }
        // A semicolon announces words only behind a verb or a pointer.
        if self.s.token(at).is_some_and(|t| t.kind == Kind::Semicolon) {
            return None;
        }
        let short = at - self.at.range.first <= 10;
        let subject = short
            && self
                .mention_ending_at(at)
                .is_some_and(|m| self.mentions.get(m as usize).is_some_and(|c| c.case == Case::Nominative));
        let marked = self.pair_at(at + 1).is_some();
        let rule = if marked { "colon_speaker" } else { "colon_turn" };
        let speaks = subject && (marked || self.is_turn(at));
        speaks.then_some(Introduction { cue: Range::new(at, at + 1), verb: None, rule })
    }

    /// `turn = [ { word } participle ] person ":" sentence` at the head of a paragraph — *Aydın: Yol ne zaman bitecek?*
    fn is_turn(&self, colon: u32) -> bool {
        let section = self.section_of(colon).and_then(|i| self.s.sections.get(i));
        let section =
            section.filter(|s| matches!(s.block.kind, BlockKind::Paragraph | BlockKind::Standfirst));
        let mention = self.mention_ending_at(colon).and_then(|m| self.mentions.get(m as usize));
        let (Some(section), Some(person)) = (section, mention) else { return false };
        let first = person.phrase.min(person.first);
        let described = || self.s.token(first - 1).is_some_and(|t| t.form.shape() == Shape::Participle);
        let heads = first == section.first || (first > section.first && described());
        let sentence = self.s.tokens_in(colon + 1, self.at.range.end);
        self.at.parent.is_none()
            && person.actor == ActorKind::Person
            && person.kind == MentionKind::Name
            && heads
            && sentence.iter().any(|t| t.kind == Kind::Question || (t.is_word() && t.form.is_finite()))
    }

    /// Back over *şu, şunları, şöyle* and the noun they point with.
    fn pointers_before(&self, from: u32, floor: u32) -> u32 {
        let mut first = from;
        while first > floor && from - first < POINTER {
            let pointer = self.s.token(first - 1).is_some_and(|t| {
                t.is(Classes::COLON_POINTER)
                    || (t.is(Classes::SAYING_NOUN) && t.form.case() != Case::Locative)
            });
            if !pointer {
                break;
            }
            first -= 1;
        }
        first
    }

    pub(super) fn marks_follow(&self, colon: u32) -> bool {
        let next = (colon + 1..colon + 4).find(|&i| self.s.token(i).is_some_and(|t| t.kind != Kind::Newline));
        next.is_some_and(|i| self.pair_at(i).is_some())
    }

    /// The words behind the colon: a pair of marks, in this block or the next, or words without marks.
    fn behind_colon(&mut self, at: u32, introduction: &Introduction) -> Option<(Range, u32)> {
        let mut next = at + u32::from(!self.s.token(at).is_some_and(Token::is_quote));
        while self
            .s
            .token(next)
            .is_some_and(|t| matches!(t.kind, Kind::Newline | Kind::Dash | Kind::Bullet | Kind::Colon))
        {
            next += 1;
        }
        if let Some(index) = self.pair_index(next, self.at.depth) {
            let pair = *self.s.pairs.get(index)?;
            // A reporting phrase behind the marks would be the cue of its own.
            if let Some(used) = self.used.get_mut(index) {
                *used = true;
            }
            return Some((Range::new(pair.first, pair.end), pair.outer_end));
        }
        if introduction.rule == "colon_speaker" || self.at.parent.is_some() {
            return None;
        }
        let rest = self.at.range.end;
        if introduction.rule == "colon_turn" {
            let content = Range::new(self.behind_bracket(next, rest), self.section_end(next)?);
            let exchange = self.out.exchanges.partition_point(|e| e.end <= content.first);
            self.out.exchanges.insert(exchange, content);
            return Some((content, rest));
        }
        if next < rest {
            let section_end = self.section_end(next)?;
            return Some((Range::new(next, section_end), rest));
        }
        let passive = introduction.verb.is_some_and(|verb| verb.form.has(Form::passive));
        let list = || self.list_from(at).filter(|_| !passive);
        self.unmarked_paragraphs(next).or_else(list).map(|content| (content, rest))
    }

    /// `satır başları: item { item }` — paragraphs below the colon that begin with a dash or bullet are one's words together.
    fn list_from(&self, colon: u32) -> Option<Range> {
        let is_break = |at: &u32| self.s.token(*at).is_some_and(|t| t.kind == Kind::Newline);
        let first =
            (colon + 1..self.s.tokens.len() as u32).find(|at| !is_break(at)).filter(|&at| at > colon + 1)?;
        let items =
            self.s.sections.get(self.section_of(first)?..)?.iter().take(PARAGRAPHS).take_while(|section| {
                let mark = self.s.token(section.first);
                section.block.kind == BlockKind::Paragraph
                    && mark.is_some_and(|t| matches!(t.kind, Kind::Dash | Kind::Bullet))
            });
        items.last().map(|last| Range::new(first + 1, last.end))
    }

    fn is_marked(&self, content: Range) -> bool {
        content.first.checked_sub(1).and_then(|i| self.s.token(i)).is_some_and(Token::is_quote)
    }

    fn section_of(&self, token: u32) -> Option<usize> {
        let index = self.s.sections.partition_point(|s| s.end <= token);
        (index < self.s.sections.len()).then_some(index)
    }

    fn section_end(&self, token: u32) -> Option<u32> {
        self.s.sections.get(self.section_of(token)?).map(|s| s.end)
    }

    /// `şunları söyledi:` and paragraphs whose marks were lost, up to a heading or marks: two verbs of the first
    /// person show them to be somebody's words.
    fn unmarked_paragraphs(&self, from: u32) -> Option<Range> {
        let first = self.section_of(from)?;
        let mut end = from;
        let mut personal = 0;
        for section in self.s.sections.get(first..)?.iter().take(PARAGRAPHS) {
            if section.block.kind != BlockKind::Paragraph || self.pair_at(section.first).is_some() {
                break;
            }
            if self.holds_speech(section.first, section.end) {
                break;
            }
            let tokens = self.s.tokens_in(section.first, section.end);
            personal += tokens.iter().filter(|t| t.form.has(Form::first_person)).count();
            end = section.end;
        }
        (personal >= PERSONAL && end > from).then_some(Range::new(from, end))
    }

    /// Whether more than a few words stand between double marks there, or a mark without its partner.
    fn holds_speech(&self, first: u32, end: u32) -> bool {
        let mut at = first;
        while at < end {
            let Some(token) = self.s.token(at) else { break };
            if token.kind == Kind::Double {
                let Some(pair) = self.pair_at(at).filter(|p| p.end - p.first <= A_FEW) else { return true };
                at = pair.outer_end;
            }
            at += 1;
        }
        false
    }
}
