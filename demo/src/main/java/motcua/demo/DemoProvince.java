package motcua.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Properties;
import motcua.embedded.DataFolderRefused;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import vn.motcua.MotcuaApplication;

/** Runs the product with the demo province. What can go wrong at a start is said in one sentence. */
public final class DemoProvince {
    private static final int CANNOT_START = 1;

    private DemoProvince() {}

    public static void main(String[] args) {
        try {
            int exitCode = MotcuaApplication.run(args, DemoProvince::extend);
            if (exitCode != 0) {
                System.exit(exitCode);
            }
        } catch (RuntimeException e) {
            System.err.println(sentence(e));
            System.exit(CANNOT_START);
        }
    }

    private static SpringApplicationBuilder extend(SpringApplicationBuilder application) {
        return application
                .sources(DemoConfiguration.class)
                .properties(demoProperties())
                .listeners(new PortIsFree());
    }

    /** Defaults only: the command line and the environment win. */
    private static Properties demoProperties() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("demo.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException port) {
                return "Port " + port.getPort()
                        + " is used by another program. Stop it, or choose another port with --port NUMBER.";
            }
            if (cause instanceof DataFolderRefused refused) {
                return String.valueOf(refused.getMessage());
            }
        }
        return otherwise(failure);
    }

    /** What nobody foresaw: its last cause in one sentence, the rest in a file. */
    private static String otherwise(Throwable failure) {
        var cause = failure;
        boolean isOfDatabase = false;
        while (cause.getCause() != null) {
            cause = cause.getCause();
            isOfDatabase |= cause instanceof SQLException;
        }
        var reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        var what = isOfDatabase
                ? "The database does not answer as it must (" + reason
                        + "). If its disk is not full (df -h), its folder is damaged: restore it from a backup, or choose"
                        + " another folder with --data DIR."
                : "Motcua cannot start: " + reason + ".";
        return what + kept(failure);
    }

    private static String kept(Throwable failure) {
        var details = new StringWriter();
        failure.printStackTrace(new PrintWriter(details));
        try {
            var file = Files.createTempFile("motcua-start-", ".log");
            Files.writeString(file, details.toString());
            return " The details stand in " + file + ".";
        } catch (IOException e) {
            return "";
        }
    }
}
