package vn.motcua.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.ReviewReason;

@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealProceduresTest {
    @Test
    void every_character_of_every_page_is_in_the_structure_or_kept_whole() throws Exception {
        var lost = new ArrayList<String>();
        for (var published : PublishedFile.all()) {
            var content = ProcedureReader.read(published).content();
            var page = PageSections.of(published.text("raw_text"));
            if (page == null) {
                assertThat(content.unread().getFirst().text()).isEqualTo(published.text("raw_text"));
                continue;
            }
            var raw = published.text("raw_text");
            var behindHead = raw.substring(
                    page.header().length(), raw.length() - page.chrome().length());
            if (!PrintedAgain.page(content).equals(PrintedAgain.comparable(behindHead))) {
                lost.add(published.code().value());
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void most_procedures_are_read_completely_and_the_rest_says_why() throws Exception {
        var byReason = new TreeMap<String, Integer>();
        int complete = 0;
        int withAgencyOfSteps = 0;
        for (var published : PublishedFile.all()) {
            var findings = ProcedureReader.read(published).findings();
            complete += findings.isEmpty() ? 1 : 0;
            withAgencyOfSteps += (int) findings.stream()
                    .filter(finding -> finding.reason() == ReviewReason.AGENCY_MISSING && finding.proposal() != null)
                    .count();
            PrintedAgain.reasons(findings).forEach(reason -> byReason.merge(reason, 1, Integer::sum));
        }
        System.out.println("COMPLETE " + complete + " " + byReason + ", agencies proposed " + withAgencyOfSteps);
        assertThat(complete).isGreaterThan(0);
        assertThat(byReason).containsEntry("AGENCY_MISSING", 213);
        assertThat(withAgencyOfSteps).isEqualTo(112);
    }
}
