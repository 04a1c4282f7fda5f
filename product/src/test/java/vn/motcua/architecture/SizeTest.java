package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The lists of exceptions may only get shorter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SizeTest {
    private static final int FILE_LINES_MAX = 400;
    private static final int MODULE_LINES_MAX = 6_000;
    private static final int METHOD_LINES_MAX = 50;
    private static final int PARAMETERS_MAX = 5;
    private static final Set<String> LONG_METHODS =
            Set.of("product/src/main/java/vn/motcua/calendar/CalendarStore.java: insert");

    @Test
    void a_file_has_at_most_400_lines() {
        assertThat(CodeBase.javaFiles().stream()
                        .filter(file -> CodeBase.read(file).lines().count() > FILE_LINES_MAX)
                        .map(CodeBase::shortName)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of());
    }

    @Test
    void a_module_has_at_most_6000_lines() {
        var root = CodeBase.JAVA.resolve("vn/motcua");
        var lines = new TreeMap<String, Long>();
        CodeBase.javaFiles().stream()
                .filter(file -> file.startsWith(root))
                .forEach(file -> lines.merge(
                        root.relativize(file).getName(0).toString(),
                        CodeBase.read(file).lines().count(),
                        Long::sum));
        assertThat(lines).containsKey("dossier");
        lines.values().removeIf(size -> size <= MODULE_LINES_MAX);
        assertThat(lines).isEmpty();
    }

    @Test
    void a_method_has_at_most_50_lines_and_5_parameters() throws IOException {
        assertThat(tooLong(CodeBase.javaFiles().stream()
                        .filter(file -> file.toString().contains("/src/main/"))
                        .toList()))
                .isEqualTo(LONG_METHODS);
    }

    /** How many parameters an overriding method has is said by whom it overrides. */
    private static boolean isOfAnother(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private static Set<String> tooLong(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new TreeSet<String>();
        try (var sources = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, sources, null, List.of("-proc:none"), null, sources.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                var lines = unit.getLineMap();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        var isConstructor = method.getReturnType() == null;
                        var body = method.getBody();
                        var length = body == null
                                ? 0
                                : lines.getLineNumber(positions.getEndPosition(unit, body))
                                        - lines.getLineNumber(positions.getStartPosition(unit, body))
                                        + 1;
                        if (length > METHOD_LINES_MAX
                                || (!isConstructor
                                        && !isOfAnother(method)
                                        && method.getParameters().size() > PARAMETERS_MAX)) {
                            found.add(CodeBase.shortName(
                                            Path.of(unit.getSourceFile().toUri())) + ": " + method.getName());
                        }
                        return super.visitMethod(method, null);
                    }
                }.scan(unit, null);
            }
        }
        return found;
    }
}
