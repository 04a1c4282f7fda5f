package motcua.linkage.engine;

/** The database could not do what the plan needs: out of disk, a file that is no Parquet, or a fault in the plan. */
public final class EngineException extends RuntimeException {
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
