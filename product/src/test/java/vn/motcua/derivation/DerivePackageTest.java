package vn.motcua.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.derivation.AText.channel;
import static vn.motcua.derivation.AText.days;
import static vn.motcua.derivation.AText.fee;
import static vn.motcua.derivation.AText.limit;
import static vn.motcua.derivation.AText.noLimit;
import static vn.motcua.derivation.AText.paper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.OpenPoint;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Case;
import vn.motcua.catalogue.ProcedureContent.FeeKind;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.catalogue.ReviewReason;
import vn.motcua.derivation.DerivePackage.Derived;
import vn.motcua.importing.PublishedText.Question;

/** Each rule by invented procedures (docs/derivation.md). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DerivePackageTest {
    private static final Rules RULES = Rules.on(LocalDate.of(2026, 11, 20));

    private static Derived derive(AText text) {
        return DerivePackage.derive(text.text(), RULES);
    }

    private static AText text() {
        return AText.of("9.770009");
    }

    private static JsonNode service(Derived derived) {
        return derived.files().json("service.json");
    }

    private static List<What> open(Derived derived) {
        return derived.open().stream().map(OpenPoint::what).toList();
    }

    @Test
    void the_same_text_gives_the_same_bytes_and_every_file_says_which_rule_made_it() {
        var one = DerivePackage.derive(AText.complete("9.770008"), RULES).files();
        var other = DerivePackage.derive(AText.complete("9.770008"), RULES).files();
        assertThat(one.sha256()).isEqualTo(other.sha256());
        var sources = one.json("package.json").path("sources");
        for (var file : one.names()) {
            if (!file.equals("package.json")) {
                assertThat(sources.values())
                        .as(file)
                        .anyMatch(source -> source.path("file").asString("").equals(file)
                                && (!source.path("rule").asString("").isBlank() || file.equals("procedure.json")));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ủy ban nhân dân cấp xã,COMMUNE",
        "Uỷ ban  nhân dân phường,COMMUNE",
        "Chủ tịch UBND cấp xã,COMMUNE",
        "Sở Tư pháp,DEPARTMENT",
        "Văn phòng Sở Xây dựng,DEPARTMENT",
        "Cơ quan chức năng do Ủy ban nhân dân cấp tỉnh chỉ định,DEPARTMENT",
        "Giám đốc Sở Tư pháp,DEPARTMENT",
        "Chủ tịch ủy ban nhân dân cấp tỉnh,PROVINCE_COMMITTEE",
        "Chi nhánh Văn phòng đăng ký đất đai,DEPARTMENT"
    })
    void the_agency_that_is_named_decides(String agency, String decides) {
        assertThat(service(derive(text().levels(Level.PROVINCE, Level.COMMUNE).by(agency)))
                        .path("decidedBy")
                        .asString())
                .isEqualTo(decides);
    }

    @ParameterizedTest
    @CsvSource({
        "Bộ Tài chính,không thuộc tỉnh",
        "Phòng Xuất nhập cảnh,không thuộc tỉnh",
        "Công an cấp Xã,không thuộc tỉnh",
        "Chi cục Hải quan khu vực,không thuộc tỉnh",
        "Trung tâm Chất lượng,Không rõ cơ quan này"
    })
    void who_is_of_no_known_level_leaves_competence_open(String agency, String why) {
        var derived = derive(text().levels(Level.PROVINCE, Level.COMMUNE).by(agency));
        assertThat(service(derived).has("decidedBy")).isFalse();
        assertThat(derived.open())
                .anyMatch(
                        point -> point.what() == What.COMPETENCE && point.why().contains(why));
    }

    @Test
    void an_unknown_name_follows_the_commune_if_that_is_the_only_level_and_several_levels_stay_open() {
        var unknown = text().by("Trung tâm Chất lượng");
        assertThat(service(derive(unknown)).path("decidedBy").asString()).isEqualTo("COMMUNE");
        assertThat(open(derive(unknown.levels(Level.PROVINCE)))).contains(What.COMPETENCE);
        assertThat(open(derive(text().by("Sở Tư pháp", "Ủy ban nhân dân cấp xã"))))
                .contains(What.COMPETENCE);
        assertThat(open(derive(text()))).contains(What.COMPETENCE);
        var contradicted = new Question(ReviewReason.LEVEL_CONTRADICTS_AGENCY, "/levels", "");
        assertThat(open(derive(text().by("Sở Tư pháp").questions(contradicted))))
                .contains(What.COMPETENCE);
    }

    @Test
    void a_limit_that_all_ways_state_alike_holds() {
        var derived = DerivePackage.derive(AText.complete("9.770008"), RULES);
        assertThat(service(derived).path("limit").path("amount").asInt()).isEqualTo(5);
        assertThat(service(derived).path("limit").path("unit").asString()).isEqualTo("WORKING_DAY");
        assertThat(derived.isComplete()).isTrue();
        assertThat(service(derived).path("level").asString()).isEqualTo("FULL");
    }

    @ParameterizedTest
    @CsvSource({"0.5,WORKING_DAY,4,WORKING_HOUR", "3,CALENDAR_DAY,3,CALENDAR_DAY", "8,WORKING_HOUR,8,WORKING_HOUR"})
    void units_are_those_of_the_clock(String amount, LimitUnit unit, int counted, String in) {
        assertThat(LimitRule.time(limit(amount, unit), RULES)).hasValue(new LimitRule.Time(counted, in));
    }

    @ParameterizedTest
    @CsvSource({"2,MONTH", "24,HOUR", "0.3,WORKING_DAY", "0,WORKING_DAY", "1.5,CALENDAR_DAY", "99999,WORKING_DAY"})
    void what_the_clock_does_not_count_is_no_limit(String amount, LimitUnit unit) {
        assertThat(LimitRule.time(limit(amount, unit), RULES)).isEmpty();
    }

    @Test
    void a_limit_that_is_missing_differs_or_is_questioned_stays_open_with_all_that_is_said() {
        var free = fee(FeeKind.FREE, 0L);
        var differ = derive(text().channels(channel(Way.DIRECT, days(5), free), channel(Way.ONLINE, days(3), free)));
        var missing = derive(text().channels(channel(Way.DIRECT, days(5), free), channel(Way.ONLINE, noLimit(), free)));
        var questioned = derive(text().channels(channel(Way.DIRECT, days(5), free))
                .questions(new Question(ReviewReason.TIME_CONTRADICTS_NOTE, "/channels/0/limit", "")));
        for (var derived : List.of(differ, missing, questioned, derive(text()))) {
            assertThat(service(derived).has("limit")).isFalse();
            assertThat(open(derived)).contains(What.LIMIT);
            assertThat(service(derived).path("level").asString()).isEqualTo("PARTIAL");
        }
        assertThat(differ.open().getFirst().text() + differ.open()).contains("Trực tiếp: 5", "Trực tuyến: 3");
    }

    @Test
    void a_fee_holds_for_its_way_and_an_unknown_one_is_not_zero() {
        var derived = derive(text().channels(
                        channel(Way.DIRECT, days(5), fee(FeeKind.AMOUNT, 120_000L)),
                        channel(Way.POST, days(5), fee(FeeKind.FREE, null)),
                        channel(Way.ONLINE, days(5), fee(FeeKind.NOT_STATED, null))));
        var rules = service(derived).at("/fees/rules");
        assertThat(rules.toString())
                .isEqualTo("[{\"way\":\"DIRECT\",\"amount\":120000},{\"way\":\"POST\",\"amount\":0}]");
        assertThat(derived.open())
                .anyMatch(point -> point.what() == What.FEE && point.why().contains("Trực tuyến"));
        assertThat(open(derived)).contains(What.EXEMPTION);
        assertThat(derived.isComplete()).isFalse();
    }

    @Test
    void two_amounts_for_one_way_or_a_questioned_one_stay_open() {
        var two = derive(text().channels(
                        channel(Way.DIRECT, days(5), fee(FeeKind.AMOUNT, 1_000L)),
                        channel(Way.DIRECT, days(5), fee(FeeKind.AMOUNT, 2_000L))));
        var questioned = derive(text().channels(channel(Way.DIRECT, days(5), fee(FeeKind.FREE, null)))
                .questions(new Question(ReviewReason.FEE_FREE_BUT_NOTE_NAMES_FEE, "/channels/0/fee", "")));
        for (var derived : List.of(two, questioned)) {
            assertThat(service(derived).at("/fees/rules").isEmpty()).isTrue();
            assertThat(open(derived)).contains(What.FEE);
        }
    }

    @Test
    void headings_are_cases_unless_they_only_group_papers() {
        var form = paper("Đơn đề nghị", 1, 0, "Mẫu 01.docx");
        var grouped = derive(text().cases(
                        new Case("Giấy tờ phải nộp", List.of(form)),
                        new Case("Giấy tờ phải xuất trình", List.of(paper("Xuất trình căn cước", 0, 1)))));
        assertThat(service(grouped).has("guide")).isFalse();
        assertThat(service(grouped).at("/components/0/name/vi").asString()).isEqualTo("Đơn đề nghị (mẫu: Mẫu 01.docx)");
        assertThat(service(grouped).at("/components/1/satisfiedBy").asString()).isEqualTo("PRESENT_ONLY");

        var cases = derive(text().cases(
                        new Case("Cấp mới", List.of(form)),
                        new Case("Cấp lại", List.of(form, paper("Giấy cũ, nếu còn", 1, 0)))));
        assertThat(service(cases).at("/guide/options")).hasSize(2);
        assertThat(service(cases).at("/components")).hasSize(2);
        assertThat(service(cases).at("/components/0/when").toString()).isEqualTo("[\"case-1\",\"case-2\"]");
        assertThat(service(cases).at("/components/1/required").asBoolean()).isFalse();
        assertThat(open(cases)).contains(What.CASES);
    }

    @Test
    void a_paper_that_a_person_must_look_at_is_not_required_and_is_named() {
        var derived = derive(text().cases(new Case("", List.of(paper("Bản vẽ", 0, 0), paper("Đơn", 1, 0))))
                .questions(new Question(ReviewReason.COMPONENT_WITHOUT_COPIES, "/cases/0/components/0", "")));
        assertThat(service(derived).at("/components/0/required").asBoolean()).isFalse();
        assertThat(service(derived).at("/components/1/required").asBoolean()).isTrue();
        assertThat(derived.open())
                .anyMatch(point -> point.what() == What.PAPERS && point.text().equals("Bản vẽ"));
    }

    @Test
    void a_row_that_heads_others_is_no_paper_and_those_below_carry_its_words() {
        var derived = derive(text().cases(new Case(
                "",
                List.of(
                        paper("Đơn đề nghị", 1, 0),
                        paper("- Chứng cứ chứng minh quan hệ, một trong các giấy tờ sau:", 1, 0),
                        paper("+ Văn bản giám định", 1, 0),
                        paper("+ Văn bản cam đoan", 1, 0),
                        paper("- Giấy khai sinh", 0, 1),
                        paper("* Số lượng hồ sơ: 01 (một) bộ", 1, 0)))));

        assertThat(names(derived))
                .containsExactly(
                        "Đơn đề nghị",
                        "- Chứng cứ chứng minh quan hệ, một trong các giấy tờ sau: + Văn bản giám định",
                        "- Chứng cứ chứng minh quan hệ, một trong các giấy tờ sau: + Văn bản cam đoan",
                        "- Giấy khai sinh");
        assertThat(service(derived)
                        .at("/components")
                        .valueStream()
                        .map(slot -> slot.path("required").asBoolean()))
                .containsExactly(true, false, false, true);
        assertThat(derived.open())
                .anyMatch(point -> point.what() == What.PAPERS
                        && point.text().contains("Số lượng hồ sơ: 01 (một) bộ")
                        && point.text().contains("một trong các giấy tờ sau:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đơn đề nghị chuyển tiêu thụ của thương nhân:",
                "Giấy phép lái xe",
                "Tài liệu về số lượng hồ sơ đã nộp"
            })
    void a_paper_stays_one(String name) {
        var derived = derive(text().cases(new Case("", List.of(paper(name, 1, 0), paper("Giấy phép", 1, 0)))));

        assertThat(names(derived)).containsExactly(name, "Giấy phép");
        assertThat(open(derived)).doesNotContain(What.PAPERS);
    }

    @Test
    void what_is_to_be_shown_is_shown_below_its_heading_too() {
        var derived = derive(text().cases(new Case(
                "",
                List.of(
                        paper("Giấy tờ phải xuất trình:", 1, 0),
                        paper("- Căn cước", 1, 0),
                        paper("Giấy tờ phải nộp:", 1, 0),
                        paper("- Tờ khai", 1, 0)))));

        assertThat(service(derived)
                        .at("/components")
                        .valueStream()
                        .map(slot -> slot.path("satisfiedBy").asString()))
                .containsExactly("PRESENT_ONLY", "UPLOAD");
    }

    private static List<String> names(Derived derived) {
        return service(derived)
                .at("/components")
                .valueStream()
                .map(slot -> slot.at("/name/vi").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Công dân Việt Nam,Người nước ngoài,/subject/fullName /applicant/fullName",
        "Doanh nghiệp,Hợp tác xã,/business/name",
        "Công dân Việt Nam,Doanh nghiệp,/business/name /subject/fullName /applicant/fullName"
    })
    void the_form_asks_for_an_owner_of_the_published_kind(String one, String other, String owner) {
        var facts = derive(text().subjects(one, other)).files().json("form/facts.json");
        var pointers = new ArrayList<String>();
        facts.path("owner").values().forEach(pointer -> pointers.add(pointer.asString("")));
        assertThat(String.join(" ", pointers)).isEqualTo(owner);
    }

    @Test
    void the_hours_of_the_route_never_exceed_the_limit_and_are_none_without_one() {
        for (int all : List.of(1, 4, 7, 24, 40, 333, 9000)) {
            var hours = RouteRule.hours(all, RULES.shares().getOrDefault("COMMUNE", Map.of()));
            int sum = hours.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(sum).isLessThanOrEqualTo(all).isEqualTo(all * 85 / 100);
        }
        RULES.shares()
                .forEach((who, shares) -> assertThat(shares.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .as(who)
                        .isEqualTo(100));
        assertThat(hoursOf(DerivePackage.derive(AText.complete("9.770008"), RULES)))
                .isEqualTo(Map.of("assign", 1, "draft", 21, "check", 3, "sign", 3, "seal", 1));
        assertThat(hoursOf(derive(text())).values()).containsOnly(0);
        assertThat(open(derive(text().with("Sở Y tế")))).contains(What.COORDINATION);
    }

    private static Map<String, Integer> hoursOf(Derived derived) {
        var file = new String(derived.files().bytes("route.bpmn").orElseThrow(), StandardCharsets.UTF_8);
        var hours = new HashMap<String, Integer>();
        Pattern.compile("userTask id=\"(\\w+)\"[^>]*?motcua:hours=\"(\\d+)\"", Pattern.DOTALL)
                .matcher(file)
                .results()
                .forEach(step -> hours.put(step.group(1), Integer.parseInt(step.group(2))));
        return hours;
    }

    @Test
    void the_result_carries_the_first_published_name_that_is_no_refusal() {
        var derived = derive(text().results("Văn bản từ chối (nêu rõ lý do)", "Quyết định công nhận"));
        var template = derived.files().json("result.json").path(0);
        assertThat(template.path("title").asString()).isEqualTo("QUYẾT ĐỊNH CÔNG NHẬN");
        assertThat(template.path("numberPattern").asString()).isEqualTo("{n}/QĐ");
        assertThat(open(derived)).contains(What.RESULT).doesNotContain(What.NUMBERING);
        var none = derive(text().results("Văn bản từ chối"));
        assertThat(none.files().json("result.json").path(0).path("title").asString())
                .isEqualTo("KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH");
        assertThat(open(none)).contains(What.RESULT, What.NUMBERING);
    }

    @Test
    void endless_names_are_shortened_and_named() {
        var endless = "Giấy tờ rất dài ".repeat(400);
        var derived = derive(text().cases(new Case("", List.of(paper(endless, 1, 0)))));
        assertThat(service(derived).at("/components/0/name/vi").asString())
                .hasSize(2000)
                .endsWith("…");
        assertThat(open(derived)).contains(What.PAPERS);
    }
}
