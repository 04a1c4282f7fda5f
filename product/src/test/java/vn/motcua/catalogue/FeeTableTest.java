package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.rules.RowGround;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;

/** What a fee table of a package decides. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeeTableTest {
    private static final String BUSINESS = "1.001612";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static UnaryOperator<String> answering(String pointer, String value) {
        return asked -> asked.equals(pointer) ? value : "";
    }

    @ParameterizedTest
    @CsvSource({
        "ONLINE, '', 150000, 4",
        "POST, NONE, 150000, 5",
        "DIRECT, '', 50000, 6",
        "ONLINE, POOR, 0, 1",
        "DIRECT, MERIT, 0, 2",
        "POST, DISABLED, 0, 3"
    })
    void a_household_business_pays_by_channel_unless_the_owner_is_exempt(Way way, String group, long amount, int row) {
        var service =
                ServiceInPackage.of(ProcedurePackage.of(APackage.of(BUSINESS).files()));

        var cost = service.cost(way, answering("/fee/group", group), DAY);

        assertThat(cost.total()).isEqualTo(new Vnd(amount));
        assertThat(cost.ground()).isNotNull().extracting(RowGround::row).isEqualTo(row);
    }

    @Test
    void why_the_fee_is_what_it_is_is_said_with_row_and_article() {
        var service =
                ServiceInPackage.of(ProcedurePackage.of(APackage.of(BUSINESS).files()));
        var cost = service.cost(Way.ONLINE, answering("/fee/group", "POOR"), DAY);

        assertThat(cost.groundInWords(Language.VI))
                .isEqualTo(
                        "Miễn lệ phí: người thuộc hộ nghèo (dòng 1, Luật Phí và lệ phí 2015, Đ. 10 k. 1; nghị quyết của Hội"
                                + " đồng nhân dân tỉnh, mức mẫu)");
        assertThat(cost.groundInWords(Language.EN)).startsWith("No charge: member of a poor household (row 1, ");
    }

    @Test
    void a_service_is_kept_with_its_table_and_read_back_as_it_was() {
        var service =
                ServiceInPackage.of(ProcedurePackage.of(APackage.of(BUSINESS).files()));

        var kept = CatalogueJson.MAPPER.writeValueAsString(service);

        assertThat(CatalogueJson.MAPPER.readValue(kept, OnlineService.class)).isEqualTo(service);
        assertThat(CatalogueJson.MAPPER.writeValueAsString(ServiceInPackage.of(
                        ProcedurePackage.of(APackage.of(APackage.MARITAL).files()))))
                .doesNotContain("\"table\"");
    }
}
