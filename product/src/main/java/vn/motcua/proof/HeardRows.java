package vn.motcua.proof;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the present transaction said of rows under the log: which it held against it, and which it writes. */
final class HeardRows implements TransactionSynchronization, Ordered {
    private final Object boundTo;
    private final Consumer<HeardRows> enter;
    private final Map<LoggedTable, Set<String>> judged = new EnumMap<>(LoggedTable.class);
    private final Map<LoggedTable, Set<String>> written = new EnumMap<>(LoggedTable.class);
    private final Set<LoggedTable> whole = EnumSet.noneOf(LoggedTable.class);
    private final FollowedRows followed = new FollowedRows();

    /** @param enter what is to be done before the end */
    HeardRows(Object boundTo, Consumer<HeardRows> enter) {
        this.boundTo = boundTo;
        this.enter = enter;
    }

    FollowedRows followed() {
        return followed;
    }

    void judged(LoggedTable table, String identity) {
        judged.computeIfAbsent(table, _ -> new HashSet<>()).add(identity);
    }

    boolean hasJudged(LoggedTable table, String identity) {
        return judged.getOrDefault(table, Set.of()).contains(identity);
    }

    /** Whether the row was judged before it was written, or announced as new. */
    boolean knows(LoggedTable table, String identity) {
        return hasJudged(table, identity)
                || whole.contains(table)
                || written.getOrDefault(table, Set.of()).contains(identity);
    }

    void enter(LoggedTable table, String key) {
        written.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(key);
    }

    void enterAllOf(LoggedTable table) {
        whole.add(table);
    }

    void enterJudged(LoggedTable table) {
        if (table.hasOneKeyColumn()) {
            judged.getOrDefault(table, Set.of()).forEach(key -> enter(table, key));
        } else {
            enterAllOf(table);
        }
    }

    Set<LoggedTable> tables() {
        var tables = EnumSet.copyOf(whole);
        tables.addAll(written.keySet());
        return tables;
    }

    /** Empty where all rows of the table that this transaction wrote are meant. */
    Set<String> keys(LoggedTable table) {
        return whole.contains(table) ? Set.of() : written.getOrDefault(table, Set.of());
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(boundTo);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(boundTo, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        enter.accept(this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(boundTo);
    }
}
