package motcua.linkage.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The figures of a run as one HTML page without scripts, in the language of the spec. */
public final class ReportPage {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
            table{border-collapse:collapse;width:100%;margin:0 0 2rem}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ccc}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.bar{background:#1d4f91;height:1rem;display:inline-block}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
            """;

    private final Properties texts = new Properties();
    private final String language;

    public ReportPage(String language) {
        this.language = language;
        var file = "/motcua/linkage/page_" + language + ".properties";
        try (var in = new InputStreamReader(
                Objects.requireNonNull(ReportPage.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of the page, in its language. */
    public String text(String key, Object... parts) {
        return new MessageFormat(texts.getProperty(key), Locale.ROOT).format(parts);
    }

    /** @param figures as in {@code report.json} */
    public String page(Map<String, ?> figures) {
        var out = new StringBuilder("<!doctype html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + escaped(texts.getProperty("title"))
                + "</title><style>" + STYLE + "</style></head><body><main><h1>" + escaped(texts.getProperty("title"))
                + "</h1>\n");
        figures.forEach((name, value) -> {
            out.append("<h2>").append(word(name)).append("</h2>\n");
            switch (value) {
                case List<?> rows -> out.append(name.equals("histogram") ? histogram(rows) : table(rows));
                case Map<?, ?> row -> out.append(pairs(row));
                default -> out.append("<p>").append(shown(value)).append("</p>\n");
            }
        });
        return out.append("</main></body></html>\n").toString();
    }

    private String table(List<?> rows) {
        if (rows.isEmpty() || !(rows.getFirst() instanceof Map<?, ?> head)) {
            return "<p>" + escaped(texts.getProperty("none")) + "</p>\n";
        }
        var out = new StringBuilder("<table><thead><tr>");
        head.forEach((key, value) -> out.append(
                        value instanceof Number ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">")
                .append(word(String.valueOf(key)))
                .append("</th>"));
        out.append("</tr></thead><tbody>\n");
        for (var row : rows) {
            out.append("<tr>");
            if (row instanceof Map<?, ?> cells) {
                cells.values()
                        .forEach(value -> out.append(value instanceof Number ? "<td class=\"n\">" : "<td>")
                                .append(shown(value))
                                .append("</td>"));
            }
            out.append("</tr>\n");
        }
        return out.append("</tbody></table>\n").toString();
    }

    private String pairs(Map<?, ?> row) {
        var out = new StringBuilder("<table><tbody>\n");
        row.forEach((key, value) -> out.append("<tr><th scope=\"row\">")
                .append(word(String.valueOf(key)))
                .append("</th><td class=\"n\">")
                .append(shown(value))
                .append("</td></tr>\n"));
        return out.append("</tbody></table>\n").toString();
    }

    private String histogram(List<?> rows) {
        var most = 1L;
        for (var row : rows) {
            most = Math.max(
                    most, row instanceof Map<?, ?> map && map.get("pairs") instanceof Number n ? n.longValue() : 0);
        }
        var out = new StringBuilder("<table><tbody>\n");
        for (var row : rows) {
            if (row instanceof Map<?, ?> map && map.get("pairs") instanceof Number n) {
                out.append("<tr><th class=\"n\" scope=\"row\">")
                        .append(shown(map.get("bits")))
                        .append("</th><td class=\"n\">")
                        .append(shown(n))
                        .append("</td><td style=\"width:70%\"><span class=\"bar\" style=\"width:")
                        .append(Math.max(1, 100 * n.longValue() / most))
                        .append("%\"></span></td></tr>\n");
            }
        }
        return out.append("</tbody></table>\n").toString();
    }

    private String word(String key) {
        return escaped(texts.getProperty(key, key.replace('_', ' ')));
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            default -> escaped(value.toString());
        };
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
