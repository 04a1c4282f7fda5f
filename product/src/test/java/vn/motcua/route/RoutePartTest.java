package vn.motcua.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.ui.AllMessages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutePartTest {
    private static List<String> findings(APackage pack) {
        var findings = new PackageFindings();
        RoutePart.judge(AllMessages.read(), ProcedurePackage.of(pack.files()), findings);
        return findings.all().stream().map(PackageFinding::inOneLine).toList();
    }

    /** Pages could not be drawn any more, for anybody, from the day on which it comes into force. */
    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400", "1e308", "-100001"})
    void a_drawing_has_its_parts_where_they_can_be_drawn(String x) {
        var drawing = """
                <bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="drawing">
                <bpmndi:BPMNPlane id="plane" bpmnElement="p"><bpmndi:BPMNShape id="s" bpmnElement="sign"><dc:Bounds x="%s" y="1.5" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane>
                </bpmndi:BPMNDiagram></definitions>""";
        assertThat(findings(APackage.of(APackage.MARITAL).edit("route.bpmn", "</definitions>", drawing.formatted(x))))
                .singleElement()
                .asString()
                .contains("ở chỗ không vẽ được: x = “" + x + "”");
        assertThat(findings(
                        APackage.of(APackage.MARITAL).edit("route.bpmn", "</definitions>", drawing.formatted("-12.5"))))
                .isEmpty();
    }

    @Test
    void a_step_of_another_agency_is_refused_as_long_as_nothing_says_which_that_is() {
        var marital = APackage.of(APackage.MARITAL);
        assertThat(findings(marital)).isEmpty();
        assertThat(findings(marital.edit(
                        "route.bpmn",
                        "motcua:role=\"SPECIALIST\"",
                        "motcua:role=\"SPECIALIST\" motcua:agency=\"POLICE\"")))
                .singleElement()
                .asString()
                .contains("route.bpmn#draft", "Thẩm định, dự thảo kết quả", "POLICE", "Bỏ motcua:agency");
    }
}
