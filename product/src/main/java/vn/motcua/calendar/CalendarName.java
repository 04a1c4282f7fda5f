package vn.motcua.calendar;

/** Name of a calendar in both languages. */
public record CalendarName(String vietnamese, String english) {}
