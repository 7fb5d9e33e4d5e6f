//! What the productions of mentions read and write.

use super::{
    candidate::{Candidate, STRONG},
    group_score::GroupScore,
    held::Kinds,
    known::Known,
    marks::{NameHit, TitleHit},
    runs::{Run, Word},
};
use crate::{
    grammar::token_set::TokenSet,
    language::{
        Classes, Form,
        lexicon::Traits,
        names::{Name, NameKind},
    },
    layout::Structure,
    lexer::token::{Flags, Kind, KindSet, Token},
    model::MentionKind,
    morphology::form::{Case, Nominal, Shape},
};

/// Words that no noun phrase goes on behind.
const CLOSED: Classes = Classes::FUNCTION_WORD
    .or(Classes::CONJUNCTION)
    .or(Classes::CONNECTIVE)
    .or(Classes::CLITIC)
    .or(Classes::TIME)
    .or(Classes::AGENT)
    .or(Classes::AS_WORD)
    .or(Classes::QUOTATIVE)
    .or(Classes::SEGMENT_END);

/// Buffers that are emptied, not freed, between articles.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// Names of the packs, and for each token the one it lies in, counted from 1.
    pub(super) names: Vec<NameHit>,
    pub(super) name_at: Vec<u32>,
    /// The kinds of the names by what `name_at` says, so that none has a place too.
    pub(super) kinds: Vec<Kinds>,
    /// Titles of the packs, and for each token the one it lies in, counted from 1.
    pub(super) titles: Vec<TitleHit>,
    pub(super) title_at: Vec<u32>,
    /// Words that a run may start with.
    pub(super) starts: Vec<u32>,
    /// The tokens that something in small letters may begin with, if it is a word.
    pub(super) small: TokenSet,
    /// The last words of persons' names of several words, in order.
    pub(super) surnames: Vec<u64>,
    /// Candidates by first token, end, the greater first, and index: as they were found, and in order.
    keys: Vec<u128>,
    order: Vec<u128>,
    /// Those that prevail.
    left: Vec<Candidate>,
    /// The tokens that a mention or its title covers.
    pub(super) covered: TokenSet,
    /// Runs of capitals, and their words.
    pub(super) runs: Vec<Run>,
    pub(super) words: Vec<Word>,
    /// So many candidates are in order, or nearly so; those found since stand behind them. Once some are settled, those are
    /// in order and without overlaps.
    pub(super) ordered: usize,
    /// Stretches of words that showed nothing by themselves.
    pub(super) pending: Vec<(usize, usize)>,
    pub(super) known: Known,
    pub(super) groups: GroupScore,
}

impl Scratch {
    fn clear(&mut self, tokens: usize) {
        self.names.clear();
        self.kinds.clear();
        self.kinds.push(Kinds::NONE);
        self.titles.clear();
        self.starts.clear();
        self.small.clear(tokens);
        self.surnames.clear();
        self.runs.clear();
        self.words.clear();
        self.pending.clear();
        self.known.clear();
        self.groups.clear();
        self.ordered = 0;
        for marks in [&mut self.name_at, &mut self.title_at] {
            marks.clear();
            marks.resize(tokens, 0);
        }
        self.covered.clear(tokens);
    }
}

pub(super) struct Reader<'a, 's> {
    pub(super) s: Structure<'a>,
    pub(super) x: &'s mut Scratch,
    pub(super) out: &'s mut Vec<Candidate>,
}

impl<'a, 's> Reader<'a, 's> {
    pub(super) fn new(s: Structure<'a>, x: &'s mut Scratch, out: &'s mut Vec<Candidate>) -> Self {
        x.clear(s.tokens.len());
        Self { s, x, out }
    }

