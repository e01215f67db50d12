use crate::bins::Bins;
use crate::error::SketchError;

/// The finest accuracy offered; finer ones need more bins than the sketch saves.
const FINEST: f64 = 0.0001;
const COARSEST: f64 = 0.5;
const MOST_BINS: usize = 1 << 20;

/// Counts of values in bins whose width grows with the value.
///
/// Bin `k` holds the values of `(gamma^(k-1), gamma^k]`, with `gamma = (1 + accuracy) / (1 - accuracy)`, so that the
/// bin's middle is never further than `accuracy` times the value away. Negative values have bins of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct QuantileSketch {
    pub(crate) accuracy: f64,
    pub(crate) max_bins: usize,
    pub(crate) negative: Bins,
    pub(crate) zero: u64,
    pub(crate) positive: Bins,
    pub(crate) count: u64,
    pub(crate) sum: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
}

impl QuantileSketch {
    /// An empty sketch. With an accuracy of 0.01, 2048 bins cover seventeen orders of magnitude on each side of zero.
    pub fn new(accuracy: f64, max_bins: usize) -> Result<Self, SketchError> {
        if !(FINEST..=COARSEST).contains(&accuracy) {
            return Err(SketchError::Accuracy(accuracy));
        }
        if !(2..=MOST_BINS).contains(&max_bins) {
            return Err(SketchError::MaxBins(max_bins));
        }
        Ok(Self {
            accuracy,
            max_bins,
            negative: Bins::new(max_bins),
            zero: 0,
            positive: Bins::new(max_bins),
            count: 0,
            sum: 0.0,
            min: f64::INFINITY,
            max: f64::NEG_INFINITY,
        })
    }

    /// Adds a value `count` times.
    pub fn add(&mut self, value: f64, count: u64) -> Result<(), SketchError> {
        if !value.is_finite() {
            return Err(SketchError::NotFinite(value));
        }
        if count == 0 {
            return Ok(());
        }
        self.count = self.count.checked_add(count).ok_or(SketchError::TooMany)?;
        if value > 0.0 {
            self.positive.add(self.key(value), count);
        } else if value < 0.0 {
            self.negative.add(self.key(-value), count);
        } else {
            self.zero += count;
        }
        self.sum += value * count as f64;
        self.min = self.min.min(value);
        self.max = self.max.max(value);
        Ok(())
    }

    /// Takes in all values of another sketch of the same accuracy; the other may have another number of bins.
    pub fn merge(&mut self, other: &Self) -> Result<(), SketchError> {
        if self.accuracy != other.accuracy {
            return Err(SketchError::AccuracyDiffers {
                ours: self.accuracy,
                theirs: other.accuracy,
            });
        }
        let total = self.count.checked_add(other.count);
        self.count = total.ok_or(SketchError::TooMany)?;
        self.negative.merge(&other.negative);
        self.zero += other.zero;
        self.positive.merge(&other.positive);
        self.sum += other.sum;
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
        Ok(())
    }

    /// The value at rank `floor(q * (count - 1))` of the sorted values, within the accuracy; `None` without values.
    pub fn quantile(&self, q: f64) -> Result<Option<f64>, SketchError> {
        if !(0.0..=1.0).contains(&q) {
            return Err(SketchError::Quantile(q));
        }
        if self.count == 0 {
            return Ok(None);
        }
        let rank = (q * (self.count - 1) as f64) as u64;
        // The middle of the outermost bins may lie outside of what was seen.
        Ok(Some(self.value_at(rank).clamp(self.min, self.max)))
    }

    /// How far an answer may lie from the true quantile, as a fraction of it.
    pub fn accuracy(&self) -> f64 {
        self.accuracy
    }

    /// How many bins each side of zero may use.
    pub fn max_bins(&self) -> usize {
        self.max_bins
    }

    /// How many values were added.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The sum of all values, as floating point adds them up.
    pub fn sum(&self) -> f64 {
        self.sum
    }

    /// The mean; `None` without values.
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / self.count as f64)
    }

    /// The smallest value, exactly; `None` without values.
    pub fn min(&self) -> Option<f64> {
        (self.count > 0).then_some(self.min)
    }

    /// The largest value, exactly; `None` without values.
    pub fn max(&self) -> Option<f64> {
        (self.count > 0).then_some(self.max)
    }

    fn value_at(&self, rank: u64) -> f64 {
        let mut left = rank;
        // The most negative values have the highest keys.
        for (key, count) in self.negative.iter().rev() {
            if left < count {
                return -self.middle(key);
            }
            left -= count;
        }
        if left < self.zero {
            return 0.0;
        }
        left -= self.zero;
        for (key, count) in self.positive.iter() {
            if left < count {
                return self.middle(key);
            }
            left -= count;
        }
        // Rounding of a rank above 2^53 can point one past the last value.
        self.max
    }

    fn key(&self, magnitude: f64) -> i32 {
        (magnitude.ln() / self.log_gamma()).ceil() as i32
    }

    /// The number that is equally far, relatively, from both ends of a bin: `2 gamma^k / (gamma + 1)`.
    fn middle(&self, key: i32) -> f64 {
        (f64::from(key) * self.log_gamma()).exp() * (1.0 - self.accuracy)
    }

    fn log_gamma(&self) -> f64 {
        self.accuracy.ln_1p() - (-self.accuracy).ln_1p()
    }
}

