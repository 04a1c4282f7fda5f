package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import vn.motcua.WithSpring;
import vn.motcua.documents.APrintedForm;
import vn.motcua.dossier.FilingReference;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;

/** Filing as a citizen's browser does it: the case once, few pages, back to the check page, nothing typed is lost. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingPagesTest extends FilingInABrowser {
    @Test
    void the_case_is_asked_on_the_first_page_unless_it_was_chosen_before() throws Exception {
        assertThat(text(send(get(START)))).contains("name=\"truong-hop\" type=\"radio\"");
        assertThat(text(send(get(START).param("truong-hop", "reissue"))))
                .contains("<input type=\"hidden\" name=\"truong-hop\" value=\"reissue\">")
                .doesNotContain("name=\"truong-hop\" type=\"radio\"");
        assertThat(text(send(get(START).param("truong-hop", "invented"))))
                .contains("name=\"truong-hop\" type=\"radio\"");
    }

    @Test
    void a_first_page_without_a_case_is_kept_and_asks_for_it() throws Exception {
        var answer = send(form(START).param("whom.relation", "SELF"));
        assertThat(text(follow(answer))).contains("Hãy chọn trường hợp đúng với bạn", "href=\"#truong-hop\"");
        assertThat(drafts.of(ACCOUNT))
                .anyMatch(draft -> draft.answers().text("/whom/relation").equals("SELF"));
    }

    @Test
    void a_first_page_sent_when_the_session_was_over_is_there_after_signing_in() throws Exception {
        var late = mvc.perform(post(START)
                        .header("Origin", "http://localhost")
                        .contentType("application/x-www-form-urlencoded")
                        .content("truong-hop=other-purpose&applicant.phone=0914000333"))
                .andReturn()
                .getResponse();
        var restored = send(get("/nop-ho-so/tiep-tuc").cookie(late.getCookies()));
        assertThat(text(follow(restored)))
                .contains("0914000333", "/nop-ho-so/ban-nhap/", "Phiên đăng nhập đã hết khi bạn gửi trang này");
        assertThat(text(send(get(Objects.requireNonNull(restored.getRedirectedUrl())))))
                .contains("0914000333");
    }

    @Test
    void the_step_count_is_the_same_from_the_first_page_to_the_last() throws Exception {
        assertThat(text(send(get(START)))).contains("Bước 1/4");
        var draft = complete();
        assertThat(text(send(get(draft + "/to-khai/details")))).contains("Bước 2/4");
        assertThat(text(send(get(draft + "/to-khai/result")))).contains("Bước 3/4");
        assertThat(text(send(get(draft + "/kiem-tra")))).contains("Bước 4/4");
    }

    @Test
    void who_changes_an_answer_returns_to_the_check_page() throws Exception {
        var draft = complete();
        assertThat(text(send(get(draft + "/kiem-tra")))).contains(draft + "/to-khai/result?ve=kiem-tra#");
        var changed = send(result(draft, "2").param("ve", "kiem-tra"));
        assertThat(changed.getRedirectedUrl()).isEqualTo(draft + "/kiem-tra");
    }

    @Test
    void a_change_that_opens_questions_leads_through_these_only() throws Exception {
        var draft = complete();
        var changed =
                send(first(draft + "/to-khai/applicant", "DIVORCED", "NOW").param("ve", "kiem-tra"));
        assertThat(changed.getRedirectedUrl()).isEqualTo(draft + "/to-khai/details?ve=kiem-tra");
        var shown = text(send(get(Objects.requireNonNull(changed.getRedirectedUrl()))));
        assertThat(shown).contains("Việc ly hôn", "name=\"ve\" value=\"kiem-tra\"");
    }

    @Test
    void later_keeps_what_was_typed_and_shows_what_is_wrong_with_it() throws Exception {
        var draft = complete();
        var left = send(result(draft, "hai").param("de-sau", "co"));
        assertThat(left.getRedirectedUrl()).isEqualTo("/ho-so-cua-toi");
        assertThat(text(send(get(draft + "/to-khai/result"))))
                .contains("value=\"hai\"", "Số bản cần cấp: phải là số nguyên");
    }

    @Test
    void another_case_on_the_way_clears_what_no_longer_applies() throws Exception {
        var draft = complete();
        send(first(draft + "/to-khai/applicant", "NEVER_MARRIED", "NOW").param("truong-hop", "marriage"));
        var now = drafts.get(id(draft), ACCOUNT);
        assertThat(now.caseKey()).isEqualTo("marriage");
        assertThat(text(send(get(draft + "/to-khai/details")))).contains("partner.fullName");
    }

    @Test
    void a_warning_must_be_confirmed_and_reaches_the_clerk() throws Exception {
        var draft = complete();
        send(first(draft + "/to-khai/applicant", "MARRIED", "NOW").param("truong-hop", "marriage"));
        send(form(draft + "/to-khai/details")
                .param("self.ethnicity", "01")
                .param("self.nationality", "VN")
                .param("marriage.spouseName", "Lê Thị Chín")
                .param("marriage.number", "12/2001")
                .param("marriage.date", "1/2/2001")
                .param("marriage.agency", "UBND xã")
                .param("partner.fullName", "Trần Thị Mười")
                .param("partner.birthDate.year", "1990")
                .param("partner.nationality", "VN")
                .param("partner.identityNumber", "C1234567")
                .param("partner.residence", "Huế")
                .param("partner.agency", "UBND xã"));
        var refused = send(filing(draft));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("href=\"#xac-nhan-marries-while-married\"");
        var filed = send(filing(draft).param("xac-nhan", "marries-while-married"));
        assertThat(filed.getRedirectedUrl()).endsWith("/da-nop");
    }

    @Test
    void two_who_file_one_draft_at_once_both_find_it_filed() throws Exception {
        var draft = complete();
        var barrier = new CyclicBarrier(2);
        var shown = shown(draft + "/kiem-tra");
        Callable<String> file = () -> {
            barrier.await();
            var answer = send(form(draft + "/nop").param("da-xem", shown));
            return answer.getStatus() + " " + answer.getRedirectedUrl();
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(file);
            var second = both.submit(file);
            assertThat(first.get()).startsWith("30").contains("/ho-so-cua-toi/" + id(draft));
            assertThat(second.get()).startsWith("30").contains("/ho-so-cua-toi/" + id(draft));
        }
    }

    @Test
    void a_filed_drafts_address_leads_to_the_dossier_for_people_and_machines() throws Exception {
        var draft = complete();
        send(filing(draft));
        for (var page : new String[] {"", "/to-khai/result", "/giay-to", "/kiem-tra"}) {
            assertThat(send(get(draft + page)).getRedirectedUrl()).as(page).isEqualTo("/ho-so-cua-toi/" + id(draft));
        }
        var machine = SignedIn.token(SignedIn.person("046065002205", "Tôn Thất Minh"), "dossier.read", "dossier.write");
        var read = mvc.perform(get("/api/v1/my-drafts/" + id(draft)).with(machine))
                .andReturn()
                .getResponse();
        assertThat(read.getStatus()).isEqualTo(303);
        assertThat(read.getRedirectedUrl()).isEqualTo("/api/v1/my-dossiers/" + id(draft));
        var again = mvc.perform(post("/api/v1/my-drafts/" + id(draft) + "/filing")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .with(machine))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(json.readTree(again.getContentAsString(StandardCharsets.UTF_8))
                        .path("id")
                        .asString(""))
                .isEqualTo(id(draft).toString());
    }

    @Test
    void the_confirmation_says_what_to_quote_who_has_it_and_by_when_they_answer() throws Exception {
        var draft = complete();
        var filed = send(filing(draft)).getRedirectedUrl();
        var page = text(send(get(Objects.requireNonNull(filed))));
        var reference = Pattern.compile("NH-\\d{6,}-\\d").matcher(page);

        assertThat(reference.find()).isTrue();
        assertThat(FilingReference.read(reference.group())).isPresent();
        assertThat(page).contains("Trung tâm xã Thử", "0234 000 000", "Bộ phận một cửa trả lời trước", "23/11/2026");
        assertThat(send(get("/ho-so-cua-toi/" + id(draft) + "/to-khai.pdf")).getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void a_draft_is_thrown_away_only_when_that_is_confirmed() throws Exception {
        var draft = complete();
        var address = "/ho-so-cua-toi/ban-nhap/" + id(draft) + "/bo";
        assertThat(text(send(get(address)))).contains("Xóa bản khai này?", "action=\"" + address + "\"");
        assertThat(drafts.find(id(draft), ACCOUNT)).isPresent();
        assertThat(send(form(address)).getRedirectedUrl()).isEqualTo("/ho-so-cua-toi");
        assertThat(drafts.find(id(draft), ACCOUNT)).isEmpty();
    }

    @Test
    void a_supplement_keeps_the_good_file_when_another_is_refused() throws Exception {
        var draft = complete();
        send(filing(draft));
        ask(id(draft), "[\"Thêm bản án\"]");
        var page = "/ho-so-cua-toi/" + id(draft) + "/bo-sung";
        var shown = shown(page);
        var good = new MockMultipartFile("tep", "ban-an.pdf", "application/pdf", APrintedForm.pdf());
        var bad = new MockMultipartFile("tep", "xau.heic", "image/heic", new byte[] {'M', 'Z', 0, 1, 2});

        var refused = send(multipart(page)
                .file(good)
                .file(bad)
                .param("da-xem", shown)
                .param("giai-trinh", "Bản án kèm theo")
                .with(csrf()));
        assertThat(refused.getStatus()).isEqualTo(422);
        var kept = Pattern.compile("name=\"giu\" type=\"checkbox\" value=\"([^\"]+)\" checked>.*>ban-an.pdf<")
                .matcher(text(refused));
        assertThat(kept.find()).isTrue();
        assertThat(text(refused)).contains("xau.heic: ", "Bản án kèm theo");

        var gone = send(
                form(page).param("da-xem", shown).param("giu", UUID.randomUUID().toString()));
        assertThat(text(gone)).contains("Một tệp đã nhận trước đó không còn nữa");

        assertThat(send(form(page).param("da-xem", shown).param("giu", kept.group(1)))
                        .getRedirectedUrl())
                .isEqualTo("/ho-so-cua-toi/" + id(draft));
        assertThat(text(send(get("/ho-so-cua-toi/" + id(draft))))).contains("ban-an.pdf");
    }

    @Test
    void a_supplement_corrects_answers_and_shows_old_and_new() throws Exception {
        var draft = complete();
        send(filing(draft));
        var dossier = "/ho-so-cua-toi/" + id(draft);
        ask(id(draft), "[\"Sửa số bản\"]");
        assertThat(text(send(get(dossier + "/bo-sung"))))
                .contains("/nop-ho-so/bo-sung/" + id(draft) + "/to-khai/result");

        var corrected = send(result("/nop-ho-so/bo-sung/" + id(draft), "3"));
        assertThat(corrected.getRedirectedUrl()).isEqualTo(dossier + "/bo-sung");
        assertThat(text(send(get(dossier + "/bo-sung")))).contains("Nội dung đã sửa");
        var late = supplement(draft);
        var otherTab = supplement(draft);
        var given = send(supplement(draft).param("giai-trinh", "Cần thêm hai bản"));
        assertThat(given.getRedirectedUrl()).isEqualTo(dossier);
        assertThat(corrections.of(id(draft))).isEmpty();

        var page = text(send(get(dossier)));
        assertThat(page).contains("Giải trình: Cần thêm hai bản", "<strong>3</strong>");

        assertThat(send(late.param("giai-trinh", "Cần thêm hai bản")).getRedirectedUrl())
                .isEqualTo(dossier);
        var other = send(otherTab.param("giai-trinh", "Thiếu một giấy"));
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(text(other)).contains("chưa được nhận", "Thiếu một giấy", "href=\"" + dossier + "\"");
        assertThat(send(result("/nop-ho-so/bo-sung/" + id(draft), "3")).getRedirectedUrl())
                .isEqualTo(dossier);
        var correction = send(result("/nop-ho-so/bo-sung/" + id(draft), "7"));
        assertThat(correction.getStatus()).isEqualTo(409);
        assertThat(text(correction)).contains("chưa được nhận", ": 7");
        assertThat(send(result(draft, "7")).getStatus()).isEqualTo(409);
        assertThat(text(send(get(dossier)))).contains("<strong>3</strong>");
    }

    @Test
    void a_correction_that_another_commune_would_decide_is_refused() throws Exception {
        var draft = complete();
        send(filing(draft));
        ask(id(draft), "[\"Sửa nơi cư trú\"]");
        var other = areas.communesOf(new vn.motcua.organisation.AreaCode("01")).getFirst();
        send(form("/nop-ho-so/bo-sung/" + id(draft) + "/to-khai/applicant")
                .param("applicant.birthDate", "14/2/1965")
                .param("applicant.sex", "MALE")
                .param("applicant.residence.province", "01")
                .param("applicant.residence.commune", other.code().value())
                .param("applicant.residence.street", "1 Phố Huế")
                .param("whom.relation", "SELF")
                .param("marital.state", "NEVER_MARRIED")
                .param("period.kind", "NOW"));
        var refused = send(supplement(draft));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Nội dung sửa làm thay đổi nơi có thẩm quyền");
        assertThat(corrections.of(id(draft))).isPresent();
    }

    @Test
    void more_than_a_sheet_can_say_is_not_asked_for() throws Exception {
        var draft = complete();
        send(filing(draft));
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        var items = "[" + "\"Bản sao\",".repeat(50) + "\"Bản sao\"]";
        var refused =
                mvc.perform(request(id(draft), items).with(clerk)).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("/problems/dossier.too-much-asked", "\"max\":50");
    }
}
