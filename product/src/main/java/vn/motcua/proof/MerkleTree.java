package vn.motcua.proof;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.shared.Sha256;

/**
 * An append-only Merkle tree (RFC 6962, §2.1) kept as its peaks: the roots of the complete subtrees, largest first. That
 * is all that is needed to append and to know the root, whatever the size.
 */
final class MerkleTree {
    private static final int HASH_BYTES = 32;
    private static final byte NODE = 1;

    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    MerkleTree() {}

    /**
     * @param size number of leaves, not negative
     * @param peaks what {@link #peaks()} gave at that size
     */
    MerkleTree(long size, byte[] peaks) {
        if (Long.bitCount(size) * HASH_BYTES != peaks.length) {
            throw new IllegalArgumentException("A tree of " + size + " leaves must have " + Long.bitCount(size)
                    + " peaks of 32 bytes, but has " + peaks.length + " bytes");
        }
        this.size = size;
        for (int from = 0; from < peaks.length; from += HASH_BYTES) {
            this.peaks.add(java.util.Arrays.copyOfRange(peaks, from, from + HASH_BYTES));
        }
    }

    /** @param leafHash SHA-256 of 0x00 and the leaf's content */
    void append(byte[] leafHash) {
        var carried = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            carried = node(peaks.removeLast(), carried);
        }
        peaks.add(carried);
        size++;
    }

    long size() {
        return size;
    }

    /** The root over all leaves; the hash of nothing for an empty tree. */
    byte[] root() {
        if (peaks.isEmpty()) {
            return Sha256.digest().digest();
        }
        var root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(peaks.get(i), root);
        }
        return root.clone();
    }

    /** The peaks, largest first, 32 bytes each. */
    byte[] peaks() {
        var bytes = new byte[peaks.size() * HASH_BYTES];
        for (int i = 0; i < peaks.size(); i++) {
            System.arraycopy(peaks.get(i), 0, bytes, i * HASH_BYTES, HASH_BYTES);
        }
        return bytes;
    }

    private static byte[] node(byte[] left, byte[] right) {
        var digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
