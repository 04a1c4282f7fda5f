package vn.motcua.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where files lie: {@code motcua.files}, else {@code <motcua.data>/files}, else a folder that lives as long as a test. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadLimits.class)
class DocumentsConfiguration {
    /** One for the whole process: tests of many contexts share one database, and so their files. */
    private static final class OfThisProcess {
        static final Path FOLDER = made();

        private static Path made() {
            try {
                return Files.createTempDirectory("motcua-files");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Bean
    FileFolder fileFolder(Environment environment) throws IOException {
        var files = environment.getProperty("motcua.files", "");
        var data = environment.getProperty("motcua.data", "");
        if (!files.isBlank()) {
            return new FileFolder(Path.of(files));
        }
        return new FileFolder(
                data.isBlank() ? OfThisProcess.FOLDER : Path.of(data).resolve("files"));
    }
}
