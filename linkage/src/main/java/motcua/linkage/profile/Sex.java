package motcua.linkage.profile;

import java.util.List;
import motcua.vietnamese.Letters;

/** Male or female, in the words and codes that registers use. */
final class Sex implements Kind {
    @Override
    public List<Column> columns() {
        return List.of(Column.small("code"));
    }

    @Override
    public List<String> normalise(String raw) {
        return switch (Letters.fold(raw)) {
            case "nam", "m", "male", "1", "trai" -> List.of("1");
            case "nu", "f", "female", "0", "2", "gai" -> List.of("2");
            default -> List.of();
        };
    }

    @Override
    public List<Level> levels() {
        return List.of(Level.of("sex.same", "$l.code = $r.code"));
    }

    @Override
    public boolean fewDistinct() {
        return true;
    }
}
