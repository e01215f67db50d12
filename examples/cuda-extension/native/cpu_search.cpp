#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

#include "search.hpp"

namespace nearvec {
namespace {

using Candidate = std::pair<float, std::int32_t>;

float squared_distance(const float* a, const float* b, std::size_t dimensions) {
    float sum = 0;
    for (std::size_t i = 0; i < dimensions; ++i) {
        const float difference = a[i] - b[i];
        sum += difference * difference;
    }
    return sum;
}

void search_one(Vectors vectors, const float* query, std::size_t k, std::int32_t* indices, float* distances) {
    std::vector<Candidate> candidates;
    candidates.reserve(vectors.count);
    for (std::size_t i = 0; i < vectors.count; ++i) {
        const float* vector = vectors.data + i * vectors.dimensions;
        candidates.emplace_back(squared_distance(vector, query, vectors.dimensions), static_cast<std::int32_t>(i));
    }
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(k), candidates.end());
    for (std::size_t i = 0; i < k; ++i) {
        distances[i] = candidates[i].first;
        indices[i] = candidates[i].second;
    }
}

}  // namespace

void search_cpu(Vectors vectors, Vectors queries, std::size_t k, Answers answers, unsigned threads) {
    const auto worker = [&](std::size_t first, std::size_t step) {
        for (std::size_t i = first; i < queries.count; i += step) {
            const float* query = queries.data + i * queries.dimensions;
            search_one(vectors, query, k, answers.indices + i * k, answers.distances + i * k);
        }
    };
    const std::size_t step = std::max<std::size_t>(1, std::min<std::size_t>(threads, queries.count));
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < step; ++i) others.emplace_back(worker, i, step);
    worker(0, step);
    for (auto& other : others) other.join();
}

}  // namespace nearvec
