package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OpenPoint;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.catalogue.TimeLimit;
import vn.motcua.shared.LocalText;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

/** Under which terms a procedure is filed here, and what says no to that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsRulesTest {
    private static final ProcedureCode CODE = new ProcedureCode("1.004873");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final FilingPlace HERE = new FilingPlace.Here();
    private static final FilingPlace PORTAL = new FilingPlace.NationalPortal(URI.create("https://dichvucong.gov.vn/1"));
    private static final FilledIn FEE_ONLY = new FilledIn(null, new Vnd(15_000), null, "Nghị quyết 12");

    @Test
    void a_procedure_is_offered_where_the_catalogue_has_it_and_citizens_file_it_here() {
        assertThat(judge(Channel.ONLINE, "", null, null, HERE))
                .contains(new FilingRefusal.NotOffered(CODE.value(), DAY));
        assertThat(judge(Channel.ONLINE, "", null, service(), PORTAL))
                .contains(new FilingRefusal.FiledElsewhere("https://dichvucong.gov.vn/1"));
        assertThat(judge(Channel.DIRECT, "", null, service(), PORTAL)).isEmpty();
        assertThat(judge(Channel.ONLINE, "", null, service(), HERE)).isEmpty();
        assertThat(judge(Channel.DIRECT, "other", null, service(), HERE))
                .contains(new FilingRefusal.NoSuchCase("other", List.of()));
    }

    @Test
    void what_is_open_is_filled_in_at_the_counter_whole() {
        var open = service(What.FEE, What.COMPETENCE);
        assertThat(judge(Channel.ONLINE, "", null, open, HERE))
                .contains(new FilingRefusal.NotOnlineYet(List.of("FEE", "COMPETENCE")));
        assertThat(judge(Channel.DIRECT, "", FEE_ONLY, open, HERE))
                .contains(new FilingRefusal.LeftOpen(List.of("COMPETENCE")));
        assertThat(judge(Channel.DIRECT, "", FEE_ONLY, service(What.FEE), HERE)).isEmpty();
    }

    @Test
    void each_rule_of_the_terms_is_reached() {
        EveryRefusal.isReached(
                FilingRefusal.OfTerms.class,
                judge(Channel.ONLINE, "", null, null, HERE),
                judge(Channel.ONLINE, "", null, service(What.FEE), HERE),
                judge(Channel.ONLINE, "", null, service(), PORTAL),
                judge(Channel.DIRECT, "other", null, service(), HERE),
                judge(Channel.DIRECT, "", null, service(What.FEE), HERE));
    }

    private static Optional<FilingRefusal.OfTerms> judge(
            Channel channel,
            String caseKey,
            @Nullable FilledIn filledIn,
            @Nullable OnlineService service,
            FilingPlace place) {
        return TermsRules.judge(new TermsRules.Asked(CODE, caseKey, channel, DAY), filledIn, service, place);
    }

    private static OnlineService service(What... open) {
        var text = new LocalText("Giấy xác nhận", "Certificate");
        return new OnlineService(
                CODE,
                OnlineService.DecidedBy.COMMUNE,
                OnlineService.OnlineLevel.FULL,
                null,
                new OnlineService.Form("marital-status", 1),
                "commune",
                new OnlineService.ResultPaper("RECORDED", "KQ.G15.000038", text),
                new OnlineService.AreaQuestion(List.of("/area"), text),
                null,
                new TimeLimit(3, "WORKING_DAY", null, "SUBTRACT"),
                new OnlineService.Fees(
                        List.of(new OnlineService.FeeRule(Way.ONLINE, Vnd.ZERO)),
                        List.of(),
                        text,
                        OnlineService.Paid.AT_FILING,
                        false,
                        null,
                        null,
                        null),
                List.of(),
                Set.of(open).stream()
                        .sorted()
                        .map(what -> new OpenPoint(what, "Tỉnh quy định", "Theo quy định"))
                        .toList(),
                null,
                null);
    }
}
