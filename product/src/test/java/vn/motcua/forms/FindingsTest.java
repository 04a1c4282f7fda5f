package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'widget':'text' | {'type':'string','maxLength':9} | {} | Nhập mục hỏi.",
                "'widget':'text' | {'type':'string','maxLength':9} | {'x': 5} | Mục hỏi: phải là chữ.",
                "'widget':'text' | {'type':'string','maxLength':3} | {'x': 'dài quá'} | Mục hỏi: dài quá, nhiều nhất 3 ký tự.",
                "'widget':'text' | {'type':'string','minLength':3,'maxLength':9} | {'x': 'a'} | Mục hỏi: phải có ít nhất 3 ký tự.",
                "'widget':'text','messages':{'pattern':['Chỉ ghi a.','Only a.']} | {'type':'string','pattern':'^a+$'} | {'x': 'b'} | Chỉ ghi a.",
                "'widget':'email' | {'type':'string','format':'email'} | {'x': 'hoa'} | Mục hỏi: phải viết như ten@example.vn.",
                "'widget':'email' | {'type':'string','format':'email'} | {'x': 'a@b'} | Mục hỏi: phải viết như ten@example.vn.",
                "'widget':'text' | {'type':'string','format':'uri','maxLength':90} | {'x': 'a b'} | Mục hỏi: chưa đúng cách viết.",
                "'widget':'date' | {'type':'string','format':'date'} | {'x': '2026-02-30'} | Mục hỏi: phải là ngày có thật",
                "'widget':'date','notAfter':'today' | {'type':'string','format':'date'} | {'x': '2026-11-21'} | Mục hỏi: không được sau hôm nay (20/11/2026).",
                "'widget':'date' | {'type':'string','format':'date'} | {'x': '9999-12-31'} | Mục hỏi: không được sau ngày 20/11/2126.",
                "'widget':'date','notAfter':'today+1y' | {'type':'string','format':'date'} | {'x': '2027-11-21'} | Mục hỏi: không được sau ngày 20/11/2027.",
                "'widget':'date','notBefore':'today-6m' | {'type':'string','format':'date'} | {'x': '2026-05-19'} | Mục hỏi: không được trước ngày 20/05/2026.",
                "'widget':'date','notAfter':'today-10d' | {'type':'string','format':'date'} | {'x': '2026-11-11'} | Mục hỏi: không được sau ngày 10/11/2026.",
                "'widget':'date','notBefore':'1900-01-01' | {'type':'string','format':'date'} | {'x': '1899-12-31'} | Mục hỏi: không được trước ngày 01/01/1900.",
                "'widget':'date','ageAtLeast':18 | {'type':'string','format':'date'} | {'x': '2008-11-21'} | Mục hỏi: người này phải đủ 18 tuổi.",
                "'widget':'number' | {'type':'integer','minimum':2} | {'x': 1} | Mục hỏi: phải từ 2 trở lên.",
                "'widget':'money' | {'type':'integer','maximum':1000000} | {'x': 1000001} | Mục hỏi: phải từ 1.000.000 trở xuống.",
                "'widget':'number' | {'type':'integer','exclusiveMinimum':2} | {'x': 2} | Mục hỏi: phải lớn hơn 2.",
                "'widget':'number' | {'type':'integer','exclusiveMaximum':2} | {'x': 2} | Mục hỏi: phải nhỏ hơn 2.",
                "'widget':'number' | {'type':'integer','multipleOf':5} | {'x': 7} | Mục hỏi: phải là bội số của 5.",
                "'widget':'number' | {'type':'integer'} | {'x': 'ba'} | Mục hỏi: phải là số nguyên viết bằng chữ số, ví dụ 2.",
                "'widget':'yes-no' | {'type':'boolean'} | {} | Chọn mục hỏi.",
                "'widget':'yes-no' | {'type':'boolean'} | {'x': 'có'} | Mục hỏi: chọn Có hoặc Không.",
                "'widget':'declaration' | {'type':'boolean'} | {} | Đánh dấu vào ô cam đoan thì mới nộp được tờ khai.",
                "'widget':'declaration' | {'type':'boolean'} | {'x': false} | Đánh dấu vào ô cam đoan thì mới nộp được tờ khai.",
                "'widget':'radios','options':[['A','A','A']] | {'type':'string'} | {'x': 'B'} | Mục hỏi: chọn một trong các mục đã cho.",
                "'widget':'checkboxes','options':[['A','A','A'],['B','B','B']] | {'type':'array','maxItems':1} | {'x': ['A','B']} | Mục hỏi: nhiều nhất 1 mục.",
                "'widget':'checkboxes','options':[['A','A','A'],['B','B','B']] | {'type':'array','minItems':2} | {'x': ['A']} | Mục hỏi: phải có ít nhất 2 mục.",
                "'widget':'checkboxes','options':[['A','A','A']] | {'type':'array','uniqueItems':true} | {'x': ['A','A']} | Mục hỏi: có mục bị lặp lại.",
                "'widget':'text','forbiddenWords':['công ty'] | {'type':'string','maxLength':90} | {'x': 'CONG TY Ba'} | Mục hỏi: không được có từ “công ty”.",
                "'widget':'text' | {'type':'string','maxLength':90,'not':{'const':'z'}} | {'x': 'z'} | Mục hỏi: chưa hợp lệ theo mẫu tờ khai.",
            })
    void each_rule_has_a_sentence_of_its_own(String ui, String schema, String answers, String sentence) {
        var form = Desk.oneField(json(ui), json(schema));

        assertThat(Desk.messages(form, Desk.answers(json(answers))))
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith(sentence.strip()));
        assertThat(form.checkAll(Desk.answers(json(answers)), Desk.TODAY, Language.EN))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).doesNotContain("{", "forms."));
    }

    /** Programs write it where they have nothing, and it became the name of a person on papers. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "Không có", "KHÔNG RÕ"})
    void that_there_is_no_name_is_not_taken_for_one(String typed) {
        var ui = """
                {"title": ["Thử", "Trial"], "pages": [{"key": "only", "title": ["Trang", "Page"],
                 "fields": [{"field": "x", "title": ["Họ và tên", "Name"], "widget": "text"}]}]}
                """;
        var form = Desk.define(ui, """
                {"type": "object", "properties": {"x": {"$ref": "#/$defs/personName"}},
                 "$defs": {"personName": {"type": "string", "minLength": 2, "maxLength": 100}}}
                """);

        assertThat(Desk.messages(form, Desk.answers("{\"x\": \"" + typed + "\"}")))
                .singleElement()
                .asString()
                .startsWith("Họ và tên: “" + typed + "” không phải là một cái tên.");
        assertThat(Desk.messages(form, Desk.answers("{\"x\": \"Nguyễn Văn Không\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'widget':'date' | {'type':'string','format':'date'} | {'x': '2/3/1990'} | dạng \"1990-03-27\"",
                "'widget':'date' | {'type':'string','format':'date'} | {'x': '2026-02-30'} | dạng \"1990-03-27\"",
                "'widget':'date','partial':true,'messages':{'pattern':['Để trống ngày.','Leave blank.']} | {'type':'string','pattern':'^\\\\d{4}(-\\\\d{2}(-\\\\d{2})?)?$'} | {'x': '1990-5'} | chỉ biết năm thì \"1990\"",
                "'widget':'date','notAfter':'today' | {'type':'string','format':'date'} | {'x': '2026-11-21'} | không được sau hôm nay",
                "'widget':'declaration' | {'type':'boolean'} | {'x': false} | phải là true",
                "'widget':'radios','options':[['A','Một','One'],['B','Hai','Two']] | {'type':'string','enum':['A','B']} | {'x': 'C'} | một trong các giá trị: A, B"
            })
    void who_writes_json_is_told_what_stands_there_and_not_what_pages_show(
            String ui, String schema, String answers, String sentence) {
        assertThat(Desk.oneField(json(ui), json(schema)).checkAll(Desk.answers(json(answers)), Desk.TODAY, Language.VI))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toPrograms())
                        .contains(sentence.strip())
                        .doesNotContainIgnoringCase("để trống ngày", "đánh dấu"));
    }

    @Test
    void a_personal_number_must_agree_with_birth_date_and_sex() {
        var form = Desk.form("marital-status");
        var json = """
                {"whom": {"relation": "CHILD"}, "subject": {"personalNumber": "%s", "birthDate": "%s", "sex": "%s"}}
                """;
        assertThat(number(form, json.formatted("001205012345", "2005-01-02", "MALE")))
                .isEmpty();
        assertThat(number(form, json.formatted("001305012345", "2005-01-02", "MALE")))
                .contains("giới tính");
        assertThat(number(form, json.formatted("001206012345", "2005-01-02", "MALE")))
                .contains("ngày sinh");
        assertThat(number(form, json.formatted("001005012345", "2005-01-02", "MALE")))
                .contains("ngày sinh");
        assertThat(number(form, json.formatted("00120501234", "2005-01-02", "MALE")))
                .contains("12 chữ số");
    }

    @ParameterizedTest
    @CsvSource({
        "000000000000, không phải là số định danh",
        "999190030005, không có số định danh nào bắt đầu như",
        "000190030005, không có số định danh nào bắt đầu như",
        "003190030005, không có số định danh nào bắt đầu như",
        "460950123450, không có số định danh nào bắt đầu như",
        "046227012345, năm sinh còn chưa đến",
        "046999012345, năm sinh còn chưa đến"
    })
    void a_personal_number_that_nobody_can_have_is_refused(String number, String why) {
        var json = "{\"whom\": {\"relation\": \"CHILD\"}, \"subject\": {\"personalNumber\": \"" + number + "\"}}";
        assertThat(number(Desk.form("marital-status"), json)).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"046190030005", "096090030005", "101190030005", "046226012345"})
    void a_personal_number_of_any_province_or_country_is_taken(String number) {
        var json = "{\"whom\": {\"relation\": \"CHILD\"}, \"subject\": {\"personalNumber\": \"" + number + "\"}}";
        assertThat(number(Desk.form("marital-status"), json)).isEmpty();
    }

    @Test
    void a_name_of_two_alphabets_is_refused_and_its_letter_named() {
        var form = Desk.FORMS.find(new FormId("marital-status", 4));
        var json = "{\"whom\": {\"relation\": \"CHILD\"}, \"subject\": {\"fullName\": \"%s\"}}";
        assertThat(ofName(form, json.formatted("Nguуễn Văn An"))).contains("“у” (U+0443)");
        assertThat(ofName(form, json.formatted("Trần Ηoa"))).contains("“Η” (U+0397)");
        assertThat(ofName(form, json.formatted("H'Hen Niê"))).isEmpty();
    }

    private static String ofName(Form form, String answers) {
        return form.checkAll(Desk.answers(answers), Desk.TODAY, Language.VI).stream()
                .filter(finding -> finding.pointer().equals("/subject/fullName"))
                .map(Finding::message)
                .findFirst()
                .orElse("");
    }

    private static String number(Form form, String answers) {
        return form.checkPage("subject", Desk.answers(answers), Desk.TODAY, Language.VI).stream()
                .filter(finding -> finding.pointer().equals("/subject/personalNumber"))
                .map(Finding::message)
                .findFirst()
                .orElse("");
    }

    @Test
    void a_birth_certificate_cannot_be_older_than_the_child() {
        var form = Desk.form("birth-registration");
        var posts = new java.util.HashMap<>(Journeys.birthWithoutFather());
        posts.put(
                "certificate",
                Desk.post("certificate.number", "1", "certificate.date", "14/11/2026", "certificate.agency", "BV"));

        assertThat(Desk.messages(form, Journeys.walk(form, posts)))
                .contains("Ngày cấp: không được trước ngày 15/11/2026.");
    }

    @Test
    void a_commune_outside_the_province_is_named() {
        var form = Desk.form("household-business");
        var answers = form.take(
                "place",
                Answers.EMPTY,
                Desk.post(
                        "business.place.province",
                        "46",
                        "business.place.commune",
                        "00004",
                        "business.place.street",
                        "1"));

        assertThat(form.checkPage("place", answers, Desk.TODAY, Language.VI))
                .contains(
                        new Finding(
                                "/business/place/communeName",
                                "business-place-commune",
                                "Không tìm thấy “Phường Ba Đình” thuộc Thành phố Huế ở mục địa chỉ trụ sở. Chọn trong danh sách."));
    }

    @Test
    void an_old_address_that_is_not_understood_is_said_beside_the_missing_street_and_shown_again() {
        var form = Desk.form("household-business");
        var typed = "Thôn 1, Xã Không Có, Huyện Lạ";
        var answers = form.take("place", Answers.EMPTY, Desk.post("business.place.before", typed));

        var findings = form.checkPage("place", answers, Desk.TODAY, Language.VI);
        assertThat(findings.stream().map(Finding::anchor)).contains("business-place-province", "business-place-street");
        assertThat(findings.stream().map(Finding::message)).anyMatch(message -> message.contains("“" + typed + "”"));
        assertThat(form.view("place", answers, findings, Language.VI).fields().stream()
                        .filter(field -> field.name().equals("business.place"))
                        .map(FormPage.FieldView::place))
                .singleElement()
                .satisfies(place -> assertThat(place.unread()).isEqualTo(typed));
    }

    @Test
    void who_chooses_a_commune_beside_what_was_not_understood_is_taken_at_the_choice() {
        var form = Desk.form("household-business");
        var chosen = Desk.post(
                "business.place.before",
                "Thôn 1, Xã Lạ",
                "business.place.unread",
                "Thôn 1, Xã Lạ",
                "business.place.province",
                "01",
                "business.place.commune",
                "00004",
                "business.place.street",
                "Thôn 1");

        assertThat(form.take("place", Answers.EMPTY, chosen).text("/business/place/commune"))
                .isEqualTo("00004");
    }

    @Test
    void a_name_that_two_communes_bear_is_not_guessed() {
        var form = Desk.form("birth-registration");
        var answers = form.take(
                "child",
                Answers.EMPTY,
                Desk.post("child.homeTown.province", "46", "child.homeTown.commune", "Phú Xuân"));

        assertThat(answers.value("/child/homeTown/commune")).isEmpty();
        assertThat(form.checkPage("child", answers, Desk.TODAY, Language.EN).stream()
                        .map(Finding::anchor))
                .contains("child-homeTown-commune");
    }

    @Test
    void answers_that_nobody_asked_for_are_refused() {
        var form = Desk.form("marital-status");
        var answers = Desk.answers(
                "{\"marital\": {\"state\": \"WIDOWED\"}, \"divorce\": {\"number\": \"1/2020\"}, \"extra\": 1}");

        assertThat(Desk.messages(form, answers))
                .contains(
                        "Số bản án, quyết định: mục này không phải khai trong trường hợp đã chọn.",
                        "Tờ khai không có mục “extra”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Công ty Ba", "doanh nghiệp nhỏ", "Hộ kinh doanh Ba", "Hợp tác xã Tư"})
    void a_household_business_is_no_company(String name) {
        var form = Desk.form("household-business");
        var answers = form.take("name", Answers.EMPTY, Desk.post("business.name", name));

        assertThat(form.checkPage("name", answers, Desk.TODAY, Language.VI))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("Tên riêng: không được có từ"));
    }

    private static String json(String text) {
        return text.strip().replace('\'', '"');
    }
}
