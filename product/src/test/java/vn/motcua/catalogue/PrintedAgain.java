package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.List;
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
        for (var channel : content.channels()) {
            text.append(channel.way().published())
                    .append(limit(channel.limit()))
                    .append(fee(channel.fee()))
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
        return fee.note().isEmpty() ? stated : stated + "(" + fee.note() + ")";
    }

    private static String components(ProcedureContent content) {
        var text = new StringBuilder();
        for (var one : content.cases()) {
            text.append(one.name().isEmpty() ? "--" : one.name()).append("Tên giấy tờMẫu đơn, tờ khaiSố lượng");
            for (var component : one.components()) {
                text.append(component.name()).append(String.join("", component.forms()));
                text.append(component.originals()).append(" bản chính");
                text.append(component.copies() == 0 ? "" : "," + component.copies() + " bản sao");
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

    static List<String> reasons(List<Findings.Finding> findings) {
        return findings.stream()
                .map(finding -> finding.reason().name())
                .distinct()
                .toList();
    }
}
