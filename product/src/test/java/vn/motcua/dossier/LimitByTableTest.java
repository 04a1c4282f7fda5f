package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.Cost;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.TimeLimit;
import vn.motcua.decision.ATable;
import vn.motcua.identity.Role;
import vn.motcua.presentation.DueExplanation;
import vn.motcua.presentation.TraceWords;
import vn.motcua.result.Offices;
import vn.motcua.rules.ProcedureTable;
import vn.motcua.rules.TableInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

/** The counter receives a dossier whose limit a table decides: row and article stay with it, and the clock explains itself by them. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitByTableTest {
    private static final ProcedureCode CODE = new ProcedureCode("1.004873");
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 19);

    @Autowired
    Offices offices;

    @Autowired
    OnlineServices services;

    @Autowired
    ReceiveDossier receive;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DueExplanation explanation;

    @Autowired
    TraceWords words;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @BeforeEach
    void the_office_is_open() {
        offices.one();
    }

    @Test
    void row_and_article_stay_with_the_receipt() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var id = offices.begun(CODE + "@" + SINCE, Vnd.ZERO, Cost.of(Vnd.ZERO));
            publishWithTable();

            var received = receive.receive(id, offices.one().officer("lan", Role.COUNTER_CLERK), List.of());

            assertThat(received).isInstanceOf(Outcome.Done.class);
            var log = dossiers.trace(id);
            var limit = ((DossierEvent.Received) log.getLast()).limit();
            assertThat(Objects.requireNonNull(limit).amount()).isZero();
            assertThat(limit.ground().in(Language.VI)).isEqualTo("Buổi sáng: trong ngày (dòng 1, Đ. 7)");
            var dossier = dossiers.get(id);
            var due = Objects.requireNonNull(explanation.of(dossier, log));
            assertThat(due.dueOn()).isEqualTo(LocalDate.now(clock));
            assertThat(due.dueAt()).isEqualTo(dossier.received().orElseThrow().dueAt());
            assertThat(words.of(dossier, log, Language.VI, false))
                    .anySatisfy(entry -> assertThat(entry.detail()).contains("Buổi sáng: trong ngày (dòng 1, Đ. 7)"));
        });
    }

    private void publishWithTable() {
        var now = services.of(CODE, SINCE).orElseThrow();
        var dmn = ATable.named("Thời hạn")
                .input("Giờ", "number")
                .output("name=\"Số\" typeRef=\"number\"/><output name=\"Đơn vị\" typeRef=\"string\"")
                .answers(2)
                .notes("Căn cứ", "Diễn giải", "In English")
                .row("< 12", "0", "\"WORKING_DAY\"", "Đ. 7", "Buổi sáng: trong ngày", "Mornings: the same day")
                .row(">= 12", "2", "\"WORKING_DAY\"", "Đ. 8", "Buổi chiều", "Afternoons")
                .text();
        var table = new ProcedureTable(
                "tables/limit.dmn", "Thời hạn", List.of(new TableInput("Giờ", TableInput.From.HOUR, null)), dmn);
        services.publish(
                new OnlineService(
                        now.code(),
                        now.decidedBy(),
                        now.level(),
                        now.partialReason(),
                        now.form(),
                        now.routeKey(),
                        now.result(),
                        now.area(),
                        now.guide(),
                        new TimeLimit(3, "WORKING_DAY", null, "SUBTRACT", table),
                        now.fees(),
                        List.copyOf(now.components()),
                        List.of(),
                        null,
                        null),
                SINCE);
    }
}
