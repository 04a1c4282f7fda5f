/** Pages of petitions: for who sends one, for everybody who reads the published ones, and for the officers who answer. */
@NullMarked
package vn.motcua.petition.web;

import org.jspecify.annotations.NullMarked;
