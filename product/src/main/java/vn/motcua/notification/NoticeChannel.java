package vn.motcua.notification;

/** What carries a notice out of the house. In the portal it stands in any case. */
enum NoticeChannel {
    SMS,
    EMAIL
}
