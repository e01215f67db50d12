#include <pybind11/pybind11.h>

#include "arrays.hpp"

namespace py = pybind11;

static py::tuple search(const nearvec::FloatArray& vectors, const nearvec::FloatArray& queries, std::size_t k,
                        unsigned threads) {
    const auto [all, asked] = std::pair{nearvec::as_vectors(vectors), nearvec::as_vectors(queries)};
    nearvec::check_search(all, asked, k);
    nearvec::Results results(asked.count, k);
    {
        const auto answers = results.answers();
        py::gil_scoped_release release;
        nearvec::search_cpu(all, asked, k, answers, threads);
    }
    return results.as_tuple();
}

PYBIND11_MODULE(_cpu, module) {
    module.def("search", &search, py::arg("vectors"), py::arg("queries"), py::arg("k"), py::arg("threads"));
}
