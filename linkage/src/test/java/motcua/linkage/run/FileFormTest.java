package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file is told by its own bytes, with what to do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileFormTest {
    @TempDir
    Path folder;

    @Test
    void what_is_neither_text_nor_parquet_is_called_by_its_name() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write("id,name\n1,An\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(form("a.csv", zipped.toByteArray())).isEqualTo(FileForm.GZIP);
        assertThat(form("b.csv", bytes("PK\3\4rest"))).isEqualTo(FileForm.ZIP);
        assertThat(form("c.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}))
                .isEqualTo(FileForm.WORKBOOK);
        assertThat(form("d.csv", "\ufeffid,name\n1,An\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileForm.UTF16);
        assertThat(form("e.csv", "id,name\n1,An\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileForm.UTF16_UNMARKED);
        assertThat(form("f.csv", bytes("\ufeff\n\r\n"))).isEqualTo(FileForm.EMPTY);
        assertThat(form("g.csv", new byte[0])).isEqualTo(FileForm.EMPTY);
        assertThat(form("h.parquet", bytes("PAR1 and cut"))).isEqualTo(FileForm.CUT_PARQUET);
        assertThat(form("i.csv", bytes("id,name\n1,Lê Văn Tám\n"))).isEqualTo(FileForm.TEXT);
        assertThat(FileForm.of(folder)).isEqualTo(FileForm.FOLDER);
        assertThat(FileForm.of(folder.resolve("none.csv"))).isEqualTo(FileForm.MISSING);
    }

    @Test
    void a_quote_that_never_closes_is_named_with_its_line() throws IOException {
        assertThat(fault("id,name\n1,An\n2,\"Bình\n3,Lan\n")).contains("opens in line 3");
    }

    @Test
    void line_ends_that_are_mixed_are_named_with_their_line() throws IOException {
        assertThat(fault("id,name\r\n1,An\r\n2,Lan\n3,Mai\n")).contains("line 3 ends otherwise");
        assertThat(CsvFault.of(file("id,name\r\n1,\"An\nBình\"\r\n"))).isEmpty();
    }

    @Test
    void a_record_that_is_too_long_is_named_with_its_line() throws IOException {
        assertThat(fault("id,name\n1,An\n2," + "a".repeat(2_000_001) + "\n")).contains("record in line 3");
    }

    @Test
    void letters_of_before_unicode_are_told_with_an_example() {
        var findings = new motcua.linkage.spec.Findings();

        OldLetters.told(
                Path.of("left.csv"),
                "name",
                java.util.List.of("NguyÔn V¨n An", "Tr\u00ban V\u00a8n B\u00d7nh", "§ç V¨n Nam", "Lan"),
                findings);

        assertThat(findings.count()).isEqualTo(1);
    }

    @Test
    void a_few_strange_names_are_no_other_encoding() {
        var names = new java.util.ArrayList<>(java.util.Collections.nCopies(200, "Nguyễn Văn An"));
        names.addAll(java.util.List.of("Anaïs Lê", "Nguy?n Lan", "NguyÔn V¨n An"));
        var findings = new motcua.linkage.spec.Findings();

        OldLetters.told(Path.of("left.csv"), "name", names, findings);

        assertThat(findings.isEmpty()).isTrue();
    }

    private FileForm form(String name, byte[] content) throws IOException {
        return FileForm.of(Files.write(folder.resolve(name), content));
    }

    private String fault(String text) throws IOException {
        return CsvFault.of(file(text)).orElse("");
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("register.csv"), bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
