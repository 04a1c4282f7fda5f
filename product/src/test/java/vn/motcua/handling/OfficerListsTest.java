package vn.motcua.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.Decision.Verdict;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FilingReferences;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.handling.DossierLists.Shelf;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;
import vn.motcua.route.TaskFilter;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.ChangedOutside;

/** Officers find every dossier at every stage: on a list, and by whatever they know of it. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficerListsTest {
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");

    @Autowired
    Offices offices;

    @Autowired
    ReceiveDossier receiveDossier;

    @Autowired
    AskForSupplement askForSupplement;

    @Autowired
    DossierLists lists;

    @Autowired
    DossierSearch search;

    @Autowired
    FilingReferences references;

    @Autowired
    Dossiers store;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void a_dossier_lies_on_one_list_at_each_stage_of_the_counter_and_of_the_agency() {
        var id = offices.filed();
        assertIsOn(id, Shelf.SUBMITTED);
        receive(id);
        assertIsOn(id, Shelf.IN_HANDLING);
        askForSupplement.ask(id, officer("huy", Role.SPECIALIST), List.of("Bản án ly hôn"), "Còn thiếu");
        assertIsOn(id, Shelf.AWAITING_SUPPLEMENT);

        var decided = offices.received();
        decide(decided);
        assertIsOn(decided, Shelf.DECIDED);
        offices.append(new DossierEvent.HandedOver(
                decided, store.get(decided).filing().submittedAt(), offices.leader(), HandOver.Way.ELECTRONIC, ""));
        assertIsOn(decided, Shelf.ENDED);
    }

    @Test
    void what_waits_for_its_applicant_is_shown_with_whose_turn_it_is() throws Exception {
        var id = offices.filedFor("Trần Thị Lượt");
        receive(id);
        var unit = offices.one().as("huy", Role.SPECIALIST);
        assertThat(page(unit, "/ho-so?q=luot"))
                .contains("/ho-so/" + id, "Thẩm định, dự thảo kết quả", "Ủy ban nhân dân xã Thử");
        askForSupplement.ask(id, officer("huy", Role.SPECIALIST), List.of("Bản án ly hôn"), "Còn thiếu");

        assertThat(page(unit, "/ho-so?tab=cho-bo-sung"))
                .contains("/ho-so/" + id, "Người nộp: bổ sung", "Đồng hồ đang dừng");
        assertThat(page(offices.one().as("lan", Role.COUNTER_CLERK), "/mot-cua?tab=cho-bo-sung"))
                .contains("/mot-cua/" + id);
        var task = tasks.of(DossierTrace.caseRef(id)).getFirst();
        assertThat(page(unit, "/cong-viec?tab=don-vi")).doesNotContain("/cong-viec/" + task.id());
        assertThat(page(unit, "/cong-viec?tab=cho-bo-sung")).contains("/cong-viec/" + task.id(), "Tạm dừng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "procedure_code = ''",
                "procedure_code = 'X'",
                "service = 'x'",
                "submitted_at = 'infinity'",
                "submitted_at = '-infinity'"
            })
    void a_dossier_that_somebody_broke_is_left_out_and_the_others_are_shown(String damage) throws Exception {
        var applicant =
                SignedIn.person("046099%06d".formatted(Math.floorMod(damage.hashCode(), 1_000_000)), "Tôn Thất Minh");
        var whole = offices.filedBy(applicant.account());
        var broken = offices.filedBy(applicant.account());
        var before =
                jdbc.sql("""
                select format('procedure_code = %L, service = %L, submitted_at = %L', procedure_code, service, submitted_at)
                  from dossier.dossier where id = :id
                """).param("id", broken.value()).query(String.class).single();
        change(broken, damage);
        try {
            assertThat(pages(offices.one().as("lan", Role.COUNTER_CLERK), "/mot-cua"))
                    .contains("/mot-cua/" + whole, "đang được kiểm tra", "<span class=\"mc-number\">" + broken)
                    .doesNotContain("/mot-cua/" + broken);
            assertThat(page(SignedIn.as(applicant), "/ho-so-cua-toi"))
                    .contains("/ho-so-cua-toi/" + whole, "đang được kiểm tra")
                    .doesNotContain("/ho-so-cua-toi/" + broken);
        } finally {
            change(broken, before);
        }
        assertThat(pages(offices.one().as("lan", Role.COUNTER_CLERK), "/mot-cua"))
                .doesNotContain("đang được kiểm tra");
    }

    @Test
    void a_task_that_somebody_broke_is_left_out_and_the_others_are_shown() throws Exception {
        var whole = offices.filed();
        var broken = offices.filed();
        receive(whole);
        receive(broken);
        var task = tasks.of(DossierTrace.caseRef(broken)).getFirst();
        var unit = offices.one().as("huy", Role.SPECIALIST);
        for (var due : List.of("infinity", "-infinity")) {
            due(task, due);
            try {
                assertThat(pages(unit, "/cong-viec?tab=don-vi&q=" + AnOffice.CITIZEN))
                        .contains(
                                tasks.of(DossierTrace.caseRef(whole)).getFirst().id() + "", "đang được kiểm tra")
                        .doesNotContain("/cong-viec/" + task.id());
                assertThatThrownBy(() -> tasks.of(DossierTrace.caseRef(broken))).isInstanceOf(ChangedOutside.class);
            } finally {
                due(task, task.dueAt().toString());
            }
        }
    }

    private void due(TaskView task, String due) {
        jdbc.sql("update route.task set due_at = cast(:due as timestamptz) where task_id = :id")
                .param("due", due)
                .param("id", task.id().value())
                .update();
    }

    private void change(DossierId id, String values) {
        jdbc.sql("update dossier.dossier set " + values + " where id = :id")
                .param("id", id.value())
                .update();
    }

    @Test
    void a_task_is_found_by_name_number_of_a_person_part_of_its_number_and_procedure() throws Exception {
        var id = offices.filedFor("Ðặng Thị H’Hen Niê");
        var other = offices.filed();
        receive(id);
        receive(other);
        var number = ((Dossier.InHandling) store.get(id)).receipt().number().value();
        var part = number.substring(number.length() - 8);

        for (var words :
                List.of("đặng thị h’hen", "dang thi hhen nie".replace("hhen", "h hen"), "Niê", "hen ni", part)) {
            assertThat(foundTasks(words)).as(words).containsExactly(id.value());
        }
        assertThat(foundTasks(AnOffice.CITIZEN)).contains(id.value(), other.value());
        assertThat(foundTasks("hôn nhân")).contains(id.value(), other.value());
        assertThat(foundTasks("tinh trang hon nhan")).contains(id.value());
        assertThat(foundTasks("1.004873")).contains(id.value());
        assertThat(foundTasks("không ai tên vậy")).isEmpty();
        assertThat(foundTasks("%")).isEmpty();
        assertThat(foundTasks("046000000000")).isEmpty();

        var row = page(offices.one().as("huy", Role.SPECIALIST), "/cong-viec?tab=don-vi&q=" + part);
        assertThat(row)
                .contains(
                        "Đặng Thị H'Hen Niê",
                        "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
                        "Để dùng vào việc khác",
                        number,
                        "<option value=\"1.004873\"");
    }

    @Test
    void a_counter_finds_its_dossiers_by_the_same_whatever_their_stage() {
        var citizen = "046065002317";
        var id = offices.receivedFor("Lê Quý Đôn", citizen);
        decide(id);
        var counter = new DossierLists.Counter(offices.one().centre());
        var number = ((Dossier.Decided) store.get(id)).receipt().number().value();
        for (var asked : List.of(
                "le quy don", "Quý Đô", citizen, number, number.substring(3), " " + number.replace('H', 'h') + " ")) {
            assertThat(search.find(counter, asked).lines())
                    .as(asked)
                    .extracting(line -> line.id().value())
                    .containsExactly(id.value());
        }
        assertThat(search.find(new DossierLists.Counter(offices.one().committee()), "le quy don")
                        .lines())
                .isEmpty();
    }

    @Test
    void before_its_receipt_a_dossier_is_listed_and_found_under_the_reference_of_its_filing() throws Exception {
        var id = offices.filed();
        var reference = references.of(id).orElseThrow().toString();
        var counter = new DossierLists.Counter(offices.one().centre());
        assertThat(search.find(counter, reference.toLowerCase(Locale.ROOT)).lines())
                .extracting(line -> line.id().value())
                .containsExactly(id.value());
        assertThat(page(offices.one().as("lan", Role.COUNTER_CLERK), "/mot-cua?q=" + reference))
                .contains("/mot-cua/" + id, reference);
        assertThat(page(offices.one().as("lan", Role.COUNTER_CLERK), "/mot-cua/" + id))
                .contains(reference);
    }

    @Test
    void what_a_scanner_types_finds_the_dossier_or_says_what_was_read() throws Exception {
        var citizen = "046065002318";
        var id = offices.receivedFor("Lê Văn Quét", citizen);
        var number = ((Dossier.InHandling) store.get(id)).receipt().number().value();
        var clerk = offices.one().as("lan", Role.COUNTER_CLERK);
        for (var scanned : List.of(
                citizen + "|191234567|Lê Văn Quét|14021965|Nam|60 Nguyễn Huệ, Huế|01012022",
                "https://dichvucong.hue.gov.vn/tra-cuu?ma=" + number,
                "https://dichvucong.hue.gov.vn/mot-cua/" + id)) {
            assertThat(page(clerk, "/mot-cua?q={q}", scanned)).as(scanned).contains("/mot-cua/" + id, "Đọc là ");
        }
        assertThat(page(clerk, "/mot-cua?q={q}", "046065999999|1|X|14021965|Nam|Y|01012022"))
                .contains("Đọc là mã QR của thẻ căn cước, số định danh 046065999999", "Không có hồ sơ nào khớp");
        assertThat(page(clerk, "/mot-cua?q={q}", "https://example.com/a"))
                .contains("địa chỉ này không dẫn đến hồ sơ nào");
        assertThat(page(
                        SignedIn.citizen("046065999998", "X"),
                        "/tra-cuu?ma={q}",
                        references.of(id).orElseThrow()))
                .contains("Hồ sơ " + references.of(id).orElseThrow(), "Hoàn thành 50%")
                .doesNotContain(number);
    }

    @Test
    void a_long_list_is_read_page_by_page_and_no_page_asks_more_than_another() throws Exception {
        var unit = offices.one().as("huy", Role.SPECIALIST);
        for (int i = 0; i < 3; i++) {
            receive(offices.filed());
        }
        page(unit, "/cong-viec?tab=don-vi");
        page(unit, "/ho-so");
        int few = statements(unit);
        for (int i = 0; i < 32; i++) {
            receive(offices.filed());
        }
        // Of both pages together: two note the look, two count warnings, two ask who is away and what they left; open
        // questions with ways back, states, kept filters and mentions are one each.
        assertThat(statements(unit)).isEqualTo(few).isLessThanOrEqualTo(18);

        var place = new DossierLists.Deciding(offices.one().committee());
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = lists.on(place, Shelf.IN_HANDLING, cursor);
            page.lines().forEach(line -> seen.add(line.id().value()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(32);
    }

    private List<UUID> foundTasks(String words) {
        var found = tasks.ofUnits(
                offices.one().account("huy"), new TaskFilter(words, "", false, false, null, TaskFilter.LIMIT_MAX));
        return found.tasks().stream()
                .map(TaskView::caseRef)
                .map(one -> one.id())
                .toList();
    }

    private void assertIsOn(DossierId id, Shelf expected) {
        for (var place : List.of(
                new DossierLists.Counter(offices.one().centre()),
                new DossierLists.Deciding(offices.one().committee()))) {
            for (var shelf : Shelf.values()) {
                assertThat(all(place, shelf).contains(id))
                        .as(place + " " + shelf)
                        .isEqualTo(shelf == expected);
            }
        }
    }

    private List<DossierId> all(DossierLists.Place place, Shelf shelf) {
        var ids = new ArrayList<DossierId>();
        String cursor = null;
        do {
            var page = lists.on(place, shelf, cursor);
            page.lines().forEach(line -> ids.add(line.id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    private void receive(DossierId id) {
        assertThat(receiveDossier.receive(id, officer("lan", Role.COUNTER_CLERK), List.of()))
                .isInstanceOf(Outcome.Done.class);
    }

    private void decide(DossierId id) {
        var at = store.get(id).filing().submittedAt();
        offices.append(new DossierEvent.Decided(id, at, offices.leader(), Verdict.GRANTED, null, "", null, null));
    }

    private vn.motcua.identity.User.Officer officer(String name, Role role) {
        return offices.one().officer(name, role);
    }

    /** The fewest of three times: what is remembered may have to be read anew once. */
    private int statements(RequestPostProcessor who) throws Exception {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            fewest = Math.min(fewest, statements(who, "/cong-viec?tab=don-vi") + statements(who, "/ho-so"));
        }
        return fewest;
    }

    private int statements(RequestPostProcessor who, String address) throws Exception {
        var log = (Logger) LoggerFactory.getLogger("vn.motcua.proof.KeptValues");
        var executed = new ListAppender<ILoggingEvent>();
        executed.start();
        log.addAppender(executed);
        log.setLevel(Level.DEBUG);
        try {
            page(who, address);
        } finally {
            log.setLevel(null);
            log.detachAppender(executed);
        }
        executed.list.removeIf(
                event -> !event.getThreadName().equals(Thread.currentThread().getName()));
        return (int) executed.list.stream()
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    /** All pages of a list: other tests file with the same counter, and what is looked for may lie on the second. */
    private String pages(RequestPostProcessor who, String address) throws Exception {
        var all = new StringBuilder(page(who, address));
        var next = NEXT.matcher(all);
        while (next.find()) {
            var more = page(who, next.group(1).replace("&amp;", "&"));
            all.append(more);
            next = NEXT.matcher(more);
        }
        return all.toString();
    }

    private String page(RequestPostProcessor who, String address, Object... parts) throws Exception {
        var answer = mvc.perform(get(address, parts).with(who)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
