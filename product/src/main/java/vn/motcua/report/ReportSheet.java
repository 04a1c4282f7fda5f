package vn.motcua.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.motcua.shared.Language;
import vn.motcua.ui.Said;

/** What stands where on a report as its form has it, whatever it is written with. Always Vietnamese. */
public final class ReportSheet {
    /** Two lines of groups, one of names, one of numbers. */
    public static final int HEAD_LINES = 4;

    private static final int NAME_LINE = 2;
    private static final int BEFORE_COLUMNS = 2;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    /**
     * A title over columns.
     *
     * @param line from 0; likewise column, with what stands before the cells
     */
    public record Title(int line, int column, int lines, int columns, String text) {}

    private final ReportForm form;
    private final Report report;

    public ReportSheet(ReportForm form, Report report) {
        this.form = form;
        this.report = report;
    }

    public String formNumber() {
        return said("report.sheet.number", form.code());
    }

    public String title() {
        return form.name().in(Language.VI).toUpperCase(Locale.forLanguageTag("vi"));
    }

    public String reporting() {
        return said("report.sheet.reporting", report.place());
    }

    public String unit() {
        return said("report.sheet.unit");
    }

    public String period() {
        return said("report.sheet.period", day(report.first()), day(report.last()));
    }

    public String rule() {
        return said("report.sheet.rule", report.rule(), form.says().in(Language.VI));
    }

    public String asOf() {
        return said("report.sheet.as-of", MOMENT.format(report.asOf().atZone(ZONE)));
    }

    public String source() {
        return form.source();
    }

    /** Who made it, as it is printed over the room for the name. */
    public String maker() {
        return said("report.sheet.maker");
    }

    public String head() {
        return said("report.sheet.head");
    }

    public String number(long counted) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")))
                .format(counted);
    }

    public String of() {
        return said("report.sheet.of." + report.by());
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Groups that several columns share stand over them once. */
    public List<Title> titles() {
        var titles = new ArrayList<Title>();
        titles.add(new Title(0, 0, HEAD_LINES - 1, 1, said("report.sheet.order")));
        titles.add(new Title(0, 1, HEAD_LINES - 1, 1, of()));
        titles.add(new Title(HEAD_LINES - 1, 0, 1, 1, "(1)"));
        titles.add(new Title(HEAD_LINES - 1, 1, 1, 1, "(2)"));
        for (int line = 0; line < NAME_LINE; line++) {
            groups(line, titles);
        }
        for (int i = 0; i < form.columns().size(); i++) {
            var column = form.columns().get(i);
            int first = column.groups().size();
            titles.add(new Title(
                    first,
                    i + BEFORE_COLUMNS,
                    HEAD_LINES - 1 - first,
                    1,
                    column.name().in(Language.VI)));
            titles.add(new Title(HEAD_LINES - 1, i + BEFORE_COLUMNS, 1, 1, "(" + column.number() + ")"));
        }
        titles.sort(Comparator.comparingInt(Title::line).thenComparingInt(Title::column));
        return List.copyOf(titles);
    }

    private void groups(int line, List<Title> titles) {
        int from = 0;
        while (from < form.columns().size()) {
            var groups = form.columns().get(from).groups();
            if (groups.size() <= line) {
                from++;
                continue;
            }
            var path = groups.subList(0, line + 1);
            int to = from + 1;
            while (to < form.columns().size()
                    && form.columns().get(to).groups().size() > line
                    && form.columns().get(to).groups().subList(0, line + 1).equals(path)) {
                to++;
            }
            titles.add(new Title(
                    line, from + BEFORE_COLUMNS, 1, to - from, groups.get(line).in(Language.VI)));
            from = to;
        }
    }

    private static String said(String key, Object... facts) {
        return Said.of(key, facts).vietnamese();
    }
}
