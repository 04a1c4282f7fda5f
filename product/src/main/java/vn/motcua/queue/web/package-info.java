/** Pages of the queue: the machine in the hall, the screen, the number on the telephone, the window, the head's settings and figures. */
@org.jspecify.annotations.NullMarked
package vn.motcua.queue.web;
