package vn.motcua.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
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
