package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.result.Offices;
import vn.motcua.shared.NotFound;

/** Numbers in the hall of a counter: given, called, followed, counted. */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Offices offices;

    @Autowired
    ServeWindow serve;

    @Autowired
    Kiosks kiosks;

    @Autowired
    KeepQueue keepQueue;

    @Autowired
    QueueFigures figures;

    @Autowired
    Hall hall;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private AnOffice office;
    private User.Officer head;
    private User.Officer clerk;

    @BeforeEach
    void open() {
        office = offices.one();
        head = office.officer("thu", Role.LEADER);
        clerk = office.officer("lan", Role.COUNTER_CLERK);
        AQueue.open(beans, office.centre());
    }

    @Test
    void a_registered_machine_gives_a_number_at_one_touch_that_is_followed_without_sign_in() throws Exception {
        assertThat(text(mvc.perform(get("/lay-so")).andReturn().getResponse())).contains("Máy lấy số chưa đăng ký");
        assertThat(answer(post("/lay-so").param("nhom", "A")).getStatus()).isEqualTo(422);
        assertThat(answer(post("/lay-so/thiet-bi").param("khoa", "BCDF-2345")).getStatus())
                .isEqualTo(422);
        var cookie = machine();

        var choices = text(answer(get("/lay-so").cookie(cookie)));
        assertThat(choices).contains("Nhóm A", "value=\"A\"", "Người từ đủ 75 tuổi", "uu-tien=P0");
        assertThat(text(answer(get("/lay-so?uu-tien=P0").cookie(cookie))))
                .contains("Diện ưu tiên: Người từ đủ 75 tuổi");
        var page = UUID.randomUUID().toString();
        var first = Objects.requireNonNull(
                answer(post("/lay-so").cookie(cookie).param("nhom", "A").param("trang", page))
                        .getRedirectedUrl());
        assertThat(answer(post("/lay-so").cookie(cookie).param("nhom", "A").param("trang", page))
                        .getRedirectedUrl())
                .as("touched twice")
                .isEqualTo(first);
        var ticket = text(answer(get(first)));
        assertThat(ticket).contains("<svg", "Quét mã").containsPattern("A\\d{3}");
        var code = first.substring(first.lastIndexOf('/') + 1);
        var followed = answer(get("/so/" + code));
        assertThat(followed.getHeader("Refresh")).as("without scripts").isEqualTo("20");
        assertThat(text(followed)).contains("người lấy số trước quý vị");
        assertThat(answer(get("/so/XXXXXXXX")).getStatus()).isEqualTo(404);
        assertThat(answer(post("/lay-so").cookie(cookie).param("nhom", "Q")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_machine_that_was_taken_back_gives_nothing_from_the_next_touch_on() throws Exception {
        var name = "Cửa " + UUID.randomUUID();
        var registered = kiosks.register(office.centre(), name, head);
        var cookie = new Cookie("motcua-kiosk", Kiosks.bare(registered.key()));
        assertThat(text(answer(get("/lay-so").cookie(cookie)))).contains("Nhóm A");
        assertThatThrownBy(
                        () -> kiosks.revoke(office.centre(), registered.kiosk().id(), office.leader()))
                .as("who does not lead the counter")
                .isInstanceOf(NotFound.class);
        assertThat(sent(
                                "thu",
                                Role.LEADER,
                                post("/hang-cho/may/thu-hoi")
                                        .param("bo-phan", office.centre().toString())
                                        .param("may", registered.kiosk().id().toString()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(answer(post("/lay-so").cookie(cookie).param("nhom", "A")).getStatus())
                .isEqualTo(422);
        assertThat(sent("thu", Role.LEADER, get("/hang-cho?bo-phan=" + office.centre()))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(name)
                .doesNotContain(registered.key());
    }

    @Test
    void a_clerk_calls_calls_again_puts_aside_and_takes_back() throws Exception {
        var one = AQueue.taken(beans, office.centre(), "B", "");
        var two = AQueue.taken(beans, office.centre(), "B", "");
        var preferred = AQueue.taken(beans, office.centre(), "B", "P0");

        assertThat(window("2")).contains("3 người chờ quầy này");
        assertThat(act("2", "vang").getStatus()).as("nobody is here").isEqualTo(422);
        act("2", "goi");
        assertThat(window("2")).contains(preferred.number()).contains("Tiếp nhận hồ sơ", "/mot-cua/nop-truc-tiep");
        assertThat(text(answer(get("/man-hinh-goi-so/" + office.centre())))).contains(preferred.number());
        assertThat(text(answer(get("/so/" + preferred.code())))).contains("Mời đến quầy 2");
        assertThat(text(act("2", "vang"))).contains("Gọi đủ 2 lần");
        act("2", "goi-lai");
        assertThat(act("2", "vang").getStatus()).isEqualTo(302);
        act("2", "goi");
        assertThat(window("2")).contains(one.number(), "Gọi lại " + preferred.number());
        assertThat(text(act("2", "tro-lai", "phieu", preferred.id().toString())))
                .contains("Quầy đang có người");
        act("2", "xong");
        assertThat(act("2", "tro-lai", "phieu", preferred.id().toString()).getStatus())
                .isEqualTo(302);
        act("2", "goi");
        assertThat(text(answer(get("/so/" + preferred.code())))).contains("Đã giải quyết xong");
        assertThat(window("2")).contains(two.number());
        act("2", "goi");
        assertThat(text(act("2", "goi"))).contains("Không còn ai chờ quầy này");
        assertThat(act("2", "bay").getStatus()).isEqualTo(422);
    }

    @Test
    void who_is_sent_to_another_line_keeps_the_place() {
        var sentOn = AQueue.taken(beans, office.centre(), "C", "");
        var other = AQueue.taken(beans, office.centre(), "D", "");
        called("3");
        var before = new ServeWindow.At(office.centre(), "3", clerk, "");
        assertThat(serve.finish(before))
                .isEqualTo(new ServeWindow.Outcome.No(QueueRefusal.of(QueueRefusal.Rule.WINDOW_CHANGED)));
        assertThat(serve.transfer(at("3"), "D")).isInstanceOf(ServeWindow.Outcome.Done.class);
        assertThat(List.of(called("4"), called("4"))).containsExactlyInAnyOrder(sentOn.number(), other.number());
        assertThat(hall.follow(sentOn.code()).ticket().calls()).isEqualTo(2);
    }

    @Test
    void two_windows_never_call_the_same_number_and_everybody_is_called_once() throws Exception {
        var taken = new ArrayList<String>();
        for (int i = 0; i < 24; i++) {
            taken.add(AQueue.taken(beans, office.centre(), "H", i % 3 == 0 ? "P0" : "")
                    .number());
        }
        var calls = new ArrayList<Callable<List<String>>>();
        for (var window : List.of("8", "10")) {
            calls.add(() -> {
                var numbers = new ArrayList<String>();
                for (int i = 0; i < 24; i++) {
                    if (serve.callNext(at(window)) instanceof ServeWindow.Outcome.Done(var ticket)
                            && ticket.state() == Ticket.State.CALLED) {
                        numbers.add(ticket.number());
                    }
                }
                return numbers;
            });
        }
        var called = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<List<String>> one : threads.invokeAll(calls)) {
                called.addAll(one.get());
            }
        }
        assertThat(called).containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void the_head_says_what_holds_from_a_day_on_and_all_entries_stay_readable() throws Exception {
        var other = offices.another();
        var address = "/hang-cho?bo-phan=" + other.centre();
        assertThat(sentBy(other, "thu", Role.LEADER, get(address)).getStatus()).isEqualTo(200);
        assertThat(sent("thu", Role.LEADER, get(address)).getStatus())
                .as("another's head")
                .isEqualTo(404);
        var wrong = sentBy(
                other,
                "thu",
                Role.LEADER,
                post("/hang-cho")
                        .param("bo-phan", other.centre().toString())
                        .param("line-key-3", "AB")
                        .param("line-name-3", "Đất đai"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong))
                .contains("Chữ cái phải là một chữ từ A đến Z", "Phải có ít nhất một quầy", "Chọn hôm nay", "Đất đai");
        var right = post("/hang-cho").param("bo-phan", other.centre().toString());
        var values = List.of(
                "from",
                "2026-11-20",
                "line-key-0",
                "a",
                "line-name-0",
                "Hộ tịch",
                "line-about-0",
                "Khai sinh",
                "window-key-0",
                "1",
                "window-lines-0",
                "a",
                "priority-name-0",
                "Phụ nữ mang thai",
                "priority-ground-0",
                "Nội quy",
                "turns-preferred",
                "1",
                "turns-ordinary",
                "2",
                "calls",
                "3",
                "return-minutes",
                "20",
                "opens-before",
                "0",
                "kept-days",
                "400",
                "slot-minutes",
                "15",
                "per-slot",
                "2",
                "days-ahead",
                "14",
                "lead-hours",
                "1",
                "late-minutes",
                "15");
        for (int i = 0; i < values.size(); i += 2) {
            right.param(values.get(i), values.get(i + 1));
        }
        assertThat(sentBy(other, "thu", Role.LEADER, right).getStatus()).isEqualTo(302);
        assertThat(text(sentBy(other, "thu", Role.LEADER, get(address))))
                .contains("Khai sinh", "Từ 20/11/2026", "1 diện ưu tiên, lượt 1 và 2");
        assertThat(hall.now(other.centre()).terms().line("A").orElseThrow().name())
                .isEqualTo("Hộ tịch");
        assertThat(keepQueue.keep(other.centre(), TODAY.minusDays(1), AQueue.TERMS, other.officer("thu", Role.LEADER)))
                .containsExactly(Wrong.of("from", "from"));
    }

    @Test
    void the_head_counts_waits_and_services_by_day_and_line() throws Exception {
        AQueue.taken(beans, office.centre(), "G", "");
        AQueue.taken(beans, office.centre(), "G", "");
        called("7");
        called("7");
        var row = figures.of(office.centre(), TODAY, TODAY, head).stream()
                .filter(one -> one.line().equals("G"))
                .findFirst()
                .orElseThrow();
        assertThat(row).isEqualTo(new QueueFigures.Row(TODAY, "G", 2, 2, 1, 0, 1, 0, 0, 0, 0));
        var days = "?bo-phan=" + office.centre() + "&tu=2026-11-20&den=2026-11-20";
        assertThat(text(sent("thu", Role.LEADER, get("/hang-cho/so-lieu" + days))))
                .contains("20/11/2026", ">G<");
        var csv = sent("thu", Role.LEADER, get("/hang-cho/so-lieu/tai.csv" + days));
        assertThat(text(csv)).contains("2026-11-20,G,2,2,1,0,1,0,0,0,0");
        assertThat(sentBy(offices.another(), "thu", Role.LEADER, get("/hang-cho/so-lieu" + days))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_machine_in_the_hall_forgets_who_used_it_after_a_minute_whatever_its_page_did() throws Exception {
        var cookie = machine();
        var session = new Cookie("motcua", "k".repeat(43));
        var note = new Cookie("motcua-ve", "/ho-so-cua-toi");
        assertThat(text(answer(get("/lay-so").cookie(cookie)))).contains("Nộp hồ sơ, tra cứu trên máy này");
        assertThat(text(answer(get("/thu-tuc").cookie(cookie, session))))
                .contains("id=\"shared-machine\"", "data-end=\"60\"", "Xong, xóa hết trên máy này");
        assertThat(answer(get("/thu-tuc")).getContentAsString(StandardCharsets.UTF_8))
                .as("a browser of one's own")
                .doesNotContain("shared-machine");
        idle(59);
        assertThat(answer(get("/thu-tuc").cookie(cookie)).getStatus()).isEqualTo(200);
        idle(60);
        var over = answer(get("/thu-tuc").cookie(cookie, session, note));
        assertThat(over.getStatus()).isEqualTo(303);
        assertThat(over.getHeader("Location")).isEqualTo("/lay-so?lang=vi");
        assertThat(over.getHeader("Clear-Site-Data")).contains("cache", "storage");
        assertThat(over.getHeader("Cache-Control")).contains("no-store");
        assertThat(Objects.requireNonNull(over.getCookie("motcua-ve")).getMaxAge())
                .isZero();
        assertThat(Objects.requireNonNull(over.getCookie("motcua")).getMaxAge()).isZero();
        assertThat(over.getCookie("motcua-kiosk")).as("it stays registered").isNull();
        idle(60);
        assertThat(answer(post("/lay-so").cookie(cookie).param("nhom", "E")).getStatus())
                .as("who takes a number is not sent away")
                .isEqualTo(302);
    }

    /** As if its last request had been so long ago. */
    private void idle(int seconds) {
        jdbc.sql("update queue.kiosk set seen_at = cast(:now as timestamptz) - make_interval(secs => :seconds)")
                .param("now", "2026-11-20T03:00:00Z")
                .param("seconds", seconds)
                .update();
    }

    private Cookie machine() throws Exception {
        var answer = text(sent(
                "thu",
                Role.LEADER,
                post("/hang-cho/may")
                        .param("bo-phan", office.centre().toString())
                        .param("kiosk-name", "Cửa chính")));
        var key = answer.split("mc-number\">", 2)[1].split("<", 2)[0];
        var paired = answer(post("/lay-so/thiet-bi").param("khoa", key.toLowerCase(java.util.Locale.ROOT)));
        assertThat(paired.getRedirectedUrl()).isEqualTo("/lay-so");
        var cookie = Objects.requireNonNull(paired.getCookie("motcua-kiosk"));
        assertThat(cookie.isHttpOnly()).isTrue();
        return cookie;
    }

    private String called(String window) {
        return switch (serve.callNext(at(window))) {
            case ServeWindow.Outcome.Done(var ticket) -> ticket.number();
            case ServeWindow.Outcome.No(var why) -> throw new AssertionError(why.code());
        };
    }

    private ServeWindow.At at(String window) {
        return new ServeWindow.At(office.centre(), window, clerk, null);
    }

    private String window(String key) throws Exception {
        return text(sent("lan", Role.COUNTER_CLERK, get("/mot-cua/hang-cho/" + office.centre() + "?quay=" + key)));
    }

    private MockHttpServletResponse act(String window, String deed, String... more) throws Exception {
        var request = post("/mot-cua/hang-cho/" + office.centre())
                .param("quay", window)
                .param("viec", deed);
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return sent("lan", Role.COUNTER_CLERK, request);
    }

    private MockHttpServletResponse sent(String name, Role role, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return sentBy(office, name, role, request);
    }

    private MockHttpServletResponse sentBy(
            AnOffice by, String name, Role role, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(request.with(by.as(name, role)));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
