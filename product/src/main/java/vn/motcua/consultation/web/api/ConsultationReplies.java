package vn.motcua.consultation.web.api;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.api.Reply;
import vn.motcua.consultation.ConsultationTimes;
import vn.motcua.consultation.Entered;
import vn.motcua.consultation.Wrong;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Said;

/** What came of asking, answering or ending, as an answer of the API. */
@Component
class ConsultationReplies {
    private final ConsultationTimes times;
    private final DossierAnswers answers;

    ConsultationReplies(ConsultationTimes times, DossierAnswers answers) {
        this.times = times;
        this.answers = answers;
    }

    /**
     * @param pointers where each field stands in what was sent
     * @throws BadInput with all that is wrong
     */
    Reply<ConsultationView> of(Entered entered, Map<Wrong.Field, String> pointers) {
        return switch (entered) {
            case Entered.Done(var _, var consultation) ->
                Reply.ok(ConsultationView.of(consultation, times.state(consultation)));
            case Entered.No(var why) -> answers.refusal(why);
            case Entered.FileRefused(var why) -> answers.refusal(why);
            case Entered.NotUsable(var wrong) ->
                throw new BadInput(wrong.stream()
                        .map(one -> Said.of(one.text()).at(pointers.getOrDefault(one.field(), "")))
                        .toList());
        };
    }
}
