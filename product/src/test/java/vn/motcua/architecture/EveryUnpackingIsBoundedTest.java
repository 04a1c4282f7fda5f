package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What was packed small may unpack into anything. Who unpacks stands here with the test that gives it too much, or why nobody else can give
 * it anything.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryUnpackingIsBoundedTest {
    private static final Pattern UNPACKS =
            Pattern.compile("\\b(?:new Inflater\\(|new GZIPInputStream\\(|new ZipInputStream\\(|ZipFile\\.builder\\("
                    + "|new ReadableWorkbook\\(|new InflaterInputStream\\(|new ZipFile\\()");

    /** Test and method, or the reason. */
    private static final Map<String, String> BOUNDED = Map.of(
            "packages/ZipEntries.java",
                    "packages/ReadPackageTest a_bomb_that_promises_little_stops_where_it_breaks_its_promise",
            "sheets/XlsxBounds.java",
                    "sheets/ReadSheetTest a_workbook_that_unpacks_to_more_than_anybodys_is_not_opened",
            "sheets/XlsxFile.java", "sheets/ReadSheetTest a_workbook_that_unpacks_to_more_than_anybodys_is_not_opened",
            "documents/ArchiveCheck.java", "documents/UploadCheckTest a_zip_bomb_is_refused_where_containers_are_taken",
            "documents/PngRows.java",
                    "documents/UploadCheckTest an_image_with_too_many_pixels_is_refused_without_unpacking_it",
            "importing/ImportLines.java", "importing/ImportLinesTest an_endless_line_is_named_and_the_others_are_read",
            "report/XlsxReport.java", "reads what it has just written itself",
            "warning/EventLogFile.java", "the operator's own command reads the operator's own file");

    @Test
    void whoever_unpacks_is_given_too_much_by_a_test() {
        var root = CodeBase.JAVA.resolve("vn/motcua");
        var found = new TreeMap<String, String>();
        for (var file : CodeBase.files(root, ".java")) {
            if (UNPACKS.matcher(CodeBase.read(file)).find()) {
                var name = root.relativize(file).toString();
                found.put(name, BOUNDED.getOrDefault(name, "no test gives it too much"));
            }
        }
        assertThat(found).isEqualTo(BOUNDED);
    }

    @Test
    void these_tests_are_there() {
        var tests = CodeBase.PRODUCT.resolve("src/test/java/vn/motcua");
        assertThat(BOUNDED.values())
                .filteredOn(test -> test.contains("Test "))
                .isNotEmpty()
                .allSatisfy(test -> {
                    var names = test.split(" ", 2);
                    assertThat(CodeBase.read(tests.resolve(names[0] + ".java"))).contains("void " + names[1]);
                });
    }
}
