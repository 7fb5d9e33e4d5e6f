//! Sub-headings in capitals that stand on one line with the text around them.

use super::cutter::Cutter;
use crate::{
    language::{Classes, Form},
    lexer::{
        letters::{Class, class_of},
        token::{Flags, Kind, Token},
    },
};

/// Tokens of the longest sub-heading looked for.
const LONGEST: usize = 32;
/// Letters of the shortest run of capitals that is a sub-heading: shorter ones are names of parties and the like.
const FEWEST_LETTERS: usize = 10;
/// The same for a run set apart by wide blanks on both sides.
const FEWEST_APART: usize = 6;
/// Bytes of two blanks, of which one does not break.
const TWO_BLANKS: u32 = 3;
/// Marks and numbers that lead over to a word in capitals, and that word.
const LEADING: usize = 4;
/// Bytes of a word too long for a name.
const LONG_WORD: u16 = 13;
/// Tokens of the text behind a heading that begins its line.
const SHORTEST_TEXT: usize = 4;

/// A run of words in capitals.
#[derive(Default)]
struct Run {
    words: u32,
    letters: usize,
    /// Behind the last word, and marks that touch it.
    end: u32,
    /// The last word or number.
    last: u32,
    /// It ends with a colon.
    colon: bool,
    /// Words before its colon, the last of them, and where that ends, if words in capitals follow.
    before_colon: Option<(u32, u32, u32)>,
    /// A comma stands in it.
    listed: bool,
    /// A word of the packs, or one with an ending, stands in it.
    known: bool,
    /// Brackets that are open.
    brackets: i32,
}

impl Run {
    /// A colon with a single word in capitals behind it ends the run: *… ÖNEMSİYOR: AB Bakanı*.
    fn end_at_colon(&mut self) {
        if let Some((words, last, end)) = self.before_colon.filter(|(words, ..)| self.words <= words + 1) {
            (self.words, self.last, self.end, self.colon) = (words, last, end, true);
        }
    }
}

/// What may begin the text behind a heading.
fn begins_text(token: &Token) -> bool {
    token.is_capitalised() || token.is_quote() || matches!(token.kind, Kind::Number | Kind::Bullet)
}

