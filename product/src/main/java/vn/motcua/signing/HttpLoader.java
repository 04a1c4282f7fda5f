package vn.motcua.signing;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks authorities over HTTP (timestamps, certificates, revocation lists), within limits of time and size. */
final class HttpLoader implements DataLoader {
    private static final long serialVersionUID = 1;

    /** Revocation lists of large authorities are some megabytes. */
    private static final long ANSWER_BYTES_MAX = 32L * 1024 * 1024;

    private final transient HttpClient client;
    private final Duration timeout;
    private final String contentType;

    HttpLoader(Duration timeout, String contentType) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.timeout = timeout;
        this.contentType = contentType;
    }

    record Reply(int status, byte[] body) {}

    @Override
    public byte[] get(String address) {
        return wanted(address, ask(address, HttpRequest.newBuilder().GET()));
    }

    @Override
    public DataAndUrl get(List<String> addresses) {
        DSSExternalResourceException last = new DSSExternalResourceException("No address to ask");
        for (var address : addresses) {
            try {
                return new DataAndUrl(address, get(address));
            } catch (DSSExternalResourceException e) {
                last = e;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String address, byte[] content) {
        return wanted(address, send(address, content));
    }

    @Override
    public void setContentType(String newContentType) {
        // Each loader speaks one language, given when it is made.
    }

    /** Posts and gives back whatever the answer is. */
    Reply send(String address, byte[] content) {
        return ask(
                address,
                HttpRequest.newBuilder().header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(content)));
    }

    private Reply ask(String address, HttpRequest.Builder request) {
        try {
            var answer =
                    answer(request.uri(URI.create(address)).timeout(timeout).build());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException | IllegalArgumentException e) {
            throw new DSSExternalResourceException(address + " does not answer (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSExternalResourceException(address + " was not waited for", e);
        }
    }

    /** The client's own timeout ends with the head of an answer; this one includes the body, which may trickle. */
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + timeout, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static byte[] wanted(String address, Reply reply) {
        if (reply.status() != 200) {
            throw new DSSExternalResourceException(address + " answers with status " + reply.status());
        }
        return reply.body();
    }
}
