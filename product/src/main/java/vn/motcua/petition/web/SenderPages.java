package vn.motcua.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.petition.Done;
import vn.motcua.petition.HearSender;
import vn.motcua.petition.Petition;
import vn.motcua.petition.PetitionTimes;
import vn.motcua.petition.ReadPetitions;
import vn.motcua.petition.SenderProof;
import vn.motcua.petition.Stage;
import vn.motcua.petition.Verdict;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** What a sender sees and says, by code or signed in: the same page for both. */
@Component
class SenderPages {
    static final String REPLY = "tra-loi";
    static final String VERDICT = "hai-long";
    static final String COMMENT = "nhan-xet";
    static final String REASON = "ly-do";
    private static final int REPLY_MAX = 4_000;

    /** @param base address of the forms; number and code empty for who is signed in */
    record Who(SenderProof proof, String base, String number, String code) {}

    private final HearSender hearSender;
    private final ReadPetitions read;
    private final PetitionTimes times;
    private final Happening happening;
    private final Choices choices;
    private final Messages messages;
    private final Clock clock;

    SenderPages(
            HearSender hearSender,
            ReadPetitions read,
            PetitionTimes times,
            Happening happening,
            Choices choices,
            Messages messages,
            Clock clock) {
        this.hearSender = hearSender;
        this.read = read;
        this.times = times;
        this.happening = happening;
        this.choices = choices;
        this.messages = messages;
        this.clock = clock;
    }

    Optional<Petition> open(Who who) {
        return hearSender.open(who.proof());
    }

    ModelAndView reply(
            Who who, Map<String, String> values, @Nullable List<MultipartFile> files, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var text = fields.lines(REPLY, REPLY_MAX);
        var name = fields.name(PetitionFields.NAME);
        var sent = fields.files(files == null ? List.of() : files);
        return fields.findings().isEmpty()
                ? said(hearSender.reply(who.proof(), text, name, sent), who, values, request)
                : again(who, values, fields.findings(), request);
    }

    ModelAndView rate(Who who, Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var verdict = verdict(fields.line(VERDICT));
        if (verdict.isEmpty()) {
            fields.bad(VERDICT, "verdict");
        }
        var comment = fields.remark(COMMENT);
        return verdict.isPresent() && fields.findings().isEmpty()
                ? said(hearSender.rate(who.proof(), verdict.get(), comment), who, values, request)
                : again(who, values, fields.findings(), request);
    }

    ModelAndView reopen(Who who, Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var reason = fields.remark(REASON);
        if (reason.isEmpty()) {
            fields.bad(REASON, "required." + REASON);
        }
        return fields.findings().isEmpty()
                ? said(hearSender.reopen(who.proof(), reason), who, values, request)
                : again(who, values, fields.findings(), request);
    }

    private static Optional<Verdict> verdict(String name) {
        return List.of(Verdict.values()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private ModelAndView said(Done done, Who who, Map<String, String> values, HttpServletRequest request) {
        return switch (done) {
            case Done.Now(var petition) ->
                page(who, petition, petition.log().getLast().event().act().name(), PetitionForm.EMPTY, request);
            case Done.No(var why) ->
                again(who, values, List.of(Said.of("refusal." + why.code()).at("phan-anh")), request);
            case Done.FileRefused(var name, var why) ->
                again(
                        who,
                        values,
                        List.of(new BadInput.Finding(
                                PetitionFields.FILES, name + ": " + why.text(messages, Languages.of(request)))),
                        request);
        };
    }

    private ModelAndView again(
            Who who, Map<String, String> values, List<BadInput.Finding> findings, HttpServletRequest request) {
        var petition = open(who).orElseThrow(() -> new NotFound("petition of this sender"));
        return page(who, petition, "", new PetitionForm(values, findings), request);
    }

    ModelAndView page(Who who, Petition petition, String done, PetitionForm form, HttpServletRequest request) {
        var state = petition.state();
        var view = new SenderView(
                petition,
                state,
                happening.forSender(petition, Languages.of(request)),
                choices.name(state.agency()),
                read.dueAt(petition.id()),
                times.basis(petition),
                mayReopen(petition),
                who.base(),
                who.number(),
                who.code(),
                done,
                form);
        var page = new ModelAndView("petition/web/own", "view", view);
        page.setStatus(form.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private boolean mayReopen(Petition petition) {
        var state = petition.state();
        var answeredAt = state.answeredAt();
        var days = times.at(petition.filing().at()).reopenDays();
        return state.stage() == Stage.ANSWERED
                && !state.reopened()
                && answeredAt != null
                && !clock.instant().isAfter(answeredAt.plus(Duration.ofDays(days)));
    }
}
