package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at one screen. Pages are read and used by what people see: headings, labels, buttons, links. */
final class Visit implements AutoCloseable {
    private static final int PATIENCE_MS = Integer.getInteger("motcua.acceptance.patience", 60_000);
    private static final List<Visit> OPEN = new ArrayList<>();

    private final BrowserContext context;
    private final Page page;
    private final List<String> mishaps = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();

    private Visit(Screen screen) {
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setJavaScriptEnabled(screen.hasScript())
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onPageError(error -> mishaps.add("script on " + page.url() + ": " + error));
        page.onFrameNavigated(frame -> {
            if (frame.parentFrame() == null) {
                pages.add(frame.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                mishaps.add(response.status() + " from " + response.url());
            }
        });
        OPEN.add(this);
    }

    static Visit at(Screen screen) {
        return new Visit(screen);
    }

    /** A citizen signed in with the simulated VNeID. */
    static Visit ofCitizen(Screen screen, String account) {
        var visit = new Visit(screen);
        visit.open("/dang-nhap/cong-dan?ve=/ho-so-cua-toi");
        visit.signIn(account);
        return visit;
    }

    /** An officer signed in at the simulated realm of officers. */
    static Visit ofOfficer(Screen screen, String account) {
        var visit = new Visit(screen);
        visit.open("/dang-nhap/can-bo");
        visit.signIn(account);
        return visit;
    }

    Page page() {
        return page;
    }

    Visit open(String path) {
        var response = page.navigate(path.startsWith("http") ? path : Province.url() + path);
        assertThat(response.status()).as(path).isLessThan(400);
        return this;
    }

    void signIn(String account) {
        field("Tên tài khoản hoặc số định danh").fill(account);
        page.getByLabel("Mật khẩu").fill("demo");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
        page.waitForURL(url -> url.startsWith(Province.url()));
    }

    /** Begins to count pages: the present one is the first. */
    void countPages() {
        pages.clear();
        pages.add(page.url());
    }

    /** Pages shown since then, those of signing in apart. */
    List<String> pages() {
        return pages.stream()
                .filter(url -> !url.contains("/dang-nhap") && !url.contains("/oidc") && !url.contains("/authorize"))
                .toList();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Visit press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Follows a link, also one that looks like a button. */
    Visit follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .or(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(link)))
                .first()
                .click();
        return this;
    }

    /** Waits until the page has this main heading. */
    Visit sees(String heading) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                .first()
                .waitFor();
        return this;
    }

    /** Waits until the page says this. */
    Visit reads(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    String path() {
        return page.url().substring(Province.url().length());
    }

    static void photographAll(Path folder) {
        for (int i = 0; i < OPEN.size(); i++) {
            OPEN.get(i)
                    .page
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(folder.resolve(i + ".png"))
                            .setFullPage(true));
        }
    }

    static void leaveAll() {
        OPEN.forEach(visit -> visit.context.close());
        OPEN.clear();
    }

    /** Fails if the server or a script broke on the way. The page stays for {@link FailureRecord} to photograph. */
    @Override
    public void close() {
        assertThat(mishaps).isEmpty();
    }
}
