package vn.motcua;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import vn.motcua.shared.Command;

/**
 * Motcua: the one door on which a province runs its administrative procedures. Without arguments (or with options only)
 * it serves; with a word it runs that {@link Command} and ends.
 */
@Modulithic(systemName = "motcua", sharedModules = "shared")
// Two modules may give classes the same name: beans are told apart by their full names.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class MotcuaApplication {
    private static final int CALLED_WRONGLY = 2;

    public static void main(String[] args) {
        int exitCode = run(args, UnaryOperator.identity());
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /**
     * @param extend what a surrounding program adds to the application, as the demo province does
     * @return the exit code; 0 at once when the server goes on running
     */
    public static int run(String[] args, UnaryOperator<SpringApplicationBuilder> extend) {
        var words = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        var application = extend.apply(new SpringApplicationBuilder(MotcuaApplication.class));
        if (words.isEmpty()) {
            application.run(args);
            return 0;
        }
        var options = Stream.concat(
                        Arrays.stream(args).filter(arg -> arg.startsWith("--")),
                        Stream.of("--server.port=0", "--motcua.command=" + words.getFirst()))
                .toArray(String[]::new);
        try (var context = application.bannerMode(Banner.Mode.OFF).run(options)) {
            return run(
                    words,
                    context.getBeansOfType(Command.class).values().stream().toList());
        }
    }

    private static int run(List<String> words, List<Command> commands) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var wanted = words.getFirst();
        var command =
                commands.stream().filter(known -> known.name().equals(wanted)).findFirst();
        if (command.isEmpty()) {
            out.println("There is no command '" + wanted + "'. Known: "
                    + commands.stream().map(Command::name).sorted().toList());
            return CALLED_WRONGLY;
        }
        return command.get().run(words.subList(1, words.size()), out);
    }
}