    pub(super) fn token(&self, index: u32) -> Option<&'a Token> {
        self.s.token(index)
    }

    /// The token before this one.
    pub(super) fn before(&self, index: u32) -> Option<&'a Token> {
        index.checked_sub(1).and_then(|i| self.s.token(i))
    }

    pub(super) fn is(&self, index: u32, classes: Classes) -> bool {
        self.token(index).is_some_and(|t| t.is(classes))
    }

    pub(super) fn has(&self, token: &Token, traits: Traits) -> bool {
        self.s.language.lexicon.entry(token.entry).traits.has(traits)
    }

    pub(super) fn kind(&self, index: u32) -> Option<Kind> {
        self.token(index).map(|t| t.kind)
    }

    /// The name of the packs that the token lies in.
    pub(super) fn name_hit(&self, index: u32) -> Option<NameHit> {
        let at = *self.x.name_at.get(index as usize)?;
        (at as usize).checked_sub(1).and_then(|i| self.x.names.get(i)).copied()
    }

    pub(super) fn name(&self, hit: &NameHit) -> Option<&'a Name> {
        self.s.language.names.name(hit.name)
    }

    pub(super) fn name_kind(&self, index: u32) -> Option<NameKind> {
        self.name_hit(index).map(|hit| hit.kind)
    }

    /// The title that the token lies in.
    pub(super) fn title_hit(&self, index: u32) -> Option<TitleHit> {
        let at = *self.x.title_at.get(index as usize)?;
        (at as usize).checked_sub(1).and_then(|i| self.x.titles.get(i)).copied()
    }

    /// The title that ends with the token.
    pub(super) fn title_ending(&self, index: u32) -> Option<TitleHit> {
        self.title_hit(index).filter(|t| t.end == index + 1)
    }

    /// The first token behind a token and its suffix.
    pub(super) fn behind(&self, end: u32) -> u32 {
        if self.kind(end) == Some(Kind::Suffix) { end + 1 } else { end }
    }

    /// Whether a sentence, a line, a quotation or a clause behind a colon begins with the token. Without a branch behind
    /// most marks: half of those asked about do.
    #[inline]
    pub(super) fn is_initial(&self, index: u32) -> bool {
        const INSIDE: KindSet = KindSet::of(&[
            Kind::Word,
            Kind::Suffix,
            Kind::Number,
            Kind::Comma,
            Kind::Slash,
            Kind::Symbol,
            Kind::Semicolon,
            Kind::Closing,
        ]);
        let Some(before) = self.before(index) else { return true };
        if before.kind == Kind::Dash {
            return before.has(Flags::SPACE) || self.before(index - 1).is_none();
        }
        let abbreviated = (before.kind == Kind::Stop) & self.is_abbreviation_stop(index - 1);
        !abbreviated & !INSIDE.has(before.kind)
    }

    /// Whether a stop at the token is an initial's or an abbreviation's.
    #[inline]
    pub(super) fn is_abbreviation_stop(&self, stop: u32) -> bool {
        self.before(stop).is_some_and(|t| {
            t.is(Classes::ABBREVIATION.or(Classes::DEGREE)) | ((t.key < 32) & t.is_capitalised())
        })
    }

    /// Whether the ending of a word, known or guessed, shows that a noun phrase cannot go on behind it.
    pub(super) fn breaks_phrase(&self, token: &Token) -> bool {
        let form = token.form;
        // A noun may look like a verb's: firma, kaptan.
        let noun = form.has(Form::guessed) && {
            let entry = self.s.language.lexicon.entry(token.entry);
            entry.title != 0 || entry.group != 0 || entry.head != 0
        };
        let verbal = matches!(form.shape(), Shape::Finite | Shape::Participle)
            || form.shape() == Shape::Nominal && !form.is_mere_noun()
            || form.is_converb();
        let oblique = match form.case() {
            Case::Ablative | Case::Locative => true,
            Case::Dative | Case::Accusative | Case::Instrumental => self.shows_case(token),
            _ => false,
        };
        token.is(CLOSED)
            || !noun && (verbal || oblique)
            || form.has(Form::plural) && !form.has(Form::possessed)
    }

    /// Whether a short ending is one: of *törene* it is, since *tören* is a word; of *lise* it is not.
    fn shows_case(&self, token: &Token) -> bool {
        if !token.form.has(Form::guessed) {
            return true;
        }
        let lexicon = &self.s.language.lexicon;
        self.s.language.suffixes.cuts().of(token.key).any(|cut| {
            token.key >> 63 == 0 && cut.form().case() == token.form.case() && lexicon.find(cut.stem()) != 0
        })
    }

    pub(super) fn push(&mut self, candidate: Candidate) {
        if candidate.first < candidate.end {
            self.out.push(candidate);
        }
    }

    /// Puts the candidates in order; drops what stands in another's title, and of those that overlap the weaker, the
    /// later and the shorter; and marks the tokens of those left.
    pub(super) fn settle(&mut self) {
        self.order();
        // A group must be one by itself to take the place of a body in its name: Sağlık Bakanlığı yetkilileri.
        let is_shown = |c: &Candidate| c.weight >= if c.group == 0 { WEAKLY_SHOWN } else { STRONG };
        let Scratch { covered, order, left, .. } = &mut *self.x;
        covered.clear(self.s.tokens.len());
        for candidate in self.out.iter().filter(|c| c.kind == MentionKind::Name) {
            let (first, end) = candidate.title;
            covered.insert_all(first, end);
        }
        let candidate = |key: u128| self.out.get(key as u32 as usize);
        let mut all_shown = true;
        for key in order.iter_mut() {
            let Some(c) = candidate(*key) else { continue };
            if !is_shown(c) {
                all_shown = false;
            } else if !covered.take(c.first, c.end) {
                *key = NOBODY;
            }
        }
        if !all_shown {
            for key in order.iter_mut() {
                if candidate(*key).is_some_and(|c| !is_shown(c) && !covered.take(c.first, c.end)) {
                    *key = NOBODY;
                }
            }
        }
        left.clear();
        left.extend(order.iter().filter_map(|&key| candidate(key)));
        std::mem::swap(self.out, left);
        self.x.ordered = self.out.len();
    }

    /// Orders the candidates by first token, end, the greater first, and index. Those found until the last time and those
    /// found since are each in order for the most part, which sorting sees at once.
    fn order(&mut self) {
        let Scratch { keys, order, ordered, .. } = &mut *self.x;
        let key = |(index, c): (u32, &Candidate)| {
            u128::from(c.first) << 64 | u128::from(!c.end) << 32 | u128::from(index)
        };
        keys.clear();
        keys.extend((0..).zip(self.out.iter()).map(key));
        let (before, since) = keys.split_at_mut((*ordered).min(self.out.len()));
        before.sort_unstable();
        since.sort_unstable();
        merge(before, since, order);
    }

    /// The settled mention that a token lies in.
    pub(super) fn settled_mention(&self, token: u32) -> Option<&Candidate> {
        if !self.x.covered.holds(token) {
            return None;
        }
        let settled = self.out.get(..self.x.ordered)?;
        let behind = settled.partition_point(|c| c.first <= token);
        settled.get(behind.checked_sub(1)?).filter(|c| c.covers(token))
    }
}

