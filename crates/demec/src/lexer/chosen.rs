//! Choosing tokens by what is known of each.

use super::token::Token;

/// The indices of the tokens that fit, in order.
///
/// Which of them fit no processor can foresee: so they are asked all at once, without a branch, and only those that fit are
/// gone through. `fits` must have no branch either.
pub(crate) fn chosen<'a>(
    tokens: &'a [Token],
    fits: impl Fn(&Token) -> bool + 'a,
) -> impl Iterator<Item = u32> + 'a {
    let chunks = tokens.chunks(u64::BITS as usize).zip((0..).step_by(u64::BITS as usize));
    chunks.flat_map(move |(chunk, first)| {
        let mut bits = chunk.iter().rev().fold(0_u64, |bits, token| bits << 1 | u64::from(fits(token)));
        std::iter::from_fn(move || {
            let at = first + bits.trailing_zeros();
            let found = bits != 0;
            bits &= bits.wrapping_sub(1);
            found.then_some(at)
        })
    })
}
