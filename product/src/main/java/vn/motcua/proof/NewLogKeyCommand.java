package vn.motcua.proof;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Command;

/** {@code motcua new-log-key REASON}: the operator replaces a key that is lost for good. The log says so for ever. */
@Component
class NewLogKeyCommand implements Command {
    private static final int CALLED_WRONGLY = 2;
    private static final int REFUSED = 1;

    private final LogKeys keys;

    NewLogKeyCommand(LogKeys keys) {
        this.keys = keys;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var reason = String.join(" ", arguments).strip();
        if (reason.isEmpty()) {
            out.println("Say why the key is replaced: motcua " + LogKeys.NEW_KEY_COMMAND + " REASON");
            return CALLED_WRONGLY;
        }
        if (keys.found().isPresent()) {
            out.println("The key of the log lies in " + keys.file()
                    + ": it is not lost. To replace one that others may know, move the file away first.");
            return REFUSED;
        }
        var fresh = keys.replaced(reason);
        out.println("A new key, " + fresh.id() + ", lies in " + keys.file()
                + ". Earlier heads hold with the key they name;" + " keep a copy of the file apart from the database.");
        return 0;
    }
}
