//! Endings of words that no pack knows, read from the last letter leftwards.

use super::form::Form;
use crate::lexer::token::Token;

/// Letters that the key of any word keeps readable at its end.
const READABLE: usize = 10;

/// An automaton over folded letters, from the right; the longest ending found wins.
#[derive(Clone, Debug)]
pub(crate) struct Endings {
    nodes: Vec<Node>,
}

#[derive(Clone, Debug)]
struct Node {
    next: [u16; 32],
    form: Option<Form>,
}

impl Default for Endings {
    fn default() -> Self {
        Self { nodes: vec![Node { next: [0; 32], form: None }] }
    }
}

impl Endings {
    /// Adds an ending by its key; one that is there already keeps its form.
    pub(crate) fn insert(&mut self, key: u64, form: Form) {
        let mut at = 0;
        let mut rest = key;
        while rest != 0 {
            let letter = (rest & 31) as usize;
            rest >>= 5;
            let fresh = self.nodes.len() as u16;
            let Some(next) = self.nodes.get_mut(at).and_then(|n| n.next.get_mut(letter)) else { return };
            if *next == 0 {
                *next = fresh;
                self.nodes.push(Node { next: [0; 32], form: None });
            }
            at = usize::from(self.nodes.get(at).and_then(|n| n.next.get(letter)).copied().unwrap_or(0));
        }
        if let Some(node) = self.nodes.get_mut(at) {
            node.form.get_or_insert(form);
        }
    }

    /// What the longest known ending of the word says.
    #[inline]
    pub(crate) fn of(&self, word: &Token) -> Form {
        // The stem keeps a letter at least.
        self.longest(word.key, 1)
    }

    /// What a suffix that stands alone says: all of it must be a known ending.
    pub(crate) fn of_suffix(&self, suffix: &Token) -> Form {
        self.longest(suffix.key, 0)
    }

    #[inline]
    fn longest(&self, key: u64, stem: u32) -> Form {
        let mut rest = key & ((1 << 60) - 1);
        let mut at = 0;
        let mut found = Form::NONE;
        for _ in 0..READABLE {
            let letter = (rest & 31) as usize;
            rest >>= 5;
            if letter == 0 || (rest == 0 && stem > 0) {
                break;
            }
            let Some(node) = self.nodes.get(at) else { break };
            at = usize::from(node.next.get(letter).copied().unwrap_or(0));
            if at == 0 {
                break;
            }
            if let Some(form) = self.nodes.get(at).and_then(|n| n.form).filter(|_| stem > 0 || rest == 0) {
                found = form;
            }
        }
        found
    }
}
