package motcua.acceptance;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of the main pages for docs/images, taken on the way with {@code -Dmotcua.screenshots=true}. */
final class Album {
    private static final Path FOLDER = Path.of("..", "docs", "images");

    private static boolean isOpen;

    private Album() {}

    /** One journey fills the album, so that all pictures of the tour belong together. */
    static void open() {
        isOpen = Boolean.getBoolean("motcua.screenshots");
    }

    static void close() {
        isOpen = false;
    }

    static void take(Visit visit, String name) {
        if (!isOpen) {
            return;
        }
        var page = visit.page();
        var file = FOLDER.resolve(name + "-" + page.viewportSize().width + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
