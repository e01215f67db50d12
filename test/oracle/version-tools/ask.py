"""What each version tool calls a commit. stdin: one JSON [tool, folder, pyproject text] per line; stdout: one answer per line."""
import contextlib
import io
import json
import os
import sys
import tomllib
import warnings

warnings.simplefilter("ignore")


def setuptools_scm(folder, data):
    from setuptools_scm import get_version

    options = dict(data["tool"].get("setuptools_scm", {}))
    hatch = data["tool"].get("hatch", {}).get("version", {})
    options.update(hatch.get("raw-options", {}))
    if hatch.get("tag-pattern"):
        options["tag_regex"] = hatch["tag-pattern"]
    return get_version(root=folder, **{**options, "local_scheme": "no-local-version"})


def pdm(folder, data):
    from pdm.backend.hooks.version.scm import default_version_formatter, get_version_from_scm

    options = {k: v for k, v in data["tool"]["pdm"]["version"].items() if k != "source"}
    return default_version_formatter(get_version_from_scm(folder, **options))


def uv_dynamic(folder, data):
    from uv_dynamic_versioning.main import get_version
    from uv_dynamic_versioning.schemas import UvDynamicVersioning

    return get_version(UvDynamicVersioning.from_dict(data["tool"].get("uv-dynamic-versioning", {})))[0]


def poetry_dynamic(folder, data):
    from poetry_dynamic_versioning import _get_config, _get_version

    return _get_version(_get_config(data))[0]


def versioningit(folder, data):
    from versioningit import get_version

    return get_version(folder)


def git_versioning(folder, data):
    from setuptools_git_versioning import version_from_git

    options = {k: v for k, v in data["tool"]["setuptools-git-versioning"].items() if k != "enabled"}
    return str(version_from_git("x", **options, root=folder))


def versioneer(folder, data):
    from versioneer import git_pieces_from_vcs, render

    options = data["tool"]["versioneer"]
    pieces = git_pieces_from_vcs(options.get("tag_prefix", ""), folder, False)
    return render(pieces, options["style"])["version"]


for line in sys.stdin:
    tool, folder, text = json.loads(line)
    os.chdir(folder)
    with open("pyproject.toml", "w", encoding="utf-8") as file:
        file.write(text)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            answer = globals()[tool](folder, tomllib.loads(text))
    except Exception as error:
        answer = f"refused: {type(error).__name__}: {error}"
    print(json.dumps(answer))
