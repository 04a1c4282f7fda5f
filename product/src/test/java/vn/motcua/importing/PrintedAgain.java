package vn.motcua.importing;

import java.math.BigDecimal;
import java.util.List;
import vn.motcua.catalogue.Finding;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureContent.Fee;
import vn.motcua.catalogue.ProcedureContent.Section;

/** Prints a read procedure the way the portal prints it, to compare with what was read. */
final class PrintedAgain {
    private PrintedAgain() {}

    /** The page behind its head, without blanks and without "no information". */
    static String page(ProcedureContent content) {
        var text = new StringBuilder(PageSections.RELATED)
                .append(content.related())
                .append(PageSections.STEPS);
        content.steps().forEach(step -> text.append(step.text()));
        text.append(PageSections.CHANNELS).append(section(content, Section.CHANNELS, channels(content)));
        text.append(PageSections.COMPONENTS).append(section(content, Section.COMPONENTS, components(content)));
        text.append(PageSections.LEGAL_BASIS).append(section(content, Section.LEGAL_BASIS, legalBasis(content)));
        text.append(PageSections.EXECUTING)
                .append(String.join(", ", content.agencies().executing()));
        text.append(PageSections.CONDITIONS).append(content.conditions());
        text.append(PageSections.RESULTS).append(section(content, Section.RESULTS, results(content)));
        text.append(PageSections.KEYWORDS).append(content.keywords());
        text.append(PageSections.DESCRIPTION).append(content.description());
        return comparable(text.toString());
    }

    static String comparable(String text) {
        return ProcedureReader.withoutBlanks(text.replace(PageSections.NOTHING, ""))
                .replace("Mã:", "");
    }

    private static String section(ProcedureContent content, Section section, String read) {
        return content.unread().stream()
                .filter(unread -> unread.section() == section)
                .map(ProcedureContent.Unread::text)
                .findFirst()
                .orElse(read);
    }

    private static String channels(ProcedureContent content) {
        var text = new StringBuilder(content.channels().isEmpty() ? "" : PageSections.CHANNELS_HEAD);
        for (int i = 0; i < content.channels().size(); i++) {
            var channel = content.channels().get(i);
            text.append(channel.way().published())
                    .append(
                            isReadElsewhere(content, "/channels/" + i + "/limit")
                                    ? channel.limit().stated()
                                    : limit(channel.limit()))
                    .append(
                            isReadElsewhere(content, "/channels/" + i + "/fee")
                                    ? withNote(channel.fee().stated(), channel.fee())
                                    : fee(channel.fee()))
                    .append(channel.note());
        }
        return text.toString();
    }

    private static String limit(ProcedureContent.Limit limit) {
        var amount = limit.amount();
        var unit = limit.unit();
        return amount == null || unit == null || !limit.stated().contains(" ")
                ? limit.stated()
                : plain(amount) + " " + unit.published();
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static String fee(Fee fee) {
        var amount = fee.amount();
        var stated = amount == null
                ? fee.stated()
                : String.format(java.util.Locale.ROOT, "%,d", amount)
                        + fee.stated().substring(fee.stated().indexOf(' '));
        return withNote(stated, fee);
    }

    private static String withNote(String stated, Fee fee) {
        return fee.note().isEmpty() ? stated : stated + "(" + fee.note() + ")";
    }

    /** The value was not read from its own cell; what stands in that is kept beside it. */
    private static boolean isReadElsewhere(ProcedureContent content, String path) {
        return content.origins().stream().anyMatch(origin -> origin.path().equals(path));
    }

    private static String components(ProcedureContent content) {
        var text = new StringBuilder();
        for (int i = 0; i < content.cases().size(); i++) {
            var one = content.cases().get(i);
            text.append(one.name().isEmpty() ? "--" : one.name()).append("Tên giấy tờMẫu đơn, tờ khaiSố lượng");
            for (int k = 0; k < one.components().size(); k++) {
                var component = one.components().get(k);
                boolean isPrintedZero = isReadElsewhere(content, "/cases/" + i + "/components/" + k);
                text.append(component.name()).append(String.join("", component.forms()));
                text.append(isPrintedZero ? 0 : component.originals()).append(" bản chính");
                text.append(isPrintedZero || component.copies() == 0 ? "" : "," + component.copies() + " bản sao");
            }
        }
        return text.toString();
    }

    private static String legalBasis(ProcedureContent content) {
        var text = new StringBuilder(content.legalBasis().isEmpty() ? "" : PageSections.LEGAL_BASIS_HEAD);
        content.legalBasis().forEach(law -> text.append(law.title()).append(law.number()));
        return text.toString();
    }

    private static String results(ProcedureContent content) {
        var text = new StringBuilder();
        content.results().forEach(result -> text.append(result.name()).append(result.code()));
        return text.toString();
    }

    static List<String> reasons(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.reason().name())
                .distinct()
                .toList();
    }
}
