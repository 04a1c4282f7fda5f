package vn.motcua.notification;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.proof.Entries;

/**
 * Codes over all that a notice or a message says, made with the key of the log, which lies outside the database: who writes
 * rows past the product can have nothing shown or sent in its name.
 */
@Component
class NoticeCodes {
    /** Codes of notices and messages are told apart from each other, and from all others that are made with the key. */
    private static final String NOTICE = "NOTICE\n";

    private static final String MESSAGE = "NOTICE MESSAGE\n";

    private final Entries entries;
    private final JsonMapper json;

    NoticeCodes(Entries entries, JsonMapper json) {
        this.entries = entries;
        this.json = json;
    }

    String of(NoticeRow notice) {
        return code(
                NOTICE,
                notice.id(),
                notice.place(),
                notice.dossier(),
                notice.account(),
                notice.kind(),
                notice.template(),
                notice.facts(),
                notice.happenedAt());
    }

    String of(Delivery message) {
        return code(
                MESSAGE,
                message.id(),
                message.notice(),
                message.channel(),
                message.address(),
                message.subject(),
                message.content());
    }

    private String code(String purpose, @Nullable Object... columns) {
        var texts = new ArrayList<String>();
        for (var column : columns) {
            texts.add(String.valueOf(column));
        }
        return entries.codeOf(purpose + json.writeValueAsString(texts));
    }
}
