package vn.motcua.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.sharing.template.ApplyTemplate;
import vn.motcua.sheets.ReadSheet;

/** Two editors change many procedures: by a template, by a move, by a spreadsheet. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharingPagesTest {
    private static final RequestPostProcessor AUTHOR = SignedIn.officer("le-tuong-vy", Role.CATALOGUE_EDITOR);
    private static final RequestPostProcessor REVIEWER = SignedIn.officer("quan-tri", Role.ADMINISTRATOR);
    private static final String BATCHES = "/quan-tri/thay-doi-nhieu";
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([0-9a-f]{64})\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportPackage imports;

    @Autowired
    Packages packages;

    @Autowired
    KnownTemplates templates;

    @Autowired
    Clock clock;

    private final List<ProcedureCode> codes = new ArrayList<>();

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        var answer = perform(get(address).with(who));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String address, RequestPostProcessor who, String... fields) throws Exception {
        var request = post(address).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(request);
    }

    private String sent(String address, RequestPostProcessor who, String... fields) throws Exception {
        var answer = send(address, who, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse upload(String address, byte[] content) throws Exception {
        var file = new MockMultipartFile("file", "tep", "application/octet-stream", content);
        return perform(multipart(address).file(file).with(AUTHOR).with(csrf()));
    }

    private static String mark(String page) {
        var found = MARK.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private void procedures(int many) {
        for (int i = 0; i < many; i++) {
            var files = APackage.unknown().files();
            assertThat(imports.importFrom(files, new ImportPackage.Why("Thử", "Thử", "")))
                    .isInstanceOf(ImportPackage.Outcome.Imported.class);
            codes.add(ProcedurePackage.of(files).manifest().code());
        }
    }

    private String broughtIn(String draft) throws Exception {
        var preview = page(draft, AUTHOR);
        return sent(draft, AUTHOR, "reason", "Thử cả đợt", "from", day(9), "mark", mark(preview));
    }

    private String day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead).toString();
    }

    private void publishedBy(String batch) throws Exception {
        assertThat(send(batch + "/soat", AUTHOR, "agrees", "true", "opinion", "Tốt")
                        .getContentAsString())
                .contains("người khác phải soát");
        sent(batch + "/soat", REVIEWER, "agrees", "true", "opinion", "Tốt");
        assertThat(send(batch + "/cong-bo", REVIEWER, "from", day(-1), "decision", "", "reason", "")
                        .getContentAsString())
                .contains("Ghi số quyết định", "Ngày phải từ hôm nay", "Ghi lý do");
        sent(batch + "/cong-bo", REVIEWER, "from", day(9), "decision", "9/QĐ", "reason", "Thống nhất");
        assertThat(page(batch, AUTHOR)).contains("Đã công bố", "9/QĐ");
    }

    private ProcedurePackage newest(ProcedureCode code) {
        return packages.newest(code).orElseThrow();
    }

    @Test
    void a_template_is_brought_in_procedures_are_made_of_it_and_a_change_of_it_changes_all() throws Exception {
        procedures(2);
        var key = "le-phi-" + ThreadLocalRandom.current().nextInt(1_000_000);
        var draft = Objects.requireNonNull(
                upload("/quan-tri/ban-mau", file(key, 1, "8000")).getRedirectedUrl());
        publishedBy(broughtIn(draft));
        assertThat(page("/quan-tri/ban-mau/" + key, AUTHOR)).contains("Chưa có thủ tục nào làm theo", "công bố từ");

        var move = sent(
                BATCHES + "/chuyen",
                AUTHOR,
                "codes",
                codes.get(0).value(),
                "codes",
                codes.get(1).value(),
                "template",
                key + "/1");
        assertThat(page(move, AUTHOR)).contains("2 có chỗ phải sửa", "gói cho ra 8000", "8.000 đ");
        sent(move + "/sua", AUTHOR, "lam", "vi-du");
        assertThat(page(move, AUTHOR)).contains("2 thủ tục thay đổi như sau", "8.000 đ", "Bản mẫu dùng chung " + key);
        assertThat(send(move, AUTHOR, "reason", "", "from", "", "mark", "x").getContentAsString())
                .contains("Ghi lý do thay đổi", "Ghi một ngày");
        assertThat(send(move, AUTHOR, "reason", "Vì", "from", day(9), "mark", "x")
                        .getContentAsString())
                .contains("Có thủ tục đã đổi từ khi bạn xem");
        publishedBy(broughtIn(move));
        assertThat(newest(codes.get(0)).manifest().madeOf(key).orElseThrow().template())
                .isEqualTo(key + "/1");
        assertThat(upload("/quan-tri/ban-mau", file(key, 1, "9000")).getContentAsString())
                .contains("Phải là số mới, cao hơn bản mới nhất đang có là 1.");
    }

    @Test
    void who_is_concerned_by_a_change_of_a_template_is_shown_before() throws Exception {
        var key = "le-phi-" + ThreadLocalRandom.current().nextInt(1_000_000);
        publishedBy(broughtIn(Objects.requireNonNull(
                upload("/quan-tri/ban-mau", file(key, 1, "0")).getRedirectedUrl())));
        for (int i = 0; i < 2; i++) {
            var unknown = ProcedurePackage.of(APackage.unknown().files());
            var made = new ApplyTemplate(new ApplyTemplate.Known(
                            templates::find, name -> packages.providing(name).isPresent()))
                    .to(
                            unknown,
                            templates.find(key + "/1").orElseThrow(),
                            i == 0 ? Map.of() : Map.of("note", "Không thu"));
            assertThat(made.findings()).isEmpty();
            assertThat(imports.importFrom(made.pack().files(), new ImportPackage.Why("Thử", "Thử", "")))
                    .isInstanceOf(ImportPackage.Outcome.Imported.class);
            codes.add(unknown.manifest().code());
        }
        assertThat(page("/quan-tri/ban-mau/" + key, AUTHOR))
                .contains("Thủ tục liên quan (2)", codes.get(0).value(), "note: Không thu");

        var draft = Objects.requireNonNull(
                upload("/quan-tri/ban-mau", file(key, 2, "8000")).getRedirectedUrl());
        assertThat(page(draft, AUTHOR))
                .contains("2 thủ tục liên quan: 0 thay đổi, 0 giữ nguyên, 2 có chỗ phải sửa", "gói cho ra 8000");
        sent(draft + "/sua", AUTHOR, "lam", "vi-du");
        assertThat(page(draft, AUTHOR))
                .contains(
                        "2 thủ tục thay đổi như sau",
                        "bản 1",
                        "bản 2",
                        "8.000 đ",
                        codes.get(1).value());
        publishedBy(broughtIn(draft));
        for (var code : codes) {
            var pack = newest(code);
            assertThat(pack.manifest().version()).isEqualTo(2);
            assertThat(pack.manifest().madeOf(key).orElseThrow().template()).isEqualTo(key + "/2");
            assertThat(packages.inForce(code, LocalDate.now(clock))
                            .orElseThrow()
                            .manifest()
                            .version())
                    .isEqualTo(1);
        }
        assertThat(newest(codes.get(1))
                        .files()
                        .json("service.json")
                        .at("/fees/note/vi")
                        .asString())
                .isEqualTo("Không thu.");
    }

    private static byte[] file(String key, int version, String amount) {
        return ATemplate.fees(key, version, amount).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_that_is_no_template_says_what_is_wrong_and_keeps_nothing() throws Exception {
        var answer = upload("/quan-tri/ban-mau", "{\"format\": 1}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Không có gì được ghi lại", "Thiếu mục", "key");
    }

    @Test
    void a_template_is_taken_from_a_procedure() throws Exception {
        var form = page("/quan-tri/ban-mau/tu-thu-tuc?ma=1.004873", AUTHOR);
        assertThat(form).contains("value=\"route.bpmn\" checked", "Trang “applicant” của tờ khai");
        var key = "quy-trinh-" + ThreadLocalRandom.current().nextInt(1_000_000);
        var draft = sent(
                "/quan-tri/ban-mau/tu-thu-tuc",
                AUTHOR,
                "ma",
                "1.004873",
                "nguon",
                "hieu-luc",
                "key",
                key,
                "titleVi",
                "Quy trình cấp xã",
                "titleEn",
                "Route of communes",
                "places",
                "route.bpmn");
        assertThat(page(draft, AUTHOR)).contains("Bản mẫu " + key + "/1: Quy trình cấp xã", "0 thủ tục liên quan");
        assertThat(send("/quan-tri/ban-mau/tu-thu-tuc", AUTHOR, "ma", "1.004873", "key", "Không", "titleVi", "")
                        .getContentAsString())
                .contains("Mã bản mẫu gồm chữ thường", "Ghi tên bản mẫu bằng cả hai tiếng", "Chọn ít nhất một phần");
    }

    @Test
    void procedures_are_moved_to_another_field_and_level_by_one_act() throws Exception {
        procedures(2);
        var list = page(BATCHES + "/chuyen?q=" + codes.get(0), AUTHOR);
        assertThat(list).contains("value=\"" + codes.get(0) + "\" checked");
        var draft = sent(
                BATCHES + "/chuyen",
                AUTHOR,
                "codes",
                codes.get(0).value(),
                "codes",
                codes.get(1).value(),
                "field",
                "Hộ tịch mới",
                "agency",
                "Sở Tư pháp",
                "decidedBy",
                "DEPARTMENT");
        assertThat(page(draft, AUTHOR)).contains("Phải sửa trước (2)", "Cho ví dụ theo kết quả mới");
        sent(draft + "/sua", AUTHOR, "lam", "vi-du");
        assertThat(page(draft, AUTHOR)).contains("2 thủ tục thay đổi như sau", "Hộ tịch mới", "Sở Tư pháp");
        publishedBy(broughtIn(draft));
        assertThat(newest(codes.get(1))
                        .files()
                        .json("procedure.json")
                        .path("field")
                        .asString())
                .isEqualTo("Hộ tịch mới");

        assertThat(send(BATCHES + "/chuyen", AUTHOR, "codes", "9.000000x").getContentAsString())
                .contains("Không có gói đang hiệu lực", "Chọn ít nhất một mục để chuyển đến");
    }

    @Test
    void a_spreadsheet_goes_out_is_edited_and_comes_back() throws Exception {
        procedures(1);
        var code = codes.getFirst();
        var sheet =
                perform(get(BATCHES + "/bang-tinh/tai?q=" + code).with(AUTHOR)).getContentAsByteArray();
        var rows = ((ReadSheet.Reading.Read) ReadSheet.read(sheet)).rows();
        assertThat(rows).extracting(row -> row.code()).containsExactly(code.value());
        assertThat(upload(BATCHES + "/bang-tinh", sheet).getContentAsString()).contains("không thay đổi gì");

        var bad = upload(
                BATCHES + "/bang-tinh",
                ("Mã thủ tục,Thời hạn\n" + code + ",nhiều\n9.999990,3\n").getBytes(StandardCharsets.UTF_8));
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString()).contains("B2", "nhiều", "Phải là số nguyên, ví dụ 5");

        var edited = "Mã thủ tục;Lệ phí trực tuyến (đồng);Lĩnh vực\n" + code + ";45.000;Lĩnh vực khác\n";
        var draft = Objects.requireNonNull(upload(BATCHES + "/bang-tinh", edited.getBytes(StandardCharsets.UTF_8))
                .getRedirectedUrl());
        assertThat(page(draft, AUTHOR)).contains("gói cho ra 45000", "45.000 đ", "Lĩnh vực khác");
        sent(draft + "/sua", AUTHOR, "lam", "vi-du");
        var batch = broughtIn(draft);
        sent(batch + "/rut", AUTHOR, "dropReason", "Thôi");
        assertThat(page(batch, AUTHOR)).contains("Đã rút");
    }
}
