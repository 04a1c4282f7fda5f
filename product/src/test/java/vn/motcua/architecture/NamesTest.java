package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesTest {
    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "(?:.*(?:Service|Manager|Helper|Utils?|Impl|Processor|Handler|Data|Info)|(?:Base|Abstract)[A-Z].*)\\.java");
    private static final Pattern VIETNAMESE_WITHOUT_MARKS = Pattern.compile("\\b\\w*(?:[hH]oSo(?![a-z])|[tT]huTuc|"
            + "[nN]guoiNop|[cC]huHoSo|[qQ]uyTrinh|[cC]oQuan|[dD]onVi|[cC]anBo|[tT]iepNhan|[gG]iayTo|[lL]ePhi|[bB]ienLai|"
            + "[tT]raKetQua|[hH]anXuLy|[nN]gayHen|[nN]gayNghi|[lL]ichLamViec|[lL]inhVuc|[tT]hanhPhan|[mM]otCuaDien|"
            + "[xX]aPhuong|[hH]oTen|[nN]gaySinh|[kK]hoDuLieu|[pP]hanAnh)\\w*");
    private static final Pattern QUOTED_OR_COMMENT =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|/\\*.*?\\*/");

    @Test
    void a_class_is_named_after_what_it_does_or_is() {
        assertThat(CodeBase.javaFiles().stream()
                        .filter(file -> EMPTY_WORDS
                                .matcher(file.getFileName().toString())
                                .matches())
                        .map(CodeBase::shortName)
                        .collect(Collectors.toSet()))
                // "Online service" is the law's own term (dịch vụ công trực tuyến).
                .isEqualTo(Set.of("product/src/main/java/vn/motcua/catalogue/OnlineService.java"));
    }

    @Test
    void identifiers_are_english() {
        var found = new TreeSet<String>();
        for (var file : CodeBase.javaFiles()) {
            var code = QUOTED_OR_COMMENT.matcher(CodeBase.read(file)).replaceAll("\"\"");
            VIETNAMESE_WITHOUT_MARKS
                    .matcher(code)
                    .results()
                    .forEach(match -> found.add(CodeBase.shortName(file) + ": " + match.group()));
        }
        assertThat(found).isEqualTo(Set.of());
    }

    @Test
    void no_promise_stays_in_the_code() {
        var promise = Pattern.compile("(?m)(?://|\\*|--|#).*\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b");
        assertThat(CodeBase.javaFiles().stream()
                        .filter(file -> promise.matcher(CodeBase.read(file)).find())
                        .map(CodeBase::shortName))
                .isEmpty();
    }
}
