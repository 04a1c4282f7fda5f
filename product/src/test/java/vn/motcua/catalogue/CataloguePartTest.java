package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.ProcedurePackage;

/** What the catalogue finds wrong with a package: what is told apart by a name has each name once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CataloguePartTest {
    private static List<String> findings(APackage pack) {
        var findings = new PackageFindings();
        CataloguePart.judge(ProcedurePackage.of(pack.files()), findings);
        return findings.all().stream().map(PackageFinding::inOneLine).toList();
    }

    @Test
    void an_exemption_stands_once() {
        var marital = APackage.of(APackage.MARITAL);
        assertThat(findings(marital)).isEmpty();
        var keys =
                Pattern.compile("\\{\\s*\"key\": \"([a-z-]+)\",\\s*\"reason\"").matcher(marital.text("service.json"));
        assertThat(keys.find()).isTrue();
        var first = keys.group(1);
        assertThat(keys.find()).isTrue();
        assertThat(findings(marital.edit(
                        "service.json", "\"key\": \"" + keys.group(1) + "\"", "\"key\": \"" + first + "\"")))
                .containsExactly("service.json#/fees/exemptions/1/key: '" + first + "' có hai lần.");
    }

    @Test
    void a_procedure_is_filed_in_some_way_and_none_is_said_twice_alike() {
        var marital = APackage.of(APackage.MARITAL);
        var text = marital.text("procedure.json");
        int begin = text.indexOf('[', text.indexOf("\"channels\""));
        int end = text.indexOf("\n  ]", begin);
        assertThat(findings(marital.with("procedure.json", text.substring(0, begin + 1) + text.substring(end))))
                .containsExactly("procedure.json#/channels: Phải có ít nhất một cách nộp hồ sơ.");
        var all = text.substring(begin + 1, end);
        assertThat(findings(marital.with("procedure.json", text.substring(0, end) + "," + all + text.substring(end))))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said).contains("Cách nộp này đã có ở trên"));
    }

    @Test
    void a_fee_may_be_published_in_the_money_of_another_state_but_not_in_one_of_none() {
        assertThat(findings(pricedIn("USD"))).isEmpty();
        assertThat(findings(pricedIn("VDN")))
                .contains("procedure.json#/channels/0/fee/currency: Không có đồng tiền 'VDN'."
                        + " Viết mã ISO 4217, ví dụ VND, USD.");
    }

    private static APackage pricedIn(String currency) {
        return APackage.of(APackage.MARITAL)
                .edit("procedure.json", "\"currency\": \"VND\"", "\"currency\": \"" + currency + "\"");
    }
}
