package vn.motcua.templatedesign;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalogue.Procedures;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;

/** What a template that is being made would meet in the procedures that could use it: before anything takes effect. */
@Component
public class ConcernedProcedures {
    /** @param has whether the procedure has already what the template brings, so that it would be replaced */
    public record Concerned(Procedures.Entry procedure, boolean has) {}

    private final Packages packages;

    ConcernedProcedures(Packages packages) {
        this.packages = packages;
    }

    @Transactional(readOnly = true)
    public List<Concerned> of(List<Procedures.Entry> procedures, TypedTemplate typed) {
        return procedures.stream()
                .map(one -> new Concerned(
                        one,
                        packages.newest(one.code())
                                .filter(pack -> has(pack, typed))
                                .isPresent()))
                .toList();
    }

    private static boolean has(ProcedurePackage pack, TypedTemplate typed) {
        return switch (typed.kind()) {
            case FEE -> !pack.files().json("service.json").at("/fees/rules").isEmpty();
            case FEE_TABLE ->
                pack.files().json("service.json").at("/fees/table").isObject();
            case COMPETENCE ->
                pack.files().json("service.json").at("/competence/table").isObject();
            case PERSON ->
                pack.files().json("form/schema.json").path("properties").has(typed.line("khoi"));
            case NOTICE -> pack.files().json("texts/vi.json").path("notices").has(typed.line("loai-thong-bao"));
            case ROUTE -> true;
        };
    }
}
