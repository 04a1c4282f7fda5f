package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import java.util.regex.Pattern;
import motcua.vietnamese.FormerCommune;
import motcua.vietnamese.Places;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.MaritalStatusAnswers;
import vn.motcua.forms.Answers;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Areas;
import vn.motcua.result.Offices;
import vn.motcua.ui.TheNextPage;

/** A person comes to the counter with a card: scanned, filled in, filed and received on one page. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectFilingTest {
    private static final String START = "/mot-cua/nop-truc-tiep/1.004873";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    Areas areas;

    @Autowired
    Drafts drafts;

    @Autowired
    Dossiers store;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc mvc;

    @Test
    void the_choice_of_a_procedure_is_that_of_its_case_and_the_scanner_finds_its_field_focused() throws Exception {
        offices.one();
        assertThat(page("/mot-cua/nop-truc-tiep")).contains("href=\"" + START + "?truong-hop=other-purpose\"");
        assertThat(page(START + "?truong-hop=other-purpose"))
                .containsPattern("name=\"ma-qr\"[^>]*autofocus")
                .containsPattern("value=\"other-purpose\" checked");

        assertThat(page("/mot-cua/nop-truc-tiep?tim=tinh trang hon nhan"))
                .contains("href=\"" + START + "?truong-hop=other-purpose\"", "value=\"tinh trang hon nhan\"");
        assertThat(page("/mot-cua/nop-truc-tiep?tim=khong co viec nay"))
                .contains("Không có thủ tục nào tại quầy có tên hoặc mã này")
                .doesNotContain(START);

        var wrong = send(post(START).param("ma-qr", "123"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("id=\"ma-qr-error\"", "id=\"truong-hop-error\"");
    }

    @Test
    void a_scanned_card_is_filled_in_filed_and_received_in_the_persons_name() throws Exception {
        var name = areas.get(offices.one().commune()).name(DAY);
        var draft = scan("60 Nguyễn Huệ, " + name + ", Huế");
        assertThat(page(draft)).contains("Tôn Thất Minh", "046065002205", "trang-applicant", "Nộp và tiếp nhận");
        assertThat(answers(draft).text("/applicant/residence/commune"))
                .isEqualTo(offices.one().commune().value());

        fillIn(draft);
        var form = form(draft);
        form.add("thanh-phan", "identity");
        form.add("viec", "nop");
        var filed = send(post(draft).params(form));
        assertThat(filed.getRedirectedUrl()).isEqualTo("/mot-cua/" + id(draft));

        var handling = (Dossier.InHandling) store.get(id(draft));
        assertThat(accounts.find("046065002205")).contains(handling.filing().applicant());
        assertThat(handling.filing().assistedBy()).isEqualTo(offices.one().account("lan"));
        assertThat(handling.filing().channel()).isEqualTo(Channel.DIRECT);
        assertThat(dossiers.trace(id(draft)).getLast())
                .isInstanceOfSatisfying(
                        DossierEvent.Received.class,
                        received -> assertThat(received.checked()).containsExactly("identity"));
        assertThat(text(send(TheNextPage.after(filed)))).contains("Xuất trình tại quầy", "/mau/01.pdf");
        assertThat(send(post(draft).params(form)).getRedirectedUrl()).isEqualTo("/mot-cua/" + id(draft));
        form.set("applicant.fullName", "Nguyễn Văn Khác");
        var other = send(post(draft).params(form));
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(text(other)).contains("chưa được nhận", "Nguyễn Văn Khác", "href=\"/mot-cua/" + id(draft) + "\"");
        assertThat(store.filed(id(draft)).answers().text("/applicant/fullName")).isNotEqualTo("Nguyễn Văn Khác");
    }

    @Test
    void what_is_thrown_away_is_asked_first_and_kept_with_all_that_was_typed_until_then() throws Exception {
        var draft = scan("60 Nguyễn Huệ");
        var form = form(draft);
        form.set("applicant.phone", "0912345678");
        form.add("viec", "bo");
        assertThat(send(post(draft).params(form)).getRedirectedUrl()).isEqualTo(draft + "/bo");
        assertThat(page(draft + "/bo"))
                .contains("Bỏ hồ sơ đang nhập này?", "không lấy lại được", "href=\"" + draft + "\"");
        assertThat(answers(draft).text("/applicant/phone")).isEqualTo("0912345678");

        assertThat(send(post(draft + "/bo")).getRedirectedUrl()).isEqualTo("/mot-cua/nop-truc-tiep");
        assertThat(send(get(draft + "/bo")).getStatus()).isEqualTo(404);
    }

    @Test
    void what_is_missing_is_said_at_once_what_was_typed_stays_and_nothing_is_filed() throws Exception {
        var draft = scan("60 Nguyễn Huệ");
        var form = form(draft);
        form.set("applicant.phone", "0912 345");
        form.add("viec", "nop");
        var again = send(post(draft).params(form));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("href=\"#applicant-phone\"", "href=\"#whom-relation\"", "0912 345");
        assertThat(store.find(id(draft))).isEmpty();
        assertThat(text(send(post(draft).params(form(draft)).param("viec", "de-sau"))))
                .isEmpty();
        assertThat(page("/mot-cua/nop-truc-tiep")).contains(draft);
    }

    @Test
    void the_first_page_sent_twice_begins_one_draft() throws Exception {
        var shown = page(START + "?truong-hop=other-purpose");
        var number = Pattern.compile("name=\"trang\" value=\"([0-9a-f-]{36})\"").matcher(shown);
        assertThat(number.find()).isTrue();
        var first = send(post(START)
                .param("truong-hop", "other-purpose")
                .param("nhap-tay", "true")
                .param("trang", number.group(1)));
        var draft = String.valueOf(first.getRedirectedUrl());
        fillIn(draft);
        var second = send(post(START)
                .param("truong-hop", "other-purpose")
                .param("nhap-tay", "true")
                .param("trang", number.group(1)));
        assertThat(second.getRedirectedUrl()).isEqualTo(draft);
        assertThat(answers(draft).text("/applicant/fullName")).isNotEmpty();
    }

    @Test
    void papers_that_were_ticked_stay_ticked_when_the_page_is_left_for_later() throws Exception {
        var draft = scan("60 Nguyễn Huệ");
        assertThat(page(draft)).doesNotContainPattern("value=\"identity\" checked");
        send(post(draft).params(form(draft)).param("thanh-phan", "identity").param("viec", "de-sau"));
        assertThat(page(draft)).containsPattern("value=\"identity\" checked");
        send(post(draft).params(form(draft)).param("viec", "quet"));
        assertThat(page(draft)).containsPattern("value=\"identity\" checked");
    }

    @Test
    void one_tick_says_of_all_three_papers_that_they_were_shown_and_each_of_them_is_kept() throws Exception {
        var draft = scan("60 Nguyễn Huệ");
        fillIn(draft);
        assertThat(page(draft)).contains("Đã xem đủ cả 3 giấy tờ dưới đây", "name=\"du-giay-to\"");
        var form = form(draft);
        form.add("du-giay-to", "true");
        form.add("viec", "nop");
        assertThat(send(post(draft).params(form)).getRedirectedUrl()).isEqualTo("/mot-cua/" + id(draft));
        assertThat(dossiers.trace(id(draft)).getLast())
                .isInstanceOfSatisfying(
                        DossierEvent.Received.class,
                        received -> assertThat(received.checked())
                                .containsExactly("divorce-or-death", "identity", "residence"));
    }

    @Test
    void a_paper_that_is_asked_for_after_the_one_tick_is_ticked_by_itself() throws Exception {
        var draft = scan("60 Nguyễn Huệ");
        fillIn(draft);
        var form = form(draft);
        form.set("whom.relation", "CHILD");
        form.add("du-giay-to", "true");
        send(post(draft).params(form));
        assertThat(page(draft))
                .containsPattern("value=\"identity\" checked")
                .containsPattern("value=\"residence\" checked")
                .contains("value=\"authorisation-of-relative\"")
                .doesNotContainPattern("value=\"authorisation-of-relative\" checked")
                .contains("Đã xem đủ cả 4 giấy tờ dưới đây")
                .doesNotContainPattern("name=\"du-giay-to\"[^>]* checked");
    }

    @Test
    void a_clerk_finds_every_draft_page_by_page() throws Exception {
        var made = new HashSet<String>();
        for (int i = 0; i < 22; i++) {
            made.add(scan("60 Nguyễn Huệ"));
        }
        var seen = new HashSet<String>();
        var address = "/mot-cua/nop-truc-tiep";
        for (int pages = 0; !address.isEmpty() && pages < 50; pages++) {
            var text = page(address);
            made.stream().filter(text::contains).forEach(seen::add);
            var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(text);
            address = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen).isEqualTo(made);
        made.forEach(draft -> drafts.discard(id(draft), offices.one().account("lan")));
        assertThat(send(get("/mot-cua/nop-truc-tiep?ban-nhap=x")).getStatus()).isEqualTo(422);
    }

    @Test
    void an_answer_that_asks_for_more_shows_it_before_anything_is_filed() throws Exception {
        var draft = scan("60 Nguyễn Huệ");
        assertThat(page(draft)).doesNotContain("name=\"divorce.kind\"");
        var form = form(draft);
        form.set("marital.state", "DIVORCED");
        form.add("viec", "nop");
        assertThat(text(send(post(draft).params(form)))).contains("name=\"divorce.kind\"");
        assertThat(store.find(id(draft))).isEmpty();
    }

    @Test
    void the_address_of_an_old_card_leads_to_the_commune_of_today() throws Exception {
        var code = offices.one().commune().value();
        var old = former(one -> one.province().contains("Huế")
                && one.successors().size() == 1
                && one.successors().getFirst().code().equals(code));
        var draft = scan("Thôn 3, " + old.name() + ", " + old.district() + ", " + old.province());
        assertThat(answers(draft).text("/applicant/residence/commune")).isEqualTo(code);
        assertThat(answers(draft).text("/applicant/residence/street")).isEqualTo("Thôn 3");
    }

    @Test
    void of_a_commune_that_was_split_the_clerk_chooses_and_nothing_of_the_address_is_lost() throws Exception {
        var old = former(one -> one.successors().size() > 1);
        var written = "Thôn 3, " + old.name() + ", " + old.district() + ", " + old.province();
        var draft = scan(written);
        assertThat(answers(draft).text("/applicant/residence/street")).isEqualTo("Thôn 3");
        assertThat(answers(draft).text("/applicant/residence/communeName")).contains(old.name(), old.district());
        assertThat(page(draft)).contains("name=\"applicant.residence.candidate\"");

        var form = form(draft);
        form.set("applicant.residence.candidate", old.successors().getLast().code());
        send(post(draft).params(form));
        assertThat(answers(draft).text("/applicant/residence/commune"))
                .isEqualTo(old.successors().getLast().code());
        assertThat(answers(draft).text("/applicant/residence/street")).isEqualTo("Thôn 3");
    }

    @Test
    void an_address_that_nobody_can_read_stays_as_it_is_written() throws Exception {
        var draft = scan("Ấp Không Có, Xã Không Tồn Tại, Huyện Lạ");
        assertThat(answers(draft).text("/applicant/residence/street"))
                .isEqualTo("Ấp Không Có, Xã Không Tồn Tại, Huyện Lạ");
        assertThat(page(draft)).contains("Ấp Không Có, Xã Không Tồn Tại, Huyện Lạ");
    }

    @Test
    void of_a_commune_that_nobody_knows_the_province_is_kept() throws Exception {
        var written = "Thôn 3, Xã Không Tồn Tại, Huyện Phú Vang, Thừa Thiên Huế";
        var draft = scan(written);
        assertThat(answers(draft).text("/applicant/residence/street")).isEqualTo(written);
        assertThat(answers(draft).text("/applicant/residence/province")).isEqualTo("46");
        assertThat(answers(draft).text("/applicant/residence/commune")).isEmpty();
    }

    @Test
    void what_a_card_says_is_judged_beside_its_fields_as_what_is_typed() throws Exception {
        var right = page(scan("Thôn 3, Huế"));
        assertThat(right).doesNotContain("applicant-personalNumber-error", "applicant-birthDate-error");

        var sex = page(scanned("046065002205||Tôn Thất Minh|14021965|Nữ|Thôn 3, Huế|01012022"));
        assertThat(sex).contains("applicant-personalNumber-error").doesNotContain("applicant-residence-error");
        var place = page(scanned("999095002205||Tôn Thất Minh|14021995|Nam|Thôn 3, Huế|01012022"));
        assertThat(place).contains("applicant-personalNumber-error");
        var future = page(scanned("046235002205||12345|14022035|Nam|Thôn 3, Huế|01012022"));
        assertThat(future)
                .contains("applicant-personalNumber-error", "applicant-birthDate-error", "applicant-fullName-error");
    }

    private String scanned(String card) throws Exception {
        offices.one();
        var begun = send(post(START).param("truong-hop", "other-purpose").param("ma-qr", card));
        return String.valueOf(begun.getRedirectedUrl());
    }

    private static FormerCommune former(java.util.function.Predicate<FormerCommune> wanted) {
        return Places.formerCodes().stream()
                .flatMap(code -> Places.formerly(code).stream())
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private String scan(String address) throws Exception {
        offices.one();
        var begun = send(post(START)
                .param("truong-hop", "other-purpose")
                .param("ma-qr", "046065002205||Tôn Thất Minh|14021965|Nam|" + address + "|01012022"));
        return String.valueOf(begun.getRedirectedUrl());
    }

    private void fillIn(String draft) {
        var commune = offices.one().commune();
        var all = Answers.of(json.readTree(MaritalStatusAnswers.JSON
                .replace("COMMUNE", commune.value())
                .replace("NAME OF IT", areas.get(commune).name(DAY))));
        drafts.save(draft(draft), all.withCase("other-purpose"));
    }

    private MultiValueMap<String, String> form(String draft) throws Exception {
        return AFilledForm.in(page(draft), draft);
    }

    private Answers answers(String draft) {
        return draft(draft).answers();
    }

    private Drafts.Draft draft(String address) {
        return drafts.get(id(address), offices.one().account("lan"));
    }

    private static DossierId id(String draft) {
        return new DossierId(UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)));
    }

    private String page(String address) throws Exception {
        var answer = send(get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(offices.one().as("lan", Role.COUNTER_CLERK)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
