package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.ui.AllMessages;

/** A package's own words of notices are held to the same rules as the province's, each finding at its place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticesPartTest {
    private static final NoticesPart PART = new NoticesPart(AllMessages.read());

    private static APackage with(String vietnamese, String english) {
        return APackage.of(APackage.MARITAL)
                .edit("texts/vi.json", "\"summary\"", "\"notices\": {" + vietnamese + "}, \"summary\"")
                .edit("texts/en.json", "\"summary\"", "\"notices\": {" + english + "}, \"summary\"");
    }

    private static String notice(String kind, String title, String text) {
        return "\"%s\": {\"title\": \"%s\", \"text\": \"%s\"}".formatted(kind, title, text);
    }

    private static List<String> findings(APackage pack) {
        var findings = new PackageFindings();
        PART.check(ProcedurePackage.of(pack.files()), findings);
        return findings.all().stream().map(PackageFinding::inOneLine).toList();
    }

    @Test
    void words_that_say_what_they_must_are_taken() {
        assertThat(findings(with(
                        notice("RECEIVED", "Đã nhận {code}", "Hẹn {due}, hồ sơ {code}."),
                        notice("RECEIVED", "{code} is here", "{code} is due at {due}."))))
                .isEmpty();
        assertThat(findings(APackage.of(APackage.MARITAL))).isEmpty();
    }

    @Test
    void what_a_kind_must_say_is_missed_in_the_language_that_lacks_it() {
        assertThat(findings(with(
                        notice("RECEIVED", "Đã nhận {code}", "Hẹn {due}, hồ sơ {code}."),
                        notice("RECEIVED", "{code} is here", "Soon."))))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("texts/en.json", "/notices/RECEIVED/text", "{due}"));
    }

    @Test
    void both_languages_have_words_and_only_kinds_and_facts_that_there_are() {
        assertThat(findings(with(notice("FILED", "Đã nộp {code}", "Hồ sơ {code}, {salary}."), "")))
                .anySatisfy(said -> assertThat(said).contains("texts/vi.json", "/notices/FILED/text", "{salary}"))
                .anySatisfy(said -> assertThat(said).contains("texts/en.json", "/notices/FILED/title"))
                .anySatisfy(said -> assertThat(said).contains("texts/en.json", "/notices/FILED/text"))
                .hasSize(3);
        assertThat(findings(with(notice("FORGOTTEN", "a", "b"), "")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("/notices/FORGOTTEN", "Không có loại thông báo"));
    }
}
