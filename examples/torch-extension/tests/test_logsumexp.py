import pytest
import torch

import ragged_reduce

devices = ["cpu"] + (["cuda"] if torch.cuda.is_available() else [])


def reference(values, offsets):
    bounds = offsets.tolist()
    parts = [values[first:last].logsumexp(0) for first, last in zip(bounds, bounds[1:])]
    return torch.stack(parts) if parts else values.new_empty(0)


@pytest.fixture(params=devices)
def device(request):
    return request.param


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("lengths", [[3], [1, 2, 3], [5, 0, 0, 7, 1], [0], [], [40, 33, 100]])
def test_is_the_logsumexp_of_each_segment(lengths, dtype, device):
    torch.manual_seed(3)
    offsets = torch.tensor([0, *lengths], device=device).cumsum(0)
    values = 10 * torch.randn(sum(lengths), dtype=dtype, device=device)
    torch.testing.assert_close(ragged_reduce.logsumexp(values, offsets), reference(values, offsets))


def test_does_not_overflow(device):
    values = torch.tensor([1000.0, 1000.0, -1000.0, -torch.inf, -torch.inf], device=device)
    result = ragged_reduce.logsumexp(values, torch.tensor([0, 2, 3, 5], device=device))
    torch.testing.assert_close(result.cpu(), torch.tensor([1000.6931472, -1000.0, -torch.inf]))


def test_has_the_gradient_of_a_softmax(device):
    values = torch.randn(6, dtype=torch.float64, device=device, requires_grad=True)
    offsets = torch.tensor([0, 2, 2, 6], device=device)
    ragged_reduce.logsumexp(values, offsets)[[0, 2]].sum().backward()
    expected = torch.cat([values[:2].softmax(0), values[2:].softmax(0)])
    torch.testing.assert_close(values.grad, expected.detach())


@pytest.mark.parametrize(
    ("values", "offsets", "message"),
    [
        (torch.zeros(3), torch.tensor([0, 2]), "end at the number of values"),
        (torch.zeros(3), torch.tensor([0, 2, 1, 3]), "must not decrease"),
        (torch.zeros(3), torch.tensor([0, 3], dtype=torch.int32), "must be int64"),
        (torch.zeros(3, dtype=torch.int64), torch.tensor([0, 3]), "float32 or float64"),
        (torch.zeros(3, 1), torch.tensor([0, 3]), "one dimension"),
        (torch.zeros(6)[::2], torch.tensor([0, 3]), "contiguous"),
    ],
)
def test_refuses_what_it_cannot_read(values, offsets, message):
    with pytest.raises(RuntimeError, match=message):
        ragged_reduce.logsumexp(values, offsets)


def test_is_compiled_through_without_a_break():
    values, offsets = torch.zeros(4, device="meta"), torch.zeros(3, dtype=torch.int64, device="meta")
    assert ragged_reduce.logsumexp(values, offsets).shape == (2,)
