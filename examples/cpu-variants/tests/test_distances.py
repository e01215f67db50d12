import random

import pytest

import bitdist


def bits(number: int) -> int:
    return bin(number).count("1")


@pytest.mark.parametrize("length", [0, 1, 7, 8, 9, 63, 64, 65, 200])
def test_counts_the_bits_that_differ(length):
    rng = random.Random(length)
    for _ in range(20):
        a, b = rng.randbytes(length), rng.randbytes(length)
        expected = bits(int.from_bytes(a, "little") ^ int.from_bytes(b, "little"))
        assert bitdist.hamming(a, b) == bitdist.hamming(b, a) == expected


def test_takes_whatever_holds_bytes():
    assert bitdist.hamming(bytearray(b"\xff\x00"), memoryview(b"\x00\x00")) == 8


def test_finds_the_first_of_the_nearest():
    table = b"".join([b"\xff\xff", b"\x0f\x00", b"\x00\x0f"])
    assert bitdist.nearest(b"\x00\x00", table) == (1, 4)


@pytest.mark.parametrize(("query", "table"), [(b"", b"x"), (b"x", b""), (b"xy", b"xyz")])
def test_refuses_a_table_of_other_signatures(query, table):
    with pytest.raises(ValueError, match="signatures as long as the query"):
        bitdist.nearest(query, table)


def test_refuses_signatures_of_different_lengths():
    with pytest.raises(ValueError, match="2 and 3 bytes"):
        bitdist.hamming(b"ab", b"abc")
