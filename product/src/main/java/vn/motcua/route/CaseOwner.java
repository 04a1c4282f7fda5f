package vn.motcua.route;

/**
 * Says that steps of these cases are finished through the owner's own doors, which write more than the step: a bean of the
 * module that owns the kind. The route's own door refuses them.
 */
public record CaseOwner(String kind) {}
