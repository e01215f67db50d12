use std::fmt;

/// Why a sketch refused a value, a setting, another sketch or stored bytes.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SketchError {
    /// The accuracy is not between 0.0001 and 0.5.
    Accuracy(f64),
    /// The number of bins is not between 2 and 1,048,576.
    MaxBins(usize),
    /// NaN and the infinities have no place in an order.
    NotFinite(f64),
    /// A quantile is asked for by a number from 0 to 1.
    Quantile(f64),
    /// More than 2^64 - 1 values.
    TooMany,
    /// Only sketches of the same accuracy have the same bins.
    AccuracyDiffers {
        /// The accuracy of the sketch that was to take the other in.
        ours: f64,
        /// The accuracy of the other sketch.
        theirs: f64,
    },
    /// The bytes are not a stored sketch; the text says what was wrong with them.
    Corrupt(&'static str),
}

impl fmt::Display for SketchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Accuracy(value) => {
                write!(f, "accuracy must be from 0.0001 to 0.5, not {value}")
            }
            Self::MaxBins(value) => write!(f, "max_bins must be from 2 to 1048576, not {value}"),
            Self::NotFinite(value) => write!(f, "a sketch holds finite numbers, not {value}"),
            Self::Quantile(value) => write!(f, "a quantile is a number from 0 to 1, not {value}"),
            Self::TooMany => f.write_str("a sketch counts up to 18446744073709551615 values"),
            Self::AccuracyDiffers { ours, theirs } => write!(
                f,
                "cannot merge a sketch of accuracy {theirs} into one of accuracy {ours}"
            ),
            Self::Corrupt(what) => write!(f, "not a stored sketch: {what}"),
        }
    }
}

impl std::error::Error for SketchError {}
