#include <torch/csrc/stable/library.h>
#include <torch/csrc/stable/ops.h>

#include <cmath>
#include <limits>

#include "segments.h"

namespace ragged_reduce {
namespace {

template <typename T>
void reduce(const T* values, const std::int64_t* offsets, std::int64_t segments, T* result) {
    for (std::int64_t i = 0; i < segments; ++i) {
        T most = -std::numeric_limits<T>::infinity();
        for (std::int64_t j = offsets[i]; j < offsets[i + 1]; ++j) most = std::max(most, values[j]);
        // Of nothing, and of nothing but -inf: log 0.
        if (std::isinf(most)) {
            result[i] = most;
            continue;
        }
        T sum = 0;
        for (std::int64_t j = offsets[i]; j < offsets[i + 1]; ++j) sum += std::exp(values[j] - most);
        result[i] = most + std::log(sum);
    }
}

void check_offsets(const std::int64_t* offsets, std::int64_t segments, std::int64_t count) {
    STD_TORCH_CHECK(offsets[0] == 0 && offsets[segments] == count, "offsets must begin at 0 and end at the number of values");
    for (std::int64_t i = 0; i < segments; ++i) STD_TORCH_CHECK(offsets[i] <= offsets[i + 1], "offsets must not decrease");
}

Tensor logsumexp(const Tensor& values, const Tensor& offsets) {
    check_segments(values, offsets);
    const std::int64_t segments = offsets.numel() - 1;
    const auto* bounds = offsets.const_data_ptr<std::int64_t>();
    check_offsets(bounds, segments, values.numel());
    Tensor result = torch::stable::new_empty(values, {segments});
    if (values.scalar_type() == ScalarType::Float) {
        reduce(values.const_data_ptr<float>(), bounds, segments, result.mutable_data_ptr<float>());
    } else {
        reduce(values.const_data_ptr<double>(), bounds, segments, result.mutable_data_ptr<double>());
    }
    return result;
}

}  // namespace

STABLE_TORCH_LIBRARY(ragged_reduce, m) {
    m.def("logsumexp(Tensor values, Tensor offsets) -> Tensor");
}

STABLE_TORCH_LIBRARY_IMPL(ragged_reduce, CPU, m) {
    m.impl("logsumexp", TORCH_BOX(&logsumexp));
}

}  // namespace ragged_reduce
