// The module itself is empty: loading the library registers its operators with torch.
#include <Python.h>

PyMODINIT_FUNC PyInit__C(void) {
    static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "_C", nullptr, -1, nullptr, nullptr, nullptr, nullptr, nullptr};
    return PyModule_Create(&definition);
}
