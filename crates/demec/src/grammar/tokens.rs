//! Tokens as input of nom.

use std::{iter, slice};

use nom::{IResult, Input, Needed, error::ParseError};

use crate::lexer::token::Token;

/// The tokens still to be read, from the left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tokens<'a>(pub(crate) &'a [Token]);

/// An input of tokens with a next one.
pub(crate) trait Head<'a>: Input<Item = &'a Token> + Copy {
    /// The token to be read next.
    fn head(&self) -> Option<&'a Token>;
}

impl<'a> Head<'a> for Tokens<'a> {
    #[inline]
    fn head(&self) -> Option<&'a Token> {
        self.0.first()
    }
}

/// One token that `fits`: the leaf that all productions are built of.
#[inline]
pub(crate) fn token<'a, I: Head<'a>, E: ParseError<I>>(
    fits: impl Fn(&Token) -> bool,
) -> impl Fn(I) -> IResult<I, &'a Token, E> {
    move |input: I| match input.head() {
        Some(token) if fits(token) => Ok((input.take_from(1), token)),
        _ => Err(nom::Err::Error(E::from_error_kind(input, nom::error::ErrorKind::Satisfy))),
    }
}

impl<'a> Input for Tokens<'a> {
    type Item = &'a Token;
    type Iter = slice::Iter<'a, Token>;
    type IterIndices = iter::Enumerate<Self::Iter>;

    #[inline]
    fn input_len(&self) -> usize {
        self.0.len()
    }

    #[inline]
    fn take(&self, index: usize) -> Self {
        Self(self.0.get(..index).unwrap_or(self.0))
    }

    #[inline]
    fn take_from(&self, index: usize) -> Self {
        Self(self.0.get(index..).unwrap_or_default())
    }

    #[inline]
    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    #[inline]
    fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
        self.0.iter().position(predicate)
    }

    #[inline]
    fn iter_elements(&self) -> Self::Iter {
        self.0.iter()
    }

    #[inline]
    fn iter_indices(&self) -> Self::IterIndices {
        self.0.iter().enumerate()
    }

    #[inline]
    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.0.len() { Ok(count) } else { Err(Needed::Unknown) }
    }
}
