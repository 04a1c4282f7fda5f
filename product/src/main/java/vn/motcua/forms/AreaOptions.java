package vn.motcua.forms;

import java.util.List;
import java.util.Optional;

/**
 * The provinces and communes that addresses choose from. Given by the module that keeps administrative units; without one
 * addresses are plain text.
 */
public interface AreaOptions {
    record Option(String code, String name) {}

    AreaOptions NONE = new AreaOptions() {
        @Override
        public List<Option> provinces() {
            return List.of();
        }

        @Override
        public List<Option> communes(String provinceCode) {
            return List.of();
        }

        @Override
        public Optional<String> nameOf(String code) {
            return Optional.empty();
        }
    };

    List<Option> provinces();

    /** Empty for an unknown province. */
    List<Option> communes(String provinceCode);

    /** Name of a province (2 digits) or a commune (5 digits). */
    Optional<String> nameOf(String code);

    default Optional<String> provinceOf(String communeCode) {
        return provinces().stream()
                .map(Option::code)
                .filter(province -> communes(province).stream()
                        .anyMatch(commune -> commune.code().equals(communeCode)))
                .findFirst();
    }
}
