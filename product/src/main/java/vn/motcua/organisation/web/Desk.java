package vn.motcua.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.User;
import vn.motcua.organisation.Change;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Messages;

/** What the pages and doors of the registers have in common: today, who acts, how a refusal reads, the trace. */
@Component
class Desk {
    private static final String NO_ACCOUNT = "citizen:none";

    private final Clock clock;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Messages messages;
    private final Accounts accounts;

    Desk(Clock clock, CurrentUser user, AuditTrail trail, Messages messages, Accounts accounts) {
        this.clock = clock;
        this.user = user;
        this.trail = trail;
        this.messages = messages;
        this.accounts = accounts;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The day asked for in an address; today when none is. */
    LocalDate dayOrToday(@Nullable String on, Language language) {
        if (on == null || on.isBlank()) {
            return today();
        }
        var fields = fields(Map.of("on", on), language);
        var day = fields.day("on");
        fields.verify();
        return day;
    }

    Fields fields(Map<String, String> values, Language language) {
        return new Fields(values, messages, language);
    }

    String text(Refusal refusal, Language language) {
        return messages.text(
                language, "refusal." + refusal.code(), refusal.facts().values().toArray());
    }

    /** The account of the officer who acts; null for nobody signed in. */
    @Nullable
    String account() {
        return user.get() instanceof User.Officer officer ? officer.account().value() : null;
    }

    /** The account behind a personal number, which logs never hold, this one included; anything else as it is. */
    @Nullable
    String accountOf(@Nullable String asked) {
        return asked == null || !Accounts.isPersonalNumber(asked)
                ? asked
                : accounts.find(asked).map(AccountId::value).orElse(NO_ACCOUNT);
    }

    void trace(String thing, String action, @Nullable Object id, List<String> persons) {
        trail.record(new AuditEntry(thing, action, id == null ? null : id.toString(), account(), persons));
    }

    /** Leads on after a change, or shows the form again with what stands against it. */
    ModelAndView answer(Attempt attempt, Map<String, String> values, Language language, Pages pages) {
        try {
            return switch (attempt.make()) {
                case Change.Made<?>(var value) -> pages.onward(value);
                case Change.AlreadySo<?>(var value) -> pages.onward(value);
                case Change.Refused<?>(var refusal) ->
                    again(values, List.of(new BadInput.Finding("", text(refusal, language))), pages);
            };
        } catch (BadInput bad) {
            return again(values, bad.findings(), pages);
        }
    }

    private static ModelAndView again(Map<String, String> values, List<BadInput.Finding> findings, Pages pages) {
        var page = pages.again(new Form(values, findings));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    interface Attempt {
        Change<?> make();
    }

    interface Pages {
        ModelAndView onward(Object made);

        ModelAndView again(Form form);
    }

    /** A redirect after a write, so that a reload does not repeat it. */
    static ModelAndView redirect(String path) {
        return new ModelAndView(new RedirectView(path, true));
    }
}
