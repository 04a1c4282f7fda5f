package vn.motcua.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import vn.motcua.api.KnownNames;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Looks at each body that a door is about to read, whatever it is read into: its length, its shape, its texts. */
@ControllerAdvice
class JsonBodies extends RequestBodyAdviceAdapter {
    private final Doors doors;
    private final Messages messages;
    private final HttpServletRequest request;

    /** @param request stands for the one under way */
    JsonBodies(Doors doors, Messages messages, HttpServletRequest request) {
        this.doors = doors;
        this.messages = messages;
        this.request = request;
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
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var load = doors.of(request.getMethod(), request.getRequestURI());
        var bytes = message.getBody().readNBytes((int) Math.min(load.bytesMax() + 1, Integer.MAX_VALUE));
        var stopped = BodyMeter.stopped(request);
        if (stopped != null || bytes.length > load.bytesMax()) {
            throw new RequestRefused(stopped == null ? Reason.TOO_LARGE : stopped);
        }
        var turn = Judgements.noted(request);
        if (turn != null && !turn.begin()) {
            throw new RequestRefused(Reason.NO_TURN);
        }
        var type = message.getHeaders().getContentType();
        return type != null && isJson(type)
                ? json(bytes, type, parameter, target, message)
                : new Body(message.getHeaders(), text(bytes, type, parameter, load));
    }

    private static boolean isJson(MediaType type) {
        return type.isCompatibleWith(MediaType.APPLICATION_JSON) || "json".equals(type.getSubtypeSuffix());
    }

    /** What is judged here is what is read then: in UTF-8, whatever letters the sender declared. */
    private HttpInputMessage json(
            byte[] bytes, MediaType type, MethodParameter parameter, Type target, HttpInputMessage message) {
        var load = doors.of(request.getMethod(), request.getRequestURI());
        var body = StrictLetters.utf8(bytes, type.getCharset());
        var headers = new HttpHeaders(message.getHeaders());
        headers.setContentType(new MediaType(type.getType(), type.getSubtype()));
        try {
            var clean = GatedJson.clean(body, load, this::sentence);
            refuseUnknown(GatedJson.unknownNames(clean, target));
            return new Body(headers, clean);
        } catch (JacksonException e) {
            if (parameter.getParameterType() == byte[].class) {
                return new Body(headers, body); // its reader is as strict and says so in its own way
            }
            throw new HttpMessageNotReadableException("The body must be JSON, but is not", e, message);
        }
    }

    private void refuseUnknown(List<KnownNames.Unknown> unknown) {
        if (!unknown.isEmpty()) {
            throw new BadInput(unknown.stream()
                    .map(one -> new Finding(one.pointer(), sentence(one)))
                    .toList());
        }
    }

    private String sentence(KnownNames.Unknown one) {
        var known = String.join(", ", one.known());
        return one.meant().isEmpty()
                ? words("gate.text.unknown-name", one.name(), known)
                : words("gate.text.misspelt-name", one.name(), known, one.meant());
    }

    private byte[] text(byte[] bytes, @Nullable MediaType type, MethodParameter parameter, Load load) {
        if (parameter.getParameterType() == String.class) {
            var named = type == null ? null : type.getCharset();
            var letters = named == null ? StandardCharsets.UTF_8 : named;
            return cleanedText(new String(bytes, letters), letters, load);
        }
        return bytes;
    }

    private byte[] cleanedText(String text, Charset letters, Load load) {
        var problem = EnteredText.problem(text, load);
        if (problem != null) {
            throw new BadInput("", sentence(problem));
        }
        return EnteredText.clean(text).getBytes(letters);
    }

    private String sentence(EnteredText.Problem problem) {
        return words("gate.text." + problem.key(), problem.fact());
    }

    private String words(String key, Object... facts) {
        return messages.text(Languages.of(request), key, facts);
    }
}
