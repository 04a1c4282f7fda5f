package vn.motcua.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Asks a clamd (command INSTREAM) about a file. No answer means: not taken. */
final class VirusScanner {
    private static final int CONNECT_MILLIS_MAX = 3_000;
    private static final int ANSWER_MILLIS_MAX = 60_000;
    private static final int CHUNK_BYTES = 64 * 1024;

    private final String host;
    private final int port;

    VirusScanner(String host, int port) {
        this.host = host;
        this.port = port;
    }

    Optional<UploadRefusal> scan(Path path) throws IOException {
        try (var content = Files.newInputStream(path);
                var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS_MAX);
            socket.setSoTimeout(ANSWER_MILLIS_MAX);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[CHUNK_BYTES];
            for (int n = content.read(chunk); n > 0; n = content.read(chunk)) {
                out.writeInt(n);
                out.write(chunk, 0, n);
            }
            out.writeInt(0);
            out.flush();
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.of(new UploadRefusal.NotScanned());
        }
    }

    /** {@code stream: OK} or {@code stream: Eicar-Signature FOUND}; all else is no answer. */
    private static Optional<UploadRefusal> read(String answer) {
        var line = answer.replace("\0", "").strip();
        if (line.equals("stream: OK")) {
            return Optional.empty();
        }
        if (line.startsWith("stream: ") && line.endsWith(" FOUND")) {
            return Optional.of(new UploadRefusal.VirusFound(line.substring(8, line.length() - 6)));
        }
        return Optional.of(new UploadRefusal.NotScanned());
    }
}
