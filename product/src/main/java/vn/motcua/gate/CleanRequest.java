package vn.motcua.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request whose parameters and file names have the form in which text is kept. What was sent stays in {@link #raw}. */
final class CleanRequest extends HttpServletRequestWrapper {
    private final Map<String, String[]> raw;
    private final Map<String, String[]> clean;

    /**
     * @param raw the parameters as they were sent
     * @param keepsTabs whether tabs stand between cells
     */
    CleanRequest(HttpServletRequest request, Map<String, String[]> raw, boolean keepsTabs) {
        super(request);
        this.raw = raw;
        clean = raw.isEmpty() ? Map.of() : cleaned(raw, keepsTabs ? EnteredText::cleanSheet : EnteredText::clean);
    }

    Map<String, String[]> raw() {
        return raw;
    }

    private static Map<String, String[]> cleaned(Map<String, String[]> raw, UnaryOperator<String> cleaning) {
        var clean = new LinkedHashMap<String, String[]>();
        raw.forEach((name, values) -> clean.merge(
                EnteredText.cleanName(name),
                Arrays.stream(values).map(cleaning).toArray(String[]::new),
                CleanRequest::both));
        return Collections.unmodifiableMap(clean);
    }

    private static String[] both(String[] some, String[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = clean.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = clean.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return clean;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(clean.keySet());
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        return super.getParts().stream().<Part>map(CleanPart::new).toList();
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        var parts = List.copyOf(getParts());
        return parts.stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElse(null);
    }
}
