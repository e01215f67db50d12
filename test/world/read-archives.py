"""Reads archives from stdin with Python's own zipfile and tarfile, and says what they hold: one JSON line each.

Each archive: the length of its name and of its bytes (two 32-bit numbers), the name, the bytes.
"""

import hashlib
import io
import json
import struct
import sys
import tarfile
import zipfile


def list_zip(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for info in archive.infolist():
            yield info.filename, None if info.is_dir() else archive.read(info)


def list_tar(content):
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as archive:
        for info in archive:
            yield info.name, archive.extractfile(info).read() if info.isreg() else None


def answer(name, content):
    listing = list_zip if name.endswith(".whl") else list_tar
    try:
        return [
            [member, None if data is None else hashlib.sha256(data).hexdigest()] for member, data in listing(content)
        ]
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


stream = sys.stdin.buffer
while head := stream.read(8):
    name_size, size = struct.unpack("<II", head)
    name = stream.read(name_size).decode()
    print(json.dumps(answer(name, stream.read(size))))