impl Cutter<'_> {
    /// Where the sub-heading in capitals that begins at `index` ends, if one does and text follows it on its line.
    #[inline]
    pub(super) fn capitals_heading(&self, index: u32) -> Option<u32> {
        // The first word of most blocks is in small letters.
        self.tokens_from(index).iter().take(LONGEST).find(|t| t.is_word()).filter(|t| self.is_loud(t))?;
        self.loud_heading(index)
    }

    /// The same where the first word is in capitals.
    #[inline(never)] // Kept apart so that what asks, which mostly sees another word, stays small.
    fn loud_heading(&self, index: u32) -> Option<u32> {
        let mut run = self.capitals_run(index)?;
        // What goes on for longer is no heading.
        if (run.end - index) as usize >= LONGEST {
            return None;
        }
        self.token(run.end).filter(|t| t.kind != Kind::Newline)?;
        run.end_at_colon();
        let next = self.token(run.end)?;
        // *KIYIKENT SPOR: 2 - YALI SPOR: 1*
        let score = run.colon
            && next.kind == Kind::Number
            && self.after(run.end).is_some_and(|t| t.kind == Kind::Dash);
        if score || self.is_cell(&run) {
            return None;
        }
        let wide = next.has(Flags::WIDE_SPACE) || next.kind == Kind::Dash;
        if !run.colon && self.takes_last(&run, next, wide) {
            self.give_last(&mut run);
        } else if !(wide || run.colon || begins_text(next)) {
            return None;
        }
        let inline = self.before(index).is_some_and(|t| t.kind != Kind::Newline);
        let apart = inline && wide && self.token(index).is_some_and(|t| t.has(Flags::WIDE_SPACE));
        let text = self.tokens_from(run.end).iter().take(SHORTEST_TEXT).all(|t| t.kind != Kind::Newline);
        (run.end > index && (inline || text) && self.is_enough(&run, index, apart)).then_some(run.end)
    }

    /// Whether a number alone stands behind the run, as in a table: *KIYI SPOR   101*.
    fn is_cell(&self, run: &Run) -> bool {
        let number = self.token(run.end).is_some_and(|t| t.kind == Kind::Number);
        let edge = |t: &Token| t.kind == Kind::Newline || t.has(Flags::WIDE_SPACE);
        // *KIYI SPOR  101 Yalı   97*
        let row = run.words <= 2 && self.tokens_from(run.end).iter().skip(1).take(LEADING).any(edge);
        number && (row || self.after(run.end).is_none_or(edge))
    }

    /// Leaves the last word, or the numbers at the end, to the text behind, with what leads over to it.
    fn give_last(&self, run: &mut Run) {
        let Some(last) = self.token(run.last) else { return };
        run.end = run.last;
        if last.is_word() {
            run.words -= 1;
            run.letters -= usize::from(last.len);
        }
        while let Some(end) = run.end.checked_sub(1)
            && let Some(token) = self.token(end)
            && (token.kind == Kind::Dash
                || self.opens(end)
                || (token.kind == Kind::Number && last.kind == Kind::Number))
        {
            run.end = end;
        }
    }

    /// Whether the last word of the run belongs to the text behind it: *… YETMEYECEK SEÇİM kararı alan*,
    /// *… VAR 7 Haziran*, *… AÇIKLANDI İÇİŞLERİ Bakanlığı*, *KONYA E Tipi*.
    fn takes_last(&self, run: &Run, next: &Token, wide: bool) -> bool {
        let Some(last) = self.token(run.last) else { return false };
        let touches = !wide && run.end == run.last + 1;
        match (next.is_word(), next.is_capitalised()) {
            (true, false) => touches && !last.form.is_finite(),
            (true, true) if last.kind == Kind::Number => true,
            (true, true) if touches && last.key < 32 => true,
            (true, true) => {
                let owner = Classes::PLACE.or(Classes::COUNTRY).or(Classes::ORGANISATION);
                let owned =
                    next.is(Classes::ORGANISATION_HEAD) || (next.is(Classes::TITLE) && last.is(owner));
                touches && owned && next.form.has(Form::possessed)
            }
            _ => false,
        }
    }

    /// Whether the run has words enough for a heading, and is none of the names that news writes in capitals.
    fn is_enough(&self, run: &Run, index: u32, apart: bool) -> bool {
        let finite = self.token(run.last).is_some_and(|t| t.form.is_finite());
        match run.words {
            0 | 1 => false,
            // Before a colon stands a heading or who speaks.
            words if run.colon => {
                let long = words > 3 || self.token(run.last).is_some_and(|t| t.len >= LONG_WORD);
                finite || (long && !self.is_named(index, run.end))
            }
            2 if apart => run.letters >= FEWEST_APART,
            2 => {
                let long = run.known && run.letters >= FEWEST_LETTERS;
                long && !run.listed && !self.is_named(index, run.end)
            }
            // *KIYI SPOR, UEFA Kupası*, *AYŞE YALIN / KONYA Belediye …*
            3 if run.listed && !apart => finite,
            3 if self.token(index).is_some_and(|t| t.is(Classes::GIVEN_NAME)) => finite,
            _ => run.letters >= FEWEST_LETTERS,
        }
    }

    /// Whether words in capitals run from `index` to the end of the line.
    pub(super) fn capitals_to_line_end(&self, index: u32) -> bool {
        let run = self.capitals_run(index).filter(|r| r.words >= 2);
        run.is_some_and(|r| self.token(r.end).is_none_or(|t| t.kind == Kind::Newline))
    }

    /// `run = { capitals | number | mark } ;` — from `index` on.
    fn capitals_run(&self, index: u32) -> Option<Run> {
        let mut run = Run { end: index, last: index, ..Run::default() };
        for (at, token) in (index..).zip(self.tokens_from(index).iter().take(LONGEST)) {
            match token.kind {
                Kind::Word | Kind::Number
                    if run.words >= 2 && token.has(Flags::WIDE_SPACE) && !self.is_typed_twice(at) =>
                {
                    break;
                }
                Kind::Word if self.is_loud(token) => {
                    run.words += 1;
                    run.colon = false;
                    run.letters += usize::from(token.len);
                    run.known |= token.entry != 0 || token.form != Form::NONE;
                    (run.last, run.end) = (at, at + 1);
                }
                Kind::Suffix if self.is_loud(token) => run.end = at + 1,
                Kind::Number => (run.last, run.end) = (at, at + 1),
                Kind::Comma => run.listed = true,
                Kind::Opening if run.words < 2 => break,
                // *-ESKİ YOL KAPANIYOR-*
                Kind::Dash if run.end == at && self.is_last_of_line(at) => run.end = at + 1,
                Kind::Opening => run.brackets += 1,
                Kind::Dash | Kind::Slash | Kind::Symbol => {}
                Kind::Double | Kind::Single if self.opens(at) => {
                    if run.words >= 2 && !self.is_loud_next(at) {
                        break;
                    }
                }
                Kind::Double | Kind::Single | Kind::Closing => {
                    run.brackets -= i32::from(token.kind == Kind::Closing);
                    if run.end == at {
                        run.end = at + 1;
                    }
                }
                Kind::Colon if run.words > 0 => {
                    run.end = at + 1;
                    run.colon = true;
                    if !self.is_loud_next(at) {
                        break;
                    }
                    run.before_colon.get_or_insert((run.words, run.last, at + 1));
                }
                Kind::Question | Kind::Exclamation | Kind::Ellipsis if run.words > 0 => {
                    run.end = at + 1;
                    let closed = self.after(at).is_some_and(Token::is_quote) && !self.opens(at + 1);
                    if !closed && !self.is_loud_to_line_end(at + 1) {
                        break;
                    }
                }
                Kind::Stop if self.before(at).is_some_and(|t| t.len <= 4) && self.is_loud_next(at) => {}
                _ => break,
            }
        }
        (run.words > 0 && run.brackets <= 0).then_some(run)
    }

    /// Whether the wide blank before the word at `index` is one that was typed twice inside a heading in capitals.
    fn is_typed_twice(&self, index: u32) -> bool {
        let gap = self.before(index).zip(self.token(index)).map(|(before, here)| here.start - before.end());
        let loud = |at: u32| self.token(at).is_some_and(|t| t.kind == Kind::Number || self.is_loud(t));
        gap.is_some_and(|bytes| bytes <= TWO_BLANKS)
            && loud(index)
            && (loud(index + 1)
                || self.token(index).is_some_and(|t| t.form.is_finite())
                || self.is_loud_to_line_end(index))
    }

    /// Whether words from `index` to the end of the line, one at least, are in capitals; a slash ends them too:
    /// *YOL KAPANDI… / Haber*.
    pub(super) fn is_loud_to_line_end(&self, index: u32) -> bool {
        let rest = self.tokens_from(index);
        let mut words = 0;
        for token in rest.iter().take(LONGEST) {
            match token.kind {
                Kind::Newline => return words > 0,
                Kind::Slash if words > 0 => return true,
                Kind::Word if self.is_loud(token) => words += 1,
                Kind::Word => return false,
                _ => {}
            }
        }
        words > 0 && rest.len() < LONGEST
    }

    fn is_last_of_line(&self, index: u32) -> bool {
        self.after(index).is_none_or(|t| t.kind == Kind::Newline)
    }

    /// Whether a word in capitals is next, be it between marks or counted: *… UYARDI: "SABREDİN"*, *… BİLANÇOSU: 43 ÖLÜ*.
    fn is_loud_next(&self, index: u32) -> bool {
        let leads = |t: &Token| matches!(t.kind, Kind::Number | Kind::Suffix) || t.is_quote();
        let next = self.tokens_from(index + 1).iter().take(LEADING).find(|t| !leads(t));
        next.is_some_and(|t| t.is_word() && self.is_loud(t))
    }

    /// Whether a word or suffix is in capitals; one small letter among many (`SEÇiM`) is a slip.
    #[inline]
    fn is_loud(&self, token: &Token) -> bool {
        if token.has(Flags::ALL_CAPITALS) {
            return true;
        }
        let single = token.is_capitalised() && token.key < 32;
        if !single && token.kind == Kind::Word && !token.has(Flags::CAMEL) {
            return false;
        }
        self.has_loud_letters(token)
    }

    /// Whether there are four capitals at least for each small letter.
    fn has_loud_letters(&self, token: &Token) -> bool {
        let (mut capitals, mut small) = (0, 0);
        for letter in self.text_of(token).chars() {
            match class_of(letter) {
                Class::Letter(_, true) => capitals += 1,
                Class::Letter(_, false) => small += 1,
                _ => {}
            }
        }
        capitals > 0 && small * 4 <= capitals
    }

    /// Whether the two words of a short run are somebody's or something's name.
    fn is_named(&self, first: u32, end: u32) -> bool {
        let named = Classes::GIVEN_NAME.or(Classes::SURNAME).or(Classes::ORGANISATION).or(Classes::TITLE);
        self.tokens_between(first, end).iter().any(|t| t.is(named))
    }
}
