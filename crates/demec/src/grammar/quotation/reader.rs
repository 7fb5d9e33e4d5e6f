//! Reads sentences for what is said in them.

use super::{Found, Range, Speaker, landmarks::Landmarks, medium::Through, recurrence::Stems};
use crate::{
    grammar::{
        cue::{CueMatch, cue_at},
        mention::Candidate,
    },
    language::{Classes, Form, pack::Medium},
    layout::{Pair, Sentence, Structure},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, BlockKind, MentionKind, QuotationKind, Stance},
    morphology::form::{Case, Shape},
};

/// Quotations nest no deeper than this.
const DEEPEST: u8 = 4;
/// Tokens of a sentence that are read together; no sentence that people write has as many.
pub(super) const LONGEST_STRETCH: u32 = 512;
pub(super) const NONE: u32 = u32::MAX;

/// Buffers of the reader, kept between articles.
#[derive(Debug, Default)]
pub(crate) struct Quoted {
    pub(crate) found: Vec<Found>,
    /// Direct parts, by token.
    pub(crate) parts: Vec<Range>,
    /// Questions and answers of an interview, in order.
    pub(crate) exchanges: Vec<Range>,
    /// For each sentence whether somebody's words stand in it; empty until a heading asks.
    pub(crate) quoting: Vec<bool>,
    /// The media that sentences name, in order.
    pub(crate) media: Vec<Through>,
    /// For each sentence the mention of its subject, `u32::MAX` where it has none.
    pub(crate) subjects: Vec<u32>,
    /// For each sentence how many subjects before it are asked for, its own included.
    pub(super) asking: Vec<u8>,
    /// Headlines whose colon only sets off a name, by index.
    pub(super) narrated: Vec<u32>,
    /// What headings are compared by.
    pub(super) stems: Stems,
    /// Where the last heading compared ends, and the first quotation behind it.
    pub(super) behind: (u32, usize),
    /// Where media are named, in order.
    outlets: Vec<Range>,
    /// Where something may be said.
    pub(super) landmarks: Landmarks,
}

impl Quoted {
    /// Forgets the text before this one.
    pub(super) fn clear(&mut self, structure: &Structure<'_>) {
        self.found.clear();
        self.parts.clear();
        self.exchanges.clear();
        self.media.clear();
        self.behind = (0, 0);
        self.outlets.clear();
        self.quoting.clear();
        self.stems.clear();
        self.subjects.clear();
        self.subjects.resize(structure.sentences.len(), NONE);
        self.landmarks.read(structure);
    }
}

/// Reads one text.
pub(crate) struct Reader<'a, 's> {
    pub(super) s: Structure<'a>,
    pub(super) mentions: &'s mut Vec<Candidate>,
    /// For each token the mention it belongs to.
    by_token: &'s mut Vec<u32>,
    pub(super) out: &'s mut Quoted,
    /// Pairs that are somebody's words already, or surely are nobody's.
    pub(super) used: &'s mut Vec<bool>,
    /// Whose questions the article has said to be answered.
    pub(super) asker: Option<u32>,
    /// Where the reader is.
    pub(super) at: Place,
}

/// The stretch that is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) range: Range,
    /// Pairs of this depth are opaque here.
    pub(super) depth: u8,
    pub(super) parent: Option<u32>,
    pub(super) sentence: u32,
}

impl Place {
    /// A sentence of the text.
    pub(super) fn of_sentence(sentence: &Sentence, index: u32) -> Self {
        Self { range: Range::new(sentence.first, sentence.end), depth: 0, parent: None, sentence: index }
    }
}

/// What the sentence has said so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause {
    /// Where the stretch before the next cue begins.
    pub(super) edge: u32,
    /// The subject, a mention.
    pub(super) subject: Option<u32>,
    /// The medium named before *göre*.
    pub(super) source: Option<u32>,
    /// Who issued what the sentence quotes from: *X'ten yapılan açıklamada*.
    pub(super) issuer: Option<(Speaker, bool)>,
    /// The direct quotation that the sentence has just reported: marks that follow go on with it.
    pub(super) direct: Option<u32>,
}

impl Clause {
    /// The subject that what the sentence says gives it: its own, or who issued what it quotes from.
    fn given_subject(&self) -> Option<u32> {
        self.subject.or(match self.issuer {
            Some((Speaker::Mention(issuer), _)) => Some(issuer),
            _ => None,
        })
    }
}

