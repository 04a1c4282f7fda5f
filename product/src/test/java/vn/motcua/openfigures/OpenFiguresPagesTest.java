package vn.motcua.openfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.facts.CountTheLog;
import vn.motcua.result.Offices;
import vn.motcua.scorecard.ClosedPeriods;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.Period;
import vn.motcua.scorecard.Scope;

/** Everybody sees the figures of the scorecard, less what few people stand behind. */
@WithSpring
@Import({Offices.class, CountTheLog.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenFiguresPagesTest {
    private static final int SMALLEST = 5;

    @Autowired
    Offices offices;

    @Autowired
    CountTheLog count;

    @Autowired
    Figures figures;

    @Autowired
    ClosedPeriods periods;

    @Autowired
    OpenMonths months;

    @Autowired
    CountMonth countMonth;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Test
    void what_is_told_is_what_the_scorecard_counts_less_small_numbers() {
        offices.receivedUnder("1.004873/1", clock.instant(), Duration.ofDays(3));
        count.toTheEnd();
        var committee = offices.one().committee();
        var month = countMonth.of(Period.month(today()));
        var scope = new Scope(new Scope.Place.Agency(committee), null, null, month.period());
        for (var told : month.unit(committee).orElseThrow().figures()) {
            var counted =
                    figures.of(scope, List.of(told.measure()), month.asOf()).getFirst();
            long behind = counted.of() == null ? counted.counted() : counted.of();
            switch (told.state()) {
                case SHOWN -> {
                    assertThat(behind == 0 || behind >= SMALLEST).isTrue();
                    assertThat(told.counted()).isEqualTo(counted.counted());
                    assertThat(told.of()).isEqualTo(counted.of());
                }
                case NO_CASE -> assertThat(behind).isZero();
                case FEW -> {
                    assertThat(behind).isBetween(1L, SMALLEST - 1L);
                    assertThat(told.counted()).isNull();
                }
                case WITHHELD -> {
                    assertThat(behind).isGreaterThanOrEqualTo(SMALLEST);
                    assertThat(told.counted()).isNull();
                }
            }
        }
    }

    @Test
    void pages_file_and_machines_tell_the_same_of_an_agency() throws Exception {
        var committee = offices.one().committee();
        // Of a month that no other test asks for: what was counted is remembered for minutes.
        var period = "period=" + months.offered().get(3).text();
        assertThat(text("/cong-khai?" + period))
                .contains("Số liệu công khai", "Ủy ban nhân dân xã Thử", "/cong-khai/" + committee);
        assertThat(text("/cong-khai?name=uy+ban+nhan+dan+xa+thu&" + period)).contains("/cong-khai/" + committee);
        assertThat(text("/cong-khai?name=khong+dau+ca&" + period)).contains("Không có cơ quan nào mang tên ấy");
        assertThat(text("/cong-khai/" + committee + "?" + period))
                .contains("Đúng hạn trong số đã kết thúc", "Chưa có tháng nào", "Không xếp thứ");
        assertThat(text("/cong-khai/so-lieu.csv?" + period))
                .startsWith("\uFEFFperiod,state,as_of,agency,")
                .contains(",PROVINCE,received,", committee + ",Ủy ban nhân dân xã Thử,COMMUNES,received,");
        assertThat(json.readTree(text("/api/v1/open-figures?" + period))
                        .get("agencies")
                        .valueStream()
                        .map(one -> one.get("agency").asString()))
                .contains(committee.toString());
    }

    @Test
    void a_closed_month_stays_what_was_frozen() {
        offices.one();
        transaction.executeWithoutResult(undone -> {
            count.toTheEnd();
            var month = Period.read("2026-09").orElseThrow();
            assertThat(countMonth.of(month).state()).isEqualTo(OpenMonth.State.OVER);
            assertThat(periods.close(month, "Văn phòng UBND")).isInstanceOf(ClosedPeriods.Outcome.Closed.class);
            var closed = countMonth.of(month);
            assertThat(closed.state()).isEqualTo(OpenMonth.State.CLOSED);
            assertThat(closed.asOf())
                    .isEqualTo(periods.find(month).orElseThrow().asOf());
            assertThat(closed.province()).hasSameSizeAs(closed.measures());
            assertThat(closed.unit(offices.one().committee()).orElseThrow().figures())
                    .hasSameSizeAs(closed.measures());
            undone.setRollbackOnly();
        });
    }

    @Test
    void another_month_or_agency_is_told_as_such() throws Exception {
        for (var month : List.of("0001-01", "9999-12", "2026", "2026-Q4", "hom+nay", "2019-01", "1".repeat(999))) {
            var page = get(URI.create("/cong-khai?period=" + month));
            assertThat(status(page)).as(month).isEqualTo(422);
            assertThat(text("/cong-khai?period=" + month)).contains("Tháng viết như 2026-11");
            assertThat(status(get(URI.create("/api/v1/open-figures?period=" + month))))
                    .as(month)
                    .isEqualTo(422);
            assertThat(status(get(URI.create("/cong-khai/so-lieu.csv?period=" + month))))
                    .as(month)
                    .isEqualTo(404);
        }
        assertThat(status(get("/cong-khai?name=" + "a".repeat(201)))).isEqualTo(422);
        assertThat(status(get("/cong-khai/khong"))).isEqualTo(404);
        assertThat(status(get("/cong-khai/00000000-0000-0000-0000-000000000000")))
                .isEqualTo(404);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getStatus();
    }

    private String text(String address) throws Exception {
        return answer(get(URI.create(address))).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
