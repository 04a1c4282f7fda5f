package vn.motcua.dossier;

import java.time.LocalDate;
import vn.motcua.shared.Vnd;

/**
 * A financial duty (nghĩa vụ tài chính): money that another authority asks for, by a notice of its own, before a dossier is
 * handled to its end; as taxes when land changes hands.
 *
 * @param authority who asks
 * @param notice number of its notice
 * @param day of the notice
 * @param reference where the notice is kept
 */
public record Duty(String authority, String notice, LocalDate day, Vnd amount, String reference) {
    /** What the receipt says. */
    public String words() {
        return "Nghĩa vụ tài chính theo thông báo " + notice + " ngày %1$td/%1$tm/%1$tY".formatted(day) + " của "
                + authority;
    }
}