/// Finds the quotations of the text.
pub(crate) fn quotations(
    structure: &Structure<'_>,
    mentions: &mut Vec<Candidate>,
    by_token: &mut Vec<u32>,
    used: &mut Vec<bool>,
    out: &mut Quoted,
) {
    out.clear(structure);
    used.clear();
    used.resize(structure.pairs.len(), false);
    by_token.clear();
    by_token.resize(structure.tokens.len(), NONE);
    for (index, mention) in mentions.iter().enumerate() {
        mark(by_token, mention, index as u32);
        if mention.actor == ActorKind::Media {
            out.outlets.push(Range::new(mention.phrase.min(mention.first), mention.end));
        }
    }
    let at = Place { range: Range::new(0, 0), depth: 0, parent: None, sentence: 0 };
    let mut reader = Reader { s: *structure, mentions, by_token, out, used, asker: None, at };
    reader.read_interview();
    reader.read_text();
    reader.read_headings();
    reader.read_nested();
    reader.find_subjects();
}

/// Says of the tokens of a mention, its titles included, whose they are.
fn mark(by_token: &mut [u32], mention: &Candidate, index: u32) {
    let Some(name) = by_token.get_mut(mention.first as usize..mention.end as usize) else { return };
    name.fill(index);
    // Titles may be the name of a mention before it, whose index is lower.
    let titles = by_token.get_mut(mention.phrase as usize..mention.first as usize).unwrap_or_default();
    for slot in titles {
        *slot = index.min(*slot);
    }
}

