package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsAtTheCounterTest {
    private static final Pattern TO_THE_PERSON = Pattern.compile(
            "(?iu)(?<!\\p{L})(bạn|tôi|you|your|yours|yourself|my|mine|myself|me)(?!\\p{L})|(?<!\\p{L})I(?!\\p{L})");

    @Test
    void at_the_counter_no_form_speaks_to_the_person_in_front_of_it() {
        for (var pack : Packages.shippedOnly().shipped()) {
            for (var form : FormFiles.of(pack)) {
                assertThat(texts(form.words().in(form.ui())))
                        .as(form.id() + ": give these sentences another one in form/counter.json of the package")
                        .filteredOn(text -> TO_THE_PERSON.matcher(text).find())
                        .isEmpty();
            }
        }
    }

    /** The question for the case and the names of papers are in no form, and read at the counter as well. */
    @Test
    void beside_the_form_the_counter_speaks_about_the_person_too() {
        for (var pack : Packages.shippedOnly().shipped()) {
            var service = pack.files().json(PackageLayout.SERVICE);
            var said = new ArrayList<JsonNode>();
            said.add(service.at("/guide/question"));
            service.path("components").forEach(component -> said.add(component.path("name")));
            var words = FormFiles.of(pack).getLast().words();
            assertThat(said.stream()
                            .flatMap(text -> Stream.of(text.path("vi"), text.path("en")))
                            .filter(JsonNode::isString)
                            .map(text -> words.said(text.asString())))
                    .as(pack.manifest().name() + ": give these sentences another one at the counter")
                    .filteredOn(text -> TO_THE_PERSON.matcher(text).find())
                    .isEmpty();
        }
        assertThat(CounterWords.shared().said("Bạn thuộc trường hợp nào?"))
                .as("as derived procedures ask")
                .isEqualTo("Người nộp thuộc trường hợp nào?");
    }

    @Test
    void what_says_nothing_to_anybody_stays_as_it_is() {
        var words = new CounterWords(Tree.JSON.readTree("[[\"Bạn\", \"You\", \"Người nộp\", \"Applicant\"]]"));
        var ui = Tree.JSON.readTree(
                "{\"title\": [\"Bạn\", \"You\"], \"field\": \"Bạn\", \"max\": 3, \"rest\": [\"Bạn bè\"]}");
        assertThat(words.in(ui))
                .isEqualTo(
                        Tree.JSON.readTree(
                                "{\"title\": [\"Người nộp\", \"Applicant\"], \"field\": \"Bạn\", \"max\": 3, \"rest\": [\"Bạn bè\"]}"));
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        for (var child : node) {
            if (node.isArray() && child.isString()) {
                texts.add(child.asString());
            } else {
                texts.addAll(texts(child));
            }
        }
        return texts;
    }
}
