package vn.motcua.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the words of each kind of notice may ask for, with samples, and what they must say. */
final class NoticeFacts {
    /** Samples; the order is the one in which a page offers them. */
    private static final Map<String, String> SAMPLES = samples();

    private static final List<String> ALWAYS = List.of("code", "agency", "person", "at", "procedure", "call");

    private NoticeFacts() {}

    private static Map<String, String> samples() {
        try (var file = new ClassPathResource("vn/motcua/notification/notice-samples.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Facts of its own, which its text must say: the law's minimum beside agency, person and time, which stand under every text. */
    static Set<String> needed(NoticeKind kind) {
        return switch (kind) {
            case FILED, SUPPLEMENT_GIVEN, WITHDRAWN, TAKEN, HANDED_OVER -> Set.of();
            case FEE_DUE -> Set.of("amount");
            case FEE_PAID -> Set.of("amount", "receipt");
            case RECEIVED, HANDLING_GOES_ON -> Set.of("due");
            case REFUSED, RESULT_REVOKED, RESULT_REPLACED -> Set.of("reason");
            case SUPPLEMENT_ASKED -> Set.of("items", "reason");
            case DUTY_ASKED -> Set.of("amount", "authority", "notice");
            case DUTY_PAID -> Set.of("amount", "receipt", "due");
            case DUE_DATE_EXTENDED -> Set.of("due", "reason");
            case GRANTED_TO_FETCH, REJECTED_TO_FETCH -> Set.of("office");
            case GRANTED_TO_DOWNLOAD, REJECTED_TO_DOWNLOAD -> Set.of();
            case SENT_BY_POST -> Set.of("parcel");
            case PASSED_ON -> Set.of("office");
            case MONEY_RETURNED -> Set.of("amount");
        };
    }

    private static Set<String> besides(NoticeKind kind) {
        return switch (kind) {
            case GRANTED_TO_DOWNLOAD, REJECTED_TO_DOWNLOAD -> Set.of("office");
            case PASSED_ON -> Set.of("ground");
            case MONEY_RETURNED -> Set.of("evidence");
            default -> Set.of();
        };
    }

    /** All that its words may ask for, with samples. */
    static Map<String, String> offered(NoticeKind kind) {
        var names = Stream.of(ALWAYS.stream(), needed(kind).stream(), besides(kind).stream())
                .flatMap(one -> one)
                .collect(Collectors.toSet());
        var offered = new LinkedHashMap<>(SAMPLES);
        offered.keySet().retainAll(names);
        return offered;
    }
}
