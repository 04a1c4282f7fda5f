package vn.motcua.formdesign.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ElsewhereTest {
    private static ObjectNode json(String text) {
        return FormSketch.object(text.replace('\'', '"')).orElseThrow();
    }

    @Test
    void whatever_names_the_answer_names_it_by_its_new_name() {
        var file = json("{'a': '/child/name', 'b': ['/child/name/first', '/child/names', {'answer': '/child/name'}]}");
        Elsewhere.renamed(file, "/child/name", "/child/fullName");
        assertThat(file)
                .isEqualTo(
                        json(
                                "{'a': '/child/fullName', 'b': ['/child/fullName/first', '/child/names', {'answer': '/child/fullName'}]}"));
    }

    @Test
    void an_example_answers_under_the_new_name_and_no_more_what_is_asked_no_more() {
        var example = json("{'answers': {'child': {'name': 'An'}, 'other': 1}}");
        Elsewhere.renamedAnswer(example, "/child/name", "/baby/called");
        assertThat(example).isEqualTo(json("{'answers': {'other': 1, 'baby': {'called': 'An'}}}"));
        Elsewhere.removed(example, List.of("/baby/called", "/nobody/asked"));
        assertThat(example).isEqualTo(json("{'answers': {'other': 1}}"));
    }

    @Test
    void an_answer_is_typed_into_an_example_as_its_kind_is() {
        var example = json("{'answers': {}}");
        Elsewhere.answer(example, "/a/text", "text", "12");
        Elsewhere.answer(example, "/a/number", "number", "1.500");
        Elsewhere.answer(example, "/a/yes", "yes-no", "true");
        Elsewhere.answer(example, "/a/odd", "number", "ba");
        assertThat(example)
                .isEqualTo(json("{'answers': {'a': {'text': '12', 'number': 1500, 'yes': true, 'odd': 'ba'}}}"));
        Elsewhere.answer(example, "/a/text", "text", "");
        assertThat(example.at("/answers/a").has("text")).isFalse();
    }

    @Test
    void a_changed_sentence_keeps_what_the_counter_says_for_it() {
        var counter =
                FormSketch.JSON.readTree("[[\"Bạn là ai?\", \"Who are you?\", \"Người nộp là ai?\", \"Who is it?\"]]");
        var before = json("{'title': ['Bạn là ai?', 'Who are you?']}");
        var after = json("{'title': ['Bạn tên gì?', 'What is your name?']}");
        CounterSentences.follow(counter, before, after, json("{'x': ['Bạn là ai?', 'Who are you?']}"));
        assertThat(counter.at("/0/0").asString()).isEqualTo("Bạn là ai?");
        CounterSentences.follow(counter, before, after, after);
        assertThat(counter.path(0).toString())
                .isEqualTo("[\"Bạn tên gì?\",\"What is your name?\",\"Người nộp là ai?\",\"Who is it?\"]");
    }
}
