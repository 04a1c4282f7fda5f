package motcua.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The demo province and the world around it as child processes, once for all journeys. With
 * {@code -Dmotcua.acceptance.url=http://localhost:8080} the journeys visit a province that runs already.
 */
final class Province {
    private static @Nullable String url;

    private final Path data;
    private final String name;
    private final int port;
    private final String simulators;
    private final Map<String, String> environment;
    private final Program world;
    private Program product;

    private Province(String name) throws IOException {
        this.name = name;
        data = Files.createTempDirectory("motcua-" + name);
        RunnableJar.of("demo").provinceInto(data);
        port = freePort();
        int simulatorsPort = freePort();
        simulators = "http://127.0.0.1:" + simulatorsPort;
        environment = Map.of(
                "MOTCUA_PORT",
                String.valueOf(port),
                "MOTCUA_SIMULATORS_PORT",
                String.valueOf(simulatorsPort),
                "MOTCUA_URL",
                "http://localhost:" + port,
                "MOTCUA_SIMULATORS_URL",
                simulators);
        world = Program.start(
                "simulators",
                name + "-simulators",
                environment,
                List.of("--motcua.simulators.data=" + data.resolve("simulators")));
        product = program(List.of(), name);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-of-" + name));
    }

    /** Where the province is served; the first call starts it. */
    static synchronized String url() {
        if (url == null) {
            var running = System.getProperty("motcua.acceptance.url", "");
            url = running.isBlank() ? start("demo").address() : running;
        }
        return url;
    }

    /** A province of its own, with data that nobody has changed. */
    static Province start(String name) {
        try {
            var province = new Province(name);
            province.product.awaitReady();
            return province;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo province could not be started", e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    String simulators() {
        return simulators;
    }

    Path data() {
        return data;
    }

    Process process() {
        return product.process();
    }

    /** Starts the product again, after it was killed, on the same data and with the same words. */
    void startAgain() {
        try {
            product = program(List.of(), name).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more instance on the same data, behind the same public address; whoever starts it stops it. */
    Instance another() {
        try {
            int own = freePort();
            var more = List.of("--motcua.data-shared=true", "--server.port=" + own);
            return new Instance(program(more, name + "-another").awaitReady(), "http://localhost:" + own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param address where it alone is reached */
    record Instance(Program program, String address) {}

    /** Runs an operator's command on the province's data while it serves. @return what the command said */
    String command(String word) {
        try {
            var command = program(List.of("--motcua.data-shared=true", word), name + "-" + word);
            int code = command.await();
            return "exit code " + code + "\n" + Files.readString(command.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program program(List<String> more, String log) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "--motcua.data=" + data, "--motcua.simulators.url=" + simulators, "--motcua.doors.limit-per-minute=0"));
        arguments.addAll(more);
        return Program.start("demo", log, environment, arguments);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops everything and takes the data away. */
    void end() {
        product.stop();
        world.stop();
        try {
            Folders.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the province could not be removed: " + data, e);
        }
    }
}
