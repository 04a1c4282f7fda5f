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

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Doors doors = Doors.read();

    @Test
    void each_door_that_takes_something_in_stands_in_the_table_and_no_other() {
        var found = new TreeSet<String>(NO_HANDLER_OF_OURS);
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, _) -> found.addAll(lines(mapping)));
        assertThat(new TreeSet<>(doors.lines().keySet())).isEqualTo(found);
    }

    @Test
    void a_door_for_files_takes_files() {
        var forFiles = doors.lines().entrySet().stream()
                .filter(line -> line.getValue().hasFiles())
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
