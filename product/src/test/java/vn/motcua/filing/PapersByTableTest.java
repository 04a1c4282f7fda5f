package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.WithSpring;
import vn.motcua.decision.ATable;
import vn.motcua.packages.APackage;
import vn.motcua.packages.CheckPackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.rules.RowGround;

/** The examples of a package are held against what its paper table asks for. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class PapersByTableTest {
    private static final String EXAMPLE = "examples/bank-loan.json";

    @Autowired
    CheckPackage check;

    private static APackage asking(String residence) {
        var table = ATable.named("Giấy tờ")
                .policy("hitPolicy=\"FIRST\"")
                .input("Hôn nhân", "string")
                .output("name=\"residence\" typeRef=\"boolean\"")
                .notes(RowGround.ARTICLE, RowGround.VIETNAMESE, RowGround.ENGLISH)
                .row("\"NEVER_MARRIED\"", residence, "Đ. 12", "Chưa kết hôn", "Never married")
                .row("-", "true", "Đ. 12", "Khác", "Others");
        return APackage.of(APackage.MARITAL)
                .edit(
                        "service.json",
                        "\"components\": [",
                        "\"papers\": {\"table\": {\"file\": \"tables/papers.dmn\", \"decision\": \"Giấy tờ\", \"inputs\": "
                                + "[{\"name\": \"Hôn nhân\", \"from\": \"ANSWER\", \"answer\": \"/marital/state\"}]}},"
                                + " \"components\": [")
                .with("tables/papers.dmn", table.text());
    }

    private List<String> findings(APackage pack) {
        return check.check(pack.files()) instanceof CheckPackage.Outcome.Refused(var findings)
                ? findings.stream().map(PackageFinding::inOneLine).toList()
                : List.of();
    }

    @Test
    void an_example_says_which_papers_and_by_which_row() {
        var row = "\"papersRow\": %d, \"papers\"";
        assertThat(findings(asking("true").edit(EXAMPLE, "\"papers\"", row.formatted(1))))
                .isEmpty();
        assertThat(findings(asking("true").edit(EXAMPLE, "\"papers\"", row.formatted(2))))
                .singleElement()
                .satisfies(said -> assertThat(said).contains(EXAMPLE, "/follows/papersRow"));
        assertThat(findings(asking("false")))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said).contains("/follows/papers"));
    }
}
