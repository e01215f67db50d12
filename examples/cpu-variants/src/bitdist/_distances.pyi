from collections.abc import Buffer
from typing import Literal

simd: Literal["portable", "avx512"]

def hamming(a: Buffer, b: Buffer, /) -> int: ...
def nearest(query: Buffer, table: Buffer, /) -> tuple[int, int]: ...
