package vn.motcua.criteria;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.CsvLine;
import vn.motcua.ui.Said;

/** A result as a table: a line for each unit and criterion as CSV, a sheet for each kind of units as a workbook. Vietnamese, as it is published. */
public final class ResultFiles {
    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NAME_WIDTH = 42;
    private static final int FIRST_CRITERION = 7;

    private ResultFiles() {}

    public static byte[] csv(CampaignResult result) {
        var lines = new ArrayList<String>();
        lines.add(CsvLine.of(
                said("year"),
                said("set"),
                said("place"),
                said("unit"),
                said("total"),
                said("grade"),
                said("code"),
                said("criterion"),
                said("max"),
                said("state"),
                said("self"),
                said("first"),
                said("final")));
        for (var part : result.parts()) {
            for (var row : part.rows()) {
                for (var line : row.lines()) {
                    lines.add(CsvLine.of(
                            result.year(),
                            part.set(),
                            row.place(),
                            row.name(),
                            row.total(),
                            grade(row),
                            line.code(),
                            line.name().vi(),
                            line.max(),
                            Said.of("criteria.state." + line.state()).vietnamese(),
                            line.own(),
                            line.first(),
                            line.points()));
                }
            }
        }
        return CsvLine.file(lines);
    }

    private static @Nullable String grade(CampaignResult.UnitResult row) {
        var grade = row.grade();
        return grade == null ? null : grade.vi();
    }

    private static String said(String column) {
        return Said.of("criteria.column." + column).vietnamese();
    }

    public static byte[] xlsx(CampaignResult result) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Motcua", "1.0")) {
            for (var part : result.parts()) {
                write(workbook, part);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Writing into memory must be possible", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Workbook workbook, CampaignResult.CohortResult part) {
        var sheet =
                workbook.newWorksheet(Said.of("criteria.units." + part.units()).vietnamese());
        sheet.inlineString(0, 0, part.name().vi());
        sheet.style(0, 0).bold().set();
        if (part.isSpecimen()) {
            sheet.inlineString(1, 0, part.says().vi());
        }
        var heads = new ArrayList<>(List.of(
                said("place"),
                said("unit"),
                said("total"),
                said("grade"),
                said("regular"),
                said("bonus"),
                said("penalty")));
        part.rows()
                .getFirst()
                .lines()
                .forEach(line -> heads.add(line.code() + " " + line.name().vi()));
        for (int i = 0; i < heads.size(); i++) {
            sheet.inlineString(3, i, heads.get(i));
            sheet.style(3, i).bold().wrapText(true).set();
        }
        int at = 4;
        for (var row : part.rows()) {
            sheet.value(at, 0, row.place());
            sheet.inlineString(at, 1, row.name());
            sheet.value(at, 2, row.total());
            sheet.inlineString(at, 3, grade(row) == null ? "" : grade(row));
            sheet.value(at, 4, row.regular());
            sheet.value(at, 5, row.bonus());
            sheet.value(at, 6, row.penalty());
            for (int i = 0; i < row.lines().size(); i++) {
                var line = row.lines().get(i);
                if (line.state() == CriterionScore.State.SCORED) {
                    sheet.value(at, FIRST_CRITERION + i, line.points());
                } else {
                    sheet.inlineString(
                            at,
                            FIRST_CRITERION + i,
                            Said.of("criteria.state." + line.state()).vietnamese());
                }
            }
            at++;
        }
        sheet.width(1, NAME_WIDTH);
        sheet.freezePane(2, 4);
    }
}
