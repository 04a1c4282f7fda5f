package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who has a dossier may change, so its seat is asked; the filing's counter and agency are those of the moment of filing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeatIsAskedTest {
    private static final Pattern ASKS_THE_FILING =
            Pattern.compile("(?i)filing(?:\\(\\))?\\s*\\.(?:counter|agency)\\(\\)");

    /** They tell what was so at filing. This list may only get shorter. */
    private static final Set<String> TELL_OF_THE_FILING = Set.of(
            "product/src/main/java/vn/motcua/dossier/Seat.java",
            "product/src/main/java/vn/motcua/dossier/DossierBills.java",
            "product/src/main/java/vn/motcua/filing/PrintFiling.java",
            "product/src/main/java/vn/motcua/filing/FilingConfirmations.java");

    @Test
    void only_who_tells_of_the_filing_asks_it_where_it_was_filed() {
        assertThat(CodeBase.files(CodeBase.JAVA, ".java").stream()
                        .filter(file ->
                                ASKS_THE_FILING.matcher(CodeBase.read(file)).find())
                        .map(CodeBase::shortName)
                        .collect(Collectors.toSet()))
                .isEqualTo(TELL_OF_THE_FILING);
    }
}
