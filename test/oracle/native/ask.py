"""What other readers say about native files: one path (a wheel or a bare file) per line in, one JSON object per line out,
a row per native file. ELF by pyelftools, Mach-O by LIEF, PE by pefile."""

import hashlib
import io
import json
import logging
import re
import sys
import zipfile

import lief
import pefile
from elftools.elf.constants import P_FLAGS
from elftools.elf.dynamic import DynamicSegment
from elftools.elf.elffile import ELFFile
from elftools.elf.gnuversions import GNUVerNeedSection, GNUVerSymSection
from elftools.elf.segments import InterpSegment, NoteSegment

# pefile stops after 8192 exports, and cuts names of more than 512 bytes; C++ has more and longer ones.
pefile.MAX_IMPORT_SYMBOLS = 1 << 20
pefile.MAX_IMPORT_NAME_LENGTH = pefile.MAX_SYMBOL_NAME_LENGTH = pefile.MAX_STRING_LENGTH = 4096
lief.logging.disable()
logging.disable(logging.CRITICAL)


def digest(rows):
    """Lists of names may be long: their number and what they hash to."""
    unique = sorted(set(rows))
    text = "\n".join(unique)
    return f"{len(unique)} {hashlib.sha256(text.encode('latin1', 'replace')).hexdigest()[:16]}"


ELF_MACHINES = {
    (3, 32, True): "i686",
    (62, 64, True): "x86_64",
    (183, 64, True): "aarch64",
    (40, 32, True): "armv7l",
    (21, 64, True): "ppc64le",
    (21, 64, False): "ppc64",
    (22, 64, False): "s390x",
    (243, 64, True): "riscv64",
    (258, 64, True): "loongarch64",
}


def read_elf(stream):
    elf = ELFFile(stream)
    machine = elf.header["e_machine"]
    stream.seek(18)
    code = int.from_bytes(stream.read(2), "little" if elf.little_endian else "big")
    name = ELF_MACHINES.get((code, elf.elfclass, elf.little_endian))
    flags = elf.header["e_flags"]
    if name == "armv7l" and not (flags >> 24 == 5 and flags & 0x400):
        name = None
    dynamic = {"DT_NEEDED": [], "DT_SONAME": [], "DT_RPATH": [], "DT_RUNPATH": []}
    text_relocations = False
    stack, interpreter, api, alignments = False, None, None, []
    for segment in elf.iter_segments():
        if isinstance(segment, DynamicSegment):
            for tag in segment.iter_tags():
                which = tag.entry.d_tag
                if which == "DT_NEEDED":
                    dynamic[which].append(tag.needed)
                elif which in dynamic:
                    dynamic[which].append(getattr(tag, which[3:].lower()))
                elif which == "DT_TEXTREL" or (which == "DT_FLAGS" and tag.entry.d_val & 4):
                    text_relocations = True
        elif isinstance(segment, InterpSegment):
            interpreter = segment.get_interp_name()
        elif isinstance(segment, NoteSegment):
            for note in segment.iter_notes():
                if note["n_name"] == "Android" and note["n_type"] in (1, "NT_GNU_ABI_TAG") and api is None:
                    raw = note["n_descdata"]
                    api = int.from_bytes(raw[:4] if isinstance(raw, bytes) else raw[:4].encode("latin1"), "little" if elf.little_endian else "big")
        if segment["p_type"] == "PT_GNU_STACK":
            stack = stack or bool(segment["p_flags"] & P_FLAGS.PF_X)
        if segment["p_type"] == "PT_LOAD":
            alignments.append(segment["p_align"])
    needs, by_index = [], {}
    for section in elf.iter_sections():
        if isinstance(section, GNUVerNeedSection):
            for library, versions in section.iter_versions():
                rows = list(versions)
                needs.append([library.name, [row.name for row in rows]])
                for row in rows:
                    by_index[row["vna_other"] & 0x7FFF] = (row.name, library.name)
    version_of = next((s for s in elf.iter_sections() if isinstance(s, GNUVerSymSection)), None)
    imports, inits = [], []
    symbols = elf.get_section_by_name(".dynsym")
    for index, symbol in enumerate(symbols.iter_symbols() if symbols is not None else []):
        if index == 0 or not symbol.name:
            continue
        if symbol["st_shndx"] != "SHN_UNDEF":
            is_function = symbol["st_info"]["type"] == "STT_FUNC"
            if is_function and symbol.name.startswith(("PyInit_", "init", "_cffi_pypyinit_")):
                inits.append(symbol.name)
            continue
        number = 0
        if version_of is not None:
            number = version_of.get_symbol(index)["ndx"]
            number = number & 0x7FFF if isinstance(number, int) else 0
        version, library = by_index.get(number, ("", ""))
        weak = symbol["st_info"]["bind"] == "STB_WEAK"
        imports.append(f"{symbol.name} {version} {library} {'weak' if weak else ''}")
    first = lambda tag: dynamic[tag][0] if dynamic[tag] else None
    return {
        "format": "elf",
        "machine": name,
        "machineCode": code,
        "needed": dynamic["DT_NEEDED"],
        "soname": first("DT_SONAME"),
        "rpath": first("DT_RPATH"),
        "runpath": first("DT_RUNPATH"),
        "hasTextRelocations": text_relocations,
        "hasExecutableStack": stack,
        "interpreter": interpreter,
        "loadAlignment": min(alignments) if alignments else None,
        "androidApi": api,
        "versionNeeds": needs,
        "imports": digest(imports),
        "moduleInits": digest(inits),
    }