impl<'a> Reader<'a, '_> {
    fn read_text(&mut self) {
        for (index, sentence) in self.s.sentences.iter().enumerate() {
            let kind = self.section_kind(sentence.section);
            if kind == BlockKind::Other || kind == BlockKind::Dateline {
                continue;
            }
            let place = Place::of_sentence(sentence, index as u32);
            if self.is_exchanged(place.range) {
                continue;
            }
            self.at = place;
            if matches!(kind, BlockKind::Headline | BlockKind::Subheading) && self.headline_colon() {
                continue;
            }
            self.open_subject();
            self.read_stretches(place.range);
        }
    }

    /// Whether a question or answer of an interview holds the sentence.
    fn is_exchanged(&self, sentence: Range) -> bool {
        let exchanges = &self.out.exchanges;
        let next = exchanges.partition_point(|exchange| exchange.end <= sentence.first);
        exchanges.get(next).is_some_and(|exchange| exchange.contains(sentence))
    }

    /// Reads a sentence in stretches that are long for any sentence, so that nothing looks further than that.
    fn read_stretches(&mut self, sentence: Range) {
        let mut first = sentence.first;
        while first < sentence.end {
            let end = self.stretch_end(first, sentence.end, self.at.depth);
            self.at.range = Range::new(first, end);
            self.read_sentence();
            first = end.max(first + 1);
        }
    }

    /// Behind as many tokens as one stretch has, a pair of marks counting as one.
    fn stretch_end(&self, first: u32, end: u32, depth: u8) -> u32 {
        if end - first <= LONGEST_STRETCH {
            return end;
        }
        let mut at = first;
        for _ in 0..LONGEST_STRETCH {
            if at >= end {
                break;
            }
            at = self.pair_of_depth(at, depth).map_or(at + 1, |pair| pair.outer_end.max(at + 1));
        }
        at.min(end)
    }

    pub(super) fn section_kind(&self, section: u32) -> BlockKind {
        self.s.sections.get(section as usize).map_or(BlockKind::Other, |s| s.block.kind)
    }

    /// Reads what stands inside the direct quotations, as their speakers' reports of others.
    fn read_nested(&mut self) {
        let mut index = 0;
        while let Some(&Found { kind, content, sentence, .. }) = self.out.found.get(index) {
            if kind == QuotationKind::Direct && self.level_of(index as u32) < DEEPEST {
                self.read_inside(index as u32, content, sentence);
            }
            index += 1;
        }
    }

    /// Reads the sentences of a direct quotation in which something may be said.
    fn read_inside(&mut self, index: u32, content: Range, sentence: u32) {
        let mut first = content.first;
        let mut next = self.out.landmarks.next(first, content.end);
        if next.is_some() {
            let depth = self.depth_inside(content);
            self.at = Place { range: content, depth, parent: Some(index), sentence };
        }
        while let Some(landmark) = next {
            let mut from = landmark + 1;
            if !self.is_silent(landmark, first) {
                first = self.inner_start(Range::new(first, landmark));
                from = self.inner_end(Range::new(landmark, content.end));
                self.read_stretches(Range::new(first, from));
                first = from;
            }
            next = self.out.landmarks.next(from, content.end);
        }
    }

    /// Whether nothing is said at a landmark, wherever behind `floor` its sentence begins: of most inside somebody's words that
    /// is so, and their sentences are not looked for.
    fn is_silent(&self, at: u32, floor: u32) -> bool {
        let Some(token) = self.s.token(at).filter(|_| self.pair_at(at).is_none()) else { return false };
        match token.kind {
            Kind::Word if token.is(Classes::ACCORDING_TO) => false,
            Kind::Word if token.is(Classes::LIGHT_VERB) => {
                let floor = floor.max(at.saturating_sub(LONGEST_STRETCH));
                let cue = self.reporting_cue(at, floor);
                cue.is_none_or(|cue| self.clause_before(&cue, floor).is_none())
            }
            Kind::Word => !self.is_behind_clause(at),
            Kind::Colon | Kind::Semicolon => false,
            _ => true,
        }
    }

    fn level_of(&self, index: u32) -> u8 {
        let mut level = 0;
        let mut at = self.out.found.get(index as usize).and_then(|f| f.parent);
        while let Some(parent) = at {
            level += 1;
            at = self.out.found.get(parent as usize).and_then(|f| f.parent);
        }
        level
    }

    /// Depth of the pairs that stand directly inside the content.
    fn depth_inside(&self, content: Range) -> u8 {
        let from = self.s.pairs.partition_point(|p| p.first < content.first);
        let around = self.s.pairs.get(..from + 1).unwrap_or(self.s.pairs);
        let own = around.iter().rev().take(8).find(|p| p.first <= content.first && p.end >= content.end);
        own.map_or(0, |p| p.depth + 1)
    }

    /// Where the sentence inside somebody's words that goes on behind the range begins; no marks of this level stand in the
    /// range.
    fn inner_start(&self, range: Range) -> u32 {
        let mut end = range.end;
        while let Some(offset) = self.s.tokens_in(range.first, end).iter().rposition(is_end) {
            end = range.first + offset as u32;
            if self.ends_inner_sentence(end) {
                return end + 1;
            }
        }
        range.first
    }

    /// Where the sentence inside somebody's words that goes on in the range ends.
    fn inner_end(&self, range: Range) -> u32 {
        let mut from = range.first;
        while let Some(offset) = self.s.tokens_in(from, range.end).iter().position(is_end) {
            let at = from + offset as u32;
            // Pairs are looked for up to there and no further: the words may go on for long.
            while from <= at
                && let Some(pair) = self.next_pair(from, at + 1)
            {
                from = pair.outer_end.max(pair.outer_first + 1);
            }
            if from > at {
                continue;
            }
            from = at + 1;
            if self.ends_inner_sentence(at) {
                return from;
            }
        }
        range.end
    }

    fn ends_inner_sentence(&self, at: u32) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.s.token(i));
        let abbreviation = before.is_some_and(|t| t.is(Classes::ABBREVIATION));
        let next_begins = || {
            let next = self.s.token(at + 1);
            next.is_none_or(|t| t.is_capitalised() || t.is_quote() || t.kind == Kind::Newline)
        };
        let newline = self.s.token(at).is_some_and(|t| t.kind == Kind::Newline);
        newline || (!abbreviation && next_begins())
    }

    /// The pair at this level that begins with this token.
    pub(super) fn pair_at(&self, token: u32) -> Option<&'a Pair> {
        self.pair_of_depth(token, self.at.depth)
    }

    fn pair_of_depth(&self, token: u32, depth: u8) -> Option<&'a Pair> {
        self.s.pairs.get(self.pair_index(token, depth)?)
    }

    /// The first token of the range at this level that `fits`; what stands in pairs of marks is passed over.
    pub(super) fn find(&self, range: Range, mut fits: impl FnMut(&Token) -> bool) -> Option<u32> {
        let mut from = range.first;
        while from < range.end {
            let pair = self.next_pair(from, range.end);
            let end = pair.map_or(range.end, |pair| pair.outer_first);
            if let Some(offset) = self.s.tokens_in(from, end).iter().position(&mut fits) {
                return Some(from + offset as u32);
            }
            from = pair?.outer_end.max(end + 1);
        }
        None
    }

    /// Whether a medium may be named in the range.
    pub(super) fn names_outlet(&self, range: Range) -> bool {
        let outlets = &self.out.outlets;
        let next = outlets.partition_point(|outlet| outlet.end <= range.first);
        outlets.get(next).is_some_and(|outlet| outlet.first < range.end)
    }

    pub(super) fn pair_index(&self, token: u32, depth: u8) -> Option<usize> {
        if !self.out.landmarks.begins_pair(token) {
            return None;
        }
        let from = self.s.pairs.partition_point(|p| p.outer_first < token);
        let near = self.s.pairs.get(from..)?;
        let offset = near.iter().take_while(|p| p.outer_first == token).position(|p| p.depth == depth)?;
        Some(from + offset)
    }

    /// The first pair at this level that begins with a token of the range.
    #[inline]
    fn next_pair(&self, from: u32, end: u32) -> Option<&'a Pair> {
        let mut from = from;
        loop {
            let at = self.out.landmarks.next_pair(from, end)?;
            if let Some(pair) = self.pair_at(at) {
                return Some(pair);
            }
            from = at + 1;
        }
    }

    /// The mention whose name ends there, an honorific behind it or not: *Zehra (Hanım)*.
    pub(super) fn mention_ending_at(&self, end: u32) -> Option<u32> {
        let last = end.checked_sub(1)?;
        let index = *self.by_token.get(last as usize)?;
        if index == NONE {
            let honoured = self.mention_starting_at(last.checked_sub(1)?)?;
            return (self.behind_honorific(self.mentions.get(honoured as usize)?) == end).then_some(honoured);
        }
        (self.mentions.get(index as usize)?.end == end).then_some(index)
    }

    /// Behind the suffix that stands at the token, if one does.
    pub(super) fn behind_suffix(&self, at: u32) -> u32 {
        at + u32::from(self.s.token(at).is_some_and(|t| t.kind == Kind::Suffix))
    }

    /// Behind a mention and the honorific of somebody's name: *Zehra Hanım, Volkan bey*.
    pub(super) fn behind_honorific(&self, mention: &Candidate) -> u32 {
        let person = mention.actor == ActorKind::Person && mention.kind == MentionKind::Name;
        let honours = |t: &Token| t.is(Classes::POST_HONORIFIC) && t.is_word();
        mention.end + u32::from(person && self.s.token(mention.end).is_some_and(honours))
    }

    /// The mention whose phrase or name begins here, or that holds the token.
    pub(super) fn mention_starting_at(&self, token: u32) -> Option<u32> {
        let index = *self.by_token.get(token as usize)?;
        (index != NONE).then_some(index)
    }

    /// The case of a mention and where what it ends in stands: of the head noun behind it if there is one (*Ada
    /// gazetesinin*), else its own.
    pub(super) fn case_of(&self, mention: &Candidate) -> (Case, u32) {
        const HEADS: Classes = Classes::MEDIA_HEAD.or(Classes::ORGANISATION_HEAD);
        // *'Ada' gazetesine*
        let marked = u32::from(self.s.token(mention.end).is_some_and(Token::is_quote));
        if mention.case != Case::Nominative {
            return (mention.case, mention.end);
        }
        let bare = |t: &Token| t.is_word() && !t.has(Flags::CAPITAL) && t.form == Form::NONE;
        let head_at = |at: u32| {
            let head = self.s.token(at).filter(|t| t.is_word() && t.is(HEADS) && t.form.has(Form::possessed));
            head.map(|head| (head.form.case(), at + 1))
        };
        let at = mention.end + marked;
        // *Ada televizyon kanalına*
        let compound = || {
            self.s
                .token(at)
                .filter(|t| mention.actor == ActorKind::Media && bare(t))
                .and_then(|_| head_at(at + 1))
        };
        head_at(at).or_else(compound).unwrap_or((mention.case, mention.end))
    }

    /// A body with the head noun behind it, or a person with those who are his: *Ada gazetesi, Derya Us ve ekibi*. Any
    /// other noun behind a person is an object: *Aydın kurumu övdü*.
    pub(super) fn with_head(&self, mention: &Candidate) -> Candidate {
        match mention.actor {
            ActorKind::Organisation | ActorKind::Media => {
                let (case, end) = self.case_of(mention);
                Candidate { end, case, ..*mention }
            }
            ActorKind::Person if self.behind_honorific(mention) > mention.end => {
                Candidate { end: mention.end + 1, ..*mention }
            }
            ActorKind::Person if self.is_with_others(mention) => {
                let written = self.s.token(mention.end + 1).map_or(mention.case, |t| t.form.case());
                // Behind a nominative *ekibi* is no accusative.
                let case = if written == Case::Accusative { Case::Nominative } else { written };
                Candidate { end: mention.end + 2, case, ..*mention }
            }
            _ => *mention,
        }
    }

    /// *(Derya Us) ve ekibi*
    fn is_with_others(&self, mention: &Candidate) -> bool {
        let joined = self.s.token(mention.end).is_some_and(|t| t.is_word() && t.is(Classes::CONJUNCTION));
        joined
            && mention.case == Case::Nominative
            && self.s.token(mention.end + 1).is_some_and(|t| {
                let others = Classes::GROUP_NOUN.or(Classes::KIN).or(Classes::ORGANISATION_HEAD);
                let his = t.form.has(Form::possessed) || t.form.case() == Case::Accusative;
                t.is_word() && t.is(others) && his
            })
    }

    pub(super) fn add_mention(&mut self, candidate: Candidate) -> u32 {
        let index = self.mentions.len() as u32;
        mark(self.by_token, &candidate, index);
        self.mentions.push(candidate);
        index
    }

    pub(super) fn at_sentence_start(&self, token: u32) -> bool {
        token == self.at.range.first
    }

    fn read_sentence(&mut self) {
        let range = self.at.range;
        let source = self.medium(range);
        let Some(landmark) = self.out.landmarks.next(range.first, range.end) else {
            self.note_subject(None);
            return;
        };
        let mut clause = Clause { edge: range.first, subject: None, source, issuer: None, direct: None };
        let begun = self.out.found.len();
        self.read_landmarks(landmark, &mut clause);
        self.fill_backwards(begun, &clause);
        if self.at.parent.is_some() {
            self.fill_told(begun);
        }
        self.note_subject(clause.given_subject());
    }

    /// Reads what may be said in a sentence, from its first landmark on.
    fn read_landmarks(&mut self, first: u32, clause: &mut Clause) {
        let mut next = Some(first);
        while let Some(at) = next {
            let behind = self.read_landmark(at, clause).max(at + 1);
            next = self.out.landmarks.next(behind, self.at.range.end);
        }
    }

    /// Reads a pair of marks, a word that reports or a colon. Returns where to read on.
    fn read_landmark(&mut self, at: u32, clause: &mut Clause) -> u32 {
        if let Some(pair) = self.pair_index(at, self.at.depth) {
            return self.read_pair(pair, clause);
        }
        let next = at + 1;
        let Some(token) = self.s.token(at) else { return next };
        match token.kind {
            Kind::Word if token.is(Classes::ACCORDING_TO) => self.according_to(at, clause),
            Kind::Word if token.is(Classes::LIGHT_VERB) => {
                if let Some(cue) = self.reporting_cue(at, clause.edge) {
                    return self.read_cue(&cue, clause);
                }
            }
            Kind::Word if token.is(Classes::SAYING_NOUN) => {
                self.note_asker(at);
                self.noun_of_clause(at, clause);
            }
            Kind::Colon => return self.colon(at, clause),
            Kind::Semicolon if self.marks_follow(at) => return self.colon(at, clause),
            _ => {}
        }
        next
    }

    /// `… belirten ve … söyleyen S`: the subject at the end speaks in what comes before it too.
    fn fill_backwards(&mut self, begun: usize, clause: &Clause) {
        let Some(subject) = clause.subject else { return };
        for found in self.out.found.iter_mut().skip(begun).filter(|f| f.speaker == Speaker::Dropped) {
            found.speaker = Speaker::Mention(subject);
            found.spoken = true;
        }
    }

    /// Whether a token stands inside words in marks that began in an earlier sentence: who acts there is told, not met.
    pub(super) fn inside_words(&self, token: u32) -> bool {
        let behind = self.s.pairs.partition_point(|p| p.outer_first < token);
        // Outer pairs stand before inner ones: the last few that begin before it suffice.
        let near = self.s.pairs.get(behind.saturating_sub(4)..behind).unwrap_or_default();
        near.iter().any(|p| token < p.end && p.end - p.first <= LONGEST_STRETCH)
    }

    /// The cue at a verb, reaching back to `floor` at most, if it reports here: spoken, affirmed, said already.
    #[inline]
    pub(super) fn reporting_cue(&self, verb: u32, floor: u32) -> Option<CueMatch> {
        // The form says most, and is at hand.
        let form = self.s.token(verb)?.form;
        let own = self.at.parent.is_none() && form.has(Form::first_person);
        if own || !(may_report(form) || self.is_announced(verb, form)) || self.is_attribute(verb, form) {
            return None;
        }
        let cue = cue_at(&self.s, verb, floor)?;
        let fits = (self.at.parent.is_none() || speaks_inside(&cue))
            && (!form.has(Form::future) || may_be_announced(&cue));
        (fits && !self.is_doubted(&cue) && !wishes(&cue) && cue.medium == Medium::Speech).then_some(cue)
    }

    /// *… -mAsInI isteyecek.*: what a sentence that ends with it says that somebody will say; not *söyleyecek kadar*.
    fn is_announced(&self, verb: u32, form: Form) -> bool {
        const UNSAID: Form = Form::irrealis.with(Form::negative).with(Form::question).with(Form::passive);
        form.is_finite()
            && form.has(Form::future)
            && !form.has(UNSAID)
            && self.at.parent.is_none()
            && self.s.token(verb + 1).is_none_or(is_end)
    }

    /// *… -`DIğInI` gösterir delil*: an aorist inside its clause describes the noun behind it.
    fn is_attribute(&self, verb: u32, form: Form) -> bool {
        form.has(Form::aorist)
            && self
                .s
                .token(verb + 1)
                .is_some_and(|t| t.is_word() && !t.is(Classes::CONJUNCTION.or(Classes::CLITIC)))
    }

    /// *Geleceğini mi söyledi, S mi söyledi*: the particle before the verb asks whether that is what was said, or who said it;
    /// behind a verb it asks a question that may be reported (*gelir misin dedi*).
    fn is_doubted(&self, cue: &CueMatch) -> bool {
        let before = |n: u32| cue.first.checked_sub(n).and_then(|i| self.s.token(i)).map(|t| t.form);
        let asks = |form: Form| form.has(Form::question);
        let addresses = |form: Form| form.has(Form::second_person);
        before(1).is_some_and(|form| asks(form) && !addresses(form)) && !before(2).is_some_and(asks)
    }

    /// The speaker that a subject is, or the dropped one.
    pub(super) fn speaker_of(subject: Option<u32>) -> (Speaker, bool) {
        subject.map_or((Speaker::Dropped, false), |mention| (Speaker::Mention(mention), true))
    }
}

