/**
 * The commands about stages that stopped because they met too many bugs. It does not know how a stage is stopped.
 */
@NullMarked
package io.depeche.app.command.brake;

import org.jspecify.annotations.NullMarked;
