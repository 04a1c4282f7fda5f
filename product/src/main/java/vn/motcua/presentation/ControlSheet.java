package vn.motcua.presentation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.presentation.print.PrintedForm.Block;
import vn.motcua.presentation.print.PrintedForm.Grid;
import vn.motcua.presentation.print.PrintedForm.Line;
import vn.motcua.shared.Language;

/**
 * The control sheet (phiếu kiểm soát quá trình giải quyết hồ sơ, form 06): who handed the dossier to whom, when, and how that stood
 * to the due time. All of it follows from the log.
 */
@Component
class ControlSheet {
    private static final List<String> HEAD = List.of("Bên giao", "Bên nhận", "Thời gian", "Kết quả", "Ghi chú");
    private static final String APPLICANT = "Người nộp hồ sơ";
    private static final String SYSTEM = "Hệ thống";

    private final PaperWords words;
    private final TraceWords trace;

    ControlSheet(PaperWords words, TraceWords trace) {
        this.words = words;
        this.trace = trace;
    }

    List<Block> of(Dossier dossier, List<DossierEvent> log) {
        var receipt = dossier.received().orElseThrow();
        var lines = new ArrayList<Block>();
        lines.add(new Line("Mã số hồ sơ", receipt.number().value()));
        lines.add(new Line("Thủ tục", words.procedureName(dossier.filing().procedure(), receipt.receivedAt())));
        lines.add(new Line(
                "Cơ quan chủ trì giải quyết", words.agencyName(dossier.seat().agency(), words.now())));
        lines.add(new Line("Nơi tiếp nhận", words.agencyName(dossier.seat().counter(), words.now())));
        lines.add(new Line("Thời gian nhận hồ sơ", words.moment(receipt.receivedAt())));
        lines.add(new Line("Thời gian hẹn trả khi tiếp nhận", words.moment(receipt.originalDueAt())));
        if (!receipt.dueAt().equals(receipt.originalDueAt())) {
            lines.add(new Line("Thời gian hẹn trả hiện nay", words.moment(receipt.dueAt())));
        }
        lines.add(new Grid(HEAD, rows(dossier, log)));
        return lines;
    }

    private List<List<String>> rows(Dossier dossier, List<DossierEvent> log) {
        var entries = trace.of(dossier, log, Language.VI, true);
        var rows = new ArrayList<List<String>>();
        var before = APPLICANT;
        for (int i = 0; i < log.size(); i++) {
            var event = log.get(i);
            var doer = who(event.actor(), event);
            var timeliness = Timeliness.of(log.subList(0, i + 1), event.at(), words.zone());
            rows.add(List.of(
                    before,
                    doer,
                    times(event),
                    timeliness.map(Timeliness::inWords).orElse(""),
                    entries.get(i).title()));
            before = doer;
        }
        return rows;
    }

    /** A step has a beginning too. */
    private String times(DossierEvent event) {
        return event instanceof DossierEvent.StepTaken step
                ? words.moment(step.startedAt()) + " – " + words.moment(step.at())
                : words.moment(event.at());
    }

    private String who(Actor actor, DossierEvent event) {
        if (actor.agency() != null) {
            var agency = words.agencyName(actor.agency(), event.at());
            return actor.name().isBlank() ? agency : actor.name() + ", " + agency;
        }
        return actor.equals(Actor.SYSTEM) ? SYSTEM : APPLICANT;
    }
}
