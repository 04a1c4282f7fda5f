package vn.motcua.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;

/** An officer's inbox: sorted, kept under names, from one task to the next; what colleagues say inside a dossier. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxTest {
    @Autowired
    Offices offices;

    @Autowired
    ReceiveDossier receiveDossier;

    @Autowired
    Inbox inbox;

    @Autowired
    SavedFilters filters;

    @Autowired
    Comments comments;

    @Autowired
    TextBlocks blocks;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @Test
    void a_list_is_sorted_by_each_column_and_its_pages_neither_miss_nor_repeat_a_task() {
        var wanted = List.of(
                received("Ăm Vừ Páo Lềnh"),
                received("An Vừ Páo Lềnh"),
                received("Đinh Vừ Páo Lềnh"),
                received("Dinh Vừ Páo Lềnh"),
                received("Ân Vừ Páo Lềnh"));
        for (var order : TaskOrder.all()) {
            var all = paged(new InboxList(InboxTab.UNIT, "vừ páo lềnh", "", TaskState.ALL, order));
            assertThat(all).as(order.toString()).containsExactlyInAnyOrderElementsOf(wanted);
        }
        assertThat(paged(byName(false)))
                .containsExactly(wanted.get(1), wanted.get(0), wanted.get(4), wanted.get(3), wanted.get(2));
        assertThat(paged(byName(true)))
                .containsExactly(wanted.get(2), wanted.get(3), wanted.get(4), wanted.get(0), wanted.get(1));
    }

    @Test
    void a_machine_gets_a_list_in_another_order_and_is_told_where_there_is_none() throws Exception {
        received("Yên Vừ Mí Sính");
        received("Ánh Vừ Mí Sính");
        var token = SignedIn.token(offices.one().officer("huy", Role.SPECIALIST), "route.read");
        var sorted = mvc.perform(get("/api/v1/tasks")
                        .param("queue", "unit")
                        .param("q", "vừ mí sính")
                        .param("sort", "-nguoi")
                        .with(token))
                .andReturn()
                .getResponse();
        assertThat(sorted.getContentAsString(StandardCharsets.UTF_8))
                .containsSubsequence("Yên Vừ Mí Sính", "Ánh Vừ Mí Sính");
        var unsorted = mvc.perform(get("/api/v1/tasks")
                        .param("queue", "instead")
                        .param("sort", "nguoi")
                        .with(token))
                .andReturn()
                .getResponse();
        assertThat(unsorted.getStatus()).isEqualTo(422);
    }

    private static InboxList byName(boolean isDescending) {
        return new InboxList(
                InboxTab.UNIT, "vừ páo lềnh", "", TaskState.ALL, new TaskOrder(TaskOrder.Column.PERSON, isDescending));
    }

    @Test
    void from_a_task_one_goes_to_those_beside_it_in_the_list_it_was_opened_from() throws Exception {
        var first = received("Bạch Thị Sùng Chẩn");
        var second = received("Cao Thị Sùng Chẩn");
        var third = received("Dương Thị Sùng Chẩn");
        var list = new InboxList(
                InboxTab.UNIT, "sung chan", "", TaskState.ALL, new TaskOrder(TaskOrder.Column.PERSON, false));
        assertThat(inbox.beside(officer(), second, list)).isEqualTo(new Inbox.Neighbours(list, first, third));
        assertThat(inbox.beside(officer(), first, list)).isEqualTo(new Inbox.Neighbours(list, null, second));
        assertThat(inbox.beside(officer(), third, list)).isEqualTo(new Inbox.Neighbours(list, second, null));

        assertThat(page(huy(), list.href())).contains(shown(OpenedFrom.href(second, list)), "aria-sort=\"ascending\"");
        assertThat(page(huy(), OpenedFrom.href(second, list)))
                .contains(
                        shown(OpenedFrom.href(first, list)) + "\" rel=\"prev\"",
                        shown(OpenedFrom.href(third, list)) + "\" rel=\"next\"",
                        "/cong-viec/" + second + "/du-thao" + shown(OpenedFrom.behind(list)));
        var taken = send(post(URI.create(OpenedFrom.href(second, list).replace("?", "/nhan-viec?"))), huy());
        assertThat(taken.getRedirectedUrl()).isEqualTo(OpenedFrom.href(second, list));
    }

    @Test
    void at_the_counter_the_next_dossier_that_waits_is_one_link_away() throws Exception {
        var first = offices.filedFor("Hờ Thị Trước");
        var second = offices.filedFor("Hờ Thị Sau");
        var clerk = offices.one().as("lan", Role.COUNTER_CLERK);
        for (var id : List.of(first, second)) {
            assertThat(page(clerk, "/mot-cua/" + id))
                    .containsPattern("href=\"/mot-cua/[0-9a-f-]{36}\" rel=\"next\"")
                    .doesNotContain("href=\"/mot-cua/" + id + "\" rel=\"next\"");
        }
    }

    @Test
    void a_queue_is_read_by_the_index_of_its_desks_whatever_it_is_sorted_by() {
        var plan = transaction.execute(_ -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("""
                    explain select t.task_id, coalesce(d.owner_name, r.label) collate "vi-VN-x-icu" as key
                      from route.task t join route.run r using (run_id)
                      left join dossier.dossier d on r.case_kind = 'dossier' and d.id = r.case_id
                     where (t.agency_id, t.role) in (select desk.agency_id, desk.role
                                                       from unnest(:agencies::uuid[], :roles::text[]) as desk (agency_id, role))
                       and t.open and t.waiting = false
                     order by key, t.task_id limit 51
                    """)
                            .param(
                                    "agencies",
                                    new String[] {offices.one().committee().toString()})
                            .param("roles", new String[] {"SPECIALIST"})
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains("task_of_unit");
    }

    @Test
    void an_officer_keeps_twenty_lists_under_names_and_sees_those_of_nobody_else() throws Exception {
        var keeper = new AccountId("officer:" + UUID.randomUUID());
        var list = InboxList.of("tab=don-vi&q=L%E1%BB%81nh&sort=-nguoi");
        for (int i = 0; i < SavedFilters.EACH_MAX; i++) {
            assertThat(filters.save(keeper, "Danh sách " + i, InboxList.MINE))
                    .isEqualTo(new SavedFilters.Outcome.Saved());
        }
        assertThat(filters.save(keeper, "Một danh sách nữa", list)).isEqualTo(new SavedFilters.Outcome.TooMany());
        assertThat(filters.save(keeper, " Danh sách 7 ", list)).isEqualTo(new SavedFilters.Outcome.Saved());
        assertThat(filters.of(keeper)).hasSize(SavedFilters.EACH_MAX).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("Danh sách 7");
            assertThat(one.list()).isEqualTo(list);
        });

        var theirs = filters.of(keeper).getFirst().id();
        assertThat(send(post("/cong-viec/bo-loc/{id}/xoa", theirs), huy()).getStatus())
                .isEqualTo(302);
        assertThat(filters.of(keeper)).extracting(SavedFilter::id).contains(theirs);
        filters.remove(keeper, theirs);
        assertThat(filters.of(keeper)).hasSize(SavedFilters.EACH_MAX - 1);

        var name = "Lọc " + UUID.randomUUID();
        var kept = send(
                post("/cong-viec/bo-loc")
                        .param("filter-name", name)
                        .param("tab", "don-vi")
                        .param("q", "Lềnh & con")
                        .param("sort", "-nguoi"),
                huy());
        assertThat(kept.getRedirectedUrl()).isEqualTo("/cong-viec?tab=don-vi&q=L%E1%BB%81nh%20%26%20con&sort=-nguoi");
        assertThat(page(huy(), "/cong-viec"))
                .contains(shown("/cong-viec?tab=don-vi&q=L%E1%BB%81nh%20%26%20con&sort=-nguoi"), name);
        assertThat(send(post("/cong-viec/bo-loc").param("filter-name", "  ").param("q", "Lềnh"), huy())
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"#filter-name\"", "value=\"Lềnh\"");
        filters.of(officer()).stream()
                .filter(one -> one.name().equals(name))
                .forEach(one -> filters.remove(officer(), one.id()));
    }

    @Test
    void tasks_are_counted_by_how_they_stand() {
        var list = InboxList.of("tab=don-vi");
        var before = inbox.counts(officer(), list);
        received("Giàng Thị Đếm");
        var after = inbox.counts(officer(), list);
        assertThat(after.get(TaskState.ALL)).isEqualTo(before.getOrDefault(TaskState.ALL, 0) + 1);
        assertThat(after.get(TaskState.UNCLAIMED)).isEqualTo(before.getOrDefault(TaskState.UNCLAIMED, 0) + 1);
        assertThat(after.get(TaskState.SENT_BACK)).isEqualTo(before.get(TaskState.SENT_BACK));
    }

    @Test
    void whoever_is_mentioned_in_a_dossier_finds_a_line_until_they_have_looked_and_the_citizen_never_does()
            throws Exception {
        var id = offices.receivedFor("Hờ Thị Nhắc");
        var said = "Anh xem giúp bản án này còn hiệu lực không? " + UUID.randomUUID();
        var head = offices.one().account("mai");
        var sent = send(
                post("/ho-so/{id}/trao-doi", id.value()).param("noi-dung", said).param("nhac", head.value()), huy());
        assertThat(sent.getRedirectedUrl()).isEqualTo("/ho-so/" + id + "/trao-doi");

        var mai = offices.one().as("mai", Role.DIVISION_HEAD);
        assertThat(page(mai, "/cong-viec")).contains("/ho-so/" + id + "/trao-doi");
        assertThat(page(huy(), "/cong-viec")).doesNotContain("/ho-so/" + id + "/trao-doi");
        assertThat(page(mai, "/ho-so/" + id))
                .contains("Trao đổi nội bộ</a>".replace("</a>", ""))
                .contains("(1)");
        assertThat(page(mai, "/ho-so/" + id + "/trao-doi")).contains(said);
        assertThat(page(mai, "/cong-viec")).doesNotContain("/ho-so/" + id + "/trao-doi");

        assertThat(page(AnOffice.asApplicant(), "/ho-so-cua-toi/" + id)).doesNotContain(said, "Trao đổi nội bộ");
    }

    @Test
    void nobody_is_mentioned_who_may_not_see_the_dossier() {
        var dossier = dossiers.get(offices.receivedFor("Hờ Thị Kín"));
        var stranger = offices.another().account("huy2");
        assertThat(comments.add(dossier, officer(), "Xem giúp", List.of(stranger)))
                .isEqualTo(new Comments.Outcome.NoReader());
        assertThat(comments.add(dossier, officer(), " ", List.of())).isEqualTo(new Comments.Outcome.BodyMissing());
        assertThat(comments.add(dossier, officer(), "x".repeat(Comment.BODY_LENGTH_MAX + 1), List.of()))
                .isEqualTo(new Comments.Outcome.BodyTooLong());
        assertThat(comments.count(dossier.id())).isZero();
    }

    @Test
    void two_who_have_a_dossier_open_know_of_each_other() throws Exception {
        var id = offices.receivedFor("Hờ Thị Cùng");
        assertThat(page(huy(), "/ho-so/" + id)).doesNotContain("cũng đang mở");
        assertThat(page(offices.one().as("mai", Role.DIVISION_HEAD), "/ho-so/" + id))
                .contains("cũng đang mở");
    }

    @Test
    void whoever_saves_a_draft_second_overwrites_nothing_and_is_shown_both() throws Exception {
        var task = received("Hờ Thị Hai");
        assertThat(send(draft(task, "Vay vốn ngân hàng"), huy()).getStatus()).isEqualTo(302);
        var second = send(draft(task, "Bổ sung hồ sơ xin việc"), huy());
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(second.getContentAsString(StandardCharsets.UTF_8))
                .contains("Vay vốn ngân hàng", "Bổ sung hồ sơ xin việc", "Đồng nghiệp đã lưu");
        assertThat(page(huy(), "/cong-viec/" + task))
                .contains("Vay vốn ngân hàng")
                .doesNotContain("Bổ sung hồ sơ xin việc");
    }

    /** As a page sends it that showed no draft. */
    private static MockHttpServletRequestBuilder draft(TaskId task, String purpose) {
        return post("/cong-viec/{task}/du-thao", task.value())
                .param("ban-thao", "")
                .param("ket-luan", "GRANTED")
                .param("fields/fullName", "Hờ Thị Hai")
                .param("fields/birthDate", "14/02/1965")
                .param("fields/sex", "Nữ")
                .param("fields/nationality", "Việt Nam")
                .param("fields/personalNumber", "046065002205")
                .param("fields/residence", "60 Nguyễn Huệ, Huế")
                .param("fields/state", "Chưa đăng ký kết hôn với ai")
                .param("fields/purpose", purpose);
    }

    @Test
    void an_agency_s_text_block_is_written_by_its_head_and_used_by_everybody_there() throws Exception {
        var agency = offices.one().committee();
        var name = "Mẫu " + UUID.randomUUID();
        var wish = new TextBlocks.Wish(agency, name, "Thiếu bản sao có chứng thực.");
        assertThat(blocks.write(wish, offices.one().officer("huy", Role.SPECIALIST)))
                .isEqualTo(new TextBlocks.Outcome.NotTheirs());
        assertThat(blocks.write(wish, offices.one().officer("mai", Role.DIVISION_HEAD)))
                .isEqualTo(new TextBlocks.Outcome.Written());
        var task = received("Hờ Thị Mẫu");
        assertThat(page(huy(), "/cong-viec/" + task)).contains(name, "Thiếu bản sao có chứng thực.");
        var block = blocks.of(offices.one().officer("huy", Role.SPECIALIST)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        blocks.remove(block.id(), offices.one().officer("huy", Role.SPECIALIST));
        assertThat(page(huy(), "/cau-mau")).contains(name);
        blocks.remove(block.id(), offices.one().officer("mai", Role.DIVISION_HEAD));
        assertThat(page(huy(), "/cau-mau")).doesNotContain(name);
    }

    private TaskId received(String name) {
        DossierId id = offices.filedFor(name);
        receiveDossier.receive(id, offices.one().officer("lan", Role.COUNTER_CLERK), List.of());
        return tasks.of(DossierTrace.caseRef(id)).getFirst().id();
    }

    private List<TaskId> paged(InboxList list) {
        var all = new ArrayList<TaskId>();
        @Nullable String after = null;
        do {
            var page = inbox.page(officer(), list, after, 2);
            page.tasks().stream().map(TaskView::id).forEach(all::add);
            after = page.next();
        } while (after != null);
        return all;
    }

    private AccountId officer() {
        return offices.one().account("huy");
    }

    private RequestPostProcessor huy() {
        return offices.one().as("huy", Role.SPECIALIST);
    }

    private static String shown(String address) {
        return address.replace("&", "&amp;");
    }

    private String page(RequestPostProcessor who, String address) throws Exception {
        var answer = mvc.perform(get(URI.create(address)).with(who)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who).with(csrf())).andReturn().getResponse();
    }
}
