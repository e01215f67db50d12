import numpy as np
import pytest

import nearvec

rng = np.random.default_rng(7)


def reference(vectors, queries, k):
    distances = ((queries[:, None, :] - vectors[None, :, :]) ** 2).sum(axis=2, dtype=np.float64)
    order = np.argsort(distances, axis=1, kind="stable")[:, :k]
    return order, np.take_along_axis(distances, order, axis=1)


@pytest.fixture(params=nearvec.available_devices())
def device(request):
    return request.param


@pytest.mark.parametrize("k", [1, 8, 9, 17, 32])
def test_finds_what_a_full_sort_finds(device, k):
    vectors = rng.normal(size=(300, 24)).astype(np.float32)
    queries = rng.normal(size=(7, 24)).astype(np.float32)
    indices, distances = nearvec.Index(vectors).search(queries, k, device=device)
    expected_indices, expected_distances = reference(vectors, queries, k)
    np.testing.assert_array_equal(indices, expected_indices)
    np.testing.assert_allclose(distances, expected_distances, rtol=1e-5)


def test_orders_equal_distances_by_row(device):
    vectors = np.repeat(np.eye(3, dtype=np.float32), 5, axis=0)
    indices, distances = nearvec.Index(vectors).search([1, 0, 0], 7, device=device)
    assert indices.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert distances.tolist() == [0] * 5 + [2] * 2


def test_gives_the_same_answer_with_any_number_of_threads():
    vectors = rng.normal(size=(100, 8))
    index = nearvec.Index(vectors)
    one = index.search(vectors, 5, device="cpu", threads=1)
    many = index.search(vectors, 5, device="cpu", threads=16)
    np.testing.assert_array_equal(one[0], many[0])
    assert one[0][:, 0].tolist() == list(range(100))


@pytest.mark.parametrize("k", [0, 4, 33])
def test_refuses_an_impossible_k(k):
    with pytest.raises(ValueError, match="k must be"):
        nearvec.Index(np.zeros((3, 2))).search([0, 0], k, device="cpu")


def test_refuses_other_dimensions():
    with pytest.raises(ValueError, match="other dimensions"):
        nearvec.Index(np.zeros((3, 2))).search([0, 0, 0], 1, device="cpu")


@pytest.mark.parametrize("vectors", [[], [[np.nan]], [1.0, 2.0]])
def test_refuses_vectors_without_distances(vectors):
    with pytest.raises(ValueError):
        nearvec.Index(vectors)


def test_refuses_an_unknown_device():
    with pytest.raises(ValueError, match="device is"):
        nearvec.Index([[0.0]]).search([0.0], 1, device="tpu")
