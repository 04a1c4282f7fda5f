package vn.motcua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.dossier.Dossiers;
import vn.motcua.facts.ARandomLedger;
import vn.motcua.facts.CountTheLog;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.identity.Forbidden;
import vn.motcua.identity.Role;
import vn.motcua.result.Offices;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.Period;
import vn.motcua.scorecard.Scope;
import vn.motcua.scorecard.Wanted;

/** A report counts what its columns say, opens into what it counts, and stays what it was once it is sent. */
@WithSpring
@Import({Offices.class, CountTheLog.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsTest {
    private static final int MANY = 100_000;

    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    CountTheLog count;

    @Autowired
    ReportForms forms;

    @Autowired
    MakeReport makeReport;

    @Autowired
    SendReport sendReport;

    @Autowired
    SentReports sentReports;

    @Autowired
    ReportFiles files;

    @Autowired
    Figures figures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Test
    void every_example_is_counted_by_the_columns_that_it_names_and_by_no_other() throws IOException {
        for (var form : forms.all()) {
            for (var example : form.examples()) {
                assertThat(columns(form, example)).as(example.says()).isEqualTo(new TreeSet<>(example.columns()));
            }
            assertThat(form.columns())
                    .allSatisfy(column -> assertThat(form.examples())
                            .as(column.number())
                            .anyMatch(example -> example.columns().contains(column.number())));
        }
    }

    private Set<String> columns(ReportForm form, ReportForm.Example example) throws IOException {
        var fact = new LinkedHashMap<String, Object>(json.readValue(
                new ClassPathResource("vn/motcua/scorecard/example-fact.json")
                        .getContentAsString(StandardCharsets.UTF_8),
                new TypeReference<Map<String, Object>>() {}));
        fact.putAll(example.facts());
        var counting = new TreeSet<String>();
        for (var column : form.columns()) {
            var counts = jdbc.sql("select (" + column.counts() + ") is true from ("
                            + FactsAsOf.of("jsonb_populate_record(null::facts.dossier_fact, :fact::jsonb)") + ") j")
                    .param("fact", json.writeValueAsString(fact))
                    .param("asOf", example.asOf())
                    .param("from", example.from())
                    .param("to", example.to())
                    .query(Boolean.class)
                    .optional();
            if (counts.orElse(false)) {
                counting.add(column.number());
            }
        }
        return counting;
    }

    @Test
    void every_cell_of_every_grouping_lists_as_many_dossiers_as_it_says_and_all_sums_come_out() {
        var ledger = new ARandomLedger(offices, dossiers, jdbc, clock, 606);
        for (int i = 0; i < 100; i++) {
            ledger.goOn();
        }
        count.toTheEnd();
        var form = form();
        var scope = new Scope(
                new Scope.Place.Commune(offices.one().commune()),
                null,
                null,
                Period.month(clock.instant().atZone(clock.getZone()).toLocalDate()));
        int opened = 0;
        for (var by : Report.By.values()) {
            var report = makeReport.make(form, scope, by);
            assertThat(CheckSums.of(form, report, null)).as(by.name()).isEmpty();
            assertThat(Report.cell(form, report.total(), "3")).isPositive();
            for (var row : report.rows()) {
                var of = MakeReport.scopeOf(scope, by, row.isSum() ? "" : row.key());
                if (of.isEmpty()) {
                    continue;
                }
                for (var column : form.columns()) {
                    var listed = figures.list(
                            of.get(), Wanted.page(form.measure(column), Wanted.Part.ALL, MANY, 0), Map.of());
                    assertThat((long) listed.size())
                            .as(by + " " + row.name() + " " + column.number())
                            .isEqualTo(Report.cell(form, row, column.number()));
                    opened++;
                }
            }
        }
        assertThat(opened).isGreaterThan(30);
    }

    @Test
    void what_was_sent_stays_and_a_late_event_is_a_correction_with_its_differences() {
        // Others use the office after this test, so it is not taken back with what follows.
        offices.one();
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            inSpring();
            var wanted = wanted();
            var leader = offices.one().leader();
            var first = ((SendReport.Outcome.Sent) sendReport.send(wanted, "", leader)).sent();
            assertThat(first.version()).isEqualTo(1);
            assertThat(Report.cell(form(), first.report().total(), "3")).isEqualTo(1);
            var kept = sentReports.find(first.id()).orElseThrow();
            assertThat(kept.report()).isEqualTo(first.report());
            assertThat(sentReports.sha256(kept.report())).isEqualTo(first.sha256());
            assertThat(files.write(form(), kept.report(), ReportFiles.Form.XLSX))
                    .isEqualTo(files.write(form(), first.report(), ReportFiles.Form.XLSX));
            assertThat(sendReport.send(wanted, "lần nữa", leader))
                    .isInstanceOf(SendReport.Outcome.NothingChanged.class);

            inSpring();
            assertThat(sendReport.send(wanted, " ", leader)).isEqualTo(new SendReport.Outcome.ReasonUnusable());
            var second = ((SendReport.Outcome.Sent) sendReport.send(wanted, "Nhập sót", leader)).sent();
            assertThat(second.version()).isEqualTo(2);
            assertThat(sentReports.find(first.id()).orElseThrow().report()).isEqualTo(first.report());
            assertThat(Difference.between(form(), first.report(), second.report()))
                    .extracting(Difference::column)
                    .containsExactlyInAnyOrder("3", "4", "11", "13", "3", "4", "11", "13");
        });
    }

    @Test
    void only_who_leads_the_place_sends_and_only_what_is_over() {
        var running = new SendReport.Wanted(
                form(),
                new Scope(
                        new Scope.Place.Agency(offices.one().committee()),
                        null,
                        null,
                        Period.month(clock.instant().atZone(clock.getZone()).toLocalDate())),
                Report.By.FIELD);
        assertThat(sendReport.send(running, "", offices.one().leader())).isEqualTo(new SendReport.Outcome.NotOver());
        assertThat(catchThrowable(
                        () -> sendReport.send(running, "", offices.another().leader())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_leader_goes_from_the_cell_to_the_dossier_and_a_stranger_sees_how_many() throws Exception {
        var received = offices.receivedUnder("1.004873/1", clock.instant(), Duration.ofDays(3));
        count.toTheEnd();
        var number = dossiers.get(received).number().orElseThrow().value();
        var place = offices.one().committee().toString();
        var month = Period.month(clock.instant().atZone(clock.getZone()).toLocalDate())
                .text();
        var leader = offices.one().as("son", Role.LEADER);
        var stranger = offices.another().as("son", Role.LEADER);
        var report = get("/bao-cao").param("period", month).param("place", place);
        assertThat(text(report, leader)).contains("II.06a/VPCP/KSTT", "Trước hạn", "column=11");
        var cell = get("/bao-cao/ho-so")
                .param("period", month)
                .param("place", place)
                .param("column", "12");
        assertThat(text(cell, leader)).contains(number, "/ho-so/" + received);
        assertThat(text(cell, stranger)).doesNotContain(number).contains("chỉ có số lượng");
        for (var as : List.of("xlsx", "ods", "pdf")) {
            var file = mvc.perform(get("/bao-cao/tai")
                            .param("period", month)
                            .param("as", as)
                            .with(leader))
                    .andReturn()
                    .getResponse();
            assertThat(file.getStatus()).as(as).isEqualTo(200);
            assertThat(new String(file.getContentAsByteArray(), 0, 4, StandardCharsets.ISO_8859_1))
                    .isEqualTo(as.equals("pdf") ? "%PDF" : "PK\u0003\u0004");
        }
        var early = mvc.perform(
                        post("/bao-cao/gui").param("period", month).with(leader).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(early.getContentAsString(StandardCharsets.UTF_8)).contains("Kỳ báo cáo chưa kết thúc");
    }

    private SendReport.Wanted wanted() {
        var spring = Period.read("2026-03-15..2026-06-14").orElseThrow();
        return new SendReport.Wanted(
                form(),
                new Scope(new Scope.Place.Agency(offices.one().committee()), null, null, spring),
                Report.By.AGENCY);
    }

    private ReportForm form() {
        return forms.find("ii-06a").orElseThrow();
    }

    /** A dossier that was received in spring and is open since, as if the clock had stood there. */
    private void inSpring() {
        var dossier = offices.receivedUnder("1.004873/1", clock.instant(), Duration.ofDays(3));
        count.toTheEnd();
        jdbc.sql("""
                update facts.dossier_fact
                   set submitted_at = '2026-04-06T02:00Z', received_at = '2026-04-06T03:00Z', last_at = '2026-04-06T03:00Z',
                       due_at = '2026-04-09T03:00Z'
                 where dossier_id = :id
                """).param("id", dossier.value()).update();
    }

    private String text(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who) throws Exception {
        var answer = mvc.perform(request.with(who)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
