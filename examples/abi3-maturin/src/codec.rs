//! The stored form of a sketch: a magic word, the settings, then the bins, all little-endian; counts as LEB128.
//!
//! A stored sketch may come from another process or an older release, so every field is checked when it is read.

use crate::bins::Bins;
use crate::error::SketchError;
use crate::sketch::QuantileSketch;

/// The last byte is the version of the format.
const MAGIC: [u8; 4] = *b"RSK\x01";

impl QuantileSketch {
    /// The stored form, to be read by [`QuantileSketch::from_bytes`] of this or a later release.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(self.accuracy.to_le_bytes());
        out.extend((self.max_bins as u32).to_le_bytes());
        for value in [self.sum, self.min, self.max] {
            out.extend(value.to_le_bytes());
        }
        write_count(&mut out, self.zero);
        for bins in [&self.negative, &self.positive] {
            out.extend(bins.lowest().to_le_bytes());
            write_count(&mut out, bins.counts().len() as u64);
            for count in bins.counts() {
                write_count(&mut out, *count);
            }
        }
        out
    }

    /// Reads what [`QuantileSketch::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SketchError> {
        let mut reader = Reader(bytes);
        if reader.take::<4>()? != MAGIC {
            return Err(SketchError::Corrupt("it does not start with RSK and version 1"));
        }
        let accuracy = f64::from_le_bytes(reader.take()?);
        let max_bins = u32::from_le_bytes(reader.take()?) as usize;
        let mut sketch = Self::new(accuracy, max_bins)?;
        sketch.sum = f64::from_le_bytes(reader.take()?);
        sketch.min = f64::from_le_bytes(reader.take()?);
        sketch.max = f64::from_le_bytes(reader.take()?);
        sketch.zero = reader.count()?;
        sketch.negative = reader.bins(max_bins)?;
        sketch.positive = reader.bins(max_bins)?;
        sketch.count = total(&sketch)?;
        if !reader.0.is_empty() {
            return Err(SketchError::Corrupt("bytes follow its end"));
        }
        if !extremes_fit(&sketch) {
            return Err(SketchError::Corrupt("its extremes do not fit its bins"));
        }
        Ok(sketch)
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], SketchError> {
        let (head, rest) = self
            .0
            .split_first_chunk::<N>()
            .ok_or(SketchError::Corrupt("it ends too early"))?;
        self.0 = rest;
        Ok(*head)
    }

    fn count(&mut self) -> Result<u64, SketchError> {
        let mut value = 0u64;
        for shift in (0..64).step_by(7) {
            let [byte] = self.take()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                break;
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(SketchError::Corrupt("a count is larger than 64 bits"))
    }

    fn bins(&mut self, limit: usize) -> Result<Bins, SketchError> {
        let lowest = i32::from_le_bytes(self.take()?);
        let length = self.count()?;
        // Before anything of that size is allocated.
        if length > limit as u64 {
            return Err(SketchError::Corrupt("it has more bins than its limit"));
        }
        let counts = (0..length).map(|_| self.count()).collect::<Result<_, _>>()?;
        Bins::from_parts(lowest, counts, limit).ok_or(SketchError::Corrupt("its bins are not in order"))
    }
}

fn write_count(out: &mut Vec<u8>, count: u64) {
    let mut left = count;
    while left >= 0x80 {
        out.push(left as u8 | 0x80);
        left >>= 7;
    }
    out.push(left as u8);
}

fn total(sketch: &QuantileSketch) -> Result<u64, SketchError> {
    let counts = sketch.negative.counts().iter().chain(sketch.positive.counts());
    counts
        .copied()
        .try_fold(sketch.zero, u64::checked_add)
        .ok_or(SketchError::TooMany)
}

fn extremes_fit(sketch: &QuantileSketch) -> bool {
    if sketch.count == 0 {
        return sketch.min == f64::INFINITY && sketch.max == f64::NEG_INFINITY && sketch.sum == 0.0;
    }
    let has_negative = !sketch.negative.counts().is_empty();
    let has_positive = !sketch.positive.counts().is_empty();
    sketch.min.is_finite()
        && sketch.max.is_finite()
        && sketch.min <= sketch.max
        && (sketch.min < 0.0) == has_negative
        && (sketch.max > 0.0) == has_positive
}

#[cfg(test)]
mod tests {
    use crate::{QuantileSketch, SketchError};

    fn sample() -> QuantileSketch {
        let mut sketch = QuantileSketch::new(0.02, 512).unwrap();
        for value in [-4.0, 0.0, 0.25, 300.0] {
            sketch.add(value, 1000).unwrap();
        }
        sketch
    }

    #[test]
    fn a_stored_sketch_is_read_back_equal() {
        let empty = QuantileSketch::new(0.01, 2).unwrap();
        for sketch in [sample(), empty] {
            assert_eq!(QuantileSketch::from_bytes(&sketch.to_bytes()), Ok(sketch));
        }
    }

    #[test]
    fn a_stored_sketch_that_was_cut_off_or_extended_is_refused() {
        let bytes = sample().to_bytes();
        for length in 0..bytes.len() {
            assert!(
                QuantileSketch::from_bytes(&bytes[..length]).is_err(),
                "{length} bytes"
            );
        }
        let longer = [bytes.as_slice(), &[0]].concat();
        assert_eq!(
            QuantileSketch::from_bytes(&longer),
            Err(SketchError::Corrupt("bytes follow its end"))
        );
    }

    #[test]
    fn no_changed_byte_makes_reading_or_asking_panic() {
        let bytes = sample().to_bytes();
        for index in 0..bytes.len() {
            for flipped in [0x01, 0x80, 0xff] {
                let mut changed = bytes.clone();
                changed[index] ^= flipped;
                if let Ok(mut sketch) = QuantileSketch::from_bytes(&changed) {
                    sketch.add(1e300, 1).unwrap();
                    sketch.quantile(0.5).unwrap();
                }
            }
        }
    }
}
