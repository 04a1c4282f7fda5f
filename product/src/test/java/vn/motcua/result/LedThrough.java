package vn.motcua.result;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.handling.TakeStep;
import vn.motcua.identity.Role;
import vn.motcua.payment.Bills;
import vn.motcua.payment.RecordCashPayment;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;

/** Leads a filed dossier through its counter and all steps of its route, whichever of the two offices decides it. */
public final class LedThrough {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final BeanFactory beans;
    private final AnOffice counter;
    private final List<AnOffice> offices;

    public LedThrough(BeanFactory beans) {
        this.beans = beans;
        var all = beans.getBean(Offices.class);
        this.counter = all.one();
        this.offices = List.of(all.one(), all.another());
    }

    /** @param known what the officers write into the result, by field, where the form does not say it */
    public void toTheResult(DossierId id, Map<String, String> known) {
        var clerk = counter.officer("lan", Role.COUNTER_CLERK);
        done(beans.getBean(ReceiveDossier.class).receive(id, clerk, List.of()));
        beans.getBean(Bills.class).of("dossier", id.value()).stream()
                .filter(bill -> bill.isPayable())
                .forEach(bill -> beans.getBean(RecordCashPayment.class).record(bill.id(), clerk));
        while (dossier(id) instanceof Dossier.InHandling) {
            take(
                    beans.getBean(Tasks.class).of(DossierTrace.caseRef(id)).stream()
                            .filter(TaskView::isOpen)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("No step is open, but " + id + " is not decided")),
                    known);
        }
    }

    private Dossier dossier(DossierId id) {
        return beans.getBean(Dossiers.class).get(id);
    }

    private void take(TaskView task, Map<String, String> known) {
        var dossier = dossier(new DossierId(task.caseRef().id()));
        var office = offices.stream()
                .filter(one -> one.committee().equals(dossier.seat().agency()))
                .findFirst()
                .orElseThrow();
        var role = task.step().role();
        var outcome = task.step().outcomes().getFirst().code();
        var steps = beans.getBean(TakeStep.class);
        switch (task.step().kind()) {
            case DRAFT -> {
                var huy = office.officer("huy", role);
                var fields = fields(dossier, known);
                done(beans.getBean(DraftResult.class).draft(task.id(), huy, Decision.Verdict.GRANTED, fields));
                done(steps.take(task.id(), huy, outcome, ""));
            }
            case SIGN ->
                done(beans.getBean(SignResult.class).sign(task.id(), office.officer("son", role), outcome, ""));
            case SEAL ->
                done(beans.getBean(SealResult.class).seal(task.id(), office.officer("van", role), outcome, ""));
            default ->
                done(steps.take(
                        task.id(), office.officer(role == Role.DIVISION_HEAD ? "mai" : "huy", role), outcome, ""));
        }
    }

    private Map<String, String> fields(Dossier dossier, Map<String, String> known) {
        var template = beans.getBean(ResultTemplates.class)
                .of(dossier.filing(), Decision.Verdict.GRANTED)
                .orElseThrow();
        var values = new HashMap<>(beans.getBean(SuggestedFields.class).of(dossier, template));
        for (var field : template.fields()) {
            if (known.containsKey(field.key())) {
                values.put(field.key(), known.get(field.key()));
            } else if (values.getOrDefault(field.key(), "").isBlank() && field.required()) {
                values.put(field.key(), sample(field));
            }
        }
        return values;
    }

    private String sample(ResultTemplates.Field field) {
        var clock = beans.getBean(Clock.class);
        return switch (field.kind()) {
            case DATE, PARTIAL_DATE, EFFECTIVE_DAY -> DAY.format(LocalDate.ofInstant(clock.instant(), clock.getZone()));
            case AMOUNT -> "5000000";
            case null, default -> "Theo hồ sơ";
        };
    }

    private static <T> T done(Outcome<T, ?> outcome) {
        return switch (outcome) {
            case Outcome.Done(var value) -> value;
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }
}
