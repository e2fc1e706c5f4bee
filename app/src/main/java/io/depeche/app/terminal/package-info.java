/**
 * What people see: tables, colours and progress.
 */
@NullMarked
package io.depeche.app.terminal;

import org.jspecify.annotations.NullMarked;
