package motcua.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;
import vn.motcua.publishing.BringInRevision;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.Revisions;
import vn.motcua.shared.ProcedureCode;

/** A second version of a procedure, which waits for a second person: who opens the workspace sees what a version changes. */
@Component
class DemoRevision {
    private static final ProcedureCode CODE = new ProcedureCode("1.004873");
    private static final Editor AUTHOR = new Editor("officer:vy.dm", "Lê Tường Vy");
    private static final String SUMMARY = "texts/vi.json";

    private final Packages packages;
    private final Revisions revisions;
    private final BringInRevision bringIn;
    private final Clock clock;

    DemoRevision(Packages packages, Revisions revisions, BringInRevision bringIn, Clock clock) {
        this.packages = packages;
        this.revisions = revisions;
        this.bringIn = bringIn;
        this.clock = clock;
    }

    void bringOneIn() {
        if (!revisions.newest(CODE, 0).isEmpty()) {
            return;
        }
        var first = packages.version(CODE, 1).orElseThrow();
        var outcome = bringIn.bringIn(
                second(first.files()).zip(), AUTHOR, "Rút ngắn bước kiểm tra, viết lại phần tóm tắt cho dễ hiểu");
        if (outcome instanceof BringInRevision.Outcome.Refused(var findings)) {
            throw new IllegalStateException("The revision of the demo must be sound, but: " + findings);
        }
    }

    private PackageFiles second(PackageFiles first) {
        var files = new HashMap<String, byte[]>();
        first.names().forEach(name -> files.put(name, first.bytes(name).orElseThrow()));
        var nextMonth = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        edit(files, PackageLayout.MANIFEST, "\"version\": 1", "\"version\": 2");
        edit(files, PackageLayout.MANIFEST, "2026-01-01", nextMonth.toString());
        edit(files, PackageLayout.ROUTE, "motcua:hours=\"4\"", "motcua:hours=\"3\"");
        edit(files, PackageLayout.SERVICE, "\"Hộ nghèo\"", "\"Hộ nghèo, hộ cận nghèo\"");
        edit(files, SUMMARY, "Có giá trị trong 6 tháng.", "Dùng được trong 6 tháng kể từ ngày cấp.");
        return PackageFiles.of(files);
    }

    private static void edit(Map<String, byte[]> files, String name, String from, String to) {
        var text = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalStateException(name + " must say " + from + " for the demo to change it, but does not");
        }
        files.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
