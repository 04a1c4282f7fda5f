package vn.motcua.gate;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.ui.Languages;

/**
 * The request as if somebody only looked at the page: what was sent could not be read, so it has no parameters but the
 * language.
 */
final class WithoutBody extends HttpServletRequestWrapper {
    private static final String LANGUAGE = Languages.NAME + "=";

    private final Map<String, String[]> parameters;
    private final String method;

    /** @param method as which it is to be answered */
    WithoutBody(HttpServletRequest request, String method) {
        super(request);
        this.method = method;
        parameters = language(request.getQueryString());
    }

    private static Map<String, String[]> language(@Nullable String query) {
        if (query != null) {
            for (var pair : query.split("&", -1)) {
                if (pair.startsWith(LANGUAGE)) {
                    return Map.of(Languages.NAME, new String[] {pair.substring(LANGUAGE.length())});
                }
            }
        }
        return Map.of();
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public int getContentLength() {
        return -1;
    }

    @Override
    public long getContentLengthLong() {
        return -1;
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public ServletInputStream getInputStream() {
        throw new IllegalStateException("A request without a body must not be read");
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new StringReader(""));
    }
}
