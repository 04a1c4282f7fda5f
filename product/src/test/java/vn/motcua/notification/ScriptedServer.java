package vn.motcua.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that answers to the recipient as told; told nothing, it takes the message and then says no word. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String toRecipient;

    ScriptedServer(String toRecipient) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.toRecipient = toRecipient;
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (var client = socket.accept()) {
            talk(client);
        } catch (IOException _) {
            // The test is over.
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = client.getOutputStream();
        say(out, "220 ready");
        boolean isData = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (isData || line.startsWith("RCPT")) {
                if (!isData) {
                    say(out, toRecipient.isEmpty() ? "250 ok" : toRecipient);
                }
                continue;
            }
            isData = line.startsWith("DATA");
            say(out, isData ? "354 go on" : "250 ok");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
