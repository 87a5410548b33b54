"""A template's archive with one entry exchanged: the others are copied as they are packed, so nothing is packed that does not change."""

import struct
import zipfile
import zlib

_LOCAL, _CENTRAL, _END = b"PK\3\4", b"PK\1\2", b"PK\5\6"
# Version 2.0, no flags, deflated, midnight on 1 January 1980.
_FIXED = struct.pack("<HHHHH", 20, 0, 8, 0, 33)


class Archive:
    def __init__(self, path, name):
        with open(path, "rb") as file:
            content = file.read()
        self._entries = []
        with zipfile.ZipFile(path) as file:
            for entry in file.infolist():
                lengths = struct.unpack_from("<HH", content, entry.header_offset + 26)
                start = entry.header_offset + 30 + sum(lengths)
                packed = content[start:start + entry.compress_size]
                self._entries.append((entry.filename.encode(), entry.CRC, packed, entry.file_size))
        self._place = [entry[0] for entry in self._entries].index(name.encode())

    def bytes(self, content, level):
        packer = zlib.compressobj(level, zlib.DEFLATED, -15)
        packed = packer.compress(content) + packer.flush()
        entries = list(self._entries)
        entries[self._place] = (entries[self._place][0], zlib.crc32(content), packed, len(content))
        pieces, directory, offset = [], [], 0
        for name, check, packed, size in entries:
            header = _FIXED + struct.pack("<IIIHH", check, len(packed), size, len(name), 0)
            pieces += (_LOCAL, header, name, packed)
            directory += (_CENTRAL, b"\x14\0", header, struct.pack("<HHHII", 0, 0, 0, 0, offset), name)
            offset += 30 + len(name) + len(packed)
        end = b"".join(directory)
        count = len(entries)
        return b"".join(pieces) + end + _END + struct.pack("<HHHHIIH", 0, 0, count, count, len(end), offset, 0)
