package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** JTE prints a directive that it does not know as text, without a word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplatesTest {
    private static final Pattern DIRECTIVE = Pattern.compile("@([a-z][A-Za-z]*)");
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea)\\b[^\\n]*");
    private static final Set<String> OF_JTE =
            Set.of("import", "param", "if", "elseif", "else", "endif", "for", "endfor", "template", "raw", "endraw");
    private static final Set<String> OF_CSS = Set.of("page", "bottom", "top", "media", "font", "supports");

    @Test
    void every_directive_of_a_template_is_one_of_jte() throws IOException {
        var unknown = new TreeSet<String>();
        int files = 0;
        try (var templates = Files.walk(Path.of("src/main/java"))) {
            for (var template :
                    templates.filter(one -> one.toString().endsWith(".jte")).toList()) {
                files++;
                DIRECTIVE
                        .matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1))
                        .filter(word -> !OF_JTE.contains(word) && !OF_CSS.contains(word))
                        .forEach(word -> unknown.add(template.getFileName() + " @" + word));
            }
        }
        assertThat(files).isGreaterThan(50);
        assertThat(unknown).isEmpty();
    }

    /** A browser cuts what is pasted at {@code maxlength} without a word; only words that are searched for are cut, and shown so. */
    @Test
    void nothing_that_is_kept_is_cut_by_the_browser() {
        var cutting = new TreeSet<String>();
        for (var file : CodeBase.files(CodeBase.JAVA, ".jte")) {
            FIELD.matcher(CodeBase.read(file))
                    .results()
                    .map(MatchResult::group)
                    .filter(field -> field.contains("maxlength") && !field.contains("type=\"search\""))
                    .forEach(_ -> cutting.add(file.getFileName().toString()));
        }
        assertThat(cutting).isEmpty();
    }

    /** A page names its template in full, or its folder and then the template; a template names another with dots. */
    @Test
    void every_template_is_shown_somewhere() {
        var code = new StringBuilder();
        CodeBase.files(CodeBase.JAVA, ".java").forEach(file -> code.append(CodeBase.read(file)));
        CodeBase.files(CodeBase.JAVA, ".jte").forEach(file -> code.append(CodeBase.read(file)));
        var all = code.toString();

        assertThat(CodeBase.files(CodeBase.JAVA, ".jte").stream()
                        .map(file -> CodeBase.JAVA
                                .resolve("vn/motcua")
                                .relativize(file)
                                .toString())
                        .map(file -> file.substring(0, file.length() - ".jte".length()))
                        .filter(name -> !isShown(name, all)))
                .isEmpty();
    }

    private static boolean isShown(String name, String code) {
        int cut = name.lastIndexOf('/') + 1;
        return code.contains('"' + name + '"')
                || code.contains("@template." + name.replace('/', '.') + "(")
                || code.contains('"' + name.substring(0, cut) + "\" +")
                        && code.contains('"' + name.substring(cut) + '"');
    }
}
