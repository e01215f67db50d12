"""Reductions over segments of unequal length: segment i of ``values`` is ``values[offsets[i]:offsets[i + 1]]``."""

from __future__ import annotations

import torch
from torch import Tensor

from ragged_reduce import _C  # noqa: F401  registers the operators

__all__ = ["logsumexp"]
__version__ = "0.6.0"


def logsumexp(values: Tensor, offsets: Tensor) -> Tensor:
    """The logarithm of the sum of the exponentials of each segment; -inf for an empty one."""
    return torch.ops.ragged_reduce.logsumexp(values, offsets)


@torch.library.register_fake("ragged_reduce::logsumexp")
def _(values: Tensor, offsets: Tensor) -> Tensor:
    return values.new_empty((offsets.shape[0] - 1,))


def _setup_context(ctx, inputs, output) -> None:
    ctx.save_for_backward(*inputs, output)


def _backward(ctx, gradient: Tensor) -> tuple[Tensor, None]:
    values, offsets, result = ctx.saved_tensors
    lengths = offsets.diff()
    of_value = lambda per_segment: per_segment.repeat_interleave(lengths, output_size=values.shape[0])  # noqa: E731
    # The derivative is the softmax within the segment; exp(-inf - -inf) would be no number.
    share = torch.where(values == -torch.inf, 0, (values - of_value(result)).exp())
    return of_value(gradient) * share, None


torch.library.register_autograd("ragged_reduce::logsumexp", _backward, setup_context=_setup_context)
