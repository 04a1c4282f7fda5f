package vn.motcua.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.directive.DirectiveFigures.Tally;
import vn.motcua.dossier.AnOffice;
import vn.motcua.identity.Role;
import vn.motcua.result.Offices;
import vn.motcua.scorecard.Period;

/** Directives from one office to another, by pages, table and API; each number opens into what it counts. */
@WithSpring
@Import(Offices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectivesTest {
    @Autowired
    Offices offices;

    @Autowired
    BeanFactory beans;

    @Autowired
    Directives directives;

    @Autowired
    DirectiveFigures figures;

    @Autowired
    ActOnDirective act;

    @Autowired
    Committees committees;

    @Autowired
    MockMvc mvc;

    private AnOffice giver;
    private AnOffice lead;
    private LocalDate today;

    @BeforeEach
    void two_offices() {
        giver = offices.one();
        lead = offices.another();
        today = directives.today();
    }

    private Directive given(String title, LocalDate due) {
        var number = "KL-" + UUID.randomUUID().toString().substring(0, 8);
        return ADirective.given(
                        beans,
                        giver,
                        ADirective.head(number, giver, today, null),
                        ADirective.terms(title, lead.committee(), ADirective.until(due)))
                .getFirst();
    }

    @Test
    void from_the_form_to_acceptance_by_the_pages() throws Exception {
        var title = "Công khai thủ tục " + UUID.randomUUID();
        var entered = answer(
                post("/nhiem-vu/van-ban/moi")
                        .param("kind", "CONCLUSION")
                        .param("number", "12/TB-UBND")
                        .param("issuedOn", today.toString())
                        .param("subject", "Kết luận")
                        .param("title", title)
                        .param("lead", lead.committee().toString())
                        .param("deadline", "hoàn thành trước ngày " + day(today.plusDays(20)))
                        .with(csrf()),
                giver.as("huy", Role.SPECIALIST));
        assertThat(entered.getStatus()).as(entered.getContentAsString()).isEqualTo(302);
        var source = address(entered);
        assertThat(text(get(source), giver.as("huy", Role.SPECIALIST))).contains(title, "Bản nháp", "Giao 1 nhiệm vụ");
        assertThat(text(get("/nhiem-vu"), lead.as("mai", Role.DIVISION_HEAD))).doesNotContain(title);

        assertThat(answer(post(source + "/giao").with(csrf()), giver.as("huy", Role.SPECIALIST))
                        .getStatus())
                .isEqualTo(302);
        var directive = directives
                .of(new SourceId(UUID.fromString(source.substring(source.lastIndexOf('/') + 1))))
                .getFirst();
        var address = "/nhiem-vu/" + directive.id();
        var part = title.substring(title.length() - 12).toUpperCase(Locale.ROOT);
        assertThat(text(get("/nhiem-vu").param("q", "cong khai " + part), lead.as("mai", Role.DIVISION_HEAD)))
                .contains(title, "Chưa thực hiện");

        assertThat(deed(address, lead.as("huy", Role.SPECIALIST), "submitted", "text", "Đã công khai")
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(get("/nhiem-vu/da-giao"), giver.as("son", Role.LEADER))).contains(title, "Chờ đơn vị tôi");
        assertThat(deed(address, giver.as("huy", Role.SPECIALIST), "accepted", "text", "")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("dành cho lãnh đạo");
        assertThat(deed(address, giver.as("son", Role.LEADER), "accepted", "text", "")
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(get(address), offices.one().as("mai", Role.DIVISION_HEAD)))
                .contains("Hoàn thành", "Duyệt hoàn thành", "Báo cáo hoàn thành, chờ duyệt", "Giao nhiệm vụ");
    }

    @Test
    void everything_that_is_wrong_in_a_form_is_said_at_its_field_and_nothing_is_lost() throws Exception {
        var answer = answer(
                post("/nhiem-vu/van-ban/moi")
                        .param("kind", "DOCUMENT")
                        .param("issuedOn", "hôm nào đó")
                        .param("title", "Rà soát")
                        .param("lead", "Sở không có")
                        .param("deadline", "sớm")
                        .with(csrf()),
                giver.as("son", Role.LEADER));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("id=\"number-error\"", "id=\"issuedOn-error\"", "id=\"subject-error\"")
                .contains("id=\"lead-error\"", "id=\"deadline-error\"", "Rà soát", "Sở không có");
    }

    @Test
    void a_table_is_read_as_a_whole_with_parts_or_all_that_does_not_fit_is_said() throws Exception {
        var wrong = "Số thứ tự,Nhiệm vụ,Chủ trì,Thời hạn,Thuộc nhiệm vụ số\n"
                + "1,Một,không có,31/12/2026,\n1,,%s,sớm,7\n".formatted(lead.committee());
        var refused = table(wrong);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("ô trong bảng cần sửa", "C2", "Hãy ghi nội dung nhiệm vụ", "D3", "E3", "A3");

        var title = "Lớn " + UUID.randomUUID();
        var right = "Số thứ tự,Nhiệm vụ,Chủ trì,Phối hợp,Sản phẩm,Thời hạn,Ngày hạn,Thuộc nhiệm vụ số\n"
                + "1,%s,%s,%s,Báo cáo,,31/12/2030,\n".formatted(title, lead.committee(), giver.committee())
                + "2,Nhỏ,%s,,,hằng tháng,,1\n".formatted(lead.committee());
        var kept = table(right);
        assertThat(kept.getStatus()).as(kept.getContentAsString()).isEqualTo(302);
        var address = address(kept);
        var lines = directives.of(new SourceId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1))));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().terms().partners()).containsExactly(giver.committee());
        assertThat(lines.getLast().terms().parent()).isEqualTo(lines.getFirst().id());
        assertThat(lines.getLast().terms().deadline().kind()).isEqualTo(Deadline.Kind.MONTHLY);
    }

    private MockHttpServletResponse table(String content) throws Exception {
        return answer(
                multipart("/nhiem-vu/van-ban/moi")
                        .file(new MockMultipartFile(
                                "table", "bang.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "CONCLUSION")
                        .param("number", "13/TB-UBND")
                        .param("issuedOn", today.toString())
                        .param("subject", "Kết luận")
                        .with(csrf()),
                giver.as("son", Role.LEADER));
    }

    @Test
    void strangers_do_nothing_to_it_and_what_is_missing_is_said() throws Exception {
        var directive = given("Số hóa " + UUID.randomUUID(), today.plusDays(10));
        var address = "/nhiem-vu/" + directive.id();
        var lan = lead.as("lan", Role.COUNTER_CLERK);
        assertThat(deed(address, lan, "started", "text", "").getStatus()).isEqualTo(404);
        var empty = deed(address, lead.as("huy", Role.SPECIALIST), "reported", "percent", "nhiều");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString(StandardCharsets.UTF_8))
                .contains("Hãy ghi một số từ 0 đến 100", "Hãy ghi nội dung", "value=\"nhiều\"");
        assertThat(answer(get(address + "/tep/" + UUID.randomUUID()), lead.as("mai", Role.DIVISION_HEAD))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void links_lead_to_the_thing_itself_and_only_to_what_is_there() {
        var one = given("Một " + UUID.randomUUID(), today.plusDays(10));
        var same = given("Như một " + UUID.randomUUID(), today.plusDays(10));
        var leader = giver.leader();
        act.act(one.id(), link(DirectiveDeed.LinkKind.DIRECTIVE, same.id().toString()), leader)
                .orThrow();
        act.act(one.id(), link(DirectiveDeed.LinkKind.MEASURE, "on-time"), leader)
                .orThrow();
        for (var unknown : List.of(
                link(DirectiveDeed.LinkKind.MEASURE, "no-such-measure"),
                link(DirectiveDeed.LinkKind.DIRECTIVE, UUID.randomUUID().toString()),
                link(DirectiveDeed.LinkKind.DIRECTIVE, one.id().toString()))) {
            assertThat(act.act(one.id(), unknown, leader))
                    .isInstanceOfSatisfying(
                            DirectiveChange.Refused.class,
                            refused ->
                                    assertThat(refused.refusal().rule()).isEqualTo(DirectiveRefusal.Rule.LINK_UNKNOWN));
        }
    }

    private static DirectiveDeed link(DirectiveDeed.LinkKind to, String reference) {
        return new DirectiveDeed.Linked(to, reference, "");
    }

    @Test
    void each_number_opens_into_the_directives_that_it_counts() throws Exception {
        var committee = committees.open(
                "Ban " + UUID.randomUUID(),
                giver.committee(),
                today,
                giver.leader().account());
        var head = ADirective.head("KL", giver, today, committee.id());
        var all = ADirective.given(
                beans,
                giver,
                head,
                ADirective.terms("Xong", lead.committee(), ADirective.until(today)),
                ADirective.terms("Đang làm", lead.committee(), ADirective.until(today.plusDays(3))),
                ADirective.terms("Bị hủy", lead.committee(), ADirective.until(today)),
                ADirective.terms("Tự làm", giver.committee(), ADirective.until(today)));
        act.act(
                        all.getFirst().id(),
                        new DirectiveDeed.Submitted("Xong", List.of()),
                        lead.officer("mai", Role.DIVISION_HEAD))
                .orThrow();
        act.act(all.getFirst().id(), new DirectiveDeed.Accepted(""), giver.leader())
                .orThrow();
        act.act(all.get(2).id(), new DirectiveDeed.Cancelled("Trùng"), giver.leader())
                .orThrow();

        var scope = new Directives.Scope(Period.month(today), null, null, committee.id());
        var counted = figures.byLead(scope);
        assertThat(counted.keySet()).containsExactlyInAnyOrder(lead.committee(), giver.committee());
        assertThat(counted.get(lead.committee()))
                .satisfies(counts -> assertThat(Arrays.stream(Tally.values()).map(counts::number))
                        .containsExactly(1, 0, 1, 0, 1));
        for (var unit : counted.entrySet()) {
            var of = new Directives.Scope(Period.month(today), unit.getKey(), null, committee.id());
            for (var tally : Tally.values()) {
                assertThat(figures.behind(of, tally)).hasSize(unit.getValue().number(tally));
            }
        }
        var address = "/nhiem-vu/so-lieu?ban-chi-dao=" + committee.id();
        assertThat(text(get(address), lead.as("mai", Role.DIVISION_HEAD))).contains("2/2", "1/1");
        var list = "/nhiem-vu/so-lieu/%s?ban-chi-dao=" + committee.id();
        assertThat(text(get(list.formatted("danh-sach") + "&muc=DONE_IN_TIME"), lead.as("mai", Role.DIVISION_HEAD)))
                .contains("Xong")
                .doesNotContain("Đang làm");
        assertThat(text(get(list.formatted("danh-sach") + "&muc=BIA_RA"), lead.as("mai", Role.DIVISION_HEAD)))
                .as("what is no number of the table: all that are counted")
                .contains("Xong", "Đang làm");
        assertThat(text(get(list.formatted("tai") + "&dang=csv"), lead.as("mai", Role.DIVISION_HEAD)))
                .contains("Xong", "Hoàn thành")
                .doesNotContain("Bị hủy");
        assertThat(answer(get(list.formatted("tai") + "&dang=pdf"), lead.as("mai", Role.DIVISION_HEAD))
                        .getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    /** What lists find by is written with the event: it must be what the events say. */
    @Test
    void the_row_of_a_directive_says_what_its_events_say() {
        var one = given("Một " + UUID.randomUUID(), today.plusDays(10));
        assertThat(running(one)).isTrue();
        act.act(one.id(), new DirectiveDeed.Submitted("Xong", List.of()), lead.officer("huy", Role.SPECIALIST))
                .orThrow();
        assertThat(running(one)).isTrue();
        act.act(one.id(), new DirectiveDeed.Returned("Thiếu"), giver.leader()).orThrow();
        act.act(one.id(), new DirectiveDeed.Submitted("Xong", List.of()), lead.officer("huy", Role.SPECIALIST))
                .orThrow();
        act.act(one.id(), new DirectiveDeed.Accepted(""), giver.leader()).orThrow();
        assertThat(running(one)).isFalse();
        assertThat(directives.find(one.id()).orElseThrow().events().stream().map(DirectiveEvent::sequence))
                .containsExactly(1, 2, 3, 4, 5);
    }

    private boolean running(Directive one) {
        return Stream.concat(
                        directives.of(List.of(lead.committee())).stream(),
                        directives.givenBy(List.of(giver.committee())).stream())
                .anyMatch(found -> found.directive().id().equals(one.id()));
    }

    private MockHttpServletResponse deed(String address, RequestPostProcessor who, String... fields) throws Exception {
        var request = post(address).param("act", fields[0]).with(csrf());
        for (int i = 1; i + 1 < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request, who);
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private static String address(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    private String text(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who) throws Exception {
        var answer = answer(request, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who)).andReturn().getResponse();
    }
}
