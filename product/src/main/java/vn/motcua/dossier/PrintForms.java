package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PrintPdf;
import vn.motcua.documents.QrCode;
import vn.motcua.dossier.FormNumbers.Kind;
import vn.motcua.dossier.print.PrintedForm;
import vn.motcua.dossier.print.PrintedForm.Line;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.PrintTemplates;

/** Prints the forms of Appendix I, TT 03/2025/TT-VPCP, as A5 PDF/A from what the log says. */
@Component
public class PrintForms {
    private final Dossiers dossiers;
    private final Services services;
    private final FormNumbers numbers;
    private final PaperWords words;
    private final PrintTemplates templates;
    private final PrintPdf pdf;

    PrintForms(
            Dossiers dossiers,
            Services services,
            FormNumbers numbers,
            PaperWords words,
            PrintTemplates templates,
            PrintPdf pdf) {
        this.dossiers = dossiers;
        this.services = services;
        this.numbers = numbers;
        this.words = words;
        this.templates = templates;
        this.pdf = pdf;
    }

    /** Form 01, receipt and appointment (giấy tiếp nhận hồ sơ và hẹn trả kết quả). @throws NotFound before receipt */
    public byte[] receipt(Dossier dossier) {
        var received = event(dossier, DossierEvent.Received.class);
        var filing = dossier.filing();
        var filed = dossiers.filed(dossier.id());
        var lines = new ArrayList<>(about(dossier, received.at()));
        lines.add(1, new Line("Mã hồ sơ", received.number().value()));
        lines.add(new Line("Thời gian nhận hồ sơ", words.moment(received.at())));
        lines.add(new Line("Thời gian hẹn trả kết quả", words.moment(received.dueAt())));
        lines.add(new Line("Cơ quan giải quyết", words.agencyName(filing.agency(), received.at())));
        var papers = services.pinned(filing).components().stream()
                .filter(component -> received.checked().contains(component.key())
                        || filed.papers().stream()
                                .anyMatch(paper -> paper.component().equals(component.key())))
                .map(component -> component.name(Language.VI))
                .toList();
        var items = new ArrayList<String>();
        items.add("Tờ khai (bản điện tử)");
        items.addAll(papers);
        return print(new Sheet(Kind.RECEIPT, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", received, lines)
                .with("Thành phần hồ sơ đã nhận", items)
                .closing("Quét mã hoặc nhập mã hồ sơ tại trang tra cứu để xem tiến độ.")
                .qr(QrCode.svg(words.lookUpAddress(received.number())), "Tra cứu hồ sơ")
                .symbol(running(received.number()) + "/TTPVHCC")
                .issuedBy(filing.counter()));
    }

    /** Form 02, request to complete (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ). @throws NotFound when none was made */
    public byte[] supplement(Dossier dossier) {
        var asked = event(dossier, DossierEvent.SupplementAsked.class);
        var agency = asked.actor().agency();
        return print(
                new Sheet(Kind.SUPPLEMENT, "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", asked, about(dossier, asked.at()))
                        .with("Nội dung cần bổ sung, hoàn thiện", asked.items())
                        .closing("Lý do: " + asked.reason() + ". Việc bổ sung chỉ được yêu cầu một lần.")
                        .symbol("…/PBS")
                        .issuedBy(agency == null ? dossier.filing().counter() : agency));
    }

    /** Form 03, refusal to receive (phiếu từ chối tiếp nhận giải quyết hồ sơ). @throws NotFound when not refused */
    public byte[] refusal(Dossier dossier) {
        var refused = event(dossier, DossierEvent.Refused.class);
        return print(new Sheet(
                        Kind.REFUSAL, "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", refused, about(dossier, refused.at()))
                .closing("Lý do từ chối: " + refused.reason())
                .symbol("…/PTC")
                .issuedBy(dossier.filing().counter()));
    }

    /** Form 04, apology and new appointment (văn bản xin lỗi và đề nghị gia hạn). @throws NotFound when there is none */
    public byte[] apology(Dossier dossier) {
        var extended = event(dossier, DossierEvent.DueDateExtended.class);
        var received = event(dossier, DossierEvent.Received.class);
        var lines = new ArrayList<>(about(dossier, extended.at()));
        lines.add(1, new Line("Mã hồ sơ", received.number().value()));
        lines.add(new Line("Thời gian hẹn trước đây", words.moment(received.dueAt())));
        lines.add(new Line("Thời gian hẹn mới", words.moment(extended.dueAt())));
        return print(new Sheet(Kind.APOLOGY, "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", extended, lines)
                .closing("Lý do: " + extended.reason() + ". Cơ quan giải quyết xin lỗi về sự chậm trễ này.")
                .symbol("…/PXL")
                .issuedBy(dossier.filing().agency()));
    }

    /** Form 05, notice that handling stops (thông báo dừng giải quyết hồ sơ). @throws NotFound when not withdrawn */
    public byte[] stop(Dossier dossier) {
        var withdrawn = event(dossier, DossierEvent.Withdrawn.class);
        return print(new Sheet(Kind.STOP, "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", withdrawn, about(dossier, withdrawn.at()))
                .closing("Hồ sơ dừng giải quyết theo đề nghị của người nộp. Lý do: " + withdrawn.reason())
                .symbol("…/TB")
                .issuedBy(dossier.filing().counter()));
    }

    private List<Line> about(Dossier dossier, Instant at) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Thủ tục", words.procedureName(dossier.filing().procedure(), at)));
        lines.addAll(words.applicant(dossiers.filed(dossier.id()).answers()));
        lines.add(new Line("Chủ hồ sơ", dossiers.ownerName(dossier.id())));
        return lines;
    }

