package vn.motcua.templatedesign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.rules.DecidedFee;
import vn.motcua.rules.ProcedureTable;
import vn.motcua.rules.TableInput;
import vn.motcua.rules.Told;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Vnd;

/** A fee table that was typed is sound, and says of each filing the least that fits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeeTableTest {
    private static Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("DIRECT", "15.000");
        typed.put("ONLINE", "7000");
        typed.put("can-cu", "NQ 12 & phụ lục, Đ. 1");
        typed.put("m1-vi", "Hộ nghèo");
        typed.put("m1-en", "Poor household");
        typed.put("m1-can-cu", "NQ 12, Đ. 2 k. 1");
        typed.put("m3-vi", "Người cao tuổi");
        typed.put("m3-en", "Elderly person");
        typed.put("m3-ai", "ELDERLY");
        typed.put("m3-muc", "5.000");
        typed.put("m3-can-cu", "NQ 12, Đ. 2 k. 2");
        return typed;
    }

    private static FeeTable.Rows read(Map<String, String> typed, List<Finding> findings) {
        return FeeTable.read(new TypedTemplate(TemplateKind.FEE_TABLE, typed), findings);
    }

    private static ProcedureTable table(FeeTable.Rows rows) {
        var dmn = FeeTable.dmn(rows).replace("{{amount.direct}}", "15000").replace("{{amount.online}}", "7000");
        return new ProcedureTable(
                FeeTable.FILE,
                FeeTable.DECISION,
                List.of(
                        new TableInput("Cách nộp", TableInput.From.CHANNEL, null),
                        new TableInput("Đối tượng", TableInput.From.ANSWER, "/fee/group"),
                        new TableInput("Tuổi", TableInput.From.YEARS, "/applicant/birthDate")),
                dmn);
    }

    @Test
    void the_table_has_no_gap_and_the_least_counts() {
        var findings = new ArrayList<Finding>();
        var rows = read(typed(), findings);
        assertThat(findings).isEmpty();
        var table = table(rows);
        assertThat(table.check(List.of())).isEmpty();
        assertThat(fee(table, "DIRECT", "", "1990-05-01").fee()).isEqualTo(new Vnd(15_000));
        assertThat(fee(table, "POST", "NONE", "1990-05-01").fee()).isEqualTo(new Vnd(15_000));
        assertThat(fee(table, "ONLINE", "", "").fee()).isEqualTo(new Vnd(7_000));
        assertThat(fee(table, "DIRECT", "", "1950-05-01").fee()).isEqualTo(new Vnd(5_000));
        var poor = fee(table, "ONLINE", "GROUP1", "1950-05-01");
        assertThat(poor.fee()).isEqualTo(Vnd.ZERO);
        assertThat(poor.ground().article()).isEqualTo("NQ 12, Đ. 2 k. 1");
        assertThat(fee(table, "ONLINE", "", "").ground().article()).isEqualTo("NQ 12 & phụ lục, Đ. 1");
    }

    private static DecidedFee fee(ProcedureTable table, String way, String group, String birth) {
        var answers = Map.of("/fee/group", group, "/applicant/birthDate", birth);
        return table.fee(Told.ofFiling(way, pointer -> answers.getOrDefault(pointer, ""), LocalDate.of(2026, 11, 20)));
    }

    @Test
    void what_is_missing_is_said_at_its_field_all_at_once() {
        var findings = new ArrayList<Finding>();
        read(Map.of("ONLINE", "tám", "m2-vi", "Trẻ em"), findings);
        assertThat(findings)
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("ONLINE", "DIRECT", "can-cu", "m2-en", "m2-can-cu");
        var none = new ArrayList<Finding>();
        read(Map.of("DIRECT", "0", "can-cu", "Đ. 1"), none);
        assertThat(none).extracting(Finding::pointer).containsExactly("m1-vi");
    }
}
