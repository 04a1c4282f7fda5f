package vn.motcua.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The newest signed heads, for who keeps them where no database reaches: on paper. */
@Component
public class NewestHeads {
    private static final int WORD = 4;

    /**
     * A head to be printed.
     *
     * @param words the root in words of four letters
     */
    public record Printed(Tree tree, long size, List<String> words, Instant signedAt, String key) {
        public Printed {
            words = List.copyOf(words);
        }

        /** What {@code verify-log} takes, and what the QR code says. */
        public String text() {
            return tree + " " + size + " " + String.join("", words);
        }
    }

    private final LogStore log;

    NewestHeads(LogStore log) {
        this.log = log;
    }

    public List<Printed> now() {
        return Arrays.stream(Tree.values())
                .flatMap(tree -> log.lastHead(tree).stream())
                .map(signed -> printed(signed.head()))
                .toList();
    }

    private static Printed printed(Head head) {
        var root = HexFormat.of().formatHex(head.root());
        var words = IntStream.range(0, root.length() / WORD)
                .mapToObj(i -> root.substring(i * WORD, (i + 1) * WORD))
                .toList();
        return new Printed(head.tree(), head.treeSize(), words, head.signedAt(), head.keyId());
    }
}
