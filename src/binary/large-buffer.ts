// Memory for large pieces that is given back when it is freed. From the C library it would not be: glibc takes what was large
// once from its heap the next time, and keeps up to twice that size of it for later (mallopt(3), M_MMAP_THRESHOLD). A buffer
// that may be resized has pages of its own. V8's collector counts neither of the two in time, so it is freed by hand.

/** Below this, pages of its own cost more than they give. */
const large = 1024 * 1024;

/** Its contents are not set. */
export function allocateLarge(size: number): Buffer {
	return size < large ? Buffer.allocUnsafeSlow(size) : Buffer.from(new ArrayBuffer(size, { maxByteLength: size }));
}

/** The buffer, and all others that look at the same memory, are empty from now on. */
export function freeLarge({ buffer }: Buffer): void {
	if (!(buffer instanceof ArrayBuffer)) return;
	if (buffer.resizable) buffer.resize(0);
	else buffer.transfer(0);
}
