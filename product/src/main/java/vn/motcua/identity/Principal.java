package vn.motcua.identity;

/** What the security context holds once somebody is known, by session or by token. */
interface Principal {
    User user();
}
