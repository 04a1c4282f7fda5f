package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OpenAgency;
import vn.motcua.organisation.Validity;
import vn.motcua.signing.TrialSigning;

/** A decision is entered, judged, brought in and ended on its pages; what is filed meanwhile, and how it is signed, follows from it. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiledUnderADecisionTest {
    private static final RequestPostProcessor EDITOR = SignedIn.officer("le-tuong-vy", Role.CATALOGUE_EDITOR);
    private static final String PATH = "/quan-tri/phan-cap";

    @Autowired
    MockMvc mvc;

    @Autowired
    Offices offices;

    @Autowired
    Agencies agencies;

    @Autowired
    Officers officers;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ResultTemplates templates;

    @Autowired
    ResultPapers papers;

    @Autowired
    Clock clock;

    private final String number = UUID.randomUUID().toString().substring(0, 8) + "/QĐ-UBND";

    @Test
    void a_filing_goes_to_who_is_authorised_and_its_result_is_signed_by_authority() throws Exception {
        var office = offices.one();
        var before = dossiers.get(offices.received());
        var department = department();
        var director = appointed(department);

        var draft = kept("Mã thủ tục,Trường hợp\n1.004873,other-purpose\n", department, today());
        assertThat(page(draft)).contains("Không có điểm nào cần sửa");
        assertThat(dossiers.get(offices.filed()).seat().agency()).isEqualTo(office.committee());
        sent(draft + "/dua-vao");
        var under = dossiers.get(offices.received());
        assertThat(under.seat().agency()).isEqualTo(department);
        assertThat(dossiers.get(before.id()).seat().agency()).isEqualTo(office.committee());

        var paper = text(printed(under.id(), department, director));
        assertThat(paper)
                .contains(
                        "TUQ. CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THỬ GIÁM ĐỐC",
                        "(Theo Quyết định số " + number + " ngày ",
                        "Trần Thị Bình")
                .doesNotContain("TM. ỦY BAN");
        assertThat(text(printed(before.id(), office.committee(), offices.leader())))
                .contains("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH")
                .doesNotContain("TUQ.");

        assertThat(page("/phan-cap-uy-quyen/co-quan/" + department)).contains("1.004873", number);
        assertThat(page("/phan-cap-uy-quyen/co-quan/" + department + "?ngay=" + today().minusDays(1)))
                .doesNotContain("1.004873");
        assertThat(page("/phan-cap-uy-quyen/co-quan/" + office.committee() + "?xem=giao"))
                .contains("1.004873", number);
        assertThat(page(PATH + "/ty-le")).contains(office.committee().toString());
        assertThat(page(PATH)).contains("Sắp hết hiệu lực", number);

        var second = kept("Mã thủ tục\n1.004873\n", department, today());
        assertThat(page(second)).contains("đã giao cùng thủ tục", "Phải sửa");
        assertThat(send(post(second + "/dua-vao")).getStatus()).isEqualTo(422);
        sent(second + "/bo");

        assertThat(send(post(draft + "/bo")).getStatus()).isEqualTo(422);
        revoked(draft);
        assertThat(dossiers.get(offices.filed()).seat().agency()).isEqualTo(office.committee());
        assertThat(dossiers.get(under.id()).seat().agency()).isEqualTo(department);
    }

    @Test
    void a_decision_to_come_is_taken_back_and_a_table_with_one_wrong_cell_leaves_nothing() throws Exception {
        var department = department();
        var refused = entered(
                "Mã thủ tục,Địa bàn,Từ ngày\n1.004873,,31/02/2027\n9.999998,,\n1.004873,Xã Không Đâu,\n",
                department,
                today());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "C2",
                        "Không phải ngày",
                        "A3",
                        "Danh mục không có thủ tục này",
                        "B4",
                        "Không có địa bàn nào",
                        "Chưa có gì được lưu")
                .contains("value=\"" + number + "\"");
        assertThat(page(PATH)).doesNotContain(number);

        var draft = kept("Mã thủ tục\n1.004873\n", department, today().plusDays(10));
        assertThat(page("/phan-cap-uy-quyen")).doesNotContain(number);
        sent(draft + "/dua-vao");
        assertThat(page("/phan-cap-uy-quyen")).contains(number, "Chưa đến ngày hiệu lực");
        assertThat(page("/phan-cap-uy-quyen/co-quan/" + department + "?ngay=" + today().plusDays(10)))
                .contains(number);
        sent(draft + "/bo");
        assertThat(page("/phan-cap-uy-quyen")).doesNotContain(number);
        assertThat(page("/phan-cap-uy-quyen/co-quan/" + department + "?ngay=" + today().plusDays(10)))
                .doesNotContain(number);
    }

    @Test
    void an_office_that_was_given_the_signing_signs_by_order_of_the_head() throws Exception {
        var office = offices.one();
        var dossier = dossiers.get(offices.received());
        var draft = offices.draftedOf(dossier.id());
        var fields = fields(office.committee(), today());
        fields.put("kind", "SIGNATURE");
        fields.put("office", "Công chức");
        fields.put("numberOnPapers", "");
        var kept = sent(fields, "Mã thủ tục\n1.004873\n").getRedirectedUrl();

        var before = text(papers.printed(office.committee(), draft, offices.leader()));
        sent(kept + "/dua-vao");
        var after = text(papers.printed(office.committee(), draft, offices.leader()));
        revoked(Objects.requireNonNull(kept));

        assertThat(before).contains("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH");
        assertThat(after).contains("TL. CHỦ TỊCH CÔNG CHỨC").doesNotContain("TM. ỦY BAN", "Theo Quyết định");
        assertThat(text(papers.printed(office.committee(), draft, offices.leader())))
                .isEqualTo(before);
    }

    private byte[] printed(vn.motcua.dossier.DossierId id, AgencyId agency, Actor signer) throws Exception {
        var draft = offices.draftedOf(id);
        var pdf = papers.printed(agency, draft, signer);
        var folder = System.getProperty("motcua.papers");
        if (folder != null) {
            Files.write(Path.of(folder, agency + ".pdf"), pdf);
        }
        return pdf;
    }

    private AgencyId department() {
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        return agencies.open(new OpenAgency(
                        "H57." + ThreadLocalRandom.current().nextInt(100_000, 1_000_000),
                        "Sở Thử nghiệm " + suffix,
                        AgencyKind.DEPARTMENT,
                        new AreaCode("46"),
                        null,
                        null,
                        new Agency.Contact("Huế", "0234 000 000"),
                        LocalDate.of(2025, 7, 1)))
                .orThrow()
                .id();
    }

    private Actor appointed(AgencyId agency) {
        var account = new AccountId("officer:binh-" + UUID.randomUUID());
        officers.appoint(new Appointment(
                        new Appointment.Person(account, "Trần Thị Bình", "Giám đốc"),
                        agency,
                        "Lãnh đạo",
                        "Giám đốc",
                        Set.of(Role.LEADER),
                        null,
                        Validity.since(LocalDate.of(2025, 7, 1))))
                .orThrow();
        return new Actor(account, "Trần Thị Bình", agency);
    }

    private String kept(String table, AgencyId receiver, LocalDate from) throws Exception {
        var answer = entered(table, receiver, from);
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse entered(String table, AgencyId receiver, LocalDate from) throws Exception {
        return sent(fields(receiver, from), table);
    }

    private Map<String, String> fields(AgencyId receiver, LocalDate from) {
        var fields = new LinkedHashMap<>(Map.of(
                "kind",
                "AUTHORISATION",
                "number",
                number,
                "decidedOn",
                today().minusDays(5).toString(),
                "issuer",
                offices.one().committee().toString(),
                "signer",
                "Nguyễn Văn An",
                "signerTitle",
                "Chủ tịch",
                "subject",
                "Ủy quyền giải quyết thủ tục hành chính",
                "from",
                from.toString(),
                "to",
                today().plusDays(20).toString(),
                "numberOnPapers",
                "on"));
        fields.put("receiver", receiver.toString());
        fields.put("area", offices.one().commune().value());
        return fields;
    }

    private MockHttpServletResponse sent(Map<String, String> fields, String table) throws Exception {
        var request = multipart(PATH + "/moi")
                .file(new MockMultipartFile("table", "bang.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        fields.forEach(request::param);
        return perform(request.with(EDITOR).with(csrf()));
    }

    private void revoked(String draft) throws Exception {
        var answer = send(post(draft + "/cham-dut")
                .param("number", "50/QĐ-UBND")
                .param("decidedOn", today().toString())
                .param("lastDay", today().minusDays(1).toString())
                .param("reason", "Tổ chức lại"));
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(302);
    }

    private void sent(String address) throws Exception {
        var answer = send(post(address));
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(302);
    }

    private MockHttpServletResponse send(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) throws Exception {
        return perform(request.with(EDITOR).with(csrf()));
    }

    private String page(String address) throws Exception {
        var answer = perform(get(address).with(EDITOR));
        var said = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(said).isEqualTo(200);
        return said;
    }

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ");
        }
    }
}
