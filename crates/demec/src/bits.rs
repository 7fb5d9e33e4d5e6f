//! Which of a few things in a row fit, as bits: all are asked without a branch, since a processor cannot foresee which of them fit,
//! and only those that fit are gone through.

/// Things of which one word of bits tells which fit.
pub(crate) const TOGETHER: usize = u64::BITS as usize;

/// A bit for each of [`TOGETHER`] things at most, the first one lowest, set where one fits. `fits` must have no branch either.
#[inline]
pub(crate) fn bits_of<T>(things: &[T], fits: impl Fn(&T) -> bool) -> u64 {
    // From the last, so that each bit moves to its place on the way.
    things.iter().rev().fold(0, |bits, thing| bits << 1 | u64::from(fits(thing)))
}

/// The places of the bits that are set, from the lowest on.
#[inline]
pub(crate) fn ones(mut bits: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let lowest = bits.trailing_zeros();
        let found = bits != 0;
        bits &= bits.wrapping_sub(1);
        found.then_some(lowest)
    })
}

/// The indices of those things that fit, in order. `fits` must have no branch either.
pub(crate) fn chosen<'a, T>(
    things: &'a [T],
    fits: impl Fn(&T) -> bool + 'a,
) -> impl Iterator<Item = u32> + 'a {
    let some = things.chunks(TOGETHER).zip((0..).step_by(TOGETHER));
    some.flat_map(move |(some, first)| ones(bits_of(some, &fits)).map(move |at| first + at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_found_in_its_place() {
        let things: Vec<u32> = (0..64).collect();
        let fits = |thing: &u32| thing.is_multiple_of(9);
        assert!(ones(bits_of(&things, fits)).eq([0, 9, 18, 27, 36, 45, 54, 63]));
        assert!(ones(bits_of(&things[60..], fits)).eq([3]));
        assert_eq!(ones(bits_of(&things[1..9], fits)).count(), 0);
        let many: Vec<u32> = (0..200).collect();
        assert!(chosen(&many, |thing| thing % 67 == 3).eq([3, 70, 137]));
    }
}
