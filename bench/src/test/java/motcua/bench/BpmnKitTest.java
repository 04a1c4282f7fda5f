package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A model of the kit is taken and given out alike, or refused with what is in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BpmnKitTest {
    @Test
    void a_route_is_given_out_alike() {
        var step = "<userTask id=\"step\" name=\"Thẩm định\" motcua:role=\"SPECIALIST\" motcua:hours=\"4\"/>";

        assertThat(row(step)).isEqualTo("| m | taken, given out alike |  |");
    }

    @Test
    void what_a_route_has_not_is_named() {
        assertThat(row("<scriptTask id=\"step\" name=\"Chạy\"/>"))
                .startsWith("| m | refused, ")
                .contains("scriptTask");
    }

    private static String row(String step) {
        return BpmnKit.row("m", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:motcua="http://motcua.vn/bpmn"
                             targetNamespace="http://motcua.vn/routes">
                  <process id="p" name="Một bước">
                    <startEvent id="start"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="step"/>
                    %s
                    <sequenceFlow id="f2" sourceRef="step" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """.formatted(step).getBytes(StandardCharsets.UTF_8));
    }
}
