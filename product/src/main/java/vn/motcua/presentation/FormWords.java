package vn.motcua.presentation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Limit;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.Services;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.presentation.PrintForms.Told;
import vn.motcua.presentation.print.PrintedForm.Block;
import vn.motcua.presentation.print.PrintedForm.Items;
import vn.motcua.presentation.print.PrintedForm.Line;
import vn.motcua.presentation.print.PrintedForm.Words;
import vn.motcua.shared.Language;

/** What stands in the forms of Appendix I, TT 03/2025/TT-VPCP, in their order. What is not known is left out. */
@Component
class FormWords {
    private final Dossiers dossiers;
    private final Services services;
    private final Forms forms;
    private final PaperWords words;

    FormWords(Dossiers dossiers, Services services, Forms forms, PaperWords words) {
        this.dossiers = dossiers;
        this.services = services;
        this.forms = forms;
        this.words = words;
    }

    List<Block> receipt(Dossier dossier, Told<DossierEvent.Received> told) {
        var received = told.event();
        var filing = dossier.filing();
        var blocks = new ArrayList<Block>();
        blocks.add(new Line("Mã hồ sơ", received.number().value()));
        blocks.add(new Line("Nơi tiếp nhận", words.agencyName(told.seat().counter(), received.at())));
        blocks.add(new Line("Người tiếp nhận", received.actor().name()));
        blocks.addAll(about(dossier, received.at()));
        blocks.add(new Items("Thành phần hồ sơ nộp gồm", papers(dossier, received)));
        blocks.add(new Line("Số lượng hồ sơ", "01 (bộ)"));
        blocks.add(new Line(
                "Thời gian giải quyết theo quy định",
                limit(services.pinned(filing).limit().clock(received.limit()).limit())));
        if (received.limit() != null) {
            blocks.add(new Line("Căn cứ thời hạn", received.limit().ground().in(Language.VI)));
        }
        blocks.add(new Line("Thời gian nhận hồ sơ", words.moment(received.at())));
        blocks.add(new Line("Thời gian trả kết quả", words.moment(received.dueAt())));
        blocks.add(new Line("Cơ quan giải quyết", words.agencyName(told.seat().agency(), received.at())));
        add(blocks, "Nhận kết quả", answer(dossier, "/result/way"));
        add(blocks, "Địa chỉ nhận kết quả", answer(dossier, "/post/address"));
        blocks.add(new Line("Sổ theo dõi hồ sơ", "sổ điện tử, số thứ tự " + running(received.number())));
        return blocks;
    }

    List<Block> supplement(Dossier dossier, Told<DossierEvent.SupplementAsked> told) {
        var asked = told.event();
        var blocks = new ArrayList<Block>();
        number(dossier, blocks);
        blocks.addAll(about(dossier, asked.at()));
        blocks.add(new Items("Yêu cầu bổ sung, hoàn thiện hồ sơ những nội dung sau", asked.items()));
        blocks.add(new Line("Lý do", sentence(asked.reason())));
        var agency = told.agency();
        blocks.add(new Words("Nếu có vướng mắc khi hoàn thiện hồ sơ, xin liên hệ ông/bà "
                + asked.actor().name() + ", " + words.agencyName(agency, asked.at()) + ", điện thoại "
                + words.agency(agency).contact().phone() + "."));
        blocks.add(new Words(
                asked.exception() == null
                        ? "Việc bổ sung chỉ được yêu cầu một lần."
                        : "Thủ trưởng cơ quan yêu cầu bổ sung thêm lần này vì: " + sentence(asked.exception())));
        return blocks;
    }

    List<Block> refusal(Dossier dossier, Told<DossierEvent.Refused> told) {
        var refused = told.event();
        var blocks = new ArrayList<Block>();
        number(dossier, blocks);
        blocks.addAll(about(dossier, refused.at()));
        blocks.add(new Words("Qua xem xét, "
                + words.agencyName(told.seat().counter(), refused.at())
                + " thông báo không tiếp nhận, giải quyết hồ sơ này với lý do như sau:"));
        blocks.add(new Words(sentence(refused.reason())));
        blocks.add(new Words("Xin thông báo cho ông/bà được biết và thực hiện./."));
        return blocks;
    }

    List<Block> rejection(Dossier dossier, Told<DossierEvent.Decided> told, String reason) {
        var decided = told.event();
        var blocks = new ArrayList<Block>();
        number(dossier, blocks);
        blocks.addAll(about(dossier, decided.at()));
        blocks.add(new Words("Qua thẩm định, "
                + words.agencyName(told.seat().agency(), decided.at())
                + " thông báo không giải quyết hồ sơ này với lý do như sau:"));
        blocks.add(new Words(sentence(reason)));
        blocks.add(new Words("Xin thông báo cho ông/bà được biết và thực hiện./."));
        return blocks;
    }

