package vn.motcua.publishing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageReading;
import vn.motcua.packages.ReadPackage;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Command;

/** Brings packages in from the command line; a person reviews and publishes them in the workspace. */
@Component
class RevisionsCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionsCommand.class);
    private static final int CALLED_WRONGLY = 2;
    private static final String HELP = """
            Cách gọi:
              motcua revisions add TỆP.zip|THƯ_MỤC AI VÌ_SAO   đưa một gói thủ tục lên để người khác soát và công bố
            """;

    private final BringInRevision bringIn;

    RevisionsCommand(BringInRevision bringIn) {
        this.bringIn = bringIn;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 4
                || !arguments.getFirst().equals("add")
                || arguments.get(2).isBlank()) {
            out.print(HELP);
            return CALLED_WRONGLY;
        }
        try {
            return add(Path.of(arguments.get(1)), Editor.atTheMachine(arguments.get(2)), arguments.get(3), out);
        } catch (IOException e) {
            LOG.info("A package could not be read", e);
            out.println("Không đọc được tệp: ổ đĩa hoặc đường mạng báo lỗi. Hãy kiểm tra đường dẫn và quyền đọc.");
            return CALLED_WRONGLY;
        } catch (BadInput bad) {
            bad.findings().forEach(finding -> out.println(finding.message()));
            return 1;
        }
    }

    private int add(Path place, Editor author, String reason, PrintStream out) throws IOException {
        return switch (ReadPackage.read(place)) {
            case PackageReading.Refused(var findings) -> refused(findings, out);
            case PackageReading.Read(var files) ->
                switch (bringIn.bringIn(files.zip(), author, reason)) {
                    case BringInRevision.Outcome.Refused(var findings) -> refused(findings, out);
                    case BringInRevision.Outcome.BroughtIn(var revision) -> broughtIn(revision, out);
                };
        };
    }

    private static int broughtIn(Revision revision, PrintStream out) {
        revision.findings().forEach(finding -> out.println("  " + finding.inOneLine()));
        out.println(
                revision.findings().isEmpty()
                        ? "Đã đưa lên " + revision.label() + ", máy không thấy lỗi. Chờ người khác soát."
                        : "Đã lưu bản nháp " + revision.label() + " với "
                                + revision.findings().size() + " lỗi. Hãy sửa rồi đưa lên lại.");
        return revision.findings().isEmpty() ? 0 : 1;
    }

    private static int refused(List<PackageFinding> findings, PrintStream out) {
        findings.forEach(finding -> out.println("  " + finding.inOneLine()));
        out.println("Chưa nhận gì.");
        return 1;
    }
}
