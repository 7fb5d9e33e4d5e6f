//! Spans of the two sides, paired by how much they overlap.

use std::collections::HashSet;

use super::counts::ratio;

/// Code points from the first to, not including, the second.
pub(crate) type Range = (usize, usize);

/// Marks, white space and punctuation at the ends of a quotation, about which people need not agree.
const fn is_trimmed(character: char) -> bool {
    matches!(
        character,
        '"' | '\''
            | '“'
            | '”'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '„'
            | '‟'
            | '‹'
            | '›'
            | '`'
            | '´'
            | ' '
            | '\t'
            | '\r'
            | '\n'
            | '\u{A0}'
            | '.'
            | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '-'
            | '–'
            | '—'
    )
}

/// `range` without what may stand at the ends of a quotation.
pub(crate) fn trimmed(text: &[char], (mut start, mut end): Range) -> Range {
    let trims = |at: usize| text.get(at).copied().is_some_and(is_trimmed);
    while start < end && trims(start) {
        start += 1;
    }
    while end > start && trims(end - 1) {
        end -= 1;
    }
    (start, end)
}

/// Intersection over union.
pub(crate) fn iou(one: Range, other: Range) -> f64 {
    let intersection = one.1.min(other.1).saturating_sub(one.0.max(other.0));
    let union = length(one) + length(other) - intersection;
    if union == 0 { 0.0 } else { ratio(intersection, union) }
}

const fn length((start, end): Range) -> usize {
    end.saturating_sub(start)
}

/// Pairs of indices, `gold` first, with an overlap of at least `threshold`: each index once, the closest
/// pairs first, among equally close ones those that stand first.
pub(crate) fn pairs(gold: &[Range], system: &[Range], threshold: f64) -> Vec<(usize, usize)> {
    let mut by_start: Vec<usize> = (0..system.len()).collect();
    by_start.sort_by_key(|&index| system.get(index));
    let mut candidates = Vec::new();
    for (index, &wanted) in gold.iter().enumerate() {
        let others = by_start.iter().filter_map(|&other| Some((other, *system.get(other)?)));
        for (other, found) in others.take_while(|(_, found)| found.0 < wanted.1) {
            let overlap = if found.1 > wanted.0 { iou(wanted, found) } else { 0.0 };
            if found.1 > wanted.0 && overlap >= threshold {
                candidates.push((overlap, index, other));
            }
        }
    }
    candidates.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    let (mut taken, mut given) = (HashSet::new(), HashSet::new());
    let free = |&(_, index, other): &(f64, usize, usize)| {
        let is_free = !taken.contains(&index) && !given.contains(&other);
        is_free && taken.insert(index) && given.insert(other)
    };
    candidates.into_iter().filter(free).map(|(_, index, other)| (index, other)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_final_punctuation_do_not_count() {
        let text: Vec<char> = " “Köprü açık.” ".chars().collect();
        assert_eq!(trimmed(&text, (0, text.len())), (2, 12));
        assert_eq!(trimmed(&text, (12, 15)), (15, 15));
    }

    #[test]
    fn the_closest_pair_comes_first_and_each_span_once() {
        let gold = [(0, 10), (5, 10)];
        assert_eq!(pairs(&gold, &[(5, 10), (0, 9)], 0.5), [(1, 0), (0, 1)]);
        assert_eq!(pairs(&gold, &[(5, 10)], 0.5), [(1, 0)]);
        assert_eq!(pairs(&gold, &[(20, 30), (10, 12)], 0.0), []);
    }
}
