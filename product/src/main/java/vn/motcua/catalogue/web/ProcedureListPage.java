package vn.motcua.catalogue.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.ProcedureVersion.State;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.ReviewReason;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.ProcedureCode;

/** All procedures, narrowed by words, field, level, state and reason. */
@Controller
class ProcedureListPage {
    private static final int PAGE = 50;

    private final Procedures procedures;

    ProcedureListPage(Procedures procedures) {
        this.procedures = procedures;
    }

    /** @param next address of the following page; none on the last */
    record View(
            List<Procedures.Entry> entries,
            Procedures.Counts counts,
            List<String> fields,
            Procedures.Filter filter,
            @Nullable String next) {}

    /** What the address says; a value that does not exist narrows nothing. */
    record Asked(
            @BindParam("q") String words,
            @BindParam("linh-vuc") String field,
            @BindParam("cap") String level,
            @BindParam("tinh-trang") String state,
            @BindParam("ly-do") String reason,
            @BindParam("sau") String after) {
        Asked {
            words = Objects.requireNonNullElse(words, "");
            field = Objects.requireNonNullElse(field, "");
            level = Objects.requireNonNullElse(level, "");
            state = Objects.requireNonNullElse(state, "");
            reason = Objects.requireNonNullElse(reason, "");
            after = Objects.requireNonNullElse(after, "");
        }
    }

    @GetMapping("/quan-tri/thu-tuc")
    @Requires(Permission.EDIT_CATALOGUE)
    String show(Asked asked, Model model) {
        var filter = filter(asked);
        var entries = procedures.list(
                filter, ProcedureCode.isValid(asked.after()) ? new ProcedureCode(asked.after()) : null, PAGE);
        var next = entries.size() < PAGE
                ? null
                : UriComponentsBuilder.fromPath("/quan-tri/thu-tuc")
                        .queryParam("q", asked.words())
                        .queryParam("linh-vuc", asked.field())
                        .queryParam("cap", asked.level())
                        .queryParam("tinh-trang", asked.state())
                        .queryParam("ly-do", asked.reason())
                        .queryParam("sau", entries.getLast().code())
                        .encode()
                        .toUriString();
        model.addAttribute("view", new View(entries, procedures.counts(), procedures.fields(), filter, next));
        return "catalogue/web/procedureList";
    }

    private static Procedures.Filter filter(Asked asked) {
        return new Procedures.Filter(
                asked.field().isBlank() ? null : asked.field(),
                named(Level.class, asked.level()),
                named(State.class, asked.state()),
                named(ReviewReason.class, asked.reason()),
                asked.words().isBlank() ? null : asked.words());
    }

    static <E extends Enum<E>> @Nullable E named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
