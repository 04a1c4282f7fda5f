package vn.motcua.presentation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.Versions;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.User;
import vn.motcua.shared.Language;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Messages;

/** Turns outcomes of use cases into answers of the API, and tells the versions of dossiers. */
@Component
public class DossierAnswers {
    private final CounterDesk desk;
    private final Dossiers dossiers;
    private final Messages messages;

    DossierAnswers(CounterDesk desk, Dossiers dossiers, Messages messages) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    public <T, V> Reply<V> of(Outcome<T, ?> outcome, Function<? super T, V> view) {
        return switch (outcome) {
            case Outcome.Done(var value) -> Reply.ok(view.apply(value));
            case Outcome.No(var why) -> refusal(why);
        };
    }

    public <T, V> Reply<V> created(Outcome<T, ?> outcome, Function<? super T, V> view) {
        return switch (outcome) {
            case Outcome.Done(var value) -> Reply.created(view.apply(value));
            case Outcome.No(var why) -> refusal(why);
        };
    }

    public <V> Reply<V> refusal(Refusal why) {
        return Reply.no(Problems.refusal(why, messages.text(Language.VI, "refusal." + why.code())));
    }

    public String version(DossierId id) {
        return Versions.tag(dossiers.version(id));
    }

    /** The version of a dossier the officer may see, held until the transaction ends. */
    public Supplier<String> version(UUID id, User.Officer officer) {
        return () -> {
            var dossier = desk.dossier(new DossierId(id), officer);
            return Versions.tag(dossiers.lockedVersion(dossier.id()));
        };
    }

    /** The version of the citizen's own dossier, held until the transaction ends. */
    public Supplier<String> version(UUID id, AccountId citizen) {
        return () -> {
            var dossier = dossiers.own(new DossierId(id), citizen);
            return Versions.tag(dossiers.lockedVersion(dossier.id()));
        };
    }

    /** Fields as they were given; a field given as null is an empty one. */
    public static Map<String, String> texts(@Nullable Map<String, @Nullable String> given) {
        var texts = new HashMap<String, String>();
        if (given != null) {
            given.forEach((key, value) -> texts.put(key, text(value)));
        }
        return texts;
    }

    public static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
