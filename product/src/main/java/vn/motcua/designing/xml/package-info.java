/** An XML file as letters with the places of its elements, so that a change touches what it changes and no other letter. */
@NullMarked
package vn.motcua.designing.xml;

import org.jspecify.annotations.NullMarked;
