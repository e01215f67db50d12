// Checks that both modules make before they hand numpy's memory to the search.
#pragma once

#include <pybind11/numpy.h>

#include <stdexcept>

#include "search.hpp"

namespace nearvec {

using FloatArray = pybind11::array_t<float, pybind11::array::c_style | pybind11::array::forcecast>;

struct Results {
    pybind11::array_t<std::int32_t> indices;
    pybind11::array_t<float> distances;

    Results(std::size_t count, std::size_t k) : indices({count, k}), distances({count, k}) {}

    Answers answers() { return {indices.mutable_data(), distances.mutable_data()}; }

    pybind11::tuple as_tuple() const { return pybind11::make_tuple(indices, distances); }
};

inline Vectors as_vectors(const FloatArray& array) {
    if (array.ndim() != 2) throw std::invalid_argument("expected an array of two dimensions, one vector per row");
    return {array.data(), static_cast<std::size_t>(array.shape(0)), static_cast<std::size_t>(array.shape(1))};
}

inline void check_search(Vectors vectors, Vectors queries, std::size_t k) {
    if (vectors.dimensions != queries.dimensions) throw std::invalid_argument("queries have other dimensions than the vectors");
    if (k < 1 || k > vectors.count || k > most_neighbours) {
        throw std::invalid_argument("k must be at least 1 and at most 32 and the number of vectors");
    }
}

}  // namespace nearvec
