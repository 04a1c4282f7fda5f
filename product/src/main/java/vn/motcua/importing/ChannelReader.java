package vn.motcua.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.ProcedureContent.Channel;
import vn.motcua.catalogue.ProcedureContent.Fee;
import vn.motcua.catalogue.ProcedureContent.FeeKind;
import vn.motcua.catalogue.ProcedureContent.Limit;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ProcedureContent.Section;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ReviewReason;

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

    private static final long THOUSAND = 1_000;

    /** Answered on the spot, without a slip for the day of return (NĐ 61/2018/NĐ-CP, Đ. 17 kh. 4): within the working day. */
    private static final Proposal ON_THE_SPOT = new Proposal(
            ReadingRule.ON_THE_SPOT, "1 ngày làm việc", new Correction.OfLimit(BigDecimal.ONE, LimitUnit.WORKING_DAY));

    private static final Pattern STATED = Pattern.compile("(\\d+(?:[.,]\\d+)?)(?: (.+))?");

    private final Findings findings;
    private final String steps;

    /** Times that rows of the table give with their unit. */
    private final Set<Durations.Duration> stated = new LinkedHashSet<>();

    /** @param steps how the procedure is carried out, as published */
    ChannelReader(Findings findings, String steps) {
        this.findings = findings;
        this.steps = steps;
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
        row.results().forEach(this::remember);
        row.reset();
        row.lookingAt();
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

    private Channel channel(String path, MatchResult row, String rest) {
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

    private void remember(MatchResult row) {
        var parts = STATED.matcher(row.group("time"));
        var unit = parts.matches() ? unit(parts.group(2)) : null;
        if (unit != null) {
            var duration = new Durations.Duration(amount(parts.group(1)).stripTrailingZeros(), unit);
            if (duration.isCredible()) {
                stated.add(duration);
            }
        }
    }

    private static BigDecimal amount(String printed) {
        return new BigDecimal(printed.replace(',', '.'));
    }

    private Limit limit(String path, String stated, String fee, String note) {
        var here = path + "/limit";
        if (stated.equals(PageSections.NOTHING)) {
            return missing(here, note);
        }
        var parts = STATED.matcher(stated);
        if (!parts.matches()) {
            findings.addOnce(ReviewReason.TIME_NOT_READABLE, stated, here, stated + "\n" + note, fromSteps());
            return new Limit(stated, null, null);
        }
        var amount = amount(parts.group(1));
        var unit = unit(parts.group(2));
        if (unit == null) {
            return withoutUnit(here, stated, fee, note);
        }
        var limit = new Durations.Duration(amount, unit);
        if (!limit.isCredible()) {
            findings.addOnce(ReviewReason.TIME_NOT_READABLE, stated, here, stated + "\n" + note, fromSteps());
            return new Limit(stated, null, null);
        }
        return new Limit(stated, amount, unit);
    }

    /** The note is the cell's own: what it says unambiguously is read. */
    private Limit missing(String here, String note) {
        var certain = Durations.certain(note);
        if (certain != null) {
            findings.origin(here, ReadingRule.LIMIT_FROM_NOTE, note);
            return new Limit(PageSections.NOTHING, certain.amount(), certain.unit());
        }
        var handling = Durations.ofHandling(note);
        var proposal = handling != null
                ? handling.proposed(ReadingRule.LIMIT_FROM_NOTE)
                : Durations.isAtOnce(note) ? ON_THE_SPOT : fromSteps();
        findings.addOnce(
                ReviewReason.TIME_MISSING,
                Durations.in(note).toString(),
                here,
                PageSections.NOTHING + "\n" + note,
                proposal);
        return new Limit(PageSections.NOTHING, null, null);
    }

    /**
     * The unit is taken from the row's own note when that names this number, and no other, as a time, or from another row
     * that gives the same number with its unit.
     */
    private Limit withoutUnit(String here, String printed, String fee, String note) {
        var amount = amount(printed);
        var named = Durations.in(note);
        boolean runsIntoFee = startsWithDigit(fee);
        if (named.size() == 1 && named.getFirst().isOf(amount) && !runsIntoFee) {
            findings.origin(here, ReadingRule.UNIT_FROM_NOTE, note);
            return new Limit(printed, amount, named.getFirst().unit());
        }
        var same = stated.stream()
                .filter(other -> other.amount().compareTo(amount) == 0)
                .toList();
        if (same.size() == 1 && named.isEmpty() && !runsIntoFee) {
            findings.origin(
                    here, ReadingRule.UNIT_FROM_OTHER_ROW, same.getFirst().inWords());
            return new Limit(printed, amount, same.getFirst().unit());
        }
        findings.addOnce(
                ReviewReason.TIME_UNIT_MISSING,
                printed + (runsIntoFee ? fee : ""),
                here,
                (runsIntoFee ? printed + fee : printed) + "\n" + note,
                unitProposed(amount, note));
        return new Limit(printed, amount, null);
    }

    private @Nullable Proposal unitProposed(BigDecimal amount, String note) {
        var handling = Durations.ofHandling(note);
        if (handling != null) {
            return handling.proposed(ReadingRule.LIMIT_FROM_NOTE);
        }
        var sameNumber = Durations.in(steps).stream()
                .filter(named -> named.amount().compareTo(amount) == 0)
                .toList();
        var ofSteps = Durations.ofHandling(steps);
        if (sameNumber.size() == 1 && (ofSteps == null || ofSteps.equals(sameNumber.getFirst()))) {
            return sameNumber.getFirst().proposed(ReadingRule.UNIT_FROM_STEPS);
        }
        return fromSteps();
    }

    private @Nullable Proposal fromSteps() {
        var handling = Durations.ofHandling(steps);
        return handling == null ? null : handling.proposed(ReadingRule.LIMIT_FROM_STEPS);
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
        return new Fee(stated, FeeKind.AMOUNT, whole(path, number.longValueExact(), code, bare), code, bare);
    }

    /** {@code 150 VNĐ (150.000 đồng/thẻ)}: the portal lost three zeros, and the note has them. */
    private long whole(String path, long amount, String currency, String note) {
        var named = Amounts.in(note);
        long thousandfold = amount * THOUSAND;
        if (amount >= THOUSAND || !currency.equals("VND") || !named.equals(Set.of(thousandfold))) {
            return amount;
        }
        findings.origin(path + "/fee", ReadingRule.THOUSANDS_FROM_NOTE, note);
        return thousandfold;
    }

    /** {@code 12.500 VNĐ}: the point may separate thousands, as it does in Vietnamese. */
    private static @Nullable Proposal thousands(BigDecimal number, String currency) {
        return number.scale() == 3 && currency.equals("VND")
                ? Amounts.proposed(
                        ReadingRule.THOUSANDS, number.movePointRight(3).longValueExact())
                : null;
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
        findings.addOnce(ReviewReason.FEE_NOTE_NOT_SEPARABLE, rest, path + "/note", rest, null);
        return "";
    }
}