    /**
     * A form by its number in the regulation.
     *
     * @param form 01 receipt, 02 request for a supplement, 03 refusal, 04 apology, 05 notice of stop
     * @throws NotFound for another number, or when the dossier has not come to that form
     */
    public byte[] form(Dossier dossier, String form) {
        return switch (form) {
            case "01" -> receipt(dossier);
            case "02" -> supplement(dossier);
            case "03" -> refusal(dossier);
            case "04" -> apology(dossier);
            case "05" -> stop(dossier);
            default -> throw new NotFound("form " + form);
        };
    }

    private byte[] print(Sheet sheet) {
        var at = sheet.event.at();
        var form = new PrintedForm(
                words.parentName(sheet.issuer(), at),
                words.agencyName(sheet.issuer(), at).toUpperCase(Locale.forLanguageTag("vi")),
                numbers.name(sheet.kind, words.day(at)),
                sheet.symbol,
                words.placeAndDay(sheet.issuer(), at),
                sheet.title,
                sheet.lines,
                sheet.items,
                sheet.itemsTitle,
                sheet.closing,
                "NGƯỜI NỘP HỒ SƠ",
                sheet.kind == Kind.APOLOGY ? "THỦ TRƯỞNG CƠ QUAN" : "CÁN BỘ TIẾP NHẬN",
                sheet.event.actor().name(),
                sheet.qr,
                sheet.qrText);
        return pdf.print(templates.fill("dossier/print/form", Map.of("form", form)));
    }

    private <E extends DossierEvent> E event(Dossier dossier, Class<E> type) {
        return dossiers.trace(dossier.id()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new NotFound(type.getSimpleName() + " of dossier " + dossier.id()));
    }

    private static String running(DossierNumber number) {
        return number.value().substring(number.value().lastIndexOf('-') + 1);
    }

    /** A form on its way to the printer. */
    private static final class Sheet {
        private final Kind kind;
        private final String title;
        private final DossierEvent event;
        private final List<Line> lines;
        private List<String> items = List.of();
        private String itemsTitle = "";
        private String closing = "";
        private String qr = "";
        private String qrText = "";
        private String symbol = "";
        private vn.motcua.organisation.@org.jspecify.annotations.Nullable AgencyId issuer;

        Sheet(Kind kind, String title, DossierEvent event, List<Line> lines) {
            this.kind = kind;
            this.title = title;
            this.event = event;
            this.lines = lines;
        }

        Sheet with(String heading, List<String> list) {
            itemsTitle = heading;
            items = list;
            return this;
        }

        Sheet closing(String text) {
            closing = text;
            return this;
        }

        Sheet qr(String svg, String text) {
            qr = svg;
            qrText = text;
            return this;
        }

        Sheet symbol(String text) {
            symbol = text;
            return this;
        }

        Sheet issuedBy(vn.motcua.organisation.AgencyId agency) {
            issuer = agency;
            return this;
        }

        vn.motcua.organisation.AgencyId issuer() {
            if (issuer == null) {
                throw new IllegalStateException("A form must have an issuing agency, but " + title + " has none");
            }
            return issuer;
        }
    }
}
