package vn.motcua.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportLinesTest {
    private static final String FILE = "{\"a\": \"Đăng ký\"}\n\n{\"b\": \"Ễ\"}";

    private static List<ImportLines.Line> lines(byte[] file) throws IOException {
        var lines = new ArrayList<ImportLines.Line>();
        try (var reading = ImportLines.of(new ByteArrayInputStream(file))) {
            for (var line = reading.next(); line != null; line = reading.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> texts(byte[] file) throws IOException {
        return lines(file).stream()
                .map(ImportLines.Line::text)
                .map(String::strip)
                .toList();
    }

    private static byte[] zipped(byte[] file) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(file);
        }
        return zipped.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void a_file_is_read_in_the_encoding_that_its_first_bytes_say(String charset) throws IOException {
        var file = FILE.getBytes(Charset.forName(charset));
        assertThat(texts(file)).containsExactly("{\"a\": \"Đăng ký\"}", "", "{\"b\": \"Ễ\"}");
        assertThat(texts(zipped(file))).isEqualTo(texts(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM", "X-UTF-32BE-BOM"})
    void a_file_of_four_bytes_for_each_letter_is_refused_by_name(String charset) {
        var file = FILE.getBytes(Charset.forName(charset));
        assertThatThrownBy(() -> lines(file))
                .isInstanceOfSatisfying(
                        ImportLines.ForeignEncoding.class,
                        refused -> assertThat(refused.encoding()).isEqualTo("UTF-32"));
    }

    @Test
    void a_byte_order_mark_loses_no_line() throws IOException {
        var marked = ("\ufeff" + FILE.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        assertThat(texts(marked)).containsExactly("{\"a\": \"Đăng ký\"}", "", "{\"b\": \"Ễ\"}");
    }

    @Test
    void a_line_in_another_encoding_is_named_and_the_others_are_read() throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes("{\"a\": 1}\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("{\"a\": \"Lý lịch tư pháp\"}\n"
                .replace('ị', 'i')
                .replace('ư', 'u')
                .getBytes(Charset.forName("windows-1252")));
        file.writeBytes("{\"a\": 3}\n".getBytes(StandardCharsets.UTF_8));
        var lines = lines(file.toByteArray());
        assertThat(lines).extracting(ImportLines.Line::text).containsExactly("{\"a\": 1}", "", "{\"a\": 3}");
        assertThat(lines.get(1).problem()).contains("UTF-8", "windows-1252");
        assertThat(lines.get(1).number()).isEqualTo(2);
    }

    @Test
    void an_endless_line_is_named_and_the_others_are_read() throws IOException {
        var lines = lines(("x".repeat(8 * 1024 * 1024 + 1) + "\n{}").getBytes(StandardCharsets.UTF_8));
        assertThat(lines.getFirst().problem()).contains("8 MB");
        assertThat(lines.getLast()).isEqualTo(new ImportLines.Line(2, "{}", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_line_may_end_as_any_system_ends_it(String end) throws IOException {
        var file = String.join(end, "{\"a\":1}", "", "{\"b\":2}", "").getBytes(StandardCharsets.UTF_8);
        assertThat(lines(file))
                .containsExactly(
                        new ImportLines.Line(1, "{\"a\":1}", null),
                        new ImportLines.Line(2, "", null),
                        new ImportLines.Line(3, "{\"b\":2}", null));
    }

    @Test
    void nothing_has_no_lines() throws IOException {
        assertThat(lines(new byte[0])).isEmpty();
        assertThat(lines(new byte[] {'{'})).hasSize(1);
    }
}
