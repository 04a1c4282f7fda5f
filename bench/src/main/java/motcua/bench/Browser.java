package motcua.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Fetches pages as a browser without a cache does, compressed, with cookies, and knows what came over the wire. */
final class Browser implements AutoCloseable {
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*name=\"(_csrf[^\"]*)\"[^>]*value=\"([^\"]*)\"");
    private static final int LINE_END_BYTES = 4;

    /** @param wireBytes body as it was sent, and headers */
    record Page(URI address, String text, long wireBytes) {
        /** The value of the hidden field against forged requests. */
        Map<String, String> guard() {
            return HIDDEN.matcher(text)
                    .results()
                    .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2), (first, _) -> first));
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .cookieHandler(new CookieManager())
            .build();

    Page open(URI address) {
        return fetch(HttpRequest.newBuilder(address).GET());
    }

    Page send(URI address, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return fetch(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page fetch(HttpRequest.Builder request) {
        try {
            var answer = http.send(
                    request.header("Accept-Encoding", "gzip")
                            .header("Accept", "text/html,*/*")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new BenchFailed(answer.uri() + " must be readable, but answered " + answer.statusCode());
            }
            long headers = answer.headers().map().entrySet().stream()
                    .flatMap(header -> header.getValue().stream()
                            .map(value -> header.getKey().length() + value.length() + LINE_END_BYTES))
                    .mapToLong(Integer::longValue)
                    .sum();
            return new Page(answer.uri(), text(answer), answer.body().length + headers);
        } catch (IOException e) {
            throw new BenchFailed("A page cannot be fetched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean isGzip =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (var plain = isGzip
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                : new ByteArrayInputStream(answer.body())) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
