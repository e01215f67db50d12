// Exact search by squared Euclidean distance. Equal distances are ordered by index, so CPU and GPU agree on every answer.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nearvec {

struct Vectors {
    const float* data;
    std::size_t count;
    std::size_t dimensions;
};

/// Where the answers go: `count * k` of each, row by row, nearest first.
struct Answers {
    std::int32_t* indices;
    float* distances;
};

/// Most neighbours that the kernels keep in registers.
inline constexpr std::size_t most_neighbours = 32;

void search_cpu(Vectors vectors, Vectors queries, std::size_t k, Answers answers, unsigned threads);

/// Throws std::runtime_error with CUDA's words.
void search_cuda(Vectors vectors, Vectors queries, std::size_t k, Answers answers);

/// Number of devices that this build has code for; 0 without a driver.
int count_usable_devices();

}  // namespace nearvec
