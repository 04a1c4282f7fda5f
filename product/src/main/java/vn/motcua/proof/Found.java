package vn.motcua.proof;

import java.util.Locale;

/** What can be wrong, as the operator reads it. */
public enum Found {
    LEAF_MISSING("leaves of the tree were removed"),
    LEAF_WITHOUT_HEAD("leaves stand in the tree that no signed head covers"),
    ROOT_DIFFERS("the leaves below this head were changed after it was signed"),
    SIGNATURE_FOREIGN("this head was changed, or signed with another key"),
    HEAD_REMOVED("a signed head is gone that the next head or a published copy names"),
    HEAD_DIFFERS("the head is not the one that was published"),
    LOG_SHORTER(
            "a head was published of a log longer than this one: entries were cut off, or an earlier copy was put back"),
    KEY_LOST("the log has heads, but the file with its key is not there"),
    KEY_FOREIGN("the key in this folder did not sign this log: the folder belongs to another database"),
    WITNESS_SILENT("the witness could not be asked for the heads it keeps"),
    ENTRY_FOREIGN("an entry waits for the log that the product did not write"),
    ROW_UNLOGGED("the row was added past the product: the log never heard of it"),
    ROW_CHANGED("the row is not what the product wrote last"),
    ROW_UNREADABLE("what stands there cannot be read any more"),
    CHECK_STOPPED("this part of the verification could not be done to its end, what it had found before stands here"),
    NUMBER_TURNED(
            "the counter is not at the greatest number that was given: numbers would be given twice, or one is missing"),
    NUMBER_TWICE("the same number was given to two"),
    TASK_MISPLACED("role or agency of the open step are not what its route says"),
    ROW_GONE("the row was removed past the product"),
    TRIGGER_FOREIGN("a trigger acts on this table that the product did not make"),
    EVENT_REMOVED("the log entry was removed, the tree still names it"),
    EVENT_CHANGED("the log entry is not the one that was written"),
    EVENT_OUTSIDE_TREE("a log entry was added or changed past the product"),
    CONTENT_CHANGED("answers or papers are not those that were filed"),
    CONTENT_REMOVED("what was filed is not there"),
    RESULT_CHANGED("the row of the result is not what the log says"),
    RESULT_REMOVED("the result that the log names is not there"),
    ROW_REMOVED("the log tells of this dossier, but it has no row"),
    ROW_DIFFERS("the dossier's row is not what its log says, in the columns named"),
    TASK_DIFFERS("the finished step is not what the dossier's log says of it"),
    DEFINITION_CHANGED("the file of a form, template or route is not the one the product started with last"),
    FILE_DAMAGED("the file is not the one that was stored"),
    FILE_LOST("the file is not there");

    private final String meaning;

    Found(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** As the command prints it: {@code row-changed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
