package motcua.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.motcua.proof.Entries;
import vn.motcua.proof.Entry;

/**
 * One more dossier after a template: ids, number, person, commune and days of its own. Its content's hash and the hashes
 * of its log are computed anew as the product computes them, so the sealed log holds for copies too.
 */
final class Copy {
    static final String WAITING = "proof.waiting";
    static final String DOSSIER = "dossier";
    static final String COUNTER = "counter";
    static final String AGENCY = "agency";
    static final String AREA = "area";
    static final String OWNER = "owner";
    static final String ACCOUNT = "account";
    static final String PERSONAL_NUMBER = "personal number";
    static final String NUMBER = "number";
    static final String NUMBER_FOLDED = "number folded";
    static final String CONTENT_HASH = "content hash";
    static final String RUN = "run";
    static final String TASK = "task";

    private final LifeTemplate template;
    private final Map<String, String> values = new HashMap<>();
    private final int daysEarlier;

    /**
     * @param who commune and person of the copy
     * @param number its own; null where the template was not received
     * @param daysEarlier by how much it happened before the template
     */
    Copy(LifeTemplate template, Neighbourhood.Who who, @Nullable String number, int daysEarlier) {
        this.template = template;
        this.daysEarlier = daysEarlier;
        long millis = java.lang.System.currentTimeMillis()
                - Duration.ofDays(daysEarlier).toMillis();
        values.put(DOSSIER, id(millis));
        values.put(RUN, id(millis));
        for (int i = 0; i < template.tasks(); i++) {
            values.put(TASK + i, id(millis));
        }
        values.put(COUNTER, who.commune().counter());
        values.put(AGENCY, who.commune().agency());
        values.put(AREA, who.commune().area());
        values.put(OWNER, who.name());
        values.put(ACCOUNT, who.account());
        values.put(PERSONAL_NUMBER, who.personalNumber());
        if (number != null) {
            values.put(NUMBER, number);
            values.put(NUMBER_FOLDED, searchText(number));
        }
        template.rows().stream()
                .filter(row -> row.table().equals(LifeTemplate.CONTENT))
                .forEach(content -> values.put(CONTENT_HASH, contentHash(content)));
    }

    /** The rows of the copy, in the text format of COPY. */
    void writeTo(CopyTexts texts, Entries entries) {
        var dossier = String.valueOf(values.get(DOSSIER));
        int seq = 0;
        for (var row : template.rows()) {
            var columns = new HashMap<String, @Nullable String>();
            row.columns().forEach((name, pattern) -> columns.put(name, pattern == null ? null : fill(pattern)));
            if (row.at() != null) {
                seq++;
                var leaf = leafHash(row, columns, seq);
                var mac = entries.mac(Entry.event(UUID.fromString(dossier), seq, leaf));
                columns.put("hash", bytea(leaf));
                texts.add(WAITING, "LEDGER", Entry.EVENT, dossier, String.valueOf(seq), bytea(leaf), bytea(mac));
            }
            texts.add(
                    row.table(),
                    row.columns().keySet().stream().map(columns::get).toArray(String[]::new));
        }
    }

    private static String bytea(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private String fill(TextPattern pattern) {
        return pattern.fill(values, daysEarlier);
    }

    private String contentHash(LifeTemplate.Row content) {
        var text =
                fill(content.text("form")) + "\n" + fill(content.text("answers")) + "\n" + fill(content.text("papers"));
        var vouched = fill(content.text("vouched"));
        if (!vouched.isEmpty()) {
            text += "\n" + vouched;
        }
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 6962, §2.1, over the columns of an event, as docs/handbooks describe the log. */
    private byte[] leafHash(LifeTemplate.Row row, Map<String, @Nullable String> columns, int seq) {
        var at = row.at() == null
                ? ""
                : row.at().minus(Duration.ofDays(daysEarlier)).toString();
        var digest = sha256();
        digest.update((byte) 0);
        var leaf = values.get(DOSSIER) + "\n" + seq + "\n" + columns.get("type") + "\n" + at + "\n"
                + columns.get("actor") + "\n" + columns.get("payload");
        return digest.digest(leaf.getBytes(StandardCharsets.UTF_8));
    }

    /** A number as the search over tasks folds it. */
    static String searchText(String number) {
        return number.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
    }

    /** A UUID of version 7 for that moment, with random bits for the rest. */
    private static String id(long millis) {
        var random = ThreadLocalRandom.current();
        long high = millis << 16 | 0x7000L | random.nextLong() & 0x0fffL;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
