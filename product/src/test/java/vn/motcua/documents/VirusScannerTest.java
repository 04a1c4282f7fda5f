package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VirusScannerTest {
    @TempDir
    Path folder;

    @Test
    void a_clean_file_passes() throws Exception {
        assertThat(scan("harmless", "stream: OK\0")).isEmpty();
    }

    @Test
    void a_virus_is_named() throws Exception {
        assertThat(scan("x", "stream: Eicar-Signature FOUND\0"))
                .contains(new UploadRefusal.VirusFound("Eicar-Signature"));
    }

    @Test
    void an_unclear_answer_and_no_answer_mean_not_scanned() throws Exception {
        assertThat(scan("x", "INSTREAM size limit exceeded. ERROR\0")).contains(new UploadRefusal.NotScanned());
        int closedPort;
        try (var socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        assertThat(new VirusScanner("127.0.0.1", closedPort).scan(file("x"))).contains(new UploadRefusal.NotScanned());
    }

    private Optional<UploadRefusal> scan(String content, String answer) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = CompletableFuture.supplyAsync(() -> answerOnce(server, answer));
            var found = new VirusScanner("127.0.0.1", server.getLocalPort()).scan(file(content));
            assertThat(received.join()).isEqualTo(content);
            return found;
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    private static String answerOnce(ServerSocket server, String answer) {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), UTF_8)).isEqualTo("zINSTREAM\0");
            var content = new StringBuilder();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.append(new String(in.readNBytes(length), UTF_8));
            }
            socket.getOutputStream().write(answer.getBytes(UTF_8));
            return content.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
