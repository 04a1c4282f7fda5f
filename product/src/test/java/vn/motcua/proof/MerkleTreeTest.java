package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MerkleTreeTest {
    @Test
    void an_empty_tree_has_the_hash_of_nothing() {
        assertThat(HexFormat.of().formatHex(new MerkleTree().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void the_root_equals_the_recursive_definition_of_rfc_6962_at_every_size() {
        var tree = new MerkleTree();
        var leaves = new ArrayList<byte[]>();
        for (int size = 1; size <= 200; size++) {
            var leaf = sha256(new byte[] {0, (byte) size});
            leaves.add(leaf);
            tree.append(leaf);
            assertThat(tree.root()).as("size %s", size).isEqualTo(definition(leaves));
        }
    }

    @Test
    void a_tree_goes_on_from_its_peaks() {
        var whole = new MerkleTree();
        var resumed = new MerkleTree();
        for (int i = 0; i < 77; i++) {
            whole.append(sha256(new byte[] {0, (byte) i}));
            resumed = new MerkleTree(resumed.size(), resumed.peaks());
            resumed.append(sha256(new byte[] {0, (byte) i}));
        }
        assertThat(resumed.root()).isEqualTo(whole.root());
    }

    /** MTH of RFC 6962, §2.1: split at the largest power of two below the size. */
    private static byte[] definition(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        var pair = new byte[65];
        pair[0] = 1;
        System.arraycopy(definition(leaves.subList(0, left)), 0, pair, 1, 32);
        System.arraycopy(definition(leaves.subList(left, leaves.size())), 0, pair, 33, 32);
        return sha256(pair);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
