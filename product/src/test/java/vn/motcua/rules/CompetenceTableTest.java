package vn.motcua.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.ServiceInPackage;
import vn.motcua.decision.ATable;
import vn.motcua.decision.TableWords;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;
import vn.motcua.ui.AllMessages;

/** A table decides who decides: a level or a kind of agency, by a row that names its article. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompetenceTableTest {
    private static final TablesPart PART = new TablesPart(new TableWords(AllMessages.read()));
    private static final String STATE =
            "{\"name\": \"Hôn nhân\", \"from\": \"ANSWER\", \"answer\": \"/marital/state\"}";

    private static ATable table() {
        return ATable.named("Nơi giải quyết")
                .input("Hôn nhân", "string")
                .output("typeRef=\"string\"")
                .notes(RowGround.ARTICLE, RowGround.VIETNAMESE, RowGround.ENGLISH);
    }

    private static ATable sound() {
        return table().row("\"WIDOWED\"", "\"DEPARTMENT\"", "Đ. 7 k. 1", "Sổ ở sở", "The book is at the department")
                .row("not(\"WIDOWED\")", "\"COMMUNE\"", "Đ. 7 k. 2", "Sổ ở xã", "The book is in the commune");
    }

    private static APackage with(ATable table, String levels) {
        return APackage.of(APackage.MARITAL)
                .edit("procedure.json", "\"COMMUNE\"", levels)
                .edit(
                        "service.json",
                        "\"components\": [",
                        "\"competence\": {\"table\": {\"file\": \"tables/competence.dmn\", \"decision\": \"Nơi giải quyết\","
                                + " \"inputs\": [" + STATE + "]}}, \"components\": [")
                .with("tables/competence.dmn", table.text());
    }

    private static List<String> findings(APackage pack) {
        var findings = new PackageFindings();
        PART.check(ProcedurePackage.of(pack.files()), findings);
        return findings.all().stream().map(PackageFinding::inOneLine).toList();
    }

    private static ProcedureTable read() {
        var pack =
                ProcedurePackage.of(with(sound(), "\"PROVINCE\", \"COMMUNE\"").files());
        return Objects.requireNonNull(ServiceInPackage.of(pack).competence()).table();
    }

    @Test
    void the_row_says_who_decides_and_by_which_article() {
        assertThat(findings(with(sound(), "\"PROVINCE\", \"COMMUNE\""))).isEmpty();
        var widowed = read().competence(_ -> "WIDOWED").orElseThrow();
        assertThat(widowed.who()).isEqualTo(Competent.DEPARTMENT);
        assertThat(widowed.ground().in(Language.VI)).isEqualTo("Sổ ở sở (dòng 1, Đ. 7 k. 1)");
        assertThat(read().competence(_ -> "").orElseThrow().who()).isEqualTo(Competent.COMMUNE);
    }

    @Test
    void all_its_rows_can_be_told_beforehand() {
        assertThat(read().competences())
                .extracting(row -> row.who() + ": " + row.ground().in(Language.EN))
                .containsExactly(
                        "DEPARTMENT: The book is at the department (row 1, Đ. 7 k. 1)",
                        "COMMUNE: The book is in the commune (row 2, Đ. 7 k. 2)");
    }

    @Test
    void a_row_gives_it_to_somebody_there_is_at_a_level_of_the_procedure_and_has_its_article() {
        assertThat(findings(with(sound(), "\"COMMUNE\"")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("Dòng 1", "DEPARTMENT", "không có PROVINCE"));
        assertThat(findings(with(table().row("-", "\"SOMEBODY\"", "Đ. 7", "a", " "), "\"COMMUNE\"")))
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).contains("Nơi giải quyết phải là một trong", "COMMUNE_POLICE"))
                .anySatisfy(said -> assertThat(said).contains("In English"));
        var twoColumns = table().output("name=\"Cấp\" typeRef=\"string\"/><output name=\"Loại\" typeRef=\"string\"")
                .answers(2)
                .row("-", "\"COMMUNE\"", "\"COMMUNE\"", "Đ. 7", "a", "b");
        assertThat(findings(with(twoColumns, "\"COMMUNE\"")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("ai giải quyết"));
    }

    @Test
    void a_gap_is_found_and_it_knows_no_channel_no_day_and_no_hour() {
        assertThat(findings(with(table().row("\"WIDOWED\"", "\"COMMUNE\"", "Đ. 7", "a", "b"), "\"COMMUNE\"")))
                .isNotEmpty();
        assertThat(List.of(TableInput.From.CHANNEL, TableInput.From.YEARS, TableInput.From.DAYS, TableInput.From.HOUR))
                .noneMatch(TableUse.COMPETENCE::takes);
        assertThat(List.of(TableInput.From.CASE, TableInput.From.ANSWER)).allMatch(TableUse.COMPETENCE::takes);
    }
}
