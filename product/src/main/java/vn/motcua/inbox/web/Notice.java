package vn.motcua.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.ui.JustDone;

/** What the last change did: how many tasks it changed, how many not, and message keys that say why. */
record Notice(int done, int notDone, List<String> why) {
    private static final String BETWEEN = " ";

    Notice {
        why = List.copyOf(why);
    }

    /** Whether all that was wanted was done. */
    boolean isGood() {
        return notDone == 0 && why.stream().allMatch(key -> key.startsWith("inbox.filter."));
    }

    /** Null when nothing was changed just before. */
    static @Nullable Notice of(HttpServletRequest request) {
        var kept = JustDone.of(request);
        if (kept.isEmpty()) {
            return null;
        }
        var parts = List.of(kept.split(BETWEEN, -1));
        return new Notice(
                Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), parts.subList(2, parts.size()));
    }

    ModelAndView leadTo(String address, HttpServletRequest request) {
        var parts = new StringBuilder().append(done).append(BETWEEN).append(notDone);
        why.forEach(key -> parts.append(BETWEEN).append(key));
        return JustDone.leadTo(address, parts.toString(), request);
    }
}
