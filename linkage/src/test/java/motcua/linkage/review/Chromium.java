package motcua.linkage.review;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one browser of all tests: the system's own, nothing is downloaded. */
final class Chromium {
    private static final Path PROGRAM = Path.of(System.getProperty("motcua.acceptance.chromium", "/usr/bin/chromium"));
    private static @Nullable Browser browser;

    private Chromium() {}

    static synchronized Browser browser() {
        if (browser != null) {
            return browser;
        }
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("The pages are tested in the browser " + PROGRAM
                    + ". ./motcua test installs it; or: apt-get install chromium; or name yours with"
                    + " -Dmotcua.acceptance.chromium=PATH.");
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var launched = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        browser = launched;
        return launched;
    }
}
