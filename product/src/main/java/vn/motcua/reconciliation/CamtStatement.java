package vn.motcua.reconciliation;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.reconciliation.ReadStatement.Finding;
import vn.motcua.reconciliation.ReadStatement.Read;
import vn.motcua.shared.UsableTime;
import vn.motcua.ui.Said;

/**
 * A statement by ISO 20022, camt.053 of any version from .001.02 on: booked entries with amount, side, day, references and what was
 * remitted. No document type and no entity is read, whatever the file says, so nothing outside of it is.
 */
final class CamtStatement {
    private static final int FINDINGS_MAX = 1_000;
    private static final String FORMAT = "camt.053";
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.";
    private static final int DEPTH_MAX = 40;
    private static final int VALUE_MAX = 2_000;
    private static final Pattern MIDNIGHT = Pattern.compile(".{10}T00:00:00(?:\\.0{1,9})?(?:Z|[+-]\\d{2}:\\d{2})?");
    private static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000_000_000L);

    private final List<StatementLine> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder value = new StringBuilder();
    private final List<Period> periods = new ArrayList<>();
    private String from = "";
    private boolean isDocument;
    private @Nullable Entry entry;

    /** What was read of an entry so far. */
    private static final class Entry {
        private final int line;
        private String amount = "";
        private String currency = "";
        private String side = "";
        private String day = "";
        private String status = "";
        private String bankReference = "";
        private final StringBuilder memo = new StringBuilder();

        Entry(int line) {
            this.line = line;
        }
    }

    private CamtStatement() {}

    static Read read(byte[] file) {
        var statement = new CamtStatement();
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            while (xml.hasNext()) {
                statement.take(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            return Read.wrong(FORMAT, line, "reconciliation.bad.xml");
        }
        if (!statement.isDocument) {
            return Read.wrong(FORMAT, 0, "reconciliation.bad.not-camt");
        }
        if (statement.lines.size() > ReadStatement.LINES_MAX) {
            return Read.wrong(FORMAT, 0, "reconciliation.bad.long", ReadStatement.LINES_MAX);
        }
        return new Read(FORMAT, statement.lines, statement.findings, Period.joined(statement.periods));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void take(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("A statement must have no document type", xml.getLocation());
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (value.length() < VALUE_MAX) {
                    value.append(xml.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {
                // Comments and instructions say nothing of money.
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        if (path.size() >= DEPTH_MAX) {
            throw new XMLStreamException("A statement must not be so deep", xml.getLocation());
        }
        var name = xml.getLocalName();
        var namespace = xml.getNamespaceURI();
        if (path.isEmpty()) {
            isDocument = name.equals("Document") && namespace != null && namespace.startsWith(NAMESPACE);
        }
        path.addLast(name);
        value.setLength(0);
        if (isDocument && name.equals("Ntry") && entry == null) {
            entry = new Entry(xml.getLocation().getLineNumber());
        }
        var open = entry;
        if (open != null && isAt("Ntry", "Amt")) {
            var currency = xml.getAttributeValue(null, "Ccy");
            open.currency = currency == null ? "" : currency;
        }
    }

    private void end() {
        var open = entry;
        if (open != null) {
            keep(open, value.toString().strip());
        } else if (isAt("FrToDt", "FrDtTm") || isAt("FrToDt", "FrDt")) {
            from = value.toString().strip();
        } else if (isAt("FrToDt", "ToDtTm") || isAt("FrToDt", "ToDt")) {
            period(value.toString().strip());
        }
        var name = path.removeLast();
        if (open != null && name.equals("Ntry")) {
            close(open);
            entry = null;
        }
        value.setLength(0);
    }

    /** Midnight at its beginning is the end of the day before. */
    private void period(String to) {
        var first = day(from);
        var last = day(to).map(day ->
                MIDNIGHT.matcher(to).matches() && day(from).filter(day::isAfter).isPresent() ? day.minusDays(1) : day);
        if (first.isPresent() && last.isPresent() && !first.get().isAfter(last.get())) {
            periods.add(new Period(first.get(), last.get()));
        }
    }

    private void keep(Entry open, String text) {
        if (isAt("Ntry", "Amt")) {
            open.amount = text;
        } else if (isAt("Ntry", "CdtDbtInd")) {
            open.side = text;
        } else if (isAt("Ntry", "Sts") && !text.isEmpty() || isAt("Sts", "Cd")) {
            open.status = text;
        } else if (isAt("BookgDt", "Dt") || isAt("BookgDt", "DtTm")) {
            open.day = text;
        } else if (isAt("Ntry", "AcctSvcrRef") || isAt("Refs", "AcctSvcrRef") && open.bankReference.isEmpty()) {
            open.bankReference = text;
        } else if (isAt("RmtInf", "Ustrd") || isAt("Ntry", "AddtlNtryInf") || isAt("Refs", "EndToEndId")) {
            open.memo.append(open.memo.isEmpty() ? "" : " ").append(text);
        }
    }

    private boolean isAt(String parent, String name) {
        var upwards = path.descendingIterator();
        return upwards.hasNext()
                && upwards.next().equals(name)
                && upwards.hasNext()
                && upwards.next().equals(parent);
    }

    /** What is only announced is not there yet. */
    private void close(Entry open) {
        if (open.status.equals("PDNG") || open.status.equals("INFO") || findings.size() >= FINDINGS_MAX) {
            return;
        }
        var day = day(open.day);
        var amount = amount(open);
        if (day.isEmpty()) {
            findings.add(new Finding(open.line, Said.of("reconciliation.bad.day", StatementTexts.text(open.day))));
        }
        if (amount.isEmpty()) {
            findings.add(new Finding(
                    open.line,
                    Said.of(
                            "reconciliation.bad.amount",
                            StatementTexts.text(open.amount + " " + open.currency + " " + open.side))));
        }
        if (day.isPresent() && amount.isPresent()) {
            lines.add(StatementTexts.line(
                    lines.size() + 1, day.get(), amount.get(), open.bankReference, open.memo.toString()));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(UsableTime.day(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whole đồng; a reversal takes back what stood on the other side and says that side itself. */
    private static Optional<Long> amount(Entry open) {
        try {
            var amount = new BigDecimal(open.amount);
            boolean isUsable = open.currency.equals("VND")
                    && amount.signum() > 0
                    && amount.compareTo(AMOUNT_MAX) <= 0
                    && amount.stripTrailingZeros().scale() <= 0;
            return switch (isUsable ? open.side : "") {
                case "CRDT" -> Optional.of(amount.longValueExact());
                case "DBIT" -> Optional.of(-amount.longValueExact());
                default -> Optional.empty();
            };
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
