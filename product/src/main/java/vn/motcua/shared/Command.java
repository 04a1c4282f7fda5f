package vn.motcua.shared;

import java.io.PrintStream;
import java.util.List;

/** Something the operator runs from the command line, without the web server: {@code motcua <name> <arguments>}. */
public interface Command {
    /**
     * @param arguments what follows the name
     * @return the exit code: 0 done, 1 it found something wrong, 2 it was called wrongly
     */
    int run(List<String> arguments, PrintStream out);
}
