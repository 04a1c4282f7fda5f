/**
 * Sends made-up dossiers along a route before it is published: the walk of the engine, the working calendar, the officers of an agency as
 * they are named to it. A pure function of its order: the same order gives the same answer, and nothing is kept.
 */
@NullMarked
package vn.motcua.designing.trial;

import org.jspecify.annotations.NullMarked;
