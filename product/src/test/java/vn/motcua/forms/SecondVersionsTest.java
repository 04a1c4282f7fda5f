package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.shared.Language;

/** The forms with few pages: questions that open on the page itself, what follows from the case, rows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondVersionsTest {
    private static final Form MARITAL = Desk.FORMS.find(new FormId("marital-status", 3));
    private static final Form BIRTH = Desk.FORMS.find(new FormId("birth-registration", 3));
    private static final Form BUSINESS = Desk.FORMS.find(new FormId("household-business", 3));

    @ParameterizedTest
    @CsvSource({"marital-status,3", "birth-registration,4", "household-business,2"})
    void the_number_of_pages_never_depends_on_the_answers(String key, int pages) {
        var form = Desk.FORMS.find(new FormId(key, 3));
        assertThat(form.everyPage(Language.VI)).hasSize(pages);
        assertThat(form.pages(Answers.EMPTY.withCase("hospital"), Language.VI)).hasSize(pages);
    }

    @Test
    void what_follows_from_the_case_is_filled_in_and_not_asked() {
        var household = BUSINESS.prefill(Answers.EMPTY.withCase("household"), Desk.EID);

        assertThat(household.text("/founders/kind")).isEqualTo("FAMILY");
        assertThat(names(BUSINESS.view("founding", household, List.of(), Language.VI)))
                .contains("members")
                .doesNotContain("founders.kind");
        assertThat(names(BUSINESS.view("founding", Answers.EMPTY.withCase("individual"), List.of(), Language.VI)))
                .doesNotContain("members", "founders.kind");
    }

    @Test
    void an_answer_against_the_case_is_refused() {
        var given = Desk.answers("{\"case\": \"household\", \"founders\": {\"kind\": \"INDIVIDUAL\"}}");
        assertThat(Desk.messages(BUSINESS, BUSINESS.settled(given)))
                .contains("Hộ kinh doanh do ai thành lập?: trái với trường hợp đã chọn ở đầu hồ sơ. Hãy đổi trường hợp,"
                        + " hoặc bỏ trống mục này.");
    }

    @Test
    void a_purpose_that_is_a_case_of_its_own_is_not_offered_in_another_case() {
        var other = Answers.EMPTY.withCase("other-purpose");
        var page = MARITAL.view("details", other, List.of(), Language.VI);
        assertThat(page.fields().stream()
                        .filter(field -> field.name().equals("purpose.kind"))
                        .flatMap(field -> field.options().stream())
                        .map(FormPage.OptionView::value))
                .containsExactly("PROPERTY", "LOAN", "OTHER");
        assertThat(Desk.messages(
                        MARITAL, Desk.answers("{\"case\": \"other-purpose\", \"purpose\": {\"kind\": \"MARRY\"}}")))
                .contains("Bạn dùng giấy này để làm gì?: chọn một trong các mục đã cho.");
    }

    @Test
    void a_question_that_an_answer_opens_is_asked_without_being_called_missing() {
        var before = BIRTH.prefill(Answers.EMPTY.withCase("no-record"), Desk.EID);
        var posted = new HashMap<>(child());
        posted.put("evidence.kind", List.of("WITNESSES"));

        var sent = BIRTH.send("child", before, posted, Desk.TODAY, Language.VI);
        assertThat(sent.findings()).isEmpty();
        assertThat(sent.opensMore()).isTrue();
        assertThat(names(BIRTH.view("child", sent.answers(), sent.findings(), Language.VI)))
                .contains("witnesses");

        posted.putAll(Desk.post("witnesses.0.fullName", "Lê Văn Tám", "witnesses.0.personalNumber", "001090012345"));
        posted.putAll(Desk.post("witnesses.0.residence", "Huế"));
        assertThat(BIRTH.send("child", sent.answers(), posted, Desk.TODAY, Language.VI)
                        .isDone())
                .isTrue();
    }

    @Test
    void what_an_opened_question_would_propose_is_taken_at_once() {
        var before = MARITAL.prefill(Answers.EMPTY.withCase("other-purpose"), Desk.EID);
        var posted = Desk.post("result.copies", "1", "result.way", "POST", "declaration.truth", "true");

        var sent = MARITAL.send("result", before, posted, Desk.TODAY, Language.VI);
        assertThat(sent.isDone()).isTrue();
        assertThat(sent.answers().text("/post/recipient")).isEqualTo("Nguyễn Thị Hoa");
        assertThat(sent.answers().text("/post/address/commune")).isEqualTo("00004");
    }

    @Test
    void rows_are_added_and_taken_away_unchecked() {
        var before = Answers.EMPTY.withCase("household");
        var posted = Desk.post("members.0.fullName", "Lê Văn Tám", "members.1.fullName", "Lê Thị Chín");
        posted.put(Form.DROP_ROW, List.of("members.0"));

        var sent = BUSINESS.send("founding", before, posted, Desk.TODAY, Language.VI);
        assertThat(sent.changesRows()).isTrue();
        assertThat(sent.findings()).isEmpty();
        assertThat(sent.answers().value("/members").orElseThrow().size()).isEqualTo(1);
        assertThat(sent.answers().text("/members/0/fullName")).isEqualTo("Lê Thị Chín");
    }

    @Test
    void a_mother_who_files_need_not_type_what_the_eid_knows() {
        var before = BIRTH.prefill(Answers.EMPTY.withCase("hospital"), Desk.EID);
        var sent = BIRTH.take("applicant", before, with(Journeys.APPLICANT, "relation.kind", "MOTHER"));
        var page = BIRTH.view("parents", sent, List.of(), Language.VI);

        assertThat(page.parts().stream().flatMap(part -> part.known().stream()).map(FormPage.FieldView::name))
                .contains("mother.fullName", "mother.birthDate", "mother.personalNumber", "mother.residence");
    }

    @Test
    void old_answers_with_all_that_is_now_left_out_are_still_taken() {
        var answers = Desk.answers("""
                {"case": "other-purpose",
                 "applicant": {"fullName": "H’Hen Niê", "birthDate": "1990-05-06", "sex": "FEMALE",
                  "personalNumber": "001190030005", "phone": "+84 (0) 912 345 678",
                  "residence": {"province": "01", "provinceName": "Hà Nội", "commune": "00004",
                   "communeName": "Phường Ngọc Hà", "street": "12 Lê Lợi"}},
                 "whom": {"relation": "SELF"}, "self": {"ethnicity": "01", "nationality": "VN"},
                 "period": {"kind": "NOW"}, "marital": {"state": "NEVER_MARRIED"}, "purpose": {"kind": "LOAN"},
                 "previous": {"issued": false}, "result": {"copies": 1, "way": "ELECTRONIC"},
                 "declaration": {"truth": true}}
                """);
        var settled = MARITAL.settled(answers);

        assertThat(Desk.messages(MARITAL, settled)).isEmpty();
        assertThat(settled.text("/applicant/fullName")).isEqualTo("H'Hen Niê");
        assertThat(settled.text("/applicant/phone")).isEqualTo("0912345678");
        assertThat(settled.text("/applicant/residence/communeName")).isEqualTo("Phường Ba Đình");
        assertThat(settled.text("/applicant/residence/provinceName")).isEqualTo("Thành phố Hà Nội");
        assertThat(MARITAL.settled(settled)).isEqualTo(settled);
    }

    @Test
    void no_telephone_is_asked_where_the_law_asks_none() {
        var known = new HashMap<>(Desk.EID);
        known.remove("eid.phone");
        assertThat(MARITAL.checkPage("applicant", MARITAL.prefill(known), Desk.TODAY, Language.VI).stream()
                        .map(Finding::pointer))
                .doesNotContain("/applicant/phone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0912 345|thiếu chữ số",
                "0912 345 6789|thừa chữ số",
                "0912345678 / 0912345679|ô này chỉ giữ được một số điện thoại",
                "0912345678 máy lẻ 12|không giữ được “máy lẻ 12”",
                "0912345678 (Hà, con gái)|không ghi “(Hà, con gái)”. Điều cần nhắn thêm thì báo bộ phận một cửa",
                "0812345|thiếu chữ số",
                "gọi cho mẹ|không phải là số điện thoại",
                "0000000000|không phải là số điện thoại thật"
            })
    void what_is_no_telephone_number_is_refused_with_what_is_wrong(String typed, String sentence) {
        var sent = MARITAL.take("applicant", Answers.EMPTY, Desk.post("applicant.phone", typed));
        assertThat(MARITAL.checkPage("applicant", sent, Desk.TODAY, Language.VI).stream()
                        .filter(finding -> finding.pointer().equals("/applicant/phone"))
                        .map(Finding::message))
                .singleElement()
                .asString()
                .contains(sentence);
    }

    @Test
    void differences_are_told_as_people_read_them() {
        var before = Desk.answers("{\"child\": {\"fullName\": \"Trần Bảo Ngọc\", \"sex\": \"FEMALE\"}}");
        var after = Desk.answers("{\"child\": {\"fullName\": \"Trần Bảo Ngân\", \"sex\": \"FEMALE\"}}");
        assertThat(BIRTH.differences(before, after, Language.VI))
                .containsExactly(new Difference("Họ, chữ đệm, tên của trẻ", "Trần Bảo Ngọc", "Trần Bảo Ngân"));
    }

    static Map<String, List<String>> child() {
        var posted = new HashMap<>(Desk.post(
                "child.fullName",
                "Nguyễn Minh An",
                "child.sex",
                "MALE",
                "child.birthDate",
                "15/11/2026",
                "child.ethnicity",
                "01",
                "child.nationality",
                "VN"));
        posted.putAll(Desk.post("child.homeTown.province", "46", "child.homeTown.commune", "19804"));
        posted.putAll(Desk.post("birthplace.kind", "FACILITY", "facility.name", "Bệnh viện"));
        posted.putAll(Desk.post("facility.area.province", "46", "facility.area.commune", "19804"));
        return posted;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> posted, String name, String value) {
        var all = new HashMap<>(posted);
        all.put(name, new ArrayList<>(List.of(value)));
        return all;
    }

    private static List<String> names(FormPage page) {
        return page.fields().stream().map(FormPage.FieldView::name).toList();
    }
}
