package motcua.simulators;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;

/** The outside world, played over HTTP: the product cannot tell it from the real one. */
@SpringBootApplication
public class Simulators {
    private static final int CANNOT_START = 1;

    public static void main(String[] args) {
        try {
            SpringApplication.run(Simulators.class, args);
        } catch (RuntimeException e) {
            System.err.println(sentence(e));
            System.exit(CANNOT_START);
        }
    }

    /** What is wrong and what to do; nobody wants a stack trace for a used port. */
    private static String sentence(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof PortInUseException)) {
            cause = cause.getCause();
        }
        return cause instanceof PortInUseException port
                ? "Port " + port.getPort()
                        + ", where the simulators are to run (always --port plus 10), is used by another program. Stop it,"
                        + " or choose another port with --port NUMBER."
                : "The simulators cannot start: " + cause.getMessage();
    }
}
