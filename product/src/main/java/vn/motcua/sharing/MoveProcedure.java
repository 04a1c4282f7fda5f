package vn.motcua.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.sharing.template.Manifest;

/** A procedure goes to another field, level or agency; who decided it before is nowhere in it any more. */
final class MoveProcedure {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPEN = "open";
    private static final String DECIDED_BY = "/decidedBy";

    /** Level of administration that carries out what such an agency decides. */
    private static final Map<String, String> LEVELS =
            Map.of("COMMUNE", "COMMUNE", "DEPARTMENT", "PROVINCE", "PROVINCE_COMMITTEE", "PROVINCE");

    private MoveProcedure() {}

    static ProcedurePackage moved(ProcedurePackage pack, Job.Move to, String by, LocalDate at) {
        var values = new ChangedValues(pack);
        if (!to.field().isBlank()) {
            text(values, PackageLayout.PROCEDURE, "/field", to.field());
        }
        if (!to.agency().isBlank()) {
            agencies(values, List.of(to.agency()));
        }
        if (!to.decidedBy().isBlank()) {
            decidedBy(values, to.decidedBy());
        }
        var moved = values.written(by, at);
        return to.leave().isBlank() ? moved : left(moved, to.leave());
    }

    private static ProcedurePackage left(ProcedurePackage pack, String template) {
        if (pack.manifest().madeOf(template).isEmpty()) {
            return pack;
        }
        var manifest = new Manifest(pack);
        manifest.leave(shared -> shared.key().equals(template));
        return manifest.written();
    }

    static void text(ChangedValues values, String file, String pointer, String value) {
        values.set(file, pointer, JSON.getNodeFactory().stringNode(value));
    }

    static void agencies(ChangedValues values, List<String> names) {
        var list = JSON.createArrayNode();
        names.forEach(list::add);
        values.set(PackageLayout.PROCEDURE, "/agencies/competent", list);
    }

    /** Who decides was open: now it is said. */
    static void decidedBy(ChangedValues values, String who) {
        text(values, PackageLayout.SERVICE, DECIDED_BY, who);
        var levels = JSON.createArrayNode().add(LEVELS.get(who));
        values.set(PackageLayout.PROCEDURE, "/levels", levels);
        if (values.in(PackageLayout.SERVICE) instanceof ObjectNode service
                && service.path(OPEN) instanceof ArrayNode open) {
            var left = JSON.createArrayNode();
            open.values().stream()
                    .filter(point -> !point.path("what").asString("").equals("COMPETENCE"))
                    .forEach(left::add);
            if (left.isEmpty()) {
                service.remove(OPEN);
            } else {
                service.set(OPEN, left);
            }
        }
    }
}