#[cfg(test)]
mod tests {
    use super::{QuantileSketch, SketchError};

    /// A linear congruential generator (Knuth's MMIX constants): the same values everywhere, no dependency.
    fn values(seed: u64, count: usize, shape: impl Fn(f64) -> f64) -> Vec<f64> {
        let mut state = seed;
        (0..count)
            .map(|_| {
                state = state
                    .wrapping_mul(6364136223846793005)
                    .wrapping_add(1442695040888963407);
                shape((state >> 11) as f64 / (1u64 << 53) as f64)
            })
            .collect()
    }

    fn sketch_of(values: &[f64], accuracy: f64) -> QuantileSketch {
        let mut sketch = QuantileSketch::new(accuracy, 1 << 16).unwrap();
        for value in values {
            sketch.add(*value, 1).unwrap();
        }
        sketch
    }

    fn assert_quantiles_hold(sketch: &QuantileSketch, values: &[f64]) {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        for step in 0..=100 {
            let q = f64::from(step) / 100.0;
            let truth = sorted[(q * (sorted.len() - 1) as f64) as usize];
            let answer = sketch.quantile(q).unwrap().unwrap();
            // A few units in the last place for ln and exp.
            let allowed = truth.abs() * (sketch.accuracy() + 1e-9);
            assert!((answer - truth).abs() <= allowed, "q={q}: {answer} for {truth}");
        }
    }

    #[test]
    fn every_quantile_is_within_the_accuracy() {
        let shapes: [fn(f64) -> f64; 4] = [
            |u| u,
            |u| (1.0 - u).powf(-1.0 / 1.5),
            |u| (u - 0.5) * 1e6,
            |u| (40.0 * (u - 0.5)).exp(),
        ];
        for (seed, shape) in shapes.into_iter().enumerate() {
            for accuracy in [0.2, 0.01, 0.001] {
                let values = values(seed as u64, 20_000, shape);
                assert_quantiles_hold(&sketch_of(&values, accuracy), &values);
            }
        }
    }

    #[test]
    fn merged_parts_equal_the_sketch_of_the_whole() {
        let all = values(7, 10_000, |u| (u - 0.3) * 250.0);
        let whole = sketch_of(&all, 0.01);
        let mut merged = QuantileSketch::new(0.01, 1 << 16).unwrap();
        for part in all.chunks(999) {
            merged.merge(&sketch_of(part, 0.01)).unwrap();
        }
        assert_eq!(merged.positive, whole.positive);
        assert_eq!(merged.negative, whole.negative);
        assert_eq!(
            (merged.count(), merged.min(), merged.max()),
            (whole.count(), whole.min(), whole.max())
        );
        assert!((merged.sum() - whole.sum()).abs() < 1e-6);
    }

    #[test]
    fn the_extremes_of_floating_point_fit() {
        let extremes = [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324, -5e-324, -0.0];
        let mut sketch = QuantileSketch::new(0.01, 1 << 20).unwrap();
        for value in extremes {
            sketch.add(value, 1).unwrap();
        }
        assert_eq!(sketch.quantile(0.0).unwrap(), Some(f64::MIN));
        assert_eq!(sketch.quantile(1.0).unwrap(), Some(f64::MAX));
    }

    #[test]
    fn too_few_bins_cost_accuracy_near_zero_only() {
        let mut sketch = QuantileSketch::new(0.01, 64).unwrap();
        for exponent in 0..100 {
            sketch.add(1.1f64.powi(exponent), 1).unwrap();
        }
        let largest = 1.1f64.powi(99);
        assert!((sketch.quantile(1.0).unwrap().unwrap() - largest).abs() <= largest * 0.01);
        assert!(sketch.quantile(0.0).unwrap().unwrap() > 1.0);
    }

    #[test]
    fn an_empty_sketch_has_no_quantiles() {
        let sketch = QuantileSketch::new(0.01, 2048).unwrap();
        assert_eq!(sketch.quantile(0.5), Ok(None));
        assert_eq!((sketch.min(), sketch.max(), sketch.mean()), (None, None, None));
    }

    #[test]
    fn what_has_no_place_in_a_sketch_is_refused_and_changes_nothing() {
        let mut sketch = sketch_of(&[1.0, 2.0], 0.01);
        let before = sketch.clone();
        assert!(matches!(sketch.add(f64::NAN, 1), Err(SketchError::NotFinite(_))));
        assert!(matches!(
            sketch.add(f64::INFINITY, 1),
            Err(SketchError::NotFinite(_))
        ));
        assert_eq!(sketch.add(3.0, u64::MAX), Err(SketchError::TooMany));
        let other = QuantileSketch::new(0.02, 2048).unwrap();
        assert!(matches!(
            sketch.merge(&other),
            Err(SketchError::AccuracyDiffers { .. })
        ));
        assert_eq!(sketch, before);
        assert!(matches!(sketch.quantile(1.5), Err(SketchError::Quantile(_))));
        assert!(matches!(sketch.quantile(f64::NAN), Err(SketchError::Quantile(_))));
        assert!(matches!(
            QuantileSketch::new(0.0, 64),
            Err(SketchError::Accuracy(_))
        ));
        assert!(matches!(
            QuantileSketch::new(0.01, 1),
            Err(SketchError::MaxBins(1))
        ));
    }
}
