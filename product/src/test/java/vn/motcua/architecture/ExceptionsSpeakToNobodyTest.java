package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What an exception of a library says is English for programmers, and may repeat people's data: whoever reads a page or an
 * answer gets a sentence of our own. Each place that asks an exception for its words stands here, with who reads them.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExceptionsSpeakToNobodyTest {
    private static final Pattern WORDS = Pattern.compile("\\.get(Original|Localized)?Message\\(\\)");
    private static final String LOG = "the log";
    private static final String OPERATOR = "whoever starts the program or verifies its log";
    private static final String NOBODY = "nobody: it is compared, or wrapped for the log";

    private static final Map<String, String> READERS = Map.ofEntries(
            Map.entry("calendar/SeedCalendars.java", LOG),
            Map.entry("documents/NotIntactErrors.java", LOG),
            Map.entry("forms/Forms.java", OPERATOR),
            Map.entry("gate/PlainErrors.java", NOBODY),
            Map.entry("gate/JudgedSettings.java", OPERATOR),
            Map.entry("gate/RequiredInProduction.java", OPERATOR),
            Map.entry("gate/Unread.java", NOBODY),
            Map.entry("identity/ApiRefusals.java", LOG),
            Map.entry("identity/DoorAnswers.java", LOG),
            Map.entry("organisation/Areas.java", LOG),
            Map.entry("payment/AskGateway.java", LOG),
            Map.entry("proof/PublishHeads.java", LOG),
            Map.entry("proof/PublishedCheck.java", OPERATOR),
            Map.entry("proof/SealLog.java", LOG),
            Map.entry("proof/VerifyLogCommand.java", OPERATOR),
            Map.entry("route/AgencyStepClock.java", LOG),
            Map.entry("route/RouteSeed.java", LOG),
            Map.entry("signing/EnrolSigner.java", OPERATOR),
            Map.entry("signing/RevocationLists.java", LOG),
            Map.entry("signing/SignDocument.java", LOG),
            Map.entry("signing/TokenKeys.java", NOBODY),
            Map.entry("ui/ErrorPages.java", LOG),
            Map.entry("ui/LoggedFailure.java", LOG),
            Map.entry("ui/Outage.java", NOBODY));

    @Test
    void no_other_place_lets_an_exception_speak() {
        var found = new TreeMap<String, String>();
        CodeBase.javaFiles().stream()
                .filter(file -> file.toString().contains("/product/src/main/java/"))
                .filter(file -> WORDS.matcher(CodeBase.read(file)).find())
                .map(file -> CodeBase.shortName(file).replaceFirst(".*/vn/motcua/", ""))
                .forEach(name -> found.put(name, READERS.getOrDefault(name, "not said who reads it")));
        assertThat(found).isEqualTo(READERS);
    }
}
