package motcua.bench;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code bench pages}: what a first visit sends over the wire, how long a start takes, what memory it holds. */
final class PagesBench {
    private static final Pattern LINKED = Pattern.compile(
            "(?:<link[^>]*href|<script[^>]*src|<img[^>]*src)=\"(/[^\"#]+\\.(?:css|js|svg|png|ico|woff2)[^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<(script|style)[^>]*>.*?</\\1>|<[^>]*>", Pattern.DOTALL);
    private static final Pattern SIGN_IN = Pattern.compile("href=\"(/dang-nhap/cong-dan[^\"]*)\"");
    private static final String FILING = "/nop-ho-so/1.004873";
    private static final String DRAFT = "/nop-ho-so/ban-nhap/";

    private record Weight(long html, long linked, long fonts) {
        long all() {
            return html + linked + fonts;
        }
    }

    private final Asked asked;

    PagesBench(Asked asked) {
        this.asked = asked;
    }

    void run() {
        Province.whileRunning(asked, this::measure);
    }

    private void measure(Province province) {
        var first = province.startTime();
        var weights = weights(province);
        var memory = province.memory();
        province.restart();
        System.out.println("""
                | Start of the product | |
                |---|---:|
                | first, on an empty folder%s | %.1f s |
                | again, with its data | %.1f s |
                | memory after the visits below (RSS; most ever) | %d; %d MiB |

                | First visit (bytes on the wire, headers included) | HTML | CSS, JS, pictures | fonts | all |
                |---|---:|---:|---:|---:|""".formatted(
                        asked.data() == null ? "" : " (unless it was used before)",
                        first.toMillis() / 1e3,
                        province.startTime().toMillis() / 1e3,
                        memory.resident(),
                        memory.highest()));
        weights.forEach((page, weight) -> System.out.println("| %s | %,d | %,d | %,d | %,d |"
                .formatted(page, weight.html(), weight.linked(), weight.fonts(), weight.all())));
    }

    private Map<String, Weight> weights(Province province) {
        var weights = new LinkedHashMap<String, Weight>();
        try (var browser = new Browser()) {
            var home = browser.open(URI.create(province.url() + "/"));
            weights.put("home page", weight(browser, home));
            weights.put(
                    "procedure's page",
                    weight(browser, browser.open(URI.create(province.url() + "/thu-tuc/1.004873"))));
            var begin = signedIn(browser, province);
            weights.put("filing: choice of the case", weight(browser, begin));
            var fields = new LinkedHashMap<>(begin.guard());
            fields.put("truong-hop", "other-purpose");
            var form = at(browser.send(begin.address(), fields), DRAFT);
            weights.put("filing: first page of the form", weight(browser, form));
        }
        return weights;
    }

    /** Through the simulated VNeID to the beginning of the filing. */
    private static Browser.Page signedIn(Browser browser, Province province) {
        var filing = URI.create(province.url() + FILING);
        var door = browser.open(filing);
        var way = SIGN_IN.matcher(door.text());
        var form = way.find() ? browser.open(door.address().resolve(way.group(1).replace("&amp;", "&"))) : door;
        var fields = new LinkedHashMap<>(form.guard());
        fields.put("username", People.CITIZENS.getFirst().account());
        fields.put("password", "demo");
        browser.send(form.address(), fields);
        return at(browser.open(filing), FILING);
    }

    /** A sign-in page instead would be light, but not what was asked for. */
    private static Browser.Page at(Browser.Page page, String path) {
        if (!page.address().getPath().startsWith(path)) {
            throw new BenchFailed("The page at " + path + " must be reached, but this is " + page.address());
        }
        return page;
    }

    private static Weight weight(Browser browser, Browser.Page page) {
        var linked = new LinkedHashSet<URI>();
        var fonts = new LinkedHashSet<URI>();
        LINKED.matcher(page.text())
                .results()
                .forEach(link -> linked.add(page.address().resolve(link.group(1))));
        var letters = TAG.matcher(page.text()).replaceAll(" ");
        long linkedBytes = 0;
        for (var address : linked) {
            var file = browser.open(address);
            linkedBytes += file.wireBytes();
            if (address.getPath().endsWith(".css")) {
                Fonts.of(file.text(), letters).forEach(font -> fonts.add(address.resolve(font)));
            }
        }
        long fontBytes = fonts.stream()
                .filter(font -> !linked.contains(font))
                .mapToLong(font -> browser.open(font).wireBytes())
                .sum();
        return new Weight(page.wireBytes(), linkedBytes, fontBytes);
    }
}
