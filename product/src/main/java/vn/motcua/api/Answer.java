package vn.motcua.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a write, as text: the same letters however often it is asked for. The body is that text, never a
 * {@code T}: only the framework may take it, and it sends text as it is.
 *
 * @param <T> what the text holds; named in the OpenAPI description
 */
public final class Answer<T> extends ResponseEntity<T> {
    private final String text;

    @SuppressWarnings("unchecked") // see above
    Answer(String text, HttpHeaders headers, HttpStatusCode status) {
        super((T) text, headers, status);
        this.text = text;
    }

    String text() {
        return text;
    }
}
