package vn.motcua.route;

import vn.motcua.identity.AccountId;

/** Why a step is done once more: who sent it back, and for which reason. */
public record SentBack(AccountId by, String reason) {}
