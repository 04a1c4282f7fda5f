package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.documents.APrintedForm;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.Role;
import vn.motcua.result.Offices;

/** A clerk scans what a person brought to the counter (số hóa hồ sơ). */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterScanTest {
    @Autowired
    Offices offices;

    @Autowired
    MockMvc mvc;

    @Test
    void a_scan_is_kept_with_its_paper_and_shown_before_filing() throws Exception {
        var draft = begin();
        assertThat(text(send(get(draft + "/giay-to"), clerk()))).contains("Quét hoặc chụp giấy tờ");

        var next = send(upload(draft, "birth-record", APrintedForm.pdf(), "tiep"), clerk());

        assertThat(next.getRedirectedUrl()).isEqualTo(draft);
        assertThat(text(send(get(draft + "/giay-to"), clerk()))).contains("✓ scan.pdf");
    }

    @Test
    void a_program_in_the_clothes_of_a_scan_is_refused_in_words() throws Exception {
        var refused = send(upload(begin(), "birth-record", new byte[] {'M', 'Z', 0, 1, 2}, "tiep"), clerk());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("scan.pdf: ", "href=\"#birth-record");
    }

    @Test
    void what_one_clerk_scans_is_not_there_for_another() throws Exception {
        assertThat(send(get(begin() + "/giay-to"), other()).getStatus()).isEqualTo(404);
    }

    @Test
    void a_paper_that_the_case_does_not_know_takes_no_file() throws Exception {
        assertThat(send(upload(begin(), "land-title", APrintedForm.pdf(), "tai"), clerk())
                        .getStatus())
                .isEqualTo(404);
    }

    private RequestPostProcessor clerk() {
        return offices.one().as("lan", Role.COUNTER_CLERK);
    }

    private RequestPostProcessor other() {
        return offices.one().as("hoa", Role.COUNTER_CLERK);
    }

    private String begin() throws Exception {
        var begun = send(
                post("/mot-cua/nop-truc-tiep/1.001193")
                        .with(csrf())
                        .param("truong-hop", "hospital")
                        .param("ma-qr", "046095012345||Nguyễn Văn An|12031995|Nam|12 Lê Lợi, Huế|16052022"),
                clerk());
        return String.valueOf(begun.getRedirectedUrl());
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(
            String draft, String component, byte[] content, String next) {
        return multipart(draft + "/giay-to")
                .file(new MockMultipartFile("tep", "scan.pdf", "application/pdf", content))
                .param("thanh-phan", component)
                .param("tiep", next)
                .with(csrf());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
