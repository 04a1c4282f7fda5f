package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Cases in the form of the kit, made up here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DmnKitCaseTest {
    private static final String MODEL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
            <inputData id="a" name="Age"><variable name="Age" typeRef="number"/></inputData>
            <decision name="Group"><variable name="Group" typeRef="string"/>
            <informationRequirement><requiredInput href="#a"/></informationRequirement>
            <decisionTable hitPolicy="RULE ORDER"><input><inputExpression typeRef="number"><text>Age</text></inputExpression></input>
            <output/>
            <rule><inputEntry><text>&gt;=12</text></inputEntry><outputEntry><text>"Old"</text></outputEntry></rule>
            <rule><inputEntry><text>&gt;=18</text></inputEntry><outputEntry><text>"Older"</text></outputEntry></rule>
            </decisionTable></decision></definitions>
            """;

    private static int[] count(String expected, @Nullable String model) {
        var cases = """
                <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"><modelName>m.dmn</modelName>
                <testCase id="001"><inputNode name="Age"><value>19</value></inputNode>
                <resultNode name="Group" type="decision"><expected><list>%s</list></expected></resultNode></testCase>
                </testCases>
                """.formatted(expected);
        return DmnKitCase.count(
                cases.getBytes(StandardCharsets.UTF_8),
                name -> model == null || !name.equals("m.dmn") ? null : model.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_case_passes_when_each_answer_is_as_expected() {
        assertThat(count("<item><value>Old</value></item><item><value>Older</value></item>", MODEL))
                .containsExactly(1, 0, 0, 0);
        assertThat(count("<item><value>Older</value></item>", MODEL)).containsExactly(0, 1, 0, 0);
    }

    @Test
    void a_model_that_is_not_taken_is_counted_as_refused() {
        assertThat(count("", MODEL.replace("RULE ORDER", "PRIORITY"))).containsExactly(0, 0, 1, 0);
        assertThat(count("", null)).containsExactly(0, 0, 1, 0);
    }

    @Test
    void what_is_no_list_of_cases_has_none() {
        assertThat(DmnKitCase.count("<other/>".getBytes(StandardCharsets.UTF_8), _ -> null))
                .containsExactly(0, 0, 0, 0);
    }
}
