package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GatedJsonTest {
    @Test
    void a_body_whose_texts_are_clean_passes_as_it_is() {
        var body = bytes("{\"a\": [1, 2.50, true, null], \"tên\": \"Nguyễn Văn An\"}");
        assertThat(clean(body, Load.ORDER)).isSameAs(body);
    }

    @Test
    void texts_and_names_get_the_form_in_which_they_are_kept() {
        var body = Normalizer.normalize(
                "{\"tên\": \" Ðoàn\\u0007 Thị\u00a0Điểm \", \"n\": 1.50, \"in\": {\"l\": [\"a\\r\\nb\"]}}",
                Normalizer.Form.NFD);
        assertThat(text(clean(bytes(body), Load.ORDER)))
                .isEqualTo("{\"tên\":\"Đoàn Thị Điểm\",\"n\":1.50,\"in\":{\"l\":[\"a\\nb\"]}}");
    }

    @Test
    void half_a_letter_is_left_out() {
        assertThat(text(clean(bytes("{\"a\":\"x\\ud83dy\"}"), Load.ORDER))).isEqualTo("{\"a\":\"xy\"}");
    }

    @Test
    void all_findings_are_told_at_once_each_with_its_place() {
        assertThat(findings("{\"a/b\": {\"c\": [\"ok\", \"\\u0000\"]}, \"d\": \"漢\"}", Load.ORDER))
                .containsExactly(new Finding("/a~1b/c/1", "zero "), new Finding("/d", "letters “漢” (U+6F22)"));
    }

    @Test
    void cases_for_due_dates_are_not_printed_so_their_letters_are_not_judged() {
        var body = bytes("[{\"id\":\"漢\"}]");
        assertThat(clean(body, Load.CASES)).isSameAs(body);
    }

    @Test
    void a_body_with_hundreds_of_thousands_of_names_is_not_read_to_its_end() {
        var many = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"k" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(findings(many, Load.ANSWERS))
                .hasSize(1)
                .first()
                .extracting(Finding::message)
                .isEqualTo("tokens 30000");
    }

    @Test
    void a_list_has_an_end() {
        var many = "{\"items\":[" + "1,".repeat(5_000) + "1]}";
        assertThat(findings(many, Load.ANSWERS)).containsExactly(new Finding("/items/1000", "list 1000"));
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        assertThat(findings("[".repeat(100_000), Load.ANSWERS)).containsExactly(new Finding("", "shape 32"));
        assertThat(findings("{\"a\":".repeat(60), Load.ORDER)).containsExactly(new Finding("", "shape 32"));
    }

    @Test
    void a_long_name_is_refused_without_being_repeated() {
        var long1 = "{\"in\":{\"" + "x".repeat(5_000) + "\":\"\\u0007\"}}";
        assertThat(findings(long1, Load.ORDER)).containsExactly(new Finding("/in", "name 200"));
        assertThat(findings("{\"" + "x".repeat(50_000) + "\":1}", Load.ORDER))
                .containsExactly(new Finding("", "shape 32"));
    }

    @Test
    void an_answer_names_a_hundred_findings_and_counts_the_rest() {
        var bad = "{\"l\":[" + "\"\\u0000\",".repeat(400) + "1]}";
        assertThat(findings(bad, Load.ORDER))
                .hasSize(BadInput.FINDINGS_MAX + 1)
                .last()
                .extracting(Finding::message)
                .asString()
                .startsWith("Còn 1 chỗ khác");
    }

    @Test
    void two_names_that_become_one_are_refused() {
        assertThat(findings("{\"a\":1,\"a\\u200b\":2}", Load.ORDER)).containsExactly(new Finding("/a\u200b", "twice "));
        assertThat(findings("{\"a\":[{\"b\":1,\"c\":{\"b\":1},\"b\":1}],\"b\":2}", Load.SIGNED))
                .containsExactly(new Finding("/a/0/b", "twice "));
    }

    @Test
    void what_is_no_json_does_not_pass() {
        for (var broken : List.of("{", "{\"a\":}", "nonsense", "{\"a\":1}}", "{\"a\":\"\\u0000\"}}")) {
            assertThatThrownBy(() -> clean(bytes(broken), Load.ORDER)).isInstanceOf(JacksonException.class);
        }
        assertThat(clean(bytes(""), Load.ORDER)).isEmpty();
    }

    private static byte[] clean(byte[] body, Load load) {
        return GatedJson.clean(body, load, problem -> problem.key() + " " + problem.fact());
    }

    private static List<Finding> findings(String body, Load load) {
        return catchThrowableOfType(BadInput.class, () -> clean(bytes(body), load))
                .findings();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
