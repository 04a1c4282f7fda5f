package motcua.linkage.run;

import motcua.linkage.spec.Field;
import motcua.linkage.spec.Spec;

/** Which of the two registers. */
enum Side {
    LEFT("left"),
    RIGHT("right");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    String column(Field field) {
        return this == LEFT ? field.left() : field.right();
    }

    Field.Side reading(Field field) {
        return this == LEFT ? field.leftKind() : field.rightKind();
    }

    String id(Spec spec) {
        return this == LEFT ? spec.leftId() : spec.rightId();
    }
}
