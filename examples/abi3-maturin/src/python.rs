//! The Python face. What it promises to Python is written in `python/latency_sketch/_native.pyi`.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};

use crate::{QuantileSketch, SketchError};

impl From<SketchError> for PyErr {
    fn from(error: SketchError) -> Self {
        PyValueError::new_err(error.to_string())
    }
}

#[pyclass(name = "QuantileSketch", module = "latency_sketch._native")]
struct PySketch(QuantileSketch);

#[pymethods]
impl PySketch {
    #[new]
    #[pyo3(signature = (accuracy = 0.01, *, max_bins = 2048))]
    fn new(accuracy: f64, max_bins: usize) -> PyResult<Self> {
        Ok(Self(QuantileSketch::new(accuracy, max_bins)?))
    }

    #[pyo3(signature = (value, count = 1))]
    fn add(&mut self, value: f64, count: u64) -> PyResult<()> {
        Ok(self.0.add(value, count)?)
    }

    fn extend(slf: &Bound<'_, Self>, values: &Bound<'_, PyAny>) -> PyResult<()> {
        // Borrowed per value: the iterator may be Python code that looks at this very sketch.
        for value in values.try_iter()? {
            let value = value?.extract()?;
            slf.borrow_mut().0.add(value, 1)?;
        }
        Ok(())
    }

    fn merge(slf: &Bound<'_, Self>, other: &Bound<'_, Self>) -> PyResult<()> {
        // A copy, because a sketch may be merged with itself.
        let other = other.borrow().0.clone();
        Ok(slf.borrow_mut().0.merge(&other)?)
    }

    fn quantile(&self, q: f64) -> PyResult<Option<f64>> {
        Ok(self.0.quantile(q)?)
    }

    #[getter]
    fn accuracy(&self) -> f64 {
        self.0.accuracy()
    }

    #[getter]
    fn max_bins(&self) -> usize {
        self.0.max_bins()
    }

    #[getter]
    fn count(&self) -> u64 {
        self.0.count()
    }

    #[getter]
    fn sum(&self) -> f64 {
        self.0.sum()
    }

    #[getter]
    fn mean(&self) -> Option<f64> {
        self.0.mean()
    }

    #[getter]
    fn min(&self) -> Option<f64> {
        self.0.min()
    }

    #[getter]
    fn max(&self) -> Option<f64> {
        self.0.max()
    }

    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0.to_bytes())
    }

    #[classmethod]
    fn from_bytes(_cls: &Bound<'_, PyType>, data: &[u8]) -> PyResult<Self> {
        Ok(Self(QuantileSketch::from_bytes(data)?))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let from_bytes = slf.get_type().getattr("from_bytes")?;
        Ok((from_bytes, (slf.borrow().to_bytes(slf.py()),)))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __repr__(&self) -> String {
        format!(
            "QuantileSketch(accuracy={}, max_bins={}, count={})",
            self.0.accuracy(),
            self.0.max_bins(),
            self.0.count()
        )
    }
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<PySketch>()?;
    // The crate has a version of its own; bug reports need both.
    module.add("CRATE_VERSION", env!("CARGO_PKG_VERSION"))
}
