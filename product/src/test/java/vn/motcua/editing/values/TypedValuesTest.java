package vn.motcua.editing.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.LocalText;

/** What an editor types about a procedure, before anything is kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedValuesTest {
    private static final APackage MARITAL = APackage.of(APackage.MARITAL);
    private static final ProcedurePackage PACK = ProcedurePackage.of(MARITAL.files());
    private static final Conditions CONDITIONS =
            Conditions.of(PACK, new LocalText("Có", "Yes"), new LocalText("Không", "No"));
    private static final String FILE = PackageLayout.SERVICE;

    private static Trees trees() {
        var texts = new HashMap<String, String>();
        Section.FILES.forEach(file -> texts.put(file, MARITAL.text(file)));
        return new Trees(texts);
    }

    private static Trees typed(Section section, String... sent) {
        var trees = trees();
        type(trees, section, sent);
        return trees;
    }

    private static void type(Trees trees, Section section, String... sent) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < sent.length; i += 2) {
            fields.put(sent[i], sent[i + 1]);
        }
        new TypedValues(fields, CONDITIONS).into(trees, section);
    }

    private static Block.Rows rows(Section section) {
        return (Block.Rows) section.blocks().stream()
                .filter(Block.Rows.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void copies_are_offered_once_something_is_said_of_them_and_no_more_when_all_is_blank() {
        var trees = typed(Section.FEES, "s/fees/copies/amount", "", "s/fees/copies/answer", "");
        assertThat(trees.at(FILE, Section.COPIES).isObject()).isFalse();
        type(
                trees,
                Section.FEES,
                "s/fees/copies/answer",
                "/result/copies",
                "s/fees/copies/amount",
                "8.000 đ",
                "s/fees/copies/name/vi",
                "bản sao",
                "s/fees/copies/name/en",
                "copies");
        assertThat(trees.at(FILE, Section.COPIES + "/answer").asString("")).isEqualTo("/result/copies");
        assertThat(trees.at(FILE, Section.COPIES + "/amount").asInt()).isEqualTo(8000);
        assertThat(trees.at(FILE, Section.COPIES + "/name/vi").asString("")).isEqualTo("bản sao");
        type(
                trees,
                Section.FEES,
                "s/fees/copies/answer",
                "",
                "s/fees/copies/amount",
                "",
                "s/fees/copies/name/vi",
                "",
                "s/fees/copies/name/en",
                "");
        assertThat(trees.at(FILE, Section.COPIES).isMissingNode()).isTrue();
    }

    @Test
    void the_number_of_copies_is_a_question_that_is_answered_by_a_number() {
        var birth = ProcedurePackage.of(APackage.of("1.001193").files());
        assertThat(Conditions.numbers(birth).stream().map(Conditions.Question::pointer))
                .containsExactly("/result/copies");
    }

    @Test
    void what_was_shown_and_sent_again_changes_no_letter() {
        for (var section : Section.values()) {
            var trees = trees();
            var sent = new HashMap<String, String>();
            for (var field : Field.all(section, trees)) {
                var now = trees.at(field.file(), field.pointer());
                switch (field.value().kind()) {
                    case BOTH -> {
                        sent.put(field.name() + "/vi", now.path("vi").asString(""));
                        sent.put(field.name() + "/en", now.path("en").asString(""));
                    }
                    case ENTRIES ->
                        sent.put(
                                field.name(),
                                now.values().stream()
                                        .map(entry -> entry.asString(""))
                                        .collect(Collectors.joining("\n")));
                    case CASES -> {
                        sent.put(field.name(), "1");
                        now.forEach(key -> sent.put(field.name() + "/" + key.asString(), "1"));
                    }
                    case CONDITION -> {
                        sent.put(field.name(), "1");
                        for (int i = 0; i < now.size(); i++) {
                            for (var value : now.path(i).path("in")) {
                                sent.put(Conditions.choice(field.name(), i, value.asString()), "1");
                            }
                        }
                    }
                    default -> sent.put(field.name(), now.isNull() ? "" : now.asString(""));
                }
            }
            new TypedValues(sent, CONDITIONS).into(trees, section);
            trees.written()
                    .forEach((file, text) ->
                            assertThat(text).as(section + " " + file).isEqualTo(MARITAL.text(file)));
        }
    }

    @Test
    void agencies_stand_one_on_each_line_and_each_step_is_a_row() {
        var procedure = PackageLayout.PROCEDURE;
        var text = MARITAL.text(procedure)
                .replace("\"steps\": []", "\"steps\": [{\"text\": \"Nộp\"}, {\"text\": \"Nhận\"}]");
        var trees = new Trees(Map.of(procedure, text, FILE, MARITAL.text(FILE)));
        type(trees, Section.GENERAL, "p/agencies/competent", "UBND xã A\n\n UBND xã B \n");
        type(trees, Section.CHANNELS, "p/steps/1/text", "Nhận kết quả\ntại bộ phận một cửa");
        assertThat(trees.at(procedure, "/agencies/competent").toString()).isEqualTo("[\"UBND xã A\",\"UBND xã B\"]");
        assertThat(trees.at(procedure, "/steps/0/text").asString()).isEqualTo("Nộp");
        assertThat(trees.at(procedure, "/steps/1/text").asString()).isEqualTo("Nhận kết quả\ntại bộ phận một cửa");
        type(trees, Section.GENERAL, "p/agencies/competent", "");
        assertThat(trees.at(procedure, "/agencies/competent")).isEmpty();
    }

    @Test
    void numbers_and_amounts_are_read_as_people_write_them_and_what_is_none_stays_as_typed() {
        var trees = typed(Section.LIMIT, "s/limit/amount", "30", "s/limit/cutOff", "15:00:00");
        assertThat(trees.at(FILE, "/limit").toString())
                .isEqualTo(
                        "{\"amount\":30,\"unit\":\"WORKING_DAY\",\"cutOff\":\"15:00:00\",\"pauseMode\":\"SUBTRACT\"}");
        assertThat(trees.written().get(FILE))
                .isEqualTo(MARITAL.text(FILE)
                        .replace("    \"amount\": 3,", "    \"amount\": 30,")
                        .replace("\"cutOff\": null", "\"cutOff\": \"15:00:00\""));
        type(trees, Section.LIMIT, "s/limit/amount", "ba ngày", "s/limit/cutOff", " ");
        assertThat(trees.at(FILE, "/limit/amount").asString()).isEqualTo("ba ngày");
        assertThat(trees.at(FILE, "/limit/cutOff").isNull()).isTrue();
        type(trees, Section.FEES, "s/fees/rules/2/amount", "8.000 đ", "s/fees/rules/1/amount", "500,000");
        assertThat(trees.at(FILE, "/fees/rules/2/amount").asLong()).isEqualTo(8000);
        assertThat(trees.at(FILE, "/fees/rules/1/amount").asString()).isEqualTo("500,000");
    }

    @Test
    void answers_of_one_question_are_joined_by_or_and_those_of_another_by_and() {
        var given = "s/components/4/given";
        var trees = typed(Section.PAPERS, given, "1", given + "+", "/whom/relation=CHILD");
        type(trees, Section.PAPERS, given, "1", given + "/0/CHILD", "1", given + "+", "/whom/relation=PARENT");
        type(
                trees,
                Section.PAPERS,
                given,
                "1",
                given + "/0/CHILD",
                "1",
                given + "/0/PARENT",
                "1",
                given + "+",
                "/marital/state=DIVORCED");
        assertThat(trees.at(FILE, "/components/4/given").toString())
                .isEqualTo("[{\"answer\":\"/whom/relation\",\"in\":[\"CHILD\",\"PARENT\"]},"
                        + "{\"answer\":\"/marital/state\",\"in\":[\"DIVORCED\"]}]");
        type(trees, Section.PAPERS, given, "1", given + "+", "/no/question=X");
        assertThat(trees.at(FILE, "/components/4").has("given")).isFalse();
    }

    @Test
    void a_condition_that_is_no_sentence_of_the_form_is_kept() {
        var texts = new HashMap<>(Map.of(FILE, MARITAL.text(FILE).replace("/previous/state", "/hidden/place")));
        texts.put(PackageLayout.PROCEDURE, MARITAL.text(PackageLayout.PROCEDURE));
        var trees = new Trees(texts);
        var given = "s/components/0/given";
        type(trees, Section.PAPERS, given, "1", given + "+", "/whom/relation=CHILD");
        assertThat(trees.at(FILE, "/components/0/given").toString())
                .isEqualTo(
                        "[{\"answer\":\"/hidden/place\",\"in\":[\"HELD\"]},{\"answer\":\"/whom/relation\",\"in\":[\"CHILD\"]}]");
    }

    @Test
    void rows_get_keys_of_their_own_and_are_moved() {
        var trees = trees();
        var papers = rows(Section.PAPERS);
        assertThat(RowDeed.ADD.with(papers, -1, trees).row()).isEqualTo(6);
        RowDeed.ADD.with(papers, -1, trees);
        assertThat(trees.at(FILE, "/components/7/key").asString()).isEqualTo("paper-2");
        var up = RowDeed.UP.with(papers, 7, trees);
        assertThat(up.row()).isEqualTo(6);
        assertThat(up.moved().applyAsInt(6)).isEqualTo(7);
        assertThat(RowDeed.UP.with(papers, 0, trees).row()).isZero();
        assertThat(RowDeed.DOWN.with(papers, 7, trees).row()).isEqualTo(7);
        var gone = RowDeed.REMOVE.with(papers, 0, trees);
        assertThat(gone.moved().applyAsInt(0)).isEqualTo(RowDeed.GONE);
        assertThat(gone.moved().applyAsInt(3)).isEqualTo(2);
        assertThat(trees.at(FILE, "/components").size()).isEqualTo(7);
        RowDeed.REMOVE.with(papers, 99, trees);
        assertThat(trees.at(FILE, "/components").size()).isEqualTo(7);
    }

    @Test
    void a_case_has_a_limit_of_its_own_as_long_as_one_is_typed_and_the_last_case_takes_the_question_with_it() {
        var trees = typed(Section.CASES, "s/guide/options/0/limit/amount", "10", "s/guide/options/0/limit/unit", "");
        assertThat(trees.at(FILE, "/guide/options/0/limit").toString())
                .isEqualTo("{\"amount\":10,\"unit\":\"WORKING_DAY\",\"cutOff\":null,\"pauseMode\":\"SUBTRACT\"}");
        type(trees, Section.CASES, "s/guide/options/0/limit/amount", "");
        assertThat(trees.at(FILE, "/guide/options/0/limit").isNull()).isTrue();

        var cases = rows(Section.CASES);
        for (int i = 0; i < 3; i++) {
            RowDeed.REMOVE.with(cases, 0, trees);
        }
        assertThat(trees.at(FILE, "/guide").isNull()).isTrue();
        type(trees, Section.CASES, "s/guide/question/vi", "", "s/guide/question/en", "");
        assertThat(trees.at(FILE, "/guide").isNull()).isTrue();
        RowDeed.ADD.with(cases, -1, trees);
        assertThat(trees.at(FILE, "/guide/options/0/key").asString()).isEqualTo("case-1");
    }
}
