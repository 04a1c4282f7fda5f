package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.documents.UploadCheck.Judgement;

/**
 * What programs in use make is taken: a browser's print, a scanner's pictures, report libraries, forms with links, files that
 * were filled in, merged, linearised or packed, with a start that is a little off. Made by the programs they are named after.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HonestPapersTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void a_paper_of_a_program_in_use_is_taken(Path paper) throws IOException {
        assertThat(judge(Files.readAllBytes(paper))).isInstanceOf(Judgement.Accepted.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void so_it_is_after_it_was_saved_again(Path paper) throws IOException {
        try (var document = Loader.loadPDF(paper.toFile())) {
            for (var how : new CompressParameters[] {CompressParameters.NO_COMPRESSION, new CompressParameters()}) {
                var out = new ByteArrayOutputStream();
                document.save(out, how);
                assertThat(judge(out.toByteArray())).isInstanceOf(Judgement.Accepted.class);
            }
        }
    }

    @Test
    void what_this_program_prints_is_taken() throws IOException {
        var printed = new PrintPdf()
                .print(
                        "<html><head><title>Đơn</title></head><body><p>Đơn <a href='https://a.example'>xem</a></p></body></html>");
        assertThat(judge(printed)).isInstanceOf(Judgement.Accepted.class);
    }

    private static Stream<Path> papers() throws IOException, URISyntaxException {
        var papers = Path.of(Objects.requireNonNull(HonestPapersTest.class.getResource("/papers"))
                .toURI());
        try (var files = Files.list(papers)) {
            return files.sorted().toList().stream();
        }
    }

    private Judgement judge(byte[] content) throws IOException {
        var limits = UploadLimits.standard();
        var file = new FileFolder(folder)
                .receive(new ByteArrayInputStream(content), limits.sizeMax().toBytes());
        return new UploadCheck(limits).judge(file, "a.pdf");
    }
}
