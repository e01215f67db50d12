// One block per query. Each thread walks over its share of the vectors and keeps its nearest in registers; then the sorted
// lists are merged pairwise in shared memory.
#include <cuda_runtime.h>

#include <cfloat>
#include <climits>
#include <memory>
#include <stdexcept>
#include <string>

#include "search.hpp"

namespace nearvec {
namespace {

constexpr int threads_per_block = 128;

void check(cudaError_t status, const char* what) {
    if (status != cudaSuccess) throw std::runtime_error(std::string(what) + ": " + cudaGetErrorString(status));
}

struct Free {
    void operator()(void* pointer) const { cudaFree(pointer); }
};

template <typename T>
std::unique_ptr<T, Free> allocate(std::size_t count) {
    void* pointer = nullptr;
    check(cudaMalloc(&pointer, count * sizeof(T)), "allocating memory on the GPU");
    return std::unique_ptr<T, Free>(static_cast<T*>(pointer));
}

struct Candidate {
    float distance;
    int index;
};

__device__ bool is_nearer(Candidate a, Candidate b) {
    return a.distance < b.distance || (a.distance == b.distance && a.index < b.index);
}

/// Keeps `list` sorted; the farthest falls out.
template <int K>
__device__ void insert(Candidate (&list)[K], Candidate candidate) {
    if (!is_nearer(candidate, list[K - 1])) return;
#pragma unroll
    for (int i = K - 1; i > 0; --i) {
        if (is_nearer(candidate, list[i - 1])) {
            list[i] = list[i - 1];
        } else {
            list[i] = candidate;
            return;
        }
    }
    list[0] = candidate;
}

template <int K>
__global__ void search_kernel(const float* vectors, int count, int dimensions, const float* queries, int k,
                              int* indices, float* distances) {
    const float* query = queries + static_cast<std::size_t>(blockIdx.x) * dimensions;
    Candidate nearest[K];
#pragma unroll
    for (int i = 0; i < K; ++i) nearest[i] = {FLT_MAX, INT_MAX};
    for (int i = threadIdx.x; i < count; i += threads_per_block) {
        const float* vector = vectors + static_cast<std::size_t>(i) * dimensions;
        float sum = 0;
        for (int j = 0; j < dimensions; ++j) {
            // Without contraction to fused operations the sums are those of the CPU.
            const float difference = __fsub_rn(vector[j], query[j]);
            sum = __fadd_rn(sum, __fmul_rn(difference, difference));
        }
        insert<K>(nearest, {sum, i});
    }

    __shared__ Candidate lists[threads_per_block][K];
#pragma unroll
    for (int i = 0; i < K; ++i) lists[threadIdx.x][i] = nearest[i];
    for (int half = threads_per_block / 2; half > 0; half /= 2) {
        __syncthreads();
        if (static_cast<int>(threadIdx.x) < half) {
            for (int i = 0; i < K; ++i) insert<K>(nearest, lists[threadIdx.x + half][i]);
#pragma unroll
            for (int i = 0; i < K; ++i) lists[threadIdx.x][i] = nearest[i];
        }
    }
    if (threadIdx.x != 0) return;
    for (int i = 0; i < k; ++i) {
        indices[static_cast<std::size_t>(blockIdx.x) * k + i] = nearest[i].index;
        distances[static_cast<std::size_t>(blockIdx.x) * k + i] = nearest[i].distance;
    }
}

template <int K>
void launch(const float* vectors, Vectors shape, const float* queries, std::size_t query_count, std::size_t k,
            int* indices, float* distances) {
    search_kernel<K><<<static_cast<unsigned>(query_count), threads_per_block>>>(
        vectors, static_cast<int>(shape.count), static_cast<int>(shape.dimensions), queries, static_cast<int>(k),
        indices, distances);
    check(cudaGetLastError(), "starting the search on the GPU");
}

}  // namespace

void search_cuda(Vectors vectors, Vectors queries, std::size_t k, Answers answers) {
    if (queries.count == 0) return;
    const std::size_t vector_size = vectors.count * vectors.dimensions;
    const std::size_t query_size = queries.count * queries.dimensions;
    const std::size_t answer_size = queries.count * k;
    const auto device_vectors = allocate<float>(vector_size);
    const auto device_queries = allocate<float>(query_size);
    const auto device_indices = allocate<int>(answer_size);
    const auto device_distances = allocate<float>(answer_size);
    check(cudaMemcpy(device_vectors.get(), vectors.data, vector_size * sizeof(float), cudaMemcpyHostToDevice), "copying the vectors");
    check(cudaMemcpy(device_queries.get(), queries.data, query_size * sizeof(float), cudaMemcpyHostToDevice), "copying the queries");
    const auto start = k <= 8 ? launch<8> : k <= 16 ? launch<16> : launch<most_neighbours>;
    start(device_vectors.get(), vectors, device_queries.get(), queries.count, k, device_indices.get(), device_distances.get());
    // Waits for the kernel, and carries its errors.
    check(cudaMemcpy(answers.indices, device_indices.get(), answer_size * sizeof(int), cudaMemcpyDeviceToHost), "searching on the GPU");
    check(cudaMemcpy(answers.distances, device_distances.get(), answer_size * sizeof(float), cudaMemcpyDeviceToHost), "copying the answers");
}

int count_usable_devices() {
    int count = 0;
    if (cudaGetDeviceCount(&count) != cudaSuccess) return 0;
    int usable = 0;
    for (int device = 0; device < count; ++device) {
        cudaFuncAttributes attributes;
        if (cudaSetDevice(device) != cudaSuccess) continue;
        // Fails with "no kernel image is available" where the wheel has no code for the device.
        if (cudaFuncGetAttributes(&attributes, search_kernel<8>) == cudaSuccess) ++usable;
    }
    cudaGetLastError();
    if (count > 0) cudaSetDevice(0);
    return usable;
}

}  // namespace nearvec
