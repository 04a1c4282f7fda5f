package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.SignedIn;
import vn.motcua.organisation.AgencyId;
import vn.motcua.result.Offices;
import vn.motcua.shared.NotFound;

/** Times that people choose before they come. */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentTest {
    /** Friday; it is ten o'clock. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Autowired
    Offices offices;

    @Autowired
    BookAppointment book;

    @Autowired
    TakeTicket takeTicket;

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    private AnOffice office;

    @BeforeEach
    void open() {
        office = offices.one();
        AQueue.open(beans, office.centre());
    }

    @Test
    void a_citizen_chooses_changes_and_gives_back_a_time() throws Exception {
        var me = SignedIn.citizen("046065009917", "Trần Văn Hẹn");
        var page = "/dat-lich?bo-phan=" + office.centre();
        assertThat(text(send(me, get("/dat-lich")))).contains(office.centre().toString());
        assertThat(text(send(me, get(page)))).contains("Nhóm E", "23/11/2026").doesNotContain("21/11/2026");
        assertThat(text(send(me, get(page + "&nhom=E&ngay=2026-11-26"))))
                .contains("value=\"480\"", "08:00", "còn 2 chỗ");
        for (var far : List.of("+999999999-12-31", "-999999999-01-01", "2026-02-30")) {
            assertThat(send(me, get(page + "&nhom=E").param("ngay", far)).getStatus())
                    .as(far)
                    .isEqualTo(200);
        }
        assertThat(send(me, chosen("E", "")).getStatus()).isEqualTo(422);
        assertThat(text(send(me, chosen("E", "3")))).contains("Giờ này không nhận đặt");
        assertThat(send(me, chosen("E", "480")).getRedirectedUrl()).isEqualTo("/dat-lich");
        var mine = text(send(me, get("/dat-lich")));
        assertThat(mine).contains("08:00 26/11/2026", "Nhập mã này ở máy lấy số");
        var id = mine.split("/dat-lich\\?doi=", 2)[1].split("\"", 2)[0];
        assertThat(send(me, chosen("E", "495").param("doi", id)).getRedirectedUrl())
                .isEqualTo("/dat-lich");
        var changed = text(send(me, get("/dat-lich")));
        assertThat(changed).contains("08:15 26/11/2026").doesNotContain("08:00 26/11/2026");
        var other = changed.split("/dat-lich\\?doi=", 2)[1].split("\"", 2)[0];
        assertThat(send(SignedIn.citizen("046065009918", "Người Khác"), post("/dat-lich/" + other + "/huy"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(me, post("/dat-lich/" + other + "/huy")).getStatus()).isEqualTo(302);
        assertThat(text(send(me, get("/dat-lich")))).doesNotContain("26/11/2026 –");
    }

    @Test
    void a_program_chooses_changes_and_gives_back_a_time() throws Exception {
        var me = SignedIn.citizen("046065009919", "Trần Thị Máy");
        var times =
                text(send(me, get("/api/v1/my-appointments/times?line=E&day=2026-11-27&counter=" + office.centre())));
        assertThat(times).contains("\"time\":\"08:00:00\"", "\"places\":2");
        assertThat(text(send(me, get("/api/v1/my-appointments/times")))).contains("/counter", "/day");
        assertThat(send(me, json("{}")).getStatus()).isEqualTo(422);
        assertThat(text(send(me, json("{}")))).contains("/counter", "/line", "/day", "/time");
        var wish = "{\"counter\": \"" + office.centre()
                + "\", \"line\": \"E\", \"day\": \"2026-11-27\", \"time\": \"%s\"%s}";
        assertThat(text(send(me, json(wish.formatted("08:01", ""))))).contains("no-such-time");
        var booked = send(me, json(wish.formatted("08:00", "")));
        assertThat(booked.getStatus()).isEqualTo(201);
        var id = text(booked).split("\"id\":\"", 2)[1].split("\"", 2)[0];
        var changed = send(me, json(wish.formatted("08:15", ", \"instead\": \"" + id + "\"")));
        assertThat(changed.getStatus()).isEqualTo(201);
        var other = text(changed).split("\"id\":\"", 2)[1].split("\"", 2)[0];
        assertThat(text(send(me, get("/api/v1/my-appointments"))))
                .contains(other, "08:15")
                .doesNotContain(id);
        var stranger = SignedIn.citizen("046065009920", "Người Khác");
        assertThat(send(stranger, keyed(delete("/api/v1/my-appointments/" + other)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(me, keyed(delete("/api/v1/my-appointments/" + other))).getStatus())
                .isEqualTo(200);
        assertThat(text(send(me, get("/api/v1/my-appointments")))).isEqualTo("[]");

        var code = AQueue.ticket(beans, office.centre());
        assertThat(text(send(me, get("/api/v1/queue-tickets/" + code)))).contains("WAITING", "Việc khác");
        assertThat(text(send(me, get("/api/v1/queues/" + office.centre())))).contains("\"key\":\"Z\"", "Nhóm A");
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return keyed(post("/api/v1/my-appointments"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder keyed(MockHttpServletRequestBuilder request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void no_time_is_given_to_more_than_the_counter_says_however_many_ask_at_once() throws Exception {
        var slot = slot(office.centre(), THURSDAY, "F", 9 * 60);
        var asking = new ArrayList<Callable<BookAppointment.Outcome>>();
        for (int i = 0; i < 12; i++) {
            asking.add(() -> book.book(somebody(), slot, null));
        }
        int booked = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<BookAppointment.Outcome> one : threads.invokeAll(asking)) {
                booked += one.get() instanceof BookAppointment.Outcome.Booked ? 1 : 0;
            }
        }
        assertThat(booked).isEqualTo(2);
    }

    @Test
    void nobody_has_more_than_three_however_many_days_are_asked_for_at_once() throws Exception {
        var me = somebody();
        var asking = new ArrayList<Callable<BookAppointment.Outcome>>();
        for (int day = 0; day < 4; day++) {
            var on = LocalDate.of(2026, 11, 30).plusDays(day);
            asking.add(() -> book.book(me, slot(office.centre(), on, "H", 9 * 60), null));
            asking.add(() -> book.book(me, slot(office.centre(), on, "H", 10 * 60), null));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(asking)) {
                one.get();
            }
        }
        assertThat(book.of(me)).hasSize(BookAppointment.AT_ONCE_MAX);
    }

    @Test
    void nobody_has_more_than_three_and_a_refused_change_leaves_the_old_one() {
        var me = somebody();
        for (int i = 0; i < 3; i++) {
            assertThat(book.book(me, slot(office.centre(), THURSDAY, "G", 600 + 15 * i), null))
                    .isInstanceOf(BookAppointment.Outcome.Booked.class);
        }
        assertThat(book.book(me, slot(office.centre(), THURSDAY, "G", 645), null))
                .isEqualTo(no(QueueRefusal.of(QueueRefusal.Rule.TOO_MANY_APPOINTMENTS, "most", 3)));
        var first = book.of(me).getFirst().appointment();
        assertThat(book.book(me, slot(office.centre(), TODAY.plusDays(1), "G", 645), first.id()))
                .isEqualTo(no(QueueRefusal.of(QueueRefusal.Rule.NO_SUCH_TIME)));
        assertThat(book.of(me)).hasSize(3);
        assertThatThrownBy(() -> book.book(somebody(), slot(office.centre(), THURSDAY, "G", 645), first.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_comes_in_time_is_kept_a_place_and_who_comes_late_waits_as_everybody() {
        var kiosk = new Kiosk(UUID.randomUUID(), office.centre(), "x", Instant.EPOCH, null, null);
        var onTime = booked(10 * 60 + 15);
        var ticket = checkedIn(kiosk, onTime.code());
        assertThat(ticket.appointedAt()).isEqualTo(Instant.parse("2026-11-20T03:15:00Z"));
        assertThat(ticket.waiting().isPreferred()).isTrue();
        assertThat(takeTicket.checkIn(kiosk, onTime.code(), UUID.randomUUID()))
                .isEqualTo(new TakeTicket.Outcome.No(QueueRefusal.of(QueueRefusal.Rule.NO_SUCH_APPOINTMENT)));

        var late = new Appointment(
                UUID.randomUUID(), somebody(), slot(office.centre(), TODAY, "E", 9 * 60 + 30), Kiosks.drawn(8));
        beans.getBean(AppointmentStore.class).add(late, Instant.parse("2026-11-19T03:00:00Z"));
        assertThat(checkedIn(kiosk, late.code()).appointedAt()).isNull();

        var elsewhere = new Kiosk(UUID.randomUUID(), offices.another().centre(), "x", Instant.EPOCH, null, null);
        assertThat(takeTicket.checkIn(elsewhere, booked(11 * 60).code(), UUID.randomUUID()))
                .isInstanceOf(TakeTicket.Outcome.No.class);
    }

    private Appointment booked(int minute) {
        return switch (book.book(somebody(), slot(office.centre(), TODAY, "E", minute), null)) {
            case BookAppointment.Outcome.Booked(var appointment) -> appointment;
            case BookAppointment.Outcome.No(var why) -> throw new AssertionError(why.code());
        };
    }

    private Ticket checkedIn(Kiosk kiosk, String code) {
        return switch (takeTicket.checkIn(kiosk, code, UUID.randomUUID())) {
            case TakeTicket.Outcome.Taken(var ticket) -> ticket;
            case TakeTicket.Outcome.No(var why) -> throw new AssertionError(why.code());
        };
    }

    private static Appointment.Slot slot(AgencyId counter, LocalDate day, String line, int minute) {
        return new Appointment.Slot(counter, day, line, minute);
    }

    private static BookAppointment.Outcome no(QueueRefusal why) {
        return new BookAppointment.Outcome.No(why);
    }

    private static AccountId somebody() {
        return new AccountId("citizen:" + UUID.randomUUID());
    }

    private AbstractMockHttpServletRequestBuilder<?> chosen(String line, String minute) {
        return post("/dat-lich")
                .param("bo-phan", office.centre().toString())
                .param("nhom", line)
                .param("ngay", "2026-11-26")
                .param("gio", minute);
    }

    private MockHttpServletResponse send(RequestPostProcessor who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(who).with(csrf())).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
