package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A page that was switched to English answers in English: what it says stands in the messages of both languages, not in Java.
 * What programs and operators read (Api, Command), and what is Vietnamese whatever the reader reads (published texts, papers), may.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnglishPagesTest {
    private static final Pattern STRING = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern SENTENCE = Pattern.compile(".*[À-ỹ].* .* .*|.* .*[À-ỹ].* .*|.* .* .*[À-ỹ].*");
    private static final Pattern NOT_SHOWN = Pattern.compile("\\s*(?:\\*|/\\*|//).*|.*\\bwhy =.*");

    /** Rooms whose matter is Vietnamese: published texts, search in them, what is printed; findings of a package for its author. */
    private static final List<String> ROOMS =
            List.of("importing/", "derivation/", "search/", "presentation/", "packages/", "api/");

    /** May only shrink. */
    private static final Set<String> KNOWN = Set.of(
            // kept in both languages side by side
            "calendar/CalendarFormPages.java",
            "calendar/YearProposal.java",
            "gate/PlainErrors.java",
            "shared/BadInput.java",
            // for the author of a package
            "catalogue/CataloguePart.java",
            "rules/TablesPart.java",
            "filing/FilingPart.java",
            "forms/FormsPart.java",
            "publishing/BringInRevision.java",
            "publishing/PublishRevision.java",
            "result/ResultPart.java",
            "result/TemplateFaults.java",
            // for programs
            "filing/FilingFields.java",
            "filing/OwnPapers.java",
            "forms/Answers.java",
            "identity/ApiRefusals.java",
            "identity/DoorAnswers.java",
            // kept or printed in Vietnamese, or read
            "catalogue/CatalogueSeed.java",
            "catalogue/Cost.java",
            "catalogue/ProcedureContent.java",
            "dossier/DossierBills.java",
            "dossier/Duty.java",
            "filing/PrintFiling.java",
            "forms/DateInWords.java",
            "payment/BillPurpose.java",
            "portal/LifeEvent.java",
            "result/FieldKind.java",
            "result/ResultSignatures.java",
            "route/PassOnTasks.java",
            "shared/WrittenTime.java",
            "signing/SignatureLook.java",
            "ui/Province.java");

    @Test
    void no_sentence_that_a_page_says_stands_in_java() {
        var room = CodeBase.JAVA.resolve("vn/motcua");
        assertThat(CodeBase.files(CodeBase.JAVA, ".java").stream()
                        .filter(file -> CodeBase.read(file).lines().anyMatch(EnglishPagesTest::saysSomething))
                        .map(file -> room.relativize(file).toString().replace('\\', '/'))
                        .filter(file -> ROOMS.stream().noneMatch(file::startsWith)
                                && !file.contains("/api/")
                                && !file.endsWith("Api.java")
                                && !file.endsWith("Command.java"))
                        .collect(Collectors.toSet()))
                .isEqualTo(KNOWN);
    }

    private static boolean saysSomething(String line) {
        return !NOT_SHOWN.matcher(line).matches()
                && STRING.matcher(line)
                        .results()
                        .anyMatch(string -> SENTENCE.matcher(string.group(1)).matches());
    }
}
