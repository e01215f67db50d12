/** The maturin that builds wheels, as src/tools/maturin.txt locks it; a test compares the two. */
export const maturinVersion = "1.16.0";
