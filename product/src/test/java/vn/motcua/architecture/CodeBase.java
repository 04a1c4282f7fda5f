package vn.motcua.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files and classes that the architecture tests look at. */
final class CodeBase {
    /** The product's own folder: tests run in it. */
    static final Path PRODUCT = Path.of("").toAbsolutePath();

    static final Path PROJECT = PRODUCT.getParent();
    static final Path JAVA = PRODUCT.resolve("src/main/java");
    static final Path RESOURCES = PRODUCT.resolve("src/main/resources");
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.motcua");

    private CodeBase() {}

    /** Java files of all Maven modules, main and test. */
    static List<Path> javaFiles() {
        return files(PROJECT, ".java").stream()
                .filter(file -> file.toString().contains("/src/"))
                .toList();
    }

    static List<Path> files(Path root, String ending) {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/node_modules/")
                            && !file.toString().contains("/.git/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shortName(Path file) {
        return PROJECT.relativize(file).toString();
    }
}
