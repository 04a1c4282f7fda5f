package vn.motcua.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.MadeDocument;
import vn.motcua.documents.SpoiledFiles;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;
import vn.motcua.result.ReplaceResult;
import vn.motcua.result.ResultRow;
import vn.motcua.result.RevokeResult;
import vn.motcua.signing.TrialSigning;

/** What anybody is told who checks a result by its code or by its file. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyPageTest {
    private static final String UNKNOWN_CODE = "AAAAAAAAAAAAAAAAAAAAAA";

    @Autowired
    Offices offices;

    @Autowired
    ReplaceResult replaceResult;

    @Autowired
    RevokeResult revokeResult;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext application;

    @Test
    void a_result_in_force_is_valid_by_its_code_and_by_its_file_and_nobody_is_named() throws Exception {
        var result = offices.issued();
        var byCode = ask(get("/kiem-tra/" + result.token()), 200);
        assertThat(byCode)
                .contains("CÓ HIỆU LỰC", String.valueOf(result.number()))
                .doesNotContain("Tôn Thất Minh", "60 Nguyễn Huệ");
        var byFile = ask(upload("/kiem-tra", paper(result)), 200);
        assertThat(byFile)
                .contains("Tệp của bạn đúng là tệp đã cấp", "CÓ HIỆU LỰC")
                .containsSubsequence("Phạm Hồng Sơn, UBND xã Thử", "Ký số", "UBND xã Thử<br>");
        assertThat(ask(upload("/kiem-tra/" + result.token(), paper(result)), 200))
                .contains("Tệp của bạn đúng là tệp đã cấp");
    }

    @Test
    void a_file_with_one_changed_byte_is_altered() throws Exception {
        var result = offices.issued();
        var changed = paper(result);
        changed[new String(changed, ISO_8859_1).indexOf("stream") + 40] ^= 1;
        assertThat(ask(upload("/kiem-tra", changed), 200))
                .contains("Tệp của bạn đã bị sửa sau khi ký")
                .doesNotContain("CÓ HIỆU LỰC");
        assertThat(ask(upload("/kiem-tra/" + result.token(), changed), 200))
                .contains("Tệp của bạn đã bị sửa sau khi ký", "CÓ HIỆU LỰC");
    }

    @Test
    void the_true_file_of_another_result_is_not_this_ones() throws Exception {
        var result = offices.issued();
        assertThat(ask(upload("/kiem-tra/" + result.token(), paper(offices.issued())), 200))
                .contains("Tệp của bạn không phải là tệp đã cấp");
    }

    @Test
    void a_replaced_result_leads_to_the_one_that_stands_now() throws Exception {
        var old = offices.issued();
        var fresh = offices.replaced(old, replaceResult);
        assertThat(ask(get("/kiem-tra/" + old.token()), 200))
                .contains("ĐÃ ĐƯỢC THAY THẾ", "Kết quả thay thế đang có hiệu lực", "href=\"/kiem-tra/" + fresh.token());
        assertThat(ask(upload("/kiem-tra", paper(old)), 200)).contains("đúng là tệp đã cấp", "ĐÃ ĐƯỢC THAY THẾ");
        assertThat(ask(get("/kiem-tra/" + fresh.token()), 200)).contains("CÓ HIỆU LỰC");

        offices.revoked(fresh, revokeResult);
        assertThat(ask(get("/kiem-tra/" + old.token()), 200)).contains("Kết quả thay thế đã bị thu hồi");
    }

    @Test
    void a_revoked_result_has_no_force_whatever_its_file_says() throws Exception {
        var result = offices.issued();
        offices.revoked(result, revokeResult);
        assertThat(ask(get("/kiem-tra/" + result.token()), 200))
                .contains("ĐÃ THU HỒI", "Hết hiệu lực từ")
                .doesNotContain("CÓ HIỆU LỰC");
        assertThat(ask(upload("/kiem-tra", paper(result)), 200)).contains("đúng là tệp đã cấp", "ĐÃ THU HỒI");
    }

    @Test
    void a_row_changed_behind_the_products_back_is_not_confirmed() throws Exception {
        var revoked = offices.issued();
        offices.revoked(revoked, revokeResult);
        var valid = offices.issued();
        damaged(
                "update result.result set state = 'SIGNED', ended_at = null, end_reason = null where token = :token",
                revoked);
        damaged("update result.result set sha256 = repeat('0', 64) where token = :token", valid);
        damaged("update result.result set fields = '{}' where token = :token", valid);
        damaged("update result.result set number = '1/UBND' where token = :token", valid);
        damaged("update result.result set signed_at = signed_at - interval '1 year' where token = :token", valid);
        assertThat(ask(get("/kiem-tra/" + valid.token()), 200)).contains("CÓ HIỆU LỰC");
    }

    @Test
    void a_signature_that_covers_bytes_which_the_file_has_not_is_told_of_on_the_page_and_to_machines()
            throws Exception {
        var result = offices.issued();
        var text = new String(paper(result), ISO_8859_1);
        var beyond = text.replaceFirst("/ByteRange \\[[^]]*]", "/ByteRange [0 1000 2000 999999999]")
                .getBytes(ISO_8859_1);
        assertThat(ask(upload("/kiem-tra", beyond), 200)).contains("Tệp của bạn đã bị sửa sau khi ký");
        assertThat(ask(upload("/kiem-tra/" + result.token(), beyond), 200))
                .contains("Tệp của bạn đã bị sửa sau khi ký", "CÓ HIỆU LỰC");
        var asked = multipart("/api/v1/file-checks").file(new MockMultipartFile("file", beyond));
        assertThat(ask(asked, 200)).contains("\"ALTERED\"");
    }

    @Test
    void a_kept_file_that_was_changed_shortened_or_lost_is_answered_in_words_and_not_handed_out() throws Exception {
        var result = offices.issued();
        var document = documents
                .find(new DocumentId(Objects.requireNonNull(result.document())))
                .orElseThrow();
        var page = get("/ho-so/" + result.dossier() + "/ket-qua.pdf")
                .with(offices.one().as("son", Role.LEADER));
        assertThat(mvc.perform(page).andReturn().getResponse().getStatus()).isEqualTo(200);

        var file = SpoiledFiles.fileOf(document, application);
        var kept = Files.readAllBytes(file);
        var content = kept.clone();
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        assertThat(ask(page, 503))
                .contains("Tệp lưu trữ đã bị hỏng", "Người vận hành")
                .doesNotContain("%PDF");
        Files.write(file, Arrays.copyOf(content, 1000));
        assertThat(ask(page, 503)).contains("Tệp lưu trữ đã bị hỏng");
        Files.delete(file);
        assertThat(ask(page, 503)).contains("Không tìm thấy tệp lưu trữ");
        Files.write(file, kept);
    }

    @Test
    void machines_are_told_of_a_lost_file_with_a_problem() throws Exception {
        var lan = SignedIn.person("046095012345", "Nguyễn Thị Ngọc Lan");
        var id = documents.keep(new MadeDocument(
                "a.pdf", "application/pdf", vn.motcua.documents.APrintedForm.pdf(), lan.account(), "test"));
        var file = SpoiledFiles.fileOf(documents.find(id).orElseThrow(), application);
        var kept = Files.readAllBytes(file);
        Files.delete(file);
        var asked = get("/api/v1/documents/" + id + "/content").with(SignedIn.token(lan, "documents.read"));
        assertThat(ask(asked, 503)).contains("/problems/documents.file-lost", "không còn tệp");
        Files.write(file, kept);
    }

    @Test
    void an_unknown_code_is_not_found_in_words() throws Exception {
        assertThat(ask(get("/kiem-tra/" + UNKNOWN_CODE), 404)).contains("KHÔNG TÌM THẤY", "đừng tin dùng");
        assertThat(ask(get("/kiem-tra").param("ma", "abc"), 422)).contains("href=\"#ma\"", "ít nhất 22 chữ và số");
        assertThat(mvc.perform(get("/kiem-tra").param("ma", " https://motcua.vn/kiem-tra/" + UNKNOWN_CODE + " "))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/kiem-tra/" + UNKNOWN_CODE);
    }

    @Test
    void what_is_no_pdf_is_not_signed_or_not_there_is_said_so() throws Exception {
        assertThat(ask(upload("/kiem-tra", "xin chào".getBytes(StandardCharsets.UTF_8)), 200))
                .contains("Không đọc được tệp của bạn");
        assertThat(ask(upload("/kiem-tra", vn.motcua.documents.APrintedForm.pdf()), 200))
                .contains("Tệp của bạn không có chữ ký số");
        assertThat(ask(upload("/kiem-tra", new byte[0]), 422)).contains("href=\"#tep\"", "Hãy chọn tệp PDF");
        assertThat(ask(post("/kiem-tra").with(csrf()), 422)).contains("Hãy chọn tệp PDF");
        assertThat(ask(upload("/kiem-tra/" + UNKNOWN_CODE, "xin chào".getBytes(StandardCharsets.UTF_8)), 404))
                .contains("Không đọc được tệp của bạn", "KHÔNG TÌM THẤY");
    }

    private void damaged(String sql, ResultRow result) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(sql).param("token", result.token()).update();
            assertThat(askQuietly(result))
                    .contains("KHÔNG XÁC NHẬN ĐƯỢC", "Đừng tin dùng")
                    .doesNotContain("CÓ HIỆU LỰC", String.valueOf(result.number()));
            status.setRollbackOnly();
        });
    }

    private String askQuietly(ResultRow result) {
        try {
            return ask(get("/kiem-tra/" + result.token()), 200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestBuilder upload(String address, byte[] content) {
        return multipart(address)
                .file(new MockMultipartFile("tep", "ket-qua.pdf", "application/pdf", content))
                .with(csrf());
    }

    private byte[] paper(ResultRow result) throws IOException {
        return documents
                .read(new DocumentId(Objects.requireNonNull(result.document())))
                .bytes();
    }

    private String ask(RequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
