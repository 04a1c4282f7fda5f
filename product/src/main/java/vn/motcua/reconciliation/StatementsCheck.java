package vn.motcua.reconciliation;

import org.springframework.stereotype.Component;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/** Holds the lines of statements against the hash that stands under the log with each statement. */
@Component
class StatementsCheck implements LogCheck {
    private final StatementStore statements;

    StatementsCheck(StatementStore statements) {
        this.statements = statements;
    }

    @Override
    public void check(Findings findings) {
        var all = statements.all();
        for (var statement : all) {
            findings.reading("reconciliation.statement_line of " + statement.id(), () -> {
                var lines = statements.linesOf(statement.id());
                if (!BringInStatement.sha256(statement, lines).equals(statement.sha256())) {
                    findings.add(Found.ROW_CHANGED, "reconciliation.statement_line of " + statement.id());
                }
            });
        }
        findings.count("statements", all.size());
    }
}
