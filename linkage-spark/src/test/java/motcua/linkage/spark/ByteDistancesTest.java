package motcua.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Rows;
import motcua.linkage.profile.Column;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ByteDistancesTest {
    private static final List<String> LETTERS = List.of("a", "b", "n", "g", "u", "ễ", "đ", " ");

    @TempDir
    private Path folder;

    @Test
    void distances_are_those_of_the_embedded_engine() {
        var random = new Random(5);
        var texts = new ArrayList<List<String>>();
        for (var i = 0; i < 20_000; i++) {
            texts.add(List.of(text(random), text(random)));
        }
        try (var engine = new DuckDbEngine(256, 1, folder)) {
            engine.table("t", List.of(new Column("a", Column.Type.TEXT), new Column("b", Column.Type.TEXT)), texts);
            var different = new ArrayList<String>();
            engine.read("select a, b, #edit(a, b), #transposed(a, b), #similar(a, b) from t", row -> {
                var a = String.valueOf(row.text(0));
                var b = String.valueOf(row.text(1));
                if (row.number(2) != ByteDistances.edit(a, b)
                        || row.number(3) != ByteDistances.transposed(a, b)
                        || Double.compare(row.real(4), ByteDistances.similar(a, b)) != 0) {
                    different.add(a + "|" + b + " " + row.number(2) + "=" + ByteDistances.edit(a, b) + " "
                            + row.number(3) + "=" + ByteDistances.transposed(a, b) + " " + row.real(4) + "="
                            + ByteDistances.similar(a, b));
                }
            });
            assertThat(different).isEmpty();
            assertThat(Rows.number(engine, "select #hamming('đan', 'đen')"))
                    .isEqualTo(ByteDistances.hamming("đan", "đen"));
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var length = random.nextInt(12); length >= 0; length--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }
}