    List<Block> apology(Dossier dossier, DossierEvent.Received received, Told<DossierEvent.DueDateExtended> told) {
        var extended = told.event();
        var blocks = new ArrayList<Block>();
        blocks.add(new Line("Kính gửi", answer(dossier, "/applicant/fullName")));
        blocks.add(new Line("Mã hồ sơ", received.number().value()));
        blocks.addAll(about(dossier, extended.at()));
        blocks.add(new Line("Thời gian nhận hồ sơ", words.moment(received.at())));
        blocks.add(new Line("Thời gian hẹn trả trước đây", words.moment(received.dueAt())));
        blocks.add(new Line("Lý do chậm", sentence(extended.reason())));
        blocks.add(new Words(words.agencyName(told.seat().agency(), extended.at())
                + " xin lỗi ông/bà vì sự chậm trễ này và hẹn lại thời gian trả kết quả:"));
        blocks.add(new Line("Thời gian hẹn trả mới", words.moment(extended.dueAt())));
        return blocks;
    }

    List<Block> stop(Dossier dossier, DossierEvent.Withdrawn withdrawn) {
        var blocks = new ArrayList<Block>();
        number(dossier, blocks);
        blocks.addAll(about(dossier, withdrawn.at()));
        blocks.add(new Line("Ngày đề nghị và dừng giải quyết", words.moment(withdrawn.at())));
        blocks.add(new Line("Lý do", sentence(withdrawn.reason())));
        blocks.add(new Words("Hồ sơ dừng giải quyết theo đề nghị của người nộp."));
        var agency = withdrawn.actor().agency();
        if (agency != null) {
            blocks.add(new Words("Bộ phận một cửa ghi nhận đề nghị: "
                    + withdrawn.actor().name() + ", " + words.agencyName(agency, withdrawn.at()) + "."));
        }
        return blocks;
    }

    private List<Line> about(Dossier dossier, Instant at) {
        var filed = dossiers.filed(dossier.id());
        var lines = new ArrayList<>(words.applicant(filed.answers()));
        var owner = dossiers.ownerName(filed);
        if (!owner.equals(answer(dossier, "/applicant/fullName"))) {
            lines.add(new Line("Chủ hồ sơ", owner));
        }
        lines.add(new Line(
                "Nội dung yêu cầu giải quyết",
                words.procedureName(dossier.filing().procedure(), at)));
        return lines;
    }

    /** Each paper with how it came and how many there are. */
    private List<String> papers(Dossier dossier, DossierEvent.Received received) {
        var given = dossiers.filed(dossier.id()).papers();
        var items = new ArrayList<String>();
        items.add("Tờ khai (bản điện tử; 01)");
        for (var component : services.pinned(dossier.filing()).components()) {
            var own = given.stream()
                    .filter(paper -> paper.component().equals(component.key()))
                    .toList();
            if (!own.isEmpty()) {
                items.add(component.name(Language.VI)
                        + " (%s; %02d)".formatted(form(own.getFirst().source()), own.size()));
            } else if (received.checked().contains(component.key())) {
                items.add(component.name(Language.VI) + " (bản giấy; 01)");
            }
        }
        return items;
    }

    private static String form(Paper.Source source) {
        return switch (source) {
            case UPLOAD -> "bản điện tử";
            case DATA_SOURCE -> "dữ liệu tra cứu";
            case PRESENTED -> "xuất trình bản chính";
        };
    }

    private static String limit(Limit limit) {
        if (limit.amount() == 0) {
            return "ngay trong ngày làm việc tiếp nhận";
        }
        var unit = switch (limit.unit()) {
            case WORKING_HOUR -> "giờ làm việc";
            case WORKING_DAY -> "ngày làm việc";
            case CALENDAR_DAY -> "ngày";
        };
        return "%02d %s".formatted(limit.amount(), unit);
    }

    private String answer(Dossier dossier, String pointer) {
        var filed = dossiers.filed(dossier.id());
        return forms.find(FormId.parse(filed.form())).display(filed.answers(), pointer, Language.VI);
    }

    private static void number(Dossier dossier, List<Block> blocks) {
        dossier.number().ifPresent(number -> blocks.add(new Line("Mã hồ sơ", number.value())));
    }

    private static void add(List<Block> blocks, String label, String value) {
        if (!value.isBlank()) {
            blocks.add(new Line(label, value));
        }
    }

    /** With one full stop at its end. */
    private static String sentence(String reason) {
        return reason.endsWith(".") || reason.endsWith("!") || reason.endsWith("?") ? reason : reason + ".";
    }

    static String running(DossierNumber number) {
        return number.value().substring(number.value().lastIndexOf('-') + 1);
    }
}
