/* Hamming distances between byte strings of one length. BITDIST_AVX512 chooses the processor's 512-bit popcount; the
   module then refuses to be imported on a processor without it, where its first call would end the process. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <string.h>

#ifdef BITDIST_AVX512
#include <immintrin.h>

static const char simd_name[] = "avx512";

static int is_supported(void) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vpopcntdq");
}

static uint64_t count_differences(const unsigned char *a, const unsigned char *b, Py_ssize_t length) {
    __m512i sum = _mm512_setzero_si512();
    Py_ssize_t i = 0;
    for (; i + 64 <= length; i += 64) {
        const __m512i difference = _mm512_xor_si512(_mm512_loadu_si512(a + i), _mm512_loadu_si512(b + i));
        sum = _mm512_add_epi64(sum, _mm512_popcnt_epi64(difference));
    }
    if (i < length) {
        const __mmask64 rest = (1ULL << (length - i)) - 1;
        const __m512i difference =
            _mm512_xor_si512(_mm512_maskz_loadu_epi8(rest, a + i), _mm512_maskz_loadu_epi8(rest, b + i));
        sum = _mm512_add_epi64(sum, _mm512_popcnt_epi64(difference));
    }
    return (uint64_t)_mm512_reduce_add_epi64(sum);
}
#else
static const char simd_name[] = "portable";

static int is_supported(void) { return 1; }

static uint64_t count_differences(const unsigned char *a, const unsigned char *b, Py_ssize_t length) {
    uint64_t sum = 0;
    Py_ssize_t i = 0;
    for (; i + 8 <= length; i += 8) {
        uint64_t left, right;
        memcpy(&left, a + i, 8);
        memcpy(&right, b + i, 8);
        sum += (uint64_t)__builtin_popcountll(left ^ right);
    }
    for (; i < length; i++) sum += (uint64_t)__builtin_popcount((unsigned)(a[i] ^ b[i]));
    return sum;
}
#endif

static PyObject *hamming(PyObject *module, PyObject *args) {
    (void)module;
    Py_buffer a, b;
    if (!PyArg_ParseTuple(args, "y*y*:hamming", &a, &b)) return NULL;
    PyObject *result = NULL;
    if (a.len != b.len) {
        PyErr_Format(PyExc_ValueError, "signatures of %zd and %zd bytes cannot be compared", a.len, b.len);
    } else {
        result = PyLong_FromUnsignedLongLong(count_differences(a.buf, b.buf, a.len));
    }
    PyBuffer_Release(&a);
    PyBuffer_Release(&b);
    return result;
}

static PyObject *nearest(PyObject *module, PyObject *args) {
    (void)module;
    Py_buffer query, table;
    if (!PyArg_ParseTuple(args, "y*y*:nearest", &query, &table)) return NULL;
    PyObject *result = NULL;
    if (query.len == 0 || table.len == 0 || table.len % query.len != 0) {
        PyErr_SetString(PyExc_ValueError, "the table must hold one or more signatures as long as the query");
    } else {
        const Py_ssize_t rows = table.len / query.len;
        const unsigned char *row = table.buf;
        Py_ssize_t best = 0;
        uint64_t best_distance = UINT64_MAX;
        Py_BEGIN_ALLOW_THREADS
        for (Py_ssize_t i = 0; i < rows; i++, row += query.len) {
            const uint64_t distance = count_differences(query.buf, row, query.len);
            if (distance < best_distance) {
                best = i;
                best_distance = distance;
            }
        }
        Py_END_ALLOW_THREADS
        result = Py_BuildValue("nK", best, (unsigned long long)best_distance);
    }
    PyBuffer_Release(&query);
    PyBuffer_Release(&table);
    return result;
}

static PyMethodDef methods[] = {
    {"hamming", hamming, METH_VARARGS, PyDoc_STR("Number of bits in which two signatures differ.")},
    {"nearest", nearest, METH_VARARGS, PyDoc_STR("Row of the nearest signature in a table, and its distance.")},
    {NULL, NULL, 0, NULL},
};

static int fill(PyObject *module) {
    if (!is_supported()) {
        PyErr_Format(PyExc_ImportError,
                     "this processor has no AVX-512 popcount: install bitdist-cpu instead of bitdist-cpu-%s", simd_name);
        return -1;
    }
    return PyModule_AddStringConstant(module, "simd", simd_name);
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, fill}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "bitdist._distances", .m_methods = methods, .m_slots = slots,
};

PyMODINIT_FUNC PyInit__distances(void) { return PyModuleDef_Init(&definition); }