/// In the order of candidates, one that gives way.
const NOBODY: u128 = u128::MAX;
/// Of candidates that overlap one of this weight prevails over those below it.
const WEAKLY_SHOWN: i8 = 4;

/// Merges two lists that are in order, without a branch on which of them goes on.
fn merge(one: &[u128], other: &[u128], merged: &mut Vec<u128>) {
    let (mut first, mut second) = (0, 0);
    merged.clear();
    while let (Some(&a), Some(&b)) = (one.get(first), other.get(second)) {
        merged.push(a.min(b));
        first += usize::from(a <= b);
        second += usize::from(b < a);
    }
    merged.extend_from_slice(one.get(first..).unwrap_or_default());
    merged.extend_from_slice(other.get(second..).unwrap_or_default());
}

/// Whether the ending of a word, known or guessed, shows that a noun phrase cannot go on behind it.
pub(super) fn breaks_phrase(token: &Token) -> bool {
    token.is(CLOSED)
        || token.form.is_converb()
        || matches!(token.form.shape(), Shape::Finite | Shape::Participle | Shape::Nominal)
            && token.form.nominal() != Nominal::Manner
        || matches!(
            token.form.case(),
            Case::Ablative | Case::Locative | Case::Dative | Case::Instrumental | Case::Accusative
        )
        || token.form.has(Form::plural) && !token.form.has(Form::possessed)
}
