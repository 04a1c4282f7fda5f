package vn.motcua.composing.sheet;

import java.util.Arrays;
import java.util.List;
import vn.motcua.result.FieldKind;
import vn.motcua.result.ResultTemplates.Trait;

/** What editors may say of a field. */
public final class FieldTraits {
    public static final List<String> ALL =
            Arrays.stream(Trait.values()).map(Trait::name).toList();
    public static final List<String> KINDS =
            Arrays.stream(FieldKind.values()).map(FieldKind::name).toList();

    private FieldTraits() {}
}
