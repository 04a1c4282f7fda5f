package vn.motcua.importing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureContent.Channel;
import vn.motcua.catalogue.ProcedureContent.Fee;
import vn.motcua.catalogue.ProcedureContent.Limit;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ReviewReason;

/** Finds where times and fees of a published procedure contradict each other or what stands beside them. */
final class ChannelChecks {
    private static final int SMALLEST_FEE = 1_000;
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final Pattern FOR_A_CASE = Pattern.compile(
            "^[\\s\\-+*•\\d.)a-z]{0,6}\\s*(trường hợp|đối với|cấp lại|cấp mới|cấp đổi|khi |nếu )", WORDS);
    private static final Pattern NO_FEE = Pattern.compile(
            "[\\s\\-+*.;:]*+((chưa|không)( (có|quy định|thu|áp dụng|mất phí|phải nộp))?( (phí|lệ phí|phí, lệ phí|quy định))?|miễn phí|không thu phí|phí, lệ phí( \\(nếu có\\))?: không)?[\\s.;]*",
            WORDS);
    private static final Pattern ELSEWHERE = Pattern.compile(
            "hội đồng nhân dân|hđnd|ủy ban nhân dân|uỷ ban nhân dân|ubnd|theo biểu|theo quy định|thông tư|luật|theo giá|thỏa thuận",
            WORDS);
    /** The note itself says that nothing is taken, for everybody, and by which provision. */
    private static final Pattern EXEMPT = Pattern.compile(
            "[\\s\\-+*(]*+(?:miễn|không thu|không mất|không phải nộp) (?:phí|lệ phí|phí,? lệ phí)[\\s,:(]*+(?:theo (?:quy định )?(?:tại |của )?)?"
                    + "(?:(?:điểm|khoản|điều|thông tư|nghị định|nghị quyết|luật)[^;.]*+)?[\\s).;]*",
            WORDS);

    private final Findings findings;

    ChannelChecks(Findings findings) {
        this.findings = findings;
    }

    void check(List<Channel> channels) {
        for (int i = 0; i < channels.size(); i++) {
            var path = "/channels/" + i;
            fee(path + "/fee", channels.get(i));
            timeAgainstNote(path + "/limit", channels.get(i));
        }
        acrossChannels(channels);
    }

    private void fee(String path, Channel channel) {
        var fee = channel.fee();
        switch (fee.kind()) {
            case FREE -> free(path, fee);
            case AMOUNT -> amount(path, fee);
            case NOT_STATED -> {
                var named = Amounts.in(fee.note() + "\n" + channel.note());
                if (!named.isEmpty()) {
                    findings.addOnce(
                            ReviewReason.FEE_MISSING_BUT_TEXT_NAMES_FEE,
                            named.toString(),
                            path,
                            fee.stated() + " " + fee.note() + "\n" + channel.note(),
                            only(named));
                }
            }
        }
    }

    private void free(String path, Fee fee) {
        if (NO_FEE.matcher(fee.note()).matches()) {
            return;
        }
        if (EXEMPT.matcher(fee.note()).matches()) {
            findings.origin(path, ReadingRule.EXEMPT_BY_NOTE, fee.note());
            return;
        }
        var named = Amounts.in(fee.note());
        boolean isElsewhere = named.isEmpty() && ELSEWHERE.matcher(fee.note()).find();
        findings.addOnce(
                isElsewhere ? ReviewReason.FEE_DECIDED_ELSEWHERE : ReviewReason.FEE_FREE_BUT_NOTE_NAMES_FEE,
                isElsewhere ? "" : named.toString(),
                path,
                shown(fee),
                only(named));
    }

    private void amount(String path, Fee fee) {
        long amount = fee.amount() == null ? 0 : fee.amount();
        var named = Amounts.in(fee.note());
        if (!fee.currency().equals("VND")) {
            return;
        }
        var cause = fee.stated() + named;
        if (amount < SMALLEST_FEE) {
            findings.addOnce(ReviewReason.FEE_TOO_SMALL, cause, path, shown(fee), thousands(amount, named));
        } else if (!named.isEmpty() && !named.contains(amount)) {
            findings.addOnce(ReviewReason.FEE_CONTRADICTS_NOTE, cause, path, shown(fee), only(named));
        } else if (named.size() > 1) {
            findings.addOnce(ReviewReason.FEE_HAS_SEVERAL_AMOUNTS, cause, path, shown(fee), null);
        } else if (fee.note().contains("ội đồng nhân dân") || fee.note().contains("HĐND")) {
            findings.addOnce(ReviewReason.FEE_DECIDED_ELSEWHERE, "", path, shown(fee), null);
        }
    }

