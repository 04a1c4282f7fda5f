package vn.motcua.dossier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Turns outcomes of use cases into answers of the API, and runs writes once for each Idempotency-Key. */
@Component
class DossierAnswers {
    private final Idempotency idempotency;
    private final Messages messages;
    private final JsonMapper json;

    DossierAnswers(Idempotency idempotency, Messages messages, JsonMapper json) {
        this.idempotency = idempotency;
        this.messages = messages;
        this.json = json;
    }

    <T> ResponseEntity<?> of(Outcome<T> outcome, Function<T, Object> view) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> ResponseEntity.ok(view.apply(value));
            case Outcome.No<T>(var why) -> refusal(why);
        };
    }

    ResponseEntity<?> refusal(DossierRefusal why) {
        return Problems.refusal(why, messages.text(Language.VI, "refusal." + why.code()));
    }

    ResponseEntity<String> once(
            AccountId account, HttpServletRequest request, String body, Supplier<ResponseEntity<?>> write) {
        var asked = request.getMethod() + " " + request.getRequestURI() + "\n" + body;
        return idempotency.once(account.value(), request.getHeader(Idempotency.HEADER), asked, write);
    }

    /** Fields as they were given; a field given as null is an empty one. */
    static Map<String, String> texts(@Nullable Map<String, @Nullable String> given) {
        var texts = new HashMap<String, String>();
        if (given != null) {
            given.forEach((key, value) -> texts.put(key, value == null ? "" : value));
        }
        return texts;
    }

    /** @throws BadInput when the body is not the JSON this door takes */
    <T> T read(String body, Class<T> type) {
        try {
            T value = json.readValue(body.isBlank() ? "{}" : body, type);
            if (value == null) {
                throw new BadInput("", "Nội dung phải là một đối tượng JSON.");
            }
            return value;
        } catch (JacksonException e) {
            throw new BadInput(
                    pointer(e), "Nội dung không đọc được: kiểm tra tên trường, kiểu dữ liệu và cú pháp JSON.");
        }
    }

    private static String pointer(JacksonException e) {
        var path = new StringBuilder();
        e.getPath().forEach(step -> path.append('/').append(step.getPropertyName()));
        return path.toString();
    }
}
