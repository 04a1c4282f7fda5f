package vn.motcua.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a write, as text: the same letters however often it is asked for.
 *
 * @param <T> what the text holds; named in the OpenAPI description
 */
public final class Answer<T> extends ResponseEntity<String> {
    Answer(String body, HttpHeaders headers, HttpStatusCode status) {
        super(body, headers, status);
    }
}
