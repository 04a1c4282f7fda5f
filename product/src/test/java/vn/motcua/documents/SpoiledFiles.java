package vn.motcua.documents;

import java.nio.file.Path;
import org.springframework.context.ApplicationContext;

/** Where a kept file lies, so that a test can damage it. */
public final class SpoiledFiles {
    private SpoiledFiles() {}

    public static Path fileOf(Document document, ApplicationContext application) {
        return application.getBean(FileFolder.class).pathOf(document.sha256());
    }
}
