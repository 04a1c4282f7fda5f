package vn.motcua.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What was signed of a tree at a moment.
 *
 * @param previous the head before this one, signed with it, so that none in the middle can be removed; null for heads of the
 *     first form
 */
record Head(
        Tree tree,
        long treeSize,
        byte[] root,
        Instant signedAt,
        @Nullable Previous previous,
        String keyId) {
    /** @param treeSize 0 before the first head */
    record Previous(long treeSize, byte[] root) {}

    /** What the signature is over. */
    byte[] statement() {
        if (previous == null) {
            return ByteBuffer.allocate(Long.BYTES + root.length + Long.BYTES + Integer.BYTES)
                    .putLong(treeSize)
                    .put(root)
                    .putLong(signedAt.getEpochSecond())
                    .putInt(signedAt.getNano())
                    .array();
        }
        var text = "motcua-head-2\n" + tree + "\n" + treeSize + "\n"
                + HexFormat.of().formatHex(root) + "\n" + signedAt + "\n" + previous.treeSize() + "\n"
                + HexFormat.of().formatHex(previous.root()) + "\n" + keyId;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Previous asPrevious() {
        return new Previous(treeSize, root);
    }

    String where() {
        return "head of size " + treeSize + (tree == Tree.LEDGER ? "" : " of the access log");
    }
}
