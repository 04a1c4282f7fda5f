package vn.motcua.signdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.StepRefusal;
import vn.motcua.route.TaskId;
import vn.motcua.signdesk.SignDesk;
import vn.motcua.ui.JustDone;

/**
 * What became of each of several papers, said by the page that comes next.
 *
 * @param act message key of what was done with those that it was done with
 * @param notDone by task, the message key of why not
 */
record SignNotice(String act, int done, List<NotDone> notDone) {
    private static final String BETWEEN = " ";

    /** @param why message key */
    record NotDone(UUID task, String why) {}

    SignNotice {
        notDone = List.copyOf(notDone);
    }

    static SignNotice of(String act, Map<TaskId, SignDesk.Answer> answers) {
        var notDone = new ArrayList<NotDone>();
        answers.forEach((task, answer) -> {
            var why = whyNot(answer);
            if (!why.isEmpty()) {
                notDone.add(new NotDone(task.value(), why));
            }
        });
        return new SignNotice(act, answers.size() - notDone.size(), notDone);
    }

    /** Empty when it was done. */
    private static String whyNot(SignDesk.Answer answer) {
        return switch (answer) {
            case SignDesk.Answer.Done _ -> "";
            case SignDesk.Answer.NotLookedAt _ -> "signdesk.why.not-looked-at";
            case SignDesk.Answer.ChangedSince _ -> "signdesk.why.changed";
            case SignDesk.Answer.NotWaiting _ -> "signdesk.why.not-waiting";
            case SignDesk.Answer.Refused(var why) ->
                why instanceof StepRefusal.StepTakenByAnother ? "signdesk.why.taken" : "refusal." + why.code();
        };
    }

    /** Null when nothing was done just before. */
    static @Nullable SignNotice of(HttpServletRequest request) {
        var kept = JustDone.of(request);
        if (kept.isEmpty()) {
            return null;
        }
        var parts = List.of(kept.split(BETWEEN, -1));
        var notDone = new ArrayList<NotDone>();
        for (int i = 2; i + 1 < parts.size(); i += 2) {
            notDone.add(new NotDone(UUID.fromString(parts.get(i)), parts.get(i + 1)));
        }
        return new SignNotice(parts.get(0), Integer.parseInt(parts.get(1)), notDone);
    }

    ModelAndView leadTo(String address, HttpServletRequest request) {
        var text = new StringBuilder(act).append(BETWEEN).append(done);
        notDone.forEach(
                one -> text.append(BETWEEN).append(one.task()).append(BETWEEN).append(one.why()));
        return JustDone.leadTo(address, text.toString(), request);
    }
}
