package vn.motcua.editors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
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
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.ARevision;
import vn.motcua.publishing.Revisions;

/** What one editor says about a place is seen there by the next, and by the reviewer. */
@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentPagesTest {
    private static final RequestPostProcessor ONE = SignedIn.officer("ý-kiến-một", Role.CATALOGUE_EDITOR);
    private static final RequestPostProcessor OTHER = SignedIn.officer("ý-kiến-hai", Role.CATALOGUE_EDITOR);
    private static final String PLACE = "thong-tin/sua?phan=giay-to#papers/residence";

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportPackage importPackage;

    @Autowired
    Comments comments;

    @Autowired
    BeanFactory beans;

    private String procedure = "";

    @BeforeEach
    void a_procedure_of_its_own() {
        var pack = APackage.unknown();
        importPackage.importFrom(pack.files(), new ImportPackage.Why("test", "Thử", "1/QĐ"));
        procedure = "/quan-tri/thu-tuc/"
                + ProcedurePackage.of(pack.files()).manifest().code();
    }

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        var answer = perform(get(address).with(who));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String address, RequestPostProcessor who, String... fields) throws Exception {
        var request = post(address).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(request);
    }

    @Test
    void a_comment_at_a_paper_is_seen_beside_it_answered_and_settled() throws Exception {
        var papers = procedure + "/thong-tin/sua?phan=giay-to";
        assertThat(page(papers, ONE)).contains("Ghi ý kiến").doesNotContain("ý kiến còn mở");
        assertThat(send(
                                procedure + "/y-kien",
                                ONE,
                                "cho",
                                PLACE,
                                "ten",
                                "Giấy tờ 1",
                                "words",
                                "Bỏ giấy này được không?")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(papers, OTHER)).contains("Bỏ giấy này được không?", "ý-kiến-một", "có 1 ý kiến còn mở");
        var all = page(procedure + "/y-kien", OTHER);
        int at = all.indexOf("/tra-loi");
        var comment = all.substring(at - 36, at);
        assertThat(send(procedure + "/y-kien/" + comment + "/tra-loi", OTHER, "words", "Được, theo Điều 5.")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(papers, ONE)).contains("(1 trả lời)");
        assertThat(send(procedure + "/y-kien/" + comment + "/xong", ONE).getStatus())
                .isEqualTo(302);
        assertThat(page(papers, ONE)).doesNotContain("Bỏ giấy này được không?");
        assertThat(page(procedure + "/y-kien", ONE)).contains("Được, theo Điều 5.", "Đã xong: ý-kiến-một");
    }

    @Test
    void what_cannot_be_used_is_said_and_not_lost() throws Exception {
        var none = send(procedure + "/y-kien", ONE, "cho", "https://evil.example#x", "words", " ");
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString()).contains("Hãy viết ý kiến.").doesNotContain("evil.example");
        var longer = "dài ".repeat(600);
        var tooLong = send(procedure + "/y-kien", ONE, "cho", PLACE, "words", longer);
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString()).contains("tối đa 2", longer.strip());
    }

    @Test
    void the_reviewer_reads_open_comments_and_is_not_held_up_by_them() throws Exception {
        var revision = ARevision.checked(beans);
        var code = beans.getBean(Revisions.class).get(revision).code();
        send(
                "/quan-tri/thu-tuc/" + code + "/y-kien",
                ONE,
                "cho",
                PLACE,
                "ten",
                "Giấy tờ 1",
                "words",
                "Xem lại giấy này");
        assertThat(page("/quan-tri/phien-ban/" + revision, OTHER))
                .contains("Ý kiến còn mở: 1", "Xem lại giấy này", "Giấy tờ 1", "/soat");
        assertThat(send("/quan-tri/phien-ban/" + revision + "/soat", OTHER, "agrees", "true", "opinion", "Tốt")
                        .getStatus())
                .isEqualTo(302);
        assertThat(comments.open(code)).hasSize(1);
    }
}
