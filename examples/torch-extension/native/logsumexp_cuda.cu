// One warp per segment: each lane keeps a maximum and a sum of its own, then the lanes merge theirs.
#include <cuda_runtime.h>
#include <torch/csrc/inductor/aoti_torch/c/shim.h>
#include <torch/csrc/stable/accelerator.h>
#include <torch/csrc/stable/library.h>
#include <torch/csrc/stable/ops.h>

#include <algorithm>
#include <cmath>

#include "segments.h"

namespace ragged_reduce {
namespace {

constexpr int warp = 32;
constexpr int warps_per_block = 8;

/// log(exp(most) * sum) of a part of a segment; of nothing it is {-inf, 0}.
template <typename T>
struct Part {
    T most;
    T sum;
};

template <typename T>
__device__ Part<T> merge(Part<T> a, Part<T> b) {
    const T most = a.most > b.most ? a.most : b.most;
    // Also for two parts of nothing, where the difference would be no number.
    if (isinf(most)) return {most, a.sum + b.sum};
    return {most, a.sum * exp(a.most - most) + b.sum * exp(b.most - most)};
}

template <typename T>
__global__ void reduce(const T* values, const std::int64_t* offsets, std::int64_t segments, T* result) {
    const int lane = threadIdx.x % warp;
    const std::int64_t first = static_cast<std::int64_t>(blockIdx.x) * warps_per_block + threadIdx.x / warp;
    const std::int64_t step = static_cast<std::int64_t>(gridDim.x) * warps_per_block;
    for (std::int64_t segment = first; segment < segments; segment += step) {
        Part<T> part{static_cast<T>(-INFINITY), 0};
        for (std::int64_t i = offsets[segment] + lane; i < offsets[segment + 1]; i += warp) part = merge(part, {values[i], 1});
        for (int distance = warp / 2; distance > 0; distance /= 2) {
            const Part<T> other{__shfl_down_sync(0xffffffffu, part.most, distance), __shfl_down_sync(0xffffffffu, part.sum, distance)};
            part = merge(part, other);
        }
        if (lane == 0) result[segment] = isinf(part.most) ? part.most : part.most + log(part.sum);
    }
}

Tensor logsumexp(const Tensor& values, const Tensor& offsets) {
    check_segments(values, offsets);
    STD_TORCH_CHECK(values.get_device_index() == offsets.get_device_index(), "values and offsets must be on one device");
    const std::int64_t segments = offsets.numel() - 1;
    Tensor result = torch::stable::new_empty(values, {segments});
    if (segments == 0) return result;
    const auto device = values.get_device_index();
    const torch::stable::accelerator::DeviceGuard guard(device);
    void* stream = nullptr;
    STABLE_TORCH_ERROR_CODE_CHECK(aoti_torch_get_current_cuda_stream(device, &stream));
    const auto blocks = static_cast<unsigned>(std::min<std::int64_t>((segments + warps_per_block - 1) / warps_per_block, 65535));
    const auto launch = [&]<typename T>(T* results) {
        reduce<T><<<blocks, warp * warps_per_block, 0, static_cast<cudaStream_t>(stream)>>>(
            values.const_data_ptr<T>(), offsets.const_data_ptr<std::int64_t>(), segments, results);
    };
    if (values.scalar_type() == ScalarType::Float) {
        launch(result.mutable_data_ptr<float>());
    } else {
        launch(result.mutable_data_ptr<double>());
    }
    const cudaError_t status = cudaGetLastError();
    STD_TORCH_CHECK(status == cudaSuccess, "ragged_reduce::logsumexp: ", cudaGetErrorString(status));
    return result;
}

}  // namespace

STABLE_TORCH_LIBRARY_IMPL(ragged_reduce, CUDA, m) {
    m.impl("logsumexp", TORCH_BOX(&logsumexp));
}

}  // namespace ragged_reduce
