package vn.motcua.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.ProcedureCode;

/** An editor changes what the catalogue says of a procedure, through pages without scripts; a second person publishes it. */
@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class InformationPagesTest {
    private static final RequestPostProcessor SECOND = SignedIn.officer("quan-tri", Role.ADMINISTRATOR);

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportPackage importPackage;

    @Autowired
    Packages packages;

    @Autowired
    Clock clock;

    private RequestPostProcessor editor = SignedIn.officer("bien-tap-thong-tin", Role.CATALOGUE_EDITOR);
    private ProcedureCode code = new ProcedureCode("9.000000");
    private int interactions;

    /** A procedure of its own for each test: what is published of it is in nobody's way. */
    private void inForce() {
        var pack = APackage.unknown();
        importPackage.importFrom(pack.files(), new ImportPackage.Why("test", "Thử", "1/QĐ"));
        code = ProcedurePackage.of(pack.files()).manifest().code();
    }

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String page(String address) throws Exception {
        var answer = perform(get(address).with(editor));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String address, RequestPostProcessor who, Map<String, String> fields)
            throws Exception {
        interactions++;
        var request = post(address).with(who).with(csrf());
        fields.forEach(request::param);
        return perform(request);
    }

    private String drafts() {
        return "/quan-tri/thu-tuc/" + code + "/sua";
    }

    private String information() {
        return "/quan-tri/thu-tuc/" + code + "/thong-tin/sua";
    }

    private AFormOnThePage form(String section) throws Exception {
        return new AFormOnThePage(page(information() + "?phan=" + section));
    }

    /** @return where it leads */
    private String press(String button, AFormOnThePage form) throws Exception {
        interactions += form.touches();
        var answer = send(information(), editor, form.with("lam", button).fields());
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    @Test
    void a_name_a_paper_with_a_condition_a_fee_and_a_limit_change_from_next_monday() throws Exception {
        inForce();
        assertThat(page(drafts()))
                .contains("Thông tin, giấy tờ, phí và thời hạn", "Chưa sửa gì", "Phiên bản 1 đang dùng");

        press("sang:giay-to", form("chung").with("p/name", "Cấp giấy xác nhận, tên mới"));
        assertThat(press("them:s/components", form("giay-to")))
                .isEqualTo(information() + "?phan=giay-to#s-components-6");
        assertThat(page(information() + "?phan=giay-to"))
                .contains("id=\"s-components-6-name-vi-error\"", "Không được để trống");
        press(
                "sang:phi",
                form("giay-to")
                        .with("s/components/6/name/vi", "Bản sao quyết định ly hôn")
                        .with("s/components/6/name/en", "Copy of the divorce decision")
                        .with("s/components/6/satisfiedBy", "PRESENT_ONLY")
                        .with("s/components/6/when/marriage", "1")
                        .with("s/components/6/given+", "/marital/state=DIVORCED"));
        assertThat(page(information() + "?phan=giay-to"))
                .contains(
                        "Cần nếu “Tình trạng hôn nhân hiện nay của người được cấp giấy?” là “Đã ly hôn và chưa kết hôn lại”.");
        press(
                "sang:thoi-han",
                form("phi").with("s/fees/rules/2/amount", "8.000 đ").with("s/fees/rules/2/@ground", "77/NQ-HĐND"));
        press("xong", form("thoi-han").with("s/limit/amount", "5").with("s/limit/@ground", "Nghị định mới, Điều 9"));

        var seen = page(drafts());
        assertThat(seen)
                .contains("Cấp giấy xác nhận, tên mới", "8.000 đ", "“5 ngày làm việc”", "Bản sao quyết định ly hôn");
        assertThat(seen).contains("Nhận kết quả mới vào các ví dụ");
        assertThat(send(drafts() + "/vi-du", editor, Map.of()).getRedirectedUrl())
                .isEqualTo(drafts());
        assertThat(page(drafts())).doesNotContain("Nhận kết quả mới vào các ví dụ");

        var monday = new AFormOnThePage(page(drafts())).fields().getOrDefault("from", "");
        assertThat(send(drafts(), editor, Map.of("reason", "", "from", monday)).getContentAsString())
                .contains("id=\"reason-error\"");
        interactions++;
        var broughtIn = send(drafts(), editor, Map.of("reason", "Nghị quyết mới", "from", monday));
        var revision = Objects.requireNonNull(broughtIn.getRedirectedUrl());
        assertThat(page(revision)).contains("người khác phải soát", "Nghị quyết mới");
        assertThat(page(drafts())).contains("Chưa sửa gì").doesNotContain("Đưa lên để người thứ hai soát");

        send(revision + "/soat", SECOND, Map.of("agrees", "true", "opinion", "Đúng"));
        send(revision + "/cong-bo", SECOND, Map.of("from", monday, "decision", "77/NQ-HĐND", "reason", "Đúng luật"));
        var published = packages.inForce(code, LocalDate.parse(monday)).orElseThrow();
        assertThat(published.manifest().version()).isEqualTo(2);
        var paper = published.files().json("service.json").at("/components/6");
        assertThat(paper.at("/given/0").toString()).isEqualTo("{\"answer\":\"/marital/state\",\"in\":[\"DIVORCED\"]}");
        assertThat(paper.at("/when/0").asString()).isEqualTo("marriage");
        assertThat(published.manifest().groundOf("service.json", "/fees/rules/2"))
                .isEqualTo("77/NQ-HĐND");
        assertThat(published
                        .manifest()
                        .sourceOf("service.json", "/components/6/name")
                        .orElseThrow()
                        .by())
                .isEqualTo("bien-tap-thong-tin");
        // Eleven values and five of the second person typed, chosen or ticked; ten buttons, one of them pressed too
        // early.
        assertThat(interactions + 5).isEqualTo(26);
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        editor = SignedIn.officer("go-sai", Role.CATALOGUE_EDITOR);
        inForce();
        press("kiem-tra", form("thoi-han").with("s/limit/amount", "ba ngày").with("s/limit/@ground", ""));
        assertThat(page(information() + "?phan=thoi-han"))
                .contains("id=\"s-limit-amount-error\"", "value=\"ba ngày\"", "Thời hạn (cần sửa ");
        assertThat(page(information())).contains("Thời hạn (cần sửa ");
        assertThat(send(drafts(), editor, Map.of("reason", "Thử", "from", tomorrow()))
                        .getRedirectedUrl())
                .startsWith("/quan-tri/phien-ban/");
        assertThat(form("thoi-han").fields()).containsEntry("s/limit/amount", "ba ngày");

        press("hoan-tac", form("thoi-han"));
        assertThat(form("thoi-han").fields())
                .containsEntry("s/limit/amount", "3")
                .containsEntry("s/limit/@ground", "163/QĐ-BTP");
        press("lam-lai", form("thoi-han"));
        assertThat(form("thoi-han").fields())
                .containsEntry("s/limit/amount", "ba ngày")
                .containsEntry("s/limit/@ground", "");
        press("bo", form("thoi-han"));
        assertThat(page(information())).contains("Chưa sửa gì");
    }

    private String tomorrow() {
        return LocalDate.now(clock).plusDays(1).toString();
    }

    @Test
    void each_of_two_windows_changes_what_it_changed_and_one_is_told_who_else_works_on_a_part() throws Exception {
        editor = SignedIn.officer("cua-so", Role.CATALOGUE_EDITOR);
        inForce();
        var one = form("giay-to");
        var other = form("giay-to");
        press("xoa:s/components/0", one);
        assertThat(form("giay-to").fields()).doesNotContainKey("s/components/5/name/vi");
        press("kiem-tra", other.with("s/components/5/name/vi", "Sửa ở cửa sổ kia"));
        assertThat(form("giay-to").fields())
                .containsEntry("s/components/4/name/vi", "Sửa ở cửa sổ kia")
                .doesNotContainKey("s/components/5/name/vi");
        press("hoan-tac", form("giay-to"));
        assertThat(form("giay-to").fields()).doesNotContainValue("Sửa ở cửa sổ kia");

        editor = SignedIn.officer("nguoi-khac", Role.CATALOGUE_EDITOR);
        assertThat(page(drafts())).contains("cua-so cũng đang sửa phần này", "Chưa sửa gì");
    }

    @Test
    void what_one_window_saved_in_a_section_stays_when_another_saves_another() throws Exception {
        editor = SignedIn.officer("hai-muc", Role.CATALOGUE_EDITOR);
        inForce();
        var limit = form("thoi-han");
        press("kiem-tra", form("phi").with("s/fees/note/vi", "Nộp khi nhận kết quả"));
        press("kiem-tra", limit.with("s/limit/amount", "4"));
        assertThat(form("phi").fields()).containsEntry("s/fees/note/vi", "Nộp khi nhận kết quả");
        assertThat(form("thoi-han").fields()).containsEntry("s/limit/amount", "4");
    }

    @Test
    void a_button_pressed_twice_adds_one_row_and_rows_that_cannot_be_told_apart_are_not_guessed() throws Exception {
        editor = SignedIn.officer("bam-hai-lan", Role.CATALOGUE_EDITOR);
        inForce();
        var twice = form("can-cu");
        int rows = rows(twice, "p/legalBasis/\\d+/title");
        press("them:p/legalBasis", twice);
        press("them:p/legalBasis", twice);
        assertThat(rows(form("can-cu"), "p/legalBasis/\\d+/title")).isEqualTo(rows + 1);

        var stale = form("can-cu").with("p/legalBasis/0/title", "Gõ ở cửa sổ cũ");
        press("xoa:p/legalBasis/0", form("can-cu"));
        var answer = send(information(), editor, stale.with("lam", "kiem-tra").fields());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("được sửa ở cửa sổ khác", "lam-lai");
        assertThat(form("can-cu").fields()).doesNotContainValue("Gõ ở cửa sổ cũ");
        press("lam-lai", form("can-cu"));
        assertThat(form("can-cu").fields()).containsEntry("p/legalBasis/0/title", "Gõ ở cửa sổ cũ");
    }

    private static int rows(AFormOnThePage form, String field) {
        return (int) form.fields().keySet().stream()
                .filter(name -> name.matches(field))
                .count();
    }

    @Test
    void a_draft_that_another_version_overtook_is_not_brought_in_before_its_editor_chose() throws Exception {
        editor = SignedIn.officer("bi-vuot", Role.CATALOGUE_EDITOR);
        inForce();
        press("kiem-tra", form("chung").with("s/result/name/vi", "Giấy theo bản của tôi"));
        var first = packages.newest(code).orElseThrow();
        var text = new String(first.files().bytes("service.json").orElseThrow(), StandardCharsets.UTF_8);
        var second = first.with(
                        "service.json",
                        text.replace("Để kết hôn", "Để đăng ký kết hôn").getBytes(StandardCharsets.UTF_8))
                .numbered(2)
                .beginning(LocalDate.now(clock));
        importPackage.importFrom(second.files(), new ImportPackage.Why("test", "Thử", "2/QĐ"));

        assertThat(page(drafts()))
                .contains("Bạn bắt đầu sửa từ phiên bản 1. Nay phiên bản 2 đang dùng", "Để đăng ký kết hôn");
        assertThat(send(drafts(), editor, Map.of("reason", "Thử", "from", tomorrow()))
                        .getContentAsString())
                .contains("bắt đầu từ phiên bản 1");
        send(drafts() + "/ban", editor, Map.of("tiep", "service.json"));
        assertThat(page(drafts())).doesNotContain("Bạn bắt đầu sửa từ phiên bản 1");
        send(drafts() + "/ban", editor, Map.of("bo", "service.json"));
        assertThat(page(drafts())).contains("Chưa sửa gì");
    }

    @Test
    void a_long_list_of_papers_is_edited_part_by_part() throws Exception {
        var pack = APackage.unknown();
        var papers = new StringBuilder("\"components\": [");
        for (int i = 1; i <= 70; i++) {
            papers.append("""
                    {"key": "p-%1$d", "name": {"vi": "Giấy %1$d", "en": "Paper %1$d"}, "required": false, "when": [],
                     "satisfiedBy": "DATA_SOURCE", "originals": 0, "copies": 1},""".formatted(i));
        }
        importPackage.importFrom(
                pack.edit(PackageLayout.SERVICE, "\"components\": [", papers.toString())
                        .files(),
                new ImportPackage.Why("test", "Thử", "1/QĐ"));
        code = ProcedurePackage.of(pack.files()).manifest().code();

        assertThat(page(information() + "?phan=giay-to"))
                .contains("1–25</strong>", "value=\"trang:1\"", "s/components/24/name/vi")
                .doesNotContain("s/components/25/name/vi");
        press("trang:2", form("giay-to").with("s/components/3/name/vi", "Giấy bốn"));
        assertThat(page(information() + "?phan=giay-to&trang=2"))
                .contains("51–75</strong>", "s/components/50/name/vi")
                .doesNotContain("s/components/3/name/vi");
        assertThat(page(information() + "?phan=giay-to")).contains(">Giấy bốn</textarea>", ">Giấy 5</textarea>");
        var last = new AFormOnThePage(page(information() + "?phan=giay-to&trang=2"));
        assertThat(press("them:s/components", last)).matches(".*phan=giay-to&trang=\\d#s-components-\\d+");
        assertThat(page(information() + "?phan=giay-to&trang=99")).contains("aria-current=\"page\">7");
    }
}