MACHO_MACHINES = {0x01000007: "x86_64", 0x0100000C: "arm64", 7: "i386", 18: "ppc", 0x01000012: "ppc64"}
MACHO_KINDS = {1: "object", 2: "executable", 6: "library", 8: "bundle"}
PLATFORMS = {1: "macos", 2: "ios", 6: "maccatalyst", 7: "iossimulator"}
OLD = {"VERSION_MIN_MACOSX": "macos", "VERSION_MIN_IPHONEOS": "ios"}


def read_macho(data):
    # The slices live no longer than the object that holds them.
    universal = lief.MachO.parse(io.BytesIO(data))
    return {"format": "macho", "slices": [read_slice(universal.at(index)) for index in range(universal.size)]}


def read_slice(binary):
    needed, weak, rpaths, own = [], [], [], None
    minimum, platform = None, None
    for command in binary.commands:
        kind = command.command.name
        if kind in ("LOAD_DYLIB", "LOAD_WEAK_DYLIB", "REEXPORT_DYLIB", "LAZY_LOAD_DYLIB", "LOAD_UPWARD_DYLIB"):
            needed.append(command.name)
            if kind == "LOAD_WEAK_DYLIB":
                weak.append(command.name)
        elif kind == "ID_DYLIB":
            own = command.name
        elif kind == "RPATH":
            rpaths.append(command.path)
        elif kind in OLD and platform is None:
            platform, minimum = OLD[kind], list(command.version[:2])
        elif kind == "BUILD_VERSION" and platform != "macos":
            platform = PLATFORMS.get(int(command.platform), f"platform {int(command.platform)}")
            minimum = list(command.minos[:2])
    imports, inits = [], []
    for symbol in binary.symbols:
        raw = symbol.raw_type
        if symbol.origin != lief.MachO.Symbol.ORIGIN.SYMTAB or raw & 0xE0 or not raw & 1:
            continue
        if raw & 0x0E == 0x0E:
            if re.match("_(PyInit_|init)", symbol.name):
                inits.append(symbol.name[1:])
        else:
            imports.append(symbol.name[1:])
    return {
        "machine": MACHO_MACHINES.get(int(binary.header.cpu_type) & 0xFFFFFFFF),
        "kind": MACHO_KINDS.get(int(binary.header.file_type), "other"),
        "minimum": minimum,
        "platform": platform,
        "needed": needed,
        "weak": weak,
        "installName": own,
        "rpaths": rpaths,
        "isSigned": binary.has_code_signature,
        "imports": digest(imports),
        "moduleInits": digest(inits),
    }


PE_MACHINES = {0x8664: "amd64", 0x14C: "x86", 0xAA64: "arm64", 0xA641: "arm64", 0xA64E: "arm64"}


def read_pe(data):
    pe = pefile.PE(data=data, fast_load=True, max_symbol_exports=1 << 20)
    names = ["IMPORT", "DELAY_IMPORT", "EXPORT"]
    pe.parse_data_directories([pefile.DIRECTORY_ENTRY[f"IMAGE_DIRECTORY_ENTRY_{name}"] for name in names])

    def imports(entries):
        return [
            [entry.dll.decode("latin1"), digest(row.name.decode("latin1") for row in entry.imports if row.name and not row.import_by_ordinal)]
            for entry in entries
        ]

    exported = getattr(pe, "DIRECTORY_ENTRY_EXPORT", None)
    directories = pe.OPTIONAL_HEADER.DATA_DIRECTORY
    return {
        "format": "pe",
        "machine": PE_MACHINES.get(pe.FILE_HEADER.Machine),
        "isDll": bool(pe.FILE_HEADER.Characteristics & 0x2000),
        "imports": imports(getattr(pe, "DIRECTORY_ENTRY_IMPORT", [])),
        "delayImports": imports(getattr(pe, "DIRECTORY_ENTRY_DELAY_IMPORT", [])),
        "exports": digest(row.name.decode("latin1") for row in (exported.symbols if exported else []) if row.name),
        "isManaged": len(directories) > 14 and directories[14].VirtualAddress != 0,
        "sections": [[row.Name.rstrip(b"\0").split(b"\0")[0].decode("latin1"), row.VirtualAddress, row.Misc_VirtualSize, row.SizeOfRawData] for row in pe.sections],
    }


MACHO_MAGICS = {bytes.fromhex(magic) for magic in ("feedface", "feedfacf", "cefaedfe", "cffaedfe", "cafebabe", "cafebabf")}


def read(data):
    if data[:4] == b"\x7fELF":
        return read_elf(io.BytesIO(data))
    if data[:4] in MACHO_MAGICS and not (data[:3] == b"\xca\xfe\xba" and int.from_bytes(data[4:8], "big") > 16):
        return read_macho(data)
    if data[:2] == b"MZ" and len(data) >= 64:
        at = int.from_bytes(data[60:64], "little")
        if data[at : at + 4] == b"PE\0\0":
            return read_pe(data)
    return None


def members(path, largest):
    if not zipfile.is_zipfile(path):
        with open(path, "rb") as file:
            yield path, file.read()
        return
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if info.is_dir() or not 64 <= info.file_size <= largest:
                continue
            with archive.open(info) as file:
                start = file.read(4)
                if start == b"\x7fELF" or start in MACHO_MAGICS or start[:2] == b"MZ":
                    yield info.filename, start + file.read()


largest = int(sys.argv[1])
for line in sys.stdin:
    rows = {}
    for name, data in members(line.rstrip("\n"), largest):
        try:
            facts = read(data)
        except Exception as error:
            facts = {"error": f"{type(error).__name__}: {error}"}
        if facts is not None:
            rows[name] = facts
    print(json.dumps(rows), flush=True)
