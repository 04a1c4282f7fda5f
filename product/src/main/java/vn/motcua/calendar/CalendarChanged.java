package vn.motcua.calendar;

import java.time.Instant;

/** A calendar answers differently from now on; due dates already promised stay as they are until their owner decides. */
public record CalendarChanged(CalendarId calendar, Instant at) {}
