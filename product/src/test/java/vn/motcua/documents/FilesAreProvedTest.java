package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.Finding;
import vn.motcua.proof.VerifyLog;

/** A kept file that is not what was kept is found by verify-log and named. Each test puts the file back. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesAreProvedTest {
    @Autowired
    Documents documents;

    @Autowired
    FileFolder folder;

    @Autowired
    VerifyLog verifier;

    private interface Damage {
        void to(Path file) throws IOException;
    }

    @Test
    void a_changed_byte_is_found() throws IOException {
        damaged("file-damaged", file -> {
            var bytes = Files.readAllBytes(file);
            bytes[3] ^= 1;
            Files.write(file, bytes);
        });
    }

    @Test
    void a_file_cut_short_is_found() throws IOException {
        damaged("file-damaged", file -> Files.write(file, new byte[] {'x'}, StandardOpenOption.TRUNCATE_EXISTING));
    }

    @Test
    void a_lost_file_is_found() throws IOException {
        damaged("file-lost", Files::delete);
    }

    private void damaged(String kind, Damage damage) throws IOException {
        var content = ("A paper " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var id = documents.keep(new MadeDocument("a.txt", "text/plain", content, new AccountId("officer:x"), "test"));
        var sha256 = documents.find(id).orElseThrow().sha256();
        var finding = new Finding(kind, "document " + id + " file " + sha256);
        assertThat(verifier.verify().findings()).doesNotContain(finding);
        var file = folder.pathOf(sha256);
        damage.to(file);
        assertThat(verifier.verify().findings()).contains(finding);
        Files.write(file, content);
        assertThat(verifier.verify().findings()).doesNotContain(finding);
    }
}
