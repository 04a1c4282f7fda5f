package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ViewResolver;
import vn.motcua.WithSpring;
import vn.motcua.shared.NotFound;

/** Calendars as records: seed, versions, confirmation; and their pages and doors. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarRecordsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    Calendars calendars;

    @Autowired
    ChangeCalendar change;

    @Autowired
    CalendarStore store;

    @Autowired
    SeedCalendars seed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    CalendarPages pages;

    @Autowired
    CalendarFormPages formPages;

    @Autowired
    TryDueDatePage tryPage;

    @Autowired
    DueDatesApi dueDatesApi;

    @Autowired
    CalendarsApi calendarsApi;

    @Autowired
    @Qualifier("vn.motcua.ui.JtePages")
    ViewResolver jtePages;

    MockMvc mvc;
    CalendarId own;

    @BeforeEach
    void own_calendar() {
        seed.run(new DefaultApplicationArguments());
        own = new CalendarId("test-" + UUID.randomUUID());
        store.addHead(new CalendarStore.Head(own, "Lịch thử", "Trial", ZONE, CalendarId.PROVINCE));
        mvc = MockMvcBuilders.standaloneSetup(pages, formPages, tryPage, dueDatesApi, calendarsApi)
                .setViewResolvers(jtePages)
                .build();
    }

    @Test
    void a_second_start_changes_nothing() {
        var before = counts();
        seed.run(new DefaultApplicationArguments());
        assertThat(counts()).isEqualTo(before).containsEntry("days", 45L).containsEntry("years", 3L);
    }

    @Test
    void the_records_answer_as_the_shipped_file() {
        var received = OffsetDateTime.parse("2026-11-20T10:00:00+07:00").toInstant();
        var rule = ClockRule.of(Limit.workingDays(3));

        var due = calendars.dueDate(CalendarId.PROVINCE, received, rule, List.of());

        assertThat(due).isEqualTo(ShippedCalendars.province().dueDate(received, rule, List.of()));
        assertThat(due.orThrow().dueOn()).isEqualTo("2026-11-26");
    }

    @Test
    void only_confirmed_days_count_and_what_was_known_is_kept() {
        var day = LocalDate.of(2026, 7, 15);
        var today = LocalDate.now(clock);
        store.propose(own, DayRow.Entry.off(day, DayKind.HOLIDAY, "Lễ", "Feast", "thử"), clock.instant());
        assertThat(calendars.inForce(own, today).isWorkingDay(day)).isTrue();

        change.confirmAll(own, 2026, "an");

        assertThat(calendars.inForce(own, today).kindOf(day)).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendars.inForce(own, today.minusDays(1)).isWorkingDay(day)).isTrue();
        assertThat(calendars.inForce(CalendarId.PROVINCE, today).isWorkingDay(day))
                .isTrue();

        store.rows(own, 2026).forEach(row -> change.withdraw(own, row.id(), "an"));

        assertThat(calendars.inForce(own, today).isWorkingDay(day)).isTrue();
    }

    @Test
    void a_year_opens_only_when_every_proposal_is_decided() {
        assertThat(change.openYear(own, 2028, "an"))
                .isEqualTo(new ChangeCalendar.Outcome.Refused(ChangeCalendar.Reason.YEAR_HAS_NO_DAYS));
        assertThat(change.proposeYear(own, 2028)).isEqualTo(new ChangeCalendar.Outcome.Done());
        assertThat(change.openYear(own, 2028, "an"))
                .isEqualTo(new ChangeCalendar.Outcome.Refused(ChangeCalendar.Reason.YEAR_HAS_OPEN_PROPOSALS));
        change.confirmAll(own, 2028, "an");
        assertThat(change.openYear(own, 2028, "an")).isEqualTo(new ChangeCalendar.Outcome.Done());
        assertThat(change.proposeYear(own, 2028))
                .isEqualTo(new ChangeCalendar.Outcome.Refused(ChangeCalendar.Reason.NOTHING_NEW_TO_PROPOSE));

        var calendar = calendars.inForce(own, LocalDate.now(clock));
        assertThat(calendar.lastYear()).isEqualTo(2028);
        assertThat(calendar.nameOf(LocalDate.of(2028, 1, 26))).isEqualTo("Tết Nguyên đán");
        assertThat(calendar.kindOf(LocalDate.of(2028, 4, 4))).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void weekly_hours_change_from_a_date() {
        var morning = new Week(Map.of(DayOfWeek.SATURDAY, List.of(WorkingTime.parse("07:30-11:30"))));
        change.setWeek(own, LocalDate.of(2025, 1, 1), Week.OFFICE_HOURS, "thử");
        change.setWeek(own, LocalDate.of(2026, 7, 1), morning, "thử");

        var calendar = calendars.inForce(own, LocalDate.now(clock));

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 6, 27))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 7, 4))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 7, 6))).isFalse();
    }

    @Test
    void a_calendar_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> calendars.inForce(new CalendarId("nowhere"), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everybody_reads_working_hours_and_holidays() throws Exception {
        var page = html(get("/lich-lam-viec?nam=2026"));
        assertThat(page)
                .contains("Giờ làm việc và ngày nghỉ năm 2026", "07:30–11:30, 13:30–17:00")
                .contains("24/11/2026", "Ngày Văn hóa Việt Nam", "22/08/2026");
        assertThat(html(get("/lich-lam-viec?nam=2031&lang=en"))).contains("does not have the year 2031");
    }

    @Test
    void the_administrator_sees_proposals_and_tries_a_due_date() throws Exception {
        change.proposeYear(own, 2029);
        assertThat(html(get("/quan-tri/lich-lam-viec"))).contains("Lịch làm việc chung của tỉnh");
        assertThat(html(get("/quan-tri/lich-lam-viec/" + own + "?nam=2029")))
                .contains("Đề xuất", "13/02/2029", "Xác nhận tất cả đề xuất");
        assertThat(html(get("/quan-tri/lich-lam-viec/province/thu")
                        .param("received", "2026-11-20T10:00")
                        .param("amount", "3")
                        .param("unit", "WORKING_DAY")))
                .contains("Hẹn trả: 17:00 26/11/2026", "Ngày Văn hóa Việt Nam", "Không tính ngày tiếp nhận");
        assertThat(html(get("/quan-tri/lich-lam-viec/province/thu")
                        .param("received", "x")
                        .param("amount", "-1")))
                .contains("href=\"#received\"", "href=\"#amount\"");
        assertThat(html(get("/quan-tri/lich-lam-viec/province/thu")
                        .param("received", "2026-11-20T10:00")
                        .param("amount", "0")
                        .param("unit", "WORKING_DAY")))
                .contains("Hẹn trả: 17:00 20/11/2026");
        assertThat(html(get("/quan-tri/lich-lam-viec/province/thu")
                        .param("received", "2026-11-20T10:00")
                        .param("amount", "0")
                        .param("unit", "CALENDAR_DAY")))
                .contains("href=\"#amount\"");
    }

    @Test
    void a_swap_needs_two_days_times_and_a_source() throws Exception {
        var path = "/quan-tri/lich-lam-viec/" + own + "/hoan-doi";
        var refused = answer(post(path).param("off", "2026-07-01"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("href=\"#worked\"", "href=\"#times\"", "href=\"#source\"")
                .doesNotContain("href=\"#off\"");

        var done = answer(post(path)
                .param("off", "2026-07-01")
                .param("worked", "2026-07-04")
                .param("times", "07:30-11:30, 13:30–17:00")
                .param("source", "CV 1"));

        assertThat(done.getStatus()).isEqualTo(302);
        var calendar = calendars.inForce(own, LocalDate.now(clock));
        assertThat(calendar.kindOf(LocalDate.of(2026, 7, 1))).isEqualTo(DayKind.SWAPPED_OFF);
        assertThat(calendar.kindOf(LocalDate.of(2026, 7, 4))).isEqualTo(DayKind.MAKE_UP);
    }

    @Test
    void the_week_form_shows_what_is_in_force_and_names_what_is_wrong() throws Exception {
        var path = "/quan-tri/lich-lam-viec/" + own + "/gio-lam-viec";
        assertThat(html(get(path))).contains("07:30-11:30, 13:30-17:00");
        assertThat(html(post(path)
                        .param("validFrom", "2026-07-01")
                        .param("MONDAY", "9-10")
                        .param("source", "x")))
                .contains("href=\"#MONDAY\"");
    }

    @Test
    void a_machine_asks_for_one_due_date_or_for_many() throws Exception {
        var good = """
                {"receivedAt":"2026-11-20T10:00:00+07:00","limit":{"amount":3,"unit":"WORKING_DAY"}}""";
        assertThat(ask(good).getContentAsString()).startsWith("{\"dueAt\":\"2026-11-26T17:00:00+07:00\"");
        var list = ask("[" + good + ",{}]");
        assertThat(list.getStatus()).isEqualTo(200);
        assertThat(list.getContentAsString())
                .startsWith("[{\"dueAt\":\"2026-11-26T17:00:00+07:00\"")
                .contains("{\"error\":{\"code\":\"MISSING\",\"field\":\"receivedAt\"");
        var bad = ask("{}");
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentType()).startsWith("application/problem+json");
        assertThat(bad.getContentAsString()).contains("\"error\":{", "\"field\":\"receivedAt\"");
        assertThat(ask("nonsense").getStatus()).isEqualTo(400);
        var uncovered = ask(good.replace("2026-11-20", "2028-11-20"));
        assertThat(uncovered.getStatus()).isEqualTo(422);
        assertThat(uncovered.getContentAsString()).contains("YEAR_NOT_COVERED");
    }

    @Test
    void a_machine_reads_a_year() throws Exception {
        assertThat(answer(get("/api/v1/calendars/province?year=2026")).getContentAsString())
                .contains("\"year\":2026", "\"day\":\"2026-11-24\"", "\"kind\":\"MAKE_UP\"", "\"07:30-11:30\"");
        assertThat(answer(get("/api/v1/calendars/province?year=2035")).getStatus())
                .isEqualTo(422);
    }

    private MockHttpServletResponse ask(String body) throws Exception {
        return answer(post("/api/v1/due-dates")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String html(RequestBuilder request) throws Exception {
        return answer(request).getContentAsString();
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private Map<String, Long> counts() {
        return Map.of(
                "days",
                jdbc.sql("select count(*) from calendar.day_exception where calendar_id = 'province'")
                        .query((row, _) -> row.getLong(1))
                        .single(),
                "years",
                jdbc.sql("select count(*) from calendar.covered_year where calendar_id = 'province'")
                        .query((row, _) -> row.getLong(1))
                        .single());
    }
}
