package motcua.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A clerk at work in a browser: one key a decision, also without scripts, and pages that everybody can use. After each click
 * the tests wait for the page that it brings: a key pressed earlier meets a page that is going or does not listen yet.
 */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewPagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final Path AXE = Path.of("..", "acceptance", "src", "test", "resources", "axe-core", "axe.min.js");
    private static final String ASK = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(found =>
              found.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
                rule.id + ': ' + node.html.substring(0, 200) + ' | '
                + node.any.concat(node.all, node.none).map(check => check.message).join('; '))))
            """;

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Review review;
    private ReviewServer server;
    private final List<BrowserContext> visits = new ArrayList<>();

    @BeforeEach
    void run() {
        folder = FinishedRun.in(temporary);
        review = Review.open(folder, 1, CLOCK);
        server = new ReviewServer(review, "Lan", 0);
    }

    @AfterEach
    void stop() {
        visits.forEach(BrowserContext::close);
        server.close();
        review.close();
    }

    @Test
    void one_key_decides_and_shows_the_next_pair() throws IOException {
        var page = enter(1, 1280, true);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem cặp tiếp theo"))
                .click();
        page.waitForURL(base() + "/cap/1");
        press(page, "1", "/cap/2");
        press(page, "k", "/cap/3");
        press(page, "3", "/cap/4");
        press(page, "m", "/cap/5");
        assertThat(page.locator(".notice").textContent()).isEqualTo("Cặp 4: đã ghi “Khớp”.");
        assertThat(page.locator("#done").textContent()).startsWith("Đã xong 4 · còn lại ");
        assertThat(verdicts()).containsExactly("match", "no match", "unsure", "match");
        press(page, "z", "/cap/4");
        assertThat(page.locator(".notice").textContent()).isEqualTo("Cặp 4: đã lấy lại quyết định.");
        assertThat(verdicts()).containsExactly("match", "no match", "unsure", "match", "undo");
        press(page, "2", "/cap/5");
        assertThat(verdicts()).endsWith("undo", "no match");
    }

    @Test
    void keys_rest_while_somebody_writes_a_note_and_can_be_switched_off() throws IOException {
        var page = enter(1, 1280, true);
        page.navigate(base() + "/cap/1");
        page.locator("summary").click();
        page.locator("#note").pressSequentially("123 muz");
        assertThat(page.url()).endsWith("/cap/1");
        page.locator("#note").blur();
        press(page, "3", "/cap/2");
        assertThat(Files.readString(folder.resolve("decisions.jsonl")))
                .contains("\"verdict\":\"unsure\"")
                .contains("\"note\":\"123 muz\"");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tắt phím tắt"))
                .click();
        page.waitForSelector("body[data-keys=off]");
        page.keyboard().press("1");
        assertThat(page.evaluate("() => document.body.dataset.keys")).isEqualTo("off");
        assertThat(page.url()).endsWith("/cap/2");
        assertThat(verdicts()).hasSize(1);
    }

    @Test
    void everything_works_without_scripts() throws IOException {
        var page = enter(1, 390, false);
        page.navigate(base() + "/cap");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Không khớp"))
                .click();
        page.waitForURL(base() + "/cap/2");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hoàn tác"))
                .click();
        page.waitForURL(base() + "/cap/1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        page.waitForSelector("html[lang=en]");
        assertThat(page.locator("h1").textContent()).isEqualTo("Are these two records one?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unsure"))
                .click();
        page.waitForURL(base() + "/cap/2");
        assertThat(verdicts()).containsExactly("no match", "undo", "unsure");
    }

    @Test
    void two_clerks_do_not_see_each_other_and_a_third_settles() throws IOException {
        var lan = enter(2, 1280, true);
        sitDown(lan, "Lan", "clerk");
        lan.navigate(base() + "/cap");
        press(lan, "1", "/cap/2");
        press(lan, "1", "/cap/3");

        var minh = visit(1280, true);
        sitDown(minh, "Minh", "clerk");
        minh.navigate(base() + "/cap");
        assertThat(minh.url()).endsWith("/cap/1");
        assertThat(minh.content()).doesNotContain("Lan", "Bạn đã ghi");
        press(minh, "2", "/cap/2");
        press(minh, "1", "/cap/3");
        minh.navigate(base() + "/phan-xu/1");
        assertThat(minh.url()).isEqualTo(base() + "/");

        var hoa = visit(1280, true);
        apply(hoa, "Minh", "settler");
        assertThat(hoa.locator(".wrong").textContent()).contains("người phân xử phải là người khác");
        sitDown(hoa, "Hoa", "settler");
        hoa.navigate(base() + "/phan-xu");
        assertThat(hoa.url()).endsWith("/phan-xu/1");
        assertThat(hoa.locator(".said").textContent()).isEqualTo("Lan: Khớp · Minh: Không khớp");
        assertThat(violations(hoa)).isEmpty();
        picture(hoa, "linkage-review-settle");
        hoa.keyboard().press("2");
        hoa.waitForURL(base() + "/");
        assertThat(hoa.content()).contains("Không còn cặp nào cần phân xử.");
        assertThat(verdicts()).containsExactly("match", "match", "no match", "match", "undo", "undo", "no match");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void every_page_keeps_wcag_2_2_aa_and_fits_the_screen(int width) {
        var page = enter(1, width, true);
        var findings = new ArrayList<String>();
        for (var path :
                List.of("/", "/cap/1", "/cap/7", "/danh-sach", "/danh-sach?xem=con-lai&trang=2", "/ai", "/nowhere")) {
            page.navigate(base() + path);
            var excess = ((Number) page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .intValue();
            if (excess > 0) {
                findings.add(path + " sticks out by " + excess + " px");
            }
            violations(page).forEach(violation -> findings.add(path + " " + violation));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void what_differs_is_underlined_and_said_in_words() {
        var page = enter(1, 1280, true);
        var differing = review.pairs().of(review.verdicts().some(_ -> true, 0, 200)).stream()
                .filter(pair -> java.util.Arrays.stream(pair.levels())
                                        .filter(level -> level == 1)
                                        .count()
                                == 1
                        && pair.levels()[1] > 1
                        && pair.levels()[1] < 10)
                .findFirst()
                .orElseThrow();
        page.navigate(base() + "/cap/" + (differing.number() + 1));
        assertThat(page.locator("tr.differs .words").textContent()).isEqualTo("Khác nhau");
        assertThat(page.locator("tr.differs mark")
                        .first()
                        .evaluate("mark => getComputedStyle(mark).textDecorationLine"))
                .isEqualTo("underline");
        assertThat(page.locator("tr.same mark").count()).isZero();
        for (var i = 0; i < 3; i++) {
            review.decide(i + 20, "Lan", Verdict.MATCH, "");
        }
        page.reload();
        assertThat(page.evaluate("() => document.fonts.check('600 17px \"Be Vietnam Pro\"', 'ữ')"))
                .isEqualTo(true);
        picture(page, "linkage-review");
        assertThat(violations(page)).isEmpty();
    }

    private Page enter(int clerks, int width, boolean hasScript) {
        if (clerks > 1) {
            server.close();
            review.close();
            review = Review.open(folder, clerks, CLOCK);
            server = new ReviewServer(review, "Lan", 0);
        }
        return visit(width, hasScript);
    }

    private Page visit(int width, boolean hasScript) {
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width < 500 ? 844 : 900)
                        .setJavaScriptEnabled(hasScript));
        visits.add(context);
        var page = context.newPage();
        page.navigate(server.address());
        return page;
    }

    private void sitDown(Page page, String name, String role) {
        apply(page, name, role);
        page.waitForURL(base() + "/");
    }

    private void apply(Page page, String name, String role) {
        page.navigate(base() + "/ai");
        page.locator("#name").fill(name);
        page.locator("#" + role).check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tiếp tục"))
                .click();
    }

    private void press(Page page, String key, String path) {
        page.keyboard().press(key);
        page.waitForURL(base() + path);
    }

    private String base() {
        return server.address().substring(0, server.address().indexOf("/?"));
    }

    private List<String> verdicts() throws IOException {
        return Files.readAllLines(folder.resolve("decisions.jsonl")).stream()
                .map(line -> line.replaceAll(".*\"verdict\":\"([a-z ]+)\".*", "$1"))
                .toList();
    }

    private static List<String> violations(Page page) {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var found = new ArrayList<String>();
        ((List<?>) page.evaluate(ASK)).forEach(violation -> found.add(String.valueOf(violation)));
        return found;
    }

    /** For docs/images, with {@code -Dmotcua.screenshots=true}. */
    private static void picture(Page page, String name) {
        if (Boolean.getBoolean("motcua.screenshots")) {
            var file = Path.of("..", "docs", "images", name + "-" + page.viewportSize().width + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }
}
