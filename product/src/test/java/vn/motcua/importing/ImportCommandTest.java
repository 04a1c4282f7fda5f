package vn.motcua.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.WithSpring;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportCommandTest {
    @Autowired
    ImportCommand importCommand;

    @Test
    void a_file_that_cannot_be_read_is_told_in_our_own_words() throws Exception {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write("{}\n".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        }
        var whole = zipped.toByteArray();
        assertThat(told("{\"a\": 1}".getBytes(Charset.forName("UTF-32")))).contains("UTF-32", "UTF-8");
        assertThat(told(Arrays.copyOf(whole, whole.length / 2)))
                .contains("bị cụt")
                .doesNotContain("ZLIB", "stream");
        assertThat(told(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}))
                .contains("bị hỏng")
                .doesNotContain("block");
        assertThat(told("{\"a\": nonsense}\n".getBytes(StandardCharsets.UTF_8)))
                .contains("không phải JSON đúng cú pháp, từ cột")
                .doesNotContain("Unrecognized", "token");
    }

    private String told(byte[] file) throws Exception {
        var path = Files.write(Files.createTempFile("import", ".jsonl"), file);
        var out = new ByteArrayOutputStream();
        importCommand.run(path, new PrintStream(out, true, StandardCharsets.UTF_8));
        Files.delete(path);
        return out.toString(StandardCharsets.UTF_8);
    }
}
