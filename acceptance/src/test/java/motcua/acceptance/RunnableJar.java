package motcua.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * A runnable jar of this project, unpacked: its jars lie beside it as files, and of the demo Java remembers the classes that a
 * start loads (JEP 514). There are thirty starts, and each takes half the processor's time that it takes from the packed jar
 * (a third of it less by what is remembered). The folder is named by the jar's content, and stays for the next tests.
 *
 * @param remembered the file of remembered classes; there is none until it is made
 */
record RunnableJar(Path file, Path remembered) {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final int CALLED_WRONGLY = 2;
    private static final Map<String, RunnableJar> KNOWN = new ConcurrentHashMap<>();

    /** With {@code -Dmotcua.acceptance.demo-jar=FILE} another jar than the one built here. */
    static RunnableJar of(String module) {
        var other = System.getProperty("motcua.acceptance." + module + "-jar", "");
        return KNOWN.computeIfAbsent(module, _ -> other.isBlank() ? unpacked(module) : as(Path.of(other)));
    }

    /** What Java is told of the remembered classes; nothing where it has none. */
    List<String> options() {
        return Files.exists(remembered) ? List.of("-XX:AOTCache=" + remembered) : List.of();
    }

    private static RunnableJar as(Path file) {
        return new RunnableJar(file, file.resolveSibling("classes.aot"));
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
            var runnable = as(folder.resolve(jar.getFileName()));
            if (module.equals("demo")) {
                runnable.rememberOnce();
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
        run(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", jars.toString()), 0);
        Files.move(jars, folder, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(own);
    }

    /** One process does it, while the other starts without; a word that is no command makes a province and ends. */
    private void rememberOnce() throws IOException {
        try (var lock = open(remembered.resolveSibling("classes.lock"));
                var mine = lock.tryLock()) {
            if (mine == null || Files.exists(remembered)) {
                return;
            }
            var data = Files.createTempDirectory("motcua-remembered");
            var own = remembered.resolveSibling("classes.new");
            var words = new ArrayList<>(Program.options("demo"));
            words.addAll(List.of("-XX:AOTCacheOutput=" + own, "-Xlog:aot=off,cds=off", "-jar", file.toString()));
            words.addAll(List.of("--motcua.data=" + data, "no-such-command"));
            run(words, CALLED_WRONGLY);
            Folders.delete(data);
            Files.move(own, remembered, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void run(List<String> words, int expected) throws IOException {
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
        if (code != expected) {
            throw new IllegalStateException(words + " must end with " + expected + ", not " + code + "; see " + log);
        }
    }
}