    private static String shown(Fee fee) {
        return fee.stated() + " (" + fee.note() + ")";
    }

    /** What the note names counts for more than what seems to be lost. */
    private static @Nullable Proposal thousands(long amount, Set<Long> named) {
        if (named.isEmpty()) {
            return amount == 0 ? null : Amounts.proposed(ReadingRule.THOUSANDS, amount * 1_000);
        }
        return only(named);
    }

    private static @Nullable Proposal only(Set<Long> named) {
        return named.size() == 1
                ? Amounts.proposed(
                        ReadingRule.ONLY_AMOUNT_OF_NOTE, named.iterator().next())
                : null;
    }

    /** The note may name the limit itself or parts that add up to it, the same part twice. */
    private void timeAgainstNote(String path, Channel channel) {
        var limit = channel.limit();
        var named = Durations.in(channel.note());
        var amount = limit.amount();
        if (!limit.isUsable() || amount == null || named.isEmpty()) {
            return;
        }
        boolean same = named.stream()
                .anyMatch(d -> d.unit() == limit.unit() && d.amount().compareTo(amount) == 0);
        var parts = Durations.all(channel.note());
        var outside = Durations.all(IN_PARENTHESES.matcher(channel.note()).replaceAll(" "));
        if (!same
                && Stream.of(named, parts, outside)
                        .noneMatch(all -> sum(all, limit.unit()).compareTo(amount) == 0)) {
            var handling = named.size() == 1 ? named.getFirst() : Durations.ofHandling(channel.note());
            findings.addOnce(
                    ReviewReason.TIME_CONTRADICTS_NOTE,
                    limit.stated() + named,
                    path,
                    limit.stated() + "\n" + channel.note(),
                    handling == null ? null : handling.proposed(ReadingRule.NOTE_QUOTES_PROVISION));
        }
    }

    private static BigDecimal sum(List<Durations.Duration> durations, @Nullable LimitUnit unit) {
        return durations.stream()
                .filter(d -> d.unit() == unit)
                .map(Durations.Duration::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void acrossChannels(List<Channel> channels) {
        // A limit that cannot be counted is a question of its own.
        var limitsByWay = channels.stream()
                .filter(channel -> channel.limit().isUsable())
                .collect(groupingBy(Channel::way, mapping(c -> key(c.limit()), toSet())));
        if (Set.copyOf(limitsByWay.values()).size() > 1) {
            findings.add(ReviewReason.LIMITS_DIFFER_BY_CHANNEL, "/channels", lines(channels));
        }
        boolean unexplained = channels.stream().collect(groupingBy(Channel::way)).values().stream()
                .anyMatch(rows -> rows.size() > 1 && !areCases(rows));
        if (unexplained) {
            findings.add(ReviewReason.SEVERAL_LIMITS_IN_CHANNEL, "/channels", lines(channels));
        }
    }

    private static String key(Limit limit) {
        return limit.amount() == null ? limit.stated() : limit.amount().stripTrailingZeros() + " " + limit.unit();
    }

    /** Several rows of one way are read as cases when each says for which case it holds. */
    private static boolean areCases(List<Channel> rows) {
        return rows.stream()
                        .allMatch(row -> FOR_A_CASE.matcher(row.note()).find()
                                || FOR_A_CASE.matcher(row.fee().note()).find())
                && rows.stream()
                                .map(row -> row.note() + row.fee().note())
                                .distinct()
                                .count()
                        == rows.size();
    }

    private static String lines(List<Channel> channels) {
        var text = new StringBuilder();
        for (var channel : channels) {
            text.append(channel.way().published())
                    .append(": ")
                    .append(channel.limit().stated())
                    .append(" | ")
                    .append(channel.fee().stated())
                    .append(" | ")
                    .append(channel.note())
                    .append('\n');
        }
        return text.toString();
    }
}
