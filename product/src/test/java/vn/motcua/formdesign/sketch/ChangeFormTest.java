package vn.motcua.formdesign.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.formdesign.sketch.ChangeForm.Typed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeFormTest {
    private final FormSketch form = AForm.small();
    private final ChangeForm change = new ChangeForm(form);

    /** Each question of page two behind the heading that it says or has. */
    private List<String> second() {
        var lines = new ArrayList<String>();
        var heading = "";
        for (var field : form.fields(1)) {
            heading = field.path("section").path(0).asString(heading);
            lines.add(heading + ":" + field.path("field").asString());
        }
        return lines;
    }

    @Test
    void what_nobody_changed_keeps_its_letters() {
        assertThat(form.writtenUi()).isEqualTo(AForm.UI);
        assertThat(form.writtenSchema()).isEqualTo(AForm.SCHEMA);
    }

    @Test
    void a_new_question_is_described_and_stands_under_the_heading_of_the_one_before() {
        var spot = change.addQuestion(Spot.field(1, 1), "text", new Typed("Tên khác", "Other name"));
        assertThat(spot).isEqualTo(Spot.field(1, 2));
        assertThat(second())
                .containsExactly(
                        ":second.lead",
                        "Nhóm:second.name",
                        "Nhóm:second.otherName",
                        "Nhóm:second.born",
                        "Lặp:second.rows");
        assertThat(form.describes(spot).path("maxLength").asInt()).isEqualTo(200);
    }

    @Test
    void names_are_made_once() {
        change.addQuestion(Spot.field(1, 1), "text", new Typed("Tên khác", "Other name"));
        var again = change.addQuestion(Spot.field(1, 1), "text", new Typed("Tên khác", "Other name"));
        assertThat(form.question(again).orElseThrow().name()).isEqualTo("second.otherName2");
        var nameless = change.addQuestion(Spot.page(0), "date", new Typed("…", ""));
        assertThat(form.question(nameless).orElseThrow().name()).isEqualTo("first.date");
        var vietnamese = change.addQuestion(Spot.page(0), "text", new Typed("Đường đi", ""));
        assertThat(form.question(vietnamese).orElseThrow().name()).isEqualTo("first.duongDi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "textarea",
                "date",
                "radios",
                "checkboxes",
                "select",
                "personal-number",
                "phone",
                "email",
                "money",
                "number",
                "yes-no",
                "declaration",
                "area",
                "address",
                "group"
            })
    void each_kind_of_question_has_a_description_with_all_that_it_names(String kind) {
        var spot = change.addQuestion(Spot.page(0), kind, new Typed("Hỏi", "Asked"));
        var description = form.described().written(spot, form);
        assertThat(description.isObject()).isTrue();
        assertThat(form.describes(spot).path("type").isString()).isTrue();
    }

    @Test
    void a_removed_question_takes_its_description_along_and_leaves_its_heading_to_the_next() {
        assertThat(change.remove(Spot.field(1, 1))).isEqualTo(Spot.page(1));
        assertThat(second()).containsExactly(":second.lead", "Nhóm:second.born", "Lặp:second.rows");
        assertThat(form.schema().at("/properties/second/properties").has("name"))
                .isFalse();
        assertThat(change.removed()).containsExactly("/second/name");
    }

    @Test
    void a_page_goes_with_its_questions_and_what_is_empty_without_them() {
        change.remove(Spot.page(1));
        assertThat(form.pages().size()).isEqualTo(1);
        assertThat(form.schema().path("properties").has("second")).isFalse();
        assertThat(change.removed()).contains("/second/lead", "/second/rows");
    }

    @Test
    void of_a_group_only_the_heading_goes() {
        change.remove(Spot.group(1, 3));
        assertThat(second())
                .containsExactly(":second.lead", "Nhóm:second.name", "Nhóm:second.born", "Nhóm:second.rows");
        change.remove(Spot.group(1, 1));
        assertThat(second()).containsExactly(":second.lead", ":second.name", ":second.born", ":second.rows");
    }

    @Test
    void past_the_edge_of_its_group_a_question_joins_the_group_beside_it() {
        assertThat(change.move(Spot.field(1, 1), -1)).isEqualTo(Spot.field(1, 1));
        assertThat(second()).containsExactly(":second.lead", ":second.name", "Nhóm:second.born", "Lặp:second.rows");
        assertThat(change.move(Spot.field(1, 1), -1)).isEqualTo(Spot.field(1, 0));
        assertThat(second()).containsExactly(":second.name", ":second.lead", "Nhóm:second.born", "Lặp:second.rows");
        assertThat(change.move(Spot.field(1, 0), -1)).isEqualTo(Spot.field(1, 0));
    }

    @Test
    void a_group_moves_with_its_questions_but_not_before_what_has_no_heading() {
        assertThat(change.move(Spot.group(1, 3), -1)).isEqualTo(Spot.group(1, 1));
        assertThat(second()).containsExactly(":second.lead", "Lặp:second.rows", "Nhóm:second.name", "Nhóm:second.born");
        assertThat(change.move(Spot.group(1, 1), -1)).isEqualTo(Spot.group(1, 1));
        assertThat(change.move(Spot.group(1, 1), 1)).isEqualTo(Spot.group(1, 3));
        assertThat(second()).containsExactly(":second.lead", "Nhóm:second.name", "Nhóm:second.born", "Lặp:second.rows");
    }

    @Test
    void a_question_goes_to_another_page() {
        assertThat(change.toPage(Spot.field(1, 1), 0)).isEqualTo(Spot.field(0, 1));
        assertThat(form.fields(0).path(1).path("field").asString()).isEqualTo("second.name");
        assertThat(form.fields(0).path(1).has("section")).isFalse();
        assertThat(second()).containsExactly(":second.lead", "Nhóm:second.born", "Lặp:second.rows");
    }

    @Test
    void rows_get_a_question_more_and_lose_it_again() {
        var spot = change.addToRows(Spot.field(1, 3), "date", new Typed("Ngày", "Day"));
        assertThat(spot).isEqualTo(Spot.row(1, 3, 1));
        assertThat(form.describes(spot).path("format").asString()).isEqualTo("date");
        assertThat(change.move(spot, -1)).isEqualTo(Spot.row(1, 3, 0));
        assertThat(change.remove(Spot.row(1, 3, 0))).isEqualTo(Spot.field(1, 3));
        assertThat(form.schema()
                        .at("/properties/second/properties/rows/items/properties")
                        .propertyNames())
                .containsExactly("number");
        assertThat(change.addToRows(Spot.field(1, 3), "group", new Typed("Nhóm", "Group")))
                .isEqualTo(Spot.field(1, 3));
    }

    @Test
    void a_block_brings_its_questions_under_a_name_of_its_own() {
        var person = Blocks.find("person").orElseThrow();
        var first = change.addBlock(Spot.page(0), person);
        change.addBlock(first, person);
        assertThat(form.questions().stream().map(FormSketch.Question::name))
                .contains("person.fullName", "person.residence", "person2.fullName", "person2.personalNumber");
        var number = form.named("person2.personalNumber").orElseThrow().node();
        assertThat(number.path("birthDate").asString()).isEqualTo("person2.birthDate");
        assertThat(number.path("messages").has("pattern")).isTrue();
        // The form's own definition of a name stays.
        assertThat(form.schema().at("/$defs/personName/maxLength").asInt()).isEqualTo(100);
        assertThat(form.schema().at("/$defs/place").isObject()).isTrue();
    }

    @Test
    void a_choice_goes_up_and_the_first_stays() {
        change.choiceUp(Spot.field(0, 0), "1");
        assertThat(form.ui().at("/pages/0/fields/0/options/0/0").asString()).isEqualTo("B");
        change.choiceUp(Spot.field(0, 0), "0");
        change.choiceUp(Spot.field(0, 0), "7");
        change.choiceUp(Spot.field(0, 0), "x");
        assertThat(form.ui().at("/pages/0/fields/0/options/0/0").asString()).isEqualTo("B");
    }

    @Test
    void checks_are_added_and_removed() {
        var spot = change.addCheck("differ");
        assertThat(spot).isEqualTo(Spot.check(1));
        assertThat(form.ui().at("/checks/1/key").asString()).isEqualTo("differ");
        change.remove(Spot.check(1));
        change.remove(Spot.check(0));
        assertThat(form.ui().has("checks")).isFalse();
    }

    @Test
    void a_renamed_question_is_renamed_wherever_the_form_speaks_of_it() {
        TypedForm.rename(form, AForm.at(form, "kind.of"), "sort.chosen");
        assertThat(form.ui().toString()).doesNotContain("kind.of");
        assertThat(form.ui().at("/pages/1/fields/1/when/0/field").asString()).isEqualTo("sort.chosen");
        assertThat(form.schema().path("properties").has("kind")).isFalse();
        assertThat(form.schema().at("/properties/sort/properties/chosen/enum").size())
                .isEqualTo(2);

        TypedForm.rename(form, Spot.row(1, 3, 0), "idNumber");
        assertThat(form.ui().at("/checks/0/rowNumber").asString()).isEqualTo("idNumber");
        TypedForm.rename(form, Spot.field(1, 3), "second.people");
        assertThat(form.ui().at("/checks/0/group").asString()).isEqualTo("second.people");
        assertThat(form.ui().at("/checks/0/at").asString()).isEqualTo("second.people");
    }
}
