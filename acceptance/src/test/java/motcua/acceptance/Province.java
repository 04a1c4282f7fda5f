package motcua.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The demo province and the world around it as child processes, once for all tests. With
 * {@code -Dmotcua.acceptance.url=http://localhost:8080} the tests visit a province that runs already.
 */
final class Province {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final int START_SECONDS_MAX = 300;
    private static final int STOP_SECONDS_MAX = 20;
    private static @Nullable String url;

    private Province() {}

    /** Where the province is served; the first call starts it. */
    static synchronized String url() {
        if (url == null) {
            var running = System.getProperty("motcua.acceptance.url", "");
            url = running.isBlank() ? start() : running;
        }
        return url;
    }

    private static String start() {
        try {
            int port = freePort();
            int simulatorsPort = freePort();
            var data = Files.createTempDirectory("motcua-acceptance");
            var address = "http://localhost:" + port;
            var simulators = "http://127.0.0.1:" + simulatorsPort;
            var environment = Map.of(
                    "MOTCUA_PORT",
                    String.valueOf(port),
                    "MOTCUA_SIMULATORS_PORT",
                    String.valueOf(simulatorsPort),
                    "MOTCUA_URL",
                    address,
                    "MOTCUA_SIMULATORS_URL",
                    simulators);

            var world = run(
                    "simulators",
                    environment,
                    List.of("-Xmx192m"),
                    "--motcua.simulators.data=" + data.resolve("simulators"));
            var product = run(
                    "demo",
                    environment,
                    List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"),
                    "--motcua.data=" + data,
                    "--motcua.simulators.url=" + simulators,
                    "--motcua.doors.limit-per-minute=0");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(data, product, world), "end-of-province"));
            awaitReady(product);
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo province could not be started", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process run(String module, Map<String, String> environment, List<String> flags, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-XX:+UseSerialGC");
        command.addAll(flags);
        command.addAll(List.of("-jar", jar(module).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var log = TARGET.resolve(module + ".log");
        Files.createDirectories(TARGET);
        if (module.equals("simulators")) {
            builder.redirectOutput(log.toFile());
        }
        var process = builder.start();
        return process;
    }

    private static Path jar(String module) throws IOException {
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

    /** Copies what the demo says into its log until it ends, and returns when it says that it is ready. */
    private static void awaitReady(Process product) throws IOException {
        var ready = new CompletableFuture<String>();
        var log = TARGET.resolve("demo.log");
        Thread.ofPlatform().daemon().name("demo-log").start(() -> copy(product, log, ready));
        try {
            ready.get(START_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(
                    "The demo province did not say \"Motcua is ready\"; what it said instead stands in " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the demo province was starting", e);
        }
    }

    private static void copy(Process product, Path log, CompletableFuture<String> ready) {
        try (var lines = product.inputReader();
                var out = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                if (line.contains("Motcua is ready:")) {
                    ready.complete(line);
                }
            }
            ready.completeExceptionally(new IllegalStateException("The demo ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static void end(Path data, Process... processes) {
        for (var process : processes) {
            stop(process);
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the province could not be removed: " + data, e);
        }
    }

    private static void stop(Process process) {
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
