package vn.motcua.importing;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Procedures;
import vn.motcua.shared.Command;

/** The launcher's {@code import procedures FILE}: imports and prints the report. */
@Component
public class ImportCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

    private final ImportProcedures importProcedures;
    private final Procedures procedures;

    ImportCommand(ImportProcedures importProcedures, Procedures procedures) {
        this.importProcedures = importProcedures;
        this.procedures = procedures;
    }

    /** @param arguments {@code procedures} and the file */
    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2 || !arguments.getFirst().equals("procedures")) {
            out.println("Cách gọi: import procedures TỆP (JSON Lines, có thể nén .gz).");
            return 2;
        }
        return run(Path.of(arguments.getLast()), out);
    }

    /**
     * @param out receives the report, or one sentence that says why nothing was imported
     * @return exit code: 0 all lines read, 1 some lines were bad, 2 nothing imported
     */
    public int run(Path file, PrintStream out) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            out.println("Không đọc được tệp '" + file + "'. Hãy kiểm tra đường dẫn và quyền đọc.");
            return 2;
        }
        try {
            var report = importProcedures.importFrom(file);
            out.print(report.inWords());
            var counts = procedures.counts();
            out.println("Danh mục hiện có: " + counts.procedures() + " thủ tục, trong đó " + counts.published()
                    + " đã công bố, " + counts.inReview() + " chờ rà soát.");
            return report.badLines().isEmpty() ? 0 : 1;
        } catch (IOException e) {
            LOG.debug("The file to import could not be read", e);
            out.println("Tệp '" + file + "' " + reason(e) + " Chưa nhập gì.");
            return 2;
        }
    }

    private static String reason(IOException unread) {
        return switch (unread) {
            case ImportLines.ForeignEncoding foreign ->
                "lưu bằng " + foreign.encoding() + ", không đọc được. Hãy lưu lại tệp bằng UTF-8 rồi nhập lại.";
            case ZipException _ -> "bị hỏng: phần nén gzip sai. Hãy nén lại hoặc tải lại tệp.";
            case EOFException _ -> "bị cụt: phần nén gzip kết thúc giữa chừng. Hãy tải lại tệp.";
            default -> "không đọc được đến hết: ổ đĩa hoặc đường mạng báo lỗi. Hãy chép tệp về máy này rồi nhập lại.";
        };
    }
}
