package motcua.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * A runnable jar of this project, unpacked: its jars lie beside it as files. There are thirty starts, and each takes half the
 * processor's time that it takes from the packed jar. Of the demo one first start is made before all others: Java remembers the
 * classes that it loads (JEP 514; a third of what is left), and the province that it makes is there to be copied, as to make one
 * takes half as long again as to open it. The folder is named by the jar's content, and stays for the next tests.
 *
 * @param remembered the file of remembered classes; there is none until it is made
 */
record RunnableJar(String module, Path file, Path remembered) {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    /** Nobody listens there: the first start does without the outside world, and each copy gets its keys from its own. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private static final Map<String, RunnableJar> KNOWN = new ConcurrentHashMap<>();

    /** With {@code -Dmotcua.acceptance.demo-jar=FILE} another jar than the one built here. */
    static RunnableJar of(String module) {
        var other = System.getProperty("motcua.acceptance." + module + "-jar", "");
        return KNOWN.computeIfAbsent(module, _ -> other.isBlank() ? unpacked(module) : as(module, Path.of(other)));
    }

    /** What Java is told of the remembered classes; nothing where it has none. */
    List<String> options() {
        return Files.exists(remembered) ? List.of("-XX:AOTCache=" + remembered, "-Xlog:aot*=off") : List.of();
    }

    /** Puts a province as a first start makes it into an empty folder: the one that was made, or one made there and then. */
    void provinceInto(Path folder) throws IOException {
        if (Files.exists(province())) {
            Folders.copy(province(), folder);
        } else {
            firstStart(folder, List.of());
        }
    }

    /** Of today: what was filed in it yesterday would be a day nearer to its end. */
    private Path province() {
        return remembered.resolveSibling("province-" + LocalDate.now(ZoneId.systemDefault()));
    }

    private static RunnableJar as(String module, Path file) {
        return new RunnableJar(module, file, file.resolveSibling("classes.aot"));
    }

    private static RunnableJar unpacked(String module) {
        try {
            var jar = built(module);
            var folder = TARGET.resolve("unpacked-" + module + "-" + sum(jar));
            Files.createDirectories(TARGET);
            // The journeys run in two processes: one of them unpacks.
            try (var file = open(TARGET.resolve("unpacked-" + module + ".lock"));
                    var _ = file.lock()) {
                if (!Files.exists(folder)) {
                    forgetOthers(module);
                    unpack(jar, folder);
                }
            }
            var runnable = as(module, folder.resolve(jar.getFileName()));
            if (module.equals("demo")) {
                runnable.makeOnce();
            }
            return runnable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(String module) throws IOException {
        var folder = TARGET.resolve("../../" + module + "/target").normalize();
        if (Files.isDirectory(folder)) {
            try (var jars = Files.newDirectoryStream(folder, module + "-*-exec.jar")) {
                for (var jar : jars) {
                    return jar;
                }
            }
        }
        throw new IllegalStateException("The journeys need " + folder + "/" + module
                + "-…-exec.jar. Run them with ./motcua test, which builds it.");
    }

    private static String sum(Path jar) throws IOException {
        var sum = new CRC32C();
        sum.update(Files.readAllBytes(jar));
        return Long.toHexString(sum.getValue());
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** What was unpacked of earlier builds: some 200 MB each. */
    private static void forgetOthers(String module) throws IOException {
        try (var folders = Files.newDirectoryStream(TARGET, "unpacked-" + module + "-*")) {
            for (var folder : folders) {
                Folders.delete(folder);
            }
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        var own = Files.createTempDirectory(TARGET, "unpacking");
        var jars = own.resolve("jars");
        run(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", jars.toString()));
        Files.move(jars, folder, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(own);
    }

    /** One process makes both, the other waits for it. */
    private void makeOnce() throws IOException {
        try (var lock = open(remembered.resolveSibling("made.lock"));
                var _ = lock.lock()) {
            if (Files.exists(remembered) && Files.exists(province())) {
                return;
            }
            var data = Files.createTempDirectory(remembered.getParent(), "making");
            var classes = remembered.resolveSibling("classes.new");
            firstStart(data, List.of("-XX:AOTCacheOutput=" + classes, "-Xlog:aot=off,cds=off"));
            Files.move(classes, remembered, StandardCopyOption.REPLACE_EXISTING);
            Files.move(data, province(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void firstStart(Path data, List<String> more) throws IOException {
        int port = Province.freePort();
        var arguments = List.of("--motcua.data=" + data, "--server.port=" + port, "--motcua.simulators.url=" + NOWHERE);
        var start =
                Program.start(this, more, "first-start", Map.of(), arguments).awaitReady();
        for (var page : List.of("/", "/tim-kiem?q=khai+sinh", "/kiem-tra", "/api/openapi.json")) {
            URI.create("http://localhost:" + port + page).toURL().openStream().close();
        }
        start.process().destroy();
        // What Java is to remember is written at the end.
        start.await();
    }

    private static void run(List<String> words) throws IOException {
        var command = new ArrayList<>(List.of(Program.JAVA));
        command.addAll(words);
        var log = TARGET.resolve("unpacking.log").toFile();
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start()
                .onExit()
                .join()
                .exitValue();
        if (code != 0) {
            throw new IllegalStateException(words + " must end with 0, not " + code + "; see " + log);
        }
    }
}
