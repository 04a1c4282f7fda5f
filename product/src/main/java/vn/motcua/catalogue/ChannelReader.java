package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureContent.Channel;
import vn.motcua.catalogue.ProcedureContent.Fee;
import vn.motcua.catalogue.ProcedureContent.FeeKind;
import vn.motcua.catalogue.ProcedureContent.Limit;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ProcedureContent.Section;
import vn.motcua.catalogue.ProcedureContent.Way;

/**
 * Reads the table of ways of filing, whose cells the page prints without separators:
 * {@code Trực tuyến3 Ngày làm việcMiễn phí(Không quy định)…}. A row begins where way, time and fee follow each other.
 */
final class ChannelReader {
    private static final String AMOUNT = "(?:0|[1-9]\\d{0,2}(?:,\\d{3})*)(?:\\.\\d+)? (?:VNĐ|Việt Nam Đồng|[A-Z]{3})";
    private static final String TIME = "\\d+(?:[.,]\\d+)? (?:Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng)|\\d+?|"
            + PageSections.NOTHING + "|Không phải trả kết quả cho người nộp thuế|Không quy định|Không ?";
    private static final Pattern ROW = Pattern.compile("(?<way>Trực tuyến|Dịch vụ bưu chính|Trực tiếp)(?<time>" + TIME
            + ")(?<fee>Miễn phí|" + PageSections.NOTHING + "|" + AMOUNT + ")");
    private static final Pattern ANOTHER_ROW = Pattern.compile(
            "(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)\\d|\\d (?:Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng|Tuần|Năm|Phút)(?:Miễn phí|"
                    + PageSections.NOTHING + "|" + AMOUNT + ")");

    /** No fee of an administrative procedure comes near it. */
    private static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000_000_000L);

    private static final Pattern STATED = Pattern.compile("(\\d+(?:[.,]\\d+)?)(?: (.+))?");

    private final Findings findings;

    ChannelReader(Findings findings) {
        this.findings = findings;
    }

    List<Channel> read(String section) {
        var text = section.startsWith(PageSections.CHANNELS_HEAD)
                ? section.substring(PageSections.CHANNELS_HEAD.length())
                : section;
        if (PageSections.orBlank(text).isEmpty()) {
            findings.add(ReviewReason.CHANNELS_MISSING, "/channels", section);
            return List.of();
        }
        var row = ROW.matcher(text);
        if (!row.lookingAt()) {
            findings.unread(ReviewReason.CHANNELS_NOT_READABLE, Section.CHANNELS, section);
            return List.of();
        }
        var channels = new ArrayList<Channel>();
        boolean more;
        do {
            var match = row.toMatchResult();
            more = row.find();
            var rest = text.substring(match.end(), more ? row.start() : text.length());
            channels.add(channel("/channels/" + channels.size(), match, rest));
        } while (more);
        new ChannelChecks(findings).check(channels);
        return channels;
    }

    private Channel channel(String path, java.util.regex.MatchResult row, String rest) {
        var way = way(row.group("way"));
        var feeNote = feeNote(path, rest);
        var note = rest.substring(feeNote.length());
        if (ANOTHER_ROW.matcher(note).find()) {
            findings.add(ReviewReason.CHANNEL_ROW_NOT_READABLE, path + "/note", note);
        }
        return new Channel(
                way,
                limit(path, row.group("time"), row.group("fee"), note),
                fee(path, row.group("fee"), feeNote),
                note.strip());
    }

    private static Way way(String published) {
        for (var way : Way.values()) {
            if (way.published().equals(published)) {
                return way;
            }
        }
        throw new IllegalStateException("A row must begin with a way of filing, but begins with " + published);
    }

    private Limit limit(String path, String stated, String fee, String note) {
        if (stated.equals(PageSections.NOTHING)) {
            findings.add(ReviewReason.TIME_MISSING, path + "/limit", stated + "\n" + note, Durations.only(note));
            return new Limit(stated, null, null);
        }
        Matcher parts = STATED.matcher(stated);
        if (!parts.matches()) {
            findings.add(ReviewReason.TIME_NOT_READABLE, path + "/limit", stated + "\n" + note);
            return new Limit(stated, null, null);
        }
        var amount = new BigDecimal(parts.group(1).replace(',', '.'));
        var unit = unit(parts.group(2));
        if (unit == null) {
            return withoutUnit(path, stated, amount, fee, note);
        }
        return new Limit(stated, amount, unit);
    }

    /** The unit is taken from the row's own note when that names this number, and no other, as a time. */
    private Limit withoutUnit(String path, String stated, BigDecimal amount, String fee, String note) {
        var named = Durations.in(note);
        if (named.size() == 1 && named.getFirst().amount().compareTo(amount) == 0 && !startsWithDigit(fee)) {
            return new Limit(stated, amount, named.getFirst().unit());
        }
        findings.add(
                ReviewReason.TIME_UNIT_MISSING,
                path + "/limit",
                startsWithDigit(fee) ? stated + fee + "\n" + note : stated + "\n" + note,
                Durations.only(note));
        return new Limit(stated, amount, null);
    }

    private static boolean startsWithDigit(String fee) {
        return Character.isDigit(fee.charAt(0));
    }

    private static @Nullable LimitUnit unit(@Nullable String published) {
        for (var unit : LimitUnit.values()) {
            if (unit.published().equals(published)) {
                return unit;
            }
        }
        return null;
    }

    private Fee fee(String path, String stated, String note) {
        var bare = note.isEmpty() ? "" : note.substring(1, note.length() - 1);
        if (stated.equals("Miễn phí")) {
            return new Fee(stated, FeeKind.FREE, null, "VND", bare);
        }
        if (stated.equals(PageSections.NOTHING)) {
            return new Fee(stated, FeeKind.NOT_STATED, null, "VND", bare);
        }
        int blank = stated.indexOf(' ');
        var number = new BigDecimal(stated.substring(0, blank).replace(",", ""));
        var currency = stated.substring(blank + 1);
        var code = currency.equals("VNĐ") || currency.equals("Việt Nam Đồng") ? "VND" : currency;
        if (number.stripTrailingZeros().scale() > 0 || number.compareTo(AMOUNT_MAX) > 0) {
            findings.add(ReviewReason.FEE_AMOUNT_UNCLEAR, path + "/fee", stated, thousands(number, code));
            return new Fee(stated, FeeKind.NOT_STATED, null, code, bare);
        }
        return new Fee(stated, FeeKind.AMOUNT, number.longValueExact(), code, bare);
    }

    /** {@code 12.500 VNĐ}: the point may separate thousands, as it does in Vietnamese. */
    private static @Nullable String thousands(BigDecimal number, String currency) {
        return number.scale() == 3 && currency.equals("VND") ? number.movePointRight(3) + " VND" : null;
    }

    /** The parentheses directly behind the fee, with what they enclose. */
    private String feeNote(String path, String rest) {
        if (!rest.startsWith("(")) {
            return "";
        }
        int depth = 0;
        for (int i = 0; i < rest.length(); i++) {
            depth += rest.charAt(i) == '(' ? 1 : rest.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return rest.substring(0, i + 1);
            }
        }
        findings.add(ReviewReason.FEE_NOTE_NOT_SEPARABLE, path + "/note", rest);
        return "";
    }
}
