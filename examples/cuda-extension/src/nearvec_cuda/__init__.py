"""The kernels of nearvec for NVIDIA GPUs; nearvec itself finds and uses them."""
