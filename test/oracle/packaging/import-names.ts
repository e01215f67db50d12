import fc from "fast-check";
import { listImportNames } from "../../../src/distribution/import-names.ts";
import { question } from "./question.ts";

const folder = fc.constantFrom(
	"pkg",
	"pkg",
	"sub",
	"ns",
	"my-pkg",
	"pkg.libs",
	"x-1.0.dist-info",
	"2to3",
	"ünï",
	"class",
	"__pycache__",
);
const file = fc.constantFrom(
	"__init__.py",
	"__init__.py",
	"mod.py",
	"mod.pyi",
	"my-mod.py",
	"ünï.py",
	"class.py",
	"fast.abi3.so",
	"__init__.abi3.so",
	"libz.so.1",
	"data.json",
	"py.typed",
);
const path = fc.tuple(fc.array(folder, { maxLength: 3 }), file).map(([folders, name]) => [...folders, name].join("/"));

export const importNames = question({
	kind: "import_names",
	what: "names that an import statement finds in the files of a wheel",
	// Of a namespace package the packages in it are asked for, and of a package nothing more.
	python: `
import importlib.machinery, keyword, os, tempfile

def import_names(paths):
    with tempfile.TemporaryDirectory() as root:
        for path in paths:
            target = os.path.join(root, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            open(target, "w").close()
        return sorted(name for name, _ in search("", root))

def is_name(name):
    return name.isidentifier() and not keyword.iskeyword(name) and name not in ("__init__", "__pycache__")

def search(prefix, folder):
    found = []
    for name in sorted({entry.split(".")[0] for entry in os.listdir(folder)}):
        if not is_name(name):
            continue
        importlib.machinery.PathFinder.invalidate_caches()
        spec = importlib.machinery.PathFinder.find_spec(name, [folder])
        if spec is None:
            continue
        if spec.origin is not None:
            found.append((prefix + name, spec.submodule_search_locations is not None))
            continue
        inside = [row for place in spec.submodule_search_locations for row in search(prefix + name + ".", place)]
        packages = [row for row in inside if row[1]]
        if packages:
            found.extend(packages)
        elif inside:
            found.append((prefix + name, True))
    return found
`,
	ours: (paths: string[]) => listImportNames(paths.map((name) => ({ name }))),
	inputs: fc.tuple(fc.uniqueArray(path, { minLength: 1, maxLength: 6 })),
	cases: 1000,
});
