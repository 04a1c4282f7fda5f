package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.organisation.Change;
import vn.motcua.shared.Language;

/** What every write to the registers has in common: once for each key, traced, refused in words. */
@Component
class RegisterWrites {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final Idempotency idempotency;
    private final JsonMapper json;
    private final Desk desk;

    RegisterWrites(Idempotency idempotency, JsonMapper json, Desk desk) {
        this.idempotency = idempotency;
        this.json = json;
        this.desk = desk;
    }

    /**
     * A wish to change a register.
     *
     * @param thing what the trace calls it
     * @param view what is answered
     */
    record Wish<T, V>(String thing, String action, Supplier<Change<T>> change, Function<T, V> view) {}

    <T, V> Answer<V> once(WriteRequest request, Object body, Wish<T, V> wish) {
        return idempotency.once(account(), request, body, () -> carryOut(wish));
    }

    <T, V> Answer<V> once(WriteRequest request, Object body, Supplier<String> version, Wish<T, V> wish) {
        return idempotency.once(account(), request, body, version, () -> carryOut(wish));
    }

    private <T, V> Reply<V> carryOut(Wish<T, V> wish) {
        return switch (wish.change().get()) {
            case Change.Made<T>(var value) -> {
                desk.trace(wish.thing(), wish.action(), null, List.of());
                yield Reply.created(wish.view().apply(value));
            }
            case Change.AlreadySo<T>(var value) -> Reply.ok(wish.view().apply(value));
            case Change.Refused<T>(var refusal) -> Reply.no(Problems.refusal(refusal, desk.text(refusal, Language.VI)));
        };
    }

    /** The fields of a body, as the forms have them. */
    Fields fields(Object body) {
        var values = new HashMap<String, String>();
        json.convertValue(body, FIELDS).forEach((name, value) -> {
            if (value instanceof List<?> list) {
                values.put(name, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            } else if (value != null) {
                values.put(name, value.toString());
            }
        });
        return desk.fields(values, Language.VI);
    }

    /** @param lastDay a day after which something ends */
    record LastDay(@Nullable String lastDay) {}

    LocalDate lastDay(LastDay body) {
        var fields = fields(body);
        var day = fields.day("lastDay");
        fields.verify();
        return day;
    }

    private String account() {
        var account = desk.account();
        return account == null ? "" : account;
    }
}
