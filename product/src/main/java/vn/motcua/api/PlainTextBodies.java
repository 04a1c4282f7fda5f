package vn.motcua.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.PlainText;

/** Refuses bodies in JSON that hold a text which cannot be kept, naming each by its pointer. */
@RestControllerAdvice
class PlainTextBodies extends RequestBodyAdviceAdapter {
    /** Far above any form's answers; files come as uploads. */
    private static final int BYTES_MAX = 8 * 1024 * 1024;

    private static final byte[] ZERO = {'\\', 'u', '0', '0', '0', '0'};

    private final JsonMapper json;

    PlainTextBodies(JsonMapper json) {
        this.json = json;
    }

    private record Body(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType() != byte[].class;
    }

    /** Reading a body twice is for the few that are suspect: most hold no zero and are shorter than any text may be. */
    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var bytes = message.getBody().readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new MaxUploadSizeExceededException(BYTES_MAX);
        }
        if (bytes.length > PlainText.LENGTH_MAX || holdsZero(bytes)) {
            verify(bytes);
        }
        return new Body(message.getHeaders(), bytes);
    }

    private void verify(byte[] bytes) {
        var findings = new ArrayList<BadInput.Finding>();
        try {
            look(json.readTree(bytes), "", findings);
        } catch (JacksonException e) {
            return; // the reader after this one says what is wrong with it
        }
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
    }

    private static void look(JsonNode node, String pointer, List<BadInput.Finding> findings) {
        if (node.isString()) {
            judge(node.stringValue(), pointer, findings);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            look(node.get(i), pointer + "/" + i, findings);
        }
        for (var property : node.properties()) {
            var name = property.getKey();
            judge(name, pointer, findings);
            look(property.getValue(), pointer + "/" + name.replace("~", "~0").replace("/", "~1"), findings);
        }
    }

    private static void judge(String text, String pointer, List<BadInput.Finding> findings) {
        var problem = PlainText.problem(text);
        if (problem != null) {
            findings.add(new BadInput.Finding(pointer, problem));
        }
    }

    /** Escaped, or as the bytes of a body that is not UTF-8. */
    private static boolean holdsZero(byte[] bytes) {
        for (int i = 0; i + ZERO.length <= bytes.length; i++) {
            if (bytes[i] == 0
                    || bytes[i] == ZERO[0] && Arrays.equals(bytes, i, i + ZERO.length, ZERO, 0, ZERO.length)) {
                return true;
            }
        }
        return false;
    }
}
