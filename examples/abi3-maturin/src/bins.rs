/// No finite number has a key as large as this: ln(5e-324) / ln(1.0002) is -3.7 million.
const KEY_LIMIT: i32 = 1 << 23;

/// Counts of consecutive bins, at most `limit` of them.
///
/// When a new key would need more, the lowest bins are folded into one. In a sketch the low keys belong to the numbers
/// nearest to zero, so the accuracy of large values survives.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bins {
    /// Key of `counts[0]`; without meaning while `counts` is empty.
    lowest: i32,
    counts: Vec<u64>,
    limit: usize,
}

impl Bins {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            lowest: 0,
            counts: Vec::new(),
            limit,
        }
    }

    /// Bins from their stored form, or `None` if they could not have been written by us.
    pub(crate) fn from_parts(lowest: i32, counts: Vec<u64>, limit: usize) -> Option<Self> {
        let ends_are_used = counts.first().is_none_or(|c| *c > 0) && counts.last().is_none_or(|c| *c > 0);
        let in_range = if counts.is_empty() {
            lowest == 0
        } else {
            lowest >= -KEY_LIMIT && i64::from(lowest) + counts.len() as i64 <= i64::from(KEY_LIMIT)
        };
        (counts.len() <= limit && ends_are_used && in_range).then_some(Self {
            lowest,
            counts,
            limit,
        })
    }

    pub(crate) fn lowest(&self) -> i32 {
        self.lowest
    }

    pub(crate) fn counts(&self) -> &[u64] {
        &self.counts
    }

    /// Adds to one bin. The caller keeps the total within `u64`, so no single bin can overflow.
    pub(crate) fn add(&mut self, key: i32, count: u64) {
        if count == 0 {
            return;
        }
        let index = self.make_room(key);
        self.counts[index] += count;
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        // From the top down: what does not fit is folded once, not bin by bin.
        for (key, count) in other.iter().rev() {
            self.add(key, count);
        }
    }

    /// Used bins with their keys, ascending.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (i32, u64)> + '_ {
        let used = self.counts.iter().enumerate().filter(|(_, count)| **count > 0);
        used.map(|(index, count)| (self.lowest + index as i32, *count))
    }

    /// Index of the bin that counts `key`, after growing or folding.
    fn make_room(&mut self, key: i32) -> usize {
        if self.counts.is_empty() {
            self.lowest = key;
            self.counts.push(0);
            return 0;
        }
        if key < self.lowest {
            let missing = distance(key, self.lowest).min(self.limit - self.counts.len());
            self.counts.splice(0..0, std::iter::repeat_n(0, missing));
            self.lowest -= missing as i32;
        }
        let above = distance(self.lowest, key.max(self.lowest));
        if above >= self.limit {
            self.fold(above + 1 - self.limit);
        }
        let index = distance(self.lowest, key.max(self.lowest));
        if index >= self.counts.len() {
            self.counts.resize(index + 1, 0);
        }
        index
    }

    /// Moves the `surplus` lowest bins into the one above them.
    fn fold(&mut self, surplus: usize) {
        let gone = surplus.min(self.counts.len());
        let folded: u64 = self.counts.drain(..gone).sum();
        self.lowest += surplus as i32;
        if self.counts.is_empty() {
            self.counts.push(0);
        }
        self.counts[0] += folded;
    }
}

/// How far `high` is above `low`; keys stay below `KEY_LIMIT`, so this cannot overflow.
fn distance(low: i32, high: i32) -> usize {
    (high - low) as usize
}

#[cfg(test)]
mod tests {
    use super::Bins;

    fn bins(limit: usize, keys: &[i32]) -> Bins {
        let mut bins = Bins::new(limit);
        for key in keys {
            bins.add(*key, 1);
        }
        bins
    }

    #[test]
    fn counts_are_kept_by_key_in_ascending_order() {
        let all: Vec<_> = bins(10, &[3, -2, 3, 0]).iter().collect();
        assert_eq!(all, [(-2, 1), (0, 1), (3, 2)]);
    }

    #[test]
    fn the_lowest_bins_are_folded_when_a_higher_key_comes() {
        let all: Vec<_> = bins(3, &[1, 2, 3, 5]).iter().collect();
        assert_eq!(all, [(3, 3), (5, 1)]);
    }

    #[test]
    fn a_key_below_full_bins_counts_in_the_lowest() {
        let all: Vec<_> = bins(3, &[3, 4, 5, -100]).iter().collect();
        assert_eq!(all, [(3, 2), (4, 1), (5, 1)]);
    }

    #[test]
    fn a_key_far_above_folds_everything_into_the_lowest_bin_that_is_left() {
        let all: Vec<_> = bins(3, &[1, 2, 1000]).iter().collect();
        assert_eq!(all, [(998, 2), (1000, 1)]);
    }

    #[test]
    fn merging_gives_the_same_bins_as_adding_one_by_one() {
        let mut merged = bins(4, &[1, 2, 3]);
        merged.merge(&bins(4, &[2, 6, 9]));
        assert_eq!(merged, bins(4, &[1, 2, 3, 2, 6, 9]));
    }
}
