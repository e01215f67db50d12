//! A quantile sketch with a relative error bound.
//!
//! It answers "what is the 99th percentile?" over any number of values in a few kilobytes. Each answer lies within a
//! chosen fraction of the true one: with an accuracy of 0.01, a true p99 of 250 ms is reported as 247.5 to 252.5 ms.
//! Sketches of separate processes or hours can be merged without loss.
//!
//! The method is DDSketch: Masson, Rim, Lee, "DDSketch: a fast and fully-mergeable quantile sketch with relative-error
//! guarantees", PVLDB 12(12), 2019.
//!
//! ```
//! use relative_sketch::QuantileSketch;
//!
//! let mut sketch = QuantileSketch::new(0.01, 2048)?;
//! for millis in 1..=1000 {
//!     sketch.add(f64::from(millis), 1)?;
//! }
//! let p99 = sketch.quantile(0.99)?.unwrap();
//! assert!((p99 - 990.0).abs() <= 990.0 * 0.01);
//! # Ok::<(), relative_sketch::SketchError>(())
//! ```

mod bins;
mod codec;
mod error;
#[cfg(feature = "python")]
mod python;
mod sketch;

pub use error::SketchError;
pub use sketch::QuantileSketch;
