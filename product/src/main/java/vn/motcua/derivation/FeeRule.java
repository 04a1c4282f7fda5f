package vn.motcua.derivation;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Channel;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.Vnd;

/**
 * {@code fee}: what each published way of filing costs, when the text states one amount in đồng for it (or that it is free) and
 * nobody must look at it. A fee that is not stated is not zero: it is open.
 */
final class FeeRule {
    private static final int NOTE_MAX = 2000;

    private FeeRule() {}

    static void apply(Derivation made) {
        var channels = made.content().channels();
        var ways = new LinkedHashSet<Way>();
        channels.forEach(channel -> ways.add(channel.way()));
        var text = channels.stream().map(FeeRule::inWords).collect(Collectors.joining("; "));
        var fees = made.service.putObject("fees");
        var rules = fees.putArray("rules");
        boolean isCharged = false;
        for (var way : ways) {
            var amount = amount(made, way);
            if (amount.isPresent()) {
                made.derived(PackageLayout.SERVICE, "/fees/rules/" + rules.size(), "fee");
                rules.addObject()
                        .put("way", way.name())
                        .put("amount", amount.get().amount());
                isCharged |= amount.get().amount() > 0;
            } else {
                made.leaveOpen(What.FEE, "Chưa rõ phí, lệ phí khi nộp bằng hình thức: " + way.published() + ".", text);
            }
        }
        if (ways.isEmpty()) {
            made.leaveOpen(What.FEE, "Nội dung công bố không nêu hình thức nộp và mức phí, lệ phí.", "");
        }
        if (isCharged) {
            made.leaveOpen(What.EXEMPTION, "Ai được miễn, giảm chưa được đọc ra từ nội dung công bố.", text);
        }
        fees.putArray("exemptions");
        fees.set("note", note(text));
        fees.put("paid", "BEFORE_RESULT").put("refunded", false);
    }

    private static Optional<Vnd> amount(Derivation made, Way way) {
        var channels = made.content().channels();
        var amounts = IntStream.range(0, channels.size())
                .filter(i -> channels.get(i).way() == way)
                .mapToObj(i -> made.isQuestioned("/channels/" + i + "/fee")
                        ? Optional.<Vnd>empty()
                        : channels.get(i).fee().vnd())
                .distinct()
                .toList();
        return amounts.size() == 1 ? amounts.getFirst() : Optional.empty();
    }

    private static ObjectNode note(String text) {
        return text.isEmpty()
                ? Derivation.both("Nội dung công bố không nêu phí, lệ phí.", "The published text states no fee.")
                : Derivation.both(Derivation.cut(text, NOTE_MAX));
    }

    private static String inWords(Channel channel) {
        var fee = channel.fee();
        var stated = fee.stated().isBlank() ? "không nêu" : fee.stated();
        return channel.way().published() + ": " + stated + (fee.note().isBlank() ? "" : " (" + fee.note() + ")");
    }
}
