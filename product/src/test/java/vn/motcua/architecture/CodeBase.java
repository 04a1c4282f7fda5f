package vn.motcua.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files and classes that the architecture tests look at. */
final class CodeBase {
    /** The product's own folder: tests run in it. */
    static final Path PRODUCT = Path.of("").toAbsolutePath();

    static final Path PROJECT = PRODUCT.getParent();
    static final Path JAVA = PRODUCT.resolve("src/main/java");
    /** Made by builds and tools, while others build too. */
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

    static final Path RESOURCES = PRODUCT.resolve("src/main/resources");

    private CodeBase() {}

    /** Read at the first question for them: who looks at files only need not wait. */
    private static final class Read {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.motcua");
    }

    /** Those of the product, without its tests. */
    static JavaClasses classes() {
        return Read.CLASSES;
    }

    /** Java files of all Maven modules, main and test. */
    static List<Path> javaFiles() {
        return files(PROJECT, ".java").stream()
                .filter(file -> file.toString().contains("/src/"))
                .toList();
    }

    static List<Path> files(Path root, String ending) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && file.toString().endsWith(ending)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
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
