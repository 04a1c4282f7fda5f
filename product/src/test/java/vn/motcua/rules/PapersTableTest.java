package vn.motcua.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.OnlineService.ServiceComponent;
import vn.motcua.catalogue.ServiceInPackage;
import vn.motcua.decision.ATable;
import vn.motcua.decision.ReadTables;
import vn.motcua.decision.TableWords;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;
import vn.motcua.ui.AllMessages;

/** A table decides which papers are asked for; its answer names row and article. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PapersTableTest {
    private static final TablesPart PART = new TablesPart(new TableWords(AllMessages.read()));
    private static final String STATE =
            "{\"name\": \"Hôn nhân\", \"from\": \"ANSWER\", \"answer\": \"/marital/state\"}";

    private static ATable table(String first, String second) {
        return ATable.named("Giấy tờ")
                .input("Hôn nhân", "string")
                .output("name=\"" + first + "\" typeRef=\"boolean\"/><output name=\"" + second
                        + "\" typeRef=\"boolean\"")
                .answers(2)
                .notes(RowGround.ARTICLE, RowGround.VIETNAMESE, RowGround.ENGLISH);
    }

    private static ATable sound() {
        return table("divorce-or-death", "residence")
                .policy("hitPolicy=\"FIRST\"")
                .row(
                        "\"NEVER_MARRIED\", \"MARRIED\"",
                        "false",
                        "true",
                        "Đ. 12 k. 1",
                        "Chưa từng ly hôn",
                        "Never divorced")
                .row(
                        "\"DIVORCED\", \"WIDOWED\"",
                        "true",
                        "false",
                        "Đ. 12 k. 2",
                        "Đã ly hôn hoặc góa",
                        "Divorced or widowed")
                .row("-", "false", "false", "Đ. 12", "Chưa trả lời", "Not answered");
    }

    private static APackage with(ATable table, String input) {
        return APackage.of(APackage.MARITAL)
                .edit(
                        "service.json",
                        "\"components\": [",
                        "\"papers\": {\"table\": {\"file\": \"tables/papers.dmn\", \"decision\": \"Giấy tờ\", \"inputs\": ["
                                + input + "]}}, \"components\": [")
                .with("tables/papers.dmn", table.text());
    }

    private static List<String> findings(APackage pack) {
        var findings = new PackageFindings();
        PART.check(ProcedurePackage.of(pack.files()), findings);
        return findings.all().stream().map(PackageFinding::inOneLine).toList();
    }

    private static UnaryOperator<String> answering(String state) {
        return pointer -> pointer.equals("/marital/state") ? state : "";
    }

    private static List<String> needed(String state) {
        return ServiceInPackage.of(ProcedurePackage.of(with(sound(), STATE).files()))
                .componentsFor("other-purpose")
                .stream()
                .filter(paper -> List.of("divorce-or-death", "residence").contains(paper.key()))
                .filter(paper -> paper.isNeededBy(answering(state)))
                .map(ServiceComponent::key)
                .toList();
    }

    @Test
    void the_row_says_which_papers_are_asked_for() {
        assertThat(findings(with(sound(), STATE))).isEmpty();
        assertThat(needed("NEVER_MARRIED")).containsExactly("residence");
        assertThat(needed("WIDOWED")).containsExactly("divorce-or-death");
    }

    @Test
    void while_nothing_is_answered_nothing_is_asked_for_and_other_papers_are_as_they_were() {
        assertThat(needed("")).isEmpty();
        var papers = ServiceInPackage.of(
                        ProcedurePackage.of(with(sound(), STATE).files()))
                .componentsFor("other-purpose");
        assertThat(papers.stream().filter(paper -> paper.key().equals("identity")))
                .singleElement()
                .satisfies(paper -> assertThat(paper.table()).isNull());
    }

    @Test
    void the_answer_names_row_and_article() {
        var paper =
                ServiceInPackage.of(ProcedurePackage.of(with(sound(), STATE).files()))
                        .componentsFor("other-purpose")
                        .stream()
                        .filter(one -> one.key().equals("divorce-or-death"))
                        .findFirst()
                        .orElseThrow();
        assertThat(paper.groundIn(answering("DIVORCED")).orElseThrow().in(Language.VI))
                .isEqualTo("Đã ly hôn hoặc góa (dòng 2, Đ. 12 k. 2)");
        assertThat(paper.groundIn(answering("MARRIED"))).isEmpty();
    }

    @Test
    void a_column_is_a_paper_a_cell_is_true_or_false_and_each_row_has_its_article() {
        assertThat(findings(
                        with(table("nothing-of-it", "residence").row("-", "true", "false", "Đ. 1", "a", " "), STATE)))
                .anySatisfy(said -> assertThat(said).contains("Cột 'nothing-of-it'"))
                .anySatisfy(said -> assertThat(said).contains("In English"));
        var drafted = ReadTables.drafted(table("identity", "residence")
                        .row("-", "true", "có", "Đ. 1", "a", "b")
                        .text()
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .getFirst();
        assertThat(TableUse.PAPERS.judge(drafted)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("paper-flag");
            assertThat(finding.column()).isEqualTo(3);
        });
        assertThat(findings(with(
                        ATable.named("Giấy tờ")
                                .input("Hôn nhân", "string")
                                .notes(RowGround.ARTICLE, RowGround.VIETNAMESE, RowGround.ENGLISH)
                                .row("-", "1", "Đ. 1", "a", "b"),
                        STATE)))
                .anySatisfy(said -> assertThat(said).contains("khóa của một giấy tờ"));
    }

    @Test
    void what_the_table_decides_is_not_said_a_second_time_and_it_knows_no_channel_and_no_age() {
        assertThat(findings(
                        with(table("previous-paper", "residence").row("-", "true", "true", "Đ. 1", "a", "b"), STATE)))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("/components/0", "bỏ trường hợp và điều kiện riêng"));
        assertThat(List.of(TableInput.From.CHANNEL, TableInput.From.YEARS, TableInput.From.DAYS, TableInput.From.HOUR))
                .noneMatch(TableUse.PAPERS::takes);
        assertThat(List.of(TableInput.From.CASE, TableInput.From.ANSWER)).allMatch(TableUse.PAPERS::takes);
    }
}
