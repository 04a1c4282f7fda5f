package vn.motcua.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.catalogue.ProcedureContent.Channel;
import vn.motcua.catalogue.ProcedureContent.Fee;
import vn.motcua.catalogue.ProcedureContent.Limit;

/** Finds where times and fees of a published procedure contradict each other or what stands beside them. */
final class ChannelChecks {
    private static final int SMALLEST_FEE = 1_000;
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern FOR_A_CASE = Pattern.compile(
            "^[\\s\\-+*•\\d.)a-z]{0,6}\\s*(trường hợp|đối với|cấp lại|cấp mới|cấp đổi|khi |nếu )", WORDS);
    private static final Pattern NO_FEE = Pattern.compile(
            "[\\s\\-+*.;:]*((chưa|không)( (có|quy định|thu|áp dụng|mất phí|phải nộp))?( (phí|lệ phí|phí, lệ phí|quy định))?|miễn phí|không thu phí|phí, lệ phí( \\(nếu có\\))?: không)?[\\s.;]*",
            WORDS);
    private static final Pattern ELSEWHERE = Pattern.compile(
            "hội đồng nhân dân|hđnd|ủy ban nhân dân|uỷ ban nhân dân|ubnd|theo biểu|theo quy định|thông tư|luật|theo giá|thỏa thuận",
            WORDS);
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d/])(\\d{1,3}(?:[.,]\\d{3})+|\\d{4,})\\s*(?:\\([^)]{0,60}\\)\\s*)?(?:đồng|vnđ|vnd|việt nam đồng|đ(?!\\p{L})|/)|(\\d+)\\s*(triệu|nghìn|ngàn)(?:\\s|$)",
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
                if (!amounts(fee.note() + "\n" + channel.note()).isEmpty()) {
                    findings.add(
                            ReviewReason.FEE_MISSING_BUT_TEXT_NAMES_FEE,
                            path,
                            fee.stated() + " " + fee.note() + "\n" + channel.note());
                }
            }
        }
    }

    private void free(String path, Fee fee) {
        if (NO_FEE.matcher(fee.note()).matches()) {
            return;
        }
        var reason =
                amounts(fee.note()).isEmpty() && ELSEWHERE.matcher(fee.note()).find()
                        ? ReviewReason.FEE_DECIDED_ELSEWHERE
                        : ReviewReason.FEE_FREE_BUT_NOTE_NAMES_FEE;
        findings.add(reason, path, fee.stated() + " (" + fee.note() + ")");
    }

    private void amount(String path, Fee fee) {
        var original = fee.stated() + " (" + fee.note() + ")";
        long amount = fee.amount() == null ? 0 : fee.amount();
        var named = amounts(fee.note());
        if (!fee.currency().equals("VND")) {
            return;
        }
        if (amount < SMALLEST_FEE) {
            findings.add(
                    ReviewReason.FEE_TOO_SMALL,
                    path,
                    original,
                    named.contains(amount * 1000) ? "" + amount * 1000 : null);
        } else if (!named.isEmpty() && !named.contains(amount)) {
            findings.add(
                    ReviewReason.FEE_CONTRADICTS_NOTE,
                    path,
                    original,
                    named.size() == 1 ? "" + named.iterator().next() : null);
        } else if (named.size() > 1) {
            findings.add(ReviewReason.FEE_HAS_SEVERAL_AMOUNTS, path, original);
        } else if (fee.note().contains("ội đồng nhân dân") || fee.note().contains("HĐND")) {
            findings.add(ReviewReason.FEE_DECIDED_ELSEWHERE, path, original);
        }
    }

    private static Set<Long> amounts(String text) {
        var found = new LinkedHashSet<Long>();
        var matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                found.add(Long.parseLong(matcher.group(1).replaceAll("[.,]", "")));
            } else {
                long thousands = matcher.group(3).equalsIgnoreCase("triệu") ? 1_000_000 : 1_000;
                found.add(Long.parseLong(matcher.group(2)) * thousands);
            }
        }
        return found;
    }

    /** The note may name the limit itself or parts that add up to it. */
    private void timeAgainstNote(String path, Channel channel) {
        var limit = channel.limit();
        var named = Durations.in(channel.note());
        var amount = limit.amount();
        if (!limit.isUsable() || amount == null || named.isEmpty()) {
            return;
        }
        boolean same = named.stream()
                .anyMatch(d -> d.unit() == limit.unit() && d.amount().compareTo(amount) == 0);
        var sum = named.stream()
                .filter(d -> d.unit() == limit.unit())
                .map(Durations.Duration::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!same && sum.compareTo(amount) != 0) {
            findings.add(
                    ReviewReason.TIME_CONTRADICTS_NOTE,
                    path,
                    limit.stated() + "\n" + channel.note(),
                    Durations.only(channel.note()));
        }
    }

    private void acrossChannels(List<Channel> channels) {
        var limitsByWay = channels.stream().collect(groupingBy(Channel::way, mapping(c -> key(c.limit()), toSet())));
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
