package vn.motcua.route.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.route.RouteFinding;
import vn.motcua.route.RouteStep;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteReaderTest {
    /** Line 1: definitions, line 2: process; the content begins on line 3. */
    static byte[] file(String content) {
        return ("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:m="http://motcua.vn/bpmn" targetNamespace="t">
                <process id="p" name="Thử">
                """ + content + "</process></definitions>").getBytes(StandardCharsets.UTF_8);
    }

    static final String TASK = "<userTask id='%s' name='Bước %s' m:role='SPECIALIST' m:hours='4' m:outcomes='OK,BACK'"
            + " m:outcomesVi='Được|Trả lại' m:outcomesEn='OK|Back'/>\n";

    static String task(String id) {
        return TASK.formatted(id, id);
    }

    static String flow(String id, String from, String to) {
        return "<sequenceFlow id='%s' sourceRef='%s' targetRef='%s'/>\n".formatted(id, from, to);
    }

    static String flow(String id, String from, String to, String condition) {
        return "<sequenceFlow id='%s' sourceRef='%s' targetRef='%s'><conditionExpression>%s</conditionExpression></sequenceFlow>\n"
                .formatted(id, from, to, condition);
    }

    private static List<String> findings(String content) {
        return switch (RouteReader.read(file(content))) {
            case Reading.Usable usable ->
                List.of("usable " + usable.graph().steps().size());
            case Reading.Refused refused ->
                refused.findings().stream()
                        .map(finding ->
                                finding.line() + " " + finding.element() + " " + finding.id() + " " + finding.code())
                        .toList();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "packages/shipped/1.004873/1/route",
                "packages/shipped/1.001193/1/route",
                "packages/shipped/1.001612/1/route",
                "route/definitions/three-steps"
            })
    void shipped_routes_are_usable(String key) throws IOException {
        var file = new ClassPathResource("vn/motcua/" + key + ".bpmn").getContentAsByteArray();
        assertThat(RouteReader.read(file)).isInstanceOf(Reading.Usable.class);
    }

    @Test
    void steps_come_in_the_order_of_the_way_with_texts_in_both_languages() throws IOException {
        var file = new ClassPathResource("vn/motcua/packages/shipped/1.004873/1/route.bpmn").getContentAsByteArray();
        var graph = ((Reading.Usable) RouteReader.read(file)).graph();

        assertThat(graph.steps()).extracting(RouteStep::key).containsExactly("draft", "check", "sign", "seal");
        assertThat(graph.steps().get(1).outcomes())
                .extracting(outcome -> outcome.code() + "/" + outcome.vi() + "/" + outcome.en())
                .containsExactly("AGREED/Đồng ý/Agree", "RETURNED/Trả lại/Return");
    }

    @Test
    void what_is_not_supported_is_refused_with_element_and_line_all_at_once() {
        assertThat(findings("<startEvent id='s'/>\n"
                        + "<scriptTask id='x' name='Tính phí'><script>1</script></scriptTask>\n"
                        + "<boundaryEvent\n id='b' attachedToRef='a'><timerEventDefinition/></boundaryEvent>\n"
                        + "<endEvent id='e'><terminateEventDefinition/></endEvent>\n"
                        + task("a")
                        + flow("f1", "s", "x")
                        + flow("f2", "x", "a")
                        + flow("f3", "a", "e")))
                .containsExactly(
                        "4 scriptTask x unsupported",
                        "5 boundaryEvent b unsupported",
                        "7 terminateEventDefinition e unsupported");
    }

    @Test
    void behaviour_hidden_in_attributes_of_other_engines_is_refused() {
        assertThat(findings("<startEvent id='s'/>\n"
                        + "<userTask id='a' name='A' m:role='LEADER' m:hours='1' isForCompensation='true' xmlns:f='http://flowable.org/bpmn' f:assignee='x'/>\n"
                        + "<endEvent id='e'/>" + flow("f1", "s", "a") + flow("f2", "a", "e")))
                .containsExactly("4 userTask a unsupported-attribute", "4 userTask a unsupported-attribute");
    }

    @Test
    void a_step_must_say_its_role_and_hours() {
        assertThat(findings("<startEvent id='s'/>\n<userTask id='a' name='A'/>\n<endEvent id='e'/>"
                        + flow("f1", "s", "a") + flow("f2", "a", "e")))
                .containsExactly("4 userTask a no-role", "4 userTask a bad-hours");
    }

    @Test
    void unreachable_elements_and_dead_ends_are_refused() {
        assertThat(findings("<startEvent id='s'/>\n" + task("a") + task("lost") + task("stuck") + "<endEvent id='e'/>\n"
                        + "<exclusiveGateway id='g' default='d'/>\n" + flow("f1", "s", "a") + flow("f2", "a", "g")
                        + flow("d", "g", "e") + flow("c", "g", "stuck", "${outcome == 'BACK'}")
                        + flow("f3", "lost", "e")))
                .containsExactly("5 userTask lost unreachable", "6 userTask stuck dead-end");
    }

    @Test
    void a_loop_without_a_step_is_refused() {
        assertThat(findings("<startEvent id='s'/>\n" + task("a") + "<exclusiveGateway id='g' default='d'/>\n"
                        + "<exclusiveGateway id='h' default='k'/>\n<endEvent id='e'/>\n" + flow("f1", "s", "a")
                        + flow("f2", "a", "g") + flow("d", "g", "h") + flow("c", "g", "e", "${outcome == 'OK'}")
                        + flow("k", "h", "g") + flow("l", "h", "e", "${outcome == 'BACK'}")))
                .containsExactly("5 exclusiveGateway g loop-without-step", "6 exclusiveGateway h loop-without-step");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${amount > 5}|condition-shape",
                "${outcome == 'MAYBE'}|unknown-outcome",
                "#{outcome == 'OK'}|condition-shape"
            })
    void conditions_ask_only_for_outcomes_the_step_before_can_have(String condition, String code) {
        assertThat(findings("<startEvent id='s'/>\n" + task("a") + "<exclusiveGateway id='g' default='d'/>\n"
                        + "<endEvent id='e'/>\n" + flow("f1", "s", "a") + flow("f2", "a", "g") + flow("d", "g", "e")
                        + flow("c", "g", "a", condition)))
                .containsExactly("10 sequenceFlow c " + code);
    }

    @Test
    void a_choice_needs_a_default() {
        assertThat(findings("<startEvent id='s'/>\n" + task("a") + "<exclusiveGateway id='g'/>\n<endEvent id='e'/>\n"
                        + flow("f1", "s", "a") + flow("f2", "a", "g") + flow("d", "g", "e", "${outcome == 'OK'}")
                        + flow("c", "g", "a", "${outcome == 'BACK'}")))
                .containsExactly("5 exclusiveGateway g no-default");
    }

    private static final String SPLIT = "<startEvent id='s'/>\n<parallelGateway id='split'/>\n" + task("a") + task("b")
            + "<parallelGateway id='join'/>\n<endEvent id='e'/>\n" + flow("f1", "s", "split")
            + flow("fa", "split", "a") + flow("fb", "split", "b");

    @Test
    void a_split_and_its_join_are_usable() {
        assertThat(findings(SPLIT + flow("ja", "a", "join") + flow("jb", "b", "join") + flow("f9", "join", "e")))
                .containsExactly("usable 2");
    }

    @Test
    void a_branch_that_ends_before_the_join_is_refused() {
        assertThat(findings(SPLIT + "<exclusiveGateway id='g' default='ja'/>\n" + flow("ga", "a", "g")
                        + flow("ja", "g", "join") + flow("out", "g", "e", "${outcome == 'BACK'}")
                        + flow("jb", "b", "join") + flow("f9", "join", "e")))
                .anyMatch(finding -> finding.equals("8 endEvent e end-in-branch"));
    }

    @Test
    void a_way_from_one_branch_into_the_other_is_refused() {
        assertThat(findings(SPLIT + "<exclusiveGateway id='g' default='ja'/>\n" + flow("ga", "a", "g")
                        + flow("ja", "g", "join") + flow("cross", "g", "b", "${outcome == 'BACK'}")
                        + flow("jb", "b", "join") + flow("f9", "join", "e")))
                .anyMatch(finding -> finding.endsWith("crosses-block"));
    }

    @Test
    void a_route_of_more_parts_than_anybody_draws_is_refused_before_it_is_judged() {
        var ladder = new StringBuilder("<startEvent id='s'/>\n" + flow("f", "s", "p0"));
        for (int i = 0; i < 2_500; i++) {
            ladder.append("<parallelGateway id='p").append(i).append("'/>");
            for (var way : List.of("a", "b")) {
                ladder.append(flow(way + i, "p" + i, "p" + (i + 1)));
            }
        }
        assertThat(findings(ladder + "<parallelGateway id='p2500'/>" + flow("g", "p2500", "e") + "<endEvent id='e'/>"))
                .singleElement()
                .asString()
                .endsWith("too-many");
    }

    @Test
    void a_name_of_pages_is_refused() {
        assertThat(findings("<startEvent id='s' name='" + "x".repeat(301) + "'/>\n" + flow("f", "s", "e")
                        + "<endEvent id='e' name='" + "x".repeat(300) + "'/>\n"))
                .filteredOn(finding -> finding.endsWith("name-too-long"))
                .hasSize(1);
    }

    @Test
    void a_file_that_is_no_xml_is_refused_with_its_line() {
        var reading = RouteReader.read("<definitions>\n<process>\n<oops</process>".getBytes(StandardCharsets.UTF_8));
        assertThat(((Reading.Refused) reading).findings())
                .anyMatch(finding -> finding.code().equals("not-xml") && finding.line() == 3);
    }

    private static final String HEADLESS = new String(
            file("<startEvent id='s' name='Bắt đầu'/>\n" + flow("f", "s", "e") + "<endEvent id='e'/>\n"),
            StandardCharsets.UTF_8);

    private static byte[] declared(String encoding, String charset) {
        var letters = charset.equals("windows-1252")
                ? HEADLESS.replace('ắ', 'à').replace('ầ', 'â').replace('ử', 'û')
                : HEADLESS;
        return ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + letters).getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "utf8, UTF-8",
        "UTF-16, UTF-16",
        "UTF-16, x-UTF-16LE-BOM",
        "UTF-16LE, UTF-16LE",
        "utf-16be, UTF-16BE",
        "ISO-8859-1, windows-1252",
        "windows-1252, windows-1252"
    })
    void the_encoding_that_a_file_declares_is_honoured(String encoding, String charset) {
        var reading = RouteReader.read(declared(encoding, charset));
        assertThat(reading).isInstanceOf(Reading.Usable.class);
        var read = (Reading.Usable) reading;
        assertThat(read.graph().nameVi()).isEqualTo(charset.equals("windows-1252") ? "Thû" : "Thử");
        assertThat(read.text()).startsWith("<?xml version=\"1.0\" encoding=\"").doesNotContain("ISO", "16", "1252");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn-utf16", "bpmn-latin1", "bpmn-signavio-defaults"})
    void files_of_other_tools_are_taken(String name) throws IOException {
        var file = Path.of("../../shared/cases", name + ".bpmn");
        assumeThat(file).as("the small inputs that failed").exists();
        var graph = ((Reading.Usable) RouteReader.read(Files.readAllBytes(file))).graph();
        assertThat(graph.nameVi()).isEqualTo("Ba bước: thụ lý, kiểm tra, phê duyệt");
    }

    @Test
    void a_byte_order_mark_is_no_letter_of_the_file() {
        var marked = ("\ufeff" + HEADLESS).getBytes(StandardCharsets.UTF_8);
        assertThat(((Reading.Usable) RouteReader.read(marked)).text()).isEqualTo(HEADLESS);
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, UTF-8, encoding-unknown",
        "UTF-32, UTF-8, encoding-unknown",
        "TCVN3, UTF-8, encoding-unknown",
        "UTF-8, windows-1252, encoding-differs",
        "UTF-16, UTF-8, encoding-differs"
    })
    void an_encoding_that_is_not_read_or_not_true_is_named(String encoding, String charset, String code) {
        var reading = (Reading.Refused) RouteReader.read(declared(encoding, charset));
        assertThat(reading.findings())
                .extracting(RouteFinding::code, RouteFinding::facts)
                .containsExactly(tuple(code, List.of(encoding)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM"})
    void a_file_of_four_bytes_for_each_letter_is_named(String charset) {
        var reading = (Reading.Refused) RouteReader.read(HEADLESS.getBytes(Charset.forName(charset)));
        assertThat(reading.findings())
                .extracting(RouteFinding::code, RouteFinding::facts)
                .containsExactly(tuple("encoding-unknown", List.of("UTF-32")));
    }

    @ParameterizedTest
    @CsvSource({
        "Duyệt 😀, unprintable-LETTERS, “😀” (U+1F600)",
        "Ký số 中, unprintable-LETTERS, “中” (U+4E2D)",
        "Thẩm \u0301định, unprintable-LOOSE_MARK, “◌\u0301” (U+0301)",
        "Nguуễn ký, foreign-letter, “у” (U+0443)"
    })
    void a_name_of_a_step_that_no_paper_can_show_is_refused_naming_the_element(String name, String code, String fact) {
        var one = "<startEvent id='s'/>\n" + TASK.formatted("a", name) + "<endEvent id='e'/>\n" + flow("f1", "s", "a")
                + flow("f2", "a", "e");
        assertThat(findings(one)).containsExactly("4 userTask a " + code);
        assertThat(fact).isNotEmpty();
    }

    @Test
    void words_of_decisions_that_no_paper_can_show_are_refused() {
        var task = TASK.formatted("a", "a").replace("Được|", "Được 😀|");
        assertThat(findings("<startEvent id='s'/>\n" + task + "<endEvent id='e'/>\n" + flow("f1", "s", "a")
                        + flow("f2", "a", "e")))
                .containsExactly("4 userTask a unprintable-LETTERS");
    }

    @Test
    void attributes_that_say_what_bpmn_says_anyway_are_taken() {
        assertThat(findings("<startEvent id='s' isInterrupting='true' parallelMultiple='0'/>\n"
                        + TASK.formatted("a", "a")
                                .replace(
                                        "/>",
                                        " implementation='##unspecified' completionQuantity='1'"
                                                + " startQuantity='1' isForCompensation='false'/>")
                        + "<endEvent id='e'/>\n"
                        + flow("f1", "s", "a").replace("/>", " isImmediate='true'/>")
                        + flow("f2", "a", "e")))
                .containsExactly("usable 1");
    }

    @Test
    void attributes_that_say_something_else_are_refused() {
        assertThat(findings("<startEvent id='s' isInterrupting='false'/>\n"
                        + TASK.formatted("a", "a").replace("/>", " startQuantity='2' isForCompensation='true'/>")
                        + "<endEvent id='e'/>\n" + flow("f1", "s", "a") + flow("f2", "a", "e")))
                .containsExactlyInAnyOrder(
                        "3 startEvent s unsupported-attribute",
                        "4 userTask a unsupported-attribute",
                        "4 userTask a unsupported-attribute");
    }

    @Test
    void notes_of_drawing_tools_change_nothing_and_behaviour_of_engines_is_refused() {
        var notes =
                "<startEvent id='s'><extensionElements><x:signavioMetaData xmlns:x='http://www.signavio.com' metaKey='bgcolor'/>"
                        + "</extensionElements></startEvent>\n";
        var listener =
                "<endEvent id='e'><extensionElements><c:executionListener xmlns:c='http://camunda.org/schema/1.0/bpmn'/>"
                        + "</extensionElements></endEvent>\n";
        assertThat(findings(notes + "<endEvent id='e'/>\n" + flow("f", "s", "e")))
                .containsExactly("usable 0");
        assertThat(findings(notes + listener + flow("f", "s", "e")))
                .containsExactly("4 executionListener e unsupported");
    }

    @Test
    void names_of_steps_are_composed_letters() {
        var decomposed = Normalizer.normalize("Thụ lý\u00a0 hồ sơ", Normalizer.Form.NFD);
        var usable = (Reading.Usable) RouteReader.read(file("<startEvent id='s'/>\n"
                + TASK.formatted("a", "x").replace("Bước x", decomposed) + "<endEvent id='e'/>\n" + flow("f1", "s", "a")
                + flow("f2", "a", "e")));
        assertThat(usable.graph().steps().getFirst().nameVi()).isEqualTo("Thụ lý hồ sơ");
    }

    @Test
    void outside_entities_are_not_fetched() {
        var reading = RouteReader.read("""
                <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="&x;"/></definitions>
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
    }
}