/// Whether a verb in this form says that something has been said.
fn may_report(form: Form) -> bool {
    let others = !matches!(form.shape(), Shape::None | Shape::Finite | Shape::BeforeConverb);
    // Without a branch for each: any form may be next.
    form.reports() | (others & !form.has(Form::negative))
}

/// Whether a line or a sentence may end with it.
fn is_end(token: &Token) -> bool {
    token.kind == Kind::Newline || token.ends_sentence()
}

/// Inside somebody's words only verbs of speaking report: no *göstermek*, no *ortaya koymak*, no *istiyoruz*.
fn speaks_inside(cue: &CueMatch) -> bool {
    cue.strength >= 2
        && cue.stance != Stance::Assertive
        && !(cue.form.has(Form::first_person) && cue.form.has(Form::progressive))
}

/// A future verb that may say what somebody will say: *söyleyecek, isteyecek*; not *gösterecek*.
fn may_be_announced(cue: &CueMatch) -> bool {
    cue.strength >= 2 || matches!(cue.stance, Stance::Demand | Stance::Appeal)
}

/// *istiyor, isterdi*: a wish, not words; *istedi* reports a demand.
fn wishes(cue: &CueMatch) -> bool {
    cue.strength == 1
        && cue.form.has(Form::progressive.with(Form::aorist))
        && matches!(cue.stance, Stance::Demand | Stance::Appeal)
}
