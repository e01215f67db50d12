// What both implementations check before they touch memory.
#pragma once

#include <torch/csrc/stable/tensor.h>
#include <torch/headeronly/core/ScalarType.h>
#include <torch/headeronly/util/Exception.h>

#include <cstdint>

namespace ragged_reduce {

using torch::headeronly::ScalarType;
using torch::stable::Tensor;

/// Segment i of `values` is [offsets[i], offsets[i + 1]).
inline void check_segments(const Tensor& values, const Tensor& offsets) {
    STD_TORCH_CHECK(values.dim() == 1 && offsets.dim() == 1, "values and offsets must have one dimension");
    STD_TORCH_CHECK(values.is_contiguous() && offsets.is_contiguous(), "values and offsets must be contiguous");
    STD_TORCH_CHECK(offsets.scalar_type() == ScalarType::Long, "offsets must be int64");
    STD_TORCH_CHECK(offsets.numel() >= 1, "offsets must hold one number more than there are segments");
    STD_TORCH_CHECK(
        values.scalar_type() == ScalarType::Float || values.scalar_type() == ScalarType::Double,
        "values must be float32 or float64");
}

}  // namespace ragged_reduce
