package motcua.demo;

import motcua.embedded.DataFolderRefused;
import org.springframework.boot.web.server.PortInUseException;
import vn.motcua.MotcuaApplication;

/** Runs the product with the demo province. What can go wrong at a start is said in one sentence. */
public final class DemoProvince {
    private static final int CANNOT_START = 1;

    private DemoProvince() {}

    public static void main(String[] args) {
        try {
            int exitCode = MotcuaApplication.run(args, application -> application.sources(DemoConfiguration.class));
            if (exitCode != 0) {
                System.exit(exitCode);
            }
        } catch (RuntimeException e) {
            System.err.println(sentence(e));
            System.exit(CANNOT_START);
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
        failure.printStackTrace(System.err);
        return "Motcua cannot start; the reason stands above.";
    }
}
