package vn.motcua.ui;

import java.util.Optional;
import vn.motcua.shared.Language;

/** Tells the page frame which help belongs to a page. Stands in {@code ui} so that {@code ui} need not know who writes it. */
public interface PageHelp {
    /**
     * What explains a page.
     *
     * @param title one line
     * @param address of the page that shows it alone
     * @param html the explanation, made by the product from its own files, nothing of what people typed
     */
    record Topic(String title, String address, String html) {}

    /** @param path of the page, with or without its query */
    Optional<Topic> of(String path, Language language);
}
