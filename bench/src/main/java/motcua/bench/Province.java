package motcua.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A demo province of its own with the world around it, as child processes. */
final class Province implements AutoCloseable {
    private static final Duration START_TIME_MAX = Duration.ofMinutes(5);
    private static final Duration CONNECT_TIME_MAX = Duration.ofSeconds(10);
    private static final int STOP_SECONDS_MAX = 60;
    private static final int PORT_LINE = 3;
    private static final long LOOK_MILLIS = 20;

    /**
     * @param resident memory held now, in MiB
     * @param highest the most it ever was, in MiB
     */
    record Memory(long resident, long highest) {}

    private final Places places;
    private final Path data;
    private final int port = freePort();
    private final int simulatorsPort = freePort();
    private final Process simulators;
    private final Thread onInterrupt = new Thread(this::stopAll, "end-of-province");
    private @Nullable Process product;
    private Duration startTime = Duration.ZERO;

    private Province(Places places, Path data) {
        this.places = places;
        this.data = data;
        this.simulators = run(
                "simulators",
                List.of(
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        places.simulators().toString(),
                        "--motcua.simulators.data=" + data.resolve("simulators")));
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    static Province start(Places places, Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new BenchFailed("The folder " + data + " cannot be made", e);
        }
        var province = new Province(places, data);
        province.startProduct();
        return province;
    }

    /** As below, with a client that is closed afterwards. */
    static void whileRunning(Asked asked, BiConsumer<Province, HttpClient> visitor) {
        whileRunning(asked, province -> {
            try (var http = http()) {
                visitor.accept(province, http);
            }
        });
    }

    /** Runs one on the folder that is asked for, or on one that is deleted afterwards. */
    static void whileRunning(Asked asked, Consumer<Province> visitor) {
        var kept = asked.data();
        var data = kept == null ? Folder.temporary() : kept;
        try (var province = start(Places.fromLauncher(), data)) {
            visitor.accept(province);
        } finally {
            if (kept == null) {
                Folder.delete(data);
            }
        }
    }

    /** A client of its API. */
    static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIME_MAX)
                .build();
    }

    String url() {
        return "http://localhost:" + port;
    }

    String simulatorsUrl() {
        return "http://127.0.0.1:" + simulatorsPort;
    }

    Path data() {
        return data;
    }

    /** From the start of the process to the line that says it is ready. */
    Duration startTime() {
        return startTime;
    }

    ProcessHandle productProcess() {
        if (product == null) {
            throw new IllegalStateException("The product must run, but does not");
        }
        return product.toHandle();
    }

    /** The database as its {@code postmaster.pid} says: line 1 the process, line 4 the port. */
    Database database() {
        try {
            var lines = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
            return new Database(
                    Integer.parseInt(lines.get(PORT_LINE).strip()),
                    Long.parseLong(lines.getFirst().strip()));
        } catch (IOException e) {
            throw new BenchFailed("The database of the province must run", e);
        }
    }

    Memory memory() {
        try {
            var status = Files.readAllLines(
                    Path.of("/proc", String.valueOf(productProcess().pid()), "status"));
            return new Memory(mebibytes(status, "VmRSS:"), mebibytes(status, "VmHWM:"));
        } catch (IOException e) {
            throw new BenchFailed("The memory of a process is read from /proc", e);
        }
    }

    private static long mebibytes(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) / 1024)
                .findFirst()
                .orElse(0);
    }

    void restart() {
        stopProduct();
        startProduct();
    }

    private void startProduct() {
        var command = new ArrayList<>(places.productFlags());
        command.addAll(List.of(
                "-jar",
                places.demo().toString(),
                "--motcua.data=" + data,
                "--motcua.simulators.url=" + simulatorsUrl(),
                "--motcua.doors.limit-per-minute=0",
                // Nobody asks the carrier afterwards: as all figures before were measured.
                "--MOTCUA_SMS_REPORTS=false",
                "--MOTCUA_EMAIL_REPORTS=false"));
        long begin = System.nanoTime();
        product = run("product", command);
        while (!saysReady()) {
            if (!product.isAlive() || System.nanoTime() - begin > START_TIME_MAX.toNanos()) {
                throw new BenchFailed("The province did not become ready; see " + log("product"));
            }
            pause(LOOK_MILLIS);
        }
        startTime = Duration.ofNanos(System.nanoTime() - begin);
    }

    private boolean saysReady() {
        try {
            return Files.readString(log("product")).contains("Motcua is ready:");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log(String name) {
        return data.resolve(name + ".log");
    }

    private Process run(String name, List<String> words) {
        var command = new ArrayList<String>();
        command.add(Places.java());
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment()
                .putAll(Map.of(
                        "MOTCUA_PORT", String.valueOf(port),
                        "MOTCUA_SIMULATORS_PORT", String.valueOf(simulatorsPort),
                        "MOTCUA_URL", url(),
                        "MOTCUA_SIMULATORS_URL", simulatorsUrl()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new BenchFailed("The " + name + " cannot be started", e);
        }
    }

    @Override
    public void close() {
        stopAll();
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
    }

    private void stopAll() {
        stopProduct();
        stop(simulators);
    }

    private void stopProduct() {
        if (product != null) {
            stop(product);
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

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BenchFailed("No port is free", e);
        }
    }
}
