package vn.motcua.consultation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.consultation.AskedContent;
import vn.motcua.consultation.Consultation;
import vn.motcua.consultation.ConsultationTimes;
import vn.motcua.consultation.Entered;
import vn.motcua.consultation.Wrong;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Paper;
import vn.motcua.forms.Section;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Consultations in words, and what is wrong with what was typed about them. */
@Component
class Cards {
    /** Where what is wrong leads to when no field is to blame. */
    static final String HEADING = "lay-y-kien";

    private final CounterDesk desk;
    private final ProcedureWords procedures;
    private final ConsultationTimes times;
    private final Messages messages;

    Cards(CounterDesk desk, ProcedureWords procedures, ConsultationTimes times, Messages messages) {
        this.desk = desk;
        this.procedures = procedures;
        this.times = times;
        this.messages = messages;
    }

    /** @param all what the dossier has; empty where the names of what is shown are not said */
    Card card(Consultation consultation, Dossier dossier, AskedContent.Content all) {
        var asked = consultation.asked();
        return new Card(
                consultation.id().toString(),
                dossier.id().toString(),
                dossier.number().map(DossierNumber::value).orElse(""),
                procedures.name(dossier.filing().procedure()),
                agency(asked.actor()),
                asked.actor().name(),
                desk.agencyName(asked.agency()) + (asked.unit().isEmpty() ? "" : ", " + asked.unit()),
                asked.question(),
                asked.at(),
                asked.dueAt(),
                times.state(consultation),
                asked.isRequired(),
                consultation.isAwaited(),
                consultation.isOpen(),
                names(all.chosen(asked)),
                given(consultation.answered()),
                consultation.withdrawn() == null
                        ? null
                        : consultation.withdrawn().reason(),
                consultation.passedOver() == null
                        ? null
                        : consultation.passedOver().reason());
    }

    private static List<String> names(AskedContent.Content chosen) {
        return Stream.concat(
                        chosen.sections().stream().map(Section::title),
                        chosen.papers().stream().map(Paper::fileName))
                .toList();
    }

    private Card.@Nullable Given given(DossierEvent.@Nullable ConsultationAnswered answered) {
        return answered == null
                ? null
                : new Card.Given(
                        answered.opinion(),
                        answered.text(),
                        answered.actor().name() + ", " + agency(answered.actor()),
                        answered.at(),
                        answered.document() != null,
                        answered.signers());
    }

    private String agency(Actor actor) {
        return actor.agency() == null ? "" : desk.agencyName(actor.agency());
    }

    /** @param names of the form's fields */
    List<Finding> findings(Entered entered, Map<Wrong.Field, String> names, HttpServletRequest request) {
        var language = Languages.of(request);
        return switch (entered) {
            case Entered.Done _ -> List.of();
            case Entered.NotUsable(var wrong) ->
                wrong.stream()
                        .map(one -> new Finding(names.getOrDefault(one.field(), HEADING), text(language, one.text())))
                        .toList();
            case Entered.FileRefused(var why) ->
                List.of(new Finding(names.getOrDefault(Wrong.Field.FILE, HEADING), why.text(messages, language)));
            case Entered.No(var why) -> List.of(new Finding(HEADING, text(language, "refusal." + why.code())));
        };
    }

    private String text(Language language, String key) {
        return messages.text(language, key);
    }

    static ModelAndView page(String template, Object view, boolean isRefused) {
        var page = new ModelAndView("consultation/web/" + template, "view", view);
        page.setStatus(isRefused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}
