package vn.motcua;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
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
    private static final String COMMAND = "Command";

    /** What must never make what it does not find: the wrong folder, an empty database. */
    private static final List<String> MAKING_NOTHING = List.of(
            "--motcua.changes-nothing=true",
            "--motcua.data-must-be-there=true",
            "--spring.main.lazy-initialization=true");

    private static final Map<String, List<String>> OPTIONS = Map.of(
            "verify-log",
            Stream.concat(MAKING_NOTHING.stream(), Stream.of("--spring.flyway.enabled=false"))
                    .toList(),
            "new-log-key",
            MAKING_NOTHING);

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
        var options = Stream.of(
                        Arrays.stream(args).filter(arg -> arg.startsWith("--")),
                        Stream.of("--server.port=0", "--motcua.command=" + words.getFirst()),
                        OPTIONS.getOrDefault(words.getFirst(), List.of()).stream())
                .flatMap(each -> each)
                .toArray(String[]::new);
        try (var context = application.bannerMode(Banner.Mode.OFF).run(options)) {
            return run(words, context);
        }
    }

    private static int run(List<String> words, ApplicationContext context) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var wanted = words.getFirst();
        var names = Arrays.stream(context.getBeanNamesForType(Command.class))
                .collect(Collectors.toMap(bean -> word(context, bean), bean -> bean));
        var bean = names.get(wanted);
        if (bean == null) {
            out.println("There is no command '" + wanted + "'. Known: "
                    + names.keySet().stream().sorted().toList());
            return CALLED_WRONGLY;
        }
        // Only this one is made: another may need what this one is to find missing.
        return context.getBean(bean, Command.class).run(words.subList(1, words.size()), out);
    }

    /** A command is called as its class: {@code VerifyLogCommand} is {@code verify-log}. */
    private static String word(ApplicationContext context, String bean) {
        var type = context.getType(bean);
        if (type == null || !type.getSimpleName().endsWith(COMMAND)) {
            throw new IllegalStateException("A command's class must end in " + COMMAND + ", but " + bean + " does not");
        }
        var name = type.getSimpleName();
        return name.substring(0, name.length() - COMMAND.length())
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
