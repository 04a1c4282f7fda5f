package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows the links of a visitor from page to page, and asks axe about each of them. */
final class Crawl {
    private static final int PAGES_MAX = 60;
    private static final int PAGES_OF_A_SHAPE_MAX = 3;
    private static final Pattern VARIABLE = Pattern.compile("[0-9a-f-]{36}|\\d[\\d.]*\\d|=[^&]*");
    /** Editors, with hundreds of fields, are looked at in their own journeys. */
    private static final Pattern NOT_A_PAGE = Pattern.compile(
            "/(api|assets|dang-xuat|dang-nhap|ngon-ngu)\\b.*"
                    + "|.*\\.(pdf|json|ics|csv|xlsx|zip|docx|dmn)\\b.*|.*/tep(/[^/]+)?|.*/minh-chung/.*|.*/tai(\\?.*)?|.*/(bang/[^/]+|thong-tin)/sua\\b.*");

    private static final String AXE = axe();
    /** What is wrong, how far something sticks out, and where one can go from here: asked at once, as each question waits. */
    private static final String ASK = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations']}).then(found => [
              found.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
                rule.id + ' (' + rule.help + '): ' + node.target.join(' ') + ' | ' + node.html.substring(0, 160)
                + ' | ' + node.any.concat(node.all, node.none).map(check => check.message).join('; '))),
              document.documentElement.scrollWidth - document.documentElement.clientWidth,
              [...document.querySelectorAll('a[href]')].map(a => a.href)])
            """;

    private final Visit visit;
    private final String notFor;
    private final ArrayDeque<String> open = new ArrayDeque<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    /** @param notFor where this visitor is rightly refused: paths that begin so are not followed; empty for nowhere */
    private Crawl(Visit visit, String notFor) {
        this.visit = visit;
        this.notFor = notFor;
        // With each page, not sent to it anew: it is half a megabyte.
        visit.page().addInitScript(AXE);
    }

    /** Fails when something is wrong on a page that can be reached from these, or when there was only one. */
    static void check(Visit visit, String notFor, String... start) {
        var crawl = new Crawl(visit, notFor);
        assertThat(crawl.from(start)).isEmpty();
        assertThat(crawl.pages()).isGreaterThan(1);
    }

    /** As {@link #check}, of one page alone. */
    static void checkOnly(Visit visit, String path) {
        var crawl = new Crawl(visit, "");
        crawl.look(path);
        assertThat(crawl.findings).isEmpty();
    }

    /** What is wrong on the pages that can be reached from these, one line for each finding. */
    private List<String> from(String... paths) {
        for (var path : paths) {
            add(path);
        }
        for (int i = 0; i < PAGES_MAX && !open.isEmpty(); i++) {
            look(open.removeFirst());
        }
        return List.copyOf(findings);
    }

    private int pages() {
        return seen.size() - open.size();
    }

    private void look(String path) {
        var page = visit.page();
        var response = page.navigate(Province.url() + path);
        if (response.status() != 200) {
            findings.add(path + ": answered " + response.status());
            return;
        }
        if (!response.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return;
        }
        var found = (List<?>) page.evaluate(ASK);
        checkWidth(path, ((Number) found.get(1)).intValue());
        for (var violation : (List<?>) found.get(0)) {
            findings.add(path + ": " + violation);
        }
        for (var href : (List<?>) found.get(2)) {
            follow(String.valueOf(href));
        }
    }

    /** Nothing may stick out to the side: only a table may be scrolled, within its own frame (WCAG 1.4.10). */
    private void checkWidth(String path, int excess) {
        if (excess > 0) {
            findings.add(path + ": sticks out by " + excess + " px");
        }
    }

    private void follow(String href) {
        if (!href.startsWith(Province.url())) {
            return;
        }
        var uri = URI.create(href);
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        add(uri.getRawPath() + query);
    }

    private void add(String path) {
        if (!notFor.isEmpty() && path.startsWith(notFor)) {
            return;
        }
        if (NOT_A_PAGE.matcher(path).matches() || path.contains("lang=") || seen.contains(path)) {
            return;
        }
        var shape = VARIABLE.matcher(path).replaceAll("*");
        if (shapes.merge(shape, 1, Integer::sum) <= PAGES_OF_A_SHAPE_MAX && seen.add(path)) {
            open.add(path);
        }
    }

    private static String axe() {
        try (var in = Crawl.class.getResourceAsStream("/axe-core/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe-core/axe.min.js is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
