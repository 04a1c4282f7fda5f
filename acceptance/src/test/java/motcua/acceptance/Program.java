package motcua.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A runnable jar of this project as a process of its own, with what it says in a file of the target folder. */
record Program(Process process, Path log) {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    /** Two processes of tests run at once, each with programs of its own. */
    private static final long OWN = ProcessHandle.current().pid();

    private static final int START_SECONDS_MAX = 300;
    private static final int STOP_SECONDS_MAX = 20;
    static final String JAVA = ProcessHandle.current().info().command().orElse("java");

    /** @param name of the log file, without its ending */
    static Program start(String module, String name, Map<String, String> environment, List<String> arguments)
            throws IOException {
        var jar = RunnableJar.of(module);
        return start(jar, jar.options(), name, environment, arguments);
    }

    /** @param more what Java is told beside what it is always told */
    static Program start(
            RunnableJar jar, List<String> more, String name, Map<String, String> environment, List<String> arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(options(jar.module()));
        command.addAll(more);
        command.addAll(List.of("-jar", jar.file().toString()));
        command.addAll(arguments);
        var log = TARGET.resolve(name + "-" + OWN + ".log");
        Files.createDirectories(TARGET);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), log);
    }

    /** Remembered classes are of use only to a Java that is told the same. */
    private static List<String> options(String module) {
        return List.of(
                "-XX:+UseSerialGC",
                // Starts count here, not speed.
                "-XX:TieredStopAtLevel=1",
                module.equals("demo") ? "-Xmx512m" : "-Xmx192m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
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
