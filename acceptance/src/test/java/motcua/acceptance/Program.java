package motcua.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.CRC32C;

/** A runnable jar of this project as a process of its own, with what it says in a file of the target folder. */
record Program(Process process, Path log) {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    /** Two processes of tests run at once, each with programs of its own. */
    private static final long OWN = ProcessHandle.current().pid();

    private static final Map<Path, Path> UNPACKED = new ConcurrentHashMap<>();
    private static final int START_SECONDS_MAX = 300;
    private static final int STOP_SECONDS_MAX = 20;
    private static final String JAVA = ProcessHandle.current().info().command().orElse("java");
    private static final List<String> NATIVE =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /** @param name of the log file, without its ending */
    static Program start(String module, String name, Map<String, String> environment, List<String> arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.add("-XX:+UseSerialGC");
        // Starts count here, not speed.
        command.add("-XX:TieredStopAtLevel=1");
        command.add(module.equals("demo") ? "-Xmx512m" : "-Xmx192m");
        command.addAll(NATIVE);
        command.addAll(List.of("-jar", jar(module).toString()));
        command.addAll(arguments);
        var log = TARGET.resolve(name + "-" + OWN + ".log");
        Files.createDirectories(TARGET);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), log);
    }

    /** With {@code -Dmotcua.acceptance.demo-jar=FILE} another jar than the one built here, an extracted one for example. */
    private static Path jar(String module) throws IOException {
        var other = System.getProperty("motcua.acceptance." + module + "-jar", "");
        if (!other.isBlank()) {
            return Path.of(other);
        }
        var folder = TARGET.resolve("../../" + module + "/target").normalize();
        if (Files.isDirectory(folder)) {
            try (var jars = Files.newDirectoryStream(folder, module + "-*-exec.jar")) {
                for (var jar : jars) {
                    return UNPACKED.computeIfAbsent(jar, Program::unpacked);
                }
            }
        }
        throw new IllegalStateException("The journeys need " + folder + "/" + module
                + "-…-exec.jar. Run them with ./motcua test, which builds it.");
    }

    /**
     * The jars within the jar as files: a start takes a quarter less of the processor, and there are thirty. Two processes may
     * do it at once, so each does it for itself and the first one's folder stays, under the name of the jar's content.
     */
    private static Path unpacked(Path jar) {
        try {
            var sum = new CRC32C();
            sum.update(Files.readAllBytes(jar));
            var folder = TARGET.resolve("unpacked-" + Long.toHexString(sum.getValue()));
            if (!Files.exists(folder)) {
                var own = Files.createTempDirectory(TARGET, "unpacking");
                unpack(jar, own.resolve("jars"));
                try {
                    Files.move(own.resolve("jars"), folder, StandardCopyOption.ATOMIC_MOVE);
                } catch (FileSystemException e) {
                    if (!Files.exists(folder)) {
                        throw e;
                    }
                }
            }
            return folder.resolve(jar.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        var command =
                List.of(JAVA, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString());
        int code =
                new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
        if (code != 0) {
            throw new IllegalStateException(jar + " cannot be unpacked: exit code " + code);
        }
    }

    /** Returns when the demo says that it is ready. */
    Program awaitReady() throws IOException {
        var ready = new CompletableFuture<String>();
        Thread.ofPlatform().daemon().name("demo-log").start(() -> watch(ready));
        try {
            ready.get(START_SECONDS_MAX, TimeUnit.SECONDS);
            return this;
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(
                    "The demo province did not say \"Motcua is ready\"; what it said instead stands in " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the demo province was starting", e);
        }
    }

    private void watch(CompletableFuture<String> ready) {
        try (var lines = Files.newBufferedReader(log)) {
            while (!ready.isDone()) {
                boolean isOver = !process.isAlive();
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.contains("Motcua is ready:")) {
                        ready.complete(line);
                    }
                }
                if (isOver) {
                    ready.completeExceptionally(new IllegalStateException("The demo ended"));
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end. @return the exit code */
    int await() {
        return process.onExit().join().exitValue();
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
