package vn.motcua.consultation;

/**
 * How agencies answered what others asked them. Late counts for whoever was asked.
 *
 * @param overdue not answered, although the time is over
 */
public record PunctualAnswers(int inTime, int late, int overdue) {}
