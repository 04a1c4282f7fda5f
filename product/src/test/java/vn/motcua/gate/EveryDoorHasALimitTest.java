package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.WithSpring;

/** A new door fails here until somebody has said in {@code doors.txt} what it takes. */
@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryDoorHasALimitTest {
    /** Doors of the framework that take something in, and one whose sender signs the address. */
    private static final Set<String> NO_HANDLER_OF_OURS = Set.of("POST /dang-xuat", "GET /thanh-toan/ket-qua");

    private static final Set<Load> MUCH_WORK = Set.of(Load.CASES, Load.DIAGRAM, Load.FILE, Load.UPLOAD);
    /** A paper that is printed and signed already. */
    private static final Set<String> ONLY_READS = Set.of("GET /ho-so-cua-toi/{}/ket-qua.pdf");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Doors doors = Doors.read();

    @Test
    void each_door_that_takes_something_in_stands_in_the_table_and_no_other() {
        var found = new TreeSet<String>(NO_HANDLER_OF_OURS);
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, _) -> found.addAll(lines(mapping)));
        assertThat(takingIn(doors.lines().keySet())).isEqualTo(found);
    }

    @Test
    void each_look_in_the_table_is_one_of_a_door_that_waits_for_its_turn() {
        var looks = new TreeSet<>(doors.lines().keySet());
        looks.removeAll(takingIn(looks));
        assertThat(looks).isSubsetOf(looks()).allMatch(line -> waits(line));
    }

    @Test
    void each_door_that_takes_files_routes_or_many_cases_or_prints_waits_for_its_turn() {
        doors.lines()
                .forEach((line, door) -> assertThat(door.waits() || !MUCH_WORK.contains(door.load()))
                        .as(line)
                        .isTrue());
        var printing = looks().stream()
                .filter(line -> line.endsWith(".pdf") || line.contains("/mau/") || line.contains("/forms/"))
                .filter(line -> !ONLY_READS.contains(line))
                .toList();
        assertThat(printing).isNotEmpty().allMatch(line -> waits(line));
    }

    private boolean waits(String look) {
        return doors.lane("GET", look.substring("GET ".length())) != null;
    }

    private static Set<String> takingIn(Set<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("GET ") || NO_HANDLER_OF_OURS.contains(line))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Addresses of doors that only look; {@code {}.pdf} is {@code {}} in the table. */
    private Set<String> looks() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(path -> "GET " + bare(path).replace("{}.pdf", "{}"))
                .collect(Collectors.toSet());
    }

    @Test
    void a_door_for_files_takes_files() {
        var forFiles = doors.lines().entrySet().stream()
                .filter(line -> line.getValue().load().hasFiles())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, door) -> {
            if (takesFiles(door)) {
                assertThat(lines(mapping)).as(door.toString()).isSubsetOf(forFiles);
            }
        });
    }

    private static boolean takesFiles(HandlerMethod door) {
        return java.util.Arrays.stream(door.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class
                        || parameter.nested().getNestedParameterType() == MultipartFile.class);
    }

    private static Set<String> lines(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .filter(method -> !method.equals("GET") && !method.equals("HEAD"))
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + bare(path)))
                .collect(Collectors.toSet());
    }

    /** {@code /a/{id:[0-9]{2}}} becomes <code>/a/{}</code>. */
    private static String bare(String path) {
        var bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < path.length(); i++) {
            char letter = path.charAt(i);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (depth == 0 || depth == 1 && letter == '{') {
                bare.append(letter);
            }
        }
        return bare.toString();
    }
}
